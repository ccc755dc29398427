/**
 * `petri batch` where the system says no: a full disk, an output that is read-only, a folder that
 * cannot be read. They need namespaces and mounts of their own (Debian package util-linux, on most
 * machines root) and run with `deno task test:disasters`.
 */
import assert from "node:assert/strict";
import { makeInputs, PETRI, petri, results, scratchFolder } from "./helpers.ts";

/** Whether a program may be run here and does what it is asked. */
function works(command: string, args: string[]): boolean {
  if (Deno.permissions.querySync({ name: "run", command }).state !== "granted") return false;
  try {
    return new Deno.Command(command, { args, stdout: "null", stderr: "null" }).outputSync().success;
  } catch {
    return false;
  }
}

const canMount = works("unshare", ["-rm", "sh", "-c", "mount -t tmpfs tmpfs /mnt"]);
const DROPPED = "--bounding-set=-dac_override,-dac_read_search";
const canDrop = works("setpriv", [DROPPED, "--inh-caps=-all", "true"]);
const note = (can: boolean) => can ? "" : " (skipped: needs deno task test:disasters, as root)";
const permissions = { read: true, write: ["out"], run: ["deno", "unshare", "setpriv"] };

/** Runs a shell script in a namespace of its own, where mounts are seen by nobody else. */
async function inNamespace(script: string): Promise<{ out: string; err: string }> {
  const { stdout, stderr } = await new Deno.Command("unshare", {
    args: ["-rm", "sh", "-c", script],
    env: { NO_COLOR: "1" },
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).trim();
  return { out: text(stdout), err: text(stderr) };
}

const command = (path: string, name: string, ...args: string[]) =>
  `deno run --no-prompt --allow-read --allow-write=${path} ${PETRI} ${name} ${args.join(" ")}`;
const batchOf = (path: string, out: string) =>
  command(path, "batch", `${path}/recipe.json`, `${path}/in`, "--out", `${path}/${out}`) +
  " --settle 0 --jobs 2";

Deno.test({
  name: `petri batch: a full disk loses nothing finished, and more room carries on${
    note(canMount)
  }`,
  ignore: !canMount,
  permissions,
  async fn() {
    using scratch = scratchFolder();
    const { path } = scratch;
    await makeInputs(path, 30);
    const calm = `--out ${path}/calm --settle 0`.split(" ");
    assert.equal(
      (await petri(path, "batch", `${path}/recipe.json`, `${path}/in`, ...calm)).code,
      0,
    );
    Deno.mkdirSync(`${path}/res`);
    // Room for a part of the results, then for all.
    const { out, err } = await inNamespace(`
      mount -t tmpfs -o size=1m tmpfs ${path}/res
      head -c 700k /dev/zero > ${path}/res/ballast
      ${batchOf(path, "res")} | tail -1; ${batchOf(path, "res")} > ${path}/said; echo "status $?"
      find ${path}/res -name '*.part' | wc -l
      ${command(path, "verify", `${path}/res`)}; echo "status $?"
      rm ${path}/res/ballast
      ${batchOf(path, "res")} | tail -1
      cp -r ${path}/res ${path}/copy`);
    const lines = out.split("\n");
    const [, done, failed] = /^blobs: (\d+) done, 0 up to date, (\d+) failed$/.exec(lines[0]) ?? [];
    assert.ok(Number(done) > 0 && Number(failed) > 0, out + err);
    assert.equal(lines[1], "status 1");
    assert.equal(lines[2], "0", "nothing half-written");
    assert.match(lines[3], /^\d+ results, \d+ files, 0 not as recorded$/);
    assert.equal(lines[4], "status 0");
    const [, again, kept] = /^blobs: (\d+) done, (\d+) up to date$/.exec(lines[5]) ?? [];
    assert.equal(Number(again) + Number(kept), 30, lines[5]);
    assert.ok(Number(kept) >= Number(done), `${kept} kept of ${done}`);
    assert.match(err, /image\d+\.tif: .*no space is left on the device/);
    assert.deepEqual(results(`${path}/copy`), results(`${path}/calm`));
  },
});

Deno.test({
  name: `petri batch: an output that is read-only is status 3 and one line${note(canMount)}`,
  ignore: !canMount,
  permissions,
  async fn() {
    using scratch = scratchFolder();
    const { path } = scratch;
    await makeInputs(path, 4);
    Deno.mkdirSync(`${path}/res`);
    const { out, err } = await inNamespace(`
      mount -t tmpfs -o size=1m tmpfs ${path}/res
      mount -o remount,ro ${path}/res
      ${batchOf(path, "res")}; echo "status $?"
      mount -o remount,rw ${path}/res
      ${batchOf(path, "res")} > ${path}/said; echo "status $?"
      mount -o remount,ro ${path}/res
      ${batchOf(path, "res")}; echo "status $?"
      ${command(path, "verify", `${path}/res`)}; echo "status $?"`);
    assert.deepEqual(out.split("\n"), [
      "status 3",
      "status 0",
      "status 3",
      "4 results, 16 files, 0 not as recorded",
      "status 0",
    ]);
    const lines = err.split("\n");
    assert.equal(lines.length, 2, err);
    for (const line of lines) assert.match(line, /res: cannot be written: .*[Rr]ead-only/);
  },
});

Deno.test({
  name: `petri batch: a folder that cannot be read is one failure${note(canDrop)}`,
  ignore: !canDrop,
  permissions,
  async fn() {
    using scratch = scratchFolder();
    const { path } = scratch;
    await makeInputs(path, 6);
    const run = async (script: string) => {
      const { code, stdout, stderr } = await new Deno.Command("setpriv", {
        args: [DROPPED, "--inh-caps=-all", ...script.split(" ")],
        env: { NO_COLOR: "1" },
      }).output();
      const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).trim().split("\n");
      return { code, out: text(stdout), err: text(stderr) };
    };
    assert.equal((await run(batchOf(path, "res"))).code, 0);
    Deno.chmodSync(`${path}/in/plate`, 0);
    try {
      const { code, out, err } = await run(`${batchOf(path, "res")} --prune`);
      // Results of images that cannot be seen are not pruned.
      assert.equal(out.at(-1), "blobs: 0 done, 3 up to date, 1 failed");
      assert.equal(code, 1);
      const plate = `${path}/in/plate`;
      const message = "the folder cannot be read: permission denied";
      assert.deepEqual(err, [`petri batch: ${plate}: ${message}`]);
      const failures = JSON.parse(Deno.readTextFileSync(`${path}/res/failures.json`));
      assert.deepEqual(failures, [{ image: plate, kind: "InputError", message }]);
      const planned = await run(
        command(path, "plan", `${path}/recipe.json`, `${path}/in`, "--out", `${path}/res`) +
          " --settle 0",
      );
      assert.equal(planned.out.at(-2), `lost ${plate}: ${message}`);
    } finally {
      Deno.chmodSync(`${path}/in/plate`, 0o755);
    }
    const { code, out } = await run(batchOf(path, "res"));
    assert.deepEqual([code, out.at(-1)], [0, "blobs: 0 done, 6 up to date"]);
  },
});
