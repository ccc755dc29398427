/**
 * Where the exercises put their figures.
 *
 * @module
 */
import { writeAtomic } from "../../io/atomic.ts";
import { type Figure, figurePng } from "../../io/figure/mod.ts";

/**
 * Writes a figure as `out/NAME.png` and says so.
 *
 * @param name Name of the file, without its ending.
 * @param figure The figure.
 * @returns The path that was written.
 */
export async function saveFigure(name: string, figure: Figure): Promise<string> {
  const path = `out/${name}.png`;
  await Deno.mkdir("out", { recursive: true });
  await writeAtomic(path, await figurePng(figure, { dpi: 200 }));
  console.log(`Look at ${path}.`);
  return path;
}
