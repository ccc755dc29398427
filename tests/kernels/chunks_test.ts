import assert from "node:assert/strict";
import { overChunks } from "../../kernels/chunks.ts";
import { views } from "../../kernels/runtime.ts";

/** Adds the first input to the second into the first result, and 1 to the first into the second. */
function sums(a: Uint16Array, b: Int32Array): readonly [Int32Array, Uint16Array] {
  return overChunks([a, b], [Int32Array, Uint16Array], ([p, q], [r, s], n, start) => {
    const { u16, i32 } = views();
    assert.equal(u16[p / 2], a[start]);
    for (let i = 0; i < n; i++) {
      i32[r / 4 + i] = u16[p / 2 + i] + i32[q / 4 + i];
      u16[s / 2 + i] = u16[p / 2 + i] + 1;
    }
    // What a kernel may write behind a piece does no harm.
    u16.fill(7777, s / 2 + n, s / 2 + n + 32);
    i32.fill(7777, r / 4 + n, r / 4 + n + 16);
  });
}

Deno.test({
  name: "overChunks() sends arrays of any length through scratch memory, piece by piece",
  permissions: "none",
  fn() {
    // One piece, its edge, several of them, and more than are gathered at once.
    for (const length of [0, 1, 65535, 65536, 65537, 200001, (1 << 24) + 65537]) {
      const a = new Uint16Array(length).map((_, i) => i * 31);
      const b = new Int32Array(length).map((_, i) => 5 - i);
      const [c, d] = sums(a, b);
      assert.equal(c.length, length);
      assert.equal(d.length, length);
      assert.ok(c instanceof Int32Array && d instanceof Uint16Array);
      let wrong = 0;
      for (let i = 0; i < length; i++) {
        if (c[i] !== a[i] + b[i] || d[i] !== ((a[i] + 1) & 65535)) wrong++;
      }
      assert.equal(wrong, 0, `${length}`);
    }
  },
});
