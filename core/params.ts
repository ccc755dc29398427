/**
 * Parameters are declared once, as JSON Schema with a few words more: from the declaration come the
 * static type, the check with its message, the default, `--help`, the catalogue page and the schema
 * of recipes.
 *
 * @module
 */
import { ParameterError, show } from "./errors.ts";

/** The part of JSON Schema that parameters use; `unit` and `optional` are petri's own words. */
export interface ParamSchema {
  /** What the parameter does, in one line. */
  readonly description: string;
  /** JSON type; absent where `anyOf` stands. */
  readonly type?: "number" | "integer" | "boolean" | "string" | "array" | "object";
  /** Taken when the parameter is left out. */
  readonly default?: unknown;
  /** Smallest value. */
  readonly minimum?: number;
  /** Largest value. */
  readonly maximum?: number;
  /** The value must be above this. */
  readonly exclusiveMinimum?: number;
  /** The value must be below this. */
  readonly exclusiveMaximum?: number;
  /** The number must be odd. */
  readonly odd?: boolean;
  /** The only values allowed. */
  readonly enum?: readonly string[];
  /** The form of a string. */
  readonly pattern?: string;
  /** What each element of an array must be. */
  readonly items?: ParamSchema;
  /** Fewest elements. */
  readonly minItems?: number;
  /** Most elements. */
  readonly maxItems?: number;
  /** What an object holds. */
  readonly properties?: Readonly<Record<string, ParamSchema>>;
  /** Other forms, of which one must fit. */
  readonly anyOf?: readonly ParamSchema[];
  /** Unit of the number, such as `px`. */
  readonly unit?: string;
  /** May be left out although there is no default. */
  readonly optional?: boolean;
}

/** A declaration together with the TypeScript type of the values that it lets through. */
export type Param<T> = ParamSchema & {
  /** Carries the type; never there at run time. */
  readonly valueType?: T;
};

/** Declarations by name. */
export type Params = Readonly<Record<string, ParamSchema>>;

/** The type of the values that a declaration lets through. */
export type ParamValue<P> = P extends { readonly valueType?: infer T } ? NonNullable<T> : never;

/** What `run` receives: every declared name, `undefined` only where it may be left out without a default. */
export type ParamValues<P extends Params> = {
  readonly [K in keyof P]: P[K] extends { readonly optional: true } ? ParamValue<P[K]> | undefined
    : ParamValue<P[K]>;
};

/** Names that a caller may leave out. */
export type Omittable<P extends Params> = {
  [K in keyof P]: P[K] extends { readonly default: unknown } | { readonly optional: true } ? K
    : never;
}[keyof P];

/** What a caller gives: names with a default, and optional ones, may be left out. */
export type ParamArguments<P extends Params> =
  & { readonly [K in Exclude<keyof P, Omittable<P>>]: ParamValue<P[K]> }
  & { readonly [K in Omittable<P>]?: ParamValue<P[K]> | undefined };

/** Options that every declaration takes. */
export interface ParamOptions {
  /** What the parameter does, in one line. */
  readonly doc: string;
  /** May be left out although there is no default. */
  readonly optional?: true;
}

/** Options of a number. */
export interface NumberOptions extends ParamOptions {
  /** Taken when the parameter is left out. */
  readonly default?: number;
  /** Smallest value. */
  readonly min?: number;
  /** Largest value. */
  readonly max?: number;
  /** The value must be above this. */
  readonly above?: number;
  /** The value must be below this. */
  readonly below?: number;
  /** Unit, such as `px`. */
  readonly unit?: string;
}

/** A declaration with the default and the optionality that its options state. */
export type Declared<T, O> =
  & Param<T>
  & (O extends { readonly default: infer D } ? D extends undefined ? unknown
    : { readonly default: D }
    : unknown)
  & (O extends { readonly optional: true } ? { readonly optional: true } : unknown);

function declare(schema: Record<string, unknown>): never {
  const stated: Record<string, unknown> = {};
  for (const key of Object.keys(schema)) if (schema[key] !== undefined) stated[key] = schema[key];
  return stated as never;
}

function numeric(kind: string, options: NumberOptions & { odd?: boolean }): never {
  return declare({
    description: options.doc,
    type: kind,
    default: options.default,
    minimum: options.min,
    maximum: options.max,
    exclusiveMinimum: options.above,
    exclusiveMaximum: options.below,
    odd: options.odd,
    unit: options.unit,
    optional: options.optional,
  });
}

/**
 * A finite number.
 *
 * @param options Doc, default, range (`min`, `max`, `above`, `below`), unit.
 * @returns The declaration.
 */
export function number<const O extends NumberOptions>(options: O): Declared<number, O> {
  return numeric("number", options);
}

/**
 * A whole number.
 *
 * @param options Doc, default, range, unit, `odd` for window sizes.
 * @returns The declaration.
 */
export function integer<const O extends NumberOptions & { readonly odd?: boolean }>(
  options: O,
): Declared<number, O> {
  return numeric("integer", options);
}

/**
 * True or false.
 *
 * @param options Doc and default.
 * @returns The declaration.
 */
export function boolean<const O extends ParamOptions & { readonly default?: boolean }>(
  options: O,
): Declared<boolean, O> {
  return declare({
    description: options.doc,
    type: "boolean",
    default: options.default,
    optional: options.optional,
  });
}

/**
 * One of several words.
 *
 * @param values The words.
 * @param options Doc and default.
 * @returns The declaration.
 */
export function choice<
  const V extends readonly string[],
  const O extends ParamOptions & { readonly default?: V[number] },
>(
  values: V,
  options: O,
): Declared<V[number], O> {
  return declare({
    description: options.doc,
    type: "string",
    enum: values,
    default: options.default,
    optional: options.optional,
  });
}

/**
 * Text.
 *
 * @param options Doc, default, `pattern`.
 * @returns The declaration.
 */
export function text<
  const O extends ParamOptions & { readonly default?: string; readonly pattern?: string },
>(
  options: O,
): Declared<string, O> {
  return declare({
    description: options.doc,
    type: "string",
    pattern: options.pattern,
    default: options.default,
    optional: options.optional,
  });
}

/**
 * A list of values of one form.
 *
 * @param item What each element must be.
 * @param options Doc, default, fewest and most elements.
 * @returns The declaration.
 */
export function list<
  P extends ParamSchema,
  const O extends ParamOptions & {
    readonly default?: readonly ParamValue<P>[];
    readonly min?: number;
    readonly max?: number;
  },
>(
  item: P,
  options: O,
): Declared<readonly ParamValue<P>[], O> {
  return declare({
    description: options.doc,
    type: "array",
    items: item,
    minItems: options.min,
    maxItems: options.max,
    default: options.default,
    optional: options.optional,
  });
}

/**
 * An object with declared keys.
 *
 * @param properties Declarations by key.
 * @param options Doc.
 * @returns The declaration.
 */
export function record<P extends Params, const O extends ParamOptions>(
  properties: P,
  options: O,
): Declared<ParamArguments<P>, O> {
  return declare({
    description: options.doc,
    type: "object",
    properties,
    optional: options.optional,
  });
}

/**
 * One of several forms, such as a number or one number per axis.
 *
 * @param forms The forms.
 * @param options Doc and default.
 * @returns The declaration.
 */
export function oneOf<
  const F extends readonly ParamSchema[],
  const O extends ParamOptions & { readonly default?: ParamValue<F[number]> },
>(
  forms: F,
  options: O,
): Declared<ParamValue<F[number]>, O> {
  return declare({
    description: options.doc,
    anyOf: forms,
    default: options.default,
    optional: options.optional,
  });
}

/**
 * What a declaration allows, in words: "a whole number from 2", "one of `low`, `high`".
 *
 * @param schema A declaration.
 * @returns The words.
 */
export function allowed(schema: ParamSchema): string {
  if (schema.anyOf) return schema.anyOf.map(allowed).join(", or ");
  if (schema.enum) {
    return (schema.enum.length > 1 ? "one of " : "") + schema.enum.map((v) => `"${v}"`).join(", ");
  }
  switch (schema.type) {
    case "boolean":
      return "true or false";
    case "string":
      if (schema.pattern === undefined) return "text";
      return `text of the form ${schema.pattern}${
        schema.description ? ` (${schema.description})` : ""
      }`;
    case "object":
      return `an object with ${Object.keys(schema.properties ?? {}).join(", ")}`;
    case "array": {
      const { minItems: low = 0, maxItems: high } = schema;
      const count = high === undefined
        ? (low > 0 ? `at least ${low} ` : "")
        : low === high
        ? `${low} `
        : `${low} to ${high} `;
      return `a list of ${count}values, each ${allowed(schema.items!)}`;
    }
  }
  const noun = schema.type === "integer"
    ? `${schema.odd ? "an odd" : "a"} whole number`
    : "a finite number";
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const low = minimum !== undefined
    ? `from ${minimum}`
    : exclusiveMinimum !== undefined
    ? `above ${exclusiveMinimum}`
    : "";
  const high = maximum !== undefined
    ? `${low === "" ? "up " : ""}to ${maximum}`
    : exclusiveMaximum !== undefined
    ? `below ${exclusiveMaximum}`
    : "";
  return [noun, low, low && exclusiveMaximum !== undefined ? "and" : "", high].filter(Boolean)
    .join(" ");
}

/**
 * Whether a value is what a declaration allows.
 *
 * @param schema A declaration.
 * @param value Any value.
 * @returns Whether it fits.
 */
export function fits(schema: ParamSchema, value: unknown): boolean {
  if (schema.anyOf) return schema.anyOf.some((form) => fits(form, value));
  switch (schema.type) {
    case "boolean":
      return typeof value === "boolean";
    case "string":
      return typeof value === "string" &&
        (schema.enum === undefined || schema.enum.includes(value)) &&
        (schema.pattern === undefined || new RegExp(schema.pattern, "u").test(value));
    case "array": {
      if (!Array.isArray(value)) return false;
      const { minItems = 0, maxItems = Infinity } = schema;
      if (value.length < minItems || value.length > maxItems) return false;
      // Not by `every`, which passes over holes.
      for (let i = 0; i < value.length; i++) if (!fits(schema.items!, value[i])) return false;
      return true;
    }
    case "object": {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
      const { properties = {} } = schema;
      return Object.keys(value).every((key) => Object.hasOwn(properties, key)) &&
        Object.entries(properties).every(([key, inner]) => {
          const item = Object.hasOwn(value, key)
            ? (value as Record<string, unknown>)[key]
            : undefined;
          return item === undefined
            ? inner.optional === true || inner.default !== undefined
            : fits(inner, item);
        });
    }
  }
  if (typeof value !== "number" || !Number.isFinite(value)) return false;
  if (schema.type === "integer" && !Number.isSafeInteger(value)) return false;
  if (schema.odd && value % 2 === 0) return false;
  return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity) &&
    value > (schema.exclusiveMinimum ?? -Infinity) && value < (schema.exclusiveMaximum ?? Infinity);
}

/**
 * The word in a list that is nearest to a misspelt one; `otsu` is as near to `threshold.otsu` as can be.
 *
 * @param word The word as written.
 * @param words The words there are.
 * @returns The nearest, or `undefined` when none is near.
 */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  const wrong = word.toLowerCase();
  for (const candidate of words) {
    const right = candidate.toLowerCase();
    const distance = right.endsWith(`.${wrong}`) ? 0 : editDistance(wrong, right);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Damerau-Levenshtein distance with adjacent swaps, row by row. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    before = last;
    last = row;
  }
  return last[b.length];
}

/**
 * A value that was typed: text turned into the declared type. Numbers of a list stand between commas.
 *
 * @param schema A declaration.
 * @param words The text.
 * @returns The value; the text itself where it does not fit, so that it is refused with the rule.
 */
export function readParam(schema: ParamSchema, words: string): unknown {
  if (schema.anyOf) {
    const values = schema.anyOf.map((form) => readParam(form, words));
    const fitting = values.find((value, i) => fits(schema.anyOf![i], value));
    return fitting ?? values.find((value) => typeof value !== "string") ?? words;
  }
  switch (schema.type) {
    case "number":
    case "integer": {
      const value = Number(words);
      return words.trim() === "" || Number.isNaN(value) ? words : value;
    }
    case "boolean":
      return words === "true" ? true : words === "false" ? false : words;
    case "array":
      return words.split(",").map((word) => readParam(schema.items!, word.trim()));
  }
  return words;
}

/**
 * Checks given parameters against their declarations and fills in the defaults.
 *
 * @param params Declarations by name.
 * @param given What the caller gave; `undefined` counts as left out.
 * @returns Every declared name with its value, in the order of declaration.
 * @throws {ParameterError} If a name is unknown or missing, or a value does not fit.
 */
export function resolveParams<P extends Params>(
  params: P,
  given: Readonly<Record<string, unknown>> = {},
): ParamValues<P> {
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(params, name)) continue;
    const near = nearest(name, Object.keys(params));
    const known = Object.keys(params).join(", ") || "none";
    throw new ParameterError(
      `no parameter \`${name}\`${
        near ? `, did you mean \`${near}\`?` : ""
      } (parameters are: ${known})`,
      { parameter: name, value: given[name] },
    );
  }
  const values: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(params)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined) {
      if (schema.default === undefined && !schema.optional) {
        throw new ParameterError(`\`${name}\` is missing: give ${allowed(schema)}`, {
          parameter: name,
        });
      }
      const usual: unknown = schema.default;
      // Whoever changes a list changes no other's.
      values[name] = typeof usual === "object" ? structuredClone(usual) : usual;
    } else if (fits(schema, value)) {
      values[name] = value;
    } else {
      throw new ParameterError(`\`${name}\` must be ${allowed(schema)}, got ${show(value)}`, {
        parameter: name,
        value,
      });
    }
  }
  return values as ParamValues<P>;
}
