/**
 * From times to the tables of `bench/RESULTS.md`.
 *
 * @module
 */

/** Columns of peers. */
export const PEERS = ["cv1", "cv", "sk", "ij"] as const;

/** A library that runs in a process of its own. */
export type Peer = typeof PEERS[number];

const NAMES: Readonly<Record<Peer, string>> = {
  cv1: "OpenCV, 1 thread",
  cv: "OpenCV",
  sk: "scikit-image, scipy",
  ij: "image-js",
};

/** What a peer took. */
export interface PeerTime {
  /** Best time, in milliseconds. */
  readonly best: number;
  /** Whether its result agrees with petri's, so that the time counts. */
  readonly counts: boolean;
}

/** An operator on a picture. */
export interface Row {
  readonly op: string;
  /** What is in the picture: the micrograph for the first table, others for the second. */
  readonly kind: string;
  /** Pixel type, or what else goes in. */
  readonly on: string;
  /** petri's best time in milliseconds. */
  readonly best: number;
  /** Median of its times. */
  readonly median: number;
  /** First call on a picture of 256 pixels a side, in a fresh process. */
  readonly first: number | undefined;
  /** Best time of the copy of as many bytes. */
  readonly copy: number;
  readonly peers: Partial<Record<Peer, PeerTime>>;
  /** How far results agree. */
  readonly agrees: string;
  /** Hardly more than moving memory. */
  readonly points: boolean;
}

function ms(value: number | undefined): string {
  return value === undefined ? "–" : value.toFixed(value < 100 ? 2 : 0);
}

function times(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

/** How often petri's time fits into a peer's; in brackets where it does not count. */
function ratio({ peers, best }: Row, peer: Peer): string {
  const time = peers[peer];
  if (time === undefined) return "–";
  const value = times(time.best / best);
  return time.counts ? value : `(${value})`;
}

function mean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, v) => sum + Math.log(v), 0) / values.length);
}

function markdown(head: readonly string[], left: readonly number[], rows: string[][]): string {
  const rule = head.map((_, i) => left.includes(i) ? "---" : "---:");
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function names(rows: readonly Row[], figure: (row: Row) => string): string {
  return rows.length === 0
    ? "none"
    : rows.map((row) => `${row.op} ${row.on} ${figure(row)}`).join(", ");
}

/** How many times as fast petri means to be, as the geometric mean over all operators. */
const AIMS: Readonly<Partial<Record<Peer, number>>> = { cv1: 1.5, sk: 20 };

/**
 * A figure beside what is aimed at.
 *
 * @param figure What was measured.
 * @param aim What it should be.
 * @param side Whether that is the least or the most.
 * @returns Such as `1.88, aimed at 1.8`, and whether it falls short.
 */
export function besideAim(figure: number, aim: number, side: "least" | "most"): string {
  const isReached = side === "least" ? figure >= aim : figure <= aim;
  return `${times(figure)}, aimed at ${aim}${isReached ? "" : ": not reached"}`;
}

/** The ratios of a peer that count. */
function ratiosTo(peer: Peer, rows: readonly Row[]): { row: Row; value: number }[] {
  return rows.filter((row) => row.peers[peer]?.counts)
    .map((row) => ({ row, value: row.peers[peer]!.best / row.best }));
}

function summary(rows: readonly Row[]): string {
  const lines: string[][] = [];
  for (const peer of PEERS) {
    const ratios = ratiosTo(peer, rows);
    if (ratios.length === 0) continue;
    const least = ratios.reduce((a, b) => b.value < a.value ? b : a);
    lines.push([
      NAMES[peer],
      times(mean(ratios.map(({ value }) => value))),
      `${times(least.value)} (${least.row.op} ${least.row.on})`,
      `${ratios.filter(({ value }) => value < 1 / 1.1).length} of ${ratios.length}`,
    ]);
  }
  return markdown(
    ["petri is faster than", "geometric mean", "least", "slower by more than 10 %"],
    [0, 2],
    lines,
  );
}

/** Why they do. */
const LIMITS =
  `The reasons, as far as they are known. Images are ordinary arrays: what WebAssembly works on is copied into its memory
and out again, so that the least operation costs two to three copies, where OpenCV and numpy take one (point
operations). WebAssembly's vectors have 128 bits, where OpenCV and numpy use the 256 of the processor (medians,
extrema, convolution, arithmetic). A first call compiles the module and runs in the code of the quick compiler to its
end. Some references are well written themselves, in C and with the same algorithm (histograms, watershed, labels),
and orders of ties that must be the reference's leave no other.`;

/** The rows that fall short of what petri aims at. */
function shortfalls(rows: readonly Row[]): string {
  const under = (peer: Peer, least: number) => (row: Row) =>
    row.peers[peer]?.counts === true && row.peers[peer].best / row.best < least;
  const of = (peer: Peer) => (row: Row) => times(row.peers[peer]!.best / row.best);
  const moving = (row: Row) => row.points && row.best <= 2 * row.copy;
  const means = (Object.entries(AIMS) as [Peer, number][]).flatMap(([peer, aim]) => {
    const ratios = ratiosTo(peer, rows).map(({ value }) => value);
    if (ratios.length === 0 || mean(ratios) >= aim) return [];
    return [`- geometric mean beside ${NAMES[peer]}: ${besideAim(mean(ratios), aim, "least")}`];
  });
  return [
    ...means,
    `- more than 10 % slower than OpenCV with one thread: ${
      names(rows.filter(under("cv1", 1 / 1.1)), of("cv1"))
    }`,
    `- less than 4 times as fast as scikit-image and scipy, and no point operation within two copies: ${
      names(rows.filter((row) => under("sk", 4)(row) && !moving(row)), of("sk"))
    }`,
    `- first call over 5 ms: ${
      names(rows.filter(({ first = 0 }) => first > 5), (row) => ms(row.first))
    }`,
  ].join("\n");
}

/**
 * The page of results.
 *
 * @param rows All operators and pictures.
 * @param about Pictures, versions, machine.
 * @param judged Whether the times are good enough to say what falls short.
 * @returns Markdown.
 */
export function page(rows: readonly Row[], about: string, judged: boolean): string {
  const main = rows.filter(({ kind }) => kind === "micrograph");
  const others = rows.filter(({ kind }) => kind !== "micrograph");
  const beside = PEERS.filter((peer) => others.some((row) => row.peers[peer]));
  const own = (row: Row) => main.find(({ op, on }) => op === row.op && on === row.on)!;
  const parts = [
    `# petri beside its peers

${about}

Each peer runs in a process of its own; all take turns on the same picture within one run. Times are
milliseconds. The columns of peers are their best time divided by petri's best: above 1, petri is
faster. \`copies\` is petri's best in copies of as many bytes as the operator reads and writes: the
limit that memory sets. A result is let go when the next one is there (with \`recycle\` in petri, by reference
counts in Python), so that its memory serves the one after it. \`first\` is the first call on a picture of 256 × 256 pixels in
a fresh process. Every result is compared with petri's; where a peer computes something else, the row says what,
and its ratio stands in brackets and counts nowhere.`,
    markdown(
      [
        ...["operator", "on", "best", "median", "first"],
        ...PEERS.map((peer) => NAMES[peer]),
        ...["copies", "results"],
      ],
      [0, 1, 10],
      main.map((row) => [
        ...[row.op, row.on, ms(row.best), ms(row.median), ms(row.first)],
        ...PEERS.map((peer) => ratio(row, peer)),
        ...[times(row.best / row.copy), row.agrees],
      ]),
    ),
    summary(main),
    ...judged ? [`What falls short of the aims:\n\n${shortfalls(main)}`, LIMITS] : [],
  ];
  if (others.length > 0) {
    parts.push(
      `## Other kinds of pictures

Operators whose time depends on what is in the picture: a flat field, noise of the type's full range,
and many small blobs. \`micrograph\` is the time in times of the table above.`,
      markdown(
        [
          "operator",
          "on",
          "picture",
          "best",
          "× micrograph",
          ...beside.map((peer) => NAMES[peer]),
          "results",
        ],
        [0, 1, 2, 5 + beside.length],
        others.map((row) => [
          ...[row.op, row.on, row.kind, ms(row.best), times(row.best / own(row).best)],
          ...beside.map((peer) => ratio(row, peer)),
          row.agrees,
        ]),
      ),
      summary(others),
    );
  }
  return parts.join("\n\n") + "\n";
}
