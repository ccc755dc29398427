/**
 * What an operator and a plugin are: data and one function. From the one declaration come the types
 * of `run`, the checks, the help, the catalogue and the manifest of a sandboxed plugin.
 *
 * @module
 */
import { PluginError, show } from "./errors.ts";
import type { ParamArguments, Params, ParamSchema, ParamValues } from "./params.ts";
import type { Kind, Kinds } from "./values.ts";

/** An input or output: its kind, or the kinds that it may have. */
export interface Port {
  /** Kinds that fit. */
  readonly kinds: readonly Kind[];
  /** May be left out. */
  readonly optional?: boolean;
  /** Several values of the kind may be given as a list. */
  readonly many?: boolean;
  /** Colour samples (axes ending in `S`) are welcome; otherwise they are refused. */
  readonly color?: boolean;
  /** Name of the input whose kind and pixel type this output has. */
  readonly sameAs?: string;
  /** What it is, in one line. */
  readonly doc?: string;
}

/** How a port is declared: a kind, several, or a port with more words. */
export type PortSpec = Kind | readonly Kind[] | Port;

/** Declared ports by name. */
export type Ports = Readonly<Record<string, PortSpec>>;

/** The kinds that a declared port lets through. */
export type KindsOf<S> = S extends Kind ? S
  : S extends readonly (infer K extends Kind)[] ? K
  : S extends { readonly kinds: readonly (infer K extends Kind)[] } ? K
  : never;

/** The type of the value at a declared port. */
export type PortValue<S> = S extends { readonly many: true }
  ? Kinds[KindsOf<S>] | readonly Kinds[KindsOf<S>][]
  : Kinds[KindsOf<S>];

/** Names of ports that may be left out. */
export type OptionalPorts<P extends Ports> = {
  [K in keyof P]: P[K] extends { readonly optional: true } ? K : never;
}[keyof P];

/** Values for declared inputs. */
export type Inputs<P extends Ports> =
  & { readonly [K in Exclude<keyof P, OptionalPorts<P>>]: PortValue<P[K]> }
  & { readonly [K in OptionalPorts<P>]?: PortValue<P[K]> | undefined };

/** Values of declared outputs; one declared `sameAs` an input has that input's type. */
export type Outputs<P extends Ports, I = unknown> =
  & {
    readonly [K in keyof P as P[K] extends { readonly optional: true } ? never : K]: OutputValue<
      P[K],
      I
    >;
  }
  & {
    readonly [K in keyof P as P[K] extends { readonly optional: true } ? K : never]?: OutputValue<
      P[K],
      I
    >;
  };

/** The type of a declared output, given the inputs. */
export type OutputValue<S, I> = S extends { readonly sameAs: infer N }
  ? N extends keyof I ? NonNullable<I[N]> : PortValue<S>
  : PortValue<S>;

/** An example that the catalogue shows and a test runs. */
export interface OperatorExample {
  /** What it shows. */
  readonly title: string;
  /** The parameters of the call. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** What an operator says of itself. */
export interface OperatorSpec<
  Id extends string = string,
  I extends Ports = Ports,
  P extends Params = Params,
  O extends Ports = Ports,
> {
  /** `family.name`, such as `threshold.otsu`. */
  readonly id: Id;
  /** What it does, in one line. */
  readonly summary: string;
  /** Inputs by name. */
  readonly inputs: I;
  /** Parameters by name. */
  readonly params: P;
  /** Outputs by name. */
  readonly outputs: O;
  /** Paper with DOI, or the implementation that it agrees with. */
  readonly reference: string;
  /** Raised when the same input may give another result than before. 1 unless given. */
  readonly version?: number;
  /** Calls that the catalogue shows. */
  readonly examples?: readonly OperatorExample[];
  /** Whether it looks from frame to frame: a recipe must give it all frames together. */
  readonly overTime?: boolean;
  /**
   * The work. Inputs and parameters were checked against the declaration; inputs are not written to.
   *
   * @param inputs Values by name.
   * @param params Parameters by name, defaults filled in.
   * @returns Outputs by name.
   */
  run(
    inputs: Inputs<I>,
    params: ParamValues<P>,
  ): Outputs<O> | Promise<Outputs<O>>;
}

/** An operator as a kit holds it, its ports in full. */
export interface Operator<
  Id extends string = string,
  // deno-lint-ignore no-explicit-any
  I extends Ports = any,
  // deno-lint-ignore no-explicit-any
  P extends Params = any,
  // deno-lint-ignore no-explicit-any
  O extends Ports = any,
> {
  /** `family.name`. */
  readonly id: Id;
  /** What it does, in one line. */
  readonly summary: string;
  /** Inputs by name. */
  readonly inputs: Readonly<Record<keyof I & string, Port>>;
  /** Parameters by name. */
  readonly params: P & Readonly<Record<string, ParamSchema>>;
  /** Outputs by name. */
  readonly outputs: Readonly<Record<keyof O & string, Port>>;
  /** Paper with DOI, or the implementation that it agrees with. */
  readonly reference: string;
  /** Raised when the same input may give another result than before. */
  readonly version: number;
  /** Calls that the catalogue shows. */
  readonly examples: readonly OperatorExample[];
  /** Whether it looks from frame to frame. */
  readonly overTime?: boolean;
  /** The work; see {@linkcode OperatorSpec}. */
  readonly run: (
    inputs: Inputs<I>,
    params: ParamValues<P>,
  ) => Outputs<O> | Promise<Outputs<O>>;
}

/** Named operators that belong together. */
export interface Plugin<Ops extends readonly Operator[] = readonly Operator[]> {
  /** Name of the plugin; for a standard one, its family. */
  readonly name: string;
  /** Version, as in `1.0.0`. */
  readonly version: string;
  /** The plugin interface that it was written for. */
  readonly api: number;
  /** Its operators. */
  readonly operators: Ops;
}

/** The signature of one operator: what a caller gives and gets. */
export interface Signature {
  /** Inputs by name. */
  readonly inputs: object;
  /** Parameters by name. */
  readonly params: object;
  /** Outputs by name. */
  readonly outputs: object;
}

/** Signatures by operator id. */
export type Signatures<Ops extends readonly Operator[]> = {
  readonly [Op in Ops[number] as Op["id"]]: Op extends Operator<string, infer I, infer P, infer O>
    ? {
      readonly inputs: Inputs<I>;
      readonly params: ParamArguments<P>;
      readonly outputs: O;
    }
    : never;
};

/** Version of the plugin interface. A plugin made for a newer one is refused. */
export const PLUGIN_API = 1;

/**
 * Declares an optional input or output.
 *
 * @param kinds Its kind or kinds.
 * @returns The port.
 */
export function optional<const K extends Kind | readonly Kind[]>(
  kinds: K,
): {
  readonly kinds: readonly (K extends readonly (infer E)[] ? E & Kind : K & Kind)[];
  readonly optional: true;
} {
  return { kinds: listOf(kinds) as never, optional: true };
}

/**
 * Declares an output that has the kind, and for an image the pixel type, of an input.
 *
 * @param input Name of the input.
 * @param kinds The kinds that it may have.
 * @returns The port.
 */
export function sameAs<const N extends string, const K extends Kind | readonly Kind[]>(
  input: N,
  kinds: K,
): {
  readonly kinds: readonly (K extends readonly (infer E)[] ? E & Kind : K & Kind)[];
  readonly sameAs: N;
} {
  return { kinds: listOf(kinds) as never, sameAs: input };
}

function listOf(kinds: Kind | readonly Kind[]): readonly Kind[] {
  return typeof kinds === "string" ? [kinds] : kinds;
}

function port(spec: PortSpec): Port {
  if (typeof spec === "string") return { kinds: [spec] };
  return Array.isArray(spec) ? { kinds: spec } : spec as Port;
}

function portsInFull(ports: Ports): Record<string, Port> {
  return Object.fromEntries(Object.entries(ports).map(([name, spec]) => [name, port(spec)]));
}

/**
 * Declares an operator. The types of `run` follow from the declaration.
 *
 * @param spec What the operator says of itself, and its function.
 * @returns The operator, for {@linkcode definePlugin}.
 * @throws {PluginError} If the id is not of the form `family.name`.
 */
export function defineOperator<
  const Id extends string,
  const I extends Ports,
  const P extends Params,
  const O extends Ports,
>(spec: OperatorSpec<Id, I, P, O>): Operator<Id, I, P, O> {
  if (!/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/.test(spec.id)) {
    throw new PluginError(
      `an operator's id must be of the form family.name in camelCase, got ${show(spec.id)}`,
      { operator: spec.id, parameter: "id", value: spec.id },
    );
  }
  return {
    id: spec.id,
    summary: spec.summary,
    inputs: portsInFull(spec.inputs) as never,
    params: spec.params,
    outputs: portsInFull(spec.outputs) as never,
    reference: spec.reference,
    version: spec.version ?? 1,
    examples: spec.examples ?? [],
    ...spec.overTime && { overTime: true },
    run: (inputs, params) => spec.run(inputs, params),
  };
}

/**
 * Declares a plugin: a value, which does nothing until a kit uses it.
 *
 * @param plugin Name, version and operators.
 * @returns The plugin.
 * @throws {PluginError} If it was written for a newer interface, or two operators share an id.
 * @example An operator of one's own
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage, createKit, defineOperator, definePlugin } from "petri";
 *
 * const brightest = definePlugin({
 *   name: "lab",
 *   version: "1.0.0",
 *   operators: [
 *     defineOperator({
 *       id: "lab.brightest",
 *       summary: "The largest grey value",
 *       inputs: { image: "image" },
 *       params: {},
 *       outputs: { value: "number" },
 *       reference: "definition",
 *       run: ({ image }) => ({ value: Math.max(...image.data) }),
 *     }),
 *   ],
 * });
 * const image = createImage(Uint8Array.of(3, 9, 4), [1, 3]);
 * const { value } = await createKit().use(brightest).run("lab.brightest", { image });
 * assert.equal(value, 9);
 * ```
 */
export function definePlugin<const Ops extends readonly Operator[]>(plugin: {
  readonly name: string;
  readonly version: string;
  readonly api?: number;
  readonly operators: Ops;
}): Plugin<Ops> {
  const { name, version, api = PLUGIN_API, operators } = plugin;
  if (api > PLUGIN_API) {
    throw new PluginError(
      `plugin ${
        show(name)
      } is made for plugin API ${api}, this petri has ${PLUGIN_API}: update petri`,
      { parameter: "api", value: api },
    );
  }
  const ids = new Set<string>();
  for (const { id } of operators) {
    if (ids.has(id)) {
      throw new PluginError(`plugin ${show(name)} declares ${id} twice`, { operator: id });
    }
    ids.add(id);
  }
  return { name, version, api, operators };
}
