/**
 * What is measured on the shape of objects, in scratch memory and in one go over their sorted runs.
 *
 * @module
 */
import { regionKernels } from "../../kernels/regions.ts";
import { alloc, views } from "../../kernels/runtime.ts";
import { EULER_3D } from "./euler.ts";
import { solidHulls } from "./hull3.ts";
import { type Objects, STATS } from "./objects.ts";
import type { Geometry, Need } from "./properties.ts";

/**
 * Measures shapes.
 *
 * @param objects The objects.
 * @param needs What is wanted; the rest stays empty.
 * @param rank Number of axes, 2 or 3.
 * @param lengths Size of a pixel along each axis; 1 unless given.
 * @returns Sums, codes, hulls.
 */
export function geometryOf(
  objects: Objects,
  needs: ReadonlySet<Need>,
  rank: number,
  lengths: readonly number[] = [1, 1, 1].slice(3 - rank),
): Geometry {
  const { ids: { length: n }, height, width, stats, statsAt } = objects;
  const order = rank === 3 ? 64 : 16;
  const thirds = needs.has("thirdMoments") || rank === 3;
  const moments = needs.has("moments") || needs.has("thirdMoments");
  const perimeter = needs.has("perimeter");
  const windows = needs.has("windows") && rank === 2;
  const borders = perimeter || windows;
  const euler3 = needs.has("windows") && rank === 3;
  const hulls = needs.has("hulls");
  const filled = needs.has("filled");

  const rawAt = alloc(moments ? n * order * 8 : 0);
  const centralAt = alloc(moments ? n * order * 8 : 0);
  const centresAt = alloc(moments ? n * 24 : 0);
  const bordersAt = alloc(borders ? n * 80 : 0);
  const hullsAt = alloc(hulls ? n * 40 : 0);
  const filledAt = alloc(filled ? n * 8 : 0);
  const euler3At = alloc(euler3 ? n * 4 : 0);
  let tallest = 0;
  let lines = 0;
  let gaps = 0;
  for (let at = 0; at < n * STATS; at += STATS) {
    const box = (stats[at + 3] - stats[at + 2]) * (stats[at + 5] - stats[at + 4]);
    tallest = Math.max(tallest, stats[at + 5] - stats[at + 4]);
    lines = Math.max(lines, box);
    gaps = Math.max(gaps, box + stats[at + 1] + 1);
  }
  const stride = width + 192;
  const rowsAt = alloc(borders ? 6 * stride : 0);
  if (borders) views().u8.fill(0, rowsAt, rowsAt + 6 * stride);
  const hullWork = alloc(hulls && rank === 2 ? tallest * 112 + 512 : 0);
  const fillWork = alloc(filled ? gaps * 12 + lines * 4 + 4 : 0);
  const eulerWork = alloc(euler3 ? lines * 4 + 4 : 0);
  const coefficients = alloc(256);
  if (euler3) views().i8.set(EULER_3D, coefficients);
  const feret = Number(needs.has("ferets"));
  const solids = new Float64Array(hulls && rank === 3 ? n * 5 : 0);

  if (moments || borders || hulls || filled || euler3) {
    const kernels = regionKernels();
    // deno-fmt-ignore
    objects.eachBatch((runs, from, to) => {
      if (moments && thirds) kernels.momentsOfRuns(runs, from, to, height, order / 16, statsAt, rawAt, centralAt, centresAt);
      // Second moments are those that stand without third ones, to the last bit: no column hangs on others.
      if (moments && rank === 2) kernels.secondMomentsOfRuns(runs, from, to, statsAt, rawAt, centralAt, centresAt);
      if (borders) kernels.bordersOfRuns(runs, from, to, statsAt, Number(perimeter), Number(windows), rowsAt + 64, stride, bordersAt);
      if (hulls && rank === 2) kernels.hullsOfRuns(runs, from, to, statsAt, feret, lengths[0], lengths[1], hullWork, tallest, hullsAt);
      if (filled) kernels.filledOfRuns(runs, from, to, height, Number(rank === 3), statsAt, fillWork, gaps, filledAt);
      if (euler3) kernels.euler3OfRuns(runs, from, to, height, statsAt, coefficients, eulerWork, euler3At);
      if (hulls && rank === 3) solidHulls(objects, views().i32, runs / 4, from, to, { feret: feret === 1, lengths, out: solids });
    });
  }
  const { f64, i32 } = views();
  const doubles = (at: number, count: number) => f64.slice(at / 8, at / 8 + count);
  return {
    raw: doubles(rawAt, moments ? n * order : 0),
    central: doubles(centralAt, moments ? n * order : 0),
    centres: doubles(centresAt, moments ? n * 3 : 0),
    borders: i32.slice(bordersAt / 4, bordersAt / 4 + (borders ? n * 20 : 0)),
    hulls: rank === 3 ? solids : doubles(hullsAt, hulls ? n * 5 : 0),
    filled: doubles(filledAt, filled ? n : 0),
    euler3: i32.slice(euler3At / 4, euler3At / 4 + (euler3 ? n : 0)),
  };
}
