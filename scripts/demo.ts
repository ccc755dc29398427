/**
 * Segments the sample images that come with petri, puts overlays, labels and tables into `out/` and
 * says what was found: `deno task demo`.
 *
 * @module
 */
import { nuclei } from "../analyses/nuclei_script.ts";
import { rods } from "../analyses/rods.ts";
import { runAnalysis } from "./analysis.ts";

console.log("Bacteria in a microcolony, data/microcolony.tif");
const bacteria = await runAnalysis(rods, ["data/microcolony.tif", "--out", "out"]);
console.log("\nNuclei, some of them touching, data/nuclei.tif");
const cells = await runAnalysis(nuclei, ["data/nuclei.tif", "--out", "out"]);
console.log("\nLook at out/microcolony.overlay.png and out/nuclei.overlay.png.");
Deno.exitCode = Math.max(bacteria, cells);
