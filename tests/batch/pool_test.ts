import assert from "node:assert/strict";
import type { JobResult, PreparedRecipe } from "../../scripts/petri/job.ts";
import { runPool } from "../../scripts/petri/pool.ts";
import { scratchFolder } from "./helpers.ts";

const PREPARED = {
  checked: { recipe: {} },
  kit: { close: () => Promise.resolve() },
} as unknown as PreparedRecipe;

Deno.test({
  name: "runPool(): a worker that breaks costs its image and no other",
  permissions: { read: true, write: ["out"] },
  // Workers that exhausted their heap end a moment later.
  sanitizeResources: false,
  async fn() {
    using folder = scratchFolder();
    const out = folder.path;
    const names = ["a", "heap", "b", "throws", "slow", "ends", "c", "d"];
    Deno.mkdirSync(`${out}/heap`);
    Deno.writeTextFileSync(`${out}/heap/.labels.tif.${Deno.pid}-3.part`, "half");
    const results = new Map<string, JobResult>();
    await runPool(
      names.map((name) => ({ path: `in/${name}`, name })),
      PREPARED,
      { recipe: {}, settings: [], plugins: [], out },
      {
        jobs: 2,
        memory: 2 ** 20,
        signal: new AbortController().signal,
        each: (result) => results.set(result.name, result),
        module: new URL("./bad_worker.ts", import.meta.url),
      },
    );
    assert.deepEqual([...results.keys()].sort(), [...names].sort());
    const said = (name: string) => results.get(name)!.error?.message ?? results.get(name)!.status;
    for (const name of ["a", "b", "slow", "c", "d"]) assert.equal(said(name), "done");
    assert.equal(said("heap"), "in/heap: needs more memory than --memory allows");
    assert.match(said("throws"), /^in\/throws: its worker broke: .*two lines/);
    assert.match(said("ends"), /^in\/ends: its worker ended with status 7$/);
    assert.deepEqual([...Deno.readDirSync(`${out}/heap`)], []);
  },
});

/** A worker that computes at once and flushes late; `bad…` breaks it while computing, `late…` after. */
const LATE = new URL(`data:text/javascript,${
  encodeURIComponent(`
  import { parentPort } from "node:worker_threads";
  const later = (ms, work) => setTimeout(work, ms);
  parentPort.on("message", ({ name }) => {
    if (name === undefined) return;
    if (name.startsWith("bad")) return later(1, () => { throw new Error("it broke"); });
    parentPort.postMessage("next");
    if (name.startsWith("late")) later(1, () => { throw new Error("too late"); });
    else later(5, () => parentPort.postMessage({ name, status: "done", seconds: 0 }));
  });`)
}`);

async function late(names: string[], jobs: number, signal = new AbortController().signal) {
  const results: JobResult[] = [];
  await runPool(
    names.map((name) => ({ name, path: `in/${name}` })),
    PREPARED,
    { recipe: {}, settings: [], plugins: [], out: "out/nowhere" },
    { jobs, memory: 1, signal, module: LATE, each: (result) => results.push(result) },
  );
  return results.sort((a, b) => a.name < b.name ? -1 : 1);
}

const permissions = { read: true } as const;

for (const jobs of [1, 2, 3]) {
  Deno.test({
    name: `runPool() with ${jobs} worker${jobs > 1 ? "s" : ""} tells of each image once`,
    permissions,
    async fn() {
      const names = Array.from({ length: 23 }, (_, i) => `image${100 + i}`);
      const results = await late(names, jobs);
      assert.deepEqual(results.map(({ name }) => name), names);
      assert.ok(results.every(({ status }) => status === "done"));
    },
  });
}

Deno.test({
  name: "runPool() fails the image that breaks a worker, and does those around it again",
  permissions,
  async fn() {
    const names = ["a1", "a2", "bad1", "a3", "a4", "late1", "a5", "a6", "a7", "bad2"];
    const results = await late(names, 2);
    assert.deepEqual(results.map(({ name }) => name), [...names].sort());
    const failed = results.filter(({ status }) => status === "failed");
    assert.deepEqual(failed.map(({ name }) => name), ["bad1", "bad2", "late1"]);
    assert.match(failed[0].error!.message, /^in\/bad1: its worker broke: .*it broke/);
    assert.match(failed[2].error!.message, /^in\/late1: its worker broke: .*too late/);
  },
});

Deno.test({
  name: "runPool(): one image alone breaks its worker and no more, and is given up when asked",
  permissions: { read: true, write: ["out"] },
  // A worker that exhausted its heap ends a moment later.
  sanitizeResources: false,
  async fn() {
    using folder = scratchFolder();
    const alone = async (name: string, signal: AbortSignal, module: URL) => {
      const results: JobResult[] = [];
      await runPool(
        [{ path: `in/${name}`, name }],
        PREPARED,
        { recipe: {}, settings: [], plugins: [], out: folder.path },
        { jobs: 4, memory: 2 ** 20, signal, module, each: (result) => results.push(result) },
      );
      return results.map(({ error }) => error?.message);
    };
    const worker = new URL("./bad_worker.ts", import.meta.url);
    assert.deepEqual(await alone("heap", new AbortController().signal, worker), [
      "in/heap: needs more memory than --memory allows",
    ]);
    // It computes and computes.
    const busy = new URL(`data:text/javascript,${
      encodeURIComponent(`
      import { parentPort } from "node:worker_threads";
      parentPort.on("message", ({ name }) => { while (name !== undefined); });`)
    }`);
    assert.deepEqual(await alone("busy", AbortSignal.timeout(100), busy), []);
  },
});

Deno.test({
  name: "runPool() gives up what is in flight when it is interrupted",
  permissions,
  async fn() {
    const stop = new AbortController();
    const waiting = late(Array.from({ length: 5000 }, (_, i) => `image${i}`), 2, stop.signal);
    setTimeout(() => stop.abort(), 300);
    const results = await waiting;
    assert.ok(results.length < 5000, `${results.length} images`);
  },
});
