/** The guides to recipes, batches and timers do what they say. */
import assert from "node:assert/strict";
import { checkRecipe } from "../../core/recipe.ts";
import { createKit } from "../../mod.ts";
import { main } from "../../scripts/petri/command.ts";
import { makeInputs, scratchFolder } from "../batch/helpers.ts";

/** The code blocks of a page in one language. */
function blocksOf(page: string, language: string): string[] {
  const text = Deno.readTextFileSync(`docs/${page}.md`);
  return [...text.matchAll(/^```(\w+)\n(.*?)^```/gms)]
    .filter((match) => match[1] === language)
    .map((match) => match[2]);
}

Deno.test({
  name: "docs/recipes.md: its recipes are right and run",
  permissions: { read: true, write: ["out"] },
  async fn() {
    const recipes = blocksOf("recipes", "json");
    using folder = scratchFolder();
    const images = ["nuclei", "translocation", "translocation"];
    assert.equal(recipes.length, images.length);
    const { log } = console;
    for (const [n, recipe] of recipes.entries()) {
      checkRecipe(JSON.parse(recipe), createKit().operators());
      const path = `${folder.path}/recipe.json`;
      Deno.writeTextFileSync(path, recipe);
      const said: string[] = [];
      console.log = (line: string) => said.push(line);
      try {
        const args = ["run", path, `data/${images[n]}.tif`, "--out", `${folder.path}/${n}`];
        assert.equal(await main(args), 0);
      } finally {
        console.log = log;
      }
      assert.ok(Number(/, (\d+) objects(, 7 frames)?$/.exec(said[0])?.[1]) > 20, said[0]);
    }
    assert.ok(Deno.statSync(`${folder.path}/0/nuclei.tif/smoothed.tif`).size > 0);
    const table = (path: string) => Deno.readTextFileSync(`${folder.path}/${path}.csv`);
    assert.match(table("1/translocation.tif/regions"), /^frame,label,/);
    assert.match(
      table("2/translocation.tif/regions"),
      /^frame,minutes \(min\),label,.*,erkRatio\n/,
    );
    assert.match(table("2/translocation.tif/curve"), /\n6,27,8,/);
    assert.ok(Deno.statSync(`${folder.path}/2/translocation.tif/figure.svg`).size > 3000);
  },
});

Deno.test({
  name: "docs/recipes.md: the recipes that it lists are there",
  permissions: { read: true },
  fn() {
    const text = Deno.readTextFileSync("docs/recipes.md");
    const listed = [...text.matchAll(/scripts\/recipes\/(\w+)\.json/g)].map((match) => match[1]);
    assert.ok(listed.length >= 5);
    for (const name of listed) assert.ok(Deno.statSync(`scripts/recipes/${name}.json`).isFile);
  },
});

Deno.test({
  name:
    "docs/cron.md: the line's command runs without an environment, and is quiet the second time",
  permissions: { read: true, write: ["out"], run: ["deno"] },
  async fn() {
    const lines = blocksOf("cron", "crontab")[0].trim().split("\n").slice(1);
    assert.equal(lines.length, 1);
    const [, command] = /^(?:\S+ ){5}cd \/srv\/petri && \S+\/deno (.*)$/.exec(lines[0]) ?? [];
    assert.ok(command, lines[0]);
    const service = blocksOf("cron", "ini")[0];
    assert.ok(service.includes(command.replace("'/data/in/**/*.tif'", "/data/in")));
    using folder = scratchFolder();
    await makeInputs(folder.path, 4);
    const run = async () => {
      const args = command.replaceAll("'", "").replaceAll("/data/", `${folder.path}/`)
        .replace("--settle 60", "--settle 0").split(" ");
      // As `env -i` would.
      const child = new Deno.Command("deno", { args, clearEnv: true });
      const { code, stdout, stderr } = await child.output();
      const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
      return { code, out: text(stdout), err: text(stderr) };
    };
    assert.deepEqual(await run(), { code: 0, out: "nuclei: 4 done, 0 up to date\n", err: "" });
    assert.deepEqual(await run(), { code: 0, out: "", err: "" });
    Deno.writeTextFileSync(`${folder.path}/in/image000.tif`, "not an image");
    const bad = await run();
    assert.deepEqual([bad.code, bad.out], [1, "nuclei: 0 done, 3 up to date, 1 failed\n"]);
    assert.match(bad.err, /^petri batch: image000\.tif: [^\n]+\n$/);
  },
});

Deno.test({
  name: "the cluster scripts name options that petri batch has",
  permissions: { read: true },
  async fn() {
    const { batchProgram } = await import("../../scripts/petri/batch.ts");
    const known = Object.keys(batchProgram.options).map((name) => `--${name}`);
    for (const file of ["slurm_array.sh", "kubernetes_job.yaml"]) {
      const text = Deno.readTextFileSync(`scripts/cluster/${file}`);
      const call = /petri\.ts\s[\s\S]*?(?=\n\s*resources:|$(?![\s\S]))/.exec(text)![0];
      const used = [...call.matchAll(/\s(--[a-z]+)/g)].map((match) => match[1]);
      assert.ok(used.includes("--shard") && used.includes("--out"));
      for (const option of used) assert.ok(known.includes(option), `${file}: ${option}`);
    }
  },
});
