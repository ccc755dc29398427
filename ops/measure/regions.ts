/**
 * Region properties: one row an object, the columns of scikit-image's `regionprops_table` in
 * camelCase.
 *
 * @module
 */
import { checkParameter, InputError, ParameterError } from "../../core/errors.ts";
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
import { DEFAULTS_2D, DEFAULTS_3D, DEFAULTS_GREY, PROPERTIES } from "./properties.ts";
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
 * Measures the objects of a label image.
 *
 * @param labels Objects, in two or three dimensions.
 * @param image Grey values.
 * @param options Properties and pixel size.
 * @returns One row an object, in ascending order of labels.
 * @throws {InputError} If shapes do not fit together.
 * @throws {ParameterError} If a property is not defined in three dimensions or needs an image.
 */
export function regions(
  labels: Labels,
  image?: Grey | undefined,
  options: RegionsOptions = {},
): Table {
  const { shape } = labels;
  const rank = shape.length;
  const channels = image === undefined ? undefined : channelsOf(image, shape);
  const properties = options.properties ?? [
    ...(rank === 3 ? DEFAULTS_3D : DEFAULTS_2D),
    ...(channels === undefined ? [] : DEFAULTS_GREY),
  ];
  const needs = new Set<Need>();
  for (const name of properties) {
    const property = PROPERTIES[name];
    checkParameter(
      property !== undefined,
      "properties",
      name,
      `a list of properties (${Object.keys(PROPERTIES).join(", ")})`,
    );
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
