import assert from "node:assert/strict";
import { commonPixelSize, createResults, inOrder, jumpInWords } from "../../scripts/series.ts";
import { inFolder, namesIn } from "../io/folder.ts";

Deno.test({
  name: "inOrder() sorts by the last number in a name, which must be one that can be counted",
  permissions: "none",
  fn() {
    assert.deepEqual(inOrder("IMAGES", ["in/t10.ome.tif", "t9_w1/a2 (3).png"]), [
      { path: "t9_w1/a2 (3).png", number: 3 },
      { path: "in/t10.ome.tif", number: 10 },
    ]);
    const large = "9".repeat(16);
    assert.throws(() => inOrder("IMAGES", ["a1.tif", `in/t${large}.tif`]), {
      name: "InputError",
      message: `IMAGES: the last number in t${large}.tif is too large to count by`,
    });
  },
});

Deno.test({
  name: "jumpInWords() names the first numbers that do not follow each other",
  permissions: "none",
  fn() {
    assert.deepEqual(jumpInWords([]), []);
    assert.deepEqual(jumpInWords([7]), []);
    assert.deepEqual(jumpInWords([7, 8, 9]), []);
    assert.deepEqual(jumpInWords([7, 8, 10, 15]), [
      "frame numbers go from 8 to 10: time is counted by the last number in each name, and " +
      "--interval is from one number to the next",
    ]);
  },
});

Deno.test({
  name: "commonPixelSize() is what all files say that say something",
  permissions: "none",
  fn() {
    const of = (path: string, unit: string, y: number, x: number) => ({
      path,
      pixelSize: { unit, y, x, source: path },
    });
    const silent = { path: "s.tif" };
    assert.equal(commonPixelSize([silent]), undefined);
    const size = commonPixelSize([
      silent,
      of("a.tif", "nm", 200, 100),
      of("b.tif", "µm", 0.2, 0.1),
    ]);
    assert.deepEqual(size, { unit: "µm", y: 0.2, x: 0.1, source: "a.tif" });
    for (
      const [unit, y, x, words] of [
        ["µm", 0.204, 0.1, "0.204 × 0.1 µm"],
        ["µm", 0.2, 0.2, "0.2 × 0.2 µm"],
        ["step", 0.2, 0.1, "0.2 × 0.1 step"],
      ] as const
    ) {
      assert.throws(
        () => commonPixelSize([of("a.tif", "nm", 200, 100), silent, of("c.tif", unit, y, x)]),
        {
          name: "InputError",
          message: `pixels must have one size in all files: a.tif has 0.2 × 0.1 µm, c.tif ${words}`,
        },
      );
    }
  },
});

Deno.test("createResults() replaces a program's own results whole, and no others", () =>
  inFolder(async (folder) => {
    const out = `${folder}/out`;
    const files = ["a1", "a2", "b1", "b2"].map((name) => `${folder}/${name}.tif`);
    files.forEach((path, i) => Deno.writeTextFileSync(path, `image ${i}`));
    const [a1, a2, b1, b2] = files;
    const results = { name: "growth", program: "bacteria_growth", inputs: [a1, a2] };
    const write = async (of: typeof results, names: readonly string[]) => {
      using open = await createResults(`${out}/`, of);
      for (const name of names) open.add(name, name);
      await open.finish({ parameters: {}, started: new Date() });
    };
    await write(results, ["t.csv", "cells_1.tif", "cells_2.tif"]);
    Deno.writeTextFileSync(`${out}/notes.txt`, "kept");
    Deno.writeTextFileSync(`${out}/.t.csv.77-0.part`, "of a run that was killed");
    // The same files at another place are the same.
    Deno.mkdirSync(`${folder}/moved`);
    const moved = [`${folder}/moved/a1.tif`, `${folder}/moved/a2.tif`];
    moved.forEach((path, i) => Deno.copyFileSync(files[i], path));
    await write({ ...results, inputs: moved }, ["t.csv", "cells_1.tif"]);
    const left = ["cells_1.tif", "growth.record.json", "notes.txt", "t.csv"];
    assert.deepEqual(namesIn(out), left);
    // A run that ends early leaves all as it was.
    {
      using open = await createResults(out, results);
      open.add("new.csv", "half");
    }
    assert.deepEqual(namesIn(out), left);
    const refused = (of: Partial<typeof results>) =>
      assert.rejects(createResults(out, { ...results, ...of }), {
        name: "InputError",
        message: `${out}: there are results of bacteria_growth from 2 files, ${moved[0]}: give ` +
          "another --out, or remove them",
      });
    await refused({ inputs: [b1, b2] });
    await refused({ inputs: [a1] });
    await refused({ program: "ktr_ratio" });
    // A series may have grown since.
    (await createResults(out, { ...results, inputs: [...moved, b1] }))[Symbol.dispose]();
    await refused({ name: "ktr", program: "ktr_ratio" });
    assert.deepEqual(namesIn(out), left);
    // What is no record says nothing, and names outside of the folder are not touched.
    const record = JSON.parse(Deno.readTextFileSync(`${out}/growth.record.json`));
    record.outputs.push({ file: "../a1.tif" });
    Deno.writeTextFileSync(`${out}/growth.record.json`, JSON.stringify(record));
    Deno.writeTextFileSync(`${out}/other.record.json`, "{}");
    await write({ ...results, inputs: moved }, ["t.csv"]);
    assert.deepEqual(namesIn(out), [
      "growth.record.json",
      "notes.txt",
      "other.record.json",
      "t.csv",
    ]);
    assert.deepEqual(Deno.readTextFileSync(a1), "image 0");
    const single = { ...results, inputs: [b1] };
    await assert.rejects(
      (async () => {
        Deno.writeTextFileSync(
          `${out}/growth.record.json`,
          JSON.stringify({ ...record, inputs: [{ file: "x.tif", sha256: "0" }] }),
        );
        await createResults(out, single);
      })(),
      {
        message:
          `${out}: there are results of bacteria_growth from one file, x.tif: give another ` +
          "--out, or remove them",
      },
    );
  }));
