/**
 * What `petri plugin new` writes: a plugin with one operator, its test, and where both find petri.
 *
 * @module
 */
import config from "../../deno.json" with { type: "json" };

/**
 * The files of a new plugin.
 *
 * @param name Its name, which is also the family of its operators.
 * @returns Text by file name.
 */
export function pluginTemplate(name: string): Record<string, string> {
  return {
    [`${name}.ts`]: source(name),
    [`${name}_test.ts`]: test(name),
    "deno.json": JSON.stringify({ imports: petriModules(), lock: false }, null, 2) + "\n",
  };
}

/** petri's modules by the names that plugins and tests import, where this petri lies. */
function petriModules(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(config.exports).map(([name, path]) => [
      name.replace(".", config.name),
      new URL(`../../${path}`, import.meta.url).href,
    ]),
  );
}

function source(name: string): string {
  return `/** ${name}: say here what the operators of this plugin are for. */
import { defineOperator, definePlugin, imageLike, number } from "petri/plugin";

export default definePlugin({
  name: "${name}",
  version: "1.0.0",
  // The plugin interface that it is written for. A petri that is older says so, and does not guess.
  api: 1,
  operators: [
    defineOperator({
      // Recipes and scripts call the operator by this.
      id: "${name}.scale",
      summary: "Grey values times a factor",
      // What goes in: image, mask, labels, kernel, table, contours, number or numbers.
      inputs: { image: "image" },
      // From this come checks, defaults, help and the types of \`run\`.
      params: {
        factor: number({ min: 0, default: 2, doc: "What grey values are multiplied by" }),
      },
      outputs: { image: "image" },
      // A paper with its DOI, or the implementation that the numbers agree with.
      reference: "definition",
      // \`petri plugin check\` runs them.
      examples: [{ title: "Three times as bright", params: { factor: 3 } }],
      run({ image }, { factor }) {
        // Inputs are never written to; imageLike keeps shape, axes and pixel size.
        const scaled = new Float32Array(image.data).map((value) => value * factor);
        return { image: imageLike(image, scaled) };
      },
    }),
  ],
});
`;
}

function test(name: string): string {
  return `/** Run it with \`deno test\`. */
import assert from "node:assert/strict";
import { createImage, createKit } from "petri";
import ${name} from "./${name}.ts";

Deno.test("${name}.scale multiplies grey values", async () => {
  const kit = createKit().use(${name});
  const image = createImage(Uint8Array.of(1, 2, 3, 4, 5, 200), [2, 3]);
  const result = await kit.run("${name}.scale", { image }, { factor: 3 });
  assert.deepEqual([...result.image.data], [3, 6, 9, 12, 15, 600]);
  assert.deepEqual(result.image.shape, [2, 3]);
});
`;
}
