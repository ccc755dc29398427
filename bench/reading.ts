/**
 * Reading TIFFs beside Python's tifffile, in one run, as ratios. Python writes the files, so that both
 * read what a third party made.
 *
 * `PETRI_PYTHON=PYTHON deno task bench:reading`
 *
 * @module
 */
import { readImage } from "../io/image.ts";

const python = Deno.env.get("PETRI_PYTHON") ?? "python3";
const FOLDER = "out/bench-reading";

const SCRIPT = `
import sys, time, json, numpy as np, tifffile
folder, task = sys.argv[1], sys.argv[2]
if task == "write":
    r = np.random.default_rng(1)
    y, x = np.mgrid[:2048, :2048]
    a = np.sin(x / 37) * np.cos(y / 53) + 1
    im = (a * 1400 + 200 + r.normal(size=a.shape) * 8).astype("u2")
    w = lambda name, data, **k: tifffile.imwrite(f"{folder}/{name}.tif", data, **k)
    w("uint16", im); w("uint16 big-endian", im, byteorder=">"); w("float32", a.astype("f4"))
    w("Deflate", im, compression="zlib"); w("Deflate, predictor", im, compression="zlib", predictor=True)
    w("Deflate, tiles", im, compression="zlib", tile=(256, 256))
    w("Deflate, labels", ((x // 40) + (y // 40) * 52).astype("u2"), compression="zlib")
    w("LZW", im, compression="lzw"); w("Zstandard", im, compression="zstd")
    w("PackBits mask", (im > 1600).astype("u1") * 255, compression="packbits")
    print(tifffile.__version__)
else:
    times = {}
    for name in sys.argv[3:]:
        runs = []
        for _ in range(7):
            t = time.perf_counter(); tifffile.imread(f"{folder}/{name}", maxworkers=1)
            runs.append((time.perf_counter() - t) * 1e3)
        times[name] = min(runs)
    print(json.dumps(times))
`;

async function run(...args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(python, {
    args: ["-c", SCRIPT, FOLDER, ...args],
  }).output();
  if (success) return new TextDecoder().decode(stdout);
  console.error(new TextDecoder().decode(stderr));
  Deno.exit(1);
}

Deno.mkdirSync(FOLDER, { recursive: true });
try {
  const version = (await run("write")).trim();
  const names = [...Deno.readDirSync(FOLDER)].map(({ name }) => name).sort();
  const peers = JSON.parse(await run("read", ...names));
  console.log(`2048 × 2048, milliseconds, best of 7, one thread; tifffile ${version}`);
  console.log(
    "| file | petri, first | petri | tifffile | tifffile / petri |\n|---|---|---|---|---|",
  );
  for (const name of names) {
    const runs: number[] = [];
    for (let time = 0; time < 7; time++) {
      const start = performance.now();
      await readImage(`${FOLDER}/${name}`);
      runs.push(performance.now() - start);
    }
    const best = Math.min(...runs);
    const row = [runs[0].toFixed(1), best.toFixed(1), peers[name].toFixed(1)];
    const ratio = (peers[name] / best).toFixed(2);
    console.log(`| ${name.replace(".tif", "")} | ${row.join(" | ")} | ${ratio} |`);
  }
} finally {
  Deno.removeSync(FOLDER, { recursive: true });
}
