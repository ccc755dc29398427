import assert from "node:assert/strict";
import { channelOf, greyIfEqual, planeOf } from "../../core/select.ts";
import { createImage, createLabels } from "../../core/values.ts";

const numbers = (length: number) => Uint16Array.from({ length }, (_, at) => at);

Deno.test({
  name: "planeOf() takes any axes out, as indexing does",
  permissions: "none",
  fn() {
    const shape = [2, 3, 2, 4];
    const image = createImage(numbers(48), shape, { axes: "TCYX" });
    const at = (t: number, c: number, y: number, x: number) => ((t * 3 + c) * 2 + y) * 4 + x;
    const frame = planeOf(image, { T: 1, C: 2 });
    assert.equal(frame.axes, "YX");
    assert.deepEqual([...frame.data], [...numbers(48).subarray(40)]);
    const channel = planeOf(image, { C: 1 });
    assert.deepEqual(channel.shape, [2, 2, 4]);
    assert.equal(channel.axes, "TYX");
    assert.equal(channel.data[9], at(1, 1, 0, 1));
    const column = planeOf(image, { T: 0, X: 3 });
    assert.equal(column.axes, "CY");
    assert.deepEqual([...column.data], [3, 7, 11, 15, 19, 23]);
    const along = planeOf(image, { C: 0, Y: 1, X: 2 });
    assert.deepEqual([...along.data], [at(0, 0, 1, 2), at(1, 0, 1, 2)]);
  },
});

Deno.test({
  name: "planeOf() keeps kind and pixel size, and shares data where it can",
  permissions: "none",
  fn() {
    const pixelSize = { unit: "µm", y: 1, x: 2, source: "test" };
    const labels = createLabels(new Int32Array(12), [2, 2, 3], { axes: "TYX", pixelSize });
    const frame = planeOf(labels, { T: 1 });
    assert.equal(frame.kind, "labels");
    assert.equal(frame.pixelSize, pixelSize);
    assert.equal(frame.data.buffer, labels.data.buffer);
  },
});

Deno.test({
  name: "channelOf() takes a channel, or a colour where there is no channel",
  permissions: "none",
  fn() {
    const both = createImage(numbers(24), [2, 2, 2, 3], { axes: "CYXS" });
    assert.equal(channelOf(both, 1).axes, "YXS");
    const colour = createImage(numbers(12), [2, 2, 3], { axes: "YXS" });
    assert.deepEqual([...channelOf(colour, 2).data], [2, 5, 8, 11]);
  },
});

Deno.test({
  name: "channelOf() and planeOf() refuse what is not there",
  permissions: "none",
  fn() {
    const image = createImage(numbers(6), [2, 3]);
    assert.throws(() => channelOf(image, 0), {
      name: "InputError",
      message: "the image must have a channel axis C or S, its axes are YX",
    });
    assert.throws(() => planeOf(image, { T: 0 }), {
      name: "ParameterError",
      message: '`at` must name axes of YX, got "T"',
    });
    assert.throws(() => planeOf(image, { Y: 2 }), {
      name: "ParameterError",
      message: "`Y` must be a whole number from 0 to 1, got 2",
    });
    assert.throws(() => planeOf(image, { Y: 0, X: 0 }), {
      name: "ParameterError",
      message: "`at` must leave at least one of the axes YX",
    });
  },
});

Deno.test({
  name: "greyIfEqual() sees grey pictures in colours, and no others",
  permissions: "none",
  fn() {
    const of = (data: Uint8Array | Uint16Array | Float32Array, samples: number) =>
      greyIfEqual(createImage(data, [1, data.length / samples, samples], { axes: "YXS" }));
    assert.deepEqual([...of(Uint8Array.of(1, 1, 1, 5, 5, 5), 3)!.data], [1, 5]);
    assert.deepEqual([...of(Uint16Array.of(1, 65535, 7, 65535), 2)!.data], [1, 7]);
    assert.deepEqual([...of(Float32Array.of(0.5, 0.5, 0.5, 1), 4)!.data], [0.5]);
    assert.equal(of(Uint8Array.of(1, 1, 1, 5, 4, 5), 3), undefined);
    assert.equal(of(Uint8Array.of(1, 1, 1, 254), 4), undefined);
    assert.equal(greyIfEqual(createImage(Uint8Array.of(1, 1, 1), [1, 3])), undefined);
  },
});
