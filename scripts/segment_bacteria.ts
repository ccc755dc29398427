/**
 * Finds bacteria and measures them; see `--help`.
 *
 *     deno run --no-prompt --allow-read=IMAGE,OUT --allow-write=OUT \
 *       scripts/segment_bacteria.ts IMAGE --out OUT
 *
 * @module
 */
// @ts-types="./programs.ts"
import { segmentBacteria } from "./programs.js";

if (import.meta.main) Deno.exit(await segmentBacteria(Deno.args));
