/**
 * A picture of 16,384 × 16,384 pixels of 16 bits through Gaussian, threshold, label and regions, and the
 * most memory that takes, in pictures.
 *
 *     deno task bench:large [SIDE]
 *
 * @module
 */
import { createImage, type Image, type Mask } from "../core/values.ts";
import { gaussian } from "../ops/kernels/gaussian.ts";
import { regions } from "../ops/measure/regions.ts";
import { label } from "../ops/segmentation/label.ts";
import { above } from "../ops/threshold/above.ts";
import { otsu } from "../ops/threshold/otsu.ts";
import { besideAim } from "./report.ts";

const side = Number(Deno.args[0] ?? 16384);

/** Blobs on a grid, each at its own height, over a slope. */
function picture(): Image {
  const data = new Uint16Array(side * side);
  for (let y = 0, i = 0; y < side; y++) {
    for (let x = 0; x < side; x++, i++) {
      const inside = ((y & 63) - 31) ** 2 + ((x & 63) - 30) ** 2 < 300;
      data[i] = 400 + (x >> 6) + (inside ? 3000 + ((y >> 6) * 7 + (x >> 6) * 13) % 900 : 0);
    }
  }
  return createImage(data, [side, side]);
}

/** A thread that watches the resident size of the process, every 10 ms. */
const watcher = new Worker(
  `data:text/javascript,${
    encodeURIComponent(`let peak = 0;
setInterval(() => peak = Math.max(peak, Deno.memoryUsage().rss), 10);
onmessage = () => postMessage(peak);`)
  }`,
  { type: "module" },
);

/** The largest resident size so far. */
function peakMemory(): Promise<number> {
  return new Promise((resolve) => {
    watcher.onmessage = ({ data }) => resolve(data);
    watcher.postMessage(0);
  });
}

async function mark(what: string, start: number): Promise<void> {
  const seconds = (performance.now() - start) / 1000;
  const peak = await peakMemory();
  console.log(`| ${what} | ${seconds.toFixed(2)} s | ${(peak / 2 ** 20).toFixed(0)} MiB |`);
}

/** Smooths and thresholds; the smoothed picture is let go on return. */
async function foreground(image: Image): Promise<Mask> {
  let start = performance.now();
  const smooth = gaussian(image, { sigma: 2 });
  await mark("Gaussian, sigma 2", start);
  start = performance.now();
  const mask = above(smooth, otsu(smooth));
  await mark("Otsu and mask", start);
  return mask;
}

console.log(`${side} × ${side} pixels of 16 bits: ${2 * side * side / 2 ** 20} MiB\n`);
console.log("| step | time | peak memory so far |\n| --- | ---: | ---: |");
let start = performance.now();
const image = picture();
await mark("make the picture", start);
const mask = await foreground(image);
start = performance.now();
const { labels, count } = label(mask);
await mark("label", start);
start = performance.now();
const table = regions(labels, image, {
  properties: ["label", "area", "centroid", "intensityMean"],
});
await mark("regions", start);
const peak = await peakMemory();
watcher.terminate();
console.log(
  `\n- ${count} objects, ${table.columns.area.length} rows\n- most memory in pictures: ${
    besideAim(peak / (2 * side * side), 4, "most")
  }`,
);
