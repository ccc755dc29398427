/**
 * Point operations: arrays of one length go through scratch memory piece by piece, and new arrays come
 * out.
 *
 * Results go straight into memory that was given back. Where there is none they are gathered in scratch
 * memory and copied out whole: an array that is made from another is not cleared before it is filled,
 * which for a picture costs as much as the filling.
 *
 * @module
 */
import { reused } from "../core/memory.ts";
import { ELEMENT, elementOf, type Elements } from "./bands.ts";
import { alloc, scratch, views } from "./runtime.ts";

/** Typed arrays of pixels and of labels. */
export type Cells = Elements | Int32Array;

/** Makes typed arrays of one type. */
export interface Maker<A extends Cells> {
  new (from: number | ArrayLike<number> | ArrayBuffer): A;
  /** Bytes of an element. */
  readonly BYTES_PER_ELEMENT: number;
}

/** Bytes of an input that go through at once: few calls, and a piece stays in the second-level cache. */
export const PIECE: number = 1 << 18;
/** Elements of a result that are gathered; longer ones are filled in parts, so that scratch stays small. */
const GATHERED = 1 << 24;

/**
 * Scratch memory seen in the element type of an array.
 *
 * @param data Any typed array of pixels or labels.
 * @returns The view; index = address / bytes of an element.
 */
export function viewLike<A extends Cells>(data: A): A {
  const { u8, u16, f32, f64, i32 } = views();
  return (data instanceof Int32Array ? i32 : [u8, u16, f32, f64][elementOf(data)]) as A;
}

/**
 * Sends arrays of one length through scratch memory.
 *
 * @param inputs What is read, at least one.
 * @param types Constructors of the results, each as long as the inputs.
 * @param work Does one piece: addresses of inputs and results, number of elements, index of the first. It
 *   must not allocate; up to 64 bytes behind a piece of a result may be overwritten.
 * @returns The results, new arrays.
 */
export function overChunks<const R extends readonly Cells[]>(
  inputs: readonly Cells[],
  types: { readonly [K in keyof R]: Maker<R[K]> },
  work: (from: readonly number[], to: readonly number[], n: number, start: number) => void,
): R {
  const { length } = inputs[0];
  const makers = types as readonly Maker<Cells>[];
  if (length === 0) return makers.map((Type) => new Type(0)) as unknown as R;
  const piece = Math.min(length, PIECE / Math.max(...inputs.map((data) => data.BYTES_PER_ELEMENT)));
  const results: (Cells | undefined)[] = makers.map((Type) => reused(Type, length));
  const part = results.every((result) => result !== undefined) ? piece : Math.min(length, GATHERED);
  if (part < length) makers.forEach((Type, i) => results[i] ??= new Type(length));
  scratch(() => {
    const samples = makers.map((Type) => new Type(0));
    const from = inputs.map((data) => alloc(piece * data.BYTES_PER_ELEMENT));
    const gathered = samples.map((data) => alloc(part * data.BYTES_PER_ELEMENT));
    for (let first = 0; first < length; first += part) {
      const end = Math.min(first + part, length);
      for (let start = first; start < end; start += piece) {
        const n = Math.min(piece, end - start);
        inputs.forEach((data, i) => {
          viewLike(data).set(data.subarray(start, start + n), from[i] / data.BYTES_PER_ELEMENT);
        });
        const to = gathered.map((at, i) => at + (start - first) * samples[i].BYTES_PER_ELEMENT);
        work(from, to, n, start);
      }
      samples.forEach((data, i) => {
        const at = gathered[i] / data.BYTES_PER_ELEMENT;
        const whole = viewLike(data).subarray(at, at + end - first);
        if (results[i] === undefined) results[i] = new makers[i](whole);
        else results[i].set(whole, first);
      });
    }
  });
  return results as unknown as R;
}
