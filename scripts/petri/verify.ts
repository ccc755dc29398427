/**
 * `petri verify`: every hash of every record below a folder.
 *
 * @module
 */
import { FormatError, InputError } from "../../core/errors.ts";
import { boolean } from "../../core/params.ts";
import { inputRecord } from "../../io/record.ts";
import { countOf, messageOf, type Program, runProgram, tell, UsageError } from "../cli.ts";
import { join } from "./files.ts";
import { resultFolders } from "./folder.ts";
import { filesIn, readRecord, RECORD, type ResultRecord } from "./job.ts";

const OPTIONS = {
  inputs: boolean({ default: false, doc: "Check the images as well" }),
  json: boolean({ default: false, doc: "As JSON, errors too" }),
};

/** What `petri verify` says of itself. */
export const verifyProgram: Program<typeof OPTIONS> = {
  name: "petri verify",
  summary: "Check that all results are as their records say",
  usage: "FOLDER [options]",
  operands: { FOLDER: "Folder of results" },
  options: OPTIONS,
  notes: [
    "Files beside a record that it does not list are told as well.",
    "Exit status: 0 all as recorded, 1 some differ, 2 wrong usage, 3 no record found.",
  ],
};

async function differs(path: string, hash: string): Promise<string | undefined> {
  try {
    return (await inputRecord(path)).sha256 === hash ? undefined : "has other content";
  } catch (error) {
    if (error instanceof FormatError && error.cause instanceof Deno.errors.NotFound) {
      return "is missing";
    }
    return `cannot be checked: ${messageOf(error)}`;
  }
}

/** What is wrong in one folder of results: pairs of a file and what is wrong with it. */
async function problemsIn(
  folder: string,
  record: ResultRecord,
  inputs: boolean,
): Promise<[string, string][]> {
  const listed = new Set([RECORD, ...record.outputs.map(({ file }) => file)]);
  const checks = record.outputs.map(({ file, sha256 }) => [`${folder}/${file}`, sha256]);
  if (inputs) checks.push(...record.inputs.map((i) => [i.path ?? i.file, i.sha256]));
  const problems: [string, string][] = [];
  for (const [path, hash] of checks) {
    const problem = await differs(path, hash);
    if (problem !== undefined) problems.push([path, problem]);
  }
  for (const file of filesIn(folder).keys()) {
    if (!listed.has(file)) problems.push([`${folder}/${file}`, "is not in the record"]);
  }
  return problems;
}

/**
 * Runs `petri verify`.
 *
 * @param args The words behind `verify`.
 * @returns The exit status.
 */
export function verify(args: readonly string[]): Promise<number> {
  return runProgram(verifyProgram, args, async ({ operands, options }, how) => {
    if (operands.length !== 1) throw new UsageError("give one folder (see --help)");
    const out = operands[0].replace(/\/+$/, "") || "/";
    const names = resultFolders(out);
    if (names.length === 0) {
      throw new InputError(
        `${out}: no record found (looked for FOLDER/record.json of petri run and batch, not for ` +
          "NAME.record.json of a script)",
        { file: out },
      );
    }
    let files = 0;
    const problems: [string, string][] = [];
    for (const name of names) {
      const folder = join(out, name);
      const record = readRecord(folder);
      if (record === undefined) problems.push([folder, "its record cannot be read"]);
      else {
        files += record.outputs.length + (options.inputs ? record.inputs.length : 0);
        problems.push(...await problemsIn(folder, record, options.inputs));
      }
    }
    for (const [file, problem] of problems) {
      const message = how.json ? problem : `${file}: ${problem}`;
      tell("petri verify", { kind: "VerifyError", message, facts: { file } }, how);
    }
    const wrong = problems.length;
    if (options.json) {
      const list = problems.map(([file, problem]) => ({ file, problem }));
      console.log(JSON.stringify({ results: names.length, files, problems: list }, null, 2));
    } else {console.log(
        `${countOf(names.length, "result")}, ${countOf(files, "file")}, ${wrong} not as recorded`,
      );}
    return wrong === 0 ? 0 : 1;
  });
}
