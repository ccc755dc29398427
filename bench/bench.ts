/**
 * petri beside its peers: each operator on the same images, in turn within one run, each result checked
 * against scikit-image or scipy before its time counts. Prints a Markdown table; with `--write`, keeps
 * it as `bench/RESULTS.md`.
 *
 *     deno task bench [--only TEXT] [--python PYTHON] [--quick] [--write]
 *
 * One thread. `copy` is what copying the input takes: the limit that memory sets.
 *
 * @module
 */
import { boolean, integer, text } from "../core/params.ts";
import {
  createImage,
  createKernel,
  type Image,
  imageLike,
  type Labels,
  type Mask,
  maskLike,
  type PixelArray,
} from "../core/values.ts";
import { runProgram, UsageError } from "../scripts/cli.ts";
import { readImage } from "../io/mod.ts";
import { edt } from "../ops/distance/mod.ts";
import { canny, laplace, sobel } from "../ops/edges/mod.ts";
import { clahe } from "../ops/exposure/mod.ts";
import { convolve, disk, gaussian, median, square, uniform } from "../ops/kernels/mod.ts";
import { add } from "../ops/math/mod.ts";
import { histogram, regions } from "../ops/measure/mod.ts";
import {
  dilation,
  erosion,
  fillHoles,
  opening,
  removeSmallObjects,
} from "../ops/morphology/mod.ts";
import { label, watershed } from "../ops/segmentation/mod.ts";
import { above, fixed, local, otsu, sauvola, triangle } from "../ops/threshold/mod.ts";

const OPTIONS = {
  only: text({ default: "", doc: "Operators whose name contains this" }),
  python: text({ default: "python3", doc: "A Python with scikit-image, scipy and OpenCV" }),
  rounds: integer({ min: 1, default: 5, doc: "Rounds; each peer runs three times in each" }),
  size: integer({ min: 64, default: 2048, unit: "px", doc: "Side of the images" }),
  quick: boolean({ default: false, doc: "Small images, one round: only whether results agree" }),
  write: boolean({ default: false, doc: "Keep the table as bench/RESULTS.md" }),
};

const program = {
  name: "bench",
  summary: "Time operators beside OpenCV, scikit-image and scipy",
  usage: "[options]",
  operands: {},
  options: OPTIONS,
};

const FOLDER = "out/bench";

/** An operator to time: on which images, and how its result is compared. */
interface Entry {
  readonly images: readonly string[];
  run(value: never): Image | Mask | Labels | Float64Array | Uint32Array | object;
  /** Largest difference from the reference, in parts of its range; 0 for exact. */
  readonly tolerance?: number;
  /** Not compared, and why. */
  readonly apart?: string;
}

const GREY = ["grey u8", "grey u16", "grey f32"];

/** The sample field of nuclei, tiled and turned, in three types; masks and labels of it. */
async function makeImages(size: number): Promise<Map<string, Image | Mask | Labels>> {
  const tile = await readImage("data/nuclei.tif");
  const [h, w] = tile.shape;
  const bytes = new Uint8Array(size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [ty, tx] = [
        Math.floor(y / h) % 2 ? h - 1 - y % h : y % h,
        Math.floor(x / w) % 2 ? w - 1 - x % w : x % w,
      ];
      // Light that varies, so that no tile equals another.
      bytes[y * size + x] = Math.min(255, tile.data[ty * w + tx] * (0.8 + 0.3 * (x + y) / size));
    }
  }
  const grey = createImage(bytes, [size, size]);
  const wide = createImage(Uint16Array.from(bytes, (v, i) => v * 16 + i % 13), [size, size]);
  const real = createImage(Float32Array.from(wide.data, (v) => v / 16 + 0.25), [size, size]);
  const mask = above(grey, otsu(grey));
  const { labels } = label(mask);
  return new Map<string, Image | Mask | Labels>([
    ["grey u8", grey],
    ["grey u16", wide],
    ["grey f32", real],
    ["mask", mask],
    ["labels", labels],
  ]);
}

const DTYPES = new Map<unknown, string>([
  [Uint8Array, "u1"],
  [Uint16Array, "<u2"],
  [Float32Array, "<f4"],
  [Float64Array, "<f8"],
  [Int32Array, "<i4"],
]);

/** A Python that answers requests, one line each. */
class Peers {
  readonly #child: Deno.ChildProcess;
  readonly #lines: ReadableStreamDefaultReader<string>;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  #rest = "";
  constructor(python: string) {
    this.#child = new Deno.Command(python, {
      args: ["bench/peers.py"],
      stdin: "piped",
      stdout: "piped",
      stderr: "null",
    }).spawn();
    this.#lines = this.#child.stdout.pipeThrough(new TextDecoderStream()).getReader();
    this.#writer = this.#child.stdin.getWriter();
  }
  async line(): Promise<Record<string, unknown>> {
    while (!this.#rest.includes("\n")) {
      const { value, done } = await this.#lines.read();
      if (done) {
        throw new UsageError("Python ended: --python must name one with scikit-image and OpenCV");
      }
      this.#rest += value;
    }
    const end = this.#rest.indexOf("\n");
    const line = this.#rest.slice(0, end);
    this.#rest = this.#rest.slice(end + 1);
    return JSON.parse(line);
  }
  async ask(request: object): Promise<Record<string, unknown>> {
    await this.#writer.write(new TextEncoder().encode(JSON.stringify(request) + "\n"));
    return await this.line();
  }
  async close(): Promise<void> {
    await this.#writer.close();
    await this.#child.status;
  }
}

function median50(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

/** Numbers of any result, for comparing. */
function numbers(result: object): ArrayLike<number> {
  return "data" in result ? (result as Image).data : result as Float64Array;
}

/** Largest difference from the reference in parts of its range; the part of values that differ. */
function difference(result: ArrayLike<number>, path: string): { largest: number; share: number } {
  const expected = new Float64Array(Deno.readFileSync(path).buffer);
  if (expected.length !== result.length) return { largest: Infinity, share: 1 };
  let [low, high, largest, different] = [Infinity, -Infinity, 0, 0];
  for (let i = 0; i < expected.length; i++) {
    low = Math.min(low, expected[i]);
    high = Math.max(high, expected[i]);
    const apart = Math.abs(result[i] - expected[i]);
    if (apart > 0) different++;
    largest = Math.max(largest, apart);
  }
  return { largest: largest / Math.max(high - low, 1e-300), share: different / expected.length };
}

interface Row {
  readonly op: string;
  readonly image: string;
  readonly best: number;
  readonly median: number;
  readonly copy: number;
  readonly peers: Record<string, number | undefined>;
  readonly agrees: string;
}

function mean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, v) => sum + Math.log(v), 0) / values.length);
}

function table(rows: readonly Row[], about: string): string {
  const ratio = (value: number | undefined, best: number) =>
    value === undefined ? "–" : (value / best).toFixed(value / best < 10 ? 2 : 0);
  const lines = rows.map(({ op, image, best, median, copy, peers, agrees }) =>
    `| ${op} | ${image} | ${best.toFixed(2)} | ${median.toFixed(2)} | ${ratio(peers.cv1, best)} | ${
      ratio(peers.cv, best)
    } | ${ratio(peers.sk, best)} | ${(best / copy).toFixed(1)} | ${agrees} |`
  );
  const all = (peer: string) =>
    rows.flatMap(({ peers, best }) => peers[peer] === undefined ? [] : [peers[peer]! / best]);
  const [cv1, cv, sk] = ["cv1", "cv", "sk"].map(all);
  const summary = (name: string, values: readonly number[]) =>
    values.length === 0
      ? ""
      : `| ${name} | ${mean(values).toFixed(2)} | ${
        Math.min(...values).toFixed(2)
      } | ${values.length} |\n`;
  return `# petri beside its peers

${about}

Times in milliseconds (best and median of all runs), one thread. The columns of peers are their best
time divided by petri's best: above 1, petri is faster. \`copy\` is petri's time in copies of the input.
\`agrees\` compares petri's result with scikit-image's or scipy's on the same image.

| operator | image | best | median | OpenCV, 1 thread | OpenCV | scikit-image, scipy | copies | agrees |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
${lines.join("\n")}

| faster than | geometric mean | least | operators |
| --- | ---: | ---: | ---: |
${summary("OpenCV, 1 thread", cv1)}${summary("OpenCV, its threads", cv)}${
    summary("scikit-image, scipy", sk)
  }`;
}

if (import.meta.main) {
  Deno.exitCode = await runProgram(program, Deno.args, async ({ options }) => {
    const size = options.quick ? 256 : options.size;
    const rounds = options.quick ? 1 : options.rounds;
    Deno.mkdirSync(FOLDER, { recursive: true });
    const images = await makeImages(size);
    const mask = images.get("mask") as Mask;
    const grey = images.get("grey u8") as Image;
    // The watershed floods the distance transform from its labelled peaks.
    const distance = edt(mask);
    const seeds = label(maskLike(
      mask,
      Uint8Array.from(distance.data, (d) => Number(d > 6)),
    )).labels;
    const basin = imageLike(distance, (distance.data as Float64Array).map((d) => -d));
    const peerKernel = await kernels(options.python);
    const entries: Record<string, Entry> = {
      "gaussian 3": { images: GREY, run: (v) => gaussian(v, { sigma: 3 }), tolerance: 1e-5 },
      sobel: { images: GREY, run: (v) => sobel(v), tolerance: 1e-5 },
      laplace: { images: GREY, run: (v) => laplace(v), tolerance: 1e-5 },
      "uniform 35": { images: GREY, run: (v) => uniform(v, { size: 35 }), tolerance: 1e-5 },
      "median 3": { images: GREY, run: (v) => median(v, { size: 3 }) },
      "median 5": { images: GREY, run: (v) => median(v, { size: 5 }) },
      "median 15": {
        images: ["grey u8", "grey u16"],
        run: (v) => median(v, { size: 15 }),
        apart: "the reference takes minutes",
      },
      "convolve 7x7": {
        images: ["grey f32"],
        run: (v) => convolve(v, peerKernel[0]),
        tolerance: 1e-5,
      },
      "convolve 25x25": {
        images: ["grey f32"],
        run: (v) => convolve(v, peerKernel[1]),
        tolerance: 1e-5,
      },
      "erosion 15x15": { images: GREY, run: (v) => erosion(v, square(15)) },
      "erosion disk 7": { images: GREY, run: (v) => erosion(v, disk(7)) },
      "opening 15x15": { images: GREY, run: (v) => opening(v, square(15)) },
      "binary erosion disk 4": { images: ["mask"], run: (v) => erosion(v, disk(4)) },
      "binary dilation disk 8": { images: ["mask"], run: (v) => dilation(v, disk(8)) },
      histogram: { images: ["grey u8", "grey u16"], run: (v) => histogram(v).count },
      otsu: { images: ["grey u8", "grey u16"], run: (v) => above(v, otsu(v)) },
      triangle: { images: ["grey u8", "grey u16"], run: (v) => above(v, triangle(v)) },
      fixed: { images: GREY, run: (v) => fixed(v, 60) },
      add: { images: GREY, run: (v) => add(v, v), apart: "no reference" },
      "sauvola 35": {
        images: GREY,
        run: (v) => sauvola(v, { windowSize: 35 }).mask,
        tolerance: 0,
      },
      "local 35": {
        images: ["grey u8", "grey u16"],
        run: (v) => local(v, { blockSize: 35 }).mask,
        tolerance: 0,
      },
      label: { images: ["mask"], run: (v) => label(v).labels },
      "fill holes": { images: ["mask"], run: (v) => fillHoles(v) },
      "remove small": { images: ["mask"], run: (v) => removeSmallObjects(v) },
      edt: { images: ["mask"], run: (v) => edt(v), tolerance: 1e-6 },
      watershed: { images: ["mask"], run: (v) => watershed(basin, seeds, { mask: v }) },
      regions: { images: ["labels"], run: (v) => regions(v, grey), apart: "by the golden values" },
      canny: { images: ["grey u8"], run: (v) => canny(v) },
      clahe: { images: ["grey u8", "grey u16"], run: (v) => clahe(v), tolerance: 1e-5 },
    };
    const peers = new Peers(options.python);
    const { versions } = await peers.line() as { versions: Record<string, string> };
    const files: Record<string, unknown> = {};
    const give = (
      name: string,
      { data, shape }: { data: PixelArray | Int32Array; shape: readonly number[] },
    ) => {
      const path = `${FOLDER}/${name.replace(" ", "_")}.raw`;
      Deno.writeFileSync(path, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
      files[name] = [path, DTYPES.get(data.constructor), shape];
    };
    for (const [name, value] of images) give(name, value);
    give("distance", distance);
    give("markers", seeds);
    await peers.ask({ images: files });
    const rows: Row[] = [];
    let wrong = 0;
    for (const [op, entry] of Object.entries(entries)) {
      if (!op.includes(options.only)) continue;
      for (const image of entry.images) {
        const value = images.get(image)!;
        const work = () => entry.run(value as never);
        const path = `${FOLDER}/result.raw`;
        const first = await peers.ask({
          op,
          image,
          peer: "sk",
          runs: 0,
          save: entry.apart ? null : path,
        });
        let agrees = entry.apart ?? "–";
        if (first.saved) {
          const { largest, share } = difference(numbers(work()), path);
          const fits = (entry.tolerance ?? 0) > 0
            ? largest <= entry.tolerance!
            : share <= (entry.tolerance === 0 ? 1e-5 : 0);
          agrees = share === 0
            ? "identical"
            : fits
            ? `${largest.toExponential(0)} of the range`
            : `DIFFERS in ${(100 * share).toFixed(3)} %`;
          if (!fits) wrong++;
        }
        const own: number[] = [];
        const copies: number[] = [];
        const times: Record<string, number[]> = { cv1: [], cv: [], sk: [] };
        for (let round = 0; round < rounds; round++) {
          for (let run = 0; run < (round === 0 ? 6 : 3); run++) {
            const start = performance.now();
            work();
            own.push(performance.now() - start);
          }
          const start = performance.now();
          value.data.slice();
          copies.push(performance.now() - start);
          for (const peer of ["cv1", "cv", "sk"]) {
            const slow = median50(times[peer].length > 0 ? times[peer] : [0]) > 300;
            if (slow && round > 0 || options.quick) continue;
            const { ms } = await peers.ask({
              op,
              image,
              peer,
              runs: peer === "sk" ? 1 : 3,
              save: null,
            });
            if (ms !== undefined) times[peer].push(...ms as number[]);
          }
        }
        const best = (values: readonly number[]) =>
          values.length === 0 ? undefined : Math.min(...values);
        rows.push({
          op,
          image,
          best: best(own)!,
          median: median50(own),
          copy: Math.max(best(copies)!, 1e-3),
          peers: { cv1: best(times.cv1), cv: best(times.cv), sk: best(times.sk) },
          agrees,
        });
        const row = rows.at(-1)!;
        console.error(
          `${op}, ${image}: ${row.best.toFixed(2)} ms, OpenCV ${
            row.peers.cv1?.toFixed(2) ?? "–"
          }, reference ${row.peers.sk?.toFixed(1) ?? "–"}, ${agrees}`,
        );
      }
    }
    await peers.close();
    const { deno, v8 } = Deno.version;
    const about =
      `Images of ${size} × ${size} pixels, the sample field of nuclei tiled. Deno ${deno} (V8 ${v8}), ${
        Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(", ")
      }, ${navigator.hardwareConcurrency} cores. Made by \`deno task bench --write\`.`;
    const result = table(rows, about);
    console.log(result);
    if (options.write) Deno.writeTextFileSync("bench/RESULTS.md", result);
    return wrong === 0 ? 0 : 1;
  });
}

/** The kernels that the peers use: random, not separable. */
async function kernels(python: string) {
  const code =
    "import numpy as np,json;r=np.random.default_rng(3);print(json.dumps([r.random((7,7)).ravel().tolist(),r.random((25,25)).ravel().tolist()]))";
  const { stdout, success } = await new Deno.Command(python, { args: ["-c", code] }).output();
  if (!success) throw new UsageError("--python must name a Python with numpy");
  const [small, large] = JSON.parse(new TextDecoder().decode(stdout)) as number[][];
  return [createKernel(small, [7, 7]), createKernel(large, [25, 25])];
}
