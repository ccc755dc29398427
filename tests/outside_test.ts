/** Scripts that lie elsewhere find petri by its configuration. */
import assert from "node:assert/strict";

const FOLDER = "out/tests/outside";
const SCRIPT = `import { createImage } from "petri";
import { readImage } from "petri/io";
import { gaussian } from "petri/ops/kernels";
import { label } from "petri/ops/segmentation";
import { above, otsu } from "petri/ops/threshold";
const image = await readImage(Deno.args[0]);
const smooth = gaussian(image, { sigma: 1 });
const { count } = label(above(smooth, otsu(smooth)));
console.log(count, createImage(new Uint8Array(6), [2, 3]).axes);
`;

async function deno(...args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command("deno", { args }).output();
  const decoder = new TextDecoder();
  assert.ok(success, decoder.decode(stderr));
  return decoder.decode(stdout);
}

Deno.test("a script elsewhere finds petri by --config, and checks against its types", async () => {
  Deno.mkdirSync(FOLDER, { recursive: true });
  try {
    Deno.writeTextFileSync(`${FOLDER}/analysis.ts`, SCRIPT);
    const [config, image] = ["deno.json", "data/nuclei.tif"];
    const run = ["run", "--no-prompt", `--allow-read=${image}`, "--config", config];
    assert.match(await deno(...run, `${FOLDER}/analysis.ts`, image), /^[1-9]\d* YX\n$/);
    await deno(...run, "--check", `${FOLDER}/analysis.ts`, image);
    const wrong = SCRIPT.replace("sigma: 1", 'sigma: "1"');
    Deno.writeTextFileSync(`${FOLDER}/wrong.ts`, wrong);
    await assert.rejects(deno(...run, "--check", `${FOLDER}/wrong.ts`, image), /TS2322/);
  } finally {
    Deno.removeSync(FOLDER, { recursive: true });
  }
});

Deno.test("what is built exports what its sources export, and loads nothing else at the start", async () => {
  const { exports } = JSON.parse(Deno.readTextFileSync("deno.json"));
  const places = Object.values<string>(exports).filter((path) => path.startsWith("./built/"));
  assert.ok(places.length > 20);
  for (const path of places) {
    const source = path.replace("./built/", "../").replace(/js$/, "ts");
    const [built, sources] = await Promise.all([import(`.${path}`), import(source)]);
    assert.deepEqual(Object.keys(built).sort(), Object.keys(sources).sort(), path);
  }
  // Packages, and what Deno loads slowly, wait until they are needed.
  const { modules } = JSON.parse(await deno("info", "--json", "built/petri.js"));
  const [{ dependencies }] = modules;
  for (const { specifier, isDynamic } of dependencies) {
    assert.ok(isDynamic && specifier.startsWith("node:"), specifier);
  }
});
