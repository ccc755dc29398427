/**
 * What is measured on the grey values of objects, in bands of the image beside runs in raster order.
 *
 * @module
 */
import type { PixelArray } from "../../core/values.ts";
import { ELEMENT, elementOf } from "../../kernels/bands.ts";
import { regionKernels } from "../../kernels/regions.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { type Objects, STATS } from "./objects.ts";
import type { MeasuredGrey, Need } from "./properties.ts";

/** Grey values sorted at once. */
const SORTED_AT_ONCE = 1 << 23;

/**
 * Measures one channel.
 *
 * @param objects The objects.
 * @param data Grey values on the grid of the labels.
 * @param needs What is wanted; the rest stays empty.
 * @param rank Number of axes, 2 or 3.
 * @param quantiles Which quantiles, from 0 to 1.
 * @returns Sums, weighted moments, median and quantiles.
 */
export function greyOf(
  objects: Objects,
  data: PixelArray,
  needs: ReadonlySet<Need>,
  rank: number,
  quantiles: readonly number[],
): MeasuredGrey {
  const none = new Float64Array(0);
  return {
    sums: needs.has("sums") ? sumsOf(objects, data) : none,
    ...(needs.has("weighted")
      ? weightedOf(objects, data, rank)
      : { weighted: none, weightedCentral: none, weightedCentres: none }),
    ...(needs.has("median") || needs.has("quantiles")
      ? ranksOf(objects, data, needs.has("quantiles") ? quantiles : [])
      : { median: none, quantiles: [] }),
  };
}

function sumsOf(objects: Objects, data: PixelArray): Float64Array {
  const { ids: { length: n }, width, stats } = objects;
  return scratch(() => {
    const at = alloc(n * 48);
    const seen = alloc(n);
    views().u8.fill(0, seen, seen + n);
    const pass = () =>
      objects.eachBand(data, (list, count, band, row, type) => {
        regionKernels().sumsOfRuns(list, count, band, width, row, type, seen, at);
      });
    pass();
    if (elementOf(data) >= ELEMENT.f32) {
      // Once more about the mean, so that nothing cancels in the spread.
      const { f64 } = views();
      for (let i = 0; i < n; i++) {
        const sum = at / 8 + i * 6;
        f64[sum + 3] = f64[sum] / stats[i * STATS];
        f64[sum] = f64[sum + 4] = f64[sum + 5] = 0;
      }
      pass();
    }
    return views().f64.slice(at / 8, at / 8 + n * 6);
  });
}

function ranksOf(
  objects: Objects,
  data: PixelArray,
  quantiles: readonly number[],
): Pick<MeasuredGrey, "median" | "quantiles"> {
  const { ids: { length: n }, width, stats } = objects;
  const type = elementOf(data);
  const median = new Float64Array(n);
  const results = quantiles.map(() => new Float64Array(n));
  const round = type === ELEMENT.f32 ? Math.fround : (value: number) => value;
  for (let from = 0; from < n;) {
    let to = from;
    let total = 0;
    do total += stats[to++ * STATS]; while (
      to < n && total + stats[to * STATS] <= SORTED_AT_ONCE
    );
    scratch(() => {
      const values = alloc(total * 2 ** type);
      const next = alloc(n * 4);
      let place = 0;
      for (let i = from; i < to; i++) {
        views().u32[next / 4 + i] = place;
        place += stats[i * STATS];
      }
      objects.eachBand(data, (list, count, band, row) => {
        // deno-fmt-ignore
        regionKernels().gatherRuns(list, count, band, width, row, type, from, to, next, values);
      });
      const view = views();
      const all = [view.u8, view.u16, view.f32, view.f64][type];
      let start = values / 2 ** type;
      for (let i = from; i < to; i++) {
        const count = stats[i * STATS];
        const own = all.subarray(start, start + count);
        start += count;
        own.sort();
        // NaN is sorted to the end.
        if (Number.isNaN(own[count - 1])) {
          median[i] = NaN;
          for (const result of results) result[i] = NaN;
          continue;
        }
        const middle = count >> 1;
        median[i] = count % 2 === 1 ? own[middle] : round((own[middle - 1] + own[middle]) / 2);
        quantiles.forEach((q, k) => results[k][i] = quantile(own, q));
      }
    });
    from = to;
  }
  return { median, quantiles: results };
}

/** Linear between the two nearest values, as numpy's `quantile`. */
function quantile(sorted: PixelArray, q: number): number {
  const at = q * (sorted.length - 1);
  const below = Math.floor(at);
  const a = sorted[below];
  const b = sorted[Math.min(below + 1, sorted.length - 1)];
  const part = at - below;
  if (a === b || part === 0) return a;
  return part < 0.5 ? a + (b - a) * part : b - (b - a) * (1 - part);
}

function weightedOf(
  objects: Objects,
  data: PixelArray,
  rank: number,
): Pick<MeasuredGrey, "weighted" | "weightedCentral" | "weightedCentres"> {
  const { ids: { length: n }, height, width, stats, statsAt } = objects;
  const order = rank === 3 ? 64 : 16;
  const about = scratch(() => {
    const at = alloc(n * order * 8);
    views().f64.fill(0, at / 8, at / 8 + n * order);
    objects.eachBand(data, (list, count, band, row, type) => {
      // deno-fmt-ignore
      regionKernels().weightedMomentsOfRuns(list, count, band, width, row, type, height, order / 16, statsAt, at);
    });
    return views().f64.slice(at / 8, at / 8 + n * order);
  });
  const weighted = new Float64Array(n * order);
  const weightedCentral = new Float64Array(n * order);
  const weightedCentres = new Float64Array(n * 3);
  const real = elementOf(data) >= ELEMENT.f32;
  const steps = rank === 3 ? [16, 4, 1] : [4, 1];
  const middle = [0, 0, 0];
  const shift = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const from = about.subarray(i * order, (i + 1) * order);
    const raw = weighted.subarray(i * order, (i + 1) * order);
    for (let axis = 0; axis < rank; axis++) {
      const at = i * STATS + 2 + 2 * (3 - rank + axis);
      middle[axis] = ((stats[at] + stats[at + 1]) >> 1) - stats[at];
    }
    if (real && !finiteInBox(objects, data, i)) momentsOfBox(objects, data, i, raw);
    else shiftMoments(from, middle, steps, raw);
    let finite = true;
    for (let axis = 0; axis < rank; axis++) {
      const centre = raw[steps[axis]] / raw[0];
      weightedCentres[i * 3 + axis] = centre;
      shift[axis] = middle[axis] - centre;
      finite &&= Number.isFinite(centre);
    }
    const central = weightedCentral.subarray(i * order, (i + 1) * order);
    if (finite) {
      shiftMoments(from, shift, steps, central);
      // By definition; what stands there is rounding.
      for (const step of steps) central[step] = 0;
    } else {
      central.fill(NaN);
      central[0] = raw[0];
    }
  }
  return { weighted, weightedCentral, weightedCentres };
}

/** Moments of order 0 to 3 an axis about another point: `by` is the old point less the new one. */
function shiftMoments(
  from: Float64Array,
  by: readonly number[],
  steps: readonly number[],
  to: Float64Array,
): void {
  to.set(from);
  steps.forEach((step, axis) => {
    const d = by[axis];
    if (d === 0) return;
    for (let at = 0; at < to.length; at++) {
      if (Math.floor(at / step) % 4 !== 0) continue;
      const m0 = to[at], m1 = to[at + step], m2 = to[at + 2 * step], m3 = to[at + 3 * step];
      to[at + step] = m1 + d * m0;
      to[at + 2 * step] = m2 + d * (2 * m1 + d * m0);
      to[at + 3 * step] = m3 + d * (3 * m2 + d * (3 * m1 + d * m0));
    }
  });
}

/** Goes over the pixels of a box until `use` says that it is enough. */
function eachInBox(
  { stats, height, width }: Objects,
  index: number,
  use: (at: number, z: number, y: number, x: number) => boolean,
): boolean {
  const [z0, z1, y0, y1, x0, x1] = stats.subarray(index * STATS + 2, index * STATS + 8);
  for (let z = z0; z < z1; z++) {
    for (let y = y0; y < y1; y++) {
      const row = (z * height + y) * width;
      for (let x = x0; x < x1; x++) if (use(row + x, z - z0, y - y0, x - x0)) return false;
    }
  }
  return true;
}

function finiteInBox(objects: Objects, data: PixelArray, index: number): boolean {
  return eachInBox(objects, index, (at) => !Number.isFinite(data[at]));
}

/**
 * As scikit-image does it: values outside the object count as 0 times themselves, so that NaN and
 * infinity anywhere in the box make NaN.
 */
function momentsOfBox(
  objects: Objects,
  data: PixelArray,
  index: number,
  out: Float64Array,
): void {
  const label = objects.ids[index];
  out.fill(0);
  eachInBox(objects, index, (at, z, y, x) => {
    const value = data[at] * Number(objects.labels[at] === label);
    for (let k = 0; k < out.length; k++) {
      out[k] += value * (z ** (k >> 4) * y ** ((k >> 2) & 3) * x ** (k & 3));
    }
    return false;
  });
}
