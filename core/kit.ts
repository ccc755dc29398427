/**
 * A kit holds plugins and runs their operators: it checks kinds and parameters, calls, and checks
 * what came back. It is an instance, not a global, and closes to new plugins at its first run.
 *
 * @module
 */
import { InputError, ParameterError, PetriError, PluginError, show } from "./errors.ts";
import type { Operator, Outputs, Plugin, Port, Ports, Signature, Signatures } from "./operator.ts";
import { nearest, type Params, resolveParams } from "./params.ts";
import { checkValue, type Kind, kindOf, type Value } from "./values.ts";

/** The outputs of a call, given its inputs. */
export type OutputsFor<S extends Signature, I> = S["outputs"] extends Ports
  ? Outputs<S["outputs"], I>
  : S["outputs"];

/** An operator as listed: all but its function, with the plugin that it came from. */
export interface OperatorInfo extends Omit<Operator, "run"> {
  /** Name of the plugin. */
  readonly plugin: string;
  /** Version of the plugin. */
  readonly pluginVersion: string;
}

/** Plugins and what runs their operators. */
export interface Kit<S extends object = object> {
  /**
   * Adds a trusted plugin: its code runs with all the rights of the program.
   *
   * @param plugin The plugin.
   * @returns This kit, knowing the types of the new operators.
   * @throws {PluginError} If an id is taken, or the kit has already run.
   */
  use<Ops extends readonly Operator[]>(plugin: Plugin<Ops>): Kit<S & Signatures<Ops>>;
  /**
   * Loads a plugin that is not trusted: it runs in a process without permissions.
   *
   * @param path Its file or address.
   * @param options Limits and grants.
   * @returns This kit, which takes any id now: the types of the new operators are not known.
   * @throws {PluginError} If it cannot be loaded, an id is taken, or the kit has already run.
   */
  // deno-lint-ignore no-explicit-any
  load(path: string, options?: object): Promise<Kit<any>>;
  /**
   * Ends the processes of loaded plugins, whose calls fail, and its threads, whose calls are finished
   * first; they end with the program anyway. A later call starts them again, for another `close()`.
   */
  close(): Promise<void>;
  /**
   * Lists the operators.
   *
   * @returns All operators, in order of registration.
   */
  operators(): OperatorInfo[];
  /**
   * Lists the plugins.
   *
   * @returns All plugins, in order of registration.
   */
  plugins(): Plugin[];
  /**
   * Checks a call without running it.
   *
   * @param id The operator.
   * @param params Its parameters.
   * @returns The parameters with defaults filled in.
   * @throws {ParameterError} If there is no such operator, or a parameter does not fit.
   */
  resolve(id: string, params?: Readonly<Record<string, unknown>>): Record<string, unknown>;
  /**
   * Runs an operator.
   *
   * @param id The operator.
   * @param inputs Its inputs by name.
   * @param params Its parameters by name; those with a default may be left out.
   * @returns Its outputs by name.
   * @throws {ParameterError} If there is no such operator, or a parameter does not fit.
   * @throws {InputError} If an input is missing, unknown or of another kind, or the operator refuses it.
   * @throws {PluginError} If the operator fails otherwise, or gives back something else than it declared.
   */
  run<Id extends keyof S & string, const I extends Given<S, Id, "inputs">>(
    id: Id,
    inputs: I,
    ...params: object extends Given<S, Id, "params"> ? [params?: Given<S, Id, "params">]
      : [params: Given<S, Id, "params">]
  ): Promise<S[Id] extends Signature ? OutputsFor<S[Id], I> : never>;
}

/** What a call of an operator takes. */
export type Given<S, Id extends keyof S, K extends "inputs" | "params"> = S[Id] extends Signature
  ? S[Id][K]
  : never;

/** Loads a plugin into a sandbox. */
export type PluginLoader = (
  path: string,
  options: object,
) => Promise<Plugin & { close(): Promise<void> }>;

/** Runs operators on large planes in bands of rows. */
export interface RowRunner {
  /**
   * Runs an operator, if it can be cut into bands.
   *
   * @param operator The operator.
   * @param inputs Its inputs, checked.
   * @param params Its parameters, resolved.
   * @returns Its outputs; `undefined` where it has to run as a whole.
   */
  run(
    operator: Operator,
    inputs: Readonly<Record<string, unknown>>,
    params: Readonly<Record<string, unknown>>,
  ): Promise<object> | undefined;
  /** Ends its threads. */
  close(): Promise<void>;
}

/**
 * A kit of the given plugins.
 *
 * @param options The plugins, what loads others into a sandbox, and what runs large planes in bands.
 * @returns The kit.
 * @throws {PluginError} If two plugins declare the same id.
 */
export function createBareKit<const P extends readonly Plugin[]>(
  options: {
    readonly plugins: P;
    readonly loader?: PluginLoader | undefined;
    readonly rows?: (() => Promise<RowRunner>) | undefined;
  },
): Kit<SignaturesOf<P>> {
  const kit = new OperatorKit(options.loader, options.rows);
  for (const plugin of options.plugins) kit.use(plugin);
  return kit as never;
}

/** Signatures of all operators of several plugins. */
export type SignaturesOf<P extends readonly Plugin[]> = Signatures<P[number]["operators"]>;

/** The same checks and calls, without static types. */
class OperatorKit {
  readonly #operators = new Map<string, { operator: Operator; plugin: Plugin }>();
  readonly #plugins: Plugin[] = [];
  readonly #loaded: { close(): Promise<void> }[] = [];
  readonly #loader: PluginLoader | undefined;
  readonly #rows: (() => Promise<RowRunner>) | undefined;
  #running: Promise<RowRunner> | undefined;
  #closed = false;

  constructor(
    loader: PluginLoader | undefined,
    rows: (() => Promise<RowRunner>) | undefined,
  ) {
    this.#loader = loader;
    this.#rows = rows;
  }

  async load(path: string, options: object = {}): Promise<this> {
    if (this.#loader === undefined) {
      throw new PluginError(`plugin ${show(path)} cannot be loaded: this kit has no sandbox`, {
        file: path,
      });
    }
    const plugin = await this.#loader(path, options);
    this.#loaded.push(plugin);
    return this.use(plugin);
  }

  async close(): Promise<void> {
    await Promise.all([
      ...this.#loaded.map((plugin) => plugin.close()),
      this.#running?.then((rows) => rows.close()),
    ]);
  }

  use(plugin: Plugin): this {
    if (this.#closed) {
      throw new PluginError(
        `plugin ${
          show(plugin.name)
        } comes too late: a kit takes no plugin after its first run, make a new one`,
        { value: plugin.name },
      );
    }
    for (const { id } of plugin.operators) {
      const other = this.#operators.get(id);
      if (other !== undefined) {
        throw new PluginError(
          `operator ${id} of plugin ${show(plugin.name)} is already there, from plugin ${
            show(other.plugin.name)
          }`,
          { operator: id },
        );
      }
    }
    for (const operator of plugin.operators) {
      this.#operators.set(operator.id, { operator, plugin });
    }
    this.#plugins.push(plugin);
    return this;
  }

  operators(): OperatorInfo[] {
    return [...this.#operators.values()].map(({ operator: { run: _, ...info }, plugin }) => ({
      ...info,
      plugin: plugin.name,
      pluginVersion: plugin.version,
    }));
  }

  plugins(): Plugin[] {
    return [...this.#plugins];
  }

  #find(id: string): Operator {
    const found = this.#operators.get(id);
    if (found !== undefined) return found.operator;
    const near = nearest(String(id), this.#operators.keys());
    throw new ParameterError(
      `no operator ${show(id)}${near ? `, did you mean ${show(near)}?` : ""}`,
      { parameter: "id", value: id },
    );
  }

  resolve(id: string, params: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
    const operator = this.#find(id);
    return naming(id, () => resolveParams(operator.params as Params, params));
  }

  async run(
    id: string,
    inputs: Readonly<Record<string, unknown>>,
    params: Readonly<Record<string, unknown>> = {},
  ): Promise<unknown> {
    this.#closed = true;
    const operator = this.#find(id);
    const resolved = naming(id, () => {
      checkInputs(operator, inputs);
      return resolveParams(operator.params as Params, params);
    });
    let outputs: unknown;
    try {
      const rows = await (this.#running ??= this.#rows?.());
      outputs = await (rows?.run(operator, inputs, resolved) ?? operator.run(inputs, resolved));
    } catch (error) {
      if (error instanceof PetriError) throw error.within(id);
      if (isOutOfMemory(error)) {
        throw new InputError(
          `${id}: must get inputs and parameters that need less memory than there is: ${error.message}`,
          { operator: id, cause: error },
        );
      }
      throw new PluginError(
        `${id}: failed: ${error instanceof Error ? error.message : show(error)}`,
        { operator: id, cause: error },
      );
    }
    checkOutputs(operator, outputs);
    return outputs;
  }
}

/** Whether memory ran out: the machine's, or the 4 GiB of WebAssembly. A negative length is a mistake. */
function isOutOfMemory(error: unknown): error is RangeError {
  return error instanceof RangeError &&
    /memory|allocation|array.* length(?!: -)/i.test(error.message);
}

function naming<T>(id: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof PetriError ? error.within(id) : error;
  }
}

const PHRASES: Readonly<Record<Kind, string>> = {
  image: "an image",
  mask: "a mask",
  labels: "a label image",
  kernel: "a kernel",
  table: "a table",
  contours: "contours",
  number: "a number",
  numbers: "a list of numbers",
};

function words(kinds: readonly Kind[]): string {
  return kinds.map((kind) => PHRASES[kind]).join(" or ");
}

function fitsPort(port: Port, value: unknown): boolean {
  const kind = kindOf(value);
  if (kind !== undefined && port.kinds.includes(kind)) return true;
  // An empty list of values is none, and an empty list of numbers is `numbers` above.
  return port.many === true && Array.isArray(value) && value.length > 0 &&
    value.every((item) => {
      const itemKind = kindOf(item);
      return itemKind !== undefined && port.kinds.includes(itemKind);
    });
}

function describe(value: unknown): string {
  const kind = kindOf(value);
  if (kind !== undefined) return words([kind]);
  const first = Array.isArray(value) ? kindOf(value[0]) : undefined;
  return first === undefined ? show(value) : `a list that begins with ${words([first])}`;
}

/** Looks into a value, or into each of a list of values. */
function checkParts(value: unknown, refuse: (flaw: string, cause: unknown) => never): void {
  const items = Array.isArray(value) && typeof value[0] === "object" ? value : [value];
  for (const item of items) {
    try {
      checkValue(item as Value);
    } catch (error) {
      if (error instanceof InputError) refuse(error.message, error);
      throw error;
    }
  }
}

function checkInputs(operator: Operator, inputs: Readonly<Record<string, unknown>>): void {
  const ports = operator.inputs as Record<string, Port>;
  for (const name of Object.keys(inputs)) {
    if (Object.hasOwn(ports, name)) continue;
    const known = Object.keys(ports).join(", ") || "none";
    throw new InputError(`no input \`${name}\` (inputs are: ${known})`, {
      parameter: name,
      value: inputs[name],
    });
  }
  for (const [name, port] of Object.entries(ports)) {
    const value = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    if (value === undefined) {
      if (port.optional) continue;
      throw new InputError(`input \`${name}\` is missing: give ${words(port.kinds)}`, {
        parameter: name,
      });
    }
    if (!fitsPort(port, value)) {
      throw new InputError(
        `input \`${name}\` must be ${words(port.kinds)}, got ${describe(value)}`,
        { parameter: name, value },
      );
    }
    checkParts(value, (flaw, cause) => {
      const words = `input \`${name}\` must be whole: ${flaw}`;
      throw new InputError(words, { parameter: name, value, cause });
    });
    const items = (Array.isArray(value) ? value : [value]) as { axes?: string }[];
    const colour = port.color ? undefined : items.find(({ axes }) => axes?.endsWith("S"));
    if (colour !== undefined) {
      throw new InputError(
        `input \`${name}\` must be grey, got a colour image (axes ${colour.axes}): ` +
          "choose one channel, for example with channelOf(image, 0)",
        { parameter: name, value },
      );
    }
  }
}

function checkOutputs(operator: Operator, outputs: unknown): void {
  if (typeof outputs !== "object" || outputs === null) {
    throw new PluginError(`${operator.id}: must give its outputs by name, gave ${show(outputs)}`, {
      operator: operator.id,
      value: outputs,
    });
  }
  for (const [name, port] of Object.entries(operator.outputs as Record<string, Port>)) {
    const value = (outputs as Record<string, unknown>)[name];
    if (value === undefined && port.optional) continue;
    if (!fitsPort(port, value)) {
      throw new PluginError(
        `${operator.id}: output \`${name}\` must be ${words(port.kinds)}, the operator gave ${
          describe(value)
        }`,
        { operator: operator.id, parameter: name, value },
      );
    }
    checkParts(value, (flaw, cause) => {
      const words = `${operator.id}: output \`${name}\` must be whole: ${flaw}`;
      throw new PluginError(words, { operator: operator.id, parameter: name, value, cause });
    });
  }
}
