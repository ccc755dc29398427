/** `petri plugin`: begin, check, bundle, trust. */
import assert from "node:assert/strict";

const permissions = { read: true, write: ["out"], run: ["deno"] };

async function deno(words: readonly string[], cwd = ".") {
  const { code, stdout, stderr } = await new Deno.Command("deno", {
    args: [...words],
    cwd,
    env: { NO_COLOR: "1" },
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).trim();
  return { code, out: text(stdout), err: text(stderr) };
}

function petri(folder: string, ...words: string[]) {
  const rights = ["--allow-read", `--allow-write=${folder}`, "--allow-run=deno"];
  return deno(["run", "--no-prompt", ...rights, "scripts/petri.ts", ...words]);
}

function scratchFolder(): { path: string } & Disposable {
  Deno.mkdirSync("out", { recursive: true });
  const path = Deno.makeTempDirSync({ dir: "out", prefix: "test-plugin-" });
  return { path, [Symbol.dispose]: () => Deno.removeSync(path, { recursive: true }) };
}

Deno.test({
  name: "petri plugin new writes a plugin that passes its own test and the check",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    const made = await petri(path, "plugin", "new", "lab", "--out", `${path}/lab`);
    assert.deepEqual(made, {
      code: 0,
      out: ["lab.ts", "lab_test.ts", "deno.json"].map((name) => `${path}/lab/${name}`).join("\n"),
      err: "",
    });
    const tested = await deno(["test", "--no-prompt"], `${path}/lab`);
    assert.equal(tested.code, 0, tested.err);
    assert.match(tested.out, /1 passed \| 0 failed/);
    const checked = await petri(path, "plugin", "check", `${path}/lab/lab.ts`);
    assert.deepEqual([checked.code, checked.err], [0, ""]);
    assert.match(
      checked.out,
      /lab 1\.0\.0, plugin API 1\n {2}SHA-256 \w{64}, .*\n {2}lab\.scale: 25 calls served, 0 refused; [\d.]+ ms for 512×512 [\s\S]*\nfine$/,
    );
    const again = await petri(path, "plugin", "new", "lab", "--out", `${path}/lab`);
    assert.equal(again.code, 3);
    assert.match(again.err, /there is such a file already, and it is left as it is/);
    const wrong = await petri(path, "plugin", "new", "No-Name");
    assert.deepEqual(
      [wrong.code, wrong.err],
      [2, "petri plugin: a plugin's name must be of the form lowerCamelCase, got No-Name"],
    );
    const usage = await petri(path, "plugin", "chekc", "x.ts");
    assert.deepEqual([usage.code, usage.err], [
      2,
      "petri plugin: give new NAME, check FILE, bundle FILE or trust FILE (see --help)",
    ]);
  },
});

Deno.test({
  name: "petri plugin check tells of what a plugin does wrong, in its sandbox too",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const file = `${folder.path}/bad.ts`;
    Deno.writeTextFileSync(
      file,
      `import { defineOperator, definePlugin, imageLike, InputError } from "petri/plugin";
let calls = 0;
const operator = (id: string, run: any) => defineOperator({ id, summary: "Bad", inputs: { image: "image" },
  params: {}, outputs: { image: "image" }, reference: "none", run });
export default definePlugin({ name: "bad", version: "1.0.0", operators: [
  operator("bad.writes", ({ image }: any) => { image.data[0] = 1 - image.data[0]; return { image: imageLike(image, image.data.slice()) }; }),
  operator("bad.counts", ({ image }: any) => ({ image: imageLike(image, image.data.map(() => calls++)) })),
  operator("bad.picky", ({ image }: any) => {
    if (image.shape.length > 2) throw new InputError("must be a plane", { parameter: "image" });
    return { image: imageLike(image, image.data.slice()) };
  }),
  operator("bad.loops", () => { for (;;); }),
  operator("bad.reads", () => Deno.readTextFileSync("LICENSE")),
] });`,
    );
    const { code, out } = await petri(
      folder.path,
      "plugin",
      "check",
      file,
      "--plugin-seconds",
      "1.5",
    );
    assert.equal(code, 1);
    assert.match(
      out,
      /PROBLEM \(serves\) with 1×1 uint8 \(image\) and \d+ more: bad\.writes: .*writes to its input/,
    );
    // What is wrong with every picture in the same way is told once.
    assert.equal(out.match(/writes to its input/g)!.length, 1);
    assert.match(out, /PROBLEM \(repeats\) with .*: gives another answer to the same question/);
    assert.match(
      out,
      /bad\.picky: 20 calls served, 4 refused.*\n {4}refuses 4 calls, such as 3×5×8 uint8 \(image\): bad\.picky: must be a plane/,
    );
    // What never ends is tried once, and the rest still gets its turn.
    assert.match(
      out,
      /bad\.loops: 0 calls served, 0 refused\n {4}PROBLEM \(serves\) with 1×1 uint8 \(image\): bad\.loops: plugin \S+ took longer than 1\.5 s and was stopped; no more is tried\n/,
    );
    assert.match(out, /bad\.reads: failed in its sandbox: Requires read access to "LICENSE"/);
    assert.match(out, /\n\d+ problems$/);
  },
});

Deno.test({
  name: "petri plugin bundle makes one module of several, or says what the sandbox lacks",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    Deno.writeTextFileSync(`${path}/twice.ts`, "export const twice = (v: number) => v * 2;");
    const source = (head: string) =>
      `import { defineOperator, definePlugin, imageLike, type Image } from "petri/plugin";
import { gaussian } from "petri/ops/kernels";
${head}
export default definePlugin({ name: "lab", version: "1.0.0", operators: [defineOperator({
  id: "lab.twice", summary: "Twice, smoothed", inputs: { image: "image" }, params: {},
  outputs: { image: "image" }, reference: "definition",
  run: ({ image }) => ({ image: gaussian(imageLike(image as Image, image.data.map(twice)), { sigma: 1 }) }),
})] });`;
    Deno.writeTextFileSync(`${path}/lab.ts`, source('import { twice } from "./twice.ts";'));
    const refused = await petri(path, "plugin", "check", `${path}/lab.ts`);
    assert.equal(refused.code, 3);
    assert.match(
      refused.err,
      /imports "\.\/twice\.ts".*bundle it first with `petri plugin bundle`/,
    );
    assert.deepEqual(await petri(path, "plugin", "bundle", `${path}/lab.ts`), {
      code: 0,
      out: `${path}/lab.bundle.js`,
      err: "",
    });
    const checked = await petri(path, "plugin", "check", `${path}/lab.bundle.js`);
    assert.match(checked.out, /lab\.twice: 24 calls served, 0 refused[\s\S]*fine$/);

    Deno.writeTextFileSync(
      `${path}/lab.ts`,
      source(
        'import { constants } from "node:os"; const twice = () => Object.keys(constants).length;',
      ),
    );
    const lacking = await petri(path, "plugin", "bundle", `${path}/lab.ts`);
    assert.equal(lacking.code, 3);
    assert.match(
      lacking.err,
      /cannot be bundled: it needs node:os, which the sandbox does not have/,
    );
    Deno.writeTextFileSync(`${path}/lab.ts`, source('import { twice } from "./none.ts";'));
    const broken = await petri(path, "plugin", "bundle", `${path}/lab.ts`);
    assert.match(
      broken.err,
      /^petri plugin: plugin .*lab\.ts cannot be bundled: Module not found .*$/,
    );
    const itself = await petri(path, "plugin", "bundle", "a.js", "--out", "a.js");
    assert.deepEqual([itself.code, itself.err], [
      2,
      "petri plugin: --out must be another file than the plugin",
    ]);
  },
});

Deno.test({
  name: "a trusted plugin that changed is refused until it is trusted again",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    await petri(path, "plugin", "new", "lab", "--out", `${path}/lab`);
    const file = `${path}/lab/lab.ts`;
    const recipe = `${path}/lab/recipe.json`;
    Deno.writeTextFileSync(
      recipe,
      JSON.stringify({
        petri: 1,
        name: "scaled",
        plugins: ["lab.ts"],
        steps: [{ name: "scaled", operator: "lab.scale", inputs: { image: "input" } }],
        outputs: { images: { scaled: "scaled" } },
      }),
    );
    const check = (...more: string[]) => petri(path, "recipe", "check", recipe, ...more);
    const first = await petri(path, "plugin", "trust", file);
    assert.match(first.out, /lab\.ts: trusted as \w{64}, in .*\/lab\/petri\.trust\.json$/);
    assert.match((await check()).out, /scaled, 1 step, fine/);

    Deno.writeTextFileSync(file, Deno.readTextFileSync(file).replace("value * factor", "value"));
    const refused = await check();
    assert.equal(refused.code, 3);
    assert.match(refused.err, /lab\.ts changed: its SHA-256 is \w{64}, not \w{64} as trusted/);
    const again = await petri(path, "plugin", "trust", file);
    assert.match(again.out, /trusted as \w{64}, no longer \w{64}, in/);
    assert.equal((await check()).code, 0);

    const elsewhere = `${path}/elsewhere.json`;
    await petri(path, "plugin", "trust", file, "--trust", elsewhere);
    assert.equal((await check("--trust", elsewhere)).code, 0);
    const none = await check("--trust", `${path}/none.json`);
    assert.match(none.err, /none\.json: cannot be read: there is no such file/);
    Deno.writeTextFileSync(elsewhere, "[]");
    assert.match((await check("--trust", elsewhere)).err, /elsewhere\.json: is no list of trusted/);
    const missing = await petri(path, "plugin", "trust", `${path}/none.ts`);
    assert.match(missing.err, /plugin .*none\.ts cannot be read: /);
  },
});

Deno.test({
  name:
    "petri plugin check times an operator beside the standard one that it names as its reference",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const file = `${folder.path}/smooth.ts`;
    Deno.writeTextFileSync(
      file,
      `import { defineOperator, definePlugin, number } from "petri/plugin";
import { gaussian } from "petri/ops/kernels";
export default definePlugin({ name: "lab", version: "1.0.0", operators: [defineOperator({
  id: "lab.smooth", summary: "Smooths", inputs: { image: "image" },
  params: { sigma: number({ default: 2, min: 0, doc: "Width" }) },
  outputs: { image: "image" }, reference: "kernels.gaussian",
  run: ({ image }, { sigma }) => ({ image: gaussian(image, { sigma }) }) })] });`,
    );
    const { code, out } = await petri(folder.path, "plugin", "check", file);
    assert.equal(code, 0, out);
    assert.match(out, /included; kernels\.gaussian takes [\d.]+ ms without a sandbox\n/);
  },
});
