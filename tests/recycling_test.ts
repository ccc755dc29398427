/**
 * Results do not depend on whether they lie in fresh memory or in memory that was given back, whatever
 * that holds; and no operator gives its input back, or anything else that it does not own.
 */
import assert from "node:assert/strict";
import { conformanceCases, same } from "../core/conformance.ts";
import type { Kit } from "../core/kit.ts";
import { recycle, recycleArray } from "../core/memory.ts";
import { createKit, type GridValue, InputError } from "../mod.ts";
import { PARAMS } from "./operator_params.ts";

const kit = createKit() as unknown as Kit;
/** Large enough to be kept, in bytes as well. */
const SHAPES = [[263, 270], [3, 146, 150]];

/** Gives back rubbish of all sizes that results of so many pixels may have. */
function litter(pixels: number): void {
  for (const bytes of [1, 1, 2, 2, 4, 4, 4, 8, 8, 8]) {
    recycleArray(new Uint8Array(pixels * bytes).fill(0xa5));
  }
}

function isGrid(value: unknown): value is GridValue {
  return typeof value === "object" && value !== null && "data" in value && "axes" in value;
}

for (const info of kit.operators()) {
  // Analyses are made of the others.
  if (info.plugin === "analysis") continue;
  Deno.test({
    name: `${info.id} gives the same in memory that was given back`,
    permissions: "none",
    async fn() {
      for (const shape of SHAPES) {
        for (const { name, inputs } of conformanceCases(info, shape)) {
          const own = PARAMS[info.id] ?? [{}];
          const before = structuredClone(inputs);
          const call = () =>
            kit.run(info.id as never, inputs as never, own[0] as never) as Promise<object>;
          let first: object;
          try {
            first = structuredClone(await call());
          } catch (error) {
            // What is refused, and why, is looked at elsewhere.
            if (error instanceof InputError || (error as Error).name === "ParameterError") continue;
            throw error;
          }
          litter(shape.reduce((product, length) => product * length, 1));
          const second = await call();
          assert.ok(same(second, first), name);
          assert.ok(same(inputs, before), `${name}: the input`);
          for (const value of Object.values(second)) {
            if (!isGrid(value)) continue;
            const shares = Object.values(inputs).some((input) =>
              isGrid(input) && input.data.buffer === value.data.buffer
            );
            if (!shares) recycle(value);
          }
          const third = await call();
          assert.ok(same(third, first), `${name}, again`);
          assert.ok(same(inputs, before), `${name}: the input, again`);
        }
      }
    },
  });
}
