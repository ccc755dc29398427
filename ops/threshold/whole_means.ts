/**
 * Local means of planes of whole numbers as thresholds.
 *
 * @module
 */
import { room } from "../../core/memory.ts";
import { type GridValue, imageLike, maskLike } from "../../core/values.ts";
import { elementOf, overBands } from "../../kernels/bands.ts";
import { points } from "../../kernels/points.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { greyData } from "../grey.ts";
import type { Border } from "../kernels/separable.ts";
import type { LocalThreshold } from "./local.ts";

/** Rows of a band. */
const ROWS = 64;
/** Kernels take means of fewer rows. */
const TALLEST = 2 ** 18;

/**
 * Compares pixels with the mean of their window, less an offset, in 64 bits. Sums of columns are whole
 * numbers; from there on each step is the running mean's of the reference.
 *
 * @param image Grey values.
 * @param sides Odd window sides, one per axis.
 * @param offset Subtracted from each mean.
 * @param border What stands beyond the border.
 * @returns Surface and mask; `undefined` where the image is no plane of whole numbers, the window a line or very
 *   tall, or the border's constant no grey value of the type.
 */
export function wholeMeans(
  image: GridValue,
  sides: readonly number[],
  offset: number,
  { mode, cval }: Border,
): LocalThreshold | undefined {
  const data = greyData(image);
  if (!(data instanceof Uint8Array || data instanceof Uint16Array)) return undefined;
  if (sides.length !== 2 || sides.includes(1)) return undefined;
  const [tall, wide] = sides;
  const largest = data instanceof Uint8Array ? 255 : 65535;
  if (tall * largest >= 2 ** 31 || tall >= TALLEST) return undefined;
  if (mode === "constant" && !(Number.isInteger(cval) && cval >= 0 && cval <= largest)) {
    return undefined;
  }
  const [height, width] = image.shape;
  const type = elementOf(data);
  const surface = room(Float32Array, data.length);
  const mask = room(Uint8Array, data.length);
  const n = width + wide - 1;
  scratch(() => {
    // Kernels go a few columns beyond the last.
    const sums = alloc((n + 4) * 4);
    const nothing = alloc((n + 4) * 2);
    const means = alloc((n + 4) * 16);
    const [bytes, bytes2, spare] = [alloc(width), alloc(width), alloc(width * 4)];
    const { u8 } = views();
    u8.fill(0, sums, sums + (n + 4) * 4);
    u8.fill(0, nothing, nothing + (n + 4) * 2);
    u8.fill(0, means, means + (n + 4) * 16);
    const above = (tall >> 1) + 1;
    const [below, left, right] = [tall >> 1, wide >> 1, wide >> 1];
    const options = { width, height, above, below, left, right, mode, cval, most: ROWS } as const;
    overBands(data, surface, options, ({ src, srcStride, dst, dstStride, rows, y }) => {
      const { columnMeans, meanMasks } = points();
      const { u8 } = views();
      const take = (row: number, leaving: number, next: number, leaving2: number) =>
        columnMeans(row, leaving, next, leaving2, n, type, tall, sums, means);
      // The first window begins with no row, and takes in all of its rows, but the last two and two.
      for (let i = y === 0 ? 1 : tall; i < tall; i += 2) {
        const row = src + i * srcStride;
        take(row, nothing, row + srcStride, nothing);
      }
      for (let i = 0; i < rows; i += 2) {
        const both = i + 1 < rows;
        const top = src + i * srcStride;
        const leaving = y + i === 0 ? nothing : top;
        const next = both ? top + srcStride : nothing;
        const arriving = top + tall * srcStride;
        take(arriving, leaving, both ? arriving + srcStride : nothing, next);
        const pixels = top + above * srcStride + (left << type);
        const row = dst + i * dstStride;
        // What the partner gives that a last row has not is thrown away.
        const [pixels2, row2] = both ? [pixels + srcStride, row + dstStride] : [pixels, spare];
        // deno-fmt-ignore
        meanMasks(pixels, pixels2, type, width, wide, means, offset, row, row2, bytes, bytes2);
        mask.set(u8.subarray(bytes, bytes + width), (y + i) * width);
        if (both) mask.set(u8.subarray(bytes2, bytes2 + width), (y + i + 1) * width);
      }
    });
  });
  return { surface: imageLike(image, surface), mask: maskLike(image, mask) };
}
