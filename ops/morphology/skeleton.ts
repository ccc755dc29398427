/**
 * Skeletons: objects thinned to lines that keep their form and their connections.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import { type Mask, maskLike } from "../../core/values.ts";
import { morphology } from "../../kernels/morphology.ts";
import { alloc, scratch, SLACK, views } from "../../kernels/runtime.ts";
import { copyIn, copyOut, type PaddedGrid, paddedGrid } from "./padded.ts";

/** Options of {@linkcode skeletonize}. */
export interface SkeletonOptions {
  /** Zhang & Suen, planes only, or Lee, Kashyap & Chu, planes and stacks; unless given, the one that fits the rank. */
  readonly method?: "zhang" | "lee" | undefined;
}

/** Options of {@linkcode thin}. */
export interface ThinOptions {
  /** Most iterations; 0, or not given: until nothing changes. */
  readonly maxIterations?: number | undefined;
}

function requireRank({ shape }: Mask, ranks: readonly number[], what: string): void {
  if (ranks.includes(shape.length)) return;
  throw new InputError(
    `\`mask\` must have ${ranks.join(" or ")} axes for ${what}, got ${shape.length} (${
      shape.join("×")
    })`,
    { parameter: "mask", value: shape },
  );
}

/** Runs work over a copy of the mask with a frame of background, and reads the result back. */
function onPadded(mask: Mask, work: (grid: PaddedGrid, address: number) => void): Uint8Array {
  const result = mask.data.slice();
  if (result.length === 0) return result;
  const grid = paddedGrid(mask.shape);
  scratch(() => {
    const address = alloc(grid.size);
    const { u8 } = views();
    // Behind it too, where vectors run over the last row's end.
    u8.fill(0, address, address + grid.size + SLACK);
    copyIn(grid, mask.data, u8, address);
    work(grid, address);
    copyOut(grid, views().u8, address, result);
  });
  return result;
}

/**
 * Thins with a table: neighbourhoods that it marks with bit 1 go in the first pass of an iteration,
 * with bit 2 in the second, all pixels of a pass at once.
 */
function thinByTable(mask: Mask, table: Uint8Array, iterations: number): Uint8Array {
  return onPadded(mask, (grid, address) => {
    const [rows, width] = grid.shape;
    const dirty = alloc(rows);
    const tables = [alloc(32), alloc(32)];
    const work = alloc(2 * (grid.pitch + 64) + rows);
    const { u8 } = views();
    u8.fill(3, dirty, dirty + rows);
    tables.forEach((address, pass) => {
      u8.fill(0, address, address + 32);
      table.forEach((bits, code) => u8[address + (code >> 3)] |= (bits >> pass & 1) << (code & 7));
    });
    const { thinPass } = morphology();
    for (let i = 0; i < iterations; i++) {
      const went = [1, 2].map((pass) =>
        thinPass(address, grid.pitch, rows, width, tables[pass - 1], dirty, pass, work)
      );
      if (!went.includes(1)) break;
    }
  });
}

/** The table of scikit-image: neighbours clockwise from the upper left, bits as above. */
const ZHANG = "0001001300311013000000002020303300000000300000000000000020003022" +
  "0000000000000000000000000000000020000000200020003000000030003020" +
  "0031001300000001000000000000000131000000000000002000000000000000" +
  "2313001300000001000000000000000023010001000000003301000022002000";

/**
 * The table of Guo and Hall: bit 1 for the neighbourhoods that the first pass takes, bit 2 for those
 * of the second, which looks from the opposite side.
 */
function guoHallTable(): Uint8Array {
  const table = new Uint8Array(256);
  for (let code = 0; code < 256; code++) {
    // Neighbours x1 … x8 of the paper: from the right, against the clock.
    const x = [3, 2, 1, 0, 7, 6, 5, 4].map((bit) => code >> bit & 1);
    let crossings = 0;
    let [pairs, others] = [0, 0];
    for (let i = 0; i < 8; i += 2) {
      if (!x[i] && (x[i + 1] || x[(i + 2) % 8])) crossings++;
      if (x[i] || x[i + 1]) pairs++;
      if (x[i + 1] || x[(i + 2) % 8]) others++;
    }
    const least = Math.min(pairs, others);
    if (crossings !== 1 || least < 2 || least > 3) continue;
    if (!((x[1] || x[2] || !x[7]) && x[0])) table[code] |= 1;
    if (!((x[5] || x[6] || !x[3]) && x[4])) table[code] |= 2;
  }
  return table;
}

/**
 * Thins objects to lines of one pixel.
 *
 * `zhang` removes border pixels of a plane in two alternating passes by a table; `lee` removes simple
 * points from six sides (four in a plane) one after the other and works in planes and stacks. What lies
 * outside is background. Cost grows with the pixels times the width of the widest object; allocates the
 * result and scratch of about twice the mask.
 *
 * Agrees with scikit-image 0.26 `morphology.skeletonize`; ImageJ's Skeletonize follows another table.
 *
 * Reference: Zhang & Suen 1984, doi:10.1145/357994.358023; Lee, Kashyap & Chu 1994,
 * doi:10.1006/cgip.1994.1042.
 *
 * @param mask Objects; two axes, or three for `lee`.
 * @param options Method.
 * @returns The mask of the skeleton.
 * @throws {InputError} If the mask has another number of axes than the method can do.
 * @example A bar becomes its middle line
 * ```ts
 * import assert from "node:assert/strict";
 * import { createMask } from "petri";
 * import { skeletonize } from "petri/ops/morphology";
 *
 * const bar = createMask(new Uint8Array(21).fill(1), [3, 7]);
 * const { data } = skeletonize(bar, { method: "lee" });
 * assert.deepEqual([...data.subarray(7, 14)], [1, 1, 1, 1, 1, 1, 1]);
 * ```
 */
export function skeletonize(mask: Mask, options: SkeletonOptions = {}): Mask {
  requireRank(mask, [2, 3], "a skeleton");
  const { method = mask.shape.length === 2 ? "zhang" : "lee" } = options;
  if (method === "lee") return maskLike(mask, thinLee(mask));
  requireRank(mask, [2], "method zhang");
  return maskLike(mask, thinByTable(mask, Uint8Array.from(ZHANG, Number), Infinity));
}

/**
 * Thins objects by the two alternating passes of Guo and Hall, which leave 8-connected lines.
 *
 * What lies outside is background. Cost grows with the pixels times the number of iterations; allocates
 * the result and scratch of twice the mask.
 *
 * Agrees with scikit-image 0.26 `morphology.thin`.
 *
 * Reference: Guo & Hall 1989, doi:10.1145/62065.62074.
 *
 * @param mask Objects, two axes.
 * @param options How many iterations.
 * @returns The thinned mask.
 * @throws {InputError} If the mask does not have two axes.
 * @throws {ParameterError} If `maxIterations` is not a whole number from 0.
 * @example One iteration takes a layer off
 * ```ts
 * import assert from "node:assert/strict";
 * import { createMask } from "petri";
 * import { thin } from "petri/ops/morphology";
 *
 * const bar = createMask(new Uint8Array(21).fill(1), [3, 7]);
 * const { data } = thin(bar, { maxIterations: 1 });
 * assert.deepEqual([...data.subarray(7, 14)], [0, 1, 1, 1, 1, 1, 0]);
 * ```
 */
export function thin(mask: Mask, options: ThinOptions = {}): Mask {
  requireRank(mask, [2], "thinning");
  const { maxIterations = 0 } = options;
  checkParameter(
    Number.isInteger(maxIterations) && maxIterations >= 0,
    "maxIterations",
    maxIterations,
    "a whole number from 0",
  );
  return maskLike(mask, thinByTable(mask, guoHallTable(), maxIterations || Infinity));
}

/** Change of the Euler number per octant, after table 2 of Lee, Kashyap and Chu; odd codes only. */
const EULER = [
  [1, -1, -1, 1, -3, -1, -1, 1, -1, 1, 1, -1, 3, 1, 1, -1],
  [-3, -1, 3, 1, 1, -1, 3, 1, -1, 1, 1, -1, 3, 1, 1, -1],
  [-3, 3, -1, 1, 1, 3, -1, 1, -1, 1, 1, -1, 3, 1, 1, -1],
  [1, 3, 3, 1, 5, 3, 3, 1, -1, 1, 1, -1, 3, 1, 1, -1],
  [-7, -1, -1, 1, -3, -1, -1, 1, -1, 1, 1, -1, 3, 1, 1, -1],
  [-3, -1, 3, 1, 1, -1, 3, 1, -1, 1, 1, -1, 3, 1, 1, -1],
  [-3, 3, -1, 1, 1, 3, -1, 1, -1, 1, 1, -1, 3, 1, 1, -1],
  [1, 3, 3, 1, 5, 3, 3, 1, -1, 1, 1, -1, 3, 1, 1, -1],
].flat();

/** The pixels of each octant in the order of that table; numbered plane, column, row. */
const OCTANTS = [
  [2, 1, 11, 10, 5, 4, 14],
  [0, 9, 3, 12, 1, 10, 4],
  [8, 7, 17, 16, 5, 4, 14],
  [6, 15, 7, 16, 3, 12, 4],
  [20, 23, 19, 22, 11, 14, 10],
  [18, 21, 9, 12, 19, 22, 10],
  [26, 23, 17, 14, 25, 22, 16],
  [24, 25, 15, 16, 21, 22, 12],
].flat();

/** For each pixel of a cube of 27, its neighbours in the cube as bits. */
function aroundEach(): Uint32Array {
  const masks = new Uint32Array(27);
  for (let i = 0; i < 27; i++) {
    for (let j = 0; j < 27; j++) {
      const isNear = [1, 3, 9].every((step) =>
        Math.abs(Math.floor(i / step) % 3 - Math.floor(j / step) % 3) <= 1
      );
      if (isNear && i !== j) masks[i] |= 1 << j;
    }
  }
  return masks;
}

function thinLee(mask: Mask): Uint8Array {
  const { shape } = mask;
  const stack: Mask = shape.length === 2 ? { ...mask, shape: [1, ...shape] } : mask;
  return onPadded(stack, (grid, address) => {
    const [planes, rows, width] = grid.shape;
    const [plane, stride] = grid.strides;
    const octants = alloc(OCTANTS.length);
    const euler = alloc(256);
    const around = alloc(27 * 4);
    const list = alloc(mask.data.length * 4);
    const flags = alloc(grid.size);
    const flat = alloc(512);
    const { u8, i8, u32 } = views();
    // In the kernel's bits the column runs fastest.
    u8.set(OCTANTS.map((i) => i - i % 9 + 3 * (i % 3) + Math.floor(i % 9 / 3)), octants);
    EULER.forEach((change, i) => i8[euler + 2 * i + 1] = change);
    u32.set(aroundEach(), around / 4);
    // Which neighbour must be background: above, below, right, left, and in stacks behind and in
    // front, in the order of ImageJ. A stack of one plane counts as a plane.
    const steps = [-stride, stride, 1, -1, plane, -plane].slice(0, planes === 1 ? 4 : 6);
    const { markBorder, planeTable, thinLee } = morphology();
    u8.fill(0, flags, flags + grid.size + SLACK);
    steps.forEach((step, i) => markBorder(address, flags, grid.size, step, 1 << i));
    if (planes === 1) planeTable(flat, octants, euler, around);
    const first = planes === 1 ? flat : octants;
    for (let unchanged = 0; unchanged < steps.length;) {
      unchanged = 0;
      for (const [i, step] of steps.entries()) {
        // deno-fmt-ignore
        const removed = thinLee(address, flags, planes, rows, width, plane, stride, step, 1 << i,
          first, euler, around, list);
        if (removed === 0) unchanged++;
      }
    }
  });
}
