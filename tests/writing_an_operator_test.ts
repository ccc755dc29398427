/** `docs/writing-an-operator.md`, done word for word: its files written, its commands run, in order. */
import assert from "node:assert/strict";

Deno.test({
  name: "docs/writing-an-operator.md leads to an operator that works",
  permissions: { read: true, write: ["out"], run: ["deno"] },
  async fn() {
    const text = Deno.readTextFileSync("docs/writing-an-operator.md");
    const blocks = text.matchAll(/(?:\*\*(out\/[\w/.]+)\*\*\n\n)?```(\w+)[^\n]*\n([\s\S]*?)```/g);
    let cwd = new URL("..", import.meta.url);
    const printed: Record<string, string> = {};
    Deno.mkdirSync("out", { recursive: true });
    try {
      for (const [, file, language, content] of blocks) {
        if (file !== undefined) Deno.writeTextFileSync(file, content);
        if (language !== "sh") continue;
        for (const line of content.trim().split("\n")) {
          const [program, ...args] = line.split(" ");
          if (program === "cd") {
            cwd = new URL(`${args[0]}/`, cwd);
            continue;
          }
          assert.equal(program, "deno");
          const { code, stdout, stderr } = await new Deno.Command("deno", {
            args,
            cwd,
            env: { NO_COLOR: "1" },
          }).output();
          const said = new TextDecoder().decode(stderr);
          assert.equal(code, 0, `${line}: ${said}`);
          printed[args.slice(0, 4).join(" ")] = new TextDecoder().decode(stdout).trim();
        }
      }
      assert.match(printed["test"], /1 passed \| 0 failed/);
      assert.match(printed["task petri plugin check"], /25 calls served, 0 refused[\s\S]*\nfine$/);
      assert.match(
        printed["task petri run out/texture/recipe.json"],
        /^done: out\/texture\/results/,
      );
      assert.match(printed["task petri plugin trust"], /trusted as \w{64}/);
      assert.equal(Object.keys(printed).length, 6);
    } finally {
      Deno.removeSync("out/texture", { recursive: true });
    }
  },
});
