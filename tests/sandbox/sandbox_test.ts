/** Strangers' plugins: what honest ones give, and what hostile ones get. */
import assert from "node:assert/strict";
import { createImage, createKernel, createKit, createMask, type Image } from "../../mod.ts";
import { importsOf, type LoadOptions, loadPlugin } from "../../sandbox/host.ts";

const permissions = { read: true, write: ["out"], run: ["deno"] };

const image = createImage(Float32Array.of(1, 2.5, NaN, -Infinity, 5, 6), [2, 3], {
  pixelSize: { unit: "µm", y: 2, x: 1, source: "test" },
});

/** A plugin file around the body of its operator `lab.work`, gone afterwards. */
function pluginFile(
  body: string,
  before = "",
  outputs = '{ image: { kinds: ["image"] } }',
): { path: string } & Disposable {
  Deno.mkdirSync("out", { recursive: true });
  const path = Deno.makeTempFileSync({ dir: "out", prefix: "test-plugin-", suffix: ".ts" });
  Deno.writeTextFileSync(
    path,
    `import { defineOperator, definePlugin, imageLike, number } from "petri/plugin";
const hide = (text: string) => text; // What is imported shows only when it runs.
${before}
export default definePlugin({ name: "lab", version: "1.0.0", operators: [defineOperator({
  id: "lab.work", summary: "Works", inputs: { image: "image" },
  params: { by: number({ default: 2, min: 0, doc: "Factor" }) },
  outputs: ${outputs}, reference: "definition",
  run: async ({ image }: any, { by }: any): Promise<any> => { ${body} },
})] });`,
  );
  return { path, [Symbol.dispose]: () => Deno.removeSync(path) };
}

const HONEST = "return { image: imageLike(image, image.data.map((v: number) => v * by)) };";

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
  run: ({ value }: any) => ({ value }) })] });`,
    );
    await using plugin = await loadPlugin(path);
    const [echo] = plugin.operators;
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

/** Hostile plugins: what each tries, and how it must end. */
const HOSTILE: [
  name: string,
  body: string,
  message: RegExp,
  more?: { before?: string; limits?: LoadOptions["limits"] },
][] = [
  // Files.
  ["reads a file", 'await Deno.readTextFile("deno.json")', /read access to "deno.json"/],
  [
    "reads a file synchronously",
    'Deno.readFileSync("/etc/passwd")',
    /read access to "\/etc\/passwd"/,
  ],
  ["opens a file", 'await Deno.open("/etc/passwd")', /read access/],
  ["lists a folder", 'Array.from(Deno.readDirSync("."))', /read access/],
  ["asks about a file", 'Deno.statSync("/etc")', /read access/],
  ["writes a file", 'await Deno.writeTextFile("out/evil", "x")', /write access/],
  ["makes a temporary file", "await Deno.makeTempFile()", /write access/],
  [
    "reads by node:fs",
    '(await import(hide("node:") + "fs")).readFileSync("/etc/passwd")',
    /read access/,
  ],
  [
    "writes by node:fs",
    '(await import(hide("node:") + "fs")).writeFileSync("out/evil", "x")',
    /write access/,
  ],
  ["imports JSON", 'await import(hide("./") + "deno.json", { with: { type: "json" } })', /./],
  [
    "imports a file by URL",
    'await import(hide("file:") + "///etc/passwd")',
    /read access|not supported|Requires/,
  ],
  ["imports a computed path", 'await import(["/etc", "passwd"].join("/"))', /./],
  ["fetches a file", 'await fetch("file:///etc/passwd")', /read access|Requires/],
  [
    "opens SQLite",
    'new ((await import(hide("node:") + "sqlite")).DatabaseSync)("out/evil.db")',
    /access|capable/i,
  ],
  // The rest of the machine.
  ["reads the environment", 'Deno.env.get("HOME")', /env access/],
  [
    "reads process.env",
    '(await import(hide("node:") + "process")).default.env.HOME.length',
    /env access|undefined/,
  ],
  ["runs a program", 'await new Deno.Command("/bin/true").output()', /run access/],
  [
    "runs by node:child_process",
    '(await import(hide("node:") + "child_process")).execSync("/bin/true")',
    /run access|Requires/,
  ],
  ["loads a library", 'Deno.dlopen("/lib/libc.so.6", {})', /ffi access/],
  ["asks for the host name", "Deno.hostname()", /sys access/],
  ["sends a signal", "Deno.kill(1)", /run access/],
  [
    "asks for permission",
    'if ((await Deno.permissions.request({ name: "read" })).state !== "granted") throw new Error("refused")',
    /refused/,
  ],
  // The network.
  ["fetches", 'await fetch("http://127.0.0.1:8123/")', /net access/],
  ["opens a socket", "await Deno.connect({ port: 9 })", /net access/],
  ["listens", "Deno.listen({ port: 0 })", /net access/],
  ["opens a WebSocket", 'new WebSocket("ws://127.0.0.1:9/")', /net access/],
  ["asks the DNS", 'await Deno.resolveDns("localhost", "A")', /net access/],
  ["imports from the network", 'await import(hide("https:") + "//127.0.0.1:9/x.js")', /./],
  ["imports from npm", 'await import(hide("npm:") + "is-odd")', /./],
  [
    "connects by node:net",
    'await new Promise((_, no) => import(hide("node:") + "net").then((net) => net.connect(9, "127.0.0.1").on("error", no)))',
    /net access/,
  ],
  // Storage that outlives the call.
  ["uses localStorage", 'localStorage.setItem("a", "b")', /./],
  ["uses caches", 'await caches.open("a")', /./],
  // Workers have no more rights.
  [
    "lets a worker read",
    'await new Promise((_, no) => { const w = new Worker("data:text/javascript," + encodeURIComponent("Deno.readTextFileSync(\'/etc/passwd\')"), { type: "module" }); w.onerror = (e) => { e.preventDefault(); no(new Error(e.message)); }; })',
    /read access/,
  ],
  [
    "gives a worker rights",
    'new Worker("data:text/javascript,", { type: "module", deno: { permissions: { read: true } } } as any)',
    /./,
  ],
  // Never ending, too large.
  ["loops for ever", "for (;;) {}", /took longer than 0\.5 s and was stopped/, {
    limits: { callSeconds: 0.5 },
  }],
  [
    "keeps the promise queue busy",
    "const spin = (): any => Promise.resolve().then(spin); await spin()",
    /took longer than 0\.5 s/,
    { limits: { callSeconds: 0.5 } },
  ],
  [
    "never answers",
    "await new Promise(() => {})",
    /took longer than 0\.5 s|ended without an answer/,
    { limits: { callSeconds: 0.5 } },
  ],
  [
    "fills the heap",
    "const all: any[] = []; for (;;) all.push(new Array(1000).fill(all.length))",
    /needs more than the 256 MiB of memory/,
    { limits: { memory: 2 ** 28, callSeconds: 30 } },
  ],
  [
    "fills memory with typed arrays",
    "const all: any[] = []; for (;;) { all.push(new Uint8Array(1e7).fill(1)); await new Promise((go) => setTimeout(go, 5)); }",
    /needs more than the 256 MiB of memory/,
    { limits: { memory: 2 ** 28, callSeconds: 30 } },
  ],
  [
    "answers too much",
    "return { image: imageLike({ shape: [4e6], axes: 'X' }, new Float32Array(4e6)) }",
    /has 16000\d+ bytes, at most \d+ are allowed/,
    { limits: { outputBytes: 1e6 } },
  ],
  // Garbage on the channel.
  [
    "writes garbage",
    'Deno.stdout.writeSync(new TextEncoder().encode("hello, this is no frame"))',
    /something that is no message/,
  ],
  [
    "claims 2^63 bytes",
    "const v = new DataView(new ArrayBuffer(16)); v.setUint32(0, 0x50545249); v.setUint32(4, 10); v.setBigUint64(8, 2n ** 63n); Deno.stdout.writeSync(new Uint8Array(v.buffer))",
    /has 9223372036854775818 bytes, at most/,
  ],
  ["claims a header that is no JSON", frame("not json"), /its header is not JSON/],
  ["claims a header without fields", frame("[]"), /no fields and values/],
  [
    "answers another call",
    frame('{"fields":{"type":"result","id":99},"values":[]}'),
    /a call that nobody made/,
  ],
  [
    "answers twice",
    frame('{"fields":{"type":"result","id":2},"values":[]}', 2),
    /answered more than once|must be an image/,
  ],
  [
    "answers with a wild array",
    frame(
      '{"fields":{"type":"result","id":2},"values":[["image",{"kind":"image","shape":[9],"axes":"X","data":{"type":"float32","at":0,"length":9}}]]}',
    ),
    /ends behind the message/,
  ],
  [
    "answers with a wild kind",
    frame(
      '{"fields":{"type":"result","id":2},"values":[["image",{"kind":"constructor","shape":[0],"axes":"X","data":{"type":"uint8","at":0,"length":0}}]]}',
    ),
    /kind "constructor"/,
  ],
  [
    "pollutes prototypes through a frame",
    frame(
      '{"fields":{"type":"result","id":2,"__proto__":{"evil":1}},"values":[["__proto__",{"kind":"number","data":{"type":"float64","at":0,"length":0}}]]}',
    ),
    /malformed/,
  ],
  // Wrong answers.
  ["answers nothing", "return undefined", /output `image` must be an image/],
  [
    "answers with another kind",
    "return { image: 3 }",
    /must be an image, the operator gave a number/,
  ],
  [
    "answers with a wrong shape",
    "return { image: { ...image, shape: [9, 9] } }",
    /must have 81 values/,
  ],
  [
    "answers with a huge shape",
    "return { image: { ...image, shape: [1e9, 1e9] } }",
    /at most 2147483647 pixels/,
  ],
  [
    "answers with what it does not declare",
    "return { image, more: image }",
    /"more" that it does not declare/,
  ],
  ["answers with a function", "return { image: { ...image, data: () => 1 } }", /./],
  // Ends and throws.
  ["exits", "Deno.exit(0)", /ended without an answer \(status 0\)/],
  ["exits badly", "Deno.exit(77)", /ended without an answer \(status 77\)/],
  ["throws", 'throw new Error("my mistake")', /failed in its sandbox: my mistake/],
  ["throws no error", "throw null", /failed in its sandbox: threw null/],
  [
    "throws what has no text",
    "throw { toString() { throw 1 } }",
    /failed in its sandbox: threw something/,
  ],
  [
    "rejects unheard",
    'Promise.reject(new Error("unheard")); await new Promise((go) => setTimeout(go, 50))',
    /ended without an answer/,
  ],
  ["patches globals", "JSON.stringify = () => 'evil'; return { image }", /its header is not JSON/],
];

/** Code that writes a frame with a header of one's own. */
function frame(header: string, times = 1): string {
  return `const h = new TextEncoder().encode(${JSON.stringify(header)});
  const b = new Uint8Array(16 + h.length); const v = new DataView(b.buffer);
  v.setUint32(0, 0x50545249); v.setUint32(4, h.length); b.set(h, 16);
  for (let i = 0; i < ${times}; i++) {
    Deno.stdout.writeSync(b);
    await new Promise((go) => setTimeout(go, 30));
  }
  await new Promise((go) => setTimeout(go, 300)); return {};`;
}

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
const text = "import g from 'no'";`),
      ["one", "two", "three", "four", "five"],
    );
  },
});
