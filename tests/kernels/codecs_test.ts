/** What the platform's zlib packs, the kernel unpacks; what is damaged, it refuses. */
import assert from "node:assert/strict";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import {
  addDifferencesInPlace,
  copyRows,
  inflate,
  joinFloatsInPlace,
  lookUpColours,
  type SampleRows,
  spreadRows,
  swapSamplesInPlace,
  unfilterRoom,
  unfilterRows,
  unpackBits,
  unpackLzw,
} from "../../kernels/codecs.ts";
import { deflate } from "../../kernels/deflate.ts";
import { alloc, inScratch, scratch, views } from "../../kernels/runtime.ts";

/** Data that packs in all ways: noise, few values, runs, repeats from near and far. */
function data(seed: number, length: number): Uint8Array {
  let state = seed | 1;
  const random = () => (state = Math.imul(state, 1103515245) + 12345 | 0) >>> 16;
  const out = new Uint8Array(length);
  for (let at = 0; at < length; at++) {
    const kind = (seed + (at >> 12)) % 5;
    if (kind === 0) out[at] = random();
    else if (kind === 1) out[at] = random() % 3;
    else if (kind === 2) out[at] = at >> 5;
    else if (kind === 3) out[at] = random() % 99 === 0 ? random() : out[at - 1];
    else out[at] = random() % 9 === 0 ? random() : out[Math.max(0, at - 1 - random() % 30000)];
  }
  return out;
}

const packing = fc.record({
  seed: fc.integer({ min: 0, max: 1e6 }),
  length: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 120_000 })),
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.integer({ min: 0, max: 4 }),
  windowBits: fc.integer({ min: 9, max: 15 }),
  memLevel: fc.integer({ min: 1, max: 9 }),
});

Deno.test({
  name: "inflate() unpacks whatever zlib packs",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(packing, ({ seed, length, ...how }) => {
        const bytes = data(seed, length);
        const back = inflate(new Uint8Array(deflateSync(bytes, how)), length);
        assert.ok(typeof back !== "string", `${back}`);
        assert.ok(Uint8Array.from(back).every((value, at) => value === bytes[at]));
        assert.equal(back.length, length);
      }),
      { seed: 11, numRuns: 300 },
    );
  },
});

Deno.test({
  name: "inflate() unpacks what deflate() packs",
  permissions: "none",
  fn() {
    for (const length of [0, 1, 5, 70_000, 600_000]) {
      const bytes = data(length, length);
      assert.deepEqual(Uint8Array.from(inflate(deflate(bytes), length) as Uint8Array), bytes);
    }
  },
});

Deno.test({
  name: "inflate() never takes damaged data for whole",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(packing, fc.nat(), fc.integer({ min: 0, max: 7 }), (made, place, bit) => {
        const { seed, length, ...how } = made;
        const bytes = data(seed, length);
        const packed = new Uint8Array(deflateSync(bytes, how));
        const at = place % packed.length;
        const flipped = packed.slice();
        flipped[at] ^= 1 << bit;
        const back = inflate(flipped, length);
        // Bits that fill up the last byte, and the effort in the header, mean nothing.
        if (typeof back !== "string") assert.deepEqual(Uint8Array.from(back), bytes);
        const cut = inflate(packed.subarray(0, at), length);
        if (typeof cut !== "string") {
          assert.deepEqual(Uint8Array.from(cut), bytes);
          assert.equal(at, packed.length - 4);
        }
        if (length > 0) assert.equal(inflate(packed, length - 1), "too large");
      }),
      { seed: 12, numRuns: 300 },
    );
  },
});

/** TIFF's LZW, packed in the plainest way: the table is cleared before it is full. */
function packLzw(bytes: Uint8Array, old: boolean): Uint8Array {
  const bits: number[] = [];
  const put = (code: number, width: number) => {
    for (let bit = 0; bit < width; bit++) {
      bits.push(old ? (code >> bit) & 1 : (code >> (width - 1 - bit)) & 1);
    }
  };
  let table = new Map<string, number>();
  let next = 258;
  let width = 9;
  put(256, 9);
  let held = "";
  const codeOf = (text: string) => text.length === 1 ? text.charCodeAt(0) : table.get(text)!;
  for (const byte of bytes) {
    const letter = String.fromCharCode(byte);
    if (held === "" || table.has(held + letter)) {
      held += letter;
      continue;
    }
    put(codeOf(held), width);
    table.set(held + letter, next++);
    if (next === 4093) {
      put(256, width);
      table = new Map();
      next = 258;
      width = 9;
    } else if (next + (old ? 0 : 1) === (1 << width) + 1 && width < 12) width++;
    held = letter;
  }
  if (held !== "") {
    put(codeOf(held), width);
    next++;
    if (next + (old ? 0 : 1) === (1 << width) + 1 && width < 12) width++;
  }
  put(257, width);
  const out = new Uint8Array(Math.ceil(bits.length / 8));
  bits.forEach((bit, at) => out[at >> 3] |= bit << (old ? at & 7 : 7 - (at & 7)));
  return out;
}

Deno.test({
  name: "unpackLzw() unpacks both forms, whole and in part",
  permissions: "none",
  fn() {
    for (const old of [false, true]) {
      for (const length of [1, 2, 300, 5000, 90_000]) {
        const bytes = data(length, length);
        const packed = packLzw(bytes, old);
        assert.deepEqual(Uint8Array.from(unpackLzw(packed, length, old) as Uint8Array), bytes);
        const part = unpackLzw(packed, length >> 1, old) as Uint8Array;
        assert.deepEqual(Uint8Array.from(part), bytes.subarray(0, length >> 1));
        const cut = unpackLzw(packed.subarray(0, packed.length >> 1), length, old) as Uint8Array;
        assert.deepEqual(Uint8Array.from(cut), bytes.subarray(0, cut.length));
        assert.ok(cut.length < length);
      }
    }
  },
});

Deno.test({
  name: "unpackLzw() refuses a code that is not there yet",
  permissions: "none",
  fn() {
    assert.equal(unpackLzw(Uint8Array.of(0x80, 0x7f, 0xff, 0xff), 12, false), "damaged");
  },
});

/** Rows of samples: bytes, and how they lie. */
const sampleRows = fc.record({
  seed: fc.integer({ min: 0, max: 1e6 }),
  rows: fc.integer({ min: 1, max: 4 }),
  pixels: fc.integer({ min: 1, max: 70 }),
  size: fc.constantFrom(1, 2, 3, 4, 8),
  samples: fc.integer({ min: 1, max: 4 }),
});

/** What a function makes of rows in scratch memory. */
function worked(
  bytes: Uint8Array,
  rows: Omit<SampleRows, "at">,
  work: (rows: SampleRows) => void,
): number[] {
  return scratch(() => {
    const at = inScratch(bytes);
    work({ ...rows, at });
    return [...views().u8.subarray(at, at + bytes.length)];
  });
}

/** One sample as a number, the least significant byte first. */
const sample = (bytes: ArrayLike<number>, at: number, size: number) =>
  Array.from({ length: size }, (_, k) => BigInt(bytes[at + k]) << BigInt(8 * k))
    .reduce((sum, part) => sum + part, 0n);

Deno.test({
  name:
    "swapSamplesInPlace() turns each sample round, addDifferencesInPlace() adds up within a row",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(sampleRows, ({ seed, rows, pixels, size, samples }) => {
        const length = pixels * samples * size;
        const bytes = data(seed, rows * length);
        const about = { rows, length, size, samples };
        const turned = worked(bytes, about, swapSamplesInPlace);
        if (size > 1) {
          const expected = Array.from(bytes, (_, at) => bytes[at - at % size * 2 + size - 1]);
          assert.deepEqual(turned, expected);
        }
        if (size === 3) return;
        const added = worked(bytes, about, addDifferencesInPlace);
        for (let row = 0; row < rows; row++) {
          for (let at = row * length; at < (row + 1) * length; at += size) {
            const own = sample(bytes, at, size);
            const before: bigint = at < row * length + samples * size
              ? 0n
              : sample(added, at - samples * size, size);
            assert.equal(sample(added, at, size), BigInt.asUintN(8 * size, own + before));
          }
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  },
});

Deno.test({
  name: "joinFloatsInPlace() takes back what predictor 3 does",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(sampleRows, ({ seed, rows, pixels, size, samples }) => {
        const count = pixels * samples;
        const length = count * size;
        const bytes = data(seed, rows * length);
        const apart = new Uint8Array(rows * length);
        for (let row = 0; row < rows; row++) {
          const start = row * length;
          for (let at = 0; at < count; at++) {
            for (let k = 0; k < size; k++) {
              apart[start + (size - 1 - k) * count + at] = bytes[start + at * size + k];
            }
          }
          for (let at = length - 1; at >= samples; at--) {
            apart[start + at] -= apart[start + at - samples];
          }
        }
        const back = worked(apart, { rows, length, size, samples }, (all) => {
          joinFloatsInPlace(all, alloc(length));
        });
        assert.deepEqual(back, [...bytes]);
      }),
      { seed: 5, numRuns: 300 },
    );
  },
});

Deno.test({
  name: "copyRows() and spreadRows() put parts of rows where they belong, and nothing else",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(sampleRows, ({ seed, rows, pixels, size, samples }) => {
        const bytes = data(seed, rows * (pixels + 3) * size);
        const step = (pixels + 3) * size;
        const wide = (pixels + 1) * samples * size;
        scratch(() => {
          const from = inScratch(bytes);
          const to = inScratch(new Uint8Array(rows * wide).fill(7));
          spreadRows(
            [from + size, step],
            [to + size * (samples - 1), wide],
            pixels,
            rows,
            size,
            samples,
          );
          const expected = new Uint8Array(rows * wide).fill(7);
          for (let row = 0; row < rows; row++) {
            for (let at = 0; at < pixels; at++) {
              const one = bytes.subarray(row * step + (1 + at) * size).subarray(0, size);
              expected.set(one, row * wide + (at * samples + samples - 1) * size);
            }
          }
          assert.deepEqual(views().u8.slice(to, to + rows * wide), expected);
          copyRows([to, wide], [from + size, step], size * 2, rows);
          const back = bytes.slice();
          for (let row = 0; row < rows; row++) {
            const part = expected.subarray(row * wide, row * wide + size * 2);
            back.set(part, row * step + size);
          }
          assert.deepEqual(views().u8.slice(from, from + bytes.length), back);
        });
      }),
      { seed: 6, numRuns: 300 },
    );
  },
});

Deno.test({
  name: "unpackBits() unpacks runs and what stands as it is, up to what is wanted or there",
  permissions: "none",
  fn() {
    const packed = Uint8Array.of(2, 5, 6, 7, 0x80, 0xfe, 9, 0, 3);
    const all = [5, 6, 7, 9, 9, 9, 3];
    for (let most = 0; most < 9; most++) {
      assert.deepEqual([...unpackBits(packed, most)], all.slice(0, most));
    }
    assert.deepEqual([...unpackBits(packed.subarray(0, 3), 9)], [5, 6]);
    assert.deepEqual([...unpackBits(packed.subarray(0, 6), 9)], [5, 6, 7]);
  },
});

/** What a PNG's filter takes a byte to be, from its neighbours. */
function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter < 3) return [0, left, up][filter];
  if (filter === 3) return Math.floor((left + up) / 2);
  const whole = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(whole - value));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

Deno.test({
  name: "unfilterRows() takes back each filter of PNG, in bands, and names the row of another",
  permissions: "none",
  fn() {
    const form = fc.record({
      seed: fc.integer({ min: 0, max: 1e6 }),
      rows: fc.integer({ min: 1, max: 6 }),
      // Some rows are longer than half of what is worked on at a time.
      length: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 130_000, max: 140_000 })),
      step: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(form, ({ seed, rows, length, step }) => {
        const bytes = data(seed, rows * length);
        const filtered = new Uint8Array(3 + rows * (length + 1));
        for (let y = 0; y < rows; y++) {
          const filter = (seed + y * 3) % 5;
          filtered[3 + y * (length + 1)] = filter;
          for (let x = 0; x < length; x++) {
            const at = y * length + x;
            const left = x < step ? 0 : bytes[at - step];
            const up = y === 0 ? 0 : bytes[at - length];
            const corner = x < step || y === 0 ? 0 : bytes[at - length - step];
            const value = bytes[at] - guess(filter, left, up, corner);
            filtered[3 + y * (length + 1) + 1 + x] = value;
          }
        }
        const out = new Uint8Array(rows * length);
        const about = { at: 3, rows, length, step };
        scratch(() => {
          const room = unfilterRoom(length);
          assert.equal(unfilterRows({ bytes: filtered, ...about }, out, room), undefined);
          assert.ok(out.every((value, at) => value === bytes[at]));
          // The same from bytes that are in this memory already.
          out.fill(0);
          const lent = inScratch(filtered);
          const inside = views().u8.subarray(lent, lent + filtered.length);
          assert.equal(unfilterRows({ bytes: inside, ...about }, out, room), undefined);
          assert.ok(out.every((value, at) => value === bytes[at]));
          filtered[3 + (rows - 1) * (length + 1)] = 5;
          assert.equal(unfilterRows({ bytes: filtered, ...about }, out, room), rows - 1);
        });
      }),
      { seed: 7, numRuns: 150 },
    );
  },
});

Deno.test({
  name: "lookUpColours() gives three or four bytes of each entry",
  permissions: "none",
  fn() {
    const table = Uint8Array.from({ length: 1024 }, (_, at) => at * 7);
    const indices = data(3, 300_000);
    for (const channels of [3, 4] as const) {
      const colours = lookUpColours(indices, table, channels);
      assert.equal(colours.length, indices.length * channels);
      assert.ok(colours.every((value, at) => {
        return value === table[4 * indices[Math.floor(at / channels)] + at % channels];
      }));
    }
  },
});
