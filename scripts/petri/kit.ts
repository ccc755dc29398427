/**
 * The kit of the `petri` command: all standard operators, and the plugins that a recipe or the command
 * line names. Those always run in the sandbox; what they may do beyond nothing, the command line says.
 *
 * @module
 */
import { RecipeError, show } from "../../core/errors.ts";
import { createBareKit, type Kit } from "../../core/kit.ts";
import { integer, list, number, text } from "../../core/params.ts";
import { standardPlugins } from "../../plugins/standard.ts";
import type { PluginGrants, PluginLimits, SandboxedPlugin } from "../../sandbox/host.ts";
import { UsageError } from "../cli.ts";
import { absolute } from "./files.ts";
import { trustedHash } from "./trust.ts";

/** A plugin to load. */
export interface PluginRequest {
  /** As the recipe or the command line names it. */
  readonly path: string;
  /** Where it is. */
  readonly file: string;
  /** SHA-256 that it must have; any if it was never trusted. */
  readonly sha256?: string | undefined;
  /** What it may do. */
  readonly grant: PluginGrants;
  /** What it may use up. */
  readonly limits: PluginLimits;
}

/** A plugin as records list it. */
export interface PluginRecord {
  /** As the recipe or the command line names it. */
  readonly path: string;
  /** Where it was, in full. */
  readonly file: string;
  /** SHA-256 of its file. */
  readonly sha256: string;
  /** What it was allowed to do; nothing if empty. */
  readonly grant: PluginGrants;
}

/** A kit and what is to be recorded of it. */
export interface LoadedKit {
  /** The kit; `close()` ends the processes of its plugins. */
  readonly kit: Kit;
  /** Its plugins beside the standard ones. */
  readonly plugins: readonly PluginRecord[];
}

/** Options of every command that runs or checks recipes. */
export const PLUGIN_OPTIONS = {
  plugin: list(text({ doc: "A path" }), {
    optional: true,
    doc: "A plugin beside those that the recipe names, run in the sandbox (needs " +
      "--allow-run=deno, as recipes with plugins do); may be given several times",
  }),
  grant: list(text({ doc: "PLUGIN:RIGHT=TARGET" }), {
    optional: true,
    doc: "A right for a plugin, PLUGIN:read=PATH (or write, net, env); may be given several times",
  }),
  trust: text({
    optional: true,
    doc: "Hashes of trusted plugins; petri.trust.json beside the recipe if there is one",
  }),
  pluginSeconds: number({ min: 0.1, default: 60, unit: "s", doc: "What one call may take" }),
  pluginMemory: integer({ min: 64, default: 2048, unit: "MiB", doc: "What one plugin may take" }),
};

/** Values of {@linkcode PLUGIN_OPTIONS}. */
export interface PluginOptions {
  readonly plugin?: readonly string[] | undefined;
  readonly grant?: readonly string[] | undefined;
  readonly trust?: string | undefined;
  readonly pluginSeconds: number;
  readonly pluginMemory: number;
}

function isAddress(path: string): boolean {
  return /^(https?|file):/.test(path);
}

/** Folder of a file, with its slash. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** Rights by the plugin's path, or the last part of it. */
function grantsOf(words: readonly string[], paths: readonly string[]): Map<string, PluginGrants> {
  const grants = new Map<string, Record<string, string[]>>();
  for (const word of words) {
    const [, name, right, target] = /^(.+):([a-z]+)=(.+)$/.exec(word) ?? [];
    if (name === undefined) {
      throw new UsageError(`--grant must have the form PLUGIN:read=PATH, got ${word}`, {
        parameter: "--grant",
        value: word,
      });
    }
    const of = paths.filter((path) => path === name || path.slice(folderOf(path).length) === name);
    if (of.length !== 1) {
      const known = paths.join(", ") || "none";
      throw new UsageError(
        `--grant ${word}: ${of.length === 0 ? "no" : "more than one"} plugin ${
          show(name)
        } (plugins are: ${known})`,
        { parameter: "--grant", value: word },
      );
    }
    const own = grants.get(of[0]) ?? {};
    own[right] = [...own[right] ?? [], target];
    grants.set(of[0], own);
  }
  return grants;
}

/**
 * The plugins that a recipe and the command line name.
 *
 * @param recipe The recipe as parsed JSON; `undefined` where there is none.
 * @param recipePath Where it lies: its plugins are found from there.
 * @param options What the command line says.
 * @returns What to load; a recipe grants nothing, only the command line does.
 * @throws {UsageError} If a grant is malformed or names no plugin.
 * @throws {RecipeError} If the recipe's list of plugins is none.
 */
export function pluginRequests(
  recipe: unknown,
  recipePath: string,
  options: PluginOptions,
): PluginRequest[] {
  const named = (recipe as { plugins?: unknown } | null | undefined)?.plugins ?? [];
  if (!(Array.isArray(named) && named.every((path) => typeof path === "string"))) {
    throw new RecipeError(`plugins: must be a list of paths, got ${show(named)}`, {
      file: recipePath,
    });
  }
  const folder = folderOf(recipePath);
  const files = new Map<string, string>();
  for (const path of named) {
    files.set(path, isAddress(path) || path.startsWith("/") ? path : folder + path);
  }
  for (const path of options.plugin ?? []) files.set(path, path);
  const grants = grantsOf(options.grant ?? [], [...files.keys()]);
  const limits = {
    callSeconds: options.pluginSeconds,
    memory: options.pluginMemory * 2 ** 20,
  };
  return [...files].map(([path, file]) => ({
    path,
    file,
    sha256: trustedHash(file, options.trust, `${folder}petri.trust.json`),
    grant: grants.get(path) ?? {},
    limits,
  }));
}

/**
 * A kit for recipes, whose operators are known by name only.
 *
 * @param requests Plugins to load into the sandbox, each with a process of its own.
 * @param threads How many threads run an operator on a large plane, where it can be cut into bands.
 * @returns The kit, and its plugins as records list them.
 * @throws {PluginError} If a plugin does not load, or is not the one that was trusted.
 */
export async function recipeKit(
  requests: readonly PluginRequest[] = [],
  threads = 1,
): Promise<LoadedKit> {
  const kit = createBareKit({
    plugins: standardPlugins,
    rows: threads > 1
      ? async () => (await import("../../parallel/rows.ts")).rowRunner(threads)
      : undefined,
    loader: async (path, how) => (await import("../../sandbox/host.ts")).loadPlugin(path, how),
  }) as unknown as Kit;
  const plugins: PluginRecord[] = [];
  try {
    for (const { path, file, sha256, grant, limits } of requests) {
      await kit.load(file, { sha256, grant, limits });
      const loaded = kit.plugins().at(-1) as SandboxedPlugin;
      // A record may be read from another folder.
      const where = isAddress(file) ? file : absolute(file);
      plugins.push({ path, file: where, sha256: loaded.sha256, grant });
    }
  } catch (error) {
    await kit.close();
    throw error;
  }
  return { kit, plugins };
}
