/** Overlays, read back pixel by pixel. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { createImage, createLabels, type Image, type Labels, type PixelArray } from "petri";
import { OUTLINE_COLOURS, type OverlayOptions, overlayPng, readPng } from "petri/io";

const pure = (name: string, fn: () => void) => Deno.test({ name, permissions: "none", fn });

const PLAIN: OverlayOptions = { numbers: false, scaleBar: false };

/** Colours of an overlay as numbers 0xrrggbb, and its size. */
function drawn(image: Image, labels: Labels, options?: OverlayOptions) {
  const { data, shape: [height, width, samples] } = readPng(overlayPng(image, labels, options));
  const colours = new Int32Array(height * width);
  for (let i = 0; i < colours.length; i++) {
    const at = i * samples;
    colours[i] = data[at] << 16 | data[at + 1] << 8 | data[at + 2];
  }
  return { height, width, colours };
}

const hex = (colour: readonly number[]) => colour[0] << 16 | colour[1] << 8 | colour[2];
const MARKS = OUTLINE_COLOURS.map(hex);

function flat(height: number, width: number): Image {
  return createImage(new Uint8Array(height * width).fill(7), [height, width]);
}

/** Two rectangles side by side, a pixel between them, in 12 × 20 pixels. */
function pair(): Labels {
  const data = new Int32Array(12 * 20);
  for (let y = 2; y < 9; y++) {
    for (let x = 1; x < 8; x++) data[y * 20 + x] = 1;
    for (let x = 9; x < 17; x++) data[y * 20 + x] = 8;
  }
  return createLabels(data, [12, 20]);
}

pure("overlayPng() colours exactly the inner border pixels at scale 1", () => {
  const rows = fc.integer({ min: 1, max: 9 });
  const scene = fc.tuple(rows, rows).chain(([height, width]) =>
    fc.record({
      height: fc.constant(height),
      width: fc.constant(width),
      labels: fc.array(fc.constantFrom(0, 0, 1, 2, -5, 70000), {
        minLength: height * width,
        maxLength: height * width,
      }),
    })
  );
  fc.assert(
    fc.property(scene, ({ height, width, labels }) => {
      const { colours } = drawn(
        flat(height, width),
        createLabels(Int32Array.from(labels), [height, width]),
        { ...PLAIN, scale: 1 },
      );
      const of = (y: number, x: number) =>
        y < 0 || x < 0 || y >= height || x >= width ? undefined : labels[y * width + x];
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const label = of(y, x);
          const border = label !== 0 &&
            [of(y - 1, x), of(y + 1, x), of(y, x - 1), of(y, x + 1)].some((l) => l !== label);
          assert.equal(MARKS.includes(colours[y * width + x]), border);
        }
      }
    }),
    { seed: 8, numRuns: 100 },
  );
});

pure("overlayPng() gives objects near each other different colours", () => {
  const labels = pair(); // 1 and 8 have the same place among seven colours
  const { colours } = drawn(flat(12, 20), labels, { ...PLAIN, scale: 1 });
  assert.equal(colours[2 * 20 + 1], MARKS[0]);
  assert.equal(colours[2 * 20 + 9], MARKS[1]);
});

pure("overlayPng() draws thicker outlines inwards, corners whole", () => {
  const labels = pair();
  const { colours, width } = drawn(flat(12, 20), labels, { ...PLAIN, scale: 1, thickness: 2 });
  const ring = (y: number, x: number) => Math.min(y - 2, 8 - y, x - 1, 7 - x);
  for (let y = 2; y < 9; y++) {
    for (let x = 1; x < 8; x++) {
      assert.equal(MARKS.includes(colours[y * width + x]), ring(y, x) < 2, `${y} ${x}`);
    }
  }
  const step = createLabels(Int32Array.of(0, 1, 1, 1), [2, 2]);
  const big = drawn(flat(2, 2), step, { ...PLAIN, scale: 6, thickness: 2 });
  // The lower right pixel meets the ground at its upper left corner only.
  assert.equal(big.colours[6 * 12 + 6], MARKS[0]);
  assert.equal(big.colours[7 * 12 + 7], MARKS[0]);
  assert.ok(!MARKS.includes(big.colours[8 * 12 + 8]));
});

pure("overlayPng() stretches every pixel type; NaN and infinities are black and white", () => {
  const values = [-Infinity, NaN, 0, 1, 2, 3, 4, Infinity];
  const none = createLabels(new Int32Array(8), [2, 4]);
  const whole = { ...PLAIN, scale: 1, contrast: [0, 100] as const };
  for (const Type of [Float32Array, Float64Array]) {
    const { colours } = drawn(createImage(Type.from(values) as PixelArray, [2, 4]), none, whole);
    assert.deepEqual([...colours].map((c) => c & 255), [0, 0, 0, 64, 128, 191, 255, 255]);
  }
  const wide = createImage(Uint16Array.of(1000, 1001, 1002, 1003, 1004, 1000, 1000, 1004), [2, 4]);
  const { colours } = drawn(wide, none, whole);
  assert.deepEqual([...colours].map((c) => c & 255), [0, 64, 128, 191, 255, 0, 0, 255]);
});

pure("overlayPng() shows constant images grey, and what only few pixels have", () => {
  const none = createLabels(new Int32Array(6), [2, 3]);
  const { colours } = drawn(flat(2, 3), none, { ...PLAIN, scale: 1 });
  assert.deepEqual([...new Set(colours)], [0x808080]);
  const odd = createImage(Float32Array.of(NaN, Infinity, -Infinity, 5, 5, 5), [2, 3]);
  const shades = drawn(odd, none, { ...PLAIN, scale: 1 }).colours;
  assert.deepEqual([...shades].map((c) => c & 255), [0, 255, 0, 128, 128, 128]);
  const spots = new Uint16Array(3000);
  spots[1234] = 9;
  const bright = drawn(
    createImage(spots, [50, 60]),
    createLabels(new Int32Array(3000), [50, 60]),
    { ...PLAIN, scale: 1 },
  );
  assert.equal(bright.colours[1234], 0xffffff);
});

pure("overlayPng() enlarges pictures of small objects, by the middle one of them", () => {
  const size = (height: number, width: number, ...sides: number[]) => {
    const data = new Int32Array(height * width);
    sides.forEach((side, i) => {
      for (let y = 0; y < side; y++) {
        data.fill(i + 1, (y + 9) * width + 40 * i, (y + 9) * width + 40 * i + side);
      }
    });
    const { height: h, width: w } = drawn(
      flat(height, width),
      createLabels(data, [height, width]),
      { scale: "objects" },
    );
    return [h, w];
  };
  assert.deepEqual(size(490, 500, 4), [3 * 490, 3 * 500]);
  assert.deepEqual(size(490, 500, 4, 4, 30), [3 * 490, 3 * 500]);
  assert.deepEqual(size(490, 500, 4, 30, 30), [490, 500]);
  assert.deepEqual(size(490, 500, 10), [490, 500]);
  assert.deepEqual(size(490, 500), [490, 500]);
  assert.deepEqual(size(240, 500, 20), [2 * 240, 2 * 500]);
  // No side becomes longer than 2400.
  assert.deepEqual(size(490, 1200, 2), [2 * 490, 2 * 1200]);
  assert.deepEqual(size(490, 1201, 2), [490, 1201]);
});

pure("overlayPng() enlarges tiny pictures, none beyond 24, and not large ones", () => {
  const size = (height: number, width: number) => {
    const { height: h, width: w } = drawn(
      flat(height, width),
      createLabels(new Int32Array(height * width), [height, width]),
    );
    return [h, w];
  };
  assert.deepEqual(size(1, 1), [24, 24]);
  assert.deepEqual(size(20, 30), [480, 720]);
  assert.deepEqual(size(2, 1000), [4, 2000]);
  assert.deepEqual(size(700, 3), [2100, 9]);
  assert.deepEqual(size(1, 5000), [1, 5000]);
});

pure("overlayPng() puts the numbers of small objects beside them, inside the picture", () => {
  // One pixel at scale 4 is smaller than any digit.
  for (const at of [0, 19, 11 * 20, 12 * 20 - 1, 5 * 20 + 9]) {
    const data = new Int32Array(12 * 20);
    data[at] = 3;
    const labels = createLabels(data, [12, 20]);
    const bare = drawn(flat(12, 20), labels, { ...PLAIN, scale: 4 });
    const numbered = drawn(flat(12, 20), labels, { scale: 4 });
    const changed = numbered.colours.reduce(
      (list: number[], c, i) => c === bare.colours[i] ? list : [...list, i],
      [],
    );
    assert.ok(changed.length > 20, "there is a number");
    const hidden = changed.filter((i) =>
      data[Math.floor(i / 80 / 4) * 20 + Math.floor(i % 80 / 4)] !== 0
    );
    assert.deepEqual(hidden, []);
  }
});

pure("overlayPng() never hides more than half of an object with its number", () => {
  const side = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(side, side, fc.integer({ min: 1, max: 99999 }), (tall, wide, label) => {
      const data = new Int32Array(30 * 40);
      for (let y = 9; y < 9 + tall; y++) data.fill(label, y * 40 + 8, y * 40 + 8 + wide);
      const labels = createLabels(data, [30, 40]);
      const bare = drawn(flat(30, 40), labels, { ...PLAIN, scale: 3 });
      const numbered = drawn(flat(30, 40), labels, { scale: 3 });
      let hidden = 0;
      for (let i = 0; i < bare.colours.length; i++) {
        const inside = data[Math.floor(i / 120 / 3) * 40 + Math.floor(i % 120 / 3)] !== 0;
        if (inside && bare.colours[i] !== numbered.colours[i]) hidden++;
      }
      // The rim of a digit reaches a pixel beyond its box.
      assert.ok(hidden <= 0.45 * tall * wide * 9 + 2 * (3 * tall + 3 * wide), `${hidden}`);
    }),
    { seed: 88, numRuns: 60 },
  );
});

pure("overlayPng() draws a scale bar of a round length, whatever the pixel size", () => {
  const labels = createLabels(new Int32Array(100 * 200), [100, 200]);
  for (const [x, unit, length] of [[0.5, "µm", 20], [1e-4, "µm", 0.002], [7, "µm", 200]] as const) {
    const image: Image = { ...flat(100, 200), pixelSize: { y: x, x, unit, source: "test" } };
    const { colours, width } = drawn(image, labels, { scale: 5 });
    let longest = 0;
    for (let i = 0, run = 0; i < colours.length; i++) {
      run = colours[i] === 0xffffff && i % width !== 0 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    assert.equal(longest, Math.round(length / x * 5), `${x} ${unit}`);
  }
  for (const pixelSize of [{ x: NaN, unit: "µm" }, { x: 1, unit: "pixel" }, { x: 0, unit: "µm" }]) {
    const image: Image = { ...flat(100, 200), pixelSize: { ...pixelSize, y: 1, source: "test" } };
    assert.ok(!drawn(image, labels).colours.includes(0xffffff));
  }
});

pure("overlayPng() colours classes and says which is which under the picture", () => {
  const labels = pair();
  const classes = new Map([[1, "resting"], [5, "a class with a name much too long for this"]]);
  const { height, colours, width } = drawn(flat(12, 20), labels, {
    ...PLAIN,
    classes,
    scale: 5,
    fill: true,
  });
  assert.ok(height > 60);
  const above = colours.subarray(0, 60 * width);
  const below = colours.subarray(60 * width);
  assert.ok(above.includes(MARKS[1]) && !above.includes(MARKS[0]));
  assert.ok(above.includes(0xffffff), "8 has no class");
  for (const mark of [MARKS[0], MARKS[1], 0xffffff]) assert.ok(below.includes(mark));
  // A class may have any name, this one too.
  const odd = drawn(flat(12, 20), labels, {
    ...PLAIN,
    classes: new Map([[1, "no class"], [8, "a"]]),
    scale: 5,
  });
  assert.ok(odd.colours.includes(MARKS[0]) && odd.colours.includes(MARKS[1]));
  const many = new Map(Array.from({ length: 8 }, (_, i) => [i, `class ${i}`]));
  assert.throws(
    () => overlayPng(flat(12, 20), labels, { classes: many }),
    /`classes` must be at most 7, as many as there are colours, got 8/,
  );
});

pure("overlayPng() draws 100,000 objects", () => {
  const data = new Int32Array(1000 * 900);
  let count = 0;
  for (let y = 1; y < 999; y += 3) for (let x = 1; x < 899; x += 3) data[y * 900 + x] = ++count;
  assert.ok(count > 99_000);
  const { colours } = drawn(flat(1000, 900), createLabels(data, [1000, 900]));
  let marked = 0;
  for (const colour of colours) if (MARKS.includes(colour)) marked++;
  assert.equal(marked, count);
});

pure("overlayPng() refuses what does not fit, naming it", () => {
  const labels = createLabels(new Int32Array(6), [2, 3]);
  const message = (image: Image, options?: OverlayOptions) => {
    try {
      overlayPng(image, labels, options);
    } catch (error) {
      return (error as Error).message;
    }
    return "";
  };
  assert.equal(
    message(flat(3, 2)),
    "an overlay needs a picture of two axes and labels of the same shape, got 3×2 and 2×3",
  );
  assert.throws(
    () => overlayPng(flat(0, 3), createLabels(new Int32Array(0), [0, 3])),
    /an overlay needs a picture with pixels, got 0×3/,
  );
  assert.equal(
    message(flat(2, 3), { scale: 0 }),
    "`scale` must be a whole number from 1, got 0",
  );
  assert.match(message(flat(2, 3), { scale: 1.5 }), /`scale` must be a whole number from 1/);
  assert.match(message(flat(2, 3), { thickness: -1 }), /`thickness` must be a whole number from 1/);
  assert.match(
    message(flat(2, 3), { contrast: [60, 40] }),
    /`contrast` must be two percentiles, the lower one first/,
  );
});
