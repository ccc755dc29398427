import assert from "node:assert/strict";
import { inFolder, namesIn } from "./folder.ts";
import { createAtomic, createFileSet, writeAtomic } from "../../io/atomic.ts";

Deno.test("writeAtomic() writes text, bytes and pieces, and makes the folder", () =>
  inFolder(async (folder) => {
    const path = `${folder}/new/deep/a.txt`;
    await writeAtomic(path, "µ");
    assert.equal(Deno.readTextFileSync(path), "µ");
    await writeAtomic(path, Uint8Array.of(1, 2));
    await writeAtomic(`${folder}/new/deep/b`, [Uint8Array.of(1), Uint8Array.of(2, 3)]);
    assert.deepEqual([...Deno.readFileSync(path)], [1, 2]);
    assert.deepEqual([...Deno.readFileSync(`${folder}/new/deep/b`)], [1, 2, 3]);
    assert.deepEqual(namesIn(`${folder}/new/deep`), ["a.txt", "b"]);
  }));

Deno.test("writeAtomic() leaves the older file and nothing else when a piece fails", () =>
  inFolder(async (folder) => {
    const path = `${folder}/a.txt`;
    await writeAtomic(path, "old");
    const pieces = (function* () {
      yield Uint8Array.of(1);
      throw new Error("torn");
    })();
    await assert.rejects(writeAtomic(path, pieces), { message: "torn" });
    assert.equal(Deno.readTextFileSync(path), "old");
    assert.deepEqual(namesIn(folder), ["a.txt"]);
  }));

Deno.test("createAtomic() shows the file only when it is committed", () =>
  inFolder((folder) => {
    const file = createAtomic(`${folder}/a`);
    file.write(Uint8Array.of(0, 0, 3));
    file.patch(0, Uint8Array.of(1, 2));
    file.write(Uint8Array.of(4));
    assert.equal(file.position, 4);
    assert.deepEqual(namesIn(folder).includes("a"), false);
    file.commit();
    file.abort();
    assert.deepEqual([...Deno.readFileSync(`${folder}/a`)], [1, 2, 3, 4]);
    assert.deepEqual(namesIn(folder), ["a"]);
    assert.throws(() => file.write(Uint8Array.of(1)), /cannot be written: it is closed$/);
    return Promise.resolve();
  }));

Deno.test("writeAtomic() says in one line why it cannot write", () =>
  inFolder(async (folder) => {
    await writeAtomic(`${folder}/file`, "x");
    await assert.rejects(writeAtomic(`${folder}/file/a`, "x"), {
      name: "FormatError",
      message: `${folder}/file/a: cannot be written: ${folder}/file is not a folder`,
    });
    Deno.mkdirSync(`${folder}/taken`);
    await assert.rejects(writeAtomic(`${folder}/taken`, "x"), {
      name: "FormatError",
      message: `${folder}/taken: cannot be written: a folder has that name`,
    });
    await assert.rejects(writeAtomic(`${folder}/`, "x"), {
      name: "FormatError",
      message: `${folder}/: cannot be written: it names a folder`,
    });
    assert.deepEqual(namesIn(folder), ["file", "taken"]);
  }));

Deno.test({
  name: "writeAtomic() names the permission that is absent",
  permissions: "none",
  async fn() {
    await assert.rejects(writeAtomic("out/a", "x"), {
      name: "FormatError",
      message: "out/a: cannot be written: add --allow-read=out --allow-write=out",
    });
  },
});

Deno.test({
  name: "writeAtomic() leaves nothing behind where it may write but not rename",
  permissions: { write: ["out"] },
  async fn() {
    await assert.rejects(writeAtomic("out/atomic_test/a", "x"), {
      name: "FormatError",
      message: "out/atomic_test/a: cannot be written: add --allow-read=out/atomic_test " +
        "--allow-write=out/atomic_test",
    });
    // A folder that holds nothing can be removed; one that holds anything cannot.
    Deno.removeSync("out/atomic_test");
  },
});

Deno.test("createFileSet() shows all files in the end, or none when one cannot be written", () =>
  inFolder(async (folder) => {
    const files = createFileSet();
    for (const [i, name] of ["c", "a", "b"].entries()) {
      files.add(`${folder}/${name}`, Uint8Array.of(i, 7));
    }
    assert.ok(namesIn(folder).every((name) => name.startsWith(".")), "none has its name yet");
    await files.commit();
    files.abort();
    assert.deepEqual(namesIn(folder), ["a", "b", "c"]);
    assert.deepEqual([...Deno.readFileSync(`${folder}/b`)], [2, 7]);
    const blocked = createFileSet();
    blocked.add(`${folder}/d`, new Uint8Array(3));
    assert.throws(() => blocked.add(`${folder}/a/e`, new Uint8Array(3)), {
      name: "FormatError",
      message: /is not a folder/,
    });
    blocked.abort();
    assert.deepEqual(namesIn(folder), ["a", "b", "c"]);
  }));

Deno.test("createFileSet() leaves a place that is taken, and what would come after it", () =>
  inFolder(async (folder) => {
    Deno.mkdirSync(`${folder}/taken`);
    const files = createFileSet();
    for (const name of ["a", "taken", "b"]) files.add(`${folder}/${name}`, new Uint8Array(1));
    await assert.rejects(files.commit(), {
      name: "FormatError",
      message: /a folder has that name$/,
    });
    files.abort();
    assert.deepEqual(namesIn(folder), ["a", "taken"]);
  }));
