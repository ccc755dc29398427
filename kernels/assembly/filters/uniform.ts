// Running means. Sums run in 64 bits in scipy's way (the sum of the first window, then the difference
// of what comes and what goes), so that 64-bit results are the reference's to the last bit.

/** One row: dst[x] = mean of src[x … x + size - 1]; src and dst f64 (`wide`) or dst f32 rounded. */
export function meanRows(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32, size: i32, wide: i32,
): void {
  for (let y = 0; y < rows; y++) {
    if (wide) meanRowF64(src, dst, n, size);
    else meanRowF32(src, dst, n, size);
    src += srcStride;
    dst += dstStride;
  }
}

function meanRowF64(src: usize, dst: usize, n: i32, size: i32): void {
  const divisor = <f64> size;
  let sum: f64 = 0;
  for (let i: usize = 0; i < <usize> size; i++) sum += load<f64>(src + (i << 3));
  store<f64>(dst, sum / divisor);
  const ahead = <usize> size << 3;
  for (let i: usize = 0; i + 1 < <usize> n; i++) {
    const p = src + (i << 3);
    sum += load<f64>(p + ahead) - load<f64>(p);
    store<f64>(dst + (i << 3), sum / divisor, 8);
  }
}

function meanRowF32(src: usize, dst: usize, n: i32, size: i32): void {
  const divisor = <f64> size;
  let sum: f64 = 0;
  for (let i: usize = 0; i < <usize> size; i++) sum += <f64> load<f32>(src + (i << 2));
  store<f32>(dst, <f32> (sum / divisor));
  const ahead = <usize> size << 2;
  for (let i: usize = 0; i + 1 < <usize> n; i++) {
    const p = src + (i << 2);
    sum += <f64> load<f32>(p + ahead) - <f64> load<f32>(p);
    store<f32>(dst + (i << 2), <f32> (sum / divisor), 4);
  }
}

/**
 * Column pass, called band after band: `sums` keeps n f64 from band to band and is begun anew when
 * `first`. Band row y gives dst row y; the window of dst row 0 begins at src. The row above src is
 * read, except when `first`.
 */
export function meanColumns(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32, size: i32,
  sums: usize, first: i32, wide: i32,
): void {
  let y = 0;
  if (first) {
    sumColumns(src, srcStride, sums, n, size, wide);
    meanStore(sums, dst, n, size, wide);
    y = 1;
  }
  for (; y < rows; y++) {
    const leaving = src + srcStride * y - srcStride;
    sumStep(leaving, leaving + srcStride * size, sums, n, wide);
    meanStore(sums, dst + dstStride * y, n, size, wide);
  }
}

// @ts-ignore: decorator
@inline
function value(row: usize, x: usize, wide: i32): f64 {
  return wide ? load<f64>(row + (x << 3)) : <f64> load<f32>(row + (x << 2));
}

function sumColumns(
  src: usize, stride: usize, sums: usize, n: i32, size: i32, wide: i32,
): void {
  for (let x: usize = 0; x < <usize> n; x++) {
    let sum: f64 = 0;
    for (let i = 0; i < size; i++) sum += value(src + stride * i, x, wide);
    store<f64>(sums + (x << 3), sum);
  }
}

function sumStep(leaving: usize, coming: usize, sums: usize, n: i32, wide: i32): void {
  for (let x: usize = 0; x < <usize> n; x++) {
    const change = value(coming, x, wide) - value(leaving, x, wide);
    store<f64>(sums + (x << 3), load<f64>(sums + (x << 3)) + change);
  }
}

function meanStore(sums: usize, dst: usize, n: i32, size: i32, wide: i32): void {
  const divisor = <f64> size;
  for (let x: usize = 0; x < <usize> n; x++) {
    const mean = load<f64>(sums + (x << 3)) / divisor;
    if (wide) store<f64>(dst + (x << 3), mean);
    else store<f32>(dst + (x << 2), <f32> mean);
  }
}
