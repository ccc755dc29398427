import assert from "node:assert/strict";
import type { BlockForm } from "../../../io/tiff/codecs.ts";
import { loadDecoder } from "../../../io/tiff/codecs.ts";
import { webpDecoder } from "../../../io/tiff/webp.ts";

const FORM: BlockForm = {
  width: 4,
  samples: 3,
  bits: 8,
  photometric: 2,
  tables: new Uint8Array(0),
  faxOptions: 0,
  lerc: [],
};
/** 4×3 pixels, sample k being 7 × k; lossless, by imagecodecs. */
const WEBP = Uint8Array.of(
  ...[82, 73, 70, 70, 52, 0, 0, 0, 87, 69, 66, 80, 86, 80, 56, 76, 39, 0, 0, 0],
  ...[47, 3, 128, 0, 0, 95, 32, 22, 76, 206, 17, 228, 111, 27, 195, 84, 220, 161, 98, 254],
  ...[19, 219, 129, 32, 128, 68, 33, 150, 88, 102, 153, 101, 150, 73, 35, 250, 31, 152, 238, 0],
);

/** Chunks of a WebP: a name and what is in it. */
function webp(...chunks: [name: string, content: number[]][]): Uint8Array {
  const bytes = chunks.flatMap(([name, content]) => [
    ...[...name].map((letter) => letter.charCodeAt(0)),
    ...[content.length, 0, 0, 0],
    ...content,
  ]);
  return Uint8Array.of(...WEBP.subarray(0, 12), ...bytes);
}

Deno.test({
  name: "webpDecoder() gives red, green and blue, with alpha where it is wanted",
  permissions: "none",
  async fn() {
    const rgb = Array.from({ length: 36 }, (_, k) => 7 * k);
    assert.deepEqual([...await webpDecoder(FORM)(WEBP, 36)], rgb);
    const rgba = await webpDecoder({ ...FORM, samples: 4 })(WEBP, 48);
    assert.deepEqual([...rgba.subarray(0, 8)], [0, 7, 14, 255, 21, 28, 35, 255]);
  },
});

Deno.test({
  name: "webpDecoder() looks at the header before the platform unpacks anything",
  permissions: "none",
  async fn() {
    const head = (width: number, height: number) => [0, 0, 0, 0, width - 1, 0, 0, height - 1, 0, 0];
    const lossy = (width: number) => [...Array(6).fill(0), width, 0, 3, 0, 0, 0];
    const cases: [Uint8Array, string][] = [
      [new Uint8Array(40), "damaged: its WebP data is none"],
      [webp(["EXIF", Array(20).fill(0)]), "damaged: its WebP data has no picture"],
      [webp(["VP8X", head(4, 3)], ["VP8 ", lossy(9)]), "damaged: its WebP data has two sizes"],
      [webp(["VP8X", head(4, 3)], ["ANMF", Array(20).fill(0)]), "unsupported: moving WebP"],
      [
        webp(["VP8X", head(5, 3)], ["VP8 ", lossy(5)]),
        "damaged: a block is a WebP of 5×3 pixels, its page wants 4 columns",
      ],
    ];
    for (const [bytes, message] of cases) {
      await assert.rejects(webpDecoder(FORM)(bytes, 36), { name: "FormatError", message });
    }
    const codec = await loadDecoder(50001, FORM);
    assert.ok(codec !== undefined && "ahead" in codec);
    const cut = webp(["VP8X", head(4, 3)], ["VP8 ", lossy(4)]);
    await assert.rejects(codec.ahead(cut, 36), {
      name: "FormatError",
      message: /^damaged: its WebP data cannot be unpacked \(/,
    });
    const one = { ...FORM, samples: 1 };
    assert.throws(() => webpDecoder(one), { message: "unsupported: WebP of 1 samples of 8 bits" });
  },
});
