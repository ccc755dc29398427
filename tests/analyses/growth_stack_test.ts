import assert from "node:assert/strict";
import { planeOf } from "../../core/select.ts";
import { createImage, type Image } from "../../core/values.ts";
import { createKit } from "../../mod.ts";

const [TIMES, HEIGHT, WIDTH] = [6, 70, 110];
const PLANE = HEIGHT * WIDTH;
/** Row, column, slope, and half the straight part at first; all are 9 pixels wide and grow by a tenth a frame. */
const RODS = [[20, 30, 0.2, 8], [48, 74, -0.7, 11]];

function movie(pixelSize?: Image["pixelSize"]): Image {
  const data = Uint16Array.from({ length: TIMES * PLANE }, (_, i) => {
    const [t, y, x] = [Math.floor(i / PLANE), Math.floor(i % PLANE / WIDTH), i % WIDTH];
    const off = Math.min(...RODS.map(([cy, cx, angle, half]) => {
      const along = (x - cx) * Math.cos(angle) + (y - cy) * Math.sin(angle);
      const across = (y - cy) * Math.cos(angle) - (x - cx) * Math.sin(angle);
      return Math.hypot(Math.max(0, Math.abs(along) - half * 1.1 ** t), across) - 4.5;
    }));
    return 1500 + 300 * Math.exp(-Math.max(0, off) / 5) - 1000 / (1 + Math.exp(off / 0.7)) +
      (Math.imul(i + 3, 2654435761) >>> 27);
  });
  return createImage(data, [TIMES, HEIGHT, WIDTH], { axes: "TYX", pixelSize });
}

const kit = createKit();
const pure = (name: string, fn: () => Promise<void>) =>
  Deno.test({ name, permissions: "none", fn });

pure(
  "analysis.bacteriaGrowth measures the cells of its labels, and finds their rates",
  async () => {
    const pixelSize = { unit: "µm", y: 0.1, x: 0.1, source: "test" };
    const image = movie(pixelSize);
    const { labels, table, cells, colony } = await kit.run(
      "analysis.bacteriaGrowth",
      { image },
      { interval: 3, fit: "length" },
    );
    assert.deepEqual([labels.axes, labels.shape], ["TYX", [TIMES, HEIGHT, WIDTH]]);
    const column = (name: string) => table.columns[name] as Float64Array;
    assert.equal(column("frame").length, TIMES * RODS.length);
    column("frame").forEach((t, row) => {
      const plane = planeOf(labels, { T: t }).data;
      const own = plane.reduce((sum, one) => sum + (one === column("label")[row] ? 1 : 0), 0);
      assert.ok(own > 0);
      assert.ok(Math.abs(column("area")[row] - 0.01 * own) < 1e-9);
      // 9 pixels wide at half of the depth; in a halo the outline lies a little beyond.
      const width = column("width")[row];
      assert.ok(width > 0.9 && width < 1.2, `width ${width}`);
    });
    assert.deepEqual([table.units.length, table.units.area], ["µm", "µm²"]);
    // Only the straight part grows: by a tenth in three minutes, of a rod of 2 · half + 10 pixels.
    (cells.columns.growthRate as Float64Array).forEach((rate, i) => {
      const lengths = [0, TIMES - 1].map((t) => 2 * RODS[i][3] * 1.1 ** t + 10);
      const truth = Math.log(lengths[1] / lengths[0]) / (3 * (TIMES - 1));
      assert.ok(Math.abs(rate / truth - 1) < 0.12, `rate ${rate} for ${truth}`);
    });
    assert.equal(cells.units.growthRate, "1/min");
    const areas = colony.columns.area as Float64Array;
    areas.forEach((area, t) => {
      const pixels = planeOf(labels, { T: t }).data.reduce(
        (sum, one) => sum + (one > 0 ? 1 : 0),
        0,
      );
      assert.ok(Math.abs(area - 0.01 * pixels) < 1e-9);
    });
  },
);

pure("analysis.bacteriaGrowth takes one frame, oblong pixels, no cells, and no stack", async () => {
  const oblong = { unit: "µm", y: 0.2, x: 0.1, source: "test" };
  const one = planeOf(movie(oblong), { T: 2 });
  const { labels, table, cells } = await kit.run("analysis.bacteriaGrowth", { image: one });
  assert.deepEqual([labels.axes, table.columns.frame.length], ["YX", 2]);
  assert.deepEqual([table.units.length, cells.units.growthRate], ["px", "1/frame"]);
  assert.ok((cells.columns.growthRate as Float64Array).every(Number.isNaN));
  const flat = createImage(new Uint8Array(2 * 900), [2, 30, 30], { axes: "TYX" });
  const none = await kit.run("analysis.bacteriaGrowth", { image: flat });
  assert.deepEqual([...none.colony.columns.cells], [0, 0]);
  assert.equal(none.table.columns.frame.length, 0);
  await assert.rejects(
    kit.run("analysis.bacteriaGrowth", { image: { ...flat, axes: "ZYX" } }),
    {
      name: "InputError",
      message:
        "analysis.bacteriaGrowth: Growth cannot be followed: `image` must have the axes TYX " +
        "or YX, has ZYX",
    },
  );
});
