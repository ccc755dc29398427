// Tables of tiles for contrast limited equalisation: from counts of codes to grey levels.

// @ts-ignore: decorator
@inline
function at(table: usize, i: i32): usize {
  return table + (<usize> i << 2);
}

/** Cuts counts at a limit and gives the excess to the other bins, evenly and then one by one. */
function clip(table: usize, n: i32, limit: i32): void {
  let excess = 0;
  for (let i = 0; i < n; i++) {
    const count = load<i32>(at(table, i));
    if (count > limit) {
      excess += count - limit;
      store<i32>(at(table, i), limit);
    }
  }
  const share = excess / n;
  const upper = limit - share;
  let under = 0;
  for (let i = 0; i < n; i++) {
    let count = load<i32>(at(table, i));
    if (count < upper) {
      excess -= share;
      count += share;
    }
    // A bin that has just been raised may be near the limit now.
    if (count >= upper && count < limit) {
      excess += count - limit;
      count = limit;
    }
    store<i32>(at(table, i), count);
    if (count < limit) under++;
  }
  while (excess > 0) {
    const before = excess;
    for (let start = 0; start < n && excess > 0; start++) {
      const step = max(1, under / excess);
      for (let i = start; i < n; i += step) {
        const count = load<i32>(at(table, i));
        if (count >= limit) continue;
        store<i32>(at(table, i), count + 1);
        excess--;
        if (count + 1 == limit) under--;
      }
    }
    if (excess == before) break;
  }
}

/**
 * Makes the tables (i32, `nbins` each) of `tiles` tiles. `pairs` holds two counts for each of `codes` codes a
 * tile, `bins` the bin of each code (16-bit). Counts are cut at the limit and summed up; the sums times the
 * scale, at most `top`, are the levels.
 */
export function tileTables(
  pairs: usize, codes: i32, bins: usize, nbins: i32, tiles: i32, limit: i32, scale: f64, top: f64,
  tables: usize,
): void {
  for (let tile = 0; tile < tiles; tile++) {
    const table = tables + (<usize> (tile * nbins) << 2);
    memory.fill(table, 0, <usize> nbins << 2);
    for (let code = 0; code < codes; code++, pairs += 8) {
      const p = at(table, load<u16>(bins + (<usize> code << 1)));
      store<i32>(p, load<i32>(p) + load<i32>(pairs) + load<i32>(pairs, 4));
    }
    clip(table, nbins, limit);
    let sum = 0;
    for (let i = 0; i < nbins; i++) {
      sum += load<i32>(at(table, i));
      store<i32>(at(table, i), <i32> min(<f64> sum * scale, top));
    }
  }
}

/**
 * For each code of each of `blocks` blocks of a row: its levels in the tables of the tiles to the left and
 * right of the block, in the upper row of tiles (`near`) and in the lower (`far`), of `across` tables each.
 */
export function quadruples(
  near: usize, far: usize, across: i32, nbins: i32, bins: usize, codes: i32, blocks: i32, dst: usize,
): void {
  for (let block = 0; block < blocks; block++) {
    const left = <usize> (max(block - 1, 0) * nbins) << 2;
    const right = <usize> (min(block, across - 1) * nbins) << 2;
    for (let code = 0; code < codes; code++, dst += 16) {
      const bin = <usize> load<u16>(bins + (<usize> code << 1)) << 2;
      store<i32>(dst, load<i32>(near + left + bin));
      store<i32>(dst, load<i32>(near + right + bin), 4);
      store<i32>(dst, load<i32>(far + left + bin), 8);
      store<i32>(dst, load<i32>(far + right + bin), 12);
    }
  }
}
