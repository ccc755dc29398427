import assert from "node:assert/strict";
import {
  checkParameter,
  InputError,
  ParameterError,
  PetriError,
  PluginError,
  show,
} from "../../core/errors.ts";

const pure = (name: string, fn: () => void) => Deno.test({ name, permissions: "none", fn });

pure("errors carry their facts as fields and their class as name", () => {
  const cause = new Error("underneath");
  const error = new PluginError("it broke", { operator: "a.b", file: "p.ts", value: 3, cause });
  assert.ok(error instanceof PetriError);
  assert.equal(error.name, "PluginError");
  assert.equal(String(error), "PluginError: it broke");
  assert.deepEqual([error.operator, error.file, error.value, error.cause], [
    "a.b",
    "p.ts",
    3,
    cause,
  ]);
  assert.ok(!("cause" in new PluginError("alone")));
});

Deno.test("errors of the built library are those of the sources, class by class", async () => {
  const built = await import("petri");
  assert.notEqual(built.InputError, InputError);
  for (const [Here, There] of [[InputError, built.InputError], [built.InputError, InputError]]) {
    const error = new There("no image");
    assert.ok(error instanceof Here && error instanceof PetriError && error instanceof Error);
    assert.ok(!(error instanceof ParameterError || error instanceof built.ParameterError));
  }
  class Own extends InputError {}
  assert.ok(new Own("mine") instanceof built.InputError && new Own("mine") instanceof Own);
  for (const other of [new InputError("not mine"), Own.prototype, new Error("x"), "x", null]) {
    assert.ok(!(other instanceof Own));
  }
  assert.ok(!(InputError.prototype instanceof InputError));
});

pure("within() names the operator once, the innermost", () => {
  const error = new ParameterError("`sigma` must be small").within("kernels.gaussian");
  assert.equal(error.message, "kernels.gaussian: `sigma` must be small");
  assert.equal(error.within("edges.laplacianOfGaussian").operator, "kernels.gaussian");
  assert.equal(error.message, "kernels.gaussian: `sigma` must be small");
});

pure("checkParameter() says name, rule and value", () => {
  checkParameter(true, "sigma", 1, "a number from 0");
  assert.throws(() => checkParameter(false, "sigma", -1, "a number from 0"), {
    name: "ParameterError",
    message: "`sigma` must be a number from 0, got -1",
    parameter: "sigma",
    value: -1,
  });
});

pure("show() keeps any value short and on one line", () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  const cases: [unknown, string][] = [
    ["a\nb", '"a\\nb"'],
    [undefined, "undefined"],
    [null, "null"],
    [-0, "-0"],
    [NaN, "NaN"],
    [12n, "12n"],
    [() => 1, "a function"],
    [new Float32Array(7), "Float32Array(7)"],
    [new DataView(new ArrayBuffer(5)), "DataView(5)"],
    [[1, 2], "[1,2]"],
    [circle, "[object Object]"],
    ["x".repeat(100), `"${"x".repeat(56)}...`],
    [{ kind: "image", data: new Uint8Array(9) }, '{"kind":"image","data":"Uint8Array(9)"}'],
    [["x".repeat(100)], `["${"x".repeat(55)}...`],
    [Array(100).fill(7), `[${"7,".repeat(28)}...`],
    [Symbol("s"), "Symbol(s)"],
  ];
  for (const [value, text] of cases) assert.equal(show(value), text);
  // What is not shown is not looked at.
  const refuse = () => assert.fail("is read");
  const rows = Array.from({ length: 70 }, () => Array(70).fill(7));
  Object.defineProperty(rows, 60, { get: refuse });
  Object.defineProperty(rows[5], 0, { get: refuse });
  assert.equal(show(rows), `[[${"7,".repeat(27)}7...`);
});
