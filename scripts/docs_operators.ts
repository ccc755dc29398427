/**
 * Writes `docs/operators.md`: every operator by family with its inputs, outputs, parameters, ranges,
 * units and reference, and a small picture of what it does to a sample, in `docs/images/operators/`.
 *
 *     deno task operators            writes page and pictures
 *     deno task operators --check    compares the page with what is committed
 *
 * @module
 */
import type { OperatorInfo } from "../core/kit.ts";
import type { Port } from "../core/operator.ts";
import { allowed, type ParamSchema } from "../core/params.ts";
import { planeOf } from "../core/select.ts";
import type { GridValue, Image, Kernel, Labels, Mask, Value } from "../core/values.ts";
import { createKernel } from "../core/values.ts";
import { writeAtomic } from "../io/atomic.ts";
import { readImage } from "../io/image.ts";
import { encodePng } from "../io/png_writer.ts";
import { createKit } from "../mod.ts";
import { draw, drawGrid, sideBySide } from "./docs_pictures.ts";

const ROOT = new URL("..", import.meta.url);
const PAGE = new URL("docs/operators.md", ROOT);
const PICTURES = new URL("docs/images/operators/", ROOT);

const kit = createKit();
// Operators are called by names from a list here; what they take is checked by the kit.
const run = kit.run.bind(kit) as unknown as (
  id: string,
  inputs: Record<string, unknown>,
  params?: Record<string, unknown>,
) => Promise<Record<string, Value>>;

const FAMILIES: Readonly<Record<string, string>> = {
  threshold:
    "From a grey image to a mask. A pixel is foreground when its value is above the threshold.",
  kernels: "Weights and footprints, and the filters that use them.",
  morphology: "Shapes: erosion, dilation and what is made of them, on masks and grey images.",
  edges: "Slopes, ridges and outlines.",
  distance: "How far to the background, and where the distance peaks.",
  segmentation: "From masks to objects: labels, watershed, borders.",
  measure: "From objects and pictures to tables and lines.",
  exposure: "Grey values: contrast, brightness, background.",
  math: "Arithmetic, logic, types and cuts.",
  analysis: "Whole analyses as one step of a recipe.",
};

/** Values that examples are shown on. */
interface Scenes {
  nuclei: Image;
  page: Image;
  spots: Image;
  mask: Mask;
  labels: Labels;
  holes: Mask;
  smooth: Image;
  slope: Image;
  distance: Image;
  markers: Labels;
  colony: Image;
  speckled: Mask;
  disk: Kernel;
  /** Nuclei and reporter, over time. */
  movie: Image;
}

async function crop(
  file: string,
  [y, x]: readonly [number, number],
  [height, width]: readonly [number, number] = [96, 96],
): Promise<Image> {
  const image = await readImage(new URL(`data/${file}`, ROOT).pathname);
  const { image: cut } = await run("math.crop", { image }, {
    start: [y, x],
    size: [height, width],
  });
  return cut as Image;
}

async function makeScenes(): Promise<Scenes> {
  const nuclei = await crop("nuclei.tif", [70, 110]);
  const { image: smooth } = await run("kernels.gaussian", { image: nuclei }, { sigma: 1.5 });
  const { mask } = await run("threshold.otsu", { image: smooth });
  const { labels } = await run("segmentation.label", { image: mask });
  const { mask: edges } = await run("edges.canny", { image: nuclei }, { sigma: 2 });
  const { image: holes } = await run("morphology.closing", { image: edges });
  const { image: slope } = await run("edges.laplacianOfGaussian", { image: nuclei }, { sigma: 2 });
  const { distance } = await run("distance.edt", { mask });
  const { markers } = await run("distance.peakLocalMax", { image: distance, labels }, {
    minDistance: 8,
  });
  const { image: depth } = await run("math.negate", { image: distance });
  const { mask: speckled } = await run("threshold.fixed", { image: nuclei }, { level: 95 });
  return {
    smooth: smooth as Image,
    slope: slope as Image,
    distance: depth as Image,
    markers: markers as Labels,
    speckled: speckled as Mask,
    nuclei,
    colony: await crop("microcolony.tif", [40, 60], [160, 160]),
    page: await crop("page.tif", [20, 20], [96, 128]),
    spots: await crop("spots.tif", [40, 60]),
    mask: mask as Mask,
    labels: labels as Labels,
    holes: holes as Mask,
    movie: await readImage(new URL("data/translocation.tif", ROOT).pathname),
    disk: createKernel(
      Float64Array.of(0, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 0),
      [5, 5],
    ),
  };
}

/** What is shown where the common choice does not fit. */
interface Example {
  inputs?: Record<string, Value>;
  params?: Record<string, unknown>;
  /** Outputs that are shown; all unless given. */
  show?: string[];
}

function examples(s: Scenes): Record<string, Example> {
  const page = { inputs: { image: s.page } };
  const spots = { inputs: { image: s.spots } };
  const smooth = { inputs: { image: s.smooth } };
  const masks = { inputs: { mask: s.mask, other: s.holes } };
  const labels = { inputs: { labels: s.labels } };
  const closed = { inputs: { mask: s.holes } };
  return {
    "analysis.bacteriaGrowth": { inputs: { image: s.colony }, show: ["labels"] },
    "analysis.segBacteria": { inputs: { image: s.colony } },
    "analysis.segBacterium": { inputs: { image: s.colony } },
    "analysis.ktrTimeLapse": {
      inputs: {
        nucleus: planeOf(s.movie, { T: 4, C: 0 }),
        reporter: planeOf(s.movie, { T: 4, C: 1 }),
      },
      params: { threshold: "shape", minDiameter: 0, maxDiameter: "none" },
      show: ["labels"],
    },
    "threshold.fixed": { params: { level: 90 } },
    "threshold.hysteresis": { params: { low: 60, high: 140 } },
    "threshold.local": { ...page, params: { blockSize: 35, offset: 10 } },
    "threshold.niblack": { ...page, params: { windowSize: 25, k: 0.8 } },
    "threshold.sauvola": { ...page, params: { windowSize: 25 } },
    "kernels.disk": { params: { radius: 5 } },
    "kernels.diamond": { params: { radius: 5 } },
    "kernels.square": { params: { width: 7 } },
    "kernels.rectangle": { params: { height: 5, width: 9 } },
    "kernels.ellipse": { params: { width: 6, height: 3 } },
    "kernels.star": { params: { a: 4 } },
    "kernels.octagon": { params: { m: 5, n: 3 } },
    "kernels.line": { params: { length: 11, angle: 30 } },
    "kernels.custom": { params: { rows: [[1, 2, 1], [2, 4, 2], [1, 2, 1]] } },
    "kernels.convolve": {
      inputs: { image: s.nuclei, kernel: createKernel([1, 0, -1, 2, 0, -2, 1, 0, -1], [3, 3]) },
    },
    "kernels.correlate": {
      inputs: { image: s.nuclei, kernel: createKernel([1, 0, -1, 2, 0, -2, 1, 0, -1], [3, 3]) },
    },
    "kernels.gaussian": { params: { sigma: 3 } },
    "kernels.uniform": { params: { size: 9 } },
    "kernels.median": { params: { size: 7 } },
    "kernels.minimum": { params: { size: 7 } },
    "kernels.maximum": { params: { size: 7 } },
    "kernels.percentile": { params: { percentile: 80, size: 7 } },
    "kernels.unsharp": { params: { radius: 3, amount: 2 } },
    "kernels.differenceOfGaussians": { params: { lowSigma: 3 } },
    "edges.laplacianOfGaussian": { params: { sigma: 2 } },
    "edges.canny": { params: { sigma: 2 } },
    "distance.peakLocalMax": {
      ...smooth,
      params: { minDistance: 8, thresholdRel: 0.3 },
      show: ["peaks"],
    },
    "edges.zeroCrossings": { inputs: { image: s.slope } },
    "exposure.gamma": { params: { gamma: 0.5 } },
    "exposure.rescale": { params: { inRange: "p2,p98" } },
    "exposure.sigmoid": { params: { cutoff: 0.4 } },
    "exposure.rollingBall": { ...page, params: { radius: 20 } },
    "exposure.clahe": page,
    "math.abs": { inputs: { image: s.slope } },
    "math.add": { params: { value: 80 } },
    "math.subtract": { ...page, params: { value: 60 } },
    "math.multiply": { params: { value: 2 } },
    "math.divide": { params: { value: 3 } },
    "math.minimum": { params: { value: 90 } },
    "math.maximum": { params: { value: 90 } },
    "math.and": masks,
    "math.or": masks,
    "math.xor": masks,
    "math.compare": { params: { op: ">", value: 90 } },
    "math.convert": { params: { type: "float32" } },
    "math.crop": { params: { start: [20, 20], size: [60, 40] } },
    "math.project": {
      inputs: { image: s.movie },
      params: { axis: 0, method: "max" },
    },
    "measure.spots": {
      ...spots,
      params: { minSigma: 1, maxSigma: 4, numSigma: 4, threshold: 0.001 },
    },
    "measure.profileLine": { params: { start: [10, 5], end: [80, 90], linewidth: 3 } },
    "measure.findContours": { params: { level: 90 } },
    "morphology.fillHoles": closed,
    "morphology.removeSmallObjects": { inputs: { mask: s.speckled }, params: { maxSize: 20 } },
    "morphology.removeSmallHoles": { ...closed, params: { maxSize: 700 } },
    "morphology.localMaxima": smooth,
    "morphology.localMinima": smooth,
    "morphology.closing": page,
    "morphology.blackTophat": page,
    "morphology.hMaxima": { ...smooth, params: { h: 20 } },
    "morphology.hMinima": { ...smooth, params: { h: 5 } },
    "morphology.areaOpening": { params: { areaThreshold: 400 } },
    "morphology.areaClosing": { ...page, params: { areaThreshold: 400 } },
    "segmentation.expandLabels": { ...labels, params: { distance: 4 } },
    "segmentation.findBoundaries": labels,
    "segmentation.relabelSequential": { ...labels, params: { offset: 4 } },
    "segmentation.join": { inputs: { labels: s.labels, other: s.holes } },
    "segmentation.clearBorder": labels,
    "segmentation.floodFill": { params: { seed: [2, 2], value: 255, tolerance: 20 } },
    "segmentation.filterRegions": {
      ...labels,
      params: { where: [{ property: "solidity", min: 0.95 }] },
    },
    "segmentation.label": { inputs: { image: s.mask } },
    "segmentation.ring": labels,
    "segmentation.watershed": { inputs: { image: s.distance, markers: s.markers, mask: s.mask } },
    "segmentation.splitTouching": { params: { minDistance: 8, sigma: 1 } },
  };
}

/** A value for an input, by its kinds. */
function commonInput(name: string, port: Port, s: Scenes): Value | undefined {
  if (port.optional && name !== "kernel") return undefined;
  if (name === "mask" || port.kinds[0] === "mask") return s.mask;
  if (port.kinds[0] === "labels") return s.labels;
  if (port.kinds[0] === "kernel") return s.disk;
  return s.nuclei;
}

async function picture(operator: OperatorInfo, s: Scenes): Promise<Image | undefined> {
  const { id, inputs: ports, outputs } = operator;
  const own = examples(s)[id] ?? {};
  const inputs: Record<string, Value> = { ...own.inputs };
  if (own.inputs === undefined) {
    for (const [name, port] of Object.entries(ports as Record<string, Port>)) {
      const value = commonInput(name, port, s);
      if (value !== undefined) inputs[name] = value;
    }
  }
  if (id === "morphology.reconstruction") {
    const { image } = await run("math.subtract", { image: s.nuclei }, { value: 60 });
    inputs.seed = image;
  }
  const params = own.params ?? operator.examples[0]?.params ?? {};
  const results = await run(id, inputs, params);
  const grids = Object.entries(inputs).filter(([name]) => name !== "kernel" && name !== "mask");
  if (inputs.mask !== undefined && (grids.length === 0 || inputs.other !== undefined)) {
    grids.unshift(["mask", inputs.mask]);
  }
  const shown = grids.map(([, value]) => value as GridValue);
  const drawings = shown.map((value) => drawGrid(value));
  for (const name of own.show ?? Object.keys(outputs)) {
    const value = results[name];
    const drawing = value === undefined ? undefined : draw(value, shown[0]);
    if (drawing !== undefined) drawings.push(drawing);
  }
  return drawings.length > shown.length ? sideBySide(drawings) : undefined;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function portText(name: string, port: Port): string {
  const kinds = port.kinds.join(" or ");
  const notes = [
    port.optional ? "optional" : "",
    port.many ? "one or a list" : "",
    port.doc ?? "",
  ].filter(Boolean);
  return `\`${name}\` ${kinds}${notes.length > 0 ? ` (${notes.join("; ")})` : ""}`;
}

function ports(list: Readonly<Record<string, Port>>): string {
  const texts = Object.entries(list).map(([name, port]) => portText(name, port));
  return texts.length > 0 ? texts.join(", ") : "none";
}

function defaultText(schema: ParamSchema): string {
  if (schema.default !== undefined) return `\`${JSON.stringify(schema.default)}\``;
  return schema.optional ? "" : "*required*";
}

function section(operator: OperatorInfo, pictured: boolean): string[] {
  const { id, summary, inputs, outputs, params, reference, overTime } = operator;
  const lines = [`### ${id}`, "", `${summary}.`, ""];
  if (pictured) lines.push(`![${id}](images/operators/${id}.png)`, "");
  lines.push(
    `- Inputs: ${ports(inputs as Record<string, Port>)}`,
    `- Outputs: ${ports(outputs as Record<string, Port>)}`,
    `- Reference: ${reference}`,
    ...overTime ? ['- In recipes: with `"frame": "together"` in `input`'] : [],
    "",
  );
  const rows = Object.entries(params as Record<string, ParamSchema>);
  if (rows.length > 0) {
    lines.push("| parameter | | values | default |", "| --- | --- | --- | --- |");
    for (const [name, schema] of rows) {
      const unit = schema.unit === undefined ? "" : ` (${schema.unit})`;
      lines.push(
        `| \`${name}\` | ${cell(schema.description)}${unit} | ${cell(allowed(schema))} | ${
          cell(defaultText(schema))
        } |`,
      );
    }
    lines.push("");
  }
  return lines;
}

/** The page as text. */
export function page(operators: readonly OperatorInfo[], pictured: ReadonlySet<string>): string {
  const families = Map.groupBy(operators, ({ id }) => id.split(".")[0]);
  const order = [...Object.keys(FAMILIES), ...families.keys()].filter((name, i, all) =>
    families.has(name) && all.indexOf(name) === i
  );
  const lines = [
    "# Operators",
    "",
    "Every operator of the standard plugins, by family. Written by `deno task operators` from the " +
    "declarations in `plugins/`; the pictures show the sample on the left and what came of it on the " +
    "right.",
    "",
    ...order.map((name) =>
      `- [${name}](#${name}): ${
        families.get(name)!.map(({ id }) =>
          `[${id.split(".")[1]}](#${id.replace(".", "").toLowerCase()})`
        )
          .join(", ")
      }`
    ),
    "",
  ];
  for (const name of order) {
    lines.push(`## ${name}`, "");
    if (FAMILIES[name] !== undefined) lines.push(FAMILIES[name], "");
    for (const operator of families.get(name)!) {
      lines.push(...section(operator, pictured.has(operator.id)));
    }
  }
  return lines.join("\n").trimEnd() + "\n";
}

if (import.meta.main) {
  const operators = kit.operators();
  if (Deno.args.includes("--check")) {
    const pictured = new Set(
      [...Deno.readDirSync(PICTURES)].map(({ name }) => name.replace(/\.png$/, "")),
    );
    if (Deno.readTextFileSync(PAGE) !== page(operators, pictured)) {
      console.error(
        "docs/operators.md is not what the declarations say: run `deno task operators`",
      );
      Deno.exit(1);
    }
    console.log("docs/operators.md is up to date");
  } else {
    const scenes = await makeScenes();
    const pictured = new Set<string>();
    for (const operator of operators) {
      try {
        const image = await picture(operator, scenes);
        if (image === undefined) continue;
        await writeAtomic(new URL(`${operator.id}.png`, PICTURES).pathname, encodePng(image));
        pictured.add(operator.id);
      } catch (error) {
        console.error(`no picture of ${operator.id}: ${(error as Error).message}`);
      }
    }
    await writeAtomic(PAGE.pathname, new TextEncoder().encode(page(operators, pictured)));
    console.log(`docs/operators.md: ${operators.length} operators, ${pictured.size} pictures`);
  }
}
