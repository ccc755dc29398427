/**
 * Background by a ball that rolls under the image.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { type Image, imageLike } from "../../core/values.ts";
import { requirePixels } from "../grey.ts";

/** Options of {@linkcode rollingBall}. */
export interface RollingBallOptions {
  /** Radius of the ball, in pixels and in grey levels alike. 100 unless given. */
  readonly radius?: number | undefined;
}

/** The background, and what is left of the image. */
export interface RollingBallResult {
  /** Height of the ball's top under each pixel. */
  readonly background: Image;
  /** Image minus background. */
  readonly image: Image;
}

/**
 * Rolls a ball under the landscape of grey values: where its top reaches is background.
 *
 * Background is dark here: invert bright-field images first. The radius should be larger than the
 * objects, and the ball is as high as it is wide, so the scale of the grey values matters: on a 0 … 1
 * image a radius of 100 is nearly flat. Beyond the border the image is infinitely high. NaN is passed over.
 * Integers are cut off. Exact in any rank, O(pixels · radius^rank); allocates both results. ImageJ shrinks
 * the image for large radii and so gives other numbers.
 *
 * Reference: scikit-image 0.26 `restoration.rolling_ball`, after Sternberg 1983, doi:10.1109/MC.1983.1654163.
 *
 * @param image Grey values, any rank.
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
export function rollingBall(image: Image, options: RollingBallOptions = {}): RollingBallResult {
  const { radius = 100 } = options;
  checkParameter(radius >= 0 && radius < 2 ** 20, "radius", radius, "a number from 0 to 1048575");
  requirePixels(image);
  const { data, shape } = image;
  const narrow = data instanceof Float32Array;
  const offsets = ballOffsets(radius, shape, narrow);
  const background = data.slice();
  const rest = data.slice();
  const rank = shape.length;
  const position = new Int32Array(rank);
  for (let i = 0; i < data.length; i++) {
    for (let axis = rank - 1, left = i; axis >= 0; axis--) {
      position[axis] = left % shape[axis];
      left = Math.floor(left / shape[axis]);
    }
    let least = Infinity;
    next: for (const { step, drop, move } of offsets) {
      for (let axis = 0; axis < rank; axis++) {
        const at = position[axis] + move[axis];
        if (at < 0 || at >= shape[axis]) continue next;
      }
      const height = narrow ? Math.fround(data[i + step] + drop) : data[i + step] + drop;
      if (height < least) least = height;
    }
    background[i] = least;
    rest[i] = data[i] - background[i];
  }
  return { background: imageLike(image, background), image: imageLike(image, rest) };
}

/** A pixel under the ball: where it is and how far the ball's surface lies below its top there. */
interface BallOffset {
  readonly step: number;
  readonly drop: number;
  readonly move: readonly number[];
}

function ballOffsets(radius: number, shape: readonly number[], narrow: boolean): BallOffset[] {
  const reach = Math.ceil(radius);
  const offsets: BallOffset[] = [];
  const round = narrow ? Math.fround : (value: number) => value;
  const top = round(Math.sqrt(radius * radius));
  function visit(axis: number, step: number, squares: number, move: readonly number[]): void {
    if (axis === shape.length) {
      if (Math.sqrt(squares) > radius) return;
      const height = round(Math.sqrt(Math.max(radius * radius - squares, 0)));
      offsets.push({ step, drop: round(top - height), move });
      return;
    }
    const limit = Math.min(reach, shape[axis] - 1);
    for (let d = -limit; d <= limit; d++) {
      visit(axis + 1, step * shape[axis] + d, squares + d * d, [...move, d]);
    }
  }
  visit(0, 0, 0, []);
  // Near pixels first: they are the likeliest minima.
  return offsets.sort((a, b) => a.drop - b.drop);
}
