import assert from "node:assert/strict";
import fc from "fast-check";
import {
  createImage,
  createKit,
  createLabels,
  createMask,
  type Image,
  ParameterError,
  recycle,
} from "../../../mod.ts";
import {
  abs,
  add,
  and,
  applyMask,
  compare,
  type Comparison,
  convert,
  crop,
  divide,
  maximum,
  minimum,
  multiply,
  negate,
  not,
  or,
  project,
  subtract,
  xor,
} from "../../../ops/math/mod.ts";
import { line } from "../../../ops/math/line.ts";
import { pictures } from "../../oracles/arbitraries.ts";

const row = (data: Image["data"]) => createImage(data, [1, data.length]);

/** To the nearest, halves to even, by decimal reasoning. */
function nearest(value: number): number {
  const up = Math.round(value);
  return Math.abs(value % 1) === 0.5 && up % 2 !== 0 ? up - 1 : up;
}

Deno.test({
  name:
    "arithmetic is that of numbers, stored in the wider type: integers saturate, halves to even",
  permissions: "none",
  fn() {
    const operations = [
      [add, (a: number, b: number) => a + b],
      [subtract, (a: number, b: number) => a - b],
      [multiply, (a: number, b: number) => a * b],
      [minimum, Math.min],
      [maximum, Math.max],
    ] as const;
    const numbers = fc.constantFrom(0.5, -3, 1.25, 1000, 0);
    fc.assert(
      fc.property(pictures, numbers, fc.nat(4), (image, number, which) => {
        const [operator, plain] = operations[which];
        const { data } = operator(image, number);
        assert.equal(data.constructor, image.data.constructor);
        const top = data instanceof Uint8Array ? 255 : data instanceof Uint16Array ? 65535 : 0;
        data.forEach((value, i) => {
          const exact = plain(image.data[i], number);
          if (top > 0) assert.equal(value, Math.min(Math.max(nearest(exact), 0), top));
          else assert.ok(Math.abs(value - exact) <= 1e-6 * Math.max(1, Math.abs(exact)));
        });
        const twice = operator(image, image).data;
        assert.equal(
          twice[0],
          top > 0
            ? Math.min(Math.max(plain(image.data[0], image.data[0]), 0), top)
            : data instanceof Float32Array
            ? Math.fround(plain(image.data[0], image.data[0]))
            : plain(image.data[0], image.data[0]),
        );
      }),
      { seed: 21, numRuns: 200 },
    );
  },
});

Deno.test({
  name: "arithmetic of different types, masks and labels",
  permissions: "none",
  fn() {
    const bytes = row(Uint8Array.of(200, 10));
    const words = row(Uint16Array.of(100, 5));
    assert.ok(add(bytes, words).data instanceof Uint16Array);
    assert.deepEqual([...add(bytes, words).data], [300, 15]);
    assert.ok(add(words, row(Float32Array.of(1, 2))).data instanceof Float32Array);
    assert.ok(add(bytes, row(Float64Array.of(1, 2))).data instanceof Float64Array);
    assert.deepEqual([...add(createMask(Uint8Array.of(0, 1), [1, 2]), bytes).data], [200, 11]);
    const labels = createLabels(Int32Array.of(-7, 70000), [1, 2]);
    assert.deepEqual([...abs(labels).data], [7, 70000]);
    assert.deepEqual([...negate(labels).data], [7, -70000]);
    assert.deepEqual([...divide(bytes, words).data], [2, 2]);
    assert.ok(divide(bytes, words).data instanceof Float32Array);
    assert.deepEqual([...divide(row(Float64Array.of(1, 0)), 0).data], [Infinity, NaN]);
    assert.deepEqual([...maximum(row(Float32Array.of(NaN, 1)), 3).data], [NaN, 3]);
    assert.ok(Object.is(negate(bytes).data[0], -200));
    assert.ok(Object.is(negate(row(Uint8Array.of(0))).data[0], 0));
  },
});

Deno.test({
  name: "compare() follows its sign, 32-bit images in 32 bits",
  permissions: "none",
  fn() {
    const image = row(Float32Array.of(0.1, 0.2, NaN));
    const expected: Record<Comparison, number[]> = {
      ">": [0, 1, 0],
      ">=": [1, 1, 0],
      "<": [0, 0, 0],
      "<=": [1, 0, 0],
      "==": [1, 0, 0],
      "!=": [0, 1, 1],
    };
    for (const [op, wanted] of Object.entries(expected)) {
      assert.deepEqual([...compare(image, op as Comparison, { other: 0.1 }).data], wanted);
    }
    const other = row(Uint8Array.of(0, 1, 1));
    assert.deepEqual([...compare(image, "<", { other }).data], [0, 1, 0]);
  },
});

Deno.test({
  name: "logic and applyMask() on all cases",
  permissions: "none",
  fn() {
    const a = createMask(Uint8Array.of(0, 0, 1, 1), [2, 2]);
    const b = createMask(Uint8Array.of(0, 1, 0, 1), [2, 2]);
    assert.deepEqual([...and(a, b).data], [0, 0, 0, 1]);
    assert.deepEqual([...or(a, b).data], [0, 1, 1, 1]);
    assert.deepEqual([...xor(a, b).data], [0, 1, 1, 0]);
    assert.deepEqual([...not(a).data], [1, 1, 0, 0]);
    const image = createImage(Uint8Array.of(5, 6, 7, 8), [2, 2]);
    assert.deepEqual([...applyMask(image, b, { fill: 300.2 }).data], [255, 6, 255, 8]);
    const labels = createLabels(Int32Array.of(5, 6, 7, 8), [2, 2]);
    assert.deepEqual([...applyMask(labels, b, { fill: -1 }).data], [-1, 6, -1, 8]);
    assert.deepEqual([...applyMask(a, b, { fill: 1 }).data], [1, 0, 1, 1]);
  },
});

Deno.test({
  name: "convert() keeps, stretches, or goes from type to type and back",
  permissions: "none",
  fn() {
    const odd = row(Float32Array.of(0.5, 1.5, 300, -4, NaN, Infinity));
    assert.deepEqual([...convert(odd, "uint8").data], [0, 2, 255, 0, 0, 255]);
    const real = row(Float64Array.of(-0.5, 0.5, 1));
    assert.deepEqual([...convert(real, "uint8", { scale: "type" }).data], [0, 128, 255]);
    const words = row(Uint16Array.of(0, 255, 256, 65535));
    assert.deepEqual([...convert(words, "uint8", { scale: "type" }).data], [0, 0, 1, 255]);
    const dark = row(Uint16Array.of(0, 7, 255));
    assert.deepEqual([...convert(dark, "uint8", { scale: "type" }).data], [0, 7, 255]);
    assert.equal(convert(row(new Uint16Array(0)), "uint8", { scale: "type" }).data.length, 0);
    const spoilt = row(Float32Array.of(2, NaN, 4, 3));
    assert.deepEqual([...convert(spoilt, "float64", { scale: "range" }).data], [0, NaN, 1, 0.5]);
    assert.deepEqual([...convert(row(Uint8Array.of(9, 9)), "uint16", { scale: "range" }).data], [
      0,
      0,
    ]);
    const mask = createMask(Uint8Array.of(0, 1), [2]);
    assert.deepEqual([...convert(mask, "uint8", { scale: "type" }).data], [0, 255]);
    assert.deepEqual([...convert(mask, "uint8").data], [0, 1]);
    assert.equal(convert(row(new Uint8Array(0)), "uint8", { scale: "range" }).data.length, 0);
    fc.assert(
      fc.property(pictures, (image) => {
        if (!(image.data instanceof Uint8Array || image.data instanceof Uint16Array)) return;
        const type = image.data instanceof Uint8Array ? "uint8" : "uint16";
        for (const via of ["float32", "float64", "uint16"] as const) {
          const there = convert(image, via, { scale: "type" });
          assert.deepEqual(convert(there, type, { scale: "type" }).data, image.data);
        }
      }),
      { seed: 22, numRuns: 100 },
    );
  },
});

Deno.test({
  name: "project() of whole numbers gives their sum and mean, rounded once, whatever their number",
  permissions: "none",
  fn() {
    for (const Type of [Uint8Array, Uint16Array]) {
      const top = Type === Uint8Array ? 255 : 65535;
      for (const [planes, pixels] of [[1, 5], [3, 101], [7, 8195], [256, 33], [259, 33]]) {
        const data = new Type(planes * pixels).map((_, i) => i * 7919 % 5 === 0 ? top : i * 31);
        const stack = createImage(data, [planes, pixels]);
        const sums = Array.from({ length: pixels }, (_, x) => {
          let sum = 0;
          for (let z = 0; z < planes; z++) sum += data[z * pixels + x];
          return sum;
        });
        assert.deepEqual(
          project(stack, { axis: 0, method: "sum" }).data,
          Float32Array.from(sums),
        );
        assert.deepEqual(
          project(stack, { axis: 0, method: "mean" }).data,
          Float32Array.from(sums, (sum) => sum / planes),
        );
      }
    }
  },
});

Deno.test({
  name: "crop() and project() keep axes and pixel size, and are their definitions",
  permissions: "none",
  fn() {
    const pixelSize = { unit: "µm", z: 2, y: 0.5, x: 0.25, source: "test" };
    const stack = createImage(Uint16Array.from({ length: 24 }, (_, i) => (i * 7) % 24), [2, 3, 4], {
      pixelSize,
    });
    const part = crop(stack, { start: [1, 0, 2], size: [1, 2, 2] });
    assert.deepEqual([...part.data], [14, 15, 18, 19].map((i) => (i * 7) % 24));
    assert.deepEqual([part.axes, part.pixelSize], ["ZYX", pixelSize]);
    const flat = project(stack, { axis: 0, method: "max" });
    assert.deepEqual(flat.axes, "YX");
    assert.deepEqual(flat.pixelSize, { unit: "µm", y: 0.5, x: 0.25, source: "test" });
    assert.deepEqual(
      [...flat.data],
      Array.from(
        { length: 12 },
        (_, i) => Math.max(stack.data[i], stack.data[i + 12]),
      ),
    );
    assert.equal(project(stack, { axis: -1, method: "sum" }).pixelSize, undefined);
    const channels = createImage(new Uint8Array(24), [2, 3, 4], { axes: "CYX", pixelSize });
    assert.deepEqual(project(channels, { axis: 0, method: "min" }).axes, "YX");
    const planes = createImage(new Uint8Array(24), [2, 3, 2, 2], { axes: "CZYX", pixelSize });
    assert.deepEqual(project(planes, { axis: 0, method: "min" }).pixelSize, pixelSize);
    // In memory that was given back, whose contents are arbitrary.
    const large = createImage(new Uint16Array(300 * 301).map((_, i) => i * 7), [300, 301]);
    const box = { start: [3, 5], size: [290, 280] };
    recycle(createImage(new Uint16Array(290 * 280).fill(9), [290, 280]));
    const cut = crop(large, box).data;
    assert.ok(
      cut.every((v, i) => v === ((3 + Math.floor(i / 280)) * 301 + 5 + i % 280) * 7 % 65536),
    );
    const labels = createLabels(Int32Array.of(1, 2, 3), [3]);
    assert.deepEqual(crop(labels, { start: [1], size: [2] }).data, Int32Array.of(2, 3));
    const mask = createMask(Uint8Array.of(0, 1, 0), [3]);
    assert.equal(crop(mask, { start: [1], size: [1] }).kind, "mask");
    const plain = {
      max: (v: number[]) => Math.max(...v),
      min: (v: number[]) => Math.min(...v),
      sum: (v: number[]) => v.reduce((a, b) => a + b, 0),
      mean: (v: number[]) => v.reduce((a, b) => a + b, 0) / v.length,
      std(v: number[]) {
        const mean = this.mean(v);
        return Math.sqrt(v.reduce((a, b) => a + (b - mean) ** 2, 0) / v.length);
      },
      median(v: number[]) {
        const sorted = v.toSorted((a, b) => a - b);
        return (sorted[(v.length - 1) >> 1] + sorted[v.length >> 1]) / 2;
      },
    };
    fc.assert(
      fc.property(pictures, fc.nat(2), (image, axis) => {
        const { shape, data } = image;
        fc.pre(shape.length > 1 && axis < shape.length);
        const inner = shape.slice(axis + 1).reduce((a, b) => a * b, 1);
        for (const method of ["max", "min", "sum", "mean", "std", "median"] as const) {
          const result = project(image, { axis, method });
          result.data.forEach((value, i) => {
            const start = Math.floor(i / inner) * inner * shape[axis] + i % inner;
            const line = Array.from({ length: shape[axis] }, (_, k) => data[start + k * inner]);
            const wanted = plain[method](line);
            const size = Math.max(...line.map(Math.abs), 1) * line.length;
            assert.ok(Math.abs(value - wanted) <= 1e-6 * size, method);
          });
        }
      }),
      { seed: 23, numRuns: 60 },
    );
    // Long rows and short ones, more results than are computed together.
    for (const shape of [[3, 5, 70], [2, 9001], [9001, 3], [70, 4, 9], [19, 70]]) {
      const size = shape.reduce((a, b) => a * b, 1);
      for (const Type of [Uint8Array, Uint16Array, Float32Array, Float64Array]) {
        const data = new Type(size).map((_, i) => i * 37 % 251);
        const image = createImage(data, shape);
        for (let axis = 0; axis < shape.length; axis++) {
          const inner = shape.slice(axis + 1).reduce((a, b) => a * b, 1);
          for (const method of ["max", "min", "sum", "mean", "std"] as const) {
            const result = project(image, { axis, method }).data;
            const wanted = result.map((_, i) => {
              const start = Math.floor(i / inner) * inner * shape[axis] + i % inner;
              return plain[method](
                Array.from({ length: shape[axis] }, (_, k) => data[start + k * inner]),
              );
            });
            assert.deepEqual(result, wanted, `${shape} ${axis} ${method} ${Type.name}`);
          }
        }
      }
    }
    const holed = createImage(Float32Array.of(1, NaN, 3, 4), [2, 2]);
    for (const method of ["max", "mean", "median", "std", "sum", "min"] as const) {
      assert.ok(Number.isNaN(project(holed, { axis: 0, method }).data[1]));
    }
  },
});

Deno.test({
  name: "math refuses what it cannot use, and says why",
  permissions: "none",
  async fn() {
    const image = createImage(Uint8Array.of(1, 2, 3, 4), [2, 2]);
    const other = createImage(Uint8Array.of(1, 2, 3, 4), [4, 1]);
    const mask = createMask(new Uint8Array(4), [4, 1]);
    const parameter = (work: () => unknown, message: string) =>
      assert.throws(work, (error) => error instanceof ParameterError && error.message === message);
    assert.throws(() => add(image, other), {
      name: "InputError",
      message: "`other` must have the shape of the image, 2×2, got 4×1",
    });
    assert.throws(() => applyMask(image, mask), {
      message: "`mask` must have the shape of the image, 2×2, got 4×1",
    });
    parameter(
      () => compare(image, "=" as "==", { other: 1 }),
      '`op` must be one of > >= < <= == !=, got "="',
    );
    parameter(
      () => convert(image, "int8" as "uint8"),
      '`type` must be uint8 or uint16 or float32 or float64, got "int8"',
    );
    parameter(
      () => convert(image, "uint8", { scale: "dtype" as "type" }),
      '`scale` must be none or range or type, got "dtype"',
    );
    assert.throws(
      () => convert(createLabels(new Int32Array(1), [1]), "uint8", { scale: "type" }),
      {
        name: "InputError",
        message:
          '`image` must not be labels for scale "type", as they fill no range: use "none" or "range"',
      },
    );
    assert.throws(() => convert(row(Float32Array.of(7)), "uint8", { scale: "type" }), {
      message:
        '`image` must have values from -1 to 1 for scale "type", got 7: use scale "range" or "none"',
    });
    parameter(
      () => crop(image, { start: [0, 2], size: [1, 1] }),
      "`start` must be one whole number from 0 for each axis of the image (2×2), below its length, got [0,2]",
    );
    parameter(
      () => crop(image, { start: [0, 1], size: [1, 2] }),
      "`size` must be one whole number from 1 for each axis of the image (2×2), so that start + size stays inside, got [1,2]",
    );
    parameter(
      () => project(image, { axis: 2, method: "max" }),
      "`axis` must be a whole number from -2 to 1 for an image of axes YX, got 2",
    );
    parameter(
      () => project(image, { axis: 0, method: "mode" as "max" }),
      '`method` must be max or mean or min or sum or std or median, got "mode"',
    );
    assert.throws(() => project(createImage(new Uint8Array(3), [3]), { axis: 0, method: "max" }), {
      name: "InputError",
      message: "`image` must have at least two axes, got X",
    });
    const none = createImage(new Uint8Array(0), [0, 3]);
    assert.throws(() => project(none, { axis: 0, method: "max" }), {
      message: "`image` must have pixels along axis 0, got 0×3",
    });
    const labels = createLabels(new Int32Array(4), [4, 1]);
    parameter(
      () => applyMask(labels, mask, { fill: 0.5 }),
      "`fill` must be a whole 32-bit number for labels, got 0.5",
    );
    parameter(() => applyMask(mask, mask, { fill: 2 }), "`fill` must be 0 or 1 for a mask, got 2");
    const kit = createKit();
    await assert.rejects(kit.run("math.add", { image }), {
      name: "InputError",
      message: "math.add: needs a second operand: give the input `other` or the parameter `value`",
    });
    await assert.rejects(kit.run("math.compare", { image, other: image }, { op: ">", value: 1 }), {
      name: "ParameterError",
      message: "math.compare: `value` must be left out when there is an `other`, got 1",
    });
  },
});

Deno.test({
  name: "line() computes in 64 bits and rounds once",
  permissions: "none",
  fn() {
    const data = Float32Array.from({ length: 37 }, (_, i) => Math.sin(i) * 1e3);
    const plus = data.map((value) => Math.cos(value));
    const [image, other] = [createImage(data, [1, 37]), createImage(plus, [1, 37])];
    assert.deepEqual(line(image, { factor: 0.1 }).data, data.map((value) => value * 0.1));
    assert.deepEqual(
      line(image, { offset: 0.7, factor: 1.4, divisor: 3.3, plus: other }).data,
      data.map((value, i) => plus[i] + (value - 0.7) * 1.4 / 3.3),
    );
  },
});
