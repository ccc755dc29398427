import assert from "node:assert/strict";
import { bytesSource, fileSource } from "../../io/source.ts";
import { inFolder } from "./folder.ts";

Deno.test("bytesSource() and fileSource() give the same bytes, and refuse those that are not there", () =>
  inFolder(async (folder) => {
    const bytes = Uint8Array.from({ length: 40_000 }, (_, at) => at * 31 % 251);
    await Deno.writeFile(`${folder}/a`, bytes);
    for (const source of [bytesSource(bytes, `${folder}/a`), fileSource(`${folder}/a`)]) {
      assert.equal(source.size, bytes.length);
      // Within the window, beyond it, back again, more than it holds.
      for (const [from, count] of [[0, 10], [16_000, 900], [3, 8192], [5, 30_000], [39_990, 10]]) {
        const expected = bytes.subarray(from, from + count);
        assert.deepEqual([...source.read(from, count)], [...expected]);
        const target = new Uint8Array(count);
        source.readInto(from, target);
        assert.deepEqual([...target], [...expected]);
      }
      for (const [from, count] of [[39_991, 10], [-1, 3], [0, 50_000], [NaN, 1]]) {
        const message =
          `${folder}/a: is cut short: ${count} bytes wanted at ${from}, but it has 40000`;
        assert.throws(() => source.read(from, count), { name: "FormatError", message });
        const target = new Uint8Array(count);
        assert.throws(() => source.readInto(from, target), { name: "FormatError", message });
      }
      source.close();
    }
    const source = fileSource(`${folder}/a`);
    source.close();
    source.close();
    assert.throws(() => source.read(0, 9000), {
      message: `${folder}/a: cannot be read: it is closed`,
    });
    assert.throws(() => fileSource(folder), {
      message: `${folder}: cannot be read: it is a folder`,
    });
  }));
