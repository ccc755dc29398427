/** What a message may hold that a stranger wrote; the hostile plugins show the rest. */
import assert from "node:assert/strict";
import { decodeFrame } from "../../sandbox/frames.ts";

Deno.test({
  name: "decodeFrame() gives arrays that share nothing, and no more lists than fit into a heap",
  permissions: "none",
  fn() {
    const decode = (payload: ArrayBuffer, ...values: unknown[]) => {
      const named = values.map((value, i) => [`v${i}`, value]);
      const header = new TextEncoder().encode(JSON.stringify({ fields: {}, values: named }));
      return decodeFrame(header, new Uint8Array(payload)).values;
    };
    const numbers = (at: number, length: number) => ({
      kind: "numbers",
      data: { type: "float64", at, length },
    });
    const payload = Float64Array.of(1, 2, 3, 4, 5).buffer;
    assert.deepEqual(decode(payload, numbers(0, 2), numbers(24, 2)), { v0: [1, 2], v1: [4, 5] });
    const wrong: [values: unknown[], message: RegExp][] = [
      [[numbers(0, 2), numbers(8, 2)], /malformed: an array begins before the end of the last$/],
      [[numbers(24, 2), numbers(0, 2)], /malformed: an array begins before the end of the last$/],
      [[numbers(32, 2)], /malformed: an array ends behind the message$/],
      [[numbers(4, 1)], /malformed: an array lies nowhere$/],
    ];
    for (const [values, message] of wrong) {
      assert.throws(() => decode(payload, ...values), { name: "PluginError", message });
    }
    const half = 2 ** 23;
    const large = new ArrayBuffer(8 * (2 * half + 1));
    assert.throws(
      () => decode(large, numbers(0, half), numbers(8 * half, half + 1)),
      { message: "the plugin's message is malformed: more than 16777216 numbers in lists" },
    );
  },
});
