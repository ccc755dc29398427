/** What the tests of batches share: small pictures, a recipe for them, and the command. */
import { createImage } from "../../core/values.ts";
import { writeTiff } from "../../io/mod.ts";

/** The command as a module. */
export const PETRI = "scripts/petri.ts";

/** Numbers from a seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = Math.imul(state, 1664525) + 1013904223 >>> 0) / 2 ** 32;
}

/** Starts `petri` with the narrowest permissions. */
export function start(folder: string, args: readonly string[]): Deno.ChildProcess {
  return new Deno.Command("deno", {
    // Workers read petri's own files, so reading is not narrowed further.
    args: ["run", "--no-prompt", "--allow-read", `--allow-write=${folder}`, PETRI, ...args],
    stdout: "piped",
    stderr: "piped",
    env: { NO_COLOR: "1" },
  }).spawn();
}

/** Runs `petri` to its end: status, lines, and what it said on standard error. */
export async function petri(
  folder: string,
  ...args: string[]
): Promise<{ code: number; out: string[]; err: string }> {
  const { code, stdout, stderr } = await start(folder, args).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, out: text(stdout).trim().split("\n"), err: text(stderr).trim() };
}

/** A folder of its own for a test, gone afterwards. */
export function scratchFolder(): { path: string } & Disposable {
  Deno.mkdirSync("out", { recursive: true });
  const path = Deno.makeTempDirSync({ dir: "out", prefix: "test-batch-" });
  return { path, [Symbol.dispose]: () => Deno.removeSync(path, { recursive: true }) };
}

/** Blobs above a level, with all kinds of outputs. */
export const RECIPE = {
  petri: 1,
  name: "blobs",
  steps: [
    {
      name: "blur",
      operator: "kernels.gaussian",
      inputs: { image: "input" },
      params: { sigma: 1 },
    },
    {
      name: "bright",
      operator: "threshold.fixed",
      inputs: { image: "blur" },
      params: { level: 60 },
    },
    { name: "objects", operator: "segmentation.label", inputs: { image: "bright" } },
    { name: "regions", operator: "measure.regions", inputs: { labels: "objects", image: "input" } },
  ],
  outputs: {
    labels: "objects",
    table: "regions",
    overlay: { image: "input", labels: "objects" },
  },
};

/** Small pictures with some blobs; every `bad`-th file is damaged in one of several ways. */
export async function makeInputs(folder: string, count: number, bad = 0): Promise<string[]> {
  const random = randomFrom(count);
  const damaged: string[] = [];
  Deno.mkdirSync(`${folder}/in/plate`, { recursive: true });
  for (let n = 0; n < count; n++) {
    const name = `${n % 2 ? "plate/" : ""}image${String(n).padStart(3, "0")}.tif`;
    const path = `${folder}/in/${name}`;
    const [height, width] = [24 + n % 5, 31];
    const data = new Uint8Array(height * width).map(() => random() * 30);
    // The first picture has no object at all.
    for (let blob = 0; n > 0 && blob < 3; blob++) {
      const [cy, cx] = [3 + random() * (height - 8), 3 + random() * (width - 8)];
      for (let y = 0; y < 4; y++) {
        for (let x = 0; x < 5; x++) data[(cy + y | 0) * width + (cx + x | 0)] = 200;
      }
    }
    await writeTiff(path, createImage(data, [height, width]));
    if (bad > 0 && n % bad === bad - 1) {
      damaged.push(name);
      if (n % 3 === 0) Deno.writeFileSync(path, new Uint8Array(0));
      else if (n % 3 === 1) Deno.writeTextFileSync(path, "not an image");
      else Deno.truncateSync(path, 300);
    }
  }
  Deno.writeTextFileSync(`${folder}/recipe.json`, JSON.stringify(RECIPE));
  return damaged.sort();
}

/** All files below a folder of results, without locks and without what tells time. */
export function results(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  const visit = (path: string, name: string): void => {
    for (const entry of Deno.readDirSync(path)) {
      const below = name === "" ? entry.name : `${name}/${entry.name}`;
      if (below === ".petri") continue;
      if (entry.isDirectory) visit(`${path}/${entry.name}`, below);
      else {
        const bytes = Deno.readFileSync(`${path}/${entry.name}`);
        files[below] = entry.name === "record.json"
          ? new TextDecoder().decode(bytes).replace(/"started.*?\n.*?"seconds".*\n/, "")
          : bytes.toHex();
      }
    }
  };
  visit(folder, "");
  return files;
}
