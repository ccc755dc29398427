import assert from "node:assert/strict";
import { elementOf, type Elements } from "../../kernels/bands.ts";
import { type Maker, viewLike } from "../../kernels/chunks.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import {
  aboveSurfaceOf,
  ARITHMETIC,
  binsOf,
  calculated,
  COMPARE,
  compared,
  countsOf,
  finiteRangeOf,
  firstOutside,
  levelsOfU16,
  mapped,
  points,
  quantized,
  type Step,
  stepped,
} from "../../kernels/points.ts";

/** Lengths about the width of a vector, and about the pieces that go through scratch memory. */
const LENGTHS = [0, 1, 2, 3, 7, 15, 16, 17, 33, 32769, 65535, 65537];

/** Numbers that repeat, the same for all runs. */
function numbers(length: number, top: number): number[] {
  let state = 99;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * (top + 1));
  });
}

const TYPES = [Uint8Array, Uint16Array, Float32Array, Float64Array];
const SIGNS: Record<keyof typeof COMPARE, (a: number, b: number) => boolean> = {
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  "==": (a, b) => a === b,
  "!=": (a, b) => a !== b,
};

Deno.test({
  name: "compared() agrees with JavaScript for every type, sign and length",
  permissions: "none",
  fn() {
    for (const Type of TYPES) {
      for (const length of LENGTHS) {
        const a = new Type(numbers(length, 9));
        const b = new Type(numbers(length, 9)).reverse();
        for (const [op, holds] of Object.entries(SIGNS) as [keyof typeof COMPARE, never][]) {
          const test = holds as (a: number, b: number) => boolean;
          const mask = compared(a, op, b);
          const wrong = mask.findIndex((v, i) => v !== Number(test(a[i], b[i])));
          assert.equal(wrong, -1, `${Type.name} ${op} ${length}`);
        }
      }
      const few = new Type([0, 4, 5, 6, 255]);
      for (const value of [-1, 0, 4.5, 5, 255, 256, 65535, 70000, NaN, Infinity, -Infinity]) {
        for (const [op, holds] of Object.entries(SIGNS) as [keyof typeof COMPARE, never][]) {
          const test = holds as (a: number, b: number) => boolean;
          const wanted = Array.from(few, (v: number) => Number(test(v, value)));
          assert.deepEqual([...compared(few, op, value)], wanted, `${Type.name} ${op} ${value}`);
        }
      }
    }
  },
});

Deno.test({
  name: "calculated() saturates integers and rounds floats, for every operation and length",
  permissions: "none",
  fn() {
    const plain: Record<keyof typeof ARITHMETIC, (a: number, b: number) => number> = {
      add: (a, b) => a + b,
      subtract: (a, b) => a - b,
      multiply: (a, b) => a * b,
      minimum: Math.min,
      maximum: Math.max,
      divide: (a, b) => a / b,
    };
    for (const Type of TYPES) {
      const top = Type === Uint8Array ? 255 : Type === Uint16Array ? 65535 : 0;
      for (const length of LENGTHS) {
        const a = new Type(numbers(length, top || 300));
        const b = a.slice().reverse();
        for (const op of Object.keys(plain) as (keyof typeof ARITHMETIC)[]) {
          if (top > 0 && op === "divide") continue;
          const store = (value: number) => {
            if (top > 0) return Math.min(Math.max(value, 0), top);
            return Type === Float32Array ? Math.fround(value) : value;
          };
          let result = calculated(op, a, b);
          let wrong = result.findIndex((v, i) => !Object.is(v, store(plain[op](a[i], b[i]))));
          assert.equal(wrong, -1, `${Type.name} ${op} ${length}`);
          result = calculated(op, a, 7);
          wrong = result.findIndex((v, i) => !Object.is(v, store(plain[op](a[i], 7))));
          assert.equal(wrong, -1, `${Type.name} ${op} 7 ${length}`);
        }
        const turned = calculated("subtract", a, 200, true);
        const wrong = turned.findIndex((v, i) =>
          v !== (top > 0 ? Math.max(200 - a[i], 0) : 200 - a[i])
        );
        assert.equal(wrong, -1, `${Type.name} 200 - a ${length}`);
      }
    }
  },
});

Deno.test({
  name: "ranges and counts of every length, the odd last byte too",
  permissions: "none",
  fn() {
    for (const length of [1, 5, 16, 17, 32767, 32768, 32769, 50001]) {
      for (const Type of TYPES) {
        const data = new Type(numbers(length, 250).map((v) => v + 3));
        const sorted = data.slice().sort();
        assert.deepEqual(finiteRangeOf(data), [sorted[0], sorted[length - 1]]);
        if (!(data instanceof Uint8Array || data instanceof Uint16Array)) {
          data[0] = NaN;
          data[length - 1] = -Infinity;
          const finite = [...data].filter((v) => Number.isFinite(v)).sort((a, b) => a - b);
          const wanted = finite.length > 0 ? [finite[0], finite.at(-1)] : [Infinity, -Infinity];
          assert.deepEqual(finiteRangeOf(data), wanted);
          continue;
        }
        const counts = countsOf(data);
        const wanted = new Uint32Array(counts.length);
        for (const value of data) wanted[value]++;
        assert.deepEqual(counts, wanted, `${Type.name} ${length}`);
        if (data instanceof Uint8Array) continue;
        const { low, count } = levelsOfU16(data);
        assert.equal(low, sorted[0]);
        assert.deepEqual(count, wanted.slice(low, sorted[length - 1] + 1));
      }
    }
    const edges = Float64Array.of(0, 1, 2, 4);
    for (const Type of [Float32Array, Float64Array]) {
      const data = new Type([0, 0.5, 1, 1.9, 4, 4.1, -1, NaN, 3]);
      assert.deepEqual([...binsOf(data, Float64Array.of(0, 2, 4))], [4, 2]);
      assert.equal(binsOf(data, edges).length, 3);
    }
  },
});

Deno.test({
  name: "mapped() and quantized() agree with their formulas in every pair of types",
  permissions: "none",
  fn() {
    for (const From of [Uint8Array, Uint16Array]) {
      for (const To of TYPES) {
        const data = new From(numbers(16387, 255));
        const result = mapped(data, To as Maker<Elements>, (value) => value >> 1);
        assert.equal(result.constructor, To);
        assert.equal(result.findIndex((v, i) => v !== data[i] >> 1), -1);
      }
    }
    for (const From of [Float32Array, Float64Array]) {
      for (const To of [Uint8Array, Uint16Array]) {
        const data = new From([0.5, 1.5, 2.5, -3, NaN, Infinity, -Infinity, 1e12, 254.6]);
        const top = To === Uint8Array ? 255 : 65535;
        assert.deepEqual([...quantized(data, To as Maker<Uint8Array>)], [
          0,
          2,
          2,
          0,
          0,
          top,
          0,
          top,
          255,
        ]);
        const line = { low: 0.5, span: 2, scale: 200 };
        const stretched = quantized(data.subarray(0, 3), To as Maker<Uint8Array>, line);
        assert.deepEqual([...stretched], [0, 100, 200]);
      }
    }
  },
});

Deno.test({
  name: "surfaces are compared in 64 bits",
  permissions: "none",
  fn() {
    for (const length of [1, 2, 5, 16385, 32769]) {
      for (const Type of TYPES) {
        const data = new Type(numbers(length, 200));
        const surface = Float64Array.from(data, (v, i) => v + (i % 3 - 1) * 1e-9);
        const [single, mask] = aboveSurfaceOf(data, surface, 0.25);
        assert.ok(mask.every((v) => v === 1));
        assert.equal(single[0], Math.fround(surface[0] - 0.25));
        assert.ok(
          aboveSurfaceOf(data, surface, 0)[1].every((v, i) => v === Number(i % 3 === 0)),
        );
      }
    }
  },
});

Deno.test({
  name:
    "guardedMask() lowers a surface in place, compares, and lists what is too near, for every length",
  permissions: "none",
  fn() {
    for (const Type of [Uint8Array, Uint16Array]) {
      for (const length of [1, 2, 3, 4, 5, 7, 8, 101, 1027]) {
        const data = new Type(numbers(length, 200));
        const surface = Float32Array.from(
          data,
          (v, i) => v + (i % 10 === 0 ? 1.01 : i % 2 ? 9 : -9),
        );
        scratch(() => {
          const [src, single, mask, list] = [2, 4, 1, 4].map((size) => alloc(length * size));
          const { u8, f32, i32 } = views();
          viewLike(data).set(data, src / Type.BYTES_PER_ELEMENT);
          f32.set(surface, single / 4);
          f32[single / 4 + length] = 5;
          const type = elementOf(data);
          const found = points().guardedMask(src, type, single, 1, 0.1, length, mask, list);
          const wanted = Array.from(data.keys()).filter((i) => i % 10 === 0);
          assert.deepEqual([...i32.subarray(list / 4, list / 4 + found)], wanted);
          assert.deepEqual(
            f32.slice(single / 4, single / 4 + length),
            surface.map((v) => Math.fround(v) - 1),
          );
          assert.equal(f32[single / 4 + length], 5);
          const above = u8.subarray(mask, mask + length);
          assert.ok(above.every((v, i) => i % 10 === 0 || v === Number(i % 2 === 0)));
        });
      }
    }
  },
});

Deno.test({
  name: "quantized() rounds halves to even and holds the type, at every place of a vector",
  permissions: "none",
  fn() {
    const halfEven = (v: number) => Math.abs(v % 1) === 0.5 ? 2 * Math.round(v / 2) : Math.round(v);
    const lines = [
      { low: 0, span: 1, scale: 1 },
      { low: -3.25, span: 301.5, scale: 255 },
      { low: 10, span: 1, scale: 65535 },
    ];
    for (const length of [0, 1, 3, 7, 8, 9, 15, 16, 65537]) {
      for (const From of [Float32Array, Float64Array]) {
        const data = new From(numbers(length, 200000)).map((v, i) =>
          i % 41 === 3 ? NaN : i % 97 === 5 ? Infinity * (i % 2 - 0.5) : v / 4 - 1000 - i % 3 / 2
        );
        for (const To of [Uint8Array, Uint16Array]) {
          const top = To === Uint8Array ? 255 : 65535;
          for (const line of lines) {
            const result = quantized(data, To as Maker<Uint8Array>, line);
            const { low, span, scale } = line;
            const wrong = result.findIndex((v, i) =>
              v !== (Math.min(Math.max(halfEven((data[i] - low) / span * scale), 0), top) || 0)
            );
            assert.equal(wrong, -1, `${From.name} ${To.name} ${length} ${scale}`);
          }
        }
      }
    }
  },
});

Deno.test({
  name: "firstOutside() finds the first value beyond a range wherever it lies, and no NaN",
  permissions: "none",
  fn() {
    for (const Type of [Float32Array, Float64Array]) {
      for (const length of [0, 1, 2, 5, 8, 65537]) {
        const data = new Type(length).map((_, i) => i % 3 === 0 ? NaN : i % 2 ? 1 : -1);
        assert.equal(firstOutside(data, -1, 1), undefined);
        for (const at of [0, 1, 4, 7, length - 1]) {
          if (at >= length || at < 0) continue;
          const changed = data.slice();
          changed[length - 1] = -1.5;
          changed[at] = 2;
          assert.equal(firstOutside(changed, -1, 1), 2);
          assert.equal(firstOutside(changed, -1, Infinity), at === length - 1 ? undefined : -1.5);
          changed[at] = -Infinity;
          assert.equal(firstOutside(changed, -1, 1), -Infinity);
        }
      }
    }
  },
});

Deno.test({
  name: "stepped() takes 32-bit floats through the very functions of JavaScript",
  permissions: "none",
  fn() {
    const round = Math.fround;
    const cases: [Step[], (v: number) => number][] = [
      [[["exp"]], Math.exp],
      [[["exp2"]], (v) => Math.pow(2, v)],
      [[["log2"]], Math.log2],
      [[["sqrt"]], Math.sqrt],
      ...[0, 0.2, 1, 1.5, 2, 2.2, 7, 30].map((y): [Step[], (v: number) => number] => [
        [["power", round(y)]],
        (v) => Math.pow(v, round(y)),
      ]),
      [
        [["add", 0.1], ["over", 3], ["exp"], ["from", 1.5], ["multiply", 0.3]],
        (v) => round(round(1.5) - round(Math.exp(round(3 / round(v + round(0.1)))))) * round(0.3),
      ],
    ];
    const few = [0, -0, 1, 0.5, 2, -3, 88, 89, 127.5, 128, -90, -104, 1e-45, 1e-39, 3e38];
    const odd = Float32Array.of(...few, NaN, Infinity, -Infinity);
    for (const [steps, plain] of cases) {
      for (const [scale, low] of [[1, 0], [40, -20], [1e30, 0]]) {
        for (const length of [0, 1, 2, 3, 5, 70001]) {
          const data = Float32Array.from(
            numbers(length, 2 ** 30),
            (v) => v / 2 ** 30 * scale + low,
          );
          data.set(odd.subarray(0, length - (length >> 1)), length >> 1);
          const result = stepped(data, steps);
          const wrong = result.findIndex((v, i) => !Object.is(v, round(plain(data[i]))));
          assert.equal(wrong, -1, `${steps} of ${data[wrong]}: ${result[wrong]}`);
        }
      }
    }
  },
});
