/**
 * Damages image files at random and reads them: nothing may come of it but pixels or a `FormatError`,
 * within two seconds and within bounded memory. The same seed gives the same mutants.
 *
 * `PETRI_SAMPLES=FOLDER deno task fuzz [--count 20000] [--seed 1] [--from 0]`
 *
 * Mutants are read in a child process, so that one that hangs can be stopped and named.
 *
 * @module
 */
import { FormatError } from "../core/errors.ts";
import type { Image } from "../core/values.ts";
import { bytesSource } from "../io/source.ts";
import { openTiff } from "../io/tiff/reader.ts";

/** Limits that mutants are read with, and what they must stay within. */
const LIMITS = { maxPixels: 2 ** 26, maxBytes: 2 ** 28 };
const MOST_RSS = 1.5 * 2 ** 30;
const MOST_MS = 2000;
/** Larger files take long to read and teach nothing more. */
const LARGEST_SEED = 150_000;

type Decode = (bytes: Uint8Array) => Promise<Image> | Image;

/** How files are read, by the end of their name. */
const READERS: readonly (readonly [RegExp, () => Promise<Decode>])[] = [
  [/\.tiff?$/i, () => Promise.resolve(readTiff)],
  [/\.png$/i, async () => {
    const { readPng } = await import("../io/png.ts");
    return (bytes) => readPng(bytes, { file: "mutant", limits: LIMITS });
  }],
  [/\.jpe?g$/i, async () => {
    const { readJpeg } = await import("../io/jpeg.ts");
    return (bytes) => readJpeg(bytes, { file: "mutant", limits: LIMITS });
  }],
  [/\.bmp$/i, async () => {
    const { readBmp } = await import("../io/bmp.ts");
    return (bytes) => readBmp(bytes, { file: "mutant", limits: LIMITS });
  }],
];

async function readTiff(bytes: Uint8Array): Promise<Image> {
  using file = await openTiff(bytesSource(bytes, "mutant"), { limits: LIMITS });
  return await file.read(file.ambiguity === undefined ? {} : { page: 0 });
}

/** Small, quick and the same everywhere (Bob Jenkins' small generator would do as well). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

const TELLING = [0, 1, 2, 3, 7, 8, 255, 256, 65535, 65536, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1];

/** A damaged copy. */
function mutate(seedBytes: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  let bytes = seedBytes.slice();
  const below = (limit: number) => limit > 0 ? random() % limit : 0;
  // Headers and tags decide most: half of the damage goes to the first and the last 600 bytes.
  const place = () => {
    const kind = below(4);
    if (kind === 0) return below(Math.min(600, bytes.length));
    if (kind === 1) return bytes.length - 1 - below(Math.min(600, bytes.length));
    return below(bytes.length);
  };
  for (let times = 1 + below(4); times > 0; times--) {
    const at = place();
    switch (below(7)) {
      case 0:
        bytes[at] ^= 1 << below(8);
        break;
      case 1:
        bytes[at] = TELLING[below(TELLING.length)];
        break;
      case 2: {
        const value = below(8) === 0 ? bytes.length : TELLING[below(TELLING.length)];
        const view = new DataView(bytes.buffer);
        const even = at & ~1;
        if (even + 4 <= bytes.length) view.setUint32(even, value, below(2) === 0);
        break;
      }
      case 3: {
        const view = new DataView(bytes.buffer);
        const even = at & ~1;
        if (even + 2 <= bytes.length) view.setUint16(even, TELLING[below(10)], below(2) === 0);
        break;
      }
      case 4:
        bytes = bytes.slice(0, at);
        break;
      case 5:
        bytes.fill(TELLING[below(8)], at, at + below(64));
        break;
      default: {
        const from = below(other.length);
        const piece = other.subarray(from, from + below(128));
        bytes.set(piece.subarray(0, bytes.length - at), at);
      }
    }
    if (bytes.length === 0) return bytes;
  }
  return bytes;
}

function option(name: string, missing: number): number {
  const at = Deno.args.indexOf(`--${name}`);
  const value = at < 0 ? missing : Number(Deno.args[at + 1]);
  if (Number.isInteger(value) && value >= 0) return value;
  console.error(`--${name} must be a whole number from 0, got ${Deno.args[at + 1]}`);
  Deno.exit(2);
}

interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly decode: Decode;
}

async function seeds(folder: string): Promise<Seed[]> {
  const found: Seed[] = [];
  const walk = async (path: string) => {
    for (const entry of [...Deno.readDirSync(path)].sort((a, b) => a.name < b.name ? -1 : 1)) {
      const inner = `${path}/${entry.name}`;
      if (entry.isDirectory) await walk(inner);
      else {
        const reader = READERS.find(([names]) => names.test(entry.name));
        if (reader === undefined || Deno.statSync(inner).size > LARGEST_SEED) continue;
        found.push({ name: inner, bytes: Deno.readFileSync(inner), decode: await reader[1]() });
      }
    }
  };
  for (const zoo of ["tiff-zoo", "tiff-bad", "png-zoo", "workshop"]) await walk(`${folder}/${zoo}`);
  return found;
}

/** What the child tells about one mutant: `ok`, `refused`, or a fault. */
async function tryMutant({ name, bytes, decode }: Seed): Promise<string> {
  const start = performance.now();
  let told: string;
  try {
    const { data, shape } = await decode(bytes);
    const size = shape.reduce((product, length) => product * length, 1);
    told = data.length === size ? "ok" : `FAULT ${data.length} values for ${shape}: ${name}`;
  } catch (error) {
    // A slip of the reader itself, wrapped at the door, is a fault too.
    const slip = error instanceof FormatError && /TypeError|RangeError|ReferenceError/.test(
      `${(error.cause as Error)?.name} `,
    ) && !/cannot be unpacked|more than the block/.test(error.message);
    const fine = error instanceof FormatError && !error.message.includes("\n") && !slip;
    told = fine
      ? "refused"
      : `FAULT ${(error as Error)?.stack ?? error} ${
        slip ? ((error as Error).cause as Error).stack : ""
      }: ${name}`.replaceAll("\n", " ");
  }
  const took = performance.now() - start;
  if (took > MOST_MS) told = `FAULT took ${Math.round(took)} ms: ${name}`;
  const { rss } = Deno.memoryUsage();
  if (rss > MOST_RSS) told = `FAULT ${Math.round(rss / 2 ** 20)} MB resident: ${name}`;
  return told;
}

async function child(folder: string, seed: number, from: number, count: number): Promise<void> {
  const list = await seeds(folder);
  const write = new TextEncoder();
  for (let index = from; index < count; index++) {
    const random = generator(seed * 1_000_003 + index * 7919);
    const original = list[random() % list.length];
    const other = list[random() % list.length];
    const bytes = mutate(original.bytes, other.bytes, random);
    Deno.stdout.writeSync(write.encode(`${index} ${original.name}\n`));
    const told = await tryMutant({ ...original, bytes });
    Deno.stdout.writeSync(write.encode(`= ${told}\n`));
  }
}

async function main(): Promise<void> {
  const count = option("count", 20000);
  const seed = option("seed", 1);
  let next = option("from", 0);
  const totals = { ok: 0, refused: 0, faults: 0 };
  const start = performance.now();
  while (next < count) {
    const process = new Deno.Command("deno", {
      args: [
        "run",
        "--no-prompt",
        "--allow-read",
        "--allow-env=PETRI_SAMPLES",
        import.meta.filename!,
        "--child",
        ...["--seed", String(seed), "--from", String(next), "--count", String(count)],
      ],
      stdout: "piped",
      stderr: "inherit",
    }).spawn();
    let current = "";
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => process.kill("SIGKILL"), 20_000);
    };
    watch();
    let rest = "";
    const decoder = new TextDecoder();
    for await (const piece of process.stdout) {
      watch();
      const lines = (rest + decoder.decode(piece, { stream: true })).split("\n");
      rest = lines.pop()!;
      for (const line of lines) {
        if (!line.startsWith("= ")) {
          current = line;
          next = Number(line.split(" ")[0]) + 1;
        } else if (line === "= ok") totals.ok++;
        else if (line === "= refused") totals.refused++;
        else {
          totals.faults++;
          console.log(`${current}: ${line.slice(2)}`);
        }
      }
    }
    clearTimeout(timer);
    const { code } = await process.status;
    if (code !== 0) {
      totals.faults++;
      console.log(`FAULT the process hung or died (${code}) at ${current}`);
    } else break;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(
    `${totals.ok + totals.refused + totals.faults} mutants, seed ${seed}: ${totals.ok} read, ` +
      `${totals.refused} refused, ${totals.faults} faults, ${seconds} s`,
  );
  Deno.exitCode = totals.faults > 0 ? 1 : 0;
}

const folder = Deno.env.get("PETRI_SAMPLES");
if (folder === undefined) {
  console.error("Set PETRI_SAMPLES to the folder that holds tiff-zoo, tiff-bad and png-zoo");
  Deno.exit(2);
}
if (Deno.args.includes("--child")) {
  await child(folder, option("seed", 1), option("from", 0), option("count", 20000));
} else await main();
