/**
 * Parts what hangs together at waists, and joins what goes on beyond them.
 *
 * @module
 */
import {
  type Image,
  imageLike,
  type Labels,
  type Mask,
  type PixelArray,
} from "../../core/values.ts";
import { gaussian } from "../../ops/kernels/gaussian.ts";
import { negate } from "../../ops/math/sign.ts";
import { hMaxima } from "../../ops/morphology/maxima.ts";
import { label } from "../../ops/segmentation/label.ts";
import { watershed } from "../../ops/segmentation/watershed.ts";
import { areasOf, highestLabel, highestOf, renumbered } from "../objects.ts";
import { depthOf } from "./outlines.ts";

/** What is known at each pixel of cells that hang together. */
interface Within {
  /** Distances to the outline, smoothed. */
  readonly depth: PixelArray;
  /** The usual greatest one: half the width of a cell by its outline. */
  readonly half: number;
  /** The picture, cells bright, smoothed. */
  readonly grey: PixelArray;
}

/**
 * Parts a mask where it is narrow between two wider places; a bend or a long cell stays whole. See
 * {@linkcode joinAtNecks}.
 *
 * @param mask Cells.
 * @param picture The picture without its ground, cells bright.
 * @param radius Half the width of a cell, in pixels.
 * @param waist How deep a waist must be: 0.4 parts where it is narrower than exp(-0.8) of both sides, or
 *     hardly narrower, exp(-0.2), and aside of them.
 * @returns Pieces.
 */
export function partAtWaists(mask: Mask, picture: Image, radius: number, waist: number): Labels {
  const { smooth, usual } = depthOf(mask, radius);
  if (!(usual > 0)) return label(mask).labels;
  const floor = 0.3 * usual;
  const lowest = Math.log(floor / usual);
  const depth = new Float32Array(smooth.length).fill(lowest);
  for (let i = 0; i < depth.length; i++) {
    if (smooth[i] > floor) depth[i] = Math.log(smooth[i] / usual);
  }
  const seeds = label(hMaxima(imageLike(mask, depth), waist / 2)).labels;
  const pieces = watershed(negate(imageLike(mask, smooth)), seeds, { mask });
  const grey = gaussian(picture, { sigma: 0.25 * radius }).data;
  return joinAtNecks(pieces, { depth: smooth, half: usual, grey }, 2 * waist);
}

/** Where two pieces touch. */
interface Contact {
  readonly first: number;
  readonly second: number;
  /** Distance to the outline where it is greatest. */
  depth: number;
  /** Highest grey value. */
  grey: number;
  /** Sums of the positions. */
  y: number;
  x: number;
  pixels: number;
}

/** Contacts of neighbouring pieces, by their labels. */
function contactsOf(pieces: Labels, { depth, grey }: Within): Contact[] {
  const { data, shape: [height, width] } = pieces;
  const contacts = new Map<number, Contact>();
  const meet = (i: number, j: number, y: number, x: number) => {
    const first = Math.min(data[i], data[j]);
    const second = Math.max(data[i], data[j]);
    if (first === second || first === 0) return;
    const key = first * 2 ** 26 + second;
    let contact = contacts.get(key);
    if (contact === undefined) {
      contact = { first, second, depth: 0, grey: -Infinity, y: 0, x: 0, pixels: 0 };
      contacts.set(key, contact);
    }
    contact.depth = Math.max(contact.depth, Math.min(depth[i], depth[j]));
    contact.grey = Math.max(contact.grey, Math.min(grey[i], grey[j]));
    contact.y += y;
    contact.x += x;
    contact.pixels++;
  };
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (data[i] === 0) continue;
      if (x + 1 < width) meet(i, i + 1, y, x + 0.5);
      if (y + 1 < height) meet(i, i + width, y + 0.5, x);
    }
  }
  return [...contacts.values()];
}

/**
 * Joins pieces again unless the neck between them is narrower than exp(-`deepest`) of both, the widest
 * necks first. Within one cell a neck lies on the axis of either piece: it counts as narrower by
 * exp(-0.6) for each half width that it lies aside of one, as those of cells side by side do. It counts as
 * narrower by up to exp(-0.16) where the picture is less like a cell than in both pieces, as between
 * two cells light comes through. Beside a filament it may be narrower by exp(-0.5).
 */
function joinAtNecks(pieces: Labels, within: Within, deepest: number): Labels {
  const { depth, half } = within;
  const count = highestLabel(pieces);
  const peaks = highestOf(pieces, depth, count);
  const areas = areasOf(pieces, count);
  const owner = Int32Array.from({ length: count + 1 }, (_, piece) => piece);
  const find = (piece: number): number => {
    while (owner[piece] !== piece) piece = owner[piece] = owner[owner[piece]];
    return piece;
  };
  const necks = contactsOf(pieces, within).map((contact) => {
    const { first, second } = contact;
    const [one, other] = [first, second].map((piece) => sideOf(pieces, piece, contact, within));
    const narrow = Math.log(contact.depth / Math.min(peaks[first], peaks[second]));
    const aside = Math.max(one.aside, other.aside) / half;
    const dark = contact.grey / Math.min(one.grey, other.grey);
    const light = 1 - Math.min(Math.max(dark, 0.6), 1);
    return { first, second, width: narrow - 0.6 * aside - 0.4 * light };
  });
  const wide = necks.filter(({ width }) => width > -deepest - 0.5);
  for (const { first, second, width } of wide.sort((a, b) => b.width - a.width)) {
    const [a, b] = [find(first), find(second)];
    if (a === b) continue;
    const [one, other] = [Math.max(a, b), Math.min(a, b)];
    const filament = Math.max(areas[one], areas[other]) > 16 * (2 * half) ** 2;
    if (width <= -deepest && !filament) continue;
    owner[one] = other;
    areas[other] += areas[one];
  }
  return renumbered(pieces, owner.map(find));
}

/**
 * What a piece is like within three and a half half widths of a contact: how far from its axis the contact
 * lies, in pixels, less the rounder it is, as a disc has no axis; and its highest grey value. NaN where
 * nothing of it is so near.
 */
function sideOf(
  { data, shape: [height, width] }: Labels,
  piece: number,
  contact: Contact,
  { half, grey }: Within,
): { readonly aside: number; readonly grey: number } {
  const reach = 3.5 * half;
  const [cy, cx] = [contact.y / contact.pixels, contact.x / contact.pixels];
  let [n, sy, sx, syy, sxx, sxy, highest] = [0, 0, 0, 0, 0, 0, -Infinity];
  const bottom = Math.min(height - 1, Math.floor(cy + reach));
  const right = Math.min(width - 1, Math.floor(cx + reach));
  for (let y = Math.max(0, Math.ceil(cy - reach)); y <= bottom; y++) {
    for (let x = Math.max(0, Math.ceil(cx - reach)); x <= right; x++) {
      const i = y * width + x;
      if (data[i] !== piece) continue;
      const dy = y - cy;
      const dx = x - cx;
      if (dy * dy + dx * dx > reach * reach) continue;
      n++;
      sy += dy;
      sx += dx;
      syy += dy * dy;
      sxx += dx * dx;
      sxy += dy * dx;
      if (grey[i] > highest) highest = grey[i];
    }
  }
  const [my, mx] = [sy / n, sx / n];
  const [yy, xx, xy] = [syy / n - my * my, sxx / n - mx * mx, sxy / n - my * mx];
  const [middle, spread] = [(yy + xx) / 2, Math.hypot((yy - xx) / 2, xy)];
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const off = Math.abs(mx * Math.sin(angle) - my * Math.cos(angle));
  // Across the axis it spreads by the middle less the spread, along it by both.
  return { aside: off * 2 * spread / (middle + spread), grey: highest };
}
