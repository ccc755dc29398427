/**
 * COCO annotations: the JSON that detectors are trained and scored with.
 *
 * Masks are run lengths down the columns, starting with background, as a list of numbers or packed in
 * letters as `pycocotools` does it. Both are exact; polygons, COCO's other form, cannot have holes, and
 * are read but not written.
 *
 * Reference: `maskApi.c` of the COCO API.
 *
 * @module
 */
import { checkParameter, InputError, show } from "../core/errors.ts";
import { createMask, sizeOf } from "../core/values.ts";
import { outlines, type Polygon, type Ring } from "../ops/measure/outlines.ts";
import { checkLimits, parseJson, type ReadOptions, refusal } from "./limits.ts";
import { moved, type Region } from "./regions.ts";

/** The objects of one image. */
export interface CocoImage {
  /** Its file's name. */
  readonly file: string;
  /** Rows and columns. */
  readonly shape: readonly [height: number, width: number];
  /** Its objects. */
  readonly regions: readonly Region[];
}

/** How COCO is written. */
export interface CocoOptions {
  /** `packed` (default) writes run lengths as letters, `counts` as numbers. */
  readonly masks?: "packed" | "counts" | undefined;
}

/** Category of objects without a class. */
const OBJECT = "object";

/**
 * Objects of images as COCO JSON.
 *
 * Images and annotations are numbered from 1 in order; categories are the objects' classes, sorted
 * (`object` for those without). The number of an object is in `label`, its measurements are in
 * `measurements`, beside COCO's own fields. `area` is the number of pixels, `bbox` x, y, width, height.
 *
 * @param images Images with their objects.
 * @param options Form of the masks.
 * @returns The text, one annotation a line.
 * @throws {InputError} If an object reaches over its image or has no pixel in it.
 * @example Run lengths go down the columns
 * ```ts
 * import assert from "node:assert/strict";
 * import { createLabels } from "petri";
 * import { formatCoco, regionsOf } from "petri/io";
 *
 * const labels = createLabels(Int32Array.of(0, 1, 1, 0, 1, 0), [2, 3]);
 * const image = { file: "cells.tif", shape: [2, 3] as const, regions: regionsOf(labels) };
 * const { annotations } = JSON.parse(formatCoco([image], { masks: "counts" }));
 * assert.deepEqual(annotations[0].segmentation, { size: [2, 3], counts: [2, 3, 1] });
 * assert.deepEqual(annotations[0].bbox, [1, 0, 2, 2]);
 * ```
 */
export function formatCoco(images: readonly CocoImage[], options: CocoOptions = {}): string {
  const { masks = "packed" } = options;
  checkParameter(
    masks === "packed" || masks === "counts",
    "masks",
    masks,
    "`packed` or `counts`",
  );
  const classes = new Set(
    images.flatMap(({ regions }) => regions.map((region) => region.class ?? OBJECT)),
  );
  const categories = new Map([...classes].sort().map((name, i) => [name, i + 1]));
  const annotations: string[] = [];
  images.forEach(({ file, shape, regions }, i) => {
    for (const region of regions) {
      const counts = runLengths(region.polygons, shape);
      let area = 0;
      for (let k = 1; k < counts.length; k += 2) area += counts[k];
      if (area === 0) {
        throw new InputError(`Object ${region.label} must have pixels in ${file}, got none`, {
          parameter: "images",
          value: region.label,
        });
      }
      annotations.push(JSON.stringify({
        id: annotations.length + 1,
        image_id: i + 1,
        category_id: categories.get(region.class ?? OBJECT),
        segmentation: { size: shape, counts: masks === "packed" ? packRuns(counts) : counts },
        area,
        bbox: boundingBox(counts, shape[0]),
        iscrowd: 0,
        label: region.label,
        ...(region.measurements && { measurements: region.measurements }),
      }));
    }
  });
  const list = (items: readonly unknown[]) =>
    items.map((item) => `\n    ${typeof item === "string" ? item : JSON.stringify(item)}`).join();
  const imageList = images.map(({ file, shape: [height, width] }, i) => ({
    id: i + 1,
    file_name: file,
    width,
    height,
  }));
  const categoryList = [...categories].map(([name, id]) => ({ id, name, supercategory: "" }));
  return `{\n  "images": [${list(imageList)}],\n  "categories": [${list(categoryList)}],\n` +
    `  "annotations": [${list(annotations)}]\n}\n`;
}

/**
 * Run lengths of polygons: pixels of background, object, background, … down the columns of an image.
 * A pixel is in when its centre is inside.
 *
 * @param polygons The object.
 * @param shape Rows and columns of the image; what lies outside is cut off.
 * @returns Numbers that add up to the pixels of the image.
 */
export function runLengths(
  polygons: readonly Polygon[],
  shape: readonly [height: number, width: number],
): number[] {
  const [height, width] = shape;
  const size = sizeOf(shape);
  const changes: number[] = [];
  for (const { outer, holes } of polygons) {
    for (const ring of [outer, ...holes]) {
      for (let i = 0, before = ring.length - 2; i < ring.length; before = i, i += 2) {
        const [y0, x0, y1, x1] = [ring[before], ring[before + 1], ring[i], ring[i + 1]];
        const first = Math.max(0, Math.ceil(Math.min(x0, x1) - 0.5));
        const end = Math.min(width, Math.ceil(Math.max(x0, x1) - 0.5));
        for (let column = first; column < end; column++) {
          const y = y0 + (column + 0.5 - x0) * (y1 - y0) / (x1 - x0);
          changes.push(column * height + Math.max(0, Math.min(height, Math.ceil(y - 0.5))));
        }
      }
    }
  }
  changes.sort((a, b) => a - b);
  const counts: number[] = [];
  let last = 0;
  for (let i = 0; i < changes.length;) {
    // Two changes at one place, such as the foot of a column and the head of the next, are none.
    let times = 0;
    const at = changes[i];
    while (i < changes.length && changes[i] === at) [times, i] = [times + 1, i + 1];
    if (times % 2 === 0) continue;
    counts.push(at - last);
    last = at;
  }
  if (last < size || counts.length === 0) counts.push(size - last);
  return counts;
}

/** x, y, width and height of the box round the pixels. */
function boundingBox(counts: readonly number[], height: number): [number, number, number, number] {
  let left = Infinity, right = -1, top = Infinity, bottom = -1;
  let at = 0;
  counts.forEach((count, i) => {
    if (i % 2 === 1 && count > 0) {
      const last = at + count - 1;
      const first = Math.floor(at / height), final = Math.floor(last / height);
      left = Math.min(left, first);
      right = Math.max(right, final);
      // A run over the foot of a column takes in the last row and the first.
      top = Math.min(top, first === final ? at % height : 0);
      bottom = Math.max(bottom, first === final ? last % height : height - 1);
    }
    at += count;
  });
  return [left, top, right - left + 1, bottom - top + 1];
}

/**
 * Run lengths as letters: from the fourth on each is the difference from the one two before; 5 bits a
 * letter, low ones first, the sixth bit says that more follow.
 *
 * @param counts Run lengths.
 * @returns What `pycocotools` calls a compressed RLE.
 */
export function packRuns(counts: readonly number[]): string {
  let text = "";
  counts.forEach((count, i) => {
    let rest = i > 2 ? count - counts[i - 2] : count;
    for (let more = true; more;) {
      let bits = rest & 31;
      rest >>= 5;
      more = (bits & 16) !== 0 ? rest !== -1 : rest !== 0;
      if (more) bits |= 32;
      text += String.fromCharCode(bits + 48);
    }
  });
  return text;
}

/**
 * Run lengths from letters.
 *
 * @param text What {@linkcode packRuns} wrote.
 * @returns Run lengths.
 * @throws {FormatError} If a letter is out of range or the text breaks off.
 */
export function unpackRuns(text: string, options: ReadOptions = {}): number[] {
  const counts: number[] = [];
  for (let at = 0; at < text.length;) {
    let count = 0;
    for (let shift = 0, more = true; more; shift += 5) {
      const bits = text.charCodeAt(at++) - 48;
      if (!(bits >= 0 && bits < 64) || shift > 30) {
        throw refusal("COCO mask has letters that are no run lengths", options);
      }
      count |= (bits & 31) << shift;
      more = (bits & 32) !== 0;
      if (!more && (bits & 16) !== 0 && shift < 30) count |= -1 << shift + 5;
    }
    counts.push(counts.length > 2 ? count + counts[counts.length - 2] : count);
  }
  return counts;
}

/**
 * Reads COCO JSON: its images with their objects.
 *
 * @param text The file.
 * @param options Name of the file for messages, limits on the size of masks.
 * @returns Images in order. An object's number is its `label`, where petri wrote it, else 1, 2, 3, …
 * in its image.
 * @throws {FormatError} If the text is no COCO JSON or a mask does not fit its image.
 */
export function parseCoco(text: string, options: ReadOptions = {}): CocoImage[] {
  const read = parseJson(text, options) as Record<string, unknown>;
  const [images, annotations, categories] = ["images", "annotations", "categories"].map((name) => {
    const list = read?.[name] ?? (name === "categories" ? [] : undefined);
    if (!Array.isArray(list) || list.some((item) => typeof item !== "object" || item === null)) {
      throw refusal(`COCO must have a list \`${name}\` of objects`, options, name);
    }
    return list as Record<string, unknown>[];
  });
  const names = new Map(categories.map(({ id, name }) => [id, String(name)]));
  const found = new Map(images.map(({ id, file_name, height, width }) => {
    const shape = [height, width] as [number, number];
    checkLimits(shape, 1, options);
    return [id, { file: String(file_name), shape, regions: [] as Region[] }];
  }));
  const budget = { pixels: options.limits?.maxPixels ?? MAX_FILLED };
  for (const { image_id, category_id, segmentation, label, measurements } of annotations) {
    const image = found.get(image_id);
    if (image === undefined) {
      throw refusal(`COCO annotation of an image that is not listed: ${show(image_id)}`, options);
    }
    const kind = names.get(category_id);
    image.regions.push({
      label: Number.isInteger(label) ? label as number : image.regions.length + 1,
      polygons: readSegmentation(segmentation, image.shape, options, budget),
      ...(kind !== undefined && kind !== OBJECT && { class: kind }),
      ...(isNumbers(measurements) && { measurements }),
    });
  }
  return [...found.values()];
}

/** Most pixels of all boxes of masks in a file. */
const MAX_FILLED = 2 ** 29;

function isNumbers(value: unknown): value is Record<string, number> {
  return typeof value === "object" && value !== null &&
    Object.values(value).every((item) => typeof item === "number");
}

function readSegmentation(
  segmentation: unknown,
  shape: readonly [number, number],
  options: ReadOptions,
  budget: { pixels: number },
): readonly Polygon[] {
  if (Array.isArray(segmentation)) {
    return segmentation.map((points) => ({ outer: readRing(points, options), holes: [] }));
  }
  const { size, counts } = (segmentation ?? {}) as Record<string, unknown>;
  if (!Array.isArray(size) || size[0] !== shape[0] || size[1] !== shape[1]) {
    throw refusal(
      `COCO mask must have the size of its image, ${shape.join(" × ")}, got ${show(size)}`,
      options,
      size,
    );
  }
  const runs = typeof counts === "string" ? unpackRuns(counts, options) : counts;
  let total = 0;
  const fits = Array.isArray(runs) && runs.every((run) => {
    total += run;
    return Number.isInteger(run) && run >= 0;
  });
  if (!fits || total !== shape[0] * shape[1]) {
    throw refusal(
      `COCO mask must have run lengths that add up to ${shape[0] * shape[1]}, got ${total}`,
      options,
      total,
    );
  }
  if (runs.every((run, i) => i % 2 === 0 || run === 0)) return [];
  const [left, top, width, height] = boundingBox(runs, shape[0]);
  budget.pixels -= width * height;
  if (budget.pixels < 0) throw refusal("COCO masks are too large together", options);
  const mask = createMask(new Uint8Array(width * height), [height, width]);
  let at = 0;
  runs.forEach((run, i) => {
    if (i % 2 === 1) {
      for (let pixel = at; pixel < at + run; pixel++) {
        const y = pixel % shape[0] - top, x = Math.floor(pixel / shape[0]) - left;
        mask.data[y * width + x] = 1;
      }
    }
    at += run;
  });
  return moved(outlines(mask)[0].polygons, { y: top, x: left });
}

function readRing(points: unknown, options: ReadOptions): Ring {
  const fits = Array.isArray(points) && points.length >= 6 && points.length % 2 === 0 &&
    points.every((point) => Number.isFinite(point));
  if (!fits) throw refusal("COCO polygon must list at least 3 points as x, y, …", options);
  return Float64Array.from(points, (_, i) => points[i ^ 1]);
}
