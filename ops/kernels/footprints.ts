/**
 * Footprints by their shape. A footprint holds 1 where a pixel is in and 0 where it is not; its
 * centre is the middle of the box (for an even side, the element behind the middle).
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { createKernel, type Kernel } from "../../core/values.ts";

function plane(height: number, width: number, inside: (y: number, x: number) => boolean): Kernel {
  const data = new Float64Array(height * width);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data[y * width + x] = Number(inside(y, x));
  }
  return createKernel(data, [height, width]);
}

function checkSize(value: number, name: string, least: number): void {
  checkParameter(
    Number.isInteger(value) && value >= least && value <= 4096,
    name,
    value,
    `a whole number from ${least} to 4096`,
  );
}

/**
 * A disk: pixels at most `radius` from the middle, `y² + x² ≤ radius²`.
 *
 * scikit-image's `disk`; OpenCV's `MORPH_ELLIPSE` is another set of pixels.
 *
 * @param radius Radius in pixels, a whole number from 0.
 * @returns Footprint of side `2·radius + 1`.
 * @throws {ParameterError} If `radius` is not a whole number from 0 to 4096.
 * @example The disk of radius 1 is the cross
 * ```ts
 * import assert from "node:assert/strict";
 * import { disk } from "petri/ops/kernels";
 *
 * assert.deepEqual([...disk(1).data], [0, 1, 0, 1, 1, 1, 0, 1, 0]);
 * ```
 */
export function disk(radius: number): Kernel {
  checkSize(radius, "radius", 0);
  const side = 2 * radius + 1;
  return plane(side, side, (y, x) => (y - radius) ** 2 + (x - radius) ** 2 <= radius ** 2);
}

/**
 * A diamond: pixels at most `radius` steps along the axes from the middle, `|y| + |x| ≤ radius`.
 *
 * scikit-image's `diamond`.
 *
 * @param radius Radius in pixels, a whole number from 0.
 * @returns Footprint of side `2·radius + 1`.
 * @throws {ParameterError} If `radius` is not a whole number from 0 to 4096.
 * @example Thirteen pixels
 * ```ts
 * import assert from "node:assert/strict";
 * import { diamond } from "petri/ops/kernels";
 *
 * assert.equal(diamond(2).data.reduce((sum, value) => sum + value), 13);
 * ```
 */
export function diamond(radius: number): Kernel {
  checkSize(radius, "radius", 0);
  const side = 2 * radius + 1;
  return plane(side, side, (y, x) => Math.abs(y - radius) + Math.abs(x - radius) <= radius);
}

/**
 * A square, all in.
 *
 * @param width Side in pixels, a whole number from 1, odd or even.
 * @returns Footprint of side `width`.
 * @throws {ParameterError} If `width` is not a whole number from 1 to 4096.
 * @example Four pixels
 * ```ts
 * import assert from "node:assert/strict";
 * import { square } from "petri/ops/kernels";
 *
 * assert.deepEqual([...square(2).data], [1, 1, 1, 1]);
 * ```
 */
export function square(width: number): Kernel {
  checkSize(width, "width", 1);
  return plane(width, width, () => true);
}

/**
 * A rectangle, all in.
 *
 * @param height Rows, a whole number from 1.
 * @param width Columns, a whole number from 1.
 * @returns Footprint of `height` by `width`.
 * @throws {ParameterError} If a side is not a whole number from 1 to 4096.
 * @example Two rows of three
 * ```ts
 * import assert from "node:assert/strict";
 * import { rectangle } from "petri/ops/kernels";
 *
 * assert.deepEqual(rectangle(2, 3).shape, [2, 3]);
 * ```
 */
export function rectangle(height: number, width: number): Kernel {
  checkSize(height, "height", 1);
  checkSize(width, "width", 1);
  return plane(height, width, () => true);
}

/**
 * An ellipse: `(y / (height + 1))² + (x / (width + 1))² < 1` about the middle.
 *
 * scikit-image's `ellipse`, with its parameters: half the sides, without the middle.
 *
 * @param width Columns on either side of the middle, a whole number from 0.
 * @param height Rows on either side of the middle, a whole number from 0.
 * @returns Footprint of `2·height + 1` by `2·width + 1`.
 * @throws {ParameterError} If `width` or `height` is not a whole number from 0 to 4096.
 * @example Corners are out
 * ```ts
 * import assert from "node:assert/strict";
 * import { ellipse } from "petri/ops/kernels";
 *
 * assert.deepEqual([...ellipse(5, 3).data.subarray(0, 6)], [0, 0, 1, 1, 1, 1]);
 * ```
 */
export function ellipse(width: number, height: number): Kernel {
  checkSize(width, "width", 0);
  checkSize(height, "height", 0);
  return plane(
    2 * height + 1,
    2 * width + 1,
    (y, x) => ((y - height) / (height + 1)) ** 2 + ((x - width) / (width + 1)) ** 2 < 1,
  );
}

/**
 * An eight-pointed star: a square of side `2·a + 1` and the same square turned by 45 degrees.
 *
 * scikit-image's `star`.
 *
 * @param a Half the square's side, a whole number from 0; 1 gives the full 3×3 square.
 * @returns Footprint of side `2·a + 1 + 2·⌊a / 2⌋`.
 * @throws {ParameterError} If `a` is not a whole number from 0 to 2048.
 * @example Its points reach beyond the square
 * ```ts
 * import assert from "node:assert/strict";
 * import { star } from "petri/ops/kernels";
 *
 * assert.deepEqual([...star(2).data.subarray(0, 7)], [0, 0, 0, 1, 0, 0, 0]);
 * ```
 */
export function star(a: number): Kernel {
  checkParameter(
    Number.isInteger(a) && a >= 0 && a <= 2048,
    "a",
    a,
    "a whole number from 0 to 2048",
  );
  if (a === 1) return square(3);
  const centre = a + (a >> 1);
  return plane(2 * centre + 1, 2 * centre + 1, (y, x) => {
    const dy = Math.abs(y - centre);
    const dx = Math.abs(x - centre);
    return Math.max(dy, dx) <= a || dy + dx <= centre;
  });
}

/**
 * An octagon: straight sides of `m` pixels, slanted sides `n` pixels high and wide.
 *
 * scikit-image's `octagon`.
 *
 * @param m Length of the straight sides, a whole number from 0.
 * @param n Height and width of the slanted sides, a whole number from 0; not both may be 0.
 * @returns Footprint of side `m + 2·n`.
 * @throws {ParameterError} If `m` or `n` is not a whole number from 0 to 4096, or both are 0.
 * @example Corners are cut
 * ```ts
 * import assert from "node:assert/strict";
 * import { octagon } from "petri/ops/kernels";
 *
 * assert.deepEqual([...octagon(3, 1).data.subarray(0, 10)], [0, 1, 1, 1, 0, 1, 1, 1, 1, 1]);
 * ```
 */
export function octagon(m: number, n: number): Kernel {
  checkSize(m, "m", 0);
  checkSize(n, "n", m === 0 ? 1 : 0);
  const side = m + 2 * n;
  const last = side - 1;
  const least = Math.min(n, m + n - 1);
  return plane(
    side,
    side,
    (y, x) =>
      y + x >= least && last - y + x >= least && y + last - x >= least &&
      2 * last - y - x >= least,
  );
}

/**
 * A line through the middle: Bresenham's line from the middle to an end point and its mirror image.
 *
 * The end points lie `(length - 1) / 2` from the middle; halves round away from it, along the line
 * and across, so the line is point-symmetric and an even `length` grows by one.
 *
 * @param length Length in pixels, from 1.
 * @param angle Direction in degrees, 0 along +x, counter-clockwise (up the picture).
 * @returns Footprint, its sides odd and as small as the line allows.
 * @throws {ParameterError} If `length` is not a number from 1 to 4096 or `angle` is not finite.
 * @example Rising to the right
 * ```ts
 * import assert from "node:assert/strict";
 * import { line } from "petri/ops/kernels";
 *
 * assert.deepEqual([...line(3, 45).data], [0, 0, 1, 0, 1, 0, 1, 0, 0]);
 * ```
 */
export function line(length: number, angle: number): Kernel {
  checkParameter(length >= 1 && length <= 4096, "length", length, "a number from 1 to 4096");
  checkParameter(Number.isFinite(angle), "angle", angle, "a finite number of degrees");
  const reach = (length - 1) / 2;
  const radians = angle * Math.PI / 180;
  const endX = roundAway(reach * Math.cos(radians));
  const endY = roundAway(-reach * Math.sin(radians));
  const halfX = Math.abs(endX);
  const halfY = Math.abs(endY);
  const width = 2 * halfX + 1;
  const data = new Float64Array(width * (2 * halfY + 1));
  const steps = Math.max(halfX, halfY);
  const centre = halfY * width + halfX;
  data[centre] = 1;
  for (let i = 1; i <= steps; i++) {
    const offset = roundAway(i * endY / steps) * width + roundAway(i * endX / steps);
    data[centre + offset] = 1;
    data[centre - offset] = 1;
  }
  return createKernel(data, [2 * halfY + 1, width]);
}

/** Rounds halves away from 0, and takes for a half what only a rounding error keeps from being one. */
function roundAway(value: number): number {
  return Math.sign(value) * Math.floor(Math.abs(value) + 0.5 + 1e-9);
}
