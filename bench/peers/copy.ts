/**
 * The limit that memory sets: as many bytes as an operator reads and writes, copied into memory that a
 * result of an earlier call had. A copy of n bytes reads n and writes n, so half of them are copied.
 *
 * @module
 */
import { copyOf, recycleArray } from "../../core/memory.ts";
import { type Numbers, serve } from "./serve.ts";

let source = new Uint8Array();

await serve<undefined, Uint8Array>({
  versions: {},
  value: () => undefined,
  operator(op) {
    const bytes = Math.ceil(Number(op) / 2);
    if (source.length < bytes) source = new Uint8Array(bytes).fill(7);
    const from = source.subarray(0, bytes);
    return () => copyOf(from);
  },
  release: recycleArray,
  numbers: (result): Numbers => result,
});
