/**
 * Replays golden values: runs each kept case through a kit and compares with what the named library
 * answered. Used by the tests and by the agreement table.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import type { Kit, StandardOperators, Value } from "../mod.ts";

/** An array as kept: whole, as a slice of a sample, or by hash or sparse values. */
interface Kept {
  kind: "image" | "mask" | "labels" | "kernel";
  dtype: "uint8" | "uint16" | "int32" | "float32" | "float64";
  shape: number[];
  data?: string;
  sample?: string;
  slices?: [number, number][];
  sha256?: string;
  at?: number[];
  values?: Num[];
  range?: Num;
}

type Num = number | "NaN" | "Infinity" | "-Infinity";
type Ref = { array?: string; value?: unknown; list?: Ref[] };
type Expected = Ref & Partial<Kept> & {
  table?: Record<string, (Num | string)[]>;
  paths?: Num[][];
};

/** One call and what it must give. */
export interface Case {
  operator: string;
  name: string;
  inputs: Record<string, Ref>;
  params: Record<string, unknown>;
  outputs: Record<string, Expected>;
  rtol?: number;
  reference?: string;
}

/** All cases of a family. */
export interface Goldens {
  family: string;
  versions: Record<string, string>;
  arrays: Record<string, Kept>;
  cases: Case[];
}

/** Reads a picture below PETRI_SAMPLES as one grey plane or stack, without scaling. */
export type SampleReader = (path: string) => Promise<{ data: ArrayLike<number>; shape: number[] }>;

/** How a result compares with the kept one. */
export interface Comparison {
  /** Every value equal. */
  identical: boolean;
  /** Largest difference, in parts of the range of the expected values. */
  difference: number;
  /** What is wrong, if anything. */
  problem?: string;
}

const TYPES = {
  uint8: Uint8Array,
  uint16: Uint16Array,
  int32: Int32Array,
  float32: Float32Array,
  float64: Float64Array,
};

/** Families that have golden values. */
export function families(): string[] {
  const folder = new URL("reference/golden/", import.meta.url);
  return [...Deno.readDirSync(folder)].map(({ name }) => name).filter((n) => n.endsWith(".json"))
    .map((n) => n.slice(0, -5)).sort();
}

/** The golden values of one family; `undefined` for files of another form. */
export function loadGoldens(family: string): Goldens | undefined {
  const url = new URL(`reference/golden/${family}.json`, import.meta.url);
  const parsed = JSON.parse(Deno.readTextFileSync(url));
  return parsed.family === undefined ? undefined : parsed;
}

function numberOf(value: unknown): number {
  return typeof value === "string" ? Number(value) : value as number;
}

function unpack(kept: Kept): InstanceType<(typeof TYPES)[Kept["dtype"]]> {
  const bytes = inflateSync(Uint8Array.fromBase64(kept.data!));
  return new TYPES[kept.dtype](new Uint8Array(bytes).buffer);
}

/** Whether a case can run without the folder of real images. */
export function needsSamples(goldens: Goldens, kase: Case): boolean {
  const refs = Object.values(kase.inputs).flatMap((ref) => ref.list ?? [ref]);
  return refs.some(({ array }) =>
    array !== undefined && goldens.arrays[array].sample !== undefined
  );
}

async function valueOf(goldens: Goldens, ref: Ref, read: SampleReader): Promise<unknown> {
  if (ref.list) return await Promise.all(ref.list.map((item) => valueOf(goldens, item, read)));
  if (ref.array === undefined) return ref.value;
  const kept = goldens.arrays[ref.array];
  const { kind, shape } = kept;
  if (kind === "kernel") return { kind, data: unpack(kept), shape };
  const axes = "TCZYX".slice(5 - shape.length);
  if (kept.sample === undefined) return { kind, data: unpack(kept), shape, axes };
  const full = await read(kept.sample);
  const slices = full.shape.map((length, i) => {
    const [from, to] = kept.slices?.[i] ?? [0, length];
    return [from, Math.min(to, length)];
  });
  const data = new TYPES[kept.dtype](shape.reduce((a, b) => a * b, 1));
  let at = 0;
  (function copy(axis: number, start: number): void {
    const [from, to] = slices[axis];
    const step = full.shape.slice(axis + 1).reduce((a, b) => a * b, 1);
    for (let i = from; i < to; i++) {
      if (axis === full.shape.length - 1) data[at++] = full.data[start + i];
      else copy(axis + 1, start + i * step);
    }
  })(0, 0);
  const hash = createHash("sha256").update(new Uint8Array(data.buffer)).digest("hex");
  if (hash !== kept.sha256) throw new Error(`${kept.sample} is not the image that was measured`);
  return { kind, data, shape, axes };
}

/** The inputs of a case as values. */
export async function inputsOf(
  goldens: Goldens,
  kase: Case,
  read: SampleReader,
): Promise<Record<string, Value>> {
  const entries = Object.entries(kase.inputs).map(async ([name, ref]) =>
    [name, await valueOf(goldens, ref, read)] as const
  );
  return Object.fromEntries(await Promise.all(entries)) as Record<string, Value>;
}

function compareNumbers(
  actual: ArrayLike<unknown>,
  expected: ArrayLike<unknown>,
  tolerance: (expected: number) => number,
  where: (index: number) => string = (i) => `[${i}]`,
): Comparison {
  if (actual.length !== expected.length) {
    return {
      identical: false,
      difference: Infinity,
      problem: `${actual.length} values, expected ${expected.length}`,
    };
  }
  const result: Comparison = { identical: true, difference: 0 };
  const scale = rangeOf(expected);
  for (let i = 0; i < expected.length; i++) {
    const want = numberOf(expected[i]);
    const got = numberOf(actual[i]);
    if (Object.is(got, want) || got === want || Number.isNaN(got) && Number.isNaN(want)) continue;
    result.identical = false;
    const apart = Math.abs(got - want);
    const allowed = tolerance(want);
    const relative = apart / (scale || 1);
    if (!(result.difference >= relative)) result.difference = relative;
    if (!(apart <= allowed) && result.problem === undefined) {
      result.problem = `${where(i)} is ${got}, expected ${want}`;
    }
  }
  return result;
}

function rangeOf(values: ArrayLike<unknown>): number {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = numberOf(values[i]);
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high >= low ? Math.max(high - low, Math.abs(high), Math.abs(low)) : 0;
}

function place(index: number, shape: readonly number[]): string {
  const at: number[] = [];
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    at.unshift(index % shape[axis]);
    index = Math.floor(index / shape[axis]);
  }
  return `[${at}]`;
}

/** Runs a case through a kit; gives what is wrong with its outputs, each by its name. */
export async function problemsOf(
  kit: Kit<StandardOperators>,
  goldens: Goldens,
  kase: Case,
  read: SampleReader,
): Promise<string[]> {
  const inputs = await inputsOf(goldens, kase, read);
  const outputs = await kit.run(
    kase.operator as never,
    inputs as never,
    kase.params as never,
  ) as Record<string, unknown>;
  return Object.entries(kase.outputs).flatMap(([name, expected]) => {
    const { problem } = compare(goldens, outputs[name], expected, kase.rtol);
    return problem === undefined ? [] : [`${name} ${problem}`];
  });
}

/** Compares one output with what the library gave. */
export function compare(
  goldens: Goldens,
  actual: unknown,
  expected: Expected,
  rtol: number | undefined,
): Comparison {
  const near = (want: number) => (rtol ?? 1e-6) * Math.abs(want) + 1e-12;
  const fail = (problem: string): Comparison => ({
    identical: false,
    difference: Infinity,
    problem,
  });
  if (expected.table !== undefined) {
    const { columns } = actual as { columns: Record<string, ArrayLike<unknown>> };
    let worst: Comparison = { identical: true, difference: 0 };
    for (const [name, want] of Object.entries(expected.table)) {
      if (columns[name] === undefined) return fail(`no column ${name}`);
      const scale = rangeOf(want);
      const column = compareNumbers(
        columns[name],
        want,
        (w) => near(w) + 1e-9 * scale,
        (i) => `${name}[${i}]`,
      );
      worst = {
        identical: worst.identical && column.identical,
        difference: Math.max(worst.difference, column.difference),
        ...(worst.problem ?? column.problem) !== undefined &&
          { problem: (worst.problem ?? column.problem)! },
      };
    }
    return worst;
  }
  if (expected.paths !== undefined) {
    const { paths } = actual as { paths: Float64Array[] };
    if (paths.length !== expected.paths.length) {
      return fail(`${paths.length} contours, expected ${expected.paths.length}`);
    }
    return compareNumbers(
      paths.flatMap((path) => [path.length, ...path]),
      expected.paths.flatMap((path) => [path.length, ...path]),
      near,
    );
  }
  if (expected.array === undefined && expected.dtype === undefined) {
    const want = expected.value;
    return Array.isArray(want)
      ? compareNumbers(actual as number[], want, near)
      : compareNumbers([actual], [want], near);
  }
  const kept = (expected.array === undefined ? expected : goldens.arrays[expected.array]) as Kept;
  const value = actual as { kind: string; data: Float64Array; shape: number[] };
  if (value?.kind !== kept.kind) return fail(`a ${value?.kind}, expected ${kept.kind}`);
  if (!(value.data instanceof TYPES[kept.dtype])) {
    return fail(`${(value.data as object).constructor.name}, expected ${kept.dtype}`);
  }
  if (value.shape.join() !== kept.shape.join()) {
    return fail(`shape ${value.shape}, expected ${kept.shape}`);
  }
  if (kept.sha256 !== undefined) {
    const { buffer, byteOffset, byteLength } = value.data;
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    const same = createHash("sha256").update(bytes).digest("hex") === kept.sha256;
    return same ? { identical: true, difference: 0 } : fail("other pixels than the reference");
  }
  const floats = kept.dtype.startsWith("float");
  if (kept.at !== undefined) {
    const slack = (rtol ?? (kept.dtype === "float64" ? 1e-6 : 1e-5)) * numberOf(kept.range);
    return compareNumbers(
      kept.at.map((i) => value.data[i]),
      kept.values!,
      (w) => slack + (kept.dtype === "float64" ? near(w) : 0),
      (i) => place(kept.at![i], kept.shape),
    );
  }
  const want = unpack(kept);
  const scale = rangeOf(want);
  const tolerance = !floats
    ? () => 0
    : kept.dtype === "float64"
    ? (w: number) => near(w) + (rtol ?? 1e-6) * 1e-3 * scale
    : () => (rtol ?? 1e-5) * scale;
  return compareNumbers(value.data, want, tolerance, (i) => place(i, kept.shape));
}
