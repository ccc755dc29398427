/**
 * The `petri` command: recipes on one image or many, and what there is to know about operators, files
 * and results. `petri --help` lists its commands, `petri COMMAND --help` a command's options.
 *
 * @module
 */
import { nearest } from "../../core/params.ts";
import { VERSION } from "../../core/version.ts";

/** Commands: what each does, and what runs it. Loaded when called. */
const COMMANDS: Readonly<
  Record<string, [string, (args: readonly string[]) => Promise<number>]>
> = {
  run: ["Run a recipe on one image", async (args) => (await import("./run.ts")).run(args)],
  batch: [
    "Run a recipe over many images; what is up to date is skipped",
    async (args) => (await import("./batch.ts")).batch(args),
  ],
  plan: [
    "Say which images a batch would run, and why",
    async (args) => (await import("./batch.ts")).plan(args),
  ],
  collect: [
    "Put the tables of all results into one",
    async (args) => (await import("./collect.ts")).collect(args),
  ],
  verify: [
    "Check that all results are as their records say",
    async (args) => (await import("./verify.ts")).verify(args),
  ],
  report: [
    "Show a folder of results as one page of HTML",
    async (args) => (await import("./report.ts")).report(args),
  ],
  inspect: [
    "Say what an image file holds",
    async (args) => (await import("./inspect.ts")).inspect(args),
  ],
  regions: [
    "Turn labels into ROIs, GeoJSON or COCO, and back",
    async (args) => (await import("./regions.ts")).regions(args),
  ],
  operators: [
    "List the operators, or describe one",
    async (args) => (await import("./operators.ts")).operators(args),
  ],
  recipe: [
    "Check a recipe, or print the JSON Schema of recipes",
    async (args) => (await import("./operators.ts")).recipe(args),
  ],
  plugin: [
    "Begin a plugin, check it, make one file of it, trust it",
    async (args) => (await import("./plugin.ts")).plugin(args),
  ],
  completion: [
    "Print what makes a shell complete commands and options",
    async (args) => (await import("./completion.ts")).completion(args),
  ],
};

function help(): string {
  const lines = Object.entries(COMMANDS).map(([name, [does]]) => `  ${name.padEnd(12)}${does}`);
  return `petri ${VERSION}: find, count and measure what is in microscopy images\n\n` +
    `Usage: petri COMMAND [options]\n\n${lines.join("\n")}\n\n` +
    "petri COMMAND --help tells more.";
}

/**
 * Runs the command line.
 *
 * @param args Its words.
 * @returns The exit status.
 */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    console.log(help());
    return name === undefined ? 2 : 0;
  }
  if (name === "--version") {
    console.log(`petri ${VERSION}`);
    return 0;
  }
  if (!Object.hasOwn(COMMANDS, name)) {
    const near = nearest(name, Object.keys(COMMANDS));
    const { tell } = await import("../cli.ts");
    const message = `no command ${name}${near ? `, did you mean ${near}?` : ""} (see --help)`;
    tell("petri", { kind: "UsageError", message }, {
      json: / --json|--log[ =]json/.test(args.join(" ")),
    });
    return 2;
  }
  return await COMMANDS[name][1](rest);
}
