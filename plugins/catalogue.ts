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
}
