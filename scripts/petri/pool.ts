/**
 * Workers that share a list of images, with never more images in flight than fit in memory.
 *
 * @module
 */
import { Worker } from "node:worker_threads";
import { isThere } from "../../io/atomic.ts";
import { openImage } from "../../io/image.ts";
import { messageOf } from "../cli.ts";
import { type InputFile, join } from "./files.ts";
import { type JobResult, type PreparedRecipe, removeParts, runJob } from "./job.ts";
import type { Answer, Start } from "./worker.ts";

/** How a batch is run. */
export interface PoolOptions {
  /** Workers. */
  readonly jobs: number;
  /** Bytes that all images in flight may need together, and the heap of one worker at most. */
  readonly memory: number;
  /** Called with each image's result. */
  readonly each: (result: JobResult) => void;
  /** Ends the batch: images in flight are given up. */
  readonly signal: AbortSignal;
  /** Module of the workers; tests have worse ones. */
  readonly module?: URL;
}

/** Bytes of working memory for each byte of an image, about: intermediate images are wider. */
const FACTOR = 24;

/** Least heap of a worker, in MiB, for petri itself. */
const LEAST_HEAP = 512;

/** Milliseconds after which a worker that has not answered is asked whether its heap was exhausted. */
const PATIENCE = 2000;

/** What an image needs, judged by its header; images that cannot be opened need nothing. */
async function needOf(path: string): Promise<number> {
  try {
    using file = await openImage(path);
    const frames = file.axes.indexOf("T");
    const pixels = file.shape.reduce((product, length) => product * length, 1);
    return pixels / (frames < 0 ? 1 : file.shape[frames]) * FACTOR;
  } catch {
    return 0;
  }
}

/**
 * Processes images.
 *
 * @param inputs The images.
 * @param prepared The recipe.
 * @param start What workers are told.
 * @param options Workers, memory, and who hears of results.
 */
export async function runPool(
  inputs: readonly InputFile[],
  prepared: PreparedRecipe,
  start: Start,
  options: PoolOptions,
): Promise<void> {
  const { jobs, each, signal } = options;
  if (inputs.length < 2) {
    for (const { path, name } of inputs) each(await runJob(prepared, path, start.out, name));
    return;
  }
  // The workers have processes of their own for plugins.
  await prepared.kit.close();
  const begin = (): Worker => {
    // Node's workers, as their heap has a limit of its own: in a worker of the web an image that
    // exhausts it ends the whole program.
    const module = options.module ?? new URL("./worker.ts", import.meta.url);
    const worker = new Worker(module, {
      resourceLimits: { maxOldGenerationSizeMb: Math.max(LEAST_HEAP, options.memory / 2 ** 20) },
    });
    worker.postMessage(start);
    return worker;
  };
  const workers = Array.from({ length: Math.min(jobs, inputs.length) }, begin);
  const budget = new Budget(options.memory);
  let next = 0;
  const serve = async (_: Worker, place: number): Promise<void> => {
    while (next < inputs.length && !signal.aborted) {
      const { path, name } = inputs[next++];
      const need = await needOf(path);
      await budget.take(need);
      try {
        const { result, broken } = await ask(workers[place], { path, name }, signal);
        each(result);
        // A worker that broke answers no more: the next image gets a fresh one.
        if (broken) {
          await workers[place].terminate();
          const folder = join(start.out, name);
          if (isThere(folder)) removeParts(folder, Deno.pid);
          workers[place] = begin();
        }
      } finally {
        budget.give(need);
      }
    }
  };
  try {
    await Promise.all([...workers].map(serve));
    if (start.plugins.length > 0) await Promise.all(workers.map(closed));
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Has a worker end the processes of its plugins. */
function closed(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    // A worker that broke does not answer; its plugins end with this program.
    const timer = setTimeout(resolve, 5000);
    worker.on("message", (answer: Answer) => {
      if (answer !== "closed") return;
      clearTimeout(timer);
      resolve();
    });
    worker.postMessage("close");
  });
}

/** Sends an image to a worker and waits for its result. */
function ask(
  worker: Worker,
  task: InputFile,
  signal: AbortSignal,
): Promise<{ result: JobResult; broken: boolean }> {
  const { promise, resolve, reject } = Promise.withResolvers<
    { result: JobResult; broken: boolean }
  >();
  const broke = (kind: string, message: string) => {
    const error = { kind, message: `${task.path}: ${message}` };
    resolve({ result: { name: task.name, status: "failed", error, seconds: 0 }, broken: true });
  };
  const full = () => broke("RangeError", "needs more memory than --memory allows");
  const stop = () => reject(signal.reason);
  const answered = (answer: Answer) => {
    if (answer === "full") full();
    else if (typeof answer === "object") resolve({ result: answer, broken: false });
  };
  const failed = (error: Error & { code?: string }) => {
    if (error.code === "ERR_WORKER_OUT_OF_MEMORY") full();
    else broke(error.name, `its worker broke: ${messageOf(error)}`);
  };
  const ended = (status: number) => broke("Error", `its worker ended with status ${status}`);
  signal.addEventListener("abort", stop, { once: true });
  worker.on("message", answered).once("error", failed).once("exit", ended);
  worker.postMessage(task);
  const timer = setInterval(() => worker.postMessage("full?"), PATIENCE);
  return promise.finally(() => {
    clearInterval(timer);
    signal.removeEventListener("abort", stop);
    worker.off("message", answered).off("error", failed).off("exit", ended);
  });
}

/** Memory that images in flight take; one alone may exceed it. */
class Budget {
  #free: number;
  #used = 0;
  readonly #waiting: { need: number; go: () => void }[] = [];
  constructor(total: number) {
    this.#free = total;
  }
  take(need: number): Promise<void> {
    if (this.#waiting.length === 0 && (this.#used === 0 || need <= this.#free)) {
      this.#free -= need;
      this.#used++;
      return Promise.resolve();
    }
    return new Promise((go) => this.#waiting.push({ need, go }));
  }
  give(need: number): void {
    this.#free += need;
    this.#used--;
    while (this.#waiting.length > 0) {
      const [{ need, go }] = this.#waiting;
      if (this.#used > 0 && need > this.#free) return;
      this.#waiting.shift();
      this.#free -= need;
      this.#used++;
      go();
    }
  }
}
