/**
 * Brightness and contrast, as pure functions.
 *
 * @module
 */
export { invert, type InvertOptions } from "./invert.ts";
