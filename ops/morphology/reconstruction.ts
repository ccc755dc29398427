/**
 * Morphological reconstruction: values of a seed spread as far as a second image lets them.
 *
 * @module
 */
import { InputError } from "../../core/errors.ts";
import { copyOf } from "../../core/memory.ts";
import { type GridValue, type Image, imageLike, type PixelArray } from "../../core/values.ts";
import { ELEMENT, elementOf } from "../../kernels/bands.ts";
import { morphology } from "../../kernels/morphology.ts";
import { alloc, scratch, SLACK, views } from "../../kernels/runtime.ts";
import { greyData, requireSameShape } from "../grey.ts";
import { copyIn, copyOut, neighbours, paddedGrid, rowsAround } from "./padded.ts";

/** Options of {@linkcode reconstruction}. */
export interface ReconstructionOptions {
  /** `dilation`: the seed grows up to the image; `erosion`: it sinks down to it. `dilation` unless given. */
  readonly method?: "dilation" | "erosion" | undefined;
  /** Neighbours differ along at most this many axes; the rank unless given. */
  readonly connectivity?: number | undefined;
}

/** The type that holds both: the image's own where the seed has it too, else a float or the wider integer. */
function common(seed: PixelArray, image: PixelArray): [PixelArray, PixelArray] {
  const a = elementOf(seed);
  const b = elementOf(image);
  if (a === b) return [seed, image];
  const to = b >= ELEMENT.f32 ? b : Math.max(a, b);
  return [convert(seed, to), convert(image, to)];
}

function convert(data: PixelArray, type: number): PixelArray {
  if (elementOf(data) === type) return data;
  if (type === ELEMENT.u16) return Uint16Array.from(data);
  return type === ELEMENT.f32 ? Float32Array.from(data) : Float64Array.from(data);
}

/**
 * Reconstruction by dilation or by erosion, over the raw arrays of two images of one type.
 *
 * @param seed Where values come from.
 * @param image How far they may go; for op `max` nowhere below the seed, for `min` nowhere above.
 * @param shape Length of each axis.
 * @param connectivity Neighbours differ along at most this many axes.
 * @param op `max` for dilation, `min` for erosion.
 * @returns A new array of the same type.
 */
export function reconstruct<A extends PixelArray>(
  seed: A,
  image: A,
  shape: readonly number[],
  connectivity: number,
  op: "min" | "max",
): A {
  const result = copyOf(image);
  if (image.length === 0) return result;
  const grid = paddedGrid(shape);
  const offsets = neighbours(grid, connectivity);
  const type = elementOf(image);
  const bytes = image.BYTES_PER_ELEMENT;
  scratch(() => {
    const seedAt = alloc(grid.size * bytes);
    const imageAt = alloc(grid.size * bytes);
    const queue = alloc(grid.size * 4);
    const queued = alloc(grid.size);
    const table = alloc(offsets.byteLength);
    const rows = alloc(grid.rows.byteLength);
    const { earlier, later } = rowsAround(grid, connectivity);
    const earlierAt = alloc(earlier.byteLength);
    const laterAt = alloc(later.byteLength);
    const state = alloc(8);
    const { u8, u16, f32, f64, i32 } = views();
    const { orderF32, orderF64, reconstruct } = morphology();
    const view = [u8, u16, f32, f64][type];
    const order = [() => {}, () => {}, orderF32, orderF64][type];
    const isMax = op === "max";
    const outside = type >= ELEMENT.f32
      ? (isMax ? -Infinity : Infinity)
      : isMax
      ? 0
      : 2 ** (8 * bytes) - 1;
    for (const [address, data] of [[seedAt, seed], [imageAt, image]] as const) {
      const base = address / bytes;
      // The slack behind counts too: vectors run over the last row's end.
      view.fill(outside, base, base + grid.size + SLACK / bytes);
      copyIn(grid, data, view, base);
      order(address, grid.size + 64 / bytes);
    }
    u8.fill(0, queued, queued + grid.size);
    i32.set(offsets, table / 4);
    i32.set(grid.rows, rows / 4);
    i32.set(earlier, earlierAt / 4);
    i32.set(later, laterAt / 4);
    // deno-fmt-ignore
    reconstruct(seedAt, imageAt, rows, grid.rows.length, grid.width, grid.size, earlierAt, laterAt,
      earlier.length / 2, table, offsets.length, queue, queued, state, type, Number(isMax));
    order(seedAt, grid.size);
    copyOut(grid, view, seedAt / bytes, result);
  });
  return result;
}

/**
 * Lets the values of a seed spread from neighbour to neighbour, never beyond the image: by dilation
 * peaks that no seed reaches are cut down to their surroundings, by erosion basins are filled up.
 *
 * Two scans and a queue: O(pixels) on ordinary pictures. Allocates the result, and scratch of about
 * three times the image.
 *
 * Agrees with scikit-image 0.26 `morphology.reconstruction` (which gives floats for integer images).
 *
 * Reference: Vincent 1993, doi:10.1109/83.217222.
 *
 * @param seed Where values come from: nowhere above the image for `dilation`, nowhere below for `erosion`.
 * @param image How far they may go; of the same shape.
 * @param options Method and connectivity.
 * @returns The image's pixel type, where the seed has it too; else the type that holds both.
 * @throws {InputError} If the shapes differ or the seed lies on the wrong side of the image.
 * @throws {ParameterError} If `connectivity` is not a whole number from 1.
 * @example Only the peak with a seed stays
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { reconstruction } from "petri/ops/morphology";
 *
 * const image = createImage(Uint8Array.of(1, 5, 1, 7, 1), [1, 5]);
 * const seed = createImage(Uint8Array.of(0, 4, 0, 0, 0), [1, 5]);
 * assert.deepEqual([...reconstruction(seed, image).data], [1, 4, 1, 1, 1]);
 * ```
 */
export function reconstruction(
  seed: GridValue,
  image: GridValue,
  options: ReconstructionOptions = {},
): Image {
  const { method = "dilation", connectivity = image.shape.length } = options;
  requireSameShape(image, seed, "seed");
  const isDilation = method === "dilation";
  const from = greyData(seed);
  const limit = greyData(image);
  for (let i = 0; i < from.length; i++) {
    if (isDilation ? from[i] > limit[i] : from[i] < limit[i]) {
      throw new InputError(
        `\`seed\` must be nowhere ${isDilation ? "above" : "below"} the image for ${method}, got ${
          from[i]
        } where the image has ${limit[i]} (index ${i})`,
        { parameter: "seed", value: from[i] },
      );
    }
  }
  const [a, b] = common(from, limit);
  return imageLike(image, reconstruct(a, b, image.shape, connectivity, isDilation ? "max" : "min"));
}
