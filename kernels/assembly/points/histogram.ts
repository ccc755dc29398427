// Counts of grey values. Several tables side by side, since an increment right after one of the same
// bin waits for it; `sumTables` adds them up at the end.

// @ts-ignore: decorator
@inline
function count(at: usize): void {
  store<u32>(at, load<u32>(at) + 1);
}

/** Adds n bytes to four tables of 256 counts, 1024 bytes apart. */
export function countU8(src: usize, n: i32, tables: usize): void {
  let x = 0;
  for (; x + 8 <= n; x += 8) {
    const v = load<u64>(src + <usize> x);
    const a = <u32> v;
    const b = <u32> (v >> 32);
    count(tables + <usize> ((a & 255) << 2));
    count(tables + 1024 + <usize> ((a >> 6) & 1020));
    count(tables + 2048 + <usize> ((a >> 14) & 1020));
    count(tables + 3072 + <usize> ((a >> 22) & 1020));
    count(tables + <usize> ((b & 255) << 2));
    count(tables + 1024 + <usize> ((b >> 6) & 1020));
    count(tables + 2048 + <usize> ((b >> 14) & 1020));
    count(tables + 3072 + <usize> ((b >> 22) & 1020));
  }
  for (; x < n; x++) count(tables + (<usize> load<u8>(src + <usize> x) << 2));
}

/** Adds n 16-bit numbers to four tables, `apart` bytes apart. */
export function countU16(src: usize, n: i32, tables: usize, apart: usize): void {
  const second = tables + apart;
  const third = second + apart;
  const fourth = third + apart;
  let x = 0;
  for (; x + 4 <= n; x += 4) {
    const v = load<u64>(src + (<usize> x << 1));
    const a = <u32> v;
    const b = <u32> (v >> 32);
    count(tables + <usize> ((a & 0xffff) << 2));
    count(second + <usize> ((a >> 14) & 0x3fffc));
    count(third + <usize> ((b & 0xffff) << 2));
    count(fourth + <usize> ((b >> 14) & 0x3fffc));
  }
  for (; x < n; x++) count(tables + (<usize> load<u16>(src + (<usize> x << 1)) << 2));
}

/** Adds three tables of `bytes` bytes, `apart` bytes apart, to the first. */
export function sumTables(tables: usize, bytes: usize, apart: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const p = tables + i;
    const a = i32x4.add(v128.load(p), v128.load(p + apart));
    const b = i32x4.add(v128.load(p + 2 * apart), v128.load(p + 3 * apart));
    v128.store(p, i32x4.add(a, b));
  }
}

/**
 * Adds n floats to `bins` equal bins between the first and the last edge, as numpy does: the bin by
 * division, then a look at the f64 edges. What lies outside, NaN too, is passed over.
 */
export function binF32(src: usize, n: i32, edges: usize, bins: i32, counts: usize): void {
  const first = <f32> load<f64>(edges);
  const last = <f32> load<f64>(edges + (<usize> bins << 3));
  const span = last - first;
  const scale = <f32> bins;
  for (let x = 0; x < n; x++) {
    const v = load<f32>(src + (<usize> x << 2));
    if (!(v >= first && v <= last)) continue;
    let bin = <i32> ((v - first) / span * scale);
    if (bin == bins) bin--;
    const edge = edges + (<usize> bin << 3);
    const wide = <f64> v;
    if (wide < load<f64>(edge)) bin--;
    else if (wide >= load<f64>(edge, 8) && bin != bins - 1) bin++;
    count(counts + (<usize> bin << 2));
  }
}

/** As above, in 64 bits. */
export function binF64(src: usize, n: i32, edges: usize, bins: i32, counts: usize): void {
  const first = load<f64>(edges);
  const last = load<f64>(edges + (<usize> bins << 3));
  const span = last - first;
  const scale = <f64> bins;
  for (let x = 0; x < n; x++) {
    const v = load<f64>(src + (<usize> x << 3));
    if (!(v >= first && v <= last)) continue;
    let bin = <i32> ((v - first) / span * scale);
    if (bin == bins) bin--;
    const edge = edges + (<usize> bin << 3);
    if (v < load<f64>(edge)) bin--;
    else if (v >= load<f64>(edge, 8) && bin != bins - 1) bin++;
    count(counts + (<usize> bin << 2));
  }
}
