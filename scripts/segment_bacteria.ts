/**
 * Finds the rods of a microcolony and measures them; see `--help`.
 *
 *     deno run --no-prompt --allow-read=IMAGE,OUT --allow-write=OUT \
 *       scripts/segment_bacteria.ts IMAGE --out OUT
 *
 * @module
 */
import { microcolony } from "../analyses/microcolony.ts";
import { runAnalysis } from "./analysis.ts";

if (import.meta.main) Deno.exitCode = await runAnalysis(microcolony, Deno.args);
