/**
 * The medial axis: the ridges of the distance to the background.
 *
 * @module
 */
import { InputError } from "../../core/errors.ts";
import { type Image, type Mask, maskLike } from "../../core/values.ts";
import { morphology } from "../../kernels/morphology.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { edt } from "../distance/edt.ts";
import { copyIn, copyOut, paddedGrid } from "./padded.ts";

/** Number of ones in a number's bits. */
function ones(bits: number): number {
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** Number of 8-connected parts of the nine pixels in a number's bits, three a row. */
function parts(bits: number): number {
  let count = 0;
  for (; bits !== 0; count++) {
    let part = bits & -bits;
    for (let before = 0; before !== part;) {
      before = part;
      const wide = part | (part & 0o333) << 1 | (part & 0o666) >> 1;
      part = (wide | wide << 3 | wide >> 3) & bits;
    }
    bits &= ~part;
  }
  return count;
}

/** Which of the 512 neighbourhoods keep their middle: ends, and those that would fall apart or vanish. */
function keepers(): Uint8Array {
  return Uint8Array.from({ length: 512 }, (_, code) => {
    if ((code & 16) === 0) return 0;
    return ones(code) < 3 || parts(code) !== parts(code & ~16) ? 1 : 0;
  });
}

/** Sorts indices by their keys, keeping the order of equals: passes of 16 bits. */
function sortByKey(
  indices: Uint32Array<ArrayBuffer>,
  keys: Uint32Array,
): Uint32Array {
  let from = indices;
  let to = new Uint32Array(indices.length);
  const largest = keys.reduce((most, key) => Math.max(most, key), 0);
  for (const shift of largest < 65536 ? [0] : [0, 16]) {
    const starts = new Uint32Array(65537);
    for (let i = 0; i < from.length; i++) starts[(keys[from[i]] >>> shift & 65535) + 1]++;
    for (let i = 1; i < starts.length; i++) starts[i] += starts[i - 1];
    for (let i = 0; i < from.length; i++) to[starts[keys[from[i]] >>> shift & 65535]++] = from[i];
    [from, to] = [to, from];
  }
  return from;
}

/**
 * The medial axis of the objects in a plane, and the distance to the background everywhere.
 *
 * Foreground pixels are looked at in the order of their distance, then the more surrounded first, and
 * go unless they end a line or hold parts together. Pixels that are alike in both are looked at in a
 * shuffled order that is always the same. What is outside counts as background for connections but not
 * for distances. O(pixels); allocates mask, distance and scratch of about 20 bytes a foreground pixel.
 *
 * Agrees with scikit-image 0.26 `morphology.medial_axis(mask, return_distance=True, rng=0)`. Without
 * `rng` that function shuffles anew at every call, so that its branches differ from call to call.
 *
 * @param mask Objects, two axes.
 * @returns The mask of the axis and the Euclidean distance of every pixel.
 * @throws {InputError} If the mask does not have two axes.
 * @example The middle of a bar, and its distance
 * ```ts
 * import assert from "node:assert/strict";
 * import { createMask } from "petri";
 * import { medialAxis } from "petri/ops/morphology";
 *
 * const data = new Uint8Array(35);
 * for (const row of [1, 2, 3]) data.fill(1, row * 7 + 1, row * 7 + 6);
 * const { mask, distance } = medialAxis(createMask(data, [5, 7]));
 * assert.equal(mask.data[17], 1);
 * assert.equal(distance.data[17], 2);
 * ```
 */
export function medialAxis(mask: Mask): { readonly mask: Mask; readonly distance: Image } {
  const { shape } = mask;
  if (shape.length !== 2) {
    throw new InputError(
      `\`mask\` must have 2 axes for a medial axis, got ${shape.length} (${shape.join("×")})`,
      { parameter: "mask", value: shape },
    );
  }
  const distance = edt(mask);
  const result = mask.data.slice();
  if (result.length === 0) return { mask: maskLike(mask, result), distance };
  const grid = paddedGrid(shape);
  const places = new Uint32Array(mask.data.reduce((count, value) => count + value, 0));
  const keys = new Uint32Array(places.length);
  scratch(() => {
    const address = alloc(grid.size);
    const order = alloc(4 * places.length);
    const table = alloc(512);
    const { u8, u32 } = views();
    u8.fill(0, address, address + grid.size);
    u8.set(keepers(), table);
    copyIn(grid, mask.data, u8, address);
    for (let y = 0, i = 0, k = 0; y < shape[0]; y++) {
      for (let x = 0; x < shape[1]; x++, i++) {
        if (mask.data[i] === 0) continue;
        const p = grid.rows[y] + x;
        let around = 0;
        for (let row = p - grid.pitch; row <= p + grid.pitch; row += grid.pitch) {
          around += u8[address + row - 1] + u8[address + row] + u8[address + row + 1];
        }
        places[k] = p;
        keys[k++] = Math.round(distance.data[i] ** 2) * 10 + 9 - around;
      }
    }
    const { shuffle, thinInOrder } = morphology();
    shuffle(order, places.length);
    const byTie = new Uint32Array(places.length);
    for (let k = 0; k < byTie.length; k++) byTie[u32[order / 4 + k]] = k;
    const sorted = sortByKey(byTie, keys);
    for (let k = 0; k < sorted.length; k++) u32[order / 4 + k] = places[sorted[k]];
    thinInOrder(address, grid.pitch, order, sorted.length, table);
    copyOut(grid, u8, address, result);
  });
  return { mask: maskLike(mask, result), distance };
}
