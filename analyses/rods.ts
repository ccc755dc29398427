/**
 * Bacteria in any picture: the chain made for microcolonies where its result looks as it should, else
 * the method that finds width and polarity of the cells itself.
 *
 * @module
 */
import { choice, type ParamValues } from "../core/params.ts";
import { type Image, type Labels, rowCount, type Table } from "../core/values.ts";
import { regions } from "../ops/measure/regions.ts";
import type { Analysis } from "./analysis.ts";
import { type PackedFrames, packedFrames } from "./frames.ts";
import { looksLikeMicrocolony, segBacterium } from "./microcolony.ts";
import { median, pixelSide } from "./objects.ts";
import { keysOf, segBacteriaParams, segBacteriumParams } from "./params.ts";
import { withRodSizes } from "./rod_sizes.ts";

const { minSize: speck, ...chain } = segBacteriumParams;

const params = {
  method: choice(["auto", "chain", "any"], {
    default: "auto",
    doc:
      "chain: the steps made for dark cells 17 pixels wide; any: cells of any width, dark or bright; auto: the chain where its result looks as it should, or the one that knows the options given",
  }),
  ...chain,
  speck,
  ...segBacteriaParams,
};

/** Parameters of {@linkcode rods}. */
export const rodsParams = params;

/** Which of them do nothing with a method. */
export const rodsIdle: Readonly<Record<string, readonly (keyof typeof params)[]>> = {
  chain: keysOf(segBacteriaParams),
  any: [...keysOf(chain), "speck"],
};

/** Values of the parameters. */
type Options = ParamValues<typeof params>;

/** What one of the two methods found. */
interface Found {
  readonly labels: Labels;
  readonly measured: Table;
  readonly method: string;
}

const BY_CHAIN = "by the chain for microcolonies";

/** What the sizes that the chain gives must be read with. */
const ROUGH =
  "the chain's outlines are those of a smoothed and eroded picture; --method any outlines cells where they end";

/** How {@linkcode segBacteria} is described. */
function described(polarity: string, width: number): string {
  return `${polarity} cells, looked for at a width of ${width.toFixed(0)} px`;
}

function byChain(image: Image, options: Options): { labels: Labels; measured: Table } {
  const { sigma, margin, erode, speck: minSize } = options;
  const { labels } = segBacterium(image, { sigma, margin, erode, minSize });
  return { labels, measured: regions(labels, image) };
}

async function find(image: Image, options: Options): Promise<Found> {
  if (options.method !== "any") {
    const found = byChain(image, options);
    if (options.method === "chain" || looksLikeMicrocolony(image, found.measured)) {
      return { ...found, method: BY_CHAIN };
    }
  }
  const { segBacteria } = await import("./bacteria.ts");
  const { labels, polarity, width } = segBacteria(image, options);
  return { labels, measured: regions(labels, image), method: described(polarity, width) };
}

/** Frames of a series, read when they are needed. */
export interface FrameSource {
  /** How many there are. */
  readonly length: number;
  /**
   * Reads one.
   *
   * @param frame Which, from 0.
   * @returns Grey values, two axes.
   */
  read(frame: number): Promise<Image>;
}

/**
 * Finds bacteria in frames of one series, all in the same way: method, polarity and width are settled by
 * the first, the middle and the last frame. Holds a few frames at once.
 *
 * @param frames The series; frames are read one by one, up to three of them twice.
 * @param options All parameters of the analysis.
 * @returns One label image a frame, and how cells were found, in words.
 */
export async function segmentSeries(
  frames: FrameSource,
  options: Options,
): Promise<{ labels: PackedFrames; method: string }> {
  const places = new Set([0, frames.length >> 1, frames.length - 1]);
  const probes: Image[] = [];
  for (const place of places) probes.push(await frames.read(place));
  const { method } = options;
  const fits = (image: Image) => looksLikeMicrocolony(image, byChain(image, options).measured);
  const inAll = async (find: (image: Image) => Labels): Promise<PackedFrames> => {
    const labels = packedFrames();
    for (let t = 0; t < frames.length; t++) labels.add(find(await frames.read(t)));
    return labels;
  };
  if (method === "chain" || method === "auto" && probes.every(fits)) {
    return { labels: await inAll((image) => byChain(image, options).labels), method: BY_CHAIN };
  }
  const { segBacteria } = await import("./bacteria.ts");
  const found = probes.map((image) => segBacteria(image, options));
  const dark = found.filter(({ polarity }) => polarity === "dark").length;
  const polarity = 2 * dark >= found.length ? "dark" : "bright";
  const width = median(
    found.filter((one) => one.polarity === polarity && one.width > 0).map((one) => one.width),
  ) || undefined;
  const labels = await inAll((image) => segBacteria(image, { ...options, polarity, width }).labels);
  return { labels, method: described(polarity, width ?? 0) };
}

/** What *E. coli* usually measure, in µm. */
const USUAL = { length: [1, 2], width: [0.5, 1] } as const;

/**
 * Sizes of cells in words and numbers, and whether rods are of the size of *E. coli*, 1–2 by 0.5–1 µm.
 *
 * @param table Cells as `regions` and {@linkcode withRodSizes} give them.
 * @param pixel Side of a pixel in the unit of `rodLength`.
 * @returns Sentences, and the numbers in them; there is no verdict where the pixel size is unknown.
 */
function sizesOf(
  table: Table,
  pixel: number,
): { readonly words: string[]; readonly sizes: Readonly<Record<string, unknown>> } {
  const unit = table.units.rodLength;
  const column = (name: string) => table.columns[name] as Float64Array;
  const inWords = (length: number, width: number) =>
    `length ${length.toFixed(2)} ${unit}, width ${width.toFixed(2)} ${unit}`;
  const ellipse = {
    length: median(column("axisMajorLength")) * pixel,
    width: median(column("axisMinorLength")) * pixel,
  };
  const rod = { length: median(column("rodLength")), width: median(column("rodWidth")) };
  const sizes: Record<string, unknown> = { unit, medianAxes: ellipse, medianRod: rod };
  const words = [
    `median ${inWords(ellipse.length, ellipse.width)}`,
    `along and across the rods: median ${inWords(rod.length, rod.width)}`,
  ];
  const usual = "E. coli usually measure 1–2 µm by 0.5–1 µm";
  if (unit !== "µm") {
    const ratio = (rod.length / rod.width).toFixed(1);
    words.push(
      `${usual}: without the size of a pixel these cannot be compared; they are ${ratio} times as ` +
        "long as wide",
    );
    return { words, sizes };
  }
  const verdicts = (["length", "width"] as const).map((name) => {
    const values = column(name === "length" ? "rodLength" : "rodWidth");
    const [low, high] = USUAL[name];
    const verdict = rod[name] < low ? "below" : rod[name] > high ? "above" : "within";
    const within = values.filter((value) => value >= low && value <= high).length;
    sizes[name] = { usual: [low, high], verdict, cellsWithin: within, cells: values.length };
    return `this ${name} is ${verdict} that range (${within} of ${values.length} cells within)`;
  });
  words.push(`${usual}: ${verdicts.join(", ")}`);
  return { words, sizes };
}

/** The analysis behind `scripts/segment_bacteria.ts`. */
export const rods: Analysis<typeof params> = {
  name: "segment_bacteria",
  summary: "Find bacteria in phase contrast, brightfield or fluorescence and measure them",
  params,
  idle: rodsIdle,
  notes: [
    "With --method chain, scale --sigma, --margin and --erode with the width of the cells. With --method " +
    "any, width and polarity are found from the picture; long and bent cells stay whole. For a series of " +
    "frames, with divisions and growth rates, there is bacteria_growth.",
  ],
  async analyse(image, options) {
    const { side } = pixelSide(image);
    const { labels, measured, method } = await find(image, options);
    const table = withRodSizes(labels, measured);
    const count = rowCount(table);
    const summary = [`${count} ${count === 1 ? "bacterium" : "bacteria"} (${method})`];
    if (count === 0) return { labels, table, summary };
    const { words, sizes } = sizesOf(table, side);
    if (method === BY_CHAIN && options.erode > 0) words.push(ROUGH);
    return { labels, table, summary: [...summary, ...words], facts: { sizes } };
  },
};
