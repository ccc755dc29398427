/**
 * `petri regions`: objects for other tools and back. Labels become ImageJ ROIs, QuPath GeoJSON or COCO;
 * those become labels.
 *
 * @module
 */
import { boolean, text } from "../../core/params.ts";
import { createLabels, type Labels, type Table } from "../../core/values.ts";
import { writeAtomic } from "../../io/atomic.ts";
import { openImage, readLabels } from "../../io/image.ts";
import { checkLimits, refusal } from "../../io/limits.ts";
import { boxOf, type Plane, type Region } from "../../io/regions.ts";
import { fillOutlines } from "../../ops/measure/outlines.ts";
import { countOf, type Program, runProgram, UsageError } from "../cli.ts";

const OPTIONS = {
  to: text({ doc: "File to write: .zip, .geojson, .json (COCO) or .tif (labels)" }),
  table: text({
    optional: true,
    doc: "CSV with a column label, whose numbers go with the objects",
  }),
  like: text({ optional: true, doc: "Image whose size labels get, where the file does not say" }),
  axes: text({
    optional: true,
    doc: "What the axes of the labels are, where the file does not say",
  }),
  annotations: boolean({ default: false, doc: "For QuPath: annotations instead of detections" }),
};

/** What `petri regions` says of itself. */
export const regionsProgram: Program<typeof OPTIONS> = {
  name: "petri regions",
  summary: "Turn labels into ImageJ ROIs, QuPath GeoJSON or COCO, and those into labels",
  usage: "FILE --to FILE [options]",
  operands: { FILE: "A label image, or a file of ROIs (.zip, .roi), GeoJSON or COCO (.json)" },
  options: OPTIONS,
  notes: [
    "Outlines run along the edges of pixels, so that areas are exact. Planes of a stack keep their place.",
    "Exit status: 0 done, 2 wrong usage, 3 the file cannot be read or written.",
  ],
};

/** Objects and, where the file tells it, the size and the name of their image. */
interface Found {
  readonly regions: readonly Region[];
  readonly shape?: readonly [number, number] | undefined;
  readonly image: string;
}

/**
 * Runs `petri regions`.
 *
 * @param args The words behind `regions`.
 * @returns The exit status.
 */
export function regions(args: readonly string[]): Promise<number> {
  return runProgram(regionsProgram, args, async ({ operands, options }) => {
    if (operands.length !== 1) throw new UsageError("give one file (see --help)");
    const [path] = operands;
    const { to } = options;
    const ending = /\.(zip|geojson|json|tiff?)$/i.exec(to)?.[1].toLowerCase();
    if (ending === undefined) {
      throw new UsageError(`\`--to\` must end in .zip, .geojson, .json or .tif, got ${to}`);
    }
    const table = options.table === undefined ? undefined : await tableFrom(options.table);
    const found = /\.(zip|roi|geojson|json)$/i.test(path)
      ? await fromOthers(path)
      : await fromLabels(path, { axes: options.axes, table });
    if (ending === "zip") {
      const { encodeRoiZip } = await import("../../io/roi.ts");
      await writeAtomic(to, encodeRoiZip(found.regions));
    } else if (ending === "geojson") {
      const { formatGeoJson } = await import("../../io/geojson.ts");
      const objectType = options.annotations ? "annotation" : "detection";
      await writeAtomic(to, formatGeoJson(found.regions, { objectType }));
    } else if (ending === "json") {
      const { formatCoco } = await import("../../io/coco.ts");
      const shape = await sizeFor(found, options.like);
      if (found.regions.some(({ plane }) => plane !== undefined)) {
        throw new UsageError("COCO knows no stacks; give it one plane");
      }
      await writeAtomic(to, formatCoco([{ file: found.image, shape, regions: found.regions }]));
    } else await writeLabels(to, found, options.like);
    console.log(`${to}: ${countOf(found.regions.length, "object")}`);
    return 0;
  });
}

async function tableFrom(path: string): Promise<Table> {
  const { parseCsv } = await import("../../io/table.ts");
  return parseCsv(await Deno.readTextFile(path), { file: path });
}

async function fromLabels(
  path: string,
  { axes, table }: { axes: string | undefined; table: Table | undefined },
): Promise<Found> {
  const { regionsOf } = await import("../../io/regions.ts");
  const labels = await readLabels(path, { axes });
  const { shape } = labels;
  const [height, width] = shape.slice(-2);
  const places = planes(labels.axes, shape);
  if (places.length > 1 && table !== undefined) {
    throw new UsageError("`--table` goes with one plane, the labels are a stack");
  }
  const regions = places.flatMap((plane, i) => {
    const data = labels.data.subarray(i * height * width, (i + 1) * height * width);
    return regionsOf(createLabels(data, [height, width]), {
      table,
      ...(shape.length > 2 && { plane }),
    });
  });
  return { regions, shape: [height, width], image: path };
}

/** Places of the planes of a stack, in the order of its data. */
function planes(axes: string, shape: readonly number[]): Plane[] {
  let places: Plane[] = [{}];
  for (let axis = 0; axis < shape.length - 2; axis++) {
    const letter = axes[axis].toLowerCase();
    places = places.flatMap((place) =>
      Array.from({ length: shape[axis] }, (_, i) => ({ ...place, [letter]: i }))
    );
  }
  return places;
}

async function fromOthers(path: string): Promise<Found> {
  const options = { file: path };
  if (/\.zip$/i.test(path)) {
    const { readRoiZip } = await import("../../io/roi.ts");
    return { regions: readRoiZip(await Deno.readFile(path), options), image: path };
  }
  if (/\.roi$/i.test(path)) {
    const { decodeRoi } = await import("../../io/roi.ts");
    return { regions: [decodeRoi(await Deno.readFile(path), options)], image: path };
  }
  const content = await Deno.readTextFile(path);
  if (/\.geojson$/i.test(path) || !/"annotations"\s*:/.test(content)) {
    const { parseGeoJson } = await import("../../io/geojson.ts");
    return { regions: parseGeoJson(content, options), image: path };
  }
  const { parseCoco } = await import("../../io/coco.ts");
  const images = parseCoco(content, options);
  if (images.length !== 1) {
    throw new UsageError(`${path} has ${images.length} images; give a file of one`);
  }
  return { regions: images[0].regions, shape: images[0].shape, image: images[0].file };
}

async function sizeFor(
  { shape }: Found,
  like: string | undefined,
): Promise<readonly [number, number]> {
  if (shape !== undefined) return shape;
  if (like === undefined) {
    throw new UsageError(
      "the file does not say how large the image is; give the image as `--like`",
    );
  }
  using file = await openImage(like);
  const [height, width] = file.shape.slice(file.axes.indexOf("Y"));
  return [height, width];
}

/** Most planes beyond those of an image that is given; some 10,000 are written in a second. */
const MOST_PLANES = 100_000;
/** Most rows that the sides of one polygon may cross, and of all; most pixels of all their boxes. */
const MOST_CROSSED = 2 ** 24;
const MOST_CROSSED_IN_ALL = 2 ** 26;
const MOST_FILLED = 2 ** 34;

/** A file of few bytes may hold outlines that take hours to fill. */
function checkFilling(
  { regions, image }: Found,
  [height, width]: readonly [number, number],
): void {
  let rows = 0;
  let pixels = 0;
  for (const { label, polygons } of regions) {
    for (const polygon of polygons) {
      let own = 0;
      for (const ring of [polygon.outer, ...polygon.holes]) {
        for (let i = 0, before = ring.length - 2; i < ring.length; before = i, i += 2) {
          own += Math.abs(within(ring[i], height) - within(ring[before], height));
        }
      }
      const { top, left, bottom, right } = boxOf([polygon]);
      rows += own;
      pixels += (within(bottom, height) - within(top, height)) *
        (within(right, width) - within(left, width));
      if (own > MOST_CROSSED || rows > MOST_CROSSED_IN_ALL || pixels > MOST_FILLED) {
        throw refusal(
          `its outlines are too large to be filled in ${height} × ${width} pixels, from object ${label} on`,
          { file: image },
          label,
        );
      }
    }
  }
}

function within(at: number, end: number): number {
  return Math.min(Math.max(at, 0), end);
}

/** A plane, or planes along the one axis that the objects or the image have. */
async function writeLabels(path: string, found: Found, like: string | undefined): Promise<void> {
  const { writeTiff } = await import("../../io/tiff/writer.ts");
  const [height, width] = await sizeFor(found, like);
  let outer = "", count = 1, pixelSize;
  if (like !== undefined) {
    using file = await openImage(like);
    outer = file.axes.slice(0, file.axes.indexOf("Y")).replace("C", "");
    pixelSize = file.pixelSize;
    count = outer === "" ? 1 : file.shape[file.axes.indexOf(outer)];
  }
  const letters = (["z", "t"] as const).filter((letter) =>
    found.regions.some(({ plane }) => (plane?.[letter] ?? 0) > 0)
  );
  if (outer.length > 1 || letters.length > 1) {
    throw new UsageError("labels of one plane or of planes along one axis can be written");
  }
  // A plain stack's ROIs know the number of their plane only, and call it z.
  const [letter = outer.toLowerCase() === "t" ? "t" : "z"] = letters;
  const most = Math.max(count, MOST_PLANES);
  const byPlane = Map.groupBy(found.regions, ({ plane }) => plane?.[letter] ?? 0);
  for (const i of byPlane.keys()) count = Math.max(count, i + 1);
  if (count > most) {
    throw refusal(`its objects need ${count} planes, at most ${most} are written`, {
      file: found.image,
    });
  }
  checkLimits([count, height, width], 4, { file: found.image });
  checkFilling(found, [height, width]);
  const data = new Int32Array(count * height * width);
  for (const [i, here] of byPlane) {
    data.set(fillOutlines(here, [height, width]).data, i * height * width);
  }
  const axes = outer || letter.toUpperCase();
  const labels: Labels = count === 1 && outer === ""
    ? createLabels(data, [height, width], { pixelSize })
    : createLabels(data, [count, height, width], { axes: `${axes}YX`, pixelSize });
  await writeTiff(path, labels);
}
