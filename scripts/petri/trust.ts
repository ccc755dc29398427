/**
 * Hashes of plugins that somebody has looked at: a JSON file, by default `petri.trust.json` beside the
 * recipe. A plugin that it lists runs only while its file is the one that was looked at.
 *
 * @module
 */
import { FormatError, RecipeError } from "../../core/errors.ts";
import { writeAtomic } from "../../io/atomic.ts";
import { sha256 } from "../../io/record.ts";

/** Name of the file where none is given. */
export const TRUST_FILE = "petri.trust.json";

function absolute(path: string): string {
  return new URL(path, `file://${Deno.cwd()}/`).href;
}

/** How a trust file names a plugin: from its own folder where the plugin lies below, else in full. */
function keyOf(plugin: string, trustFile: string): string {
  const folder = new URL(".", absolute(trustFile)).href;
  const file = absolute(plugin);
  return decodeURI(file.startsWith(folder) ? file.slice(folder.length) : file);
}

function readTrust(path: string): Record<string, string> | undefined {
  let text: string;
  try {
    text = Deno.readTextFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
  try {
    const { petri, trusted } = JSON.parse(text);
    const fits = petri === 1 && typeof trusted === "object" && trusted !== null &&
      Object.values(trusted).every((hash) => typeof hash === "string");
    if (fits) return trusted;
  } catch {
    // Told below.
  }
  throw new RecipeError(`${path}: is no list of trusted plugins`, { file: path });
}

/**
 * The hash that a plugin must have.
 *
 * @param plugin Its file.
 * @param given The trust file that the command line names.
 * @param beside The one to look for otherwise.
 * @returns The hash; `undefined` if the plugin is not listed.
 * @throws {RecipeError} If the file that was named is not there, or is something else.
 */
export function trustedHash(
  plugin: string,
  given: string | undefined,
  beside: string,
): string | undefined {
  const path = given ?? beside;
  const trusted = readTrust(path);
  if (trusted === undefined && given !== undefined) {
    throw new RecipeError(`${path}: cannot be read: there is no such file`, { file: path });
  }
  const key = keyOf(plugin, path);
  return trusted !== undefined && Object.hasOwn(trusted, key) ? trusted[key] : undefined;
}

/**
 * Puts down a plugin's hash.
 *
 * @param plugin Its file.
 * @param path The trust file; made if it is not there.
 * @returns The hash, and the one it had before.
 * @throws {FormatError} If the plugin cannot be read.
 */
export async function trust(
  plugin: string,
  path: string,
): Promise<{ hash: string; before: string | undefined }> {
  let bytes: Uint8Array;
  try {
    bytes = await Deno.readFile(plugin);
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) throw error;
    throw new FormatError(`plugin ${plugin} cannot be read: ${(error as Error).message}`, {
      file: plugin,
      cause: error,
    });
  }
  const trusted = readTrust(path) ?? {};
  const key = keyOf(plugin, path);
  const before = Object.hasOwn(trusted, key) ? trusted[key] : undefined;
  const hash = await sha256(bytes);
  const sorted = Object.entries({ ...trusted, [key]: hash }).sort(([a], [b]) => a < b ? -1 : 1);
  const text = JSON.stringify({ petri: 1, trusted: Object.fromEntries(sorted) }, null, 2);
  await writeAtomic(path, `${text}\n`);
  return { hash, before };
}
