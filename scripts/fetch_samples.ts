/**
 * Fetches the public sample images that `data/samples.json` lists, checks each against its SHA-256 and
 * keeps them in a folder. Nothing in petri needs them; tests on them run where they are.
 *
 *     deno task fetch-samples [NAME …]
 *
 * @module
 */
import list from "../data/samples.json" with { type: "json" };
import { FormatError } from "../core/errors.ts";
import { text } from "../core/params.ts";
import { writeAtomic } from "../io/atomic.ts";
import { sha256 } from "../io/record.ts";
import { report, runProgram, UsageError } from "./cli.ts";

const program = {
  name: "fetch_samples",
  summary: "Fetch public sample images",
  usage: "[NAME …] [options]",
  operands: { NAME: "Part of a sample's name, such as bacteria/; all samples unless given" },
  options: {
    into: text({ default: ".cache/samples", doc: "Folder that they are kept in" }),
  },
  notes: ["Licences stand in data/samples.json. Set PETRI_SAMPLES to the folder to test on them."],
};

async function held(path: string, hash: string): Promise<boolean> {
  try {
    return await sha256(await Deno.readFile(path)) === hash;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

async function fetchSample(sample: (typeof list)[number], path: string): Promise<void> {
  const response = await fetch(sample.address);
  if (!response.ok) {
    throw new FormatError(`${sample.name}: ${sample.address} answers ${response.status}`);
  }
  const bytes = await response.bytes();
  const hash = await sha256(bytes);
  if (hash !== sample.sha256) {
    throw new FormatError(
      `${sample.name}: is not the file that the list means: SHA-256 is ${hash}, not ${sample.sha256}`,
    );
  }
  await writeAtomic(path, bytes);
}

if (import.meta.main) {
  Deno.exitCode = await runProgram(program, Deno.args, async ({ operands, options }, how) => {
    const chosen = list.filter(({ name }) =>
      operands.length === 0 || operands.some((part) => name.includes(part))
    );
    if (chosen.length === 0) throw new UsageError(`no sample is named ${operands.join(" or ")}`);
    let failed = 0;
    for (const sample of chosen) {
      const path = `${options.into}/${sample.name}`;
      try {
        const before = await held(path, sample.sha256);
        if (!before) await fetchSample(sample, path);
        console.log(`${before ? "already there" : "fetched"}: ${path} (${sample.licence})`);
      } catch (error) {
        failed++;
        report(program.name, error, how);
      }
    }
    return failed === 0 ? 0 : failed < chosen.length ? 1 : 3;
  });
}
