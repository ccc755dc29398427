/** Figures: what stands in the SVG, and pixels of the PNG. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { createImage, createLabels, createMask } from "petri";
import { readPng } from "petri/io";
import {
  cropsFigure,
  curveFigure,
  type Figure,
  figurePng,
  histogramFigure,
  imageFigure,
  picturesFigure,
  profileFigure,
  trialsFigure,
} from "petri/io/figure";
import { ticks } from "../../../io/figure/ticks.ts";

const pure = (name: string, fn: () => void | Promise<void>) =>
  Deno.test({ name, permissions: "none", fn });

const texts = ({ svg }: Figure) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
const pictures = ({ svg }: Figure) =>
  [...svg.matchAll(/href="data:image\/png;base64,([^"]*)"/g)].map(([, base64]) =>
    readPng(Uint8Array.fromBase64(base64))
  );

const ramp = createImage(Float32Array.of(0, 1, 2, 3, 4, 5), [2, 3]);

pure("imageFigure() draws values in the colours of the map, and says which is which", () => {
  const figure = imageFigure(ramp, { colormap: "viridis", title: "a < b & c", width: 5 });
  assert.deepEqual(texts(figure), ["a &lt; b &amp; c", "0", "1", "2", "3", "4", "5"]);
  const [picture, bar] = pictures(figure);
  assert.deepEqual(picture.shape, [2, 3, 3]);
  assert.deepEqual([...picture.data.subarray(0, 3)], [68, 1, 84]);
  assert.deepEqual([...picture.data.subarray(-3)], [253, 231, 36]);
  assert.deepEqual(bar.shape, [256, 1, 3]);
  assert.deepEqual([...bar.data.subarray(0, 3)], [253, 231, 36]);
});

pure("imageFigure() centres signed maps on zero", () => {
  const figure = imageFigure(createImage(Float64Array.of(-1, 0, 4), [1, 3]), { signed: true });
  const [{ data }] = pictures(figure);
  // The middle of seismic is white, to one of 256 steps.
  assert.ok(data[3] >= 253 && data[4] >= 253 && data[5] >= 253);
  assert.ok(data[2] > data[0] && data[6] > data[8]);
  assert.deepEqual(texts(figure), ["−4", "−2", "0", "2", "4"]);
});

pure("imageFigure() shows NaN, infinities and flat pictures", () => {
  const odd = createImage(Float32Array.of(NaN, -Infinity, Infinity, 2, 3, 2), [2, 3]);
  const [{ data }] = pictures(imageFigure(odd));
  assert.deepEqual([...data].filter((_, i) => i % 3 === 0), [255, 0, 255, 0, 255, 0]);
  const flat = pictures(imageFigure(createImage(new Uint8Array(6).fill(9), [2, 3])))[0];
  assert.deepEqual([...new Set(flat.data)], [128]);
  const nothing = pictures(imageFigure(createImage(new Float32Array(6).fill(NaN), [2, 3])))[0];
  assert.deepEqual([...new Set(nothing.data)], [255]);
});

pure("picturesFigure() gives labels, masks and colours their own look", () => {
  const labels = createLabels(Int32Array.of(0, 1, 2, 21, -3, 70000), [2, 3]);
  const mask = createMask(Uint8Array.of(0, 1, 0, 0, 1, 1), [2, 3]);
  const rgb = createImage(Uint8Array.from({ length: 18 }, (_, i) => i * 13), [2, 3, 3], {
    axes: "YXS",
  });
  const [a, b, c] = pictures(picturesFigure([{ value: labels }, { value: mask }, { value: rgb }]));
  assert.deepEqual([...a.data.subarray(0, 6)], [0, 0, 0, 31, 119, 180]);
  assert.deepEqual([...a.data.subarray(9, 12)], [31, 119, 180], "21 as 1");
  assert.notDeepEqual(a.data.subarray(6, 9), a.data.subarray(3, 6));
  assert.deepEqual([...b.data].filter((_, i) => i % 3 === 0), [0, 255, 0, 0, 255, 255]);
  assert.deepEqual(c.data, rgb.data);
});

pure("picturesFigure() with a common scale has one range and one bar", () => {
  const twice = createImage(ramp.data.map((value) => value * 2), [2, 3]);
  const panels = [{ value: ramp, title: "one" }, { value: twice, title: "two" }];
  const common = picturesFigure(panels, { scale: "common" });
  assert.equal(pictures(common).length, 3);
  assert.equal(Math.max(...pictures(common)[0].data), 128);
  const own = picturesFigure(panels);
  assert.equal(pictures(own).length, 4);
  assert.equal(Math.max(...pictures(own)[0].data), 255);
});

pure("histogramFigure() counts as numpy.histogram does", () => {
  // Bins of width 2 over 0 … 8: the last one holds both ends.
  const { svg } = histogramFigure([0, 1.9, 2, 3.5, 5, 8, NaN, Infinity], { bins: 4 });
  const [, d] = /<path d="(M[^"]*Z)" fill="#8da3b8"/.exec(svg)!;
  const heads = [...d.matchAll(/V([\d.]+)H/g)].map(([, y]) => Number(y));
  const foot = Number(/V([\d.]+)Z/.exec(d)![1]);
  const counts = heads.map((y) => foot - y);
  const unit = counts[3];
  assert.deepEqual(counts.map((count) => Math.round(count / unit * 100) / 100), [2, 2, 1, 1]);
});

pure("histogramFigure() writes thresholds that are the same beside one line", () => {
  const thresholds = [{ value: 5, name: "otsu" }, { value: 3 }, { value: 5, name: "isodata" }];
  const figure = histogramFigure([1, 2, 9], { thresholds, log: true, xLabel: "x" });
  const words = texts(figure);
  assert.ok(words.includes("otsu, isodata") && words.includes("3") && words.includes("count"));
  assert.equal(texts(histogramFigure(Uint8Array.of(7))).includes("7"), true);
});

pure("curveFigure() breaks lines where a value is missing, and keeps single points", () => {
  const { svg } = curveFigure([0, 1, 2, 3, 4, 5], [{ y: [1, 2, NaN, 3, NaN, 2], name: "a" }], {
    xLabel: "time (min)",
  });
  const [, d] = /<path d="([^"]*)" fill="none" stroke="#0072b2"/.exec(svg)!;
  assert.equal(d.match(/M/g)?.length, 3);
  assert.equal(d.match(/L/g)?.length, 1);
  assert.equal(
    /<path d="([^"]*)" stroke="#0072b2" stroke-width="3"/.exec(svg)![1].match(/h0/g)?.length,
    2,
  );
  assert.match(profileFigure([1, 2]).svg, /distance \(px\)/);
});

pure("cropsFigure() cuts out each object with its margin", () => {
  const data = new Int32Array(6 * 8);
  data[6 + 4] = 7;
  data[5 * 8 + 7] = 2;
  const image = createImage(Uint8Array.from(data, (_, i) => i), [6, 8]);
  const figure = cropsFigure(image, createLabels(data, [6, 8]), { margin: 1, objects: [7, 2] });
  assert.deepEqual(texts(figure), ["7", "2"]);
  // A label at the border of the picture has no margin there.
  assert.deepEqual(pictures(figure).map(({ shape }) => shape.slice(0, 2)), [[3, 3], [2, 2]]);
  const colours = createImage(new Uint8Array(6 * 8 * 3), [6, 8, 3], { axes: "YXS" });
  assert.equal(pictures(cropsFigure(colours, createLabels(data, [6, 8]))).length, 2);
});

pure("trialsFigure() shows methods that found none as well", () => {
  const mask = createMask(new Uint8Array(6), [2, 3]);
  const figure = trialsFigure(ramp, [
    { method: "otsu", threshold: 2.5, mask },
    { method: "yen", problem: "flat" },
  ]);
  assert.deepEqual(texts(figure), ["image", "histogram", "otsu", "2.5", "yen", "none"]);
  // The line stands only where there is a threshold, in the place of its level.
  const lines = pictures(figure).map(({ data, shape: [, width, samples] }) =>
    samples === 3
      ? Array.from({ length: width }, (_, x) => x).filter((x) =>
        data[3 * x] === 213 && data[3 * x + 2] === 0
      )
      : []
  );
  const { length } = lines[3];
  assert.ok(length === 3 && lines.every((line, i) => i === 3 || line.length === 0));
  // Of six levels only: bars are wide, the line is as thin as ever.
  const six = createImage(Uint8Array.of(0, 1, 2, 3, 4, 5), [2, 3]);
  const few = pictures(trialsFigure(six, [{ method: "otsu", threshold: 2, mask }]))[3];
  const red = Array.from({ length: few.shape[1] }, (_, x) => x)
    .filter((x) => few.data[3 * x] === 213 && few.data[3 * x + 2] === 0);
  assert.ok(red.length === 3 && few.shape[1] === 256, `${red.length} of ${few.shape[1]}`);
  assert.ok(red[1] > 0.38 * 256 && red[1] < 0.45 * 256, `at ${red[1]}`);
});

pure(
  "ticks() are round numbers within the range, as many as asked for at most, and one more",
  () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 2, max: 12 }), (a, b, most) => {
        const low = Math.min(a, b), high = Math.max(a, b);
        fc.pre(high - low > 1e-6 * Math.max(Math.abs(low), Math.abs(high)));
        const list = ticks(low, high, most);
        assert.ok(list.length <= most + 1 && list.length >= 1, `${list}`);
        for (const value of list) {
          assert.ok(value >= low - 1e-6 * (high - low) && value <= high + 1e-6 * (high - low));
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  },
);

pure("figurePng() draws letters and squares, at the size asked for", async () => {
  const figure = picturesFigure([{ value: ramp, title: "Å µm²" }], { width: 5, colourBar: false });
  const { data, shape, pixelSize } = readPng(await figurePng(figure, { dpi: 254 }), {
    resolution: "pixelSize",
  });
  assert.equal(shape[1], 500);
  assert.ok(Math.abs(Number(pixelSize?.x) * (pixelSize?.unit === "µm" ? 1 : 1000) - 100) < 0.1);
  const row = (y: number) => data.subarray(y * shape[1] * shape[2], (y + 1) * shape[1] * shape[2]);
  // Letters above the picture.
  assert.ok(Array.from({ length: 45 }, (_, y) => row(y)).some((line) => Math.min(...line) < 90));
  // In the middle of a row of pixels, three shades and no other but the frame's.
  const shades = new Map<number, number>();
  for (const value of row(Math.round(shape[0] * 0.4))) {
    shades.set(value, (shades.get(value) ?? 0) + 1);
  }
  assert.deepEqual(
    [...shades].filter(([, count]) => count > 100).map(([shade]) => shade).sort((a, b) => a - b),
    [0, 51, 102, 255],
  );
});

pure("figures refuse what they cannot show, and say why", async () => {
  const stack = createImage(new Uint8Array(8), [2, 2, 2]);
  assert.throws(
    () => imageFigure(stack),
    /shows planes \(YX\), or colours of 8 bits \(YXS\), got ZYX 2×2×2/,
  );
  assert.throws(() => imageFigure(createImage(new Uint8Array(0), [0, 3])), /needs pixels, got 0×3/);
  assert.throws(() => picturesFigure([]), /needs at least one picture, got none/);
  assert.throws(() => imageFigure(ramp, { width: 0.5 }), /`width` must be 1 to 200 cm, got 0.5/);
  assert.throws(
    () => imageFigure(ramp, { fontSize: 0 }),
    /`fontSize` must be 1 to 100 points, got 0/,
  );
  assert.throws(
    () => imageFigure(ramp, { range: [2, 1] }),
    /`range` must be two finite values, the lower one first/,
  );
  assert.throws(
    () => picturesFigure([{ value: ramp }], { columns: 0 }),
    /`columns` must be a whole number from 1, got 0/,
  );
  assert.throws(() => histogramFigure([NaN]), /a histogram needs finite values, got none/);
  assert.throws(
    () => histogramFigure([1, 2], { bins: 0 }),
    /`bins` must be a whole number from 1 to 65536, got 0/,
  );
  assert.throws(
    () => histogramFigure([1, 2], { height: 0.1 }),
    /`height` must be 1 to 200 cm, got 0.1/,
  );
  assert.throws(
    () => curveFigure([1, 2], [{ y: [1] }]),
    /`y` must have a value for each of 2 places, got 1/,
  );
  assert.throws(() => curveFigure([], []), /a plot needs finite values, got none/);
  assert.throws(() => profileFigure([1], { spacing: 0 }), /`spacing` must be above 0, got 0/);
  const none = createLabels(new Int32Array(6), [2, 3]);
  assert.throws(() => cropsFigure(ramp, none), /no object to be shown/);
  assert.throws(
    () => cropsFigure(ramp, none, { objects: [4] }),
    /`objects` must be in the labels, got 4/,
  );
  assert.throws(
    () => cropsFigure(ramp, none, { margin: -1 }),
    /`margin` must be a whole number from 0, got -1/,
  );
  assert.throws(
    () => cropsFigure(ramp, createLabels(new Int32Array(6), [3, 2])),
    /crops need labels on the image's grid, got 3×2 on 2×3/,
  );
  const one = createLabels(Int32Array.of(1, 0, 0, 0, 0, 0), [2, 3]);
  assert.throws(
    () => cropsFigure(ramp, one, { columns: 0 }),
    /`columns` must be a whole number from 1, got 0/,
  );
  await assert.rejects(
    figurePng(imageFigure(ramp), { dpi: 0 }),
    /`dpi` must be such that 12 × .* cm have 1 to 2²⁸ pixels, got 0/,
  );
});
