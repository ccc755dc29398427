import assert from "node:assert/strict";
import { nuclei } from "../../analyses/nuclei_script.ts";
import { NUCLEI_THRESHOLDS, segNucleiByThreshold } from "../../analyses/nuclei_by_threshold.ts";
import { resolveParams } from "../../core/params.ts";
import { createImage } from "../../core/values.ts";

/** Two touching disks, one by the border, one with a hole, and specks. */
function picture() {
  const [height, width] = [60, 90];
  const data = new Uint8Array(height * width);
  const disks = [[30, 25, 11], [30, 44, 11], [2, 70, 9], [40, 75, 10]];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      data[i] = 10 + (x * 7 + y * 3) % 5;
      for (const [cy, cx, r] of disks) if (Math.hypot(y - cy, x - cx) < r) data[i] = 180;
      if (Math.hypot(y - 40, x - 75) < 2) data[i] = 12;
      if (y === 55 && x % 20 === 3) data[i] = 200;
    }
  }
  return createImage(data, [height, width]);
}

Deno.test({
  name: "segNucleiByThreshold() parts touching nuclei, fills holes and drops specks",
  permissions: "none",
  fn() {
    const image = picture();
    const count = (options: object) => new Set(segNucleiByThreshold(image, options).data).size - 1;
    assert.equal(count({}), 4);
    assert.equal(count({ split: 0 }), 3);
    // Five specks of one pixel, at x = 3, 23, 43, 63 and 83.
    assert.equal(count({ minArea: 0, sigma: 0 }), 4 + 5);
    const { data } = segNucleiByThreshold(image);
    assert.ok(data[40 * 90 + 75] > 0);
    for (const method of NUCLEI_THRESHOLDS) assert.ok(count({ method }) >= 3, method);
  },
});

Deno.test({
  name: "the analysis of nuclei takes a threshold by name and can leave out the border",
  permissions: "none",
  async fn() {
    const run = async (given: Record<string, unknown>) =>
      (await nuclei.analyse(picture(), resolveParams(nuclei.params, given))).summary[0];
    assert.match(await run({ method: "otsu" }), /^4 nuclei, diameter (19|20|21)\.\d px$/);
    assert.match(await run({ method: "otsu", clearBorder: true }), /^3 nuclei, diameter/);
    assert.match(await run({ clearBorder: true }), /^3 nuclei, diameter/);
  },
});
