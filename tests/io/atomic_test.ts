import assert from "node:assert/strict";
import { inFolder, namesIn } from "./folder.ts";
import { createImage, createTable } from "../../core/values.ts";
import { createAtomic, createFileSet, writeAtomic } from "../../io/atomic.ts";
import { writeTable } from "../../io/table.ts";
import { createTiffWriter, writeTiff } from "../../io/tiff/writer.ts";

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

Deno.test("writeAtomic() replaces the file that a link leads to, and leaves who may read it", () =>
  inFolder(async (folder) => {
    Deno.mkdirSync(`${folder}/far`);
    await writeAtomic(`${folder}/far/real.csv`, "old");
    Deno.chmodSync(`${folder}/far/real.csv`, 0o620);
    // Links need rights that tests do not have.
    const script = `Deno.symlinkSync("far/real.csv", "link.csv"); Deno.symlinkSync("no", "none");`;
    new Deno.Command("deno", { args: ["eval", script], cwd: folder }).outputSync();
    await writeAtomic(`${folder}/link.csv`, "new");
    assert.equal(Deno.readTextFileSync(`${folder}/far/real.csv`), "new");
    assert.ok(Deno.lstatSync(`${folder}/link.csv`).isSymlink);
    assert.equal(Deno.statSync(`${folder}/far/real.csv`).mode! & 0o777, 0o620);
    await writeAtomic(`${folder}/none`, "whole");
    assert.ok(Deno.lstatSync(`${folder}/none`).isFile, "a link to nothing is replaced");
    assert.deepEqual([namesIn(folder), namesIn(`${folder}/far`)], [
      ["far", "link.csv", "none"],
      ["real.csv"],
    ]);
    const set = createFileSet();
    set.add(`${folder}/link.csv`, Uint8Array.of(65));
    await set.commit();
    assert.equal(Deno.readTextFileSync(`${folder}/far/real.csv`), "A");
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

Deno.test("createFileSet(): sweep() removes what killed runs left beside its files, and no others", () =>
  inFolder(async (folder) => {
    const long = "long".repeat(20);
    const left = [".a.csv.77-0.part", ".a.csv.78-12.part", `.${long.slice(0, 60)}.77-1.part`];
    const others = [".b.csv.77-2.part", ".a.csv.part", ".a.csv.77-0.part.txt", "a.csv.77-0.part"];
    for (const name of [...left, ...others]) Deno.writeTextFileSync(`${folder}/${name}`, "half");
    const files = createFileSet();
    for (const name of ["a.csv", long]) files.add(`${folder}/${name}`, Uint8Array.of(1));
    await files.commit();
    files.sweep();
    const names = [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
    assert.deepEqual(names, [...others, "a.csv", long].sort());
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

/** Lets a call of the system fail in a way that a test cannot bring about; answers how to undo it. */
function failing<K extends string>(target: Record<K, unknown>, name: K, error: Error): () => void {
  const own = target[name];
  target[name] = () => {
    throw error;
  };
  return () => target[name] = own;
}

const coded = (code: string) => Object.assign(new Error(`os error\nmore of it`), { code });

/** What the system may say, and what becomes of it. */
const REASONS: readonly (readonly [Error, (folder: string) => string])[] = [
  [coded("ENOSPC"), () => "no space is left on the device"],
  [coded("EDQUOT"), () => "no space is left on the device"],
  [coded("EROFS"), (folder) => `the folder ${folder} is on a read-only file system`],
  [new Deno.errors.PermissionDenied(), (folder) => `the folder ${folder} is not writable`],
  [new Deno.errors.NotADirectory(), (folder) => `${folder} is not a folder`],
  [new Deno.errors.IsADirectory(), () => "a folder has that name"],
  [coded("EIO"), () => "os error"],
];

/** Everything that writes a file. */
const WRITERS: Readonly<Record<string, (path: string) => Promise<unknown> | void>> = {
  writeAtomic: (path) => writeAtomic(path, "x"),
  createFileSet(path) {
    const files = createFileSet();
    try {
      files.add(path, Uint8Array.of(1));
    } finally {
      files.abort();
    }
  },
  writeTiff: (path) => writeTiff(path, createImage(Uint8Array.of(1, 2), [1, 2])),
  createTiffWriter(path) {
    const writer = createTiffWriter(path, { axes: "TYX", outerShape: [1] });
    return writer.write(createImage(Uint8Array.of(1, 2), [1, 2])).finally(() => writer.abort());
  },
  writeTable: (path) => writeTable(`${path}.csv`, createTable({ a: Int32Array.of(1) })),
};

for (const [name, write] of Object.entries(WRITERS)) {
  Deno.test(`${name}() says why the system does not let it write, and leaves nothing behind`, () =>
    inFolder(async (folder) => {
      const path = `${folder}/a`;
      await writeAtomic(path, "old");
      await writeAtomic(`${path}.csv`, "old");
      for (const [error, reason] of REASONS) {
        // Deno's own error classes, thrown where a file is opened, written, flushed and named.
        const places = [
          [Deno, "openSync"],
          [Deno.FsFile.prototype, "writeSync"],
        ] as unknown as [Record<string, unknown>, string][];
        for (const [target, call] of places) {
          const undo = failing(target, call, error);
          try {
            await assert.rejects(async () => await write(path), (caught: Error) => {
              assert.equal(caught.name, "FormatError");
              const file = name === "writeTable" ? `${path}.csv` : path;
              assert.equal(caught.message, `${file}: cannot be written: ${reason(folder)}`);
              return true;
            }, call);
          } finally {
            undo();
          }
          assert.deepEqual(namesIn(folder), ["a", "a.csv"]);
          assert.equal(Deno.readTextFileSync(path), "old");
        }
      }
    }));
}

Deno.test("createAtomic() says why a file cannot be flushed or named", () =>
  inFolder(async (folder) => {
    const places = [
      [Deno.FsFile.prototype, "syncSync"],
      [Deno, "renameSync"],
    ] as unknown as [Record<string, unknown>, string][];
    for (const [target, call] of places) {
      const undo = failing(target, call, coded("ENOSPC"));
      try {
        await assert.rejects(writeAtomic(`${folder}/a`, "x"), {
          name: "FormatError",
          message: `${folder}/a: cannot be written: no space is left on the device`,
        });
      } finally {
        undo();
      }
      assert.deepEqual(namesIn(folder), []);
    }
    const files = createFileSet();
    const undo = failing(
      Deno.FsFile.prototype as unknown as Record<string, unknown>,
      "sync",
      coded("EDQUOT"),
    );
    try {
      files.add(`${folder}/b`, Uint8Array.of(1));
      await assert.rejects(files.commit(), {
        name: "FormatError",
        message: `${folder}/b: cannot be written: no space is left on the device`,
      });
    } finally {
      undo();
      files.abort();
    }
    assert.deepEqual(namesIn(folder), []);
  }));
