/**
 * The JSON Schema of recipes, made from the operators' declarations, for editors that complete and
 * check while one types.
 *
 * @module
 */
import type { OperatorInfo } from "../../core/kit.ts";
import type { Port } from "../../core/operator.ts";
import type { ParamSchema } from "../../core/params.ts";
import { RECIPE_VERSION } from "../../core/recipe.ts";

/** A declaration in pure JSON Schema. */
function paramSchema(schema: ParamSchema): Record<string, unknown> {
  const { unit, optional: _, odd, properties, items, anyOf, ...plain } = schema;
  const result: Record<string, unknown> = { ...plain };
  if (unit !== undefined) result.description = `${schema.description} (${unit})`;
  if (odd) result.not = { multipleOf: 2 };
  if (items !== undefined) result.items = paramSchema(items);
  if (anyOf !== undefined) result.anyOf = anyOf.map(paramSchema);
  if (properties !== undefined) Object.assign(result, objectSchema(properties));
  return result;
}

function objectSchema(params: Readonly<Record<string, ParamSchema>>): Record<string, unknown> {
  const required = Object.entries(params)
    .filter(([, schema]) => schema.default === undefined && !schema.optional)
    .map(([name]) => name);
  return {
    type: "object",
    properties: Object.fromEntries(
      Object.entries(params).map(([name, schema]) => [name, paramSchema(schema)]),
    ),
    ...required.length > 0 && { required },
    additionalProperties: false,
  };
}

const REFERENCE = {
  type: "string",
  pattern: "^[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)?$",
  description: "input, input.CHANNEL, STEP or STEP.OUTPUT",
};
const NAME = { type: "string", pattern: "^[A-Za-z][A-Za-z0-9_]*$" };
const TEXT = { type: "string", minLength: 1 };
const COUNT = { type: "integer", minimum: 0 };
const LENGTH = { type: "integer", minimum: 1 };

function stepSchema(info: OperatorInfo): Record<string, unknown> {
  const ports = Object.entries(info.inputs as Record<string, Port>);
  const required = ports.filter(([, port]) => !port.optional).map(([name]) => name);
  return {
    type: "object",
    description: info.summary,
    properties: {
      name: NAME,
      operator: { const: info.id },
      inputs: {
        type: "object",
        properties: Object.fromEntries(
          ports.map(([name, port]) => [
            name,
            port.many ? { anyOf: [REFERENCE, { type: "array", items: REFERENCE }] } : REFERENCE,
          ]),
        ),
        ...required.length > 0 && { required },
        additionalProperties: false,
      },
      params: objectSchema(info.params as Record<string, ParamSchema>),
    },
    required: ["name", "operator", ...required.length > 0 ? ["inputs"] : []],
    additionalProperties: false,
  };
}

/**
 * The schema of recipes over some operators.
 *
 * @param operators The operators; see `kit.operators()`.
 * @returns JSON Schema, draft 2020-12.
 */
export function recipeSchema(operators: readonly OperatorInfo[]): Record<string, unknown> {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "petri recipe",
    type: "object",
    properties: {
      $schema: { type: "string" },
      petri: { const: RECIPE_VERSION },
      name: { type: "string", minLength: 1 },
      description: { type: "string" },
      plugins: { type: "array", items: { type: "string" } },
      input: {
        type: "object",
        properties: {
          channels: { type: "object", propertyNames: NAME, additionalProperties: COUNT },
          channel: COUNT,
          frame: { anyOf: [COUNT, { enum: ["all", "together"] }] },
          slice: COUNT,
          crop: {
            type: "object",
            properties: { y: COUNT, x: COUNT, height: LENGTH, width: LENGTH },
            required: ["y", "x", "height", "width"],
            additionalProperties: false,
          },
          axes: { type: "string" },
          pixelSize: { type: "number", exclusiveMinimum: 0, description: "Side of a pixel (µm)" },
          interval: {
            type: "number",
            exclusiveMinimum: 0,
            description: "Time from frame to frame (min)",
          },
        },
        additionalProperties: false,
      },
      steps: { type: "array", minItems: 1, items: { oneOf: operators.map(stepSchema) } },
      outputs: {
        type: "object",
        minProperties: 1,
        properties: {
          labels: REFERENCE,
          table: REFERENCE,
          mask: REFERENCE,
          overlay: {
            type: "object",
            properties: { image: REFERENCE, labels: REFERENCE },
            required: ["image", "labels"],
            additionalProperties: false,
          },
          images: { type: "object", propertyNames: NAME, additionalProperties: REFERENCE },
          tables: { type: "object", propertyNames: NAME, additionalProperties: REFERENCE },
          figure: {
            type: "object",
            properties: {
              table: REFERENCE,
              curve: REFERENCE,
              y: { type: "object", minProperties: 1, additionalProperties: TEXT },
              lines: TEXT,
              where: TEXT,
              average: { enum: ["mean", "median"] },
              label: TEXT,
            },
            required: ["table"],
            anyOf: [{ required: ["y"] }, { required: ["curve"] }],
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
    },
    required: ["petri", "name", "steps", "outputs"],
    additionalProperties: false,
  };
}
