/**
 * Writes `docs/recipe.schema.json`, by which editors complete and check recipes:
 * `deno task schema`, with `--check` to compare only.
 *
 * @module
 */
import { writeAtomic } from "../io/atomic.ts";
import { recipeKit } from "./petri/kit.ts";
import { recipeSchema } from "./petri/schema.ts";

const PATH = new URL("../docs/recipe.schema.json", import.meta.url);

const { kit } = await recipeKit();
const text = JSON.stringify(recipeSchema(kit.operators())) + "\n";
if (Deno.args.includes("--check")) {
  if (Deno.readTextFileSync(PATH) !== text) {
    console.error(
      "docs/recipe.schema.json is not what the declarations say: run `deno task schema`",
    );
    Deno.exit(1);
  }
  console.log("docs/recipe.schema.json is up to date");
} else await writeAtomic(PATH.pathname, text);
