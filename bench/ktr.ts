/**
 * The published reporter experiment, petri's curve beside the published means: frame by frame the
 * number of nuclei and the C/N ratios of both reporters, with the ratio of the two, and the correlation.
 * The frames lie in PETRI_SAMPLES/ktr.
 *
 *     deno run --allow-read --allow-env=PETRI_SAMPLES bench/ktr.ts
 *
 * @module
 */
import { type KtrFrame, ktrTimeLapse } from "../analyses/ktr.ts";
import { readImage } from "../io/mod.ts";

/** Means over 186 tracked cells, Chavez-Abiega et al. 2022, doi:10.1242/jcs.259685. */
const PUBLISHED: Readonly<Record<number, readonly [green: number, cyan: number, nuclei: number]>> =
  {
    1: [0.841, 0.513, 786],
    4: [0.830, 0.501, 783],
    7: [0.838, 0.483, 775],
    10: [1.388, 0.462, 753],
    13: [1.384, 0.545, 721],
  };

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / a.length;
  const [ma, mb] = [mean(a), mean(b)];
  const [va, vb] = [mean(a.map((one) => (one - ma) ** 2)), mean(b.map((one) => (one - mb) ** 2))];
  return mean(a.map((one, i) => (one - ma) * (b[i] - mb))) / Math.sqrt(va * vb);
}

async function main(): Promise<void> {
  const root = Deno.env.get("PETRI_SAMPLES");
  if (root === undefined) throw new Error("PETRI_SAMPLES must name the folder of samples");
  const numbers = [...Deno.readDirSync(`${root}/ktr`)]
    .map(({ name }) => /^KTR_nucleus(\d+)\.tif$/.exec(name)?.[1])
    .filter((digits) => digits !== undefined).sort();
  const frames: KtrFrame[] = [];
  for (const digits of numbers) {
    const read = (name: string) => readImage(`${root}/ktr/KTR_${name}${digits}.tif`);
    frames.push({
      nucleus: await read("nucleus"),
      reporters: { green: await read("Green-Channel"), cyan: await read("Cyan-Channel") },
      cellMask: await read("cellmask_"),
    });
  }
  const start = performance.now();
  const result = ktrTimeLapse(frames);
  const seconds = (performance.now() - start) / 1000;
  const pairs: Record<"green" | "cyan", [number[], number[]]> = { green: [[], []], cyan: [[], []] };
  result.frames.forEach(({ nuclei, channels }, i) => {
    const published = PUBLISHED[Number(numbers[i])];
    const beside = (value: number, other: number | undefined, digits: number) =>
      other === undefined
        ? value.toFixed(digits).padEnd(20)
        : `${value.toFixed(digits)} / ${other} = ${(value / other).toFixed(3)}`.padEnd(20);
    console.log(
      `frame ${numbers[i]}  nuclei ${beside(nuclei, published?.[2], 0)}  green ${
        beside(channels.green.ratio, published?.[0], 3)
      }  cyan ${beside(channels.cyan.ratio, published?.[1], 3)}  cells ${channels.green.cells}`,
    );
    if (published === undefined) return;
    for (const [k, name] of (["green", "cyan"] as const).entries()) {
      pairs[name][0].push(channels[name].ratio);
      pairs[name][1].push(published[k]);
    }
  });
  console.log(
    `correlation with the published means: green ${correlation(...pairs.green).toFixed(4)}, ` +
      `cyan ${correlation(...pairs.cyan).toFixed(4)}; ${result.tracks} tracks; ` +
      `${frames.length} frames in ${seconds.toFixed(1)} s`,
  );
}

if (import.meta.main) await main();
