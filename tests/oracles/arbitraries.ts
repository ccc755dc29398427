/**
 * Random small pictures and kernels for property tests, of any shape and pixel type.
 *
 * @module
 */
import fc from "fast-check";
import { createImage, createKernel, type Image, type Kernel } from "../../mod.ts";

/** Border modes. */
export const modes = fc.constantFrom("reflect", "nearest", "mirror", "wrap", "constant");

function size(shape: readonly number[]): number {
  return shape.reduce((a, b) => a * b, 1);
}

function valuesOf(type: number, count: number): fc.Arbitrary<Image["data"]> {
  const list = (item: fc.Arbitrary<number>) =>
    fc.array(item, { minLength: count, maxLength: count });
  if (type === 0) return list(fc.integer({ min: 0, max: 255 })).map((v) => Uint8Array.from(v));
  if (type === 1) return list(fc.integer({ min: 0, max: 65535 })).map((v) => Uint16Array.from(v));
  const real = list(fc.double({ min: -1000, max: 1000, noNaN: true }));
  return type === 2 ? real.map((v) => Float32Array.from(v)) : real.map((v) => Float64Array.from(v));
}

/** Pictures of rank 1 to 3, the sides at most 9. */
export const pictures: fc.Arbitrary<Image> = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }), fc.nat(3))
  .chain(([shape, type]) => valuesOf(type, size(shape)).map((data) => createImage(data, shape)));

/** A picture and a kernel of its rank, the sides at most 5, odd or even. */
export const withKernel: fc.Arbitrary<[Image, Kernel]> = pictures.chain((image) =>
  fc.tuple(...image.shape.map(() => fc.integer({ min: 1, max: 5 }))).chain((shape) =>
    fc.array(fc.integer({ min: -3, max: 3 }), { minLength: size(shape), maxLength: size(shape) })
      .filter((weights) => weights.some((weight) => weight !== 0))
      .map((weights): [Image, Kernel] => [image, createKernel(weights, shape)])
  )
);

/** The largest size of a pixel, and of a border's constant. */
export function largest({ data }: Image, cval: number): number {
  let most = Math.abs(cval);
  for (const value of data) most = Math.max(most, Math.abs(value));
  return most;
}
