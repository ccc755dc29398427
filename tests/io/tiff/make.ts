/**
 * TIFFs made byte by byte, for forms that the writer does not write and for lies.
 *
 * @module
 */

/** Values of a tag: numbers (uint16 or uint32), a text, or rationals as pairs. */
export type TagValue =
  | readonly number[]
  | string
  | readonly (readonly [number, number])[]
  | Uint8Array;

/** One page: its tags by number, and its blocks. */
export interface PageParts {
  /** Tags; where blocks are is filled in. */
  readonly tags: Readonly<Record<number, TagValue>>;
  /** Strips, or tiles if there is a tag 322. */
  readonly blocks: readonly Uint8Array[];
}

/** What a minimal grey page of 8 bits has. */
export function greyPage(
  width: number,
  height: number,
  tags: Readonly<Record<number, TagValue>> = {},
  blocks?: readonly Uint8Array[],
): PageParts {
  return {
    tags: { 256: [width], 257: [height], 258: [8], 259: [1], 262: [1], ...tags },
    blocks: blocks ?? [Uint8Array.from({ length: width * height }, (_, at) => at)],
  };
}

/** The file. */
export function makeTiff(
  pages: readonly PageParts[],
  { little = true, big = false, loop = false } = {},
): Uint8Array {
  const bytes: number[] = [];
  const number = (value: number, size: number) => {
    const digits = Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** at) % 256);
    bytes.push(...(little ? digits : digits.reverse()));
  };
  const place = big ? 8 : 4;
  bytes.push(...(little ? [0x49, 0x49] : [0x4d, 0x4d]));
  number(big ? 43 : 42, 2);
  if (big) {
    number(8, 2);
    number(0, 2);
  }
  const links = [bytes.length];
  number(0, place);
  const starts: number[] = [];
  const set = (at: number, value: number) => {
    for (let digit = 0; digit < place; digit++) {
      bytes[little ? at + digit : at + place - 1 - digit] = Math.floor(value / 256 ** digit) % 256;
    }
  };
  for (const { tags, blocks } of pages) {
    const offsets = blocks.map((block) => {
      const at = bytes.length;
      bytes.push(...block);
      return at;
    });
    const tiled = 322 in tags;
    const all: Record<number, TagValue> = {
      [tiled ? 324 : 273]: offsets,
      [tiled ? 325 : 279]: blocks.map((block) => block.length),
      ...tags,
    };
    const entries = Object.entries(all).map(([tag, value]) => {
      const [type, count, write] = coded(value, number, bytes);
      return { tag: Number(tag), type, count, write, far: -1 };
    });
    for (const entry of entries) {
      const sizes: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8 };
      if (entry.count * sizes[entry.type] > place) {
        entry.far = bytes.length;
        entry.write();
      }
    }
    starts.push(bytes.length);
    number(entries.length, big ? 8 : 2);
    for (const { tag, type, count, write, far } of entries.sort((a, b) => a.tag - b.tag)) {
      number(tag, 2);
      number(type, 2);
      number(count, place);
      const at = bytes.length;
      if (far >= 0) number(far, place);
      else write();
      while (bytes.length < at + place) bytes.push(0);
    }
    links.push(bytes.length);
    number(0, place);
  }
  starts.forEach((start, at) => set(links[at], start));
  if (loop) set(links[links.length - 1], starts[0]);
  return Uint8Array.from(bytes);
}

function coded(
  value: TagValue,
  number: (value: number, size: number) => void,
  bytes: number[],
): [type: number, count: number, write: () => void] {
  if (typeof value === "string") {
    const text = [...new TextEncoder().encode(value), 0];
    return [2, text.length, () => bytes.push(...text)];
  }
  if (value instanceof Uint8Array) return [1, value.length, () => bytes.push(...value)];
  if (Array.isArray(value[0])) {
    const pairs = value as readonly (readonly [number, number])[];
    return [5, pairs.length, () => pairs.flat().forEach((part) => number(part, 4))];
  }
  const values = value as readonly number[];
  const size = values.some((part) => part > 65535) ? 4 : 2;
  return [size === 4 ? 4 : 3, values.length, () => values.forEach((part) => number(part, size))];
}
