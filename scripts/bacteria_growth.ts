/**
 * Follows bacteria over frames: lengths, divisions, growth rates; see `--help`.
 *
 *     deno run --no-prompt --allow-read=MOVIE,OUT --allow-write=OUT \
 *       scripts/bacteria_growth.ts MOVIE --out OUT
 *
 * @module
 */
// @ts-types="./programs.ts"
import { bacteriaGrowth } from "./programs.js";

if (import.meta.main) Deno.exit(await bacteriaGrowth(Deno.args));
