// The class of each pixel between thresholds.
import { F32, U16, U8 } from "../shared/elements";
import { two } from "../shared/pixels";

function run<T>(src: usize, n: i32, thresholds: usize, count: i32, dst: usize): void {
  const most = i32x4.splat(count);
  for (let x = 0; x < n; x += 4) {
    const a = two<T>(src);
    const b = two<T>(src + 2 * sizeof<T>());
    let classes = most;
    for (let k = 0; k < count; k++) {
      const t = v128.load64_splat(thresholds + (<usize> k << 3));
      // All bits, which is -1, where a pixel is below.
      const below = i8x16.shuffle(f64x2.lt(a, t), f64x2.lt(b, t),
        0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27);
      classes = i32x4.add(classes, below);
    }
    v128.store(dst, classes);
    src += 4 * sizeof<T>();
    dst += 16;
  }
}

/**
 * dst = the number of thresholds (f64, rising) that each of n pixels is not below, as i32; NaN is below none.
 * Up to 3 elements behind dst are overwritten.
 */
export function classesOf(
  src: usize, n: i32, type: i32, thresholds: usize, count: i32, dst: usize,
): void {
  if (type == U8) run<u8>(src, n, thresholds, count, dst);
  else if (type == U16) run<u16>(src, n, thresholds, count, dst);
  else if (type == F32) run<f32>(src, n, thresholds, count, dst);
  else run<f64>(src, n, thresholds, count, dst);
}
