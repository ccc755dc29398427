import assert from "node:assert/strict";
import {
  allowed,
  boolean,
  choice,
  integer,
  list,
  nearest,
  number,
  oneOf,
  type ParamArguments,
  type Params,
  record,
  resolveParams,
  text,
} from "../../core/params.ts";

const pure = (name: string, fn: () => void) => Deno.test({ name, permissions: "none", fn });
const doc = "";

pure("resolveParams() fills in defaults and keeps what was given", () => {
  const params = {
    sigma: number({ min: 0, default: 1, doc }),
    size: integer({ min: 1, odd: true, doc }),
    mode: choice(["a", "b"], { default: "a", doc }),
    level: number({ optional: true, doc }),
    deep: boolean({ default: false, doc }),
  };
  const given: ParamArguments<typeof params> = { size: 5 };
  const { sigma, size, mode, level, deep } = resolveParams(params, given);
  assert.deepEqual([sigma, size, mode, level, deep], [1, 5, "a", undefined, false]);
  // A list is everybody's own.
  const sides = { sides: list(number({ doc }), { default: [1, 2], doc }) };
  (resolveParams(sides).sides as number[]).push(3);
  assert.deepEqual(resolveParams(sides).sides, [1, 2]);
  // A default of false or 0 counts, and `undefined` counts as left out.
  assert.equal(resolveParams(params, { size: 1, sigma: 0 }).sigma, 0);
  assert.equal(resolveParams(params, { size: 1, sigma: undefined }).sigma, 1);
});

pure("resolveParams() says what would be right", () => {
  const cases: [Params, Record<string, unknown>, RegExp][] = [
    [{ a: number({ doc }) }, {}, /^`a` is missing: give a finite number$/],
    [{ a: number({ doc }) }, { a: NaN }, /^`a` must be a finite number, got NaN$/],
    [{ a: number({ doc }) }, { a: "1" }, /^`a` must be a finite number, got "1"$/],
    [{ a: number({ min: 0, max: 1, doc }) }, { a: 2 }, /a finite number from 0 to 1, got 2$/],
    [{ a: number({ above: 0, doc }) }, { a: 0 }, /a finite number above 0, got 0$/],
    [{ a: number({ min: 0, below: 1, doc }) }, { a: 1 }, /number from 0 and below 1, got 1$/],
    [{ a: number({ max: 3, doc }) }, { a: 4 }, /a finite number up to 3, got 4$/],
    [{ a: integer({ min: 1, doc }) }, { a: 1.5 }, /a whole number from 1, got 1.5$/],
    [{ a: integer({ odd: true, doc }) }, { a: 4 }, /an odd whole number, got 4$/],
    [{ a: boolean({ doc }) }, { a: 1 }, /true or false, got 1$/],
    [{ a: choice(["x", "y"], { doc }) }, { a: "z" }, /one of "x", "y", got "z"$/],
    [{ a: text({ doc }) }, { a: 1 }, /must be text, got 1$/],
    [{ a: text({ pattern: "^b+$", doc }) }, { a: "c" }, /text of the form \^b\+\$, got "c"$/],
    [
      { a: text({ pattern: "^b+$", doc: "Some b, as in bb" }) },
      { a: "c" },
      /text of the form \^b\+\$ \(Some b, as in bb\), got "c"$/,
    ],
    [
      { a: list(number({ doc }), { min: 2, max: 2, doc }) },
      { a: [1] },
      /a list of 2 values, each a finite number, got \[1\]$/,
    ],
    [{ a: list(number({ doc }), { min: 1, doc }) }, { a: [] }, /a list of at least 1 values/],
    [{ a: list(number({ doc }), { max: 3, doc }) }, { a: 7 }, /a list of 0 to 3 values/],
    [{ a: list(number({ doc }), { doc }) }, { a: ["x"] }, /a list of values, each/],
    // Holes of an array are no numbers.
    [{ a: list(number({ doc }), { doc }) }, { a: new Array(2) }, /a list of values, each/],
    [
      { a: oneOf([number({ doc }), choice(["image"], { doc })], { doc }) },
      { a: "img" },
      /a finite number, or "image", got "img"$/,
    ],
    [
      { a: record({ min: number({ doc }) }, { doc }) },
      { a: { max: 1 } },
      /an object with min, got \{"max":1\}$/,
    ],
    [{ a: record({ min: number({ doc }) }, { doc }) }, { a: [] }, /an object with min, got \[\]$/],
    [{}, { a: 1 }, /^no parameter `a` \(parameters are: none\)$/],
    [
      { sigma: number({ default: 1, doc }), mode: text({ default: "", doc }) },
      { sgima: 1 },
      /^no parameter `sgima`, did you mean `sigma`\? \(parameters are: sigma, mode\)$/,
    ],
    [{}, JSON.parse('{"__proto__": 1}'), /^no parameter `__proto__`/],
  ];
  for (const [params, given, message] of cases) {
    assert.throws(() => resolveParams(params, given), { name: "ParameterError", message });
  }
});

pure("record() lets optional keys be left out", () => {
  const params = {
    where: record({ name: text({ doc }), min: number({ optional: true, doc }) }, { doc }),
  };
  assert.deepEqual(resolveParams(params, { where: { name: "area" } }).where, { name: "area" });
  assert.throws(() => resolveParams(params, { where: { min: 3 } }), /an object with name, min/);
});

pure("declarations are plain JSON Schema", () => {
  assert.deepEqual(
    number({ min: 0, above: -1, default: 2, unit: "px", doc: "Width" }) as object,
    {
      description: "Width",
      type: "number",
      default: 2,
      minimum: 0,
      exclusiveMinimum: -1,
      unit: "px",
    },
  );
  assert.equal(allowed(integer({ min: 3, odd: true, doc })), "an odd whole number from 3");
});

pure("nearest() finds the word that was meant, or none", () => {
  const words = ["threshold.otsu", "threshold.yen", "kernels.gaussian"];
  assert.equal(nearest("treshold.otsu", words), "threshold.otsu");
  assert.equal(nearest("threshold.ostu", words), "threshold.otsu");
  assert.equal(nearest("Kernels.Gaussian", words), "kernels.gaussian");
  assert.equal(nearest("banana", words), undefined);
});
