// Grey values looked up in tables.

/** dst[x] = table[src[x]], bytes to bytes. */
export function lookU8(src: usize, n: i32, table: usize, dst: usize): void {
  for (let x: usize = 0; x < <usize> n; x++) {
    store<u8>(dst + x, load<u8>(table + <usize> load<u8>(src + x)));
  }
}

/** dst[x] = table[src[x]], to 16-bit numbers, from bytes or (`wide`) 16-bit numbers. */
export function lookU16(src: usize, n: i32, table: usize, dst: usize, wide: i32): void {
  for (let x: usize = 0; x < <usize> n; x++) {
    const i = wide ? <usize> load<u16>(src + (x << 1)) : <usize> load<u8>(src + x);
    store<u16>(dst + (x << 1), load<u16>(table + (i << 1)));
  }
}

/** dst[x] = table[src[x]], to f32, from bytes or (`wide`) 16-bit numbers. */
export function lookF32(src: usize, n: i32, table: usize, dst: usize, wide: i32): void {
  for (let x: usize = 0; x < <usize> n; x++) {
    const i = wide ? <usize> load<u16>(src + (x << 1)) : <usize> load<u8>(src + x);
    store<f32>(dst + (x << 2), load<f32>(table + (i << 2)));
  }
}
