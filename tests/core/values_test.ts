import assert from "node:assert/strict";
import * as core from "../../core/values.ts";

const pure = (name: string, fn: () => void) => Deno.test({ name, permissions: "none", fn });
const refuses = (fn: () => unknown, message: RegExp) =>
  assert.throws(fn, (error: Error) => error.name === "InputError" && message.test(error.message));

pure("createImage() takes the four pixel types and names the axes", () => {
  for (const type of [Uint8Array, Uint16Array, Float32Array, Float64Array]) {
    const data = new type(6);
    const image = core.createImage(data, [2, 3]);
    assert.equal(image.data, data);
    assert.deepEqual([image.kind, image.shape, image.axes], ["image", [2, 3], "YX"]);
    assert.ok(!("pixelSize" in image));
  }
  assert.equal(core.createImage(new Uint8Array(0), [0, 3]).data.length, 0);
  assert.equal(core.defaultAxes(1) + core.defaultAxes(4) + core.defaultAxes(6), "XCZYXQTCZYX");
  assert.deepEqual(
    ["uint8", "uint16", "float32", "float64"],
    [Uint8Array, Uint16Array, Float32Array, Float64Array].map((type) =>
      core.pixelType(core.createImage(new type(1), [1]))
    ),
  );
});

pure("values refuse data that does not fit", () => {
  const { createImage, createKernel, createLabels, createMask, createTable } = core;
  const one = Uint8Array.of(1);
  refuses(() => createImage([1] as never, [1]), /`data` must be a Uint8Array, .* got \[1\]/);
  refuses(() => createImage(one, [2, 3]), /must have 6 values for the shape 2×3, got 1/);
  refuses(() => createImage(one, []), /must list at least one length, got \[\]/);
  refuses(() => createImage(one, [-1]), /whole numbers from 0, got \[-1\]/);
  refuses(() => createImage(one, [1.5]), /whole numbers from 0, got \[1.5\]/);
  refuses(() => createImage(one, [65536, 65536]), /at most 2147483647 pixels, got 4294967296/);
  refuses(() => createImage(one, [1], { axes: "YX" }), /name each of the 1 axes once, got "YX"/);
  refuses(() => createImage(one, [1, 1], { axes: "XX" }), /name each of the 2 axes once, got "XX"/);
  const size = { unit: "µm", y: 1, x: 0, source: "test" };
  refuses(
    () => createImage(one, [1], { pixelSize: size }),
    /`pixelSize.x` must be a finite number above 0, got 0/,
  );
  refuses(
    () => createImage(one, [1], { pixelSize: { ...size, x: 1, z: NaN } }),
    /`pixelSize.z` must be a finite number above 0, got NaN/,
  );
  refuses(() => createMask([1] as never, [1]), /`data` must be a Uint8Array of 0 and 1, got \[1\]/);
  refuses(() => createMask(Uint8Array.of(1, 0, 2), [3]), /only 0 and 1, got 2 at index 2/);
  refuses(() => createLabels(one as never, [1]), /must be an Int32Array, got Uint8Array\(1\)/);
  refuses(() => createKernel([1, 2], [3]), /must have 3 weights for the shape 3, got 2/);
  refuses(() => createKernel([], [0]), /must have at least one weights for the shape 0, got 0/);
  refuses(() => createKernel([1, Infinity], [2]), /finite weights, got Infinity at index 1/);
  refuses(
    () => createTable({ a: [1], b: [1, 2] }),
    /must have one length: a has 1 rows, b has 2/,
  );
  refuses(() => createTable({ a: [1] }, { b: "px" }), /name columns of the table, got "b"/);
  refuses(() => createTable({ a: null as never }), /lists or typed arrays, got null for a/);
  refuses(() => createImage(one, [1], { axes: 7 as never }), /name each of the 1 axes once, got 7/);
  refuses(
    () => createImage(one, [1], { pixelSize: 3 as never }),
    /`pixelSize` must be an object with lengths, got 3/,
  );
});

pure("checkValue() looks into values that nobody made", () => {
  const shape = [2, 3];
  const axes = "YX";
  for (
    const whole of [
      3,
      [1, 2],
      core.createImage(new Float32Array(6), shape),
      { kind: "mask", data: new Uint8Array(6), shape, axes },
      { kind: "labels", data: new Int32Array(6), shape, axes },
      { kind: "kernel", data: new Float64Array(6), shape },
      { kind: "table", columns: { a: [1] }, units: {} },
      { kind: "contours", paths: [Float64Array.of(1, 2)] },
    ]
  ) core.checkValue(whole as core.Value);
  const broken: [object, RegExp][] = [
    [{ kind: "image" }, /^`data` must be a Uint8Array, .* got undefined$/],
    [{ kind: "image", data: new Int8Array(6), shape, axes }, /^`data` must be a Uint8Array, /],
    [{ kind: "image", data: new Uint8Array(4), shape, axes }, /^`data` must have 6 values/],
    [{ kind: "image", data: new Uint8Array(6), shape: "23", axes }, /^`shape` must list at least/],
    [{ kind: "image", data: new Uint8Array(6), shape }, /^`axes` must name each of the 2 axes/],
    [{ kind: "mask", data: new Float32Array(6), shape, axes }, /^`data` must be a Uint8Array of 0/],
    [
      { kind: "labels", data: new Uint8Array(6), shape, axes },
      /^`data` must be an Int32Array, got/,
    ],
    [{ kind: "kernel", data: [1], shape: [1] }, /^`data` must be a Float64Array, got \[1\]$/],
    [{ kind: "kernel", data: Float64Array.of(NaN), shape: [1] }, /finite weights, got NaN/],
    [{ kind: "table" }, /^`columns` must be columns by name, got undefined$/],
    [{ kind: "contours", paths: [Float64Array.of(1)] }, /^`paths` must be Float64Arrays of pairs/],
  ];
  for (const [value, message] of broken) {
    refuses(() => core.checkValue(value as core.Value), message);
  }
});

pure("values on the same grid keep shape, axes and pixel size", () => {
  const pixelSize = { unit: "µm", y: 2, x: 3, source: "test" };
  const image = core.createImage(new Uint16Array(6), [3, 2], { pixelSize, axes: "XY" });
  const mask = core.maskLike(image, Uint8Array.of(1, 0, 1, 1, 0, 0));
  assert.deepEqual(mask, {
    kind: "mask",
    data: Uint8Array.of(1, 0, 1, 1, 0, 0),
    shape: [3, 2],
    axes: "XY",
    pixelSize,
  });
  assert.equal(core.labelsLike(mask, new Int32Array(6)).kind, "labels");
  assert.equal(core.imageLike(mask, new Float32Array(6)).pixelSize, pixelSize);
});

pure("kindOf() knows values by what they are", () => {
  const cases: [unknown, string | undefined][] = [
    [3, "number"],
    [[1, 2], "numbers"],
    [[], "numbers"],
    [["a"], undefined],
    [null, undefined],
    ["image", undefined],
    [{ kind: "picture" }, undefined],
    [core.createKernel([1], [1]), "kernel"],
    [core.createTable({}), "table"],
    [{ kind: "contours", paths: [] }, "contours"],
  ];
  for (const [value, kind] of cases) assert.equal(core.kindOf(value), kind);
  assert.equal(core.rowCount(core.createTable({})), 0);
  assert.equal(core.rowCount(core.createTable({ a: ["x", "y"] })), 2);
});
