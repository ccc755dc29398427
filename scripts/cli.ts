/**
 * What all programs of petri share: options read by the same declarations that operators have, help
 * printed from them, one line an error, and the exit status.
 *
 * Status: 0 all done, 1 some inputs failed, 2 wrong usage, 3 nothing could be done, 130 interrupted.
 *
 * @module
 */
import { ParameterError, PetriError, RecipeError } from "../core/errors.ts";
import {
  allowed,
  nearest,
  type Params,
  type ParamSchema,
  type ParamValues,
  readParam,
  resolveParams,
} from "../core/params.ts";
import { VERSION } from "../core/version.ts";

/** What a program says of itself. */
export interface Program<P extends Params = Params> {
  /** How it is called, such as `segment_bacteria`. */
  readonly name: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** The words after its name, such as `IMAGE --out FOLDER [options]`. */
  readonly usage: string;
  /** What its words without a dash are, by name, with a line each. */
  readonly operands: Readonly<Record<string, string>>;
  /** What its first word may be, where that is one of a few. */
  readonly verbs?: readonly string[];
  /** Options by name in camelCase; on the command line `minDistance` is `--min-distance`. */
  readonly options: P;
  /** Paragraphs printed after the options. */
  readonly notes?: readonly string[];
}

/** What the command line said. */
export interface Parsed<P extends Params> {
  /** Words without a dash. */
  readonly operands: readonly string[];
  /** Options, defaults filled in. */
  readonly options: ParamValues<P>;
  /** Names of the options that were given. */
  readonly given: readonly string[];
}

/** Wrong usage, as opposed to a failure of the work: status 2. */
export class UsageError extends PetriError {
  /** The class name. */
  override readonly name = "UsageError";
}

/** Options that every program takes. */
const COMMON = ["--help", "--version", "--verbose", "--log"];

/**
 * An option as it is typed.
 *
 * @param name Its name in camelCase.
 * @returns `--min-distance` for `minDistance`.
 */
export function dashed(name: string): string {
  return "--" + name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function takesSeveral(schema: ParamSchema): boolean {
  return schema.type === "array" && schema.items?.type === "string";
}

/**
 * Reads a command line by a program's declarations: `--name value`, `--name=value`, `--flag`,
 * `--no-flag`; `--` ends the options. Numbers of a list are written with commas; an option whose value
 * is a list of texts may be given several times.
 *
 * @param program The declarations.
 * @param args The words of the command line.
 * @returns Operands and options.
 * @throws {UsageError} If an option is unknown, lacks its value or does not fit.
 */
export function parseArgs<P extends Params>(
  program: Pick<Program<P>, "options">,
  args: readonly string[],
): Parsed<P> {
  const names = new Map(Object.keys(program.options).map((name) => [dashed(name), name]));
  const values: Record<string, unknown> = {};
  const operands: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    if (word === "--") {
      operands.push(...args.slice(i + 1));
      break;
    }
    if (!word.startsWith("--")) {
      if (word.startsWith("-") && word.length > 1 && Number.isNaN(Number(word))) {
        throw new UsageError(`no option ${word}: options start with two dashes`, {
          parameter: word,
        });
      }
      operands.push(word);
      continue;
    }
    const equals = word.indexOf("=");
    const option = equals < 0 ? word : word.slice(0, equals);
    const name = names.get(option);
    const schema = name === undefined ? undefined : program.options[name];
    if (name === undefined || schema === undefined) {
      const negated = names.get(option.replace(/^--no-/, "--"));
      if (negated !== undefined && program.options[negated].type === "boolean" && equals < 0) {
        values[negated] = false;
        continue;
      }
      const near = nearest(option, [...names.keys(), ...COMMON]);
      throw new UsageError(`no option ${option}${near ? `, did you mean ${near}?` : ""}`, {
        parameter: option,
      });
    }
    let text: string;
    if (equals >= 0) text = word.slice(equals + 1);
    else if (schema.type === "boolean") text = "true";
    else if (i + 1 < args.length && !args[i + 1].startsWith("--")) text = args[++i];
    else throw new UsageError(`${option} needs a value: ${allowed(schema)}`, { parameter: option });
    if (takesSeveral(schema)) {
      values[name] = [...(values[name] as string[] | undefined ?? []), text];
    } else values[name] = readParam(schema, text);
  }
  try {
    const options = resolveParams(program.options, values);
    return { operands, options, given: Object.keys(values) };
  } catch (error) {
    if (!(error instanceof ParameterError) || error.parameter === undefined) throw error;
    const option = dashed(error.parameter);
    throw new UsageError(error.message.replace(`\`${error.parameter}\``, option), {
      parameter: option,
      value: error.value,
    });
  }
}

/**
 * The folder of results that the command line names.
 *
 * @param out Its option `--out`.
 * @returns The folder.
 * @throws {UsageError} If there is none; empty, where a variable was not set, it would be the root of
 * the file system.
 */
export function folderOf(out: string | undefined): string {
  if (out !== undefined && out.trim() !== "") return out;
  throw new UsageError("--out is missing: give a folder (see --help)", { parameter: "--out" });
}

/**
 * The method that the given options leave: options that would do nothing with it are refused. With `auto`
 * they settle it, if only one method knows them.
 *
 * @param given Names of the options that were given.
 * @param idle Those that do nothing, by method.
 * @param method The method as given.
 * @returns The method.
 * @throws {UsageError} If an option does nothing with the method, or no method knows all of them.
 */
export function methodFor(
  given: readonly string[],
  idle: Readonly<Record<string, readonly string[]>>,
  method: string,
): string {
  const idleWith = (one: string) => given.find((name) => idle[one]?.includes(name));
  if (method !== "auto") {
    const name = idleWith(method);
    if (name === undefined) return method;
    throw new UsageError(`${dashed(name)} does nothing with --method ${method} (see --help)`, {
      parameter: dashed(name),
    });
  }
  const methods = Object.keys(idle);
  const left = methods.filter((one) => idleWith(one) === undefined);
  if (left.length === 1) return left[0];
  if (left.length === methods.length) return method;
  const reasons = methods.map((one) =>
    `${dashed(idleWith(one)!)} does nothing with --method ${one}`
  );
  throw new UsageError(`no method knows all options: ${reasons.join(", ")} (see --help)`, {
    parameter: dashed(idleWith(methods[0])!),
  });
}

/**
 * A number of things.
 *
 * @param number How many.
 * @param noun What one of them is called.
 * @returns `1 image`, `2 images`.
 */
export function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Breaks text into lines of at most `width` characters, each after the first indented. */
function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${indent}`);
}

function placeholder(schema: ParamSchema): string {
  if (schema.anyOf) return [...new Set(schema.anyOf.map(placeholder))].join("|");
  if (schema.enum) return schema.enum.length < 4 ? schema.enum.join("|") : "WORD";
  if (schema.type === "array") return takesSeveral(schema) ? "TEXT" : "N,N,…";
  return schema.type === "string" ? "TEXT" : "N";
}

function optionHelp(name: string, schema: ParamSchema): [string, string] {
  const flag = schema.type === "boolean";
  const head = flag ? dashed(name) : `${dashed(name)} ${placeholder(schema)}`;
  const bounded = schema.enum !== undefined || schema.anyOf !== undefined ||
    schema.type !== "string" && schema.type !== "boolean" && !takesSeveral(schema);
  const range = bounded ? `; ${allowed(schema).replaceAll('"', "")}` : "";
  const unit = schema.unit === undefined ? "" : `, in ${schema.unit}`;
  const { default: value } = schema;
  const fallback = value === undefined || Array.isArray(value) && value.length === 0
    ? ""
    : flag
    ? (value ? `; on unless ${dashed("no" + name[0].toUpperCase() + name.slice(1))}` : "")
    : `; default ${Array.isArray(value) ? value.join(",") : value}`;
  return [head, `${schema.description}${range}${unit}${fallback}`];
}

/**
 * The help of a program, made from its declarations.
 *
 * @param program The declarations.
 * @returns Text of at most 100 columns.
 */
export function helpOf(program: Program): string {
  const column = 26;
  const list = (entries: [string, string][]) =>
    entries.map(([head, text]) => {
      const body = wrap(text, 100 - column - 2, " ".repeat(column + 2));
      const own = head.length < column ? head.padEnd(column) : `${head}\n${" ".repeat(column + 2)}`;
      return `  ${own}${body}`;
    }).join("\n");
  const operands = Object.entries(program.operands);
  return [
    `${program.summary}\n\nUsage: ${program.name} ${program.usage}`,
    ...(operands.length > 0 ? [list(operands)] : []),
    "Options:\n" + list([
      ...Object.entries(program.options).map(([name, schema]) => optionHelp(name, schema)),
      ["--log json", "Errors as one JSON object a line"],
      ["--verbose", "Where an error came from"],
      ["--version", "Version of petri"],
      ["--help", "This text"],
    ]),
    ...(program.notes ?? []).map((note) => wrap(note, 100, "")),
  ].join("\n\n");
}

/**
 * Text that may stand on one line of a terminal: what would end the line or steer the terminal, as a
 * file's name may, is written as `\\n` or `\\x1b`.
 *
 * @param text Any text.
 * @returns The text without control characters.
 */
export function oneLine(text: string): string {
  // deno-lint-ignore no-control-regex
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (letter) => {
    const short = { "\n": "\\n", "\r": "\\r", "\t": "\\t" }[letter];
    return short ?? `\\x${letter.charCodeAt(0).toString(16).padStart(2, "0")}`;
  });
}

/**
 * What went wrong, in one line, for errors of the platform too.
 *
 * @param error Anything thrown.
 * @returns One line.
 */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Deno.errors.NotCapable) {
    const [, right, target] = /Requires (\w+) access to "?([^"]*?)"?,/.exec(message) ?? [];
    if (right === "all") return `Deno opens ${target} with --allow-all only`;
    if (right !== undefined) {
      return `no permission to ${right} ${target}: run with --allow-${right}=${target}`;
    }
  }
  return oneLine(message.replaceAll(/\s*\n\s*/g, " ").replace(/ \(os error \d+\)/, ""));
}

/**
 * What is wrong with a parameter of a file's reader, by the name that whoever gave it knows.
 *
 * @param error What the reader said.
 * @param path The file.
 * @param name What the parameter is called here.
 * @returns One line, with the file.
 */
export function renamed(error: ParameterError, path: string, name: string): string {
  const message = error.message.replace(`\`${error.parameter}\``, name);
  return message.startsWith(path) ? message : `${path}: ${message}`;
}

/**
 * What a file's reader asks for, by the names that whoever chose the file knows.
 *
 * @param message What the reader said, such as "give `axes`, or one `page`".
 * @param names Those names by the reader's; without `page`, a page as a way out is not told.
 * @returns The message.
 */
export function asking(message: string, names: Readonly<Record<string, string>>): string {
  const rest = names.page === undefined ? message.replace(", or one `page`", "") : message;
  return rest.replaceAll(/`(\w+)`/g, (word, name) => names[name] ?? word);
}

/** How errors are told. */
export interface ErrorForm {
  /** Where an error came from as well. */
  readonly verbose?: boolean;
  /** As a JSON object a line. */
  readonly json?: boolean;
}

/** A failure as it is told. */
export interface Failure {
  /** Its class, such as `FormatError`. */
  readonly kind: string;
  /** What went wrong, in one line. */
  readonly message: string;
  /** Other facts. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * Prints a failure to standard error as one line.
 *
 * @param name The program.
 * @param failure What went wrong.
 * @param how Whether the line is an object.
 */
export function tell(name: string, { kind, message, facts }: Failure, how: ErrorForm = {}): void {
  console.error(
    how.json
      ? JSON.stringify({ level: "error", program: name, error: kind, message, ...facts })
      : oneLine(`${name}: ${message}`),
  );
}

/**
 * Prints an error to standard error: one line, or one for each problem of a recipe.
 *
 * @param name The program.
 * @param error What was thrown.
 * @param how `--verbose` adds where it came from, `--log json` makes a line an object.
 */
export function report(name: string, error: unknown, how: ErrorForm = {}): void {
  const kind = error instanceof Error ? error.name : "Error";
  const { operator, parameter, file } = error instanceof PetriError ? error : {} as PetriError;
  const facts = { operator, parameter, file };
  for (const { place, message } of problemsOf(error)) {
    const line = place === undefined ? message : `${place}: ${message}`;
    tell(name, { kind, message: line, facts: { ...facts, place } }, how);
  }
  if (!how.verbose) return;
  for (let at = error; at instanceof Error; at = at.cause) console.error(at.stack ?? String(at));
}

function problemsOf(error: unknown): { place?: string; message: string }[] {
  const { value } = error instanceof RecipeError ? error : {} as RecipeError;
  return Array.isArray(value) && value.length > 0 ? value : [{ message: messageOf(error) }];
}

/**
 * Prints to standard output, as `console.log` does, which takes a cold process half a millisecond.
 *
 * @param lines Texts, each on a line of its own.
 */
export function say(...lines: readonly string[]): void {
  const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""));
  try {
    for (let at = 0; at < bytes.length;) at += Deno.stdout.writeSync(bytes.subarray(at));
  } catch (error) {
    // Whoever closed the other end has read enough.
    if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
  }
}

/**
 * Runs a program: reads the command line, prints help, turns errors into lines and the exit status.
 *
 * @param program The declarations.
 * @param args The words of the command line.
 * @param work The program's work; what it returns is the exit status, 0 if nothing.
 * @returns The exit status: 2 for wrong usage or a wrong recipe, 3 if the work threw otherwise.
 */
export async function runProgram<P extends Params>(
  program: Program<P>,
  args: readonly string[],
  work: (parsed: Parsed<P>, how: ErrorForm) => Promise<number | void>,
): Promise<number> {
  const end = args.indexOf("--");
  const words = end < 0 ? args : args.slice(0, end);
  if (words.includes("--help") || words.includes("-h")) {
    console.log(helpOf(program));
    return 0;
  }
  if (words.includes("--version")) {
    console.log(`petri ${VERSION}`);
    return 0;
  }
  const verbose = words.includes("--verbose");
  const at = words.findIndex((word) => word === "--log" || word.startsWith("--log="));
  const form = at < 0 ? undefined : words[at] === "--log" ? words[at + 1] : words[at].slice(6);
  const json = form === "json" || "json" in program.options && words.includes("--json");
  try {
    if (at >= 0 && form !== "json") {
      throw new UsageError(`--log must be json, got ${form ?? "nothing"}`);
    }
    const rest = [...args];
    if (at >= 0) rest.splice(at, words[at] === "--log" ? 2 : 1);
    if (verbose) rest.splice(rest.indexOf("--verbose"), 1);
    return await work(parseArgs(program, rest), { verbose, json }) ?? 0;
  } catch (error) {
    report(program.name, error, { verbose, json });
    return error instanceof UsageError || error instanceof RecipeError ? 2 : 3;
  }
}
