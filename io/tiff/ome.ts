/** OME-XML. @module */
import type { Layout } from "./layout.ts";
import type { Series } from "./reader.ts";
import type { Container } from "./tags.ts";
import { FormatError } from "../../core/errors.ts";

/** Placeholder. */
export function omeSeries(
  _text: string,
  _container: Container,
  _layout: Layout,
  _pages: number,
): Series {
  throw new FormatError("unsupported: OME-TIFF");
}
