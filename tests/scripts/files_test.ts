import assert from "node:assert/strict";
import { lastChange } from "../../scripts/petri/files.ts";
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
