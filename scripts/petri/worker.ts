/**
 * A worker of a batch: gets the recipe once, then one image after the other.
 *
 * @module
 */
import { type JobResult, type PreparedRecipe, prepareRecipe, runJob } from "./job.ts";
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

interface WorkerScope {
  onmessage: ((event: MessageEvent<Start | Task | "close">) => void) | null;
  postMessage(message: JobResult | "closed"): void;
}

const scope = globalThis as unknown as WorkerScope;
let prepared: Promise<PreparedRecipe> | undefined;
let out = "";

scope.onmessage = async ({ data }) => {
  if (data === "close") {
    // A recipe that could not be made ready has closed its kit.
    await prepared?.then(({ kit }) => kit.close(), () => {});
    scope.postMessage("closed");
  } else if ("recipe" in data) {
    out = data.out;
    prepared = prepare(data);
    // Each image tells of it.
    prepared.catch(() => {});
  } else scope.postMessage(await runJob(prepared!, data.path, out, data.name));
};

async function prepare({ recipe, settings, plugins }: Start): Promise<PreparedRecipe> {
  const loaded = await recipeKit(plugins);
  return prepareRecipe(recipe, loaded.kit, { settings, plugins: loaded.plugins });
}
