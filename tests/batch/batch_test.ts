/** `petri batch` as cron would run it: bad files, kills, changes, two runs at once. */
import assert from "node:assert/strict";
import { createImage } from "../../core/values.ts";
import { writeTiff } from "../../io/mod.ts";
import { isRecord, readRecord } from "../../scripts/petri/job.ts";
import { makeInputs, petri, randomFrom, RECIPE, results, scratchFolder, start } from "./helpers.ts";

const permissions = { read: true, write: ["out"], run: ["deno"] };

Deno.test({
  name: "petri batch: bad images are listed and the rest is done",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    const damaged = await makeInputs(path, 500, 20);
    const args = [
      `${path}/recipe.json`,
      `${path}/in/**/*.tif`,
      "--out",
      `${path}/res`,
      "--settle",
      "0",
    ];
    const first = await petri(path, "batch", ...args);
    assert.equal(first.code, 1, first.err);
    assert.equal(first.out.at(-1), "blobs: 475 done, 0 up to date, 25 failed");
    const lines = first.err.split("\n").sort();
    assert.equal(lines.length, 25);
    for (const [i, name] of damaged.entries()) {
      assert.ok(lines[i].startsWith(`petri batch: ${name}: `), lines[i]);
    }
    const failures = JSON.parse(Deno.readTextFileSync(`${path}/res/failures.json`));
    assert.deepEqual(failures.map(({ image }: { image: string }) => image), damaged);
    assert.ok(failures.every(({ kind }: { kind: string }) => kind === "FormatError"));
    // No object: an empty table with its columns, and a label image.
    const empty = `${path}/res/image000.tif`;
    assert.match(Deno.readTextFileSync(`${empty}/regions.csv`), /^label,area[^\n]*\n$/);
    assert.ok(Deno.statSync(`${empty}/labels.tif`).size > 0);

    const again = await petri(path, "batch", ...args);
    assert.equal(again.out.at(-1), "blobs: 0 done, 475 up to date, 25 failed");
    const verified = await petri(path, "verify", `${path}/res`);
    assert.deepEqual([verified.code, verified.out], [
      0,
      ["475 results, 1900 files, 0 not as recorded"],
    ]);
  },
});

Deno.test({
  name: "petri plan says what would run and why; a rerun does just that",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    await makeInputs(path, 6);
    const args = [`${path}/recipe.json`, `${path}/in`, "--out", `${path}/res`, "--settle", "0"];
    const why = async (...more: string[]) => (await petri(path, "plan", ...args, ...more)).out;
    assert.deepEqual((await why()).slice(-2), [
      "run  plate/image005.tif: no result yet",
      "6 to run, 0 to skip",
    ]);
    assert.equal((await petri(path, "batch", ...args)).code, 0);
    assert.equal((await why()).at(-1), "0 to run, 6 to skip");

    // Touched but equal: nothing to do. Changed: its hash says so.
    const one = `${path}/in/image002.tif`;
    Deno.writeFileSync(one, Deno.readFileSync(one));
    assert.equal((await why()).at(-1), "0 to run, 6 to skip");
    await writeTiff(one, createImage(new Uint8Array(99).fill(3), [9, 11]));
    assert.match(
      (await why())[1],
      /^run {2}image002\.tif: the image changed \(sha256 \w{8} -> \w{8}\)$/,
    );

    // A parameter and an operator.
    assert.equal((await why("--set", "blur.sigma=2"))[0], "run  image000.tif: blur.sigma: 1 -> 2");
    const other = structuredClone(RECIPE);
    other.steps[0].operator = "kernels.median";
    other.steps[0].params = {} as never;
    Deno.writeTextFileSync(`${path}/recipe.json`, JSON.stringify(other));
    assert.match((await why())[0], /step blur: operator kernels\.gaussian -> kernels\.median/);
    Deno.writeTextFileSync(`${path}/recipe.json`, JSON.stringify(RECIPE));

    // An output that is gone, one that was cut short, and an image that is gone.
    Deno.removeSync(`${path}/res/image000.tif/overlay.png`);
    Deno.truncateSync(`${path}/res/plate/image001.tif/regions.csv`, 10);
    Deno.removeSync(`${path}/in/plate/image003.tif`);
    const plan = await why();
    assert.equal(plan[0], "run  image000.tif: overlay.png is missing");
    assert.match(plan[3], /^run {2}plate\/image001\.tif: regions\.csv has 10 bytes, not \d+$/);
    assert.equal(plan.at(-2), "gone plate/image003.tif: its image is gone (--prune removes it)");
    const rerun = await petri(path, "batch", ...args);
    assert.equal(rerun.out.at(-1), "blobs: 3 done, 2 up to date, 1 without their image");
    const pruned = await petri(path, "batch", ...args, "--prune", "--quiet");
    assert.deepEqual(pruned.out, ["blobs: 0 done, 5 up to date, 1 without their image, removed"]);
    assert.throws(() => Deno.statSync(`${path}/res/plate/image003.tif`));
    assert.deepEqual((await petri(path, "batch", ...args, "--quiet")).out, [""]);
    const json = JSON.parse((await why("--json")).join("\n"));
    assert.deepEqual(json.images[0], { image: "image000.tif", run: false, why: [] });

    // All images gone at once: a drive that is not there. Nothing is removed.
    Deno.renameSync(`${path}/in`, `${path}/elsewhere`);
    Deno.mkdirSync(`${path}/in`);
    const none = await petri(path, "batch", ...args, "--prune");
    assert.deepEqual([none.code, none.out, none.err], [
      3,
      [""],
      `petri batch: no image found: ${path}/in (5 results are kept)`,
    ]);
    const planned = await petri(path, "plan", ...args);
    assert.deepEqual([planned.code, planned.out.at(-1)], [3, "0 to run, 0 to skip"]);
    assert.equal(planned.out[0], "keep image000.tif: its image is none of those named here");
    assert.equal((await petri(path, "verify", `${path}/res`)).code, 0);
  },
});

Deno.test({
  name: "petri batch: a damaged record is no record, its image is done again",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    await makeInputs(path, 2);
    const args = [`${path}/recipe.json`, `${path}/in`, "--out", `${path}/res`, "--settle", "0"];
    assert.equal((await petri(path, "batch", ...args)).code, 0);
    const result = `${path}/res/image000.tif`;
    const text = Deno.readTextFileSync(`${result}/record.json`);
    // deno-lint-ignore no-explicit-any
    const damages: ((record: any) => void)[] = [
      (record) => record.schema = 2,
      (record) => record.inputs = [],
      (record) => record.inputs[0].path = 5,
      (record) => delete record.inputs[0].sha256,
      (record) => delete record.parameters.name,
      (record) => record.parameters.steps[1] = null,
      (record) => delete record.parameters.steps[0].params,
      (record) => record.parameters.steps[0].inputs = "input",
      (record) => record.parameters.plugins = {},
      (record) => record.parameters.plugins = ["a.ts"],
      (record) => record.parameters.outputs = null,
      (record) => record.outputs[0] = "labels.tif",
      (record) => record.outputs[0].file = "../../recipe.json",
      (record) => record.parameters.steps = {},
    ];
    for (const damage of damages) {
      const record = JSON.parse(text);
      assert.ok(isRecord(record));
      damage(record);
      assert.ok(!isRecord(record), String(damage));
      Deno.writeTextFileSync(`${result}/record.json`, JSON.stringify(record));
      assert.equal(readRecord(result), undefined);
    }
    assert.equal((await petri(path, "plan", ...args)).out[0], "run  image000.tif: no result yet");
    const again = await petri(path, "batch", ...args);
    assert.deepEqual([again.out.at(-1), again.err], ["blobs: 1 done, 1 up to date", ""]);
    assert.notEqual(readRecord(result), undefined);
  },
});

Deno.test({
  name: "petri batch: killed at any moment, it loses nothing and ends like an undisturbed run",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    await makeInputs(path, 60);
    const args = (out: string) => [
      "batch",
      `${path}/recipe.json`,
      `${path}/in`,
      "--out",
      `${path}/${out}`,
      "--settle",
      "0",
      "--jobs",
      "2",
    ];
    assert.equal((await petri(path, ...args("calm"))).code, 0);
    const random = randomFrom(100);
    let killed = 0;
    for (let round = 0; round < 100; round++) {
      // Every few rounds the results are thrown away, so that kills meet all stages.
      if (round % 10 === 0) {
        try {
          Deno.removeSync(`${path}/wild`, { recursive: true });
        } catch {
          // The first round has none.
        }
      }
      const child = start(path, args("wild"));
      const timer = setTimeout(() => child.kill("SIGKILL"), 30 + random() * 330);
      const { signal } = await child.output();
      clearTimeout(timer);
      if (signal === "SIGKILL") killed++;
      if (round % 5 > 0) continue;
      // Where a record stands, all that it lists is whole.
      let standing = true;
      try {
        Deno.statSync(`${path}/wild`);
      } catch {
        standing = false;
      }
      const verified = standing ? await petri(path, "verify", `${path}/wild`) : undefined;
      assert.ok(verified === undefined || verified.code !== 1, verified?.err);
    }
    assert.ok(killed >= 30, `only ${killed} runs were killed`);
    const last = await petri(path, ...args("wild"));
    assert.equal(last.code, 0, last.err);
    assert.deepEqual(results(`${path}/wild`), results(`${path}/calm`));
  },
});

Deno.test({
  name: "petri batch: two runs at once, shards, and one or two workers give the same bytes",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    await makeInputs(path, 24);
    const args = (out: string, ...more: string[]) => [
      "batch",
      `${path}/recipe.json`,
      `${path}/in`,
      "--out",
      `${path}/${out}`,
      "--settle",
      "0",
      ...more,
    ];
    const both = await Promise.all([petri(path, ...args("two")), petri(path, ...args("two"))]);
    assert.deepEqual(both.map(({ code }) => code), [0, 0], both[1].err);
    const counts = both.map(({ out }) => Number(/(\d+) done/.exec(out.at(-1)!)![1]));
    assert.equal(counts[0] + counts[1], 24);
    const shards = await Promise.all(
      [1, 2, 3].map((i) => petri(path, ...args("shards", "--shard", `${i}/3`))),
    );
    assert.deepEqual(shards.map(({ code }) => code), [0, 0, 0]);
    assert.equal((await petri(path, ...args("one", "--jobs", "1"))).code, 0);
    const expected = results(`${path}/one`);
    assert.equal(Object.keys(expected).length, 24 * 5);
    assert.deepEqual(results(`${path}/two`), expected);
    assert.deepEqual(results(`${path}/shards`), expected);

    // All tables in one, in every form.
    for (const form of ["csv", "jsonl", "parquet"]) {
      const { code, out, err } = await petri(
        path,
        "collect",
        `${path}/one`,
        "--to",
        `${path}/all.${form}`,
      );
      assert.equal(code, 0, err);
      assert.match(out[0], /^\d+ rows of 24 images/);
    }
    const csv = Deno.readTextFileSync(`${path}/all.csv`).trim().split("\n");
    const jsonl = Deno.readTextFileSync(`${path}/all.jsonl`).trim().split("\n");
    assert.equal(jsonl.length, csv.length - 1);
    assert.match(csv[0], /^file,recipe,label,area \(px²\),/);
    const [file, recipe, label] = csv[1].split(",");
    const row = JSON.parse(jsonl[0]);
    assert.deepEqual([row.file, row.recipe, String(row.label)], [file, recipe, label]);

    // A record run again gives the same bytes.
    const record = `${path}/one/plate/image005.tif/record.json`;
    const redone = await petri(path, "run", "--from", record, "--out", `${path}/redone`);
    assert.equal(redone.code, 0, redone.err);
    assert.equal(
      results(`${path}/redone`)["image005.tif/labels.tif"],
      expected["plate/image005.tif/labels.tif"],
    );
  },
});

Deno.test({
  name: "petri batch: results that somebody removes while it runs are failures",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    await makeInputs(path, 60);
    const args = ["batch", `${path}/recipe.json`, `${path}/in`, "--out", `${path}/res`];
    const child = start(path, [...args, "--settle", "0", "--jobs", "1"]);
    const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
    const [, name] = /^done (\S+) \(/.exec((await reader.read()).value!)!;
    Deno.removeSync(`${path}/res/${name}`, { recursive: true });
    while (!(await reader.read()).done);
    assert.equal(
      await new Response(child.stderr).text(),
      `petri batch: ${name}: its results were removed while the batch ran\n`,
    );
    assert.equal((await child.status).code, 1);
    const listed = JSON.parse(Deno.readTextFileSync(`${path}/res/failures.json`));
    assert.deepEqual(listed.map(({ image }: { image: string }) => image), [name]);
    const again = await petri(path, ...args, "--settle", "0");
    assert.deepEqual([again.code, again.out.at(-1)], [0, "blobs: 1 done, 59 up to date"]);
  },
});

Deno.test({
  name:
    "petri batch: an interrupt ends it with status 130, files just changed wait, usage is checked",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    await makeInputs(path, 40);
    const args = ["batch", `${path}/recipe.json`, `${path}/in`, "--out", `${path}/res`];
    const waiting = await petri(path, ...args, "--settle", "3600");
    assert.equal(
      waiting.out.at(-1),
      "blobs: 0 done, 0 up to date, 40 still being copied (changed within 3600 s, see --settle), left for the next run",
    );
    const child = start(path, [...args, "--settle", "0"]);
    // Once the first image is done, the rest is given up.
    const reader = child.stdout.getReader();
    await reader.read();
    child.kill("SIGINT");
    while (!(await reader.read()).done);
    await child.stderr.cancel();
    assert.equal((await child.status).code, 130);
    const left = Object.keys(results(`${path}/res`)).filter((name) => name.endsWith(".part"));
    assert.deepEqual(left, [], "nothing half-written");
    assert.equal((await petri(path, ...args, "--settle", "0")).code, 0);

    const cases: [string[], number, RegExp][] = [
      [["batch"], 2, /^petri batch: give a recipe and at least one pattern/],
      [[...args.slice(0, 3)], 2, /--out is missing/],
      [[...args, "--shard", "3/2"], 2, /--shard must be at most 2\/2, got 3\/2/],
      [[...args, "--shard", "two"], 2, /--shard must be two whole numbers such as 2\/8, got two$/],
      [
        ["batch", `${path}/none.json`, `${path}/in`, "--out", `${path}/res`],
        2,
        /none\.json: cannot be read/,
      ],
      [["batch", `${path}/in/image000.tif`, `${path}/in`, "--out", `${path}/res`], 2, /not JSON/],
      [
        ["batch", `${path}/recipe.json`, `${path}/nowhere`, "--out", `${path}/res`],
        3,
        /no such file or folder/,
      ],
      [
        ["batch", `${path}/recipe.json`, `${path}/nowhere/*.tif`, "--out", `${path}/res`],
        3,
        /no folder/,
      ],
      [
        ["batch", `${path}/recipe.json`, `${path}/in`, "--out", `${path}/recipe.json`],
        3,
        /recipe\.json: cannot be written/,
      ],
      [["bacth"], 2, /^petri: no command bacth, did you mean batch\?/],
    ];
    for (const [words, status, message] of cases) {
      const { code, err } = await petri(path, ...words);
      assert.equal(code, status, `${words}: ${err}`);
      assert.match(err, message);
      assert.equal(err.split("\n").length, 1);
    }
  },
});
