/**
 * Counts bright spots of one size, such as foci, beads or colonies: the Laplacian of a Gaussian answers
 * most where a spot of that size sits, and each local maximum of the answer is one.
 */
import {
  createTable,
  defineOperator,
  definePlugin,
  imageLike,
  integer,
  number,
} from "petri/plugin";
import { peakLocalMax } from "petri/ops/distance";
import { laplacianOfGaussian } from "petri/ops/edges";

export default definePlugin({
  name: "spots",
  version: "1.0.0",
  api: 1,
  operators: [
    defineOperator({
      id: "spots.count",
      summary: "Number and places of bright spots of one size",
      inputs: { image: "image" },
      params: {
        sigma: number({
          above: 0,
          default: 2,
          unit: "px",
          doc: "Size of a spot: standard deviation of its profile, its radius divided by √2",
        }),
        contrast: number({
          min: 0,
          default: 10,
          doc: "Least height of a spot above its surroundings, in grey values",
        }),
        minDistance: integer({
          min: 1,
          default: 2,
          unit: "px",
          doc: "Of two spots that are nearer than this, the dimmer one goes",
        }),
      },
      outputs: { count: "number", table: "table", response: "image" },
      reference: "Lindeberg 1998, doi:10.1023/A:1008045108935",
      examples: [{ title: "Small spots", params: { sigma: 1.2, contrast: 20 } }],
      run({ image }, { sigma, contrast, minDistance }) {
        // In floating point: a whole number cannot hold what is negative around a spot.
        const grey = imageLike(image, Float64Array.from(image.data));
        const laplacian = laplacianOfGaussian(grey, { sigma }).data;
        // To a spot with the profile of a Gaussian of this sigma, the answer is its height.
        const rank = image.shape.length;
        const scale = 2 * sigma * sigma * 2 ** (rank / 2) / rank;
        const response = imageLike(image, Float64Array.from(laplacian, (value) => value * scale));
        const { peaks } = peakLocalMax(response, {
          minDistance,
          thresholdAbs: contrast,
          excludeBorder: false,
        });
        const { value, ...places } = peaks.columns;
        const table = createTable({ ...places, contrast: value }, peaks.units);
        return { count: value.length, table, response };
      },
    }),
  ],
});
