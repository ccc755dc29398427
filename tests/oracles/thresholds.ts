/**
 * Local thresholds in plain loops, with the sums and the rounding of scikit-image: integral images of the
 * whole padded picture, in 64 bits.
 *
 * @module
 */
import type { Image } from "../../mod.ts";
import { borderIndex } from "../../kernels/bands.ts";

/** A value of each place, row-major. */
function filled(
  shape: readonly number[],
  value: (place: readonly number[]) => number,
): Float64Array {
  const place = shape.map(() => 0);
  return Float64Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => {
    const result = value(place);
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      if (++place[axis] < shape[axis]) break;
      place[axis] = 0;
    }
    return result;
  });
}

function indexOf(place: readonly number[], shape: readonly number[]): number {
  return place.reduce((index, at, axis) => index * shape[axis] + at, 0);
}

/** Running sums along each axis in turn, the first first. */
function integral(values: Float64Array, shape: readonly number[]): Float64Array {
  const sums = values.slice();
  let step = sums.length;
  for (const length of shape) {
    const block = step;
    step /= length;
    for (let i = 0; i < sums.length; i++) if (i % block >= step) sums[i] += sums[i - step];
  }
  return sums;
}

/** Niblack's threshold at each pixel, or Sauvola's with an `r`. */
export function windowThresholds(
  { data, shape }: Image,
  sides: readonly number[],
  { k, r }: { k: number; r?: number },
): { surface: Float32Array | Float64Array; mask: Uint8Array } {
  const round = data instanceof Float32Array ? Math.fround : (value: number) => value;
  const padded = shape.map((length, axis) => length + sides[axis]);
  const values = filled(padded, (place) => {
    const from = place.map((at, axis) =>
      borderIndex(at - (sides[axis] >> 1) - 1, shape[axis], "mirror")
    );
    return data[indexOf(from, shape)];
  });
  const sums = integral(values, padded);
  const squares = integral(values.map((v) => round(v * v)), padded);
  const area = sides.reduce((product, side) => product * side, 1);
  const rank = shape.length;
  const mean = (integral: Float64Array, place: readonly number[]) => {
    let sum = 0;
    // The last axis goes first; a corner counts less where the window begins along an odd number of axes.
    for (let corner = 0; corner < 2 ** rank; corner++) {
      const isEnd = shape.map((_, axis) => (corner >> (rank - 1 - axis)) % 2 === 1);
      const there = place.map((at, axis) => at + (isEnd[axis] ? sides[axis] : 0));
      const sign = isEnd.filter((end) => !end).length % 2 === 0 ? 1 : -1;
      sum += sign * integral[indexOf(there, padded)];
    }
    return round(round(sum) / round(area));
  };
  const thresholds = filled(shape, (place) => {
    const m = mean(sums, place);
    const variance = round(mean(squares, place) - round(m * m));
    const deviation = round(Math.sqrt(variance < 0 ? 0 : variance));
    const [weight, most] = [round(k), round(r ?? 1)];
    return r === undefined
      ? round(m - round(weight * deviation))
      : round(m * round(1 + round(weight * round(round(deviation / most) - 1))));
  });
  return {
    surface: data instanceof Float64Array ? thresholds : Float32Array.from(thresholds),
    mask: Uint8Array.from(thresholds, (t, i) => Number(data[i] > t)),
  };
}
