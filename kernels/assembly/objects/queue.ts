// Flooding without a heap wherever that gives the same: costs become whole levels, each level has a
// queue of its own, first in, first out. What a heap adds is the order of markers of one level, which
// nobody asked for but everybody's results depend on; so up to the last level where that matters
// the reference's heap is run beside the queues, on keys of 64 bits (level, age), and all entries
// beyond that level are one and the same key, for which among them comes first changes nothing.
//
// Whether it matters, the queues find out. Pixels that only the order of markers of one level puts one
// before the other are of one class: those markers themselves, then, among the pixels of one level, those
// that were reached from pixels of one class. A class stands together in its queue. Where a free pixel lies
// between two pixels of one class but of two labels, and only there, that order decides a label.
//
// A cell has 8 bytes: label, then level, or once the pixel is queued the class it was reached from (-1 for
// a marker), where nobody asks for classes the next pixel in its queue. Label 0 is free; CLOSED is the padding and what the mask leaves out, of class 0, which is none.

const CLOSED: i32 = i32.MIN_VALUE;

/** Slots of the table of distinct values, a power of two, of which at most half may be taken. */
const SLOTS: u32 = 1 << 17;

// @ts-ignore: decorator
@inline
function close(cells: usize, pixel: i32): void {
  store<u64>(cells + (<usize> pixel << 3), <u64> <u32> CLOSED);
}

/** Closes cells from … to-1. */
export function closeCells(cells: usize, from: i32, to: i32): void {
  for (let i = from; i < to; i++) close(cells, i);
}

/** Number of a value among the distinct ones, in the order they were met; -1 if there are too many. */
function numberOf(value: f64, values: usize, slots: usize, count: i32, most: i32): i32 {
  const bits = reinterpret<u64>(value + 0.0);
  let slot = <u32> ((bits * 0x9E3779B97F4A7C15) >> 47);
  while (true) {
    const at = slots + (<usize> slot << 2);
    const number = load<i32>(at);
    if (number == 0) {
      if (count == most) return -1;
      store<i32>(at, count + 1);
      store<f64>(values + (<usize> count << 3), value + 0.0);
      return count;
    }
    if (load<u64>(values + (<usize> (number - 1) << 3)) == bits) return number - 1;
    slot = (slot + 1) & (SLOTS - 1);
  }
}

/**
 * Opens the cells of one row of 64-bit values: the level is the value's number among the distinct ones.
 * `state` holds how many distinct values and markers there are. Gives 0 at the first NaN or when there
 * are more than `most` values.
 */
export function openRowF64(
  src: usize, markers: usize, mask: usize, cells: usize, first: i32, width: i32, list: usize,
  values: usize, slots: usize, most: i32, state: usize,
): i32 {
  let count = load<i32>(state);
  let found = load<i32>(state, 4);
  let last = NaN;
  let level = 0;
  for (let x = 0; x < width; x++) {
    if (mask && !load<u8>(mask + <usize> x)) {
      close(cells, first + x);
      continue;
    }
    const value = load<f64>(src + (<usize> x << 3));
    if (value != last) {
      if (isNaN(value)) return 0;
      level = numberOf(value, values, slots, count, most);
      if (level < 0) return 0;
      if (level == count) count++;
      last = value;
    }
    const marker = load<i32>(markers + (<usize> x << 2));
    const cell = cells + (<usize> (first + x) << 3);
    store<i32>(cell, marker);
    store<i32>(cell, level, 4);
    if (marker) {
      store<i32>(list + (<usize> found << 2), first + x);
      found++;
    }
  }
  store<i32>(state, count);
  store<i32>(state, found, 4);
  return 1;
}

/**
 * The highest level at which markers of two labels wait that have somewhere to go, or -1. `seen` takes
 * a number a level and starts out as 0.
 */
export function lastTie(
  cells: usize, levels: usize, list: usize, count: i32, steps: usize, stepCount: i32, seen: usize,
): i32 {
  let last = -1;
  for (let m = 0; m < count; m++) {
    const pixel = load<i32>(list + (<usize> m << 2));
    let level = load<i32>(cells + (<usize> pixel << 3), 4);
    if (levels) level = load<i32>(levels + (<usize> level << 2));
    if (level <= last) continue;
    if (!isOpen(cells, pixel, steps, stepCount)) continue;
    const label = load<i32>(cells + (<usize> pixel << 3));
    const at = seen + (<usize> level << 2);
    const other = load<i32>(at);
    if (other == 0) store<i32>(at, label);
    else if (other != label) last = level;
  }
  return last;
}

/** The lowest level of a marker. */
export function firstLevel(cells: usize, levels: usize, list: usize, count: i32): i32 {
  let first = i32.MAX_VALUE;
  for (const end = list + (<usize> count << 2); list < end; list += 4) {
    let level = load<i32>(cells + (<usize> load<i32>(list) << 3), 4);
    if (levels) level = load<i32>(levels + (<usize> level << 2));
    first = min(first, level);
  }
  return first;
}

// ---- Many different values are sorted instead, by keys of as many bits, which sort as the values do.

// @ts-ignore: decorator
@inline
function keyOf32(value: f32): u32 {
  const bits = reinterpret<i32>(value);
  return <u32> (bits ^ (bits >> 31 | i32.MIN_VALUE));
}

// @ts-ignore: decorator
@inline
function keyOf64(value: f64): u64 {
  const bits = reinterpret<i64>(value);
  return <u64> (bits ^ (bits >> 63 | i64.MIN_VALUE));
}

function openRowKeysAs<F, K>(
  src: usize, markers: usize, mask: usize, cells: usize, first: i32, width: i32, list: usize,
  keys: usize, pixels: usize, state: usize,
): i32 {
  let found = load<i32>(state, 4);
  let n = load<i32>(state, 8);
  for (let x = 0; x < width; x++) {
    if (mask && !load<u8>(mask + <usize> x)) {
      close(cells, first + x);
      continue;
    }
    // 0 and -0 are one value.
    const value = load<F>(src + <usize> x * sizeof<F>()) + <F> 0;
    if (isNaN(value)) return 0;
    const key = sizeof<F>() == 4 ? <K> keyOf32(<f32> value) : <K> keyOf64(<f64> value);
    store<K>(keys + <usize> n * sizeof<K>(), key);
    store<i32>(pixels + (<usize> n << 2), first + x);
    n++;
    const marker = load<i32>(markers + (<usize> x << 2));
    store<i32>(cells + (<usize> (first + x) << 3), marker);
    if (marker) {
      store<i32>(list + (<usize> found << 2), first + x);
      found++;
    }
  }
  store<i32>(state, found, 4);
  store<i32>(state, n, 8);
  return 1;
}

/** Keys that sort as n floats do, none of them NaN or -0, and their numbers. */
export function keysOfValues(values: usize, n: i32, keys: usize, numbers: usize): void {
  for (let i = 0; i < n; i++) {
    const at = <usize> i << 3;
    const bits = load<u64>(values + at);
    store<u64>(keys + at, bits ^ (<u64> (<i64> bits >> 63) | 0x8000000000000000));
    store<i32>(numbers + (at >> 1), i);
  }
}

/** The rank of each of n numbers, from the numbers by rank. */
export function ranksOfNumbers(numbers: usize, n: i32, ranks: usize): void {
  for (let rank = 0; rank < n; rank++) {
    store<i32>(ranks + (<usize> load<i32>(numbers + (<usize> rank << 2)) << 2), rank);
  }
}

/**
 * Opens the cells of one row of floats without a level yet: lists a key for each and its pixel. Third in
 * `state` is their number. Gives 0 at the first NaN.
 */
export function openRowKeys(
  src: usize, markers: usize, mask: usize, cells: usize, first: i32, width: i32, list: usize,
  keys: usize, pixels: usize, state: usize, wide: i32,
): i32 {
  return wide
    ? openRowKeysAs<f64, u64>(src, markers, mask, cells, first, width, list, keys, pixels, state)
    : openRowKeysAs<f32, u32>(src, markers, mask, cells, first, width, list, keys, pixels, state);
}

function countDigitsAs<K>(keys: usize, n: i32, counts: usize): void {
  const end = counts + (sizeof<K>() == 8 ? 6 : 3) * (1 << 13);
  memory.fill(counts, 0, end - counts);
  for (let i: usize = 0; i < <usize> n; i++) {
    let key = load<K>(keys + i * sizeof<K>());
    for (let at = counts; at < end; at += 1 << 13) {
      const counter = at + (<usize> (key & 2047) << 2);
      store<i32>(counter, load<i32>(counter) + 1);
      key >>= 11;
    }
  }
}

/** Counts the digits of 11 bits of all keys: six tables of 2048 numbers for keys of 64 bits, else three. */
export function countDigits(keys: usize, n: i32, counts: usize, wide: i32): void {
  if (wide) countDigitsAs<u64>(keys, n, counts);
  else countDigitsAs<u32>(keys, n, counts);
}

function sortPassAs<K>(
  keys: usize, pixels: usize, toKeys: usize, toPixels: usize, n: i32, counts: usize, pass: i32,
): i32 {
  const table = counts + (<usize> pass << 13);
  const shift = <K> (11 * pass);
  if (load<i32>(table + (<usize> ((load<K>(keys) >> shift) & 2047) << 2)) == n) return 0;
  let sum = 0;
  for (let at = table; at < table + (1 << 13); at += 4) {
    const count = load<i32>(at);
    store<i32>(at, sum);
    sum += count;
  }
  for (let i: usize = 0; i < <usize> n; i++) {
    const key = load<K>(keys + i * sizeof<K>());
    const counter = table + (<usize> ((key >> shift) & 2047) << 2);
    const to = load<i32>(counter);
    store<i32>(counter, to + 1);
    store<K>(toKeys + <usize> to * sizeof<K>(), key);
    store<i32>(toPixels + (<usize> to << 2), load<i32>(pixels + (i << 2)));
  }
  return 1;
}

/** One pass of a radix sort by digit `pass`; gives 0, having done nothing, where all keys share it. */
export function sortPass(
  keys: usize, pixels: usize, toKeys: usize, toPixels: usize, n: i32, counts: usize, pass: i32, wide: i32,
): i32 {
  return wide
    ? sortPassAs<u64>(keys, pixels, toKeys, toPixels, n, counts, pass)
    : sortPassAs<u32>(keys, pixels, toKeys, toPixels, n, counts, pass);
}

function levelCellsAs<K>(keys: usize, pixels: usize, n: i32, cells: usize): i32 {
  let level = 0;
  let last = n > 0 ? load<K>(keys) : 0;
  for (let i: usize = 0; i < <usize> n; i++) {
    const key = load<K>(keys + i * sizeof<K>());
    level += i32(key != last);
    last = key;
    store<i32>(cells + (<usize> load<i32>(pixels + (i << 2)) << 3), level, 4);
  }
  return level + 1;
}

/** Writes the ranks of sorted keys into the cells as levels. Gives the number of levels. */
export function levelCells(keys: usize, pixels: usize, n: i32, cells: usize, wide: i32): i32 {
  return wide ? levelCellsAs<u64>(keys, pixels, n, cells) : levelCellsAs<u32>(keys, pixels, n, cells);
}

/** Opens the cells of one row whose levels are given as 32-bit numbers. */
export function openRowI32(
  src: usize, markers: usize, mask: usize, cells: usize, first: i32, width: i32, list: usize,
  state: usize,
): void {
  let found = load<i32>(state, 4);
  for (let x = 0; x < width; x++) {
    if (mask && !load<u8>(mask + <usize> x)) {
      close(cells, first + x);
      continue;
    }
    const marker = load<i32>(markers + (<usize> x << 2));
    const cell = cells + (<usize> (first + x) << 3);
    store<i32>(cell, marker);
    store<i32>(cell, load<i32>(src + (<usize> x << 2)), 4);
    if (marker) {
      store<i32>(list + (<usize> found << 2), first + x);
      found++;
    }
  }
  store<i32>(state, found, 4);
}

// ---- The queues. Without classes a queue has its first pixel, 0 where there is none, and its last one; cells
// lead from one to the next. With classes there are pages of pixels, in the last place of each the next page.
// A queue has the place that is read next and the one that is written next; before its first page 0 twice, or
// one pixel and ALONE, since of many levels most have no more.

const ALONE: usize = 1;
/** The group of each class, or 0 where nobody asks. */
let groups: usize = 0;

/** The free pages, the first of those not yet used, and a page's last place. */
let freePage: usize = 0;
let freshPage: usize = 0;
let lastPlace: usize = 0;

/** Begins with no page in use; `bytes` of a page are a power of two, which `pages` is a multiple of. */
export function startPages(pages: usize, bytes: i32): void {
  freePage = 0;
  freshPage = pages;
  lastPlace = bytes - 4;
}

function takePage(): usize {
  const page = freePage;
  if (page) {
    freePage = load<usize>(page);
    return page;
  }
  freshPage += lastPlace + 4;
  return freshPage - lastPlace - 4;
}

// @ts-ignore: decorator
@inline
function givePage(place: usize): void {
  const page = place & ~(lastPlace + 3);
  store<usize>(page, freePage);
  freePage = page;
}

function appendToPage(queue: usize, pixel: i32): void {
  let at = load<usize>(queue, 4);
  if (at == 0) {
    store<i32>(queue, pixel);
    store<usize>(queue, ALONE, 4);
    return;
  }
  if (at == ALONE) {
    at = takePage();
    store<i32>(at, load<i32>(queue));
    store<usize>(queue, at);
    at += 4;
  } else if ((at & lastPlace) == lastPlace) {
    const page = takePage();
    store<usize>(at, page);
    at = page;
  }
  store<i32>(at, pixel);
  store<usize>(queue, at + 4, 4);
}

// @ts-ignore: decorator
@inline
function append(queues: usize, cells: usize, pixel: i32, level: i32): void {
  const queue = queues + (<usize> level << 3);
  if (groups) return appendToPage(queue, pixel);
  store<i32>(cells + (<usize> pixel << 3), 0, 4);
  if (load<i32>(queue)) store<i32>(cells + (<usize> load<i32>(queue, 4) << 3), pixel, 4);
  else store<i32>(queue, pixel);
  store<i32>(queue, pixel, 4);
}

/** Takes the first pixel of a queue; 0 where there is none. */
// @ts-ignore: decorator
@inline
function take(queue: usize, cells: usize): i32 {
  let place = load<usize>(queue);
  if (!groups) {
    if (place) store<i32>(queue, load<i32>(cells + (place << 3), 4));
    return <i32> place;
  }
  const end = load<usize>(queue, 4);
  if (end == ALONE) {
    store<u64>(queue, 0);
    return <i32> place;
  }
  if (place == end) return 0;
  if ((place & lastPlace) == lastPlace) {
    const next = load<usize>(place);
    givePage(place);
    place = next;
  }
  store<usize>(queue, place + 4);
  return load<i32>(place);
}

/** Leaves an empty queue without a page. */
// @ts-ignore: decorator
@inline
function closeQueue(queue: usize): void {
  const place = load<usize>(queue);
  if (!groups || place == 0) return;
  givePage(place);
  store<u64>(queue, 0);
}

/** Stands for no class, not even a marker's. */
const NO_CLASS: i32 = -2;
/** The class being read, the one that its pixels were reached from, and the level of its markers. */
let ownClass: i32 = 0;
let fromClass: i32 = 0;
let group: i32 = 0;
/** The highest level whose markers' order decides a label, or -1. */
let decided: i32 = -1;

/** Begins with no class; `table` has room for a number for each pixel and one more, or is 0: no classes. */
export function startClasses(table: usize): void {
  groups = table;
  ownClass = 0;
  fromClass = NO_CLASS;
  decided = -1;
}

/** The highest level whose markers' order has decided a label, or -1. */
export function decidedLevel(): i32 {
  return groups ? decided : -1;
}

// ---- The heap. A key is a level above `bits` bits of age; keys have 32 bits where that is enough, for
// they sink faster, else 64. Markers carry their number, below `markers`, in place of an age; two of one
// level count as equal.

// @ts-ignore: decorator
@inline
function later<K>(): K {
  return <K> ~(<K> 0);
}

// @ts-ignore: decorator
@inline
function rankOf<K>(key: K, ages: K, markers: K): K {
  return select<K>(key & ~ages, key, (key & ages) < markers);
}

// @ts-ignore: decorator
@inline
function keyAt<K>(heap: usize, place: i32): usize {
  return heap + <usize> place * sizeof<K>();
}

/** Lets a key rise from the place `child`. */
function rise<K>(heap: usize, child: i32, key: K, ages: K, markers: K): void {
  const rank = rankOf<K>(key, ages, markers);
  while (child > 0) {
    const parent = (child - 1) >> 1;
    const above = load<K>(keyAt<K>(heap, parent));
    if (rank >= rankOf<K>(above, ages, markers)) break;
    store<K>(keyAt<K>(heap, child), above);
    child = parent;
  }
  store<K>(keyAt<K>(heap, child), key);
}

/** Lets a key sink from the root of `items` keys, behind which stands one that is later than all. */
function sinkKey<K>(heap: usize, items: i32, key: K, ages: K, markers: K): void {
  const rank = rankOf<K>(key, ages, markers);
  let i = 0;
  while (true) {
    let place = 2 * i + 1;
    if (place >= items) break;
    const children = keyAt<K>(heap, place);
    const left = load<K>(children);
    const right = load<K>(children, sizeof<K>());
    const leftRank = rankOf<K>(left, ages, markers);
    const rightRank = rankOf<K>(right, ages, markers);
    const second = rightRank < leftRank;
    const nextRank = select<K>(rightRank, leftRank, second);
    if (nextRank >= rank) break;
    store<K>(keyAt<K>(heap, i), select<K>(right, left, second));
    i = place + <i32> second;
  }
  store<K>(keyAt<K>(heap, i), key);
}

function queueMarkersAs<K>(
  cells: usize, levels: usize, list: usize, count: i32, steps: usize, stepCount: i32, last: i32,
  bits: i32, heap: usize, pixels: usize, queues: usize, state: usize,
): void {
  const ages = <K> ((<u64> 1 << bits) - 1);
  let items = 0;
  let queued = 0;
  for (let m = 0; m < count; m++) {
    const pixel = load<i32>(list + (<usize> m << 2));
    let level = load<i32>(cells + (<usize> pixel << 3), 4);
    if (levels) level = load<i32>(levels + (<usize> level << 2));
    store<i32>(pixels + (<usize> m << 2), pixel);
    store<i32>(cells + (<usize> pixel << 3), -1, 4);
    // In a queue a marker that has nowhere to go tells nobody anything.
    const waits = level > last && isOpen(cells, pixel, steps, stepCount);
    if (waits) {
      append(queues, cells, pixel, level);
      queued++;
    }
    if (last < 0) continue;
    store<K>(keyAt<K>(heap, items + 1), later<K>());
    if (level <= last) {
      rise<K>(heap, items, (<K> level << <K> bits) | <K> m, ages, <K> count);
    } else {
      store<K>(keyAt<K>(heap, items), later<K>());
    }
    items++;
  }
  store<i32>(state, items);
  store<i32>(state, count, 4);
  store<i32>(state, queued, 8);
}

/**
 * Queues markers: those up to level `last` in the heap, of the others those that have a free neighbour by
 * level. `levels` turns the number in a cell into its level, or is 0. `bits` of a key are for the age; with 32
 * of them keys have 64 bits, else 32. `state` gets: keys in the heap, ages given, pixels in queues.
 */
export function queueMarkers(
  cells: usize, levels: usize, list: usize, count: i32, steps: usize, stepCount: i32, last: i32,
  bits: i32, heap: usize, pixels: usize, queues: usize, state: usize,
): void {
  if (bits == 32) {
    queueMarkersAs<u64>(
      cells, levels, list, count, steps, stepCount, last, bits, heap, pixels, queues, state,
    );
  } else {
    queueMarkersAs<u32>(
      cells, levels, list, count, steps, stepCount, last, bits, heap, pixels, queues, state,
    );
  }
}

function runHeapAs<K>(
  cells: usize, levels: usize, steps: usize, stepCount: i32, last: i32, bits: i32, markers: i32,
  heap: usize, pixels: usize, queues: usize, state: usize, budget: i32,
): i32 {
  const ages = <K> ((<u64> 1 << bits) - 1);
  let items = load<i32>(state);
  let age = load<i32>(state, 4);
  let queued = load<i32>(state, 8);
  let more = 1;
  for (; budget > 0; budget--) {
    const key = load<K>(heap);
    if (items == 0 || key == later<K>()) {
      more = 0;
      break;
    }
    items--;
    const end = keyAt<K>(heap, items);
    const moved = load<K>(end);
    store<K>(end, later<K>());
    if (items > 0) sinkKey<K>(heap, items, moved, ages, <K> markers);
    const level = <i32> (key >> <K> bits);
    const pixel = load<i32>(pixels + (<usize> (key & ages) << 2));
    const label = load<i32>(cells + (<usize> pixel << 3));
    // The order is known: what is taken from the heap is a class each.
    if (groups) store<i32>(groups + (<usize> ++ownClass << 2), -1);
    for (let k = 0; k < stepCount; k++) {
      const neighbour = pixel + load<i32>(steps + (<usize> k << 2));
      const cell = cells + (<usize> neighbour << 3);
      if (load<i32>(cell)) continue;
      let cost = load<i32>(cell, 4);
      store<i32>(cell, label);
      store<i32>(cell, ownClass, 4);
      if (levels) cost = load<i32>(levels + (<usize> cost << 2));
      cost = max(cost, level);
      store<K>(keyAt<K>(heap, items + 1), later<K>());
      if (cost < last) {
        store<i32>(pixels + (<usize> age << 2), neighbour);
        rise<K>(heap, items, (<K> cost << <K> bits) | <K> age, ages, <K> markers);
        age++;
      } else {
        store<K>(keyAt<K>(heap, items), later<K>());
        append(queues, cells, neighbour, cost);
        queued++;
      }
      items++;
    }
  }
  store<i32>(state, items);
  store<i32>(state, age, 4);
  store<i32>(state, queued, 8);
  return more;
}

/** Takes up to `budget` keys from the heap; gives 0 when only later ones are left. */
export function runHeap(
  cells: usize, levels: usize, steps: usize, stepCount: i32, last: i32, bits: i32, markers: i32,
  heap: usize, pixels: usize, queues: usize, state: usize, budget: i32,
): i32 {
  return bits == 32
    ? runHeapAs<u64>(
      cells, levels, steps, stepCount, last, bits, markers, heap, pixels, queues, state, budget,
    )
    : runHeapAs<u32>(
      cells, levels, steps, stepCount, last, bits, markers, heap, pixels, queues, state, budget,
    );
}

/** Labels and queues a pixel if it is free; gives 1 if it was. */
// @ts-ignore: decorator
@inline
function reach(
  cells: usize, levels: usize, queues: usize, pixel: i32, label: i32, level: i32, from: i32,
): i32 {
  const cell = cells + (<usize> pixel << 3);
  const held = load<u64>(cell);
  if (<i32> held) {
    if (<i32> (held >> 32) == from && <i32> held != label) decided = max(decided, group);
    return 0;
  }
  store<u64>(cell, <u64> <u32> label | <u64> from << 32);
  let cost = <i32> (held >> 32);
  if (levels) cost = load<i32>(levels + (<usize> cost << 2));
  append(queues, cells, pixel, max(cost, level));
  return 1;
}

/**
 * Takes up to `budget` pixels from the queues, lowest level first; gives the level to go on with, or -1.
 */
export function runQueues(
  cells: usize, levels: usize, steps: usize, stepCount: i32, queues: usize, state: usize,
  level: i32, budget: i32,
): i32 {
  let queued = load<i32>(state, 8);
  const four = stepCount == 4;
  const a = load<i32>(steps), b = load<i32>(steps, 4), c = load<i32>(steps, 8);
  const d = load<i32>(steps, 12);
  let from = groups ? ownClass : NO_CLASS;
  let queue = queues + (<usize> level << 3);
  while (queued > 0 && budget > 0) {
    const pixel = take(queue, cells);
    if (pixel == 0) {
      closeQueue(queue);
      queue += 8;
      level++;
      fromClass = NO_CLASS;
      continue;
    }
    queued--;
    budget--;
    const own = load<u64>(cells + (<usize> pixel << 3));
    const label = <i32> own;
    if (groups && <i32> (own >> 32) != fromClass) {
      fromClass = <i32> (own >> 32);
      from = ++ownClass;
      group = fromClass < 0 ? level : load<i32>(groups + (<usize> fromClass << 2));
      store<i32>(groups + (<usize> from << 2), group);
    }
    if (four) {
      queued += reach(cells, levels, queues, pixel + a, label, level, from);
      queued += reach(cells, levels, queues, pixel + b, label, level, from);
      queued += reach(cells, levels, queues, pixel + c, label, level, from);
      queued += reach(cells, levels, queues, pixel + d, label, level, from);
    } else {
      for (let k = 0; k < stepCount; k++) {
        const neighbour = pixel + load<i32>(steps + (<usize> k << 2));
        queued += reach(cells, levels, queues, neighbour, label, level, from);
      }
    }
  }
  store<i32>(state, queued, 8);
  if (queued > 0) return level;
  closeQueue(queue);
  fromClass = NO_CLASS;
  return -1;
}

/** The labels of a row of cells; closed ones are 0. */
export function labelsOfRow(cells: usize, first: i32, dst: usize, width: i32): void {
  for (let x = 0; x < width; x++) {
    const label = load<i32>(cells + (<usize> (first + x) << 3));
    store<i32>(dst + (<usize> x << 2), label == CLOSED ? 0 : label);
  }
}

// ---- Part by part: queues of one connected part of the mask after the other, so that what is flooded
// stays in the cache. Between parts no order matters.

/** The part that a pixel of a plane belongs to: the number of the run in its row that holds it. */
function partOf(
  pixel: i32, pitch: i32, starts: usize, numbers: usize, firsts: usize,
): i32 {
  const y = pixel / pitch - 1, x = pixel % pitch - 1;
  let low = load<i32>(firsts + (<usize> y << 2)), high = load<i32>(firsts + (<usize> y << 2), 4) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (load<i32>(starts + (<usize> middle << 2)) <= x) low = middle;
    else high = middle - 1;
  }
  return load<i32>(numbers + (<usize> low << 2));
}

/** Whether a pixel has a free neighbour. */
function isOpen(cells: usize, pixel: i32, steps: usize, stepCount: i32): bool {
  for (let k = 0; k < stepCount; k++) {
    const neighbour = pixel + load<i32>(steps + (<usize> k << 2));
    if (!load<i32>(cells + (<usize> neighbour << 3))) return true;
  }
  return false;
}

/** For each marker its part (-1 if it has nowhere to go), level and label, three numbers each. */
export function markerParts(
  cells: usize, levels: usize, list: usize, count: i32, steps: usize, stepCount: i32, pitch: i32,
  starts: usize, numbers: usize, firsts: usize, dst: usize,
): void {
  for (let m = 0; m < count; m++) {
    const pixel = load<i32>(list + (<usize> m << 2));
    const cell = cells + (<usize> pixel << 3);
    let level = load<i32>(cell, 4);
    if (levels) level = load<i32>(levels + (<usize> level << 2));
    store<i32>(dst, isOpen(cells, pixel, steps, stepCount) ? partOf(pixel, pitch, starts, numbers, firsts) : -1);
    store<i32>(dst, level, 4);
    store<i32>(dst, load<i32>(cell), 8);
    dst += 12;
  }
}

/**
 * Empties the queues into lists of pixels, levels and parts, lowest level first, and counts the pixels
 * of each part in `sizes`, at one place beyond its number. Gives how many there were.
 */
export function emptyQueues(
  cells: usize, queues: usize, levelCount: i32, pitch: i32, starts: usize, numbers: usize,
  firsts: usize, pixels: usize, levels: usize, parts: usize, sizes: usize,
): i32 {
  let n: usize = 0;
  for (let level = 0; level < levelCount; level++) {
    const queue = queues + (<usize> level << 3);
    for (let pixel = take(queue, cells); pixel; pixel = take(queue, cells)) {
      const part = partOf(pixel, pitch, starts, numbers, firsts);
      store<i32>(pixels + n, pixel);
      store<i32>(levels + n, level);
      store<i32>(parts + n, part);
      const size = sizes + (<usize> (part + 1) << 2);
      store<i32>(size, load<i32>(size) + 1);
      n += 4;
    }
    closeQueue(queue);
  }
  return <i32> (n >> 2);
}

/** Sorts the lists by part into `sorted`, pairs of pixel and level; `sizes` become the parts' ends. */
export function sortParts(
  pixels: usize, levels: usize, parts: usize, n: i32, sizes: usize, partCount: i32, sorted: usize,
): void {
  for (let part = 1; part <= partCount; part++) {
    const at = sizes + (<usize> part << 2);
    store<i32>(at, load<i32>(at) + load<i32>(at - 4));
  }
  for (let i: usize = 0; i < <usize> n << 2; i += 4) {
    const at = sizes + (<usize> load<i32>(parts + i) << 2);
    const to = load<i32>(at);
    store<i32>(at, to + 1);
    store<i32>(sorted + (<usize> to << 3), load<i32>(pixels + i));
    store<i32>(sorted + (<usize> to << 3), load<i32>(levels + i), 4);
  }
}

/** Pixels that one call takes, so that a hot loop is entered anew once it is optimised. */
const BUDGET: i32 = 1 << 14;

function runPart(
  cells: usize, table: usize, steps: usize, stepCount: i32, queues: usize, state: usize,
  from: usize, to: usize,
): void {
  for (let at = from; at < to; at += 8) append(queues, cells, load<i32>(at), load<i32>(at, 4));
  store<i32>(state, <i32> ((to - from) >> 3), 8);
  let level = load<i32>(from, 4);
  while (level >= 0) {
    level = runQueues(cells, table, steps, stepCount, queues, state, level, BUDGET);
  }
}

/** Floods parts `first … last-1`, each from its own queues; `ends` as {@link sortParts} left them. */
export function runParts(
  cells: usize, table: usize, steps: usize, stepCount: i32, queues: usize, state: usize,
  sorted: usize, ends: usize, first: i32, last: i32,
): void {
  for (let part = first; part < last; part++) {
    const from = part == 0 ? 0 : load<i32>(ends + (<usize> part << 2) - 4);
    const to = load<i32>(ends + (<usize> part << 2));
    if (from == to) continue;
    runPart(
      cells, table, steps, stepCount, queues, state,
      sorted + (<usize> from << 3), sorted + (<usize> to << 3),
    );
  }
}
