// Sums over planes: a row of f64 gains a row of pixels, or of their squared distances from means.
import { F32, U16, U8 } from "../shared/elements";
import { two } from "../shared/pixels";

function add<T>(src: usize, n: usize, sums: usize): void {
  for (const end = sums + (n << 3); sums < end; sums += 16, src += 2 * sizeof<T>()) {
    v128.store(sums, f64x2.add(v128.load(sums), two<T>(src)));
  }
}

function addSquares<T>(src: usize, n: usize, means: usize, sums: usize): void {
  for (const end = sums + (n << 3); sums < end; sums += 16, means += 16, src += 2 * sizeof<T>()) {
    const d = f64x2.sub(two<T>(src), v128.load(means));
    v128.store(sums, f64x2.add(v128.load(sums), f64x2.mul(d, d)));
  }
}

/** sums += src for n pixels of any type, the sums in f64. One sum behind the last is changed too. */
export function addPixels(src: usize, n: i32, type: i32, sums: usize): void {
  if (type == U8) add<u8>(src, <usize> n, sums);
  else if (type == U16) add<u16>(src, <usize> n, sums);
  else if (type == F32) add<f32>(src, <usize> n, sums);
  else add<f64>(src, <usize> n, sums);
}

/** sums += (src - mean)² for n pixels of any type. One sum behind the last is changed too. */
export function addSquaresOf(src: usize, n: i32, type: i32, means: usize, sums: usize): void {
  if (type == U8) addSquares<u8>(src, <usize> n, means, sums);
  else if (type == U16) addSquares<u16>(src, <usize> n, means, sums);
  else if (type == F32) addSquares<f32>(src, <usize> n, means, sums);
  else addSquares<f64>(src, <usize> n, means, sums);
}
