/**
 * Hostile plugins: what each tries, and how it must end. The tests run them; `deno task hostile` prints
 * the table.
 *
 * @module
 */
import { createImage, type Image } from "../../mod.ts";
import type { LoadOptions } from "../../sandbox/host.ts";

/** What they are called with. */
export const image: Image = createImage(Float32Array.of(1, 2.5, NaN, -Infinity, 5, 6), [2, 3], {
  pixelSize: { unit: "µm", y: 2, x: 1, source: "test" },
});

/** A plugin file around the body of its operator `lab.work`, gone afterwards. */
export function pluginFile(
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

/** The body of an operator that does its work. */
export const HONEST: string =
  "return { image: imageLike(image, image.data.map((v: number) => v * by)) };";

/** Hostile plugins: what each tries, and how it must end. */
export const HOSTILE: [
  name: string,
  body: string,
  message: RegExp,
  more?: { before?: string; limits?: LoadOptions["limits"] },
][] = [
  // Files.
  [
    "reads a file",
    'await Deno.readTextFile("deno.json")',
    /Requires read access to "deno.json", which the plugin was not granted \(--grant PLUGIN:read=…\)$/,
  ],
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
  [
    "imports text",
    'await import(hide("file:") + "///etc/passwd", { with: { type: "text" } } as any)',
    /./,
  ],
  [
    "imports bytes",
    'await import(hide("file:") + "///etc/passwd", { with: { type: "bytes" } } as any)',
    /./,
  ],
  [
    "imports a file from a data: module",
    `await import(hide("data:") + "text/javascript,import 'file:///etc/passwd'")`,
    /./,
  ],
  [
    "reads from a data: module",
    `await import(hide("data:") + "text/javascript,Deno.readTextFileSync('/etc/passwd')")`,
    /read access/,
  ],
  [
    "reads from a blob: module",
    "await import(URL.createObjectURL(new Blob(['Deno.readTextFileSync(\"/etc/passwd\")'], { type: 'text/javascript' })))",
    /read access/,
  ],
  [
    "reads by eval",
    `new Function("Deno.readTextFileSync('/etc/passwd')")()`,
    /read access/,
  ],
  [
    "streams WebAssembly from a file",
    'await WebAssembly.instantiateStreaming(fetch("file:///etc/passwd"))',
    /read access|Requires/,
  ],
  [
    "looks for WebAssembly with WASI",
    'new ((await import(hide("node:") + "wasi")).WASI)({ version: "preview1", preopens: { "/": "/" } })',
    /./,
  ],
  [
    "follows a link that it makes",
    'Deno.symlinkSync("/etc/passwd", "out/evil-link")',
    /requires unscoped --allow-read/,
  ],
  ["reads its own memory", 'Deno.readTextFileSync("/proc/self/environ")', /Requires/],
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
  [
    "runs a program",
    'await new Deno.Command("/bin/true").output()',
    /run access to "\/bin\/true", which no plugin gets$/,
  ],
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
  ["asks who runs it", "Deno.uid(); Deno.osUptime(); Deno.networkInterfaces()", /sys access/],
  ["kills its parent", 'Deno.kill(Deno.ppid, "SIGKILL")', /run access/],
  [
    "kills by node:process",
    '(await import(hide("node:") + "process")).default.kill(Deno.ppid, "SIGKILL")',
    /run access|Requires/,
  ],
  [
    "starts node's worker",
    `const { Worker: W } = await import(hide("node:") + "worker_threads");
    await new Promise((_, no) => new W("require('fs').readFileSync('/etc/passwd')", { eval: true }).on("error", no))`,
    /Requires|access/,
  ],
  [
    "opens a key-value store",
    "await (Deno as any).openKv()",
    /./,
  ],
  // The network.
  ["fetches", 'await fetch("http://127.0.0.1:8123/")', /net access/],
  ["opens a socket", "await Deno.connect({ port: 9 })", /net access/],
  ["listens", "Deno.listen({ port: 0 })", /net access/],
  ["opens a WebSocket", 'new WebSocket("ws://127.0.0.1:9/")', /net access/],
  ["opens a datagram socket", "await (Deno as any).connectQuic({}, {})", /./],
  [
    "talks TLS",
    'await Deno.connectTls({ hostname: "127.0.0.1", port: 9 })',
    /net access/,
  ],
  [
    "opens an EventSource",
    'const e = new (globalThis as any).EventSource("http://127.0.0.1:9/"); await new Promise((_, no) => { e.onerror = () => no(new Error("refused")); })',
    /./,
  ],
  [
    "asks by node:dns",
    'await (await import(hide("node:") + "dns/promises")).resolve("localhost")',
    /net access|Requires|queryA UNKNOWN/,
  ],
  [
    "fetches by node:http",
    'await new Promise((_, no) => import(hide("node:") + "http").then((http) => http.get("http://127.0.0.1:9/").on("error", no)))',
    /net access/,
  ],
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
  [
    "floods the output",
    "const junk = new Uint8Array(1e6); for (;;) Deno.stdout.writeSync(junk)",
    /something that is no message/,
    { limits: { callSeconds: 20 } },
  ],
  [
    "floods the errors",
    "const junk = new Uint8Array(1e6).fill(65); for (;;) Deno.stderr.writeSync(junk)",
    /took longer than 0\.5 s/,
    { limits: { callSeconds: 0.5 } },
  ],
  [
    "answers with a million outputs",
    "return Object.fromEntries(Array.from({ length: 1e6 }, (_, i) => ['o' + i, 1]))",
    /at most \d+ are allowed|that it does not declare|needs more than the 2048 MiB|took longer than 30 s/,
    { limits: { callSeconds: 30, outputBytes: 2 ** 20 } },
  ],
  [
    "ignores signals and stays",
    "for (const s of ['SIGTERM', 'SIGINT', 'SIGHUP']) Deno.addSignalListener(s as any, () => {}); for (;;) {}",
    /took longer than 0\.5 s/,
    { limits: { callSeconds: 0.5 } },
  ],
  [
    "lets its workers spin",
    "for (let i = 0; i < 4; i++) new Worker('data:text/javascript,for(;;){}', { type: 'module' }); await new Promise(() => {})",
    /took longer than 0\.5 s/,
    { limits: { callSeconds: 0.5 } },
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
    /"__proto__" that it does not declare/,
  ],
  // Both would keep the host busy or full long after the call may take no more time.
  [
    "answers with a thousand masks of the same bytes",
    frame(sameBytes("mask", "uint8", 64e6), 1, 64e6),
    /an array begins before the end of the last/,
    { limits: { callSeconds: 20, outputBytes: 1e8 } },
  ],
  [
    "answers with a thousand lists of the same bytes",
    frame(sameBytes("numbers", "float64", 8e6), 1, 64e6),
    /an array begins before the end of the last/,
    { limits: { callSeconds: 20, outputBytes: 1e8 } },
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
  [
    "answers with a function",
    "return { image: { ...image, data: () => 1 } }",
    /failed in its sandbox: `data` must be a typed array, got a function$/,
  ],
  [
    "answers with a text",
    'return { image: "5" }',
    /failed in its sandbox: `image` must be a value of petri, got "5"$/,
  ],
  [
    "answers with a list of nothing",
    "return { image: [image, null] }",
    /failed in its sandbox: `image` must be a value of petri, got null$/,
  ],
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
  [
    "pollutes prototypes in its process",
    "(Object.prototype as any).evil = 1; (Array.prototype as any).map = () => [1]; throw new Error('done')",
    /./,
  ],
  ["patches globals", "JSON.stringify = () => 'evil'; return { image }", /its header is not JSON/],
];

/** The header of an answer: a list of a thousand values that all lie at the same place. */
function sameBytes(kind: string, type: string, length: number): string {
  const one = { kind, shape: [length], axes: "X", data: { type, at: 0, length } };
  const list = { kind: "list", items: new Array(1000).fill(one) };
  return JSON.stringify({ fields: { type: "result", id: 2 }, values: [["image", list]] });
}

/** Code that writes a frame with a header of one's own, and zeros behind it. */
function frame(header: string, times = 1, payload = 0): string {
  return `const h = new TextEncoder().encode(${JSON.stringify(header)});
  const b = new Uint8Array(16 + h.length + ${payload}); const v = new DataView(b.buffer);
  v.setUint32(0, 0x50545249); v.setUint32(4, h.length); v.setUint32(12, ${payload}); b.set(h, 16);
  for (let i = 0; i < ${times}; i++) {
    for (let d = 0; d < b.length;) d += Deno.stdout.writeSync(b.subarray(d));
    await new Promise((go) => setTimeout(go, 30));
  }
  await new Promise((go) => setTimeout(go, 300)); return {};`;
}
