/**
 * Parameters of the analyses as declarations, apart from the analyses: a kit knows them before it
 * loads one.
 *
 * @module
 */
import { choice, integer, number } from "../core/params.ts";

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
    doc: "How deep a waist must be to part two cells, as a logarithm",
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

/**
 * Names of declared parameters.
 *
 * @param params The declarations.
 * @returns Their names.
 */
export function keysOf<P extends object>(params: P): (string & keyof P)[] {
  return Object.keys(params) as (string & keyof P)[];
}
