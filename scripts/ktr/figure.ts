/**
 * The figure of `ktr_ratio`.
 *
 * @module
 */
import type { KtrResult } from "../../analyses/ktr.ts";
import { runs } from "../../io/figure/plots.ts";
import { cutText, textWidth } from "../../io/figure/svg.ts";
import { ticks } from "../../io/figure/ticks.ts";
import { countOf } from "../cli.ts";

/** Colour of a curve: by its name where that is one, else in turn. */
function colourOf(name: string, index: number): string {
  const known: Record<string, string> = {
    green: "#2a8f3c",
    cyan: "#0b8fa8",
    red: "#c23b22",
    yellow: "#b08d00",
    blue: "#2457b3",
  };
  return known[name.toLowerCase()] ?? ["#5b3a9e", "#c2571a", "#3f6b2a", "#8f2a5b"][index % 4];
}

/**
 * The curves with their confidence bands, and the cells behind them, as a drawing. Lines end where a frame
 * has no cell, and where a cell does not count.
 *
 * @param result Curves and cells.
 * @param minutes Time of each frame.
 * @param unit What time is counted in.
 * @param average What the curves are of cells.
 * @returns SVG.
 */
export function figure(
  result: KtrResult,
  minutes: readonly number[],
  unit: string,
  average: string,
): string {
  const names = Object.keys(result.frames[0].channels);
  const counting = result.cells.filter(({ counts }) => counts);
  const curves = names.map((name) => result.frames.map(({ channels }) => channels[name]));
  const ratios = counting.flatMap(({ channels }) => names.map((name) => channels[name].ratio))
    .sort((a, b) => a - b);
  const most = Math.max(
    1.1 * (ratios[Math.ceil(0.98 * (ratios.length - 1))] ?? 0),
    ...curves.flat().map(({ ratio }) => ratio).filter(Number.isFinite),
  );
  const step = most > 0 ? ticks(0, most, 8)[1] : 1;
  const highest = step * Math.max(1, Math.ceil(most / step));
  const beyond = ratios.filter((ratio) => ratio < 0 || ratio > highest).length;
  const [width, left, right, bottom] = [640, 60, 24, 50];
  const inner = width - left - right;
  const legend = [
    ...names.flatMap((name, index) => {
      const counts = curves[index].map(({ cells }) => cells);
      const [fewest, highest] = [Math.min(...counts), Math.max(...counts)];
      if (highest === 0) return [];
      const range = fewest === highest ? "" : `${fewest}–`;
      const words = `, ${range}${countOf(highest, "cell")} a frame`;
      const room = inner - textWidth(words, 12);
      return [{ words: cutText(name, 12, room) + words, colour: colourOf(name, index) }];
    }),
    {
      words: counting.length === 0 ? "no cell counts" : [
        ...(curves.flat().some(({ low }) => Number.isFinite(low)) ? ["band: 95 % confidence"] : []),
        `${minutes.length > 1 ? "thin lines" : "pale dots"}: cells`,
        ...(beyond > 0 ? [`${countOf(beyond, "value")} of cells beyond the axis`] : []),
      ].join(", "),
      colour: "#555",
    },
  ];
  // The legend stands above the curves, where it hides none.
  const top = 18 * legend.length + 16;
  const height = top + 380;
  const foot = height - bottom;
  const last = minutes.at(-1)!;
  const at = (minute: number) => left + (last > 0 ? minute / last : 0.5) * inner;
  const py = (ratio: number) => (top + (1 - ratio / highest) * (foot - top)).toFixed(1);
  const parts: string[] = [];
  for (const tick of ticks(0, highest, 8)) {
    const y = py(tick);
    parts.push(
      `<path d="M${left} ${y}H${width - right}" stroke="#ddd"/>`,
      `<text x="${left - 8}" y="${y}" text-anchor="end" dominant-baseline="middle">${tick}</text>`,
    );
  }
  // No finer than frames.
  for (const minute of ticks(0, last, Math.min(Math.max(minutes.length - 1, 2), 10))) {
    const x = at(minute).toFixed(1);
    parts.push(`<text x="${x}" y="${foot + 18}" text-anchor="middle">${minute}</text>`);
  }
  const tracks = [...Map.groupBy(counting, ({ track }) => track).values()];
  const pale = Math.min(0.5, Math.max(0.05, 5 / tracks.length)).toFixed(2);
  // Dots that would run into each other are left out.
  const sparse = inner / minutes.length > 12;
  parts.push(`<g clip-path="url(#inside)" stroke-linecap="round">`);
  names.forEach((name, index) => {
    const colour = colourOf(name, index);
    // In a single frame, the cells of several reporters stand side by side.
    const shift = last > 0 ? 0 : 40 * (index - (names.length - 1) / 2);
    const px = (t: number) => (at(minutes[t]) + shift).toFixed(1);
    const stretches = (y: ArrayLike<number>) => runs(y.length, (t) => Number.isFinite(y[t]));
    const points = (y: ArrayLike<number>, [from, to]: readonly [number, number]) =>
      Array.from({ length: to - from }, (_, i) => `${px(from + i)} ${py(y[from + i])}`);
    const line = (y: ArrayLike<number>) =>
      stretches(y).map((one) => {
        const list = points(y, one);
        return `M${list.join("L")}${list.length > 1 ? "" : "h0"}`;
      }).join("");
    for (const cells of tracks) {
      const own = new Float64Array(minutes.length).fill(NaN);
      for (const { frame, channels } of cells) own[frame] = channels[name].ratio;
      parts.push(
        `<path d="${line(own)}" fill="none" stroke="${colour}" opacity="${pale}" ` +
          `stroke-width="${last > 0 ? 1 : 5}"/>`,
      );
    }
    const [ratio, low, high] = (["ratio", "low", "high"] as const).map((what) =>
      Float64Array.from(curves[index], (point) => point[what])
    );
    for (const one of stretches(low)) {
      const band = [...points(high, one), ...points(low, one).reverse()].join("L");
      parts.push(`<path d="M${band}Z" fill="${colour}" stroke="${colour}" opacity="0.3"/>`);
    }
    parts.push(`<path d="${line(ratio)}" fill="none" stroke="${colour}" stroke-width="2"/>`);
    for (const [from, to] of stretches(ratio)) {
      if (!sparse && to - from > 1) continue;
      for (let t = from; t < to; t++) {
        parts.push(`<circle cx="${px(t)}" cy="${py(ratio[t])}" r="3.5" fill="${colour}"/>`);
      }
    }
  });
  parts.push(
    `</g>`,
    ...legend.map(({ words, colour }, row) =>
      `<text x="${width - right}" y="${18 + 18 * row}" text-anchor="end" fill="${colour}">${
        words.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
      }</text>`
    ),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" ` +
    `height="${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    // A little wider than the axes, so that dots on them are whole.
    `<clipPath id="inside"><rect x="${left - 4}" y="${top - 4}" width="${inner + 8}" ` +
    `height="${foot - top + 8}"/></clipPath>`,
    ...parts,
    `<path d="M${left} ${top}V${foot}H${width - right}" fill="none" stroke="#333"/>`,
    `<text x="${left + inner / 2}" y="${height - 10}" text-anchor="middle">time (${unit})</text>`,
    `<text transform="translate(16 ${(top + foot) / 2}) rotate(-90)" text-anchor="middle">` +
    `cytoplasm / nucleus, ${average} of cells</text>`,
    `</svg>`,
    "",
  ].join("\n");
}
