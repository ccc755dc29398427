// Built from the sources by `deno task build`. Do not edit.
// @ts-self-types="../../io/mod.ts"
export { DEFAULT_LIMITS, OUTLINE_COLOURS, createAtomic, createFileSet, createTiffWriter, csvPieces, decodeRoi, encodePng, encodeRoi, encodeRoiZip, encodeTiff, formatCoco, formatCsv, formatGeoJson, formatTableJson, geoJsonPieces, isPng, openImage, overlayPng, parseCoco, parseCsv, parseGeoJson, parseTableJson, readBmp, readImage, readJpeg, readLabels, readMask, readPng, readRoiZip, regionsOf, tableJsonPieces, writeAtomic, writeTable, writeTiff } from "../petri.js";
