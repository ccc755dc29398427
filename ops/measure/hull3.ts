/**
 * Convex hulls of objects in three dimensions. A voxel counts as the octahedron of its six face
 * middles, as in scikit-image; in doubled coordinates all corners are whole numbers, and every
 * decision is exact.
 *
 * @module
 */
import { type Objects, STATS } from "./objects.ts";

/** A point or direction as z, y, x. */
type Vector = readonly [number, number, number];

/** A half space: normal · point ≤ offset. */
interface Plane {
  readonly normal: Vector;
  readonly offset: number;
}

interface Face extends Plane {
  /** Corners, anticlockwise from outside. */
  readonly corners: readonly [number, number, number];
}

function minus(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function face(points: readonly Vector[], corners: readonly [number, number, number]): Face {
  const [a, b, c] = corners.map((i) => points[i]);
  const normal = cross(minus(b, a), minus(c, a));
  return { corners, normal, offset: dot(normal, a) };
}

/** Four points that span a volume, or `undefined` when all lie in one plane. */
function firstFour(points: readonly Vector[]): number[] | undefined {
  const a = 0;
  const b = points.findIndex((p) => minus(p, points[a]).some((d) => d !== 0));
  if (b < 0) return undefined;
  const along = minus(points[b], points[a]);
  const c = points.findIndex((p) => cross(along, minus(p, points[a])).some((d) => d !== 0));
  if (c < 0) return undefined;
  const normal = cross(along, minus(points[c], points[a]));
  const d = points.findIndex((p) => dot(normal, minus(p, points[a])) !== 0);
  return d < 0 ? undefined : [a, b, c, d];
}

/**
 * The convex hull of points with whole coordinates, point by point: faces that see a new point give
 * way to faces from it to their rim. O(points · faces).
 *
 * @param points Points, repeated ones allowed.
 * @returns Triangular faces, or `undefined` when all points lie in one plane.
 */
export function hull3(points: readonly Vector[]): Face[] | undefined {
  const four = firstFour(points);
  if (four === undefined) return undefined;
  let [a, b] = four;
  const [, , c, d] = four;
  if (dot(face(points, [a, b, c]).normal, minus(points[d], points[a])) > 0) [a, b] = [b, a];
  let faces = ([[a, b, c], [a, d, b], [b, d, c], [c, d, a]] as const)
    .map((corners) => face(points, corners));
  for (let p = 0; p < points.length; p++) {
    const point = points[p];
    const rim = new Map<string, readonly [number, number]>();
    const kept: Face[] = [];
    for (const f of faces) {
      if (dot(f.normal, point) <= f.offset) {
        kept.push(f);
        continue;
      }
      const [i, j, k] = f.corners;
      for (const [from, to] of [[i, j], [j, k], [k, i]] as const) {
        if (!rim.delete(`${to},${from}`)) rim.set(`${from},${to}`, [from, to]);
      }
    }
    if (kept.length === faces.length) continue;
    for (const [from, to] of rim.values()) kept.push(face(points, [from, to, p]));
    faces = kept;
  }
  return faces;
}

/** Corners of the hull. */
function cornersOf(points: readonly Vector[], faces: readonly Face[]): Vector[] {
  return [...new Set(faces.flatMap((f) => f.corners))].map((i) => points[i]);
}

/** The six face middles of voxels, in doubled coordinates. */
function octahedra(voxels: readonly Vector[]): Vector[] {
  return voxels.flatMap(([z, y, x]): Vector[] => [
    [2 * z - 1, 2 * y, 2 * x],
    [2 * z + 1, 2 * y, 2 * x],
    [2 * z, 2 * y - 1, 2 * x],
    [2 * z, 2 * y + 1, 2 * x],
    [2 * z, 2 * y, 2 * x - 1],
    [2 * z, 2 * y, 2 * x + 1],
  ]);
}

/** One plane for all triangles that lie in it. */
function planesOf(faces: readonly Face[]): Plane[] {
  const planes = new Map<string, Plane>();
  for (const { normal, offset } of faces) {
    const by = gcd(gcd(normal[0], normal[1]), gcd(normal[2], offset));
    const plane = {
      normal: [normal[0] / by, normal[1] / by, normal[2] / by] as const,
      offset: offset / by,
    };
    planes.set(`${plane.normal},${plane.offset}`, plane);
  }
  return [...planes.values()];
}

function gcd(a: number, b: number): number {
  a = Math.abs(a);
  b = Math.abs(b);
  while (b !== 0) [a, b] = [b, a % b];
  return a || 1;
}

/**
 * Hulls of objects `from` to `to`, which is not included.
 *
 * @param objects The objects.
 * @param runs Memory with their sorted runs, three numbers each.
 * @param at Where the runs of the first one begin.
 * @param from First object.
 * @param to Behind the last object.
 * @param options Whether Feret diameters are wanted, lengths of a voxel, and where results go: five
 *   numbers an object, as in a plane.
 */
export function solidHulls(
  objects: Objects,
  runs: Int32Array,
  at: number,
  from: number,
  to: number,
  options: {
    readonly feret: boolean;
    readonly lengths: readonly number[];
    readonly out: Float64Array;
  },
): void {
  const { stats, height } = objects;
  const { feret, lengths, out } = options;
  for (let index = from; index < to; index++) {
    const count = stats[index * STATS + 1];
    const [z0, z1, y0, y1, x0, x1] = stats.subarray(index * STATS + 2, index * STATS + 8);
    const ends: Vector[] = [];
    for (let run = 0; run < count; run++) {
      const z = Math.floor(runs[at] / height);
      const y = runs[at] - z * height;
      ends.push([z - z0, y - y0, runs[at + 1] - x0], [z - z0, y - y0, runs[at + 2] - 1 - x0]);
      at += 3;
    }
    const flat = hull3(ends);
    const result = index * 5;
    if (flat === undefined) {
      // As scikit-image: no hull of voxels in one plane.
      out.fill(NaN, result, result + 5);
      out[result] = 0;
      continue;
    }
    const diamonds = octahedra(cornersOf(ends, flat));
    const planes = planesOf(hull3(diamonds)!);
    let pixels = 0;
    const inside: Vector[] = [];
    for (let z = 0; z < z1 - z0; z++) {
      for (let y = 0; y < y1 - y0; y++) {
        let first = 0;
        let last = x1 - x0 - 1;
        for (const { normal: [nz, ny, nx], offset } of planes) {
          const rest = offset - 2 * (nz * z + ny * y);
          if (nx > 0) last = Math.min(last, Math.floor(rest / (2 * nx)));
          else if (nx < 0) first = Math.max(first, Math.ceil(rest / (2 * nx)));
          else if (rest < 0) last = -1;
        }
        if (first > last) continue;
        pixels += last - first + 1;
        inside.push([z, y, first], [z, y, last]);
      }
    }
    out[result] = pixels;
    if (!feret) continue;
    const corners = octahedra(cornersOf(inside, hull3(inside)!));
    out[result + 1] = widest(corners, [0.5, 0.5, 0.5]);
    out[result + 3] = widest(corners, lengths.map((length) => length / 2));
    out[result + 2] = out[result + 4] = NaN;
  }
}

function widest(points: readonly Vector[], [sz, sy, sx]: readonly number[]): number {
  let best = 0;
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < points.length; j++) {
      const dz = (points[i][0] - points[j][0]) * sz;
      const dy = (points[i][1] - points[j][1]) * sy;
      const dx = (points[i][2] - points[j][2]) * sx;
      best = Math.max(best, dz * dz + dy * dy + dx * dx);
    }
  }
  return Math.sqrt(best);
}
