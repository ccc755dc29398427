/** Recipes whose operators come from plugins: run, batch, plan, grants, trust. */
import assert from "node:assert/strict";
import { createImage } from "../../core/values.ts";
import { writeTiff } from "../../io/mod.ts";

const permissions = { read: true, write: ["out"], run: ["deno"] };

async function petri(folder: string, words: readonly string[], rights = ["--allow-run=deno"]) {
  const { code, stdout, stderr } = await new Deno.Command("deno", {
    args: ["run", "--no-prompt", "--allow-read", `--allow-write=${folder}`, ...rights].concat(
      "scripts/petri.ts",
      words,
    ),
    env: { NO_COLOR: "1" },
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).trim();
  return { code, out: text(stdout), err: text(stderr) };
}

const plugin = (by: string) =>
  `import { defineOperator, definePlugin, imageLike } from "petri/plugin";
export default definePlugin({ name: "lab", version: "1.0.0", operators: [defineOperator({
  id: "lab.scale", summary: "Times a number", inputs: { image: "image" }, params: {},
  outputs: { image: "image" }, reference: "definition",
  run: ({ image }) => ({ image: imageLike(image, image.data.map((value: number) => value * ${by})) }),
})] });
`;

/** A folder with images, a recipe and its plugin beside it. */
async function setUp(count: number): Promise<{ path: string } & Disposable> {
  Deno.mkdirSync("out", { recursive: true });
  const path = Deno.makeTempDirSync({ dir: "out", prefix: "test-plugins-" });
  Deno.mkdirSync(`${path}/in`);
  for (let i = 0; i < count; i++) {
    const image = createImage(Uint8Array.from({ length: 35 }, (_, at) => at + i), [5, 7]);
    await writeTiff(`${path}/in/${i}.tif`, image);
  }
  Deno.writeTextFileSync(`${path}/scale.ts`, plugin("3"));
  Deno.writeTextFileSync(
    `${path}/recipe.json`,
    JSON.stringify({
      petri: 1,
      name: "scaled",
      plugins: ["scale.ts"],
      steps: [
        { name: "scaled", operator: "lab.scale", inputs: { image: "input" } },
        {
          name: "bright",
          operator: "threshold.fixed",
          inputs: { image: "scaled" },
          params: { level: 50 },
        },
      ],
      outputs: { mask: "bright" },
    }),
  );
  return { path, [Symbol.dispose]: () => Deno.removeSync(path, { recursive: true }) };
}

Deno.test({
  name: "a batch runs a recipe's plugin in the sandbox, and plan sees that it changed",
  permissions,
  async fn() {
    using folder = await setUp(3);
    const { path } = folder;
    const words = [`${path}/recipe.json`, `${path}/in`, "--out", `${path}/out`, "--settle", "0"];
    for (const jobs of ["2", "1"]) {
      const { code, out, err } = await petri(path, ["batch", ...words, "--jobs", jobs]);
      assert.deepEqual([code, err], [0, ""]);
      assert.match(out, jobs === "2" ? /3 done, 0 up to date$/ : /0 done, 3 up to date$/);
    }
    const { parameters } = JSON.parse(Deno.readTextFileSync(`${path}/out/0.tif/record.json`));
    const [{ sha256, ...recorded }] = parameters.plugins;
    assert.match(sha256, /^[0-9a-f]{64}$/);
    assert.deepEqual(recorded, {
      path: "scale.ts",
      file: `${Deno.cwd()}/${path}/scale.ts`,
      grant: {},
    });

    const granted = await petri(path, ["plan", ...words, "--grant", "scale.ts:read=LICENSE"]);
    assert.match(
      granted.out,
      /run {2}0\.tif: plugin scale\.ts: granted \{\} -> \{"read":\["LICENSE"\]\}/,
    );
    Deno.writeTextFileSync(`${path}/scale.ts`, plugin("4"));
    const changed = await petri(path, ["plan", ...words]);
    assert.match(changed.out, /run {2}0\.tif: plugin scale\.ts changed \(sha256 \w{8} -> \w{8}\)/);

    // What a record tells of is the plugin as it was.
    const again = ["run", "--from", `${path}/out/0.tif/record.json`, "--out", `${path}/again`];
    const refused = await petri(path, again);
    assert.deepEqual(refused.code, 3);
    assert.match(refused.err, /scale\.ts changed: its SHA-256 is \w{64}, not \w{64}/);
    Deno.writeTextFileSync(`${path}/scale.ts`, plugin("3"));
    assert.match((await petri(path, again)).out, /^done: /);
    const mask = (run: string) => Deno.readFileSync(`${path}/${run}/0.tif/mask.tif`);
    assert.deepEqual(mask("again"), mask("out"));
    // From another folder, too.
    const { success, stderr } = await new Deno.Command("deno", {
      args: ["run", "--no-prompt", "--allow-read", "--allow-write=.", "--allow-run=deno"].concat(
        `${Deno.cwd()}/scripts/petri.ts`,
        ...["run", "--from", "out/0.tif/record.json", "--out", "there"],
      ),
      cwd: path,
    }).output();
    assert.ok(success, new TextDecoder().decode(stderr));
    assert.deepEqual(mask("there"), mask("out"));
  },
});

Deno.test({
  name:
    "only the command line grants rights and names more plugins; without run there is no plugin",
  permissions,
  async fn() {
    using folder = await setUp(1);
    const { path } = folder;
    const run = (...more: string[]) => [
      "run",
      `${path}/recipe.json`,
      `${path}/in/0.tif`,
      "--out",
      `${path}/out`,
      ...more,
    ];
    const none = await petri(path, run(), []);
    assert.equal(none.code, 3);
    assert.equal(
      none.err,
      "petri run: no permission to run deno: run with --allow-run=deno",
    );
    Deno.writeTextFileSync(
      `${path}/scale.ts`,
      plugin('Deno.readTextFileSync("LICENSE").indexOf(" ")'),
    );
    const refused = await petri(path, run());
    assert.equal(refused.code, 3);
    assert.match(
      refused.err,
      /lab\.scale: failed in its sandbox: Requires read access to "LICENSE"/,
    );
    const granted = await petri(path, run("--grant", "scale.ts:read=LICENSE"));
    assert.deepEqual([granted.code, granted.err], [0, ""]);
    const record = JSON.parse(Deno.readTextFileSync(`${path}/out/0.tif/record.json`));
    assert.deepEqual(record.parameters.plugins[0].grant, { read: ["LICENSE"] });

    for (
      const [grant, message] of [
        ["scale.ts", /--grant must have the form PLUGIN:read=PATH, got scale\.ts/],
        ["other.ts:read=x", /no plugin "other\.ts" \(plugins are: scale\.ts\)/],
        ["scale.ts:run=sh", /can be granted read, write, net, env, got "run"/],
      ] as const
    ) assert.match((await petri(path, run("--grant", grant))).err, message);

    Deno.writeTextFileSync(`${path}/more.ts`, plugin("2").replaceAll("lab", "more"));
    const listed = await petri(path, ["operators", "more", "--plugin", `${path}/more.ts`]);
    assert.match(listed.out, /^more\.scale {2}Times a number/);
    const checked = await petri(path, ["recipe", "check", `${path}/recipe.json`]);
    assert.match(checked.out, /scaled, 2 steps, fine/);
  },
});
