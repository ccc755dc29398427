/**
 * A cold run of the bacteria script, whole process, beside a Deno process that only reads the same file, a
 * short script of one's own, and the same analysis in Python with scikit-image; and where the milliseconds go.
 *
 *     deno task bench:cold [IMAGE] [--python PYTHON] [--runs N]
 *
 * @module
 */
import { integer, text } from "../core/params.ts";
import { runProgram, UsageError } from "../scripts/cli.ts";
import { PART_NAMES, withClock } from "./cold_clock.ts";
import { besideAim } from "./report.ts";

const program = {
  name: "bench:cold",
  summary: "Time a cold run beside its peers",
  usage: "[IMAGE] [options]",
  operands: { IMAGE: "The image; the sample data/microcolony.tif unless given" },
  options: {
    python: text({
      default: Deno.env.get("PETRI_PYTHON") ?? "python3",
      doc: "A Python with scikit-image and tifffile; PETRI_PYTHON names another default",
    }),
    runs: integer({ min: 3, default: 15, doc: "Runs of each, one after the other in turn" }),
  },
};

const OUT = "out/bench-cold";
const OUTSIDE = "Deno itself, loading the program";
const WHOLE = "the whole process";

async function time(command: string, args: string[]): Promise<{ ms: number; out: string }> {
  const start = performance.now();
  const { success, stdout, stderr } = await new Deno.Command(command, {
    args,
    env: { NO_COLOR: "1" },
  }).output();
  const ms = performance.now() - start;
  const decoder = new TextDecoder();
  if (!success) throw new UsageError(`${command} failed: ${decoder.decode(stderr).trim()}`);
  return { ms, out: decoder.decode(stdout).trim() };
}

if (import.meta.main) {
  Deno.exitCode = await runProgram(program, Deno.args, async ({ operands, options }) => {
    const image = operands[0] ?? "data/microcolony.tif";
    Deno.mkdirSync(OUT, { recursive: true });
    const flags = ["run", "--no-prompt", "--cached-only", `--allow-read=${image},${OUT}`];
    const commands: [string, string, string[]][] = [
      ["Deno, reads the file", "deno", [...flags, "bench/cold_read.ts", image]],
      [
        "petri, scripts/segment_bacteria.ts",
        "deno",
        [...flags, `--allow-write=${OUT}`, "scripts/segment_bacteria.ts", image, "--out", OUT],
      ],
      ["petri, a script of one's own", "deno", [...flags, "bench/cold_own.ts", image]],
      ["Python, scikit-image", options.python, ["bench/cold.py", image, `${OUT}/python`]],
    ];
    const times = commands.map(() => [] as number[]);
    for (let run = -1; run < options.runs; run++) {
      for (const [i, [, command, args]] of commands.entries()) {
        const { ms } = await time(command, args);
        if (run >= 0) times[i].push(ms);
      }
    }
    const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1];
    const petri = median(times[1]);
    console.log(`Whole process, ${options.runs} runs in turn, ${image}\n`);
    console.log("| | best | median | median / petri |\n| --- | ---: | ---: | ---: |");
    for (const [i, [name]] of commands.entries()) {
      const best = Math.min(...times[i]);
      const middle = median(times[i]);
      console.log(
        `| ${name} | ${best.toFixed(0)} ms | ${middle.toFixed(0)} ms | ${
          (middle / petri).toFixed(2)
        } |`,
      );
    }
    console.log(
      `\n- times Deno reading the file: ${besideAim(petri / median(times[0]), 1.5, "most")}` +
        `\n- times as fast as Python: ${besideAim(median(times[3]) / petri, 15, "least")}\n\n` +
        "Deno's own start and what it takes to load a program at all cannot be spared; the rest is spread over " +
        "all parts, most of which run once and uncompiled.",
    );
    Deno.writeTextFileSync(
      `${OUT}/programs.js`,
      withClock(Deno.readTextFileSync("scripts/programs.js")),
    );
    Deno.writeTextFileSync(
      `${OUT}/timed.js`,
      'import { clock, segmentBacteria } from "./programs.js";\n' +
        "const status = await segmentBacteria(Deno.args);\n" +
        "console.log(clock());\nDeno.exit(status);\n",
    );
    const clocked = commands[1][2].map((word) =>
      word.startsWith("scripts/") ? `${OUT}/timed.js` : word
    );
    const rows: Record<string, number>[] = [];
    for (let run = -1; run < options.runs; run++) {
      const { ms, out } = await time("deno", clocked);
      const row = JSON.parse(out.split("\n").at(-1)!) as Record<string, number>;
      const inside = Object.values(row).reduce((sum, part) => sum + part, 0);
      if (run >= 0) rows.push({ [OUTSIDE]: ms - inside, ...row, [WHOLE]: ms });
    }
    console.log(`\nWhere the milliseconds go, with a clock in the program: ${options.runs} runs\n`);
    console.log("| part | best | median |\n| --- | ---: | ---: |");
    for (const part of [OUTSIDE, ...PART_NAMES, WHOLE]) {
      const times = rows.map((row) => row[part] ?? 0);
      console.log(`| ${part} | ${Math.min(...times).toFixed(1)} | ${median(times).toFixed(1)} |`);
    }
  });
}
