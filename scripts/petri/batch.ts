/**
 * `petri batch` and `petri plan`: a recipe over many images, again whenever files or recipe change.
 *
 * @module
 */
import { InputError } from "../../core/errors.ts";
import { boolean, integer, list, number, type ParamValues, text } from "../../core/params.ts";
import { isThere, writeAtomic } from "../../io/atomic.ts";
import { inputRecord } from "../../io/record.ts";
import {
  countOf,
  type ErrorForm,
  messageOf,
  oneLine,
  type Program,
  report,
  runProgram,
  tell,
  UsageError,
} from "../cli.ts";
import { findInputs, type InputFile, join, lastChange, shardOf } from "./files.ts";
import {
  beginFolder,
  checkRecipeOf,
  outOf,
  removeResult,
  resultFolders,
  rootFor,
  type Subject,
  subjectOf,
} from "./folder.ts";
import {
  filesIn,
  foundIn,
  type JobResult,
  type PreparedRecipe,
  prepareRecipe,
  readRecipe,
  readRecord,
  reasonsToRun,
  RECORD,
  removeIfEmpty,
  removeIfThere,
  removeParts,
} from "./job.ts";
import { PLUGIN_OPTIONS, type PluginRequest, pluginRequests, recipeKit } from "./kit.ts";
import { runPool } from "./pool.ts";

const SHARED = {
  out: text({ optional: true, doc: "Folder of results; made if it is not there" }),
  set: list(text({ doc: "STEP.PARAMETER=VALUE" }), {
    optional: true,
    doc: "A parameter of a step, STEP.PARAMETER=VALUE; may be given several times",
  }),
  root: text({
    optional: true,
    doc: "Folder that results are named from; where they were named from before, else the folder " +
      "that all images share",
  }),
  shard: text({
    optional: true,
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
    doc: "What all images in flight may need together, and what one may take of the heap",
  }),
  quiet: boolean({ default: false, doc: "Say nothing when nothing changed, else one line" }),
  prune: boolean({
    default: false,
    doc: "Remove results whose image is gone; only of images that IMAGES would find",
  }),
  json: boolean({ default: false, doc: "What was done as JSON, errors too" }),
};

const OPERANDS = {
  RECIPE: "The recipe, a JSON file",
  IMAGES: "Patterns such as 'in/**/*.tif', folders, or files",
};

const PATTERNS = "In a pattern * and ? stand for letters, **/ for folders, [a-c] for one of some " +
  "letters, {a,b} for either; [[] is a bracket. Hidden files and results of other runs are left out.";

/** What `petri batch` says of itself. */
export const batchProgram: Program<typeof BATCH_OPTIONS> = {
  name: "petri batch",
  summary: "Run a recipe over many images; what is up to date is skipped",
  usage: "RECIPE IMAGES… --out FOLDER [options]",
  operands: OPERANDS,
  options: BATCH_OPTIONS,
  notes: [
    PATTERNS,
    "Each image has a folder of results with a record. A run that is killed loses nothing that was " +
    "finished; the next one carries on. Failures are listed in FOLDER/failures.json.",
    "Exit status: 0 all done, 1 some images failed, 2 wrong usage or recipe, 3 nothing could be " +
    "done, 130 interrupted.",
  ],
};

const PLAN_OPTIONS = {
  ...SHARED,
  json: boolean({ default: false, doc: "As JSON, errors too" }),
};

/** What `petri plan` says of itself. */
export const planProgram: Program<typeof PLAN_OPTIONS> = {
  name: "petri plan",
  summary: "Say which images a batch would run, and why",
  usage: "RECIPE IMAGES… --out FOLDER [options]",
  operands: OPERANDS,
  options: PLAN_OPTIONS,
  notes: [PATTERNS, "Exit status: 0 done, 2 wrong usage or recipe, 3 no image found."],
};

interface Work {
  readonly out: string;
  readonly subject: Subject;
  readonly recipe: unknown;
  readonly settings: readonly string[];
  readonly prepared: PreparedRecipe;
  readonly plugins: readonly PluginRequest[];
  readonly inputs: readonly InputFile[];
  readonly unsettled: readonly InputFile[];
  /** Results whose image these patterns would have found, but is gone. */
  readonly orphans: readonly string[];
  /** Results of images that these patterns do not mean. */
  readonly others: readonly string[];
  /** Number of images, those of other shares too. */
  readonly found: number;
  /** Whether these patterns would find an image of a name, were it there. */
  readonly covers: (name: string) => boolean;
  /** Folders that cannot be read. */
  readonly closed: readonly string[];
  /** Folders of other runs' results, whose images are none. */
  readonly passed: readonly string[];
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
  const out = outOf(options.out);
  const recipe = readRecipe(recipePath);
  const settings = options.set ?? [];
  const requests = pluginRequests(recipe, recipePath, options);
  const loaded = await recipeKit(requests);
  // Whatever happens to its file meanwhile, all images see the same plugin.
  const plugins = requests.map((request, i) => ({ ...request, sha256: loaded.plugins[i].sha256 }));
  try {
    const prepared = prepareRecipe(recipe, loaded.kit, { settings, plugins: loaded.plugins });
    const known = subjectOf(out);
    checkRecipeOf(out, known, prepared.program.name);
    const closed: string[] = [];
    const passed: string[] = [];
    const { images, root, covers } = findInputs(patterns, {
      out,
      rootFor: (shared) => rootFor(out, known, options.root, shared),
      unreadable: (folder) => closed.push(folder),
      results: (folder) => passed.push(folder),
    });
    const [index, count] = shardIn(options.shard);
    const now = Date.now();
    const unsettled: InputFile[] = [];
    const inputs = shardOf(images, { index, count }).filter((input) => {
      // A time to come is a clock that is wrong, not a file that is being copied.
      if (Math.abs(now - lastChange(input.path)) >= options.settle * 1000) return true;
      unsettled.push(input);
      return false;
    });
    const names = new Set(images.map(({ name }) => name));
    const orphans: string[] = [];
    const others: string[] = [];
    for (const name of resultFolders(out)) {
      if (names.has(name)) continue;
      const path = readRecord(join(out, name))?.inputs[0].path;
      // An image that is there, but not found, lies among results by now.
      if (path !== join(root, name) || !covers(name) || isThere(path)) others.push(name);
      // What a folder that cannot be read holds is not gone.
      else if (closed.length === 0) orphans.push(name);
    }
    return {
      out,
      subject: { root, recipe: prepared.program.name },
      recipe,
      settings,
      prepared,
      plugins,
      inputs,
      unsettled,
      orphans,
      others,
      closed,
      passed: [...new Set(passed)],
      found: images.length,
      covers,
    };
  } catch (error) {
    await loaded.kit.close();
    throw error;
  }
}

/** Which part of how many. */
function shardIn(words = "1/1"): [index: number, count: number] {
  const [, index, count] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(words)?.map(Number) ?? [];
  if (index === undefined) {
    throw new UsageError(`--shard must be two whole numbers such as 2/8, got ${words}`);
  }
  if (index > count) {
    throw new UsageError(`--shard must be at most ${count}/${count}, got ${words}`);
  }
  return [index, count];
}

/** Refuses to be content with nothing: a wrong pattern, or a drive that is not there. */
function checkFound(
  { found, closed, passed, orphans, others }: Work,
  operands: readonly string[],
): void {
  if (found > 0 || closed.length > 0) return;
  const kept = orphans.length + others.length;
  const notes = [
    ...kept > 0 ? [`${countOf(kept, "result")} ${kept === 1 ? "is" : "are"} kept`] : [],
    ...passed.length > 0 ? [passedOver(passed.length)] : [],
  ];
  throw new InputError(
    `no image found: ${operands.slice(1).join(", ")}${
      notes.length > 0 ? ` (${notes.join(", ")})` : ""
    }`,
  );
}

function passedOver(folders: number): string {
  return `${countOf(folders, "folder")} of other results passed over`;
}

/** Tells what happens: one line that changes on a terminal, a line an image elsewhere. */
class Progress {
  readonly #terminal = Deno.stdout.isTerminal();
  readonly #started = performance.now();
  #count = 0;
  constructor(readonly total: number, readonly quiet: boolean, readonly how: ErrorForm) {}

  tell(result: JobResult): void {
    const { name, status, seconds, error } = result;
    this.#count++;
    if (error !== undefined) {
      this.#clear();
      const { kind, message } = error;
      const facts = { image: name };
      tell(
        "petri batch",
        { kind, message: this.how.json ? message : `${name}: ${message}`, facts },
        this.how,
      );
    }
    if (this.quiet) return;
    if (this.#terminal) {
      const spent = (performance.now() - this.#started) / 1000;
      const rate = this.#count / Math.max(spent, 1e-3);
      const left = Math.ceil((this.total - this.#count) / rate);
      const line = `${this.#count} of ${this.total}, ${rate.toFixed(1)} a second, ${left} s left`;
      Deno.stdout.writeSync(new TextEncoder().encode(`\r\x1b[K${line}`));
    } else if (status === "done") {
      console.log(`done ${oneLine(name)} (${seconds.toFixed(2)} s${foundIn(result)})`);
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
    const { out, inputs, closed, orphans, prepared, recipe, settings, plugins } = work;
    const stop = new AbortController();
    // Whoever asks twice does not want to wait.
    const onSignal = () => stop.signal.aborted ? Deno.exit(130) : stop.abort();
    // Not SIGHUP: a listener would undo `nohup`.
    const signals: Deno.Signal[] = ["SIGINT", "SIGTERM"];
    const results: JobResult[] = [];
    const progress = new Progress(
      inputs.length + closed.length,
      options.quiet || options.json,
      how,
    );
    const take = (result: JobResult) => {
      results.push(result);
      progress.tell(result);
    };
    try {
      checkFound(work, operands);
      await beginFolder(out, work.subject);
      for (const signal of signals) Deno.addSignalListener(signal, onSignal);
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
    for (const [i, { name, status, seconds }] of results.entries()) {
      if (status === "failed" || isThere(`${join(out, name)}/${RECORD}`)) continue;
      const error = { kind: "InputError", message: GONE };
      results[i] = { name, status: "failed", error, seconds };
      progress.tell(results[i]);
    }
    const interrupted = stop.signal.aborted;
    if (interrupted) sweep(work, results);
    const pruning = options.prune && !interrupted;
    if (pruning) { for (const name of orphans) removeResult(out, name); }
    const failed = results.filter(({ status }) => status === "failed");
    try {
      const ended = new Set(results.map(({ name }) => name));
      await writeFailures(
        out,
        options.shard,
        failed,
        (name) => !ended.has(name) && (interrupted || !work.covers(name)),
      );
    } catch (error) {
      // Each failure was told already.
      report("petri batch", error, how);
    }
    summarise(work, results, { ...options, pruning, interrupted });
    if (interrupted) return 130;
    if (failed.length === 0) return 0;
    return failed.length === results.length ? 3 : 1;
  });
}

/** Takes away what images given up were being written to. */
function sweep({ inputs, out }: Work, results: readonly JobResult[]): void {
  const ended = new Set(results.map(({ name }) => name));
  for (const { name } of inputs) {
    const folder = join(out, name);
    if (ended.has(name) || !isThere(folder)) continue;
    removeParts(folder, Deno.pid);
    removeIfEmpty(folder);
  }
}

/** Says what came of a batch, in one line or as JSON. */
function summarise(
  { out, subject, inputs, closed, passed, unsettled, orphans }: Work,
  results: readonly JobResult[],
  how: {
    quiet: boolean;
    json: boolean;
    settle: number;
    pruning: boolean;
    interrupted: boolean;
  },
): void {
  const { pruning, interrupted } = how;
  const failed = results.filter(({ status }) => status === "failed");
  const done = results.filter(({ status }) => status === "done").length;
  const upToDate = results.length - done - failed.length;
  const left = inputs.length + closed.length - results.length;
  if (how.json) {
    const summary = {
      ...subject,
      out,
      done,
      upToDate,
      failed: failures(failed),
      unsettled: unsettled.map(({ name }) => name),
      passed,
      orphans,
      pruned: pruning,
      interrupted,
      left,
    };
    console.log(JSON.stringify(summary, null, 2));
    return;
  }
  const parts = [
    `${done} done`,
    `${upToDate} up to date`,
    ...failed.length > 0 ? [`${failed.length} failed`] : [],
    ...unsettled.length > 0
      ? [
        `${unsettled.length} still being copied (changed within ${how.settle} s, see --settle), left for the next run`,
      ]
      : [],
    ...orphans.length > 0
      ? [`${orphans.length} without their image${pruning ? ", removed" : ""}`]
      : [],
    ...passed.length > 0 ? [passedOver(passed.length)] : [],
    ...interrupted ? [`interrupted, ${left} not done`] : [],
  ];
  const changed = done > 0 || failed.length > 0 || pruning && orphans.length > 0;
  if (!how.quiet || changed || interrupted) console.log(`${subject.recipe}: ${parts.join(", ")}`);
}

/** Failures as `failures.json` lists them. */
function failures(failed: readonly JobResult[]): { readonly image: string }[] {
  return failed.map(({ name, error }) => ({ image: name, ...error }))
    .sort((a, b) => a.image < b.image ? -1 : 1);
}

/** A folder whose images nobody can see counts as one failure. */
function unreadable(folder: string): JobResult {
  const error = { kind: "InputError", message: UNREADABLE };
  return { name: folder, status: "failed", error, seconds: 0 };
}

/** Said of results that were there and are not any more. */
const GONE = "its results were removed while the batch ran";

const UNREADABLE = "the folder cannot be read: permission denied";

/** What earlier runs listed in a file of failures; folders are looked at anew by each run. */
function listedIn(path: string): { readonly image: string }[] {
  try {
    const listed: unknown = JSON.parse(Deno.readTextFileSync(path));
    if (!Array.isArray(listed)) return [];
    return listed.filter((one) => typeof one?.image === "string" && one.message !== UNREADABLE);
  } catch {
    return [];
  }
}

/** Lists what failed, and what failed before among images that were not this run's. */
async function writeFailures(
  out: string,
  shard: string | undefined,
  failed: readonly JobResult[],
  isOther: (name: string) => boolean,
): Promise<void> {
  const name = shard === undefined
    ? "failures.json"
    : `failures.${shard.replace("/", "-of-")}.json`;
  // Who does all images does those of the shares, too.
  const older = shard === undefined
    ? [...Deno.readDirSync(out)].map((entry) => entry.name)
      .filter((name) => /^failures\.\d+-of-\d+\.json$/.test(name))
    : [];
  const before = [name, ...older].flatMap((name) => listedIn(`${out}/${name}`))
    .filter(({ image }) => isOther(image));
  const all = [...failures(failed), ...before].sort((a, b) => a.image < b.image ? -1 : 1);
  if (all.length === 0) older.push(name);
  else await writeAtomic(`${out}/${name}`, JSON.stringify(all, null, 2) + "\n");
  for (const name of older) removeIfThere(`${out}/${name}`);
}

/**
 * Runs `petri plan`.
 *
 * @param args The words behind `plan`.
 * @returns The exit status.
 */
export function plan(args: readonly string[]): Promise<number> {
  return runProgram(planProgram, args, async ({ operands, options }) => {
    const work = await lookAt(operands, options);
    const { out, inputs, unsettled, orphans, others, closed, passed, prepared } = work;
    await prepared.kit.close();
    const rows: { image: string; run: boolean; why: readonly string[] }[] = [];
    for (const { path, name } of inputs) {
      const folder = join(out, name);
      let why: readonly string[];
      try {
        const { sha256: hash } = await inputRecord(path);
        why = reasonsToRun(readRecord(folder), hash, prepared.program, filesIn(folder));
      } catch (error) {
        why = [messageOf(error)];
      }
      rows.push({ image: name, run: why.length > 0, why });
    }
    for (const { name } of unsettled) {
      rows.push({ image: name, run: false, why: ["still being copied: changed just now"] });
    }
    if (options.json) {
      console.log(
        JSON.stringify(
          { ...work.subject, images: rows, orphans, others, unreadable: closed, passed },
          null,
          2,
        ),
      );
    } else {
      for (const { image, run, why } of rows) {
        const reasons = why.length > 0 ? `: ${why.join("; ")}` : "";
        console.log(`${run ? "run " : "skip"} ${oneLine(image + reasons)}`);
      }
      for (const folder of closed) {
        console.log(`lost ${oneLine(folder)}: ${unreadable(folder).error?.message}`);
      }
      for (const folder of passed) {
        console.log(`pass ${oneLine(folder)}: holds results of another run (name it to search it)`);
      }
      for (const name of orphans) {
        console.log(`gone ${oneLine(name)}: its image is gone (--prune removes it)`);
      }
      for (const name of others) {
        console.log(`keep ${oneLine(name)}: its image is none of those named here`);
      }
      const runs = rows.filter(({ run }) => run).length;
      console.log(`${runs} to run, ${rows.length - runs} to skip`);
    }
    checkFound(work, operands);
  });
}
