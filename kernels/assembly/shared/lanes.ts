// Vectors next to each other, along a row and in two rows.

/** Bytes n … n + 15 of two vectors in a row, for the n that filters need. */
// @ts-ignore: decorator
@inline
export function slide(a: v128, b: v128, n: i32): v128 {
  if (n == 1) return i8x16.shuffle(a, b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
  if (n == 2) return i8x16.shuffle(a, b, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);
  if (n == 4) return i8x16.shuffle(a, b, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19);
  if (n == 6) return i8x16.shuffle(a, b, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21);
  if (n == 8) return i8x16.shuffle(a, b, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23);
  return i8x16.shuffle(a, b, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27);
}

/**
 * Stores vectors at `at` of two rows of `bytes` bytes, which lie one behind the other without a gap: what
 * the first row overruns is given back to the second.
 */
// @ts-ignore: decorator
@inline
export function storePair(
  first: v128, second: v128, dst: usize, dst2: usize, at: usize, bytes: usize,
): void {
  if (at + 16 > bytes) {
    const head = v128.load(dst2);
    v128.store(dst + at, first);
    v128.store(dst2, head);
  } else v128.store(dst + at, first);
  v128.store(dst2 + at, second);
}
