/**
 * What a worker of a batch does: it gets the recipe once, then one image after the other.
 *
 * @module
 */
import type { MessagePort } from "node:worker_threads";
import { watchHeap } from "./heap.ts";
import { type JobResult, type PreparedRecipe, prepareRecipe, startJob } from "./job.ts";
import { type PluginRequest, recipeKit } from "./kit.ts";

/** What a worker is told first. */
export interface Start {
  /** The recipe as parsed JSON. */
  readonly recipe: unknown;
  /** Parameters from the command line. */
  readonly settings: readonly string[];
  /** Plugins, with the hashes that they have. */
  readonly plugins: readonly PluginRequest[];
  /** Folder of all results. */
  readonly out: string;
}

/** One image for a worker. */
export interface Task {
  /** The image. */
  readonly path: string;
  /** Its folder of results. */
  readonly name: string;
}

/**
 * What a worker says: that an image is computed and the next one may come, what became of an image, that
 * its plugins have ended, or that its heap is full.
 */
export type Answer = "next" | JobResult | "closed" | "full";

/**
 * Does what it is told, until it is told to close.
 *
 * @param port Where tasks come from and answers go.
 */
export function serve(port: MessagePort): void {
  const answer = (message: Answer) => port.postMessage(message);
  let prepared: Promise<PreparedRecipe> | undefined;
  let out = "";
  watchHeap(() => answer("full"));
  port.on("message", async (data: Start | Task | "close") => {
    if (data === "close") {
      // A recipe that could not be made ready has closed its kit.
      await prepared?.then(({ kit }) => kit.close(), () => {});
      answer("closed");
    } else if ("recipe" in data) {
      out = data.out;
      prepared = prepare(data);
      // Each image tells of it.
      prepared.catch(() => {});
    } else {
      const { finished } = await startJob(prepared!, data.path, out, data.name);
      answer("next");
      answer(await finished);
    }
  });
}

async function prepare({ recipe, settings, plugins }: Start): Promise<PreparedRecipe> {
  const loaded = await recipeKit(plugins);
  return prepareRecipe(recipe, loaded.kit, { settings, plugins: loaded.plugins });
}
