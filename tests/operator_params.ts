/** Parameters for calls of every operator. */

/** Parameters of operators that have required ones, or find nothing in small pictures with their own. */
export const PARAMS: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  "analysis.ktrTimeLapse": [
    {
      threshold: "auto",
      minDiameter: 1,
      minRing: 1,
      minNucleus: 0,
      background: "rollingBall",
      radius: 5,
    },
    { threshold: "shape", minDiameter: 0, background: "percentile", average: "median" },
  ],
  "kernels.disk": [{ radius: 2 }],
  "kernels.diamond": [{ radius: 2 }],
  "kernels.square": [{ width: 3 }],
  "kernels.rectangle": [{ height: 2, width: 5 }],
  "kernels.ellipse": [{ width: 2, height: 3 }],
  "kernels.star": [{ a: 2 }],
  "kernels.octagon": [{ m: 3, n: 2 }],
  "kernels.line": [{ length: 5 }],
  "kernels.custom": [{ rows: [[0, 1, 0], [1, 2, 1]] }],
  "kernels.percentile": [{ percentile: 40 }],
  "kernels.differenceOfGaussians": [{ lowSigma: 1 }],
  "edges.laplacianOfGaussian": [{ sigma: 1.5 }],
  "math.add": [{ value: 2 }],
  "math.compare": [{ value: 2 }, { op: "<=", value: 100 }],
  "math.crop": [{ start: [0, 0], size: [1, 1] }, { start: [0, 1, 2], size: [2, 3, 4] }],
  "math.project": [{ axis: 0, method: "max" }, { axis: -1, method: "mean" }],
  "measure.profileLine": [{ start: [0, 0], end: [2, 3] }],
  "morphology.hMaxima": [{ h: 0.1 }, { h: 20 }],
  "morphology.hMinima": [{ h: 0.1 }, { h: 20 }],
  "segmentation.floodFill": [{ seed: [0, 0], value: 3 }, { seed: [1, 2, 3], value: 1 }],
  "segmentation.filterRegions": [{ where: [{ property: "area", min: 3 }] }],
  "segmentation.splitTouching": [{ minDistance: 2 }, { h: 0.5 }],
};
