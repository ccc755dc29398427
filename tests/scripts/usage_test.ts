/** What the petri command says to whom uses it wrongly, and to programs that read along. */
import assert from "node:assert/strict";
import { createBareKit, type Kit } from "../../core/kit.ts";
import { defineOperator, definePlugin } from "../../core/operator.ts";
import { createImage } from "../../core/values.ts";
import { writeTiff } from "../../io/mod.ts";
import { encodeZip } from "../../io/zip.ts";
import { main } from "../../scripts/petri/command.ts";
import { prepareRecipe, runJob } from "../../scripts/petri/job.ts";
import { RECIPE, scratchFolder } from "../batch/helpers.ts";

const permissions = { read: true, write: ["out"] };

/** Runs the command in this process; gives its status and what it said. */
async function petri(...args: string[]): Promise<{ code: number; out: string; err: string[] }> {
  const [out, err]: [string[], string[]] = [[], []];
  const { log, error } = console;
  console.log = (line: string) => out.push(line);
  console.error = (line: string) => err.push(line);
  try {
    return { code: await main(args), out: out.join("\n"), err };
  } finally {
    Object.assign(console, { log, error });
  }
}

/** A folder with a recipe, an image and what came of it. */
async function setUp(): Promise<{ path: string } & Disposable> {
  const folder = scratchFolder();
  const { path } = folder;
  const data = new Uint8Array(20 * 30).map((_, i) => i % 30 < 5 && i < 300 ? 200 : 3);
  await writeTiff(`${path}/a.tif`, createImage(data, [20, 30]));
  Deno.writeTextFileSync(`${path}/recipe.json`, JSON.stringify(RECIPE));
  const { code } = await petri(
    "run",
    `${path}/recipe.json`,
    `${path}/a.tif`,
    "--out",
    `${path}/res`,
  );
  assert.equal(code, 0);
  return folder;
}

Deno.test({
  name: "petri says in one line what is wrong with its words, as JSON where asked, with the status",
  permissions,
  async fn() {
    using folder = await setUp();
    const { path } = folder;
    const at = (name: string) => `${path}/${name}`;
    const out = ["--out", at("new")];
    const record = at("res/a.tif/record.json");
    Deno.writeTextFileSync(at("frame.json"), JSON.stringify({ ...RECIPE, input: { frame: 3 } }));
    Deno.writeTextFileSync(at("twice.json"), '{"petri": 1,\n "petri": 1}');
    Deno.writeTextFileSync(at("petri.trust.json"), "{}");
    const recipe = at("recipe.json");
    const cases: [string[], number, RegExp][] = [
      [["frob"], 2, /^no command frob \(see --help\)$/],
      [["colect"], 2, /^no command colect, did you mean collect\? \(see --help\)$/],
      [
        ["batch", recipe],
        2,
        /^give a recipe and at least one pattern, folder or image \(see --help\)$/,
      ],
      [["plan"], 2, /^give a recipe and at least one pattern/],
      [["run", recipe, ...out], 2, /^give a recipe and an image, got 1 words \(see --help\)$/],
      [
        ["run", recipe, "a", "--from", "x", ...out],
        2,
        /^--from names recipe and image: give no others$/,
      ],
      [["run", recipe, at("a.tif"), "--image", "b", ...out], 2, /^--image goes with --from$/],
      [["run", "--from", recipe, ...out], 2, /recipe\.json: is not the record of a recipe's run$/],
      [
        ["run", "--from", record, "--image", "b", ...out],
        3,
        /^b: there is no such file: --image tells where it is now$/,
      ],
      [
        ["run", "--from", record, "--image", recipe, ...out],
        3,
        /recipe\.json: is not the image of the record: its content is another$/,
      ],
      [
        ["run", at("twice.json"), "a", ...out],
        2,
        /twice\.json:2:2: the name "petri" comes twice in one object$/,
      ],
      [
        ["run", at("none.json"), "a", ...out],
        2,
        /none\.json: cannot be read: there is no such file$/,
      ],
      [["run", path, "a", ...out], 2, /: cannot be read: it is a folder$/],
      [["run", recipe, at("b.tif"), ...out], 3, /b\.tif: cannot be read: there is no such file$/],
      [["run", recipe, at("a.tif"), "--out", recipe], 3, /recipe\.json/],
      [["verify"], 2, /^give one folder \(see --help\)$/],
      [
        ["verify", at("none")],
        3,
        /none: no record found \(looked for FOLDER\/record\.json of petri run and batch, not for NAME\.record\.json of a script\)$/,
      ],
      [["collect"], 2, /^give at least one folder \(see --help\)$/],
      [["report"], 2, /^give one folder \(see --help\)$/],
      [["inspect"], 2, /^give at least one file \(see --help\)$/],
      [["inspect", recipe], 3, /recipe\.json: not an image/],
      [["completion"], 2, /^give bash or zsh$/],
      [["recipe"], 2, /^give `check RECIPE` or `schema` \(see --help\)$/],
      [
        ["recipe", "check", recipe, "--trust", at("petri.trust.json"), "--plugin", "x.ts"],
        2,
        /is no list of trusted plugins$/,
      ],
      [["operators", "treshold"], 2, /^no operator treshold, did you mean threshold\?$/],
    ];
    Deno.removeSync(at("petri.trust.json"));
    for (const [words, status, message] of cases) {
      if (words.includes("--trust")) Deno.writeTextFileSync(at("petri.trust.json"), "{}");
      const plain = await petri(...words);
      assert.deepEqual([plain.code, plain.err.length, plain.out], [status, 1, ""], `${words}`);
      const name = ["frob", "colect"].includes(words[0]) ? "petri" : `petri ${words[0]}`;
      assert.ok(plain.err[0].startsWith(`${name}: `), plain.err[0]);
      assert.match(plain.err[0].slice(name.length + 2), message);
      const json = await petri(...words, "--log", "json");
      assert.equal(json.code, status);
      const { level, program, error, message: told } = JSON.parse(json.err[0]);
      assert.deepEqual([level, program, typeof error], ["error", name, "string"]);
      assert.match(told, message);
    }
    // Nothing was begun for any of them.
    assert.throws(() => Deno.statSync(at("new")), Deno.errors.NotFound);
    const frame = await petri("run", at("frame.json"), at("a.tif"), ...out);
    assert.match(frame.err[0], /a\.tif: has no time points, the recipe wants frame 3$/);
    assert.throws(() => Deno.statSync(at("new/a.tif")), Deno.errors.NotFound);
  },
});

Deno.test({
  name: "petri run and batch tell how many frames a stack had, each with its overlay",
  permissions,
  async fn() {
    using folder = await setUp();
    const { path } = folder;
    const at = (name: string) => `${path}/${name}`;
    const data = new Uint8Array(3 * 20 * 30);
    for (let t = 0; t < 3; t++) data.fill(200, 600 * t + 90 * t + 10, 600 * t + 90 * t + 26);
    await writeTiff(at("movie.tif"), createImage(data, [3, 20, 30], { axes: "TYX" }));
    const words = [at("recipe.json"), at("movie.tif"), "--out"];
    const run = await petri("run", ...words, at("one"));
    assert.deepEqual([run.code, run.out], [0, `done: ${at("one/movie.tif")}, 3 objects, 3 frames`]);
    assert.deepEqual(
      [...Deno.readDirSync(at("one/movie.tif"))].map(({ name }) => name).sort().slice(1, 4),
      ["overlay.0000.png", "overlay.0001.png", "overlay.0002.png"],
    );
    const json = await petri("run", ...words, at("two"), "--json");
    assert.deepEqual(JSON.parse(json.out), {
      status: "done",
      folder: at("two/movie.tif"),
      objects: 3,
      frames: 3,
    });
    const batch = await petri("batch", ...words, at("four"), "--settle=0");
    assert.match(
      batch.out,
      /^done movie\.tif \(\d+\.\d\d s, 3 objects, 3 frames\)\nblobs: 1 done,/,
    );
    // One frame is a picture like others.
    const recipe = { ...RECIPE, input: { frame: 1 } };
    Deno.writeTextFileSync(at("recipe.json"), JSON.stringify(recipe));
    const single = await petri("run", ...words, at("three"));
    assert.equal(single.out, `done: ${at("three/movie.tif")}, 1 object`);
    assert.ok(Deno.statSync(at("three/movie.tif/overlay.png")).isFile);
  },
});

Deno.test({
  name: "petri prints JSON wherever --json is offered, errors too",
  permissions,
  async fn() {
    using folder = await setUp();
    const { path } = folder;
    const recipe = `${path}/recipe.json`;
    const archive = `${path}/a.zarr.zip`;
    const array = { shape: [2, 3], chunks: [2, 3], dtype: "|u1", order: "C", fill_value: 7 };
    const told = JSON.stringify({ zarr_format: 2, ...array, compressor: null, filters: null });
    const text = (words: string) => new TextEncoder().encode(words);
    Deno.writeFileSync(
      archive,
      encodeZip([
        { name: ".zgroup", bytes: text('{"zarr_format":2}') },
        { name: "sub/.zarray", bytes: text(told) },
      ]),
    );
    const { size } = Deno.statSync(archive);
    const words: [string[], (value: unknown) => void][] = [
      [
        ["inspect", `${archive}/sub`],
        (value) => assert.equal((value as { bytes: number }[])[0].bytes, size),
      ],
      [
        ["run", recipe, `${path}/a.tif`, "--out", `${path}/res`],
        (value) => assert.deepEqual(value, { status: "unchanged", folder: `${path}/res/a.tif` }),
      ],
      [
        ["verify", `${path}/res`],
        (value) => assert.deepEqual(value, { results: 1, files: 4, problems: [] }),
      ],
      [
        ["recipe", "check", recipe],
        (value) =>
          assert.deepEqual(value, {
            file: recipe,
            name: "blobs",
            steps: ["blur", "bright", "objects", "regions"],
          }),
      ],
      [["inspect", `${path}/a.tif`], (value) => assert.equal((value as unknown[]).length, 1)],
      [["operators", "threshold"], (value) => assert.ok((value as unknown[]).length > 5)],
      [
        ["plan", recipe, `${path}/a.tif`, "--out", `${path}/res`, "--settle=0"],
        (value) =>
          assert.deepEqual((value as { images: unknown }).images, [{
            image: "a.tif",
            run: false,
            why: [],
          }]),
      ],
      [
        ["collect", `${path}/res`, "--to", `${path}/all.csv`],
        (value) => assert.deepEqual(value, { rows: 1, images: 1, file: `${path}/all.csv` }),
      ],
    ];
    for (const [args, check] of words) {
      const { code, out, err } = await petri(...args, "--json");
      assert.deepEqual([code, err], [0, []], `${args}`);
      check(JSON.parse(out));
      const wrong = await petri(...args, "--json", "--nonsense");
      assert.equal(JSON.parse(wrong.err[0]).message, "no option --nonsense", `${args}`);
    }
    // A flipped bit, a file too few, one too many.
    const bytes = Deno.readFileSync(`${path}/res/a.tif/labels.tif`);
    bytes[bytes.length - 9] ^= 4;
    Deno.writeFileSync(`${path}/res/a.tif/labels.tif`, bytes);
    Deno.renameSync(`${path}/res/a.tif/overlay.png`, `${path}/res/a.tif/notes.png`);
    const { code, out, err } = await petri("verify", `${path}/res`, "--inputs", "--json");
    assert.equal(code, 1);
    const { problems } = JSON.parse(out);
    assert.deepEqual(problems, [
      { file: `${path}/res/a.tif/overlay.png`, problem: "is missing" },
      { file: `${path}/res/a.tif/labels.tif`, problem: "has other content" },
      { file: `${path}/res/a.tif/notes.png`, problem: "is not in the record" },
    ]);
    assert.deepEqual(
      err.map((line) => JSON.parse(line).message),
      problems.map(({ problem }: { problem: string }) => problem),
    );
    // Plan sees what is missing, and a rerun puts it right.
    assert.equal((await petri("run", recipe, `${path}/a.tif`, "--out", `${path}/res`)).code, 0);
    Deno.removeSync(`${path}/res/a.tif/notes.png`);
    const again = await petri("verify", `${path}/res`, "--inputs");
    assert.deepEqual([again.code, again.out], [0, "1 result, 5 files, 0 not as recorded"]);
    Deno.removeSync(`${path}/a.tif`);
    const gone = await petri("verify", `${path}/res`, "--inputs");
    assert.deepEqual(gone.err, [`petri verify: ${Deno.realPathSync(path)}/a.tif: is missing`]);
  },
});

Deno.test({
  name: "an image that changes while it is read is left for the next run, and so are its results",
  permissions,
  async fn() {
    using folder = await setUp();
    const { path } = folder;
    const image = `${path}/a.tif`;
    const lab = definePlugin({
      name: "lab",
      version: "1.0.0",
      operators: [defineOperator({
        id: "lab.touch",
        summary: "Writes to the image while it runs",
        inputs: { image: "image" },
        params: {},
        outputs: { image: "image" },
        reference: "definition",
        run: ({ image: picture }) => {
          Deno.writeFileSync(image, new Uint8Array(9), { append: true });
          return { image: picture };
        },
      })],
    });
    const kit = createBareKit({ plugins: [lab] }) as unknown as Kit;
    const recipe = prepareRecipe({
      petri: 1,
      name: "touch",
      steps: [{ name: "same", operator: "lab.touch", inputs: { image: "input" } }],
      outputs: { images: { same: "same" } },
    }, kit);
    const { status, error } = await runJob(recipe, image, `${path}/new`, "a.tif");
    assert.deepEqual([status, error], ["failed", {
      kind: "InputError",
      message: `${image}: changed while it was read: left for the next run`,
    }]);
    assert.throws(() => Deno.statSync(`${path}/new/a.tif`), Deno.errors.NotFound);
  },
});
