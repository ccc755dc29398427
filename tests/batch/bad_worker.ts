/** A worker of a batch that breaks in every way that an image may break one. */
import { getHeapStatistics } from "node:v8";
import { parentPort } from "node:worker_threads";

const atFirst = getHeapStatistics().heap_size_limit;
const port = parentPort!;
port.on("message", async (data: "full?" | { recipe: unknown } | { name: string }) => {
  if (data === "full?") {
    port.postMessage(getHeapStatistics().heap_size_limit > atFirst ? "full" : "fine");
  } else if ("name" in data) {
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
