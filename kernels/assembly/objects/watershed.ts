// Flooding from markers with a priority queue: lowest value first, then first come. The binary heap
// is scikit-image's to the last swap, for it decides which of several markers of one value goes first.
//
// An entry of the heap has 24 bytes: value (f64), age, pixel and source (i32). Pictures are padded by
// one pixel all around, which the mask leaves out.

const ENTRY: usize = 24;

// @ts-ignore: decorator
@inline
function smaller(a: usize, b: usize): bool {
  const u = load<f64>(a), v = load<f64>(b);
  if (u != v) return u < v;
  return load<i32>(a, 8) < load<i32>(b, 8);
}

// @ts-ignore: decorator
@inline
function swap(a: usize, b: usize): void {
  const p = load<u64>(a), q = load<u64>(a, 8), r = load<i32>(a, 16);
  store<u64>(a, load<u64>(b));
  store<u64>(a, load<u64>(b, 8), 8);
  store<i32>(a, load<i32>(b, 16), 16);
  store<u64>(b, p);
  store<u64>(b, q, 8);
  store<i32>(b, r, 16);
}

function push(
  heap: usize, items: i32, value: f64, age: i32, pixel: i32, source: i32,
): void {
  let child = items;
  let at = heap + ENTRY * child;
  store<f64>(at, value);
  store<i32>(at, age, 8);
  store<i32>(at, pixel, 12);
  store<i32>(at, source, 16);
  while (child > 0) {
    const parent = (child - 1) >> 1;
    const above = heap + ENTRY * parent;
    if (!smaller(at, above)) return;
    swap(at, above);
    child = parent;
    at = above;
  }
}

/** Puts the last of `items` entries, which the root's place has been taken from, in order. */
function sink(heap: usize, items: i32): void {
  let i = 0;
  while (true) {
    const left = 2 * i + 1, right = left + 1;
    if (left >= items) return;
    let smallest = i;
    if (smaller(heap + ENTRY * left, heap + ENTRY * i)) smallest = left;
    if (right < items && smaller(heap + ENTRY * right, heap + ENTRY * smallest)) smallest = right;
    if (smallest == i) return;
    swap(heap + ENTRY * i, heap + ENTRY * smallest);
    i = smallest;
  }
}

/** Distance between two pixels of a padded picture; `strides` are in elements, slowest first. */
function apart(a: i32, b: i32, rank: i32, strides: usize): f64 {
  let sum = 0.0;
  for (let j = 0; j < rank; j++) {
    const stride = load<i32>(strides + (<usize> j << 2));
    const d = <f64> (a / stride - b / stride);
    sum += d * d;
    a %= stride;
    b %= stride;
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

/** Takes the first entry and pushes its neighbours. */
function step(
  image: usize, labels: usize, mask: usize, steps: usize, stepCount: i32, rank: i32, strides: usize,
  compactness: f64, lines: bool, heap: usize, state: usize, enough: i32, most: i32,
): void {
  let items = load<i32>(state) - 1;
  const level = load<f64>(heap);
  const pixel = load<i32>(heap, 12), source = load<i32>(heap, 16);
  if (items > 0) {
    const last = heap + ENTRY * items;
    memory.copy(heap, last, 20);
    sink(heap, items);
  }
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
  let age = load<i32>(state, 4);
  for (let k = 0; k < stepCount; k++) {
    const neighbour = pixel + load<i32>(steps + (<usize> k << 2));
    if (!load<u8>(mask + <usize> neighbour) || labelAt(labels, neighbour)) continue;
    let value = load<f64>(image + (<usize> neighbour << 3));
    if (compact) value += compactness * apart(neighbour, source, rank, strides);
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
  compactness: f64, lines: i32, heap: usize, room: i32, state: usize, enough: i32, most: i32,
): i32 {
  while (load<i32>(state) > 0) {
    if (load<i32>(state) + stepCount > room) return 0;
    step(
      image, labels, mask, steps, stepCount, rank, strides, compactness, lines != 0, heap, state, enough,
      most,
    );
  }
  return 1;
}
