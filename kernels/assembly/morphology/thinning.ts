// Thinning of masks padded by one pixel of background on every side.

/** Sets the flag `bit` where a one has a zero `step` bytes further. */
export function markBorder(mask: usize, flags: usize, n: i32, step: i32, bit: i32): void {
  const set = i8x16.splat(<i8> bit);
  for (const end = mask + n; mask < end; mask += 16, flags += 16) {
    const open = v128.andnot(v128.load(mask), v128.load(mask + step));
    const v = v128.and(i8x16.ne(open, i8x16.splat(0)), set);
    v128.store(flags, v128.or(v128.load(flags), v));
  }
}

/** The bits of 16 neighbours at p, 0 or 1 each, in the place `k` of their codes. */
// @ts-ignore: decorator
@inline
function codeBit(p: usize, k: i32): v128 {
  return i8x16.shl(v128.load(p), k);
}

/**
 * One row of a pass: `up`, `row` and `down` are the rows before anything went, `dst` gets what stays.
 * The table has a bit for each of the 256 neighbourhoods, which are looked up 16 at a time.
 */
function passRow(up: usize, row: usize, down: usize, dst: usize, n: i32, table: usize): bool {
  const low = v128.load(table);
  const high = v128.load(table, 16);
  const powers = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0);
  let any = i8x16.splat(0);
  for (const end = row + n; row < end; row += 16, up += 16, down += 16, dst += 16) {
    const here = v128.load(row);
    if (!v128.any_true(here)) continue;
    let code = v128.or(v128.load(up - 1), codeBit(up, 1));
    code = v128.or(code, v128.or(codeBit(up + 1, 2), codeBit(row + 1, 3)));
    code = v128.or(code, v128.or(codeBit(down + 1, 4), codeBit(down, 5)));
    code = v128.or(code, v128.or(codeBit(down - 1, 6), codeBit(row - 1, 7)));
    const slot = i8x16.shr_u(code, 3);
    const octet = v128.or(
      i8x16.swizzle(low, slot),
      i8x16.swizzle(high, i8x16.sub(slot, i8x16.splat(16))),
    );
    const bit = i8x16.swizzle(powers, v128.and(code, i8x16.splat(7)));
    // 1 where the pixel is there and its neighbourhood is marked.
    let gone = i8x16.min_u(v128.and(octet, bit), here);
    if (end - row < 16) {
      const places = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
      gone = v128.and(gone, i8x16.lt_u(places, i8x16.splat(<i8> (end - row))));
    }
    any = v128.or(any, gone);
    v128.store(dst, i8x16.sub(here, gone));
  }
  return v128.any_true(any);
}

/**
 * One pass over a plane: pixels whose neighbourhood the table marks go, all at once. Neighbours are
 * numbered clockwise from the upper left; `table` has 256 bits. A row is looked at only when it or one
 * beside it changed since this pass saw it last: `dirty` has a byte a row and holds the bit `pass`
 * where that is so. `work` has room for two padded rows and a byte a row. Returns 1 if something went.
 */
export function thinPass(
  mask: usize, stride: usize, rows: i32, n: i32, table: usize, dirty: usize, pass: i32, work: usize,
): i32 {
  const changed = work + 2 * (stride + 64);
  memory.fill(changed, 0, rows);
  let result = 0;
  for (let y = 0; y < rows; y++) {
    const flags = load<u8>(dirty + y);
    if (!(flags & <u8> pass)) continue;
    store<u8>(dirty + y, flags & ~<u8> pass);
    const row = mask + stride * (y + 1);
    // Rows that went before in this pass are kept as they were.
    const here = work + (stride + 64) * (y & 1);
    const above = y > 0 && load<u8>(changed + y - 1)
      ? work + (stride + 64) * ((y - 1) & 1)
      : row - stride;
    memory.copy(here, row, stride + 32);
    if (passRow(above + 1, here + 1, row + stride + 1, row + 1, n, table)) {
      store<u8>(changed + y, 1);
      result = 1;
    }
  }
  for (let y = 0; y < rows; y++) {
    if (!load<u8>(changed + y)) continue;
    if (y > 0) store<u8>(dirty + y - 1, 3);
    store<u8>(dirty + y, 3);
    if (y + 1 < rows) store<u8>(dirty + y + 1, 3);
  }
  return result;
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

/** Sets the flags of three pixels in a row. */
// @ts-ignore: decorator
@inline
function flagThree(p: usize, all: u32): void {
  store<u16>(p - 1, load<u16>(p - 1) | <u16> (all * 0x101));
  store<u8>(p, load<u8>(p, 1) | <u8> all, 1);
}

/** Whether a pixel is no end, and its going changes neither the Euler number nor connections. */
function mayGo(bits: u32, octants: usize, euler: usize, around: usize): bool {
  return popcnt(bits) != 2 && isEulerInvariant(bits, octants, euler) && isSimple(bits, around);
}

/** For the 512 neighbourhoods in a plane: bit 1 where the middle may go, bit 2 where it is simple. */
export function planeTable(table: usize, octants: usize, euler: usize, around: usize): void {
  for (let code: u32 = 0; code < 512; code++) {
    const bits = code << 9;
    let value = 0;
    if (bits & CENTRE) {
      if (mayGo(bits, octants, euler, around)) value |= 1;
      if (isSimple(bits, around)) value |= 2;
    }
    store<u8>(table + code, <u8> value);
  }
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
      if (plane == 0) {
        if (!(load<u8>(octants + nine(p, stride)) & 1)) continue;
      } else if (!mayGo(cube(p, plane, stride), octants, euler, around)) continue;
      store<u32>(list, <u32> p);
      list += 4;
    }
  }
  return list;
}

/** Looks at each candidate again before it goes; flags what is around it. */
function removeLee(
  list: usize, end: usize, shift: usize, plane: usize, stride: usize, octants: usize, around: usize,
): i32 {
  let removed = 0;
  for (; list < end; list += 4) {
    const p = <usize> load<u32>(list);
    if (plane == 0) {
      if (!(load<u8>(octants + nine(p, stride)) & 2)) continue;
      store<u8>(p, 0);
      removed++;
      flagThree(p + shift - stride, 63);
      flagThree(p + shift, 63);
      flagThree(p + shift + stride, 63);
      continue;
    }
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
 * `bit` is the direction's bit in the flags. For a single plane, `octants` is a {@link planeTable}.
 */
export function thinLee(
  mask: usize, flags: usize, planes: i32, rows: i32, n: i32, plane: usize, stride: usize, step: i32,
  bit: i32, octants: usize, euler: usize, around: usize, list: usize,
): i32 {
  const flat = planes == 1;
  let end = list;
  for (let z = 1; z <= planes; z++) {
    for (let y = 1; y <= rows; y++) {
      const row = plane * z + stride * y + 1;
      end = collectLee(
        mask + row, flags + row, n, flat ? 0 : plane, stride, step, <u8> bit, octants, euler, around,
        end,
      );
    }
  }
  return removeLee(list, end, flags - mask, flat ? 0 : plane, stride, octants, around);
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
