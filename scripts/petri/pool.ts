/**
 * Workers that share a list of images, with never more images in flight than fit in memory.
 *
 * @module
 */
import type { Worker } from "node:worker_threads";
import type { CheckedRecipe } from "../../core/recipe.ts";
import { isThere } from "../../io/atomic.ts";
import { openImage } from "../../io/image.ts";
import { messageOf } from "../cli.ts";
import { type InputFile, join } from "./files.ts";
import { type JobResult, type PreparedRecipe, removeParts } from "./job.ts";
import type { Answer, Start } from "./serve.ts";

/** How a batch is run. */
export interface PoolOptions {
  /** Workers. */
  readonly jobs: number;
  /** Bytes that all images in flight may need together, and the heap of one worker at most. */
  readonly memory: number;
  /** Called with each image's result. */
  readonly each: (result: JobResult) => void;
  /** Ends the batch: images in flight that do not end within a few seconds are given up. */
  readonly signal: AbortSignal;
  /** Module of the workers; tests have worse ones. */
  readonly module?: URL;
}

/** Bytes of working memory for each byte of an image, about: intermediate images are wider. */
const FACTOR = 24;

/** Images of a worker whose results are not yet on the disk, the one being computed among them. */
const MOST = 4;

/** Least heap of a worker, in MiB, for petri itself. */
const LEAST_HEAP = 512;

/** Milliseconds that images in flight have to end once the batch is to end. */
const GRACE = 3000;

/** What an image needs, judged by its header; images that cannot be opened need nothing. */
async function needOf(path: string, { recipe }: CheckedRecipe): Promise<number> {
  const { axes, frame } = recipe.input ?? {};
  try {
    using file = await openImage(path, { axes });
    const time = frame === "together" ? -1 : file.axes.indexOf("T");
    const pixels = file.shape.reduce((product, length) => product * length, 1);
    return pixels / (time < 0 ? 1 : file.shape[time]) * FACTOR;
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
  const { jobs, signal } = options;
  // One image alone gets a worker, too: here nobody would hear a signal, and the heap has no limit.
  // The workers have processes of their own for plugins.
  await prepared.kit.close();
  const count = Math.min(jobs, inputs.length);
  const { Worker } = await import("node:worker_threads");
  const seats = Array.from({ length: count }, () => new Seat(Worker, start, options));
  const budget = new Budget(options.memory);
  // The next image's header is read while others are computed.
  const look = (at: number) =>
    at < inputs.length
      ? { input: inputs[at], need: needOf(inputs[at].path, prepared.checked) }
      : undefined;
  let next = 0;
  let ahead = look(next);
  const give = async (seat: Seat, input: InputFile, need: number): Promise<void> => {
    await budget.take(need);
    if (!signal.aborted) await seat.compute(input);
    budget.give(need);
  };
  const serve = async (seat: Seat): Promise<void> => {
    while (!signal.aborted) {
      const taken = ahead;
      ahead = look(++next);
      if (taken !== undefined) await give(seat, taken.input, await taken.need);
      else await seat.settled();
      for (const input of seat.lost()) {
        await seat.settled();
        await give(seat, input, await needOf(input.path, prepared.checked));
        await seat.settled();
      }
      if (ahead === undefined && seat.idle) return;
    }
    await seat.settled();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const patience = new Promise<void>((resolve) => {
      const wait = () => timer = setTimeout(resolve, GRACE);
      if (signal.aborted) wait();
      else signal.addEventListener("abort", wait, { once: true });
    });
    await Promise.race([Promise.all(seats.map(serve)), patience]);
    if (!signal.aborted && start.plugins.length > 0) {
      await Promise.all(seats.map((seat) => seat.close()));
    }
  } finally {
    clearTimeout(timer);
    await Promise.all(seats.map((seat) => seat.end()));
  }
}

/** A worker, or the next one in its place if it breaks, and the images that it was given. */
class Seat {
  readonly #Worker: typeof Worker;
  readonly #start: Start;
  readonly #options: PoolOptions;
  readonly #given = new Map<string, InputFile>();
  /** The image that is being computed, and who waits for it. */
  #current: { readonly name: string; readonly computed: () => void } | undefined;
  #lost: InputFile[] = [];
  #changed: () => void = () => {};
  #closed: () => void = () => {};
  #worker: Worker;
  /** Until a broken worker has ended. */
  #ready: Promise<unknown> = Promise.resolve();

  constructor(WorkerOfNode: typeof Worker, start: Start, options: PoolOptions) {
    this.#Worker = WorkerOfNode;
    this.#start = start;
    this.#options = options;
    this.#worker = this.#begin();
  }

  #begin(): Worker {
    // Node's workers, as their heap has a limit of its own: in a worker of the web an image that
    // exhausts it ends the whole program.
    const module = this.#options.module ?? new URL("./worker.ts", import.meta.url);
    const worker = new this.#Worker(module, {
      resourceLimits: {
        maxOldGenerationSizeMb: Math.max(LEAST_HEAP, this.#options.memory / 2 ** 20),
      },
    });
    const broke = (kind: string, message: string, guilty?: string) => {
      if (this.#worker === worker) this.#replace({ kind, message }, guilty);
    };
    const full = () =>
      broke("RangeError", "needs more memory than --memory allows", this.#current?.name);
    worker.on("message", (answer: Answer) => {
      if (this.#worker !== worker) return;
      if (answer === "next") this.#computed();
      else if (answer === "closed") this.#closed();
      else if (answer === "full") full();
      else this.#result(answer);
    });
    worker.on("error", (error: Error & { code?: string }) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") full();
      else broke(error.name, `its worker broke: ${messageOf(error)}`);
    });
    worker.on("exit", (status) => broke("Error", `its worker ended with status ${status}`));
    worker.postMessage(this.#start);
    return worker;
  }

  #computed(): void {
    const current = this.#current;
    this.#current = undefined;
    current?.computed();
  }

  #result(result: JobResult): void {
    this.#given.delete(result.name);
    this.#options.each(result);
    if (this.#current?.name === result.name) this.#computed();
    this.#changed();
  }

  /**
   * A worker that broke answers no more. The image that broke it has failed; where that is not known,
   * each comes again, alone.
   */
  #replace(error: { kind: string; message: string }, guilty?: string): void {
    const broken = this.#worker;
    this.#worker = this.#begin();
    const given = [...this.#given.values()];
    this.#given.clear();
    this.#ready = broken.terminate().then(() => {
      for (const input of given) {
        const { name, path } = input;
        if (given.length > 1 && name !== guilty) {
          this.#lost.push(input);
          continue;
        }
        const folder = join(this.#start.out, name);
        if (isThere(folder)) removeParts(folder, Deno.pid);
        const message = `${path}: ${error.message}`;
        this.#options.each({
          name,
          status: "failed",
          error: { kind: error.kind, message },
          seconds: 0,
        });
      }
      this.#computed();
      this.#changed();
    });
  }

  /** Images that went with a broken worker and shall be given again. */
  lost(): InputFile[] {
    return this.#lost.splice(0);
  }

  /** Whether nothing is to be waited for. */
  get idle(): boolean {
    return this.#given.size === 0 && this.#lost.length === 0;
  }

  /** Waits until there is a result, or a loss, of every image given. */
  async settled(): Promise<void> {
    await this.#ready;
    while (this.#given.size > 0) await this.#change();
    await this.#ready;
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#changed = resolve);
  }

  /** Gives an image, once few enough others are on their way to the disk; ends when it is computed. */
  async compute(input: InputFile): Promise<void> {
    await this.#ready;
    while (this.#given.size >= MOST) await this.#change();
    await this.#ready;
    const { name, path } = input;
    await new Promise<void>((computed) => {
      this.#current = { name, computed };
      this.#given.set(name, input);
      this.#worker.postMessage({ path, name });
    });
  }

  /** Has the worker end the processes of its plugins. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      // A worker that broke does not answer; its plugins end with this program.
      const timer = setTimeout(resolve, 5000);
      this.#closed = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#worker.postMessage("close");
    });
  }

  /** Ends the worker, whatever it does. */
  async end(): Promise<void> {
    const worker = this.#worker;
    // Nothing that it says counts any more.
    worker.removeAllListeners();
    await worker.terminate();
  }
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
