import assert from "node:assert/strict";
import type { JobResult, PreparedRecipe } from "../../scripts/petri/job.ts";
import { runPool } from "../../scripts/petri/pool.ts";
import { scratchFolder } from "./helpers.ts";

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
    const prepared = { kit: { close: () => Promise.resolve() } } as unknown as PreparedRecipe;
    await runPool(
      names.map((name) => ({ path: `in/${name}`, name })),
      prepared,
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
