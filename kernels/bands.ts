/**
 * The one way in which a filter goes over a picture: band after band of rows through scratch memory.
 * Rows arrive converted and padded on all sides by the border's rule, so that no filter ever sees a
 * border; what it writes is copied out. Works on a plane, on planes of a stack, and along any axis.
 *
 * @module
 */
import { filters } from "./filters.ts";
import { alloc, scratch, views } from "./runtime.ts";

/** Typed arrays of the four pixel types. */
export type Elements = Uint8Array | Uint16Array | Float32Array | Float64Array;

/** Pixel types by the number that kernels know them by: 2^number is the size in bytes. */
export const ELEMENT = { u8: 0, u16: 1, f32: 2, f64: 3 } as const;

/** What stands beyond the border, in scipy's words. */
export type BorderMode = "reflect" | "nearest" | "mirror" | "wrap" | "constant";

/** Border modes by the number that kernels know them by. */
export const BORDER: Readonly<Record<BorderMode, number>> = {
  reflect: 0,
  nearest: 1,
  mirror: 2,
  wrap: 3,
  constant: 4,
};

/**
 * The number of a typed array's element type.
 *
 * @param data Any of the four.
 * @returns Its number in {@linkcode ELEMENT}.
 */
export function elementOf(data: Elements): number {
  if (data instanceof Uint8Array) return ELEMENT.u8;
  if (data instanceof Uint16Array) return ELEMENT.u16;
  return data instanceof Float32Array ? ELEMENT.f32 : ELEMENT.f64;
}

/**
 * Where an index outside `0 … length-1` takes its value from.
 *
 * @param index Any whole number.
 * @param length Length of the axis, at least 1.
 * @param mode The border's rule.
 * @returns An index inside, or -1 for the constant.
 */
export function borderIndex(index: number, length: number, mode: BorderMode): number {
  if (index >= 0 && index < length) return index;
  switch (mode) {
    case "nearest":
      return index < 0 ? 0 : length - 1;
    case "constant":
      return -1;
    case "wrap":
      return ((index % length) + length) % length;
  }
  const period = mode === "reflect" ? 2 * length : Math.max(2 * length - 2, 1);
  const folded = ((index % period) + period) % period;
  if (folded < length) return folded;
  return mode === "reflect" ? period - 1 - folded : period - folded;
}

/** A band in scratch memory, ready to be filtered. */
export interface Band {
  /** Address of the first element that the footprint of the first pixel touches. */
  readonly src: number;
  /** Bytes from one row of `src` to the next. */
  readonly srcStride: number;
  /** Bytes from one plane of `src` to the next, where several were asked for. */
  readonly planeStride: number;
  /** Address of the first result. */
  readonly dst: number;
  /** Bytes from one row of `dst` to the next; see {@linkcode Footing.inOrder}. */
  readonly dstStride: number;
  /** Rows to produce; `src` holds `above + below` more. */
  readonly rows: number;
  /** Row of the picture that the first result belongs to. */
  readonly y: number;
}

/** What a filter needs around a pixel, and how it writes. */
export interface Footing {
  /** Rows of the footprint above the pixel. */
  readonly above?: number;
  /** Rows of the footprint below the pixel. */
  readonly below?: number;
  /** Columns of the footprint left of the pixel. */
  readonly left?: number;
  /** Columns of the footprint right of the pixel. */
  readonly right?: number;
  /** The border's rule; `nearest` unless given. */
  readonly mode?: BorderMode;
  /** The border's constant. */
  readonly cval?: number;
  /** Element type of the band, in {@linkcode ELEMENT}; that of the source unless given. Only widening. */
  readonly type?: number;
  /** By which every element of a band of f64 is multiplied, but not the border's constant (for bands without columns left and right); 1 unless given. */
  readonly scale?: number;
  /** Added to every element of a band of f32, the border's constant too; 0 unless given. */
  readonly shift?: number;
  /**
   * The filter writes one row of `dst` after the other, the first first. Then rows lie without gaps:
   * what overruns a row is overwritten by the next. Else 64 bytes behind each row may be overrun.
   */
  readonly inOrder?: boolean;
}

/** How to go over a picture. */
export interface BandOptions extends Footing {
  /** Elements a row. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
  /** Elements from one row to the next in both arrays; the width unless given. */
  readonly pitch?: number;
  /** Most rows of a band; as many as fit the cache unless given. */
  readonly most?: number;
  /** Planes that the footprint touches, each like `src`, instead of `src` alone; `undefined` for one beyond a constant border. */
  readonly planes?: readonly (Elements | undefined)[];
}

/** A filter of several in a row: what it reads is what the one before it wrote. */
export interface Stage extends Footing {
  /** Element type of what it writes. */
  readonly result: number;
  /** Computes one band: reads `band.src`, writes `band.dst`. */
  readonly filter: (band: Band) => void;
}

/** Bytes that a band should take, so that it stays in the second-level cache. */
const BAND_BYTES = 384 * 1024;

/**
 * Bytes from one row of a band to the next: rounded up, with room to overrun and no power of two.
 *
 * @param bytes Bytes of a row.
 * @returns A multiple of 64, at least 64 more.
 */
export function strideFor(bytes: number): number {
  const stride = Math.ceil(bytes / 64) * 64 + 64;
  return stride % 1024 === 0 ? stride + 64 : stride;
}

/**
 * Filters a picture band by band.
 *
 * @param src The picture, row-major.
 * @param dst Where results go; another array than `src`.
 * @param options Size, footprint, border.
 * @param filter Computes one band: reads `band.src`, writes `band.dst` in the type of `dst`.
 */
export function overBands(
  src: Elements,
  dst: Elements,
  options: BandOptions,
  filter: (band: Band) => void,
): void {
  overStages(src, dst, options, [{ ...options, result: elementOf(dst), filter }]);
}

/**
 * Filters a picture with several filters in a row, band by band, so that what lies between them stays
 * in the cache. The border's rule of each applies to what the one before it gives; only the first may
 * have the rule `wrap`.
 *
 * @param src The picture, row-major.
 * @param dst Where results go; another array than `src`.
 * @param options Size; planes for the first filter.
 * @param stages The filters; the last writes the type of `dst`.
 */
export function overStages(
  src: Elements,
  dst: Elements,
  options: Pick<BandOptions, "width" | "height" | "pitch" | "most" | "planes">,
  stages: readonly Stage[],
): void {
  const { width, height, pitch = width, planes = [src] } = options;
  if (width === 0 || height === 0) return;
  const halo = stages.reduce((sum, { above = 0, below = 0 }) => sum + above + below, 0);
  let bytes = width * src.BYTES_PER_ELEMENT;
  stages.forEach((stage, i) => {
    const from = i > 0 ? stages[i - 1].result : elementOf(src);
    const { srcStride, dstStride } = strides(stage, width, from);
    bytes += srcStride * (i > 0 ? 1 : planes.length) + dstStride;
  });
  const most = options.most ??
    Math.max(8, halo >> 1, Math.min(64, Math.floor(BAND_BYTES / bytes)));
  // Of equal height, and so high that later filters find within a band what mirrors at a border.
  const least = stages.length > 1 ? halo + 1 : 1;
  const count = Math.max(1, Math.min(Math.ceil(height / most), Math.floor(height / least)));
  scratch(() => {
    // Each filter has to be ahead of the next by the rows below that one's pixel.
    let rows = stages.reduce((sum, { below = 0 }) => sum + below, Math.ceil(height / count));
    let source = arraySource(planes, elementOf(src), { width, pitch, rows });
    for (const stage of stages) {
      rows -= stage.below ?? 0;
      source = stageSource(stage, source, { width, height, rows });
    }
    for (let band = 0; band < count; band++) {
      const y = Math.floor(band * height / count);
      const rows = Math.floor((band + 1) * height / count) - y;
      const start = source.bring(y, rows, 0) / dst.BYTES_PER_ELEMENT;
      const view = viewOf(elementOf(dst));
      if (pitch === width) dst.set(view.subarray(start, start + rows * width), y * width);
      else {
        for (let i = 0; i < rows; i++) {
          const row = start + i * width;
          dst.set(view.subarray(row, row + width), (y + i) * pitch);
        }
      }
    }
  });
}

/** Rows of a picture, or of what a filter made of it. */
interface Source {
  /** Element type. */
  readonly type: number;
  /** Planes beside each other. */
  readonly planes: number;
  /** Address of `count` rows without gaps, 0 for a plane of the constant; of a filter the next rows, call after call. */
  bring(y: number, count: number, plane: number): number;
  /** Brings rows to where they belong, `stride` bytes apart; false where this is not the quicker way. */
  place?(y: number, count: number, plane: number, to: number, stride: number): boolean;
}

/** Bytes of a row from which on a call for each costs less than a copy more of all. */
const LONG = 4096;

/** Rows of arrays, brought to scratch memory at once where they lie without gaps. */
function arraySource(
  planes: readonly (Elements | undefined)[],
  type: number,
  { width, pitch, rows }: { width: number; pitch: number; rows: number },
): Source {
  const staging = alloc(rows * width * 2 ** type);
  const isLong = pitch !== width || width * 2 ** type >= LONG;

  /** Copies rows one by one to elements `gap` apart. */
  function copyRows(plane: Elements, y: number, count: number, to: number, gap: number): void {
    const view = viewOf(type);
    for (let i = 0; i < count; i++) {
      const start = (y + i) * pitch;
      view.set(plane.subarray(start, start + width), to + i * gap);
    }
  }

  return {
    type,
    planes: planes.length,
    bring(y: number, count: number, at: number): number {
      const plane = planes[at];
      if (plane === undefined) return 0;
      const to = staging / 2 ** type;
      if (pitch !== width) copyRows(plane, y, count, to, width);
      else viewOf(type).set(plane.subarray(y * width, (y + count) * width), to);
      return staging;
    },
    place(y: number, count: number, at: number, to: number, stride: number): boolean {
      const plane = planes[at];
      if (!isLong || plane === undefined) return false;
      copyRows(plane, y, count, to / 2 ** type, stride / 2 ** type);
      return true;
    },
  };
}

/** Bytes from row to row of a stage's band, and of what it writes. */
function strides(
  { left = 0, right = 0, type, result, inOrder = false }: Stage,
  width: number,
  from: number,
): { srcStride: number; dstStride: number } {
  const bytes = width * 2 ** result;
  return {
    srcStride: strideFor((width + left + right) * 2 ** (type ?? from)),
    dstStride: inOrder ? bytes : strideFor(bytes),
  };
}

/** Rows that a filter makes of those of another source, `rows` at most at a time. */
function stageSource(
  stage: Stage,
  source: Source,
  { width, height, rows: most }: { width: number; height: number; rows: number },
): Source {
  const { above = 0, below = 0, left = 0, right = 0, mode = "nearest", cval = 0 } = stage;
  const { type = source.type, scale = 1, shift = 0, result, filter } = stage;
  const { srcStride, dstStride } = strides(stage, width, source.type);
  const { fillRows, packRows, padRows, scaleRows, shiftRows } = filters();
  const padded = width + left + right;
  const planeStride = (most + above + below) * srcStride;
  const src = alloc(source.planes * planeStride);
  const dst = alloc(most * dstStride);
  // Rows of the picture that the band holds: from `lowest` on, none from `held` on.
  let lowest = -above;
  let held = -above;

  /** Brings rows of the picture to a place in the band, converted and padded. */
  function feed(y: number, count: number, plane: number, to: number): void {
    const row = to + left * 2 ** type;
    const isPlaced = type === source.type && source.place?.(y, count, plane, row, srcStride);
    const from = isPlaced ? row : source.bring(y, count, plane);
    if (from === 0) fillRows(to, srcStride, count, padded, cval + shift, type);
    else {
      const fromStride = isPlaced ? srcStride : width * 2 ** source.type;
      // deno-fmt-ignore
      padRows(from, fromStride, to, srcStride, count, width, left, right,
        BORDER[mode], cval, source.type, type);
      if (shift !== 0) shiftRows(to, srcStride, count, padded, shift);
      if (scale !== 1) scaleRows(to, srcStride, count, padded, scale);
    }
  }

  /** Fills the band of a plane, whose first row is `low`, from row `from` on up to `behind`. */
  function fill(plane: number, low: number, from: number, behind: number): void {
    const start = src + plane * planeStride;
    const place = (y: number) => start + (y - low) * srcStride;
    const [first, last] = [Math.max(from, 0), Math.min(behind, height)];
    if (first < last) feed(first, last - first, plane, place(first));
    for (const [y0, y1] of [[from, Math.min(behind, 0)], [Math.max(from, height), behind]]) {
      for (let y = y0; y < y1; y++) {
        const row = borderIndex(y, height, mode);
        if (row < 0) fillRows(place(y), srcStride, 1, padded, cval + shift, type);
        else if (row < low || row >= behind) feed(row, 1, plane, place(y));
        else views().u8.copyWithin(place(y), place(row), place(row + 1));
      }
    }
  }

  return {
    type: result,
    planes: 1,
    bring(y: number, rows: number): number {
      const [low, behind] = [y - above, y + rows + below];
      for (let plane = 0; plane < source.planes; plane++) {
        const start = src + plane * planeStride;
        // The last rows of the band before become the first.
        const begin = start + (low - lowest) * srcStride;
        if (held > low) views().u8.copyWithin(start, begin, begin + (held - low) * srcStride);
        fill(plane, low, held, behind);
      }
      lowest = low;
      held = behind;
      filter({ src, srcStride, planeStride, dst, dstStride, rows, y });
      packRows(dst, dstStride, rows, width * 2 ** result);
      return dst;
    },
  };
}

/** Scratch memory in an element type. */
function viewOf(type: number): Elements {
  const { u8, u16, f32, f64 } = views();
  return [u8, u16, f32, f64][type];
}

/** An axis of a row-major array: `outer` blocks of `length` rows of `inner` elements. */
export interface AxisView {
  /** Blocks. */
  readonly outer: number;
  /** Length of the axis. */
  readonly length: number;
  /** Elements between neighbours along the axis. */
  readonly inner: number;
}

/**
 * A shape seen along one axis.
 *
 * @param shape Length of each axis.
 * @param axis Which one.
 * @returns Blocks, length, distance.
 */
export function alongAxis(shape: readonly number[], axis: number): AxisView {
  let outer = 1;
  let inner = 1;
  for (let i = 0; i < axis; i++) outer *= shape[i];
  for (let i = axis + 1; i < shape.length; i++) inner *= shape[i];
  return { outer, length: shape[axis], inner };
}

/** Columns that are filtered together along an axis that is not the last. */
export const CHUNK = 4096;

/**
 * Filters along an axis whose neighbours lie far apart (any but the last): the axis runs down the
 * band, the columns come in chunks.
 *
 * @param src The array, row-major.
 * @param dst Where results go; another array than `src`.
 * @param view The axis.
 * @param options Footprint and border; `above` and `below` count along the axis.
 * @param filter Computes one band, `width` elements a row.
 */
export function overAxis(
  src: Elements,
  dst: Elements,
  view: AxisView,
  options: Pick<
    BandOptions,
    "above" | "below" | "mode" | "cval" | "type" | "shift" | "scale" | "inOrder"
  >,
  filter: (band: Band, width: number) => void,
): void {
  const { outer, length, inner } = view;
  for (let block = 0; block < outer; block++) {
    for (let x = 0; x < inner; x += CHUNK) {
      const width = Math.min(CHUNK, inner - x);
      const start = block * length * inner + x;
      overBands(
        src.subarray(start),
        dst.subarray(start),
        { ...options, width, height: length, pitch: inner },
        (band) => filter(band, width),
      );
    }
  }
}

/** A window that goes over an array of the same rank. */
export interface WindowOptions {
  /** Length of each axis of the array. */
  readonly shape: readonly number[];
  /** Length of each axis of the window. */
  readonly window: readonly number[];
  /** Index in the window, per axis, of the pixel that the result belongs to. */
  readonly centre: readonly number[];
  /** The border's rule. */
  readonly mode: BorderMode;
  /** The border's constant. */
  readonly cval: number;
  /** Element type of the band, in {@linkcode ELEMENT}; that of `src` unless given. */
  readonly type?: number;
  /** Added to every element of a band of f32, the border's constant too; 0 unless given. */
  readonly shift?: number;
  /** By which every element of a band of f64 is multiplied, but not the border's constant; 1 unless given. */
  readonly scale?: number;
  /** Most rows of a band; as many as fit the cache unless given. */
  readonly most?: number;
  /** The filter writes one row after the other; see {@linkcode BandOptions}. */
  readonly inOrder?: boolean;
}

/**
 * Filters an array of any rank with a window of the same rank, plane after plane. Element
 * `(…, dz, dy, dx)` of the window of pixel `x` in a row of the band lies
 * `plane · planeStride + dy · srcStride + (x + dx) · bytes` behind the start of that row, the planes
 * counted row-major over the leading axes of the window.
 *
 * @param src The array, row-major.
 * @param dst Where results go; another array than `src`.
 * @param options Shapes, centre, border.
 * @param filter Computes one band.
 */
export function overWindows(
  src: Elements,
  dst: Elements,
  options: WindowOptions,
  filter: (band: Band) => void,
): void {
  const { shape, window, centre, mode, cval, type, shift = 0 } = options;
  const rank = shape.length;
  const width = shape[rank - 1];
  const height = rank > 1 ? shape[rank - 2] : 1;
  const above = rank > 1 ? centre[rank - 2] : 0;
  const below = rank > 1 ? window[rank - 2] - 1 - above : 0;
  const left = centre[rank - 1];
  const right = window[rank - 1] - 1 - left;
  const size = width * height;
  const common = { width, height, above, below, left, right, mode, cval, shift };
  const given = {
    ...common,
    ...type !== undefined && { type },
    ...options.most !== undefined && { most: options.most },
    ...options.inOrder !== undefined && { inOrder: options.inOrder },
  };
  const leading = Math.max(0, rank - 2);
  if (leading === 0) return overBands(src, dst, given, filter);
  const at = new Array<number>(leading).fill(0);
  for (let start = 0; start < src.length; start += size) {
    let planes = [0];
    for (let axis = 0; axis < leading; axis++) {
      const rows: number[] = [];
      for (let i = 0; i < window[axis]; i++) {
        rows.push(borderIndex(at[axis] + i - centre[axis], shape[axis], mode));
      }
      planes = planes.flatMap((plane) =>
        rows.map((row) => plane < 0 || row < 0 ? -1 : plane * shape[axis] + row)
      );
    }
    overBands(
      src,
      dst.subarray(start, start + size),
      {
        ...given,
        planes: planes.map((plane) =>
          plane < 0 ? undefined : src.subarray(plane * size, (plane + 1) * size)
        ),
      },
      filter,
    );
    for (let axis = leading - 1; axis >= 0 && ++at[axis] === shape[axis]; axis--) at[axis] = 0;
  }
}

/**
 * A level to subtract from a picture whose values lie far from 0 and near to each other, so that sums
 * in 32 bits lose none of their differences. Looks no further than it takes to see that there is none.
 *
 * @param data Grey values.
 * @returns The least value where the range is below half of the largest size, else 0.
 */
export function baseLevel(data: Elements): number {
  let low = data[0];
  let high = low;
  for (let i = 0; i < data.length; i++) {
    const value = data[i];
    if (value < low) low = value;
    else if (value > high) high = value;
    else continue;
    if (!(2 * (high - low) < Math.max(-low, high))) return 0;
  }
  return low === 0 || !Number.isFinite(low) || !Number.isFinite(high) ? 0 : low;
}
