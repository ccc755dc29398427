/**
 * What each region property is, from what was measured: sums over pixels, codes along the border,
 * hulls, grey values.
 *
 * @module
 */
import type { Column } from "../../core/values.ts";
import { EULER_2D } from "./euler.ts";
import { STATS } from "./objects.ts";
import type { AxisSizes } from "./pixel_size.ts";
import { type Property, PROPERTY_NAMES } from "./property_names.ts";

export { type Property, PROPERTY_NAMES };

/** What is measured in a plane unless told otherwise. */
export const DEFAULTS_2D: readonly Property[] = [
  "label",
  "area",
  "centroid",
  "bbox",
  "equivalentDiameterArea",
  "axisMajorLength",
  "axisMinorLength",
  "eccentricity",
  "orientation",
  "perimeter",
  "circularity",
  "solidity",
  "touchesBorder",
];

/** What is measured in three dimensions unless told otherwise. */
export const DEFAULTS_3D: readonly Property[] = [
  "label",
  "area",
  "centroid",
  "bbox",
  "equivalentDiameterArea",
  "axisMajorLength",
  "axisMinorLength",
  "touchesBorder",
];

/** What is added when there is an image. */
export const DEFAULTS_GREY: readonly Property[] = [
  "intensityMean",
  "intensityMin",
  "intensityMax",
  "intensityStd",
  "intensitySum",
];

/** What must be measured before a property can be told. */
export type Need =
  | "moments"
  | "thirdMoments"
  | "perimeter"
  | "windows"
  | "hulls"
  | "ferets"
  | "filled"
  | "sums"
  | "weighted"
  | "median"
  | "quantiles";

/** What was measured on grey values. */
export interface MeasuredGrey {
  /** Six numbers an object: sum, least, greatest, reference, sum and sum of squares about it. */
  readonly sums: Float64Array;
  /** Moments about the corner of the box, weighted by grey values. */
  readonly weighted: Float64Array;
  /** The same about the weighted centroid. */
  readonly weightedCentral: Float64Array;
  /** Weighted centroid relative to the corner of the box, three numbers an object, slowest axis first. */
  readonly weightedCentres: Float64Array;
  /** Median of each object. */
  readonly median: Float64Array;
  /** Quantiles of each object. */
  readonly quantiles: readonly Float64Array[];
}

/** What was measured on shapes. */
export interface Geometry {
  /** Moments about the corner of the box. */
  readonly raw: Float64Array;
  /** Moments about the centroid. */
  readonly central: Float64Array;
  /** Centroid (z, y, x) relative to the corner of the box. */
  readonly centres: Float64Array;
  /** Three counts of border pixels, a gap, sixteen counts of 2×2 windows. */
  readonly borders: Int32Array;
  /** Five numbers an object: pixels of the hull, greatest and least Feret diameter, both with the size of a pixel. */
  readonly hulls: Float64Array;
  /** Pixels with holes filled. */
  readonly filled: Float64Array;
  /** Eight times the Euler number, in three dimensions. */
  readonly euler3: Int32Array;
}

/** What was measured on all objects. */
export interface Measured extends Geometry {
  /** Number of axes. */
  readonly rank: number;
  /** Shape of the label image. */
  readonly shape: readonly number[];
  /** Number of objects. */
  readonly n: number;
  /** Their labels. */
  readonly ids: Int32Array;
  /** Pixels, runs and box of each. */
  readonly stats: Int32Array;
  /** Size of a pixel, where it is known. */
  readonly size: AxisSizes | undefined;
  /** Eigenvalues of the inertia tensors, once they were asked for, by the size of a pixel. */
  readonly eigenvalues: Map<readonly number[], Float64Array>;
  /** Grey values, one a channel. */
  readonly channels: readonly MeasuredGrey[];
  /** Whether columns carry the number of a channel. */
  readonly many: boolean;
}

/** Adds a column to the table. */
export type Add = (name: string, column: Column, unit?: string) => void;

/** One property. */
export interface Definition {
  /** What it needs. */
  readonly needs: readonly Need[];
  /** Defined in two dimensions only. */
  readonly planar?: true;
  /** Needs grey values. */
  readonly grey?: true;
  /** Adds its columns. */
  readonly add: (measured: Measured, add: Add) => void;
}

/** A number an object. */
type Rule = (measured: Measured, index: number, lengths: readonly number[]) => number;

/** A tensor that is read at once. */
const TENSOR = new Float64Array(9);
const PIXELS_2D: readonly number[] = [1, 1];
const PIXELS_3D: readonly number[] = [1, 1, 1];

/** A pixel of size 1: one and the same list for a rank, by which results are remembered. */
function pixelLengths(rank: number): readonly number[] {
  return rank === 3 ? PIXELS_3D : PIXELS_2D;
}

function column(measured: Measured, rule: (index: number) => number): Float64Array {
  const values = new Float64Array(measured.n);
  for (let i = 0; i < values.length; i++) values[i] = rule(i);
  return values;
}

function whole(measured: Measured, rule: (index: number) => number): Int32Array {
  const values = new Int32Array(measured.n);
  for (let i = 0; i < values.length; i++) values[i] = rule(i);
  return values;
}

const POWERS = ["", "", "²", "³"];

/** A measure in pixels to some power and, where the size of a pixel is known, in its unit. */
function measure(
  name: string,
  power: (rank: number) => number,
  needs: readonly Need[],
  rule: Rule,
  limits: { planar?: true; isotropic?: true } = {},
): Definition {
  return {
    needs,
    ...(limits.planar && { planar: true }),
    add(measured, add) {
      const { rank, size } = measured;
      const mark = POWERS[power(rank)];
      const ones = pixelLengths(rank);
      add(name, column(measured, (i) => rule(measured, i, ones)), `px${mark}`);
      if (size === undefined) return;
      if (limits.isotropic && size.lengths.some((length) => length !== size.lengths[0])) return;
      const values = column(measured, (i) => rule(measured, i, size.lengths));
      add(`${name}Physical`, values, `${size.unit}${mark}`);
    },
  };
}

function scalar(
  name: string,
  needs: readonly Need[],
  rule: (measured: Measured, index: number) => number,
  limits: { planar?: true; unit?: string; whole?: true } = {},
): Definition {
  return {
    needs,
    ...(limits.planar && { planar: true }),
    add(measured, add) {
      const values = (limits.whole ? whole : column)(measured, (i) => rule(measured, i));
      add(name, values, limits.unit);
    },
  };
}

/** First column, row or plane of the box, and behind the last: axis 0 is the slowest. */
function boxStart({ stats, rank }: Measured, index: number, axis: number): number {
  return stats[index * STATS + 2 + 2 * (3 - rank + axis)];
}

function boxEnd({ stats, rank }: Measured, index: number, axis: number): number {
  return stats[index * STATS + 3 + 2 * (3 - rank + axis)];
}

function pixels({ stats }: Measured, index: number): number {
  return stats[index * STATS];
}

function product(lengths: readonly number[]): number {
  let value = 1;
  for (const length of lengths) value *= length;
  return value;
}

const area: Rule = (measured, i, lengths) => pixels(measured, i) * product(lengths);

const areaBbox: Rule = (measured, i, lengths) => {
  let value = product(lengths);
  for (let axis = 0; axis < measured.rank; axis++) {
    value *= boxEnd(measured, i, axis) - boxStart(measured, i, axis);
  }
  return value;
};

/** Inertia tensor, row by row: off the diagonal minus the covariance, on it the sum of the others. */
function inertiaTensor(
  { rank, central }: Measured,
  i: number,
  lengths: readonly number[],
  out: Float64Array,
): Float64Array {
  const at = i * orders(rank);
  const n = central[at];
  let sum = 0;
  for (let a = 0; a < rank; a++) {
    for (let b = a; b < rank; b++) {
      const moment = central[at + 4 ** (rank - 1 - a) + 4 ** (rank - 1 - b)] * lengths[a] *
        lengths[b];
      out[rank * a + b] = out[rank * b + a] = a === b ? moment : -moment / n;
      if (a === b) sum += moment;
    }
  }
  for (let a = 0; a < rank; a++) out[(rank + 1) * a] = (sum - out[(rank + 1) * a]) / n;
  return out;
}

/** Eigenvalues of all inertia tensors, `rank` an object: largest first, none below 0. */
function eigenvalues(measured: Measured, lengths: readonly number[]): Float64Array {
  const known = measured.eigenvalues.get(lengths);
  if (known !== undefined) return known;
  const { rank, n } = measured;
  const values = new Float64Array(rank * n);
  const tensor = new Float64Array(9);
  for (let i = 0; i < n; i++) {
    inertiaTensor(measured, i, lengths, tensor);
    if (rank === 2) eigen2(tensor, values, 2 * i);
    else eigen3(tensor, values, 3 * i);
  }
  for (let i = 0; i < values.length; i++) if (values[i] < 0) values[i] = 0;
  measured.eigenvalues.set(lengths, values);
  return values;
}

/**
 * Eigenvalues of a symmetric 2×2 matrix, the larger first. As LAPACK's dlae2, to the last bit: where a
 * tensor is singular, noise would show as a length.
 */
function eigen2(tensor: Float64Array, out: Float64Array, at: number): void {
  const [a, b, , c] = tensor;
  const sum = a + c;
  const apart = Math.abs(a - c);
  const twice = Math.abs(b + b);
  const root = apart > twice
    ? apart * Math.sqrt(1 + (twice / apart) ** 2)
    : apart < twice
    ? twice * Math.sqrt(1 + (apart / twice) ** 2)
    : twice * Math.SQRT2;
  const first = 0.5 * (sum + root);
  out[at] = first;
  out[at + 1] = sum > 0 ? Math.max(a, c) / first * Math.min(a, c) - b / first * b : -first;
}

/** Eigenvalues of a symmetric 3×3 matrix, the largest first, by cyclic Jacobi rotations. */
function eigen3(m: Float64Array, out: Float64Array, at: number): void {
  for (let sweep = 0; sweep < 50; sweep++) {
    const off = Math.abs(m[1]) + Math.abs(m[2]) + Math.abs(m[5]);
    if (!(off > 1e-17 * (Math.abs(m[0]) + Math.abs(m[4]) + Math.abs(m[8])))) break;
    for (const [p, q] of [[0, 1], [0, 2], [1, 2]]) {
      const apq = m[3 * p + q];
      if (apq === 0) continue;
      const theta = (m[4 * q] - m[4 * p]) / (2 * apq);
      const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
      const c = 1 / Math.sqrt(t * t + 1);
      const s = t * c;
      const r = 3 - p - q;
      m[4 * p] -= t * apq;
      m[4 * q] += t * apq;
      m[3 * p + q] = m[3 * q + p] = 0;
      const rp = m[3 * r + p];
      const rq = m[3 * r + q];
      m[3 * r + p] = m[3 * p + r] = c * rp - s * rq;
      m[3 * r + q] = m[3 * q + r] = s * rp + c * rq;
    }
  }
  const a = m[0];
  const b = m[4];
  const c = m[8];
  out[at] = Math.max(a, b, c);
  out[at + 1] = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  out[at + 2] = Math.min(a, b, c);
}

const axisMajorLength: Rule = (measured, i, lengths) => {
  const l = eigenvalues(measured, lengths);
  if (measured.rank === 2) return 4 * Math.sqrt(l[2 * i]);
  return Math.sqrt(Math.max(0, 10 * (l[3 * i] + l[3 * i + 1] - l[3 * i + 2])));
};

const axisMinorLength: Rule = (measured, i, lengths) => {
  const l = eigenvalues(measured, lengths);
  if (measured.rank === 2) return 4 * Math.sqrt(l[2 * i + 1]);
  return Math.sqrt(Math.max(0, 10 * (-l[3 * i] + l[3 * i + 1] + l[3 * i + 2])));
};

const perimeter: Rule = ({ borders }, i, lengths) => {
  const at = i * 20;
  return (borders[at] + borders[at + 1] * Math.SQRT2 + borders[at + 2] * (1 + Math.SQRT2) / 2) *
    lengths[0];
};

const areaConvex: Rule = ({ hulls }, i, lengths) => hulls[i * 5] * product(lengths);

/** A Feret diameter: in pixels where a pixel measures 1 by 1, else in the unit of the pixel. */
function feret(which: number): Rule {
  return ({ hulls, size }, i, lengths) =>
    hulls[i * 5 + which + (lengths === size?.lengths ? 2 : 0)];
}

/** What a 2×2 window adds to Crofton's perimeter in four directions, by its code. */
const CROFTON: readonly number[] = (() => {
  const straight = Math.PI / 4;
  const oblique = Math.PI / (4 * Math.SQRT2);
  const both = straight * (1 + 1 / Math.SQRT2);
  // deno-fmt-ignore
  return [
    0, both, oblique, 2 * oblique, 0, both, 0, oblique,
    straight, 2 * straight, oblique, oblique, straight, 2 * straight, 0, 0,
  ];
})();

/** A vector with one number an axis, in pixels and in the unit of the pixel. */
function position(
  name: string,
  needs: readonly Need[],
  rule: (measured: Measured, index: number, axis: number) => number,
): Definition {
  return {
    needs,
    add(measured, add) {
      const { rank, size } = measured;
      for (let axis = 0; axis < rank; axis++) {
        add(`${name}${axis}`, column(measured, (i) => rule(measured, i, axis)), "px");
      }
      for (let axis = 0; size !== undefined && axis < rank; axis++) {
        const length = size.lengths[axis];
        const values = column(measured, (i) => rule(measured, i, axis) * length);
        add(`${name}Physical${axis}`, values, size.unit);
      }
    },
  };
}

/** Several numbers an object. */
function several(
  name: string,
  needs: readonly Need[],
  count: (rank: number) => number,
  value: (measured: Measured, index: number, k: number) => number,
  index: (k: number, rank: number) => string,
  limits: { planar?: true; unit?: string } = {},
): Definition {
  return {
    needs,
    ...(limits.planar && { planar: true }),
    add(measured, add) {
      for (let k = 0; k < count(measured.rank); k++) {
        const values = column(measured, (i) => value(measured, i, k));
        add(name + index(k, measured.rank), values, limits.unit);
      }
    },
  };
}

/** A central moment made independent of size; NaN below order 2. */
function normalized(central: Float64Array, at: number, k: number, rank: number): number {
  const power = (k >> 4) + ((k >> 2) & 3) + (k & 3);
  return power < 2 ? NaN : central[at + k] / central[at] ** (power / rank + 1);
}

/** Hu's seven invariants of normalized moments in a plane. */
function hu(central: Float64Array, at: number): number[] {
  const nu = (y: number, x: number) => normalized(central, at, 4 * y + x, 2);
  let t0 = nu(3, 0) + nu(1, 2);
  let t1 = nu(2, 1) + nu(0, 3);
  let q0 = t0 * t0;
  let q1 = t1 * t1;
  const four = 4 * nu(1, 1);
  const sum = nu(2, 0) + nu(0, 2);
  const difference = nu(2, 0) - nu(0, 2);
  const first = [sum, difference * difference + four * nu(1, 1)];
  const fourth = q0 + q1;
  const sixth = difference * (q0 - q1) + four * t0 * t1;
  t0 *= q0 - 3 * q1;
  t1 *= 3 * q0 - q1;
  q0 = nu(3, 0) - 3 * nu(1, 2);
  q1 = 3 * nu(2, 1) - nu(0, 3);
  return [...first, q0 * q0 + q1 * q1, fourth, q0 * t0 + q1 * t1, sixth, q1 * t0 - q0 * t1];
}

/** A column an index and channel, the channels of an index side by side. */
function weighted(
  name: string,
  count: (rank: number) => number,
  value: (grey: MeasuredGrey, measured: Measured, index: number, k: number) => number,
  index: (k: number, rank: number) => string,
  limits: { planar?: true } = {},
): Definition {
  return {
    needs: ["weighted"],
    grey: true,
    ...(limits.planar && { planar: true }),
    add(measured, add) {
      for (let k = 0; k < count(measured.rank); k++) {
        measured.channels.forEach((channel, c) => {
          add(
            name + index(k, measured.rank) + (measured.many ? c : ""),
            column(measured, (i) => value(channel, measured, i, k)),
          );
        });
      }
    },
  };
}

const orders = (rank: number) => 4 ** rank;
const orderName = (k: number, rank: number) => k.toString(4).padStart(rank, "0");

/** A vector an object and channel, one number an axis, in pixels and in the unit of the pixel. */
function weightedPosition(
  name: string,
  value: (grey: MeasuredGrey, measured: Measured, index: number, axis: number) => number,
): Definition {
  return {
    needs: ["weighted"],
    grey: true,
    add(measured, add) {
      const { channels, many, rank, size } = measured;
      const ones = pixelLengths(rank);
      const scales = size === undefined
        ? [{ lengths: ones, mark: "", unit: "px" }]
        : [{ lengths: ones, mark: "", unit: "px" }, { ...size, mark: "Physical" }];
      for (const { lengths, mark, unit } of scales) {
        for (let axis = 0; axis < rank; axis++) {
          channels.forEach((channel, c) => {
            const rule = (i: number) => value(channel, measured, i, axis) * lengths[axis];
            add(`${name}${mark}${axis}${many ? c : ""}`, column(measured, rule), unit);
          });
        }
      }
    },
  };
}

/** One number an object and channel. */
function grey(
  name: string,
  need: Need,
  rule: (grey: MeasuredGrey, index: number, pixels: number) => number,
): Definition {
  return {
    needs: [need],
    grey: true,
    add(measured, add) {
      measured.channels.forEach((channel, c) => {
        const values = column(measured, (i) => rule(channel, i, pixels(measured, i)));
        add(measured.many ? `${name}${c}` : name, values);
      });
    },
  };
}

const byRank = (rank: number) => rank;
const length = () => 1;

/** All properties by name. */
export const PROPERTIES: Readonly<Record<Property, Definition>> = {
  label: {
    needs: [],
    add: ({ ids }, add) => add("label", ids),
  },
  numPixels: scalar("numPixels", [], pixels, { whole: true, unit: "px" }),
  area: measure("area", byRank, [], area),
  bbox: {
    needs: [],
    add(measured, add) {
      const { rank } = measured;
      for (let axis = 0; axis < rank; axis++) {
        add(`bbox${axis}`, whole(measured, (i) => boxStart(measured, i, axis)), "px");
      }
      for (let axis = 0; axis < rank; axis++) {
        add(`bbox${rank + axis}`, whole(measured, (i) => boxEnd(measured, i, axis)), "px");
      }
    },
  },
  areaBbox: measure("areaBbox", byRank, [], areaBbox),
  extent: scalar(
    "extent",
    [],
    (m, i) => pixels(m, i) / areaBbox(m, i, pixelLengths(m.rank)),
  ),
  centroid: position("centroid", ["moments"], (m, i, axis) => {
    const { rank, raw } = m;
    const order = rank === 3 ? 64 : 16;
    const n = raw[i * order];
    return (boxStart(m, i, axis) * n + raw[i * order + 4 ** (rank - 1 - axis)]) / n;
  }),
  centroidLocal: position(
    "centroidLocal",
    ["moments"],
    (m, i, axis) => m.centres[i * 3 + 3 - m.rank + axis],
  ),
  equivalentDiameterArea: measure(
    "equivalentDiameterArea",
    length,
    [],
    (m, i, lengths) => (2 * m.rank * area(m, i, lengths) / Math.PI) ** (1 / m.rank),
  ),
  axisMajorLength: measure("axisMajorLength", length, ["moments"], axisMajorLength),
  axisMinorLength: measure("axisMinorLength", length, ["moments"], axisMinorLength),
  eccentricity: scalar("eccentricity", ["moments"], (m, i) => {
    const l = eigenvalues(m, PIXELS_2D);
    return l[2 * i] === 0 ? 0 : Math.sqrt(1 - l[2 * i + 1] / l[2 * i]);
  }, { planar: true }),
  orientation: scalar("orientation", ["moments"], (m, i) => {
    const [a, b, , c] = inertiaTensor(m, i, PIXELS_2D, TENSOR);
    if (a - c === 0) return b < 0 ? Math.PI / 4 : -Math.PI / 4;
    return 0.5 * Math.atan2(-2 * b, c - a);
  }, { planar: true, unit: "rad" }),
  perimeter: measure("perimeter", length, ["perimeter"], perimeter, {
    planar: true,
    isotropic: true,
  }),
  circularity: scalar("circularity", ["perimeter"], (m, i) => {
    const around = perimeter(m, i, pixelLengths(m.rank));
    return around === 0 ? NaN : Math.min(1, 4 * Math.PI * pixels(m, i) / (around * around));
  }, { planar: true }),
  aspectRatio: scalar(
    "aspectRatio",
    ["moments"],
    (m, i) =>
      axisMajorLength(m, i, pixelLengths(m.rank)) / axisMinorLength(m, i, pixelLengths(m.rank)),
  ),
  roundness: scalar("roundness", ["moments"], (m, i) => {
    return 4 * pixels(m, i) / (Math.PI * axisMajorLength(m, i, pixelLengths(m.rank)) ** 2);
  }, { planar: true }),
  areaConvex: measure("areaConvex", byRank, ["hulls"], areaConvex),
  solidity: scalar(
    "solidity",
    ["hulls"],
    (m, i) => pixels(m, i) / areaConvex(m, i, pixelLengths(m.rank)),
  ),
  areaFilled: measure(
    "areaFilled",
    byRank,
    ["filled"],
    (m, i, lengths) => m.filled[i] * product(lengths),
  ),
  eulerNumber: scalar("eulerNumber", ["windows"], (m, i) => {
    if (m.rank === 3) return Math.trunc(m.euler3[i] / 8);
    let sum = 0;
    for (let code = 0; code < 16; code++) sum += EULER_2D[code] * m.borders[i * 20 + 4 + code];
    return sum;
  }, { whole: true }),
  feretDiameterMax: measure("feretDiameterMax", length, ["hulls", "ferets"], feret(1)),
  feretDiameterMin: measure("feretDiameterMin", length, ["hulls", "ferets"], feret(2), {
    planar: true,
  }),
  perimeterCrofton: measure("perimeterCrofton", length, ["windows"], (m, i, lengths) => {
    let sum = 0;
    for (let code = 0; code < 16; code++) sum += CROFTON[code] * m.borders[i * 20 + 4 + code];
    return sum * lengths[0];
  }, { planar: true, isotropic: true }),
  inertiaTensor: several(
    "inertiaTensor",
    ["moments"],
    (rank) => rank * rank,
    (m, i, k) => inertiaTensor(m, i, pixelLengths(m.rank), TENSOR)[k],
    (k, rank) => `${Math.floor(k / rank)}${k % rank}`,
    { unit: "px²" },
  ),
  inertiaTensorEigvals: several(
    "inertiaTensorEigvals",
    ["moments"],
    (rank) => rank,
    (m, i, k) => eigenvalues(m, pixelLengths(m.rank))[m.rank * i + k],
    String,
    { unit: "px²" },
  ),
  moments: several(
    "moments",
    ["thirdMoments"],
    orders,
    ({ raw, rank }, i, k) => raw[i * orders(rank) + k],
    orderName,
  ),
  momentsCentral: several(
    "momentsCentral",
    ["thirdMoments"],
    orders,
    ({ central, rank }, i, k) => central[i * orders(rank) + k],
    orderName,
  ),
  momentsNormalized: several(
    "momentsNormalized",
    ["thirdMoments"],
    orders,
    ({ central, rank }, i, k) => normalized(central, i * orders(rank), k, rank),
    orderName,
  ),
  momentsHu: several(
    "momentsHu",
    ["thirdMoments"],
    () => 7,
    ({ central }, i, k) => hu(central, i * 16)[k],
    String,
    { planar: true },
  ),
  touchesBorder: scalar("touchesBorder", [], (m, i) => {
    for (let axis = 0; axis < m.rank; axis++) {
      if (boxStart(m, i, axis) === 0 || boxEnd(m, i, axis) === m.shape[axis]) return 1;
    }
    return 0;
  }, { whole: true }),
  intensityMean: grey("intensityMean", "sums", ({ sums }, i, n) => sums[i * 6] / n),
  intensityMin: grey("intensityMin", "sums", ({ sums }, i) => sums[i * 6 + 1]),
  intensityMax: grey("intensityMax", "sums", ({ sums }, i) => sums[i * 6 + 2]),
  intensitySum: grey("intensitySum", "sums", ({ sums }, i) => sums[i * 6]),
  intensityStd: grey("intensityStd", "sums", ({ sums }, i, n) => {
    const mean = sums[i * 6 + 4] / n;
    return Math.sqrt(Math.max(0, sums[i * 6 + 5] / n - mean * mean));
  }),
  intensityMedian: grey("intensityMedian", "median", ({ median }, i) => median[i]),
  intensityQuantiles: {
    needs: ["quantiles"],
    grey: true,
    add({ channels, many }, add) {
      const count = channels[0].quantiles.length;
      for (let k = 0; k < count; k++) {
        channels.forEach(({ quantiles }, c) => {
          add(`intensityQuantiles${k}${many ? c : ""}`, quantiles[k]);
        });
      }
    },
  },
  centroidWeighted: weightedPosition(
    "centroidWeighted",
    (grey, m, i, axis) => grey.weightedCentres[i * 3 + axis] + boxStart(m, i, axis),
  ),
  centroidWeightedLocal: weightedPosition(
    "centroidWeightedLocal",
    (grey, _, i, axis) => grey.weightedCentres[i * 3 + axis],
  ),
  momentsWeighted: weighted(
    "momentsWeighted",
    orders,
    (grey, { rank }, i, k) => grey.weighted[i * orders(rank) + k],
    orderName,
  ),
  momentsWeightedCentral: weighted(
    "momentsWeightedCentral",
    orders,
    (grey, { rank }, i, k) => grey.weightedCentral[i * orders(rank) + k],
    orderName,
  ),
  momentsWeightedNormalized: weighted(
    "momentsWeightedNormalized",
    orders,
    (grey, { rank }, i, k) => normalized(grey.weightedCentral, i * orders(rank), k, rank),
    orderName,
  ),
  momentsWeightedHu: weighted(
    "momentsWeightedHu",
    () => 7,
    (grey, _, i, k) => hu(grey.weightedCentral, i * 16)[k],
    String,
    { planar: true },
  ),
};
