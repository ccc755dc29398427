/**
 * Math: arithmetic, comparison and logic on pixels.
 *
 * @module
 */
import {
  defineOperator,
  definePlugin,
  type Operator,
  optional,
  type Plugin,
  sameAs,
} from "../core/operator.ts";
import { choice, integer, list, number } from "../core/params.ts";
import type { GridValue, Image, Mask } from "../core/values.ts";
import { COMPARISONS, PROJECTIONS, SCALES } from "../ops/math/names.ts";
import type * as Functions from "../ops/math/mod.ts";
import { chooseOperand, type Operand } from "../ops/math/operand.ts";
import { late } from "./late.ts";

/** The functions of the family. */
let math: typeof Functions;

const GREY = ["image", "mask", "labels"] as const;
const value = number({ optional: true, doc: "The second operand, where there is no `other`" });

function arithmetic<const Id extends string>(
  id: Id,
  summary: string,
  reference: string,
  calculate: (image: GridValue, other: Operand) => Image,
): Operator {
  return defineOperator({
    id,
    summary,
    inputs: { image: GREY, other: optional(GREY) },
    params: { value },
    outputs: { image: "image" },
    reference,
    run: ({ image, other }, { value }) => ({
      image: calculate(image, chooseOperand(other, value)),
    }),
  });
}

function logic<const Id extends string>(
  id: Id,
  summary: string,
  reference: string,
  combine: (mask: Mask, other: Mask) => Mask,
): Operator {
  return defineOperator({
    id,
    summary,
    inputs: { mask: "mask", other: "mask" },
    params: {},
    outputs: { mask: "mask" },
    reference,
    run: ({ mask, other }) => ({ mask: combine(mask, other) }),
  });
}

/** Operators of the family `math`. */
export const mathPlugin: Plugin = definePlugin({
  name: "math",
  version: "1.0.0",
  operators: late(async () => {
    math = await import("../ops/math/mod.ts");
  }, [
    arithmetic(
      "math.add",
      "Sum of two images, or of an image and a number",
      "numpy.add; integers saturate as in OpenCV",
      (a, b) => math.add(a, b),
    ),
    arithmetic(
      "math.subtract",
      "Difference of two images, or of an image and a number",
      "numpy.subtract; integers saturate as in OpenCV",
      (a, b) => math.subtract(a, b),
    ),
    arithmetic(
      "math.multiply",
      "Product of two images, or of an image and a number",
      "numpy.multiply; integers saturate as in OpenCV",
      (a, b) => math.multiply(a, b),
    ),
    arithmetic(
      "math.divide",
      "Quotient of two images, or of an image and a number",
      "numpy.true_divide",
      (a, b) => math.divide(a, b),
    ),
    arithmetic(
      "math.minimum",
      "The smaller of two values at each pixel",
      "numpy.minimum",
      (a, b) => math.minimum(a, b),
    ),
    arithmetic(
      "math.maximum",
      "The larger of two values at each pixel",
      "numpy.maximum",
      (a, b) => math.maximum(a, b),
    ),
    defineOperator({
      id: "math.abs",
      summary: "Absolute values",
      inputs: { image: GREY },
      params: {},
      outputs: { image: "image" },
      reference: "numpy.absolute",
      run: ({ image }) => ({ image: math.abs(image) }),
    }),
    defineOperator({
      id: "math.negate",
      summary: "Values with the other sign",
      inputs: { image: GREY },
      params: {},
      outputs: { image: "image" },
      reference: "numpy.negative; unsigned images become float32",
      run: ({ image }) => ({ image: math.negate(image) }),
    }),
    logic("math.and", "Foreground of both masks", "numpy.logical_and", (a, b) => math.and(a, b)),
    logic("math.or", "Foreground of either mask", "numpy.logical_or", (a, b) => math.or(a, b)),
    logic(
      "math.xor",
      "Foreground of one mask but not of both",
      "numpy.logical_xor",
      (a, b) => math.xor(a, b),
    ),
    defineOperator({
      id: "math.not",
      summary: "Foreground becomes background and back",
      inputs: { mask: "mask" },
      params: {},
      outputs: { mask: "mask" },
      reference: "numpy.logical_not",
      run: ({ mask }) => ({ mask: math.not(mask) }),
    }),
    defineOperator({
      id: "math.compare",
      summary: "Where a comparison holds",
      inputs: { image: GREY, other: optional(GREY) },
      params: {
        op: choice(COMPARISONS, { default: ">", doc: "Sign of comparison" }),
        value,
      },
      outputs: { mask: "mask" },
      reference: "numpy comparison operators",
      examples: [{ title: "At least 100", params: { op: ">=", value: 100 } }],
      run: ({ image, other }, { op, value }) => ({
        mask: math.compare(image, op, { other: chooseOperand(other, value) }),
      }),
    }),
    defineOperator({
      id: "math.convert",
      summary: "Another pixel type",
      inputs: { image: GREY },
      params: {
        type: choice(["uint8", "uint16", "float32", "float64"], {
          default: "uint8",
          doc: "The new pixel type",
        }),
        scale: choice(SCALES, {
          default: "none",
          doc: "Values as they are, the image's range stretched, or the type's range stretched",
        }),
      },
      outputs: { image: "image" },
      reference: "numpy astype with saturation; scale type: scikit-image 0.26 util.img_as_*",
      examples: [{ title: "Stretched to 8 bits", params: { type: "uint8", scale: "range" } }],
      run: ({ image }, { type, scale }) => ({ image: math.convert(image, type, { scale }) }),
    }),
    defineOperator({
      id: "math.applyMask",
      summary: "Pixels under a mask, the others filled",
      inputs: { image: GREY, mask: "mask" },
      params: { fill: number({ default: 0, doc: "Value outside of the mask" }) },
      outputs: { image: sameAs("image", GREY) },
      reference: "numpy.where(mask, image, fill)",
      run: ({ image, mask }, params) => ({ image: math.applyMask(image, mask, params) }),
    }),
    defineOperator({
      id: "math.crop",
      summary: "A box cut out of an image",
      inputs: { image: GREY },
      params: {
        start: list(integer({ min: 0, unit: "px", doc: "First index" }), {
          min: 1,
          doc: "First index of each axis, slowest first",
        }),
        size: list(integer({ min: 1, unit: "px", doc: "Length" }), {
          min: 1,
          doc: "Length of each axis",
        }),
      },
      outputs: { image: sameAs("image", GREY) },
      reference: "numpy slicing",
      examples: [{ title: "A square of 64 pixels", params: { start: [0, 0], size: [64, 64] } }],
      run: ({ image }, params) => ({ image: math.crop(image, params) }),
    }),
    defineOperator({
      id: "math.project",
      summary: "An image flattened along one axis",
      inputs: { image: GREY },
      params: {
        axis: integer({ doc: "The axis that goes: 0 is the slowest, -1 the last" }),
        method: choice(PROJECTIONS, {
          default: "max",
          doc: "What is taken of the values along it",
        }),
      },
      outputs: { image: "image" },
      reference: "numpy max, mean, min, sum, std, median with axis",
      run: ({ image }, params) => ({ image: math.project(image, params) }),
    }),
  ]),
});
