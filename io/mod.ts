/**
 * Files in and out.
 *
 * @module
 */
export {
  type AtomicFile,
  createAtomic,
  createFileSet,
  type FileSet,
  writeAtomic,
} from "./atomic.ts";
export type { Crop, ImageFile, OpenOptions, ReadImageOptions, Selection } from "./file.ts";
export { openImage, readImage, readLabels, readMask } from "./image.ts";
export {
  createTiffWriter,
  encodeTiff,
  type TiffMetadata,
  type TiffOptions,
  type TiffStreamOptions,
  type TiffWriter,
  writeTiff,
} from "./tiff/writer.ts";
export { DEFAULT_LIMITS, type Limits, type ReadOptions } from "./limits.ts";
export type { Resolution } from "./units.ts";
export type { ReadPictureOptions, Samples } from "./samples.ts";
export { OUTLINE_COLOURS, type OverlayOptions, overlayPng } from "./overlay.ts";
export { isPng, readPng, type ReadPngOptions } from "./png.ts";
export { encodePng, type EncodePngOptions } from "./png_writer.ts";
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
  writeTable,
  type WriteTableOptions,
} from "./table.ts";
export { type Plane, type Region, type RegionOptions, regionsOf } from "./regions.ts";
export { formatGeoJson, type GeoJsonOptions, geoJsonPieces, parseGeoJson } from "./geojson.ts";
export { decodeRoi, encodeRoi, encodeRoiZip, readRoiZip } from "./roi.ts";
export { type CocoImage, type CocoOptions, formatCoco, parseCoco } from "./coco.ts";
export { readBmp, type ReadBmpOptions } from "./bmp.ts";
export { readJpeg, type ReadJpegOptions } from "./jpeg.ts";
export type { Outline } from "../ops/measure/outlines.ts";
