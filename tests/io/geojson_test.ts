import assert from "node:assert/strict";
import fc from "fast-check";
import { FormatError } from "../../core/errors.ts";
import { createLabels, createTable } from "../../core/values.ts";
import { formatGeoJson, parseGeoJson } from "../../io/geojson.ts";
import { regionsOf } from "../../io/regions.ts";
import { fillOutlines } from "../../ops/measure/outlines.ts";

Deno.test({
  name: "formatGeoJson() writes what QuPath looks for",
  permissions: "none",
  fn() {
    const labels = createLabels(Int32Array.of(2, 0, 2, 0, 0, 0), [2, 3]);
    const table = createTable({
      label: Int32Array.of(2),
      name: ["left"],
      class: ["Tumour"],
      area: Int32Array.of(2),
      none: Float64Array.of(NaN),
    }, { area: "px²" });
    const regions = regionsOf(labels, { table, plane: { z: 4 } });
    const text = formatGeoJson(regions, { objectType: "annotation" });
    assert.deepEqual(JSON.parse(text), {
      type: "FeatureCollection",
      features: [{
        type: "Feature",
        geometry: {
          type: "MultiPolygon",
          coordinates: [
            [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]],
            [[[2, 0], [3, 0], [3, 1], [2, 1], [2, 0]]],
          ],
          plane: { c: -1, z: 4, t: 0 },
        },
        properties: {
          objectType: "annotation",
          name: "left",
          classification: { name: "Tumour", color: [230, 159, 0] },
          measurements: { "area (px²)": 2 },
        },
      }],
    });
    const [read] = parseGeoJson(text);
    assert.equal(read.class, "Tumour");
    assert.deepEqual(read.measurements, { "area (px²)": 2 });
    assert.deepEqual(read.plane, { z: 4, t: 0 });
    assert.deepEqual(JSON.parse(formatGeoJson([])).features, []);
  },
});

Deno.test({
  name: "parseGeoJson() gives the labels back that formatGeoJson() was given",
  permissions: "none",
  fn() {
    const labels = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 11 }))
      .chain(([height, width]) =>
        fc.array(fc.integer({ min: 0, max: 3 }), {
          minLength: height * width,
          maxLength: height * width,
        }).map((data) => createLabels(Int32Array.from(data), [height, width]))
      );
    fc.assert(
      fc.property(labels, (before) => {
        const regions = parseGeoJson(formatGeoJson(regionsOf(before)));
        assert.deepEqual(fillOutlines(regions, before.shape), before);
      }),
      { seed: 6, numRuns: 300 },
    );
  },
});

Deno.test({
  name: "parseGeoJson() reads QuPath's other forms",
  permissions: "none",
  fn() {
    const anticlockwise = [[0, 0], [0, 2], [3.5, 2], [3.5, 0], [0, 0]];
    const feature = {
      type: "Feature",
      id: "PathAnnotationObject",
      geometry: { type: "Polygon", coordinates: [anticlockwise] },
      properties: {
        object_type: "annotation",
        classification: { names: ["Tumour", "Positive"], color: [1, 2, 3] },
        measurements: [{ name: "Area", value: 7 }, { name: "odd" }],
      },
    };
    const [read] = parseGeoJson(JSON.stringify([feature, { ...feature, geometry: null }]));
    assert.equal(read.label, 1);
    assert.equal(read.class, "Tumour: Positive");
    assert.deepEqual(read.measurements, { Area: 7 });
    assert.deepEqual(Array.from(read.polygons[0].outer), [0, 0, 0, 3.5, 2, 3.5, 2, 0]);
    assert.deepEqual(parseGeoJson(JSON.stringify(feature)), [read]);
  },
});

Deno.test({
  name: "formatGeoJson() refuses an object without outline and an unknown type of object",
  permissions: "none",
  fn() {
    assert.throws(
      () => formatGeoJson([{ label: 3, polygons: [] }]),
      /Object 3 must have an outline to become GeoJSON/,
    );
    assert.throws(
      () => formatGeoJson([], { objectType: "cell" as never }),
      /`objectType` must be `detection` or `annotation`, got "cell"/,
    );
  },
});

Deno.test({
  name: "parseGeoJson() refuses what is no region",
  permissions: "none",
  fn() {
    const refuses = (value: unknown, message: RegExp) =>
      assert.throws(
        () => parseGeoJson(typeof value === "string" ? value : JSON.stringify(value)),
        (error: Error) => {
          assert.ok(error instanceof FormatError, `${error}`);
          assert.match(error.message, message);
          return true;
        },
      );
    const of = (geometry: unknown) => ({ type: "Feature", geometry });
    refuses('{"type":\n\n?', /^the file: not JSON: [^\n]*$/);
    refuses({ type: "FeatureCollection" }, /has no list of features/);
    refuses({ type: "Thing" }, /feature 1 must have the type Feature, got "Thing"/);
    refuses(of({ type: "Point", coordinates: [1, 2] }), /must be a Polygon or .*, got "Point"/);
    refuses(of({ type: "Polygon", coordinates: [] }), /feature 1 has a polygon without rings/);
    refuses(of({ type: "MultiPolygon", coordinates: 3 }), /must be a Polygon or MultiPolygon/);
    refuses(
      of({ type: "Polygon", coordinates: [[[0, 0], [1, 1], ["a", 0], [0, 0]]] }),
      /feature 1 has a ring that is not a list of at least 4 points/,
    );
  },
});
