/**
 * Mean and standard deviation of a window around each pixel, by integral images.
 *
 * @module
 */
import { room, roomForFloats } from "../../core/memory.ts";
import { type GridValue, imageLike, maskLike } from "../../core/values.ts";
import { borderIndex, ELEMENT, elementOf, overBands } from "../../kernels/bands.ts";
import { points } from "../../kernels/points.ts";
import { finiteRangeOf } from "../../kernels/statistics.ts";
import { alloc, scratch, SLACK, views } from "../../kernels/runtime.ts";
import { greyData } from "../grey.ts";
import type { LocalThreshold } from "./local.ts";

/** How a threshold follows from mean and deviation: Niblack's without `r`, Sauvola's with it. */
export interface WindowFormula {
  /** Weight of the deviation. */
  readonly k: number;
  /** Largest deviation there may be, for Sauvola's formula. */
  readonly r?: number | undefined;
}

/**
 * Niblack's or Sauvola's threshold at each pixel, the border mirrored about its last pixel, and what is
 * above it.
 *
 * Integral images are kept for as many rows, or planes of a stack, as a window reaches over. Same sums, in
 * the same order: the results are the reference's to the last bit.
 *
 * @param image Grey values, any rank.
 * @param sides Odd window sides, one per axis.
 * @param formula From mean and deviation to a threshold.
 * @returns Surface (float64 for float64 input, else float32) and mask.
 */
export function windowThreshold(
  image: GridValue,
  sides: readonly number[],
  formula: WindowFormula,
): LocalThreshold {
  return wholeThreshold(image, sides, formula) ?? integralThreshold(image, sides, formula);
}

/**
 * A plane of whole numbers by sums of whole numbers. They are the reference's as long as all of its are
 * exact, up to the sum of all squares.
 *
 * @returns `undefined` where the image has other numbers, or sums may become too large.
 */
function wholeThreshold(
  image: GridValue,
  [tall, wide]: readonly number[],
  { k, r = 0 }: WindowFormula,
): LocalThreshold | undefined {
  const data = greyData(image);
  if (image.shape.length !== 2) return undefined;
  if (!(data instanceof Uint8Array || data instanceof Uint16Array)) return undefined;
  const [height, width] = image.shape;
  const area = tall * wide;
  const largest = data instanceof Uint8Array ? 255 : finiteRangeOf(data)[1];
  if (largest ** 2 * (height + tall) * (width + wide) >= 2 ** 53) return undefined;
  if (area * largest >= 2 ** 31) return undefined;
  const long = Number(area * largest ** 2 >= 2 ** 31);
  const surface = room(Float32Array, data.length);
  const mask = room(Uint8Array, data.length);
  const n = width + wide - 1;
  scratch(() => {
    // Kernels go a few columns beyond the last.
    const sums = alloc((n + 8) * 4);
    const squares = alloc((n + 8) * 8);
    const nothing = alloc((n + 8) * 2);
    const bytes = alloc(width);
    for (const [at, size] of [[sums, 4], [squares, 8], [nothing, 2]]) {
      views().u8.fill(0, at, at + (n + 8) * size);
    }
    const type = long ? ELEMENT.u16 : elementOf(data);
    const above = (tall >> 1) + 1;
    const [below, left, right] = [tall >> 1, wide >> 1, wide >> 1];
    const options = { width, height, above, below, left, right, mode: "mirror", type } as const;
    overBands(data, surface, options, ({ src, srcStride, dst, dstStride, rows, y }) => {
      const { moveColumns, wholeWindows } = points();
      const { u8 } = views();
      // The first window begins with no row, and takes in all of its rows.
      for (let i = y === 0 ? 1 : tall; i < tall; i++) {
        moveColumns(src + i * srcStride, nothing, n, type, long, sums, squares);
      }
      for (let i = 0; i < rows; i++) {
        const top = src + i * srcStride;
        const leaving = y + i === 0 ? nothing : top;
        moveColumns(top + tall * srcStride, leaving, n, type, long, sums, squares);
        const pixels = top + above * srcStride + (left << type);
        // deno-fmt-ignore
        wholeWindows(pixels, type, width, wide, sums, squares, long, area, k, r, dst + i * dstStride,
          bytes);
        mask.set(u8.subarray(bytes, bytes + width), (y + i) * width);
      }
    });
  });
  return { surface: imageLike(image, surface), mask: maskLike(image, mask) };
}

/** Pairs of sums by the number that kernels know them by. */
const PAIRS = 4;

/** Any numbers, in the reference's precision and order: from integral images of values and squares. */
function integralThreshold(
  image: GridValue,
  sides: readonly number[],
  { k, r = 0 }: WindowFormula,
): LocalThreshold {
  const data = greyData(image);
  const { shape } = image;
  const leading = shape.length - 1;
  const outer = Math.max(leading - 1, 0);
  const [width, wide] = [shape[leading], sides[leading]];
  const [height, tall] = leading > 0 ? [shape[outer], sides[outer]] : [1, 0];
  const size = width * height;
  const single = data instanceof Float32Array;
  const surface = roomForFloats(!single, data.length);
  const mask = room(Uint8Array, data.length);
  const type = elementOf(surface);
  const n = width + wide;
  const stride = n * 16 + SLACK;
  const area = sides.reduce((product, side) => product * side, 1);
  const { padded, steps, ends } = paddedRows(shape, sides);
  const above = leading > 0 ? (tall >> 1) + 1 : 0;
  const left = (wide >> 1) + 1;
  const [below, right] = [tall >> 1, wide >> 1];
  const options = { width, height, above, below, left, right, mode: "mirror", type } as const;
  scratch(() => {
    // Running sums along each leading axis, and as many rows of the integral images as a window needs.
    const running = steps.map((count) => alloc(count * stride));
    const kept = leading > 0 ? (sides[0] + 1) * steps[0] : 1;
    const ring = alloc(kept * stride);
    const corners = alloc(stride);
    const nothing = alloc(stride);
    const bytes = alloc(width);
    views().u8.fill(0, nothing, nothing + stride);
    const { addCorners, addRow, integrateRow, windowRow } = points();
    const integral = (row: number) => ring + row % kept * stride;

    /** Takes a padded row into the integral images. */
    function take(row: number, src: number): void {
      let [from, kind] = [src, type];
      for (let axis = 0; axis < running.length; axis++) {
        const count = steps[axis];
        // A row at a new place along the axes before begins anew.
        if (row % (padded[axis] * count) === 0) {
          views().u8.fill(0, running[axis], running[axis] + count * stride);
        }
        const sums = running[axis] + row % count * stride;
        if (axis < running.length - 1) addRow(from, kind, n, sums);
        else integrateRow(from, kind, n, sums, integral(row));
        [from, kind] = [sums, PAIRS];
      }
    }

    /** Thresholds of the row whose windows end with a padded row. */
    function give(row: number, pixels: number, dst: number): void {
      const last = ends.length - 1;
      if (last > 0) views().u8.fill(0, corners, corners + stride);
      for (let i = 0; i <= last; i++) {
        const { back, away } = ends[i];
        const bottom = integral(row - back);
        const top = leading > 0 ? integral(row - back - tall) : nothing;
        if (i < last) addCorners(corners, width, top, bottom, wide, away);
        else {
          const sums = last > 0 ? corners : 0;
          windowRow(pixels, type, width, sums, top, bottom, wide, area, k, r, dst, bytes);
        }
      }
    }

    const tallest = padded[outer];
    const planes = padded.slice(0, outer).reduce((a, b) => a * b, 1);
    for (let plane = 0; plane < planes; plane++) {
      let [arriving, own, isGiven] = [0, 0, true];
      for (let axis = 0; axis < outer; axis++) {
        const at = Math.floor(plane * tallest / steps[axis]) % padded[axis];
        const half = (sides[axis] >> 1) + 1;
        arriving = arriving * shape[axis] + borderIndex(at - half, shape[axis], "mirror");
        own = own * shape[axis] + Math.max(at - sides[axis], 0);
        isGiven &&= at >= sides[axis];
      }
      const part = (plane: number) => data.subarray(plane * size, (plane + 1) * size);
      const both = outer > 0 ? [part(arriving), part(own)] : [data];
      const dst = surface.subarray(own * size, (own + 1) * size);
      let taken = 0;
      overBands(data, dst, { ...options, planes: both }, (band) => {
        const { u8 } = views();
        // Padded rows that earlier bands have taken in already come first.
        for (; taken < band.y + band.rows + tall; taken++) {
          const row = plane * tallest + taken;
          take(row, band.src + (taken - band.y) * band.srcStride);
          const y = taken - tall;
          if (y < 0 || !isGiven) continue;
          const start = band.src + (outer > 0 ? band.planeStride : 0) + (left << type);
          const pixels = start + (y - band.y + above) * band.srcStride;
          give(row, pixels, band.dst + (y - band.y) * band.dstStride);
          mask.set(u8.subarray(bytes, bytes + width), own * size + y * width);
        }
      });
    }
  });
  const narrowed = single || image.data instanceof Float64Array
    ? surface
    : new Float32Array(surface);
  return { surface: imageLike(image, narrowed), mask: maskLike(image, mask) };
}

/** The rows of a picture that is padded by half a window, and one more before, along each axis; counted from 0. */
function paddedRows(shape: readonly number[], sides: readonly number[]): {
  /** Places along each leading axis; of a line a single row. */
  readonly padded: readonly number[];
  /** Rows from one to the next along each. */
  readonly steps: readonly number[];
  /** Where windows begin or end along the axes of planes: rows before their last, whether those count less. */
  readonly ends: readonly { readonly back: number; readonly away: number }[];
} {
  if (shape.length === 1) return { padded: [1], steps: [1], ends: [{ back: 0, away: 0 }] };
  const padded = shape.slice(0, -1).map((length, axis) => length + sides[axis]);
  const steps = padded.map((_, axis) => padded.slice(axis + 1).reduce((a, b) => a * b, 1));
  let ends = [{ back: 0, away: 0 }];
  for (let axis = 0; axis < padded.length - 1; axis++) {
    const far = sides[axis] * steps[axis];
    ends = ends.flatMap(({ back, away }) => [{ back: back + far, away: 1 - away }, { back, away }]);
  }
  return { padded, steps, ends };
}
