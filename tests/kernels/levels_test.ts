import assert from "node:assert/strict";
import fc from "fast-check";
import { ELEMENT } from "../../kernels/bands.ts";
import {
  bestSplitsOf,
  farthestBelowOf,
  filledLevels,
  leastFuzzyOf,
  type Levels,
  peakAndEndsOf,
  rampOf,
  smoothedLevels,
  splitOf,
  yenCriterionOf,
} from "../../kernels/levels.ts";

type Rounding = (value: number) => number;
const single: Rounding = Math.fround;
const double: Rounding = (value) => value;

/** Counts, often 0, and rising grey values that 32 bits hold, or not. */
const levels: fc.Arbitrary<Levels> = fc.record({
  count: fc.array(fc.constantFrom(0, 0, 1, 2, 7, 1000, 2 ** 24 + 1, 4e9), {
    minLength: 2,
    maxLength: 30,
  }),
  first: fc.constantFrom(0, 3, -1.7, 60000, 1e30),
  step: fc.constantFrom(1, 0.1, 1e-3),
}).map(({ count, first, step }) => ({
  count: Uint32Array.from(count),
  center: Float64Array.from(count, (_, i) => Math.fround(first + i * step)),
}));

/** Running sums, each rounded. */
function sums(values: ArrayLike<number>, round: Rounding): number[] {
  let sum = 0;
  return Array.from(values, (value) => sum = round(sum + value));
}

/** Running sums from the end. */
const sumsFromEnd = (values: readonly number[], round: Rounding) =>
  sums(values.toReversed(), round).reverse();

/** The first of the largest, NaN before all. */
function argmax(values: readonly number[]): number {
  const strange = values.findIndex(Number.isNaN);
  return strange < 0 ? values.indexOf(Math.max(...values)) : strange;
}

function otsu({ count, center }: Levels, round: Rounding): number {
  const weight = Array.from(count, single);
  const moment = weight.map((n, i) => round(n * center[i]));
  const [below, fromHere] = [sums(weight, single), sumsFromEnd(weight, single)];
  const [momentBelow, momentFromHere] = [sums(moment, round), sumsFromEnd(moment, round)];
  return argmax(Array.from({ length: count.length - 1 }, (_, i) => {
    const meanBelow = round(momentBelow[i] / below[i]);
    const meanAbove = round(momentFromHere[i + 1] / fromHere[i + 1]);
    const gap = round(meanBelow - meanAbove);
    return round(single(below[i] * fromHere[i + 1]) * round(gap * gap));
  }));
}

function isodata({ count, center }: Levels, round: Rounding): number {
  const weight = Array.from(count, single);
  const below = sums(weight, single);
  const moment = sums(weight.map((n, i) => round(n * center[i])), round);
  const last = count.length - 1;
  const width = round(center[1] - center[0]);
  return below.slice(0, -1).findIndex((_, i) => {
    const lower = round(moment[i] / below[i]);
    const higher = round(round(moment[last] - moment[i]) / single(below[last] - below[i]));
    const distance = round(round(round(lower + higher) / 2) - center[i]);
    return distance >= 0 && distance < width;
  });
}

Deno.test({
  name: "splitOf() has the sums of numpy in both types, the first of equal maxima, NaN before all",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(levels, (given) => {
        for (const [type, round] of [[ELEMENT.f32, single], [ELEMENT.f64, double]] as const) {
          assert.equal(splitOf("otsuLevel", given, type), otsu(given, round));
          assert.equal(splitOf("isodataLevel", given, type), isodata(given, round));
        }
      }),
      { seed: 1, numRuns: 2000 },
    );
    const one = { count: Uint32Array.of(5), center: Float64Array.of(1) };
    assert.equal(splitOf("otsuLevel", one, ELEMENT.f64), 0);
  },
});

Deno.test({
  name: "yenCriterionOf() has the criterion in 32 bits, and what is near its maximum",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(levels, fc.constantFrom(1, 0.9, 0.1), ({ count }, part) => {
        const total = single(count.reduce((sum, n) => sum + n, 0));
        const share = Array.from(count, (n) => single(single(n) / total));
        const squares = share.map((p) => single(p * p));
        const below = sums(share, single);
        const [squaresBelow, fromHere] = [sums(squares, single), sumsFromEnd(squares, single)];
        const criterion = share.slice(0, -1).map((_, i) => {
          const inverse = single(1 / single(squaresBelow[i] * fromHere[i + 1]));
          const spread = single(below[i] * single(1 - below[i]));
          return single(inverse * single(spread * spread));
        });
        const best = argmax(criterion);
        const largest = criterion[best];
        const near = criterion.map((value, index) => ({ index, value }))
          .filter(({ value }) => value >= largest * part);
        assert.deepEqual(yenCriterionOf(count, total, part), { best, largest, near });
      }),
      { seed: 2, numRuns: 2000 },
    );
  },
});

Deno.test({
  name: "ramps, ends, and what lies farthest below a line are those of plain loops",
  permissions: "none",
  fn() {
    for (const length of [0, 1, 2, 3, 1000]) {
      assert.deepEqual(rampOf(-7, length), Float64Array.from({ length }, (_, i) => i - 7));
    }
    fc.assert(
      fc.property(
        levels.filter(({ count }) => count.some((n) => n > 0)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ count }, part) => {
          const { peak, low, high } = peakAndEndsOf(count);
          assert.equal(peak, count.indexOf(Math.max(...count)));
          assert.equal(low, count.findIndex((n) => n > 0));
          assert.equal(high, count.findLastIndex((n) => n > 0));
          for (const [start, step] of [[low, 1], [high, -1]]) {
            const width = Math.abs(peak - start);
            const gains = Array.from(
              { length: width },
              (_, x) => part * x - (1 - part) * count[start + step * x],
            );
            const most = Math.max(gains.indexOf(Math.max(...gains)), 0);
            const found = farthestBelowOf(count, { start, step, width }, part, 1 - part);
            assert.equal(found, start + step * most);
          }
        },
      ),
      { seed: 3, numRuns: 1000 },
    );
  },
});

Deno.test({
  name: "smoothedLevels() has scipy's running means and stops at two peaks",
  permissions: "none",
  fn() {
    /** One round: a running sum in 64 bits, stored in 32. */
    function smooth(from: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
      const last = from.length - 1;
      const at = (i: number) => from[Math.min(Math.max(i, 0), last)];
      let sum = from[0] + from[0] + at(1);
      return from.map((_, i) => (i > 0 ? sum += at(i + 1) - at(i - 2) : sum) / 3);
    }
    function peaksOf(values: Float32Array): number[] {
      let rising = true;
      return [...values.keys()].slice(0, -1).filter((i) => {
        const turns = rising ? values[i + 1] < values[i] : values[i + 1] > values[i];
        if (turns) rising = !rising;
        return turns && !rising;
      });
    }
    const few = fc.record({ count: fc.array(fc.nat(50), { minLength: 1, maxLength: 2 }) });
    fc.assert(
      fc.property(fc.oneof(levels, few), fc.constantFrom(1, 2, 5, 1000), ({ count }, most) => {
        const given = smoothedLevels(Uint32Array.from(count), most);
        let values = Float32Array.from(count);
        let peaks: number[];
        let rounds = 0;
        do {
          values = smooth(values);
          peaks = peaksOf(values);
        } while (++rounds < most && peaks.length > 2);
        assert.deepEqual(given.values, values);
        assert.equal(given.rounds, rounds);
        assert.equal(given.count, peaks.length);
        assert.deepEqual(given.peaks.slice(0, peaks.length), peaks.slice(0, 2));
      }),
      { seed: 4, numRuns: 1000 },
    );
  },
});

/** Adds up in 32 bits. */
const sum32 = (values: readonly number[]) => values.reduce((sum, value) => single(sum + value), 0);

/** Between-class sum of thresholds, as the reference takes it. */
function betweenClasses(count: Uint32Array, splits: readonly number[]): number {
  const total = count.reduce((sum, n) => sum + n, 0);
  const share = Array.from(count, (n) => single(n / total));
  const zeroth = sums(share, single);
  const first = sums(share.map((p, i) => single(Math.max(i, 1) * p)), single);
  const last = count.length - 1;
  const [head, ...parts] = [...splits, last].map((to, k) => {
    if (to === 0) return 0;
    const before = k === 0 ? -1 : splits[k - 1];
    const weight = single(zeroth[to] - (zeroth[before] ?? 0));
    const moment = single(first[to] - (first[before] ?? 0));
    return weight > 0 ? single(single(moment * moment) / weight) : 0;
  });
  return sum32([head, parts.at(-1)!, ...parts.slice(0, -1)]);
}

/** All ways to take some of a list, in order. */
function* combinations(list: readonly number[], n: number): Generator<number[]> {
  if (n === 0) return yield [];
  for (let i = 0; i <= list.length - n; i++) {
    for (const rest of combinations(list.slice(i + 1), n - 1)) yield [list[i], ...rest];
  }
}

Deno.test({
  name: "bestSplitsOf() gives the first of all combinations with the largest sum",
  permissions: "none",
  fn() {
    const some = fc.array(fc.constantFrom(0, 0, 1, 2, 7, 1000), { minLength: 4, maxLength: 60 });
    const cases = fc.record({
      count: some.map((list) => Uint32Array.from([1, ...list, 3])),
      splits: fc.constantFrom(1, 2, 2, 3),
      sparse: fc.boolean(),
    });
    fc.assert(
      fc.property(cases, ({ count, splits, sparse }) => {
        const all = sparse ? [...filledLevels(count)] : [...count.keys()];
        const places = all.slice(0, -1);
        fc.pre(places.length >= splits && (splits < 3 || places.length < 30));
        let [best, most] = [new Array(splits).fill(0), 0];
        for (const combination of combinations(places, splits)) {
          const sum = betweenClasses(count, combination);
          if (sum > most) [best, most] = [combination, sum];
        }
        assert.deepEqual(bestSplitsOf(count, Int32Array.from(places), splits), best);
      }),
      { numRuns: 150, seed: 3 },
    );
  },
});

Deno.test({
  name: "filledLevels() lists the levels with pixels",
  permissions: "none",
  fn() {
    assert.deepEqual([...filledLevels(Uint32Array.of(0, 3, 0, 4_000_000_000, 1, 0))], [1, 3, 4]);
    assert.deepEqual([...filledLevels(new Uint32Array(0))], []);
  },
});

/** Fuzzy entropy of a split, and the means of its classes, from sums that overflow in 32 bits. */
function fuzzy(count: Uint32Array, split: number) {
  const filled = [...filledLevels(count)];
  const mean = (part: number[]) => {
    const moment = part.reduce((sum, i) => (sum + Math.imul(i, count[i])) | 0, 0);
    return moment / part.reduce((sum, i) => sum + count[i], 0);
  };
  const [below, above] = [
    mean(filled.filter((i) => i <= split)),
    mean(filled.filter((i) => i > split).reverse()),
  ];
  const term = 1 / (filled.at(-1)! - filled[0]);
  let entropy = 0;
  for (const i of filled) {
    const member = 1 / (1 + term * Math.abs(i - (i <= split ? below : above)));
    if (member < 1e-6 || member > 0.999999) continue;
    const rest = 1 - member;
    entropy -= count[i] * (member * Math.log(member) + rest * Math.log(rest));
  }
  return { below, above, entropy };
}

Deno.test({
  name: "leastFuzzyOf() lists the splits of least fuzzy entropy, with the means of both classes",
  permissions: "none",
  fn() {
    const counts = fc.array(fc.constantFrom(0, 0, 1, 2, 7, 1000, 2 ** 31, 4e9), {
      minLength: 3,
      maxLength: 40,
    }).map((list) => Uint32Array.from(list));
    fc.assert(
      fc.property(counts, (count) => {
        const filled = filledLevels(count);
        fc.pre(filled.length > 2);
        const { levels, values, splits } = leastFuzzyOf(count);
        assert.deepEqual([...levels], [...filled]);
        assert.deepEqual([...values], Array.from(filled, (i) => count[i]));
        // Behind an empty level, a split is as the one before.
        const candidates = [...count.keys()].filter((i) => i === 0 || count[i] > 0);
        const found = candidates.map((level) => ({ level, ...fuzzy(count, level) }));
        const least = Math.min(...found.map(({ entropy }) => entropy));
        const near = found.filter(({ entropy }) => entropy <= least * (1 + 1e-9));
        assert.deepEqual(splits.map(({ level }) => level), near.map(({ level }) => level));
        splits.forEach(({ level, below, above }, k) => {
          if (level >= filled[0]) assert.equal(below, near[k].below);
          if (level < filled.at(-1)!) assert.equal(above, near[k].above);
        });
      }),
      { numRuns: 300, seed: 4 },
    );
  },
});
