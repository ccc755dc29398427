/**
 * Finds bacteria and measures them; see `--help`.
 *
 *     deno run --no-prompt --allow-read=IMAGE,OUT --allow-write=OUT \
 *       scripts/segment_bacteria.ts IMAGE --out OUT
 *
 * @module
 */
import { rods } from "../analyses/rods.ts";
import { runAnalysis } from "./analysis.ts";

if (import.meta.main) Deno.exitCode = await runAnalysis(rods, Deno.args);
