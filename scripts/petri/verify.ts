/**
 * `petri verify`: every hash of every record below a folder.
 *
 * @module
 */
import { boolean } from "../../core/params.ts";
import { inputRecord } from "../../io/record.ts";
import { type Program, runProgram, UsageError } from "../cli.ts";
import { resultFolders } from "./batch.ts";
import { readRecord } from "./job.ts";

const OPTIONS = {
  inputs: boolean({ default: false, doc: "Check the images as well" }),
};

/** What `petri verify` says of itself. */
export const verifyProgram: Program<typeof OPTIONS> = {
  name: "petri verify",
  summary: "Check that all results are as their records say",
  usage: "FOLDER [options]",
  operands: { FOLDER: "Folder of results" },
  options: OPTIONS,
  notes: ["Exit status: 0 all as recorded, 1 some differ, 3 no record found."],
};

async function differs(path: string, hash: string): Promise<string | undefined> {
  try {
    return (await inputRecord(path)).sha256 === hash ? undefined : "has other content";
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "is missing";
    throw error;
  }
}

/**
 * Runs `petri verify`.
 *
 * @param args The words behind `verify`.
 * @returns The exit status.
 */
export function verify(args: readonly string[]): Promise<number> {
  return runProgram(verifyProgram, args, async ({ operands, options }) => {
    if (operands.length !== 1) throw new UsageError("give one folder (see --help)");
    const out = operands[0].replace(/\/+$/, "");
    const names = resultFolders(out);
    if (names.length === 0) {
      console.error(`petri verify: ${out}: no record found`);
      return 3;
    }
    let files = 0;
    let wrong = 0;
    for (const name of names) {
      const record = readRecord(`${out}/${name}`);
      const checks = record === undefined
        ? []
        : record.outputs.map(({ file, sha256 }) => [`${out}/${name}/${file}`, sha256]);
      if (record === undefined) {
        wrong++;
        console.error(`petri verify: ${out}/${name}: its record cannot be read`);
      }
      if (options.inputs) checks.push(...record?.inputs.map((i) => [i.file, i.sha256]) ?? []);
      for (const [path, hash] of checks) {
        files++;
        const problem = await differs(path, hash);
        if (problem === undefined) continue;
        wrong++;
        console.error(`petri verify: ${path}: ${problem}`);
      }
    }
    console.log(`${names.length} results, ${files} files, ${wrong} not as recorded`);
    return wrong === 0 ? 0 : 1;
  });
}
