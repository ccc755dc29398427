/**
 * Runs a plugin that is not trusted: the entry of a process without permissions. Reads frames from
 * standard input, answers on standard output, ends when the input does.
 *
 * @module
 */
import type { Plugin } from "../core/operator.ts";
import { PetriError } from "../core/errors.ts";
import type { Value } from "../core/values.ts";
import { decodeFrame, decodePrologue, encodeFrame, type Message, PROLOGUE } from "./frames.ts";
import { encode, PLACE, PROVIDED } from "./provided.ts";

/**
 * Watches from a thread of its own, which a busy plugin cannot hold up: the process ends when it takes
 * too much memory, or when whoever started it is gone. A worker cannot end the process, but running
 * out of its heap does.
 */
function watch(memory: number): void {
  const code = `const parent = Deno.ppid;
const end = () => { const all = []; for (;;) all.push(new Array(1e5).fill(1.5)); };
setInterval(() => {
  if (Deno.memoryUsage().rss > ${memory} || Deno.ppid !== parent) end();
}, 50);`;
  new Worker(`data:text/javascript;base64,${encode(code)}`, { type: "module" });
}

const [modules, memory] = JSON.parse(Deno.args[0]) as [string[], number];
const { stdin, stdout } = Deno;

function readFully(bytes: Uint8Array): boolean {
  for (let done = 0; done < bytes.length;) {
    const count = stdin.readSync(bytes.subarray(done));
    if (count === null) return false;
    done += count;
  }
  return true;
}

function receive(): Message | undefined {
  const prologue = new Uint8Array(PROLOGUE);
  if (!readFully(prologue)) return undefined;
  const most = Number.MAX_SAFE_INTEGER;
  const { header, payload } = decodePrologue(prologue, { header: most, payload: most });
  const head = new Uint8Array(header);
  const body = new Uint8Array(payload);
  return readFully(head) && readFully(body) ? decodeFrame(head, body) : undefined;
}

function send(message: Message): void {
  for (const part of encodeFrame(message)) {
    for (let done = 0; done < part.length;) done += stdout.writeSync(part.subarray(done));
  }
}

/** Whether two messages' values are the same bytes. */
function sameBytes(a: Message["values"], b: Message["values"]): boolean {
  const [x, y] = [a, b].map((values) => encodeFrame({ fields: {}, values }));
  return x.length === y.length &&
    x.every((part, i) => part.length === y[i].length && part.every((byte, j) => byte === y[i][j]));
}

function sendError(id: number, error: unknown): void {
  const petri = error instanceof PetriError ? error : undefined;
  const text = (value: unknown) => String(value).slice(0, 2000);
  let message = "threw something that is no error";
  let kind = "Error";
  try {
    message = error instanceof Error ? text(error.message) : `threw ${text(error)}`;
    if (error instanceof Error) kind = text(error.name);
  } catch {
    // Even its text throws.
  }
  const parameter = petri?.parameter;
  send({ fields: { type: "error", id, kind, message, parameter }, values: {} });
}

// What a plugin prints goes to standard error: standard output belongs to the frames.
const stderr = new TextEncoder();
for (const name of ["log", "info", "debug", "warn", "error"] as const) {
  console[name] = (...parts: unknown[]) => {
    Deno.stderr.writeSync(stderr.encode(`${parts.map(String).join(" ")}\n`));
  };
}

watch(memory);
const provided: Record<string, unknown> = {};
for (const name of modules) provided[name] = await PROVIDED[name]();
Object.defineProperty(globalThis, Symbol.for(PLACE), { value: provided });

let plugin: Plugin | undefined;
for (let message = receive(); message !== undefined; message = receive()) {
  const { type, id, source, operator, params, checkInputs } = message.fields as {
    type: string;
    id: number;
    source: string;
    operator: string;
    params: Record<string, unknown>;
    checkInputs: boolean;
  };
  try {
    if (type === "load") {
      const address = `data:application/typescript;base64,${encode(source)}`;
      const module = await import(address) as Record<string, unknown>;
      plugin = (module.default ?? module.plugin) as Plugin;
      if (typeof plugin !== "object" || plugin === null || !Array.isArray(plugin.operators)) {
        throw new TypeError("the module must export a plugin, as its default or as `plugin`");
      }
      const { name, version, api } = plugin;
      const operators = plugin.operators.map(({ run: _, ...info }) => info);
      send({
        fields: { type: "manifest", id, manifest: { name, version, api, operators } },
        values: {},
      });
    } else {
      const found = plugin?.operators.find((one) => one.id === operator);
      if (found === undefined) throw new TypeError(`no operator ${operator}`);
      const kept = checkInputs ? structuredClone(message.values) : undefined;
      const outputs = await found.run(message.values, params as never) as Record<string, Value>;
      if (kept !== undefined && !sameBytes(kept, message.values)) {
        throw new TypeError("writes to its input");
      }
      const values = typeof outputs === "object" && outputs !== null ? { ...outputs } : {};
      send({ fields: { type: "result", id }, values });
    }
  } catch (error) {
    sendError(id, error);
  }
}
Deno.exit(0);
