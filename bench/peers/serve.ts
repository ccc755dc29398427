/**
 * What a peer of bench/bench.ts does, in petri's own language: answers requests on standard input, one
 * JSON line each.
 *
 *     {"arrays": {name: [path, dtype, shape]}}                                  names the arrays
 *     {"op": name, "inputs": [name], "least": n, "ms": budget, "save": path}
 *         -> {"ms": [..], "saved": dtype, "read": bytes, "written": bytes}, {"missing": true} or {"error": text}
 *
 * Times of single runs in milliseconds: at least `least` of them, and as many as fit the budget.
 *
 * @module
 */

/** An array of numbers. */
export type Numbers =
  | Uint8Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

const TYPES = {
  u1: Uint8Array,
  u2: Uint16Array,
  i4: Int32Array,
  u4: Uint32Array,
  f4: Float32Array,
  f8: Float64Array,
} as const;

/** Names of number types, as numpy has them. */
export type Dtype = keyof typeof TYPES;

/**
 * What numpy calls the type of an array.
 *
 * @param data The array.
 * @returns The name.
 */
export function dtypeOf(data: Numbers): Dtype {
  return Object.entries(TYPES).find(([, type]) => data instanceof type)![0] as Dtype;
}

/**
 * Reads an array from a file of raw numbers.
 *
 * @param path The file.
 * @param dtype Their type.
 * @returns The array.
 */
export function readNumbers(path: string, dtype: Dtype): Numbers {
  return new TYPES[dtype](Deno.readFileSync(path).buffer);
}

/**
 * Writes an array as raw numbers.
 *
 * @param path The file.
 * @param data The array.
 */
export function writeNumbers(path: string, data: Numbers): void {
  Deno.writeFileSync(path, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
}

/** A library under test. */
export interface Library<V, R> {
  /** Its name and version. */
  readonly versions: Record<string, string>;
  /** An array as a value of the library, made before anything is timed. */
  value(data: Numbers, shape: readonly number[], name: string): V;
  /** An operator, or none for these inputs. */
  operator(op: string, inputs: readonly V[]): (() => R) | undefined;
  /** Result as numbers in petri's form. */
  numbers(result: R, op: string): Numbers;
  /** Bytes of all that a result holds. */
  size?(result: R): number;
  /** Lets go of a result, as losing the last reference to it does in Python. */
  release?(result: R): void;
}

/** Lines of standard input. */
async function* lines(): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of Deno.stdin.readable.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + piece).split("\n");
    rest = parts.pop()!;
    yield* parts;
  }
}

/**
 * Answers requests until standard input ends.
 *
 * @param library What runs the operators.
 */
export async function serve<V, R>(library: Library<V, R>): Promise<void> {
  const files: Record<string, [string, Dtype, number[]]> = {};
  const values = new Map<string, { value: V; bytes: number }>();
  const input = (name: string) => {
    let known = values.get(name);
    if (known === undefined) {
      const [path, dtype, shape] = files[name];
      const data = readNumbers(path, dtype);
      known = { value: library.value(data, shape, name), bytes: data.byteLength };
      values.set(name, known);
    }
    return known;
  };
  const answer = (line: string): object => {
    const { arrays, op, inputs, least, ms: budget, save } = JSON.parse(line);
    if (arrays !== undefined) {
      Object.assign(files, arrays);
      return {};
    }
    const given = (inputs as string[]).map(input);
    const work = library.operator(op, given.map(({ value }) => value));
    if (work === undefined) return { missing: true };
    const ms: number[] = [];
    let result: R | undefined;
    for (let spent = 0; ms.length < least || spent < budget; spent += ms.at(-1)!) {
      const last = result;
      const start = performance.now();
      result = work();
      ms.push(performance.now() - start);
      if (last !== undefined) library.release?.(last);
    }
    const read = given.reduce((sum, { bytes }) => sum + bytes, 0);
    if (!save) return { ms, read, written: library.size?.(result!) };
    const data = library.numbers(result!, op);
    writeNumbers(save, data);
    return { ms, saved: dtypeOf(data), read, written: library.size?.(result!) };
  };
  console.log(JSON.stringify({ versions: library.versions }));
  for await (const line of lines()) {
    let reply: object;
    try {
      reply = answer(line);
    } catch (error) {
      reply = { error: String(error) };
    }
    console.log(JSON.stringify(reply));
  }
}
