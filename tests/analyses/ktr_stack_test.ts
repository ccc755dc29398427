import assert from "node:assert/strict";
import { planeOf } from "../../core/select.ts";
import { createImage, createMask, type Image, type Labels, type Table } from "../../core/values.ts";
import { createKit } from "../../mod.ts";

const [TIMES, HEIGHT, WIDTH] = [3, 46, 58];
const PLANE = HEIGHT * WIDTH;
/** Row, column, radius and brightness; the second and third are neighbours, the last is cut by the border. */
const NUCLEI = [[11, 12, 5, 1500], [12, 34, 6, 2200], [14, 48, 5, 1300], [35, 22, 6, 1700], [
  34,
  55,
  6,
  1900,
]];

/** A movie; nuclei move a pixel a frame to the right. */
function movie(value: (nucleus: number | undefined, t: number, at: number) => number): Image {
  const data = Uint16Array.from({ length: TIMES * PLANE }, (_, i) => {
    const [t, y, x] = [Math.floor(i / PLANE), Math.floor(i % PLANE / WIDTH), i % WIDTH];
    const inside = NUCLEI.findIndex(([cy, cx, r]) => Math.hypot(y - cy, x - t - cx) < r);
    return value(inside < 0 ? undefined : inside, t, i);
  });
  return createImage(data, [TIMES, HEIGHT, WIDTH], { axes: "TYX" });
}

const noise = (i: number) => Math.imul(i + 7, 2654435761) >>> 23;
const nucleus = movie((one, _t, i) => one === undefined ? noise(i) % 50 : NUCLEI[one][3]);
const green = movie((one, t, i) => (one === undefined ? 300 + 90 * t : 500) + noise(i));
const cyan = movie((one, t, i) => (one === undefined ? 800 : 600 + 100 * t) + noise(3 * i));
const cellMask = createMask(
  // The cells end at row 40 and have a gap.
  Uint8Array.from({ length: TIMES * PLANE }, (_, i) => {
    const [y, x] = [Math.floor(i % PLANE / WIDTH), i % WIDTH];
    return y <= 40 && !(x > 16 && x < 19 && y < 20) ? 1 : 0;
  }),
  [TIMES, HEIGHT, WIDTH],
  { axes: "TYX" },
);
const SETTINGS = { minNucleus: 0, minRing: 20, minDiameter: 4, ringInner: 1, ringOuter: 3.5 };

const kit = createKit();
const column = (table: Table, name: string) => Array.from(table.columns[name] as Float64Array);
const pure = (name: string, fn: () => Promise<void>) =>
  Deno.test({ name, permissions: "none", fn });

/** Means by the definition: nearest nucleus, distances by trying all its pixels. */
function measured(labels: Labels, label: number, reporter: Image, mask: Uint8Array) {
  const places = new Map<number, [number, number][]>();
  labels.data.forEach((one, i) => {
    if (one > 0) places.set(one, [...places.get(one) ?? [], [Math.floor(i / WIDTH), i % WIDTH]]);
  });
  const off = (of: number, i: number) =>
    Math.min(
      ...places.get(of)!.map(([y, x]) => (Math.floor(i / WIDTH) - y) ** 2 + (i % WIDTH - x) ** 2),
    );
  let [inside, area, around, ring, ties] = [0, 0, 0, 0, 0];
  labels.data.forEach((one, i) => {
    if (one === label) {
      inside += reporter.data[i];
      area++;
    }
    if (one > 0 || !mask[i]) return;
    const own = off(label, i);
    if (own <= 1 || own > 3.5 ** 2) return;
    const other = Math.min(...[...places.keys()].filter((n) => n !== label).map((n) => off(n, i)));
    if (other === own) ties++;
    if (other <= own) return;
    around += reporter.data[i];
    ring++;
  });
  return { nucleus: inside / area, area, cytoplasm: around / ring, ring, ties };
}

pure("analysis.ktrTimeLapse measures what the definition says, in every frame", async () => {
  const { labels, table, curve } = await kit.run(
    "analysis.ktrTimeLapse",
    { nucleus, reporter: [green, cyan], cellMask },
    { ...SETTINGS, names: ["green", "cyan"] },
  );
  assert.deepEqual([labels.axes, labels.shape], ["TYX", [TIMES, HEIGHT, WIDTH]]);
  const [frames, tracks] = [column(table, "frame"), column(table, "label")];
  assert.equal(frames.length, TIMES * NUCLEI.length);
  assert.deepEqual([...new Set(tracks)].sort(), [1, 2, 3, 4, 5]);
  frames.forEach((t, row) => {
    const mask = planeOf(cellMask, { T: t }).data as Uint8Array;
    for (const [name, reporter] of [["green", green], ["cyan", cyan]] as const) {
      const plane = planeOf(labels, { T: t });
      const truth = measured(plane, tracks[row], planeOf(reporter, { T: t }), mask);
      const close = (name: string, value: number) => {
        const got = column(table, name)[row];
        assert.ok(Math.abs(got - value) < 1e-9 * value, `${name} ${row}: ${got} for ${value}`);
      };
      close("area", truth.area);
      close(`${name}Nucleus`, truth.nucleus);
      assert.equal(truth.ties, 0);
      close("ring", truth.ring);
      close(`${name}Cytoplasm`, truth.cytoplasm);
      close(`${name}Ratio`, truth.cytoplasm / truth.nucleus);
    }
  });
  assert.deepEqual(column(curve, "frame"), [0, 1, 2]);
  assert.deepEqual(column(curve, "nuclei"), [5, 5, 5]);
  const counts = column(table, "counts");
  column(curve, "cyanRatio").forEach((ratio, t) => {
    const own = column(table, "cyanRatio").filter((_, row) => frames[row] === t && counts[row]);
    assert.equal(column(curve, "cyanCells")[t], own.length);
    assert.ok(Math.abs(ratio - own.reduce((sum, one) => sum + one) / own.length) < 1e-12);
    const [low, high] = [column(curve, "cyanRatioLow")[t], column(curve, "cyanRatioHigh")[t]];
    assert.ok(low < ratio && ratio < high);
  });
  // The green one brightens outside, the cyan one inside.
  const rise = (name: string) => column(curve, name)[2] - column(curve, name)[0];
  assert.ok(rise("greenRatio") > 0.2 && rise("cyanRatio") < -0.2);
});

pure("analysis.ktrTimeLapse takes one time point, and names reporters", async () => {
  const at = (one: Image) => planeOf(one, { T: 1 });
  const whole = await kit.run("analysis.ktrTimeLapse", { nucleus, reporter: green }, SETTINGS);
  const one = await kit.run(
    "analysis.ktrTimeLapse",
    { nucleus: at(nucleus), reporter: at(green) },
    SETTINGS,
  );
  assert.deepEqual([one.labels.axes, one.labels.shape], ["YX", [HEIGHT, WIDTH]]);
  assert.deepEqual(column(one.table, "frame"), [0, 0, 0, 0, 0]);
  assert.deepEqual(
    column(one.table, "reporterRatio"),
    column(whole.table, "reporterRatio").filter((_, row) =>
      column(whole.table, "frame")[row] === 1
    ),
  );
  assert.equal(one.table.units.area, "px²");
  const two = await kit.run(
    "analysis.ktrTimeLapse",
    { nucleus: at(nucleus), reporter: [at(green), at(cyan)] },
    SETTINGS,
  );
  assert.deepEqual(Object.keys(two.curve.columns).slice(2).map((name) => name.slice(0, 9)), [
    ...new Array(6).fill("reporter1"),
    ...new Array(6).fill("reporter2"),
  ]);
  // Nothing found is no row, and curves without a value.
  const none = await kit.run("analysis.ktrTimeLapse", { nucleus: green, reporter: cyan }, {
    ...SETTINGS,
    threshold: 60000,
  });
  assert.equal(column(none.table, "frame").length, 0);
  assert.deepEqual(column(none.curve, "nuclei"), [0, 0, 0]);
  assert.ok(column(none.curve, "reporterRatio").every(Number.isNaN));
});

pure("analysis.ktrTimeLapse refuses what does not go together", async () => {
  const run = (
    inputs: { nucleus: Image; reporter: Image | readonly Image[]; cellMask?: Image },
    params = {},
  ) => kit.run("analysis.ktrTimeLapse", inputs, params);
  const cases: [Promise<unknown>, string, string][] = [
    [
      run({ nucleus: { ...nucleus, axes: "ZYX" }, reporter: green }),
      "InputError",
      "analysis.ktrTimeLapse: Reporters cannot be measured: `nucleus` must have the axes TYX or YX, " +
      "has ZYX",
    ],
    [
      run({ nucleus, reporter: [green, planeOf(cyan, { T: 0 })] }),
      "InputError",
      "analysis.ktrTimeLapse: Reporters cannot be measured: all stacks must have the axes and shape " +
      "of `nucleus`, TYX 3×46×58 (reporter2 has YX 46×58)",
    ],
    [
      run({ nucleus, reporter: green, cellMask: planeOf(nucleus, { T: 0 }) }),
      "InputError",
      "analysis.ktrTimeLapse: Reporters cannot be measured: all stacks must have the axes and shape " +
      "of `nucleus`, TYX 3×46×58 (cellMask has YX 46×58)",
    ],
    [
      run({ nucleus, reporter: [green, cyan] }, { names: ["green"] }),
      "ParameterError",
      'analysis.ktrTimeLapse: `names` must give each reporter a name of its own, 2 in all, got ["green"]',
    ],
    [
      run({ nucleus, reporter: { ...green, axes: "ZYX" } }),
      "InputError",
      "analysis.ktrTimeLapse: Reporters cannot be measured: all stacks must have the axes and shape " +
      "of `nucleus`, TYX 3×46×58 (reporter has ZYX 3×46×58)",
    ],
    [
      run({ nucleus, reporter: [green, cyan] }, { names: ["green", "green"] }),
      "ParameterError",
      "analysis.ktrTimeLapse: `names` must give each reporter a name of its own, 2 in all, got " +
      '["green","green"]',
    ],
  ];
  for (const [result, name, message] of cases) await assert.rejects(result, { name, message });
});
