/**
 * ImageJ ROIs: one object a `.roi` file, many in a `.zip` that the ROI Manager opens.
 *
 * An object that is one polygon without holes becomes a traced ROI; one with holes or of several parts
 * a composite ROI. Corners lie on pixel corners in both, so ImageJ measures the area that petri
 * counts. Coordinates beyond what 16 bits hold, and fractions, are written as floats.
 *
 * Read are polygons, freehand and traced outlines, rectangles and composites; ovals, lines, angles
 * and points are no outlines of pixels and are refused by name. A composite ROI is filled (even-odd,
 * as ImageJ does) and outlined again, which is exact for those on pixel corners.
 *
 * Reference: `ij.io.RoiEncoder` and `ij.io.RoiDecoder` of ImageJ 1.54.
 *
 * @module
 */
import { InputError } from "../core/errors.ts";
import { fillOutlines, outlines, type Polygon, type Ring } from "../ops/measure/outlines.ts";
import { checkLimits, type ReadOptions, refusal } from "./limits.ts";
import { boxOf, moved, numbersFor, type Plane, type Region } from "./regions.ts";
import { encodeZip, readZip } from "./zip.ts";

const HEADER = 64;
const HEADER2 = 64;
const VERSION = 228;
const TYPES = [
  "polygon",
  "rectangle",
  "oval",
  "line",
  "freeline",
  "polyline",
  "none",
  "freehand",
  "traced",
  "angle",
  "point",
];
const RECTANGLE = 1;
const TRACED = 8;
const AREAS = [0, RECTANGLE, 7, TRACED];
const SUB_PIXEL = 128;
/** Commands of a composite outline, and how many numbers follow each. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
/** Most pixels of all boxes of composites in a file, and most rows that all their sides cross. */
const MAX_FILLED = 2 ** 27;
const MAX_CROSSED = 2 ** 24;

/** What may still be filled. */
interface Budget {
  pixels: number;
  rows: number;
}

/**
 * A `.roi` file.
 *
 * A plane of a stack with one axis (`z` or `t`) is written as the slice's number, one of a hyperstack
 * (channel given, or both) as channel, slice and frame; numbers in the file start at 1, and 0 is any.
 *
 * @param region One object.
 * @returns The file.
 * @throws {InputError} If the object has no point or a coordinate beyond ±2²⁴.
 */
export function encodeRoi(region: Region): Uint8Array {
  const rings = region.polygons.flatMap(({ outer, holes }) => [outer, ...holes]);
  if (rings.length === 0 || rings.some((ring) => ring.length < 6)) {
    throw new InputError(`Object ${region.label} must have an outline to become an ImageJ ROI`, {
      parameter: "region",
      value: region.label,
    });
  }
  const box = boxOf(region.polygons);
  const far = Math.max(-box.top, -box.left, box.bottom, box.right);
  if (!(far <= 2 ** 24)) {
    throw new InputError(
      `Object ${region.label} must lie within ±2²⁴ pixels to become an ImageJ ROI, got ${far}`,
      { parameter: "region", value: far },
    );
  }
  const composite = rings.length > 1;
  const body = composite ? compositeBody(rings) : polygonBody(rings[0], box);
  const name = region.name ?? String(region.label);
  const bytes = new Uint8Array(HEADER + body.bytes.length + HEADER2 + 2 * name.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x6f, 0x75, 0x74]);
  view.setInt16(4, VERSION);
  bytes[6] = composite ? RECTANGLE : TRACED;
  view.setInt16(8, clamp16(Math.floor(box.top)));
  view.setInt16(10, clamp16(Math.floor(box.left)));
  view.setInt16(12, clamp16(Math.ceil(box.bottom)));
  view.setInt16(14, clamp16(Math.ceil(box.right)));
  if (composite) view.setInt32(36, body.count);
  else if (body.count <= 0xffff) view.setUint16(16, body.count);
  else view.setInt32(18, body.count);
  view.setInt16(50, body.subPixel ? SUB_PIXEL : 0);
  bytes.set(body.bytes, HEADER);
  const header2 = HEADER + body.bytes.length;
  view.setInt32(60, header2);
  writePlane(view, header2, region.plane ?? {});
  view.setInt32(header2 + 16, header2 + HEADER2);
  view.setInt32(header2 + 20, name.length);
  for (let i = 0; i < name.length; i++) {
    view.setUint16(header2 + HEADER2 + 2 * i, name.charCodeAt(i));
  }
  return bytes;
}

interface Body {
  readonly bytes: Uint8Array;
  /** Points of a polygon, or numbers of a composite. */
  readonly count: number;
  readonly subPixel: boolean;
}

function polygonBody(ring: Ring, { top, left, bottom, right }: ReturnType<typeof boxOf>): Body {
  const count = ring.length / 2;
  const small = top >= -32768 && left >= -32768 && bottom <= 32767 && right <= 32767;
  const subPixel = !small || !Array.prototype.every.call(ring, Number.isInteger);
  const bytes = new Uint8Array(count * (subPixel ? 12 : 4));
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < count; i++) {
    const y = ring[2 * i], x = ring[2 * i + 1];
    view.setUint16(2 * i, Math.floor(x - Math.floor(left)));
    view.setUint16(2 * (count + i), Math.floor(y - Math.floor(top)));
    if (subPixel) {
      view.setFloat32(4 * (count + i), x);
      view.setFloat32(4 * (2 * count + i), y);
    }
  }
  return { bytes, count, subPixel };
}

function compositeBody(rings: readonly Ring[]): Body {
  const count = rings.reduce((sum, ring) => sum + ring.length / 2 * 3 + 1, 0);
  const bytes = new Uint8Array(4 * count);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const put = (value: number) => {
    view.setFloat32(at, value);
    at += 4;
  };
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      put(i === 0 ? MOVE : LINE);
      put(ring[i + 1]);
      put(ring[i]);
    }
    put(CLOSE);
  }
  return { bytes, count, subPixel: false };
}

function clamp16(value: number): number {
  return Math.max(-32768, Math.min(32767, value));
}

function writePlane(view: DataView, header2: number, { c, z, t }: Plane): void {
  if (c === undefined && (z === undefined || t === undefined)) {
    view.setInt32(56, (z ?? t ?? -1) + 1);
    return;
  }
  view.setInt32(header2 + 4, (c ?? -1) + 1);
  view.setInt32(header2 + 8, (z ?? -1) + 1);
  view.setInt32(header2 + 12, (t ?? -1) + 1);
}

/**
 * Reads a `.roi` file.
 *
 * @param bytes The whole file.
 * @param options Name of the file for messages, limits on the box of a composite.
 * @returns The object; its number is its name where that is a number from 1, else 1.
 * @throws {FormatError} If it is no ROI, cut short, or of a kind that is no outline of pixels.
 */
export function decodeRoi(bytes: Uint8Array, options: ReadOptions = {}): Region {
  const region = decode(bytes, options, budgetOf(options));
  return { ...region, label: numbersFor([region.name])[0] };
}

function budgetOf({ limits }: ReadOptions): Budget {
  return { pixels: Math.min(MAX_FILLED, limits?.maxPixels ?? MAX_FILLED), rows: MAX_CROSSED };
}

function decode(
  bytes: Uint8Array,
  options: ReadOptions,
  budget: Budget,
): Omit<Region, "label"> & { name: string } {
  if (bytes.length < HEADER || String.fromCharCode(...bytes.subarray(0, 4)) !== "Iout") {
    throw refusal("not an ImageJ ROI: it does not start with Iout", options);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const composite = view.getInt32(36);
  const type = bytes[6];
  if (!AREAS.includes(type)) {
    throw refusal(
      `ImageJ ROI of the kind ${TYPES[type] ?? type}, which is no outline of pixels`,
      options,
      type,
    );
  }
  const polygons = composite > 0
    ? readComposite(view, composite, options, budget)
    : type === RECTANGLE
    ? [{ outer: readRectangle(view), holes: [] }]
    : [{ outer: readPolygon(view, options), holes: [] }];
  const { name, plane } = readHeader2(view, options);
  return { name, polygons, ...(plane && { plane }) };
}

function readRectangle(view: DataView): Ring {
  let [top, left, bottom, right] = [8, 10, 12, 14].map((at) => view.getInt16(at));
  if ((view.getInt16(50) & SUB_PIXEL) !== 0 && view.getInt16(4) >= 223) {
    [left, top] = [view.getFloat32(18), view.getFloat32(22)];
    [right, bottom] = [left + view.getFloat32(26), top + view.getFloat32(30)];
  }
  return Float64Array.of(top, left, top, right, bottom, right, bottom, left);
}

function readPolygon(view: DataView, options: ReadOptions): Ring {
  const count = view.getUint16(16) || view.getInt32(18);
  const subPixel = (view.getInt16(50) & SUB_PIXEL) !== 0 && view.getInt16(4) >= 222;
  const need = count * (subPixel ? 12 : 4);
  if (count < 3 || HEADER + need > view.byteLength) {
    throw refusal(
      `ImageJ ROI claims ${count} points, which are too few or not in its ${view.byteLength} bytes`,
      options,
      count,
    );
  }
  const top = view.getInt16(8), left = view.getInt16(10);
  const ring = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    if (subPixel) {
      ring[2 * i + 1] = view.getFloat32(HEADER + 4 * (count + i));
      ring[2 * i] = view.getFloat32(HEADER + 4 * (2 * count + i));
    } else {
      ring[2 * i + 1] = left + view.getInt16(HEADER + 2 * i);
      ring[2 * i] = top + view.getInt16(HEADER + 2 * (count + i));
    }
  }
  checkFinite(ring, options);
  return ring;
}

/** The rings of a composite, filled and outlined again. */
function readComposite(
  view: DataView,
  count: number,
  options: ReadOptions,
  budget: Budget,
): readonly Polygon[] {
  if (HEADER + 4 * count > view.byteLength) {
    throw refusal(`ImageJ ROI cut short: ${count} numbers are not in it`, options, count);
  }
  const rings: number[][] = [];
  let ring: number[] = [];
  for (let i = 0; i < count;) {
    const command = view.getFloat32(HEADER + 4 * i);
    if (command === MOVE || command === LINE) {
      if (i + 3 > count) throw refusal("ImageJ ROI cut short within a point", options);
      if (command === MOVE) rings.push(ring = []);
      ring.push(view.getFloat32(HEADER + 4 * i + 8), view.getFloat32(HEADER + 4 * i + 4));
      i += 3;
    } else if (command === CLOSE) i++;
    else throw refusal("ImageJ ROI has a curve, which is no outline of pixels", options, command);
  }
  for (const each of rings) checkFinite(each, options);
  if (rings.length === 0) throw refusal("ImageJ ROI has no points", options);
  const found = boxOf(rings.map((outer) => ({ outer, holes: [] })));
  const y = Math.floor(found.top), x = Math.floor(found.left);
  const shape = [Math.ceil(found.bottom) - y, Math.ceil(found.right) - x];
  spend(budget, rings, shape, options);
  const [first, ...others] = moved(rings.map((outer) => ({ outer, holes: [] })), { y: -y, x: -x });
  const filled = fillOutlines([{
    label: 1,
    polygons: [{ outer: first.outer, holes: others.map(({ outer }) => outer) }],
  }], shape);
  return moved(outlines(filled)[0]?.polygons ?? [], { y, x });
}

function spend(
  budget: Budget,
  rings: readonly number[][],
  shape: readonly number[],
  options: ReadOptions,
): void {
  budget.pixels -= checkLimits(shape, 1, options);
  for (const ring of rings) {
    for (let i = 0, before = ring.length - 2; i < ring.length; before = i, i += 2) {
      budget.rows -= Math.abs(ring[i] - ring[before]);
    }
  }
  if (budget.pixels < 0 || budget.rows < 0) {
    throw refusal(
      `ImageJ ROI is too large to be filled: ${shape.join(" × ")} pixels or its sides`,
      options,
      shape,
    );
  }
}

function checkFinite(ring: ArrayLike<number>, options: ReadOptions): void {
  for (let i = 0; i < ring.length; i++) {
    if (!(Math.abs(ring[i]) <= 2 ** 24)) {
      throw refusal(`ImageJ ROI has a coordinate ${ring[i]}`, options, ring[i]);
    }
  }
}

function readHeader2(view: DataView, options: ReadOptions): { name: string; plane?: Plane } {
  const header2 = view.getInt32(60);
  const position = view.getInt32(56);
  let name = "";
  let [c, z, t] = [0, 0, 0];
  if (header2 > 0 && header2 + HEADER2 <= view.byteLength) {
    [c, z, t] = [4, 8, 12].map((at) => view.getInt32(header2 + at));
    const start = view.getInt32(header2 + 16), length = view.getInt32(header2 + 20);
    if (start > 0 && length > 0) {
      if (start + 2 * length > view.byteLength) {
        throw refusal(`ImageJ ROI cut short: a name of ${length} letters`, options, length);
      }
      for (let i = 0; i < length; i++) name += String.fromCharCode(view.getUint16(start + 2 * i));
    }
  }
  if (c <= 0 && z <= 0 && t <= 0) {
    return position > 0 ? { name, plane: { z: position - 1 } } : { name };
  }
  return {
    name,
    plane: {
      ...(c > 0 && { c: c - 1 }),
      ...(z > 0 && { z: z - 1 }),
      ...(t > 0 && { t: t - 1 }),
    },
  };
}

/** Letters of the name of a file: systems allow some 255 bytes, an archive 65535. */
const LONGEST_NAME = 200;

/**
 * A `.zip` that ImageJ's ROI Manager opens.
 *
 * @param regions Objects; files are named after them, after the first 200 letters of longer names, with
 * a number behind where a name comes twice.
 * @returns The archive; the same objects give the same bytes.
 * @throws {InputError} If an object has no outline.
 * @example There and back
 * ```ts
 * import assert from "node:assert/strict";
 * import { createLabels } from "petri";
 * import { encodeRoiZip, readRoiZip, regionsOf } from "petri/io";
 * import { fillOutlines } from "petri/ops/measure/outlines";
 *
 * const labels = createLabels(Int32Array.of(4, 4, 0, 0, 9, 0), [2, 3]);
 * const regions = readRoiZip(encodeRoiZip(regionsOf(labels)));
 * assert.deepEqual(fillOutlines(regions, labels.shape), labels);
 * ```
 */
export function encodeRoiZip(regions: readonly Region[]): Uint8Array {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return encodeZip(regions.map((region) => {
    const whole = (region.name ?? String(region.label)).replace(/[/\\:\0]/g, "_");
    const stem = whole.slice(0, LONGEST_NAME);
    let name = `${stem}.roi`;
    let number = numbers.get(stem) ?? 0;
    while (taken.has(name)) name = `${stem}-${++number}.roi`;
    numbers.set(stem, number);
    taken.add(name);
    return { name, bytes: encodeRoi(region) };
  }));
}

/**
 * Reads the objects of a ROI archive, in its order. Files that do not end in `.roi` are left out.
 *
 * @param bytes The whole archive.
 * @param options Name of the file for messages, limits.
 * @returns Objects, numbered by their names where those are different numbers, else 1, 2, 3, …
 * @throws {FormatError} If the archive or a ROI in it is damaged or of another kind.
 */
export function readRoiZip(bytes: Uint8Array, options: ReadOptions = {}): Region[] {
  const budget = budgetOf(options);
  const found = readZip(bytes, options, /\.roi$/i).map((entry) => {
    const file = options.file === undefined ? entry.name : `${options.file}: ${entry.name}`;
    const region = decode(entry.bytes, { ...options, file }, budget);
    return region.name === "" ? { ...region, name: entry.name.replace(/\.roi$/i, "") } : region;
  });
  const numbers = numbersFor(found.map(({ name }) => name));
  return found.map((region, i) => ({ ...region, label: numbers[i] }));
}
