/**
 * petri beside its peers: each operator on the same pictures, all peers in turn within one run, each
 * result compared before its time counts. Prints Markdown tables; with `--write`, keeps them as
 * `bench/RESULTS.md`.
 *
 *     deno task bench [--only TEXT] [--peers cv1,cv,sk,ij] [--python PYTHON] [--quick] [--write]
 *
 * petri, scikit-image and scipy, OpenCV with one thread and with its own number, image-js and a plain
 * copy of memory run in a process each (`bench/peers/`), one thread unless said otherwise. `--quick`
 * looks at small pictures once: do results agree?
 *
 * @module
 */
import { boolean, integer, text } from "../core/params.ts";
import { runProgram, UsageError } from "../scripts/cli.ts";
import { agreement } from "./compare.ts";
import { ENTRIES, type Entry, type Rule, type Tool } from "./entries.ts";
import { type Dtype, dtypeOf, type Numbers, readNumbers, writeNumbers } from "./peers/serve.ts";
import { gallery, KINDS, micrograph } from "./pictures.ts";
import { page, type Peer, PEERS, type PeerTime, type Row } from "./report.ts";

const OPTIONS = {
  only: text({ default: "", doc: "Operators whose name contains this" }),
  peers: text({ default: PEERS.join(","), doc: "Which peers run beside petri" }),
  python: text({ default: "python3", doc: "A Python with scikit-image, scipy and OpenCV" }),
  rounds: integer({ min: 1, default: 3, doc: "Turns of each peer" }),
  size: integer({ min: 64, default: 2048, unit: "px", doc: "Side of the pictures" }),
  quick: boolean({ default: false, doc: "Small pictures, one turn: whether results agree" }),
  write: boolean({ default: false, doc: "Keep the tables as bench/RESULTS.md" }),
};

const program = {
  name: "bench",
  summary: "Time operators beside OpenCV, scikit-image, scipy and image-js",
  usage: "[options]",
  operands: {},
  options: OPTIONS,
};

const FOLDER = "out/bench";
/** Pixels a side for first calls. */
const SMALL = 256;
/** A peer that takes longer runs once in the first and the last turn; much longer, not again. */
const [SLOW, TOO_SLOW] = [300, 2000];

/** Peers beside which kinds of pictures are timed. */
const OF_KINDS: readonly Peer[] = ["cv1", "sk"];

/** What a peer answers. */
interface Answer {
  readonly versions?: Record<string, string>;
  readonly unavailable?: string;
  readonly missing?: boolean;
  readonly error?: string;
  readonly ms?: number[];
  readonly saved?: Dtype;
  readonly read?: number;
  readonly written?: number;
}

/** A peer in its process, which answers a line with a line. Declare it with `await using`. */
class Process implements AsyncDisposable {
  readonly name: string;
  readonly #child: Deno.ChildProcess;
  readonly #lines: ReadableStreamDefaultReader<string>;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  #rest = "";

  constructor(name: string, command: string, args: string[]) {
    this.name = name;
    try {
      this.#child = new Deno.Command(command, { args, stdin: "piped", stdout: "piped" }).spawn();
    } catch (error) {
      throw new UsageError(`${command} cannot be started: ${(error as Error).message}`);
    }
    this.#lines = this.#child.stdout.pipeThrough(new TextDecoderStream()).getReader();
    this.#writer = this.#child.stdin.getWriter();
  }

  async line(): Promise<Answer> {
    while (!this.#rest.includes("\n")) {
      const { value, done } = await this.#lines.read();
      if (done) {
        throw new UsageError(
          `the peer ${this.name} ended: --python must name a Python with scikit-image and OpenCV`,
        );
      }
      this.#rest += value;
    }
    const end = this.#rest.indexOf("\n");
    const line = this.#rest.slice(0, end);
    this.#rest = this.#rest.slice(end + 1);
    return JSON.parse(line);
  }

  async ask(request: object): Promise<Answer> {
    await this.#writer.write(new TextEncoder().encode(JSON.stringify(request) + "\n"));
    return await this.line();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#writer.close().catch(() => {});
    await this.#child.status;
  }
}

const OWN = ["run", "--no-prompt", "--no-lock", "--allow-read", `--allow-write=${FOLDER}`];

function start(name: Peer | "petri" | "copy", python: string): Process {
  switch (name) {
    case "petri":
    case "copy":
      return new Process(name, Deno.execPath(), [...OWN, `bench/peers/${name}.ts`]);
    case "ij":
      return new Process(name, Deno.execPath(), [
        ...OWN,
        ...["--quiet", "--no-config", "--allow-env", "--allow-sys", "bench/peers/image_js.ts"],
      ]);
    default:
      return new Process(name, python, ["-W", "ignore", "bench/peers/python.py", name]);
  }
}

/** Pictures as files for all peers, written when they are first needed. */
class Files {
  readonly #known = new Map<string, [string, Dtype, readonly number[]]>();
  readonly #peers: readonly Process[];
  readonly #galleries: Record<number, ReturnType<typeof gallery>>;

  constructor(peers: readonly Process[], galleries: Record<number, ReturnType<typeof gallery>>) {
    this.#peers = peers;
    this.#galleries = galleries;
  }

  /** Makes sure that all peers know the pictures. */
  async give(names: readonly string[], side: number): Promise<string[]> {
    const full = names.map((name) => `${side} ${name}`);
    const fresh = full.filter((name) => !this.#known.has(name));
    for (const name of fresh) {
      const { data, shape } = this.#galleries[side](name.slice(name.indexOf(" ") + 1));
      const path = `${FOLDER}/${name.replaceAll(" ", "_")}.raw`;
      writeNumbers(path, data as Numbers);
      this.#known.set(name, [path, dtypeOf(data as Numbers), shape]);
    }
    if (fresh.length > 0) {
      const arrays = this.arrays(fresh);
      for (const peer of this.#peers) await peer.ask({ arrays });
    }
    return full;
  }

  arrays(names: readonly string[]): object {
    return Object.fromEntries(names.map((name) => [name, this.#known.get(name)]));
  }
}

/** Names of the inputs of an entry. */
function inputsOf({ with: more = [] }: Entry, kind: string, on: string): string[] {
  return [on, ...more].map((name) => `${kind} ${name.replace("*", on)}`);
}

function ruleOf({ rule = "exact", rules = {} }: Entry, peer: Peer): Rule {
  const tool: Tool = peer === "cv1" ? "cv" : peer;
  return rules[tool] ?? rule;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function numbersOf({ saved, error }: Answer, path: string, who: string): Numbers {
  if (saved === undefined) throw new Error(`${who}: ${error ?? "gave no result"}`);
  return readNumbers(path, saved);
}

/** How one picture after the other is measured. */
interface Setting {
  readonly petri: Process;
  readonly copy: Process;
  readonly peers: readonly Process[];
  readonly files: Files;
  readonly side: number;
  readonly rounds: number;
  /** Milliseconds of a turn, if its runs are short. */
  readonly turn: number;
  readonly python: string;
  /** How many fresh processes tell the first call. */
  readonly firsts: number;
}

/** All times of an operator on a picture, and whether results agree. */
async function measure(
  entry: Entry,
  kind: string,
  on: string,
  setting: Setting,
): Promise<{ row: Row; wrong: boolean }> {
  const { op } = entry;
  const { petri, copy, peers, files, side, rounds, turn } = setting;
  const inputs = await files.give(inputsOf(entry, kind, on), side);
  const request = { op, inputs, least: 1, ms: 0 };
  const path = `${FOLDER}/petri.raw`;
  const first = await petri.ask({ ...request, save: path });
  const own = numbersOf(first, path, `petri, ${op}, ${on}`);
  const bytes = first.read! + first.written!;
  const others: { peer: Process; request: object; times: number[]; slow: number }[] = [];
  const agreements: [Peer, string][] = [];
  const counts = new Set<Peer>();
  let wrong = false;
  for (const peer of peers) {
    const name = peer.name as Peer;
    if (kind !== "micrograph" && !OF_KINDS.includes(name)) continue;
    const asked = entry.cv !== undefined && name.startsWith("cv")
      ? {
        ...request,
        op: entry.cv.op,
        inputs: await files.give(entry.cv.inputs.map((input) => `${kind} ${input}`), side),
      }
      : request;
    const other = `${FOLDER}/${name}.raw`;
    const answer = await peer.ask({ ...asked, save: other });
    if (answer.missing) continue;
    const theirs = numbersOf(answer, other, `${name}, ${op}, ${on}`);
    const { says, fits, same } = agreement(own, theirs, ruleOf(entry, name));
    if (name !== "cv" || !fits || !counts.has("cv1")) agreements.push([name, says]);
    if (!fits) wrong = true;
    if (fits && same) counts.add(name);
    const slow = answer.ms![0];
    others.push({ peer, request: asked, times: slow > TOO_SLOW ? [slow] : [], slow });
  }
  const times: number[] = [];
  const copies: number[] = [];
  const often = { least: 3, ms: turn };
  for (let round = 0; round < rounds; round++) {
    times.push(...(await petri.ask({ ...request, ...often })).ms!);
    copies.push(...(await copy.ask({ op: String(bytes), inputs: [], ...often })).ms!);
    for (const { peer, request, times, slow } of others) {
      if (slow > TOO_SLOW || slow > SLOW && round > 0 && round < rounds - 1) continue;
      times.push(...(await peer.ask({ ...request, ...slow > SLOW ? {} : often })).ms!);
    }
  }
  const found = others.map(({ peer: { name }, times }) =>
    [name, { best: Math.min(...times), counts: counts.has(name as Peer) }] as [Peer, PeerTime]
  );
  return {
    row: {
      ...{ op, kind, on, best: Math.min(...times), median: middle(times) },
      first: await firstCall(entry, kind, on, setting),
      copy: Math.min(...copies),
      peers: Object.fromEntries(found),
      agrees: agreementOf(agreements),
      points: entry.points ?? false,
    },
    wrong,
  };
}

/** What is said of all peers together. */
function agreementOf(agreements: readonly [Peer, string][]): string {
  const names: Record<Tool, string> = { sk: "scikit-image", cv: "OpenCV", ij: "image-js" };
  const said = new Map<string, Set<string>>();
  for (const [peer, says] of agreements) {
    const who = said.get(says) ?? new Set();
    said.set(says, who.add(names[peer === "cv1" ? "cv" : peer]));
  }
  if (said.size === 0) return "no peer";
  if (said.size === 1) return [...said.keys()][0];
  return [...said].map(([says, who]) => `${[...who].join(", ")}: ${says}`).join("; ");
}

/** Milliseconds of the first call in a fresh process, the middle of several. */
async function firstCall(
  entry: Entry,
  kind: string,
  on: string,
  { files, firsts, python }: Setting,
): Promise<number | undefined> {
  if (firsts === 0 || kind !== "micrograph") return undefined;
  const inputs = await files.give(inputsOf(entry, kind, on), SMALL);
  const times: number[] = [];
  for (let i = 0; i < firsts; i++) {
    await using process = start("petri", python);
    await process.line();
    await process.ask({ arrays: files.arrays(inputs) });
    times.push((await process.ask({ op: entry.op, inputs, least: 1, ms: 0 })).ms![0]);
  }
  return middle(times);
}

/** Benchmarks of whole programs, whose tables stand behind that of operators. */
const WHOLE_RUNS = [
  ["A cold run", "bench:cold"],
  ["Batches", "bench:batch"],
  ["A large picture", "bench:large"],
] as const;

/** What a task prints; where it fails, why, for what took long before it must not be lost. */
async function said(task: string, python: string): Promise<{ text: string; success: boolean }> {
  const { success, stdout, stderr } = await new Deno.Command("deno", {
    args: ["task", "--quiet", task],
    env: { PETRI_PYTHON: python, NO_COLOR: "1" },
  }).output();
  const decoder = new TextDecoder();
  return {
    text: success ? decoder.decode(stdout) : `Failed: ${decoder.decode(stderr).trim()}\n`,
    success,
  };
}

/** The processor, where `lscpu` tells it: Deno lets nobody read `/proc` who may not do everything. */
function processor(): string {
  try {
    const { stdout } = new Deno.Command("lscpu", { env: { LC_ALL: "C" } }).outputSync();
    const name = /^Model name:\s*(.+)/m.exec(new TextDecoder().decode(stdout))?.[1];
    return name ?? Deno.build.arch;
  } catch {
    return Deno.build.arch;
  }
}

if (import.meta.main) {
  Deno.exitCode = await runProgram(program, Deno.args, async ({ options }) => {
    const side = options.quick ? SMALL : options.size;
    const rounds = options.quick ? 1 : options.rounds;
    const wanted = options.peers.split(",").filter((name) => name !== "");
    const unknown = wanted.find((name) => !PEERS.includes(name as Peer));
    if (unknown !== undefined) {
      throw new UsageError(`--peers: no peer ${unknown}, there are ${PEERS.join(", ")}`);
    }
    Deno.mkdirSync(FOLDER, { recursive: true });
    const sample = await micrograph(Deno.env.get("PETRI_SAMPLES") || undefined);
    await using running = new AsyncDisposableStack();
    const [petri, copy, ...others] = (["petri", "copy", ...wanted] as const)
      .map((name) => running.use(start(name as Peer, options.python)));
    const versions: Record<string, string> = {};
    const peers: Process[] = [];
    for (const process of [petri, copy, ...others]) {
      const { versions: own, unavailable } = await process.line();
      Object.assign(versions, own);
      if (unavailable !== undefined) console.error(`${process.name} is skipped: ${unavailable}`);
      else if (others.includes(process)) peers.push(process);
    }
    const files = new Files([petri, ...peers], {
      [side]: gallery(side, sample.image),
      [SMALL]: gallery(SMALL, sample.image),
    });
    const [turn, firsts] = options.quick ? [0, 0] : [25, 3];
    const { python } = options;
    const setting = { petri, copy, peers, files, side, rounds, turn, python, firsts };
    const rows: Row[] = [];
    let wrong = 0;
    for (const entry of ENTRIES) {
      if (!entry.op.includes(options.only)) continue;
      for (const kind of KINDS) {
        for (const on of kind === "micrograph" ? entry.on : entry.kinds ?? []) {
          const result = await measure(entry, kind, on, setting);
          const { row } = result;
          rows.push(row);
          if (result.wrong) wrong++;
          console.error(
            [
              `${row.op}, ${kind} ${on}: ${row.best.toFixed(2)} ms`,
              ...PEERS.flatMap((peer) => {
                const time = row.peers[peer];
                return time ? [`${peer} ${(time.best / row.best).toFixed(2)}`] : [];
              }),
              `${(row.best / row.copy).toFixed(1)} copies`,
              ...row.first === undefined ? [] : [`first ${row.first.toFixed(1)}`],
              row.agrees,
            ].join(", "),
          );
        }
      }
    }
    const about =
      `Pictures of ${side} × ${side} pixels: ${sample.about}, tiled. Deno ${Deno.version.deno} ` +
      `(V8 ${Deno.version.v8}), ${
        Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(", ")
      }; ${processor()}, ${navigator.hardwareConcurrency} cores. Made by \`deno task bench --write\`.`;
    const parts = [page(rows, about, !options.quick)];
    const failed: string[] = [];
    // Nothing else shall take time while they run.
    await running.disposeAsync();
    if (options.write && options.only === "") {
      for (const [title, task] of WHOLE_RUNS) {
        const { text, success } = await said(task, python);
        if (!success) failed.push(task);
        parts.push(`## ${title}\n\nPrinted by \`deno task ${task}\`.\n\n${text}`);
      }
    }
    const result = parts.join("\n");
    console.log(result);
    if (options.write) {
      Deno.writeTextFileSync("bench/RESULTS.md", result);
      await new Deno.Command(Deno.execPath(), { args: ["fmt", "bench/RESULTS.md"] }).output();
    }
    if (wrong > 0) console.error(`${wrong} results disagree`);
    if (failed.length > 0) console.error(`failed: ${failed.join(", ")}`);
    return wrong === 0 && failed.length === 0 ? 0 : 1;
  });
}
