/**
 * Pictures padded by one pixel, and the way to their neighbours: what algorithms that walk from pixel
 * to pixel share.
 *
 * @module
 */

/** A padded shape. */
export interface PaddedGrid {
  /** Length of each axis, padding included. */
  readonly shape: readonly number[];
  /** Distance between neighbours along each axis, in pixels of the padded picture. */
  readonly strides: readonly number[];
  /** Number of pixels, padding included. */
  readonly size: number;
}

/**
 * The shape with one pixel more on every side.
 *
 * @param shape Length of each axis.
 * @returns The padded shape.
 */
export function paddedGrid(shape: readonly number[]): PaddedGrid {
  const padded = shape.map((side) => side + 2);
  const strides = new Array<number>(shape.length);
  let size = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = size;
    size *= padded[axis];
  }
  return { shape: padded, strides, size };
}

/**
 * Goes over the rows of a picture and says where each begins in the padded one.
 *
 * @param grid The padded shape.
 * @param visit Takes the place of a row's first pixel in the picture and in the padded one.
 */
export function eachRow(
  { shape, strides }: PaddedGrid,
  visit: (from: number, to: number) => void,
): void {
  const last = shape.length - 1;
  let from = 0;
  (function walk(axis: number, to: number): void {
    if (axis === last) {
      visit(from, to + 1);
      from += shape[last] - 2;
      return;
    }
    for (let i = 1; i < shape[axis] - 1; i++) walk(axis + 1, to + i * strides[axis]);
  })(0, 0);
}

/**
 * The steps to a pixel's neighbours, nearest first, otherwise in the order of their place: for a plane
 * up, left, right, down, then the corners.
 *
 * @param strides Distance between neighbours along each axis.
 * @param connectivity How many axes two neighbours may differ in.
 * @returns One number a neighbour.
 */
export function neighbourSteps(strides: readonly number[], connectivity: number): number[] {
  let steps = [{ step: 0, changed: 0 }];
  for (const stride of strides) {
    steps = steps.flatMap(({ step, changed }) =>
      [-1, 0, 1].map((d) => ({ step: step + d * stride, changed: changed + Math.abs(d) }))
    );
  }
  return steps.filter(({ changed }) => changed > 0 && changed <= connectivity)
    .sort((a, b) => a.changed - b.changed).map(({ step }) => step);
}
