/** Bands of rows give what the whole plane gives, to the last bit. */
import assert from "node:assert/strict";
import { same } from "../../core/conformance.ts";
import type { Operator, Port } from "../../core/operator.ts";
import { createImage, createKit, createLabels, createMask, type GridValue } from "../../mod.ts";
import { rowRunner } from "../../parallel/rows.ts";
import { line } from "../../ops/kernels/mod.ts";
import { standardPlugins } from "../../plugins/standard.ts";

const SHAPE = [211, 73];
const SIZE = SHAPE[0] * SHAPE[1];
const value = (i: number) => (i * 7919 + (i >> 5) * 104729) % 4001;
const numbers = { length: SIZE };

const PLANES: Readonly<Record<string, GridValue>> = {
  u8: createImage(Uint8Array.from(numbers, (_, i) => value(i) % 256), SHAPE),
  u16: createImage(Uint16Array.from(numbers, (_, i) => value(i) * 16), SHAPE),
  f32: createImage(Float32Array.from(numbers, (_, i) => value(i) / 7 - 100), SHAPE),
  f64: createImage(Float64Array.from(numbers, (_, i) => value(i) / 7 - 100), SHAPE),
  mask: createMask(Uint8Array.from(numbers, (_, i) => Number(value(i) > 1500)), SHAPE),
  labels: createLabels(Int32Array.from(numbers, (_, i) => value(i) % 5), SHAPE),
};
/** Lopsided, with an even side. */
const kernel = line(9, 60);

const CALLS: readonly [id: string, params: object, more?: object][] = [
  ["kernels.gaussian", { sigma: 2 }],
  ["kernels.gaussian", { sigma: [3.3, 1], mode: "reflect" }],
  ["kernels.gaussian", { sigma: 4, mode: "constant", cval: 7, truncate: 2.5 }],
  ["kernels.median", { size: [9, 3] }],
  ["kernels.median", { mode: "mirror" }, { kernel: line(11, 60) }],
  ["kernels.percentile", { percentile: 30, size: [8, 5] }],
  ["kernels.differenceOfGaussians", { lowSigma: 1.2 }],
  ["kernels.differenceOfGaussians", { lowSigma: 0.5, highSigma: [3, 1] }],
  ["edges.laplacianOfGaussian", { sigma: 1.7 }],
  ["morphology.opening", {}],
  ["morphology.opening", {}, { kernel }],
  ["morphology.closing", { mode: "ignore" }, { kernel }],
  ["morphology.whiteTophat", { mode: "constant", cval: 3 }, { kernel }],
  ["morphology.blackTophat", {}, { kernel }],
];

const operators = new Map<string, Operator>(
  standardPlugins.flatMap((plugin) => plugin.operators.map((one) => [one.id, one] as const)),
);
const whole = createKit();

/** A call in bands, with parameters as the kit resolves them. */
function inBands(
  runner: ReturnType<typeof rowRunner>,
  id: string,
  inputs: object,
  params: object,
): Promise<object> | undefined {
  return runner.run(
    operators.get(id)!,
    inputs as Record<string, unknown>,
    whole.resolve(id, params as Record<string, unknown>),
  );
}

const run = (id: string, inputs: object, params: object) =>
  whole.run(id as never, inputs as never, params as never) as Promise<object>;

Deno.test("bands of rows give the same, for all operators that are cut, kinds and pixel types", async () => {
  const runner = rowRunner(3, 0);
  try {
    for (const [id, params, more] of CALLS) {
      const { kinds } = operators.get(id)!.inputs.image as Port;
      for (const [name, image] of Object.entries(PLANES)) {
        if (!kinds.includes(image.kind)) continue;
        const inputs = { image, ...more };
        const words = `${id} ${JSON.stringify(params)} of ${name}`;
        const want = await run(id, inputs, params);
        // Twice: memory is used again.
        for (let time = 0; time < 2; time++) {
          const got = inBands(runner, id, inputs, params);
          assert.ok(got !== undefined, `${words} is cut`);
          assert.ok(same(await got, want), words);
        }
      }
    }
  } finally {
    await runner.close();
  }
});

Deno.test("calls at once do not disturb each other", async () => {
  const runner = rowRunner(3, 0);
  try {
    const all = CALLS.map(([id, params, more]) =>
      [id, { image: PLANES.u16, ...more }, params] as const
    );
    const got = await Promise.all(all.map((call) => inBands(runner, ...call)));
    for (const [i, call] of all.entries()) assert.ok(same(got[i], await run(...call)), call[0]);
  } finally {
    await runner.close();
  }
});

Deno.test("what bands would change, what is small, and stacks run as a whole", async () => {
  const runner = rowRunner(2, SIZE);
  const refuses = (id: string, image: GridValue, params: object = {}) =>
    assert.equal(inBands(runner, id, { image }, params), undefined);
  refuses("kernels.uniform", PLANES.u8);
  refuses("kernels.median", PLANES.u8, { size: 7 });
  refuses("kernels.gaussian", PLANES.u8, { mode: "wrap" });
  refuses("kernels.gaussian", PLANES.u8, { sigma: 20 });
  refuses("kernels.gaussian", createImage(new Uint8Array(SIZE - 73), [SHAPE[0] - 1, 73]));
  refuses("kernels.gaussian", createImage(new Uint8Array(2 * SIZE), [2, ...SHAPE]));
  // Sums of such values are taken above their least one.
  refuses("kernels.gaussian", createImage(new Float32Array(SIZE).fill(1000), SHAPE));
  await runner.close();
});

Deno.test("what an operator refuses it refuses in the words for the whole plane", async () => {
  const runner = rowRunner(2, 0);
  try {
    const image = PLANES.u8;
    await assert.rejects(inBands(runner, "kernels.median", { image }, { size: [9, 9, 9] })!, {
      name: "ParameterError",
      message: /`size` must /,
    });
  } finally {
    await runner.close();
  }
});

Deno.test("a runner that is closed finishes the calls that wait, and starts again for the next", async () => {
  const runner = rowRunner(2, 0);
  const [id, inputs, params] = ["kernels.gaussian", { image: PLANES.u8 }, { sigma: 2 }] as const;
  const want = await run(id, inputs, params);
  const call = () => inBands(runner, id, inputs, params);
  const before = [call(), call()];
  await runner.close();
  for (const outputs of await Promise.all(before)) assert.ok(same(outputs, want));
  const last = call();
  const closing = runner.close();
  const after = call();
  await closing;
  for (const outputs of [await last, await after]) assert.ok(same(outputs, want));
  await runner.close();
});

Deno.test("createKit() runs large planes in threads, and takes a number of them that makes sense", async () => {
  const [height, width] = [2100, 2050];
  const image = createImage(
    Uint8Array.from({ length: height * width }, (_, i) => value(i) % 256),
    [height, width],
  );
  const kit = createKit({ threads: 2 });
  const { image: got } = await kit.run("kernels.median", { image }, { size: 9 });
  const { image: want } = await whole.run("kernels.median", { image }, { size: 9 });
  assert.ok(same(got, want));
  await kit.close();
  for (const threads of [0, 1.5, 257, NaN]) {
    assert.throws(() => createKit({ threads }), {
      name: "ParameterError",
      message: `\`threads\` must be a whole number from 1 to 256, got ${threads}`,
    });
  }
});
