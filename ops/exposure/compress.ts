/**
 * Compression of bright values.
 *
 * @module
 */
import { type Image, imageLike } from "../../core/values.ts";
import { compressed } from "../../kernels/pointwise.ts";

/** Options of {@linkcode compress}. */
export interface CompressOptions {
  /** The value that becomes 0, as all below it do. 0 unless given. */
  readonly offset?: number | undefined;
  /** The height above it from which values are compressed, above 0. */
  readonly unit: number;
}

/**
 * Compresses bright values: log(1 + height above an offset / unit), about the height in that unit where it is
 * small. O(pixels); allocates the result. For analyses: no operator of the catalogue.
 *
 * @param image Grey values.
 * @param options Offset and unit.
 * @returns Float32.
 */
export function compress(image: Image, { offset = 0, unit }: CompressOptions): Image {
  const { data } = image;
  const single = data instanceof Float32Array ? data : new Float32Array(data);
  return imageLike(image, compressed(single, offset, unit));
}
