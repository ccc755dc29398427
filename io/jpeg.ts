/**
 * JPEG, read to the very values that libjpeg gives, and so Pillow, OpenCV, tifffile and ImageJ's peers:
 * the same whole-number inverse cosine transform, the same smooth enlargement of colour, the same
 * conversion from YCbCr. (`jpeg-js`, the decoder that npm offers in plain JavaScript, differs from it in
 * up to half of the pixels of a colour picture, by up to 22 of 255.)
 *
 * Read are baseline, extended and progressive Huffman files of 8 bits, grey or of three colours, any
 * sampling that libjpeg reads, with restarts. Arithmetic coding, lossless files, 12 bits and CMYK are
 * refused by name. Turning by Exif is left to the caller, as Pillow does. A file that breaks off or has
 * codes that do not exist is refused; libjpeg would fill up with grey.
 *
 * References: ITU-T T.81; the Independent JPEG Group's software (`jidctint.c`, `jdsample.c`,
 * `jdcolor.c`), from which the constants and roundings are.
 *
 * @module
 */
import { FormatError } from "../core/errors.ts";
import type { Image } from "../core/values.ts";
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
  /** Samples, those of a pixel beside each other. */
  readonly data: Uint8Array;
  /** Rows. */
  readonly height: number;
  /** Columns. */
  readonly width: number;
  /** Samples of a pixel: 1 to 4. */
  readonly samples: number;
  /** Pixels a metre, where the file says. */
  readonly perMetre?: { readonly y: number; readonly x: number } | undefined;
}

/** Order in which the coefficients of a block are stored; more follow for runs over the end. */
const ZIGZAG = Uint8Array.of(
  ...[0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27],
  ...[20, 13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51],
  ...[58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63],
  ...new Array<number>(16).fill(63),
);
/** More scans than any encoder writes. */
const MAX_SCANS = 100;
/** Codes up to this length are looked up at once. */
const FAST = 9;
const FAST_MASK = (1 << FAST) - 1;

/** Codes of one Huffman table. */
interface Codes {
  /** By the next 9 bits: length of the code in the high byte, its value in the low; 0 if longer. */
  readonly fast: Uint16Array;
  /** By length: one more than the last code, moved up to 16 bits. */
  readonly end: Int32Array;
  /** By length: what to add to a code to find its value. */
  readonly shift: Int32Array;
  readonly values: Uint8Array;
}

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
  readonly plane: Uint8Array;
  /** Coefficients, in files that send them bit by bit. */
  readonly coefficients: Int16Array | undefined;
  /** Quantiser, as it was when the component's first scan began. */
  quantiser: Int32Array | undefined;
  dc: number;
}

interface Frame {
  readonly progressive: boolean;
  readonly width: number;
  readonly height: number;
  readonly maxH: number;
  readonly maxV: number;
  readonly components: readonly Component[];
}

/** What was read before the scans. */
interface State {
  readonly quantisers: (Int32Array | undefined)[];
  readonly dc: (Codes | undefined)[];
  readonly ac: (Codes | undefined)[];
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
 * @returns `uint8`, axes YX (grey) or YXS.
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
 * Decodes a JPEG stream, as it stands in a file of its own or in a block of a TIFF.
 *
 * @param bytes The stream.
 * @param options Tables, colours, limits.
 * @returns Its samples.
 * @throws {FormatError} If it is not a JPEG, cut short, damaged, of an unsupported form or too large.
 */
export function decodeJpeg(bytes: Uint8Array, options: DecodeJpegOptions = {}): DecodedJpeg {
  const state: State = {
    quantisers: [],
    dc: [],
    ac: [],
    restart: 0,
    frame: undefined,
    jfif: false,
    adobe: undefined,
    perMetre: undefined,
  };
  if (options.tables !== undefined) readSegments(options.tables, state, options);
  const { tables: _, ...own } = options;
  readSegments(bytes, state, own);
  const { frame } = state;
  if (frame === undefined) throw damage("it has no picture");
  for (const component of frame.components) finish(component);
  return {
    data: compose(frame, isYcc(state, options.colours ?? "auto")),
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
      if (scans > 0 && state.frame?.progressive === false) return;
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
      at = readScan(bytes, at, content, state);
    }
  }
}

function readQuantisers(content: Uint8Array, state: State): void {
  for (let at = 0; at < content.length;) {
    const wide = content[at] >> 4, id = content[at] & 15;
    const size = wide === 0 ? 64 : 128;
    if (wide > 1 || id > 3 || at + 1 + size > content.length) throw damage("a quantisation table");
    const table = new Int32Array(64);
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
    const codes = codesOf(counts, content.slice(at + 17, at + 17 + total));
    (kind === 0 ? state.dc : state.ac)[id] = codes;
    at += 17 + total;
  }
}

function codesOf(counts: Uint8Array, values: Uint8Array): Codes {
  const fast = new Uint16Array(1 << FAST);
  const end = new Int32Array(18);
  const shift = new Int32Array(17);
  let code = 0, index = 0;
  for (let length = 1; length <= 16; length++) {
    shift[length] = index - code;
    for (let i = 0; i < counts[length - 1]; i++, code++, index++) {
      if (length <= FAST) {
        const first = code << FAST - length;
        fast.fill(length << 8 | values[index], first, first + (1 << FAST - length));
      }
    }
    if (code > 1 << length) throw damage("a Huffman table with more codes than there are");
    end[length] = code << 16 - length;
    code <<= 1;
  }
  end[17] = 1 << 30;
  return { fast, end, shift, values };
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
  0xc3: "lossless",
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
  if (precision !== 8) throw refusal(`JPEG of ${precision} bits is not supported, only of 8`);
  if (count > 4) throw refusal(`JPEG of ${count} colours is not supported`);
  const height = h1 << 8 | h0, width = w1 << 8 | w0;
  if (height === 0) throw refusal("JPEG that says its height only at its end is not supported");
  const progressive = marker === 0xc2;
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
  // Samples, those enlarged, and in progressive files coefficients of two bytes.
  checkLimits([height, width, count], progressive ? 4 : 2, { limits: options.limits });
  const unitsAcross = Math.ceil(width / (8 * maxH)), unitsDown = Math.ceil(height / (8 * maxV));
  const blocks = unitsAcross * unitsDown;
  if (blocks > 8 * fileSize) {
    throw refusal(`JPEG cut short: ${width} × ${height} pixels cannot be in ${fileSize} bytes`);
  }
  const components = parts.map(({ id, h, v, quantum }): Component => {
    const across = unitsAcross * h, down = unitsDown * v;
    return {
      id,
      h,
      v,
      quantum,
      width: Math.ceil(width * h / maxH),
      height: Math.ceil(height * v / maxV),
      across,
      down,
      plane: new Uint8Array(64 * across * down),
      coefficients: progressive ? new Int16Array(64 * across * down) : undefined,
      quantiser: undefined,
      dc: 0,
    };
  });
  return { progressive, width, height, maxH, maxV, components };
}

/** One scan; answers where the next marker is. */
function readScan(bytes: Uint8Array, start: number, content: Uint8Array, state: State): number {
  const { frame } = state;
  if (frame === undefined) throw damage("a scan before its frame");
  const count = content[0];
  if (count < 1 || count > 4 || content.length < 4 + 2 * count) throw damage("the head of a scan");
  const { progressive } = frame;
  const [first, last, approximation] = content.subarray(1 + 2 * count);
  const high = approximation >> 4, low = approximation & 15;
  if (
    progressive &&
    (first > last || last > 63 || low > 13 || (first === 0 ? last !== 0 : count > 1))
  ) throw damage(`a scan of the coefficients ${first} to ${last}`);
  const members = Array.from({ length: count }, (_, i) => {
    const [id, tables] = content.subarray(1 + 2 * i);
    const component = frame.components.find((each) => each.id === id);
    if (component === undefined) throw damage(`a scan of component ${id}, which it has not`);
    component.quantiser ??= state.quantisers[component.quantum];
    if (component.quantiser === undefined) throw damage("a scan without quantisation table");
    return { component, dc: state.dc[tables >> 4], ac: state.ac[tables & 15] };
  });
  const needDc = !progressive || first === 0 && high === 0;
  const needAc = !progressive || first > 0;
  for (const { dc, ac } of members) {
    if (needDc && dc === undefined || needAc && ac === undefined) {
      throw damage("a scan without Huffman table");
    }
  }

  const bits = new Bits(bytes, start);
  const block = new Int16Array(64);
  const workspace = new Int32Array(64);
  let run = 0;

  const sequential = ({ component, dc, ac }: typeof members[number], index: number) => {
    const { across, plane, quantiser } = component;
    block.fill(0);
    const highest = bits.block(block, dc!, ac!);
    block[0] = component.dc += block[0];
    const to = Math.floor(index / across) * 64 * across + index % across * 8;
    if (highest === 0) flat(block[0] * quantiser![0], plane, to, 8 * across);
    else inverse(block, 0, quantiser!, workspace, plane, to, 8 * across);
  };
  const dcFirst = ({ component, dc }: typeof members[number], index: number) => {
    component.dc += bits.difference(dc!);
    component.coefficients![64 * index] = component.dc << low;
  };
  const dcMore = ({ component }: typeof members[number], index: number) => {
    if (bits.receive(1) !== 0) component.coefficients![64 * index] |= 1 << low;
  };
  const acFirst = ({ component, ac }: typeof members[number], index: number) => {
    if (run > 0) {
      run--;
      return;
    }
    const coefficients = component.coefficients!, base = 64 * index;
    for (let k = first; k <= last; k++) {
      const code = bits.decode(ac!);
      const size = code & 15, zeros = code >> 4;
      if (size === 0) {
        if (zeros < 15) {
          run = (1 << zeros) + bits.receive(zeros) - 1;
          return;
        }
        k += 15;
        continue;
      }
      k += zeros;
      coefficients[base + ZIGZAG[k]] = bits.extend(size) << low;
    }
  };
  const acMore = ({ component, ac }: typeof members[number], index: number) => {
    const coefficients = component.coefficients!, base = 64 * index;
    const plus = 1 << low, minus = -1 << low;
    const refine = (place: number) => {
      const value = coefficients[place];
      if (bits.receive(1) !== 0 && (value & plus) === 0) {
        coefficients[place] = value + (value >= 0 ? plus : minus);
      }
    };
    let k = first;
    if (run === 0) {
      for (; k <= last; k++) {
        const code = bits.decode(ac!);
        let zeros = code >> 4, value = 0;
        if ((code & 15) === 0) {
          if (zeros < 15) {
            run = (1 << zeros) + bits.receive(zeros);
            break;
          }
        } else value = bits.receive(1) !== 0 ? plus : minus;
        for (; k <= last; k++) {
          const place = base + ZIGZAG[k];
          if (coefficients[place] !== 0) refine(place);
          else if (--zeros < 0) break;
        }
        if (value !== 0 && k <= last) coefficients[base + ZIGZAG[k]] = value;
      }
    }
    if (run === 0) return;
    for (; k <= last; k++) {
      const place = base + ZIGZAG[k];
      if (coefficients[place] !== 0) refine(place);
    }
    run--;
  };
  const decodeBlock = !progressive
    ? sequential
    : first === 0
    ? high === 0 ? dcFirst : dcMore
    : high === 0
    ? acFirst
    : acMore;

  const [only] = members;
  const single = count === 1;
  const unitsAcross = single
    ? Math.ceil(only.component.width / 8)
    : Math.ceil(frame.width / (8 * frame.maxH));
  const unitsDown = single
    ? Math.ceil(only.component.height / 8)
    : Math.ceil(frame.height / (8 * frame.maxV));
  for (const { component } of members) component.dc = 0;
  let left = state.restart;
  for (let row = 0; row < unitsDown; row++) {
    for (let column = 0; column < unitsAcross; column++) {
      if (state.restart > 0 && left-- === 0) {
        bits.restart();
        run = 0;
        left = state.restart - 1;
        for (const { component } of members) component.dc = 0;
      }
      if (single) {
        decodeBlock(only, row * only.component.across + column);
        continue;
      }
      for (const member of members) {
        const { h, v, across } = member.component;
        for (let y = 0; y < v; y++) {
          for (let x = 0; x < h; x++) decodeBlock(member, (row * v + y) * across + column * h + x);
        }
      }
    }
    bits.check();
  }
  return bits.end;
}

/** The bits of a scan, highest first. */
class Bits {
  readonly #file: Uint8Array;
  /** Place in the file of the marker that ends these bits. */
  end: number;
  /** The bytes up to that marker as they were before zeros were stuffed in. */
  #bytes: Uint8Array;
  #length = 0;
  #at = 0;
  #buffer = 0;
  #held = 0;

  constructor(file: Uint8Array, start: number) {
    this.#file = file;
    this.end = start;
    this.#bytes = new Uint8Array(0);
    this.#load();
  }

  #load(): void {
    const file = this.#file;
    let from = this.end, stuffed = 0;
    while (from < file.length && !(file[from] === 0xff && file[from + 1] !== 0)) {
      // A marker may be led by any number of FF.
      if (file[from] === 0xff) {
        stuffed++;
        from++;
      }
      from++;
    }
    from = Math.min(from, file.length);
    const bytes = new Uint8Array(from - this.end - stuffed + 8);
    let to = 0;
    for (let at = this.end; at < from; at++) {
      bytes[to++] = file[at];
      if (file[at] === 0xff) at++;
    }
    this.#length = to;
    this.#bytes = bytes;
    this.#at = this.#buffer = this.#held = 0;
    while (file[from] === 0xff && file[from + 1] === 0xff) from++;
    this.end = from;
  }

  /** Goes on behind a restart. */
  restart(): void {
    this.check();
    const marker = this.#file[this.end + 1];
    if (!(marker >= 0xd0 && marker <= 0xd7)) throw damage(`no restart at byte ${this.end}`);
    this.end += 2;
    this.#load();
  }

  /** Refuses to have read more bits than there are. */
  check(): void {
    if (8 * this.#at - this.#held > 8 * this.#length) {
      throw refusal(`JPEG cut short: a scan ends at byte ${this.end} before its last block`);
    }
  }

  #fill(): void {
    while (this.#held <= 24) {
      this.#buffer = this.#buffer << 8 | this.#bytes[this.#at++];
      this.#held += 8;
    }
  }

  decode(codes: Codes): number {
    if (this.#held < 16) this.#fill();
    const entry = codes.fast[this.#buffer >>> this.#held - FAST & FAST_MASK];
    if (entry !== 0) {
      this.#held -= entry >> 8;
      return entry & 255;
    }
    const slow = longCode(codes, this.#buffer >>> this.#held - 16 & 0xffff);
    this.#held -= slow >> 8;
    return slow & 255;
  }

  receive(size: number): number {
    if (this.#held < size) this.#fill();
    this.#held -= size;
    return this.#buffer >>> this.#held & (1 << size) - 1;
  }

  /** A number of so many bits; those that start with 0 are below zero. */
  extend(size: number): number {
    const value = this.receive(size);
    return size > 0 && value < 1 << size - 1 ? value - (1 << size) + 1 : value;
  }

  /** How much the mean of a block differs from that of the one before. */
  difference(codes: Codes): number {
    const size = this.decode(codes);
    if (size > 15) throw damage("a difference of more than 15 bits");
    return this.extend(size);
  }

  /** A whole block, its mean as difference; answers the place of the last coefficient. */
  block(block: Int16Array, dc: Codes, ac: Codes): number {
    block[0] = this.difference(dc);
    const bytes = this.#bytes;
    const { fast } = ac;
    let at = this.#at, buffer = this.#buffer, held = this.#held;
    let highest = 0;
    for (let k = 1; k < 64; k++) {
      while (held < 16) {
        buffer = buffer << 8 | bytes[at++];
        held += 8;
      }
      let code = fast[buffer >>> held - FAST & FAST_MASK];
      if (code === 0) code = longCode(ac, buffer >>> held - 16 & 0xffff);
      held -= code >> 8;
      const size = code & 15;
      if (size === 0) {
        if ((code & 255) !== 0xf0) break;
        k += 15;
        continue;
      }
      k += code >> 4 & 15;
      while (held < size) {
        buffer = buffer << 8 | bytes[at++];
        held += 8;
      }
      held -= size;
      const value = buffer >>> held & (1 << size) - 1;
      block[ZIGZAG[k]] = value < 1 << size - 1 ? value - (1 << size) + 1 : value;
      highest = k;
    }
    this.#at = at;
    this.#buffer = buffer;
    this.#held = held;
    return highest;
  }
}

/** A code that is not in the table for fast ones: its length in the high byte, its value in the low. */
function longCode({ end, shift, values }: Codes, next: number): number {
  let length = FAST + 1;
  while (next >= end[length]) length++;
  if (length > 16) throw damage("a code that does not exist");
  return length << 8 | values[(next >> 16 - length) + shift[length]];
}

/** Turns the coefficients of a progressive file into samples. */
function finish({ coefficients, quantiser, across, down, plane }: Component): void {
  if (quantiser === undefined) throw refusal("JPEG cut short: a component has no scan");
  if (coefficients === undefined) return;
  const workspace = new Int32Array(64);
  for (let row = 0, index = 0; row < down; row++) {
    for (let column = 0; column < across; column++, index++) {
      const to = row * 64 * across + column * 8;
      inverse(coefficients, 64 * index, quantiser, workspace, plane, to, 8 * across);
    }
  }
}

/** A block of one value. */
function flat(value: number, plane: Uint8Array, to: number, stride: number): void {
  const level = clamp((value + 4 >> 3) + 128);
  for (let y = 0; y < 8; y++, to += stride) plane.fill(level, to, to + 8);
}

function clamp(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value;
}

/**
 * The inverse cosine transform in whole numbers (Loeffler, Ligtenberg and Moschytz 1989), columns
 * first, with 13 bits of fraction in the constants and 2 bits between the passes.
 */
function inverse(
  block: Int16Array,
  from: number,
  quantiser: Int32Array,
  work: Int32Array,
  plane: Uint8Array,
  to: number,
  stride: number,
): void {
  const { imul } = Math;
  for (let c = 0; c < 8; c++) {
    const b1 = block[from + c + 8], b2 = block[from + c + 16], b3 = block[from + c + 24];
    const b4 = block[from + c + 32], b5 = block[from + c + 40], b6 = block[from + c + 48];
    const b7 = block[from + c + 56];
    const d0 = imul(block[from + c], quantiser[c]);
    if ((b1 | b2 | b3 | b4 | b5 | b6 | b7) === 0) {
      const value = d0 << 2;
      for (let r = c; r < 64; r += 8) work[r] = value;
      continue;
    }
    const d2 = imul(b2, quantiser[c + 16]), d6 = imul(b6, quantiser[c + 48]);
    const e = imul(d2 + d6, 4433);
    const e2 = e + imul(d6, -15137), e3 = e + imul(d2, 6270);
    const d4 = imul(b4, quantiser[c + 32]);
    const e0 = d0 + d4 << 13, e1 = d0 - d4 << 13;
    const even0 = e0 + e3, even3 = e0 - e3, even1 = e1 + e2, even2 = e1 - e2;
    const d7 = imul(b7, quantiser[c + 56]), d5 = imul(b5, quantiser[c + 40]);
    const d3 = imul(b3, quantiser[c + 24]), d1 = imul(b1, quantiser[c + 8]);
    const z5 = imul(d7 + d3 + d5 + d1, 9633);
    const z1 = imul(d7 + d1, -7373), z2 = imul(d5 + d3, -20995);
    const z3 = imul(d7 + d3, -16069) + z5, z4 = imul(d5 + d1, -3196) + z5;
    const odd0 = imul(d7, 2446) + z1 + z3, odd1 = imul(d5, 16819) + z2 + z4;
    const odd2 = imul(d3, 25172) + z2 + z3, odd3 = imul(d1, 12299) + z1 + z4;
    work[c] = even0 + odd3 + 1024 >> 11;
    work[c + 56] = even0 - odd3 + 1024 >> 11;
    work[c + 8] = even1 + odd2 + 1024 >> 11;
    work[c + 48] = even1 - odd2 + 1024 >> 11;
    work[c + 16] = even2 + odd1 + 1024 >> 11;
    work[c + 40] = even2 - odd1 + 1024 >> 11;
    work[c + 24] = even3 + odd0 + 1024 >> 11;
    work[c + 32] = even3 - odd0 + 1024 >> 11;
  }
  // 18 bits come off; 128 is added in the same step.
  const round = (1 << 17) + (128 << 18);
  for (let r = 0; r < 64; r += 8, to += stride) {
    const d0 = work[r], d2 = work[r + 2], d4 = work[r + 4], d6 = work[r + 6];
    const e = imul(d2 + d6, 4433);
    const e2 = e + imul(d6, -15137), e3 = e + imul(d2, 6270);
    const e0 = (d0 + d4 << 13) + round, e1 = (d0 - d4 << 13) + round;
    const even0 = e0 + e3, even3 = e0 - e3, even1 = e1 + e2, even2 = e1 - e2;
    const d7 = work[r + 7], d5 = work[r + 5], d3 = work[r + 3], d1 = work[r + 1];
    const z5 = imul(d7 + d3 + d5 + d1, 9633);
    const z1 = imul(d7 + d1, -7373), z2 = imul(d5 + d3, -20995);
    const z3 = imul(d7 + d3, -16069) + z5, z4 = imul(d5 + d1, -3196) + z5;
    const odd0 = imul(d7, 2446) + z1 + z3, odd1 = imul(d5, 16819) + z2 + z4;
    const odd2 = imul(d3, 25172) + z2 + z3, odd3 = imul(d1, 12299) + z1 + z4;
    plane[to] = clamp(even0 + odd3 >> 18);
    plane[to + 7] = clamp(even0 - odd3 >> 18);
    plane[to + 1] = clamp(even1 + odd2 >> 18);
    plane[to + 6] = clamp(even1 - odd2 >> 18);
    plane[to + 2] = clamp(even2 + odd1 >> 18);
    plane[to + 5] = clamp(even2 - odd1 >> 18);
    plane[to + 3] = clamp(even3 + odd0 >> 18);
    plane[to + 4] = clamp(even3 - odd0 >> 18);
  }
}

/** Whether three components are YCbCr, as libjpeg guesses it. */
function isYcc({ frame, jfif, adobe }: State, colours: "auto" | "ycc" | "none"): boolean {
  const { components } = frame!;
  if (components.length !== 3 || colours === "none") return false;
  if (colours === "ycc" || jfif) return true;
  if (adobe !== undefined) return adobe !== 0;
  return components.map(({ id }) => String.fromCharCode(id)).join("") !== "RGB";
}

/** Brings all components to one size, row by row, and makes colours of them. */
function compose(frame: Frame, ycc: boolean): Uint8Array {
  const { width, height, components, maxH, maxV } = frame;
  const count = components.length;
  const out = new Uint8Array(width * height * count);
  const enlarged = components.map((component) => enlarger(component, maxH, maxV));
  const rows = components.map(({ across, h }) => new Uint8Array(8 * across * (maxH / h) + 1));
  const tables = ycc ? yccTables() : undefined;
  for (let y = 0, to = 0; y < height; y++) {
    for (let i = 0; i < count; i++) enlarged[i](y, rows[i]);
    if (count === 1) {
      out.set(rows[0].subarray(0, width), to);
      to += width;
    } else if (tables !== undefined) {
      const [luma, blue, red] = rows;
      const { redOf, blueOf, greenOfRed, greenOfBlue } = tables;
      for (let x = 0; x < width; x++, to += 3) {
        const l = luma[x], cb = blue[x], cr = red[x];
        out[to] = clamp(l + redOf[cr]);
        out[to + 1] = clamp(l + (greenOfBlue[cb] + greenOfRed[cr] >> 16));
        out[to + 2] = clamp(l + blueOf[cb]);
      }
    } else {
      for (let x = 0; x < width; x++) {
        for (let i = 0; i < count; i++) out[to++] = rows[i][x];
      }
    }
  }
  return out;
}

/** What a chroma adds to the colours, in whole numbers with 16 bits of fraction. */
function yccTables() {
  const redOf = new Int32Array(256), blueOf = new Int32Array(256);
  const greenOfRed = new Int32Array(256), greenOfBlue = new Int32Array(256);
  for (let i = 0; i < 256; i++) {
    const chroma = i - 128;
    redOf[i] = 91881 * chroma + 32768 >> 16;
    blueOf[i] = 116130 * chroma + 32768 >> 16;
    greenOfRed[i] = -46802 * chroma;
    greenOfBlue[i] = -22554 * chroma + 32768;
  }
  return { redOf, blueOf, greenOfRed, greenOfBlue };
}

/**
 * Gives rows of a component in full size. Halved ones are enlarged with weights 3 : 1 towards the
 * nearer neighbour, rounding up and down in turn; others are repeated.
 */
function enlarger(
  { plane, across, width, height, h, v }: Component,
  maxH: number,
  maxV: number,
): (y: number, row: Uint8Array) => void {
  const stride = 8 * across;
  const wider = maxH / h, taller = maxV / v;
  if (wider === 1 && taller === 1) {
    return (y, row) => row.set(plane.subarray(y * stride, (y + 1) * stride));
  }
  const smooth = width > 2;
  if (wider === 2 && taller === 1 && smooth) {
    return (y, row) => {
      const from = y * stride, end = width - 1;
      row[0] = plane[from];
      row[1] = 3 * plane[from] + plane[from + 1] + 2 >> 2;
      for (let x = 1; x < end; x++) {
        const value = 3 * plane[from + x];
        row[2 * x] = value + plane[from + x - 1] + 1 >> 2;
        row[2 * x + 1] = value + plane[from + x + 1] + 2 >> 2;
      }
      row[2 * end] = 3 * plane[from + end] + plane[from + end - 1] + 1 >> 2;
      row[2 * end + 1] = plane[from + end];
    };
  }
  if (taller === 2 && (wider === 1 || wider === 2 && smooth)) {
    /** Rows above and below the picture are those at its edge. */
    const neighbours = (y: number) => {
      const near = y >> 1;
      const far = Math.max(0, Math.min(height - 1, near + ((y & 1) === 0 ? -1 : 1)));
      return [near * stride, far * stride];
    };
    if (wider === 1) {
      return (y, row) => {
        const [near, far] = neighbours(y);
        const bias = (y & 1) === 0 ? 1 : 2;
        for (let x = 0; x < width; x++) row[x] = 3 * plane[near + x] + plane[far + x] + bias >> 2;
      };
    }
    return (y, row) => {
      const [near, far] = neighbours(y);
      const end = width - 1;
      let before = 0, sum = 3 * plane[near] + plane[far];
      for (let x = 0; x < end; x++) {
        const next = 3 * plane[near + x + 1] + plane[far + x + 1];
        row[2 * x] = x === 0 ? 4 * sum + 8 >> 4 : 3 * sum + before + 8 >> 4;
        row[2 * x + 1] = 3 * sum + next + 7 >> 4;
        before = sum;
        sum = next;
      }
      row[2 * end] = 3 * sum + before + 8 >> 4;
      row[2 * end + 1] = 4 * sum + 7 >> 4;
    };
  }
  return (y, row) => {
    const from = Math.floor(y / taller) * stride;
    for (let x = 0; x < width; x++) row.fill(plane[from + x], x * wider, (x + 1) * wider);
  };
}
