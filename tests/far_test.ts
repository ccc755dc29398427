/**
 * Golden values with scratch memory that begins beyond 2³¹ bytes: addresses there are negative to
 * operators on 32 bits, and so much memory is given back after each use.
 */
import assert from "node:assert/strict";
import { alloc } from "../kernels/runtime.ts";
import { rankedOf } from "../kernels/statistics.ts";
import { createKit } from "../mod.ts";
import { families, loadGoldens, needsSamples, problemsOf } from "./golden.ts";
import { readSample } from "./samples.ts";

/** Cases of an operator, spread over all that it has. */
const CASES = 3;

// Pages that nothing touches take no memory.
alloc(2 ** 31);
const kit = createKit();

for (const family of families()) {
  const goldens = loadGoldens(family);
  if (goldens === undefined) continue;
  const own = goldens.cases.filter((kase) => !needsSamples(goldens, kase));
  for (const [operator, cases] of Map.groupBy(own, ({ operator }) => operator)) {
    Deno.test({
      name: `${operator} is the same beyond 2³¹ bytes`,
      permissions: { read: true },
      async fn() {
        const step = Math.ceil(cases.length / CASES);
        for (const kase of cases.filter((_, i) => i % step === 0)) {
          assert.deepEqual(await problemsOf(kit, goldens, kase, readSample), [], kase.name);
        }
      },
    });
  }
}

Deno.test({
  name: "rankedOf() counts twice, in memory that is given back in between",
  permissions: "none",
  fn() {
    const data = Float32Array.of(3, -1, 0.25, 7, -8, 0.5, 2);
    assert.deepEqual(rankedOf(data, [0, 2, 3, 6]), [-8, 0.25, 0.5, 7]);
  },
});
