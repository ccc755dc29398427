/**
 * Takes the stains of a bright-field picture apart: how much of each is in a pixel, from what each
 * absorbs of red, green and blue.
 */
import {
  choice,
  defineOperator,
  definePlugin,
  type Image,
  InputError,
  list,
  number,
  ParameterError,
} from "petri/plugin";

type Vector = readonly number[];

/** What each stain absorbs of red, green and blue; where two are given, the rest is the third. */
const STAINS: Readonly<Record<string, readonly Vector[]>> = {
  "hematoxylin-eosin-dab": [[0.65, 0.7, 0.29], [0.07, 0.99, 0.11], [0.27, 0.57, 0.78]],
  "hematoxylin-dab": [[0.65, 0.704, 0.286], [0.268, 0.57, 0.776]],
};

/** What neither of two stains absorbs: at a right angle to both. */
function cross([a, b, c]: Vector, [d, e, f]: Vector): Vector {
  return [b * f - c * e, c * d - a * f, a * e - b * d];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** Columns of the inverse of three rows: what tells one stain from the other two. */
function inverse(rows: readonly Vector[]): readonly Vector[] {
  const volume = dot(rows[0], cross(rows[1], rows[2]));
  if (Math.abs(volume) < 1e-9) {
    throw new ParameterError(
      "`vectors` must be of stains that differ, these cannot be told apart",
      {
        parameter: "vectors",
        value: rows,
      },
    );
  }
  return [0, 1, 2].map((i) =>
    cross(rows[(i + 1) % 3], rows[(i + 2) % 3]).map((value) => value / volume)
  );
}

/** The largest value of a pixel, which stands for light that nothing absorbed. */
function white({ data }: Image): number {
  return data instanceof Uint8Array ? 255 : data instanceof Uint16Array ? 65535 : 1;
}

export default definePlugin({
  name: "stains",
  version: "1.0.0",
  api: 1,
  operators: [
    defineOperator({
      id: "stains.separate",
      summary: "How much of each stain is in each pixel of a colour picture",
      // Without `color: true`, a kit refuses colour images before they get here.
      inputs: {
        image: { kinds: ["image"], color: true, doc: "Red, green, blue: axes ending in S" },
      },
      params: {
        stains: choice(["hematoxylin-eosin-dab", "hematoxylin-dab"], {
          default: "hematoxylin-eosin-dab",
          doc: "The stains",
        }),
        vectors: list(
          list(number({ doc: "Absorption" }), { min: 3, max: 3, doc: "Of red, green and blue" }),
          { min: 2, max: 3, optional: true, doc: "Stains of one's own, instead" },
        ),
      },
      outputs: { first: "image", second: "image", third: "image" },
      reference: "Ruifrok and Johnston 2001 (Anal Quant Cytol Histol 23:291); " +
        "scikit-image 0.26 color.separate_stains",
      run({ image }, { stains, vectors = STAINS[stains] }) {
        const { data, shape, axes, pixelSize } = image;
        if (!axes.endsWith("S") || shape[shape.length - 1] !== 3) {
          throw new InputError(
            `\`image\` must have red, green and blue (axes ending in S), got axes ${axes}`,
            { parameter: "image", value: axes },
          );
        }
        const rows = vectors.length === 2 ? [...vectors, cross(vectors[0], vectors[1])] : vectors;
        const unmix = inverse(rows);
        const pixels = data.length / 3;
        const amounts = [0, 1, 2].map(() => new Float64Array(pixels));
        const full = white(image);
        const least = 1e-6;
        const absorbed = [0, 0, 0];
        for (let i = 0; i < pixels; i++) {
          for (let c = 0; c < 3; c++) {
            // Black absorbs 1, white nothing.
            absorbed[c] = Math.log(Math.max(data[3 * i + c] / full, least)) / Math.log(least);
          }
          for (let s = 0; s < 3; s++) amounts[s][i] = Math.max(0, dot(absorbed, unmix[s]));
        }
        const [first, second, third] = amounts.map((amount): Image => ({
          kind: "image",
          data: amount,
          shape: shape.slice(0, -1),
          axes: axes.slice(0, -1),
          ...pixelSize !== undefined && { pixelSize },
        }));
        return { first, second, third };
      },
    }),
  ],
});
