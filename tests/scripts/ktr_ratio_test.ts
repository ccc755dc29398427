import assert from "node:assert/strict";
import { planeOf } from "../../core/select.ts";
import { createImage } from "../../core/values.ts";
import { readImage, readLabels } from "../../io/image.ts";
import { writeTiff } from "../../io/tiff/writer.ts";
import { main } from "../../scripts/ktr.ts";
import { inFolder } from "../io/folder.ts";
import { said } from "./said.ts";

/** Runs the program; answers its status and what it printed. */
async function ktrRatio(...args: string[]): Promise<[status: number, printed: string]> {
  const { log, error } = console;
  let printed = "";
  console.log = console.error = (line: string) => printed += `${line}\n`;
  try {
    return [await main(args), printed];
  } finally {
    console.log = log;
    console.error = error;
  }
}

/** The ratios that the sample was made with. */
const truth = Deno.readTextFileSync("data/translocation.csv").trim().split("\n").slice(1)
  .map((line) => Number(line.split(",")[1]));

Deno.test("ktr_ratio finds the ratios that the sample was made with, from a stack", () =>
  inFolder(async (folder) => {
    const [status, printed] = await ktrRatio(
      "data/translocation.tif",
      ...["--channels", "nucleus=0,reporter=1", "--preset", "auto", "--out", folder],
      ...["--interval", "2.5"],
    );
    assert.equal(status, 0, printed);
    const { frames, cells } = JSON.parse(Deno.readTextFileSync(`${folder}/ktr.json`));
    assert.equal(frames.length, truth.length);
    truth.forEach((expected, t) => {
      const { frame, minutes, nuclei, channels } = frames[t];
      assert.deepEqual([frame, minutes, nuclei], [t + 1, 2.5 * t, 8]);
      // The blur of the sample mixes a tenth of the one side into the other.
      assert.ok(Math.abs(channels.reporter.ratio / expected - 1) < 0.07);
    });
    assert.equal(cells.rows.length, 8 * truth.length);
    const tracks = cells.columns.indexOf("track");
    assert.equal(new Set(cells.rows.map((row: number[]) => row[tracks])).size, 8);
    const labels = await readLabels(`${folder}/tracks_0003.labels.tif`);
    assert.equal(new Set(labels.data).size, 9);
    assert.match(
      Deno.readTextFileSync(`${folder}/ktr.csv`),
      /^frame,minutes \(min\),track,y \(px\),x \(px\),area \(px²\),ring \(px²\),marker,/,
    );
    const record = JSON.parse(Deno.readTextFileSync(`${folder}/ktr.record.json`));
    assert.equal(record.parameters.maxDiameter, "none");
    assert.match(
      Deno.readTextFileSync(`${folder}/ktr.svg`),
      /^<svg [^]*>reporter, 8 cells a frame<\/text>[^]*<\/svg>\n$/,
    );
    assert.match(Deno.readTextFileSync(`${folder}/ktr.svg`), />time \(min\)<\/text>/);
    assert.match(Deno.readTextFileSync(`${folder}/ktr.record.json`), /"program": "ktr_ratio"/);
  }));

Deno.test("ktr_ratio takes files by the number in their names", () =>
  inFolder(async (folder) => {
    const movie = await readImage("data/translocation.tif");
    for (const [t, number] of [[0, 9], [3, 10], [6, 12]]) {
      await writeTiff(`${folder}/nuc${number}.tif`, planeOf(movie, { T: t, C: 0 }));
      await writeTiff(`${folder}/rep${number}.tif`, planeOf(movie, { T: t, C: 1 }));
    }
    const files = [
      ...["--nucleus", `${folder}/nuc*.tif`, "--reporter", `green=${folder}/rep*.tif`],
      ...["--preset", "auto", "--out", `${folder}/out`],
    ];
    const [status, printed] = await ktrRatio(...files);
    assert.equal(status, 0, printed);
    const { frames } = JSON.parse(Deno.readTextFileSync(`${folder}/out/ktr.json`));
    assert.deepEqual(frames.map(({ frame }: { frame: number }) => frame), [9, 10, 12]);
    assert.ok(Math.abs(frames[1].channels.green.ratio / truth[3] - 1) < 0.1);
    assert.match(Deno.readTextFileSync(`${folder}/out/ktr.svg`), />time \(frames\)<\/text>/);
    const overlay = await readImage(`${folder}/out/tracks_0010.overlay.png`);
    // A legend stands below the picture: all eight count, in the colour of the first class.
    const [rows, columns, samples] = overlay.shape;
    assert.ok(rows > columns / 144 * 128, `${rows}`);
    const drawn = new Set<string>();
    for (let i = 0; i < rows * columns; i++) {
      const [r, g, b] = overlay.data.subarray(samples * i, samples * i + 3);
      if (r !== g || g !== b) drawn.add(`${r} ${g} ${b}`);
    }
    assert.deepEqual([...drawn], ["230 159 0"]);
    const sized = await ktrRatio(...files, "--ring-outer-microns", "3");
    assert.equal(sized[0], movie.pixelSize === undefined ? 3 : 0, sized[1]);
    const bare = createImage(new Uint8Array(400), [20, 20]);
    await writeTiff(`${folder}/bare1.tif`, bare);
    const unsized = ["--nucleus", `${folder}/bare*.tif`, "--reporter", `a=${folder}/bare*.tif`];
    assert.deepEqual(await ktrRatio(...unsized, "--out", folder, "--ring-outer-microns", "3"), [
      3,
      `ktr_ratio: --ring-outer-microns needs the size of a pixel, and ${folder}/bare1.tif has none: ` +
      "give --pixel-size\n",
    ]);
    await writeTiff(`${folder}/bare2.tif`, createImage(new Uint8Array(380), [19, 20]));
    assert.deepEqual(await ktrRatio(...unsized, "--out", folder), [
      3,
      "ktr_ratio: frame 2: Frames cannot be compared: all pictures must have one shape, 20×20 " +
      "(nucleus is 19×20)\n",
    ]);
    Deno.removeSync(`${folder}/bare2.tif`);
    // A picture whose colours differ is no channel.
    const colours = createImage(new Uint8Array(1200).map((_, i) => i % 3), [20, 20, 3], {
      axes: "YXS",
    });
    await writeTiff(`${folder}/colours1.tif`, colours);
    const coloured = ["--nucleus", `${folder}/colours*.tif`, "--reporter", `a=${folder}/bare*.tif`];
    assert.deepEqual(await ktrRatio(...coloured, "--out", folder), [
      3,
      `ktr_ratio: ${folder}/colours1.tif: must be one grey plane, its axes are YXS\n`,
    ]);
    // Nor is one of several slices, time points or pages, without a word which.
    const planes = new Uint16Array(800).map((_, i) => i);
    const several = async (name: string, axes: string, ...more: string[]) => {
      await writeTiff(`${folder}/${name}1.tif`, createImage(planes, [2, 20, 20], { axes }));
      return await ktrRatio(
        ...["--nucleus", `${folder}/${name}*.tif`, "--reporter", `a=${folder}/bare*.tif`],
        ...["--out", `${folder}/several`, ...more],
      );
    };
    const refusal = (name: string, axes: string, advice: string) => [
      3,
      `ktr_ratio: ${folder}/${name}1.tif: must be one grey plane, its axes are ${axes}: ${advice}\n`,
    ];
    assert.deepEqual(
      await several("slices", "ZYX"),
      refusal("slices", "ZYX", "choose one with --slice"),
    );
    assert.equal((await several("slices", "ZYX", "--slice", "2"))[0], 2);
    assert.deepEqual(
      await several("times", "TYX"),
      refusal("times", "TYX", "give a file with time points or channels as STACK"),
    );
    Deno.removeSync(`${folder}/rep10.tif`);
    assert.deepEqual(await ktrRatio(...files), [
      3,
      "ktr_ratio: frame 10 has a nucleus file but none of green\n",
    ]);
    Deno.renameSync(`${folder}/nuc9.tif`, `${folder}/other.tif`);
    assert.deepEqual(await ktrRatio(...files), [
      3,
      "ktr_ratio: frame 9 has a file of green but none of the nuclei\n",
    ]);
    Deno.renameSync(`${folder}/other.tif`, `${folder}/nuc9.tif`);
    Deno.writeTextFileSync(`${folder}/nuc.tif`, "");
    const unnumbered = "ktr_ratio: --nucleus: nuc.tif has no number in its name to sort it by\n";
    assert.deepEqual(await ktrRatio(...files), [3, unnumbered]);
    Deno.renameSync(`${folder}/nuc.tif`, `${folder}/nuc09.tif`);
    const [twice, message] = await ktrRatio(...files);
    assert.equal(twice, 3);
    assert.match(
      message,
      /nuc09?\.tif and .*nuc0?9\.tif have the same number, 9: it is the last one in a name that counts\n$/,
    );
  }));

Deno.test("ktr_ratio takes rings in µm by the pixel size that all files have", () =>
  inFolder(async (folder) => {
    const movie = await readImage("data/translocation.tif");
    const write = async (name: string, channel: number, unit: string, y: number, x: number) => {
      const { data, shape } = planeOf(movie, { T: 0, C: channel });
      const pixelSize = { unit, y, x, source: "test" };
      await writeTiff(`${folder}/${name}1.tif`, createImage(data, shape, { pixelSize }));
    };
    const ring = (nucleus: string, reporter: string, out: string, ...more: string[]) =>
      ktrRatio(
        ...["--nucleus", `${folder}/${nucleus}*.tif`, "--reporter", `g=${folder}/${reporter}*.tif`],
        ...["--out", `${folder}/${out}`, "--ring-outer-microns", "3.25"],
        ...more,
      );
    await write("rep", 1, "µm", 0.65, 0.65);
    for (const [unit, side] of [["nm", 650], ["mm", 0.00065], ["µm", 0.65]] as const) {
      await write("nuc", 0, unit, side, side);
      const out = `ring_${side}`;
      assert.deepEqual(await ring("nuc", "rep", out), [0, ""]);
      const { parameters } = JSON.parse(Deno.readTextFileSync(`${folder}/${out}/ktr.json`));
      assert.equal(parameters.ringOuter, 5);
      const tracks = await readLabels(`${folder}/${out}/tracks_0001.labels.tif`);
      assert.deepEqual([tracks.pixelSize?.x, tracks.pixelSize?.unit], [0.65, "µm"]);
    }
    await write("fine", 1, "µm", 0.325, 0.325);
    assert.deepEqual(await ring("nuc", "fine", "fine"), [
      3,
      `ktr_ratio: pixels must have one size in all files: ${folder}/nuc1.tif has 0.65 × 0.65 µm, ` +
      `${folder}/fine1.tif 0.325 × 0.325 µm\n`,
    ]);
    await write("oblong", 0, "µm", 1.3, 0.65);
    assert.deepEqual(await ring("oblong", "oblong", "oblong"), [
      3,
      `ktr_ratio: ${folder}/oblong1.tif: lengths need square pixels, these are 1.3 µm high and ` +
      "0.65 µm wide: resample the picture first\n",
    ]);
    await write("steps", 0, "steps", 2, 2);
    assert.deepEqual(await ring("steps", "steps", "steps"), [
      3,
      "ktr_ratio: --ring-outer-microns needs a length, and the pixels of " +
      `${folder}/steps1.tif are sized in steps: give --pixel-size\n`,
    ]);
    assert.deepEqual(await ring("steps", "steps", "given", "--pixel-size", "0.65"), [0, ""]);
    assert.deepEqual(await ring("nuc", "rep", "narrow", "--ring-inner", "6.5"), [
      2,
      "ktr_ratio: --ring-outer-microns must be above --ring-inner, got 3.25 µm, which are 5 px, and " +
      "6.5 px\n",
    ]);
  }));

/** A stack of nuclei of radius 7 in cells of radius 18 at some places of each frame. */
function cells(frames: readonly (readonly (readonly [y: number, x: number, ratio: number])[])[]) {
  const [height, width] = [90, 130];
  const data = new Uint16Array(frames.length * 2 * height * width);
  frames.forEach((places, t) => {
    for (const [y, x, ratio] of places) {
      for (let row = 0; row < height; row++) {
        for (let column = 0; column < width; column++) {
          const off = Math.hypot(row - y, column - x);
          const at = (2 * t * height + row) * width + column;
          if (off < 7) data[at] = 2000;
          if (off < 18) data[at + height * width] = off < 7 ? 1000 : 1000 * ratio;
        }
      }
    }
  });
  return createImage(data, [frames.length, 2, height, width], { axes: "TCYX" });
}

Deno.test("ktr_ratio draws bands, lines and dots where there are cells, and nothing else", () =>
  inFolder(async (folder) => {
    const draw = async (name: string, frames: Parameters<typeof cells>[0]) => {
      await writeTiff(`${folder}/${name}.tif`, cells(frames));
      const words = [`${folder}/${name}.tif`, "--channels", "nucleus=0,a<b=1"];
      assert.deepEqual(await ktrRatio(...words, "--out", `${folder}/${name}`), [0, ""]);
      const svg = Deno.readTextFileSync(`${folder}/${name}/ktr.svg`);
      assert.doesNotMatch(svg, /NaN|Infinity|undefined/);
      const inside = /<g clip-path="url\(#inside\)"[^>]*>([^]*)<\/g>/.exec(svg)![1];
      return { svg, inside };
    };
    const [one, two] = [[30, 25, 1], [52, 88, 1.5]] as const;
    // Two cells, one, none, and the first again: a band over two frames, lines in two pieces.
    const gap = await draw("gap", [[one, two], [one, two], [one], [], [one]]);
    assert.match(gap.svg, />a&lt;b, 0–2 cells a frame</);
    assert.match(gap.svg, />band: 95 % confidence, thin lines: cells</);
    const bands = [...gap.inside.matchAll(/<path d="M([^"]*)Z"/g)].map(([, d]) => d.split("L"));
    assert.deepEqual(bands.map(({ length }) => length), [4]);
    const lines = [...gap.inside.matchAll(/<path d="([^"]*)" fill="none"[^>]*>/g)];
    const shape = ([, d]: RegExpMatchArray) => d.replaceAll(/[^MLh]/g, "");
    assert.deepEqual(lines.map(shape).sort(), ["ML", "MLLMh", "MLLMh"]);
    assert.equal(gap.inside.match(/<circle/g)?.length, 4);
    // One cell has no confidence.
    const single = await draw("single", [[one], [one]]);
    assert.match(single.svg, />a&lt;b, 1 cell a frame</);
    assert.match(single.svg, />thin lines: cells</);
    assert.doesNotMatch(single.inside, /Z"/);
    // A single frame shows its cells as dots.
    const still = await draw("still", [[one, two]]);
    assert.match(still.svg, />band: 95 % confidence, pale dots: cells</);
    assert.equal(still.inside.match(/h0" fill="none" [^>]* stroke-width="5"/g)?.length, 2);
    // Frames closer than dots have none.
    const long = await draw("long", Array.from({ length: 60 }, () => [one]));
    assert.doesNotMatch(long.inside, /<circle/);
    // What lies beyond the axis is counted.
    const many = Array.from({ length: 6 }, () => [[30, 25, 1], [52, 88, 1]] as const);
    const far = await draw("far", [[[30, 25, 40], [52, 88, 1]], ...Array(9).fill(many).flat()]);
    assert.match(far.svg, /, 1 value of cells beyond the axis</);
    const none = await draw("none", [[], []]);
    assert.match(none.svg, />no cell counts</);
    assert.equal(none.inside.trim(), `<path d="" fill="none" stroke="#5b3a9e" stroke-width="2"/>`);
  }));

Deno.test("ktr_ratio says what to change where it finds no nucleus, or none that counts", () =>
  inFolder(async (folder) => {
    const path = `${folder}/stack.tif`;
    await writeTiff(path, cells([[[30, 25, 1], [52, 88, 1.5]], [[30, 26, 1]]]));
    const run = async (...args: string[]) => {
      const words = [path, "--channels", "nucleus=0,a=1", "--out", `${folder}/out`, ...args];
      const [status, printed] = await said(main, ...words);
      assert.equal(status, 0);
      return printed;
    };
    const all = await run();
    assert.match(all, /^frame 2: 1 nucleus, a 1\.000 \(1 cell\)$/m);
    assert.match(all, /^2 tracks, 3 of 3 nuclei count; wrote /m);
    assert.doesNotMatch(all, /change/);
    const small = await run("--max-diameter", "9");
    assert.match(small, /^frame 2: 0 nuclei, a –$/m);
    assert.match(
      small,
      /^no nucleus was found in any frame: change --threshold 327\.7, --min-diameter 8 or --max-diameter 9; or try --preset auto$/m,
    );
    assert.match(await run("--max-diameter", "none"), /^2 tracks, 3 of 3 nuclei count; /m);
    assert.match(
      await run("--min-nucleus", "2001"),
      /^no cell counts in any frame: change --min-ring 100, --min-nucleus 2001 or --min-followed 0; or try --preset auto$/m,
    );
    assert.match(
      await run("--preset", "auto", "--min-ring", "5000"),
      /^no cell counts in any frame: change .* --min-followed 0$/m,
    );
  }));

Deno.test("ktr_ratio --help says what an option is with each preset", async () => {
  const [status, printed] = await ktrRatio("--help");
  assert.equal(status, 0);
  const help = printed.replaceAll(/\s+/g, " ");
  for (
    const words of [
      "by their shape (327.7, with --preset auto shape)",
      "Least diameter of a nucleus (8, with --preset auto 0)",
      "in px (20, with --preset auto none)",
      "Between nucleus and ring (0, with --preset auto 1)",
      "from the nucleus (5)",
      "for a cell to count (100, with --preset auto 30)",
      "for a cell to count (1200, with --preset auto 0)",
      "off the reporters (none, with --preset auto percentile)",
      "for a curve (mean, with --preset auto median)",
    ]
  ) assert.ok(help.includes(words), words);
});

Deno.test("ktr_ratio says in one line what is missing or wrong", async () => {
  const stack = "data/translocation.tif";
  const patterns = ["--nucleus", "data/nuclei.tif", "--reporter", "g=data/nuclei.tif"];
  const channels = ["--channels", "nucleus=0,green=1"];
  const idle = (what: string, ...args: string[]): [number, string, ...string[]] => [
    2,
    `${what} (see --help)`,
    ...["--out", "out", ...args],
  ];
  const byShape = ["--threshold", "shape"];
  const auto = ["--preset", "auto"];
  const wrong: [number, string, ...string[]][] = [
    idle("--sigma does nothing with --threshold shape", stack, ...byShape, "--sigma", "0"),
    idle("--part-sigma does nothing with --threshold shape", stack, ...auto, "--part-sigma", "1"),
    idle("--part-distance does nothing with --threshold shape", ...auto, "--part-distance", "1"),
    idle("--percentile does nothing with --background none", stack, "--percentile", "4"),
    idle("--radius does nothing with --background percentile", stack, ...auto, "--radius", "4"),
    idle(
      "--cell-mask does nothing with a stack: name its channel in --channels, as mask=2",
      ...[stack, "--cell-mask", "data/*.tif"],
    ),
    idle(
      "--channels does nothing with patterns: it is for a stack",
      ...[...patterns, ...channels],
    ),
    idle(
      "--ring-outer does nothing with --ring-outer-microns",
      ...[stack, "--ring-outer", "4", "--ring-outer-microns", "4"],
    ),
    [
      2,
      "--ring-outer must be above --ring-inner, got 5 and 8",
      ...[stack, ...channels, "--out", "out", "--ring-inner", "8"],
    ],
    [
      2,
      "--sigma must be a finite number from 0 to 16384, got 100000",
      ...[stack, ...channels, "--out", "out", "--sigma", "100000"],
    ],
    [
      2,
      "--reporter names g twice",
      ...[...patterns, "--reporter", "g=data/none.tif", "--out", "out"],
    ],
    [
      2,
      "--channels names green twice",
      ...[stack, "--channels", "nucleus=0,green=1,green=0", "--out", "out"],
    ],
    [2, "--out is missing: give a folder (see --help)", stack],
    [2, "give one stack at most, got 2", stack, stack, "--out", "out"],
    [
      2,
      `give a stack or patterns, not both, got ${stack}: put patterns in quotes`,
      ...["--nucleus", "data/nuclei.tif", stack, stack, "--out", "out"],
    ],
    [
      2,
      `--channels: ${stack} has 2 channels, counted from 0, got far=5`,
      ...[stack, "--out", "out", "--channels", "nucleus=0,far=5"],
    ],
    [
      3,
      "--nucleus: no folder data/none",
      ...["--nucleus", "data/none/*.tif", "--reporter", "g=x", "--out", "out"],
    ],
    [2, "--channels is missing: say which channel of the stack is what", stack, "--out", "out"],
    [
      2,
      "--channels must be such as nucleus=0,green=1, got nucleus",
      stack,
      "--out",
      "out",
      "--channels",
      "nucleus",
    ],
    [
      2,
      "--channels must name nucleus and at least one reporter",
      stack,
      "--out",
      "out",
      "--channels",
      "nucleus=0",
    ],
    [2, "--nucleus is missing (see --help)", "--out", "out"],
    [2, "--reporter is missing (see --help)", "--out", "out", "--nucleus", "data/nuclei*.tif"],
    [
      2,
      "--reporter must be NAME=PATTERN, got x",
      "--out",
      "out",
      "--nucleus",
      "data/*1.tif",
      "--reporter",
      "x",
    ],
    [
      3,
      "--nucleus: no file fits data/none*.tif",
      "--out",
      "out",
      "--nucleus",
      "data/none*.tif",
      "--reporter",
      "g=x",
    ],
  ];
  for (const [status, message, ...args] of wrong) {
    assert.deepEqual(await ktrRatio(...args), [status, `ktr_ratio: ${message}\n`], args.join(" "));
  }
});
