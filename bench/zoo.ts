/**
 * Prints how many files of the zoos are read right, refused with a reason, or wrong.
 *
 * `PETRI_SAMPLES=FOLDER deno task zoo [--list]`
 *
 * @module
 */
import { type Outcome, visitPngZoo, visitZoo } from "../tests/io/zoo.ts";

const folder = Deno.env.get("PETRI_SAMPLES");
if (folder === undefined) {
  console.error("Set PETRI_SAMPLES to the folder that holds tiff-zoo and png-zoo");
  Deno.exit(2);
}
const count = (list: readonly Outcome[], result: string) =>
  String(list.filter((outcome) => outcome.result === result).length);
const row = (name: string, list: readonly Outcome[]) =>
  `| ${name} | ${list.length} | ${count(list, "right")} | ${count(list, "refused")} | ${
    count(list, "wrong")
  } |`;

function print(title: string, outcomes: readonly Outcome[]): void {
  console.log(`| ${title} | files | right | refused with reason | wrong |\n|---|---|---|---|---|`);
  const kinds = Map.groupBy(outcomes, ({ packing }) => packing);
  for (const [packing, list] of [...kinds].sort((a, b) => b[1].length - a[1].length)) {
    console.log(row(packing, list));
  }
  console.log(row("all", outcomes));
}

const tiffs = await visitZoo(`${folder}/tiff-zoo`);
print("TIFF, packed as", tiffs);
const asked = tiffs.filter(({ option }) => option !== undefined).length;
console.log(
  `\n${asked} of them were read after the option was given that the first error asked for.\n`,
);
const pngs = await visitPngZoo(`${folder}/png-zoo`);
print("PNG", pngs);
const outcomes = [...tiffs, ...pngs];
if (Deno.args.includes("--list")) {
  for (const { file, result, text } of outcomes) {
    if (result !== "right") console.log(`${result}\t${file}\t${text}`);
  }
}
Deno.exitCode = outcomes.some(({ result }) => result === "wrong") ? 1 : 0;
