/**
 * Parts what hangs together at waists, and joins what goes on where another ends.
 *
 * @module
 */
import { imageLike, type Labels, type Mask, type PixelArray } from "../../core/values.ts";
import { hMaxima } from "../../ops/morphology/maxima.ts";
import { label } from "../../ops/segmentation/label.ts";
import { watershed } from "../../ops/segmentation/watershed.ts";
import { areasOf, highestLabel, highestOf, imageOf, negative, renumbered } from "../objects.ts";
import { depthOf } from "./outlines.ts";

/**
 * Parts a mask where it is narrow between two wider places; a bend or a long cell stays whole.
 *
 * @param mask Cells.
 * @param radius Half the width of a cell, in pixels.
 * @param waist How deep a waist must be: 0.4 parts where it is narrower than exp(-0.4) of both sides.
 * @returns Pieces.
 */
export function partAtWaists(mask: Mask, radius: number, waist: number): Labels {
  const { smooth, usual } = depthOf(mask, radius);
  if (!(usual > 0)) return label(mask).labels;
  const floor = 0.3 * usual;
  const lowest = Math.log(floor / usual);
  const depth = imageOf(
    mask,
    (i) => smooth[i] > floor ? Math.log(smooth[i] / usual) : lowest,
  );
  const seeds = label(hMaxima(depth, waist)).labels;
  const pieces = watershed(negative(imageLike(mask, smooth)), seeds, { mask });
  return joinEndToEnd(pieces, smooth, Math.sqrt(2) * usual);
}

/** Where two pieces touch. */
interface Contact {
  readonly first: number;
  readonly second: number;
  /** Distance to the outline where it is greatest. */
  width: number;
  /** Sums of the positions. */
  y: number;
  x: number;
  pixels: number;
}

/** Contacts of neighbouring pieces, by their labels. */
function contactsOf(pieces: Labels, smooth: ArrayLike<number>): Contact[] {
  const { data, shape: [height, width] } = pieces;
  const contacts = new Map<number, Contact>();
  const meet = (i: number, j: number, y: number, x: number) => {
    const [a, b] = [data[i], data[j]];
    const [first, second] = a < b ? [a, b] : [b, a];
    if (first === 0) return;
    const key = first * 2 ** 26 + second;
    let contact = contacts.get(key);
    if (contact === undefined) {
      contacts.set(key, contact = { first, second, width: 0, y: 0, x: 0, pixels: 0 });
    }
    contact.width = Math.max(contact.width, Math.min(smooth[i], smooth[j]));
    contact.y += y;
    contact.x += x;
    contact.pixels++;
  };
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (x + 1 < width && data[i] !== data[i + 1]) meet(i, i + 1, y, x + 0.5);
      if (y + 1 < height && data[i] !== data[i + width]) meet(i, i + width, y + 0.5, x);
    }
  }
  return [...contacts.values()];
}

/**
 * Joins pieces that go on where the other ends: around their contact, the two together are a strip
 * rather than two strips side by side.
 */
function joinEndToEnd(pieces: Labels, smooth: PixelArray, half: number): Labels {
  const count = highestLabel(pieces);
  const peaks = highestOf(pieces, smooth, count);
  const areas = areasOf(pieces, count);
  const owner = Int32Array.from({ length: count + 1 }, (_, piece) => piece);
  const find = (piece: number): number => {
    while (owner[piece] !== piece) piece = owner[piece] = owner[owner[piece]];
    return piece;
  };
  for (const contact of contactsOf(pieces, smooth)) {
    const narrower = Math.min(peaks[contact.first], peaks[contact.second]);
    const longest = Math.max(areas[contact.first], areas[contact.second]);
    const filament = longest > 8 * 4 * half * half;
    if (contact.width < (filament ? 0.4 : 0.55) * narrower) continue;
    if (elongationAt(pieces, contact, 2.5 * half) < 2.3) continue;
    owner[find(contact.first)] = find(contact.second);
  }
  return renumbered(pieces, owner.map(find));
}

/** Ratio of the axes of what two pieces cover within a distance of their contact. */
function elongationAt(pieces: Labels, contact: Contact, reach: number): number {
  const { data, shape: [height, width] } = pieces;
  const [cy, cx] = [contact.y / contact.pixels, contact.x / contact.pixels];
  let [n, sy, sx, syy, sxx, sxy] = [0, 0, 0, 0, 0, 0];
  const bottom = Math.min(height - 1, Math.floor(cy + reach));
  const right = Math.min(width - 1, Math.floor(cx + reach));
  for (let y = Math.max(0, Math.ceil(cy - reach)); y <= bottom; y++) {
    for (let x = Math.max(0, Math.ceil(cx - reach)); x <= right; x++) {
      const piece = data[y * width + x];
      if (piece !== contact.first && piece !== contact.second) continue;
      const [dy, dx] = [y - cy, x - cx];
      if (dy * dy + dx * dx > reach * reach) continue;
      n++;
      sy += dy;
      sx += dx;
      syy += dy * dy;
      sxx += dx * dx;
      sxy += dy * dx;
    }
  }
  const yy = syy / n - (sy / n) ** 2;
  const xx = sxx / n - (sx / n) ** 2;
  const xy = sxy / n - sy / n * (sx / n);
  const middle = (yy + xx) / 2;
  const spread = Math.hypot((yy - xx) / 2, xy);
  return Math.sqrt((middle + spread) / Math.max(middle - spread, 1e-9));
}
