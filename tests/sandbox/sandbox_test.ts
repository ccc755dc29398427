/** Strangers' plugins: what honest ones give, and what hostile ones get. */
import assert from "node:assert/strict";
import { createImage, createKernel, createKit, createMask, type Image } from "../../mod.ts";
import { type LoadOptions, loadPlugin } from "../../sandbox/host.ts";
import { PROVIDED } from "../../sandbox/provided.ts";
import { HONEST, HOSTILE, image, pluginFile } from "./hostile.ts";
import { processesWith } from "./processes.ts";

const permissions = { read: true, write: ["out"], run: ["deno"] };

Deno.test({
  name: "a sandboxed plugin gives what the same plugin gives in the program",
  permissions,
  async fn() {
    using file = pluginFile(HONEST);
    const kit = createKit();
    await kit.load(file.path);
    try {
      const { image: result } = await kit.run("lab.work" as never, { image } as never, {
        by: 3,
      } as never) as { image: Image };
      assert.ok(result.data instanceof Float32Array);
      assert.deepEqual([...result.data], [3, 7.5, NaN, -Infinity, 15, 18]);
      assert.deepEqual([result.shape, result.axes, result.pixelSize], [
        [2, 3],
        "YX",
        image.pixelSize,
      ]);
      const info = kit.operators().find(({ id }) => id === "lab.work")!;
      assert.deepEqual([info.plugin, info.summary], ["lab", "Works"]);
      await assert.rejects(
        kit.run("lab.work" as never, { image } as never, { by: -1 } as never),
        { name: "ParameterError", message: /`by` must be a finite number from 0, got -1/ },
      );
    } finally {
      await kit.close();
    }
  },
});

Deno.test({
  name: "every kind of value goes to a plugin and back",
  permissions,
  async fn() {
    const kinds = '["image","mask","labels","kernel","table","contours","number","numbers"]';
    const path = "out/test-plugin-echo.ts";
    Deno.mkdirSync("out", { recursive: true });
    Deno.writeTextFileSync(
      path,
      `import { defineOperator, definePlugin } from "petri/plugin";
export const plugin = definePlugin({ name: "echo", version: "1.0.0", operators: [defineOperator({
  id: "echo.same", summary: "Gives it back", inputs: { value: { kinds: ${kinds}, many: true } },
  params: {}, outputs: { value: { kinds: ${kinds}, many: true } }, reference: "definition",
  overTime: true, run: ({ value }: any) => ({ value }) })] });`,
    );
    await using plugin = await loadPlugin(path);
    const [echo] = plugin.operators;
    assert.equal(echo.overTime, true);
    const mask = createMask(Uint8Array.of(1, 0, 1), [1, 3]);
    const values = [
      image,
      mask,
      { ...mask, kind: "labels", data: Int32Array.of(-3, 0, 70000) },
      createImage(new Uint16Array(0), [0, 4]),
      createImage(Float64Array.of(1e300, NaN), [1, 1, 2]),
      createKernel([1, -2, 3.5], [3]),
      {
        kind: "table",
        columns: { a: Float64Array.of(1, NaN), b: ["x", null], c: Uint8Array.of(1, 2) },
        units: { a: "px" },
      },
      { kind: "contours", paths: [Float64Array.of(1, 2), new Float64Array(0)] },
      Infinity,
      [1, NaN, -0],
      [image, mask],
    ];
    for (const value of values) {
      const { value: back } = await echo.run({ value } as never, {} as never) as { value: unknown };
      assert.deepEqual(back, value);
    }
    Deno.removeSync(path);
  },
});

Deno.test({
  name: "each module that a plugin may import is whole without the others",
  permissions,
  async fn() {
    Deno.mkdirSync("out", { recursive: true });
    const path = Deno.makeTempFileSync({ dir: "out", prefix: "test-plugin-", suffix: ".ts" });
    try {
      for (const name of Object.keys(PROVIDED)) {
        const expected = Object.keys(await PROVIDED[name]()).sort();
        Deno.writeTextFileSync(
          path,
          `import * as all from "${name}";
const summary = Object.keys(all).sort().join(" ");
export default { name: "names", version: "1.0.0", api: 1, operators: [{ id: "names.all", summary,
  inputs: {}, params: {}, outputs: {}, reference: "definition", version: 1, run: () => ({}) }] };`,
        );
        await using plugin = await loadPlugin(path);
        assert.deepEqual(plugin.operators[0].summary.split(" "), expected, name);
      }
    } finally {
      Deno.removeSync(path);
    }
  },
});

for (const [name, body, message, more = {}] of HOSTILE) {
  Deno.test({
    name: `a plugin that ${name} is refused or contained`,
    permissions,
    async fn() {
      // The first call is hostile, the second honest: it must be served.
      const once = `if (by === 13) { ${body}; }\n ${HONEST}`;
      using file = pluginFile(once, more.before);
      const kit = createKit();
      await kit.load(file.path, { limits: { callSeconds: 20, ...more.limits } });
      const run = (by: number) => kit.run("lab.work" as never, { image } as never, { by } as never);
      try {
        await assert.rejects(run(13), (error: Error) => {
          assert.equal(error.name, "PluginError", String(error));
          assert.match(error.message, message);
          assert.ok(!error.message.includes("\n"));
          return true;
        });
        const { image: result } = await run(2) as { image: Image };
        assert.deepEqual([...result.data], [2, 5, NaN, -Infinity, 10, 12]);
        assert.equal(({} as Record<string, unknown>).evil, undefined);
      } finally {
        await kit.close();
      }
    },
  });
}

Deno.test({
  name: "plugins that do not load, or declare themselves wrongly, are refused in one line",
  permissions,
  async fn() {
    const plugin = (text: string) =>
      `export default { name: "x", version: "1", api: 1, operators: [${text}] }`;
    const operator = (more: string) =>
      plugin(
        `{ id: "a.b", summary: "s", inputs: {}, params: {}, outputs: {}, reference: "r", version: 1, ${more} }`,
      );
    const cases: [source: string, message: RegExp, options?: LoadOptions][] = [
      [
        'import "./other.ts"; export default {}',
        /imports "\.\/other\.ts": a sandboxed plugin is one module .* `petri plugin bundle`/,
      ],
      ['export { x } from "npm:evil";', /imports "npm:evil"/],
      // What hides from the search for imports has no right to be read.
      [
        'const a = {} / 1; import x from "file:///etc/passwd" with { type: "text" };',
        /does not load: Requires read access to "\/etc\/passwd".* at the plugin:1:33$/,
      ],
      [
        'const a = {} / 1; import x from "https://127.0.0.1:9/x.js";',
        /does not load: .*/,
      ],
      ["throw new Error('at import')", /does not load: at import/],
      ["for (;;) {}", /loading: plugin .* took longer than 0\.5 s/, {
        limits: { loadSeconds: 0.5 },
      }],
      ["export default 3", /must export a plugin/],
      ["export const x = ;", /does not load: .*/],
      [plugin("3"), /an operator is 3|does not load|an id is undefined/],
      [operator('id: "evil"'), /must be of the form family\.name/],
      [operator("inputs: { a: { kinds: ['evil'] } }"), /a\.b\.inputs\.a\.kinds is \["evil"\]/],
      [operator("params: { a: 3 }"), /a\.b\.params\.a is 3/],
      [operator("summary: 3"), /a\.b\.summary is 3/],
      ...([
        ['type: "string", enum: 5', /a\.b\.params\.p\.enum is 5/],
        ['type: "string", enum: []', /a\.b\.params\.p\.enum is \[\]/],
        ['type: "string", enum: ["a", 1]', /a\.b\.params\.p\.enum is \["a",1\]/],
        ['type: "string", enum: ["\\u001b[2J"]', /a\.b\.params\.p\.enum is \["\\u001b\[2J"\]/],
        ['type: "array", minItems: 1', /a\.b\.params\.p\.items is undefined/],
        ['type: "array", minItems: "x"', /a\.b\.params\.p\.minItems is "x"/],
        ['type: "array", items: { type: "number" }', /a\.b\.params\.p\.items\.description is und/],
        ['type: "zzz"', /a\.b\.params\.p\.type is "zzz"/],
        ["default: 1", /a\.b\.params\.p\.type is undefined/],
        ["anyOf: { length: 1 }", /a\.b\.params\.p\.anyOf is \{"length":1\}/],
        ['type: "number", minimum: {}', /a\.b\.params\.p\.minimum is \{\}/],
        ['type: "number", odd: "yes"', /a\.b\.params\.p\.odd is "yes"/],
        [
          'type: "number", minimum: 5, default: -100',
          /a\.b\.params\.p\.default is -100, must be a finite number from 5$/,
        ],
      ] as const).map(([more, message]): [string, RegExp] => [
        operator(`params: { p: { description: "d", ${more} } }`),
        message,
      ]),
      [operator('params: { "\\u001b[2J": {} }'), /a\.b\.params has the name "\\u001b\[2J"/],
      [operator('inputs: { ["__proto__"]: {} }'), /a\.b\.inputs has the name "__proto__"/],
      [
        'export default { name: "x", version: "1", api: 99, operators: [] }',
        /made for plugin API 99/,
      ],
      ["export default {}", /must export a plugin/, { grant: { run: ["true"] } as never }],
    ];
    for (const [source, message, options] of cases) {
      const path = Deno.makeTempFileSync({ dir: "out", prefix: "test-plugin-", suffix: ".ts" });
      Deno.writeTextFileSync(path, source);
      const expected = options?.grant === undefined
        ? message
        : /can be granted read, write, net, env, got "run"/;
      await assert.rejects(loadPlugin(path, options), (error: Error) => {
        assert.equal(error.name, "PluginError");
        assert.match(error.message, expected);
        return true;
      });
      Deno.removeSync(path);
    }
    await assert.rejects(loadPlugin("out/none.ts"), /plugin out\/none\.ts cannot be read/);
    using file = pluginFile(HONEST);
    await assert.rejects(
      loadPlugin(file.path, { sha256: "00" }),
      /changed: its SHA-256 is \w{64}, not 00/,
    );
    await assert.rejects(loadPlugin(file.path, { grant: { read: [] } }), /grant\.read must list/);
    await assert.rejects(loadPlugin(file.path, { limits: { memory: 300 } }), {
      name: "ParameterError",
      message: "`limits.memory` must be at least 67108864 bytes (64 MiB), got 300",
    });
    await assert.rejects(loadPlugin(file.path, { limits: { callSeconds: NaN } }), {
      name: "ParameterError",
      message: "`limits.callSeconds` must be a number above 0, got NaN",
    });
  },
});

Deno.test({
  name: "no process is left behind, even if the program is killed while a plugin is busy",
  permissions,
  async fn() {
    // The limit is passed on the command line of the plugin's process, and tells it from all others.
    const memory = 2 ** 28 + Deno.pid;
    using file = pluginFile("console.error('busy'); for (;;) {}");
    const host = new Deno.Command("deno", {
      args: ["run", "--no-prompt", "--allow-read", "--allow-run=deno", "tests/sandbox/busy_host.ts"]
        .concat(file.path, String(memory)),
      stdin: "null",
      stdout: "piped",
      stderr: "inherit",
    }).spawn();
    const reader = host.stdout.getReader();
    await reader.read();
    assert.equal((await processesWith(memory)).length, 1, "the plugin runs");
    host.kill("SIGKILL");
    await reader.cancel();
    await host.status;
    const end = Date.now() + 20_000;
    let left = await processesWith(memory);
    while (left.length > 0 && Date.now() < end) left = await processesWith(memory);
    assert.deepEqual(left, []);
  },
});

Deno.test({
  name: "a plugin's process starts where Deno may be run by its full path only",
  permissions,
  async fn() {
    using file = pluginFile(HONEST);
    const { success, stdout, stderr } = await new Deno.Command("deno", {
      args: ["run", "--no-prompt", "--allow-read", `--allow-run=${Deno.execPath()}`]
        .concat("scripts/petri.ts", "operators", "lab.work", "--plugin", file.path),
    }).output();
    assert.ok(success, new TextDecoder().decode(stderr));
    assert.match(new TextDecoder().decode(stdout), /^lab\.work/);
  },
});

Deno.test({
  name: "a plugin gets the rights that its caller grants, and no others",
  permissions,
  async fn() {
    using file = pluginFile(
      'Deno.readTextFileSync("deno.json"); Deno.readTextFileSync("LICENSE");',
    );
    await using plugin = await loadPlugin(file.path, { grant: { read: ["deno.json"] } });
    assert.deepEqual(plugin.grant, { read: ["deno.json"] });
    await assert.rejects(
      Promise.resolve(plugin.operators[0].run({ image } as never, { by: 1 } as never)),
      /read access to "LICENSE"/,
    );
  },
});

Deno.test({
  name: "what a plugin says of itself is printed on one line, and steers no terminal",
  permissions,
  async fn() {
    const path = Deno.makeTempFileSync({ dir: "out", prefix: "test-plugin-", suffix: ".ts" });
    Deno.writeTextFileSync(
      path,
      `export default { name: "x", version: "1", api: 1, operators: [{ id: "x.y", inputs: {},
        summary: "\\u001b[2Jred\\n   and more", outputs: {}, reference: "r", version: 1,
        params: { p: { description: "d\\u0007", type: "number", maximum: Infinity, pattern: "x",
          optional: true } } }] };`,
    );
    try {
      await using plugin = await loadPlugin(path);
      const [{ summary, params, overTime }] = plugin.operators;
      assert.equal(overTime, undefined);
      assert.equal(summary, " [2Jred and more");
      assert.deepEqual(params, { p: { description: "d ", type: "number", optional: true } });
    } finally {
      Deno.removeSync(path);
    }
  },
});

Deno.test({
  name: "a kit that was closed runs plugins in a new process, which another close ends",
  permissions,
  async fn() {
    // The limit is passed on the command line of the plugin's process, and tells it from all others.
    const memory = 2 ** 28 + 2 ** 20 + Deno.pid;
    using file = pluginFile(`if (by === 13) for (;;) {}\n${HONEST}`);
    const kit = createKit();
    await kit.load(file.path, { limits: { memory } });
    const run = (by: number) => kit.run("lab.work" as never, { image } as never, { by } as never);
    await kit.close();
    assert.deepEqual(await processesWith(memory), []);
    await run(2);
    assert.equal((await processesWith(memory)).length, 1);
    const busy = assert.rejects(
      run(13),
      /lab\.work: plugin .* ended without an answer \(SIGKILL\)/,
    );
    const waiting = assert.rejects(run(2), {
      name: "PluginError",
      message: `lab.work: plugin ${file.path} was closed before the call began`,
    });
    await new Promise((go) => setTimeout(go, 100));
    await kit.close();
    await Promise.all([busy, waiting]);
    assert.deepEqual(await processesWith(memory), []);
  },
});
