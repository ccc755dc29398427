/**
 * petri: headless bio-image analysis. Values, a kit with the standard operators, and the parts that
 * plugins are made of.
 *
 * @module
 */
import { checkParameter } from "./core/errors.ts";
import { createBareKit, type Kit, type SignaturesOf } from "./core/kit.ts";
import type { Plugin } from "./core/operator.ts";
import type { StandardOperators } from "./plugins/catalogue.ts";
import { standardPlugins } from "./plugins/standard.ts";

export * from "./core/errors.ts";
export * from "./core/values.ts";
export { recycle } from "./core/memory.ts";
export * from "./core/select.ts";
export * from "./core/params.ts";
export * from "./core/operator.ts";
export * from "./core/recipe.ts";
export type {
  Given,
  Kit,
  OperatorInfo,
  OutputsFor,
  PluginLoader,
  SignaturesOf,
} from "./core/kit.ts";
export type { BorderMode } from "./kernels/bands.ts";
export type { LoadOptions, PluginGrants, PluginLimits, SandboxedPlugin } from "./sandbox/host.ts";
export * from "./io/mod.ts";
export type { StandardOperators } from "./plugins/catalogue.ts";

/**
 * A kit with the standard operators, or with the given plugins only.
 *
 * @returns A kit that knows every operator of the catalogue.
 * @example Threshold an image
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage, createKit } from "petri";
 *
 * const kit = createKit();
 * const image = createImage(Uint8Array.of(10, 11, 200, 201, 9, 210), [2, 3]);
 * const smooth = await kit.run("kernels.gaussian", { image }, { sigma: 0.5 });
 * assert.equal(smooth.image.shape.length, 2);
 * ```
 */
export function createKit(): Kit<StandardOperators>;
/**
 * A kit with the standard operators that cuts planes of 4 million pixels and more into bands of rows, one a
 * thread, where the operator allows it and works enough: Gaussians and their differences, medians and other
 * ranks of 8 rows and more, openings and closings. Results are those of one thread, to the last bit. `close()` ends the threads.
 *
 * Needs the right to read petri's own files, from which threads start.
 *
 * @param options How many threads, the caller's among them.
 * @returns The kit.
 * @throws {ParameterError} If `threads` is no whole number from 1 to 256.
 */
export function createKit(options: { readonly threads: number }): Kit<StandardOperators>;
/**
 * A kit with the given plugins only; none of the standard ones.
 *
 * @param options The plugins.
 * @returns The kit.
 * @throws {PluginError} If two plugins declare the same id.
 */
export function createKit<const P extends readonly Plugin[]>(
  options: { readonly plugins: P },
): Kit<SignaturesOf<P>>;
export function createKit(
  { plugins, threads = 1 }: { readonly plugins?: readonly Plugin[]; readonly threads?: number } =
    {},
): unknown {
  checkParameter(
    Number.isInteger(threads) && threads >= 1 && threads <= 256,
    "threads",
    threads,
    "a whole number from 1 to 256",
  );
  return createBareKit({
    plugins: plugins ?? standardPlugins,
    rows: threads > 1
      ? async () => (await import("./parallel/rows.ts")).rowRunner(threads)
      : undefined,
    loader: async (path, how) => (await import("./sandbox/host.ts")).loadPlugin(path, how),
  });
}
