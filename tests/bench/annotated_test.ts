import assert from "node:assert/strict";
import { annotatedIn } from "../../bench/annotated.ts";

Deno.test({
  name: "annotatedIn() finds pictures with labels beside them, and says where there are none",
  permissions: { read: true, write: ["out"] },
  fn() {
    Deno.mkdirSync("out", { recursive: true });
    const folder = Deno.makeTempDirSync({ dir: "out", prefix: "test-annotated-" });
    using _gone = { [Symbol.dispose]: () => Deno.removeSync(folder, { recursive: true }) };
    for (const name of ["a.png", "b_labels.tif"]) Deno.writeTextFileSync(`${folder}/${name}`, "");
    assert.throws(() => annotatedIn(folder), {
      message: `${folder}: holds no picture with its labels beside it, NAME_labels.tif`,
    });
    Deno.writeTextFileSync(`${folder}/b.tif`, "");
    assert.deepEqual(annotatedIn(folder), [
      { name: "b", image: `${folder}/b.tif`, labels: `${folder}/b_labels.tif` },
    ]);
  },
});
