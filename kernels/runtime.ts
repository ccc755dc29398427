/**
 * Where kernels run: one WebAssembly memory that all modules share, used as scratch. Images stay
 * ordinary typed arrays; what a kernel works on is copied in and out, in bands of rows or as a plane.
 * Modules load on first use, synchronously and without any permission.
 *
 * @module
 */

/** What a module exports: functions over addresses and numbers. */
export type Exports = Record<string, (...args: number[]) => number>;

/** Scratch begins here; below lie the constants of the modules, 64 KiB each. */
const HEAP = 1 << 20;
/**
 * Where scratch lies within cache lines. The memory of large arrays begins behind a header of 16 bytes where
 * the C library is glibc, and copies between places that lie alike are quicker.
 */
const LEAD = 16;
const PAGE = 65536;
/** Memory kept from call to call; a larger one is dropped, for WebAssembly memory never shrinks. */
const KEEP = 1 << 28;
/** Free bytes behind every allocation: vector loads and stores may run over a row's end by this much. */
export const SLACK = 128;

interface Loaded {
  readonly module: WebAssembly.Module;
  exports: Exports | undefined;
}

const modules = new Map<string, Loaded>();
let memory: WebAssembly.Memory | undefined;
let top = HEAP + LEAD;
let depth = 0;

/** Scratch memory seen as bytes, and so on; refreshed when the memory grows. */
export interface Views {
  /** As bytes. */
  u8: Uint8Array;
  /** As signed bytes. */
  i8: Int8Array;
  /** As 16-bit numbers; index = address / 2. */
  u16: Uint16Array;
  /** As signed 32-bit numbers; index = address / 4. */
  i32: Int32Array;
  /** As 32-bit numbers; index = address / 4. */
  u32: Uint32Array;
  /** As 32-bit floats; index = address / 4. */
  f32: Float32Array;
  /** As 64-bit floats; index = address / 8. */
  f64: Float64Array;
}

let current: Views | undefined;

function ownMemory(): WebAssembly.Memory {
  return memory ??= new WebAssembly.Memory({ initial: 32, maximum: 65536 });
}

/**
 * Scratch memory as typed arrays. Take them anew after every allocation, which may move them.
 *
 * @returns One view per element type, over the whole memory.
 */
export function views(): Views {
  const { buffer } = ownMemory();
  if (current?.u8.buffer !== buffer) {
    current = {
      u8: new Uint8Array(buffer),
      i8: new Int8Array(buffer),
      u16: new Uint16Array(buffer),
      i32: new Int32Array(buffer),
      u32: new Uint32Array(buffer),
      f32: new Float32Array(buffer),
      f64: new Float64Array(buffer),
    };
  }
  return current;
}

/**
 * The exports of a module, instantiated at first use. They are good until the outermost {@linkcode scratch}
 * ends, which may drop the memory that they work on: ask for them anew after it.
 *
 * @param name Name of the module.
 * @param base64 Gives its bytes.
 * @returns Its functions.
 */
export function load<E extends object>(name: string, base64: string): E {
  let loaded = modules.get(name);
  if (loaded === undefined) {
    loaded = {
      module: new WebAssembly.Module(Uint8Array.fromBase64(base64)),
      exports: undefined,
    };
    modules.set(name, loaded);
  }
  loaded.exports ??= new WebAssembly.Instance(loaded.module, { env: { memory: ownMemory() } })
    .exports as Exports;
  return loaded.exports as unknown as E;
}

/**
 * Reserves scratch memory until the enclosing {@linkcode scratch} ends. The content is whatever was
 * there. At least {@linkcode SLACK} bytes behind it are free to be overrun.
 *
 * @param bytes How many.
 * @returns The address, 16 behind a multiple of 64.
 * @throws {RangeError} If the 4 GiB of WebAssembly memory are not enough.
 */
export function alloc(bytes: number): number {
  const address = top;
  // An odd number of cache lines between buffers keeps them from colliding modulo 4096.
  const end = address + Math.ceil((bytes + SLACK) / 64) * 64 + 1088;
  const held = ownMemory();
  if (end > held.buffer.byteLength) {
    const missing = Math.ceil((end - held.buffer.byteLength) / PAGE);
    if (end > 65536 * PAGE) throw tooLarge(bytes);
    try {
      held.grow(Math.min(Math.max(missing, 16), 65536 - held.buffer.byteLength / PAGE));
    } catch {
      throw tooLarge(bytes);
    }
  }
  top = end;
  return address;
}

/**
 * Puts bytes into scratch memory until the enclosing {@linkcode scratch} ends.
 *
 * @param bytes The bytes; those that are there already stay where they are.
 * @returns Their address.
 * @throws {RangeError} If the 4 GiB of WebAssembly memory are not enough.
 */
export function inScratch(bytes: Uint8Array): number {
  if (bytes.buffer === memory?.buffer) return bytes.byteOffset;
  const at = alloc(bytes.length);
  views().u8.set(bytes, at);
  return at;
}

function tooLarge(bytes: number): RangeError {
  return new RangeError(
    `an image too large for this operator: it needs ${bytes} bytes of working memory at once, beyond WebAssembly's 4 GiB`,
  );
}

/**
 * Runs work that allocates scratch memory and frees it afterwards. May be nested.
 *
 * @param work What to do.
 * @returns What `work` returns.
 */
export function scratch<T>(work: () => T): T {
  const mark = top;
  depth++;
  try {
    return work();
  } finally {
    depth--;
    top = mark;
    if (depth === 0 && memory !== undefined && memory.buffer.byteLength > KEEP) {
      memory = undefined;
      current = undefined;
      for (const loaded of modules.values()) loaded.exports = undefined;
    }
  }
}
