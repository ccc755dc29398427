import assert from "node:assert/strict";
import { defineOperator, definePlugin, optional, PLUGIN_API, sameAs } from "../../core/operator.ts";

const pure = (name: string, fn: () => void) => Deno.test({ name, permissions: "none", fn });

const spec = {
  id: "lab.nothing",
  summary: "Nothing",
  inputs: { image: ["image", "mask"], kernel: optional("kernel") },
  params: {},
  outputs: { image: sameAs("image", ["image", "mask"]), note: "number" },
  reference: "definition",
} as const;

pure("defineOperator() writes ports in full", () => {
  const operator = defineOperator({ ...spec, run: ({ image }) => ({ image, note: 1 }) });
  assert.deepEqual(operator.inputs, {
    image: { kinds: ["image", "mask"] },
    kernel: { kinds: ["kernel"], optional: true },
  });
  assert.deepEqual(operator.outputs, {
    image: { kinds: ["image", "mask"], sameAs: "image" },
    note: { kinds: ["number"] },
  });
  assert.equal(operator.version, 1);
  assert.deepEqual(operator.examples, []);
});

pure("defineOperator() refuses ids of another form", () => {
  for (const id of ["otsu", "Threshold.otsu", "threshold.otsu.x", "threshold.", "a b.c"]) {
    assert.throws(
      () => defineOperator({ ...spec, id, run: ({ image }) => ({ image, note: 1 }) }),
      { name: "PluginError", message: /must be of the form family\.name in camelCase, got "/ },
    );
  }
});

pure("definePlugin() refuses a newer interface and ids declared twice", () => {
  const operator = defineOperator({ ...spec, run: ({ image }) => ({ image, note: 1 }) });
  const plugin = { name: "lab", version: "1.0.0", operators: [operator] };
  assert.equal(definePlugin(plugin).api, PLUGIN_API);
  assert.throws(() => definePlugin({ ...plugin, api: PLUGIN_API + 1 }), {
    name: "PluginError",
    message: `plugin "lab" is made for plugin API ${PLUGIN_API + 1}, ` +
      `this petri has ${PLUGIN_API}: update petri`,
  });
  assert.throws(() => definePlugin({ ...plugin, operators: [operator, operator] }), {
    name: "PluginError",
    message: 'plugin "lab" declares lab.nothing twice',
  });
});
