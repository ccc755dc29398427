/** Floods over masks: from the border, a pixel and a mask, against a flood from pixel to pixel. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { type FloodStart, spread, type SpreadOptions } from "../../../ops/segmentation/spread.ts";

/** Places along the axes of an index. */
function placeOf(index: number, shape: readonly number[]): number[] {
  return shape.toReversed().map((side) => {
    const at = index % side;
    index = Math.floor(index / side);
    return at;
  }).toReversed();
}

function starts(
  from: FloodStart,
  place: readonly number[],
  index: number,
  shape: readonly number[],
) {
  if ("pixel" in from) return index === from.pixel;
  if ("mask" in from) return from.mask[index] !== 0;
  return place.some((at, axis) => at < from.frame || at >= shape[axis] - from.frame);
}

/** By the definition: again and again, until nothing changes. */
function naive(mask: Uint8Array, { shape, connectivity, over, from, give }: SpreadOptions) {
  const places = Array.from(mask, (_, i) => placeOf(i, shape));
  const isOpen = places.map((_, i) => Number(mask[i] !== 0) === over);
  const flooded = places.map((place, i) => isOpen[i] && starts(from, place, i, shape));
  const touch = (a: number, b: number) => {
    const steps = places[a].map((at, axis) => Math.abs(at - places[b][axis]));
    return Math.max(...steps) === 1 && steps.reduce((x, y) => x + y) <= connectivity;
  };
  for (let before = -1, n = 0; before !== n; n = flooded.filter(Boolean).length) {
    before = n;
    for (let i = 0; i < mask.length; i++) {
      flooded[i] ||= isOpen[i] && flooded.some((was, j) => was && touch(i, j));
    }
  }
  const answer = {
    flooded: (i: number) => flooded[i],
    others: (i: number) => !flooded[i],
    spared: (i: number) => isOpen[i] && !flooded[i],
  };
  return Uint8Array.from(mask, (_, i) => Number(answer[give](i)));
}

const shape = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 })
  .map((sides) => sides.length === 1 ? [sides[0] * 6] : sides);

Deno.test({
  name: "spread() reaches what a flood from pixel to pixel reaches",
  permissions: "none",
  fn() {
    const task = shape.chain((shape) => {
      const length = shape.reduce((a, b) => a * b);
      const bytes = fc.array(fc.constantFrom(0, 1, 1, 7), { minLength: length, maxLength: length })
        .map((values) => Uint8Array.from(values));
      return fc.record({
        mask: bytes,
        shape: fc.constant(shape),
        connectivity: fc.integer({ min: 1, max: shape.length }),
        over: fc.constantFrom(0 as const, 1 as const),
        from: fc.oneof(
          fc.record({ frame: fc.integer({ min: 1, max: Math.min(...shape) }) }),
          fc.record({ pixel: fc.integer({ min: 0, max: length - 1 }) }),
          fc.record({ mask: bytes }),
        ),
        give: fc.constantFrom("flooded" as const, "others" as const, "spared" as const),
      });
    });
    fc.assert(
      fc.property(task, ({ mask, ...options }) => {
        assert.deepEqual(spread(mask, options), naive(mask, options));
      }),
      { seed: 31, numRuns: 300 },
    );
  },
});

Deno.test({
  name: "spread() follows a long winding way, over the borders of bands and many words",
  permissions: "none",
  fn() {
    // Corridors of three rows are joined at their ends in turn; one cell off the way stays dry.
    const [height, width] = [401, 517];
    const mask = new Uint8Array(height * width);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const isWall = y % 4 === 3 && x !== (y % 8 === 3 ? width - 1 : 0);
        mask[y * width + x] = Number(!isWall);
      }
    }
    const shape = [height, width];
    const from = { pixel: 0 };
    const given = (connectivity: number) =>
      spread(mask, { shape, connectivity, over: 1, from, give: "spared" });
    assert.ok(!given(1).includes(1));
    mask[7 * width] = 0;
    const first = given(2).indexOf(1);
    assert.equal(first, 8 * width);
  },
});
