/**
 * Every operator through `kit.run` with what no caller should give: parameters of wrong types, beyond
 * every range and unknown, inputs that are none or do not fit. Each call is served or refused by one
 * error that names operator and parameter; none hangs or fails otherwise.
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Port } from "../core/operator.ts";
import type { ParamSchema } from "../core/params.ts";
import {
  createImage,
  createKernel,
  createKit,
  createLabels,
  createMask,
  createTable,
  type Kind,
  type OperatorInfo,
  PetriError,
} from "../mod.ts";

const kit = createKit();
const operators = kit.operators().filter(({ plugin }) => plugin !== "analysis");

/** Written to JSON, it throws; as a number or text, too. */
class Unspeakable {
  readonly length = 3;
  toJSON(): never {
    throw new Error("toJSON");
  }
  toString(): never {
    throw new Error("toString");
  }
  valueOf(): never {
    throw new Error("valueOf");
  }
}

const circular: Record<string, unknown> = {};
circular.self = circular;

/** Values for parameters. */
// deno-fmt-ignore
const RUBBISH: readonly unknown[] = [
  null, NaN, Infinity, -Infinity, -0, 0, -1, 0.5, 1e308, -1e308, 5e-324, 2 ** 31, 2 ** 53, 1e15,
  "", "x", "3", "NaN", "reflect ", "__proto__", "constructor", "\0", "é".repeat(1000),
  true, false, [], [[]], [1], [1, 2, 3, 4, 5, 6], [NaN], [null], [1, "2"], [-1, -1], [0, 0], [1e9, 1e9],
  new Array(3), new Array(1000).fill(1), [[1, 2], [3]], [[[[1]]]], {}, { x: 1 }, { length: 1, 0: 1 },
  new Date(0), /x/, () => 1, Symbol("s"), 10n, new Unspeakable(), circular, new Float64Array(2),
  new Map(), Promise.resolve(1), Object.create(null), Object(3), Object("reflect"),
  [{ property: "area" }], [{ property: "zzz", min: 1 }], [{ property: "centroid9", min: 1 }], ["zzz"],
];

/** Values for inputs, given the shape of the others. */
const MISFITS: readonly ((shape: readonly number[]) => unknown)[] = [
  ...[null, undefined, 3, "image", [], [null], {}, { kind: "zzz" }].map((value) => () => value),
  ...["image", "mask", "labels", "kernel", "table"].map((kind) => () => ({ kind })),
  () => ({ kind: "image", data: new Uint8Array(3), shape: [2, 2], axes: "YX" }),
  () => ({ kind: "image", data: new Int8Array(4), shape: [2, 2], axes: "YX" }),
  () => ({ kind: "image", data: [1, 1, 1, 1], shape: [2, 2], axes: "YX" }),
  () => ({ kind: "image", data: new Uint8Array(4), shape: [2.5, 1.6], axes: "YX" }),
  () => ({ kind: "image", data: new Uint8Array(4), shape: [-2, -2], axes: "YX" }),
  () => ({ kind: "image", data: new Uint8Array(4), shape: [65536, 65536], axes: "YX" }),
  () => ({ kind: "image", data: new Uint8Array(4), shape: [], axes: "" }),
  () => ({ kind: "image", data: new Uint8Array(4), shape: [2, 2] }),
  () => ({ kind: "labels", data: new Float64Array(4), shape: [2, 2], axes: "YX" }),
  () => ({ kind: "kernel", data: Float64Array.of(NaN, 1), shape: [1, 2] }),
  (shape) => gridOf("image", shape.map((n) => n + 1)),
  (shape) => gridOf("labels", [...shape, 2]),
  (shape) => gridOf("mask", shape.map((n) => n + 1)),
  (shape) => [gridOf("image", shape)],
  (shape) => createImage(new Float64Array(sizeOf(shape)).fill(NaN), shape),
  (shape) => createImage(new Float32Array(sizeOf(shape)).fill(-Infinity), shape),
  () => createImage(new Uint8Array(0), [0, 3]),
  () => createLabels(new Int32Array(0), [0, 0, 0]),
  () => createKernel(new Float64Array(3), [3]),
  () => createKernel([1, 1, 1, 1], [1, 1, 2, 2]),
  () => createTable({ a: [1] }),
];

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, n) => product * n, 1);
}

function gridOf(kind: Kind, shape: readonly number[]): unknown {
  const size = sizeOf(shape);
  switch (kind) {
    case "image":
      return createImage(Uint8Array.from({ length: size }, (_, i) => i * 37), shape);
    case "mask":
      return createMask(Uint8Array.from({ length: size }, (_, i) => i * i % 3 % 2), shape);
    case "labels":
      return createLabels(Int32Array.from({ length: size }, (_, i) => i % 4 - 1), shape);
    default:
      return createKernel(new Float64Array(2 ** shape.length).fill(1), shape.map(() => 2));
  }
}

/** A value that a declaration lets through. */
function sound(schema: ParamSchema, rank: number): unknown {
  if (schema.default !== undefined) return schema.default;
  const { anyOf, enum: words, type, minItems, items, minimum, exclusiveMinimum } = schema;
  if (anyOf) return sound(anyOf[0], rank);
  if (words) return words[0];
  if (type === "array") return Array.from({ length: minItems ?? rank }, () => sound(items!, rank));
  return Math.max(minimum ?? (exclusiveMinimum ?? 0) + 1, 1);
}

function sane({ inputs, params }: OperatorInfo, shape: readonly number[]) {
  const ports = Object.entries(inputs as Record<string, Port>);
  const schemas = Object.entries(params as Record<string, ParamSchema>);
  return {
    inputs: Object.fromEntries(
      ports.filter(([, port]) => !port.optional)
        .map(([name, port]) => [name, gridOf(port.kinds[0], shape)]),
    ) as Record<string, unknown>,
    params: Object.fromEntries(
      schemas.filter(([, schema]) => schema.default === undefined && !schema.optional)
        .map(([name, schema]) => [name, sound(schema, shape.length)]),
    ) as Record<string, unknown>,
  };
}

const shapes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 });

async function servedOrRefused(
  { id }: OperatorInfo,
  inputs: Record<string, unknown>,
  params: Record<string, unknown>,
): Promise<void> {
  try {
    await kit.run(id as never, inputs as never, params as never);
  } catch (error) {
    assert.ok(error instanceof PetriError, `${id}: ${error}`);
    assert.match(error.name, /^(ParameterError|InputError)$/, `${error.message}\n${error.stack}`);
    assert.equal(error.operator, id);
    assert.ok(error.message.startsWith(`${id}: `) && !error.message.includes("\n"), error.message);
    const name = error.parameter;
    assert.ok(name !== undefined && error.message.includes(name), `${name}: ${error.message}`);
  }
}

for (const operator of operators) {
  Deno.test({
    name: `${operator.id} serves or refuses rubbish in one line`,
    permissions: "none",
    async fn() {
      const names = Object.keys(operator.params);
      const any = fc.constantFrom(...RUBBISH);
      const param = fc.constantFrom(...names, "zzz", "__proto__", "toString");
      await fc.assert(
        fc.asyncProperty(shapes, param, any, async (shape, name, value) => {
          const { inputs, params } = sane(operator, shape);
          Object.defineProperty(params, name, { value, enumerable: true });
          await servedOrRefused(operator, inputs, params);
        }),
        { seed: 5, numRuns: 40 + 40 * names.length },
      );
      const input = fc.constantFrom(...Object.keys(operator.inputs), "zzz");
      await fc.assert(
        fc.asyncProperty(shapes, input, fc.constantFrom(...MISFITS), async (shape, name, make) => {
          const { inputs, params } = sane(operator, shape);
          await servedOrRefused(operator, { ...inputs, [name]: make(shape) }, params);
        }),
        { seed: 6, numRuns: 100 },
      );
    },
  });
}

Deno.test({
  name: "every number is served or refused, tiny and huge ones too",
  permissions: "none",
  async fn() {
    const ends = [-(2 ** 53), -1, 0, 1, 1e-300, 2 ** 31, 2 ** 53 - 1, 1e308];
    for (const operator of operators) {
      const shape = [3, 4];
      for (const [name, schema] of Object.entries(operator.params as Record<string, ParamSchema>)) {
        const forms = (schema.anyOf ?? [schema]).map(({ type, items }) => type ?? items?.type);
        if (!forms.includes("number") && !forms.includes("integer")) continue;
        for (const value of ends) {
          const { inputs, params } = sane(operator, shape);
          await servedOrRefused(operator, inputs, { ...params, [name]: value });
        }
      }
    }
  },
});
