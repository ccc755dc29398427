/**
 * What the sandbox costs: the start of a plugin's process, and a call on an image of 2048² float32
 * beyond what the same call takes in the program. Run by `deno task bench:sandbox`.
 */
import { createImage, createKit } from "../mod.ts";
import { loadPlugin } from "../sandbox/host.ts";

const source = `import { defineOperator, definePlugin } from "petri/plugin";
const operator = (id: string, run: any) => defineOperator({ id, summary: "Work", inputs: { image: "image" },
  params: {}, outputs: { image: { kinds: ["image"], optional: true } }, reference: "definition", run });
export default definePlugin({ name: "cost", version: "1.0.0", operators: [
  operator("cost.same", ({ image }: any) => ({ image })), operator("cost.none", () => ({})) ] });`;

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1];
}

Deno.mkdirSync("out", { recursive: true });
const path = "out/bench-sandbox.ts";
Deno.writeTextFileSync(path, source);
const starts: number[] = [];
for (let i = 0; i < 7; i++) {
  const started = performance.now();
  const plugin = await loadPlugin(path);
  starts.push(performance.now() - started);
  await plugin.close();
}
const kit = await createKit({ plugins: [] }).load(path);
const small = createImage(new Float32Array(1), [1, 1]);
const large = createImage(new Float32Array(2048 * 2048).map((_, i) => i % 1000), [2048, 2048]);
async function perCall(id: string, image: typeof small, count: number): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < count + 3; i++) {
    const started = performance.now();
    await kit.run(id, { image });
    if (i >= 3) times.push(performance.now() - started);
  }
  return median(times);
}
const rows: [string, number][] = [
  ["process started and plugin loaded, median of 7", median(starts)],
  ["call with one pixel, there and back", await perCall("cost.same", small, 50)],
  ["call with 2048×2048 float32, there only", await perCall("cost.none", large, 15)],
  ["call with 2048×2048 float32, there and back", await perCall("cost.same", large, 15)],
];
await kit.close();
Deno.removeSync(path);
for (const [what, ms] of rows) console.log(`${what.padEnd(50)}${ms.toFixed(1).padStart(8)} ms`);
