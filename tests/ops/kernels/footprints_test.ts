import assert from "node:assert/strict";
import { ParameterError } from "../../../mod.ts";
import {
  diamond,
  disk,
  ellipse,
  line,
  octagon,
  rectangle,
  square,
  star,
} from "../../../ops/kernels/mod.ts";
import type { Kernel } from "../../../mod.ts";

function picture({ data, shape: [height, width] }: Kernel): string[] {
  return Array.from(
    { length: height },
    (_, y) => [...data.subarray(y * width, (y + 1) * width)].map((v) => v ? "#" : ".").join(""),
  );
}

const shapes: [string, Kernel, string[]][] = [
  ["disk(0)", disk(0), ["#"]],
  ["disk(2)", disk(2), ["..#..", ".###.", "#####", ".###.", "..#.."]],
  ["diamond(1)", diamond(1), [".#.", "###", ".#."]],
  ["square(2)", square(2), ["##", "##"]],
  ["rectangle(1, 4)", rectangle(1, 4), ["####"]],
  ["ellipse(5, 2)", ellipse(5, 2), [
    ".#########.",
    "###########",
    "###########",
    "###########",
    ".#########.",
  ]],
  ["star(1)", star(1), ["###", "###", "###"]],
  ["star(2)", star(2), [
    "...#...",
    ".#####.",
    ".#####.",
    "#######",
    ".#####.",
    ".#####.",
    "...#...",
  ]],
  ["octagon(1, 1)", octagon(1, 1), [".#.", "###", ".#."]],
  ["octagon(2, 1)", octagon(2, 1), [".##.", "####", "####", ".##."]],
  ["line(1, 30)", line(1, 30), ["#"]],
  ["line(5, 0)", line(5, 0), ["#####"]],
  ["line(4, 0)", line(4, 0), ["#####"]],
  ["line(3, 90)", line(3, 90), ["#", "#", "#"]],
  ["line(5, 45)", line(5, 45), ["..#", ".#.", "#.."]],
  ["line(7, 30)", line(7, 30), ["......#", "....##.", "...#...", ".##....", "#......"]],
  ["line(7, -20)", line(7, -20), ["##.....", "..###..", ".....##"]],
  ["line(3, 120)", line(3, 120), ["#..", ".#.", "..#"]],
];

for (const [name, kernel, expected] of shapes) {
  Deno.test({
    name: `${name} has its shape`,
    permissions: "none",
    fn: () => assert.deepEqual(picture(kernel), expected),
  });
}

Deno.test({
  name: "line() is point-symmetric, connected and as wide as its end points are apart",
  permissions: "none",
  fn() {
    for (let length = 1; length < 20; length += 3) {
      for (let angle = -180; angle <= 180; angle += 7.5) {
        const { data, shape: [height, width] } = line(length, angle);
        assert.deepEqual(data, data.toReversed());
        assert.equal(data.reduce((a, b) => a + b), Math.max(height, width));
        assert.ok(data[0] + data[width - 1] >= 1);
      }
    }
  },
});

Deno.test({
  name: "footprints refuse sizes that they cannot have",
  permissions: "none",
  fn() {
    const refuse = (work: () => unknown, message: string) =>
      assert.throws(
        work,
        (e: ParameterError) => e instanceof ParameterError && e.message === message,
      );
    refuse(() => disk(-1), "`radius` must be a whole number from 0 to 4096, got -1");
    refuse(() => diamond(1.5), "`radius` must be a whole number from 0 to 4096, got 1.5");
    refuse(() => square(0), "`width` must be a whole number from 1 to 4096, got 0");
    refuse(() => rectangle(0, 3), "`height` must be a whole number from 1 to 4096, got 0");
    refuse(() => ellipse(1, NaN), "`height` must be a whole number from 0 to 4096, got NaN");
    refuse(() => star(4000), "`a` must be a whole number from 0 to 2048, got 4000");
    refuse(() => octagon(0, 0), "`n` must be a whole number from 1 to 4096, got 0");
    refuse(() => line(0.5, 0), "`length` must be a number from 1 to 4096, got 0.5");
    refuse(() => line(3, Infinity), "`angle` must be a finite number of degrees, got Infinity");
  },
});
