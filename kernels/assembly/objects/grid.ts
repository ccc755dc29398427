// What goes over all rows of a padded picture at once, so that small pictures cost few calls. Rows are
// given by a list of their first cells.
import { closeCells, labelsOfRow, openRowF64, openRowI32, openRowKeys } from "./queue";

// @ts-ignore: decorator
@inline
function cellOf(firsts: usize, row: i32): i32 {
  return load<i32>(firsts + (<usize> row << 2));
}

/** Closes what lies around and between the rows, of `size` cells in all. */
export function closeAround(cells: usize, firsts: usize, rows: i32, width: i32, size: i32): void {
  let end = 0;
  for (let row = 0; row < rows; row++) {
    const first = cellOf(firsts, row);
    closeCells(cells, end, first);
    end = first + width;
  }
  closeCells(cells, end, size);
}

/** Opens the cells of a band of rows whose levels are given as 32-bit numbers. */
export function openRowsI32(
  src: usize, markers: usize, mask: usize, cells: usize, firsts: usize, rows: i32, width: i32,
  list: usize, state: usize,
): void {
  const stride = <usize> width;
  for (let row = 0; row < rows; row++) {
    openRowI32(src, markers, mask, cells, cellOf(firsts, row), width, list, state);
    src += stride << 2;
    markers += stride << 2;
    if (mask) mask += stride;
  }
}

/** Opens the cells of a band of 64-bit values; 0 at NaN or too many different values. */
export function openRowsF64(
  src: usize, markers: usize, mask: usize, cells: usize, firsts: usize, rows: i32, width: i32,
  list: usize, values: usize, slots: usize, most: i32, state: usize,
): i32 {
  const stride = <usize> width;
  for (let row = 0; row < rows; row++) {
    const first = cellOf(firsts, row);
    if (!openRowF64(src, markers, mask, cells, first, width, list, values, slots, most, state)) return 0;
    src += stride << 3;
    markers += stride << 2;
    if (mask) mask += stride;
  }
  return 1;
}

/** Opens the cells of a band of floats, of 64 bits or 32, and lists keys that sort as they do; 0 at NaN. */
export function openRowsKeys(
  src: usize, markers: usize, mask: usize, cells: usize, firsts: usize, rows: i32, width: i32,
  list: usize, keys: usize, pixels: usize, state: usize, wide: i32,
): i32 {
  const stride = <usize> width;
  for (let row = 0; row < rows; row++) {
    const first = cellOf(firsts, row);
    if (!openRowKeys(src, markers, mask, cells, first, width, list, keys, pixels, state, wide)) return 0;
    src += stride << (2 + wide);
    markers += stride << 2;
    if (mask) mask += stride;
  }
  return 1;
}

/** The labels of a band of rows. */
export function labelsOfRows(cells: usize, firsts: usize, rows: i32, width: i32, dst: usize): void {
  for (let row = 0; row < rows; row++) {
    labelsOfRow(cells, cellOf(firsts, row), dst, width);
    dst += <usize> width << 2;
  }
}

/**
 * The highest level at which markers of two labels wait in one part, or -1: from the part, level and
 * label of each. `slots` are 2^bits zeroed places of 16 bytes, more than markers.
 */
export function tieInParts(markers: usize, n: i32, levels: i32, slots: usize, bits: i32): i32 {
  const places: u32 = 1 << bits;
  let last = -1;
  for (let m = 0; m < n; m++, markers += 12) {
    const part = load<i32>(markers), level = load<i32>(markers, 4), label = load<i32>(markers, 8);
    if (part < 0 || level <= last) continue;
    const key = <u64> part * <u64> levels + <u64> level + 1;
    let place = <u32> ((key * 0x9E3779B97F4A7C15) >> (64 - bits));
    while (true) {
      const slot = slots + (<usize> place << 4);
      const held = load<u64>(slot);
      if (held == 0) {
        store<u64>(slot, key);
        store<i32>(slot, label, 8);
      } else if (held != key) {
        place = (place + 1) & (places - 1);
        continue;
      } else if (load<i32>(slot, 8) != label) last = level;
      break;
    }
  }
  return last;
}
