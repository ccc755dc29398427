import assert from "node:assert/strict";
import { likelihoods, OBJECT_FEATURES, objectFeatures } from "../../../analyses/nuclei/judge.ts";
import { weights } from "../../../analyses/nuclei/model.ts";
import { createImage, createLabels } from "../../../core/values.ts";

const [ROWS, COLUMNS] = [70, 110];

/**
 * A disk of the usual size, a small one, a bar, one that hardly stands out, and small ones of 14 and of 10
 * pixels that the border cuts; on a little noise.
 */
function scene() {
  let state = 3;
  const noise = () => ((state = state * 48271 % 2147483647) / 2147483647 - 0.5) / 20;
  const shapes = [
    { inside: (y: number, x: number) => Math.hypot(y - 20, x - 20) < 12, light: 1 },
    { inside: (y: number, x: number) => Math.hypot(y - 20, x - 55) < 3, light: 1 },
    { inside: (y: number, x: number) => Math.abs(y - 60) < 2 && x > 20 && x < 84, light: 1 },
    { inside: (y: number, x: number) => Math.hypot(y - 26, x - 88) < 12, light: 0.02 },
    { inside: (y: number, x: number) => y > 67 && Math.abs(x - 95) < 4, light: 1 },
    { inside: (y: number, x: number) => x < 2 && Math.abs(y - 41) < 2.5, light: 1 },
  ];
  const labels = new Int32Array(ROWS * COLUMNS);
  const light = Float32Array.from(labels, (_, i) => {
    const [y, x] = [Math.floor(i / COLUMNS), i % COLUMNS];
    labels[i] = 1 + shapes.findIndex(({ inside }) => inside(y, x));
    return noise() + (shapes[labels[i] - 1]?.light ?? 0);
  });
  const picture = createImage(light, [ROWS, COLUMNS]);
  const view = {
    size: 24,
    pixels: 4,
    light: picture,
    grey: picture,
    back: (one: ReturnType<typeof createLabels>) => one,
  };
  return objectFeatures(createLabels(labels, [ROWS, COLUMNS]), view);
}

Deno.test({
  name: "objectFeatures() are contrast, size and shape of each object",
  permissions: "none",
  fn() {
    const [, disk, speck, bar, faint, end, tip] = scene().map((numbers) =>
      Object.fromEntries(OBJECT_FEATURES.map((name, i) => [name, numbers[i]]))
    );
    assert.ok(Math.abs(disk.contrast) < 0.05 && faint.contrast < -3);
    assert.ok(Math.abs(disk.size) < 0.05);
    assert.ok(Math.abs(speck.size - 2 * Math.log(3 / 12)) < 0.2);
    assert.equal(speck.sizeSquared, speck.size ** 2);
    assert.equal(end.size, Math.log(1 / 8));
    assert.equal(tip.size, Math.log(10 / (144 * Math.PI)));
    assert.ok(disk.fit > 0.98 && bar.fit < 0.97);
    assert.ok(Math.abs(disk.roundness) < 0.05);
    assert.ok(bar.roundness > 0.5);
    assert.ok(disk.noise > 3 && faint.noise < 1);
  },
});

Deno.test({
  name: "likelihoods() weighs features, and holds a usual disk for a nucleus",
  permissions: "none",
  fn() {
    const [half, more] = likelihoods([Float64Array.of(1, 2), Float64Array.of(3, 2)], [-1, 1, 0]);
    assert.equal(half, 0.5);
    assert.equal(more, 1 / (1 + Math.exp(-2)));
    const likely = likelihoods(scene(), weights);
    assert.ok(likely[1] > 0.7, `${likely}`);
    assert.ok(likely[3] < likely[1], `${likely}`);
    for (const other of [2, 4]) assert.ok(likely[other] < likely[1] - 0.2, `${likely}`);
  },
});
