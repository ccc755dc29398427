/**
 * Runs operators for `client.py`: requests on stdin, answers on stdout, until stdin ends. Needs no right.
 *
 * Both ways a message is the length of its header (uint32, little-endian), the header as JSON, and the arrays
 * that the header names, one after the other. A request names operator, inputs and parameters; an answer has
 * `outputs`, or the class and text of an `error`.
 *
 * @module
 */
import { createKit, type Value } from "../../../mod.ts";

const TYPES = {
  uint8: Uint8Array,
  uint16: Uint16Array,
  int32: Int32Array,
  float32: Float32Array,
  float64: Float64Array,
  uint32: Uint32Array,
};

/** What a header says of an array. */
interface Part {
  kind: string;
  dtype: keyof typeof TYPES;
  shape: number[];
}

const kit = createKit() as unknown as {
  run(id: string, inputs: object, params: object): Promise<Record<string, Value>>;
};

function read(length: number): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length;) {
    const count = Deno.stdin.readSync(bytes.subarray(at));
    if (count === null) return undefined;
    at += count;
  }
  return bytes;
}

function write(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += Deno.stdout.writeSync(bytes.subarray(at));
}

/** Numbers that JSON has no word for. */
const revive = (_: string, value: unknown) =>
  value === "NaN" || value === "Infinity" || value === "-Infinity" ? Number(value) : value;

const sent: ArrayBufferView[] = [];

function part(kind: string, data: ArrayBufferView & { length: number }, shape = [data.length]) {
  sent.push(data);
  const dtype = data.constructor.name.replace("Array", "").toLowerCase();
  return { kind, dtype, shape };
}

function describe(value: Value): unknown {
  if (typeof value === "number") return part("number", Float64Array.of(value));
  if (!("kind" in value)) return part("numbers", Float64Array.from(value));
  if (value.kind === "contours") return { paths: value.paths.map((path) => part("path", path)) };
  if (value.kind !== "table") return part(value.kind, value.data, [...value.shape]);
  const columns = Object.entries(value.columns).map(([name, column]) => [
    name,
    ArrayBuffer.isView(column) ? part("column", column) : { list: column },
  ]);
  return { columns: Object.fromEntries(columns) };
}

for (let size = read(4); size !== undefined; size = read(4)) {
  const header = read(new DataView(size.buffer).getUint32(0, true))!;
  const request = JSON.parse(new TextDecoder().decode(header), revive);
  const inputs: Record<string, unknown> = {};
  for (const [name, { kind, dtype, shape }] of Object.entries<Part>(request.inputs)) {
    const length = shape.reduce((a, b) => a * b, 1);
    const data = new TYPES[dtype](read(length * TYPES[dtype].BYTES_PER_ELEMENT)!.buffer);
    inputs[name] = { kind, data, shape, axes: "TCZYX".slice(-shape.length) };
  }
  let answer: unknown;
  sent.length = 0;
  try {
    const outputs = await kit.run(request.operator, inputs, request.params);
    const described = Object.entries(outputs)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, describe(value)]);
    answer = { outputs: Object.fromEntries(described) };
  } catch (error) {
    sent.length = 0;
    const { name, message } = error as Error;
    answer = { error: { name, message } };
  }
  const text = new TextEncoder().encode(JSON.stringify(answer));
  write(new Uint8Array(Uint32Array.of(text.length).buffer));
  write(text);
  for (const { buffer, byteOffset, byteLength } of sent) {
    write(new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength));
  }
}
