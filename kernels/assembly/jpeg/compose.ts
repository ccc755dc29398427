// Brings the components of a picture to one size, as libjpeg's `jdsample.c` does it, and puts the samples
// of a pixel beside each other, as red, green and blue where they are YCbCr.

// A component, in 32-bit numbers: samples, bytes of a row, columns, rows, how much wider and taller it
// becomes, room for a row in full size and for sums.
const COMPONENT: usize = 8 * 4;

/**
 * Rows `first` to `end` of the picture into `to`, `width` pixels each. `ycc`: three components are YCbCr.
 */
export function compose(
  components: usize,
  count: i32,
  width: i32,
  first: i32,
  end: i32,
  ycc: i32,
  to: usize,
): void {
  for (let y = first; y < end; y++, to += <usize> (width * count)) {
    if (count == 1) {
      memory.copy(to, enlarged(components, y), width);
      continue;
    }
    const a = enlarged(components, y);
    const b = enlarged(components + COMPONENT, y);
    if (count == 2) {
      for (let x: usize = 0; x < <usize> width; x++) {
        store<u8>(to + (x << 1), load<u8>(a + x));
        store<u8>(to + (x << 1), load<u8>(b + x), 1);
      }
      continue;
    }
    const c = enlarged(components + 2 * COMPONENT, y);
    if (count == 3) {
      if (ycc) colours(a, b, c, width, to);
      else triples(a, b, c, width, to);
      continue;
    }
    const d = enlarged(components + 3 * COMPONENT, y);
    for (let x: usize = 0; x < <usize> width; x++) {
      const pixel = to + (x << 2);
      store<u8>(pixel, load<u8>(a + x));
      store<u8>(pixel, load<u8>(b + x), 1);
      store<u8>(pixel, load<u8>(c + x), 2);
      store<u8>(pixel, load<u8>(d + x), 3);
    }
  }
}

/**
 * The place of a row in full size. Halved rows and columns are enlarged with weights 3 : 1 towards the
 * nearer neighbour, rounding up and down in turn; others are repeated.
 */
function enlarged(component: usize, y: i32): usize {
  const plane = <usize> load<i32>(component);
  const stride = <usize> load<i32>(component, 4);
  const width = load<i32>(component, 8);
  const height = load<i32>(component, 12);
  const wider = load<i32>(component, 16);
  const taller = load<i32>(component, 20);
  const row = <usize> load<i32>(component, 24);
  const sums = <usize> load<i32>(component, 28);
  if (wider == 1 && taller == 1) return plane + <usize> y * stride;
  const smooth = width > 2;
  if (wider == 2 && taller == 1 && smooth) {
    widen(sum(plane + <usize> y * stride, width, sums), width, row);
    return row;
  }
  if (taller == 2 && (wider == 1 || wider == 2 && smooth)) {
    // Rows above and below the picture are those at its edge.
    const near = y >> 1;
    const far = max(0, min(height - 1, near + ((y & 1) == 0 ? -1 : 1)));
    const a = plane + <usize> near * stride;
    const b = plane + <usize> far * stride;
    if (wider == 1) {
      mix(a, b, width, (y & 1) == 0 ? 1 : 2, row);
      return row;
    }
    widenBoth(sumOf(a, b, width, sums), width, row);
    return row;
  }
  const from = plane + <usize> (y / taller) * stride;
  if (wider == 1) return from;
  for (let x: i32 = 0; x < width; x++) memory.fill(row + <usize> (x * wider), load<u8>(from + <usize> x), wider);
  return row;
}

/** Samples as 16-bit numbers behind one that is as the first, the last once more behind them. */
// @ts-ignore: decorator
@inline
function sum(from: usize, width: i32, sums: usize): usize {
  const inner = sums + 16;
  for (let x: usize = 0; x < <usize> width; x += 8) {
    v128.store(inner + (x << 1), v128.load8x8_u(from + x));
  }
  store<u16>(inner - 2, load<u16>(inner));
  store<u16>(inner + (<usize> width << 1), load<u16>(inner + (<usize> (width - 1) << 1)));
  return inner;
}

/** Three times the samples of one row and once those of another, with the same neighbours. */
// @ts-ignore: decorator
@inline
function sumOf(near: usize, far: usize, width: i32, sums: usize): usize {
  const inner = sums + 16;
  const three = i16x8.splat(3);
  for (let x: usize = 0; x < <usize> width; x += 8) {
    v128.store(
      inner + (x << 1),
      i16x8.add(i16x8.mul(v128.load8x8_u(near + x), three), v128.load8x8_u(far + x)),
    );
  }
  store<u16>(inner - 2, load<u16>(inner));
  store<u16>(inner + (<usize> width << 1), load<u16>(inner + (<usize> (width - 1) << 1)));
  return inner;
}

/** Twice as many columns; of each pair the left one is rounded down more. */
// @ts-ignore: decorator
@inline
function spread(inner: usize, width: i32, row: usize, left: i16, right: i16, bits: i32): void {
  const three = i16x8.splat(3);
  for (let x: usize = 0; x < <usize> width; x += 8) {
    const place = inner + (x << 1);
    const own = i16x8.mul(v128.load(place), three);
    const a = i16x8.shr_u(i16x8.add(i16x8.add(own, v128.load(place - 2)), i16x8.splat(left)), bits);
    const b = i16x8.shr_u(i16x8.add(i16x8.add(own, v128.load(place, 2)), i16x8.splat(right)), bits);
    v128.store(row + (x << 1), v128.or(a, i16x8.shl(b, 8)));
  }
}

function widen(inner: usize, width: i32, row: usize): void {
  spread(inner, width, row, 1, 2, 2);
}

function widenBoth(inner: usize, width: i32, row: usize): void {
  spread(inner, width, row, 8, 7, 4);
}

/** Three parts of one row and one of another. */
// @ts-ignore: decorator
@inline
function mix(near: usize, far: usize, width: i32, bias: i16, row: usize): void {
  const three = i16x8.splat(3);
  const round = i16x8.splat(bias);
  for (let x: usize = 0; x < <usize> width; x += 8) {
    const all = i16x8.add(i16x8.mul(v128.load8x8_u(near + x), three), v128.load8x8_u(far + x));
    const mean = i16x8.shr_u(i16x8.add(all, round), 2);
    v128.store64_lane(row + x, i8x16.narrow_i16x8_u(mean, mean), 0);
  }
}

/** Sixteen pixels of three samples. */
// @ts-ignore: decorator
@inline
function interleave(a: v128, b: v128, c: v128, to: usize): void {
  // The first two beside each other with gaps for the third, then the third.
  const ab0 = v128.shuffle<i8>(a, b, 0, 16, 0, 1, 17, 0, 2, 18, 0, 3, 19, 0, 4, 20, 0, 5);
  const ab1 = v128.shuffle<i8>(a, b, 21, 0, 6, 22, 0, 7, 23, 0, 8, 24, 0, 9, 25, 0, 10, 26);
  const ab2 = v128.shuffle<i8>(a, b, 0, 11, 27, 0, 12, 28, 0, 13, 29, 0, 14, 30, 0, 15, 31, 0);
  v128.store(to, v128.shuffle<i8>(ab0, c, 0, 1, 16, 3, 4, 17, 6, 7, 18, 9, 10, 19, 12, 13, 20, 15));
  v128.store(to, v128.shuffle<i8>(ab1, c, 0, 21, 2, 3, 22, 5, 6, 23, 8, 9, 24, 11, 12, 25, 14, 15), 16);
  v128.store(to, v128.shuffle<i8>(ab2, c, 26, 1, 2, 27, 4, 5, 28, 7, 8, 29, 10, 11, 30, 13, 14, 31), 32);
}

/** Samples of three planes beside each other; up to 48 bytes are written behind the row. */
function triples(a: usize, b: usize, c: usize, width: i32, to: usize): void {
  for (let x: usize = 0; x < <usize> width; x += 16, to += 48) {
    interleave(v128.load(a + x), v128.load(b + x), v128.load(c + x), to);
  }
}

/** Products of a chroma with a 16-bit constant, rounded, without the 16 bits of fraction. */
// @ts-ignore: decorator
@inline
function part(chroma: v128, constant: v128): v128 {
  const two = i16x8.splat(2);
  return i16x8.narrow_i32x4_s(
    i32x4.shr_s(i32x4.dot_i16x8_s(v128.shuffle<i16>(chroma, two, 0, 8, 1, 9, 2, 10, 3, 11), constant), 16),
    i32x4.shr_s(i32x4.dot_i16x8_s(v128.shuffle<i16>(chroma, two, 4, 12, 5, 13, 6, 14, 7, 15), constant), 16),
  );
}

/** Eight reds, greens and blues: 1.402, 0.34414, 0.71414 and 1.772 with 16 bits of fraction. */
// @ts-ignore: decorator
@inline
function reds(luma: v128, red: v128): v128 {
  // 91881 = 65536 + 26345, and half of a whole.
  return i16x8.add(i16x8.add(luma, red), part(red, i16x8(26345, 16384, 26345, 16384, 26345, 16384, 26345, 16384)));
}

// @ts-ignore: decorator
@inline
function blues(luma: v128, blue: v128): v128 {
  // 116130 = 2 · 65536 − 14942.
  const more = part(blue, i16x8(-14942, 16384, -14942, 16384, -14942, 16384, -14942, 16384));
  return i16x8.add(i16x8.add(luma, i16x8.add(blue, blue)), more);
}

// @ts-ignore: decorator
@inline
function greens(luma: v128, blue: v128, red: v128): v128 {
  // −46802 = 18734 − 65536.
  const constant = i16x8(18734, -22554, 18734, -22554, 18734, -22554, 18734, -22554);
  const half = i32x4.splat(32768);
  const more = i16x8.narrow_i32x4_s(
    i32x4.shr_s(i32x4.add(i32x4.dot_i16x8_s(v128.shuffle<i16>(red, blue, 0, 8, 1, 9, 2, 10, 3, 11), constant), half), 16),
    i32x4.shr_s(i32x4.add(i32x4.dot_i16x8_s(v128.shuffle<i16>(red, blue, 4, 12, 5, 13, 6, 14, 7, 15), constant), half), 16),
  );
  return i16x8.add(i16x8.sub(luma, red), more);
}

/** Red, green and blue of YCbCr; up to 48 bytes are written behind the row. */
function colours(luma: usize, blue: usize, red: usize, width: i32, to: usize): void {
  const middle = i16x8.splat(128);
  for (let x: usize = 0; x < <usize> width; x += 16, to += 48) {
    const l0 = v128.load8x8_u(luma + x);
    const l1 = v128.load8x8_u(luma + x, 8);
    const b0 = i16x8.sub(v128.load8x8_u(blue + x), middle);
    const b1 = i16x8.sub(v128.load8x8_u(blue + x, 8), middle);
    const r0 = i16x8.sub(v128.load8x8_u(red + x), middle);
    const r1 = i16x8.sub(v128.load8x8_u(red + x, 8), middle);
    interleave(
      i8x16.narrow_i16x8_u(reds(l0, r0), reds(l1, r1)),
      i8x16.narrow_i16x8_u(greens(l0, b0, r0), greens(l1, b1, r1)),
      i8x16.narrow_i16x8_u(blues(l0, b0), blues(l1, b1)),
      to,
    );
  }
}
