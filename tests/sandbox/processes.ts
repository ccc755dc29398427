/**
 * Looks into the table of processes, for plugins that are still there.
 *
 * @module
 */

/**
 * Processes of plugins that were started with a memory limit, which tells them from all others.
 *
 * @param memory The limit in bytes.
 * @returns Their command lines.
 */
export async function processesWith(memory: number): Promise<string[]> {
  // Only a program with all rights may read the table.
  const code = `for (const { name } of Deno.readDirSync("/proc")) {
    if (!/^[0-9]+$/.test(name)) continue;
    try {
      const words = Deno.readTextFileSync("/proc/" + name + "/cmdline").split("\\0");
      // One that ended and is not yet fetched has no command line.
      if (words.some((word) => word.endsWith("sandbox/runner.ts"))) console.log(words.at(-2));
    } catch { /* It has just ended. */ }
  }`;
  const { stdout } = await new Deno.Command("deno", { args: ["eval", code] }).output();
  const lines = new TextDecoder().decode(stdout).trim().split("\n");
  return lines.filter((line) => line.endsWith(`,${memory}]`));
}
