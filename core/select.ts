/**
 * Choosing one channel, frame or slice out of a larger value.
 *
 * @module
 */
import { InputError, ParameterError, show } from "./errors.ts";
import type { GridValue, Image } from "./values.ts";

/**
 * One channel of an image: along `C`, or, where there is none, one colour along `S`.
 *
 * O(pixels of the channel); allocates the result.
 *
 * @param image An image with a channel or colour axis.
 * @param index Number of the channel, from 0.
 * @returns The image without that axis.
 * @throws {InputError} If it has neither axis.
 * @throws {ParameterError} If there is no such channel.
 * @example The green of a colour image
 * ```ts
 * import assert from "node:assert/strict";
 * import { channelOf, createImage } from "petri";
 *
 * const colour = createImage(Uint8Array.of(1, 2, 3, 4, 5, 6), [1, 2, 3], { axes: "YXS" });
 * const green = channelOf(colour, 1);
 * assert.deepEqual([...green.data], [2, 5]);
 * assert.equal(green.axes, "YX");
 * ```
 */
export function channelOf(image: Image, index: number): Image {
  const axis = image.axes.includes("C") ? "C" : "S";
  if (!image.axes.includes(axis)) {
    throw new InputError(`the image must have a channel axis C or S, its axes are ${image.axes}`, {
      parameter: "image",
      value: image.axes,
    });
  }
  return planeOf(image, { [axis]: index });
}

/**
 * The part of a value at given places of some axes, such as one frame: `planeOf(movie, { T: 3 })`.
 *
 * Where the chosen axes come first, the result shares its data with the value; else it is copied.
 *
 * @param value Image, mask or label image.
 * @param at Place on each chosen axis, from 0, by its letter.
 * @returns The value without those axes; at least one axis stays.
 * @throws {ParameterError} If the value has no such axis or place, or no axis would stay.
 * @example The second frame
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage, planeOf } from "petri";
 *
 * const movie = createImage(Uint8Array.of(1, 2, 3, 4, 5, 6), [3, 1, 2], { axes: "TYX" });
 * assert.deepEqual([...planeOf(movie, { T: 1 }).data], [3, 4]);
 * ```
 */
export function planeOf<V extends GridValue>(
  value: V,
  at: Readonly<Record<string, number>>,
): V {
  const { axes, shape } = value;
  for (const [letter, index] of Object.entries(at)) {
    const axis = letter.length === 1 ? axes.indexOf(letter) : -1;
    if (axis < 0) {
      throw new ParameterError(`\`at\` must name axes of ${axes}, got ${show(letter)}`, {
        parameter: "at",
        value: letter,
      });
    }
    if (!(Number.isInteger(index) && index >= 0 && index < shape[axis])) {
      throw new ParameterError(
        `\`${letter}\` must be a whole number from 0 to ${shape[axis] - 1}, got ${show(index)}`,
        { parameter: letter, value: index },
      );
    }
  }
  const kept = [...axes].map((_, axis) => axis).filter((axis) => at[axes[axis]] === undefined);
  if (kept.length === 0) {
    throw new ParameterError(`\`at\` must leave at least one of the axes ${axes}`, {
      parameter: "at",
      value: at,
    });
  }
  const data = chosen(value, at, kept);
  return {
    ...value,
    data,
    shape: kept.map((axis) => shape[axis]),
    axes: kept.map((axis) => axes[axis]).join(""),
  };
}

function chosen(
  { data, axes, shape }: GridValue,
  at: Readonly<Record<string, number>>,
  kept: readonly number[],
): GridValue["data"] {
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((a, b) => a * b, 1));
  let start = 0;
  for (let axis = 0; axis < axes.length; axis++) start += (at[axes[axis]] ?? 0) * strides[axis];
  const size = kept.reduce((product, axis) => product * shape[axis], 1);
  if (kept[0] === axes.length - kept.length) return data.subarray(start, start + size);
  const out = new (data.constructor as new (length: number) => typeof data)(size);
  // The last kept axis is the inner loop; the others are counted up like digits.
  const last = kept[kept.length - 1];
  const digits = kept.slice(0, -1).map(() => 0);
  for (let to = 0; to < size;) {
    for (let k = 0, from = start; k < shape[last]; k++, from += strides[last]) {
      out[to++] = data[from];
    }
    for (let digit = digits.length - 1; digit >= 0; digit--) {
      const axis = kept[digit];
      start += strides[axis];
      if (++digits[digit] < shape[axis]) break;
      start -= strides[axis] * shape[axis];
      digits[digit] = 0;
    }
  }
  return out;
}

/**
 * The grey picture in a colour image whose colours are all alike, as many programs store grey ones. An
 * alpha that is opaque everywhere does not count.
 *
 * @param image A colour image: its last axis is `S`, with 2 to 4 samples.
 * @returns Its first channel, or `undefined` where colours differ or alpha hides something.
 * @example A grey pixel in colours, and one that is red
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage, greyIfEqual } from "petri";
 *
 * const axes = { axes: "YXS" };
 * const grey = greyIfEqual(createImage(Uint8Array.of(7, 7, 7, 255), [1, 1, 4], axes));
 * assert.deepEqual([...grey!.data], [7]);
 * assert.equal(greyIfEqual(createImage(Uint8Array.of(9, 7, 7), [1, 1, 3], axes)), undefined);
 * ```
 */
export function greyIfEqual(image: Image): Image | undefined {
  const { data, axes, shape } = image;
  const samples = shape[shape.length - 1];
  if (!axes.endsWith("S") || samples < 2 || samples > 4) return undefined;
  const colours = samples < 3 ? 1 : 3;
  const opaque = data instanceof Uint8Array ? 255 : data instanceof Uint16Array ? 65535 : 1;
  for (let i = 0; i < data.length; i += samples) {
    for (let c = 1; c < colours; c++) if (data[i + c] !== data[i]) return undefined;
    if (samples > colours && data[i + colours] !== opaque) return undefined;
  }
  return channelOf(image, 0);
}
