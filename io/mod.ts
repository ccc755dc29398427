/**
 * Files in and out.
 *
 * @module
 */
export { DEFAULT_LIMITS, type Limits, type ReadOptions } from "./limits.ts";
export type { ReadPictureOptions, Samples } from "./samples.ts";
export { encodePng, type EncodePngOptions, isPng, readPng, type ReadPngOptions } from "./png.ts";
export {
  type CsvOptions,
  csvPieces,
  formatCsv,
  formatTableJson,
  type JsonTable,
  type JsonTableOptions,
  parseCsv,
  parseTableJson,
  tableJsonPieces,
} from "./table.ts";
