/** A worker of a batch that breaks in every way that an image may break one. */
import { parentPort } from "node:worker_threads";
import { watchHeap } from "../../scripts/petri/heap.ts";

const port = parentPort!;
watchHeap(() => port.postMessage("full"));
port.on("message", async (data: { recipe: unknown } | { name: string }) => {
  if ("name" in data) {
    await Deno.stat(".");
    if (data.name === "heap") {
      const held: unknown[] = [];
      for (;;) held.push(new Array(100_000).fill(Math.random()));
    }
    if (data.name === "throws") {
      setTimeout(() => {
        throw new TypeError("two\nlines");
      });
    } else if (data.name === "ends") Deno.exit(7);
    else if (data.name === "slow") {
      setTimeout(() => port.postMessage({ name: "slow", status: "done" }), 2500);
    } else port.postMessage({ name: data.name, status: "done" });
  }
});
