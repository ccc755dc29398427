/**
 * How far petri agrees with the libraries that it takes its methods from: runs every kept golden case
 * and prints a Markdown table, `deno task agreement`. Cases on real images need PETRI_SAMPLES, the
 * folder of samples; without it they are counted as left out.
 *
 * @module
 */
import { createKit } from "../mod.ts";
import {
  type Case,
  compare,
  type Comparison,
  families,
  type Goldens,
  inputsOf,
  loadGoldens,
  needsSamples,
} from "../tests/golden.ts";
import { readSample, samples } from "../tests/samples.ts";

/** What the cases of one operator came to. */
interface Row {
  cases: number;
  identical: number;
  difference: number;
  failed: number;
  leftOut: number;
  references: Set<string>;
}

const kit = createKit();

async function replay(goldens: Goldens, kase: Case): Promise<Comparison> {
  const inputs = await inputsOf(goldens, kase, readSample);
  const outputs = await kit.run(
    kase.operator as never,
    inputs as never,
    kase.params as never,
  ) as Record<string, unknown>;
  const total: Comparison = { identical: true, difference: 0 };
  for (const [name, expected] of Object.entries(kase.outputs)) {
    const one = compare(goldens, outputs[name], expected, kase.rtol);
    total.identical &&= one.identical;
    total.difference = Math.max(total.difference, one.difference);
    if (one.problem !== undefined) total.problem ??= one.problem;
  }
  return total;
}

const rows = new Map<string, Row>();
const versions = new Map<string, Set<string>>();
for (const family of families()) {
  const goldens = loadGoldens(family);
  if (goldens === undefined) continue;
  for (const [name, version] of Object.entries(goldens.versions)) {
    versions.set(name, (versions.get(name) ?? new Set()).add(version));
  }
  for (const kase of goldens.cases) {
    const row = rows.get(kase.operator) ??
      { cases: 0, identical: 0, difference: 0, failed: 0, leftOut: 0, references: new Set() };
    rows.set(kase.operator, row);
    if (kase.reference !== undefined) row.references.add(kase.reference);
    if (samples === undefined && needsSamples(goldens, kase)) {
      row.leftOut++;
      continue;
    }
    const { identical, difference, problem } = await replay(goldens, kase);
    row.cases++;
    if (identical) row.identical++;
    row.difference = Math.max(row.difference, difference);
    if (problem !== undefined) {
      row.failed++;
      console.error(`${kase.operator}: ${kase.name}: ${problem}`);
    }
  }
}

const made = [...versions].map(([name, list]) => `${name} ${[...list].join(", ")}`).join(", ");
console.log("# Agreement with the references\n");
console.log(
  `Golden cases through \`kit.run\`, made by ${made}. *Identical*: every value of every output equal. ` +
    "*Largest difference*: of all cases, in parts of the range of the expected values. " +
    "*Beyond*: cases beyond the tolerance (masks, labels and integers identical; 1e-6 for " +
    "float64, 1e-5 of the range for other floats, or what the case says).\n",
);
console.log(
  "| operator | cases | identical | largest difference | beyond | left out | reference |",
);
console.log("| --- | ---: | ---: | ---: | ---: | ---: | --- |");
for (const { id, reference } of kit.operators()) {
  const row = rows.get(id);
  const numbers = row === undefined ? "none | | | |" : [
    row.cases,
    row.identical,
    row.difference === 0 ? "0" : row.difference.toExponential(1),
    row.failed,
    row.leftOut || "",
  ].join(" | ");
  const named = row !== undefined && row.references.size > 0
    ? [...row.references].join("; ")
    : reference;
  console.log(`| ${id} | ${numbers} | ${named.replaceAll("|", "\\|")} |`);
}
const all = [...rows.values()];
const sum = (key: "cases" | "identical" | "failed" | "leftOut") =>
  all.reduce((total, row) => total + row[key], 0);
console.log(
  `| **all** | ${sum("cases")} | ${sum("identical")} | ${
    Math.max(0, ...all.map(({ difference }) => difference)).toExponential(1)
  } | ${sum("failed")} | ${sum("leftOut") || ""} | |`,
);
if (sum("failed") > 0) Deno.exitCode = 1;
