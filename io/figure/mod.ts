/**
 * Figures for slides and papers: pictures with colour bars, contact sheets, crops, histograms, profiles
 * and curves, as SVG and PNG, in a real font, sized in cm.
 *
 * @module
 */
export { colormap, type ColormapName, COLORMAPS, colourAt } from "./colormaps.ts";
export {
  type ColourOptions,
  cropsFigure,
  type CropsOptions,
  imageFigure,
  type Panel,
  picturesFigure,
  type PicturesOptions,
  trialsFigure,
} from "./pictures.ts";
export {
  type Curve,
  curveFigure,
  histogramFigure,
  type HistogramOptions,
  type PlotOptions,
  profileFigure,
  type ProfileOptions,
  type ThresholdLine,
} from "./plots.ts";
export { figurePng, type FigurePngOptions } from "./raster.ts";
export type { Figure, FigureOptions } from "./svg.ts";
