import assert from "node:assert/strict";
import { inputRecord, sha256 } from "../../io/record.ts";
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
