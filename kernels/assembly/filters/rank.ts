// Order statistics of any footprint: gather the window, select, store. Any element type; the values
// travel in 64 bits, which hold all of them exactly.
import { F32, U16, U8 } from "../shared/elements";

// @ts-ignore: decorator
@inline
function get(address: usize, type: i32): f64 {
  if (type == U8) return <f64> load<u8>(address);
  if (type == U16) return <f64> load<u16>(address);
  return type == F32 ? <f64> load<f32>(address) : load<f64>(address);
}

// @ts-ignore: decorator
@inline
function set(address: usize, value: f64, type: i32): void {
  if (type == U8) store<u8>(address, <u8> <u32> value);
  else if (type == U16) store<u16>(address, <u16> <u32> value);
  else if (type == F32) store<f32>(address, <f32> value);
  else store<f64>(address, value);
}

/**
 * dst[x] = the value of rank `rank` (0 the smallest) among src[x + offsets[i]]; NaN where one of them
 * is NaN. `work` has room for `count` f64. Offsets are i32 in bytes.
 */
export function rankRows(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32, type: i32,
  offsets: usize, count: i32, rank: i32, work: usize,
): void {
  for (let y = 0; y < rows; y++) {
    rankRow(src, dst, n, type, offsets, count, rank, work);
    src += srcStride;
    dst += dstStride;
  }
}

function rankRow(
  src: usize, dst: usize, n: i32, type: i32, offsets: usize, count: i32, rank: i32, work: usize,
): void {
  for (let x: usize = 0; x < <usize> n; x++) {
    const centre = src + (x << type);
    let clean = true;
    for (let i: usize = 0; i < <usize> count; i++) {
      const value = get(centre + load<i32>(offsets + (i << 2)), type);
      if (value != value) clean = false;
      store<f64>(work + (i << 3), value);
    }
    set(dst + (x << type), clean ? selectRank(work, count, rank) : NaN, type);
  }
}

/** Hoare's selection: the element of rank k among n, which are moved about. */
function selectRank(a: usize, n: i32, k: i32): f64 {
  let low = 0;
  let high = n - 1;
  while (low < high) {
    const pivot = load<f64>(a + (<usize> ((low + high) >> 1) << 3));
    let i = low;
    let j = high;
    while (i <= j) {
      while (load<f64>(a + (<usize> i << 3)) < pivot) i++;
      while (load<f64>(a + (<usize> j << 3)) > pivot) j--;
      if (i <= j) {
        const t = load<f64>(a + (<usize> i << 3));
        store<f64>(a + (<usize> i << 3), load<f64>(a + (<usize> j << 3)));
        store<f64>(a + (<usize> j << 3), t);
        i++;
        j--;
      }
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else break;
  }
  return load<f64>(a + (<usize> k << 3));
}
