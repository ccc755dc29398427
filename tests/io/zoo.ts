/**
 * The zoos of TIFF and PNG files that other programs wrote: reads each, compares with what is expected.
 *
 * @module
 */
import { openImage } from "../../io/image.ts";
import { readPng } from "../../io/png.ts";
import { FormatError } from "../../core/errors.ts";
import type { Image } from "../../core/values.ts";

/** What stands beside a file. */
interface Expectation {
  readonly decoder?: string | null;
  readonly shape?: number[];
  readonly axes?: string;
  readonly dtype?: string;
  readonly sha256?: string;
  readonly lossy?: boolean;
  readonly page0_samples_last?: Expectation;
  readonly encoding?: {
    readonly compression?: string;
    readonly bits?: number | number[];
    readonly sampleformat?: number;
    readonly photometric?: string;
  };
}

/** How reading one file went. */
export interface Outcome {
  /** Name of the file. */
  readonly file: string;
  /** Way of packing or depth, for the table. */
  readonly packing: string;
  /** Whether pixels were right, wrong, or refused with a reason. */
  readonly result: "right" | "refused" | "wrong";
  /** The reason, or what was wrong. */
  readonly text: string;
  /** The option that the first refusal asked for, if it did. */
  readonly option?: string;
}

/**
 * Reads every file that has an expectation.
 *
 * @param folder The zoo.
 * @returns One outcome a file.
 */
export async function visitZoo(folder: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const names: string[] = [];
  for (const { name, isDirectory } of Deno.readDirSync(folder)) {
    if (!isDirectory) names.push(name);
    else {for (const inner of Deno.readDirSync(`${folder}/${name}`)) {
        names.push(`${name}/${inner.name}`);
      }}
  }
  for (const name of names.sort()) {
    if (!name.endsWith(".expect.json")) continue;
    const expected: Expectation = JSON.parse(Deno.readTextFileSync(`${folder}/${name}`));
    outcomes.push(await visit(folder, name.slice(0, -".expect.json".length), expected));
  }
  return outcomes;
}

/**
 * Files whose expectation is mistaken, each with a file that holds the same picture in another form.
 * GDAL 3.6 adds up the differences of separate planes over the wrong distance.
 */
const SAME_PICTURE: Readonly<Record<string, string>> = {
  "libtiff.net__tiger-separated-strip-planar-08.tif_converted_lzw_2.tif":
    "libtiff.net__tiger-separated-strip-planar-08.tif_converted_deflate.tif",
  "libtiff.net__tiger-separated-strip-planar-08.tif_converted_jpeg_rgb_50.tif":
    "libtiff.net__tiger-separated-strip-planar-08.tif_converted_deflate.tif",
};

/** Files of which no expectation is kept, with the pixels that imagecodecs 2026.3 reads. */
const BY_IMAGECODECS: Readonly<Record<string, Expectation>> = {
  "twelvemonkeys__jpeg-lossless-12bit-gray.tif": {
    shape: [512, 512],
    dtype: "uint16",
    sha256: "cd985e0899a45813dd1c42013b55346d625e3c211799709bba650aecd17a7e75",
  },
  "twelvemonkeys__jpeg-lossless-8bit-gray.tif": {
    shape: [512, 512],
    dtype: "uint8",
    sha256: "e7f7a9018831b644717f9be366b9b4b0eb083db1b09bb0b094fe1a1fc4e6bd90",
  },
};

async function visit(folder: string, file: string, expected: Expectation): Promise<Outcome> {
  const packing = expected.encoding?.compression ?? "OME companion";
  let option: string | undefined;
  try {
    using opened = await openImage(`${folder}/${file}`);
    let image: Image;
    // A set of files is judged as a set; beside it, each file has an expectation of its own.
    const alone = file.includes("multifile-Z") ? { z: Number(/Z(\d)/.exec(file)![1]) - 1 } : {};
    if (opened.ambiguity === undefined) image = await opened.read(alone);
    else if (opened.ambiguity.includes("`axes`")) {
      option = "axes";
      const axes = opened.axes.replace(/^Q+/, (all) => "TCZ".slice(3 - all.length));
      using again = await openImage(`${folder}/${file}`, { axes });
      image = await again.read();
    } else {
      option = "page";
      image = await opened.read({ page: 0 });
    }
    const ofPage = option === "page" ? expected.page0_samples_last : undefined;
    let fault = await difference(image, ofPage ?? BY_IMAGECODECS[file] ?? expected);
    if (file in SAME_PICTURE) {
      using other = await openImage(`${folder}/${SAME_PICTURE[file]}`);
      const { data } = await other.read();
      let difference = 0;
      for (let at = 0; at < data.length; at++) difference += Math.abs(data[at] - image.data[at]);
      // JPEG of quality 50 on line art is off by some levels everywhere.
      const most = expected.lossy ? 8 : 0;
      fault = difference / data.length <= most ? "" : `off by ${difference / data.length} a pixel`;
    }
    return {
      file,
      packing,
      result: fault === "" ? "right" : "wrong",
      text: fault,
      ...(option === undefined ? {} : { option }),
    };
  } catch (error) {
    const right = error instanceof FormatError && !error.message.includes("\n");
    return { file, packing, result: right ? "refused" : "wrong", text: String(error) };
  }
}

async function difference(image: Image, expected: Expectation): Promise<string> {
  if (expected.shape === undefined) return "nothing is known about its pixels";
  let { data, shape } = image as { data: Image["data"]; shape: readonly number[] };
  if (expected.axes === "SYX" && image.axes === "YXS") {
    const [height, width, samples] = shape;
    const planes = data.slice();
    for (let at = 0; at < data.length; at++) {
      planes[(at % samples) * height * width + Math.floor(at / samples)] = data[at];
    }
    data = planes;
    shape = [samples, height, width];
  }
  const wanted = expected.shape.filter((length) => length !== 1).join("×");
  const got = shape.filter((length) => length !== 1).join("×");
  if (wanted !== got) return `shape ${got}, expected ${wanted}`;
  const hash = await sha256(asBytes(data, expected.dtype!));
  return hash === expected.sha256 ? "" : `other pixels (${expected.dtype})`;
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}

/**
 * Reads every PNG that has an expectation, and those that must not be taken for whole.
 *
 * @param folder The zoo.
 * @returns One outcome a file; of the damaged ones, `right` where the picture can be had all the same.
 */
export async function visitPngZoo(folder: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const kind of ["pngsuite", "other", "bad"]) {
    const names = [...Deno.readDirSync(`${folder}/${kind}`)].map(({ name }) => name);
    for (const file of names.filter((name) => name.endsWith(".png")).sort()) {
      outcomes.push(await visitPng(`${folder}/${kind}`, kind, file));
    }
  }
  return outcomes;
}

async function visitPng(folder: string, kind: string, file: string): Promise<Outcome> {
  let packing = "damaged or abusive";
  try {
    const bytes = Deno.readFileSync(`${folder}/${file}`);
    if (kind === "bad") {
      readPng(bytes, { file });
      return { file, packing, result: "right", text: "" };
    }
    const expected = JSON.parse(Deno.readTextFileSync(`${folder}/${file}.expect.json`));
    const { header, rgba8_sha256, u16_shape, u16_sha256 } = expected;
    packing = `${header.bit_depth} bits, ${header.interlace ? "interlaced" : "in order"}`;
    const channels = rgba8_sha256 === undefined ? u16_shape[2] ?? 1 : 4;
    const wanted = channels === 1 ? "grey" : channels === 3 ? "rgb" : "rgba";
    const { data } = readPng(bytes, { file, samples: wanted });
    const hash = await sha256(
      new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength),
    );
    const fits = hash === (rgba8_sha256 ?? u16_sha256);
    return { file, packing, result: fits ? "right" : "wrong", text: fits ? "" : "other pixels" };
  } catch (error) {
    const fine = error instanceof FormatError && !error.message.includes("\n");
    return { file, packing, result: fine ? "refused" : "wrong", text: String(error) };
  }
}

/** The values in another type, least significant byte first. */
function asBytes(data: Image["data"], dtype: string): Uint8Array<ArrayBuffer> {
  const as = (array: ArrayBufferView<ArrayBuffer>) => new Uint8Array(array.buffer);
  switch (dtype) {
    case "bool":
    case "uint8":
      return as(Uint8Array.from(data));
    case "int8":
      return as(Int8Array.from(data));
    case "uint16":
      return as(Uint16Array.from(data));
    case "int16":
      return as(Int16Array.from(data));
    case "uint32":
      return as(Uint32Array.from(data));
    case "int32":
      return as(Int32Array.from(data));
    case "uint64":
      return as(BigUint64Array.from(Array.from(data, BigInt)));
    case "int64":
      return as(BigInt64Array.from(Array.from(data, BigInt)));
    case "float16":
      return as(Float16Array.from(data));
    case "float32":
      return as(data instanceof Float32Array ? data.slice() : Float32Array.from(data));
    case "float64":
      return as(Float64Array.from(data));
  }
  throw new Error(`no such dtype: ${dtype}`);
}
