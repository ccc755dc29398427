/**
 * Builds `scripts/programs.js` from `scripts/programs.ts` and all that it needs, but for packages. It is
 * committed.
 *
 *     deno task programs            builds it
 *     deno task programs --check    builds it and compares it with what is committed
 *
 * Functions that nearly every run needs stand in parentheses: V8 then compiles them at once rather than
 * at their first call, and Deno's cache of compiled code, which is filled before anything has run, holds
 * them for the next process.
 *
 * @module
 */
import { type Node, parse } from "acorn";

const ENTRY = "scripts/programs.ts";
const TARGET = "scripts/programs.js";
const HEADER = `// Built from ${ENTRY} by \`deno task programs\`. Do not edit.\n`;

/** What nearly every run needs, beside what these import. */
const HOT = [
  "scripts/analysis.ts",
  "analyses/rods.ts",
  "analyses/nuclei_script.ts",
  "scripts/ktr.ts",
  "io/tiff/reader.ts",
];

async function deno(...args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command("deno", { args }).output();
  if (!success) {
    console.error(new TextDecoder().decode(stderr).trim());
    Deno.exit(1);
  }
  return new TextDecoder().decode(stdout);
}

/** The modules that some others load before they run, and these themselves. */
async function hotModules(): Promise<Set<string>> {
  const { modules } = JSON.parse(await deno("info", "--json", ENTRY)) as {
    modules: {
      specifier: string;
      dependencies?: { code?: { specifier?: string }; isDynamic?: boolean }[];
    }[];
  };
  const root = new URL(`file://${Deno.cwd()}/`).href;
  const found = new Set<string>();
  const waiting = HOT.map((path) => root + path);
  for (let at = 0; at < waiting.length; at++) {
    const path = waiting[at];
    if (found.has(path.slice(root.length))) continue;
    found.add(path.slice(root.length));
    const module = modules.find(({ specifier }) => specifier === path);
    for (const { code, isDynamic } of module?.dependencies ?? []) {
      if (code?.specifier !== undefined && isDynamic !== true) waiting.push(code.specifier);
    }
  }
  return found;
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

/** The functions of hot modules in parentheses; declared ones first, as they are there before all else runs. */
function eager(source: string, hot: ReadonlySet<string>): string {
  const sections = [...source.matchAll(/^\/\/ (\S+\.ts)$/gm)].reverse();
  const isHot = (place: number) => hot.has(sections.find(({ index }) => index <= place)?.[1] ?? "");
  const tree = parse(source, { ecmaVersion: "latest", sourceType: "module" }) as unknown as Tree;
  const marks: { at: number; mark: string }[] = [];
  visit(tree, ({ type, start, end }, parent) => {
    if (type !== "ArrowFunctionExpression" && type !== "FunctionExpression") return;
    if (!isHot(start) || parent.type === "MethodDefinition") return;
    if (parent.kind === "get" || parent.kind === "set") return;
    // A module that is run when it is first asked for is a method of its name.
    const isModule = parent.method === true && (parent.key as Tree).type === "Literal";
    if (parent.method === true && !isModule) return;
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
    if (node.type !== "FunctionDeclaration" || !isHot(node.start)) continue;
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
const built = HEADER + ascii(eager(await deno(...bundle, ENTRY), await hotModules()));
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
