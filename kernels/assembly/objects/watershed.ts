// Flooding from markers with a priority queue: lowest value first, then first come. The binary heap
// is scikit-image's to the last swap, for it decides which of several markers of one value goes first.
//
// An entry of the heap has 24 bytes: value (f64), age, pixel and source (i32). Pictures are padded by
// one pixel all around, which the mask leaves out.

const ENTRY: usize = 24;

/** Whether an entry of value `u` and age `a` comes before that at `other`. */
// @ts-ignore: decorator
@inline
function before(u: f64, a: i32, other: usize): bool {
  const v = load<f64>(other);
  return u != v ? u < v : a < load<i32>(other, 8);
}

// @ts-ignore: decorator
@inline
function put(at: usize, value: f64, age: i32, pixel: i32, source: i32): void {
  store<f64>(at, value);
  store<i32>(at, age, 8);
  store<i32>(at, pixel, 12);
  store<i32>(at, source, 16);
}

// @ts-ignore: decorator
@inline
function move(to: usize, from: usize): void {
  store<f64>(to, load<f64>(from));
  store<u64>(to, load<u64>(from, 8), 8);
  store<i32>(to, load<i32>(from, 16), 16);
}

function push(
  heap: usize, items: i32, value: f64, age: i32, pixel: i32, source: i32,
): void {
  let child = items;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    const above = heap + ENTRY * parent;
    if (!before(value, age, above)) break;
    move(heap + ENTRY * child, above);
    child = parent;
  }
  put(heap + ENTRY * child, value, age, pixel, source);
}

/** Takes the first of `items` + 1 entries away: the last one sinks from its place. */
function sink(heap: usize, items: i32): void {
  const last = heap + ENTRY * items;
  const value = load<f64>(last);
  const age = load<i32>(last, 8), pixel = load<i32>(last, 12), source = load<i32>(last, 16);
  let at = heap;
  let i = 0;
  while (true) {
    const left = 2 * i + 1;
    if (left >= items) break;
    // With NaN it is decisive what is compared with what.
    let child = heap + ENTRY * left;
    let next = left;
    const sinks = before(load<f64>(child), load<i32>(child, 8), last);
    const right = child + ENTRY;
    if (left + 1 < items && before(load<f64>(right), load<i32>(right, 8), sinks ? child : last)) {
      child = right;
      next++;
    } else if (!sinks) break;
    move(at, child);
    at = child;
    i = next;
  }
  put(at, value, age, pixel, source);
}

/**
 * Writes how far a pixel of a padded picture is from another along each axis; `strides` are in elements,
 * slowest first.
 */
function offsets(pixel: i32, from: i32, rank: i32, strides: usize, dst: usize): void {
  for (let j: usize = 0; j < <usize> rank << 2; j += 4) {
    const stride = load<i32>(strides + j);
    const a = pixel / stride, b = from / stride;
    store<f64>(dst + 2 * j, <f64> (a - b));
    pixel -= a * stride;
    from -= b * stride;
  }
}

/** The length of the sum of two vectors. */
function lengthOfSum(a: usize, b: usize, rank: i32): f64 {
  let sum = 0.0;
  for (let j: usize = 0; j < <usize> rank << 3; j += 8) {
    const d = load<f64>(a + j) + load<f64>(b + j);
    sum += d * d;
  }
  return sqrt(sum);
}

// @ts-ignore: decorator
@inline
function labelAt(labels: usize, pixel: i32): i32 {
  return load<i32>(labels + (<usize> pixel << 2));
}

/** Whether a pixel has a neighbour of another region; if so it becomes a line, out of the mask. */
function onLine(
  labels: usize, mask: usize, steps: usize, stepCount: i32, pixel: i32, label: i32,
): bool {
  if (!load<u8>(mask + <usize> pixel)) return true;
  for (let k = 0; k < stepCount; k++) {
    const neighbour = pixel + load<i32>(steps + (<usize> k << 2));
    if (!load<u8>(mask + <usize> neighbour)) continue;
    const other = labelAt(labels, neighbour);
    if (other && other != label) {
      store<u8>(mask + <usize> pixel, 0);
      return true;
    }
  }
  return false;
}

/**
 * Pushes all pixels that have a label. `state` holds the number of entries, the age, and how many
 * markers are still in the queue.
 */
export function pushMarkers(
  image: usize, labels: usize, n: i32, heap: usize, state: usize,
): void {
  let items = 0;
  for (let pixel = 0; pixel < n; pixel++) {
    if (!labelAt(labels, pixel)) continue;
    push(heap, items++, load<f64>(image + (<usize> pixel << 3)), 0, pixel, pixel);
  }
  store<i32>(state, items);
  store<i32>(state, 1, 4);
  store<i32>(state, items, 8);
}

/**
 * Takes the first entry and pushes its neighbours. `moves` are the steps along each axis, and `apart` has
 * room for a number an axis.
 */
function step(
  image: usize, labels: usize, mask: usize, steps: usize, stepCount: i32, rank: i32, strides: usize,
  moves: usize, apart: usize, compactness: f64, lines: bool, heap: usize, state: usize, enough: i32,
  most: i32,
): void {
  let items = load<i32>(state) - 1;
  const level = load<f64>(heap);
  const pixel = load<i32>(heap, 12), source = load<i32>(heap, 16);
  if (items > 0) sink(heap, items);
  store<i32>(state, items);
  const compact = compactness > 0;
  const late = compact || lines;
  const label = labelAt(labels, source);
  if (pixel == source) store<i32>(state, load<i32>(state, 8) - 1, 8);
  if (late) {
    // A pixel of a line comes up again for each region that reached it. What it would push again comes
    // after what it pushed before, so only the order of the heap may depend on it, and that only while
    // markers are left. The copies may multiply from pixel to pixel without end: where more than `enough`
    // wait, or more than `most` were pushed, it is left out before.
    if (
      !load<u8>(mask + <usize> pixel) && pixel != source &&
      (load<i32>(state, 8) == 0 || items > enough || load<i32>(state, 4) > most)
    ) return;
    if (labelAt(labels, pixel) && pixel != source) return;
    if (compact || !onLine(labels, mask, steps, stepCount, pixel, label)) {
      store<i32>(labels + (<usize> pixel << 2), label);
    }
  }
  if (compact) offsets(pixel, source, rank, strides, apart);
  let age = load<i32>(state, 4);
  for (let k = 0; k < stepCount; k++) {
    const neighbour = pixel + load<i32>(steps + (<usize> k << 2));
    if (!load<u8>(mask + <usize> neighbour) || labelAt(labels, neighbour)) continue;
    let value = load<f64>(image + (<usize> neighbour << 3));
    if (compact) value += compactness * lengthOfSum(apart, moves + <usize> (8 * k * rank), rank);
    else if (!lines) store<i32>(labels + (<usize> neighbour << 2), label);
    if (value < level) value = level;
    push(heap, items++, value, ++age, neighbour, source);
  }
  store<i32>(state, items);
  store<i32>(state, age, 4);
}

/** Floods until the queue is empty (gives 1) or has less room than a step may need (gives 0). */
export function flood(
  image: usize, labels: usize, mask: usize, steps: usize, stepCount: i32, rank: i32, strides: usize,
  moves: usize, apart: usize, compactness: f64, lines: i32, heap: usize, room: i32, state: usize,
  enough: i32, most: i32,
): i32 {
  while (load<i32>(state) > 0) {
    if (load<i32>(state) + stepCount > room) return 0;
    step(
      image, labels, mask, steps, stepCount, rank, strides, moves, apart, compactness, lines != 0, heap,
      state, enough, most,
    );
  }
  return 1;
}
