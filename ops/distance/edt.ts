/**
 * The exact Euclidean distance transform.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import { room } from "../../core/memory.ts";
import { type GridValue, type Image, imageLike, type Labels, sizeOf } from "../../core/values.ts";
import { objects } from "../../kernels/objects.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";

/** Options of {@linkcode edt} and {@linkcode nearestZeros}. */
export interface EdtOptions {
  /** Distance between neighbours, one number or one per axis, slowest first. 1 unless given. */
  readonly sampling?: number | readonly number[] | undefined;
}

/** Sides from this length on are beyond the 16 bits of column distances. */
export const LONGEST = 16384;
/** Rows on their way in or out, in bytes. */
const BAND = 1 << 18;

/**
 * Euclidean distance of every foreground pixel from the centre of the nearest background pixel, in any
 * rank; 0 on the background.
 *
 * What lies beyond the border is not background. Foreground is whatever is not 0 (NaN is not 0).
 * Where there is no background at all the answer is scipy's: the distance from a place just before the
 * first pixel along the first axis, as if one zero stood there. OpenCV gives a large number in that case,
 * ImageJ an approximation beyond 13 pixels. Squared distances are exact whole numbers when `sampling` is 1.
 * O(pixels); allocates the result, and as scratch 2 bytes a pixel, 4 more in a stack, or 13 with `sampling`.
 *
 * Reference: scipy.ndimage `distance_transform_edt`. Saito and Toriwaki 1994,
 * doi:10.1016/0031-3203(94)90133-3.
 *
 * @param value Mask, label image or image.
 * @param options Distance between neighbours.
 * @returns Distances in units of `sampling`, 64 bits.
 * @throws {ParameterError} If a distance is not above 0, or there is not one per axis.
 * @example The middle of three pixels
 * ```ts
 * import assert from "node:assert/strict";
 * import { createMask } from "petri";
 * import { edt } from "petri/ops/distance";
 *
 * const mask = createMask(Uint8Array.of(0, 1, 1, 1, 0), [1, 5]);
 * assert.deepEqual([...edt(mask).data], [0, 1, 2, 1, 0]);
 * assert.deepEqual([...edt(mask, { sampling: [1, 0.5] }).data], [0, 0.5, 1, 0.5, 0]);
 * ```
 */
export function edt(value: GridValue, options: EdtOptions = {}): Image {
  const { shape } = value;
  const sampling = perAxis(options.sampling ?? 1, shape.length);
  const out = room(Float64Array, value.data.length);
  if (out.length === 0) return imageLike(value, out);
  const plain = sampling.every((step) => step === 1) && shape.every((side) => side < LONGEST);
  if (!plain || !squaredRoots(foreground(value), shape, out)) {
    const mask = foreground(value);
    withNearest(bytesOf(mask), shape, sampling, (_, squares) => distancesOf(squares, out));
  }
  return imageLike(value, out);
}

/** What {@linkcode nearestZeros} gives. */
export interface NearestZeros {
  /** Distances, as {@linkcode edt} gives them. */
  readonly distance: Image;
  /** Coordinates of each pixel's nearest zero: one array per axis, slowest first. */
  readonly indices: Int32Array[];
}

/**
 * The nearest background pixel of every pixel, and its distance.
 *
 * Of several at one distance the choice is scipy's. Without any background the coordinates are
 * (-1, 0, …), as in scipy.
 *
 * @param value Mask, label image or image.
 * @param options Distance between neighbours.
 * @returns Distances, and coordinates per axis.
 * @throws {ParameterError} If a distance is not above 0, or there is not one per axis.
 * @example A tie goes to the first
 * ```ts
 * import assert from "node:assert/strict";
 * import { createMask } from "petri";
 * import { nearestZeros } from "petri/ops/distance";
 *
 * const { indices } = nearestZeros(createMask(Uint8Array.of(0, 1, 0), [3]));
 * assert.deepEqual([...indices[0]], [0, 0, 2]);
 * ```
 */
export function nearestZeros(value: GridValue, options: EdtOptions = {}): NearestZeros {
  const { shape } = value;
  const sampling = perAxis(options.sampling ?? 1, shape.length);
  const out = new Float64Array(value.data.length);
  const indices = shape.map(() => new Int32Array(out.length));
  if (out.length > 0) {
    withNearest(bytesOf(foreground(value)), shape, sampling, (nearest, squares) => {
      distancesOf(squares, out);
      const n = out.length;
      const places = alloc(n * 4);
      let inner = n;
      shape.forEach((length, axis) => {
        inner /= length;
        objects().featurePlaces(nearest, n, length, inner, axis === 0 ? -1 : 0, places);
        indices[axis].set(views().i32.subarray(places / 4, places / 4 + n));
      });
    });
  }
  return { distance: imageLike(value, out), indices };
}

/**
 * The coordinates of {@linkcode nearestZeros} as one value with an axis in front, one plane an axis,
 * as scipy stacks them.
 *
 * @param value The value that was transformed.
 * @param indices Coordinates per axis.
 * @returns Whole numbers of shape (rank, …).
 * @throws {InputError} If there are more than 2³¹−1 numbers.
 */
export function stackedIndices(value: GridValue, indices: readonly Int32Array[]): Labels {
  const shape = [indices.length, ...value.shape];
  const data = new Int32Array(sizeOf(shape));
  indices.forEach((plane, axis) => data.set(plane, axis * plane.length));
  const free = [..."CTZQ"].find((letter) => !value.axes.includes(letter));
  if (free === undefined) {
    throw new InputError(
      `\`indices\` need an axis of their own beside ${value.axes}: leave \`returnIndices\` out`,
      { parameter: "returnIndices", value: value.axes },
    );
  }
  return { kind: "labels", data, shape, axes: free + value.axes };
}

/**
 * One number per axis.
 *
 * @param sampling One number for all axes, or one per axis.
 * @param rank Number of axes.
 * @param name Name of the parameter, for the message.
 * @returns One number per axis.
 * @throws {ParameterError} If a number is not finite and above 0, or their count is wrong.
 */
export function perAxis(
  sampling: number | readonly number[],
  rank: number,
  name = "sampling",
): readonly number[] {
  const list = typeof sampling === "number" ? new Array<number>(rank).fill(sampling) : sampling;
  checkParameter(list.length === rank, name, sampling, `one number, or ${rank}, one per axis`);
  for (const step of list) {
    checkParameter(Number.isFinite(step) && step > 0, name, step, "a finite number above 0");
  }
  return list;
}

/** What is not 0, as bytes. */
function foreground({ data }: GridValue): Uint8Array {
  if (data instanceof Uint8Array) return data;
  const bytes = new Uint8Array(data.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = data[i] === 0 ? 0 : 1;
  return bytes;
}

/** Distances by whole numbers; false, and nothing written, where there is no zero at all. */
function squaredRoots(mask: Uint8Array, shape: readonly number[], out: Float64Array): boolean {
  const rank = shape.length;
  const width = shape[rank - 1];
  const height = rank > 1 ? shape[rank - 2] : 1;
  const plane = width * height;
  if (mask.length === plane) return planeRoots(mask, width, height, out);
  if (!mask.includes(0)) return false;
  scratch(() => {
    const squares = alloc(mask.length * 4);
    for (let start = 0; start < mask.length; start += plane) {
      planeSquares(
        bytesOf(mask.subarray(start, start + plane)),
        width,
        height,
        (columns, sites, begins) => {
          const { squareRows, fillNone } = objects();
          const at = squares + start * 4;
          if (columns === 0) fillNone(at, plane);
          else squareRows(columns, at, width, height, sites, begins);
        },
      );
    }
    const { squareLines, rootsF64 } = objects();
    const longest = Math.max(...shape);
    const values = alloc((longest + 2) * 4);
    const sites = alloc((longest + 2) * 4);
    const begins = alloc((longest + 2) * 4);
    let inner = plane;
    for (let axis = rank - 3; axis >= 0; axis--) {
      const block = inner * shape[axis];
      for (let at = 0; at < mask.length; at += block) {
        squareLines(squares + at * 4, inner, inner * 4, shape[axis], values, sites, begins);
      }
      inner = block;
    }
    const chunk = Math.min(mask.length, BAND >> 3);
    const band = alloc(chunk * 8);
    const { f64 } = views();
    for (let at = 0; at < mask.length; at += chunk) {
      const n = Math.min(chunk, mask.length - at);
      rootsF64(squares + at * 4, band, n);
      out.set(f64.subarray(band / 8, band / 8 + n), at);
    }
  });
  return true;
}

/** Brings bytes of a mask to an address. */
function bytesOf(mask: Uint8Array): (to: number, from: number, n: number) => void {
  return (to, from, n) => views().u8.set(mask.subarray(from, from + n), to);
}

function planeRoots(mask: Uint8Array, width: number, height: number, out: Float64Array): boolean {
  return planeSquares(bytesOf(mask), width, height, (columns, sites, begins) => {
    if (columns === 0) return false;
    const rows = Math.max(1, Math.min(height, Math.floor(BAND / (width * 8))));
    const squares = alloc(rows * width * 4);
    const band = alloc(rows * width * 8);
    const { f64 } = views();
    const { squareRows, rootsF64 } = objects();
    for (let y = 0; y < height; y += rows) {
      const n = Math.min(rows, height - y);
      squareRows(columns + y * width * 2, squares, width, n, sites, begins);
      rootsF64(squares, band, n * width);
      out.set(f64.subarray(band / 8, band / 8 + n * width), y * width);
    }
    return true;
  });
}

/**
 * Column distances of a plane in scratch memory; their address is 0 where the plane has no zero.
 *
 * @param bring Puts so many bytes of the mask, from a pixel on, to an address: not 0 where a pixel is no zero.
 * @param width Columns, fewer than {@linkcode LONGEST}.
 * @param height Rows, fewer too.
 * @param next Gets the addresses of the columns and of two tables that the row pass needs.
 * @returns What `next` returns.
 */
export function planeSquares<T>(
  bring: (to: number, from: number, n: number) => void,
  width: number,
  height: number,
  next: (columns: number, sites: number, begins: number) => T,
): T {
  return scratch(() => {
    const columns = alloc((height + 1) * width * 2) + width * 2;
    const rows = Math.max(1, Math.min(height, Math.floor(BAND / width)));
    const band = alloc(rows * width);
    const sites = alloc((width + 2) * 4);
    const begins = alloc((width + 2) * 4);
    const { farRow, columnsDown, columnsUp } = objects();
    farRow(columns - width * 2, width);
    for (let y = 0; y < height; y += rows) {
      const n = Math.min(rows, height - y);
      bring(band, y * width, n * width);
      columnsDown(band, columns + y * width * 2, width, n);
    }
    return next(columnsUp(columns, width, height) === 0 ? 0 : columns, sites, begins);
  });
}

/**
 * Finds every pixel's nearest zero.
 *
 * @param bring Puts so many bytes of the mask, from a pixel on, to an address: not 0 where a pixel is no zero.
 * @param shape Length of each axis, none of them 0.
 * @param sampling Distance between neighbours along each axis.
 * @param work Gets the addresses of the zeros' indices (32 bits), -1 where there are none, and of the squared
 *   distances (64 bits).
 */
export function withNearest(
  bring: (to: number, from: number, n: number) => void,
  shape: readonly number[],
  sampling: readonly number[],
  work: (nearest: number, squares: number) => void,
): void {
  const n = shape.reduce((product, side) => product * side, 1);
  scratch(() => {
    const bytes = alloc(n);
    const nearest = alloc(n * 4);
    const squares = alloc(n * 8);
    const cells = alloc(Math.max(...shape) * 16);
    let inner = n / shape[0];
    const next = alloc(inner * 4);
    bring(bytes, 0, n);
    const { plantFeatures, featureAxis } = objects();
    plantFeatures(bytes, nearest, squares, shape[0], inner, sampling[0], next);
    for (let axis = 1; axis < shape.length; axis++) {
      inner /= shape[axis];
      featureAxis(nearest, squares, n, shape[axis], inner, sampling[axis], cells);
    }
    const { f64, i32 } = views();
    if (i32[nearest / 4] < 0) {
      const place = f64.subarray(squares / 8, squares / 8 + n);
      for (let i = 0; i < n; i++) place[i] = squareFromOutside(i, shape, sampling);
    }
    work(nearest, squares);
  });
}

/** How far a pixel is from the place just before the first along the first axis, squared. */
function squareFromOutside(
  index: number,
  shape: readonly number[],
  sampling: readonly number[],
): number {
  const place = new Array<number>(shape.length);
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    place[axis] = index % shape[axis];
    index = Math.floor(index / shape[axis]);
  }
  place[0]++;
  return place.reduce((sum, at, axis) => sum + (at * sampling[axis]) ** 2, 0);
}

function distancesOf(squares: number, out: Float64Array): void {
  objects().featureDistances(squares, out.length);
  out.set(views().f64.subarray(squares / 8, squares / 8 + out.length));
}
