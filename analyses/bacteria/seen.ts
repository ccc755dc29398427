/**
 * What is known of a picture before its cells are.
 *
 * @module
 */
import type { Image, Labels } from "../../core/values.ts";
import { negate } from "../../ops/math/sign.ts";
import type { Blobs } from "./blobs.ts";
import type { Ground } from "./ground.ts";

/** Cells darker than their surroundings, brighter as in negative phase contrast, or shining on dark ground. */
export type Look = "dark" | "bright" | "shining";

/** What is known of a picture before its cells are. */
export interface Seen {
  readonly image: Image;
  /** Standard deviation of white noise. */
  readonly noise: number;
  readonly blobs: Blobs;
  readonly ground: Ground;
}

/**
 * The picture without its ground, cells bright.
 *
 * @param seen The picture.
 * @param look What cells look like.
 * @returns Float32, lent.
 */
export function cellsOf({ ground: { even } }: Seen, look: Look): Image {
  return look === "dark" ? negate(even) : even;
}

/** Cells that were found. */
export interface Found {
  /** The cells. */
  readonly labels: Labels;
  /** The width that they were looked for at, in pixels. */
  readonly width: number;
}
