/**
 * JPEG, read to the very values that libjpeg gives, and so Pillow, OpenCV, tifffile and ImageJ's peers:
 * the same whole-number inverse cosine transform, the same smooth enlargement of colour, the same
 * conversion from YCbCr. (`jpeg-js`, the decoder that npm offers in plain JavaScript, differs from it in
 * up to half of the pixels of a colour picture, by up to 22 of 255.)
 *
 * Read are baseline, extended and progressive Huffman files of 8 and 12 bits and those without loss of 2
 * to 16 bits, grey or of three colours, any sampling that libjpeg reads, with restarts. Arithmetic coding
 * and CMYK are refused by name. Turning by Exif is left to the caller, as Pillow does. A file that breaks
 * off or has codes that do not exist is refused; libjpeg would fill up with grey.
 *
 * References: ITU-T T.81; the Independent JPEG Group's software (`jidctint.c`, `jdsample.c`,
 * `jdcolor.c`), from which the constants and roundings are.
 *
 * @module
 */
import { FormatError } from "../core/errors.ts";
import type { Image } from "../core/values.ts";
import {
  composePlanes,
  finishPlane,
  huffmanTable,
  type LosslessScan,
  quantiserTable,
  readLossless,
  readScan,
  type ScanMember,
  zeros,
} from "../kernels/jpeg.ts";
import { alloc, inScratch, scratch, views } from "../kernels/runtime.ts";
import { checkLimits, type Limits, refusal } from "./limits.ts";
import { pictureOf, type ReadPictureOptions } from "./samples.ts";
import { type Resolution, sizeFromResolution } from "./units.ts";

/** What the JPEG reader may be told. */
export interface ReadJpegOptions extends ReadPictureOptions {
  /** What the resolution is taken for; `auto` by default. */
  readonly resolution?: Resolution | undefined;
}

/** How a JPEG stream is decoded. */
export interface DecodeJpegOptions {
  /** Tables that stand apart from the stream, as in TIFF: another stream without a picture. */
  readonly tables?: Uint8Array | undefined;
  /** `auto` (default) makes RGB of YCbCr where the file says so; `ycc` always; `none` never. */
  readonly colours?: "auto" | "ycc" | "none" | undefined;
  /** Limits on what is decoded. */
  readonly limits?: Limits | undefined;
}

/** A decoded JPEG stream. */
export interface DecodedJpeg {
  /** Samples, those of a pixel beside each other; 16-bit numbers where they have more than 8 bits. */
  readonly data: Uint8Array | Uint16Array;
  /** Rows. */
  readonly height: number;
  /** Columns. */
  readonly width: number;
  /** Samples of a pixel: 1 to 4. */
  readonly samples: number;
  /** Pixels a metre, where the file says. */
  readonly perMetre?: { readonly y: number; readonly x: number } | undefined;
}

/** Order in which the coefficients of a block are stored. */
const ZIGZAG = Uint8Array.of(
  ...[0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27],
  ...[20, 13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51],
  ...[58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63],
);
/** More scans than any encoder writes. */
const MAX_SCANS = 100;
/** One component, its places being those of `kernels/jpeg.ts`. */
interface Component {
  readonly id: number;
  readonly h: number;
  readonly v: number;
  readonly quantum: number;
  /** Columns and rows of the component itself. */
  readonly width: number;
  readonly height: number;
  /** Blocks across and down, filled up to whole units. */
  readonly across: number;
  readonly down: number;
  /** Samples, `8 * across` a row. */
  readonly samples: number;
  /** Coefficients, where more than one scan may add to them; else 0. */
  readonly coefficients: number;
  /** Quantiser, as it was when the component's first scan began. */
  quantiser: number | undefined;
}

interface Frame {
  readonly kind: "sequential" | "progressive" | "lossless";
  readonly precision: number;
  readonly width: number;
  readonly height: number;
  readonly maxH: number;
  readonly maxV: number;
  readonly components: readonly Component[];
  /** Whether a scan without loss has been read. */
  done: boolean;
}

/** What was read before the scans. */
interface State {
  /** Where the file is in scratch memory. */
  base: number;
  readonly quantisers: (Uint16Array | undefined)[];
  readonly dc: (number | undefined)[];
  readonly ac: (number | undefined)[];
  restart: number;
  frame: Frame | undefined;
  jfif: boolean;
  adobe: number | undefined;
  perMetre: { readonly y: number; readonly x: number } | undefined;
}

/**
 * Whether bytes start like a JPEG.
 *
 * @param bytes The first 3 bytes of a file, or more.
 * @returns `true` for JPEG.
 */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes.length >= 3 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/**
 * Reads a JPEG.
 *
 * O(pixels); limits are checked from the header before memory is taken, and a claim that the file's
 * length cannot hold is refused.
 *
 * @param bytes The whole file.
 * @param options Name for messages, limits, wanted samples, use of the resolution.
 * @returns `uint8`, or `uint16` for more than 8 bits; axes YX (grey) or YXS.
 * @throws {FormatError} If the file is not a JPEG, cut short, damaged, of an unsupported form or too large.
 */
export function readJpeg(bytes: Uint8Array, options: ReadJpegOptions = {}): Image {
  let decoded: DecodedJpeg;
  try {
    decoded = decodeJpeg(bytes, { limits: options.limits });
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw refusal(error.message.replace(/^the file: /, ""), options, error.value, error);
  }
  const { data, height, width, samples, perMetre } = decoded;
  if (samples === 2 || samples === 4) {
    throw refusal(`JPEG of ${samples} colours (such as CMYK) is not supported`, options, samples);
  }
  const pixelSize = perMetre &&
    sizeFromResolution(perMetre, "JPEG resolution", options.resolution);
  return pictureOf(data, [height, width, samples], { ...options, pixelSize });
}

/**
 * How Exif says that a JPEG is to be turned for show.
 *
 * @param bytes The file.
 * @returns 1 (as it is stored, or nothing is said) to 8.
 */
export function exifOrientation(bytes: Uint8Array): number {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda;) {
    const length = bytes[at + 2] << 8 | bytes[at + 3];
    const content = bytes.subarray(at + 4, at + 2 + length);
    const isExif = bytes[at + 1] === 0xe1 && content.length > 14 &&
      String.fromCharCode(...content.subarray(0, 6)) === "Exif\0\0";
    if (isExif) return orientationIn(content.subarray(6));
    at += 2 + length;
  }
  return 1;
}

/** The orientation in a TIFF of one page, which Exif is. */
function orientationIn(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const start = view.getUint32(4, little);
  if (start + 2 > tiff.length) return 1;
  const count = view.getUint16(start, little);
  for (let at = start + 2; at + 12 <= Math.min(tiff.length, start + 2 + 12 * count); at += 12) {
    if (view.getUint16(at, little) === 274) return view.getUint16(at + 8, little);
  }
  return 1;
}

/**
 * Decodes a JPEG stream, as it stands in a file of its own or in a block of a TIFF.
 *
 * @param bytes The stream.
 * @param options Tables, colours, limits.
 * @returns Its samples.
 * @throws {FormatError} If it is not a JPEG, cut short, damaged, of an unsupported form or too large.
 */
export function decodeJpeg(bytes: Uint8Array, options: DecodeJpegOptions = {}): DecodedJpeg {
  try {
    return scratch(() => decoded(bytes, options));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw refusal(`JPEG too large: ${error.message}`, {}, undefined, error);
  }
}

function decoded(bytes: Uint8Array, options: DecodeJpegOptions): DecodedJpeg {
  const state: State = {
    base: 0,
    quantisers: [],
    dc: [],
    ac: [],
    restart: 0,
    frame: undefined,
    jfif: false,
    adobe: undefined,
    perMetre: undefined,
  };
  for (const part of [options.tables, bytes]) {
    if (part === undefined) continue;
    state.base = inScratch(part);
    readSegments(part, state, options);
  }
  const { frame } = state;
  if (frame === undefined) throw damage("it has no picture");
  return {
    data: samplesOf(frame, isYcc(state, options.colours ?? "auto")),
    height: frame.height,
    width: frame.width,
    samples: frame.components.length,
    perMetre: state.perMetre,
  };
}

function damage(cause: string): FormatError {
  return refusal(`JPEG damaged: ${cause}`);
}

function readSegments(bytes: Uint8Array, state: State, options: DecodeJpegOptions): void {
  if (!isJpeg(bytes)) throw refusal("not a JPEG: it does not start with FF D8 FF");
  let scans = 0;
  for (let at = 2;;) {
    // Any number of FF may stand before a marker.
    while (at < bytes.length && bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    if (at + 2 > bytes.length) {
      // The end mark may be missing once all of the picture is there, which only a sequential file tells.
      if (scans > 0 && state.frame?.kind !== "progressive") return;
      throw refusal(`JPEG cut short: it ends at byte ${bytes.length} before its picture`);
    }
    if (bytes[at] !== 0xff) throw damage(`no marker at byte ${at}`);
    const marker = bytes[at + 1];
    at += 2;
    if (marker === 0xd9) return;
    if (marker === 0x01 || marker >= 0xd0 && marker <= 0xd7) continue;
    const length = bytes[at] << 8 | bytes[at + 1];
    if (at + 2 > bytes.length || length < 2 || at + length > bytes.length) {
      throw refusal(`JPEG cut short: it ends at byte ${bytes.length} within a header`);
    }
    const content = bytes.subarray(at + 2, at + length);
    at += length;
    if (marker === 0xdb) readQuantisers(content, state);
    else if (marker === 0xc4) readHuffman(content, state);
    else if (marker === 0xdd) {
      if (content.length < 2) throw damage("a restart interval of no length");
      state.restart = content[0] << 8 | content[1];
    } else if (marker === 0xe0) readJfif(content, state);
    else if (marker === 0xee) readAdobe(content, state);
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8 && marker !== 0xcc) {
      if (state.frame !== undefined) throw damage("it has two frames");
      state.frame = readFrame(content, marker, bytes.length, options);
    } else if (marker === 0xda) {
      if (++scans > MAX_SCANS) throw refusal(`JPEG has more than ${MAX_SCANS} scans`);
      at = scanOf(bytes, at, content, state);
    }
  }
}

function readQuantisers(content: Uint8Array, state: State): void {
  for (let at = 0; at < content.length;) {
    const wide = content[at] >> 4, id = content[at] & 15;
    const size = wide === 0 ? 64 : 128;
    if (wide > 1 || id > 3 || at + 1 + size > content.length) throw damage("a quantisation table");
    const table = new Uint16Array(64);
    for (let k = 0; k < 64; k++) {
      const from = at + 1 + (wide === 0 ? k : 2 * k);
      table[ZIGZAG[k]] = wide === 0 ? content[from] : content[from] << 8 | content[from + 1];
    }
    state.quantisers[id] = table;
    at += 1 + size;
  }
}

function readHuffman(content: Uint8Array, state: State): void {
  for (let at = 0; at < content.length;) {
    const kind = content[at] >> 4, id = content[at] & 15;
    const counts = content.subarray(at + 1, at + 17);
    let total = 0;
    for (const count of counts) total += count;
    if (
      kind > 1 || id > 3 || counts.length < 16 || total > 256 || at + 17 + total > content.length
    ) {
      throw damage("a Huffman table");
    }
    const tables = kind === 0 ? state.dc : state.ac;
    tables[id] = huffmanTable(content.subarray(at + 1, at + 17 + total), kind === 0, tables[id]);
    if (tables[id] === undefined) throw damage("a Huffman table with more codes than there are");
    at += 17 + total;
  }
}

function readJfif(content: Uint8Array, state: State): void {
  if (content.length < 12 || String.fromCharCode(...content.subarray(0, 5)) !== "JFIF\0") return;
  state.jfif = true;
  const perUnit = [0, 1 / 0.0254, 100][content[7]] ?? 0;
  const x = (content[8] << 8 | content[9]) * perUnit;
  const y = (content[10] << 8 | content[11]) * perUnit;
  state.perMetre = x > 0 && y > 0 ? { y, x } : undefined;
}

function readAdobe(content: Uint8Array, state: State): void {
  if (content.length < 12 || String.fromCharCode(...content.subarray(0, 5)) !== "Adobe") return;
  state.adobe = content[11];
}

const UNSUPPORTED: Readonly<Record<number, string>> = {
  0xc5: "hierarchical",
  0xc6: "hierarchical",
  0xc7: "hierarchical and lossless",
  0xc9: "arithmetic coding",
  0xca: "arithmetic coding",
  0xcb: "lossless arithmetic coding",
  0xcd: "hierarchical",
  0xce: "hierarchical",
  0xcf: "hierarchical",
};

function readFrame(
  content: Uint8Array,
  marker: number,
  fileSize: number,
  options: DecodeJpegOptions,
): Frame {
  if (marker in UNSUPPORTED) throw refusal(`JPEG: ${UNSUPPORTED[marker]} is not supported`);
  const [precision, h1, h0, w1, w0, count] = content;
  if (content.length < 6 || content.length < 6 + 3 * count || count === 0) {
    throw damage("a frame without its components");
  }
  const kind = marker === 0xc3 ? "lossless" : marker === 0xc2 ? "progressive" : "sequential";
  const fits = kind === "lossless"
    ? precision >= 2 && precision <= 16
    : precision === 8 || precision === 12;
  if (!fits) throw refusal(`JPEG (${kind}) of ${precision} bits is not supported`);
  if (count > 4) throw refusal(`JPEG of ${count} colours is not supported`);
  const height = h1 << 8 | h0, width = w1 << 8 | w0;
  if (height === 0) throw refusal("JPEG that says its height only at its end is not supported");
  const parts = Array.from({ length: count }, (_, i) => {
    const [id, factors, quantum] = content.subarray(6 + 3 * i);
    return { id, h: factors >> 4, v: factors & 15, quantum };
  });
  if (parts.some(({ h, v, quantum }) => h < 1 || h > 4 || v < 1 || v > 4 || quantum > 3)) {
    throw damage("sampling factors that are not 1 to 4");
  }
  if (count === 1) parts[0].h = parts[0].v = 1;
  const maxH = Math.max(...parts.map(({ h }) => h)), maxV = Math.max(...parts.map(({ v }) => v));
  if (parts.some(({ h, v }) => maxH % h !== 0 || maxV % v !== 0)) {
    throw refusal("JPEG whose sampling factors do not divide each other is not supported");
  }
  const even = parts.every(({ h, v }) => h === maxH && v === maxV);
  if (!even && (kind === "lossless" || precision > 8)) {
    throw refusal(
      `JPEG (${kind}) of ${precision} bits whose colours have fewer places is not supported`,
    );
  }
  // Samples, those enlarged, and coefficients of two bytes where they are kept.
  const kept = kind === "progressive" || precision > 8;
  const bytes = precision > 8 ? 2 : 1;
  const size = kind === "lossless" ? 2 + bytes : 2 * bytes + (kept ? 2 : 0);
  checkLimits([height, width, count], size, { limits: options.limits });
  const unitsAcross = Math.ceil(width / (8 * maxH)), unitsDown = Math.ceil(height / (8 * maxV));
  const blocks = unitsAcross * unitsDown;
  // A bit a sample without loss, a bit a block otherwise.
  if (blocks > 8 * fileSize || kind === "lossless" && width * height * count > 8 * fileSize) {
    throw refusal(`JPEG cut short: ${width} × ${height} pixels cannot be in ${fileSize} bytes`);
  }
  const all = kind === "lossless" ? alloc(2 * width * height * count) : 0;
  const components = parts.map(({ id, h, v, quantum }): Component => {
    const across = unitsAcross * h, down = unitsDown * v;
    const length = 64 * across * down;
    return {
      id,
      h,
      v,
      quantum,
      width: Math.ceil(width * h / maxH),
      height: Math.ceil(height * v / maxV),
      across,
      down,
      samples: kind === "lossless" ? all : alloc(length * bytes),
      coefficients: kept && kind !== "lossless" ? zeros(2 * length) : 0,
      quantiser: undefined,
    };
  });
  return { kind, precision, width, height, maxH, maxV, components, done: false };
}

/** One scan; answers where the next marker is. */
function scanOf(bytes: Uint8Array, start: number, content: Uint8Array, state: State): number {
  const { frame } = state;
  if (frame === undefined) throw damage("a scan before its frame");
  const count = content[0];
  if (!(count >= 1 && count <= 4 && content.length >= 4 + 2 * count)) {
    throw damage("the head of a scan");
  }
  const parts = Array.from({ length: count }, (_, i) => {
    const [id, tables] = content.subarray(1 + 2 * i);
    const component = frame.components.find((each) => each.id === id);
    if (component === undefined) throw damage(`a scan of component ${id}, which it has not`);
    return { component, dc: state.dc[tables >> 4], ac: state.ac[tables & 15] };
  });
  const [first, last, approximation] = content.subarray(1 + 2 * count);
  const high = approximation >> 4, low = approximation & 15;
  const { base, restart } = state;
  const span = { from: base + start, end: base + bytes.length, restart };
  const result = frame.kind === "lossless"
    ? losslessScan(frame, parts, { ...span, predictor: first, shift: low })
    : readScan({
      ...span,
      ...bandOf(frame, parts, { first, last, high, low }),
      members: membersOf(frame, parts, state, { first, high }),
    });
  const at = result.at - base;
  switch (result.fault) {
    case undefined:
      return at;
    case "cut short":
      throw refusal(`JPEG cut short: a scan ends at byte ${at} before its last block`);
    case "no restart":
      throw damage(`no restart at byte ${at}`);
    case "too wide":
      throw damage(`a difference of more than ${frame.kind === "lossless" ? 16 : 15} bits`);
    default:
      throw damage("a code that does not exist");
  }
}

/** A component of a scan with its tables. */
interface Part {
  readonly component: Component;
  readonly dc: number | undefined;
  readonly ac: number | undefined;
}

interface Band {
  readonly first: number;
  readonly last: number;
  readonly high: number;
  readonly low: number;
}

/** Which coefficients a scan tells, and of how many units. */
function bandOf(frame: Frame, parts: readonly Part[], { first, last, high, low }: Band) {
  const { width, height, maxH, maxV } = frame;
  const progressive = frame.kind === "progressive";
  if (
    progressive &&
    (first > last || last > 63 || low > 13 || (first === 0 ? last !== 0 : parts.length > 1))
  ) throw damage(`a scan of the coefficients ${first} to ${last}`);
  const [{ component }] = parts;
  const single = parts.length === 1;
  return {
    kind: progressive ? (first === 0 ? 1 : 3) + (high === 0 ? 0 : 1) : 0,
    first,
    last,
    low,
    across: Math.ceil(single ? component.width / 8 : width / (8 * maxH)),
    down: Math.ceil(single ? component.height / 8 : height / (8 * maxV)),
  };
}

function membersOf(
  { kind }: Frame,
  parts: readonly Part[],
  state: State,
  { first, high }: Pick<Band, "first" | "high">,
): ScanMember[] {
  const needDc = kind === "sequential" || first === 0 && high === 0;
  const needAc = kind === "sequential" || first > 0;
  return parts.map(({ component, dc, ac }) => {
    const quantiser = state.quantisers[component.quantum];
    component.quantiser ??= quantiser && quantiserTable(quantiser);
    if (component.quantiser === undefined) throw damage("a scan without quantisation table");
    if (needDc && dc === undefined || needAc && ac === undefined) {
      throw damage("a scan without Huffman table");
    }
    return { ...component, quantiser: component.quantiser, dc: dc ?? 0, ac: ac ?? 0 };
  });
}

function losslessScan(
  frame: Frame,
  parts: readonly Part[],
  scan: Pick<LosslessScan, "from" | "end" | "restart" | "predictor" | "shift">,
) {
  const { width, height, precision, components } = frame;
  if (frame.done || parts.length !== components.length) {
    throw refusal("JPEG (lossless) of several scans is not supported");
  }
  const bits = precision - scan.shift;
  if (scan.predictor < 1 || scan.predictor > 7 || bits < 1) {
    throw damage(
      `a scan without loss by predictor ${scan.predictor}, ${scan.shift} bits left away`,
    );
  }
  if (scan.restart % width !== 0) {
    throw refusal("JPEG (lossless) with restarts within a row is not supported");
  }
  const tables = parts.map(({ dc }) => {
    if (dc === undefined) throw damage("a scan without Huffman table");
    return dc;
  });
  frame.done = true;
  return readLossless({ ...scan, width, height, bits, tables }, components[0].samples);
}

/** The samples of all components, once every scan has been read. */
function samplesOf(frame: Frame, ycc: boolean): Uint8Array | Uint16Array {
  const { kind, precision, width, height, maxH, maxV, components } = frame;
  if (kind === "lossless") {
    if (!frame.done) throw refusal("JPEG cut short: it has no scan");
    const start = components[0].samples / 2;
    const samples = views().u16.subarray(start, start + width * height * components.length);
    return precision > 8 ? samples.slice() : Uint8Array.from(samples);
  }
  for (const component of components) {
    const { quantiser } = component;
    if (quantiser === undefined) throw refusal("JPEG cut short: a component has no scan");
    if (component.coefficients === 0) continue;
    finishPlane({ ...component, quantiser }, component.down, precision > 8);
  }
  if (precision === 8) {
    const planes = components.map(({ samples, across, width, height, h, v }) => ({
      ...{ samples, stride: 8 * across, width, height, wider: maxH / h, taller: maxV / v },
    }));
    return composePlanes(planes, width, height, ycc);
  }
  if (ycc) throw refusal("JPEG of 12 bits and YCbCr colours is not supported");
  const count = components.length;
  const out = new Uint16Array(width * height * count);
  const { u16 } = views();
  components.forEach(({ samples, across }, sample) => {
    for (let y = 0, to = sample; y < height; y++) {
      let from = samples / 2 + y * 8 * across;
      for (let x = 0; x < width; x++, to += count) out[to] = u16[from++];
    }
  });
  return out;
}

/** Whether three components are YCbCr, as libjpeg guesses it. */
function isYcc({ frame, jfif, adobe }: State, colours: "auto" | "ycc" | "none"): boolean {
  const { components, kind } = frame!;
  if (components.length !== 3 || colours === "none" || kind === "lossless") return false;
  if (colours === "ycc" || jfif) return true;
  if (adobe !== undefined) return adobe !== 0;
  return components.map(({ id }) => String.fromCharCode(id)).join("") !== "RGB";
}
