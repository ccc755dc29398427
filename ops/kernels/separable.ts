/**
 * Correlation with one weight vector per axis, the common ground of Gaussian, uniform and derivative
 * filters. Axes are filtered in order, the first first, as scipy does.
 *
 * @module
 */
import { recycleArray, roomForFloats } from "../../core/memory.ts";
import type { PixelArray } from "../../core/values.ts";
import {
  alongAxis,
  type AxisView,
  type Band,
  baseLevel,
  BORDER,
  type BorderMode,
  CHUNK,
  ELEMENT,
  overAxis,
  overBands,
  strideFor,
} from "../../kernels/bands.ts";
import { filters } from "../../kernels/filters.ts";
import { alloc, scratch, SLACK, views } from "../../kernels/runtime.ts";

/** Weights along one axis, in the order in which they meet the pixels. */
export interface Taps {
  /** The weights. */
  readonly weights: Float64Array;
  /** Index of the weight that meets the pixel itself. */
  readonly origin: number;
}

/** What stands beyond the border. */
export interface Border {
  /** The rule. */
  readonly mode: BorderMode;
  /** The constant of mode `constant`. */
  readonly cval: number;
}

/** How {@linkcode correlateAxes} goes about it. */
export interface AxesOptions extends Border {
  /** Sums 32-bit results in 64 bits as well, each axis rounded to 32; slower, and what scipy does. */
  readonly precise?: boolean | undefined;
  /** Multiplies the data, but not the border's constant, and makes the result 64-bit whatever the data is. */
  readonly scale?: number | undefined;
  /** Changes a row of the result in place: called once a row with its address and its number over all planes. */
  readonly finish?: ((row: number, y: number) => void) | undefined;
}

/** Whether weights mirror about their middle tap, so that they can be folded. */
function isSymmetric({ weights, origin }: Taps): boolean {
  const n = weights.length;
  if (n % 2 === 0 || origin !== n >> 1) return false;
  for (let i = 0; i < origin; i++) if (weights[i] !== weights[n - 1 - i]) return false;
  return true;
}

/** Weights in scratch memory. */
interface Stored {
  readonly address: number;
  readonly count: number;
  readonly symmetric: number;
}

function store(taps: Taps, kind: number): Stored {
  const count = taps.weights.length;
  const address = alloc(count * 8);
  if (kind === PassKind.short) views().f32.set(taps.weights, address / 4);
  else views().f64.set(taps.weights, address / 8);
  return { address, count, symmetric: Number(isSymmetric(taps)) };
}

/** How passes sum: sums and results in 32 bits; in 64; sums in 64, results in 32 after each axis. */
export const PassKind = { short: 0, wide: 1, precise: 2 } as const;

/**
 * Correlates with one vector per axis.
 *
 * 64-bit results are summed in scipy's order. 32-bit results are summed in 32 bits, from the picture's
 * base level on where that lies high, unless `precise`. Allocates the result, for rank 3 and above a
 * second one, and a band of scratch memory. O(pixels · taps).
 *
 * @param data Grey values, row-major.
 * @param shape Length of each axis.
 * @param taps Weights per axis; `undefined` leaves an axis alone.
 * @param options What stands beyond the border, and the width of sums.
 * @returns `Float64Array` for 64-bit input, else `Float32Array`.
 */
export function correlateAxes(
  data: PixelArray,
  shape: readonly number[],
  taps: readonly (Taps | undefined)[],
  options: AxesOptions,
): Float32Array | Float64Array {
  const wide = data instanceof Float64Array || options.scale !== undefined;
  let scale = options.scale ?? 1;
  const kind = wide ? PassKind.wide : options.precise ? PassKind.precise : PassKind.short;
  const fresh = () => roomForFloats(wide, data.length);
  if (data.length === 0) return fresh();
  const rank = shape.length;
  const { finish } = options;
  let from: PixelArray = data;
  for (let axis = 0; axis < rank - 2; axis++) {
    const along = taps[axis];
    if (along === undefined) continue;
    const to = fresh();
    correlateAxis(from, to, alongAxis(shape, axis), { taps: along, kind, border: options, scale });
    if (from !== data) recycleArray(from);
    from = to;
    scale = 1;
  }
  const height = rank > 1 ? shape[rank - 2] : 1;
  const width = shape[rank - 1];
  const result = fresh();
  const plane = height * width;
  const down = rank > 1 ? taps[rank - 2] : undefined;
  for (let start = 0; start < data.length; start += plane) {
    const [src, dst] = [from, result].map((array) => array.subarray(start, start + plane));
    correlatePlane(src, dst, [height, width], {
      down: down ?? ALONE,
      along: taps[rank - 1] ?? ALONE,
      kind,
      border: options,
      scale,
      finish: finish && ((row, y) => finish(row, start / width + y)),
    });
  }
  if (from !== data) recycleArray(from);
  return result;
}

/** The weights that leave an axis alone. */
export const ALONE: Taps = { weights: Float64Array.of(1), origin: 0 };

interface AxisWork {
  readonly taps: Taps;
  readonly kind: number;
  readonly border: Border;
  readonly scale: number;
}

function sumOf({ weights }: Taps): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

function correlateAxis(
  src: PixelArray,
  dst: PixelArray,
  view: AxisView,
  { taps, kind, border: { mode, cval }, scale }: AxisWork,
): void {
  const above = taps.origin;
  const below = taps.weights.length - 1 - above;
  const type = kind === PassKind.short ? ELEMENT.f32 : ELEMENT.f64;
  const base = kind === PassKind.short ? baseLevel(src) : 0;
  const level = base * sumOf(taps);
  scratch(() => {
    const { address, count, symmetric } = store(taps, kind);
    const work = alloc(CHUNK << 3);
    const options = { above, below, mode, cval, type, shift: -base, scale };
    overAxis(src, dst, view, options, (band, width) => {
      const { src, srcStride, dst, dstStride, rows } = band;
      const { columnsBand, shiftRows } = filters();
      // deno-fmt-ignore
      columnsBand(src, srcStride, work, dst, dstStride, rows, width, address, count, symmetric, kind);
      if (base !== 0) shiftRows(dst, dstStride, rows, width, level);
    });
  });
}

interface PlaneWork {
  readonly down: Taps;
  readonly along: Taps;
  readonly kind: number;
  readonly border: Border;
  readonly scale: number;
  readonly finish: AxesOptions["finish"];
}

/** Passes down and along for bands of one width, ready to run. */
export interface BandPasses {
  /** Filters a band without padding at its sides into rows `dstStride` apart, f64 unless the kind says otherwise. */
  run(band: Pick<Band, "src" | "srcStride" | "dst" | "dstStride" | "rows">): void;
}

/** What {@linkcode bandPasses} has to know. */
export interface PassesOptions {
  /** Weights down the columns. */
  readonly down: Taps;
  /** Weights along the rows. */
  readonly along: Taps;
  /** Elements a row. */
  readonly width: number;
  /** Most rows of a band. */
  readonly rows: number;
  /** What stands beyond the sides. */
  readonly border: Border;
  /** How to sum, in {@linkcode PassKind}. */
  readonly kind: number;
}

/**
 * Reserves what the two passes need; call within `scratch`, outside of bands.
 *
 * @param options Weights, sizes, border.
 * @returns The passes.
 */
export function bandPasses({ down, along, width, rows, border, kind }: PassesOptions): BandPasses {
  const first = store(down, kind);
  const then = store(along, kind);
  const type = kind === PassKind.short ? ELEMENT.f32 : ELEMENT.f64;
  const stride = strideFor((width + along.weights.length - 1 << type) + SLACK);
  const work = alloc((rows + 1) * stride);
  return {
    run({ src, srcStride, dst, dstStride, rows }): void {
      // deno-fmt-ignore
      filters().separableBand(
        src, srcStride, work, stride, dst, dstStride, rows, width,
        first.address, first.count, first.symmetric, then.address, then.count, then.symmetric,
        along.origin, BORDER[border.mode], border.cval, kind,
      );
    },
  };
}

/** Both passes over one plane. */
function correlatePlane(
  src: PixelArray,
  dst: PixelArray,
  [height, width]: readonly [number, number],
  { down, along, kind, border: { mode, cval }, scale, finish }: PlaneWork,
): void {
  const type = kind === PassKind.short ? ELEMENT.f32 : ELEMENT.f64;
  const above = down.origin;
  const below = down.weights.length - 1 - above;
  const base = kind === PassKind.short ? baseLevel(src) : 0;
  const middle = base * sumOf(down);
  const level = middle * sumOf(along);
  const rows = Math.min(height, ROWS);
  scratch(() => {
    const border = { mode, cval: cval - middle };
    const passes = bandPasses({ down, along, width, rows, border, kind });
    const size = { width, height, above, below };
    const options = { ...size, mode, cval, type, shift: -base, scale, most: rows, inOrder: true };
    overBands(src, dst, options, (band) => {
      const { dst, dstStride, rows } = band;
      passes.run(band);
      if (base !== 0) filters().shiftRows(dst, dstStride, rows, width, level);
      if (finish) { for (let i = 0; i < rows; i++) finish(dst + i * dstStride, band.y + i); }
    });
  });
}

/** Rows of a band; both bands of the two passes should stay in the second-level cache. */
const ROWS = 32;
