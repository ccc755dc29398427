import assert from "node:assert/strict";
import fc from "fast-check";
import { packedFrames } from "../../analyses/frames.ts";
import { createLabels } from "../../core/values.ts";

const images = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 7 })).chain((
    [height, width],
  ) =>
    fc.array(fc.integer({ min: -1, max: 3 }), {
      minLength: height * width,
      maxLength: height * width,
    }).map((data) => createLabels(Int32Array.from(data), [height, width]))
  ),
  { maxLength: 4 },
);

Deno.test({
  name: "packedFrames() gives back what was added, as often as asked, whatever became of it",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(images, (given) => {
        const copies = given.map((labels) => structuredClone(labels));
        const frames = packedFrames();
        for (const labels of given) {
          frames.add(labels);
          labels.data.fill(9);
        }
        assert.equal(frames.length, copies.length);
        assert.deepEqual([...frames], copies);
        copies.forEach((labels, t) => {
          frames.at(t).data.fill(8);
          assert.deepEqual(frames.at(t), labels);
        });
      }),
      { seed: 3, numRuns: 200 },
    );
  },
});

Deno.test({
  name: "packedFrames() keeps axes and pixel size, and gives other numbers",
  permissions: "none",
  fn() {
    const pixelSize = { unit: "µm", y: 0.2, x: 0.1, source: "test" };
    const frames = packedFrames();
    frames.add(createLabels(Int32Array.of(1, 2, 2, 0, 1, 1), [2, 3], { axes: "YX", pixelSize }));
    frames.add(createLabels(Int32Array.of(2, 0, 1), [1, 3]));
    const named = frames.renamed((t) => t === 0 ? [0, 7, 0] : [0, 4, 5]);
    assert.deepEqual([...named.at(0).data], [7, 0, 0, 0, 7, 7]);
    assert.deepEqual([...named.at(1).data], [5, 0, 4]);
    assert.deepEqual(named.at(0).pixelSize, pixelSize);
    assert.deepEqual([...frames.at(0).data], [1, 2, 2, 0, 1, 1]);
    // A number that has no name is background.
    assert.deepEqual([...frames.renamed(() => [0, 3]).at(1).data], [0, 0, 3]);
    assert.throws(() => frames.at(2), {
      name: "RangeError",
      message: "there is no frame 2: frames are counted from 0, there are 2",
    });
  },
});
