/**
 * Regional minima.
 *
 * @module
 */
import type { GridValue } from "../../core/values.ts";
import { eachRow, neighbourSteps, paddedGrid } from "./grid.ts";

/**
 * Marks connected plateaus all of whose neighbours are higher, as scikit-image's `local_minima`: those
 * at the border count, a flat image has none.
 *
 * @param value Grey values.
 * @param connectivity How many axes two neighbours may differ in.
 * @returns 1 on a minimum, 0 elsewhere.
 */
export function regionalMinima({ data, shape }: GridValue, connectivity: number): Uint8Array {
  const out = new Uint8Array(data.length);
  const grid = paddedGrid(shape);
  const width = shape[shape.length - 1];
  const field = new Float64Array(grid.size);
  // 0 not seen yet, 1 no minimum (or padding), 2 on the plateau that is being looked at, 3 minimum.
  const marks = new Uint8Array(grid.size).fill(1);
  let low = Infinity;
  let high = -Infinity;
  eachRow(grid, (from, to) => {
    for (let x = 0; x < width; x++) {
      const value = field[to + x] = data[from + x];
      if (value < low) low = value;
      if (value > high) high = value;
      marks[to + x] = 0;
    }
  });
  if (low === high) return out;
  const inside = (pixel: number) => marks[pixel] !== 1 || seen[pixel] === 1;
  const seen = new Uint8Array(grid.size);
  const steps = neighbourSteps(grid.strides, connectivity);
  const plateau: number[] = [];
  eachRow(grid, (_, to) => {
    seen.fill(1, to, to + width);
  });
  eachRow(grid, (_, to) => {
    for (let start = to; start < to + width; start++) {
      if (marks[start] !== 0) continue;
      const value = field[start];
      let lowest = true;
      plateau.length = 0;
      plateau.push(start);
      marks[start] = 2;
      for (let i = 0; i < plateau.length; i++) {
        for (const step of steps) {
          const pixel = plateau[i] + step;
          if (!inside(pixel)) continue;
          if (field[pixel] < value) lowest = false;
          else if (field[pixel] === value && marks[pixel] === 0) {
            marks[pixel] = 2;
            plateau.push(pixel);
          }
        }
      }
      for (const pixel of plateau) marks[pixel] = lowest ? 3 : 1;
    }
  });
  eachRow(grid, (from, to) => {
    for (let x = 0; x < width; x++) if (marks[to + x] === 3) out[from + x] = 1;
  });
  return out;
}
