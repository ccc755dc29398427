/**
 * Messages between a program and a plugin in its sandbox: a prologue of 16 bytes, a header in JSON, and
 * the numbers of all arrays behind it, each at a multiple of 8 bytes. What comes from a plugin is
 * rebuilt field by field, so that nothing but values gets through.
 *
 * @module
 */
import { PluginError, show } from "../core/errors.ts";
import {
  type Column,
  createImage,
  createKernel,
  createLabels,
  createMask,
  createTable,
  kindOf,
  type PixelSize,
  type Value,
} from "../core/values.ts";

/** First four bytes of every frame. */
const MAGIC = 0x50545249;
/** Most numbers in all lists of one message: 128 MiB of heap. */
const MOST_LISTED = 2 ** 24;
/** Bytes before the header. */
export const PROLOGUE = 16;

/** A message: named fields, and values by name. */
export interface Message {
  /** What kind of message it is, and what belongs to it; plain JSON. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Values by name; lists where an input takes several. */
  readonly values: Readonly<Record<string, Value | readonly Value[]>>;
}

/** How long the two parts of a frame are. */
export interface FrameSize {
  /** Bytes of the header. */
  readonly header: number;
  /** Bytes of the payload. */
  readonly payload: number;
}

const TYPES = {
  uint8: Uint8Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  float32: Float32Array,
  float64: Float64Array,
} as const;
type Numbers =
  | Uint8Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

function typeName(data: Numbers): string {
  for (const [name, type] of Object.entries(TYPES)) if (data instanceof type) return name;
  throw new PluginError(`an array of the type ${show(data)} cannot be sent`);
}

/** Collects arrays for the payload. */
class Payload {
  readonly parts: Uint8Array[] = [];
  size = 0;
  add(data: Numbers): { type: string; at: number; length: number } {
    // An operator that nobody checked may give anything.
    if (!ArrayBuffer.isView(data)) {
      throw new PluginError(`\`data\` must be a typed array, got ${show(data)}`);
    }
    const at = this.size;
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const padding = -bytes.length & 7;
    this.parts.push(bytes, new Uint8Array(padding));
    this.size += bytes.length + padding;
    return { type: typeName(data), at, length: data.length };
  }
}

function describe(name: string, value: Value | readonly Value[], payload: Payload): unknown {
  if (typeof value === "number") {
    return { kind: "number", data: payload.add(Float64Array.of(value)) };
  }
  if (Array.isArray(value)) {
    return value.every((item) => typeof item === "number")
      ? { kind: "numbers", data: payload.add(Float64Array.from(value as number[])) }
      : { kind: "list", items: (value as Value[]).map((item) => describe(name, item, payload)) };
  }
  if (kindOf(value) === undefined) {
    throw new PluginError(`\`${name}\` must be a value of petri, got ${show(value)}`);
  }
  const one = value as Exclude<Value, number | readonly number[]>;
  switch (one.kind) {
    case "table":
      return {
        kind: "table",
        units: one.units,
        columns: Object.entries(one.columns).map(([name, column]) =>
          Array.isArray(column)
            ? { name, list: column }
            : { name, data: payload.add(column as Numbers) }
        ),
      };
    case "contours":
      return { kind: "contours", paths: one.paths.map((path) => payload.add(path)) };
    case "kernel":
      return { kind: "kernel", shape: one.shape, data: payload.add(one.data) };
    default: {
      const { kind, shape, axes, pixelSize, data } = one;
      return { kind, shape, axes, pixelSize, data: payload.add(data) };
    }
  }
}

/**
 * A message as bytes.
 *
 * @param message The message.
 * @returns Its parts, in order; arrays are lent, not copied.
 */
export function encodeFrame(message: Message): Uint8Array[] {
  const payload = new Payload();
  const values = Object.entries(message.values).filter(([, value]) => value !== undefined).map(
    ([name, value]) => [name, describe(name, value, payload)],
  );
  const header = new TextEncoder().encode(JSON.stringify({ fields: message.fields, values }));
  const prologue = new DataView(new ArrayBuffer(PROLOGUE));
  prologue.setUint32(0, MAGIC);
  prologue.setUint32(4, header.length);
  prologue.setBigUint64(8, BigInt(payload.size));
  return [new Uint8Array(prologue.buffer), header, ...payload.parts];
}

/**
 * Reads a prologue.
 *
 * @param bytes Its 16 bytes.
 * @param limits Most bytes of each part.
 * @returns The sizes of the parts.
 * @throws {PluginError} If it is no prologue, or a part is larger than allowed.
 */
export function decodePrologue(bytes: Uint8Array, limits: FrameSize): FrameSize {
  const view = new DataView(bytes.buffer, bytes.byteOffset, PROLOGUE);
  if (view.getUint32(0) !== MAGIC) {
    throw new PluginError("the plugin wrote something that is no message");
  }
  const header = view.getUint32(4);
  const payload = view.getBigUint64(8);
  if (header > limits.header || payload > BigInt(limits.payload)) {
    const size = BigInt(header) + payload;
    const most = limits.header + limits.payload;
    throw new PluginError(`the plugin's answer has ${size} bytes, at most ${most} are allowed`, {
      value: Number(size),
    });
  }
  return { header, payload: Number(payload) };
}

function fail(what: string): never {
  throw new PluginError(`the plugin's message is malformed: ${what}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Finds the arrays of a payload. No two may share a byte, so that all take no longer than it is long. */
class Arrays {
  #end = 0;
  #listed = 0;
  constructor(readonly payload: Uint8Array) {}
  at(entry: unknown): Numbers {
    if (!isObject(entry)) fail("an array is not described");
    const { type, at, length } = entry;
    if (typeof type !== "string" || !Object.hasOwn(TYPES, type)) fail(`type ${show(type)}`);
    const make = TYPES[type as keyof typeof TYPES];
    const whole = (value: unknown) => Number.isSafeInteger(value) && value as number >= 0;
    if (!whole(at) || !whole(length) || (at as number) % 8 !== 0) fail("an array lies nowhere");
    if ((at as number) < this.#end) fail("an array begins before the end of the last");
    this.#end = (at as number) + (length as number) * make.BYTES_PER_ELEMENT;
    if (this.#end > this.payload.length) fail("an array ends behind the message");
    return new make(
      this.payload.buffer as ArrayBuffer,
      this.payload.byteOffset + (at as number),
      length as number,
    );
  }
  /** As a list, which takes memory of the heap. */
  list(entry: unknown): number[] {
    const data = typed(this.at(entry), Float64Array);
    this.#listed += data.length;
    if (this.#listed > MOST_LISTED) fail(`more than ${MOST_LISTED} numbers in lists`);
    return [...data];
  }
}

function typed<T extends Numbers>(data: Numbers, type: new (length: number) => T): T {
  return data instanceof type ? data : fail(`numbers of the type ${typeName(data)}`);
}

function shapeOf(value: unknown): number[] {
  if (!Array.isArray(value) || value.length > 8) fail(`shape ${show(value)}`);
  return value.map((length) =>
    Number.isSafeInteger(length) ? length : fail(`shape ${show(value)}`)
  );
}

function words(value: unknown, most: number): string {
  return typeof value === "string" && value.length <= most ? value : fail(`text ${show(value)}`);
}

function sizeOf(value: unknown): PixelSize | undefined {
  if (value === undefined) return undefined;
  if (!isObject(value)) fail("a pixel size");
  const { unit, x, y, z, source } = value;
  const size = {
    unit: words(unit, 64),
    x: x as number,
    y: y as number,
    source: words(source, 1000),
  };
  return z === undefined ? size : { ...size, z: z as number };
}

function valueOf(entry: unknown, arrays: Arrays, depth = 0): Value | Value[] {
  if (!isObject(entry)) fail("a value is not described");
  switch (entry.kind) {
    case "number":
      return typed(arrays.at(entry.data), Float64Array)[0] ?? fail("a number is missing");
    case "numbers":
      return arrays.list(entry.data);
    case "list":
      if (depth > 0 || !Array.isArray(entry.items) || entry.items.length > 10_000) fail("a list");
      return entry.items.map((item) => valueOf(item, arrays, 1) as Value);
    case "kernel":
      return createKernel(
        typed(arrays.at(entry.data), Float64Array),
        shapeOf(entry.shape),
      );
    case "contours":
      if (!Array.isArray(entry.paths)) fail("contours");
      return {
        kind: "contours",
        paths: entry.paths.map((path) => typed(arrays.at(path), Float64Array)),
      };
    case "table":
      return tableOf(entry, arrays);
  }
  const data = arrays.at(entry.data);
  const shape = shapeOf(entry.shape);
  const options = { axes: words(entry.axes, 8), pixelSize: sizeOf(entry.pixelSize) };
  switch (entry.kind) {
    case "image":
      return createImage(data as Uint8Array, shape, options);
    case "mask":
      return createMask(data as Uint8Array, shape, options);
    case "labels":
      return createLabels(data as Int32Array, shape, options);
    default:
      fail(`kind ${show(entry.kind)}`);
  }
}

function tableOf(entry: Record<string, unknown>, arrays: Arrays): Value {
  const { columns, units } = entry;
  if (!Array.isArray(columns) || columns.length > 10_000 || !isObject(units)) fail("a table");
  const made = columns.map((column): [string, Column] => {
    if (!isObject(column)) fail("a column");
    const name = words(column.name, 200);
    if (column.list === undefined) return [name, arrays.at(column.data)];
    if (!Array.isArray(column.list)) fail("a column");
    const plain = column.list.every((cell) =>
      cell === null || typeof cell === "string" || typeof cell === "number"
    );
    return plain ? [name, column.list] : fail("a cell of a table");
  });
  const named = Object.entries(units).map(([name, unit]) => [name, words(unit, 64)]);
  return createTable(Object.fromEntries(made), Object.fromEntries(named));
}

/**
 * Rebuilds a message.
 *
 * @param header Bytes of the header.
 * @param payload Bytes of the payload, at a multiple of 8 in their buffer; values look into it.
 * @param names Values that it may hold; all unless given.
 * @returns The message.
 * @throws {PluginError} If something in it is not what a message holds.
 */
export function decodeFrame(
  header: Uint8Array,
  payload: Uint8Array,
  names?: ReadonlySet<string>,
): Message {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(header));
  } catch {
    fail("its header is not JSON");
  }
  if (!isObject(parsed) || !isObject(parsed.fields) || !Array.isArray(parsed.values)) {
    fail("its header has no fields and values");
  }
  const { fields, values } = parsed as { fields: Record<string, unknown>; values: unknown[] };
  const arrays = new Arrays(payload);
  const rebuilt = values.map((pair): [string, Value | Value[]] => {
    if (!Array.isArray(pair) || pair.length !== 2) fail("a value has no name");
    const name = words(pair[0], 200);
    if (names?.has(name) === false) {
      throw new PluginError(`the plugin gave an output ${show(name)} that it does not declare`);
    }
    try {
      return [name, valueOf(pair[1], arrays)];
    } catch (error) {
      if (error instanceof PluginError) throw error;
      return fail((error as Error).message);
    }
  });
  return { fields, values: Object.fromEntries(rebuilt) };
}
