/**
 * Checks documentation: `deno doc --lint` over the source of every entry point of `deno.json`, and that each
 * of them has a module comment.
 *
 * @module
 */
const config = JSON.parse(Deno.readTextFileSync("deno.json")) as {
  exports: Record<string, string>;
};
const entries = Object.values(config.exports)
  .map((path) => path.replace("./built/", "./").replace(/\.js$/, ".ts"));
let wrong = 0;
for (const entry of entries) {
  if (!Deno.readTextFileSync(entry).startsWith("/**")) {
    console.error(`${entry}: has no module comment`);
    wrong++;
  }
}
const { code } = await new Deno.Command("deno", {
  args: ["doc", "--lint", ...entries],
  stdout: "null",
  stderr: "inherit",
}).output();
if (code !== 0 || wrong > 0) Deno.exit(1);
console.log(`${entries.length} entry points documented`);
