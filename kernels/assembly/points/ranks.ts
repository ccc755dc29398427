// Order statistics of f32 without sorting: floats as whole numbers of the same order, counted by their upper
// halves, then those of one upper half by their lower ones.

/** Whole numbers in the order of the floats: -0 before 0, NaN behind infinity. */
// @ts-ignore: decorator
@inline
function keys(v: v128): v128 {
  // All bits of a negative number are turned, the sign of the others.
  const turned = v128.xor(v, v128.or(i32x4.shr_s(v, 31), i32x4.splat(0x80000000)));
  return v128.or(turned, f32x4.ne(v, v));
}

// @ts-ignore: decorator
@inline
function count(counts: usize, i: u32): void {
  const at = counts + (<usize> i << 2);
  store<u32>(at, load<u32>(at) + 1);
}

/** Adds n f32 to 65536 counts of upper halves. */
export function countUpper(src: usize, n: i32, counts: usize): void {
  let x = 0;
  for (; x + 4 <= n; x += 4, src += 16) {
    const k = i32x4.shr_u(keys(v128.load(src)), 16);
    count(counts, i32x4.extract_lane(k, 0));
    count(counts, i32x4.extract_lane(k, 1));
    count(counts, i32x4.extract_lane(k, 2));
    count(counts, i32x4.extract_lane(k, 3));
  }
  for (; x < n; x++, src += 4) {
    count(counts, i32x4.extract_lane(keys(v128.load32_zero(src)), 0) >>> 16);
  }
}

/** Adds those of n f32 that have an upper half to 65536 counts of lower halves. */
export function countLower(src: usize, n: i32, upper: i32, counts: usize): void {
  const wanted = i32x4.splat(upper);
  for (let x = 0; x < n; x += 4, src += 16) {
    const k = keys(v128.load(src));
    let bits = i32x4.bitmask(i32x4.eq(i32x4.shr_u(k, 16), wanted));
    if (bits == 0) continue;
    if (n - x < 4) bits &= (1 << (n - x)) - 1;
    if (bits & 1) count(counts, i32x4.extract_lane(k, 0) & 0xffff);
    if (bits & 2) count(counts, i32x4.extract_lane(k, 1) & 0xffff);
    if (bits & 4) count(counts, i32x4.extract_lane(k, 2) & 0xffff);
    if (bits & 8) count(counts, i32x4.extract_lane(k, 3) & 0xffff);
  }
}
