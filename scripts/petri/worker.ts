/**
 * A worker of a batch: gets the recipe once, then one image after the other.
 *
 * @module
 */
import { type JobResult, type PreparedRecipe, prepareRecipe, runJob } from "./job.ts";
import { recipeKit } from "./kit.ts";

/** What a worker is told first. */
export interface Start {
  /** The recipe as parsed JSON. */
  readonly recipe: unknown;
  /** Parameters from the command line. */
  readonly settings: readonly string[];
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

interface WorkerScope {
  onmessage: ((event: MessageEvent<Start | Task>) => void) | null;
  postMessage(message: JobResult): void;
}

const scope = globalThis as unknown as WorkerScope;
let prepared: PreparedRecipe | undefined;
let out = "";

scope.onmessage = async ({ data }) => {
  if ("recipe" in data) {
    out = data.out;
    prepared = prepareRecipe(data.recipe, recipeKit(), { settings: data.settings });
  } else scope.postMessage(await runJob(prepared!, data.path, out, data.name));
};
