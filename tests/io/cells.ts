/**
 * Objects for tests with other programs, and where those are.
 *
 * @module
 */
import { createLabels, type Labels } from "../../core/values.ts";

/**
 * A variable of the environment, where it may be read.
 *
 * @param name Its name.
 * @returns Its value, if it has one.
 */
export function variable(name: string): string | undefined {
  const { state } = Deno.permissions.querySync({ name: "env", variable: name });
  return state === "granted" ? Deno.env.get(name) : undefined;
}

/**
 * Blobs with holes, diagonal touches, parts apart and objects inside of others.
 *
 * @param height Rows.
 * @param width Columns.
 * @param seed Which blobs.
 * @returns Up to 40 objects.
 */
export function cells(height: number, width: number, seed: number): Labels {
  let state = seed;
  const random = () => {
    state = Math.imul(state, 1664525) + 1013904223 | 0;
    return (state >>> 8) / 2 ** 24;
  };
  const data = new Int32Array(height * width);
  for (let label = 1; label <= 40; label++) {
    const y0 = random() * height, x0 = random() * width, r = 2 + random() * 12;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const d = Math.hypot(y - y0, x - x0);
        if (d < r && d > r / 3 && random() < 0.97) data[y * width + x] = label;
      }
    }
  }
  return createLabels(data, [height, width]);
}
