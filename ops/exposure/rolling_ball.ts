/**
 * Background by a ball that rolls under the image.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { copyOf } from "../../core/memory.ts";
import type { GridValue, PixelArray } from "../../core/values.ts";
import { elementOf } from "../../kernels/bands.ts";
import { viewLike } from "../../kernels/chunks.ts";
import { points } from "../../kernels/points.ts";
import { calculated } from "../../kernels/pointwise.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { greyData, kindLike, requirePixels } from "../grey.ts";

/** Options of {@linkcode rollingBall}. */
export interface RollingBallOptions {
  /** Radius of the ball, in pixels and in grey levels alike. 100 unless given. */
  readonly radius?: number | undefined;
}

/** The background, and what is left of the image. */
export interface RollingBallResult<V extends GridValue = GridValue> {
  /** Height of the ball's top under each pixel. */
  readonly background: V;
  /** Image minus background. */
  readonly image: V;
}

/**
 * Rolls a ball under the landscape of grey values: where its top reaches is background.
 *
 * Background is dark here: invert bright-field images first. The radius should be larger than the
 * objects, and the ball is as high as it is wide, so the scale of the grey values matters: on a 0 … 1
 * image a radius of 100 is nearly flat. Beyond the border the image is infinitely high. NaN is passed over.
 * Integers are cut off; a mask is all background, for there what is not 0 counts. Exact in any rank, O(pixels · radius^rank); allocates both results. ImageJ shrinks
 * the image for large radii and so gives other numbers.
 *
 * Reference: scikit-image 0.26 `restoration.rolling_ball`, after Sternberg 1983, doi:10.1109/MC.1983.1654163.
 *
 * @param image Grey values, mask or labels, any rank.
 * @param options Radius.
 * @returns Background and remainder, of the same pixel type.
 * @throws {ParameterError} If `radius` is not a number from 0.
 * @throws {InputError} If there is no pixel.
 * @example A spot on a plane
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { rollingBall } from "petri/ops/exposure";
 *
 * const image = createImage(Uint8Array.of(9, 9, 9, 40, 9, 9, 9), [1, 7]);
 * assert.deepEqual([...rollingBall(image, { radius: 3 }).image.data], [0, 0, 0, 31, 0, 0, 0]);
 * ```
 */
export function rollingBall<V extends GridValue>(
  image: V,
  options: RollingBallOptions = {},
): RollingBallResult<V> {
  const { radius = 100 } = options;
  checkParameter(radius >= 0 && radius < 2 ** 20, "radius", radius, "a number from 0 to 1048575");
  requirePixels(image);
  if (image.kind === "mask") {
    return { background: image, image: kindLike(image, new Uint8Array(image.data.length)) };
  }
  const data = greyData(image);
  const rolled = roll(data, image.shape, radius);
  const background = kindLike(image, rolled);
  const rest = calculated("subtract", data, greyData(background));
  return { background, image: kindLike(image, rest) };
}

/** How far the ball's surface lies below its top, `squares` away from the middle; infinity beyond it. */
function dropAt(squares: number, radius: number, data: PixelArray): number {
  if (Math.sqrt(squares) > radius) return Infinity;
  const round = data instanceof Float32Array ? Math.fround : (value: number) => value;
  const top = round(Math.sqrt(radius * radius));
  const drop = round(top - round(Math.sqrt(Math.max(radius * radius - squares, 0))));
  const whole = data instanceof Uint8Array || data instanceof Uint16Array;
  // Whole numbers plus a drop are cut off to whole numbers plus the whole drop.
  return whole ? Math.floor(drop) : drop;
}

function roll<A extends PixelArray>(data: A, shape: readonly number[], radius: number): A {
  const background = copyOf(data);
  const width = shape[shape.length - 1];
  const outer = shape.slice(0, -1);
  const rows = data.length / width;
  const reach = Math.min(Math.ceil(radius), width - 1);
  const size = data.BYTES_PER_ELEMENT;
  const isFloat = data instanceof Float32Array || data instanceof Float64Array;
  const beyond = isFloat ? Infinity : 2 ** (8 * size) - 1;
  const moves = rowMoves(outer, radius, data, reach);
  scratch(() => {
    // All rows stay in scratch memory, each between margins that never win.
    const pitch = Math.ceil((width + 2 * reach) * size / 64) * 64 + 64;
    const margin = Math.ceil(reach * size / 16) * 16;
    const padded = alloc(rows * pitch);
    const pair = alloc(pitch) + margin;
    const [ball, lengths, place] = [alloc(64), alloc(outer.length * 4), alloc(outer.length * 4)];
    const [lowest, range, dst] = [alloc(rows * 8), alloc(64), alloc(width * size)];
    const records = moves.map(({ offsets, index, drops }) => {
      const [own, falls] = [alloc(drops.length * size), alloc(drops.length * 8)];
      viewLike(data).set(drops.map((drop) => Math.min(drop, beyond)), own / size);
      views().f64.set(drops, falls / 8);
      return [index, drops.length, own, falls, ...offsets];
    });
    const list = alloc(moves.length * (4 + outer.length) * 4);
    const { i32 } = views();
    i32.set(records.flat(), list / 4);
    i32.set(outer, lengths / 4);
    // deno-fmt-ignore
    i32.set([
      padded + margin, pitch, margin, pair, width, elementOf(data), 0, outer.length, lengths, place,
      lowest, range, list, moves.length,
    ], ball / 4);
    const view = viewLike(data);
    const at = (padded + margin) / size;
    const row = (y: number) => data.subarray(y * width, (y + 1) * width);
    view.fill(beyond, padded / size, (padded + rows * pitch) / size);
    for (let y = 0; y < rows; y++) view.set(row(y), at + y * pitch / size);
    const { lowestOfRows, rollOver } = points();
    lowestOfRows(ball, rows);
    for (let y = 0; y < rows; y++) {
      rollOver(ball, y, dst);
      background.set(view.subarray(dst / size, dst / size + width) as never, y * width);
    }
  });
  return background;
}

/** Two rows within the ball's reach, on both sides of the middle. */
interface RowMove {
  /** The distance of the one behind along each axis but the last. */
  readonly offsets: readonly number[];
  /** Its distance in rows, 0 for the row itself. */
  readonly index: number;
  /** The drops along each, from its middle outwards. */
  readonly drops: Float64Array;
}

function rowMoves(
  outer: readonly number[],
  radius: number,
  data: PixelArray,
  reach: number,
): RowMove[] {
  const moves: RowMove[] = [];
  function visit(axis: number, index: number, squares: number, offsets: readonly number[]): void {
    if (axis === outer.length) {
      if (index < 0) return;
      const drops: number[] = [];
      for (let d = 0; d <= reach; d++) {
        const drop = dropAt(squares + d * d, radius, data);
        if (drop < Infinity) drops.push(drop);
      }
      if (drops.length > 0) moves.push({ offsets, index, drops: Float64Array.from(drops) });
      return;
    }
    const limit = Math.min(Math.ceil(radius), outer[axis] - 1);
    for (let d = -limit; d <= limit; d++) {
      visit(axis + 1, index * outer[axis] + d, squares + d * d, [...offsets, d]);
    }
  }
  visit(0, 0, 0, []);
  return moves.sort((a, b) => a.drops[0] - b.drops[0]);
}
