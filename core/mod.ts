/**
 * The core: values, errors, parameter declarations, operators and plugins, the bare kit.
 *
 * @module
 */
export * from "./errors.ts";
export * from "./kit.ts";
export * from "./operator.ts";
export * from "./params.ts";
export * from "./recipe.ts";
export * from "./values.ts";
