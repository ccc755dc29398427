/**
 * The kit of the `petri` command: all standard operators.
 *
 * @module
 */
import { createBareKit, type Kit } from "../../core/kit.ts";
import { standardPlugins } from "../../plugins/standard.ts";

/**
 * A kit for recipes, whose operators are known by name only.
 *
 * @returns The kit.
 */
export function recipeKit(): Kit {
  return createBareKit({ plugins: standardPlugins }) as unknown as Kit;
}
