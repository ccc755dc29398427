/**
 * Finds bacteria of any width, dark or bright, and measures them; see `--help`. For the analysis of
 * one experiment, cells of known width, see `segment_bacteria.ts`.
 *
 *     deno run --no-prompt --allow-read=IMAGE,OUT --allow-write=OUT \
 *       scripts/find_bacteria.ts IMAGE --out OUT
 *
 * @module
 */
import { bacteria } from "../analyses/bacteria.ts";
import { runAnalysis } from "./analysis.ts";

if (import.meta.main) Deno.exitCode = await runAnalysis(bacteria, Deno.args);
