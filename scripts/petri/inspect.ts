/**
 * `petri inspect`: what a file says of itself, without reading its pixels.
 *
 * @module
 */
import { boolean, integer, number, text } from "../../core/params.ts";
import type { ImageFile } from "../../io/file.ts";
import { openImage } from "../../io/image.ts";
import { oneLine, type Program, report, runProgram, UsageError } from "../cli.ts";

const OPTIONS = {
  json: boolean({ default: false, doc: "As JSON" }),
  axes: text({
    optional: true,
    doc: "What the axes are, such as TYX, where the file does not say",
  }),
  series: integer({ min: 0, optional: true, doc: "Image of files that hold several" }),
  pixelSize: number({ above: 0, optional: true, unit: "µm", doc: "Side of a pixel" }),
};

/** What `petri inspect` says of itself. */
export const inspectProgram: Program<typeof OPTIONS> = {
  name: "petri inspect",
  summary: "Say what an image file holds",
  usage: "FILE… [options]",
  operands: { FILE: "Image files" },
  options: OPTIONS,
  notes: ["Exit status: 0 done, 1 some files cannot be read, 2 wrong usage, 3 none can."],
};

/** Length of a file; of the archive for an image in one. */
function bytesOf(path: string): number {
  try {
    return Deno.statSync(path).size;
  } catch (error) {
    if (!(error instanceof Deno.errors.NotADirectory)) throw error;
    return Deno.statSync(path.replace(/^(.*\.(?:zip|ozx))[\\/].+$/i, "$1")).size;
  }
}

function facts(file: ImageFile): Record<string, unknown> {
  const { path, format, axes, shape, type, storedType, pages, compression } = file;
  const { pixelSize, frameInterval, channelNames, notes, ambiguity } = file;
  const bytes = bytesOf(path);
  return {
    path,
    format,
    bytes,
    axes,
    shape,
    type,
    storedType,
    pages,
    compression,
    pixelSize,
    frameInterval,
    channelNames,
    notes,
    ambiguity,
  };
}

function lines(file: ImageFile): string[] {
  const { pixelSize: size, frameInterval, channelNames } = file;
  const stored = file.storedType === file.type ? "" : ` (${file.storedType} in the file)`;
  const depth = size?.z === undefined ? "" : `${size.z} × `;
  const packed = file.compression === "none" ? "not packed" : file.compression;
  return [
    file.path,
    // A PNG is packed as PNGs are.
    `  format       ${file.format}${packed === file.format ? "" : `, ${packed}`}`,
    `  axes         ${file.axes} ${file.shape.join(" × ")}`,
    `  pixels       ${file.type}${stored}`,
    `  pages        ${file.pages}`,
    size === undefined
      ? "  pixel size   unknown: the file does not say"
      : `  pixel size   ${depth}${size.y} × ${size.x} ${size.unit}, from ${size.source}`,
    ...frameInterval === undefined ? [] : [`  interval     ${frameInterval} s`],
    ...channelNames === undefined ? [] : [`  channels     ${channelNames.join(", ")}`],
    ...file.notes.map((note) => `  note         ${note}`),
    ...file.ambiguity === undefined ? [] : [`  ambiguous    ${file.ambiguity}`],
  ];
}

/** JSON without the control characters that JSON lets stand, by which some terminals are steered. */
function plainJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(
    /[\u007f-\u009f]/g,
    (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`,
  );
}

/**
 * Runs `petri inspect`.
 *
 * @param args The words behind `inspect`.
 * @returns The exit status.
 */
export function inspect(args: readonly string[]): Promise<number> {
  return runProgram(inspectProgram, args, async ({ operands, options }, how) => {
    if (operands.length === 0) throw new UsageError("give at least one file (see --help)");
    let failed = 0;
    const all: unknown[] = [];
    for (const path of operands) {
      try {
        const { axes, series, pixelSize } = options;
        using file = await openImage(path, { axes, series, pixelSize });
        if (options.json) all.push(facts(file));
        else console.log(lines(file).map(oneLine).join("\n"));
      } catch (error) {
        failed++;
        report("petri inspect", error, how);
      }
    }
    if (options.json) console.log(plainJson(all));
    return failed === 0 ? 0 : failed < operands.length ? 1 : 3;
  });
}
