/**
 * Segments the sample images that come with petri, puts overlays, labels and tables into `out/` and
 * says what was found: `deno task demo`.
 *
 * @module
 */
import { microcolony } from "../analyses/microcolony.ts";
import { runAnalysis } from "./analysis.ts";

console.log("A microcolony of bacteria, data/microcolony.tif:");
const status = await runAnalysis(microcolony, ["data/microcolony.tif", "--out", "out"]);
console.log("\nLook at out/microcolony.overlay.png.");
Deno.exitCode = status;
