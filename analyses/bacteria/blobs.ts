/**
 * How wide bright and dark blobs of a picture are, and which of them are cells.
 *
 * @module
 */
import { shrink } from "../objects.ts";
import { bendOf, energiesOf, noiseAnswer } from "./bend.ts";
import type { Centred, Ground } from "./ground.ts";

/** The Gaussian at which a picture has most bright or dark blobs and lines. */
export interface BlobScale {
  /** Its width in pixels, which is half that of the blobs; 0 where there are none. */
  readonly sigma: number;
  /** Energy there. */
  readonly energy: number;
}

/** That of bright and that of dark ones. */
export interface Blobs {
  readonly bright: BlobScale;
  readonly dark: BlobScale;
}

/**
 * Whether cells are brighter than the ground: bright blobs have far more energy than dark ones, as in
 * fluorescence under any light, or somewhat more while hardly anything is darker than the ground. Halos
 * and gaps around dark cells are bright blobs too.
 *
 * @param blobs Of {@linkcode blobScales}.
 * @param ground Of `groundOf`.
 * @returns Whether cells shine.
 */
export function looksBright({ bright, dark }: Blobs, { place }: Ground): boolean {
  return bright.energy > (place < 0.1 ? 1 : 2.5) * dark.energy;
}

/**
 * Half the width of bright and of dark cells: the Gaussian at which the positive or negative part of its
 * scale-weighed Laplacian has the most energy, in steps of a quarter octave from 1 pixel, between two of
 * them by a parabola. Large ones are seen in a shrunk picture.
 *
 * @param centred Of `centre`.
 * @param noise Standard deviation of white noise.
 * @returns Both.
 */
export function blobScales({ picture }: Centred, noise: number): Blobs {
  const step = 2 ** 0.25;
  const side = Math.min(...picture.shape);
  const [bright, dark]: number[][] = [[], []];
  for (let sigma = 1; sigma < 20 && sigma < side / 6; sigma *= step) {
    const factor = Math.max(1, Math.floor(sigma / 2));
    const bend = bendOf(shrink(picture, factor), sigma / factor);
    const { above, below } = energiesOf(bend);
    const weight = (sigma / factor) ** 4;
    // What noise alone answers is half above and half below 0.
    const floor = noiseAnswer(noise / factor, sigma / factor) * (sigma / factor) ** 4 / 2;
    bright.push(Math.max(0, above * weight - floor));
    dark.push(Math.max(0, below * weight - floor));
  }
  const strongest = (energies: readonly number[]): BlobScale => {
    const energy = Math.max(0, ...energies);
    if (energy === 0) return { sigma: 0, energy };
    const best = energies.findIndex((one, at) => one > 0.9 * energy && !(energies[at + 1] > one));
    const [before, after] = [energies[best - 1], energies[best + 1]];
    const shift = before === undefined || after === undefined
      ? 0
      : 0.5 * (before - after) / (before - 2 * energy + after);
    return { sigma: step ** (best + Math.min(Math.max(shift, -0.5), 0.5)), energy };
  };
  return { bright: strongest(bright), dark: strongest(dark) };
}
