/**
 * Region properties: one row an object, the columns of scikit-image's `regionprops_table` in
 * camelCase.
 *
 * @module
 */
import { checkParameter, InputError, ParameterError, show } from "../../core/errors.ts";
import { nearest } from "../../core/params.ts";
import {
  type Column,
  createTable,
  type GridValue,
  type Labels,
  type PixelArray,
  type Table,
} from "../../core/values.ts";
import { greyData } from "../grey.ts";
import { geometryOf } from "./geometry.ts";
import { greyOf } from "./intensities.ts";
import { withObjects } from "./objects.ts";
import { type GivenSize, resolveSize } from "./pixel_size.ts";
import {
  DEFAULTS_2D,
  DEFAULTS_3D,
  DEFAULTS_GREY,
  PROPERTIES,
  PROPERTY_NAMES,
} from "./properties.ts";
import type { Measured, Need, Property } from "./properties.ts";

/** Options of {@linkcode regions}. */
export interface RegionsOptions {
  /** Properties in the order of their columns; a set that suits most work unless given. */
  readonly properties?: readonly Property[] | undefined;
  /** Size of a pixel; that of the labels unless given. */
  readonly pixelSize?: GivenSize | undefined;
  /** Which quantiles `intensityQuantiles` lists, from 0 to 1. Five from 5 % to 95 % unless given. */
  readonly quantiles?: readonly number[] | undefined;
}

/** Grey values beside the labels: one picture, or one a channel. */
export type Grey = GridValue | readonly GridValue[];

interface Channels {
  /** Grey values of each channel. */
  readonly data: readonly PixelArray[];
  /** Whether columns carry the number of a channel. */
  readonly many: boolean;
}

/**
 * Measures the objects of a label image: one row an object, in ascending order of labels.
 *
 * An object is all pixels with one label, whether they hang together or not; 0 and negative labels are
 * background, gaps in the numbering are no rows, and a label image without objects gives columns of
 * length 0. Columns are those of scikit-image's `regionprops_table` in camelCase (`bbox-0` is `bbox0`,
 * `inertia_tensor-0-1` is `inertiaTensor01`), in the order of `properties`; of several channels, each
 * column of grey values carries the number of its channel at the end. Lengths are in pixels; where
 * the size of a pixel is known, a column of the same name and `Physical` follows, in its unit
 * (perimeters only where pixels are square). Labels of rank 3 have no eccentricity, orientation,
 * perimeter or Hu moments.
 *
 * Values agree with scikit-image 0.26, with these conventions: coordinates are those of pixel centres;
 * axes are those of the ellipse with the same second moments, with no extent of the pixel itself, so
 * that a single pixel has axes of length 0; `orientation` is the angle between the row axis and the
 * major axis, from −π/2 to π/2, and −π/4 where there is no major axis (along a row it is π/2, where
 * rounding in the reference may give −π/2, the same axis); `areaConvex`, `solidity` and both
 * Feret diameters take a pixel as the diamond of its edge middles; `areaFilled` fills holes that are
 * closed even to diagonal steps. NaN in an object makes its grey values NaN; NaN or infinity anywhere in
 * its box makes its weighted moments NaN. In three dimensions, objects in one plane have `areaConvex`
 * 0 and no Feret diameter (the reference refuses them).
 *
 * Beyond it: `feretDiameterMin`, the least distance of two parallel lines around the object (ImageJ
 * takes a pixel as a square, CellProfiler as a point); `circularity`, 4π·area/perimeter², at most 1 as in
 * ImageJ, NaN where the perimeter is 0; `roundness`, 4·area/(π·axisMajorLength²), and `aspectRatio`,
 * axisMajorLength/axisMinorLength, after ImageJ, whose ellipse has the area of the object;
 * `intensitySum`; `intensityQuantiles`, linear between values as in numpy; `touchesBorder`, 1 where the
 * object has a pixel at the edge of the image.
 *
 * O(pixels + runs), hulls O(rows), medians O(n log n); memory for the runs of the objects, in parts
 * when there are more than six million.
 *
 * Reference: scikit-image 0.26 `measure.regionprops_table`; Benkrid and Crookes (perimeter); Ohser,
 * Nagel and Schladitz 2002 (Euler number); Hu 1962, doi:10.1109/TIT.1962.1057692.
 *
 * @param labels Objects, in two or three dimensions.
 * @param image Grey values: one picture, a list of channels, or channels along a last axis.
 * @param options Properties and pixel size.
 * @returns One row an object, in ascending order of labels.
 * @throws {InputError} If labels have another rank, shapes do not fit together, or a property needs an
 *   image and there is none.
 * @throws {ParameterError} If a property is unknown or not defined in three dimensions, a pixel size is
 *   not above 0 or not one per axis, or a quantile is outside 0 to 1.
 * @example Two objects
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage, createLabels } from "petri";
 * import { regions } from "petri/ops/measure";
 *
 * const labels = createLabels(Int32Array.of(1, 1, 0, 0, 0, 7), [2, 3]);
 * const image = createImage(Uint8Array.of(10, 20, 0, 0, 0, 5), [2, 3]);
 * const { columns } = regions(labels, image, { properties: ["label", "area", "intensityMean"] });
 * assert.deepEqual([...columns.label], [1, 7]);
 * assert.deepEqual([...columns.area], [2, 1]);
 * assert.deepEqual([...columns.intensityMean], [15, 5]);
 * ```
 */
export function regions(
  labels: Labels,
  image?: Grey | undefined,
  options: RegionsOptions = {},
): Table {
  const { shape } = labels;
  const rank = shape.length;
  if (rank !== 2 && rank !== 3) {
    throw new InputError(
      `\`labels\` must have 2 or 3 axes, got ${rank} (shape ${shape.join("×")})`,
      { parameter: "labels", value: shape },
    );
  }
  const channels = image === undefined ? undefined : channelsOf(image, shape);
  const properties = options.properties ?? [
    ...(rank === 3 ? DEFAULTS_3D : DEFAULTS_2D),
    ...(channels === undefined ? [] : DEFAULTS_GREY),
  ];
  const needs = new Set<Need>();
  for (const name of properties) {
    if (!Object.hasOwn(PROPERTIES, name)) {
      const near = nearest(name, PROPERTY_NAMES);
      throw new ParameterError(
        `\`properties\` must be names of properties, got ${show(name)}${
          near ? `, did you mean "${near}"?` : ` (there are ${PROPERTY_NAMES.join(", ")})`
        }`,
        { parameter: "properties", value: name },
      );
    }
    const property = PROPERTIES[name];
    if (property.planar && rank !== 2) {
      throw new ParameterError(
        `\`properties\` must be defined in three dimensions for labels of rank 3, got ${name}, which is defined in a plane only`,
        { parameter: "properties", value: name },
      );
    }
    if (property.grey && channels === undefined) {
      throw new InputError(`input \`image\` is missing: ${name} is measured on grey values`, {
        parameter: "image",
      });
    }
    for (const need of property.needs) needs.add(need);
  }
  const quantiles = options.quantiles ?? [0.05, 0.25, 0.5, 0.75, 0.95];
  checkParameter(
    quantiles.every((q) => q >= 0 && q <= 1),
    "quantiles",
    quantiles,
    "a list of numbers from 0 to 1",
  );
  const size = resolveSize(labels, options.pixelSize);
  return withObjects(labels, (objects) => {
    const measured: Measured = {
      rank,
      shape,
      n: objects.ids.length,
      ids: objects.ids,
      stats: objects.stats,
      many: channels?.many ?? false,
      size,
      eigenvalues: new Map(),
      ...geometryOf(objects, needs, rank, size?.lengths),
      channels: channels?.data.map((data) => greyOf(objects, data, needs, rank, quantiles)) ?? [],
    };
    const columns: Record<string, Column> = {};
    const units: Record<string, string> = {};
    const add = (name: string, column: Column, unit?: string) => {
      columns[name] = column;
      if (unit !== undefined) units[name] = unit;
    };
    for (const name of properties) PROPERTIES[name].add(measured, add);
    return createTable(columns, units);
  });
}

function channelsOf(image: Grey, shape: readonly number[]): Channels {
  const many = Array.isArray(image);
  const list = (many ? image : [image]) as readonly GridValue[];
  const fits = (value: GridValue, extra: number) =>
    value.shape.length === shape.length + extra && shape.every((n, i) => value.shape[i] === n);
  if (!many && fits(list[0], 1)) {
    return { data: split(greyData(list[0]), list[0].shape[shape.length]), many: true };
  }
  if (list.length === 0) {
    throw new InputError("`image` must be an image or a list of channels, got an empty list", {
      parameter: "image",
      value: image,
    });
  }
  for (const value of list) {
    if (!fits(value, 0)) {
      throw new InputError(
        `\`image\` must have the shape of the labels, ${
          shape.join("×")
        }, with a trailing axis of channels or without, got ${value.shape.join("×")}`,
        { parameter: "image", value: value.shape },
      );
    }
  }
  return { data: list.map(greyData), many };
}

/** Interleaved channels one after the other. */
function split(data: PixelArray, channels: number): PixelArray[] {
  const Type = data.constructor as new (length: number) => PixelArray;
  return Array.from({ length: channels }, (_, c) => {
    const plane = new Type(data.length / channels);
    for (let i = 0, at = c; i < plane.length; i++, at += channels) plane[i] = data[at];
    return plane;
  });
}
