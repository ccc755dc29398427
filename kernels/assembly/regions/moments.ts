// Moments of objects from their runs, in closed form: a run of c pixels about a centre adds, with m the
// distance of its middle, c, c·m, c·m² + c(c²-1)/12 and c·m³ + m·c(c²-1)/4. About a whole number these
// are exact as long as they stay below 2^51; about the centroid nothing cancels.

/** Adds one run, dz and dy rows away from the centre, to the sums of order 0 to 3 an axis. */
// @ts-ignore: decorator
@inline
function addRun(out: usize, planes: i32, dz: f64, dy: f64, a: f64, c: f64): void {
  const m = a + (c - 1) * 0.5;
  const q = c * (c * c - 1);
  const s1 = c * m;
  const s2 = s1 * m + q / 12;
  const s3 = s1 * m * m + m * q * 0.25;
  let fz: f64 = 1;
  for (let i = 0; i < planes; i++) {
    let f = fz;
    for (let j = 0; j < 4; j++) {
      store<f64>(out, load<f64>(out) + f * c);
      store<f64>(out, load<f64>(out, 8) + f * s1, 8);
      store<f64>(out, load<f64>(out, 16) + f * s2, 16);
      store<f64>(out, load<f64>(out, 24) + f * s3, 24);
      out += 32;
      f *= dy;
    }
    fz *= dz;
  }
}

/** Moments of one object about (cz, cy, cx); `planes` is 4 for three axes, 1 for two. */
function momentsAbout(
  runs: usize,
  count: u32,
  height: i32,
  planes: i32,
  cz: f64,
  cy: f64,
  cx: f64,
  out: usize,
): void {
  memory.fill(out, 0, (<usize> planes) << 7);
  const end = runs + (<usize> count) * 12;
  let lastRow = -1;
  let dy: f64 = 0, dz: f64 = 0;
  for (let run = runs; run < end; run += 12) {
    const row = load<i32>(run), x0 = load<i32>(run, 4), x1 = load<i32>(run, 8);
    if (row != lastRow) {
      const z = row / height;
      dz = <f64> z - cz;
      dy = <f64> (row - z * height) - cy;
      lastRow = row;
    }
    addRun(out, planes, dz, dy, <f64> x0 - cx, <f64> (x1 - x0));
  }
}

/**
 * Moments of objects in a plane up to the second order, raw and central. Sums are taken about the
 * middle of the box, rounded down, where they are whole numbers and small; a shift to the centroid
 * then costs next to nothing in accuracy.
 */
export function secondMomentsOfRuns(
  runs: usize,
  from: i32,
  to: i32,
  stats: usize,
  raw: usize,
  central: usize,
  centres: usize,
): void {
  for (let index = from; index < to; index++) {
    const stat = stats + ((<usize> index) << 5);
    const end = runs + (<usize> load<u32>(stat, 4)) * 12;
    const y0 = load<i32>(stat, 16), x0 = load<i32>(stat, 24);
    const my = (y0 + load<i32>(stat, 20)) >> 1, mx = (x0 + load<i32>(stat, 28)) >> 1;
    let sy: f64 = 0, sx: f64 = 0, syy: f64 = 0, sxy: f64 = 0, sxx: f64 = 0;
    for (; runs < end; runs += 12) {
      const a = load<i32>(runs, 4), b = load<i32>(runs, 8);
      const c = <f64> (b - a);
      const y = <f64> (load<i32>(runs) - my);
      const m = <f64> (a - mx) + (c - 1) * 0.5;
      const cm = c * m, cy = c * y;
      sy += cy;
      syy += cy * y;
      sx += cm;
      sxy += cm * y;
      sxx += cm * m + c * (c * c - 1) / 12;
    }
    const n = <f64> load<i32>(stat);
    const dy = <f64> (my - y0), dx = <f64> (mx - x0);
    const r = raw + ((<usize> index) << 7), c = central + ((<usize> index) << 7);
    store<f64>(r, n);
    store<f64>(r, sx + n * dx, 8);
    store<f64>(r, sxx + dx * (2 * sx + n * dx), 16);
    store<f64>(r, sy + n * dy, 32);
    store<f64>(r, sxy + dy * sx + dx * sy + n * dy * dx, 40);
    store<f64>(r, syy + dy * (2 * sy + n * dy), 64);
    const centre = centres + (<usize> index) * 24;
    store<f64>(centre, 0);
    store<f64>(centre, (sy + n * dy) / n, 8);
    store<f64>(centre, (sx + n * dx) / n, 16);
    store<f64>(c, n);
    store<f64>(c, 0, 8);
    store<f64>(c, sxx - sx * sx / n, 16);
    store<f64>(c, 0, 32);
    store<f64>(c, sxy - sx * sy / n, 40);
    store<f64>(c, syy - sy * sy / n, 64);
  }
}

/**
 * Moments of objects `from` <= index < `to`: `raw` about the corner of the box, `central` about the
 * centroid, which stands in `centres` relative to that corner. 16 (or 64) 64-bit numbers an object.
 * Sorted runs lie at `runs`, beginning with those of object `from`; `stats` as from tallyRuns.
 */
export function momentsOfRuns(
  runs: usize,
  from: i32,
  to: i32,
  height: i32,
  planes: i32,
  stats: usize,
  raw: usize,
  central: usize,
  centres: usize,
): void {
  const step = (<usize> planes) << 7;
  // Where the first moments along z, y and x stand among the sums.
  const atY: usize = 32, atZ: usize = 128;
  for (let index = from; index < to; index++) {
    const stat = stats + ((<usize> index) << 5);
    const count = load<u32>(stat, 4);
    const z0 = <f64> load<i32>(stat, 8), y0 = <f64> load<i32>(stat, 16), x0 = <f64> load<i32>(stat, 24);
    const r = raw + (<usize> index) * step;
    momentsAbout(runs, count, height, planes, z0, y0, x0, r);
    const n = load<f64>(r);
    const cz = planes > 1 ? load<f64>(r + atZ) / n : 0;
    const cy = load<f64>(r + atY) / n;
    const cx = load<f64>(r, 8) / n;
    const centre = centres + (<usize> index) * 24;
    store<f64>(centre, cz);
    store<f64>(centre, cy, 8);
    store<f64>(centre, cx, 16);
    momentsAbout(
      runs,
      count,
      height,
      planes,
      z0 + cz,
      y0 + cy,
      x0 + cx,
      central + (<usize> index) * step,
    );
    // Zero by definition; what stands there is rounding.
    const c = central + (<usize> index) * step;
    store<f64>(c, 0, 8);
    store<f64>(c + atY, 0);
    if (planes > 1) store<f64>(c + atZ, 0);
    runs += (<usize> count) * 12;
  }
}
