/**
 * Memory of values that nobody needs any more, kept for results to come. Fresh memory costs as much as
 * many operators do: the system clears every page of it at its first touch.
 *
 * @module
 */
import { InputError } from "./errors.ts";
import type { GridValue, Value } from "./values.ts";

/** Most bytes that are kept; what was given back first goes first. */
const KEEP = 1 << 27;
/** Arrays of fewer bytes are as quickly made as found. */
const LEAST = 1 << 16;

/** Typed arrays that values and operators are made of. */
type Cells = GridValue["data"];

/** Makes typed arrays of one type. */
interface Maker<A extends Cells> {
  new (from: number | ArrayBuffer): A;
  /** Bytes of an element. */
  readonly BYTES_PER_ELEMENT: number;
}

const free: ArrayBuffer[] = [];
let kept = 0;

/**
 * Gives the memory of values that nobody needs any more to the results of later calls, as OpenCV and
 * numpy do when the last reference to an array goes. A loop over large images runs faster with it; never
 * calling it does no harm.
 *
 * The values are gone from then on: whoever reads their data gets an {@linkcode InputError}. Values that
 * share it, such as a copy with other axes, are empty; use none of them again.
 *
 * @param values Images, masks, labels; others are left alone, and so are frozen and sealed ones.
 * @example A loop that needs its smooth image only for a moment
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage, recycle } from "petri";
 * import { gaussian } from "petri/ops/kernels";
 * import { above, otsu } from "petri/ops/threshold";
 *
 * const image = createImage(Uint16Array.from({ length: 40_000 }, (_, i) => i % 171), [200, 200]);
 * const smooth = gaussian(image, { sigma: 2 });
 * const mask = above(smooth, otsu(smooth));
 * recycle(smooth);
 * assert.equal(mask.data.length, 40_000);
 * assert.throws(() => smooth.data, /was given back/);
 * ```
 */
export function recycle(...values: readonly Value[]): void {
  // From a frozen or a sealed value nothing can be taken.
  const onGrid = values.filter(isOnGrid)
    .filter((value) => Object.getOwnPropertyDescriptor(value, "data")?.configurable);
  for (const data of new Set(onGrid.map(({ data }) => data))) recycleArray(data);
  for (const value of onGrid) Object.defineProperty(value, "data", { get: gone });
}

/**
 * Whether a value lies on a grid and shares its memory with no other.
 *
 * @param value The value.
 * @param others The others.
 * @returns Whether it may be recycled while the others are needed.
 */
export function isAlone(value: Value, others: readonly Value[]): boolean {
  return isOnGrid(value) &&
    !others.some((other) => isOnGrid(other) && other.data.buffer === value.data.buffer);
}

function isOnGrid(value: Value): value is GridValue {
  return typeof value === "object" && "axes" in value;
}

function gone(): never {
  throw new InputError("the data of this value was given back by `recycle`: use it before", {
    parameter: "data",
  });
}

/**
 * Gives the memory of an array to results of later calls; the array is empty afterwards.
 *
 * @param data The array; nothing happens if it is only a part of its memory, or small.
 */
export function recycleArray({ buffer, byteLength }: Cells): void {
  if (
    !(buffer instanceof ArrayBuffer) || buffer.resizable || buffer.byteLength !== byteLength ||
    byteLength < LEAST || byteLength > KEEP
  ) return;
  free.push(buffer.transfer());
  kept += byteLength;
  while (kept > KEEP) kept -= free.shift()!.byteLength;
}

/**
 * An array in memory that was given back, if there is one of just its size.
 *
 * @param Type Constructor of the array.
 * @param length Elements.
 * @returns The array, its contents arbitrary.
 */
export function reused<A extends Cells>(Type: Maker<A>, length: number): A | undefined {
  const bytes = length * Type.BYTES_PER_ELEMENT;
  if (bytes < LEAST) return undefined;
  // What was given back last is most likely still in the cache.
  const at = free.findLastIndex(({ byteLength }) => byteLength === bytes);
  if (at < 0) return undefined;
  kept -= bytes;
  return new Type(free.splice(at, 1)[0]);
}

/**
 * An array for a result of which every element will be written.
 *
 * @param Type Constructor of the array.
 * @param length Elements.
 * @returns The array, its contents arbitrary.
 */
export function room<A extends Cells>(Type: Maker<A>, length: number): A {
  return reused(Type, length) ?? new Type(length);
}

/**
 * An array of floats for a result of which every element will be written.
 *
 * @param wide Whether the floats have 64 bits instead of 32.
 * @param length Elements.
 * @returns The array, its contents arbitrary.
 */
export function roomForFloats(wide: boolean, length: number): Float32Array | Float64Array {
  return wide ? room(Float64Array, length) : room(Float32Array, length);
}

/**
 * An array of zeros.
 *
 * @param Type Constructor of the array.
 * @param length Elements.
 * @returns The array.
 */
export function zeros<A extends Cells>(Type: Maker<A>, length: number): A {
  return (reused(Type, length)?.fill(0) ?? new Type(length)) as A;
}

/**
 * An array of the type of another, of which every element will be written.
 *
 * @param data The other.
 * @param length Elements; as many as the other has unless given.
 * @returns The array, its contents arbitrary.
 */
export function roomLike<A extends Cells>(data: A, length: number = data.length): A {
  return room(data.constructor as Maker<A>, length);
}

/**
 * A copy of an array, in memory that was given back if there is any.
 *
 * @param data The array, or a part of one.
 * @returns The copy.
 */
export function copyOf<A extends Cells>(data: A): A {
  const copy = reused(data.constructor as Maker<A>, data.length);
  if (copy === undefined) return data.slice() as A;
  copy.set(data);
  return copy;
}
