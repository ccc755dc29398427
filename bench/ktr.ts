/**
 * The published reporter experiment, petri's curve beside the published means: frame by frame the
 * number of nuclei and the C/N ratios of both reporters, with the ratio of the two, and the correlation;
 * then how far the curves of those cells are off that are sound in every frame, as the published ones.
 * The frames lie in PETRI_SAMPLES/ktr, or in the folder that is named.
 *
 *     deno run --allow-read --allow-env=PETRI_SAMPLES bench/ktr.ts [FOLDER]
 *
 * @module
 */
import { type KtrFrame, type KtrResult, ktrTimeLapse } from "../analyses/ktr.ts";
import { readImage } from "../io/mod.ts";

/**
 * By frame from 1: means of C/N over 186 tracked cells, and nuclei found. Chavez-Abiega et al. 2022,
 * doi:10.1242/jcs.259685; from R_Output/Cytoplasm_filtered.csv and CP_Output/Image.csv of
 * https://github.com/JoachimGoedhart/Nuclear-translocation-analysis.
 */
const PUBLISHED: readonly (readonly [green: number, cyan: number, nuclei: number])[] = [
  [0.841, 0.513, 786],
  [0.837, 0.507, 799],
  [0.833, 0.508, 787],
  [0.830, 0.500, 783],
  [0.835, 0.503, 773],
  [0.832, 0.500, 767],
  [0.838, 0.483, 775],
  [0.916, 0.447, 771],
  [1.217, 0.439, 764],
  [1.388, 0.462, 753],
  [1.444, 0.497, 753],
  [1.423, 0.524, 736],
  [1.384, 0.545, 721],
  [1.346, 0.557, 725],
  [1.316, 0.563, 713],
  [1.294, 0.567, 719],
  [1.269, 0.566, 702],
  [1.241, 0.563, 716],
  [1.224, 0.557, 703],
  [1.209, 0.557, 702],
  [1.192, 0.555, 696],
  [1.164, 0.554, 713],
  [1.148, 0.551, 727],
  [1.157, 0.549, 709],
  [1.168, 0.549, 720],
  [1.126, 0.543, 725],
  [1.092, 0.547, 722],
];

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / a.length;
  const [ma, mb] = [mean(a), mean(b)];
  const [va, vb] = [mean(a.map((one) => (one - ma) ** 2)), mean(b.map((one) => (one - mb) ** 2))];
  return mean(a.map((one, i) => (one - ma) * (b[i] - mb))) / Math.sqrt(va * vb);
}

async function main(): Promise<void> {
  const root = Deno.env.get("PETRI_SAMPLES");
  const folder = Deno.args[0] ?? (root && `${root}/ktr`);
  if (folder === undefined) {
    throw new Error(
      "PETRI_SAMPLES must name the folder of samples, or an argument that of the frames",
    );
  }
  const numbers = [...Deno.readDirSync(folder)]
    .map(({ name }) => /^KTR_nucleus(\d+)\.tif$/.exec(name)?.[1])
    .filter((digits) => digits !== undefined).sort();
  const frames: KtrFrame[] = [];
  for (const digits of numbers) {
    const read = (name: string) => readImage(`${folder}/KTR_${name}${digits}.tif`);
    frames.push({
      nucleus: await read("nucleus"),
      reporters: { green: await read("Green-Channel"), cyan: await read("Cyan-Channel") },
      cellMask: await read("cellmask_"),
    });
  }
  const start = performance.now();
  const result = ktrTimeLapse(frames);
  const seconds = (performance.now() - start) / 1000;
  const published = numbers.map((digits) => PUBLISHED[Number(digits) - 1]);
  result.frames.forEach(({ nuclei, channels }, i) => {
    const beside = (value: number, other: number | undefined, digits: number) =>
      other === undefined
        ? value.toFixed(digits).padEnd(20)
        : `${value.toFixed(digits)} / ${other} = ${(value / other).toFixed(3)}`.padEnd(20);
    console.log(
      `frame ${numbers[i]}  nuclei ${beside(nuclei, published[i]?.[2], 0)}  green ${
        beside(channels.green.ratio, published[i]?.[0], 3)
      }  cyan ${beside(channels.cyan.ratio, published[i]?.[1], 3)}  cells ${channels.green.cells}`,
    );
  });
  const pairs = ({ frames }: KtrResult, name: "green" | "cyan") =>
    frames.flatMap(({ channels }, i) =>
      published[i] === undefined
        ? []
        : [[channels[name].ratio, published[i][name === "green" ? 0 : 1]] as const]
    );
  const agreement = (name: "green" | "cyan") => {
    const both = pairs(result, name);
    return correlation(both.map(([own]) => own), both.map(([, other]) => other)).toFixed(4);
  };
  console.log(
    `correlation with the published means: green ${agreement("green")}, ` +
      `cyan ${agreement("cyan")}; ${result.tracks} tracks; ` +
      `${frames.length} frames in ${seconds.toFixed(1)} s`,
  );
  const whole = ktrTimeLapse(frames, { minNucleus: 0, minFollowed: 1 });
  const farthest = (name: "green" | "cyan") =>
    Math.max(...pairs(whole, name).map(([own, other]) => 100 * Math.abs(own / other - 1)))
      .toFixed(1);
  console.log(
    `the ${whole.frames[0].channels.green.cells} cells with a sound ring in every frame: ` +
      `green at most ${farthest("green")} % off, cyan ${farthest("cyan")} %`,
  );
}

if (import.meta.main) await main();
