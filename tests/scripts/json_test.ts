import assert from "node:assert/strict";
import fc from "fast-check";
import { parseJson } from "../../scripts/petri/json.ts";

const read = (text: string) => parseJson(new TextEncoder().encode(text), "r.json");

Deno.test({
  name: "parseJson() gives what JSON.parse gives",
  permissions: "none",
  fn() {
    const values = fc.tuple(fc.jsonValue(), fc.constantFrom(undefined, 2, "\t"));
    fc.assert(fc.property(values, ([value, indent]) => {
      const text = JSON.stringify(value, null, indent);
      assert.deepEqual(read(text), JSON.parse(text));
    }));
    const text = ' \r\n{"a\\u00b5\\n": [-0, 1.5e-3, 1E+2, {}, [], ""], "__proto__": {"x": null}}\t';
    assert.deepEqual(read(text), JSON.parse(text));
    assert.deepEqual(read('\ufeff{"a":true}'), { a: true });
  },
});

Deno.test({
  name: "parseJson() takes nothing that JSON.parse refuses",
  permissions: "none",
  fn() {
    const pieces = ['"a"', "{", "}", "[", "]", ",", ":", "1", "-", ".5", "01", "tru", "null", " "];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((p) => p.join(""));
    let [both, refused] = [0, 0];
    fc.assert(
      fc.property(texts, (text) => {
        let expected: unknown;
        try {
          expected = JSON.parse(text);
        } catch {
          refused++;
          return assert.throws(() => read(text), { name: "RecipeError" });
        }
        both++;
        assert.deepEqual(read(text), expected);
      }),
      { numRuns: 3000, seed: 6 },
    );
    assert.ok(both > 50 && refused > 50, `${both} ${refused}`);
  },
});

Deno.test({
  name: "parseJson() tells line and column of what is wrong",
  permissions: "none",
  fn() {
    const cases: [string, string][] = [
      ["", "r.json:1:1: a value must stand here, there is the end of the file"],
      ['{\n  "a": 1,\n}', 'r.json:3:1: a name in double quotes must stand here, there is "}"'],
      ['{"a": 1 "b": 2}', 'r.json:1:9: a comma or } must stand here, there is "\\""'],
      ["[1,\r\n 2 3]", 'r.json:2:4: a comma or ] must stand here, there is "3"'],
      ["[1,]", 'r.json:1:4: a value must stand here, there is "]"'],
      ["{'a': 1}", 'r.json:1:2: a name in double quotes must stand here, there is "\'"'],
      ['{"a" 1}', 'r.json:1:6: a colon must stand here, there is "1"'],
      ['{"a": NaN}', 'r.json:1:7: a value must stand here, there is "NaN"'],
      ['{"a": .5}', 'r.json:1:7: a value must stand here, there is "."'],
      ['{"a": 01}', 'r.json:1:7: a value must stand here, there is "0"'],
      ['{"a": "x\n"}', "r.json:1:7: text must end on its line, with a quote"],
      ['{"a": 1} // said', 'r.json:1:10: nothing may follow, there is "/"'],
      ['{"a": {"b": 1,\n"b": 1}}', 'r.json:2:1: the name "b" comes twice in one object'],
      ["[".repeat(200), "r.json:1:102: too many objects and lists within each other"],
    ];
    for (const [text, message] of cases) {
      assert.throws(() => read(text), { name: "RecipeError", message }, text);
    }
    assert.throws(() => parseJson(Uint8Array.of(0xff, 0xfe, 0x7b, 0), "r.json"), {
      message: "r.json: not JSON: it is no UTF-8 text",
    });
  },
});
