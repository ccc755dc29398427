/**
 * `petri batch` and `petri plan`: a recipe over many images, again whenever files or recipe change.
 *
 * @module
 */
import { FormatError } from "../../core/errors.ts";
import { boolean, integer, list, number, type ParamValues, text } from "../../core/params.ts";
import { flushFolder, makeFolder, writeAtomic } from "../../io/atomic.ts";
import { inputRecord } from "../../io/record.ts";
import { type Program, report, runProgram, UsageError } from "../cli.ts";
import { findInputs, type InputFile, lastChange, shardOf } from "./files.ts";
import {
  filesIn,
  type JobResult,
  type PreparedRecipe,
  prepareRecipe,
  readRecipe,
  readRecord,
  reasonsToRun,
  RECORD,
} from "./job.ts";
import { PLUGIN_OPTIONS, type PluginRequest, pluginRequests, recipeKit } from "./kit.ts";
import { runPool } from "./pool.ts";

const SHARED = {
  out: text({ optional: true, doc: "Folder of results; made if it is not there" }),
  set: list(text({ doc: "STEP.PARAMETER=VALUE" }), {
    optional: true,
    doc: "A parameter of a step, STEP.PARAMETER=VALUE; may be given several times",
  }),
  shard: text({
    optional: true,
    pattern: "^[1-9][0-9]*/[1-9][0-9]*$",
    doc: "Only a part of the images, such as 2/8; each name decides its part",
  }),
  settle: number({
    min: 0,
    default: 2,
    unit: "s",
    doc: "Files changed within this time are still being copied: left for the next run",
  }),
  ...PLUGIN_OPTIONS,
};

/** Options of `petri batch`. */
const BATCH_OPTIONS = {
  ...SHARED,
  jobs: integer({ min: 1, optional: true, doc: "Images at a time; as many as there are cores" }),
  memory: integer({
    min: 64,
    default: 4096,
    unit: "MiB",
    doc: "What all images in flight may need together",
  }),
  quiet: boolean({ default: false, doc: "Say nothing when nothing changed, else one line" }),
  prune: boolean({ default: false, doc: "Remove results whose image is gone" }),
};

const OPERANDS = {
  RECIPE: "The recipe, a JSON file",
  IMAGES: "Patterns such as 'in/**/*.tif', folders, or files",
};

/** What `petri batch` says of itself. */
export const batchProgram: Program<typeof BATCH_OPTIONS> = {
  name: "petri batch",
  summary: "Run a recipe over many images; what is up to date is skipped",
  usage: "RECIPE IMAGES… --out FOLDER [options]",
  operands: OPERANDS,
  options: BATCH_OPTIONS,
  notes: [
    "Each image has a folder of results with a record. A run that is killed loses nothing that was " +
    "finished; the next one carries on. Failures are listed in FOLDER/failures.json.",
    "Exit status: 0 all done, 1 some images failed, 2 wrong usage or recipe, 3 nothing could be " +
    "done, 130 interrupted.",
  ],
};

const PLAN_OPTIONS = {
  ...SHARED,
  json: boolean({ default: false, doc: "As JSON" }),
};

/** What `petri plan` says of itself. */
export const planProgram: Program<typeof PLAN_OPTIONS> = {
  name: "petri plan",
  summary: "Say which images a batch would run, and why",
  usage: "RECIPE IMAGES… --out FOLDER [options]",
  operands: OPERANDS,
  options: PLAN_OPTIONS,
};

interface Work {
  readonly out: string;
  readonly recipe: unknown;
  readonly settings: readonly string[];
  readonly prepared: PreparedRecipe;
  readonly plugins: readonly PluginRequest[];
  readonly inputs: readonly InputFile[];
  readonly unsettled: readonly InputFile[];
  readonly orphans: readonly string[];
  /** Number of images, those of other shares too. */
  readonly found: number;
  /** Folders that cannot be read. */
  readonly closed: readonly string[];
}

/** What both commands find out first. */
async function lookAt(
  operands: readonly string[],
  options: ParamValues<typeof SHARED>,
): Promise<Work> {
  const [recipePath, ...patterns] = operands;
  if (recipePath === undefined || patterns.length === 0) {
    throw new UsageError("give a recipe and at least one pattern, folder or image (see --help)");
  }
  if (options.out === undefined) throw new UsageError("--out is missing: give a folder");
  const out = options.out.replace(/\/+$/, "") || "/";
  const recipe = readRecipe(recipePath);
  const settings = options.set ?? [];
  const requests = pluginRequests(recipe, recipePath, options);
  const loaded = await recipeKit(requests);
  // Whatever happens to its file meanwhile, all images see the same plugin.
  const plugins = requests.map((request, i) => ({ ...request, sha256: loaded.plugins[i].sha256 }));
  try {
    const prepared = prepareRecipe(recipe, loaded.kit, { settings, plugins: loaded.plugins });
    const closed: string[] = [];
    const all = findInputs(patterns, out, (folder) => closed.push(folder));
    const [index, count] = (options.shard ?? "1/1").split("/").map(Number);
    if (index > count) {
      throw new UsageError(`--shard must be at most ${count}/${count}, got ${options.shard}`);
    }
    const now = Date.now();
    const unsettled: InputFile[] = [];
    const inputs = shardOf(all, { index, count }).filter((input) => {
      if (now - lastChange(input.path) >= options.settle * 1000) return true;
      unsettled.push(input);
      return false;
    });
    const names = new Set(all.map(({ name }) => name));
    // What a folder that cannot be read holds is not gone.
    const orphans = closed.length > 0 ? [] : resultFolders(out).filter((name) => !names.has(name));
    return {
      out,
      recipe,
      settings,
      prepared,
      plugins,
      inputs,
      unsettled,
      orphans,
      closed,
      found: all.length,
    };
  } catch (error) {
    await loaded.kit.close();
    throw error;
  }
}

/**
 * Folders of results below a folder: those that have a record.
 *
 * @param out Folder of all results.
 * @returns Their names, sorted.
 */
export function resultFolders(out: string): string[] {
  const found: string[] = [];
  const visit = (folder: string, name: string): void => {
    let entries: Deno.DirEntry[];
    try {
      entries = [...Deno.readDirSync(folder)];
    } catch (error) {
      const none = error instanceof Deno.errors.NotFound ||
        error instanceof Deno.errors.NotADirectory;
      if (none) return;
      throw error;
    }
    if (name !== "" && entries.some((entry) => entry.name === RECORD)) found.push(name);
    for (const entry of entries) {
      if (entry.isDirectory && !entry.name.startsWith(".")) {
        visit(`${folder}/${entry.name}`, name === "" ? entry.name : `${name}/${entry.name}`);
      }
    }
  };
  visit(out, "");
  return found.sort();
}

/** Removes an image's results: the record first, so that nothing half-removed counts as a result. */
function prune(out: string, name: string): void {
  const folder = `${out}/${name}`;
  const record = readRecord(folder);
  Deno.removeSync(`${folder}/${RECORD}`);
  flushFolder(folder);
  for (const { file } of record?.outputs ?? []) {
    try {
      Deno.removeSync(`${folder}/${file}`);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
  // Folders that others use are not empty, and stay.
  for (let at = folder; at.length > out.length; at = at.slice(0, at.lastIndexOf("/"))) {
    try {
      Deno.removeSync(at);
    } catch {
      return;
    }
  }
}

/** Tells what happens: one line that changes on a terminal, a line an image elsewhere. */
class Progress {
  readonly #terminal = Deno.stdout.isTerminal();
  readonly #started = Date.now();
  #count = 0;
  constructor(readonly total: number, readonly quiet: boolean) {}

  tell({ name, status, objects, seconds, error }: JobResult): void {
    this.#count++;
    if (status === "failed") {
      this.#clear();
      console.error(`petri batch: ${name}: ${error?.message}`);
    }
    if (this.quiet) return;
    if (this.#terminal) {
      const spent = (Date.now() - this.#started) / 1000;
      const rate = this.#count / Math.max(spent, 1e-3);
      const left = Math.ceil((this.total - this.#count) / rate);
      const line = `${this.#count} of ${this.total}, ${rate.toFixed(1)} a second, ${left} s left`;
      Deno.stdout.writeSync(new TextEncoder().encode(`\r\x1b[K${line}`));
    } else if (status === "done") {
      const found = objects === undefined ? "" : `, ${objects} objects`;
      console.log(`done ${name} (${seconds.toFixed(2)} s${found})`);
    }
  }

  end(): void {
    if (this.#terminal && !this.quiet) this.#clear();
  }

  #clear(): void {
    if (this.#terminal && !this.quiet) Deno.stdout.writeSync(new TextEncoder().encode("\r\x1b[K"));
  }
}

/**
 * Runs `petri batch`.
 *
 * @param args The words behind `batch`.
 * @returns The exit status.
 */
export function batch(args: readonly string[]): Promise<number> {
  return runProgram(batchProgram, args, async ({ operands, options }, how) => {
    const work = await lookAt(operands, options);
    const { out, inputs, unsettled, orphans, closed, prepared, recipe, settings, plugins } = work;
    // A folder without a single image is a drive that is not there rather than all images gone.
    const pruning = options.prune && work.found > 0;
    makeWritable(out);
    const stop = new AbortController();
    const onSignal = () => stop.abort();
    const signals: Deno.Signal[] = ["SIGINT", "SIGTERM"];
    for (const signal of signals) Deno.addSignalListener(signal, onSignal);
    const results: JobResult[] = [];
    const progress = new Progress(inputs.length + closed.length, options.quiet);
    const take = (result: JobResult) => {
      results.push(result);
      progress.tell(result);
    };
    try {
      for (const folder of closed) take(unreadable(folder));
      await runPool(inputs, prepared, { recipe, settings, plugins, out }, {
        jobs: options.jobs ?? navigator.hardwareConcurrency,
        memory: options.memory * 2 ** 20,
        signal: stop.signal,
        each: take,
      });
    } finally {
      for (const signal of signals) Deno.removeSignalListener(signal, onSignal);
      progress.end();
      await prepared.kit.close();
    }
    if (pruning) { for (const name of orphans) prune(out, name); }
    else if (options.prune && orphans.length > 0) {
      console.error("petri batch: no image is found at all: no result is removed");
    }
    const failed = results.filter(({ status }) => status === "failed");
    try {
      await writeFailures(out, options.shard, failed);
    } catch (error) {
      // Each failure was told already.
      report("petri batch", error, how);
    }
    const done = results.filter(({ status }) => status === "done").length;
    const parts = [
      `${done} done`,
      `${results.length - done - failed.length} up to date`,
      ...failed.length > 0 ? [`${failed.length} failed`] : [],
      ...unsettled.length > 0 ? [`${unsettled.length} still being copied`] : [],
      ...orphans.length > 0
        ? [`${orphans.length} without their image${pruning ? ", removed" : ""}`]
        : [],
      ...stop.signal.aborted
        ? [`interrupted, ${inputs.length + closed.length - results.length} not done`]
        : [],
    ];
    const changed = done > 0 || failed.length > 0 || pruning && orphans.length > 0;
    if (!options.quiet || changed || stop.signal.aborted) {
      console.log(`${prepared.program.name}: ${parts.join(", ")}`);
    }
    if (stop.signal.aborted) return 130;
    if (failed.length === 0) return 0;
    return failed.length === results.length ? 3 : 1;
  });
}

/** A folder whose images nobody can see counts as one failure. */
function unreadable(folder: string): JobResult {
  const message = "the folder cannot be read: permission denied";
  return { name: folder, status: "failed", error: { kind: "InputError", message }, seconds: 0 };
}

function makeWritable(out: string): void {
  try {
    makeFolder(`${out}/.petri`);
    using file = Deno.openSync(`${out}/.petri/README`, { create: true, append: true });
    if (file.statSync().size > 0) return;
    file.writeSync(new TextEncoder().encode("Locks of petri. Safe to remove when none runs.\n"));
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) throw error;
    throw new FormatError(`${out}: cannot be written: ${(error as Error).message}`, {
      file: out,
      cause: error,
    });
  }
}

async function writeFailures(
  out: string,
  shard: string | undefined,
  failed: readonly JobResult[],
): Promise<void> {
  const name = shard === undefined
    ? "failures.json"
    : `failures.${shard.replace("/", "-of-")}.json`;
  if (failed.length > 0) {
    const list = failed.map(({ name, error }) => ({ image: name, ...error }))
      .sort((a, b) => a.image < b.image ? -1 : 1);
    await writeAtomic(`${out}/${name}`, JSON.stringify(list, null, 2) + "\n");
    return;
  }
  try {
    Deno.removeSync(`${out}/${name}`);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

/**
 * Runs `petri plan`.
 *
 * @param args The words behind `plan`.
 * @returns The exit status.
 */
export function plan(args: readonly string[]): Promise<number> {
  return runProgram(planProgram, args, async ({ operands, options }) => {
    const { out, inputs, unsettled, orphans, closed, prepared } = await lookAt(operands, options);
    await prepared.kit.close();
    const rows: { image: string; run: boolean; why: readonly string[] }[] = [];
    for (const { path, name } of inputs) {
      const folder = `${out}/${name}`;
      let why: readonly string[];
      try {
        const { sha256: hash } = await inputRecord(path);
        why = reasonsToRun(readRecord(folder), hash, prepared.program, filesIn(folder));
      } catch (error) {
        why = [(error as Error).message];
      }
      rows.push({ image: name, run: why.length > 0, why });
    }
    for (const { name } of unsettled) {
      rows.push({ image: name, run: false, why: ["still being copied: changed just now"] });
    }
    if (options.json) {
      console.log(JSON.stringify({ images: rows, orphans, unreadable: closed }, null, 2));
    } else {
      for (const { image, run, why } of rows) {
        console.log(
          `${run ? "run " : "skip"} ${image}${why.length > 0 ? `: ${why.join("; ")}` : ""}`,
        );
      }
      for (const folder of closed) {
        console.log(`lost ${folder}: ${unreadable(folder).error?.message}`);
      }
      for (const name of orphans) {
        console.log(`gone ${name}: its image is gone (--prune removes it)`);
      }
      const runs = rows.filter(({ run }) => run).length;
      console.log(`${runs} to run, ${rows.length - runs} to skip`);
    }
  });
}
