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

/**
 * Lowers each row by all rows within the ball's reach, the nearest first, two at a time that lie on both
 * sides of it. A row is done when nothing within reach can lower it any more: what is farther away lies
 * lower than its highest value by less than the ball's drop there.
 */
function roll<A extends PixelArray>(data: A, shape: readonly number[], radius: number): A {
  const background = copyOf(data);
  const width = shape[shape.length - 1];
  const outer = shape.slice(0, -1);
  const rows = data.length / width;
  const reach = Math.min(Math.ceil(radius), width - 1);
  const type = elementOf(data);
  const size = data.BYTES_PER_ELEMENT;
  const isFloat = data instanceof Float32Array || data instanceof Float64Array;
  const round = data instanceof Float32Array ? Math.fround : (value: number) => value;
  const beyond = isFloat ? Infinity : 2 ** (8 * size) - 1;
  const moves = rowMoves(outer, radius, data, reach);
  scratch(() => {
    // All rows stay in scratch memory, each between margins that never win.
    const pitch = Math.ceil((width + 2 * reach) * size / 64) * 64 + 64;
    const margin = Math.ceil(reach * size / 16) * 16;
    const padded = alloc(rows * pitch) + margin;
    const pair = alloc(pitch) + margin;
    const drops = moves.map((move) => {
      const address = alloc(move.drops.length * size);
      viewLike(data).set(move.drops.map((drop) => Math.min(drop, beyond)), address / size);
      return address;
    });
    const dst = alloc(width * size);
    const range = alloc(64);
    const { ballRow, extremes, finiteRange, lesserRow } = points();
    const view = viewLike(data);
    const { f64 } = views();
    /** Smallest and largest value of a row, NaN if there is one. */
    function extremesOf(at: number): [number, number] {
      (isFloat ? extremes : finiteRange)(at, width, type, range);
      return [f64[range / 8], f64[range / 8 + 1]];
    }
    const lowest = new Float64Array(rows);
    let holed = 0;
    for (let row = 0; row < rows; row++) {
      const at = padded + row * pitch;
      const values = data.subarray(row * width, (row + 1) * width);
      view.fill(beyond, at / size - reach, at / size + width + reach);
      view.set(values, at / size);
      lowest[row] = extremesOf(at)[0];
      if (!Number.isNaN(lowest[row])) continue;
      holed = 1;
      finiteRange(at, width, type, range);
      lowest[row] = values.includes(-Infinity) ? -Infinity : f64[range / 8];
    }
    const floor = lowest.reduce((a, b) => Math.min(a, b), Infinity);
    const position = new Int32Array(outer.length);
    for (let row = 0; row < rows; row++) {
      for (let axis = outer.length - 1, left = row; axis >= 0; axis--) {
        position[axis] = left % outer[axis];
        left = Math.floor(left / outer[axis]);
      }
      view.fill(beyond, dst / size, dst / size + width);
      let highest = Infinity;
      for (let m = 0; m < moves.length; m++) {
        const { offsets, index, drops: falls } = moves[m];
        if (round(floor + falls[0]) >= highest) break;
        const behind = isInside(position, offsets, 1, outer) ? row + index : -1;
        const before = index > 0 && isInside(position, offsets, -1, outer) ? row - index : -1;
        const [one, other] = behind < 0 ? [before, behind] : [behind, before];
        if (one < 0) continue;
        let [source, low] = [padded + one * pitch, lowest[one]];
        if (other >= 0) {
          low = Math.min(low, lowest[other]);
          lesserRow(source - margin, padded + other * pitch - margin, pitch, type, pair - margin);
          source = pair;
        }
        // Columns whose drop is so great cannot lower anything either.
        let last = falls.length - 1;
        while (last >= 0 && round(low + falls[last]) >= highest) last--;
        if (last < 0) continue;
        ballRow(source, width, type, holed, drops[m], last, dst);
        if (m < 8 || m % 8 === 0) {
          [, highest] = extremesOf(dst);
          if (Number.isNaN(highest)) highest = Infinity;
        }
      }
      background.set(view.subarray(dst / size, dst / size + width) as never, row * width);
    }
  });
  return background;
}

/** Whether a place with an offset, taken `sign` times, lies inside. */
function isInside(
  position: Int32Array,
  offsets: readonly number[],
  sign: number,
  outer: readonly number[],
): boolean {
  return offsets.every((d, axis) => {
    const at = position[axis] + sign * d;
    return at >= 0 && at < outer[axis];
  });
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
