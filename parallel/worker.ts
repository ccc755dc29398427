/**
 * A thread for bands of rows: runs standard operators on values in shared memory.
 *
 * @module
 */
import { parentPort } from "node:worker_threads";
import { createBareKit, type Kit } from "../core/kit.ts";
import { recycle } from "../core/memory.ts";
import type { GridValue } from "../core/values.ts";
import { standardPlugins } from "../plugins/standard.ts";
import { mapValues, packed, sharedCopy, type SharedValue, unpacked } from "./shared.ts";

/** A band to compute. */
export interface Task {
  /** Number of the task. */
  readonly task: number;
  /** The operator. */
  readonly id: string;
  /** Its inputs. */
  readonly inputs: Readonly<Record<string, SharedValue>>;
  /** Its parameters. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Memory of earlier outputs, to be used again. */
  readonly spare: SharedArrayBuffer[];
}

/** What became of it. */
export interface Answer {
  /** Number of the task. */
  readonly task: number;
  /** Outputs by name; none if it failed. */
  readonly outputs?: Readonly<Record<string, SharedValue>>;
}

const kit = createBareKit({ plugins: standardPlugins }) as unknown as Kit;

parentPort!.on("message", async ({ task, id, inputs, params, spare }: Task) => {
  const answer = (message: Answer) => parentPort!.postMessage(message);
  try {
    const own = mapValues(inputs, unpacked);
    const outputs: Record<string, GridValue> = await kit.run(
      id as never,
      own as never,
      params as never,
    );
    answer({ task, outputs: mapValues(outputs, (value) => packed(sharedCopy(value, spare))) });
    recycle(...Object.values(outputs));
  } catch {
    // The whole plane will say what is wrong.
    answer({ task });
  }
});
