/** The page of `petri report` as a reader uses it, in headless Chromium; photographs go to out/browser. */
import assert from "node:assert/strict";
import { createImage, createLabels, createTable } from "../../core/values.ts";
import { formatTableJson, overlayPng, writeTiff } from "../../io/mod.ts";
import { main } from "../../scripts/petri/command.ts";
import { chromiumIsThere, Page } from "./chromium.ts";

const ready = chromiumIsThere();
if (!ready) console.log("report_test: no chromium that may be started, its tests are left out");

const options = { ignore: !ready, sanitizeResources: false, sanitizeOps: false };
const PHOTOGRAPHS = "out/browser";

/** A folder of results: a picture of many square regions, one of few, and a failure. */
async function results(side: number): Promise<{ path: string } & Disposable> {
  Deno.mkdirSync(PHOTOGRAPHS, { recursive: true });
  const path = Deno.makeTempDirSync({ dir: "out", prefix: "report-" });
  for (const [name, count] of [["few <b>.tif", 3], ["many.tif", side]] as const) {
    const height = count * 9, width = count * 11;
    const labels = new Int32Array(height * width), image = new Uint8Array(height * width);
    const area = new Float64Array(count * count), mean = new Float64Array(count * count);
    for (let label = 1; label <= count * count; label++) {
      const top = Math.floor((label - 1) / count) * 9 + 1, left = (label - 1) % count * 11 + 1;
      const wide = 3 + label * 7 % 6;
      for (let y = top; y < top + 6; y++) {
        labels.fill(label, y * width + left, y * width + left + wide);
        image.fill(50 + label % 200, y * width + left, y * width + left + wide);
      }
      area[label - 1] = 6 * wide;
      mean[label - 1] = label === 2 ? NaN : label === 3 ? Infinity : 50 + label % 200;
    }
    const folder = `${path}/${name}`;
    Deno.mkdirSync(folder);
    const shape = [height, width];
    const objects = createLabels(labels, shape);
    await writeTiff(`${folder}/labels.tif`, objects);
    Deno.writeFileSync(`${folder}/overlay.png`, overlayPng(createImage(image, shape), objects));
    const table = createTable(
      { label: Int32Array.from(area, (_, i) => i + 1), area, intensityMean: mean },
      { area: "px²" },
    );
    Deno.writeTextFileSync(`${folder}/regions.json`, formatTableJson(table));
    const record = { schema: 1, petri: "0", program: "recipe test", started: "today" };
    const steps = [{ name: "bright", operator: "threshold.otsu", params: { bins: 256 } }];
    Deno.writeTextFileSync(
      `${folder}/record.json`,
      JSON.stringify({
        ...record,
        inputs: [{ file: name, sha256: "", bytes: 0 }],
        parameters: { steps },
        outputs: [],
      }),
    );
  }
  Deno.writeTextFileSync(
    `${path}/many.tif/figure.svg`,
    '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="43"><path d="M0 0H64V43"/></svg>',
  );
  const failures = [{
    image: "bad.tif",
    kind: "FormatError",
    message: "not <script>alert(1)</script>",
  }];
  Deno.writeTextFileSync(`${path}/failures.json`, JSON.stringify(failures));
  return { path, [Symbol.dispose]: () => Deno.removeSync(path, { recursive: true }) };
}

async function open(path: string, dark = false): Promise<Page> {
  const page = await Page.open(`file://${Deno.realPathSync(path)}/report.html`, {
    width: 1400,
    height: 900,
    dark,
  });
  await page.until("document.querySelectorAll('#rows tr').length > 2");
  return page;
}

const cells = (page: Page, row: number) =>
  page.ask<string[]>(
    `[...document.querySelectorAll("#rows tr[data-row]")[${row}].cells].map((cell) => cell.textContent)`,
  );
const chosen = (page: Page) =>
  page.ask<string | null>(
    `document.querySelector('#rows tr[aria-selected="true"]')?.cells[1].textContent ?? null`,
  );

Deno.test({
  ...options,
  name: "report: rows and outlines are linked both ways, sorted, filtered, by mouse and keyboard",
  async fn() {
    using folder = await results(12);
    assert.equal(await main(["report", folder.path, "--title", "Three <i>"]), 0);
    await using page = await open(folder.path);
    assert.equal(await page.ask("document.title"), "Three <i>");
    assert.equal(await page.ask("document.querySelectorAll('#gallery button').length"), 2);
    assert.deepEqual(await cells(page, 0), ["few <b>.tif", "1", "24", "51"]);
    assert.deepEqual(await cells(page, 1), ["few <b>.tif", "2", "30", ""]);
    assert.deepEqual(await cells(page, 2), ["few <b>.tif", "3", "36", "∞"]);

    // A row chosen: its outline stands in the picture, round the right pixels.
    await page.clickOn("#rows tr:nth-child(6)");
    assert.equal(await chosen(page), "5");
    const d = await page.ask<string>(`document.querySelector("#marks .over").getAttribute("d")`);
    assert.match(d, /^M12 \d+/);
    await page.photograph(`${PHOTOGRAPHS}/chosen.png`);

    // A region clicked in the picture: its row is chosen. Region 9 lies at the lower right.
    const [x, y] = await page.ask<[number, number]>(`(() => {
      const box = document.querySelector("#plane").getBoundingClientRect();
      return [box.x + box.width * 24.5 / 33, box.y + box.height * 21 / 27];
    })()`);
    await page.click(x, y);
    assert.equal(await chosen(page), "9");
    assert.match(
      await page.ask<string>("document.querySelector('#told').textContent"),
      /^region 9 · area/,
    );

    // Sorted by area, up and down; ∞ is a number, a missing one comes last.
    await page.clickOn("#heads th:nth-child(4) button");
    assert.equal((await cells(page, 8))[1], "2");
    await page.clickOn("#heads th:nth-child(4) button");
    assert.deepEqual([(await cells(page, 0))[1], (await cells(page, 8))[1]], ["3", "2"]);
    assert.equal(
      await page.ask(`document.querySelector("#heads th:nth-child(4)").getAttribute("aria-sort")`),
      "descending",
    );

    // Filtered, over all images.
    await page.clickOn("#all");
    await page.clickOn("#filter");
    await page.press(..."area >= 48 and label < 9");
    await page.until("/ of 153/.test(document.querySelector('#count').textContent)");
    const areas = await page.ask<number[]>(
      `[...document.querySelectorAll("#rows tr[data-row]")].map((row) => Number(row.cells[2].textContent))`,
    );
    assert.ok(areas.length > 0 && areas.every((area) => area >= 48));
    await page.ask(`document.querySelector("#filter").value = "bogus > 1";
      document.querySelector("#filter").dispatchEvent(new Event("input"))`);
    assert.equal(
      await page.ask("document.querySelector('#problem').textContent"),
      "no column “bogus”",
    );
    await page.ask(`document.querySelector("#filter").value = "";
      document.querySelector("#filter").dispatchEvent(new Event("input"))`);

    // By keyboard: down the rows, into another image, Enter zooms.
    await page.ask("document.querySelector('#heads th button').click()");
    await page.ask("document.querySelector('#scroll').focus()");
    await page.press("Home", ...new Array(9).fill("ArrowDown"));
    assert.equal(await page.ask("document.querySelector('#name').textContent"), "many.tif");
    assert.equal(await chosen(page), "1");
    const before = await page.ask<string>("document.querySelector('#plane').style.width");
    await page.press("Enter");
    assert.notEqual(await page.ask("document.querySelector('#plane').style.width"), before);
    await page.photograph(`${PHOTOGRAPHS}/zoomed.png`);
    // One of the two has a figure.
    const figure = () =>
      page.ask<[boolean, number, string]>(`(() => {
        const { naturalWidth, alt } = document.querySelector("#figure");
        return [document.querySelector("#curves").hidden, naturalWidth, alt];
      })()`);
    await page.until("document.querySelector('#figure').naturalWidth > 0");
    assert.deepEqual(await figure(), [false, 64, "Figure of many.tif"]);
    await page.press("Escape", "[", "t");
    assert.equal((await figure())[0], true);
    assert.equal(await chosen(page), null);
    assert.equal(await page.ask("document.querySelector('#name').textContent"), "few <b>.tif");
    assert.equal(await page.ask("document.documentElement.dataset.theme"), "dark");

    // A bar of a histogram keeps its rows.
    await page.ask(
      `document.querySelector("#plots .hit:last-of-type").dispatchEvent(new Event("click"))`,
    );
    assert.match(
      await page.ask<string>("document.querySelector('#filter').value"),
      /^area >= .* and area <= 48$/,
    );
    assert.match(
      await page.ask<string>("document.querySelector('#failures').textContent"),
      /bad\.tifFormatError: not <script>alert\(1\)<\/script>/,
    );
    assert.match(
      await page.ask<string>("document.querySelector('#steps').textContent"),
      /threshold\.otsu {2}bins 256/,
    );
    assert.deepEqual(page.complaints, []);
    assert.deepEqual(page.requests.filter((address) => !/^(file|blob|data):/.test(address)), []);
  },
});

Deno.test({
  ...options,
  name: "report: 10,000 regions are sorted, scrolled and found within a second each",
  async fn() {
    using folder = await results(100);
    assert.equal(await main(["report", folder.path]), 0);
    await using page = await open(folder.path, true);
    await page.press("]");
    await page.until("document.querySelector('#count').textContent === '10000 rows'");
    const took = (work: string) =>
      page.ask<number>(`(async () => {
        const start = performance.now();
        ${work};
        await new Promise(requestAnimationFrame);
        return performance.now() - start;
      })()`);
    const times = {
      sort: await took(`document.querySelectorAll("#heads button")[2].click()`),
      scroll: await took(`document.querySelector("#scroll").scrollTop = 130000`),
    };
    await page.until("document.querySelector('#rows tr[data-row]') !== null");
    const rows = await page.ask<number>("document.querySelectorAll('#rows tr').length");
    assert.ok(rows < 200, `${rows} rows are drawn at a time`);
    // The last region, far down the table, from the picture.
    const [x, y] = await page.ask<[number, number]>(`(() => {
      const box = document.querySelector("#plane").getBoundingClientRect();
      return [box.x + box.width * (99 * 11 + 2.5) / 1100, box.y + box.height * (99 * 9 + 4) / 900];
    })()`);
    const start = performance.now();
    await page.click(x, y);
    assert.equal(await chosen(page), "10000");
    const click = performance.now() - start;
    await page.ask("document.querySelector('#outlines').click()");
    await page.photograph(`${PHOTOGRAPHS}/many_dark.png`);
    // Other work on the machine may double what was measured alone.
    for (const [name, time] of Object.entries({ ...times, click })) {
      assert.ok(time < 1000, `${name} took ${time} ms`);
    }
    assert.deepEqual(page.complaints, []);
  },
});
