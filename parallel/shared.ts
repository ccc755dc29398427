/**
 * Values in memory that all threads see. Messages carry the memory and where in it a value lies: typed
 * arrays themselves would be copied element by element.
 *
 * @module
 */
import type { GridValue, Kernel } from "../core/values.ts";

const TYPES = { Uint8Array, Uint16Array, Int32Array, Float32Array, Float64Array } as const;

type Cells = (GridValue | Kernel)["data"];

/** A typed array over shared memory. Values are declared over memory of any sort, constructors are not. */
function cells(
  type: keyof typeof TYPES,
  ...where: [memory: SharedArrayBuffer, offset?: number, length?: number]
): Cells {
  return new (TYPES[type] as unknown as new (...where: unknown[]) => Cells)(...where);
}

/** A typed array as messages carry it. */
export interface SharedCells {
  /** Name of its constructor. */
  readonly type: keyof typeof TYPES;
  /** The memory. */
  readonly memory: SharedArrayBuffer;
  /** First byte in it. */
  readonly offset: number;
  /** Elements. */
  readonly length: number;
}

/** A value that has data, as messages carry it. */
export type SharedValue = Omit<GridValue | Kernel, "data"> & { readonly data: SharedCells };

/**
 * A value whose data lies in shared memory, as a message carries it.
 *
 * @param value The value.
 * @returns What to send.
 */
export function packed(value: GridValue | Kernel): SharedValue {
  const { constructor, buffer, byteOffset, length } = value.data;
  return {
    ...value,
    data: {
      type: constructor.name as keyof typeof TYPES,
      memory: buffer as unknown as SharedArrayBuffer,
      offset: byteOffset,
      length,
    },
  };
}

/**
 * A value that a message carried.
 *
 * @param value What was sent.
 * @returns The value, its data in shared memory.
 */
export function unpacked(value: SharedValue): GridValue | Kernel {
  const { type, memory, offset, length } = value.data;
  return { ...value, data: cells(type, memory, offset, length) } as GridValue | Kernel;
}

/**
 * A copy in shared memory.
 *
 * @param value The value.
 * @param spare Memory to use again; what is taken is taken out.
 * @returns The copy.
 */
export function sharedCopy<V extends GridValue | Kernel>(value: V, spare: SharedArrayBuffer[]): V {
  const { byteLength, constructor } = value.data;
  const at = spare.findIndex((memory) => memory.byteLength === byteLength);
  const memory = at < 0 ? new SharedArrayBuffer(byteLength) : spare.splice(at, 1)[0];
  const data = cells(constructor.name as keyof typeof TYPES, memory);
  data.set(value.data);
  return { ...value, data };
}

/**
 * An object with the same names, and other values.
 *
 * @param of The object.
 * @param work From its value to the other.
 * @returns The other.
 */
export function mapValues<A, B>(
  of: Readonly<Record<string, A>>,
  work: (value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, work(value)]));
}
