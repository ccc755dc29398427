import assert from "node:assert/strict";
import { planeOf } from "../../core/select.ts";
import { createImage } from "../../core/values.ts";
import { readImage, readLabels } from "../../io/image.ts";
import { writeTiff } from "../../io/tiff/writer.ts";
import { main } from "../../scripts/ktr.ts";
import { inFolder } from "../io/folder.ts";

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
      assert.ok(Math.abs(channels.reporter.ratio / expected - 1) < 0.1);
    });
    assert.equal(cells.rows.length, 8 * truth.length);
    const tracks = cells.columns.indexOf("track");
    assert.equal(new Set(cells.rows.map((row: number[]) => row[tracks])).size, 8);
    const labels = await readLabels(`${folder}/tracks_0003.labels.tif`);
    assert.equal(new Set(labels.data).size, 9);
    assert.match(Deno.readTextFileSync(`${folder}/ktr.csv`), /^frame,minutes \(min\),track,/);
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
    assert.equal(overlay.shape[1] / overlay.shape[0], 144 / 128);
    const sized = await ktrRatio(...files, "--ring-outer-microns", "3");
    assert.equal(sized[0], movie.pixelSize === undefined ? 3 : 0, sized[1]);
    const bare = createImage(new Uint8Array(400), [20, 20]);
    await writeTiff(`${folder}/bare1.tif`, bare);
    const unsized = ["--nucleus", `${folder}/bare*.tif`, "--reporter", `a=${folder}/bare*.tif`];
    assert.deepEqual(await ktrRatio(...unsized, "--out", folder, "--ring-outer-microns", "3"), [
      3,
      "ktr_ratio: --ring-outer-microns needs the size of a pixel, and the file has none\n",
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
    Deno.removeSync(`${folder}/rep10.tif`);
    assert.deepEqual(await ktrRatio(...files), [
      3,
      "ktr_ratio: frame 10 has a nucleus file but none of green\n",
    ]);
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
    const ring = (nucleus: string, reporter: string, out: string) =>
      ktrRatio(
        ...["--nucleus", `${folder}/${nucleus}*.tif`, "--reporter", `g=${folder}/${reporter}*.tif`],
        ...["--out", `${folder}/${out}`, "--ring-outer-microns", "3.25"],
      );
    await write("rep", 1, "µm", 0.65, 0.65);
    for (const [unit, side] of [["nm", 650], ["mm", 0.00065], ["µm", 0.65]] as const) {
      await write("nuc", 0, unit, side, side);
      const out = `ring_${side}`;
      assert.deepEqual(await ring("nuc", "rep", out), [0, ""]);
      const { parameters } = JSON.parse(Deno.readTextFileSync(`${folder}/${out}/ktr.json`));
      assert.equal(parameters.ringOuter, 5);
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
      "ktr_ratio: --ring-outer-microns: the size of a pixel is in steps, which is no length\n",
    ]);
  }));

Deno.test("ktr_ratio says in one line what is missing or wrong", async () => {
  const stack = "data/translocation.tif";
  const wrong: [number, string, ...string[]][] = [
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
