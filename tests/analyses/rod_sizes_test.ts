/** How long and wide drawn rods are found, whatever their width, angle and bend. */
import assert from "node:assert/strict";
import { rodSizes, withRodSizes } from "../../analyses/rod_sizes.ts";
import { createLabels, createTable, type Labels } from "../../core/values.ts";

const pure = (name: string, fn: () => void) => Deno.test({ name, permissions: "none", fn });

/** A rod as it is drawn: what is found must be its length and width. */
interface Rod {
  readonly width: number;
  /** Length over width. */
  readonly aspect: number;
  /** How far it is turned, in degrees. */
  readonly angle: number;
  /** By how many degrees its direction changes from end to end; 0 unless given. */
  readonly bend?: number;
  /** By how many pixels its outline is off at most, at each pixel at random; 0 unless given. */
  readonly noise?: number;
}

/** Numbers below 1 that look random, the same for each seed. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Pixels whose middles lie in a rod with round ends in the middle of a picture; places differ by parts of a pixel. */
function drawn({ width, aspect, angle, bend = 0, noise = 0 }: Rod, place = 0): Labels {
  const side = Math.ceil(width * (aspect + 1) + 8);
  const [cy, cx] = [0.7549, 0.5698].map((step) => side / 2 + (place * step) % 1);
  const roll = dice(place);
  const [cos, sin] = [Math.cos(angle * Math.PI / 180), Math.sin(angle * Math.PI / 180)];
  const [half, turn] = [(aspect - 1) * width / 2, bend * Math.PI / 180];
  const radius = 2 * half / turn;
  const data = Int32Array.from({ length: side * side }, (_, i) => {
    const [dy, dx] = [Math.floor(i / side) - cy, i % side - cx];
    const [along, aside] = [dx * cos + dy * sin, dy * cos - dx * sin];
    let off = Math.hypot(Math.max(0, Math.abs(along) - half), aside);
    if (bend > 0) {
      const at = Math.min(turn / 2, Math.max(-turn / 2, Math.atan2(along, aside + radius)));
      off = Math.hypot(along - radius * Math.sin(at), aside + radius - radius * Math.cos(at));
    }
    return off + noise * (2 * roll() - 1) < width / 2 ? 1 : 0;
  });
  return createLabels(data, [side, side]);
}

/** By what part width and length of a rod are off, on average over so many places. */
function errorsOf(rod: Rod, places = 10): { across: number; along: number } {
  const sizes = Array.from({ length: places }, (_, place) => rodSizes(drawn(rod, place)));
  return {
    across: mean(sizes.map(({ width }) => width[0])) / rod.width - 1,
    along: mean(sizes.map(({ length }) => length[0])) / (rod.width * rod.aspect) - 1,
  };
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

const ANGLES = [0, 9, 18, 27, 36, 45, 54, 63, 72, 81, 90];

for (const bend of [0, 60, 150]) {
  pure(
    `rodSizes() finds rods bent by ${bend}° as long and wide as they are, at every angle`,
    () => {
      const errors = [4.4, 5.7, 7.3, 9.6, 14.8].flatMap((width) =>
        (bend > 0 ? [4, 9] : [1.3, 2, 4, 9]).flatMap((aspect) =>
          ANGLES.map((angle) => {
            const { across, along } = errorsOf({ width, aspect, angle, bend });
            // Narrow ones are wider or narrower by what rows or diagonals fit in.
            const most = 0.02 + 0.1 / width;
            const found = `${width} × ${width * aspect} at ${angle}°: off by ${across}, ${along}`;
            assert.ok(Math.abs(across) < most && Math.abs(along) < most, found);
            return { angle, across, along };
          })
        )
      );
      const worst = (most: number, some = errors) => {
        const [across, along] = [mean(some.map((e) => e.across)), mean(some.map((e) => e.along))];
        const found = `at ${some[0].angle}° and on: off by ${across}, ${along}`;
        assert.ok(Math.abs(across) < most && Math.abs(along) < most, found);
      };
      for (const angle of ANGLES) worst(0.01, errors.filter((one) => one.angle === angle));
      worst(0.005);
    },
  );
}

pure("rodSizes() finds rods with rough outlines nearly as wide as they are", () => {
  for (const [noise, most] of [[0.5, 0.03], [1, 0.08]]) {
    for (const angle of [0, 20, 45, 70]) {
      for (const [width, aspect] of [[6, 5], [9, 3], [15, 4]]) {
        const { across, along } = errorsOf({ width, aspect, angle, noise });
        const found = `${noise}: ${width} × ${
          width * aspect
        } at ${angle}°: off by ${across}, ${along}`;
        assert.ok(Math.abs(across) < most && Math.abs(along) < most, found);
      }
    }
  }
});

pure("rodSizes() finds disks to be disks, not much narrower than long", () => {
  for (const [width, most] of [[5.3, 0.12], [8.6, 0.06], [13, 0.03], [24, 0.015]]) {
    const { across, along } = errorsOf({ width, aspect: 1, angle: 0 }, 40);
    const found = `${width}: off by ${across}, ${along}`;
    assert.ok(Math.abs(across) < most && Math.abs(along) < most, found);
  }
});

pure("rodSizes() measures each of touching cells as if it were alone, whatever its number", () => {
  const roll = dice(5);
  const [rows, columns] = [70, 90];
  // What is nearest to which of some lines, within 5 pixels: bent and straight cells that touch.
  const lines = Array.from({ length: 9 }, () => [roll() * rows, roll() * columns, roll() * 3]);
  const data = Int32Array.from({ length: rows * columns }, (_, i) => {
    const [y, x] = [Math.floor(i / columns), i % columns];
    const off = lines.map(([cy, cx, angle]) => {
      const along = (x - cx) * Math.cos(angle) + (y - cy) * Math.sin(angle);
      const at = Math.max(-15, Math.min(15, along));
      return Math.hypot(x - cx - at * Math.cos(angle), y - cy - at * Math.sin(angle));
    });
    const nearest = off.indexOf(Math.min(...off));
    return off[nearest] < 5 ? 3 * nearest + 2 : 0;
  });
  const all = rodSizes(createLabels(data, [rows, columns]));
  assert.equal(all.width.length, 26);
  for (let label = 1; label <= 26; label++) {
    const alone = data.map((one) => one === label ? 1 : 0);
    const { width, length } = rodSizes(createLabels(alone, [rows, columns]));
    const found = [all.width[label - 1], all.length[label - 1]];
    assert.deepEqual(found, width.length === 0 ? [NaN, NaN] : [width[0], length[0]]);
    assert.equal(Number.isNaN(found[0]), label % 3 !== 2);
  }
});

pure("rodSizes() measures what the border cuts as wide as it is, as long as it is seen", () => {
  for (const width of [6.4, 10.6, 17.7]) {
    for (const angle of [0, 20, 160]) {
      const { data, shape: [side] } = drawn({ width, aspect: 6, angle });
      // Cut through the middle, at each of the borders in turn.
      const half = side >> 1;
      const seen = Int32Array.from(
        { length: side * half },
        (_, i) => data[Math.floor(i / half) * side + i % half],
      );
      const turned = Int32Array.from(
        seen,
        (_, i) => seen[(i % side) * half + Math.floor(i / side)],
      );
      const all = [
        createLabels(seen, [side, half]),
        createLabels(seen.toReversed(), [side, half]),
        createLabels(turned, [half, side]),
        createLabels(turned.toReversed(), [half, side]),
      ].map(rodSizes);
      for (const { width: [across], length: [along] } of all) {
        const found = `${width} at ${angle}°: ${along} × ${across}`;
        assert.ok(Math.abs(across - width) < 0.7, found);
        assert.ok(Math.abs(along - 3 * width) < 1.3, found);
      }
    }
  }
  // A round cell that only touches the border is not cut.
  const disk = Int32Array.from(
    { length: 20 * 14 },
    (_, i) => Math.hypot(Math.floor(i / 14) - 9, i % 14 - 6.2) < 6.5 ? 1 : 0,
  );
  const { width: [across], length: [along] } = rodSizes(createLabels(disk, [20, 14]));
  assert.ok(Math.abs(across - 13) < 0.5 && Math.abs(along - 13) < 0.5, `${along} × ${across}`);
});

pure("rodSizes() has an answer for a few pixels, thin lines and pictures without outlines", () => {
  const sizes = (rows: readonly string[]) => {
    const cells = Int32Array.from(rows.join(""), (one) => Number(one === "#"));
    const { width, length } = rodSizes(createLabels(cells, [rows.length, rows[0].length]));
    return [...width, ...length];
  };
  const near = (found: number[], expected: number[], most: number) =>
    assert.ok(
      found.length === 2 && found.every((one, k) => Math.abs(one - expected[k]) < most),
      `${found} where ${expected} was expected`,
    );
  assert.deepEqual(sizes(["...", "..."]), []);
  const pixel = 2 / Math.sqrt(Math.PI);
  near(sizes([".....", "..#..", "....."]), [pixel, pixel], 1e-9);
  near(sizes(["...........", ".########..", "..........."]), [1.2, 7], 0.5);
  near(sizes([".............", ".##########..", ".##########..", "............."]), [2, 10.4], 0.3);
  near(sizes([".........", "..##.....", "..##.....", "........."]), [2.2, 2.2], 0.3);
  // Nothing but cell: as wide as a disk of twice its area, seen by half.
  const whole = sizes(["####", "####", "####"]);
  near(whole, [2 * Math.sqrt(24 / Math.PI), Math.sqrt(24 / Math.PI)], 1e-9);
  assert.deepEqual(rodSizes(createLabels(new Int32Array(0), [0, 7])).width.length, 0);
});

pure("withRodSizes() adds sizes to the rows of a table, whichever cells it lists", () => {
  const data = new Int32Array(20 * 30);
  // Cells 2 and 5: 9 × 5 and 12 × 3 pixels.
  for (let i = 0; i < data.length; i++) {
    const [y, x] = [Math.floor(i / 30), i % 30];
    if (y > 1 && y < 7 && x > 2 && x < 12) data[i] = 2;
    if (y > 10 && y < 14 && x > 8 && x < 21) data[i] = 5;
  }
  const pixelSize = { unit: "µm", y: 0.5, x: 0.5, source: "test" };
  const labels = createLabels(data, [20, 30], { pixelSize });
  const { length, width } = rodSizes(labels);
  const own = withRodSizes(labels);
  assert.deepEqual(own.columns, {
    label: Int32Array.of(2, 5),
    rodLength: Float64Array.of(length[1] / 2, length[4] / 2),
    rodWidth: Float64Array.of(width[1] / 2, width[4] / 2),
  });
  assert.deepEqual(own.units, { rodLength: "µm", rodWidth: "µm" });
  assert.ok(Math.abs(width[1] - 5) < 0.3 && Math.abs(width[4] - 3) < 0.3, String(width));
  assert.ok(Math.abs(length[1] - 9) < 1.5 && Math.abs(length[4] - 12) < 1, String(length));
  const given = createTable({ area: [36, 45], label: [5, 2] }, { area: "px²" });
  const table = withRodSizes(labels, given);
  assert.deepEqual(Object.keys(table.columns), ["area", "label", "rodLength", "rodWidth"]);
  assert.deepEqual([...table.columns.rodWidth], [width[4] / 2, width[1] / 2]);
  assert.deepEqual(table.units, { area: "px²", rodLength: "µm", rodWidth: "µm" });
  const plain = withRodSizes(createLabels(data, [20, 30]));
  assert.deepEqual(plain.units, { rodLength: "px", rodWidth: "px" });
  // Numbers far apart, and one that is no cell's.
  const high = 2 ** 31 - 1;
  const far = createLabels(data.map((one) => one === 5 ? high : one || -3), [20, 30]);
  assert.deepEqual(withRodSizes(far).columns, {
    ...plain.columns,
    label: Int32Array.of(2, high),
  });
  const listed = withRodSizes(far, createTable({ label: [high, 2] }));
  assert.deepEqual([...listed.columns.rodWidth], [width[4], width[1]]);
  assert.throws(() => withRodSizes(far, createTable({ label: [5] })), {
    name: "InputError",
    message: "`table` must list cells of the labels, got the label 5",
  });
  for (
    const [table, message] of [
      [createTable({ area: [1] }), "`table` must have a column label, its columns are: area"],
      [createTable({}), "`table` must have a column label, its columns are: none"],
      [createTable({ label: [3] }), "`table` must list cells of the labels, got the label 3"],
      [createTable({ label: ["a"] }), '`table` must list cells of the labels, got the label "a"'],
    ] as const
  ) assert.throws(() => withRodSizes(labels, table), { name: "InputError", message });
  const oblong = createLabels(data, [20, 30], { pixelSize: { ...pixelSize, y: 0.2, x: 0.1 } });
  assert.deepEqual(withRodSizes(oblong), plain);
  assert.throws(() => withRodSizes(createLabels(new Int32Array(8), [2, 2, 2])), {
    name: "InputError",
    message: "rods cannot be measured: labels must have two axes, got 3",
  });
});
