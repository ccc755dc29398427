/**
 * What an analysis is: a chain of operators with named parameters, from a grey image to labels and a
 * table. Scripts, recipes and programs run the same one.
 *
 * @module
 */
import type { Params, ParamValues } from "../core/params.ts";
import type { Image, Labels, Table } from "../core/values.ts";

/** What an analysis found. */
export interface Findings {
  /** The objects. */
  readonly labels: Labels;
  /** What was measured of each. */
  readonly table: Table;
  /** What a person wants to know first, a sentence each. */
  readonly summary: readonly string[];
  /** The same in numbers, for programs. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** An analysis, for scripts and the catalogue. */
export interface Analysis<P extends Params = Params> {
  /** Name of its script. */
  readonly name: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** Its parameters. */
  readonly params: P;
  /** Parameters that do nothing with a method, by the value of the parameter `method`. */
  readonly idle?: Readonly<Record<string, readonly (string & keyof P)[]>>;
  /** Paragraphs for the help: the method, and what images it is made for. */
  readonly notes: readonly string[];
  /**
   * The work.
   *
   * @param image Grey values, two axes.
   * @param params All parameters.
   * @returns What was found.
   */
  analyse(image: Image, params: ParamValues<P>): Findings | Promise<Findings>;
}
