/**
 * Two arrays of one type, element by element.
 *
 * @module
 */
import type { PixelArray } from "../../core/values.ts";
import { elementOf } from "../../kernels/bands.ts";
import { morphology } from "../../kernels/morphology.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";

/** What is done: the smaller, the larger, the second minus the first modulo the type's range, where bits differ. */
const OPS = { min: 0, max: 1, minus: 2, xor: 3 } as const;

/** Elements at a time. */
const CHUNK = 16384;

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
  scratch(() => {
    const a = alloc(CHUNK << type);
    const b = alloc(CHUNK << type);
    const { u8, u16, f32, f64 } = views();
    const view = [u8, u16, f32, f64][type];
    for (let start = 0; start < src.length; start += CHUNK) {
      const end = Math.min(start + CHUNK, src.length);
      view.set(src.subarray(start, end), a >> type);
      view.set(dst.subarray(start, end), b >> type);
      combine(a, b, end - start, type, OPS[op]);
      dst.set(view.subarray(b >> type, (b >> type) + end - start), start);
    }
  });
}
