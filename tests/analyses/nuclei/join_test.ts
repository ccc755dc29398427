import assert from "node:assert/strict";
import { graphOf, type PieceGraph } from "../../../analyses/nuclei/graph.ts";
import { polygonArea } from "../../../analyses/nuclei/hull.ts";
import { joinedLabels, joinPieces } from "../../../analyses/nuclei/join.ts";
import { PAIR_FEATURES, pairFeatures } from "../../../analyses/nuclei/pair.ts";
import { createImage, createLabels, type Labels } from "../../../core/values.ts";

/** A graph of pieces in a made-up view whose pictures differ from pixel to pixel. */
function graphAt(labels: Labels, seed: number): PieceGraph {
  let state = seed;
  const picture = () =>
    createImage(
      Float32Array.from(labels.data, () => (state = state * 48271 % 2147483647) % 64 / 64),
      labels.shape,
    );
  const [light, grey, over, bend, depth] = [picture(), picture(), picture(), picture(), picture()];
  return graphOf({ size: 6, pixels: 1, light, grey, back: (one) => one }, {
    labels,
    over,
    bend,
    depth,
  });
}

const FOUR = createLabels(
  Int32Array.of(
    ...[1, 1, 1, 2, 2, 0, 0],
    ...[1, 1, 1, 2, 2, 2, 4],
    ...[0, 3, 3, 3, 0, 4, 4],
    ...[0, 3, 3, 0, 0, 0, 4],
  ),
  [4, 7],
);

Deno.test({
  name: "graphOf() knows borders from both sides",
  permissions: "none",
  fn() {
    const { borders, areas } = graphAt(FOUR, 5);
    assert.deepEqual([...areas.slice(1)], [6, 5, 5, 4]);
    const touching = borders.map((around) => [...around.keys()].sort());
    assert.deepEqual(touching, [[], [2, 3], [1, 3, 4], [1, 2], [2]]);
    assert.equal(borders[1].get(2)!.pixels, 2);
    assert.equal(borders[3].get(1)!.pixels, 2);
    assert.equal(borders[2].get(3)!.pixels, 1);
    assert.equal(borders[2].get(4)!.pixels, 2);
    assert.equal(borders[4].get(2), borders[2].get(4));
  },
});

Deno.test({
  name: "joining pieces gives the graph of the joined pieces",
  permissions: "none",
  fn() {
    const graph = graphAt(FOUR, 5);
    const owner = joinPieces(graph, (one, other) => one + other === 3 ? 1 : -1);
    assert.deepEqual([...owner], [0, 1, 1, 3, 4]);
    const joined = joinedLabels(FOUR, owner);
    const anew = graphAt(joined, 5);
    for (const one of [1, 3, 4]) {
      for (const key of ["areas", "grey", "squares", "peaks", "bends", "depths"] as const) {
        assert.ok(Math.abs(graph[key][one] - anew[key][one]) < 1e-5, `${key} of ${one}`);
      }
      assert.equal(polygonArea(graph.hulls[one]), polygonArea(anew.hulls[one]));
      assert.deepEqual([...graph.borders[one].keys()].sort(), [...anew.borders[one].keys()].sort());
      for (const [other, border] of anew.borders[one]) {
        const features = pairFeatures(graph, one, other, graph.borders[one].get(other)!);
        const expected = pairFeatures(anew, one, other, border);
        features.forEach((value, i) =>
          assert.ok(Math.abs(value - expected[i]) < 1e-4, PAIR_FEATURES[i])
        );
      }
    }
  },
});

Deno.test({
  name: "joinPieces() joins the best pair first and looks again at what it touches",
  permissions: "none",
  fn() {
    const seen: string[] = [];
    const owner = joinPieces(graphAt(FOUR, 7), (one, other) => {
      seen.push(`${Math.min(one, other)}${Math.max(one, other)}`);
      // 2 and 4 are worth most; once they are one, 1 and 3 are worth more than 1 and 2.
      return { "24": 5, "12": 2, "13": 3, "23": seen.length > 4 ? -1 : 1 }[seen.at(-1)!] ?? -1;
    });
    assert.deepEqual([...owner], [0, 1, 1, 1, 1]);
    assert.deepEqual(seen.slice(0, 4).sort(), ["12", "13", "23", "24"]);
    assert.deepEqual(seen.slice(4, 6).sort(), ["12", "23"]);
  },
});

Deno.test({
  name: "pairFeatures() tells a disk cut in two from two disks that touch",
  permissions: "none",
  fn() {
    /** Two pieces side by side: halves of one disk, or disks. */
    const pieces = (apart: number) => {
      const data = new Int32Array(24 * 40);
      for (let i = 0; i < data.length; i++) {
        const [y, x] = [Math.floor(i / 40) - 11, i % 40 - 17.5];
        if (Math.hypot(y, Math.abs(x) - apart) < 9) data[i] = x < 0 ? 1 : 2;
      }
      return graphAt(createLabels(data, [24, 40]), 3);
    };
    const at = (graph: PieceGraph) => {
      const features = pairFeatures(graph, 1, 2, graph.borders[1].get(2)!);
      return Object.fromEntries(PAIR_FEATURES.map((name, i) => [name, features[i]]));
    };
    const [halves, disks] = [at(pieces(0)), at(pieces(8.6))];
    assert.ok(halves.fitGain > 0.005 && disks.fitGain < -0.05);
    assert.ok(halves.fit > 0.98 && disks.fit < 0.92);
    assert.ok(halves.solidityGain > -0.02 && disks.solidityGain < -0.05);
    assert.ok(halves.neck > 1.2 && disks.neck < 0.5);
    assert.ok(Math.abs(disks.ratio) < 0.05);
    assert.ok(Math.abs(disks.size - Math.log(2 * Math.PI * 81 / (Math.PI * 9))) < 0.1);
  },
});
