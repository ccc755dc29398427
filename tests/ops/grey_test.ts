import assert from "node:assert/strict";
import { createImage, createLabels } from "../../core/values.ts";
import { comparableData } from "../../ops/grey.ts";

Deno.test({
  name: "comparableData() gives labels the narrowest type that holds them and what they meet",
  permissions: "none",
  fn() {
    const typeOf = (labels: number[], others?: number[]) => {
      const data = comparableData(
        createLabels(Int32Array.from(labels), [1, labels.length]),
        others,
      );
      assert.deepEqual([...data], labels);
      return data.constructor;
    };
    assert.equal(typeOf([0, 255, 7]), Uint8Array);
    assert.equal(typeOf([0, 256, 7]), Uint16Array);
    assert.equal(typeOf([65535]), Uint16Array);
    assert.equal(typeOf([65536, 1]), Float32Array);
    assert.equal(typeOf([-1, 3]), Float32Array);
    assert.equal(typeOf([2 ** 23, -(2 ** 23)]), Float32Array);
    assert.equal(typeOf([2 ** 23 + 1]), Float64Array);
    assert.equal(typeOf([-(2 ** 31), 2 ** 31 - 1]), Float64Array);
    assert.equal(typeOf([]), Uint8Array);
    assert.equal(typeOf([3], [300]), Uint16Array);
    assert.equal(typeOf([3], [0.5]), Float32Array);
    assert.equal(typeOf([3], [0.1]), Float64Array);
    assert.equal(typeOf([3], [NaN]), Float64Array);
    assert.equal(typeOf([3], [2 ** 31 - 1]), Float64Array);
    const { data } = createImage(Uint16Array.of(4, 2), [1, 2]);
    assert.equal(comparableData(createImage(data, [1, 2]), [0.5]), data);
  },
});
