// Thinning of masks padded by one pixel of background on every side.

/** Turns ones into `value`: what has to be looked at before the first pass. */
export function mark(mask: usize, flags: usize, n: i32, value: i32): void {
  const set = i8x16.splat(<i8> value);
  for (const end = mask + n; mask < end; mask += 16, flags += 16) {
    v128.store(flags, v128.and(i8x16.ne(v128.load(mask), i8x16.splat(0)), set));
  }
}

// A pixel is looked at in a pass only when something around it went since that pass saw it last: one
// bit a pass in its flags says so.

function passRow(
  mask: usize, flags: usize, n: i32, stride: usize, table: usize, pass: u8, list: usize,
): usize {
  const bit = i8x16.splat(pass);
  for (let x = 0; x < n; x += 16) {
    const v = v128.and(v128.load(flags + x), bit);
    if (!v128.any_true(v)) continue;
    v128.store(flags + x, v128.andnot(v128.load(flags + x), bit));
    let lanes = i8x16.bitmask(i8x16.ne(v, i8x16.splat(0)));
    while (lanes) {
      const p = mask + x + ctz(lanes);
      lanes &= lanes - 1;
      if (!load<u8>(p)) continue;
      const up = p - stride;
      const down = p + stride;
      const code = (<usize> load<u8>(up - 1)) | (<usize> load<u8>(up)) << 1 |
        (<usize> load<u8>(up, 1)) << 2 | (<usize> load<u8>(p, 1)) << 3 |
        (<usize> load<u8>(down, 1)) << 4 | (<usize> load<u8>(down)) << 5 |
        (<usize> load<u8>(down - 1)) << 6 | (<usize> load<u8>(p - 1)) << 7;
      if (load<u8>(table + code) & pass) {
        store<u32>(list, <u32> p);
        list += 4;
      }
    }
  }
  return list;
}

/** Sets the flags of three pixels in a row. */
// @ts-ignore: decorator
@inline
function flagThree(p: usize, all: u32): void {
  store<u16>(p - 1, load<u16>(p - 1) | <u16> (all * 0x101));
  store<u8>(p, load<u8>(p, 1) | <u8> all, 1);
}

/** Takes the listed pixels away and flags what is around them. */
function takeAway(list: usize, end: usize, shift: usize, stride: usize): void {
  for (; list < end; list += 4) {
    const p = <usize> load<u32>(list);
    store<u8>(p, 0);
    flagThree(p + shift - stride, 3);
    flagThree(p + shift, 3);
    flagThree(p + shift + stride, 3);
  }
}

/**
 * One pass over a plane: pixels whose neighbourhood the table marks with the bit `pass` go, all at
 * once. Neighbours are numbered clockwise from the upper left. `list` has room for all pixels.
 */
export function thinPass(
  mask: usize, flags: usize, stride: usize, rows: i32, n: i32, table: usize, pass: i32, list: usize,
): i32 {
  let end = list;
  for (let y = 1; y <= rows; y++) {
    const row = stride * y + 1;
    end = passRow(mask + row, flags + row, n, stride, table, <u8> pass, end);
  }
  takeAway(list, end, flags - mask, stride);
  return <i32> (end - list) >> 2;
}

/** Keeps or removes pixels one after the other, by the nine pixels around them at that moment. */
export function thinInOrder(
  mask: usize, stride: usize, order: usize, count: i32, table: usize,
): void {
  for (let i = 0; i < count; i += 4096) {
    inOrder(mask, stride, order + ((<usize> i) << 2), min(4096, count - i), table);
  }
}

function inOrder(mask: usize, stride: usize, order: usize, count: i32, table: usize): void {
  const end = order + ((<usize> count) << 2);
  for (; order < end; order += 4) {
    const p = mask + load<u32>(order);
    const up = p - stride;
    const down = p + stride;
    const code = (<usize> load<u8>(up - 1)) | (<usize> load<u8>(up)) << 1 |
      (<usize> load<u8>(up, 1)) << 2 | (<usize> load<u8>(p - 1)) << 3 | 16 |
      (<usize> load<u8>(p, 1)) << 5 | (<usize> load<u8>(down - 1)) << 6 |
      (<usize> load<u8>(down)) << 7 | (<usize> load<u8>(down, 1)) << 8;
    store<u8>(p, load<u8>(table + code));
  }
}

// ---- Lee, Kashyap and Chu -----------------------------------------------------------------------

/** The 27 pixels around p as bits: 9 · plane + 3 · row + column. */
// @ts-ignore: decorator
@inline
function cube(p: usize, plane: usize, stride: usize): u32 {
  return nine(p - plane, stride) | nine(p, stride) << 9 | nine(p + plane, stride) << 18;
}

// @ts-ignore: decorator
@inline
function nine(p: usize, stride: usize): u32 {
  return three(p - stride) | three(p) << 3 | three(p + stride) << 6;
}

// @ts-ignore: decorator
@inline
function three(p: usize): u32 {
  return (<u32> load<u8>(p - 1)) | (<u32> load<u8>(p)) << 1 | (<u32> load<u8>(p, 1)) << 2;
}

const CENTRE: u32 = 1 << 13;

/** Whether the foreground around the centre is connected: grown from one pixel within the 26. */
function isSimple(bits: u32, around: usize): bool {
  const rest = bits & ~CENTRE;
  if (rest == 0) return true;
  let seen = rest & (0 - rest);
  let front = seen;
  while (front) {
    const i = ctz(front);
    front &= front - 1;
    const fresh = load<u32>(around + (i << 2)) & rest & ~seen;
    seen |= fresh;
    front |= fresh;
  }
  return seen == rest;
}

/** Whether the Euler number stays: the sum over the eight octants of what each contributes. */
function isEulerInvariant(bits: u32, octants: usize, euler: usize): bool {
  let sum = 0;
  for (let o = 0; o < 8; o++) {
    let n: usize = 1;
    for (let j = 0; j < 7; j++) {
      n |= (<usize> (bits >> load<u8>(octants++) & 1)) << (7 - j);
    }
    sum += load<i8>(euler + n);
  }
  return sum == 0;
}

function collectLee(
  mask: usize, flags: usize, n: i32, plane: usize, stride: usize, step: i32, bit: u8,
  octants: usize, euler: usize, around: usize, list: usize,
): usize {
  const bits = i8x16.splat(bit);
  for (let x = 0; x < n; x += 16) {
    const v = v128.and(v128.load(flags + x), bits);
    if (!v128.any_true(v)) continue;
    v128.store(flags + x, v128.andnot(v128.load(flags + x), bits));
    let lanes = i8x16.bitmask(i8x16.ne(v, i8x16.splat(0)));
    while (lanes) {
      const p = mask + x + ctz(lanes);
      lanes &= lanes - 1;
      if (!load<u8>(p) || load<u8>(p + step)) continue;
      const cubeBits = cube(p, plane, stride);
      if (popcnt(cubeBits) == 2) continue;
      if (!isEulerInvariant(cubeBits, octants, euler) || !isSimple(cubeBits, around)) continue;
      store<u32>(list, <u32> p);
      list += 4;
    }
  }
  return list;
}

/** Looks at each candidate again before it goes; flags what is around it. */
function removeLee(
  list: usize, end: usize, shift: usize, plane: usize, stride: usize, around: usize,
): i32 {
  let removed = 0;
  for (; list < end; list += 4) {
    const p = <usize> load<u32>(list);
    if (!isSimple(cube(p, plane, stride), around)) continue;
    store<u8>(p, 0);
    removed++;
    for (let q = p + shift - plane; q <= p + shift + plane; q += plane) {
      flagThree(q - stride, 63);
      flagThree(q, 63);
      flagThree(q + stride, 63);
    }
  }
  return removed;
}

/**
 * One of the border directions of one iteration: collects what may go, then looks at each again
 * before it goes. Returns the number of pixels that went. `around` holds 27 masks of neighbours,
 * `bit` is the direction's bit in the flags.
 */
export function thinLee(
  mask: usize, flags: usize, planes: i32, rows: i32, n: i32, plane: usize, stride: usize, step: i32,
  bit: i32, octants: usize, euler: usize, around: usize, list: usize,
): i32 {
  let end = list;
  for (let z = 1; z <= planes; z++) {
    for (let y = 1; y <= rows; y++) {
      const row = plane * z + stride * y + 1;
      end = collectLee(
        mask + row, flags + row, n, plane, stride, step, <u8> bit, octants, euler, around, end,
      );
    }
  }
  return removeLee(list, end, flags - mask, plane, stride, around);
}

// ---- order of ties ------------------------------------------------------------------------------

/** High half of a product of two 64-bit numbers. */
// @ts-ignore: decorator
@inline
function highOf(a: u64, b: u64): u64 {
  const al = a & 0xffffffff;
  const ah = a >> 32;
  const bl = b & 0xffffffff;
  const bh = b >> 32;
  const middle = ah * bl + (al * bl >> 32);
  const other = al * bh + (middle & 0xffffffff);
  return ah * bh + (middle >> 32) + (other >> 32);
}

// PCG64 as numpy seeds it with 0: halves of state, increment and multiplier.
const STATE_HIGH: u64 = 0x1aa1b5345996452d;
const STATE_LOW: u64 = 0x09585eb7a69561e3;
const STEP_HIGH: u64 = 0x418ddadb3af71a82;
const STEP_LOW: u64 = 0x588133bc447873a9;
const TIMES_HIGH: u64 = 0x2360ed051fc65da4;
const TIMES_LOW: u64 = 0x4385df649fccf645;

/** Shuffles 0 … n-1 as numpy.random.default_rng(0).permutation does. */
export function shuffle(table: usize, n: i32): void {
  for (let i = 0; i < n; i++) store<u32>(table + ((<usize> i) << 2), i);
  let high = STATE_HIGH;
  let low = STATE_LOW;
  let spare: u64 = 0;
  let hasSpare = false;
  for (let i = n - 1; i > 0; i--) {
    const mask = (<u32> -1) >> clz(<u32> i);
    let j: u32 = 0;
    do {
      if (hasSpare) {
        j = <u32> (spare >> 32);
        hasSpare = false;
      } else {
        high = highOf(low, TIMES_LOW) + high * TIMES_LOW + low * TIMES_HIGH + STEP_HIGH;
        low = low * TIMES_LOW;
        low += STEP_LOW;
        if (low < STEP_LOW) high++;
        spare = rotr(high ^ low, high >> 58);
        j = <u32> spare;
        hasSpare = true;
      }
      j &= mask;
    } while (j > <u32> i);
    const p = table + ((<usize> i) << 2);
    const q = table + ((<usize> j) << 2);
    const value = load<u32>(p);
    store<u32>(p, load<u32>(q));
    store<u32>(q, value);
  }
}
