/**
 * Real images for tests: `PETRI_SAMPLES` names their folder; tests on them run whenever it is set.
 *
 * @module
 */
/** The folder, or `undefined`. */
export const samples: string | undefined = Deno.env.get("PETRI_SAMPLES") || undefined;

const held = new Map<string, Promise<{ data: ArrayLike<number>; shape: number[] }>>();

/** A sample as one grey plane: of colour images the first channel. */
export function readSample(path: string): Promise<{ data: ArrayLike<number>; shape: number[] }> {
  let image = held.get(path);
  if (image === undefined) held.set(path, image = read(path));
  return image;
}

async function read(path: string): Promise<{ data: ArrayLike<number>; shape: number[] }> {
  const door = "../io/mod.ts";
  const { readImage } = await import(door);
  const { data, shape, axes } = await readImage(`${samples}/${path}`);
  if (!axes.endsWith("S")) return { data, shape: [...shape] };
  const channels = shape.at(-1)!;
  const grey = new Float64Array(data.length / channels);
  for (let i = 0; i < grey.length; i++) grey[i] = data[i * channels];
  return { data: grey, shape: shape.slice(0, -1) };
}
