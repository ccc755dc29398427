/**
 * Blocks of samples of whole bytes: unpacked, put right and laid side by side in the memory of kernels, a
 * row of blocks at a time.
 *
 * @module
 */
import type { PixelArray } from "../../core/values.ts";
import {
  addDifferencesInPlace,
  copyRows,
  joinFloatsInPlace,
  type SampleRows,
  spreadRows,
  swapSamplesInPlace,
} from "../../kernels/codecs.ts";
import { alloc, inScratch, scratch, views } from "../../kernels/runtime.ts";
import type { Crop } from "../file.ts";
import { blocksWithin, neededRows, type Reader, unpackedBlock } from "./layout.ts";
import { NATIVE_LITTLE, numbersInto } from "./samples.ts";

/**
 * Reads a rectangle, block by block.
 *
 * @param reader What reading needs to know.
 * @param crop The rectangle.
 * @param out Where the numbers go.
 * @param start Place of the first one.
 * @param shift Bytes to add to every place in the file.
 * @throws {FormatError} If a block is damaged.
 */
export function readBands(
  reader: Reader,
  crop: Crop,
  out: PixelArray,
  start: number,
  shift: number,
): void {
  const { layout, kind, samples, blocks: { across } } = reader;
  const { blockWidth, blockHeight } = layout;
  const planes = layout.planar ? layout.samples : 1;
  const size = kind.bits / 8;
  const rowBytes = crop.width * layout.samples * size;
  // Blocks as wide as the image are rows of it as they are.
  const whole = planes === 1 && across === 1 && crop.width === blockWidth;
  const most = Math.min(blockHeight, crop.height);
  scratch(() => {
    const work = alloc(reader.rowBytes);
    const band = whole ? 0 : alloc(most * rowBytes);
    for (const { index, row, plane, left, width } of blocksWithin(reader, crop)) {
      const top = Math.max(crop.y, row * blockHeight);
      const rows = Math.min(crop.y + crop.height, (row + 1) * blockHeight) - top;
      const to = start + (top - crop.y) * crop.width * layout.samples;
      scratch(() => {
        const block = blockInScratch(reader, index, row, shift, work);
        const from = block.at + (top - row * blockHeight) * block.length +
          left % blockWidth * samples * size;
        if (whole) {
          const bytes = views().u8.subarray(from, from + rows * rowBytes);
          return numbersInto(bytes, kind, out, to);
        }
        const place = band + (left - crop.x) * layout.samples * size;
        if (planes === 1) {
          const length = width * samples * size;
          return copyRows([from, block.length], [place, rowBytes], length, rows);
        }
        const first = place + plane * size;
        spreadRows([from, block.length], [first, rowBytes], width, rows, size, planes);
      });
      // The last block of a row of blocks makes the band whole.
      if (!whole && plane === planes - 1 && left + width === crop.x + crop.width) {
        numbersInto(views().u8.subarray(band, band + rows * rowBytes), kind, out, to);
      }
    }
  });
}

/** A block as it is meant to be: rows of samples in the order of this machine. */
function blockInScratch(
  reader: Reader,
  index: number,
  row: number,
  shift: number,
  work: number,
): SampleRows {
  const { layout, kind, source, blocks, rowBytes: length, samples } = reader;
  const rows = neededRows(layout, row);
  let at: number;
  if (layout.compression === 1 && !layout.reversed && !reader.raw) {
    at = alloc(rows * length);
    source.readInto(blocks.offsets[index] + shift, views().u8.subarray(at, at + rows * length));
  } else at = inScratch(unpackedBlock(reader, index, row, shift));
  const block = { at, rows, length, size: kind.bits / 8, samples };
  if (reader.predictor === 3) joinFloatsInPlace(block, work);
  else {
    if (block.size > 1 && reader.little !== NATIVE_LITTLE) swapSamplesInPlace(block);
    if (reader.predictor === 2) addDifferencesInPlace(block);
  }
  return block;
}
