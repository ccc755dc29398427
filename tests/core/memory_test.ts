import assert from "node:assert/strict";
import {
  copyOf,
  recycle,
  recycleArray,
  reused,
  room,
  roomForFloats,
  roomLike,
  zeros,
} from "../../core/memory.ts";
import { createImage, createMask } from "../../core/values.ts";

const SIZE = 70_001;

/** Takes out all that earlier tests gave back. */
function empty(): void {
  for (const bytes of [1, 2, 4]) while (reused(Uint8Array, bytes * SIZE) !== undefined);
}

function pure(name: string, fn: () => void): void {
  Deno.test({
    name,
    permissions: "none",
    fn() {
      empty();
      fn();
    },
  });
}

pure("recycle() gives memory to a result of the same number of bytes", () => {
  recycle(createImage(new Uint8Array(2 * SIZE).fill(7), [2, SIZE]));
  assert.equal(reused(Uint8Array, SIZE), undefined);
  const result = reused(Uint16Array, SIZE)!;
  assert.equal(result.length, SIZE);
  assert.equal(result[SIZE - 1], 7 * 257);
  assert.equal(reused(Uint16Array, SIZE), undefined);
});

pure("recycle() takes the data from its value, and says so", () => {
  const image = createImage(new Uint8Array(SIZE), [1, SIZE]);
  const { data } = image;
  recycle(image);
  assert.equal(data.length, 0);
  assert.throws(() => image.data, {
    name: "InputError",
    message: "the data of this value was given back by `recycle`: use it before",
  });
  assert.throws(() => recycle(image), { name: "InputError" });
});

pure("recycle() takes small values, and leaves frozen and sealed ones alone", () => {
  const frozen = Object.freeze(createMask(new Uint8Array(SIZE).fill(1), [1, SIZE]));
  const sealed = Object.seal(createMask(new Uint8Array(SIZE).fill(1), [1, SIZE]));
  const small = createMask(new Uint8Array(6), [2, 3]);
  recycle(frozen, sealed, small);
  assert.deepEqual([frozen.data.length, sealed.data.length], [SIZE, SIZE]);
  assert.throws(() => small.data, { name: "InputError" });
  assert.equal(reused(Uint8Array, 6), undefined);
  assert.equal(reused(Uint8Array, SIZE), undefined);
});

pure("recycleArray() leaves parts of an array, shared and growing memory alone", () => {
  const whole = new Float32Array(2 * SIZE);
  recycleArray(whole.subarray(SIZE));
  assert.equal(whole.length, 2 * SIZE);
  const shared = new Uint8Array(new SharedArrayBuffer(SIZE));
  recycleArray(shared);
  assert.equal(shared.length, SIZE);
  const growing = new Uint8Array(new ArrayBuffer(SIZE, { maxByteLength: 2 * SIZE }));
  recycleArray(growing);
  assert.equal(growing.length, SIZE);
  assert.equal(reused(Float32Array, SIZE), undefined);
  assert.equal(reused(Uint8Array, SIZE), undefined);
});

pure("room(), zeros() and copies take what was given back", () => {
  const give = () => recycleArray(new Uint16Array(SIZE).fill(9));
  const used = (result: Uint16Array) =>
    assert.equal(reused(Uint16Array, SIZE), undefined) ?? result;
  give();
  assert.equal(used(room(Uint16Array, SIZE))[3], 9);
  give();
  assert.equal(used(roomLike(new Uint16Array(SIZE)))[3], 9);
  give();
  assert.ok(used(zeros(Uint16Array, SIZE)).every((value) => value === 0));
  give();
  const other = Uint16Array.from({ length: SIZE }, (_, i) => i);
  assert.deepEqual(used(copyOf(other)), other);
  assert.deepEqual(copyOf(other.subarray(5, 8)), Uint16Array.of(5, 6, 7));
  assert.ok(roomForFloats(true, 3) instanceof Float64Array);
  recycleArray(new Uint8Array(4 * SIZE).fill(0xff));
  const floats = roomForFloats(false, SIZE);
  assert.ok(floats instanceof Float32Array && Number.isNaN(floats[SIZE - 1]));
});

pure("no more than 128 MiB are kept, and what was given back first goes first", () => {
  const part = 2 ** 25;
  for (let i = 0; i < 5; i++) recycleArray(new Uint8Array(part - i));
  assert.equal(reused(Uint8Array, part), undefined);
  for (let i = 1; i < 5; i++) assert.equal(reused(Uint8Array, part - i)?.length, part - i);
  const huge = new Uint8Array(2 ** 27 + 1);
  recycleArray(huge);
  assert.equal(huge.length, 2 ** 27 + 1);
});
