/**
 * The version of petri, as records and tables name it.
 *
 * @module
 */

/** Same as `version` in `deno.json`; a test compares them. */
export const VERSION = "0.1.0";
