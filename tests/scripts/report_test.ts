/** `petri report` without a browser: what is in the page, and what is said when there is nothing. */
import assert from "node:assert/strict";
import { createLabels, createTable } from "../../core/values.ts";
import { formatTableJson, writeTiff } from "../../io/mod.ts";
import { report } from "../../scripts/petri/report.ts";

const permissions = { read: true, write: ["out"] };

function scratchFolder(): { path: string } & Disposable {
  Deno.mkdirSync("out", { recursive: true });
  const path = Deno.makeTempDirSync({ dir: "out", prefix: "test-report-" });
  return { path, [Symbol.dispose]: () => Deno.removeSync(path, { recursive: true }) };
}

/** Exit status and what was said. */
async function run(...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const { log, error } = console;
  console.log = console.error = (...words: unknown[]) => lines.push(words.join(" "));
  try {
    return { code: await report(args), said: lines.join("\n") };
  } finally {
    Object.assign(console, { log, error });
  }
}

// deno-lint-ignore no-explicit-any
function dataOf(page: string): any {
  return JSON.parse(/id="data">([^<]*)<\/script>/.exec(page)![1]);
}

Deno.test({
  name: "report() writes tables, outlines, failures and records into one page",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    Deno.mkdirSync(`${path}/deep/a.tif`, { recursive: true });
    const data = Int32Array.of(0, 2, 2, 0, 2, 0, 9, 0, 0, 0, 0, 0);
    await writeTiff(`${path}/deep/a.tif/labels.tif`, createLabels(data, [3, 4]));
    const table = createTable(
      {
        label: Int32Array.of(2, 9),
        area: Float64Array.of(1 / 3, NaN),
        ratio: Float64Array.of(-Infinity, 2),
        kind: ["</script>", "b"],
      },
      { area: "px²" },
    );
    Deno.writeTextFileSync(`${path}/deep/a.tif/regions.json`, formatTableJson(table));
    const record = { program: "recipe x", parameters: { steps: [] }, inputs: [] };
    Deno.writeTextFileSync(`${path}/deep/a.tif/record.json`, JSON.stringify(record));
    Deno.writeTextFileSync(`${path}/b.record.json`, JSON.stringify(record));
    Deno.writeTextFileSync(`${path}/failures.1-of-2.json`, `[{"image":"c.tif","message":"no"}]`);

    const { code, said } = await run(path, "--title", "A < B");
    assert.equal(code, 0);
    assert.deepEqual(said.split("\n"), [
      `${path}/b.record.json: beside it is no overlay.png, labels.tif, regions.json or figure for the page`,
      `wrote ${path}/report.html: 2 images, 2 regions`,
    ]);
    const page = Deno.readTextFileSync(`${path}/report.html`);
    assert.match(page, /<title>A &lt; B<\/title>/);
    assert.equal(page.match(/<\/script>/g)?.length, 2);
    assert.doesNotMatch(page, /\{\{\w+\}\}|\bsrc="http|\bhref="/);
    const { items, columns, rowItem, failures, records } = dataOf(page);
    assert.deepEqual(items.map(({ name }: { name: string }) => name), ["b", "deep/a.tif"]);
    assert.deepEqual([items[1].width, items[1].height, items[1].picture], [4, 3, null]);
    // 2 is an angle of three pixels: x0, y0, x1, y1 in pixels.
    assert.deepEqual(items[1].outlines[9].slice(1), [2, 1, 3, 2]);
    assert.match(items[1].outlines[9][0], /^M\d \d([hv]-?\d){3,4}z$/);
    assert.deepEqual(rowItem, [1, 1]);
    assert.deepEqual(columns, [
      { name: "label", text: false, values: [2, 9] },
      { name: "area", unit: "px²", text: false, values: [0.333333, null] },
      { name: "ratio", text: false, values: ["-inf", 2] },
      { name: "kind", text: true, values: ["</script>", "b"] },
    ]);
    assert.deepEqual(failures, [{ image: "c.tif", message: "no" }]);
    assert.equal(records.length, 2);

    // A picture stands in an element of its own, however long it is.
    const overlay = new Uint8Array(4_000_000).map((_, i) => i * 7919 >> 3);
    new DataView(overlay.buffer).setUint32(16, 8);
    Deno.writeFileSync(`${path}/b.overlay.png`, overlay);
    assert.equal((await run(path)).code, 0);
    const pictured = Deno.readTextFileSync(`${path}/report.html`);
    const [first] = dataOf(pictured).items;
    assert.deepEqual([first.picture, first.width], ["picture0", 8]);
    const [, letters] = / id="picture0">([^<]*)<\/script>/.exec(pictured)!;
    assert.deepEqual(Uint8Array.fromBase64(letters), overlay);
    Deno.removeSync(`${path}/b.overlay.png`);

    // A figure belongs to its record: one of a script is named after it.
    Deno.writeTextFileSync(`${path}/b.svg`, "<svg>curve</svg>");
    assert.equal((await run(path)).code, 0);
    const drawn = Deno.readTextFileSync(`${path}/report.html`);
    assert.deepEqual(dataOf(drawn).figures, ["figure0", null]);
    const [, svg] = / id="figure0">([^<]*)<\/script>/.exec(drawn)!;
    assert.equal(atob(svg), "<svg>curve</svg>");
    Deno.removeSync(`${path}/b.svg`);

    // A stack counts once, its frames as pictures; an object without a frame is of its first one.
    const stack = createLabels(Int32Array.of(1, 0, 0, 0, 0, 2), [3, 1, 2], { axes: "TYX" });
    await writeTiff(`${path}/b.labels.tif`, stack);
    const rows = createTable({ label: Int32Array.of(2, 1, 7) });
    Deno.writeTextFileSync(`${path}/b.regions.json`, formatTableJson(rows));
    assert.deepEqual(await run(path), {
      code: 0,
      said: `wrote ${path}/report.html: 2 images (4 with all frames), 5 regions`,
    });
    const whole = dataOf(Deno.readTextFileSync(`${path}/report.html`));
    assert.deepEqual(whole.rowItem, [2, 0, 0, 3, 3]);
  },
});

Deno.test({
  name: "report() says what it misses",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    assert.deepEqual(await run(path), { code: 3, said: `petri report: ${path}: no record found` });
    assert.deepEqual(await run(`${path}/none`), {
      code: 3,
      said: `petri report: ${path}/none: is not a folder of results`,
    });
    const none = await run();
    assert.equal(none.code, 2);
    assert.match(none.said, /give one folder/);
    assert.match((await run(path, "--to", "page.pdf")).said, /--to.*page\.pdf/);
    Deno.writeTextFileSync(`${path}/x.record.json`, "{");
    const broken = await run(path);
    assert.equal(broken.code, 3);
    assert.match(broken.said, /x\.record\.json: cannot be read: /);
    assert.ok(![...Deno.readDirSync(path)].some(({ name }) => name.includes("report")));
  },
});
