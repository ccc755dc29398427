/**
 * The plain watershed by whole levels: the same pixels as the heap gives, in a fraction of its time.
 *
 * @module
 */
import type { GridValue } from "../../core/values.ts";
import { objects } from "../../kernels/objects.ts";
import { countsByLabel } from "../../kernels/results.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import type { PaddedGrid } from "../morphology/padded.ts";
import { type LabelledRuns, withRuns } from "./label.ts";

/** Elements of rows on their way in. */
const BAND = 1 << 15;
/** Pixels that one call of a kernel takes, so that a hot loop is entered anew once it is optimised. */
const BUDGET = 1 << 14;
/** Size of the table of distinct values: see the kernel. */
const SLOTS = 1 << 17;
/** How many distinct values it may hold. */
const DISTINCT = 1 << 16;
/** Floats of 32 bits are sooner sorted than looked up where one in so many is new. */
const NEW = 8;
/** With more markers than one in so many pixels, the order of markers of one level decides much or nothing. */
const MANY = 256;
/** With fewer, the heap is run as far as it is known to be wanted so many times, then as far as it may be. */
const PATIENCE = 2;
/** With more markers than one in so many pixels, these are much of what there will be of regions. */
const FULL = 8;
/** Stands for closed cells, and so cannot be a marker. */
const CLOSED = -2147483648;

/** What is flooded. */
export interface Flood {
  /** Where rows lie in the padded picture. */
  readonly grid: PaddedGrid;
  /** Grey values. */
  readonly image: GridValue;
  /** One number per region to be. */
  readonly markers: GridValue;
  /** Where to flood. */
  readonly mask: GridValue | undefined;
  /** How many axes two neighbours may differ in. */
  readonly connectivity: number;
  /** Steps to the neighbours, in order. */
  readonly steps: readonly number[];
}

/**
 * Floods by levels.
 *
 * @param flood What is flooded.
 * @param out Takes the labels.
 * @returns Whether it could be done: not with NaN, nor with a marker of -2³¹.
 */
export function floodLevels(flood: Flood, out: Int32Array): boolean {
  const { grid, mask, connectivity } = flood;
  const markerCount = countMarkers(flood.markers.data);
  if (markerCount < 0) return false;
  if (markerCount === 0) return true;
  return scratch(() => {
    const cells = alloc(grid.size * 8);
    const list = alloc(markerCount * 4);
    const state = alloc(16);
    const steps = alloc(flood.steps.length * 4);
    const rows = alloc(grid.rows.length * 4);
    views().i32.set(flood.steps, steps / 4);
    views().i32.set(grid.rows, rows / 4);
    const attempts = (parts?: Parts): boolean => {
      // The heap is run up to the last level that is known to want it; most often there is none. But with many
      // markers one level after the other would turn out to want it.
      const hurried = markerCount > grid.size / MANY;
      const patience = hurried ? 0 : PATIENCE;
      for (let known = -1, failed = 0;; failed++) {
        const wanted = scratch(() => {
          const ranking = openCells(flood, { cells, list, state, rows });
          if (ranking === undefined) return undefined;
          const stepCount = flood.steps.length;
          const field = { cells, list, state, steps, stepCount, ...ranking };
          return run(grid, field, parts, failed > patience ? Infinity : known, hurried);
        });
        if (wanted === undefined) return false;
        if (wanted < 0) return true;
        known = wanted;
      }
    };
    const done = mask?.kind === "mask" && mask.shape.length === 2
      ? withRuns(mask, { connectivity, background: 0 }, (runs) => attempts(partsOf(runs)))
      : attempts();
    if (!done) return false;
    const { width } = grid;
    const most = Math.min(grid.rows.length, Math.max(1, Math.floor(BAND / width)));
    const band = alloc(most * width * 4);
    for (let y = 0; y < grid.rows.length; y += most) {
      const count = Math.min(most, grid.rows.length - y);
      objects().labelsOfRows(cells, rows + y * 4, count, width, band);
      out.set(views().i32.subarray(band / 4, band / 4 + count * width), y * width);
    }
    return true;
  });
}

/** How numbers in cells become levels: by a table, or as they are (`levels` 0); and how many there are. */
interface Ranking {
  readonly levels: number;
  readonly count: number;
}

/** Addresses of what is flooded, cells opened. */
interface Field extends Ranking {
  readonly cells: number;
  readonly list: number;
  readonly state: number;
  readonly steps: number;
  readonly stepCount: number;
}

/** Entries of a page of a queue beside the address of the next page: with many levels queues are short. */
const pageEntries = (levels: number): number => levels <= 65536 ? 15 : 3;

/**
 * Floods all, part by part where there are runs of a mask, with the heap up to the level `known` (or the last
 * at which markers tie). Gives -1, or where beyond it the order of markers of one level decides a label, the
 * highest such level that was met: by a while after the first, or by the first if `hurried`.
 */
function run(
  grid: PaddedGrid,
  field: Field,
  parts: Parts | undefined,
  known: number,
  hurried: boolean,
): number {
  const { cells, list, state, steps, stepCount, levels, count } = field;
  const markers = views().i32[state / 4 + 1];
  const tie = parts !== undefined && markers <= FEW
    ? lastTieInParts(grid, field, parts, markers)
    : objects().lastTie(cells, levels, list, markers, steps, stepCount, zeros(count));
  // Each part goes through the levels anew, so there must be few.
  const fewParts = parts !== undefined && parts.partCount * count <= grid.size;
  // Where ties are those of parts, most of them decide something; but not between markers that fill much of the
  // picture, of which few pixels have another marker near.
  const decisive = fewParts && markers < grid.size / FULL;
  // Below the first marker nothing is flooded, so that its level costs the heap those markers alone.
  const first = objects().firstLevel(cells, levels, list, markers);
  const last = decisive ? tie : Math.min(tie, Math.max(known, first));
  const byParts = fewParts && last === tie;
  const queues = zeros(count * 2);
  const entries = pageEntries(count);
  const pageBytes = 4 * entries + 4;
  // In each queue but that which is read, all pages but the last are full, and the first has two entries.
  const pages = Math.ceil(Math.min(grid.size / 2, grid.size / entries + count)) + 2;
  const bits = ageBits(grid.size, last);
  // Without the heap only markers have a number.
  const pixels = alloc((last < 0 ? markers : grid.size) * 4);
  const heap = alloc(last < 0 ? 16 : (grid.size + 2) * (bits === 32 ? 8 : 4));
  const { decidedLevel, queueMarkers, runHeap, runQueues, startClasses, startPages } = objects();
  if (last < tie) {
    // Pages begin at multiples of their size.
    const room = alloc((pages + 1) * pageBytes);
    startPages(Math.ceil(room / pageBytes) * pageBytes, pageBytes);
    startClasses(alloc((grid.size + 1) * 4));
  } else startClasses(0);
  // deno-fmt-ignore
  queueMarkers(cells, levels, list, markers, steps, stepCount, last, bits, heap, pixels, queues, state);
  // deno-fmt-ignore
  while (runHeap(cells, levels, steps, stepCount, last, bits, markers, heap, pixels, queues, state, BUDGET) !== 0);
  // What is queued is listed.
  if (byParts && views().i32[state / 4 + 2] <= grid.size >> 1) {
    runByParts(grid, field, queues, parts);
    return -1;
  }
  let level = Math.max(last, 0);
  // What is in vain is not much more than what led there.
  let calls = 0;
  for (let most = Infinity; level >= 0 && calls < most; calls++) {
    level = runQueues(cells, levels, steps, stepCount, queues, state, level, BUDGET);
    if (most === Infinity && decidedLevel() >= 0) {
      if (hurried) break;
      most = Math.max(2 * calls, Math.ceil(grid.size / 8 / BUDGET));
    }
  }
  return decidedLevel();
}

/** Addresses of the runs of a mask and of their parts' numbers. */
interface Parts {
  readonly starts: number;
  readonly numbers: number;
  readonly firsts: number;
  readonly partCount: number;
}

function partsOf({ starts, numbers, firsts, count }: LabelledRuns): Parts {
  return {
    starts: starts.byteOffset,
    numbers: numbers.byteOffset,
    firsts: firsts.byteOffset,
    partCount: count,
  };
}

/** Markers up to which ties are looked for part by part. */
const FEW = 1 << 16;

/** The highest level at which markers of two labels wait in one part of the mask, or -1. */
function lastTieInParts(
  { pitch }: PaddedGrid,
  { cells, levels, list, steps, stepCount, count }: Field,
  { starts, numbers, firsts }: Parts,
  markers: number,
): number {
  return scratch(() => {
    const dst = alloc(markers * 12);
    const bits = Math.ceil(Math.log2(markers + 1)) + 1;
    const slots = zeros(4 * 2 ** bits);
    const { markerParts, tieInParts } = objects();
    // deno-fmt-ignore
    markerParts(cells, levels, list, markers, steps, stepCount, pitch, starts, numbers, firsts, dst);
    return tieInParts(dst, markers, count, slots, bits);
  });
}

/** Bits of a key that an age needs: few enough for a level beside it in 32 bits, or 32 of 64. */
function ageBits(pixels: number, last: number): number {
  const bits = Math.ceil(Math.log2(pixels + 1));
  return (last + 2) * 2 ** bits <= 2 ** 32 ? bits : 32;
}

/** Parts of the mask that one call of a kernel floods. */
const PARTS = 64;

/** Goes on with what is queued, one connected part of the mask after the other. */
function runByParts(
  { pitch }: PaddedGrid,
  { cells, state, steps, stepCount, levels: table, count }: Field,
  queues: number,
  { starts, numbers, firsts, partCount }: Parts,
): void {
  const queued = views().i32[state / 4 + 2];
  const sizes = zeros(partCount + 2);
  const lists = [alloc(queued * 4), alloc(queued * 4), alloc(queued * 4)];
  const sorted = alloc(queued * 8);
  const [pixels, levels, parts] = lists;
  const { emptyQueues, sortParts, runParts } = objects();
  // deno-fmt-ignore
  emptyQueues(cells, queues, count, pitch, starts, numbers, firsts, pixels, levels, parts, sizes);
  sortParts(pixels, levels, parts, queued, sizes, partCount + 1, sorted);
  for (let part = 1; part <= partCount; part += PARTS) {
    const last = Math.min(part + PARTS, partCount + 1);
    runParts(cells, table, steps, stepCount, queues, state, sorted, sizes, part, last);
  }
}

function openCells(
  flood: Flood,
  { cells, list, state, rows }: Pick<Field, "cells" | "list" | "state"> & { rows: number },
): Ranking | undefined {
  const { grid, image: { data } } = flood;
  const { width, size } = grid;
  const start = () => {
    objects().closeAround(cells, rows, grid.rows.length, width, size);
    views().i32.fill(0, state / 4, state / 4 + 4);
  };
  start();
  if (data instanceof Uint8Array || data instanceof Uint16Array) {
    eachBand(flood, "i32", (src, seeds, open, y, n) => {
      objects().openRowsI32(src, seeds, open, cells, rows + y * 4, n, width, list, state);
      return true;
    });
    return { levels: 0, count: data instanceof Uint8Array ? 256 : 65536 };
  }
  const wide = !(data instanceof Float32Array);
  const most = wide ? DISTINCT : Math.min(DISTINCT, Math.ceil(data.length / NEW));
  const values = alloc(most * 8);
  const slots = zeros(SLOTS);
  const few = eachBand(flood, "f64", (src, seeds, open, y, n) =>
    // deno-fmt-ignore
    objects().openRowsF64(src, seeds, open, cells, rows + y * 4, n, width, list, values, slots, most, state) !== 0);
  if (few) {
    const count = views().i32[state / 4];
    const levels = alloc(count * 4);
    rankValues(values, count, levels);
    return { levels, count: Math.max(count, 1) };
  }
  start();
  return scratch(() => {
    const open = flood.mask === undefined ? data.length : countOpen(flood.mask.data);
    const bytes = wide ? 8 : 4;
    const keys = [alloc(open * bytes), alloc(open * bytes)];
    const pixels = [alloc(open * 4), alloc(open * 4)];
    const finite = eachBand(flood, wide ? "f64" : "f32", (src, seeds, open, y, n) =>
      // deno-fmt-ignore
      objects().openRowsKeys(src, seeds, open, cells, rows + y * 4, n, width, list, keys[0], pixels[0], state, Number(wide)) !== 0);
    if (!finite) return undefined;
    const n = views().i32[state / 4 + 2];
    sortKeys(keys, pixels, n, wide);
    return { levels: 0, count: objects().levelCells(keys[0], pixels[0], n, cells, Number(wide)) };
  });
}

/**
 * Sorts keys, `wide` ones of 64 bits, and the numbers beside them; the first of both pairs of addresses holds
 * the result.
 */
function sortKeys(keys: number[], numbers: number[], n: number, wide: boolean): void {
  scratch(() => {
    const passes = wide ? 6 : 3;
    const counts = alloc(passes * 2048 * 4);
    const { countDigits, sortPass } = objects();
    countDigits(keys[0], n, counts, Number(wide));
    for (let pass = 0; pass < passes; pass++) {
      // deno-fmt-ignore
      if (sortPass(keys[0], numbers[0], keys[1], numbers[1], n, counts, pass, Number(wide)) !== 0) {
        keys.reverse();
        numbers.reverse();
      }
    }
  });
}

/** Writes the rank of each of `n` different floats, none of them NaN or -0. */
function rankValues(values: number, n: number, ranks: number): void {
  scratch(() => {
    const keys = [alloc(n * 8), alloc(n * 8)];
    const places = [alloc(n * 4), alloc(n * 4)];
    const { keysOfValues, ranksOfNumbers } = objects();
    keysOfValues(values, n, keys[0], places[0]);
    sortKeys(keys, places, n, true);
    ranksOfNumbers(places[0], n, ranks);
  });
}

/** How many pixels are markers, or -1 where one has the number of closed cells. */
function countMarkers(data: GridValue["data"]): number {
  if (data instanceof Int32Array) {
    return data.includes(CLOSED) ? -1 : data.length - countsByLabel(data, 0)[0];
  }
  let count = 0;
  for (let i = 0; i < data.length; i++) {
    if (data[i] === 0) continue;
    if (data[i] === CLOSED) return -1;
    count++;
  }
  return count;
}

/** How many pixels are not 0. */
function countOpen(data: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i < data.length; i++) if (data[i] !== 0) count++;
  return count;
}

/** Zeroed 32-bit numbers in scratch memory. */
function zeros(count: number): number {
  const at = alloc(count * 4);
  views().i32.fill(0, at / 4, at / 4 + count);
  return at;
}

/**
 * Brings image (in numbers of a type), markers and mask to scratch memory band by
 * band and visits the bands until one refuses. The mask's address is 0 where there is none; a band is
 * known by its first row and the number of its rows.
 */
function eachBand(
  { grid, image, markers, mask }: Flood,
  type: "i32" | "f32" | "f64",
  visit: (src: number, markers: number, mask: number, y: number, rows: number) => boolean,
): boolean {
  const { width, rows } = grid;
  return scratch(() => {
    const bandRows = Math.max(1, Math.floor(BAND / width));
    const bytes = type === "f64" ? 8 : 4;
    const src = alloc(bandRows * width * bytes);
    const seeds = alloc(bandRows * width * 4);
    const open = mask === undefined ? 0 : alloc(bandRows * width);
    const view = views();
    const { u8, i32 } = view;
    for (let y = 0; y < rows.length; y += bandRows) {
      const end = Math.min(y + bandRows, rows.length);
      const [from, to] = [y * width, end * width];
      view[type].set(image.data.subarray(from, to), src / bytes);
      i32.set(markers.data.subarray(from, to), seeds / 4);
      if (mask !== undefined) {
        const part = mask.data.subarray(from, to);
        if (part instanceof Uint8Array) u8.set(part, open);
        else part.forEach((value, i) => u8[open + i] = Number(value !== 0));
      }
      if (!visit(src, seeds, open, y, end - y)) return false;
    }
    return true;
  });
}
