/**
 * Operators on large planes in several threads, each a band of rows. What comes out is what one thread
 * gives, to the last bit; where it would not be, or the plane is small, one thread does it.
 *
 * @module
 */
import type { Worker } from "node:worker_threads";
import type { RowRunner } from "../core/kit.ts";
import { roomLike } from "../core/memory.ts";
import type { Operator } from "../core/operator.ts";
import type { GridValue, Kernel } from "../core/values.ts";
import { baseLevel, type Elements } from "../kernels/bands.ts";
import { reachOf, rowsOf } from "./reach.ts";
import { mapValues, packed, sharedCopy, unpacked } from "./shared.ts";
import type { Answer, Task } from "./worker.ts";

/** Pixels from which more threads are quicker than one. */
const LEAST = 1 << 22;

type Outputs = Readonly<Record<string, GridValue>>;
type Values = Readonly<Record<string, GridValue | Kernel>>;

/** A range of rows. */
interface Band {
  /** First row of the result. */
  readonly start: number;
  /** Row behind the last of the result. */
  readonly stop: number;
  /** First row that the result depends on. */
  readonly from: number;
  /** Row behind the last that the result depends on. */
  readonly end: number;
}

/**
 * What a kit runs large planes with.
 *
 * @param threads How many threads, the one of the caller among them.
 * @param least Pixels of a plane from which it is cut into bands; 4 Mpx unless given.
 * @returns The runner; its threads start when they are first needed, and do not keep a program alive.
 */
export function rowRunner(threads: number, least: number = LEAST): RowRunner {
  const crew: Thread[] = [];
  const spare: SharedArrayBuffer[] = [];
  // One call at a time: all of them use all threads, and the same memory.
  let turn: Promise<unknown> = Promise.resolve();
  return {
    run(operator, inputs, params) {
      const values = Object.fromEntries(
        Object.entries(inputs).filter(([, value]) => value !== undefined),
      ) as Values;
      const bands = bandsOf(operator.id, values, params, threads, least);
      if (bands === undefined) return undefined;
      const outputs = turn.then(async () => {
        while (crew.length < bands.length - 1) crew.push(new Thread(await worker()));
        return inBands({ operator, inputs: values, params }, bands, crew, spare);
      });
      turn = outputs.catch(() => {});
      return outputs;
    },
    async close() {
      const ended = turn.then(() => Promise.all(crew.splice(0).map((thread) => thread.end())));
      turn = ended.catch(() => {});
      await ended;
    },
  };
}

/** A call of an operator. */
interface Call {
  readonly operator: Operator;
  readonly inputs: Values;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Bands that give what the whole gives, or none. */
function bandsOf(
  id: string,
  inputs: Values,
  params: Call["params"],
  threads: number,
  least: number,
): Band[] | undefined {
  const reach = reachOf(id, inputs, params);
  if (reach === undefined) return undefined;
  const planes = Object.values(inputs).filter((value) => value.kind !== "kernel");
  const [plane] = planes;
  if (planes.length !== 1 || plane.shape.length !== 2 || plane.data.length < least) {
    return undefined;
  }
  const [height] = plane.shape;
  const count = Math.min(threads, Math.floor(height / Math.max(8, 4 * reach)));
  if (count < 2) return undefined;
  const bands = Array.from({ length: count }, (_, i) => {
    const [start, stop] = [i, i + 1].map((k) => Math.floor(k * height / count));
    return { start, stop, from: Math.max(0, start - reach), end: Math.min(height, stop + reach) };
  });
  // Each band would be summed above a level of its own, and rounded otherwise.
  const isLevel = bands.every(({ from, end }) =>
    baseLevel(rowsOf(plane, from, end).data as Elements) === 0
  );
  return isLevel ? bands : undefined;
}

async function inBands(
  { operator, inputs, params }: Call,
  bands: readonly Band[],
  crew: readonly Thread[],
  spare: SharedArrayBuffer[],
): Promise<Outputs> {
  const whole = mapValues(inputs, (value) => sharedCopy(value, spare));
  spare.length = 0;
  const cut = (from: Values, { from: low, end }: Band) =>
    mapValues(from, (value) => value.kind === "kernel" ? value : rowsOf(value, low, end));
  const others = bands.slice(1).map((band, i) =>
    crew[i].run({ id: operator.id, inputs: mapValues(cut(whole, band), packed), params })
  );
  const run = async (on: Values) => await operator.run(on, params as never) as Outputs;
  const own = run(cut(inputs, bands[0])).catch(() => undefined);
  const parts = await Promise.all([own, ...others]);
  for (const { data } of Object.values(whole)) {
    spare.push(data.buffer as unknown as SharedArrayBuffer);
  }
  // If one of them failed, the whole plane says why, or does without.
  return parts.every((part) => part !== undefined) ? joined(parts, bands) : await run(inputs);
}

/** Outputs of bands below each other. */
function joined(parts: readonly Outputs[], bands: readonly Band[]): Outputs {
  return Object.fromEntries(
    Object.entries(parts[0]).map(([name, first]) => {
      const width = first.shape[1];
      const height = bands.at(-1)!.stop;
      const data = roomLike(first.data, height * width);
      bands.forEach(({ start, stop, from }, i) => {
        data.set(rowsOf(parts[i][name], start - from, stop - from).data, start * width);
      });
      return [name, { ...first, data, shape: [height, width] } as GridValue];
    }),
  );
}

/** Starts a worker. What starts them is loaded for the first one, as it takes Deno longer than an operator. */
async function worker(): Promise<Worker> {
  const { Worker } = await import("node:worker_threads");
  return new Worker(new URL("./worker.ts", import.meta.url));
}

/** A worker that computes bands. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (outputs: Outputs | undefined) => void>();
  /** Memory of the outputs before, which are not needed any more when the next task comes. */
  #spare: SharedArrayBuffer[] = [];
  #tasks = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.unref();
    this.#worker.on("message", ({ task, outputs }: Answer) => {
      this.#spare = Object.values(outputs ?? {}).map(({ data }) => data.memory);
      this.#waiting.get(task)?.(outputs && mapValues(outputs, unpacked) as Outputs);
      this.#waiting.delete(task);
      if (this.#waiting.size === 0) this.#worker.unref();
    });
    const fail = () => {
      for (const done of this.#waiting.values()) done(undefined);
      this.#waiting.clear();
    };
    this.#worker.on("error", fail);
    this.#worker.on("exit", fail);
  }

  /** Outputs of a band; `undefined` if it failed. */
  run(work: Omit<Task, "task" | "spare">): Promise<Outputs | undefined> {
    const task = this.#tasks++;
    this.#worker.ref();
    return new Promise((done) => {
      this.#waiting.set(task, done);
      this.#worker.postMessage({ task, ...work, spare: this.#spare });
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
