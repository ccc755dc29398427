import assert from "node:assert/strict";
import { segBacterium } from "../../analyses/microcolony.ts";
import { rods } from "../../analyses/rods.ts";
import { resolveParams } from "../../core/params.ts";
import { readImage } from "../../io/mod.ts";
import { samples } from "../samples.ts";

Deno.test({
  name: "the analysis takes the chain for the picture it was made for, and only there",
  ignore: samples === undefined,
  permissions: { read: true },
  async fn() {
    const seed = await readImage(`${samples}/workshop/biological/microcolony_ecoli.tif`);
    const { labels, summary } = await rods.analyse(seed, resolveParams(rods.params, {}));
    assert.deepEqual(labels, segBacterium(seed).labels);
    assert.equal(summary[0], "14 bacteria (by the chain for microcolonies)");
    assert.equal(summary[1], "median length 2.66 µm, width 0.71 µm");
    const other = await readImage(`${samples}/bacteria/omnipose/ecoli_phase.tif`);
    const found = await rods.analyse(other, resolveParams(rods.params, {}));
    assert.match(found.summary[0], /^3 bacteria \(dark cells, looked for at a width of \d+ px\)$/);
    const forced = await rods.analyse(other, resolveParams(rods.params, { method: "chain" }));
    assert.deepEqual(forced.labels, segBacterium(other).labels);
  },
});
