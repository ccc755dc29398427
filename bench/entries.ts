/**
 * What the benchmark times: each operator, on which pictures, and how closely the result of each peer
 * must agree with petri's before its time counts.
 *
 * @module
 */

/** A library beside petri; OpenCV runs twice, `cv1` with one thread. */
export type Tool = "sk" | "cv" | "ij";

/** How closely a result must agree. */
export type Rule =
  /** Equal in every number. */
  | "exact"
  /** Differences up to this part of the result's range: sums in another order or precision. */
  | { readonly range: number }
  /** Differences up to this part of each number, or of 1 where it is smaller: tables. */
  | { readonly each: number }
  /** At most this part of the pixels; says why they differ. */
  | { readonly pixels: number; readonly why: string }
  /** Up to this many grey levels, for a peer that rounds; says how. */
  | { readonly levels: number; readonly why: string }
  /** The peer computes only the first of petri's numbers; says which. */
  | { readonly first: string; readonly each: number }
  /** The peer computes something else, so its time counts in no mean; says what. */
  | { readonly differs: string };

/** An operator. */
export interface Entry {
  /** What all peers call it. */
  readonly op: string;
  /** The pictures it runs on: pixel types, or `mask`, `labels`, `smooth`, `stack u16`. */
  readonly on: readonly string[];
  /** Further inputs; `*` stands for the pixel type. */
  readonly with?: readonly string[];
  /** Those of `on` that are also timed on flat pictures, noise and blobs, for the time depends on them. */
  readonly kinds?: readonly string[];
  /** For all peers but those in `rules`; exact unless given. */
  readonly rule?: Rule;
  /** For one peer each. */
  readonly rules?: Partial<Record<Tool, Rule>>;
  /** What OpenCV's peer is asked instead: another name or other inputs. */
  readonly cv?: { readonly op: string; readonly inputs: readonly string[] };
  /** Reads and writes hardly more than memory moves: at most two copies count as good beside numpy. */
  readonly points?: boolean;
}

const GREY = ["u8", "u16", "f32"];
const INTEGERS = ["u8", "u16"];
const SUMS: Rule = { range: 1e-5 };
const ROUNDED: Rule = { levels: 0.51, why: "rounded" };
/** For thresholds that vary: those of the peer have other last bits. */
const ties = (pixels: number): Rule => ({ pixels, why: "ties with the threshold by rounding" });

/** Entries of several operators that share the rest. */
function each(ops: string, rest: Omit<Entry, "op">): Entry[] {
  return ops.split(", ").map((op) => ({ op, ...rest }));
}

/** All operators. */
export const ENTRIES: readonly Entry[] = [
  ...each("gaussian 1, gaussian 3, gaussian 20, uniform 35", {
    on: GREY,
    rule: SUMS,
    rules: { ij: ROUNDED },
  }),
  ...each("difference of gaussians, unsharp", { on: GREY, rule: SUMS }),
  ...each("median 3, median 5", { on: GREY, kinds: ["u8"] }),
  { op: "median 15", on: GREY, kinds: GREY },
  ...each("median disk 5, minimum 9, maximum 9, percentile 25 of 5", { on: GREY }),
  ...each("convolve 7x7, convolve 25x25, convolve separable 15, convolve flat disk 7", {
    on: GREY,
    rule: SUMS,
  }),
  ...each("sobel, prewitt, scharr, farid, roberts, laplace", { on: GREY, rule: SUMS }),
  { op: "laplacian of gaussian 2", on: GREY, rule: SUMS },
  { op: "zero crossings", on: ["log"] },
  {
    op: "canny",
    on: GREY,
    kinds: ["u8"],
    rules: {
      cv: { differs: "derivatives of rounded bytes, directions in sectors" },
      ij: { differs: "derivatives of rounded bytes, directions in sectors" },
    },
  },
  ...each("erosion 15x15, erosion 5x31, dilation 15x15, erosion disk 7, dilation disk 7", {
    on: GREY,
  }),
  ...each("erosion any 9x9, opening 15x15, closing disk 7, gradient 3x3, white tophat disk 7", {
    on: GREY,
  }),
  { op: "area opening", on: ["u8"] },
  { op: "reconstruction", on: GREY, with: ["seed *"], kinds: ["u8"] },
  { op: "h maxima", on: ["u8"] },
  { op: "local maxima", on: GREY, kinds: ["u8"] },
  ...each("binary erosion cross, binary erosion disk 4, binary dilation disk 8", { on: ["mask"] }),
  { op: "binary opening disk 8", on: ["mask"] },
  ...each("fill holes, remove small objects, remove small holes, skeletonize", {
    on: ["mask"],
    kinds: ["mask"],
  }),
  { op: "edt", on: ["mask"], kinds: ["mask"], rule: { range: 1e-6 } },
  { op: "chamfer", on: ["mask"], kinds: ["mask"] },
  { op: "peak local max", on: ["smooth"], kinds: ["smooth"] },
  { op: "label", on: ["mask"], kinds: ["mask"] },
  { op: "watershed of basins", on: ["mask"], with: ["basins", "markers"], kinds: ["mask"] },
  { op: "watershed of greys", on: GREY, with: ["grid"], kinds: ["u8"] },
  { op: "watershed of minima", on: GREY, with: ["minima *"], kinds: ["u16"] },
  { op: "expand labels 5", on: ["labels"], kinds: ["labels"] },
  { op: "clear border", on: ["mask"], kinds: ["mask"] },
  { op: "find boundaries", on: ["labels"], kinds: ["labels"] },
  ...each("median 3 of labels, erosion of labels, remove small labels", { on: ["labels"] }),
  {
    op: "flood fill",
    on: ["u8", "f32"],
    kinds: ["u8"],
  },
  {
    op: "regions",
    on: ["labels"],
    with: ["u8"],
    kinds: ["labels"],
    rules: {
      sk: { each: 1e-6 },
      cv: { first: "labels the mask, then area, box and centroid only", each: 1e-9 },
    },
    cv: { op: "regions of mask", inputs: ["mask"] },
  },
  { op: "find contours", on: ["u8", "f32"], kinds: ["u8"], rule: { each: 1e-6 } },
  {
    op: "histogram",
    on: GREY,
    kinds: INTEGERS,
    rules: {
      cv: { pixels: 0.02, why: "bins differ whose edges are grey values, rounded otherwise" },
    },
  },
  { op: "fixed", on: GREY, points: true },
  ...each("otsu, mean", { on: GREY }),
  ...each("yen, isodata", { on: GREY, kinds: ["u16"] }),
  { op: "triangle", on: GREY, rules: { cv: { differs: "its level may lie one higher" } } },
  { op: "li", on: GREY, kinds: GREY },
  { op: "minimum", on: ["u8"] },
  { op: "multiotsu", on: GREY },
  ...each("huang, moments, max entropy", { on: ["u8"] }),
  { op: "local gaussian 35", on: GREY, rules: { cv: ties(0.02) } },
  { op: "local mean 35", on: GREY, rules: { cv: ties(0.05) } },
  ...each("niblack 35, sauvola 35", { on: GREY, rules: { cv: ties(1e-3) } }),
  { op: "hysteresis", on: GREY, kinds: ["u8"] },
  { op: "invert", on: GREY, points: true },
  {
    op: "rescale",
    on: GREY,
    points: true,
    rules: { cv: { levels: 1, why: "rounded, not cut off" } },
  },
  { op: "gamma", on: INTEGERS, points: true },
  {
    op: "equalize hist",
    on: GREY,
    rule: SUMS,
    rules: { cv: { differs: "the darkest grey goes to 0, results are bytes" } },
  },
  {
    op: "clahe",
    on: INTEGERS,
    rule: SUMS,
    rules: { cv: { differs: "counts clipped by another rule, results are integers" } },
  },
  { op: "rolling ball 15", on: GREY, rule: SUMS },
  ...each("add, subtract, maximum", { on: GREY, with: ["other *"], points: true }),
  { op: "compare", on: GREY, with: ["other *"], points: true },
  { op: "multiply", on: GREY, points: true, rules: { ij: { levels: 1, why: "cut off" } } },
  { op: "divide", on: GREY, points: true, rule: SUMS },
  { op: "and", on: ["mask"], with: ["other mask"], points: true },
  { op: "apply mask", on: GREY, with: ["mask"], points: true },
  { op: "convert to f32", on: INTEGERS, points: true },
  { op: "convert to u8", on: ["u16", "f32"], points: true },
  { op: "crop", on: GREY, points: true },
  { op: "project max", on: ["stack u16"], points: true },
  { op: "project mean", on: ["stack u16"], points: true, rule: SUMS },
];
