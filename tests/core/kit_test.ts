import assert from "node:assert/strict";
import { createBareKit } from "../../core/kit.ts";
import { defineOperator, definePlugin, optional, sameAs } from "../../core/operator.ts";
import { number } from "../../core/params.ts";
import { createImage, createKernel, createMask, type Image, type Mask } from "../../core/values.ts";

const pure = (name: string, fn: () => void | Promise<void>) =>
  Deno.test({ name, permissions: "none", fn });

const lab = definePlugin({
  name: "lab",
  version: "2.0.0",
  operators: [
    defineOperator({
      id: "lab.scale",
      summary: "Multiplies",
      inputs: { image: ["image", "mask"], kernel: optional("kernel") },
      params: { by: number({ default: 2, doc: "Factor" }) },
      outputs: { image: sameAs("image", ["image", "mask"]), by: "number" },
      reference: "definition",
      run: ({ image }, { by }) => ({ image, by }),
    }),
    defineOperator({
      id: "lab.level",
      summary: "Wants a level",
      inputs: { channels: { kinds: ["image"], many: true } },
      params: { level: number({ doc: "Level" }) },
      outputs: { level: "number" },
      reference: "definition",
      run: (_, { level }) => {
        if (level === 1) throw new RangeError("no ones");
        if (level === 4) new Float64Array(2 ** 50);
        if (level === 6) new Float64Array(-1);
        if (level === 2) throw { odd: true };
        return { level: level === 3 ? "three" as never : level };
      },
    }),
    defineOperator({
      id: "lab.silent",
      summary: "Forgets its output",
      inputs: {},
      params: {},
      outputs: { level: "number" },
      reference: "definition",
      run: () => undefined as never,
    }),
  ],
});

const image = createImage(Uint8Array.of(1, 2, 3), [1, 3]);

pure("run() gives outputs in the types of the declaration", async () => {
  const kit = createBareKit({ plugins: [lab] });
  const result = await kit.run("lab.scale", { image });
  const same: Image = result.image;
  assert.equal(same, image);
  assert.equal(result.by, 2);
  const mask = createMask(Uint8Array.of(1, 0, 1), [3, 1]);
  const sameMask: Mask = (await kit.run("lab.scale", { image: mask }, { by: 7 })).image;
  assert.equal(sameMask, mask);
  assert.equal((await kit.run("lab.level", { channels: [image, image] }, { level: 5 })).level, 5);
});

pure("run() refuses what the declaration does not let through", async () => {
  const kit = createBareKit({ plugins: [lab] });
  // deno-lint-ignore no-explicit-any
  const run = kit.run as any;
  const rgb = createImage(new Uint8Array(12), [2, 2, 3], { axes: "YXS" });
  const cases: [string, object, object, string, RegExp][] = [
    ["lab.scal", {}, {}, "ParameterError", /^no operator "lab.scal", did you mean "lab.scale"\?$/],
    ["nothing", {}, {}, "ParameterError", /^no operator "nothing"$/],
    [
      "lab.scale",
      {},
      {},
      "InputError",
      /^lab.scale: input `image` is missing: give an image or a mask$/,
    ],
    ["lab.scale", { image: 3 }, {}, "InputError", /must be an image or a mask, got a number$/],
    ["lab.scale", { image: "x" }, {}, "InputError", /must be an image or a mask, got "x"$/],
    [
      "lab.scale",
      { image: [image] },
      {},
      "InputError",
      /must be an image or a mask, got a list that begins with an image$/,
    ],
    [
      "lab.scale",
      { image, kernel: image },
      {},
      "InputError",
      /^lab.scale: input `kernel` must be a kernel, got an image$/,
    ],
    [
      "lab.scale",
      { image, picture: image },
      {},
      "InputError",
      /no input `picture` \(inputs are: image, kernel\)$/,
    ],
    [
      "lab.silent",
      { picture: image },
      {},
      "InputError",
      /no input `picture` \(inputs are: none\)$/,
    ],
    [
      "lab.scale",
      { image: rgb },
      {},
      "InputError",
      /must be grey, got a colour image \(axes YXS\): choose one channel/,
    ],
    [
      "lab.level",
      { channels: [image, rgb] },
      { level: 1 },
      "InputError",
      /`channels` must be grey, got a colour image \(axes YXS\): choose one channel/,
    ],
    [
      "lab.level",
      { channels: [] },
      { level: 1 },
      "InputError",
      /must be an image, got a list of numbers$/,
    ],
    [
      "lab.level",
      { channels: [image, 3] },
      { level: 1 },
      "InputError",
      /`channels` must be an image/,
    ],
    ["lab.level", { channels: image }, {}, "ParameterError", /^lab.level: `level` is missing/],
    ["lab.level", { channels: image }, { level: 1 }, "PluginError", /^lab.level: failed: no ones$/],
    [
      "lab.level",
      { channels: image },
      { level: 2 },
      "PluginError",
      /^lab.level: failed: \{"odd":true\}$/,
    ],
    [
      "lab.level",
      { channels: image },
      { level: 3 },
      "PluginError",
      /output `level` must be a number, the operator gave "three"$/,
    ],
    [
      "lab.level",
      { channels: image },
      { level: 4 },
      "InputError",
      /^lab.level: must get inputs and parameters that need less memory than there is: Invalid /,
    ],
    [
      "lab.level",
      { channels: image },
      { level: 6 },
      "PluginError",
      /^lab.level: failed: Invalid typed array length: -1$/,
    ],
    [
      "lab.scale",
      { image: { ...image, shape: [2, 2] } },
      {},
      "InputError",
      /^lab.scale: input `image` must be whole: `data` must have 4 values for the shape 2×2, got 3$/,
    ],
    [
      "lab.level",
      { channels: [image, { kind: "image" }] },
      { level: 0 },
      "InputError",
      /^lab.level: input `channels` must be whole: `data` must be a Uint8Array, .* got undefined$/,
    ],
    [
      "lab.silent",
      {},
      {},
      "PluginError",
      /^lab.silent: must give its outputs by name, gave undefined$/,
    ],
  ];
  for (const [id, inputs, params, name, message] of cases) {
    await assert.rejects(run.call(kit, id, inputs, params), { name, message });
  }
});

pure("use() adds plugins until the first run, each id once", async () => {
  const other = definePlugin({ name: "other", version: "1.0.0", operators: [lab.operators[0]] });
  const kit = createBareKit({ plugins: [lab] });
  assert.throws(() => kit.use(other), {
    name: "PluginError",
    message: 'operator lab.scale of plugin "other" is already there, from plugin "lab"',
  });
  await kit.run("lab.scale", { image });
  assert.throws(() => kit.use(definePlugin({ name: "late", version: "1.0.0", operators: [] })), {
    name: "PluginError",
    message:
      'plugin "late" comes too late: a kit takes no plugin after its first run, make a new one',
  });
});

pure("load() needs a sandbox, and uses what it loads", async () => {
  const alone = createBareKit({ plugins: [] });
  await assert.rejects(alone.load("x.ts"), {
    name: "PluginError",
    message: 'plugin "x.ts" cannot be loaded: this kit has no sandbox',
  });
  let closed = 0;
  const close = () => Promise.resolve(void closed++);
  const kit = createBareKit({
    plugins: [],
    loader: (path, options) => Promise.resolve({ ...lab, name: `${path} ${options}`, close }),
  });
  assert.equal(await kit.load("x.ts"), kit);
  assert.equal(kit.plugins()[0].name, "x.ts [object Object]");
  await kit.close();
  assert.equal(closed, 1);
  // A call in between may have started it again.
  await kit.close();
  assert.equal(closed, 2);
});

pure("operators() lists declarations, resolve() checks parameters alone", () => {
  const kit = createBareKit({ plugins: [lab] });
  assert.deepEqual(kit.plugins(), [lab]);
  const [scale] = kit.operators();
  assert.deepEqual([scale.id, scale.plugin, scale.pluginVersion], ["lab.scale", "lab", "2.0.0"]);
  assert.ok(!("run" in scale));
  assert.deepEqual(kit.resolve("lab.scale", {}), { by: 2 });
  assert.throws(
    () => kit.resolve("lab.scale", { by: "x" }),
    /^ParameterError: lab.scale: `by` must/,
  );
  assert.deepEqual(createKernel([1], [1]).shape, [1]);
});
