/** Where results go: names that say nothing of the patterns, cannot collide, and are never pruned by mistake. */
import assert from "node:assert/strict";
import { createImage } from "../../core/values.ts";
import { writeTiff } from "../../io/mod.ts";
import { makeInputs, petri, RECIPE, scratchFolder } from "./helpers.ts";

const permissions = { read: true, write: ["out"], run: ["deno"] };

Deno.test({
  name: "petri batch: names stay the same whatever patterns name the images",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    await makeInputs(path, 6);
    const run = (images: string[], ...more: string[]) =>
      petri(
        path,
        "batch",
        `${path}/recipe.json`,
        ...images.map((image) => `${path}/${image}`),
        ...["--out", `${path}/res`, "--settle", "0", ...more],
      );
    assert.equal((await run(["in"])).out.at(-1), "blobs: 6 done, 0 up to date");
    // Narrower, twice the same, by other words: the same results.
    for (const images of [["in/plate"], ["in/plate/*.tif"], ["in/plate", "in/../in/plate/*.tif"]]) {
      assert.equal((await run(images)).out.at(-1), "blobs: 0 done, 3 up to date", `${images}`);
    }
    const full = Deno.realPathSync(path);
    assert.deepEqual(
      JSON.parse(Deno.readTextFileSync(`${path}/res/.petri/batch.json`)),
      { petri: 1, root: `${full}/in`, recipe: "blobs" },
    );

    // A run with other patterns takes away no result that it would not have made.
    Deno.removeSync(`${path}/in/plate/image003.tif`);
    Deno.removeSync(`${path}/in/image004.tif`);
    const plate = await run(["in/plate"], "--prune", "--json");
    assert.deepEqual(JSON.parse(plate.out.join("\n")), {
      root: `${full}/in`,
      recipe: "blobs",
      out: `${path}/res`,
      done: 0,
      upToDate: 2,
      failed: [],
      unsettled: [],
      passed: [],
      orphans: ["plate/image003.tif"],
      pruned: true,
      interrupted: false,
      left: 0,
    });
    assert.ok(Deno.statSync(`${path}/res/image004.tif/record.json`).isFile);
    assert.throws(() => Deno.statSync(`${path}/res/plate/image003.tif`), Deno.errors.NotFound);
    // A pattern that finds nothing prunes nothing, though another finds something.
    Deno.renameSync(`${path}/in/plate`, `${path}/plate`);
    Deno.mkdirSync(`${path}/in/plate`);
    const half = await run(["in/plate/*.tif", "in/image000.tif"], "--prune");
    assert.deepEqual([half.code, half.out.at(-1)], [0, "blobs: 0 done, 1 up to date"]);
    assert.ok(Deno.statSync(`${path}/res/plate/image001.tif/record.json`).isFile);
    Deno.removeSync(`${path}/in/plate`);
    Deno.renameSync(`${path}/plate`, `${path}/in/plate`);
    // A result of `petri run`, whose image lies elsewhere, is none of the batch's.
    Deno.copyFileSync(`${path}/in/image002.tif`, `${path}/single.tif`);
    const single = [`${path}/recipe.json`, `${path}/single.tif`, "--out", `${path}/res`];
    assert.equal((await petri(path, "run", ...single)).code, 0);
    const again = await run(["in"], "--prune");
    assert.equal(again.out.at(-1), "blobs: 0 done, 4 up to date, 1 without their image, removed");
    assert.ok(Deno.statSync(`${path}/res/single.tif/record.json`).isFile);

    const cases: [string[], string[], number, RegExp][] = [
      [["in", "recipe.json"], [], 2, /res: holds results of images in \S+\/in, these lie in \S+: /],
      [["in"], ["--root", path], 2, /--root must stay \S+\/in, from which \S+res names its/],
      [["in"], ["--root", `${path}/in/plate`], 2, /--root must be a folder that all images lie in/],
      [["in", "res/plate"], [], 2, /res\/plate: lies in the folder of results \S+\/res$/],
      [["in/*.png"], [], 3, /no image found: \S+\/in\/\*\.png \(5 results are kept\)$/],
      [["in/.hidden.tif"], [], 2, /in\/\.hidden\.tif: hidden files and folders are left out$/],
    ];
    Deno.copyFileSync(`${path}/in/image002.tif`, `${path}/in/.hidden.tif`);
    for (const [images, more, status, message] of cases) {
      const { code, err } = await run(images, ...more);
      assert.deepEqual([code, err.split("\n").length], [status, 1], err);
      assert.match(err, message);
    }
    const other = JSON.stringify({ ...RECIPE, name: "other" });
    Deno.writeTextFileSync(`${path}/other.json`, other);
    const args = [`${path}/in`, "--out", `${path}/res`, "--settle", "0"];
    for (const command of ["batch", "plan"]) {
      const { code, err } = await petri(path, command, `${path}/other.json`, ...args);
      assert.equal(code, 2);
      assert.match(err, /res: holds results of the recipe "blobs", this one is "other": give ano/);
    }

    // Nor does `petri run` put the results of one recipe among those of another, or in their place.
    const image = `${path}/in/image000.tif`;
    const before = Deno.readTextFileSync(`${path}/res/image000.tif/record.json`);
    const refused = await petri(path, "run", `${path}/other.json`, image, "--out", `${path}/res`);
    assert.equal(refused.code, 2);
    assert.match(
      refused.err,
      /^petri run: \S+res: holds results of the recipe "blobs", this one is "other": give another --out$/,
    );
    assert.equal(Deno.readTextFileSync(`${path}/res/image000.tif/record.json`), before);
    assert.equal((await petri(path, "verify", `${path}/res`)).code, 0);
    const alone = [image, "--out", `${path}/alone`];
    assert.equal((await petri(path, "run", `${path}/other.json`, ...alone)).code, 0);
    const kept = Deno.readTextFileSync(`${path}/alone/image000.tif/record.json`);
    const changed = [...alone, "--set", "blur.sigma=2"];
    const replaced = await petri(path, "run", `${path}/recipe.json`, ...changed);
    assert.equal(replaced.code, 3);
    assert.match(
      replaced.err,
      /^petri run: \S+alone\/image000\.tif: holds results of the recipe "other", this one is "blobs": give another --out$/,
    );
    assert.equal(Deno.readTextFileSync(`${path}/alone/image000.tif/record.json`), kept);

    // The images have moved: their results are known by content, and nothing is done again.
    Deno.renameSync(`${path}/in`, `${path}/moved`);
    assert.equal((await run(["moved"])).code, 2);
    const moved = await run(["moved"], "--root", `${path}/moved`, "--prune");
    assert.equal(moved.out.at(-1), "blobs: 0 done, 4 up to date");
    // One that is another image by now does not take its place.
    await writeTiff(`${path}/moved/image002.tif`, createImage(new Uint8Array(99), [9, 11]));
    const taken = await run(["moved"]);
    assert.equal(taken.code, 1);
    assert.match(
      taken.err,
      /^petri batch: image002\.tif: \S+res\/image002\.tif: holds the results of another image, \S+\/in\/image002\.tif: remove it, or give another --out$/,
    );
  },
});

Deno.test({
  name: "petri batch: hostile names keep to one line and to their own folders",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    Deno.mkdirSync(`${path}/in/a`, { recursive: true });
    Deno.mkdirSync(`${path}/in/record.json`);
    Deno.writeTextFileSync(`${path}/recipe.json`, JSON.stringify(RECIPE));
    const names = [
      "-dash.tif",
      " .tif",
      "[a]*?{b,c}.tif",
      "%41#.tif",
      "back\\slash.tif",
      'quote".tif',
      "\u00e9.tif",
      "e\u0301.tif",
      "Case.tif",
      "case.tif",
      "case.tiff",
      "a/case.tif",
      "record.json/x.tif",
      `${"x".repeat(251)}.tif`,
      "new\nline.tif",
      "bell\x07\x1b[31m.tif",
    ];
    for (const [n, name] of names.entries()) {
      const data = new Uint8Array(20 * 20);
      for (let i = 0; i < 5; i++) data.fill(200, 20 * (5 + i) + 3, 20 * (5 + i) + 4 + n);
      await writeTiff(`${path}/${n}.tif`, createImage(data, [20, 20]));
      Deno.renameSync(`${path}/${n}.tif`, `${path}/in/${name}`);
    }
    Deno.writeTextFileSync(`${path}/in/bad\n\x1b[2J.tif`, "no image");
    const args = [`${path}/recipe.json`, `${path}/in`, "--out", `${path}/res`, "--settle", "0"];
    const { code, out, err } = await petri(path, "batch", ...args);
    assert.equal(code, 1);
    assert.equal(out.length, names.length + 1);
    assert.equal(out.at(-1), `blobs: ${names.length} done, 0 up to date, 1 failed`);
    // deno-lint-ignore no-control-regex
    assert.doesNotMatch(out.join("") + err, /[\x00-\x1f]/);
    assert.ok(out.some((line) => line.startsWith("done new\\nline.tif (")));
    assert.match(err, /^petri batch: bad\\n\\x1b\[2J\.tif: .*bad \\x1b\[2J\.tif: not an image/);
    // A failed image leaves no folder.
    assert.throws(() => Deno.statSync(`${path}/res/bad\n\x1b[2J.tif`), Deno.errors.NotFound);
    const verified = await petri(path, "verify", `${path}/res`);
    assert.deepEqual(verified.out, [
      `${names.length} results, ${4 * names.length} files, 0 not as recorded`,
    ]);
    // Each name has its own picture's results.
    assert.equal(
      (await petri(path, "collect", `${path}/res`, "--to", `${path}/all.jsonl`)).code,
      0,
    );
    const rows = Deno.readTextFileSync(`${path}/all.jsonl`).trimEnd().split("\n")
      .map((line) => JSON.parse(line));
    const areas = new Map(rows.map((row) => [row.file, row["area (px²)"]]));
    const inOrder = names.map((name) => areas.get(name));
    assert.deepEqual(inOrder, [...inOrder].sort((a, b) => a - b));
    assert.equal(new Set(inOrder).size, names.length);
    const plan = await petri(path, "plan", ...args);
    assert.equal(plan.out.at(-1), `1 to run, ${names.length} to skip`);
    assert.equal(plan.out.length, names.length + 2);
  },
});

Deno.test({
  name: "petri batch: links that lead back, devices, results among the images",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    await makeInputs(path, 6);
    // Links need rights that tests do not have.
    const links = [
      ["..", "in/plate/up"],
      ["../elsewhere", "in/far"],
      ["nowhere", "in/none.tif"],
      [
        "self.tif",
        "in/self.tif",
      ],
      ["/dev/null", "in/null.tif"],
      ["../image001.tif", "elsewhere/one.tif"],
      // Above the folder that is searched, and from elsewhere.
      ["..", "in/above"],
      ["..", "elsewhere/back"],
    ];
    Deno.mkdirSync(`${path}/elsewhere`);
    Deno.renameSync(`${path}/in/plate/image001.tif`, `${path}/image001.tif`);
    const script = `for (const [to, at] of ${JSON.stringify(links)}) Deno.symlinkSync(to, at);`;
    const made = new Deno.Command("deno", { args: ["eval", script], cwd: path }).outputSync();
    assert.ok(made.success);
    const run = (...images: string[]) => {
      const words = [`${path}/recipe.json`, ...images, "--settle", "0", "--out"];
      return petri(path, "batch", ...words, `${path}/in/../in/res/`);
    };
    const first = await run(`${path}/in`);
    assert.deepEqual([first.code, first.err], [0, ""]);
    assert.equal(first.out.at(-1), "blobs: 6 done, 0 up to date");
    assert.ok(first.out.some((line) => line.startsWith("done far/one.tif ")));
    // However it is written, the folder of results is not searched.
    for (const word of [`./${path}/in`, Deno.realPathSync(`${path}/in`)]) {
      const again = await run(word);
      assert.deepEqual([again.code, again.out], [0, ["blobs: 0 done, 6 up to date"]]);
    }
    const device = await run(`${path}/in`, `${path}/in/null.tif`);
    assert.equal(device.code, 1);
    assert.match(
      device.err,
      /^petri batch: null\.tif: .*cannot be read: it is not a regular file$/,
    );
  },
});

Deno.test({
  name: "petri batch: results of another run are no images, unless they are named",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    await makeInputs(path, 4);
    const run = (command: string, images: string, out: string, ...more: string[]) =>
      petri(
        path,
        command,
        `${path}/recipe.json`,
        ...[`${path}/${images}`, "--out", `${path}/${out}`, "--settle=0", ...more],
      );
    // Before anything else lies there, results of an image are made.
    Deno.mkdirSync(`${path}/in/plate/res`);
    Deno.copyFileSync(`${path}/in/image002.tif`, `${path}/in/plate/res/copy.tif`);
    assert.equal((await run("batch", "in", "new")).out.at(-1), "blobs: 5 done, 0 up to date");
    assert.equal((await run("batch", "in/*.tif", "in/plate/res")).code, 0);
    const { out } = await run("plan", "in/**/*.tif", "new");
    assert.deepEqual(out.slice(4), [
      `pass ${path}/in/plate/res: holds results of another run (name it to search it)`,
      "keep plate/res/copy.tif: its image is none of those named here",
      "0 to run, 4 to skip",
    ]);
    const again = await run("batch", "in", "new", "--prune");
    assert.equal(
      again.out.at(-1),
      "blobs: 0 done, 4 up to date, 1 folder of other results passed over",
    );
    const { passed } = JSON.parse((await run("plan", "in", "new", "--json")).out.join("\n"));
    assert.deepEqual(passed, [`${path}/in/plate/res`]);
    const none = await run("plan", "in/plate/**/labels.tif", "other");
    assert.deepEqual([none.code, none.err], [
      3,
      `petri plan: no image found: ${path}/in/plate/**/labels.tif (1 folder of other results ` +
      "passed over)",
    ]);
    // From within, they are told as one would name them.
    const within = await new Deno.Command("deno", {
      args: ["run", "--no-prompt", "--allow-read", Deno.realPathSync("scripts/petri.ts"), "plan"]
        .concat("recipe.json", "**/labels.tif", "--out", "fresh", "--settle=0"),
      cwd: path,
    }).output();
    assert.match(
      new TextDecoder().decode(within.stdout),
      /^pass in\/plate\/res: holds results of another run \(name it to search it\)$/m,
    );
    // Named, they are images like others.
    const named = await run("plan", "in/plate/res/**/labels.tif", "other");
    assert.deepEqual(named.out, [
      "run  image000.tif/labels.tif: no result yet",
      "run  image002.tif/labels.tif: no result yet",
      "2 to run, 0 to skip",
    ]);
  },
});

Deno.test({
  name: "petri batch: an empty --out is none, and a clock that is wrong holds nothing up",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    await makeInputs(path, 4);
    for (const command of ["batch", "plan", "run"]) {
      const words = [`${path}/recipe.json`, `${path}/in/image000.tif`, "--out="];
      const { code, err } = await petri(path, command, ...words);
      assert.deepEqual([code, err], [
        2,
        `petri ${command}: --out is missing: give a folder (see --help)`,
      ]);
    }
    const long = [`${path}/recipe.json`, `${path}/in`, "--out", `${path}/${"y".repeat(300)}`];
    const { code, err } = await petri(path, "batch", ...long);
    assert.deepEqual([code, err.split("\n").length], [3, 1]);
    assert.match(err, /yyy: cannot be read: File name too long/);
    // A file from the future is not one that is being copied.
    const later = Date.now() / 1000 + 1e6;
    Deno.utimeSync(`${path}/in/image000.tif`, later, later);
    const args = [`${path}/recipe.json`, `${path}/in`, "--out", `${path}/res`, "--settle", "60"];
    const { out } = await petri(path, "batch", ...args);
    assert.equal(
      out.at(-1),
      "blobs: 1 done, 0 up to date, 3 still being copied (changed within 60 s, see --settle), " +
        "left for the next run",
    );
  },
});

Deno.test({
  name: "what a recipe wants of a file that lacks it is told by its place in the recipe",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    const movie = createImage(new Uint8Array(2 * 3 * 4 * 5), [2, 3, 4, 5], { axes: "TCYX" });
    await writeTiff(`${path}/movie.tif`, movie);
    const steps = [{ name: "all", operator: "exposure.invert", inputs: { image: "input.far" } }];
    const cases: [input: object, message: RegExp][] = [
      [
        { channels: { far: 7 } },
        /input\.channels\.far must be a whole number from 0 to 2 .*got 7$/,
      ],
      [
        { channels: { far: 0 }, frame: 5 },
        /input\.frame must be a whole number from 0 to 1 .*got 5$/,
      ],
      [{ channels: { far: 0 }, slice: 1 }, /input\.slice must be a whole number from 0 to 0 /],
      [{ channels: { far: 0 }, axes: "YX" }, /input\.axes must name 4 axes .*got "YX"$/],
    ];
    // Pages of which nothing says what they are, and a step that cannot do a stack.
    const stack = createImage(new Uint8Array(4 * 5 * 6), [4, 5, 6], { axes: "ZYX" });
    await writeTiff(`${path}/stack.tif`, stack);
    const bytes = Deno.readFileSync(`${path}/stack.tif`);
    const text = new TextDecoder("latin1").decode(bytes);
    const description = text.indexOf("ImageJ=");
    assert.ok(description > 0);
    bytes.fill(0x20, description, text.indexOf("\0", description));
    Deno.writeFileSync(`${path}/pages.tif`, bytes);
    const nuclei = ["run", "scripts/recipes/nuclei.json"];
    for (
      const [image, message] of [
        [
          "pages",
          "4 pages, and the file does not say whether they are T, Z or C: give input.axes, " +
          'such as "ZYX"',
        ],
        [
          "stack",
          'step "nuclei": analysis.segNuclei: Nuclei cannot be found: the image must have ' +
          "two axes (is 3) (it has 4 slices; input.slice in the recipe chooses one)",
        ],
      ]
    ) {
      const words = [...nuclei, `${path}/${image}.tif`, "--out", `${path}/far`];
      const { code, err } = await petri(path, ...words);
      assert.deepEqual([code, err], [3, `petri run: ${path}/${image}.tif: ${message}`]);
    }
    for (const [input, message] of cases) {
      const outputs = { images: { all: "all" } };
      const recipe = { petri: 1, name: "far", input, steps, outputs };
      Deno.writeTextFileSync(`${path}/far.json`, JSON.stringify(recipe));
      const words = [`${path}/far.json`, `${path}/movie.tif`, "--out", `${path}/far`];
      const { code, err } = await petri(path, "run", ...words);
      assert.deepEqual([code, err.split("\n").length], [3, 1], err);
      assert.match(err, /^petri run: \S+movie\.tif: /);
      assert.match(err, message);
    }
  },
});

Deno.test({
  name: "petri run leaves alone a file that has the name of its folder of results",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    await makeInputs(path, 2);
    const image = `${path}/in/image000.tif`;
    const before = Deno.readFileSync(image);
    const { code, err } = await petri(
      path,
      ...["run", `${path}/recipe.json`, image, "--out", `${path}/in`],
    );
    assert.deepEqual([code, err], [
      3,
      `petri run: ${image}: is a file, and would be the folder of its results: give another --out`,
    ]);
    assert.deepEqual(Deno.readFileSync(image), before);
    // A folder that petri wrote to would be passed over by batches.
    const names = [...Deno.readDirSync(`${path}/in`)].map(({ name }) => name);
    assert.deepEqual(names.sort(), ["image000.tif", "plate"]);
  },
});

Deno.test({
  name: "petri batch: failures stay listed until a run with their image",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    await makeInputs(path, 4);
    const run = (...images: string[]) =>
      petri(path, "batch", `${path}/recipe.json`, ...images, "--out", `${path}/res`, "--settle=0");
    const listed = () =>
      JSON.parse(Deno.readTextFileSync(`${path}/res/failures.json`))
        .map(({ image }: { image: string }) => image);
    Deno.writeTextFileSync(`${path}/in/a.tif`, "");
    Deno.writeTextFileSync(`${path}/in/plate/b.tif`, "");
    assert.equal((await run(`${path}/in`)).code, 1);
    assert.deepEqual(listed(), ["a.tif", "plate/b.tif"]);
    // Of other images than this run's, nothing new is known.
    assert.equal((await run(`${path}/in/plate`)).code, 1);
    assert.deepEqual(listed(), ["a.tif", "plate/b.tif"]);
    Deno.copyFileSync(`${path}/in/image000.tif`, `${path}/in/plate/b.tif`);
    assert.equal((await run(`${path}/in/plate`)).code, 0);
    assert.deepEqual(listed(), ["a.tif"]);
    // One that is gone is no failure any more.
    Deno.removeSync(`${path}/in/a.tif`);
    assert.equal((await run(`${path}/in`)).code, 0);
    assert.throws(listed, Deno.errors.NotFound);
  },
});
