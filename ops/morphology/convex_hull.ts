/**
 * Convex hulls of masks.
 *
 * @module
 */
import { InputError } from "../../core/errors.ts";
import { type Mask, maskLike } from "../../core/values.ts";
import { label } from "../segmentation/label.ts";

/** Options of {@linkcode convexHull}. */
export interface ConvexHullOptions {
  /** One hull an object (8-connected) instead of one around all; false unless given. */
  readonly perObject?: boolean | undefined;
}

/** A point in half pixels: row and column, or plane, row and column. */
type Point = readonly number[];

/** First and last pixel of an object in each of its rows. */
interface Extent {
  readonly top: number;
  readonly left: number[];
  readonly right: number[];
}

/** Extents of all objects of a plane, by number. */
function extentsOf(labels: ArrayLike<number>, height: number, width: number): Extent[] {
  const extents: Extent[] = [];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const id = labels[i];
      if (id === 0) continue;
      const extent = extents[id] ??= { top: y, left: [], right: [] };
      extent.left[y - extent.top] ??= x;
      extent.right[y - extent.top] = x;
    }
  }
  return extents.filter(Boolean);
}

/** Twice the area of the triangle o, a, b. */
function turn(o: Point, a: Point, b: Point): number {
  return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
}

/**
 * One side of the convex hull of points: of those in line, the outermost two.
 *
 * Andrew 1979, doi:10.1016/0020-0190(79)90072-3. O(points).
 *
 * @param points Rows and columns, in ascending order of rows.
 * @param side 1 for the side on which columns are least, -1 for the other.
 * @returns Its corners, from the first point to the last.
 */
export function hullSide<P extends readonly number[]>(points: readonly P[], side: number): P[] {
  const hull: P[] = [];
  for (const point of points) {
    while (
      hull.length > 1 && side * turn(hull[hull.length - 2], hull[hull.length - 1], point) <= 0
    ) {
      hull.pop();
    }
    hull.push(point);
  }
  return hull;
}

/** Paints the pixels whose centres lie in the hull of an object's pixel edges, or on its rim. */
function paintHull({ top, left, right }: Extent, width: number, data: Uint8Array): void {
  const outline = (columns: readonly number[], out: number) =>
    columns.flatMap((x, i) => {
      const [y2, x2] = [2 * (top + i), 2 * x];
      return [[y2 - 1, x2], [y2, x2 + out], [y2 + 1, x2]];
    });
  const rims = [
    hullSide(sorted(outline(left, -1), 1), 1),
    hullSide(sorted(outline(right, 1), -1), -1),
  ];
  const at = [0, 0];
  for (let i = 0; i < left.length; i++) {
    const y = 2 * (top + i);
    const [from, to] = rims.map((rim, side) => {
      while (rim[at[side] + 1][0] < y) at[side]++;
      const [y0, x0] = rim[at[side]];
      const [y1, x1] = rim[at[side] + 1];
      return (x0 * (y1 - y0) + (x1 - x0) * (y - y0)) / (2 * (y1 - y0));
    });
    const row = (top + i) * width;
    data.fill(1, row + Math.ceil(from), row + Math.floor(to) + 1);
  }
}

/** Points by row, within a row the outer ones last in, so that the chain keeps only them. */
function sorted(points: Point[], side: number): Point[] {
  points.sort((a, b) => a[0] - b[0] || side * (b[1] - a[1]));
  // Of each row the outermost point alone can lie on the rim.
  return points.filter((point, i) => i + 1 === points.length || points[i + 1][0] !== point[0]);
}

/** A side of a solid: three points in order, and the plane through them: a·z + b·y + c·x ≤ d inside. */
interface Face {
  readonly corners: readonly [Point, Point, Point];
  readonly normal: Point;
  readonly d: number;
}

function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function minus(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function crossed(a: Point, b: Point): Point {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function face(p: Point, q: Point, r: Point): Face {
  const normal = crossed(minus(q, p), minus(r, p));
  return { corners: [p, q, r], normal, d: dot(normal, p) };
}

/**
 * The hull of points in space, exact on whole numbers: a tetrahedron that takes in point after point.
 * `undefined` when all lie in one plane.
 */
function solid(points: readonly Point[]): Face[] | undefined {
  const a = points[0];
  const b = points.find((p) => minus(p, a).some((step) => step !== 0));
  const c = b && points.find((p) => crossed(minus(b, a), minus(p, a)).some((step) => step !== 0));
  if (b === undefined || c === undefined) return undefined;
  const base = face(a, b, c);
  const top = points.find((p) => dot(base.normal, p) !== base.d);
  if (top === undefined) return undefined;
  const [p, q, r] = dot(base.normal, top) < base.d ? [a, b, c] : [a, c, b];
  let faces = [face(p, q, r), face(p, top, q), face(q, top, r), face(r, top, p)];
  for (const point of points) {
    const visible = faces.filter(({ normal, d }) => dot(normal, point) > d);
    if (visible.length === 0) continue;
    const hidden = faces.filter(({ normal, d }) => dot(normal, point) <= d);
    // The horizon: edges of visible faces whose other side is hidden, that is, met in one direction only.
    const edges = visible.flatMap(({ corners: [i, j, k] }) => [[i, j], [j, k], [k, i]]);
    const met = new Set(edges.map(([i, j]) => `${i}/${j}`));
    const horizon = edges.filter(([i, j]) => !met.has(`${j}/${i}`));
    faces = [...hidden, ...horizon.map(([i, j]) => face(i, j, point))];
  }
  return faces;
}

/** Paints the voxels whose centres lie in the hull of a stack's voxel sides, or on it. */
function paintSolid({ data, shape: [depth, height, width] }: Mask): Uint8Array {
  const result = new Uint8Array(data.length);
  const ends: Point[] = [];
  for (let z = 0, start = 0; z < depth; z++) {
    const rims: [Point[], Point[]] = [[], []];
    for (let y = 0; y < height; y++, start += width) {
      const row = data.subarray(start, start + width);
      const first = row.indexOf(1);
      if (first < 0) continue;
      rims[0].push([y, first]);
      rims[1].push([y, row.lastIndexOf(1)]);
    }
    // A corner of the solid is one of its plane's hull too.
    for (const [y, x] of [...hullSide(rims[0], 1), ...hullSide(rims[1], -1)]) {
      ends.push([2 * z, 2 * y, 2 * x]);
    }
  }
  const inner = ends.length > 0 ? solid(ends) : undefined;
  // The reference gives up on voxels that lie in one plane.
  if (inner === undefined) return result;
  const vertices = new Map(
    inner.flatMap(({ corners }) => corners.map((p) => [`${p}`, p] as const)),
  );
  const sides = [...vertices.values()].flatMap(([z, y, x]) => [
    [z - 1, y, x],
    [z + 1, y, x],
    [z, y - 1, x],
    [z, y + 1, x],
    [z, y, x - 1],
    [z, y, x + 1],
  ]);
  const faces = solid(sides)!;
  for (let z = 0, start = 0; z < depth; z++) {
    for (let y = 0; y < height; y++, start += width) {
      let from = 0;
      let to = width - 1;
      for (const { normal: [a, b, c], d } of faces) {
        const rest = d - 2 * (a * z + b * y);
        if (c > 0) to = Math.min(to, Math.floor(rest / (2 * c)));
        else if (c < 0) from = Math.max(from, Math.ceil(rest / (2 * c)));
        else if (rest < 0) to = -1;
      }
      if (from <= to) result.fill(1, start + from, start + to + 1);
    }
  }
  return result;
}

/**
 * The smallest convex region around the objects.
 *
 * A pixel counts with its extent: the hull goes around the middles of its sides, and takes in every
 * pixel whose centre lies in it or on its rim. In exact whole numbers, so that no pixel of the mask is
 * ever lost. An empty mask stays empty. A stack whose voxels lie in one plane gives an empty mask, as in
 * the reference. O(pixels) in a plane; allocates the result, with `perObject` also a label image.
 *
 * Agrees with scikit-image 0.26 `morphology.convex_hull_image`, and with `perObject` with
 * `convex_hull_object`, whose hulls may overlap. ImageJ's convex hull goes around pixel corners.
 *
 * @param mask Objects; two or three axes, for `perObject` two.
 * @param options Around all, or around each.
 * @returns The mask of the hull.
 * @throws {InputError} If the mask has another number of axes.
 * @example The gap between two pixels
 * ```ts
 * import assert from "node:assert/strict";
 * import { createMask } from "petri";
 * import { convexHull } from "petri/ops/morphology";
 *
 * const mask = createMask(Uint8Array.of(0, 1, 0, 1, 0), [1, 5]);
 * assert.deepEqual([...convexHull(mask).data], [0, 1, 1, 1, 0]);
 * assert.deepEqual([...convexHull(mask, { perObject: true }).data], [0, 1, 0, 1, 0]);
 * ```
 */
export function convexHull(mask: Mask, options: ConvexHullOptions = {}): Mask {
  const { perObject = false } = options;
  const { shape } = mask;
  if (!(shape.length === 2 || shape.length === 3 && !perObject)) {
    throw new InputError(
      `\`mask\` must have ${
        perObject ? "2 axes for one hull an object" : "2 or 3 axes"
      }, got ${shape.length} (${shape.join("×")})`,
      { parameter: "mask", value: shape },
    );
  }
  if (shape.length === 3) return maskLike(mask, paintSolid(mask));
  const result = new Uint8Array(mask.data.length);
  const labels = perObject ? label(mask, { connectivity: 2 }).labels.data : mask.data;
  for (const extent of extentsOf(labels, shape[0], shape[1])) paintHull(extent, shape[1], result);
  return maskLike(mask, result);
}
