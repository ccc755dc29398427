// A picture in few greys, and outlines on it.
import { F32, F64, U16, U8 } from "../shared/elements";

// @ts-ignore: decorator
@inline
function valueAt(src: usize, x: i32, type: i32): f64 {
  if (type == U8) return <f64> load<u8>(src + <usize> x);
  if (type == U16) return <f64> load<u16>(src + (<usize> x << 1));
  if (type == F32) return <f64> load<f32>(src + (<usize> x << 2));
  return load<f64>(src + (<usize> x << 3));
}

/** dst[x] = src[x] · factor + offset in 64 bits, cut off to 0 … `top`; NaN becomes 0. */
export function greys(
  src: usize, n: i32, type: i32, factor: f64, offset: f64, top: i32, dst: usize,
): void {
  const end = <f64> (top + 1);
  for (let x = 0; x < n; x++) {
    const value = valueAt(src, x, type) * factor + offset;
    store<u8>(dst + <usize> x, value >= end ? <u8> top : value > 0 ? <u8> value : 0);
  }
}

/** Appends every `step`-th element from `first` on that is finite to 64-bit numbers; how many. */
export function sampled(
  src: usize, n: i32, type: i32, first: i32, step: i32, dst: usize,
): i32 {
  const start = dst;
  for (let x = first; x < n; x += step) {
    const value = valueAt(src, x, type);
    if (!(abs(value) < Infinity)) continue;
    store<f64>(dst, value);
    dst += 8;
  }
  return <i32> ((dst - start) >> 3);
}

/**
 * The value of rank `rank` (0 the least) among `n` 64-bit numbers, which change places: quickselect with
 * the middle one of three as pivot.
 */
export function levelOf(values: usize, n: i32, rank: i32): f64 {
  let low = 0, high = n - 1;
  while (low < high) {
    const a = load<f64>(values + (<usize> low << 3));
    const b = load<f64>(values + (<usize> ((low + high) >> 1) << 3));
    const c = load<f64>(values + (<usize> high << 3));
    const pivot = max(min(a, b), min(max(a, b), c));
    let i = low, j = high;
    while (i <= j) {
      while (load<f64>(values + (<usize> i << 3)) < pivot) i++;
      while (load<f64>(values + (<usize> j << 3)) > pivot) j--;
      if (i > j) break;
      const left = values + (<usize> i << 3), right = values + (<usize> j << 3);
      const held = load<f64>(left);
      store<f64>(left, load<f64>(right));
      store<f64>(right, held);
      i++;
      j--;
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else break;
  }
  return load<f64>(values + (<usize> rank << 3));
}

/** Fills a rectangle of the canvas. */
// @ts-ignore: decorator
@inline
function box(canvas: usize, pitch: usize, top: i32, left: i32, height: i32, width: i32, index: u8): void {
  let row = canvas + pitch * <usize> top + <usize> left;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) store<u8>(row + <usize> x, index);
    row += pitch;
  }
}

/**
 * Colours the inner side of every border of objects, `thickness` pixels of the canvas wide, and the
 * corners between two borders. Goes over `rows` rows of labels from row `from` on, of which `src` is
 * the first; around them lie as many rows as an outline is deep, where the picture has them. An image
 * pixel is a square of `scale` pixels of the canvas; `colours` holds a byte a label.
 */
export function outlines(
  src: usize, width: i32, from: i32, rows: i32, height: i32, scale: i32, thickness: i32, colours: usize,
  canvas: usize,
): void {
  const stride = <isize> width << 2;
  const pitch = <usize> width * <usize> scale;
  const least = min(thickness, scale);
  for (let y = from; y < from + rows; y++) {
    const row = src + <usize> stride * <usize> (y - from);
    for (let x = 0; x < width; x++) {
      const at = row + (<usize> x << 2);
      const label = load<i32>(at);
      if (label == 0) continue;
      const top = y == 0 || load<i32>(at - stride) != label;
      const bottom = y == height - 1 || load<i32>(at + stride) != label;
      const left = x == 0 || load<i32>(at - 4) != label;
      const right = x == width - 1 || load<i32>(at, 4) != label;
      if (!(top || bottom || left || right)) continue;
      const index = load<u8>(colours + <usize> label);
      // Inwards, pixel by pixel, as far as the object goes.
      for (let k = 0; k * scale < thickness; k++) {
        const wide = min(scale, thickness - k * scale), rest = scale - wide;
        const down = stride * k, along = <isize> k << 2;
        if (top && y + k < height && load<i32>(at + down) == label) {
          box(canvas, pitch, (y + k) * scale, x * scale, wide, scale, index);
        }
        if (bottom && y >= k && load<i32>(at - down) == label) {
          box(canvas, pitch, (y - k) * scale + rest, x * scale, wide, scale, index);
        }
        if (left && x + k < width && load<i32>(at + along) == label) {
          box(canvas, pitch, y * scale, (x + k) * scale, scale, wide, index);
        }
        if (right && x >= k && load<i32>(at - along) == label) {
          box(canvas, pitch, y * scale, (x - k) * scale + rest, scale, wide, index);
        }
      }
      if (least == scale) continue;
      if (!top) {
        if (left && x > 0 && load<i32>(at - stride - 4) == label) {
          box(canvas, pitch, y * scale - least, x * scale, least, least, index);
        }
        if (right && x < width - 1 && load<i32>(at - stride + 4) == label) {
          box(canvas, pitch, y * scale - least, (x + 1) * scale - least, least, least, index);
        }
      }
      if (!bottom) {
        if (left && x > 0 && load<i32>(at + stride - 4) == label) {
          box(canvas, pitch, (y + 1) * scale, x * scale, least, least, index);
        }
        if (right && x < width - 1 && load<i32>(at + stride + 4) == label) {
          box(canvas, pitch, (y + 1) * scale, (x + 1) * scale - least, least, least, index);
        }
      }
    }
  }
}

/** Fills a rectangle as far as it lies on the canvas. */
export function fillBox(
  canvas: usize, columns: i32, rows: i32, top: i32, left: i32, height: i32, width: i32, index: i32,
): void {
  const bottom = min(top + height, rows), right = min(left + width, columns);
  top = max(top, 0);
  left = max(left, 0);
  if (bottom <= top || right <= left) return;
  box(canvas, <usize> columns, top, left, bottom - top, right - left, <u8> index);
}

/**
 * Draws a letter, of which two bits tell how much of each dot is covered, from dot number `dot` on: its
 * dark rim, around every dot that is covered by more than a third, or its light body, `step` greys a third.
 */
export function drawLetter(
  canvas: usize, columns: i32, rows: i32, top: i32, left: i32, height: i32, width: i32, letters: usize,
  dot: i32, rim: i32, step: i32,
): void {
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++, dot++) {
      const cover = (load<u8>(letters + (<usize> dot >> 2)) >> <u8> (2 * (dot & 3))) & 3;
      if (cover == 0) continue;
      if (!rim) fillBox(canvas, columns, rows, y, x, 1, 1, cover * step);
      else if (cover > 1) fillBox(canvas, columns, rows, y - 1, x - 1, 3, 3, 0);
    }
  }
}
