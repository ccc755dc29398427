/**
 * Figures as PNG. The library that draws SVG (resvg, 2.4 MB) and the font load with the first one.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { createImage } from "../../core/values.ts";
import { encodePng } from "../png_writer.ts";
import type { Figure } from "./svg.ts";

/** How a figure becomes pixels. */
export interface FigurePngOptions {
  /** Dots an inch. 300 by default. */
  readonly dpi?: number | undefined;
}

let drawing: Promise<typeof import("@resvg/resvg-wasm")> | undefined;

async function loadLibrary(): Promise<typeof import("@resvg/resvg-wasm")> {
  const library = await import("@resvg/resvg-wasm");
  // @ts-ignore: TypeScript does not know source imports yet; a module is loaded, nothing is read.
  const source: WebAssembly.Module = await import.source("@resvg/resvg-wasm/index_bg.wasm");
  await library.initWasm(source);
  return library;
}

/**
 * Draws a figure as a PNG, letters and all, the same on every machine.
 *
 * The resolution is written into the file. Needs no permission. The first call loads a library, some
 * tenths of a second.
 *
 * @param figure A figure, or any SVG with its size; only the font DejaVu Sans is known.
 * @param options Resolution.
 * @returns The file.
 * @throws {ParameterError} If the picture would have no pixels or more than 2²⁸.
 * @example A histogram, 4 cm wide
 * ```ts
 * import assert from "node:assert/strict";
 * import { figurePng, histogramFigure } from "petri/io/figure";
 * import { readPng } from "petri/io";
 *
 * const figure = histogramFigure([1, 2, 2, 3, 3, 3], { width: 4 });
 * const { shape } = readPng(await figurePng(figure, { dpi: 127 }));
 * assert.equal(shape[1], 200);
 * ```
 */
export async function figurePng(
  figure: Figure,
  options: FigurePngOptions = {},
): Promise<Uint8Array> {
  const { dpi = 300 } = options;
  const width = Math.round(figure.width / 2.54 * dpi);
  const pixels = width * Math.round(figure.height / 2.54 * dpi);
  checkParameter(
    pixels >= 1 && pixels <= 2 ** 28,
    "dpi",
    dpi,
    `such that ${figure.width} × ${figure.height} cm have 1 to 2²⁸ pixels`,
  );
  const { Resvg } = await (drawing ??= loadLibrary());
  const { FONT } = await import("./font.ts");
  // The library takes the attribute for squares, but a style that it does not know undoes it.
  const svg = figure.svg.replaceAll(' style="image-rendering:pixelated"', "");
  const renderer = new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    background: "#fff",
    font: {
      fontBuffers: [Uint8Array.fromBase64(FONT)],
      defaultFontFamily: "DejaVu Sans",
      sansSerifFamily: "DejaVu Sans",
    },
  });
  try {
    const drawn = renderer.render();
    try {
      const source = drawn.pixels;
      const size = drawn.width * drawn.height;
      const colours = new Uint8Array(size * 3);
      for (let i = 0, from = 0, to = 0; i < size; i++, from += 4, to += 3) {
        colours[to] = source[from];
        colours[to + 1] = source[from + 1];
        colours[to + 2] = source[from + 2];
      }
      const side = 25.4 / dpi;
      const pixelSize = { unit: "mm", y: side, x: side, source: "dpi" };
      return encodePng(createImage(colours, [drawn.height, drawn.width, 3], {
        axes: "YXS",
        pixelSize,
      }));
    } finally {
      drawn.free();
    }
  } finally {
    renderer.free();
  }
}
