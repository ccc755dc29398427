/** Every golden value of every family, through `kit.run`. */
import assert from "node:assert/strict";
import { createKit } from "../mod.ts";
import { families, loadGoldens, needsSamples, problemsOf } from "./golden.ts";
import { readSample, samples } from "./samples.ts";

const kit = createKit();
const known = new Set<string>(kit.operators().map(({ id }) => id));

for (const family of families()) {
  const goldens = loadGoldens(family);
  if (goldens === undefined) continue;
  const byOperator = Map.groupBy(goldens.cases, ({ operator }) => operator);
  for (const [operator, cases] of byOperator) {
    Deno.test({
      name: `${operator} agrees with its reference in ${cases.length} kept cases`,
      permissions: { read: true },
      async fn() {
        assert.ok(known.has(operator), `no operator ${operator}`);
        const problems: string[] = [];
        for (const [index, kase] of cases.entries()) {
          if (samples === undefined && needsSamples(goldens, kase)) continue;
          const what = `case ${index} (${kase.name} ${JSON.stringify(kase.params)})`;
          const found = await problemsOf(kit, goldens, kase, readSample);
          problems.push(...found.map((problem) => `${what}: ${problem}`));
        }
        assert.equal(problems.join("\n"), "");
      },
    });
  }
}
