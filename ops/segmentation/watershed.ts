/**
 * The watershed.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import { type GridValue, type Labels, labelsLike, type Mask, maskLike } from "../../core/values.ts";
import { objects } from "../../kernels/objects.ts";
import { firstOutside } from "../../kernels/results.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { requireSameShape } from "../grey.ts";
import { localMinima } from "../morphology/maxima.ts";
import { copyIn, copyOut, type PaddedGrid, paddedGrid, withinRank } from "../morphology/padded.ts";
import { floodLevels } from "./flood_levels.ts";
import { label } from "./label.ts";

/** Options of {@linkcode watershed}. */
export interface WatershedOptions {
  /** Where to flood; everywhere unless given. */
  readonly mask?: GridValue | undefined;
  /** How many axes two neighbours may differ in; 1 unless given. */
  readonly connectivity?: number | undefined;
  /** Cost of a pixel's distance from its marker, for regions of similar size; 0 unless given. */
  readonly compactness?: number | undefined;
  /** Leave a line of background between regions. */
  readonly watershedLine?: boolean | undefined;
}

/**
 * Floods a picture from markers: regions grow from the lowest values to the highest and stop where they
 * meet, in any rank.
 *
 * A pixel costs its value or that of the pixel it is reached from, whichever is higher; of equal costs the
 * one reached first goes first. Markers of one value start in the order in which scikit-image's heap
 * gives them, neighbours follow nearest first, then in the order of rows: every pixel is as in
 * scikit-image 0.26, ties included. Without markers, each regional minimum of the image is one. Outside the mask
 * nothing is flooded and pixels of markers do not count; a marker with no pixel inside would be lost and is
 * refused (scikit-image drops it), unless the mask is empty. With `compactness` regions become round (Neubert and
 * Protzel 2014, doi:10.1109/ICPR.2014.181); with `watershedLine` a line one pixel wide of 0 parts them; there the reference's queue fills with copies of
 * line pixels, sometimes without bounds, and beyond four million entries (or four a pixel) the copies are
 * left out, which may move a tie between markers.
 * A label of 0 is no marker; a mask as markers is one label.
 *
 * Plain floods go by whole levels with a queue each, O(pixels) but for sorting the values of float images;
 * only up to the last level at which the order of markers decides a label (with a mask: at which markers of
 * two labels tie in one part of it) is the heap run too, which may take up to three floods more. Compactness,
 * lines and NaN take the heap throughout, O(pixels · log pixels). With lines and many markers, copies of a
 * pixel may multiply in the reference's queue without end; here they are dropped once a million more entries
 * than there are pairs of neighbours were pushed. Allocates the result, and as scratch 8 to 40 bytes a pixel.
 *
 * Reference: scikit-image 0.26 `segmentation.watershed`; Soille and Ansoult 1990,
 * doi:10.1016/0165-1684(90)90127-K. OpenCV and scipy's `watershed_ift` break ties otherwise.
 *
 * @param image Grey values: low is flooded first.
 * @param markers One number per region to be; the regional minima unless given.
 * @param options Mask, connectivity, compactness, line.
 * @returns The regions, with the markers' numbers.
 * @throws {ParameterError} If connectivity or compactness is out of range.
 * @throws {InputError} If markers or mask have another shape than the image, or a marker lies outside the mask.
 * @example Two valleys
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { watershed } from "petri/ops/segmentation";
 *
 * const image = createImage(Uint8Array.of(1, 2, 9, 3, 0), [1, 5]);
 * assert.deepEqual([...watershed(image).data], [1, 1, 1, 2, 2]);
 * assert.deepEqual([...watershed(image, undefined, { watershedLine: true }).data], [1, 1, 0, 2, 2]);
 * ```
 */
export function watershed(
  image: GridValue,
  markers?: GridValue,
  options: WatershedOptions = {},
): Labels {
  const { shape } = image;
  const { mask, compactness = 0, watershedLine = false } = options;
  const connectivity = withinRank(options.connectivity ?? 1, shape.length);
  checkParameter(
    Number.isFinite(compactness) && compactness >= 0,
    "compactness",
    compactness,
    "a finite number from 0",
  );
  if (mask !== undefined) requireSameShape(image, mask, "mask");
  if (markers !== undefined) requireSameShape(image, markers, "markers");
  if (markers !== undefined && mask !== undefined) requireInside(markers.data, mask.data);
  const out = new Int32Array(image.data.length);
  if (out.length === 0) return labelsLike(image, out);
  const seeds = markers ?? minimaMarkers(image, mask, connectivity);
  const grid = paddedGrid(shape);
  const steps = neighbourSteps(grid.strides, connectivity);
  const plain = compactness === 0 && !watershedLine;
  const flood = {
    grid,
    image,
    markers: seeds,
    mask,
    connectivity,
    steps: steps.map((s) => s.step),
  };
  if (plain && floodLevels(flood, out)) {
    return labelsLike(image, out);
  }
  return scratch(() => {
    const field = fieldOf(grid, image, seeds, mask);
    runFlood(grid, field, steps, compactness, watershedLine);
    copyOut(grid, views().i32, field.labels / 4, out);
    return labelsLike(image, out);
  });
}

/** Refuses markers that have no pixel in the mask, where that has any. */
function requireInside(markers: GridValue["data"], mask: GridValue["data"]): void {
  const plain = markers instanceof Int32Array && mask instanceof Uint8Array;
  const first = plain ? firstOutside(markers, mask) : 0;
  if (first < 0) return;
  const outside = new Set<number>();
  for (let i = first; i < markers.length; i++) {
    if (markers[i] !== 0 && mask[i] === 0) outside.add(markers[i]);
  }
  if (outside.size === 0) return;
  let isEmpty = true;
  for (let i = 0; i < markers.length; i++) {
    if (mask[i] === 0) continue;
    isEmpty = false;
    outside.delete(markers[i]);
  }
  const [lost] = outside;
  if (lost === undefined || isEmpty) return;
  throw new InputError(
    `\`markers\` must each have a pixel in the mask, got marker ${lost} outside of it` +
      (outside.size > 1 ? ` (and ${outside.size - 1} more)` : ""),
    { parameter: "markers", value: lost },
  );
}

function minimaMarkers(
  image: GridValue,
  mask: GridValue | undefined,
  connectivity: number,
): Labels {
  const minima = localMinima(image, { connectivity }).data;
  if (mask !== undefined) {
    for (let i = 0; i < minima.length; i++) if (mask.data[i] === 0) minima[i] = 0;
  }
  const found: Mask = maskLike(image, minima);
  return label(found, { connectivity }).labels;
}

/** Padded picture, labels and mask in scratch memory. */
interface Field {
  readonly image: number;
  readonly labels: number;
  readonly mask: number;
  readonly markerCount: number;
}

function fieldOf(
  grid: PaddedGrid,
  image: GridValue,
  markers: GridValue,
  mask: GridValue | undefined,
): Field {
  const { size } = grid;
  const field = { image: alloc(size * 8), labels: alloc(size * 4), mask: alloc(size) };
  const { u8, i32, f64 } = views();
  const { width } = grid;
  f64.fill(0, field.image / 8, field.image / 8 + size);
  i32.fill(0, field.labels / 4, field.labels / 4 + size);
  u8.fill(0, field.mask, field.mask + size);
  copyIn(grid, image.data, f64, field.image / 8);
  copyIn(grid, markers.data, i32, field.labels / 4);
  let markerCount = 0;
  grid.rows.forEach((to, y) => {
    const from = y * width;
    const row = field.labels / 4 + to;
    if (mask === undefined) u8.fill(1, field.mask + to, field.mask + to + width);
    for (let x = 0; x < width; x++) {
      if (mask !== undefined) {
        if (mask.data[from + x] === 0) i32[row + x] = 0;
        else u8[field.mask + to + x] = 1;
      }
      if (i32[row + x] !== 0) markerCount++;
    }
  });
  return { ...field, markerCount };
}

/**
 * The steps to a pixel's neighbours, nearest first, otherwise in the order of their place: for a plane
 * up, left, right, down, then the corners.
 */
function neighbourSteps(strides: readonly number[], connectivity: number): Step[] {
  let steps: Step[] = [{ step: 0, along: [] }];
  for (const stride of strides) {
    steps = steps.flatMap(({ step, along }) =>
      [-1, 0, 1].map((d) => ({ step: step + d * stride, along: [...along, d] }))
    );
  }
  const changed = ({ along }: Step) => along.filter((d) => d !== 0).length;
  return steps.filter((step) => changed(step) > 0 && changed(step) <= connectivity)
    .sort((a, b) => changed(a) - changed(b));
}

/** A step to a neighbour: in elements of the padded picture, and along each axis. */
interface Step {
  readonly step: number;
  readonly along: readonly number[];
}

/** Bytes of an entry of the queue. */
const ENTRY = 24;
/** Entries that a queue with lines may hold before copies are dropped, if the picture has not more pixels. */
const COPIES = 2 ** 22;
/** Entries that it may get beyond one for each pair of neighbours. */
const BEYOND = 2 ** 20;

function runFlood(
  grid: PaddedGrid,
  field: Field,
  neighbours: readonly Step[],
  compactness: number,
  lines: boolean,
): void {
  const steps = alloc(neighbours.length * 4);
  const rank = grid.strides.length;
  const strides = alloc(rank * 4);
  const moves = alloc(neighbours.length * rank * 8);
  const apart = alloc(rank * 8);
  const state = alloc(12);
  let room = Math.max(field.markerCount, grid.size >> 3) + 4 * neighbours.length;
  let heap = alloc(room * ENTRY);
  views().i32.set(neighbours.map(({ step }) => step), steps / 4);
  views().f64.set(neighbours.flatMap(({ along }) => along), moves / 8);
  views().i32.set(grid.strides, strides / 4);
  const enough = Math.max(COPIES, 4 * grid.size);
  const most = Math.min(BEYOND + neighbours.length * grid.size, 2 ** 31 - 1);
  const { pushMarkers, flood } = objects();
  pushMarkers(field.image, field.labels, grid.size, heap, state);
  while (
    // deno-fmt-ignore
    flood(field.image, field.labels, field.mask, steps, neighbours.length, rank, strides, moves,
      apart, compactness, Number(lines), heap, room, state, enough, most) === 0
  ) {
    const larger = alloc(2 * room * ENTRY);
    views().u8.copyWithin(larger, heap, heap + room * ENTRY);
    heap = larger;
    room *= 2;
  }
}
