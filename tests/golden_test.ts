/** Every golden value of every family, through `kit.run`. */
import assert from "node:assert/strict";
import { createKit } from "../mod.ts";
import { compare, families, inputsOf, loadGoldens, needsSamples } from "./golden.ts";
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
          const inputs = await inputsOf(goldens, kase, readSample);
          const outputs = await kit.run(
            operator as never,
            inputs as never,
            kase.params as never,
          ) as Record<string, unknown>;
          for (const [name, expected] of Object.entries(kase.outputs)) {
            const { problem } = compare(goldens, outputs[name], expected, kase.rtol);
            if (problem === undefined) continue;
            const what = `${kase.name} ${JSON.stringify(kase.params)}`;
            problems.push(`case ${index} (${what}): ${name} ${problem}`);
          }
        }
        assert.equal(problems.join("\n"), "");
      },
    });
  }
}
