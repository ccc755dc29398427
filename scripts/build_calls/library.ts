/**
 * Calls what scripts use of a built library: `library.ts FILE IMAGE`. An image is read, segmented and written;
 * then each operator is called once for each sort of value that it takes first, by its defaults and examples.
 *
 * @module
 */
import { conformanceCases } from "../../core/conformance.ts";

const [file, path] = Deno.args;
const petri: typeof import("../../mod.ts") = await import(
  new URL(file, `file://${Deno.cwd()}/`).href
);

const kit = petri.createKit();
const image = await petri.readImage(path);
const { image: smooth } = await kit.run("kernels.gaussian", { image }, { sigma: 1 });
const { mask } = await kit.run("threshold.otsu", { image: smooth });
const { labels } = await kit.run("segmentation.label", { image: mask });
const { table } = await kit.run("measure.regions", { labels, image });
petri.overlayPng(image, labels);
petri.formatCsv(table);
petri.encodeTiff(labels);

for (const info of kit.operators()) {
  for (const { inputs } of conformanceCases(info, [24, 26])) {
    for (const params of [{}, ...info.examples.map(({ params }) => params)]) {
      try {
        await kit.run(info.id as never, inputs as never, params as never);
      } catch (error) {
        // Not every operator takes every value, or can do without parameters.
        if (!(error instanceof petri.PetriError)) throw error;
      }
    }
  }
}
