// Three by three neighbourhoods in f32, with row pointers and unaligned loads. Differences come first,
// as in ./differences. src points at the upper left neighbour of the first pixel; up to 12 bytes
// behind each row of dst are overwritten.

/** Four times the pixel less its neighbours. */
export function laplaceRows(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
): void {
  for (let y = 0; y < rows; y++) {
    laplaceRow(src, src + srcStride, src + 2 * srcStride, dst, n);
    src += srcStride;
    dst += dstStride;
  }
}

function laplaceRow(above: usize, row: usize, below: usize, dst: usize, n: i32): void {
  const end = <usize> n << 2;
  for (let x: usize = 0; x < end; x += 16) {
    const q = row + x;
    const c = v128.load(q, 4);
    const vertical = f32x4.add(
      f32x4.sub(c, v128.load(above + x, 4)),
      f32x4.sub(c, v128.load(below + x, 4)),
    );
    const horizontal = f32x4.add(f32x4.sub(c, v128.load(q)), f32x4.sub(c, v128.load(q, 8)));
    v128.store(dst + x, f32x4.add(vertical, horizontal));
  }
}

/** Size of the gradient: differences smoothed across by `side`, `middle`, `side`; √(Σ squares) · scale. */
export function gradientSizeRows(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  side: f64, middle: f64, scale: f64,
): void {
  const s = f32x4.splat(<f32> side);
  const m = f32x4.splat(<f32> middle);
  // (√x) · scale, as a product under the root's result.
  const k = f32x4.splat(<f32> scale);
  for (let y = 0; y < rows; y++) {
    gradientSizeRow(src, src + srcStride, src + 2 * srcStride, dst, n, s, m, k);
    src += srcStride;
    dst += dstStride;
  }
}

function gradientSizeRow(
  above: usize, row: usize, below: usize, dst: usize, n: i32, side: v128, middle: v128, scale: v128,
): void {
  const end = <usize> n << 2;
  for (let x: usize = 0; x < end; x += 16) {
    const p = above + x;
    const q = row + x;
    const r = below + x;
    const p0 = v128.load(p);
    const p2 = v128.load(p, 8);
    const r0 = v128.load(r);
    const r2 = v128.load(r, 8);
    const down = f32x4.add(
      f32x4.mul(side, f32x4.add(f32x4.sub(r0, p0), f32x4.sub(r2, p2))),
      f32x4.mul(middle, f32x4.sub(v128.load(r, 4), v128.load(p, 4))),
    );
    const along = f32x4.add(
      f32x4.mul(side, f32x4.add(f32x4.sub(p2, p0), f32x4.sub(r2, r0))),
      f32x4.mul(middle, f32x4.sub(v128.load(q, 8), v128.load(q))),
    );
    const square = f32x4.add(f32x4.mul(down, down), f32x4.mul(along, along));
    v128.store(dst + x, f32x4.mul(f32x4.sqrt(square), scale));
  }
}
