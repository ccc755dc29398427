/**
 * Builds the kernels: each folder of `kernels/assembly/` that has an `index.ts` becomes
 * `kernels/NAME.wasm` and `kernels/NAME_wasm.ts`, the same bytes as base64. Both are committed.
 *
 *     deno task kernels [NAME ...]          builds all, or the named ones
 *     deno task kernels --check             builds and compares with what is committed
 *
 * @module
 */
import { medianNetworks } from "./median_networks.ts";

/**
 * The compiler, pinned in `kernels/compiler.lock`. It is named here and not imported by name so that nobody
 * downloads it, many times all else together, who does not build kernels.
 */
const COMPILER = "npm:assemblyscript@0.28.20/asc";

/** What is used of it. */
interface Compiler {
  main(words: readonly string[], files: {
    readonly writeFile: (path: string, contents: Uint8Array | string) => void;
    readonly readFile: (path: string, folder?: string) => string | null;
    readonly listFiles: () => string[];
  }): Promise<{ readonly error: Error | null; readonly stderr: { toString(): string } }>;
}

const { default: compiler } = await import(COMPILER) as { readonly default: Compiler };

/** Modules in the order of their static memory; append, never reorder. */
const MODULES = [
  "filters",
  "points",
  "morphology",
  "objects",
  "regions",
  "codecs",
  "deflate",
  "results",
  "jpeg",
  "lzma",
  "masks",
];
/** Each module's constants lie in a slot of this size; scratch memory begins after the last slot. */
const SLOT = 65536;

/** Sources that are written by programs, as if they were files. */
const WRITTEN: Record<string, () => string> = {
  "kernels/assembly/filters/median_networks.ts": medianNetworks,
};

async function build(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const { error, stderr } = await compiler.main([
    `kernels/assembly/${name}/index.ts`,
    "--outFile",
    `${name}.wasm`,
    "--runtime",
    "stub",
    "--importMemory",
    "--initialMemory",
    "32",
    "--maximumMemory",
    "65536",
    "--memoryBase",
    String(SLOT * (MODULES.indexOf(name) + 1)),
    "--enable",
    "simd,bulk-memory",
    "--optimizeLevel",
    "3",
    "--noAssert",
    "--use",
    "abort=",
  ], {
    writeFile: (path, contents) => {
      if (typeof contents !== "string") files.set(path, new Uint8Array(contents));
    },
    readFile: (path, baseDir = ".") => {
      if (path in WRITTEN) return WRITTEN[path]();
      try {
        return Deno.readTextFileSync(`${baseDir}/${path}`);
      } catch {
        return null;
      }
    },
    listFiles: () => [],
  });
  if (error) {
    console.error(stderr.toString());
    Deno.exit(1);
  }
  return files.get(`${name}.wasm`)!;
}

function loader(name: string, bytes: Uint8Array): string {
  return `// Built from kernels/assembly/${name}/ by \`deno task kernels\`. Do not edit.\n` +
    `export default "${bytes.toBase64()}" as string;\n`;
}

function exists(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch {
    return false;
  }
}

const check = Deno.args.includes("--check");
const named = Deno.args.filter((arg) => !arg.startsWith("--"));
let stale = 0;
for (const name of named.length > 0 ? named : MODULES) {
  if (!MODULES.includes(name)) {
    console.error(`no module ${name}; modules are ${MODULES.join(", ")}`);
    Deno.exit(2);
  }
  if (!exists(`kernels/assembly/${name}/index.ts`)) continue;
  const bytes = await build(name);
  const source = loader(name, bytes);
  if (check) {
    const committed = Deno.readFileSync(`kernels/${name}.wasm`);
    const same = committed.length === bytes.length && committed.every((b, i) => b === bytes[i]) &&
      Deno.readTextFileSync(`kernels/${name}_wasm.ts`) === source;
    console.log(`${name}: ${bytes.length} bytes, ${same ? "as committed" : "DIFFERS"}`);
    if (!same) stale++;
  } else {
    Deno.writeFileSync(`kernels/${name}.wasm`, bytes);
    Deno.writeTextFileSync(`kernels/${name}_wasm.ts`, source);
    console.log(`${name}: ${bytes.length} bytes`);
  }
}
if (stale > 0) {
  console.error("run `deno task kernels` and commit what it writes");
  Deno.exit(1);
}
