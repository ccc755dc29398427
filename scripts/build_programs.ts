/**
 * Builds `scripts/programs.js` from `scripts/programs.ts` and all that it needs, but for packages. It is
 * committed.
 *
 *     deno task programs            builds it
 *     deno task programs --check    builds it and compares it with what is committed
 *
 * Functions that are called when the programs run on sample images stand in parentheses: V8 then compiles
 * them at once rather than at their first call, and Deno's cache of compiled code, which is filled before
 * anything has run, holds them for the next process.
 *
 * @module
 */
import { type Node, parse } from "acorn";

const ENTRY = "scripts/programs.ts";
const TARGET = "scripts/programs.js";
const HEADER = `// Built from ${ENTRY} by \`deno task programs\`. Do not edit.\n`;

const OUT = "out/programs";

/** Calls that a program is made quick for. */
const RUNS = [
  ["segmentBacteria", "data/microcolony.tif"],
  ["segmentNuclei", "data/nuclei.tif"],
  ["ktrRatio", "data/translocation.tif", "--channels", "nucleus=0,reporter=1"],
];

async function deno(...args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command("deno", { args }).output();
  if (!success) {
    console.error(new TextDecoder().decode(stderr).trim());
    Deno.exit(1);
  }
  return new TextDecoder().decode(stdout);
}

/** Where the functions begin that are called in those runs. */
async function calledIn(source: string): Promise<Set<number>> {
  // What an earlier run left would change what is called.
  Deno.mkdirSync(OUT, { recursive: true });
  for (const { name } of Deno.readDirSync(OUT)) {
    Deno.removeSync(`${OUT}/${name}`, { recursive: true });
  }
  Deno.writeTextFileSync(`${OUT}/bundle.js`, source);
  Deno.writeTextFileSync(
    `${OUT}/run.js`,
    'import * as programs from "./bundle.js";\n' +
      "const [name, ...args] = Deno.args;\n" +
      "Deno.exitCode = await programs[name](args);\n",
  );
  const called = new Set<number>();
  for (const run of RUNS) {
    const flags = ["--no-prompt", `--allow-read=data,${OUT}`, `--allow-write=${OUT}`];
    const results = ["--out", `${OUT}/results`];
    await deno("run", ...flags, `--coverage=${OUT}/calls`, `${OUT}/run.js`, ...run, ...results);
    for (const { name } of Deno.readDirSync(`${OUT}/calls`)) {
      const { url, functions } = JSON.parse(Deno.readTextFileSync(`${OUT}/calls/${name}`));
      if (!url.endsWith("/bundle.js")) continue;
      for (const { ranges: [{ startOffset, count }] } of functions) {
        if (count > 0) called.add(startOffset);
      }
    }
    for (const name of ["calls", "results"]) Deno.removeSync(`${OUT}/${name}`, { recursive: true });
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
      if (String(value).startsWith("npm:")) edits.push({ start, end: start, text: '"" + ' });
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

const bundle = ["bundle", "--quiet", "--platform=deno", "--external=npm:*", "--external=node:*"];
const source = await deno(...bundle, ENTRY);
const built = HEADER + lean(ascii(eager(source, await calledIn(source))));
if (Deno.args.includes("--check")) {
  const same = Deno.readTextFileSync(TARGET) === built;
  console.log(`${TARGET}: ${built.length} bytes, ${same ? "as committed" : "DIFFERS"}`);
  if (!same) {
    console.error("run `deno task programs` and commit what it writes");
    Deno.exit(1);
  }
} else {
  Deno.writeTextFileSync(TARGET, built);
  console.log(`${TARGET}: ${built.length} bytes`);
}
