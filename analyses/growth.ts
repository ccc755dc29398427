/**
 * Growth of bacteria over frames: which cell is which, when it divides, how fast it and its colony grow.
 *
 * @module
 */
import { checkParameter, InputError } from "../core/errors.ts";
import type { Labels } from "../core/values.ts";
import type { Frames, PackedFrames } from "./frames.ts";
import { areasOf, highestLabel, median } from "./objects.ts";
import { rodSizes } from "./rod_sizes.ts";
import { trackObjects, type TrackOptions, type TrackPoint } from "./tracks.ts";

/** Parameters of {@linkcode followGrowth}. */
export interface GrowthOptions extends TrackOptions {
  /** How far a cell may move from one frame to the next, in pixels. The median length of all cells unless given. */
  readonly maxDistance?: number | undefined;
  /** What is fitted: the area or the length of a cell. `area` unless given. */
  readonly fit?: "area" | "length" | undefined;
  /** In how many frames a cell must be seen whole for a rate, and cells for that of all. 4 unless given. */
  readonly minFrames?: number | undefined;
}

/** A cell in one frame; lengths in pixels. */
export interface GrowthPoint {
  /** Frame, from 0. */
  readonly frame: number;
  /** Number of the cell, from 1; daughters have numbers of their own. */
  readonly cell: number;
  /** Row of its centroid. */
  readonly y: number;
  /** Column of its centroid. */
  readonly x: number;
  /** Pixels. */
  readonly area: number;
  /** End to end, bends and all. */
  readonly length: number;
  /** Across. */
  readonly width: number;
  /** Whether all of the cell was seen, and nothing else: it touches no border of the picture and was not taken together with a neighbour. */
  readonly whole: boolean;
}

/** An exponential through sizes over time. */
export interface ExponentialFit {
  /** Growth rate per unit of time: size doubles within ln 2 / rate. NaN where there are too few points. */
  readonly rate: number;
  /** Time in which the size doubles; infinite where it does not grow. */
  readonly doubling: number;
  /** Size at time 0. */
  readonly start: number;
  /** How far sizes lie off the curve: the median of relative deviations, as a standard deviation. */
  readonly scatter: number;
}

/** A cell from its birth to its end. */
export interface GrowthCell extends Pick<ExponentialFit, "rate" | "doubling" | "scatter"> {
  /** Number of the cell, from 1. */
  readonly cell: number;
  /** The cell that it comes from, where that was seen to divide. */
  readonly parent?: number;
  /** Cells that it divided into. */
  readonly daughters: readonly number[];
  /** First frame in which it was seen. */
  readonly first: number;
  /** Last frame. */
  readonly last: number;
  /** What became of it: it divided, was there in the last frame, was taken together with a neighbour from then on, or was not found again. */
  readonly fate: "divided" | "there" | "merged" | "lost";
}

/** What {@linkcode followGrowth} gives. */
export interface Growth {
  /** All cells in all frames, by frame. */
  readonly points: readonly GrowthPoint[];
  /** One entry a cell. */
  readonly cells: readonly GrowthCell[];
  /** One entry a frame: cells, and the pixels of all. */
  readonly frames: readonly { readonly cells: number; readonly area: number }[];
  /** Growth of the area of all cells together. */
  readonly colony: ExponentialFit;
  /** The label images with the cells' numbers. */
  readonly labels: PackedFrames;
}

/** A track as it comes from linking; what is found out about it is added. */
interface Strand {
  readonly points: TrackPoint[];
  /** Track whose last object covers most of the place where this one begins, and which goes on. */
  origin?: number;
  /** Track whose next object covers most of the place where this one ends. */
  taker?: number;
  /** Track that this one is a piece of. */
  pieceOf?: number;
}

/**
 * The exponential through sizes over time: the median of the slopes of all pairs of logarithms, which one
 * frame in four may upset without harm (Sen 1968, doi:10.1080/01621459.1968.10480934).
 *
 * @param times When, in any unit.
 * @param sizes How large, above 0.
 * @returns Rate, doubling time and scatter; NaN for fewer than two times.
 * @example Doubling every 20 minutes
 * ```ts
 * import assert from "node:assert/strict";
 * import { fitExponential } from "petri/analyses/growth";
 *
 * const { doubling } = fitExponential([0, 5, 10, 20], [100, 119, 141, 200]);
 * assert.ok(Math.abs(doubling - 20) < 0.2);
 * ```
 */
export function fitExponential(
  times: readonly number[],
  sizes: readonly number[],
): ExponentialFit {
  const logs = sizes.map(Math.log);
  const slopes: number[] = [];
  for (let i = 0; i < logs.length; i++) {
    for (let j = 0; j < i; j++) {
      if (times[i] !== times[j]) slopes.push((logs[i] - logs[j]) / (times[i] - times[j]));
    }
  }
  const rate = median(slopes);
  const start = median(logs.map((log, i) => log - rate * times[i]));
  const scatter = 1.4826 * median(logs.map((log, i) => Math.abs(log - rate * times[i] - start)));
  const doubling = rate > 0 ? Math.LN2 / rate : Number.isNaN(rate) ? NaN : Infinity;
  return { rate, doubling, start: Math.exp(start), scatter };
}

/**
 * Follows bacteria through frames, finds their divisions and fits their growth.
 *
 * 1. Cells of successive frames are linked ({@linkcode trackObjects}).
 * 2. A track that begins where another one, which goes on, covered most of its place comes from that one.
 *    If it ends by running into the same one again, it was a piece of it all the time, and they are
 *    joined: what was cut in some frames is one cell, and a division counts from when both stay apart.
 * 3. Otherwise the other has divided, if all pieces are smaller and together have about its area; it ends,
 *    and the pieces are new cells. So every cell has one birth and one end.
 * 4. Bacteria do not fuse: a cell that takes over another's place for good ends there, and what is seen
 *    from then on is a new one. Where the other is found again, within `maxGap` frames, what was seen
 *    between is marked as not whole.
 * 5. An exponential is fitted to the area or length of each cell over the frames in which it was whole,
 *    and to the area of all cells together ({@linkcode fitExponential}).
 *
 * The area of all cells grows with cells that come into the picture, and not with parts that leave it: for a
 * colony that outgrows the picture the rates of the cells are the ones to trust.
 *
 * @param frames One label image a frame, all of one shape, two axes.
 * @param times When each was taken, ascending; rates are per unit of this.
 * @param options Linking and fit.
 * @returns Cells, their sizes and rates, and the growth of the colony.
 * @throws {InputError} If there is not one time a frame, or times do not ascend.
 * @throws {ParameterError} If the distance is not above 0, or the gap or `minFrames` not a whole number in range.
 * @example A rod that grows by a tenth each frame and divides
 * ```ts
 * import assert from "node:assert/strict";
 * import { createLabels } from "petri";
 * import { followGrowth } from "petri/analyses/growth";
 *
 * const rods = (...spans: [from: number, to: number][]) => {
 *   const data = new Int32Array(20 * 80);
 *   spans.forEach(([from, to], k) => {
 *     for (let y = 7; y < 13; y++) data.fill(k + 1, y * 80 + from, y * 80 + to);
 *   });
 *   return createLabels(data, [20, 80]);
 * };
 * const { cells } = followGrowth(
 *   [rods([20, 50]), rods([19, 52]), rods([17, 53]), rods([15, 55]), rods([12, 34], [35, 57])],
 *   [0, 1, 2, 3, 4],
 * );
 * assert.deepEqual(cells.map(({ fate, parent }) => [fate, parent]), [
 *   ["divided", undefined],
 *   ["there", 1],
 *   ["there", 1],
 * ]);
 * assert.ok(Math.abs(cells[0].rate - Math.log(1.1)) < 0.01);
 * ```
 */
export function followGrowth(
  frames: Frames,
  times: readonly number[],
  options: GrowthOptions = {},
): Growth {
  const { fit = "area", minFrames = 4 } = options;
  checkParameter(
    Number.isInteger(minFrames) && minFrames >= 2,
    "minFrames",
    minFrames,
    "a whole number from 2",
  );
  if (times.length !== frames.length || times.some((time, t) => t > 0 && !(time > times[t - 1]))) {
    throw new InputError(
      `Growth needs one time a frame, ascending: got ${times.length} for ${frames.length} frames` +
        (times.length === frames.length ? ` (${times.join(", ")})` : ""),
      { parameter: "times", value: times },
    );
  }
  const { maxDistance = usualLength(frames) || 1 } = options;
  const { points, count, labels } = trackObjects(frames, { ...options, maxDistance });
  const strands: Strand[] = Array.from({ length: count + 1 }, () => ({ points: [] }));
  for (const point of points) strands[point.track].points.push(point);
  findNeighbours(strands, labels);
  joinPieces(strands);
  const { cellOf, cells, merged } = nameCells(strands, frames.length);

  const tracked = labels.renamed((t) => Int32Array.from(cellOf, (cells) => cells[t] ?? 0));
  const all: GrowthPoint[] = [];
  let t = 0;
  for (const frame of tracked) all.push(...measure(frame, t++, merged));
  const histories = Map.groupBy(all, ({ cell }) => cell);
  return {
    points: all,
    cells: cells.map((cell) => {
      const seen = histories.get(cell.cell)!.filter(({ whole }) => whole);
      const enough = seen.length >= minFrames ? seen : [];
      const { rate, doubling, scatter } = fitExponential(
        enough.map(({ frame }) => times[frame]),
        enough.map((point) => point[fit]),
      );
      return { ...cell, rate, doubling, scatter };
    }),
    ...colonyOf(all, times, minFrames),
    labels: tracked,
  };
}

/** The median length of all cells in all frames. */
function usualLength(frames: Frames): number {
  const lengths: number[] = [];
  for (const frame of frames) lengths.push(...rodSizes(frame).length);
  return median(lengths);
}

/** Number and area of the cells of each frame, and how the area grows. */
function colonyOf(
  points: readonly GrowthPoint[],
  times: readonly number[],
  minFrames: number,
): Pick<Growth, "frames" | "colony"> {
  const frames = times.map(() => ({ cells: 0, area: 0 }));
  for (const { frame, area } of points) {
    frames[frame].cells++;
    frames[frame].area += area;
  }
  const filled = times.map((_, t) => t).filter((t) => frames[t].area > 0);
  const enough = filled.length >= minFrames ? filled : [];
  const colony = fitExponential(
    enough.map((t) => times[t]),
    enough.map((t) => frames[t].area),
  );
  return { frames, colony };
}

/** Pixels shared by objects of two frames: for each of the first its partners in the second. */
function sharedPixels(first: Labels, second: Labels): Map<number, Map<number, number>> {
  const shared = new Map<number, Map<number, number>>();
  for (let i = 0; i < first.data.length; i++) {
    const [a, b] = [first.data[i], second.data[i]];
    if (a === 0 || b === 0) continue;
    let partners = shared.get(a);
    if (partners === undefined) shared.set(a, partners = new Map());
    partners.set(b, (partners.get(b) ?? 0) + 1);
  }
  return shared;
}

/** The partner that has at least half of an object's pixels. */
function holder(partners: Map<number, number> | undefined, area: number): number | undefined {
  for (const [partner, pixels] of partners ?? []) if (pixels >= area / 2) return partner;
  return undefined;
}

/** Finds where each track comes from and what takes its place at its end. */
function findNeighbours(strands: Strand[], labels: Frames): void {
  const present = strands.map(({ points }) => new Set(points.map(({ frame }) => frame)));
  const starts = Map.groupBy(strands.keys().drop(1), (track) => strands[track].points[0].frame);
  const ends = Map.groupBy(strands.keys().drop(1), (track) => strands[track].points.at(-1)!.frame);
  let before: Labels | undefined;
  let t = 0;
  for (const now of labels) {
    const [born, gone] = [starts.get(t) ?? [], ends.get(t - 1) ?? []];
    if (before !== undefined && born.length > 0) {
      const under = sharedPixels(now, before);
      for (const track of born) {
        const origin = holder(under.get(track), strands[track].points[0].area);
        if (origin !== undefined && present[origin].has(t)) strands[track].origin = origin;
      }
    }
    if (before !== undefined && gone.length > 0) {
      const over = sharedPixels(before, now);
      for (const track of gone) {
        const taker = holder(over.get(track), strands[track].points.at(-1)!.area);
        if (taker !== undefined && present[taker].has(t - 1)) strands[track].taker = taker;
      }
    }
    before = now;
    t++;
  }
}

/**
 * Joins tracks that come from another one and run into each other again with nothing happening between.
 * Where the first of them ends, it goes on as the second.
 */
function joinPieces(strands: readonly Strand[]): void {
  const spanOf = ({ points }: Strand) => [points[0].frame, points.at(-1)!.frame] as const;
  const join = (track: number): boolean => {
    const piece = strands[track];
    const { origin } = piece;
    if (origin === undefined || piece.pieceOf !== undefined) return false;
    const owner = strands[origin];
    const returns = piece.taker === origin;
    if (!returns && owner.taker !== track) return false;
    const [[first, last], [, end]] = [spanOf(piece), spanOf(owner)];
    const busy = strands.some((other, at) =>
      at > 0 && at !== track && other.pieceOf === undefined &&
      (other.origin === origin || other.origin === track) &&
      other.points[0].frame >= first && other.points[0].frame <= (returns ? last : end)
    );
    if (busy) return false;
    piece.pieceOf = origin;
    if (returns) return true;
    owner.points.push(...piece.points.filter(({ frame }) => frame > end));
    if (piece.taker === undefined) delete owner.taker;
    else owner.taker = piece.taker;
    for (const other of strands) {
      if (other.origin === track) other.origin = origin;
      if (other.taker === track) other.taker = origin;
    }
    return true;
  };
  // One join may clear the way for another.
  while (strands.keys().some(join));
}

/** The track that a track is part of. */
function rootOf(strands: readonly Strand[], track: number): number {
  while (strands[track].pieceOf !== undefined) track = strands[track].pieceOf!;
  return track;
}

/** A cell before its growth is known. */
type Named = Omit<GrowthCell, "rate" | "doubling" | "scatter">;

/** Gives cells numbers: a track is one cell from a division or fusion to the next. */
function nameCells(strands: readonly Strand[], frameCount: number): {
  /** For each track, the cell in each frame in which it was seen. */
  readonly cellOf: (number | undefined)[][];
  readonly cells: Named[];
  /** Cells that hold another one in a frame. */
  readonly merged: ReadonlySet<string>;
} {
  const alive = strands.map(({ points }) => new Map(points.map((point) => [point.frame, point])));
  const whole = strands.keys().drop(1).filter((track) => strands[track].pieceOf === undefined)
    .toArray();
  const starting = Map.groupBy(whole, (track) => strands[track].points[0].frame);
  const ending = Map.groupBy(whole, (track) => strands[track].points.at(-1)!.frame);
  const cellOf: (number | undefined)[][] = strands.map(() => []);
  const cells: { -readonly [key in keyof Named]: Named[key] }[] = [];
  const now = new Int32Array(strands.length);
  const begin = (track: number, frame: number, parent: number | undefined) => {
    const cell = cells.length + 1;
    const known = parent === undefined ? {} : { parent };
    cells.push({ cell, ...known, daughters: [], first: frame, last: frame, fate: "lost" });
    if (parent !== undefined) cells[parent - 1].daughters = [...cells[parent - 1].daughters, cell];
    now[track] = cell;
  };
  for (let t = 0; t < frameCount; t++) {
    const born = starting.get(t) ?? [];
    const families = Map.groupBy(
      born.filter((track) => strands[track].origin !== undefined),
      (track) => strands[track].origin!,
    );
    const parents = new Map<number, number>();
    for (const [mother, daughters] of families) {
      const before = alive[mother].get(t - 1)!.area;
      const pieces = [mother, ...daughters].map((track) => alive[track].get(t)!.area);
      const all = pieces.reduce((sum, area) => sum + area);
      if (Math.max(...pieces) > 0.85 * before || all < 0.6 * before || all > 1.7 * before) continue;
      const parent = now[mother];
      cells[parent - 1].fate = "divided";
      begin(mother, t, parent);
      for (const track of daughters) parents.set(track, parent);
    }
    for (const track of ending.get(t - 1) ?? []) {
      const { taker } = strands[track];
      if (taker === undefined) continue;
      cells[now[track] - 1].fate = "merged";
      if (cells[now[taker] - 1].first === t) continue;
      cells[now[taker] - 1].fate = "merged";
      begin(taker, t, undefined);
    }
    for (const track of born) begin(track, t, parents.get(track));
    for (const track of whole) {
      const point = alive[track].get(t);
      if (point === undefined) continue;
      cellOf[track][t] = now[track];
      const cell = cells[now[track] - 1];
      cell.last = t;
      if (t === frameCount - 1) cell.fate = "there";
    }
  }
  const merged = new Set<string>();
  strands.forEach(({ pieceOf, points }, track) => {
    const own = cellOf[rootOf(strands, track)];
    if (pieceOf !== undefined) points.forEach(({ frame }) => cellOf[track][frame] = own[frame]);
    // Where a track has a gap and its place was taken, the taker holds both.
    points.slice(1).forEach(({ frame }, i) => {
      const { mergedInto, frame: before } = points[i];
      if (mergedInto === undefined) return;
      const taker = cellOf[rootOf(strands, mergedInto)];
      for (let t = before + 1; t < frame; t++) merged.add(`${taker[t]},${t}`);
    });
  });
  return { cellOf, cells, merged };
}

/** Sizes of the cells of one frame. */
function measure(labels: Labels, frame: number, merged: ReadonlySet<string>): GrowthPoint[] {
  const [height, width] = labels.shape;
  const count = highestLabel(labels);
  const areas = areasOf(labels, count);
  const sizes = rodSizes(labels);
  const [rows, columns] = [new Float64Array(count + 1), new Float64Array(count + 1)];
  const edge = new Uint8Array(count + 1);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const cell = labels.data[i];
      rows[cell] += y;
      columns[cell] += x;
      if (y === 0 || x === 0 || y === height - 1 || x === width - 1) edge[cell] = 1;
    }
  }
  const points: GrowthPoint[] = [];
  for (let cell = 1; cell <= count; cell++) {
    const area = areas[cell];
    if (area === 0) continue;
    points.push({
      frame,
      cell,
      y: rows[cell] / area,
      x: columns[cell] / area,
      area,
      length: sizes.length[cell - 1],
      width: sizes.width[cell - 1],
      whole: edge[cell] === 0 && !merged.has(`${cell},${frame}`),
    });
  }
  return points;
}
