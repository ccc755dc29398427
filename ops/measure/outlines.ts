/**
 * Outlines of objects, exact to the pixel: polygons that run along the cracks between pixels, their
 * corners on the corners of pixels. (0, 0) is the outer corner of the first pixel, whose centre is
 * (0.5, 0.5); a plane of h × w pixels reaches to (h, w). This is how QuPath and ImageJ place polygons,
 * and the area of such a polygon is the number of pixels in it, to the last one.
 *
 * @module
 */
import { InputError } from "../../core/errors.ts";
import { createLabels, type Labels, type Mask } from "../../core/values.ts";

/**
 * A closed line: y0, x0, y1, x1, …; the first point is not repeated. Corners only, no point lies
 * between two others on a straight line.
 */
export type Ring = ArrayLike<number>;

/** A part of an object that hangs together by the sides of its pixels, and the holes in it. */
export interface Polygon {
  /** The outer border, clockwise as seen on screen (y downwards). */
  readonly outer: Ring;
  /** The borders of holes, anticlockwise. */
  readonly holes: readonly Ring[];
}

/** The outline of one object. */
export interface Outline {
  /** Number of the object. */
  readonly label: number;
  /** Its parts, in the order of their first pixels; more than one where it does not hang together. */
  readonly polygons: readonly Polygon[];
}

/** Steps of y and x when going up, right, down, left. */
const STEP_Y = [-1, 0, 1, 0];
const STEP_X = [0, 1, 0, -1];
/** From a corner of the pixel grid to the pixel ahead on the right, and ahead on the left. */
const RIGHT_Y = [-1, 0, 0, -1];
const RIGHT_X = [0, 0, -1, -1];
const LEFT_Y = [-1, -1, 0, 0];
const LEFT_X = [-1, 0, 0, -1];

/**
 * The outlines of all objects.
 *
 * Pixels that touch at a corner only are parts apart (4-connectivity), and no ring touches itself, so
 * that every polygon is valid for GIS libraries (OGC simple features): a hole may touch the border or
 * another hole in single points. The sum of {@linkcode ringArea} over all rings of an object is its
 * number of pixels. Objects are in the order of their numbers; a mask is one object 1; no object, no
 * outline. O(pixels + corners); allocates 4 bytes a pixel for the walk.
 *
 * How peers differ: `cv2.findContours` runs through the centres of border pixels and so loses half a
 * pixel all round; `skimage.measure.find_contours` cuts corners at 45°.
 *
 * @param labels Objects of one plane (axes YX).
 * @returns One outline an object.
 * @throws {InputError} If the labels are not a plane.
 * @example A ring of eight pixels
 * ```ts
 * import assert from "node:assert/strict";
 * import { createLabels } from "petri";
 * import { outlines, ringArea } from "petri/ops/measure/outlines";
 *
 * const labels = createLabels(Int32Array.of(5, 5, 5, 5, 0, 5, 5, 5, 5), [3, 3]);
 * const [{ label, polygons: [ring] }] = outlines(labels);
 * assert.equal(label, 5);
 * assert.deepEqual(Array.from(ring.outer), [0, 0, 0, 3, 3, 3, 3, 0]);
 * assert.equal(ringArea(ring.outer) + ringArea(ring.holes[0]), 8);
 * ```
 */
export function outlines(labels: Labels | Mask): Outline[] {
  if (labels.shape.length !== 2) {
    throw new InputError(
      `\`labels\` must be a plane, got the axes ${labels.axes}; take the outlines plane by plane`,
      { parameter: "labels", value: labels.axes },
    );
  }
  const { data } = labels;
  const [height, width] = labels.shape;
  /** Number of the part, from 1, at each pixel whose left side was walked along. */
  const partAt = new Int32Array(data.length);
  /** First column of the run of equal pixels, in the row above and in this row. */
  let above = new Int32Array(width), here = new Int32Array(width);
  const parts: { label: number; outer: Ring; holes: Ring[] }[] = [];
  for (let y = 0, at = 0; y < height; y++) {
    let left = 0, start = 0;
    for (let x = 0; x < width; x++, at++) {
      const label = data[at];
      if (label !== left) {
        left = label;
        start = x;
        if (label !== 0 && partAt[at] === 0) {
          // The first side of a ring in reading order: under the part itself only if it is a hole's,
          // and then the part is known, because its rows above were walked.
          const hole = y > 0 && data[at - width] === label;
          const part = hole ? partAt[(y - 1) * width + above[x - 1]] : parts.length + 1;
          const rings = walk(data, { height, width, y, x }, partAt, part);
          if (hole) parts[part - 1].holes.push(...rings);
          else parts.push({ label, outer: rings[0], holes: rings.slice(1) });
        }
      }
      here[x] = start;
    }
    [above, here] = [here, above];
  }
  const byLabel = new Map<number, Polygon[]>();
  for (const { label, outer, holes } of parts) {
    const polygons = byLabel.get(label);
    if (polygons === undefined) byLabel.set(label, [{ outer, holes }]);
    else polygons.push({ outer, holes });
  }
  return [...byLabel].sort(([a], [b]) => a - b).map(([label, polygons]) => ({ label, polygons }));
}

/**
 * Walks once round a ring, the object on the right hand, starting up the left side of a pixel.
 * Answers the ring, or the simple rings that it falls into, the enclosing one first.
 */
function walk(
  data: ArrayLike<number>,
  { height, width, y, x }: { height: number; width: number; y: number; x: number },
  partAt: Int32Array,
  part: number,
): Ring[] {
  const label = data[y * width + x];
  const inside = (row: number, column: number) =>
    row >= 0 && row < height && column >= 0 && column < width &&
    data[row * width + column] === label;
  const startY = y, startX = x;
  const ring: number[] = [];
  let touches = 0;
  let cornerY = y + 1, cornerX = x, direction = 0;
  do {
    if (direction === 0) partAt[(cornerY - 1) * width + cornerX] = part;
    cornerY += STEP_Y[direction];
    cornerX += STEP_X[direction];
    const right = inside(cornerY + RIGHT_Y[direction], cornerX + RIGHT_X[direction]);
    const left = inside(cornerY + LEFT_Y[direction], cornerX + LEFT_X[direction]);
    if (right && !left) continue;
    ring.push(cornerY, cornerX);
    if (right) direction = direction + 3 & 3;
    else {
      direction = direction + 1 & 3;
      if (left) touches++;
    }
  } while (direction !== 0 || cornerX !== startX || cornerY !== startY + 1);
  return touches < 2 ? [Int32Array.from(ring)] : simpleRings(ring);
}

/** Cuts a ring wherever it comes back to a corner; what remains, and is first, is the longest way round. */
function simpleRings(ring: readonly number[]): Ring[] {
  const cut: Ring[] = [];
  const open: number[] = [];
  const seen = new Map<string, number>();
  for (let i = 0; i < ring.length; i += 2) {
    const key = `${ring[i]},${ring[i + 1]}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, open.length);
    else {
      const loop = open.splice(before);
      for (let k = 2; k < loop.length; k += 2) seen.delete(`${loop[k]},${loop[k + 1]}`);
      cut.push(Int32Array.from(loop));
    }
    open.push(ring[i], ring[i + 1]);
  }
  return [Int32Array.from(open), ...cut];
}

/**
 * The area that a ring encloses, by the shoelace formula.
 *
 * @param ring Any closed line.
 * @returns Square pixels; above 0 for outer rings (clockwise on screen), below 0 for holes.
 */
export function ringArea(ring: Ring): number {
  let twice = 0;
  const { length } = ring;
  for (let i = 0, before = length - 2; i < length; before = i, i += 2) {
    twice += ring[before + 1] * ring[i] - ring[i + 1] * ring[before];
  }
  return twice / 2;
}

/**
 * Objects from outlines: a pixel belongs to an object when its centre lies inside (an odd number of
 * its rings enclose it), so that outlines of labels give the same labels back, and outlines drawn by
 * hand with fractions of pixels give what QuPath and ImageJ would fill. Of two that overlap the later
 * wins; what lies outside of the plane is cut off. O(corners × rows they span + pixels filled).
 *
 * @param shapes The outlines.
 * @param shape Rows and columns of the plane.
 * @returns A label image with the axes YX.
 * @throws {InputError} If the shape is not that of a plane, or a label is not a whole number of 32 bits.
 */
export function fillOutlines(shapes: readonly Outline[], shape: readonly number[]): Labels {
  const [height, width] = shape;
  if (shape.length !== 2) {
    throw new InputError(`\`shape\` must be rows and columns, got ${shape.join(" × ")}`, {
      parameter: "shape",
      value: shape,
    });
  }
  const labels = createLabels(new Int32Array(height * width), shape);
  for (const { label, polygons } of shapes) {
    if (!Number.isInteger(label) || Math.abs(label) > 2 ** 31 - 1) {
      throw new InputError(`\`label\` must be a whole number of 32 bits, got ${label}`, {
        parameter: "label",
        value: label,
      });
    }
    for (const { outer, holes } of polygons) {
      fillPolygon(labels.data, [height, width], [outer, ...holes], label);
    }
  }
  return labels;
}

function fillPolygon(
  data: Int32Array,
  [height, width]: readonly [number, number],
  rings: readonly Ring[],
  label: number,
): void {
  /** Where the border crosses the middle of a row, by row. */
  const crossings = new Map<number, number[]>();
  for (const ring of rings) {
    for (let i = 0, before = ring.length - 2; i < ring.length; before = i, i += 2) {
      const [y0, x0, y1, x1] = [ring[before], ring[before + 1], ring[i], ring[i + 1]];
      const first = Math.max(0, Math.ceil(Math.min(y0, y1) - 0.5));
      const end = Math.min(height, Math.ceil(Math.max(y0, y1) - 0.5));
      for (let row = first; row < end; row++) {
        const x = x0 + (row + 0.5 - y0) * (x1 - x0) / (y1 - y0);
        const known = crossings.get(row);
        if (known === undefined) crossings.set(row, [x]);
        else known.push(x);
      }
    }
  }
  for (const [row, xs] of crossings) {
    xs.sort((a, b) => a - b);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const from = Math.max(0, Math.ceil(xs[i] - 0.5));
      const to = Math.min(width, Math.ceil(xs[i + 1] - 0.5));
      if (from < to) data.fill(label, row * width + from, row * width + to);
    }
  }
}
