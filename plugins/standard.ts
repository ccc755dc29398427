/**
 * The standard plugins: what `createKit()` knows.
 *
 * @module
 */
import type { Plugin } from "../core/operator.ts";
import { kernelsPlugin } from "./kernels.ts";
import { morphologyPlugin } from "./morphology.ts";

/** All standard plugins, one a family. */
export const standardPlugins: readonly Plugin[] = [
  kernelsPlugin,
  morphologyPlugin,
];
