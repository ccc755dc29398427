/**
 * Bacteria in any picture: the chain made for microcolonies where its result looks as it should, else
 * the method that finds width and polarity of the cells itself.
 *
 * @module
 */
import { choice } from "../core/params.ts";
import { type Image, type Labels, rowCount, type Table } from "../core/values.ts";
import { regions } from "../ops/measure/regions.ts";
import type { Analysis } from "./analysis.ts";
import { looksLikeMicrocolony, segBacterium } from "./microcolony.ts";
import { median } from "./objects.ts";
import { segBacteriaParams, segBacteriumParams } from "./params.ts";
import { withRodSizes } from "./rod_sizes.ts";

const { minSize: speck, ...chain } = segBacteriumParams;

const params = {
  method: choice(["auto", "chain", "any"], {
    default: "auto",
    doc:
      "chain: the steps made for dark cells 17 pixels wide; any: cells of any width, dark or bright; auto: the chain where its result looks as it should",
  }),
  ...chain,
  speck,
  ...segBacteriaParams,
};

/** What one of the two methods found. */
interface Found {
  readonly labels: Labels;
  readonly measured: Table;
  readonly method: string;
}

async function find(
  image: Image,
  options: Parameters<(typeof rods)["analyse"]>[1],
): Promise<Found> {
  const { method, sigma, margin, erode, speck: minSize } = options;
  if (method !== "any") {
    const { labels } = segBacterium(image, { sigma, margin, erode, minSize });
    const measured = regions(labels, image);
    if (method === "chain" || looksLikeMicrocolony(measured)) {
      return { labels, measured, method: "by the chain for microcolonies" };
    }
  }
  const { segBacteria } = await import("./bacteria.ts");
  const { labels, polarity, width } = segBacteria(image, options);
  const measured = regions(labels, image);
  return { labels, measured, method: `${polarity} cells about ${width.toFixed(0)} pixels wide` };
}

/** The analysis behind `scripts/segment_bacteria.ts`. */
export const rods: Analysis<typeof params> = {
  name: "segment_bacteria",
  summary: "Find bacteria in phase contrast, brightfield or fluorescence and measure them",
  params,
  notes: [
    "With --method chain, scale --sigma, --margin and --erode with the width of the cells. With --method " +
    "any, width and polarity are found from the picture; long and bent cells stay whole.",
  ],
  async analyse(image, options) {
    const { labels, measured, method } = await find(image, options);
    const table = withRodSizes(labels, measured);
    const count = rowCount(table);
    const summary = [`${count} bacteria (${method})`];
    if (count === 0) return { labels, table, summary };
    const [factor, unit] = [labels.pixelSize?.x ?? 1, table.units.rodLength];
    const axis = (name: string) => median(measured.columns[name] as Float64Array) * factor;
    const [long, wide] = [axis("axisMajorLength"), axis("axisMinorLength")];
    summary.push(`median length ${long.toFixed(2)} ${unit}, width ${wide.toFixed(2)} ${unit}`);
    if (unit === "µm") {
      const place = (value: number, low: number, high: number) =>
        value < low ? "below" : value > high ? "above" : "within";
      summary.push(
        `E. coli usually measure 1–2 µm by 0.5–1 µm: this length is ${place(long, 1, 2)}, this ` +
          `width ${place(wide, 0.5, 1)} that range`,
      );
    }
    return { labels, table, summary };
  },
};
