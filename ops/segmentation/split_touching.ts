/**
 * Touching objects, cut apart by their shape.
 *
 * @module
 */
import { checkParameter, ParameterError } from "../../core/errors.ts";
import { type Image, imageLike, type Labels, labelsLike, type Mask } from "../../core/values.ts";
import { edt } from "../distance/edt.ts";
import { peakLocalMax } from "../distance/peak_local_max.ts";
import { gaussian } from "../kernels/gaussian.ts";
import { hMaxima } from "../morphology/maxima.ts";
import { label } from "./label.ts";
import { watershed } from "./watershed.ts";

/** Options of {@linkcode splitTouching}: give one of `minDistance` and `h`. */
export interface SplitTouchingOptions {
  /** Standard deviation in pixels of a Gaussian over the distances, 0 (none) unless given. */
  readonly sigma?: number | undefined;
  /** Smallest distance in pixels between the centres of two objects. */
  readonly minDistance?: number | undefined;
  /** Least height in pixels of a centre's distance over the saddle to the next. */
  readonly h?: number | undefined;
}

/**
 * Numbers objects, cutting those that touch where they are thinnest: distance transform, one marker per
 * centre, watershed.
 *
 * Objects are connected by faces. Centres are peaks of the (smoothed) distance to the background: with
 * `minDistance` those of {@linkcode peakLocalMax} in each connected region, with `h` those of `hMaxima`. Neighbouring
 * peaks (corners included) are one marker, and a region without any gets its farthest pixel, so that every
 * foreground pixel ends in exactly one object. Numbers follow the markers, row by row.
 *
 * Reference: the recipe of scikit-image's watershed gallery (`distance_transform_edt`,
 * `peak_local_max(labels=…)`, `watershed(-distance, markers, mask=mask)`); `h` as in MorphoLibJ's
 * distance transform watershed.
 *
 * @param mask Objects, in any rank.
 * @param options Smoothing, and `minDistance` or `h`.
 * @returns The objects.
 * @throws {ParameterError} If not exactly one of `minDistance` and `h` is given, or one is out of range.
 * @example Two discs of radius 1.5 in one piece
 * ```ts
 * import assert from "node:assert/strict";
 * import { createMask } from "petri";
 * import { splitTouching } from "petri/ops/segmentation";
 *
 * const rows = ["........", ".###.###", ".#######", ".###.###", "........"];
 * const data = Uint8Array.from(rows.join(""), (c) => Number(c === "#"));
 * const labels = splitTouching(createMask(data, [5, 8]), { minDistance: 2 });
 * assert.equal(Math.max(...labels.data), 2);
 * ```
 */
export function splitTouching(mask: Mask, options: SplitTouchingOptions): Labels {
  const { sigma = 0, minDistance, h } = options;
  if ((minDistance === undefined) === (h === undefined)) {
    throw new ParameterError(
      `give either \`minDistance\` or \`h\`, got ${minDistance === undefined ? "none" : "both"}`,
      { parameter: "minDistance", value: minDistance },
    );
  }
  checkParameter(Number.isFinite(sigma) && sigma >= 0, "sigma", sigma, "a finite number from 0");
  const objects = label(mask, { connectivity: 1 });
  const exact = edt(mask);
  const distance = sigma > 0 ? gaussian(exact, { sigma }) : exact;
  const peaks = minDistance === undefined
    ? hMaxima(distance, h!).data.slice()
    : peaksOf(distance, objects.labels, minDistance);
  completeMarkers(peaks, mask.data, objects.labels.data, objects.count, distance);
  // Peaks of two objects whose corners touch stay two markers: each carries its object's number.
  const owned = new Int32Array(peaks.length);
  for (let i = 0; i < owned.length; i++) if (peaks[i] !== 0) owned[i] = objects.labels.data[i];
  const markers = label(labelsLike(mask, owned)).labels;
  const upsideDown = new Float64Array(distance.data.length);
  for (let i = 0; i < upsideDown.length; i++) upsideDown[i] = -distance.data[i];
  return watershed(imageLike(mask, upsideDown), markers, { mask });
}

function peaksOf(distance: Image, labels: Labels, minDistance: number): Uint8Array {
  const { markers } = peakLocalMax(distance, { labels, minDistance, excludeBorder: false });
  const peaks = new Uint8Array(markers.data.length);
  for (let i = 0; i < peaks.length; i++) peaks[i] = Number(markers.data[i] !== 0);
  return peaks;
}

/** Takes away markers outside, and gives every object without a marker its farthest pixel. */
function completeMarkers(
  peaks: Uint8Array,
  mask: Uint8Array,
  objects: Int32Array,
  count: number,
  distance: Image,
): void {
  const farthest = new Int32Array(count + 1).fill(-1);
  const marked = new Uint8Array(count + 1);
  for (let i = 0; i < peaks.length; i++) {
    if (mask[i] === 0) {
      peaks[i] = 0;
      continue;
    }
    const object = objects[i];
    if (peaks[i] !== 0) marked[object] = 1;
    const best = farthest[object];
    if (best < 0 || distance.data[i] > distance.data[best]) farthest[object] = i;
  }
  for (let object = 1; object <= count; object++) {
    if (marked[object] === 0) peaks[farthest[object]] = 1;
  }
}
