/**
 * `petri plugin`: begin one, check one, make one file of one, trust one.
 *
 * @module
 */
import { checkConformance, conformanceInputs } from "../../core/conformance.ts";
import { FormatError, PluginError } from "../../core/errors.ts";
import { createBareKit, type Kit, type OperatorInfo } from "../../core/kit.ts";
import { allowed, type ParamSchema, text } from "../../core/params.ts";
import { standardPlugins } from "../../plugins/standard.ts";
import { writeAtomic } from "../../io/atomic.ts";
import { denoProgram, loadPlugin } from "../../sandbox/host.ts";
import { importsOf } from "../../sandbox/imports.ts";
import { PROVIDED } from "../../sandbox/provided.ts";
import { countOf, type Program, runProgram, UsageError } from "../cli.ts";
import { PLUGIN_OPTIONS, pluginRequests } from "./kit.ts";
import { pluginTemplate } from "./plugin_template.ts";
import { trust, TRUST_FILE } from "./trust.ts";

const { grant, pluginSeconds, pluginMemory } = PLUGIN_OPTIONS;
const OPTIONS = {
  out: text({
    optional: true,
    doc:
      "For new, the folder to write into (the plugin's name); for bundle, the file (FILE.bundle.js)",
  }),
  trust: text({
    optional: true,
    doc: "For trust, the list to write into; petri.trust.json beside FILE otherwise",
  }),
  grant,
  pluginSeconds,
  pluginMemory,
};

const VERBS = ["new", "check", "bundle", "trust"];

/** What `petri plugin` says of itself. */
export const pluginProgram: Program<typeof OPTIONS> = {
  name: "petri plugin",
  summary: "Begin a plugin, check it, make one file of it, trust it",
  usage: "new NAME, check FILE, bundle FILE or trust FILE [options]",
  operands: {
    NAME: "Name of the plugin and of its operators' family, such as rods",
    FILE: "The plugin: one module that imports only petri/plugin and petri/ops/…",
  },
  verbs: VERBS,
  options: OPTIONS,
  notes: [
    "new writes a plugin, a test and a deno.json to start from. check runs it in the sandbox, without " +
    "rights, and tries what every operator promises: inputs unmodified, same answer twice, outputs as " +
    "declared, odd shapes and all pixel types served or refused in one line, defaults and examples " +
    "valid. bundle puts a plugin of several files, or with packages, into one. trust puts down its " +
    "SHA-256: recipes beside that list then refuse the file once it changed, until it is trusted again.",
    "check and bundle need --allow-run=deno. Exit status: 0 fine, 1 the check found problems, 2 wrong " +
    "usage, 3 nothing could be done.",
  ],
};

/**
 * Runs `petri plugin`.
 *
 * @param args The words behind `plugin`.
 * @returns The exit status: 1 if a check finds problems.
 */
export function plugin(args: readonly string[]): Promise<number> {
  return runProgram(pluginProgram, args, async ({ operands, options }) => {
    const [verb, target, ...more] = operands;
    if (!VERBS.includes(verb) || target === undefined || more.length > 0) {
      throw new UsageError("give new NAME, check FILE, bundle FILE or trust FILE (see --help)");
    }
    switch (verb) {
      case "new":
        return begin(target, options.out ?? target);
      case "bundle":
        return await bundle(target, options.out ?? target.replace(/\.[^./]*$/, "") + ".bundle.js");
      case "trust": {
        const beside = target.slice(0, target.lastIndexOf("/") + 1) + TRUST_FILE;
        const list = options.trust ?? beside;
        const { hash, before } = await trust(target, list);
        const was = before === undefined || before === hash ? "" : `, no longer ${before}`;
        console.log(`${target}: trusted as ${hash}${was}, in ${list}`);
        return 0;
      }
      default: {
        const [request] = pluginRequests(undefined, "", { ...options, plugin: [target] });
        return await check(request);
      }
    }
  });
}

function begin(name: string, folder: string): number {
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) {
    throw new UsageError(`a plugin's name must be of the form lowerCamelCase, got ${name}`, {
      parameter: "NAME",
      value: name,
    });
  }
  const files = Object.entries(pluginTemplate(name));
  try {
    Deno.mkdirSync(folder, { recursive: true });
    for (const [file, content] of files) {
      Deno.writeTextFileSync(`${folder}/${file}`, content, { createNew: true });
      console.log(`${folder}/${file}`);
    }
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) throw error;
    const reason = error instanceof Deno.errors.AlreadyExists
      ? "there is such a file already, and it is left as it is"
      : (error as Error).message;
    throw new FormatError(`${folder}: cannot be written: ${reason}`, {
      file: folder,
      cause: error,
    });
  }
  return 0;
}

/** A call with defaults, or else with the parameters of its first example. */
function paramsToTime({ params, examples }: OperatorInfo): object {
  const complete = Object.values(params as Record<string, ParamSchema>)
    .every((schema) => schema.default !== undefined || schema.optional);
  return complete ? {} : examples[0]?.params ?? {};
}

/** Shortest of three calls, in ms; `undefined` if the operator refuses them. */
async function shortest(kit: Kit, id: string, inputs: object, params: object) {
  let best = Infinity;
  try {
    for (let i = 0; i < 3; i++) {
      const started = performance.now();
      await kit.run(id as never, inputs as never, params as never);
      best = Math.min(best, performance.now() - started);
    }
  } catch {
    return undefined;
  }
  return best;
}

/**
 * How long an operator takes on 512 × 512 pixels; beside a standard operator where its reference is the
 * id of one, such as `kernels.gaussian`, called with the parameters that both have.
 */
async function timeOf(kit: Kit, info: OperatorInfo): Promise<string> {
  const inputs = conformanceInputs(info, [512, 512]);
  const params = paramsToTime(info);
  const own = await shortest(kit, info.id, inputs, params);
  if (own === undefined) return "";
  const time = `; ${own.toFixed(1)} ms for 512×512 pixels, way into the sandbox and back included`;
  const standard = createBareKit({ plugins: standardPlugins }) as unknown as Kit;
  const reference = standard.operators().find(({ id }) => id === info.reference);
  if (reference === undefined) return time;
  const shared = (values: object, known: object) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(known, name)));
  const other = await shortest(
    standard,
    reference.id,
    shared(inputs, reference.inputs),
    shared(params, reference.params),
  );
  return other === undefined
    ? time
    : `${time}; ${reference.id} takes ${other.toFixed(1)} ms without a sandbox`;
}

async function check(request: ReturnType<typeof pluginRequests>[number]): Promise<number> {
  const { file, grant, limits } = request;
  const started = performance.now();
  await using loaded = await loadPlugin(file, { grant, limits, checkInputs: true });
  const ms = Math.round(performance.now() - started);
  const kit = createBareKit({ plugins: [loaded] }) as unknown as Kit;
  console.log(`${file}: plugin ${loaded.name} ${loaded.version}, plugin API ${loaded.api}`);
  console.log(`  SHA-256 ${loaded.sha256}, loads in ${ms} ms`);
  let problems = 0;
  for (const info of kit.operators()) {
    const report = await checkConformance(kit, info.id);
    const time = report.served > 0 ? await timeOf(kit, info) : "";
    const { served, refused } = report;
    console.log(`  ${info.id}: ${served} calls served, ${refused.length} refused${time}`);
    for (const [name, schema] of Object.entries(info.params as Record<string, ParamSchema>)) {
      console.log(`    ${name}: ${allowed(schema)}`);
    }
    for (const message of new Set(refused.map(({ message }) => message))) {
      const cases = refused.filter((one) => one.message === message);
      console.log(`    refuses ${cases.length} calls, such as ${cases[0].case}: ${message}`);
    }
    const alike = Map.groupBy(report.problems, ({ rule, message }) => `(${rule}) ${message}`);
    for (const cases of alike.values()) {
      const [{ rule, case: name, message }] = cases;
      const more = cases.length > 1 ? ` and ${cases.length - 1} more` : "";
      console.log(`    PROBLEM (${rule}) with ${name}${more}: ${message}`);
    }
    problems += report.problems.length;
  }
  console.log(problems === 0 ? "fine" : countOf(problems, "problem"));
  return problems === 0 ? 0 : 1;
}

/** One module of several, without anything but petri's own left to import. */
async function bundle(file: string, out: string): Promise<number> {
  if (out === file) throw new UsageError("--out must be another file than the plugin");
  const { success, stdout, stderr } = await new Deno.Command(denoProgram(), {
    args: [
      "bundle",
      "--quiet",
      "--no-lock",
      ...Object.keys(PROVIDED).map((name) => `--external=${name}`),
      file,
    ],
    env: { NO_COLOR: "1" },
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  if (!success) {
    const [first, second = ""] = text(stderr).trim().split(/\s*\n\s*/);
    const where = second.startsWith("at ") ? ` (${second})` : "";
    throw new PluginError(
      `plugin ${file} cannot be bundled: ${first.replace(/^error: /, "")}${where}`,
      { file },
    );
  }
  const source = text(stdout);
  const others = importsOf(source).filter((name) => !Object.hasOwn(PROVIDED, name));
  if (others.length > 0) {
    throw new PluginError(
      `plugin ${file} cannot be bundled: it needs ${
        others.join(", ")
      }, which the sandbox does not have; use petri/plugin and petri/ops/… instead`,
      { file, value: others },
    );
  }
  await writeAtomic(out, source);
  console.log(out);
  return 0;
}
