/**
 * The module `objects`: connected regions, distances and the watershed. What each function does
 * stands beside its source in `kernels/assembly/objects/`.
 *
 * @module
 */
import base64 from "./objects_wasm.ts";
import { load } from "./runtime.ts";

/** Functions of the module; addresses in bytes. */
export interface Objects {
  /** Lists the runs of non-zero bytes of some rows. */
  maskRuns(
    src: number,
    width: number,
    rows: number,
    starts: number,
    ends: number,
    firsts: number,
    n: number,
    room: number,
    words: number,
    stride: number,
  ): number;
  /** Lists the runs of equal numbers of some rows. */
  valueRuns(
    src: number,
    width: number,
    rows: number,
    starts: number,
    ends: number,
    values: number,
    firsts: number,
    n: number,
    room: number,
    background: number,
  ): number;
  /** Makes every run its own tree. */
  plant(parents: number, n: number): void;
  /** Unites the runs of some rows of a mask with those of as many others. */
  uniteBits(
    words: number,
    stride: number,
    parents: number,
    firsts: number,
    row: number,
    other: number,
    count: number,
    reach: number,
  ): void;
  /** Unites runs of one value of some rows with those of as many others. */
  uniteRows(
    starts: number,
    ends: number,
    parents: number,
    firsts: number,
    row: number,
    other: number,
    count: number,
    reach: number,
    values: number,
  ): void;
  /** Numbers the trees in the order of their roots. */
  numberRuns(parents: number, n: number): number;
  /** Writes the runs' numbers into rows. */
  paintRuns(
    dst: number,
    width: number,
    rows: number,
    y: number,
    starts: number,
    ends: number,
    numbers: number,
    firsts: number,
  ): void;
  /** Fills rows of a padded picture with what is open, and closes what lies between. */
  admitRows(
    src: number,
    cells: number,
    firsts: number,
    row: number,
    rows: number,
    width: number,
    zero: number,
  ): void;
  /** Reaches the open runs in some columns of a row; how many wait. */
  spreadFrom(
    cells: number,
    firsts: number,
    row: number,
    from: number,
    to: number,
    stack: number,
    n: number,
  ): number;
  /** Reaches the open runs that meet non-zero bytes; how many wait. */
  spreadFromMarks(
    marks: number,
    cells: number,
    firsts: number,
    row: number,
    rows: number,
    width: number,
    stack: number,
    n: number,
  ): number;
  /** Goes on from some runs; how many wait then. */
  spread(
    stack: number,
    n: number,
    full: number,
    around: number,
    count: number,
    budget: number,
  ): number;
  /** Writes where the flood was, or was not. */
  reachedRows(
    cells: number,
    firsts: number,
    row: number,
    rows: number,
    width: number,
    what: number,
    dst: number,
  ): void;
  /** Column distances of some rows, going down. */
  columnsDown(mask: number, dst: number, width: number, rows: number): void;
  /** Column distances going up; 1 if some column has a zero. */
  columnsUp(dst: number, width: number, rows: number): number;
  /** Fills a row with the distance that means "no zero". */
  farRow(dst: number, width: number): void;
  /** Squared distances of some rows from their column distances. */
  squareRows(
    columns: number,
    dst: number,
    width: number,
    rows: number,
    sites: number,
    begins: number,
  ): void;
  /** Marks pixels as having no zero in their plane. */
  fillNone(dst: number, n: number): void;
  /** Square roots of whole numbers. */
  rootsF64(src: number, dst: number, n: number): void;
  /** Squared distances along an axis that is not in the plane, in place. */
  squareLines(
    at: number,
    count: number,
    stride: number,
    length: number,
    values: number,
    sites: number,
    begins: number,
  ): void;
  /** The number of the nearest labelled pixel, where that is within limits. */
  nearestRows(
    columns: number,
    work: number,
    labels: number,
    dst: number,
    width: number,
    height: number,
    y: number,
    rows: number,
    above: number,
    limit: number,
    lowest: number,
    keep: number,
  ): void;
  /** 1 for each 0 among numbers of 32 bits. */
  freeBytes(src: number, n: number, dst: number): void;
  /** Steps to the nearest zero of a picture, in place. */
  stepsRows(
    cells: number,
    wide: number,
    firsts: number,
    rows: number,
    width: number,
    around: number,
    sides: number,
  ): void;
  /** Rows of bytes as rows for {@linkcode stepsRows}. */
  farRows(
    src: number,
    width: number,
    rows: number,
    cells: number,
    wide: number,
    firsts: number,
  ): void;
  /** Rows of steps as 32-bit numbers. */
  wideRows(
    cells: number,
    wide: number,
    firsts: number,
    width: number,
    rows: number,
    dst: number,
  ): void;
  /** Marks boundaries in rows of pixels or 32-bit numbers. */
  boundaryRows(
    src: number,
    stride: number,
    dst: number,
    dstStride: number,
    width: number,
    height: number,
    type: number,
    near: number,
    pairs: number,
    all: number,
    rows: number,
    mode: number,
    background: number,
    most: number,
  ): void;
  /** Finds nearest zeros along the first axis. */
  plantFeatures(
    mask: number,
    indices: number,
    squares: number,
    length: number,
    inner: number,
    scale: number,
    next: number,
  ): void;
  /** Cuts cells of nearest zeros along one axis. */
  featureAxis(
    indices: number,
    squares: number,
    n: number,
    length: number,
    inner: number,
    scale: number,
    cells: number,
  ): void;
  /** Places of the nearest zeros along one axis. */
  featurePlaces(
    indices: number,
    n: number,
    length: number,
    inner: number,
    none: number,
    dst: number,
  ): void;
  /** Numbers of the nearest zeros within a distance, instead of their indices. */
  featureNumbers(
    indices: number,
    squares: number,
    n: number,
    numbers: number,
    limit: number,
  ): void;
  /** Distances from the nearest zeros, instead of their squares. */
  featureDistances(squares: number, n: number): void;
  /** Lists the pixels above a threshold that no face neighbour tops. */
  crests(
    src: number,
    stride: number,
    width: number,
    rows: number,
    threshold: number,
    first: number,
    list: number,
    found: number,
  ): number;
  /** Closes what lies around and between rows. */
  closeAround(cells: number, firsts: number, rows: number, width: number, size: number): void;
  /** Opens the cells of rows of 64-bit values; 0 at NaN or too many different values. */
  openRowsF64(
    src: number,
    markers: number,
    mask: number,
    cells: number,
    firsts: number,
    rows: number,
    width: number,
    list: number,
    values: number,
    slots: number,
    most: number,
    state: number,
  ): number;
  /** Opens the cells of rows of levels. */
  openRowsI32(
    src: number,
    markers: number,
    mask: number,
    cells: number,
    firsts: number,
    rows: number,
    width: number,
    list: number,
    state: number,
  ): void;
  /** Opens the cells of rows and lists keys that sort as the values do; 0 at NaN. */
  openRowsKeys(
    src: number,
    markers: number,
    mask: number,
    cells: number,
    firsts: number,
    rows: number,
    width: number,
    list: number,
    keys: number,
    pixels: number,
    state: number,
    wide: number,
  ): number;
  /** Keys that sort as floats do. */
  keysOfValues(values: number, n: number, keys: number, numbers: number): void;
  /** Ranks of sorted numbers. */
  ranksOfNumbers(numbers: number, n: number, ranks: number): void;
  /** Counts the digits of all keys. */
  countDigits(keys: number, n: number, counts: number, wide: number): void;
  /** One pass of a radix sort; 0 where it was not needed. */
  sortPass(
    keys: number,
    pixels: number,
    toKeys: number,
    toPixels: number,
    n: number,
    counts: number,
    pass: number,
    wide: number,
  ): number;
  /** Writes the ranks of sorted keys into the cells; how many there are. */
  levelCells(keys: number, pixels: number, n: number, cells: number, wide: number): number;
  /** The highest level at which markers of two labels wait, or -1. */
  lastTie(
    cells: number,
    levels: number,
    list: number,
    count: number,
    steps: number,
    stepCount: number,
    seen: number,
  ): number;
  /** The lowest level of a marker. */
  firstLevel(cells: number, levels: number, list: number, count: number): number;
  /** For each marker its part (-1 if it has nowhere to go), level and label. */
  markerParts(
    cells: number,
    levels: number,
    list: number,
    count: number,
    steps: number,
    stepCount: number,
    pitch: number,
    starts: number,
    numbers: number,
    firsts: number,
    dst: number,
  ): void;
  /** Begins with no page of a queue in use. */
  startPages(pages: number, bytes: number): void;
  /** Begins with no class of pixels; a table of 0 is for none. */
  startClasses(table: number): void;
  /** The highest level whose markers' order has decided a label, or -1. */
  decidedLevel(): number;
  /** Queues all markers, in the heap up to a level. */
  queueMarkers(
    cells: number,
    levels: number,
    list: number,
    count: number,
    steps: number,
    stepCount: number,
    last: number,
    bits: number,
    heap: number,
    pixels: number,
    queues: number,
    state: number,
  ): void;
  /** Takes keys from the heap; 0 when only later ones are left. */
  runHeap(
    cells: number,
    levels: number,
    steps: number,
    stepCount: number,
    last: number,
    bits: number,
    markers: number,
    heap: number,
    pixels: number,
    queues: number,
    state: number,
    budget: number,
  ): number;
  /** Takes pixels from the queues; the level to go on with, or -1. */
  runQueues(
    cells: number,
    levels: number,
    steps: number,
    stepCount: number,
    queues: number,
    state: number,
    level: number,
    budget: number,
  ): number;
  /** Empties the queues into lists; how many there were. */
  emptyQueues(
    cells: number,
    queues: number,
    levelCount: number,
    pitch: number,
    starts: number,
    numbers: number,
    firsts: number,
    pixels: number,
    levels: number,
    parts: number,
    sizes: number,
  ): number;
  /** Sorts the lists by part. */
  sortParts(
    pixels: number,
    levels: number,
    parts: number,
    n: number,
    sizes: number,
    partCount: number,
    sorted: number,
  ): void;
  /** Floods parts of the mask one after the other. */
  runParts(
    cells: number,
    table: number,
    steps: number,
    stepCount: number,
    queues: number,
    state: number,
    sorted: number,
    ends: number,
    first: number,
    last: number,
  ): void;
  /** The labels of rows of cells. */
  labelsOfRows(cells: number, firsts: number, rows: number, width: number, dst: number): void;
  /** The highest level at which markers of two labels wait in one part, or -1. */
  tieInParts(markers: number, n: number, levels: number, slots: number, bits: number): number;
  /** Puts all labelled pixels into the queue. */
  pushMarkers(image: number, labels: number, n: number, heap: number, state: number): void;
  /** Floods until the queue is empty (1) or has no more room (0). */
  flood(
    image: number,
    labels: number,
    mask: number,
    steps: number,
    stepCount: number,
    rank: number,
    strides: number,
    moves: number,
    apart: number,
    compactness: number,
    lines: number,
    heap: number,
    room: number,
    state: number,
    enough: number,
    most: number,
  ): number;
}

/**
 * The module, loaded at the first call.
 *
 * @returns Its functions.
 */
export function objects(): Objects {
  return load<Objects>("objects", base64);
}
