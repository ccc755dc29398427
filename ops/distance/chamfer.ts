/**
 * Distances counted in steps.
 *
 * @module
 */
import { copyOf } from "../../core/memory.ts";
import { type GridValue, type Labels, labelsLike } from "../../core/values.ts";
import { objects } from "../../kernels/objects.ts";
import { compared } from "../../kernels/pointwise.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";

/** What counts as one step: to any neighbour, or to a face neighbour only. */
export type ChamferMetric = "chessboard" | "taxicab";

/** Options of {@linkcode chamfer}. */
export interface ChamferOptions {
  /** `chessboard` (unless given): a step leads to any neighbour; `taxicab`: to a face neighbour. */
  readonly metric?: ChamferMetric | undefined;
}

/**
 * Fewest steps from every foreground pixel to the background, in any rank; 0 on the background.
 *
 * What lies beyond the border is not background. Without any background every pixel gets -1, as in
 * scipy. Two passes, O(pixels); allocates the result only.
 *
 * Reference: scipy.ndimage `distance_transform_cdt`; Rosenfeld and Pfaltz 1966, doi:10.1145/321356.321357.
 *
 * @param value Mask, label image or image; whatever is not 0 is foreground.
 * @param options Metric.
 * @returns Whole numbers of steps.
 * @example A corner
 * ```ts
 * import assert from "node:assert/strict";
 * import { createMask } from "petri";
 * import { chamfer } from "petri/ops/distance";
 *
 * const mask = createMask(Uint8Array.of(0, 1, 1, 1), [2, 2]);
 * assert.deepEqual([...chamfer(mask).data], [0, 1, 1, 1]);
 * assert.deepEqual([...chamfer(mask, { metric: "taxicab" }).data], [0, 1, 1, 2]);
 * ```
 */
export function chamfer(value: GridValue, options: ChamferOptions = {}): Labels {
  const { data, shape } = value;
  const { metric = "chessboard" } = options;
  const grey = data instanceof Int32Array ? new Float64Array(data) : data;
  const object = value.kind === "mask" ? value.data : compared(grey, "!=", 0);
  if (!object.includes(0)) return labelsLike(value, new Int32Array(data.length).fill(-1));
  const [width, height] = [shape[shape.length - 1], data.length / shape[shape.length - 1]];
  if (shape.length <= 2 && width + height < 65535) {
    return labelsLike(value, inPlane(object, width, height, metric));
  }
  const out = new Int32Array(data.length);
  for (let i = 0; i < out.length; i++) if (object[i] !== 0) out[i] = FAR;
  // A pass along each axis, there and back, is enough for taxicab; chessboard looks at all neighbours.
  if (metric === "taxicab") alongAxes(out, shape);
  else {
    overNeighbours(out, shape);
    out.reverse();
    overNeighbours(out, shape);
    out.reverse();
  }
  return labelsLike(value, out);
}

/** Rows of bytes on their way in. */
const BAND = 1 << 17;

/** Both passes over a plane or a line. */
function inPlane(
  object: Uint8Array,
  width: number,
  height: number,
  metric: ChamferMetric,
): Int32Array {
  return scratch(() => {
    const most = Math.max(1, Math.min(height, Math.floor(BAND / width)));
    const band = alloc(most * width);
    const stride = (Math.ceil(width / 8) * 8 + 16) * 2;
    const plane = alloc(height * stride) + 16;
    const steps = alloc(object.length * 4);
    const { farRows, stepsPlane, wideRows } = objects();
    const { i32, u8 } = views();
    for (let y = 0; y < height; y += most) {
      const rows = Math.min(most, height - y);
      u8.set(object.subarray(y * width, (y + rows) * width), band);
      farRows(band, width, rows, plane + y * stride, stride);
    }
    stepsPlane(plane, stride, width, height, Number(metric === "chessboard"));
    wideRows(plane, stride, width, height, steps);
    return copyOf(i32.subarray(steps / 4, steps / 4 + object.length));
  });
}

/** More steps than any picture has. */
const FAR = 2 ** 30;

function alongAxes(out: Int32Array, shape: readonly number[]): void {
  let inner = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const block = inner * shape[axis];
    for (let start = 0; start < out.length; start += block) {
      for (let i = start + inner; i < start + block; i++) {
        if (out[i - inner] + 1 < out[i]) out[i] = out[i - inner] + 1;
      }
      for (let i = start + block - inner - 1; i >= start; i--) {
        if (out[i + inner] + 1 < out[i]) out[i] = out[i + inner] + 1;
      }
    }
    inner = block;
  }
}

/** One pass from first to last over the neighbours that come before a pixel. */
function overNeighbours(out: Int32Array, shape: readonly number[]): void {
  const rank = shape.length;
  let steps: number[][] = [[]];
  for (let axis = 0; axis < rank; axis++) {
    steps = steps.flatMap((step) => [-1, 0, 1].map((d) => [...step, d]));
  }
  steps = steps.filter((step) => (step.find((d) => d !== 0) ?? 0) < 0);
  const strides = new Array<number>(rank);
  let stride = 1;
  for (let axis = rank - 1; axis >= 0; axis--) {
    strides[axis] = stride;
    stride *= shape[axis];
  }
  const offsets = steps.map((step) => step.reduce((sum, d, axis) => sum + d * strides[axis], 0));
  const place = new Array<number>(rank).fill(0);
  for (let i = 0; i < out.length; i++) {
    let best = out[i];
    if (best > 0) {
      for (let k = 0; k < offsets.length; k++) {
        const before = out[i + offsets[k]] + 1;
        if (before < best && inside(place, steps[k], shape)) best = before;
      }
      out[i] = best;
    }
    for (let axis = rank - 1; axis >= 0; axis--) {
      if (++place[axis] < shape[axis]) break;
      place[axis] = 0;
    }
  }
}

function inside(
  place: readonly number[],
  step: readonly number[],
  shape: readonly number[],
): boolean {
  for (let axis = 0; axis < shape.length; axis++) {
    const at = place[axis] + step[axis];
    if (at < 0 || at >= shape[axis]) return false;
  }
  return true;
}
