/**
 * Builds what scripts run, of the sources and all that they need but packages:
 *
 * - `built/petri.js`, the library, and beside it a file for each entry of `exports` in `deno.json`, at the
 *   place that its source has, which takes from the library what that source exports; the command `petri` and
 *   its workers are in it, too;
 * - `scripts/programs.js`, the analysis scripts, from `scripts/programs.ts`.
 *
 * They are committed.
 *
 *     deno task build            builds them
 *     deno task build --check    builds them and compares them with what is committed
 *
 * Deno takes a fifth of a millisecond for each module that it loads, and compiles functions anew in every
 * process. So each is one file, and functions that are called in some calls on samples stand in parentheses:
 * V8 then compiles them at once rather than at their first call, and Deno's cache of compiled code, which is
 * filled before anything has run, holds them for the next process.
 *
 * @module
 */
import { type Node, parse } from "acorn";
import config from "../deno.json" with { type: "json" };

const HEADER = "// Built from the sources by `deno task build`. Do not edit.\n";
const OUT = "out/build";
const LIBRARY = "built/petri.js";
const PROGRAMS = "scripts/programs.js";

/** Packages by the names that sources have for them. */
const PACKAGES = Object.keys(config.imports);

/** Calls that a file is made quick for: each a program that is given the file, with its words. */
type Calls = readonly (readonly string[])[];

/** Calls of analysis scripts. */
const PROGRAM_CALLS: Calls = [
  ["segmentBacteria", "data/microcolony.tif"],
  ["segmentNuclei", "data/nuclei.tif"],
  ["ktrRatio", "data/translocation.tif", "--channels", "nucleus=0,reporter=1"],
].map((words) => ["scripts/build_calls/program.ts", ...words, "--out", `${OUT}/${words[0]}`]);

/** Calls of the library. */
const LIBRARY_CALLS: Calls = [
  ["scripts/build_calls/library.ts", "data/nuclei.tif"],
  [
    "scripts/build_calls/command.ts",
    "scripts/recipes/nuclei.json",
    "data/nuclei.tif",
    `${OUT}/run`,
  ],
];

async function deno(...args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command("deno", { args }).output();
  if (!success) {
    console.error(new TextDecoder().decode(stderr).trim());
    Deno.exit(1);
  }
  return new TextDecoder().decode(stdout);
}

/** Where the functions begin that are called. */
async function calledIn(source: string, calls: Calls): Promise<Set<number>> {
  // In a folder of the root, as what is built.
  const bundle = "out/bundle.js";
  Deno.writeTextFileSync(bundle, source);
  const called = new Set<number>();
  for (const [program, ...words] of calls) {
    const flags = ["--no-prompt", "--no-check", `--allow-read=.`, `--allow-write=${OUT}`];
    await deno("run", ...flags, `--coverage=${OUT}/calls`, program, bundle, ...words);
    for (const { name } of Deno.readDirSync(`${OUT}/calls`)) {
      const { url, functions } = JSON.parse(Deno.readTextFileSync(`${OUT}/calls/${name}`));
      if (!url.endsWith("/bundle.js")) continue;
      for (const { ranges: [{ startOffset, count }] } of functions) {
        if (count > 0) called.add(startOffset);
      }
    }
    Deno.removeSync(`${OUT}/calls`, { recursive: true });
  }
  return called;
}

/** A node of the syntax tree, with whatever it holds. */
type Tree = Node & Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && "type" in value;
}

/** The nodes right below one, in the order of the text. */
function partsOf(node: Tree): Tree[] {
  return Object.values(node).flat().filter(isTree).sort((a, b) => a.start - b.start);
}

/**
 * Called functions in parentheses; declared ones first in their body, as they are there before all else
 * runs, and methods of objects as properties, for neither can stand in parentheses.
 */
function eager(source: string, called: ReadonlySet<number>): string {
  const rewritten = (node: Tree, parent: Tree): string => {
    const { type, start, end } = node;
    const isMethod = type === "Property" && node.method === true;
    if (isMethod && called.has(start)) {
      const [key, value] = [node.key as Tree, node.value as Tree];
      const name = source.slice(key.start, key.end);
      return `${node.computed ? `[${name}]` : name}: (${value.async ? "async " : ""}function${
        value.generator ? "*" : ""
      } ${rewritten(value, node)})`;
    }
    const isBody = type === "Program" || type === "BlockStatement" && "params" in parent;
    let first = "", rest = "", at = start;
    for (const part of partsOf(node)) {
      // Where a property has the name of its value, both are one word.
      if (part.start < at) continue;
      rest += source.slice(at, part.start);
      at = part.end;
      const text = rewritten(part, node);
      if (isBody && part.type === "FunctionDeclaration" && called.has(part.start)) {
        const { start, end } = part.id as Tree;
        first += `${type === "Program" ? "var" : "const"} ${
          source.slice(start, end)
        } = (${text});\n`;
      } else rest += text;
    }
    rest += source.slice(at, end);
    if (type === "Program") return first + rest;
    if (first !== "") return `{\n${first}${rest.slice(1)}`;
    const isMember = parent.type === "MethodDefinition" || parent.method === true ||
      parent.kind === "get" || parent.kind === "set";
    const isFunction = type === "ArrowFunctionExpression" || type === "FunctionExpression";
    return isFunction && !isMember && called.has(start) ? `(${rest})` : rest;
  };
  const tree = parse(source, { ecmaVersion: "latest", sourceType: "module" }) as unknown as Tree;
  return rewritten(tree, tree);
}

/** A text with places changed, in their order. */
function edited(source: string, edits: readonly { start: number; end: number; text: string }[]) {
  let text = "", at = 0;
  for (const { start, end, text: instead } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    text += source.slice(at, start) + instead;
    at = end;
  }
  return text + source.slice(at);
}

/**
 * Without comments and indents, and without naming packages where Deno would look for them at every
 * start: it finds them when they are asked for.
 */
function lean(source: string): string {
  const edits: { start: number; end: number; text: string }[] = [];
  const templates: Tree[] = [];
  const onComment = (isBlock: boolean, _text: string, start: number, end: number) => {
    // Those of one line name the source files.
    if (isBlock) edits.push({ start, end, text: "" });
  };
  const look = (node: Tree) => {
    if (node.type === "TemplateElement") templates.push(node);
    if (node.type === "ImportExpression") {
      const { start, value } = node.source as Tree;
      const name = String(value);
      if (name.startsWith("npm:") || PACKAGES.includes(name)) {
        edits.push({ start, end: start, text: '"" + ' });
      }
    }
    partsOf(node).forEach(look);
  };
  look(
    parse(source, { ecmaVersion: "latest", sourceType: "module", onComment }) as unknown as Tree,
  );
  for (const { index: start, 0: { length } } of source.matchAll(/(?<=\n)\s+/g)) {
    if (templates.some((part) => part.start <= start && start < part.end)) continue;
    edits.push({ start, end: start + length, text: "" });
  }
  return edited(source, edits);
}

/** Letters beyond ASCII, which stand in texts only, as escapes: such a file takes half the memory. */
function ascii(source: string): string {
  return source.replaceAll(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Addresses that modules count from where they lie, counted from where the built file lies: a folder of the root. */
function relocated(source: string): string {
  let folder = "";
  return source.split("\n").map((line) => {
    const module = /^\/\/ (.*\/)?[^/]+\.ts$/.exec(line);
    if (module) folder = module[1] ?? "";
    return line.replace(/new URL\((["`])(\.[./]*\/)(?=.*, import\.meta\.url\))/, (_, quote, up) => {
      const { pathname } = new URL(folder + up, "file:///");
      return `new URL(${quote}..${pathname}`;
    });
  }).join("\n");
}

/** One file of a module and all that it imports, quick for some calls. */
async function built(entry: string, calls: Calls): Promise<string> {
  const outside = ["npm:*", "node:*", ...PACKAGES].map((name) => `--external=${name}`);
  const flags = ["--quiet", "--platform=deno", ...outside];
  const source = relocated(await deno("bundle", ...flags, entry));
  return HEADER + lean(ascii(eager(source, await calledIn(source, calls))));
}

/** The entries of `exports` that are built: places below `built/`, and their sources. */
const entries = Object.values(config.exports).filter((path) => path.startsWith("./built/"))
  .map((path) => ({ path, source: path.replace("./built/", "").replace(/js$/, "ts") }));

/** The library and its entries, text by path. */
async function library(): Promise<[string, string][]> {
  const values = new Map<string, unknown>();
  const files: [string, string][] = [];
  let all = "";
  for (const { path, source } of entries) {
    const here: string[] = [], fresh: string[] = [];
    for (const [name, value] of Object.entries(await import(`../${source}`))) {
      // Names that stand for something else in another entry get a longer one in the library.
      const isTaken = values.has(name) && values.get(name) !== value;
      const own = isTaken ? `${source.replaceAll(/\W/g, "_")}_${name}` : name;
      if (!values.has(own)) fresh.push(isTaken ? `${name} as ${own}` : name);
      values.set(own, value);
      here.push(isTaken ? `${own} as ${name}` : name);
    }
    all += `export { ${fresh.join(", ")} } from "../../${source}";\n`;
    const above = "../".repeat(source.split("/").length - 1);
    files.push([
      path,
      `${HEADER}// @ts-self-types="../${above}${source}"\n` +
      `export { ${here.join(", ")} } from "${above || "./"}petri.js";\n`,
    ]);
  }
  // The command and its workers, which nobody else imports.
  all += 'export * from "../../scripts/petri/entries.ts";\n';
  Deno.writeTextFileSync(`${OUT}/library.ts`, all);
  return [[LIBRARY, await built(`${OUT}/library.ts`, LIBRARY_CALLS)], ...files];
}

// What an earlier run left would change what is called.
try {
  Deno.removeSync(OUT, { recursive: true });
} catch (error) {
  if (!(error instanceof Deno.errors.NotFound)) throw error;
}
Deno.mkdirSync(OUT, { recursive: true });
const files = [[PROGRAMS, await built("scripts/programs.ts", PROGRAM_CALLS)], ...await library()];
if (Deno.args.includes("--check")) {
  const other = files.filter(([path, text]) => Deno.readTextFileSync(path) !== text);
  for (const [path] of other) console.error(`${path}: DIFFERS`);
  if (other.length > 0) {
    console.error("run `deno task build` and commit what it writes");
    Deno.exit(1);
  }
  console.log(`${files.length} built files as committed`);
} else {
  for (const [path, text] of files) {
    if (path !== PROGRAMS) {
      Deno.mkdirSync(path.slice(0, path.lastIndexOf("/")), { recursive: true });
    }
    Deno.writeTextFileSync(path, text);
    console.log(`${path}: ${text.length} bytes`);
  }
}
