/**
 * What every operator promises beside being right: inputs stay as they are, the same question gets the
 * same answer, outputs are what was declared, odd shapes and all pixel types are served or refused in
 * one line. Standard operators and strangers' plugins are checked alike.
 *
 * @module
 */
import { PetriError, show } from "./errors.ts";
import type { Kit, OperatorInfo } from "./kit.ts";
import type { Port } from "./operator.ts";
import type { ParamSchema } from "./params.ts";
import {
  createImage,
  createKernel,
  createLabels,
  createMask,
  createTable,
  type Grid,
  type GridValue,
  type Kind,
  kindOf,
  type Mask,
  type PixelSize,
  type Value,
} from "./values.ts";

/** One promise that an operator breaks. */
export interface ConformanceProblem {
  /** The promise: `inputs`, `repeats`, `outputs`, `params`, `examples` or `serves`. */
  readonly rule: "inputs" | "repeats" | "outputs" | "params" | "examples" | "serves";
  /** With what it was called. */
  readonly case: string;
  /** What happened. */
  readonly message: string;
}

/** What was found out about one operator. */
export interface ConformanceReport {
  /** The operator. */
  readonly operator: string;
  /** Calls that gave a result. */
  readonly served: number;
  /** Calls that it refused in one line, and how. */
  readonly refused: readonly { readonly case: string; readonly message: string }[];
  /** Promises that it breaks; none if all is well. */
  readonly problems: readonly ConformanceProblem[];
}

/** What to call an operator with. */
export interface ConformanceOptions {
  /**
   * Parameters to try, where it has required ones and no examples; defaults and its examples are tried
   * anyway.
   */
  readonly params?: readonly Readonly<Record<string, unknown>>[] | undefined;
}

type Values = Record<string, Value | readonly Value[]>;

interface Case {
  readonly name: string;
  readonly inputs: Values;
}

/** Shapes that give away a confusion of rows and columns, or a neighbour that is not there. */
const SHAPES = [[1, 1], [1, 7], [7, 1], [9, 14], [14, 9], [3, 5, 8]];
/** Large enough for what examples show. */
const EXAMPLE_SHAPE = [72, 95];
const PIXEL_SIZE: PixelSize = { unit: "µm", z: 2, y: 0.5, x: 0.25, source: "conformance" };
const GRIDS: readonly Kind[] = ["image", "mask", "labels"];

/** Numbers in [0, 1) from a seed, so that each run asks the same. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = Math.imul(state, 1664525) + 1013904223 >>> 0) / 2 ** 32;
}

/** Names of the sorts of values on a grid: pixel types, masks and labels. */
const SORTS: Readonly<Record<string, Kind>> = {
  uint8: "image",
  uint16: "image",
  float32: "image",
  float64: "image",
  mask: "mask",
  labels: "labels",
};

/** A value of a sort: a few blobs over noise, so that there is something to find. */
function gridOf(sort: string, shape: readonly number[], seed: number, color = false): GridValue {
  const full = color ? [...shape, 3] : shape;
  const options = {
    pixelSize: PIXEL_SIZE,
    axes: (color ? "TCZYXS" : "TCZYX").slice(-full.length),
  };
  const size = full.reduce((product, length) => product * length, 1);
  const random = randomFrom(seed);
  const columns = full.at(color ? -2 : -1)!;
  const samples = color ? 3 : 1;
  // Between 0 and 1; blobs of 4 by 4 pixels stand out.
  const value = (at: number) => {
    const pixel = Math.floor(at / samples);
    const y = Math.floor(pixel / columns), x = pixel % columns;
    const blob = (y >> 2) % 2 === 1 && (x >> 2) % 2 === 1;
    return (blob ? 0.6 : 0.1) + 0.3 * random();
  };
  switch (sort) {
    case "uint8":
      return createImage(
        Uint8Array.from({ length: size }, (_, i) => value(i) * 255),
        full,
        options,
      );
    case "uint16":
      return createImage(
        Uint16Array.from({ length: size }, (_, i) => value(i) * 4000),
        full,
        options,
      );
    case "float32":
      return createImage(Float32Array.from({ length: size }, (_, i) => value(i)), full, options);
    case "float64":
      return createImage(Float64Array.from({ length: size }, (_, i) => value(i)), full, options);
    case "mask":
      return createMask(
        Uint8Array.from({ length: size }, (_, i) => Number(value(i) > 0.5)),
        full,
        options,
      );
  }
  const perRow = (columns >> 3) + 1;
  const label = (i: number) =>
    value(i) > 0.5 ? 1 + (Math.floor(i / columns) >> 3) * perRow + (i % columns >> 3) : 0;
  return createLabels(Int32Array.from({ length: size }, (_, i) => label(i)), full, options);
}

function sampleOf(kind: Kind, shape: readonly number[], seed: number): Value {
  switch (kind) {
    case "image":
      return gridOf("uint8", shape, seed);
    case "mask":
    case "labels":
      return gridOf(kind, shape, seed);
    case "kernel": {
      const sides = shape.map(() => 3);
      return createKernel(new Float64Array(3 ** sides.length).fill(1), sides);
    }
    case "table":
      return createTable({ label: Int32Array.of(1, 2, 3), area: Float64Array.of(4, 2.5, 9) });
    case "contours":
      return { kind, paths: [Float64Array.of(0, 0, 1, 2, 3, 3, 0, 0)] };
    case "number":
      return 0.5;
    case "numbers":
      return [0.25, 0.5, 3];
  }
}

/** Inputs to try: the shapes and sorts of the first input on a grid, others to match. */
function casesOf(info: OperatorInfo, shapes: readonly (readonly number[])[]): Case[] {
  const ports = Object.entries(info.inputs as Record<string, Port>);
  const required = ports.filter(([, port]) => !port.optional);
  // Where everything is optional, any one will do.
  const sets = required.length > 0 || ports.length === 0
    ? [required, ...required.length < ports.length ? [ports] : []]
    : ports.map((port) => [port]);
  const cases: Case[] = [];
  for (const set of sets) {
    const lead = set.findIndex(([, port]) => port.kinds.some((kind) => GRIDS.includes(kind)));
    const sorts = lead < 0
      ? [""]
      : Object.keys(SORTS).filter((sort) => set[lead][1].kinds.includes(SORTS[sort]));
    const colors = lead >= 0 && set[lead][1].color ? [false, true] : [false];
    for (const shape of lead < 0 ? shapes.slice(-1) : shapes) {
      for (const sort of sorts) {
        for (const color of colors) {
          if (color && (SORTS[sort] !== "image" || shape.length > 2)) continue;
          const inputs: Values = {};
          set.forEach(([name, port], index) => {
            inputs[name] = index === lead
              ? gridOf(sort, shape, 1, color)
              : sampleOf(port.kinds[0], shape, index + 2);
          });
          const names = set.map(([name]) => name).join(", ");
          const words = lead < 0 ? "" : `${shape.join("×")} ${color ? "colour " : ""}${sort} `;
          cases.push({ name: `${words}(${names})`, inputs });
        }
      }
    }
  }
  return cases;
}

/**
 * Inputs for a call, as the checks use them; in colour where that is welcome.
 *
 * @param info The operator.
 * @param shape Length of each axis of those on a grid.
 * @returns Values by name.
 */
export function conformanceInputs(
  info: OperatorInfo,
  shape: readonly number[],
): Readonly<Record<string, Value | readonly Value[]>> {
  const cases = casesOf(info, [shape]);
  return (cases.find(({ name }) => name.includes("colour")) ?? cases[0]).inputs;
}

/**
 * Inputs for calls with each sort of value that an operator takes first.
 *
 * @param info The operator.
 * @param shape Length of each axis of those on a grid.
 * @returns What the inputs are, and values by name.
 */
export function conformanceCases(
  info: OperatorInfo,
  shape: readonly number[],
): readonly { readonly name: string; readonly inputs: Readonly<Record<string, unknown>> }[] {
  return casesOf(info, [shape]);
}

/**
 * Whether two values are the same to the last bit; NaN is NaN, 0 is not −0.
 *
 * @param a Any value, with what it holds.
 * @param b Another.
 * @returns Whether nothing tells them apart.
 */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (ArrayBuffer.isView(a) || Array.isArray(a)) {
    const [x, y] = [a as unknown as ArrayLike<unknown>, b as unknown as ArrayLike<unknown>];
    if (a.constructor !== b.constructor || x.length !== y.length) return false;
    for (let i = 0; i < x.length; i++) if (!same(x[i], y[i])) return false;
    return true;
  }
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length &&
    keys.every((key) =>
      Object.hasOwn(b, key) &&
      same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key])
    );
}

function isGrid(value: unknown): value is GridValue {
  return GRIDS.includes(kindOf(value)!);
}

/** What is wrong with what a whole value holds. */
function malformed(value: unknown): string | undefined {
  if (kindOf(value) !== "mask") return undefined;
  try {
    createMask((value as Mask).data, (value as Mask).shape);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** What is wrong with the outputs of a call; their kinds and parts the kit has checked. */
function wrongOutput(
  info: OperatorInfo,
  inputs: Values,
  outputs: Readonly<Record<string, unknown>>,
): string | undefined {
  const ports = info.outputs as Record<string, Port>;
  for (const [name, value] of Object.entries(outputs)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(ports, name)) return `gives \`${name}\`, which it does not declare`;
    const wrong = malformed(value);
    if (wrong !== undefined) return `output \`${name}\`: ${wrong}`;
    const { sameAs } = ports[name];
    const like = (sameAs === undefined ? undefined : inputs[sameAs]) as GridValue | undefined;
    if (like !== undefined && isGrid(value)) {
      if (value.kind !== like.kind || value.data.constructor !== like.data.constructor) {
        return `output \`${name}\` must be of the kind and type of \`${sameAs}\`, ` +
          `is ${value.kind} of ${value.data.constructor.name}`;
      }
    }
    const grid = Object.values(inputs).find(isGrid) as Grid | undefined;
    if (grid !== undefined && isGrid(value) && same(value.shape, grid.shape)) {
      if (value.axes !== grid.axes || !same(value.pixelSize, grid.pixelSize)) {
        return `output \`${name}\` has the shape of the input but not its axes and pixel size ` +
          "(imageLike, maskLike and labelsLike keep them)";
      }
    }
  }
  return undefined;
}

/** Params that stand for a call with nothing but defaults. */
function defaultsOf(info: OperatorInfo): Record<string, unknown> {
  const schemas = info.params as Record<string, ParamSchema>;
  return Object.fromEntries(
    Object.entries(schemas).filter(([, { default: value }]) => value !== undefined)
      .map(([name, { default: value }]) => [name, value]),
  );
}

/** Milliseconds after which a call that fails is the last: an operator that never ends is tried once. */
const PATIENCE = 1000;

/**
 * Checks the promises of one operator by calling it with small values of every kind, pixel type and
 * some odd shapes. About 100 calls; no more after one that took a second and failed.
 *
 * @param kit A kit with the operator.
 * @param id The operator.
 * @param options Parameters to try.
 * @returns What it breaks, and what it refuses.
 * @throws {ParameterError} If there is no such operator.
 */
export async function checkConformance(
  kit: Kit,
  id: string,
  options: ConformanceOptions = {},
): Promise<ConformanceReport> {
  // For an unknown id, the kit says so.
  const info = kit.operators().find((one) => one.id === id) ?? kit.resolve(id) as never;
  const problems: ConformanceProblem[] = [];
  const refused: { case: string; message: string }[] = [];
  let served = 0;
  let slow = false;
  const say = (rule: ConformanceProblem["rule"], name: string, message: string) => {
    problems.push({ rule, case: name, message });
  };
  const call = (inputs: Values, params: object) =>
    kit.run(id as never, inputs as never, params as never) as Promise<Record<string, unknown>>;

  /** One call and its repetition. */
  const attempt = async ({ name, inputs }: Case, params: object): Promise<void> => {
    const before = structuredClone(inputs);
    let outputs: Record<string, unknown>;
    const started = performance.now();
    try {
      outputs = await call(inputs, params);
    } catch (error) {
      if (!same(inputs, before)) say("inputs", name, "writes to its input");
      const { name: kind, message } = error as Error;
      const fine = error instanceof PetriError && (kind === "InputError" ||
        kind === "ParameterError");
      if (!fine) {
        slow = performance.now() - started > PATIENCE;
        say("serves", name, slow ? `${message}; no more is tried` : message);
      } else if (message.includes("\n")) say("serves", name, "refuses in more than one line");
      else refused.push({ case: name, message });
      return;
    }
    served++;
    if (!same(inputs, before)) say("inputs", name, "writes to its input");
    const wrong = wrongOutput(info, inputs, outputs);
    if (wrong !== undefined) say("outputs", name, wrong);
    try {
      const kept = structuredClone(outputs);
      if (!same(await call(before, params), kept)) {
        say("repeats", name, "gives another answer to the same question");
      } else if (!same(outputs, kept)) {
        say("repeats", name, "changes what it gave before");
      }
    } catch (error) {
      say("repeats", name, `fails when asked again: ${(error as Error).message}`);
    }
  };

  const defaults = defaultsOf(info);
  const schemas = Object.values(info.params as Record<string, ParamSchema>);
  const complete = schemas.every((schema) => schema.default !== undefined || schema.optional);
  const sets: object[] = [...complete ? [{}] : [], ...options.params ?? []];
  if (sets.length === 0) sets.push(...info.examples.map(({ params }) => params));
  if (complete) {
    try {
      kit.resolve(id, defaults);
    } catch (error) {
      say("params", JSON.stringify(defaults), `a default is refused: ${(error as Error).message}`);
    }
  }
  if (sets.length === 0) {
    say("params", "", "has required parameters: give it an example, so that it can be tried");
  }
  for (const params of sets) {
    for (const one of casesOf(info, SHAPES)) if (!slow) await attempt(one, params);
  }
  if (served === 0 && refused.length > 0) {
    say("serves", refused[0].case, `refuses all calls: ${refused[0].message}`);
  }
  for (const { title, params } of slow ? [] : info.examples) {
    const [one] = casesOf(info, [EXAMPLE_SHAPE]);
    const count = refused.length;
    await attempt({ ...one, name: `example ${show(title)}` }, params);
    if (refused.length > count) say("examples", title, refused.pop()!.message);
  }
  return { operator: id, served, refused, problems };
}
