/**
 * Finds nuclei and measures them; see `--help`.
 *
 *     deno run --no-prompt --allow-read=IMAGE,OUT --allow-write=OUT \
 *       scripts/segment_nuclei.ts IMAGE --out OUT
 *
 * @module
 */
// @ts-types="./programs.ts"
import { segmentNuclei } from "./programs.js";

if (import.meta.main) Deno.exit(await segmentNuclei(Deno.args));
