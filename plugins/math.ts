/**
 * Math: arithmetic, comparison and logic on pixels.
 *
 * @module
 */
import { defineOperator, definePlugin, optional, type Plugin } from "../core/operator.ts";
import { choice, number } from "../core/params.ts";
import {
  add,
  compare,
  convert,
  divide,
  maximum,
  minimum,
  multiply,
  subtract,
} from "../ops/math/mod.ts";
import { COMPARISONS } from "../ops/math/compare.ts";
import { SCALES } from "../ops/math/convert.ts";
import { chooseOperand, type Operand } from "../ops/math/operand.ts";
import type { GridValue, Image } from "../core/values.ts";

const GREY = ["image", "mask", "labels"] as const;
const value = number({ optional: true, doc: "The second operand, where there is no `other`" });

function arithmetic<const Id extends string>(
  id: Id,
  summary: string,
  reference: string,
  calculate: (image: GridValue, other: Operand) => Image,
) {
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

/** Operators of the family `math`. */
export const mathPlugin: Plugin = definePlugin({
  name: "math",
  version: "1.0.0",
  operators: [
    arithmetic(
      "math.add",
      "Sum of two images, or of an image and a number",
      "numpy.add; integers saturate as in OpenCV",
      add,
    ),
    arithmetic(
      "math.subtract",
      "Difference of two images, or of an image and a number",
      "numpy.subtract; integers saturate as in OpenCV",
      subtract,
    ),
    arithmetic(
      "math.multiply",
      "Product of two images, or of an image and a number",
      "numpy.multiply; integers saturate as in OpenCV",
      multiply,
    ),
    arithmetic(
      "math.divide",
      "Quotient of two images, or of an image and a number",
      "numpy.true_divide",
      divide,
    ),
    arithmetic("math.minimum", "The smaller of two values at each pixel", "numpy.minimum", minimum),
    arithmetic("math.maximum", "The larger of two values at each pixel", "numpy.maximum", maximum),
    defineOperator({
      id: "math.compare",
      summary: "Where a comparison holds",
      inputs: { image: GREY, other: optional(GREY) },
      params: {
        op: choice(COMPARISONS, { doc: "Sign of comparison" }),
        value,
      },
      outputs: { mask: "mask" },
      reference: "numpy comparison operators",
      examples: [{ title: "At least 100", params: { op: ">=", value: 100 } }],
      run: ({ image, other }, { op, value }) => ({
        mask: compare(image, op, { other: chooseOperand(other, value) }),
      }),
    }),
    defineOperator({
      id: "math.convert",
      summary: "Another pixel type",
      inputs: { image: GREY },
      params: {
        type: choice(["uint8", "uint16", "float32", "float64"], { doc: "The new pixel type" }),
        scale: choice(SCALES, {
          default: "none",
          doc: "Values as they are, the image's range stretched, or the type's range stretched",
        }),
      },
      outputs: { image: "image" },
      reference: "numpy astype with saturation; scale type: scikit-image 0.26 util.img_as_*",
      examples: [{ title: "Stretched to 8 bits", params: { type: "uint8", scale: "range" } }],
      run: ({ image }, { type, scale }) => ({ image: convert(image, type, { scale }) }),
    }),
  ],
});
