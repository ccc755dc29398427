/** A folder for a test that writes: under `out/`, gone afterwards. */

/**
 * Runs a test in an empty folder.
 *
 * @param work The test; gets the folder's path.
 */
export async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  Deno.mkdirSync("out", { recursive: true });
  const folder = Deno.makeTempDirSync({ dir: "out" });
  try {
    await work(folder);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

/** Names of the files in a folder. */
export function namesIn(folder: string): string[] {
  return [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
}
