import assert from "node:assert/strict";
import { crc32 as zlibCrc32, inflateSync } from "node:zlib";
import fc from "fast-check";
import { crc32, deflate, enlarge, packRows } from "../../kernels/deflate.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";

const pure = (name: string, fn: () => void) => Deno.test({ name, permissions: "none", fn });

/** Bytes of every character: noise, runs, repeats at a distance, ramps. */
const bytes = fc.tuple(fc.integer(), fc.integer({ min: 0, max: 70000 }), fc.nat(3)).map(
  ([seed, length, kind]) => {
    let state = seed >>> 0;
    const random = () => (state = Math.imul(state, 1664525) + 1013904223 >>> 0) / 2 ** 32;
    const data = new Uint8Array(length);
    for (let i = 0; i < length; i++) {
      const noise = random() * 256;
      if (kind === 0) data[i] = noise;
      else if (kind === 1) data[i] = random() < 0.97 && i > 0 ? data[i - 1] : noise;
      else if (kind === 2) data[i] = random() < 0.99 && i >= 300 ? data[i - 300] : noise;
      else data[i] = i >> 6;
    }
    return data;
  },
);

pure("deflate() packs what zlib unpacks again, at every level", () => {
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 9 }), (data, level) => {
      assert.deepEqual(new Uint8Array(inflateSync(deflate(data, level))), data);
    }),
    { seed: 1, numRuns: 150 },
  );
  for (const length of [0, 1, 2, 7, 8, 9, 257, 258, 259]) {
    const data = new Uint8Array(length).fill(9);
    assert.deepEqual(new Uint8Array(inflateSync(deflate(data))), data);
  }
});

pure("deflate() stores what cannot be packed and packs what can", () => {
  let state = 7;
  const noise = new Uint8Array(200_000).map(() => (state = Math.imul(state, 48271) >>> 0) >>> 11);
  assert.ok(deflate(noise).length < noise.length + 64);
  assert.ok(deflate(new Uint8Array(1_000_000)).length < 2000);
});

pure("crc32() is zlib's", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 99 }), (data) => crc32(data) === zlibCrc32(data)),
    { seed: 2 },
  );
});

pure("enlarge() makes squares; packRows() filters as the standard says", () => {
  scratch(() => {
    const at = alloc(16);
    enlarge(Uint8Array.of(1, 2, 3, 4), 2, 2, at);
    assert.deepEqual(
      [...views().u8.subarray(at, at + 16)],
      [1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4],
    );
  });
  const data = Uint8Array.from({ length: 19 * 5 }, (_, i) => i * i * 37 >> 3);
  for (const filter of [0, 1, 2] as const) {
    for (const [step, repeat] of [[1, 1], [1, 2], [3, 1], [3, 5]]) {
      const packed = packRows(data, { length: 19, step, filter, level: 3, repeat });
      const rows = inflateSync(packed);
      for (let y = 0; y < 5; y++) {
        const used = y % repeat === 0 ? filter : 2;
        assert.equal(rows[y * 20], used);
        for (let x = 0; x < 19; x++) {
          const i = y * 19 + x;
          const before = used === 0
            ? 0
            : used === 1
            ? x < step ? 0 : data[i - step]
            : y === 0
            ? 0
            : data[i - 19];
          assert.equal(rows[y * 20 + 1 + x], data[i] - before & 255);
        }
      }
    }
  }
});
