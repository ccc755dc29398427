// Rows of bits, the first pixel in the lowest bit of the first byte.

/** The bit of each byte of eight, and ones, in memory: constants in code are made anew wherever they are used. */
const BITS: usize = memory.data<u8>([1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128], 16);
const ONES: usize = memory.data<u8>([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 16);

/** Bits to bytes of 0 and 1. Writes up to 31 bytes behind the row. */
export function unpack(src: usize, dst: usize, n: i32): void {
  for (const end = dst + n; dst < end; dst += 32, src += 4) {
    // Each of four bytes four times, then eight times.
    let v = v128.load32_zero(src);
    v = i8x16.shuffle(v, v, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
    v = i8x16.shuffle(v, v, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
    const bits = v128.load(BITS);
    const one = v128.load(ONES);
    const a = v128.and(i32x4.shuffle(v, v, 0, 0, 1, 1), bits);
    const b = v128.and(i32x4.shuffle(v, v, 2, 2, 3, 3), bits);
    v128.store(dst, i8x16.min_u(a, one));
    v128.store(dst, i8x16.min_u(b, one), 16);
  }
}
