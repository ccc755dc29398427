/**
 * How far the rows of an operator reach: which standard operators give for a band of rows just what they
 * give there for the whole plane, and how many more rows above and below that takes. Only those are here
 * that work more than it costs to share a plane between threads.
 *
 * @module
 */
import type { GridValue, Kernel } from "../core/values.ts";

/** Inputs and parameters of a call, as far as they matter here. */
interface Call {
  /** The inputs. */
  readonly inputs: { readonly kernel?: Kernel | undefined };
  /** Resolved parameters. */
  readonly params: {
    readonly size?: number | readonly number[];
    readonly sigma?: number | readonly number[];
    readonly lowSigma?: number | readonly number[];
    readonly highSigma?: number | readonly number[];
    readonly truncate?: number;
  };
}

/** The first of a number per axis: that of the rows. */
function first(given: number | readonly number[] = 0): number {
  return typeof given === "number" ? given : given[0] ?? 0;
}

const window = ({ inputs: { kernel }, params: { size = 3 } }: Call) =>
  kernel?.shape[0] ?? first(size);
/** An even footprint gets a row more. */
const twice = ({ inputs: { kernel } }: Call) => 2 * ((kernel?.shape[0] ?? 3) + 1);
const gaussian = (
  sigma: number | readonly number[] | undefined,
  { truncate = 4 }: Call["params"],
) => Math.floor(truncate * first(sigma) + 0.5) + 1;

const REACH: Readonly<Record<string, (call: Call) => number>> = {
  "kernels.gaussian": ({ params }) => gaussian(params.sigma, params),
  "kernels.median": window,
  "kernels.percentile": window,
  "kernels.differenceOfGaussians": ({ params }) => {
    const { lowSigma, highSigma = 1.6 * first(lowSigma) } = params;
    return gaussian(highSigma, params);
  },
  "edges.laplacianOfGaussian": ({ params }) => gaussian(params.sigma, params) + 1,
  "morphology.opening": twice,
  "morphology.closing": twice,
  "morphology.whiteTophat": twice,
  "morphology.blackTophat": twice,
};

/** With fewer rows than this there is too little to do at each pixel. */
const LEAST = 8;

/**
 * Rows above and below a band on which its result depends.
 *
 * @param id The operator.
 * @param inputs Its inputs.
 * @param params Its resolved parameters.
 * @returns How many, at most; `undefined` where bands would not give what the whole plane gives, or not sooner.
 */
export function reachOf(
  id: string,
  inputs: Readonly<Record<string, unknown>>,
  params: Readonly<Record<string, unknown>>,
): number | undefined {
  // What is beyond one end of a picture that is wrapped around is its other end.
  if (params.mode === "wrap" || !Object.hasOwn(REACH, id)) return undefined;
  const reach = REACH[id]({ inputs, params });
  return reach < LEAST ? undefined : reach;
}

/**
 * Rows of a plane as a value of its own, over the same memory.
 *
 * @param plane Value with two axes.
 * @param from First row.
 * @param end Row behind the last.
 * @returns The rows.
 */
export function rowsOf<V extends GridValue>(plane: V, from: number, end: number): V {
  const width = plane.shape[1];
  const data = plane.data.subarray(from * width, end * width);
  return { ...plane, data, shape: [end - from, width] };
}
