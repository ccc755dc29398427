/**
 * Runs a recipe by the command of a built library, and as its worker does: `command.ts FILE RECIPE IMAGE OUT`.
 *
 * @module
 */
import { EventEmitter, once } from "node:events";

const [file, recipe, image, out] = Deno.args;
const petri: typeof import("../petri/entries.ts") = await import(
  new URL(file, `file://${Deno.cwd()}/`).href
);

// What looks again and again would be called on a slow machine only.
globalThis.setInterval = (() => 0) as never;

Deno.exitCode = await petri.runCommand(["run", recipe, image, "--out", out]);

const port = new EventEmitter() as EventEmitter & { postMessage(message: unknown): void };
port.postMessage = (message) => port.emit(typeof message === "string" ? message : "result");
await petri.serveBatch(port as never);
const result = once(port, "result");
const task = { path: image, name: "nuclei" };
port.emit("message", {
  recipe: JSON.parse(Deno.readTextFileSync(recipe)),
  settings: [],
  plugins: [],
  out: `${out}-batch`,
});
port.emit("message", task);
await result;
port.emit("message", "close");
await once(port, "closed");
Deno.exit();
