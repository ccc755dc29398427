/**
 * Kernels of any rank as lists of taps: the non-zero elements, each with its place and weight.
 *
 * @module
 */
import { InputError } from "../../core/errors.ts";
import type { Kernel } from "../../core/values.ts";
import type { Band } from "../../kernels/bands.ts";
import { alloc, views } from "../../kernels/runtime.ts";

/** The elements of a kernel that count, row-major. */
export interface TapList {
  /** Length of each axis of the kernel. */
  readonly window: readonly number[];
  /** Index of the element that meets the pixel itself, per axis. */
  readonly centre: readonly number[];
  /** Plane, row and column of each tap, one after the other. */
  readonly places: Int32Array;
  /** Weight of each tap. */
  readonly weights: Float64Array;
}

/**
 * The taps of a correlation with a kernel: its elements above 2⁻⁵², as scipy counts them.
 *
 * @param kernel Weights.
 * @param least Weights of this size or less are left out; 2⁻⁵² unless given.
 * @returns The taps about `⌊length / 2⌋` of each axis.
 */
export function tapsOf(kernel: Kernel, least: number = Number.EPSILON): TapList {
  const { data, shape } = kernel;
  const rank = shape.length;
  const width = shape[rank - 1];
  const height = rank > 1 ? shape[rank - 2] : 1;
  const places: number[] = [];
  const weights: number[] = [];
  data.forEach((weight, i) => {
    if (!(Math.abs(weight) > least)) return;
    places.push(Math.floor(i / (width * height)), Math.floor(i / width) % height, i % width);
    weights.push(weight);
  });
  return {
    window: shape,
    centre: shape.map((length) => Math.floor(length / 2)),
    places: Int32Array.from(places),
    weights: Float64Array.from(weights),
  };
}

/**
 * Checks that a kernel has as many axes as the array that it goes over.
 *
 * @param kernel The kernel.
 * @param shape Shape of the array.
 * @throws {InputError} If it has not.
 */
export function checkRank(kernel: Kernel, shape: readonly number[]): void {
  if (kernel.shape.length !== shape.length) {
    throw new InputError(
      `\`kernel\` must have the ${shape.length} axes of the image, got ${kernel.shape.length} (${
        kernel.shape.join("×")
      })`,
      { parameter: "kernel", value: kernel.shape },
    );
  }
}

/**
 * Checks that a footprint has as many axes as the array that it goes over and a pixel in it, and that it
 * is not larger than the array: along an axis of n pixels the longest that meets something new at each of
 * them has 2n + 1, with a neighbour beyond either border. Along an axis of one pixel any length will do,
 * so that a row is filtered as a picture is.
 *
 * @param kernel The footprint.
 * @param shape Shape of the array.
 * @throws {InputError} If it has another number of axes, no pixel in it, or is too large.
 */
export function checkFootprint(kernel: Kernel, shape: readonly number[]): void {
  checkRank(kernel, shape);
  const detail = { parameter: "kernel", value: kernel.shape };
  if (kernel.data.every((weight) => weight === 0)) {
    throw new InputError("`kernel` must have at least one pixel in it, got only zeros", detail);
  }
  if (kernel.shape.some((side, axis) => shape[axis] > 1 && side > 2 * shape[axis] + 1)) {
    const most = shape.map((length) => length > 1 ? 2 * length + 1 : "any").join("×");
    throw new InputError(
      `\`kernel\` must not reach beyond all of the image, at most ${most} over ${
        shape.join("×")
      } pixels, got ${kernel.shape.join("×")}`,
      detail,
    );
  }
}

/** A table of byte offsets in scratch memory, written when a band's strides are known. */
export interface OffsetTable {
  /** Address of the table, one i32 a tap. */
  readonly address: number;
  /** Fits the table to a band. */
  fit(band: Pick<Band, "srcStride" | "planeStride">): void;
}

/**
 * Reserves a table of offsets; call within `scratch`, outside of bands.
 *
 * @param taps The taps.
 * @param type Element type of the band.
 * @returns The table, to be fitted before use.
 */
export function offsetTable(taps: Pick<TapList, "places">, type: number): OffsetTable {
  const { places } = taps;
  const address = alloc(places.length / 3 * 4);
  let rowStride = 0;
  let planeStride = 0;
  return {
    address,
    fit(band: Pick<Band, "srcStride" | "planeStride">): void {
      if (band.srcStride === rowStride && band.planeStride === planeStride) return;
      ({ srcStride: rowStride, planeStride } = band);
      const { i32 } = views();
      for (let i = 0, at = address / 4; i < places.length; i += 3, at++) {
        i32[at] = places[i] * planeStride + places[i + 1] * rowStride + (places[i + 2] << type);
      }
    },
  };
}
