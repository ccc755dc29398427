// A scan without loss (ITU-T T.81, annex H): each sample as the difference from what its neighbours say.

import { entry, number, overdrawn, start, toMarker } from "./bits";

const CUT: i32 = -1;
const NO_CODE: i32 = -2;
const NO_RESTART: i32 = -3;
const TOO_WIDE: i32 = -4;

/**
 * Reads a scan into 16-bit samples, those of a pixel beside each other. `head`, in 32-bit numbers: from,
 * end, pixels between restarts, columns, rows, samples of a pixel, precision less the bits left away,
 * those bits, predictor; then the table of each sample. Returns 0, or why it cannot be read; the place of
 * the next marker, or of what is wrong, goes into the first number.
 */
export function lossless(head: usize, to: usize): i32 {
  const end = <usize> load<i32>(head, 4);
  const interval = load<i32>(head, 8);
  const width = load<i32>(head, 12);
  const height = load<i32>(head, 16);
  const count = load<i32>(head, 20);
  const middle = 1 << (load<i32>(head, 24) - 1);
  const shift = load<i32>(head, 28);
  const predictor = load<i32>(head, 32);
  const tables = head + 36;
  const row = <usize> (width * count) << 1;
  const pixel = <usize> count << 1;
  start(<usize> load<i32>(head), end);
  let left = interval;
  // The first row behind a restart has no row above, its first pixel nothing at all.
  let fresh = true;
  for (let y: i32 = 0; y < height; y++) {
    for (let x: i32 = 0; x < width; x++) {
      if (interval > 0 && left-- == 0) {
        const short = overdrawn();
        const marker = toMarker();
        store<i32>(head, <i32> marker);
        if (short) return CUT;
        if (marker + 2 > end || (load<u8>(marker, 1) & 0xf8) != 0xd0) return NO_RESTART;
        start(marker + 2, end);
        left = interval - 1;
        fresh = true;
      }
      for (let i: usize = 0; i < <usize> count; i++, to += 2) {
        const found = entry(<usize> load<i32>(tables + (i << 2)), 1);
        const size = (found >> 12) & 31;
        let change = found >> 17;
        if (size > 0) {
          if (size > 16) {
            store<i32>(head, <i32> toMarker());
            return TOO_WIDE;
          }
          change = size == 16 ? 32768 : number(size);
        } else if (found == 0) {
          store<i32>(head, <i32> toMarker());
          return NO_CODE;
        }
        let guess: i32;
        if (fresh) guess = x == 0 ? middle : <i32> load<u16>(to - pixel);
        else if (x == 0) guess = <i32> load<u16>(to - row);
        else {
          const a = <i32> load<u16>(to - pixel);
          const b = <i32> load<u16>(to - row);
          const c = <i32> load<u16>(to - row - pixel);
          if (predictor == 1) guess = a;
          else if (predictor == 2) guess = b;
          else if (predictor == 3) guess = c;
          else if (predictor == 4) guess = a + b - c;
          else if (predictor == 5) guess = a + ((b - c) >> 1);
          else if (predictor == 6) guess = b + ((a - c) >> 1);
          else guess = (a + b) >> 1;
        }
        store<u16>(to, <u16> (guess + change));
      }
    }
    fresh = false;
    if (overdrawn()) {
      store<i32>(head, <i32> toMarker());
      return CUT;
    }
  }
  if (shift > 0) {
    const size = <usize> height * row;
    for (let at = to - size; at < to; at += 2) store<u16>(at, <u16> (<i32> load<u16>(at) << shift));
  }
  store<i32>(head, <i32> toMarker());
  return 0;
}
