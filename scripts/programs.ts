/**
 * The analysis scripts as functions. `deno task build` makes one file of them and of all that they
 * need, `programs.js`, which is what the scripts run: Deno takes a fifth of a millisecond for each module
 * that it loads and compiles functions anew in every process, which together would be half the time of a
 * script on a small image.
 *
 * @module
 */
import { runAnalysis } from "./analysis.ts";

/**
 * The program `segment_bacteria`.
 *
 * @param args The words of the command line.
 * @returns The exit status.
 */
export async function segmentBacteria(args: readonly string[]): Promise<number> {
  return await runAnalysis((await import("../analyses/rods.ts")).rods, args);
}

/**
 * The program `segment_nuclei`.
 *
 * @param args The words of the command line.
 * @returns The exit status.
 */
export async function segmentNuclei(args: readonly string[]): Promise<number> {
  return await runAnalysis((await import("../analyses/nuclei_script.ts")).nuclei, args);
}

/**
 * The program `ktr_ratio`.
 *
 * @param args The words of the command line.
 * @returns The exit status.
 */
export async function ktrRatio(args: readonly string[]): Promise<number> {
  return await (await import("./ktr.ts")).main(args);
}

/**
 * The program `bacteria_growth`.
 *
 * @param args The words of the command line.
 * @returns The exit status.
 */
export async function bacteriaGrowth(args: readonly string[]): Promise<number> {
  return await (await import("./growth.ts")).main(args);
}
