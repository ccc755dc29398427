/**
 * Whether the heap of a worker was exhausted. Deno takes down what exhausts it, without a word where that
 * came of a promise, and raises the limit a little for the rest.
 *
 * @module
 */
/** Milliseconds from look to look. */
const PERIOD = 2000;

/**
 * Looks again and again. The worker looks for itself, as it might not hear the question: what is taken down
 * takes with it all that was due in the same turn of the event loop, the hearing of messages among it. Timers
 * go on.
 *
 * @param full Called at each look that finds the heap exhausted since this call.
 */
export async function watchHeap(full: () => void): Promise<void> {
  const { getHeapStatistics } = await import("node:v8");
  const heapLimit = () => getHeapStatistics().heap_size_limit;
  const limitAtFirst = heapLimit();
  setInterval(() => {
    if (heapLimit() > limitAtFirst) full();
  }, PERIOD);
}
