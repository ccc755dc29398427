import assert from "node:assert/strict";
import fc from "fast-check";
import { createImage, createMask, type Image, ParameterError } from "../../../mod.ts";
import {
  clahe,
  equalizeHist,
  gamma,
  invert,
  log,
  rescale,
  rollingBall,
  sigmoid,
} from "../../../ops/exposure/mod.ts";
import { compress } from "../../../ops/exposure/compress.ts";
import { pictures } from "../../oracles/arbitraries.ts";
import { naiveClahe } from "../../oracles/clahe.ts";

const row = (data: Image["data"]) => createImage(data, [1, data.length]);

Deno.test({
  name: "invert() turns the order of values around, about the maximum or the type's range",
  permissions: "none",
  fn() {
    assert.deepEqual([...invert(row(Float32Array.of(1, 2.5, 3))).data], [2, 0.5, 0]);
    assert.deepEqual([...invert(row(Float32Array.of(1, NaN, 3))).data], [NaN, NaN, NaN]);
    assert.deepEqual([...invert(row(Uint16Array.of(5)), { about: "range" }).data], [65530]);
    assert.deepEqual([...invert(row(Float64Array.of(0.25)), { about: "range" }).data], [0.75]);
    assert.deepEqual([...invert(createMask(Uint8Array.of(0, 1), [2])).data], [1, 0]);
    fc.assert(
      fc.property(pictures, (image) => {
        const twice = invert(invert(image, { about: "range" }), { about: "range" });
        const size = Math.max(...image.data.map(Math.abs), 1);
        twice.data.forEach((v, i) => assert.ok(Math.abs(v - image.data[i]) <= size * 1e-6));
      }),
      { seed: 11, numRuns: 50 },
    );
  },
});

Deno.test({
  name: "rescale() is a straight line between the ranges, cut off beyond",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(pictures, fc.integer({ min: 0, max: 40 }), (image, percent) => {
        const sorted = Float64Array.from(image.data).sort();
        const at = (part: number) => {
          const position = part / 100 * (sorted.length - 1);
          const below = Math.floor(position);
          const next = sorted[Math.min(below + 1, sorted.length - 1)];
          return sorted[below] + (next - sorted[below]) * (position - below);
        };
        const [low, high] = [at(percent), at(100 - percent)];
        fc.pre(high > low);
        const { data } = rescale(image, {
          inRange: `p${percent},p${100 - percent}`,
          outRange: [0, 100],
        });
        data.forEach((value, i) => {
          const wanted = Math.min(Math.max((image.data[i] - low) / (high - low), 0), 1) * 100;
          assert.ok(Math.abs(value - wanted) <= 1e-3 + 1e-4 * Math.abs(low) / (high - low));
        });
      }),
      { seed: 12, numRuns: 100 },
    );
    const image = row(Uint8Array.of(0, 100, 200));
    assert.deepEqual([...rescale(image, { outRange: "uint16" }).data], [0, 32767, 65535]);
    assert.deepEqual([...rescale(image, { inRange: [50, 150], outRange: "float64" }).data], [
      0,
      0.5,
      1,
    ]);
    assert.deepEqual([...rescale(row(Uint8Array.of(9, 9)), { outRange: [0, 5] }).data], [5, 5]);
    const spoilt = rescale(row(Float32Array.of(1, NaN))).data;
    assert.ok(spoilt.every((value) => Number.isNaN(value)));
  },
});

Deno.test({
  name: "rescale() of whole numbers cuts off on every level, whatever the range",
  permissions: "none",
  fn() {
    const ranges = [[0, 255], [3, 4], [40, 223], [40.5, 99.25], [200, 50], [7, 7], [-9, 700]];
    for (const [Type, top] of [[Uint8Array, 255], [Uint16Array, 65535]] as const) {
      const all = row(new Type((1 << 17) + 5).map((_, i) => i * 40503 & top));
      for (const [low, high] of ranges.map((ends) => ends.map((end) => end * ((top + 1) >> 8)))) {
        for (const [from, to] of [[0, top], [top >> 3, top >> 1], [top, 0]]) {
          // By the name of the type, the image's own range, and two numbers, which give floats.
          const wanted = Array.from(all.data, (grey) => {
            const held = Math.min(Math.max(grey, low), high);
            if (low === high) return Math.min(Math.max(low, from), to);
            return (held - low) / (high - low) * (to - from) + from;
          });
          const floats = rescale(all, { inRange: [low, high], outRange: [from, to] }).data;
          assert.deepEqual(floats, Float32Array.from(wanted));
          if (from !== 0) continue;
          const whole = rescale(all, { inRange: [low, high] }).data;
          assert.deepEqual(whole, Type.from(wanted.map((v) => Math.min(Math.max(v, 0), top))));
        }
      }
      for (const [first, last] of [[0, 2], [3, 4], [17, 200], [90, top]]) {
        const part = all.data.map((grey) => first + grey % (last - first + 1));
        const wanted = part.map((grey) => (grey - first) / (last - first) * top);
        assert.deepEqual(rescale(row(part)).data, wanted);
      }
    }
  },
});

Deno.test({
  name: "curves run from 0 to the type's maximum and keep the order of values",
  permissions: "none",
  fn() {
    const all = row(Uint8Array.from({ length: 256 }, (_, i) => i));
    const wide = row(Uint16Array.of(0, 1, 20000, 65535));
    for (
      const curve of [
        (image: Image) => gamma(image, { gamma: 0.4 }),
        (image: Image) => gamma(image, { gamma: 2.5 }),
        (image: Image) => log(image),
        (image: Image) => log(image, { inv: true }),
        (image: Image) => sigmoid(image),
      ]
    ) {
      for (const { data } of [curve(all), curve(wide)]) {
        for (let i = 1; i < data.length; i++) assert.ok(data[i] >= data[i - 1]);
      }
    }
    assert.deepEqual(gamma(all).data, all.data);
    assert.deepEqual([...gamma(wide, { gain: 4 }).data], [0, 4, 65535, 65535]);
    assert.equal(sigmoid(all, { inv: true }).data[0], 253);
    assert.deepEqual([...gamma(row(Float64Array.of(0.5, NaN)), { gamma: 2 }).data], [0.25, NaN]);
  },
});

Deno.test({
  name: "equalizeHist() gives each integer the share of pixels up to it",
  permissions: "none",
  fn() {
    const values = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, (list) => {
        const { data } = equalizeHist(row(Uint16Array.from(list)));
        list.forEach((value, i) => {
          const share = list.filter((v) => v <= value).length / list.length;
          assert.ok(Math.abs(data[i] - share) < 1e-6);
        });
      }),
      { seed: 13, numRuns: 100 },
    );
    const mask = createMask(Uint8Array.of(1, 1, 0), [1, 3]);
    const { data } = equalizeHist(row(Uint8Array.of(2, 4, 9)), { mask });
    assert.deepEqual([...data], [0.5, 1, 1]);
    assert.ok(Number.isNaN(equalizeHist(row(Float32Array.of(NaN, 1, 2))).data[0]));
  },
});

Deno.test({
  name: "clahe() is its definition to the last bit, for every rank and whatever the sides of tiles",
  permissions: "none",
  fn() {
    let state = 5;
    const random = () => (state = Math.imul(state, 1664525) + 1013904223 >>> 0) / 2 ** 32;
    const sides = [[40], [3, 5], [17, 9], [40, 67], [64, 32], [7, 11, 13], [1, 9, 8], [3, 4, 5, 6]];
    for (const shape of sides) {
      for (const four of [[4, 8, 2, 8], [8, 2, 4, 1], [5, 6, 3, 7], [1, 1, 1, 1], [70, 70, 7, 9]]) {
        for (const Type of [Uint8Array, Uint16Array]) {
          const data = new Type(shape.reduce((a, b) => a * b, 1)).map(() =>
            random() * (Type === Uint8Array ? 200 : 5000)
          );
          const tile = four.slice(0, shape.length);
          const clipLimit = random() < 0.5 ? 0.03 : 0;
          const nbins = random() < 0.5 ? 256 : 10;
          const { data: found } = clahe(createImage(data, shape), {
            kernelSize: tile,
            clipLimit,
            nbins,
          });
          const wanted = naiveClahe(data, shape, { tile, clipLimit, nbins });
          assert.deepEqual(found, wanted, `${shape} ${tile} ${Type.name}`);
        }
      }
    }
  },
});

Deno.test({
  name: "clahe() takes floats as 16-bit numbers, and stretches those of 64 bits in 64",
  permissions: "none",
  fn() {
    const whole = Uint16Array.from({ length: 3 * 7 * 11 }, (_, i) => i * i * 389 % 65536);
    const options = { kernelSize: [2, 4, 5] };
    const shape = [3, 7, 11];
    const { data: wanted } = clahe(createImage(whole, shape), options);
    const single = Float32Array.from(whole, (v) => v / 65535);
    assert.deepEqual(clahe(createImage(single, shape), options).data, wanted);
    const { data: double } = clahe(createImage(Float64Array.from(single), shape), options);
    assert.ok(double instanceof Float64Array);
    assert.deepEqual(Float32Array.from(double), wanted);
  },
});

Deno.test({
  name: "clahe() without limit in one tile is the histogram's running sum, stretched",
  permissions: "none",
  fn() {
    // The image is its own tile, but for the interpolation with mirrored tiles: all tables are one.
    const image = createImage(Uint8Array.of(10, 20, 20, 40, 80, 90, 10, 10), [2, 4]);
    const { data } = clahe(image, { kernelSize: [2, 4], clipLimit: 0 });
    const share = (v: number) => [...image.data].filter((w) => w <= v).length / 8;
    const [low, high] = [share(10), share(90)];
    data.forEach((value, i) => {
      const wanted = (share(image.data[i]) - low) / (high - low);
      assert.ok(Math.abs(value - wanted) < 1e-3, `${value} ${wanted}`);
    });
    assert.deepEqual([...clahe(row(Uint8Array.of(0, 0))).data].map(Math.sign), [1, 1]);
    assert.equal(clahe(createMask(Uint8Array.of(0, 1, 1, 0), [2, 2])).data.length, 4);
  },
});

Deno.test({
  name: "rollingBall() is the highest a ball comes under each pixel, in every rank",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(pictures, fc.constantFrom(0, 1, 1.5, 2, 4), (image, radius) => {
        const { data, shape } = image;
        const { background, image: rest } = rollingBall(image, { radius });
        const place = (i: number) =>
          shape.map((n, axis) =>
            Math.floor(i / shape.slice(axis + 1).reduce((a, b) => a * b, 1)) % n
          );
        const whole = !(data instanceof Float32Array || data instanceof Float64Array);
        data.forEach((value, i) => {
          const here = place(i);
          let least = Infinity;
          data.forEach((other, k) => {
            const squares = place(k).reduce((sum, p, axis) => sum + (p - here[axis]) ** 2, 0);
            if (Math.sqrt(squares) > radius) return;
            const drop = radius - Math.sqrt(Math.max(radius ** 2 - squares, 0));
            least = Math.min(least, other + drop);
          });
          const wanted = whole ? Math.trunc(least) : least;
          assert.ok(Math.abs(background.data[i] - wanted) <= (whole ? 0 : 1e-3));
          assert.ok(Math.abs(rest.data[i] - (value - background.data[i])) <= (whole ? 0 : 1e-3));
        });
      }),
      { seed: 14, numRuns: 60 },
    );
    const { background } = rollingBall(row(Float32Array.of(5, NaN, 7)), { radius: 1 });
    assert.deepEqual([...background.data], [5, 6, 7]);
  },
});

Deno.test({
  name: "exposure refuses what it cannot use, and says why",
  permissions: "none",
  fn() {
    const image = row(Uint8Array.of(1, 2, 3));
    const parameter = (work: () => unknown, message: string) =>
      assert.throws(work, (error) => error instanceof ParameterError && error.message === message);
    parameter(
      () => invert(image, { about: "mean" as "max" }),
      '`about` must be "max" or "range", got "mean"',
    );
    const names = "uint8, uint10, uint12, uint14, uint16, float32, float64";
    const percent = 'percentiles from 0 to 100 as in "p2,p98"';
    for (const inRange of ["p2,p101", "p2", "int8", [1, 2, 3], [0, Infinity]]) {
      parameter(
        () => rescale(image, { inRange }),
        `\`inRange\` must be two finite numbers, "image", "dtype", ${percent} or one of ${names}, got ${
          JSON.stringify(inRange).replace("null", "null")
        }`,
      );
    }
    parameter(
      () => rescale(image, { outRange: "p2,p98" as "image" }),
      `\`outRange\` must be two finite numbers, "image", "dtype" or one of ${names}, got "p2,p98"`,
    );
    parameter(() => gamma(image, { gamma: -1 }), "`gamma` must be a number from 0, got -1");
    parameter(() => gamma(image, { gain: NaN }), "`gain` must be a finite number, got NaN");
    parameter(() => log(image, { gain: NaN }), "`gain` must be a finite number, got NaN");
    parameter(
      () => sigmoid(image, { cutoff: Infinity }),
      "`cutoff` must be a finite number, got Infinity",
    );
    for (const curve of [gamma, log, sigmoid]) {
      assert.throws(() => curve(row(Float32Array.of(-0.5))), {
        name: "InputError",
        message:
          "`image` must not have negative values here, got -0.5: shift them with exposure.rescale",
      });
    }
    const empty = createMask(new Uint8Array(3), [1, 3]);
    assert.throws(() => equalizeHist(image, { mask: empty }), {
      name: "InputError",
      message: "`mask` must have at least one pixel, got an empty mask",
    });
    const other = createMask(new Uint8Array(3), [3, 1]);
    assert.throws(() => equalizeHist(image, { mask: other }), {
      message: "`mask` must have the shape of the image, 1×3, got 3×1",
    });
    parameter(
      () => clahe(image, { kernelSize: [3] }),
      "`kernelSize` must be a whole number from 1, or one for each of the 2 axes, got [3]",
    );
    parameter(
      () => clahe(image, { clipLimit: 2 }),
      "`clipLimit` must be a number from 0 to 1, got 2",
    );
    parameter(
      () => clahe(image, { nbins: 0 }),
      "`nbins` must be a whole number from 1 to 16384, got 0",
    );
    assert.throws(() => clahe(row(Float32Array.of(3))), {
      message:
        "`image` must have values from -1 to 1, as floating-point images have here, got 3: use exposure.rescale before",
    });
    parameter(
      () => rollingBall(image, { radius: -1 }),
      "`radius` must be a number from 0 to 1048575, got -1",
    );
    for (const work of [rescale, equalizeHist, clahe, rollingBall]) {
      assert.throws(() => work(row(new Uint8Array(0))), {
        message: "`image` must have at least one pixel, got the shape 1×0",
      });
    }
  },
});

Deno.test({
  name: "compress() is log1p of the height above an offset, rounded to 32 bits",
  permissions: "none",
  fn() {
    const strange = [NaN, Infinity, -Infinity, 0, -0, 0.3, 1e-45, 3e38];
    const data = Float32Array.from(
      { length: 4001 },
      (_, i) => strange[i] ?? Math.exp((i * 7919 % 4001 - 2000) / 25),
    );
    for (const [offset, unit] of [[0, 1], [0.3, 1e-6], [100.1, 0.25], [-3.3, 1e10]]) {
      const expected = data.map((value) => Math.log1p(Math.max(0, value - offset) / unit));
      assert.deepEqual(compress(createImage(data, [1, 4001]), { offset, unit }).data, expected);
    }
    const bytes = createImage(Uint8Array.of(1, 9), [2, 1]);
    assert.deepEqual(
      compress(bytes, { unit: 4 }).data,
      Float32Array.of(Math.log1p(0.25), Math.log1p(2.25)),
    );
  },
});
