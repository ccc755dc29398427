/**
 * The static types of the standard operators. Built by `deno task catalogue` from the declarations in
 * `plugins/`. Do not edit.
 *
 * @module
 */
import type { Kinds } from "../core/values.ts";

/** Signatures of the standard operators by id. */
export interface StandardOperators {
  /** Exact Euclidean distance to the nearest background pixel. Reference: scipy 1.17 ndimage.distance_transform_edt. */
  readonly "distance.edt": {
    /** Inputs by name. */
    readonly inputs: {
      /** The mask or labels or image. */
      readonly mask: Kinds["mask"] | Kinds["labels"] | Kinds["image"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Distance between neighbours, one number or one per axis. Default 1. */
      readonly sampling?: number | readonly (number)[] | undefined;
      /** Also give the coordinates of each pixel's nearest background pixel. Default false. */
      readonly returnIndices?: boolean | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly distance: { readonly kinds: readonly ["image"] };
      readonly indices: { readonly kinds: readonly ["labels"]; readonly optional: true };
    };
  };
  /** Fewest steps to the nearest background pixel. Reference: scipy 1.17 ndimage.distance_transform_cdt. */
  readonly "distance.chamfer": {
    /** Inputs by name. */
    readonly inputs: {
      /** The mask or labels or image. */
      readonly mask: Kinds["mask"] | Kinds["labels"] | Kinds["image"];
    };
    /** Parameters by name. */
    readonly params: {
      /** A step leads to any neighbour, or to a face neighbour only. Default "chessboard". */
      readonly metric?: "chessboard" | "taxicab" | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly distance: { readonly kinds: readonly ["labels"] };
    };
  };
  /** Local maxima that keep a distance from each other. Reference: scikit-image 0.26 feature.peak_local_max. */
  readonly "distance.peakLocalMax": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The labels or mask. */
      readonly labels?: Kinds["labels"] | Kinds["mask"] | undefined;
      /** The kernel. */
      readonly kernel?: Kinds["kernel"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** Smallest distance between peaks, the largest difference of a coordinate (px). Default 1. */
      readonly minDistance?: number | undefined;
      /** Peaks lie above this value; above the image's minimum unless given. */
      readonly thresholdAbs?: number | undefined;
      /** Peaks lie above this part of the image's maximum. */
      readonly thresholdRel?: number | undefined;
      /** Width of the frame without peaks: true for minDistance, false, or pixels. Default true. */
      readonly excludeBorder?: boolean | number | readonly (number)[] | undefined;
      /** At most this many, the highest. */
      readonly numPeaks?: number | undefined;
      /** At most this many in each object, the highest. */
      readonly numPeaksPerLabel?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly peaks: { readonly kinds: readonly ["table"] };
      readonly markers: { readonly kinds: readonly ["labels"] };
    };
  };
  /** Dark becomes bright. Reference: numpy: image.max() - image; about range: scikit-image 0.26 util.invert. */
  readonly "exposure.invert": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Values are subtracted from the image's maximum or from the type's. Default "max". */
      readonly about?: "max" | "range" | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** Contrast stretched from one range to another. Reference: scikit-image 0.26 exposure.rescale_intensity. */
  readonly "exposure.rescale": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** What becomes the ends of the new range. Default "image". */
      readonly inRange?: readonly (number)[] | "image" | "dtype" | "uint8" | "uint10" | "uint12" | "uint14" | "uint16" | "float32" | "float64" | string | undefined;
      /** The new range; two numbers give a floating-point image. Default "dtype". */
      readonly outRange?: readonly (number)[] | "image" | "dtype" | "uint8" | "uint10" | "uint12" | "uint14" | "uint16" | "float32" | "float64" | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Gamma correction. Reference: scikit-image 0.26 exposure.adjust_gamma. */
  readonly "exposure.gamma": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Exponent; below 1 brightens. Default 1. */
      readonly gamma?: number | undefined;
      /** Factor of the result. Default 1. */
      readonly gain?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** Logarithmic correction. Reference: scikit-image 0.26 exposure.adjust_log. */
  readonly "exposure.log": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Factor of the result. Default 1. */
      readonly gain?: number | undefined;
      /** Whether the inverse curve is taken. Default false. */
      readonly inv?: boolean | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** Sigmoid correction. Reference: scikit-image 0.26 exposure.adjust_sigmoid. */
  readonly "exposure.sigmoid": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Where the curve is steepest, as a part of the scale. Default 0.5. */
      readonly cutoff?: number | undefined;
      /** Steepness. Default 10. */
      readonly gain?: number | undefined;
      /** Whether the inverse curve is taken. Default false. */
      readonly inv?: boolean | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** All grey values as frequent. Reference: scikit-image 0.26 exposure.equalize_hist. */
  readonly "exposure.equalizeHist": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The mask. */
      readonly mask?: Kinds["mask"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** Histogram bins of a floating-point image; integers have one bin a level. Default 256. */
      readonly nbins?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Local contrast, limited. Reference: scikit-image 0.26 exposure.equalize_adapthist; Zuiderveld 1994. */
  readonly "exposure.clahe": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Side of a tile; an eighth of each axis when left out. */
      readonly kernelSize?: number | readonly (number)[] | undefined;
      /** Largest share of a tile's pixels in one bin; 0 for no limit. Default 0.01. */
      readonly clipLimit?: number | undefined;
      /** Grey levels of a tile's histogram. Default 256. */
      readonly nbins?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Background by a ball rolling under the image. Reference: scikit-image 0.26 restoration.rolling_ball; Sternberg 1983, doi:10.1109/MC.1983.1654163. */
  readonly "exposure.rollingBall": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Radius of the ball, in pixels and in grey levels alike (px). Default 100. */
      readonly radius?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly background: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** Footprint of the pixels within a radius. Reference: scikit-image 0.26 morphology.disk. */
  readonly "kernels.disk": {
    /** Inputs by name. */
    readonly inputs: Record<never, never>;
    /** Parameters by name. */
    readonly params: {
      /** Radius (px). */
      readonly radius: number;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly kernel: { readonly kinds: readonly ["kernel"] };
    };
  };
  /** Footprint of the pixels within some steps along the axes. Reference: scikit-image 0.26 morphology.diamond. */
  readonly "kernels.diamond": {
    /** Inputs by name. */
    readonly inputs: Record<never, never>;
    /** Parameters by name. */
    readonly params: {
      /** Steps (px). */
      readonly radius: number;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly kernel: { readonly kinds: readonly ["kernel"] };
    };
  };
  /** Square footprint. Reference: scikit-image 0.26 morphology.footprint_rectangle. */
  readonly "kernels.square": {
    /** Inputs by name. */
    readonly inputs: Record<never, never>;
    /** Parameters by name. */
    readonly params: {
      /** Side (px). */
      readonly width: number;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly kernel: { readonly kinds: readonly ["kernel"] };
    };
  };
  /** Rectangular footprint. Reference: scikit-image 0.26 morphology.footprint_rectangle. */
  readonly "kernels.rectangle": {
    /** Inputs by name. */
    readonly inputs: Record<never, never>;
    /** Parameters by name. */
    readonly params: {
      /** Rows (px). */
      readonly height: number;
      /** Columns (px). */
      readonly width: number;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly kernel: { readonly kinds: readonly ["kernel"] };
    };
  };
  /** Elliptic footprint. Reference: scikit-image 0.26 morphology.ellipse. */
  readonly "kernels.ellipse": {
    /** Inputs by name. */
    readonly inputs: Record<never, never>;
    /** Parameters by name. */
    readonly params: {
      /** Columns on either side of the middle (px). */
      readonly width: number;
      /** Rows on either side of the middle (px). */
      readonly height: number;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly kernel: { readonly kinds: readonly ["kernel"] };
    };
  };
  /** Eight-pointed footprint. Reference: scikit-image 0.26 morphology.star. */
  readonly "kernels.star": {
    /** Inputs by name. */
    readonly inputs: Record<never, never>;
    /** Parameters by name. */
    readonly params: {
      /** Half the side of the square (px). */
      readonly a: number;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly kernel: { readonly kinds: readonly ["kernel"] };
    };
  };
  /** Octagonal footprint. Reference: scikit-image 0.26 morphology.octagon. */
  readonly "kernels.octagon": {
    /** Inputs by name. */
    readonly inputs: Record<never, never>;
    /** Parameters by name. */
    readonly params: {
      /** Length of the straight sides (px). */
      readonly m: number;
      /** Height and width of the slanted sides (px). */
      readonly n: number;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly kernel: { readonly kinds: readonly ["kernel"] };
    };
  };
  /** Straight footprint through the middle. Reference: Bresenham 1965, doi:10.1147/sj.41.0025. */
  readonly "kernels.line": {
    /** Inputs by name. */
    readonly inputs: Record<never, never>;
    /** Parameters by name. */
    readonly params: {
      /** Length (px). */
      readonly length: number;
      /** Direction, 0 along +x, counter-clockwise (degrees). Default 0. */
      readonly angle?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly kernel: { readonly kinds: readonly ["kernel"] };
    };
  };
  /** Kernel from its weights. Reference: definition. */
  readonly "kernels.custom": {
    /** Inputs by name. */
    readonly inputs: Record<never, never>;
    /** Parameters by name. */
    readonly params: {
      /** Weights, row after row. */
      readonly rows: readonly (number)[] | readonly (readonly (number)[])[] | readonly (readonly (readonly (number)[])[])[];
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly kernel: { readonly kinds: readonly ["kernel"] };
    };
  };
  /** Scale weights to a sum of 1. Reference: definition. */
  readonly "kernels.normalize": {
    /** Inputs by name. */
    readonly inputs: {
      /** The kernel. */
      readonly kernel: Kinds["kernel"];
    };
    /** Parameters by name. */
    readonly params: Record<never, never>;
    /** Outputs by name. */
    readonly outputs: {
      readonly kernel: { readonly kinds: readonly ["kernel"] };
    };
  };
  /** Slide a kernel, turned about, over the image. Reference: scipy.ndimage convolve, float output. */
  readonly "kernels.convolve": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The kernel. */
      readonly kernel: Kinds["kernel"];
    };
    /** Parameters by name. */
    readonly params: {
      /** What stands beyond the border. Default "reflect". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Slide a kernel over the image. Reference: scipy.ndimage correlate, float output. */
  readonly "kernels.correlate": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The kernel. */
      readonly kernel: Kinds["kernel"];
    };
    /** Parameters by name. */
    readonly params: {
      /** What stands beyond the border. Default "reflect". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Smooth with a Gaussian. Reference: scikit-image 0.26 filters.gaussian, preserve_range=True. */
  readonly "kernels.gaussian": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Standard deviation in pixels, one number or one per axis. Default 1. */
      readonly sigma?: number | readonly (number)[] | undefined;
      /** What stands beyond the border. Default "nearest". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | undefined;
      /** Where weights are cut off, in standard deviations. Default 4. */
      readonly truncate?: number | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Mean of a window. Reference: scipy.ndimage uniform_filter, float output. */
  readonly "kernels.uniform": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Side of the window, one number or one per axis; not used with a footprint. Default 3. */
      readonly size?: number | readonly (number)[] | undefined;
      /** What stands beyond the border. Default "reflect". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Median under a footprint. Reference: scikit-image 0.26 filters.median, scipy.ndimage median_filter. */
  readonly "kernels.median": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The kernel. */
      readonly kernel?: Kinds["kernel"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** Side of the window, one number or one per axis; not used with a footprint. Default 3. */
      readonly size?: number | readonly (number)[] | undefined;
      /** What stands beyond the border. Default "nearest". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** Least value under a footprint. Reference: scipy.ndimage minimum_filter. */
  readonly "kernels.minimum": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The kernel. */
      readonly kernel?: Kinds["kernel"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** Side of the window, one number or one per axis; not used with a footprint. Default 3. */
      readonly size?: number | readonly (number)[] | undefined;
      /** What stands beyond the border. Default "reflect". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** Greatest value under a footprint. Reference: scipy.ndimage maximum_filter. */
  readonly "kernels.maximum": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The kernel. */
      readonly kernel?: Kinds["kernel"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** Side of the window, one number or one per axis; not used with a footprint. Default 3. */
      readonly size?: number | readonly (number)[] | undefined;
      /** What stands beyond the border. Default "reflect". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** Percentile under a footprint. Reference: scipy.ndimage percentile_filter. */
  readonly "kernels.percentile": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The kernel. */
      readonly kernel?: Kinds["kernel"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** Which one; a negative one counts from 100 down (%). */
      readonly percentile: number;
      /** Side of the window, one number or one per axis; not used with a footprint. Default 3. */
      readonly size?: number | readonly (number)[] | undefined;
      /** What stands beyond the border. Default "reflect". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** Sharpen by adding the difference from a Gaussian. Reference: scikit-image 0.26 filters.unsharp_mask, preserve_range=True. */
  readonly "kernels.unsharp": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Standard deviation of the Gaussian, one number or one per axis. Default 1. */
      readonly radius?: number | readonly (number)[] | undefined;
      /** How much of the difference is added. Default 1. */
      readonly amount?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Keep structures between two sizes. Reference: scikit-image 0.26 filters.difference_of_gaussians, on the image's own grey values. */
  readonly "kernels.differenceOfGaussians": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Narrow standard deviation, one number or one per axis. */
      readonly lowSigma: number | readonly (number)[];
      /** Wide standard deviation; 1.6 times the narrow one without. */
      readonly highSigma?: number | readonly (number)[] | undefined;
      /** What stands beyond the border. Default "nearest". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | undefined;
      /** Where weights are cut off, in standard deviations. Default 4. */
      readonly truncate?: number | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Gradient by Sobel's weights. Reference: scikit-image 0.26 filters.sobel, on the image's own grey values. */
  readonly "edges.sobel": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The mask. */
      readonly mask?: Kinds["mask"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** Axis of the derivative; the magnitude over all axes without. */
      readonly axis?: number | readonly (number)[] | undefined;
      /** What stands beyond the border. Default "reflect". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Gradient by Prewitt's weights. Reference: scikit-image 0.26 filters.prewitt, on the image's own grey values. */
  readonly "edges.prewitt": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The mask. */
      readonly mask?: Kinds["mask"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** Axis of the derivative; the magnitude over all axes without. */
      readonly axis?: number | readonly (number)[] | undefined;
      /** What stands beyond the border. Default "reflect". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Gradient by Scharr's weights. Reference: scikit-image 0.26 filters.scharr, on the image's own grey values. */
  readonly "edges.scharr": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The mask. */
      readonly mask?: Kinds["mask"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** Axis of the derivative; the magnitude over all axes without. */
      readonly axis?: number | readonly (number)[] | undefined;
      /** What stands beyond the border. Default "reflect". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Gradient by the weights of Farid and Simoncelli. Reference: scikit-image 0.26 filters.farid, on the image's own grey values. */
  readonly "edges.farid": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The mask. */
      readonly mask?: Kinds["mask"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** Axis of the derivative; the magnitude over all axes without. */
      readonly axis?: number | readonly (number)[] | undefined;
      /** What stands beyond the border. Default "reflect". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Edges by differences across both diagonals. Reference: scikit-image 0.26 filters.roberts, on the image's own grey values. */
  readonly "edges.roberts": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The mask. */
      readonly mask?: Kinds["mask"] | undefined;
    };
    /** Parameters by name. */
    readonly params: Record<never, never>;
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Second derivative, bright spots positive. Reference: scikit-image 0.26 filters.laplace, on the image's own grey values. */
  readonly "edges.laplace": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The mask. */
      readonly mask?: Kinds["mask"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** For compatibility; has no influence. Default 3. */
      readonly ksize?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Second derivative of the smoothed picture, bright spots positive. Reference: scikit-image 0.26 filters.laplace of filters.gaussian(preserve_range=True). */
  readonly "edges.laplacianOfGaussian": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Standard deviation in pixels, one number or one per axis. */
      readonly sigma: number | readonly (number)[];
      /** What stands beyond the border. Default "nearest". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | undefined;
      /** Where weights are cut off, in standard deviations. Default 4. */
      readonly truncate?: number | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Where the sign changes under a footprint. Reference: (ndi.minimum_filter(image) < 0) & (ndi.maximum_filter(image) > 0). */
  readonly "edges.zeroCrossings": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The kernel. */
      readonly kernel?: Kinds["kernel"] | undefined;
    };
    /** Parameters by name. */
    readonly params: Record<never, never>;
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Edges one pixel wide. Reference: Canny 1986, doi:10.1109/TPAMI.1986.4767851; scikit-image 0.26 feature.canny. */
  readonly "edges.canny": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The mask. */
      readonly mask?: Kinds["mask"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** Standard deviation of the Gaussian, one number or one per axis. Default 1. */
      readonly sigma?: number | readonly (number)[] | undefined;
      /** Gradient from which an edge goes on; a tenth of the type's largest value without. */
      readonly lowThreshold?: number | undefined;
      /** Gradient from which an edge begins; a fifth of the type's largest value without. */
      readonly highThreshold?: number | undefined;
      /** The thresholds are quantiles of the gradient, from 0 to 1. Default false. */
      readonly useQuantiles?: boolean | undefined;
      /** What stands beyond the border. Default "constant". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Sum of two images, or of an image and a number. Reference: numpy.add; integers saturate as in OpenCV. */
  readonly "math.add": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The image or mask or labels. */
      readonly other?: Kinds["image"] | Kinds["mask"] | Kinds["labels"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** The second operand, where there is no `other`. */
      readonly value?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Difference of two images, or of an image and a number. Reference: numpy.subtract; integers saturate as in OpenCV. */
  readonly "math.subtract": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The image or mask or labels. */
      readonly other?: Kinds["image"] | Kinds["mask"] | Kinds["labels"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** The second operand, where there is no `other`. */
      readonly value?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Product of two images, or of an image and a number. Reference: numpy.multiply; integers saturate as in OpenCV. */
  readonly "math.multiply": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The image or mask or labels. */
      readonly other?: Kinds["image"] | Kinds["mask"] | Kinds["labels"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** The second operand, where there is no `other`. */
      readonly value?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Quotient of two images, or of an image and a number. Reference: numpy.true_divide. */
  readonly "math.divide": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The image or mask or labels. */
      readonly other?: Kinds["image"] | Kinds["mask"] | Kinds["labels"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** The second operand, where there is no `other`. */
      readonly value?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** The smaller of two values at each pixel. Reference: numpy.minimum. */
  readonly "math.minimum": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The image or mask or labels. */
      readonly other?: Kinds["image"] | Kinds["mask"] | Kinds["labels"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** The second operand, where there is no `other`. */
      readonly value?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** The larger of two values at each pixel. Reference: numpy.maximum. */
  readonly "math.maximum": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The image or mask or labels. */
      readonly other?: Kinds["image"] | Kinds["mask"] | Kinds["labels"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** The second operand, where there is no `other`. */
      readonly value?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Absolute values. Reference: numpy.absolute. */
  readonly "math.abs": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: Record<never, never>;
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Values with the other sign. Reference: numpy.negative; unsigned images become float32. */
  readonly "math.negate": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: Record<never, never>;
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Foreground of both masks. Reference: numpy.logical_and. */
  readonly "math.and": {
    /** Inputs by name. */
    readonly inputs: {
      /** The mask. */
      readonly mask: Kinds["mask"];
      /** The mask. */
      readonly other: Kinds["mask"];
    };
    /** Parameters by name. */
    readonly params: Record<never, never>;
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground of either mask. Reference: numpy.logical_or. */
  readonly "math.or": {
    /** Inputs by name. */
    readonly inputs: {
      /** The mask. */
      readonly mask: Kinds["mask"];
      /** The mask. */
      readonly other: Kinds["mask"];
    };
    /** Parameters by name. */
    readonly params: Record<never, never>;
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground of one mask but not of both. Reference: numpy.logical_xor. */
  readonly "math.xor": {
    /** Inputs by name. */
    readonly inputs: {
      /** The mask. */
      readonly mask: Kinds["mask"];
      /** The mask. */
      readonly other: Kinds["mask"];
    };
    /** Parameters by name. */
    readonly params: Record<never, never>;
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground becomes background and back. Reference: numpy.logical_not. */
  readonly "math.not": {
    /** Inputs by name. */
    readonly inputs: {
      /** The mask. */
      readonly mask: Kinds["mask"];
    };
    /** Parameters by name. */
    readonly params: Record<never, never>;
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Where a comparison holds. Reference: numpy comparison operators. */
  readonly "math.compare": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The image or mask or labels. */
      readonly other?: Kinds["image"] | Kinds["mask"] | Kinds["labels"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** Sign of comparison. Default ">". */
      readonly op?: ">" | ">=" | "<" | "<=" | "==" | "!=" | undefined;
      /** The second operand, where there is no `other`. */
      readonly value?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Another pixel type. Reference: numpy astype with saturation; scale type: scikit-image 0.26 util.img_as_*. */
  readonly "math.convert": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** The new pixel type. Default "uint8". */
      readonly type?: "uint8" | "uint16" | "float32" | "float64" | undefined;
      /** Values as they are, the image's range stretched, or the type's range stretched. Default "none". */
      readonly scale?: "none" | "range" | "type" | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Pixels under a mask, the others filled. Reference: numpy.where(mask, image, fill). */
  readonly "math.applyMask": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The mask. */
      readonly mask: Kinds["mask"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Value outside of the mask. Default 0. */
      readonly fill?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** A box cut out of an image. Reference: numpy slicing. */
  readonly "math.crop": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** First index of each axis, slowest first. */
      readonly start: readonly (number)[];
      /** Length of each axis. */
      readonly size: readonly (number)[];
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** An image flattened along one axis. Reference: numpy max, mean, min, sum, std, median with axis. */
  readonly "math.project": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** The axis that goes: 0 is the slowest, -1 the last. */
      readonly axis: number;
      /** What is taken of the values along it. Default "max". */
      readonly method?: "max" | "mean" | "min" | "sum" | "std" | "median" | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Measure each object. Reference: scikit-image 0.26 measure.regionprops_table. */
  readonly "measure.regions": {
    /** Inputs by name. */
    readonly inputs: {
      /** The labels. */
      readonly labels: Kinds["labels"];
      /** Grey values: one picture, a list of channels, or channels along a last axis. */
      readonly image?: Kinds["image"] | Kinds["mask"] | Kinds["labels"] | readonly (Kinds["image"] | Kinds["mask"] | Kinds["labels"])[] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** What is measured, in the order of the columns; a useful set when left out. */
      readonly properties?: readonly ("label" | "numPixels" | "area" | "bbox" | "areaBbox" | "extent" | "centroid" | "centroidLocal" | "equivalentDiameterArea" | "axisMajorLength" | "axisMinorLength" | "eccentricity" | "orientation" | "perimeter" | "circularity" | "aspectRatio" | "roundness" | "areaConvex" | "solidity" | "areaFilled" | "eulerNumber" | "feretDiameterMax" | "feretDiameterMin" | "perimeterCrofton" | "inertiaTensor" | "inertiaTensorEigvals" | "moments" | "momentsCentral" | "momentsNormalized" | "momentsHu" | "touchesBorder" | "intensityMean" | "intensityMin" | "intensityMax" | "intensitySum" | "intensityStd" | "intensityMedian" | "intensityQuantiles" | "centroidWeighted" | "centroidWeightedLocal" | "momentsWeighted" | "momentsWeightedCentral" | "momentsWeightedNormalized" | "momentsWeightedHu")[] | undefined;
      /** Size of a pixel, in the unit of the labels or µm: adds columns in that unit; that of the labels when left out. */
      readonly pixelSize?: number | readonly (number)[] | { readonly unit?: string | undefined; readonly z?: number | undefined; readonly y?: number | undefined; readonly x: number } | undefined;
      /** What intensityQuantiles lists. Default [0.05,0.25,0.5,0.75,0.95]. */
      readonly quantiles?: readonly (number)[] | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly table: { readonly kinds: readonly ["table"] };
    };
  };
  /** Lines at one grey level. Reference: scikit-image 0.26 measure.find_contours; doi:10.1145/37401.37422. */
  readonly "measure.findContours": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The mask. */
      readonly mask?: Kinds["mask"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** Grey level; halfway between minimum and maximum when left out. */
      readonly level?: number | undefined;
      /** Which pixels join across a diagonal: those at most or those above the level. Default "low". */
      readonly fullyConnected?: "low" | "high" | undefined;
      /** Which pixels a line winds around anticlockwise. Default "low". */
      readonly positiveOrientation?: "low" | "high" | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly contours: { readonly kinds: readonly ["contours"] };
    };
  };
  /** How often each grey value occurs. Reference: scikit-image 0.26 exposure.histogram. */
  readonly "measure.histogram": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Bins of a floating-point image; integers have one bin a level. Default 256. */
      readonly nbins?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly table: { readonly kinds: readonly ["table"] };
    };
  };
  /** Grey values along a line. Reference: scikit-image 0.26 measure.profile_line. */
  readonly "measure.profileLine": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Where the line starts: row and column. */
      readonly start: readonly (number)[];
      /** Where the line ends: row and column, included. */
      readonly end: readonly (number)[];
      /** Pixels across the line that are averaged (px). Default 1. */
      readonly linewidth?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly numbers: { readonly kinds: readonly ["numbers"] };
    };
  };
  /** Bright spots and their sizes. Reference: scikit-image 0.26 feature.blob_log, .blob_dog, .blob_doh. */
  readonly "measure.spots": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Laplacian of Gaussian, difference of Gaussians or determinant of Hessian. Default "log". */
      readonly method?: "log" | "dog" | "doh" | undefined;
      /** Least standard deviation looked for. Default 1. */
      readonly minSigma?: number | readonly (number)[] | undefined;
      /** Greatest standard deviation looked for; 50 when left out, 30 for doh. */
      readonly maxSigma?: number | readonly (number)[] | undefined;
      /** Sizes tried, for log and doh. Default 10. */
      readonly numSigma?: number | undefined;
      /** From one size to the next, for dog. Default 1.6. */
      readonly sigmaRatio?: number | undefined;
      /** Whether sizes are spaced by a factor, for log and doh. Default false. */
      readonly logScale?: boolean | undefined;
      /** Least response, where integer images count from 0 to 1; 0.2 when left out, 0.5 for dog, 0.01 for doh. */
      readonly threshold?: number | undefined;
      /** Least response as a part of the greatest. */
      readonly thresholdRel?: number | undefined;
      /** Of two spots that overlap by more, the smaller one goes. Default 0.5. */
      readonly overlap?: number | undefined;
      /** Spots nearer to the border are left out (px). Default 0. */
      readonly excludeBorder?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly table: { readonly kinds: readonly ["table"] };
    };
  };
  /** Smallest value under the footprint: shrink bright things. Reference: scikit-image 0.26 morphology.erosion. */
  readonly "morphology.erosion": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The kernel. */
      readonly kernel?: Kinds["kernel"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** What stands beyond the border. Default "reflect". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | "max" | "min" | "ignore" | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** Largest value under the footprint: grow bright things. Reference: scikit-image 0.26 morphology.dilation. */
  readonly "morphology.dilation": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The kernel. */
      readonly kernel?: Kinds["kernel"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** What stands beyond the border. Default "reflect". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | "max" | "min" | "ignore" | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** Erosion, then dilation: remove bright things smaller than the footprint. Reference: scikit-image 0.26 morphology.opening. */
  readonly "morphology.opening": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The kernel. */
      readonly kernel?: Kinds["kernel"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** What stands beyond the border. Default "reflect". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | "max" | "min" | "ignore" | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** Dilation, then erosion: fill dark things smaller than the footprint. Reference: scikit-image 0.26 morphology.closing. */
  readonly "morphology.closing": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The kernel. */
      readonly kernel?: Kinds["kernel"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** What stands beyond the border. Default "reflect". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | "max" | "min" | "ignore" | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** Image minus its opening: bright things smaller than the footprint. Reference: scikit-image 0.26 morphology.white_tophat. */
  readonly "morphology.whiteTophat": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The kernel. */
      readonly kernel?: Kinds["kernel"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** What stands beyond the border. Default "reflect". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | "max" | "min" | "ignore" | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** Closing minus the image: dark things smaller than the footprint. Reference: scikit-image 0.26 morphology.black_tophat. */
  readonly "morphology.blackTophat": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The kernel. */
      readonly kernel?: Kinds["kernel"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** What stands beyond the border. Default "reflect". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | "max" | "min" | "ignore" | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** Dilation minus erosion: edges. Reference: scikit-image 0.26 morphology.dilation and erosion. */
  readonly "morphology.gradient": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The kernel. */
      readonly kernel?: Kinds["kernel"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** What stands beyond the border. Default "reflect". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | "max" | "min" | "ignore" | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** Let the values of a seed spread as far as the image allows. Reference: scikit-image 0.26 morphology.reconstruction. */
  readonly "morphology.reconstruction": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly seed: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Whether the seed grows up to the image or sinks down to it. Default "dilation". */
      readonly method?: "dilation" | "erosion" | undefined;
      /** Neighbours differ along at most this many axes; all unless given. */
      readonly connectivity?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image"] };
    };
  };
  /** Fill the background that is not connected with the outside. Reference: scipy.ndimage binary_fill_holes. */
  readonly "morphology.fillHoles": {
    /** Inputs by name. */
    readonly inputs: {
      /** The mask. */
      readonly mask: Kinds["mask"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Neighbours differ along at most this many axes. Default 1. */
      readonly connectivity?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Take away objects of at most a size. Reference: scikit-image 0.26 morphology.remove_small_objects. */
  readonly "morphology.removeSmallObjects": {
    /** Inputs by name. */
    readonly inputs: {
      /** The mask or labels. */
      readonly mask?: Kinds["mask"] | Kinds["labels"] | undefined;
      /** The mask or labels. */
      readonly labels?: Kinds["mask"] | Kinds["labels"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** Things of at most this size go (px). Default 63. */
      readonly maxSize?: number | undefined;
      /** Neighbours differ along at most this many axes. Default 1. */
      readonly connectivity?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask", "labels"]; readonly optional: true };
      readonly labels: { readonly kinds: readonly ["mask", "labels"]; readonly optional: true };
    };
  };
  /** Fill holes of at most a size. Reference: scikit-image 0.26 morphology.remove_small_holes. */
  readonly "morphology.removeSmallHoles": {
    /** Inputs by name. */
    readonly inputs: {
      /** The mask or labels. */
      readonly mask?: Kinds["mask"] | Kinds["labels"] | undefined;
      /** The mask or labels. */
      readonly labels?: Kinds["mask"] | Kinds["labels"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** Things of at most this size go (px). Default 63. */
      readonly maxSize?: number | undefined;
      /** Neighbours differ along at most this many axes. Default 1. */
      readonly connectivity?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask", "labels"]; readonly optional: true };
      readonly labels: { readonly kinds: readonly ["mask", "labels"]; readonly optional: true };
    };
  };
  /** Thin objects to lines. Reference: scikit-image 0.26 morphology.skeletonize. */
  readonly "morphology.skeletonize": {
    /** Inputs by name. */
    readonly inputs: {
      /** The mask. */
      readonly mask: Kinds["mask"];
    };
    /** Parameters by name. */
    readonly params: {
      /** zhang for planes, lee for planes and stacks; unless given, by the number of axes. */
      readonly method?: "zhang" | "lee" | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Thin objects, a layer an iteration. Reference: scikit-image 0.26 morphology.thin. */
  readonly "morphology.thin": {
    /** Inputs by name. */
    readonly inputs: {
      /** The mask. */
      readonly mask: Kinds["mask"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Most iterations; 0 or not given: until nothing changes. */
      readonly maxIterations?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Ridges of the distance to the background. Reference: scikit-image 0.26 morphology.medial_axis, rng=0. */
  readonly "morphology.medialAxis": {
    /** Inputs by name. */
    readonly inputs: {
      /** The mask. */
      readonly mask: Kinds["mask"];
    };
    /** Parameters by name. */
    readonly params: Record<never, never>;
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask"] };
      readonly distance: { readonly kinds: readonly ["image"] };
    };
  };
  /** The smallest convex region around the objects, or around each. Reference: scikit-image 0.26 morphology.convex_hull_image, convex_hull_object. */
  readonly "morphology.convexHull": {
    /** Inputs by name. */
    readonly inputs: {
      /** The mask. */
      readonly mask: Kinds["mask"];
    };
    /** Parameters by name. */
    readonly params: {
      /** One hull an object instead of one around all. Default false. */
      readonly perObject?: boolean | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Maxima of at least a height. Reference: scikit-image 0.26 morphology.h_maxima. */
  readonly "morphology.hMaxima": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or labels. */
      readonly image: Kinds["image"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Least height or depth in grey levels. */
      readonly h: number;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Minima of at least a depth. Reference: scikit-image 0.26 morphology.h_minima. */
  readonly "morphology.hMinima": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or labels. */
      readonly image: Kinds["image"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Least height or depth in grey levels. */
      readonly h: number;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Plateaus higher than all around them. Reference: scikit-image 0.26 morphology.local_maxima. */
  readonly "morphology.localMaxima": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Neighbours differ along at most this many axes; all unless given. */
      readonly connectivity?: number | undefined;
      /** Whether plateaus at the border count. Default true. */
      readonly allowBorders?: boolean | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Plateaus lower than all around them. Reference: scikit-image 0.26 morphology.local_minima. */
  readonly "morphology.localMinima": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Neighbours differ along at most this many axes; all unless given. */
      readonly connectivity?: number | undefined;
      /** Whether plateaus at the border count. Default true. */
      readonly allowBorders?: boolean | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Cut bright things below a size down to their surroundings. Reference: scikit-image 0.26 morphology.area_opening. */
  readonly "morphology.areaOpening": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Components with fewer pixels go (px). Default 64. */
      readonly areaThreshold?: number | undefined;
      /** Neighbours differ along at most this many axes. Default 1. */
      readonly connectivity?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** Fill dark things below a size up to their surroundings. Reference: scikit-image 0.26 morphology.area_closing. */
  readonly "morphology.areaClosing": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Components with fewer pixels go (px). Default 64. */
      readonly areaThreshold?: number | undefined;
      /** Neighbours differ along at most this many axes. Default 1. */
      readonly connectivity?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** Number connected regions. Reference: scikit-image 0.26 measure.label. */
  readonly "segmentation.label": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** How many axes two neighbours may differ in: 1 for faces only, the rank (unless given) for corners too. */
      readonly connectivity?: number | undefined;
      /** The value that belongs to no region. Default 0. */
      readonly background?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly labels: { readonly kinds: readonly ["labels"] };
      readonly count: { readonly kinds: readonly ["number"] };
    };
  };
  /** Flood from markers, lowest values first, until regions meet. Reference: scikit-image 0.26 segmentation.watershed. */
  readonly "segmentation.watershed": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The labels or mask or image. */
      readonly markers?: Kinds["labels"] | Kinds["mask"] | Kinds["image"] | undefined;
      /** The mask or labels. */
      readonly mask?: Kinds["mask"] | Kinds["labels"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** How many axes two neighbours may differ in: 1 for faces only. Default 1. */
      readonly connectivity?: number | undefined;
      /** Cost of a pixel's distance from its marker, for regions of similar size. Default 0. */
      readonly compactness?: number | undefined;
      /** Leave a line of background between regions. Default false. */
      readonly watershedLine?: boolean | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly labels: { readonly kinds: readonly ["labels"] };
    };
  };
  /** Take away the objects that touch the border. Reference: scikit-image 0.26 segmentation.clear_border. */
  readonly "segmentation.clearBorder": {
    /** Inputs by name. */
    readonly inputs: {
      /** The labels or mask. */
      readonly labels?: Kinds["labels"] | Kinds["mask"] | undefined;
      /** The labels or mask. */
      readonly mask?: Kinds["labels"] | Kinds["mask"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** Width of the frame that objects must keep out of, beyond the outermost pixels (px). Default 0. */
      readonly bufferSize?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly labels: { readonly kinds: readonly ["labels", "mask"]; readonly optional: true };
      readonly mask: { readonly kinds: readonly ["labels", "mask"]; readonly optional: true };
    };
  };
  /** Number objects, cutting those that touch where they are thinnest. Reference: scikit-image 0.26 peak_local_max and segmentation.watershed on scipy's distances. */
  readonly "segmentation.splitTouching": {
    /** Inputs by name. */
    readonly inputs: {
      /** The mask. */
      readonly mask: Kinds["mask"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Standard deviation of a Gaussian over the distances to the background (px). Default 0. */
      readonly sigma?: number | undefined;
      /** Smallest distance between the centres of two objects; or give h (px). */
      readonly minDistance?: number | undefined;
      /** Least height of a centre's distance over the saddle to the next; or give minDistance (px). */
      readonly h?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly labels: { readonly kinds: readonly ["labels"] };
    };
  };
  /** Grow objects by a distance, without growing into each other. Reference: scikit-image 0.26 segmentation.expand_labels. */
  readonly "segmentation.expandLabels": {
    /** Inputs by name. */
    readonly inputs: {
      /** The labels or mask. */
      readonly labels: Kinds["labels"] | Kinds["mask"];
    };
    /** Parameters by name. */
    readonly params: {
      /** How far to grow (px). Default 1. */
      readonly distance?: number | undefined;
      /** Distance between neighbours, one number or one per axis. Default 1. */
      readonly sampling?: number | readonly (number)[] | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly labels: { readonly kinds: readonly ["labels"] };
    };
  };
  /** Mark the pixels where objects end. Reference: scikit-image 0.26 segmentation.find_boundaries. */
  readonly "segmentation.findBoundaries": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly labels: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** How many axes two neighbours may differ in: 1 for faces only. Default 1. */
      readonly connectivity?: number | undefined;
      /** Both sides, inside, outside, or between pixels. Default "thick". */
      readonly mode?: "thick" | "inner" | "outer" | "subpixel" | undefined;
      /** The number of the background. Default 0. */
      readonly background?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Renumber objects without gaps. Reference: scikit-image 0.26 segmentation.relabel_sequential. */
  readonly "segmentation.relabelSequential": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly labels: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** The first number. Default 1. */
      readonly offset?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly labels: { readonly kinds: readonly ["labels"] };
    };
  };
  /** Regions that are one in both of two segmentations. Reference: scikit-image 0.26 segmentation.join_segmentations. */
  readonly "segmentation.join": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly labels: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
      /** The image or mask or labels. */
      readonly other: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: Record<never, never>;
    /** Outputs by name. */
    readonly outputs: {
      readonly labels: { readonly kinds: readonly ["labels"] };
    };
  };
  /** Give the connected pixels of one value a new one. Reference: scikit-image 0.26 segmentation.flood_fill. */
  readonly "segmentation.floodFill": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Where to begin, one index per axis; negative ones count from the end. */
      readonly seed: number | readonly (number)[];
      /** The new value. */
      readonly value: number;
      /** How far a value may lie from the seed's; equal unless given. */
      readonly tolerance?: number | undefined;
      /** How many axes two neighbours may differ in; the rank unless given. */
      readonly connectivity?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask", "labels"]; readonly sameAs: "image" };
    };
  };
  /** Keep the objects that measure what they should. Reference: definition, on scikit-image's regionprops. */
  readonly "segmentation.filterRegions": {
    /** Inputs by name. */
    readonly inputs: {
      /** The labels. */
      readonly labels: Kinds["labels"];
      /** Grey values: one picture, a list of channels, or channels along a last axis. */
      readonly image?: Kinds["image"] | Kinds["mask"] | Kinds["labels"] | readonly (Kinds["image"] | Kinds["mask"] | Kinds["labels"])[] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** All conditions that an object must meet. */
      readonly where: readonly ({ readonly property: string; readonly min?: number | undefined; readonly max?: number | undefined })[];
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly labels: { readonly kinds: readonly ["labels"] };
    };
  };
  /** A ring around every object. Reference: definition by the Euclidean distance; ties go to the lower label. */
  readonly "segmentation.ring": {
    /** Inputs by name. */
    readonly inputs: {
      /** The labels or mask. */
      readonly labels: Kinds["labels"] | Kinds["mask"];
      /** The mask or labels or image. */
      readonly mask?: Kinds["mask"] | Kinds["labels"] | Kinds["image"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** Pixels at most this far from the object stay out (px). Default 0. */
      readonly inner?: number | undefined;
      /** Pixels farther than this from the object stay out (px). Default 5. */
      readonly outer?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly labels: { readonly kinds: readonly ["labels"] };
    };
  };
  /** Foreground above a level of one's choice. Reference: numpy: image > level. */
  readonly "threshold.fixed": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Grey level. */
      readonly level: number;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground above Otsu's level, for two classes of like size. Reference: scikit-image 0.26 filters.threshold_otsu; Otsu 1979, doi:10.1109/TSMC.1979.4310076. */
  readonly "threshold.otsu": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Histogram bins of a floating-point image; integers have one bin a level. Default 256. */
      readonly nbins?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly threshold: { readonly kinds: readonly ["number"] };
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground above Yen's level, for a small bright foreground. Reference: scikit-image 0.26 filters.threshold_yen; Yen et al. 1995, doi:10.1109/83.366472. */
  readonly "threshold.yen": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Histogram bins of a floating-point image; integers have one bin a level. Default 256. */
      readonly nbins?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly threshold: { readonly kinds: readonly ["number"] };
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground above the level midway between both classes' means. Reference: scikit-image 0.26 filters.threshold_isodata; Ridler and Calvard 1978, doi:10.1109/TSMC.1978.4310039. */
  readonly "threshold.isodata": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Histogram bins of a floating-point image; integers have one bin a level. Default 256. */
      readonly nbins?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly threshold: { readonly kinds: readonly ["number"] };
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground above the triangle's level, for one dominant class with a tail. Reference: scikit-image 0.26 filters.threshold_triangle; Zack et al. 1977, doi:10.1177/25.7.70454. */
  readonly "threshold.triangle": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Histogram bins of a floating-point image; integers have one bin a level. Default 256. */
      readonly nbins?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly threshold: { readonly kinds: readonly ["number"] };
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground above Li's level of least cross entropy. Reference: scikit-image 0.26 filters.threshold_li; Li and Tam 1998, doi:10.1016/S0167-8655(98)00057-9. */
  readonly "threshold.li": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Longest last step of the search; half a level, or half the smallest difference, when left out or 0. */
      readonly tolerance?: number | undefined;
      /** Where the search starts, in grey levels; the mean when left out. */
      readonly initialGuess?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly threshold: { readonly kinds: readonly ["number"] };
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground above the lowest point between two peaks of the histogram. Reference: scikit-image 0.26 filters.threshold_minimum; Prewitt and Mendelsohn 1966, doi:10.1111/j.1749-6632.1965.tb11715.x. */
  readonly "threshold.minimum": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Histogram bins of a floating-point image; integers have one bin a level. Default 256. */
      readonly nbins?: number | undefined;
      /** Rounds of smoothing before it gives up. Default 10000. */
      readonly maxIterations?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly threshold: { readonly kinds: readonly ["number"] };
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground above the mean. Reference: scikit-image 0.26 filters.threshold_mean. */
  readonly "threshold.mean": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: Record<never, never>;
    /** Outputs by name. */
    readonly outputs: {
      readonly threshold: { readonly kinds: readonly ["number"] };
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Several classes by Otsu's criterion. Reference: scikit-image 0.26 filters.threshold_multiotsu; Liao et al. 2001, doi:10.6688/JISE.2001.17.5.1. */
  readonly "threshold.multiotsu": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Number of classes. Default 3. */
      readonly classes?: number | undefined;
      /** Histogram bins of a floating-point image; integers have one bin a level. Default 256. */
      readonly nbins?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly thresholds: { readonly kinds: readonly ["numbers"] };
      readonly labels: { readonly kinds: readonly ["labels"] };
    };
  };
  /** Foreground above the neighbourhood's mean, for backgrounds that drift. Reference: scikit-image 0.26 filters.threshold_local. */
  readonly "threshold.local": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Odd side of the neighbourhood in pixels, one number or one per axis. Default 3. */
      readonly blockSize?: number | readonly (number)[] | undefined;
      /** What is taken of the neighbourhood. Default "gaussian". */
      readonly method?: "gaussian" | "mean" | "median" | undefined;
      /** Subtracted from the threshold, in grey levels. Default 0. */
      readonly offset?: number | undefined;
      /** What stands beyond the border. Default "reflect". */
      readonly mode?: "reflect" | "nearest" | "mirror" | "wrap" | "constant" | undefined;
      /** Standard deviation of method gaussian; (blockSize - 1) / 6 when left out. */
      readonly sigma?: number | readonly (number)[] | undefined;
      /** Grey value beyond the border, with mode constant. Default 0. */
      readonly cval?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly surface: { readonly kinds: readonly ["image"] };
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground above the window's mean minus k standard deviations. Reference: scikit-image 0.26 filters.threshold_niblack; Niblack 1986. */
  readonly "threshold.niblack": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Odd side of the window in pixels, one number or one per axis. Default 15. */
      readonly windowSize?: number | readonly (number)[] | undefined;
      /** Standard deviations below the mean. Default 0.2. */
      readonly k?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly surface: { readonly kinds: readonly ["image"] };
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground above the window's mean, lowered where there is little contrast. Reference: scikit-image 0.26 filters.threshold_sauvola; Sauvola and Pietikäinen 2000, doi:10.1016/S0031-3203(99)00055-2. */
  readonly "threshold.sauvola": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Odd side of the window in pixels, one number or one per axis. Default 15. */
      readonly windowSize?: number | readonly (number)[] | undefined;
      /** Weight of the deviation. Default 0.2. */
      readonly k?: number | undefined;
      /** Largest standard deviation; half the range of the pixel type when left out. */
      readonly r?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly surface: { readonly kinds: readonly ["image"] };
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground above a lax level where it touches pixels above a strict one. Reference: scikit-image 0.26 filters.apply_hysteresis_threshold. */
  readonly "threshold.hysteresis": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** The lax level. */
      readonly low: number;
      /** The strict level. */
      readonly high: number;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground above the level of least fuzzy entropy. Reference: ImageJ 1.54p AutoThresholder, method Huang; Huang and Wang 1995, doi:10.1016/0031-3203(94)E0043-K. */
  readonly "threshold.huang": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Equal bins from minimum to maximum; a uint8 image has its 256 levels. Default 256. */
      readonly nbins?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly threshold: { readonly kinds: readonly ["number"] };
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground above the middle between two peaks of the histogram. Reference: ImageJ 1.54p AutoThresholder, method Intermodes; Prewitt and Mendelsohn 1966, doi:10.1111/j.1749-6632.1965.tb11715.x. */
  readonly "threshold.intermodes": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Equal bins from minimum to maximum; a uint8 image has its 256 levels. Default 256. */
      readonly nbins?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly threshold: { readonly kinds: readonly ["number"] };
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground above the level of greatest entropy of both classes. Reference: ImageJ 1.54p AutoThresholder, method MaxEntropy; Kapur et al. 1985, doi:10.1016/0734-189X(85)90125-2. */
  readonly "threshold.maxEntropy": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Equal bins from minimum to maximum; a uint8 image has its 256 levels. Default 256. */
      readonly nbins?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly threshold: { readonly kinds: readonly ["number"] };
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground above the level of least error of two normal distributions. Reference: ImageJ 1.54p AutoThresholder, method MinError; Kittler and Illingworth 1986, doi:10.1016/0031-3203(86)90030-0. */
  readonly "threshold.minError": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Equal bins from minimum to maximum; a uint8 image has its 256 levels. Default 256. */
      readonly nbins?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly threshold: { readonly kinds: readonly ["number"] };
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground above the level that keeps the image's moments. Reference: ImageJ 1.54p AutoThresholder, method Moments; Tsai 1985, doi:10.1016/0734-189X(85)90133-1. */
  readonly "threshold.moments": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Equal bins from minimum to maximum; a uint8 image has its 256 levels. Default 256. */
      readonly nbins?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly threshold: { readonly kinds: readonly ["number"] };
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground above the level that splits the pixels into halves. Reference: ImageJ 1.54p AutoThresholder, method Percentile; Doyle 1962, doi:10.1145/321119.321123. */
  readonly "threshold.percentile": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Equal bins from minimum to maximum; a uint8 image has its 256 levels. Default 256. */
      readonly nbins?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly threshold: { readonly kinds: readonly ["number"] };
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground above a level from three of Rényi's entropies. Reference: ImageJ 1.54p AutoThresholder, method RenyiEntropy; Kapur et al. 1985, doi:10.1016/0734-189X(85)90125-2. */
  readonly "threshold.renyiEntropy": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Equal bins from minimum to maximum; a uint8 image has its 256 levels. Default 256. */
      readonly nbins?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly threshold: { readonly kinds: readonly ["number"] };
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground above the level that balances both classes' information. Reference: ImageJ 1.54p AutoThresholder, method Shanbhag; Shanbhag 1994, doi:10.1006/cgip.1994.1037. */
  readonly "threshold.shanbhag": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Equal bins from minimum to maximum; a uint8 image has its 256 levels. Default 256. */
      readonly nbins?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly threshold: { readonly kinds: readonly ["number"] };
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Foreground above ImageJ's default level, a variant of ISODATA. Reference: ImageJ 1.54p AutoThresholder, method Default; Ridler and Calvard 1978, doi:10.1109/TSMC.1978.4310039. */
  readonly "threshold.imagejDefault": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Equal bins from minimum to maximum; a uint8 image has its 256 levels. Default 256. */
      readonly nbins?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly threshold: { readonly kinds: readonly ["number"] };
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Which of four cases a histogram is, and which thresholds fit it. Reference: definition: see ops/threshold/suggest.ts. */
  readonly "threshold.suggest": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask or labels. */
      readonly image: Kinds["image"] | Kinds["mask"] | Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: Record<never, never>;
    /** Outputs by name. */
    readonly outputs: {
      readonly methods: { readonly kinds: readonly ["table"] };
      readonly evidence: { readonly kinds: readonly ["table"] };
      readonly mask: { readonly kinds: readonly ["mask"] };
    };
  };
  /** Nuclei of any size in fluorescence, touching ones parted. Reference: analyses/nuclei.ts. */
  readonly "analysis.segNuclei": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image. */
      readonly image: Kinds["image"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Diameter of a nucleus; found from the picture unless given (px). */
      readonly diameter?: number | undefined;
      /** Height above the ground from which values are compressed, as part of a usual nucleus's. Default 0.25. */
      readonly compress?: number | undefined;
      /** Where a nucleus ends between the ground (0) and its own brighter half (1). Default 0.4. */
      readonly edge?: number | undefined;
      /** Smallest nucleus, as part of the disk of one diameter. Default 0.04. */
      readonly minSize?: number | undefined;
      /** How likely an object must be a nucleus to be kept; less keeps more. Default 0.45. */
      readonly certainty?: number | undefined;
      /** How readily pieces are joined; more joins more. Default 0. */
      readonly join?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly labels: { readonly kinds: readonly ["labels"] };
      readonly diameter: { readonly kinds: readonly ["number"] };
    };
  };
  /** Bacteria of any width, dark or bright, bent ones whole. Reference: Lindeberg 1998, doi:10.1023/A:1008045108935; analyses/bacteria.ts. */
  readonly "analysis.segBacteria": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image. */
      readonly image: Kinds["image"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Whether cells are darker or brighter than the ground. Default "auto". */
      readonly polarity?: "auto" | "dark" | "bright" | undefined;
      /** Width of a cell; found from the picture unless given (px). */
      readonly width?: number | undefined;
      /** Smoothing before outlines are taken, in half widths: 0.5, for cells that shine 0.7. */
      readonly smoothing?: number | undefined;
      /** Least contrast of a cell, as part of that of typical cells: 0.3, for cells that shine 0.1. */
      readonly contrast?: number | undefined;
      /** How deep a waist must be to part two cells: 0.4 where it is narrower than exp(-0.8) of both, or less narrow and aside of them; more parts less. Default 0.4. */
      readonly waist?: number | undefined;
      /** Smallest cell, as part of a square of one width. Default 0.7. */
      readonly minSize?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly labels: { readonly kinds: readonly ["labels"] };
      readonly width: { readonly kinds: readonly ["number"] };
    };
  };
  /** Dark rods of one width in phase contrast, by outlines and watershed. Reference: the same steps in scikit-image 0.26 and scipy; analyses/microcolony.ts. */
  readonly "analysis.segBacterium": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image. */
      readonly image: Kinds["image"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Width of the Gaussian (px). Default 3. */
      readonly sigma?: number | undefined;
      /** Things of fewer pixels are no part of the colony (px). Default 50. */
      readonly minSize?: number | undefined;
      /** How far the colony reaches beyond what is dark (px). Default 8. */
      readonly margin?: number | undefined;
      /** How far filled outlines are eroded to part touching cells (px). Default 4. */
      readonly erode?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly labels: { readonly kinds: readonly ["labels"] };
    };
  };
  /** Reporters in nucleus and cytoplasm of each cell, followed over time; defaults of one experiment. Reference: Chavez-Abiega et al. 2022, doi:10.1242/jcs.259685; analyses/ktr.ts. */
  readonly "analysis.ktrTimeLapse": {
    /** Inputs by name. */
    readonly inputs: {
      /** bright nuclei; TYX or YX, as all others. */
      readonly nucleus: Kinds["image"];
      /** The image. */
      readonly reporter: Kinds["image"] | readonly (Kinds["image"])[];
      /** not 0 where cells are; everywhere unless given. */
      readonly cellMask?: Kinds["image"] | Kinds["mask"] | Kinds["labels"] | undefined;
    };
    /** Parameters by name. */
    readonly params: {
      /** Names of the reporters in tables; reporter, or reporter1, reporter2 … unless given. */
      readonly names?: readonly (string)[] | undefined;
      /** Grey value above which nuclei lie; auto: Otsu's; shape: nuclei of any size by their shape. Default 327.7. */
      readonly threshold?: number | "auto" | "shape" | undefined;
      /** Gaussian before the threshold, not for shape (px). Default 0. */
      readonly sigma?: number | undefined;
      /** Gaussian before the brightest points of touching nuclei are found, not for shape; the least diameter / 3.5 unless given (px). */
      readonly partSigma?: number | undefined;
      /** Least distance of the brightest points of two nuclei, not for shape (px). Default 10. */
      readonly partDistance?: number | undefined;
      /** Least diameter of a nucleus (px). Default 8. */
      readonly minDiameter?: number | undefined;
      /** Greatest diameter of a nucleus in px. Default 20. */
      readonly maxDiameter?: number | "none" | undefined;
      /** Between nucleus and ring (px). Default 0. */
      readonly ringInner?: number | undefined;
      /** How far the ring reaches from the nucleus (px). Default 5. */
      readonly ringOuter?: number | undefined;
      /** Least area of a ring for a cell to count (px²). Default 100. */
      readonly minRing?: number | undefined;
      /** Least mean grey value of a nucleus for a cell to count. Default 1200. */
      readonly minNucleus?: number | undefined;
      /** What is taken off the reporters. Default "none". */
      readonly background?: "none" | "percentile" | "rollingBall" | undefined;
      /** Percentile that is background. Default 5. */
      readonly percentile?: number | undefined;
      /** Radius of the rolling ball (px). Default 70. */
      readonly radius?: number | undefined;
      /** Least part of all frames in which a cell must be found sound for it to count. Default 0. */
      readonly minFollowed?: number | undefined;
      /** How cells are summed up for a curve. Default "mean". */
      readonly average?: "mean" | "median" | undefined;
      /** How far a nucleus may move from frame to frame (px). Default 10. */
      readonly maxDistance?: number | undefined;
      /** Frames in a row in which a nucleus may be missed without its track ending. Default 1. */
      readonly maxGap?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly labels: { readonly kinds: readonly ["labels"] };
      readonly table: { readonly kinds: readonly ["table"] };
      readonly curve: { readonly kinds: readonly ["table"] };
    };
  };
  /** Bacteria followed over time: sizes, divisions and growth rates. Reference: Sen 1968, doi:10.1080/01621459.1968.10480934; analyses/growth.ts. */
  readonly "analysis.bacteriaGrowth": {
    /** Inputs by name. */
    readonly inputs: {
      /** TYX or YX. */
      readonly image: Kinds["image"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Time from frame to frame, for rates; they are per frame unless given (min). */
      readonly interval?: number | undefined;
      /** Size that the rates are fitted to. Default "area". */
      readonly fit?: "area" | "length" | undefined;
      /** In how many frames a cell must be seen whole for a rate, and cells for that of all. Default 4. */
      readonly minFrames?: number | undefined;
      /** How far a cell may move from frame to frame; the median length of cells unless given (px). */
      readonly maxDistance?: number | undefined;
      /** Frames in a row in which a cell may be missed without being lost. Default 1. */
      readonly maxGap?: number | undefined;
      /** Whether cells are darker or brighter than the ground. Default "auto". */
      readonly polarity?: "auto" | "dark" | "bright" | undefined;
      /** Width of a cell; found from the picture unless given (px). */
      readonly width?: number | undefined;
      /** Smoothing before outlines are taken, in half widths: 0.5, for cells that shine 0.7. */
      readonly smoothing?: number | undefined;
      /** Least contrast of a cell, as part of that of typical cells: 0.3, for cells that shine 0.1. */
      readonly contrast?: number | undefined;
      /** How deep a waist must be to part two cells: 0.4 where it is narrower than exp(-0.8) of both, or less narrow and aside of them; more parts less. Default 0.4. */
      readonly waist?: number | undefined;
      /** Smallest cell, as part of a square of one width. Default 0.7. */
      readonly minSize?: number | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly labels: { readonly kinds: readonly ["labels"] };
      readonly table: { readonly kinds: readonly ["table"] };
      readonly cells: { readonly kinds: readonly ["table"] };
      readonly colony: { readonly kinds: readonly ["table"] };
    };
  };
  /** Length and width of rods, bent ones along their bend. Reference: definition; analyses/rod_sizes.ts. */
  readonly "analysis.rodSizes": {
    /** Inputs by name. */
    readonly inputs: {
      /** The labels. */
      readonly labels: Kinds["labels"];
      /** The table. */
      readonly table?: Kinds["table"] | undefined;
    };
    /** Parameters by name. */
    readonly params: Record<never, never>;
    /** Outputs by name. */
    readonly outputs: {
      readonly table: { readonly kinds: readonly ["table"] };
    };
  };
  /** Objects numbered line after line, from left to right. Reference: definition; analyses/reading_order.ts. */
  readonly "analysis.readingOrder": {
    /** Inputs by name. */
    readonly inputs: {
      /** The labels. */
      readonly labels: Kinds["labels"];
    };
    /** Parameters by name. */
    readonly params: Record<never, never>;
    /** Outputs by name. */
    readonly outputs: {
      readonly labels: { readonly kinds: readonly ["labels"] };
    };
  };
}
