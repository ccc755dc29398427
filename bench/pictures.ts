/**
 * The pictures of the benchmark: a micrograph tiled, a flat field, noise and many small blobs, each in
 * all pixel types, with masks, labels and what else operators take.
 *
 * @module
 */
import {
  createImage,
  createLabels,
  createMask,
  type GridValue,
  type Image,
  imageLike,
  type Mask,
  maskLike,
} from "../core/values.ts";
import { readImage } from "../io/mod.ts";
import { edt } from "../ops/distance/edt.ts";
import { laplacianOfGaussian } from "../ops/edges/mod.ts";
import { gaussian } from "../ops/kernels/gaussian.ts";
import { localMinima } from "../ops/morphology/maxima.ts";
import { label } from "../ops/segmentation/label.ts";
import { above, otsu } from "../ops/threshold/mod.ts";

/** What is in a picture. */
export const KINDS = ["micrograph", "flat", "noise", "blobs"] as const;

/** Gives the picture of a name such as `noise u16`. */
export type Gallery = (name: string) => GridValue;

/** Whole numbers that look like chance, the same on every machine. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** The sample side by side, turned, under light that varies, so that no tile equals another. */
function tiled({ data, shape: [h, w] }: Image, side: number): Uint16Array {
  const wide = data instanceof Uint16Array;
  const grey = new Uint16Array(side * side);
  for (let y = 0, i = 0; y < side; y++) {
    const row = (Math.floor(y / h) % 2 ? h - 1 - y % h : y % h) * w;
    for (let x = 0; x < side; x++, i++) {
      const value = data[row + (Math.floor(x / w) % 2 ? w - 1 - x % w : x % w)];
      const full = wide ? value : value * 16 + i % 13;
      grey[i] = Math.min(4095, full * (0.8 + 0.15 * (x + y) / side));
    }
  }
  return grey;
}

/** Discs of 2 to 5 pixels' radius at random places, one for 200 pixels, over a weak grain. */
function blobs(side: number): Uint16Array {
  const next = numbers(11);
  const grey = Uint16Array.from({ length: side * side }, () => 400 + next() % 64);
  for (let n = side * side / 200; n > 0; n--) {
    const [cy, cx, r] = [next() % side, next() % side, 2 + next() % 4];
    const light = 1000 + next() % 2500;
    for (let y = Math.max(0, cy - r); y <= Math.min(side - 1, cy + r); y++) {
      for (let x = Math.max(0, cx - r); x <= Math.min(side - 1, cx + r); x++) {
        if ((y - cy) ** 2 + (x - cx) ** 2 <= r * r) grey[y * side + x] = light + next() % 64;
      }
    }
  }
  return grey;
}

/** A marker every 16 pixels, numbered row by row. */
function grid(side: number): Int32Array {
  const marks = new Int32Array(side * side);
  let count = 0;
  for (let y = 8; y < side; y += 16) {
    for (let x = 8; x < side; x += 16) marks[y * side + x] = ++count;
  }
  return marks;
}

/**
 * Pictures of one size, each made when it is first asked for.
 *
 * @param side Pixels a side.
 * @param sample The micrograph that is tiled, 8 or 12 of its bits used.
 * @returns What gives them by name.
 */
export function gallery(side: number, sample: Image): Gallery {
  const made = new Map<string, GridValue>();
  const shape = [side, side];
  const get = <V extends GridValue>(name: string): V => {
    let value = made.get(name);
    if (value === undefined) made.set(name, value = make(name));
    return value as V;
  };

  function make(name: string): GridValue {
    const cut = name.indexOf(" ");
    const [kind, what] = [name.slice(0, cut), name.slice(cut + 1)];
    const own = <V extends GridValue>(other: string): V => get<V>(`${kind} ${other}`);
    const wide = kind === "noise" ? 8 : 4;
    switch (what) {
      case "u16": {
        if (kind === "micrograph") return createImage(tiled(sample, side), shape);
        if (kind === "blobs") return createImage(blobs(side), shape);
        const next = numbers(7);
        return createImage(
          Uint16Array.from(
            { length: side * side },
            () => kind === "flat" ? 1600 : next() & 0xffff,
          ),
          shape,
        );
      }
      case "u8":
        return createImage(Uint8Array.from(own<Image>("u16").data, (v) => v >> wide), shape);
      case "f32":
        return createImage(
          Float32Array.from(own<Image>("u16").data, (v) => v / (1 << wide) + 0.25),
          shape,
        );
      case "mask": {
        if (kind === "micrograph" || kind === "blobs") {
          const grey = own<Image>("u8");
          return above(grey, otsu(grey));
        }
        const grey = own<Image>("u8").data;
        const mask = Uint8Array.from(grey, (v) => Number(kind === "flat" || v > 127));
        mask[0] = 0;
        return createMask(mask, shape);
      }
      case "labels":
        return label(own<Mask>("mask")).labels;
      case "smooth":
        return gaussian(own<Image>("u8"), { sigma: 2 });
      case "log":
        return laplacianOfGaussian(own<Image>("f32"), { sigma: 2 });
      case "basins":
        return imageLike(own("mask"), (edt(own<Mask>("mask")).data as Float64Array).map((d) => -d));
      case "markers": {
        const { data } = own<Image>("basins");
        return label(maskLike(own("mask"), Uint8Array.from(data, (d) => Number(d < -6)))).labels;
      }
      case "grid":
        return createLabels(grid(side), shape);
      case "stack u16": {
        const plane = own<Image>("u16").data as Uint16Array;
        const stack = new Uint16Array(4 * plane.length);
        for (let z = 0; z < 4; z++) {
          stack.set(plane.subarray(z * side), z * plane.length);
        }
        return createImage(stack, [4, ...shape], { axes: "ZYX" });
      }
    }
    if (what.startsWith("seed ")) {
      const grey = own<Image>(what.slice(5));
      const step = grey.data instanceof Uint16Array ? 160 : 10;
      return imageLike(grey, grey.data.map((v: number) => Math.max(v - step, 0)) as never);
    }
    if (what.startsWith("minima ")) return label(localMinima(own<Image>(what.slice(7)))).labels;
    if (what.startsWith("other ")) {
      const grey = own<Image | Mask>(what.slice(6));
      const turned = grey.data.slice().reverse();
      return grey.kind === "mask"
        ? createMask(turned as Uint8Array, shape)
        : createImage(turned as never, shape);
    }
    throw new Error(`no picture is called ${name}`);
  }
  return get;
}

/**
 * The micrograph to tile: nuclei of PETRI_SAMPLES where it is set, else petri's own sample.
 *
 * @param samples The folder of samples.
 * @returns The picture and what it is.
 */
export async function micrograph(
  samples: string | undefined,
): Promise<{ image: Image; about: string }> {
  if (samples !== undefined) {
    const image = await readImage(`${samples}/ktr/KTR_nucleus0001.tif`);
    return { image, about: "a real micrograph of nuclei (12 bits, 1024²)" };
  }
  return { image: await readImage("data/nuclei.tif"), about: "petri's sample of nuclei" };
}
