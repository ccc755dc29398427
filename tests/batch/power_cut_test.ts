/** `petri batch` and power cuts: every result that has a record is whole, at any moment. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { makeInputs, PETRI, RECIPE, scratchFolder } from "./helpers.ts";
import { CALLS, callsOf, Disk, type Left } from "./power_cut.ts";

/** Whether calls can be traced here: strace is there (Debian package `strace`) and allowed. */
function canTrace(): boolean {
  const run = { name: "run", command: "strace" } as const;
  if (Deno.build.os !== "linux" || Deno.permissions.querySync(run).state !== "granted") {
    return false;
  }
  try {
    const args = ["-f", "-o", "/dev/null", "deno", "--version"];
    return new Deno.Command("strace", { args, stdout: "null", stderr: "null" }).outputSync()
      .success;
  } catch {
    return false;
  }
}

/** Checks that all results with a record are whole; gives their names. */
function wholeResults(left: Left, hashes: Map<Uint8Array, string>, moment: string): string[] {
  const names: string[] = [];
  for (const [path, bytes] of left) {
    if (!path.endsWith("/record.json")) continue;
    const folder = path.slice(0, -"record.json".length);
    assert.ok(bytes !== undefined, `${moment}: ${path} was never flushed`);
    const record = JSON.parse(new TextDecoder().decode(bytes));
    for (const { file, sha256 } of record.outputs) {
      const content = left.get(folder + file);
      assert.ok(content !== undefined, `${moment}: ${folder}${file} is lost, its record is not`);
      let hash = hashes.get(content);
      if (hash === undefined) {
        hash = createHash("sha256").update(content).digest("hex");
        hashes.set(content, hash);
      }
      assert.equal(hash, sha256, `${moment}: ${folder}${file} is not what its record says`);
    }
    names.push(folder);
  }
  return names.sort();
}

const traceable = canTrace();
Deno.test({
  name: `petri batch: a power cut at any moment leaves every recorded result whole${
    traceable ? "" : " (skipped: needs strace and --allow-run=strace)"
  }`,
  ignore: !traceable,
  permissions: { read: true, write: ["out"], run: ["deno", "strace"] },
  async fn() {
    using scratch = scratchFolder();
    const { path } = scratch;
    const root = Deno.realPathSync(path);
    await makeInputs(path, 6);
    const disk = new Disk(root);
    const hashes = new Map<Uint8Array, string>();
    let moments = 0;
    let known: string[] = [];
    // Traces a run and goes through its moments.
    const traced = async (settings: string[], expected: RegExp) => {
      const trace = `${path}/trace.txt`;
      const { code, stdout, stderr } = await new Deno.Command("strace", {
        args: [
          ..."-f -xx -s 10000000 -e signal=none -e".split(" "),
          `trace=${CALLS}`,
          "-o",
          trace,
          ..."deno run --no-prompt --allow-read".split(" "),
          `--allow-write=${path}`,
          PETRI,
          "batch",
          `${path}/recipe.json`,
          `${path}/in`,
          ...["--out", `${path}/res`, "--settle", "0", "--jobs", "2", ...settings],
        ],
        env: { NO_COLOR: "1" },
      }).output();
      const said = new TextDecoder().decode(stdout);
      assert.equal(code, 0, new TextDecoder().decode(stderr));
      assert.match(said, expected);
      for (const call of callsOf(Deno.readTextFileSync(trace))) {
        const changed = disk.apply(call);
        if (!changed) {
          // What was reported as done is on disk.
          const [, hex] = /^1, "((?:\\x[0-9a-f]{2})*)"/.exec(call.args) ?? [];
          if (call.name !== "write" || hex === undefined) continue;
          const line = new TextDecoder().decode(Uint8Array.fromHex(hex.replaceAll("\\x", "")));
          for (const [, name] of line.matchAll(/^done (\S+)/gm)) {
            const [flushed] = disk.left();
            assert.ok(
              flushed.has(`res/${name}/record.json`),
              `${name} was reported, but not flushed`,
            );
          }
          continue;
        }
        moments++;
        const moment = `moment ${moments}, ${call.name}(${call.args.slice(0, 200)})`;
        for (const left of disk.left()) known = wholeResults(left, hashes, moment);
      }
      const [flushed] = disk.left();
      known = wholeResults(flushed, hashes, "the end");
    };
    await traced([], /6 done/);
    assert.equal(known.length, 6);
    // Other parameters: records are replaced. Fewer outputs: some go. Images gone: results go.
    await traced(["--set", "blur.sigma=2"], /6 done/);
    assert.equal(known.length, 6);
    const { overlay: _, ...outputs } = RECIPE.outputs;
    Deno.writeTextFileSync(`${path}/recipe.json`, JSON.stringify({ ...RECIPE, outputs }));
    Deno.removeSync(`${path}/in/image000.tif`);
    Deno.removeSync(`${path}/in/plate/image003.tif`);
    await traced(["--prune"], /4 done, 0 up to date, 2 without their image, removed/);
    assert.equal(known.length, 4);
    assert.ok(moments > 300 && disk.flushes > 120, `${moments} moments, ${disk.flushes} flushes`);
  },
});

Deno.test({
  name: "the test of power cuts sees what was not flushed",
  permissions: "none",
  fn() {
    const hex = (text: string) =>
      `"${
        [...new TextEncoder().encode(text)].map((byte) =>
          `\\x${byte.toString(16).padStart(2, "0")}`
        )
          .join("")
      }"`;
    const record = JSON.stringify({ outputs: [{ file: "a", sha256: "none" }] });
    const steps = [
      `1 mkdir(${hex("/d/x")}, 0777) = 0`,
      `1 openat(AT_FDCWD, ${hex("/d/x/.a.part")}, O_WRONLY|O_CREAT|O_EXCL, 0666) = 5`,
      `1 write(5, ${hex("abc")}, 3 <unfinished ...>`,
      `2 write(1, ${hex("hello")}, 5) = 5`,
      "1 <... write resumed>) = 3",
      "1 close(5) = 0",
      `1 rename(${hex("/d/x/.a.part")}, ${hex("/d/x/a")}) = 0`,
      `1 openat(AT_FDCWD, ${hex("/d/x/record.json")}, O_WRONLY|O_CREAT, 0666) = 5`,
      `1 write(5, ${hex(record)}, ${record.length}) = ${record.length}`,
      "1 fsync(5) = 0",
    ];
    const disk = new Disk("/d");
    for (const call of callsOf(steps.join("\n"))) disk.apply(call);
    const all = [...disk.left()];
    // Nothing at all, or a file without its content beside its record.
    assert.deepEqual([...all[0].keys()], []);
    assert.deepEqual([...all[1].keys()], ["x/a", "x/record.json"]);
    assert.equal(all[1].get("x/a"), undefined);
    assert.throws(() => wholeResults(all[1], new Map(), "then"), {
      message: "then: x/a is lost, its record is not",
    });
  },
});
