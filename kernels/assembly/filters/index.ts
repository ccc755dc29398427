// Filters over bands of rows.
export { gradientRows, hysteresis, ridgeRows } from "./canny";
export { fillRows, padRows } from "./pad";
export { rankRows } from "./rank";
export { columnsF32, linesF64, rowsF32, rowsSymmetricF32 } from "./separable";
export { addSquares, narrowRows, rootRows, tapsF32, tapsF64 } from "./taps";
export { meanColumns, meanRows } from "./uniform";
