import assert from "node:assert/strict";
import { createBareKit } from "../../core/kit.ts";
import { defineOperator, definePlugin, sameAs } from "../../core/operator.ts";
import { boolean, choice, list, number, oneOf, text } from "../../core/params.ts";
import { checkRecipe, type Recipe, runRecipe } from "../../core/recipe.ts";
import {
  createImage,
  createLabels,
  createTable,
  type Image,
  imageLike,
} from "../../core/values.ts";

const pure = (name: string, fn: () => void | Promise<void>) =>
  Deno.test({ name, permissions: "none", fn });

const lab = definePlugin({
  name: "lab",
  version: "1.0.0",
  operators: [
    defineOperator({
      id: "lab.scale",
      summary: "Multiplies",
      inputs: { image: ["image", "mask"] },
      params: { by: number({ min: 1, default: 2, doc: "Factor" }) },
      outputs: { image: sameAs("image", ["image", "mask"]) },
      reference: "definition",
      run: ({ image }, { by }) => {
        if (by === 13) throw new Error("unlucky");
        return { image: imageLike(image, image.data.map((value) => value * by)) };
      },
    }),
    defineOperator({
      id: "lab.odd",
      summary: "Takes parameters of all forms",
      inputs: { image: "image" },
      params: {
        window: oneOf(
          [number({ min: 0, doc: "" }), list(number({ min: 0, doc: "" }), { doc: "" })],
          {
            default: 1,
            doc: "One or two numbers",
          },
        ),
        word: text({ default: "", doc: "Any text" }),
        mode: choice(["wrap", "mirror"], { default: "mirror", doc: "A choice" }),
        on: boolean({ default: true, doc: "A flag" }),
      },
      outputs: { image: "image" },
      reference: "definition",
      run: ({ image }) => ({ image }),
    }),
    defineOperator({
      id: "lab.find",
      summary: "Finds",
      inputs: { image: "image", channels: { kinds: ["image"], many: true, optional: true } },
      params: { level: number({ doc: "Level" }) },
      outputs: { labels: "labels", other: "labels", table: "table" },
      reference: "definition",
      run: ({ image, channels }, { level }) => {
        const labels = createLabels(
          Int32Array.from(image.data, (value) => Number(value > level)),
          image.shape,
        );
        const count = Array.isArray(channels) ? channels.length : 0;
        return { labels, other: labels, table: createTable({ channels: [count] }) };
      },
    }),
  ],
});
const clock = definePlugin({
  name: "clock",
  version: "1.0.0",
  operators: [
    defineOperator({
      id: "clock.follow",
      summary: "Looks from frame to frame",
      inputs: { image: "image" },
      params: {},
      outputs: { table: "table" },
      reference: "definition",
      overTime: true,
      run: () => ({ table: createTable({}) }),
    }),
  ],
});
const kit = createBareKit({ plugins: [lab, clock] });
const operators = kit.operators();

const recipe: Recipe = {
  petri: 1,
  name: "test",
  input: { channels: { red: 0, green: 1 } },
  // The later step comes first: order is found.
  steps: [
    {
      name: "cells",
      operator: "lab.find",
      inputs: { image: "bright", channels: ["input.red", "input.green"] },
      params: { level: 5 },
    },
    { name: "bright", operator: "lab.scale", inputs: { image: "input.green" } },
  ],
  outputs: {
    labels: "cells.labels",
    table: "cells",
    overlay: { image: "input", labels: "cells.other" },
    images: { bright: "bright" },
    tables: { found: "cells" },
  },
};

pure("checkRecipe() orders steps, finds sources and fills in defaults", () => {
  const { steps, outputs } = checkRecipe(recipe, operators);
  assert.deepEqual(steps.map(({ name }) => name), ["bright", "cells"]);
  assert.deepEqual(steps[0], {
    name: "bright",
    operator: "lab.scale",
    version: 1,
    inputs: { image: { step: "input", output: "green" } },
    params: { by: 2 },
  });
  assert.deepEqual(outputs.table, { step: "cells", output: "table" });
  assert.deepEqual(outputs["tables.found"], { step: "cells", output: "table" });
  assert.deepEqual(outputs["overlay.image"], { step: "input", output: "" });
});

pure("checkRecipe() takes settings from the command line", () => {
  const { steps } = checkRecipe(recipe, operators, ["bright.by=3", "cells.level=-1.5"]);
  assert.deepEqual(steps.map(({ params }) => params), [{ by: 3 }, { level: -1.5 }]);
  // Lists and words as they are typed, or as JSON.
  const typed = {
    ...recipe,
    steps: [...recipe.steps, { name: "odd", operator: "lab.odd", inputs: { image: "bright" } }],
    outputs: { ...recipe.outputs, images: { odd: "odd", bright: "bright" } },
  };
  const values: [string, unknown][] = [
    ["window=3,5", [3, 5]],
    ["window=[3, 5]", [3, 5]],
    ["window=.5", 0.5],
    ["window=+2", 2],
    ["word=5", "5"],
    ["word=a=b, c", "a=b, c"],
    ["mode=wrap", "wrap"],
    ['mode="wrap"', "wrap"],
    ["on=false", false],
  ];
  for (const [setting, value] of values) {
    const { steps } = checkRecipe(typed, operators, [`odd.${setting}`]);
    const name = setting.split("=")[0];
    assert.deepEqual(steps.find((step) => step.name === "odd")!.params[name], value, setting);
  }
  const refusals: [string, RegExp][] = [
    ["window=-1", /`window` must be a finite number from 0, or a list of [^"]*, got -1$/],
    ["window=1,x", /, got \[1,"x"\]$/],
    ["window=wide", /^--set odd\.window=wide: `window` must be .*, got "wide"$/],
    ["window=null", /, got "null"$/],
    ["mode=wrpa", /`mode` must be one of "wrap", "mirror", got "wrpa"$/],
    ["on=yes", /`on` must be true or false, got "yes"$/],
    ["toString=1", /--set odd\.toString=1: no parameter `toString`/],
    ["__proto__=1", /no parameter `__proto__`/],
  ];
  for (const [setting, message] of refusals) {
    assert.throws(() => checkRecipe(typed, operators, [`odd.${setting}`]), {
      name: "RecipeError",
      message,
    });
  }
  const refused: [string, RegExp][] = [
    ["bright.by=0", /--set bright\.by=0: `by` must be a finite number from 1, got 0/],
    ["bright.by=high", /`by` must be a finite number from 1, got "high"/],
    ["brigt.by=2", /--set brigt\.by=2: no step "brigt", did you mean "bright"\?/],
    ["by=2", /--set by=2: must have the form STEP\.PARAMETER=VALUE/],
    [
      "input.frame=2",
      /^--set input\.frame=2: only parameters of steps can be set: write input into/,
    ],
  ];
  for (const [setting, message] of refused) {
    assert.throws(() => checkRecipe(recipe, operators, [setting]), {
      name: "RecipeError",
      message,
    });
  }
});

pure("checkRecipe() tells everything that is wrong, with its place", () => {
  const [cells, bright] = recipe.steps;
  const cases: [unknown, RegExp][] = [
    [[], /^recipe: must be an object, got \[\]$/],
    [{ ...recipe, petri: 2 }, /^petri: must be 1, got 2$/],
    [{ ...recipe, name: "" }, /^name: must be text, got ""$/],
    [{ ...recipe, setps: [] }, /^setps: no such field, did you mean steps\?$/],
    [{ ...recipe, plugins: "a.ts" }, /^plugins: must be a list of paths, got "a.ts"$/],
    [{ ...recipe, steps: [] }, /^steps: must list at least one step, got \[\]$/],
    [{ ...recipe, steps: [3] }, /steps\[0\]: must be an object, got 3/],
    [{ ...recipe, outputs: {} }, /outputs: must name at least one of labels, table/],
    [
      { ...recipe, outputs: { ...recipe.outputs, overlay: 1 } },
      /outputs\.overlay: must have image/,
    ],
    [{ ...recipe, outputs: { ...recipe.outputs, images: 1 } }, /outputs\.images: must give values/],
    [
      { ...recipe, outputs: { ...recipe.outputs, images: { "a b": "bright" } } },
      /outputs\.images\.a b: a name is a letter/,
    ],
    [
      { ...recipe, outputs: { ...recipe.outputs, images: { labels: "bright" } } },
      /^outputs\.images\.labels: the name labels is taken$/,
    ],
    [
      { ...recipe, outputs: { ...recipe.outputs, images: { Glow: "bright", glow: "bright" } } },
      /^outputs\.images\.glow: the name glow is taken$/,
    ],
    [{ ...recipe, outputs: { ...recipe.outputs, tables: 1 } }, /outputs\.tables: must give values/],
    [
      { ...recipe, outputs: { ...recipe.outputs, tables: { Record: "cells", more: "bright" } } },
      /^2 problems: outputs\.tables\.Record: the name Record is taken; outputs\.tables\.more: must be table, step "bright" gives image \(image or mask\)$/,
    ],
    [{ ...recipe, outputs: { ...recipe.outputs, figure: 1 } }, /outputs\.figure: must have table/],
    [
      {
        ...recipe,
        outputs: {
          ...recipe.outputs,
          figure: { table: "bright", y: { a: 3 }, lines: "", average: "sum", size: 3 },
        },
      },
      /^5 problems: outputs\.figure\.size: no such field[^;]*; outputs\.figure\.y\.a: must name a column, got 3; outputs\.figure\.lines: must be text, got ""; outputs\.figure\.average: must be "mean" or "median", got "sum"; outputs\.figure\.table: must be table, /,
    ],
    [
      { ...recipe, outputs: { ...recipe.outputs, figure: { table: "cells", y: {} } } },
      /^outputs\.figure\.y: must give columns by the names of curves, got \{\}$/,
    ],
    [
      { ...recipe, outputs: { ...recipe.outputs, figure: { table: "cells" } } },
      /^outputs\.figure\.y: must give columns by the names of curves, got undefined$/,
    ],
    [
      {
        ...recipe,
        outputs: {
          ...recipe.outputs,
          figure: { table: "cells", curve: "bright", average: "mean" },
        },
      },
      /^2 problems: outputs\.figure\.average: does nothing with a table of curves: leave it out; outputs\.figure\.curve: must be table, /,
    ],
    [
      {
        ...recipe,
        steps: [...recipe.steps, {
          name: "follow",
          operator: "clock.follow",
          inputs: { image: "input" },
        }],
        outputs: { ...recipe.outputs, tables: { found: "follow" } },
      },
      /^input\.frame: must be "together" for step "follow": clock\.follow looks from frame to frame$/,
    ],
    [
      { ...recipe, outputs: { labels: "cells" } },
      /^outputs\.labels: which output of step "cells"\? Write one of cells\.labels, cells\.other$/,
    ],
    [
      { ...recipe, outputs: { ...recipe.outputs, mask: "cells.labels" } },
      /^outputs\.mask: must be mask, cells\.labels is labels$/,
    ],
    [
      { ...recipe, outputs: { ...recipe.outputs, mask: "input" } },
      /must be mask, the input is an image/,
    ],
    [{ ...recipe, outputs: { ...recipe.outputs, table: 7 } }, /must name a value, such as "input"/],
    [
      { ...recipe, outputs: { ...recipe.outputs, table: "a.b.c" } },
      /must have the form STEP or STEP/,
    ],
    [
      { ...recipe, outputs: { ...recipe.outputs, table: "cells.tabel" } },
      /step "cells" has no output "tabel" \(outputs are: labels, other, table\)/,
    ],
    [
      { ...recipe, outputs: { ...recipe.outputs, table: "bright" } },
      /outputs\.table: must be table, step "bright" gives image \(image or mask\)/,
    ],
    [
      { ...recipe, steps: [{ ...cells, name: "input" }, bright] },
      /steps\[0\]\.name: "input" is the image: give the step another name/,
    ],
    // A step of that name does not wait for itself.
    [
      {
        ...recipe,
        steps: [{ ...bright, name: "input" }],
        outputs: { images: { bright: "input" } },
      },
      /^steps\[0\]\.name: "input" is the image: give the step another name$/,
    ],
    [
      { ...recipe, steps: [cells, { ...bright, operator: "scale" }] },
      /steps\[1\]\.operator: no operator "scale", did you mean "lab\.scale"\?/,
    ],
    [
      { ...recipe, steps: [{ ...cells, name: "a-b" }, bright] },
      /steps\[0\]\.name: must be a letter/,
    ],
    [
      { ...recipe, steps: [cells, { ...bright, operator: "lab.scael" }] },
      /steps\[1\]\.operator: no operator "lab\.scael", did you mean "lab\.scale"\?/,
    ],
    [
      { ...recipe, steps: [{ ...cells, params: {} }, bright] },
      /steps\[0\]\.params\.level: `level` is missing: give a finite number/,
    ],
    [
      { ...recipe, steps: [{ ...cells, params: 3 }, bright] },
      /steps\[0\]\.params: must be an object, got 3/,
    ],
    [
      { ...recipe, steps: [{ ...cells, inputs: 3 }, bright] },
      /steps\[0\]\.inputs: must be an object, got 3/,
    ],
    [
      { ...recipe, steps: [{ ...cells, inputs: {} }, bright] },
      /steps\[0\]\.inputs\.image: is missing: name image/,
    ],
    [
      { ...recipe, steps: [cells, { ...bright, inputs: { image: "input.blue" } }] },
      /steps\[1\]\.inputs\.image: no channel "blue" \(channels are: red, green\)/,
    ],
    [
      { ...recipe, steps: [cells, { ...bright, inputs: { image: "brigth" } }] },
      /no step "brigth", did you mean "bright"\?/,
    ],
    [
      { ...recipe, steps: [cells, { ...bright, inputs: { image: "bright" } }] },
      /steps\[1\]\.inputs: steps wait for each other: bright -> bright/,
    ],
    [
      { ...recipe, steps: [...recipe.steps, { ...bright, name: "spare" }] },
      /^steps\[2\]: nothing uses step "spare": use it or remove it$/,
    ],
    [{ ...recipe, input: 3 }, /input: must be an object, got 3/],
    [{ ...recipe, input: { channels: 3 } }, /input\.channels: must give numbers by name, got 3/],
    [
      { ...recipe, input: { channels: { red: -1, green: 1 } } },
      /input\.channels\.red: must be a whole/,
    ],
    [
      { ...recipe, input: { ...recipe.input, channels: { red: 0, green: 1, "x y": 2 } } },
      /input\.channels\.x y: a name is a letter/,
    ],
    [
      { ...recipe, input: { ...recipe.input, frame: "first" } },
      /input\.frame: must be a whole number from 0, "all" or "together", got "first"/,
    ],
    [
      { ...recipe, input: { ...recipe.input, interval: 0 } },
      /input\.interval: must be a number above 0, in minutes, got 0/,
    ],
    [{ ...recipe, input: { ...recipe.input, axes: 3 } }, /input\.axes: must be letters/],
    [
      { ...recipe, input: { ...recipe.input, pixelSize: 0 } },
      /input\.pixelSize: must be a number above 0/,
    ],
    [
      { ...recipe, input: { ...recipe.input, crop: { y: 0, x: 0, height: 0, width: 5 } } },
      /input\.crop\.height: must be a whole number from 1, got 0/,
    ],
    [
      { ...recipe, input: { ...recipe.input, pixelSize: Infinity } },
      /input\.pixelSize: must be a number above 0, in µm, got Infinity/,
    ],
    [{ ...recipe, input: { ...recipe.input, crop: 3 } }, /input\.crop: must have y, x, height/],
    [
      { ...recipe, input: { ...recipe.input, crop: { y: 0, x: 0, height: 2 } } },
      /input\.crop\.width: must/,
    ],
    [
      { ...recipe, petri: 0, name: 3 },
      /^2 problems: petri: must be 1, got 0; name: must be text, got 3$/,
    ],
  ];
  for (const [document, message] of cases) {
    assert.throws(() => checkRecipe(document, operators), { name: "RecipeError", message });
  }
});

/** Steps one after the other over as large a picture as is recycled. */
const ROW: Recipe = {
  petri: 1,
  name: "row",
  steps: [
    { name: "a", operator: "lab.scale", inputs: { image: "input" }, params: { by: 2 } },
    { name: "same", operator: "lab.odd", inputs: { image: "a" } },
    { name: "b", operator: "lab.scale", inputs: { image: "same" }, params: { by: 3 } },
    { name: "c", operator: "lab.scale", inputs: { image: "a" }, params: { by: 4 } },
    { name: "d", operator: "lab.scale", inputs: { image: "c" }, params: { by: 1 } },
  ],
  outputs: { images: { b: "b", d: "d" } },
};

pure(
  "runRecipe() recycles what nothing needs, never the input, what is shared, or what is kept",
  async () => {
    const image = createImage(new Uint8Array(70_000).fill(1), [1, 70_000]);
    const made: Image[] = [];
    const watched = {
      operators: () => kit.operators(),
      async run(id: string, inputs: { image: Image }, params: object) {
        const outputs = await kit.run(id as never, inputs as never, params as never) as {
          image: Image;
        };
        made.push(outputs.image);
        return outputs;
      },
    } as unknown as typeof kit;
    const checked = checkRecipe(ROW, operators);
    for (const isRecycled of [false, true]) {
      made.length = 0;
      const options = isRecycled ? { recycle: true } : {};
      const results = await runRecipe(checked, watched, { "": image }, options) as Record<
        string,
        Image
      >;
      assert.equal(results["images.b"].data[69_999], 6);
      assert.equal(results["images.d"].data[69_999], 8);
      assert.equal(image.data[69_999], 1);
      const gone = made.map((value) => {
        try {
          return value.data.length === 0;
        } catch {
          return true;
        }
      });
      // `same` shares the memory of `a`, which c needs: it is not recycled, and both go with `a`.
      assert.deepEqual(gone, isRecycled ? [true, true, false, true, false] : gone.map(() => false));
    }
  },
);

pure("runRecipe() gives what the same calls give", async () => {
  const red = createImage(Uint8Array.of(9, 9), [1, 2]);
  const green = createImage(Uint8Array.of(2, 4), [1, 2]);
  const checked = checkRecipe(recipe, operators);
  const results = await runRecipe(checked, kit, { "": red, red, green });
  assert.deepEqual(Object.keys(results).sort(), [
    "images.bright",
    "labels",
    "overlay.image",
    "overlay.labels",
    "table",
    "tables.found",
  ]);
  assert.deepEqual([...(results.labels as { data: Int32Array }).data], [0, 1]);
  assert.deepEqual([...(results["images.bright"] as { data: Uint8Array }).data], [4, 8]);
  assert.deepEqual((results.table as { columns: object }).columns, { channels: [2] });
  const unlucky = checkRecipe(recipe, operators, ["bright.by=13"]);
  await assert.rejects(runRecipe(unlucky, kit, { "": red, red, green }), {
    name: "RecipeError",
    message: 'step "bright": lab.scale: failed: unlucky',
    operator: "lab.scale",
  });
});
