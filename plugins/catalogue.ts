/**
 * The static types of the standard operators. Built by `deno task catalogue` from the declarations in
 * `plugins/`. Do not edit.
 *
 * @module
 */
import type { Kinds } from "../core/values.ts";

/** Signatures of the standard operators by id. */
export interface StandardOperators {
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
}
