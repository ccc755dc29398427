/**
 * The platform's zlib, loaded at first use: it takes longer to load than a small image to analyse.
 *
 * @module
 */

/** What is used of `node:zlib`. */
type Zlib = typeof import("node:zlib");

/**
 * The module `node:zlib`, for unpacking. Packing is done by `kernels/deflate.ts`.
 *
 * @returns The module.
 */
export function zlib(): Zlib {
  const { process } = globalThis as unknown as {
    process: { getBuiltinModule(name: string): Zlib };
  };
  return process.getBuiltinModule("node:zlib");
}
