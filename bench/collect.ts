/**
 * Memory of `petri collect`: tables of 100 000 and of a million rows, in every form. What a process
 * needed at most should hardly differ.
 *
 *     deno task bench:collect
 *
 * @module
 */
import { createTable } from "../core/values.ts";
import { formatTableJson } from "../io/table.ts";

const ROOT = "out/bench-collect";
const ROWS = 1000;

/** Folders of results with tables of 1000 rows each. */
function makeResults(folder: string, images: number): void {
  const column = (scale: number) =>
    Float64Array.from({ length: ROWS }, (_, i) => Math.sin(i * scale) * 1000);
  const table = createTable({
    label: Int32Array.from({ length: ROWS }, (_, i) => i + 1),
    area: column(0.1),
    centroid0: column(0.2),
    centroid1: column(0.3),
    eccentricity: column(0.4),
    orientation: column(0.5),
    intensityMean: column(0.6),
  }, { area: "px²" });
  const text = formatTableJson(table, { image: { file: "x.tif", sha256: "" }, parameters: {} });
  const parameters = { name: "bench", input: {}, steps: [], outputs: {}, plugins: [] };
  const outputs = [{ file: "regions.json", sha256: "", bytes: text.length }];
  const record = JSON.stringify({
    schema: 1,
    inputs: [{ file: name, sha256: "", bytes: 1 }],
    parameters,
    outputs,
  });
  for (let n = 0; n < images; n++) {
    const path = `${folder}/image${String(n).padStart(5, "0")}.tif`;
    Deno.mkdirSync(path, { recursive: true });
    Deno.writeTextFileSync(`${path}/regions.json`, text);
    Deno.writeTextFileSync(`${path}/record.json`, record);
  }
}

/** The most memory that a run needed, in MiB, and its seconds. */
async function measure(folder: string, to: string): Promise<{ memory: number; seconds: number }> {
  const started = performance.now();
  const child = new Deno.Command("deno", {
    args: [
      ..."run --no-prompt --allow-read".split(" "),
      `--allow-write=${ROOT}`,
      "scripts/petri.ts",
      "collect",
      folder,
      "--to",
      to,
    ],
    stdout: "null",
  }).spawn();
  let memory = 0;
  // Reading /proc takes all permissions; grep has them.
  const timer = setInterval(() => {
    const args = ["VmHWM", `/proc/${child.pid}/status`];
    const { stdout } = new Deno.Command("grep", { args, stderr: "null" }).outputSync();
    const [words] = new TextDecoder().decode(stdout).match(/\d+/) ?? ["0"];
    memory = Math.max(memory, Number(words) / 1024);
  }, 50);
  const { success } = await child.status;
  clearInterval(timer);
  if (!success) throw new Error(`petri collect failed for ${to}`);
  return { memory, seconds: (performance.now() - started) / 1000 };
}

if (import.meta.main) {
  try {
    for (const images of [100, 1000]) makeResults(`${ROOT}/${images}`, images);
    console.log("form     rows       MiB at most  seconds  MiB written");
    for (const form of ["csv", "jsonl", "parquet"]) {
      const needed: number[] = [];
      for (const images of [100, 1000]) {
        const to = `${ROOT}/all-${images}.${form}`;
        const { memory, seconds } = await measure(`${ROOT}/${images}`, to);
        needed.push(memory);
        const written = Deno.statSync(to).size / 2 ** 20;
        console.log(
          `${form.padEnd(9)}${String(images * ROWS).padEnd(11)}${memory.toFixed(0).padEnd(13)}${
            seconds.toFixed(1).padEnd(9)
          }${written.toFixed(1)}`,
        );
      }
      console.log(`${form.padEnd(9)}ten times the rows: ${(needed[1] / needed[0]).toFixed(2)} ×`);
    }
  } finally {
    Deno.removeSync(ROOT, { recursive: true });
  }
}
