import assert from "node:assert/strict";
import { inputRecord, sha256 } from "../../io/record.ts";
import { lastChange } from "../../scripts/petri/files.ts";
import { inFolder } from "./folder.ts";

Deno.test("inputRecord() of a file is its hash, of a folder that of the list of its files", () =>
  inFolder(async (folder) => {
    Deno.mkdirSync(`${folder}/a.zarr/0`, { recursive: true });
    Deno.writeTextFileSync(`${folder}/a.zarr/.zattrs`, "{}");
    Deno.writeTextFileSync(`${folder}/a.zarr/0/1`, "xyz");
    const text = new TextEncoder();
    assert.deepEqual(await inputRecord(`${folder}/a.zarr/0/1`), {
      file: `${folder}/a.zarr/0/1`,
      sha256: await sha256(text.encode("xyz")),
      bytes: 3,
    });
    const list = `${await sha256(text.encode("{}"))}  .zattrs\n` +
      `${await sha256(text.encode("xyz"))}  0/1\n`;
    const before = await inputRecord(`${folder}/a.zarr/`);
    assert.deepEqual(before, {
      file: `${folder}/a.zarr/`,
      sha256: await sha256(text.encode(list)),
      bytes: 5,
    });
    Deno.writeTextFileSync(`${folder}/a.zarr/0/1`, "xyy");
    assert.notEqual((await inputRecord(`${folder}/a.zarr/`)).sha256, before.sha256);
    await assert.rejects(inputRecord(`${folder}/b`), {
      name: "FormatError",
      message: `${folder}/b: cannot be read: there is no such file`,
    });
    // A large file is read in pieces.
    const large = new Uint8Array(2 ** 25 + 3).map((_, i) => i * i % 251);
    Deno.writeFileSync(`${folder}/large`, large);
    assert.deepEqual(await inputRecord(`${folder}/large`), {
      file: `${folder}/large`,
      sha256: await sha256(large),
      bytes: large.length,
    });
  }));

Deno.test("inputRecord() and lastChange() end where links in a folder lead back to it", () =>
  inFolder(async (folder) => {
    Deno.mkdirSync(`${folder}/a.zarr/0`, { recursive: true });
    Deno.writeTextFileSync(`${folder}/a.zarr/0/1`, "xyz");
    Deno.mkdirSync(`${folder}/far/1`, { recursive: true });
    Deno.writeTextFileSync(`${folder}/far/1/2`, "uvw");
    const links = [
      [".", "a.zarr/a"],
      [".", "a.zarr/b"],
      ["..", "a.zarr/0/up"],
      ["../far", "a.zarr/c"],
      ["../far/1", "a.zarr/d"],
      ["../../far", "far/1/3"],
    ];
    // Links need rights that tests do not have.
    const script = `for (const [to, at] of ${JSON.stringify(links)}) Deno.symlinkSync(to, at);`;
    const made = new Deno.Command("deno", { args: ["eval", script], cwd: folder }).outputSync();
    assert.ok(made.success);
    const text = new TextEncoder();
    const list = `${await sha256(text.encode("xyz"))}  0/1\n` +
      `${await sha256(text.encode("uvw"))}  c/1/2\n`;
    assert.deepEqual(await inputRecord(`${folder}/a.zarr`), {
      file: `${folder}/a.zarr`,
      sha256: await sha256(text.encode(list)),
      bytes: 6,
    });
    Deno.utimeSync(`${folder}/far/1/2`, 4e9, 4e9);
    assert.equal(lastChange(`${folder}/a.zarr`), 4e12);
  }));
