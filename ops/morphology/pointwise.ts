/**
 * Two arrays of one type, element by element.
 *
 * @module
 */
import { roomLike } from "../../core/memory.ts";
import type { PixelArray } from "../../core/values.ts";
import { elementOf } from "../../kernels/bands.ts";
import { morphology } from "../../kernels/morphology.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";

/** Elements at a time. */
const CHUNK = 16384;

/**
 * Runs a kernel over pieces of arrays of one length. The last array is written to.
 *
 * @param arrays The arrays, of any pixel types.
 * @param work Gets the address of each array's piece and the number of elements.
 * @param readsLast Whether the kernel also reads the last array.
 */
export function inPieces(
  arrays: readonly PixelArray[],
  work: (at: readonly number[], n: number) => void,
  readsLast = false,
): void {
  const last = arrays.length - 1;
  const out = arrays[last];
  scratch(() => {
    const at = arrays.map((array) => alloc(CHUNK * array.BYTES_PER_ELEMENT));
    const { u8, u16, f32, f64 } = views();
    const view = arrays.map((array) => [u8, u16, f32, f64][elementOf(array)]);
    const index = at.map((address, i) => address / arrays[i].BYTES_PER_ELEMENT);
    for (let start = 0; start < out.length; start += CHUNK) {
      const n = Math.min(CHUNK, out.length - start);
      for (let i = 0; i < last + Number(readsLast); i++) {
        view[i].set(arrays[i].subarray(start, start + n), index[i]);
      }
      work(at, n);
      out.set(view[last].subarray(index[last], index[last] + n), start);
    }
  });
}

/** What is done: the smaller, the larger, the second minus the first modulo the type's range, where bits differ. */
const OPS = { min: 0, max: 1, minus: 2, xor: 3 } as const;

/**
 * Replaces every element of `dst` by a combination of it with the element of `src`.
 *
 * @param src One array.
 * @param dst The other, of the same type and length; written to.
 * @param op `min` and `max`, `minus` (dst − src), `xor` for masks.
 */
export function combine(src: PixelArray, dst: PixelArray, op: keyof typeof OPS): void {
  const { combine } = morphology();
  const type = elementOf(src);
  inPieces([src, dst], ([a, b], n) => combine(a, b, n, type, OPS[op]), true);
}

/**
 * A number minus every element, in the elements' type.
 *
 * @param about The number.
 * @param data The elements.
 * @returns A new array of the same type.
 */
export function turned<A extends PixelArray>(about: number, data: A): A {
  const result = roomLike(data);
  result.fill(about);
  combine(data, result, "minus");
  return result;
}
