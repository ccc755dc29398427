import assert from "node:assert/strict";
import type { Elements } from "../../kernels/bands.ts";
import {
  coresOf,
  countsByLabel,
  drawOutlines,
  firstOutside,
  highestByLabel,
  inGreys,
  labelBytes,
  levelsOf,
  lookedUpLabels,
  maskBytes,
  rangeOfLabels,
  stepsOutByLabel,
  sumsByLabel,
  surveyed,
  swapBytes,
} from "../../kernels/results.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";

const pure = (name: string, fn: () => void) => Deno.test({ name, permissions: "none", fn });

/** Lengths about the width of a vector, and about the pieces that go through scratch memory. */
const LENGTHS = [0, 1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 33, 65535, 65537, 150001];
const TYPES = [Uint8Array, Uint16Array, Float32Array, Float64Array];

/** Numbers below 1 that look random, the same for each seed. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function random(length: number, low: number, high: number, seed = 99): number[] {
  const next = dice(seed);
  return Array.from({ length }, () => low + Math.floor(next() * (high - low + 1)));
}

pure("sums, peaks and counts by label are those of a plain loop", () => {
  for (const length of LENGTHS) {
    const labels = Int32Array.from(random(length, -2, 12)).fill(0, length >> 3, length >> 1)
      .fill(7, length >> 1, length - (length >> 2));
    const [least, most] = rangeOfLabels(labels);
    assert.equal(least, labels.reduce((a, b) => Math.min(a, b), labels[0] ?? 0));
    assert.equal(most, labels.reduce((a, b) => Math.max(a, b), labels[0] ?? 0));
    const last = 9;
    const counts = new Uint32Array(last + 1);
    for (const label of labels) if (label >= 0 && label <= last) counts[label]++;
    assert.deepEqual(countsByLabel(labels, last), counts);
    const open = Uint8Array.from(labels, (label, i) => Number(label !== 0 || i % 3 === 0));
    assert.equal(firstOutside(labels, open), -1);
    for (const at of [0, length >> 1, length - 2, length - 1]) {
      if (!labels[at]) continue;
      open[at] = 0;
      assert.equal(firstOutside(labels, open), at, `${length}`);
      open[at] = 7;
    }
    const table = Int32Array.from(random(8, -5, 70000));
    assert.deepEqual(lookedUpLabels(labels, table), labels.map((label) => table[label] ?? 0));
    const rim = Uint8Array.from(random(length, 0, 2, 7));
    assert.deepEqual(
      coresOf(labels, rim),
      Uint8Array.from(labels, (label, i) => Number(label > 0 && rim[i] === 0)),
    );
    for (const Type of TYPES) {
      const values: Elements = new Type(random(length, 0, 255, 3)).map((v) => v * 0.37);
      if (values instanceof Float64Array && length > 5) values[4] = NaN;
      const sums = new Float64Array(last + 1);
      const highest = new Float64Array(last + 1).fill(-Infinity);
      for (let i = 0; i < length; i++) {
        if (labels[i] < 0 || labels[i] > last) continue;
        sums[labels[i]] += values[i];
        if (values[i] > highest[labels[i]]) highest[labels[i]] = values[i];
      }
      assert.deepEqual(sumsByLabel(labels, values, last), sums, Type.name);
      assert.deepEqual(highestByLabel(labels, values, last), highest, Type.name);
    }
  }
});

pure("pixels become the bytes of a file", () => {
  for (const length of LENGTHS) {
    const labels = Int32Array.from(random(length, 0, 65535));
    assert.deepEqual(labelBytes(labels), new Uint8Array(Uint16Array.from(labels).buffer));
    const mask = Uint8Array.from(random(length, 0, 2));
    assert.deepEqual(maskBytes(mask), mask.map((value) => value === 0 ? 0 : 255));
    for (const size of [2, 4, 8] as const) {
      // What does not fill a number stays as it is.
      const bytes = Uint8Array.from(random(length * size + 1, 0, 255));
      const turned = bytes.slice();
      for (let at = 0; at + size <= bytes.length; at += size) {
        turned.subarray(at, at + size).reverse();
      }
      swapBytes(bytes, size);
      assert.deepEqual(bytes, turned, `${size} × ${length}`);
    }
  }
});

pure("levelsOf() finds what sorting finds, of all values or of some", () => {
  const parts = [0, 0.002, 0.25, 0.5, 0.998, 1];
  for (const Type of TYPES) {
    for (const length of LENGTHS) {
      for (const [step, top] of [[1, 3], [1, 255], [7, 255]]) {
        const data: Elements = new Type(random(length, 0, top)).map((v) => v * 1.7 - 9);
        if (data instanceof Float32Array && length > 8) data.set([NaN, Infinity, -Infinity], 2);
        const sorted = Float64Array.from(data).filter((value, i) =>
          i % step === 0 && Number.isFinite(value)
        ).sort();
        assert.deepEqual(
          levelsOf(data, step, parts),
          parts.map((part) => sorted[Math.round(part * (sorted.length - 1))] ?? 0),
        );
      }
    }
  }
});

pure("inGreys() stretches, cuts off and takes NaN for black", () => {
  for (const Type of TYPES) {
    for (const length of LENGTHS) {
      const data: Elements = new Type(random(length, 0, 255));
      if (data instanceof Float64Array && length > 5) data.set([NaN, Infinity, -Infinity], 1);
      const wanted = Uint8Array.from(data, (value) => {
        const grey = value * 0.9 - 20.3;
        return grey >= 160 ? 159 : grey > 0 ? Math.floor(grey) : 0;
      });
      assert.deepEqual(inGreys(data, { factor: 0.9, offset: -20.3, top: 159 }), wanted);
    }
  }
});

/** Random labels in blobs, some that leave gaps and meet at corners, and some noise. */
function scene(width: number, height: number, seed: number): Int32Array {
  const next = dice(seed);
  const data = new Int32Array(width * height);
  for (let n = 1; n < 14; n++) {
    const [cy, cx] = [next() * height, next() * width];
    const [ry, rx] = [1 + next() * Math.min(height, 40) / 3, 1 + next() * width / 3];
    const label = 1 + Math.floor(next() * 30);
    for (let y = Math.floor(Math.max(0, cy - ry)); y < Math.min(height, cy + ry); y++) {
      for (let x = Math.floor(Math.max(0, cx - rx)); x < Math.min(width, cx + rx); x++) {
        if (((y - cy) / ry) ** 2 + ((x - cx) / rx) ** 2 < 1) data[y * width + x] = label;
      }
    }
  }
  for (let i = 0; i < data.length / 30; i++) {
    data[Math.floor(next() * data.length)] = Math.floor(next() * 31);
  }
  return data;
}

/** Small pictures, and one that takes several bands of rows. */
const SIZES = [[1, 1], [1, 9], [9, 1], [2, 2], [13, 11], [40, 31], [33, 64], [70, 2100]];

pure("surveyed() finds objects, boxes, middles and neighbours as their definition says", () => {
  for (const [n, [width, height]] of SIZES.entries()) {
    const data = scene(width, height, n + 1);
    const found = surveyed(data, width, 30);
    const order = [...new Set(data.filter((label) => label > 0))];
    assert.deepEqual(found.labels, order);
    for (const [place, label] of order.entries()) {
      let [area, sumY, sumX, longest, middle] = [0, 0, 0, 0, -1];
      const box = [Infinity, -1, Infinity, -1];
      for (let y = 0; y < height; y++) {
        for (let x = 0, run = 0; x < width; x++) {
          if (data[y * width + x] !== label) {
            run = 0;
            continue;
          }
          area++;
          sumY += y;
          sumX += x;
          box[0] = Math.min(box[0], y);
          box[1] = y;
          box[2] = Math.min(box[2], x);
          box[3] = Math.max(box[3], x);
          run++;
          const ends = x === width - 1 || data[y * width + x + 1] !== label;
          if (ends && run > longest) [longest, middle] = [run, y * width + x - (run >> 1)];
        }
      }
      assert.deepEqual(
        [found.areas[place], found.sumY[place], found.sumX[place], found.middles[place]],
        [area, sumY, sumX, middle],
      );
      assert.deepEqual(found.boxes.slice(4 * place, 4 * place + 4), box);
    }
    assert.deepEqual(found.near.map((list) => [...new Set(list)].sort((a, b) => a - b)), [
      ...nearOf(data, width, order),
    ]);
  }
});

/** For each object those before it that it meets, at most eight pixels of ground between, in a row or a column. */
function nearOf(data: Int32Array, width: number, order: readonly number[]): number[][] {
  const near = order.map(() => new Set<number>());
  const walk = (from: number, step: number, count: number) => {
    let [last, gap] = [0, 99];
    for (let k = 0, at = from; k < count; k++, at += step) {
      const label = data[at];
      if (label === 0) {
        gap++;
        continue;
      }
      if (label !== last && last !== 0 && gap <= 8) {
        const pair = [order.indexOf(last), order.indexOf(label)];
        near[Math.max(...pair)].add(Math.min(...pair));
      }
      [last, gap] = [label, 0];
    }
  };
  const height = data.length / width;
  for (let y = 0; y < height; y++) walk(y * width, 1, width);
  for (let x = 0; x < width; x++) walk(x, width, height);
  return near.map((set) => [...set].sort((a, b) => a - b));
}

pure("stepsOutByLabel() counts steps that end on another label, there and back", () => {
  const steps = [[0, 1], [1, 0], [1, -2], [2, 3], [3, 0], [0, -5]] as const;
  assert.deepEqual(stepsOutByLabel(new Int32Array(0), 0, 1, [[0, 1]]), [new Uint32Array(2)]);
  for (const [n, [width, height]] of SIZES.entries()) {
    const [data, last] = [scene(width, height, n + 20), 28];
    data[data.length >> 1] = -3;
    const within = (k: number, side: number) => Math.max(0, Math.min(side - 1, k));
    const wanted = steps.map(([dy, dx]) => {
      const counts = new Uint32Array(last + 1);
      for (const [i, own] of data.entries()) {
        if (own <= 0 || own > last) continue;
        const [y, x] = [Math.floor(i / width), i % width];
        for (const way of [1, -1]) {
          const [row, column] = [within(y + way * dy, height), within(x + way * dx, width)];
          if (data[row * width + column] !== own) counts[own]++;
        }
      }
      return counts;
    });
    assert.deepEqual(stepsOutByLabel(data, width, last, steps), wanted);
  }
});

pure("drawOutlines() colours what lies within its thickness of a border, corners too", () => {
  for (const [n, [width, height]] of SIZES.entries()) {
    const data = scene(width, height, n + 50);
    const colours = Uint8Array.from({ length: 31 }, (_, label) => 200 + label);
    const ways = height > 1000
      ? [[1, 2], [2, 3]]
      : [[1, 1], [1, 3], [2, 1], [3, 2], [3, 7], [5, 3]];
    for (const [scale, thickness] of ways) {
      const [columns, rows] = [width * scale, height * scale];
      scratch(() => {
        const at = alloc(columns * rows);
        views().u8.fill(7, at, at + columns * rows);
        const canvas = { at, width: columns, height: rows };
        drawOutlines(data, width, colours, { scale, thickness, canvas });
        const drawn = views().u8.slice(at, at + columns * rows);
        assert.deepEqual(drawn, outlinesByPixels(data, width, colours, scale, thickness));
      });
    }
  }
});

/** The same pixel by pixel of the canvas: how far is it to what is no part of the object. */
function outlinesByPixels(
  data: Int32Array,
  width: number,
  colours: Uint8Array,
  scale: number,
  thickness: number,
): Uint8Array {
  const height = data.length / width;
  const [columns, rows] = [width * scale, height * scale];
  const labelAt = (y: number, x: number) =>
    y < 0 || x < 0 || y >= rows || x >= columns
      ? 0
      : data[Math.floor(y / scale) * width + Math.floor(x / scale)];
  const canvas = new Uint8Array(columns * rows).fill(7);
  // A corner between two borders is no wider than a pixel of the image.
  const least = Math.min(thickness, scale);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const label = labelAt(y, x);
      if (label === 0) continue;
      let outlined = false;
      for (const [dy, dx] of [[-1, 0], [1, 0], [0, -1], [0, 1]]) {
        for (let k = 1; k <= thickness && !outlined; k++) {
          outlined = labelAt(y + dy * k, x + dx * k) !== label;
        }
      }
      for (const dy of [-1, 1]) {
        for (const dx of [-1, 1]) {
          for (let k = 1; k <= least && !outlined && least < scale; k++) {
            for (let l = 1; l <= least && !outlined; l++) {
              outlined = labelAt(y + dy * k, x + dx * l) !== label;
            }
          }
        }
      }
      if (outlined) canvas[y * columns + x] = colours[label];
    }
  }
  return canvas;
}
