// Pixels as they stand in files.

/** The lower 16 bits of labels, least significant byte first. */
export function bytesOfLabels(src: usize, n: i32, dst: usize): void {
  let x = 0;
  for (; x + 8 <= n; x += 8) {
    const a = v128.load(src + (<usize> x << 2));
    const b = v128.load(src + (<usize> x << 2), 16);
    v128.store(
      dst + (<usize> x << 1),
      i8x16.shuffle(a, b, 0, 1, 4, 5, 8, 9, 12, 13, 16, 17, 20, 21, 24, 25, 28, 29),
    );
  }
  for (; x < n; x++) store<u16>(dst + (<usize> x << 1), load<u16>(src + (<usize> x << 2)));
}

/** 255 where a mask is not 0. */
export function bytesOfMask(src: usize, n: i32, dst: usize): void {
  const zero = i8x16.splat(0);
  let x = 0;
  for (; x + 16 <= n; x += 16) {
    v128.store(dst + <usize> x, i8x16.ne(v128.load(src + <usize> x), zero));
  }
  for (; x < n; x++) store<u8>(dst + <usize> x, load<u8>(src + <usize> x) ? 255 : 0);
}

/** Turns the order of the bytes of `n` elements of 2, 4 or 8 bytes, in place. */
export function swapBytes(at: usize, n: i32, size: i32): void {
  const end = at + <usize> n * <usize> size;
  if (size == 2) {
    for (; at + 16 <= end; at += 16) {
      const v = v128.load(at);
      v128.store(at, i8x16.shuffle(v, v, 1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14));
    }
    for (; at < end; at += 2) store<u16>(at, bswap<u16>(load<u16>(at)));
  } else if (size == 4) {
    for (; at + 16 <= end; at += 16) {
      const v = v128.load(at);
      v128.store(at, i8x16.shuffle(v, v, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12));
    }
    for (; at < end; at += 4) store<u32>(at, bswap<u32>(load<u32>(at)));
  } else {
    for (; at < end; at += 8) store<u64>(at, bswap<u64>(load<u64>(at)));
  }
}
