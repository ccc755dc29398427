/**
 * Workers that share a list of images, with never more images in flight than fit in memory.
 *
 * @module
 */
import { openImage } from "../../io/image.ts";
import type { InputFile } from "./files.ts";
import { type JobResult, type PreparedRecipe, runJob } from "./job.ts";
import type { Start } from "./worker.ts";

/** How a batch is run. */
export interface PoolOptions {
  /** Workers; with 1 the images are processed one after the other in this process. */
  readonly jobs: number;
  /** Bytes that all images in flight may need together. */
  readonly memory: number;
  /** Called with each image's result. */
  readonly each: (result: JobResult) => void;
  /** Ends the batch: images in flight are given up. */
  readonly signal: AbortSignal;
}

/** Bytes of working memory for each byte of an image, about: intermediate images are wider. */
const FACTOR = 24;

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
  if (jobs === 1 || inputs.length < 2) {
    for (const { path, name } of inputs) {
      if (signal.aborted) return;
      each(await runJob(prepared, path, start.out, name));
    }
    return;
  }
  // The workers have processes of their own for plugins.
  await prepared.kit.close();
  const begin = (): Worker => {
    const url = new URL("./worker.ts", import.meta.url);
    const worker = new Worker(url, { type: "module", name: "petri" });
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
          workers[place].terminate();
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
    for (const worker of workers) worker.terminate();
  }
}

/** Has a worker end the processes of its plugins. */
function closed(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    // A worker that broke does not answer; its plugins end with this program.
    const timer = setTimeout(resolve, 5000);
    worker.onmessage = () => {
      clearTimeout(timer);
      resolve();
    };
    worker.postMessage("close");
  });
}

/** Sends an image to a worker and waits for its result. */
function ask(
  worker: Worker,
  task: InputFile,
  signal: AbortSignal,
): Promise<{ result: JobResult; broken: boolean }> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    worker.onmessage = ({ data }) => {
      signal.removeEventListener("abort", stop);
      resolve({ result: data, broken: false });
    };
    worker.onerror = (event) => {
      event.preventDefault();
      signal.removeEventListener("abort", stop);
      const error = { kind: "Error", message: event.message.replaceAll(/\s*\n\s*/g, " ") };
      resolve({
        result: { name: task.name, status: "failed", error, seconds: 0 },
        broken: true,
      });
    };
    worker.postMessage(task);
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
