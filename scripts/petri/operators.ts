/**
 * `petri operators`: what there is, from the declarations; and `petri recipe`: checks and the schema.
 *
 * @module
 */
import type { OperatorInfo } from "../../core/kit.ts";
import type { Port } from "../../core/operator.ts";
import { allowed, boolean, list, nearest, type ParamSchema, text } from "../../core/params.ts";
import { checkRecipe } from "../../core/recipe.ts";
import { countOf, type Program, runProgram, UsageError } from "../cli.ts";
import { readRecipe } from "./job.ts";
import { PLUGIN_OPTIONS, type PluginOptions, pluginRequests, recipeKit } from "./kit.ts";
import { recipeSchema } from "./schema.ts";

const OPTIONS = { json: boolean({ default: false, doc: "As JSON" }), ...PLUGIN_OPTIONS };

/** What `petri operators` says of itself. */
export const operatorsProgram: Program<typeof OPTIONS> = {
  name: "petri operators",
  summary: "List the operators, or describe one",
  usage: "[ID or FAMILY] [options]",
  operands: { ID: "An operator such as threshold.otsu, or a family such as threshold" },
  options: OPTIONS,
};

function ports(given: Readonly<Record<string, Port>>): string {
  return Object.entries(given).map(([name, port]) =>
    `${name}${port.optional ? "?" : ""} (${port.kinds.join(" or ")})`
  ).join(", ") || "none";
}

function describe(info: OperatorInfo): string {
  const params = Object.entries(info.params as Record<string, ParamSchema>);
  const lines = [
    `${info.id}  ${info.summary}`,
    `  inputs   ${ports(info.inputs as Record<string, Port>)}`,
    `  outputs  ${ports(info.outputs as Record<string, Port>)}`,
    ...params.map(([name, schema]) => {
      const fallback = schema.default === undefined
        ? (schema.optional ? "may be left out" : "required")
        : `default ${JSON.stringify(schema.default)}`;
      const unit = schema.unit === undefined ? "" : ` ${schema.unit}`;
      return `  ${name}  ${schema.description}: ${allowed(schema)}${unit}; ${fallback}`;
    }),
    `  reference  ${info.reference}`,
    `  plugin     ${info.plugin} ${info.pluginVersion}, operator version ${info.version}`,
  ];
  return lines.join("\n");
}

/** All operators, those of plugins too. */
async function operatorsWith(
  recipe: unknown,
  path: string,
  options: PluginOptions,
): Promise<OperatorInfo[]> {
  const { kit } = await recipeKit(pluginRequests(recipe, path, options));
  await kit.close();
  return kit.operators();
}

/**
 * Runs `petri operators`.
 *
 * @param args The words behind `operators`.
 * @returns The exit status.
 */
export function operators(args: readonly string[]): Promise<number> {
  return runProgram(operatorsProgram, args, async ({ operands, options }) => {
    const all = await operatorsWith(undefined, "", options);
    const [word] = operands;
    const chosen = word === undefined
      ? all
      : all.filter(({ id }) => id === word || id.startsWith(`${word}.`));
    if (chosen.length === 0) {
      const near = nearest(word, all.flatMap(({ id }) => [id, id.split(".")[0]]));
      throw new UsageError(`no operator ${word}${near ? `, did you mean ${near}?` : ""}`);
    }
    if (options.json) console.log(JSON.stringify(chosen, null, 2));
    else if (chosen.length === 1) console.log(describe(chosen[0]));
    else for (const { id, summary } of chosen) console.log(`${id.padEnd(36)}${summary}`);
  });
}

const RECIPE_OPTIONS = {
  json: boolean({ default: false, doc: "What check says as JSON, errors too" }),
  set: list(text({ doc: "STEP.PARAMETER=VALUE" }), {
    optional: true,
    doc: "A parameter of a step, STEP.PARAMETER=VALUE; may be given several times",
  }),
  ...PLUGIN_OPTIONS,
};

/** What `petri recipe` says of itself. */
export const recipeProgram: Program<typeof RECIPE_OPTIONS> = {
  name: "petri recipe",
  summary: "Check a recipe, or print the JSON Schema of recipes",
  usage: "check RECIPE [options], or schema",
  operands: { RECIPE: "The recipe, a JSON file" },
  verbs: ["check", "schema"],
  options: RECIPE_OPTIONS,
  notes: ["Exit status: 0 fine, 2 wrong usage or recipe, 3 nothing could be done."],
};

/**
 * Runs `petri recipe`.
 *
 * @param args The words behind `recipe`.
 * @returns The exit status: 2 if the recipe is wrong.
 */
export function recipe(args: readonly string[]): Promise<number> {
  return runProgram(recipeProgram, args, async ({ operands, options }) => {
    const [verb, path, ...more] = operands;
    if (verb === "schema" && path === undefined) {
      const all = await operatorsWith(undefined, "", options);
      console.log(JSON.stringify(recipeSchema(all), null, 2));
      return;
    }
    if (verb !== "check" || path === undefined || more.length > 0) {
      throw new UsageError("give `check RECIPE` or `schema` (see --help)");
    }
    const document = readRecipe(path);
    const all = await operatorsWith(document, path, options);
    const { recipe, steps } = checkRecipe(document, all, options.set);
    const { name } = recipe;
    console.log(
      options.json
        ? JSON.stringify({ file: path, name, steps: steps.map(({ name }) => name) })
        : `${path}: ${name}, ${countOf(steps.length, "step")}, fine`,
    );
  });
}
