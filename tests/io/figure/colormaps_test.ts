/** Colour maps against matplotlib's. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { colormap, type ColormapName, COLORMAPS, colourAt } from "petri/io/figure";
import golden from "../../reference/golden/colormaps.json" with { type: "json" };

const pure = (name: string, fn: () => void) => Deno.test({ name, permissions: "none", fn });

/** The values that the reference's script maps. */
const values = Array.from({ length: 4507 + 410 }, (_, i) => (i - 410) / 4096);

for (const name of COLORMAPS) {
  pure(`colormap() ${name} is matplotlib's ${golden.matplotlib} to the last digit`, () => {
    const table = colormap(name);
    const colours = values.flatMap((value) => {
      const at = 3 * colourAt(value, table.length / 3);
      return [...table.subarray(at, at + 3)];
    });
    const { sha256, first } = golden.maps[name];
    assert.deepEqual(colours.slice(3000, 3003), first);
    assert.equal(createHash("sha256").update(Uint8Array.from(colours)).digest("hex"), sha256);
  });
}

pure("colormap() names all maps when it does not know one", () => {
  assert.deepEqual(COLORMAPS, Object.keys(golden.maps));
  assert.throws(
    () => colormap("jet" as ColormapName),
    /`colormap` must be one of gray, viridis, magma, inferno, plasma, seismic, tab20, got jet/,
  );
});
