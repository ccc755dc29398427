/**
 * Nuclei by the method of one's choice, with what a script wants to know: sizes, the border.
 *
 * @module
 */
import { boolean, choice, integer, number } from "../core/params.ts";
import type { Labels } from "../core/values.ts";
import { regions } from "../ops/measure/regions.ts";
import { clearBorder } from "../ops/segmentation/clear_border.ts";
import { relabelSequential } from "../ops/segmentation/relabel.ts";
import type { Analysis } from "./analysis.ts";
import { segNuclei } from "./nuclei.ts";
import { NUCLEI_THRESHOLDS, segNucleiByThreshold } from "./nuclei_by_threshold.ts";
import { median } from "./objects.ts";
import { keysOf, segNucleiParams } from "./params.ts";

const params = {
  method: choice(["adaptive", ...NUCLEI_THRESHOLDS], {
    default: "adaptive",
    doc:
      "How nuclei are told from the ground: by their surroundings (adaptive) or one threshold for the whole picture",
  }),
  clearBorder: boolean({ default: false, doc: "Leave out nuclei that touch the border" }),
  ...segNucleiParams,
  sigma: number({
    min: 0,
    default: 1,
    unit: "px",
    doc: "Smoothing before a threshold, not for adaptive",
  }),
  minArea: integer({
    min: 0,
    default: 30,
    unit: "px²",
    doc: "Smallest nucleus, not for adaptive",
  }),
  split: number({
    min: 0,
    default: 0.75,
    unit: "px",
    doc: "How deep the neck between touching nuclei must be, not for adaptive; 0 parts none",
  }),
};

/** Said of sizes that nuclei hardly have. */
const UNUSUAL = "nuclei usually measure 5–20 µm: is the size of a pixel right (--pixel-size)?";

/** Part of a picture that nuclei hardly cover. */
const CROWDED = 0.75;
/** Said where they do. */
const INVERTED =
  "nuclei cover most of the picture: are they dark on a bright ground? This finds bright ones";

/** The analysis behind `scripts/segment_nuclei.ts`. */
export const nuclei: Analysis<typeof params> = {
  name: "segment_nuclei",
  summary: "Find nuclei in fluorescence, part touching ones, and measure them",
  params,
  idle: {
    adaptive: ["sigma", "minArea", "split"],
    ...Object.fromEntries(NUCLEI_THRESHOLDS.map((method) => [method, keysOf(segNucleiParams)])),
  },
  notes: [
    "Made for bright nuclei on a dark ground; their size is found from the picture. Where nuclei are cut " +
    "too often, raise --join or give --diameter; where dim ones are missed, lower --certainty.",
  ],
  analyse(image, options) {
    const { method } = options;
    const found = method === "adaptive"
      ? segNuclei(image, options)
      : { labels: segNucleiByThreshold(image, { ...options, method }), diameter: undefined };
    const labels = options.clearBorder ? withoutBorder(found.labels) : found.labels;
    const table = regions(labels, image);
    const areas = table.columns.area as Float64Array;
    const diameter = found.diameter ?? median(areas.map((area) => Math.sqrt(area * 4 / Math.PI)));
    const size = labels.pixelSize;
    const count = `${areas.length} ${areas.length === 1 ? "nucleus" : "nuclei"}`;
    if (areas.length === 0) return { labels, table, summary: [count] };
    // The diameter of a disk as large, also where pixels are not square.
    const side = Math.sqrt((size?.y ?? 1) * (size?.x ?? 1));
    const [width, unit] = [diameter * side, size?.unit ?? "px"];
    const summary = [
      `${count}, diameter ${width < 1 ? width.toPrecision(2) : width.toFixed(1)} ${unit}`,
    ];
    if (unit === "µm" && !(width > 2 && width < 50)) summary.push(UNUSUAL);
    const covered = areas.reduce((sum, area) => sum + area, 0);
    if (covered > CROWDED * labels.data.length) summary.push(INVERTED);
    return { labels, table, summary };
  },
};

/** Objects that do not touch the border, numbered anew. */
function withoutBorder(labels: Labels): Labels {
  return relabelSequential(clearBorder(labels));
}
