/** Imports point downwards only, and only the outer layers name `Deno`. */
import assert from "node:assert/strict";

/** What each folder may import from, beside itself. */
const LAYERS: Record<string, string[]> = {
  core: [],
  kernels: ["core"],
  ops: ["core", "kernels"],
  plugins: ["core", "ops", "analyses"],
  analyses: ["core", "ops"],
  io: ["core", "ops", "kernels"],
  sandbox: ["core", "ops", "plugins", "io"],
  parallel: ["core", "kernels", "plugins"],
  scripts: [
    "core",
    "kernels",
    "ops",
    "plugins",
    "analyses",
    "io",
    "sandbox",
    "parallel",
    "built",
    "mod.ts",
    "data",
    "deno.json",
  ],
};
/** Programs of a folder that only developers run, or that run apart from the rest. */
const PROGRAMS = ["kernels/build.ts", "kernels/median_networks.ts", "plugins/build_catalogue.ts"];
const MAY_NAME_DENO = ["io", "sandbox", "scripts"];
const ROOT = new URL("..", import.meta.url).pathname;

function* sources(folder: string): Generator<string> {
  for (const entry of Deno.readDirSync(ROOT + folder)) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory && path !== "kernels/assembly" && path !== "plugins/examples") {
      yield* sources(path);
    } else if (entry.name.endsWith(".ts")) yield path;
  }
}

function exists(folder: string): boolean {
  try {
    return Deno.statSync(ROOT + folder).isDirectory;
  } catch {
    return false;
  }
}

/** Files that a source imports, relative to the root. */
function imports(path: string, text: string): string[] {
  const found = text.matchAll(
    /^(?:import|export)\b[^;]*?\bfrom\s+"(\.[^"]+)"|\bimport\("(\.[^"]+)"\)/gm,
  );
  const base = new URL(path, "file:///");
  return [...found].map((match) => new URL(match[1] ?? match[2], base).pathname.slice(1));
}

for (const [folder, below] of Object.entries(LAYERS)) {
  if (!exists(folder)) continue;
  Deno.test({
    name: `${folder}/ imports only ${below.join(", ") || "itself"}`,
    permissions: { read: true },
    fn() {
      for (const path of sources(folder)) {
        if (PROGRAMS.includes(path)) continue;
        const text = Deno.readTextFileSync(ROOT + path);
        for (const target of imports(path, text)) {
          const layer = target.split("/")[0];
          assert.ok(layer === folder || below.includes(layer), `${path} imports ${target}`);
        }
        const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
        if (!MAY_NAME_DENO.includes(folder)) {
          assert.ok(!/\bDeno\./.test(code), `${path} names Deno`);
        }
      }
    },
  });
}

Deno.test({
  name: "the test of imports sees wrong arrows",
  permissions: "none",
  fn() {
    assert.deepEqual(
      imports("ops/a/b.ts", 'import {\n  x,\n} from "../../io/png.ts";\nawait import("./c.ts")'),
      ["io/png.ts", "ops/a/c.ts"],
    );
  },
});
