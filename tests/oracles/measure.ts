/**
 * Region properties by their definitions, pixel by pixel, for small pictures.
 *
 * @module
 */
import type { Labels } from "../../core/values.ts";

/** Whether a pixel belongs to an object; pixels outside the picture do not. */
function member({ data, shape: [height, width] }: Labels, label: number) {
  return (y: number, x: number): boolean =>
    y >= 0 && y < height && x >= 0 && x < width && data[y * width + x] === label;
}

/** All pixels of an object as row and column. */
export function pixelsOf(labels: Labels, label: number): [number, number][] {
  const [, width] = labels.shape;
  return [...labels.data.keys()].filter((i) => labels.data[i] === label)
    .map((i) => [Math.floor(i / width), i % width]);
}

/** Benkrid and Crookes' perimeter: weights by the neighbourhood code of each border pixel. */
export function perimeter(labels: Labels, label: number): number {
  const inside = member(labels, label);
  const border = (y: number, x: number) =>
    inside(y, x) &&
    !(inside(y - 1, x) && inside(y + 1, x) && inside(y, x - 1) && inside(y, x + 1));
  let sum = 0;
  for (const [y, x] of pixelsOf(labels, label)) {
    if (!border(y, x)) continue;
    let code = 1;
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        if (dy === 0 && dx === 0 || !border(y + dy, x + dx)) continue;
        code += dy === 0 || dx === 0 ? 2 : 10;
      }
    }
    if ([5, 7, 15, 17, 25, 27].includes(code)) sum += 1;
    else if (code === 21 || code === 33) sum += Math.SQRT2;
    else if (code === 13 || code === 23) sum += (1 + Math.SQRT2) / 2;
  }
  return sum;
}

/** Pixels of the object, and those that no 8-connected path of others joins to the outside of its box. */
export function filledArea(labels: Labels, label: number): number {
  const pixels = pixelsOf(labels, label);
  const inside = member(labels, label);
  const rows = pixels.map(([y]) => y);
  const columns = pixels.map(([, x]) => x);
  const [top, bottom] = [Math.min(...rows) - 1, Math.max(...rows) + 1];
  const [left, right] = [Math.min(...columns) - 1, Math.max(...columns) + 1];
  const outside = new Set<string>([`${top},${left}`]);
  for (const place of outside) {
    const [y, x] = place.split(",").map(Number);
    for (let ny = Math.max(top, y - 1); ny <= Math.min(bottom, y + 1); ny++) {
      for (let nx = Math.max(left, x - 1); nx <= Math.min(right, x + 1); nx++) {
        if (!inside(ny, nx)) outside.add(`${ny},${nx}`);
      }
    }
  }
  return (bottom - top + 1) * (right - left + 1) - outside.size;
}

/** Corners of the diamonds of pixels. */
function diamonds(pixels: readonly [number, number][]): [number, number][] {
  return pixels.flatMap(([y, x]): [number, number][] => [
    [y - 0.5, x],
    [y + 0.5, x],
    [y, x - 0.5],
    [y, x + 0.5],
  ]);
}

/** Half planes through two corners that have all corners on one side. */
function halfPlanes(corners: readonly [number, number][]): ((y: number, x: number) => number)[] {
  const planes: ((y: number, x: number) => number)[] = [];
  for (const [y0, x0] of corners) {
    for (const [y1, x1] of corners) {
      if (y0 === y1 && x0 === x1) continue;
      const length = Math.hypot(y1 - y0, x1 - x0);
      const side = (y: number, x: number) => ((y - y0) * (x1 - x0) - (x - x0) * (y1 - y0)) / length;
      if (corners.every(([y, x]) => side(y, x) >= -1e-9)) planes.push(side);
    }
  }
  return planes;
}

/** Pixels whose centre lies in the hull of the diamonds of an object. */
export function convexPixels(labels: Labels, label: number): [number, number][] {
  const planes = halfPlanes(diamonds(pixelsOf(labels, label)));
  const [height, width] = labels.shape;
  const found: [number, number][] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (planes.every((side) => side(y, x) >= -1e-9)) found.push([y, x]);
    }
  }
  return found;
}

/** Greatest and least distance of parallel lines around the hull image. */
export function ferets(labels: Labels, label: number): { max: number; min: number } {
  const corners = diamonds(convexPixels(labels, label));
  let max = 0;
  for (const [y0, x0] of corners) {
    for (const [y1, x1] of corners) max = Math.max(max, Math.hypot(y1 - y0, x1 - x0));
  }
  const widths = halfPlanes(corners).map((side) =>
    Math.max(...corners.map(([y, x]) => side(y, x)))
  );
  return { max, min: Math.min(...widths) };
}

/** Corners less edges plus pixels of the closed set: parts joined by sides or corners, less their holes. */
export function eulerNumber(labels: Labels, label: number): number {
  const corners = new Set<string>();
  const edges = new Set<string>();
  const pixels = pixelsOf(labels, label);
  for (const [y, x] of pixels) {
    for (const dy of [0, 1]) for (const dx of [0, 1]) corners.add(`${y + dy},${x + dx}`);
    for (const d of [0, 1]) {
      edges.add(`h${y + d},${x}`);
      edges.add(`v${y},${x + d}`);
    }
  }
  return corners.size - edges.size + pixels.length;
}
