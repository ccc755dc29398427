import assert from "node:assert/strict";
import { createImage, createKit, type Image } from "../../../mod.ts";
import { type HistogramCase, suggest } from "../../../ops/threshold/mod.ts";

/** A picture of 90 × 70 pixels from a formula, with noise of about ±6 that repeats. */
function scene(level: (y: number, x: number, object: boolean) => number): Image {
  const data = new Float32Array(90 * 70);
  let state = 12345;
  const noise = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  for (let i = 0; i < data.length; i++) {
    const [y, x] = [Math.floor(i / 70), i % 70];
    const object = (y % 18 - 9) ** 2 + (x % 14 - 7) ** 2 < 20;
    data[i] = level(y, x, object) + 4 * (noise() + noise() + noise());
  }
  return createImage(data, [90, 70]);
}

Deno.test({
  name: "suggest() tells the four cases apart, whichever way the tail points",
  permissions: "none",
  fn() {
    const rare = (y: number, x: number) => y % 45 < 6 && x % 35 < 6;
    const cases: [string, HistogramCase, string, Image][] = [
      ["two classes", "bimodal", "threshold.otsu", scene((_y, _x, on) => on ? 120 : 60)],
      [
        "few bright pixels",
        "dominant background",
        "threshold.triangle",
        scene((y, x) => rare(y, x) ? 130 : 60),
      ],
      [
        "few dark pixels",
        "dominant background",
        "threshold.triangle",
        scene((y, x) => rare(y, x) ? 60 : 130),
      ],
      ["noise alone", "unimodal", "threshold.li", scene(() => 80)],
      [
        "cells on a slope",
        "drifting background",
        "threshold.local",
        scene((y, x, on) => 40 + y + x + (on ? 30 : 0)),
      ],
      ["a slope alone", "drifting background", "threshold.local", scene((y, x) => 2 * y + x)],
    ];
    for (const [name, wanted, operator, image] of cases) {
      const suggestion = suggest(image);
      assert.equal(suggestion.case, wanted, name);
      assert.equal(suggestion.methods[0].operator, operator, name);
      assert.equal(suggestion.mask.data.length, image.data.length);
      for (const { reason } of suggestion.methods) assert.ok(reason.length > 20);
      const turned = suggestion.methods[0].reason.includes("exposure.invert");
      assert.equal(turned, name === "few dark pixels");
    }
  },
});

Deno.test({
  name: "suggest() takes integers, stacks, small images and images with NaN",
  permissions: "none",
  fn() {
    const { data } = scene((_y, _x, on) => on ? 120 : 60);
    const holes = data.slice();
    holes[5] = NaN;
    holes[6] = Infinity;
    for (
      const image of [
        createImage(Uint16Array.from(data), [90, 70]),
        createImage(data, [3, 30, 70]),
        createImage(holes, [90, 70]),
        createImage(Uint8Array.of(1, 1, 1, 9, 9, 9, 9, 1), [2, 4]),
      ]
    ) assert.equal(suggest(image).case, "bimodal");
    assert.throws(() => suggest(createImage(Uint8Array.of(4, 4), [2])), {
      name: "InputError",
      message: "`image` must have more than one grey value for a suggestion, got 4 everywhere",
    });
  },
});

Deno.test({
  name: "threshold.suggest gives its reasons and its evidence as tables",
  permissions: "none",
  async fn() {
    const image = scene((_y, _x, on) => on ? 120 : 60);
    const { methods, evidence, mask } = await createKit().run("threshold.suggest", { image });
    assert.deepEqual(Object.keys(methods.columns), [
      "operator",
      "params",
      "case",
      "threshold",
      "foreground",
      "reason",
    ]);
    assert.deepEqual(Object.keys(evidence.columns), ["measure", "value", "limit", "meaning"]);
    const level = methods.columns.threshold[0] as number;
    assert.deepEqual([...mask.data], Array.from(image.data, (v) => v > level ? 1 : 0));
  },
});
