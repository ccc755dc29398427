/**
 * What a plugin is written with: the contract of operators and plugins, declarations of parameters,
 * values, errors. Nothing here reads a file or holds an algorithm, so that a plugin that imports only
 * this runs in the sandbox as it is.
 *
 * @module
 */
export * from "./errors.ts";
export * from "./operator.ts";
export * from "./params.ts";
export * from "./select.ts";
export * from "./values.ts";
