import assert from "node:assert/strict";
import { createTable } from "../../core/values.ts";
import { seriesFigure } from "../../scripts/series_figure.ts";

const pure = (name: string, fn: () => void) => Deno.test({ name, permissions: "none", fn });
const WORDS = { unit: "min", noun: "cell" };

/** Two cells in frames 3, 5 and 6; one does not count at last, and nothing is known of the other at first. */
const table = createTable({
  frame: [3, 3, 5, 5, 6, 6],
  label: [1, 2, 1, 2, 1, 2],
  green: [1, NaN, 2, 4, 3, 9],
  change: [-4, 1, -2, 2, -1, 3],
  counts: [1, 1, 1, 1, 1, 0],
});
const moments = [3, 5, 6].map((frame) => ({ frame, at: 10 * (frame - 3) }));

/** Numbers of all paths of a colour, each point as time and value by the ticks of the axes. */
function paths(svg: string, attribute: string): [number, number][][] {
  const found = [...svg.matchAll(/<path d="([^"]*)"([^>]*)>/g)];
  const label = (anchor: string) =>
    [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)"[^>]*>(-?[\d.]+)</g)]
      .filter((match) => match[3] === anchor).map((match) => match.slice(1).map(Number));
  const [xs, ys] = [label("middle"), label("end")];
  const scale = (from: [number, number], to: [number, number]) => (at: number) =>
    from[1] + (at - from[0]) / (to[0] - from[0]) * (to[1] - from[1]);
  const x = scale([xs[0][0], xs[0][3]], [xs.at(-1)![0], xs.at(-1)![3]]);
  const y = scale([ys[0][1], ys[0][3]], [ys.at(-1)![1], ys.at(-1)![3]]);
  return found.filter(([, , rest]) => rest.includes(attribute)).flatMap(([, d]) =>
    d.split(/(?=M)/).map((part) =>
      [...part.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, px, py]): [number, number] => [
        x(Number(px)),
        y(Number(py)),
      ])
    )
  );
}

const near = (got: [number, number][], expected: [number, number][]) => {
  assert.equal(got.length, expected.length);
  got.forEach(([x, y], i) => {
    assert.ok(Math.abs(x - expected[i][0]) < 0.05, `${got} for ${expected}`);
    assert.ok(Math.abs(y - expected[i][1]) < 0.05, `${got} for ${expected}`);
  });
};

pure("seriesFigure() draws averages and objects where they are", () => {
  const svg = seriesFigure(
    table,
    moments,
    { y: { green: "green" }, lines: "label", where: "counts", label: "a < b & c" },
    WORDS,
  );
  const [average] = paths(svg, 'stroke-width="2"');
  near(average, [[0, 1], [20, 3], [30, 3]]);
  const lines = paths(svg, 'stroke-width="1"');
  near(lines[0], [[0, 1], [20, 2], [30, 3]]);
  near(lines[1], [[20, 4]]);
  // Of one cell there is no interval.
  const bands = paths(svg, 'opacity="0.3"');
  assert.deepEqual(bands.length, 1);
  assert.match(svg, />green, 1–2 cells a frame<\/text>/);
  assert.match(svg, />a &lt; b &amp; c, mean of cells<\/text>/);
  assert.match(svg, />time \(min\)<\/text>/);
  assert.match(svg, /stroke="#2a8f3c"/);
});

pure("seriesFigure() has room below 0, medians, and several curves", () => {
  const y = { one: "change", two: "green" };
  const svg = seriesFigure(table, moments, { y, average: "median" }, WORDS);
  const [one, two] = paths(svg, 'stroke-width="2"');
  near(one, [[0, -1.5], [20, 0], [30, 1]]);
  near(two, [[0, 1], [20, 3], [30, 6]]);
  assert.deepEqual(paths(svg, 'stroke-width="1"'), []);
  assert.match(svg, />change, green, median of cells<\/text>/);
  assert.ok(!svg.includes("thin lines"));
  assert.match(svg, />-4<\/text>/);
  // A unit stands where all curves have it.
  const told = (units: Record<string, string>) =>
    seriesFigure(createTable(table.columns, units), moments, { y, label: "size" }, WORDS);
  assert.match(told({ green: "µm", change: "µm" }), />size \(µm\), mean of cells<\/text>/);
  assert.match(told({ green: "µm" }), />size, mean of cells<\/text>/);
});

pure("seriesFigure() draws one moment as dots, and nothing where nothing counts", () => {
  const one = createTable({ value: [3, 5, 4, 6, 5, 5], label: [1, 2, 3, 4, 5, 6] });
  const settings = { y: { all: "value" }, lines: "label" };
  const svg = seriesFigure(one, [{ frame: 0, at: 0 }], settings, WORDS);
  assert.equal(svg.match(/stroke-width="5"/g)?.length, 6);
  assert.match(svg, />band: 95 % confidence, pale dots: cells<\/text>/);
  const empty = createTable({ frame: [3, 5], green: [NaN, NaN] });
  const none = seriesFigure(empty, moments, { y: { green: "green" }, lines: "frame" }, WORDS);
  assert.match(none, />no cell counts<\/text>/);
  assert.deepEqual(paths(none, 'stroke-width="2"').flat(), []);
  assert.match(none, />1<\/text>/);
});

pure("seriesFigure() draws curves that a table has", () => {
  const curve = createTable({
    frame: [6, 3],
    green: [7, 2],
    greenLow: [6, 1],
    greenHigh: [8, 2.5],
    change: [0, 0],
  });
  const svg = seriesFigure(table, moments, { label: "ratio", where: "counts" }, WORDS, curve);
  const average = paths(svg, 'stroke-width="2"');
  // Frame 5 has none.
  near(average[0], [[0, 2]]);
  near(average[1], [[30, 7]]);
  assert.equal(average.length, 2);
  const bands = paths(svg, 'opacity="0.3"');
  near(bands[1], [[30, 8], [30, 6]]);
  assert.match(svg, />green, 1–2 cells a frame<\/text>/);
  assert.match(svg, />ratio<\/text>/);
  // A moment alone stands in the middle, whichever it is.
  const single = seriesFigure(
    table,
    [moments[2]],
    { y: { green: "green" }, lines: "label" },
    WORDS,
  );
  assert.match(single, /<text x="338\.0" y="[\d.]+" text-anchor="middle">30<\/text>/);
  assert.equal(single.match(/stroke-width="5"/g)?.length, 2);
});

pure("seriesFigure() says which columns there are", () => {
  for (
    const [settings, place, value] of [
      [{ y: { a: "red" } }, "y.a", "red"],
      [{ y: { a: "green" }, lines: "track" }, "lines", "track"],
      [{ y: { a: "green" }, where: "sound" }, "where", "sound"],
    ] as const
  ) {
    assert.throws(() => seriesFigure(table, moments, settings, WORDS), {
      name: "InputError",
      message: `outputs.figure.${place} must name a column of the table, got ${value} (they are: ` +
        "frame, label, green, change, counts)",
    });
  }
});
