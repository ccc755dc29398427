// The inverse cosine transform in whole numbers (Loeffler, Ligtenberg and Moschytz 1989), as libjpeg's
// `jidctint.c` does it: columns first, 13 bits of fraction in the constants, 2 bits between the passes.
// Eight columns at a time; products of two neighbours are added up at once.

/** Two constants of 16 bits, to be multiplied with two interleaved rows. */
// @ts-ignore: decorator
@inline
function pair(a: i16, b: i16): v128 {
  return i16x8(a, b, a, b, a, b, a, b);
}

// @ts-ignore: decorator
@inline
function low(a: v128, b: v128): v128 {
  return v128.shuffle<i16>(a, b, 0, 8, 1, 9, 2, 10, 3, 11);
}

// @ts-ignore: decorator
@inline
function high(a: v128, b: v128): v128 {
  return v128.shuffle<i16>(a, b, 4, 12, 5, 13, 6, 14, 7, 15);
}

// @ts-ignore: decorator
@inline
function dot(a: v128, b: v128): v128 {
  return i32x4.dot_i16x8_s(a, b);
}

/** Sums of an even and an odd part, and their differences, without the bits of the constants. */
// @ts-ignore: decorator
@inline
function sum(evenL: v128, evenH: v128, oddL: v128, oddH: v128, round: v128, bits: i32): v128 {
  return i16x8.narrow_i32x4_s(
    i32x4.shr_s(i32x4.add(i32x4.add(evenL, oddL), round), bits),
    i32x4.shr_s(i32x4.add(i32x4.add(evenH, oddH), round), bits),
  );
}

// @ts-ignore: decorator
@inline
function difference(evenL: v128, evenH: v128, oddL: v128, oddH: v128, round: v128, bits: i32): v128 {
  return i16x8.narrow_i32x4_s(
    i32x4.shr_s(i32x4.add(i32x4.sub(evenL, oddL), round), bits),
    i32x4.shr_s(i32x4.add(i32x4.sub(evenH, oddH), round), bits),
  );
}

/** One pass over eight columns, the results in `to`; written in the order 0, 7, 1, 6, 2, 5, 3, 4. */
// @ts-ignore: decorator
@inline
function pass(
  d0: v128, d1: v128, d2: v128, d3: v128, d4: v128, d5: v128, d6: v128, d7: v128,
  to: usize, bits: i32,
): void {
  const round = i32x4.splat(1 << (bits - 1));
  // Even part.
  const ac = pair(10703, 4433);
  const bd = pair(4433, -10704);
  const lowEven = low(d2, d6);
  const highEven = high(d2, d6);
  const e2L = dot(lowEven, bd);
  const e2H = dot(highEven, bd);
  const e3L = dot(lowEven, ac);
  const e3H = dot(highEven, ac);
  const plus = i16x8.add(d0, d4);
  const minus = i16x8.sub(d0, d4);
  const e0L = i32x4.shl(i32x4.extend_low_i16x8_s(plus), 13);
  const e0H = i32x4.shl(i32x4.extend_high_i16x8_s(plus), 13);
  const e1L = i32x4.shl(i32x4.extend_low_i16x8_s(minus), 13);
  const e1H = i32x4.shl(i32x4.extend_high_i16x8_s(minus), 13);
  // Odd part.
  const s73 = i16x8.add(d7, d3);
  const s51 = i16x8.add(d5, d1);
  const lowSums = low(s73, s51);
  const highSums = high(s73, s51);
  const z3 = pair(-6436, 9633);
  const z4 = pair(9633, 6437);
  const z3L = dot(lowSums, z3);
  const z3H = dot(highSums, z3);
  const z4L = dot(lowSums, z4);
  const z4H = dot(highSums, z4);
  const low71 = low(d7, d1);
  const high71 = high(d7, d1);
  const low53 = low(d5, d3);
  const high53 = high(d5, d3);
  const c0 = pair(-4927, -7373);
  const c3 = pair(-7373, 4926);
  const c1 = pair(-4176, -20995);
  const c2 = pair(-20995, 4177);
  const o0L = i32x4.add(dot(low71, c0), z3L);
  const o0H = i32x4.add(dot(high71, c0), z3H);
  const o3L = i32x4.add(dot(low71, c3), z4L);
  const o3H = i32x4.add(dot(high71, c3), z4H);
  const o1L = i32x4.add(dot(low53, c1), z4L);
  const o1H = i32x4.add(dot(high53, c1), z4H);
  const o2L = i32x4.add(dot(low53, c2), z3L);
  const o2H = i32x4.add(dot(high53, c2), z3H);
  let evenL = i32x4.add(e0L, e3L);
  let evenH = i32x4.add(e0H, e3H);
  v128.store(to, sum(evenL, evenH, o3L, o3H, round, bits));
  v128.store(to, difference(evenL, evenH, o3L, o3H, round, bits), 112);
  evenL = i32x4.add(e1L, e2L);
  evenH = i32x4.add(e1H, e2H);
  v128.store(to, sum(evenL, evenH, o2L, o2H, round, bits), 16);
  v128.store(to, difference(evenL, evenH, o2L, o2H, round, bits), 96);
  evenL = i32x4.sub(e1L, e2L);
  evenH = i32x4.sub(e1H, e2H);
  v128.store(to, sum(evenL, evenH, o1L, o1H, round, bits), 32);
  v128.store(to, difference(evenL, evenH, o1L, o1H, round, bits), 80);
  evenL = i32x4.sub(e0L, e3L);
  evenH = i32x4.sub(e0H, e3H);
  v128.store(to, sum(evenL, evenH, o0L, o0H, round, bits), 48);
  v128.store(to, difference(evenL, evenH, o0L, o0H, round, bits), 64);
}

/** Rows become columns, in place. */
// @ts-ignore: decorator
@inline
function turn(at: usize): void {
  const r0 = v128.load(at);
  const r1 = v128.load(at, 16);
  const r2 = v128.load(at, 32);
  const r3 = v128.load(at, 48);
  const r4 = v128.load(at, 64);
  const r5 = v128.load(at, 80);
  const r6 = v128.load(at, 96);
  const r7 = v128.load(at, 112);
  const a0 = low(r0, r1);
  const a1 = high(r0, r1);
  const a2 = low(r2, r3);
  const a3 = high(r2, r3);
  const a4 = low(r4, r5);
  const a5 = high(r4, r5);
  const a6 = low(r6, r7);
  const a7 = high(r6, r7);
  const b0 = v128.shuffle<i32>(a0, a2, 0, 4, 1, 5);
  const b1 = v128.shuffle<i32>(a0, a2, 2, 6, 3, 7);
  const b2 = v128.shuffle<i32>(a1, a3, 0, 4, 1, 5);
  const b3 = v128.shuffle<i32>(a1, a3, 2, 6, 3, 7);
  const b4 = v128.shuffle<i32>(a4, a6, 0, 4, 1, 5);
  const b5 = v128.shuffle<i32>(a4, a6, 2, 6, 3, 7);
  const b6 = v128.shuffle<i32>(a5, a7, 0, 4, 1, 5);
  const b7 = v128.shuffle<i32>(a5, a7, 2, 6, 3, 7);
  v128.store(at, v128.shuffle<i64>(b0, b4, 0, 2));
  v128.store(at, v128.shuffle<i64>(b0, b4, 1, 3), 16);
  v128.store(at, v128.shuffle<i64>(b1, b5, 0, 2), 32);
  v128.store(at, v128.shuffle<i64>(b1, b5, 1, 3), 48);
  v128.store(at, v128.shuffle<i64>(b2, b6, 0, 2), 64);
  v128.store(at, v128.shuffle<i64>(b2, b6, 1, 3), 80);
  v128.store(at, v128.shuffle<i64>(b3, b7, 0, 2), 96);
  v128.store(at, v128.shuffle<i64>(b3, b7, 1, 3), 112);
}

// @ts-ignore: decorator
@inline
function scaled(block: usize, quantiser: usize, row: usize): v128 {
  return i16x8.mul(v128.load(block + (row << 4)), v128.load(quantiser + (row << 4)));
}

/** From a block of coefficients, which are written over, to eight rows of samples. */
export function inverse(block: usize, quantiser: usize, to: usize, stride: usize): void {
  pass(
    scaled(block, quantiser, 0), scaled(block, quantiser, 1), scaled(block, quantiser, 2),
    scaled(block, quantiser, 3), scaled(block, quantiser, 4), scaled(block, quantiser, 5),
    scaled(block, quantiser, 6), scaled(block, quantiser, 7), block, 11,
  );
  turn(block);
  pass(
    v128.load(block), v128.load(block, 16), v128.load(block, 32), v128.load(block, 48),
    v128.load(block, 64), v128.load(block, 80), v128.load(block, 96), v128.load(block, 112), block, 18,
  );
  turn(block);
  // 128 is added by turning the highest bit over.
  const middle = i8x16.splat(-128);
  for (let row: usize = 0; row < 8; row += 2, to += stride << 1) {
    const two = v128.xor(
      i8x16.narrow_i16x8_s(v128.load(block + (row << 4)), v128.load(block + (row << 4), 16)),
      middle,
    );
    v128.store64_lane(to, two, 0);
    v128.store64_lane(to + stride, two, 1);
  }
}

/** A block of one value. */
// @ts-ignore: decorator
@inline
export function flat(mean: i32, quantiser: usize, to: usize, stride: usize): void {
  const level = (<i32> <i16> (mean * load<i16>(quantiser)) + 4 >> 3) + 128;
  const all = <u64> (level < 0 ? 0 : level > 255 ? 255 : level) * 0x0101010101010101;
  for (let row: i32 = 0; row < 8; row++, to += stride) store<u64>(to, all);
}

/** Makes samples of all coefficients of a component, which are written over. */
export function finish(
  coefficients: usize,
  quantiser: usize,
  across: i32,
  down: i32,
  samples: usize,
): void {
  const stride = <usize> across << 3;
  for (let row: i32 = 0; row < down; row++, samples += stride << 3) {
    for (let column: usize = 0; column < <usize> across; column++, coefficients += 128) {
      inverse(coefficients, quantiser, samples + (column << 3), stride);
    }
  }
}

/** One pass over eight numbers `step` bytes apart, which end up `next` bytes apart. */
// @ts-ignore: decorator
@inline
function deep(from: usize, step: usize, to: usize, next: usize, bits: i32, add: i32): void {
  const d0 = load<i32>(from);
  const d1 = load<i32>(from + step);
  const d2 = load<i32>(from + step * 2);
  const d3 = load<i32>(from + step * 3);
  const d4 = load<i32>(from + step * 4);
  const d5 = load<i32>(from + step * 5);
  const d6 = load<i32>(from + step * 6);
  const d7 = load<i32>(from + step * 7);
  const round = (1 << (bits - 1)) + add;
  const e = (d2 + d6) * 4433;
  const e2 = e - d6 * 15137;
  const e3 = e + d2 * 6270;
  const e0 = ((d0 + d4) << 13) + round;
  const e1 = ((d0 - d4) << 13) + round;
  const z5 = (d7 + d3 + d5 + d1) * 9633;
  const z1 = (d7 + d1) * -7373;
  const z2 = (d5 + d3) * -20995;
  const z3 = (d7 + d3) * -16069 + z5;
  const z4 = (d5 + d1) * -3196 + z5;
  const o0 = d7 * 2446 + z1 + z3;
  const o1 = d5 * 16819 + z2 + z4;
  const o2 = d3 * 25172 + z2 + z3;
  const o3 = d1 * 12299 + z1 + z4;
  store<i32>(to, (e0 + e3 + o3) >> bits);
  store<i32>(to + next, (e1 + e2 + o2) >> bits);
  store<i32>(to + next * 2, (e1 - e2 + o1) >> bits);
  store<i32>(to + next * 3, (e0 - e3 + o0) >> bits);
  store<i32>(to + next * 4, (e0 - e3 - o0) >> bits);
  store<i32>(to + next * 5, (e1 - e2 - o1) >> bits);
  store<i32>(to + next * 6, (e1 + e2 - o2) >> bits);
  store<i32>(to + next * 7, (e0 + e3 - o3) >> bits);
}

/** As `finish`, for samples of 12 bits, stored as 16; `work` has room for 64 numbers of 32 bits. */
export function finishDeep(
  coefficients: usize,
  quantiser: usize,
  across: i32,
  down: i32,
  samples: usize,
  work: usize,
): void {
  const stride = <usize> across << 4;
  for (let row: i32 = 0; row < down; row++, samples += stride << 3) {
    for (let column: usize = 0; column < <usize> across; column++, coefficients += 128) {
      for (let k: usize = 0; k < 64; k++) {
        const factor = <i32> load<u16>(quantiser + (k << 1));
        store<i32>(work + (k << 2), <i32> load<i16>(coefficients + (k << 1)) * factor);
      }
      for (let c: usize = 0; c < 32; c += 4) deep(work + c, 32, work + c, 32, 12, 0);
      for (let r: usize = 0; r < 256; r += 32) deep(work + r, 4, work + r, 4, 17, 2048 << 17);
      for (let k: usize = 0; k < 64; k++) {
        const value = load<i32>(work + (k << 2));
        const to = samples + (k >> 3) * stride + (column << 4) + ((k & 7) << 1);
        store<u16>(to, <u16> (value < 0 ? 0 : value > 4095 ? 4095 : value));
      }
    }
  }
}
