// Filters over bands of rows.
export { fillRows, padRows } from "./pad";
export { columnsF32, linesF64, rowsF32, rowsSymmetricF32 } from "./separable";
