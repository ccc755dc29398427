/**
 * Loads a plugin that is not trusted. It runs in a process of its own without any permission: no file,
 * no network, no environment, no storage, no other program. What it answers is checked value by value;
 * what takes too long, too much memory or too many bytes ends that process, and the next call gets a
 * fresh one.
 *
 * @module
 */
import {
  checkParameter,
  InputError,
  ParameterError,
  PetriError,
  PluginError,
  show,
} from "../core/errors.ts";
import {
  defineOperator,
  definePlugin,
  type Operator,
  type Plugin,
  type Port,
} from "../core/operator.ts";
import { allowed, fits, type Params, type ParamSchema } from "../core/params.ts";
import { type Kind, kindOf, type Value } from "../core/values.ts";
import { decodeFrame, decodePrologue, encodeFrame, type Message, PROLOGUE } from "./frames.ts";
import { importsOf } from "./imports.ts";
import { importMap, PROVIDED } from "./provided.ts";

/** What a plugin may use up. */
export interface PluginLimits {
  /** Seconds until it must have loaded. 20 unless given. */
  readonly loadSeconds?: number | undefined;
  /** Seconds that one call may take. 60 unless given. */
  readonly callSeconds?: number | undefined;
  /** Seconds that all calls together may take. 86,400 unless given. */
  readonly runSeconds?: number | undefined;
  /** Bytes of memory. 2 GiB unless given. */
  readonly memory?: number | undefined;
  /** Bytes of one answer. 1 GiB unless given. */
  readonly outputBytes?: number | undefined;
}

/** Rights that a caller may give to a plugin; each lists what it is for. */
export interface PluginGrants {
  /** Files and folders that it may read. */
  readonly read?: readonly string[] | undefined;
  /** Files and folders that it may write. */
  readonly write?: readonly string[] | undefined;
  /** Hosts that it may talk to. */
  readonly net?: readonly string[] | undefined;
  /** Variables of the environment that it may read. */
  readonly env?: readonly string[] | undefined;
}

/** How a plugin is loaded. */
export interface LoadOptions {
  /** What it may use up. */
  readonly limits?: PluginLimits | undefined;
  /** Rights beyond none. */
  readonly grant?: PluginGrants | undefined;
  /** SHA-256 that its file must have. */
  readonly sha256?: string | undefined;
  /** Refuse calls that write to their inputs, at the price of a copy; for checks of a plugin. */
  readonly checkInputs?: boolean | undefined;
}

/** A plugin in its sandbox: a plugin like any other to a kit. */
export interface SandboxedPlugin extends Plugin, AsyncDisposable {
  /** Where it came from. */
  readonly path: string;
  /** SHA-256 of its file. */
  readonly sha256: string;
  /** Rights that it was given. */
  readonly grant: PluginGrants;
  /** Ends its process. */
  close(): Promise<void>;
}

const DEFAULTS = {
  loadSeconds: 20,
  callSeconds: 60,
  runSeconds: 86_400,
  memory: 2 ** 31,
  outputBytes: 2 ** 30,
};
/** Bytes of an answer's header: the strings of a table, shapes and names. */
const HEADER_BYTES = 2 ** 26;
const RIGHTS = ["read", "write", "net", "env"] as const;

async function readSource(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    if (/^https?:/.test(path)) {
      const response = await fetch(path);
      if (!response.ok) throw new Error(`the server answers ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    }
    return await Deno.readFile(path.startsWith("file:") ? new URL(path) : path);
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) throw error;
    throw new PluginError(`plugin ${path} cannot be read: ${(error as Error).message}`, {
      file: path,
      cause: error,
    });
  }
}

function checkGrant(grant: PluginGrants): void {
  for (const [right, list] of Object.entries(grant)) {
    if (!(RIGHTS as readonly string[]).includes(right)) {
      throw new PluginError(
        `a plugin can be granted ${RIGHTS.join(", ")}, got ${show(right)}`,
        { parameter: "grant", value: right },
      );
    }
    const fits = list === undefined || Array.isArray(list) && list.length > 0 &&
        list.every((item) => typeof item === "string" && item !== "" && !item.includes(","));
    if (!fits) {
      throw new PluginError(`grant.${right} must list what it is for, got ${show(list)}`, {
        parameter: `grant.${right}`,
        value: list,
      });
    }
  }
}

/** Less than 64 MiB of memory would be used up before the plugin is loaded. */
function checkLimits(limits: PluginLimits): void {
  for (const [name, value] of Object.entries(limits)) {
    const least = name === "memory" ? 2 ** 26 : 0;
    const rule = least === 0 ? "a number above 0" : `at least ${least} bytes (64 MiB)`;
    const fits = value === undefined || value > 0 && value >= least;
    checkParameter(fits, `limits.${name}`, value, rule);
  }
}

/**
 * Loads a plugin into a sandbox.
 *
 * @param path Its file or address: one module that imports nothing but `petri/plugin` and `petri/ops/…`.
 * @param options Limits, grants, the hash that it must have.
 * @returns The plugin; `kit.use` takes it. Its process ends with `close()`, or with the program.
 * @throws {PluginError} If it cannot be read, imports something else, or does not load.
 * @throws {ParameterError} If a limit is no number above 0, or leaves less than 64 MiB of memory.
 */
export async function loadPlugin(
  path: string,
  options: LoadOptions = {},
): Promise<SandboxedPlugin> {
  const { grant = {}, limits = {} } = options;
  checkGrant(grant);
  checkLimits(limits);
  const bytes = await readSource(path);
  const source = new TextDecoder().decode(bytes);
  const sha256 = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
  if (options.sha256 !== undefined && options.sha256 !== sha256) {
    throw new PluginError(
      `plugin ${path} changed: its SHA-256 is ${sha256}, not ${options.sha256} as trusted`,
      { file: path, value: sha256 },
    );
  }
  const modules = importsOf(source);
  for (const name of modules) {
    if (Object.hasOwn(PROVIDED, name)) continue;
    throw new PluginError(
      `plugin ${path} imports ${show(name)}: a sandboxed plugin is one module that imports only ${
        Object.keys(PROVIDED).join(", ")
      }; bundle it first with \`petri plugin bundle\``,
      { file: path, value: name },
    );
  }
  const given = Object.fromEntries(
    Object.entries(limits).filter(([, value]) => value !== undefined),
  );
  const { checkInputs = false } = options;
  const all = { ...DEFAULTS, ...given };
  const sandbox = new Sandbox(path, source, modules, grant, all, checkInputs);
  let plugin: Plugin;
  try {
    plugin = pluginFrom(await sandbox.manifest(), sandbox, path);
  } catch (error) {
    await sandbox.close();
    throw error;
  }
  const close = () => sandbox.close();
  return { ...plugin, path, sha256, grant, close, [Symbol.asyncDispose]: close };
}

/**
 * Deno as this process may start it: by its full path where that is allowed, as the `PATH` of cron is
 * short, else by name.
 *
 * @returns What to give to `Deno.Command`.
 */
export function denoProgram(): string {
  const command = Deno.execPath();
  const { state } = Deno.permissions.querySync({ name: "run", command });
  return state === "granted" ? command : "deno";
}

/** One plugin's process, started when needed. */
class Sandbox {
  #child: Deno.ChildProcess | undefined;
  #reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;
  #held: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  #errors: Promise<string> = Promise.resolve("");
  #queue: Promise<unknown> = Promise.resolve();
  #id = 0;
  #spent = 0;
  /** How often it was closed: what waited then is not to start another process. */
  #closings = 0;
  /** Calls that the present process has served. */
  #served = 0;

  constructor(
    readonly path: string,
    readonly source: string,
    readonly modules: readonly string[],
    readonly grant: PluginGrants,
    readonly limits: Required<{ [K in keyof typeof DEFAULTS]: number }>,
    readonly checkInputs: boolean,
  ) {}

  /** Starts the process and loads the plugin; gives its manifest. */
  async #start(): Promise<unknown> {
    const { memory } = this.limits;
    const closings = this.#closings;
    const imports = await importMap(this.modules);
    this.#checkOpen(closings);
    const rights = RIGHTS.filter((right) => this.grant[right] !== undefined)
      .map((right) => `--allow-${right}=${this.grant[right]!.join(",")}`);
    this.#child = new Deno.Command(denoProgram(), {
      args: [
        "run",
        "--quiet",
        "--no-prompt",
        "--no-remote",
        "--no-npm",
        "--no-config",
        "--no-lock",
        "--no-check",
        `--v8-flags=--max-old-space-size=${heapOf(memory)}`,
        `--import-map=${imports}`,
        ...rights,
        new URL("./runner.ts", import.meta.url).href,
        JSON.stringify([this.modules, memory]),
      ],
      // Nothing of the environment goes along, and no cache folder: storage would outlive the call.
      // Without the last, Deno would try for 150 ms to write into the folder that is not there.
      clearEnv: true,
      env: {
        DENO_DIR: "/dev/null/none",
        NO_COLOR: "1",
        DENO_NO_UPDATE_CHECK: "1",
        DENO_EMIT_CACHE_MODE: "disable",
      },
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    this.#reader = this.#child.stdout.getReader();
    this.#held = new Uint8Array(0);
    this.#errors = firstText(this.#child.stderr);
    this.#child.unref();
    const message = { fields: { type: "load", id: ++this.#id, source: this.source }, values: {} };
    const answer = await this.#exchange(message, this.limits.loadSeconds, "loading");
    return answer.fields.manifest;
  }

  /** What the plugin says of itself. */
  manifest(): Promise<unknown> {
    return this.#inTurn(() => this.#start());
  }

  /** Runs an operator. */
  run(
    operator: string,
    inputs: object,
    params: object,
    outputs: ReadonlySet<string>,
  ): Promise<Readonly<Record<string, unknown>>> {
    return this.#inTurn(async () => {
      if (this.#child === undefined) await this.#start();
      const left = this.limits.runSeconds - this.#spent;
      if (left <= 0) {
        throw new PluginError(
          `${operator}: the plugin has used up the ${this.limits.runSeconds} s of all its calls`,
          { operator, file: this.path },
        );
      }
      const started = performance.now();
      try {
        const call = () => {
          const { checkInputs } = this;
          const fields = { type: "run", id: ++this.#id, operator, params, checkInputs };
          const values = inputs as Record<string, Value>;
          const seconds = Math.min(this.limits.callSeconds, left);
          return this.#exchange({ fields, values }, seconds, operator, outputs);
        };
        const fresh = this.#served === 0;
        this.#served++;
        try {
          return (await call()).values;
        } catch (error) {
          // What an earlier call left in the channel is not this call's fault.
          if (fresh || !((error as PluginError).cause instanceof Stale)) throw error;
        }
        await this.#start();
        this.#served++;
        return (await call()).values;
      } finally {
        this.#spent += (performance.now() - started) / 1000;
      }
    });
  }

  /** One call after the other. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const closings = this.#closings;
    const result = this.#queue.then(() => {
      this.#checkOpen(closings);
      return work();
    });
    this.#queue = result.catch(() => {});
    return result;
  }

  /** Sends a message and waits for its answer; whatever goes wrong ends the process. */
  async #exchange(
    message: Message,
    seconds: number,
    what: string,
    outputs: ReadonlySet<string> = new Set(),
  ): Promise<Message> {
    const child = this.#child!;
    let expired = false;
    const timer = setTimeout(() => {
      expired = true;
      kill(child);
    }, seconds * 1000);
    child.ref();
    try {
      const sending = this.#send(message);
      sending.catch(() => {});
      const answer = await this.#receive(outputs);
      await sending;
      const { type, id } = answer.fields;
      if (id !== message.fields.id) {
        throw new Stale("the plugin answered a call that nobody made");
      }
      if (type === "error") throw this.#refusal(answer.fields, what);
      if (this.#held.length > 0) throw new PluginError("the plugin answered more than once");
      if (type !== (message.fields.type === "load" ? "manifest" : "result")) {
        throw new PluginError(`the plugin answered with ${show(type)}`);
      }
      child.unref();
      return answer;
    } catch (error) {
      if (error instanceof Refusal) {
        child.unref();
        throw error.error;
      }
      const reason = expired
        ? `took longer than ${Number(seconds.toFixed(3))} s and was stopped`
        : error instanceof PluginError
        ? error.message
        : await this.#ending(child);
      await this.#end();
      throw new PluginError(`${what}: plugin ${this.path} ${withoutName(reason)}`, {
        operator: what === "loading" ? undefined : what,
        file: this.path,
        cause: error,
      });
    } finally {
      clearTimeout(timer);
    }
  }

  /** An error that the plugin reported itself; its process is fine. */
  #refusal(fields: Readonly<Record<string, unknown>>, what: string): Refusal {
    // The plugin's address holds its whole source.
    const text = (value: unknown) =>
      String(value).replaceAll(/data:application\/typescript;base64,[\w+/=]*/g, "the plugin")
        .slice(0, 2000).replaceAll(/\s*\n\s*/g, " ");
    const message = rightly(text(fields.message));
    const details = {
      operator: what === "loading" ? undefined : what,
      parameter: fields.parameter === undefined ? undefined : text(fields.parameter),
      file: this.path,
    };
    if (what === "loading") {
      return new Refusal(
        new PluginError(`plugin ${this.path} does not load: ${message}`, details),
      );
    }
    const own = message.replace(`${what}: `, "");
    // An operator refuses an input or a parameter here as it would in the program.
    if (fields.kind === "InputError" || fields.kind === "ParameterError") {
      const type = fields.kind === "InputError" ? InputError : ParameterError;
      return new Refusal(new type(`${what}: ${own}`, details));
    }
    return new Refusal(new PluginError(`${what}: failed in its sandbox: ${own}`, details));
  }

  /** Why a process that is gone went. */
  async #ending(child: Deno.ChildProcess): Promise<string> {
    const { code, signal } = await child.status;
    const errors = await this.#errors;
    if (/heap limit|out of memory/i.test(errors)) {
      const most = Math.round(this.limits.memory / 2 ** 20);
      const heap = heapOf(this.limits.memory);
      return `was stopped: it needs more than the ${most} MiB of memory that it may use ` +
        `(${heap} MiB of them for objects other than pixels)`;
    }
    const last = errors.trim().split("\n")[0] ?? "";
    return `ended without an answer (${signal ?? `status ${code}`}${
      last ? `: ${last.slice(0, 200)}` : ""
    })`;
  }

  async #send(message: Message): Promise<void> {
    const writer = this.#child!.stdin.getWriter();
    try {
      for (const part of encodeFrame(message)) if (part.length > 0) await writer.write(part);
    } finally {
      writer.releaseLock();
    }
  }

  async #receive(outputs: ReadonlySet<string>): Promise<Message> {
    const limits = { header: HEADER_BYTES, payload: this.limits.outputBytes };
    const size = decodePrologue(await this.#take(PROLOGUE), limits);
    const header = await this.#take(size.header);
    return decodeFrame(header, await this.#take(size.payload), outputs);
  }

  /** The next bytes of the answer, in a buffer of their own. */
  async #take(count: number): Promise<Uint8Array<ArrayBuffer>> {
    // Memory grows with what arrives, not with what is announced.
    let bytes = new Uint8Array(Math.min(count, 1 << 20));
    let done = 0;
    while (done < count) {
      if (this.#held.length === 0) {
        const { value, done: ended } = await this.#reader!.read();
        if (ended) throw new Error("the process ended");
        this.#held = value;
      }
      const part = this.#held.subarray(0, count - done);
      if (done + part.length > bytes.length) {
        const larger = new Uint8Array(
          Math.min(count, Math.max(done + part.length, bytes.length * 4)),
        );
        larger.set(bytes.subarray(0, done));
        bytes = larger;
      }
      bytes.set(part, done);
      done += part.length;
      this.#held = this.#held.subarray(part.length);
    }
    return bytes;
  }

  #checkOpen(closings: number): void {
    if (closings === this.#closings) return;
    throw new PluginError(`plugin ${this.path} was closed before the call began`, {
      file: this.path,
    });
  }

  /** Ends the process, and calls that are waiting; a later call starts another. */
  async close(): Promise<void> {
    this.#closings++;
    await this.#end();
  }

  /** Ends the process; the next call starts another. */
  async #end(): Promise<void> {
    const child = this.#child;
    if (child === undefined) return;
    this.#child = undefined;
    this.#served = 0;
    // What is awaited must keep the program going.
    child.ref();
    kill(child);
    try {
      await this.#reader?.cancel();
      await child.stdin.close();
    } catch {
      // The pipes of a killed process are broken.
    }
    await child.status;
    await this.#errors;
  }
}

/**
 * MiB of objects that a process may hold, beside the bytes of typed arrays. The watch over a process
 * ends it by using them up, so that they also say how long that takes.
 */
function heapOf(memory: number): number {
  return Math.max(64, Math.floor(memory / 2 ** 22));
}

/** An answer to another call than the last. */
class Stale extends PluginError {}

/** Deno's advice is for programs; a plugin has the rights that its caller granted. */
function rightly(message: string): string {
  return message.replace(
    /, run again with the --allow-(\w+) flag/,
    (_, right) =>
      (RIGHTS as readonly string[]).includes(right)
        ? `, which the plugin was not granted (--grant PLUGIN:${right}=…)`
        : ", which no plugin gets",
  );
}

/** Marks an error that leaves the process usable. */
class Refusal extends Error {
  constructor(readonly error: PetriError) {
    super(error.message);
  }
}

function kill(child: Deno.ChildProcess): void {
  try {
    child.kill("SIGKILL");
  } catch {
    // It has ended already.
  }
}

function withoutName(reason: string): string {
  return reason.replace(/^the plugin('s)? /, (_, own) => own ? "gave a wrong answer: its " : "");
}

/** The first 16 KiB of a stream; the rest is read and dropped, so that nobody waits for a reader. */
async function firstText(stream: ReadableStream<Uint8Array>): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  try {
    for await (const part of stream) {
      if (text.length < 16_384) text += decoder.decode(part, { stream: true });
    }
  } catch {
    // A killed process breaks its pipes.
  }
  return text;
}

const KINDS: readonly Kind[] = [
  "image",
  "mask",
  "labels",
  "kernel",
  "table",
  "contours",
  "number",
  "numbers",
];

/** What the `type` of a parameter may be, and which of its words are numbers. */
const TYPES: readonly string[] = ["number", "integer", "boolean", "string", "array", "object"];
const LIMITS = "minimum maximum exclusiveMinimum exclusiveMaximum minItems maxItems".split(" ");

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0 && value.length <= 1000;
}

function isListOfWords(value: unknown): boolean {
  return isList(value) &&
    value.every((word) => typeof word === "string" && /^\P{Cc}{1,200}$/u.test(word));
}

/** Builds a plugin from a manifest that nobody may trust. */
function pluginFrom(manifest: unknown, sandbox: Sandbox, path: string): Plugin {
  const fail = (what: string): never => {
    throw new PluginError(`plugin ${path} declares itself wrongly: ${what}`, { file: path });
  };
  const object = (value: unknown, what: string): Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? value as Record<string, unknown>
      : fail(`${what} is ${show(value)}`);
  // On one line, and without what would steer the terminal that it is printed on.
  const text = (value: unknown, what: string): string =>
    typeof value === "string" && value.length <= 2000
      ? value.replaceAll(/\s*[\p{Cc}\u2028\u2029]\s*/gu, " ")
      : fail(`${what} is ${show(value)}`);
  const port = (value: unknown, what: string): Port => {
    const { kinds, optional, many, color, sameAs, doc } = object(value, what);
    const known = Array.isArray(kinds) && kinds.length > 0 &&
      kinds.every((kind) => KINDS.includes(kind));
    if (!known) fail(`${what}.kinds is ${show(kinds)}`);
    return {
      kinds: kinds as Kind[],
      ...optional === true && { optional },
      ...many === true && { many },
      ...color === true && { color },
      ...sameAs !== undefined && { sameAs: text(sameAs, what) },
      ...doc !== undefined && { doc: text(doc, what) },
    };
  };
  const entries = <T>(value: unknown, what: string, each: (value: unknown, what: string) => T) =>
    Object.fromEntries(
      Object.entries(object(value, what)).map(([name, item]) => {
        if (!/^[A-Za-z]\w{0,99}$/.test(name)) fail(`${what} has the name ${show(name)}`);
        return [name, each(item, `${what}.${name}`)];
      }),
    );
  const param = (value: unknown, what: string, depth = 0): ParamSchema => {
    if (depth > 4) fail(`${what} is too deep`);
    const given = object(value, what);
    const schema: Record<string, unknown> = {};
    // Infinity becomes null on its way.
    const take = (name: string, make: (value: unknown, what: string) => unknown) => {
      const item = given[name] ?? undefined;
      if (item !== undefined) schema[name] = make(item, `${what}.${name}`);
    };
    const those = (right: (value: unknown) => boolean) => (item: unknown, at: string) =>
      right(item) ? item : fail(`${at} is ${show(item)}`);
    const inner = (item: unknown, at: string) => param(item, at, depth + 1);
    schema.description = text(given.description, `${what}.description`);
    // A pattern is left away: one from a stranger could keep the host busy for ever.
    take("type", those((item) => TYPES.includes(item as string)));
    for (const name of LIMITS) take(name, those(Number.isFinite));
    for (const name of ["odd", "optional"]) take(name, those((item) => typeof item === "boolean"));
    take("unit", text);
    take("enum", those(isListOfWords));
    take("items", inner);
    take("properties", (item, at) => entries(item, at, inner));
    take(
      "anyOf",
      (item, at) => those(isList)(item, at) && (item as unknown[]).map((form) => inner(form, at)),
    );
    const { type, anyOf, items } = schema;
    if (type === undefined && anyOf === undefined) fail(`${what}.type is undefined`);
    if (type === "array" && items === undefined) fail(`${what}.items is undefined`);
    take(
      "default",
      (item, at) =>
        fits(schema as unknown as ParamSchema, item)
          ? item
          : fail(`${at} is ${show(item)}, must be ${allowed(schema as unknown as ParamSchema)}`),
    );
    return schema as unknown as ParamSchema;
  };
  const example = (value: unknown) => {
    const { title, params } = object(value, "an example");
    return { title: text(title, "an example's title"), params: object(params, "its params") };
  };
  const { name, version, api, operators } = object(manifest, "the manifest");
  const list: unknown[] = Array.isArray(operators) && operators.length <= 1000
    ? operators
    : fail(`operators is ${show(operators)}`);
  const built = list.map((item): Operator => {
    const info = object(item, "an operator");
    const id = text(info.id, "an id");
    const outputs = entries(info.outputs, `${id}.outputs`, port);
    return defineOperator({
      id,
      summary: text(info.summary, `${id}.summary`),
      inputs: entries(info.inputs, `${id}.inputs`, port),
      params: entries(info.params, `${id}.params`, (value, what) => param(value, what)) as Params,
      outputs,
      reference: text(info.reference, `${id}.reference`),
      version: Number.isInteger(info.version) ? info.version as number : 1,
      examples: Array.isArray(info.examples) ? info.examples.map(example) : [],
      overTime: info.overTime === true,
      run: async (inputs, params) => {
        const values = await sandbox.run(id, inputs, params, new Set(Object.keys(outputs)));
        return checkedOutputs(id, outputs, values, inputs as Record<string, unknown>) as never;
      },
    }) as unknown as Operator;
  });
  const number = Number.isInteger(api) ? api as number : fail(`api is ${show(api)}`);
  try {
    return definePlugin({
      name: text(name, "name"),
      version: text(version, "version"),
      api: number,
      operators: built,
    });
  } catch (error) {
    throw error instanceof PetriError ? error : fail((error as Error).message);
  }
}

/** For outputs like an input, its kind and type. */
function checkedOutputs(
  id: string,
  ports: Readonly<Record<string, Port>>,
  values: Readonly<Record<string, unknown>>,
  inputs: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  for (const [name, { sameAs }] of Object.entries(ports)) {
    const value = values[name] as { data?: object } | undefined;
    const like = sameAs === undefined ? undefined : inputs[sameAs] as { data?: object } | undefined;
    if (value === undefined || like === undefined) continue;
    const wrong = kindOf(value) !== kindOf(like) ||
      value.data?.constructor !== like.data?.constructor;
    if (wrong) {
      throw new PluginError(
        `${id}: output \`${name}\` must be of the kind and type of \`${sameAs}\``,
        {
          operator: id,
          parameter: name,
        },
      );
    }
  }
  return { ...values };
}
