/**
 * Kinase translocation reporters over time: cytoplasm over nucleus, cell by cell; see `--help`.
 *
 *     deno run --no-prompt --allow-read=DATA,OUT --allow-write=OUT scripts/ktr_ratio.ts \
 *       --nucleus 'DATA/nucleus*.tif' --reporter green='DATA/green*.tif' --out OUT
 *
 * @module
 */
// @ts-types="./programs.ts"
import { ktrRatio } from "./programs.js";

if (import.meta.main) Deno.exit(await ktrRatio(Deno.args));
