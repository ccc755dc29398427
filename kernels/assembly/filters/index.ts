// Filters over bands of rows.
export { countMarks, divideEnds, divideRow, edgeRows, gradientRows, hysteresis } from "./canny";
export { guessRows, settlePixels } from "./canny_guess";
export { differenceMagnitudeF32, differencesF32 } from "./differences";
export { exponentials } from "./exp";
export { kernelSpectrum, largestSize, spectrumBand } from "./fourier";
export { anyNaN, medianRows } from "./median";
export { countColumns, followWindow, lookUpRows, rankTile } from "./order";
export { fillRows, packRows, padRows } from "./pad";
export { rankRows } from "./rank";
export { selectRows } from "./select";
export { differRow, sharpenRow } from "./sharpen";
export { columnsBand, separableBand } from "./separable";
export {
  addSquares, rootRows, runsF32, scaleRows, shiftRows, signRows, tapsF32, tapsF64,
} from "./taps";
export { crossRows, gradientFiveRows, gradientSizeRows, laplaceRows, laplaceRowsF64 } from "./stencils";
export { meanBand, meanColumns, meanRows } from "./uniform";
