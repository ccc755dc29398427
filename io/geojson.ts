/**
 * GeoJSON as QuPath reads and writes it: a FeatureCollection, one feature an object, coordinates in
 * pixels with (0, 0) the outer corner of the first pixel. Objects of several parts are MultiPolygons;
 * class, name and measurements are where QuPath 0.4 and later look for them, and the plane of a stack
 * beside the geometry. A class comes with a colour, as QuPath refuses those that have none.
 *
 * Reference: RFC 7946; QuPath's manual, "Exporting annotations", and its class `GsonTools`.
 *
 * @module
 */
import { checkParameter, InputError, show } from "../core/errors.ts";
import { type Polygon, type Ring, ringArea } from "../ops/measure/outlines.ts";
import { parseJson, type ReadOptions, refusal } from "./limits.ts";
import { OUTLINE_COLOURS } from "./overlay.ts";
import { numbersFor, type Plane, type Region } from "./regions.ts";

/** How GeoJSON is written. */
export interface GeoJsonOptions {
  /** What objects are to QuPath: `detection` (default; many, measured) or `annotation` (few, edited). */
  readonly objectType?: "detection" | "annotation" | undefined;
}

/**
 * Objects as QuPath GeoJSON.
 *
 * @param regions Objects.
 * @param options What they are to QuPath.
 * @returns The text, one feature a line.
 * @throws {InputError} If an object has no outline.
 * @example A ring with a hole
 * ```ts
 * import assert from "node:assert/strict";
 * import { createLabels } from "petri";
 * import { formatGeoJson, parseGeoJson, regionsOf } from "petri/io";
 *
 * const labels = createLabels(Int32Array.of(5, 5, 5, 5, 0, 5, 5, 5, 5), [3, 3]);
 * const text = formatGeoJson(regionsOf(labels));
 * assert.deepEqual(JSON.parse(text).features[0].geometry.coordinates, [
 *   [[0, 0], [3, 0], [3, 3], [0, 3], [0, 0]],
 *   [[2, 1], [1, 1], [1, 2], [2, 2], [2, 1]],
 * ]);
 * assert.equal(parseGeoJson(text)[0].label, 5);
 * ```
 */
export function formatGeoJson(regions: readonly Region[], options: GeoJsonOptions = {}): string {
  return [...geoJsonPieces(regions, options)].join("");
}

/**
 * Objects as QuPath GeoJSON, piece by piece.
 *
 * @param regions Objects.
 * @param options What they are to QuPath.
 * @returns Texts, one feature each; together the file.
 * @throws {InputError} If an object has no outline.
 * @throws {ParameterError} If `objectType` is unknown.
 */
export function* geoJsonPieces(
  regions: Iterable<Region>,
  options: GeoJsonOptions = {},
): Generator<string> {
  const { objectType = "detection" } = options;
  const known = objectType === "detection" || objectType === "annotation";
  checkParameter(known, "objectType", objectType, "`detection` or `annotation`");
  let before = '{"type": "FeatureCollection", "features": [\n';
  const classes = new Map<string, readonly number[]>();
  for (const region of regions) {
    const { class: kind } = region;
    if (kind !== undefined && !classes.has(kind)) {
      classes.set(kind, OUTLINE_COLOURS[classes.size % OUTLINE_COLOURS.length]);
    }
    yield before + JSON.stringify(feature(region, objectType, classes));
    before = ",\n";
  }
  yield before === ",\n" ? "\n]}\n" : `${before}]}\n`;
}

function feature(
  region: Region,
  objectType: string,
  classes: ReadonlyMap<string, readonly number[]>,
): unknown {
  const { label, name, class: kind, measurements, plane, polygons } = region;
  if (polygons.length === 0) {
    throw new InputError(`Object ${label} must have an outline to become GeoJSON`, {
      parameter: "regions",
      value: label,
    });
  }
  const parts = polygons.map(({ outer, holes }) => [outer, ...holes].map(closed));
  return {
    type: "Feature",
    geometry: {
      type: parts.length === 1 ? "Polygon" : "MultiPolygon",
      coordinates: parts.length === 1 ? parts[0] : parts,
      ...(plane && { plane: { c: plane.c ?? -1, z: plane.z ?? 0, t: plane.t ?? 0 } }),
    },
    properties: {
      objectType,
      name: name ?? String(label),
      ...(kind !== undefined && { classification: { name: kind, color: classes.get(kind) } }),
      ...(measurements && { measurements }),
    },
  };
}

/** Points as x, y; the first one again at the end. */
function closed(ring: Ring): [number, number][] {
  const points: [number, number][] = [];
  for (let i = 0; i < ring.length; i += 2) points.push([ring[i + 1], ring[i]]);
  points.push(points[0]);
  return points;
}

/**
 * Reads QuPath GeoJSON: a FeatureCollection, an array of features, or one feature.
 *
 * Rings are turned so that outer ones run clockwise on screen. Points and lines are no regions and are
 * refused; a feature without geometry is left out.
 *
 * @param text The file.
 * @param options Name of the file for messages.
 * @returns Objects, numbered by their names where those are different numbers, else 1, 2, 3, …
 * @throws {FormatError} If the text is no GeoJSON, or holds something that is no region.
 */
export function parseGeoJson(text: string, options: ReadOptions = {}): Region[] {
  const read = parseJson(text, options);
  const features = Array.isArray(read)
    ? read
    : field(read, "type") === "FeatureCollection"
    ? field(read, "features")
    : [read];
  if (!Array.isArray(features)) throw refusal("GeoJSON has no list of features", options);
  const found: Omit<Region, "label">[] = [];
  features.forEach((each, i) => {
    if (field(each, "type") !== "Feature") {
      throw refusal(
        `GeoJSON feature ${i + 1} must have the type Feature, got ${show(field(each, "type"))}`,
        options,
      );
    }
    const geometry = field(each, "geometry");
    if (geometry === null || geometry === undefined) return;
    const polygons = readGeometry(geometry, i + 1, options);
    found.push({ polygons, ...readProperties(field(each, "properties"), geometry) });
  });
  const numbers = numbersFor(found.map(({ name }) => name ?? ""));
  return found.map((region, i) => ({ ...region, label: numbers[i] }));
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function readGeometry(geometry: unknown, number: number, options: ReadOptions): Polygon[] {
  const type = field(geometry, "type"), coordinates = field(geometry, "coordinates");
  const parts = type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : null;
  if (!Array.isArray(parts)) {
    throw refusal(
      `GeoJSON feature ${number} must be a Polygon or MultiPolygon, got ${show(type)}`,
      options,
      type,
    );
  }
  return parts.map((rings) => {
    if (!Array.isArray(rings) || rings.length === 0) {
      throw refusal(`GeoJSON feature ${number} has a polygon without rings`, options);
    }
    const [outer, ...holes] = rings.map((ring, i) => readRing(ring, i === 0 ? 1 : -1));
    return { outer, holes };
  });

  function readRing(points: unknown, turn: 1 | -1): Ring {
    const fits = Array.isArray(points) && points.length >= 4 &&
      points.every((point) =>
        Array.isArray(point) && point.length >= 2 && Number.isFinite(point[0]) &&
        Number.isFinite(point[1])
      );
    if (!fits) {
      throw refusal(
        `GeoJSON feature ${number} has a ring that is not a list of at least 4 points`,
        options,
      );
    }
    const [first, last] = [points[0], points[points.length - 1]];
    const open = first[0] === last[0] && first[1] === last[1] ? points.slice(0, -1) : points;
    const ring = Float64Array.from(open.flatMap(([x, y]: number[]) => [y, x]));
    if (ringArea(ring) * turn >= 0) return ring;
    const turned = new Float64Array(ring.length);
    for (let i = 0; i < ring.length; i += 2) {
      // The first point stays first.
      const from = (ring.length - i) % ring.length;
      turned[i] = ring[from];
      turned[i + 1] = ring[from + 1];
    }
    return turned;
  }
}

function readProperties(properties: unknown, geometry: unknown): Partial<Region> {
  const name = field(properties, "name");
  const kind = field(field(properties, "classification"), "name") ??
    classPath(field(field(properties, "classification"), "names"));
  const plane = readPlane(field(geometry, "plane"));
  const measurements = readMeasurements(field(properties, "measurements"));
  return {
    ...(typeof name === "string" && { name }),
    ...(typeof kind === "string" && { class: kind }),
    ...(measurements && { measurements }),
    ...(plane && { plane }),
  };
}

/** QuPath 0.4 and later write derived classes as a list of names, and show them like this. */
function classPath(names: unknown): string | undefined {
  return Array.isArray(names) && names.length > 0 ? names.join(": ") : undefined;
}

/** QuPath 0.3 writes a list of `{ name, value }`, later ones an object. */
function readMeasurements(value: unknown): Record<string, number> | undefined {
  const pairs = Array.isArray(value)
    ? value.map((item) => [field(item, "name"), field(item, "value")])
    : typeof value === "object" && value !== null
    ? Object.entries(value)
    : undefined;
  return pairs && Object.fromEntries(
    pairs.filter(([name, number]) => typeof name === "string" && typeof number === "number"),
  );
}

function readPlane(value: unknown): Plane | undefined {
  const [c, z, t] = ["c", "z", "t"].map((axis) => field(value, axis));
  const plane: Plane = {
    ...(typeof c === "number" && c >= 0 && { c }),
    ...(typeof z === "number" && z >= 0 && { z }),
    ...(typeof t === "number" && t >= 0 && { t }),
  };
  return Object.keys(plane).length > 0 ? plane : undefined;
}
