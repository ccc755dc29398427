/**
 * Whole analyses as operators, for recipes: chains that decide on the way what an operator alone
 * cannot. Each is loaded when it first runs.
 *
 * @module
 */
import {
  growthStackParams,
  ktrStackParams,
  segBacteriaParams,
  segBacteriumParams,
  segNucleiParams,
} from "../analyses/params.ts";
import { defineOperator, definePlugin, type Plugin } from "../core/operator.ts";

/** Operators of the family `analysis`. */
export const analysesPlugin: Plugin = definePlugin({
  name: "analysis",
  version: "1.0.0",
  operators: [
    defineOperator({
      id: "analysis.segNuclei",
      summary: "Nuclei of any size in fluorescence, touching ones parted",
      inputs: { image: "image" },
      params: segNucleiParams,
      outputs: { labels: "labels", diameter: "number" },
      reference: "analyses/nuclei.ts",
      run: async ({ image }, params) => {
        const { segNuclei } = await import("../analyses/nuclei.ts");
        return segNuclei(image, params);
      },
    }),
    defineOperator({
      id: "analysis.segBacteria",
      summary: "Bacteria of any width, dark or bright, bent ones whole",
      inputs: { image: "image" },
      params: segBacteriaParams,
      outputs: { labels: "labels", width: "number" },
      reference: "Lindeberg 1998, doi:10.1023/A:1008045108935; analyses/bacteria.ts",
      run: async ({ image }, params) => {
        const { segBacteria } = await import("../analyses/bacteria.ts");
        const { labels, width } = segBacteria(image, params);
        return { labels, width };
      },
    }),
    defineOperator({
      id: "analysis.segBacterium",
      summary: "Dark rods of one width in phase contrast, by outlines and watershed",
      inputs: { image: "image" },
      params: segBacteriumParams,
      outputs: { labels: "labels" },
      reference: "the same steps in scikit-image 0.26 and scipy; analyses/microcolony.ts",
      run: async ({ image }, params) => {
        const { segBacterium } = await import("../analyses/microcolony.ts");
        return { labels: segBacterium(image, params).labels };
      },
    }),
    defineOperator({
      id: "analysis.ktrTimeLapse",
      summary:
        "Reporters in nucleus and cytoplasm of each cell, followed over time; defaults of one experiment",
      inputs: {
        nucleus: { kinds: ["image"], doc: "bright nuclei; TYX or YX, as all others" },
        reporter: { kinds: ["image"], many: true },
        cellMask: {
          kinds: ["image", "mask", "labels"],
          optional: true,
          doc: "not 0 where cells are; everywhere unless given",
        },
      },
      params: ktrStackParams,
      outputs: {
        labels: { kinds: ["labels"], doc: "nuclei, named by their track" },
        table: { kinds: ["table"], doc: "one row a cell and frame" },
        curve: { kinds: ["table"], doc: "one row a frame" },
      },
      reference: "Chavez-Abiega et al. 2022, doi:10.1242/jcs.259685; analyses/ktr.ts",
      overTime: true,
      run: async (stack, params) => {
        const { ktrStack } = await import("../analyses/ktr_stack.ts");
        return ktrStack(stack, params);
      },
    }),
    defineOperator({
      id: "analysis.bacteriaGrowth",
      summary: "Bacteria followed over time: sizes, divisions and growth rates",
      inputs: { image: { kinds: ["image"], doc: "TYX or YX" } },
      params: growthStackParams,
      outputs: {
        labels: { kinds: ["labels"], doc: "cells by their numbers from birth to division" },
        table: { kinds: ["table"], doc: "one row a cell and frame" },
        cells: { kinds: ["table"], doc: "one row a cell" },
        colony: { kinds: ["table"], doc: "one row a frame" },
      },
      reference: "Sen 1968, doi:10.1080/01621459.1968.10480934; analyses/growth.ts",
      overTime: true,
      run: async ({ image }, params) => {
        const { growthStack } = await import("../analyses/growth_stack.ts");
        return growthStack(image, params);
      },
    }),
    defineOperator({
      id: "analysis.rodSizes",
      summary: "Length and width of rods, bent ones along their bend",
      inputs: { labels: "labels", table: { kinds: ["table"], optional: true } },
      params: {},
      outputs: { table: "table" },
      reference: "definition; analyses/rod_sizes.ts",
      version: 2,
      run: async ({ labels, table }) => {
        const { withRodSizes } = await import("../analyses/rod_sizes.ts");
        return { table: withRodSizes(labels, table) };
      },
    }),
    defineOperator({
      id: "analysis.readingOrder",
      summary: "Objects numbered line after line, from left to right",
      inputs: { labels: "labels" },
      params: {},
      outputs: { labels: "labels" },
      reference: "definition; analyses/reading_order.ts",
      run: async ({ labels }) => {
        const { readingOrder } = await import("../analyses/reading_order.ts");
        return { labels: readingOrder(labels) };
      },
    }),
  ],
});
