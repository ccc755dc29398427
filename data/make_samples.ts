/**
 * Makes petri's own sample images, each with its ground truth: scenes with known objects, seen through
 * a microscope that blurs, adds light unevenly and counts photons. Seeded, so the same files again.
 *
 *     deno task samples
 *
 * @module
 */
import { formatCsv, writeTiff } from "../io/mod.ts";
import {
  createImage,
  createLabels,
  createTable,
  type Image,
  type Labels,
  type PixelSize,
  type Table,
} from "../mod.ts";
import { gaussian } from "../ops/kernels/mod.ts";

/** Random numbers from a seed (mulberry32): uniform and normal. */
class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  /** Uniform in [low, high). */
  uniform(low = 0, high = 1): number {
    let t = this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return low + (high - low) * (((t ^ (t >>> 14)) >>> 0) / 2 ** 32);
  }
  /** Normal with mean 0 and standard deviation 1 (Box and Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }
}

function blurred(data: Float64Array, height: number, width: number, sigma: number): Float64Array {
  return gaussian(createImage(data, [height, width]), { sigma }).data as Float64Array;
}

/** A canvas of grey values that objects are painted on. */
class Scene {
  readonly grey: Float64Array;
  readonly labels: Int32Array;
  constructor(readonly height: number, readonly width: number, background: number) {
    this.grey = new Float64Array(height * width).fill(background);
    this.labels = new Int32Array(height * width);
  }
  /** Calls `paint` for every pixel, with its index and coordinates. */
  each(paint: (index: number, y: number, x: number) => void): void {
    for (let y = 0, i = 0; y < this.height; y++) {
      for (let x = 0; x < this.width; x++, i++) paint(i, y, x);
    }
  }
  /** Blurs what was painted, as the optics do. */
  blur(sigma: number): void {
    this.grey.set(blurred(this.grey, this.height, this.width, sigma));
  }
  /** What the camera counts: photon noise, read noise, whole numbers up to `top`. */
  counted(random: Random, gain: number, read: number, top: number): Float64Array {
    return this.grey.map((value) => {
      const photons = Math.sqrt(Math.max(value, 0) * gain) * random.normal();
      return Math.min(Math.max(Math.round(value + photons + read * random.normal()), 0), top);
    });
  }
}

/** A value to write, and the name of its file. */
interface Sample {
  readonly name: string;
  readonly value: Image | Labels | Table;
}

function micrometres(size: number): PixelSize {
  return { unit: "µm", y: size, x: size, source: "data/make_samples.ts" };
}

interface Rod {
  y: number;
  x: number;
  angle: number;
  length: number;
}

/** Where the segment in the middle of a rod comes nearest to a point. */
function nearestOnAxis(rod: Rod, radius: number, y: number, x: number): [number, number] {
  const half = Math.max(rod.length / 2 - radius, 0);
  const dy = Math.sin(rod.angle);
  const dx = Math.cos(rod.angle);
  const along = Math.min(Math.max((y - rod.y) * dy + (x - rod.x) * dx, -half), half);
  return [rod.y + along * dy, rod.x + along * dx];
}

/** Pushes a rod away from another one where they overlap. */
function pushApart(a: Rod, b: Rod, radius: number): void {
  const half = a.length / 2 - radius;
  for (let t = -1; t <= 1; t += 0.25) {
    const y = a.y + t * half * Math.sin(a.angle);
    const x = a.x + t * half * Math.cos(a.angle);
    const [nearY, nearX] = nearestOnAxis(b, radius, y, x);
    const distance = Math.hypot(y - nearY, x - nearX) + 1e-6;
    const push = 0.12 * (2 * radius + 1.5 - distance);
    if (push <= 0) continue;
    const awayY = (y - nearY) / distance;
    const awayX = (x - nearX) / distance;
    a.y += awayY * push;
    a.x += awayX * push;
    const lever = t * half * (Math.cos(a.angle) * awayY - Math.sin(a.angle) * awayX);
    a.angle += 0.8 * lever * push / (half * half + 1);
  }
}

/** A microcolony of rods in phase contrast: dark cells with a bright halo, touching side by side. */
function microcolony(): Sample[] {
  const random = new Random(20131209);
  const [height, width, radius] = [216, 232, 8];
  const rods: Rod[] = Array.from({ length: 11 }, (_, i) => ({
    y: height / 2 + 34 * Math.sin(i * 2.4) * Math.sqrt(i / 4),
    x: width / 2 + 34 * Math.cos(i * 2.4) * Math.sqrt(i / 4),
    angle: 0.35 + 0.28 * random.normal(),
    length: random.uniform(44, 78),
  }));
  // Cells are drawn to the middle and push each other apart until none overlaps.
  for (let step = 0; step < 400; step++) {
    for (const rod of rods) {
      rod.y += (height / 2 - rod.y) * 0.01;
      rod.x += (width / 2 - rod.x) * 0.01;
      for (const other of rods) if (other !== rod) pushApart(rod, other, radius);
    }
  }
  const scene = new Scene(height, width, 0);
  scene.each((i, y, x) => {
    let nearest = Infinity;
    rods.forEach((rod, n) => {
      const [axisY, axisX] = nearestOnAxis(rod, radius, y, x);
      const distance = Math.hypot(y - axisY, x - axisX);
      if (distance >= nearest) return;
      nearest = distance;
      if (distance <= radius) scene.labels[i] = n + 1;
    });
    // A cell is darkest along its axis, where it is thickest.
    if (nearest <= radius) scene.grey[i] = Math.sqrt(1 - (nearest / (radius + 0.5)) ** 2);
  });
  const cells = blurred(scene.grey, height, width, 1.6);
  const halo = blurred(scene.grey, height, width, 9);
  const texture = blurred(scene.grey.map(() => random.normal()), height, width, 12);
  scene.each((i, y) => {
    scene.grey[i] = 6200 + 2 * y + 900 * texture[i] + 3600 * halo[i] - 4300 * cells[i];
  });
  const grid = { pixelSize: micrometres(0.041) };
  const counts = Uint16Array.from(scene.counted(random, 0.35, 12, 65535));
  return [
    { name: "microcolony.tif", value: createImage(counts, [height, width], grid) },
    { name: "microcolony.labels.tif", value: createLabels(scene.labels, [height, width], grid) },
  ];
}

interface Ellipse {
  y: number;
  x: number;
  a: number;
  b: number;
  angle: number;
}

/** Distance from an ellipse's centre in units of its radius: below 1 is inside. */
function inEllipse(e: Ellipse, y: number, x: number): number {
  const u = (x - e.x) * Math.cos(e.angle) + (y - e.y) * Math.sin(e.angle);
  const v = (y - e.y) * Math.cos(e.angle) - (x - e.x) * Math.sin(e.angle);
  return Math.hypot(u / e.a, v / e.b);
}

/** Fluorescent nuclei, some touching in pairs, dim ones beside bright ones, light from one corner. */
function nuclei(): Sample[] {
  const random = new Random(38);
  const [height, width] = [240, 320];
  const cells: (Ellipse & { brightness: number })[] = [];
  for (let tries = 0; cells.length < 34 && tries < 4000; tries++) {
    const dim = random.uniform() < 0.25;
    const cell = {
      y: random.uniform(-2, height + 2),
      x: random.uniform(-2, width + 2),
      a: random.uniform(11, 16),
      b: random.uniform(9, 12),
      angle: random.uniform(0, Math.PI),
      brightness: dim ? random.uniform(28, 50) : random.uniform(80, 170),
    };
    // Every third nucleus is put beside the one before it, so that the two touch.
    const partner = cells.length % 3 === 2 ? cells[cells.length - 1] : undefined;
    if (partner !== undefined) {
      const towards = random.uniform(0, 2 * Math.PI);
      cell.y = partner.y + 21 * Math.sin(towards);
      cell.x = partner.x + 21 * Math.cos(towards);
    }
    const free = cells.every((other) =>
      Math.hypot(other.y - cell.y, other.x - cell.x) > (other === partner ? 20 : 30)
    );
    if (free) cells.push(cell);
  }
  const scene = new Scene(height, width, 0);
  scene.each((i, y, x) => {
    let nearest = 1;
    cells.forEach((cell, n) => {
      const r = inEllipse(cell, y, x);
      if (r >= nearest) return;
      nearest = r;
      scene.labels[i] = n + 1;
      scene.grey[i] = cell.brightness;
    });
  });
  const grain = blurred(scene.grey.map(() => random.normal()), height, width, 2.2);
  scene.each((i) => scene.grey[i] *= 1 + 0.9 * grain[i]);
  scene.blur(1.3);
  const haze = blurred(scene.grey, height, width, 14);
  scene.each((i, y, x) => {
    const light = 0.8 + 0.35 * (x / width) + 0.15 * (y / height);
    scene.grey[i] = (9 + scene.grey[i] + 0.25 * haze[i]) * light;
  });
  const grid = { pixelSize: micrometres(0.65) };
  const counts = Uint8Array.from(scene.counted(random, 0.25, 1.2, 255));
  return [
    { name: "nuclei.tif", value: createImage(counts, [height, width], grid) },
    { name: "nuclei.labels.tif", value: createLabels(scene.labels, [height, width], grid) },
  ];
}

/** Glyphs of seven rows of five dots, enough for the page and the plate. */
const GLYPHS: Record<string, string> = {
  A: ".###.#...##...#######...##...##...#",
  E: "######....#....####.#....#....#####",
  G: ".###.#...##....#.####...##...#.###.",
  H: "#...##...##...#######...##...##...#",
  I: "#####..#....#....#....#....#..#####",
  K: "#...##..#.#.#..##...#.#..#..#.#...#",
  L: "#....#....#....#....#....#....#####",
  M: "#...###.###.#.##.#.##...##...##...#",
  N: "#...###..##.#.##..###...##...##...#",
  O: ".###.#...##...##...##...##...#.###.",
  P: "####.#...##...#####.#....#....#....",
  R: "####.#...##...#####.#.#..#..#.#...#",
  S: ".#####....#.....###.....#....#####.",
  T: "#####..#....#....#....#....#....#..",
  "2": ".###.#...#....#...#...#...#...#####",
  "4": "...#...##..#.#.#..#.#####...#....#.",
};

/** Whether a glyph is dark at (y, x), in units of one of its dots. */
function inGlyph(letter: string, y: number, x: number): boolean {
  const [row, column] = [Math.floor(y), Math.floor(x)];
  return row >= 0 && row < 7 && column >= 0 && column < 5 &&
    GLYPHS[letter]?.[row * 5 + column] === "#";
}

/** Whether a glyph is dark where two of its dots, at (y, x) or near, share no more than a corner. */
function onDiagonal(letter: string, y: number, x: number): boolean {
  const [row, column] = [Math.round(y), Math.round(x)];
  const dots = [[-0.5, -0.5], [0.5, 0.5], [-0.5, 0.5], [0.5, -0.5]]
    .map(([dy, dx]) => inGlyph(letter, row + dy, column + dx));
  const joined = dots[0] && dots[1] && !dots[2] && !dots[3] ||
    dots[2] && dots[3] && !dots[0] && !dots[1];
  return joined && Math.hypot(y - row, x - column) < 0.6;
}

/** A printed page under light that falls off: no single threshold separates text from paper. */
function page(): Sample[] {
  const random = new Random(191);
  const [height, width] = [190, 300];
  const words = ["PETRI", "LIGHT", "GRAIN", "PLATE", "METRIK", "SPORE", "NEAR", "LENS", "SOIL"];
  const scene = new Scene(height, width, 210);
  const dot = 1.6;
  for (let line = 0; line < 9; line++) {
    let x0 = 14;
    for (let word = 0; x0 < width - 60; word++) {
      for (const letter of words[(line * 4 + word * 5) % words.length]) {
        const y0 = 12 + line * 19;
        scene.each((i, y, x) => {
          if (!inGlyph(letter, (y - y0) / dot, (x - x0) / dot)) return;
          scene.grey[i] = 60;
          scene.labels[i] = 1;
        });
        x0 += 6 * dot;
      }
      x0 += 4 * dot;
    }
  }
  scene.blur(0.7);
  scene.each((i, y, x) => {
    scene.grey[i] *= 0.28 + 0.75 * Math.exp(-(((y - 60) / 130) ** 2) - ((x - 80) / 170) ** 2);
  });
  const counts = Uint8Array.from(scene.counted(random, 0.06, 1.5, 255));
  return [
    { name: "page.tif", value: createImage(counts, [height, width]) },
    { name: "page.labels.tif", value: createLabels(scene.labels, [height, width]) },
  ];
}

/** Spots as wide as diffraction makes them, bright and dim, over a cell's drifting background. */
function spots(): Sample[] {
  const random = new Random(63);
  const [height, width] = [200, 256];
  const at: { y: number; x: number; peak: number }[] = [];
  while (at.length < 90) {
    const spot = {
      y: random.uniform(5, height - 5),
      x: random.uniform(5, width - 5),
      peak: random.uniform(260, 900),
    };
    if (at.every((other) => Math.hypot(other.y - spot.y, other.x - spot.x) > 6)) at.push(spot);
  }
  at.sort((a, b) => a.y - b.y);
  const scene = new Scene(height, width, 0);
  scene.each((i, y, x) => {
    let light = 320 + 260 * Math.exp(-(((y - 120) / 90) ** 2) - ((x - 90) / 110) ** 2);
    for (const spot of at) {
      const d2 = (y - spot.y) ** 2 + (x - spot.x) ** 2;
      if (d2 < 64) light += spot.peak * Math.exp(-d2 / (2 * 1.4 ** 2));
    }
    scene.grey[i] = light;
  });
  const grid = { pixelSize: micrometres(0.108) };
  const counts = Uint16Array.from(scene.counted(random, 0.8, 8, 65535));
  const truth = createTable({
    y: Float64Array.from(at, ({ y }) => Number(y.toFixed(3))),
    x: Float64Array.from(at, ({ x }) => Number(x.toFixed(3))),
    peak: Float64Array.from(at, ({ peak }) => Number(peak.toFixed(1))),
  }, { y: "px", x: "px" });
  return [
    { name: "spots.tif", value: createImage(counts, [height, width], grid) },
    { name: "spots.csv", value: truth },
  ];
}

/** A plate with seven symbols, seen at a slant, with a screw and dirt to be told from them. */
function plate(): Sample[] {
  const random = new Random(7);
  const [height, width] = [120, 260];
  const scene = new Scene(height, width, 70);
  scene.each((i, y, x) => {
    const top = 22 + 0.05 * x;
    if (y > top && y < top + 66 && x > 14 && x < 246) scene.grey[i] = 205;
  });
  const dot = 4.6;
  [..."PH24KTR"].forEach((letter, n) => {
    const x0 = 28 + n * 30;
    scene.each((i, y, x) => {
      const slanted = y - (39 + 0.05 * x);
      const place = [slanted / dot, (x - x0 + slanted * 0.08) / dot] as const;
      if (!inGlyph(letter, ...place) && !onDiagonal(letter, ...place)) return;
      scene.grey[i] = 38;
      scene.labels[i] = n + 1;
    });
  });
  const dirt = Array.from({ length: 26 }, () => ({
    y: random.uniform(30, 95),
    x: random.uniform(18, 240),
    r: random.uniform(0.8, 1.9),
  }));
  scene.each((i, y, x) => {
    if (scene.labels[i] > 0) return;
    if (Math.hypot(y - 31.5, x - 130) < 3.2) scene.grey[i] = 90;
    if (dirt.some((speck) => Math.hypot(y - speck.y, x - speck.x) < speck.r)) scene.grey[i] = 95;
  });
  scene.blur(1.1);
  scene.each((i, y, x) => scene.grey[i] *= 0.72 + 0.3 * (x / width) - 0.08 * (y / height));
  const counts = Uint8Array.from(scene.counted(random, 0.15, 2, 255));
  return [
    { name: "plate.tif", value: createImage(counts, [height, width]) },
    { name: "plate.labels.tif", value: createLabels(scene.labels, [height, width]) },
  ];
}

/**
 * Cells whose reporter leaves the nucleus after frame 2: a hyperstack of nuclei and reporter, and the
 * true mean ratio of cytoplasm to nucleus.
 */
function translocation(): Sample[] {
  const random = new Random(2026);
  const [frames, height, width] = [7, 128, 144];
  const plane = height * width;
  const places = [[30, 28], [26, 78], [36, 122], [70, 40], [66, 92], [104, 20], [100, 66], [98, 116]];
  const cells = places.map(([y, x]) => ({
    y,
    x,
    a: random.uniform(8.5, 10.5),
    b: random.uniform(7, 8.5),
    angle: random.uniform(0, Math.PI),
    brightness: random.uniform(900, 1500),
    vy: random.uniform(-0.8, 0.8),
    vx: random.uniform(-0.8, 0.8),
    response: random.uniform(0.8, 1.2),
  }));
  const stack = new Uint16Array(frames * 2 * plane);
  const labels = new Int32Array(frames * plane);
  const ratios: number[] = [];
  for (let t = 0; t < frames; t++) {
    const nuclear = new Scene(height, width, 110);
    const reporter = new Scene(height, width, 140);
    const change = 1 / (1 + Math.exp(-2.2 * (t - 3)));
    const ratio = cells.map((cell) => 0.6 + 0.9 * change * cell.response);
    nuclear.each((i, y, x) => {
      cells.forEach((cell, n) => {
        const here = { ...cell, y: cell.y + cell.vy * t, x: cell.x + cell.vx * t };
        // The reporter's amount stays; only its share in the nucleus changes.
        const inside = 1100 * 1.2 / (1 + 0.2 * ratio[n]);
        if (inEllipse(here, y, x) < 1) {
          nuclear.grey[i] = 110 + cell.brightness;
          reporter.grey[i] = 140 + inside;
          labels[t * plane + i] = n + 1;
        } else if (inEllipse({ ...here, a: 19, b: 16 }, y, x) < 1) {
          reporter.grey[i] = Math.max(reporter.grey[i], 140 + inside * ratio[n]);
        }
      });
    });
    nuclear.blur(1);
    reporter.blur(1);
    stack.set(nuclear.counted(random, 0.9, 6, 65535), 2 * t * plane);
    stack.set(reporter.counted(random, 0.9, 6, 65535), (2 * t + 1) * plane);
    ratios.push(ratio.reduce((sum, r) => sum + r, 0) / ratio.length);
  }
  const grid = { pixelSize: micrometres(1.1) };
  return [
    {
      name: "translocation.tif",
      value: createImage(stack, [frames, 2, height, width], { axes: "TCYX", ...grid }),
    },
    {
      name: "translocation.labels.tif",
      value: createLabels(labels, [frames, height, width], { axes: "TYX", ...grid }),
    },
    {
      name: "translocation.csv",
      value: createTable({
        frame: Float64Array.from(ratios, (_, t) => t),
        ratio: Float64Array.from(ratios, (ratio) => Number(ratio.toFixed(4))),
      }),
    },
  ];
}

const folder = new URL(".", import.meta.url).pathname;
for (const make of [microcolony, nuclei, page, spots, plate, translocation]) {
  for (const { name, value } of make()) {
    if (value.kind === "table") Deno.writeTextFileSync(folder + name, formatCsv(value));
    else await writeTiff(folder + name, value);
    console.log(name);
  }
}
