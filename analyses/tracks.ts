/**
 * Follows objects over frames.
 *
 * @module
 */
import { checkParameter, InputError } from "../core/errors.ts";
import type { Labels } from "../core/values.ts";
import { type Frames, type PackedFrames, packedFrames } from "./frames.ts";
import { areasOf, highestLabel } from "./objects.ts";

/** Parameters of {@linkcode trackObjects}. */
export interface TrackOptions {
  /** How far an object may move from one frame to the next, in pixels. 10 unless given. */
  readonly maxDistance?: number | undefined;
  /** In how many frames in a row an object may be missed without its track ending. 1 unless given. */
  readonly maxGap?: number | undefined;
}

/** An object in one frame, and the track it belongs to. */
export interface TrackPoint {
  /** Frame, from 0. */
  readonly frame: number;
  /** The object's number in its frame. */
  readonly label: number;
  /** Number of its track, from 1. */
  readonly track: number;
  /** Row of its centroid. */
  readonly y: number;
  /** Column of its centroid. */
  readonly x: number;
  /** Pixels. */
  readonly area: number;
  /** The track it split off from in this frame: it appeared beside an object that had gone on. */
  readonly parent?: number;
  /** The track it ran into after this frame: it ended where another object took over its place. */
  readonly mergedInto?: number;
}

/** What {@linkcode trackObjects} gives. */
export interface Tracks {
  /** All objects, by frame and by label. */
  readonly points: readonly TrackPoint[];
  /** Number of tracks. */
  readonly count: number;
  /** The label images with the tracks' numbers. */
  readonly labels: PackedFrames;
}

interface Spot {
  readonly label: number;
  readonly y: number;
  readonly x: number;
  readonly area: number;
  track: number;
  parent?: number;
  mergedInto?: number;
}

/**
 * Links objects of successive frames into tracks.
 *
 * For each frame one linear assignment links the objects to the tracks that have not ended: the cost is
 * the distance of the centroids, up to a half of it taken off where the objects overlap; to end a track
 * and begin another costs twice the farthest link. A track stays open for `maxGap` missed frames, in which the
 * distance may grow with the time. An object without a track begins one; where it appears at a place
 * that a track's last object covered it counts as split off from it. A track that ends where an object
 * of another track covers its last place counts as merged into it. O(objects) but for crowds of objects
 * that may all swap, which cost the cube of their number. Holds a few label images at once and the runs of all.
 *
 * @param frames One label image a frame, all of one shape, two axes.
 * @param options Distance and gap.
 * @returns Objects with their tracks.
 * @throws {ParameterError} If the distance is not above 0 or the gap not a whole number from 0.
 * @throws {InputError} If a frame has not two axes, or another shape than the first.
 * @example An object that moves and one that stays
 * ```ts
 * import assert from "node:assert/strict";
 * import { createLabels } from "petri";
 * import { trackObjects } from "petri/analyses/tracks";
 *
 * const first = createLabels(Int32Array.of(1, 0, 0, 0, 0, 2), [1, 6]);
 * const second = createLabels(Int32Array.of(0, 1, 0, 0, 0, 2), [1, 6]);
 * const { points, count } = trackObjects([first, second], { maxDistance: 2 });
 * assert.equal(count, 2);
 * assert.deepEqual(points.map(({ track }) => track), [1, 2, 1, 2]);
 * ```
 */
export function trackObjects(frames: Frames, options: TrackOptions = {}): Tracks {
  const { maxDistance = 10, maxGap = 1 } = options;
  checkParameter(maxDistance > 0, "maxDistance", maxDistance, "above 0");
  checkParameter(
    Number.isInteger(maxGap) && maxGap >= 0,
    "maxGap",
    maxGap,
    "a whole number from 0",
  );
  const spots: Spot[][] = [];
  const given = packedFrames();
  let count = 0;
  let previous: Labels | undefined;
  let before = new Map<number, Spot>();
  let open: { readonly spot: Spot; readonly frame: number }[] = [];
  for (const labels of frames) {
    const frame = spots.length;
    checkFrame(labels, frame, previous);
    const found = spotsOf(labels);
    const byLabel = new Map(found.map((spot) => [spot.label, spot]));
    spots.push(found);
    given.add(labels);
    const links = assign(open, found, labels, given, maxDistance);
    const next: typeof open = [];
    const taken = new Set<Spot>();
    links.forEach((at, i) => {
      if (at < 0) {
        if (frame - open[i].frame <= maxGap) next.push(open[i]);
        return;
      }
      found[at].track = open[i].spot.track;
      taken.add(open[i].spot);
    });
    for (const spot of found) {
      if (spot.track > 0) continue;
      spot.track = ++count;
      const under = previous && before.get(at(previous, spot));
      if (under !== undefined && taken.has(under)) spot.parent = under.track;
    }
    for (const { spot, frame: last } of open) {
      if (taken.has(spot) || last !== frame - 1) continue;
      const over = byLabel.get(at(labels, spot));
      if (over !== undefined) spot.mergedInto = over.track;
    }
    open = [...next, ...found.map((spot) => ({ spot, frame }))];
    previous = labels;
    before = byLabel;
  }
  const points = spots.flatMap((found, frame) =>
    found.map(({ label, track, y, x, area, parent, mergedInto }) => ({
      frame,
      label,
      track,
      y,
      x,
      area,
      ...(parent === undefined ? {} : { parent }),
      ...(mergedInto === undefined ? {} : { mergedInto }),
    }))
  );
  const labels = given.renamed((frame) => {
    const tracks: number[] = [];
    for (const { label, track } of spots[frame]) tracks[label] = track;
    return tracks;
  });
  return { points, count, labels };
}

function checkFrame({ shape }: Labels, frame: number, previous: Labels | undefined): void {
  if (shape.length === 2 && (previous?.shape ?? shape).join() === shape.join()) return;
  throw new InputError(
    `frames must have two axes and one shape, frame ${frame} is ${shape.join("×")}${
      previous === undefined ? "" : `, the one before ${previous.shape.join("×")}`
    }`,
    { value: shape },
  );
}

/** The label at an object's centroid. */
function at({ data, shape: [height, width] }: Labels, { y, x }: Spot): number {
  const row = Math.min(height - 1, Math.round(y));
  return data[row * width + Math.min(width - 1, Math.round(x))];
}

/** Objects of a frame with their centroids. */
function spotsOf(labels: Labels): Spot[] {
  const count = highestLabel(labels);
  const areas = areasOf(labels, count);
  const [rows, columns] = [new Float64Array(count + 1), new Float64Array(count + 1)];
  const [height, width] = labels.shape;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      rows[labels.data[i]] += y;
      columns[labels.data[i]] += x;
    }
  }
  const spots: Spot[] = [];
  for (let label = 1; label <= count; label++) {
    const area = areas[label];
    if (area === 0) continue;
    spots.push({ label, area, y: rows[label] / area, x: columns[label] / area, track: 0 });
  }
  return spots;
}

/** For each open track the object that goes on with it in the last frame, `now`, or -1. */
function assign(
  open: readonly { readonly spot: Spot; readonly frame: number }[],
  found: readonly Spot[],
  now: Labels,
  frames: PackedFrames,
  maxDistance: number,
): Int32Array {
  const frame = frames.length - 1;
  const links = new Int32Array(open.length).fill(-1);
  // Which objects may follow which track: those in the cells of a grid around it.
  const longest = open.reduce((most, one) => Math.max(most, frame - one.frame), 1);
  const reach = maxDistance * longest;
  const cells = new Map<string, number[]>();
  const cellOf = (value: number) => Math.floor(value / reach);
  found.forEach(({ y, x }, j) => {
    listIn(cells, `${cellOf(y)},${cellOf(x)}`).push(j);
  });
  const shared = overlaps(open, found, now, frames);
  const costs = open.map(({ spot, frame: last }, i) => {
    const limit = maxDistance * (frame - last);
    const row = new Map<number, number>();
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        for (const j of cells.get(`${cellOf(spot.y) + dy},${cellOf(spot.x) + dx}`) ?? []) {
          const distance = Math.hypot(spot.y - found[j].y, spot.x - found[j].x);
          if (distance > limit) continue;
          const overlap = (shared.get(i * 2 ** 26 + j) ?? 0) / Math.min(spot.area, found[j].area);
          row.set(j, distance * (1 - overlap / 2));
        }
      }
    }
    return row;
  });
  // Tracks and objects that hang together by possible links are assigned at once.
  const reached = new Map<number, number[]>();
  costs.forEach((row, i) => {
    for (const j of row.keys()) listIn(reached, j).push(i);
  });
  const seen = new Uint8Array(open.length);
  for (let start = 0; start < open.length; start++) {
    if (seen[start] || costs[start].size === 0) continue;
    const tracks = [start];
    const objects = new Set<number>();
    seen[start] = 1;
    for (let k = 0; k < tracks.length; k++) {
      for (const j of costs[tracks[k]].keys()) {
        if (objects.has(j)) continue;
        objects.add(j);
        for (const i of reached.get(j)!) {
          if (!seen[i]) {
            seen[i] = 1;
            tracks.push(i);
          }
        }
      }
    }
    const columns = [...objects];
    const matrix = tracks.map((i) => columns.map((j) => costs[i].get(j) ?? Infinity));
    leastCost(matrix, 2.02 * reach).forEach((column, k) => {
      if (column >= 0) links[tracks[k]] = columns[column];
    });
  }
  return links;
}

/** The list under a key; a new one where there is none. */
function listIn<K>(lists: Map<K, number[]>, key: K): number[] {
  let list = lists.get(key);
  if (list === undefined) lists.set(key, list = []);
  return list;
}

/** Pixels shared by the last object of an open track and an object now, by `track · 2^26 + object`. */
function overlaps(
  open: readonly { readonly spot: Spot; readonly frame: number }[],
  found: readonly Spot[],
  now: Labels,
  frames: PackedFrames,
): Map<number, number> {
  const shared = new Map<number, number>();
  const columns = new Map(found.map(({ label }, j) => [label, j]));
  for (const last of new Set(open.map((one) => one.frame))) {
    const rows = new Map<number, number>();
    open.forEach((one, i) => one.frame === last && rows.set(one.spot.label, i));
    const { data } = frames.at(last);
    for (let p = 0; p < data.length; p++) {
      if (data[p] === 0 || now.data[p] === 0) continue;
      const [i, j] = [rows.get(data[p]), columns.get(now.data[p])];
      if (i === undefined || j === undefined) continue;
      const key = i * 2 ** 26 + j;
      shared.set(key, (shared.get(key) ?? 0) + 1);
    }
  }
  return shared;
}

/**
 * The assignment of rows to columns of least total cost, where leaving a row out costs `none`: shortest
 * augmenting paths (Jonker and Volgenant 1987, doi:10.1007/BF02278710).
 *
 * @param costs One row a track; infinite where it may not take a column.
 * @param none Cost of a row without a column.
 * @returns For each row its column, or -1.
 */
export function leastCost(costs: readonly (readonly number[])[], none: number): Int32Array {
  const rows = costs.length;
  const real = rows === 0 ? 0 : costs[0].length;
  // Each row may also take a column of its own, which means none.
  const columns = real + rows;
  const cost = (i: number, j: number) => j < real ? costs[i][j] : j - real === i ? none : Infinity;
  const rowOf = new Int32Array(columns).fill(-1);
  const price = new Float64Array(columns);
  const gain = new Float64Array(rows);
  for (let first = 0; first < rows; first++) {
    const shortest = new Float64Array(columns).fill(Infinity);
    const cameFrom = new Int32Array(columns).fill(-1);
    const done = new Uint8Array(columns);
    let row = first;
    let before = -1;
    let length = 0;
    let end = -1;
    while (end < 0) {
      let nearest = -1;
      for (let j = 0; j < columns; j++) {
        if (done[j]) continue;
        const path = length + cost(row, j) - gain[row] - price[j];
        if (path < shortest[j]) {
          shortest[j] = path;
          cameFrom[j] = before;
        }
        if (nearest < 0 || shortest[j] < shortest[nearest]) nearest = j;
      }
      done[nearest] = 1;
      length = shortest[nearest];
      if (rowOf[nearest] < 0) end = nearest;
      else {
        row = rowOf[nearest];
        before = nearest;
      }
    }
    gain[first] += length;
    for (let j = 0; j < columns; j++) {
      if (!done[j] || j === end) continue;
      gain[rowOf[j]] += length - shortest[j];
      price[j] -= length - shortest[j];
    }
    for (let j = end; j >= 0;) {
      const from = cameFrom[j];
      rowOf[j] = from < 0 ? first : rowOf[from];
      j = from;
    }
  }
  const result = new Int32Array(rows).fill(-1);
  rowOf.forEach((row, j) => {
    if (row >= 0 && j < real) result[row] = j;
  });
  return result;
}
