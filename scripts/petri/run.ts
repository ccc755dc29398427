/**
 * `petri run`: a recipe on one image, or once more what a record says.
 *
 * @module
 */
import { InputError, RecipeError } from "../../core/errors.ts";
import { boolean, integer, list, text } from "../../core/params.ts";
import { isThere } from "../../io/atomic.ts";
import { inputRecord } from "../../io/record.ts";
import { oneLine, type Program, runProgram, tell, UsageError } from "../cli.ts";
import { absolute, join } from "./files.ts";
import { checkRecipeOf, outOf, subjectOf } from "./folder.ts";
import {
  foundIn,
  isRecord,
  type PreparedRecipe,
  prepareRecipe,
  readRecipe,
  type ResultRecord,
  runJob,
} from "./job.ts";
import { PLUGIN_OPTIONS, type PluginRequest, pluginRequests, recipeKit } from "./kit.ts";

const OPTIONS = {
  out: text({ optional: true, doc: "Folder of results; made if it is not there" }),
  set: list(text({ doc: "STEP.PARAMETER=VALUE" }), {
    optional: true,
    doc: "A parameter of a step, STEP.PARAMETER=VALUE; may be given several times",
  }),
  from: text({ optional: true, doc: "A record: run what it says, on the image that it names" }),
  image: text({ optional: true, doc: "With --from, where that image is now" }),
  threads: integer({
    min: 1,
    max: 256,
    default: 1,
    doc: "Threads for planes of 4 Mpx and more, each a band of rows; the result is the same",
  }),
  json: boolean({ default: false, doc: "What was done as JSON, errors too" }),
  ...PLUGIN_OPTIONS,
};

/** What `petri run` says of itself. */
export const runCommand: Program<typeof OPTIONS> = {
  name: "petri run",
  summary: "Run a recipe on one image",
  usage: "RECIPE IMAGE --out FOLDER [options], or --from RECORD --out FOLDER",
  operands: { RECIPE: "The recipe, a JSON file", IMAGE: "The image" },
  options: OPTIONS,
  notes: ["Exit status: 0 done, 2 wrong usage or recipe, 3 the image could not be done."],
};

/** The recipe that a record tells of. */
function recipeOf(path: string): { record: ResultRecord; recipe: unknown } {
  const record = readRecipe(path);
  if (!isRecord(record)) {
    throw new RecipeError(`${path}: is not the record of a recipe's run`, { file: path });
  }
  const { name, input, steps, outputs, figure, plugins } = record.parameters;
  const named = (source: unknown): unknown => {
    if (Array.isArray(source)) return source.map(named);
    const { step, output } = source as { step: string; output: string };
    return output === "" ? step : `${step}.${output}`;
  };
  const kept: Record<string, unknown> = {};
  for (const [place, source] of Object.entries(outputs as Record<string, unknown>)) {
    const [group, part] = place.split(".");
    if (part === undefined) kept[group] = named(source);
    else kept[group] = { ...kept[group] as object | undefined, [part]: named(source) };
  }
  if (figure !== undefined) kept.figure = { ...kept.figure as object | undefined, ...figure };
  const recipe = {
    petri: 1,
    name,
    input,
    steps: steps.map(({ name, operator, inputs, params }) => ({
      name,
      operator,
      inputs: Object.fromEntries(
        Object.entries(inputs as Record<string, unknown>).map((
          [key, source],
        ) => [key, named(source)]),
      ),
      params,
    })),
    outputs: kept,
    plugins: plugins.map(({ file }) => file),
  };
  return { record, recipe };
}

/** Plugins as they were: another content is refused, and their rights are given anew or not at all. */
function asRecorded(requests: readonly PluginRequest[], record: ResultRecord): PluginRequest[] {
  const then = new Map(record.parameters.plugins.map((plugin) => [plugin.file, plugin]));
  return requests.map((request) => {
    const plugin = then.get(request.file);
    const grant = JSON.stringify(plugin?.grant ?? {});
    if (plugin !== undefined && grant !== JSON.stringify(request.grant)) {
      console.error(
        `petri run: plugin ${request.path} was granted ${grant}: give it again with --grant`,
      );
    }
    return { ...request, sha256: request.sha256 ?? plugin?.sha256 };
  });
}

/** Says so where an operator is no longer the version that made the record. */
function warnOfVersions(prepared: PreparedRecipe, record: ResultRecord): void {
  const now = new Map(prepared.program.steps.map(({ name, version }) => [name, version]));
  for (const { name, operator, version } of record.parameters.steps) {
    if (now.get(name) !== version) {
      console.error(
        `petri run: ${operator} was version ${version}, is ${now.get(name)}: results may differ`,
      );
    }
  }
}

/**
 * Runs `petri run`.
 *
 * @param args The words behind `run`.
 * @returns The exit status.
 */
export function run(args: readonly string[]): Promise<number> {
  return runProgram(runCommand, args, async ({ operands, options }, how) => {
    const out = outOf(options.out);
    const wanted = options.from === undefined ? 2 : 0;
    if (operands.length !== wanted) {
      throw new UsageError(
        wanted === 2
          ? `give a recipe and an image, got ${operands.length} words (see --help)`
          : "--from names recipe and image: give no others",
      );
    }
    if (options.image !== undefined && options.from === undefined) {
      throw new UsageError("--image goes with --from", { parameter: "--image" });
    }
    const from = options.from === undefined ? undefined : recipeOf(options.from);
    const image = from?.record.inputs[0];
    const path = image === undefined ? operands[1] : options.image ?? image.path ?? image.file;
    const document = from === undefined ? readRecipe(operands[0]) : from.recipe;
    // What a record names was found from the folder of that run, not from the record's own.
    const requests = pluginRequests(document, from === undefined ? operands[0] : "", options);
    const { kit, plugins } = await recipeKit(
      from === undefined ? requests : asRecorded(requests, from.record),
      options.threads,
    );
    await using _kit = { [Symbol.asyncDispose]: () => kit.close() };
    const prepared = prepareRecipe(document, kit, { settings: options.set ?? [], plugins });
    checkRecipeOf(out, subjectOf(out), prepared.program.name);
    if (from !== undefined && image !== undefined) {
      warnOfVersions(prepared, from.record);
      if (!isThere(path)) {
        throw new InputError(`${path}: there is no such file: --image tells where it is now`, {
          file: path,
        });
      }
      if ((await inputRecord(path)).sha256 !== image.sha256) {
        throw new InputError(`${path}: is not the image of the record: its content is another`, {
          file: path,
        });
      }
    }
    const name = absolute(path).split("/").at(-1)!;
    const result = await runJob(prepared, path, out, name, image?.file);
    const { status, error, objects, frames } = result;
    if (error !== undefined) {
      tell("petri run", { ...error, facts: { image: path } }, how);
      return 3;
    }
    const folder = join(out, name);
    if (options.json) console.log(JSON.stringify({ status, folder, objects, frames }));
    else {
      const done = status === "done" ? "done" : "up to date";
      console.log(`${done}: ${oneLine(folder)}${foundIn(result)}`);
    }
  });
}
