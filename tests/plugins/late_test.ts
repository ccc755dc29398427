/** Operators whose functions are loaded when the first of them runs. */
import assert from "node:assert/strict";
import { defineOperator } from "../../core/operator.ts";
import { late } from "../../plugins/late.ts";

const pure = (name: string, fn: () => Promise<void>) =>
  Deno.test({ name, permissions: "none", fn });

/** An operator that answers with what was loaded. */
const telling = (id: string, tell: () => number) =>
  defineOperator({
    id,
    summary: "Tells",
    inputs: {},
    params: {},
    outputs: { loads: "number" },
    reference: "definition",
    run: () => ({ loads: tell() }),
  });

pure("late: functions are loaded once, before the first operator runs", async () => {
  let loads = 0;
  let functions: { tell(): number };
  const [first, second] = late(async () => {
    await Promise.resolve();
    const now = ++loads;
    functions = { tell: () => now };
  }, [telling("lab.one", () => functions.tell()), telling("lab.two", () => functions.tell())]);
  assert.deepEqual([first.id, second.id, loads], ["lab.one", "lab.two", 0]);
  assert.deepEqual(await Promise.all([first.run({}, {}), second.run({}, {})]), [
    { loads: 1 },
    { loads: 1 },
  ]);
  assert.deepEqual(await first.run({}, {}), { loads: 1 });
  assert.equal(loads, 1);
});

pure("late: what hinders loading reaches whoever runs the operator", async () => {
  const [operator] = late(() => Promise.reject(new Error("not there")), [
    telling("lab.one", () => 1),
  ]);
  await assert.rejects(async () => await operator.run({}, {}), /not there/);
});
