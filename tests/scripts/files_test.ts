import assert from "node:assert/strict";
import { lastChange, patternToRegExp } from "../../scripts/petri/files.ts";
import { inFolder } from "../io/folder.ts";

Deno.test("lastChange() of a folder is that of the newest file in it", () =>
  inFolder((folder) => {
    Deno.mkdirSync(`${folder}/a.zarr/0/1`, { recursive: true });
    for (const name of ["a.zarr/.zattrs", "a.zarr/0/1/2"]) {
      Deno.writeTextFileSync(`${folder}/${name}`, "x");
    }
    const at = (name: string, seconds: number) =>
      Deno.utimeSync(`${folder}/${name}`, seconds, seconds);
    at("a.zarr/.zattrs", 1000);
    at("a.zarr/0/1/2", 3000);
    for (const name of ["a.zarr/0/1", "a.zarr/0", "a.zarr"]) at(name, 2000);
    assert.equal(lastChange(`${folder}/a.zarr`), 3_000_000);
    assert.equal(lastChange(`${folder}/a.zarr/.zattrs`), 1_000_000);
    return Promise.resolve();
  }));

Deno.test({
  name: "patternToRegExp() takes letters, folders, sets and choices as the recipes' page says",
  permissions: "none",
  fn() {
    const cases: [pattern: string, taken: string[], left: string[]][] = [
      ["*.tif", ["a.tif", ".tif"], ["a/b.tif", "a.tiff", "aXtif"]],
      ["a?.tif", ["ab.tif"], ["a.tif", "abc.tif", "a/.tif"]],
      ["**/a.tif", ["a.tif", "b/a.tif", "b/c/a.tif"], ["ba.tif", "b/ca.tif"]],
      ["t0[1-4x].tif", ["t01.tif", "t0x.tif"], ["t05.tif", "t0[1-4x].tif"]],
      ["[!a]b", ["cb"], ["ab", "b"]],
      ["{a,bc}?", ["a1", "bc1"], ["b1", "{a,bc}1"]],
      ["exp [[]1]/*.tif", ["exp [1]/a.tif"], ["exp 1/a.tif"]],
      ["exp [1]/*.tif", ["exp 1/a.tif"], ["exp [1]/a.tif"]],
      ["a[*]", ["a*"], ["ab"]],
      ["a[b", ["a[b"], ["ab"]],
      ["[]x]b", ["]b", "xb"], ["ab", "[]x]b"]],
      ["[a\\d]", ["a", "\\", "d"], ["1"]],
    ];
    for (const [pattern, taken, left] of cases) {
      const expression = patternToRegExp(pattern);
      for (const path of taken) assert.ok(expression.test(path), `${pattern} takes ${path}`);
      for (const path of left) assert.ok(!expression.test(path), `${pattern} leaves ${path}`);
    }
    assert.throws(() => patternToRegExp("in[z-a]*.tif"), {
      name: "UsageError",
      message: "in[z-a]*.tif: letters in brackets go from the lower to the higher: [a-z]",
    });
  },
});
