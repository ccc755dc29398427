import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { segBacterium } from "../../analyses/microcolony.ts";
import { createImage, type Mask } from "../../core/values.ts";
import { readImage, readLabels } from "../../io/mod.ts";
import { regions } from "../../ops/measure/mod.ts";
import golden from "../reference/golden/seg_bacterium.json" with { type: "json" };
import { samples } from "../samples.ts";

const count = ({ data }: Mask) => data.reduce((sum, value) => sum + value, 0);

Deno.test({
  name: "segBacterium() gives the reference's labels pixel for pixel",
  ignore: samples === undefined,
  permissions: { read: true },
  async fn() {
    const image = await readImage(`${samples}/${golden.sample}`);
    const { crossings, colony, filled, labels } = segBacterium(image);
    assert.deepEqual(
      { crossings: count(crossings), colony: count(colony), filled: count(filled) },
      {
        crossings: golden.pixels.crossings,
        colony: golden.pixels.colony,
        filled: golden.pixels.filled,
      },
    );
    const bytes = new Uint8Array(labels.data.buffer);
    assert.equal(createHash("sha256").update(bytes).digest("hex"), golden.sha256);
    const { columns } = regions(labels);
    assert.deepEqual([...columns.area], golden.area);
    assert.equal(image.pixelSize?.x, 0.041);
  },
});

Deno.test({
  name: "segBacterium() finds the cells of petri's own microcolony",
  permissions: { read: true },
  async fn() {
    const image = await readImage("data/microcolony.tif");
    const truth = await readLabels("data/microcolony.labels.tif");
    const { labels } = segBacterium(image);
    // Every true cell has one found cell that overlaps it by more than half of both together.
    const sizes = new Map<number, number>();
    for (const value of labels.data) sizes.set(value, (sizes.get(value) ?? 0) + 1);
    for (let cell = 1; cell <= 11; cell++) {
      const votes = new Map<number, number>();
      let size = 0;
      truth.data.forEach((value, i) => {
        if (value !== cell) return;
        size++;
        votes.set(labels.data[i], (votes.get(labels.data[i]) ?? 0) + 1);
      });
      const [found, shared] = [...votes].sort((a, b) => b[1] - a[1])[0];
      const overlap = shared / (size + sizes.get(found)! - shared);
      assert.ok(found > 0 && overlap > 0.5, `cell ${cell}: overlap ${overlap}`);
    }
    assert.equal(sizes.size - 1, 11);
  },
});

Deno.test({
  name: "segBacterium() gives no cells on flat, tiny and one-row pictures",
  permissions: "none",
  fn() {
    for (const shape of [[1, 1], [1, 9], [7, 1], [12, 9]]) {
      const data = new Uint16Array(shape[0] * shape[1]).fill(700);
      const { labels } = segBacterium(createImage(data, shape));
      assert.ok(labels.data.every((value) => value === 0));
    }
  },
});

Deno.test({
  name: "segBacterium() refuses stacks",
  permissions: "none",
  fn() {
    assert.throws(() => segBacterium(createImage(new Uint8Array(24), [2, 3, 4])), {
      name: "InputError",
      message: "the cells of a microcolony cannot be found: the image must have two axes, got 3",
    });
  },
});
