/**
 * Parameters of the analyses as declarations, apart from the analyses: a kit knows them before it
 * loads one.
 *
 * @module
 */
import { choice, integer, list, number, oneOf, text } from "../core/params.ts";
import { MAX_SIGMA } from "../ops/limits.ts";

/** Parameters of `segNuclei` as declarations. */
export const segNucleiParams = {
  diameter: number({
    above: 0,
    optional: true,
    unit: "px",
    doc: "Diameter of a nucleus; found from the picture unless given",
  }),
  compress: number({
    above: 0,
    default: 0.25,
    doc: "Height above the ground from which values are compressed, as part of a usual nucleus's",
  }),
  edge: number({
    min: 0,
    max: 1,
    default: 0.4,
    doc: "Where a nucleus ends between the ground (0) and its own brighter half (1)",
  }),
  minSize: number({
    min: 0,
    default: 0.04,
    doc: "Smallest nucleus, as part of the disk of one diameter",
  }),
  certainty: number({
    min: 0,
    max: 1,
    default: 0.45,
    doc: "How likely an object must be a nucleus to be kept; less keeps more",
  }),
  join: number({ default: 0, doc: "How readily pieces are joined; more joins more" }),
};

/** Parameters of `segBacteria` as declarations. */
export const segBacteriaParams = {
  polarity: choice(["auto", "dark", "bright"], {
    default: "auto",
    doc: "Whether cells are darker or brighter than the ground",
  }),
  width: number({
    above: 0,
    optional: true,
    unit: "px",
    doc: "Width of a cell; found from the picture unless given",
  }),
  smoothing: number({
    above: 0,
    optional: true,
    doc: "Smoothing before outlines are taken, in half widths: 0.5, for cells that shine 0.7",
  }),
  contrast: number({
    min: 0,
    optional: true,
    doc:
      "Least contrast of a cell, as part of that of typical cells: 0.3, for cells that shine 0.1",
  }),
  waist: number({
    above: 0,
    default: 0.4,
    doc:
      "How deep a waist must be to part two cells: 0.4 where it is narrower than exp(-0.8) of both, " +
      "or less narrow and aside of them; more parts less",
  }),
  minSize: number({
    min: 0,
    default: 0.7,
    doc: "Smallest cell, as part of a square of one width",
  }),
};

/** Parameters of `segBacterium` as declarations. */
export const segBacteriumParams = {
  sigma: number({ min: 0, default: 3, unit: "px", doc: "Width of the Gaussian" }),
  minSize: integer({
    min: 1,
    default: 50,
    unit: "px",
    doc: "Things of fewer pixels are no part of the colony",
  }),
  margin: integer({
    min: 0,
    default: 8,
    unit: "px",
    doc: "How far the colony reaches beyond what is dark",
  }),
  erode: integer({
    min: 0,
    default: 4,
    unit: "px",
    doc: "How far filled outlines are eroded to part touching cells",
  }),
};

/** Parameters of `followGrowth` as declarations. */
export const followParams = {
  fit: choice(["area", "length"], { default: "area", doc: "Size that the rates are fitted to" }),
  minFrames: integer({
    min: 2,
    default: 4,
    doc: "In how many frames a cell must be seen whole for a rate, and cells for that of all",
  }),
  maxDistance: number({
    above: 0,
    optional: true,
    unit: "px",
    doc: "How far a cell may move from frame to frame; the median length of cells unless given",
  }),
  maxGap: integer({
    min: 0,
    default: 1,
    doc: "Frames in a row in which a cell may be missed without being lost",
  }),
};

/** Parameters of the operator `analysis.bacteriaGrowth`. */
export const growthStackParams = {
  interval: number({
    above: 0,
    optional: true,
    unit: "min",
    doc: "Time from frame to frame, for rates; they are per frame unless given",
  }),
  ...followParams,
  ...segBacteriaParams,
};

/** Parameters of `ktrTimeLapse` as declarations; the defaults are made for one experiment, as there. */
export const ktrParams = {
  threshold: oneOf([number({ doc: "Grey value" }), choice(["auto", "shape"], { doc: "Method" })], {
    default: 327.7,
    doc:
      "Grey value above which nuclei lie; auto: Otsu's; shape: nuclei of any size by their shape",
  }),
  sigma: number({
    min: 0,
    max: MAX_SIGMA,
    default: 0,
    unit: "px",
    doc: "Gaussian before the threshold, not for shape",
  }),
  partSigma: number({
    min: 0,
    max: MAX_SIGMA,
    optional: true,
    unit: "px",
    doc: "Gaussian before the brightest points of touching nuclei are found, not for shape; the " +
      "least diameter / 3.5 unless given",
  }),
  partDistance: integer({
    min: 0,
    default: 10,
    unit: "px",
    doc: "Least distance of the brightest points of two nuclei, not for shape",
  }),
  minDiameter: number({ min: 0, default: 8, unit: "px", doc: "Least diameter of a nucleus" }),
  maxDiameter: oneOf([number({ min: 0, doc: "Pixels" }), choice(["none"], { doc: "No limit" })], {
    default: 20,
    doc: "Greatest diameter of a nucleus in px",
  }),
  ringInner: number({ min: 0, default: 0, unit: "px", doc: "Between nucleus and ring" }),
  ringOuter: number({
    above: 0,
    default: 5,
    unit: "px",
    doc: "How far the ring reaches from the nucleus",
  }),
  minRing: integer({
    min: 1,
    default: 100,
    unit: "px²",
    doc: "Least area of a ring for a cell to count",
  }),
  minNucleus: number({
    min: 0,
    default: 1200,
    doc: "Least mean grey value of a nucleus for a cell to count",
  }),
  background: choice(["none", "percentile", "rollingBall"], {
    default: "none",
    doc: "What is taken off the reporters",
  }),
  percentile: number({ min: 0, max: 100, default: 5, doc: "Percentile that is background" }),
  radius: number({
    above: 0,
    max: 2 ** 20 - 1,
    default: 70,
    unit: "px",
    doc: "Radius of the rolling ball",
  }),
  minFollowed: number({
    min: 0,
    max: 1,
    default: 0,
    doc: "Least part of all frames in which a cell must be found sound for it to count",
  }),
  average: choice(["mean", "median"], {
    default: "mean",
    doc: "How cells are summed up for a curve",
  }),
  maxDistance: number({
    above: 0,
    default: 10,
    unit: "px",
    doc: "How far a nucleus may move from frame to frame",
  }),
  maxGap: integer({
    min: 0,
    default: 1,
    doc: "Frames in a row in which a nucleus may be missed without its track ending",
  }),
};

/** Parameters of the operator `analysis.ktrTimeLapse`. */
export const ktrStackParams = {
  names: list(text({ pattern: "^[A-Za-z][A-Za-z0-9]*$", doc: "A name, such as green" }), {
    optional: true,
    doc: "Names of the reporters in tables; reporter, or reporter1, reporter2 … unless given",
  }),
  ...ktrParams,
};

/**
 * Names of declared parameters.
 *
 * @param params The declarations.
 * @returns Their names.
 */
export function keysOf<P extends object>(params: P): (string & keyof P)[] {
  return Object.keys(params) as (string & keyof P)[];
}
