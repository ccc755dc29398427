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
import { regionKernels } from "../../kernels/regions.ts";
import { alloc, views } from "../../kernels/runtime.ts";
import { greyData } from "../grey.ts";
import { type Objects, STATS, withObjects } from "./objects.ts";
import { DEFAULTS_2D, DEFAULTS_3D, DEFAULTS_GREY, PROPERTIES } from "./properties.ts";
import type { Measured, Need, Property } from "./properties.ts";
import { type GivenSize, resolveSize } from "./pixel_size.ts";

/** Options of {@linkcode regions}. */
export interface RegionsOptions {
  /** Properties in the order of their columns; a set that suits most work unless given. */
  readonly properties?: readonly Property[] | undefined;
  /** Size of a pixel; that of the labels unless given. */
  readonly pixelSize?: GivenSize | undefined;
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
      ...geometry(objects, needs, rank),
      channels: channels?.data.map((data) => greyOf(objects, data, needs, rank)) ?? [],
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

function geometry(objects: Objects, needs: ReadonlySet<Need>, rank: number) {
  const { ids: { length: n }, height, width, statsAt } = objects;
  const order = rank === 3 ? 64 : 16;
  const moments = needs.has("moments");
  const raw = new Float64Array(moments ? n * order : 0);
  const central = new Float64Array(raw.length);
  const centres = new Float64Array(moments ? n * 3 : 0);
  const perimeter = needs.has("perimeter");
  const windows = needs.has("windows") && rank === 2;
  const borders = new Int32Array(perimeter || windows ? n * 20 : 0);
  if (moments || perimeter || windows) {
    const rawAt = alloc(raw.length * 8);
    const centralAt = alloc(raw.length * 8);
    const centresAt = alloc(centres.length * 8);
    const bordersAt = alloc(borders.length * 4);
    const stride = width + 192;
    const rows = borders.length > 0 ? alloc(6 * stride) : 0;
    views().u8.fill(0, rows, rows + (borders.length > 0 ? 6 * stride : 0));
    objects.eachBatch((runs, from, to) => {
      const { bordersOfRuns, momentsOfRuns } = regionKernels();
      // deno-fmt-ignore
      if (moments) momentsOfRuns(runs, from, to, height, order / 16, statsAt, rawAt, centralAt, centresAt);
      // deno-fmt-ignore
      if (borders.length > 0) bordersOfRuns(runs, from, to, statsAt, Number(perimeter), Number(windows), rows + 64, stride, bordersAt);
    });
    const { f64, i32 } = views();
    raw.set(f64.subarray(rawAt / 8, rawAt / 8 + raw.length));
    central.set(f64.subarray(centralAt / 8, centralAt / 8 + raw.length));
    centres.set(f64.subarray(centresAt / 8, centresAt / 8 + centres.length));
    borders.set(i32.subarray(bordersAt / 4, bordersAt / 4 + borders.length));
  }
  return { raw, central, centres, borders };
}

function greyOf(objects: Objects, data: PixelArray, needs: ReadonlySet<Need>, rank: number) {
  const { ids: { length: n }, height, width, stats, statsAt } = objects;
  const { sumsOfRuns, weightedMomentsOfRuns } = regionKernels();
  const sums = new Float64Array(needs.has("sums") ? n * 6 : 0);
  if (sums.length > 0) {
    const at = alloc(n * 48);
    const seen = alloc(n);
    views().u8.fill(0, seen, seen + n);
    const pass = () =>
      objects.eachBand(data, (list, count, band, row, type) => {
        sumsOfRuns(list, count, band, width, row, type, seen, at);
      });
    pass();
    if (data instanceof Float32Array || data instanceof Float64Array) {
      // Once more about the mean, so that nothing cancels in the spread.
      const { f64 } = views();
      for (let i = 0; i < n; i++) {
        const sum = at / 8 + i * 6;
        f64[sum + 3] = f64[sum] / stats[i * STATS];
        f64[sum] = f64[sum + 4] = f64[sum + 5] = 0;
      }
      pass();
    }
    sums.set(views().f64.subarray(at / 8, at / 8 + n * 6));
  }
  const order = rank === 3 ? 64 : 16;
  const weighted = new Float64Array(needs.has("weighted") ? n * order : 0);
  if (weighted.length > 0) {
    const at = alloc(weighted.length * 8);
    views().f64.fill(0, at / 8, at / 8 + weighted.length);
    objects.eachBand(data, (list, count, band, row, type) => {
      // deno-fmt-ignore
      weightedMomentsOfRuns(list, count, band, width, row, type, height, order / 16, statsAt, at);
    });
    weighted.set(views().f64.subarray(at / 8, at / 8 + weighted.length));
  }
  return { sums, weighted };
}
