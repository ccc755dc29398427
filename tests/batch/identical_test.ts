/** The same images give the same bytes, whatever compiles, schedules and surrounds the run. */
import assert from "node:assert/strict";
import { createImage } from "../../core/values.ts";
import { readImage, writeTiff } from "../../io/mod.ts";
import { PETRI, results, scratchFolder } from "./helpers.ts";

/** Smoothing, ranks, thresholds, edges, distances, watershed and measures, all kept. */
const RECIPE = {
  petri: 1,
  name: "everything",
  steps: [
    {
      name: "blur",
      operator: "kernels.gaussian",
      inputs: { image: "input" },
      params: { sigma: 2 },
    },
    { name: "rank", operator: "kernels.median", inputs: { image: "input" } },
    { name: "equal", operator: "exposure.equalizeHist", inputs: { image: "rank" } },
    { name: "edges", operator: "edges.sobel", inputs: { image: "blur" } },
    { name: "log", operator: "edges.laplace", inputs: { image: "blur" } },
    { name: "bright", operator: "threshold.otsu", inputs: { image: "blur" } },
    {
      name: "large",
      operator: "morphology.removeSmallObjects",
      inputs: { mask: "bright.mask" },
      params: { maxSize: 20 },
    },
    {
      name: "split",
      operator: "segmentation.splitTouching",
      inputs: { mask: "large.mask" },
      params: { minDistance: 5, sigma: 1 },
    },
    { name: "depth", operator: "distance.edt", inputs: { mask: "large.mask" } },
    { name: "regions", operator: "measure.regions", inputs: { labels: "split", image: "input" } },
  ],
  outputs: {
    labels: "split",
    mask: "large.mask",
    table: "regions",
    overlay: { image: "input", labels: "split" },
    images: {
      blur: "blur",
      rank: "rank",
      equal: "equal",
      edges: "edges",
      log: "log",
      depth: "depth.distance",
    },
  },
};

Deno.test({
  name:
    "results are the same bytes with any number of workers, compiler, language, zone and folder",
  permissions: { read: true, write: ["out"], run: ["deno"], env: false },
  async fn() {
    using folder = scratchFolder();
    const path = Deno.realPathSync(folder.path);
    Deno.mkdirSync(`${path}/in`);
    for (const name of ["nuclei", "spots"]) {
      Deno.copyFileSync(`data/${name}.tif`, `${path}/in/${name}.tif`);
    }
    // NaN with payloads and signs, signalling ones too, infinities, negative zero.
    const { data } = await readImage("data/plate.tif");
    const floats = Float32Array.from(data.subarray(0, 120 * 97), (value) => value / 7);
    const bits = new Uint32Array(floats.buffer);
    [0x7fc12345, 0xffc00001, 0x7f800001, 0xff812345, 0x7f800000, 0xff800000, 0x80000000]
      .forEach((value, i) => bits[97 * (10 + 12 * i) + 31 + i] = value);
    await writeTiff(`${path}/in/odd.tif`, createImage(floats, [120, 97]));
    Deno.writeTextFileSync(`${path}/recipe.json`, JSON.stringify(RECIPE));

    const petri = new URL(`../../${PETRI}`, import.meta.url).pathname;
    const run = async (
      name: string,
      how: { flags?: string; jobs?: number; env?: Record<string, string>; cwd?: string } = {},
    ) => {
      const { code, stderr } = await new Deno.Command("deno", {
        args: [
          "run",
          ...how.flags === undefined ? [] : [`--v8-flags=${how.flags}`],
          ...["--no-prompt", "--allow-read", `--allow-write=${path}`, petri, "batch"],
          ...[`${path}/recipe.json`, `${path}/in`, "--out", `${path}/${name}`, "--settle", "0"],
          ...["--jobs", String(how.jobs ?? 2)],
        ],
        env: { NO_COLOR: "1", ...how.env },
        ...how.cwd !== undefined && { cwd: how.cwd },
      }).output();
      assert.equal(code, 0, `${name}: ${new TextDecoder().decode(stderr)}`);
      return results(`${path}/${name}`);
    };
    const expected = await run("plain", { jobs: 1 });
    assert.equal(Object.keys(expected).length, 3 * 12);
    const others = {
      workers: { jobs: 3 },
      // Each tier of V8's compilers for WebAssembly and for TypeScript, alone.
      liftoff: { flags: "--liftoff-only" },
      turbofan: { flags: "--no-liftoff" },
      interpreted: { flags: "--no-opt,--no-sparkplug,--no-maglev" },
      optimised: { flags: "--always-sparkplug,--invocation-count-for-turbofan=1" },
      // A processor without fused multiplication and wide registers.
      older: { flags: "--no-enable-avx,--no-enable-avx2,--no-enable-fma3" },
      memory: { flags: "--stress-compaction" },
      language: { env: { LANG: "tr_TR.UTF-8", LC_ALL: "de_DE.UTF-8", TZ: "Asia/Kathmandu" } },
      elsewhere: { cwd: path },
    };
    for (const [name, how] of Object.entries(others)) {
      assert.deepEqual(await run(name, how), expected, name);
    }
  },
});
