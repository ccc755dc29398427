/** Times the parts of a cold run of the bacteria script, for `bench/cold.ts`. @module */
let last = performance.now();
const rows: [string, number][] = [];
function mark(name: string): void {
  const now = performance.now();
  rows.push([name, now - last]);
  last = now;
}

const { segBacterium } = await import("../analyses/microcolony.ts");
const { looksLikeMicrocolony } = await import("../analyses/microcolony.ts");
const { rodSizes } = await import("../analyses/bacteria.ts");
const { regions } = await import("../ops/measure/mod.ts");
await import("../scripts/analysis.ts");
mark("modules");
const { readImage } = await import("../io/image.ts");
const image = await readImage(Deno.args[0]);
mark("read");
const { dilation, erosion, fillHoles, removeSmallObjects } = await import(
  "../ops/morphology/mod.ts"
);
const { disk, gaussian } = await import("../ops/kernels/mod.ts");
const { laplace, zeroCrossings } = await import("../ops/edges/mod.ts");
const { invert } = await import("../ops/exposure/mod.ts");
const { above, triangle } = await import("../ops/threshold/mod.ts");
const { label } = await import("../ops/segmentation/mod.ts");
mark("(names)");
const inverted = invert(image);
mark("invert");
const smooth = gaussian({ ...inverted, data: Float64Array.from(inverted.data) }, { sigma: 3 });
mark("gaussian");
const curved = laplace(smooth);
mark("laplace");
zeroCrossings(curved);
mark("zero crossings");
const level = triangle(inverted);
mark("triangle");
const dark = above(inverted, level);
const large = removeSmallObjects(dark, { maxSize: 49 });
mark("small objects");
dilation(large, disk(8));
mark("dilation");
const filled = fillHoles(large);
mark("holes");
label(erosion(filled, disk(4)));
mark("erosion, label");
const { labels } = segBacterium(image);
mark("whole chain again, with the watershed");
looksLikeMicrocolony(labels);
mark("the look at it");
const table = regions(labels, image);
mark("regions");
rodSizes(labels);
mark("rod sizes");
const { overlayPng } = await import("../io/overlay.ts");
overlayPng(image, labels);
mark("overlay");
const { formatCsv, formatTableJson } = await import("../io/table.ts");
formatCsv(table);
formatTableJson(table);
mark("tables");
console.log("| part | ms |\n| --- | ---: |");
for (const [name, ms] of rows) console.log(`| ${name} | ${ms.toFixed(1)} |`);
