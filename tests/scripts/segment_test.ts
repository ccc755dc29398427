/** The analysis scripts as a person runs them: what they write, and one clear line for bad input. */
import assert from "node:assert/strict";
import { createImage, createLabels } from "../../core/values.ts";
import { readImage, readLabels, writeTiff } from "../../io/mod.ts";

const permissions = { read: true, write: ["out"], run: ["deno"] };

function scratchFolder(): { path: string } & Disposable {
  Deno.mkdirSync("out", { recursive: true });
  const path = Deno.makeTempDirSync({ dir: "out", prefix: "test-segment-" });
  return { path, [Symbol.dispose]: () => Deno.removeSync(path, { recursive: true }) };
}

async function run(script: string, image: string, out: string, ...more: string[]) {
  const { code, stdout, stderr } = await new Deno.Command("deno", {
    args: [
      "run",
      "--no-prompt",
      `--allow-read=${image},${out}`,
      `--allow-write=${out}`,
      `scripts/${script}.ts`,
      image,
      "--out",
      out,
      ...more,
    ],
    stdin: "null",
    env: { NO_COLOR: "1" },
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).trim();
  return { code, out: text(stdout), err: text(stderr) };
}

for (const [script, image] of [["segment_bacteria", "microcolony"], ["segment_nuclei", "nuclei"]]) {
  Deno.test({
    name: `${script} writes labels, overlay, tables and record of a sample`,
    permissions,
    async fn() {
      using folder = scratchFolder();
      const { path } = folder;
      const input = `data/${image}.tif`;
      const { code, out, err } = await run(script, input, path);
      assert.equal(code, 0, err);
      assert.match(out, /^\d+ (bacteria|nuclei)/);
      assert.deepEqual([...Deno.readDirSync(path)].map(({ name }) => name).sort(), [
        `${image}.labels.tif`,
        `${image}.overlay.png`,
        `${image}.record.json`,
        `${image}.regions.csv`,
        `${image}.regions.json`,
      ]);
      const labels = await readLabels(`${path}/${image}.labels.tif`);
      const source = await readImage(input);
      assert.deepEqual(labels.shape, source.shape);
      assert.equal(labels.pixelSize?.x, source.pixelSize?.x);
      const count = new Set(labels.data).size - 1;
      assert.equal(out.split(" ")[0], String(count));
      const table = JSON.parse(Deno.readTextFileSync(`${path}/${image}.regions.json`));
      assert.equal(table.rows.length, count);
      assert.equal(table.image.file, input);
      const rows = Deno.readTextFileSync(`${path}/${image}.regions.csv`).trim().split("\n");
      assert.equal(rows.length, count + 1);
      const record = JSON.parse(Deno.readTextFileSync(`${path}/${image}.record.json`));
      assert.equal(record.program, script);
      assert.equal(record.outputs.length, 4);
      // What is printed stands in table and record too, in words and in numbers.
      assert.deepEqual(record.findings, table.findings);
      assert.equal(record.findings.summary[0], out.split("\n")[0]);
      if (script === "segment_bacteria") {
        const { length, width, medianRod } = record.findings.sizes;
        assert.ok(medianRod.length > 2 && medianRod.width < 0.6);
        assert.equal(length.verdict, "above");
        assert.equal(width.verdict, medianRod.width < 0.5 ? "below" : "within");
        assert.ok(out.includes(record.findings.summary[3]));
        assert.match(
          record.findings.summary[4],
          /^the chain's outlines are those of a smoothed and eroded picture/,
        );
      }
      for (const { file, sha256 } of record.outputs) {
        const bytes = Deno.readFileSync(`${path}/${file}`);
        const hash = await crypto.subtle.digest("SHA-256", bytes);
        assert.equal(new Uint8Array(hash).toHex(), sha256);
      }
      // The same bytes again.
      const before = Deno.readFileSync(`${path}/${image}.overlay.png`);
      await run(script, input, path);
      assert.deepEqual(Deno.readFileSync(`${path}/${image}.overlay.png`), before);
    },
  });
}

Deno.test({
  name: "the scripts take images of one pixel, one row and one value",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    for (const shape of [[1, 1], [1, 40], [30, 1], [30, 41]]) {
      const name = `${path}/flat${shape.join("x")}.tif`;
      await writeTiff(name, createImage(new Uint16Array(shape[0] * shape[1]).fill(500), shape));
      for (const script of ["segment_bacteria", "segment_nuclei"]) {
        const { code, out, err } = await run(script, name, `${path}/${script}`);
        assert.equal(code, 0, `${script} ${shape}: ${err}`);
        assert.match(out, /^0 (bacteria|nuclei)/);
      }
    }
  },
});

Deno.test({
  name: "the scripts say in one line what is wrong, with the right status, and write nothing",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    const at = (name: string) => `${path}/${name}`;
    Deno.mkdirSync(at("res"));
    const whole = Deno.readFileSync("data/nuclei.tif");
    Deno.writeFileSync(at("empty.tif"), new Uint8Array(0));
    Deno.writeFileSync(at("cut.tif"), whole.subarray(0, 30_000));
    Deno.writeTextFileSync(at("text.tif"), "no image at all, whatever its name says");
    const colours = new Uint8Array(75).map((_, i) => i);
    await writeTiff(at("colour.tif"), createImage(colours, [5, 5, 3], { axes: "YXS" }));
    await writeTiff(at("movie.tif"), createImage(new Uint8Array(90), [3, 5, 6], { axes: "TYX" }));
    await writeTiff(at("stack.tif"), createImage(new Uint8Array(90), [3, 5, 6], { axes: "ZYX" }));
    // The same without the words that tell what its planes are.
    const pages = Deno.readFileSync(at("stack.tif"));
    const words = new TextDecoder("latin1").decode(pages);
    const description = words.indexOf("ImageJ=");
    assert.ok(description > 0);
    pages.fill(0x20, description, words.indexOf("\0", description));
    Deno.writeFileSync(at("pages.tif"), pages);
    await writeTiff(at("fine.tif"), createLabels(new Int32Array(30), [5, 6]));
    // A header that claims 100,000 × 100,000 pixels.
    const huge = Uint8Array.from(whole);
    const view = new DataView(huge.buffer);
    const little = huge[0] === 0x49;
    const ifd = view.getUint32(4, little);
    for (let i = 0, n = view.getUint16(ifd, little); i < n; i++) {
      const entry = ifd + 2 + 12 * i;
      if ([256, 257].includes(view.getUint16(entry, little))) {
        view.setUint16(entry + 2, 4, little);
        view.setUint32(entry + 8, 100_000, little);
      }
    }
    Deno.writeFileSync(at("huge.tif"), huge);
    const cases: [string, string[], number, RegExp][] = [
      ["none.tif", [], 3, /none\.tif: .*(no such file|not found|does not exist|is missing)/i],
      ["empty.tif", [], 3, /empty\.tif: the file is empty$/],
      ["cut.tif", [], 3, /cut\.tif: /],
      ["text.tif", [], 3, /text\.tif: not an image/],
      ["huge.tif", [], 3, /huge\.tif: .*100,?000/],
      ["res", [], 3, /res: a folder, not an image: /],
      ["colour.tif", [], 3, /colour\.tif: has 3 colours: choose one with --channel, 0 to 2$/],
      ["movie.tif", [], 3, /movie\.tif: has 3 time points: choose one with --frame, 0 to 2$/],
      ["stack.tif", [], 3, /stack\.tif: has 3 slices: choose one with --slice, 0 to 2$/],
      [
        "movie.tif",
        ["--frame", "3"],
        2,
        /: \S+movie\.tif: --frame must be a whole number from 0 to 2 \(axes TYX, 3×5×6\), got 3$/,
      ],
      [
        "fine.tif",
        ["--channel", "1"],
        2,
        /--channel must be a whole number from 0 to 0 .*, got 1$/,
      ],
      [
        "pages.tif",
        [],
        3,
        /pages\.tif: 3 pages, and .* T, Z or C: give --axes, such as "ZYX", or one --page$/,
      ],
      ["stack.tif", ["--axes", "YX"], 2, /stack\.tif: --axes must name 3 axes .*, got "YX"$/],
      ["fine.tif", ["--out="], 2, /--out is missing: give a folder \(see --help\)$/],
      [
        "fine.tif",
        ["--sigma", "-1"],
        2,
        /--sigma must be a finite number from 0, in px, got -1$|--sigma must be a finite number from 0, got -1$/,
      ],
      ["fine.tif", ["--sigma", "wide"], 2, /--sigma must be a finite number from 0, got "wide"$/],
      ["fine.tif", ["--sgima", "1"], 2, /no option --sgima, did you mean --sigma\?$/],
      [
        "fine.tif",
        ["--pixel-size", "0"],
        2,
        /--pixel-size must be a finite number above 0, got 0$/,
      ],
      ["fine.tif", ["another.tif"], 2, /give one image, got 2/],
    ];
    for (const script of ["segment_bacteria", "segment_nuclei"]) {
      for (const [name, more, status, message] of cases) {
        const { code, out, err } = await run(script, at(name), at("res"), ...more);
        assert.equal(code, status, `${script} ${name} ${more}: ${err}`);
        assert.ok(err.startsWith(`${script}: `) && !err.includes("\n"), err);
        assert.match(err, message);
        assert.equal(out, "");
        assert.deepEqual([...Deno.readDirSync(at("res"))], []);
      }
    }
    // A value that a step refuses is told by the name of its option.
    for (const [script, method] of [["segment_nuclei", "otsu"], ["segment_bacteria", "chain"]]) {
      const words = ["--method", method, "--sigma", "100000"];
      const { code, err } = await run(script, at("fine.tif"), at("res"), ...words);
      assert.deepEqual([code, err], [
        2,
        `${script}: ${at("fine.tif")}: --sigma must be a number from 0 to 16384, or one for each ` +
        "of the 2 axes, got 100000",
      ]);
    }
    // An option that would do nothing is refused, and one nucleus is not "1 nuclei".
    for (
      const [script, option, method] of [
        ["segment_nuclei", "--sigma", "adaptive"],
        ["segment_nuclei", "--min-size", "otsu"],
        ["segment_bacteria", "--width", "chain"],
        ["segment_bacteria", "--erode", "any"],
      ]
    ) {
      const words = [option, "3", "--method", method];
      const { code, err } = await run(script, at("fine.tif"), at("res"), ...words);
      assert.deepEqual([code, err], [
        2,
        `${script}: ${option} does nothing with --method ${method} (see --help)`,
      ]);
    }
    // With auto, options settle the method if they can.
    const rods = new Uint8Array(60 * 70).map((_, i) =>
      Math.abs(Math.floor(i / 70) - 28) < 5 && Math.abs(i % 70 - 33) < 15 ? 20 : 120 + i * 7 % 5
    );
    await writeTiff(at("rods.tif"), createImage(rods, [60, 70]));
    for (
      const [option, found] of [
        ["--width", /^1 bacterium \(dark cells, looked for at a width of 10 px\)\n/],
        ["--erode", /^\d bacteri(a|um) \(by the chain for microcolonies\)\n/],
      ] as const
    ) {
      const { out } = await run("segment_bacteria", at("rods.tif"), at(option), option, "10");
      assert.match(out, found);
    }
    // Sizes are told in µm, whatever the file's unit; lengths in pixels that are not square are not told.
    const sized = async (name: string, unit: string, y: number, x: number) => {
      const pixelSize = { unit, y, x, source: "test" };
      await writeTiff(at(name), createImage(rods, [60, 70], { pixelSize }));
      return await run("segment_bacteria", at(name), at("sized"), "--method", "any");
    };
    const bare = await run("segment_bacteria", at("rods.tif"), at("bare"), "--method", "any");
    const rod = (name: string) => {
      const text = Deno.readTextFileSync(at(`${name}.regions.json`));
      const { columns, units, rows: [row] } = JSON.parse(text);
      const width = columns.indexOf("rodWidth");
      return { width: row[width], unit: units.rodWidth };
    };
    const pixels = rod("bare/rods");
    assert.equal(pixels.unit, "px");
    assert.match(bare.out, /\nE\. coli .*: without the size of a pixel these cannot be compared; /);
    const fine = await sized("nm.tif", "nm", 65, 65);
    const nanometres = rod("sized/nm");
    assert.equal(nanometres.unit, "µm");
    assert.ok(Math.abs(nanometres.width / (0.065 * pixels.width) - 1) < 1e-9);
    assert.match(
      fine.out,
      /\nalong and across the rods: median length 2\.\d\d µm, width 0\.\d\d µm\n/,
    );
    assert.match(fine.out, /\nE\. coli .*\(1 of 1 cells within\)\n/);
    assert.match(fine.out, /\npixel size 0\.065 µm \(ImageJ description\)\n/);
    const long = await sized("long.tif", "µm", 0.2, 0.1);
    assert.deepEqual([long.code, long.out, long.err], [
      3,
      "",
      `segment_bacteria: ${
        at("long.tif")
      }: lengths need square pixels, these are 0.2 µm high and ` +
      "0.1 µm wide: resample the picture first",
    ]);
    const both = ["--erode", "3", "--width", "9"];
    const neither = await run("segment_bacteria", at("fine.tif"), at("res"), ...both);
    assert.deepEqual([neither.code, neither.err], [
      2,
      "segment_bacteria: no method knows all options: --width does nothing with --method chain, --erode " +
      "does nothing with --method any (see --help)",
    ]);
    const disk = new Uint8Array(60 * 70).map((_, i) =>
      Math.hypot(Math.floor(i / 70) - 28, i % 70 - 33) < 11 ? 200 : 10
    );
    await writeTiff(at("one.tif"), createImage(disk, [60, 70]));
    const one = await run("segment_nuclei", at("one.tif"), at("one"), "--pixel-size", "0.01");
    assert.match(
      one.out,
      /^1 nucleus, diameter 0\.2\d µm\nnuclei usually measure 5–20 µm: is the size of a pixel right \(--pixel-size\)\?\npixel size 0\.01 µm \(--pixel-size\)\n/,
    );
    const pixelSize = { unit: "nm", y: 1000, x: 250, source: "test" };
    await writeTiff(at("oblong.tif"), createImage(disk, [60, 70], { pixelSize }));
    const oblong = await run("segment_nuclei", at("oblong.tif"), at("one"));
    assert.match(
      oblong.out,
      /^1 nucleus, diameter 1[0-2]\.\d µm\npixel size 1 × 0\.25 µm \(ImageJ description\)\n/,
    );
    await writeTiff(at("dark.tif"), createImage(disk.map((grey) => 255 - grey), [60, 70]));
    const dark = await run("segment_nuclei", at("dark.tif"), at("dark"), "--method", "otsu");
    assert.match(
      dark.out,
      /^nuclei cover most of the picture: are they dark on a bright ground\? This finds bright ones$/m,
    );
    // The same image again takes the place of its results; another of the same name does not.
    Deno.mkdirSync(at("other"));
    await writeTiff(at("other/one.tif"), createImage(disk.map((v) => v + 1), [60, 70]));
    const before = Deno.readTextFileSync(at("one/one.record.json"));
    const taken = await run("segment_nuclei", at("other/one.tif"), at("one"));
    assert.deepEqual([taken.code, taken.err], [
      3,
      `segment_nuclei: ${at("one/one.record.json")}: is of another image, ${
        at("one.tif")
      }: remove it, or give another --out`,
    ]);
    assert.equal(Deno.readTextFileSync(at("one/one.record.json")), before);
    await writeTiff(at("one.tif"), createImage(disk.map((v) => v + 2), [60, 70]));
    assert.equal((await run("segment_nuclei", at("one.tif"), at("one"))).code, 0);
    Deno.copyFileSync(at("one.tif"), at("other/one.tif"));
    assert.equal((await run("segment_nuclei", at("other/one.tif"), at("one"))).code, 0);
    // Nor does another program take their place, or another part of the image; other settings do.
    const kept = Deno.readTextFileSync(at("one/one.record.json"));
    const bacteria = await run("segment_bacteria", at("one.tif"), at("one"));
    assert.deepEqual([bacteria.code, bacteria.err], [
      3,
      `segment_bacteria: ${at("one/one.record.json")}: is of another program, segment_nuclei: ` +
      "remove it, or give another --out",
    ]);
    const part = await run("segment_nuclei", at("one.tif"), at("one"), "--channel", "0");
    assert.deepEqual([part.code, part.err], [
      3,
      `segment_nuclei: ${at("one/one.record.json")}: is of another part of the image, without an ` +
      "option that chooses one: remove it, or give another --out",
    ]);
    const left = at("one/.one.overlay.png.77-1.part");
    Deno.writeTextFileSync(left, "of a run that was killed");
    assert.equal(Deno.readTextFileSync(at("one/one.record.json")), kept);
    const other = await run("segment_nuclei", at("one.tif"), at("one"), "--method", "otsu");
    assert.equal(other.code, 0, other.err);
    assert.throws(() => Deno.statSync(left), Deno.errors.NotFound);
    assert.notEqual(Deno.readTextFileSync(at("one/one.record.json")), kept);
    const frame = (t: string) =>
      run("segment_nuclei", at("movie.tif"), at("one"), "--frame", t, "--slice", "0");
    assert.equal((await frame("0")).code, 0);
    const second = await frame("1");
    assert.deepEqual([second.code, second.err], [
      3,
      `segment_nuclei: ${
        at("one/movie.record.json")
      }: is of another part of the image, --frame 0 ` +
      "--slice 0: remove it, or give another --out",
    ]);
    // What is no record of a program is in nobody's way.
    for (const text of ["{}", "no record", '{"inputs":[{}]}']) {
      Deno.writeTextFileSync(at("one/movie.record.json"), text);
      assert.equal((await frame("1")).code, 0, text);
    }
    const blocked = await run("segment_nuclei", at("fine.tif"), at("text.tif"));
    assert.equal(blocked.code, 3);
    assert.match(blocked.err, /text\.tif is not a folder/);
    // A grey picture stored in colours is taken as grey.
    const alike = createImage(new Uint8Array(75).fill(9), [5, 5, 3], { axes: "YXS" });
    await writeTiff(at("alike.tif"), alike);
    assert.equal((await run("segment_nuclei", at("alike.tif"), at("res"))).code, 0);
    const chosen = await run("segment_nuclei", at("colour.tif"), at("res"), "--channel", "1");
    assert.equal(chosen.code, 0, chosen.err);
  },
});

Deno.test({
  name: "the scripts ask for no permission: what is not granted is named",
  permissions,
  async fn() {
    const { code, stderr } = await new Deno.Command("deno", {
      args: [
        "run",
        "--no-prompt",
        "scripts/segment_nuclei.ts",
        "data/nuclei.tif",
        "--out",
        "out/x",
      ],
      env: { NO_COLOR: "1" },
    }).output();
    const err = new TextDecoder().decode(stderr).trim();
    assert.equal(code, 3);
    assert.match(err, /^segment_nuclei: .*--allow-read=/);
    assert.ok(!err.includes("\n"));
  },
});
