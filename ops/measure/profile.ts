/**
 * Grey values along a line.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import type { GridValue } from "../../core/values.ts";
import { MAX_POINTS } from "../limits.ts";

/** Options of {@linkcode profileLine}. */
export interface ProfileOptions {
  /** Pixels across the line that are averaged. 1 unless given. */
  readonly linewidth?: number | undefined;
}

/**
 * The grey values along a line from one point to another, both included.
 *
 * Points lie one pixel apart or a little less, so that they divide the line evenly. Values are
 * interpolated linearly; those of integer images are rounded to whole numbers, halves up, and those of
 * masks are taken from the nearest pixel. With a `linewidth`, as many points across the line are
 * averaged. Beyond the border the picture is mirrored at its edge. O(length · linewidth).
 *
 * Agrees with scikit-image's `profile_line` with `mode="reflect"`, its default.
 *
 * @param image Grey values of a plane.
 * @param ends Start and end as row and column, in pixels; they may lie between pixels.
 * @param options Width of the line.
 * @returns The values from start to end.
 * @throws {InputError} If the image is not a plane with pixels.
 * @throws {ParameterError} If an end is not two finite numbers, `linewidth` is not a whole number from 1, or
 *   the line has more than 2²⁴ points.
 * @example Along a row
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { profileLine } from "petri/ops/measure";
 *
 * const image = createImage(Float64Array.of(1, 2, 4, 5, 6, 8), [2, 3]);
 * assert.deepEqual(profileLine(image, { start: [0, 0], end: [0, 2] }), [1, 2, 4]);
 * ```
 */
export function profileLine(
  image: GridValue,
  ends: { readonly start: readonly number[]; readonly end: readonly number[] },
  options: ProfileOptions = {},
): number[] {
  const { shape, data } = image;
  if (shape.length !== 2 || data.length === 0) {
    throw new InputError(
      `\`image\` must be a plane with at least one pixel, got the shape ${shape.join("×")}`,
      { parameter: "image", value: shape },
    );
  }
  const { start, end } = ends;
  const { linewidth = 1 } = options;
  for (const [name, point] of [["start", start], ["end", end]] as const) {
    checkParameter(
      point.length === 2 && point.every(Number.isFinite),
      name,
      point,
      "a row and a column, two finite numbers",
    );
  }
  checkParameter(
    Number.isInteger(linewidth) && linewidth >= 1,
    "linewidth",
    linewidth,
    "a whole number from 1",
  );
  const down = end[0] - start[0];
  const along = end[1] - start[1];
  const theta = Math.atan2(down, along);
  const length = Math.ceil(Math.sqrt(down * down + along * along) + 1);
  checkParameter(
    length * linewidth <= MAX_POINTS,
    "end",
    end,
    `so near to \`start\` that the line has at most ${MAX_POINTS} points, \`linewidth\` times its length`,
  );
  const acrossX = (linewidth - 1) * Math.sin(-theta) / 2;
  const acrossY = (linewidth - 1) * Math.cos(theta) / 2;
  const sample = sampler(image);
  const round = data instanceof Float32Array ? Math.fround : (value: number) => value;
  return Array.from({ length }, (_, i) => {
    const y = evenly(start[0], end[0], length, i);
    const x = evenly(start[1], end[1], length, i);
    let sum = 0;
    for (let k = linewidth - 1; k >= 0; k--) {
      const sampleY = evenly(y - acrossY, y + acrossY, linewidth, k);
      const sampleX = evenly(x - acrossX, x + acrossX, linewidth, k);
      sum = round(sum + sample(sampleY, sampleX));
    }
    return round(sum / linewidth);
  });
}

/** One of the numbers of numpy's `linspace`. */
function evenly(from: number, to: number, count: number, index: number): number {
  if (count === 1) return from;
  return index === count - 1 ? to : index * ((to - from) / (count - 1)) + from;
}

/** Takes a coordinate from beyond the border to where the picture, mirrored at its edge, goes on. */
function inside(at: number, length: number): number {
  if (at < 0) {
    if (length <= 1) return 0;
    const period = 2 * length;
    if (at < -period) at += period * Math.trunc(-at / period);
    return at < -length ? at + period : (at > -1e-15 ? 1e-15 : -at) - 1;
  }
  if (at > length - 1) {
    if (length <= 1) return 0;
    const period = 2 * length;
    at -= period * Math.trunc(at / period);
    if (at >= length) at = period - at - 1;
  }
  return at;
}

function sampler({ kind, data, shape: [height, width] }: GridValue) {
  if (kind === "mask") {
    return (y: number, x: number) => {
      const row = inside(Math.floor(inside(y, height) + 0.5), height);
      return data[row * width + inside(Math.floor(inside(x, width) + 0.5), width)];
    };
  }
  const round = data instanceof Float32Array
    ? Math.fround
    : data instanceof Float64Array
    ? (value: number) => value
    : (value: number) => Math.trunc(value < 0 ? value - 0.5 : value + 0.5);
  return (y: number, x: number) => {
    y = inside(y, height);
    x = inside(x, width);
    const y0 = Math.floor(y);
    const x0 = Math.floor(x);
    const dy = y - y0;
    const dx = x - x0;
    const up = inside(y0, height) * width;
    const low = inside(y0 + 1, height) * width;
    const left = inside(x0, width);
    const right = inside(x0 + 1, width);
    return round(
      data[up + left] * (1 - dy) * (1 - dx) + data[up + right] * (1 - dy) * dx +
        data[low + left] * dy * (1 - dx) + data[low + right] * dy * dx,
    );
  };
}
