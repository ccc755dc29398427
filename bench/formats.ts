/**
 * PNG and JPEG beside Pillow, in one run on one machine: milliseconds, sizes and ratios. Warm: the
 * best of several. Pictures are made here: blobs with noise, 2048 × 2048.
 *
 * `PETRI_PYTHON=python3 deno task bench:formats`
 *
 * @module
 */
import { createImage, type Image } from "../core/values.ts";
import { readJpeg } from "../io/jpeg.ts";
import { readPng } from "../io/png.ts";
import { encodePng } from "../io/png_writer.ts";

const SIZE = 2048;
const TIMES = 5;
const FOLDER = "out/bench-formats";

/** Blobs of different brightness, blurred edges and noise, from 0 to 1. */
function field(): Float32Array {
  let state = 1;
  const random = () => {
    state = Math.imul(state, 1664525) + 1013904223 | 0;
    return (state >>> 8) / 2 ** 24;
  };
  const data = new Float32Array(SIZE * SIZE);
  for (let blob = 0; blob < 500; blob++) {
    const y0 = random() * SIZE, x0 = random() * SIZE, r = 12 + random() * 14;
    const bright = 0.15 + 0.75 * random();
    for (let y = Math.max(0, Math.floor(y0 - 40)); y < Math.min(SIZE, y0 + 40); y++) {
      for (let x = Math.max(0, Math.floor(x0 - 40)); x < Math.min(SIZE, x0 + 40); x++) {
        const value = bright / (1 + Math.exp((Math.hypot(y - y0, x - x0) - r) / 1.5));
        const at = y * SIZE + x;
        if (value > data[at]) data[at] = value;
      }
    }
  }
  for (let at = 0; at < data.length; at++) {
    const noise = random() + random() + random() - 1.5;
    data[at] = Math.max(0, Math.min(1, 0.08 + 0.8 * data[at] + 0.03 * noise));
  }
  return data;
}

const values = field();
const grey8 = createImage(Uint8Array.from(values, (value) => value * 255), [SIZE, SIZE]);
const grey16 = createImage(Uint16Array.from(values, (value) => value * 4095), [SIZE, SIZE]);
const outlined = withLines(3, 256);
const few = withLines(3, 200);
const labels = createImage(
  Uint16Array.from(values, (value, at) => value < 0.2 ? 0 : 1 + (at >> 17) * 32 + (at >> 6 & 31)),
  [SIZE, SIZE],
);

/** Grey as colours, with coloured lines over it. */
function withLines(samples: number, levels: number): Image {
  const data = new Uint8Array(SIZE * SIZE * samples);
  for (let at = 0; at < values.length; at++) {
    const grey = Math.floor(values[at] * levels);
    const edge = values[at] > 0.25 && values[at] < 0.28;
    data.set(edge ? [230, 159, 0] : [grey, grey, grey], at * samples);
  }
  return createImage(data, [SIZE, SIZE, samples], { axes: "YXS" });
}

const pictures: Record<string, Image> = {
  "grey, 8 bits": grey8,
  "grey, 16 bits": grey16,
  "colour, outlines": outlined,
  "colour, under 256": few,
  "labels, 16 bits": labels,
};

const program = `
import io, json, sys, time
import numpy as np
from PIL import Image
def best(work):
    return min((lambda t: (work(), time.perf_counter() - t)[1])(time.perf_counter()) for _ in range(${TIMES})) * 1e3
for name, shape, kind in json.loads(sys.argv[1]):
    path = "${FOLDER}/" + name
    a = np.fromfile(path + ".raw", kind).reshape(shape)
    image = Image.fromarray(a)
    out = {}
    for level in (1, 6):
        def save(level=level):
            global data
            file = io.BytesIO(); image.save(file, "png", compress_level=level); data = file.getvalue()
        out["encode%d" % level] = best(save); out["size%d" % level] = len(data)
    file = open(path + ".png", "rb").read()
    out["decode"] = best(lambda: np.asarray(Image.open(io.BytesIO(file))))
    seen = Image.open(io.BytesIO(file))
    seen = seen.convert("RGB") if seen.mode == "P" else seen
    out["equal"] = bool((np.asarray(seen) == a).all())
    if kind == "u1":
        file = io.BytesIO(); image.save(file, "jpeg", quality=85); jpeg = file.getvalue()
        open(path + ".jpg", "wb").write(jpeg)
        np.asarray(Image.open(io.BytesIO(jpeg))).tofile(path + ".jpg.raw")
        out["jpeg"] = best(lambda: np.asarray(Image.open(io.BytesIO(jpeg))))
    print(json.dumps(out))
`;

function best(work: () => void): number {
  let least = Infinity;
  for (let i = 0; i < TIMES; i++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const python = Deno.env.get("PETRI_PYTHON") ?? "python3";
Deno.mkdirSync(FOLDER, { recursive: true });
const jobs: [string, readonly number[], string][] = [];
const own: { encode: number; decode: number; size: number }[] = [];
for (const [name, image] of Object.entries(pictures)) {
  const { data } = image;
  Deno.writeFileSync(`${FOLDER}/${name}.raw`, new Uint8Array(data.buffer as ArrayBuffer));
  let bytes = new Uint8Array();
  const encode = best(() => bytes = encodePng(image) as Uint8Array<ArrayBuffer>);
  Deno.writeFileSync(`${FOLDER}/${name}.png`, bytes);
  own.push({ encode, decode: best(() => readPng(bytes)), size: bytes.length });
  jobs.push([name, image.shape, data instanceof Uint8Array ? "u1" : "<u2"]);
}
const { success, stdout, stderr } = new Deno.Command(python, {
  args: ["-c", program, JSON.stringify(jobs)],
}).outputSync();
if (!success) throw new Error(new TextDecoder().decode(stderr));
const theirs = new TextDecoder().decode(stdout).trim().split("\n").map((line) => JSON.parse(line));

const ratio = (mine: number, other: number) => `${(other / mine).toFixed(1)}×`.padStart(6);
const ms = (value: number) => `${value.toFixed(0)} ms`.padStart(8);
const mb = (value: number) => `${(value / 1e6).toFixed(2)} MB`.padStart(8);
console.log("PNG, written        petri             Pillow, level 1            Pillow, level 6");
jobs.forEach(([name], i) => {
  const [mine, other] = [own[i], theirs[i]];
  console.log(
    name.padEnd(18),
    ms(mine.encode) + mb(mine.size),
    ms(other.encode1) + mb(other.size1) + ratio(mine.encode, other.encode1),
    ms(other.encode6) + mb(other.size6) + ratio(mine.encode, other.encode6),
    other.equal ? "" : "PILLOW SEES OTHER PIXELS",
  );
});
console.log("\nPNG, read           petri    Pillow");
jobs.forEach(([name], i) => {
  const [mine, other] = [own[i].decode, theirs[i].decode];
  console.log(name.padEnd(18), ms(mine), ms(other), ratio(mine, other));
});
console.log("\nJPEG, read          petri    Pillow");
jobs.forEach(([name], i) => {
  if (theirs[i].jpeg === undefined) return;
  const bytes = Deno.readFileSync(`${FOLDER}/${name}.jpg`);
  const expected = Deno.readFileSync(`${FOLDER}/${name}.jpg.raw`);
  let image = readJpeg(bytes);
  const mine = best(() => image = readJpeg(bytes));
  const equal = expected.every((value, at) => value === image.data[at]);
  console.log(
    name.padEnd(18),
    ms(mine),
    ms(theirs[i].jpeg),
    ratio(mine, theirs[i].jpeg),
    equal ? "" : "OTHER PIXELS",
  );
});
Deno.removeSync(FOLDER, { recursive: true });
