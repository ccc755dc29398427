/**
 * image-js as a peer of bench/bench.ts. It is fetched from npm only when this program runs and is no
 * dependency of petri. It knows 8 and 16 bits and masks.
 *
 * @module
 */
import { type Numbers, serve } from "./serve.ts";

const VERSION = "1.7.0";

// deno-lint-ignore no-explicit-any
let js: any;
try {
  js = await import(`npm:image-js@${VERSION}`);
} catch (error) {
  console.log(JSON.stringify({ unavailable: String(error).split("\n")[0] }));
  Deno.exit();
}

// deno-lint-ignore no-explicit-any
type Value = any;

const K7 = Array.from(
  { length: 7 },
  (_, y) => Array.from({ length: 7 }, (_, x) => (48 - 7 * y - x) * 7919 % 1009 / 1009),
);

function box(height: number, width: number): number[][] {
  return Array.from({ length: height }, () => new Array(width).fill(1));
}

function disk(r: number): number[][] {
  return Array.from(
    { length: 2 * r + 1 },
    (_, y) =>
      Array.from({ length: 2 * r + 1 }, (_, x) => Number((y - r) ** 2 + (x - r) ** 2 <= r * r)),
  );
}

const blur = (sigma: number) => (a: Value) =>
  a.gaussianBlur({ sigma, size: 2 * Math.floor(4 * sigma + 0.5) + 1, borderType: "replicate" });
const median = (cellSize: number) => (a: Value) =>
  a.medianFilter({ cellSize, borderType: "replicate" });
const automatic = (algorithm: string) => (a: Value) => a.threshold({ algorithm });

const GREYS: Record<string, (...inputs: Value[]) => Value> = {
  "gaussian 1": blur(1),
  "gaussian 3": blur(3),
  "gaussian 20": blur(20),
  "uniform 35": (a) => a.blur({ width: 35, height: 35, borderType: "reflect" }),
  "median 3": median(3),
  "median 5": median(5),
  "convolve 7x7": (a) => a.rawDirectConvolution(K7, { borderType: "reflect" }),
  "laplace": (a) =>
    a.rawDirectConvolution([[0, -1, 0], [-1, 4, -1], [0, -1, 0]], { borderType: "reflect" }),
  "canny": (a) => a.cannyEdgeDetector({ lowThreshold: 0.1, highThreshold: 0.2 }),
  "erosion 15x15": (a) => a.erode({ kernel: box(15, 15) }),
  "erosion 5x31": (a) => a.erode({ kernel: box(5, 31) }),
  "dilation 15x15": (a) => a.dilate({ kernel: box(15, 15) }),
  "erosion disk 7": (a) => a.erode({ kernel: disk(7) }),
  "dilation disk 7": (a) => a.dilate({ kernel: disk(7) }),
  "opening 15x15": (a) => a.open({ kernel: box(15, 15) }),
  "gradient 3x3": (a) => a.morphologicalGradient({ kernel: box(3, 3) }),
  "minimum 9": (a) => a.erode({ kernel: box(9, 9) }),
  "maximum 9": (a) => a.dilate({ kernel: box(9, 9) }),
  "fixed": (a) => a.threshold({ threshold: (a.bitDepth === 8 ? 60 : 960) / a.maxValue }),
  "huang": automatic("huang"),
  "moments": automatic("moments"),
  "max entropy": automatic("maxEntropy"),
  "mean": automatic("mean"),
  "otsu": automatic("otsu"),
  "histogram": (a) => a.histogram(),
  "add": (a, b) => a.add(b),
  "subtract": (a, b) => a.subtract(b),
  "multiply": (a) => a.multiply(1.5),
};
const MASKS: typeof GREYS = {
  "binary erosion cross": (a) => a.erode({ kernel: disk(1) }),
  "binary erosion disk 4": (a) => a.erode({ kernel: disk(4) }),
  "binary dilation disk 8": (a) => a.dilate({ kernel: disk(8) }),
  "fill holes": (a) => a.solidFill({ allowCorners: false }),
  "clear border": (a) => a.clearBorder({ allowCorners: true }),
  "and": (a, b) => a.and(b),
  "label": (a) => js.fromMask(a, { allowCorners: true }),
};

/** Numbers in the order of first pixels; background 0. */
function raster(map: Int32Array): Int32Array {
  const known = new Map<number, number>();
  return map.map((value) => {
    if (value <= 0) return 0;
    if (!known.has(value)) known.set(value, known.size + 1);
    return known.get(value)!;
  });
}

await serve<Value, Value>({
  versions: { "image-js": VERSION },
  value(data, shape, name) {
    if (shape.length !== 2) return undefined;
    const [height, width] = shape;
    if (name.endsWith("mask")) return new js.Mask(width, height, { data });
    if (data instanceof Uint8Array || data instanceof Uint16Array) {
      const bitDepth = data instanceof Uint8Array ? 8 : 16;
      return new js.Image(width, height, { data, bitDepth, colorModel: "GREY" });
    }
    return undefined;
  },
  operator(op, inputs) {
    if (inputs[0] === undefined) return undefined;
    const work = (inputs[0] instanceof js.Mask ? MASKS : GREYS)[op];
    return work && (() => work(...inputs));
  },
  numbers(result, op): Numbers {
    if (op === "histogram") {
      const counts = result as Uint32Array;
      const there = Array.from(counts.keys()).filter((i) => counts[i] > 0);
      return counts.subarray(there[0], there.at(-1)! + 1);
    }
    if (op === "label") return raster(result.getMap().data);
    return ArrayBuffer.isView(result) ? result as Numbers : result.getRawImage().data;
  },
});
