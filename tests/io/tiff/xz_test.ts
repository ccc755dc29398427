import assert from "node:assert/strict";
import fc from "fast-check";
import { FormatError } from "../../../core/errors.ts";
import { crc32 } from "../../../kernels/deflate.ts";
import { unpackXz } from "../../../io/tiff/xz.ts";

/** The numbers 0 to 11, as they are, with CRC-32; by Python's lzma. */
const PLAIN = Uint8Array.of(
  ...[0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0, 1, 105, 34, 222, 54],
  ...[2, 0, 33, 1, 22, 0, 0, 0, 116, 47, 229, 163],
  ...[1, 0, 11, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0],
  ...[101, 201, 112, 146],
  ...[0, 1, 32, 12, 162, 221, 180, 188, 144, 66, 153, 13, 1, 0, 0, 0, 0, 1, 89, 90],
);
/** 600 numbers, differences over two bytes, LZMA, with CRC-64; by Python's lzma. */
const PACKED = Uint8Array.fromBase64(
  "/Td6WFoAAATm1rRGAgEDAQEhARYcR3hW4AJXAeBdAAAAUlAKlQkuxPjJwfjjKs3dP4Tb0Z8bP00jjOlhhUWAnMm6Tu" +
    "hdsjnenAjQFS8pRmXQlhyAmjCvaDFJvsI2/LH0J5MfNQw91Lc+r/W8m5RQr8evejfHaiWmarQrx2PAcmuSqHwotvqD" +
    "pSfIE39G3pwsnBqYyzMdpZGC5qRoiivxT/0S6p+BbCkJ8KfCn620L1l9JwuqaGc5wo8aUQl3hHCIryawkcsX2kvKyO" +
    "uxsAx5JU4ul6yTSm+AIM8UzwIB0UBTTzUQ/56J0HqOp6MarwAsSYj7NybLJLMXP/Fx1L6wldqtz5/fwWPFJqVevGPd" +
    "kuxa8nrAGdyjUQCCrS1+xJTL8nHIdCL7e4BJnmm2NG6eClqeHeVY1URUSPzcl40ud8T7IpNwm9Ad7mf14H7xsa8vX+" +
    "JaveF26aPhPtBMpIgUwei3ynBne0BkF1JLBeAHcPfC9RLAgtpfGoqSRo2YPNC5epTYqO/7GIThukFRN7BQoOntODwS" +
    "1Oxvb4/OXNzz/WPBDDt8UW6lmlqXH/XzBzFVo6w7QGNepOroBdSGEZKCHqdW2EVQuvnXuEokirWsQwt4YjHyX707p4" +
    "TGlsT+QHZ2aOec9qg7fY+SXFegkbgUzv2GrSteheRAmFsL0h9HAAChhoL1c3l33AAB/APYBAAAxU5MArHEZ/sCAAAA" +
    "AARZWg==",
);
const NUMBERS = Uint8Array.from({ length: 600 }, (_, i) => Math.floor(i * i / 7) + i % 5);

/** A stream with a byte changed. */
function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
}

/** The first stream with other bytes in the head of its block, whose checksum is then right. */
function headed(at: number, ...values: number[]): Uint8Array {
  const copy = PLAIN.slice();
  copy.set(values, at);
  new DataView(copy.buffer).setUint32(20, crc32(copy.subarray(12, 20)), true);
  return copy;
}

Deno.test({
  name: "unpackXz() unpacks what Python's lzma packs, one block or two",
  permissions: "none",
  fn() {
    const twelve = Uint8Array.from({ length: 12 }, (_, at) => at);
    assert.deepEqual(unpackXz(PLAIN, 12), twelve);
    assert.deepEqual(unpackXz(PACKED, 700), NUMBERS);
    const block = PLAIN.subarray(12, 44);
    const two = Uint8Array.of(...PLAIN.subarray(0, 44), ...block, 0);
    assert.deepEqual(unpackXz(two, 24), Uint8Array.of(...twelve, ...twelve));
  },
});

/** Bytes that count how many of them are handed on. */
class Counted extends Uint8Array {
  static handed = 0;
  override subarray(from = 0, end = this.length): Uint8Array<ArrayBuffer> {
    Counted.handed += end - from;
    return super.subarray(from, end) as Uint8Array<ArrayBuffer>;
  }
}

Deno.test({
  name: "unpackXz() goes through many blocks once, not through all that follow each",
  permissions: "none",
  fn() {
    const count = 1000;
    const bytes = new Counted(12 + 32 * count + 1);
    bytes.set(PLAIN.subarray(0, 12));
    for (let k = 0; k < count; k++) bytes.set(PLAIN.subarray(12, 44), 12 + 32 * k);
    const out = unpackXz(bytes, 12 * count);
    assert.deepEqual([out.length, out[12 * count - 1]], [12 * count, 11]);
    assert.ok(Counted.handed < 4 * bytes.length, `${Counted.handed} bytes of ${bytes.length}`);
  },
});

Deno.test({
  name: "unpackXz() refuses what is damaged, says too much, or nobody uses for pixels",
  permissions: "none",
  fn() {
    const head = Uint8Array.of(7, 0, ...Array(26).fill(255));
    const sum = new Uint8Array(Uint32Array.of(crc32(head)).buffer);
    const endless = Uint8Array.of(...PLAIN.subarray(0, 12), ...head, ...sum);
    const cases: [Uint8Array, number, string][] = [
      [PLAIN.subarray(1), 12, "damaged: its LZMA data is no xz stream"],
      [PLAIN.subarray(0, 20), 12, "damaged: its LZMA data ends early"],
      [PLAIN.subarray(0, 42), 12, "damaged: its LZMA data ends early"],
      [Uint8Array.of(...PLAIN.subarray(0, 44)), 24, "damaged: its LZMA data ends early"],
      [PLAIN.subarray(0, 30), 12, "cut short: its LZMA data cannot be unpacked"],
      [PLAIN, 11, "damaged: its LZMA data holds more than the block has room for"],
      [changed(PLAIN, 24, 3), 12, "damaged: its LZMA data cannot be unpacked"],
      [changed(PLAIN, 30, 9), 12, "damaged: its LZMA data has a wrong checksum"],
      [changed(PLAIN, 15, 9), 12, "damaged: its LZMA data has a wrong checksum"],
      [headed(14, 4), 12, "unsupported: LZMA data with filter 4"],
      [endless, 12, "damaged: its LZMA data has a number that does not end"],
    ];
    for (const [bytes, most, message] of cases) {
      assert.throws(() => unpackXz(bytes, most), { name: "FormatError", message });
    }
    const mutant = fc.tuple(fc.nat(PACKED.length - 1), fc.nat(7), fc.nat(PACKED.length));
    fc.assert(
      fc.property(mutant, ([at, bit, cut]) => {
        const bytes = changed(PACKED, at, PACKED[at] ^ 1 << bit).subarray(0, cut);
        try {
          // A block that looks like the end gives no bytes, which the reader refuses.
          const out = unpackXz(bytes, 600);
          if (out.length > 0) assert.deepEqual(out, NUMBERS);
        } catch (error) {
          assert.ok(error instanceof FormatError, `${error}`);
        }
      }),
      { seed: 3, numRuns: 3000 },
    );
  },
});
