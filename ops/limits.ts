/**
 * What parameters may be at most, so that no call runs for hours or out of memory. Declarations and
 * functions name the same numbers.
 *
 * @module
 */

/** Largest standard deviation of a Gaussian, in pixels. */
export const MAX_SIGMA = 16384;
/** Where the weights of a Gaussian are cut off at most, in standard deviations: farther out they are 0. */
export const MAX_TRUNCATE = 40;
/** Most pixels of a window: one of 4096 by 4096. Windows may be larger than the image. */
export const MAX_WINDOW: number = 2 ** 24;
/** Most bins of a histogram: labels have one a number, and numbers may be far apart. */
export const MAX_BINS: number = 2 ** 24;
/** Most bins of a histogram that is smoothed round after round. */
export const MAX_SMOOTHED = 65536;
/** Most sizes of spots that are tried. */
export const MAX_SIZES = 1024;
/** Most points of a line, along and across. */
export const MAX_POINTS: number = 2 ** 24;
