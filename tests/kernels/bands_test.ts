/** Bands against the picture that they come from: what lies where, and what comes back. */
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type Band,
  BORDER,
  borderIndex,
  type BorderMode,
  ELEMENT,
  elementOf,
  type Elements,
  overBands,
  overStages,
  type Stage,
} from "../../kernels/bands.ts";
import { views } from "../../kernels/runtime.ts";

const TYPES = [Uint8Array, Uint16Array, Float32Array, Float64Array];

function viewOf(type: number): Elements {
  const { u8, u16, f32, f64 } = views();
  return [u8, u16, f32, f64][type];
}

const cases = fc.record({
  width: fc.integer({ min: 1, max: 40 }),
  height: fc.integer({ min: 1, max: 30 }),
  gap: fc.nat(3),
  above: fc.nat(9),
  below: fc.nat(9),
  left: fc.nat(45),
  right: fc.nat(45),
  mode: fc.constantFrom(...Object.keys(BORDER) as BorderMode[]),
  from: fc.nat(3),
  to: fc.nat(3),
  most: fc.constantFrom(undefined, 1, 3, 8),
  inOrder: fc.boolean(),
  seed: fc.nat(),
});

Deno.test({
  name: "overBands() brings every pixel with its neighbours and takes every result back",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(cases, (given) => {
        const { width, height, gap, above, below, left, right, mode, inOrder } = given;
        const type = Math.max(given.from, given.to);
        const pitch = width + gap;
        const values = Array.from(
          { length: pitch * height },
          (_, i) => (i * 37 + given.seed) % 251 + 1,
        );
        const src = new TYPES[given.from](values);
        const dst = new TYPES[given.to](values.length).fill(9);
        const cval = 252;
        const expected = (y: number, x: number) => {
          const [row, column] = [borderIndex(y, height, mode), borderIndex(x, width, mode)];
          return row < 0 || column < 0 ? cval : src[row * pitch + column];
        };
        const { most } = given;
        const size = { width, height, pitch, above, below, left, right };
        const options = { ...size, mode, cval, type, inOrder, ...most !== undefined && { most } };
        const seen: number[] = [];
        overBands(src, dst, options, (band: Band) => {
          const from = viewOf(type);
          const to = viewOf(elementOf(dst));
          for (let i = 0; i < band.rows; i++) {
            seen.push(band.y + i);
            for (let dy = 0; dy <= above + below; dy++) {
              const row = (band.src + (i + dy) * band.srcStride) / from.BYTES_PER_ELEMENT;
              for (let x = 0; x < width + left + right; x++) {
                const y = band.y + i + dy - above;
                assert.equal(from[row + x], expected(y, x - left), `row ${y}, column ${x - left}`);
              }
            }
            const row = (band.dst + i * band.dstStride) / to.BYTES_PER_ELEMENT;
            for (let x = 0; x < width; x++) to[row + x] = (band.y + i + x) % 256;
            // What may be overrun is.
            to.fill(255, row + width, row + width + 64 / to.BYTES_PER_ELEMENT);
          }
        });
        assert.deepEqual(seen, Array.from({ length: height }, (_, y) => y));
        dst.forEach((value, i) => {
          const [y, x] = [Math.floor(i / pitch), i % pitch];
          assert.equal(value, x < width ? (y + x) % 256 : 9, `row ${y}, column ${x}`);
        });
      }),
      { seed: 4, numRuns: 400 },
    );
  },
});

Deno.test({
  name: "overBands() scales the pixels of a band, and shifts the constant too",
  permissions: "none",
  fn() {
    const src = Uint8Array.of(1, 2, 3, 4, 5, 6);
    const size = { width: 3, height: 2, above: 1, mode: "constant", cval: 10 } as const;
    const rows: number[][] = [];
    const keep = (type: number) => ({ src, srcStride, rows: count }: Band) => {
      const view = viewOf(type);
      for (let i = 0; i <= count; i++) {
        const start = (src + i * srcStride) / view.BYTES_PER_ELEMENT;
        rows.push([...view.subarray(start, start + 3)]);
      }
    };
    const { f32, f64 } = ELEMENT;
    overBands(src, new Uint8Array(6), { ...size, type: f32, shift: -1 }, keep(f32));
    assert.deepEqual(rows.splice(0), [[9, 9, 9], [0, 1, 2], [3, 4, 5]]);
    overBands(src, new Uint8Array(6), { ...size, type: f64, scale: 2 }, keep(f64));
    assert.deepEqual(rows, [[10, 10, 10], [2, 4, 6], [8, 10, 12]]);
  },
});

Deno.test({
  name: "overStages() gives what one filter after the other gives",
  permissions: "none",
  fn() {
    const footing = fc.record({
      above: fc.nat(6),
      below: fc.nat(6),
      left: fc.nat(6),
      right: fc.nat(6),
      mode: fc.constantFrom<BorderMode>("reflect", "nearest", "mirror", "constant"),
      cval: fc.constant(3),
      inOrder: fc.boolean(),
    });
    const size = fc.record({
      width: fc.integer({ min: 1, max: 20 }),
      height: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(size, fc.array(footing, { minLength: 2, maxLength: 3 }), (size, footings) => {
        const { width, height } = size;
        /** Adds up the corners of the window, each with another weight. */
        const corners = (footing: typeof footings[number]) => (band: Band) => {
          const { f64 } = views();
          const [down, across] = [footing.above + footing.below, footing.left + footing.right];
          for (let y = 0; y < band.rows; y++) {
            const upper = (band.src + y * band.srcStride) / 8;
            const lower = upper + down * band.srcStride / 8;
            const to = (band.dst + y * band.dstStride) / 8;
            for (let x = 0; x < width; x++) {
              f64[to + x] = f64[upper + x] + 2 * f64[upper + x + across] + 3 * f64[lower + x] -
                5 * f64[lower + x + across];
            }
            f64.fill(NaN, to + width, to + width + 8);
          }
        };
        const src = Float64Array.from({ length: width * height }, (_, i) => i * 37 % 251);
        let expected = src;
        for (const footing of footings) {
          const from = expected;
          expected = new Float64Array(src.length);
          overBands(from, expected, { ...size, ...footing }, corners(footing));
        }
        const actual = new Float64Array(src.length);
        const stages = footings.map((footing): Stage => ({
          ...footing,
          result: ELEMENT.f64,
          filter: corners(footing),
        }));
        overStages(src, actual, size, stages);
        assert.deepEqual(actual, expected);
      }),
      { seed: 5, numRuns: 400 },
    );
  },
});
