/**
 * Writes TIFFs that Fiji, napari, QuPath and Python open with the right axes and pixel size. Planes
 * go out one by one; tags follow behind them, so that a stack need not be in memory, and BigTIFF is
 * chosen when the file turns out larger than 4 GiB. Equal input gives equal bytes: no clock, no name.
 *
 * @module
 */
import { InputError, ParameterError, show } from "../../core/errors.ts";
import { type GridValue, type PixelSize, sizeOf } from "../../core/values.ts";
import { deflate } from "../../kernels/deflate.ts";
import { finiteRangeOf } from "../../kernels/statistics.ts";
import { labelBytes, maskBytes, rangeOfLabels } from "../../kernels/results.ts";
import { type AtomicFile, createAtomic } from "../atomic.ts";
import { Tag } from "./tags.ts";

/** What tells other programs about axes and pixel size. */
export type TiffMetadata = "imagej" | "ome" | "none";

/** How to write a TIFF. */
export interface TiffOptions {
  /** How to pack pixels; by default `deflate` for labels and from 1 MiB on, else `none`. */
  readonly compression?: "none" | "deflate" | undefined;
  /** Effort of Deflate, 1 to 9; 3 by default: more effort gains little on labels and images. */
  readonly level?: number | undefined;
  /** Description of axes and pixel size: ImageJ's hyperstack (default), OME-XML, or none. */
  readonly metadata?: TiffMetadata | undefined;
  /** Axis along which several values are put together: `T` (default), `Z` or `C`. */
  readonly along?: "T" | "Z" | "C" | undefined;
  /** Seconds between frames. */
  readonly frameInterval?: number | undefined;
  /** Names of the channels, one for each; only OME-XML has room for them. */
  readonly channelNames?: readonly string[] | undefined;
  /** Bits of a label, 16 or 32; by default the fewest that hold every label. */
  readonly labelBits?: 16 | 32 | undefined;
  /** Force 64-bit places; by default only files beyond 4 GiB have them. */
  readonly bigTiff?: boolean | undefined;
}

/** What the planes of a streamed TIFF make up. */
export interface TiffStreamOptions extends TiffOptions {
  /** Axes of the whole file, such as `TCYX`; planes are written with the last outer axis fastest. */
  readonly axes?: string | undefined;
  /** Lengths of the axes before the plane's own; by default one axis, as long as there are planes. */
  readonly outerShape?: readonly number[] | undefined;
}

/** A TIFF that is being written plane by plane. */
export interface TiffWriter {
  /**
   * Appends a plane.
   *
   * @param plane Axes `YX` or `YXS`; all of one kind, type and size.
   * @throws {InputError} If it does not fit the ones before.
   */
  write(plane: GridValue): Promise<void>;
  /**
   * Writes the tags and gives the file its name.
   *
   * @throws {InputError} If there are fewer planes than `outerShape` says.
   */
  close(): void;
  /** Removes what was written; does nothing after {@linkcode TiffWriter.close}. */
  abort(): void;
}

/**
 * Writes a value, or several of one size, as a TIFF; it appears whole or not at all.
 *
 * Images keep their type. Labels take 16 bits, or 32 where one is beyond 65535. Masks become 0 and
 * 255 in 8 bits. Axes are put into the order `TZCYX` (then `S`), as ImageJ and OME want it.
 *
 * @param path Where the file shall be; a missing folder is made, an older file replaced.
 * @param value What to write, or a list that is put together along `options.along`.
 * @param options Packing and description.
 * @throws {InputError} If values differ in kind, type or size, or have axes that TIFF has no place for,
 * or a pixel size that its fractions of 31 bits cannot tell.
 * @throws {ParameterError} If an option is out of range, or `labelBits` is too small for a label.
 * @throws {FormatError} If the file cannot be written.
 * @example
 * ```ts ignore
 * import { writeTiff } from "petri";
 *
 * await writeTiff("out/cells.labels.tif", labels);
 * ```
 */
export async function writeTiff(
  path: string,
  value: GridValue | readonly GridValue[],
  options: TiffOptions = {},
): Promise<void> {
  await writePlanes(value, options, (full) => createTiffWriter(path, full));
}

/**
 * A TIFF as bytes, as {@linkcode writeTiff} would write it.
 *
 * @param value What is written.
 * @param options How.
 * @returns The bytes of the file.
 * @throws {InputError} As for {@linkcode writeTiff}.
 * @throws {ParameterError} As for {@linkcode writeTiff}.
 */
export async function encodeTiff(
  value: GridValue | readonly GridValue[],
  options: TiffOptions = {},
): Promise<Uint8Array> {
  const file = memoryFile();
  await writePlanes(value, options, (full) => writerInto(file, full, options.level ?? 3));
  return file.bytes();
}

/** A file that is only in memory. */
function memoryFile(): AtomicFile & { bytes(): Uint8Array } {
  let held = new Uint8Array(1 << 14);
  let position = 0;
  return {
    path: "memory",
    temporary: "memory",
    get position() {
      return position;
    },
    write(bytes) {
      if (position + bytes.length > held.length) {
        const larger = new Uint8Array(Math.max(2 * held.length, position + bytes.length));
        larger.set(held.subarray(0, position));
        held = larger;
      }
      held.set(bytes, position);
      position += bytes.length;
    },
    patch: (offset, bytes) => held.set(bytes, offset),
    commit() {},
    flush: () => Promise.resolve(),
    rename() {},
    abort() {},
    bytes: () => held.slice(0, position),
  };
}

/** Cuts a value into planes and has them written. */
async function writePlanes(
  value: GridValue | readonly GridValue[],
  options: TiffOptions,
  start: (full: TiffStreamOptions) => TiffWriter,
): Promise<void> {
  const values: readonly GridValue[] = Array.isArray(value) ? value : [value as GridValue];
  if (values.length === 0) throw new InputError("`value` must hold at least one image, got none");
  const first = values[0];
  for (const other of values) checkAlike(first, other);
  const { outer, inner } = splitAxes(first);
  const colour = inner.length === 3;
  const along = options.along ?? "T";
  if (Array.isArray(value)) {
    if (outer.some(([axis]) => axis === along)) {
      throw new InputError(
        `\`along\` must be an axis that the values do not have (${first.axes}), got ${along}`,
        { parameter: "along", value: along },
      );
    }
    outer.unshift([along, values.length]);
  }
  const order = outer.map((_, at) => at).sort((a, b) => rank(outer[a][0]) - rank(outer[b][0]));
  const largest = first.kind === "labels" ? largestLabel(values) : 0;
  const planes = outer.reduce((product, [, length]) => product * length, 1);
  const area = sizeOf(inner);
  const writer = start({
    ...options,
    axes: order.map((at) => outer[at][0]).join("") + (colour ? "YXS" : "YX"),
    outerShape: order.map((at) => outer[at][1]),
    labelBits: options.labelBits ?? (largest > 65535 ? 32 : 16),
    compression: options.compression ??
      (first.kind === "labels" || planes * area * first.data.BYTES_PER_ELEMENT >= 2 ** 20
        ? "deflate"
        : "none"),
  });
  try {
    const perValue = planes / (Array.isArray(value) ? values.length : 1);
    for (const plane of planeOrder(outer.map(([, length]) => length), order)) {
      const source = values[Array.isArray(value) ? Math.floor(plane / perValue) : 0];
      const at = (Array.isArray(value) ? plane % perValue : plane) * area;
      await writer.write({
        ...source,
        data: source.data.subarray(at, at + area),
        shape: inner,
        axes: colour ? "YXS" : "YX",
      } as GridValue);
    }
    writer.close();
  } finally {
    writer.abort();
  }
}

/** Numbers of planes in the order in which they are written. */
function planeOrder(lengths: readonly number[], order: readonly number[]): number[] {
  const strides = lengths.map((_, at) => lengths.slice(at + 1).reduce((a, b) => a * b, 1));
  let planes = [0];
  for (const at of order) {
    planes = planes.flatMap((plane) =>
      Array.from({ length: lengths[at] }, (_, index) => plane + index * strides[at])
    );
  }
  return planes;
}

const rank = (axis: string) => "TZC".indexOf(axis);

function splitAxes({ axes, shape }: GridValue): { outer: [string, number][]; inner: number[] } {
  if (axes === "X") return { outer: [], inner: [1, shape[0]] };
  const match = /^([TZC]*)YX(S?)$/.exec(axes);
  if (match === null || shape.includes(0)) {
    throw new InputError(
      match === null
        ? `a TIFF has axes out of TZC, then YX, then S for colours, got ${show(axes)}`
        : `a TIFF must have at least one pixel, got ${shape.join("×")}`,
      { value: match === null ? axes : shape },
    );
  }
  const count = match[1].length;
  return {
    outer: [...match[1]].map((axis, at) => [axis, shape[at]]),
    inner: shape.slice(count),
  };
}

function checkAlike(first: GridValue, other: GridValue): void {
  if (
    first.kind !== other.kind || first.data.constructor !== other.data.constructor ||
    first.axes !== other.axes || first.shape.join() !== other.shape.join()
  ) {
    const say = ({ kind, data, axes, shape }: GridValue) =>
      `${kind} of ${data.constructor.name.replace("Array", "").toLowerCase()}, ${axes} ${
        shape.join("×")
      }`;
    throw new InputError(
      `values of one TIFF must be of one kind, type and size: ${say(first)}, then ${say(other)}`,
    );
  }
}

function largestLabel(values: readonly GridValue[]): number {
  return Math.max(...values.map((value) => rangeOf(value)[1]));
}

/** The least and the greatest of the values and 0; NaN is passed over. */
function rangeOf({ kind, data }: GridValue): [number, number] {
  if (kind === "mask") return [0, 1];
  const [low, high] = kind === "labels" ? rangeOfLabels(data) : finiteRangeOf(data);
  return [
    data.includes(-Infinity) ? -Infinity : Math.min(0, low),
    data.includes(Infinity) ? Infinity : Math.max(0, high),
  ];
}

/** What a plane's tags need to say about its blocks. */
interface Written {
  readonly offsets: readonly number[];
  readonly counts: readonly number[];
}

/** What all planes have in common. */
interface Common {
  readonly kind: GridValue["kind"];
  readonly array: string;
  readonly height: number;
  readonly width: number;
  readonly samples: number;
  readonly bits: number;
  readonly format: number;
  readonly pixelSize: PixelSize | undefined;
  readonly rowsPerStrip: number;
}

/**
 * Starts a TIFF that is written plane by plane, in bounded memory; it appears when it is closed.
 * Labels are written in 32 bits unless `labelBits` says 16.
 *
 * @param path Where the file shall be; a missing folder is made, an older file replaced.
 * @param options Packing, description, and what the planes make up.
 * @returns The writer; end it with `close` or `abort`.
 * @throws {ParameterError} If an option is out of range.
 * @throws {FormatError} If the file cannot be written.
 * @example
 * ```ts ignore
 * import { createTiffWriter, openImage } from "petri";
 *
 * using movie = await openImage("movie.tif");
 * const writer = createTiffWriter("out/movie.tif", { axes: "TYX" });
 * try {
 *   for (let t = 0; t < movie.shape[0]; t++) await writer.write(await movie.read({ t }));
 *   writer.close();
 * } finally {
 *   writer.abort();
 * }
 * ```
 */
export function createTiffWriter(
  path: string | AtomicFile,
  options: TiffStreamOptions = {},
): TiffWriter {
  const level = options.level ?? 3;
  if (!(Number.isInteger(level) && level >= 1 && level <= 9)) {
    throw new ParameterError(`\`level\` must be a whole number from 1 to 9, got ${show(level)}`, {
      parameter: "level",
      value: level,
    });
  }
  return writerInto(typeof path === "string" ? createAtomic(path) : path, options, level);
}

/** What writes planes into an open file. */
function writerInto(file: AtomicFile, options: TiffStreamOptions, level: number): TiffWriter {
  const packed = (options.compression ?? "deflate") === "deflate";
  let common: Common | undefined;
  let [least, most] = [0, 0];
  const pages: Written[] = [];
  // Room for the longer of both headers: which one it is shows at the end.
  file.write(new Uint8Array(16));
  return {
    write(plane) {
      return Promise.try(() => {
        const next = commonOf(plane, options);
        common ??= next;
        checkPlane(common, next);
        const [low, high] = rangeOf(plane);
        least = Math.min(least, low);
        most = Math.max(most, high);
        pages.push(writePlane(file, plane, common, packed ? level : 0));
      });
    },
    close() {
      if (common === undefined) {
        throw new InputError("a TIFF must have at least one plane, got none");
      }
      const outer = outerOf(options, pages.length);
      finish(file, common, pages, outer, [least, most], {
        ...options,
        compression: packed ? "deflate" : "none",
      });
      file.commit();
    },
    abort: () => file.abort(),
  };
}

function outerOf(options: TiffStreamOptions, count: number): (readonly [string, number])[] {
  const letters = (options.axes ?? (count > 1 ? "TYX" : "YX")).replace(/YXS?$/, "");
  const lengths = options.outerShape ?? (letters === "" ? [] : [count]);
  if (letters.length !== lengths.length || /[^TZC]/.test(letters)) {
    throw new ParameterError(
      `\`axes\` must name ${lengths.length} axes out of TZC before YX, got ${show(options.axes)}`,
      { parameter: "axes", value: options.axes },
    );
  }
  const wanted = lengths.reduce((product, length) => product * length, 1);
  if (wanted !== count) {
    throw new InputError(
      `\`outerShape\` must be the number of planes written: ${
        lengths.join("×")
      } is ${wanted}, got ${count}`,
      { parameter: "outerShape", value: lengths },
    );
  }
  return [...letters].map((axis, at) => [axis, lengths[at]]);
}

function commonOf(plane: GridValue, options: TiffStreamOptions): Common {
  const { outer, inner } = splitAxes(plane);
  if (plane.pixelSize !== undefined) {
    checkPixelSize(plane.pixelSize, options.metadata ?? "imagej");
  }
  if (outer.length > 0) {
    throw new InputError(`a plane has axes YX or YXS, got ${show(plane.axes)}`, {
      value: plane.axes,
    });
  }
  const [height, width, samples = 1] = inner;
  const labels = plane.kind === "labels";
  const bits = labels ? options.labelBits ?? 32 : plane.data.BYTES_PER_ELEMENT * 8;
  const float = plane.data instanceof Float32Array || plane.data instanceof Float64Array;
  const rowBytes = width * samples * bits / 8;
  return {
    kind: plane.kind,
    array: plane.data.constructor.name,
    height,
    width,
    samples,
    bits,
    format: float ? 3 : 1,
    pixelSize: plane.pixelSize,
    rowsPerStrip: Math.min(height, Math.max(1, Math.floor(STRIP_BYTES / rowBytes))),
  };
}

/** Bytes of a strip before packing: large enough to pack well, small enough to read crops. */
const STRIP_BYTES = 2 ** 19;

function checkPlane(first: Common, next: Common): void {
  for (const key of ["kind", "array", "height", "width", "samples"] as const) {
    if (first[key] !== next[key]) {
      throw new InputError(
        `planes of one TIFF must be of one kind, type and size: ${key} was ${first[key]}, now ${
          next[key]
        }`,
        { value: next[key] },
      );
    }
  }
}

function writePlane(
  file: AtomicFile,
  plane: GridValue,
  common: Common,
  level: number,
): Written {
  const bytes = toBytes(plane, common);
  const rowBytes = bytes.length / common.height;
  const stripBytes = rowBytes * common.rowsPerStrip;
  const offsets: number[] = [];
  const counts: number[] = [];
  const packs = level > 0;
  for (let from = 0; from < bytes.length; from += stripBytes) {
    const strip = bytes.subarray(from, Math.min(from + stripBytes, bytes.length));
    const packed = packs ? deflate(strip, level) : strip;
    // Places are even, as TIFF 6.0 asks, but planes that are not packed touch: ImageJ and tifffile
    // look at the first only and count on from there.
    if (packs && file.position % 2 === 1) file.write(new Uint8Array(1));
    offsets.push(file.position);
    counts.push(packed.length);
    if (packs) file.write(packed);
  }
  if (!packs) file.write(bytes);
  for (let at = 1; at < offsets.length && !packs; at++) {
    offsets[at] = offsets[at - 1] + counts[at - 1];
  }
  return { offsets, counts };
}

/** Pixels as they stand in the file: least significant byte first. */
function toBytes({ kind, data }: GridValue, { bits }: Common): Uint8Array {
  if (kind === "mask") return maskBytes(data);
  if (kind === "labels") {
    const [low, high] = rangeOfLabels(data);
    if (bits === 16 && (low < 0 || high > 65535)) {
      const label = low < 0 ? low : high;
      throw new ParameterError(
        `\`labelBits\` must be 32 for labels beyond 65535, got 16 and the label ${label}`,
        { parameter: "labelBits", value: 16 },
      );
    }
    if (low < 0) {
      throw new InputError(`labels must be from 0, got ${low} at index ${data.indexOf(low)}`, {
        value: low,
      });
    }
    if (bits === 16) return labelBytes(data);
  }
  const same = withOneNaN(data);
  return new Uint8Array(same.buffer, same.byteOffset, same.byteLength);
}

/** Every NaN by the same bits: which ones come out of a calculation, processors do not agree on. */
function withOneNaN(data: GridValue["data"]): GridValue["data"] {
  const float = data instanceof Float32Array || data instanceof Float64Array;
  if (!float || !data.some((value) => value !== value)) return data;
  const copy = data.slice();
  // The upper half of a float64 is the odd word, in all systems that there are.
  const words = new Uint32Array(copy.buffer);
  for (let at = 0; at < copy.length; at++) {
    if (copy[at] === copy[at]) continue;
    if (copy.BYTES_PER_ELEMENT === 4) words[at] = 0x7fc00000;
    else words.set([0, 0x7ff80000], 2 * at);
  }
  return copy;
}

/** One tag as it is written. */
interface Entry {
  readonly tag: number;
  /** 2 text, 3 uint16, 4 uint32 (uint64 in BigTIFF), 5 rational. */
  readonly type: 2 | 3 | 4 | 5;
  readonly values: readonly number[] | Uint8Array;
}

/** Writes all tags behind the pixels, and the header in front of them. */
function finish(
  file: AtomicFile,
  common: Common,
  pages: readonly Written[],
  outer: readonly (readonly [string, number])[],
  range: readonly [number, number],
  options: TiffOptions,
): void {
  // Tags take far less than the room left here, so the choice can be made before they are laid out.
  const strips = pages.length * pages[0].offsets.length;
  const big = options.bigTiff ??
    file.position + pages.length * 1024 + strips * 16 + 65536 > 2 ** 32;
  if (file.position % 8 !== 0) file.write(new Uint8Array(8 - file.position % 8));
  const head = new DataView(new ArrayBuffer(16));
  head.setUint16(0, 0x4949);
  head.setUint16(2, big ? 43 : 42, true);
  if (big) {
    head.setUint16(4, 8, true);
    head.setBigUint64(8, BigInt(file.position), true);
  } else head.setUint32(4, file.position, true);
  for (let index = 0; index < pages.length; index++) {
    const entries = entriesOf(common, pages[index], index, pages.length, outer, range, options);
    file.write(layOut(entries, file.position, big, index === pages.length - 1));
  }
  file.patch(0, new Uint8Array(head.buffer));
}

function entriesOf(
  common: Common,
  { offsets, counts }: Written,
  index: number,
  pages: number,
  outer: readonly (readonly [string, number])[],
  range: readonly [number, number],
  options: TiffOptions,
): Entry[] {
  const { samples, pixelSize } = common;
  const metadata = options.metadata ?? "imagej";
  const colour = samples === 3 || samples === 4;
  const short = (tag: number, ...values: number[]): Entry => ({ tag, type: 3, values });
  const long = (tag: number, values: readonly number[]): Entry => ({ tag, type: 4, values });
  const entries: Entry[] = [
    long(Tag.newSubfileType, [0]),
    long(Tag.width, [common.width]),
    long(Tag.height, [common.height]),
    short(Tag.bitsPerSample, ...new Array(samples).fill(common.bits)),
    short(Tag.compression, options.compression === "none" ? 1 : 8),
    short(Tag.photometric, colour ? 2 : 1),
    long(Tag.stripOffsets, offsets),
    short(Tag.samplesPerPixel, samples),
    long(Tag.rowsPerStrip, [common.rowsPerStrip]),
    long(Tag.stripByteCounts, counts),
    short(Tag.planarConfiguration, 1),
    short(Tag.sampleFormat, ...new Array(samples).fill(common.format)),
  ];
  if (index === 0 && metadata !== "none") {
    const text = metadata === "ome"
      ? omeText(common, outer, options)
      : imageJText(common, pages, outer, range, options);
    entries.push({ tag: Tag.description, type: 2, values: new TextEncoder().encode(text + "\0") });
  }
  if (pixelSize !== undefined) {
    const scale = scaleOf(pixelSize, metadata);
    if (scale !== undefined && fits(pixelSize, scale)) {
      entries.push({ tag: Tag.xResolution, type: 5, values: rational(pixelSize.x / scale) });
      entries.push({ tag: Tag.yResolution, type: 5, values: rational(pixelSize.y / scale) });
      entries.push(short(Tag.resolutionUnit, metadata === "imagej" ? 1 : 3));
    }
  }
  const extra = samples - (colour ? 3 : 1);
  if (extra > 0) {
    // A fourth sample beside three colours is transparency, other extra samples are anything.
    entries.push(short(Tag.extraSamples, ...new Array(extra).fill(colour ? 2 : 0)));
  }
  return entries.sort((a, b) => a.tag - b.tag);
}

/** Greatest number of a fraction: ImageJ reads them as signed. */
const MOST = 2 ** 31 - 1;

/** 1/size as a fraction, as exact as 31 bits allow; size is from 1/MOST to MOST. */
function rational(size: number): readonly [number, number] {
  let power = 1;
  if (size < 1) {
    while (power < 1e9 && power * 10 / size < MOST) power *= 10;
    return [Math.round(power / size), power];
  }
  while (power < 1e9 && power * 10 * size < MOST) power *= 10;
  return [power, Math.round(power * size)];
}

/** In what the resolution counts pixels: ImageJ's in its own unit, the others in centimetres. */
function scaleOf({ unit }: PixelSize, metadata: TiffMetadata): number | undefined {
  return metadata === "imagej" ? 1 : perCentimetre(unit);
}

/** Whether a pixel size can be told as fractions. */
function fits({ x, y }: PixelSize, scale: number): boolean {
  return [x, y].every((size) => size / scale >= 1 / MOST && size / scale <= MOST);
}

/** Refuses a pixel size that would read back as another; OME-XML has room for any. */
function checkPixelSize(pixelSize: PixelSize, metadata: TiffMetadata): void {
  const scale = scaleOf(pixelSize, metadata);
  if (metadata === "ome" || scale === undefined || fits(pixelSize, scale)) return;
  const { x, y, unit } = pixelSize;
  const [least, most] = [scale / MOST, scale * MOST].map((size) => size.toPrecision(2));
  throw new InputError(
    `a TIFF has pixel sizes from ${least} to ${most} ${unit}, got ${x} and ${y}: ` +
      'give them in another unit, or `metadata` "ome"',
    { value: pixelSize },
  );
}

function perCentimetre(unit: string): number | undefined {
  const lengths: Record<string, number> = { nm: 1e7, "µm": 1e4, mm: 10, cm: 1, m: 0.01 };
  return lengths[unit];
}

/** ImageJ's description. The range of grey levels makes labels visible; letters beyond ASCII are escaped. */
function imageJText(
  common: Common,
  pages: number,
  outer: readonly (readonly [string, number])[],
  range: readonly [number, number],
  options: TiffOptions,
): string {
  const length = (axis: string) => outer.find(([letter]) => letter === axis)?.[1] ?? 1;
  const lines = ["ImageJ=1.54f"];
  if (pages > 1) {
    lines.push(`images=${pages}`);
    if (length("C") > 1) lines.push(`channels=${length("C")}`);
    if (length("Z") > 1) lines.push(`slices=${length("Z")}`);
    if (length("T") > 1) lines.push(`frames=${length("T")}`);
    if (outer.filter(([, count]) => count > 1).length > 1 || length("C") > 1) {
      lines.push("hyperstack=true");
    }
    lines.push(length("C") > 1 ? "mode=composite" : "mode=grayscale");
  }
  const { pixelSize } = common;
  if (pixelSize !== undefined) {
    lines.push(`unit=${pixelSize.unit === "µm" ? "micron" : escapeAscii(pixelSize.unit)}`);
    if (pixelSize.z !== undefined) lines.push(`spacing=${pixelSize.z}`);
  }
  if (options.frameInterval !== undefined) lines.push(`finterval=${options.frameInterval}`);
  if (pages > 1) lines.push("loop=false");
  if (common.kind === "mask") lines.push("min=0", "max=255");
  else if (range.every(Number.isFinite)) lines.push(`min=${range[0]}`, `max=${range[1]}`);
  return lines.join("\n") + "\n";
}

function escapeAscii(text: string): string {
  return text.replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}`,
  );
}

const OME_TYPES: Readonly<Record<string, string>> = {
  "1-8": "uint8",
  "1-16": "uint16",
  "1-32": "uint32",
  "3-32": "float",
  "3-64": "double",
};

/** OME-XML of one image whose planes follow in the order XYCZT. */
function omeText(
  common: Common,
  outer: readonly (readonly [string, number])[],
  options: TiffOptions,
): string {
  const length = (axis: string) => outer.find(([letter]) => letter === axis)?.[1] ?? 1;
  const { pixelSize, samples } = common;
  const size = (axis: "x" | "y" | "z") =>
    pixelSize?.[axis] === undefined
      ? ""
      : ` PhysicalSize${axis.toUpperCase()}="${
        pixelSize[axis]
      }" PhysicalSize${axis.toUpperCase()}Unit="${escapeXml(pixelSize.unit)}"`;
  const channels = Array.from({ length: length("C") }, (_, index) => {
    const name = options.channelNames?.[index];
    return `<Channel ID="Channel:0:${index}" SamplesPerPixel="${samples}"${
      name === undefined ? "" : ` Name="${escapeXml(name)}"`
    }/>`;
  });
  const interval = options.frameInterval === undefined
    ? ""
    : ` TimeIncrement="${options.frameInterval}" TimeIncrementUnit="s"`;
  return `<?xml version="1.0" encoding="UTF-8"?>` +
    `<OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06" ` +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ` +
    `xsi:schemaLocation="http://www.openmicroscopy.org/Schemas/OME/2016-06 ` +
    `http://www.openmicroscopy.org/Schemas/OME/2016-06/ome.xsd" Creator="petri">` +
    `<Image ID="Image:0"><Pixels ID="Pixels:0" DimensionOrder="XYCZT" ` +
    `Type="${OME_TYPES[`${common.format}-${common.bits}`]}" BigEndian="false" ` +
    `SizeX="${common.width}" SizeY="${common.height}" SizeC="${length("C") * samples}" ` +
    `SizeZ="${length("Z")}" SizeT="${length("T")}"${samples > 1 ? ' Interleaved="true"' : ""}` +
    `${size("x")}${size("y")}${size("z")}${interval}>` +
    `${channels.join("")}<TiffData/></Pixels></Image></OME>`;
}

function escapeXml(text: string): string {
  const names: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" };
  return text.replace(/[<>&"]/g, (letter) => names[letter]);
}

/** The bytes of one page's tags, for a place in the file, and the link to the next page. */
function layOut(entries: readonly Entry[], start: number, big: boolean, last: boolean): Uint8Array {
  const sizes = { 2: 1, 3: 2, 4: big ? 8 : 4, 5: 8 } as const;
  const bytesOf = ({ type, values }: Entry) =>
    (type === 5 ? values.length / 2 : values.length) * sizes[type];
  const head = big ? 8 : 2;
  const slot = big ? 20 : 12;
  const link = big ? 8 : 4;
  const room = big ? 8 : 4;
  let end = head + entries.length * slot + link;
  end += -(start + end) & 7;
  const places = entries.map((entry) => {
    const bytes = bytesOf(entry);
    if (bytes <= room) return -1;
    const place = end;
    end += bytes;
    end += -end & 7;
    return place;
  });
  const out = new Uint8Array(end);
  const view = new DataView(out.buffer);
  const offset = (at: number, value: number) => {
    if (big) view.setBigUint64(at, BigInt(value), true);
    else view.setUint32(at, value, true);
  };
  if (big) view.setBigUint64(0, BigInt(entries.length), true);
  else view.setUint16(0, entries.length, true);
  entries.forEach((entry, index) => {
    const { tag, type, values } = entry;
    const at = head + index * slot;
    const long = type === 4 && big;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, long ? 16 : type, true);
    offset(at + 4, type === 5 ? values.length / 2 : values.length);
    let to = at + (big ? 12 : 8);
    if (places[index] >= 0) {
      offset(to, start + places[index]);
      to = places[index];
    }
    for (let k = 0; k < values.length; k++) {
      if (type === 2) out[to++] = values[k];
      else if (type === 3) {
        view.setUint16(to, values[k], true);
        to += 2;
      } else if (long) {
        view.setBigUint64(to, BigInt(values[k]), true);
        to += 8;
      } else {
        view.setUint32(to, values[k], true);
        to += 4;
      }
    }
  });
  offset(head + entries.length * slot, last ? 0 : start + end);
  return out;
}
