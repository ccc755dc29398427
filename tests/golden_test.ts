/** Every golden value of every family, through `kit.run`. */
import assert from "node:assert/strict";
import { createKit } from "../mod.ts";
import { type Case, families, loadGoldens, needsSamples, problemsOf } from "./golden.ts";
import { readSample, samples } from "./samples.ts";

const kit = createKit();
const known = new Set<string>(kit.operators().map(({ id }) => id));

for (const family of families()) {
  const goldens = loadGoldens(family);
  if (goldens === undefined) continue;
  const byOperator = Map.groupBy(goldens.cases, ({ operator }) => operator);
  const numbers = new Map(goldens.cases.map((kase, index) => [kase, index]));
  for (const [operator, all] of byOperator) {
    const agree = (cases: readonly Case[], where: string, ignore: boolean) => ({
      name: `${operator} agrees with its reference in ${cases.length} kept cases${where}`,
      permissions: { read: true },
      ignore,
      async fn() {
        assert.ok(known.has(operator), `no operator ${operator}`);
        const problems: string[] = [];
        for (const kase of cases) {
          const what = `case ${numbers.get(kase)} (${kase.name} ${JSON.stringify(kase.params)})`;
          const found = await problemsOf(kit, goldens, kase, readSample);
          problems.push(...found.map((problem) => `${what}: ${problem}`));
        }
        assert.equal(problems.join("\n"), "");
      },
    });
    const onSamples = all.filter((kase) => needsSamples(goldens, kase));
    const others = all.filter((kase) => !needsSamples(goldens, kase));
    if (others.length > 0) Deno.test(agree(others, "", false));
    // Without their pictures they are told as ignored.
    if (onSamples.length > 0) {
      Deno.test(agree(onSamples, " of PETRI_SAMPLES", samples === undefined));
    }
  }
}
