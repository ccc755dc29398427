/**
 * Contrast limited adaptive histogram equalisation.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import { copyOf } from "../../core/memory.ts";
import { type GridValue, type Image, imageLike, type PixelArray } from "../../core/values.ts";
import { borderIndex, ELEMENT } from "../../kernels/bands.ts";
import { viewLike } from "../../kernels/chunks.ts";
import { points } from "../../kernels/points.ts";
import { ARITHMETIC, calculated, lookedUp, quantized } from "../../kernels/pointwise.ts";
import { finiteRangeOf, firstOutside } from "../../kernels/statistics.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { requirePixels, roundHalfEven } from "../grey.ts";
import { windowOf } from "../kernels/window.ts";

/** Options of {@linkcode clahe}. */
export interface ClaheOptions {
  /** Side of a tile in pixels, one number or one per axis; an eighth of each axis unless given. */
  readonly kernelSize?: number | readonly number[] | undefined;
  /** Largest share of a tile's pixels in one bin, from 0 to 1; 0 for no limit. 0.01 unless given. */
  readonly clipLimit?: number | undefined;
  /** Grey levels of a tile's histogram. 256 unless given. */
  readonly nbins?: number | undefined;
}

/** Grey levels inside. */
const LEVELS = 2 ** 14;

/**
 * Equalises the histogram tile by tile, interpolating between tiles, with a limit to the gain.
 *
 * The image is taken to 14 bits between its minimum and maximum, and the result to 0 … 1: the output's
 * scale says nothing about the input's. Borders are mirrored about their last pixel. The limit is a
 * share of the tile's pixels; times 256 it is about OpenCV's, ImageJ calls that kind a slope. A flat
 * image becomes its 14-bit value cut to 1 (0 stays 0). NaN counts as 0. O(pixels · 2^rank + tiles ·
 * bins); allocates a bin a pixel and a table a tile.
 *
 * Reference: scikit-image 0.26 `equalize_adapthist`, after Zuiderveld 1994, Graphics Gems IV, VIII.5.
 *
 * @param image Grey values, any rank; floating-point values from -1 to 1. A mask counts as 0 and the type's
 *   maximum; labels up to 65535 as uint16, larger ones divided by 32768, negative ones as 0.
 * @param options Tiles, limit, bins.
 * @returns Values from 0 to 1, float64 for float64 input, else float32.
 * @throws {ParameterError} If an option is out of range.
 * @throws {InputError} If there is no pixel, or a floating-point value beyond -1 to 1.
 * @example Full contrast
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { clahe } from "petri/ops/exposure";
 *
 * const image = createImage(Uint8Array.of(10, 11, 12, 13, 14, 15), [2, 3]);
 * const { data } = clahe(image, { kernelSize: [2, 3], clipLimit: 1 });
 * assert.equal(Math.min(...data), 0);
 * assert.equal(Math.max(...data), 1);
 * ```
 */
export function clahe(image: GridValue, options: ClaheOptions = {}): Image {
  const { kernelSize, clipLimit = 0.01, nbins = 256 } = options;
  requirePixels(image);
  const { data, shape } = image;
  const rank = shape.length;
  const tile = kernelSize === undefined
    ? shape.map((n) => Math.max(Math.floor(n / 8), 1))
    : windowOf(kernelSize, shape, { name: "kernelSize" });
  checkParameter(clipLimit >= 0 && clipLimit <= 1, "clipLimit", clipLimit, "a number from 0 to 1");
  checkParameter(
    Number.isInteger(nbins) && nbins >= 1 && nbins <= LEVELS,
    "nbins",
    nbins,
    `a whole number from 1 to ${LEVELS}`,
  );
  const bins = toBins(levelsOf(image), nbins);
  // A line is a plane of one row.
  const tiles = rank === 1 ? tilesOf([1, ...shape], [1, ...tile]) : tilesOf(shape, tile);
  const tables = tileTables(bins, tiles, nbins, clipLimit);
  if (!(data instanceof Float64Array)) {
    return imageLike(image, equalise(bins, tiles, tables, nbins, true));
  }
  const levels = new Float64Array(equalise(bins, tiles, tables, nbins, false));
  const [low, high] = finiteRangeOf(levels);
  const stretched = low === high
    ? calculated("minimum", levels, 1)
    : calculated("divide", calculated("subtract", levels, low), high - low);
  return imageLike(image, stretched);
}

/** Grey values as `img_as_uint` takes them: it looks at the largest label to choose a scale. */
function levelsOf({ kind, data }: GridValue): PixelArray {
  if (kind === "image") return data;
  if (kind === "mask") return data.map((v) => v * 255);
  const shift = data.some((v) => v > 65535) ? 15 : 0;
  const words = new Uint16Array(data.length);
  for (let i = 0; i < words.length; i++) words[i] = Math.max(data[i], 0) >> shift;
  return words;
}

/** Pixels by their code: bytes as they are, others by their bin. */
interface Bins {
  /** A code a pixel. */
  readonly codes: Uint8Array | Uint16Array;
  /** The bin of each code. */
  readonly bin: Uint16Array;
}

/** Bins of values in 16 bits, as `img_as_uint`, stretched over 14 bits. */
function toBins(data: PixelArray, nbins: number): Bins {
  const binSize = 1 + Math.floor(LEVELS / nbins);
  const whole = data instanceof Uint8Array || data instanceof Uint16Array ? data : toWords(data);
  const factor = whole instanceof Uint8Array ? 257 : 1;
  const range = finiteRangeOf(whole);
  const [low, high] = [range[0] * factor, range[1] * factor];
  const table = new Uint16Array(whole instanceof Uint8Array ? 256 : 65536);
  for (let value = range[0]; value <= range[1]; value++) {
    const level = low === high
      ? Math.min(low, LEVELS - 1)
      : roundHalfEven((value * factor - low) / (high - low) * (LEVELS - 1));
    table[value] = Math.floor(level / binSize);
  }
  // Bytes go through the table as few times as there are codes, not pixels.
  if (whole instanceof Uint8Array) return { codes: whole, bin: table };
  return { codes: lookedUp(whole, table), bin: Uint16Array.from({ length: nbins }, (_, i) => i) };
}

function toWords(data: Float32Array | Float64Array): Uint16Array {
  const beyond = firstOutside(data, -1, 1);
  if (beyond !== undefined) {
    throw new InputError(
      `\`image\` must have values from -1 to 1, as floating-point images have here, got ${beyond}: use exposure.rescale before`,
      { parameter: "image", value: beyond },
    );
  }
  return quantized(calculated("multiply", data, 65535), Uint16Array);
}

/** How an image is cut into tiles, which begin where it does. */
interface Tiles {
  readonly shape: readonly number[];
  /** Sides of a tile. */
  readonly tile: readonly number[];
  /** Tiles along each axis. */
  readonly counts: readonly number[];
}

function tilesOf(shape: readonly number[], tile: readonly number[]): Tiles {
  return { shape, tile, counts: shape.map((n, axis) => Math.ceil(n / tile[axis])) };
}

/** One table of grey levels a tile. */
function tileTables(
  { codes, bin }: Bins,
  { shape, tile, counts }: Tiles,
  nbins: number,
  clipLimit: number,
): Int32Array {
  const size = tile.reduce((product, n) => product * n, 1);
  const total = counts.reduce((product, n) => product * n, 1);
  const rank = shape.length;
  const width = shape[rank - 1];
  const across = counts[rank - 1];
  const along = tile[rank - 1];
  const wide = Number(codes instanceof Uint16Array);
  const bytes = bin.length * 8;
  const sources = shape.map((n, axis) =>
    Int32Array.from({ length: counts[axis] * tile[axis] }, (_, i) => borderIndex(i, n, "mirror"))
  );
  return scratch(() => {
    const row = alloc(across * along << wide);
    const pairs = alloc(total * bytes);
    const bins = alloc(bin.byteLength);
    const tables = alloc(total * nbins * 4);
    const { u8, u16, i32 } = views();
    const view = viewLike(codes);
    u8.fill(0, pairs, pairs + total * bytes);
    u16.set(bin, bins / 2);
    const { tileCounts, tileTables } = points();
    // The last axis is extended to whole tiles; the others repeat rows.
    function add(axis: number, from: number, to: number): void {
      if (axis === rank - 1) {
        view.set(codes.subarray(from * width, (from + 1) * width), row / 2 ** wide);
        for (let x = width; x < across * along; x++) {
          view[row / 2 ** wide + x] = codes[from * width + sources[axis][x]];
        }
        tileCounts(row, across * along, wide, along, bytes, pairs + to * across * bytes);
        return;
      }
      sources[axis].forEach((source, i) =>
        add(axis + 1, from * shape[axis] + source, to * counts[axis] + Math.floor(i / tile[axis]))
      );
    }
    add(0, 0, 0);
    const limit = clipLimit > 0 ? Math.trunc(Math.max(clipLimit * size, 1)) : size;
    const scale = (LEVELS - 1) / size;
    tileTables(pairs, bin.length, bins, nbins, total, limit, scale, LEVELS - 1, tables);
    return i32.slice(tables / 4, tables / 4 + total * nbins);
  });
}

/** Where a position lies between the centres of tiles. */
interface Place {
  /** Its stretch between two centres, counted from 0 on. */
  readonly block: number;
  /** The tile before. */
  readonly near: number;
  /** The tile behind. */
  readonly far: number;
  /** How far from the one to the other. */
  readonly part: number;
}

function between(position: number, tile: number, count: number): Place {
  const at = position + (tile >> 1);
  const block = Math.floor(at / tile);
  return {
    block,
    near: Math.max(block - 1, 0),
    far: Math.min(block, count - 1),
    part: (at % tile) / tile,
  };
}

/**
 * Each pixel by the tables of the tiles around it, row by row; `stretched` from 0 to 1, or as levels. A row of
 * a plane lies between four tiles in each of its blocks, and with each further axis between twice as many.
 */
function equalise(
  { codes, bin }: Bins,
  { shape, tile, counts }: Tiles,
  tables: Int32Array,
  nbins: number,
  stretched: boolean,
): Float32Array {
  const outer = shape.length - 2;
  const [width, long, across] = [shape[outer + 1], tile[outer + 1], counts[outer + 1]];
  const blocks = Math.floor((width - 1 + (long >> 1)) / long) + 1;
  const first = long - (long >> 1);
  const wide = Number(codes instanceof Uint16Array);
  const bytes = bin.length * 16;
  const fours = 2 ** outer;
  const places = shape.slice(0, -1).map((n, axis) =>
    Array.from({ length: n }, (_, i) => between(i, tile[axis], counts[axis]))
  );
  return scratch(() => {
    const weights = alloc(width * 16);
    const quads = alloc(fours * blocks * bytes);
    const parts = alloc(outer * 8);
    const row = alloc(width << wide);
    const range = alloc(32);
    const out = alloc(codes.length * 4);
    const bins = alloc(bin.byteLength);
    const held = alloc(tables.byteLength);
    const { arithmeticValue, claheRow, quadruples } = points();
    const { f32, f64, i32, u16 } = views();
    u16.set(bin, bins / 2);
    i32.set(tables, held / 4);
    const view = viewLike(codes);
    // Where sides are powers of two, 32 bits hold the product of any weights.
    const single = tile.every((side) => Number.isInteger(Math.log2(side))) &&
      tile.reduce((product, side) => product * side, 1) <= 2 ** 24;
    for (let x = 0; x < width; x++) {
      const { part } = between(x, long, across);
      if (single) f32.set([1 - part, part, 1 - part, part], weights / 4 + 4 * x);
      else f64.set([1 - part, part], weights / 8 + 2 * x);
    }
    f32.fill(Infinity, range / 4, range / 4 + 4).fill(-Infinity, range / 4 + 4, range / 4 + 8);

    /** Fetches the levels of one of the fours for all blocks of a row. */
    function fetch(here: readonly Place[], four: number): void {
      const [near, far] = [0, 1].map((side) => {
        const at = here.reduce((index, place, axis) => {
          const isFar = axis === outer ? side === 1 : isBehind(four, axis, outer);
          return index * counts[axis] + (isFar ? place.far : place.near);
        }, 0);
        return held + at * across * nbins * 4;
      });
      const to = quads + four * blocks * bytes;
      quadruples(near, far, across, nbins, bins, bin.length, blocks, to);
    }

    let ready: readonly Place[] = [];
    for (let y = 0; y * width < codes.length; y++) {
      const here = placesOf(y, places);
      const isReady = ready.length > 0 &&
        here.every(({ block }, axis) => block === ready[axis].block);
      ready = here;
      view.set(codes.subarray(y * width, (y + 1) * width), row / 2 ** wide);
      for (let four = 0; four < fours; four++) {
        if (!isReady) fetch(here, four);
        for (let axis = 0; axis < outer; axis++) {
          const { part } = here[axis];
          f64[parts / 8 + outer - 1 - axis] = isBehind(four, axis, outer) ? part : 1 - part;
        }
        // deno-fmt-ignore
        claheRow(row, width, wide, first, long, quads + four * blocks * bytes, bytes, weights, Number(single),
          here[outer].part, parts, outer, out + y * width * 4, Number(four === 0), Number(four === fours - 1), range);
      }
    }
    const ends = f32.subarray(range / 4, range / 4 + 8);
    const [low, high] = [Math.min(...ends.subarray(0, 4)), Math.max(...ends.subarray(4))];
    const calculate = (op: keyof typeof ARITHMETIC, value: number) =>
      arithmeticValue(out, value, codes.length, ELEMENT.f32, ARITHMETIC[op], out);
    if (stretched && low === high) calculate("minimum", 1);
    else if (stretched) {
      if (low !== 0) calculate("subtract", low);
      calculate("divide", high - low);
    }
    return copyOf(f32.subarray(out / 4, out / 4 + codes.length));
  });
}

/** Where a row lies between tiles along each axis but its own. */
function placesOf(row: number, places: readonly (readonly Place[])[]): Place[] {
  const here = new Array<Place>(places.length);
  for (let axis = places.length - 1; axis >= 0; axis--) {
    const { length } = places[axis];
    here[axis] = places[axis][row % length];
    row = Math.floor(row / length);
  }
  return here;
}

/** Whether one of the fours is the tiles behind along an axis before the plane's; the first axis changes last. */
function isBehind(four: number, axis: number, outer: number): boolean {
  return (four >> (outer - 1 - axis)) % 2 === 1;
}
