/**
 * Local thresholds in plain loops, with the sums and the rounding of scikit-image: integral images of the
 * whole padded plane, in 64 bits.
 *
 * @module
 */
import type { Image } from "../../mod.ts";
import { borderIndex } from "../../kernels/bands.ts";

/** Running sums down the columns, then along the rows. */
function integral(values: Float64Array, height: number, width: number): Float64Array {
  const sums = values.slice();
  for (let i = width; i < sums.length; i++) sums[i] += sums[i - width];
  for (let y = 0; y < height; y++) {
    for (let x = 1; x < width; x++) sums[y * width + x] += sums[y * width + x - 1];
  }
  return sums;
}

/** Niblack's threshold at each pixel of a plane, or Sauvola's with an `r`. */
export function windowThresholds(
  { data, shape: [height, width] }: Image,
  [tall, wide]: readonly [number, number],
  { k, r }: { k: number; r?: number },
): { surface: Float32Array | Float64Array; mask: Uint8Array } {
  const round = data instanceof Float32Array ? Math.fround : (value: number) => value;
  const [rows, columns] = [height + tall, width + wide];
  const values = new Float64Array(rows * columns);
  for (let y = 0; y < rows; y++) {
    const from = borderIndex(y - (tall >> 1) - 1, height, "mirror");
    for (let x = 0; x < columns; x++) {
      values[y * columns + x] =
        data[from * width + borderIndex(x - (wide >> 1) - 1, width, "mirror")];
    }
  }
  const sums = integral(values, rows, columns);
  const squares = integral(values.map((v) => round(v * v)), rows, columns);
  const mean = (integral: Float64Array, at: number) =>
    round(
      round(
        integral[at] - integral[at + wide] - integral[at + tall * columns] +
          integral[at + tall * columns + wide],
      ) / round(tall * wide),
    );
  const thresholds = new Float64Array(data.length);
  for (let i = 0; i < data.length; i++) {
    const at = Math.floor(i / width) * columns + i % width;
    const m = mean(sums, at);
    const variance = round(mean(squares, at) - round(m * m));
    const deviation = round(Math.sqrt(variance < 0 ? 0 : variance));
    const [weight, most] = [round(k), round(r ?? 1)];
    thresholds[i] = r === undefined
      ? round(m - round(weight * deviation))
      : round(m * round(1 + round(weight * round(round(deviation / most) - 1))));
  }
  return {
    surface: data instanceof Float64Array ? thresholds : Float32Array.from(thresholds),
    mask: Uint8Array.from(thresholds, (t, i) => Number(data[i] > t)),
  };
}
