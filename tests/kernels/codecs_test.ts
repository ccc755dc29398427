/** What the platform's zlib packs, the kernel unpacks; what is damaged, it refuses. */
import assert from "node:assert/strict";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { inflate, unpackLzw } from "../../kernels/codecs.ts";
import { deflate } from "../../kernels/deflate.ts";

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
