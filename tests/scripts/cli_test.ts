import assert from "node:assert/strict";
import { boolean, choice, integer, list, number, oneOf, text } from "../../core/params.ts";
import { RecipeError } from "../../core/errors.ts";
import {
  asking,
  dashed,
  helpOf,
  messageOf,
  oneLine,
  parseArgs,
  runProgram,
  UsageError,
} from "../../scripts/cli.ts";

const pure = (name: string, fn: () => void | Promise<void>) =>
  Deno.test({ name, permissions: "none", fn });

const program = {
  name: "try",
  summary: "Try things",
  usage: "FILE [options]",
  operands: { FILE: "A file" },
  options: {
    out: text({ optional: true, doc: "Folder" }),
    minDistance: number({ min: 0, default: 3, unit: "px", doc: "Distance" }),
    size: integer({ optional: true, doc: "Size" }),
    method: choice(["otsu", "li"], { default: "otsu", doc: "Method" }),
    clear: boolean({ default: true, doc: "Clear" }),
    fill: boolean({ default: false, doc: "Fill" }),
    window: list(number({ doc: "" }), { optional: true, min: 2, max: 2, doc: "Window" }),
    sigma: oneOf([number({ doc: "" }), choice(["auto"], { doc: "" })], {
      default: "auto",
      doc: "Width",
    }),
    set: list(text({ doc: "" }), { optional: true, doc: "Settings" }),
  },
  notes: ["That is all."],
};

pure("parseArgs() reads options by their declarations", () => {
  const { operands, options, given } = parseArgs(program, [
    "a.tif",
    "--out=o",
    "--min-distance",
    "-0.0",
    "--no-clear",
    "--fill",
    "--window",
    "1,2.5",
    "--sigma",
    "2",
    "--set",
    "a=1",
    "--set",
    "b=2,3",
    "-7",
    "--",
    "--b.tif",
  ]);
  assert.deepEqual(operands, ["a.tif", "-7", "--b.tif"]);
  assert.deepEqual(options, {
    out: "o",
    minDistance: -0,
    size: undefined,
    method: "otsu",
    clear: false,
    fill: true,
    window: [1, 2.5],
    sigma: 2,
    set: ["a=1", "b=2,3"],
  });
  assert.ok(given.includes("clear") && !given.includes("method"));
  assert.equal(dashed("minDistance"), "--min-distance");
});

pure("parseArgs() says what is wrong with an option", () => {
  const cases: [string[], RegExp][] = [
    [["--min-distanc", "2"], /^no option --min-distanc, did you mean --min-distance\?$/],
    [["--verbos"], /^no option --verbos, did you mean --verbose\?$/],
    [["--banana"], /^no option --banana$/],
    [["-o", "x"], /^no option -o: options start with two dashes$/],
    [["--out"], /^--out needs a value: text$/],
    [["--out", "--fill"], /^--out needs a value: text$/],
    [["--min-distance", "far"], /^--min-distance must be a finite number from 0, got "far"$/],
    [["--min-distance", "-1"], /^--min-distance must be a finite number from 0, got -1$/],
    [["--size", "1.5"], /^--size must be a whole number, got 1.5$/],
    [["--size="], /^--size must be a whole number, got ""$/],
    [["--method", "lee"], /^--method must be one of "otsu", "li", got "lee"$/],
    [["--window", "1"], /^--window must be a list of 2 values/],
    [["--fill=maybe"], /^--fill must be true or false, got "maybe"$/],
    [["--sigma", "wide"], /^--sigma must be a finite number, or "auto", got "wide"$/],
    [["--no-out"], /^no option --no-out/],
  ];
  for (const [args, message] of cases) {
    assert.throws(() => parseArgs(program, args), { name: "UsageError", message });
  }
});

pure("helpOf() is made from the declarations", () => {
  const help = helpOf(program);
  assert.match(help, /^Try things\n\nUsage: try FILE \[options\]\n/);
  assert.match(help, /--min-distance N +Distance; a finite number from 0, in px; default 3\n/);
  assert.match(help, /--method otsu\|li +Method; one of otsu, li; default otsu\n/);
  assert.match(help, /--clear +Clear; on unless --no-clear\n/);
  assert.match(help, /--set TEXT +Settings\n/);
  assert.ok(help.split("\n").every((line) => line.length <= 100));
});

/** Runs a program and collects what it prints. */
async function run(args: string[], work: () => Promise<number | void>): Promise<string[]> {
  const lines: string[] = [];
  const { log, error } = console;
  console.log = (line) => lines.push(`out ${line}`);
  console.error = (line) => lines.push(`err ${line}`);
  try {
    return [String(await runProgram(program, args, work)), ...lines];
  } finally {
    Object.assign(console, { log, error });
  }
}

pure("runProgram() turns what happens into lines and a status", async () => {
  const fine = () => Promise.resolve();
  const fails = () => Promise.reject(new RangeError("two\n  lines"));
  assert.deepEqual(await run([], fine), ["0"]);
  assert.deepEqual(await run([], () => Promise.resolve(1)), ["1"]);
  assert.deepEqual(await run([], fails), ["3", "err try: two lines"]);
  assert.deepEqual(await run(["--size", "x"], fine), [
    "2",
    'err try: --size must be a whole number, got "x"',
  ]);
  assert.deepEqual((await run(["x", "--help"], fails))[0], "0");
  assert.match((await run(["--version"], fails))[1], /^out petri \d/);
  assert.deepEqual(await run(["--log", "xml"], fine), [
    "2",
    "err try: --log must be json, got xml",
  ]);
  const [status, line] = await run(["--log=json"], fails);
  assert.equal(status, "3");
  assert.deepEqual(JSON.parse(line.slice(4)), {
    level: "error",
    program: "try",
    error: "RangeError",
    message: "two lines",
  });
  assert.match((await run(["--verbose"], fails))[2], /^err RangeError: two/);
});

pure("a recipe's problems are a line each, with --json an object each", async () => {
  const problems = [
    { place: "name", message: 'must be text, got ""' },
    { place: "--set a\nb", message: "must have the form\u001b[2J" },
  ];
  const fails = () => Promise.reject(new RecipeError("2 problems", { value: problems }));
  assert.deepEqual(await run([], fails), [
    "2",
    'err try: name: must be text, got ""',
    "err try: --set a\\nb: must have the form\\x1b[2J",
  ]);
  const [status, ...lines] = await run(["--log", "json"], fails);
  assert.equal(status, "2");
  assert.deepEqual(lines.map((line) => JSON.parse(line.slice(4)).place), ["name", "--set a\nb"]);
  // A program with --json tells errors as JSON, too; others do not know the option.
  assert.deepEqual(await run(["--json"], fails), ["2", "err try: no option --json"]);
  const options = { json: boolean({ default: false, doc: "As JSON" }) };
  const said: string[] = [];
  const { error } = console;
  console.error = (line) => said.push(line);
  try {
    assert.equal(await runProgram({ ...program, options }, ["--json", "--jsno"], fails), 2);
  } finally {
    console.error = error;
  }
  assert.match(JSON.parse(said[0]).message, /^no option --jsno, did you mean --json\?$/);
});

pure("oneLine() leaves nothing that steers a terminal", () => {
  assert.equal(oneLine("a\tb\r\n\u0000\u009b\u2028µ é.tif"), "a\\tb\\r\\n\\x00\\x9b\\x2028µ é.tif");
});

pure("asking() names what the reader names, and no way out that is not there", () => {
  const message = 'give `axes`, such as "ZYX", or one `page`';
  const names = { axes: "--axes", page: "--page" };
  assert.equal(asking(message, names), 'give --axes, such as "ZYX", or one --page');
  assert.equal(asking(message, { axes: "input.axes" }), 'give input.axes, such as "ZYX"');
  assert.equal(asking("2 images: give one as `series`", names), "2 images: give one as `series`");
});

pure("messageOf() names the missing permission", () => {
  assert.throws(() => Deno.readTextFileSync("a file"), (error: Error) => {
    assert.equal(
      messageOf(error),
      "no permission to read a file: run with --allow-read=a file",
    );
    return true;
  });
  assert.equal(messageOf("text"), "text");
  assert.ok(new UsageError("x") instanceof Error);
});

Deno.test({
  name: "petri completion knows all commands, their options and first words",
  permissions: { read: true },
  async fn() {
    const { main } = await import("../../scripts/petri/command.ts");
    const said: string[] = [];
    const { log } = console;
    console.log = (line) => said.push(line);
    try {
      for (const words of [["bash"], ["zsh"]]) {
        assert.equal(await main(["completion", ...words]), 0);
      }
      await main(["--help"]);
    } finally {
      console.log = log;
    }
    const [bash, zsh, help] = said;
    const commands = [...help.matchAll(/^ {2}(\w+) /gm)].map((match) => match[1]);
    assert.ok(commands.length > 10);
    assert.ok(bash.includes(`$'${commands.join("\\n")}\\n--help`), "commands in their order");
    for (const name of commands) assert.match(bash, new RegExp(`^ {4}${name}\\) words=\\$'`, "m"));
    assert.match(bash, /^ {4}batch\) words=\$'--out\\n--set\\n--root\\n.*' verbs=\$'' ;;$/m);
    assert.match(bash, /^ {4}plugin\) .* verbs=\$'new\\ncheck\\nbundle\\ntrust' ;;$/m);
    assert.equal(zsh, `autoload -U bashcompinit && bashcompinit\n${bash}`);
  },
});
