/**
 * Finds nuclei and measures them; see `--help`.
 *
 *     deno run --no-prompt --allow-read=IMAGE,OUT --allow-write=OUT \
 *       scripts/segment_nuclei.ts IMAGE --out OUT
 *
 * @module
 */
import { nuclei } from "../analyses/nuclei_script.ts";
import { runAnalysis } from "./analysis.ts";

if (import.meta.main) Deno.exitCode = await runAnalysis(nuclei, Deno.args);
