import assert from "node:assert/strict";
import { createKernel, InputError, ParameterError } from "../../../mod.ts";
import { custom, normalize } from "../../../ops/kernels/mod.ts";

Deno.test({
  name: "custom() takes one, two and three axes",
  permissions: "none",
  fn() {
    assert.deepEqual(custom([1, -2]).shape, [2]);
    assert.deepEqual([...custom([[1, 2, 3], [4, 5, 6]]).data], [1, 2, 3, 4, 5, 6]);
    assert.deepEqual(custom([[[1, 2]], [[3, 4]], [[5, 6]]]).shape, [3, 1, 2]);
  },
});

Deno.test({
  name: "custom() refuses ragged, empty and deep lists and what is no number",
  permissions: "none",
  fn() {
    const refuse = (rows: unknown, message: string) =>
      assert.throws(
        () => custom(rows as number[]),
        (e: Error) => e instanceof ParameterError && e.message === message,
      );
    refuse([[1, 2], [3]], "`rows` must be rows of one length, from 1, got [[1,2],[3]]");
    refuse([], "`rows` must be rows of one length, from 1, got []");
    refuse([[]], "`rows` must be rows of one length, from 1, got [[]]");
    refuse([[[[1]]]], "`rows` must be rows of one length, from 1, got [[[[1]]]]");
    refuse([[1, [2]]], "`rows` must be rows of finite numbers, got [[1,[2]]]");
    refuse(["a"], '`rows` must be rows of finite numbers, got ["a"]');
    refuse([NaN], "`rows` must be rows of finite numbers, got [null]");
  },
});

Deno.test({
  name: "normalize() gives a sum of 1 and leaves its input alone",
  permissions: "none",
  fn() {
    const kernel = createKernel([2, 6], [1, 2]);
    assert.deepEqual([...normalize(kernel).data], [0.25, 0.75]);
    assert.deepEqual([...kernel.data], [2, 6]);
    assert.throws(() => normalize(custom([1, -1])), (e: Error) =>
      e instanceof InputError &&
      e.message === "`kernel` must have weights with a finite sum other than 0, got a sum of 0");
  },
});
