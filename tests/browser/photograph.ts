/**
 * Photographs the page of `petri report` for the README: the samples of petri, segmented by its scripts.
 *
 *     deno task photograph
 */
import { main } from "../../scripts/petri/command.ts";
import { chromiumIsThere, Page } from "./chromium.ts";

if (!chromiumIsThere()) {
  console.error("photograph: no chromium that may be started");
  Deno.exit(3);
}
Deno.mkdirSync("out", { recursive: true });
const folder = Deno.makeTempDirSync({ dir: "out", prefix: "photograph-" });
try {
  for (const [script, sample] of [["bacteria", "microcolony"], ["nuclei", "nuclei"]]) {
    const { success } = await new Deno.Command("deno", {
      args: [
        "run",
        "--no-prompt",
        "--allow-read",
        `--allow-write=${folder}`,
        `scripts/segment_${script}.ts`,
        `data/${sample}.tif`,
        "--out",
        folder,
      ],
      stdout: "null",
    }).output();
    if (!success) Deno.exit(1);
  }
  await main(["report", folder, "--title", "Bacteria and nuclei"]);
  for (const dark of [false, true]) {
    await using page = await Page.open(`file://${Deno.realPathSync(folder)}/report.html`, {
      width: 1280,
      height: 800,
      dark,
    });
    await page.until("document.querySelectorAll('#rows tr').length > 2");
    if (dark) await page.press("]");
    await page.clickOn("#heads th:nth-child(3) button");
    await page.clickOn("#rows tr:nth-child(7) td:nth-child(2)");
    await page.until("document.querySelector('#marks .over') !== null");
    await page.until("[...document.images].every((image) => image.complete)");
    await page.photograph(`docs/images/report_${dark ? "dark" : "light"}.png`);
  }
} finally {
  Deno.removeSync(folder, { recursive: true });
}
