// Blocks of samples, once unpacked: their byte order, sums of differences, and their place in a band.

/** Turns the bytes of each sample round; up to 15 bytes behind the last one are turned with them. */
export function swap(at: usize, n: usize, size: i32): void {
  const end = at + n;
  if (size == 3) {
    for (; at < end; at += 3) {
      const first = load<u8>(at);
      store<u8>(at, load<u8>(at, 2));
      store<u8>(at, first, 2);
    }
  } else if (size == 2) {
    for (; at < end; at += 16) {
      const v = v128.load(at);
      v128.store(at, v128.shuffle<i8>(v, v, 1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14));
    }
  } else if (size == 4) {
    for (; at < end; at += 16) {
      const v = v128.load(at);
      v128.store(at, v128.shuffle<i8>(v, v, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12));
    }
  } else {
    for (; at < end; at += 16) {
      const v = v128.load(at);
      v128.store(at, v128.shuffle<i8>(v, v, 7, 6, 5, 4, 3, 2, 1, 0, 15, 14, 13, 12, 11, 10, 9, 8));
    }
  }
}

/** Sums of bytes from the left, in place. */
function sums8(at: usize, n: usize): void {
  const zero = i8x16.splat(0);
  let before = zero;
  const end = at + (n & ~15);
  const stop = at + n;
  for (; at < end; at += 16) {
    let v = v128.load(at);
    v = i8x16.add(v, v128.shuffle<i8>(zero, v, 0, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30));
    v = i8x16.add(v, v128.shuffle<i8>(zero, v, 0, 1, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29));
    v = i8x16.add(v, v128.shuffle<i8>(zero, v, 0, 1, 2, 3, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27));
    v = i8x16.add(v, v128.shuffle<i64>(zero, v, 0, 2));
    v = i8x16.add(v, before);
    v128.store(at, v);
    before = i8x16.splat(i8x16.extract_lane_s(v, 15));
  }
  let sum = i8x16.extract_lane_u(before, 0);
  for (; at < stop; at++) {
    sum += load<u8>(at);
    store<u8>(at, sum);
  }
}

function sums16(at: usize, n: usize): void {
  const zero = i16x8.splat(0);
  let before = zero;
  const end = at + (n & ~15);
  const stop = at + n;
  for (; at < end; at += 16) {
    let v = v128.load(at);
    v = i16x8.add(v, v128.shuffle<i16>(zero, v, 0, 8, 9, 10, 11, 12, 13, 14));
    v = i16x8.add(v, v128.shuffle<i16>(zero, v, 0, 1, 8, 9, 10, 11, 12, 13));
    v = i16x8.add(v, v128.shuffle<i64>(zero, v, 0, 2));
    v = i16x8.add(v, before);
    v128.store(at, v);
    before = i16x8.splat(i16x8.extract_lane_s(v, 7));
  }
  let sum = i16x8.extract_lane_u(before, 0);
  for (; at < stop; at += 2) {
    sum += load<u16>(at);
    store<u16>(at, sum);
  }
}

/**
 * Adds up the differences of predictor 2, in place: rows of `length` bytes, samples of 1, 2, 4 or 8
 * bytes, each added to the one of its own kind in the pixel before.
 */
export function differences(at: usize, rows: i32, length: usize, size: i32, samples: i32): void {
  const step = <usize> (size * samples);
  for (let row: i32 = 0; row < rows; row++, at += length) {
    const end = at + length;
    if (step == 1) sums8(at, length);
    else if (samples == 1 && size == 2) sums16(at, length);
    else if (size == 1) {
      for (let to = at + step; to < end; to++) store<u8>(to, load<u8>(to) + load<u8>(to - step));
    } else if (size == 2) {
      for (let to = at + step; to < end; to += 2) store<u16>(to, load<u16>(to) + load<u16>(to - step));
    } else if (size == 4) {
      for (let to = at + step; to < end; to += 4) store<u32>(to, load<u32>(to) + load<u32>(to - step));
    } else {
      for (let to = at + step; to < end; to += 8) store<u64>(to, load<u64>(to) + load<u64>(to - step));
    }
  }
}

/**
 * Puts floating point numbers together again that predictor 3 took apart: within a row the highest bytes
 * of all samples come first, then the next, each byte the difference to the one before. `work` has room
 * for a row.
 */
export function floats(
  at: usize,
  rows: i32,
  length: usize,
  size: i32,
  samples: i32,
  work: usize,
): void {
  const count = length / <usize> size;
  for (let row: i32 = 0; row < rows; row++, at += length) {
    if (samples == 1) sums8(at, length);
    else {
      const step = <usize> samples;
      const end = at + length;
      for (let to = at + step; to < end; to++) store<u8>(to, load<u8>(to) + load<u8>(to - step));
    }
    memory.copy(work, at, length);
    let i: usize = 0;
    if (size == 4) {
      for (; i + 16 <= count; i += 16) {
        const a = v128.load(work + i);
        const b = v128.load(work + count + i);
        const c = v128.load(work + 2 * count + i);
        const d = v128.load(work + 3 * count + i);
        const dc = v128.shuffle<i8>(d, c, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
        const ba = v128.shuffle<i8>(b, a, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
        const dcHigh = v128.shuffle<i8>(d, c, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
        const baHigh = v128.shuffle<i8>(b, a, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
        const to = at + (i << 2);
        v128.store(to, v128.shuffle<i16>(dc, ba, 0, 8, 1, 9, 2, 10, 3, 11));
        v128.store(to, v128.shuffle<i16>(dc, ba, 4, 12, 5, 13, 6, 14, 7, 15), 16);
        v128.store(to, v128.shuffle<i16>(dcHigh, baHigh, 0, 8, 1, 9, 2, 10, 3, 11), 32);
        v128.store(to, v128.shuffle<i16>(dcHigh, baHigh, 4, 12, 5, 13, 6, 14, 7, 15), 48);
      }
    }
    for (; i < count; i++) {
      let to = at + i * <usize> size + <usize> size - 1;
      for (let from = work + i; from < work + length; from += count) store<u8>(to--, load<u8>(from));
    }
  }
}

/** Copies rows of a block to where they stand in a band. */
export function copyRows(
  from: usize,
  fromStep: usize,
  to: usize,
  toStep: usize,
  length: usize,
  rows: i32,
): void {
  for (let row: i32 = 0; row < rows; row++, from += fromStep, to += toStep) {
    memory.copy(to, from, length);
  }
}

/** Copies a row of samples to places `step` bytes apart. */
// @ts-ignore: decorator
@inline
function scatter<T>(from: usize, to: usize, count: usize, step: usize): void {
  for (let i: usize = 0; i < count; i++, from += sizeof<T>(), to += step) store<T>(to, load<T>(from));
}

/** Copies rows of one kind of sample to where they stand between the others; steps in bytes. */
export function spreadRows(
  from: usize,
  fromStep: usize,
  to: usize,
  toStep: usize,
  count: usize,
  rows: i32,
  size: i32,
  samples: i32,
): void {
  const step = <usize> (size * samples);
  for (let row: i32 = 0; row < rows; row++, from += fromStep, to += toStep) {
    if (size == 1) scatter<u8>(from, to, count, step);
    else if (size == 2) scatter<u16>(from, to, count, step);
    else if (size == 4) scatter<u32>(from, to, count, step);
    else if (size == 8) scatter<u64>(from, to, count, step);
    else {
      const length = <usize> size;
      for (let i: usize = 0; i < count; i++) memory.copy(to + i * step, from + i * length, length);
    }
  }
}

/** Runs of equal bytes (TIFF 6.0, section 9). Returns how many bytes came out, at most `room`. */
export function packBits(src: usize, n: usize, dst: usize, room: usize): usize {
  const end = src + n;
  const last = dst + room;
  let to = dst;
  while (src < end && to < last) {
    const code = <usize> load<u8>(src++);
    if (code < 128) {
      const count = min(min(code + 1, last - to), end - src);
      memory.copy(to, src, count);
      src += code + 1;
      to += count;
    } else if (code > 128 && src < end) {
      const count = min(257 - code, last - to);
      memory.fill(to, load<u8>(src++), count);
      to += count;
    }
  }
  return to - dst;
}
