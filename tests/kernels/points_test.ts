import assert from "node:assert/strict";
import { elementOf, type Elements } from "../../kernels/bands.ts";
import { type Maker, viewLike } from "../../kernels/chunks.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { points } from "../../kernels/points.ts";
import {
  aboveSurfaceOf,
  type ARITHMETIC,
  calculated,
  calculatedSingle,
  classified,
  type COMPARE,
  compared,
  cutOff,
  heldInBytes,
  interpolated,
  lookedUp,
  mapped,
  quantized,
  selected,
  type Step,
  stepped,
  stretched,
  widened,
} from "../../kernels/pointwise.ts";
import {
  binsOf,
  countsOf,
  extremesOf,
  finiteRangeOf,
  firstOutside,
  levelsOfU16,
  rankedOf,
  sumOf,
} from "../../kernels/statistics.ts";

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
    // Equal values in a row, beginning anywhere, in long pictures too.
    for (const Type of [Uint8Array, Uint16Array]) {
      const data = new Type(numbers(300001, 200));
      data.fill(7, 1003, 40000).fill(255, 40000, 40029).fill(0, 200003);
      const wanted = new Uint32Array(Type === Uint8Array ? 256 : 65536);
      for (const value of data) wanted[value]++;
      assert.deepEqual(countsOf(data), wanted);
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
  name: "levelsOfU16() counts one value as often as a picture has it, over pieces",
  permissions: "none",
  fn() {
    const data = new Uint16Array(300003).fill(40000);
    data[7] = 39998;
    assert.deepEqual(levelsOfU16(data), { low: 39998, count: Uint32Array.of(1, 0, 300002) });
    // Many levels in all pieces, in the last one only, and in the first.
    const many = Uint16Array.from(numbers(300003, 65535), (v, i) => i < 5 ? 1000 : Math.max(v, 7));
    const late = Uint16Array.from(many, (v, i) => i < 200000 ? 30000 + v % 50 : v);
    for (const data of [many, late, late.slice().reverse()]) {
      const wanted = new Uint32Array(65536);
      for (const value of data) wanted[value]++;
      const { low, count } = levelsOfU16(data);
      assert.equal(low, 7);
      assert.deepEqual(count, wanted.slice(7, data.reduce((a, b) => Math.max(a, b)) + 1));
    }
  },
});

Deno.test({
  name: "lookedUp() takes bytes in pairs where there are many, heldInBytes() cuts at 255",
  permissions: "none",
  fn() {
    const table = Uint8Array.from({ length: 256 }, (_, i) => i * 7 + 3);
    for (const length of [(1 << 17) - 1, 1 << 17, (1 << 17) + 3, 300001]) {
      const data = Uint8Array.from(numbers(length, 255));
      assert.deepEqual(lookedUp(data, table), data.map((v) => table[v]), `${length}`);
    }
    for (const length of LENGTHS) {
      const data = Uint16Array.from(numbers(length, 65535), (v, i) => i % 3 ? v >> 7 : v);
      assert.deepEqual(heldInBytes(data), Uint8Array.from(data, (v) => Math.min(v, 255)));
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
  name: "mapped() gives what its function gives, whether or not a line does",
  permissions: "none",
  fn() {
    const slopes = [1.5, 0.3, 255 / 183, 65535 / 3907, -2.25, 1e-9, 1e300, NaN, Infinity]
      .flatMap((factor) => [0, -0.4, 77.5, 1e12].map((offset) => ({ factor, offset })));
    for (const Type of [Uint8Array, Uint16Array] as Maker<Uint8Array | Uint16Array>[]) {
      const top = Type === Uint8Array ? 255 : 65535;
      const even = (v: number) => {
        const down = Math.floor(v);
        return v - down === 0.5 ? down + down % 2 : Math.round(v);
      };
      const held = (v: number) => v > 0 ? even(Math.min(v, top)) : 0;
      for (const length of [3, 1 << 17, (1 << 17) + 7]) {
        const data = new Type(numbers(length, top)).map((v) => v >> (length % 3));
        for (const slope of slopes) {
          const { factor, offset } = slope;
          for (
            const value of [
              (v: number) => held(v * factor + offset),
              (v: number) => v === data[0] ? 9 : held(v * factor + offset),
              (v: number) => Math.trunc(held(v * factor)),
            ]
          ) {
            assert.equal(
              mapped(data, Type, value, { slope }).findIndex((v, i) => v !== value(data[i])),
              -1,
              `${Type.name} ${length} ${factor} ${offset}`,
            );
          }
        }
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
    for (const Type of [Uint8Array, Uint16Array, Float32Array]) {
      for (const length of [1, 2, 3, 4, 5, 7, 8, 101, 1027]) {
        const data = new Type(numbers(length, 200));
        const surface = Float32Array.from(
          data,
          (v, i) => v + (i % 10 === 0 ? 1.01 : i % 2 ? 9 : -9),
        );
        scratch(() => {
          const [src, single, mask, list] = [4, 4, 1, 4].map((size) => alloc(length * size));
          const { u8, f32, i32 } = views();
          viewLike(data).set(data, src / Type.BYTES_PER_ELEMENT);
          f32.set(surface, single / 4);
          f32[single / 4 + length] = 5;
          const type = elementOf(data);
          const found = points().guardedMask(src, type, single, 1, 0.1, 0, length, mask, list);
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

Deno.test({
  name: "extremes, ranks and sums of floats are those of plain loops, NaN and both zeros included",
  permissions: "none",
  fn() {
    const pairwise = (
      a: ArrayLike<number>,
      from: number,
      n: number,
      r: (v: number) => number,
    ): number => {
      if (n > 128) {
        const half = (n >> 1) - (n >> 1) % 8;
        return r(pairwise(a, from, half, r) + pairwise(a, from + half, n - half, r));
      }
      const eight = Array.from({ length: 8 }, (_, i) => a[from + i]);
      const whole = n < 8 ? 0 : n - n % 8;
      for (let i = 8; i < whole; i++) eight[i % 8] = r(eight[i % 8] + a[from + i]);
      const [b, c, d, e] = [0, 2, 4, 6].map((i) => r(eight[i] + eight[i + 1]));
      let sum = n < 8 ? 0 : r(r(b + c) + r(d + e));
      for (let i = whole; i < n; i++) sum = r(sum + a[from + i]);
      return sum;
    };
    for (const length of [1, 2, 5, 7, 8, 9, 127, 128, 129, 1000, 70001]) {
      for (const Type of [Float32Array, Float64Array]) {
        const round = Type === Float32Array ? Math.fround : (v: number) => v;
        const data = new Type(numbers(length, 2 ** 30)).map((v, i) =>
          i % 11 === 5 ? (i % 2 - 0.5) * 0 : (v - 2 ** 29) / 3000
        );
        assert.ok(Object.is(sumOf(data), pairwise(data, 0, length, round) + 0), `${length}`);
        const sorted = data.slice().sort();
        assert.deepEqual(extremesOf(data), [sorted[0], sorted[length - 1]].map((v) => v + 0));
        if (data instanceof Float32Array) {
          const ranks = [0, length >> 1, length >> 2, length - 1];
          assert.deepEqual(rankedOf(data, ranks), ranks.map((rank) => sorted[rank]));
          const odd = data.slice();
          odd.set([NaN, -Infinity, Infinity, -NaN].slice(0, length));
          const rest = odd.slice().sort();
          assert.deepEqual(rankedOf(odd, ranks), ranks.map((rank) => rest[rank]));
        }
        data[length >> 1] = Infinity;
        assert.equal(extremesOf(data)[1], Infinity);
        data[length - 1] = NaN;
        assert.deepEqual(extremesOf(data), [NaN, NaN]);
      }
      for (const Type of [Uint8Array, Uint16Array]) {
        const data = new Type(numbers(length, 65535)).fill(65535, 0, length >> 1);
        assert.equal(sumOf(data), [...data].reduce((a, b) => a + b, 0));
      }
    }
    assert.equal(sumOf(new Uint16Array(300001).fill(65535)), 300001 * 65535);
  },
});

Deno.test({
  name: "selected(), stretched(), cutOff(), widened() and interpolated() follow their definitions",
  permissions: "none",
  fn() {
    for (const length of [0, 1, 3, 7, 8, 15, 16, 17, 65537]) {
      const mask = new Uint8Array(numbers(length, 1));
      for (const Type of [...TYPES, Int32Array]) {
        const data = new Type(numbers(length, 255));
        const wrong = selected(data as Uint8Array, mask, 7).findIndex((v, i) =>
          v !== (mask[i] ? data[i] : 7)
        );
        assert.equal(wrong, -1, `${Type.name} ${length}`);
      }
      assert.deepEqual(
        selected(Int32Array.of(5, 6), Uint8Array.of(1, 0), -(2 ** 31) + 1),
        Int32Array.of(5, -(2 ** 31) + 1),
      );
      for (const Type of [Uint8Array, Uint16Array]) {
        const data = new Type(numbers(length, 65535));
        assert.deepEqual(widened(data), Float32Array.from(data));
      }
      for (const Type of [Float32Array, Float64Array]) {
        const round = Type === Float32Array ? Math.fround : (v: number) => v;
        const data = new Type(numbers(length, 90000)).map((v, i) =>
          i % 13 === 4 ? NaN : v / 7 - 300
        );
        const [least, most] = [round(-11.7), round(900.3)];
        const line = { span: round(912.1), reach: round(3.3), start: round(-0.7) };
        const held = data.map((v) => Math.min(Math.max(v, least), most));
        assert.deepEqual([...stretched(data, { least, most })], [...held]);
        assert.deepEqual(
          [...stretched(data, { least, most, line })],
          Array.from(
            held,
            (v) => round(round(round(round(v - least) / line.span) * line.reach) + line.start),
          ),
        );
        for (const To of [Uint8Array, Uint16Array]) {
          const top = To === Uint8Array ? 255 : 65535;
          const wanted = Array.from(data, (v) => Math.trunc(Math.min(Math.max(v, 0), top)) || 0);
          assert.deepEqual([...cutOff(data, To as Maker<Uint8Array>)], wanted);
        }
        const xs = Float64Array.of(-300, -100, 250, 800);
        const ys = Float64Array.of(0.1, 0.4, 0.5, 0.9);
        const between = data.map((x) => {
          if (Number.isNaN(x)) return x;
          if (x <= xs[0]) return ys[0];
          if (x >= xs[3]) return ys[3];
          const i = x < xs[1] ? 0 : x < xs[2] ? 1 : 2;
          return x === xs[i]
            ? ys[i]
            : (ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i]) * (x - xs[i]) + ys[i];
        });
        assert.deepEqual([...interpolated(data, xs, ys)], [...between]);
      }
    }
  },
});

Deno.test({
  name: "stretched() keeps the signs of zeros, NaN and infinities, whichever the ends are",
  permissions: "none",
  fn() {
    const ends = [-Infinity, -2, -0, 0, 1e-40, 3, Infinity, NaN];
    for (const Type of [Float32Array, Float64Array]) {
      const round = Type === Float32Array ? Math.fround : (v: number) => v;
      const data = Type.from([...ends, -1e-40, -1, 2, 0.5, -0, 0, -3]);
      for (const [a, b] of ends.flatMap((a) => ends.map((b) => [round(a), round(b)]))) {
        const held = Array.from(data, (v) => Math.min(Math.max(v, a), b));
        assert.deepEqual([...stretched(data, { least: a, most: b })], held, `${a} ${b}`);
        for (const [reach, start] of [[255, 0], [-2, -0], [2, -0], [2, -1], [0, -0]]) {
          const line = { span: round(b - a), reach, start };
          assert.deepEqual(
            [...stretched(data, { least: a, most: b, line })],
            held.map((v) =>
              round(round(round(round(v - a) / line.span) * line.reach) + line.start)
            ),
            `${a} ${b} ${reach} ${start}`,
          );
        }
      }
    }
  },
});

Deno.test({
  name: "binsOf() of 32-bit floats has numpy's bins, wherever values lie",
  permissions: "none",
  fn() {
    for (
      const [low, span] of [
        ...[[0, 1], [0, 255], [1000, 0.01], [-3, 1e-5], [5, 1e30], [0.1, 4095]],
        ...[[0, 1e-43], [-3e38, 3.3e38]],
      ]
    ) {
      for (const bins of [1, 2, 10, 256, 4096, 2 ** 20 + 1]) {
        const round = Math.fround;
        // Values on edges, a step beside them, and between.
        const first = round(low);
        const last = round(low + span);
        const width = round(last - first);
        const step = round(width / bins);
        const edges = Float64Array.from(
          { length: bins + 1 },
          (_, i) => i === bins ? last : round(round(i * step) + first),
        );
        const data = Float32Array.from(numbers(20001, 2 ** 30), (v, i) => {
          const edge = edges[v % (bins + 1)];
          if (i % 4 === 0) return edge;
          if (i % 4 === 1) return edge + (i % 8 - 1) / 4 * Math.abs(edge) * 1.2e-7;
          return first + v / 2 ** 30 * width;
        });
        data.set([NaN, Infinity, -Infinity, last, first]);
        data[20000] = NaN;
        data.fill(first, 1003, 1203).fill(last, 1203, 1304);
        const wanted = new Uint32Array(bins);
        for (const v of data) {
          if (!(v >= first && v <= last)) continue;
          let bin = Math.min(Math.trunc(round(round(round(v - first) / width) * bins)), bins - 1);
          if (v < edges[bin]) bin--;
          else if (v >= edges[bin + 1] && bin !== bins - 1) bin++;
          wanted[bin]++;
        }
        assert.deepEqual(binsOf(data, edges), wanted, `${low} ${span} ${bins}`);
      }
    }
  },
});

Deno.test({
  name: "classified() counts the thresholds that an element reaches, for every type and length",
  permissions: "none",
  fn() {
    for (const Type of TYPES) {
      for (const length of [0, 1, 2, 3, 4, 5, 65539]) {
        const data = new Type(numbers(length, 255));
        if (length > 4 && Type === Float32Array) data[4] = NaN;
        for (const thresholds of [[], [100], [0, 10.5, 11, 254.5], [-1, 300]]) {
          const wanted = Array.from(data, (v) => thresholds.filter((t) => !(v < t)).length);
          assert.deepEqual([...classified(data, thresholds)], wanted, `${Type.name} ${length}`);
        }
      }
    }
  },
});

Deno.test({
  name: "calculatedSingle() widens whole numbers and calculates in 32 bits",
  permissions: "none",
  fn() {
    const round = Math.fround;
    for (const length of [0, 1, 5, 8, 9, 65537, 300001]) {
      for (const A of [Uint8Array, Uint16Array, Float32Array]) {
        const a = new A(numbers(length, 255));
        for (const B of [Uint8Array, Uint16Array, Float32Array]) {
          const b = new B(numbers(length, 255)).reverse();
          const quotients = calculatedSingle("divide", a, b);
          assert.equal(quotients.findIndex((v, i) => !Object.is(v, round(a[i] / b[i]))), -1);
        }
        const sums = calculatedSingle("add", a, 0.1);
        assert.equal(sums.findIndex((v, i) => v !== round(a[i] + round(0.1))), -1);
      }
    }
  },
});

Deno.test({
  name: "partAt() parts floats in their order, smallestGap() finds what sorting finds",
  permissions: "none",
  fn() {
    for (const length of [1, 2, 3, 4, 5, 6, 7, 9, 1000, 70001]) {
      for (const top of [3, 100, 2 ** 30]) {
        for (const Type of [Float32Array, Float64Array]) {
          const data = new Type(numbers(length, top).map((v) => v / 16)) as Float32Array;
          const type = elementOf(data);
          scratch(() => {
            const [src, above, upTo] = [0, 0, 0].map(() => alloc((length + 4) << type));
            viewLike(data).set(data, src >> type);
            for (const level of [-1, top / 16, data[0], data[length >> 1] + 0.01]) {
              const more = points().partAt(src, length, Number(type === 2), level, above, upTo);
              const at = Type === Float32Array ? Math.fround(level) : level;
              const [over, under] = [data.filter((v) => v > at), data.filter((v) => !(v > at))];
              const taken = (from: number, n: number) =>
                viewLike(data).slice(from >> type, (from >> type) + n);
              assert.deepEqual(taken(above, more), over, `${Type.name} ${length} ${level}`);
              assert.deepEqual(
                taken(upTo, length - more),
                under,
                `${Type.name} ${length} ${level}`,
              );
            }
            const table = alloc(2 ** (17 + type));
            const sorted = data.slice().sort();
            let wanted = Infinity;
            for (let i = 1; i < length; i++) {
              const gap = sorted[i] - sorted[i - 1];
              const step = Type === Float32Array ? Math.fround(gap) : gap;
              if (step > 0) wanted = Math.min(wanted, step);
            }
            assert.equal(
              points().smallestGap(src, length, Number(type === 2), above, upTo, table),
              wanted,
              `${length}`,
            );
          });
        }
      }
    }
  },
});

Deno.test({
  name: "columnMeans() rounds its quotients as a division does, for every size",
  permissions: "none",
  fn() {
    const n = 37;
    const [first, second, gone] = [65535, 9000, 4095].map((top) => numbers(n, top));
    scratch(() => {
      const [a, b, c] = [first, second, gone].map((row) => {
        const at = alloc(2 * n);
        views().u16.set(row, at / 2);
        return at;
      });
      const [sums, means] = [alloc(4 * n), alloc(16 * (n + 3))];
      const { i32, f64 } = views();
      const sizes = [...Array.from({ length: 4000 }, (_, i) => i + 1), 65535, 131071, 262143];
      for (const size of sizes) {
        const before = numbers(n, 2 ** 31 - 2 ** 18).map((v, i) => i % 3 ? v : v % (65535 * size));
        i32.set(before, sums / 4);
        points().columnMeans(a, c, b, c, n, 1, size, sums, means);
        for (let i = 0; i < n; i++) {
          const one = before[i] + first[i] - gone[i];
          const both = one + second[i] - gone[i];
          assert.equal(i32[sums / 4 + i], both);
          assert.equal(f64[means / 8 + 2 * i], one / size, `${one} / ${size}`);
          assert.equal(f64[means / 8 + 2 * i + 1], both / size, `${both} / ${size}`);
        }
      }
    });
  },
});
