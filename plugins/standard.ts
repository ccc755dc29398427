/**
 * The standard plugins: what `createKit()` knows.
 *
 * @module
 */
import type { Plugin } from "../core/operator.ts";
import { analysesPlugin } from "./analyses.ts";
import { distancePlugin } from "./distance.ts";
import { edgesPlugin } from "./edges.ts";
import { exposurePlugin } from "./exposure.ts";
import { kernelsPlugin } from "./kernels.ts";
import { mathPlugin } from "./math.ts";
import { measurePlugin } from "./measure.ts";
import { morphologyPlugin } from "./morphology.ts";
import { segmentationPlugin } from "./segmentation.ts";
import { thresholdPlugin } from "./threshold.ts";

/** All standard plugins, one a family. */
export const standardPlugins: readonly Plugin[] = [
  distancePlugin,
  exposurePlugin,
  kernelsPlugin,
  edgesPlugin,
  mathPlugin,
  measurePlugin,
  morphologyPlugin,
  segmentationPlugin,
  thresholdPlugin,
  analysesPlugin,
];
