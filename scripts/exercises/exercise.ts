/**
 * The form of the exercises that show their steps on a sample and take no image.
 *
 * @module
 */
import { writeAtomic } from "../../io/atomic.ts";
import { type Figure, figurePng } from "../../io/figure/mod.ts";
import { readImage } from "../../io/mod.ts";
import type { Image } from "../../core/values.ts";
import { runProgram, say, UsageError } from "../cli.ts";

/** An exercise. */
export interface Exercise {
  /** Name of its script and, where it draws one figure, of that. */
  readonly name: string;
  /** What it shows, in one line. */
  readonly summary: string;
  /** The sample, below petri's own folder. */
  readonly sample: string;
  /** Makes its figures of the sample, each by the name of its file without the ending. */
  readonly figures: (image: Image) => Promise<Record<string, Figure>> | Record<string, Figure>;
}

/**
 * Runs an exercise as a program: writes its figures as `out/NAME.png` and says so.
 *
 * @param exercise The exercise.
 * @param args The words of the command line; it takes none but `--help` and the like.
 * @returns The exit status.
 */
export function runExercise(exercise: Exercise, args: readonly string[]): Promise<number> {
  const { name, summary, sample, figures } = exercise;
  const program = {
    name,
    summary,
    usage: "[--help]",
    operands: {},
    options: {},
    notes: [
      `Reads the sample ${sample} and writes figures into out/; run it in petri's folder.`,
      "Exit status: 0 done, 2 wrong usage, 3 the figures could not be made.",
    ],
  };
  return runProgram(program, args, async ({ operands }) => {
    if (operands.length > 0) {
      throw new UsageError(`takes no image, got ${operands[0]}: it works on the sample ${sample}`);
    }
    for (const [file, figure] of Object.entries(await figures(await readImage(sample)))) {
      const path = `out/${file}.png`;
      await writeAtomic(path, await figurePng(figure, { dpi: 200 }));
      say(`Look at ${path}.`);
    }
  });
}
