/** Scripts that lie elsewhere: they find petri by its configuration, and run as one file. */
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

Deno.test("a script elsewhere finds petri by --config, and gives the same as one file", async () => {
  Deno.mkdirSync(FOLDER, { recursive: true });
  try {
    Deno.writeTextFileSync(`${FOLDER}/analysis.ts`, SCRIPT);
    const [config, image] = ["deno.json", "data/nuclei.tif"];
    const run = ["run", "--no-prompt", "--allow-read"];
    const said = await deno(...run, "--config", config, `${FOLDER}/analysis.ts`, image);
    assert.match(said, /^[1-9]\d* YX\n$/);
    const [one, packages] = [`${FOLDER}/analysis.js`, [
      "--external",
      "npm:*",
      "--external",
      "node:*",
    ]];
    // deno-fmt-ignore
    await deno("bundle", "--config", config, "--platform", "deno", ...packages, "-o", one, `${FOLDER}/analysis.ts`);
    assert.doesNotMatch(Deno.readTextFileSync(one), /from "petri/);
    assert.equal(await deno(...run, "--no-config", one, image), said);
  } finally {
    Deno.removeSync(FOLDER, { recursive: true });
  }
});
