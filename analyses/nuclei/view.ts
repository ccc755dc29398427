/**
 * A picture as its nuclei are looked at: at a size and on a scale that all pictures share.
 *
 * @module
 */
import type { Image, Labels } from "../../core/values.ts";
import { compress as compressed } from "../../ops/exposure/compress.ts";
import { gaussian } from "../../ops/kernels/gaussian.ts";
import { line } from "../../ops/math/line.ts";
import { backToSize, enlarge, shrink, spreadToSize } from "../objects.ts";
import type { UsualNucleus } from "./usual.ts";

/** Diameter at which nuclei are looked at, in pixels: pictures of larger ones are shrunk. */
const DIAMETER = 28;

/** Diameter below which pictures are enlarged twofold. */
const SMALL = 14;

/** A picture whose nuclei are 14 to 42 pixels wide, where 1 is the height of a usual one. */
export interface View {
  /** Diameter of a nucleus in pixels of this view. */
  readonly size: number;
  /** How many pixels of the picture one of this view stands for. */
  readonly pixels: number;
  /** Height above the ground; a usual nucleus has 1. */
  readonly light: Image;
  /** The same compressed: log(1 + light / compress). */
  readonly grey: Image;
  /** Brings labels of this view back to the picture's own pixels. */
  readonly back: (labels: Labels) => Labels;
}

/**
 * Shrinks or enlarges a picture and scales its values by a usual nucleus.
 *
 * Dim nuclei count as bright ones do, whatever else shines in the picture.
 *
 * @param image Finite grey values, two axes.
 * @param usual Size and brightness of a usual nucleus, above 0.
 * @param compress Height from which values are compressed, as part of a usual nucleus's.
 * @returns The view.
 */
export function viewOf(image: Image, usual: UsualNucleus, compress: number): View {
  const { diameter, ground } = usual;
  const small = diameter < SMALL;
  const factor = Math.max(1, Math.round(diameter / DIAMETER));
  const scaled = small ? enlarge(image, 2) : shrink(image, factor);
  const smooth = gaussian(scaled, { sigma: small ? 0.8 : 0.5 });
  const light = line(smooth, { offset: ground, divisor: usual.light });
  return {
    size: small ? 2 * diameter : diameter / factor,
    pixels: small ? 1 / 4 : factor * factor,
    light,
    grey: compressed(light, { unit: compress }),
    back: (labels) => small ? backToSize(labels, image, 2) : spreadToSize(labels, image, factor),
  };
}
