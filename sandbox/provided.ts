/**
 * The modules that a plugin in the sandbox may import: the plugin interface and petri's pure functions.
 *
 * @module
 */

/** Loads each of them; the names are what plugins write. */
export const PROVIDED: Readonly<Record<string, () => Promise<Record<string, unknown>>>> = {
  "petri/plugin": () => import("../core/plugin.ts"),
  "petri/ops/distance": () => import("../ops/distance/mod.ts"),
  "petri/ops/edges": () => import("../ops/edges/mod.ts"),
  "petri/ops/exposure": () => import("../ops/exposure/mod.ts"),
  "petri/ops/kernels": () => import("../ops/kernels/mod.ts"),
  "petri/ops/math": () => import("../ops/math/mod.ts"),
  "petri/ops/measure": () => import("../ops/measure/mod.ts"),
  "petri/ops/morphology": () => import("../ops/morphology/mod.ts"),
  "petri/ops/segmentation": () => import("../ops/segmentation/mod.ts"),
  "petri/ops/threshold": () => import("../ops/threshold/mod.ts"),
};

/** Where one of {@linkcode PROVIDED} lies. */
function addressOf(name: string): string {
  const path = name === "petri/plugin" ? "core/plugin.ts" : `${name.slice("petri/".length)}/mod.ts`;
  return new URL(`../${path}`, import.meta.url).href;
}

/** Where the runner puts them for the plugin's import map to find. */
export const PLACE = "petri.provided";

/**
 * The import map by which a plugin finds the modules that it names. Those that it does not name are
 * mapped to nothing: a process reads all that it might import before it starts, and that takes longer
 * than all the rest. So no module may import the `mod.ts` of another.
 *
 * @param names Which of {@linkcode PROVIDED}.
 * @returns An address that Deno takes as `--import-map`.
 */
export async function importMap(names: readonly string[]): Promise<string> {
  const imports: Record<string, string> = {};
  for (const name of Object.keys(PROVIDED)) {
    if (!names.includes(name)) imports[addressOf(name)] = "data:text/javascript,";
  }
  for (const name of names) {
    const keys = Object.keys(await PROVIDED[name]());
    const code = `const m = globalThis[Symbol.for("${PLACE}")]["${name}"];\n` +
      `export const { ${keys.join(", ")} } = m;`;
    imports[name] = `data:text/javascript;base64,${encode(code)}`;
  }
  return `data:application/json;base64,${encode(JSON.stringify({ imports }))}`;
}

/**
 * Text as base64.
 *
 * @param text Any text.
 * @returns The base64 of its UTF-8.
 */
export function encode(text: string): string {
  return new TextEncoder().encode(text).toBase64();
}
