/**
 * Exposure: brightness and contrast.
 *
 * @module
 */
import { defineOperator, definePlugin, type Plugin, sameAs } from "../core/operator.ts";
import { choice } from "../core/params.ts";
import { invert } from "../ops/exposure/mod.ts";

/** Operators of the family `exposure`. */
export const exposurePlugin: Plugin = definePlugin({
  name: "exposure",
  version: "1.0.0",
  operators: [
    defineOperator({
      id: "exposure.invert",
      summary: "Dark becomes bright",
      inputs: { image: ["image", "mask"] },
      params: {
        about: choice(["max", "range"], {
          default: "max",
          doc: "Values are subtracted from the image's maximum or from the type's",
        }),
      },
      outputs: { image: sameAs("image", ["image", "mask"]) },
      reference: "numpy: image.max() - image; about range: scikit-image 0.26 util.invert",
      run: ({ image }, params) => ({ image: invert(image, params) }),
    }),
  ],
});
