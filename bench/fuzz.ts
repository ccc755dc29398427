/**
 * Damages image files at random and reads them: nothing may come of it but pixels or a `FormatError`,
 * within two seconds and within bounded memory. The same seed gives the same mutants.
 *
 * `PETRI_SAMPLES=FOLDER deno task fuzz [--count 20000] [--seed 1] [--from 0] [--format tiff]`
 *
 * Files come from the samples, and from what the tests keep: TIFF, PNG, JPEG, BMP, Zarr (a file of it is
 * damaged, and all put into an archive) and ROIs (likewise, and archives as they are). Mutants are read in a
 * child process, so that one that hangs can be stopped and named.
 *
 * @module
 */
import { FormatError } from "../core/errors.ts";
import type { Image } from "../core/values.ts";
import { readRoiZip } from "../io/roi.ts";
import { bytesSource } from "../io/source.ts";
import { openTiff } from "../io/tiff/reader.ts";
import { openZarrZip } from "../io/zarr.ts";
import { crc32 } from "../kernels/deflate.ts";
import { encodeZip, readZip, type ZipEntry } from "../io/zip.ts";
import bmps from "../tests/reference/io/bmp.json" with { type: "json" };
import jpegs from "../tests/reference/io/jpeg.json" with { type: "json" };
import tiffs from "../tests/reference/io/tiff_files.json" with { type: "json" };
import zarrs from "../tests/reference/io/zarr.json" with { type: "json" };

/** Limits that mutants are read with, and what they must stay within. */
const LIMITS = { maxPixels: 2 ** 26, maxBytes: 2 ** 28 };
const MOST_RSS = 1.5 * 2 ** 30;
const MOST_MS = 2000;
/** Larger files take long to read and teach nothing more. */
const LARGEST_SEED = 150_000;

/** Gives pixels, or for ROIs nothing that could be counted. */
type Decode = (bytes: Uint8Array) => Promise<Image | undefined>;

const FORMATS = ["tiff", "png", "jpeg", "bmp", "zarr", "roi"] as const;
type Format = typeof FORMATS[number];

/** How files are read. */
const READERS: Readonly<Record<Format, Decode>> = {
  async tiff(bytes) {
    using file = await openTiff(bytesSource(bytes, "mutant"), { limits: LIMITS });
    return await file.read(file.ambiguity === undefined ? {} : { page: 0 });
  },
  async png(bytes) {
    const { readPng } = await import("../io/png.ts");
    return readPng(bytes, { file: "mutant", limits: LIMITS });
  },
  async jpeg(bytes) {
    const { exifOrientation, readJpeg } = await import("../io/jpeg.ts");
    const image = readJpeg(bytes, { file: "mutant", limits: LIMITS });
    exifOrientation(bytes);
    return image;
  },
  async bmp(bytes) {
    const { readBmp } = await import("../io/bmp.ts");
    return readBmp(bytes, { file: "mutant", limits: LIMITS });
  },
  async zarr(bytes) {
    using file = await openZarrZip(bytesSource(bytes, "mutant"), "", { limits: LIMITS });
    return await file.read(file.ambiguity === undefined ? {} : { page: 0 });
  },
  roi(bytes) {
    readRoiZip(bytes, { file: "mutant" });
    return Promise.resolve(undefined);
  },
};

/** Which format a file of the samples is of, by the end of its name. */
const ENDINGS: readonly (readonly [RegExp, Format])[] = [
  [/\.tiff?$/i, "tiff"],
  [/\.png$/i, "png"],
  [/\.jpe?g$/i, "jpeg"],
  [/\.bmp$/i, "bmp"],
];

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

/** The option `--format`, checked, for the child. */
function formatArgs(): string[] {
  const at = Deno.args.indexOf("--format");
  if (at < 0) return [];
  const format = Deno.args[at + 1];
  if ((FORMATS as readonly string[]).includes(format)) return ["--format", format];
  console.error(`--format must be one of ${FORMATS.join(", ")}, got ${format}`);
  Deno.exit(2);
}

interface Seed {
  readonly name: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
  /** Makes a file of what was damaged, where that is only a part of one. */
  readonly wrap?: (bytes: Uint8Array) => Uint8Array;
}

function samples(folder: string): Seed[] {
  const found: Seed[] = [];
  const walk = (path: string) => {
    for (const entry of [...Deno.readDirSync(path)].sort((a, b) => a.name < b.name ? -1 : 1)) {
      const name = `${path}/${entry.name}`;
      if (entry.isDirectory) walk(name);
      else {
        const format = ENDINGS.find(([names]) => names.test(entry.name))?.[1];
        if (format === undefined || Deno.statSync(name).size > LARGEST_SEED) continue;
        const bytes = Deno.readFileSync(name);
        found.push({ name, format, bytes });
        if (format === "png") found.push({ name, format, bytes, wrap: withChecksums });
      }
    }
  };
  for (const zoo of ["tiff-zoo", "tiff-bad", "png-zoo", "workshop"]) walk(`${folder}/${zoo}`);
  return found;
}

/** A damaged PNG whose chunks have the right checksums, so that more than those is looked at. */
function withChecksums(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length) break;
    view.setUint32(end, crc32(bytes.subarray(at + 4, end)));
    at = end + 4;
  }
  return bytes;
}

/** What the tests keep. */
async function kept(): Promise<Seed[]> {
  const { inflateSync } = await import("node:zlib");
  const bytesOf = Uint8Array.fromBase64;
  const seeds: Seed[] = [
    ...tiffs.cases.map(({ name, tiff }): Seed => {
      return { name, format: "tiff", bytes: Uint8Array.from(inflateSync(bytesOf(tiff))) };
    }),
    ...jpegs.cases.map(({ name, file }): Seed => ({ name, format: "jpeg", bytes: bytesOf(file) })),
    ...bmps.cases.map(({ name, file }): Seed => ({ name, format: "bmp", bytes: bytesOf(file) })),
  ];
  const archive = (format: Format, folder: string, entries: readonly ZipEntry[]) => {
    for (const { name, bytes } of entries) {
      // A ROI is read by itself, an image only as a whole.
      const wrap = (damaged: Uint8Array) =>
        encodeZip(
          format === "roi"
            ? [{ name, bytes: damaged }]
            : entries.map((each) => each.name === name ? { name, bytes: damaged } : each),
        );
      seeds.push({ name: `${folder}/${name}`, format, bytes, wrap });
    }
    seeds.push({ name: folder, format, bytes: encodeZip(entries) });
  };
  const files = Object.entries(zarrs.files)
    .map(([name, text]) => ({ name, bytes: bytesOf(text) }));
  for (const [folder, list] of Map.groupBy(files, ({ name }) => zarrFolder(name))) {
    if (folder === undefined) continue;
    archive(
      "zarr",
      folder,
      list.map(({ name, bytes }) => ({ name: name.slice(folder.length + 1), bytes })),
    );
  }
  const path = new URL("../tests/reference/io/imagej_kinds.zip", import.meta.url);
  archive("roi", "imagej_kinds.zip", readZip(Deno.readFileSync(path)));
  return seeds;
}

/** The image that a file of a Zarr belongs to: each of the plain arrays is one. */
function zarrFolder(path: string): string | undefined {
  const [first, second] = path.split("/");
  return first === "plain.zarr" ? `${first}/${second}` : first.startsWith("v0") ? first : undefined;
}

async function seeds(folder: string): Promise<Seed[]> {
  const all = [...samples(folder), ...await kept()];
  const at = Deno.args.indexOf("--format");
  return at < 0 ? all : all.filter(({ format }) => format === Deno.args[at + 1]);
}

/** What the child tells about one mutant: `ok`, `refused`, or a fault. */
async function tryMutant({ name, bytes, format }: Seed): Promise<string> {
  const start = performance.now();
  let told: string;
  try {
    const image = await READERS[format](bytes);
    const size = image?.shape.reduce((product, length) => product * length, 1);
    told = image?.data.length === size
      ? "ok"
      : `FAULT ${image?.data.length} values for ${image?.shape}: ${name}`;
  } catch (error) {
    // A slip of the reader itself, wrapped at the door, is a fault too.
    const slip = error instanceof FormatError && /TypeError|RangeError|ReferenceError/.test(
      `${(error.cause as Error)?.name} `,
    ) && !/cannot be unpacked|more than the block/.test(error.message) &&
      // zarrita trusts metadata in more ways than could be looked at before it; its slips are told so.
      !/npm[^\n]*\/zarrita\//.test(`${(error.cause as Error).stack}`);
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
    const damaged = mutate(original.bytes, other.bytes, random);
    const bytes = original.wrap?.(damaged) ?? damaged;
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
    const first = next;
    const process = new Deno.Command("deno", {
      args: [
        "run",
        "--no-prompt",
        "--allow-read",
        "--allow-env=PETRI_SAMPLES",
        import.meta.filename!,
        "--child",
        ...["--seed", String(seed), "--from", String(next), "--count", String(count)],
        ...formatArgs(),
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
      // It may have died before it named a mutant.
      if (next === first) next++;
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
