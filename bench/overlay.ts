/**
 * How long an overlay takes, drawn and written: once cold on a small image, then 2048² with 529 objects.
 *
 *     deno run --no-prompt bench/overlay.ts
 */
import process from "node:process";
import { createImage, createLabels, type Image, type Labels } from "../mod.ts";
import { overlayPng } from "../io/overlay.ts";

/** Discs on a lattice, over noise. */
function scene(height: number, width: number, radius: number, step: number): [Image, Labels] {
  const grey = new Uint16Array(height * width);
  const labels = new Int32Array(height * width);
  let state = 1;
  for (let i = 0; i < grey.length; i++) {
    state = Math.imul(state, 1664525) + 1013904223 >>> 0;
    grey[i] = 300 + (state >>> 24);
  }
  let count = 0;
  for (let y = step >> 1; y < height; y += step) {
    for (let x = step >> 1; x < width; x += step) {
      count++;
      for (let dy = -radius; dy <= radius; dy++) {
        for (let dx = -radius; dx <= radius; dx++) {
          const inside = y + dy >= 0 && y + dy < height && x + dx >= 0 && x + dx < width;
          if (!inside || dy * dy + dx * dx > radius * radius) continue;
          labels[(y + dy) * width + x + dx] = count;
          grey[(y + dy) * width + x + dx] += 800;
        }
      }
    }
  }
  const pixelSize = { y: 0.065, x: 0.065, unit: "µm", source: "bench" };
  const shape = [height, width];
  return [createImage(grey, shape, { pixelSize }), createLabels(labels, shape)];
}

/** Milliseconds on the clock and of all processors. */
function measure(name: string, image: Image, labels: Labels): void {
  const clock = performance.now(), before = process.cpuUsage();
  const { length } = overlayPng(image, labels);
  const { user, system } = process.cpuUsage(before);
  const wall = (performance.now() - clock).toFixed(1).padStart(8);
  const cpu = ((user + system) / 1000).toFixed(1).padStart(8);
  console.log(`${name.padEnd(16)}${wall} ms ${cpu} ms of processors, ${length} bytes`);
}

const small = scene(210, 215, 9, 24);
measure("210×215, cold", ...small);
measure("again", ...small);
const large = scene(2048, 2048, 36, 91);
for (let i = 0; i < 6; i++) measure(`2048², ${i + 1}.`, ...large);
