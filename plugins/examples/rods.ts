/**
 * Length and width of rods, such as bacteria, along their own bent axis: an ellipse makes a curved cell
 * too short and too wide.
 */
import {
  createMask,
  createTable,
  defineOperator,
  definePlugin,
  InputError,
  type Labels,
} from "petri/plugin";
import { edt } from "petri/ops/distance";
import { skeletonize } from "petri/ops/morphology";

/** One object in a box of its own, with a frame of background. */
interface Piece {
  readonly mask: Uint8Array;
  readonly height: number;
  readonly width: number;
}

interface Box {
  readonly label: number;
  y0: number;
  x0: number;
  y1: number;
  x1: number;
}

/** Boxes of all objects, in one pass, smallest label first. */
function boxesOf({ data, shape }: Labels): Box[] {
  const boxes = new Map<number, Box>();
  const columns = shape[1];
  for (let i = 0; i < data.length; i++) {
    const label = data[i];
    if (label === 0) continue;
    const y = Math.floor(i / columns), x = i % columns;
    const box = boxes.get(label);
    if (box === undefined) boxes.set(label, { label, y0: y, x0: x, y1: y, x1: x });
    else {
      box.y1 = y;
      if (x < box.x0) box.x0 = x;
      if (x > box.x1) box.x1 = x;
    }
  }
  return [...boxes.values()].sort((a, b) => a.label - b.label);
}

function pieceOf({ data, shape }: Labels, { label, y0, x0, y1, x1 }: Box): Piece {
  const height = y1 - y0 + 3, width = x1 - x0 + 3;
  const mask = new Uint8Array(height * width);
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) {
      if (data[y * shape[1] + x] === label) mask[(y - y0 + 1) * width + x - x0 + 1] = 1;
    }
  }
  return { mask, height, width };
}

/** Steps along the skeleton from one pixel, and which pixel each was reached from. */
function walk(skeleton: Uint8Array, width: number, from: number) {
  const far = new Float64Array(skeleton.length).fill(Infinity);
  const before = new Int32Array(skeleton.length).fill(-1);
  const steps = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  far[from] = 0;
  let last = from;
  for (let open = [from]; open.length > 0;) {
    const next: number[] = [];
    for (const at of open) {
      for (const step of steps) {
        const to = at + step;
        if (skeleton[to] === 0) continue;
        const sideways = Math.abs(step) === 1 || Math.abs(step) === width;
        const length = far[at] + (sideways ? 1 : Math.SQRT2);
        if (length >= far[to]) continue;
        far[to] = length;
        before[to] = at;
        next.push(to);
      }
    }
    open = next;
  }
  for (let i = 0; i < far.length; i++) if (far[i] < Infinity && far[i] > far[last]) last = i;
  return { last, before };
}

/** The longest way through a skeleton: from anywhere to its farthest end, and from there once more. */
function longestPath(skeleton: Uint8Array, width: number): number[] {
  const { last: start } = walk(skeleton, width, skeleton.indexOf(1));
  const { last: end, before } = walk(skeleton, width, start);
  const path: number[] = [];
  for (let at = end; at !== -1; at = before[at]) path.push(at);
  return path;
}

type Point = readonly [y: number, x: number];

/** Centres of a path's pixels after a moving mean, which takes the stairs away and keeps the bends. */
function smoothed(path: readonly number[], width: number): Point[] {
  return path.map((_, i) => {
    const reach = Math.min(3, i, path.length - 1 - i);
    let y = 0, x = 0;
    for (let j = i - reach; j <= i + reach; j++) {
      y += Math.floor(path[j] / width);
      x += path[j] % width;
    }
    return [y / (2 * reach + 1), x / (2 * reach + 1)];
  });
}

/** How far it is from a point, away from another, to where the object ends. */
function toBorder({ mask, width }: Piece, [y, x]: Point, [fromY, fromX]: Point): number {
  const far = Math.hypot(y - fromY, x - fromX);
  const [dy, dx] = [(y - fromY) / far, (x - fromX) / far];
  const step = 0.05;
  let steps = 0;
  while (
    mask[Math.round(y + steps * step * dy) * width + Math.round(x + steps * step * dx)] === 1
  ) {
    steps++;
  }
  return steps * step;
}

/** Length and width of a piece, in pixels. */
function measure(piece: Piece): { area: number; length: number; width: number } {
  const { mask, height, width } = piece;
  const grid = createMask(mask, [height, width]);
  const area = mask.reduce((sum, value) => sum + value, 0);
  const thin = skeletonize(grid).data;
  // Of four pixels in a square, nothing may be left.
  const path = longestPath(thin.includes(1) ? thin : mask, width);
  const distance = edt(grid).data;
  const half = Math.max(...path.map((at) => distance[at]));
  // The skeleton's ends may turn aside within the caps: they are cut off, and the way goes straight on.
  const cut = path.length > 2 * half + 6 ? Math.floor(half) : 0;
  const points = smoothed(path, width).slice(cut, path.length - cut);
  const last = points.length - 1;
  // A dot has no direction; it is as long as a disk of its area.
  if (last < 2) {
    const diameter = 2 * Math.sqrt(area / Math.PI);
    return { area, length: diameter, width: diameter };
  }
  const back = Math.min(last, Math.ceil(half) + 3);
  let length = toBorder(piece, points[0], points[back]) +
    toBorder(piece, points[last], points[last - back]);
  for (let i = 1; i <= last; i++) {
    length += Math.hypot(points[i][0] - points[i - 1][0], points[i][1] - points[i - 1][1]);
  }
  // A rod with round ends: area = width · length − (1 − π/4) · width².
  const corner = 1 - Math.PI / 4;
  const root = Math.max(0, length * length - 4 * corner * area);
  return { area, length, width: (length - Math.sqrt(root)) / (2 * corner) };
}

export default definePlugin({
  name: "rods",
  version: "1.0.0",
  api: 1,
  operators: [
    defineOperator({
      id: "rods.measure",
      summary: "Length and width of rods along their bent axis",
      inputs: { labels: { kinds: ["labels"], doc: "One number per rod, a plane" } },
      params: {},
      outputs: { table: "table" },
      reference: "Length: longest path of the skeleton (Zhang and Suen 1984, " +
        "doi:10.1145/357994.358023), straight on through both caps; width: that of a rod with round ends of this " +
        "length and area",
      run({ labels }) {
        // A stack has no plane's neighbours; take one plane after the other.
        if (labels.shape.length !== 2) {
          throw new InputError(`\`labels\` must be a plane, got ${labels.shape.length} axes`, {
            parameter: "labels",
            value: labels.shape,
          });
        }
        const { pixelSize } = labels;
        const square = pixelSize !== undefined && pixelSize.y === pixelSize.x;
        const scale = square ? pixelSize.x : 1;
        const unit = square ? pixelSize.unit : "px";
        const boxes = boxesOf(labels);
        const rods = boxes.map((box) => measure(pieceOf(labels, box)));
        const table = createTable({
          label: Int32Array.from(boxes, ({ label }) => label),
          area: Float64Array.from(rods, ({ area }) => area * scale * scale),
          length: Float64Array.from(rods, ({ length }) => length * scale),
          width: Float64Array.from(rods, ({ width }) => width * scale),
          aspect: Float64Array.from(rods, ({ length, width }) => length / width),
        }, { area: square ? `${unit}²` : "px", length: unit, width: unit });
        return { table };
      },
    }),
  ],
});
