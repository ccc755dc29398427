/**
 * petri as a peer of bench/bench.ts: each operator by its pure function.
 *
 * @module
 */
import * as distance from "petri/ops/distance";
import * as edges from "petri/ops/edges";
import * as exposure from "petri/ops/exposure";
import * as kernels from "petri/ops/kernels";
import * as math from "petri/ops/math";
import * as measure from "petri/ops/measure";
import * as morphology from "petri/ops/morphology";
import * as segmentation from "petri/ops/segmentation";
import * as threshold from "petri/ops/threshold";
import {
  createImage,
  createKernel,
  createLabels,
  createMask,
  type GridValue,
  type Image,
  type Labels,
  type Mask,
  type PixelArray,
  recycle,
  type Table,
  type Value,
} from "petri";
import { type Numbers, serve } from "./serve.ts";

const { disk, square, rectangle } = kernels;
const { above } = threshold;
const K7 = createKernel(Array.from({ length: 49 }, (_, i) => i * 7919 % 1009 / 1009), [7, 7]);
const K25 = createKernel(Array.from({ length: 625 }, (_, i) => i * 7919 % 1009 / 1009), [25, 25]);
const ANY = createKernel(
  Array.from({ length: 81 }, (_, i) => Number(i * 7919 % 101 % 3 === 0)),
  [9, 9],
);
const TAPS = Array.from({ length: 15 }, (_, i) => 1 + Math.min(i, 14 - i) ** 1.5);
const SEPARABLE = createKernel(TAPS.flatMap((a) => TAPS.map((b) => a * b)), [15, 15]);
const CROSS = disk(1);

function level(image: GridValue, grey = 60): number {
  return image.data instanceof Uint16Array ? grey * 16 : grey;
}

const PROPERTIES = [
  ...["area", "bbox", "centroid", "axisMajorLength", "axisMinorLength", "eccentricity"],
  ...["equivalentDiameterArea", "perimeter", "intensityMean"],
] as measure.Property[];

/** The mask of a local threshold; its surface goes, as it does in Python. */
function maskOf({ surface, mask }: threshold.LocalThreshold): Mask {
  recycle(surface);
  return mask;
}

/** The mask above a method's threshold. */
const automatic = (find: (image: GridValue) => number) => (a: Image) => above(a, find(a));

// deno-lint-ignore no-explicit-any
const OPS: Record<string, (...inputs: any[]) => object> = {
  "gaussian 1": (a) => kernels.gaussian(a, { sigma: 1 }),
  "gaussian 3": (a) => kernels.gaussian(a, { sigma: 3 }),
  "gaussian 20": (a) => kernels.gaussian(a, { sigma: 20 }),
  "uniform 35": (a) => kernels.uniform(a, { size: 35 }),
  "difference of gaussians": (a) => kernels.differenceOfGaussians(a, { lowSigma: 2 }),
  "unsharp": (a) => kernels.unsharp(a, { radius: 2, amount: 1.5 }),
  "median 3": (a) => kernels.median(a, { size: 3 }),
  "median 5": (a) => kernels.median(a, { size: 5 }),
  "median 15": (a) => kernels.median(a, { size: 15 }),
  "median disk 5": (a) => kernels.median(a, { kernel: disk(5) }),
  "minimum 9": (a) => kernels.minimum(a, { size: 9 }),
  "maximum 9": (a) => kernels.maximum(a, { size: 9 }),
  "percentile 25 of 5": (a) => kernels.percentile(a, { percentile: 25, size: 5 }),
  "convolve 7x7": (a) => kernels.convolve(a, K7),
  "convolve 25x25": (a) => kernels.convolve(a, K25),
  "convolve separable 15": (a) => kernels.convolve(a, SEPARABLE),
  "convolve flat disk 7": (a) => kernels.convolve(a, disk(7)),
  "sobel": (a) => edges.sobel(a),
  "prewitt": (a) => edges.prewitt(a),
  "scharr": (a) => edges.scharr(a),
  "farid": (a) => edges.farid(a),
  "roberts": (a) => edges.roberts(a),
  "laplace": (a) => edges.laplace(a),
  "laplacian of gaussian 2": (a) => edges.laplacianOfGaussian(a, { sigma: 2 }),
  "zero crossings": (a) => edges.zeroCrossings(a),
  "canny": (a) => edges.canny(a, { lowThreshold: level(a, 25), highThreshold: level(a, 51) }),
  "erosion 15x15": (a) => morphology.erosion(a, square(15)),
  "erosion 5x31": (a) => morphology.erosion(a, rectangle(5, 31)),
  "dilation 15x15": (a) => morphology.dilation(a, square(15)),
  "erosion disk 7": (a) => morphology.erosion(a, disk(7)),
  "dilation disk 7": (a) => morphology.dilation(a, disk(7)),
  "erosion any 9x9": (a) => morphology.erosion(a, ANY),
  "opening 15x15": (a) => morphology.opening(a, square(15)),
  "closing disk 7": (a) => morphology.closing(a, disk(7)),
  "gradient 3x3": (a) => morphology.gradient(a, square(3)),
  "white tophat disk 7": (a) => morphology.whiteTophat(a, disk(7)),
  "area opening": (a) => morphology.areaOpening(a, { areaThreshold: 64 }),
  "reconstruction": (a, seed) => morphology.reconstruction(seed, a),
  "h maxima": (a) => morphology.hMaxima(a, 10),
  "local maxima": (a) => morphology.localMaxima(a),
  "binary erosion cross": (a) => morphology.erosion(a, CROSS),
  "binary erosion disk 4": (a) => morphology.erosion(a, disk(4)),
  "binary dilation disk 8": (a) => morphology.dilation(a, disk(8)),
  "binary opening disk 8": (a) => morphology.opening(a, disk(8)),
  "fill holes": (a) => morphology.fillHoles(a),
  "remove small objects": (a) => morphology.removeSmallObjects(a),
  "remove small holes": (a) => morphology.removeSmallHoles(a),
  "skeletonize": (a) => morphology.skeletonize(a),
  "edt": (a) => distance.edt(a),
  "chamfer": (a) => distance.chamfer(a),
  "peak local max": (a) => distance.peakLocalMax(a, { minDistance: 5 }).peaks,
  "label": (a) => segmentation.label(a).labels,
  "watershed of basins": (mask, basins, markers) =>
    segmentation.watershed(basins, markers, { mask }),
  "watershed of greys": (a, grid) => segmentation.watershed(a, grid),
  "watershed of minima": (a, minima) => segmentation.watershed(a, minima),
  "expand labels 5": (a) => segmentation.expandLabels(a, { distance: 5 }),
  "clear border": (a) => segmentation.clearBorder(a),
  "find boundaries": (a) => segmentation.findBoundaries(a),
  "median 3 of labels": (a) => kernels.median(a, { size: 3 }),
  "erosion of labels": (a) => morphology.erosion(a, disk(3)),
  "remove small labels": (a) => morphology.removeSmallObjects(a, { maxSize: 150 }),
  "flood fill": (a) =>
    segmentation.floodFill(a, { seed: [0, 0], value: 200, tolerance: level(a, 20) }),
  "regions": (a, grey) => measure.regions(a, grey, { properties: PROPERTIES }),
  "find contours": (a) => measure.findContours(a, { level: level(a) + 0.5 }),
  "histogram": (a) => measure.histogram(a).count,
  "fixed": (a) => threshold.fixed(a, level(a)),
  "otsu": automatic(threshold.otsu),
  "yen": automatic(threshold.yen),
  "isodata": automatic(threshold.isodata),
  "triangle": automatic(threshold.triangle),
  "li": automatic(threshold.li),
  "minimum": automatic(threshold.minimum),
  "mean": automatic(threshold.mean),
  "huang": automatic(threshold.huang),
  "moments": automatic(threshold.moments),
  "max entropy": automatic(threshold.maxEntropy),
  "multiotsu": (a) => threshold.digitize(a, threshold.multiotsu(a)),
  "local gaussian 35": (a) => maskOf(threshold.local(a, { blockSize: 35 })),
  "local mean 35": (a) => maskOf(threshold.local(a, { blockSize: 35, method: "mean" })),
  "niblack 35": (a) => maskOf(threshold.niblack(a, { windowSize: 35 })),
  "sauvola 35": (a) => maskOf(threshold.sauvola(a, { windowSize: 35 })),
  "hysteresis": (a) => threshold.hysteresis(a, { low: level(a, 40), high: level(a, 80) }),
  "invert": (a) => exposure.invert(a),
  "rescale": (a) => exposure.rescale(a),
  "gamma": (a) => exposure.gamma(a, { gamma: 0.7 }),
  "equalize hist": (a) => exposure.equalizeHist(a),
  "clahe": (a) => exposure.clahe(a),
  "rolling ball 15": (a) => exposure.rollingBall(a, { radius: 15 }).background,
  "add": (a, b) => math.add(a, b),
  "subtract": (a, b) => math.subtract(a, b),
  "multiply": (a) => math.multiply(a, 1.5),
  "divide": (a) => math.divide(a, 3),
  "maximum": (a, b) => math.maximum(a, b),
  "compare": (a, b) => math.compare(a, ">", { other: b }),
  "and": (a, b) => math.and(a, b),
  "apply mask": (a, mask) => math.applyMask(a, mask),
  "convert to f32": (a) => math.convert(a, "float32"),
  "convert to u8": (a) => math.convert(a, "uint8"),
  "crop": (a: Image) => {
    const [h, w] = a.shape;
    return math.crop(a, { start: [h >> 2, w >> 2], size: [h >> 1, w >> 1] });
  },
  "project max": (a) => math.project(a, { axis: 0, method: "max" }),
  "project mean": (a) => math.project(a, { axis: 0, method: "mean" }),
};

/** All values of a result. */
function valuesOf(result: object): Value[] {
  if ("kind" in result) return [result as Value];
  return Object.values(result).filter((value) => typeof value === "object" && "kind" in value);
}

/** All arrays of a result. */
function arraysOf(result: object): ArrayBufferView[] {
  if (ArrayBuffer.isView(result)) return [result];
  return Object.values(result).flatMap((value) =>
    typeof value === "object" && value !== null ? arraysOf(value) : []
  );
}

function joined(parts: readonly ArrayLike<number>[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

await serve<GridValue, object>({
  versions: {},
  value(data, shape, name): GridValue {
    if (name.endsWith("mask")) return createMask(data as Uint8Array, shape);
    if (data instanceof Int32Array) return createLabels(data, shape);
    return createImage(data as PixelArray, shape);
  },
  operator(op, inputs) {
    const work = OPS[op];
    return work && (() => work(...inputs));
  },
  numbers(result, op): Numbers {
    if (ArrayBuffer.isView(result)) return result as Numbers;
    if ("paths" in result) return joined(result.paths as Float64Array[]);
    if ("data" in result) return (result as Image | Mask | Labels).data;
    const { columns } = result as Table;
    if (op === "peak local max") {
      const { y, x } = columns as Record<string, Float64Array>;
      return Float64Array.from({ length: 2 * y.length }, (_, i) => i % 2 ? x[i >> 1] : y[i >> 1]);
    }
    const { area, ...rest } = columns as Record<string, Float64Array>;
    return joined([area, ...Object.values(rest)]);
  },
  release: (result) => recycle(...valuesOf(result)),
  size: (result) => arraysOf(result).reduce((sum, { byteLength }) => sum + byteLength, 0),
});
