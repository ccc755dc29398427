/** Growth from images to tables: rods made here that grow and divide, as a stack and as files. */
import assert from "node:assert/strict";
import { createImage, type Image } from "../../core/values.ts";
import { readLabels, writeTiff } from "../../io/mod.ts";
import { growthInWords, main } from "../../scripts/growth.ts";
import { main as petri } from "../../scripts/petri/command.ts";
import { inFolder, namesIn } from "../io/folder.ts";
import { said } from "./said.ts";

/** Runs the program; answers its status and what it printed to standard error. */
async function bacteriaGrowth(...args: string[]): Promise<[status: number, printed: string]> {
  const { error } = console;
  let printed = "";
  console.error = (line: string) => printed += `${line}\n`;
  try {
    return [await main(args), printed];
  } finally {
    console.error = error;
  }
}

const [HEIGHT, WIDTH, FRAMES] = [130, 190, 14];
/** Frames in which a rod doubles its area. */
const DOUBLING = 12;
/** Half the width of a rod. */
const HALF = 4.5;

/** A rod: where its middle is, its direction, and its area at a frame. */
interface Rod {
  readonly y: number;
  readonly x: number;
  readonly angle: number;
  readonly area: number;
}

/** Rods of the first frame; the first and the third divide on the way. */
const START: readonly Rod[] = [
  { y: 30, x: 60, angle: 0.1, area: 280 },
  { y: 95, x: 50, angle: 1.3, area: 170 },
  { y: 80, x: 130, angle: -0.6, area: 230 },
];

/** Length from end to end of a rod of an area. */
const lengthOf = (area: number) => (area - Math.PI * HALF * HALF) / (2 * HALF) + 2 * HALF;

/** Rods of a frame: a rod divides in the middle when it is 50 pixels long, and its halves move apart. */
function rodsAt(frame: number): Rod[] {
  return START.flatMap((rod) => {
    const area = rod.area * 2 ** (frame / DOUBLING);
    if (lengthOf(area) < 50) return [{ ...rod, area }];
    const shift = lengthOf(area) / 4 + 1.5;
    return [-1, 1].map((side) => ({
      y: rod.y + side * shift * Math.sin(rod.angle),
      x: rod.x + side * shift * Math.cos(rod.angle),
      angle: rod.angle + side * 0.08,
      area: area / 2,
    }));
  });
}

/** A frame in phase contrast: dark rods with soft outlines in a bright halo, and some noise. */
function picture(frame: number, rods: readonly Rod[] = rodsAt(frame)): Image {
  const data = new Uint16Array(HEIGHT * WIDTH);
  let seed = 7 + frame;
  for (let y = 0, i = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++, i++) {
      let [dark, halo] = [0, 0];
      for (const rod of rods) {
        const reach = lengthOf(rod.area) / 2 - HALF;
        const [dy, dx] = [y - rod.y, x - rod.x];
        const along = dx * Math.cos(rod.angle) + dy * Math.sin(rod.angle);
        const across = dy * Math.cos(rod.angle) - dx * Math.sin(rod.angle);
        const off = Math.hypot(Math.max(0, Math.abs(along) - reach), across) - HALF;
        dark = Math.max(dark, 1 / (1 + Math.exp(off / 0.7)));
        halo = Math.max(halo, Math.exp(-Math.max(0, off) / 5));
      }
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      data[i] = 1200 + 300 * halo - 1000 * dark + 30 * (seed / 2 ** 31 - 0.5);
    }
  }
  return createImage(data, [HEIGHT, WIDTH]);
}

const pictures = Array.from({ length: FRAMES }, (_, t) => picture(t));

/** Columns of a table of growth.json as lists. */
function columnsOf(
  table: { columns: string[]; rows: unknown[][] },
): Record<string, (number | null)[]> {
  return Object.fromEntries(
    table.columns.map((name, c) => [name, table.rows.map((row) => row[c] as number | null)]),
  );
}

Deno.test("bacteria_growth finds rates and divisions that a stack was made with", () =>
  inFolder(async (folder) => {
    const data = new Uint16Array(FRAMES * HEIGHT * WIDTH);
    pictures.forEach((one, t) => data.set(one.data, t * HEIGHT * WIDTH));
    const pixelSize = { unit: "µm", x: 0.1, y: 0.1, source: "test" };
    const stack = createImage(data, [FRAMES, HEIGHT, WIDTH], { axes: "TYX", pixelSize });
    await writeTiff(`${folder}/movie.tif`, stack);
    const out = `${folder}/out`;
    const [status, printed] = await bacteriaGrowth(
      ...[`${folder}/movie.tif`, "--out", out, "--interval", "2"],
    );
    assert.deepEqual([status, printed], [0, ""]);
    const { colony, frames, cells, points } = JSON.parse(
      Deno.readTextFileSync(`${out}/growth.json`),
    );
    assert.ok(Math.abs(colony.doubling / (2 * DOUBLING) - 1) < 0.1, `colony ${colony.doubling}`);
    assert.deepEqual(colony.units, { rate: "1/min", doubling: "min" });
    const expected = pictures.map((_, t) => rodsAt(t).length);
    assert.deepEqual(columnsOf(frames).cells, expected);
    assert.deepEqual(columnsOf(frames).time, pictures.map((_, t) => 2 * t));
    const { fate, parent, growthRate, firstLength, lastFrame, lifetime } = columnsOf(cells);
    // Whoever was there at the beginning was born before, and the daughters are still there.
    assert.deepEqual(lifetime, lifetime.map(() => null));
    assert.equal(fate.filter((one) => one as unknown === "divided").length, 2);
    assert.equal(parent.filter((one) => one !== null).length, 4);
    for (const one of parent) if (one !== null) assert.equal(fate[one - 1], "divided");
    growthRate.forEach((rate, i) => {
      if (rate === null) return;
      const ratio = rate / (Math.LN2 / (2 * DOUBLING));
      assert.ok(Math.abs(ratio - 1) < 0.15, `cell ${i + 1}: ${ratio}`);
    });
    assert.ok(growthRate.filter((rate) => rate !== null).length >= 5);
    // The rods of the first frame have the numbers 1 to 3, from top to bottom.
    const truth = [START[0], START[2], START[1]].map(({ area }) => 0.1 * lengthOf(area));
    truth.forEach((length, i) => {
      // Outlines are taken a little wide: two pixels at either end at most.
      assert.ok(Math.abs(firstLength[i]! - length) < 0.4, `${firstLength[i]} for ${length}`);
    });
    const split = START.map(({ area }) =>
      pictures.findIndex((_, t) => lengthOf(area * 2 ** (t / DOUBLING)) >= 50)
    );
    assert.deepEqual([lastFrame[0], lastFrame[1]], [split[0], split[2]]);
    assert.equal(cells.units.firstLength, "µm");
    assert.equal(points.units.area, "µm²");
    assert.equal(points.rows.length, expected.reduce((sum, count) => sum + count));

    assert.deepEqual(namesIn(out).filter((name) => !name.startsWith("cells_")), [
      ...["cells.csv", "colony.csv", "colony.svg", "growth.csv", "growth.json"],
      ...["growth.record.json", "lengths.svg"],
    ]);
    assert.equal(namesIn(out).filter((name) => name.startsWith("cells_")).length, 2 * FRAMES);
    const last = await readLabels(`${out}/cells_0014.labels.tif`);
    const named = new Set(last.data);
    named.delete(0);
    assert.deepEqual(
      [...named].sort((a, b) => a - b),
      columnsOf(points).cell.filter((_, i) => columnsOf(points).frame[i] === FRAMES),
    );
    assert.match(Deno.readTextFileSync(`${out}/cells.csv`), /^cell,parent,daughters,firstFrame,/);
    assert.match(Deno.readTextFileSync(`${out}/growth.csv`), /^frame,time \(min\),cell,/);
    assert.match(Deno.readTextFileSync(`${out}/colony.svg`), />doubling within \d+(\.\d)? min</);
    assert.match(Deno.readTextFileSync(`${out}/lengths.svg`), />length of cells \(µm\)</);
    const record = JSON.parse(Deno.readTextFileSync(`${out}/growth.record.json`));
    assert.equal(record.program, "bacteria_growth");
    assert.equal(record.inputs.length, 1);
  }));

Deno.test("bacteria_growth takes files in the order of their numbers, which may leave frames out", () =>
  inFolder(async (folder) => {
    const kept = [0, 1, 2, 3, 4, 9, 10, 11];
    for (const t of kept) await writeTiff(`${folder}/t${t}.tif`, pictures[t]);
    const out = `${folder}/out`;
    const words = ["--out", out, "--fit", "length"];
    const [status, printed] = await bacteriaGrowth(`${folder}/t*.tif`, ...words);
    assert.deepEqual([status, printed], [0, ""]);
    const { frames, colony } = JSON.parse(Deno.readTextFileSync(`${out}/growth.json`));
    assert.deepEqual(columnsOf(frames).frame, kept);
    assert.equal(frames.units.area, "px²");
    assert.deepEqual(columnsOf(frames).time, kept);
    assert.deepEqual(colony.units, { rate: "1/frame", doubling: "frames" });
    assert.ok(Math.abs(colony.doubling / DOUBLING - 1) < 0.1);
    // As a shell puts them, by letters.
    const paths = kept.map((t) => `${folder}/t${t}.tif`).sort();
    const again = `${folder}/again`;
    assert.equal((await bacteriaGrowth(...paths, "--out", again, "--fit", "length"))[0], 0);
    for (const name of ["growth.csv", "cells.csv", "colony.csv"]) {
      assert.equal(
        Deno.readTextFileSync(`${again}/${name}`),
        Deno.readTextFileSync(`${out}/${name}`),
      );
    }
  }));

Deno.test("bacteria_growth tells the lifetime of a cell that is born and divides", () =>
  inFolder(async (folder) => {
    const area = (length: number) => 2 * HALF * (length - 2 * HALF) + Math.PI * HALF * HALF;
    const rods = (...spans: [from: number, to: number][]): Rod[] =>
      spans.map(([from, to]) => ({ y: 60, x: (from + to) / 2, angle: 0, area: area(to - from) }));
    const [mother, daughter] = [rods([30, 130]), rods([25, 78], [84, 135])];
    const last = rods([22, 47], [53, 79], [85, 136]);
    const frames = [mother, mother, daughter, daughter, daughter, last, last];
    for (const [t, one] of frames.entries()) {
      await writeTiff(`${folder}/t${t}.tif`, picture(t, one));
    }
    const out = `${folder}/out`;
    const words = [`${folder}/t*.tif`, "--out", out, "--interval", "2"];
    assert.deepEqual(await bacteriaGrowth(...words), [0, ""]);
    const { cells } = JSON.parse(Deno.readTextFileSync(`${out}/growth.json`));
    const { parent, fate, lifetime } = columnsOf(cells);
    assert.deepEqual(parent, [null, 1, 1, 2, 2]);
    assert.deepEqual(fate as unknown[], ["divided", "divided", "there", "there", "there"]);
    assert.deepEqual(lifetime, [null, 6, null, null, null]);
    assert.match(Deno.readTextFileSync(`${out}/cells.csv`), /^1,,2\+3,0,1,,divided,/m);
  }));

Deno.test("bacteria_growth says how time is counted where numbers jump", () =>
  inFolder(async (folder) => {
    for (const at of [195800, 195900, 200000]) {
      await writeTiff(`${folder}/img_20261127_${at}.tif`, pictures[at % 7]);
    }
    const out = ["--out", `${folder}/out`];
    const [status, printed] = await said(main, `${folder}/img*.tif`, ...out);
    assert.equal(status, 0);
    assert.match(
      printed,
      /^frame numbers go from 195800 to 195900: time is counted by the last number in each name, and --interval is from one number to the next$/m,
    );
    const one = createImage(new Uint16Array(1200), [2, 20, 30], { axes: "TYX" });
    await writeTiff(`${folder}/movie.tif`, one);
    const stack = await said(main, `${folder}/movie.tif`, "--out", `${folder}/stack`);
    assert.doesNotMatch(stack[1], /frame numbers/);
  }));

Deno.test("bacteria_growth measures in µm, by one size of square pixels", () =>
  inFolder(async (folder) => {
    const at = (name: string) => `${folder}/${name}`;
    const write = async (name: string, t: number, unit: string, y: number, x: number) => {
      const pixelSize = { unit, y, x, source: "test" };
      await writeTiff(at(name), createImage(pictures[t].data, [HEIGHT, WIDTH], { pixelSize }));
    };
    await write("nm1.tif", 0, "nm", 65, 65);
    await write("nm2.tif", 1, "µm", 0.065, 0.065);
    assert.deepEqual(await bacteriaGrowth(at("nm*.tif"), "--out", at("nm")), [0, ""]);
    const { points, colony } = JSON.parse(Deno.readTextFileSync(at("nm/growth.json")));
    // Two frames are too few for a rate.
    assert.equal(colony.rate, null);
    assert.deepEqual([points.units.length, points.units.area], ["µm", "µm²"]);
    const truth = 0.065 * lengthOf(START[0].area);
    assert.ok(Math.abs(columnsOf(points).length[0]! / truth - 1) < 0.2);
    await write("mix1.tif", 0, "µm", 0.1, 0.1);
    await write("mix2.tif", 1, "µm", 0.05, 0.05);
    assert.deepEqual(await bacteriaGrowth(at("mix*.tif"), "--out", at("mix")), [
      3,
      `bacteria_growth: pixels must have one size in all files: ${at("mix1.tif")} has ` +
      `0.1 × 0.1 µm, ${at("mix2.tif")} 0.05 × 0.05 µm\n`,
    ]);
    await write("long1.tif", 0, "µm", 0.2, 0.1);
    await write("long2.tif", 1, "µm", 0.2, 0.1);
    assert.deepEqual(await bacteriaGrowth(at("long*.tif"), "--out", at("long")), [
      3,
      `bacteria_growth: ${
        at("long1.tif")
      }: lengths need square pixels, these are 0.2 µm high and ` +
      "0.1 µm wide: resample the picture first\n",
    ]);
    // Whoever knows better says so.
    const given = await bacteriaGrowth(
      ...[at("mix*.tif"), "--out", at("given"), "--pixel-size", "0.1"],
    );
    assert.deepEqual(given, [0, ""]);
  }));

Deno.test("bacteria_growth writes empty tables where there are no cells", () =>
  inFolder(async (folder) => {
    const flat = createImage(new Uint16Array(2 * 30 * 40).fill(500), [2, 30, 40], { axes: "TYX" });
    await writeTiff(`${folder}/flat.tif`, flat);
    const out = `${folder}/out`;
    assert.deepEqual(await bacteriaGrowth(`${folder}/flat.tif`, "--out", out), [0, ""]);
    const { cells, colony } = JSON.parse(Deno.readTextFileSync(`${out}/growth.json`));
    assert.deepEqual([cells.rows, colony.rate], [[], null]);
    assert.ok(!namesIn(out).includes("lengths.svg"));
  }));

Deno.test("bacteria_growth says in one line what is missing or wrong", () =>
  inFolder(async (folder) => {
    const at = (name: string) => `${folder}/${name}`;
    await writeTiff(at("a1.tif"), pictures[0]);
    await writeTiff(at("a2.tif"), createImage(new Uint16Array(600), [20, 30]));
    await writeTiff(at("b02.tif"), pictures[0]);
    await writeTiff(at("none.tif"), pictures[0]);
    const slices = createImage(new Uint16Array(1200), [2, 20, 30], { axes: "ZYX" });
    await writeTiff(at("slices.tif"), slices);
    const out = ["--out", at("out")];
    const cases: [number, string | RegExp, ...string[]][] = [
      [2, "give a stack or several images (see --help)", ...out],
      [2, "--out is missing: give a folder (see --help)", at("a1.tif")],
      [
        3,
        `${
          at("slices.tif")
        }: has no axis of time (its axes are ZYX): name them with --axes, such ` +
        "as TYX, or give one file a frame",
        at("slices.tif"),
        ...out,
      ],
      [
        3,
        `frames must have one shape: ${at("a1.tif")} has 130×190, ${at("a2.tif")} 20×30`,
        ...[at("a1.tif"), at("a2.tif")],
        ...out,
      ],
      [3, `IMAGES: no file fits ${at("x*.tif")}`, at("x*.tif"), ...out],
      [
        3,
        "IMAGES: none.tif has no number in its name to sort it by",
        ...[at("a1.tif"), at("none.tif")],
        ...out,
      ],
      [
        3,
        `IMAGES: ${at("a2.tif")} and ${
          at("b02.tif")
        } have the same number, 2: it is the last one ` +
        "in a name that counts",
        ...[at("b02.tif"), at("a2.tif")],
        ...out,
      ],
      [2, /--axes must name 3 axes/, at("slices.tif"), "--axes", "YX", ...out],
    ];
    for (const [status, message, ...args] of cases) {
      const [code, printed] = await bacteriaGrowth(...args);
      assert.equal(code, status, printed);
      if (typeof message === "string") assert.equal(printed, `bacteria_growth: ${message}\n`);
      else assert.match(printed, message);
    }
    assert.deepEqual(namesIn(folder).includes("out"), false);
    const named = await bacteriaGrowth(at("slices.tif"), "--axes", "TYX", ...out);
    assert.deepEqual(named, [0, ""]);
  }));

Deno.test({
  name: "growthInWords counts cells that do not grow as the slowest, and names each of few",
  permissions: "none",
  fn() {
    const cell = (doubling: number) => ({ rate: Number.isFinite(doubling) ? 1 : 0, doubling });
    const words = (doublings: readonly number[], colony: number) =>
      growthInWords(
        { cells: doublings.map(cell), colony: { doubling: colony } } as never,
        { fit: "length", minFrames: 4 },
        "min",
      );
    assert.deepEqual(words([30, 20, 25, 40, 35], 25.04), [
      "cells double their length within 30 min (median of 5, half of them 25 to 35)",
      "all cells together double their area within 25 min",
    ]);
    assert.deepEqual(words([30, Infinity, 20, 25, 40], NaN), [
      "cells double their length within 30 min (median of 5, half of them 25 to 40; 1 does not grow)",
    ]);
    assert.deepEqual(words([30, Infinity, 20, Infinity, 25], NaN), [
      "cells double their length within 30 min (median of 5, a quarter of them within 25; 2 do not grow)",
    ]);
    assert.deepEqual(words([Infinity, 340, Infinity, Infinity], Infinity), [
      "most cells do not grow, 3 of 4; the fastest doubles its length within 340 min",
      "all cells together do not grow",
    ]);
    // Of few cells there is no median.
    assert.deepEqual(words([30, 20.04, 25], NaN), [
      "cells double their length within 20 and 25 and 30 min",
    ]);
    assert.deepEqual(words([Infinity, 340], NaN), [
      "one cell doubles its length within 340 min; 1 does not grow",
    ]);
    assert.deepEqual(words([Infinity, Infinity], NaN), ["no cell grows (of 2)"]);
    assert.deepEqual(words([], NaN), ["no cell was seen whole in 4 frames"]);
  },
});

Deno.test("recipe growth gives what bacteria_growth --method any gives", () =>
  inFolder(async (folder) => {
    const data = new Uint16Array(FRAMES * HEIGHT * WIDTH);
    pictures.forEach((one, t) => data.set(one.data, t * HEIGHT * WIDTH));
    const pixelSize = { unit: "µm", x: 0.1, y: 0.1, source: "test" };
    const stack = createImage(data, [FRAMES, HEIGHT, WIDTH], { axes: "TYX", pixelSize });
    await writeTiff(`${folder}/movie.tif`, stack, { frameInterval: 120 });
    const words = [`${folder}/movie.tif`, "--out", `${folder}/script`, "--method", "any"];
    assert.deepEqual(await bacteriaGrowth(...words), [0, ""]);
    const recipe = ["scripts/recipes/growth.json", `${folder}/movie.tif`, "--out", folder + "/out"];
    const [status, printed] = await said(
      petri,
      ...["run", ...recipe, "--set", "growth.interval=2"],
    );
    assert.equal(status, 0, printed);
    const lines = (path: string) =>
      Deno.readTextFileSync(`${folder}/${path}`).trim().split("\n").map((line) => line.split(","));
    /** Rows of the script as the recipe has them: frames are counted from 0. */
    const fromZero = (path: string, ...names: string[]) => {
      const [titles, ...rows] = lines(path);
      const places = names.map((name) => titles.indexOf(name));
      return rows.map((row) =>
        row.map((cell, i) => places.includes(i) ? String(Number(cell) - 1) : cell)
      );
    };
    const [own, cells, colony] = ["regions", "cells", "colony"].map((name) =>
      lines(`out/movie.tif/${name}.csv`)
    );
    assert.deepEqual(own[0].slice(0, 3), ["frame", "minutes (min)", "label"]);
    assert.ok(own.length > 40 && cells.length === 8 && colony.length === FRAMES + 1);
    assert.deepEqual(own.slice(1), fromZero("script/growth.csv", "frame"));
    assert.deepEqual(cells.slice(1), fromZero("script/cells.csv", "firstFrame", "lastFrame"));
    assert.deepEqual(cells[0], lines("script/cells.csv")[0]);
    assert.deepEqual(colony.slice(1), fromZero("script/colony.csv", "frame"));
    const whole = await readLabels(`${folder}/out/movie.tif/labels.tif`);
    assert.deepEqual([whole.axes, whole.shape], ["TYX", [FRAMES, HEIGHT, WIDTH]]);
    const last = await readLabels(`${folder}/script/cells_0014.labels.tif`);
    assert.deepEqual(whole.data.subarray(13 * HEIGHT * WIDTH), last.data);
    assert.match(
      Deno.readTextFileSync(`${folder}/out/movie.tif/figure.svg`),
      />length of cells \(µm\), mean of objects<\/text>/,
    );
  }));
