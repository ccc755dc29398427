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
  /** Dark becomes bright. Reference: numpy: image.max() - image; about range: scikit-image 0.26 util.invert. */
  readonly "exposure.invert": {
    /** Inputs by name. */
    readonly inputs: {
      /** The image or mask. */
      readonly image: Kinds["image"] | Kinds["mask"];
    };
    /** Parameters by name. */
    readonly params: {
      /** Values are subtracted from the image's maximum or from the type's. Default "max". */
      readonly about?: "max" | "range" | undefined;
    };
    /** Outputs by name. */
    readonly outputs: {
      readonly image: { readonly kinds: readonly ["image", "mask"]; readonly sameAs: "image" };
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
      /** Sign of comparison. */
      readonly op: ">" | ">=" | "<" | "<=" | "==" | "!=";
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
      /** The new pixel type. */
      readonly type: "uint8" | "uint16" | "float32" | "float64";
      /** Values as they are, the image's range stretched, or the type's range stretched. Default "none". */
      readonly scale?: "none" | "range" | "type" | undefined;
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
      readonly properties?: readonly ("label" | "numPixels" | "area" | "bbox" | "areaBbox" | "extent" | "centroid" | "centroidLocal" | "equivalentDiameterArea" | "axisMajorLength" | "axisMinorLength" | "eccentricity" | "orientation" | "perimeter" | "circularity" | "aspectRatio" | "touchesBorder" | "intensityMean" | "intensityMin" | "intensityMax" | "intensitySum" | "intensityStd")[] | undefined;
      /** Size of a pixel, in the unit of the labels or µm: adds columns in that unit; that of the labels when left out. */
      readonly pixelSize?: number | readonly (number)[] | { readonly unit?: string | undefined; readonly z?: number | undefined; readonly y?: number | undefined; readonly x: number } | undefined;
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
  /** Number connected regions. Reference: scikit-image 0.26 measure.label. */
  readonly "segmentation.label": {
    /** Inputs by name. */
    readonly inputs: {
      /** The mask or labels or image. */
      readonly image: Kinds["mask"] | Kinds["labels"] | Kinds["image"];
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
      readonly method?: "gaussian" | undefined;
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
}
