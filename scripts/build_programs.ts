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

/** Visits all nodes below one, with the node that each is part of. */
function visit(node: Tree, use: (node: Tree, parent: Tree) => void): void {
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (!isTree(child)) continue;
      use(child, node);
      visit(child, use);
    }
  }
}

/** Called functions in parentheses; declared ones first, as they are there before all else runs. */
function eager(source: string, called: ReadonlySet<number>): string {
  const tree = parse(source, { ecmaVersion: "latest", sourceType: "module" }) as unknown as Tree;
  const marks: { at: number; mark: string }[] = [];
  visit(tree, ({ type, start, end }, parent) => {
    if (type !== "ArrowFunctionExpression" && type !== "FunctionExpression") return;
    // A module that is run when it is first asked for is a method of its name; others stay as they are.
    const isModule = parent.method === true && (parent.key as Tree).type === "Literal";
    const isMethod = parent.type === "MethodDefinition" || parent.method === true ||
      parent.kind === "get" || parent.kind === "set";
    if ((isMethod && !isModule) || !called.has(isModule ? parent.start : start)) return;
    marks.push({ at: start, mark: isModule ? ": (function" : "(" }, { at: end, mark: ")" });
  });
  // Where one function ends another begins, so ends come first.
  marks.sort((a, b) => a.at - b.at || Number(b.mark === ")") - Number(a.mark === ")"));
  const part = (start: number, end: number) => {
    let text = "", at = start;
    for (const mark of marks) {
      const isOpening = mark.mark !== ")";
      if (isOpening ? mark.at < start || mark.at >= end : mark.at <= start || mark.at > end) {
        continue;
      }
      text += source.slice(at, mark.at) + mark.mark;
      at = mark.at;
    }
    return text + source.slice(at, end);
  };
  let declared = "", rest = "", at = 0;
  for (const node of tree.body as Tree[]) {
    if (node.type !== "FunctionDeclaration" || !called.has(node.start)) continue;
    const { name } = node.id as unknown as { name: string };
    declared += `var ${name} = (${part(node.start, node.end)});\n`;
    rest += part(at, node.start);
    at = node.end;
  }
  return declared + rest + part(at, source.length);
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
const built = HEADER + ascii(eager(source, await calledIn(source)));
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
