/**
 * Objects chosen by what they measure.
 *
 * @module
 */
import { checkParameter, ParameterError, show } from "../../core/errors.ts";
import { zeros } from "../../core/memory.ts";
import { nearest } from "../../core/params.ts";
import { type Labels, labelsLike, type Table } from "../../core/values.ts";
import { type Property, PROPERTY_NAMES } from "../measure/property_names.ts";
import { type Grey, regions } from "../measure/regions.ts";

/** What an object must measure to stay. */
export interface RegionCondition {
  /** A property of `regions`, or one of its columns such as `centroid0`. */
  readonly property: string;
  /** Smallest value that stays. */
  readonly min?: number | undefined;
  /** Largest value that stays. */
  readonly max?: number | undefined;
}

/** Options of {@linkcode filterRegions}. */
export interface FilterRegionsOptions {
  /** All conditions that an object must meet. */
  readonly where: readonly RegionCondition[];
}

/**
 * Keeps the objects that meet every condition; the others become background.
 *
 * Both limits are included. A value that is not a number (such as the skewness of one pixel) meets no
 * condition. Numbers are kept. Costs a measurement of the properties and one pass over the pixels.
 *
 * Reference: definition, on the properties of {@linkcode regions}; CellProfiler's FilterObjects.
 *
 * @param labels Objects, in two or three dimensions.
 * @param image Grey values, for properties that need them.
 * @param options The conditions.
 * @returns The objects that stay.
 * @throws {ParameterError} If a property is unknown or has several columns, or a condition has no limit or one above the other.
 * @throws {InputError} If a property needs an image and there is none, or shapes differ.
 * @example Larger than one pixel
 * ```ts
 * import assert from "node:assert/strict";
 * import { createLabels } from "petri";
 * import { filterRegions } from "petri/ops/segmentation";
 *
 * const labels = createLabels(Int32Array.of(1, 0, 2, 2, 0, 3), [1, 6]);
 * const where = [{ property: "area", min: 2 }];
 * assert.deepEqual([...filterRegions(labels, undefined, { where }).data], [0, 0, 2, 2, 0, 0]);
 * ```
 */
export function filterRegions(
  labels: Labels,
  image: Grey | undefined,
  options: FilterRegionsOptions,
): Labels {
  const { where } = options;
  for (const condition of where) checkCondition(condition);
  const properties = [...new Set(where.map(({ property }) => propertyOf(property)))];
  const table = regions(labels, image, {
    properties: ["label", ...properties.filter((name) => name !== "label")],
  });
  const conditions = where.map((condition) => ({
    ...condition,
    column: columnOf(table, condition.property),
  }));
  const kept = new Set<number>();
  const { label: numbers } = table.columns;
  for (let row = 0; row < numbers.length; row++) {
    const stays = conditions.every(({ column, min = -Infinity, max = Infinity }) =>
      column[row] >= min && column[row] <= max
    );
    if (stays) kept.add(numbers[row] as number);
  }
  const out = zeros(Int32Array, labels.data.length);
  let last = 0;
  let stays = false;
  for (let i = 0; i < out.length; i++) {
    const number = labels.data[i];
    if (number !== last) {
      last = number;
      stays = kept.has(number);
    }
    if (stays) out[i] = number;
  }
  return labelsLike(labels, out);
}

function checkCondition({ property, min, max }: RegionCondition): void {
  checkParameter(
    min !== undefined || max !== undefined,
    "where",
    property,
    "conditions with `min`, `max` or both",
  );
  checkParameter(
    min === undefined || max === undefined || min <= max,
    "where",
    { property, min, max },
    "conditions whose `min` is not above their `max`",
  );
}

/** The property that a name is of, or that it is a column of. */
function propertyOf(name: string): Property {
  let best: Property | undefined;
  for (const property of PROPERTY_NAMES) {
    if (name === property) return property;
    if (name.startsWith(property) && property.length > (best?.length ?? 0)) best = property;
  }
  if (best !== undefined) return best;
  const near = nearest(name, PROPERTY_NAMES);
  throw new ParameterError(
    `\`where\` must name properties, got ${show(name)}${
      near === undefined ? "" : `, did you mean "${near}"?`
    } (properties are: ${PROPERTY_NAMES.join(", ")})`,
    { parameter: "where", value: name },
  );
}

function columnOf(table: Table, name: string): readonly number[] {
  if (Object.hasOwn(table.columns, name)) return table.columns[name] as unknown as number[];
  const property = propertyOf(name);
  const columns = Object.keys(table.columns).filter((column) => column.startsWith(property));
  throw new ParameterError(
    `\`where\` must name one column of ${property}, one of ${columns.join(", ")}, got ${
      show(name)
    }`,
    { parameter: "where", value: name },
  );
}
