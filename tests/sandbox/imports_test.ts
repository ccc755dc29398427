/** What a plugin imports, found before it runs. */
import assert from "node:assert/strict";
import { importsOf } from "../../sandbox/imports.ts";

Deno.test({
  name: "importsOf() sees static and dynamic imports, not types or comments",
  permissions: "none",
  fn() {
    assert.deepEqual(
      importsOf(`import a from "one"; // import b from "no"
/* import c from "no" */ import type { D } from "no";
import {
  e,
} from 'two';
export * from "three";
import "four";
const f = await import("five");
import type from "six"; import g, * as h from"seven";import{type I}from"eight";
export { type J, k as "import l from" } from "nine"
const text = "import m from 'no'";`),
      ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    );
  },
});

Deno.test({
  name: "importsOf() takes no text for code and no code for text",
  permissions: "none",
  fn() {
    // Each stands before and behind an import, which it must neither hide nor add to.
    const texts = [
      'const glob = "in/*.tif", other = "out/*/x";',
      'const help = `Write\nimport x from "no"\nin ${ { a: `two ${ 3 / 4 } "` }.a } import y from "no"`;',
      'const a = /[/*`]/.test(s) ? b / c : /"`/;',
      "if (a(b)) /`/.exec(s);",
      "const half = (a + b) / 2, word = `/`, third = a[0] / 3, fourth = i++ / 4, q = '`';",
      "const quotes = '\\'`', more = \"\\\"`\"; const over = 'a\\\nimport z from \"no\"';",
      'return /import "no"/; throw /import "no"/;',
      'export const from = "no"; export default "no"; x.import("no"); import.meta.url;',
      'const { from } = y; export function from() {} from\n"no"; ({ import: "no" });',
      "/* ` */ // `",
    ];
    for (const text of texts) {
      const source = `import "a";\n${text}\nimport { b } from "b";\n${text}\nimport("c");`;
      assert.deepEqual(importsOf(source), ["a", "b", "c"], text);
    }
    for (const open of ["`import 'no'", "/* import 'no'", "// import 'no'", '\'import "no"']) {
      assert.deepEqual(importsOf(`import "a"; ${open}`), ["a"]);
    }
  },
});

Deno.test({
  name: "importsOf() takes time in proportion to its source, whatever that is",
  permissions: "none",
  fn() {
    const parts = [
      "import ",
      "export {",
      "/*",
      "`",
      "${",
      '"',
      "'\\'",
      "/[",
      "//",
      "(",
      "}",
      "a.",
      "*",
    ];
    for (const part of parts) {
      const started = performance.now();
      importsOf(part.repeat(1e6 / part.length));
      const ms = performance.now() - started;
      assert.ok(ms < 3000, `a megabyte of ${part} took ${ms} ms`);
    }
  },
});
