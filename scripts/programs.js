// Built from scripts/programs.ts by `deno task programs`. Do not edit.
var checkParameter = (function checkParameter(fits2, name, value, rule) {
if (!fits2) {
throw new ParameterError(`\`${name}\` must be ${rule}, got ${show(value)}`, {
parameter: name,
value
});
}
});
var declare = (function declare(schema) {
for (const key of Object.keys(schema)) if (schema[key] === void 0) delete schema[key];
return schema;
});
var numeric = (function numeric(kind, options3) {
return declare({
description: options3.doc,
type: kind,
default: options3.default,
minimum: options3.min,
maximum: options3.max,
exclusiveMinimum: options3.above,
exclusiveMaximum: options3.below,
odd: options3.odd,
unit: options3.unit,
optional: options3.optional
});
});
var number = (function number(options3) {
return numeric("number", options3);
});
var integer = (function integer(options3) {
return numeric("integer", options3);
});
var boolean = (function boolean(options3) {
return declare({
description: options3.doc,
type: "boolean",
default: options3.default,
optional: options3.optional
});
});
var choice = (function choice(values, options3) {
return declare({
description: options3.doc,
type: "string",
enum: values,
default: options3.default,
optional: options3.optional
});
});
var text = (function text(options3) {
return declare({
description: options3.doc,
type: "string",
pattern: options3.pattern,
default: options3.default,
optional: options3.optional
});
});
var list = (function list(item, options3) {
return declare({
description: options3.doc,
type: "array",
items: item,
minItems: options3.min,
maxItems: options3.max,
default: options3.default,
optional: options3.optional
});
});
var oneOf = (function oneOf(forms, options3) {
return declare({
description: options3.doc,
anyOf: forms,
default: options3.default,
optional: options3.optional
});
});
var fits = (function fits(schema, value) {
if (schema.anyOf) return schema.anyOf.some((form) => fits(form, value));
switch (schema.type) {
case "boolean":
return typeof value === "boolean";
case "string":
return typeof value === "string" && (schema.enum === void 0 || schema.enum.includes(value)) && (schema.pattern === void 0 || new RegExp(schema.pattern, "u").test(value));
case "array": {
if (!Array.isArray(value)) return false;
const { minItems = 0, maxItems = Infinity } = schema;
if (value.length < minItems || value.length > maxItems) return false;
for (let i = 0; i < value.length; i++) if (!fits(schema.items, value[i])) return false;
return true;
}
case "object": {
if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
const { properties = {} } = schema;
return Object.keys(value).every((key) => Object.hasOwn(properties, key)) && Object.entries(properties).every(([key, inner]) => {
const item = Object.hasOwn(value, key) ? value[key] : void 0;
return item === void 0 ? inner.optional === true || inner.default !== void 0 : fits(inner, item);
});
}
}
if (typeof value !== "number" || !Number.isFinite(value)) return false;
if (schema.type === "integer" && !Number.isSafeInteger(value)) return false;
if (schema.odd && value % 2 === 0) return false;
return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity) && value > (schema.exclusiveMinimum ?? -Infinity) && value < (schema.exclusiveMaximum ?? Infinity);
});
var readParam = (function readParam(schema, words) {
if (schema.anyOf) {
const values = schema.anyOf.map((form) => readParam(form, words));
const fitting = values.find((value, i) => fits(schema.anyOf[i], value));
return fitting ?? values.find((value) => typeof value !== "string") ?? words;
}
switch (schema.type) {
case "number":
case "integer": {
const value = Number(words);
return words.trim() === "" || Number.isNaN(value) ? words : value;
}
case "boolean":
return words === "true" ? true : words === "false" ? false : words;
case "array":
return words.split(",").map((word) => readParam(schema.items, word.trim()));
}
return words;
});
var resolveParams = (function resolveParams(params3, given = {}) {
for (const name of Object.keys(given)) {
if (Object.hasOwn(params3, name)) continue;
const near = nearest(name, Object.keys(params3));
const known = Object.keys(params3).join(", ") || "none";
throw new ParameterError(`no parameter \`${name}\`${near ? `, did you mean \`${near}\`?` : ""} (parameters are: ${known})`, {
parameter: name,
value: given[name]
});
}
const values = {};
for (const [name, schema] of Object.entries(params3)) {
const value = Object.hasOwn(given, name) ? given[name] : void 0;
if (value === void 0) {
if (schema.default === void 0 && !schema.optional) {
throw new ParameterError(`\`${name}\` is missing: give ${allowed(schema)}`, {
parameter: name
});
}
values[name] = schema.default;
} else if (fits(schema, value)) {
values[name] = value;
} else {
throw new ParameterError(`\`${name}\` must be ${allowed(schema)}, got ${show(value)}`, {
parameter: name,
value
});
}
}
return values;
});
var greyIfEqual = (function greyIfEqual(image) {
const { data, axes: axes2, shape } = image;
const samples = shape[shape.length - 1];
if (!axes2.endsWith("S") || samples < 2 || samples > 4) return void 0;
const colours = samples < 3 ? 1 : 3;
const opaque = data instanceof Uint8Array ? 255 : data instanceof Uint16Array ? 65535 : 1;
for (let i = 0; i < data.length; i += samples) {
for (let c = 1; c < colours; c++) if (data[i + c] !== data[i]) return void 0;
if (samples > colours && data[i + colours] !== opaque) return void 0;
}
return channelOf(image, 0);
});
var createAtomic = (function createAtomic(path) {
const cut = Math.max(path.lastIndexOf("/"), Deno.build.os === "windows" ? path.lastIndexOf("\\") : -1);
const folder = cut < 0 ? "." : path.slice(0, cut) || "/";
const name = path.slice(cut + 1);
if (name === "" || name === "." || name === "..") {
throw new FormatError(`${path}: cannot be written: it names a folder`, {
file: path
});
}
const prefix = cut < 0 ? "" : path.slice(0, cut + 1);
const { file, temporary } = openTemporary(path, folder, prefix, name);
let position2 = 0;
let stage = "open";
const end = ((next) => {
if (stage === "open") file.close();
stage = next;
});
const abort = (() => {
if (stage === "ended") return;
end("ended");
removeQuietly(temporary);
});
const guard = ((work3, flushed = false) => {
if (stage !== "open" && !(flushed && stage === "flushed")) {
throw new FormatError(`${path}: cannot be written: it is closed`, {
file: path
});
}
try {
work3();
} catch (error) {
abort();
throw refusal(path, folder, error);
}
});
return {
path,
temporary,
get position() {
return position2;
},
write: (function (bytes) {
guard((() => {
writeAll(file, bytes);
position2 += bytes.length;
}));
}),
patch(offset, bytes) {
guard(() => {
file.seekSync(offset, Deno.SeekMode.Start);
writeAll(file, bytes);
file.seekSync(position2, Deno.SeekMode.Start);
});
},
commit() {
guard(() => {
file.syncSync();
Deno.renameSync(temporary, path);
});
end("ended");
flushFolder(folder);
},
flush: (async function () {
try {
await file.sync();
if (stage === "open") end("flushed");
} catch (error) {
abort();
throw refusal(path, folder, error);
}
}),
rename: (function () {
guard((() => Deno.renameSync(temporary, path)), true);
end("ended");
}),
abort
};
});
var createFileSet = (function createFileSet() {
const open2 = [];
const files = [];
const flushes = [];
const start = ((path) => {
const file = createAtomic(path);
open2.push(file);
return file;
});
const take2 = ((file) => {
files.push(file);
flushes.push(file.flush().catch((error) => error));
});
return {
add: (function (path, content) {
const file = start(path);
file.write(content);
take2(file);
}),
create(path) {
const file = start(path);
let taken = false;
return {
...file,
get position() {
return file.position;
},
commit() {
taken = true;
take2(file);
},
abort() {
if (!taken) file.abort();
}
};
},
commit: (async function () {
for (const failure of await Promise.all(flushes)) if (failure !== void 0) throw failure;
const folders = [
...new Set(files.map((({ path }) => folderOf(path))))
];
for (const [i, file] of files.entries()) {
if (i > 0 && i === files.length - 1) await Promise.all(folders.map(folderFlushed));
file.rename();
}
await Promise.all(folders.map(folderFlushed));
}),
abort: (function () {
for (const file of open2) file.abort();
})
};
});
var folderOf = (function folderOf(path) {
const cut = path.lastIndexOf("/");
return cut < 0 ? "." : path.slice(0, cut) || "/";
});
var makeFolder = (function makeFolder(folder) {
const missing = [];
for (let at2 = folder; at2 !== "" && !isThere(at2); at2 = parentOf(at2)) missing.push(at2);
Deno.mkdirSync(folder === "" ? "." : folder, {
recursive: true
});
for (const at2 of missing.reverse()) flushFolder(parentOf(at2) || ".");
});
var parentOf = (function parentOf(path) {
const cut = path.lastIndexOf("/");
return cut === 0 && path.length > 1 ? "/" : path.slice(0, Math.max(cut, 0));
});
var isThere = (function isThere(path) {
try {
Deno.lstatSync(path);
return true;
} catch (error) {
return !(error instanceof Deno.errors.NotFound);
}
});
var openTemporary = (function openTemporary(path, folder, prefix, name) {
let made = false;
for (; ; ) {
const temporary = `${prefix}.${name.slice(0, 60)}.${Deno.pid}-${counter++}.part`;
try {
const file = Deno.openSync(temporary, {
write: true,
createNew: true
});
return {
file,
temporary
};
} catch (error) {
if (error instanceof Deno.errors.AlreadyExists) continue;
if (error instanceof Deno.errors.NotFound && !made) {
made = true;
try {
makeFolder(folder);
continue;
} catch (cause) {
throw refusal(path, folder, cause);
}
}
throw refusal(path, folder, error);
}
}
});
var writeAll = (function writeAll(file, bytes) {
for (let done = 0; done < bytes.length; ) done += file.writeSync(bytes.subarray(done));
});
var flushFolder = (function flushFolder(folder) {
try {
using handle = Deno.openSync(folder, {
read: true
});
handle.syncSync();
} catch {
}
});
var folderFlushed = (async function folderFlushed(folder) {
try {
using handle = Deno.openSync(folder, {
read: true
});
await handle.sync();
} catch {
}
});
var sizeOf = (function sizeOf(shape) {
if (!Array.isArray(shape) || shape.length === 0) {
throw new InputError(`\`shape\` must list at least one length, got ${show(shape)}`, {
parameter: "shape",
value: shape
});
}
let size2 = 1;
for (const length2 of shape) {
if (!Number.isInteger(length2) || length2 < 0) {
throw new InputError(`\`shape\` must hold whole numbers from 0, got ${show(shape)}`, {
parameter: "shape",
value: shape
});
}
size2 *= length2;
}
if (size2 > MAX_PIXELS) {
throw new InputError(`\`shape\` must have at most ${MAX_PIXELS} pixels, got ${size2} (${shape.join("\xD7")})`, {
parameter: "shape",
value: shape
});
}
return size2;
});
var grid = (function grid(data, shape, options3) {
const size2 = sizeOf(shape);
if (data.length !== size2) {
throw new InputError(`\`data\` must have ${size2} values for the shape ${shape.join("\xD7")}, got ${data.length}`, {
parameter: "data",
value: data.length
});
}
const axes2 = options3.axes ?? defaultAxes(shape.length);
if (typeof axes2 !== "string" || axes2.length !== shape.length || new Set(axes2).size !== axes2.length && !axes2.includes("Q")) {
throw new InputError(`\`axes\` must name each of the ${shape.length} axes once, got ${show(axes2)}`, {
parameter: "axes",
value: axes2
});
}
const { pixelSize: pixelSize2 } = options3;
if (pixelSize2 === void 0) return {
shape: [
...shape
],
axes: axes2
};
if (typeof pixelSize2 !== "object" || pixelSize2 === null) {
throw new InputError(`\`pixelSize\` must be an object with lengths, got ${show(pixelSize2)}`, {
parameter: "pixelSize",
value: pixelSize2
});
}
for (const axis of [
"z",
"y",
"x"
]) {
const length2 = pixelSize2[axis];
if (length2 === void 0 && axis === "z") continue;
if (!(typeof length2 === "number" && length2 > 0 && Number.isFinite(length2))) {
throw new InputError(`\`pixelSize.${axis}\` must be a finite number above 0, got ${show(length2)}`, {
parameter: `pixelSize.${axis}`,
value: length2
});
}
}
return {
shape: [
...shape
],
axes: axes2,
pixelSize: pixelSize2
};
});
var requireArray = (function requireArray(kind, data) {
const { types, words } = ARRAYS[kind];
if (types.some(((type) => data instanceof type))) return;
throw new InputError(`\`data\` must be ${words}, got ${show(data)}`, {
parameter: "data",
value: data
});
});
var createImage = (function createImage(data, shape, options3 = {}) {
requireArray("image", data);
return {
kind: "image",
data,
...grid(data, shape, options3)
};
});
var createKernel = (function createKernel(data, shape) {
const weights2 = data instanceof Float64Array ? data : Float64Array.from(data);
const size2 = sizeOf(shape);
if (size2 === 0 || weights2.length !== size2) {
throw new InputError(`\`data\` must have ${size2 || "at least one"} weights for the shape ${shape.join("\xD7")}, got ${weights2.length}`, {
parameter: "data",
value: weights2.length
});
}
const wrong = weights2.findIndex(((weight) => !Number.isFinite(weight)));
if (wrong >= 0) {
throw new InputError(`\`data\` must hold finite weights, got ${weights2[wrong]} at index ${wrong}`, {
parameter: "data",
value: weights2[wrong]
});
}
return {
kind: "kernel",
data: weights2,
shape: [
...shape
]
};
});
var createTable = (function createTable(columns, units = {}) {
const names = Object.keys(columns);
for (const name of names) {
if (!Array.isArray(columns[name]) && !ArrayBuffer.isView(columns[name])) {
throw new InputError(`\`columns\` must be lists or typed arrays, got ${show(columns[name])} for ${name}`, {
parameter: "columns",
value: name
});
}
if (columns[name].length !== columns[names[0]].length) {
throw new InputError(`\`columns\` must have one length: ${names[0]} has ${columns[names[0]].length} rows, ${name} has ${columns[name].length}`, {
parameter: "columns",
value: name
});
}
}
for (const name of Object.keys(units)) {
if (!Object.hasOwn(columns, name)) {
throw new InputError(`\`units\` must name columns of the table, got ${show(name)}`, {
parameter: "units",
value: name
});
}
}
return {
kind: "table",
columns,
units
};
});
var rowCount = (function rowCount(table5) {
for (const name in table5.columns) return table5.columns[name].length;
return 0;
});
var imageLike = (function imageLike(source, data) {
return {
kind: "image",
data,
...gridOf(source)
};
});
var maskLike = (function maskLike(source, data) {
return {
kind: "mask",
data,
...gridOf(source)
};
});
var labelsLike = (function labelsLike(source, data) {
return {
kind: "labels",
data,
...gridOf(source)
};
});
var gridOf = (function gridOf({ shape, axes: axes2, pixelSize: pixelSize2 }) {
return pixelSize2 === void 0 ? {
shape,
axes: axes2
} : {
shape,
axes: axes2,
pixelSize: pixelSize2
};
});
var cropWithin = (function cropWithin(crop, height, width) {
if (crop === void 0) return {
y: 0,
x: 0,
height,
width
};
const { y, x } = crop;
const whole2 = [
y,
x,
crop.height,
crop.width
].every((value) => Number.isInteger(value));
if (!whole2 || y < 0 || x < 0 || crop.height < 1 || crop.width < 1 || y + crop.height > height || x + crop.width > width) {
throw new ParameterError(`\`crop\` must lie within ${height} rows and ${width} columns, got ${show(crop)}`, {
parameter: "crop",
value: crop
});
}
return crop;
});
var checkIndex = (function checkIndex(name, index2, length2, where) {
if (Number.isInteger(index2) && index2 >= 0 && index2 < length2) return;
throw new ParameterError(`\`${name}\` must be a whole number from 0 to ${length2 - 1} (${where}), got ${show(index2)}`, {
parameter: name,
value: index2
});
});
var givenPixelSize = (function givenPixelSize(given) {
if (given === void 0) return void 0;
const size2 = typeof given === "number" ? {
unit: "\xB5m",
y: given,
x: given,
source: "`pixelSize` option"
} : given;
for (const length2 of [
size2.y,
size2.x,
size2.z ?? 1
]) {
if (!(typeof length2 === "number" && length2 > 0 && length2 < Infinity)) {
throw new ParameterError(`\`pixelSize\` must be above 0, got ${show(given)}`, {
parameter: "pixelSize",
value: given
});
}
}
return size2;
});
var metres = (function metres(unit) {
const name = unit.trim().normalize("NFC").replace(/[\u00b5\u03bc]/g, "u").toLowerCase();
return Object.hasOwn(METRES, name) ? METRES[name] : void 0;
});
var shortUnit = (function shortUnit(unit) {
switch (metres(unit)) {
case 1:
return "m";
case 0.01:
return "cm";
case 1e-3:
return "mm";
case 1e-6:
return "\xB5m";
case 1e-9:
return "nm";
case 1e-10:
return "\xC5";
case 1e-12:
return "pm";
default:
return unit;
}
});
var orientationNote = (function orientationNote(orientation) {
return orientation > 1 && orientation <= 8 ? [
`orientation ${orientation}: rows and columns are as stored, not turned for show`
] : [];
});
var fileSource = (function fileSource(path) {
let file;
let size2;
try {
const stat = Deno.statSync(path);
if (!stat.isFile) {
throw new FormatError(`${path}: cannot be read: it is ${stat.isDirectory ? "a folder" : "not a regular file"}`, {
file: path
});
}
size2 = stat.size;
file = Deno.openSync(path, {
read: true
});
} catch (error) {
throw readRefusal(path, error);
}
let open2 = true;
const window = new Uint8Array(16384);
let start = 0;
let length2 = 0;
const readInto = ((offset, target) => {
if (!(offset >= 0 && offset + target.length <= size2)) {
throw endsEarly(path, offset, target.length, size2);
}
if (!open2) throw new FormatError(`${path}: cannot be read: it is closed`, {
file: path
});
try {
file.seekSync(offset, Deno.SeekMode.Start);
for (let done = 0; done < target.length; ) {
const count = file.readSync(target.subarray(done));
if (count === null) throw endsEarly(path, offset, target.length, offset + done);
done += count;
}
} catch (error) {
throw readRefusal(path, error);
}
});
return {
name: path,
size: size2,
readInto,
read: (function (offset, count) {
if (!(offset >= 0 && offset + count <= size2)) throw endsEarly(path, offset, count, size2);
if (count > window.length / 2) {
const bytes = new Uint8Array(count);
readInto(offset, bytes);
return bytes;
}
if (offset < start || offset + count > start + length2) {
length2 = Math.min(window.length, size2 - offset);
start = offset;
try {
readInto(offset, window.subarray(0, length2));
} catch (error) {
length2 = 0;
throw error;
}
}
return window.slice(offset - start, offset - start + count);
}),
close: (function () {
if (open2) file.close();
open2 = false;
})
};
});
var checkLimits = (function checkLimits(shape, bytesPerSample, options3 = {}) {
const maxPixels = options3.limits?.maxPixels ?? DEFAULT_LIMITS.maxPixels;
const maxBytes = options3.limits?.maxBytes ?? DEFAULT_LIMITS.maxBytes;
let size2 = 1;
for (const length2 of shape) {
if (!Number.isInteger(length2) || length2 < 1) {
throw refusal2(`an image of ${shape.join(" \xD7 ")} has no pixels`, options3, shape);
}
size2 *= length2;
}
if (size2 > maxPixels) {
throw refusal2(`${shape.join(" \xD7 ")} is ${size2} values, more than the limit of ${maxPixels} (\`limits.maxPixels\`)`, options3, shape);
}
if (size2 * bytesPerSample > maxBytes) {
throw refusal2(`${shape.join(" \xD7 ")} takes ${size2 * bytesPerSample} bytes, more than the limit of ${maxBytes} (\`limits.maxBytes\`)`, options3, shape);
}
return size2;
});
var ownMemory = (function ownMemory() {
return memory ??= new WebAssembly.Memory({
initial: 32,
maximum: 65536
});
});
var views = (function views() {
const { buffer } = ownMemory();
if (current?.u8.buffer !== buffer) {
current = {
u8: new Uint8Array(buffer),
i8: new Int8Array(buffer),
u16: new Uint16Array(buffer),
i32: new Int32Array(buffer),
u32: new Uint32Array(buffer),
f32: new Float32Array(buffer),
f64: new Float64Array(buffer)
};
}
return current;
});
var load = (function load(name, base64) {
let loaded = modules.get(name);
if (loaded === void 0) {
loaded = {
module: new WebAssembly.Module(Uint8Array.fromBase64(base64)),
exports: void 0
};
modules.set(name, loaded);
}
loaded.exports ??= new WebAssembly.Instance(loaded.module, {
env: {
memory: ownMemory()
}
}).exports;
return loaded.exports;
});
var alloc = (function alloc(bytes) {
const address = top;
const end = address + Math.ceil((bytes + SLACK) / 64) * 64 + 1088;
const held = ownMemory();
if (end > held.buffer.byteLength) {
const missing = Math.ceil((end - held.buffer.byteLength) / PAGE);
if (end > 65536 * PAGE) throw tooLarge(bytes);
try {
held.grow(Math.min(Math.max(missing, 16), 65536 - held.buffer.byteLength / PAGE));
} catch {
throw tooLarge(bytes);
}
}
top = end;
return address;
});
var scratch = (function scratch(work3) {
const mark = top;
depth++;
try {
return work3();
} finally {
depth--;
top = mark;
if (depth === 0 && memory !== void 0 && memory.buffer.byteLength > KEEP) {
memory = void 0;
current = void 0;
for (const loaded of modules.values()) loaded.exports = void 0;
}
}
});
var deflate = (function deflate(data, level = 3) {
return scratch((() => {
const wasm2 = load("deflate", deflate_wasm_default);
const src = alloc(data.length);
const dst = alloc(data.length + Math.ceil(data.length / 1e3) + 1024);
const work3 = alloc(wasm2.workBytes());
views().u8.set(data, src);
const lazy = Number(level > 3);
const length2 = wasm2.deflate(src, data.length, dst, work3, CHAIN[level], lazy);
return views().u8.slice(dst, dst + length2);
}));
});
var packRows = (function packRows(data, options3) {
const { length: length2, step, filter, level, repeat } = options3;
return scratch((() => {
const wasm2 = load("deflate", deflate_wasm_default);
const rows = data.length / length2;
const bytes = data.length + rows;
const rowsAt = "at" in data && typeof data.at === "number" ? data.at : alloc(data.length);
const src = alloc(bytes);
const dst = alloc(bytes + Math.ceil(bytes / 1e3) + 1024);
const work3 = alloc(wasm2.workBytes());
if (data instanceof Uint8Array) views().u8.set(data, rowsAt);
wasm2.filterRows(rowsAt, src, rows, length2, step, filter, repeat);
const size2 = wasm2.deflate(src, bytes, dst, work3, CHAIN[level], Number(level > 3));
return views().u8.slice(dst, dst + size2);
}));
});
var enlarge = (function enlarge(data, columns, scale2, dst) {
scratch((() => {
const wasm2 = load("deflate", deflate_wasm_default);
const src = alloc(data.length);
views().u8.set(data, src);
wasm2.enlarge(src, dst, data.length / columns, columns, scale2);
}));
});
var crc32 = (function crc32(data) {
return scratch((() => {
const src = alloc(data.length);
const work3 = alloc(8 * 1024);
views().u8.set(data, src);
return load("deflate", deflate_wasm_default).crc32(src, data.length, work3) >>> 0;
}));
});
var compressionName = (function compressionName(compression) {
return NAMES[compression] ?? `compression ${compression}`;
});
var largestRatio = (function largestRatio(compression) {
switch (compression) {
case 1:
return 1;
case 5:
return 1400;
// 12-bit codes for strings that grow by a byte each: 3837\u00b2/2 bytes in 3837\u00d71.5
case 8:
case 32946:
case 50013:
return 1032;
case 32773:
return 64;
case 7:
return 2048;
// a bit for 64 samples, and coarser colours
default:
return void 0;
}
});
var loadDecoder = (async function loadDecoder(compression, form) {
switch (compression) {
case 1:
return enough;
case 5: {
const { unpackLzw: unpackLzw2 } = await Promise.resolve().then(() => (init_codecs(), codecs_exports));
return (bytes, length2) => {
const old = bytes.length >= 2 && bytes[0] === 0 && (bytes[1] & 1) === 1;
return enough(unpacked("LZW", unpackLzw2(bytes, length2, old)), length2);
};
}
case 32773: {
const { unpackBits: unpackBits2 } = await Promise.resolve().then(() => (init_codecs(), codecs_exports));
return (bytes, length2) => enough(unpackBits2(bytes, length2), length2);
}
case 8:
case 32946:
case 50013: {
const { inflate: inflate3 } = await Promise.resolve().then(() => (init_codecs(), codecs_exports));
return (bytes, length2, most) => enough(unpacked("Deflate", inflate3(bytes, most)), length2);
}
case 2:
case 3:
case 4:
case 32771: {
const { ccittDecoder: ccittDecoder2 } = await Promise.resolve().then(() => (init_ccitt(), ccitt_exports));
return ccittDecoder2(compression, form);
}
case 7: {
const { jpegDecoder: jpegDecoder2 } = await Promise.resolve().then(() => (init_jpeg3(), jpeg_exports2));
const decode = jpegDecoder2(form);
return (bytes, length2, most) => enough(guarded("JPEG", () => decode(bytes, length2, most)), length2);
}
case 34925: {
const { unpackXz: unpackXz2 } = await Promise.resolve().then(() => (init_xz(), xz_exports));
return (bytes, length2, most) => enough(unpackXz2(bytes, most), length2);
}
case 34927:
case 50001: {
const { webpDecoder: webpDecoder2 } = await Promise.resolve().then(() => (init_webp(), webp_exports));
const decode = webpDecoder2(form);
return {
async ahead(bytes, length2) {
const unpacked4 = await decode(bytes, length2).catch((cause) => guarded("WebP", () => {
throw cause;
}));
return enough(unpacked4, length2);
}
};
}
case 34887: {
const { lercDecoder: lercDecoder2 } = await Promise.resolve().then(() => (init_lerc(), lerc_exports));
const decode = await lercDecoder2(form);
return (bytes, length2, most) => enough(guarded("LERC", () => decode(bytes, length2, most)), length2);
}
case 5e4:
case 34926: {
return (bytes, length2, most) => enough(guarded("Zstandard", () => zlib().zstdDecompressSync(bytes, {
maxOutputLength: most,
chunkSize: Math.max(most, 64)
})), length2);
}
default:
return void 0;
}
});
var filters = (function filters() {
return load("filters", filters_wasm_default);
});
var elementOf = (function elementOf(data) {
if (data instanceof Uint8Array) return ELEMENT.u8;
if (data instanceof Uint16Array) return ELEMENT.u16;
return data instanceof Float32Array ? ELEMENT.f32 : ELEMENT.f64;
});
var borderIndex = (function borderIndex(index2, length2, mode2) {
if (index2 >= 0 && index2 < length2) return index2;
switch (mode2) {
case "nearest":
return index2 < 0 ? 0 : length2 - 1;
case "constant":
return -1;
case "wrap":
return (index2 % length2 + length2) % length2;
}
const period = mode2 === "reflect" ? 2 * length2 : Math.max(2 * length2 - 2, 1);
const folded = (index2 % period + period) % period;
if (folded < length2) return folded;
return mode2 === "reflect" ? period - 1 - folded : period - folded;
});
var strideFor = (function strideFor(bytes) {
const stride2 = Math.ceil(bytes / 64) * 64 + 64;
return stride2 % 1024 === 0 ? stride2 + 64 : stride2;
});
var overBands = (function overBands(src, dst, options3, filter) {
overStages(src, dst, options3, [
{
...options3,
result: elementOf(dst),
filter
}
]);
});
var overStages = (function overStages(src, dst, options3, stages) {
const { width, height, pitch = width, planes = [
src
] } = options3;
if (width === 0 || height === 0) return;
const halo = stages.reduce(((sum, { above: above2 = 0, below = 0 }) => sum + above2 + below), 0);
let bytes = width * src.BYTES_PER_ELEMENT;
stages.forEach(((stage, i) => {
const from = i > 0 ? stages[i - 1].result : elementOf(src);
const { srcStride, dstStride } = strides(stage, width, from);
bytes += srcStride * (i > 0 ? 1 : planes.length) + dstStride;
}));
const most = options3.most ?? Math.max(8, halo >> 1, Math.min(64, Math.floor(BAND_BYTES / bytes)));
const least = stages.length > 1 ? halo + 1 : 1;
const count = Math.max(1, Math.min(Math.ceil(height / most), Math.floor(height / least)));
scratch((() => {
let rows = stages.reduce(((sum, { below = 0 }) => sum + below), Math.ceil(height / count));
let source = arraySource(planes, elementOf(src), {
width,
pitch,
rows
});
for (const stage of stages) {
rows -= stage.below ?? 0;
source = stageSource(stage, source, {
width,
height,
rows
});
}
for (let band = 0; band < count; band++) {
const y = Math.floor(band * height / count);
const rows2 = Math.floor((band + 1) * height / count) - y;
const start = source.bring(y, rows2, 0) / dst.BYTES_PER_ELEMENT;
const view = viewOf(elementOf(dst));
if (pitch === width) dst.set(view.subarray(start, start + rows2 * width), y * width);
else {
for (let i = 0; i < rows2; i++) {
const row = start + i * width;
dst.set(view.subarray(row, row + width), (y + i) * pitch);
}
}
}
}));
});
var arraySource = (function arraySource(planes, type, { width, pitch, rows }) {
const staging = alloc(rows * width * 2 ** type);
const isLong = pitch !== width || width * 2 ** type >= LONG2;
function copyRows2(plane2, y, count, to, gap) {
const view = viewOf(type);
for (let i = 0; i < count; i++) {
const start = (y + i) * pitch;
view.set(plane2.subarray(start, start + width), to + i * gap);
}
}
return {
type,
planes: planes.length,
bring: (function (y, count, at2) {
const plane2 = planes[at2];
if (plane2 === void 0) return 0;
const to = staging / 2 ** type;
if (pitch !== width) copyRows2(plane2, y, count, to, width);
else viewOf(type).set(plane2.subarray(y * width, (y + count) * width), to);
return staging;
}),
place: (function (y, count, at2, to, stride2) {
const plane2 = planes[at2];
if (!isLong || plane2 === void 0) return false;
copyRows2(plane2, y, count, to / 2 ** type, stride2 / 2 ** type);
return true;
})
};
});
var strides = (function strides({ left = 0, right = 0, type, result, inOrder: inOrder2 = false }, width, from) {
const bytes = width * 2 ** result;
return {
srcStride: strideFor((width + left + right) * 2 ** (type ?? from)),
dstStride: inOrder2 ? bytes : strideFor(bytes)
};
});
var stageSource = (function stageSource(stage, source, { width, height, rows: most }) {
const feed = (function feed(y, count, plane2, to) {
const row = to + left * 2 ** type;
const isPlaced = type === source.type && source.place?.(y, count, plane2, row, srcStride);
const from = isPlaced ? row : source.bring(y, count, plane2);
if (from === 0) fillRows(to, srcStride, count, padded2, cval + shift, type);
else {
const fromStride = isPlaced ? srcStride : width * 2 ** source.type;
padRows(from, fromStride, to, srcStride, count, width, left, right, BORDER[mode2], cval, source.type, type);
if (shift !== 0) shiftRows(to, srcStride, count, padded2, shift);
if (scale2 !== 1) scaleRows(to, srcStride, count, padded2, scale2);
}
});
const fill = (function fill(plane2, low, from, behind) {
const start = src + plane2 * planeStride;
const place = ((y) => start + (y - low) * srcStride);
const [first, last] = [
Math.max(from, 0),
Math.min(behind, height)
];
if (first < last) feed(first, last - first, plane2, place(first));
for (const [y0, y1] of [
[
from,
Math.min(behind, 0)
],
[
Math.max(from, height),
behind
]
]) {
for (let y = y0; y < y1; y++) {
const row = borderIndex(y, height, mode2);
if (row < 0) fillRows(place(y), srcStride, 1, padded2, cval + shift, type);
else if (row < low || row >= behind) feed(row, 1, plane2, place(y));
else views().u8.copyWithin(place(y), place(row), place(row + 1));
}
}
});
const { above: above2 = 0, below = 0, left = 0, right = 0, mode: mode2 = "nearest", cval = 0 } = stage;
const { type = source.type, scale: scale2 = 1, shift = 0, result, filter } = stage;
const { srcStride, dstStride } = strides(stage, width, source.type);
const { fillRows, packRows: packRows2, padRows, scaleRows, shiftRows } = filters();
const padded2 = width + left + right;
const planeStride = (most + above2 + below) * srcStride;
const src = alloc(source.planes * planeStride);
const dst = alloc(most * dstStride);
let lowest = -above2;
let held = -above2;
return {
type: result,
planes: 1,
bring: (function (y, rows) {
const [low, behind] = [
y - above2,
y + rows + below
];
for (let plane2 = 0; plane2 < source.planes; plane2++) {
const start = src + plane2 * planeStride;
const begin = start + (low - lowest) * srcStride;
if (held > low) views().u8.copyWithin(start, begin, begin + (held - low) * srcStride);
fill(plane2, low, held, behind);
}
lowest = low;
held = behind;
filter({
src,
srcStride,
planeStride,
dst,
dstStride,
rows,
y
});
packRows2(dst, dstStride, rows, width * 2 ** result);
return dst;
})
};
});
var viewOf = (function viewOf(type) {
const { u8, u16, f32, f64 } = views();
return [
u8,
u16,
f32,
f64
][type];
});
var overWindows = (function overWindows(src, dst, options3, filter) {
const { shape, window, centre, mode: mode2, cval, type, shift = 0 } = options3;
const rank2 = shape.length;
const width = shape[rank2 - 1];
const height = rank2 > 1 ? shape[rank2 - 2] : 1;
const above2 = rank2 > 1 ? centre[rank2 - 2] : 0;
const below = rank2 > 1 ? window[rank2 - 2] - 1 - above2 : 0;
const left = centre[rank2 - 1];
const right = window[rank2 - 1] - 1 - left;
const size2 = width * height;
const common = {
width,
height,
above: above2,
below,
left,
right,
mode: mode2,
cval,
shift
};
const given = {
...common,
...type !== void 0 && {
type
},
...options3.most !== void 0 && {
most: options3.most
},
...options3.inOrder !== void 0 && {
inOrder: options3.inOrder
}
};
const leading = Math.max(0, rank2 - 2);
if (leading === 0) return overBands(src, dst, given, filter);
const at2 = new Array(leading).fill(0);
for (let start = 0; start < src.length; start += size2) {
let planes = [
0
];
for (let axis = 0; axis < leading; axis++) {
const rows = [];
for (let i = 0; i < window[axis]; i++) {
rows.push(borderIndex(at2[axis] + i - centre[axis], shape[axis], mode2));
}
planes = planes.flatMap((plane2) => rows.map((row) => plane2 < 0 || row < 0 ? -1 : plane2 * shape[axis] + row));
}
overBands(src, dst.subarray(start, start + size2), {
...given,
planes: planes.map((plane2) => plane2 < 0 ? void 0 : src.subarray(plane2 * size2, (plane2 + 1) * size2))
}, filter);
for (let axis = leading - 1; axis >= 0 && ++at2[axis] === shape[axis]; axis--) at2[axis] = 0;
}
});
var baseLevel = (function baseLevel(data) {
let low = data[0];
let high = low;
for (let i = 0; i < data.length; i++) {
const value = data[i];
if (value < low) low = value;
else if (value > high) high = value;
else continue;
if (!(2 * (high - low) < Math.max(-low, high))) return 0;
}
return low === 0 || !Number.isFinite(low) || !Number.isFinite(high) ? 0 : low;
});
var reused = (function reused(Type, length2) {
const bytes = length2 * Type.BYTES_PER_ELEMENT;
if (bytes < LEAST) return void 0;
const at2 = free.findLastIndex(({ byteLength }) => byteLength === bytes);
if (at2 < 0) return void 0;
kept -= bytes;
return new Type(free.splice(at2, 1)[0]);
});
var room = (function room(Type, length2) {
return reused(Type, length2) ?? new Type(length2);
});
var roomForFloats = (function roomForFloats(wide, length2) {
return wide ? room(Float64Array, length2) : room(Float32Array, length2);
});
var zeros2 = (function zeros2(Type, length2) {
return reused(Type, length2)?.fill(0) ?? new Type(length2);
});
var roomLike = (function roomLike(data, length2 = data.length) {
return room(data.constructor, length2);
});
var copyOf = (function copyOf(data) {
const copy = reused(data.constructor, data.length);
if (copy === void 0) return data.slice();
copy.set(data);
return copy;
});
var viewLike = (function viewLike(data) {
const { u8, u16, f32, f64, i32 } = views();
return data instanceof Int32Array ? i32 : [
u8,
u16,
f32,
f64
][elementOf(data)];
});
var overChunks = (function overChunks(inputs, types, work3) {
const { length: length2 } = inputs[0];
const makers = types;
if (length2 === 0) return makers.map((Type) => new Type(0));
const piece = Math.min(length2, PIECE / Math.max(...inputs.map(((data) => data.BYTES_PER_ELEMENT))));
const results2 = makers.map(((Type) => reused(Type, length2)));
const part2 = results2.every(((result) => result !== void 0)) ? piece : Math.min(length2, GATHERED);
if (part2 < length2) makers.forEach((Type, i) => results2[i] ??= new Type(length2));
scratch((() => {
const samples = makers.map(((Type) => new Type(0)));
const from = inputs.map(((data) => alloc(piece * data.BYTES_PER_ELEMENT)));
const gathered = samples.map(((data) => alloc(part2 * data.BYTES_PER_ELEMENT)));
for (let first = 0; first < length2; first += part2) {
const end = Math.min(first + part2, length2);
for (let start = first; start < end; start += piece) {
const n = Math.min(piece, end - start);
inputs.forEach(((data, i) => {
viewLike(data).set(data.subarray(start, start + n), from[i] / data.BYTES_PER_ELEMENT);
}));
const to = gathered.map(((at2, i) => at2 + (start - first) * samples[i].BYTES_PER_ELEMENT));
work3(from, to, n, start);
}
samples.forEach(((data, i) => {
const at2 = gathered[i] / data.BYTES_PER_ELEMENT;
const whole2 = viewLike(data).subarray(at2, at2 + end - first);
if (results2[i] === void 0) results2[i] = new makers[i](whole2);
else results2[i].set(whole2, first);
}));
}
}));
return results2;
});
var results = (function results() {
return load("results", results_wasm_default);
});
var rangeOfLabels = (function rangeOfLabels(labels) {
let [least, most] = labels.length === 0 ? [
0,
0
] : [
labels[0],
labels[0]
];
scratch((() => {
const out2 = alloc(64);
overChunks([
labels
], [], (([src], _, n) => {
results().rangeOfLabels(src, n, out2);
const { i32 } = views();
least = Math.min(least, i32[out2 / 4]);
most = Math.max(most, i32[out2 / 4 + 1]);
}));
}));
return [
least,
most
];
});
var countsByLabel = (function countsByLabel(labels, last) {
return scratch((() => {
const counts = alloc((last + 1) * 4);
views().u32.fill(0, counts / 4, counts / 4 + last + 1);
overChunks([
labels
], [], (([src], _, n) => results().countLabels(src, n, last, counts)));
return views().u32.slice(counts / 4, counts / 4 + last + 1);
}));
});
var presentLabels = (function presentLabels(labels, last) {
return scratch((() => {
const marks = alloc(last + 1);
views().u8.fill(0, marks, marks + last + 1);
overChunks([
labels
], [], (([src], _, n) => results().markLabels(src, n, last, marks)));
return views().u8.slice(marks, marks + last + 1);
}));
});
var byLabel = (function byLabel(kernel, labels, values, last, start) {
return scratch((() => {
const out2 = alloc((last + 1) * 8);
views().f64.fill(start, out2 / 8, out2 / 8 + last + 1);
const type = elementOf(values);
overChunks([
labels,
values
], [], (([src, at2], _, n) => {
results()[kernel](src, at2, n, type, last, out2);
}));
return views().f64.slice(out2 / 8, out2 / 8 + last + 1);
}));
});
var sumsByLabel = (function sumsByLabel(labels, values, last) {
return byLabel("sumByLabel", labels, values, last, 0);
});
var highestByLabel = (function highestByLabel(labels, values, last) {
return byLabel("highestByLabel", labels, values, last, -Infinity);
});
var lookedUpLabels = (function lookedUpLabels(labels, table5) {
return scratch((() => {
const at2 = alloc(table5.length * 4);
views().i32.set(table5, at2 / 4);
const [found] = overChunks([
labels
], [
Int32Array
], (([src], [dst], n) => {
results().lookLabels(src, n, table5.length - 1, at2, dst);
}));
return found;
}));
});
var coresOf = (function coresOf(labels, rim) {
const [cores2] = overChunks([
labels,
rim
], [
Uint8Array
], (([src, edge], [dst], n) => {
results().corePixels(src, edge, n, dst);
}));
return cores2;
});
var labelBytes = (function labelBytes(labels) {
const [words] = overChunks([
labels
], [
Uint16Array
], (([src], [dst], n) => {
results().bytesOfLabels(src, n, dst);
}));
return new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
});
var levelsOf = (function levelsOf(data, step, parts) {
return scratch((() => {
const { sampled, levelOf } = results();
const values = alloc(Math.ceil(data.length / step) * 8);
const type = elementOf(data);
let count = 0;
overChunks([
data
], [], (([src], _, n, start) => {
const first = (step - start % step) % step;
count += sampled(src, n, type, first, step, values + count * 8);
}));
return parts.map(((part2) => count === 0 ? 0 : levelOf(values, count, Math.round(part2 * (count - 1)))));
}));
});
var overRows = (function overRows(labels, width, around, work3) {
if (labels.length === 0) return;
const height = labels.length / width;
const most = Math.max(1, Math.min(height, (1 << 16) / width | 0));
scratch((() => {
const band = alloc((most + 2 * around) * width * 4);
for (let y = 0; y < height; y += most) {
const rows = Math.min(most, height - y);
const first = Math.max(0, y - around);
const part2 = labels.subarray(first * width, Math.min(height, y + rows + around) * width);
views().i32.set(part2, band / 4 + (first - y + around) * width);
work3(band + around * width * 4, y, rows);
}
}));
});
var insetsByLabel = (function insetsByLabel(labels, width, last) {
return scratch((() => {
const out2 = alloc((last + 1) * 16);
views().u8.fill(0, out2, out2 + (last + 1) * 16);
const height = labels.length / width;
overRows(labels, width, 1, ((src, from, rows) => {
results().insets(src, width, from, rows, height, last, out2);
}));
const { f64 } = views();
const at2 = out2 / 8;
return Float64Array.from({
length: last + 1
}, ((_, label2) => {
const pixels2 = f64[at2 + 2 * label2 + 1];
return pixels2 > 0 ? f64[at2 + 2 * label2] / pixels2 : 0.5;
}));
}));
});
var surveyed = (function surveyed(labels, width, last) {
return scratch((() => {
const { survey } = results();
const height = labels.length / width;
const records = alloc((last + 1) * 64);
const order = alloc((last + 1) * 4);
const met = alloc(4);
const owners = alloc(width * 4);
const ends = alloc(width * 4);
const { u8, i32 } = views();
u8.fill(0, records, records + (last + 1) * 64);
i32[met / 4] = 0;
i32.fill(-(2 ** 30), ends / 4, ends / 4 + width);
const pairs = [];
overRows(labels, width, 1, ((src, from, rows) => scratch((() => {
const list2 = alloc(rows * width * 16);
const n = survey(src, width, from, rows, height, records, order, met, owners, ends, list2);
pairs.push(...views().i32.subarray(list2 / 4, list2 / 4 + 2 * n));
}))));
const view = views();
const found = [
...view.i32.subarray(order / 4, order / 4 + view.i32[met / 4])
];
const numbers2 = ((place) => found.map(((label2) => view.i32[(records + label2 * 64) / 4 + place])));
const sums = ((place) => found.map(((label2) => view.f64[(records + label2 * 64) / 8 + place])));
const near = found.map((() => []));
for (let i = 0; i < pairs.length; i += 2) near[pairs[i]].push(pairs[i + 1]);
return {
labels: found,
areas: numbers2(1),
boxes: found.flatMap(((label2) => {
const at2 = (records + label2 * 64) / 4 + 2;
return [
...view.i32.subarray(at2, at2 + 4)
];
})),
middles: numbers2(6),
sumY: sums(4),
sumX: sums(5),
near
};
}));
});
var drawOutlines = (function drawOutlines(labels, width, colours, { scale: scale2, thickness, canvas }) {
const { outlines: outlines2 } = results();
const height = labels.length / width;
const deep = Math.max(1, Math.ceil(thickness / scale2) - 1);
scratch((() => {
const table5 = alloc(colours.length);
views().u8.set(colours, table5);
overRows(labels, width, Math.min(deep, height), ((src, from, rows) => {
outlines2(src, width, from, rows, height, scale2, thickness, table5, canvas.at);
}));
}));
});
var fillBox = (function fillBox(canvas, box, index2) {
const { top: top2, left, height, width } = box;
results().fillBox(canvas.at, canvas.width, canvas.height, top2, left, height, width, index2);
});
var drawLetters = (function drawLetters(canvas, letters, { height, widths, starts, packed: packed3 }, { top: top2, left, step }) {
const { drawLetter } = results();
scratch((() => {
const table5 = alloc(packed3.length);
views().u8.set(packed3, table5);
for (const rim of [
1,
0
]) {
let x = left;
for (const letter of letters) {
drawLetter(canvas.at, canvas.width, canvas.height, top2, x, height, widths[letter], table5, starts[letter], rim, step);
x += widths[letter];
}
}
}));
});
var inGreys = (function inGreys(data, { factor, offset, top: top2 }) {
const type = elementOf(data);
const [bytes] = overChunks([
data
], [
Uint8Array
], (([src], [dst], n) => {
results().greys(src, n, type, factor, offset, top2, dst);
}));
return bytes;
});
var sampleName = (function sampleName({ bits, format }) {
const names = [
"",
"uint",
"int",
"float",
"",
"complex int",
"complex"
];
return `${names[format] ?? `format ${format}, `}${bits}`;
});
var pixelTypeFor = (function pixelTypeFor({ bits, format }) {
if (format === 3) {
if (bits === 16 || bits === 24 || bits === 32) return "float32";
return bits === 64 ? "float64" : void 0;
}
if (format === 1) {
if (bits < 1 || bits > 32 && bits !== 64) return void 0;
return bits <= 8 ? "uint8" : bits <= 16 ? "uint16" : bits <= 24 ? "float32" : "float64";
}
if (format === 2 && (bits === 8 || bits === 16)) return "float32";
return format === 2 && (bits === 32 || bits === 64) ? "float64" : void 0;
});
var newPixels = (function newPixels(type, length2) {
try {
switch (type) {
case "uint8":
return new Uint8Array(length2);
case "uint16":
return new Uint16Array(length2);
case "float32":
return new Float32Array(length2);
default:
return new Float64Array(length2);
}
} catch (cause) {
throw new FormatError(`too large: ${length2} ${type} pixels do not fit into memory`, {
cause
});
}
});
var isPlain = (function isPlain({ bits, format }) {
return format === 1 ? bits === 8 || bits === 16 : format === 3 && (bits === 32 || bits === 64);
});
var toNativeOrderInPlace = (function toNativeOrderInPlace(bytes, size2, little) {
if (little !== NATIVE_LITTLE && size2 > 1) swapInPlace(bytes, size2);
});
var hasWholeBytes = (function hasWholeBytes({ bits, format }) {
return bits % 8 === 0 && (bits !== 24 || format === 3);
});
var decodeText = (function decodeText(bytes) {
try {
return new TextDecoder("utf-8", {
fatal: true
}).decode(bytes);
} catch {
return new TextDecoder("latin1").decode(bytes);
}
});
var readNumber2 = (function readNumber2(view, at2, type, little) {
switch (type) {
case 1:
case 2:
case 7:
return view.getUint8(at2);
case 6:
return view.getInt8(at2);
case 3:
return view.getUint16(at2, little);
case 8:
return view.getInt16(at2, little);
case 4:
case 13:
return view.getUint32(at2, little);
case 9:
return view.getInt32(at2, little);
case 5:
return view.getUint32(at2, little) / view.getUint32(at2 + 4, little);
case 10:
return view.getInt32(at2, little) / view.getInt32(at2 + 4, little);
case 11:
return view.getFloat32(at2, little);
case 12:
return view.getFloat64(at2, little);
case 16:
case 18:
return Number(view.getBigUint64(at2, little));
default:
return Number(view.getBigInt64(at2, little));
}
});
var layoutOf = (function layoutOf(page) {
const width = page.number(Tag.width, 0);
const height = page.number(Tag.height, 0);
if (!(width >= 1 && height >= 1)) {
throw new FormatError(`damaged: its size is ${width}\xD7${height} pixels`);
}
const depth2 = page.number(Tag.imageDepth, 1);
if (depth2 !== 1) {
throw new FormatError(`unsupported: a page that is a volume of ${depth2} slices: save it with one page a slice`);
}
const samples = page.number(Tag.samplesPerPixel, 1);
if (!(samples >= 1 && samples <= 65535)) {
throw new FormatError(`damaged: it has ${samples} samples a pixel`);
}
const bits = same(page.numbers(Tag.bitsPerSample), 1, "bits per sample");
const told2 = same(page.numbers(Tag.sampleFormat), 1, "sample formats");
const format = told2 === 4 || told2 === 0 ? 1 : told2;
const kind = {
bits,
format
};
const planar = samples > 1 && page.number(Tag.planarConfiguration, 1) === 2;
const tiled = page.has(Tag.tileOffsets) || page.has(Tag.tileWidth) && !page.has(Tag.stripOffsets);
let blockWidth = width;
let blockHeight = height;
if (tiled) {
blockWidth = page.number(Tag.tileWidth, 0);
blockHeight = page.number(Tag.tileHeight, 0);
if (!(blockWidth >= 1 && blockHeight >= 1)) {
throw new FormatError(`damaged: its tiles are ${blockWidth}\xD7${blockHeight} pixels`);
}
} else {
const rows = page.number(Tag.rowsPerStrip, height);
if (!(rows >= 1)) throw new FormatError(`damaged: it has ${rows} rows a strip`);
blockHeight = Math.min(rows, height);
}
return {
page,
width,
height,
samples,
kind,
type: pixelTypeFor(kind),
planar,
compression: page.number(Tag.compression, 1),
predictor: page.number(Tag.predictor, 1),
reversed: page.number(Tag.fillOrder, 1) === 2,
photometric: page.number(Tag.photometric, 1),
tiled,
blockWidth,
blockHeight
};
});
var same = (function same(values, missing, what) {
if (values.length === 0) return missing;
if (values.some(((value) => value !== values[0]))) {
throw new FormatError(`unsupported: ${what} that differ within a pixel (${values.slice(0, 8)})`);
}
return values[0];
});
var planeReader = (async function planeReader(layout, source, little, maxBlockBytes) {
const { page, photometric, compression, type } = layout;
if (type === void 0) {
const complex = layout.kind.format === 5 || layout.kind.format === 6;
throw new FormatError(`unsupported: samples of type ${sampleName(layout.kind)}` + (complex ? ": save their parts, or magnitude and phase, as images of their own" : ""));
}
const predictor = predictorOf(layout);
const raw = photometric === 6 && layout.samples === 3 && compression !== 7;
if (raw && (layout.planar || layout.kind.bits !== 8 || predictor !== 1)) {
throw new FormatError("unsupported: YCbCr colours in planes, of more than 8 bits or as differences");
}
if (compression === 34887 && !little && layout.kind.bits > 8) {
throw new FormatError("unsupported: LERC in a file whose numbers start with the high byte");
}
const numeric2 = compression === 7 && layout.kind.bits > 8;
const kind = numeric2 ? {
...layout.kind,
bits: 16
} : layout.kind;
const samples = layout.planar ? 1 : layout.samples;
const codec2 = await loadDecoder(compression, {
width: layout.blockWidth,
samples,
bits: layout.kind.bits,
photometric,
tables: page.bytes(Tag.jpegTables),
faxOptions: page.number(compression === 3 ? Tag.t4Options : Tag.t6Options, 0),
lerc: page.numbers(Tag.lercParameters)
});
if (codec2 === void 0) {
throw new FormatError(`unsupported: packed as ${compressionName(compression)}`);
}
const decode = typeof codec2 === "function" ? codec2 : (bytes) => bytes;
const rowBytes2 = Math.ceil(layout.blockWidth * samples * kind.bits / 8);
const colours = raw ? yCbCrOf(page, layout.blockWidth) : void 0;
const lengthOf = colours?.lengthOf ?? (((rows) => rows * rowBytes2));
const blocks = findBlocks(layout, source, lengthOf, maxBlockBytes);
const reader2 = {
layout,
raw,
source,
kind,
predictor,
little: numeric2 ? NATIVE_LITTLE : little,
decode: colours?.after(decode) ?? decode,
blocks,
samples,
rowBytes: rowBytes2,
lengthOf
};
const inRows = compression === 1 && !layout.tiled && !layout.planar && !layout.reversed && !raw;
const readAs = !hasWholeBytes(kind) ? readBits : inRows ? readRows : (await Promise.resolve().then(() => (init_bands2(), bands_exports))).readBands;
if (typeof codec2 === "function") {
return ((crop, out2, start, shift = 0) => readAs(reader2, crop, out2, start, shift));
}
return async (crop, out2, start, shift = 0) => {
const waiting = [];
for (const { index: index2, row } of blocksWithin(reader2, crop)) {
const bytes = source.read(blocks.offsets[index2] + shift, blocks.counts[index2]);
waiting.push(await codec2.ahead(bytes, neededRows(layout, row) * rowBytes2));
}
readAs({
...reader2,
decode: () => waiting.shift()
}, crop, out2, start, shift);
};
});
var predictorOf = (function predictorOf({ compression, predictor, kind }) {
if (predictor === 1 || compression === 7) return 1;
if (compression === 1) {
throw new FormatError(`unsupported: differences (predictor ${predictor}) that are not packed, which programs read in two ways`);
}
const fits2 = predictor === 2 ? kind.bits === 8 || kind.bits === 16 || kind.bits === 32 || kind.bits === 64 : predictor === 3 && kind.format === 3;
if (!fits2) {
throw new FormatError(`unsupported: predictor ${predictor} on samples of ${sampleName(kind)}`);
}
return predictor;
});
var findBlocks = (function findBlocks(layout, source, lengthOf, maxBlockBytes) {
const { page, tiled, width, height, blockWidth, blockHeight, planar, samples } = layout;
const across = Math.ceil(width / blockWidth);
const down = Math.ceil(height / blockHeight);
const wanted = across * down * (planar ? samples : 1);
const blockBytes = lengthOf(blockHeight);
if (blockBytes > maxBlockBytes) {
throw new FormatError(`too large: a block of ${blockWidth}\xD7${blockHeight} pixels has ${blockBytes} bytes, the limit is ${maxBlockBytes}`);
}
const offsets = page.numbers(tiled ? Tag.tileOffsets : Tag.stripOffsets);
if (offsets.length === 0 && tiled) offsets.push(...page.numbers(Tag.stripOffsets));
const what = tiled ? "tiles" : "strips";
if (offsets.length < wanted) {
throw new FormatError(`damaged: it lists ${offsets.length} ${what}, its size needs ${wanted}`);
}
let counts = page.numbers(tiled ? Tag.tileByteCounts : Tag.stripByteCounts);
if (counts.length === 0 && tiled) counts = page.numbers(Tag.stripByteCounts);
if (counts.length < wanted) {
if (counts.length > 0) {
throw new FormatError(`damaged: it lists the bytes of ${counts.length} ${what}, its size needs ${wanted}`);
}
if (layout.compression !== 1 && wanted > 1) {
throw new FormatError(`damaged: it does not list the bytes of its ${what}`);
}
counts = offsets.map((offset, index2) => layout.compression === 1 ? lengthOf(neededRows(layout, Math.floor(index2 / across) % down)) : source.size - offset);
}
const ratio = largestRatio(layout.compression);
for (let index2 = 0; index2 < wanted; index2++) {
const offset = offsets[index2];
const count = counts[index2];
if (offset === 0 || count === 0) {
throw new FormatError(`damaged: block ${index2} of ${wanted} is missing`);
}
if (!(offset + count <= source.size)) {
throw new FormatError(`cut short: block ${index2} of ${wanted} ends at byte ${offset + count}, the file has ${source.size}`);
}
const need = lengthOf(neededRows(layout, Math.floor(index2 / across) % down));
if (ratio !== void 0 && count * ratio + 64 < need || ratio === 1 && count < need) {
throw new FormatError(`damaged: block ${index2} of ${wanted} has ${count} bytes, too few for the ${need} it stands for`);
}
}
return {
across,
down,
offsets,
counts
};
});
var neededRows = (function neededRows({ tiled, height, blockHeight }, row) {
return tiled ? blockHeight : Math.min(blockHeight, height - row * blockHeight);
});
var readRows = (function readRows(reader2, crop, out2, start, shift) {
const { layout, source, kind, little, rowBytes: rowBytes2, samples } = reader2;
const size2 = kind.bits / 8;
const whole2 = crop.width === layout.width;
if (whole2 && isPlain(kind)) {
const first = out2.byteOffset + start * size2;
const target = new Uint8Array(out2.buffer, first, crop.height * rowBytes2);
eachRun(reader2, crop, crop.height, ((y, rows, offset) => {
const at2 = (y - crop.y) * rowBytes2;
source.readInto(offset + shift, target.subarray(at2, at2 + rows * rowBytes2));
}));
return toNativeOrderInPlace(target, size2, little);
}
const most = Math.max(1, Math.floor(PIECE2 / rowBytes2));
const piece = new Uint8Array(Math.min(most, crop.height) * rowBytes2);
const [left, row] = [
crop.x * samples * size2,
crop.width * samples
];
eachRun(reader2, crop, most, (y, rows, offset) => {
const bytes = piece.subarray(0, rows * rowBytes2);
source.readInto(offset + shift, bytes);
toNativeOrderInPlace(bytes, size2, little);
const to = start + (y - crop.y) * row;
if (whole2) return numbersInto(bytes, kind, out2, to);
for (let at2 = 0; at2 < rows; at2++) {
const from = at2 * rowBytes2 + left;
numbersInto(bytes.subarray(from, from + row * size2), kind, out2, to + at2 * row);
}
});
});
var eachRun = (function eachRun({ layout: { blockHeight }, rowBytes: rowBytes2, blocks: { offsets } }, crop, most, visit) {
const end = crop.y + crop.height;
const placeOf2 = ((y) => {
const strip = Math.floor(y / blockHeight);
return offsets[strip] + (y - strip * blockHeight) * rowBytes2;
});
for (let y = crop.y; y < end; ) {
const offset = placeOf2(y);
let stop = y;
do {
stop = Math.min(end, y + most, (Math.floor(stop / blockHeight) + 1) * blockHeight);
} while (stop < end && stop < y + most && placeOf2(stop) === offset + (stop - y) * rowBytes2);
visit(y, stop - y, offset);
y = stop;
}
});
var secondsPer = (function secondsPer(unit) {
switch (unit.trim().toLowerCase()) {
case "":
case "s":
case "sec":
case "second":
case "seconds":
return 1;
case "ms":
case "msec":
return 1e-3;
case "\xB5s":
case "us":
return 1e-6;
case "ns":
return 1e-9;
case "min":
case "minute":
case "minutes":
return 60;
case "h":
case "hour":
case "hours":
return 3600;
case "d":
return 86400;
default:
return void 0;
}
});
var sizeFromResolution2 = (function sizeFromResolution2(numerator, denominator, unit = 1) {
const size2 = unit * denominator / numerator;
if (!(size2 > 0 && Number.isFinite(size2))) return void 0;
for (let digits = 1; digits < 15; digits++) {
const short2 = Number(size2.toPrecision(digits));
const back = unit * denominator / short2;
if (Math.round(back) === numerator || Math.floor(back) === numerator) {
return Math.abs(short2 - size2) <= size2 * 1e-4 ? short2 : size2;
}
}
return size2;
});
var readImageJ = (function readImageJ(text2, page) {
const values =  new Map();
for (const line of text2.split(/\r?\n/)) {
const at2 = line.indexOf("=");
if (at2 > 0 && !values.has(line.slice(0, at2).trim())) {
values.set(line.slice(0, at2).trim(), line.slice(at2 + 1).trim());
}
}
const whole2 = ((key) => {
const value = Number(values.get(key) ?? NaN);
return Number.isInteger(value) && value > 0 && value < 2 ** 31 ? value : void 0;
});
const images = whole2("images") ?? 1;
const channels = whole2("channels");
const slices = whole2("slices");
const frames = whole2("frames");
const outer = [];
if (channels === void 0 && slices === void 0 && frames === void 0) {
if (images > 1) outer.push([
"Z",
images
]);
} else {
if ((frames ?? 1) > 1) outer.push([
"T",
frames
]);
if ((slices ?? 1) > 1) outer.push([
"Z",
slices
]);
if ((channels ?? 1) > 1) outer.push([
"C",
channels
]);
}
const notes = [];
const unitBy = page.number(Tag.resolutionUnit, 1);
const unit = unitOf(values.get("unit") ?? (unitBy === 3 ? "cm" : unitBy === 2 ? "inch" : ""));
const told2 = values.has("unit");
const x = resolution(page, Tag.xResolution);
const y = resolution(page, Tag.yResolution) ?? x;
let pixelSize2;
if (told2 && x !== void 0 && y !== void 0 && !/^(pixels?|)$/i.test(unit)) {
const z = Number(values.get("spacing") ?? NaN);
const yUnit = values.has("yunit") ? unitOf(values.get("yunit")) : unit;
if (yUnit === unit) {
pixelSize2 = {
unit,
...z > 0 && z < Infinity ? {
z
} : {},
y,
x,
source: "ImageJ description"
};
if (unit === "inch" || unit === "cm") pixelSize2 = unitBy === 1 ? pixelSize2 : void 0;
} else notes.push(`rows are in ${yUnit}, columns in ${unit}: give \`pixelSize\``);
}
if (pixelSize2 === void 0) {
const printed = readResolution(page);
notes.push(...printed.notes);
pixelSize2 = printed.pixelSize;
}
if (values.has("cf") && values.has("c0")) {
const terms = [
"c0",
"c1",
"c2",
"c3",
"c4"
].flatMap((key) => values.get(key) ?? []);
notes.push(`ImageJ shows grey values through function ${values.get("cf")} of the terms ${terms.join(", ")}: they are as stored here`);
}
const interval = Number(values.get("finterval") ?? NaN);
const seconds = secondsPer(values.get("tunit") ?? "");
const frameInterval = interval > 0 && interval < Infinity && seconds !== void 0 ? interval * seconds : void 0;
return {
outer,
images,
notes,
...pixelSize2 === void 0 ? {} : {
pixelSize: pixelSize2
},
...frameInterval === void 0 ? {} : {
frameInterval
}
};
});
var unitOf = (function unitOf(text2) {
const plain = text2.replace(/\\u([0-9a-fA-F]{4})/g, (_, code) => String.fromCharCode(parseInt(code, 16))).replace("\uFFFD", "\xB5").trim();
return shortUnit(plain);
});
var resolution = (function resolution(page, tag, unit = 1) {
const value = page.rational(tag);
return value === void 0 ? void 0 : sizeFromResolution2(value[0], value[1], unit);
});
var imageJSeries = (function imageJSeries(text2, container, layout, pages) {
const description = readImageJ(text2, layout.page);
const { images } = description;
let { outer } = description;
const count = pages > 1 ? pages : images;
const product2 = outer.reduce(((total, [, length2]) => total * length2), 1);
const colours = layout.samples > 1 && product2 === count * layout.samples;
if (colours) outer = outer.filter(([axis]) => axis !== "C");
const place = placesBehind(container, layout, images, pages);
if (colours || product2 === count) return {
outer,
place,
description
};
const all = count > 1 ? [
[
"Q",
count
]
] : [];
return {
outer: all,
place,
description,
ambiguity: `ImageJ's description counts ${product2} planes, the file has ${count}: give ` + (count > 1 ? `\`axes\`, such as ${show(defaultAxes(3))}, or one \`page\`` : "one `page`")
};
});
var placesBehind = (function placesBehind(container, layout, planes, pages) {
const { source } = container;
if (pages > 1 || planes === 1) return ((page) => ({
page,
shift: 0
}));
if (layout.compression !== 1 || layout.tiled) {
throw new FormatError(`damaged: its description counts ${planes} planes, it has one page`);
}
const bytes = layout.height * Math.ceil(layout.width * layout.samples * layout.kind.bits / 8);
const offset = layout.page.number(Tag.stripOffsets, 0);
const end = offset + planes * bytes;
const tags = container.start(0);
if (end > source.size || tags >= offset && tags < end) {
throw new FormatError(`cut short: its description counts ${planes} planes, but there is no room for all of them`);
}
return (index2) => ({
page: 0,
shift: index2 * bytes
});
});
var keyOf = (function keyOf({ width, height, samples, kind, photometric }) {
return [
width,
height,
samples,
kind.bits,
kind.format,
photometric
].join();
});
var atPage = (function atPage(page, work3) {
try {
return work3();
} catch (error) {
throw pageNamed(error, page);
}
});
var levelsOf2 = (function levelsOf2(container, own, pages, series2) {
const levels3 = [
own
];
const { layout } = own;
const planes = series2.outer.reduce(((product2, [, length2]) => product2 * length2), 1);
if (planes > 1 && pages === 1) return levels3;
layout.page.numbers(Tag.subPages).slice(0, MOST_LEVELS).forEach((offset, index2) => {
const copy = copyOf2(layout, () => container.pageAt(offset));
if (copy === void 0) return;
const pageOf = (file, page) => {
const below = file.page(page).numbers(Tag.subPages)[index2];
if (below === void 0) throw new FormatError("damaged: a smaller copy is missing below it");
return file.pageAt(below, page);
};
levels3.push({
layout: copy,
pageOf
});
});
if (levels3.length > 1 || planes > 1) return levels3;
for (let index2 = 1; index2 < Math.min(pages, MOST_LEVELS); index2++) {
const copy = copyOf2(layout, () => container.page(index2));
if (copy !== void 0 && (copy.page.number(Tag.newSubfileType, 0) & 5) === 1) {
levels3.push({
layout: copy,
pageOf: (file) => file.page(index2)
});
}
}
return levels3;
});
var openTiff = (async function openTiff(source, options3 = {}) {
try {
return await open(source, options3);
} catch (error) {
source.close();
throw named(error, source.name);
}
});
var open = (async function open(source, options3) {
const container = new Container(source);
const layout = atPage(0, (() => layoutOf(container.page(0))));
const pages = container.count();
const text2 = layout.page.text(Tag.description);
const siblings = new Siblings(source);
const isOme = /<(\w+:)?OME[\s>]/.test(text2.slice(0, 4096));
if (!isOme) checkIndex("series", options3.series ?? 0, 1, "the file tells of one image");
let series2;
if (text2.startsWith("ImageJ=")) series2 = imageJSeries(text2, container, layout, pages);
else if (isOme) {
const { omeSeries: omeSeries2 } = await Promise.resolve().then(() => (init_ome(), ome_exports));
const own = {
container,
layout,
pages
};
series2 = await omeSeries2(text2, {
own,
...siblings.context(options3.series)
});
} else series2 = plainSeries(text2, container, layout, pages);
return await fileOf(container, series2.layout ?? layout, pages, series2, siblings, options3);
});
var fileOf = (async function fileOf(container, first, pages, series2, siblings, options3) {
const { level = 0 } = options3;
let levels3 = [
{
layout: first,
pageOf: ((file, page) => file.page(page))
}
];
if (pages > 1 || first.page.has(Tag.subPages)) {
const { levelsOf: levelsOf3 } = await Promise.resolve().then((() => (init_pyramid(), pyramid_exports)));
levels3 = levelsOf3(container, levels3[0], pages, series2);
}
checkIndex("level", level, levels3.length, "levels of the pyramid");
const { layout } = levels3[level];
const shape = [
...series2.outer.map((([, length2]) => length2)),
layout.height,
layout.width
];
if (layout.samples > 1) shape.push(layout.samples);
const told2 = series2.outer.map((([axis]) => axis)).join("") + "YX" + (layout.samples > 1 ? "S" : "");
const axes2 = options3.axes ?? told2;
checkAxes(axes2, shape, layout.samples > 1, siblings.path);
const { description } = series2;
const notes = [
...description.notes
];
if (levels3.length > 1) notes.push(`level ${level} of ${levels3.length}`);
notes.push(...orientationNote(first.page.number(Tag.orientation, 1)));
return new TiffFile(container, levels3[level], series2, siblings, options3, {
path: siblings.path,
pages,
axes: axes2,
shape,
notes,
pixelSize: givenPixelSize(options3.pixelSize) ?? coarser(description.pixelSize, first, layout),
frameInterval: series2.description.frameInterval,
ambiguity: options3.axes !== void 0 && series2.outer.some(([axis]) => axis === "Q") ? void 0 : series2.ambiguity
});
});
var coarser = (function coarser(size2, from, to) {
if (size2 === void 0 || from === to) return size2;
const [y, x] = [
size2.y * from.height / to.height,
size2.x * from.width / to.width
];
return {
...size2,
y: Number(y.toPrecision(12)),
x: Number(x.toPrecision(12))
};
});
var checkAxes = (function checkAxes(axes2, shape, colour, name) {
const end = colour ? "YXS" : "YX";
if (axes2.length === shape.length && axes2.endsWith(end) && /^[A-Z]+$/.test(axes2)) return;
throw new ParameterError(`${name}: \`axes\` must name ${shape.length} axes (${shape.join("\xD7")}) and end with ${end}, got ${show(axes2)}`, {
parameter: "axes",
value: axes2,
file: name
});
});
var selectedPlanes = (function selectedPlanes(lengths, picks) {
let planes = [
0
];
for (let axis = 0; axis < lengths.length; axis++) {
const next = [];
for (const plane2 of planes) {
const pick = picks[axis];
const base = plane2 * lengths[axis];
if (pick !== void 0) next.push(base + pick);
else for (let index2 = 0; index2 < lengths[axis]; index2++) next.push(base + index2);
}
planes = next;
}
return planes;
});
var encodeCanvas = (function encodeCanvas({ at: at2, width, height }, palette2, { repeat, pixelSize: pixelSize2 }) {
const rows = {
at: at2,
length: width * height
};
const packed3 = packRows(rows, {
length: width,
step: 1,
filter: 1,
level: 0,
repeat
});
const form = {
width,
height,
depth: 8,
colour: 3
};
return assemble(form, pixelSize2, paletteChunks(palette2, false), packed3);
});
var assemble = (function assemble({ width, height, depth: depth2, colour }, pixelSize2, colours, packed3) {
const header = new Uint8Array(13);
const view = new DataView(header.buffer);
view.setUint32(0, width);
view.setUint32(4, height);
header[8] = depth2;
header[9] = colour;
const size2 = pixelSize2 && resolutionChunk(pixelSize2);
return concatenate([
SIGNATURE,
chunk("IHDR", header),
...size2 === void 0 ? [] : [
chunk("pHYs", size2)
],
...colours,
chunk("IDAT", packed3),
chunk("IEND", new Uint8Array(0))
]);
});
var concatenate = (function concatenate(parts) {
const all = new Uint8Array(parts.reduce(((sum, part2) => sum + part2.length), 0));
let at2 = 0;
for (const part2 of parts) {
all.set(part2, at2);
at2 += part2.length;
}
return all;
});
var paletteChunks = (function paletteChunks(palette2, alpha) {
if (!alpha) return [
chunk("PLTE", palette2)
];
const count = palette2.length / 4;
const colours = new Uint8Array(count * 3);
const alphas = new Uint8Array(count);
for (let i = 0; i < count; i++) {
colours.set(palette2.subarray(4 * i, 4 * i + 3), 3 * i);
alphas[i] = palette2[4 * i + 3];
}
return [
chunk("PLTE", colours),
chunk("tRNS", alphas)
];
});
var resolutionChunk = (function resolutionChunk({ unit, x, y }) {
const metre = metres(unit);
if (metre === void 0) return void 0;
const perMetre = [
x,
y
].map(((size2) => Math.round(1 / (size2 * metre))));
if (perMetre.some(((count) => count < 1 || count > 2147483647))) return void 0;
const content = new Uint8Array(9);
const view = new DataView(content.buffer);
view.setUint32(0, perMetre[0]);
view.setUint32(4, perMetre[1]);
content[8] = 1;
return content;
});
var chunk = (function chunk(name, content) {
const bytes = new Uint8Array(12 + content.length);
const view = new DataView(bytes.buffer);
view.setUint32(0, content.length);
for (let i = 0; i < 4; i++) bytes[4 + i] = name.charCodeAt(i);
bytes.set(content, 8);
view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)));
return bytes;
});
var openImage = (async function openImage(path, options3 = {}) {
if (typeof path !== "string" || path === "") {
throw new ParameterError("`path` must name a file, got an empty name", {
parameter: "path",
value: path
});
}
if (isFolder(path)) return await (await Promise.resolve().then(() => (init_zarr(), zarr_exports))).openZarr(path, options3);
const [, archive, inside] = /^(.*\.(?:zip|ozx))[\\/](.+)$/i.exec(path) ?? [];
if (archive !== void 0) {
return await (await Promise.resolve().then(() => (init_zarr(), zarr_exports))).openZarrZip(fileSource(archive), inside, options3);
}
const source = fileSource(path);
try {
if (source.size === 0) throw new FormatError(`${path}: the file is empty`, {
file: path
});
const head = source.read(0, Math.min(64, source.size));
for (const format of FORMATS) {
if (format.knows(head)) return await format.open(source, options3);
}
const kind = (await Promise.resolve().then(() => (init_foreign(), foreign_exports))).foreignKind(source);
const names = FORMATS.map(({ name }) => name).join(", ");
throw new FormatError(`${path}: ${kind ?? `not an image: its first bytes are not those of ${names}`}`, {
file: path
});
} catch (error) {
source.close();
throw error;
}
});
var isFolder = (function isFolder(path) {
try {
return Deno.statSync(path).isDirectory;
} catch {
return false;
}
});
var readImage = (async function readImage(path, options3 = {}) {
using file = await openImage(path, options3);
return await file.read(options3);
});
var points = (function points() {
return load("points", points_wasm_default);
});
var finiteRangeOf = (function finiteRangeOf(data) {
let low = Infinity;
let high = -Infinity;
scratch((() => {
const out2 = alloc(64);
const type = elementOf(data);
overChunks([
data
], [], (([src], _, n) => {
points().finiteRange(src, n, type, out2);
const { f64 } = views();
low = Math.min(low, f64[out2 / 8]);
high = Math.max(high, f64[out2 / 8 + 1]);
}));
}));
return [
low,
high
];
});
var rankedOf = (function rankedOf(data, ranks) {
const count = ((add) => scratch((() => {
const counts = alloc(TABLE);
views().u8.fill(0, counts, counts + TABLE);
overChunks([
data
], [], (([src], _, n) => add(src, n, counts)));
return new Uint32Array(views().u32.subarray(counts / 4, (counts + TABLE) / 4));
})));
const uppers = count(((src, n, counts) => points().countUpper(src, n, counts)));
const bits = new Uint32Array(1);
const value = new Float32Array(bits.buffer);
let [held, lowers] = [
-1,
uppers
];
return ranks.map(((rank2) => {
const [upper, rest] = binOf(uppers, rank2);
if (upper !== held) {
lowers = count(((src, n, counts) => points().countLower(src, n, upper, counts)));
held = upper;
}
const key = upper * 65536 + binOf(lowers, rest)[0];
bits[0] = key >= 2 ** 31 ? key - 2 ** 31 : ~key;
return value[0];
}));
});
var binOf = (function binOf(counts, rank2) {
let bin = 0;
for (; rank2 >= counts[bin]; bin++) rank2 -= counts[bin];
return [
bin,
rank2
];
});
var levelsOfU16 = (function levelsOfU16(data) {
return scratch((() => {
const counts = alloc(2 * TABLE);
const sums = alloc(TABLE);
const out2 = alloc(64);
const { countLevels, countU16, finiteRange: finiteRange2, sumLevels, sumPairs } = points();
let [low, high] = [
65535,
0
];
let wide;
let [from, to] = [
0,
0
];
const open2 = ((first, end) => {
views().u8.fill(0, counts + first * 8, counts + end * 8);
views().u8.fill(0, sums + first * 4, sums + end * 4);
});
overChunks([
data
], [], (([src], _, n) => {
finiteRange2(src, n, elementOf(data), out2);
const { f64, u32 } = views();
const [least, most] = [
f64[out2 / 8],
f64[out2 / 8 + 1]
];
low = Math.min(low, least);
high = Math.max(high, most);
const [first, end] = [
least & ~3,
(most | 3) + 1
];
if (from === to) [from, to] = [
first,
first
];
if (first < from) open2(first, from);
if (end > to) open2(to, end);
[from, to] = [
Math.min(from, first),
Math.max(to, end)
];
wide ??= end - first > WIDE;
if (wide) countU16(src, n, counts);
else if (least === most) u32[sums / 4 + least] += n;
else {
countLevels(src, n, counts);
sumLevels(counts + first * 8, end - first, sums + first * 4);
}
}));
if (wide) sumPairs(counts + from * 8, to - from);
const at2 = wide ? counts / 4 + from + low : sums / 4 + low;
return {
low,
count: views().u32.slice(at2, at2 + high - low + 1)
};
}));
});
var binsOf = (function binsOf(data, edges) {
return scratch((() => {
const bins = edges.length - 1;
const at2 = alloc(edges.length * 8);
const pairs = alloc(bins * 8);
views().f64.set(edges, at2 / 8);
views().u32.fill(0, pairs / 4, pairs / 4 + 2 * bins);
const { binF32, binF64 } = points();
const bin = data instanceof Float32Array ? binF32 : binF64;
overChunks([
data
], [], (([src], _, n) => bin(src, n, at2, bins, pairs)));
const { u32 } = views();
return Uint32Array.from({
length: bins
}, ((_, i) => u32[pairs / 4 + 2 * i] + u32[pairs / 4 + 2 * i + 1]));
}));
});
var glyphs = (function glyphs(size2) {
return unpacked2[size2] ??= unpack4(size2);
});
var unpack4 = (function unpack4(size2) {
const [height, first, last, code, base64] = TABLES[size2];
const widths = Array.from(code, ((letter) => letter.charCodeAt(0) - 48));
const starts = [];
let total = 0;
for (const width of widths) {
starts.push(total);
total += width * height;
}
return {
height,
first,
last,
widths,
starts,
packed: Uint8Array.fromBase64(base64)
};
});
var lettersOf2 = (function lettersOf2(text2) {
return Array.from(text2.replaceAll("\u03BC", "\xB5"), ((letter) => {
const at2 = LETTERS.indexOf(letter);
return at2 < 0 ? LETTERS.indexOf("?") : at2;
}));
});
var overlayPng = (function overlayPng(image, labels, options3 = {}) {
const [height, width] = image.shape;
if (image.shape.length !== 2 || image.shape.join() !== labels.shape.join()) {
throw new InputError(`an overlay needs a picture of two axes and labels of the same shape, got ${image.shape.join("\xD7")} and ${labels.shape.join("\xD7")}`, {
parameter: "labels",
value: labels.shape
});
}
if (height === 0 || width === 0) {
throw new InputError(`an overlay needs a picture with pixels, got ${height}\xD7${width}`, {
parameter: "image",
value: image.shape
});
}
const scale2 = options3.scale ?? scaleFor(height, width);
checkParameter(isCount(scale2), "scale", scale2, "a whole number from 1");
const thickness = options3.thickness ?? Math.min(Math.max(1, Math.round(scale2 / 2)), 3);
checkParameter(isCount(thickness), "thickness", thickness, "a whole number from 1");
const [low, high] = options3.contrast ?? [
0.2,
99.8
];
checkParameter(low >= 0 && low < high && high <= 100, "contrast", [
low,
high
], "two percentiles, the lower one first");
const { data, last, names } = compact(labels.data);
const found = surveyed(data, width, last);
const objects2 = {
...found,
labels: names === void 0 ? found.labels : found.labels.map((label2) => names[label2])
};
const classes = options3.classes === void 0 ? void 0 : classNames(options3.classes);
const colours = classes === void 0 ? coloursApart(objects2) : objects2.labels.map((label2) => {
const name = options3.classes?.get(label2);
return name === void 0 ? NO_CLASS : classes.indexOf(name);
});
const byLabel2 = new Uint8Array(last + 1);
found.labels.forEach(((label2, i) => byLabel2[label2] = colours[i]));
const pixels2 = greysOf(image.data, width, low, high);
if (options3.fill === true) tint(pixels2, data, byLabel2);
const legend = classes === void 0 ? void 0 : layOutLegend([
...classes.map((name, colour) => ({
name,
colour
})),
...colours.includes(NO_CLASS) ? [
{
name: "no class",
colour: NO_CLASS
}
] : []
], width * scale2);
return scratch((() => {
const canvas = enlarged(pixels2, width, scale2, legend?.height ?? 0);
drawOutlines(data, width, byLabel2.map(indexOf), {
scale: scale2,
thickness,
canvas
});
const inner = {
...canvas,
height: height * scale2
};
const { pixelSize: pixelSize2 } = image;
const bar = options3.scaleBar !== false && pixelSize2 !== void 0 ? layOutBar(inner, pixelSize2, scale2) : void 0;
if (options3.numbers !== false) {
paintNumbers(inner, labels.data, width, objects2, {
scale: scale2,
bar
});
}
if (bar !== void 0) paintBar(inner, bar);
if (legend !== void 0) paintLegend(canvas, legend, inner.height);
return encodeCanvas(canvas, palette(), {
repeat: scale2,
pixelSize: pixelSize2 && {
...pixelSize2,
y: pixelSize2.y / scale2,
x: pixelSize2.x / scale2
}
});
}));
});
var compact = (function compact(labels) {
const [least, most] = rangeOfLabels(labels);
if (least >= 0 && most <= labels.length + 65536) return {
data: labels,
last: most
};
const numbers2 =  new Map([
[
0,
0
]
]);
const data = labels.map((label2) => {
const number2 = numbers2.get(label2) ?? numbers2.size;
numbers2.set(label2, number2);
return number2;
});
return {
data,
last: numbers2.size - 1,
names: [
...numbers2.keys()
]
};
});
var isCount = (function isCount(value) {
return Number.isInteger(value) && value >= 1;
});
var scaleFor = (function scaleFor(height, width) {
const wanted = Math.ceil(480 / Math.min(height, width));
const most = Math.max(1, Math.floor(2400 / Math.max(height, width)));
return Math.min(wanted, most, 24);
});
var palette = (function palette() {
const bytes = new Uint8Array(3 * 256);
let at2 = 0;
for (let i = 0; i < GREYS; i++, at2 += 3) bytes.fill(i * 255 / (GREYS - 1) + 0.5, at2, at2 + 3);
for (const colour of OUTLINE_COLOURS) for (const part2 of colour) bytes[at2++] = part2;
for (const colour of [
...OUTLINE_COLOURS,
[
255,
255,
255
]
]) {
for (let i = 0; i < TINTS; i++) {
const grey2 = i * 255 / (TINTS - 1);
for (const part2 of colour) bytes[at2++] = FILL * part2 + (1 - FILL) * grey2 + 0.5;
}
}
return bytes;
});
var indexOf = (function indexOf(colour) {
return colour === NO_CLASS ? WHITE2 : FIRST_COLOUR + colour;
});
var greysOf = (function greysOf(data, width, low, high) {
const [black, white] = levels(data, width, low, high);
if (!(white > black)) {
const greys = new Uint8Array(data.length);
for (let i = 0; i < data.length; i++) {
const value = data[i];
greys[i] = Number.isFinite(value) ? GREYS >> 1 : value > 0 ? WHITE2 : BLACK2;
}
return greys;
}
const factor = (GREYS - 1) / (white - black);
return inGreys(data, {
factor,
offset: 0.5 - black * factor,
top: WHITE2
});
});
var levels = (function levels(data, width, low, high) {
let step = Math.max(1, Math.floor(data.length / 16384));
while (step > 1 && width % step === 0) step--;
const [black, white] = levelsOf(data, step, [
low / 100,
high / 100
]);
return white > black ? [
black,
white
] : finiteRangeOf(data);
});
var coloursApart = (function coloursApart({ labels, near }) {
const colours = [];
for (let i = 0; i < labels.length; i++) {
let taken = 0;
for (const other of near[i]) taken |= 1 << colours[other];
const first = ((labels[i] - 1) % COLOURS + COLOURS) % COLOURS;
let colour = first;
while (taken >> colour & 1) {
colour = (colour + 1) % COLOURS;
if (colour === first) break;
}
colours.push(colour);
}
return colours;
});
var enlarged = (function enlarged(pixels2, width, scale2, below) {
const rows = pixels2.length / width * scale2;
const size2 = rows * width * scale2;
const at2 = alloc(size2 + below * width * scale2);
enlarge(pixels2, width, scale2, at2);
views().u8.fill(BLACK2, at2 + size2, at2 + size2 + below * width * scale2);
return {
at: at2,
width: width * scale2,
height: rows + below
};
});
var textSize = (function textSize(text2, size2) {
const { widths, first, last } = glyphs(size2);
let width = 0;
for (const letter of lettersOf2(text2)) width += widths[letter];
return {
height: last - first,
width
};
});
var paintText = (function paintText(canvas, text2, top2, left, size2) {
const { first, ...table5 } = glyphs(size2);
const place = {
top: top2 - first,
left
};
drawLetters(canvas, lettersOf2(text2), table5, {
...place,
step: WHITE2 / 3
});
});
var paintNumbers = (function paintNumbers(canvas, data, width, objects2, { scale: scale2, bar }) {
const { labels, areas, boxes, sumY, sumX, middles } = objects2;
const shorter = Math.min(canvas.width, canvas.height);
const largest = Math.min(SIZES - 1, shorter < 400 ? 0 : shorter < 1600 ? 1 : 2);
const placed = [];
const small = [];
for (let i = 0; i < labels.length; i++) {
const text2 = String(labels[i]);
const area2 = areas[i] * scale2 * scale2;
let size2 = largest;
let words = textSize(text2, size2);
while (size2 > 0 && words.height * words.width > HIDDEN * area2) {
words = textSize(text2, --size2);
}
const [top2, bottom, left, right] = boxes.slice(4 * i, 4 * i + 4);
let y = sumY[i] / areas[i], x = sumX[i] / areas[i];
if (data[Math.round(y) * width + Math.round(x)] !== labels[i]) {
y = Math.floor(middles[i] / width);
x = middles[i] % width;
}
const box = within(canvas, {
top: Math.round((y + 0.5) * scale2 - words.height / 2),
left: Math.round((x + 0.5) * scale2 - words.width / 2),
...words
});
const fits2 = !(bar && overlap(box, bar.box)) && words.height * words.width <= MOST_HIDDEN * area2 && words.height <= (bottom - top2 + 1) * scale2 && words.width <= (right - left + 1) * scale2;
if (!fits2) {
small.push(i);
continue;
}
placed.push({
text: text2,
box,
size: size2
});
}
if (small.length > 0) {
const taken = new Uint8Array(data.length);
for (const { box } of placed) take(taken, width, scale2, box);
if (bar !== void 0) take(taken, width, scale2, bar.box);
for (const i of small) {
const text2 = String(labels[i]);
const words = textSize(text2, 0);
const [top2, bottom, left, right] = boxes.slice(4 * i, 4 * i + 4);
const middle = Math.round((top2 + bottom + 1) * scale2 / 2 - words.height / 2);
const centre = Math.round((left + right + 1) * scale2 / 2 - words.width / 2);
const box = [
{
top: middle,
left: (right + 1) * scale2 + 2
},
{
top: middle,
left: left * scale2 - 2 - words.width
},
{
top: top2 * scale2 - 2 - words.height,
left: centre
},
{
top: (bottom + 1) * scale2 + 2,
left: centre
}
].map(((place) => within(canvas, {
...place,
...words
}))).find(((place) => isFree(canvas, data, taken, width, scale2, place)));
if (box === void 0) continue;
take(taken, width, scale2, box);
placed.push({
text: text2,
box,
size: 0
});
}
}
for (const { text: text2, box, size: size2 } of placed) paintText(canvas, text2, box.top, box.left, size2);
});
var overlap = (function overlap(a, b) {
return a.top < b.top + b.height && b.top < a.top + a.height && a.left < b.left + b.width && b.left < a.left + a.width;
});
var within = (function within(canvas, box) {
const inside = ((from, length2, all) => Math.max(1, Math.min(from, all - length2 - 1)));
return {
...box,
top: inside(box.top, box.height, canvas.height),
left: inside(box.left, box.width, canvas.width)
};
});
var take = (function take(taken, width, scale2, box) {
const right = Math.min(width - 1, Math.floor((box.left + box.width) / scale2));
const bottom = Math.floor((box.top + box.height) / scale2);
for (let y = Math.max(0, Math.floor(box.top / scale2)); y <= bottom; y++) {
for (let x = Math.max(0, Math.floor(box.left / scale2)); x <= right; x++) {
taken[y * width + x] = 1;
}
}
});
var isFree = (function isFree(canvas, data, taken, width, scale2, { top: top2, left, height, width: columns }) {
const right = left + columns, bottom = top2 + height;
if (top2 < 1 || left < 1 || right >= canvas.width || bottom >= canvas.height) return false;
for (let y = Math.floor((top2 - 1) / scale2); y <= Math.floor(bottom / scale2); y++) {
for (let x = Math.floor((left - 1) / scale2); x <= Math.floor(right / scale2); x++) {
const i = y * width + x;
if (data[i] !== 0 || taken[i] !== 0) return false;
}
}
return true;
});
var lengthText = (function lengthText(length2, unit) {
if (unit === "\xB5m" && length2 < 0.1) return `${Number((length2 * 1e3).toPrecision(1))} nm`;
if (unit === "\xB5m" && length2 >= 1e3) return `${length2 / 1e3} mm`;
return `${length2} ${unit}`;
});
var layOutBar = (function layOutBar(canvas, pixelSize2, scale2) {
const { x: size2, unit } = pixelSize2;
const wanted = size2 * (canvas.width / scale2) * 0.22;
if (!(wanted > 0 && wanted < Infinity) || /^(px|pixels?)$/.test(unit)) return void 0;
const power = 10 ** Math.floor(Math.log10(wanted));
const digit = [
5,
2,
1
].find(((d) => d * power <= wanted * (1 + 1e-9))) ?? 1;
const length2 = Number((digit * power).toPrecision(1));
const bar = Math.round(length2 / size2 * scale2);
const text2 = lengthText(length2, unit);
const shorter = Math.min(canvas.width, canvas.height);
const size0 = Math.min(SIZES - 1, shorter < 300 ? 0 : shorter < 1200 ? 1 : 2);
const font = size0 > 0 && textSize(text2, size0).width > canvas.width / 3 ? 0 : size0;
const words = textSize(text2, font);
const thick = 3 + 2 * font;
const margin = shorter < 100 ? 3 : 10 + 4 * font;
const needed = words.height + thick + 3 * margin;
if (bar < 1 || words.width + 2 * margin > canvas.width || needed > canvas.height) {
return void 0;
}
const right = canvas.width - margin, bottom = canvas.height - margin;
const middle = Math.round(right - bar / 2 - words.width / 2);
const left = Math.min(middle, right - words.width);
const top2 = bottom - thick - words.height - 6 - font;
const start = Math.min(left, right - bar) - 1;
return {
box: {
top: top2 - 1,
left: start,
height: bottom - top2 + 2,
width: right - start + 2
},
bar: {
top: bottom - thick,
left: right - bar,
height: thick,
width: bar
},
text: text2,
top: top2,
left,
font
};
});
var paintBar = (function paintBar(canvas, { bar, text: text2, top: top2, left, font }) {
const { top: above2, left: before2, height, width } = bar;
const rim = {
top: above2 - 1,
left: before2 - 1,
height: height + 2,
width: width + 2
};
fillBox(canvas, rim, BLACK2);
fillBox(canvas, bar, WHITE2);
paintText(canvas, text2, top2, left, font);
});
var sha256 = (async function sha256(bytes) {
return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
});
var fileRecord = (async function fileRecord(file, bytes) {
return {
file,
sha256: await sha256(bytes),
bytes: bytes.length
};
});
var inputRecord = (async function inputRecord(path) {
if (!isFolder2(path)) return await hashFile(path, path);
const root = path.replace(/[\\/]+$/, "");
let list2 = "", bytes = 0;
for (const name of filesBelow(root)) {
const file = await hashFile(`${root}/${name}`, name);
list2 += `${file.sha256}  ${name}
`;
bytes += file.bytes;
}
return {
file: path,
sha256: await sha256(new TextEncoder().encode(list2)),
bytes
};
});
var isFolder2 = (function isFolder2(path) {
try {
return Deno.statSync(path).isDirectory;
} catch {
return false;
}
});
var hashFile = (async function hashFile(path, name) {
const source = fileSource(path);
using _closed = {
[Symbol.dispose]: (() => source.close())
};
const { size: size2 } = source;
if (size2 <= PIECE3) return await fileRecord(name, source.read(0, size2));
const { createHash } = await import("node:crypto");
const hash = createHash("sha256");
for (let at2 = 0; at2 < size2; at2 += PIECE3) {
hash.update(source.read(at2, Math.min(PIECE3, size2 - at2)));
}
return {
file: name,
sha256: hash.digest("hex"),
bytes: size2
};
});
var formatRecord = (function formatRecord(record) {
const full = {
schema: 1,
petri: VERSION,
deno: Deno.version.deno,
...record
};
return JSON.stringify(full, null, 2) + "\n";
});
var formatCsv = (function formatCsv(table5, options3 = {}) {
return [
...csvPieces(table5, options3)
].join("");
});
var csvPieces = (function* csvPieces(table5, options3 = {}) {
const { delimiter = ",", header = true, bom = false } = options3;
const names = Object.keys(table5.columns);
let piece = bom ? "\uFEFF" : "";
if (header) {
piece += names.map(((name) => {
const unit = Object.hasOwn(table5.units, name) ? ` (${table5.units[name]})` : "";
return quote(name + unit, delimiter);
})).join(delimiter) + "\n";
}
const columns = names.map(((name) => table5.columns[name]));
const rows = rowCount(table5);
for (let row = 0; row < rows; row++) {
for (let c = 0; c < columns.length; c++) {
if (c > 0) piece += delimiter;
piece += field(columns[c], row, delimiter);
}
piece += "\n";
if (piece.length >= PIECE4) {
yield piece;
piece = "";
}
}
if (piece !== "") yield piece;
});
var field = (function field(column2, row, delimiter) {
const value = column2[row];
if (value === null || Number.isNaN(value)) return "";
if (typeof value === "string") return quote(value, delimiter);
if (value === Infinity) return "inf";
if (value === -Infinity) return "-inf";
return numeral(value, column2);
});
var numeral = (function numeral(value, column2) {
if (!(column2 instanceof Float32Array) || Number.isInteger(value)) {
return Object.is(value, -0) ? "-0" : String(value);
}
for (let digits = 6; digits < 9; digits++) {
const short2 = Number(value.toPrecision(digits));
if (Math.fround(short2) === value) return String(short2);
}
return String(Number(value.toPrecision(9)));
});
var quote = (function quote(text2, delimiter) {
const plain = text2 !== "" && text2 === text2.trim() && !text2.includes(delimiter) && !/["\r\n]/.test(text2);
return plain ? text2 : `"${text2.replaceAll('"', '""')}"`;
});
var formatTableJson = (function formatTableJson(table5, options3 = {}) {
return [
...tableJsonPieces(table5, options3)
].join("");
});
var tableJsonPieces = (function* tableJsonPieces(table5, options3 = {}) {
const names = Object.keys(table5.columns);
const columns = names.map(((name) => table5.columns[name]));
const head = {
petri: VERSION,
schema: SCHEMA,
image: options3.image ?? null,
units: table5.units,
parameters: options3.parameters ?? null,
...options3.findings === void 0 ? {} : {
findings: options3.findings
},
columns: names
};
let piece = JSON.stringify(head, null, 2).replace(/\n}$/, ',\n  "rows": [');
const rows = rowCount(table5);
for (let row = 0; row < rows; row++) {
piece += row === 0 ? "\n    [" : ",\n    [";
for (let c = 0; c < columns.length; c++) {
if (c > 0) piece += ", ";
piece += jsonCell(columns[c], row);
}
piece += "]";
if (piece.length >= PIECE4) {
yield piece;
piece = "";
}
}
yield `${piece}${rows === 0 ? "" : "\n  "}]
}
`;
});
var jsonCell = (function jsonCell(column2, row) {
const value = column2[row];
if (value === null || Number.isNaN(value)) return "null";
if (typeof value === "string") return JSON.stringify(value);
if (value === Infinity) return "1e999";
if (value === -Infinity) return "-1e999";
return numeral(value, column2);
});
var encodeTiff = (async function encodeTiff(value, options3 = {}) {
const file = memoryFile();
await writePlanes(value, options3, ((full) => writerInto(file, full, options3.level ?? 3)));
return file.bytes();
});
var memoryFile = (function memoryFile() {
let held = new Uint8Array(1 << 14);
let position2 = 0;
return {
path: "memory",
temporary: "memory",
get position() {
return position2;
},
write: (function (bytes) {
if (position2 + bytes.length > held.length) {
const larger = new Uint8Array(Math.max(2 * held.length, position2 + bytes.length));
larger.set(held.subarray(0, position2));
held = larger;
}
held.set(bytes, position2);
position2 += bytes.length;
}),
patch: ((offset, bytes) => held.set(bytes, offset)),
commit: (function () {
}),
flush: () => Promise.resolve(),
rename() {
},
abort: (function () {
}),
bytes: (() => held.slice(0, position2))
};
});
var writePlanes = (async function writePlanes(value, options3, start) {
const values = Array.isArray(value) ? value : [
value
];
if (values.length === 0) throw new InputError("`value` must hold at least one image, got none");
const first = values[0];
for (const other of values) checkAlike(first, other);
const { outer, inner } = splitAxes(first);
const colour = inner.length === 3;
const along = options3.along ?? "T";
if (Array.isArray(value)) {
if (outer.some(([axis]) => axis === along)) {
throw new InputError(`\`along\` must be an axis that the values do not have (${first.axes}), got ${along}`, {
parameter: "along",
value: along
});
}
outer.unshift([
along,
values.length
]);
}
const order = outer.map((_, at2) => at2).sort((a, b) => rank(outer[a][0]) - rank(outer[b][0]));
const largest = first.kind === "labels" ? largestLabel(values) : 0;
const planes = outer.reduce((product2, [, length2]) => product2 * length2, 1);
const area2 = sizeOf(inner);
const writer = start({
...options3,
axes: order.map((at2) => outer[at2][0]).join("") + (colour ? "YXS" : "YX"),
outerShape: order.map((at2) => outer[at2][1]),
labelBits: options3.labelBits ?? (largest > 65535 ? 32 : 16),
compression: options3.compression ?? (first.kind === "labels" || planes * area2 * first.data.BYTES_PER_ELEMENT >= 2 ** 20 ? "deflate" : "none")
});
try {
const perValue = planes / (Array.isArray(value) ? values.length : 1);
for (const plane2 of planeOrder(outer.map(([, length2]) => length2), order)) {
const source = values[Array.isArray(value) ? Math.floor(plane2 / perValue) : 0];
const at2 = (Array.isArray(value) ? plane2 % perValue : plane2) * area2;
await writer.write({
...source,
data: source.data.subarray(at2, at2 + area2),
shape: inner,
axes: colour ? "YXS" : "YX"
});
}
writer.close();
} finally {
writer.abort();
}
});
var planeOrder = (function planeOrder(lengths, order) {
const strides2 = lengths.map((_, at2) => lengths.slice(at2 + 1).reduce((a, b) => a * b, 1));
let planes = [
0
];
for (const at2 of order) {
planes = planes.flatMap((plane2) => Array.from({
length: lengths[at2]
}, (_, index2) => plane2 + index2 * strides2[at2]));
}
return planes;
});
var splitAxes = (function splitAxes({ axes: axes2, shape }) {
if (axes2 === "X") return {
outer: [],
inner: [
1,
shape[0]
]
};
const match = /^([TZC]*)YX(S?)$/.exec(axes2);
if (match === null || shape.includes(0)) {
throw new InputError(match === null ? `a TIFF has axes out of TZC, then YX, then S for colours, got ${show(axes2)}` : `a TIFF must have at least one pixel, got ${shape.join("\xD7")}`, {
value: match === null ? axes2 : shape
});
}
const count = match[1].length;
return {
outer: [
...match[1]
].map((axis, at2) => [
axis,
shape[at2]
]),
inner: shape.slice(count)
};
});
var checkAlike = (function checkAlike(first, other) {
if (first.kind !== other.kind || first.data.constructor !== other.data.constructor || first.axes !== other.axes || first.shape.join() !== other.shape.join()) {
const say2 = ({ kind, data, axes: axes2, shape }) => `${kind} of ${data.constructor.name.replace("Array", "").toLowerCase()}, ${axes2} ${shape.join("\xD7")}`;
throw new InputError(`values of one TIFF must be of one kind, type and size: ${say2(first)}, then ${say2(other)}`);
}
});
var largestLabel = (function largestLabel(values) {
return Math.max(...values.map(((value) => rangeOf(value)[1])));
});
var rangeOf = (function rangeOf({ kind, data }) {
if (kind === "mask") return [
0,
1
];
const [low, high] = kind === "labels" ? rangeOfLabels(data) : finiteRangeOf(data);
return [
data.includes(-Infinity) ? -Infinity : Math.min(0, low),
data.includes(Infinity) ? Infinity : Math.max(0, high)
];
});
var writerInto = (function writerInto(file, options3, level) {
const packed3 = (options3.compression ?? "deflate") === "deflate";
let common;
let [least, most] = [
0,
0
];
const pages = [];
file.write(new Uint8Array(16));
return {
write: (function (plane2) {
return Promise.try((() => {
const next = commonOf(plane2, options3);
common ??= next;
checkPlane(common, next);
const [low, high] = rangeOf(plane2);
least = Math.min(least, low);
most = Math.max(most, high);
pages.push(writePlane(file, plane2, common, packed3 ? level : 0));
}));
}),
close: (function () {
if (common === void 0) {
throw new InputError("a TIFF must have at least one plane, got none");
}
const outer = outerOf(options3, pages.length);
finish(file, common, pages, outer, [
least,
most
], {
...options3,
compression: packed3 ? "deflate" : "none"
});
file.commit();
}),
abort: (() => file.abort())
};
});
var outerOf = (function outerOf(options3, count) {
const letters = (options3.axes ?? (count > 1 ? "TYX" : "YX")).replace(/YXS?$/, "");
const lengths = options3.outerShape ?? (letters === "" ? [] : [
count
]);
if (letters.length !== lengths.length || /[^TZC]/.test(letters)) {
throw new ParameterError(`\`axes\` must name ${lengths.length} axes out of TZC before YX, got ${show(options3.axes)}`, {
parameter: "axes",
value: options3.axes
});
}
const wanted = lengths.reduce((product2, length2) => product2 * length2, 1);
if (wanted !== count) {
throw new InputError(`\`outerShape\` must be the number of planes written: ${lengths.join("\xD7")} is ${wanted}, got ${count}`, {
parameter: "outerShape",
value: lengths
});
}
return [
...letters
].map((axis, at2) => [
axis,
lengths[at2]
]);
});
var commonOf = (function commonOf(plane2, options3) {
const { outer, inner } = splitAxes(plane2);
if (outer.length > 0) {
throw new InputError(`a plane has axes YX or YXS, got ${show(plane2.axes)}`, {
value: plane2.axes
});
}
const [height, width, samples = 1] = inner;
const labels = plane2.kind === "labels";
const bits = labels ? options3.labelBits ?? 32 : plane2.data.BYTES_PER_ELEMENT * 8;
const float = plane2.data instanceof Float32Array || plane2.data instanceof Float64Array;
const rowBytes2 = width * samples * bits / 8;
return {
kind: plane2.kind,
array: plane2.data.constructor.name,
height,
width,
samples,
bits,
format: float ? 3 : 1,
pixelSize: plane2.pixelSize,
rowsPerStrip: Math.min(height, Math.max(1, Math.floor(STRIP_BYTES / rowBytes2)))
};
});
var checkPlane = (function checkPlane(first, next) {
for (const key of [
"kind",
"array",
"height",
"width",
"samples"
]) {
if (first[key] !== next[key]) {
throw new InputError(`planes of one TIFF must be of one kind, type and size: ${key} was ${first[key]}, now ${next[key]}`, {
value: next[key]
});
}
}
});
var writePlane = (function writePlane(file, plane2, common, level) {
const bytes = toBytes(plane2, common);
const rowBytes2 = bytes.length / common.height;
const stripBytes = rowBytes2 * common.rowsPerStrip;
const offsets = [];
const counts = [];
const packs = level > 0;
for (let from = 0; from < bytes.length; from += stripBytes) {
const strip = bytes.subarray(from, Math.min(from + stripBytes, bytes.length));
const packed3 = packs ? deflate(strip, level) : strip;
if (packs && file.position % 2 === 1) file.write(new Uint8Array(1));
offsets.push(file.position);
counts.push(packed3.length);
if (packs) file.write(packed3);
}
if (!packs) file.write(bytes);
for (let at2 = 1; at2 < offsets.length && !packs; at2++) {
offsets[at2] = offsets[at2 - 1] + counts[at2 - 1];
}
return {
offsets,
counts
};
});
var toBytes = (function toBytes({ kind, data }, { bits }) {
if (kind === "mask") return maskBytes(data);
if (kind === "labels") {
const [low, high] = rangeOfLabels(data);
if (bits === 16 && (low < 0 || high > 65535)) {
const label2 = low < 0 ? low : high;
throw new ParameterError(`\`labelBits\` must be 32 for labels beyond 65535, got 16 and the label ${label2}`, {
parameter: "labelBits",
value: 16
});
}
if (low < 0) {
throw new InputError(`labels must be from 0, got ${low} at index ${data.indexOf(low)}`, {
value: low
});
}
if (bits === 16) return labelBytes(data);
}
const same2 = withOneNaN(data);
return new Uint8Array(same2.buffer, same2.byteOffset, same2.byteLength);
});
var finish = (function finish(file, common, pages, outer, range, options3) {
const strips = pages.length * pages[0].offsets.length;
const big = options3.bigTiff ?? file.position + pages.length * 1024 + strips * 16 + 65536 > 2 ** 32;
if (file.position % 8 !== 0) file.write(new Uint8Array(8 - file.position % 8));
const head = new DataView(new ArrayBuffer(16));
head.setUint16(0, 18761);
head.setUint16(2, big ? 43 : 42, true);
if (big) {
head.setUint16(4, 8, true);
head.setBigUint64(8, BigInt(file.position), true);
} else head.setUint32(4, file.position, true);
for (let index2 = 0; index2 < pages.length; index2++) {
const entries = entriesOf(common, pages[index2], index2, pages.length, outer, range, options3);
file.write(layOut(entries, file.position, big, index2 === pages.length - 1));
}
file.patch(0, new Uint8Array(head.buffer));
});
var entriesOf = (function entriesOf(common, { offsets, counts }, index2, pages, outer, range, options3) {
const { samples, pixelSize: pixelSize2 } = common;
const metadata = options3.metadata ?? "imagej";
const colour = samples === 3 || samples === 4;
const short2 = ((tag, ...values) => ({
tag,
type: 3,
values
}));
const long = ((tag, values) => ({
tag,
type: 4,
values
}));
const entries = [
long(Tag.newSubfileType, [
0
]),
long(Tag.width, [
common.width
]),
long(Tag.height, [
common.height
]),
short2(Tag.bitsPerSample, ...new Array(samples).fill(common.bits)),
short2(Tag.compression, options3.compression === "none" ? 1 : 8),
short2(Tag.photometric, colour ? 2 : 1),
long(Tag.stripOffsets, offsets),
short2(Tag.samplesPerPixel, samples),
long(Tag.rowsPerStrip, [
common.rowsPerStrip
]),
long(Tag.stripByteCounts, counts),
short2(Tag.planarConfiguration, 1),
short2(Tag.sampleFormat, ...new Array(samples).fill(common.format))
];
if (index2 === 0 && metadata !== "none") {
const text2 = metadata === "ome" ? omeText(common, outer, options3) : imageJText(common, pages, outer, range, options3);
entries.push({
tag: Tag.description,
type: 2,
values: new TextEncoder().encode(text2 + "\0")
});
}
if (pixelSize2 !== void 0) {
const scale2 = metadata === "imagej" ? 1 : perCentimetre(pixelSize2.unit);
if (scale2 !== void 0) {
entries.push({
tag: Tag.xResolution,
type: 5,
values: rational(pixelSize2.x / scale2)
});
entries.push({
tag: Tag.yResolution,
type: 5,
values: rational(pixelSize2.y / scale2)
});
entries.push(short2(Tag.resolutionUnit, metadata === "imagej" ? 1 : 3));
}
}
const extra = samples - (colour ? 3 : 1);
if (extra > 0) {
entries.push(short2(Tag.extraSamples, ...new Array(extra).fill(colour ? 2 : 0)));
}
return entries.sort(((a, b) => a.tag - b.tag));
});
var rational = (function rational(size2) {
let denominator = 1;
while (denominator < 1e9 && denominator * 10 / size2 < 2 ** 31) denominator *= 10;
let numerator = Math.round(denominator / size2);
if (numerator > 0) return [
Math.min(numerator, 2 ** 31 - 1),
denominator
];
denominator = Math.min(Math.round(size2), 2 ** 31 - 1);
numerator = 1;
return [
numerator,
denominator
];
});
var imageJText = (function imageJText(common, pages, outer, range, options3) {
const length2 = (axis) => outer.find(([letter]) => letter === axis)?.[1] ?? 1;
const lines = [
"ImageJ=1.54f"
];
if (pages > 1) {
lines.push(`images=${pages}`);
if (length2("C") > 1) lines.push(`channels=${length2("C")}`);
if (length2("Z") > 1) lines.push(`slices=${length2("Z")}`);
if (length2("T") > 1) lines.push(`frames=${length2("T")}`);
if (outer.filter(([, count]) => count > 1).length > 1 || length2("C") > 1) {
lines.push("hyperstack=true");
}
lines.push(length2("C") > 1 ? "mode=composite" : "mode=grayscale");
}
const { pixelSize: pixelSize2 } = common;
if (pixelSize2 !== void 0) {
lines.push(`unit=${pixelSize2.unit === "\xB5m" ? "micron" : escapeAscii(pixelSize2.unit)}`);
if (pixelSize2.z !== void 0) lines.push(`spacing=${pixelSize2.z}`);
}
if (options3.frameInterval !== void 0) lines.push(`finterval=${options3.frameInterval}`);
if (pages > 1) lines.push("loop=false");
if (common.kind === "mask") lines.push("min=0", "max=255");
else if (range.every(Number.isFinite)) lines.push(`min=${range[0]}`, `max=${range[1]}`);
return lines.join("\n") + "\n";
});
var layOut = (function layOut(entries, start, big, last) {
const sizes2 = {
2: 1,
3: 2,
4: big ? 8 : 4,
5: 8
};
const bytesOf2 = (({ type, values }) => (type === 5 ? values.length / 2 : values.length) * sizes2[type]);
const head = big ? 8 : 2;
const slot = big ? 20 : 12;
const link = big ? 8 : 4;
const room3 = big ? 8 : 4;
let end = head + entries.length * slot + link;
end += -(start + end) & 7;
const places = entries.map(((entry) => {
const bytes = bytesOf2(entry);
if (bytes <= room3) return -1;
const place = end;
end += bytes;
end += -end & 7;
return place;
}));
const out2 = new Uint8Array(end);
const view = new DataView(out2.buffer);
const offset = ((at2, value) => {
if (big) view.setBigUint64(at2, BigInt(value), true);
else view.setUint32(at2, value, true);
});
if (big) view.setBigUint64(0, BigInt(entries.length), true);
else view.setUint16(0, entries.length, true);
entries.forEach(((entry, index2) => {
const { tag, type, values } = entry;
const at2 = head + index2 * slot;
const long = type === 4 && big;
view.setUint16(at2, tag, true);
view.setUint16(at2 + 2, long ? 16 : type, true);
offset(at2 + 4, type === 5 ? values.length / 2 : values.length);
let to = at2 + (big ? 12 : 8);
if (places[index2] >= 0) {
offset(to, start + places[index2]);
to = places[index2];
}
for (let k = 0; k < values.length; k++) {
if (type === 2) out2[to++] = values[k];
else if (type === 3) {
view.setUint16(to, values[k], true);
to += 2;
} else if (long) {
view.setBigUint64(to, BigInt(values[k]), true);
to += 8;
} else {
view.setUint32(to, values[k], true);
to += 4;
}
}
}));
offset(head + entries.length * slot, last ? 0 : start + end);
return out2;
});
var dashed = (function dashed(name) {
return "--" + name.replaceAll(/[A-Z]/g, ((letter) => `-${letter.toLowerCase()}`));
});
var takesSeveral = (function takesSeveral(schema) {
return schema.type === "array" && schema.items?.type === "string";
});
var parseArgs = (function parseArgs(program, args) {
const names = new Map(Object.keys(program.options).map(((name) => [
dashed(name),
name
])));
const values = {};
const operands = [];
for (let i = 0; i < args.length; i++) {
const word = args[i];
if (word === "--") {
operands.push(...args.slice(i + 1));
break;
}
if (!word.startsWith("--")) {
if (word.startsWith("-") && word.length > 1 && Number.isNaN(Number(word))) {
throw new UsageError(`no option ${word}: options start with two dashes`, {
parameter: word
});
}
operands.push(word);
continue;
}
const equals = word.indexOf("=");
const option = equals < 0 ? word : word.slice(0, equals);
const name = names.get(option);
const schema = name === void 0 ? void 0 : program.options[name];
if (name === void 0 || schema === void 0) {
const negated = names.get(option.replace(/^--no-/, "--"));
if (negated !== void 0 && program.options[negated].type === "boolean" && equals < 0) {
values[negated] = false;
continue;
}
const near = nearest(option, [
...names.keys(),
...COMMON
]);
throw new UsageError(`no option ${option}${near ? `, did you mean ${near}?` : ""}`, {
parameter: option
});
}
let text2;
if (equals >= 0) text2 = word.slice(equals + 1);
else if (schema.type === "boolean") text2 = "true";
else if (i + 1 < args.length && !args[i + 1].startsWith("--")) text2 = args[++i];
else throw new UsageError(`${option} needs a value: ${allowed(schema)}`, {
parameter: option
});
if (takesSeveral(schema)) {
values[name] = [
...values[name] ?? [],
text2
];
} else values[name] = readParam(schema, text2);
}
try {
const options3 = resolveParams(program.options, values);
return {
operands,
options: options3,
given: Object.keys(values)
};
} catch (error) {
if (!(error instanceof ParameterError) || error.parameter === void 0) throw error;
const option = dashed(error.parameter);
throw new UsageError(error.message.replace(`\`${error.parameter}\``, option), {
parameter: option,
value: error.value
});
}
});
var folderOf2 = (function folderOf2(out2) {
if (out2 !== void 0 && out2.trim() !== "") return out2;
throw new UsageError("--out is missing: give a folder (see --help)", {
parameter: "--out"
});
});
var methodFor = (function methodFor(given, idle, method) {
const idleWith = ((one) => given.find(((name) => idle[one]?.includes(name))));
if (method !== "auto") {
const name = idleWith(method);
if (name === void 0) return method;
throw new UsageError(`${dashed(name)} does nothing with --method ${method} (see --help)`, {
parameter: dashed(name)
});
}
const methods = Object.keys(idle);
const left = methods.filter(((one) => idleWith(one) === void 0));
if (left.length === 1) return left[0];
if (left.length === methods.length) return method;
const reasons = methods.map((one) => `${dashed(idleWith(one))} does nothing with --method ${one}`);
throw new UsageError(`no method knows all options: ${reasons.join(", ")} (see --help)`, {
parameter: dashed(idleWith(methods[0]))
});
});
var say = (function say(...lines) {
const bytes = new TextEncoder().encode(lines.map(((line) => `${line}
`)).join(""));
try {
for (let at2 = 0; at2 < bytes.length; ) at2 += Deno.stdout.writeSync(bytes.subarray(at2));
} catch (error) {
if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
}
});
var runProgram = (async function runProgram(program, args, work3) {
const end = args.indexOf("--");
const words = end < 0 ? args : args.slice(0, end);
if (words.includes("--help") || words.includes("-h")) {
console.log(helpOf(program));
return 0;
}
if (words.includes("--version")) {
console.log(`petri ${VERSION}`);
return 0;
}
const verbose = words.includes("--verbose");
const at2 = words.findIndex(((word) => word === "--log" || word.startsWith("--log=")));
const form = at2 < 0 ? void 0 : words[at2] === "--log" ? words[at2 + 1] : words[at2].slice(6);
const json = form === "json" || "json" in program.options && words.includes("--json");
try {
if (at2 >= 0 && form !== "json") {
throw new UsageError(`--log must be json, got ${form ?? "nothing"}`);
}
const rest = [
...args
];
if (at2 >= 0) rest.splice(at2, words[at2] === "--log" ? 2 : 1);
if (verbose) rest.splice(rest.indexOf("--verbose"), 1);
return await work3(parseArgs(program, rest), {
verbose,
json
}) ?? 0;
} catch (error) {
report(program.name, error, {
verbose,
json
});
return error instanceof UsageError || error instanceof RecipeError ? 2 : 3;
}
});
var stemOf = (function stemOf(path) {
const name = path.slice(path.replaceAll("\\", "/").lastIndexOf("/") + 1);
return name.replace(/(\.ome)?\.[A-Za-z0-9]+$/, "") || name;
});
var oneGreyPlane = (function oneGreyPlane(path, file) {
const image = greyIfEqual(file) ?? file;
const choices = {
S: "--channel",
C: "--channel",
T: "--frame",
Z: "--slice"
};
const names = {
S: "colours",
C: "channels",
T: "time points",
Z: "slices"
};
for (const letter of [
"S",
"C",
"T",
"Z"
]) {
const axis = image.axes.indexOf(letter);
if (axis < 0) continue;
const count = image.shape[axis];
throw new InputError(`${path}: has ${count} ${names[letter]}: choose one with ${choices[letter]}, 0 to ${count - 1}`, {
file: path,
parameter: choices[letter]
});
}
if (image.axes !== "YX") {
throw new InputError(`${path}: the axes ${image.axes} are not rows and columns: name them with --axes`, {
file: path,
parameter: "--axes"
});
}
if (image.data.length === 0) {
throw new FormatError(`${path}: has no pixels (${image.shape.join("\xD7")})`, {
file: path
});
}
return image;
});
var telling = (async function telling(path, read) {
try {
return await read();
} catch (error) {
if (!(error instanceof ParameterError) || error.parameter === void 0) throw error;
const option = dashed(OPTION_NAMES[error.parameter] ?? error.parameter);
throw new UsageError(renamed(error, path, option), {
parameter: option,
value: error.value,
file: path
});
}
});
var writeFindings = (async function writeFindings(stem, image, findings, about) {
const { labels, table: table5, summary, facts } = findings;
const { path, parameters, program, started } = about;
const encoder = new TextEncoder();
const name = stemOf(`${stem}.x`);
const hashed = inputRecord(path);
hashed.catch(() => {
});
const outputs = [];
const files = createFileSet();
const add = ((ending, content) => {
files.add(stem + ending, content);
outputs.push(fileRecord(name + ending, content));
});
try {
add(".labels.tif", await encodeTiff(labels));
add(".overlay.png", overlayPng(image, labels));
const input = await hashed;
const found = {
summary,
...facts
};
const json = {
image: {
file: path,
sha256: input.sha256
},
parameters,
findings: found
};
add(".regions.json", encoder.encode(formatTableJson(table5, json)));
add(".regions.csv", encoder.encode(formatCsv(table5)));
const { shape, axes: axes2, pixelSize: pixelSize2 } = image;
const record = formatRecord({
program,
inputs: [
{
...input,
image: {
shape,
axes: axes2,
pixelSize: pixelSize2
}
}
],
parameters,
findings: found,
outputs: await Promise.all(outputs),
started: started.toISOString(),
seconds: (Date.now() - started.getTime()) / 1e3
});
files.add(`${stem}.record.json`, encoder.encode(record));
removeIfThere(`${stem}.record.json`);
await files.commit();
} finally {
files.abort();
}
return [
...(await Promise.all(outputs)).map((({ file }) => file)),
`${name}.record.json`
];
});
var refuseOther = (async function refuseOther(stem, path) {
let old;
try {
old = JSON.parse(Deno.readTextFileSync(`${stem}.record.json`)).inputs[0];
} catch {
return;
}
if (old.file === path || old.sha256 === (await inputRecord(path)).sha256) return;
throw new InputError(`${stem}.record.json: is of another image, ${old.file}: remove it, or give another --out`, {
file: path
});
});
var removeIfThere = (function removeIfThere(path) {
try {
Deno.removeSync(path);
} catch {
}
});
var runAnalysis = (function runAnalysis(analysis, args) {
const { name, summary, params: params3, idle = {}, notes } = analysis;
const program = {
name,
summary,
usage: "IMAGE --out FOLDER [options]",
operands: {
IMAGE: "The image: TIFF, PNG and others; one grey plane of it is analysed"
},
options: {
...fileOptions,
...params3
},
notes: [
...notes,
"Writes NAME.labels.tif, NAME.overlay.png, NAME.regions.json, NAME.regions.csv and NAME.record.json into FOLDER.",
"Exit status: 0 done, 2 wrong usage, 3 the image could not be analysed."
]
};
return runProgram(program, args, (async ({ operands, options: options3, given }) => {
const started =  new Date();
const [path] = operands;
if (operands.length !== 1) {
throw new UsageError(`give one image, got ${operands.length} (see --help)`);
}
const all = options3;
const folder = folderOf2(all.out);
const method = methodFor(given, idle, String(all.method));
const selection2 = {
c: all.channel,
t: all.frame,
z: all.slice,
page: all.page,
series: all.series,
axes: all.axes,
pixelSize: all.pixelSize
};
const image = oneGreyPlane(path, await telling(path, (() => readImage(path, selection2))));
const stem = `${folder.replace(/[/\\]+$/, "")}/${stemOf(path)}`;
await refuseOther(stem, path);
const chosen2 = {
...Object.fromEntries(Object.keys(params3).map(((key) => [
key,
all[key]
]))),
..."method" in params3 ? {
method
} : {}
};
const findings = await analysis.analyse(image, chosen2);
const { channel: channel2, frame: frame2, slice: slice2, page, series: series2, axes: axes2, pixelSize: pixelSize2 } = all;
const parameters = {
...chosen2,
channel: channel2,
frame: frame2,
slice: slice2,
page,
series: series2,
axes: axes2,
pixelSize: pixelSize2
};
const files = await writeFindings(stem, image, findings, {
program: name,
path,
parameters,
started
});
const { pixelSize: size2 } = image;
say(...findings.summary, size2 === void 0 ? "pixel size unknown: lengths are in pixels (give --pixel-size)" : `pixel size ${size2.x === size2.y ? "" : `${size2.y} \xD7 `}${size2.x} ${size2.unit} (${size2.source === "`pixelSize` option" ? "--pixel-size" : size2.source})`, `wrote ${folder}: ${files.join(", ")}`);
}));
});
var greyData = (function greyData(value) {
return value.kind === "labels" ? new Float64Array(value.data) : value.data;
});
var requirePixels = (function requirePixels(value) {
if (value.data.length > 0) return;
throw new InputError(`\`image\` must have at least one pixel, got the shape ${value.shape.join("\xD7")}`, {
parameter: "image",
value: value.shape
});
});
var requireSameShape = (function requireSameShape(value, other, name = "other") {
const { shape } = value;
if (shape.length === other.shape.length && shape.every(((n, i) => n === other.shape[i]))) return;
throw new InputError(`\`${name}\` must have the shape of the image, ${shape.join("\xD7")}, got ${other.shape.join("\xD7")}`, {
parameter: name,
value: other.shape
});
});
var kindLike = (function kindLike(source, data) {
if (source.kind === "image") return imageLike(source, data);
if (source.kind === "mask") {
const mask = new Uint8Array(data.length);
for (let i = 0; i < mask.length; i++) if (data[i] !== 0) mask[i] = 1;
return maskLike(source, mask);
}
const most = 2 ** 31 - 1;
const labels = new Int32Array(data.length);
for (let i = 0; i < labels.length; i++) labels[i] = Math.min(Math.max(data[i], -most - 1), most);
return labelsLike(source, labels);
});
var floatLike = (function floatLike(source, data) {
const isLabels = source.kind === "labels" && data instanceof Float64Array;
return imageLike(source, isLabels ? new Float32Array(data) : data);
});
var regionKernels = (function regionKernels() {
return load("regions", regions_wasm_default);
});
var withObjects = (function withObjects(labels, work3, capacity = CAPACITY) {
const { shape, data } = labels;
const [depth2, height, width] = shape.length === 3 ? shape : [
1,
...shape
];
return scratch((() => work3(findObjects(data, [
depth2,
height,
width
], capacity))));
});
var findObjects = (function findObjects(data, [depth2, height, width], capacity) {
const eachList = (function eachList(use) {
let count = 0;
for (let row = 0; row < rows; row += bandRows) {
const n = Math.min(bandRows, rows - row);
views().i32.set(data.subarray(row * width, (row + n) * width), source / 4);
count += kernels.extractRuns(source, width, n, row, list2 + count * LISTED);
if (row + n === rows || count > capacity) {
use(count, row + n === rows);
count = 0;
}
}
});
const eachIndexed = (function eachIndexed(use) {
if (whole2 >= 0) use(whole2);
else {
eachList((count) => {
relabel(list2, count);
use(count);
});
}
});
const rows = data.length === 0 ? 0 : depth2 * height;
const bandRows = Math.max(1, Math.min(rows, Math.floor(BAND3 / (width * 4 || 1))));
const held = Math.min(rows * width, capacity) + bandRows * width;
const list2 = alloc(held * LISTED);
const source = alloc(bandRows * width * 4);
const kernels = regionKernels();
const seen = new Seen();
let whole2 = -1;
let lists = 0;
eachList(((count) => {
seen.addAll(views().i32, list2 / 4, count);
whole2 = lists++ === 0 ? count : -1;
}));
const ids = seen.sorted();
const relabel = relabeller(ids, seen.largest);
const statsAt = alloc(ids.length * STATS * 4);
views().i32.fill(0, statsAt / 4, statsAt / 4 + ids.length * STATS);
if (whole2 >= 0) relabel(list2, whole2);
eachIndexed(((count) => kernels.tallyRuns(list2, count, height, statsAt)));
const stats = views().i32.slice(statsAt / 4, statsAt / 4 + ids.length * STATS);
return {
labels: data,
ids,
stats,
statsAt,
width,
height,
depth: depth2,
eachBatch: (function (use) {
for (let from = 0; from < ids.length; ) {
let to = from;
let total = 0;
do
total += stats[to++ * STATS + 1];
while (to < ids.length && total + stats[to * STATS + 1] <= capacity);
scratch((() => {
const next = alloc(ids.length * 4);
const runs3 = alloc(total * SORTED);
const { u32 } = views();
let place = 0;
for (let i = from; i < to; i++) {
u32[next / 4 + i] = place;
place += stats[i * STATS + 1];
}
eachIndexed(((count) => kernels.scatterRuns(list2, count, from, to, next, runs3)));
use(runs3, from, to);
}));
from = to;
}
}),
eachBand: (function (data2, use) {
scratch((() => {
const type = elementOf(data2);
const band = alloc(bandRows * width << type);
eachIndexed(((count) => {
let at2 = 0;
while (at2 < count) {
const view = views();
const first = view.i32[list2 / 4 + at2 * 4 + 1];
const n = Math.min(bandRows, rows - first);
let end = at2;
while (end < count && view.i32[list2 / 4 + end * 4 + 1] < first + n) end++;
const part2 = data2.subarray(first * width, (first + n) * width);
view.u8.set(new Uint8Array(part2.buffer, part2.byteOffset, part2.byteLength), band);
use(list2 + at2 * LISTED, end - at2, band, first, type);
at2 = end;
}
}));
}));
})
};
});
var relabeller = (function relabeller(ids, largest) {
if (largest <= DENSE) {
const table5 = alloc((largest + 1) * 4);
const { i32 } = views();
for (let i = 0; i < ids.length; i++) i32[table5 / 4 + ids[i]] = i;
return ((list2, count) => regionKernels().relabelRuns(list2, count, table5));
}
const index2 =  new Map();
for (let i = 0; i < ids.length; i++) index2.set(ids[i], i);
return (list2, count) => {
const { i32 } = views();
for (let at2 = list2 / 4; count > 0; at2 += 4, count--) i32[at2] = index2.get(i32[at2]);
};
});
var geometryOf = (function geometryOf(objects2, needs, rank2, lengths = [
1,
1,
1
].slice(3 - rank2)) {
const { ids: { length: n }, height, width, stats, statsAt } = objects2;
const order = rank2 === 3 ? 64 : 16;
const thirds = needs.has("thirdMoments") || rank2 === 3;
const moments = needs.has("moments") || needs.has("thirdMoments");
const perimeter2 = needs.has("perimeter");
const windows = needs.has("windows") && rank2 === 2;
const borders = perimeter2 || windows;
const euler3 = needs.has("windows") && rank2 === 3;
const hulls = needs.has("hulls");
const filled = needs.has("filled");
const rawAt = alloc(moments ? n * order * 8 : 0);
const centralAt = alloc(moments ? n * order * 8 : 0);
const centresAt = alloc(moments ? n * 24 : 0);
const bordersAt = alloc(borders ? n * 80 : 0);
const hullsAt = alloc(hulls ? n * 40 : 0);
const filledAt = alloc(filled ? n * 8 : 0);
const euler3At = alloc(euler3 ? n * 4 : 0);
let tallest = 0;
let lines = 0;
let gaps = 0;
for (let at2 = 0; at2 < n * STATS; at2 += STATS) {
const box = (stats[at2 + 3] - stats[at2 + 2]) * (stats[at2 + 5] - stats[at2 + 4]);
tallest = Math.max(tallest, stats[at2 + 5] - stats[at2 + 4]);
lines = Math.max(lines, box);
gaps = Math.max(gaps, box + stats[at2 + 1] + 1);
}
const stride2 = width + 192;
const rowsAt = alloc(borders ? 6 * stride2 : 0);
if (borders) views().u8.fill(0, rowsAt, rowsAt + 6 * stride2);
const hullWork = alloc(hulls && rank2 === 2 ? tallest * 112 + 512 : 0);
const fillWork = alloc(filled ? gaps * 12 + lines * 4 + 4 : 0);
const eulerWork = alloc(euler3 ? lines * 4 + 4 : 0);
const coefficients = alloc(256);
if (euler3) views().i8.set(EULER_3D, coefficients);
const feret2 = Number(needs.has("ferets"));
const solids = new Float64Array(hulls && rank2 === 3 ? n * 5 : 0);
if (moments || borders || hulls || filled || euler3) {
const kernels = regionKernels();
objects2.eachBatch(((runs3, from, to) => {
if (moments && !thirds) kernels.secondMomentsOfRuns(runs3, from, to, statsAt, rawAt, centralAt, centresAt);
else if (moments) kernels.momentsOfRuns(runs3, from, to, height, order / 16, statsAt, rawAt, centralAt, centresAt);
if (borders) kernels.bordersOfRuns(runs3, from, to, statsAt, Number(perimeter2), Number(windows), rowsAt + 64, stride2, bordersAt);
if (hulls && rank2 === 2) kernels.hullsOfRuns(runs3, from, to, statsAt, feret2, lengths[0], lengths[1], hullWork, tallest, hullsAt);
if (filled) kernels.filledOfRuns(runs3, from, to, height, Number(rank2 === 3), statsAt, fillWork, gaps, filledAt);
if (euler3) kernels.euler3OfRuns(runs3, from, to, height, statsAt, coefficients, eulerWork, euler3At);
if (hulls && rank2 === 3) solidHulls(objects2, views().i32, runs3 / 4, from, to, {
feret: feret2 === 1,
lengths,
out: solids
});
}));
}
const { f64, i32 } = views();
const doubles = ((at2, count) => f64.slice(at2 / 8, at2 / 8 + count));
return {
raw: doubles(rawAt, moments ? n * order : 0),
central: doubles(centralAt, moments ? n * order : 0),
centres: doubles(centresAt, moments ? n * 3 : 0),
borders: i32.slice(bordersAt / 4, bordersAt / 4 + (borders ? n * 20 : 0)),
hulls: rank2 === 3 ? solids : doubles(hullsAt, hulls ? n * 5 : 0),
filled: doubles(filledAt, filled ? n : 0),
euler3: i32.slice(euler3At / 4, euler3At / 4 + (euler3 ? n : 0))
};
});
var greyOf = (function greyOf(objects2, data, needs, rank2, quantiles) {
const none = new Float64Array(0);
return {
sums: needs.has("sums") ? sumsOf(objects2, data) : none,
...needs.has("weighted") ? weightedOf(objects2, data, rank2) : {
weighted: none,
weightedCentral: none,
weightedCentres: none
},
...needs.has("median") || needs.has("quantiles") ? ranksOf(objects2, data, needs.has("quantiles") ? quantiles : []) : {
median: none,
quantiles: []
}
};
});
var sumsOf = (function sumsOf(objects2, data) {
const { ids: { length: n }, width, stats } = objects2;
return scratch((() => {
const at2 = alloc(n * 48);
const seen = alloc(n);
views().u8.fill(0, seen, seen + n);
const pass = (() => objects2.eachBand(data, ((list2, count, band, row, type) => {
regionKernels().sumsOfRuns(list2, count, band, width, row, type, seen, at2);
})));
pass();
if (elementOf(data) >= ELEMENT.f32) {
const { f64 } = views();
for (let i = 0; i < n; i++) {
const sum = at2 / 8 + i * 6;
f64[sum + 3] = f64[sum] / stats[i * STATS];
f64[sum] = f64[sum + 4] = f64[sum + 5] = 0;
}
pass();
}
return views().f64.slice(at2 / 8, at2 / 8 + n * 6);
}));
});
var resolveSize = (function resolveSize(grid2, given) {
const own = grid2.pixelSize;
const rank2 = grid2.shape.length;
if (given === void 0) {
if (own === void 0) return void 0;
return {
lengths: [
own.z ?? own.y,
own.y,
own.x
].slice(3 - rank2),
unit: own.unit
};
}
const unit = own?.unit ?? "\xB5m";
let sizes2;
if (typeof given === "number") {
sizes2 = {
lengths: Array(rank2).fill(given),
unit
};
} else if (Array.isArray(given)) {
sizes2 = {
lengths: given,
unit
};
} else {
const { x, y = x, z = y, unit: named2 = unit } = given;
sizes2 = {
lengths: [
z,
y,
x
].slice(3 - rank2),
unit: named2
};
}
checkParameter(sizes2.lengths.length === rank2 && sizes2.lengths.every((length2) => length2 > 0 && Number.isFinite(length2)), "pixelSize", given, `a finite number above 0, or one for each of the ${rank2} axes`);
return sizes2;
});
var pixelLengths = (function pixelLengths(rank2) {
return rank2 === 3 ? PIXELS_3D : PIXELS_2D;
});
var column = (function column(measured, rule) {
const values = new Float64Array(measured.n);
for (let i = 0; i < values.length; i++) values[i] = rule(i);
return values;
});
var whole = (function whole(measured, rule) {
const values = new Int32Array(measured.n);
for (let i = 0; i < values.length; i++) values[i] = rule(i);
return values;
});
var measure = (function measure(name, power, needs, rule, limits = {}) {
return {
needs,
...limits.planar && {
planar: true
},
add: (function (measured, add) {
const { rank: rank2, size: size2 } = measured;
const mark = POWERS[power(rank2)];
const ones = pixelLengths(rank2);
add(name, column(measured, ((i) => rule(measured, i, ones))), `px${mark}`);
if (size2 === void 0) return;
if (limits.isotropic && size2.lengths.some(((length2) => length2 !== size2.lengths[0]))) return;
const values = column(measured, ((i) => rule(measured, i, size2.lengths)));
add(`${name}Physical`, values, `${size2.unit}${mark}`);
})
};
});
var scalar = (function scalar(name, needs, rule, limits = {}) {
return {
needs,
...limits.planar && {
planar: true
},
add: (function (measured, add) {
const values = (limits.whole ? whole : column)(measured, ((i) => rule(measured, i)));
add(name, values, limits.unit);
})
};
});
var boxStart = (function boxStart({ stats, rank: rank2 }, index2, axis) {
return stats[index2 * STATS + 2 + 2 * (3 - rank2 + axis)];
});
var boxEnd = (function boxEnd({ stats, rank: rank2 }, index2, axis) {
return stats[index2 * STATS + 3 + 2 * (3 - rank2 + axis)];
});
var pixels = (function pixels({ stats }, index2) {
return stats[index2 * STATS];
});
var product = (function product(lengths) {
let value = 1;
for (const length2 of lengths) value *= length2;
return value;
});
var inertiaTensor = (function inertiaTensor({ rank: rank2, central }, i, lengths, out2) {
const at2 = i * orders(rank2);
const n = central[at2];
let sum = 0;
for (let a = 0; a < rank2; a++) {
for (let b = a; b < rank2; b++) {
const moment = central[at2 + 4 ** (rank2 - 1 - a) + 4 ** (rank2 - 1 - b)] * lengths[a] * lengths[b];
out2[rank2 * a + b] = out2[rank2 * b + a] = a === b ? moment : -moment / n;
if (a === b) sum += moment;
}
}
for (let a = 0; a < rank2; a++) out2[(rank2 + 1) * a] = (sum - out2[(rank2 + 1) * a]) / n;
return out2;
});
var eigenvalues = (function eigenvalues(measured, lengths) {
const known = measured.eigenvalues.get(lengths);
if (known !== void 0) return known;
const { rank: rank2, n } = measured;
const values = new Float64Array(rank2 * n);
const tensor = new Float64Array(9);
for (let i = 0; i < n; i++) {
inertiaTensor(measured, i, lengths, tensor);
if (rank2 === 2) eigen2(tensor, values, 2 * i);
else eigen3(tensor, values, 3 * i);
}
for (let i = 0; i < values.length; i++) if (values[i] < 0) values[i] = 0;
measured.eigenvalues.set(lengths, values);
return values;
});
var eigen2 = (function eigen2(tensor, out2, at2) {
const [a, b, , c] = tensor;
const sum = a + c;
const apart = Math.abs(a - c);
const twice = Math.abs(b + b);
const root = apart > twice ? apart * Math.sqrt(1 + (twice / apart) ** 2) : apart < twice ? twice * Math.sqrt(1 + (apart / twice) ** 2) : twice * Math.SQRT2;
const first = 0.5 * (sum + root);
out2[at2] = first;
out2[at2 + 1] = sum > 0 ? Math.max(a, c) / first * Math.min(a, c) - b / first * b : -first;
});
var feret = (function feret(which) {
return ({ hulls, size: size2 }, i, lengths) => hulls[i * 5 + which + (lengths === size2?.lengths ? 2 : 0)];
});
var position = (function position(name, needs, rule) {
return {
needs,
add: (function (measured, add) {
const { rank: rank2, size: size2 } = measured;
for (let axis = 0; axis < rank2; axis++) {
add(`${name}${axis}`, column(measured, ((i) => rule(measured, i, axis))), "px");
}
for (let axis = 0; size2 !== void 0 && axis < rank2; axis++) {
const length2 = size2.lengths[axis];
const values = column(measured, ((i) => rule(measured, i, axis) * length2));
add(`${name}Physical${axis}`, values, size2.unit);
}
})
};
});
var several = (function several(name, needs, count, value, index2, limits = {}) {
return {
needs,
...limits.planar && {
planar: true
},
add(measured, add) {
for (let k = 0; k < count(measured.rank); k++) {
const values = column(measured, (i) => value(measured, i, k));
add(name + index2(k, measured.rank), values, limits.unit);
}
}
};
});
var weighted = (function weighted(name, count, value, index2, limits = {}) {
return {
needs: [
"weighted"
],
grey: true,
...limits.planar && {
planar: true
},
add(measured, add) {
for (let k = 0; k < count(measured.rank); k++) {
measured.channels.forEach((channel2, c) => {
add(name + index2(k, measured.rank) + (measured.many ? c : ""), column(measured, (i) => value(channel2, measured, i, k)));
});
}
}
};
});
var weightedPosition = (function weightedPosition(name, value) {
return {
needs: [
"weighted"
],
grey: true,
add(measured, add) {
const { channels, many, rank: rank2, size: size2 } = measured;
const ones = pixelLengths(rank2);
const scales = size2 === void 0 ? [
{
lengths: ones,
mark: "",
unit: "px"
}
] : [
{
lengths: ones,
mark: "",
unit: "px"
},
{
...size2,
mark: "Physical"
}
];
for (const { lengths, mark, unit } of scales) {
for (let axis = 0; axis < rank2; axis++) {
channels.forEach((channel2, c) => {
const rule = (i) => value(channel2, measured, i, axis) * lengths[axis];
add(`${name}${mark}${axis}${many ? c : ""}`, column(measured, rule), unit);
});
}
}
}
};
});
var grey = (function grey(name, need, rule) {
return {
needs: [
need
],
grey: true,
add: (function (measured, add) {
measured.channels.forEach(((channel2, c) => {
const values = column(measured, ((i) => rule(channel2, i, pixels(measured, i))));
add(measured.many ? `${name}${c}` : name, values);
}));
})
};
});
var regions = (function regions(labels, image, options3 = {}) {
const { shape } = labels;
const rank2 = shape.length;
if (rank2 !== 2 && rank2 !== 3) {
throw new InputError(`\`labels\` must have 2 or 3 axes, got ${rank2} (shape ${shape.join("\xD7")})`, {
parameter: "labels",
value: shape
});
}
const channels = image === void 0 ? void 0 : channelsOf(image, shape);
const properties = options3.properties ?? [
...rank2 === 3 ? DEFAULTS_3D : DEFAULTS_2D,
...channels === void 0 ? [] : DEFAULTS_GREY
];
const needs =  new Set();
for (const name of properties) {
if (!Object.hasOwn(PROPERTIES, name)) {
const near = nearest(name, PROPERTY_NAMES);
throw new ParameterError(`\`properties\` must be names of properties, got ${show(name)}${near ? `, did you mean "${near}"?` : ` (there are ${PROPERTY_NAMES.join(", ")})`}`, {
parameter: "properties",
value: name
});
}
const property = PROPERTIES[name];
if (property.planar && rank2 !== 2) {
throw new ParameterError(`\`properties\` must be defined in three dimensions for labels of rank 3, got ${name}, which is defined in a plane only`, {
parameter: "properties",
value: name
});
}
if (property.grey && channels === void 0) {
throw new InputError(`input \`image\` is missing: ${name} is measured on grey values`, {
parameter: "image"
});
}
for (const need of property.needs) needs.add(need);
}
const quantiles = options3.quantiles ?? [
0.05,
0.25,
0.5,
0.75,
0.95
];
checkParameter(quantiles.every(((q) => q >= 0 && q <= 1)), "quantiles", quantiles, "a list of numbers from 0 to 1");
const size2 = resolveSize(labels, options3.pixelSize);
return withObjects(labels, ((objects2) => {
const measured = {
rank: rank2,
shape,
n: objects2.ids.length,
ids: objects2.ids,
stats: objects2.stats,
many: channels?.many ?? false,
size: size2,
eigenvalues:  new Map(),
...geometryOf(objects2, needs, rank2, size2?.lengths),
channels: channels?.data.map(((data) => greyOf(objects2, data, needs, rank2, quantiles))) ?? []
};
const columns = {};
const units = {};
const add = ((name, column2, unit) => {
columns[name] = column2;
if (unit !== void 0) units[name] = unit;
});
for (const name of properties) PROPERTIES[name].add(measured, add);
return createTable(columns, units);
}));
});
var channelsOf = (function channelsOf(image, shape) {
const many = Array.isArray(image);
const list2 = many ? image : [
image
];
const fits2 = ((value, extra) => value.shape.length === shape.length + extra && shape.every(((n, i) => value.shape[i] === n)));
if (!many && fits2(list2[0], 1)) {
return {
data: split(greyData(list2[0]), list2[0].shape[shape.length]),
many: true
};
}
if (list2.length === 0) {
throw new InputError("`image` must be an image or a list of channels, got an empty list", {
parameter: "image",
value: image
});
}
for (const value of list2) {
if (!fits2(value, 0)) {
throw new InputError(`\`image\` must have the shape of the labels, ${shape.join("\xD7")}, with a trailing axis of channels or without, got ${value.shape.join("\xD7")}`, {
parameter: "image",
value: value.shape
});
}
}
return {
data: list2.map(greyData),
many
};
});
var packed2 = (function packed2(labels) {
const { data } = labels;
let count = 0;
for (let i = 0; i < data.length; i++) if (data[i] !== 0 && data[i] !== data[i - 1]) count++;
const runs3 = new Int32Array(3 * count);
for (let i = 0, k = 0; i < data.length; ) {
const number2 = data[i];
const start = i++;
while (i < data.length && data[i] === number2) i++;
if (number2 === 0) continue;
runs3[k++] = start;
runs3[k++] = i;
runs3[k++] = number2;
}
const { shape, axes: axes2, pixelSize: pixelSize2 } = labels;
const grid2 = {
shape,
axes: axes2,
...pixelSize2 === void 0 ? {} : {
pixelSize: pixelSize2
}
};
return {
grid: grid2,
size: data.length,
runs: runs3
};
});
var unpacked3 = (function unpacked3({ grid: grid2, size: size2, runs: runs3 }) {
const data = new Int32Array(size2);
for (let k = 0; k < runs3.length; k += 3) data.fill(runs3[k + 2], runs3[k], runs3[k + 1]);
return labelsLike(grid2, data);
});
var renamed2 = (function renamed2({ grid: grid2, size: size2, runs: runs3 }, names) {
return {
grid: grid2,
size: size2,
runs: runs3.map(((value, k) => k % 3 === 2 ? names[value] ?? 0 : value))
};
});
var packedFrames = (function packedFrames() {
return framesOf([]);
});
var framesOf = (function framesOf(kept3) {
return {
get length() {
return kept3.length;
},
at: (function (frame2) {
if (kept3[frame2] === void 0) {
throw new RangeError(`there is no frame ${frame2}: frames are counted from 0, there are ${kept3.length}`);
}
return unpacked3(kept3[frame2]);
}),
add: (function (labels) {
kept3.push(packed2(labels));
}),
renamed: ((names) => framesOf(kept3.map(((one, frame2) => renamed2(one, names(frame2)))))),
[Symbol.iterator]: (function* () {
for (const one of kept3) yield unpacked3(one);
})
};
});
var exactExp = (function exactExp(values) {
return scratch((() => {
const at2 = alloc(values.length * 8);
views().f64.set(values, at2 / 8);
filters().exponentials(at2, values.length);
return views().f64.slice(at2 / 8, at2 / 8 + values.length);
}));
});
var pairwiseSum = (function pairwiseSum(values) {
const n = values.length;
if (n > 128) {
const middle = n >> 1 & ~7;
return pairwiseSum(values.subarray(0, middle)) + pairwiseSum(values.subarray(middle));
}
let sum = 0;
let i = 0;
if (n >= 8) {
const parts = values.slice(0, 8);
for (i = 8; i < (n & ~7); i += 8) for (let j = 0; j < 8; j++) parts[j] += values[i + j];
const [a, b, c, d, e, f, g, h] = parts;
sum = a + b + (c + d) + (e + f + (g + h));
}
for (; i < n; i++) sum += values[i];
return sum;
});
var isSymmetric = (function isSymmetric({ weights: weights2, origin }) {
const n = weights2.length;
if (n % 2 === 0 || origin !== n >> 1) return false;
for (let i = 0; i < origin; i++) if (weights2[i] !== weights2[n - 1 - i]) return false;
return true;
});
var store = (function store(taps, kind) {
const count = taps.weights.length;
const address = alloc(count * 8);
if (kind === PassKind.short) views().f32.set(taps.weights, address / 4);
else views().f64.set(taps.weights, address / 8);
return {
address,
count,
symmetric: Number(isSymmetric(taps))
};
});
var correlateAxes = (function correlateAxes(data, shape, taps, options3) {
const wide = data instanceof Float64Array || options3.scale !== void 0;
let scale2 = options3.scale ?? 1;
const kind = wide ? PassKind.wide : options3.precise ? PassKind.precise : PassKind.short;
const fresh = (() => roomForFloats(wide, data.length));
if (data.length === 0) return fresh();
const rank2 = shape.length;
const { finish: finish2 } = options3;
let from = data;
for (let axis = 0; axis < rank2 - 2; axis++) {
const along = taps[axis];
if (along === void 0) continue;
const to = fresh();
correlateAxis(from, to, alongAxis(shape, axis), {
taps: along,
kind,
border: options3,
scale: scale2
});
if (from !== data) recycleArray(from);
from = to;
scale2 = 1;
}
const height = rank2 > 1 ? shape[rank2 - 2] : 1;
const width = shape[rank2 - 1];
const result = fresh();
const plane2 = height * width;
const down = rank2 > 1 ? taps[rank2 - 2] : void 0;
for (let start = 0; start < data.length; start += plane2) {
const [src, dst] = [
from,
result
].map(((array) => array.subarray(start, start + plane2)));
correlatePlane(src, dst, [
height,
width
], {
down: down ?? ALONE,
along: taps[rank2 - 1] ?? ALONE,
kind,
border: options3,
scale: scale2,
finish: finish2 && ((row, y) => finish2(row, start / width + y))
});
}
if (from !== data) recycleArray(from);
return result;
});
var sumOf2 = (function sumOf2({ weights: weights2 }) {
return weights2.reduce(((sum, weight) => sum + weight), 0);
});
var bandPasses = (function bandPasses({ down, along, width, rows, border, kind }) {
const first = store(down, kind);
const then = store(along, kind);
const type = kind === PassKind.short ? ELEMENT.f32 : ELEMENT.f64;
const stride2 = strideFor((width + along.weights.length - 1 << type) + SLACK);
const work3 = alloc((rows + 1) * stride2);
return {
run: (function ({ src, srcStride, dst, dstStride, rows: rows2 }) {
filters().separableBand(src, srcStride, work3, stride2, dst, dstStride, rows2, width, first.address, first.count, first.symmetric, then.address, then.count, then.symmetric, along.origin, BORDER[border.mode], border.cval, kind);
})
};
});
var correlatePlane = (function correlatePlane(src, dst, [height, width], { down, along, kind, border: { mode: mode2, cval }, scale: scale2, finish: finish2 }) {
const type = kind === PassKind.short ? ELEMENT.f32 : ELEMENT.f64;
const above2 = down.origin;
const below = down.weights.length - 1 - above2;
const base = kind === PassKind.short ? baseLevel(src) : 0;
const middle = base * sumOf2(down);
const level = middle * sumOf2(along);
const rows = Math.min(height, ROWS);
scratch((() => {
const border = {
mode: mode2,
cval: cval - middle
};
const passes = bandPasses({
down,
along,
width,
rows,
border,
kind
});
const size2 = {
width,
height,
above: above2,
below
};
const options3 = {
...size2,
mode: mode2,
cval,
type,
shift: -base,
scale: scale2,
most: rows,
inOrder: true
};
overBands(src, dst, options3, ((band) => {
const { dst: dst2, dstStride, rows: rows2 } = band;
passes.run(band);
if (base !== 0) filters().shiftRows(dst2, dstStride, rows2, width, level);
if (finish2) {
for (let i = 0; i < rows2; i++) finish2(dst2 + i * dstStride, band.y + i);
}
}));
}));
});
var gaussianTaps = (function gaussianTaps(sigma, truncate2, round2 = ((value) => value)) {
checkParameter(truncate2 >= 0 && truncate2 <= MAX_TRUNCATE, "truncate", truncate2, `a number from 0 to ${MAX_TRUNCATE}`);
const radius = Math.floor(truncate2 * sigma + 0.5);
const weights2 = new Float64Array(2 * radius + 1);
const factor = round2(-0.5 / round2(sigma * sigma));
const exponents = new Float64Array(radius + 1);
for (let i = 0; i <= radius; i++) exponents[i] = Math.max(factor * (i * i), -700);
const half = exactExp(exponents);
for (let i = 0; i <= radius; i++) {
weights2[radius - i] = weights2[radius + i] = exponents[i] > -700 ? half[i] : 0;
}
const sum = pairwiseSum(weights2);
for (let i = 0; i < weights2.length; i++) weights2[i] /= sum;
return {
weights: weights2,
origin: radius
};
});
var gaussian = (function gaussian(image, options3 = {}) {
const { sigma = 1, mode: mode2 = "nearest", cval = 0, truncate: truncate2 = 4 } = options3;
const { shape } = image;
const sigmas = sigmasOf(sigma, shape);
return floatLike(image, gaussianAxes(greyData(image), shape, {
sigmas,
truncate: truncate2,
mode: mode2,
cval
}));
});
var sigmasOf = (function sigmasOf(sigma, shape, name = "sigma") {
const sigmas = typeof sigma === "number" ? shape.map((() => sigma)) : sigma;
checkParameter(sigmas.length === shape.length && sigmas.every(((s) => s >= 0 && s <= MAX_SIGMA)), name, sigma, `a number from 0 to ${MAX_SIGMA}, or one for each of the ${shape.length} axes`);
return sigmas;
});
var gaussianAxes = (function gaussianAxes(data, shape, { sigmas, truncate: truncate2, ...options3 }) {
const known =  new Map();
const taps = sigmas.map(((s) => {
if (!known.has(s) && s > 1e-15) known.set(s, gaussianTaps(s, truncate2));
return known.get(s);
}));
return correlateAxes(data, shape, taps, options3);
});
var tapsOf = (function tapsOf(kernel, least = Number.EPSILON) {
const { data, shape } = kernel;
const rank2 = shape.length;
const width = shape[rank2 - 1];
const height = rank2 > 1 ? shape[rank2 - 2] : 1;
const places = [];
const weights2 = [];
data.forEach(((weight, i) => {
if (!(Math.abs(weight) > least)) return;
places.push(Math.floor(i / (width * height)), Math.floor(i / width) % height, i % width);
weights2.push(weight);
}));
return {
window: shape,
centre: shape.map(((length2) => Math.floor(length2 / 2))),
places: Int32Array.from(places),
weights: Float64Array.from(weights2)
};
});
var checkRank = (function checkRank(kernel, shape) {
if (kernel.shape.length !== shape.length) {
throw new InputError(`\`kernel\` must have the ${shape.length} axes of the image, got ${kernel.shape.length} (${kernel.shape.join("\xD7")})`, {
parameter: "kernel",
value: kernel.shape
});
}
});
var checkFootprint = (function checkFootprint(kernel, shape) {
checkRank(kernel, shape);
const detail = {
parameter: "kernel",
value: kernel.shape
};
if (kernel.data.every(((weight) => weight === 0))) {
throw new InputError("`kernel` must have at least one pixel in it, got only zeros", detail);
}
if (kernel.shape.some(((side, axis) => shape[axis] > 1 && side > 2 * shape[axis] + 1))) {
const most = shape.map((length2) => length2 > 1 ? 2 * length2 + 1 : "any").join("\xD7");
throw new InputError(`\`kernel\` must not reach beyond all of the image, at most ${most} over ${shape.join("\xD7")} pixels, got ${kernel.shape.join("\xD7")}`, detail);
}
});
var offsetTable = (function offsetTable(taps, type) {
const { places } = taps;
const address = alloc(places.length / 3 * 4);
let rowStride = 0;
let planeStride = 0;
return {
address,
fit: (function (band) {
if (band.srcStride === rowStride && band.planeStride === planeStride) return;
({ srcStride: rowStride, planeStride } = band);
const { i32 } = views();
for (let i = 0, at2 = address / 4; i < places.length; i += 3, at2++) {
i32[at2] = places[i] * planeStride + places[i + 1] * rowStride + (places[i + 2] << type);
}
})
};
});
var turned = (function turned(kernel) {
const flipped = tapsOf({
...kernel,
data: kernel.data.toReversed()
});
return {
...flipped,
centre: kernel.shape.map(((length2) => length2 - 1 >> 1))
};
});
var correlateTaps = (function correlateTaps(data, shape, taps, border) {
if (!(data instanceof Float64Array) && shape.length === 2) {
const factors = factorsOf(taps);
const plain = border.mode !== "constant" || border.cval === 0;
if (factors !== void 0 && plain) return correlateAxes(data, shape, factors, border);
}
const wide = data instanceof Float64Array;
const result = roomForFloats(wide, data.length);
const type = wide ? ELEMENT.f64 : ELEMENT.f32;
const { window, centre } = taps;
const width = shape[shape.length - 1];
const base = wide ? 0 : baseLevel(data);
const level = base * taps.weights.reduce(((sum, weight) => sum + weight), 0);
scratch((() => {
const isWhole = data instanceof Uint8Array || data instanceof Uint16Array;
const direct2 = tapByTap(taps, width, type);
const isBig = !wide && shape.length === 2 && taps.weights.length >= MANY && Math.max(...window) <= LONGEST && data.length >= SIDE * SIDE;
const filter = isBig ? byTransform(taps, width, isWhole, direct2) : direct2;
const options3 = {
shape,
window,
centre,
...border,
type,
shift: -base
};
const most = isBig ? {
most: SIDE + 1 - window[0]
} : {
inOrder: true
};
overWindows(data, result, {
...options3,
...most
}, ((band) => {
filter(band);
const { dst, dstStride, rows } = band;
if (base !== 0) filters().shiftRows(dst, dstStride, rows, width, level);
}));
}));
return result;
});
var tapByTap = (function tapByTap(taps, width, type) {
const runs3 = runsOf(taps);
const isLong = 2 * runs3.lengths.length <= taps.weights.length;
if (isLong && type === ELEMENT.f32) return runByRun(taps, runs3, width);
const offsets = offsetTable(taps, type);
const count = taps.weights.length;
const weights2 = alloc(count * 8);
const wide = type === ELEMENT.f64;
if (wide) views().f64.set(taps.weights, weights2 / 8);
else views().f32.set(taps.weights, weights2 / 4);
return ((band) => {
offsets.fit(band);
const { src, srcStride, dst, dstStride, rows } = band;
const { tapsF32, tapsF64 } = filters();
const work3 = wide ? tapsF64 : tapsF32;
work3(src, srcStride, dst, dstStride, rows, width, offsets.address, weights2, count);
});
});
var runsOf = (function runsOf({ places }) {
const starts = [];
const lengths = [];
for (let i = 0; i < places.length; i += 3) {
const isNext = i > 0 && places[i] === places[i - 3] && places[i + 1] === places[i - 2] && places[i + 2] === places[i - 1] + 1;
if (isNext) lengths[lengths.length - 1]++;
else {
starts.push(...places.subarray(i, i + 3));
lengths.push(1);
}
}
return {
places: Int32Array.from(starts),
lengths: Int32Array.from(lengths)
};
});
var derive = (function derive(data, shape, kernel, border) {
const taps = turned(kernel);
if (data instanceof Float64Array) return correlateTaps(data, shape, taps, border);
if (kernel.data.join() === PLANE_LAPLACE) {
return overPlane(data, shape, border, SQUARE, (band, type, work3) => {
const { src, srcStride, dst, dstStride, rows } = band;
filters().laplaceRows(src, srcStride, dst, dstStride, rows, shape[1], type, work3);
});
}
return overPairs(data, shape, [
taps
], border, (band, width, pairs, weights2, count) => {
const { src, srcStride, dst, dstStride, rows } = band;
filters().differencesF32(src, srcStride, dst, dstStride, rows, width, pairs, weights2, count);
});
});
var masks = (function masks() {
return load("masks", masks_wasm_default);
});
var morphology = (function morphology() {
return load("morphology", morphology_wasm_default);
});
var inPieces = (function inPieces(arrays, work3, readsLast = false) {
const last = arrays.length - 1;
const out2 = arrays[last];
scratch((() => {
const at2 = arrays.map(((array) => alloc(CHUNK2 * array.BYTES_PER_ELEMENT)));
const { u8, u16, f32, f64 } = views();
const view = arrays.map(((array) => [
u8,
u16,
f32,
f64
][elementOf(array)]));
const index2 = at2.map(((address, i) => address / arrays[i].BYTES_PER_ELEMENT));
for (let start = 0; start < out2.length; start += CHUNK2) {
const n = Math.min(CHUNK2, out2.length - start);
for (let i = 0; i < last + Number(readsLast); i++) {
view[i].set(arrays[i].subarray(start, start + n), index2[i]);
}
work3(at2, n);
out2.set(view[last].subarray(index2[last], index2[last] + n), start);
}
}));
});
var extremum = (function extremum(data, shape, footprint, options3) {
return extrema(data, shape, [
{
...options3,
footprint
}
]);
});
var extrema = (function extrema(data, shape, steps) {
const resolved = steps.map(((step) => resolve(data, shape, step)));
if (data.length === 0) return data.slice();
const create = (() => roomLike(data));
if (steps.length > 1) {
const planes = resolved.map((({ planes: planes2 }) => planes2.length === 1 ? planes2[0] : void 0));
const isFlat = planes.every(((plane2) => plane2?.lead.every((offset) => offset === 0)));
const isLocal = resolved.slice(1).every((({ mode: mode2 }) => mode2 !== "wrap"));
if (isFlat && isLocal && resolved.every((({ isFast }) => isFast))) {
const result = create();
const all = resolved.map(((step) => ({
...step,
plane: step.planes[0]
})));
if (slidePlanes(data, result, shape, all)) return result;
}
}
let from = data;
for (const step of resolved) {
const result = create();
if (!step.isFast || !slide(from, result, shape, step)) byComparison(from, result, shape, step);
if (from !== data) recycleArray(from);
from = result;
}
return from;
});
var resolve = (function resolve(data, shape, { footprint, op, mode: mode2 = "reflect", cval = 0, isMask = false, origin = shape.map(() => 0) }) {
const centre = footprint.shape.map(((length2, axis) => (length2 >> 1) + (origin[axis] ?? 0)));
checkParameter(origin.length === shape.length && centre.every(((c, axis) => c >= 0 && c < footprint.shape[axis])), "origin", origin, "one shift per axis that keeps the centre inside of the footprint");
const isFast = mode2 !== "constant" || holds(data, cval);
const planes = planesOf2(footprint, centre);
return {
op,
mode: mode2,
cval,
centre,
isMask,
footprint,
planes,
isFast
};
});
var planesOf2 = (function planesOf2({ data, shape }, centre) {
const rank2 = shape.length;
const height = rank2 > 1 ? shape[rank2 - 2] : 1;
const width = shape[rank2 - 1];
const [centreY, centreX] = [
rank2 > 1 ? centre[rank2 - 2] : 0,
centre[rank2 - 1]
];
const lead = shape.slice(0, -2);
const planes = [];
for (let start = 0, at2 = 0; start < data.length; start += height * width, at2++) {
const runs3 = [];
for (let y = 0; y < height; y++) {
for (let x = 0; x < width; x++) {
if (data[start + y * width + x] === 0) continue;
const last = runs3.at(-1);
if (last !== void 0 && last[0] === y && last[1] + last[2] === x) last[2]++;
else runs3.push([
y,
x,
1
]);
}
}
if (runs3.length === 0) continue;
const top2 = runs3[0][0];
const bottom = runs3[runs3.length - 1][0];
const first = runs3.reduce(((least, [, column2]) => Math.min(least, column2)), width);
const behind = runs3.reduce(((most, [, column2, length2]) => Math.max(most, column2 + length2)), 0);
const isFull = runs3.length === bottom - top2 + 1 && runs3.every((([, column2, length2]) => column2 === first && column2 + length2 === behind));
planes.push({
lead: unravel(at2, lead).map((index2, axis) => index2 - centre[axis]),
above: centreY - top2,
below: bottom - centreY,
left: centreX - first,
right: behind - 1 - centreX,
runs: runs3.map((([y, x, length2]) => [
y - top2,
x - first,
length2
])),
isFull
});
}
return planes;
});
var unravel = (function unravel(index2, shape) {
const position2 = shape.map(() => 0);
for (let axis = shape.length - 1; axis >= 0; axis--) {
position2[axis] = index2 % shape[axis];
index2 = Math.floor(index2 / shape[axis]);
}
return position2;
});
var slide = (function slide(src, dst, shape, options3) {
const { footprint, planes } = options3;
const kinds = Map.groupBy(planes, (({ lead: _, ...plane2 }) => JSON.stringify(plane2)));
const depth2 = footprint.shape.slice(0, -2).reduce((product2, length2) => product2 * length2, 1);
if (kinds.size === 1 && planes[0].isFull && planes.length === depth2) {
if (!slidePlanes(src, dst, shape, [
{
...options3,
plane: planes[0]
}
])) return false;
for (let axis = 0; axis < shape.length - 2; axis++) {
slideAxis(dst, shape, axis, footprint.shape[axis], options3);
}
return true;
}
const isFlat = planes.length === 1 && planes[0].lead.every((offset) => offset === 0);
if (isFlat) return slidePlanes(src, dst, shape, [
{
...options3,
plane: planes[0]
}
]);
const lead = shape.slice(0, -2);
const size2 = src.length / lead.reduce((product2, length2) => product2 * length2, 1);
const outside = options3.mode === "constant" ? src.slice(0, size2).fill(options3.cval) : src;
const slid = roomLike(src);
let isFirst = true;
for (const alike of kinds.values()) {
const isSame = kinds.size > 1 && isPixel(alike[0]);
const step = {
...options3,
plane: alike[0]
};
if (!isSame && !slidePlanes(src, slid, shape, [
step
])) return false;
const found = isSame ? src : slid;
for (const plane2 of alike) {
for (let start = 0, at2 = 0; start < src.length; start += size2, at2++) {
const position2 = unravel(at2, lead);
const from = plane2.lead.map((offset, axis) => borderIndex(position2[axis] + offset, lead[axis], options3.mode));
const begin = from.reduce((sum, index2, axis) => sum * lead[axis] + index2, 0) * size2;
const part2 = from.some((index2) => index2 < 0) ? outside : found.subarray(begin, begin + size2);
const to = dst.subarray(start, start + size2);
if (isFirst) to.set(part2);
else combine(part2, to, options3.op);
}
isFirst = false;
}
}
recycleArray(slid);
return true;
});
var slidePlanes = (function slidePlanes(src, dst, shape, steps) {
const rank2 = shape.length;
const height = rank2 > 1 ? shape[rank2 - 2] : 1;
const size2 = height * shape[rank2 - 1];
for (let start = 0; start < src.length; start += size2) {
const [from, to] = [
src.subarray(start, start + size2),
dst.subarray(start, start + size2)
];
if (!slidePlane(from, to, height, steps)) return false;
}
return true;
});
var table4 = (function table4(numbers2) {
const address = alloc(4 * numbers2.length);
views().i32.set(numbers2, address / 4);
return address;
});
var size = (function size({ above: above2, below, left, right }) {
return [
above2 + below + 1,
left + right + 1
];
});
var strideOf = (function strideOf(width, type) {
return (width << type) + 256;
});
var crossFilter = (function crossFilter(width, type, op) {
const work3 = alloc(width << type);
const { extremumCross } = morphology();
return ((from, srcStride, dst, dstStride, rows) => extremumCross(from, srcStride, dst, dstStride, rows, width, work3, type, op));
});
var runsFilter = (function runsFilter(plane2, width, type, op) {
const [high, wide] = size(plane2);
const isSmall = plane2.runs.reduce(((sum, [, , length2]) => sum + length2), 0) <= FEW2;
const runs3 = isSmall ? plane2.runs.flatMap(([y, x, n]) => Array.from({
length: n
}, (_, i) => [
y,
x + i,
1
])) : plane2.runs;
const lengths = [
...new Set(runs3.map((([, , n]) => n)))
].filter(((n) => n > 1)).sort(((a, b) => a - b));
const lengthTable = table4(lengths);
const runTable = table4(runs3.flatMap((([y, x, n]) => [
y,
x << type,
lengths.indexOf(n)
])));
const stride2 = strideOf(width + wide, type);
const work3 = alloc(stride2 * (1 + high * lengths.length) + 4 * runs3.length + 256);
const { extremumRuns } = morphology();
return ((from, srcStride, dst, dstStride, rows) => extremumRuns(from, srcStride, dst, dstStride, rows, width, wide, high, lengthTable, lengths.length, runTable, runs3.length, work3, type, op));
});
var bitsFilter = (function bitsFilter(plane2, width, op) {
const [high, wide] = size(plane2);
const kinds = new Map(plane2.runs.map((([, x, n]) => [
`${n} ${x}`,
[
n,
x
]
])));
const sorted = [
...kinds
].sort((([, [a]], [, [b]]) => a - b));
const index2 = new Map(sorted.map((([name], i) => [
name,
i
])));
const kindTable = table4(sorted.flatMap((([, kind]) => kind)));
const entryTable = table4(plane2.runs.flatMap((([y, x, n]) => [
y,
index2.get(`${n} ${x}`)
])));
const stride2 = (width + 2 * wide >> 3) + 256;
const work3 = alloc(stride2 * (3 + high * sorted.length) + 4 * plane2.runs.length + 256);
const { extremumBits } = masks();
return ((from, srcStride, dst, dstStride, rows) => extremumBits(from, srcStride, dst, dstStride, rows, width, wide, high, kindTable, sorted.length, entryTable, plane2.runs.length, work3, op));
});
var filterFor = (function filterFor(plane2, isMask, width, type, op) {
if (plane2.isFull) return rectangleFilter(plane2, width, type, op);
if (plane2.runs.join() === CROSS) return crossFilter(width, type, op);
if (isMask && plane2.runs.length > MANY2) return bitsFilter(plane2, width, op);
return runsFilter(plane2, width, type, op);
});
var slidePlane = (function slidePlane(src, dst, height, steps) {
const width = src.length / height;
const type = elementOf(src);
let clean = true;
scratch((() => {
const stages = steps.map((({ plane: plane2, op, mode: mode2, cval, isMask, isRange }, step) => {
const [above2, below] = [
Math.max(plane2.above, 0),
Math.max(plane2.below, 0)
];
const [left, right] = [
Math.max(plane2.left, 0),
Math.max(plane2.right, 0)
];
const filter = isRange ? rangeFilter(plane2, isMask, width, type) : filterFor(plane2, isMask, width, type, Number(op === "max"));
const footing = {
above: above2,
below,
left,
right,
mode: mode2,
cval,
inOrder: true
};
const work3 = (({ src: src2, srcStride, dst: dst2, dstStride, rows }) => {
if (!clean) return;
const inside = src2 + above2 * srcStride + (left << type);
clean = type < ELEMENT.f32 || step > 0 || morphology().hasNaN(inside, srcStride, rows, width, type) === 0;
const from = src2 + (above2 - plane2.above) * srcStride + (left - plane2.left << type);
if (clean) filter(from, srcStride, dst2, dstStride, rows);
});
return {
...footing,
result: type,
filter: work3
};
}));
overStages(src, dst, {
width,
height
}, stages);
}));
return clean;
});
var maximum = (function maximum(image, options3 = {}) {
const { mode: mode2 = "reflect", cval = 0 } = options3;
const footprint = footprintOf(image, options3);
return ranked(image, footprint, {
mode: mode2,
cval,
rank: ((count) => count - 1)
});
});
var footprintOf = (function footprintOf(image, { kernel, size: size2 = 3 }) {
if (kernel === void 0) {
const sides = windowOf(size2, image.shape);
return createKernel(new Float64Array(sides.reduce((a, b) => a * b)).fill(1), sides);
}
checkFootprint(kernel, image.shape);
return kernel;
});
var ranked = (function ranked(image, kernel, how) {
const data = rankData(greyData(image), image.shape, kernel, how);
return {
...image,
data: image.kind === "labels" ? Int32Array.from(data) : data
};
});
var rankData = (function rankData(data, shape, kernel, how) {
const { mode: mode2, cval, rank: rank2 } = how;
const taps = tapsOf(kernel, 0);
const count = taps.weights.length;
const at2 = rank2(count);
if (at2 === 0) return extremum(data, shape, kernel, {
op: "min",
mode: mode2,
cval
});
if (at2 === count - 1) return extremum(data, shape, kernel, {
op: "max",
mode: mode2,
cval
});
return orderStatistic(data, shape, taps, {
mode: mode2,
cval,
rank: at2
});
});
var maskInPlace = (function maskInPlace(data, shape, mask) {
if (mask === void 0) return;
const inner = insideOf(mask, shape);
for (let i = 0; i < data.length; i++) {
if (inner[i] === 0) {
data[i] = Number.isFinite(data[i]) ? 0 : NaN;
}
}
});
var laplace = (function laplace(image, options3 = {}) {
const { ksize = 3, mask } = options3;
checkParameter(Number.isInteger(ksize) && ksize >= 3, "ksize", ksize, "a whole number from 3");
const result = laplaceData(greyData(image), image.shape);
maskInPlace(result, image.shape, mask);
return floatLike(image, result);
});
var laplaceData = (function laplaceData(data, shape) {
return derive(data, shape, laplacian(shape.length), {
mode: "reflect",
cval: 0
});
});
var laplacian = (function laplacian(rank2) {
const cross3 = crossOf(rank2);
const centre = cross3.data.length >> 1;
return createKernel(cross3.data.map(((inside, i) => i === centre ? 2 * rank2 : -inside || 0)), cross3.shape);
});
var crossOf = (function crossOf(rank2) {
const data = new Float64Array(3 ** rank2);
const centre = data.length >> 1;
data[centre] = 1;
for (let step = 1; step < data.length; step *= 3) data[centre - step] = data[centre + step] = 1;
return createKernel(data, new Array(rank2).fill(3));
});
var laplacianOfGaussian = (function laplacianOfGaussian(image, options3) {
const { sigma, mode: mode2 = "nearest", cval = 0, truncate: truncate2 = 4 } = options3;
const { shape } = image;
const sigmas = sigmasOf(sigma, shape);
const data = greyData(image);
if (shape.length === 2 && mode2 !== "wrap") {
const taps = sigmas.map(((s) => s > 1e-15 ? gaussianTaps(s, truncate2) : ALONE));
return floatLike(image, smoothedLaplace(data, shape, taps, {
mode: mode2,
cval
}));
}
if (data instanceof Float32Array) {
const smooth3 = gaussianAxes(data, shape, {
sigmas,
truncate: truncate2,
mode: mode2,
cval,
precise: true
});
const precise2 = laplaceData(new Float64Array(smooth3), shape);
return floatLike(image, new Float32Array(precise2));
}
const smooth2 = gaussianAxes(data, shape, {
sigmas,
truncate: truncate2,
mode: mode2,
cval,
scale: 1
});
const precise = laplaceData(smooth2, shape);
return floatLike(image, data instanceof Float64Array ? precise : new Float32Array(precise));
});
var smoothedLaplace = (function smoothedLaplace(data, [height, width], [down, along], border) {
const wide = data instanceof Float64Array;
const result = roomForFloats(wide, data.length);
const kind = data instanceof Float32Array ? PassKind.precise : PassKind.wide;
const [above2, below] = [
down.origin,
down.weights.length - 1 - down.origin
];
const rows = Math.max(32, 2 * (above2 + below + 3));
scratch((() => {
const passes = bandPasses({
down,
along,
width,
rows: rows + 1,
border,
kind
});
const smoothing = {
...border,
above: above2,
below,
type: ELEMENT.f64,
result: kind === PassKind.precise ? ELEMENT.f32 : ELEMENT.f64,
inOrder: true,
filter: ((band) => passes.run(band))
};
const laplacing = {
above: 1,
below: 1,
left: 1,
right: 1,
mode: "reflect",
type: ELEMENT.f64,
result: wide ? ELEMENT.f64 : ELEMENT.f32,
inOrder: true,
filter: ((band) => {
const { src, srcStride, dst, dstStride, rows: rows2 } = band;
filters().laplaceRowsF64(src, srcStride, dst, dstStride, rows2, width, Number(!wide));
})
};
overStages(data, result, {
width,
height,
most: 32
}, [
smoothing,
laplacing
]);
}));
return result;
});
var zeroCrossings = (function zeroCrossings(image, options3 = {}) {
const { kernel = crossOf(image.shape.length) } = options3;
const { shape } = image;
checkFootprint(kernel, shape);
const data = greyData(image);
const taps = tapsOf(kernel, 0);
const count = taps.weights.length;
const result = zeros2(Uint8Array, data.length);
if (!(data instanceof Float32Array || data instanceof Float64Array)) {
return maskLike(image, result);
}
const type = elementOf(data);
const { window, centre } = taps;
scratch((() => {
const offsets = offsetTable(taps, type);
const options4 = {
shape,
window,
centre,
mode: "reflect",
cval: 0,
inOrder: true
};
overWindows(data, result, options4, ((band) => {
offsets.fit(band);
const { src, srcStride, dst, dstStride, rows } = band;
const width = shape[shape.length - 1];
const wide = Number(type === ELEMENT.f64);
filters().signRows(src, srcStride, dst, dstStride, rows, width, offsets.address, count, wide);
}));
}));
return maskLike(image, result);
});
var compared = (function compared(data, op, other) {
const type = elementOf(data);
const { compareArrays, compareValue } = points();
if (typeof other !== "number") {
return overChunks([
data,
other
], [
Uint8Array
], ([a, b], [dst], n) => {
compareArrays(a, b, n, type, COMPARE[op], dst);
})[0];
}
const whole2 = wholeComparison(data, op, other);
if (typeof whole2 === "boolean") return new Uint8Array(data.length).fill(Number(whole2));
return overChunks([
data
], [
Uint8Array
], (([a], [dst], n) => {
compareValue(a, whole2.value, n, type, COMPARE[whole2.op], dst);
}))[0];
});
var wholeComparison = (function wholeComparison(data, op, value) {
if (data instanceof Float32Array || data instanceof Float64Array) return {
op,
value
};
const top2 = data instanceof Uint8Array ? 255 : 65535;
if (Number.isNaN(value)) return op === "!=";
if (op === "==" || op === "!=") {
return Number.isInteger(value) && value >= 0 && value <= top2 ? {
op,
value
} : op === "!=";
}
const upward = op === ">" || op === ">=";
const level = op === ">" || op === "<=" ? Math.floor(value) : Math.ceil(value) - 1;
if (level < 0) return upward;
if (level >= top2) return !upward;
return {
op: upward ? ">" : "<=",
value: level
};
});
var calculated = (function calculated(op, a, b, swap = false) {
const type = elementOf(a);
const code = swap && (op === "subtract" || op === "divide") ? TURNED[op] : ARITHMETIC[op];
const { arithmetic, arithmeticValue } = points();
if (typeof b !== "number") {
return overChunks([
a,
b
], [
makerOf(a)
], (([p, q], [dst], n) => {
arithmetic(p, q, n, type, code, dst);
}))[0];
}
return overChunks([
a
], [
makerOf(a)
], (([p], [dst], n) => {
arithmeticValue(p, b, n, type, code, dst);
}))[0];
});
var makerOf = (function makerOf(data) {
return data.constructor;
});
var extremes = (function extremes(data) {
if (data instanceof Uint8Array || data instanceof Uint16Array) return finiteRangeOf(data);
return extremesOf(data);
});
var percentiles = (function percentiles(data, percents) {
const round2 = data instanceof Float32Array ? Math.fround : (value) => value;
const last = data.length - 1;
const positions = percents.map(((percent) => percent / 100 * last));
const ranks = positions.flatMap(((at2) => [
Math.floor(at2),
Math.min(Math.floor(at2) + 1, last)
]));
const values = data instanceof Float64Array ? rankedBySort(data, [
...ranks,
last
]) : data instanceof Float32Array ? rankedOf(data, [
...ranks,
last
]) : rankedByCount(data, [
...ranks,
last
]);
if (Number.isNaN(values.at(-1))) return percents.map(() => NaN);
return positions.map(((position2, i) => {
const part2 = position2 - Math.floor(position2);
const a = values[2 * i];
const b = values[2 * i + 1];
const gap = round2(b - a);
return part2 >= 0.5 ? b - gap * (1 - part2) : a + gap * part2;
}));
});
var invert = (function invert(image, options3 = {}) {
const { about = "max" } = options3;
checkParameter(about === "max" || about === "range", "about", about, '"max" or "range"');
if (image.kind === "mask") return maskLike(image, calculated("subtract", image.data, 1, true));
const data = greyData(image);
const top2 = about === "range" ? typeMaximum(image) : extremes(data)[1];
return kindLike(image, calculated("subtract", data, top2, true));
});
var plane = (function plane(height, width, inside) {
const data = new Float64Array(height * width);
for (let y = 0; y < height; y++) {
for (let x = 0; x < width; x++) data[y * width + x] = Number(inside(y, x));
}
return createKernel(data, [
height,
width
]);
});
var checkSize = (function checkSize(value, name, least) {
checkParameter(Number.isInteger(value) && value >= least && value <= 4096, name, value, `a whole number from ${least} to 4096`);
});
var disk = (function disk(radius) {
checkSize(radius, "radius", 0);
const side = 2 * radius + 1;
return plane(side, side, ((y, x) => (y - radius) ** 2 + (x - radius) ** 2 <= radius ** 2));
});
var and = (function and(mask, other) {
requireSameShape(mask, other);
return maskLike(mask, calculated("minimum", mask.data, other.data));
});
var padded = (function padded(kernel, image) {
checkFootprint(kernel, image.shape);
const { data, shape } = kernel;
if (shape.every(((length2) => length2 % 2 === 1))) return kernel;
const grown = shape.map((length2) => length2 + 1 - length2 % 2);
const result = new Float64Array(grown.reduce((product2, length2) => product2 * length2, 1));
for (let k = 0; k < data.length; k++) {
let rest = k;
let index2 = 0;
let step = 1;
for (let axis = shape.length - 1; axis >= 0; axis--) {
index2 += (rest % shape[axis] + grown[axis] - shape[axis]) * step;
rest = Math.floor(rest / shape[axis]);
step *= grown[axis];
}
result[index2] = data[k];
}
return createKernel(result, grown);
});
var mirrored = (function mirrored({ data, shape }) {
return createKernel(data.toReversed(), shape);
});
var slide2 = (function slide2(value, steps, { mode: mode2 = "reflect", cval = 0 }, find2 = extrema) {
const borders = steps.map((([, op]) => {
const neutral2 = op === "min" ? "max" : "min";
const rule = mode2 === "ignore" ? neutral2 : mode2;
return rule === "max" || rule === "min" ? {
mode: "constant",
cval: limit(value, rule)
} : {
mode: rule,
cval
};
}));
const isMask = value.kind === "mask" && borders.every((({ mode: mode3, cval: cval2 }) => mode3 !== "constant" || cval2 === 0 || cval2 === 1));
const all = steps.map((([footprint, op], i) => ({
footprint,
op,
isMask,
...borders[i]
})));
const { shape } = value;
if (value.kind === "labels") {
const wide = find2(Float64Array.from(value.data), shape, all);
return labelsLike(value, Int32Array.from(wide));
}
if (value.kind === "image") return imageLike(value, find2(value.data, shape, all));
const data = find2(value.data, shape, all);
return maskLike(value, isMask ? data : data.map((pixel) => pixel ? 1 : 0));
});
var erosion = (function erosion(image, kernel = cross2(image.shape.length), options3 = {}) {
return slide2(image, [
[
padded(kernel, image),
"min"
]
], options3);
});
var dilation = (function dilation(image, kernel = cross2(image.shape.length), options3 = {}) {
return slide2(image, [
[
padded(kernel, image),
"max"
]
], options3);
});
var opening = (function opening(image, kernel = cross2(image.shape.length), options3 = {}) {
const footprint = padded(kernel, image);
return slide2(image, [
[
footprint,
"min"
],
[
mirrored(footprint),
"max"
]
], options3);
});
var objects = (function objects() {
return load("objects", objects_wasm_default);
});
var label = (function label(value, options3 = {}) {
const { shape } = value;
const { connectivity = shape.length, background: background2 = 0 } = options3;
checkConnectivity(connectivity, shape.length);
const out2 = room(Int32Array, value.data.length);
if (out2.length === 0) return {
labels: labelsLike(value, out2),
count: 0
};
const count = withRuns(value, {
connectivity,
background: background2
}, ((runs3) => paint2(runs3, shape, out2)));
const [a, b, c] = shape;
if (value.kind !== "mask" && shape.length === 3 && c === 1 && a > 1 && b > 1) {
renumberColumns(out2, a, b, count);
}
return {
labels: labelsLike(value, out2),
count
};
});
var checkConnectivity = (function checkConnectivity(connectivity, rank2) {
checkParameter(Number.isInteger(connectivity) && connectivity >= 1 && connectivity <= rank2, "connectivity", connectivity, rank2 === 1 ? "1 for one axis" : `a whole number from 1 to ${rank2}, the number of axes`);
});
var withRuns = (function withRuns(value, options3, work3) {
const { length: length2 } = value.data;
return (tryRuns(value, options3, (length2 >> 3) + 64, work3) ?? tryRuns(value, options3, length2 + SPARE, work3)).result;
});
var tryRuns = (function tryRuns({ kind, data, shape }, { connectivity = shape.length, background: background2 = 0 }, room3, work3) {
const width = shape[shape.length - 1];
const height = data.length / width;
return scratch((() => {
const { maskRuns, valueRuns, plant, numberRuns } = objects();
const plain = kind === "mask" && background2 !== 1;
const starts = alloc(room3 * 4);
const ends = alloc(room3 * 4);
const parents = alloc(room3 * 4);
const values = plain ? 0 : alloc(room3 * 4);
const stride2 = (Math.ceil(width / 64) + 1) * 8;
const words = plain ? alloc(height * stride2) : 0;
const firsts = alloc((height + 1) * 4);
const bandRows = bandRowsOf(width, height);
const band = alloc(bandRows * width * 4);
const { u8, i32 } = views();
let n = 0;
for (let y = 0; y < height; y += bandRows) {
const rows = Math.min(bandRows, height - y);
const part3 = data.subarray(y * width, (y + rows) * width);
if (plain) {
u8.set(part3, band);
n = maskRuns(band, width, rows, starts, ends, firsts + y * 4, n, room3, words + y * stride2, stride2);
} else {
if (part3 instanceof Float32Array || part3 instanceof Float64Array) {
truncate(part3, i32, band / 4);
} else i32.set(part3, band / 4);
n = valueRuns(band, width, rows, starts, ends, values, firsts + y * 4, n, room3, background2);
}
if (n < 0) return void 0;
}
i32[firsts / 4 + height] = n;
plant(parents, n);
const { uniteBits, uniteRows } = objects();
uniteNeighbours(shape.slice(0, -1), connectivity, ((row, other, rows, reach) => {
if (plain) uniteBits(words, stride2, parents, firsts, row, other, rows, reach);
else uniteRows(starts, ends, parents, firsts, row, other, rows, reach, values);
}));
const count = numberRuns(parents, n);
const part2 = ((address, size2) => i32.subarray(address / 4, address / 4 + size2));
return {
result: work3({
starts: part2(starts, n),
ends: part2(ends, n),
numbers: part2(parents, n),
firsts: part2(firsts, height + 1),
count
})
};
}));
});
var fillRegions = (function fillRegions({ starts, ends, numbers: numbers2, firsts }, width, data, value, isChosen) {
for (let y = 0; y + 1 < firsts.length; y++) {
const row = y * width;
for (let i = firsts[y]; i < firsts[y + 1]; i++) {
if (!isChosen(numbers2[i])) continue;
const from = row + starts[i], to = row + ends[i];
if (to - from > 16) data.fill(value, from, to);
else for (let x = from; x < to; x++) data[x] = value;
}
}
});
var bandRowsOf = (function bandRowsOf(width, height) {
return Math.max(1, Math.min(height, Math.floor(BAND4 / (width * 4))));
});
var paint2 = (function paint2(runs3, shape, out2) {
const width = shape[shape.length - 1];
const height = out2.length / width;
const bandRows = bandRowsOf(width, height);
const [starts, ends, numbers2, firsts] = [
runs3.starts,
runs3.ends,
runs3.numbers,
runs3.firsts
].map(((part2) => part2.byteOffset));
const band = alloc(bandRows * width * 4);
const { i32 } = views();
for (let y = 0; y < height; y += bandRows) {
const rows = Math.min(bandRows, height - y);
objects().paintRuns(band, width, rows, y, starts, ends, numbers2, firsts);
out2.set(i32.subarray(band / 4, band / 4 + rows * width), y * width);
}
return runs3.count;
});
var uniteNeighbours = (function uniteNeighbours(leading, connectivity, unite) {
if (leading.length === 0) return;
const height = leading[leading.length - 1];
const outer = leading.slice(0, -1);
const planes = outer.reduce((product2, length2) => product2 * length2, 1);
for (const step of earlierSteps(leading.length)) {
const changed = step.filter(((d) => d !== 0)).length;
if (changed > connectivity) continue;
const reach = changed < connectivity ? 1 : 0;
const dy = step[step.length - 1];
const from = dy < 0 ? 1 : 0;
const count = height - Math.abs(dy);
for (let plane2 = 0; plane2 < planes; plane2++) {
const other = shifted(plane2, outer, step);
if (other < 0) continue;
const row = plane2 * height + from;
unite(row, other * height + from + dy, count, reach);
}
}
});
var earlierSteps = (function earlierSteps(axes2) {
let steps = [
[]
];
for (let axis = 0; axis < axes2; axis++) {
steps = steps.flatMap(((step) => [
-1,
0,
1
].map(((d) => [
...step,
d
]))));
}
return steps.filter(((step) => (step.find(((d) => d !== 0)) ?? 0) < 0));
});
var shifted = (function shifted(plane2, outer, step) {
let other = 0;
let stride2 = 1;
for (let axis = outer.length - 1; axis >= 0; axis--) {
const at2 = plane2 % outer[axis] + step[axis];
if (at2 < 0 || at2 >= outer[axis]) return -1;
other += at2 * stride2;
stride2 *= outer[axis];
plane2 = Math.floor(plane2 / outer[axis]);
}
return other;
});
var paddedGrid = (function paddedGrid(shape) {
const rank2 = shape.length;
const strides2 = shape.map((() => 1));
for (let axis = rank2 - 2; axis >= 0; axis--) {
strides2[axis] = strides2[axis + 1] * (shape[axis + 1] + 2);
}
const width = shape[rank2 - 1];
let rows = Int32Array.of(strides2.reduce(((sum, stride2) => sum + stride2), 0));
for (let axis = 0; axis < rank2 - 1; axis++) {
const next = new Int32Array(rows.length * shape[axis]);
for (let i = 0, k = 0; i < rows.length; i++) {
for (let j = 0; j < shape[axis]; j++) next[k++] = rows[i] + j * strides2[axis];
}
rows = next;
}
return {
shape,
size: strides2[0] * (shape[0] + 2),
strides: strides2,
pitch: width + 2,
width,
rows
};
});
var copyIn = (function copyIn(grid2, data, view, base) {
const { rows, width } = grid2;
for (let i = 0; i < rows.length; i++) {
view.set(data.subarray(i * width, i * width + width), base + rows[i]);
}
});
var copyOut = (function copyOut(grid2, view, base, data) {
const { rows, width } = grid2;
for (let i = 0; i < rows.length; i++) {
const start = base + rows[i];
data.set(view.subarray(start, start + width), i * width);
}
});
var rowsAround = (function rowsAround(grid2, connectivity) {
const leading = grid2.strides.slice(0, -1);
const found = [];
for (let code = 0; code < 3 ** leading.length; code++) {
let rest = code;
let steps = 0;
let offset = 0;
for (const stride2 of leading) {
const step = rest % 3 - 1;
rest = Math.floor(rest / 3);
if (step !== 0) steps++;
offset += step * stride2;
}
if (steps > 0 && steps <= connectivity) found.push([
offset,
Number(steps < connectivity)
]);
}
const side = ((sign) => Int32Array.from(found.filter((([offset]) => sign * offset > 0)).flat()));
return {
earlier: side(-1),
later: side(1)
};
});
var neighbours = (function neighbours(grid2, connectivity) {
const { strides: strides2 } = grid2;
const rank2 = strides2.length;
connectivity = withinRank(connectivity, rank2);
const offsets = [];
for (let code = 0; code < 3 ** rank2; code++) {
let rest = code;
let steps = 0;
let offset = 0;
for (let axis = 0; axis < rank2; axis++) {
const step = rest % 3 - 1;
rest = Math.floor(rest / 3);
if (step !== 0) steps++;
offset += step * strides2[axis];
}
if (steps > 0 && steps <= connectivity) offsets.push(offset);
}
return Int32Array.from(offsets).sort();
});
var withinRank = (function withinRank(connectivity, rank2) {
checkParameter(Number.isInteger(connectivity) && connectivity >= 1, "connectivity", connectivity, "a whole number from 1");
return Math.min(connectivity, rank2);
});
var spread = (function spread(mask, options3) {
const grid2 = paddedGrid(options3.shape);
const { rows, width } = grid2;
const result = room(Uint8Array, mask.length);
scratch((() => {
const { admitRows, reachedRows } = objects();
const cells = alloc(grid2.size);
const firsts = alloc(rows.length * 4);
const band = alloc(Math.max(BAND5, width));
views().i32.set(rows, firsts / 4);
const zero = 1 - options3.over;
overBands2(grid2, ((row, count) => {
views().u8.set(mask.subarray(row * width, (row + count) * width), band);
admitRows(band, cells, firsts, row, count, width, zero);
}));
views().u8.fill(0, cells + rows[rows.length - 1] + width, cells + grid2.size);
flood(grid2, {
cells,
firsts,
band
}, options3);
overBands2(grid2, ((row, count) => {
reachedRows(cells, firsts, row, count, width, WHAT[options3.give], band);
result.set(views().u8.subarray(band, band + count * width), row * width);
}));
}));
return result;
});
var overBands2 = (function overBands2({ rows, width }, work3) {
const most = Math.max(1, Math.floor(BAND5 / width));
for (let row = 0; row < rows.length; row += most) work3(row, Math.min(most, rows.length - row));
});
var flood = (function flood(grid2, { cells, firsts, band }, { shape, connectivity, from }) {
const { spread: spread2, spreadFrom, spreadFromMarks } = objects();
const { rows, width } = grid2;
const { earlier, later } = rowsAround(grid2, connectivity);
const around = alloc((earlier.length + later.length) * 4);
views().i32.set(earlier, around / 4);
views().i32.set(later, around / 4 + earlier.length);
const sides = (earlier.length + later.length) / 2;
const most = (width >> 1) + 1;
const stack = alloc(0);
let n = 0;
let room3 = 0;
const reserve = ((more) => {
if (n + more <= room3) return;
const added = Math.max(n + more, 4096) * 8;
room3 = (alloc(added) + added - stack) / 8;
});
const begin = ((row, first, end) => {
reserve(most);
n = spreadFrom(cells, firsts, row, first, end, stack, n);
});
if ("pixel" in from) {
const x = from.pixel % width;
begin(Math.floor(from.pixel / width), x, x + 1);
} else if ("frame" in from) {
const { frame: frame2 } = from;
for (let row = 0; row < rows.length; row++) {
if (rowInFrame(row, shape, frame2)) begin(row, 0, width);
else {
begin(row, 0, frame2);
begin(row, width - frame2, width);
}
}
} else {
overBands2(grid2, (row, count) => {
views().u8.set(from.mask.subarray(row * width, (row + count) * width), band);
reserve(count * most);
n = spreadFromMarks(band, cells, firsts, row, count, width, stack, n);
});
}
while (n > 0) {
reserve(sides * most);
n = spread2(stack, n, room3 - sides * most, around, sides, BUDGET);
}
});
var rowInFrame = (function rowInFrame(row, shape, frame2) {
for (let axis = shape.length - 2; axis >= 0; axis--) {
const at2 = row % shape[axis];
if (at2 < frame2 || at2 >= shape[axis] - frame2) return true;
row = Math.floor(row / shape[axis]);
}
return false;
});
var background = (function background(value) {
if (value.kind === "mask") return maskLike(value, compared(value.data, "==", 0));
const outside = new Uint8Array(value.data.length);
for (let i = 0; i < outside.length; i++) if (value.data[i] === 0) outside[i] = 1;
return maskLike(value, outside);
});
var sizesOfRegions = (function sizesOfRegions({ starts, ends, numbers: numbers2, count }) {
const sizes2 = new Uint32Array(count + 1);
for (let i = 0; i < numbers2.length; i++) sizes2[numbers2[i]] += ends[i] - starts[i];
return sizes2;
});
var fillHoles = (function fillHoles(mask, options3 = {}) {
const { shape } = mask;
const connectivity = withinRank(options3.connectivity ?? 1, shape.length);
const { data } = mask;
if (data.length === 0) return maskLike(mask, copyOf(data));
const from = {
frame: 1
};
return maskLike(mask, spread(data, {
shape,
connectivity,
over: 0,
from,
give: "others"
}));
});
var checkSize2 = (function checkSize2(maxSize) {
checkParameter(Number.isFinite(maxSize) && maxSize >= 0, "maxSize", maxSize, "a finite number from 0");
});
var removeSmallObjects = (function removeSmallObjects(image, options3 = {}) {
const { maxSize = 63 } = options3;
checkSize2(maxSize);
const connectivity = withinRank(options3.connectivity ?? 1, image.shape.length);
if (image.kind === "mask") return sieve(image, image, connectivity, maxSize, 0);
const sizeOf4 = sizes(image.data);
return labelsLike(image, image.data.map((label2) => sizeOf4(label2) <= maxSize ? 0 : label2));
});
var sieve = (function sieve(mask, parts, connectivity, maxSize, value) {
const data = copyOf(mask.data);
if (data.length > 0) {
withRuns(parts, {
connectivity,
background: 0
}, ((runs3) => {
const sizes2 = sizesOfRegions(runs3);
const width = mask.shape[mask.shape.length - 1];
fillRegions(runs3, width, data, value, ((region) => sizes2[region] <= maxSize));
}));
}
return maskLike(mask, data);
});
var removeSmallHoles = (function removeSmallHoles(image, options3 = {}) {
const { maxSize = 63 } = options3;
checkSize2(maxSize);
const connectivity = withinRank(options3.connectivity ?? 1, image.shape.length);
const gaps = background(image);
if (image.kind === "mask") return sieve(image, gaps, connectivity, maxSize, 1);
const { labels: { data: holes }, count } = label(gaps, {
connectivity
});
const sizeOf4 = sizes(holes);
const fill = new Int32Array(count + 1);
const data = copyOf(image.data);
for (let i = 0; i < data.length; i++) {
const hole = holes[i];
if (hole === 0 || sizeOf4(hole) > maxSize) continue;
if (fill[hole] === 0) fill[hole] = before(image, i);
data[i] = fill[hole];
}
return labelsLike(image, data);
});
var reconstruct = (function reconstruct(seed, image, shape, connectivity, op) {
const result = copyOf(image);
if (image.length === 0) return result;
const grid2 = paddedGrid(shape);
const offsets = neighbours(grid2, connectivity);
const type = elementOf(image);
const bytes = image.BYTES_PER_ELEMENT;
scratch((() => {
const seedAt = alloc(grid2.size * bytes);
const imageAt = alloc(grid2.size * bytes);
const queue = alloc(grid2.size * 4);
const queued = alloc(grid2.size);
const table5 = alloc(offsets.byteLength);
const rows = alloc(grid2.rows.byteLength);
const { earlier, later } = rowsAround(grid2, connectivity);
const earlierAt = alloc(earlier.byteLength);
const laterAt = alloc(later.byteLength);
const state = alloc(8);
const { u8, u16, f32, f64, i32 } = views();
const { orderF32, orderF64, reconstruct: reconstruct2 } = morphology();
const view = [
u8,
u16,
f32,
f64
][type];
const order = [
() => {
},
() => {
},
orderF32,
orderF64
][type];
const isMax = op === "max";
const outside = type >= ELEMENT.f32 ? isMax ? -Infinity : Infinity : isMax ? 0 : 2 ** (8 * bytes) - 1;
for (const [address, data] of [
[
seedAt,
seed
],
[
imageAt,
image
]
]) {
const base = address / bytes;
view.fill(outside, base, base + grid2.size + SLACK / bytes);
copyIn(grid2, data, view, base);
order(address, grid2.size + 64 / bytes);
}
u8.fill(0, queued, queued + grid2.size);
i32.set(offsets, table5 / 4);
i32.set(grid2.rows, rows / 4);
i32.set(earlier, earlierAt / 4);
i32.set(later, laterAt / 4);
reconstruct2(seedAt, imageAt, rows, grid2.rows.length, grid2.width, grid2.size, earlierAt, laterAt, earlier.length / 2, table5, offsets.length, queue, queued, state, type, Number(isMax));
order(seedAt, grid2.size);
copyOut(grid2, view, seedAt / bytes, result);
}));
return result;
});
var rangeOf2 = (function rangeOf2(data) {
let [low, high] = [
Infinity,
-Infinity
];
for (let i = 0; i < data.length; i++) {
if (data[i] < low) low = data[i];
if (data[i] > high) high = data[i];
}
return high - low;
});
var flagHeights = (function flagHeights(image, h, op) {
checkParameter(h > 0 && Number.isFinite(h), "h", h, "a finite number above 0");
let data = greyData(image);
const isWhole = image.kind !== "image" || data instanceof Uint8Array || data instanceof Uint16Array;
const inFloats = !isWhole || !Number.isInteger(h);
if (isWhole && inFloats) data = Float64Array.from(data);
const isSingle = data instanceof Float32Array;
const height = isSingle ? Math.fround(h) : h;
const range = rangeOf2(data);
const result = new Uint8Array(data.length);
if (height > (isSingle ? Math.fround(range) : range)) return maskLike(image, result);
const type = elementOf(data);
const isMax = op === "max";
const tolerance = !inFloats ? 0 : isSingle ? Math.fround(2 * Math.fround(1e-6)) : 2e-15;
const seed = data.slice();
inPieces([
data,
seed
], (([from, to], n) => {
morphology().shifted(from, to, n, type, isMax ? -height : height, tolerance);
}));
const filled = reconstruct(seed, data, image.shape, image.shape.length, op);
const [above2, below] = isMax ? [
data,
filled
] : [
filled,
data
];
inPieces([
above2,
below,
result
], (([a, b, to], n) => {
morphology().apart(a, b, to, n, type, height);
}));
return maskLike(image, result);
});
var hMaxima = (function hMaxima(image, h) {
return flagHeights(image, h, "max");
});
var floodLevels = (function floodLevels(flood2, out2) {
const { grid: grid2, mask, connectivity } = flood2;
const markerCount = countMarkers(flood2.markers.data);
if (markerCount < 0) return false;
if (markerCount === 0) return true;
return scratch((() => {
const cells = alloc(grid2.size * 8);
const list2 = alloc(markerCount * 4);
const state = alloc(16);
const steps = alloc(flood2.steps.length * 4);
const rows = alloc(grid2.rows.length * 4);
views().i32.set(flood2.steps, steps / 4);
views().i32.set(grid2.rows, rows / 4);
const attempts = ((parts) => {
const hurried = markerCount > grid2.size / MANY4;
const patience = hurried ? 0 : PATIENCE;
for (let known = -1, failed = 0; ; failed++) {
const wanted = scratch((() => {
const ranking = openCells(flood2, {
cells,
list: list2,
state,
rows
});
if (ranking === void 0) return void 0;
const stepCount = flood2.steps.length;
const field2 = {
cells,
list: list2,
state,
steps,
stepCount,
...ranking
};
return run(grid2, field2, parts, failed > patience ? Infinity : known, hurried);
}));
if (wanted === void 0) return false;
if (wanted < 0) return true;
known = wanted;
}
});
const done = mask?.kind === "mask" && mask.shape.length === 2 ? withRuns(mask, {
connectivity,
background: 0
}, ((runs3) => attempts(partsOf(runs3)))) : attempts();
if (!done) return false;
const { width } = grid2;
const most = Math.min(grid2.rows.length, Math.max(1, Math.floor(BAND6 / width)));
const band = alloc(most * width * 4);
for (let y = 0; y < grid2.rows.length; y += most) {
const count = Math.min(most, grid2.rows.length - y);
objects().labelsOfRows(cells, rows + y * 4, count, width, band);
out2.set(views().i32.subarray(band / 4, band / 4 + count * width), y * width);
}
return true;
}));
});
var run = (function run(grid2, field2, parts, known, hurried) {
const { cells, list: list2, state, steps, stepCount, levels: levels3, count } = field2;
const markers = views().i32[state / 4 + 1];
const tie = parts !== void 0 && markers <= FEW3 ? lastTieInParts(grid2, field2, parts, markers) : objects().lastTie(cells, levels3, list2, markers, steps, stepCount, zeros3(count));
const byParts = parts !== void 0 && parts.partCount * count <= grid2.size;
const first = objects().firstLevel(cells, levels3, list2, markers);
const last = tie < 0 || byParts ? tie : Math.min(tie, Math.max(known, first));
const queues = zeros3(count * 2);
const entries = pageEntries(count);
const pageBytes = 4 * entries + 4;
const pages = Math.ceil(Math.min(grid2.size / 2, grid2.size / entries + count)) + 2;
const bits = ageBits(grid2.size, last);
const pixels2 = alloc((last < 0 ? markers : grid2.size) * 4);
const heap = alloc(last < 0 ? 16 : (grid2.size + 2) * (bits === 32 ? 8 : 4));
const { decidedLevel, queueMarkers, runHeap, runQueues, startClasses, startPages } = objects();
if (last < tie) {
startPages(alloc(pages * pageBytes), pageBytes);
startClasses(alloc((grid2.size + 1) * 4));
} else startClasses(0);
queueMarkers(cells, levels3, list2, markers, last, bits, heap, pixels2, queues, state);
while (runHeap(cells, levels3, steps, stepCount, last, bits, markers, heap, pixels2, queues, state, BUDGET2) !== 0) ;
if (byParts && views().i32[state / 4 + 2] <= grid2.size >> 1) {
runByParts(grid2, field2, queues, parts);
return -1;
}
let level = Math.max(last, 0);
let calls = 0;
for (let most = Infinity; level >= 0 && calls < most; calls++) {
level = runQueues(cells, levels3, steps, stepCount, queues, state, level, BUDGET2);
if (most === Infinity && decidedLevel() >= 0) {
if (hurried) break;
most = Math.max(2 * calls, Math.ceil(grid2.size / 8 / BUDGET2));
}
}
return decidedLevel();
});
var partsOf = (function partsOf({ starts, numbers: numbers2, firsts, count }) {
return {
starts: starts.byteOffset,
numbers: numbers2.byteOffset,
firsts: firsts.byteOffset,
partCount: count
};
});
var lastTieInParts = (function lastTieInParts({ pitch }, { cells, levels: levels3, list: list2, steps, stepCount, count }, { starts, numbers: numbers2, firsts }, markers) {
return scratch((() => {
const dst = alloc(markers * 12);
const bits = Math.ceil(Math.log2(markers + 1)) + 1;
const slots = zeros3(4 * 2 ** bits);
const { markerParts, tieInParts } = objects();
markerParts(cells, levels3, list2, markers, steps, stepCount, pitch, starts, numbers2, firsts, dst);
return tieInParts(dst, markers, count, slots, bits);
}));
});
var ageBits = (function ageBits(pixels2, last) {
const bits = Math.ceil(Math.log2(pixels2 + 1));
return (last + 2) * 2 ** bits <= 2 ** 32 ? bits : 32;
});
var runByParts = (function runByParts({ pitch }, { cells, state, steps, stepCount, levels: table5, count }, queues, { starts, numbers: numbers2, firsts, partCount }) {
const queued = views().i32[state / 4 + 2];
const sizes2 = zeros3(partCount + 2);
const lists = [
alloc(queued * 4),
alloc(queued * 4),
alloc(queued * 4)
];
const sorted = alloc(queued * 8);
const [pixels2, levels3, parts] = lists;
const { emptyQueues, sortParts, runParts } = objects();
emptyQueues(cells, queues, count, pitch, starts, numbers2, firsts, pixels2, levels3, parts, sizes2);
sortParts(pixels2, levels3, parts, queued, sizes2, partCount + 1, sorted);
for (let part2 = 1; part2 <= partCount; part2 += PARTS) {
const last = Math.min(part2 + PARTS, partCount + 1);
runParts(cells, table5, steps, stepCount, queues, state, sorted, sizes2, part2, last);
}
});
var openCells = (function openCells(flood2, { cells, list: list2, state, rows }) {
const { grid: grid2, image: { data } } = flood2;
const { width, size: size2 } = grid2;
const start = (() => {
objects().closeAround(cells, rows, grid2.rows.length, width, size2);
views().i32.fill(0, state / 4, state / 4 + 4);
});
start();
if (data instanceof Uint8Array || data instanceof Uint16Array) {
eachBand(flood2, 4, ((src, seeds, open2, y, n) => {
objects().openRowsI32(src, seeds, open2, cells, rows + y * 4, n, width, list2, state);
return true;
}));
return {
levels: 0,
count: data instanceof Uint8Array ? 256 : 65536
};
}
const values = alloc(DISTINCT * 8);
const slots = zeros3(SLOTS);
const few = eachBand(flood2, 8, ((src, seeds, open2, y, n) => objects().openRowsF64(src, seeds, open2, cells, rows + y * 4, n, width, list2, values, slots, state) !== 0));
if (few) {
const { i32, f64 } = views();
const count = i32[state / 4];
const found = f64.slice(values / 8, values / 8 + count);
const order = found.slice().sort();
const ranks =  new Map();
order.forEach(((value, rank2) => ranks.set(value, rank2)));
const levels3 = alloc(count * 4);
views().i32.set(Int32Array.from(found, ((value) => ranks.get(value))), levels3 / 4);
return {
levels: levels3,
count: Math.max(count, 1)
};
}
start();
return scratch(() => {
const open2 = flood2.mask === void 0 ? data.length : countOpen(flood2.mask.data);
const keys = [
alloc(open2 * 8),
alloc(open2 * 8)
];
const pixels2 = [
alloc(open2 * 4),
alloc(open2 * 4)
];
const counts = alloc(6 * 2048 * 4);
const finite2 = eachBand(flood2, 8, (src, seeds, open3, y, n2) => objects().openRowsKeys(src, seeds, open3, cells, rows + y * 4, n2, width, list2, keys[0], pixels2[0], state) !== 0);
if (!finite2) return void 0;
const { countDigits, sortPass, levelCells } = objects();
const n = views().i32[state / 4 + 2];
countDigits(keys[0], n, counts);
for (let pass = 0; pass < 6; pass++) {
if (sortPass(keys[0], pixels2[0], keys[1], pixels2[1], n, counts, pass) !== 0) {
keys.reverse();
pixels2.reverse();
}
}
return {
levels: 0,
count: levelCells(keys[0], pixels2[0], n, cells)
};
});
});
var countMarkers = (function countMarkers(data) {
if (data instanceof Int32Array) {
return data.includes(CLOSED) ? -1 : data.length - countsByLabel(data, 0)[0];
}
let count = 0;
for (let i = 0; i < data.length; i++) {
if (data[i] === 0) continue;
if (data[i] === CLOSED) return -1;
count++;
}
return count;
});
var zeros3 = (function zeros3(count) {
const at2 = alloc(count * 4);
views().i32.fill(0, at2 / 4, at2 / 4 + count);
return at2;
});
var eachBand = (function eachBand({ grid: grid2, image, markers, mask }, bytes, visit) {
const { width, rows } = grid2;
return scratch((() => {
const bandRows = Math.max(1, Math.floor(BAND6 / width));
const src = alloc(bandRows * width * bytes);
const seeds = alloc(bandRows * width * 4);
const open2 = mask === void 0 ? 0 : alloc(bandRows * width);
const { u8, i32, f64 } = views();
for (let y = 0; y < rows.length; y += bandRows) {
const end = Math.min(y + bandRows, rows.length);
const [from, to] = [
y * width,
end * width
];
(bytes === 4 ? i32 : f64).set(image.data.subarray(from, to), src / bytes);
i32.set(markers.data.subarray(from, to), seeds / 4);
if (mask !== void 0) {
const part2 = mask.data.subarray(from, to);
if (part2 instanceof Uint8Array) u8.set(part2, open2);
else part2.forEach((value, i) => u8[open2 + i] = Number(value !== 0));
}
if (!visit(src, seeds, open2, y, end - y)) return false;
}
return true;
}));
});
var watershed = (function watershed(image, markers, options3 = {}) {
const { shape } = image;
const { mask, compactness = 0, watershedLine = false } = options3;
const connectivity = withinRank(options3.connectivity ?? 1, shape.length);
checkParameter(Number.isFinite(compactness) && compactness >= 0, "compactness", compactness, "a finite number from 0");
if (mask !== void 0) requireSameShape(image, mask, "mask");
if (markers !== void 0) requireSameShape(image, markers, "markers");
if (markers !== void 0 && mask !== void 0) requireInside(markers.data, mask.data);
const out2 = new Int32Array(image.data.length);
if (out2.length === 0) return labelsLike(image, out2);
const seeds = markers ?? minimaMarkers(image, mask, connectivity);
const grid2 = paddedGrid(shape);
const steps = neighbourSteps(grid2.strides, connectivity);
const plain = compactness === 0 && !watershedLine;
const flood2 = {
grid: grid2,
image,
markers: seeds,
mask,
connectivity,
steps: steps.map(((s) => s.step))
};
if (plain && floodLevels(flood2, out2)) {
return labelsLike(image, out2);
}
return scratch(() => {
const field2 = fieldOf(grid2, image, seeds, mask);
runFlood(grid2, field2, steps, compactness, watershedLine);
copyOut(grid2, views().i32, field2.labels / 4, out2);
return labelsLike(image, out2);
});
});
var requireInside = (function requireInside(markers, mask) {
const outside =  new Set();
for (let i = 0; i < markers.length; i++) {
if (markers[i] !== 0 && mask[i] === 0) outside.add(markers[i]);
}
if (outside.size === 0) return;
let isEmpty = true;
for (let i = 0; i < markers.length; i++) {
if (mask[i] === 0) continue;
isEmpty = false;
outside.delete(markers[i]);
}
const [lost] = outside;
if (lost === void 0 || isEmpty) return;
throw new InputError(`\`markers\` must each have a pixel in the mask, got marker ${lost} outside of it` + (outside.size > 1 ? ` (and ${outside.size - 1} more)` : ""), {
parameter: "markers",
value: lost
});
});
var neighbourSteps = (function neighbourSteps(strides2, connectivity) {
let steps = [
{
step: 0,
along: []
}
];
for (const stride2 of strides2) {
steps = steps.flatMap((({ step, along }) => [
-1,
0,
1
].map(((d) => ({
step: step + d * stride2,
along: [
...along,
d
]
})))));
}
const changed = (({ along }) => along.filter(((d) => d !== 0)).length);
return steps.filter(((step) => changed(step) > 0 && changed(step) <= connectivity)).sort(((a, b) => changed(a) - changed(b)));
});
var above = (function above(image, level) {
const data = greyData(image);
return maskLike(image, compared(data, ">", level));
});
var histogram = (function histogram(image, options3 = {}) {
const { nbins = 256 } = options3;
checkParameter(Number.isInteger(nbins) && nbins >= 1 && nbins <= MAX_BINS, "nbins", nbins, `a whole number from 1 to ${MAX_BINS}`);
requirePixels(image);
const { data } = image;
if (image.kind === "mask") return equalBins(new Float64Array(data), nbins);
if (data instanceof Float32Array || data instanceof Float64Array) return equalBins(data, nbins);
return levels2(data);
});
var finiteRange = (function finiteRange(data) {
let [low, high] = [
Infinity,
-Infinity
];
if (data instanceof Int32Array) {
for (let i = 0; i < data.length; i++) {
if (data[i] < low) low = data[i];
if (data[i] > high) high = data[i];
}
} else if (data.length > 0) [low, high] = finiteRangeOf(data);
if (low > high) throw noFinitePixel();
return [
low,
high
];
});
var levelCounts = (function levelCounts(data) {
if (data instanceof Uint16Array) return levelsOfU16(data);
if (data instanceof Uint8Array) {
const counts = countsOf(data);
let low2 = 0;
while (counts[low2] === 0) low2++;
let high2 = counts.length - 1;
while (counts[high2] === 0) high2--;
return {
low: low2,
count: counts.subarray(low2, high2 + 1)
};
}
const [low, high] = finiteRange(data);
const bins = high - low + 1;
if (bins > MAX_BINS) {
throw new InputError(`\`image\` must span at most ${MAX_BINS} levels for a histogram, got ${low} to ${high}`, {
parameter: "image",
value: bins
});
}
const count = new Uint32Array(bins);
for (let i = 0; i < data.length; i++) count[data[i] - low]++;
return {
low,
count
};
});
var levels2 = (function levels2(data) {
const { low, count } = levelCounts(data);
const center = new Float64Array(count.length);
for (let i = 0; i < center.length; i++) center[i] = low + i;
return {
count,
center
};
});
var equalBins = (function equalBins(data, nbins) {
const round2 = data instanceof Float32Array ? Math.fround : (value) => value;
let [first, last] = finiteRange(data);
if (first === last) {
first = round2(first - 0.5);
last = round2(last + 0.5);
}
const span = round2(last - first);
const step = round2(span / nbins);
const edges = new Float64Array(nbins + 1);
for (let i = 0; i < nbins; i++) {
edges[i] = round2((step === 0 ? round2(round2(i / nbins) * span) : round2(i * step)) + first);
}
edges[nbins] = last;
const count = binsOf(data, edges);
const center = new Float64Array(nbins);
for (let i = 0; i < nbins; i++) center[i] = round2(round2(edges[i] + edges[i + 1]) / 2);
return {
count,
center
};
});
var argmax = (function argmax(values) {
let best = 0;
for (let i = 0; i < values.length; i++) {
if (Number.isNaN(values[i])) return i;
if (values[i] > values[best]) best = i;
}
return best;
});
var cumulative = (function cumulative(values, round2) {
const sums = new Float64Array(values.length);
let sum = 0;
if (round2 === single) {
for (let i = 0; i < sums.length; i++) sums[i] = sum = Math.fround(sum + values[i]);
} else for (let i = 0; i < sums.length; i++) sums[i] = sum = round2(sum + values[i]);
return sums;
});
var cumulativeFromEnd = (function cumulativeFromEnd(values, round2) {
const sums = new Float64Array(values.length);
let sum = 0;
if (round2 === single) {
for (let i = sums.length - 1; i >= 0; i--) sums[i] = sum = Math.fround(sum + values[i]);
} else for (let i = sums.length - 1; i >= 0; i--) sums[i] = sum = round2(sum + values[i]);
return sums;
});
var thresholdHistogram = (function thresholdHistogram(image, options3) {
const bins = histogram(image, options3);
return {
...bins,
weight: new Float32Array(bins.count),
round: image.data instanceof Float32Array ? single : double
};
});
var histogramUnlessFlat = (function histogramUnlessFlat(image, options3) {
requirePixels(image);
const flat = Number.isFinite(image.data[0]) ? void 0 : flatValue(image);
if (flat !== void 0) return flat;
const bins = thresholdHistogram(image, options3);
let filled = 0;
for (let i = 0; i < bins.count.length && filled < 2; i++) filled += Number(bins.count[i] > 0);
return filled < 2 ? flatValue(image) ?? bins : bins;
});
var triangle = (function triangle(image, options3 = {}) {
requirePixels(image);
const { count, center } = histogram(image, options3);
const last = count.length - 1;
const peak = argmax(count);
const low = count.findIndex(((n) => n > 0));
const high = count.findLastIndex(((n) => n > 0));
if (low === high) return firstFinite(image);
const flipped = peak - low < high - peak;
const start = flipped ? last - high : low;
const width = (flipped ? last - peak : peak) - start;
const norm = Math.sqrt(count[peak] ** 2 + width ** 2);
const rise = count[peak] / norm;
const run2 = width / norm;
const distance = new Float64Array(width);
for (let x = 0; x < width; x++) {
distance[x] = rise * x - run2 * count[flipped ? last - (x + start) : x + start];
}
const level = argmax(distance) + start;
return center[flipped ? last - level : level];
});
var findBoundaries = (function findBoundaries(labels, options3 = {}) {
const { data, shape } = labels;
const rank2 = shape.length;
const { mode: mode2 = "thick", background: background2 = 0 } = options3;
const connectivity = withinRank(options3.connectivity ?? 1, rank2);
if (mode2 === "subpixel") return betweenPixels(labels);
const out2 = room(Uint8Array, data.length);
if (out2.length < 2) return maskLike(labels, out2.fill(0));
const isWide = data instanceof Int32Array;
const src = isWide ? new Float32Array(data.buffer, data.byteOffset, data.length) : data;
const type = isWide ? I32 : elementOf(data);
const most = mostOf(data);
scratch((() => {
const table5 = alloc(3 ** rank2 * 4);
const window = shape.map((() => 3));
const centre = shape.map((() => 1));
const options4 = {
shape,
window,
centre,
mode: "nearest",
cval: 0,
inOrder: true
};
overWindows(src, out2, options4, ((band) => {
const { srcStride, dst, dstStride, rows } = band;
const { own, all, near } = rowsAround2(rank2, band, connectivity);
views().i32.set([
...near.flat(),
...all
], table5 / 4);
const first = band.src + own + src.BYTES_PER_ELEMENT;
objects().boundaryRows(first, srcStride, dst, dstStride, shape[rank2 - 1], rows, type, table5, near.length, table5 + near.length * 8, all.length, MODES2[mode2], background2, most);
}));
}));
return maskLike(labels, out2);
});
var rowsAround2 = (function rowsAround2(rank2, { srcStride, planeStride }, connectivity) {
const middle = (3 ** (rank2 - 1) - 1) / 2;
const place = ((code) => Math.floor(code / 3) * planeStride + code % 3 * srcStride);
const own = place(middle);
const all = [];
const near = [];
for (let code = 0; code <= 2 * middle; code++) {
let steps = 0;
for (let i = 1, rest = code; i < rank2; i++, rest = Math.floor(rest / 3)) {
if (rest % 3 !== 1) steps++;
}
all.push(place(code) - own);
if (code > middle && steps <= connectivity) {
near.push([
place(code) - own,
Number(steps < connectivity)
]);
}
}
return {
own,
all,
near: rank2 === 1 ? [
[
0,
0
]
] : near
};
});
var mostOf = (function mostOf(data) {
if (data instanceof Uint8Array) return 255;
if (data instanceof Uint16Array) return 65535;
return data instanceof Int32Array ? 2147483647 : Infinity;
});
var highestLabel = (function highestLabel({ data }) {
return Math.max(0, rangeOfLabels(data)[1]);
});
var areasOf = (function areasOf({ data }, count) {
return new Float64Array(countsByLabel(data, count));
});
var meansOf = (function meansOf(labels, values, count) {
const areas = areasOf(labels, count);
const sums = sumsByLabel(labels.data, values, count);
return sums.map(((sum, label2) => areas[label2] === 0 ? 0 : sum / areas[label2]));
});
var highestOf = (function highestOf(labels, values, count) {
return highestByLabel(labels.data, values, count);
});
var insetsOf = (function insetsOf({ data, shape: [, width] }, count) {
return insetsByLabel(data, width, count);
});
var keepLabels = (function keepLabels(labels, keep) {
const stays = new Int32Array(highestLabel(labels) + 1);
for (let label2 = 1; label2 < stays.length; label2++) stays[label2] = keep(label2) ? label2 : 0;
return labelsLike(labels, lookedUpLabels(labels.data, stays));
});
var cores = (function cores(labels) {
const rim = findBoundaries(labels, {
mode: "inner"
});
return maskLike(labels, coresOf(labels.data, rim.data));
});
var quantile2 = (function quantile2(values, part2) {
return byRank2(values)(Math.round(part2 * (values.length - 1)));
});
var median = (function median(values) {
const at2 = byRank2(values);
const middle = values.length >> 1;
return values.length % 2 === 1 ? at2(middle) : (at2(middle - 1) + at2(middle)) / 2;
});
var byRank2 = (function byRank2(values) {
const known = new Float64Array(values.length);
let count = 0;
for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) known[count++] = values[i];
return ((rank2) => {
if (!(rank2 >= 0 && rank2 < count)) return NaN;
let [low, high] = [
0,
count - 1
];
for (let round2 = 0; low < high; round2++) {
if (round2 === ROUNDS) return known.subarray(low, high + 1).sort()[rank2 - low];
const [a, b, c] = [
known[low],
known[low + high >> 1],
known[high]
];
const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
let [i, j] = [
low,
high
];
while (i <= j) {
while (known[i] < pivot) i++;
while (known[j] > pivot) j--;
if (i > j) break;
const value = known[i];
known[i++] = known[j];
known[j--] = value;
}
if (rank2 <= j) high = j;
else if (rank2 >= i) low = i;
else break;
}
return known[rank2];
});
});
var weightedMedian = (function weightedMedian(values, weight) {
const sorted = Float64Array.from(values).sort();
let total = 0;
for (const value of sorted) total += weight(value);
let sum = 0;
for (const value of sorted) {
sum += weight(value);
if (sum >= total / 2) return value;
}
return NaN;
});
var shrink = (function shrink(image, factor) {
const [height, width] = image.shape;
const { data } = image;
if (factor === 1) return imageLike(image, Float32Array.from(data));
const rows = Math.floor(height / factor);
const columns = Math.floor(width / factor);
const sums = new Float64Array(rows * columns);
for (let y = 0; y < rows * factor; y++) {
const row = Math.floor(y / factor) * columns;
for (let x = 0, i = y * width; x < columns; x++) {
let sum = 0;
for (let k = 0; k < factor; k++) sum += data[i++];
sums[row + x] += sum;
}
}
const means = new Float32Array(sums.length);
for (let i = 0; i < means.length; i++) means[i] = sums[i] / (factor * factor);
return imageLike({
shape: [
rows,
columns
],
axes: image.axes
}, means);
});
var spreadToSize = (function spreadToSize(labels, source, factor) {
const [height, width] = source.shape;
const [rows, columns] = labels.shape;
const out2 = new Int32Array(height * width);
for (let y = 0, i = 0; y < height; y++) {
const row = Math.min(Math.floor(y / factor), rows - 1) * columns;
for (let x = 0; x < width; x++) {
out2[i++] = labels.data[row + Math.min(Math.floor(x / factor), columns - 1)];
}
}
return labelsLike(source, out2);
});
var imageOf = (function imageOf(image, value) {
const out2 = new Float32Array(image.data.length);
for (let i = 0; i < out2.length; i++) out2[i] = value(i);
return imageLike(image, out2);
});
var finite = (function finite(image) {
const { data } = image;
if (data instanceof Uint8Array || data instanceof Uint16Array) return image;
let [lowest, highest2, broken2] = [
Infinity,
-Infinity,
false
];
for (let i = 0; i < data.length; i++) {
if (!Number.isFinite(data[i])) broken2 = true;
else {
if (data[i] < lowest) lowest = data[i];
if (data[i] > highest2) highest2 = data[i];
}
}
if (!broken2) return image;
if (lowest > highest2) lowest = highest2 = 0;
const out2 = data.map((value) => Number.isFinite(value) ? value : value === Infinity ? highest2 : lowest);
return imageLike(image, out2);
});
var insideOf2 = (function insideOf2(value) {
const { data } = value;
const inside = new Uint8Array(data.length);
for (let i = 0; i < inside.length; i++) if (data[i] !== 0) inside[i] = 1;
return maskLike(value, inside);
});
var largestParts = (function largestParts(labels) {
const parts = label(labels, {
connectivity: 1
});
const areas = areasOf(parts.labels, parts.count);
const owner = new Int32Array(parts.count + 1);
labels.data.forEach(((one, i) => owner[parts.labels.data[i]] = one));
const largest = new Int32Array(highestLabel(labels) + 1);
for (let part2 = 1; part2 <= parts.count; part2++) {
const one = owner[part2];
if (largest[one] === 0 || areas[part2] > areas[largest[one]]) largest[one] = part2;
}
return labelsLike(labels, labels.data.map(((one, i) => one > 0 && largest[one] === parts.labels.data[i] ? one : 0)));
});
var holesOf = (function holesOf(labels) {
const inside = insideOf2(labels);
const outside = maskLike(inside, inside.data.map(((one) => 1 - one)));
const { labels: holes, count } = label(outside, {
connectivity: 1
});
return {
holes,
within: surroundingOf(holes, count, labels)
};
});
var surroundingOf = (function surroundingOf({ data, shape: [height, width] }, count, labels) {
const around = new Int32Array(count + 1).fill(-1);
const meet = ((hole, one) => {
if (hole === 0) return;
if (around[hole] < 0) around[hole] = one;
else if (around[hole] !== one) around[hole] = 0;
});
const pair = ((i, j) => {
if (labels.data[i] > 0 !== labels.data[j] > 0) {
meet(data[i], labels.data[j]);
meet(data[j], labels.data[i]);
}
});
for (let y = 0, i = 0; y < height; y++) {
for (let x = 0; x < width; x++, i++) {
if (x === 0 || y === 0 || x === width - 1 || y === height - 1) meet(data[i], 0);
if (x + 1 < width) pair(i, i + 1);
if (y + 1 < height) pair(i, i + width);
}
}
return around;
});
var segBacterium = (function segBacterium(image, options3 = {}) {
const { sigma = 3, minSize = 50, margin = 8, erode = 4 } = options3;
if (image.shape.length !== 2) {
throw new InputError(`the cells of a microcolony cannot be found: the image must have two axes, got ${image.shape.length}`, {
parameter: "image",
value: image.shape
});
}
const inverted = invert(image);
const wide = imageLike(inverted, Float64Array.from(inverted.data));
const crossings = zeroCrossings(laplace(gaussian(wide, {
sigma
})));
const dark = above(inverted, triangle(inverted));
const most = Math.min(...image.shape);
const large = removeSmallObjects(dark, {
maxSize: minSize - 1
});
const colony = dilation(large, disk(Math.min(margin, most)));
const filled = fillHoles(and(crossings, colony));
const { labels: seeds } = label(erosion(filled, disk(Math.min(erode, most))));
const labels = watershed(filled, seeds, {
mask: filled
});
return {
crossings,
colony,
filled,
seeds,
labels
};
});
var looksLikeMicrocolony = (function looksLikeMicrocolony({ columns }) {
const width = columns.axisMinorLength;
if (width.length < 2) return false;
const [low, middle, high] = [
0.25,
0.5,
0.75
].map(((part2) => quantile2(width, part2)));
return low >= 13.5 && (high - low) / middle <= 0.25 && quantile2(columns.solidity, 0.1) >= 0.8;
});
var keysOf = (function keysOf(params3) {
return Object.keys(params3);
});
var edt = (function edt(value, options3 = {}) {
const { shape } = value;
const sampling = perAxis(options3.sampling ?? 1, shape.length);
const out2 = room(Float64Array, value.data.length);
if (out2.length === 0) return imageLike(value, out2);
const plain = sampling.every(((step) => step === 1)) && shape.every(((side) => side < LONGEST2));
if (!plain || !squaredRoots(foreground(value), shape, out2)) {
const mask = foreground(value);
withNearest(bytesOf(mask), shape, sampling, (_, squares) => distancesOf(squares, out2));
}
return imageLike(value, out2);
});
var perAxis = (function perAxis(sampling, rank2, name = "sampling") {
const list2 = typeof sampling === "number" ? new Array(rank2).fill(sampling) : sampling;
checkParameter(list2.length === rank2, name, sampling, `one number, or ${rank2}, one per axis`);
for (const step of list2) {
checkParameter(Number.isFinite(step) && step > 0, name, step, "a finite number above 0");
}
return list2;
});
var foreground = (function foreground({ data }) {
if (data instanceof Uint8Array) return data;
const bytes = new Uint8Array(data.length);
for (let i = 0; i < bytes.length; i++) bytes[i] = data[i] === 0 ? 0 : 1;
return bytes;
});
var squaredRoots = (function squaredRoots(mask, shape, out2) {
const rank2 = shape.length;
const width = shape[rank2 - 1];
const height = rank2 > 1 ? shape[rank2 - 2] : 1;
const plane2 = width * height;
if (mask.length === plane2) return planeRoots(mask, width, height, out2);
if (!mask.includes(0)) return false;
scratch(() => {
const squares = alloc(mask.length * 4);
for (let start = 0; start < mask.length; start += plane2) {
planeSquares(bytesOf(mask.subarray(start, start + plane2)), width, height, (columns, sites2, begins2) => {
const { squareRows, fillNone } = objects();
const at2 = squares + start * 4;
if (columns === 0) fillNone(at2, plane2);
else squareRows(columns, at2, width, height, sites2, begins2);
});
}
const { squareLines, rootsF64 } = objects();
const longest = Math.max(...shape);
const values = alloc((longest + 2) * 4);
const sites = alloc((longest + 2) * 4);
const begins = alloc((longest + 2) * 4);
let inner = plane2;
for (let axis = rank2 - 3; axis >= 0; axis--) {
const block = inner * shape[axis];
for (let at2 = 0; at2 < mask.length; at2 += block) {
squareLines(squares + at2 * 4, inner, inner * 4, shape[axis], values, sites, begins);
}
inner = block;
}
const chunk2 = Math.min(mask.length, BAND7 >> 3);
const band = alloc(chunk2 * 8);
const { f64 } = views();
for (let at2 = 0; at2 < mask.length; at2 += chunk2) {
const n = Math.min(chunk2, mask.length - at2);
rootsF64(squares + at2 * 4, band, n);
out2.set(f64.subarray(band / 8, band / 8 + n), at2);
}
});
return true;
});
var bytesOf = (function bytesOf(mask) {
return ((to, from, n) => views().u8.set(mask.subarray(from, from + n), to));
});
var planeRoots = (function planeRoots(mask, width, height, out2) {
return planeSquares(bytesOf(mask), width, height, ((columns, sites, begins) => {
if (columns === 0) return false;
const rows = Math.max(1, Math.min(height, Math.floor(BAND7 / (width * 8))));
const squares = alloc(rows * width * 4);
const band = alloc(rows * width * 8);
const { f64 } = views();
const { squareRows, rootsF64 } = objects();
for (let y = 0; y < height; y += rows) {
const n = Math.min(rows, height - y);
squareRows(columns + y * width * 2, squares, width, n, sites, begins);
rootsF64(squares, band, n * width);
out2.set(f64.subarray(band / 8, band / 8 + n * width), y * width);
}
return true;
}));
});
var planeSquares = (function planeSquares(bring, width, height, next) {
return scratch((() => {
const columns = alloc((height + 1) * width * 2) + width * 2;
const rows = Math.max(1, Math.min(height, Math.floor(BAND7 / width)));
const band = alloc(rows * width);
const sites = alloc((width + 2) * 4);
const begins = alloc((width + 2) * 4);
const { farRow, columnsDown, columnsUp } = objects();
farRow(columns - width * 2, width);
for (let y = 0; y < height; y += rows) {
const n = Math.min(rows, height - y);
bring(band, y * width, n * width);
columnsDown(band, columns + y * width * 2, width, n);
}
return next(columnsUp(columns, width, height) === 0 ? 0 : columns, sites, begins);
}));
});
var rodSizes = (function rodSizes(labels) {
const count = highestLabel(labels);
const areas = areasOf(labels, count);
const depth2 = edt(cores(labels)).data;
const [depths, deepest] = [
meansOf(labels, depth2, count),
highestOf(labels, depth2, count)
];
const insets = insetsOf(labels, count);
const width = Float64Array.from({
length: count
}, ((_, i) => {
const area2 = areas[i + 1];
if (area2 === 0) return NaN;
const [mean2, widest2] = [
depths[i + 1] + insets[i + 1],
2 * (deepest[i + 1] + insets[i + 1])
];
const disk2 = 2 * Math.sqrt(area2 / Math.PI);
let [low, high] = [
0,
disk2
];
for (let step = 0; step < 50; step++) {
const middle = (low + high) / 2;
if (middle / 4 - Math.PI * middle ** 3 / (48 * area2) < mean2) low = middle;
else high = middle;
}
return widest2 > 0.75 * disk2 ? Math.min(disk2, Math.max(widest2, low)) : low;
}));
const length2 = width.map(((across, i) => areas[i + 1] / across + (1 - Math.PI / 4) * across));
return {
length: length2,
width
};
});
var withRodSizes = (function withRodSizes(labels, table5) {
if (labels.shape.length !== 2) {
throw new InputError(`rods cannot be measured: labels must have two axes, got ${labels.shape.length}`);
}
const { length: length2, width } = rodSizes(labels);
const areas = areasOf(labels, length2.length);
const numbers2 = table5 === void 0 ? Int32Array.from(areas.keys()).filter((label2) => label2 > 0 && areas[label2] > 0) : table5.columns.label ?? [];
if (table5 !== void 0 && table5.columns.label === void 0) {
const names = Object.keys(table5.columns).join(", ") || "none";
throw new InputError(`\`table\` must have a column label, its columns are: ${names}`);
}
const rows = Array.from(numbers2, ((label2) => {
if (areas[label2] > 0 && label2 > 0) return label2 - 1;
throw new InputError(`\`table\` must list cells of the labels, got the label ${show(label2)}`);
}));
const [factor, unit] = [
labels.pixelSize?.x ?? 1,
labels.pixelSize?.unit ?? "px"
];
return createTable({
...table5?.columns ?? {
label: numbers2
},
rodLength: Float64Array.from(rows, ((row) => length2[row] * factor)),
rodWidth: Float64Array.from(rows, ((row) => width[row] * factor))
}, {
...table5?.units,
rodLength: unit,
rodWidth: unit
});
});
var nearestNumbers = (function nearestNumbers({ data, shape }, { inner, outer, ties, keep = false }) {
if (shape.length !== 2 || outer > FARTHEST || shape.some(((side) => side >= LONGEST2))) {
return void 0;
}
const [height, width] = shape;
const out2 = room(Int32Array, data.length);
if (out2.length === 0) return out2;
return scratch((() => {
const numbers2 = alloc(data.length * 4);
views().i32.set(data, numbers2 / 4);
const { freeBytes, nearestRows } = objects();
const bring = ((to, from, n) => freeBytes(numbers2 + from * 4, n, to));
return planeSquares(bring, width, height, ((columns) => {
if (columns === 0) return out2.fill(0);
const rows = Math.max(1, Math.min(height, Math.floor(BAND8 / width)));
const found = alloc(rows * width * 4);
const work3 = alloc((width + 192) * 2);
const { i32 } = views();
const [above2, limit2] = [
squareWithin(inner),
squareWithin(outer)
];
const lowest = Number(ties === "lowest");
for (let y = 0; y < height; y += rows) {
const count = Math.min(rows, height - y);
const row = columns + y * width * 2;
nearestRows(row, work3, numbers2, found, width, height, y, count, above2, limit2, lowest, Number(keep));
out2.set(i32.subarray(found / 4, found / 4 + count * width), y * width);
}
return out2;
}));
}));
});
var squareWithin = (function squareWithin(distance) {
let square = Math.floor(distance * distance) + 1;
while (Math.sqrt(square) > distance) square--;
return square;
});
var expandLabels = (function expandLabels(labels, options3 = {}) {
const { data, shape } = labels;
const { distance = 1, sampling } = options3;
checkParameter(Number.isFinite(distance) && distance >= 0, "distance", distance, "a finite number from 0");
if (sampling === void 0 || sampling === 1) {
const near = nearestNumbers(labels, {
inner: 0,
outer: distance,
ties: "first",
keep: true
});
if (near !== void 0) return labelsLike(labels, near);
}
const steps = perAxis(sampling ?? 1, shape.length);
const out2 = room(Int32Array, data.length);
if (out2.length === 0) return labelsLike(labels, out2);
scratch(() => {
const numbers2 = alloc(data.length * 4);
views().i32.set(data, numbers2 / 4);
const { featureNumbers, freeBytes } = objects();
const bring = (to, from, n) => freeBytes(numbers2 + from * 4, n, to);
withNearest(bring, shape, steps, (nearest2, squares) => {
featureNumbers(nearest2, squares, out2.length, numbers2, distance);
out2.set(views().i32.subarray(nearest2 / 4, nearest2 / 4 + out2.length));
});
});
return labelsLike(labels, out2);
});
var relabelSequential = (function relabelSequential(labels, options3 = {}) {
const { offset = 1 } = options3;
checkParameter(Number.isInteger(offset) && offset >= 1 && offset <= MOST, "offset", offset, `a whole number from 1 to ${MOST}`);
return labelsLike(labels, sequential(labels.data, "labels", offset));
});
var sequential = (function sequential(data, name, offset) {
if (data instanceof Float32Array || data instanceof Float64Array) {
return ranked2(data, name, offset);
}
const labels = data instanceof Int32Array ? data : new Int32Array(data);
const [least, most] = rangeOfLabels(labels);
if (least < 0 || most > Math.max(TABLE2.numbers, TABLE2.each * data.length)) {
return ranked2(data, name, offset);
}
const ranks = new Int32Array(most + 1);
const present = presentLabels(labels, most);
let count = 0;
for (let number2 = 1; number2 <= most; number2++) {
if (present[number2]) ranks[number2] = offset + count++;
}
checkCount(offset, count);
return lookedUpLabels(labels, ranks);
});
var checkCount = (function checkCount(offset, count) {
checkParameter(offset + count - 1 <= MOST, "offset", offset, `at most ${MOST - count + 1} for ${count} objects`);
});
var byChain = (function byChain(image, options3) {
const { sigma, margin, erode, speck: minSize } = options3;
const { labels } = segBacterium(image, {
sigma,
margin,
erode,
minSize
});
return {
labels,
measured: regions(labels, image)
};
});
var find = (async function find(image, options3) {
if (options3.method !== "any") {
const found = byChain(image, options3);
if (options3.method === "chain" || looksLikeMicrocolony(found.measured)) {
return {
...found,
method: BY_CHAIN
};
}
}
const { segBacteria: segBacteria2 } = await Promise.resolve().then(() => (init_bacteria(), bacteria_exports));
const { labels, polarity, width } = segBacteria2(image, options3);
return {
labels,
measured: regions(labels, image),
method: described(polarity, width)
};
});
var sizesOf = (function sizesOf(table5, pixel) {
const unit = table5.units.rodLength;
const column2 = ((name) => table5.columns[name]);
const inWords = ((length2, width) => `length ${length2.toFixed(2)} ${unit}, width ${width.toFixed(2)} ${unit}`);
const ellipse = {
length: median(column2("axisMajorLength")) * pixel,
width: median(column2("axisMinorLength")) * pixel
};
const rod = {
length: median(column2("rodLength")),
width: median(column2("rodWidth"))
};
const sizes2 = {
unit,
medianAxes: ellipse,
medianRod: rod
};
const words = [
`median ${inWords(ellipse.length, ellipse.width)}`,
`along and across the rods: median ${inWords(rod.length, rod.width)}`
];
const usual = "E. coli usually measure 1\u20132 \xB5m by 0.5\u20131 \xB5m";
if (unit !== "\xB5m") {
const ratio = (rod.length / rod.width).toFixed(1);
words.push(`${usual}: without the size of a pixel these cannot be compared; they are ${ratio} times as long as wide`);
return {
words,
sizes: sizes2
};
}
const verdicts = [
"length",
"width"
].map(((name) => {
const values = column2(name === "length" ? "rodLength" : "rodWidth");
const [low, high] = USUAL[name];
const verdict = rod[name] < low ? "below" : rod[name] > high ? "above" : "within";
const within2 = values.filter(((value) => value >= low && value <= high)).length;
sizes2[name] = {
usual: [
low,
high
],
verdict,
cellsWithin: within2,
cells: values.length
};
return `this ${name} is ${verdict} that range (${within2} of ${values.length} cells within)`;
}));
words.push(`${usual}: ${verdicts.join(", ")}`);
return {
words,
sizes: sizes2
};
});
var clearBorder = (function clearBorder(value, options3 = {}) {
const { shape } = value;
const { bufferSize = 0 } = options3;
checkParameter(Number.isInteger(bufferSize) && bufferSize >= 0 && shape.every(((side) => bufferSize < side)), "bufferSize", bufferSize, `a whole number from 0, below every side of the image (${shape.join("\xD7")})`);
if (value.data.length === 0) return value;
const connectivity = shape.length;
const frame2 = bufferSize + 1;
if (value.kind === "mask") {
const from = {
frame: frame2
};
return maskLike(value, spread(value.data, {
shape,
connectivity,
over: 1,
from,
give: "spared"
}));
}
const kept3 = copyOf(value.data);
withRuns(value, {
connectivity,
background: 0
}, ((runs3) => {
const inFrame = regionsInFrame(runs3, shape, frame2);
fillRegions(runs3, shape[shape.length - 1], kept3, 0, ((region) => inFrame[region] === 1));
}));
return labelsLike(value, kept3);
});
var regionsInFrame = (function regionsInFrame({ starts, ends, numbers: numbers2, firsts, count }, shape, frame2) {
const width = shape[shape.length - 1];
const inFrame = new Uint8Array(count + 1);
for (let row = 0; row + 1 < firsts.length; row++) {
const outside = rowInFrame(row, shape, frame2);
for (let run2 = firsts[row]; run2 < firsts[row + 1]; run2++) {
if (outside || starts[run2] < frame2 || ends[run2] > width - frame2) inFrame[numbers2[run2]] = 1;
}
}
return inFrame;
});
var momentsOf = (function momentsOf(labels, count) {
const [height, width] = labels.shape;
const { data } = labels;
const sums = new Float64Array((count + 1) * SUMS);
for (let y = 0; y < height; y++) {
const row = y * width;
for (let x = 0; x < width; ) {
const one = data[row + x];
const start = x;
while (++x < width && data[row + x] === one) ;
if (one !== 0) addRun(sums, one, y, start, x);
}
}
return sums;
});
var addRun = (function addRun(sums, one, y, start, end) {
const pixels2 = end - start;
const x = pixels2 * (start + end - 1) / 2;
const squares = ((k) => (k - 1) * k * (2 * k - 1) / 6);
const at2 = one * SUMS;
sums[at2] += pixels2;
sums[at2 + 1] += y * pixels2;
sums[at2 + 2] += x;
sums[at2 + 3] += y * y * pixels2;
sums[at2 + 4] += squares(end) - squares(start);
sums[at2 + 5] += y * x;
});
var ellipseFit = (function ellipseFit(sums, one, other) {
const at2 = ((k) => sums[one * SUMS + k] + (other === void 0 ? 0 : sums[other * SUMS + k]));
const area2 = at2(0);
const [y, x] = [
at2(1) / area2,
at2(2) / area2
];
const yy = at2(3) / area2 - y * y + 1 / 12;
const xx = at2(4) / area2 - x * x + 1 / 12;
const xy = at2(5) / area2 - x * y;
return Math.min(1, area2 / (4 * Math.PI * Math.sqrt(Math.max(yy * xx - xy * xy, 1e-9))));
});
var addMoments = (function addMoments(sums, into, from) {
for (let k = 0; k < SUMS; k++) sums[into * SUMS + k] += sums[from * SUMS + k];
});
var turn = (function turn(o, a, b) {
return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
});
var hullSide = (function hullSide(points2, side) {
const hull = [];
for (const point of points2) {
while (hull.length > 1 && side * turn(hull[hull.length - 2], hull[hull.length - 1], point) <= 0) {
hull.pop();
}
hull.push(point);
}
return hull;
});
var hullsOf = (function hullsOf({ data, shape: [height, width] }, count) {
const corners = Array.from({
length: count + 1
}, (() => []));
const [first, last] = [
new Int32Array(count + 1),
new Int32Array(count + 1)
];
for (let y = 0; y < height; y++) {
const found = [];
for (let x = 0, i = y * width; x < width; x++, i++) {
const one = data[i];
if (one === 0) continue;
if (last[one] === 0) {
first[one] = x;
found.push(one);
}
last[one] = x + 1;
}
for (const one of found) {
const [left, right] = [
first[one],
last[one]
];
corners[one].push([
y,
left
], [
y,
right
], [
y + 1,
left
], [
y + 1,
right
]);
last[one] = 0;
}
}
return corners.map(hullAround);
});
var hullAround = (function hullAround(points2) {
if (points2.length < 3) return [
...points2
];
const sorted = points2.toSorted(((a, b) => a[0] - b[0] || a[1] - b[1]));
return [
sorted,
sorted.toReversed()
].flatMap(((points3) => hullSide(points3, 1).slice(0, -1)));
});
var polygonArea = (function polygonArea(corners) {
let twice = 0;
corners.forEach((([y, x], i) => {
const [nextY, nextX] = corners[(i + 1) % corners.length];
twice += y * nextX - x * nextY;
}));
return Math.abs(twice) / 2;
});
var graphOf = (function graphOf(view, pieces) {
const { labels, over, bend, depth: depth2 } = pieces;
const { grey: grey2, size: size2 } = view;
const count = highestLabel(labels);
const areas = areasOf(labels, count);
const sumsOf2 = ((values) => meansOf(labels, values.data, count).map(((x, i) => x * areas[i])));
const smooth2 = gaussian(grey2, {
sigma: 0.05 * size2
});
return {
count,
usual: Math.PI / 4 * size2 ** 2,
areas,
moments: momentsOf(labels, count),
grey: sumsOf2(grey2),
squares: sumsOf2(imageOf(grey2, ((i) => grey2.data[i] ** 2))),
peaks: highestOf(labels, smooth2.data, count),
bends: highestOf(labels, bend.data, count),
depths: highestOf(labels, depth2.data, count),
hulls: hullsOf(labels, count),
borders: bordersOf(labels, count, view, {
smooth: smooth2,
over,
bend,
depth: depth2
})
};
});
var bordersOf = (function bordersOf({ data, shape: [height, width] }, count, { grey: grey2, size: size2 }, pictures) {
const borders = Array.from({
length: count + 1
}, (() =>  new Map()));
const [smooth2, over] = [
pictures.smooth.data,
pictures.over.data
];
const [bend, depth2] = [
pictures.bend.data,
pictures.depth.data
];
const slopeAt = ((i) => {
const [y, x] = [
Math.floor(i / width),
i % width
];
const down = smooth2[y + 1 < height ? i + width : i] - smooth2[y > 0 ? i - width : i];
const along = smooth2[x + 1 < width ? i + 1 : i] - smooth2[x > 0 ? i - 1 : i];
return size2 * Math.hypot(down, along);
});
const meet = ((i, j) => {
const [one, other] = [
data[i],
data[j]
];
if (one === other || one === 0 || other === 0) return;
const border = addBorders(borders[one].get(other), {
pixels: 1,
grey: Math.min(grey2.data[i], grey2.data[j]),
over: Math.min(over[i], over[j]),
slope: slopeAt(i) + slopeAt(j),
saddle: Math.min(smooth2[i], smooth2[j]),
bend: Math.min(bend[i], bend[j]),
depth: Math.min(depth2[i], depth2[j])
});
borders[one].set(other, border);
borders[other].set(one, border);
});
for (let y = 0, i = 0; y < height; y++) {
for (let x = 0; x < width; x++, i++) {
if (data[i] === 0) continue;
if (x + 1 < width) meet(i, i + 1);
if (y + 1 < height) meet(i, i + width);
}
}
return borders;
});
var addBorders = (function addBorders(one, other) {
if (one === void 0) return other;
return {
pixels: one.pixels + other.pixels,
grey: one.grey + other.grey,
over: one.over + other.over,
slope: one.slope + other.slope,
saddle: Math.max(one.saddle, other.saddle),
bend: Math.max(one.bend, other.bend),
depth: Math.max(one.depth, other.depth)
};
});
var join2 = (function join2(graph, into, from) {
addMoments(graph.moments, into, from);
for (const sums of [
graph.areas,
graph.grey,
graph.squares
]) sums[into] += sums[from];
for (const tops of [
graph.peaks,
graph.bends,
graph.depths
]) {
tops[into] = Math.max(tops[into], tops[from]);
}
graph.hulls[into] = hullAround([
...graph.hulls[into],
...graph.hulls[from]
]);
const { borders } = graph;
borders[into].delete(from);
for (const [third, border] of borders[from]) {
borders[third].delete(from);
if (third === into) continue;
const joined2 = addBorders(borders[into].get(third), border);
borders[into].set(third, joined2);
borders[third].set(into, joined2);
}
});
var joinPieces = (function joinPieces(graph, gainOf) {
const { count, borders } = graph;
const owner = Int32Array.from({
length: count + 1
}, ((_, one) => one));
const ages = new Int32Array(count + 1);
const heap = [];
const offer = ((one, other, border) => {
const gain = gainOf(one, other, border);
if (gain > 0) push(heap, {
gain,
one,
other,
age: ages[one] + ages[other]
});
});
borders.forEach(((around, one) => around.forEach(((border, other) => one < other && offer(one, other, border)))));
for (let pair = pop(heap); pair !== void 0; pair = pop(heap)) {
const { one, other, age } = pair;
if (owner[one] !== one || owner[other] !== other || ages[one] + ages[other] !== age) continue;
owner[other] = one;
ages[one]++;
join2(graph, one, other);
borders[one].forEach(((border, third) => offer(one, third, border)));
}
for (let one = 1; one <= count; one++) {
let last = one;
while (owner[last] !== last) last = owner[last];
owner[one] = last;
}
return owner;
});
var joinedLabels = (function joinedLabels(pieces, owner) {
return labelsLike(pieces, pieces.data.map(((one) => owner[one])));
});
var push = (function push(heap, pair) {
let at2 = heap.length;
while (at2 > 0) {
const up = at2 - 1 >> 1;
if (heap[up].gain >= pair.gain) break;
heap[at2] = heap[up];
at2 = up;
}
heap[at2] = pair;
});
var pop = (function pop(heap) {
const first = heap[0];
const last = heap.pop();
if (last === void 0 || heap.length === 0) return first;
let at2 = 0;
for (; ; ) {
let down = 2 * at2 + 1;
if (down >= heap.length) break;
if (down + 1 < heap.length && heap[down + 1].gain > heap[down].gain) down++;
if (heap[down].gain <= last.gain) break;
heap[at2] = heap[down];
at2 = down;
}
heap[at2] = last;
return first;
});
var ring = (function ring(labels, options3 = {}) {
const { data, shape } = labels;
const { mask, inner = 0, outer = 5 } = options3;
checkParameter(Number.isFinite(inner) && inner >= 0, "inner", inner, "a finite number from 0");
checkParameter(Number.isFinite(outer) && outer >= inner, "outer", outer, `a finite number from \`inner\` (${inner})`);
if (mask !== void 0) requireSameShape(labels, mask, "mask");
const near = nearestNumbers(labels, {
inner,
outer,
ties: "lowest"
});
if (near !== void 0) {
if (mask !== void 0) {
for (let i = 0; i < near.length; i++) if (mask.data[i] === 0) near[i] = 0;
}
return labelsLike(labels, near);
}
const reach = Math.min(Math.floor(outer), 32767);
const nearest2 = Int32Array.from(data);
const squares = new Float64Array(data.length);
for (let i = 0; i < squares.length; i++) squares[i] = data[i] === 0 ? Infinity : 0;
let stride2 = 1;
for (let axis = shape.length - 1; axis >= 0; axis--) {
alongAxis2(squares, nearest2, stride2, shape[axis], reach);
stride2 *= shape[axis];
}
const out2 = new Int32Array(data.length);
for (let i = 0; i < out2.length; i++) {
if (data[i] !== 0 || mask !== void 0 && mask.data[i] === 0) continue;
const distance = Math.sqrt(squares[i]);
if (distance > inner && distance <= outer) out2[i] = nearest2[i];
}
return labelsLike(labels, out2);
});
var objectFeatures = (function objectFeatures(labels, view) {
const { size: size2, light, pixels: pixels2 } = view;
const count = highestLabel(labels);
const areas = areasOf(labels, count);
const moments = momentsOf(labels, count);
const inside = meansOf(labels, light.data, count);
const outer = Math.max(2, 0.2 * size2);
const around = ring(labels, {
inner: Math.max(1, 0.05 * size2),
outer
});
const grounds = meansOf(around, light.data, count);
const squares = meansOf(around, imageOf(light, ((i) => light.data[i] ** 2)).data, count);
const sides = sidesOf(labels, count);
const cut = cutOnes(labels, count);
const usual = Math.PI / 4 * size2 ** 2;
return Array.from({
length: count + 1
}, ((_, one) => {
if (one === 0) return new Float64Array(OBJECT_FEATURES.length);
const contrast = Math.max(1e-4, inside[one] - grounds[one]);
const noise = Math.sqrt(Math.max(1e-8, squares[one] - grounds[one] ** 2));
const least = cut[one] && pixels2 * areas[one] >= SEEN_CUT ? LEAST_CUT : 0;
const part2 = Math.log(Math.max(least, areas[one] / usual));
const outline = Math.PI / 4 * sides[one];
return Float64Array.of(Math.max(-4, Math.log(contrast)), part2, part2 * part2, ellipseFit(moments, one), Math.log(outline / (2 * Math.sqrt(Math.PI * areas[one]))), Math.min(4, Math.log(contrast / (noise + 5e-3))));
}));
});
var cutOnes = (function cutOnes({ data, shape: [height, width] }, count) {
const cut = new Uint8Array(count + 1);
for (let y = 0; y < height; y++) cut[data[y * width]] = cut[data[(y + 1) * width - 1]] = 1;
for (let x = 0; x < width; x++) cut[data[x]] = cut[data[(height - 1) * width + x]] = 1;
return cut;
});
var sidesOf = (function sidesOf({ data, shape: [height, width] }, count) {
const sides = new Float64Array(count + 1);
const meet = ((i, j) => {
if (data[i] === data[j]) return;
sides[data[i]]++;
sides[data[j]]++;
});
for (let y = 0, i = 0; y < height; y++) {
for (let x = 0; x < width; x++, i++) {
if (x + 1 < width) meet(i, i + 1);
if (y + 1 < height) meet(i, i + width);
}
}
return sides;
});
var likelihoods = (function likelihoods(features, weights2) {
return Float64Array.from(features, ((numbers2) => {
const sum = numbers2.reduce(((sum2, number2, i) => sum2 + weights2[i + 1] * number2), weights2[0]);
return 1 / (1 + Math.exp(-sum));
}));
});
var outlined = (function outlined(labels, view, edge) {
const { size: size2, grey: grey2 } = view;
const light = view.light.data;
const count = highestLabel(labels);
const reach = expandLabels(labels, {
distance: Math.max(2, 0.25 * size2)
});
const valleys = watershed(imageOf(grey2, ((i) => -grey2.data[i])), labels, {
mask: insideOf2(reach)
});
const grounds = groundsOf(labels, reach, light, count);
const means = meansOf(labels, light, count);
const brighter = labelsLike(labels, labels.data.map(((one, i) => light[i] >= means[one] ? one : 0)));
const levels3 = meansOf(brighter, light, count).map(((top2, one) => grounds[one] + edge * (top2 - grounds[one])));
const bright = labelsLike(labels, valleys.data.map(((one, i) => light[i] > levels3[one] ? one : 0)));
return filledUp(largestParts(roundOff(bright)), size2);
});
var groundsOf = (function groundsOf(labels, reach, light, count) {
const around = Array.from({
length: count + 1
}, (() => []));
reach.data.forEach(((one, i) => {
if (one > 0 && labels.data[i] === 0) around[one].push(light[i]);
}));
return Float64Array.from(around, ((values) => {
if (values.length === 0) return 0;
return Float64Array.from(values).sort()[Math.floor(0.1 * values.length)];
}));
});
var roundOff = (function roundOff(labels) {
const open2 = opening(insideOf2(labels), disk(1)).data;
return labelsLike(labels, labels.data.map(((one, i) => open2[i] ? one : 0)));
});
var filledUp = (function filledUp(labels, size2) {
const inside = insideOf2(labels);
const filled = removeSmallHoles(inside, {
maxSize: Math.floor(0.03 * size2 * size2)
}).data;
const { holes, within: within2 } = holesOf(labels);
const nearest2 = expandLabels(labels, {
distance: 0.2 * size2
}).data;
return labelsLike(labels, labels.data.map(((one, i) => {
if (one > 0) return one;
const around = within2[holes.data[i]];
return around > 0 ? around : filled[i] ? nearest2[i] : 0;
})));
});
var pairFeatures = (function pairFeatures(graph, one, other, border) {
const { areas, moments, hulls, grey: grey2, squares, usual } = graph;
const [a, b] = [
areas[one],
areas[other]
];
const least = Math.min(a, b);
const alone = ((first, second) => (a * first + b * second) / (a + b));
const [fitA, fitB] = [
ellipseFit(moments, one),
ellipseFit(moments, other)
];
const fit = ellipseFit(moments, one, other);
const [solidA, solidB] = [
a / polygonArea(hulls[one]),
b / polygonArea(hulls[other])
];
const solidity = (a + b) / polygonArea(hullAround([
...hulls[one],
...hulls[other]
]));
const [lightA, lightB] = [
grey2[one] / a,
grey2[other] / b
];
const spread2 = ((label2, area2, mean2) => Math.sqrt(Math.max(0, squares[label2] / area2 - mean2 * mean2)));
const dip = Math.min(graph.peaks[one], graph.peaks[other]) - border.saddle;
const depth2 = Math.min(graph.depths[one], graph.depths[other]);
return Float64Array.of(fit - alone(fitA, fitB), fit, Math.min(fitA, fitB), solidity - alone(solidA, solidB), solidity, Math.log((a + b) / usual), Math.log(least / usual), Math.abs(Math.log(a / b)), border.pixels / (2 * Math.sqrt(least / Math.PI)), Math.log((border.depth + 0.3) / (depth2 + 0.3)), Math.abs(lightA - lightB), border.grey / border.pixels, border.over / border.pixels, border.slope / border.pixels, dip / (0.02 + Math.min(spread2(one, a, lightA), spread2(other, b, lightB))), Math.min(graph.bends[one], graph.bends[other]) - border.bend);
});
var cutPieces = (function cutPieces(view, smallest2) {
const { size: size2, grey: grey2 } = view;
const around = gaussian(grey2, {
sigma: 0.25 * size2
}).data;
const over = imageOf(grey2, ((i) => grey2.data[i] - around[i]));
const inside = foreground2(view, over, smallest2);
const sigma = 0.12 * size2;
const answer = laplacianOfGaussian(grey2, {
sigma
}).data;
const bend = imageOf(grey2, ((i) => sigma * sigma * answer[i]));
const distance = edt(inside).data;
const depth2 = gaussian(imageOf(inside, ((i) => distance[i])), {
sigma: 1
});
const height = imageOf(grey2, ((i) => bend.data[i] + 1.4 * depth2.data[i] / size2));
const tops = hMaxima(height, 0.02).data;
const seeds = label(maskLike(inside, tops.map(((top2, i) => top2 & inside.data[i])))).labels;
const labels = watershed(imageOf(height, ((i) => -height.data[i])), seeds, {
mask: inside
});
return {
labels,
over,
bend,
depth: depth2
};
});
var foreground2 = (function foreground2({ size: size2, light }, over, smallest2) {
const inside = new Uint8Array(over.data.length);
for (let i = 0; i < inside.length; i++) {
inside[i] = over.data[i] > 0.05 && light.data[i] > 0.1 ? 1 : 0;
}
const solid = removeSmallObjects(maskLike(over, inside), {
maxSize: smallest2
});
return removeSmallHoles(solid, {
maxSize: Math.floor(0.13 * size2 * size2)
});
});
var readTrees = (function readTrees(text2) {
const lines = text2.trim().split("\n").map(((line) => line.trim().split(" ")));
const count = lines.reduce(((sum, { length: length2 }) => sum + length2), 0);
const roots = new Int32Array(lines.length);
const feature = new Int32Array(count).fill(-1);
const value = new Float64Array(count);
const right = new Int32Array(count);
let at2 = 0;
lines.forEach(((words, tree) => {
roots[tree] = at2;
const open2 = [];
for (const word of words) {
const node = at2++;
const colon = word.indexOf(":");
value[node] = Number(word.slice(colon + 1));
if (colon >= 0) {
feature[node] = Number(word.slice(0, colon));
open2.push(node);
} else if (open2.length > 0) right[open2.pop()] = at2;
}
}));
return {
roots,
feature,
value,
right
};
});
var sumOfTrees = (function sumOfTrees({ roots, feature, value, right }, features) {
let sum = 0;
for (const root of roots) {
let node = root;
while (feature[node] >= 0) {
node = features[feature[node]] <= value[node] ? node + 1 : right[node];
}
sum += value[node];
}
return sum;
});
var otsu = (function otsu(image, options3 = {}) {
const bins = histogramUnlessFlat(image, options3);
if (typeof bins === "number") return bins;
const { weight, center, round: round2 } = bins;
const moment = new Float64Array(weight.length);
for (let i = 0; i < moment.length; i++) moment[i] = round2(weight[i] * center[i]);
const below = cumulative(weight, single);
const fromHere = cumulativeFromEnd(weight, single);
const momentBelow = cumulative(moment, round2);
const momentFromHere = cumulativeFromEnd(moment, round2);
const variance = new Float64Array(Math.max(weight.length - 1, 1));
for (let i = 0; i < weight.length - 1; i++) {
const meanBelow = round2(momentBelow[i] / below[i]);
const meanAbove = round2(momentFromHere[i + 1] / fromHere[i + 1]);
const gap = round2(meanBelow - meanAbove);
variance[i] = round2(single(below[i] * fromHere[i + 1]) * round2(gap * gap));
}
return center[argmax(variance)];
});
var usualNucleus = (function usualNucleus(image) {
const factor = Math.max(1, Math.floor(Math.sqrt(image.data.length / PIXELS)));
const smooth2 = gaussian(shrink(image, factor), {
sigma: 1
});
if (smooth2.data.length === 0) return {
diameter: 0,
light: 0,
ground: 0
};
const [ground, top2] = percentiles(smooth2.data, [
5,
99.9
]);
const scale2 = 0.1 * (top2 - ground);
const none = {
diameter: 0,
light: 0,
ground
};
if (!(scale2 > 0)) return none;
const grey2 = imageOf(smooth2, ((i) => Math.log1p(Math.max(0, smooth2.data[i] - ground) / scale2)));
const chosen2 = bestObjects(objectsOf(smooth2, grey2, ground));
const round2 = chosen2.filter((({ fit }) => fit > ROUND));
const taken = round2.length < 3 ? chosen2 : round2;
if (taken.length === 0) return none;
const area2 = weightedMedian(taken.map((({ area: area3 }) => area3)), ((area3) => area3));
return {
diameter: factor * 2 * Math.sqrt(area2 / Math.PI),
light: median(taken.map((({ light }) => light))),
ground
};
});
var objectsOf = (function objectsOf(smooth2, grey2, ground) {
const { data, shape: [height, width] } = smooth2;
const lowest = otsu(grey2);
const sums = new Float64Array(data.length + 1);
for (let i = 0; i < data.length; i++) sums[i + 1] = sums[i] + data[i];
const holder2 = new Int32Array(data.length).fill(-1);
const objects2 = [];
for (let step = 0; step < STEPS; step++) {
const raw = above(grey2, lowest + step / STEPS * (HIGHEST - lowest));
const count = withRuns(fillHoles(raw), {
connectivity: 1,
background: 0
}, ((runs3) => {
const { starts, ends, numbers: numbers2, firsts, count: count2 } = runs3;
const first = objects2.length - 1;
const moments = new Float64Array((count2 + 1) * 6);
const light = new Float64Array(count2 + 1);
const solid = new Float64Array(count2 + 1);
const parents = new Int32Array(count2 + 1);
for (let y = 0; y < height; y++) {
for (let run2 = firsts[y]; run2 < firsts[y + 1]; run2++) {
const one = numbers2[run2];
const [from, to] = [
y * width + starts[run2],
y * width + ends[run2]
];
addRun(moments, one, y, starts[run2], ends[run2]);
light[one] += sums[to] - sums[from];
let filled = 0;
for (let i = from; i < to; i++) filled += raw.data[i];
solid[one] += filled;
parents[one] = holder2[from];
holder2.fill(first + one, from, to);
}
}
for (let one = 1; one <= count2; one++) {
const area2 = moments[one * 6];
const whole2 = Math.min(1, solid[one] / area2 / 0.9);
objects2.push({
parent: parents[one],
area: area2,
fit: area2 >= SMALLEST ? (ellipseFit(moments, one) * whole2) ** 4 : 0,
light: Math.max(0, light[one] / area2 - ground),
below: 0,
belowWeight: 0,
covered: 0,
parts: 0
});
}
return count2;
}));
if (count === 0) break;
}
return objects2;
});
var bestObjects = (function bestObjects(objects2) {
const chosen2 = new Uint8Array(objects2.length);
for (let i = objects2.length - 1; i >= 0; i--) {
const one = objects2[i];
const below = one.belowWeight === 0 ? 0 : one.below / one.belowWeight;
const crowd = below > 0.7 && (one.parts >= MANY5 || one.parts >= 4 && one.covered >= 0.3 * one.area);
const whole2 = !crowd && one.fit >= below;
if (whole2) {
chosen2[i] = 1;
one.parts = 1;
one.covered = one.area;
}
if (one.parent < 0 || one.area < SMALLEST) continue;
const parent = objects2[one.parent];
const weight = Math.max(1e-9, one.area * one.light) ** 0.25;
parent.below += weight * (whole2 ? one.fit : below);
parent.belowWeight += weight;
parent.covered += one.covered;
parent.parts += one.parts;
}
const taken = new Uint8Array(objects2.length);
return objects2.filter((({ parent, fit }, i) => {
if (parent >= 0 && taken[parent]) taken[i] = 1;
else if (chosen2[i] && fit > 0) return taken[i] = 1;
return false;
}));
});
var viewOf3 = (function viewOf3(image, usual, compress) {
const { diameter, ground } = usual;
const small = diameter < SMALL;
const factor = Math.max(1, Math.round(diameter / DIAMETER));
const scaled = small ? enlarge2(image, 2) : shrink(image, factor);
const { data } = gaussian(scaled, {
sigma: small ? 0.8 : 0.5
});
const light = imageOf(scaled, ((i) => (data[i] - ground) / usual.light));
return {
size: small ? 2 * diameter : diameter / factor,
pixels: small ? 1 / 4 : factor * factor,
light,
grey: imageOf(light, ((i) => Math.log1p(Math.max(0, light.data[i]) / compress))),
back: ((labels) => small ? backToSize(labels, image, 2) : spreadToSize(labels, image, factor))
};
});
var segNuclei = (function segNuclei(given, options3 = {}) {
const image = finite(given);
if (image.shape.length !== 2) {
throw new InputError(`Nuclei cannot be found: the image must have two axes (is ${image.shape.length})`);
}
const { compress = 0.25, edge = 0.4, minSize = 0.04, certainty = 0.45, join: join3 = 0 } = options3;
const found = usualNucleus(image);
const diameter = options3.diameter ?? found.diameter;
if (!(diameter > 0 && found.light > 0)) {
const none = createLabels(new Int32Array(image.data.length), image.shape, image);
return {
diameter,
labels: none
};
}
const view = viewOf3(image, {
...found,
diameter
}, compress);
const smallest2 = minSize * Math.PI / 4 * view.size ** 2;
const pieces = cutPieces(view, Math.floor(smallest2));
const graph = graphOf(view, pieces);
const model = learned ??= readTrees(trees);
const owner = joinPieces(graph, ((one, other, border) => sumOfTrees(model, pairFeatures(graph, one, other, border)) + join3));
const outlines2 = outlined(joinedLabels(pieces.labels, owner), view, edge);
const areas = areasOf(outlines2, highestLabel(outlines2));
const likely = likelihoods(objectFeatures(outlines2, view), weights);
const nuclei2 = keepLabels(outlines2, ((one) => areas[one] >= smallest2 && likely[one] > certainty));
return {
diameter,
labels: relabelSequential(view.back(nuclei2))
};
});
var trackObjects = (function trackObjects(frames, options3 = {}) {
const { maxDistance = 10, maxGap = 1 } = options3;
checkParameter(maxDistance > 0, "maxDistance", maxDistance, "above 0");
checkParameter(Number.isInteger(maxGap) && maxGap >= 0, "maxGap", maxGap, "a whole number from 0");
const spots = [];
const given = packedFrames();
let count = 0;
let previous;
let open2 = [];
for (const labels2 of frames) {
const frame2 = spots.length;
const found = spotsOf(labels2);
spots.push(found);
given.add(labels2);
const links = assign(open2, found, labels2, given, maxDistance);
const next = [];
const taken =  new Set();
links.forEach(((at2, i) => {
if (at2 < 0) {
if (frame2 - open2[i].frame <= maxGap) next.push(open2[i]);
return;
}
found[at2].track = open2[i].spot.track;
taken.add(open2[i].spot);
}));
const before2 = frame2 === 0 ? [] : spots[frame2 - 1];
for (const spot of found) {
if (spot.track > 0) continue;
spot.track = ++count;
const under = previous && before2.find(({ label: label2 }) => label2 === at(previous, spot));
if (under !== void 0 && taken.has(under)) spot.parent = under.track;
}
for (const { spot, frame: last } of open2) {
if (taken.has(spot) || last !== frame2 - 1) continue;
const over = found.find(({ label: label2 }) => label2 === at(labels2, spot));
if (over !== void 0) spot.mergedInto = over.track;
}
open2 = [
...next,
...found.map(((spot) => ({
spot,
frame: frame2
})))
];
previous = labels2;
}
const points2 = spots.flatMap(((found, frame2) => found.map((({ label: label2, track, y, x, area: area2, parent, mergedInto }) => ({
frame: frame2,
label: label2,
track,
y,
x,
area: area2,
...parent === void 0 ? {} : {
parent
},
...mergedInto === void 0 ? {} : {
mergedInto
}
})))));
const labels = given.renamed(((frame2) => {
const tracks = [];
for (const { label: label2, track } of spots[frame2]) tracks[label2] = track;
return tracks;
}));
return {
points: points2,
count,
labels
};
});
var spotsOf = (function spotsOf(labels) {
const count = highestLabel(labels);
const areas = areasOf(labels, count);
const [rows, columns] = [
new Float64Array(count + 1),
new Float64Array(count + 1)
];
const [height, width] = labels.shape;
for (let y = 0, i = 0; y < height; y++) {
for (let x = 0; x < width; x++, i++) {
rows[labels.data[i]] += y;
columns[labels.data[i]] += x;
}
}
const spots = [];
for (let label2 = 1; label2 <= count; label2++) {
const area2 = areas[label2];
if (area2 === 0) continue;
spots.push({
label: label2,
area: area2,
y: rows[label2] / area2,
x: columns[label2] / area2,
track: 0
});
}
return spots;
});
var assign = (function assign(open2, found, now, frames, maxDistance) {
const frame2 = frames.length - 1;
const links = new Int32Array(open2.length).fill(-1);
const reach = maxDistance * Math.max(1, ...open2.map(((one) => frame2 - one.frame)));
const cells =  new Map();
const cellOf2 = ((value) => Math.floor(value / reach));
found.forEach((({ y, x }, j) => {
const key = `${cellOf2(y)},${cellOf2(x)}`;
cells.set(key, [
...cells.get(key) ?? [],
j
]);
}));
const shared = overlaps(open2, found, now, frames);
const costs = open2.map((({ spot, frame: last }, i) => {
const limit2 = maxDistance * (frame2 - last);
const row =  new Map();
for (let dy = -1; dy <= 1; dy++) {
for (let dx = -1; dx <= 1; dx++) {
for (const j of cells.get(`${cellOf2(spot.y) + dy},${cellOf2(spot.x) + dx}`) ?? []) {
const distance = Math.hypot(spot.y - found[j].y, spot.x - found[j].x);
if (distance > limit2) continue;
const overlap2 = (shared.get(i * 2 ** 26 + j) ?? 0) / Math.min(spot.area, found[j].area);
row.set(j, distance * (1 - overlap2 / 2));
}
}
}
return row;
}));
const reached =  new Map();
costs.forEach(((row, i) => {
for (const j of row.keys()) reached.set(j, [
...reached.get(j) ?? [],
i
]);
}));
const seen = new Uint8Array(open2.length);
for (let start = 0; start < open2.length; start++) {
if (seen[start] || costs[start].size === 0) continue;
const tracks = [
start
];
const objects2 =  new Set();
seen[start] = 1;
for (let k = 0; k < tracks.length; k++) {
for (const j of costs[tracks[k]].keys()) {
if (objects2.has(j)) continue;
objects2.add(j);
for (const i of reached.get(j)) {
if (!seen[i]) {
seen[i] = 1;
tracks.push(i);
}
}
}
}
const columns = [
...objects2
];
const matrix = tracks.map(((i) => columns.map(((j) => costs[i].get(j) ?? Infinity))));
leastCost(matrix, 2.02 * reach).forEach(((column2, k) => {
if (column2 >= 0) links[tracks[k]] = columns[column2];
}));
}
return links;
});
var overlaps = (function overlaps(open2, found, now, frames) {
const shared =  new Map();
const columns = new Map(found.map((({ label: label2 }, j) => [
label2,
j
])));
for (const last of new Set(open2.map(((one) => one.frame)))) {
const rows =  new Map();
open2.forEach(((one, i) => one.frame === last && rows.set(one.spot.label, i)));
const { data } = frames.at(last);
for (let p = 0; p < data.length; p++) {
if (data[p] === 0 || now.data[p] === 0) continue;
const [i, j] = [
rows.get(data[p]),
columns.get(now.data[p])
];
if (i === void 0 || j === void 0) continue;
const key = i * 2 ** 26 + j;
shared.set(key, (shared.get(key) ?? 0) + 1);
}
}
return shared;
});
var leastCost = (function leastCost(costs, none) {
const rows = costs.length;
const real = rows === 0 ? 0 : costs[0].length;
const columns = real + rows;
const cost = ((i, j) => j < real ? costs[i][j] : j - real === i ? none : Infinity);
const rowOf = new Int32Array(columns).fill(-1);
const price = new Float64Array(columns);
const gain = new Float64Array(rows);
for (let first = 0; first < rows; first++) {
const shortest = new Float64Array(columns).fill(Infinity);
const cameFrom = new Int32Array(columns).fill(-1);
const done = new Uint8Array(columns);
let row = first;
let before2 = -1;
let length2 = 0;
let end = -1;
while (end < 0) {
let nearest2 = -1;
for (let j = 0; j < columns; j++) {
if (done[j]) continue;
const path = length2 + cost(row, j) - gain[row] - price[j];
if (path < shortest[j]) {
shortest[j] = path;
cameFrom[j] = before2;
}
if (nearest2 < 0 || shortest[j] < shortest[nearest2]) nearest2 = j;
}
done[nearest2] = 1;
length2 = shortest[nearest2];
if (rowOf[nearest2] < 0) end = nearest2;
else {
row = rowOf[nearest2];
before2 = nearest2;
}
}
gain[first] += length2;
for (let j = 0; j < columns; j++) {
if (!done[j] || j === end) continue;
gain[rowOf[j]] += length2 - shortest[j];
price[j] -= length2 - shortest[j];
}
for (let j = end; j >= 0; ) {
const from = cameFrom[j];
rowOf[j] = from < 0 ? first : rowOf[from];
j = from;
}
}
const result = new Int32Array(rows).fill(-1);
rowOf.forEach(((row, j) => {
if (row >= 0 && j < real) result[row] = j;
}));
return result;
});
var findKtrNuclei = (function findKtrNuclei(image, options3 = {}) {
if (image.shape.length !== 2) {
throw new InputError(`Nuclei cannot be found: the image must have two axes (is ${image.shape.length})`);
}
const { threshold = 327.7, sigma = 1, partSigma = 2.7, partDistance = 5 } = options3;
const { minDiameter = 8, maxDiameter = 20 } = options3;
const labels = threshold === "shape" ? segNuclei(image).labels : brightNuclei(finite(image), {
threshold,
sigma,
partSigma,
partDistance
});
const inner = clearBorder(labels);
const areas = areasOf(inner, highestLabel(inner));
const diameter = ((one) => 2 * Math.sqrt(areas[one] / Math.PI));
return relabelSequential(keepLabels(inner, ((one) => diameter(one) >= minDiameter && diameter(one) <= maxDiameter)));
});
var brightNuclei = (function brightNuclei(image, options3) {
const grey2 = imageLike(image, Float32Array.from(image.data));
const smooth2 = gaussian(grey2, {
sigma: options3.sigma
});
const level = options3.threshold === "auto" ? otsu(smooth2) : options3.threshold;
const inside = fillHoles(above(smooth2, level));
const blurred = gaussian(grey2, {
sigma: options3.partSigma
}).data;
const field2 = imageOf(grey2, ((i) => inside.data[i] ? blurred[i] : 0));
const highest2 = maximum(field2, {
kernel: disk(Math.min(options3.partDistance, ...field2.shape))
}).data;
const tops = maskLike(field2, inside.data.map(((one, i) => one && field2.data[i] === highest2[i] ? 1 : 0)));
return watershed(imageOf(field2, ((i) => -field2.data[i])), label(tops).labels, {
mask: inside
});
});
var ktrSeries = (function ktrSeries(options3 = {}) {
const nuclei2 = packedFrames();
const measured = [];
let first;
return {
add: (function (frame2) {
first ??= frame2.nucleus.shape;
requireOneShape(frame2, first);
const found = findKtrNuclei(frame2.nucleus, options3);
measured.push(measureFrame(frame2, found, options3));
nuclei2.add(found);
}),
result: (function () {
const { points: points2, count, labels } = trackObjects(nuclei2, options3);
const byFrame = Map.groupBy(points2, (({ frame: frame2 }) => frame2));
const cells = [];
const frames = measured.map(((one, t) => {
const here = (byFrame.get(t) ?? []).map(((point) => cellOf(point, one, options3)));
cells.push(...here);
const sound = here.filter((({ counts }) => counts));
const channels = Object.fromEntries(one.levels.map((([name]) => [
name,
curvePoint(sound.map(((cell) => cell.channels[name])), options3.average ?? "median")
])));
return {
nuclei: here.length,
channels
};
}));
return {
frames,
cells,
tracks: count,
labels
};
})
};
});
var measureFrame = (function measureFrame(frame2, found, options3) {
const { ringInner = 0, ringOuter = 5 } = options3;
const nuclei2 = highestLabel(found);
const rings = ring(found, {
inner: ringInner,
outer: ringOuter,
mask: frame2.cellMask === void 0 ? void 0 : insideOf2(frame2.cellMask)
});
return {
ringAreas: areasOf(rings, nuclei2),
markers: meansOf(found, frame2.nucleus.data, nuclei2),
levels: Object.entries(frame2.reporters).map((([name, image]) => {
const reporter = withoutBackground(image, options3);
return [
name,
meansOf(found, reporter, nuclei2),
meansOf(rings, reporter, nuclei2)
];
}))
};
});
var cellOf = (function cellOf(point, { ringAreas, markers, levels: levels3 }, { minRing = 100, minNucleus = 900 }) {
const one = point.label;
const channels = Object.fromEntries(levels3.map((([name, inside, around]) => {
const [nucleus, cytoplasm] = [
inside[one],
around[one]
];
return [
name,
{
nucleus,
cytoplasm,
ratio: cytoplasm / nucleus
}
];
})));
const measurable = ringAreas[one] > 0 && Object.values(channels).every((({ ratio }) => Number.isFinite(ratio)));
const counts = measurable && ringAreas[one] >= minRing && markers[one] >= minNucleus;
return {
...point,
ring: ringAreas[one],
marker: markers[one],
counts,
channels
};
});
var curvePoint = (function curvePoint(levels3, average) {
const mid = ((pick) => {
const values = levels3.map(pick);
return average === "median" ? median(values) : values.reduce((sum, value) => sum + value, 0) / values.length;
});
const ratios = levels3.map((({ ratio: ratio2 }) => ratio2)).sort(((a, b) => a - b));
const cells = ratios.length;
const ratio = mid(((one) => one.ratio));
let [low, high] = [
NaN,
NaN
];
if (cells > 0 && average === "median") {
const half = 0.98 * Math.sqrt(cells);
low = ratios[Math.max(0, Math.floor(cells / 2 - half))];
high = ratios[Math.min(cells - 1, Math.ceil(cells / 2 + half))];
} else if (cells > 1) {
const squares = ratios.reduce((sum, value) => sum + (value - ratio) ** 2, 0);
const error = 1.96 * Math.sqrt(squares / (cells - 1) / cells);
[low, high] = [
ratio - error,
ratio + error
];
}
return {
cells,
nucleus: mid(((one) => one.nucleus)),
cytoplasm: mid(((one) => one.cytoplasm)),
ratio,
low,
high
};
});
var withoutBackground = (function withoutBackground(image, options3) {
const { background: background2 = "none", percentile = 5, radius = 70 } = options3;
if (background2 === "none") return image.data;
if (background2 === "rollingBall") return rollingBall(image, {
radius
}).image.data;
const level = quantile2(image.data, percentile / 100);
return new Float32Array(image.data).map((value) => value - level);
});
var requireOneShape = (function requireOneShape(frame2, shape) {
const expected = shape.join("\xD7");
const pictures = {
nucleus: frame2.nucleus,
...frame2.reporters,
cellMask: frame2.cellMask
};
for (const [name, picture] of Object.entries(pictures)) {
if (picture === void 0 || picture.shape.join("\xD7") === expected) continue;
throw new InputError(`Frames cannot be compared: all pictures must have one shape, ${expected} (${name} is ${picture.shape.join("\xD7")})`);
}
});
var ticks = (function ticks(low, high, most) {
if (!(high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high), 1e-290))) return [
low
];
const raw = (high - low) / most;
const power = 10 ** Math.floor(Math.log10(raw));
const step = ([
1,
2,
5,
10
].find(((factor) => factor * power >= raw * (1 - 1e-9))) ?? 10) * power;
const list2 = [];
const first = Math.ceil(low / step - 1e-9), last = Math.floor(high / step + 1e-9);
for (let i = first; i <= last; i++) list2.push(Number((i * step).toPrecision(12)));
return list2.length > 0 ? list2 : ticks(low, high, most * 2);
});
var frameName = (function frameName(numbers2, at2) {
return String(numbers2[at2]).padStart(Math.max(4, String(numbers2.at(-1)).length), "0");
});
var createResults = (function createResults(folder) {
const out2 = folder.replace(/[/\\]+$/, "");
const files = createFileSet();
const outputs = [];
return {
add: (function (name, content) {
const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
files.add(`${out2}/${name}`, bytes);
outputs.push(fileRecord(name, bytes));
}),
finish: (async function (name, { program, inputs, parameters, started }) {
const read = [];
for (const path of inputs) read.push(await inputRecord(path));
const record = formatRecord({
program,
inputs: read,
parameters,
outputs: await Promise.all(outputs),
started: started.toISOString(),
seconds: (Date.now() - started.getTime()) / 1e3
});
files.add(`${out2}/${name}.record.json`, new TextEncoder().encode(record));
await files.commit();
}),
[Symbol.dispose]: (() => files.abort())
};
});
var fromStack = (async function fromStack(path, given) {
if (given.channels === void 0) {
throw new UsageError("--channels is missing: say which channel of the stack is what");
}
const channels = new Map(given.channels.split(",").map(((words) => {
const [, name, index2] = /^([^=]+)=(\d+)$/.exec(words.trim()) ?? [];
if (name === void 0) {
throw new UsageError(`--channels must be such as nucleus=0,green=1, got ${given.channels}`);
}
return [
name,
Number(index2)
];
})));
const nucleus = channels.get("nucleus");
const names = [
...channels.keys()
].filter(((name) => name !== "nucleus" && name !== "mask"));
if (nucleus === void 0 || names.length === 0) {
throw new UsageError("--channels must name nucleus and at least one reporter");
}
using opened = new DisposableStack();
const file = opened.use(await openImage(path));
const axis = file.axes.search(/[CS]/);
const most = axis < 0 ? 1 : file.shape[axis];
for (const [name, index2] of channels) {
if (index2 < most) continue;
throw new UsageError(`--channels: ${path} has ${most} channels, counted from 0, got ${name}=${index2}`, {
parameter: "--channels",
value: index2,
file: path
});
}
const time = file.axes.indexOf("T");
const count = time < 0 ? 1 : file.shape[time];
const mask = channels.get("mask");
const read = ((t, c) => file.read({
...time < 0 ? {} : {
t
},
c
}));
const kept3 = opened.move();
return {
numbers: Array.from({
length: count
}, ((_, t) => t + 1)),
names,
nucleus: ((t) => read(t, nucleus)),
frame: (async function (t) {
const reporters = {};
for (const name of names) reporters[name] = await read(t, channels.get(name));
return {
nucleus: await read(t, nucleus),
reporters,
cellMask: mask === void 0 ? void 0 : await read(t, mask)
};
}),
pixelSize: file.pixelSize,
seconds: file.frameInterval,
paths: [
path
],
[Symbol.dispose]: (() => kept3.dispose())
};
});
var settingsOf = (function settingsOf(given, pixelSize2) {
const own = Object.fromEntries(Object.entries(given).filter((([, value]) => value !== void 0)));
const settings = {
...PRESETS[given.preset],
...own
};
if (given.ringOuterMicrons === void 0) return settings;
if (pixelSize2 === void 0) {
throw new InputError("--ring-outer-microns needs the size of a pixel, and the file has none");
}
return {
...settings,
ringOuter: given.ringOuterMicrons / pixelSize2.x
};
});
var cellTable = (function cellTable(result, series2, minutes) {
const { cells } = result;
const { names } = series2;
const columns = {
frame: Float64Array.from(cells, (({ frame: frame2 }) => series2.numbers[frame2])),
minutes: Float64Array.from(cells, (({ frame: frame2 }) => minutes[frame2])),
track: Float64Array.from(cells, (({ track }) => track)),
y: Float64Array.from(cells, (({ y }) => y)),
x: Float64Array.from(cells, (({ x }) => x)),
area: Float64Array.from(cells, (({ area: area2 }) => area2)),
ring: Float64Array.from(cells, (({ ring: ring2 }) => ring2)),
marker: Float64Array.from(cells, (({ marker }) => marker)),
counts: Float64Array.from(cells, (({ counts }) => counts ? 1 : 0)),
parent: cells.map((({ parent }) => parent ?? null)),
mergedInto: cells.map((({ mergedInto }) => mergedInto ?? null))
};
const units = {
minutes: "min",
y: "px",
x: "px",
area: "px",
ring: "px"
};
for (const name of names) {
for (const what of [
"nucleus",
"cytoplasm",
"ratio"
]) {
const title = what[0].toUpperCase() + what.slice(1);
columns[name + title] = Float64Array.from(cells, (({ channels }) => channels[name][what]));
}
}
return createTable(columns, units);
});
var colourOf = (function colourOf(name, index2) {
const known = {
green: "#2a8f3c",
cyan: "#0b8fa8",
red: "#c23b22",
yellow: "#b08d00",
blue: "#2457b3"
};
return known[name.toLowerCase()] ?? [
"#5b3a9e",
"#c2571a",
"#3f6b2a",
"#8f2a5b"
][index2 % 4];
});
var figure = (function figure(result, minutes, unit, average) {
const names = Object.keys(result.frames[0].channels);
const shown = names.filter(((name) => result.frames.some((({ channels }) => channels[name].cells > 0))));
const legend = [
...shown.map(((name) => {
const counts = result.frames.map((({ channels }) => channels[name].cells));
const [fewest, highest3] = [
Math.min(...counts),
Math.max(...counts)
];
const cells = fewest === highest3 ? `${fewest}` : `${fewest}\u2013${highest3}`;
return {
words: `${name}, ${cells} cells a frame`,
colour: colourOf(name, names.indexOf(name))
};
})),
{
words: "band: 95 % confidence, thin lines: cells",
colour: "#555"
}
];
const top2 = 18 * legend.length + 16;
const [width, height, left, right, bottom] = [
640,
top2 + 380,
60,
24,
50
];
const last = Math.max(minutes.at(-1), 1e-9);
const tracks = Map.groupBy(result.cells.filter((({ counts }) => counts)), (({ track }) => track));
const highs = result.cells.filter((({ counts }) => counts)).flatMap((({ channels }) => names.map(((name) => channels[name].ratio)))).sort(((a, b) => a - b));
const most = 1.1 * (highs[Math.floor(0.98 * (highs.length - 1))] ?? 1);
const step = [
0.1,
0.2,
0.5,
1,
2,
5,
10,
20,
50
].find(((one) => most / one <= 8)) ?? 100;
const highest2 = step * Math.ceil(most / step);
const at2 = ((minute) => (left + minute / last * (width - left - right)).toFixed(1));
const px = ((t) => at2(minutes[t]));
const py = ((ratio) => (top2 + (1 - ratio / highest2) * (height - top2 - bottom)).toFixed(1));
const parts = [];
for (let tick = 0; tick <= highest2 + step / 2; tick += step) {
const y = py(tick);
parts.push(`<path d="M${left} ${y}H${width - right}" stroke="#ddd"/>`, `<text x="${left - 8}" y="${y}" text-anchor="end" dominant-baseline="middle">${Number(tick.toFixed(2))}</text>`);
}
for (const minute of ticks(0, minutes.at(-1), Math.min(Math.max(minutes.length - 1, 2), 10))) {
parts.push(`<text x="${at2(minute)}" y="${height - bottom + 18}" text-anchor="middle">${minute}</text>`);
}
names.forEach(((name, index2) => {
const colour = colourOf(name, index2);
for (const cells of tracks.values()) {
if (cells.length < 2) continue;
const line2 = cells.map((({ frame: frame2, channels }) => `${px(frame2)} ${py(channels[name].ratio)}`));
parts.push(`<path d="M${line2.join("L")}" fill="none" stroke="${colour}" opacity="0.05" clip-path="url(#inside)"/>`);
}
const points2 = result.frames.map((({ channels }, t) => ({
...channels[name],
t
}))).filter((({ ratio }) => Number.isFinite(ratio)));
const band = [
...points2.map((({ t, high }) => `${px(t)} ${py(high)}`)),
...points2.toReversed().map((({ t, low }) => `${px(t)} ${py(low)}`))
];
const line = points2.map((({ t, ratio }) => `${px(t)} ${py(ratio)}`));
if (points2.length === 0) return;
parts.push(`<path d="M${band.join("L")}Z" fill="${colour}" opacity="0.3"/>`, `<path d="M${line.join("L")}" fill="none" stroke="${colour}" stroke-width="2"/>`, ...points2.map((({ t, ratio }) => `<circle cx="${px(t)}" cy="${py(ratio)}" r="3.5" fill="${colour}"/>`)));
}));
parts.push(...legend.map((({ words, colour }, row) => `<text x="${width - right}" y="${18 + 18 * row}" text-anchor="end" fill="${colour}">${words.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</text>`)));
return [
`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12">`,
`<rect width="100%" height="100%" fill="#fff"/>`,
`<clipPath id="inside"><rect x="${left}" y="${top2}" width="${width - left - right}" height="${height - top2 - bottom}"/></clipPath>`,
...parts,
`<path d="M${left} ${top2}V${height - bottom}H${width - right}" fill="none" stroke="#333"/>`,
`<text x="${(left + width - right) / 2}" y="${height - 10}" text-anchor="middle">time (${unit})</text>`,
`<text transform="translate(16 ${(top2 + height - bottom) / 2}) rotate(-90)" text-anchor="middle">cytoplasm / nucleus, ${average} of cells</text>`,
`</svg>`,
""
].join("\n");
});
var work = (async function work({ operands, options: given }) {
const started =  new Date();
const folder = folderOf2(given.out);
if (operands.length > 0 && (given.nucleus !== void 0 || given.reporter.length > 0)) {
throw new UsageError(`give a stack or patterns, not both, got ${operands[0]}: put patterns in quotes`);
}
if (operands.length > 1) throw new UsageError(`give one stack at most, got ${operands.length}`);
using series2 = operands.length === 1 ? await fromStack(operands[0], given) : await fromFiles(given);
const { numbers: numbers2, paths, pixelSize: pixelSize2 } = series2;
const settings = settingsOf(given, pixelSize2);
const measured = ktrSeries(settings);
for (const [t, number2] of numbers2.entries()) {
const frame2 = await series2.frame(t);
try {
measured.add(frame2);
} catch (error) {
if (!(error instanceof InputError)) throw error;
throw new InputError(`frame ${number2}: ${error.message}`);
}
}
const step = given.interval ?? (series2.seconds === void 0 ? void 0 : series2.seconds / 60);
const minutes = numbers2.map(((one) => (one - numbers2[0]) * (step ?? 1)));
const result = measured.result();
using results2 = createResults(folder);
const table5 = cellTable(result, series2, minutes);
const curves = result.frames.map(((frame2, t) => ({
frame: numbers2[t],
minutes: minutes[t],
...frame2
})));
const columns = Object.keys(table5.columns);
const rows = result.cells.map(((_, i) => columns.map(((name) => table5.columns[name][i]))));
const { average } = given;
results2.add("ktr.json", JSON.stringify({
petri: VERSION,
average,
frames: curves,
tracks: result.tracks,
parameters: settings,
cells: {
columns,
units: table5.units,
rows
}
}) + "\n");
results2.add("ktr.csv", formatCsv(table5));
const unit = step === void 0 ? "frames" : "min";
results2.add("ktr.svg", figure(result, minutes, unit, average));
for (let t = 0; t < numbers2.length; t++) {
const name = `tracks_${frameName(numbers2, t)}`;
const labels = result.labels.at(t);
results2.add(`${name}.labels.tif`, await encodeTiff(labels));
results2.add(`${name}.overlay.png`, overlayPng(await series2.nucleus(t), labels));
}
await results2.finish("ktr", {
program: "ktr_ratio",
inputs: paths,
parameters: {
...given,
...settings
},
started
});
for (const { frame: frame2, minutes: minutes2, nuclei: nuclei2, channels } of curves) {
const ratios = Object.entries(channels).map((([name, { ratio, cells }]) => `${name} ${ratio.toFixed(3)} (${cells} cells)`));
const time = step === void 0 ? "" : `, ${minutes2.toFixed(1)} min`;
say(`frame ${frame2}${time}: ${nuclei2} nuclei, ${ratios.join(", ")}`);
}
if (step === void 0) {
say("time between frames unknown: counted as 1 min (give --interval)");
}
say(`${result.tracks} tracks; wrote ${folder}: ktr.json, ktr.csv, ktr.svg, ktr.record.json, tracks_*`);
});
var main = (function main(args) {
const program = {
name: "ktr_ratio",
summary: "Measure reporters in cytoplasm and nucleus of each cell over time",
usage: "--nucleus 'PATTERN' --reporter NAME='PATTERN' [options] --out FOLDER",
operands: {
STACK: "Instead of patterns: one file with frames and channels, and --channels"
},
options,
notes: [
"Files are sorted by the last number in their name, which is the number of the frame.",
"ktr.json holds the curves (frames) and all cells, ktr.csv the cells, ktr.svg the figure; tracks_NNNN.labels.tif and tracks_NNNN.overlay.png the nuclei of each frame, named by their track; ktr.record.json how all of it was made.",
"Exit status: 0 done, 2 wrong usage, 3 the images could not be analysed."
]
};
return runProgram(program, args, work);
});
var segmentBacteria = (async function segmentBacteria(args) {
return await runAnalysis((await Promise.resolve().then((() => (init_rods(), rods_exports)))).rods, args);
});
var segmentNuclei = (async function segmentNuclei(args) {
return await runAnalysis((await Promise.resolve().then((() => (init_nuclei_script(), nuclei_script_exports)))).nuclei, args);
});
var ktrRatio = (async function ktrRatio(args) {
return await (await Promise.resolve().then((() => (init_ktr2(), ktr_exports)))).main(args);
});
var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = ((fn, res) => (function __init() {
return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
}));
var __export = ((target, all) => {
for (var name in all)
__defProp(target, name, { get: all[name], enumerable: true });
});
// core/errors.ts
function show(value) {
let text2;
if (typeof value === "string") text2 = JSON.stringify(value);
else if (typeof value === "bigint") text2 = `${value}n`;
else if (typeof value === "function") text2 = "a function";
else if (ArrayBuffer.isView(value)) {
text2 = `${value.constructor.name}(${value.length ?? value.byteLength})`;
} else if (typeof value === "object" && value !== null) {
try {
text2 = JSON.stringify(value) ?? String(value);
} catch {
text2 = Object.prototype.toString.call(value);
}
} else text2 = Object.is(value, -0) ? "-0" : String(value);
return text2.length > 60 ? `${text2.slice(0, 57)}...` : text2;
}
var PetriError, ParameterError, InputError, FormatError, RecipeError;
var init_errors = __esm({
"core/errors.ts": (function () {
PetriError = class extends Error {

operator;

parameter;

value;

file;

name = "PetriError";

constructor(message, details = {}) {
super(message, details.cause === void 0 ? void 0 : {
cause: details.cause
});
this.operator = details.operator;
this.parameter = details.parameter;
this.value = details.value;
this.file = details.file;
}

within(id) {
if (this.operator === void 0) {
this.operator = id;
this.message = `${id}: ${this.message}`;
}
return this;
}
};
ParameterError = class extends PetriError {

name = "ParameterError";
};
InputError = class extends PetriError {

name = "InputError";
};
FormatError = class extends PetriError {

name = "FormatError";
};
RecipeError = class extends PetriError {

name = "RecipeError";
};
})
});
// core/params.ts
function allowed(schema) {
if (schema.anyOf) return schema.anyOf.map(allowed).join(", or ");
if (schema.enum) {
return (schema.enum.length > 1 ? "one of " : "") + schema.enum.map((v) => `"${v}"`).join(", ");
}
switch (schema.type) {
case "boolean":
return "true or false";
case "string":
if (schema.pattern === void 0) return "text";
return `text of the form ${schema.pattern}${schema.description ? ` (${schema.description})` : ""}`;
case "object":
return `an object with ${Object.keys(schema.properties ?? {}).join(", ")}`;
case "array": {
const { minItems: low2 = 0, maxItems: high2 } = schema;
const count = high2 === void 0 ? low2 > 0 ? `at least ${low2} ` : "" : low2 === high2 ? `${low2} ` : `${low2} to ${high2} `;
return `a list of ${count}values, each ${allowed(schema.items)}`;
}
}
const noun = schema.type === "integer" ? `${schema.odd ? "an odd" : "a"} whole number` : "a finite number";
const { minimum: minimum3, maximum: maximum2, exclusiveMinimum, exclusiveMaximum } = schema;
const low = minimum3 !== void 0 ? `from ${minimum3}` : exclusiveMinimum !== void 0 ? `above ${exclusiveMinimum}` : "";
const high = maximum2 !== void 0 ? `${low === "" ? "up " : ""}to ${maximum2}` : exclusiveMaximum !== void 0 ? `below ${exclusiveMaximum}` : "";
return [
noun,
low,
low && exclusiveMaximum !== void 0 ? "and" : "",
high
].filter(Boolean).join(" ");
}
function nearest(word, words) {
let best;
let least = Math.max(2, Math.floor(word.length / 3)) + 1;
const wrong = word.toLowerCase();
for (const candidate of words) {
const right = candidate.toLowerCase();
const distance = right.endsWith(`.${wrong}`) ? 0 : editDistance(wrong, right);
if (distance < least) [best, least] = [
candidate,
distance
];
}
return best;
}
function editDistance(a, b) {
let before2 = [];
let last = Array.from({
length: b.length + 1
}, (_, i) => i);
for (let i = 1; i <= a.length; i++) {
const row = [
i
];
for (let j = 1; j <= b.length; j++) {
const same2 = a[i - 1] === b[j - 1];
row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same2 ? 0 : 1));
if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
row[j] = Math.min(row[j], before2[j - 2] + 1);
}
}
before2 = last;
last = row;
}
return last[b.length];
}
var init_params = __esm({
"core/params.ts": (function () {
init_errors();
})
});
// core/select.ts
function channelOf(image, index2) {
const axis = image.axes.includes("C") ? "C" : "S";
if (!image.axes.includes(axis)) {
throw new InputError(`the image must have a channel axis C or S, its axes are ${image.axes}`, {
parameter: "image",
value: image.axes
});
}
return planeOf(image, {
[axis]: index2
});
}
function planeOf(value, at2) {
const { axes: axes2, shape } = value;
for (const [letter, index2] of Object.entries(at2)) {
const axis = letter.length === 1 ? axes2.indexOf(letter) : -1;
if (axis < 0) {
throw new ParameterError(`\`at\` must name axes of ${axes2}, got ${show(letter)}`, {
parameter: "at",
value: letter
});
}
if (!(Number.isInteger(index2) && index2 >= 0 && index2 < shape[axis])) {
throw new ParameterError(`\`${letter}\` must be a whole number from 0 to ${shape[axis] - 1}, got ${show(index2)}`, {
parameter: letter,
value: index2
});
}
}
const kept3 = [
...axes2
].map((_, axis) => axis).filter((axis) => at2[axes2[axis]] === void 0);
if (kept3.length === 0) {
throw new ParameterError(`\`at\` must leave at least one of the axes ${axes2}`, {
parameter: "at",
value: at2
});
}
const data = chosen(value, at2, kept3);
return {
...value,
data,
shape: kept3.map((axis) => shape[axis]),
axes: kept3.map((axis) => axes2[axis]).join("")
};
}
function chosen({ data, axes: axes2, shape }, at2, kept3) {
const strides2 = shape.map((_, axis) => shape.slice(axis + 1).reduce((a, b) => a * b, 1));
let start = 0;
for (let axis = 0; axis < axes2.length; axis++) start += (at2[axes2[axis]] ?? 0) * strides2[axis];
const size2 = kept3.reduce((product2, axis) => product2 * shape[axis], 1);
if (kept3[0] === axes2.length - kept3.length) return data.subarray(start, start + size2);
const out2 = new data.constructor(size2);
const last = kept3[kept3.length - 1];
const digits = kept3.slice(0, -1).map(() => 0);
for (let to = 0; to < size2; ) {
for (let k = 0, from = start; k < shape[last]; k++, from += strides2[last]) {
out2[to++] = data[from];
}
for (let digit = digits.length - 1; digit >= 0; digit--) {
const axis = kept3[digit];
start += strides2[axis];
if (++digits[digit] < shape[axis]) break;
start -= strides2[axis] * shape[axis];
digits[digit] = 0;
}
}
return out2;
}
var init_select = __esm({
"core/select.ts": (function () {
init_errors();
})
});
// io/atomic.ts
function removeQuietly(path) {
try {
Deno.removeSync(path);
} catch {
}
}
function refusal(path, folder, cause) {
let reason;
if (cause instanceof Deno.errors.NotCapable) {
reason = `add --allow-read=${folder} --allow-write=${folder}`;
} else if (cause instanceof Deno.errors.PermissionDenied) {
reason = `the folder ${folder} is not writable`;
} else if (cause instanceof Deno.errors.NotADirectory || isCode(cause, "ENOTDIR", "EEXIST")) {
reason = `${folder} is not a folder`;
} else if (cause instanceof Deno.errors.IsADirectory || isCode(cause, "EISDIR", "ENOTEMPTY")) {
reason = "a folder has that name";
} else if (isCode(cause, "ENOSPC", "EDQUOT")) {
reason = "no space is left on the device";
} else if (isCode(cause, "EROFS")) {
reason = `the folder ${folder} is on a read-only file system`;
} else reason = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
return new FormatError(`${path}: cannot be written: ${reason}`, {
file: path,
cause
});
}
function isCode(error, ...codes) {
return codes.includes(error?.code ?? "");
}
var counter;
var init_atomic = __esm({
"io/atomic.ts": (function () {
init_errors();
counter = 0;
})
});
// core/values.ts
function defaultAxes(rank2) {
return rank2 <= 5 ? "TCZYX".slice(5 - rank2) : "Q".repeat(rank2 - 5) + "TCZYX";
}
function createLabels(data, shape, options3 = {}) {
requireArray("labels", data);
return {
kind: "labels",
data,
...grid(data, shape, options3)
};
}
function pixelType(image) {
const { data } = image;
if (data instanceof Uint8Array) return "uint8";
if (data instanceof Uint16Array) return "uint16";
return data instanceof Float32Array ? "float32" : "float64";
}
var MAX_PIXELS, ARRAYS;
var init_values = __esm({
"core/values.ts": (function () {
init_errors();
MAX_PIXELS = 2 ** 31 - 1;
ARRAYS = {
image: {
types: [
Uint8Array,
Uint16Array,
Float32Array,
Float64Array
],
words: "a Uint8Array, Uint16Array, Float32Array or Float64Array"
},
mask: {
types: [
Uint8Array
],
words: "a Uint8Array of 0 and 1"
},
labels: {
types: [
Int32Array
],
words: "an Int32Array"
}
};
})
});
// io/select.ts
function takeSample(data, sample2, samples) {
const out2 = new data.constructor(data.length / samples);
for (let to = 0, from = sample2; to < out2.length; to++, from += samples) out2[to] = data[from];
return out2;
}
function labelsFrom(image, path) {
const { data, shape, axes: axes2, pixelSize: pixelSize2 } = image;
if (axes2.endsWith("S")) {
throw new FormatError(`${path}: not a label image: it has colours, give one as \`c\``, {
file: path
});
}
const out2 = new Int32Array(data.length);
for (let at2 = 0; at2 < data.length; at2++) {
const value = data[at2];
const label2 = value | 0;
if (label2 !== value || label2 < 0) {
throw new FormatError(`${path}: not a label image: labels are whole numbers from 0 to ${MAX_PIXELS}, got ${value} at index ${at2}`, {
file: path,
value
});
}
out2[at2] = label2;
}
return createLabels(out2, shape, {
axes: axes2,
pixelSize: pixelSize2
});
}
var init_select2 = __esm({
"io/select.ts": (function () {
init_errors();
init_values();
})
});
// io/picture.ts
async function openPicture(format, source, options3, decode) {
let image, notes;
try {
for (const name of [
"series",
"level"
]) {
checkIndex(name, options3[name] ?? 0, 1, "a picture is one image");
}
const bytes = source.read(0, source.size);
[image, ...notes] = await decode(bytes, {
file: source.name,
limits: options3.limits
});
} finally {
source.close();
}
const { axes: axes2, shape } = image;
if (options3.axes !== void 0 && options3.axes !== axes2) {
throw new ParameterError(`${source.name}: \`axes\` must be ${axes2} for this picture, got ${options3.axes}`, {
parameter: "axes",
value: options3.axes,
file: source.name
});
}
const pixelSize2 = givenPixelSize(options3.pixelSize) ?? image.pixelSize;
const type = pixelType(image);
const read = (selection2 = {}) => Promise.resolve().then(() => part({
...image,
...pixelSize2 && {
pixelSize: pixelSize2
}
}, selection2));
return {
path: source.name,
format,
axes: axes2,
shape,
type,
storedType: type,
pages: 1,
compression: format,
notes,
...pixelSize2 === void 0 ? {} : {
pixelSize: pixelSize2
},
read,
readLabels: async (selection2) => labelsFrom(await read(selection2), source.name),
close() {
},
[Symbol.dispose]() {
}
};
}
function part(image, { t, z, page, c, crop }) {
const { shape: [height, width, samples = 1], pixelSize: pixelSize2 } = image;
for (const [name, index2] of Object.entries({
t,
z,
page
})) {
if (index2 !== void 0) checkIndex(name, index2, 1, "a picture has one plane");
}
if (c !== void 0) checkIndex("c", c, samples, `axes ${image.axes}`);
const { y, x, ...size2 } = cropWithin(crop, height, width);
let data = image.data;
if (crop !== void 0) {
const row = size2.width * samples;
data = new data.constructor(size2.height * row);
for (let at2 = 0; at2 < size2.height; at2++) {
const from = ((y + at2) * width + x) * samples;
data.set(image.data.subarray(from, from + row), at2 * row);
}
}
const plane2 = [
size2.height,
size2.width
];
if (samples === 1) return createImage(data, plane2, {
axes: "YX",
pixelSize: pixelSize2
});
return c === void 0 ? createImage(data, [
...plane2,
samples
], {
axes: "YXS",
pixelSize: pixelSize2
}) : createImage(takeSample(data, c, samples), plane2, {
axes: "YX",
pixelSize: pixelSize2
});
}
var init_picture = __esm({
"io/picture.ts": (function () {
init_errors();
init_values();
init_select2();
})
});
// io/units.ts
function sizeFromResolution(perMetre, source, resolution2 = "auto") {
const { y, x } = perMetre;
if (resolution2 === "ignore" || !(y > 0 && x > 0)) return void 0;
if (resolution2 === "auto" && Math.min(y, x) <= PRINT) return void 0;
return {
unit: "\xB5m",
y: micrometres(y),
x: micrometres(x),
source
};
}
function micrometres(perMetre) {
for (let digits = 1; digits < 17; digits++) {
const size2 = Number((1e6 / perMetre).toPrecision(digits));
if (Math.round(1e6 / size2) === perMetre) return size2;
}
return 1e6 / perMetre;
}
var METRES, PRINT;
var init_units = __esm({
"io/units.ts": (function () {
METRES = {
"m": 1,
"meter": 1,
"metre": 1,
"dm": 0.1,
"decimeter": 0.1,
"cm": 0.01,
"centimeter": 0.01,
"centimetre": 0.01,
"in": 0.0254,
"inch": 0.0254,
"mm": 1e-3,
"millimeter": 1e-3,
"millimetre": 1e-3,
"um": 1e-6,
"micron": 1e-6,
"microns": 1e-6,
"micrometer": 1e-6,
"micrometre": 1e-6,
"nm": 1e-9,
"nanometer": 1e-9,
"nanometre": 1e-9,
"\xE5": 1e-10,
"angstrom": 1e-10,
"pm": 1e-12,
"picometer": 1e-12
};
PRINT = 1e5;
})
});
// io/source.ts
function endsEarly(name, offset, length2, size2) {
return new FormatError(`${name}: is cut short: ${length2} bytes wanted at ${offset}, but it has ${size2}`, {
file: name
});
}
function readRefusal(path, cause) {
if (cause instanceof FormatError) return cause;
let reason;
if (cause instanceof Deno.errors.NotFound) reason = "there is no such file";
else if (cause instanceof Deno.errors.NotCapable) reason = `add --allow-read=${path}`;
else if (cause instanceof Deno.errors.PermissionDenied) reason = "the system denies access";
else reason = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
return new FormatError(`${path}: cannot be read: ${reason}`, {
file: path,
cause
});
}
var init_source = __esm({
"io/source.ts": (function () {
init_errors();
})
});
// io/limits.ts
function refusal2(cause, options3 = {}, value, error) {
return new FormatError(`${options3.file ?? "the file"}: ${cause}`, {
file: options3.file,
value,
cause: error
});
}
function parseJson(text2, options3, complaint = "not JSON") {
try {
return JSON.parse(text2);
} catch (error) {
const reason = error.message.replace(/\s+/g, " ");
throw refusal2(`${complaint}: ${reason}`, options3, void 0, error);
}
}
var DEFAULT_LIMITS;
var init_limits = __esm({
"io/limits.ts": (function () {
init_errors();
DEFAULT_LIMITS = {
maxPixels: 2 ** 29,
maxBytes: 2 ** 31
};
})
});
// io/zlib.ts
function zlib() {
const { process } = globalThis;
return process.getBuiltinModule("node:zlib");
}
var init_zlib = __esm({
"io/zlib.ts": (function () {
})
});
// kernels/codecs_wasm.ts
var codecs_wasm_default;
var init_codecs_wasm = __esm({
"kernels/codecs_wasm.ts"() {
codecs_wasm_default = "AGFzbQEAAAABRwlgBn9/f39/fwF/YAV/f39/fwF/YAV/f39/fwBgBn9/f39/fwBgAn9/AGAAAX9gA39/fwBgCH9/f39/f39/AGAEf39/fwF/AhIBA2VudgZtZW1vcnkCASCAgAQDDg0ABAECBQABBgcIAwIDB3sMCXdvcmtCeXRlcwAEB2luZmxhdGUABgNsencABQhjb3B5Um93cwAMC2RpZmZlcmVuY2VzAAsGZmxvYXRzAAoIcGFja0JpdHMACQpzcHJlYWRSb3dzAAgEc3dhcAAHBmxvb2tVcAADCHVuZmlsdGVyAAIGbWVtb3J5AgAMAQQK+jcNqggBC38gAEGACGohCCAAQcAHaiIMQQBBwAD8CwADQCACIAlLBEAgDCABIAlqLQAAQQJ0aiIGIAYoAgBBAWo2AgAgCUEBaiEJDAELCyACIAwoAgBrIQ0gDEEANgIAQQEhC0EAIQlBASEGA0AgBkEQSARAIAtBAXQgDCAGQQJ0aigCACIPayILQQBIBEBBAA8LIAggBkECdGogBzYCACAHIA9qIQcgBiAJIA9BAEobIQkgBkEBaiEGDAELCyALQQBKBH8gBUEBRiANQQFMcQVBAQtFBEBBAA8LQQAhBwNAIAIgB0oEQCABIAdqLQAAIgYEQCAAQcACaiAIIAZBAnRqIgYoAgAiC0EBdGogBzsBACAGIAtBAWo2AgALIAdBAWohBwwBCwtBASAEdCEGQQAhAQNAIAEgBkgEQCADIAFBAnRqQYEgNgIAIAFBAWohAQwBCwsgBiECIAkgBGtBACAEIAlIGyEQQQEhCANAIAggCUwEQCAKQQF0IQogDCAIQQJ0aigCACELA0AgC0EASgRAIABBwAJqIA5BAXRqLwEAIQEgBUECRgR/IAFBEHRBgIACcgUCfyAFQQFGBEBBgCAgAUEdSw0BGiABQQF2QQFrQQAgAUEETxtBCHQgAUEBdEHsgBhqLwEAQRB0cgwBCyABQRB0QYCCAnIgAUGAAkkNABpBgIABIAFBgAJGDQAaQYAgIAFBnQJLDQAaIAFBgQJrIgFBzoAYai0AAEEIdCABQQF0QZSAGGovAQBBEHRyCwshDyAKQQF2QdWqAXEgCkHVqgFxQQF0ciIBQQJ2QbPmAHEgAUGz5gBxQQJ0ciIBQQR2QY8ecSABQY8ecUEEdHIiAUH/AXFBCHQgAUEIdnJBECAIa3YhAQJAIAQgCE4EQANAIAEgBkgEQCADIAFBAnRqIAggD3I2AgAgAUEBIAh0aiEBDAELCwwBCyADIAEgBkEBa3FBAnRqIgcoAgAiDUEIdkEgcUUEQCAHIBBBgMAAciACQRB0ciINNgIAQQAhBwNAIAdBASAQdEgEQCADIAIgB2pBAnRqQYEgNgIAIAdBAWohBwwBCwsgAkEBIBB0aiECCyADIA1BEHZBAnRqIQcgASAEdiEBA0AgAUEBIBB0SARAIAcgAUECdGogCCAEayINIA9yNgIAIAFBASANdGohAQwBCwsLIAtBAWshCyAKQQFqIQogDkEBaiEODAELCyAIQQFqIQgMAQsLIAVFBEBB/x8hBQNAIAVBAE4EQAJAIAMgBUECdGoiACgCACIBQYCAAnFFDQAgAyAFIAFB/wFxIgJ1QQJ0aigCACIEQYCAAnEEfyACIARB/wFxakEMSwVBAQsNACAAIARBCHRBgICAeHEgAUGAgPwHcSACIARB/wFxakGAhAJycnI2AgALIAVBAWshBQwBCwsLQQELmAICAnsBfyAAIAFBcHFqIQQgACABaiEBA0AgACAESQRAIAAgAP0ABAAiAv0MAAAAAAAAAAAAAAAAAAAAACAC/Q0AEBESExQVFhcYGRobHB0e/W4iAv0MAAAAAAAAAAAAAAAAAAAAACAC/Q0AARAREhMUFRYXGBkaGxwd/W4iAv0MAAAAAAAAAAAAAAAAAAAAACAC/Q0AAQIDEBESExQVFhcYGRob/W4iAv0MAAAAAAAAAAAAAAAAAAAAACAC/Q0AAQIDBAUGBxAREhMUFRYX/W4gA/1uIgL9CwQAIAL9FQ/9DyEDIABBEGohAAwBCwsgA/0WACEEA0AgACABSQRAIAAgBCAALQAAaiIEOgAAIABBAWohAAwBCwsL9AQCBX8FewNAIAIgCUoEQCAAQQFqIQUgASADayEHIAAtAAAiBgRAIAZBAUYEQCABIQcgAyAFaiEG/QwAAAAAAAAAAAAAAAAAAAAAIQoDQCAFIAZJBEAgByAKIAX9XQMA/W4iCv1bAwAAIAQgBWohBSAEIAdqIQcMAQsLBSAGQQJGBEAgBSEIQQAhBQNAIAVBEGoiBiADTQRAIAEgBWogBSAIav0ABAAgBSAHav0ABAD9bv0LBAAgBiEFDAELCwNAIAMgBUsEQCABIAVqIAUgCGotAAAgBSAHai0AAGo6AAAgBUEBaiEFDAELCwUgBkEDRgRAIAEhBiADIAVqIQj9DAAAAAAAAAAAAAAAAAAAAAAhCgNAIAUgCEkEQCAGIAogB/0CAAD9jgFBAf2NASAF/QIAAP2OAf0M/wD/AP8A/wD/AP8A/wD/AP1OIgogCv1m/VsDAAAgBCAFaiEFIAQgBmohBiAEIAdqIQcMAQsLBSAGQQRGBEAgASEGIAMgBWohCP0MAAAAAAAAAAAAAAAAAAAAACEM/QwAAAAAAAAAAAAAAAAAAAAAIQoDQCAFIAhJBEAgB/0CAAAiCyAK/ZEBIg79gAEhDSAMIAsgCiAMIAr9kQEiCv2AASIMIA4gCv2OAf2AASIK/TP9UiANIAz9MyANIAr9M/1O/VIgBf0CAAD9jgH9DP8A/wD/AP8A/wD/AP8A/wD9TiEMIAshCiAGIAwgDP1m/VsDAAAgBCAFaiEFIAQgBmohBiAEIAdqIQcMAQsLBSAJDwsLCwsFIAEgBSAD/AoAAAsgCUEBaiEJIAAgA0EBamohACABIANqIQEMAQsLQX8LNQEBfwNAIAEgBUsEQCADIAIgACAFai0AAEECdGooAgA2AgAgBUEBaiEFIAMgBGohAwwBCwsLBgBBgNkCC4wGAhJ/An4gBCILQYSAAWohEyAAIAFqIQ8gAiADaiESIAAhDCACIQBBCSEXQYICIRZBgARBASAFayIRayEGQQAhAQNAIAAgEkkEQAJAIBUgF0gEQCAPIAxrIgNBAEwNAUEGIAMgA0EGThshAyAFBH4gGCAMKQMAQgEgA0EDdKyGQgF9gyAVrIaEBSAYIANBA3SsIhmGIAwpAwAiGEIIiEL/gfyH8J/A/wCDIBhC/4H8h/CfwP8Ag0IIhoQiGEIQiEL//4OA8P8/gyAYQv//g4Dw/z+DQhCGhEIgikLAACAZfYiECyEYIAMgDGohDCAVIANBA3RqIhUgF0gNAQsgBQRAIBinQQEgF3RBAWtxIQQgGCAXrIghGCAVIBdrIRUFIBggFSAXayIVrIinQQEgF3RBAWtxIQQLIARBgAJGBEBBCSEXQYICIRZBgAQgEWshBkEAIQEMAwsgBEGBAkYNACAAIQNBASEJIARBgAJIBH8gACAEOgAAIABBAWoFIAQgFkgEfyAEQQJ0IgQgC2ooAgAhByAEIBNqKAIABSAEIBZGIAFBAEdxBH8gASEHIAhBAWoFQX4PCwsiCSASIANrIgQgBCAJSxsiECADaiEUIAMiBCAHayEKIAQgCmshByAKQRBPBEADQCAEIAf9AAQA/QsEACAHQRBqIQcgFCAEQRBqIgRLDQALBSAKQQhPBEADQCAEIAcpAwA3AwAgB0EIaiEHIBQgBEEIaiIESw0ACwUgCkEBRgRAIAQgBy0AACAQ/AsABSAUIApBDyAKbkEBamwiDiAEaiIKIAogFEsbIQ0DQCAHIgpBAWohByAEIAotAAA6AAAgDSAEQQFqIgRLDQALA0AgBCAUSQRAIAQgBCAOa/0ABAD9CwQAIARBEGohBAwBCwsLCwsgACAQagshACAWQYAgSEEAIAEbBEAgFkECdCIEIAtqIAE2AgAgBCATaiAIQQFqNgIAIAYgFkEBaiIWRiAXQQxIcQRAQQEgF0EBaiIXdCARayEGCwsgAyEBIAkhCAwCCwsLIAAgAmsLkhMDDH8DfgR7AkACQCABQQZIDQBBASAALQABIAAtAABBCHRyIgZBIHEgBkGAHnFBgBBHBH9BAQUgBkEfcAsbDQEgACABaiEIIAIgA2ohDCAEQYAJaiEJIARBgNEBaiELIABBAmohByACIQADQCANRQRAIBEgBykDACAFrYaEIRMgB0E/IAVrQQN2aiIHIAVBOHIiAUEDdmsgCEsNAiATp0EBcSENIBNCA4ghESABQQNrIQUgE0IBiKdBA3EiAUUEQCARIAVBB3GtiCIRp0H//wNxIgEgEUIQiKdB//8DcXNB//8DRw0EIAVBeHEhA0IAIRFBACEFIAEgCCAHIANBIGtBA3ZrIgNrSyADIAhLcg0DIAEgDCAAa0sEQEF9DwsgACADIAH8CgAAIAEgA2ohByAAIAFqIQAMAgsgAUEDRg0DIAFBAUYEQCAEQQhBkAH8CwAgBEGQAWpBCUHwAPwLACAEQYACakEHQRj8CwAgBEGYAmpCiJCgwICBgoQINwAAIAQgBEGgAiAJQQxBABAARQ0EIARBBUEg/AsAIAQgBEEgIAtBCEEBEABFDQQFIBGnQR9xQYECaiEOIBFCBYinQR9xQQFqIQ8gEUIKiKdBD3FBBGohAyARQg6IIREgBUEOayEFIA9BHksgDkGeAktyDQQgBEEAQRP8CwBBACEBA0AgASADSARAIAVBA0kEQCARIAcpAwAgBa2GhCERIAdBPyAFa0EDdmohByAFQThyIQULIAQgAUGAgBhqLQAAaiARQgeDPAAAIBFCA4ghESAFQQNrIQUgAUEBaiEBDAELCyAEIARBEyALQQdBAhAARQ0EIARBAEHAAvwLAEEAIQEDQCABIA4gD2pIBEAgESAHKQMAIAWthoQhESAHQT8gBWtBA3ZqIgcgBUE4ciIDQQN2ayAISw0FIAsgEadB/wBxQQJ0aigCACIGQQh2QRBxDQYgESAGQQ9xIgWtiCERIAMgBWshBSAGQRB2IgNBEEkEQCABIARqIAM6AAAgAUEBaiEBDAILQQAhCiADQRBGBH8gAUUNByAEIAFBAWtqLQAAIQogEadBA3FBA2ohBiARQgKIIREgBUECawUgA0ERRgR/IBGnQQdxQQNqIQYgEUIDiCERIAVBA2sFIBGnQf8AcUELaiEGIBFCB4ghESAFQQdrCwshBSABIAZqIgMgDiAPakoNBiABIARqIAogBvwLACADIQEMAQsLIARBgAJqLQAARQ0EIAQgBCAOaiAPIAtBCEEBEABFDQQgBCAEIA4gCUEMQQAQAEUNBAsDQAJAIBEgBykDACAFQf8BcSIBrYaEIREgB0E/IAFrQQN2aiIHIAFBOHIiBUEDdmsgCEsgByAIS3ENBCAJIBGnQf8fcUECdGooAgAiA0GAgAJxBEAgAEEIaiAMSwRAIANBCHZBA3EiASAAaiAMSwRAQX0PCyARIAOtiCERIAUgA2shBSAAIANBEHY7AQAgACABaiEADAMLIAUgA2shBSAAIANBEHY7AQAgACADQQh2QQNxaiEAIAkgESADrYgiEadB/x9xQQJ0aigCACIDQYCAAnEEQCAFIANrIQUgACADQRB2OwEAIAAgA0EIdkEDcWohACAJIBEgA62IIhGnQf8fcUECdGooAgAiA0GAgAJxBEAgBSADayEFIAAgA0EQdjsBACAAIANBCHZBA3FqIQAgCSARIAOtiCIRp0H/H3FBAnRqKAIAIgNBgIACcQRAIBEgA62IIREgBSADayEFIAAgA0EQdjsBACAAIANBCHZBA3FqIQAMBQsLCyARIAcpAwAgBUH/AXEiAa2GhCERIAdBPyABa0EDdmohByABQThyIQULIANBgMAAcQRAIAVBDGshBSAJIBFCDIgiEUIBIANBD3GthkIBfYOnIANBEHZqQQJ0aigCACIDQYCAAnEEQCAAIAxPBEBBfQ8LIBEgA62IIREgBSADayEFIAAiAUEBaiEAIAEgA0EQdjoAAAwDCwsgESADrYghESAFIANrIQEgA0EIdkH/AXEiBkEQTwRAIAZBwABGDQEMBgsgEadBASAGdEEBa3EgA0EQdmohDiABIAZrIQUgCyARIAatiCIRp0H/AXFBAnRqKAIAIgFBgMAAcQRAIAVBCGshBSALIBFCCIgiEUIBIAFBD3GthkIBfYOnIAFBEHZqQQJ0aigCACEBCyABQQh2Qf8BcSIDQRBPDQUgESABrYgiEyADrYghESAFIAFrIANrIQUgE6dBASADdEEBa3EgAUEQdmoiBiAAIAJrSw0FIA4gDCAAa0sEQEF9DwsgACAOaiEPIAAiASAGayEDIAZBEE8EQANAIAEgA/0ABAD9CwQAIANBEGohAyAPIAFBEGoiAUsNAAsFIAZBCE8EQANAIAEgAykDADcDACADQQhqIQMgDyABQQhqIgFLDQALBSAGQQFGBEAgASADLQAAIA78CwAFIA8gBkEPIAZuQQFqbCIQIAFqIgYgBiAPSxshCgNAIAMiBkEBaiEDIAEgBi0AADoAACAKIAFBAWoiAUsNAAsDQCABIA9JBEAgASABIBBr/QAEAP0LBAAgAUEQaiEBDAELCwsLCyAAIA5qIQAMAQsLIAFB/wFxIQUMAQsLIAcgBUEDdmsiASAISw0AIAEgCEYEQCAAIAJrDwsgAUEEaiAISw0AIAEoAgAhAUIBIREgAiAAIAJrIgNqIQQDQCAEIAJrIgBBEE8EQEHbAiAAQQR2IgAgAEHbAk8bIQX9DAAAAAAAAAAAAAAAAAAAAAAhFP0MAAAAAAAAAAAAAAAAAAAAACEV/QwAAAAAAAAAAAAAAAAAAAAAIRZBACEAA0AgACAFSQRAIBUgFP2uASEVIBQgAv0ABAAiF/19/X/9rgEhFCAWIBf9iQH9DBAADwAOAA0ADAALAAoACQD9ugH9rgEgF/2KAf0MCAAHAAYABQAEAAMAAgABAP26Af2uASEWIABBAWohACACQRBqIQIMAQsLIBIgESAFrUIEhn4gFf0bA60gFf0bAq0gFf0bAK0gFf0bAa18fHxCBIZ8IBb9GwOtIBb9GwKtIBb9GwCtIBb9GwGtfHx8fHwgESAU/RsDrSAU/RsCrSAU/RsArSAU/RsBrXx8fHxC8f8DgiERQvH/A4IhEgwBCwsDQCACIARJBEAgEiARIAIxAAB8IhF8IRIgAkEBaiECDAELCyARQvH/A4KnIBJC8f8DgqdBEHRyIAFBgP6DeHFBCHcgAUH/gfwHcUEIeHJHDQEgAw8LQX8PC0F+C/QBAQF7IAAgAWohASACQQNGBEADQCAAIAFJBEAgAC0AACECIAAgAC0AAjoAACAAIAI6AAIgAEEDaiEADAELCwUgAkECRgRAA0AgACABSQRAIAAgAP0ABAAiAyAD/Q0BAAMCBQQHBgkICwoNDA8O/QsEACAAQRBqIQAMAQsLBSACQQRGBEADQCAAIAFJBEAgACAA/QAEACIDIAP9DQMCAQAHBgUECwoJCA8ODQz9CwQAIABBEGohAAwBCwsFA0AgACABSQRAIAAgAP0ABAAiAyAD/Q0HBgUEAwIBAA8ODQwLCgkI/QsEACAAQRBqIQAMAQsLCwsLC98CAQR/IAYgB2whCgNAIAUgC0oEQCAGQQFGBEAgACEHIAIhCEEAIQkDQCAEIAlLBEAgCCAHLQAAOgAAIAlBAWohCSAHQQFqIQcgCCAKaiEIDAELCwUgBkECRgRAIAAhByACIQhBACEJA0AgBCAJSwRAIAggBy8BADsBACAJQQFqIQkgB0ECaiEHIAggCmohCAwBCwsFIAZBBEYEQCAAIQcgAiEIQQAhCQNAIAQgCUsEQCAIIAcoAgA2AgAgCUEBaiEJIAdBBGohByAIIApqIQgMAQsLBSAGQQhGBEAgACEHIAIhCEEAIQkDQCAEIAlLBEAgCCAHKQMANwMAIAlBAWohCSAHQQhqIQcgCCAKaiEIDAELCwVBACEHA0AgBCAHSwRAIAIgByAKbGogACAGIAdsaiAG/AoAACAHQQFqIQcMAQsLCwsLCyALQQFqIQsgACABaiEAIAIgA2ohAgwBCwsLvgEBBH8gACABaiEEIAIgA2ohBSACIQEDQCABIAVJIAAgBElxBEAgAEEBaiEDIAAtAAAiAEGAAUkEfyABIAMgAEEBaiIGIAUgAWsiACAAIAZLGyIHIAQgA2siACAAIAdLGyIA/AoAACAAIAFqIQEgAyAGagUgAyAESSAAQYABS3EEfyABIAMtAABBgQIgAGsiACAFIAFrIgYgACAGSBsiAPwLACAAIAFqIQEgA0EBagUgAwsLIQAMAQsLIAEgAmsL8AMCBn8GeyACIANuIQkDQCABIAtKBEAgBEEBRgRAIAAgAhABBSAAIAJqIQcgACAEaiEGA0AgBiAHSQRAIAYgBi0AACAGIARrLQAAajoAACAGQQFqIQYMAQsLCyAFIAAgAvwKAABBACEGIANBBEYEQANAIAZBEGoiByAJTQRAIAAgBkECdGoiCCAFIAlBA2xqIAZq/QAEACIOIAUgCUEBdGogBmr9AAQAIg/9DQAQARECEgMTBBQFFQYWBxciECAFIAlqIAZq/QAEACIRIAUgBmr9AAQAIgz9DQAQARECEgMTBBQFFQYWBxciDf0NAAEQEQIDEhMEBRQVBgcWF/0LBAAgCCAQIA39DQgJGBkKCxobDA0cHQ4PHh/9CwQQIAggDiAP/Q0IGAkZChoLGwwcDR0OHg8fIg0gESAM/Q0IGAkZChoLGwwcDR0OHg8fIgz9DQABEBECAxITBAUUFQYHFhf9CwQgIAggDSAM/Q0ICRgZCgsaGwwNHB0ODx4f/QsEMCAHIQYMAQsLCwNAIAYgCUkEQCAAIAMgBmxqIANqQQFrIQcgBSAGaiEKA0AgCiACIAVqSQRAIAciCEEBayEHIAggCi0AADoAACAJIApqIQoMAQsLIAZBAWohBgwBCwsgC0EBaiELIAAgAmohAAwBCwsLogQCBX8CeyADIARsIQYDQCABIAhKBEAgBkEBRgRAIAAgAhABBSAAIAJqIQcgA0ECRiAEQQFGcQRA/QwAAAAAAAAAAAAAAAAAAAAAIQogACIFIAJBcHFqIQcgAiAFaiEJA0AgBSAHSQRAIAUgBf0ABAAiC/0MAAAAAAAAAAAAAAAAAAAAACAL/Q0AARAREhMUFRYXGBkaGxwd/Y4BIgv9DAAAAAAAAAAAAAAAAAAAAAAgC/0NAAECAxAREhMUFRYXGBkaG/2OASIL/QwAAAAAAAAAAAAAAAAAAAAAIAv9DQABAgMEBQYHEBESExQVFhf9jgEgCv2OASIK/QsEACAK/RgH/RAhCiAFQRBqIQUMAQsLIAr9GQAhBwNAIAUgCUkEQCAFIAcgBS8BAGoiBzsBACAFQQJqIQUMAQsLBSADQQFGBEAgACAGaiEFA0AgBSAHSQRAIAUgBS0AACAFIAZrLQAAajoAACAFQQFqIQUMAQsLBSADQQJGBEAgACAGaiEFA0AgBSAHSQRAIAUgBS8BACAFIAZrLwEAajsBACAFQQJqIQUMAQsLBSADQQRGBEAgACAGaiEFA0AgBSAHSQRAIAUgBSgCACAFIAZrKAIAajYCACAFQQRqIQUMAQsLBSAAIAZqIQUDQCAFIAdJBEAgBSAFKQMAIAUgBmspAwB8NwMAIAVBCGohBQwBCwsLCwsLCyAIQQFqIQggACACaiEADAELCwswAQF/A0AgBSAGSgRAIAIgACAE/AoAACAGQQFqIQYgACABaiEAIAIgA2ohAgwBCwsLC8MBBABBgIAYCxMQERIACAcJBgoFCwQMAw0CDgEPAEGUgBgLOgMABAAFAAYABwAIAAkACgALAA0ADwARABMAFwAbAB8AIwArADMAOwBDAFMAYwBzAIMAowDDAOMAAgEAQc6AGAsdAAAAAAAAAAABAQEBAgICAgMDAwMEBAQEBQUFBQAAQeyAGAs8AQACAAMABAAFAAcACQANABEAGQAhADEAQQBhAIEAwQABAYEBAQIBAwEEAQYBCAEMARABGAEgATABQAFg";
}
});
// kernels/runtime.ts
function inScratch(bytes) {
if (bytes.buffer === memory?.buffer) return bytes.byteOffset;
const at2 = alloc(bytes.length);
views().u8.set(bytes, at2);
return at2;
}
function tooLarge(bytes) {
return new RangeError(`an image too large for this operator: it needs ${bytes} bytes of working memory at once, beyond WebAssembly's 4 GiB`);
}
var HEAP, LEAD, PAGE, KEEP, SLACK, modules, memory, top, depth, current;
var init_runtime = __esm({
"kernels/runtime.ts": (function () {
HEAP = 1 << 20;
LEAD = 16;
PAGE = 65536;
KEEP = 1 << 28;
SLACK = 128;
modules =  new Map();
top = HEAP + LEAD;
depth = 0;
})
});
// kernels/codecs.ts
var codecs_exports = {};
__export(codecs_exports, {
addDifferencesInPlace: () => addDifferencesInPlace,
copyRows: () => copyRows,
inflate: () => inflate,
joinFloatsInPlace: () => joinFloatsInPlace,
lookUpColours: () => lookUpColours,
spreadRows: () => spreadRows,
swapSamplesInPlace: () => swapSamplesInPlace,
unfilterRoom: () => unfilterRoom,
unfilterRows: () => unfilterRows,
unpackBits: () => unpackBits,
unpackLzw: () => unpackLzw
});
function inflate(bytes, most) {
return unpack(bytes, most, (wasm2, src, n, dst, work3) => {
return wasm2.inflate(src, n, dst, most, work3);
});
}
function unpackLzw(bytes, most, old) {
return unpack(bytes, most, (wasm2, src, n, dst, work3) => {
return wasm2.lzw(src, n, dst, most, work3, Number(old));
});
}
function unpackBits(bytes, most) {
return unpack(bytes, most, (wasm2, src, n, dst) => wasm2.packBits(src, n, dst, most));
}
function unpack(bytes, most, work3) {
return scratch(() => {
const wasm2 = load("codecs", codecs_wasm_default);
const n = bytes.length;
const src = inScratch(bytes);
const dst = alloc(most);
const room3 = alloc(wasm2.workBytes());
const length2 = work3(wasm2, src, n, dst, room3);
if (length2 < 0) return REFUSALS[-1 - length2];
return views().u8.subarray(dst, dst + length2);
});
}
function swapSamplesInPlace({ at: at2, rows, length: length2, size: size2 }) {
load("codecs", codecs_wasm_default).swap(at2, rows * length2, size2);
}
function addDifferencesInPlace({ at: at2, rows, length: length2, size: size2, samples }) {
load("codecs", codecs_wasm_default).differences(at2, rows, length2, size2, samples);
}
function joinFloatsInPlace(rows, work3) {
const { at: at2, length: length2, size: size2, samples } = rows;
load("codecs", codecs_wasm_default).floats(at2, rows.rows, length2, size2, samples, work3);
}
function copyRows(from, to, length2, rows) {
load("codecs", codecs_wasm_default).copyRows(...from, ...to, length2, rows);
}
function spreadRows(from, to, count, rows, size2, samples) {
load("codecs", codecs_wasm_default).spreadRows(...from, ...to, count, rows, size2, samples);
}
function unfilterRoom(longest) {
const band = Math.max(BAND, longest + 1);
return alloc(longest + 2 * band + 64);
}
function unfilterRows({ bytes, at: at2, rows, length: length2, step }, out2, room3) {
const wasm2 = load("codecs", codecs_wasm_default);
const most = Math.max(1, Math.floor(BAND / (length2 + 1)));
const band = room3 + length2;
const source = band + most * length2 + 16;
const { u8 } = views();
u8.fill(0, room3, band);
for (let row = 0; row < rows; row += most) {
const count = Math.min(most, rows - row);
const piece = bytes.subarray(at2 + row * (length2 + 1), at2 + (row + count) * (length2 + 1));
let from = piece.byteOffset;
if (piece.buffer !== u8.buffer) {
from = source;
u8.set(piece, source);
}
const bad = wasm2.unfilter(from, band, count, length2, step);
if (bad >= 0) return row + bad;
const end = band + count * length2;
out2.set(u8.subarray(band, end), row * length2);
u8.copyWithin(room3, end - length2, end);
}
return void 0;
}
function lookUpColours(indices, table5, channels) {
const out2 = new Uint8Array(indices.length * channels);
const wasm2 = load("codecs", codecs_wasm_default);
scratch(() => {
const [colours, source, target] = [
inScratch(table5),
alloc(BAND),
alloc(BAND * channels + 16)
];
const { u8 } = views();
for (let at2 = 0; at2 < indices.length; at2 += BAND) {
const piece = indices.subarray(at2, at2 + BAND);
u8.set(piece, source);
wasm2.lookUp(source, piece.length, colours, target, channels);
out2.set(u8.subarray(target, target + piece.length * channels), at2 * channels);
}
});
return out2;
}
var REFUSALS, BAND;
var init_codecs = __esm({
"kernels/codecs.ts"() {
init_codecs_wasm();
init_runtime();
REFUSALS = [
"cut short",
"damaged",
"too large"
];
BAND = 2 ** 18;
}
});
// io/tiff/ccitt.ts
var ccitt_exports = {};
__export(ccitt_exports, {
ccittDecoder: () => ccittDecoder
});
function table(codes) {
const out2 = new Uint16Array(1 << BITS);
const put = (code, run2) => {
const first = parseInt(code, 2) << BITS - code.length;
out2.fill(run2 * 16 + code.length, first, first + (1 << BITS - code.length));
};
codes.split(" ").forEach((code, at2) => put(code, at2 < 64 ? at2 : (at2 - 63) * 64));
LONG.split(" ").forEach((code, at2) => put(code, 1792 + at2 * 64));
return out2;
}
function modeTable() {
const out2 = new Uint8Array(128);
for (const [code, mode2] of Object.entries(MODES)) {
const first = parseInt(code, 2) << 7 - code.length;
out2.fill((mode2 + 8) * 16 + code.length, first, first + (1 << 7 - code.length));
}
return out2;
}
function ccittDecoder(compression, form) {
if (form.bits !== 1) throw new FormatError(`unsupported: fax data of ${form.bits} bits a sample`);
if (form.samples > 1) throw new FormatError("unsupported: fax data of several samples a pixel");
if ((form.faxOptions & 2) !== 0) {
throw new FormatError("unsupported: fax data that is not packed");
}
const { width } = form;
const rowBytes2 = Math.ceil(width / 8);
const runs3 = [
table(WHITE),
table(BLACK)
];
const modes = modeTable();
return (bytes, length2) => {
const reader2 = new BitReader(bytes);
const out2 = new Uint8Array(length2);
let above2 = new Int32Array(width + 5).fill(width);
let row = new Int32Array(width + 5);
for (let start = 0; start < length2; start += rowBytes2) {
let flat = compression !== 4;
if (compression === 3) {
const marked = reader2.skipEndOfLine();
if ((form.faxOptions & 1) !== 0 && marked) flat = reader2.take(1) === 1;
} else if (compression !== 4) reader2.align(compression === 2 ? 8 : 16);
if (reader2.atEnd) {
throw new FormatError(`cut short: its fax data has ${start / rowBytes2} of ${length2 / rowBytes2} rows`);
}
const count = flat ? flatRow(reader2, runs3, row, width) : changedRow(reader2, runs3, modes, row, above2, width);
row.fill(width, count);
paint(out2, start, row, count, width);
[above2, row] = [
row,
above2
];
}
return out2;
};
}
function readRun(reader2, runs3) {
for (let sum = 0; ; ) {
const entry = runs3[reader2.peek(BITS)];
if (entry === 0) throw broken();
reader2.skip(entry & 15);
const run2 = entry >> 4;
sum += run2;
if (run2 < 64) return sum;
if (sum > 2 ** 24) throw overfull();
}
}
function flatRow(reader2, runs3, row, width) {
let count = 0;
let colour = 0;
for (let at2 = 0; at2 < width; colour ^= 1) {
at2 += readRun(reader2, runs3[colour]);
if (at2 > width || count > width) throw overfull();
row[count++] = at2;
}
return count;
}
function changedRow(reader2, runs3, modes, row, above2, width) {
let count = 0;
let colour = 0;
let at2 = -1;
let next = 0;
while (at2 < width) {
const entry = modes[reader2.peek(7)];
if (entry === 0) throw broken();
reader2.skip(entry & 15);
const mode2 = (entry >> 4) - 8;
if (next > 0) next--;
while (above2[next] <= at2 && above2[next] < width || (next & 1) !== colour) next++;
if (mode2 === PASS) at2 = above2[next + 1];
else if (mode2 === HORIZONTAL) {
const first = Math.max(at2, 0) + readRun(reader2, runs3[colour]);
at2 = first + readRun(reader2, runs3[colour ^ 1]);
if (at2 > width || count + 2 > width + 2) throw overfull();
row[count++] = first;
row[count++] = at2;
} else {
const change = above2[next] + mode2;
if (change > width || change < Math.max(at2, 0) || count > width) throw overfull();
at2 = change;
row[count++] = at2;
colour ^= 1;
if (mode2 < 0 && next > 0) next--;
}
}
return count;
}
function paint(out2, start, row, count, width) {
for (let change = 0; change < count; change += 2) {
const end = change + 1 < count ? row[change + 1] : width;
for (let x = row[change]; x < end; ) {
if ((x & 7) === 0 && x + 8 <= end) {
out2[start + (x >> 3)] = 255;
x += 8;
} else {
out2[start + (x >> 3)] |= 128 >> (x & 7);
x++;
}
}
}
}
var WHITE, BLACK, LONG, BITS, MODES, PASS, HORIZONTAL, broken, overfull, BitReader;
var init_ccitt = __esm({
"io/tiff/ccitt.ts"() {
init_errors();
WHITE = "00110101 000111 0111 1000 1011 1100 1110 1111 10011 10100 00111 01000 001000 000011 110100 110101 101010 101011 0100111 0001100 0001000 0010111 0000011 0000100 0101000 0101011 0010011 0100100 0011000 00000010 00000011 00011010 00011011 00010010 00010011 00010100 00010101 00010110 00010111 00101000 00101001 00101010 00101011 00101100 00101101 00000100 00000101 00001010 00001011 01010010 01010011 01010100 01010101 00100100 00100101 01011000 01011001 01011010 01011011 01001010 01001011 00110010 00110011 00110100 11011 10010 010111 0110111 00110110 00110111 01100100 01100101 01101000 01100111 011001100 011001101 011010010 011010011 011010100 011010101 011010110 011010111 011011000 011011001 011011010 011011011 010011000 010011001 010011010 011000 010011011";
BLACK = "0000110111 010 11 10 011 0011 0010 00011 000101 000100 0000100 0000101 0000111 00000100 00000111 000011000 0000010111 0000011000 0000001000 00001100111 00001101000 00001101100 00000110111 00000101000 00000010111 00000011000 000011001010 000011001011 000011001100 000011001101 000001101000 000001101001 000001101010 000001101011 000011010010 000011010011 000011010100 000011010101 000011010110 000011010111 000001101100 000001101101 000011011010 000011011011 000001010100 000001010101 000001010110 000001010111 000001100100 000001100101 000001010010 000001010011 000000100100 000000110111 000000111000 000000100111 000000101000 000001011000 000001011001 000000101011 000000101100 000001011010 000001100110 000001100111 0000001111 000011001000 000011001001 000001011011 000000110011 000000110100 000000110101 0000001101100 0000001101101 0000001001010 0000001001011 0000001001100 0000001001101 0000001110010 0000001110011 0000001110100 0000001110101 0000001110110 0000001110111 0000001010010 0000001010011 0000001010100 0000001010101 0000001011010 0000001011011 0000001100100 0000001100101";
LONG = "00000001000 00000001100 00000001101 000000010010 000000010011 000000010100 000000010101 000000010110 000000010111 000000011100 000000011101 000000011110 000000011111";
BITS = 13;
MODES = {
"1": 0,
"011": 1,
"000011": 2,
"0000011": 3,
"010": -1,
"000010": -2,
"0000010": -3,
"0001": 4,
"001": 5
};
PASS = 4;
HORIZONTAL = 5;
broken = () => new FormatError("damaged: its fax data has a code that does not exist");
overfull = () => new FormatError("damaged: its fax data has a row that is too long");
BitReader = class {
#bytes;
#at = 0;
constructor(bytes) {
this.#bytes = bytes;
}
get atEnd() {
return this.#at >= this.#bytes.length * 8;
}
peek(bits) {
const byte = this.#at >> 3;
const bytes = this.#bytes;
const word = (bytes[byte] ?? 0) << 16 | (bytes[byte + 1] ?? 0) << 8 | (bytes[byte + 2] ?? 0);
return word >> 24 - bits - (this.#at & 7) & (1 << bits) - 1;
}
skip(bits) {
this.#at += bits;
}
take(bits) {
const value = this.peek(bits);
this.#at += bits;
return value;
}
align(bits) {
this.#at = Math.ceil(this.#at / bits) * bits;
}

skipEndOfLine() {
if (this.peek(11) !== 0) return false;
let at2 = this.#at + 11;
const end = this.#bytes.length * 8;
while (at2 < end && (this.#bytes[at2 >> 3] >> 7 - (at2 & 7) & 1) === 0) at2++;
if (at2 >= end) {
this.#at = end;
return false;
}
this.#at = at2 + 1;
return true;
}
};
}
});
// kernels/jpeg_wasm.ts
var jpeg_wasm_default;
var init_jpeg_wasm = __esm({
"kernels/jpeg_wasm.ts"() {
jpeg_wasm_default = "AGFzbQEAAAABPQhgAn9/AX9gBX9/f39/AX9gBH9/f38AYAZ/f39/f38AYAV/f39/fwBgB39/f39/f38AYAABf2ADf39/AX8CEgEDZW52Bm1lbW9yeQIBIICABAMODQAAAgADBAABAQAFBgcGHwZ+AUIAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAsHUQgFY29kZXMADAp0YWJsZUJ5dGVzAAsEc2NhbgAGCGxvc3NsZXNzAAkGZmluaXNoAAUKZmluaXNoRGVlcAAEB2NvbXBvc2UACgZtZW1vcnkCAAwBAQr8cA2fBwIKfwJ7IAAoAgAhCCAAKAIEIQkgACgCCCEDIAAoAgwhByAAKAIYIQQgACgCHCEGIAAoAhQiCkEBRiAAKAIQIgBBAUZxBEAgCCABIAlsag8LIANBAkoiCyAKQQFGIABBAkZxcQRAIAggASAJbGohACAGQRBqIQEDQCACIANJBEAgASACQQF0aiAAIAJq/QIAAP0LBAAgAkEIaiECDAELCyABQQJrIAEvAQA7AQAgASADQQF0aiABIANBAWtBAXRqLwEAOwEAA0AgAyAFSwRAIAEgBUEBdCIAaiIC/QAEAP0MAwADAAMAAwADAAMAAwADAP2VASEMIAAgBGogDCACQQJr/QAEAP2OAf0MAQABAAEAAQABAAEAAQABAP2OAUEC/Y0BIAwgAv0ABAL9jgH9DAIAAgACAAIAAgACAAIAAgD9jgFBAv2NAUEI/YsB/VD9CwQAIAVBCGohBQwBCwsgBA8LIApBAkYEfyALIABBAkZxIABBAUZyBUEACwRAIAggAUEBdSIKIAlsaiELIAggCSAHQQFrIgcgCkF/QQEgAUEBcUUiARtqIgggByAISBsiB0EAIAdBAE4bbGohByAAQQFGBED9DAEAAQABAAEAAQABAAEAAQD9DAIAAgACAAIAAgACAAIAAgAgARshDQNAIAIgA0kEQCACIARqIAIgC2r9AgAA/QwDAAMAAwADAAMAAwADAAMA/ZUBIAIgB2r9AgAA/Y4BIA39jgFBAv2NASIMIAz9Zv1bAwAAIAJBCGohAgwBCwsgBA8LIAZBEGohAANAIAIgA0kEQCAAIAJBAXRqIAIgC2r9AgAA/QwDAAMAAwADAAMAAwADAAMA/ZUBIAIgB2r9AgAA/Y4B/QsEACACQQhqIQIMAQsLIABBAmsgAC8BADsBACAAIANBAXRqIAAgA0EBa0EBdGovAQA7AQADQCADIAVLBEAgACAFQQF0IgFqIgL9AAQA/QwDAAMAAwADAAMAAwADAAMA/ZUBIQwgASAEaiAMIAJBAmv9AAQA/Y4B/QwIAAgACAAIAAgACAAIAAgA/Y4BQQT9jQEgDCAC/QAEAv2OAf0MBwAHAAcABwAHAAcABwAHAP2OAUEE/Y0BQQj9iwH9UP0LBAAgBUEIaiEFDAELCyAEDwsgCCABIAptIAlsaiEBIABBAUYEQCABDwsDQCACIANIBEAgBCAAIAJsaiABIAJqLQAAIAD8CwAgAkEBaiECDAELCyAEC7UCAgJ/AX4jAUEgSARAA0AjAUE4TARAQgAhBCMCIwNJBEAjAjEAACIEQv8BUgRAIwJBAWokAgUjAyMCQQFqSwR/IwItAAEFQQELBEBCACEEIwRBCGokBAUjAkECaiQCCwsFIwRBCGokBAsjACAEQjgjAax9hoQkACMBQQhqJAEMAQsLCyAAIwBCNoinQQJ0aigCACICRQRAAn8jAEIwiKchA0ELIQIDQCADIABBgCBqIAJBAnRqKAIATgRAIAJBAWohAgwBCwtBACACQRBKDQAaIABByCBqIAJBAnRqKAIAIANBECACa3VqIABBjCFqai0AACEAIAEEf0EfIAAgAEEfTxtBDHQFIABBBHZBCHQgAEEPcUEMdHILIAJyCyECCyMAIAJBH3EiAKyGJAAjASAAayQBIAIL9yACFHsBfyAAQSBq/QAEACABQSBq/QAEAP2VASIEIABB4ABq/QAEACABQeAAav0ABAD9lQEiBf0NAAEQEQIDEhMEBRQVBgcWFyEGIAQgBf0NCAkYGQoLGhsMDRwdDg8eHyIE/QxRETDWUREw1lERMNZRETDW/boBIQUgAEHwAGr9AAQAIAFB8ABq/QAEAP2VASIHIABBMGr9AAQAIAFBMGr9AAQA/ZUBIgj9jgEiCSAAQdAAav0ABAAgAUHQAGr9AAQA/ZUBIgogAEEQav0ABAAgAUEQav0ABAD9lQEiC/2OASIM/Q0AARARAgMSEwQFFBUGBxYXIQ0gByAL/Q0AARARAgMSEwQFFBUGBxYXIg79DMHsM+PB7DPjwewz48HsM+P9ugEgDf0M3OahJdzmoSXc5qEl3OahJf26ASIP/a4BIRAgByAL/Q0ICRgZCgsaGwwNHB0ODx4fIgf9DMHsM+PB7DPjwewz48HsM+P9ugEgCSAM/Q0ICRgZCgsaGwwNHB0ODx4fIgn9DNzmoSXc5qEl3OahJdzmoSX9ugEiC/2uASEMIA79DDPjPhMz4z4TM+M+EzPjPhP9ugEgDf0MoSUlGaElJRmhJSUZoSUlGf26ASIN/a4BIQ4gB/0MM+M+EzPjPhMz4z4TM+M+E/26ASAJ/QyhJSUZoSUlGaElJRmhJSUZ/boBIgf9rgEhCSAKIAj9DQABEBECAxITBAUUFQYHFhciEf0MsO/9rbDv/a2w7/2tsO/9rf26ASAN/a4BIQ0gCiAI/Q0ICRgZCgsaGwwNHB0ODx4fIgj9DLDv/a2w7/2tsO/9rbDv/a39ugEgB/2uASEHIAAgAP0ABAAgAf0ABAD9lQEiCiAAQUBr/QAEACABQUBr/QAEAP2VASIS/Y4BIhP9pwFBDf2rASIUIAb9DM8pURHPKVERzylREc8pURH9ugEiFf2uASIWIA79rgH9DAAEAAAABAAAAAQAAAAEAAD9rgFBC/2sASAT/agBQQ39qwEiEyAE/QzPKVERzylREc8pURHPKVER/boBIgT9rgEiFyAJ/a4B/QwABAAAAAQAAAAEAAAABAAA/a4BQQv9rAH9hQH9CwQAIAAgFiAO/bEB/QwABAAAAAQAAAAEAAAABAAA/a4BQQv9rAEgFyAJ/bEB/QwABAAAAAQAAAAEAAAABAAA/a4BQQv9rAH9hQH9CwRwIAAgCiAS/ZEBIgn9pwFBDf2rASIKIAb9DFERMNZRETDWUREw1lERMNb9ugEiBv2uASIOIBH9DP2tURD9rVEQ/a1REP2tURD9ugEgD/2uASIP/a4B/QwABAAAAAQAAAAEAAAABAAA/a4BQQv9rAEgCf2oAUEN/asBIgkgBf2uASIRIAj9DP2tURD9rVEQ/a1REP2tURD9ugEgC/2uASII/a4B/QwABAAAAAQAAAAEAAAABAAA/a4BQQv9rAH9hQH9CwQQIAAgDiAP/bEB/QwABAAAAAQAAAAEAAAABAAA/a4BQQv9rAEgESAI/bEB/QwABAAAAAQAAAAEAAAABAAA/a4BQQv9rAH9hQH9CwRgIAAgCiAG/bEBIgYgDf2uAf0MAAQAAAAEAAAABAAAAAQAAP2uAUEL/awBIAkgBf2xASIFIAf9rgH9DAAEAAAABAAAAAQAAAAEAAD9rgFBC/2sAf2FAf0LBCAgACAGIA39sQH9DAAEAAAABAAAAAQAAAAEAAD9rgFBC/2sASAFIAf9sQH9DAAEAAAABAAAAAQAAAAEAAD9rgFBC/2sAf2FAf0LBFAgACAUIBX9sQEiBSAQ/a4B/QwABAAAAAQAAAAEAAAABAAA/a4BQQv9rAEgEyAE/bEBIgQgDP2uAf0MAAQAAAAEAAAABAAAAAQAAP2uAUEL/awB/YUB/QsEMCAAIAUgEP2xAf0MAAQAAAAEAAAABAAAAAQAAP2uAUEL/awBIAQgDP2xAf0MAAQAAAAEAAAABAAAAAQAAP2uAUEL/awB/YUB/QsEQCAAIAD9AAQAIgQgAP0ABBAiBf0NAAEQEQIDEhMEBRQVBgcWFyIGIAD9AAQgIgcgAP0ABDAiCP0NAAEQEQIDEhMEBRQVBgcWFyIJ/Q0AAQIDEBESEwQFBgcUFRYXIgogAP0ABEAiCyAA/QAEUCIM/Q0AARARAgMSEwQFFBUGBxYXIg0gAP0ABGAiDiAA/QAEcCIP/Q0AARARAgMSEwQFFBUGBxYXIhD9DQABAgMQERITBAUGBxQVFhciEf0NAAECAwQFBgcQERITFBUWF/0LBAAgACAKIBH9DQgJCgsMDQ4PGBkaGxwdHh/9CwQQIAAgBiAJ/Q0ICQoLGBkaGwwNDg8cHR4fIgYgDSAQ/Q0ICQoLGBkaGwwNDg8cHR4fIgn9DQABAgMEBQYHEBESExQVFhf9CwQgIAAgBiAJ/Q0ICQoLDA0ODxgZGhscHR4f/QsEMCAAIAQgBf0NCAkYGQoLGhsMDRwdDg8eHyIEIAcgCP0NCAkYGQoLGhsMDRwdDg8eHyIF/Q0AAQIDEBESEwQFBgcUFRYXIgYgCyAM/Q0ICRgZCgsaGwwNHB0ODx4fIgcgDiAP/Q0ICRgZCgsaGwwNHB0ODx4fIgj9DQABAgMQERITBAUGBxQVFhciCf0NAAECAwQFBgcQERITFBUWF/0LBEAgACAGIAn9DQgJCgsMDQ4PGBkaGxwdHh/9CwRQIAAgBCAF/Q0ICQoLGBkaGwwNDg8cHR4fIgQgByAI/Q0ICQoLGBkaGwwNDg8cHR4fIgX9DQABAgMEBQYHEBESExQVFhf9CwRgIAAgBCAF/Q0ICQoLDA0ODxgZGhscHR4f/QsEcCAA/QAEICIEIAD9AARgIgX9DQABEBECAxITBAUUFQYHFhchBiAEIAX9DQgJGBkKCxobDA0cHQ4PHh8iBP0MUREw1lERMNZRETDWUREw1v26ASEFIAD9AARwIgcgAP0ABDAiCP2OASIJIAD9AARQIgogAP0ABBAiC/2OASIM/Q0AARARAgMSEwQFFBUGBxYXIQ0gByAL/Q0AARARAgMSEwQFFBUGBxYXIg79DMHsM+PB7DPjwewz48HsM+P9ugEgDf0M3OahJdzmoSXc5qEl3OahJf26ASIP/a4BIRAgByAL/Q0ICRgZCgsaGwwNHB0ODx4fIgf9DMHsM+PB7DPjwewz48HsM+P9ugEgCSAM/Q0ICRgZCgsaGwwNHB0ODx4fIgn9DNzmoSXc5qEl3OahJdzmoSX9ugEiC/2uASEMIA79DDPjPhMz4z4TM+M+EzPjPhP9ugEgDf0MoSUlGaElJRmhJSUZoSUlGf26ASIN/a4BIQ4gB/0MM+M+EzPjPhMz4z4TM+M+E/26ASAJ/QyhJSUZoSUlGaElJRmhJSUZ/boBIgf9rgEhCSAKIAj9DQABEBECAxITBAUUFQYHFhciEf0MsO/9rbDv/a2w7/2tsO/9rf26ASAN/a4BIQ0gCiAI/Q0ICRgZCgsaGwwNHB0ODx4fIgj9DLDv/a2w7/2tsO/9rbDv/a39ugEgB/2uASEHIAAgAP0ABAAiCiAA/QAEQCIS/Y4BIhP9pwFBDf2rASIUIAb9DM8pURHPKVERzylREc8pURH9ugEiFf2uASIWIA79rgH9DAAAAgAAAAIAAAACAAAAAgD9rgFBEv2sASAT/agBQQ39qwEiEyAE/QzPKVERzylREc8pURHPKVER/boBIgT9rgEiFyAJ/a4B/QwAAAIAAAACAAAAAgAAAAIA/a4BQRL9rAH9hQH9CwQAIAAgFiAO/bEB/QwAAAIAAAACAAAAAgAAAAIA/a4BQRL9rAEgFyAJ/bEB/QwAAAIAAAACAAAAAgAAAAIA/a4BQRL9rAH9hQH9CwRwIAAgCiAS/ZEBIgn9pwFBDf2rASIKIAb9DFERMNZRETDWUREw1lERMNb9ugEiBv2uASIOIBH9DP2tURD9rVEQ/a1REP2tURD9ugEgD/2uASIP/a4B/QwAAAIAAAACAAAAAgAAAAIA/a4BQRL9rAEgCf2oAUEN/asBIgkgBf2uASIRIAj9DP2tURD9rVEQ/a1REP2tURD9ugEgC/2uASII/a4B/QwAAAIAAAACAAAAAgAAAAIA/a4BQRL9rAH9hQH9CwQQIAAgDiAP/bEB/QwAAAIAAAACAAAAAgAAAAIA/a4BQRL9rAEgESAI/bEB/QwAAAIAAAACAAAAAgAAAAIA/a4BQRL9rAH9hQH9CwRgIAAgCiAG/bEBIgYgDf2uAf0MAAACAAAAAgAAAAIAAAACAP2uAUES/awBIAkgBf2xASIFIAf9rgH9DAAAAgAAAAIAAAACAAAAAgD9rgFBEv2sAf2FAf0LBCAgACAGIA39sQH9DAAAAgAAAAIAAAACAAAAAgD9rgFBEv2sASAFIAf9sQH9DAAAAgAAAAIAAAACAAAAAgD9rgFBEv2sAf2FAf0LBFAgACAUIBX9sQEiBSAQ/a4B/QwAAAIAAAACAAAAAgAAAAIA/a4BQRL9rAEgEyAE/bEBIgQgDP2uAf0MAAACAAAAAgAAAAIAAAACAP2uAUES/awB/YUB/QsEMCAAIAUgEP2xAf0MAAACAAAAAgAAAAIAAAACAP2uAUES/awBIAQgDP2xAf0MAAACAAAAAgAAAAIAAAACAP2uAUES/awB/YUB/QsEQCAAIAD9AAQAIgQgAP0ABBAiBf0NAAEQEQIDEhMEBRQVBgcWFyIGIAD9AAQgIgcgAP0ABDAiCP0NAAEQEQIDEhMEBRQVBgcWFyIJ/Q0AAQIDEBESEwQFBgcUFRYXIgogAP0ABEAiCyAA/QAEUCIM/Q0AARARAgMSEwQFFBUGBxYXIg0gAP0ABGAiDiAA/QAEcCIP/Q0AARARAgMSEwQFFBUGBxYXIhD9DQABAgMQERITBAUGBxQVFhciEf0NAAECAwQFBgcQERITFBUWF/0LBAAgACAKIBH9DQgJCgsMDQ4PGBkaGxwdHh/9CwQQIAAgBiAJ/Q0ICQoLGBkaGwwNDg8cHR4fIgYgDSAQ/Q0ICQoLGBkaGwwNDg8cHR4fIgn9DQABAgMEBQYHEBESExQVFhf9CwQgIAAgBiAJ/Q0ICQoLDA0ODxgZGhscHR4f/QsEMCAAIAQgBf0NCAkYGQoLGhsMDRwdDg8eHyIEIAcgCP0NCAkYGQoLGhsMDRwdDg8eHyIF/Q0AAQIDEBESEwQFBgcUFRYXIgYgCyAM/Q0ICRgZCgsaGwwNHB0ODx4fIgcgDiAP/Q0ICRgZCgsaGwwNHB0ODx4fIgj9DQABAgMQERITBAUGBxQVFhciCf0NAAECAwQFBgcQERITFBUWF/0LBEAgACAGIAn9DQgJCgsMDQ4PGBkaGxwdHh/9CwRQIAAgBCAF/Q0ICQoLGBkaGwwNDg8cHR4fIgQgByAI/Q0ICQoLGBkaGwwNDg8cHR4fIgX9DQABAgMEBQYHEBESExQVFhf9CwRgIAAgBCAF/Q0ICQoLDA0ODxgZGhscHR4f/QsEcANAIBhBCEkEQCACIAAgGEEEdGoiAf0ABAAgAf0ABBD9Zf0MgICAgICAgICAgICAgICAgP1RIgT9WwMAACACIANqIAT9WwMAASAYQQJqIRggAiADQQF0aiECDAELCwvSCAIIfwJ+IAH9DAAAAAAAAAAAAAAAAAAAAAD9CwQAIAH9DAAAAAAAAAAAAAAAAAAAAAD9CwQQIAH9DAAAAAAAAAAAAAAAAAAAAAD9CwQgIAH9DAAAAAAAAAAAAAAAAAAAAAD9CwQwIAH9DAAAAAAAAAAAAAAAAAAAAAD9CwRAIAH9DAAAAAAAAAAAAAAAAAAAAAD9CwRQIAH9DAAAAAAAAAAAAAAAAAAAAAD9CwRgIAH9DAAAAAAAAAAAAAAAAAAAAAD9CwRwIAAoAhhBARABIgRBDHVBH3EiBQR/IAVBD0sEf0GAgIABBSAFBEAjAUEgSARAA0AjAUE4TARAQgAhCiMCIwNJBEAjAjEAACIKQv8BUgRAIwJBAWokAgUjAyMCQQFqSwR/IwItAAEFQQELBEBCACEKIwRBCGokBAUjAkECaiQCCwsFIwRBCGokBAsjACAKQjgjAax9hoQkACMBQQhqJAEMAQsLCyMAQsAAIAWsIgp9iKchAyMAIAqGJAAjASAFayQBCyAFBH8gA0EBIAVBAWt0SAVBAAsEfyADQQFqQQEgBXRrBSADCwsFIARBEXVBgIDAACAEGwsiA0GAgMAATgRAQX5BfCADQYCAwABGGw8LIAAgACgCICADaiIDNgIgIAEgAzsBACAAKAIcIQcjACEKIwEhAyMCIQYjA0EEayEIQQEhAANAIABBwABIBEACQCADQSBIBEAgBigCACIEQYD+g3hxQQh3IARB/4H8B3FBCHhyIQQgBiAITQR/IARBf3NBgYKECGsgBHFBgIGChHhxBUEBCwR/IAokACADJAEgBiQCA0AjAUE4TARAQgAhCiMCIwNJBEAjAjEAACIKQv8BUgRAIwJBAWokAgUjAyMCQQFqSwR/IwItAAEFQQELBEBCACEKIwRBCGokBAUjAkECaiQCCwsFIwRBCGokBAsjACAKQjgjAax9hoQkACMBQQhqJAEMAQsLIwAhCiMCIQYjAQUgCiAErUIgIAOsfYaEIQogBkEEaiEGIANBIGoLIQMLIAcgCkI2iKdBAnRqKAIAIgVFBEACfyAKQjCIpyEEQQshBQNAIAQgB0GAIGogBUECdGooAgBOBEAgBUEBaiEFDAELC0EAIAVBEEoNABogB0HIIGogBUECdGooAgAgBEEQIAVrdWogB0GMIWpqLQAAIgRBBHZBCHQgBEEPcUEMdHIgBXILIgVFBEBBfg8LCyAKIAVBH3EiBKyGIQogAyAEayEDIAVBEXUhBAJAIAVBDHVBH3EiCQRAIApCwAAgCawiC32IpyEEIAogC4YhCiADIAlrIQMgBEEBIAlBAWt0SARAIARBAUEBIAl0a2ohBAsFIARFBEAgBUEIdUEPcUEPRw0DIABBD2ohAAwCCwsgASAAIAVBCHVBD3FqIgBBgIAkai0AAEEBdGogBDsBACAAIQILIABBAWohAAwCCwsLIAokACADJAEgBiQCIAIL/AcBGX8gAkEEdCEIA0AgAyAJSgRAQQAhBwNAIAIgB0sEQEEAIQYDQCAGQcAASQRAIAUgBkECdGogBkEBdCIKIABqLgEAIAEgCmovAQBsNgIAIAZBAWohBgwBCwtBACEGA0AgBkEgSQRAIAUgBmoiCkFAayILKAIAIgwgCkHAAWoiDSgCACIOakHRImwiDyAOQaH2AGxrIQ4gCkEgaiIQKAIAIhEgCkGgAWoiEigCACITIApB4AFqIhQoAgAiFSAKQeAAaiIWKAIAIhdqIhhqakGhywBsIhkgGEG7gn9saiIYIBEgFWpBs0ZsIhogFUGOE2xqaiEVIBEgE2pBhGdsIBlqIhkgEyAXakH9235sIhsgE0GzgwFsamohEyAKIAooAgAiHCAKQYABaiIKKAIAIh1qQQ10QYAQaiIeIA8gDEH+MGxqIgxqIg8gEUGL4ABsIBpqIBlqIhFqQQx1NgIAIBAgHCAda0ENdEGAEGoiECAOaiIZIBdB1MQBbCAbaiAYaiIXakEMdTYCACALIBAgDmsiCyATakEMdTYCACAWIB4gDGsiDCAVakEMdTYCACAKIAwgFWtBDHU2AgAgEiALIBNrQQx1NgIAIA0gGSAXa0EMdTYCACAUIA8gEWtBDHU2AgAgBkEEaiEGDAELC0EAIQYDQCAGQYACSQRAIAUgBmoiCkEIaiILKAIAIgwgCkEYaiINKAIAIg5qQdEibCIPIA5BofYAbGshDiAKQQRqIhAoAgAiESAKQRRqIhIoAgAiEyAKQRxqIhQoAgAiFSAKQQxqIhYoAgAiF2oiGGpqQaHLAGwiGSAYQbuCf2xqIhggESAVakGzRmwiGiAVQY4TbGpqIRUgESATakGEZ2wgGWoiGSATIBdqQf3bfmwiGyATQbODAWxqaiETIAogCigCACIcIApBEGoiCigCACIdakENdEGAgISAAWoiHiAPIAxB/jBsaiIMaiIPIBFBi+AAbCAaaiAZaiIRakERdTYCACAQIBwgHWtBDXRBgICEgAFqIhAgDmoiGSAXQdTEAWwgG2ogGGoiF2pBEXU2AgAgCyAQIA5rIgsgE2pBEXU2AgAgFiAeIAxrIgwgFWpBEXU2AgAgCiAMIBVrQRF1NgIAIBIgCyATa0ERdTYCACANIBkgF2tBEXU2AgAgFCAPIBFrQRF1NgIAIAZBIGohBgwBCwtBACEGA0AgBkHAAEkEQCAEIAZBA3YgCGxqIAdBBHRqIAZBB3FBAXRqQf8fIAUgBkECdGooAgAiCiAKQf8fShtBACAKQQBOGzsBACAGQQFqIQYMAQsLIAdBAWohByAAQYABaiEADAELCyAJQQFqIQkgBCAIQQN0aiEEDAELCwtZAQN/IAJBA3QhBgNAIAMgB0oEQEEAIQUDQCACIAVLBEAgACABIAQgBUEDdGogBhACIAVBAWohBSAAQYABaiEADAELCyAHQQFqIQcgBCAGQQN0aiEEDAELCwviDQIWfwF+IAAoAgQhDiAAKAIIIQQgACgCHCETIAAoAiAhFCAAKAIkIQkgAEEoaiEPIAAoAgBCACQAQQAkASQCIA4kA0EAJAQgBCEDQQAkBQNAIAIgCUkEQCAPIAJBJGxqQSBqQQA2AgAgAkEBaiECDAELCwNAIBAgFEgEQEEAIQoDQCAKIBNIBEAgBEEASgRAIAMiAkEBayEDBUEBIQILIAJFBEAjASMESANAIwIjA0kEfyMCLQAAQf8BRgR/IwMjAkEBak0Ef0EBBSMCLQABQQBHCwVBAAsFQQELRQRAIwJBAWokAgwBCwsDQCMDIwJBAWpLBH8jAi0AAEH/AUYFQQALBH8jAi0AAUH/AUYFQQALBEAjAkEBaiQCDAELCyAAIwIiAjYCAARAQX8PCyACQQJqIA5LBH9BAQUgAi0AAUH4AXFB0AFHCwRAQX0PC0IAJABBACQBIAJBAmokAiAOJANBACQEQQAkBSAEQQFrIQNBACECA0AgAiAJSQRAIA8gAkEkbGpBIGpBADYCACACQQFqIQIMAQsLC0EAIQsDQCAJIAtLBEAgDyALQSRsaiEIIAlBAUYEf0EBBSAIKAIACyERIAlBAUYEf0EBBSAIKAIECyESQQAhDANAIAwgEkgEQEEAIQ0DQCANIBFIBEAgCCgCDCEVIAgoAhAiBiAKIBFsIA1qIgcgCCgCCCIFIBAgEmwgDGoiAmxqQQd0aiEWAkAgACgCDCIXRQRAIAYEQCAIIBYQAyICQQAgAkEASBshAgwCCyAIKAIUIQYgFSAFQQN0IgUgAkEDdGxqIAdBA3RqIQcgCCABEAMiAkEASA0BIAIEQCABIAYgByAFEAIFIAYuAQAgAS4BAGzBQQRqQQN1QYABaiICQQBIBH5CAAVC/wEgAqwgAkH/AUobC0KBgoSIkKDAgAF+IRhBACECA0AgAkEISARAIAcgGDcDACACQQFqIQIgBSAHaiEHDAELCwtBACECDAELIBdBAUYEQCAAKAIYIQZBfkF8IAgoAhhBARABIgJBDHVBH3EiBQR/IAVBD0sEf0GAgIABBSAFBEAjAUEgSARAA0AjAUE4TARAQgAhGCMCIwNJBEAjAjEAACIYQv8BUgRAIwJBAWokAgUjAyMCQQFqSwR/IwItAAEFQQELBEBCACEYIwRBCGokBAUjAkECaiQCCwsFIwRBCGokBAsjACAYQjgjAax9hoQkACMBQQhqJAEMAQsLCyMAQsAAIAWsIhh9iKchAiMAIBiGJAAjASAFayQBBUEAIQILIAUEfyACQQEgBUEBa3RIBUEACwR/IAJBAWpBASAFdGsFIAILCwUgAkERdUGAgMAAIAIbCyIFQYCAwABGGyECIAVBgIDAAEgEQCAIIAgoAiAgBWoiAjYCICAWIAIgBnQ7AQBBACECCwwBCyAXQQJGBEAjAUEgSARAA0AjAUE4TARAQgAhGCMCIwNJBEAjAjEAACIYQv8BUgRAIwJBAWokAgUjAyMCQQFqSwR/IwItAAEFQQELBEBCACEYIwRBCGokBAUjAkECaiQCCwsFIwRBCGokBAsjACAYQjgjAax9hoQkACMBQQhqJAEMAQsLCyMAQj+IpyMAQgGGJAAjAUEBayQBBEAgFiAWLgEAQQEgACgCGHRyOwEAC0EAIQIMAQsgCCgCHCEHIAAoAhAhBiAAKAIUIQUgACgCGCECIBdBA0YEfyAHIBYgBiAFIAIQCAUgByAWIAYgBSACEAcLIQILIAJBAEgEQANAIwIjA0kEfyMCLQAAQf8BRgR/IwMjAkEBak0Ef0EBBSMCLQABQQBHCwVBAAsFQQELRQRAIwJBAWokAgwBCwsDQCMDIwJBAWpLBH8jAi0AAEH/AUYFQQALBH8jAi0AAUH/AUYFQQALBEAjAkEBaiQCDAELCyAAIwI2AgAgAg8LIA1BAWohDQwBCwsgDEEBaiEMDAELCyALQQFqIQsMAQsLIApBAWohCgwBCwsjASMESARAA0AjAiMDSQR/IwItAABB/wFGBH8jAyMCQQFqTQR/QQEFIwItAAFBAEcLBUEACwVBAQtFBEAjAkEBaiQCDAELCwNAIwMjAkEBaksEfyMCLQAAQf8BRgVBAAsEfyMCLQABQf8BRgVBAAsEQCMCQQFqJAIMAQsLIAAjAjYCAEF/DwsgEEEBaiEQDAELCwNAIwIjA0kEfyMCLQAAQf8BRgR/IwMjAkEBak0Ef0EBBSMCLQABQQBHCwVBAAsFQQELRQRAIwJBAWokAgwBCwsDQCMDIwJBAWpLBH8jAi0AAEH/AUYFQQALBH8jAi0AAUH/AUYFQQALBEAjAkEBaiQCDAELCyAAIwI2AgBBAAvFBwIBfgV/QQEgBHQhBiMFRQRAA0AgAiADTARAAkAgAEEAEAEiCEUEQEF+DwsgCEEIdUEPcSEEIAhBEXUhByAIQQx1QR9xBEAjAUEgSARAA0AjAUE4TARAQgAhBSMCIwNJBEAjAjEAACIFQv8BUgRAIwJBAWokAgUjAyMCQQFqSwR/IwItAAEFQQELBEBCACEFIwRBCGokBAUjAkECaiQCCwsFIwRBCGokBAsjACAFQjgjAax9hoQkACMBQQhqJAEMAQsLCyMAQj+IpyEHIwBCAYYkACMBQQFrJAFBAUF/IAcbIQcFIAdFIARBD0hxBEAgBARAIwFBIEgEQANAIwFBOEwEQEIAIQUjAiMDSQRAIwIxAAAiBUL/AVIEQCMCQQFqJAIFIwMjAkEBaksEfyMCLQABBUEBCwRAQgAhBSMEQQhqJAQFIwJBAmokAgsLBSMEQQhqJAQLIwAgBUI4IwGsfYaEJAAjAUEIaiQBDAELCwsjAELAACAErCIFfYinIQAjACAFhiQAIwEgBGskAQVBACEACyAAQQEgBHRqJAUMAgsLA0AgAiADTARAAkAgASACQYCAJGotAABBAXRqIgouAQAiCQRAIwFBIEgEQANAIwFBOEwEQEIAIQUjAiMDSQRAIwIxAAAiBUL/AVIEQCMCQQFqJAIFIwMjAkEBaksEfyMCLQABBUEBCwRAQgAhBSMEQQhqJAQFIwJBAmokAgsLBSMEQQhqJAQLIwAgBUI4IwGsfYaEJAAjAUEIaiQBDAELCwsjAEI/iKchCCMAQgGGJAAjAUEBayQBIAYgCXFBASAIG0UEQCAKIAYgCWogCSAGayAJQQBOGzsBAAsFIARBAWsiBEEASA0BCyACQQFqIQIMAgsLCyACIANMQQAgBxsEQCABIAJBgIAkai0AAEEBdGogBkEAIAZrIAdBAEobOwEACyACQQFqIQIMAgsLCwsjBUUEQEEADwsDQCACIANMBEAgASACQYCAJGotAABBAXRqIgAuAQAiBARAIwFBIEgEQANAIwFBOEwEQEIAIQUjAiMDSQRAIwIxAAAiBUL/AVIEQCMCQQFqJAIFIwMjAkEBaksEfyMCLQABBUEBCwRAQgAhBSMEQQhqJAQFIwJBAmokAgsLBSMEQQhqJAQLIwAgBUI4IwGsfYaEJAAjAUEIaiQBDAELCwsjAEI/iKchByMAQgGGJAAjAUEBayQBIAQgBnFBASAHG0UEQCAAIAQgBmogBCAGayAEQQBOGzsBAAsLIAJBAWohAgwBCwsjBUEBayQFQQALjgQCA38BfiMFQQBKBEAjBUEBayQFQQAPCwNAIAIgA0wEQCAAQQAQASIHRQRAQX4PCyAHQQh1QQ9xIQYgB0ERdSEFAkAgB0EMdUEfcSIHBEAgBwRAIwFBIEgEQANAIwFBOEwEQEIAIQgjAiMDSQRAIwIxAAAiCEL/AVIEQCMCQQFqJAIFIwMjAkEBaksEfyMCLQABBUEBCwRAQgAhCCMEQQhqJAQFIwJBAmokAgsLBSMEQQhqJAQLIwAgCEI4IwGsfYaEJAAjAUEIaiQBDAELCwsjAELAACAHrCIIfYinIQUjACAIhiQAIwEgB2skAQVBACEFCyAHBH8gBUEBIAdBAWt0SAVBAAsEQCAFQQFqQQEgB3RrIQULBSAFRQRAIAZBD0kEQCAGBEAjAUEgSARAA0AjAUE4TARAQgAhCCMCIwNJBEAjAjEAACIIQv8BUgRAIwJBAWokAgUjAyMCQQFqSwR/IwItAAEFQQELBEBCACEIIwRBCGokBAUjAkECaiQCCwsFIwRBCGokBAsjACAIQjgjAax9hoQkACMBQQhqJAEMAQsLCyMAQsAAIAasIgh9iKchACMAIAiGJAAjASAGayQBBUEAIQALIABBASAGdGpBAWskBUEADwsgAkEPaiECDAILCyABIAIgBmoiAkGAgCRqLQAAQQF0aiAFIAR0OwEACyACQQFqIQIMAQsLQQALmgsCFH8BfiAAKAIEIQogACgCCCEEIAAoAhAhDkEBIAAoAhhBAWt0IQUgACgCHCEPIAAoAiAhByAAQSRqIRIgACgCFCIQIAAoAgwiE2xBAXQhCyAQQQF0IQwgACgCAEIAJABBACQBJAIgCiQDQQAkBCAEIQJBASENA0AgDiARSgRAQQAhCANAIAggE0gEQCAEQQBKBEAgAiIDQQFrIQIFQQEhAwsgA0UEQCMBIwRIA0AjAiMDSQR/IwItAABB/wFGBH8jAyMCQQFqTQR/QQEFIwItAAFBAEcLBUEACwVBAQtFBEAjAkEBaiQCDAELCwNAIwMjAkEBaksEfyMCLQAAQf8BRgVBAAsEfyMCLQABQf8BRgVBAAsEQCMCQQFqJAIMAQsLIAAjAiIDNgIABEBBfw8LIANBAmogCksEf0EBBSADLQABQfgBcUHQAUcLBEBBfQ8LQgAkAEEAJAEgA0ECaiQCIAokA0EAJARBASENIARBAWshAgtBACEJA0AgCSAQSQRAIBIgCUECdGooAgBBARABIgZBDHVBH3EhFCAGQRF1IQMgFARAIBRBEEsEQANAIwIjA0kEfyMCLQAAQf8BRgR/IwMjAkEBak0Ef0EBBSMCLQABQQBHCwVBAAsFQQELRQRAIwJBAWokAgwBCwsDQCMDIwJBAWpLBH8jAi0AAEH/AUYFQQALBH8jAi0AAUH/AUYFQQALBEAjAkEBaiQCDAELCyAAIwI2AgBBfA8LIBRBEEYEf0GAgAIFIBQEQCMBQSBIBEADQCMBQThMBEBCACEWIwIjA0kEQCMCMQAAIhZC/wFSBEAjAkEBaiQCBSMDIwJBAWpLBH8jAi0AAQVBAQsEQEIAIRYjBEEIaiQEBSMCQQJqJAILCwUjBEEIaiQECyMAIBZCOCMBrH2GhCQAIwFBCGokAQwBCwsLIwBCwAAgFKwiFn2IpyEDIwAgFoYkACMBIBRrJAEFQQAhAwsgFAR/IANBASAUQQFrdEgFQQALBH8gA0EBakEBIBR0awUgAwsLIQMFIAZFBEADQCMCIwNJBH8jAi0AAEH/AUYEfyMDIwJBAWpNBH9BAQUjAi0AAUEARwsFQQALBUEBC0UEQCMCQQFqJAIMAQsLA0AjAyMCQQFqSwR/IwItAABB/wFGBUEACwR/IwItAAFB/wFGBUEACwRAIwJBAWokAgwBCwsgACMCNgIAQX4PCwsgASANBH8gCAR/IAEgDGsvAQAFIAULBSAIBH8gASAMay8BACEUIAEgC2siFS8BACEGIBUgDGsvAQAhFSAHQQFGBH8gFAUgB0ECRgR/IAYFIAdBA0cEfyAHQQRGBH8gBiAUaiAVawUgB0EFRgR/IBQgBiAVa0EBdWoFIAYgFCAVa0EBdWogBiAUakEBdiAHQQZGGwsLBSAVCwsLBSABIAtrLwEACwsgA2o7AQAgCUEBaiEJIAFBAmohAQwBCwsgCEEBaiEIDAELC0EAIQ0jASMESARAA0AjAiMDSQR/IwItAABB/wFGBH8jAyMCQQFqTQR/QQEFIwItAAFBAEcLBUEACwVBAQtFBEAjAkEBaiQCDAELCwNAIwMjAkEBaksEfyMCLQAAQf8BRgVBAAsEfyMCLQABQf8BRgVBAAsEQCMCQQFqJAIMAQsLIAAjAjYCAEF/DwsgEUEBaiERDAELCyAPQQBKBEAgASALIA5sayECA0AgASACSwRAIAIgAi8BACAPdDsBACACQQJqIQIMAQsLCwNAIwIjA0kEfyMCLQAAQf8BRgR/IwMjAkEBak0Ef0EBBSMCLQABQQBHCwVBAAsFQQELRQRAIwJBAWokAgwBCwsDQCMDIwJBAWpLBH8jAi0AAEH/AUYFQQALBH8jAi0AAUH/AUYFQQALBEAjAkEBaiQCDAELCyAAIwI2AgBBAAuLDQIHfwZ7A0AgAyAESARAAkAgAUEBRgRAIAYgACADEAAgAvwKAAAMAQsgACADEAAhCSAAQSBqIAMQACEKIAFBAkYEQEEAIQcDQCACIAdLBEAgBiAHQQF0aiIIIAcgCWotAAA6AAAgCCAHIApqLQAAOgABIAdBAWohBwwBCwsMAQsgAEFAayADEAAhCyABQQNGBEAgBQRAIAYhB0EAIQgDQCACIAhLBEAgByAIIAlqIgz9AgAAIg8gCCALaiIN/QIAAP0MgACAAIAAgACAAIAAgACAAP2RASIQ/Y4BIBD9DAIAAgACAAIAAgACAAIAAgD9DQABEBECAxITBAUUFQYHFhf9DOlmAEDpZgBA6WYAQOlmAED9ugFBEP2sASAQ/QwCAAIAAgACAAIAAgACAAIA/Q0ICRgZCgsaGwwNHB0ODx4f/QzpZgBA6WYAQOlmAEDpZgBA/boBQRD9rAH9hQH9jgEgDP0CAAgiESAN/QIACP0MgACAAIAAgACAAIAAgACAAP2RASIS/Y4BIBL9DAIAAgACAAIAAgACAAIAAgD9DQABEBECAxITBAUUFQYHFhf9DOlmAEDpZgBA6WYAQOlmAED9ugFBEP2sASAS/QwCAAIAAgACAAIAAgACAAIA/Q0ICRgZCgsaGwwNHB0ODx4f/QzpZgBA6WYAQOlmAEDpZgBA/boBQRD9rAH9hQH9jgH9ZiITIA8gEP2RASAQIAggCmoiDP0CAAD9DIAAgACAAIAAgACAAIAAgAD9kQEiDv0NAAEQEQIDEhMEBRQVBgcWF/0MLknmpy5J5qcuSeanLknmp/26Af0MAIAAAACAAAAAgAAAAIAAAP2uAUEQ/awBIBAgDv0NCAkYGQoLGhsMDRwdDg8eH/0MLknmpy5J5qcuSeanLknmp/26Af0MAIAAAACAAAAAgAAAAIAAAP2uAUEQ/awB/YUB/Y4BIBEgEv2RASASIAz9AgAI/QyAAIAAgACAAIAAgACAAIAA/ZEBIhD9DQABEBECAxITBAUUFQYHFhf9DC5J5qcuSeanLknmpy5J5qf9ugH9DACAAAAAgAAAAIAAAACAAAD9rgFBEP2sASASIBD9DQgJGBkKCxobDA0cHQ4PHh/9DC5J5qcuSeanLknmpy5J5qf9ugH9DACAAAAAgAAAAIAAAACAAAD9rgFBEP2sAf2FAf2OAf1mIhL9DQAQAAERAAISAAMTAAQUAAUgDyAOIA79jgH9jgEgDv0MAgACAAIAAgACAAIAAgACAP0NAAEQEQIDEhMEBRQVBgcWF/0MosUAQKLFAECixQBAosUAQP26AUEQ/awBIA79DAIAAgACAAIAAgACAAIAAgD9DQgJGBkKCxobDA0cHQ4PHh/9DKLFAECixQBAosUAQKLFAED9ugFBEP2sAf2FAf2OASARIBAgEP2OAf2OASAQ/QwCAAIAAgACAAIAAgACAAIA/Q0AARARAgMSEwQFFBUGBxYX/QyixQBAosUAQKLFAECixQBA/boBQRD9rAEgEP0MAgACAAIAAgACAAIAAgACAP0NCAkYGQoLGhsMDRwdDg8eH/0MosUAQKLFAECixQBAosUAQP26AUEQ/awB/YUB/Y4B/WYiDv0NAAEQAwQRBgcSCQoTDA0UD/0LBAAgByATIBL9DRUABhYABxcACBgACRkAChogDv0NABUCAxYFBhcICRgLDBkOD/0LBBAgByATIBL9DQALGwAMHAANHQAOHgAPHwAgDv0NGgECGwQFHAcIHQoLHg0OH/0LBCAgCEEQaiEIIAdBMGohBwwBCwsFIAYhB0EAIQgDQCACIAhLBEAgByAIIAlq/QAEACIOIAggCmr9AAQAIg/9DQAQAAERAAISAAMTAAQUAAUgCCALav0ABAAiEP0NAAEQAwQRBgcSCQoTDA0UD/0LBAAgByAOIA/9DRUABhYABxcACBgACRkAChogEP0NABUCAxYFBhcICRgLDBkOD/0LBBAgByAOIA/9DQALGwAMHAANHQAOHgAPHwAgEP0NGgECGwQFHAcIHQoLHg0OH/0LBCAgCEEQaiEIIAdBMGohBwwBCwsLDAELIABB4ABqIAMQACEIQQAhBwNAIAIgB0sEQCAGIAdBAnRqIgwgByAJai0AADoAACAMIAcgCmotAAA6AAEgDCAHIAtqLQAAOgACIAwgByAIai0AADoAAyAHQQFqIQcMAQsLCyADQQFqIQMgBiABIAJsaiEGDAELCwsFAEGMIwuSAwEKfyABQQBBjCP8CwBBASEDA0AgA0EQTARAIAFByCBqIANBAnRqIAggBGs2AgAgACADakEBay0AACEJA0AgCUEASgRAIAFBjCFqIAhqIABBEGogCGotAAAiBToAACADQQpKIARBASADdE5yRQRAIAUgBUEPcSACGyEGIARBCiADa3QhCkEAIQcDQCAHQQFBCiADa3RIBEAgAgR/QR8gBSAFQR9PG0EMdAUgBUEEdkEIdCAFQQ9xQQx0cgsgA3IhCyABIAcgCmpBAnRqIAMgBmoiDEEKTCAGQQBKcQR/IAxBACAFQQR2QQh0IAIbckEBIAZ0IgxBAWsgB0EKIANrIAZrdXEiC0EBIAxraiALIAtBASAGQQFrdEgbQRF0cgUgCws2AgAgB0EBaiEHDAELCwsgCUEBayEJIARBAWohBCAIQQFqIQgMAQsLIARBASADdEoEQEF/DwsgAUGAIGogA0ECdGogBEEQIANrdDYCACAEQQF0IQQgA0EBaiEDDAELCyABQcQgakGAgICABDYCAEEACwtYAQBBgIAkC1AAAQgQCQIDChEYIBkSCwQFDBMaISgwKSIbFA0GBw4VHCMqMTg5MiskHRYPFx4lLDM6OzQtJh8nLjU8PTYvNz4/Pz8/Pz8/Pz8/Pz8/Pz8/Pw==";
}
});
// kernels/jpeg.ts
function wasm() {
return load("jpeg", jpeg_wasm_default);
}
function huffmanTable(codes, plain, into) {
const table5 = into ?? alloc(wasm().tableBytes());
const result = scratch(() => wasm().codes(inScratch(codes), table5, Number(plain)));
return result < 0 ? void 0 : table5;
}
function quantiserTable(factors) {
return inScratch(new Uint8Array(factors.buffer, factors.byteOffset, 128));
}
function zeros(bytes) {
const at2 = alloc(bytes);
views().u8.fill(0, at2, at2 + bytes);
return at2;
}
function numbers(values) {
const at2 = alloc(4 * values.length);
views().i32.set(values, at2 / 4);
return at2;
}
function readScan(scan) {
const { from, end, restart, kind, first, last, low, across, down, members } = scan;
const head = numbers([
...[
from,
end,
restart,
kind,
first,
last,
low,
across,
down,
members.length
],
...members.flatMap((each) => [
...[
each.h,
each.v,
each.across,
each.samples,
each.coefficients,
each.quantiser
],
...[
each.dc,
each.ac,
0
]
])
]);
return ended(head, wasm().scan(head, alloc(128)));
}
function readLossless(scan, to) {
const { from, end, restart, width, height, bits, shift, predictor, tables } = scan;
const about = [
from,
end,
restart,
width,
height,
tables.length,
bits,
shift,
predictor
];
const head = numbers([
...about,
...tables
]);
return ended(head, wasm().lossless(head, to));
}
function ended(head, result) {
const at2 = views().u32[head / 4];
return result === 0 ? {
at: at2
} : {
at: at2,
fault: FAULTS[-1 - result]
};
}
function finishPlane(member, down, deep) {
const { coefficients, quantiser, across, samples } = member;
if (deep) wasm().finishDeep(coefficients, quantiser, across, down, samples, alloc(256));
else wasm().finish(coefficients, quantiser, across, down, samples);
}
function composePlanes(planes, width, height, ycc) {
const components = numbers(planes.flatMap((plane2) => [
...[
plane2.samples,
plane2.stride,
plane2.width,
plane2.height,
plane2.wider,
plane2.taller
],
alloc(plane2.width * plane2.wider + 32),
alloc(2 * plane2.width + 64)
]));
const row = width * planes.length;
const rows = Math.max(1, Math.floor(BAND2 / row));
const band = alloc(rows * row + 64);
const out2 = new Uint8Array(row * height);
for (let y = 0; y < height; y += rows) {
const end = Math.min(height, y + rows);
wasm().compose(components, planes.length, width, y, end, Number(ycc), band);
out2.set(views().u8.subarray(band, band + (end - y) * row), y * row);
}
return out2;
}
var FAULTS, BAND2;
var init_jpeg = __esm({
"kernels/jpeg.ts"() {
init_jpeg_wasm();
init_runtime();
FAULTS = [
"cut short",
"no such code",
"no restart",
"too wide"
];
BAND2 = 1 << 18;
}
});
// io/samples.ts
function pictureOf(data, shape, options3 = {}) {
const [height, width, stored] = shape;
const wanted = {
stored,
grey: 1,
rgb: 3,
rgba: 4
}[options3.samples ?? "stored"];
const pixels2 = wanted === stored ? data : convert(data, stored, wanted, width, options3);
const { pixelSize: pixelSize2 } = options3;
return wanted === 1 ? createImage(pixels2, [
height,
width
], {
axes: "YX",
pixelSize: pixelSize2
}) : createImage(pixels2, [
height,
width,
wanted
], {
axes: "YXS",
pixelSize: pixelSize2
});
}
function convert(data, from, to, width, options3) {
const full = data instanceof Uint8Array ? 255 : 65535;
const count = data.length / from;
const out2 = new data.constructor(count * to);
const coloured = from > 2;
for (let i = 0, p = 0, q = 0; i < count; i++, p += from, q += to) {
const red = data[p], green = coloured ? data[p + 1] : red, blue = coloured ? data[p + 2] : red;
out2[q] = red;
if (to === 1) {
if (red !== green || red !== blue) {
throw refusal2(`grey was asked for, but the pixel in row ${Math.floor(i / width)}, column ${i % width} is coloured (${red}, ${green}, ${blue}); read it as \`rgb\` and convert it`, options3, "grey");
}
continue;
}
out2[q + 1] = green;
out2[q + 2] = blue;
if (to === 4) out2[q + 3] = from === 2 ? data[p + 1] : full;
}
return out2;
}
var init_samples = __esm({
"io/samples.ts"() {
init_values();
init_limits();
}
});
// io/jpeg.ts
var jpeg_exports = {};
__export(jpeg_exports, {
decodeJpeg: () => decodeJpeg,
exifOrientation: () => exifOrientation,
isJpeg: () => isJpeg,
readJpeg: () => readJpeg
});
function isJpeg(bytes) {
return bytes.length >= 3 && bytes[0] === 255 && bytes[1] === 216 && bytes[2] === 255;
}
function readJpeg(bytes, options3 = {}) {
let decoded2;
try {
decoded2 = decodeJpeg(bytes, {
limits: options3.limits
});
} catch (error) {
if (!(error instanceof FormatError)) throw error;
throw refusal2(error.message.replace(/^the file: /, ""), options3, error.value, error);
}
const { data, height, width, samples, perMetre } = decoded2;
if (samples === 2 || samples === 4) {
throw refusal2(`JPEG of ${samples} colours (such as CMYK) is not supported`, options3, samples);
}
const pixelSize2 = perMetre && sizeFromResolution(perMetre, "JPEG resolution", options3.resolution);
return pictureOf(data, [
height,
width,
samples
], {
...options3,
pixelSize: pixelSize2
});
}
function exifOrientation(bytes) {
for (let at2 = 2; at2 + 4 <= bytes.length && bytes[at2] === 255 && bytes[at2 + 1] !== 218; ) {
const length2 = bytes[at2 + 2] << 8 | bytes[at2 + 3];
const content = bytes.subarray(at2 + 4, at2 + 2 + length2);
const isExif = bytes[at2 + 1] === 225 && content.length > 14 && String.fromCharCode(...content.subarray(0, 6)) === "Exif\0\0";
if (isExif) return orientationIn(content.subarray(6));
at2 += 2 + length2;
}
return 1;
}
function orientationIn(tiff) {
const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
const little = view.getUint16(0) === 18761;
const start = view.getUint32(4, little);
if (start + 2 > tiff.length) return 1;
const count = view.getUint16(start, little);
for (let at2 = start + 2; at2 + 12 <= Math.min(tiff.length, start + 2 + 12 * count); at2 += 12) {
if (view.getUint16(at2, little) === 274) return view.getUint16(at2 + 8, little);
}
return 1;
}
function decodeJpeg(bytes, options3 = {}) {
try {
return scratch(() => decoded(bytes, options3));
} catch (error) {
if (!(error instanceof RangeError)) throw error;
throw refusal2(`JPEG too large: ${error.message}`, {}, void 0, error);
}
}
function decoded(bytes, options3) {
const state = {
base: 0,
quantisers: [],
dc: [],
ac: [],
restart: 0,
frame: void 0,
jfif: false,
adobe: void 0,
perMetre: void 0
};
for (const part2 of [
options3.tables,
bytes
]) {
if (part2 === void 0) continue;
state.base = inScratch(part2);
readSegments(part2, state, options3);
}
const { frame: frame2 } = state;
if (frame2 === void 0) throw damage("it has no picture");
return {
data: samplesOf(frame2, isYcc(state, options3.colours ?? "auto")),
height: frame2.height,
width: frame2.width,
samples: frame2.components.length,
perMetre: state.perMetre
};
}
function damage(cause) {
return refusal2(`JPEG damaged: ${cause}`);
}
function readSegments(bytes, state, options3) {
if (!isJpeg(bytes)) throw refusal2("not a JPEG: it does not start with FF D8 FF");
let scans = 0;
for (let at2 = 2; ; ) {
while (at2 < bytes.length && bytes[at2] === 255 && bytes[at2 + 1] === 255) at2++;
if (at2 + 2 > bytes.length) {
if (scans > 0 && state.frame?.kind !== "progressive") return;
throw refusal2(`JPEG cut short: it ends at byte ${bytes.length} before its picture`);
}
if (bytes[at2] !== 255) throw damage(`no marker at byte ${at2}`);
const marker = bytes[at2 + 1];
at2 += 2;
if (marker === 217) return;
if (marker === 1 || marker >= 208 && marker <= 215) continue;
const length2 = bytes[at2] << 8 | bytes[at2 + 1];
if (at2 + 2 > bytes.length || length2 < 2 || at2 + length2 > bytes.length) {
throw refusal2(`JPEG cut short: it ends at byte ${bytes.length} within a header`);
}
const content = bytes.subarray(at2 + 2, at2 + length2);
at2 += length2;
if (marker === 219) readQuantisers(content, state);
else if (marker === 196) readHuffman(content, state);
else if (marker === 221) {
if (content.length < 2) throw damage("a restart interval of no length");
state.restart = content[0] << 8 | content[1];
} else if (marker === 224) readJfif(content, state);
else if (marker === 238) readAdobe(content, state);
else if (marker >= 192 && marker <= 207 && marker !== 200 && marker !== 204) {
if (state.frame !== void 0) throw damage("it has two frames");
state.frame = readFrame(content, marker, bytes.length, options3);
} else if (marker === 218) {
if (++scans > MAX_SCANS) throw refusal2(`JPEG has more than ${MAX_SCANS} scans`);
at2 = scanOf(bytes, at2, content, state);
}
}
}
function readQuantisers(content, state) {
for (let at2 = 0; at2 < content.length; ) {
const wide = content[at2] >> 4, id = content[at2] & 15;
const size2 = wide === 0 ? 64 : 128;
if (wide > 1 || id > 3 || at2 + 1 + size2 > content.length) throw damage("a quantisation table");
const table5 = new Uint16Array(64);
for (let k = 0; k < 64; k++) {
const from = at2 + 1 + (wide === 0 ? k : 2 * k);
table5[ZIGZAG[k]] = wide === 0 ? content[from] : content[from] << 8 | content[from + 1];
}
state.quantisers[id] = table5;
at2 += 1 + size2;
}
}
function readHuffman(content, state) {
for (let at2 = 0; at2 < content.length; ) {
const kind = content[at2] >> 4, id = content[at2] & 15;
const counts = content.subarray(at2 + 1, at2 + 17);
let total = 0;
for (const count of counts) total += count;
if (kind > 1 || id > 3 || counts.length < 16 || total > 256 || at2 + 17 + total > content.length) {
throw damage("a Huffman table");
}
const tables = kind === 0 ? state.dc : state.ac;
tables[id] = huffmanTable(content.subarray(at2 + 1, at2 + 17 + total), kind === 0, tables[id]);
if (tables[id] === void 0) throw damage("a Huffman table with more codes than there are");
at2 += 17 + total;
}
}
function readJfif(content, state) {
if (content.length < 12 || String.fromCharCode(...content.subarray(0, 5)) !== "JFIF\0") return;
state.jfif = true;
const perUnit = [
0,
1 / 0.0254,
100
][content[7]] ?? 0;
const x = (content[8] << 8 | content[9]) * perUnit;
const y = (content[10] << 8 | content[11]) * perUnit;
state.perMetre = x > 0 && y > 0 ? {
y,
x
} : void 0;
}
function readAdobe(content, state) {
if (content.length < 12 || String.fromCharCode(...content.subarray(0, 5)) !== "Adobe") return;
state.adobe = content[11];
}
function readFrame(content, marker, fileSize, options3) {
if (marker in UNSUPPORTED) throw refusal2(`JPEG: ${UNSUPPORTED[marker]} is not supported`);
const [precision, h1, h0, w1, w0, count] = content;
if (content.length < 6 || content.length < 6 + 3 * count || count === 0) {
throw damage("a frame without its components");
}
const kind = marker === 195 ? "lossless" : marker === 194 ? "progressive" : "sequential";
const fits2 = kind === "lossless" ? precision >= 2 && precision <= 16 : precision === 8 || precision === 12;
if (!fits2) throw refusal2(`JPEG (${kind}) of ${precision} bits is not supported`);
if (count > 4) throw refusal2(`JPEG of ${count} colours is not supported`);
const height = h1 << 8 | h0, width = w1 << 8 | w0;
if (height === 0) throw refusal2("JPEG that says its height only at its end is not supported");
const parts = Array.from({
length: count
}, (_, i) => {
const [id, factors, quantum] = content.subarray(6 + 3 * i);
return {
id,
h: factors >> 4,
v: factors & 15,
quantum
};
});
if (parts.some(({ h, v, quantum }) => h < 1 || h > 4 || v < 1 || v > 4 || quantum > 3)) {
throw damage("sampling factors that are not 1 to 4");
}
if (count === 1) parts[0].h = parts[0].v = 1;
const maxH = Math.max(...parts.map(({ h }) => h)), maxV = Math.max(...parts.map(({ v }) => v));
if (parts.some(({ h, v }) => maxH % h !== 0 || maxV % v !== 0)) {
throw refusal2("JPEG whose sampling factors do not divide each other is not supported");
}
const even = parts.every(({ h, v }) => h === maxH && v === maxV);
if (!even && (kind === "lossless" || precision > 8)) {
throw refusal2(`JPEG (${kind}) of ${precision} bits whose colours have fewer places is not supported`);
}
const kept3 = kind === "progressive" || precision > 8;
const bytes = precision > 8 ? 2 : 1;
const size2 = kind === "lossless" ? 2 + bytes : 2 * bytes + (kept3 ? 2 : 0);
checkLimits([
height,
width,
count
], size2, {
limits: options3.limits
});
const unitsAcross = Math.ceil(width / (8 * maxH)), unitsDown = Math.ceil(height / (8 * maxV));
const blocks = unitsAcross * unitsDown;
if (blocks > 8 * fileSize || kind === "lossless" && width * height * count > 8 * fileSize) {
throw refusal2(`JPEG cut short: ${width} \xD7 ${height} pixels cannot be in ${fileSize} bytes`);
}
const all = kind === "lossless" ? alloc(2 * width * height * count) : 0;
const components = parts.map(({ id, h, v, quantum }) => {
const across = unitsAcross * h, down = unitsDown * v;
const length2 = 64 * across * down;
return {
id,
h,
v,
quantum,
width: Math.ceil(width * h / maxH),
height: Math.ceil(height * v / maxV),
across,
down,
samples: kind === "lossless" ? all : alloc(length2 * bytes),
coefficients: kept3 && kind !== "lossless" ? zeros(2 * length2) : 0,
quantiser: void 0
};
});
return {
kind,
precision,
width,
height,
maxH,
maxV,
components,
done: false
};
}
function scanOf(bytes, start, content, state) {
const { frame: frame2 } = state;
if (frame2 === void 0) throw damage("a scan before its frame");
const count = content[0];
if (!(count >= 1 && count <= 4 && content.length >= 4 + 2 * count)) {
throw damage("the head of a scan");
}
const parts = Array.from({
length: count
}, (_, i) => {
const [id, tables] = content.subarray(1 + 2 * i);
const component = frame2.components.find((each) => each.id === id);
if (component === void 0) throw damage(`a scan of component ${id}, which it has not`);
return {
component,
dc: state.dc[tables >> 4],
ac: state.ac[tables & 15]
};
});
const [first, last, approximation] = content.subarray(1 + 2 * count);
const high = approximation >> 4, low = approximation & 15;
const { base, restart } = state;
const span = {
from: base + start,
end: base + bytes.length,
restart
};
const result = frame2.kind === "lossless" ? losslessScan(frame2, parts, {
...span,
predictor: first,
shift: low
}) : readScan({
...span,
...bandOf(frame2, parts, {
first,
last,
high,
low
}),
members: membersOf(frame2, parts, state, {
first,
high
})
});
const at2 = result.at - base;
switch (result.fault) {
case void 0:
return at2;
case "cut short":
throw refusal2(`JPEG cut short: a scan ends at byte ${at2} before its last block`);
case "no restart":
throw damage(`no restart at byte ${at2}`);
case "too wide":
throw damage(`a difference of more than ${frame2.kind === "lossless" ? 16 : 15} bits`);
default:
throw damage("a code that does not exist");
}
}
function bandOf(frame2, parts, { first, last, high, low }) {
const { width, height, maxH, maxV } = frame2;
const progressive = frame2.kind === "progressive";
if (progressive && (first > last || last > 63 || low > 13 || (first === 0 ? last !== 0 : parts.length > 1))) throw damage(`a scan of the coefficients ${first} to ${last}`);
const [{ component }] = parts;
const single2 = parts.length === 1;
return {
kind: progressive ? (first === 0 ? 1 : 3) + (high === 0 ? 0 : 1) : 0,
first,
last,
low,
across: Math.ceil(single2 ? component.width / 8 : width / (8 * maxH)),
down: Math.ceil(single2 ? component.height / 8 : height / (8 * maxV))
};
}
function membersOf({ kind }, parts, state, { first, high }) {
const needDc = kind === "sequential" || first === 0 && high === 0;
const needAc = kind === "sequential" || first > 0;
return parts.map(({ component, dc, ac }) => {
const quantiser = state.quantisers[component.quantum];
component.quantiser ??= quantiser && quantiserTable(quantiser);
if (component.quantiser === void 0) throw damage("a scan without quantisation table");
if (needDc && dc === void 0 || needAc && ac === void 0) {
throw damage("a scan without Huffman table");
}
return {
...component,
quantiser: component.quantiser,
dc: dc ?? 0,
ac: ac ?? 0
};
});
}
function losslessScan(frame2, parts, scan) {
const { width, height, precision, components } = frame2;
if (frame2.done || parts.length !== components.length) {
throw refusal2("JPEG (lossless) of several scans is not supported");
}
const bits = precision - scan.shift;
if (scan.predictor < 1 || scan.predictor > 7 || bits < 1) {
throw damage(`a scan without loss by predictor ${scan.predictor}, ${scan.shift} bits left away`);
}
if (scan.restart % width !== 0) {
throw refusal2("JPEG (lossless) with restarts within a row is not supported");
}
const tables = parts.map(({ dc }) => {
if (dc === void 0) throw damage("a scan without Huffman table");
return dc;
});
frame2.done = true;
return readLossless({
...scan,
width,
height,
bits,
tables
}, components[0].samples);
}
function samplesOf(frame2, ycc) {
const { kind, precision, width, height, maxH, maxV, components } = frame2;
if (kind === "lossless") {
if (!frame2.done) throw refusal2("JPEG cut short: it has no scan");
const start = components[0].samples / 2;
const samples = views().u16.subarray(start, start + width * height * components.length);
return precision > 8 ? samples.slice() : Uint8Array.from(samples);
}
for (const component of components) {
const { quantiser } = component;
if (quantiser === void 0) throw refusal2("JPEG cut short: a component has no scan");
if (component.coefficients === 0) continue;
finishPlane({
...component,
quantiser
}, component.down, precision > 8);
}
if (precision === 8) {
const planes = components.map(({ samples, across, width: width2, height: height2, h, v }) => ({
...{
samples,
stride: 8 * across,
width: width2,
height: height2,
wider: maxH / h,
taller: maxV / v
}
}));
return composePlanes(planes, width, height, ycc);
}
if (ycc) throw refusal2("JPEG of 12 bits and YCbCr colours is not supported");
const count = components.length;
const out2 = new Uint16Array(width * height * count);
const { u16 } = views();
components.forEach(({ samples, across }, sample2) => {
for (let y = 0, to = sample2; y < height; y++) {
let from = samples / 2 + y * 8 * across;
for (let x = 0; x < width; x++, to += count) out2[to] = u16[from++];
}
});
return out2;
}
function isYcc({ frame: frame2, jfif, adobe }, colours) {
const { components, kind } = frame2;
if (components.length !== 3 || colours === "none" || kind === "lossless") return false;
if (colours === "ycc" || jfif) return true;
if (adobe !== void 0) return adobe !== 0;
return components.map(({ id }) => String.fromCharCode(id)).join("") !== "RGB";
}
var ZIGZAG, MAX_SCANS, UNSUPPORTED;
var init_jpeg2 = __esm({
"io/jpeg.ts"() {
init_errors();
init_jpeg();
init_runtime();
init_limits();
init_samples();
init_units();
ZIGZAG = Uint8Array.of(...[
0,
1,
8,
16,
9,
2,
3,
10,
17,
24,
32,
25,
18,
11,
4,
5,
12,
19,
26,
33,
40,
48,
41,
34,
27
], ...[
20,
13,
6,
7,
14,
21,
28,
35,
42,
49,
56,
57,
50,
43,
36,
29,
22,
15,
23,
30,
37,
44,
51
], ...[
58,
59,
52,
45,
38,
31,
39,
46,
53,
60,
61,
54,
47,
55,
62,
63
]);
MAX_SCANS = 100;
UNSUPPORTED = {
197: "hierarchical",
198: "hierarchical",
199: "hierarchical and lossless",
201: "arithmetic coding",
202: "arithmetic coding",
203: "lossless arithmetic coding",
205: "hierarchical",
206: "hierarchical",
207: "hierarchical"
};
}
});
// io/tiff/jpeg.ts
var jpeg_exports2 = {};
__export(jpeg_exports2, {
jpegDecoder: () => jpegDecoder
});
function jpegDecoder(form) {
if (form.bits < 8 || form.bits > 16) {
throw new FormatError(`unsupported: JPEG of ${form.bits} bits a sample`);
}
const tables = form.tables.length > 0 ? form.tables : void 0;
if (tables !== void 0 && !isJpeg(tables)) {
throw new FormatError("damaged: its JPEG tables do not start like a JPEG");
}
const colours = form.photometric === 6 ? "ycc" : "none";
return (bytes, length2) => {
checkFrame(bytes, form, length2);
try {
const { buffer, byteOffset, byteLength } = decodeJpeg(bytes, {
tables,
colours
}).data;
return new Uint8Array(buffer, byteOffset, byteLength);
} catch (cause) {
throw new FormatError(cause.message.replace(/^the file: /, ""), {
cause
});
}
};
}
function checkFrame(data, form, length2) {
if (data[0] !== 255 || data[1] !== 216) throw new FormatError("damaged: not JPEG data");
let scans = 0;
for (let at2 = 2; at2 + 1 < data.length; at2++) {
if (data[at2] === 255 && data[at2 + 1] === 218) scans++;
}
if (scans > MOST_SCANS) throw new FormatError(`damaged: its JPEG data has ${scans} scans`);
for (let at2 = 2; at2 + 9 < data.length; ) {
if (data[at2] !== 255) throw new FormatError("damaged: its JPEG data has no frame");
const marker = data[at2 + 1];
if (marker === 255) {
at2++;
continue;
}
const size2 = data[at2 + 2] * 256 + data[at2 + 3];
const isFrame = marker >= 192 && marker <= 207 && marker !== 196 && marker !== 200 && marker !== 204;
if (isFrame) {
const bits = data[at2 + 4];
if (bits > form.bits || bits > 8 !== form.bits > 8) {
throw new FormatError(`unsupported: JPEG of ${bits} bits on a page whose samples have ${form.bits}`);
}
const rows = data[at2 + 5] * 256 + data[at2 + 6];
const columns = data[at2 + 7] * 256 + data[at2 + 8];
const samples = data[at2 + 9];
const bytes = rows * columns * samples * (bits > 8 ? 2 : 1);
if (columns !== form.width || samples !== form.samples || bytes < length2) {
throw new FormatError(`damaged: a block is a JPEG of ${columns}\xD7${rows} pixels and ${samples} colours, its page wants ${form.width} columns and ${form.samples}`);
}
if (rows * columns * samples > MOST_SAMPLES) {
throw new FormatError(`too large: a JPEG block of ${columns}\xD7${rows} pixels`);
}
return;
}
if (marker === 218 || marker === 217 || size2 < 2) break;
at2 += 2 + size2;
}
throw new FormatError("damaged: its JPEG data has no frame");
}
var MOST_SAMPLES, MOST_SCANS;
var init_jpeg3 = __esm({
"io/tiff/jpeg.ts"() {
init_errors();
init_jpeg2();
MOST_SAMPLES = 2 ** 27;
MOST_SCANS = 100;
}
});
// kernels/deflate_wasm.ts
var deflate_wasm_default;
var init_deflate_wasm = __esm({
"kernels/deflate_wasm.ts": (function () {
deflate_wasm_default = "AGFzbQEAAAABTgpgBX9/f39/AGAEf39/fwBgBn9/f39/fwF/YAN/f38Bf2AFf39/f38Bf2ACf38AYAABf2AEf39/fwF/YAd/f39/f39/AGAGf39/f39/AAISAQNlbnYGbWVtb3J5AgEggIAEAw8OAAEEAQUGBwIDCAACAwkHPwYJd29ya0J5dGVzAAUHZGVmbGF0ZQALBWNyYzMyAAwKZmlsdGVyUm93cwAJB2VubGFyZ2UACgZtZW1vcnkCAArOOw68CAEJfyAAQcCRGGohDCAAQcCaGGohCCADQQAgAvwLAANAIAIgCkoEQCABIApBAnRqKAIAIgYEQCAGQQl0IApyIQ1BACELIAUhBgNAIAYgC0oEQCAIIAYgC2pBAXUiB0ECdGooAgAgDUkEQCAHQQFqIQsFIAchBgsMAQsLIAggC0ECdGoiBkEEaiAGIAUgC2tBAnT8CgAAIAYgDTYCACAFQQFqIQULIApBAWohCgwBCwtBACEBA0AgASAFSARAIAFBAnQiAiAIaiIGKAIAIQcgBiAHQQl2NgIAIAIgDGogB0H/A3E2AgAgAUEBaiEBDAELCyAFRQRADwsgBUEBRgRAIAMgDCgCAGpBAToAAA8LIAggCCgCACAIKAIEajYCAEEAIQFBAiECQQEhBgNAIAYgBUEBa0gEQCAIIAZBAnRqIQcgAiAFTgR/QQEFIAggAUECdGooAgAgCCACQQJ0aigCAEkLBEAgByAIIAFBAnRqIgooAgA2AgAgCiAGNgIAIAFBAWohAQUgByAIIAJBAnRqKAIANgIAIAJBAWohAgsgAiAFTgR/QQEFIAEgBkgEfyAIIAFBAnRqKAIAIAggAkECdGooAgBJBUEACwsEQCAHIAcoAgAgCCABQQJ0aiIHKAIAajYCACAHIAY2AgAgAUEBaiEBBSAHIAcoAgAgCCACQQJ0aigCAGo2AgAgAkEBaiECCyAGQQFqIQYMAQsLIAggBUECa0ECdGpBADYCACAFQQNrIQEDQCABQQBOBEAgCCABQQJ0aiICIAggAigCAEECdGooAgBBAWo2AgAgAUEBayEBDAELC0EBIQJBACEGIAVBAmshASAFQQFrIQoDQCACQQBKBEADQCABQQBOBH8gCCABQQJ0aigCACAJRgVBAAsEQCAGQQFqIQYgAUEBayEBDAELCwNAIAIgBkoEQCAIIApBAnRqIAk2AgAgCkEBayEKIAJBAWshAgwBCwsgBkEBdCECIAlBAWohCUEAIQYMAQsLIABByKkYaiIAQQBBgAL8CwBBACEBA0AgASAFSARAIAAgCCABQQJ0aigCACICIAQgAiAESBtBAnRqIgIgAigCAEEBajYCACABQQFqIQEMAQsLQQAhAUEBIQIDQCACIARMBEAgASAAIAJBAnRqKAIAIAQgAmt0aiEBIAJBAWohAgwBCwsDQCABQQEgBHRKBEAgACAEQQJ0aiICIAIoAgBBAWs2AgAgBEEBayECA0AgAkEASgRAAkAgACACQQJ0aiIFKAIAIgYEQCAFIAZBAWs2AgAgBSAFKAIEQQJqNgIEDAELIAJBAWshAgwCCwsLIAFBAWshAQwBCwtBACEBA0AgBEEASgRAIAAgBEECdGooAgAhAgNAIAJBAEoEQCADIAwgAUECdGooAgBqIAQ6AAAgAUEBaiEBIAJBAWshAgwBCwsgBEEBayEEDAELCwuCAgEFfyAAQcipGGoiBkEAQYAC/AsAQQAhAANAIAAgAkgEQCAGIAAgAWotAABBAnRqIgcgBygCAEEBajYCACAAQQFqIQAMAQsLIAZBADYCAEEBIQADQCAAQQ9MBEAgBCAFakEBdCEEIAYgAEECdGoiBygCACEFIAcgBDYCACAAQQFqIQAMAQsLQQAhAANAIAAgAkgEQCAAIAFqLQAAIggEQCAGIAhBAnRqIgUoAgAhBCAFIARBAWo2AgBBACEFQQAhBwNAIAcgCEgEQCAEQQFxIAVBAXRyIQUgBEEBdSEEIAdBAWohBwwBCwsgAyAAQQF0aiAFOwEACyAAQQFqIQAMAQsLC6sCAgl/AX4gACABIAJqIgkoAgBBsfPd8XlsQRF2QQJ0aigCACEIQQMhBwNAIAgEfyAEIgVBAWshBCAFQQBKBUEACwRAAkAgAiAIQQFrIgprIgxBgIACSw0AIAEgCmoiCyAHai0AACAHIAlqLQAARiADIAdMcgRAQQAhBQJAA0AgBUEIaiIGIANMBEAgBSAFIAtqKQMAIAUgCWopAwCFIg56QgOIp2ohBSAOQgBSDQIgBiEFDAELCwNAIAMgBUoEfyAFIAtqLQAAIAUgCWotAABGBUEACwRAIAVBAWohBQwBCwsLIAUgB0oEQCAMQQFrIAUiB0EQdHIhDSADIAVMIAVBggFOcg0CCwsgCCAAQYCACGogCkH//wFxQQJ0aigCACIITQ0ADAILCwsgDQutAQEBfyAAQYCAEGogAUECdGogA0EBayACQRB0cjYCACAAQYCAGGpBnQIhAQJAIAJBggJGDQAgAkEDayICQYECaiEBIAJBCEgNAEEdIAJnayIBQQJ0QYECaiACIAF1aiEBCyABQQJ0aiIBIAEoAgBBAWo2AgAgAEGAiRhqIANBAWsiAEEETgR/QR4gAGdrIgFBAXQgACABdWoFIAALQQJ0aiIAIAAoAgBBAWo2AgALwwUCA34KfyAAQeirGGohCANAIAVBngJJBEAgCCAFQQJ0aiAAQcCMGGogBUEBdGovAQAgAEGAihhqIAVqLQAAQRB0cjYCACAFQQFqIQUMAQsLIAgoAgAiBUEQdiIGQQhNIQogBUH//wNxIgUgBSAGdHIgBkERdHIhCyAAQcirGGoiBykDACEDIAc1AgghAiAHKAIMIQYgAEGAgBBqIgUgAUECdGohCQNAIAUgCUkEQCAFKAIAIQwgBUEIaiAJTSAKcQR+IAUpAwAFQgELUAR/IAVBBGohBSALBSAMQYCABEkEfyAIIAxBAnRqKAIAIQEgBUEMaiAJTSAKcQR+IAUpAwQFQgELUAR/IAMgAUH//wNxrSAChoQhAyACIAFBEHatfCECIAVBCGohBSALBSABCwVBnQIhAQJAIAxBEHYiDUGCAkYNACANQQNrIg5BgQJqIQEgDkEISA0AQR0gDmdrIgFBAnRBgQJqIA4gAXVqIQELIAIgCCABQQJ0aigCACIOQRB2rXwhBCADIA5B//8Dca0gAoaEIA1BA2tBAUEAIAFBhQJrQQJ1IAFBnQJGIAFBiQJIchsiAXRBAWtxrCAEhoQhAyAEIAGsfCICQiBaBEAgBiADPgIAIAZBBGohBiADQiCIIQMgAkIgfSECCyAMQf//A3FBAWoiDEEBayIBQQROBEBBHiABZ2siDUEBdCABIA11aiEBCyADIABBgJEYaiABQQF0ajMBACAChoQhAyACIABBoIwYaiABajEAAHwhAiAMQQFrQQEgAUECa0EBdUEAIAFBBE4bIgF0QQFrcSABQRB0cgsLIgFB//8Dca0gAoYgA4QhAyACIAFBEHatfCICQiBaBEAgBiADPgIAIAZBBGohBiADQiCIIQMgAkIgfSECCyAFQQRqIQUMAQsLIAcgAzcDACAHIAI+AgggByAGNgIMCwYAQei0GAviAwIIfwF+A0AgBEH//wFIIAIgA0lxBEAgAkEEaiADTQR/IAEgAmooAgAFQQALIgVB/wFxIQYgBUGA/v8HcUUgBkEAR3EgBUGAgIAIT3EgBEH9/wFIcQRAIABBgIAQaiAEQQJ0aiIFIAY2AgAgAEGAgBhqIAZBAnRqIgYgBigCAEEBajYCACAFQgA3AwQgCEECaiEIIARBA2ohBCACQQNqIQIMAgsgAkEDaiADTUEAIAIbBH8gASACakEBaygCAAVBAQsiBSAFQQh3RgRAIAQiBUEBaiEEIAUhByABIAJqIglBAWshCkGCAiADIAJrIgUgBUGCAk8bIQtBACEFAkADQCAFQQhqIgYgC0wEQCAFIAUgCmopAwAgBSAJaikDAIUiDHpCA4inaiEFIAxCAFINAiAGIQUMAQsLA0AgBSALSAR/IAUgCmotAAAgBSAJai0AAEYFQQALBEAgBUEBaiEFDAELCwsgACAHIAVBARADIAIgBWohAgwCCyAEIgVBAWohBCAAQYCAEGogBUECdGogASACai0AACIFNgIAIABBgIAYaiAFQQJ0aiIFIAUoAgBBAWo2AgAgAkEBaiECDAELCyAAQYCAGGoiASABKAIAIAhqNgIAIABByKsYaiAENgIQIAIL/gQBBn8DQCAGQf//AUggAiADSXEEQCADIAJrIgtBCEkEQCAGIgdBAWohBiAAQYCAEGogB0ECdGogASACai0AACIHNgIAIABBgIAYaiAHQQJ0aiIHIAcoAgBBAWo2AgAgAkEBaiECDAILIAAgASACQYICIAsgC0GCAk8bIgkgBBACIQggAEGAgAhqIAJB//8BcUECdGogACABIAJqIgooAgBBsfPd8XlsQRF2QQJ0aiIHKAIANgIAIAcgAkEBaiIHNgIAIAhFBEAgBiICQQFqIQYgAEGAgBBqIAJBAnRqIAotAAAiAjYCACAAQYCAGGogAkECdGoiAiACKAIAQQFqNgIAIAchAgwCCyALQRBLQQAgCEEQdiIHQSBJQQAgBRsbBH8gByAAIAEgAkEBaiIHIAkgC0EBayIKIAkgCkgbIAQQAiIJQRB2SQR/IABBgIAQaiAGQQJ0aiABIAJqLQAAIgI2AgAgAEGAgBhqIAJBAnRqIgIgAigCAEEBajYCACAAIAciAiABaigCAEGx893xeWxBEXZBAnRqIQcgAEGAgAhqIAJB//8BcUECdGogBygCADYCACAHIAJBAWo2AgAgCSEIIAZBAWoFIAYLBSAGCyIHQQFqIQYgACAHIAhBEHYiCSAIQf//A3FBAWoQAyACIAlqIgdBEGsgAkEBaiAJQcAASxshAiAHIANBCGtBACADQQhLGyIIIAcgCEkbIQgDQCACIAhJBEAgAEGAgAhqIAJB//8BcUECdGogACABIAJqKAIAQbHz3fF5bEERdkECdGoiCSgCADYCACAJIAJBAWoiAjYCAAwBCwsgByECDAELCyAAQcirGGogBjYCECACC48EAQZ/IABBwKgYakEAQcwA/AsAIAEgAmohBkEAIQIDQCACIAZIBEAgAEGAihhqIAJqIABBoIwYaiACIAFraiABIAJKGy0AACEFQQEhAwNAIAIgA2oiByAGSAR/IAUgAEGAihhqIAdqIABBoIwYaiAHIAFraiABIAdKGy0AAEYFQQALBEAgA0EBaiEDDAELCyACIANqIQIgBQRAIABBwKMYaiAEQQF0aiAFOwEAIABBwKgYaiAFQQJ0aiIHIAcoAgBBAWo2AgAgBEEBaiEEIANBAWshAwNAIANBA04EQCAAQcCjGGogBEEBdGpBBiADIANBBk4bIgdBA2tBCHRBEHI7AQAgAEGAqRhqIgggCCgCAEEBajYCACAEQQFqIQQgAyAHayEDDAELCwUDQCADQQtOBEAgAEHAoxhqIARBAXRqQYoBIAMgA0GKAU4bIgdBC2tBCHRBEnI7AQAgAEGIqRhqIgggCCgCAEEBajYCACAEQQFqIQQgAyAHayEDDAELCyADQQNOBEAgAEHAoxhqIARBAXRqIANBA2tBCHRBEXI7AQAgAEGEqRhqIgMgAygCAEEBajYCACAEQQFqIQRBACEDCwsDQCADQQBKBEAgAEHAoxhqIARBAXRqIAU7AQAgAEHAqBhqIAVBAnRqIgcgBygCAEEBajYCACAEQQFqIQQgA0EBayEDDAELCwwBCwsgBAvtAQEDfwNAIAIgCEoEQCABQQFqIQcgAUECIAUgCCAGbxsiAToAACAIRSABQQJGcUEBIAEbBEAgByAAIAP8CgAABSABQQJGBEAgACADayEJQQAhAQNAIAEgA0kEQCABIAdqIAAgAWr9AAQAIAEgCWr9AAQA/XH9CwQAIAFBEGohAQwBCwsFIAAgBGshCUEAIQEDQCABIANJBEAgASAHaiAAIAFq/QAEACABIAlq/QAEAP1x/QsEACABQRBqIQEMAQsLIAcgACAEIAMgAyAESxv8CgAACwsgACADaiEAIAMgB2ohASAIQQFqIQgMAQsLC6MBAQZ/IAMgBGwhCANAIAIgCUoEQCABIQVBACEHA0AgAyAHSgRAIAAiBkEBaiEAIAYtAABBgYKECGwhCkEAIQYDQCAEIAZKBEAgASAGaiAKNgIAIAZBBGohBgwBCwsgASAEaiEBIAdBAWohBwwBCwtBASEGA0AgBCAGSgRAIAEgBSAI/AoAACABIAhqIQEgBkEBaiEGDAELCyAJQQFqIQkMAQsLC8oFAwN/BXsBfiAEQQBKBEAgA0EAQYCACPwLAAsgA0HIqxhqIghCADcDACAIQQA2AgggCCACQQJqNgIMIAJB+AA6AAAgAkHeADoAAQNAIANBgIAYakEAQYAJ/AsAIANBgIkYakEAQYAB/AsAIAMgACAGIgcgBAR/IAMgACAGIAEgBCAFEAcFIAMgACAHIAEQBgsiBiAHayAIKAIQIAEgBk0QDSABIAZLDQALIAgpAwAhDiAIKAIMIQQgCCgCCCEGA0AgBkEASgRAIAQiBUEBaiEEIAUgDjwAACAOQgiIIQ4gBkEIayEGDAELCyAIQgA3AwAgCEEANgIIIAggBDYCDCADQcirGGooAgwhByAAIQNBASEEQQAhBQNAIAEEQEGwKyABIAFBsCtPGyIIQXBxIQD9DAAAAAAAAAAAAAAAAAAAAAAhDP0MAAAAAAAAAAAAAAAAAAAAACEL/QwAAAAAAAAAAAAAAAAAAAAAIQpBACEGA0AgACAGSwRAIAsgDP2uASELIAwgAyAGav0ABAAiDP2JASIJIAz9igEiDf2OAf1//a4BIQwgCiAJ/QwQAA8ADgANAAwACwAKAAkA/boBIA39DAgABwAGAAUABAADAAIAAQD9ugH9rgH9rgEhCiAGQRBqIQYMAQsLIAr9GwAgCv0bAWogCv0bAmogCv0bA2ogBSAAIARsQfH/A3BqIAv9GwAgC/0bAWogC/0bAmogC/0bA2pB8f8DcEEEdGpqQfH/A3AhBSAEIAz9GwAgDP0bAWogDP0bAmogDP0bA2pqQfH/A3AhBANAIAAgCEkEQCAFIAQgACADai0AAGoiBGohBSAAQQFqIQAMAQsLIARB8f8DcCEEIAVB8f8DcCEFIAMgCGohAyABIAhrIQEMAQsLIAcgBUEQdCAEciIAQYD+g3hxQQh3IABB/4H8B3FBCHhyNgIAIAdBBGogAmsLsgMBBX8DQCADQYACSARAIAMhBEEAIQcDQCAHQQhIBEAgBEEBdiIFQaCG4u1+cyAFIARBAXEbIQQgB0EBaiEHDAELCyACIANBAnRqIAQ2AgAgA0EBaiEDDAELCwNAIAZBgAJJBEAgAiAGQQJ0aigCACEDQQEhBANAIARBCEkEQCACIARBCnRqIAZBAnRqIAIgA0H/AXFBAnRqKAIAIANBCHZzIgM2AgAgBEEBaiEEDAELCyAGQQFqIQYMAQsLQX8hAyAAIAFqIQUDQCAAQQhqIgEgBU0EQCACIAAoAgQiBEEYdkECdGooAgAgAiAEQRB2Qf8BcUECdGooAoAIIAIgBEEIdkH/AXFBAnRqKAKAECACIARB/wFxQQJ0aigCgBggAiAAKAIAIANzIgBBGHZBAnRqKAKAICACIABBEHZB/wFxQQJ0aigCgCggAiAAQf8BcUECdGooAoA4IAIgAEEIdkH/AXFBAnRqKAKAMHNzc3Nzc3MhAyABIQAMAQsLA0AgACAFSQRAIAIgAyAALQAAc0H/AXFBAnRqKAIAIANBCHZzIQMgAEEBaiEADAELCyADQX9zC9gOAgh/AX4gAEGAgBhqIgggCCgCgAhBAWo2AoAIIAAgCEGeAiAAQYCKGGpBDxAAIAAgAEGAiRhqQR4gAEGgjBhqQQ8QAEGeAiELA0AgC0GBAkoEfyAAIAtqQf+JGGotAAAFQQELRQRAIAtBAWshCwwBCwtBHiEKA0AgCkEBSgR/IAAgCmpBn4wYai0AAAVBAQtFBEAgCkEBayEKDAELCyAAIAsgChAIIQcgACAAQcCoGGpBEyAAQYypGGpBBxAAQRMhCQNAIAlBBEoEfyAJQQFrIg1BEGohBgJAIA1BA0gNAEEAIQYgDUEDRg0AQQcgDUEEayIGQQF1Ig1rIA1BCGogBkEBcRshBgsgBiAAQYypGGpqLQAABUEBC0UEQCAJQQFrIQkMAQsLIAmsQgN+QhF8IQ4DQCAMQRNIBEAgDiAAQcCoGGogDEECdGo1AgAgAEGMqRhqIAxqMQAAIAxBEEYEf0ECBSAMQRFGBH9BAwVBB0EAIAxBEkYbCwusfH58IQ4gDEEBaiEMDAELC0EAIQwDQCALIAxKBEAgDiAIIAxBAnRqNQIAIAxBgAJKBH5BACAMQYUCa0ECdSAMQZ0CRiAMQYkCSHIbrAVCAAsgAEGAihhqIAxqMQAAfH58IQ4gDEEBaiEMDAELC0EAIQwDQCAKIAxKBEAgDiAAQYCJGGogDEECdGo1AgAgAEGgjBhqIAxqMQAAIAxBAmtBAXVBACAMQQROG6x8fnwhDiAMQQFqIQwMAQsLIA4gA60iDkL//wOAQgF8QgV+IA58QgOGVgRAIAEgAmohCiAAQcirGGohAgNAIAIpAwBB//8DIAMgA0H//wNPGyIEIANGQQAgBRtBAEetIAIoAggiAKyGhCEOIABBA2oiAEEgTgRAIAIoAgwiASAOPgIAIAIgAUEEajYCDCAOQiCIIQ4gAEEgayEACyACIA43AwAgAiAANgIIIAIpAwAhDiACKAIMIQAgAigCCCELA0AgC0EASgRAIAAiAUEBaiEAIAEgDjwAACAOQgiIIQ4gC0EIayELDAELCyACQgA3AwAgAkEANgIIIAIgADYCDCACKAIMIgAgBDsBACAAIARBf3M7AQIgAEEEaiIAIAogBPwKAAAgAiAAIARqNgIMIAQgCmohCiADIARrIgMNAAsPCyAAQcirGGoiAigCCCEBIAIpAwAgBUEEcq0gAayGhCEOIAFBA2oiAUEgTgRAIAIoAgwiAyAOPgIAIAIgA0EEajYCDCAOQiCIIQ4gAUEgayEBCyACIA43AwAgAiABNgIIIABByKsYaiICKAIIIQEgAikDACALQYECa60gAayGhCEOIAFBBWoiAUEgTgRAIAIoAgwiAyAOPgIAIAIgA0EEajYCDCAOQiCIIQ4gAUEgayEBCyACIA43AwAgAiABNgIIIABByKsYaiICKAIIIQEgAikDACAKQQFrrSABrIaEIQ4gAUEFaiIBQSBOBEAgAigCDCIDIA4+AgAgAiADQQRqNgIMIA5CIIghDiABQSBrIQELIAIgDjcDACACIAE2AgggAEHIqxhqIgIoAgghASACKQMAIAlBBGutIAGshoQhDiABQQRqIgFBIE4EQCACKAIMIgMgDj4CACACIANBBGo2AgwgDkIgiCEOIAFBIGshAQsgAiAONwMAIAIgATYCCEEAIQEDQCABIAlIBEAgAEHIqxhqIgMoAgghAiADKQMAAn8gAUEQaiABQQNIDQAaQQAgAUEDRg0AGkEHIAFBBGsiBUEBdSIGayAGQQhqIAVBAXEbCyAAQYypGGpqMQAAIAKshoQhDiACQQNqIgJBIE4EQCADKAIMIgUgDj4CACADIAVBBGo2AgwgDkIgiCEOIAJBIGshAgsgAyAONwMAIAMgAjYCCCABQQFqIQEMAQsLIAAgAEGMqRhqQRMgAEGgqRhqEAFBACEDA0AgAyAHSARAIABByKsYaiICKAIIIQEgAikDACAAQaCpGGogAEHAoxhqIANBAXRqLwEAIgVB/wFxIgZBAXRqMwEAIAGshoQhDiABIABBjKkYaiAGai0AAGoiAUEgTgRAIAIoAgwiCCAOPgIAIAIgCEEEajYCDCAOQiCIIQ4gAUEgayEBCyACIA43AwAgAiABNgIIIAZBEE8EQCAAQcirGGoiAigCCCEBIAIpAwAgBUEIdq0gAayGhCEOIAZBEEYEf0ECBUEDQQcgBkERRhsLIAFqIgFBIE4EQCACKAIMIgUgDj4CACACIAVBBGo2AgwgDkIgiCEOIAFBIGshAQsgAiAONwMAIAIgATYCCAsgA0EBaiEDDAELCyAAIABBgIoYaiIBQZ4CIABBwIwYaiICEAEgACAAQaCMGGpBHiAAQYCRGGoQASAAIAQQBCAAQcirGGoiAygCCCEAIAMpAwAgAjMBgAQgAKyGhCEOIAAgAS0AgAJqIgBBIE4EQCADKAIMIgEgDj4CACADIAFBBGo2AgwgDkIgiCEOIABBIGshAAsgAyAONwMAIAMgADYCCAs=";
})
});
// kernels/deflate.ts
var CHAIN;
var init_deflate = __esm({
"kernels/deflate.ts": (function () {
init_deflate_wasm();
init_runtime();
CHAIN = [
0,
4,
8,
16,
24,
48,
96,
192,
384,
1024
];
})
});
// kernels/lzma_wasm.ts
var lzma_wasm_default;
var init_lzma_wasm = __esm({
"kernels/lzma_wasm.ts"() {
lzma_wasm_default = "AGFzbQEAAAABGwRgAn9/AX9gAAF/YAV/f39/fwF/YAN/f38BfwISAQNlbnYGbWVtb3J5AgEggIAEAwcGAAAAAQIDBkINfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAsHHgMJd29ya0J5dGVzAAMFbHptYTIABAZtZW1vcnkCAArJHQbzAQEFf0EBIQIDQCABIANKBEAgAkEBdCEEAn8jACAAIAJqQQF0aiICLwEAIgUjAUELdmwiBiMCSwRAIAYkASACIAVBgBAgBWtBBXZqOwEAIwFBgICACEkEQCMBQQh0JAEjAkEIdCECIwMjBEkEfyMDLQAABUEACyACciQCIwNBAWokAwtBAAwBCyMBIAZrJAEjAiAGayQCIAIgBSAFQQV2azsBACMBQYCAgAhJBEAjAUEIdCQBIwJBCHQhAiMDIwRJBH8jAy0AAAVBAAsgAnIkAiMDQQFqJAMLQQELIARyIQIgA0EBaiEDDAELCyACQQEgAXRrC8MDAQN/An8jACAAQQF0aiICLwEAIgMjAUELdmwiBCMCSwRAIAQkASACIANBgBAgA2tBBXZqOwEAIwFBgICACEkEQCMBQQh0JAEjAkEIdCECIwMjBEkEfyMDLQAABUEACyACciQCIwNBAWokAwtBAAwBCyMBIARrJAEjAiAEayQCIAIgAyADQQV2azsBACMBQYCAgAhJBEAjAUEIdCQBIwJBCHQhAiMDIwRJBH8jAy0AAAVBAAsgAnIkAiMDQQFqJAMLQQELRQRAIABBAmogAUEDdGpBAxAAQQJqDwsCfyMAIABBAWpBAXRqIgIvAQAiAyMBQQt2bCIEIwJLBEAgBCQBIAIgA0GAECADa0EFdmo7AQAjAUGAgIAISQRAIwFBCHQkASMCQQh0IQIjAyMESQR/IwMtAAAFQQALIAJyJAIjA0EBaiQDC0EADAELIwEgBGskASMCIARrJAIgAiADIANBBXZrOwEAIwFBgICACEkEQCMBQQh0JAEjAkEIdCECIwMjBEkEfyMDLQAABUEACyACciQCIwNBAWokAwtBAQtFBEAgAEGCAWogAUEDdGpBAxAAQQpqDwsgAEGCAmpBCBAAQRJqC/UBAQV/QQEhAgNAIAEgA0oEQCACQQF0An8jACAAIAJqQQF0aiIFLwEAIgYjAUELdmwiAiMCSwRAIAIkASAFIAZBgBAgBmtBBXZqOwEAIwFBgICACEkEQCMBQQh0JAEjAkEIdCECIwMjBEkEfyMDLQAABUEACyACciQCIwNBAWokAwtBAAwBCyMBIAJrJAEjAiACayQCIAUgBiAGQQV2azsBACMBQYCAgAhJBEAjAUEIdCQBIwJBCHQhAiMDIwRJBH8jAy0AAAVBAAsgAnIkAiMDQQFqJAMLQQELIgVyIQIgBCAFIAN0ciEEIANBAWohAwwBCwsgBAsGAEGI3QELyAQBCH8gBCQAIAAgAWohBiACIANqIQkgACEBIAIiAyEIQQMhBwNAIAEgBkkEQCABQQFqIQUgAS0AACIBRQRAIAQgBSAAazYCACADIAJrDwsgAUGAAUkEQCABQQJLBH9BAQUgB0EDRiABQQJGcQsEQEF+DwsgAyAIIAFBAUYbIQhBAiAHIAdBAk4bIQcgBUECaiAGSwRAQX8PCyAFLwEAIgFBCHQgAUEIdnJB//8DcUEBaiIBIAVBAmoiBWogBksEQEF/DwsgASAJIANrSwRAQX0PCyADIAUgAfwKAAAgASADaiEDIAEgBWohAQwCCyAHIAFBBXZBA3EiCkoEQEF+DwtBACEHIAVBBGogBksEQEF/DwsgBS8BACILQQh0IAtBCHZyQf//A3EgAUEfcUEQdHJBAWohCyAFLwECIgFBCHQgAUEIdnJB//8DcUEBaiEMIAVBBGohASADIAggCkEDRhshCCAKQQJPBEAgASAGTwRAQX8PCyABIgVBAWohASAFLQAAIgVBCXAkBSAFQQluQQVwJAYgBUEtbiQHIAVB4QFPBH9BAQUjBSMGakEESgsEQEF+DwsLIAoEQEEAJAhBACQMQQAkC0EAJApBACQJQQAhBQNAIAVBxO4ASQRAIAQgBUEBdGpBgAg7AQAgBUEBaiEFDAELCwsgDCAGIAFrSwRAQX8PCyALIAkgA2tLBEBBfQ8LIAEkAyABIAxqIgEkBCAIIAMgAyALahAFBH8jAyABRwVBAQsEQEF+DwsgAyALaiEDDAELC0F/C8QRAQl/QX8kASMDKAIBIgNBgP6DeHFBCHcgA0H/gfwHcUEIeHIkAiMDQQVqJANBASMHdEEBayEGQQEjBnRBAWshBwNAIAEgAkkEQAJ/IwAgASAAayAGcSIDIwhBBHRqQQF0aiIELwEAIgUjAUELdmwiCCMCSwRAIAgkASAEIAVBgBAgBWtBBXZqOwEAIwFBgICACEkEQCMBQQh0JAEjAyMESQR/IwMtAAAFQQALIwJBCHRyJAIjA0EBaiQDC0EADAELIwEgCGskASMCIAhrJAIgBCAFIAVBBXZrOwEAIwFBgICACEkEQCMBQQh0JAEjAyMESQR/IwMtAAAFQQALIwJBCHRyJAIjA0EBaiQDC0EBC0UEQCABIABrIAdxIwV0IAAgAUkEfyABQQFrLQAABUEAC0EIIwVrdWpBgAZsQcQOaiEJQQEhBCMIQQdOBEAjCSABIABrTwRAQQAPCyABIwlrQQFrLQAAIQUDQCAEQYACSARAAkAgBUEHdUEBcSEKIAVBAXQhBQJ/IwAgCSAKQQFqQQh0aiAEakEBdGoiCy8BACIDIwFBC3ZsIggjAksEQCAIJAEgCyADQYAQIANrQQV2ajsBACMBQYCAgAhJBEAjAUEIdCQBIwMjBEkEfyMDLQAABUEACyMCQQh0ciQCIwNBAWokAwtBAAwBCyMBIAhrJAEjAiAIayQCIAsgAyADQQV2azsBACMBQYCAgAhJBEAjAUEIdCQBIwMjBEkEfyMDLQAABUEACyMCQQh0ciQCIwNBAWokAwtBAQsiAyAEQQF0ciEEIAMgCkcNAAwCCwsLCwNAIARBgAJIBEACfyMAIAQgCWpBAXRqIgMvAQAiBSMBQQt2bCIIIwJLBEAgCCQBIAMgBUGAECAFa0EFdmo7AQAjAUGAgIAISQRAIwFBCHQkASMDIwRJBH8jAy0AAAVBAAsjAkEIdHIkAiMDQQFqJAMLQQAMAQsjASAIayQBIwIgCGskAiADIAUgBUEFdms7AQAjAUGAgIAISQRAIwFBCHQkASMDIwRJBH8jAy0AAAVBAAsjAkEIdHIkAiMDQQFqJAMLQQELIARBAXRyIQQMAQsLIAEiA0EBaiEBIAMgBDoAACMIQQRIBH9BAAUjCEEDayMIQQZrIwhBCkgbCyQIDAILAn8jACMIQcABakEBdGoiBC8BACIFIwFBC3ZsIggjAksEQCAIJAEgBCAFQYAQIAVrQQV2ajsBACMBQYCAgAhJBEAjAUEIdCQBIwMjBEkEfyMDLQAABUEACyMCQQh0ciQCIwNBAWokAwtBAAwBCyMBIAhrJAEjAiAIayQCIAQgBSAFQQV2azsBACMBQYCAgAhJBEAjAUEIdCQBIwMjBEkEfyMDLQAABUEACyMCQQh0ciQCIwNBAWokAwtBAQsEQAJ/IwAjCEHMAWpBAXRqIgQvAQAiBSMBQQt2bCIIIwJLBEAgCCQBIAQgBUGAECAFa0EFdmo7AQAjAUGAgIAISQRAIwFBCHQkASMDIwRJBH8jAy0AAAVBAAsjAkEIdHIkAiMDQQFqJAMLQQAMAQsjASAIayQBIwIgCGskAiAEIAUgBUEFdms7AQAjAUGAgIAISQRAIwFBCHQkASMDIwRJBH8jAy0AAAVBAAsjAkEIdHIkAiMDQQFqJAMLQQELBEAjCiEFAn8jACMIQdgBakEBdGoiBC8BACIIIwFBC3ZsIgkjAksEQCAJJAEgBCAIQYAQIAhrQQV2ajsBACMBQYCAgAhJBEAjAUEIdCQBIwMjBEkEfyMDLQAABUEACyMCQQh0ciQCIwNBAWokAwtBAAwBCyMBIAlrJAEjAiAJayQCIAQgCCAIQQV2azsBACMBQYCAgAhJBEAjAUEIdCQBIwMjBEkEfyMDLQAABUEACyMCQQh0ciQCIwNBAWokAwtBAQsEQAJ/IwAjCEHkAWpBAXRqIgQvAQAiBSMBQQt2bCIIIwJLBEAgCCQBIAQgBUGAECAFa0EFdmo7AQAjAUGAgIAISQRAIwFBCHQkASMDIwRJBH8jAy0AAAVBAAsjAkEIdHIkAiMDQQFqJAMLQQAMAQsjASAIayQBIwIgCGskAiAEIAUgBUEFdms7AQAjAUGAgIAISQRAIwFBCHQkASMDIwRJBH8jAy0AAAVBAAsjAkEIdHIkAiMDQQFqJAMLQQELBEAjDCEFIwskDAUjCyEFCyMKJAsLIwkkCiAFJAlBwgogAxABIQVBCEELIwhBB0gbJAgFAn8jACMIQQR0QfABaiADakEBdGoiBC8BACIFIwFBC3ZsIggjAksEQCAIJAEgBCAFQYAQIAVrQQV2ajsBACMBQYCAgAhJBEAjAUEIdCQBIwMjBEkEfyMDLQAABUEACyMCQQh0ciQCIwNBAWokAwtBAAwBCyMBIAhrJAEjAiAIayQCIAQgBSAFQQV2azsBACMBQYCAgAhJBEAjAUEIdCQBIwMjBEkEfyMDLQAABUEACyMCQQh0ciQCIwNBAWokAwtBAQsEQEHCCiADEAEhBUEIQQsjCEEHSBskCAVBASEFQQlBCyMIQQdIGyQICwsFIwskDCMKJAsjCSQKAkBBA0HABiADEAEiBUECayIDIANBA04bQQZ0QbADakEGEAAiA0EESA0AIANBAXFBAnIgA0EBdUEBayIEdCEIIANBDkgEQCAIQbAFaiADayAEEAIgCGohAwwBCyAEQQRrIQRBACEDA0AgBEEASgRAIwFBAXYkASMCIwFPIgkEQCMCIwFrJAILIANBAXQgCXIhAyMBQYCAgAhJBEAjAUEIdCQBIwMjBEkEfyMDLQAABUEACyMCQQh0ciQCIwNBAWokAwsgBEEBayEEDAELC0GwBkEEEAIgCCADQQR0amohAwsgAyQJQQdBCiMIQQdIGyQICyAFIAIgAWtLIwkgASAAa09yBEBBAA8LIwlBAWohAyABIAVqIQQDQCABIARJBEAgASABIANrLQAAOgAAIAFBAWohAQwBCwsMAQsLQQEL";
}
});
// kernels/lzma.ts
function unpackLzma2(bytes, most) {
return scratch(() => {
const wasm2 = load("lzma", lzma_wasm_default);
const n = bytes.length;
const src = inScratch(bytes);
const dst = alloc(most);
const work3 = alloc(wasm2.workBytes());
const length2 = wasm2.lzma2(src, n, dst, most, work3);
if (length2 < 0) return REFUSALS2[-1 - length2];
const { u8, u32 } = views();
return {
out: u8.subarray(dst, dst + length2),
taken: u32[work3 / 4]
};
});
}
var REFUSALS2;
var init_lzma = __esm({
"kernels/lzma.ts"() {
init_lzma_wasm();
init_runtime();
REFUSALS2 = [
"cut short",
"damaged",
"too large"
];
}
});
// io/tiff/xz.ts
var xz_exports = {};
__export(xz_exports, {
unpackXz: () => unpackXz
});
function damaged(cause) {
return new FormatError(`damaged: its LZMA data ${cause}`);
}
function readNumber(bytes, at2) {
let value = 0;
for (let k = 0; k < 9; k++) {
const byte = bytes[at2 + k];
value += (byte & 127) * 2 ** (7 * k);
if (!(byte >= 128)) return {
value,
next: at2 + k + 1
};
}
throw damaged("has a number that does not end");
}
function unpackXz(bytes, most) {
if (!MAGIC.every((byte, at2) => bytes[at2] === byte)) throw damaged("is no xz stream");
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const checked = (from, end) => {
if (!(end + 4 <= bytes.length)) throw damaged("ends early");
if (view.getUint32(end, true) !== crc32(bytes.subarray(from, end))) {
throw damaged("has a wrong checksum");
}
};
checked(6, 8);
const check = bytes[7] & 15;
const all = new Uint8Array(most);
let total = 0;
for (let at2 = 12; bytes[at2] !== 0; ) {
const head = (bytes[at2] + 1) * 4;
checked(at2, at2 + head - 4);
const distance = distanceOf(bytes.subarray(at2, at2 + head));
const start = at2 + head;
const unpacked4 = unpackLzma2(bytes.subarray(start), most - total);
if (typeof unpacked4 === "string") {
throw unpacked4 === "too large" ? damaged("holds more than the block has room for") : new FormatError(`${unpacked4}: its LZMA data cannot be unpacked`);
}
const out2 = all.subarray(total, total + unpacked4.out.length);
out2.set(unpacked4.out);
total += out2.length;
const end = start + unpacked4.taken;
if (distance > 0) {
for (let k = distance; k < out2.length; k++) out2[k] += out2[k - distance];
}
at2 = start + Math.ceil((end - start) / 4) * 4;
const next = at2 + CHECK_SIZE[check];
if (!(next <= bytes.length)) throw damaged("ends early");
const fits2 = check === 1 ? view.getUint32(at2, true) === crc32(out2) : check !== 4 || view.getBigUint64(at2, true) === crc64(out2);
if (!fits2) throw damaged("has a wrong checksum");
at2 = next;
}
return all.subarray(0, total);
}
function distanceOf(head) {
const flags = head[1];
let at2 = 2;
if (flags & 64) at2 = readNumber(head, at2).next;
if (flags & 128) at2 = readNumber(head, at2).next;
let distance = 0;
for (let left = (flags & 3) + 1; left > 0; left--) {
const id = readNumber(head, at2);
const size2 = readNumber(head, id.next);
if (left > 1 && id.value === 3 && size2.value === 1 && distance === 0) {
distance = head[size2.next] + 1;
} else if (left > 1 || id.value !== 33) {
throw new FormatError(`unsupported: LZMA data with filter ${id.value}`);
}
at2 = size2.next + size2.value;
}
return distance;
}
function crc64(bytes) {
table2 ??= BigUint64Array.from({
length: 256
}, (_, byte) => {
let rest = BigInt(byte);
for (let bit = 0; bit < 8; bit++) {
rest = rest & 1n ? rest >> 1n ^ 0xc96c5795d7870f42n : rest >> 1n;
}
return rest;
});
let crc = 0xffffffffffffffffn;
for (const byte of bytes) crc = crc >> 8n ^ table2[Number(crc & 255n) ^ byte];
return crc ^ 0xffffffffffffffffn;
}
var MAGIC, CHECK_SIZE, table2;
var init_xz = __esm({
"io/tiff/xz.ts"() {
init_errors();
init_deflate();
init_lzma();
MAGIC = [
253,
55,
122,
88,
90,
0
];
CHECK_SIZE = [
0,
4,
4,
4,
8,
8,
8,
16,
16,
16,
32,
32,
32,
64,
64,
64
];
}
});
// io/bmp.ts
var bmp_exports = {};
__export(bmp_exports, {
readBmp: () => readBmp
});
function readBmp(bytes, options3 = {}) {
const header = readHeader(bytes, options3);
const { width, height, bits } = header;
const pixelSize2 = sizeFromResolution(header.perMetre, "BMP resolution", options3.resolution);
const given = {
...options3,
pixelSize: pixelSize2
};
if (bits <= 8) {
const grey2 = isGrey(header.palette);
const asIndices = options3.palette === "indices";
checkLimits([
height,
width,
asIndices || grey2 ? 1 : 3
], 1, options3);
const rle = header.compression === RLE8 || header.compression === RLE4;
const indices = rle ? runs(bytes, header, options3) : packed(bytes, header, options3);
if (asIndices) return pictureOf(indices, [
height,
width,
1
], given);
const samples2 = grey2 ? 1 : 3;
return pictureOf(lookUp(indices, header, samples2, options3), [
height,
width,
samples2
], given);
}
const samples = header.masks[3] === 0 ? 3 : 4;
checkLimits([
height,
width,
samples
], 1, options3);
return pictureOf(direct(bytes, header, samples, options3), [
height,
width,
samples
], given);
}
function readHeader(bytes, options3) {
if (bytes.length < 26 || bytes[0] !== 66 || bytes[1] !== 77) {
throw refusal2("not a BMP: it does not start with BM and a header", options3);
}
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const pixels2 = view.getUint32(10, true);
const size2 = view.getUint32(14, true);
const old = size2 === 12;
if (!old && (size2 < 40 || size2 > 124)) {
throw refusal2(`BMP header must have 12 or 40 to 124 bytes, got ${size2}`, options3, size2);
}
if (14 + size2 > bytes.length || pixels2 > bytes.length) {
throw refusal2(`BMP cut short: it ends at byte ${bytes.length}`, options3, bytes.length);
}
const width = old ? view.getUint16(18, true) : view.getInt32(18, true);
const rows = old ? view.getUint16(20, true) : view.getInt32(22, true);
const height = Math.abs(rows);
const bits = view.getUint16(old ? 24 : 28, true);
const compression = old ? PLAIN : view.getUint32(30, true);
const fits2 = compression === PLAIN ? [
1,
2,
4,
8,
16,
24,
32
].includes(bits) : compression === RLE8 ? bits === 8 : compression === RLE4 ? bits === 4 : (compression === FIELDS || compression === ALPHA_FIELDS) && (bits === 16 || bits === 32);
if (!fits2) {
throw refusal2(`BMP of ${bits} bits with compression ${compression} is not supported`, options3, compression);
}
const fields = compression === FIELDS || compression === ALPHA_FIELDS;
const inside = size2 >= 52;
const maskBytes2 = inside || !fields ? 0 : compression === ALPHA_FIELDS ? 16 : 12;
const colourBytes = old ? 3 : 4;
const start = 14 + size2 + maskBytes2;
const used = old ? 0 : view.getUint32(46, true);
const wanted = bits > 8 ? 0 : used === 0 ? 2 ** bits : Math.min(used, 2 ** bits);
const room3 = Math.max(0, Math.floor((Math.max(pixels2, start) - start) / colourBytes));
const colours = Math.min(wanted, room3);
const palette2 = new Uint8Array(3 * colours);
for (let i = 0; i < colours; i++) {
palette2.set(bytes.subarray(start + colourBytes * i, start + colourBytes * i + 3), 3 * i);
}
return {
width,
height,
upwards: rows > 0,
bits,
compression,
pixels: pixels2,
palette: palette2,
masks: readMasks(view, {
bits,
fields,
size: size2,
compression
}, options3),
perMetre: old ? {
y: 0,
x: 0
} : {
x: view.getInt32(38, true),
y: view.getInt32(42, true)
}
};
}
function readMasks(view, { bits, fields, size: size2, compression }, options3) {
if (!fields) {
return bits === 16 ? [
31744,
992,
31,
0
] : [
16711680,
65280,
255,
0
];
}
const alpha = compression === ALPHA_FIELDS || size2 >= 56;
const count = alpha ? 4 : 3;
if (54 + 4 * count > view.byteLength) throw refusal2("BMP cut short in its bit fields", options3);
const masks2 = [
0,
0,
0,
0
];
for (let i = 0; i < count; i++) {
const mask = view.getUint32(54 + 4 * i, true);
const low = mask & -mask;
if (mask === 0 ? i < 3 : (mask / (low >>> 0) + 1 & mask / (low >>> 0)) !== 0) {
throw refusal2(`BMP bit field must be bits in a row, got ${mask.toString(16)}`, options3, mask);
}
masks2[i] = mask;
}
return masks2;
}
function isGrey(palette2) {
for (let i = 0; i < palette2.length; i += 3) {
if (palette2[i] !== palette2[i + 1] || palette2[i] !== palette2[i + 2]) return false;
}
return true;
}
function stride(bytes, header, options3) {
const { width, height, bits, pixels: pixels2 } = header;
const length2 = Math.ceil(width * bits / 32) * 4;
const need = pixels2 + length2 * (height - 1) + Math.ceil(width * bits / 8);
if (need > bytes.length) {
throw refusal2(`BMP cut short: ${width} \xD7 ${height} pixels need ${need} bytes, it has ${bytes.length}`, options3, bytes.length);
}
return length2;
}
function packed(bytes, header, options3) {
const { width, height, bits, pixels: pixels2, upwards } = header;
const length2 = stride(bytes, header, options3);
const indices = new Uint8Array(width * height);
const mask = 2 ** bits - 1;
for (let y = 0, to = 0; y < height; y++) {
const row = pixels2 + (upwards ? height - 1 - y : y) * length2;
for (let x = 0, bit = 0; x < width; x++, bit += bits) {
indices[to++] = bytes[row + (bit >> 3)] >> 8 - bits - (bit & 7) & mask;
}
}
return indices;
}
function runs(bytes, header, options3) {
const { width, height, bits, pixels: pixels2, upwards } = header;
if (width * height > (bytes.length - pixels2) * MAX_SKIP) {
throw refusal2(`BMP cut short: ${width} \xD7 ${height} pixels cannot be in ${bytes.length - pixels2} bytes`, options3, bytes.length);
}
const indices = new Uint8Array(width * height);
let x = 0, y = 0;
const put = (value) => {
if (x >= width || y >= height) {
throw refusal2(`BMP damaged: a run goes beyond row ${y}, column ${width}`, options3);
}
indices[(upwards ? height - 1 - y : y) * width + x++] = value;
};
for (let at2 = pixels2; ; ) {
if (at2 + 2 > bytes.length) throw refusal2("BMP cut short: its run lengths do not end", options3);
const count = bytes[at2], value = bytes[at2 + 1];
at2 += 2;
if (count > 0) {
for (let i = 0; i < count; i++) {
put(bits === 8 ? value : i % 2 === 0 ? value >> 4 : value & 15);
}
} else if (value === 0) {
x = 0;
y++;
} else if (value === 1) {
return indices;
} else if (value === 2) {
if (at2 + 2 > bytes.length) throw refusal2("BMP cut short within a jump", options3);
x += bytes[at2];
y += bytes[at2 + 1];
at2 += 2;
} else {
const length2 = Math.ceil(value * bits / 8);
if (at2 + length2 > bytes.length) throw refusal2("BMP cut short within a run", options3);
for (let i = 0; i < value; i++) {
put(bits === 8 ? bytes[at2 + i] : bytes[at2 + (i >> 1)] >> (i % 2 === 0 ? 4 : 0) & 15);
}
at2 += length2 + length2 % 2;
}
}
}
function lookUp(indices, { palette: palette2, width }, samples, options3) {
const colours = palette2.length / 3;
const out2 = new Uint8Array(indices.length * samples);
for (let i = 0, to = 0; i < indices.length; i++) {
const index2 = indices[i];
if (index2 >= colours) {
throw refusal2(`BMP damaged: colour ${index2} of ${colours} in row ${Math.floor(i / width)} of the file`, options3, index2);
}
out2[to++] = palette2[3 * index2 + 2];
if (samples === 1) continue;
out2[to++] = palette2[3 * index2 + 1];
out2[to++] = palette2[3 * index2];
}
return out2;
}
function direct(bytes, header, samples, options3) {
const { width, height, bits, pixels: pixels2, upwards, masks: masks2 } = header;
const length2 = stride(bytes, header, options3);
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const out2 = new Uint8Array(width * height * samples);
const shifts = masks2.map((mask) => mask === 0 ? 0 : 31 - Math.clz32(mask & -mask));
const tops = masks2.map((mask, i) => mask >>> shifts[i]);
const plain = bits === 24 || bits === 32 && masks2[0] === 16711680 && masks2[1] === 65280 && masks2[2] === 255 && samples === 3;
const step = bits / 8;
for (let y = 0, to = 0; y < height; y++) {
let from = pixels2 + (upwards ? height - 1 - y : y) * length2;
for (let x = 0; x < width; x++, from += step) {
if (plain) {
out2[to++] = bytes[from + 2];
out2[to++] = bytes[from + 1];
out2[to++] = bytes[from];
continue;
}
const value = bits === 16 ? view.getUint16(from, true) : view.getUint32(from, true);
for (let k = 0; k < samples; k++) {
out2[to++] = Math.floor(((value & masks2[k]) >>> shifts[k]) * 255 / tops[k]);
}
}
}
return out2;
}
var PLAIN, RLE8, RLE4, FIELDS, ALPHA_FIELDS, MAX_SKIP;
var init_bmp = __esm({
"io/bmp.ts"() {
init_limits();
init_samples();
init_units();
PLAIN = 0;
RLE8 = 1;
RLE4 = 2;
FIELDS = 3;
ALPHA_FIELDS = 6;
MAX_SKIP = 1 << 14;
}
});
// io/tiff/webp.ts
var webp_exports = {};
__export(webp_exports, {
webpDecoder: () => webpDecoder
});
function webpDecoder(form) {
const { width, samples, bits } = form;
if (bits !== 8 || samples < 3 || samples > 4) {
throw new FormatError(`unsupported: WebP of ${samples} samples of ${bits} bits`);
}
return async (bytes, length2) => {
const size2 = sizeOf2(bytes);
if (size2.width !== width || size2.width * size2.height * samples < length2) {
throw new FormatError(`damaged: a block is a WebP of ${size2.width}\xD7${size2.height} pixels, its page wants ${width} columns`);
}
const options3 = {
premultiplyAlpha: "none",
colorSpaceConversion: "none"
};
const blob = new Blob([
new Uint8Array(bytes)
], {
type: "image/webp"
});
const bitmap = await createImageBitmap(blob, options3);
const canvas = new OffscreenCanvas(size2.width, size2.height);
canvas.getContext("bitmaprenderer").transferFromImageBitmap(bitmap);
const bmp = await (await canvas.convertToBlob({
type: "image/bmp"
})).bytes();
return readBmp(bmp, {
samples: samples === 3 ? "rgb" : "rgba"
}).data;
};
}
function sizeOf2(bytes) {
const text2 = (at2) => String.fromCharCode(...bytes.subarray(at2, at2 + 4));
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
if (bytes.length < 30 || text2(0) !== "RIFF" || text2(8) !== "WEBP") {
throw new FormatError("damaged: its WebP data is none");
}
const sizes2 = [];
for (let at2 = 12; at2 + 18 <= bytes.length; at2 += 8 + Math.ceil(view.getUint32(at2 + 4, true) / 2) * 2) {
const name = text2(at2);
if (name === "VP8X") {
const width = (view.getUint32(at2 + 12, true) & 16777215) + 1;
sizes2.push({
width,
height: (view.getUint32(at2 + 14, true) >>> 8) + 1
});
} else if (name === "VP8L") {
const both = view.getUint32(at2 + 9, true);
sizes2.push({
width: (both & 16383) + 1,
height: (both >>> 14 & 16383) + 1
});
} else if (name === "VP8 ") {
const width = view.getUint16(at2 + 14, true) & 16383;
sizes2.push({
width,
height: view.getUint16(at2 + 16, true) & 16383
});
} else if (name === "ANMF") throw new FormatError("unsupported: moving WebP");
}
const [size2] = sizes2;
if (size2 === void 0) throw new FormatError("damaged: its WebP data has no picture");
if (sizes2.some(({ width, height }) => width !== size2.width || height !== size2.height)) {
throw new FormatError("damaged: its WebP data has two sizes");
}
return size2;
}
var init_webp = __esm({
"io/tiff/webp.ts"() {
init_errors();
init_bmp();
}
});
// io/tiff/lerc.ts
var lerc_exports = {};
__export(lerc_exports, {
lercDecoder: () => lercDecoder
});
async function lercDecoder(form) {
const added = form.lerc[1] ?? 0;
if (added > 2) throw new FormatError(`unsupported: LERC packed by method ${added}`);
const { getDecoder } = await geotiff();
const decoder = await getDecoder(34887, {
...UNUSED,
LercParameters: [
form.lerc[0] ?? 4,
0
]
});
return (bytes, length2, most) => {
let blob = bytes;
if (added > 0) {
const unpack5 = added === 1 ? zlib().inflateSync : zlib().zstdDecompressSync;
blob = unpack5(bytes, {
maxOutputLength: most * 2 + 65536
});
}
const copy = new Uint8Array(blob).slice();
const { size: size2, whole: whole2 } = checkLerc(copy, form, length2);
const out2 = new Uint8Array(decoder.decodeBlock(copy.buffer));
if (out2.length === whole2) return out2;
const start = size2 - whole2;
if (copy[start - 1] !== 1) throw new FormatError("damaged: its LERC data has no pixels");
return copy.subarray(start, size2);
};
}
async function geotiff() {
try {
return await import("" + "npm:geotiff@3.0.5");
} catch (cause) {
const reason = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
throw new FormatError(`packed as LERC, whose decoder could not be loaded (${reason})`, {
cause
});
}
}
function checkLerc(blob, form, length2) {
const view = new DataView(blob.buffer);
const isLerc = blob.length >= 66 && String.fromCharCode(...blob.subarray(0, 6)) === "Lerc2 ";
if (!isLerc) throw new FormatError("unsupported: LERC data that is not of version 2");
const version = view.getInt32(6, true);
if (version < 1 || version > 5) {
throw new FormatError(`unsupported: LERC data of version 2.${version}`);
}
let at2 = version >= 3 ? 14 : 10;
const rows = view.getInt32(at2, true);
const columns = view.getInt32(at2 + 4, true);
at2 += 8;
const samples = version >= 4 ? view.getInt32(at2, true) : 1;
if (version >= 4) at2 += 4;
const valid = view.getInt32(at2, true);
const size2 = view.getInt32(at2 + 8, true);
const kind = view.getInt32(at2 + 12, true);
const bytes = rows * columns * samples * (LERC_BYTES[kind] ?? 0);
if (columns !== form.width || samples !== form.samples || bytes < length2 || size2 > blob.length || LERC_BYTES[kind] * 8 !== form.bits || bytes > MOST_BYTES) {
throw new FormatError(`damaged: a LERC block is ${columns}\xD7${rows} pixels with ${samples} samples, its page wants ${form.width} columns and ${form.samples}`);
}
if (valid !== rows * columns) {
throw new FormatError("unsupported: LERC data in which pixels are marked as missing");
}
return {
size: size2,
whole: bytes
};
}
var MOST_BYTES, UNUSED, LERC_BYTES;
var init_lerc = __esm({
"io/tiff/lerc.ts"() {
init_errors();
init_zlib();
MOST_BYTES = 2 ** 29;
UNUSED = {
tileWidth: 0,
tileHeight: 0,
predictor: 1,
bitsPerSample: 8,
planarConfiguration: 1
};
LERC_BYTES = [
1,
1,
2,
2,
4,
4,
4,
8
];
}
});
// io/tiff/codecs.ts
function guarded(name, work3) {
try {
const { buffer, byteOffset, length: length2 } = work3();
return new Uint8Array(buffer, byteOffset, length2);
} catch (cause) {
if (cause instanceof FormatError) throw cause;
const { code } = cause;
const message = cause instanceof Error ? cause.message : String(cause);
throw new FormatError(code === "ERR_BUFFER_TOO_LARGE" ? `damaged: its ${name} data holds more than the block has room for` : `damaged: its ${name} data cannot be unpacked (${message})`, {
cause
});
}
}
function unpacked(name, result) {
if (typeof result !== "string") return result;
throw new FormatError(result === "too large" ? `damaged: its ${name} data holds more than the block has room for` : `${result}: its ${name} data cannot be unpacked`);
}
function enough(bytes, length2) {
if (bytes.length < length2) {
throw new FormatError(`cut short: a block has ${bytes.length} of its ${length2} bytes`);
}
return bytes;
}
var NAMES;
var init_codecs2 = __esm({
"io/tiff/codecs.ts": (function () {
init_errors();
init_zlib();
NAMES = {
1: "none",
2: "CCITT RLE",
3: "CCITT Group 3",
4: "CCITT Group 4",
5: "LZW",
6: "old-style JPEG",
7: "JPEG",
8: "Deflate",
9: "JBIG (ITU-T T.85)",
10: "JBIG (ITU-T T.43)",
32766: "NeXT RLE",
32771: "CCITT RLE, word-aligned",
32773: "PackBits",
32809: "ThunderScan",
32908: "Pixar film",
32909: "Pixar log",
32946: "Deflate",
33003: "JPEG 2000 (Aperio)",
33004: "JPEG 2000, lossy",
33005: "JPEG 2000 (Aperio)",
34661: "JBIG",
34676: "SGI log",
34677: "SGI log 24-bit",
34712: "JPEG 2000",
34887: "LERC",
34892: "JPEG, lossy (DNG)",
34925: "LZMA",
34926: "Zstandard (old)",
34927: "WebP (old)",
34933: "PNG",
34934: "JPEG XR",
22610: "JPEG XR (NDPI)",
5e4: "Zstandard",
50001: "WebP",
50002: "JPEG XL",
52546: "JPEG XL (DNG)",
65e3: "electron events",
65001: "electron events",
65002: "electron events",
50013: "Deflate (PixTIFF)"
};
})
});
// kernels/filters_wasm.ts
var filters_wasm_default;
var init_filters_wasm = __esm({
"kernels/filters_wasm.ts": (function () {
filters_wasm_default = "AGFzbQEAAAAB2AMoYAZ/f39/f38AYAd/f39/f39/AGAIf39/f39/f38AYAl/f39/f39/f38AYAJ/fwBgBH9/f38AYAp/f39/f39/f39/AGADf39/AGAFf39/f38AYAV/f39/fABgAn9/AX9gC39/f39/f39/f39/AGADf39/AX9gBn9/f39/fABgBHx8fHwBfGAIf39/f39/f3wAYAt/f39/f39/f3x8fwBgDX9/f39/f39/f3x/f38AYA9/f39/f39/f39/fH9/f38AYAh/f39/f39/ewBgC39/f39/f3x8fH9/AGAJf39/f39/e3t7AGAJf39/f39/f3x/AGAIf39/f39/fH8AYAd/f39/fHx/AGAOf39/f39/f39/f39/fH8AYBJ/f39/f39/f39/f39/f39/fH8AYAx/f39/f39/f39/f38AYAx/f39/f39/f398f38AYAZ/f39/fH8AYAp/f39/f39/f39/AX9gD39/f39/f39/f39/f39/fwBgBX9/f39/AX9gDX9/f39/f39/f398f3wAYAR/f39/AXxgAXwBfGALf39/f39/f39/f3wAYBF/f39/f39/f39/f3x/fHx/fwBgDH9/f39/f398fHx/fwF/YAl/f39/f39/fHwAAhIBA2VudgZtZW1vcnkCASCAgAQDXl0MAAoEBQ0BBA4PAgYIBAEBEBEBAQEGEgMDAwkJAQYJAAECExQVFhcYBRkaAAgBCwECAhsCAgsCHAUdHgIfBgAAAAAAAAAAAAMgIQQiCAcHBwcEIwMkJSYFJwUDAQoGDQF8AUQAAAAAAAAAAAsH4gQuCmNvdW50TWFya3MAXApkaXZpZGVFbmRzAFsJZGl2aWRlUm93AAQIZWRnZVJvd3MAEAxncmFkaWVudFJvd3MAWgpoeXN0ZXJlc2lzAFkJZ3Vlc3NSb3dzAFYMc2V0dGxlUGl4ZWxzAFUWZGlmZmVyZW5jZU1hZ25pdHVkZUYzMgBUDmRpZmZlcmVuY2VzRjMyAFMMZXhwb25lbnRpYWxzAFEOa2VybmVsU3BlY3RydW0ATAtsYXJnZXN0U2l6ZQBLDHNwZWN0cnVtQmFuZABJBmFueU5hTgBICm1lZGlhblJvd3MARwxjb3VudENvbHVtbnMAPQxmb2xsb3dXaW5kb3cAPApsb29rVXBSb3dzADsIcmFua1RpbGUAOghmaWxsUm93cwA5CHBhY2tSb3dzADgHcGFkUm93cwA3CHJhbmtSb3dzADUKc2VsZWN0Um93cwAyCWRpZmZlclJvdwAoCnNoYXJwZW5Sb3cAJwtjb2x1bW5zQmFuZAAuDXNlcGFyYWJsZUJhbmQAKgphZGRTcXVhcmVzAB8Icm9vdFJvd3MAHgdydW5zRjMyAB0Jc2NhbGVSb3dzABsJc2hpZnRSb3dzABoIc2lnblJvd3MAGQd0YXBzRjMyABgHdGFwc0Y2NAAXCWNyb3NzUm93cwAmEGdyYWRpZW50Rml2ZVJvd3MAJRBncmFkaWVudFNpemVSb3dzACMLbGFwbGFjZVJvd3MAIQ5sYXBsYWNlUm93c0Y2NAAgCG1lYW5CYW5kABYLbWVhbkNvbHVtbnMAFQhtZWFuUm93cwAUBm1lbW9yeQIADAECCuHRA12nAQEBfyAAIAFJBEAgAA8LIAJBAUYEQCABQQFrQQAgAEEAThsPCyACQQRGBEBBfw8LIAJBA0YEfyABBSACBH9BASABQQF0QQJrIgMgA0EBTBsFIAFBAXQLCyIDIABqIAAgA2sgACAAIANOGyAAQQBIGyIAIANPBEAgACADbyIAQQBIBEAgACADaiEACwsgACABSARAIAAPCyADIABrIANBAWsgAGsgAhsLyQICBn8GeyAEIAVBA3Rq/QoDACEMIAEgBUEBdGwhCiADQQN0IQsDQCAIIAtJBEAgACAIaiIDIAEgBWxqIgb9AAQAIAz98gEhDSAG/QAEECAM/fIBIQ4gBv0ABCAgDP3yASEPIAb9AAQwIAz98gEhECADIApqIQcgBCEGQQAhCQNAIAUgCUoEQCANIAP9AAQAIAf9AAQA/fABIAb9CgMAIhH98gH98AEhDSAOIAP9AAQQIAf9AAQQ/fABIBH98gH98AEhDiAPIAP9AAQgIAf9AAQg/fABIBH98gH98AEhDyAQIAP9AAQwIAf9AAQw/fABIBH98gH98AEhECABIANqIQMgByABayEHIAZBCGohBiAJQQFqIQkMAQsLIAIgCGoiAyAN/QsEACADIA79CwQQIAMgD/0LBCAgAyAQ/QsEMCAIQUBrIQgMAQsLC+ABAQN/IABBgJAIaiICKAIAIQQgAigCBCECA0AgASACSARAIARBP3FFBEAgAiAEQQZ1QQF0IABqQf7/B2ovAQBrIgMgAUoEQCADIQIgBEFAaiEEDAMLCyACIAAgBEEBayIEQQF0ai8BAGshAgwBCwsDQCAEQT9xRQRAIABBgIAIaiAEQQZ1QQF0ai8BACACaiIDIAFMBEAgAyECIARBQGshBAwCCwsgASAAIARBAXRqLwEAIAJqIgNOBEAgAyECIARBAWohBAwBCwsgAEGAkAhqIgAgBDYCACAAIAI2AgQgBAtpAQJ/A0AgAkEQSARAIAAgAkHABGxqIAEgAhBQIAJBAWohAgwBCwsDQCADQYABSARAQQAhAgNAIAJBBEgEQCAAIAIgA2pBwARsaiABIAJBA3QQTiACQQFqIQIMAQsLIANBEGohAwwBCwsLpwECA38CeyACQQNBAiADG3QhBQNAIARBEGoiAiAFTQRAIAAgBGoiBv0ABAAhByAGIAcgASAEav0ABAAiCP3zASAHIAj95wEgAxv9CwQAIAIhBAwBCwsgAwRAIAQgBUkEQCAAIARqIgAgACsDACABIARqKwMAozkDAAsFA0AgBCAFSQRAIAAgBGoiAiACKgIAIAEgBGoqAgCVOAIAIARBBGohBAwBCwsLC1wBAX9BACACayECA0AgAiABIANqIgZIBEAgAiABIAIbIgIgBkcEQCAAIAJBA3RqIAIgASAEEAAiBkEASAR8IAUFIAAgBkEDdGorAwALOQMAIAJBAWohAgwCCwsLC6cBAgN/AXsgBgRAIAAgASACIAMgBCAFQQF1EAEFIANBA3QhBiAEIAVBAWsiA0EDdGohCSABIANsIQgDQCAGIAdLBEAgCCAAIAdqIgVq/QAEACAJ/QoDAP3yASEKIAQhAwNAIAMgCUkEQCAKIAX9AAQAIAP9CgMA/fIB/fABIQogASAFaiEFIANBCGohAwwBCwsgAiAHaiAK/QsEACAHQRBqIQcMAQsLCwugBQINewR/A0AgEEGAAUkEQEEAIQ8DQCAPQYABSQRAIAAgEEHABGxqIA9BAnRqIhH9AAQAIQYgEf0ABIDABCICIBH9AASAyQQiA/3kASEEIBH9AATAxAQiByAR/QAEwM0EIgj95AEhCSABIA9BwARsaiAQQQJ0aiISIAYgEf0ABIAJIgr95AEiBSAR/QAEwAQiCyAR/QAEwA0iDP3kASIN/eQBIg4gBiAK/eUBIgYgByAI/eUBIgf95AEiCP0NAAECAxAREhMEBQYHFBUWFyIKIAUgDf3lASIFIAYgB/3lASIG/Q0AAQIDEBESEwQFBgcUFRYXIgf9DQABAgMEBQYHEBESExQVFhf9CwQAIBIgCiAH/Q0ICQoLDA0ODxgZGhscHR4f/QsEwAQgEiAOIAj9DQgJCgsYGRobDA0ODxwdHh8iByAFIAb9DQgJCgsYGRobDA0ODxwdHh8iBf0NAAECAwQFBgcQERITFBUWF/0LBIAJIBIgByAF/Q0ICQoLDA0ODxgZGhscHR4f/QsEwA0gEkGAwARqIhEgBCAJ/eQBIgUgAiAD/eUBIgIgDCAL/eUBIgP95AEiBv0NAAECAxAREhMEBQYHFBUWFyIHIAQgCf3lASIEIAIgA/3lASIC/Q0AAQIDEBESEwQFBgcUFRYXIgP9DQABAgMEBQYHEBESExQVFhf9CwQAIBEgByAD/Q0ICQoLDA0ODxgZGhscHR4f/QsEwAQgESAFIAb9DQgJCgsYGRobDA0ODxwdHh8iAyAEIAL9DQgJCgsYGRobDA0ODxwdHh8iAv0NAAECAwQFBgcQERITFBUWF/0LBIAJIBEgAyAC/Q0ICQoLDA0ODxgZGhscHR4f/QsEwA0gD0EEaiEPDAELCyAQQQRqIRAMAQsLC4cBAQV8IAAgAEQAAAACAACgQaIiBCAEIAChoSIHoSEEIAIgAkQAAAACAACgQaIiBSAFIAKhoSIIoSEFIAcgCKIgACACoiIGoSAHIAWioCAEIAiioCAEIAWioCQAIAYjACAAIAOiIAEgAqKgoCIAoCIBIAahIQIgBiABIAKhoSAAIAKhoCQAIAELgQUDA38GewF8IAEhCCABRAAAAAAAAAAAOQMAIAAhCSAAIAJBA3RqIQoDQCAJIApJBEAgCEEIaiIIIBEgCSsDACAHora7oCIROQMAIAlBCGohCQwBCwsgAkEDdCICIABqIQAgASACaiEBIBH9FCELIAf9FCEMIAAgA0F8cSIIQQN0aiECA0AgACACSQRAIAD9AAQQIg0gDP3yAf1e/V8iDv0MAAAAAAAAAAAAAAAAAAAAACAO/Q0AAQIDBAUGBxAREhMUFRYX/fABIAD9AAQAIg8gDP3yAf1e/V8iDv0MAAAAAAAAAAAAAAAAAAAAACAO/Q0AAQIDBAUGBxAREhMUFRYX/fABIhAgEP0NCAkKCwwNDg8ICQoLDA0OD/3wASEOIAEgECAL/fAB/QsECCABIA4gC/3wAf0LBBggCyAOIA79DQgJCgsMDQ4PCAkKCwwNDg/98AEhCyABQSBqIQEgBgRAIAAgDyAG/QAEACIO/V8gBf0ABAAiD/1f/fEB/fAB/QsEACAAIA0gDiAO/Q0ICQoLDA0ODwgJCgsMDQ4P/V8gDyAP/Q0ICQoLDA0ODwgJCgsMDQ4P/V/98QH98AH9CwQQIAZBEGohBiAFQRBqIQULIABBIGohAAwBCwsgASAL/SEAIhE5AwAgACECIAAgAyAIayAEakEDdGohBANAIAIgBEkEQCABQQhqIgEgESACKwMAIAeitrugIhE5AwAgAkEIaiECDAELCyAGBEAgAyAIayEBQQAhAwNAIAEgA0sEQCAAIANBA3RqIgIgAv0ABAAgBiADQQJ0IgJq/V0DAP1fIAIgBWr9XQMA/V/98QH98AH9CwQAIANBAmohAwwBCwsLC9wJAgx7BX9BAkEDIAZBAkYbIRYDQCADQQROBEAgACAFQQV0aiIU/QAEACAEIAVBA3RqIhj9CgMAIgj98gEhECAUQSBqIhT9AAQAIAj98gEhESAUQSBqIhT9AAQAIAj98gEhEiAUQSBq/QAEACAI/fIBIRMgAP0ABAAhDCAAQSBqIhT9AAQAIQogFEEgaiIU/QAEACELIBRBIGoiF/0ABAAhDSAAIAVBBnRqIhX9AAQAIQ4gFUEgav0ABAAhCSAVQUBr/QAEACEIIBVB4ABq/QAEACEPIAQhFANAIBQgGEkEQCAQIAwgDv3wASAU/QoDACIM/fIB/fABIRAgESAKIAn98AEgDP3yAf3wASERIBIgCyAI/fABIAz98gH98AEhEiATIA0gD/3wASAM/fIB/fABIRMgCiEMIAshCiANIQsgF0EgaiIX/QAEACENIAghDyAJIQggDiEJIBVBIGsiFf0ABAAhDiAUQQhqIRQMAQsLIAZBAkYEQCABIBD9XiAR/V79DQABAgMQERITBAUGBxQVFhciCCAS/V4gE/1e/Q0AAQIDEBESEwQFBgcUFRYXIgn9DQABAgMEBQYHEBESExQVFhf9CwQAIAEgAmogCCAJ/Q0ICQoLDA0ODxgZGhscHR4f/QsEAAUgASAQIBH9DQABAgMEBQYHEBESExQVFhf9CwQAIAEgEiAT/Q0AAQIDBAUGBxAREhMUFRYX/QsEECABIAJqIhQgECAR/Q0ICQoLDA0ODxgZGhscHR4f/QsEACAUIBIgE/0NCAkKCwwNDg8YGRobHB0eH/0LBBALIANBBGshAyAAQYABaiEAIAFBBCAWdGohAQwBCwsgA0UEQA8LIAAgBUEFdGoiFP0ABAAgBCAFQQN0aiIV/QoDACII/fIBIRAgFEEgaiIU/QAEACAI/fIBIREgFEEgaiIU/QAEACAI/fIBIRIgFEEgav0ABAAgCP3yASETIAD9AAQAIQwgAEEgaiIU/QAEACEKIBRBIGoiFP0ABAAhCyAUQSBqIhT9AAQAIQ0gACAFQQZ0aiIA/QAEACEOIABBIGr9AAQAIQkgAEFAa/0ABAAhCCAAQeAAav0ABAAhDwNAIAQgFUkEQCAQIAwgDv3wASAE/QoDACIM/fIB/fABIRAgESAKIAn98AEgDP3yAf3wASERIBIgCyAI/fABIAz98gH98AEhEiATIA0gD/3wASAM/fIB/fABIRMgCiEMIAshCiANIQsgFEEgaiIU/QAEACENIAghDyAJIQggDiEJIABBIGsiAP0ABAAhDiAEQQhqIQQMAQsLIAZBAkYEQCAHIBD9XiAR/V79DQABAgMQERITBAUGBxQVFhciCCAS/V4gE/1e/Q0AAQIDEBESEwQFBgcUFRYXIgn9DQABAgMEBQYHEBESExQVFhf9CwQAIAdBIGogCCAJ/Q0ICQoLDA0ODxgZGhscHR4f/QsEAAUgByAQIBH9DQABAgMEBQYHEBESExQVFhf9CwQAIAcgEiAT/Q0AAQIDBAUGBxAREhMUFRYX/QsEECAHQSBqIgAgECAR/Q0ICQoLDA0ODxgZGhscHR4f/QsEACAAIBIgE/0NCAkKCwwNDg8YGRobHB0eH/0LBBALIAEgByADIBZ0IgD8CgAAIAEgAmogB0EgaiAA/AoAAAvLBwIMewx/IAVBA0ECIAkbdCEgA0AgHSAgSQRAQYACICAgHWsiBSAFQYACSxshHkEAIRoDQCAEIBpKBEAgACAdaiABIBpsaiEZIAIgHWogAyAabGohFyAaQQRqIARMQQAgCBsEQCAJBEAgGSABIBcgAyAeIAYgB0EBdRAvBSAXIQUgB0EBdSEXIBkgHmohHANAIBkgHEkEQCAZIAEgF2xqIhv9AAQAIQ4gASAbaiIW/QAEACILIQ0gASAWaiIW/QAEACIMIQogBiAXQQJ0aiIY/QkCACIPIA795gEhESAPIAv95gEhEiAPIAz95gEhEyAPIAEgFmoiFv0ABAAiD/3mASEUA0AgBiAYSQRAIAwhECALIQwgDiELIBEgGEEEayIY/QkCACIVIBsgAWsiG/0ABAAiDiAN/eQB/eYB/eQBIREgEiAVIAsgCiIN/eQB/eYB/eQBIRIgEyAVIAwgDyIK/eQB/eYB/eQBIRMgFCAVIBAgASAWaiIW/QAEACIP/eQB/eYB/eQBIRQMAQsLIAUgEf0LBAAgAyAFaiIWIBL9CwQAIAMgFmoiFiAT/QsEACADIBZqIBT9CwQAIBlBEGohGSAFQRBqIQUMAQsLCyAaQQRqIRoMAgsgCQRAIBkgASAXIB5BA3UgBiAHIAgQBgUgCARAIAYgB0EBdSIhQQJ0aiIF/QkCACEKQQAhHwNAIB4gH0sEQCAZIB9qIAEgIWxqIhghHCAFIRYgCiAY/QAEAP3mASELIAogGP0ABBD95gEhDUEAIRsDQCAbICFIBEAgCyAWQQRrIhb9CQIAIgwgGCABayIY/QAEACABIBxqIhz9AAQA/eQB/eYB/eQBIQsgDSAMIBj9AAQQIBz9AAQQ/eQB/eYB/eQBIQ0gG0EBaiEbDAELCyAXIB9qIhYgC/0LBAAgFiAN/QsEECAfQSBqIR8MAQsLBUEAIRgDQCAYIB5JBEAgBv0JAgAiCiAYIBlqIhb9AAQA/eYBIQ0gCiAW/QAEEP3mASELIAogFv0ABCD95gEhDCAKIBb9AAQw/eYBIQpBASEFA0AgBSAHSARAIA0gBiAFQQJ0av0JAgAiDiABIBZqIhb9AAQA/eYB/eQBIQ0gCyAOIBb9AAQQ/eYB/eQBIQsgDCAOIBb9AAQg/eYB/eQBIQwgCiAOIBb9AAQw/eYB/eQBIQogBUEBaiEFDAELCyAXIBhqIgUgDf0LBAAgBSAL/QsEECAFIAz9CwQgIAUgCv0LBDAgGEFAayEYDAELCwsLIBpBAWohGgwBCwsgHUGAAmohHQwBCwsLwwUCAXsBfyADIARGBEAgACABRwRAIAEgACACIAN0/AoAAAsFIARBA0YEQCAAIQQgAwRAIANBAUYEQEEAIQMDQCADQQRqIgAgAkwEQCABIANBA3RqIgYgBCADQQF0av0EAQAiBf3+Af0LBAAgBiAFIAX9DQgJCgsMDQ4PCAkKCwwNDg/9/gH9CwQQIAAhAwwBCwsDQCACIANKBEAgASADQQN0aiAEIANBAXRqLwEAuDkDACADQQFqIQMMAQsLBUEAIQMDQCADQQJqIgAgAkwEQCABIANBA3RqIAQgA0ECdGr9XQMA/V/9CwQAIAAhAwwBCwsDQCACIANKBEAgASADQQN0aiAEIANBAnRqKgIAuzkDACADQQFqIQMMAQsLCwVBACEDA0AgA0EEaiIAIAJMBEAgASADQQN0aiIGIAMgBGr9XAIA/YkB/akBIgX9/gH9CwQAIAYgBSAF/Q0ICQoLDA0ODwgJCgsMDQ4P/f4B/QsEECAAIQMMAQsLA0AgAiADSgRAIAEgA0EDdGogAyAEai0AALg5AwAgA0EBaiEDDAELCwsFIARBAkYEQCADBEBBACEDA0AgA0EIaiIEIAJMBEAgASADQQJ0aiIGIAAgA0EBdGr9AAQAIgX9qQH9+gH9CwQAIAYgBf2qAf36Af0LBBAgBCEDDAELCwNAIAIgA0oEQCABIANBAnRqIAAgA0EBdGovAQCzOAIAIANBAWohAwwBCwsFQQAhAwNAIANBCGoiBCACTARAIAEgA0ECdGoiBiAAIANq/QIAACIF/akB/foB/QsEACAGIAX9qgH9+gH9CwQQIAQhAwwBCwsDQCACIANKBEAgASADQQJ0aiAAIANqLQAAszgCACADQQFqIQMMAQsLCwVBACEDA0AgAiADSwRAIAEgA0EBdGogACADai0AADsBACADQQFqIQMMAQsLCwsLC20BAn8DQCADQYABSARAQQAhAgNAIAJBBEgEQCAAIAIgA2pBwARsaiABIAJBA3QQTSACQQFqIQIMAQsLIANBEGohAwwBCwtBACECA0AgAkEQSARAIAAgAkHABGxqIAEgAhBPIAJBAWohAgwBCwsL8wECA38FeyAGQQN0IQYDQCAGIAdLBEAgAiAHaiII/QAEACENIAAgB2oiCf0ABAAhDv0MAAAAAAAAAEAAAAAAAAAAQCAI/QAECCAJ/QAECP3xAf3yASANIA798QEgCP0ABBAiCyAJ/QAEECIM/fEB/fAB/fABIQr9DAAAAAAAAABAAAAAAAAAAEAgASAHaiII/QAEECAI/QAEAP3xAf3yASAMIA798QEgCyAN/fEB/fAB/fABIQsgAyAHaiAK/QsEACAEIAdqIAv9CwQAIAUgB2ogCiAK/fIBIAsgC/3yAf3wAf3vAf0LBAAgB0EQaiEHDAELCwu6AQIDfwV9A0AgByAGQQJ0SQRAIAIgB2oiCCoCACENIAAgB2oiCSoCACEOIAgqAgQgCSoCBJO7RAAAAAAAAABAoiANIA6TuyAIKgIIIgsgCSoCCCIMk7ugoLYhCiABIAdqIggqAgggCCoCAJO7RAAAAAAAAABAoiAMIA6TuyALIA2Tu6CgtiELIAMgB2ogCjgCACAEIAdqIAs4AgAgBSAHaiAKIAqUIAsgC5SSkTgCACAHQQRqIQcMAQsLC9IFAgx/CnsgAiADQQJ0aiEOQQhBBCAKGyENA0AgDCAGQQJqSARAIAAgASAMQQFqbGohCyACIAMgDEEBcWxqIg8gA0EBdGohECAOIAMgDEEDb2xqIRIgCgRAIAsgAWsgCyABIAtqIA8gECASIAdBAmoQDgUgCyABayALIAEgC2ogDyAQIBIgB0ECahAPCyAMQQJOBEAgAiADIAxBAWsiC0EBcWxqIA1qIQ8gDiADIAxBAmtBA29saiANaiEQIA4gAyALQQNvbGogDWohESAKBEAgDyADQQF0aiETIA0gEmohEkEAIQsgCP0UIRggCf0UIRkDQCAHIAtLBEACQCARIAtBA3RqIhT9AAQAIhcgGP1MIBf9DAAAAAAAAAAAAAAAAAAAAAD9Sv1OIhr9U0UEQCAEIAtqQQA7AQAMAQsgC0EDdCIVIA9q/QAEACIb/ewBIhwgEyAVav0ABAAiHf3sASIe/UogHCAe/UcgG/0MAAAAAAAAAAAAAAAAAAAAAP1KIB39DAAAAAAAAAAAAAAAAAAAAAD9Sv1RIh39Tv1QIRsgEiAVaiIW/QAEACEf/QwAAAAAAADwPwAAAAAAAPA/IBwgHv32ASAcIB799wH98wEiHv3xASEcIBAgFWoiFf0ABAAhICAEIAtqIBogFUEIav0ABAAgFkEIav0ABAAgHf1SIB798gEgICAfIB39UiAUQQhq/QAEACAb/VIgHP3yAf3wASAX/UsgFkEIa/0ABAAgFUEIa/0ABAAgHf1SIB798gEgHyAgIB39UiAUQQhr/QAEACAb/VIgHP3yAf3wASAX/Uv9Tv1OIhr9xAEiFEEBcSAaIBcgGf1M/U79xAEiFUEBcWogFEEBdSAVQQF1akEIdGo7AQALIAtBAmohCwwBCwsFIA8gDyADQQF0aiAQIBEgDSASaiAEIAcgCCAJEFgLIAQgBWohBAsgDEEBaiEMDAELCwuaBAIIfwF7IAogBkEBdSISQQN0aiEQA0AgBCARSgRAIAAgASARbGohEyARQQEgDBtFIAdBAUZyBEAgEEEAIAVBA3T8CwBBACENA0AgByANSgRAIBMgASANbGohFEEAIQ4DQCAFIA5LBEAgECAOQQN0aiIPIA/9AAQAIBQgDkECdGr9XQMA/V/98AH9CwQAIA5BAmohDgwBCwsgDUEBaiENDAELCwUgEyABayINIAEgB2xqIQ9BACEOA0AgBSAOSwRAIBAgDkEDdGoiEyAT/QAEACAPIA5BAnQiE2r9XQMA/V8gDSATav1dAwD9X/3xAf3wAf0LBAAgDkECaiEODAELCwsgAiADIBFsaiEOIAZBAUYEQEEAIQ0gB7f9FCEVA0AgBSANSwRAIA4gDUECdGogECANQQN0av0ABAAgFf3zAf1e/VsDAAAgDUECaiENDAELCwUgECAFIBIgBkEBayASayINIAggCRAFIAogCyASIAUgDUEAQQBEAAAAAAAA8D8QCUQAAAAAAADwPyAGt6P9FCEVIAsiDSAGQQN0aiEPIA4gBUECdGohEwNAIA4gE0kEQCAOIA/9AAQAIA39AAQA/fEBIBX98gH9XiAP/QAEECAN/QAEEP3xASAV/fIB/V79DQABAgMEBQYHEBESExQVFhf9CwQAIA1BIGohDSAPQSBqIQ8gDkEQaiEODAELCwsgEUEBaiERDAELCwvxBAIEfwV7IAEhCCABQQA2AgAgACEHIAAgAkECdGohCgNAIAcgCkkEQCAIQQRqIgggCSAHKAIAaiIJNgIAIAdBBGohBwwBCwsgAkECdCICIAFqIQEgCf0RIQsgACACaiIAIANBeHEiB0ECdGohAgNAIAAgAkkEQCAA/QAEECIM/QwAAAAAAAAAAAAAAAAAAAAAIAz9DQwNDg8QERITFBUWFxgZGhv9rgEhDiABIAD9AAQAIg/9DAAAAAAAAAAAAAAAAAAAAAAgD/0NDA0ODxAREhMUFRYXGBkaG/2uASIN/QwAAAAAAAAAAAAAAAAAAAAAIA39DQgJCgsMDQ4PEBESExQVFhf9rgEgC/2uASIL/QsEBCABQRBqIA79DAAAAAAAAAAAAAAAAAAAAAAgDv0NCAkKCwwNDg8QERITFBUWF/2uASALIAv9DQwNDg8MDQ4PDA0ODwwNDg/9rgEiC/0LBAQgCyAL/Q0MDQ4PDA0ODwwNDg8MDQ4PIQsgAUEgaiEBIAYEQCAAIA8gBv0CAAAgBf0CAAD9kQEiDf2nAf2uAf0LBAAgACAMIA39qAH9rgH9CwQQIAZBCGohBiAFQQhqIQULIABBIGohAAwBCwsgASAL/RsAIgg2AgAgACECIAAgAyAHayAEakECdGohBANAIAIgBEkEQCABQQRqIgEgCCACKAIAaiIINgIAIAJBBGohAgwBCwsgBgRAIAMgB2shAkEAIQEDQCABIAJJBEAgACABQQJ0aiIDIAP9AAQAIAEgBmr9XAIA/YkB/akBIAEgBWr9XAIA/YkB/akB/bEB/a4B/QsEACABQQRqIQEMAQsLCwv3BAIEfwV7IAEhCCABQQA2AgAgACEHIAAgAkECdGohCgNAIAcgCkkEQCAIQQRqIgggCSAHKAIAaiIJNgIAIAdBBGohBwwBCwsgAkECdCICIAFqIQEgCf0RIQsgACACaiIAIANBeHEiB0ECdGohAgNAIAAgAkkEQCAA/QAEECIM/QwAAAAAAAAAAAAAAAAAAAAAIAz9DQwNDg8QERITFBUWFxgZGhv9rgEhDiABIAD9AAQAIg/9DAAAAAAAAAAAAAAAAAAAAAAgD/0NDA0ODxAREhMUFRYXGBkaG/2uASIN/QwAAAAAAAAAAAAAAAAAAAAAIA39DQgJCgsMDQ4PEBESExQVFhf9rgEgC/2uASIL/QsEBCABQRBqIA79DAAAAAAAAAAAAAAAAAAAAAAgDv0NCAkKCwwNDg8QERITFBUWF/2uASALIAv9DQwNDg8MDQ4PDA0ODwwNDg/9rgEiC/0LBAQgCyAL/Q0MDQ4PDA0ODwwNDg8MDQ4PIQsgAUEgaiEBIAYEQCAAIA8gBv0ABAAiDf2pASAF/QAEACIO/akB/bEB/a4B/QsEACAAIAwgDf2qASAO/aoB/bEB/a4B/QsEECAGQRBqIQYgBUEQaiEFCyAAQSBqIQAMAQsLIAEgC/0bACIINgIAIAAhAiAAIAMgB2sgBGpBAnRqIQQDQCACIARJBEAgAUEEaiIBIAggAigCAGoiCDYCACACQQRqIQIMAQsLIAYEQCADIAdrIQJBACEBA0AgASACSQRAIAAgAUECdGoiAyAD/QAEACAGIAFBAXQiA2r9BAEAIAMgBWr9BAEA/bEB/a4B/QsEACABQQRqIQEMAQsLCwu9AQIFfwJ8A0AgBCAJSgRAIAAhByACIQhEAAAAAAAAAAAhDEEAIQJBACEAIAa3IQ0DQCACIAZJBEAgDCAHIAJBA3RqKwMAoCEMIAJBAWohAgwBCwsgCCAMIA2jOQMAIAZBA3QhCgNAIABBAWoiAiAFSQRAIAwgCiAAQQN0IgAgB2oiC2orAwAgCysDAKGgIQwgACAIaiAMIA2jOQMIIAIhAAwBCwsgASAHaiEAIAMgCGohAiAJQQFqIQkMAQsLC6sDAgZ/AnsDQCAEIAxKBEAgDEEBIAgbBEAgACABIAxsaiABayILIAEgBmxqIQ1BACEKIAkEQANAIAUgCksEQCAHIApBA3QiDmoiDyAP/QAEACANIA5q/QAEACALIA5q/QAEAP3xAf3wAf0LBAAgCkECaiEKDAELCwUDQCAFIApLBEAgByAKQQN0aiIOIA79AAQAIA0gCkECdCIOav1dAwD9XyALIA5q/V0DAP1f/fEB/fAB/QsEACAKQQJqIQoMAQsLCwUgB0EAIAVBA3T8CwBBACELA0AgBiALSgRAIAAgASALbGohDUEAIQoDQCAFIApLBEAgByAKQQN0Ig5qIg8gD/0ABAAgCQR7IA0gDmr9AAQABSANIApBAnRq/V0DAP1fC/3wAf0LBAAgCkECaiEKDAELCyALQQFqIQsMAQsLCyACIAMgDGxqIQtBACEKIAa3/RQhEQNAIAUgCksEQCAKQQN0Ig0gB2r9AAQAIBH98wEhECAJBEAgCyANaiAQ/QsEAAUgCyAKQQJ0aiAQ/V79WwMAAAsgCkECaiEKDAELCyAMQQFqIQwMAQsLC40JAwp/AnsCfCAHQQFrIAdBAXUiE2shFCAGQQJGBH8gB0EBRiAIQQFGcgVBAAsEQCAAIAEgAiADIAQgBSAHIAggCSAKIAsgDCANEBEPCyALIBNBA0ECIAZBAkYbIhB0aiESIA0EQCASQQAgBSAQdPwLAANAIAggEUoEQCAGQQJGBEAgACABIBFsaiEPQQAhDQNAIAUgDUsEQCASIA1BA3RqIhAgEP0ABAAgDyANQQJ0av1dAwD9X/3wAf0LBAAgDUECaiENDAELCwUgACABIBFsaiEPQQAhDQNAIAUgDUsEQCASIA1BAnRqIhAgEP0ABAAgBgR7IA8gDUEBdGr9BAEABSANIA9q/VwCAP2JAf2pAQv9rgH9CwQAIA1BBGohDQwBCwsLIBFBAWohEQwBCwsFIAAgAWshDSAGQQJGBEAgDSABIAhsaiEQA0AgBSAPSwRAIBIgD0EDdGoiESAR/QAEACAQIA9BAnQiEWr9XQMA/V8gDSARav1dAwD9X/3xAf3wAf0LBAAgD0ECaiEPDAELCwUgDSABIAhsaiEQA0AgBSAPSwRAIBIgD0ECdGoiESAR/QAEACAGBHsgECAPQQF0av0EAQAFIA8gEGr9XAIA/YkB/akBCyAGBHsgDSAPQQF0av0EAQAFIA0gD2r9XAIA/YkB/akBC/2xAf2uAf0LBAAgD0EEaiEPDAELCwsLIAe3IAi3oiEbQQAhEQNAIAQgEUoEQCAAIAEgEWxqIhAgASAIbGpBACARQQFqIARIGyEVIAIgAyARbGohDSAGQQJGBEAgEiAFIBMgFCAJIAogCLciHKIQBSALIAwgEyAFIBQgECAVRAAAAAAAAPA/IByjEAlEAAAAAAAA8D8gB7ej/RQhGSAMIg8gB0EDdGohECANIAVBAnRqIRUDQCANIBVJBEAgDSAQ/QAEACAP/QAEAP3xASAZ/fIB/V4gEP0ABBAgD/0ABBD98QEgGf3yAf1e/Q0AAQIDBAUGBxAREhMUFRYX/QsEACAPQSBqIQ8gEEEgaiEQIA1BEGohDQwBCwsFIAogCLei/AMhFkEAIBNrIQ8gBSAUaiEXA0AgDyAXSARAIBcgDyAFIA8bIg9HBEAgEiAPQQJ0aiAPIAUgCRAAIhhBAEgEfyAWBSASIBhBAnRqKAIACzYCACAPQQFqIQ8MAgsLCyAGBEAgCyAMIBMgBSAUIBAgFRATBSALIAwgEyAFIBQgECAVEBILIA4EQCAbtv0TIRkgB0ECdCEQQQAhDwNAIA8gBUECdEkEQCANIA9qIBAgDCAPaiIVav0ABAAgFf0ABAD9sQH9+gEgGf3nAf0LBAAgD0EQaiEPDAELCwVEAAAAAAAA8D8gG6P9FCEaIAdBAnQhEEEAIQ8DQCAPIAVBAnRJBEAgDSAPaiAQIAwgD2oiFWr9AAQAIBX9AAQA/bEBIhn9/gEgGv3yAf1eIBkgGf0NCAkKCwwNDg8ICQoLDA0OD/3+ASAa/fIB/V79DQABAgMEBQYHEBESExQVFhf9CwQAIA9BEGohDwwBCwsLCyARQQFqIREMAQsLC70CAgZ/BXsDQCAEIAxKBEBBACEKIAVBA3QhDQNAIAogDUkEQCAAIApqIQ79DAAAAAAAAAAAAAAAAAAAAAAhD/0MAAAAAAAAAAAAAAAAAAAAACEQ/QwAAAAAAAAAAAAAAAAAAAAAIRH9DAAAAAAAAAAAAAAAAAAAAAAhEkEAIQkDQCAIIAlLBEAgDyAHIAlBA3Rq/QoDACITIA4gBiAJQQJ0aigCAGoiC/0ABAD98gH98AEhDyAQIBMgC/0ABBD98gH98AEhECARIBMgC/0ABCD98gH98AEhESASIBMgC/0ABDD98gH98AEhEiAJQQFqIQkMAQsLIAIgCmoiCSAP/QsEACAJIBD9CwQQIAkgEf0LBCAgCSAS/QsEMCAKQUBrIQoMAQsLIAAgAWohACACIANqIQIgDEEBaiEMDAELCwvvBAIHfwl7A0AgBCALSgRAQQAhCiAFQQJ0IQwgCEECdCENA0AgCkGAAWogDE0EQCAAIApqIQ/9DAAAAAAAAAAAAAAAAAAAAAAhEP0MAAAAAAAAAAAAAAAAAAAAACER/QwAAAAAAAAAAAAAAAAAAAAAIRL9DAAAAAAAAAAAAAAAAAAAAAAhE/0MAAAAAAAAAAAAAAAAAAAAACEU/QwAAAAAAAAAAAAAAAAAAAAAIRX9DAAAAAAAAAAAAAAAAAAAAAAhFv0MAAAAAAAAAAAAAAAAAAAAACEXQQAhCQNAIAkgDUkEQCAQIAcgCWr9CQIAIhggDyAGIAlqKAIAaiIO/QAEAP3mAf3kASEQIBEgGCAO/QAEEP3mAf3kASERIBIgGCAO/QAEIP3mAf3kASESIBMgGCAO/QAEMP3mAf3kASETIBQgGCAO/QAEQP3mAf3kASEUIBUgGCAO/QAEUP3mAf3kASEVIBYgGCAO/QAEYP3mAf3kASEWIBcgGCAO/QAEcP3mAf3kASEXIAlBBGohCQwBCwsgAiAKaiIJIBD9CwQAIAkgEf0LBBAgCSAS/QsEICAJIBP9CwQwIAkgFP0LBEAgCSAV/QsEUCAJIBb9CwRgIAkgF/0LBHAgCkGAAWohCgwBCwsDQCAKIAxJBEAgACAKaiEO/QwAAAAAAAAAAAAAAAAAAAAAIRBBACEJA0AgCSANSQRAIBAgByAJav0JAgAgDiAGIAlqKAIAav0ABAD95gH95AEhECAJQQRqIQkMAQsLIAIgCmogEP0LBAAgCkEQaiEKDAELCyAAIAFqIQAgAiADaiECIAtBAWohCwwBCwsL3gMCBX8DewNAIAQgC0oEQCAIBEBBACEJIAdBAnQhDANAIAUgCUsEQCAAIAlBA3RqIQ39DAAAAAAAAAAAAAAAAAAAAAAhDv0MAAAAAAAAAAAAAAAAAAAAACEPQQAhCgNAIAogDEkEQCAOIA0gBiAKaigCAGr9AAQAIhD9DAAAAAAAAAAAAAAAAAAAAAD9Sf1QIQ4gDyAQ/QwAAAAAAAAAAAAAAAAAAAAA/Ur9UCEPIApBBGohCgwBCwsgAiAJaiAOIA/9Tv3EASIKQQFxIApBAnFBB3RyOwEAIAlBAmohCQwBCwsFQQAhCSAHQQJ0IQwDQCAFIAlLBEAgACAJQQJ0aiEN/QwAAAAAAAAAAAAAAAAAAAAAIQ79DAAAAAAAAAAAAAAAAAAAAAAhD0EAIQoDQCAKIAxJBEAgDiANIAYgCmooAgBq/QAEACIQ/QwAAAAAAAAAAAAAAAAAAAAA/UP9UCEOIA8gEP0MAAAAAAAAAAAAAAAAAAAAAP1E/VAhDyAKQQRqIQoMAQsLIAIgCWogDiAP/U79DAEAAAABAAAAAQAAAAEAAAD9TiIOIA79hQEiDiAO/WX9WgIAACAJQQRqIQkMAQsLCyAAIAFqIQAgAiADaiECIAtBAWohCwwBCwsLgAEDBH8BfQF7A0AgAiAHSgRAIAAiBSADQQJ0aiEIIAS2Ign9EyEKA0AgBUEQaiIGIAhNBEAgBSAF/QAEACAK/eQB/QsEACAGIQUMAQsLA0AgBSAISQRAIAUgBSoCACAJkjgCACAFQQRqIQUMAQsLIAAgAWohACAHQQFqIQcMAQsLC1wCBH8BewNAIAIgBkoEQCAE/RQhCUEAIQUgA0EDdCEHA0AgBSAHSQRAIAAgBWoiCCAI/QAEACAJ/fIB/QsEACAFQRBqIQUMAQsLIAAgAWohACAGQQFqIQYMAQsLC94HAgx7Bn8gAkECdCEVIAVBAnQhFANAIBUgFksEQCAAIBZqIRMgBiEC/QwAAAAAAAAAAAAAAAAAAAAAIRH9DAAAAAAAAAAAAAAAAAAAAAAhEP0MAAAAAAAAAAAAAAAAAAAAACEP/QwAAAAAAAAAAAAAAAAAAAAAIQ79DAAAAAAAAAAAAAAAAAAAAAAhEkEAIRcDQCAUIBdLBEAgEyADIBdqKAIAaiIF/QAEACEMIAX9AAQQIQogBf0ABCAhCSAF/QAEMCEIIAX9AARAIQcgBCAXaigCACEYA0ACQCARIAL9CQIAIgsgDP3mAf3kASERIBAgCyAK/eYB/eQBIRAgDyALIAn95gH95AEhDyAOIAsgCP3mAf3kASEOIBIgCyAH/eYB/eQBIRIgAkEEaiECIBhBAUYNACARIAL9CQIAIgsgDCAK/Q0EBQYHCAkKCwwNDg8QERIT/eYB/eQBIREgECALIAogCf0NBAUGBwgJCgsMDQ4PEBESE/3mAf3kASEQIA8gCyAJIAj9DQQFBgcICQoLDA0ODxAREhP95gH95AEhDyAOIAsgCCAH/Q0EBQYHCAkKCwwNDg8QERIT/eYB/eQBIQ4gEiALIAcgBf0ABFAiC/0NBAUGBwgJCgsMDQ4PEBESE/3mAf3kASESIAJBBGohAiAYQQJGDQAgESAC/QkCACINIAwgCv0NCAkKCwwNDg8QERITFBUWF/3mAf3kASERIBAgDSAKIAn9DQgJCgsMDQ4PEBESExQVFhf95gH95AEhECAPIA0gCSAI/Q0ICQoLDA0ODxAREhMUFRYX/eYB/eQBIQ8gDiANIAggB/0NCAkKCwwNDg8QERITFBUWF/3mAf3kASEOIBIgDSAHIAv9DQgJCgsMDQ4PEBESExQVFhf95gH95AEhEiACQQRqIQIgGEEDRg0AIBEgAv0JAgAiDSAMIAr9DQwNDg8QERITFBUWFxgZGhv95gH95AEhESAQIA0gCiAJ/Q0MDQ4PEBESExQVFhcYGRob/eYB/eQBIRAgDyANIAkgCP0NDA0ODxAREhMUFRYXGBkaG/3mAf3kASEPIA4gDSAIIAf9DQwNDg8QERITFBUWFxgZGhv95gH95AEhDiASIA0gByAL/Q0MDQ4PEBESExQVFhcYGRob/eYB/eQBIRIgAkEEaiECIBhBBEYNACAFQRBqIQUgCiEMIAkhCiAIIQkgByEIIAshByAYQQRrIRgMAQsLIBdBBGohFwwBCwsgASAWaiICIBH9CwQAIAIgEP0LBBAgAiAP/QsEICACIA79CwQwIAIgEv0LBEAgFkHQAGohFgwBCwsLNgEBfwNAIAQgCkoEQCAAIAIgBSAGIAcgCCAJEBwgACABaiEAIAIgA2ohAiAKQQFqIQoMAQsLC3MCBH8BewNAIAIgB0oEQCAAIgUgA0EDdGohCCAE/RQhCQNAIAVBEGoiBiAITQRAIAUgBf0ABAD97wEgCf3zAf0LBAAgBiEFDAELCyAFIAhJBEAgBSAFKwMAnyAEozkDAAsgACABaiEAIAdBAWohBwwBCwsLawIEfwF7A0AgBCAHSgRAQQAhBiAFQQN0IQgDQCAGIAhJBEAgAiAGaiIJIAn9AAQAIAAgBmr9AAQAIgogCv3yAf3wAf0LBAAgBkEQaiEGDAELCyAAIAFqIQAgAiADaiECIAdBAWohBwwBCwsLqwMCBn8BewNAIAQgDEoEQCAAIAFqIQcgBgRAIABBCGohCSABIAdqQQhqIQogAiEAIAchCCAH/QAEACENQQAhCwNAIAUgC0oEQCAA/QwAAAAAAAAAAAAAAAAAAAAAIAn9AAQA/fEBIA398QH9DAAAAAAAABBAAAAAAAAAEEAgDSAIQRBqIgj9AAQAIg39DQgJCgsMDQ4PEBESExQVFhf98gH98AEgDf3xASAK/QAEAP3xAf1e/VsDAAAgCUEQaiEJIApBEGohCiAAQQhqIQAgC0ECaiELDAELCwUgAEEIaiEJIAEgB2pBCGohCiACIQAgByEIIAf9AAQAIQ1BACELA0AgBSALSgRAIAD9DAAAAAAAAAAAAAAAAAAAAAAgCf0ABAD98QEgDf3xAf0MAAAAAAAAEEAAAAAAAAAQQCANIAhBEGoiCP0ABAAiDf0NCAkKCwwNDg8QERITFBUWF/3yAf3wASAN/fEBIAr9AAQA/fEB/QsEACAJQRBqIQkgCkEQaiEKIABBEGohACALQQJqIQsMAQsLCyAHIQAgAiADaiECIAxBAWohDAwBCwsL7AcCB3sHfyAGRSAGQQFGcgRAA0AgBCASSgRAIAAgAWohByAGBEAgByIP/QAEACEIIABBAmohACABIA9qQQJqIREgAiIQIAVBAnRqIRMDQCAQIBNJBEAgECAIIgkgD0EQaiIP/QAEACII/Q0CAwQFBgcICQoLDA0ODxARIgr9qQFBAv2rASAA/QAEACIL/akBIAn9qQH9rgEgEf0ABAAiDP2pASAJIAj9DQQFBgcICQoLDA0ODxAREhMiDf2pAf2uAf2uAf2xAf36Af0LBAAgECAK/aoBQQL9qwEgC/2qASAJ/aoB/a4BIAz9qgEgDf2qAf2uAf2uAf2xAf36Af0LBBAgAEEQaiEAIBFBEGohESAQQSBqIRAMAQsLBSAHIg/9AAQAIQggAEEBaiEAIAEgD2pBAWohESACIhAgBUECdGohEwNAIBAgE0kEQCAQIAgiCSAPQRBqIg/9AAQAIgj9DQECAwQFBgcICQoLDA0ODxAiCv2JAUEC/YsBIAD9AAQAIgv9iQEgCf2JAf2OASAR/QAEACIM/YkBIAkgCP0NAgMEBQYHCAkKCwwNDg8QESIN/YkB/Y4B/Y4B/ZEBIg79pwH9+gH9CwQAIBAgDv2oAf36Af0LBBAgEEEgaiIUIAr9igFBAv2LASAL/YoBIAn9igH9jgEgDP2KASAN/YoB/Y4B/Y4B/ZEBIgn9pwH9+gH9CwQAIBQgCf2oAf36Af0LBBAgAEEQaiEAIBFBEGohESAQQUBrIRAMAQsLCyAHIQAgAiADaiECIBJBAWohEgwBCwsPC0EAIQYDQCAEIAZKBEAgAiADaiAHIAZBAWogBEgiExshFEEAIQ8gBUECdCEVIAAgAWoiESABaiESIBH9AAQAIQkgEv0ABAAhCCAAQQRqIRAgACABQQNBAiATG2xqQQRqIRMDQCAPIBVJBEAgCSIKIBFBEGoiEf0ABAAiCf0NBAUGBwgJCgsMDQ4PEBESEyIMIAgiCyASQRBqIhL9AAQAIgj9DQQFBgcICQoLDA0ODxAREhMiDf3lASEOIAwgDyAQav0ABAD95QEgDv3kASAMIAr95QEgDCAKIAn9DQgJCgsMDQ4PEBESExQVFhf95QH95AH95AEhCiANIA8gE2r9AAQA/eUBIA795QEgDSAL/eUBIA0gCyAI/Q0ICQoLDA0ODxAREhMUFRYX/eUB/eQB/eQBIQsgD0EQaiAVSwRAIBT9AAQAIQwgAiAPaiAK/QsEACAUIAz9CwQABSACIA9qIAr9CwQACyAPIBRqIAv9CwQAIA9BEGohDwwBCwsgACABQQF0aiEAIAIgA0EBdGohAiAGQQJqIQYMAQsLC+IEAQp7IAD9AgAAIgkgAv0CAAAiCv2OASAF/RAiC/2VASAB/QIAACAG/RAiDP2VAf2OASEIIAogCf2RASEKIABBCGohACABQQhqIQEgAkEIaiECIAMgBEECdGohBANAIAMgBEkEQCAA/QAEACIJ/YkBIQ4gAv0ABAAiD/2JASENIAn9igEiECAP/YoBIg/9jgEgC/2VASAB/QAEACIR/YoBIAz9lQH9jgEhCSADIAggDiAN/Y4BIAv9lQEgEf2JASAM/ZUB/Y4BIhH9DQQFBgcICQoLDA0ODxAREhMgCP2RASIIIAogCiANIA79kQEiDf0NBAUGBwgJCgsMDQ4PEBESE/2OASAL/ZUBIAogDf0NAgMEBQYHCAkKCwwNDg8QESAM/ZUB/Y4BIgr9DQABEBECAxITBAUUFQYHFhciDiAO/boB/foB/eMBIAf95gH9CwQAIAMgCCAK/Q0ICRgZCgsaGwwNHB0ODx4fIgggCP26Af36Af3jASAH/eYB/QsEECADQSBqIgUgESAJIgj9DQQFBgcICQoLDA0ODxAREhMgEf2RASIJIA0gDSAPIBD9kQEiCv0NBAUGBwgJCgsMDQ4PEBESE/2OASAL/ZUBIA0gCv0NAgMEBQYHCAkKCwwNDg8QESAM/ZUB/Y4BIg39DQABEBECAxITBAUUFQYHFhciDiAO/boB/foB/eMBIAf95gH9CwQAIAUgCSAN/Q0ICRgZCgsaGwwNHB0ODx4fIgkgCf26Af36Af3jASAH/eYB/QsEECAAQRBqIQAgAUEQaiEBIAJBEGohAiADQUBrIQMMAQsLC+8DAgl7BX8gCLb9EyEOIAlFIAlBAUZyBEADQCAEIBdKBEAgACABaiIKIAFqIRYgCQRAIAohFCAAIhX9BAEAIgwgFv0EAQAiDf2uASAG/AL9ESIP/bUBIAr9BAEAIAf8Av0RIhD9tQH9rgEhCyANIAz9sQEhDCACIgAgBUECdGohGANAIAAgGEkEQCALIBVBCGoiFf0EAQAiEiAWQQhqIhb9BAEAIhP9rgEgD/21ASAUQQhqIhT9BAEAIBD9tQH9rgEiDf0NCAkKCwwNDg8QERITFBUWFyAL/bEB/foBIREgACAMIgsgDCATIBL9sQEiDP0NCAkKCwwNDg8QERITFBUWF/2uASAP/bUBIAsgDP0NBAUGBwgJCgsMDQ4PEBESEyAQ/bUB/a4B/foBIgsgC/3mASARIBH95gH95AH94wEgDv3mAf0LBAAgDSELIABBEGohAAwBCwsFIAAgCiAWIAIgBSAG/AIgB/wCIA4QIgsgCiEAIAIgA2ohAiAXQQFqIRcMAQsLDwsgBrb9EyELIAe2/RMhDEEAIQkDQCAEIAlKBEAgACABIAAgAUEDQQIgCUEBaiAESCIUG2xqIAIgAiADaiAKIBQbIAUgCyAMIA4QJCAAIAFBAXRqIQAgAiADQQF0aiECIAlBAmohCQwBCwsLsgQCDXsCfyAFQQJ0IRcgACABaiIFIAFqIgH9AAQAIg0gAP0ABAAiCf3lASEPIAL9AAQAIgogBf0ABAAiC/3lASEMA0AgFiAXSQRAIAJBEGoiAv0ABAAiESAFQRBqIgX9AAQAIhL95QEhEyAPIhQgAUEQaiIB/QAEACIOIABBEGoiAP0ABAAiEP3lASIP/Q0EBQYHCAkKCwwNDg8QERITIRUgBiAUIBQgD/0NCAkKCwwNDg8QERITFBUWF/3kAf3mASAHIBX95gH95AEiFCAU/eYBIAYgCSIUIBAiCf0NCAkKCwwNDg8QERITFBUWFyAU/eUBIA0gDv0NCAkKCwwNDg8QERITFBUWFyAN/eUBIhT95AH95gEgByALIg0gEiIL/Q0ICQoLDA0ODxAREhMUFRYXIA395QEiEP3mAf3kASINIA395gH95AH94wEgCP3mASESIAwiDSATIgz9DQQFBgcICQoLDA0ODxAREhMhEyAGIA0gDSAM/Q0ICQoLDA0ODxAREhMUFRYX/eQB/eYBIAcgE/3mAf3kASINIA395gEgBiAQIAoiDSARIgr9DQgJCgsMDQ4PEBESExQVFhcgDf3lAf3kAf3mASAHIBT95gH95AEiDSAN/eYB/eQB/eMBIAj95gEhDSAWQRBqIBdLBEAgBP0ABAAhECADIBZqIBL9CwQAIAQgEP0LBAAFIAMgFmogEv0LBAALIAQgFmogDf0LBAAgDiENIBZBEGohFgwBCwsL0AYCCHsMfyAFQQJ0IhpB/wBqQUBxIRsDQCATQQRIBEAgBv0JAgAhCyAG/QkCBCEMIAAgASATbGoiEv0ABAAhCSAIIBMgG2xqIgUgGmohFANAIAUgFEkEQCAFIAsgEkEQaiIS/QAEACIKIAn95QH95gEgDCAJIAr9DQwNDg8QERITFBUWFxgZGhsgCSAK/Q0EBQYHCAkKCwwNDg8QERIT/eUB/eYB/eQB/QsEACAKIQkgBUEQaiEFDAELCyATQQFqIRMMAQsLA0AgBCARSgRAIAb9CQIAIQsgBv0JAgQhDCAAIAFBAnRqIhwiE/0ABAAhCSAIIBsgEUEEakEFb2xqIhQiBSAaaiESA0AgBSASSQRAIAUgCyATQRBqIhP9AAQAIgogCf3lAf3mASAMIAkgCv0NDA0ODxAREhMUFRYXGBkaGyAJIAr9DQQFBgcICQoLDA0ODxAREhP95QH95gH95AH9CwQAIAohCSAFQRBqIQUMAQsLIAEgACITaiEFIAggGyARQQVvbGohGSAIIBsgEUEBaiISQQVvbGohGCAIIBsgEUECakEFb2xqIRcgCCAbIBFBA2pBBW9saiEWIAIhESAHtv0TIQ1BACEAIAb9CQIIIQ8gBv0JAgwhECAG/QkCECEOIAb9CQIAIgwgHP0ABAAgE/0ABAD95QH95gEgBv0JAgQiCyATIAFBA2xqIhX9AAQAIAX9AAQA/eUB/eYB/eQBIQkDQCAAIBpJBEAgACARaiAPIAkiCiAMIABBEGoiAiAcav0ABAAgAiATav0ABAD95QH95gEgCyACIBVq/QAEACACIAVq/QAEAP3lAf3mAf3kASIJ/eQB/eYBIBAgCiAJ/Q0EBQYHCAkKCwwNDg8QERITIAogCf0NDA0ODxAREhMUFRYXGBkaG/3kAf3mAf3kASAOIAogCf0NCAkKCwwNDg8QERITFBUWF/3mAf3kASIKIAr95gEgDyAAIBlq/QAEACAAIBRq/QAEAP3kAf3mASAQIAAgGGr9AAQAIAAgFmr9AAQA/eQB/eYB/eQBIA4gACAXav0ABAD95gH95AEiCiAK/eYB/eQB/eMBIA395gH9CwQAIAIhAAwBCwsgBSEAIAMgEWohAiASIREMAQsLC+IDAgV/BHsgBrb9EyENA0AgBCALSgRAIAAgAWohCCAHBEAgB0EBRgRAIAghCSACIgogBUECdGohDANAIAogDEkEQCAKIAD9BAEAIAlBAmr9BAEA/bEB/foBIg4gDv3mASAAQQJq/QQBACAJ/QQBAP2xAf36ASIOIA795gH95AH94wEgDf3mAf0LBAAgAEEIaiEAIAlBCGohCSAKQRBqIQoMAQsLBSAIIQkgAiIKIAVBAnRqIQwDQCAKIAxJBEAgCiAA/QAEACAJ/QAEBP3lASIOIA795gEgAP0ABAQgCf0ABAD95QEiDiAO/eYB/eQB/eMBIA395gH9CwQAIABBEGohACAJQRBqIQkgCkEQaiEKDAELCwsFIAAhCSAIIQogAiIAIAVBAnRqIQwDQCAAIAxJBEAgACAJ/QIAACAKQQFq/QIAAP2RASIOIAlBAWr9AgAAIAr9AgAA/ZEBIg/9DQABEBECAxITBAUUFQYHFhciECAQ/boB/foB/eMBIA395gH9CwQAIAAgDiAP/Q0ICRgZCgsaGwwNHB0ODx4fIg4gDv26Af36Af3jASAN/eYB/QsEECAJQQhqIQkgCkEIaiEKIABBIGohAAwBCwsLIAghACACIANqIQIgC0EBaiELDAELCwuLAwIEewF8IAT9FCEHIAX9FCEIIAFBA0YEQCACIANBA3RqIQMDQCACQRBqIgEgA00EQCACIAcgAP0ABAAiCf3wASAJIAL9AAQA/fEBIAj98gH98AH9CwQAIAEhAiAAQRBqIQAMAQsLIAIgA0kEQCACIAQgACsDACIEoCAEIAIrAwChIAWioDkDAAsPCyABQQJHBEAgACAGIAMgAUECEAwgBiEACyACIANBAnRqIQMDQCACQRBqIgEgA00EQCACIAcgAP0ABAAiCf1fIgr98AEgCiAC/QAEACIK/V/98QEgCP3yAf3wAf1eIAcgCSAJ/Q0ICQoLDA0ODwgJCgsMDQ4P/V8iCf3wASAJIAogCv0NCAkKCwwNDg8ICQoLDA0OD/1f/fEBIAj98gH98AH9Xv0NAAECAwQFBgcQERITFBUWF/0LBAAgASECIABBEGohAAwBCwsDQCACIANJBEAgAiAEIAAqAgC7IgugIAsgAioCALuhIAWioLY4AgAgAkEEaiECIABBBGohAAwBCwsLngECAX8CeyABIAJBA0ECIAMbdGohBANAIAFBEGoiAiAETQRAIAEgAP0ABAAiBSAB/QAEACIG/fEBIAUgBv3lASADG/0LBAAgAiEBIABBEGohAAwBCwsgAwRAIAEgBEkEQCABIAArAwAgASsDAKE5AwALBQNAIAEgBEkEQCABIAAqAgAgASoCAJM4AgAgAUEEaiEBIABBBGohAAwBCwsLC6MHAgx7DX8gBkEFQQQgDRsiGkECa3QhIiAGIBp0IAogGnQiIEEBdGpBwAFqISEgAiAgaiEjA0AgGyAiSQRAQYACICIgG2siGiAaQYACSxshJEEAIR4DQCAFIB5KBEAgACAbaiABIB5saiEcICMgISAeQQJ1bGogG0ECdGohGiANBEAgHCABIBogJCAHIAggDRAtBSAcICRqISYDQCAcICZJBEAgHCABIAhsaiIf/QAEACERIAEgH2oiHf0ABAAiDiETIAEgHWoiJf0ABAAiDyEQIAcgCEECdGoiHf0JAgAiEiAR/eYBIRUgEiAO/eYBIRYgEiAP/eYBIRcgEiABICVqIiX9AAQAIhL95gEhGANAIAcgHUkEQCAPIRQgDiEPIBEhDiAVIB1BBGsiHf0JAgAiGSAfIAFrIh/9AAQAIhEgE/3kAf3mAf3kASEVIBYgGSAOIBAiE/3kAf3mAf3kASEWIBcgGSAPIBIiEP3kAf3mAf3kASEXIBggGSAUIAEgJWoiJf0ABAAiEv3kAf3mAf3kASEYDAELCyAaIBUgFv0NAAECAxAREhMEBQYHFBUWFyIOIBcgGP0NAAECAxAREhMEBQYHFBUWFyIP/Q0AAQIDBAUGBxAREhMUFRYX/QsEACAaIA4gD/0NCAkKCwwNDg8YGRobHB0eH/0LBBAgGiAVIBb9DQgJCgsYGRobDA0ODxwdHh8iDiAXIBj9DQgJCgsYGRobDA0ODxwdHh8iD/0NAAECAwQFBgcQERITFBUWF/0LBCAgGiAOIA/9DQgJCgsMDQ4PGBkaGxwdHh/9CwQwIBxBEGohHCAaQUBrIRoMAQsLCyAeQQRqIR4MAQsLIBtBgAJqIRsMAQsLIAIgISAFQQJ1bGohAkEAIQEDQCABIAVIBEAgIyAhIAFBAnVsaiEHQQVBBCANGyEIIAz9FCAMtv0TIA0bIQ5BACAKayEAIAYgCmohGgNAIAAgGkgEQCAaIAAgBiAAGyIARwRAIAcgACAGIAsQACIbIAh0aiEcIAcgACAIdGoiHSAbQQBIBHsgDgUgHP0ABAAL/QsEACANBEAgHSAbQQBIBHsgDgUgHP0ABBAL/QsEEAsgAEEBaiEADAILCwsgAyABIARsaiEAIA0EQCAHICBrIgcgACAEIAYgCSAKIA0gAhAKIAdBEGogACAEQQF0aiAEIAYgCSAKIA0gAhAKBSAHICBrIAAgBCAGIAkgChArCyABQQRqIQEMAQsLC8cFAwV7BH8BfSANQQAgChsEfyAAIAEgAiAEIAUgBkF8cSIXIAcgCCAJQQF1IAsgDEEBdSAPIBAgERApIAQgBSAXbGohBCAGIBdrIQYgACABIBdsagUgAAsgASACIANqIA5BA0ECIBEbIhh0aiIXIAMgBiAHIAggCSAKIBEQC0EAIQoDQCAGIApKBEAgFyADIApsaiIAIA4gGHRrIRkgBCAFIApsaiEJIBEEQCARQQJGBEAgACIIIAdBA3RqIQEDQCABIAhLBEAgCCAI/QAEAP1e/V/9CwQAIAhBEGohCAwBCwsLIAAgByAOIAxBAWsgDmsgDyAQEAUgGUEIIAIgCSARQQJGIgAbIAcgCyAMIA0QBiAABEAgB0EDdCEAQQAhAQNAIAAgAUsEQCAJIAFBAXZqIAEgAmr9AAQA/V79WwMAACABQRBqIQEMAQsLCwUgELYhG0EAIA5rIQEgDEEBayAOayAHaiEIA0AgASAISARAIAggASAHIAEbIgFHBEAgACABQQJ0aiABIAcgDxAAIhpBAEgEfSAbBSAAIBpBAnRqKgIACzgCACABQQFqIQEMAgsLCyANBEAgGSAJIAcgCyAMQQF1ECwFIAdBAnQhGkEAIQADQCAAIBpJBEAgC/0JAgAiFSAAIBlqIgH9AAQA/eYBIRIgFSAB/QAEEP3mASETIBUgAf0ABCD95gEhFCAVIAH9AAQw/eYBIRVBASEIA0AgCCAMSARAIBIgCyAIQQJ0av0JAgAiFiABQQRqIgH9AAQA/eYB/eQBIRIgEyAWIAH9AAQQ/eYB/eQBIRMgFCAWIAH9AAQg/eYB/eQBIRQgFSAWIAH9AAQw/eYB/eQBIRUgCEEBaiEIDAELCyAAIAlqIgEgEv0LBAAgASAT/QsEECABIBT9CwQgIAEgFf0LBDAgAEFAayEADAELCwsLIApBAWohCgwBCwsLxgUCDHsDfwNAIANBAEoEQCAAIAVBBHRqIhL9AAQAIQkgEkEQaiIT/QAEACIHIQsgE0EQaiIU/QAEACIGIQggBCAFQQJ0aiIT/QkCACIKIAn95gEhDSAKIAf95gEhDiAKIAb95gEhDyAKIBRBEGoiFP0ABAAiCv3mASEQA0AgBCATSQRAIAYhDCAHIQYgCSEHIA0gE0EEayIT/QkCACIRIBJBEGsiEv0ABAAiCSAL/eQB/eYB/eQBIQ0gDiARIAcgCCIL/eQB/eYB/eQBIQ4gDyARIAYgCiII/eQB/eYB/eQBIQ8gECARIAwgFEEQaiIU/QAEACIK/eQB/eYB/eQBIRAMAQsLIA0gDv0NAAECAxAREhMEBQYHFBUWFyIGIA8gEP0NAAECAxAREhMEBQYHFBUWFyIH/Q0AAQIDBAUGBxAREhMUFRYXIQggBiAH/Q0ICQoLDA0ODxgZGhscHR4fIQYgDSAO/Q0ICQoLGBkaGwwNDg8cHR4fIgcgDyAQ/Q0ICQoLGBkaGwwNDg8cHR4fIgn9DQABAgMEBQYHEBESExQVFhchCiAHIAn9DQgJCgsMDQ4PGBkaGxwdHh8hByADQQROBEAgASAI/QsEACABIAJqIhIgBv0LBAAgAiASaiISIAr9CwQAIAIgEmogB/0LBAAFIAEgCP1aAgAAIANBAUoEQCABIAj9WgIEAQsgA0ECSgRAIAEgCP1aAggCCyABIAJqIhIgBv1aAgAAIANBAUoEQCASIAb9WgIEAQsgA0ECSgRAIBIgBv1aAggCCyACIBJqIhIgCv1aAgAAIANBAUoEQCASIAr9WgIEAQsgA0ECSgRAIBIgCv1aAggCCyACIBJqIhIgB/1aAgAAIANBAUoEQCASIAf9WgIEAQsgA0ECSgRAIBIgB/1aAggCCwsgA0EEayEDIABBQGshACABQRBqIQEMAQsLC+oEAgp7BH8gAkECdCESIARBAnQiESADav0JAgAhBgNAIA9BgAFqIBJNBEAgACAPaiARaiICIQQgAyARaiEQIAYgAv0ABAD95gEhBSAGIAL9AAQQ/eYBIQcgBiAC/QAEIP3mASEIIAYgAv0ABDD95gEhCSAGIAL9AARA/eYBIQogBiAC/QAEUP3mASELIAYgAv0ABGD95gEhDCAGIAL9AARw/eYBIQ0DQCADIBBJBEAgBSAQQQRrIhD9CQIAIg4gAkEEayIC/QAEACAEQQRqIgT9AAQA/eQB/eYB/eQBIQUgByAOIAL9AAQQIAT9AAQQ/eQB/eYB/eQBIQcgCCAOIAL9AAQgIAT9AAQg/eQB/eYB/eQBIQggCSAOIAL9AAQwIAT9AAQw/eQB/eYB/eQBIQkgCiAOIAL9AARAIAT9AARA/eQB/eYB/eQBIQogCyAOIAL9AARQIAT9AARQ/eQB/eYB/eQBIQsgDCAOIAL9AARgIAT9AARg/eQB/eYB/eQBIQwgDSAOIAL9AARwIAT9AARw/eQB/eYB/eQBIQ0MAQsLIAEgD2oiAiAF/QsEACACIAf9CwQQIAIgCP0LBCAgAiAJ/QsEMCACIAr9CwRAIAIgC/0LBFAgAiAM/QsEYCACIA39CwRwIA9BgAFqIQ8MAQsLA0AgDyASSQRAIAAgD2ogEWoiAiEEIAYgAv0ABAD95gEhBSADIBFqIRADQCADIBBJBEAgBSAQQQRrIhD9CQIAIAJBBGsiAv0ABAAgBEEEaiIE/QAEAP3kAf3mAf3kASEFDAELCyABIA9qIAX9CwQAIA9BEGohDwwBCwsLnAQCDHsEfyAAIANqIRUDQCAAIBVJBEAgACABIAVsaiID/QAEACAEIAVBA3RqIhb9CgMAIgf98gEhDyABIANqIgP9AAQAIAf98gEhECABIANqIgP9AAQAIAf98gEhESABIANq/QAEACAH/fIBIRIgAP0ABAAhCyAAIAFqIgP9AAQAIQcgASADaiID/QAEACEIIAEgA2oiFP0ABAAhDCAAIAEgBUEBdGxqIhP9AAQAIQ0gASATav0ABAAhCSATIAFBAXRq/QAEACEKIBMgAUEDbGr9AAQAIQ4gBCEDA0AgAyAWSQRAIA8gCyAN/fABIAP9CgMAIgv98gH98AEhDyAQIAcgCf3wASAL/fIB/fABIRAgESAIIAr98AEgC/3yAf3wASERIBIgDCAO/fABIAv98gH98AEhEiAHIQsgCCEHIAwhCCABIBRqIhT9AAQAIQwgCiEOIAkhCiANIQkgEyABayIT/QAEACENIANBCGohAwwBCwsgBkECRgRAIBD9Xv1fIRAgEf1e/V8hESAS/V79XyESIA/9Xv1fIQ8LIAIgDyAQ/Q0AAQIDBAUGBxAREhMUFRYX/QsEACACIBEgEv0NAAECAwQFBgcQERITFBUWF/0LBBAgAiAPIBD9DQgJCgsMDQ4PGBkaGxwdHh/9CwQgIAIgESAS/Q0ICQoLDA0ODxgZGhscHR4f/QsEMCAAQRBqIQAgAkFAayECDAELCwuSAQEDfyAKQQJHBEAgACABIAMgBCAFIAYgByAIIAkgChALDwtBACEKA0AgBSAKSgRAIAAgASAKbGogASACIAYgByAIIAkQBiADIAQgCmxqIQwgBkEDdCENQQAhCwNAIAsgDUkEQCAMIAtBAXZqIAIgC2r9AAQA/V79WwMAACALQRBqIQsMAQsLIApBAWohCgwBCwsLsQMCDHsEfyAAIARqIRUDQCAAIBVJBEAgACABIAZsaiIE/QAEACAFIAZBA3RqIhT9CgMAIgf98gEhEiABIARqIgT9AAQAIAf98gEhESABIARqIgT9AAQAIAf98gEhECABIARq/QAEACAH/fIBIQ8gAP0ABAAhDiAAIAFqIgT9AAQAIQkgASAEaiIE/QAEACEIIAEgBGoiBP0ABAAhDSAAIAEgBkEBdGxqIhb9AAQAIQwgASAWav0ABAAhByAWIAFBAXRq/QAEACEKIBYgAUEDbGr9AAQAIQsgBSETA0AgEyAUSQRAIBIgDiAM/fABIBP9CgMAIg798gH98AEhEiARIAkgB/3wASAO/fIB/fABIREgECAIIAr98AEgDv3yAf3wASEQIA8gDSAL/fABIA798gH98AEhDyAJIQ4gCCEJIA0hCCABIARqIgT9AAQAIQ0gCiELIAchCiAMIQcgFiABayIW/QAEACEMIBNBCGohEwwBCwsgAiAS/QsEACACIANqIgQgEf0LBAAgAyAEaiIEIBD9CwQAIAMgBGogD/0LBAAgAEEQaiEAIAJBEGohAgwBCwsL4gMCCXsDfyAG/QAEABogBv0ABBAhECAG/QAEICELIAcgBUEEdGohEiAAIAJqIREDQCAAIBFJBEAgByECQQAhEwNAIAQgE0oEQCALIggiCSEIIAAgAyATQQJ0aiIGKAIAav0ABAAgEP1RIg8gE0EBaiAESAR7IAAgBigCBGr9AAQAIBD9UQUgCAsiCv13Ig4gE0ECaiAESARAIAAgBigCCGr9AAQAIBD9USEJCyATQQNqIARIBEAgACAGKAIMav0ABAAgEP1RIQgLIAkgCP13Ig39eSEMIA4gDf13IQ0gDyAK/XkiCiAJIAj9eSIJ/XchCCAKIAn9eSEKIAwgCP13IQ4gDCAI/XkhCSAHIBIgBCATayIGQQR0ayAFIAZIGyEGA0AgAiAGSwRAIAYgBv0ABAAiCCAN/Xf9CwQAIAggDf15IgggDv13IQ0gCCAO/XkiCCAJ/XchDiAIIAn9eSIIIAr9dyEJIAggCv15IQogBkEQaiEGDAELCyACIBJNBEAgAiAN/QsEACACIA79CwQQIAIgCf0LBCAgAiAK/QsEMCACQUBrIgYgEkEQaiICIAIgBksbIQILIBNBBGohEwwBCwsgASAS/QAEACAQ/VH9CwQAIABBEGohACABQRBqIQEMAQsLC/QDAgl7A38gBv0ABAAaIAb9AAQQIRAgBv0ABCAhCyAHIAVBBHRqIRIgACACaiERA0AgACARSQRAIAchAkEAIRMDQCAEIBNKBEAgCyIIIgkhCCAAIAMgE0ECdGoiBigCAGr9AAQAIBD9USIPIBNBAWogBEgEeyAAIAYoAgRq/QAEACAQ/VEFIAgLIgr9lwEiDiATQQJqIARIBEAgACAGKAIIav0ABAAgEP1RIQkLIBNBA2ogBEgEQCAAIAYoAgxq/QAEACAQ/VEhCAsgCSAI/ZcBIg39mQEhDCAOIA39lwEhDSAPIAr9mQEiCiAJIAj9mQEiCf2XASEIIAogCf2ZASEKIAwgCP2XASEOIAwgCP2ZASEJIAcgEiAEIBNrIgZBBHRrIAUgBkgbIQYDQCACIAZLBEAgBiAG/QAEACIIIA39lwH9CwQAIAggDf2ZASIIIA79lwEhDSAIIA79mQEiCCAJ/ZcBIQ4gCCAJ/ZkBIgggCv2XASEJIAggCv2ZASEKIAZBEGohBgwBCwsgAiASTQRAIAIgDf0LBAAgAiAO/QsEECACIAn9CwQgIAIgCv0LBDAgAkFAayIGIBJBEGoiAiACIAZLGyECCyATQQRqIRMMAQsLIAEgEv0ABAAgEP1R/QsEACAAQRBqIQAgAUEQaiEBDAELCwuPAQEBfwNAIAQgDEoEQCAGBEAgBkEBRgRAIAAgAiAFQQF0IAcgCCAJIAogCxAxBSAGQQNGBEAgACACIAVBA3QgByAIIAkgCiALEDQFIAAgAiAFQQJ0IAcgCCAJIAogCxAzCwsFIAAgAiAFIAcgCCAJIAogCxAwCyAAIAFqIQAgAiADaiECIAxBAWohDAwBCwsLvgQCCXsDfyAG/QAEACENIAb9AAQQIQ4gBv0ABCAhCCAHIAVBBHRqIRIgACACaiETA0AgACATSQRAIAchAkEAIREDQCAEIBFKBEAgACADIBFBAnRqIgYoAgBq/QAEACIJIAlBH/2sASAN/U79USAO/VEiCiARQQFqIARIBHsgACAGKAIEav0ABAAiCSAJQR/9rAEgDf1O/VEgDv1RBSAICyIJ/bYBIQsgCiAJ/bgBIQ8gCyARQQJqIARIBHsgACAGKAIIav0ABAAiCSAJQR/9rAEgDf1O/VEgDv1RBSAICyIJIBFBA2ogBEgEeyAAIAYoAgxq/QAEACIKIApBH/2sASAN/U79USAO/VEFIAgLIgr9tgEiDP24ASEQIAsgDP22ASEMIA8gCSAK/bgBIgn9tgEhCyAPIAn9uAEhCiAQIAv9tgEhCSAQIAv9uAEhCyAHIBIgBCARayIGQQR0ayAFIAZIGyEGA0AgAiAGSwRAIAYgBv0ABAAiDyAM/bYB/QsEACAPIAz9uAEiDyAJ/bYBIQwgDyAJ/bgBIg8gC/22ASEJIA8gC/24ASIPIAr9tgEhCyAPIAr9uAEhCiAGQRBqIQYMAQsLIAIgEk0EQCACIAz9CwQAIAIgCf0LBBAgAiAL/QsEICACIAr9CwQwIAJBQGsiAiASQRBqIgYgAiAGSRshAgsgEUEEaiERDAELCyABIBL9AAQAIA79USIJIAlBH/2sASAN/U79Uf0LBAAgAEEQaiEAIAFBEGohAQwBCwsL8gMCCHsDfyAG/QAEABogBv0ABBAhDSAG/QAEICEIIAcgBUEEdGohESAAIAJqIRIDQCAAIBJJBEAgByECQQAhEANAIAQgEEoEQCAAIAMgEEECdGoiBigCAGr9AAQAIA39USIKIBBBAWogBEgEeyAAIAYoAgRq/QAEACAN/VEFIAgLIgn99gEhCyAKIAn99wEhDiALIBBBAmogBEgEeyAAIAYoAghq/QAEACAN/VEFIAgLIgkgEEEDaiAESAR7IAAgBigCDGr9AAQAIA39UQUgCAsiCv32ASIM/fcBIQ8gCyAM/fYBIQwgDiAJIAr99wEiCf32ASELIA4gCf33ASEKIA8gC/32ASEJIA8gC/33ASELIAcgESAEIBBrIgZBBHRrIAUgBkgbIQYDQCACIAZLBEAgBiAG/QAEACIOIAz99gH9CwQAIA4gDP33ASIOIAn99gEhDCAOIAn99wEiDiAL/fYBIQkgDiAL/fcBIg4gCv32ASELIA4gCv33ASEKIAZBEGohBgwBCwsgAiARTQRAIAIgDP0LBAAgAiAJ/QsEECACIAv9CwQgIAIgCv0LBDAgAkFAayICIBFBEGoiBiACIAZJGyECCyAQQQRqIRAMAQsLIAEgEf0ABAAgDf1R/QsEACAAQRBqIQAgAUEQaiEBDAELCws4AQF/A0AgBCALSgRAIAAgAiAFIAYgByAIIAkgChA2IAAgAWohACACIANqIQIgC0EBaiELDAELCwvQAwIHfwJ8A0AgAiANSwRAIAAgDSADdGohC0EBIQpBACEJA0AgBSAJSwRAIAsgBCAJQQJ0aigCAGohCCAKQQACfCADRQRAIAgtAAC4DAELIANBAUYEQCAILwEAuAwBCyADQQJGBHwgCCoCALsFIAgrAwALCyIPIA9hGyEKIAcgCUEDdGogDzkDACAJQQFqIQkMAQsLIAEgDSADdGohDiAKBHxBACEKIAVBAWshCwNAIAogC0gEQAJAIAcgCiALakEBdUEDdGorAwAhECAKIQkgCyEIA0AgCCAJTgRAA0AgByAJQQN0aisDACAQYwRAIAlBAWohCQwBCwsDQCAHIAhBA3RqKwMAIBBkBEAgCEEBayEIDAELCyAIIAlOBEAgByAJQQN0aiIMKwMAIQ8gDCAHIAhBA3RqIgwrAwA5AwAgDCAPOQMAIAlBAWohCSAIQQFrIQgLDAELCyAGIAhMBEAgCCELBSAGIAlIDQEgCSEKCwwCCwsLIAcgBkEDdGorAwAFRAAAAAAAAPh/CyEPIAMEQCADQQFGBEAgDiAP/AM7AQAFIANBAkYEQCAOIA+2OAIABSAOIA85AwALCwUgDiAP/AM6AAALIA1BAWohDQwBCwsLowUBBn8DQCAEIA5KBEAgACACIAZBASALdGxqIg0gBSAKIAsQDCALBEAgC0EBRgRAQQAgBmshDCAFIAdqIQ8DQCAMIA9IBEAgDyAMIAUgDBsiDEcEQCANIAxBAXRqIRAgDCAFIAgQACIRQQBIBEAgCwRAIAtBAUYEQCAQIAn8AzsBAAUgC0ECRgRAIBAgCbY4AgAFIBAgCTkDAAsLBSAQIAn8AzoAAAsFIBAgDSARQQF0ai8BADsBAAsgDEEBaiEMDAILCwsFIAtBAkYEQEEAIAZrIQwgBSAHaiEPA0AgDCAPSARAIA8gDCAFIAwbIgxHBEAgDSAMQQJ0aiEQIAwgBSAIEAAiEUEASARAIAsEQCALQQFGBEAgECAJ/AM7AQAFIAtBAkYEQCAQIAm2OAIABSAQIAk5AwALCwUgECAJ/AM6AAALBSAQIA0gEUECdGooAgA2AgALIAxBAWohDAwCCwsLBUEAIAZrIQwgBSAHaiEPA0AgDCAPSARAIA8gDCAFIAwbIgxHBEAgDSAMQQN0aiEQIAwgBSAIEAAiEUEASARAIAsEQCALQQFGBEAgECAJ/AM7AQAFIAtBAkYEQCAQIAm2OAIABSAQIAk5AwALCwUgECAJ/AM6AAALBSAQIA0gEUEDdGopAwA3AwALIAxBAWohDAwCCwsLCwsFQQAgBmshDCAFIAdqIQ8DQCAMIA9IBEAgDyAMIAUgDBsiDEcEQCAMIA1qIRAgDCAFIAgQACIRQQBIBEAgCwRAIAtBAUYEQCAQIAn8AzsBAAUgC0ECRgRAIBAgCbY4AgAFIBAgCTkDAAsLBSAQIAn8AzoAAAsFIBAgDSARai0AADoAAAsgDEEBaiEMDAILCwsLIAAgAWohACACIANqIQIgDkEBaiEODAELCws7AQF/IAEgA0YEQA8LQQEhBANAIAIgBEoEQCAAIAMgBGxqIAAgASAEbGogA/wKAAAgBEEBaiEEDAELCwt6AQN/A0AgAiAISgRAQQAhBgNAIAMgBkoEQCAAIAYgBXRqIQcgBQRAIAVBAUYEQCAHIAT8AzsBAAUgBUECRgRAIAcgBLY4AgAFIAcgBDkDAAsLBSAHIAT8AzoAAAsgBkEBaiEGDAELCyAAIAFqIQAgCEEBaiEIDAELCwvJBQQNfwJ+AX0BfEEDQQIgBhshDyAJQYCAAWoiCiACIARsIAVsIhFBBHRqIQsgCiEMA0AgAiAQSgRAQQAhFANAIAQgFEoEQCADIBBsIAEgFGxqIQ5BA0ECIAYbIQ1BACETA0AgBSATSwRAIA4gEyANdGoiFSAAaiESIAwCfiAGBEAgEikDACEYQn8gEisDACIaIBpiDQEaIBhCf4UgGEKAgICAgICAgIB/hCAYQgBTGwwBCyASKAIAIRZCfyASKgIAIhkgGVwNABogFkF/cyAWQYCAgIB4ciAWQQBIG60LNwMAIAwgFTYCCCAMQRBqIQwgE0EBaiETDAELCyAUQQFqIRQMAQsLIBBBAWohEAwBCwtBBkEDIAYbIQJBACEMA0AgAiAMSgRAIAxBC2whAyAJQQBBgMAA/AsAIAogEUEEdGohBiAKIQEDQCABIAZJBEAgCSABKQMAIAOsiKdB/w9xQQJ0aiIEIAQoAgBBAWo2AgAgAUEQaiEBDAELCyAJIAopAwAgA6yIp0H/D3FBAnRqKAIAIBFGBH9BAAVBACEEQQAhBQNAIAVBgMAASQRAIAUgCWoiASgCACENIAEgBDYCACAEIA1qIQQgBUEEaiEFDAELCyAKIQEDQCABIAZJBEAgCSABKQMAIAOsiKdB/w9xQQJ0aiIEKAIAIQUgBCAFQQFqNgIAIAsgBUEEdGogAf0ABAD9CwQAIAFBEGohAQwBCwtBAQsEQCAKIAshCiELCyAMQQFqIQwMAQsLQX8hA0EAIQIDQCACIBFIBEAgCiACQQR0aiIBKQMAIRggASgCCCEBIANBAEggFyAYUnIEQCADQQFqIQMgGCEXIA9BA0YEQCAIIANBA3RqIAAgAWopAwA3AwAFIAggA0ECdGogACABaigCADYCAAsLIAcgASAPdkEBdGogAzsBACACQQFqIQIMAQsLIANBAWoLfQEDfwNAIAQgCUoEQEEAIQgDQCAFIAhLBEAgACAIQQF0ai8BACEKIAYEQCACIAhBA3RqIAcgCkEDdGopAwA3AwAFIAIgCEECdGogByAKQQJ0aigCADYCAAsgCEEBaiEIDAELCyAAIAFqIQAgAiADaiECIAlBAWohCQwBCwsLqQoBEX8gCSAKQQN0aiITIAtBA3RqIRIDQCAIIBFLBEAgACAHIBFBAnRqKAIAaiEPIA4gBgR/IA8vAQAFIA8tAAALIg9BAXRqIhAgEC8BAEEBajsBACAOQYCACGogD0EGdkEBdGoiDyAPLwEAQQFqOwEAIBFBAWohEQwBCwsgDkGAkAhqQgA3AwBBACERA0AgBCAVSgRAIAAgASAVbGohFyAVQQBKBEAgFyARIAZ0aiEQIAZBAEchFCAOQYCQCGoiDygCACEWIA8oAgQhDyASIhEgDEEDdGohGANAIBEgGEkEQCAQIBEoAgBqIRkgECARKAIEaiEaIBQEfyAZLwEABSAZLQAACyIZIBQEfyAaLwEABSAaLQAACyIaRwRAIA4gGUEBdGoiGyAbLwEAQQFqOwEAIA5BgIAIaiIbIBlBBnZBAXRqIhwgHC8BAEEBajsBACAOIBpBAXRqIhwgHC8BAEEBazsBACAbIBpBBnZBAXRqIhsgGy8BAEEBazsBACAPIBYgGUogFiAaSmtqIQ8LIBFBCGohEQwBCwsgDkGAkAhqIA82AgQLIAIgAyAVbGohGCAVQQFxBH8gBUEBayEPIA4gDRACIRAgBgRAIBggD0EBdGogEDsBAAUgDyAYaiAQOgAACyATIREgBUECayEWA0AgFkEATgRAIAYEf0EBIRAgFyAWQQF0agVBACEQIBYgF2oLIRkgDkGAkAhqIg8oAgAhGiAPKAIEIQ8gESIUIAtBA3RqIRsDQCAUIBtJBEAgGSAUKAIAaiEcIBkgFCgCBGohHSAQBH8gHC8BAAUgHC0AAAsiHCAQBH8gHS8BAAUgHS0AAAsiHUcEQCAOIBxBAXRqIh4gHi8BAEEBajsBACAOQYCACGoiHiAcQQZ2QQF0aiIfIB8vAQBBAWo7AQAgDiAdQQF0aiIfIB8vAQBBAWs7AQAgHiAdQQZ2QQF0aiIeIB4vAQBBAWs7AQAgDyAaIBxKIBogHUpraiEPCyAUQQhqIRQMAQsLIA5BgJAIaiAPNgIEIA4gDRACIQ8gBgRAIBggFkEBdGogDzsBAAUgFiAYaiAPOgAACyAWQQFrIRYMAQsLQQAFIA4gDRACIQ8gBgRAIBggDzsBAAUgGCAPOgAAC0EBIQ8DQCAFIA9KBEAgBgR/QQEhFiAXIA9BAXRqBUEAIRYgDyAXagshFCAOQYCQCGoiECgCACEZIBAoAgQhECAJIhEgCkEDdGohGgNAIBEgGkkEQCAUIBEoAgBqIRsgFCARKAIEaiEcIBYEfyAbLwEABSAbLQAACyIbIBYEfyAcLwEABSAcLQAACyIcRwRAIA4gG0EBdGoiHSAdLwEAQQFqOwEAIA5BgIAIaiIdIBtBBnZBAXRqIh4gHi8BAEEBajsBACAOIBxBAXRqIh4gHi8BAEEBazsBACAdIBxBBnZBAXRqIh0gHS8BAEEBazsBACAQIBkgG0ogGSAcSmtqIRALIBFBCGohEQwBCwsgDkGAkAhqIBA2AgQgDiANEAIhECAGBEAgGCAPQQF0aiAQOwEABSAPIBhqIBA6AAALIA9BAWohDwwBCwsgBUEBawshESAVQQFqIRUMAQsLIAAgASAEQQFrbGogESAGdGohAEEAIQEDQCABIAhJBEAgACAHIAFBAnRqKAIAaiECIA4gBgR/IAIvAQAFIAItAAALIgJBAXRqIgMgAy8BAEEBazsBACAOQYCACGogAkEGdkEBdGoiAiACLwEAQQFrOwEAIAFBAWohAQwBCwsL/ggCD38GewNAIAUgDkoEQEGABCAFIA5rIgogCkGABEobIhIgBmpBAWsiEUEEdCITIAlqIRAgCUEAIBNBEWz8CwAgACAOaiEPQQAhDQNAIA0gB0EBa0gEQEEAIQwDQCAMIBFJBEAgDCAPai0AACIKQQR2IgsgDEEEdCIUIAlqaiIVIBUtAABBAWo6AAAgECALIBNsaiAUaiAKQQ9xaiIKIAotAABBAWo6AAAgDEEBaiEMDAELCyABIA9qIQ8gDUEBaiENDAELCyAAIA5qIQxBACENA0AgBCANSgRAQQAhCgNAIAogEUkEQCAKIA9qLQAAIgtBBHYiFCAKQQR0IhUgCWpqIhYgFi0AAEEBajoAACAQIBMgFGxqIBVqIAtBD3FqIgsgCy0AAEEBajoAACAKQQFqIQoMAQsLIAIgAyANbGogDmohFv0MAAAAAAAAAAAAAAAAAAAAACEZQQAhCkEAIQsgCP0PIRwgBkEEdCEXA0AgCiAXQRBrSQRAIBkgCSAKav0ABAD9biEZIApBEGohCgwBCwsDQCALIBJJBEAgGSALQQR0IgogCWoiGCAXakEQa/0ABAD9biId/QwAAAAAAAAAAAAAAAAAAAAAIB39DQ8QERITFBUWFxgZGhscHR79biIZ/QwAAAAAAAAAAAAAAAAAAAAAIBn9DQ4PEBESExQVFhcYGRobHB39biIZ/QwAAAAAAAAAAAAAAAAAAAAAIBn9DQwNDg8QERITFBUWFxgZGhv9biIZ/QwAAAAAAAAAAAAAAAAAAAAAIBn9DQgJCgsMDQ4PEBESExQVFhf9biIZIBz9Kv1kaSEUIBwgGSAUQQFr/Q/9Dv1xIR4gECATIBRsaiAKaiIKIBdqIRUgCv0ABAAhGf0MAAAAAAAAAAAAAAAAAAAAACEa/QwAAAAAAAAAAAAAAAAAAAAAIRsgCkEQaiEKA0AgCkEgaiAVSQRAIBkgCv0ABAD9biEZIBogCv0ABBD9biEaIBsgCv0ABCD9biEbIApBMGohCgwBCwsDQCAKIBVJBEAgGSAK/QAEAP1uIRkgCkEQaiEKDAELCyALIBZqIBkgGiAb/W79biIZ/QwAAAAAAAAAAAAAAAAAAAAAIBn9DQ8QERITFBUWFxgZGhscHR79biIZ/QwAAAAAAAAAAAAAAAAAAAAAIBn9DQ4PEBESExQVFhcYGRobHB39biIZ/QwAAAAAAAAAAAAAAAAAAAAAIBn9DQwNDg8QERITFBUWFxgZGhv9biIZ/QwAAAAAAAAAAAAAAAAAAAAAIBn9DQgJCgsMDQ4PEBESExQVFhf9biAe/Sr9ZGkgFEEEdGo6AAAgHSAY/QAEAP1xIRkgC0EBaiELDAELC0EAIQoDQCAKIBFJBEAgCiAMai0AACILQQR2IhQgCkEEdCIVIAlqaiIWIBYtAABBAWs6AAAgECATIBRsaiAVaiALQQ9xaiILIAstAABBAWs6AAAgCkEBaiEKDAELCyABIA9qIQ8gASAMaiEMIA1BAWohDQwBCwsgDkGABGohDgwBCwsL9hsCW3sCf0GwgQT9AAQAGgNAIGEgBUEgakkEQCAAIGFqImL9AAQAISIgASBiaiJi/QAEACIjIAEgYmoiYv0ABAAiKP13IikgASBiaiJi/QAEACIq/XchLCABIGJqImL9AAQAIisgASBiaiJi/QAEACIt/XciLiABIGJq/QAEACIv/XchMCAjICj9eSIjICkgKv15Iij9dyIpICsgLf15IiogLiAv/XkiK/13Ii39dyIuICMgKP15IiMgKiAr/XkiMf13IiggLCAw/XkiK/13Ii/9dyEqICkgLf15IikgKCAr/XkiMv13ISsgBiAGICwgMP13Iij9DQECAwQFBgcICQoLDA0ODxAiMP13IS0gByAHICr9DQECAwQFBgcICQoLDA0ODxAiOP13IjkgCCAIIC4gL/15Ii79DQECAwQFBgcICQoLDA0ODxAiM/13IjQgCiAKICkgMv15Iiz9DQECAwQFBgcICQoLDA0ODxAiNf13IjIgBiAw/XkiMP13Ijb9dyI3/XchLyAJIAkgK/0NAQIDBAUGBwgJCgsMDQ4PECI6/XciOyALIAsgIyAx/XkiKf0NAQIDBAUGBwgJCgsMDQ4PECI8/XciPSAHIDj9eSI4/XciI/13Ij4gNCA2/XkiNv13ITEgOyAj/XkiOyAIIDP9eSIjIDIgMP15IjD9dyIz/XchMiAJIDr9eSI6ID0gOP15Ijj9dyI9ICMgMP15IiP9dyE0IBMgOyAz/XkiM/0NBAUGBwgJCgsMDQ4PEBESEyE/IA8gDyAv/Q0CAwQFBgcICQoLDA0ODxARIkD9dyFBIA4gDiA5IDf9eSIw/Q0CAwQFBgcICQoLDA0ODxARIjn9dyJCIBIgEiA+IDb9eSI2/Q0CAwQFBgcICQoLDA0ODxARIjv9dyI+IBYgFiA9ICP9eSI3/Q0CAwQFBgcICQoLDA0ODxARIj39dyJDIBEgESAt/Q0CAwQFBgcICQoLDA0ODxARIkT9eSJF/XciRv13Ikf9dyFIIBAgECAx/Q0CAwQFBgcICQoLDA0ODxARIkn9dyJKIBQgFCAy/Q0CAwQFBgcICQoLDA0ODxARIkv9dyJMIBkgGSA6IDj9eSIjIAogNf15Ijj9dyI1/Q0CAwQFBgcICQoLDA0ODxARIk39dyJOIA8gQP15IkD9dyJP/XciUP13IVEgEyATIDP9DQIDBAUGBwgJCgsMDQ4PEBEiUv13IlMgFyAXICMgOP15Ijj9DQIDBAUGBwgJCgsMDQ4PEBEiOv13IlQgDiA5/XkiVf13Ilb9dyJXID4gRv15Ij79dyFGIBUgFSA0/Q0CAwQFBgcICQoLDA0ODxARIlj9dyJZIBggGCALIDz9eSI5/Q0CAwQFBgcICQoLDA0ODxARIjz9dyIjIBAgSf15Ikn9dyJa/XciWyBMIE/9eSJM/XciTyBXID79eSI+/XchVyBbIEz9eSJMIFMgVv15IlMgEiA7/XkiOyBDIEX9eSJD/XciRf13Ilb9dyFbIFkgWv15IlkgFCBL/XkiSyBOIED9eSJA/XciTv13IlogUyBF/XkiRf13IVMgWSBO/XkiTiATIFL9eSITIFQgVf15IlL9dyJUIDsgQ/15Ijv9dyJD/XchVSAVIFj9eSJYICMgSf15IiP9dyJJIEsgQP15IkD9dyJLIFQgO/15Ijv9dyFUIEkgQP15IkAgEyBS/XkiEyAWID39eSI9/XciSf13IVIgWCAj/XkiIyAZIE39eSJN/XciWCATID39eSI9/XchWSBOIEP9eSJDICMgTf15Ik0gFyA6/XkiTv15IEogUP15IjogRv15IkogP/15/XciUP13IlwgTCBW/XkiTCAXIDj9DQQFBgcICQoLDA0ODxAREhMiE/13IlYgQCBJ/XkiQCBBIEj9eSAOIDD9DQQFBgcICQoLDA0ODxAREhP9eSJJ/XciXf15Il79dyFfIFcgFSA0/Q0EBQYHCAkKCwwNDg8QERITIhf9dyBTIBggOf0NBAUGBwgJCgsMDQ4PEBESEyIV/XciYCBZIFEgQiBH/XkiI/13IBAgMf0NBAUGBwgJCgsMDQ4PEBESE/15IhD9dyJC/Xf9eSJHIFUgTSBO/XcgOiBG/XcgFCAy/Q0EBQYHCAkKCwwNDg8QERIT/Xn9dyIU/XciOiBbIBkgNf0NBAUGBwgJCgsMDQ4PEBESEyIO/XcgUiBBIEj9dyAPIC/9DQQFBgcICQoLDA0ODxAREhP9eSIZ/Xf9eSJB/XciRv13IkggSiA//XcgViBd/Xf9eSBaIEX9eSI/IFggPf15IFEgI/15IBIgNv0NBAUGBwgJCgsMDQ4PEBESE/15/XciEv13IiMgTyA+/XkiPSAWIDf9DQQFBgcICQoLDA0ODxAREhMiD/13IEsgO/15IhYgESBE/XcgESAt/Q0EBQYHCAkKCwwNDg8QERIT/XkiEf13/XkiO/13/XkiPv13IUQgRyBG/XkiRSBfICMgO/15IiP9dyI7/XchRiBUIBggPP15IFcgF/15/XciF/13IhggYCBC/XkiPP13IkIgOiBB/XkiOv13IkEgXyAj/XkiI/13IUcgQiA6/XkiOiBcIF79eSJCID8gEv15IhIgPSAP/XkiDyAWIBH9eSIR/XciFv13Ij39dyI//XchSiAYIDz9eSIYIFUgFP15IhQgWyAO/XkiDiBSIBn9eSIZ/XciPP13Ikv9dyJNIEIgPf15Ij39dyFCIBggS/15IhggQyBQ/XkiQyBMIBP9eSITIEAgSf15IkD9dyJJ/XciSyASIBb9eSIS/XciFv13IUwgVCAX/XkiFyBTIBX9eSIVIFkgEP15IhD9dyJO/XciTyAUIDz9eSIU/XciPCBLIBL9eSIS/XcgRyBEIEIgFSAQ/XkgHiAJ/Q0GBwgJCgsMDQ4PEBESExQV/XciHv13/XkiRP13IEYgTCAlIAv9DQYHCAkKCwwNDg8QERITFBX9dyIl/XcgSiAOIBn9eSAgIAf9DQYHCAkKCwwNDg8QERITFBX9dyIZ/Xf9ef15IiAgRSA7/XkgOiA//XkiDiATIED9eSAbIAj9DQYHCAkKCwwNDg8QERITFBX9dyIQ/Xf9eSITIEggPv15IE0gPf15ICQgCv0NBgcICQoLDA0ODxAREhMUFf13/XkiFSA8IBL9eSBBICP9eSAPIBH9eSAfIAb9DQYHCAkKCwwNDg8QERITFBX9d/15/XciD/13IhH9dyIS/XchGyBHIET9eSIfIEYgJf15IiMgTyAU/XkgSiAZ/Xn9dyIU/XciGf13IiQgEyAR/XkiEf13IRMgHyAZ/XkiGSAYIBb9eSBDIEn9eSAOIBD9ef13/XciDiAVIA/9eSIP/XciEP13IRUgFyBO/XkgQiAe/Xn9d/13ICMgFP15/XciFCAOIA/9eSIO/XchFiAMIAwgIv0NAQIDBAUGBwgJCgsMDQ4PECIP/XkhOiAaIBogDCAP/XciO/0NAgMEBQYHCAkKCwwNDg8QESIP/XciFyAaIDv9DQQFBgcICQoLDA0ODxAREhMiGP13IR4gHCAcIDr9DQIDBAUGBwgJCgsMDQ4PEBEiH/15IiMgHCAf/XciHyAaIA/9eSIP/XciGiAcIDr9DQQFBgcICQoLDA0ODxAREhMiHP15IiX9dyE8IBogHP13IhogHyAP/XkiDyAXIBj9eSIX/XciGP13IRwgPCAPIBf9eSIP/XchFyAUIA79eSIUIBYgHiAmIAz9DQYHCAkKCwwNDg8QERITFBUiDv13/Xn9dyAZIBD9eSIQIBwgGiAY/XkiGCA8IA/9eSIZIB4gDv15Ihr9dyIO/XciD/13/Xn9dyAVIBwgD/15/Xn9dyAkIBH9eSIPIBcgGCAO/XkiDv13/Xn9dyATIBcgDv15/Xn9dyAgIBL9eSIOICMgJf15IhEgGSAa/XkiEv13/Xn9dyAbIBEgEv15/Xn9dyERIA0gDSACIGFq/QAEACIj/Q0BAgMEBQYHCAkKCwwNDg8QIhL9eSE8IB0gHSANIBL9dyI9/Q0CAwQFBgcICQoLDA0ODxARIhL9dyIXIB0gPf0NBAUGBwgJCgsMDQ4PEBESEyIY/XchGSAhICEgPP0NAgMEBQYHCAkKCwwNDg8QESIa/XkiHCAhIBr9dyIaIB0gEv15IhL9dyIdICEgPP0NBAUGBwgJCgsMDQ4PEBESEyIe/XkiH/13ISAgHSAe/XciHSAaIBL9eSISIBcgGP15Ihf9dyIY/XchGiAgIBIgF/15IhL9dyEXIBQgFiAZICcgDf0NBgcICQoLDA0ODxAREhMUFSIU/Xf9ef13IBAgGiAdIBj9eSIQICAgEv15IhIgGSAU/XkiFP13Ihb9dyIY/Xf9ef13IBUgGiAY/Xn9ef13IA8gFyAQIBb9eSIP/Xf9ef13IBMgFyAP/Xn9ef13IA4gHCAf/XkiDiASIBT9eSIP/Xf9ef13IBsgDiAP/Xn9ef13IQ4gYUEgTwRAIGFBIGsiYkEQaiAFSwRAIAT9AAQAIQ8gAyBiaiAR/QsEACAEIA/9CwQABSADIGJqIBH9CwQACyAEIGJqIA79CwQACyAGIR8gByEgIAghGyAJIR4gCiEkIAshJSAoIQYgKiEHIC4hCCArIQkgLCEKICkhCyAtIREgLyEPIDAhDiAxIRAgNiESIDIhFCAzIRMgNCEVIDchFiA1IRkgOCEXIDkhGCAMISYgIiEMIDshGiA6IRwgDSEnICMhDSA9IR0gPCEhIGFBEGohYQwBCwsLhx8CZHsCf0GwgQT9AAQAGiAFQQF0IWsDQCBqIGtBIGpJBEAgACBqaiIF/QAEACEsIAEgBWoiBf0ABAAiFiABIAVqIgX9AAQAIhX9lwEiEyABIAVqIgX9AAQAIhL9lwEhFyABIAVqIgX9AAQAIhEgASAFaiIF/QAEACIP/ZcBIhAgASAFav0ABAAiDv2XASEUIBYgFf2ZASIWIBMgEv2ZASIS/ZcBIhUgESAP/ZkBIg8gECAO/ZkBIg79lwEiEP2XASITIBYgEv2ZASIvIA8gDv2ZASIt/ZcBIg8gFyAU/ZkBIg79lwEiEv2XASEwIBUgEP2ZASIRIA8gDv2ZASIQ/ZcBITIgBiAGIBcgFP2XASIu/Q0CAwQFBgcICQoLDA0ODxARIg/9lwEhOCAHIAcgMP0NAgMEBQYHCAkKCwwNDg8QESIO/ZcBIjsgCCAIIBMgEv2ZASIx/Q0CAwQFBgcICQoLDA0ODxARIhf9lwEiFSAKIAogESAQ/ZkBIjP9DQIDBAUGBwgJCgsMDQ4PEBEiPv2XASIWIAYgD/2ZASIU/ZcBIhP9lwEiPf2XASE6IAkgCSAy/Q0CAwQFBgcICQoLDA0ODxARIhH9lwEiECALIAsgLyAt/ZkBIi/9DQIDBAUGBwgJCgsMDQ4PEBEiRP2XASISIAcgDv2ZASIP/ZcBIg79lwEiOSAVIBP9mQEiLf2XASE8IBAgDv2ZASIQIAggF/2ZASIVIBYgFP2ZASIO/ZcBIhT9lwEhFyAJIBH9mQEiEyASIA/9mQEiEv2XASIPIBUgDv2ZASIO/ZcBIRUgHiAQIBT9mQEiFv0NCAkKCwwNDg8QERITFBUWFyFfICMgDyAO/ZkBIhT9DQgJCgsMDQ4PEBESExQVFhchYCAbIBsgOv0NBAUGBwgJCgsMDQ4PEBESEyIO/ZcBIWIgGCAYIDsgPf2ZASI7/Q0EBQYHCAkKCwwNDg8QERITIhH9lwEiWSAaIBogOSAt/ZkBIj39DQQFBgcICQoLDA0ODxAREhMiUv2XASItICMgIyAU/Q0EBQYHCAkKCwwNDg8QERITIlH9lwEiUCAcIBwgOP0NBAUGBwgJCgsMDQ4PEBESEyJd/ZkBIkn9lwEiEP2XASJY/ZcBIVsgGSAZIDz9DQQFBgcICQoLDA0ODxAREhMiD/2XASJPIB0gHSAX/Q0EBQYHCAkKCwwNDg8QERITIkj9lwEiQyAhICEgEyAS/ZkBIjkgCiA+/ZkBIhL9lwEiE/0NBAUGBwgJCgsMDQ4PEBESEyJO/ZcBIkcgGyAO/ZkBIkL9lwEiDv2XASJN/ZcBIVwgHiAeIBb9DQQFBgcICQoLDA0ODxAREhMiQf2XASI/ICAgICA5IBL9mQEiEv0NBAUGBwgJCgsMDQ4PEBESEyJT/ZcBIkwgGCAR/ZkBIkv9lwEiPv2XASIRIC0gEP2ZASIQ/ZcBIWMgHyAfIBX9DQQFBgcICQoLDA0ODxAREhMiRv2XASJAICIgIiALIET9mQEiOf0NBAUGBwgJCgsMDQ4PEBESEyJe/ZcBIkUgGSAP/ZkBIkT9lwEiLf2XASIPIEMgDv2ZASIO/ZcBImQgESAQ/ZkBImX9lwEhZiAPIA79mQEiSiA/ID79mQEiESAaIFL9mQEiPyBQIEn9mQEiPv2XASIQ/ZcBIkn9lwEhZyBAIC39mQEiDyAdIEj9mQEiQyBHIEL9mQEiLf2XASIO/ZcBIkggESAQ/ZkBIkf9lwEhaCAPIA79mQEiQiAeIEH9mQEiQSBMIEv9mQEiHv2XASIRID8gPv2ZASIQ/ZcBIkD9lwEhaSAfIEb9mQEiPyBFIET9mQEiPv2XASIPIEMgLf2ZASIO/ZcBIkYgESAQ/ZkBIkX9lwEhVyAPIA79mQEiLSBBIB79mQEiHiAjIFH9mQEiEf2XASIQ/ZcBIVYgPyA+/ZkBIg8gISBO/ZkBIg79lwEiRCAeIBH9mQEiQ/2XASFVIEIgQP2ZASJUIA8gDv2ZASIjICAgU/2ZASIe/ZkBIE8gTf2ZASI+IGP9mQEiESBf/ZkB/ZcBIlP9lwEiQiBKIEn9mQEiUiAgIBL9DQgJCgsMDQ4PEBESExQVFhciYf2XASIPIC0gEP2ZASJRIGIgW/2ZASAYIDv9DQgJCgsMDQ4PEBESExQVFhf9mQEiUP2XASIO/ZkBIkH9lwEhQCBmIB8gFf0NCAkKCwwNDg8QERITFBUWFyIg/ZcBIGggIiA5/Q0ICQoLDA0ODxAREhMUFRYXIlr9lwEiPyBVIFwgWSBY/ZkBIhj9lwEgGSA8/Q0ICQoLDA0ODxAREhMUFRYX/ZkBIk/9lwEiEP2XAf2ZASJOIGkgIyAe/ZcBID4gY/2XASAdIBf9DQgJCgsMDQ4PEBESExQVFhf9mQH9lwEiPv2XASItIGcgISAT/Q0ICQoLDA0ODxAREhMUFRYXIlj9lwEgViBiIFv9lwEgGyA6/Q0ICQoLDA0ODxAREhMUFRYX/ZkBIiP9lwH9mQEiH/2XASIh/ZcBIU0gESBf/ZcBIA8gDv2XAf2ZASBIIEf9mQEiHiBEIEP9mQEgXCAY/ZkBIBogPf0NCAkKCwwNDg8QERITFBUWF/2ZAf2XASId/ZcBIg8gZCBl/ZkBIhsgYP2XASBGIEX9mQEiGiAcIF39lwEgHCA4/Q0ICQoLDA0ODxAREhMUFRYX/ZkBIhn9lwH9mQEiDv2XAf2ZASFMIEAgDyAO/ZkBIhj9lwEhSyBXICIgXv2ZASBmICD9mQH9lwEiIP2XASIRID8gEP2ZASIQ/ZcBIg8gLSAf/ZkBIg79lwEiSiBAIBj9mQEiSf2XASFIIA8gDv2ZASIfIEIgQf2ZASIPIB4gHf2ZASIeIBsgYP2ZASJHIBogGf2ZASI//ZcBIhn9lwEiDv2XASIY/ZcBIUYgESAQ/ZkBIkUgaSA+/ZkBIh0gZyBY/ZkBIkQgViAj/ZkBIkP9lwEiHP2XASJC/ZcBIhsgDyAO/ZkBIhH9lwEhQSBUIFP9mQEiQCBSIGH9mQEiECBRIFD9mQEiD/2XASI+/ZcBIhogHiAZ/ZkBIg79lwEhLSBOICH9mQEiIyBL/ZkBIB8gGP2ZASIZIBAgD/2ZASAoIAj9DQwNDg8QERITFBUWFxgZGhv9lwEiGP2XAf2ZASIiIE0gTP2ZASAbIBH9mQEgKiAK/Q0MDQ4PEBESExQVFhcYGRob/ZcB/ZkBIhEgVyAg/ZkBIiEgaCBa/ZkBIhAgVSBP/ZkBIg/9lwEiIP2XASIfIB0gHP2ZASIe/ZcBIh0gGiAO/ZkBIhz9mQEgSiBJ/ZkBIEcgP/2ZASArIAb9DQwNDg8QERITFBUWFxgZGhv9lwH9mQH9lwEiDv2XASIb/ZcBIT8gRSBC/ZkBIiggLf2ZASBAID79mQEgGSAY/ZkB/ZcB/ZcBIhogESAO/ZkBIhn9lwEhPiBIIE0gTP2XASBBIBAgD/2ZASA0IAn9DQwNDg8QERITFBUWFxgZGhv9lwEiGP2XAf2ZASIR/ZcBICMgS/2XASIQICggLf2XASA1IAv9DQwNDg8QERITFBUWFxgZGhv9lwEiD/2XASBGIEQgQ/2ZASAnIAf9DQwNDg8QERITFBUWFxgZGhv9lwEiDv2XAf2ZAf2ZASI0ID/9lwEhNSBIIBH9mQEiESAQIA/9mQEiECAfIB79mQEgRiAO/ZkB/ZcBIg/9lwEiDv2XASItICIgG/2ZASIq/ZcBISsgESAO/ZkBIiMgPv2XASEoIB0gHP2XASAhICD9mQEgQSAY/ZkB/ZcB/ZcBIBAgD/2ZAf2XASIiIBogGf2ZASIh/ZcBIScgDCAMICz9DQIDBAUGBwgJCgsMDQ4PEBEiDv2ZASERICQgJCAMIA79lwEiEP0NBAUGBwgJCgsMDQ4PEBESEyIP/ZcBIh0gJCAQ/Q0ICQoLDA0ODxAREhMUFRYXIhz9lwEhICAlICUgEf0NBAUGBwgJCgsMDQ4PEBESEyIO/ZkBIh8gJSAO/ZcBIhsgJCAP/ZkBIhj9lwEiDyAlIBH9DQgJCgsMDQ4PEBESExQVFhciDv2ZASIe/ZcBIRogDyAO/ZcBIhkgGyAY/ZkBIhggHSAc/ZkBIg79lwEiD/2XASEdIBogGCAO/ZkBIg79lwEhHCAZIA/9mQEiGyAaIA79mQEiGiAgIDYgDP0NDA0ODxAREhMUFRYXGBkaGyIZ/ZkBIhj9lwEiD/2XASEOICIgIf2ZASIkICcgICAZ/ZcB/ZkB/ZcBICMgPv2ZASIlIB0gDv2XAf2ZAf2XASAoIB0gDv2ZAf2ZAf2XASAtICr9mQEiKiAcIBsgD/2ZASIO/ZcB/ZkB/ZcBICsgHCAO/ZkB/ZkB/ZcBIDQgP/2ZASI0IB8gHv2ZASIPIBogGP2ZASIO/ZcB/ZkB/ZcBIDUgDyAO/ZkB/ZkB/ZcBIRggDSANIAIgamr9AAQAIi39DQIDBAUGBwgJCgsMDQ4PEBEiDv2ZASEPICkgKSANIA79lwEiDv0NBAUGBwgJCgsMDQ4PEBESEyIa/ZcBIiAgKSAO/Q0ICQoLDA0ODxAREhMUFRYXIh/9lwEhIyAmICYgD/0NBAUGBwgJCgsMDQ4PEBESEyIZ/ZkBIiIgJiAZ/ZcBIh4gKSAa/ZkBIhv9lwEiGiAmIA/9DQgJCgsMDQ4PEBESExQVFhciGf2ZASIh/ZcBIR0gGiAZ/ZcBIhwgHiAb/ZkBIhsgICAf/ZkBIhn9lwEiGv2XASEgIB0gGyAZ/ZkBIhn9lwEhHyAcIBr9mQEiHiAdIBn9mQEiHSAjIDcgDf0NDA0ODxAREhMUFRYXGBkaGyIc/ZkBIhv9lwEiGv2XASEZICQgJyAjIBz9lwH9mQH9lwEgJSAgIBn9lwH9mQH9lwEgKCAgIBn9mQH9mQH9lwEgKiAfIB4gGv2ZASIZ/ZcB/ZkB/ZcBICsgHyAZ/ZkB/ZkB/ZcBIDQgIiAh/ZkBIhogHSAb/ZkBIhn9lwH9mQH9lwEgNSAaIBn9mQH9mQH9lwEhGiBqQSBPBEAgakEgayIFQRBqIGtLBEAgBP0ABAAhGSADIAVqIBj9CwQAIAQgGf0LBAAFIAMgBWogGP0LBAALIAQgBWogGv0LBAALIAYhKyAHIScgCCEoIAkhNCAKISogCyE1IC4hBiAwIQcgMSEIIDIhCSAzIQogLyELIDghHCA6IRsgOyEYIDwhGSA9IRogFyEdIBYhHiAVIR8gFCEjIBMhISASISAgOSEiIAwhNiAsIQwgECEkIBEhJSANITcgLSENIA4hKSAPISYgakEQaiFqDAELCwu0HQJKewJ/QbCBBP0ABAAhNCAFQQJ0IQUDQCBQIAVBIGpJBEAgACBQaiJR/QAEACIGIAZBH/2sASA0/U79USEWIAEgUWoiUf0ABAAiBiAGQR/9rAEgNP1O/VEiBiABIFFqIlH9AAQAIgkgCUEf/awBIDT9Tv1RIgn9tgEiCiABIFFqIlH9AAQAIg8gD0Ef/awBIDT9Tv1RIg/9tgEhESABIFFqIlH9AAQAIhAgEEEf/awBIDT9Tv1RIhAgASBRaiJR/QAEACISIBJBH/2sASA0/U79USIS/bYBIhMgASBRav0ABAAiFCAUQR/9rAEgNP1O/VEiFP22ASEVIAYgCf24ASIGIAogD/24ASIJ/bYBIgogECAS/bgBIg8gEyAU/bgBIhD9tgEiE/22ASIqIAYgCf24ASIGIA8gEP24ASIJ/bYBIg8gESAV/bgBIhD9tgEiKf22ASESIAogE/24ASITIA8gEP24ASIP/bYBIRAgKCAoIBEgFf22ASIU/Q0EBQYHCAkKCwwNDg8QERITIhX9tgEhCiAbIBsgEyAP/bgBIg/9DQQFBgcICQoLDA0ODxAREhMiE/24ASEuICAgICAqICn9uAEiEf0NBAUGBwgJCgsMDQ4PEBESEyIr/bYBIiwgGyAT/bYBIikgKCAV/bgBIhX9tgEiKv22ASExICcgJyAS/Q0EBQYHCAkKCwwNDg8QERITIi39tgEhMiAlICUgBiAJ/bgBIhP9DQQFBgcICQoLDA0ODxAREhMiBv24ASEJIBggGCAQ/Q0EBQYHCAkKCwwNDg8QERITIjP9tgEiNSAlIAb9tgEiLyAnIC39uAEiLf22ASIw/bYBIjYgLCAq/bgBIiz9tgEhBiA1IDD9uAEiNyAgICv9uAEiKyApIBX9uAEiFf22ASIw/bYBISogIyAYIDP9uAEiNSAvIC39uAEiM/22ASIpICsgFf24ASIV/bYBIi39DQgJCgsMDQ4PEBESExQVFhchOCAHIAcgKSAV/bgBIi/9DQgJCgsMDQ4PEBESExQVFhciFf24ASE5IB8gHyA2ICz9uAEiKf0NCAkKCwwNDg8QERITFBUWFyI9/bYBIj4gByAV/bYBIjYgGiAaIAr9DQgJCgsMDQ4PEBESExQVFhciOv24ASI7/bYBIjz9tgEhPyAIIAggMiAx/bgBIgf9DQgJCgsMDQ4PEBESExQVFhciQP22ASFBICYgJiA3IDD9uAEiK/0NCAkKCwwNDg8QERITFBUWFyJD/bYBIkQgGSAZIDUgM/24ASIVIC79uAEiLP0NCAkKCwwNDg8QERITFBUWFyI1/bYBIjcgCCBA/bgBIkD9tgEiQv22ASJFID4gPP24ASIz/bYBITAgIiAiIDIgMf22ASII/Q0ICQoLDA0ODxAREhMUFRYXIjH9tgEhPCAkICQgKv0NCAkKCwwNDg8QERITFBUWFyJH/bYBIjIgHSAdIBUgLv22ASIu/Q0ICQoLDA0ODxAREhMUFRYXIhX9tgEiPiAiIDH9uAEiRv22ASIx/bYBIUggISAhIAb9DQgJCgsMDQ4PEBESExQVFhciSf22ASFKICMgOP22ASJNIBcgFyAJ/Q0ICQoLDA0ODxAREhMUFRYXIiL9tgEiSyAhIEn9uAEiSf22ASJM/bYBIk4gMiAx/bgBIiH9tgEiTyBFIDP9uAEiMv22ASFFIE4gIf24ASJOIEQgQv24ASIzIB8gPf24ASIhIDYgO/24ASIf/bYBIjH9tgEiNv22ASFEIE0gTP24ASJCICQgR/24ASI9ID4gRv24ASI7/bYBIiT9tgEiRiAzIDH9uAEiMf22ASFHIEIgJP24ASJCICYgQ/24ASImIDcgQP24ASIk/bYBIjMgISAf/bgBIh/9tgEiIf22ASFAICMgOP24ASI4IEsgSf24ASI3/bYBIj4gPSA7/bgBIiP9tgEiOyAzIB/9uAEiH/22ASE9ID4gI/24ASI+ICYgJP24ASIjIDn9tgEiJP22ASFDIDggN/24ASIzIB0gFf24ASIm/bYBIh0gIyA5/bgBIhX9tgEhOCA7IB/9uAEiHyAaIDr9tgEgCv24ASI5/bgBIRogRiAx/bgBIjcgHSAV/bgBIEogSP22ASIjIEEgP/24ASId/bgBICn9uAH9tgEiOv22ASI7IE8gMv24ASIVIC/9tgEgHyA5/bYB/bgBIjn9uAEhRiBCICH9uAEiMiAzICb9uAEiQiAZIDX9uAEiH/24ASBKIEj9uAEiJiAw/bgBIkggK/24Af22ASJJ/bYBIiEgTiA2/bgBIjEgLP22ASJKID4gJP24ASIkIDwgQSA//bYBIhn9uAEgB/24ASI2/bYBIj79uAEiM/22ASE/ICEgM/24ASJBIDcgOv24ASIzIBUgL/24ASIhIBr9tgEiFf22ASI1/bYBITcgMiBJ/bgBIjIgMSAs/bgBIjEgJCA2/bgBIiT9tgEiNv22ASI6IDMgFf24ASIV/bYBITMgQyA8IBn9tgEgCP24ASIZ/bgBITwgPSAXICL9uAEgRSAt/bgB/bYBIkn9tgEiSyBHIAn9tgEiFyA4ICMgHf22ASAG/bgBIiP9tgEiHf24ASIi/bYBIUwgRSAt/bYBIBcgHf22Af24ASJFIEAgQiAf/bYBICYgMP22ASAq/bgB/bYBIh39tgEiFyBEIC79tgEgQyAZ/bYB/bgBIhn9tgEiH/22ASFCIEUgH/24ASIfID8gRv22ASIm/bYBIUMgTCAXIBn9uAEiF/22ASJFID8gRv24ASI//bYBIUYgTCAX/bgBIhcgN/22ASFMIB8gJv24ASAXIDf9uAEiTSAxICT9uAEgICAR/Q0ICQoLDA0ODxAREhMUFRYX/bYBIk79tgH9uAEiTyBCIEggK/22ASBKID79tgH9uAEgOyA5/bYB/bgBIhf9uAEgSyAi/bgBIjcgQCAd/bgBIh0gRCAu/bgBIh8gPP22ASIg/bYBIiL9tgEiOSBBIDX9uAEiGf24ASAbIA/9DQgJCgsMDQ4PEBESExQVFhf9tgH9uAEiNSA9IEn9uAEiJCBHIAn9uAEiJiA4ICP9uAEiI/22ASIw/bYBIjEgHSAg/bgBIhv9tgEiHSA6IBX9uAEiIP24ASBFID/9uAEgISAa/bgBICggFP0NCAkKCwwNDg8QERITFBUWF/22Af24Af22ASIa/bYBIiH9tgEhKCA3ICL9uAEiFSAz/bgBIDIgNv24ASBNIE79uAH9tgH9tgEiIiA1IBr9uAEiGv22ASEyIEMgFSAz/bYBICUgE/0NCAkKCwwNDg8QERITFBUWF/22ASIV/bgBIiUgMSAb/bgBIEwgHyA8/bgBICcgEv0NCAkKCwwNDg8QERITFBUWF/22ASIb/bgB/bYBIh/9tgEhJyBGIEIgF/22ASA5IBn9tgEiFyAmICP9uAEgGCAQ/Q0ICQoLDA0ODxAREhMUFRYX/bYBIhj9tgH9uAEiGf24ASEjIEYgGf22ASBDIBX9tgEgTCAb/bYB/bgB/bgBIhkgKP22ASEbICMgJ/22ASImIE8gIf24ASIV/bYBISEgIyAn/bgBIiMgMv22ASEnIB0gIP22ASAkIDD9uAEgFyAY/bgB/bYB/bYBICUgH/24Af22ASIYICIgGv24ASIX/bYBIRogDiAOIBwgHCAW/Q0EBQYHCAkKCwwNDg8QERITIh39tgEiMP0NCAkKCwwNDg8QERITFBUWFyIf/bYBISAgDSANIBwgHf24ASIx/Q0ICQoLDA0ODxAREhMUFRYXIh39tgEiIiAOIB/9uAEiDv22ASIfIDH9tgEiMyAiIA79uAEiDiAgIDD9uAEiIv22ASIk/bYBITUgDSAd/bgBIh0gHyAx/bgBIh/9tgEiJSAOICL9uAEiDf22ASEOICUgDf24ASIiICAgMP22ASINIBwgFv0NCAkKCwwNDg8QERITFBUWFyIg/bgBIiX9tgEhNiAYIBf9uAEiHCAaIA0gIP22Af24Af22ASAjIDL9uAEiGCA1IDMgJP24ASINIDb9tgEiF/22Af24Af22ASAnIDUgF/24Af24Af22ASAmIBX9uAEiFyAOIA0gNv24ASIN/bYB/bgB/bYBICEgDiAN/bgB/bgB/bYBIBkgKP24ASIOIB0gH/24ASINICIgJf24ASIV/bYB/bgB/bYBIBsgDSAV/bgB/bgB/bYBIRkgDCAMIB4gHiACIFBq/QAEACINIA1BH/2sASA0/U79USIV/Q0EBQYHCAkKCwwNDg8QERITIg39tgEiMv0NCAkKCwwNDg8QERITFBUWFyId/bYBIR8gCyALIB4gDf24ASIz/Q0ICQoLDA0ODxAREhMUFRYXIg39tgEiICAMIB39uAEiDP22ASIdIDP9tgEiJCAgIAz9uAEiDCAfIDL9uAEiIP22ASIi/bYBISUgCyAN/bgBIg0gHSAz/bgBIh39tgEiIyAMICD9uAEiC/22ASEMICMgC/24ASIgIB8gMv22ASILIB4gFf0NCAkKCwwNDg8QERITFBUWFyIe/bgBIh/9tgEhIyAcIBogCyAe/bYB/bgB/bYBIBggJSAkICL9uAEiCyAj/bYBIhj9tgH9uAH9tgEgJyAlIBj9uAH9uAH9tgEgFyAMIAsgI/24ASIL/bYB/bgB/bYBICEgDCAL/bgB/bgB/bYBIA4gDSAd/bgBIgsgICAf/bgBIgz9tgH9uAH9tgEgGyALIAz9uAH9uAH9tgEhCyBQQSBPBEAgGSAZQR/9rAEgNP1O/VEhDCBQQSBrIlFBEGogBUsEQCAE/QAEACENIAMgUWogDP0LBAAgBCAN/QsEAAUgAyBRaiAM/QsEAAsgBCBRaiALIAtBH/2sASA0/U79Uf0LBAALIBQhKCASIScgESEgIBAhGCAPIRsgEyElIAohGiAIISIgByEIIAYhISApIR8gKiEkICshJiAtISMgLyEHIC4hHSAsIRkgCSEXIBYhHCAwIQ4gMSENIBUhHiAyIQwgMyELIFBBEGohUAwBCwsLygwCNnsCf0GwgQT9AAQAGgNAID0gBUEgakkEQCAAID1qIjz9AAQAISEgASA8aiI8/QAEACITIAEgPGoiPP0ABAAiEf13IhIgASA8aiI8/QAEACIPIAEgPGr9AAQAIg79dyIN/XchIyAHIAcgEyAR/XkiEyAPIA79eSIR/XciDyASIA39eSIO/XciJf0NAQIDBAUGBwgJCgsMDQ4PECIN/XciLiAIIAggDyAO/XkiJv0NAQIDBAUGBwgJCgsMDQ4PECIt/XciEiAGIAYgI/0NAQIDBAUGBwgJCgsMDQ4PECIs/XkiD/13IjL9dyEqIAkgCSATIBH9eSIk/Q0BAgMEBQYHCAkKCwwNDg8QIjH9dyIrIAcgDf15IhH9dyIOIBIgD/15Ig39dyETIBYgFiAOIA39eSIS/Q0CAwQFBgcICQoLDA0ODxARIjj9dyIiIBcgFyAGICz9dyIX/Q0CAwQFBgcICQoLDA0ODxAR/XkiD/13ITUgFSAVIBP9DQIDBAUGBwgJCgsMDQ4PEBEiM/13Ig4gGSAZICsgEf15IiwgCCAt/XkiK/13IhH9DQIDBAUGBwgJCgsMDQ4PEBEiOf13Ii8gFCAUICr9DQIDBAUGBwgJCgsMDQ4PEBH9eSIt/XciDf13ITQgDiAN/XkiOiAQIBAgLCAr/XkiEP0NAgMEBQYHCAkKCwwNDg8QEf13IjAgGiAaIC4gMv15Iiv9DQIDBAUGBwgJCgsMDQ4PEBEiN/15Ii79dyIsICIgD/15IiL9dyI7/XchNiAYIBggCSAx/XkiGP0NAgMEBQYHCAkKCwwNDg8QEf13IhQgFSAz/XkiD/13Ig4gLyAt/XkiDf13Ii8gLCAi/XkiLf13ITMgDiAN/XkiIiAwIC79eSIOIBYgOP15Ig39dyIV/XchMiAzIBQgD/15IjEgGSA5/XkiMP13IiwgDiAN/XkiGf13IDQgGiA3/XcgNf15IhT9dyAnIAn9DQQFBgcICQoLDA0ODxAREhP9ef13Ig/9dyIOIDYgMiAcIAf9DQQFBgcICQoLDA0ODxAREhMiJ/13/XkiDf13Ii4gOiA7/XkiFiAiIBX9eSAfIAj9DQQFBgcICQoLDA0ODxAREhP9dyIV/XcgNCAU/XkgLyAt/XkiFCAbIAb9DQQFBgcICQoLDA0ODxAREhMiGv13/Xn9eSIi/XchLSAOIA39eSIcIBYgFf15Ig4gLCAZ/XkgFCAa/Xn9dyIN/XciL/13ISwgMyAP/XkgMSAw/XkgMiAn/Xn9d/13IhsgDiAN/XkiFP13IScgDCINIAogCiAh/Q0BAgMEBQYHCAkKCwwNDg8QIgz9eSIP/Q0CAwQFBgcICQoLDA0ODxARIRogDSAa/XciGSAdIB0gCiAM/XciDP0NAgMEBQYHCAkKCwwNDg8QESIO/XkiFf13IRYgGyAU/XkiHyAnIB0gDv13IhQgKCAK/Q0EBQYHCAkKCwwNDg8QERITIg79d/15/XcgHCAv/XkiHSAWIBkgFf15IhUgFCAO/XkiFP13Ig79d/15/XcgLCAWIA79ef15/XcgLiAi/XkiKCANIBr9eSIOIBUgFP15Ig39d/15/XcgLSAOIA39ef15/XchHCAeIB4gCyALIAIgPWr9AAQAIiL9DQECAwQFBgcICQoLDA0ODxAiDf15Ig79DQIDBAUGBwgJCgsMDQ4PEBEiG/13IhkgICAgIAsgDf13Ig39DQIDBAUGBwgJCgsMDQ4PEBEiFP15Ihb9dyEaIB8gJyAgIBT9dyIVICkgC/0NBAUGBwgJCgsMDQ4PEBESEyIU/Xf9ef13IB0gGiAZIBb9eSIZIBUgFP15Ihb9dyIU/Xf9ef13ICwgGiAU/Xn9ef13ICggHiAb/XkiFSAZIBb9eSIU/Xf9ef13IC0gFSAU/Xn9ef13IRUgPUEgTwRAID1BIGsiPEEQaiAFSwRAIAT9AAQAIRQgAyA8aiAc/QsEACAEIBT9CwQABSADIDxqIBz9CwQACyAEIDxqIBX9CwQACyAGIRsgByEcIAghHyAJIScgIyEGICUhByAmIQggJCEJICohFCArIRogEyEVIBIhFiARIRkgCiEoICEhCiAMIR0gDyEMIAshKSAiIQsgDSEgIA4hHiA9QRBqIT0MAQsLC+UNAjZ7An9BsIEE/QAEABogBUEBdCE9A0AgPCA9QSBqSQRAIAAgPGoiBf0ABAAhISABIAVqIgX9AAQAIhMgASAFaiIF/QAEACIR/ZcBIhIgASAFaiIF/QAEACIPIAEgBWr9AAQAIg79lwEiDf2XASEjIAcgByATIBH9mQEiEyAPIA79mQEiEf2XASIPIBIgDf2ZASIO/ZcBIiX9DQIDBAUGBwgJCgsMDQ4PEBEiDf2XASIuIAggCCAPIA79mQEiJv0NAgMEBQYHCAkKCwwNDg8QESIt/ZcBIhIgBiAGICP9DQIDBAUGBwgJCgsMDQ4PEBEiLP2ZASIP/ZcBIjL9lwEhKiAJIAkgEyAR/ZkBIiT9DQIDBAUGBwgJCgsMDQ4PEBEiMf2XASIrIAcgDf2ZASIR/ZcBIg4gEiAP/ZkBIg39lwEhEyAWIBYgDiAN/ZkBIhL9DQQFBgcICQoLDA0ODxAREhMiOP2XASIiIBcgFyAGICz9lwEiF/0NBAUGBwgJCgsMDQ4PEBESE/2ZASIP/ZcBITUgFSAVIBP9DQQFBgcICQoLDA0ODxAREhMiM/2XASIOIBkgGSArIBH9mQEiLCAIIC39mQEiK/2XASIR/Q0EBQYHCAkKCwwNDg8QERITIjn9lwEiLyAUIBQgKv0NBAUGBwgJCgsMDQ4PEBESE/2ZASIt/ZcBIg39lwEhNCAOIA39mQEiOiAQIBAgLCAr/ZkBIhD9DQQFBgcICQoLDA0ODxAREhP9lwEiMCAaIBogLiAy/ZkBIiv9DQQFBgcICQoLDA0ODxAREhMiN/2ZASIu/ZcBIiwgIiAP/ZkBIiL9lwEiO/2XASE2IBggGCAJIDH9mQEiGP0NBAUGBwgJCgsMDQ4PEBESE/2XASIUIBUgM/2ZASIP/ZcBIg4gLyAt/ZkBIg39lwEiLyAsICL9mQEiLf2XASEzIA4gDf2ZASIiIDAgLv2ZASIOIBYgOP2ZASIN/ZcBIhX9lwEhMiAzIBQgD/2ZASIxIBkgOf2ZASIw/ZcBIiwgDiAN/ZkBIhn9lwEgNCAaIDf9lwEgNf2ZASIU/ZcBICcgCf0NCAkKCwwNDg8QERITFBUWF/2ZAf2XASIP/ZcBIg4gNiAyIBwgB/0NCAkKCwwNDg8QERITFBUWFyIn/ZcB/ZkBIg39lwEiLiA6IDv9mQEiFiAiIBX9mQEgHyAI/Q0ICQoLDA0ODxAREhMUFRYX/ZcBIhX9lwEgNCAU/ZkBIC8gLf2ZASIUIBsgBv0NCAkKCwwNDg8QERITFBUWFyIa/ZcB/ZkB/ZkBIiL9lwEhLSAOIA39mQEiHCAWIBX9mQEiDiAsIBn9mQEgFCAa/ZkB/ZcBIg39lwEiL/2XASEsIDMgD/2ZASAxIDD9mQEgMiAn/ZkB/ZcB/ZcBIhsgDiAN/ZkBIhT9lwEhJyAMIg0gCiAKICH9DQIDBAUGBwgJCgsMDQ4PEBEiDP2ZASIP/Q0EBQYHCAkKCwwNDg8QERITIRogDSAa/ZcBIhkgHSAdIAogDP2XASIM/Q0EBQYHCAkKCwwNDg8QERITIg79mQEiFf2XASEWIBsgFP2ZASIfICcgHSAO/ZcBIhQgKCAK/Q0ICQoLDA0ODxAREhMUFRYXIg79lwH9mQH9lwEgHCAv/ZkBIh0gFiAZIBX9mQEiFSAUIA79mQEiFP2XASIO/ZcB/ZkB/ZcBICwgFiAO/ZkB/ZkB/ZcBIC4gIv2ZASIoIA0gGv2ZASIOIBUgFP2ZASIN/ZcB/ZkB/ZcBIC0gDiAN/ZkB/ZkB/ZcBIRwgHiAeIAsgCyACIDxq/QAEACIi/Q0CAwQFBgcICQoLDA0ODxARIg39mQEiDv0NBAUGBwgJCgsMDQ4PEBESEyIb/ZcBIhkgICAgIAsgDf2XASIN/Q0EBQYHCAkKCwwNDg8QERITIhT9mQEiFv2XASEaIB8gJyAgIBT9lwEiFSApIAv9DQgJCgsMDQ4PEBESExQVFhciFP2XAf2ZAf2XASAdIBogGSAW/ZkBIhkgFSAU/ZkBIhb9lwEiFP2XAf2ZAf2XASAsIBogFP2ZAf2ZAf2XASAoIB4gG/2ZASIVIBkgFv2ZASIU/ZcB/ZkB/ZcBIC0gFSAU/ZkB/ZkB/ZcBIRUgPEEgTwRAIDxBIGsiBUEQaiA9SwRAIAT9AAQAIRQgAyAFaiAc/QsEACAEIBT9CwQABSADIAVqIBz9CwQACyAEIAVqIBX9CwQACyAGIRsgByEcIAghHyAJIScgIyEGICUhByAmIQggJCEJICohFCArIRogEyEVIBIhFiARIRkgCiEoICEhCiAMIR0gDyEMIAshKSAiIQsgDSEgIA4hHiA8QRBqITwMAQsLC9YNAip7An9BsIEE/QAEACEnIAVBAnQhBQNAIDAgBUEgakkEQCAAIDBqIjH9AAQAIhggGEEf/awBICf9Tv1RIRggASAxaiIx/QAEACIZIBlBH/2sASAn/U79USIZIAEgMWoiMf0ABAAiGiAaQR/9rAEgJ/1O/VEiG/22ASIcIAEgMWoiMf0ABAAiGiAaQR/9rAEgJ/1O/VEiHSABIDFq/QAEACIaIBpBH/2sASAn/U79USIe/bYBIh/9tgEhGiAZIBv9uAEiGSAdIB79uAEiG/22ASIdIBwgH/24ASIe/bYBIRwgDiAOIB0gHv24ASId/Q0EBQYHCAkKCwwNDg8QERITIh79uAEhISAOIB79tgEiHyAGIAYgGv0NBAUGBwgJCgsMDQ4PEBESEyIj/bgBIiD9tgEhJCAHIAcgHP0NBAUGBwgJCgsMDQ4PEBESEyIi/bYBISUgCyALIBkgG/24ASIb/Q0EBQYHCAkKCwwNDg8QERITIhn9uAEhHiALIBn9tgEiJiAHICL9uAEiIv22ASIoIB8gIP24ASIZ/bYBIR8gJiAi/bgBIiIgIf22ASEgIAkgCSAiICH9uAEiIf0NCAkKCwwNDg8QERITFBUWF/22ASIpIA8gDyAlICT9uAEiCf0NCAkKCwwNDg8QERITFBUWFyIi/bgBIir9tgEhKyAPICL9tgEgDSANICggGf24ASIi/Q0ICQoLDA0ODxAREhMUFRYXIib9tgEiDyAIIAggBiAj/bYBIgj9DQgJCgsMDQ4PEBESExQVFhf9uAEiGf22Af24ASEjICsgDyAZ/bgBIg/9tgEhGSATIBMgIP0NCAkKCwwNDg8QERITFBUWFyIo/bYBIiwgDCAMICUgJP22ASIM/Q0ICQoLDA0ODxAREhMUFRYX/bgBIiT9tgEhJSAKIAogH/0NCAkKCwwNDg8QERITFBUWFyIt/bYBIS4gFCAUIB79DQgJCgsMDQ4PEBESExQVFhf9tgEiFCAKIC39uAEiLf22ASIvICwgJP24ASIK/bYBIiQgKyAP/bgBIiv9tgEhLCAvIAr9uAEiLyApICr9uAEiDyANICb9uAEiCv22ASIN/bYBISYgFCAt/bgBIhQgEyAo/bgBIij9tgEiKSAPIAr9uAEiCv24ASAkICv9uAEiEyAG/bgB/bYBISQgLiAl/bgBIg8gGf24ASIqIC8gDf24ASAO/bYBIg39uAEhDiAqIA39tgEgLiAl/bYBIg0gI/24ASATIAb9tgH9uAH9uAEhBiAsICkgCv22ASANICP9tgEgC/24Af22ASIK/bYBIgsgDyAZ/bYBICYgB/22Af24ASIN/bYBIQ8gCyAN/bgBIgsgDiAk/bYBIg39tgEhEyAsIAr9uAEgFCAo/bgBICYgB/24Af22Af22ASIHIA4gJP24ASIK/bYBIQ4gECAQIBj9DQQFBgcICQoLDA0ODxAREhMiGf24ASEjIAcgCv24ASIUIA4gESARIBAgGf22ASIk/Q0ICQoLDA0ODxAREhMUFRYXIgf9tgEiCiAQ/bYB/bgB/bYBIAsgDf24ASILIBIgEiAj/Q0ICQoLDA0ODxAREhMUFRYXIg39tgEiGSARIAf9uAEiB/22ASIRIBkgB/24ASIHIAogEP24ASIQ/bYBIgr9tgH9uAH9tgEgEyARIAr9uAH9uAH9tgEgDyAG/bgBIgogEiAN/bgBIg0gByAQ/bgBIhD9tgH9uAH9tgEgDyAG/bYBIgcgDSAQ/bgB/bgB/bYBIQ0gFyAXIBUgFSACIDBq/QAEACIGIAZBH/2sASAn/U79USIZ/Q0EBQYHCAkKCwwNDg8QERITIgb9uAEiJf0NCAkKCwwNDg8QERITFBUWFyIP/bYBIRAgFCAOIBYgFiAVIAb9tgEiJv0NCAkKCwwNDg8QERITFBUWFyIG/bYBIg4gFf22Af24Af22ASALIBAgFiAG/bgBIgb9tgEiCyAQIAb9uAEiBiAOIBX9uAEiDv22ASIQ/bYB/bgB/bYBIBMgCyAQ/bgB/bgB/bYBIAogFyAP/bgBIgogBiAO/bgBIgb9tgH9uAH9tgEgByAKIAb9uAH9uAH9tgEhBiAwQSBPBEAgDSANQR/9rAEgJ/1O/VEhByAwQSBrIjFBEGogBUsEQCAE/QAEACEKIAMgMWogB/0LBAAgBCAK/QsEAAUgAyAxaiAH/QsEAAsgBCAxaiAGIAZBH/2sASAn/U79Uf0LBAALIBohBiAcIQcgHSEOIBshCyAJIQ8gHyEKICIhDSAgIRMgISEJIB4hFCAYIRAgJCERICMhEiAZIRUgJiEWICUhFyAwQRBqITAMAQsLC9wEAg17An9BsIEE/QAEABoDQCATIAVBEGpJBEAgACATaiIU/QAEACENIAEgFGoiFP0ABAAiDiABIBRq/QAEACIP/XciECAN/XchDCAQIA39eSISIA4gD/15IhH9dyENIBIgEf15IQ4gECACIBNq/QAEACIP/XkhEiAQIA/9dyEPIBIgEf13IRAgEiAR/XkhESATQRBPBEAgCCAIIAz9DQECAwQFBgcICQoLDA0ODxD9eSAIIAz9DQIDBAUGBwgJCgsMDQ4PEBH9eSISIAYgBiAN/Q0BAgMEBQYHCAkKCwwNDg8QIgj9dyAGIAj9eSAGIA39DQIDBAUGBwgJCgsMDQ4PEBH9d/15Igb9dyASIAb9eSAHIAcgDv0NAQIDBAUGBwgJCgsMDQ4PEP13IAcgDv0NAgMEBQYHCAkKCwwNDg8QEf13/Xf9eSEGIBNBEGsiFEEQaiAFSwRAIAT9AAQAIQcgAyAUaiAG/QsEACAEIAf9CwQABSADIBRqIAb9CwQACyAEIBRqIAogCiAP/Q0BAgMEBQYHCAkKCwwNDg8Q/XkgCiAP/Q0CAwQFBgcICQoLDA0ODxAR/XkiBiAJIAkgEP0NAQIDBAUGBwgJCgsMDQ4PECIH/XcgCSAH/XkgCSAQ/Q0CAwQFBgcICQoLDA0ODxAR/Xf9eSIH/XcgBiAH/XkgCyALIBH9DQECAwQFBgcICQoLDA0ODxD9dyALIBH9DQIDBAUGBwgJCgsMDQ4PEBH9d/13/Xn9CwQACyAMIQggDSEGIA4hByAPIQogECEJIBEhCyATQRBqIRMMAQsLC4UFAg17An9BsIEE/QAEABogBUEBdCEFA0AgEyAFQRBqSQRAIAAgE2oiFP0ABAAhDSABIBRqIhT9AAQAIg4gASAUav0ABAAiD/2XASIQIA39lwEhDCAQIA39mQEiEiAOIA/9mQEiEf2XASENIBIgEf2ZASEOIBAgAiATav0ABAAiD/2ZASESIBAgD/2XASEPIBIgEf2XASEQIBIgEf2ZASERIBNBEE8EQCAIIAggDP0NAgMEBQYHCAkKCwwNDg8QEf2ZASAIIAz9DQQFBgcICQoLDA0ODxAREhP9mQEiEiAGIAYgDf0NAgMEBQYHCAkKCwwNDg8QESII/ZcBIAYgCP2ZASAGIA39DQQFBgcICQoLDA0ODxAREhP9lwH9mQEiBv2XASASIAb9mQEgByAHIA79DQIDBAUGBwgJCgsMDQ4PEBH9lwEgByAO/Q0EBQYHCAkKCwwNDg8QERIT/ZcB/ZcB/ZkBIQYgE0EQayIUQRBqIAVLBEAgBP0ABAAhByADIBRqIAb9CwQAIAQgB/0LBAAFIAMgFGogBv0LBAALIAQgFGogCiAKIA/9DQIDBAUGBwgJCgsMDQ4PEBH9mQEgCiAP/Q0EBQYHCAkKCwwNDg8QERIT/ZkBIgYgCSAJIBD9DQIDBAUGBwgJCgsMDQ4PEBEiB/2XASAJIAf9mQEgCSAQ/Q0EBQYHCAkKCwwNDg8QERIT/ZcB/ZkBIgf9lwEgBiAH/ZkBIAsgCyAR/Q0CAwQFBgcICQoLDA0ODxAR/ZcBIAsgEf0NBAUGBwgJCgsMDQ4PEBESE/2XAf2XAf2ZAf0LBAALIAwhCCANIQYgDiEHIA8hCiAQIQkgESELIBNBEGohEwwBCwsL5AUCDnsCf0GwgQT9AAQAIRIgBUECdCEFA0AgFCAFQRBqSQRAIAAgFGoiFf0ABAAiDCAMQR/9rAEgEv1O/VEhDSABIBVqIhX9AAQAIgwgDEEf/awBIBL9Tv1RIg4gASAVav0ABAAiDCAMQR/9rAEgEv1O/VEiD/22ASIQIA39tgEhDCAQIA39uAEiEyAOIA/9uAEiEf22ASENIBMgEf24ASEOIBAgAiAUav0ABAAiDyAPQR/9rAEgEv1O/VEiD/24ASETIBAgD/22ASEPIBMgEf22ASEQIBMgEf24ASERIBRBEE8EQCAHIAcgDP0NBAUGBwgJCgsMDQ4PEBESE/24ASAHIAz9DQgJCgsMDQ4PEBESExQVFhf9uAEiEyAGIAYgDf0NBAUGBwgJCgsMDQ4PEBESEyIH/bYBIAYgB/24ASAGIA39DQgJCgsMDQ4PEBESExQVFhf9tgH9uAEiBv22ASATIAb9uAEgCCAIIA79DQQFBgcICQoLDA0ODxAREhP9tgEgCCAO/Q0ICQoLDA0ODxAREhMUFRYX/bYB/bYB/bgBIgYgBkEf/awBIBL9Tv1RIQcgCSAJIA/9DQQFBgcICQoLDA0ODxAREhP9uAEgCSAP/Q0ICQoLDA0ODxAREhMUFRYX/bgBIgYgCiAKIBD9DQQFBgcICQoLDA0ODxAREhMiCP22ASAKIAj9uAEgCiAQ/Q0ICQoLDA0ODxAREhMUFRYX/bYB/bgBIgj9tgEgBiAI/bgBIAsgCyAR/Q0EBQYHCAkKCwwNDg8QERIT/bYBIAsgEf0NCAkKCwwNDg8QERITFBUWF/22Af22Af24ASIGIAZBH/2sASAS/U79USEGIBRBEGsiFUEQaiAFSwRAIAT9AAQAIQggAyAVaiAH/QsEACAEIAj9CwQABSADIBVqIAf9CwQACyAEIBVqIAb9CwQACyAMIQcgDSEGIA4hCCAPIQkgECEKIBEhCyAUQRBqIRQMAQsLC5UCAQN/A0AgBCAKSgRAIAAgASAGIAZBAWsgCkEBaiAESCILG2xqIQkgAiADaiAIIAsbIQsgBwRAIAdBAUYEQCAGQQNGBEAgACABIAkgAiALIAUQRQUgBkEFRgRAIAAgASAJIAIgCyAFEEIFIAAgASAJIAIgCyAFED8LCwUgBkEDRgRAIAAgASAJIAIgCyAFEEYFIAZBBUYEQCAAIAEgCSACIAsgBRBDBSAAIAEgCSACIAsgBRBACwsLBSAGQQNGBEAgACABIAkgAiALIAUQRAUgBkEFRgRAIAAgASAJIAIgCyAFEEEFIAAgASAJIAIgCyAFED4LCwsgACABQQF0aiEAIAIgA0EBdGohAiAKQQJqIQoMAQsLC98BBAN/AXsBfQF8A0AgAiAHSgRAIAQEQEEAIQZBACEFA0AgAyAFSgRAQQEgBiAAIAVBA3RqKwMAIgogCmIbIQYgBUEBaiEFDAELCwVBACEF/QwAAAAAAAAAAAAAAAAAAAAAIQgDQCAFQQRqIgYgA0wEQCAIIAAgBUECdGr9AAQAIgggCP1C/VAhCCAGIQUMAQsLIAj9UyEGA0AgAyAFSgRAQQEgBiAAIAVBAnRqKgIAIgkgCVwbIQYgBUEBaiEFDAELCwsgBgRAQQEPCyAAIAFqIQAgB0EBaiEHDAELC0EAC9oLAw57C38CfSAEIAZqQQFrIR0gBSAHakEBayEeQYEBIAdrIRwgCUGAgQlqIR8DQCAFIBtKBEAgGyAcaiEgIAAgG0ECdGohB0GAASAeIBtrIgYgBkGAAU4bQQJ0ISFBACEGA0AgBkGAAUgEQCAJIAZBwARsaiEiIAYgHU4EQCAiQQBBgAT8CwAFICIgByABIAZsaiAh/AoAACAhQYAESQRAICEgImpBAEGABCAha/wLAAsLIAZBAWohBgwBCwsgBSAgSgRAIAAgIEECdGohByAJQYDABGohIUGAASAeICBrIgYgBkGAAU4bQQJ0ISJBACEGA0AgBkGAAUgEQCAhIAZBwARsaiEjIAYgHU4EQCAjQQBBgAT8CwAFICMgByABIAZsaiAi/AoAACAiQYAESQRAICIgI2pBAEGABCAia/wLAAsLIAZBAWohBgwBCwsFIAlBgMAEakEAQYDABPwLAAsgCSAIEAMgCSAfEAcgHyAIEAMgCUGAghJqIQdBACEGA0AgBkGAAUkEQCAGQcAEbCIhIB9qIAcgIWoQSiAGQQRqIQYMAQsLIB8gCBANQQAhBwNAIAdBgAFJBEBBACEGA0AgBkGAAUkEQCAfIAZBwARsaiAHQQJ0aiIh/QAEACIRICH9AATABCIS/Q0AAQIDEBESEwQFBgcUFRYXIhMgIf0ABIAJIhQgIf0ABMANIhX9DQABAgMQERITBAUGBxQVFhciFv0NAAECAwQFBgcQERITFBUWFyENICH9AASAwAQiFyAh/QAEwMQEIhj9DQABAgMQERITBAUGBxQVFhciDiAh/QAEgMkEIg8gIf0ABMDNBCIZ/Q0AAQIDEBESEwQFBgcUFRYXIhr9DQABAgMEBQYHEBESExQVFhchECAJIAdBwARsaiAGQQJ0aiIhIA0gESAS/Q0ICQoLGBkaGwwNDg8cHR4fIhEgFCAV/Q0ICQoLGBkaGwwNDg8cHR4fIhL9DQABAgMEBQYHEBESExQVFhciFP3kASIVIBMgFv0NCAkKCwwNDg8YGRobHB0eHyITIBEgEv0NCAkKCwwNDg8YGRobHB0eHyIR/eQBIhL95AH9CwQAICEgECAXIBj9DQgJCgsYGRobDA0ODxwdHh8iFiAPIBn9DQgJCgsYGRobDA0ODxwdHh8iD/0NAAECAwQFBgcQERITFBUWFyIX/eQBIhggDiAa/Q0ICQoLDA0ODxgZGhscHR4fIg4gFiAP/Q0ICQoLDA0ODxgZGhscHR4fIg/95AEiFv3kAf0LBIDABCAhIA0gFP3lASINIA8gDv3lASIO/eQB/QsEwAQgISAQIBf95QEiDyATIBH95QEiEP3kAf0LBMDEBCAhIBUgEv3lAf0LBIAJICEgGCAW/eUB/QsEgMkEICEgDSAO/eUB/QsEwA0gISAPIBD95QH9CwTAzQQgBkEEaiEGDAELCyAHQQRqIQcMAQsLIAkgCBANIAq2ISYgDLYhJyACIBtBAnRqISEgHCAFIBtrIgYgBiAcShshIkEAIQcDQCAEIAdKBEAgCSAHQcAEbGohIyAhIAMgB2xqISQgJv0TIQ0gJ/0TIQ4gIkECdCElQQAhBgNAIAYgJUkEQCAGICRqIAYgI2r9AAQAIg/9av0MAAAAAAAAAAAAAAAAAAAAAP3kASAPIA/94AEgDf1E/U4gCxsgDv3mAf0LBAAgBkEQaiEGDAELCyAHQQFqIQcMAQsLIAUgIEoEQCAJQYDABGohISACICBBAnRqISIgHCAFICBrIgYgBiAcShshIEEAIQcDQCAEIAdKBEAgISAHQcAEbGohIyAiIAMgB2xqISQgJv0TIQ0gJ/0TIQ4gIEECdCElQQAhBgNAIAYgJUkEQCAGICRqIAYgI2r9AAQAIg/9av0MAAAAAAAAAAAAAAAAAAAAAP3kASAPIA/94AEgDf1E/U4gCxsgDv3mAf0LBAAgBkEQaiEGDAELCyAHQQFqIQcMAQsLCyAbIBxBAXRqIRsMAQsLC9EEAhZ7An8gAEGABGohGQNAIAAgGUkEQCAAIAD9AAQAIg0gAP0ABIAJIgz95AEiByAA/QAEwAQiCyAA/QAEwA0iCv3kASIG/eQBIhUgAf0ABAAiFP3mASAA/QAEgMAEIgkgAP0ABIDJBCII/eQBIgUgAP0ABMDEBCIEIAD9AATAzQQiA/3kASIC/eQBIhcgAf0ABIDABCIQ/eYB/eUBIhMgByAG/eUBIhEgAUGACWoiGP0ABAAiD/3mASAFIAL95QEiEiAY/QAEgMAEIg795gH95QEiFv3kASIGIA0gDP3lASIHIAQgA/3lASIF/eQBIg0gAUHABGoiGP0ABAAiDP3mASAJIAj95QEiBCAKIAv95QEiAv3kASILIBj9AASAwAQiA/3mAf3lASIKIAcgBf3lASIHIAFBwA1qIhj9AAQAIgX95gEgBCAC/eUBIgQgGP0ABIDABCIC/eYB/eUBIgn95AEiCP3kAf0LBAAgACAVIBD95gEgFyAU/eYB/eQBIhAgESAO/eYBIBIgD/3mAf3kASIP/eQBIg4gDSAD/eYBIAsgDP3mAf3kASIDIAcgAv3mASAEIAX95gH95AEiAv3kASIH/eQB/QsEgMAEIAAgEyAW/eUBIgUgAiAD/eUBIgT95AH9CwTABCAAIBAgD/3lASIDIAogCf3lASIC/eQB/QsEwMQEIAAgBiAI/eUB/QsEgAkgACAOIAf95QH9CwSAyQQgACAFIAT95QH9CwTADSAAIAMgAv3lAf0LBMDNBCAAQRBqIQAgAUEQaiEBDAELCwv7AQIEfwJ7A0AgAiAHSgRAIAAiBCADQQJ0aiEGIAkhCANAIARBIGoiBSAGTQRAIAkgBP0ABAD9DP///3////9/////f////3/9Tv24ASEJIAggBP0ABBD9DP///3////9/////f////3/9Tv24ASEIIAUhBAwBCwsDQCAEIAZJBEAgCSAE/VwCAP0M////f////3////9/////f/1O/bgBIQkgBEEEaiEEDAELCyAJIAj9uAEhCSAAIAFqIQAgB0EBaiEHDAELCyAJ/RsAIgEgCf0bASIAIAAgAUgbIgIgCf0bAiIBIAn9GwMiACAAIAFIGyIAIAAgAkgbvrsLuAUCBnsCfyAEQQBBgIEJ/AsAA0AgAiALSwRAIARBgAEgACALQQN0aiIMKAIAa0H/AHFBwARsakGAASAMKAIEa0H/AHFBAnRqIAEgC0ECdGoqAgBDAACAOJQ4AgAgC0EBaiELDAELCyAEIAMQAyAEIARBgIEJaiIAEAcgACADEAMgACAEEAcgBEGAghJqIQFBACEDA0AgA0GAAUkEQEEAIQADQCAAQYABSQRAIAEgAEHABGxqIANBAnRqIgIgBCADQcAEbGogAEECdGoiC/0ABAAiBSAL/QAEwAQiBv0NAAECAxAREhMEBQYHFBUWFyIHIAv9AASACSIIIAv9AATADSIJ/Q0AAQIDEBESEwQFBgcUFRYXIgr9DQABAgMEBQYHEBESExQVFhf9CwQAIAIgByAK/Q0ICQoLDA0ODxgZGhscHR4f/QsEwAQgAiAFIAb9DQgJCgsYGRobDA0ODxwdHh8iBSAIIAn9DQgJCgsYGRobDA0ODxwdHh8iBv0NAAECAwQFBgcQERITFBUWF/0LBIAJIAIgBSAG/Q0ICQoLDA0ODxgZGhscHR4f/QsEwA0gAkGAwARqIgIgC0GAwARqIgv9AAQAIgUgC/0ABMAEIgb9DQABAgMQERITBAUGBxQVFhciByAL/QAEgAkiCCAL/QAEwA0iCf0NAAECAxAREhMEBQYHFBUWFyIK/Q0AAQIDBAUGBxAREhMUFRYX/QsEACACIAcgCv0NCAkKCwwNDg8YGRobHB0eH/0LBMAEIAIgBSAG/Q0ICQoLGBkaGwwNDg8cHR4fIgUgCCAJ/Q0ICQoLGBkaGwwNDg8cHR4fIgb9DQABAgMEBQYHEBESExQVFhf9CwSACSACIAUgBv0NCAkKCwwNDg8YGRobHB0eH/0LBMANIABBBGohAAwBCwsgA0EEaiEDDAELCwvkAwITewJ/IAEgAkEDdGr9CQIAIQMgASACQQF0QQFqQQJ0av0JAgAhBCABIAJBBHRq/QkCACEFIAEgAkECdEEBakECdGr9CQIAIQYgASACQRhsav0JAgAhByABIAJBBmxBAWpBAnRq/QkCACEIIABBgARqIRYDQCAAIBZJBEAgAEGAJGoiAf0ABAAiCSAF/eYBIAH9AASAwAQiCiAG/eYB/eQBIQsgAP0ABIDABCIMIAogBf3mASAJIAb95gH95QEiDf3kASEOIAAgAP0ABAAiECAL/eQBIhEgAEGAEmoiAv0ABAAiEiAD/eYBIAL9AASAwAQiEyAE/eYB/eQBIhQgAEGANmoiF/0ABAAiDyAH/eYBIBf9AASAwAQiFSAI/eYB/eQBIgn95AEiCv3kAf0LBAAgACAOIBMgA/3mASASIAT95gH95QEiEiAVIAf95gEgDyAI/eYB/eUBIg/95AEiE/3kAf0LBIDABCABIBEgCv3lAf0LBAAgASAOIBP95QH9CwSAwAQgAiAQIAv95QEiCiAPIBL95QEiC/3kAf0LBAAgAiAMIA395QEiDCAUIAn95QEiCf3kAf0LBIDABCAXIAogC/3lAf0LBAAgFyAMIAn95QH9CwSAwAQgAEEQaiEADAELCwvqAwISewJ/IAEgAkEDdGr9CQIAIQMgASACQQF0QQFqQQJ0av0JAgAhBCABIAJBBHRq/QkCACEFIAEgAkECdEEBakECdGr9CQIAIQYgASACQRhsav0JAgAhByABIAJBBmxBAWpBAnRq/QkCACEIIABBgARqIRUDQCAAIBVJBEAgAEGAEmoiAf0ABAAhDCAAQYAkaiIC/QAEACENIABBgDZqIhb9AAQAIQ4gAP0ABIDABCIPIAL9AASAwAQiCv3kASEQIAH9AASAwAQiESAW/QAEgMAEIgv95AEhEiAAIAD9AAQAIhMgDf3kASIUIAwgDv3kASIJ/eQB/QsEACAAIBAgEv3kAf0LBIDABCABIBMgDf3lASINIBEgC/3lASIL/eQBIhEgA/3mASAPIAr95QEiCiAOIAz95QEiDP3kASIOIAT95gH95QH9CwQAIAEgESAE/eYBIA4gA/3mAf3kAf0LBIDABCACIBQgCf3lASIJIAX95gEgECAS/eUBIg4gBv3mAf3lAf0LBAAgAiAJIAb95gEgDiAF/eYB/eQB/QsEgMAEIBYgDSAL/eUBIgkgB/3mASAKIAz95QEiCiAI/eYB/eUB/QsEACAWIAkgCP3mASAKIAf95gH95AH9CwSAwAQgAEEQaiEADAELCwusCQIsewZ/IAFBgAFq/QkCACEuIAJBA3QiLyABav0JAgAhLSABIAJBAXRBAWpBAnRq/QkCACEsIAEgAkEEdGr9CQIAISsgASACQQJ0QQFqQQJ0av0JAgAhKiABIAJBGGxq/QkCACEpIAEgAkEGbEEBakECdGr9CQIAISggASACQQV0av0JAgAhJyABIC9BAWpBAnRq/QkCACEmIAEgAkEobGr9CQIAISUgASACQQpsQQFqQQJ0av0JAgAhJCABIAJBMGxq/QkCACEjIAEgAkEMbEEBakECdGr9CQIAISIgASACQThsav0JAgAhISABIAJBDmxBAWpBAnRq/QkCACEgIABBgARqITMDQCAAIDNJBEAgAEGAoAJqIjL9AASAwAQhBCAA/QAEACIZIDL9AAQAIgMgJ/3mASAEICb95gH95AEiGP3kASEXIAD9AASAwAQiHyAEICf95gEgAyAm/eYB/eUBIh795AEhHSAAQYCQAWoiMf0ABIDABCEWIABBgLADaiIw/QAEgMAEIRQgAEGAyABqIi/9AASAwAQhEiAAQYDoAmoiAv0ABIDABCEPIABBgNgBaiIB/QAEgMAEIQwgAEGA+ANqIjT9AASAwAQhCiAAIBcgMf0ABAAiFSAr/eYBIBYgKv3mAf3kASIcIDD9AAQAIgQgI/3mASAUICL95gH95AEiE/3kASIa/eQBIgYgL/0ABAAiESAt/eYBIBIgLP3mAf3kASIbIAL9AAQAIg4gJf3mASAPICT95gH95AEiDf3kASIIIAH9AAQAIgsgKf3mASAMICj95gH95AEiECA0/QAEACIDICH95gEgCiAg/eYB/eQBIgn95AEiB/3kASIF/eQB/QsEACAAIB0gFiAr/eYBIBUgKv3mAf3lASIWIBQgI/3mASAEICL95gH95QEiFf3kASIU/eQBIgQgEiAt/eYBIBEgLP3mAf3lASISIA8gJf3mASAOICT95gH95QEiEf3kASIOIAwgKf3mASALICj95gH95QEiDCAKICH95gEgAyAg/eYB/eUBIgv95AEiCv3kASID/eQB/QsEgMAEIDIgBiAF/eUB/QsEACAyIAQgA/3lAf0LBIDABCAxIBcgGv3lASIGIAogDv3lASIF/eQB/QsEACAxIB0gFP3lASIEIAggB/3lASID/eQB/QsEgMAEIDAgBiAF/eUB/QsEACAwIAQgA/3lAf0LBIDABCAvIBkgGP3lASIPIBUgFv3lASIO/eQBIgcgGyAN/eUBIg0gCyAM/eUBIgz95AEiBiASIBH95QEiCyAQIAn95QEiCv3kASID/eUBIC795gEiBf3kAf0LBAAgLyAfIB795QEiCSAcIBP95QEiCP3kASIEIAMgBv3kASAu/eYBIgP95AH9CwSAwAQgAiAHIAX95QH9CwQAIAIgBCAD/eUB/QsEgMAEIAEgDyAO/eUBIgcgDSAM/eUBIgYgCyAK/eUBIgP95AEgLv3mASIF/eUB/QsEACABIAkgCP3lASIEIAYgA/3lASAu/eYBIgP95AH9CwSAwAQgNCAHIAX95AH9CwQAIDQgBCAD/eUB/QsEgMAEIABBEGohAAwBCwsLsAkCK3sGfyABQYABav0JAgAhAyACQQN0Ii4gAWr9CQIAIQQgASACQQF0QQFqQQJ0av0JAgAhBSABIAJBBHRq/QkCACEGIAEgAkECdEEBakECdGr9CQIAIQcgASACQRhsav0JAgAhCCABIAJBBmxBAWpBAnRq/QkCACEJIAEgAkEFdGr9CQIAIQogASAuQQFqQQJ0av0JAgAhCyABIAJBKGxq/QkCACEMIAEgAkEKbEEBakECdGr9CQIAIQ0gASACQTBsav0JAgAhDiABIAJBDGxBAWpBAnRq/QkCACEPIAEgAkE4bGr9CQIAIRAgASACQQ5sQQFqQQJ0av0JAgAhESAAQYAEaiECA0AgACACSQRAIAD9AAQAIh8gAEGAoAJqIi79AAQAIiD95AEhISAA/QAEgMAEIiIgLv0ABIDABCIj/eQBISQgAEGAkAFqIi/9AAQAIRIgAEGAsANqIjD9AAQAIRMgL/0ABIDABCIUIDD9AASAwAQiFf3kASEWIABBgMgAaiIx/QAEACEXIABBgOgCaiIy/QAEACEYIDH9AASAwAQiGSAy/QAEgMAEIhr95AEhGyAAQYDYAWoiM/0ABAAhJSAAQYD4A2oiAf0ABAAhJiAz/QAEgMAEIicgAf0ABIDABCIo/eQBIRwgACAhIBIgE/3kASId/eQBIikgFyAY/eQBIiogJSAm/eQBIiv95AEiHv3kAf0LBAAgACAkIBb95AEiLCAbIBz95AEiLf3kAf0LBIDABCAuICkgHv3lASIeIAr95gEgLCAt/eUBIikgC/3mAf3lAf0LBAAgLiAeIAv95gEgKSAK/eYB/eQB/QsEgMAEIC8gISAd/eUBIh0gGyAc/eUBIhv95AEiHCAG/eYBICQgFv3lASIWICsgKv3lASIe/eQBIiEgB/3mAf3lAf0LBAAgLyAcIAf95gEgISAG/eYB/eQB/QsEgMAEIDAgHSAb/eUBIhsgDv3mASAWIB795QEiFiAP/eYB/eUB/QsEACAwIBsgD/3mASAWIA795gH95AH9CwSAwAQgMSAfICD95QEiFiAUIBX95QEiFP3kASIVIBcgGP3lASIXICcgKP3lASIY/eQBIhsgGSAa/eUBIhkgJiAl/eUBIhr95AEiHP3kASAD/eYBIh395AEiHiAE/eYBICIgI/3lASIfIBMgEv3lASIS/eQBIhMgHCAb/eUBIAP95gEiG/3kASIcIAX95gH95QH9CwQAIDEgHiAF/eYBIBwgBP3mAf3kAf0LBIDABCAyIBUgHf3lASIVIAz95gEgEyAb/eUBIhMgDf3mAf3lAf0LBAAgMiAVIA395gEgEyAM/eYB/eQB/QsEgMAEIDMgFiAU/eUBIhMgGSAa/eUBIhQgFyAY/eUBIhX95QEgA/3mASIW/eQBIhcgCP3mASAfIBL95QEiEiAVIBT95AEgA/3mASIU/eUBIhUgCf3mAf3lAf0LBAAgMyAXIAn95gEgFSAI/eYB/eQB/QsEgMAEIAEgEyAW/eUBIhMgEP3mASASIBT95AEiEiAR/eYB/eUB/QsEACABIBMgEf3mASASIBD95gH95AH9CwSAwAQgAEEQaiEADAELCwssACAAIAFBA3RqIQEDQCAAIAFJBEAgACAAKwMAEFI5AwAgAEEIaiEADAELCwuVBgIIfAJ/IAAgAETvOfr+Qi7mP6MiAZsiAiACRAAAAAAAAPC/oCACRAAAAAAAAOC/oCABZRsiAkQAAOD+Qi7mv6IiAaAiAyAAoSEEIAAgAyAEoaEgASAEoaAkACMAIQAgApoiAUR2PHk17znqPaIhBCABIAFEAAAAAgAAoEGiIgUgBSABoaEiAaEhBSABRAAAADjvOeo9oiAEoSABRAAAAFAcNjS8oqAgBUQAAAA47znqPaKgIAVEAAAAUBw2NLyioCQAIwAhASADIASgIgUgA6EhBiADIAUgBqGhIAQgBqGgJAAgBSMAIACgIAGgIgCgIgEgBaEhAyAFIAEgA6GhIAAgA6GgJAAjACEAIAEgAkQIerWXH8CMuqIiA6AiBCABoSEFIAEgBCAFoaEgAyAFoaAkACAEIwAgAKBEAAAAAAAAAACgIgCgIgEgBKEhAyAEIAEgA6GhIAAgA6GgJAAgAUQAAAAAAABgP6IhAyMARAAAAAAAAGA/oiEEQZCBBCsDACEAQZiBBCsDACEBQQwhCQNAIAlBAE4EQCAAIAEgAyAEEAghBSMAIQYgCUEDdCIKQaiABGorAwAhByAFIApBoIAEaisDACIIoCIBIAWhIQAgBSABIAChoSAIIAChoCQAIAEjACAGoCAHoCIFoCIAIAGhIQYgASAAIAahoSAFIAahoCQAIwAhASAJQQJrIQkMAQsLIAAgASADIAQQCCEAIwAhAUEAIQkDQCAJQQlIBEAgAEQAAAAAAAAAQKAiA0QAAAAAAAAAwKAhBEQAAAAAAAAAQCADIAShoSAAIAShoCQAIAMjAEQAAAAAAAAAAKAgAaAiBKAiBSADoSEGIAMgBSAGoaEgBCAGoaAkACAAIAEgBSMAEAghACMAIQEgCUEBaiEJDAELCyAARAAAAAAAAPA/oCIDRAAAAAAAAPC/oCEERAAAAAAAAPA/IAMgBKGhIAAgBKGgJAAgAyMARAAAAAAAAAAAoCABoCIAoCIBIAOhIQQgAyABIAShoSAAIAShoCQAIAEjAKAgAvwGQv8HfEI0hr+iC4ECAgh/A3sDQCAEIAtKBEBBACEKIAVBAnQhDSAIQQJ0IQ4DQCAKIA1JBEAgACAKaiEM/QwAAAAAAAAAAAAAAAAAAAAAIRH9DAAAAAAAAAAAAAAAAAAAAAAhEkEAIQkDQCAJIA5JBEAgESAHIAlq/QkCACITIAwgBiAJQQF0aiIQKAIAaiIP/QAEACAMIBAoAgRqIhD9AAQA/eUB/eYB/eQBIREgEiATIA/9AAQQIBD9AAQQ/eUB/eYB/eQBIRIgCUEEaiEJDAELCyACIApqIgkgEf0LBAAgCSAS/QsEECAKQSBqIQoMAQsLIAAgAWohACACIANqIQIgC0EBaiELDAELCwv3AgIJfwZ7A0AgBCAOSgRAIAq2/RMhGEEAIQwgBUECdCEQA0AgDCAQSQRAIAAgDGohD/0MAAAAAAAAAAAAAAAAAAAAACEW/QwAAAAAAAAAAAAAAAAAAAAAIRdBACELQQEhDQNAIAkgDU4EQP0MAAAAAAAAAAAAAAAAAAAAACEU/QwAAAAAAAAAAAAAAAAAAAAAIRUgCCANbEECdCERA0AgCyARSQRAIBQgByALav0JAgAiGSAPIAYgC0EBdGoiEygCAGoiEv0ABAAgDyATKAIEaiIT/QAEAP3lAf3mAf3kASEUIBUgGSAS/QAEECAT/QAEEP3lAf3mAf3kASEVIAtBBGohCwwBCwsgFiAUIBT95gH95AEhFiAXIBUgFf3mAf3kASEXIA1BAWohDQwBCwsgAiAMaiILIBb94wEgGP3nAf0LBAAgCyAX/eMBIBj95wH9CwQQIAxBIGohDAwBCwsgACABaiEAIAIgA2ohAiAOQQFqIQ4MAQsLC5UEAhB/AXsgCkEBdUECaiEdQQhBBCAPGyEeIBBBiARqIh9B2AVqIhpBQGshFwNAIAEgGEsEQCACIAAgGEECdGooAgAiESAGbSIbIANsaiARIAYgG2xrIhwgHWtBAnRqISAgECETQQAhEUEAIRUgFyAKQQRqIhlBCGpBA3QiFiAIQQRqbGohEiAL/RQhIQNAIBEgCEEEakgEQEEAIRQDQCAUIBlJBEAgFyARIBZsaiAUQQN0aiAgIAMgEWxqIBRBAnRq/V0DAP1fICH98gH9CwQAIBRBAmohFAwBCwsgEUEBaiERDAELCwNAIBVBBUgEQCAXIBUgFmxqIBYgEiAZIAcgCEEBdRABIA8EQCASQQggE0EFIAkgCkEBdRABBSASIhEgGUEDdGohFANAIBEgFEkEQCARIBH9AAQA/V79X/0LBAAgEUEQaiERDAELCyASQQggEiAWaiIUQQUgCSAKQQF1EAFBACERA0AgEUEoSQRAIBMgEUEBdmogESAUav0ABAD9Xv1bAwAAIBFBEGohEQwBCwsLIBNB6ABqIRMgFUEBaiEVDAELCyAMBEBBACERA0AgEUEFSARAIBAgEUHoAGxqIAwgHiAcQQJrbGpBBSAPEAQgEUEBaiERDAELCwsgEEHoACAfQegAIBpBAEEBQQEgDSAOIA8QECAEIAUgG2xqIBxqIBotAAA6AAAgGEEBaiEYDAELCwvPCwMOexB/A30gAkGAwgBqISEDQCAGICRKBEBBgAQgBiAkayIaIBpBgARKGyEjQQAhJQNAICUgBUECakgEQCAAIAEgJUEBamxqICRBAnRqIhogAWshJiACICVBAXFBwBBsaiIbQYAhaiEeICEgJUEDb0HAEGxqIichHSABIBpqIhz9AAQAIg0gJv0ABAAiDv3lASEMIA4gDf3kASAa/QAEACINIA395AH95AEhDSAbICNBAmpBAnRqIR8DQCAbIB9JBEAgHEEQaiIc/QAEACIPICZBEGoiJv0ABAAiEP3lASEOIA0gECAP/eQBIBpBEGoiGv0ABAAiDyAP/eQB/eQBIg/9DQgJCgsMDQ4PEBESExQVFhcgDf3lASENIBsgDCAO/Q0EBQYHCAkKCwwNDg8QERITIhAgEP3kASAMIAwgDv0NCAkKCwwNDg8QERITFBUWF/3kAf3kASIM/QsEACAeIA39CwQAIB0gDCAM/eYBIA0gDf3mAf3kAf3jAf0LBAAgDiEMIA8hDSAeQRBqIR4gHUEQaiEdIBtBEGohGwwBCwsgJUECTgRAIAIgJUEBayIaQQFxQcAQbGpBBGoiHUGAIWohICAhICVBAmsiG0EDb0HAEGxqQQRqIR8gISAaQQNvQcAQbGpBBGohHCAnQQRqIScgAyAEIBtsaiAkaiEoIAi2ISsgBiAbbCAkaiEeQQAhGyAHtiIqIAm2IiyT/RMhDwNAIBsgI0gEQCAbQQJ0IRoCQCAbQQ9xRSAbQRBqICNMcQRAIBogHGoiJv0ABAAgD/1DICb9AAQQIA/9Q/1OICb9AAQgIA/9QyAm/QAEMCAP/UP9Tv1O/aMBBEAgGyAoaiIaQgA3AwAgGkIANwMIIBtBDGohGwwCCwsgGiAcaiIm/QAEACAP/UP9owEEf0EABSAaIB1q/QAEACIV/eABIg4gGiAgav0ABAAiFv3gASIN/esBIQwgLCAskv0TIhT9DAAAgD8AAIA/AACAPwAAgD8gGiAfaiIpQQRr/QAEACITICn9AAQEIhL96wEgGiAnaiIaQQRr/QAEACIRIBr9AAQEIhD96wH96wEgKf0ABAAiFyAa/QAEACIYIBX9DAAAAAAAAAAAAAAAAAAAAAD9RCAW/QwAAAAAAAAAAAAAAAAAAAAA/UT9USIW/VIgJv0ABAQgDiAN/UQiGf1SIhUgGCAXIBb9UiAmQQRr/QAEACAZ/VIiF/3rAf3rASIYIBMgEv3qASARIBD96gH96gEgFSAX/eoB/eoB/eUBIBT95AH9DAAAoD8AAKA/AACgPwAAoD/95gEgDCAs/RP95QH95wH95AH95gEgGP0MvTeGNb03hjW9N4Y1vTeGNf3mAf3kASEYICb9AAQAIhkgKiAsk/0T/UMgFSAOIA396gEgDP3nASIMIBIgECAW/VIgFf3lAf3mAf3kASAXIAwgESATIBb9UiAX/eUB/eYB/eQB/esBIgwgGSAY/eQB/UQgDiAN/eUB/eABIBT9RSIN/U/9UCEOIBkgKiAskv0T/UYgDCAZIBj95QH9Rf1OIA39TyIM/QwBAAAAAQAAAAEAAAABAAAAIA79T/1OIAwgGSArICyS/RP9RiIN/U79DAEAAAABAAAAAQAAAAEAAAD9Tv2uAf0MBAAAAAQAAAAEAAAABAAAACAOIAwgDSAZICsgLJP9E/1D/VD9Tv1Q/VIiDCAM/YUBIgwgDP1l/RsACyEmIBtBBGogI0wEQCAbIChqICZBg4aMGHE2AgAFIBshGgNAIBogI0gEQCAaIChqICYgGiAba0EDdHVBA3E6AAAgGkEBaiEaDAELCwsgJkGEiJAgcSEmA0AgJgRAAkAgGyAmaEEDdmohGiAmICZBAWtxISYgGiAjTg0AIAsgIkoEQCAKICJBAnRqIBogHmo2AgALICJBAWohIgwCCwsLCyAbQQRqIRsMAQsLCyAlQQFqISUMAQsLICRBgARqISQMAQsLICILnwMBB38gACACakEDOgAAIAMgAjYCACADQQRqIQIDQCACIANLBEAgAkEEayICKAIAIgUgAWoiBkEBaiEEIAUgAWsiB0EBaiEJIAdBAWsiCCAAaiIKLQAAQQFrQQJJBEAgCkEDOgAAIAIgCDYCACACQQRqIQILIAAgB2oiCC0AAEEBa0ECSQRAIAhBAzoAACACIAc2AgAgAkEEaiECCyAAIAlqIgctAABBAWtBAkkEQCAHQQM6AAAgAiAJNgIAIAJBBGohAgsgACAFQQFrIgdqIggtAABBAWtBAkkEQCAIQQM6AAAgAiAHNgIAIAJBBGohAgsgACAFQQFqIgVqIgctAABBAWtBAkkEQCAHQQM6AAAgAiAFNgIAIAJBBGohAgsgACAGQQFrIgVqIgctAABBAWtBAkkEQCAHQQM6AAAgAiAFNgIAIAJBBGohAgsgACAGaiIFLQAAQQFrQQJJBEAgBUEDOgAAIAIgBjYCACACQQRqIQILIAAgBGoiBS0AAEEBa0ECSQRAIAVBAzoAACACIAQ2AgAgAkEEaiECCwwBCwsL4gMCCXsEfyAH/RQhCiAI/RQhCwNAIAYgEksEQAJAIAMgEkECdGoiE/1dAwD9XyIJIAr9TCAJ/QwAAAAAAAAAAAAAAAAAAAAA/Ur9TiIN/VNFBEAgBSASakEAOwEADAELIAAgEkECdCIUav1dAwD9XyIM/ewBIg4gASAUav1dAwD9XyIP/ewBIhD9SiAOIBD9RyAM/QwAAAAAAAAAAAAAAAAAAAAA/UogD/0MAAAAAAAAAAAAAAAAAAAAAP1K/VEiD/1O/VAhDCAEIBRqIhX9XQMA/V8hEf0MAAAAAAAA8D8AAAAAAADwPyAOIBD99gEgDiAQ/fcB/fMB/V79XyIO/fEBIRAgBSASaiANIAIgFGoiFEEEav1dAwD9XyAVQQRq/V0DAP1fIA/9UiAO/fIB/V79XyAU/V0DAP1fIg0gESAP/VIgE0EEav1dAwD9XyAM/VIgEP3yAf3wASAJ/UsgFUEEa/1dAwD9XyAUQQRr/V0DAP1fIA/9UiAO/fIB/V79XyARIA0gD/1SIBNBBGv9XQMA/V8gDP1SIBD98gH98AEgCf1L/U79TiIM/cQBIhNBAXEgDCAJIAv9TP1O/cQBIhRBAXFqIBNBAXUgFEEBdWpBCHRqOwEACyASQQJqIRIMAQsLC7oBAQN/A0AgAiAESgRAIAAgBGr9AAQA/QwCAgICAgICAgICAgICAgIC/SP9UwRAIAQhBQNAIAUgBEEQakgEQCAAIAVqLQAAQQJGBEAgACABIAUgAxBXCyAFQQFqIQUMAQsLCyAEQRBqIQQMAQsLA0AgAiAGSgRAIAAgBmoiASAB/QAEAP0MAwMDAwMDAwMDAwMDAwMDA/0j/QwBAQEBAQEBAQEBAQEBAQEB/U79CwQAIAZBEGohBgwBCwsLZAECfwNAIAYgCkoEQCAAIAFqIQkgCARAIAAgCSABIAlqIAIgAyAEIAcQDgUgACAJIAEgCWogAiADIAQgBxAPCyAJIQAgAiAFaiECIAMgBWohAyAEIAVqIQQgCkEBaiEKDAELCwtDAQF/IAMgBmtBAnQhAwNAIAIgB0oEQCAAIAQgBUEAEAQgACADaiADIARqIAZBABAEIAAgAWohACAHQQFqIQcMAQsLCz8BAn8DQCABIAJKBEAgAyAAIAJq/QAEAP0MAAAAAAAAAAAAAAAAAAAAAP0k/WRpaiEDIAJBEGohAgwBCwsgAwsLwAECAEGMgAQLoAGcAAAAAAAAAAAAAAAEAAAAgAAAAAAAAAAAAPA/AAAAAAAAAAAAAAAAAADgPwAAAAAAAAAAVVVVVVVVxT9VVVVVVVVlPFVVVVVVVaU/VVVVVVVVRTwRERERERGBPxEREREREQE8F2zBFmzBVj+f9Emf9EnvuxqgARqgASo/GqABGqABajsaoAEaoAH6PhqgARqgATo7AAAAAAAAAAAAAAAAAEGwgQQLEP///3////9/////f////38=";
})
});
// kernels/filters.ts
var init_filters = __esm({
"kernels/filters.ts": (function () {
init_filters_wasm();
init_runtime();
})
});
// kernels/bands.ts
function alongAxis(shape, axis) {
let outer = 1;
let inner = 1;
for (let i = 0; i < axis; i++) outer *= shape[i];
for (let i = axis + 1; i < shape.length; i++) inner *= shape[i];
return {
outer,
length: shape[axis],
inner
};
}
function overAxis(src, dst, view, options3, filter) {
const { outer, length: length2, inner } = view;
for (let block = 0; block < outer; block++) {
for (let x = 0; x < inner; x += CHUNK) {
const width = Math.min(CHUNK, inner - x);
const start = block * length2 * inner + x;
overBands(src.subarray(start), dst.subarray(start), {
...options3,
width,
height: length2,
pitch: inner
}, (band) => filter(band, width));
}
}
}
var ELEMENT, BORDER, BAND_BYTES, LONG2, CHUNK;
var init_bands = __esm({
"kernels/bands.ts": (function () {
init_filters();
init_runtime();
ELEMENT = {
u8: 0,
u16: 1,
f32: 2,
f64: 3
};
BORDER = {
reflect: 0,
nearest: 1,
mirror: 2,
wrap: 3,
constant: 4
};
BAND_BYTES = 384 * 1024;
LONG2 = 4096;
CHUNK = 4096;
})
});
// core/memory.ts
function recycleArray({ buffer, byteLength }) {
if (!(buffer instanceof ArrayBuffer) || buffer.resizable || buffer.byteLength !== byteLength || byteLength < LEAST || byteLength > KEEP2) return;
free.push(buffer.transfer());
kept += byteLength;
while (kept > KEEP2) kept -= free.shift().byteLength;
}
var KEEP2, LEAST, free, kept;
var init_memory = __esm({
"core/memory.ts": (function () {
init_errors();
KEEP2 = 1 << 27;
LEAST = 1 << 16;
free = [];
kept = 0;
})
});
// kernels/chunks.ts
var PIECE, GATHERED;
var init_chunks = __esm({
"kernels/chunks.ts": (function () {
init_memory();
init_bands();
init_runtime();
PIECE = 1 << 18;
GATHERED = 1 << 24;
})
});
// kernels/results_wasm.ts
var results_wasm_default;
var init_results_wasm = __esm({
"kernels/results_wasm.ts": (function () {
results_wasm_default = "AGFzbQEAAAABeAxgA39/fwBgBH9/f38AYAZ/f39/f38AYAV/f39/fwBgCH9/f39/f39/AGALf39/f39/f39/f38Bf2AGf39/f39/AX9gCX9/f39/f39/fwBgA39/fwF8YAd/f398fH9/AGALf39/f39/f39/f38AYAd/f39/f39/AAISAQNlbnYGbWVtb3J5AgEggIAEAxQTBAUGBwgJCgIAAwEDCwIBAQAAAAf0ARQNYnl0ZXNPZkxhYmVscwASC2J5dGVzT2ZNYXNrABEJc3dhcEJ5dGVzABAKY29yZVBpeGVscwAPC2NvdW50TGFiZWxzAA4OaGlnaGVzdEJ5TGFiZWwADQZpbnNldHMADApsb29rTGFiZWxzAAsKbWFya0xhYmVscwAKCnBhaXJMYWJlbHMACQ1yYW5nZU9mTGFiZWxzAAgKc3VtQnlMYWJlbAAHCmRyYXdMZXR0ZXIABgdmaWxsQm94AAAFZ3JleXMABQdsZXZlbE9mAAQIb3V0bGluZXMAAwdzYW1wbGVkAAIGc3VydmV5AAEGbWVtb3J5AgAK2yUTnQEBAX8gBCAGaiIGIAEgASAGShsiBiAEQQAgBEEAShsiBEwgAyAFaiIFIAIgAiAFShsiAiADQQAgA0EAShsiA0xyBEAPCyACIANrIQUgBiAEayEGIAAgASADbGogBGohAgNAIAUgCEoEQEEAIQADQCAAIAZIBEAgACACaiAHOgAAIABBAWohAAwBCwsgASACaiECIAhBAWohCAwBCwsL4QUCEn8BfCABQQJ0IRQgCiEQIAcoAgAhEyACIQwDQCAMIAIgA2pIBEAgACAUIAwgAmtsaiEVQQAhDUEAIQ5BdiEPQQAhCwNAIAEgC0oEQCAVIAtBAnQiFmoiFygCACIRBEAgBSARQQZ0aiESIAsEfyAXQQRrKAIAIBFHBUEBCwRAIAshDSASKAIARQRAIAYgE0ECdGogETYCACASIBNBAWoiEzYCACASIAw2AgggEiALNgIQIBIgCzYCFAsgCyAPa0EJTARAAkAgDiARRg0AIAUgEUEGdGoiGCgCACIZIAUgDkEGdGoiGigCACIbIBkgG0gbIhwgGCAaIBkgG0oiGBsiGigCMEYNACAaIBw2AjAgCiAZIBsgGBtBAWs2AgAgCiAcQQFrNgIEIApBCGohCgsLCyAMBH8gFyAUaygCACARRwVBAQsEfyAMIAkgFmooAgBrQQlMBUEACwRAAkAgCCAWaigCACIYIBFGDQAgBSARQQZ0aiIZKAIAIhogBSAYQQZ0aiIYKAIAIhsgGiAbSBsiHCAZIBggGiAbSiIYGyIZKAIwRg0AIBkgHDYCMCAKIBogGyAYG0EBazYCACAKIBxBAWs2AgQgCkEIaiEKCwsgDCAEQQFrRgR/QQEFIBQgF2ooAgAgEUcLBEAgCCAWaiARNgIAIAkgFmogDDYCAAsgCyABQQFrRgR/QQEFIBcoAgQgEUcLBEAgESEOIAshDyASIAsgDWtBAWoiESASKAIEajYCBCASIBIrAyAgDLcgEbciHaKgOQMgIBIgEisDKCALIA1qt0QAAAAAAADgP6IgHaKgOQMoIBIgDDYCDCASIA0gEigCECIWIA0gFkgbNgIQIBIgCyASKAIUIhYgCyAWShs2AhQgESASKAIcSgRAIBIgETYCHCASIAEgDGwgC2ogEUEBdWs2AhgLCwsgC0EBaiELDAELCyAMQQFqIQwMAQsLIAcgEzYCACAKIBBrQQN2C48BAgF/AXwgBSEGA0AgASADSgRAAnwgAkUEQCAAIANqLQAAuAwBCyACQQFGBEAgACADQQF0ai8BALgMAQsgAkECRgRAIAAgA0ECdGoqAgC7DAELIAAgA0EDdGorAwALIgeZRAAAAAAAAPB/YwRAIAUgBzkDACAFQQhqIQULIAMgBGohAwwBCwsgBSAGa0EDdguICgEUfyABQQJ0IRcgASAFbCERIAYgBSAFIAZKGyEUIAIhCQNAIAkgAiADakgEQCAAIBcgCSACa2xqIRpBACEQA0AgASAQSgRAAkAgGiAQQQJ0aiIWKAIAIhVFDQAgCUUiCkUEQCAWIBdrKAIAIBVHIQoLIAkgBEEBa0YiC0UEQCAWIBdqKAIAIBVHIQsLIBBFIgxFBEAgFkEEaygCACAVRyEMCyAQIAFBAWtGIg1FBEAgFigCBCAVRyENC0EBIA1BASAMQQEgCyAKGxsbRQ0AIAcgFWotAAAhGEEAIQ8DQCAFIA9sIg4gBkgEQCAFIAUgBiAOayIOIAUgDkgbIhtrIRkgDyAXbCEcIAkgD2ogBEhBACAKGwR/IBYgHGooAgAgFUYFQQALBEAgCCARIAkgD2ogBWxsaiAFIBBsaiESQQAhEwNAIBMgG0gEQEEAIQ4DQCAFIA5KBEAgDiASaiAYOgAAIA5BAWohDgwBCwsgESASaiESIBNBAWohEwwBCwsLIAsgCSAPTnEEfyAWIBxrKAIAIBVGBUEACwRAIAggESAJIA9rIAVsIBlqbGogBSAQbGohEkEAIRMDQCATIBtIBEBBACEOA0AgBSAOSgRAIA4gEmogGDoAACAOQQFqIQ4MAQsLIBEgEmohEiATQQFqIRMMAQsLCyAPQQJ0IRwgDCAPIBBqIAFIcQR/IBYgHGooAgAgFUYFQQALBEAgCCARIAUgCWxsaiAPIBBqIAVsaiESQQAhEwNAIAUgE0oEQEEAIQ4DQCAOIBtIBEAgDiASaiAYOgAAIA5BAWohDgwBCwsgESASaiESIBNBAWohEwwBCwsLIA0gDyAQTHEEfyAWIBxrKAIAIBVGBUEACwRAIAggESAFIAlsbGogECAPayAFbCAZamohEkEAIRMDQCAFIBNKBEBBACEOA0AgDiAbSARAIA4gEmogGDoAACAOQQFqIQ4MAQsLIBEgEmohEiATQQFqIRMMAQsLCyAPQQFqIQ8MAQsLIAUgFEYNACAKRQRAIAwgEEEASnEEfyAWIBdrQQRrKAIAIBVGBUEACwRAIAggESAFIAlsIBRrbGogBSAQbGohCkEAIQ8DQCAPIBRIBEBBACEOA0AgDiAUSARAIAogDmogGDoAACAOQQFqIQ4MAQsLIAogEWohCiAPQQFqIQ8MAQsLCyANIBAgAUEBa0hxBH8gFiAXa0EEaigCACAVRgVBAAsEQCAIIBEgBSAJbCAUa2xqIBBBAWogBWwgFGtqIQpBACEPA0AgDyAUSARAQQAhDgNAIA4gFEgEQCAKIA5qIBg6AAAgDkEBaiEODAELCyAKIBFqIQogD0EBaiEPDAELCwsLIAtFBEAgDCAQQQBKcQR/IBYgF2pBBGsoAgAgFUYFQQALBEAgCCARIAlBAWogBWxsaiAFIBBsaiELQQAhCgNAIAogFEgEQEEAIQ4DQCAOIBRIBEAgCyAOaiAYOgAAIA5BAWohDgwBCwsgCyARaiELIApBAWohCgwBCwsLIA0gECABQQFrSHEEfyAWIBdqQQRqKAIAIBVGBUEACwRAIAggESAJQQFqIAVsbGogEEEBaiAFbCAUa2ohC0EAIQoDQCAKIBRIBEBBACEOA0AgDiAUSARAIAsgDmogGDoAACAOQQFqIQ4MAQsLIAsgEWohCyAKQQFqIQoMAQsLCwsLIBBBAWohEAwBCwsgCUEBaiEJDAELCwuEAgIEfwJ8IAFBAWshBANAIAQgBUoEQAJAIAAgBUEDdGorAwAiByAAIAQgBWpBAXVBA3RqKwMAIgikIAAgBEEDdGorAwAgByAIpaSlIQcgBSEBIAQhAwNAIAEgA0wEQAJAA0AgACABQQN0aisDACAHYwRAIAFBAWohAQwBCwsDQCAAIANBA3RqKwMAIAdkBEAgA0EBayEDDAELCyABIANKDQAgACABQQN0aiIGKwMAIQggBiAAIANBA3RqIgYrAwA5AwAgBiAIOQMAIAFBAWohASADQQFrIQMMAgsLCyACIANMBEAgAyEEBSABIAJKDQEgASEFCwwCCwsLIAAgAkEDdGorAwALmQECAX8CfCAFQQFqtyEJA0AgASAHSgRAIAYgB2ogCQJ8IAJFBEAgACAHai0AALgMAQsgAkEBRgRAIAAgB0EBdGovAQC4DAELIAJBAkYEQCAAIAdBAnRqKgIAuwwBCyAAIAdBA3RqKwMACyADoiAEoCIIZQR/IAUFIAj8A0EAIAhEAAAAAAAAAABkGws6AAAgB0EBaiEHDAELCwuYAQEDfyADIQsDQCALIAMgBWpIBEAgBCEMA0AgDCAEIAZqSARAIAcgCEECdmotAAAgCEEDcUEBdHZBA3EiDQRAIAkEQCANQQFLBEAgACABIAIgC0EBayAMQQFrQQNBA0EAEAALBSAAIAEgAiALIAxBAUEBIAogDWwQAAsLIAxBAWohDCAIQQFqIQgMAQsLIAtBAWohCwwBCwsLjwECAn8BfANAIAIgBkoEQCAAIAZBAnRqKAIAIgcgBE0EQCAFIAdBA3RqIgcrAwAhCCAHIAgCfCADRQRAIAEgBmotAAC4DAELIANBAUYEQCABIAZBAXRqLwEAuAwBCyADQQJGBEAgASAGQQJ0aioCALsMAQsgASAGQQN0aisDAAugOQMACyAGQQFqIQYMAQsLC4ICAgZ/A3v9DP///3////9/////f////38hC/0MAAAAgAAAAIAAAACAAAAAgCEKA0AgBEEEaiIDIAFMBEAgCyAAIARBAnRq/QAEACIJ/bYBIQsgCiAJ/bgBIQogAyEEDAELCyACIAv9CwQAIAIgCv0LBBBB/////wchCEGAgICAeCEHA0AgBkEQSQRAIAggAiAGaiIFKAIAIgMgAyAIShshCCAHIAUoAhAiAyADIAdIGyEHIAZBBGohBgwBCwsDQCABIARKBEAgCCAAIARBAnRqKAIAIgMgAyAIShshCCAHIAMgAyAHSBshByAEQQFqIQQMAQsLIAIgCDYCACACIAc2AgQLUAEBeyAD/REhBSAAIAJBAnRqIQIDQCAAIAJJBEAgBCAA/QAEACAF/bUBIAH9AAQA/a4B/QsEACAAQRBqIQAgAUEQaiEBIARBEGohBAwBCwsLNQECfwNAIAEgBEoEQCAAIARBAnRqKAIAIgUgAk0EQCADIAVqQQE6AAALIARBAWohBAwBCwsLQwECfwNAIAEgBUoEQCAEIAVBAnQiBmogACAGaigCACIGIAJNBH8gAyAGQQJ0aigCAAVBAAs2AgAgBUEBaiEFDAELCwuLAwIJfwF7IAFBAnQhDiACIQkDQCAJIAIgA2pIBEAgACAOayAAIAlBAEobIQ0gACAOaiAAIAlBAWogBEgbIQxBACEPA0AgASAPSgRAIA9BAnQhCgJAIA9BBGogAUggD0EASnEEQCAAIApqIgf9AAQAIhAgCiANav0ABAD9USAQIAogDGr9AAQA/VH9UCAQIAdBBGv9AAQA/VEgECAH/QAEBP1R/VD9UP1TRQRAIA9BA2ohDwwCCwsgACAKaigCACILIAVKIAtBAExyDQAgCiANaigCACALRyIIRQRAIAogDGooAgAgC0chCAsgD0EASiIHBEAgACAKakEEaygCACALRyEHCyAHRQRAIA9BAWogAUgEfyAAIApqKAIEIAtHBUEACyEHCyAHIAhyRQ0AIAYgC0EEdGoiCiAKKwMARM07f2aeoNY/RAAAAAAAAOA/IAdBACAIGxugOQMAIAogCisDCEQAAAAAAADwP6A5AwgLIA9BAWohDwwBCwsgCUEBaiEJIAAgDmohAAwBCwsLkgECAn8BfANAIAIgBkoEQCAAIAZBAnRqKAIAIgcgBE0EQAJ8IANFBEAgASAGai0AALgMAQsgA0EBRgRAIAEgBkEBdGovAQC4DAELIANBAkYEQCABIAZBAnRqKgIAuwwBCyABIAZBA3RqKwMACyIIIAUgB0EDdGoiBysDAGQEQCAHIAg5AwALCyAGQQFqIQYMAQsLC4cBAQN/A0AgASAESgRAAkAgBEEEaiABTAR/IAAgBEECdGr9AAQA/VMFQQELRQRAIAVBBGohBSAEQQNqIQQMAQsgACAEQQJ0aigCACIGIAJLDQAgAyAGQQJ0aiIGIAYoAgBBAWo2AgALIARBAWohBAwBCwsgAkEATgRAIAMgAygCACAFajYCAAsLQgECfwNAIAIgBEoEQCADIARqIAAgBEECdGooAgBBAEoiBQR/IAEgBGotAABFBSAFC0EARzoAACAEQQFqIQQMAQsLC9ECAwF/AXsBfiAAIAEgAmxqIQMgAkECRgRAA0AgAEEQaiIBIANNBEAgACAA/QAEACIEIAT9DQEAAwIFBAcGCQgLCg0MDw79CwQAIAEhAAwBCwsDQCAAIANJBEAgACAALwEAIgFBCHQgAUEIdnI7AQAgAEECaiEADAELCwUgAkEERgRAA0AgAEEQaiIBIANNBEAgACAA/QAEACIEIAT9DQMCAQAHBgUECwoJCA8ODQz9CwQAIAEhAAwBCwsDQCAAIANJBEAgACAAKAIAIgFBgP6DeHFBCHcgAUH/gfwHcUEIeHI2AgAgAEEEaiEADAELCwUDQCAAIANJBEAgACAAKQMAIgVCCIhC/4H8h/CfwP8AgyAFQv+B/Ifwn8D/AINCCIaEIgVCEIhC//+DgPD/P4MgBUL//4OA8P8/g0IQhoRCIIo3AwAgAEEIaiEADAELCwsLC2oBAn8DQCADQRBqIgQgAUwEQCACIANqIAAgA2r9AAQA/QwAAAAAAAAAAAAAAAAAAAAA/ST9CwQAIAQhAwwBCwsDQCABIANKBEAgAiADakH/AUEAIAAgA2otAAAbOgAAIANBAWohAwwBCwsLdgECfwNAIANBCGoiBCABTARAIAIgA0EBdGogACADQQJ0aiID/QAEACAD/QAEEP0NAAEEBQgJDA0QERQVGBkcHf0LBAAgBCEDDAELCwNAIAEgA0oEQCACIANBAXRqIAAgA0ECdGovAQA7AQAgA0EBaiEDDAELCws=";
})
});
// kernels/results.ts
function maskBytes(mask) {
const [bytes] = overChunks([
mask
], [
Uint8Array
], ([src], [dst], n) => {
results().bytesOfMask(src, n, dst);
});
return bytes;
}
function swapBytes(bytes, size2) {
const length2 = bytes.length - bytes.length % size2;
scratch(() => {
const most = Math.min(length2, 1 << 18);
const at2 = alloc(most);
for (let start = 0; start < length2; start += most) {
const n = Math.min(most, length2 - start);
views().u8.set(bytes.subarray(start, start + n), at2);
results().swapBytes(at2, n / size2, size2);
bytes.set(views().u8.subarray(at2, at2 + n), start);
}
});
}
var init_results = __esm({
"kernels/results.ts": (function () {
init_bands();
init_chunks();
init_results_wasm();
init_runtime();
})
});
// io/tiff/samples.ts
function swapInPlace(bytes, size2) {
if (size2 === 2 || size2 === 4 || size2 === 8) return swapBytes(bytes, size2);
for (let at2 = 0; at2 + size2 <= bytes.length; at2 += size2) {
bytes.subarray(at2, at2 + size2).reverse();
}
}
function reverseBits(bytes) {
const out2 = new Uint8Array(bytes.length);
for (let at2 = 0; at2 < bytes.length; at2++) {
let byte = bytes[at2];
byte = (byte & 240) >> 4 | (byte & 15) << 4;
byte = (byte & 204) >> 2 | (byte & 51) << 2;
out2[at2] = (byte & 170) >> 1 | (byte & 85) << 1;
}
return out2;
}
function numbersInto(bytes, { bits, format }, out2, at2) {
const size2 = bits / 8;
const { buffer, byteOffset } = size2 === 3 || bytes.byteOffset % size2 === 0 ? bytes : new Uint8Array(bytes);
const count = bytes.length / size2;
switch (format * 100 + bits) {
case 108:
return out2.set(new Uint8Array(buffer, byteOffset, count), at2);
case 116:
return out2.set(new Uint16Array(buffer, byteOffset, count), at2);
case 132:
return out2.set(new Uint32Array(buffer, byteOffset, count), at2);
case 164:
return out2.set(exact(new BigUint64Array(buffer, byteOffset, count)), at2);
case 208:
return out2.set(new Int8Array(buffer, byteOffset, count), at2);
case 216:
return out2.set(new Int16Array(buffer, byteOffset, count), at2);
case 232:
return out2.set(new Int32Array(buffer, byteOffset, count), at2);
case 264:
return out2.set(exact(new BigInt64Array(buffer, byteOffset, count)), at2);
case 316:
return out2.set(fromHalf(new Uint16Array(buffer, byteOffset, count)), at2);
case 324:
return out2.set(fromFloat24(bytes, count), at2);
case 332:
return out2.set(new Float32Array(buffer, byteOffset, count), at2);
default:
return out2.set(new Float64Array(buffer, byteOffset, count), at2);
}
}
function unpackSamples(bytes, rowBytes2, rows, count, bits) {
const out2 = newPixels(pixelTypeFor({
bits,
format: 1
}), rows * count);
let to = 0;
if (bits === 1) {
for (let row = 0; row < rows; row++) {
const start = row * rowBytes2;
for (let at2 = 0; at2 < count; at2++) {
out2[to++] = bytes[start + (at2 >> 3)] >> 7 - (at2 & 7) & 1;
}
}
return out2;
}
const top2 = 2 ** bits;
for (let row = 0; row < rows; row++) {
let from = row * rowBytes2;
let hold = 0;
let held = 0;
for (let at2 = 0; at2 < count; at2++) {
while (held < bits) {
hold = hold * 256 + bytes[from++];
held += 8;
}
held -= bits;
const value = Math.floor(hold / 2 ** held);
hold -= value * 2 ** held;
out2[to++] = value % top2;
}
}
return out2;
}
function exact(values) {
const out2 = new Float64Array(values.length);
for (let at2 = 0; at2 < values.length; at2++) {
const value = Number(values[at2]);
if (!Number.isSafeInteger(value)) {
throw new FormatError(`unsupported: the 64-bit number ${values[at2]} is beyond 2\u2075\xB3 and would lose digits`);
}
out2[at2] = value;
}
return out2;
}
function fromHalf(values) {
const words = new Uint32Array(values.length);
const out2 = new Float32Array(words.buffer);
for (let at2 = 0; at2 < values.length; at2++) {
const half = values[at2];
const exponent = half >> 10 & 31;
const fraction = half & 1023;
if (exponent === 0) out2[at2] = (half & 32768 ? -1 : 1) * fraction * 2 ** -24;
else {
words[at2] = (half & 32768) << 16 | (exponent === 31 ? 255 : exponent + 112) << 23 | fraction << 13;
}
}
return out2;
}
function fromFloat24(bytes, total) {
const words = new Uint32Array(total);
const out2 = new Float32Array(words.buffer);
const [low, high] = NATIVE_LITTLE ? [
0,
2
] : [
2,
0
];
for (let at2 = 0, from = 0; at2 < total; at2++, from += 3) {
const value = bytes[from + low] | bytes[from + 1] << 8 | bytes[from + high] << 16;
const exponent = value >> 16 & 127;
const fraction = value & 65535;
if (exponent === 0) out2[at2] = (value & 8388608 ? -1 : 1) * fraction * 2 ** -78;
else {
words[at2] = (value & 8388608) << 8 | (exponent === 127 ? 255 : exponent + 64) << 23 | fraction << 7;
}
}
return out2;
}
var PIXEL_BYTES, NATIVE_LITTLE;
var init_samples2 = __esm({
"io/tiff/samples.ts": (function () {
init_errors();
init_results();
PIXEL_BYTES = {
uint8: 1,
uint16: 2,
float32: 4,
float64: 8
};
NATIVE_LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
})
});
// io/tiff/tags.ts
var Tag, TYPE_SIZE, MAX_PAGES, MAX_TAGS, MAX_VALUES, Page, Container, NEEDED;
var init_tags = __esm({
"io/tiff/tags.ts": (function () {
init_errors();
Tag = {
newSubfileType: 254,
subfileType: 255,
width: 256,
height: 257,
bitsPerSample: 258,
compression: 259,
photometric: 262,
fillOrder: 266,
description: 270,
stripOffsets: 273,
orientation: 274,
samplesPerPixel: 277,
rowsPerStrip: 278,
stripByteCounts: 279,
xResolution: 282,
yResolution: 283,
planarConfiguration: 284,
t4Options: 292,
t6Options: 293,
resolutionUnit: 296,
software: 305,
predictor: 317,
subPages: 330,
colorMap: 320,
tileWidth: 322,
tileHeight: 323,
tileOffsets: 324,
tileByteCounts: 325,
extraSamples: 338,
sampleFormat: 339,
jpegTables: 347,
yCbCrCoefficients: 529,
yCbCrSubsampling: 530,
referenceBlackWhite: 532,
lercParameters: 50674,
imageDepth: 32997,
metaMorphPlanes: 33629,
ijMetadataByteCounts: 50838,
ijMetadata: 50839
};
TYPE_SIZE = [
0,
1,
1,
2,
4,
8,
1,
1,
2,
4,
8,
4,
8,
4,
0,
0,
8,
8,
8
];
MAX_PAGES = 1e6;
MAX_TAGS = 4096;
MAX_VALUES = 16e6;
Page = class {

index;
#container;
#fields;

constructor(container, index2, fields) {
this.#container = container;
this.index = index2;
this.#fields = fields;
}

has(tag) {
return this.#fields.has(tag);
}

count(tag) {
return this.#fields.get(tag)?.count ?? 0;
}

bytes(tag) {
const field2 = this.#fields.get(tag);
if (field2 === void 0) return new Uint8Array(0);
return this.#container.source.read(field2.offset, field2.count * TYPE_SIZE[field2.type]);
}

numbers(tag) {
const field2 = this.#fields.get(tag);
if (field2 === void 0) return [];
const bytes = this.bytes(tag);
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const little = this.#container.little;
const values = new Array(field2.count);
const size2 = TYPE_SIZE[field2.type];
for (let index2 = 0; index2 < field2.count; index2++) {
values[index2] = readNumber2(view, index2 * size2, field2.type, little);
}
return values;
}

number(tag, missing) {
const field2 = this.#fields.get(tag);
if (field2 === void 0 || field2.count === 0) return missing;
return this.numbers(tag)[0];
}

rational(tag) {
const field2 = this.#fields.get(tag);
if (field2 === void 0 || field2.count === 0) return void 0;
if (field2.type !== 5) return [
this.numbers(tag)[0],
1
];
const bytes = this.bytes(tag);
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const little = this.#container.little;
return [
view.getUint32(0, little),
view.getUint32(4, little)
];
}

text(tag) {
const bytes = this.bytes(tag);
const end = bytes.indexOf(0);
return decodeText(end < 0 ? bytes : bytes.subarray(0, end));
}
};
Container = class {

source;

little;

big;
#offsets = [];
#seen =  new Set();
#next;

constructor(source) {
this.source = source;
if (source.size < 8) {
throw new FormatError(source.size === 0 ? "the file is empty" : `cut short: a header has 8 bytes, it has ${source.size}`);
}
const head = source.read(0, Math.min(16, source.size));
const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
const order = view.getUint16(0);
this.little = order === 18761;
const version = view.getUint16(2, this.little);
this.big = version === 43;
if (order !== 18761 && order !== 19789 || version !== 42 && version !== 43) {
throw new FormatError("not a TIFF file");
}
if (this.big) {
if (head.length < 16 || view.getUint16(4, this.little) !== 8) {
throw new FormatError("not a BigTIFF file: its header is damaged");
}
this.#next = Number(view.getBigUint64(8, this.little));
} else this.#next = view.getUint32(4, this.little);
if (this.#next === 0) throw new FormatError("no page in the file");
}

count() {
while (this.#next !== 0) this.#walk();
return this.#offsets.length;
}

has(index2) {
while (this.#offsets.length <= index2 && this.#next !== 0) this.#walk();
return index2 < this.#offsets.length;
}

start(index2) {
return this.#offsets[index2];
}
#walk() {
const index2 = this.#offsets.length;
const offset = this.#next;
if (this.#seen.has(offset)) {
throw new FormatError(`page ${index2}: the chain of pages leads back to an earlier page`);
}
if (index2 >= MAX_PAGES) throw new FormatError(`more than ${MAX_PAGES} pages`);
const { count, first } = this.#tagCount(offset, index2);
const after = first + count * (this.big ? 20 : 12);
const width = this.big ? 8 : 4;
if (after + width > this.source.size) this.#next = 0;
else {
const bytes = this.source.read(after, width);
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
this.#next = this.big ? Number(view.getBigUint64(0, this.little)) : view.getUint32(0, this.little);
}
this.#seen.add(offset);
this.#offsets.push(offset);
}
#tagCount(offset, index2) {
const width = this.big ? 8 : 2;
if (offset + width > this.source.size) {
throw new FormatError(`page ${index2}: cut short: it starts at byte ${offset}, the file has ${this.source.size}`);
}
const bytes = this.source.read(offset, width);
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const count = this.big ? Number(view.getBigUint64(0, this.little)) : view.getUint16(0, this.little);
if (count === 0 || count > MAX_TAGS) {
throw new FormatError(`page ${index2}: damaged: it has ${count} tags, 1 to ${MAX_TAGS} are allowed`);
}
return {
count,
first: offset + width
};
}

page(index2) {
if (!this.has(index2)) throw new FormatError(`no page ${index2}: it has ${this.#offsets.length}`);
return this.pageAt(this.#offsets[index2], index2);
}

pageAt(start, index2 = -1) {
const { count, first } = this.#tagCount(start, index2);
const size2 = this.big ? 20 : 12;
if (first + count * size2 > this.source.size) {
throw new FormatError(`page ${index2}: cut short within its tags`);
}
const bytes = this.source.read(first, count * size2);
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const { little, big } = this;
const fields =  new Map();
for (let at2 = 0; at2 < bytes.length; at2 += size2) {
const tag = view.getUint16(at2, little);
const type = view.getUint16(at2 + 2, little);
const unit = TYPE_SIZE[type] ?? 0;
if (unit === 0 || fields.has(tag)) continue;
const values = big ? Number(view.getBigUint64(at2 + 4, little)) : view.getUint32(at2 + 4, little);
const inside = values * unit <= (big ? 8 : 4);
const place = first + at2 + (big ? 12 : 8);
const offset = inside ? place : big ? Number(view.getBigUint64(at2 + 12, little)) : view.getUint32(at2 + 8, little);
if (values > MAX_VALUES || offset + values * unit > this.source.size) {
if (!NEEDED.has(tag)) continue;
throw new FormatError(`page ${index2}: damaged: tag ${tag} claims ${values} values at byte ${offset}, the file has ${this.source.size} bytes`);
}
fields.set(tag, {
type,
count: values,
offset
});
}
return new Page(this, index2, fields);
}
};
NEEDED =  new Set([
...[
254,
256,
257,
258,
259,
262,
266,
270,
273,
277,
278,
279,
284,
292,
293,
317
],
...[
322,
323,
324,
325,
338,
339,
347,
530,
32997,
50674
]
]);
})
});
// io/tiff/ycbcr.ts
function yCbCrOf(page, width) {
const [across = 2, down = 2] = page.numbers(Tag.yCbCrSubsampling);
const [red = 0.299, green = 0.587, blue = 0.114] = page.numbers(Tag.yCbCrCoefficients);
const told2 = page.numbers(Tag.referenceBlackWhite);
const levels3 = told2.length === 6 ? told2 : [
0,
255,
128,
255,
128,
255
];
const fits2 = [
1,
2,
4
].includes(across) && [
1,
2,
4
].includes(down) && [
red,
green,
blue
].every((part2) => part2 > 0 && part2 < 1) && [
0,
2,
4
].every((at2) => levels3[at2 + 1] > levels3[at2]);
if (!fits2) {
throw new FormatError(`damaged: its YCbCr colours have ${across}\xD7${down} places a difference, parts ${[
red,
green,
blue
]} and levels ${levels3}`);
}
const units = Math.ceil(width / across);
const unit = across * down + 2;
const tables = tablesOf([
red,
green,
blue
], levels3);
const lengthOf = (rows) => units * Math.ceil(rows / down) * unit;
return {
lengthOf,
after: (decode) => (bytes, length2) => {
const rowBytes2 = width * 3;
const rows = length2 / rowBytes2;
const packed3 = decode(bytes, lengthOf(rows), lengthOf(rows + down) + 4096);
const out2 = new Uint8ClampedArray(length2);
for (let y = 0; y < rows; y++) {
for (let x = 0; x < width; x++) {
const start = (Math.floor(y / down) * units + Math.floor(x / across)) * unit;
const bright = tables.bright[packed3[start + y % down * across + x % across]];
const b = packed3[start + unit - 2];
const r = packed3[start + unit - 1];
const to = y * rowBytes2 + x * 3;
out2[to] = bright + tables.red[r];
out2[to + 1] = bright + (tables.greenB[b] + tables.greenR[r] >> 16);
out2[to + 2] = bright + tables.blue[b];
}
}
return new Uint8Array(out2.buffer);
}
};
}
function tablesOf(parts, levels3) {
const [red, green, blue] = parts;
const fixed = (value) => Math.floor(value * 65536 + 0.5);
const redOf = fixed(2 - 2 * red);
const blueOf = fixed(2 - 2 * blue);
const greenOfR = -fixed(red * (2 - 2 * red) / green);
const greenOfB = -fixed(blue * (2 - 2 * blue) / green);
const table5 = (entry) => Int32Array.from({
length: 256
}, (_, value) => entry(value));
const level = (value, at2, top2) => Math.trunc((value - Math.trunc(levels3[at2])) * top2 / (levels3[at2 + 1] - levels3[at2]));
return {
bright: table5((value) => level(value, 0, 255)),
red: table5((value) => redOf * level(value, 4, 127) + 32768 >> 16),
blue: table5((value) => blueOf * level(value, 2, 127) + 32768 >> 16),
greenR: table5((value) => greenOfR * level(value, 4, 127)),
greenB: table5((value) => greenOfB * level(value, 2, 127) + 32768)
};
}
var init_ycbcr = __esm({
"io/tiff/ycbcr.ts": (function () {
init_errors();
init_tags();
})
});
// io/tiff/bands.ts
var bands_exports = {};
__export(bands_exports, {
readBands: () => readBands
});
function readBands(reader2, crop, out2, start, shift) {
const { layout, kind, samples, blocks: { across } } = reader2;
const { blockWidth, blockHeight } = layout;
const planes = layout.planar ? layout.samples : 1;
const size2 = kind.bits / 8;
const rowBytes2 = crop.width * layout.samples * size2;
const whole2 = planes === 1 && across === 1 && crop.width === blockWidth;
const most = Math.min(blockHeight, crop.height);
scratch(() => {
const work3 = alloc(reader2.rowBytes);
const band = whole2 ? 0 : alloc(most * rowBytes2);
for (const { index: index2, row, plane: plane2, left, width } of blocksWithin(reader2, crop)) {
const top2 = Math.max(crop.y, row * blockHeight);
const rows = Math.min(crop.y + crop.height, (row + 1) * blockHeight) - top2;
const to = start + (top2 - crop.y) * crop.width * layout.samples;
scratch(() => {
const block = blockInScratch(reader2, index2, row, shift, work3);
const from = block.at + (top2 - row * blockHeight) * block.length + left % blockWidth * samples * size2;
if (whole2) {
const bytes = views().u8.subarray(from, from + rows * rowBytes2);
return numbersInto(bytes, kind, out2, to);
}
const place = band + (left - crop.x) * layout.samples * size2;
if (planes === 1) {
const length2 = width * samples * size2;
return copyRows([
from,
block.length
], [
place,
rowBytes2
], length2, rows);
}
const first = place + plane2 * size2;
spreadRows([
from,
block.length
], [
first,
rowBytes2
], width, rows, size2, planes);
});
if (!whole2 && plane2 === planes - 1 && left + width === crop.x + crop.width) {
numbersInto(views().u8.subarray(band, band + rows * rowBytes2), kind, out2, to);
}
}
});
}
function blockInScratch(reader2, index2, row, shift, work3) {
const { layout, kind, source, blocks, rowBytes: length2, samples } = reader2;
const rows = neededRows(layout, row);
let at2;
if (layout.compression === 1 && !layout.reversed && !reader2.raw) {
at2 = alloc(rows * length2);
source.readInto(blocks.offsets[index2] + shift, views().u8.subarray(at2, at2 + rows * length2));
} else at2 = inScratch(unpackedBlock(reader2, index2, row, shift));
const block = {
at: at2,
rows,
length: length2,
size: kind.bits / 8,
samples
};
if (reader2.predictor === 3) joinFloatsInPlace(block, work3);
else {
if (block.size > 1 && reader2.little !== NATIVE_LITTLE) swapSamplesInPlace(block);
if (reader2.predictor === 2) addDifferencesInPlace(block);
}
return block;
}
var init_bands2 = __esm({
"io/tiff/bands.ts"() {
init_codecs();
init_runtime();
init_layout();
init_samples2();
}
});
// io/tiff/layout.ts
function* blocksWithin({ layout, blocks: { across, down } }, crop) {
const { blockWidth, blockHeight } = layout;
const planes = layout.planar ? layout.samples : 1;
const right = crop.x + crop.width;
const rows = Math.ceil((crop.y + crop.height) / blockHeight);
for (let row = Math.floor(crop.y / blockHeight); row < rows; row++) {
for (let plane2 = 0; plane2 < planes; plane2++) {
for (let column2 = Math.floor(crop.x / blockWidth); column2 * blockWidth < right; column2++) {
const left = Math.max(crop.x, column2 * blockWidth);
const width = Math.min(right, (column2 + 1) * blockWidth) - left;
yield {
index: (plane2 * down + row) * across + column2,
row,
plane: plane2,
left,
width
};
}
}
}
}
function readBits(reader2, crop, out2, start, shift) {
const { layout, kind, rowBytes: rowBytes2, samples } = reader2;
const { blockWidth, blockHeight } = layout;
const planes = layout.planar ? layout.samples : 1;
for (const { index: index2, row, plane: plane2, left, width } of blocksWithin(reader2, crop)) {
const bytes = unpackedBlock(reader2, index2, row, shift);
const rows = neededRows(layout, row);
const numbers2 = unpackSamples(bytes, rowBytes2, rows, blockWidth * samples, kind.bits);
const stop = Math.min(crop.y + crop.height, (row + 1) * blockHeight);
for (let y = Math.max(crop.y, row * blockHeight); y < stop; y++) {
const from = ((y - row * blockHeight) * blockWidth + left % blockWidth) * samples;
const to = start + ((y - crop.y) * crop.width + left - crop.x) * layout.samples;
if (planes === 1) out2.set(numbers2.subarray(from, from + width * samples), to);
else for (let at2 = 0; at2 < width; at2++) out2[to + at2 * planes + plane2] = numbers2[from + at2];
}
}
}
function unpackedBlock(reader2, index2, row, shift) {
const { layout, source, rowBytes: rowBytes2, decode, blocks } = reader2;
const { compression } = layout;
const rows = neededRows(layout, row);
const need = rows * rowBytes2;
const bytes = source.read(blocks.offsets[index2] + shift, compression === 1 ? reader2.lengthOf(rows) : blocks.counts[index2]);
const packed3 = layout.reversed && compression !== 7 ? reverseBits(bytes) : bytes;
const most = Math.max(need, layout.blockHeight * rowBytes2) + 4096;
return decode(packed3, need, most).subarray(0, need);
}
var PIECE2;
var init_layout = __esm({
"io/tiff/layout.ts": (function () {
init_errors();
init_codecs2();
init_samples2();
init_tags();
init_ycbcr();
PIECE2 = 2 ** 18;
})
});
// io/tiff/metadata.ts
function readShaped(text2) {
if (!text2.startsWith('{"shape":')) return void 0;
let told2;
try {
told2 = JSON.parse(text2);
} catch {
return void 0;
}
const { shape, axes: axes2 } = told2;
if (!Array.isArray(shape) || !shape.every((length2) => Number.isInteger(length2) && length2 > 0)) {
return void 0;
}
return {
shape,
axes: typeof axes2 === "string" && axes2.length === shape.length ? axes2 : ""
};
}
function describePage(page) {
const text2 = page.text(Tag.description);
const told2 = text2.startsWith("Aperio") && /\|\s*MPP\s*=\s*([\d.]+)/.exec(text2);
const size2 = told2 ? Number(told2[1]) : NaN;
return size2 > 0 ? {
pixelSize: {
unit: "\xB5m",
y: size2,
x: size2,
source: "Aperio description"
},
notes: []
} : readResolution(page);
}
function readResolution(page) {
const unit = page.number(Tag.resolutionUnit, 2);
const micrometres2 = unit === 2 ? 25400 : unit === 3 ? 1e4 : 0;
if (micrometres2 === 0) return {
notes: []
};
const x = resolution(page, Tag.xResolution, micrometres2);
const y = resolution(page, Tag.yResolution, micrometres2) ?? x;
if (x === void 0 || y === void 0) return {
notes: []
};
if (x > LARGEST_BELIEVED || y > LARGEST_BELIEVED) {
const dots = Number((micrometres2 / x).toPrecision(6));
const told2 = `${dots} dots per ${unit === 2 ? "inch" : "cm"}`;
return {
notes: [
`the resolution tags tell ${told2}, for print: not taken as a pixel size`
]
};
}
const source = `resolution tags (pixels per ${unit === 2 ? "inch" : "cm"})`;
return {
pixelSize: {
unit: "\xB5m",
y,
x,
source
},
notes: []
};
}
var LARGEST_BELIEVED;
var init_metadata = __esm({
"io/tiff/metadata.ts": (function () {
init_units();
init_tags();
LARGEST_BELIEVED = 10;
})
});
// io/tiff/series.ts
function plainSeries(text2, container, layout, pages) {
const description = describePage(layout.page);
const planes = layout.page.count(Tag.metaMorphPlanes);
if (pages === 1 && planes > 1) {
const outer = [
[
"Q",
planes
]
];
const place = placesBehind(container, layout, planes, pages);
return {
outer,
place,
description,
ambiguity: unknownAxes(outer)
};
}
return shapedSeries(text2, container, layout, pages, description) ?? pagesSeries(container, layout, pages, description);
}
function shapedSeries(text2, container, layout, pages, description) {
const shaped = readShaped(text2);
if (shaped === void 0) return void 0;
const { shape, axes: axes2 } = shaped;
const { height, width, samples, planar } = layout;
const inner = samples === 1 ? [
height,
width
] : planar ? [
samples,
height,
width
] : [
height,
width,
samples
];
if (!inner.every((length2, at2) => length2 === shape[shape.length - inner.length + at2])) {
return void 0;
}
const inside = axes2.slice(-inner.length);
const turned3 = axes2 !== "" && (planar ? inside.slice(1) : inside.slice(0, 2)) !== "YX";
const outer = shape.slice(0, -inner.length).map((length2, at2) => [
!turned3 && /^[TZC]$/.test(axes2[at2] ?? "") ? axes2[at2] : "Q",
length2
]).filter(([, length2]) => length2 > 1);
const planes = outer.reduce((product2, [, length2]) => product2 * length2, 1);
if (planes !== pages && (pages !== 1 || layout.compression !== 1 || layout.tiled)) {
return void 0;
}
const place = placesBehind(container, layout, planes, pages);
if (turned3) {
const ambiguity = `its description names the axes ${axes2}, whose pages are not rows and columns: ` + (planes > 1 ? `give \`axes\` to take them so, such as ${show(defaultAxes(outer.length + 2))}, or one \`page\`` : "give `page` 0 to take it so");
return {
outer,
place,
description,
ambiguity
};
}
const unknown = outer.some(([axis]) => axis === "Q");
return {
outer,
place,
description,
...unknown && {
ambiguity: unknownAxes(outer)
}
};
}
function pagesSeries(container, layout, pages, description) {
const own = keyOf(layout);
const alike = [];
const others = [];
let below = false;
for (let index2 = 0; index2 < pages; index2++) {
if (index2 >= MOST_LOOKED_AT && others.length === 0) {
alike.push(index2);
continue;
}
const page = index2 === 0 ? layout.page : container.page(index2);
if (index2 > 0 && (page.number(Tag.newSubfileType, 0) & 5) !== 0) continue;
const other = index2 === 0 ? layout : atPage(index2, () => layoutOf(page));
if (keyOf(other) === own) alike.push(index2);
else others.push(`${other.width}\xD7${other.height} ${sampleName(other.kind)}`);
below ||= hasPagesBelow(container, page.numbers(Tag.subPages), own);
}
const place = (index2) => ({
page: alike[index2],
shift: 0
});
if (others.length > 0) {
const first = `${layout.width}\xD7${layout.height} ${sampleName(layout.kind)}`;
return {
outer: [],
place,
description,
ambiguity: `${pages} pages that differ in size or type (${[
... new Set([
first,
...others
])
].slice(0, 4).join(", ")}): give one \`page\``
};
}
const outer = alike.length > 1 ? [
[
"Q",
alike.length
]
] : [];
if (below) {
return {
outer,
place,
description,
ambiguity: "its pages have pages of the same size below them, which belong nowhere: give one `page`"
};
}
return {
outer,
place,
description,
...outer.length > 0 && {
ambiguity: unknownAxes(outer)
}
};
}
function hasPagesBelow(container, offsets, own) {
return offsets.slice(0, 32).some((offset) => {
try {
const page = container.pageAt(offset);
return (page.number(Tag.newSubfileType, 0) & 5) === 0 && keyOf(layoutOf(page)) === own;
} catch (error) {
if (error instanceof FormatError) return false;
throw error;
}
});
}
function unknownAxes(outer) {
const lengths = outer.map(([, length2]) => length2).join("\xD7");
return `${lengths} pages, and the file does not say whether they are T, Z or C: give \`axes\`, such as ${show(defaultAxes(outer.length + 2))}, or one \`page\``;
}
function pageNamed(error, page) {
const bare = error instanceof FormatError && error.file === void 0 && !error.message.startsWith("page ");
return bare ? new FormatError(`page ${page}: ${error.message}`, {
cause: error.cause
}) : error;
}
var MOST_LOOKED_AT;
var init_series = __esm({
"io/tiff/series.ts": (function () {
init_errors();
init_values();
init_layout();
init_metadata();
init_samples2();
init_tags();
MOST_LOOKED_AT = 1e4;
})
});
// io/tiff/ome.ts
var ome_exports = {};
__export(ome_exports, {
omeSeries: () => omeSeries
});
async function omeSeries(xml, context) {
const { SaxesParser } = await import("" + "npm:saxes@6.0.0");
let ome = parseOme(xml, SaxesParser);
let name = context.name;
if (ome.elsewhere !== void 0) {
name = ome.elsewhere;
try {
ome = {
...parseOme(context.siblingText(name), SaxesParser),
uuid: ome.uuid
};
} catch (error) {
if (!(error instanceof FormatError) || context.own === void 0) throw error;
const { pages } = context.own;
return {
outer: pages > 1 ? [
[
"Q",
pages
]
] : [],
place: (page) => ({
page,
shift: 0
}),
description: {
notes: []
},
ambiguity: `it is one of a set that ${name} describes, which could not be read (${error.message}): allow its folder to be read, or give one \`page\``
};
}
name = context.name;
}
const { images } = ome;
if (images.length === 0) throw new FormatError("damaged: its OME-XML describes no image");
const wanted = context.series ?? 0;
if (!(Number.isInteger(wanted) && wanted >= 0 && wanted < images.length)) {
throw new ParameterError(`\`series\` must be a whole number from 0 to ${images.length - 1}, got ${show(wanted)}`, {
parameter: "series",
value: wanted
});
}
const series2 = imageSeries(images[wanted], ome, name, context);
if (images.length === 1 || context.series !== void 0) return series2;
const names = images.map((image, at2) => image.name || `${at2}`).slice(0, 5);
return {
...series2,
ambiguity: `${images.length} images in one file (${names.join(", ")}${images.length > 5 ? ", \u2026" : ""}): give one as \`series\`, from 0`
};
}
function imageSeries(image, ome, name, context) {
const { pixels: pixels2 } = image;
const order = pixels2.DimensionOrder ?? "";
if (!/^XY(?=.*Z)(?=.*C)(?=.*T)[ZCT]{3}$/.test(order)) {
throw new FormatError(`damaged: its OME-XML has the dimension order ${show(order)}`);
}
const own = firstPage(image, ome, name, context);
const samples = own?.samples ?? wholeOf(image.channels[0] ?? {}, "SamplesPerPixel", 1);
const sizes2 = {
Z: wholeOf(pixels2, "SizeZ", 1),
T: wholeOf(pixels2, "SizeT", 1),
C: channelCount(image, samples)
};
const letters = [
...order.slice(2)
].reverse();
const lengths = letters.map((letter) => sizes2[letter]);
const planes = lengths.reduce((product2, length2) => product2 * length2, 1);
if (planes > 1e7) throw new FormatError(`damaged: its OME-XML counts ${planes} planes`);
const places = placesOf(image, letters, lengths, planes, ome, name, context);
const outer = letters.map((letter, at2) => [
letter,
lengths[at2]
]).filter(([, length2]) => length2 > 1);
return {
outer,
place: places,
description: descriptionOf(image, sizes2.C),
...own === void 0 ? {} : {
layout: own
}
};
}
function firstPage(image, ome, name, { own }) {
if (own === void 0) return void 0;
const block = image.data.find(({ file, uuid }) => file === void 0 || file === name || uuid !== "" && uuid === ome.uuid);
const page = block?.page ?? 0;
if (page === 0 || page >= own.pages) return own.layout;
return atPage(page, () => layoutOf(own.container.page(page)));
}
function channelCount({ pixels: pixels2, channels }, samples) {
const size2 = wholeOf(pixels2, "SizeC", 1);
if (samples === 1) return size2;
const told2 = channels.map((channel2) => wholeOf(channel2, "SamplesPerPixel", 1));
const sum = told2.reduce((total, count) => total + count, 0);
if (sum === size2 && told2.every((count) => count === samples)) return told2.length;
return size2 % samples === 0 ? size2 / samples : size2;
}
function placesOf(image, letters, lengths, planes, ome, name, context) {
const pageOf = new Int32Array(planes).fill(-1);
const fileOf2 = new Int32Array(planes);
const files = [
void 0
];
const told2 = new Set(image.data.map(({ file }) => file));
const blocks = image.data.length > 0 ? image.data : [
{
first: {
Z: 0,
C: 0,
T: 0
},
page: void 0,
count: void 0,
file: void 0,
uuid: ""
}
];
for (const block of blocks) {
const own = block.file === void 0 || block.file === name || block.uuid !== "" && block.uuid === ome.uuid || context.own !== void 0 && ome.elsewhere === void 0 && told2.size === 1;
const file = own && context.own !== void 0 ? void 0 : block.file;
if (file === void 0 && context.own === void 0) {
throw new FormatError("damaged: its OME-XML does not name the files of the planes");
}
let at2 = files.indexOf(file);
if (at2 < 0) at2 = files.push(file) - 1;
let plane2 = letters.reduce((sum, letter, axis) => sum * lengths[axis] + block.first[letter], 0);
const fits2 = letters.every((letter, axis) => block.first[letter] < lengths[axis]);
const count = block.count ?? (block.page === void 0 ? planes - plane2 : 1);
if (!fits2 || plane2 + count > planes) {
throw new FormatError("damaged: its OME-XML puts planes outside of the image");
}
for (let step = 0; step < count; step++, plane2++) {
pageOf[plane2] = (block.page ?? 0) + step;
fileOf2[plane2] = at2;
}
}
return (index2) => {
const page = pageOf[index2];
const file = files[fileOf2[index2]];
if (page < 0) throw new FormatError(`plane ${index2} of ${planes} is in no file of the set`);
return file === void 0 ? {
page,
shift: 0
} : {
page,
shift: 0,
container: context.sibling(file)
};
};
}
function descriptionOf({ pixels: pixels2, channels }, count) {
const notes = [];
const size2 = (axis) => {
const value = Number(pixels2[`PhysicalSize${axis}`] ?? NaN);
return value > 0 && value < Infinity ? value : void 0;
};
const unit = (axis) => shortUnit(pixels2[`PhysicalSize${axis}Unit`] ?? "\xB5m");
let pixelSize2;
const [x, y, z] = [
size2("X"),
size2("Y") ?? size2("X"),
size2("Z")
];
if (x !== void 0 && y !== void 0) {
const unitX = unit("X");
const inX = (value, axis) => {
const [from, to] = [
metres(unit(axis)),
metres(unitX)
];
if (unit(axis) === unitX) return value;
return from === void 0 || to === void 0 ? void 0 : Number((value * from / to).toPrecision(12));
};
const inY = size2("Y") === void 0 ? y : inX(y, "Y");
const inZ = z === void 0 ? void 0 : inX(z, "Z");
if (metres(unitX) === void 0) {
notes.push(`OME-XML tells the pixel size in ${show(unitX)}, which is no length`);
} else if (inY === void 0) notes.push(`OME-XML tells rows in ${show(unit("Y"))}`);
else {
pixelSize2 = {
unit: unitX,
...inZ === void 0 ? {} : {
z: inZ
},
y: inY,
x,
source: "OME-XML"
};
}
}
const increment = Number(pixels2.TimeIncrement ?? NaN);
const seconds = secondsPer(pixels2.TimeIncrementUnit ?? "s");
const names = channels.map(({ Name }) => Name ?? "");
return {
notes,
...pixelSize2 === void 0 ? {} : {
pixelSize: pixelSize2
},
...increment > 0 && increment < Infinity && seconds !== void 0 ? {
frameInterval: increment * seconds
} : {},
...names.length === count && names.some((name) => name !== "") ? {
channelNames: names
} : {}
};
}
function wholeOf(attributes, name, missing) {
const text2 = attributes[name];
if (text2 === void 0) return missing;
const value = Number(text2);
if (!(Number.isInteger(value) && value >= 1 && value < 2 ** 31)) {
throw new FormatError(`damaged: its OME-XML has ${name} ${show(text2)}`);
}
return value;
}
function parseOme(xml, Parser) {
const parser = new Parser({
xmlns: false
});
const images = [];
let uuid = "";
let elsewhere2;
let block;
let inUuid = false;
const path = [];
parser.on("error", (error) => {
throw new FormatError(`damaged: its OME-XML cannot be read (${error.message})`);
});
parser.on("opentag", ({ name, attributes }) => {
const local = name.slice(name.indexOf(":") + 1);
const parent = path[path.length - 1];
path.push(local);
const given = attributes;
const image = images[images.length - 1];
if (path.length > 64) throw new FormatError("damaged: its OME-XML is nested too deeply");
if (local === "OME" && path.length === 1) uuid = given.UUID ?? "";
else if (local === "BinaryOnly" && parent === "OME") elsewhere2 = given.MetadataFile;
else if (local === "Image" && parent === "OME") {
images.push({
name: given.Name ?? "",
pixels: {},
channels: [],
data: []
});
} else if (image === void 0) return;
else if (local === "Pixels" && parent === "Image") Object.assign(image.pixels, given);
else if (local === "Channel" && parent === "Pixels") image.channels.push(given);
else if (local === "TiffData" && parent === "Pixels") {
block = {
first: {
Z: index(given, "FirstZ") ?? 0,
C: index(given, "FirstC") ?? 0,
T: index(given, "FirstT") ?? 0
},
page: index(given, "IFD"),
count: index(given, "PlaneCount"),
file: void 0,
uuid: ""
};
image.data.push(block);
} else if (local === "UUID" && block !== void 0) {
block.file = given.FileName;
inUuid = true;
}
});
parser.on("text", (text2) => {
if (inUuid && block !== void 0) block.uuid += text2.trim();
});
parser.on("closetag", () => {
const local = path.pop();
if (local === "UUID") inUuid = false;
if (local === "TiffData") block = void 0;
});
parser.write(xml).close();
return {
images,
uuid,
elsewhere: elsewhere2
};
}
function index(attributes, name) {
const text2 = attributes[name];
if (text2 === void 0) return void 0;
const value = Number(text2);
if (!(Number.isInteger(value) && value >= 0 && value < 2 ** 31)) {
throw new FormatError(`damaged: its OME-XML has ${name} ${show(text2)}`);
}
return value;
}
var init_ome = __esm({
"io/tiff/ome.ts"() {
init_errors();
init_units();
init_layout();
init_metadata();
init_series();
}
});
// io/tiff/pyramid.ts
var pyramid_exports = {};
__export(pyramid_exports, {
levelsOf: (() => levelsOf2)
});
function copyOf2(layout, find2) {
try {
const copy = layoutOf(find2());
const { width, height } = layout;
const smaller = copy.width <= width && copy.height <= height && copy.width < width;
return smaller && keyOf({
...copy,
width,
height
}) === keyOf(layout) ? copy : void 0;
} catch (error) {
if (error instanceof FormatError) return void 0;
throw error;
}
}
var MOST_LEVELS;
var init_pyramid = __esm({
"io/tiff/pyramid.ts": (function () {
init_errors();
init_layout();
init_series();
init_tags();
MOST_LEVELS = 32;
})
});
// io/tiff/reader.ts
var reader_exports = {};
__export(reader_exports, {
openOmeCompanion: () => openOmeCompanion,
openTiff: (() => openTiff)
});
async function openOmeCompanion(source, options3 = {}) {
const siblings = new Siblings(source);
try {
const { omeSeries: omeSeries2 } = await Promise.resolve().then(() => (init_ome(), ome_exports));
const series2 = await omeSeries2(companionText(source), siblings.context(options3.series));
const { container, page } = series2.place(0);
const layout = atPage(page, () => layoutOf(container.page(page)));
return await fileOf(container, layout, container.count(), series2, siblings, options3);
} catch (error) {
siblings.close();
source.close();
throw named(error, source.name);
}
}
function companionText(source) {
if (source.size > LONGEST_XML) {
throw new FormatError(`too large: ${source.size} bytes of XML, the limit is ${LONGEST_XML}`);
}
return new TextDecoder().decode(source.read(0, source.size));
}
function named(error, file) {
if (error instanceof FormatError) {
if (error.file !== void 0) return error;
return new FormatError(`${file}: ${error.message}`, {
file,
cause: error.cause
});
}
if (error instanceof PetriError) return error;
const message = error instanceof Error ? error.message.split("\n")[0] : String(error);
return new FormatError(`${file}: damaged: ${message}`, {
file,
cause: error
});
}
var LONGEST_XML, Siblings, TiffFile;
var init_reader = __esm({
"io/tiff/reader.ts": (function () {
init_errors();
init_values();
init_limits();
init_select2();
init_source();
init_units();
init_codecs2();
init_layout();
init_metadata();
init_samples2();
init_series();
init_tags();
LONGEST_XML = 2 ** 28;
Siblings = class {
path;
name;
#folder;
#own;
#open =  new Map();
constructor(own) {
const cut = Math.max(own.name.lastIndexOf("/"), own.name.lastIndexOf("\\")) + 1;
this.path = own.name;
this.name = own.name.slice(cut);
this.#folder = own.name.slice(0, cut);
this.#own = own;
}

context(series2) {
return {
name: this.name,
series: series2,
sibling: (name) => this.container(name),
siblingText: (name) => this.text(name)
};
}
#pathOf(name) {
if (name === "" || name === "." || name === ".." || /[\/\\\0]/.test(name)) {
throw new FormatError(`unsupported: a file of its set outside of its folder, ${show(name)}`);
}
return this.#folder + name;
}
container(name) {
let container = this.#open.get(name);
if (container === void 0) {
const source = fileSource(this.#pathOf(name));
try {
container = new Container(source);
} catch (error) {
source.close();
throw named(error, source.name);
}
if (this.#open.size >= 16) {
const [, [oldest, { source: source2 }]] = this.#open;
source2.close();
this.#open.delete(oldest);
}
this.#open.set(name, container);
}
return container;
}
text(name) {
const source = fileSource(this.#pathOf(name));
try {
return companionText(source);
} finally {
source.close();
}
}
close() {
for (const { source } of this.#open.values()) source.close();
this.#open.clear();
this.#own.close();
}
};
TiffFile = class {
format = "TIFF";
path;
axes;
shape;
type;
storedType;
pages;
compression;
notes;
#container;
#level;
#series;
#siblings;
#limits;

#sized;

#last;
constructor(container, level, series2, siblings, options3, facts) {
this.#container = container;
const { layout } = level;
this.#level = level;
this.#series = series2;
this.#siblings = siblings;
this.#limits = options3.limits ?? {};
this.#sized = options3.pixelSize !== void 0;
this.path = facts.path;
this.pages = facts.pages;
this.axes = facts.axes;
this.shape = facts.shape;
this.notes = facts.notes;
if (facts.pixelSize !== void 0) this.pixelSize = facts.pixelSize;
if (facts.frameInterval !== void 0) this.frameInterval = facts.frameInterval;
if (facts.ambiguity !== void 0) this.ambiguity = facts.ambiguity;
const names = series2.description.channelNames;
if (names !== void 0) this.channelNames = names;
this.type = layout.type ?? "float64";
this.storedType = sampleName(layout.kind);
this.compression = compressionName(layout.compression);
}
async read(selection2 = {}) {
try {
return await this.#read(selection2);
} catch (error) {
throw named(error, this.path);
}
}
async readLabels(selection2 = {}) {
return labelsFrom(await this.read(selection2), this.path);
}
close() {
this.#siblings.close();
this.#container.source.close();
}
[Symbol.dispose]() {
this.close();
}
async #read(selection2) {
if (selection2.page !== void 0) return await this.#readPage(selection2.page, selection2);
if (this.ambiguity !== void 0) throw new FormatError(this.ambiguity);
const { axes: axes2, shape } = this;
const { layout } = this.#level;
const colour = layout.samples > 1;
const outerAxes = axes2.slice(0, axes2.length - (colour ? 3 : 2));
let sample2;
const picks = [
...outerAxes
].map((() => void 0));
for (const letter of [
"c",
"t",
"z"
]) {
const index2 = selection2[letter];
if (index2 === void 0) continue;
const axis = outerAxes.indexOf(letter.toUpperCase());
const asSample = axis < 0 && letter === "c" && colour;
const length2 = axis >= 0 ? shape[axis] : asSample ? layout.samples : 1;
checkIndex(letter, index2, length2, `axes ${axes2}, ${shape.join("\xD7")}`);
if (axis >= 0) picks[axis] = index2;
else if (asSample) sample2 = index2;
}
const planes = selectedPlanes(shape.slice(0, outerAxes.length), picks);
const kept3 = [
...outerAxes
].map(((_, at2) => at2)).filter(((at2) => picks[at2] === void 0));
return await this.#readPlanes(planes.length, ((at2) => this.#series.place(planes[at2])), kept3.map((at2) => shape[at2]), kept3.map((at2) => axes2[at2]).join(""), layout, cropWithin(selection2.crop, layout.height, layout.width), sample2, this.pixelSize);
}
async #readPage(page, selection2) {
for (const letter of [
"t",
"z"
]) {
if (selection2[letter] !== void 0) {
throw new ParameterError(`\`${letter}\` must be left away where \`page\` is given`, {
parameter: letter,
value: selection2[letter]
});
}
}
checkIndex("page", page, this.pages, "pages of the file");
const layout = atPage(page, () => layoutOf(this.#level.pageOf(this.#container, page)));
const { c } = selection2;
if (c !== void 0) checkIndex("c", c, layout.samples, `colours of page ${page}`);
const crop = cropWithin(selection2.crop, layout.height, layout.width);
const sample2 = layout.samples > 1 ? c : void 0;
const { width, height } = this.#level.layout;
const alike = this.#sized || layout.width === width && layout.height === height;
const size2 = alike ? this.pixelSize : describePage(layout.page).pixelSize;
const place = () => ({
page,
shift: 0
});
return await this.#readPlanes(1, place, [], "", layout, crop, sample2, size2);
}
async #readPlanes(count, placeOf2, outerShape, outerAxes, layout, crop, sample2, pixelSize2) {
const { type, samples } = layout;
const area2 = crop.height * crop.width;
const total = count * area2 * samples;
const bytes = PIXEL_BYTES[type ?? "float64"];
const asked = [
...outerShape,
crop.height,
crop.width,
...samples > 1 ? [
samples
] : []
];
checkLimits(asked, bytes, {
file: this.path,
limits: this.#limits
});
await this.#reader(placeOf2(0), layout);
const out2 = newPixels(type ?? "float64", total);
for (let at2 = 0; at2 < count; at2++) {
const place = placeOf2(at2);
const { page, shift } = place;
const read = await this.#reader(place, layout);
try {
await read(crop, out2, at2 * area2 * samples, shift);
} catch (error) {
throw pageNamed(error, page);
}
}
const shape = [
...outerShape,
crop.height,
crop.width
];
const axes2 = outerAxes + "YX";
if (sample2 !== void 0) {
return createImage(takeSample(out2, sample2, samples), shape, {
axes: axes2,
pixelSize: pixelSize2
});
}
return samples > 1 ? createImage(out2, [
...shape,
samples
], {
axes: axes2 + "S",
pixelSize: pixelSize2
}) : createImage(out2, shape, {
axes: axes2,
pixelSize: pixelSize2
});
}
async #reader({ page, container = this.#container }, first) {
if (this.#last?.container === container && this.#last.page === page) return this.#last.read;
try {
const own = container === this.#container && page === first.page.index;
const layout = own ? first : layoutOf(this.#level.pageOf(container, page));
if (keyOf(layout) !== keyOf(first)) {
throw new FormatError(`damaged: it has ${layout.width}\xD7${layout.height} ${sampleName(layout.kind)} pixels, the image ${first.width}\xD7${first.height} ${sampleName(first.kind)}`);
}
const maxBytes = this.#limits.maxBytes ?? DEFAULT_LIMITS.maxBytes;
const read = await planeReader(layout, container.source, container.little, maxBytes);
this.#last = {
container,
page,
read
};
return read;
} catch (error) {
const there = pageNamed(error, page);
throw container === this.#container ? there : named(there, container.source.name);
}
}
};
})
});
// io/zip.ts
function zipDirectory(source, options3 = {}) {
const { size: size2 } = source;
const tail = viewOf2(source.read(Math.max(0, size2 - 22 - 65535), Math.min(size2, 22 + 65535)));
let end = tail.byteLength - 22;
while (end >= 0 && tail.getUint32(end, true) !== END) end--;
if (end < 0) throw refusal2("not a ZIP archive, or cut short: it has no directory", options3);
let count = tail.getUint16(end + 10, true);
let at2 = tail.getUint32(end + 16, true);
if (count === 65535 || at2 === 4294967295) {
const locator = end - 20;
const end64 = locator >= 0 && tail.getUint32(locator, true) === LOCATOR64 ? Number(tail.getBigUint64(locator + 8, true)) : -1;
if (end64 >= 0 && end64 + 56 <= size2) {
const view = viewOf2(source.read(end64, 56));
if (view.getUint32(0, true) === END64) {
count = Number(view.getBigUint64(32, true));
at2 = Number(view.getBigUint64(48, true));
}
}
}
if (count * 46 > size2) {
throw refusal2(`ZIP damaged: ${count} files cannot be in it`, options3, count);
}
const places = [];
for (let i = 0; i < count; i++) {
const breaks = () => refusal2(`ZIP damaged: the directory breaks off at file ${i + 1} of ${count}`, options3);
if (at2 + 46 > size2) throw breaks();
const view = viewOf2(source.read(at2, 46));
if (view.getUint32(0, true) !== CENTRAL) throw breaks();
const nameLength = view.getUint16(28, true), extraLength = view.getUint16(30, true);
const after = at2 + 46 + nameLength + extraLength;
if (after > size2) throw breaks();
const name = new TextDecoder().decode(source.read(at2 + 46, nameLength));
const told2 = {
size: view.getUint32(24, true),
packed: view.getUint32(20, true),
start: view.getUint32(42, true)
};
wideNumbers(told2, viewOf2(source.read(at2 + 46 + nameLength, extraLength)));
at2 = after + view.getUint16(32, true);
if (name.endsWith("/")) continue;
if ((view.getUint16(8, true) & 1) !== 0) {
throw refusal2(`ZIP is encrypted: ${name}`, options3, name);
}
places.push({
name,
method: view.getUint16(10, true),
crc: view.getUint32(16, true),
...told2
});
}
return places;
}
function viewOf2(bytes) {
return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function wideNumbers(told2, extra) {
for (let at2 = 0; at2 + 4 <= extra.byteLength; at2 += 4 + extra.getUint16(at2 + 2, true)) {
if (extra.getUint16(at2, true) !== 1) continue;
let from = at2 + 4;
for (const key of [
"size",
"packed",
"start"
]) {
if (told2[key] !== 4294967295 || from + 8 > extra.byteLength) continue;
told2[key] = Number(extra.getBigUint64(from, true));
from += 8;
}
}
}
function zipContent(source, place, options3 = {}) {
const { name, start, packed: packed3 } = place;
const view = start + 30 <= source.size ? viewOf2(source.read(start, 30)) : void 0;
if (view?.getUint32(0, true) !== LOCAL) {
throw refusal2(`ZIP damaged: ${name} is not where the directory says`, options3, name);
}
const from = start + 30 + view.getUint16(26, true) + view.getUint16(28, true);
if (from + packed3 > source.size) throw refusal2(`ZIP cut short in ${name}`, options3, name);
return from;
}
function readZipEntry(source, place, options3 = {}) {
const { name, method, packed: packed3, size: size2, crc } = place;
const from = zipContent(source, place, options3);
const content = unpack2(source.read(from, packed3), {
method,
size: size2,
name
}, options3);
if (crc32(content) !== crc) {
throw refusal2(`ZIP damaged: the checksum of ${name} is wrong`, options3, name);
}
return content;
}
function unpack2(packed3, { method, size: size2, name }, options3) {
let content;
if (method === 0) content = packed3;
else if (method === 8) {
if (size2 > packed3.length * 1032) {
throw refusal2(`ZIP damaged: ${name} cannot have ${size2} bytes`, options3, size2);
}
try {
const buffer = zlib().inflateRawSync(packed3, {
maxOutputLength: Math.max(1, size2)
});
content = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
} catch (error) {
const { message } = error;
throw refusal2(`ZIP damaged: ${name} does not inflate (${message})`, options3, name, error);
}
} else throw refusal2(`ZIP method ${method} of ${name} is not supported`, options3, method);
if (content.length !== size2) {
throw refusal2(`ZIP damaged: ${name} has ${content.length} bytes instead of ${size2}`, options3, name);
}
return content;
}
var LOCAL, CENTRAL, END, END64, LOCATOR64, MAX_TOTAL;
var init_zip = __esm({
"io/zip.ts"() {
init_deflate();
init_limits();
init_source();
init_zlib();
LOCAL = 67324752;
CENTRAL = 33639248;
END = 101010256;
END64 = 101075792;
LOCATOR64 = 117853008;
MAX_TOTAL = 2 ** 30;
}
});
// io/zarr.ts
var zarr_exports = {};
__export(zarr_exports, {
openZarr: () => openZarr,
openZarrZip: () => openZarrZip
});
function joined(...parts) {
return parts.filter((part2) => part2 !== "").join("/");
}
async function openZarr(path, options3 = {}) {
const root = path.replace(/[\\/]+$/, "");
return await openStore(path, (limit2) => new FolderStore(root, limit2), options3);
}
async function openZarrZip(source, inside, options3 = {}) {
const folder = inside.replaceAll("\\", "/").replace(/\/+$/, "");
const path = folder === "" ? source.name : `${source.name}/${folder}`;
try {
return await openStore(path, (limit2) => new ZipStore(source, folder, limit2), options3);
} catch (error) {
source.close();
throw error;
}
}
async function openStore(path, make, options3) {
const named2 = {
file: path,
limits: options3.limits
};
return await told(named2, async () => {
zarr = await import("" + "npm:zarrita@0.7.5");
guardCodecs();
const maxBytes = options3.limits?.maxBytes ?? DEFAULT_LIMITS.maxBytes;
const store2 = make(maxBytes);
const node = await readNode(store2, "", named2);
if (node === void 0) {
throw refusal2("a folder, not an image: it is no Zarr, which would have a zarr.json, .zattrs or .zarray", named2);
}
const image = node.isArray ? plainArray(node, named2) : await multiscale(store2, node, options3, named2);
const own = await readNode(store2, image.array, named2);
if (own === void 0 || !own.isArray) {
throw refusal2(`Zarr damaged: there is no array ${image.array}`, named2, image.array);
}
const isNew = own.metadata.zarr_format === 3;
const type = own.metadata[isNew ? "data_type" : "dtype"];
if (typeof type !== "string" || own.metadata.fill_value === void 0) {
throw refusal2(`Zarr damaged: array ${image.array} must have a data type and a fill value, got ${show(type)} and ` + show(own.metadata.fill_value), named2, image.array);
}
const open2 = isNew ? zarr.open.v3 : zarr.open.v2;
const place = zarr.root(store2).resolve(image.array.slice(1) || "/");
const array = await open2(place, {
kind: "array"
});
checkArray(array, options3, named2);
return new ZarrFile(array, image, compressionOf(own.metadata), {
path,
options: options3,
store: store2
});
});
}
async function told(options3, work3) {
try {
return await work3();
} catch (error) {
if (error instanceof FormatError && error.file === void 0) {
throw refusal2(error.message, options3, error.value, error);
}
if (error instanceof PetriError) throw error;
let { message } = error;
const { cause } = error;
if (cause instanceof PetriError) {
throw cause.file === void 0 ? refusal2(cause.message, options3, cause.value, error) : cause;
}
if (cause instanceof Error) message += ` (${cause.message})`;
throw refusal2(`Zarr damaged or not supported: ${message.replace(/\s+/g, " ")}`, options3, void 0, error);
}
}
async function readNode(store2, key, options3) {
const newer = await readJson(store2, `${key}/zarr.json`, options3);
if (newer !== void 0) {
const attributes2 = recordOf(newer.attributes);
return {
isArray: newer.node_type === "array",
attributes: attributes2,
metadata: newer
};
}
const array = await readJson(store2, `${key}/.zarray`, options3);
const attributes = await readJson(store2, `${key}/.zattrs`, options3);
if (array === void 0 && attributes === void 0) return void 0;
return {
isArray: array !== void 0,
attributes: attributes ?? {},
metadata: array ?? {}
};
}
async function readJson(store2, key, options3) {
const bytes = await store2.get(key);
if (bytes === void 0) return void 0;
if (bytes.length > MAX_METADATA) throw refusal2(`${key} has ${bytes.length} bytes`, options3);
return recordOf(parseJson(new TextDecoder().decode(bytes), options3, `${key} is not JSON`));
}
function recordOf(value) {
return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function listOf(value) {
return Array.isArray(value) ? value.map(recordOf) : [];
}
function plainArray({ attributes, metadata }, options3) {
const names = metadata.dimension_names ?? attributes._ARRAY_DIMENSIONS;
const axes2 = Array.isArray(names) && names.every((name) => typeof name === "string") ? lettersOf(names) : void 0;
const rank2 = Array.isArray(metadata.shape) ? metadata.shape.length : 0;
if (rank2 < 2) {
throw refusal2(`Zarr array must have at least two axes to be an image, got ${rank2}`, options3);
}
return {
format: "Zarr",
array: "",
axes: axes2 ?? (rank2 === 2 ? "YX" : void 0),
notes: []
};
}
function lettersOf(names) {
const letters = names.map((name) => name.slice(0, 1).toUpperCase());
const fits2 = letters.every((letter) => /[A-Z]/.test(letter)) && new Set(letters).size === letters.length;
return fits2 ? letters.join("") : void 0;
}
async function multiscale(store2, node, options3, named2) {
const attributes = "ome" in node.attributes ? recordOf(node.attributes.ome) : node.attributes;
const scales = listOf(attributes.multiscales);
if (scales.length === 0) throw await elsewhere(store2, attributes, named2);
const series2 = options3.series ?? 0;
checkIndex("series", series2, scales.length, "multiscales of the image");
const scale2 = scales[series2];
const version = attributes.version ?? scale2.version ?? "of no version";
const datasets = listOf(scale2.datasets);
const paths = datasets.map(({ path }) => path);
if (datasets.length === 0 || !paths.every((path) => typeof path === "string" && path !== "")) {
throw refusal2("OME-Zarr must list the datasets of its multiscale", named2);
}
const level = options3.level ?? 0;
checkIndex("level", level, datasets.length, "levels of the pyramid");
const axes2 = axesOf(scale2.axes);
if (axes2 === void 0) {
throw refusal2(`OME-Zarr ${version} must name its axes, each with another letter, got ${show(scale2.axes)}`, named2);
}
const notes = [];
if (datasets.length > 1) notes.push(`level ${level} of ${datasets.length}`);
const beside = (await readNode(store2, "/labels", named2))?.attributes ?? {};
const { labels } = "ome" in beside ? recordOf(beside.ome) : beside;
if (Array.isArray(labels) && labels.length > 0) {
notes.push(`label images: ${labels.map((name) => `labels/${name}`).join(", ")}`);
}
const factors = scaleOf([
datasets[level],
scale2
], axes2.length);
const size2 = sizeOf3(axes2, factors, `OME-Zarr ${version}`);
if (typeof size2 === "string") notes.push(size2);
const names = listOf(recordOf(attributes.omero).channels).map(({ label: label2 }) => label2);
const channels = names.length > 0 && names.every((name) => typeof name === "string");
const time = axes2.findIndex(({ letter }) => letter === "T");
const second = time < 0 ? void 0 : SECONDS[axes2[time].unit];
return {
format: "OME-Zarr",
array: `/${paths[level]}`,
axes: axes2.map(({ letter }) => letter).join(""),
pixelSize: typeof size2 === "string" ? void 0 : size2,
frameInterval: second === void 0 ? void 0 : factors[time] * second,
channelNames: channels ? names : void 0,
notes
};
}
async function elsewhere(store2, attributes, options3) {
const { plate, labels, well } = attributes;
if (Array.isArray(labels)) {
return refusal2(`a list of label images; open one of ${labels.map((name) => `${options3.file}/${name}`).join(", ")}`, options3);
}
if (plate !== void 0) {
const [first] = listOf(recordOf(plate).wells);
return refusal2(`a plate of wells; open an image of it, such as ${options3.file}/${first?.path ?? "A/1"}/0`, options3);
}
if (well !== void 0) {
const [first] = listOf(recordOf(well).images);
return refusal2(`a well; open a field of it, such as ${options3.file}/${first?.path ?? 0}`, options3);
}
const image = (await readNode(store2, "/0", options3))?.attributes;
if (image !== void 0 && ("multiscales" in image || "multiscales" in recordOf(image.ome))) {
return refusal2(`holds several images; open one, such as ${options3.file}/0`, options3);
}
return refusal2("a Zarr group that is no OME-Zarr image: it has no multiscales", options3);
}
function axesOf(value) {
if (value === void 0) return [
..."TCZYX"
].map((letter) => ({
letter,
unit: ""
}));
if (!Array.isArray(value)) return void 0;
const axes2 = value.map((axis) => ({
name: typeof axis === "string" ? axis : recordOf(axis).name,
unit: typeof recordOf(axis).unit === "string" ? recordOf(axis).unit : ""
}));
if (!axes2.every(({ name }) => typeof name === "string")) return void 0;
const letters = lettersOf(axes2.map(({ name }) => name));
if (letters === void 0) return void 0;
return axes2.map(({ unit }, i) => ({
letter: letters[i],
unit
}));
}
function scaleOf(sources, rank2) {
const factors = new Array(rank2).fill(1);
for (const { coordinateTransformations } of sources) {
for (const { type, scale: scale2 } of listOf(coordinateTransformations)) {
if (type !== "scale" || !Array.isArray(scale2) || scale2.length !== rank2) continue;
for (let i = 0; i < rank2; i++) factors[i] *= Number(scale2[i]);
}
}
return factors;
}
function sizeOf3(axes2, factors, source) {
const at2 = (letter) => axes2.findIndex((axis) => axis.letter === letter);
const [z, y, x] = [
at2("Z"),
at2("Y"),
at2("X")
];
if (y < 0 || x < 0) return void 0;
const unit = axes2[y].unit;
const lengths = [
y,
x,
...z < 0 ? [] : [
z
]
].map((axis) => {
if (axes2[axis].unit === unit) return factors[axis];
const [from, to] = [
metres(axes2[axis].unit),
metres(unit)
];
return from === void 0 || to === void 0 ? NaN : Number((factors[axis] * from / to).toPrecision(15));
});
if (unit === "") {
const scaled = factors[y] !== 1 || factors[x] !== 1;
return scaled ? `a scale of ${factors[y]} \xD7 ${factors[x]} without a unit` : void 0;
}
if (!lengths.slice(0, 2).every((length2) => length2 > 0 && length2 < Infinity)) {
return `a pixel size that makes no sense: ${lengths.join(" \xD7 ")} ${unit}`;
}
const [height, width, depth2] = lengths;
return {
unit: shortUnit(unit),
...depth2 !== void 0 && depth2 > 0 && depth2 < Infinity && {
z: depth2
},
y: height,
x: width,
source
};
}
function checkArray(array, options3, named2) {
const { shape, chunks, dtype } = array;
if (!Object.hasOwn(KINDS, dtype)) {
throw refusal2(`Zarr data type ${dtype} is not supported`, named2, dtype);
}
const whole2 = (list2, least) => Array.isArray(list2) && list2.length >= 2 && list2.every((length2) => Number.isInteger(length2) && length2 >= least && length2 < 2 ** 40);
if (!whole2(shape, 0) || !whole2(chunks, 1) || shape.length !== chunks.length) {
throw refusal2(`Zarr array must have a shape and chunks, got ${show(shape)} and ${show(chunks)}`, named2);
}
checkLimits(chunks, KINDS[dtype].bits / 8, {
...named2,
limits: options3.limits
});
}
function compressionOf(metadata) {
const compressor = recordOf(metadata.compressor);
const codecs = listOf(metadata.codecs).flatMap((codec2) => codec2.name === "sharding_indexed" ? listOf(recordOf(codec2.configuration).codecs) : [
codec2
]);
const names = [
...listOf(metadata.filters).map(({ id }) => id),
compressor.id,
...codecs.map(({ name }) => name)
].filter((name) => typeof name === "string" && ![
"bytes",
"transpose",
"crc32c"
].includes(name));
return names.join(" + ") || "none";
}
async function copyChunks(array, { start, count }, out2, options3) {
const { chunks } = array;
const rank2 = chunks.length;
const first = start.map((at2, axis) => Math.floor(at2 / chunks[axis]));
const last = start.map((at2, axis) => Math.floor((at2 + count[axis] - 1) / chunks[axis]));
const expected = chunks.reduce((product2, length2) => product2 * length2, 1);
const strides2 = new Array(rank2).fill(1);
for (let axis = rank2 - 2; axis >= 0; axis--) strides2[axis] = strides2[axis + 1] * count[axis + 1];
const chunk2 = [
...first
];
for (let more = true; more; ) {
const { data, stride: stride2 } = await array.getChunk(chunk2);
if (data.length !== expected) {
throw refusal2(`Zarr damaged: chunk ${chunk2.join("/")} has ${data.length} values instead of ${expected}`, options3, data.length);
}
const get = reader(data, chunk2, options3);
const same2 = data.constructor === out2.constructor;
const from = chunk2.map((at3, axis) => Math.max(0, start[axis] - at3 * chunks[axis]));
const to = chunk2.map((at3, axis) => Math.min(chunks[axis], start[axis] + count[axis] - at3 * chunks[axis]));
const at2 = [
...from
];
const columns = rank2 - 1;
for (let rows = true; rows; ) {
let source = 0, target = 0;
for (let axis = 0; axis < rank2; axis++) {
source += at2[axis] * stride2[axis];
target += (chunk2[axis] * chunks[axis] + at2[axis] - start[axis]) * strides2[axis];
}
const step = stride2[columns];
if (same2 && step === 1) {
const width = to[columns] - from[columns];
out2.set(data.subarray(source, source + width), target);
rows = advance(at2, from, to, columns);
continue;
}
for (let x = from[columns]; x < to[columns]; x++, source += step) out2[target++] = get(source);
rows = advance(at2, from, to, columns);
}
more = advance(chunk2, first, last.map((index2) => index2 + 1), rank2);
}
}
function advance(at2, from, to, axes2) {
for (let axis = axes2 - 1; axis >= 0; axis--) {
if (++at2[axis] < to[axis]) return true;
at2[axis] = from[axis];
}
return false;
}
function reader(data, chunk2, options3) {
if (data instanceof zarr.BoolArray) return (index2) => data.get(index2) ? 1 : 0;
if (!(data instanceof BigInt64Array || data instanceof BigUint64Array)) {
const numbers2 = data;
return (index2) => numbers2[index2];
}
return (index2) => {
const value = Number(data[index2]);
if (!Number.isSafeInteger(value)) {
throw refusal2(`Zarr chunk ${chunk2.join("/")} has ${data[index2]}, which float64 does not hold exactly`, options3, value);
}
return value;
};
}
function room2({ dataType, shape }) {
const bytes = (KINDS[dataType]?.bits ?? 64) / 8;
return shape.reduce((product2, length2) => product2 * length2, bytes) + 64;
}
function codec(encode, decode) {
return {
fromConfig: (_, meta) => ({
kind: "bytes_to_bytes",
encode,
decode: (bytes) => decode(bytes, room2(meta))
})
};
}
function guardCodecs() {
if (guarded2) return;
guarded2 = true;
const registry = zarr.registry;
const put = (name, entry) => {
registry.set(name, entry).set(`numcodecs.${name}`, entry);
};
const gzip = codec((bytes) => zlib().gzipSync(bytes), (bytes, room3) => zlib().gunzipSync(bytes, {
maxOutputLength: room3
}));
const deflate2 = codec((bytes) => zlib().deflateSync(bytes), (bytes, room3) => zlib().inflateSync(bytes, {
maxOutputLength: room3
}));
const zstd = codec((bytes) => zlib().zstdCompressSync(bytes), (bytes, room3) => zlib().zstdDecompressSync(bytes, {
maxOutputLength: room3
}));
put("gzip", () => gzip);
put("zlib", () => deflate2);
put("zstd", () => zstd);
for (const [name, at2] of [
[
"blosc",
4
],
[
"lz4",
0
]
]) {
const load2 = registry.get(name);
put(name, async () => {
const entry = await load2();
return {
fromConfig(configuration, meta) {
const own = entry.fromConfig(configuration, meta);
return {
kind: "bytes_to_bytes",
encode: (bytes) => own.encode(bytes),
decode(bytes) {
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const claimed = bytes.length < at2 + 4 ? -1 : view.getUint32(at2, true);
if (claimed < 0 || claimed > room2(meta)) {
throw new FormatError(`${name} claims ${claimed} bytes, a chunk has ${room2(meta)}`);
}
return own.decode(bytes);
}
};
}
};
});
}
registry.set("crc32c", () => ({
fromConfig: () => ({
kind: "bytes_to_bytes",
encode: (bytes) => {
const out2 = new Uint8Array(bytes.length + 4);
out2.set(bytes);
new DataView(out2.buffer).setUint32(bytes.length, crc32c(bytes), true);
return out2;
},
decode(bytes) {
const body = bytes.subarray(0, Math.max(0, bytes.length - 4));
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
if (bytes.length < 4 || view.getUint32(body.length, true) !== crc32c(body)) {
throw new FormatError("the checksum of a chunk is wrong");
}
return body;
},
computeEncodedSize: (size2) => size2 + 4
})
}));
}
function crc32c(bytes) {
if (table3 === void 0) {
table3 = new Uint32Array(256);
for (let i = 0; i < 256; i++) {
let rest = i;
for (let bit = 0; bit < 8; bit++) {
rest = (rest & 1) !== 0 ? rest >>> 1 ^ 2197175160 : rest >>> 1;
}
table3[i] = rest;
}
}
let crc = 4294967295;
for (let i = 0; i < bytes.length; i++) crc = crc >>> 8 ^ table3[(crc ^ bytes[i]) & 255];
return (crc ^ 4294967295) >>> 0;
}
var zarr, KINDS, SECONDS, MAX_METADATA, Store, FolderStore, MARKS, ZipStore, ZarrFile, guarded2, table3;
var init_zarr = __esm({
"io/zarr.ts"() {
init_errors();
init_values();
init_limits();
init_select2();
init_source();
init_zip();
init_samples2();
init_units();
init_zlib();
KINDS = {
bool: {
bits: 8,
format: 1
},
uint8: {
bits: 8,
format: 1
},
uint16: {
bits: 16,
format: 1
},
uint32: {
bits: 32,
format: 1
},
uint64: {
bits: 64,
format: 1
},
int8: {
bits: 8,
format: 2
},
int16: {
bits: 16,
format: 2
},
int32: {
bits: 32,
format: 2
},
int64: {
bits: 64,
format: 2
},
float16: {
bits: 16,
format: 3
},
float32: {
bits: 32,
format: 3
},
float64: {
bits: 64,
format: 3
}
};
SECONDS = {
second: 1,
s: 1,
millisecond: 1e-3,
ms: 1e-3,
microsecond: 1e-6,
nanosecond: 1e-9,
minute: 60,
hour: 3600,
day: 86400
};
MAX_METADATA = 2 ** 26;
Store = class {
#limit;
constructor(limit2) {
this.#limit = limit2;
}

close() {
}

get(key) {
return Promise.resolve().then(() => this.read(key, (size2) => [
0,
this.#fits(key, size2)
]));
}
getRange(key, range) {
return Promise.resolve().then(() => this.read(key, (size2) => {
if (!("suffixLength" in range)) return [
range.offset,
this.#fits(key, range.length)
];
return [
size2 - range.suffixLength,
this.#fits(key, range.suffixLength)
];
}));
}
#fits(key, length2) {
if (length2 > this.#limit) {
throw new FormatError(`${key.slice(1)} is too large: ${length2} bytes, the limit is ${this.#limit}`);
}
return length2;
}
};
FolderStore = class extends Store {
#root;
constructor(root, limit2) {
super(limit2);
this.#root = root;
}
read(key, range) {
const path = `${this.#root}${key}`;
if (key.split(/[\\/]/).includes("..")) {
throw new FormatError(`${path}: not read: it lies outside of the image's folder`, {
file: path
});
}
try {
Deno.statSync(path);
} catch (error) {
if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) {
return void 0;
}
}
const source = fileSource(path);
try {
return source.read(...range(source.size));
} finally {
source.close();
}
}
};
MARKS = [
"zarr.json",
".zgroup",
".zattrs",
".zarray"
];
ZipStore = class extends Store {
#source;
#root;
#places;
constructor(source, inside, limit2) {
super(limit2);
const named2 = {
file: source.name
};
this.#source = source;
this.#places = new Map(zipDirectory(source, named2).map((place) => [
place.name,
place
]));
const folders = new Set([
...this.#places.keys()
].map((name) => name.split("/", 1)[0]));
const root = [
"",
...folders.size === 1 ? folders : []
].find((folder) => MARKS.some((mark) => this.#places.has(joined(folder, mark))));
if (root === void 0) {
throw refusal2("a ZIP archive that holds no Zarr (ROIs are read by `readRoiZip`)", named2);
}
this.#root = joined(root, inside);
}
close() {
this.#source.close();
}
read(key, range) {
const place = this.#places.get(joined(this.#root, key.slice(1)));
if (place === void 0) return void 0;
const named2 = {
file: this.#source.name
};
const [offset, length2] = range(place.size);
if (place.method === 0 && length2 < place.size) {
return this.#source.read(zipContent(this.#source, place, named2) + offset, length2);
}
const content = readZipEntry(this.#source, place, named2);
return new Uint8Array(content.subarray(offset, offset + length2));
}
};
ZarrFile = class {
path;
format;
axes;
shape;
type;
storedType;
pages;
compression;
notes;
#array;
#store;
#named;
constructor(array, image, compression, { path, options: options3, store: store2 }) {
const { shape } = array;
const told2 = image.axes ?? "Q".repeat(shape.length - 2) + "YX";
const axes2 = options3.axes ?? told2;
if (axes2.length !== shape.length || !axes2.endsWith("YX") || !/^[A-Z]+$/.test(axes2)) {
const rule = `name ${shape.length} axes (${shape.join("\xD7")}) and end with YX, got ${show(axes2)}`;
if (options3.axes === void 0) throw refusal2(`its axes must ${rule}`, {
file: path
}, axes2);
throw new ParameterError(`${path}: \`axes\` must ${rule}`, {
parameter: "axes",
value: axes2,
file: path
});
}
this.#array = array;
this.#store = store2;
this.#named = {
file: path,
limits: options3.limits
};
this.path = path;
this.format = image.format;
this.axes = axes2;
this.shape = shape;
this.storedType = array.dtype;
this.type = pixelTypeFor(KINDS[array.dtype]);
this.pages = shape.slice(0, -2).reduce((product2, length2) => product2 * length2, 1);
this.compression = compression;
this.notes = image.notes;
const pixelSize2 = givenPixelSize(options3.pixelSize) ?? image.pixelSize;
if (pixelSize2 !== void 0) this.pixelSize = pixelSize2;
if (image.frameInterval !== void 0) this.frameInterval = image.frameInterval;
if (image.channelNames !== void 0) this.channelNames = image.channelNames;
if (axes2.startsWith("Q")) {
this.ambiguity = `${path}: it does not say what its ${shape.length} axes (${shape.join("\xD7")}) are; say so by \`axes\`, or read one \`page\``;
}
}
read(selection2 = {}) {
return told(this.#named, () => this.#read(selection2));
}
async readLabels(selection2 = {}) {
return labelsFrom(await this.read(selection2), this.path);
}
close() {
this.#store.close();
}
[Symbol.dispose]() {
this.close();
}
async #read(selection2) {
const { axes: axes2, shape, pixelSize: pixelSize2 } = this;
const outer = shape.length - 2;
const picks = this.#picks(selection2);
if (this.ambiguity !== void 0 && picks.slice(0, outer).includes(void 0)) {
throw new FormatError(this.ambiguity, {
file: this.path
});
}
const crop = cropWithin(selection2.crop, shape[outer], shape[outer + 1]);
const start = picks.map((pick) => pick ?? 0);
const count = shape.map((length2, axis) => picks[axis] === void 0 ? length2 : 1);
[start[outer], start[outer + 1]] = [
crop.y,
crop.x
];
[count[outer], count[outer + 1]] = [
crop.height,
crop.width
];
const size2 = checkLimits(count, PIXEL_BYTES[this.type], this.#named);
const out2 = newPixels(this.type, size2);
await copyChunks(this.#array, {
start,
count
}, out2, this.#named);
const kept3 = [
...shape.keys()
].filter((axis) => picks[axis] === void 0);
return createImage(out2, kept3.map((axis) => count[axis]), {
axes: kept3.map((axis) => axes2[axis]).join(""),
pixelSize: pixelSize2
});
}

#picks(selection2) {
const { axes: axes2, shape } = this;
const picks = shape.map(() => void 0);
const outer = shape.length - 2;
if (selection2.page !== void 0) {
let rest = selection2.page;
checkIndex("page", rest, this.pages, "planes of the image");
for (let axis = outer - 1; axis >= 0; axis--) {
picks[axis] = rest % shape[axis];
rest = Math.floor(rest / shape[axis]);
}
}
for (const letter of [
"c",
"t",
"z"
]) {
const index2 = selection2[letter];
if (index2 === void 0) continue;
if (selection2.page !== void 0) {
throw new ParameterError(`\`${letter}\` must be left away where \`page\` is given`, {
parameter: letter,
value: index2
});
}
const axis = axes2.indexOf(letter.toUpperCase());
const length2 = axis < 0 ? 1 : shape[axis];
checkIndex(letter, index2, length2, `axes ${axes2}, ${shape.join("\xD7")}`);
if (axis >= 0) picks[axis] = index2;
}
return picks;
}
};
guarded2 = false;
}
});
// io/png_writer.ts
var SIGNATURE;
var init_png_writer = __esm({
"io/png_writer.ts": (function () {
init_errors();
init_deflate();
init_units();
SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
})
});
// io/png.ts
var png_exports = {};
__export(png_exports, {
isPng: () => isPng,
readPng: () => readPng
});
function isPng(bytes) {
return bytes.length >= 8 && SIGNATURE.every((byte, i) => bytes[i] === byte);
}
function readPng(bytes, options3 = {}) {
const chunks = readChunks(bytes, options3);
const { width, height, depth: depth2, colour } = chunks.header;
const stored = CHANNELS[colour];
const indexed = colour === 3 && options3.palette !== "indices";
const shown = (indexed ? 3 : stored) + (chunks.transparent && (colour !== 3 || indexed) ? 1 : 0);
checkLimits([
height,
width,
Math.max(stored, shown)
], depth2 === 16 ? 2 : 1, options3);
const samples = unpack3(chunks, options3);
let data = samples;
if (indexed) data = lookUp2(samples, chunks, options3);
else if (colour === 0 && depth2 < 8) scale(samples, 255 / (2 ** depth2 - 1));
if (chunks.transparent && (colour === 0 || colour === 2)) {
data = keyed(data, chunks.transparent, chunks.header);
}
return pictureOf(data, [
height,
width,
shown
], {
...options3,
pixelSize: physical(chunks.physical, options3.resolution)
});
}
function readChunks(bytes, options3) {
if (!isPng(bytes)) throw refusal2("not a PNG: the first 8 bytes differ", options3);
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
let header;
let palette2;
let transparent;
let physicalSize;
const data = [];
let last = "";
for (let at2 = 8; ; ) {
if (at2 + 12 > bytes.length) {
throw refusal2(`PNG cut short: it ends at byte ${bytes.length} without IEND`, options3);
}
const length2 = view.getUint32(at2);
const name = String.fromCharCode(...bytes.subarray(at2 + 4, at2 + 8));
if (!/^[A-Za-z]{4}$/.test(name)) {
throw refusal2(`PNG damaged: ${show(name)} at byte ${at2 + 4} is no chunk name`, options3, name);
}
if (length2 > bytes.length - at2 - 12) {
throw refusal2(`PNG cut short: ${name} claims ${length2} bytes, ${bytes.length - at2 - 12} are left`, options3, length2);
}
const content = bytes.subarray(at2 + 8, at2 + 8 + length2);
const used = name[0] < "a" || name === "tRNS" || name === "pHYs";
if (used) {
const expected = view.getUint32(at2 + 8 + length2);
const actual = crc32(bytes.subarray(at2 + 4, at2 + 8 + length2));
if (actual !== expected) {
throw refusal2(`PNG damaged: the checksum of ${name} is wrong`, options3, name);
}
}
if (header === void 0) {
if (name !== "IHDR") throw refusal2(`PNG must start with IHDR, got ${name}`, options3, name);
header = readHeader2(content, options3);
} else if (name === "IHDR") {
throw refusal2("PNG damaged: it has two headers", options3, name);
} else if (name === "PLTE") {
if (length2 === 0 || length2 % 3 !== 0 || length2 > 768 || palette2 || data.length > 0) {
throw refusal2(`PNG damaged: a palette of ${length2} bytes, or a second or late one`, options3, length2);
}
palette2 = content;
} else if (name === "tRNS") {
if (data.length > 0) throw refusal2("PNG damaged: tRNS after IDAT", options3, name);
transparent = content;
} else if (name === "pHYs") {
if (length2 === 9) physicalSize = content;
} else if (name === "IDAT") {
if (data.length > 0 && last !== "IDAT") {
throw refusal2(`PNG damaged: ${last} between two IDAT chunks`, options3, last);
}
data.push(content);
} else if (name === "IEND") {
break;
} else if (name[0] < "a") {
throw refusal2(`PNG has a chunk ${name} that must be understood, and is not`, options3, name);
}
last = name;
at2 += 12 + length2;
}
if (data.length === 0) throw refusal2("PNG has no image data (IDAT)", options3);
if (header.colour === 3 && palette2 === void 0) {
throw refusal2("PNG has palette colours but no palette (PLTE)", options3);
}
if (transparent !== void 0) checkTransparency(transparent, header, options3);
return {
header,
palette: palette2,
transparent,
physical: physicalSize,
data
};
}
function readHeader2(content, options3) {
if (content.length !== 13) {
throw refusal2(`PNG header must have 13 bytes, got ${content.length}`, options3, content.length);
}
const view = new DataView(content.buffer, content.byteOffset, 13);
const width = view.getUint32(0), height = view.getUint32(4);
const [depth2, colour, compression, filter, interlace] = content.subarray(8);
if (!Object.hasOwn(CHANNELS, colour)) {
throw refusal2(`PNG colour type must be 0, 2, 3, 4 or 6, got ${colour}`, options3, colour);
}
if (!DEPTHS[colour].includes(depth2)) {
throw refusal2(`PNG bit depth must be ${DEPTHS[colour].join(", ")} for colour type ${colour}, got ${depth2}`, options3, depth2);
}
if (compression !== 0 || filter !== 0 || interlace > 1) {
throw refusal2(`PNG methods of compression, filter and interlace must be 0, 0 and 0 or 1, got ${compression}, ${filter}, ${interlace}`, options3);
}
return {
width,
height,
depth: depth2,
colour,
interlaced: interlace === 1
};
}
function checkTransparency(content, header, options3) {
const { colour } = header;
const fits2 = colour === 0 ? content.length === 2 : colour === 2 ? content.length === 6 : colour === 3 && content.length <= 256;
if (!fits2) {
throw refusal2(`PNG damaged: tRNS of ${content.length} bytes with colour type ${colour}`, options3, content.length);
}
}
function passesOf({ width, height, interlaced }) {
if (!interlaced) return [
{
x: 0,
y: 0,
stepX: 1,
stepY: 1,
width,
height
}
];
return ADAM7.map(([x, y, stepX, stepY]) => ({
x,
y,
stepX,
stepY,
width: Math.ceil((width - x) / stepX),
height: Math.ceil((height - y) / stepY)
})).filter((pass) => pass.width > 0 && pass.height > 0);
}
function rowBytes(width, { depth: depth2, colour }) {
return Math.ceil(width * CHANNELS[colour] * depth2 / 8);
}
function inflate2(chunks, options3) {
const { header, data } = chunks;
let expected = 0;
for (const pass of passesOf(header)) {
expected += pass.height * (1 + rowBytes(pass.width, header));
}
const compressed = data.length === 1 ? data[0] : concatenate(data);
if (expected > compressed.length * MAX_EXPANSION) {
throw refusal2(`PNG cut short: ${header.width} \xD7 ${header.height} pixels cannot be in ${compressed.length} bytes of image data`, options3, compressed.length);
}
const raw = expected <= MOST_BY_KERNEL ? inflate(compressed, expected) : unpackLarge(compressed, expected);
if (raw === "too large") {
throw refusal2(`PNG damaged: more image data than ${expected} bytes`, options3);
}
if (typeof raw === "string") {
throw refusal2(`PNG damaged: image data that does not inflate (${raw})`, options3);
}
if (raw.length !== expected) {
throw refusal2(`PNG cut short: the image data has ${raw.length} bytes instead of ${expected}`, options3, raw.length);
}
return raw;
}
function unpackLarge(compressed, most) {
try {
return zlib().inflateSync(compressed, {
maxOutputLength: most,
chunkSize: most
});
} catch (error) {
return error.code === "ERR_BUFFER_TOO_LARGE" ? "too large" : "damaged";
}
}
function unpack3(chunks, options3) {
const { width, height, depth: depth2, colour, interlaced } = chunks.header;
const channels = CHANNELS[colour];
const step = Math.max(1, channels * depth2 / 8);
const samples = depth2 === 16 ? new Uint16Array(width * height * channels) : new Uint8Array(width * height * channels);
const bytes = new Uint8Array(samples.buffer);
const passes = passesOf(chunks.header);
scratch(() => {
const room3 = unfilterRoom(rowBytes(width, chunks.header));
const raw = inflate2(chunks, options3);
const unfilter = (at3, pass, out2) => {
const length2 = rowBytes(pass.width, chunks.header);
const rows2 = {
bytes: raw,
at: at3,
rows: pass.height,
length: length2,
step
};
const bad = unfilterRows(rows2, out2, room3);
if (bad === void 0) return at3 + pass.height * (length2 + 1);
const filter = raw[at3 + bad * (length2 + 1)];
throw refusal2(`PNG damaged: filter must be 0 to 4, got ${filter} in row ${bad}`, options3, filter);
};
if (!interlaced && depth2 >= 8) return unfilter(0, passes[0], bytes);
const rows = new Uint8Array(height * rowBytes(width, chunks.header));
let at2 = 0;
for (const pass of passes) {
at2 = unfilter(at2, pass, rows);
const length2 = rowBytes(pass.width, chunks.header);
if (depth2 < 8) spreadBits(rows, length2, bytes, {
pass,
width,
depth: depth2
});
else spreadBytes(rows, bytes, {
pass,
width,
step
});
}
});
if (depth2 === 16) toNativeOrderInPlace(bytes, 2, false);
return samples;
}
function spreadBits(rows, length2, target, { pass, width, depth: depth2 }) {
const mask = 2 ** depth2 - 1;
for (let y = 0; y < pass.height; y++) {
let to = (pass.y + y * pass.stepY) * width + pass.x;
for (let x = 0, bit = y * length2 * 8; x < pass.width; x++, bit += depth2, to += pass.stepX) {
target[to] = rows[bit >> 3] >> 8 - depth2 - (bit & 7) & mask;
}
}
}
function spreadBytes(rows, target, { pass, width, step }) {
let from = 0;
for (let y = 0; y < pass.height; y++) {
let to = ((pass.y + y * pass.stepY) * width + pass.x) * step;
for (let x = 0; x < pass.width; x++, to += pass.stepX * step) {
for (let k = 0; k < step; k++) target[to + k] = rows[from++];
}
}
}
function scale(data, factor) {
for (let i = 0; i < data.length; i++) data[i] *= factor;
}
function lookUp2(indices, chunks, options3) {
const { palette: palette2 = new Uint8Array(0), transparent } = chunks;
if (transparent !== void 0 && transparent.length > palette2.length / 3) {
throw refusal2(`PNG damaged: tRNS of ${transparent.length} entries for ${palette2.length / 3} colours`, options3, transparent.length);
}
const table5 = new Uint8Array(1024);
for (let i = 0; i < 256; i++) {
for (let k = 0; k < 3; k++) table5[4 * i + k] = palette2[3 * i + k] ?? i;
table5[4 * i + 3] = transparent?.[i] ?? 255;
}
return lookUpColours(indices, table5, transparent === void 0 ? 3 : 4);
}
function keyed(data, transparent, { depth: depth2, colour }) {
const channels = CHANNELS[colour];
const full = depth2 === 16 ? 65535 : 255;
const factor = depth2 < 8 ? 255 / (2 ** depth2 - 1) : 1;
const key = [];
for (let k = 0; k < channels; k++) {
key.push((transparent[2 * k] << 8 | transparent[2 * k + 1]) % 2 ** depth2 * factor);
}
const count = data.length / channels;
const out2 = depth2 === 16 ? new Uint16Array(count * (channels + 1)) : new Uint8Array(count * (channels + 1));
for (let i = 0, from = 0, to = 0; i < count; i++) {
let same2 = true;
for (let k = 0; k < channels; k++) {
const value = data[from++];
same2 &&= value === key[k];
out2[to++] = value;
}
out2[to++] = same2 ? 0 : full;
}
return out2;
}
function physical(content, resolution2) {
if (content === void 0 || content[8] !== 1) return void 0;
const view = new DataView(content.buffer, content.byteOffset, 9);
const perMetre = {
x: view.getUint32(0),
y: view.getUint32(4)
};
return sizeFromResolution(perMetre, "PNG pHYs", resolution2);
}
var CHANNELS, DEPTHS, ADAM7, MOST_BY_KERNEL, MAX_EXPANSION;
var init_png = __esm({
"io/png.ts"() {
init_errors();
init_codecs();
init_deflate();
init_runtime();
init_limits();
init_png_writer();
init_samples();
init_samples2();
init_units();
init_zlib();
CHANNELS = {
0: 1,
2: 3,
3: 1,
4: 2,
6: 4
};
DEPTHS = {
0: [
1,
2,
4,
8,
16
],
2: [
8,
16
],
3: [
1,
2,
4,
8
],
4: [
8,
16
],
6: [
8,
16
]
};
ADAM7 = [
[
0,
0,
8,
8
],
[
4,
0,
8,
8
],
[
0,
4,
4,
8
],
[
2,
0,
4,
4
],
[
0,
2,
2,
4
],
[
1,
0,
2,
2
],
[
0,
1,
1,
2
]
];
MOST_BY_KERNEL = 2 ** 26;
MAX_EXPANSION = 1032;
}
});
// io/foreign.ts
var foreign_exports = {};
__export(foreign_exports, {
foreignKind: () => foreignKind
});
function foreignKind(source) {
const head = source.read(0, Math.min(132, source.size));
const fits2 = ([at2, bytes]) => [
...bytes
].map((byte) => typeof byte === "string" ? byte.charCodeAt(0) : byte).every((byte, k) => head[at2 + k] === byte);
const kind = KINDS2.find(({ marks }) => marks.every(fits2));
return kind && `${kind.name}, which is not read: ${kind.way}`;
}
var EXPORT, SAVE, KINDS2;
var init_foreign = __esm({
"io/foreign.ts"() {
EXPORT = "export OME-TIFF from the microscope's program, or convert it with Bio-Formats' `bfconvert`";
SAVE = "save it as TIFF or PNG";
KINDS2 = [
{
name: "a Zeiss CZI file",
marks: [
[
0,
"ZISRAWFILE"
]
],
way: EXPORT
},
{
name: "a Leica LIF file",
marks: [
[
0,
[
112,
0,
0,
0
]
]
],
way: EXPORT
},
{
name: "a Nikon ND2 file",
marks: [
[
0,
[
218,
206,
190,
10
]
]
],
way: EXPORT
},
{
name: "an Olympus OIB, Zeiss ZVI or other compound file",
marks: [
[
0,
[
208,
207,
17,
224,
161,
177,
26,
225
]
]
],
way: EXPORT
},
{
name: "an HDF5 file, such as Imaris' IMS",
marks: [
[
0,
[
137,
72,
68,
70
]
]
],
way: EXPORT
},
{
name: "a DeltaVision file",
marks: [
[
96,
[
160,
192
]
]
],
way: EXPORT
},
{
name: "a DICOM file",
marks: [
[
128,
"DICM"
]
],
way: EXPORT
},
{
name: "a GIF",
marks: [
[
0,
"GIF8"
]
],
way: SAVE
},
{
name: "a WebP picture",
marks: [
[
0,
"RIFF"
],
[
8,
"WEBP"
]
],
way: SAVE
},
{
name: "a HEIC or AVIF picture",
marks: [
[
4,
"ftyp"
]
],
way: SAVE
},
{
name: "a JPEG 2000 file",
marks: [
[
4,
"jP  "
]
],
way: SAVE
},
{
name: "a JPEG 2000 stream",
marks: [
[
0,
[
255,
79,
255,
81
]
]
],
way: SAVE
},
{
name: "a JPEG XL picture",
marks: [
[
0,
[
255,
10
]
]
],
way: SAVE
},
{
name: "a JPEG XL file",
marks: [
[
4,
"JXL "
]
],
way: SAVE
},
{
name: "a PDF",
marks: [
[
0,
"%PDF"
]
],
way: "save its pictures as TIFF or PNG"
},
{
name: "a numpy array",
marks: [
[
0,
[
147,
78,
85,
77,
80,
89
]
]
],
way: SAVE
},
{
name: "a file packed by gzip",
marks: [
[
0,
[
31,
139
]
]
],
way: "unpack it first"
}
];
}
});
// io/image.ts
var FORMATS;
var init_image = __esm({
"io/image.ts": (function () {
init_errors();
init_values();
init_picture();
init_units();
init_source();
FORMATS = [
{
name: "TIFF",
knows: (([a, b, c, d]) => a === 73 && b === 73 && (c === 42 || c === 43) && d === 0 || a === 77 && b === 77 && c === 0 && (d === 42 || d === 43)),
open: (async (source, options3) => (await Promise.resolve().then((() => (init_reader(), reader_exports)))).openTiff(source, options3))
},
{
name: "OME-XML",
knows: (head) => /^\ufeff?\s*<(\?xml|(\w+:)?OME[\s>])/.test(new TextDecoder().decode(head)),
open: async (source, options3) => (await Promise.resolve().then(() => (init_reader(), reader_exports))).openOmeCompanion(source, options3)
},
{
name: "Zarr in a ZIP",
knows: ([a, b, c, d]) => a === 80 && b === 75 && c === 3 && d === 4,
open: async (source, options3) => (await Promise.resolve().then(() => (init_zarr(), zarr_exports))).openZarrZip(source, "", options3)
},
{
name: "PNG",
knows: ([a, b, c, d]) => a === 137 && b === 80 && c === 78 && d === 71,
open: (source, options3) => openPicture("PNG", source, options3, async (bytes, given) => {
const { readPng: readPng2 } = await Promise.resolve().then(() => (init_png(), png_exports));
return [
readPng2(bytes, given)
];
})
},
{
name: "JPEG",
knows: ([a, b, c]) => a === 255 && b === 216 && c === 255,
open: (source, options3) => openPicture("JPEG", source, options3, async (bytes, given) => {
const { exifOrientation: exifOrientation2, readJpeg: readJpeg2 } = await Promise.resolve().then(() => (init_jpeg2(), jpeg_exports));
return [
readJpeg2(bytes, given),
...orientationNote(exifOrientation2(bytes))
];
})
},
{
name: "BMP",
knows: ([a, b]) => a === 66 && b === 77,
open: (source, options3) => openPicture("BMP", source, options3, async (bytes, given) => {
const { readBmp: readBmp2 } = await Promise.resolve().then(() => (init_bmp(), bmp_exports));
return [
readBmp2(bytes, given)
];
})
}
];
})
});
// kernels/points_wasm.ts
var points_wasm_default;
var init_points_wasm = __esm({
"kernels/points_wasm.ts": (function () {
points_wasm_default = "AGFzbQEAAAABggMkYAR/f39/AGAFf39/f38AYAN/f38AYAZ/f39/f38AYAF7AXxgAXsBfWAKf39/f398fHx/fwBgCX9/f39/fHx/fwBgB39/f39/f38AYAJ/fwBgEH9/f3x/f39/f39/f398f38AYAV/f3x/fwF/YAx/f39/f39/fHx8f38AYAh/f39/f39/fwBgA39/fwF8YAR/f39/AX9gBn98f39/fwBgCX9/f397f39/fwBgCn9/f397e39/f38AYAx/f39/e3t/f39/f38AYAJ/fwF8YAJ/fwF9YAl/f39/f398fH8AYAd/f398f39/AGARf39/f3x/f39/f39/f398f38AYAl/f398fHx/f38Bf2AKf39/fHx8fHx/fwBgCn9/f31/f39/f38Bf2AHf39/f398fwBgBX9/f3x8AX9gCH9/f3x8fH9/AGALf39/f39/fH9/f38AYAZ/f39/f38BfGAGf39/fH9/AX9gBn9/fH1/fwF/YBB/f39/f39/f398f39/f39/AAISAQNlbnYGbWVtb3J5AgEggIAEA1NSFBUMAQADAAICDAYHBgcGBwgWDQkAAxcYCgoKGQ4OBAUaGxwCAB0AAB4BAAABAB8IICENCQIJAgIBAQEBIg8LAgsPCxADAwMjERITERITAQgQAwQFAXABAwMHygU7CmFyaXRobWV0aWMAUQ9hcml0aG1ldGljVmFsdWUAUAdiYWxsUm93AE8JbGVzc2VyUm93AE4IY2xhaGVSb3cARwp0aWxlQ291bnRzAEYJY2xhc3Nlc09mAEUNY29tcGFyZUFycmF5cwBEDGNvbXBhcmVWYWx1ZQBDDGV4cG9uZW50aWFscwBCCmxvZ2FyaXRobXMAQQZwb3dlcnMAQAVyb290cwA/BmJpbkYzMgA5BmJpbkY2NAA4C2NvdW50TGV2ZWxzADcIY291bnRVMTYANgpzcGxpdFBhaXJzADUJc3VtTGV2ZWxzADQIc3VtUGFpcnMAMwtpbnRlcnBvbGF0ZQAyC2NvbHVtbk1lYW5zAC8JbWVhbk1hc2tzAC4GcGFydEF0ADELc21hbGxlc3RHYXAAMAlhZGRQaXhlbHMALQxhZGRTcXVhcmVzT2YALAhhZGRXaG9sZQArCndob2xlTWVhbnMAKgNjdXQAKQhxdWFudGl6ZQAoCGV4dHJlbWVzACcLZmluaXRlUmFuZ2UAJgxmaXJzdE91dHNpZGUAJQpjb3VudExvd2VyACQKY291bnRVcHBlcgAjBnNlbGVjdAAiCWxhc3RTcGxpdAAhB3N0cmV0Y2gAIAtwYWlyd2lzZVN1bQAdCHdob2xlU3VtABwLZ3VhcmRlZE1hc2sAGwxzbW9vdGhlZE1hc2sAFwtzdXJmYWNlTWFzawAWBGxvb2sAFQlsb29rUGFpcnMAFAlwYWlyVGFibGUAEwttb3ZlQ29sdW1ucwAQDHdob2xlV2luZG93cwAJCnF1YWRydXBsZXMAEgp0aWxlVGFibGVzABEGZGVtb3RlAAgJaG9sZEJ5dGVzAAcFd2lkZW4ABgphZGRDb3JuZXJzAAUGYWRkUm93AAQMaW50ZWdyYXRlUm93AAMJd2luZG93Um93AAIGbWVtb3J5AgAJCAEAQQELAh8eDAEGCuPHA1KMAgMCfwR7AXwgAUGAAUwEQCABQQhOBH8gACABQQN1QQZ0aiEDIAD9AAQAIQQgAP0ABBAhBSAA/QAEICEGIAD9AAQwIQcgAEFAayECA0AgAiADSQRAIAQgAv0ABAD98AEhBCAFIAL9AAQQ/fABIQUgBiAC/QAEIP3wASEGIAcgAv0ABDD98AEhByACQUBrIQIMAQsLIARBgIYIKAIAIgIRBAAgBSACEQQAoCAGIAIRBAAgByACEQQAoKAhCCABQXhxBUEACyECA0AgASACSgRAIAggACACQQN0aisDAKAhCCACQQFqIQIMAQsLIAgPCyAAIAFBAXVBeHEiAhAAIAAgAkEDdGogASACaxAAoAvSAQMCfwJ7AX0gAUGAAUwEQCABQQhOBH8gACABQQN1QQV0aiEDIAD9AAQAIQQgAP0ABBAhBSAAQSBqIQIDQCACIANJBEAgBCAC/QAEAP3kASEEIAUgAv0ABBD95AEhBSACQSBqIQIMAQsLIARB4IUIKAIAIgIRBQAgBSACEQUAkiEGIAFBeHEFQQALIQIDQCABIAJKBEAgBiAAIAJBAnRqKgIAkiEGIAJBAWohAgwBCwsgBg8LIAAgAUEBdUF4cSICEAEgACACQQJ0aiABIAJrEAGSC4sbAgF/BnsgBkEEdCEGIAlEAAAAAAAAAABkBEAgAwRAIAFBAkYEQEEAIQEgB7b9EyENIAi2/RMhDiAJtv0TIQ8DQCABIAJIBEAgA/0ABAAgBP0ABAD98AEgBCAGav0ABAD98QEgBf0ABAD98QEgBSAGav0ABAD98AH9XiADQRBq/QAEACAEQRBqIgz9AAQA/fABIAYgDGr9AAQA/fEBIAVBEGoiDP0ABAD98QEgBiAMav0ABAD98AH9Xv0NAAECAwQFBgcQERITFBUWFyEQIANBIGr9AAQAIARBIGoiDP0ABAD98AEgBiAMav0ABAD98QEgBUEgaiIM/QAEAP3xASAGIAxq/QAEAP3wAf1eIANBMGr9AAQAIARBMGoiDP0ABAD98AEgBiAMav0ABAD98QEgBUEwaiIM/QAEAP3xASAGIAxq/QAEAP3wAf1e/Q0AAQIDBAUGBxAREhMUFRYXIREgA0FAayEDIARBQGshBCAFQUBrIQUgAP0ABAAgECAR/Q0AAQIDCAkKCxAREhMYGRobIA395wEiEv0MAACAPwAAgD8AAIA/AACAPyAOIBAgEf0NBAUGBwwNDg8UFRYXHB0eHyAN/ecBIBIgEv3mAf3lAf0MAAAAAAAAAAAAAAAAAAAAAP3pAf3jASAP/ecB/QwAAIA/AACAPwAAgD8AAIA//eUB/eYB/eQB/eYBIhD9RP2kASEMIAogEP0LBAAgCyAMQYGBgQFsQYGChAhxNgIAIABBEGohACAKQRBqIQogC0EEaiELIAFBBGohAQwBCwsFQQAhASAH/RQhDSAI/RQhDiAJ/RQhDwNAIAEgAkgEQCAD/QAEACAE/QAEAP3wASAEIAZq/QAEAP3xASAF/QAEAP3xASAFIAZq/QAEAP3wASEQIANBEGr9AAQAIARBEGoiDP0ABAD98AEgBiAMav0ABAD98QEgBUEQaiIM/QAEAP3xASAGIAxq/QAEAP3wASERIANBIGohAyAEQSBqIQQgBUEgaiEFIAD9AAQAIBAgEf0NAAECAwQFBgcQERITFBUWFyAN/fMBIhL9DAAAAAAAAPA/AAAAAAAA8D8gDiAQIBH9DQgJCgsMDQ4PGBkaGxwdHh8gDf3zASASIBL98gH98QH9DAAAAAAAAAAAAAAAAAAAAAD99QH97wEgD/3zAf0MAAAAAAAA8D8AAAAAAADwP/3xAf3yAf3wAf3yASIQ/Ur9xAEhDCAKIBD9CwQAIAsgDEEBcSAMQQJxQQd0cjsBACAAQRBqIQAgCkEQaiEKIAtBAmohCyABQQJqIQEMAQsLCwUgAUECRgRAQQAhASAHtv0TIQ0gCLb9EyEOIAm2/RMhDwNAIAEgAkgEQCAE/QAEACAEIAZq/QAEAP3xASAF/QAEAP3xASAFIAZq/QAEAP3wAf1eIARBEGoiDP0ABAAgBiAMav0ABAD98QEgBUEQaiIM/QAEAP3xASAGIAxq/QAEAP3wAf1e/Q0AAQIDBAUGBxAREhMUFRYXIRAgBEEgaiIM/QAEACAGIAxq/QAEAP3xASAFQSBqIgz9AAQA/fEBIAYgDGr9AAQA/fAB/V4gBEEwaiIM/QAEACAGIAxq/QAEAP3xASAFQTBqIgz9AAQA/fEBIAYgDGr9AAQA/fAB/V79DQABAgMEBQYHEBESExQVFhchESADQUBrIQMgBEFAayEEIAVBQGshBSAA/QAEACAQIBH9DQABAgMICQoLEBESExgZGhsgDf3nASIS/QwAAIA/AACAPwAAgD8AAIA/IA4gECAR/Q0EBQYHDA0ODxQVFhccHR4fIA395wEgEiAS/eYB/eUB/QwAAAAAAAAAAAAAAAAAAAAA/ekB/eMBIA/95wH9DAAAgD8AAIA/AACAPwAAgD/95QH95gH95AH95gEiEP1E/aQBIQwgCiAQ/QsEACALIAxBgYGBAWxBgYKECHE2AgAgAEEQaiEAIApBEGohCiALQQRqIQsgAUEEaiEBDAELCwVBACEBIAf9FCENIAj9FCEOIAn9FCEPA0AgASACSARAIAT9AAQAIAQgBmr9AAQA/fEBIAX9AAQA/fEBIAUgBmr9AAQA/fABIRAgBEEQaiIM/QAEACAGIAxq/QAEAP3xASAFQRBqIgz9AAQA/fEBIAYgDGr9AAQA/fABIREgA0EgaiEDIARBIGohBCAFQSBqIQUgAP0ABAAgECAR/Q0AAQIDBAUGBxAREhMUFRYXIA398wEiEv0MAAAAAAAA8D8AAAAAAADwPyAOIBAgEf0NCAkKCwwNDg8YGRobHB0eHyAN/fMBIBIgEv3yAf3xAf0MAAAAAAAAAAAAAAAAAAAAAP31Af3vASAP/fMB/QwAAAAAAADwPwAAAAAAAPA//fEB/fIB/fAB/fIBIhD9Sv3EASEMIAogEP0LBAAgCyAMQQFxIAxBAnFBB3RyOwEAIABBEGohACAKQRBqIQogC0ECaiELIAFBAmohAQwBCwsLCwUgAwRAIAFBAkYEQEEAIQEgB7b9EyENIAi2/RMhDgNAIAEgAkgEQCAD/QAEACAE/QAEAP3wASAEIAZq/QAEAP3xASAF/QAEAP3xASAFIAZq/QAEAP3wAf1eIANBEGr9AAQAIARBEGoiDP0ABAD98AEgBiAMav0ABAD98QEgBUEQaiIM/QAEAP3xASAGIAxq/QAEAP3wAf1e/Q0AAQIDBAUGBxAREhMUFRYXIQ8gA0Egav0ABAAgBEEgaiIM/QAEAP3wASAGIAxq/QAEAP3xASAFQSBqIgz9AAQA/fEBIAYgDGr9AAQA/fAB/V4gA0Ewav0ABAAgBEEwaiIM/QAEAP3wASAGIAxq/QAEAP3xASAFQTBqIgz9AAQA/fEBIAYgDGr9AAQA/fAB/V79DQABAgMEBQYHEBESExQVFhchECADQUBrIQMgBEFAayEEIAVBQGshBSAA/QAEACAPIBD9DQABAgMICQoLEBESExgZGhsgDf3nASIRIA4gDyAQ/Q0EBQYHDA0ODxQVFhccHR4fIA395wEgESAR/eYB/eUB/QwAAAAAAAAAAAAAAAAAAAAA/ekB/eMB/eYB/eUBIg/9RP2kASEMIAogD/0LBAAgCyAMQYGBgQFsQYGChAhxNgIAIABBEGohACAKQRBqIQogC0EEaiELIAFBBGohAQwBCwsFIAf9FCENIAj9FCEOA0AgAiAMSgRAIAP9AAQAIAT9AAQA/fABIAQgBmr9AAQA/fEBIAX9AAQA/fEBIAUgBmr9AAQA/fABIQ8gA0EQav0ABAAgBEEQaiIB/QAEAP3wASABIAZq/QAEAP3xASAFQRBqIgH9AAQA/fEBIAEgBmr9AAQA/fABIRAgA0EgaiEDIARBIGohBCAFQSBqIQUgAP0ABAAgDyAQ/Q0AAQIDBAUGBxAREhMUFRYXIA398wEiESAOIA8gEP0NCAkKCwwNDg8YGRobHB0eHyAN/fMBIBEgEf3yAf3xAf0MAAAAAAAAAAAAAAAAAAAAAP31Af3vAf3yAf3xASIP/Ur9xAEhASAKIA/9CwQAIAsgAUEBcSABQQJxQQd0cjsBACAAQRBqIQAgCkEQaiEKIAtBAmohCyAMQQJqIQwMAQsLCwUgAUECRgRAIAe2/RMhDSAItv0TIQ4DQCACIAxKBEAgBP0ABAAgBCAGav0ABAD98QEgBf0ABAD98QEgBSAGav0ABAD98AH9XiAEQRBqIgH9AAQAIAEgBmr9AAQA/fEBIAVBEGoiAf0ABAD98QEgASAGav0ABAD98AH9Xv0NAAECAwQFBgcQERITFBUWFyEPIARBIGoiAf0ABAAgASAGav0ABAD98QEgBUEgaiIB/QAEAP3xASABIAZq/QAEAP3wAf1eIARBMGoiAf0ABAAgASAGav0ABAD98QEgBUEwaiIB/QAEAP3xASABIAZq/QAEAP3wAf1e/Q0AAQIDBAUGBxAREhMUFRYXIRAgA0FAayEDIARBQGshBCAFQUBrIQUgAP0ABAAgDyAQ/Q0AAQIDCAkKCxAREhMYGRobIA395wEiESAOIA8gEP0NBAUGBwwNDg8UFRYXHB0eHyAN/ecBIBEgEf3mAf3lAf0MAAAAAAAAAAAAAAAAAAAAAP3pAf3jAf3mAf3lASIP/UT9pAEhASAKIA/9CwQAIAsgAUGBgYEBbEGBgoQIcTYCACAAQRBqIQAgCkEQaiEKIAtBBGohCyAMQQRqIQwMAQsLBSAH/RQhDSAI/RQhDgNAIAIgDEoEQCAE/QAEACAEIAZq/QAEAP3xASAF/QAEAP3xASAFIAZq/QAEAP3wASEPIARBEGoiAf0ABAAgASAGav0ABAD98QEgBUEQaiIB/QAEAP3xASABIAZq/QAEAP3wASEQIANBIGohAyAEQSBqIQQgBUEgaiEFIAD9AAQAIA8gEP0NAAECAwQFBgcQERITFBUWFyAN/fMBIhEgDiAPIBD9DQgJCgsMDQ4PGBkaGxwdHh8gDf3zASARIBH98gH98QH9DAAAAAAAAAAAAAAAAAAAAAD99QH97wH98gH98QEiD/1K/cQBIQEgCiAP/QsEACALIAFBAXEgAUECcUEHdHI7AQAgAEEQaiEAIApBEGohCiALQQJqIQsgDEECaiEMDAELCwsLCwuoAgMCewF9AXwgAUECRgRAIAMgAkEEdGohAQNAIAEgA0sEQCADIAP9AAQAIAAqAgAiB7v9FCAHIAeUu/0iAf3wASIG/QsEACAEIAUgBv3wASIF/QsEACADQRBqIQMgBEEQaiEEIABBBGohAAwBCwsFIAFBA0YEQCADIAJBBHRqIQEDQCABIANLBEAgAyAD/QAEACAAKwMAIgj9FCAIIAii/SIB/fABIgb9CwQAIAQgBSAG/fABIgX9CwQAIANBEGohAyAEQRBqIQQgAEEIaiEADAELCwUgAyACQQR0aiEBA0AgASADSwRAIAMgA/0ABAAgAP0ABAD98AEiBv0LBAAgBCAFIAb98AEiBf0LBAAgA0EQaiEDIARBEGohBCAAQRBqIQAMAQsLCwsL3gECAX0BfCABQQJGBEAgAyACQQR0aiEBA0AgASADSwRAIAMgA/0ABAAgACoCACIEu/0UIAQgBJS7/SIB/fAB/QsEACADQRBqIQMgAEEEaiEADAELCwUgAUEDRgRAIAMgAkEEdGohAQNAIAEgA0sEQCADIAP9AAQAIAArAwAiBf0UIAUgBaL9IgH98AH9CwQAIANBEGohAyAAQQhqIQAMAQsLBSADIAJBBHRqIQEDQCABIANLBEAgAyAD/QAEACAA/QAEAP3wAf0LBAAgA0EQaiEDIABBEGohAAwBCwsLCwunAQEBeyAEQQR0IQQgACABQQR0aiEBA0AgACABSQRAIAD9AAQAIQYgACAFBHsgBiAC/QAEAP3xASACIARq/QAEAP3wASAD/QAEAP3wASADIARq/QAEAP3xAQUgAP0ABAAgAv0ABAD98AEgAiAEav0ABAD98QEgA/0ABAD98QEgAyAEav0ABAD98AEL/QsEACAAQRBqIQAgAkEQaiECIANBEGohAwwBCwsLWgEBeyADIAFBAnRqIQEDQCABIANLBEAgAyACBHsgAP0ABAAFIAD9AgAACyIE/akB/foB/QsEACADIAT9qgH9+gH9CwQQIANBIGohAyAAQQggAnRqIQAMAQsLC2IAIAEgAmohAQNAIAEgAksEQCACIAD9AAQA/Qz/AP8A/wD/AP8A/wD/AP8A/ZcBIAD9AAQQ/Qz/AP8A/wD/AP8A/wD/AP8A/ZcB/Wb9CwQAIAJBEGohAiAAQSBqIQAMAQsLCzYAIAIgAUECdGohAQNAIAEgAksEQCACIAD9AAQA/V79WwMAACACQQhqIQIgAEEQaiEADAELCwuoAQAgCUQAAAAAAAAAAGQEQCABBEAgBgRAIAAgAiADIAQgBSAHIAggCSAKIAsQDgUgACACIAMgBCAFIAcgCCAJIAogCxAMCwUgACACIAMgBCAFIAcgCCAJIAogCxAKCwUgAQRAIAYEQCAAIAIgAyAEIAUgByAIIAogCxAPBSAAIAIgAyAEIAUgByAIIAogCxANCwUgACACIAMgBCAFIAcgCCAKIAsQCwsLC5MKAgV/GXtEAAAAAAAA8D8gBaP9FCEPRAAAAAAAAPA/IAah/RQhFCAGIAej/RQhFSAGmUQAAAAAAADwP6BEAAAAAAAAwD+i/RQhFiAF/RQhECAG/RQhFyAH/RQhGANAIAIgCksEQCAMIAMgCkECdGooAgBqIQwgCkEBaiEKDAELCyAM/REhEQNAIAIgC0sEQCANIAQgC0ECdGooAgBqIQ0gC0EBaiELDAELCyAN/REhEgNAIAEgDkoEQCAR/QwAAAAAAAAAAAAAAAAAAAAAIAMgAkECdCIKav0ABAAgA/0ABAD9sQEiE/0MAAAAAAAAAAAAAAAAAAAAACAT/Q0MDQ4PEBESExQVFhcYGRob/a4BIhP9DAAAAAAAAAAAAAAAAAAAAAAgE/0NCAkKCwwNDg8QERITFBUWF/2uASIT/Q0MDQ4PEBESExQVFhcYGRob/a4BIRkgESATIBP9DQwNDg8MDQ4PDA0ODwwNDg/9rgEhESADQRBqIQMgEv0MAAAAAAAAAAAAAAAAAAAAACAEIApq/QAEACAE/QAEAP2xASIT/QwAAAAAAAAAAAAAAAAAAAAAIBP9DQwNDg8QERITFBUWFxgZGhv9rgEiE/0MAAAAAAAAAAAAAAAAAAAAACAT/Q0ICQoLDA0ODxAREhMUFRYX/a4BIhP9DQwNDg8QERITFBUWFxgZGhv9rgEhHSASIBMgE/0NDA0ODwwNDg8MDQ4PDA0OD/2uASESIARBEGohBCAd/f4BIhogD/3yASIbIBn9/gEiHCAP/fIBIiIgIv3yAf3xASElIB0gHf0NCAkKCwwNDg8ICQoLDA0OD/3+ASIdIA/98gEiHiAZIBn9DQgJCgsMDQ4PCAkKCwwNDg/9/gEiHyAP/fIBIiMgI/3yAf3xASEmIAD9XAIA/YkB/akBIiT9+gEiICAUICL98gEgFSAiICX97wH98gH98gH98AEiJ/1eIBQgI/3yASAVICMgJv3vAf3yAf3yAf3wASIZ/V79DQABAgMEBQYHEBESExQVFhciE/1E/aQBIQogJyAZ/Q0AAQIDCAkKCxAREhMYGRobQQP9qwH9DAAAgH8AAIB/AACAfwAAgH/9sQEiISAh/QwAAAABAAAAAQAAAAEAAAAB/bcB/TcgEyAg/UH9UCAnICIgFv3yAf1J/VAgGSAjIBb98gH9Sf1QICUgG/0MAAAAAAAAMD8AAAAAAAAwP/3yAf1L/VAgJiAe/QwAAAAAAAAwPwAAAAAAADA//fIB/Uv9UP1TBEAgHCAQ/fMBIhP9DAAAAAAAAPA/AAAAAAAA8D8gFyAaIBD98wEgEyAT/fIB/fEB/QwAAAAAAAAAAAAAAAAAAAAA/fUB/e8BIBj98wH9DAAAAAAAAPA/AAAAAAAA8D/98QH98gH98AH98gEiGf1eIB8gEP3zASIT/QwAAAAAAADwPwAAAAAAAPA/IBcgHSAQ/fMBIBMgE/3yAf3xAf0MAAAAAAAAAAAAAAAAAAAAAP31Af3vASAY/fMB/QwAAAAAAADwPwAAAAAAAPA//fEB/fIB/fAB/fIBIhr9Xv0NAAECAwQFBgcQERITFBUWFyETICT9/gEgGf1K/cQBICQgJP0NCAkKCwwNDg8ICQoLDA0OD/3+ASAa/Ur9xAFBAnRyIQoLIAggE/0LBAAgCSAKQYGBgQFsQYGChAhxNgIAIABBBGohACAIQRBqIQggCUEEaiEJIA5BBGohDgwBCwsLuAkCBX8We0QAAAAAAADwPyAFo/0UIQ4gBpr9FCETIAX9FCEPIAb9FCEUA0AgAiAJSwRAIAsgAyAJQQJ0aigCAGohCyAJQQFqIQkMAQsLIAv9ESEQA0AgAiAKSwRAIAwgBCAKQQJ0aigCAGohDCAKQQFqIQoMAQsLIAz9ESERA0AgASANSgRAIBD9DAAAAAAAAAAAAAAAAAAAAAAgAkECdCIJIANq/QAEACAD/QAEAP2xASIS/QwAAAAAAAAAAAAAAAAAAAAAIBL9DQwNDg8QERITFBUWFxgZGhv9rgEiEv0MAAAAAAAAAAAAAAAAAAAAACAS/Q0ICQoLDA0ODxAREhMUFRYX/a4BIhL9DQwNDg8QERITFBUWFxgZGhv9rgEhFSAQIBIgEv0NDA0ODwwNDg8MDQ4PDA0OD/2uASEQIANBEGohAyAR/QwAAAAAAAAAAAAAAAAAAAAAIAQgCWr9AAQAIAT9AAQA/bEBIhL9DAAAAAAAAAAAAAAAAAAAAAAgEv0NDA0ODxAREhMUFRYXGBkaG/2uASIS/QwAAAAAAAAAAAAAAAAAAAAAIBL9DQgJCgsMDQ4PEBESExQVFhf9rgEiEv0NDA0ODxAREhMUFRYXGBkaG/2uASEZIBEgEiAS/Q0MDQ4PDA0ODwwNDg8MDQ4P/a4BIREgBEEQaiEEIBn9/gEiFiAO/fIBIhcgFf3+ASIYIA798gEiHiAe/fIB/fEBISEgGSAZ/Q0ICQoLDA0ODwgJCgsMDQ4P/f4BIhkgDv3yASIaIBUgFf0NCAkKCwwNDg8ICQoLDA0OD/3+ASIbIA798gEiHyAf/fIB/fEBISIgAP1cAgD9iQH9qQEiIP36ASIc/QwAAAAAAADwPwAAAAAAAPA/IB798gEgEyAh/e8B/fIB/fABIiP9Xv0MAAAAAAAA8D8AAAAAAADwPyAf/fIBIBMgIv3vAf3yAf3wASIV/V79DQABAgMEBQYHEBESExQVFhciEv1E/aQBIQkgIyAV/Q0AAQIDCAkKCxAREhMYGRobQQP9qwH9DAAAgH8AAIB/AACAfwAAgH/9sQEiHSAd/QwAAAABAAAAAQAAAAEAAAAB/bcB/TcgEiAc/UH9UCAjIB79DAAAAAAAANA/AAAAAAAA0D/98gH9Sf1QIBUgH/0MAAAAAAAA0D8AAAAAAADQP/3yAf1J/VAgISAX/QwAAAAAAAAwPwAAAAAAADA//fIB/Uv9UCAiIBr9DAAAAAAAADA/AAAAAAAAMD/98gH9S/1Q/VMEQCAYIA/98wEiEiAUIBYgD/3zASASIBL98gH98QH9DAAAAAAAAAAAAAAAAAAAAAD99QH97wH98gH98QEiFf1eIBsgD/3zASISIBQgGSAP/fMBIBIgEv3yAf3xAf0MAAAAAAAAAAAAAAAAAAAAAP31Af3vAf3yAf3xASIW/V79DQABAgMEBQYHEBESExQVFhchEiAg/f4BIBX9Sv3EASAgICD9DQgJCgsMDQ4PCAkKCwwNDg/9/gEgFv1K/cQBQQJ0ciEJCyAHIBL9CwQAIAggCUGBgYEBbEGBgoQIcTYCACAAQQRqIQAgB0EQaiEHIAhBBGohCCANQQRqIQ0MAQsLC5AKAgV/GXtEAAAAAAAA8D8gBaP9FCEPRAAAAAAAAPA/IAah/RQhFCAGIAej/RQhFSAGmUQAAAAAAADwP6BEAAAAAAAAwD+i/RQhFiAF/RQhECAG/RQhFyAH/RQhGANAIAIgCksEQCAMIAMgCkECdGooAgBqIQwgCkEBaiEKDAELCyAM/REhEQNAIAIgC0sEQCANIAQgC0ECdGooAgBqIQ0gC0EBaiELDAELCyAN/REhEgNAIAEgDkoEQCAR/QwAAAAAAAAAAAAAAAAAAAAAIAMgAkECdCIKav0ABAAgA/0ABAD9sQEiE/0MAAAAAAAAAAAAAAAAAAAAACAT/Q0MDQ4PEBESExQVFhcYGRob/a4BIhP9DAAAAAAAAAAAAAAAAAAAAAAgE/0NCAkKCwwNDg8QERITFBUWF/2uASIT/Q0MDQ4PEBESExQVFhcYGRob/a4BIRkgESATIBP9DQwNDg8MDQ4PDA0ODwwNDg/9rgEhESADQRBqIQMgEv0MAAAAAAAAAAAAAAAAAAAAACAEIApq/QAEACAE/QAEAP2xASIT/QwAAAAAAAAAAAAAAAAAAAAAIBP9DQwNDg8QERITFBUWFxgZGhv9rgEiE/0MAAAAAAAAAAAAAAAAAAAAACAT/Q0ICQoLDA0ODxAREhMUFRYX/a4BIhP9DQwNDg8QERITFBUWFxgZGhv9rgEhHSASIBMgE/0NDA0ODwwNDg8MDQ4PDA0OD/2uASESIARBEGohBCAd/f4BIhogD/3yASIbIBn9/gEiHCAP/fIBIiIgIv3yAf3xASElIB0gHf0NCAkKCwwNDg8ICQoLDA0OD/3+ASIdIA/98gEiHiAZIBn9DQgJCgsMDQ4PCAkKCwwNDg/9/gEiHyAP/fIBIiMgI/3yAf3xASEmIAD9XQMA/akBIiT9+gEiICAUICL98gEgFSAiICX97wH98gH98gH98AEiJ/1eIBQgI/3yASAVICMgJv3vAf3yAf3yAf3wASIZ/V79DQABAgMEBQYHEBESExQVFhciE/1E/aQBIQogJyAZ/Q0AAQIDCAkKCxAREhMYGRobQQP9qwH9DAAAgH8AAIB/AACAfwAAgH/9sQEiISAh/QwAAAABAAAAAQAAAAEAAAAB/bcB/TcgEyAg/UH9UCAnICIgFv3yAf1J/VAgGSAjIBb98gH9Sf1QICUgG/0MAAAAAAAAMD8AAAAAAAAwP/3yAf1L/VAgJiAe/QwAAAAAAAAwPwAAAAAAADA//fIB/Uv9UP1TBEAgHCAQ/fMBIhP9DAAAAAAAAPA/AAAAAAAA8D8gFyAaIBD98wEgEyAT/fIB/fEB/QwAAAAAAAAAAAAAAAAAAAAA/fUB/e8BIBj98wH9DAAAAAAAAPA/AAAAAAAA8D/98QH98gH98AH98gEiGf1eIB8gEP3zASIT/QwAAAAAAADwPwAAAAAAAPA/IBcgHSAQ/fMBIBMgE/3yAf3xAf0MAAAAAAAAAAAAAAAAAAAAAP31Af3vASAY/fMB/QwAAAAAAADwPwAAAAAAAPA//fEB/fIB/fAB/fIBIhr9Xv0NAAECAwQFBgcQERITFBUWFyETICT9/gEgGf1K/cQBICQgJP0NCAkKCwwNDg8ICQoLDA0OD/3+ASAa/Ur9xAFBAnRyIQoLIAggE/0LBAAgCSAKQYGBgQFsQYGChAhxNgIAIABBCGohACAIQRBqIQggCUEEaiEJIA5BBGohDgwBCwsLtQkCBX8We0QAAAAAAADwPyAFo/0UIQ4gBpr9FCETIAX9FCEPIAb9FCEUA0AgAiAJSwRAIAsgAyAJQQJ0aigCAGohCyAJQQFqIQkMAQsLIAv9ESEQA0AgAiAKSwRAIAwgBCAKQQJ0aigCAGohDCAKQQFqIQoMAQsLIAz9ESERA0AgASANSgRAIBD9DAAAAAAAAAAAAAAAAAAAAAAgAkECdCIJIANq/QAEACAD/QAEAP2xASIS/QwAAAAAAAAAAAAAAAAAAAAAIBL9DQwNDg8QERITFBUWFxgZGhv9rgEiEv0MAAAAAAAAAAAAAAAAAAAAACAS/Q0ICQoLDA0ODxAREhMUFRYX/a4BIhL9DQwNDg8QERITFBUWFxgZGhv9rgEhFSAQIBIgEv0NDA0ODwwNDg8MDQ4PDA0OD/2uASEQIANBEGohAyAR/QwAAAAAAAAAAAAAAAAAAAAAIAQgCWr9AAQAIAT9AAQA/bEBIhL9DAAAAAAAAAAAAAAAAAAAAAAgEv0NDA0ODxAREhMUFRYXGBkaG/2uASIS/QwAAAAAAAAAAAAAAAAAAAAAIBL9DQgJCgsMDQ4PEBESExQVFhf9rgEiEv0NDA0ODxAREhMUFRYXGBkaG/2uASEZIBEgEiAS/Q0MDQ4PDA0ODwwNDg8MDQ4P/a4BIREgBEEQaiEEIBn9/gEiFiAO/fIBIhcgFf3+ASIYIA798gEiHiAe/fIB/fEBISEgGSAZ/Q0ICQoLDA0ODwgJCgsMDQ4P/f4BIhkgDv3yASIaIBUgFf0NCAkKCwwNDg8ICQoLDA0OD/3+ASIbIA798gEiHyAf/fIB/fEBISIgAP1dAwD9qQEiIP36ASIc/QwAAAAAAADwPwAAAAAAAPA/IB798gEgEyAh/e8B/fIB/fABIiP9Xv0MAAAAAAAA8D8AAAAAAADwPyAf/fIBIBMgIv3vAf3yAf3wASIV/V79DQABAgMEBQYHEBESExQVFhciEv1E/aQBIQkgIyAV/Q0AAQIDCAkKCxAREhMYGRobQQP9qwH9DAAAgH8AAIB/AACAfwAAgH/9sQEiHSAd/QwAAAABAAAAAQAAAAEAAAAB/bcB/TcgEiAc/UH9UCAjIB79DAAAAAAAANA/AAAAAAAA0D/98gH9Sf1QIBUgH/0MAAAAAAAA0D8AAAAAAADQP/3yAf1J/VAgISAX/QwAAAAAAAAwPwAAAAAAADA//fIB/Uv9UCAiIBr9DAAAAAAAADA/AAAAAAAAMD/98gH9S/1Q/VMEQCAYIA/98wEiEiAUIBYgD/3zASASIBL98gH98QH9DAAAAAAAAAAAAAAAAAAAAAD99QH97wH98gH98QEiFf1eIBsgD/3zASISIBQgGSAP/fMBIBIgEv3yAf3xAf0MAAAAAAAAAAAAAAAAAAAAAP31Af3vAf3yAf3xASIW/V79DQABAgMEBQYHEBESExQVFhchEiAg/f4BIBX9Sv3EASAgICD9DQgJCgsMDQ4PCAkKCwwNDg/9/gEgFv1K/cQBQQJ0ciEJCyAHIBL9CwQAIAggCUGBgYEBbEGBgoQIcTYCACAAQQhqIQAgB0EQaiEHIAhBBGohCCANQQRqIQ0MAQsLC9QKAwR/GXsBfkQAAAAAAADwPyAFo/0UIQ5EAAAAAAAA8D8gBqH9FCETIAYgB6P9FCEUIAaZRAAAAAAAAPA/oEQAAAAAAADAP6L9FCEVIAX9FCEPIAb9FCEWIAf9FCEXA0AgAiAKSwRAIAwgAyAKQQJ0aigCAGohDCAKQQFqIQoMAQsLIAz9ESEQA0AgAiALSwRAICcgBCALQQN0aikDAHwhJyALQQFqIQsMAQsLICf9EiERA0AgASANSgRAIBD9DAAAAAAAAAAAAAAAAAAAAAAgAyACQQJ0av0ABAAgA/0ABAD9sQEiEv0MAAAAAAAAAAAAAAAAAAAAACAS/Q0MDQ4PEBESExQVFhcYGRob/a4BIhL9DAAAAAAAAAAAAAAAAAAAAAAgEv0NCAkKCwwNDg8QERITFBUWF/2uASIS/Q0MDQ4PEBESExQVFhcYGRob/a4BIRkgECASIBL9DQwNDg8MDQ4PDA0ODwwNDg/9rgEhECADQRBqIQMgEf0MAAAAAAAAAAAAAAAAAAAAACAEIAJBA3RqIgr9AAQAIAT9AAQA/dEBIhL9DQgJCgsMDQ4PEBESExQVFhf9zgH9DAAAAAAAADBDAAAAAAAAMEP9UP0MAAAAAAAAMEMAAAAAAAAwQ/3xASEkIBEgEiASIBL9DQgJCgsMDQ4PAAECAwQFBgf9zgH9zgEiEf0MAAAAAAAAAAAAAAAAAAAAACAK/QAEECAE/QAEEP3RASIS/Q0ICQoLDA0ODxAREhMUFRYX/c4B/QwAAAAAAAAwQwAAAAAAADBD/VD9DAAAAAAAADBDAAAAAAAAMEP98QEhJSARIBIgEiAS/Q0ICQoLDA0ODwABAgMEBQYH/c4B/c4BIREgBEEgaiEEICQgDv3yASIbIBn9/gEiHCAO/fIBIiEgIf3yAf3xASEYICUgDv3yASIdIBkgGf0NCAkKCwwNDg8ICQoLDA0OD/3+ASIeIA798gEiIiAi/fIB/fEBISYgAP1dAwD9qQEiI/36ASIfIBMgIf3yASAUICEgGP3vAf3yAf3yAf3wASIZ/V4gEyAi/fIBIBQgIiAm/e8B/fIB/fIB/fABIhr9Xv0NAAECAwQFBgcQERITFBUWFyIS/UT9pAEhCiAZIBr9DQABAgMICQoLEBESExgZGhtBA/2rAf0MAACAfwAAgH8AAIB/AACAf/2xASIgICD9DAAAAAEAAAABAAAAAQAAAAH9twH9NyASIB/9Qf1QIBkgISAV/fIB/Un9UCAaICIgFf3yAf1J/VAgGCAb/QwAAAAAAAAwPwAAAAAAADA//fIB/Uv9UCAmIB39DAAAAAAAADA/AAAAAAAAMD/98gH9S/1Q/VMEQCAcIA/98wEiEv0MAAAAAAAA8D8AAAAAAADwPyAWICQgD/3zASASIBL98gH98QH9DAAAAAAAAAAAAAAAAAAAAAD99QH97wEgF/3zAf0MAAAAAAAA8D8AAAAAAADwP/3xAf3yAf3wAf3yASIY/V4gHiAP/fMBIhL9DAAAAAAAAPA/AAAAAAAA8D8gFiAlIA/98wEgEiAS/fIB/fEB/QwAAAAAAAAAAAAAAAAAAAAA/fUB/e8BIBf98wH9DAAAAAAAAPA/AAAAAAAA8D/98QH98gH98AH98gEiGf1e/Q0AAQIDBAUGBxAREhMUFRYXIRIgI/3+ASAY/Ur9xAEgIyAj/Q0ICQoLDA0ODwgJCgsMDQ4P/f4BIBn9Sv3EAUECdHIhCgsgCCAS/QsEACAJIApBgYGBAWxBgYKECHE2AgAgAEEIaiEAIAhBEGohCCAJQQRqIQkgDUEEaiENDAELCwv5CQMEfxZ7AX5EAAAAAAAA8D8gBaP9FCEOIAaa/RQhEiAF/RQhDyAG/RQhEwNAIAIgCUsEQCALIAMgCUECdGooAgBqIQsgCUEBaiEJDAELCyAL/REhEANAIAIgCksEQCAjIAQgCkEDdGopAwB8ISMgCkEBaiEKDAELCyAj/RIhDQNAIAEgDEoEQCAQ/QwAAAAAAAAAAAAAAAAAAAAAIAMgAkECdGr9AAQAIAP9AAQA/bEBIhH9DAAAAAAAAAAAAAAAAAAAAAAgEf0NDA0ODxAREhMUFRYXGBkaG/2uASIR/QwAAAAAAAAAAAAAAAAAAAAAIBH9DQgJCgsMDQ4PEBESExQVFhf9rgEiEf0NDA0ODxAREhMUFRYXGBkaG/2uASEVIBAgESAR/Q0MDQ4PDA0ODwwNDg8MDQ4P/a4BIRAgA0EQaiEDIA39DAAAAAAAAAAAAAAAAAAAAAAgBCACQQN0aiIJ/QAEACAE/QAEAP3RASIR/Q0ICQoLDA0ODxAREhMUFRYX/c4B/QwAAAAAAAAwQwAAAAAAADBD/VD9DAAAAAAAADBDAAAAAAAAMEP98QEhICANIBEgESAR/Q0ICQoLDA0ODwABAgMEBQYH/c4B/c4BIg39DAAAAAAAAAAAAAAAAAAAAAAgCf0ABBAgBP0ABBD90QEiEf0NCAkKCwwNDg8QERITFBUWF/3OAf0MAAAAAAAAMEMAAAAAAAAwQ/1Q/QwAAAAAAAAwQwAAAAAAADBD/fEBISEgDSARIBEgEf0NCAkKCwwNDg8AAQIDBAUGB/3OAf3OASENIARBIGohBCAgIA798gEiGCAV/f4BIhkgDv3yASIeIB798gH98QEhFCAhIA798gEiGiAVIBX9DQgJCgsMDQ4PCAkKCwwNDg/9/gEiGyAO/fIBIh8gH/3yAf3xASEVIAD9XQMA/akBIiL9+gEiHP0MAAAAAAAA8D8AAAAAAADwPyAe/fIBIBIgFP3vAf3yAf3wASIW/V79DAAAAAAAAPA/AAAAAAAA8D8gH/3yASASIBX97wH98gH98AEiF/1e/Q0AAQIDBAUGBxAREhMUFRYXIhH9RP2kASEJIBYgF/0NAAECAwgJCgsQERITGBkaG0ED/asB/QwAAIB/AACAfwAAgH8AAIB//bEBIh0gHf0MAAAAAQAAAAEAAAABAAAAAf23Af03IBEgHP1B/VAgFiAe/QwAAAAAAADQPwAAAAAAANA//fIB/Un9UCAXIB/9DAAAAAAAANA/AAAAAAAA0D/98gH9Sf1QIBQgGP0MAAAAAAAAMD8AAAAAAAAwP/3yAf1L/VAgFSAa/QwAAAAAAAAwPwAAAAAAADA//fIB/Uv9UP1TBEAgGSAP/fMBIhEgEyAgIA/98wEgESAR/fIB/fEB/QwAAAAAAAAAAAAAAAAAAAAA/fUB/e8B/fIB/fEBIhT9XiAbIA/98wEiESATICEgD/3zASARIBH98gH98QH9DAAAAAAAAAAAAAAAAAAAAAD99QH97wH98gH98QEiFf1e/Q0AAQIDBAUGBxAREhMUFRYXIREgIv3+ASAU/Ur9xAEgIiAi/Q0ICQoLDA0ODwgJCgsMDQ4P/f4BIBX9Sv3EAUECdHIhCQsgByAR/QsEACAIIAlBgYGBAWxBgYKECHE2AgAgAEEIaiEAIAdBEGohByAIQQRqIQggDEEEaiEMDAELCwu5AwEDeyADBEAgBARAIAAgAkEBdGohAgNAIAAgAkkEQCAFIAX9AAQAIAD9BAEAIgcgAf0EAQAiCP2xASIJ/a4B/QsEACAGIAb9AAQAIAkgByAI/a4BIgf93AH9zgH9CwQAIAZBEGoiAyAD/QAEACAJIAf93QH9zgH9CwQAIABBCGohACABQQhqIQEgBUEQaiEFIAZBIGohBgwBCwsFIAAgAkEBdGohAgNAIAAgAkkEQCAFIAX9AAQAIAD9BAEAIgcgAf0EAQAiCP2xASIJ/a4B/QsEACAGIAb9AAQAIAkgByAI/a4B/bUB/a4B/QsEACAAQQhqIQAgAUEIaiEBIAVBEGohBSAGQRBqIQYMAQsLCwUgACACaiECA0AgACACSQRAIAUgBf0ABAAgAP0CAAAiByAB/QIAACII/ZEBIgn9pwH9rgH9CwQAIAVBEGoiAyAD/QAEACAJ/agB/a4B/QsEACAGIAb9AAQAIAkgByAI/Y4BIgf9vAH9rgH9CwQAIAZBEGoiAyAD/QAEACAJIAf9vQH9rgH9CwQAIABBCGohACABQQhqIQEgBUEgaiEFIAZBIGohBgwBCwsLC48EAQp/A0AgBCAPSgRAIAggAyAPbEECdGoiDkEAIANBAnT8CwBBACEJA0AgASAJSgRAIA4gAiAJQQF0ai8BAEECdGoiCiAAKAIEIAooAgAgACgCAGpqNgIAIAlBAWohCSAAQQhqIQAMAQsLQQAhCUEAIQtBACENQQAhCgNAIAMgCkoEQCAOIApBAnRqIgwoAgAiECAFSgRAIAwgBTYCACAJIBAgBWtqIQkLIApBAWohCgwBCwsgBSAJIANtIgxrIRADQCADIAtKBEAgECAOIAtBAnRqKAIAIgpKBEAgCSAMayEJIAogDGohCgsgBSAKSiAKIBBOcQRAIAkgCiAFa2ohCSAFIQoLIA4gC0ECdGogCjYCACANQQFqIA0gBSAKShshDSALQQFqIQsMAQsLA0AgCUEASgRAAkAgCSEMQQAhCgNAIAlBAEogAyAKSnEEQEEBIA0gCW0iCyALQQBMGyERIAohCwNAIAMgC0oEQCAFIA4gC0ECdGoiEigCACIQSgRAIBIgEEEBaiIQNgIAIA1BAWsgDSAFIBBGGyENIAlBAWshCQsgCyARaiELDAELCyAKQQFqIQoMAQsLIAkgDEYNAAwCCwsLQQAhCkEAIQkDQCADIAlKBEAgCiAOIAlBAnRqIgsoAgBqIQogCyAKtyAGoiAHpPwCNgIAIAlBAWohCQwBCwsgD0EBaiEPDAELCwuzAQEFfwNAIAYgCUoEQCAJQQFrIghBACAIQQBKGyADbEECdCELIAkgAkEBayIIIAggCUobIANsQQJ0IQxBACEIA0AgBSAISgRAIAcgBCAIQQF0ai8BAEECdCIKIAAgC2pqKAIANgIAIAcgACAMaiAKaigCADYCBCAHIAEgC2ogCmooAgA2AgggByABIAxqIApqKAIANgIMIAhBAWohCCAHQRBqIQcMAQsLIAlBAWohCQwBCwsLhwECAn8CewNAIANBgAJJBEAgACADav0HAAAhBEEAIQIDQCACQYACSQRAIAEgACACav0ABAAiBSAE/Q0AEAERAhIDEwQUBRUGFgcX/QsEACABIAUgBP0NCBgJGQoaCxsMHA0dDh4PH/0LBBAgAkEQaiECIAFBIGohAQwBCwsgA0EBaiEDDAELCwuEAQEBfiABIANqIQEDQCABIANLBEAgAyACIAApAwAiBEL//wODp0EBdGozAQAgAiAEQhCIQv//A4OnQQF0ajMBAEIQhoQgAiAEQiCIQv//A4OnQQF0ajMBAEIghoQgAiAEQjCIp0EBdGozAQBCMIaENwMAIANBCGohAyAAQQhqIQAMAQsLC8AFAgF/AX4gBEEARyEEIAUEQCAFQQFGBEBBCEEEIAQbIQUDQCAGQQRqIAFNBEAgAyAGQQF0aiACIAQEfiAAKQMABSAA/VwCAP2JAf0dAAsiB0IwiEIBhqdqIAIgB0IgiEL//wODQgGGp2ogAiAHQhCIQv//A4NCAYanaiACIAdC//8Dg0IBhqdq/QwAAAAAAAAAAAAAAAAAAAAA/VUBAAD9VQEAAf1VAQAC/VUBAAP9WwMAACAGQQRqIQYgACAFaiEADAELCwNAIAEgBksEQCADIAZBAXRqIAIgBAR/IAAvAQAFIAAtAAALQQF0ai8BADsBACAGQQFqIQYgACAFQQJ2aiEADAELCwVBCEEEIAQbIQUDQCAGQQRqIAFNBEAgAyAGQQJ0aiACIAQEfiAAKQMABSAA/VwCAP2JAf0dAAsiB0IwiEIChqdqIAIgB0IgiEL//wODQgKGp2ogAiAHQhCIQv//A4NCAoanaiACIAdC//8Dg0IChqdq/VwCAP1WAgAB/VYCAAL9VgIAA/0LBAAgBkEEaiEGIAAgBWohAAwBCwsDQCABIAZLBEAgAyAGQQJ0aiACIAQEfyAALwEABSAALQAAC0ECdGooAgA2AgAgBkEBaiEGIAAgBUECdmohAAwBCwsLBUEIQQQgBBshBQNAIAZBBGogAU0EQCADIAZqIAIgBAR+IAApAwAFIAD9XAIA/YkB/R0ACyIHQjCIp2ogAiAHQiCIQv//A4OnaiACIAdCEIhC//8Dg6dqIAIgB0L//wODp2r9DAAAAAAAAAAAAAAAAAAAAAD9VAAAAP1UAAAB/VQAAAL9VAAAA/1aAgAAIAZBBGohBiAAIAVqIQAMAQsLA0AgASAGSwRAIAMgBmogBAR/IAAvAQAFIAAtAAALIAJqLQAAOgAAIAZBAWohBiAAIAVBAnZqIQAMAQsLCwv6AwIBfwJ7IAEEQCABQQFGBEAgA/0UIQgDQCAEIAdKBEAgAP1cAgD9qQH9/gEgAv0ABAAgCP3xASIJ/Ur9xAEhASAFIAn9Xv1bAwAAIAYgAUEBcSABQQJxQQd0cjsBACAAQQRqIQAgAkEQaiECIAVBCGohBSAGQQJqIQYgB0ECaiEHDAELCwUgAUECRgRAIAP9FCEIA0AgBCAHSgRAIAD9XQMA/V8gAv0ABAAgCP3xASIJ/Ur9xAEhASAFIAn9Xv1bAwAAIAYgAUEBcSABQQJxQQd0cjsBACAAQQhqIQAgAkEQaiECIAVBCGohBSAGQQJqIQYgB0ECaiEHDAELCwUgA/0UIQgDQCAEIAdKBEAgAP0ABAAgAv0ABAAgCP3xASIJ/Ur9xAEhASAFIAn9Xv1bAwAAIAYgAUEBcSABQQJxQQd0cjsBACAAQRBqIQAgAkEQaiECIAVBCGohBSAGQQJqIQYgB0ECaiEHDAELCwsLBSAD/RQhCANAIAQgB0oEQCAA/QwAAAAAAAAAAAAAAAAAAAAA/VUBAAD9iQH9qQH9/gEgAv0ABAAgCP3xASIJ/Ur9xAEhASAFIAn9Xv1bAwAAIAYgAUEBcSABQQJxQQd0cjsBACAAQQJqIQAgAkEQaiECIAVBCGohBSAGQQJqIQYgB0ECaiEHDAELCwsLdwAgAwRAIANBAUYEQCAAIAEgAiAEIAUgBiAHIAggCSAKIAsgDCANIA4gDyAQEBkFIAAgASACIAQgBSAGIAcgCCAJIAogCyAMIA0gDiAPIBAQGgsFIAAgASACIAQgBSAGIAcgCCAJIAogCyAMIA0gDiAPIBAQGAsL6AUCDn8CeyAFIAYgCWxqIRcgBSAGIAdsaiEYIAtBAXUhFiAD/RQhHwNAIAEgFUoEQCAAIBVBAnRqKAIAIhMgC2pBAWohGyAUIBMgEyAUSBshEANAIBAgG0gEQCAYIBBBA3QiGWohByAXIBlqIhogBSAZaiISayEUIAcgCUEBayIcQQF2Ih0gBmxqIhEgGk8EfyARIBRrBSARC/0ABAAgCCAdQQN0av0KAwD98gEhHiAaIAcgBiAcbGoiEU0EQCARIBRrIRELQQAhFANAIBQgHUkEQCAeIAf9AAQAIBH9AAQA/fABIAggFEEDdGr9CgMA/fIB/fABIR4gGiAGIAdqIgdGBEAgEiEHCyAaIAZrIBEgBmsgESASRhshESAUQQFqIRQMAQsLIA4gGWogHv0LBAAgEEECaiIUIRAMAQsLIAwEQCATIQcDQCAHIBsgFiAWIBtKG0gEQCAOIAdBA3RqIA05AwAgB0EBaiEHDAELCyATIAQgFmoiByAHIBNIGyEHA0AgByAbSARAIA4gB0EDdGogDTkDACAHQQFqIQcMAQsLCyAOIBNBA3RqIgcgC0EDdGoiGSAHayESIAcgC0EBayIRQQF2IhpBA3RqIhAgGU8EfyAQIBJrBSAQC/0ABAAgCiAaQQN0av0KAwD98gEhHiAHIRAgGSAHIBFBA3RqIhFNBEAgESASayERC0EAIRIDQCASIBpJBEAgHiAQ/QAEACAR/QAEAP3wASAKIBJBA3Rq/QoDAP3yAf3wASEeIBkgEEEIaiIQRgRAIAchEAsgGUEIayARQQhrIAcgEUYbIREgEkEBaiESDAELCyAPIBNqIAIgE2r9DAAAAAAAAAAAAAAAAAAAAAD9VQEAAP2JAf2pAf3+ASAeIB/98QH9Sv3EASIHQQFxOgAAIBVBAWogAUgEfyAAIBVBAnRqKAIEIBNBAWpGBUEACwR/IA8gE2ogB0EBdToAASAVQQFqBSAVC0EBaiEVDAELCwvVBQIOfwJ7IAUgBiAJbGohFyAFIAYgB2xqIRggC0EBdSEWIAP9FCEfA0AgASAVSgRAIAAgFUECdGooAgAiEyALakEBaiEbIBQgEyATIBRIGyEQA0AgECAbSARAIBggEEEDdCIZaiEHIBcgGWoiGiAFIBlqIhJrIRQgByAJQQFrIhxBAXYiHSAGbGoiESAaTwR/IBEgFGsFIBEL/QAEACAIIB1BA3Rq/QoDAP3yASEeIBogByAGIBxsaiIRTQRAIBEgFGshEQtBACEUA0AgFCAdSQRAIB4gB/0ABAAgEf0ABAD98AEgCCAUQQN0av0KAwD98gH98AEhHiAaIAYgB2oiB0YEQCASIQcLIBogBmsgESAGayARIBJGGyERIBRBAWohFAwBCwsgDiAZaiAe/QsEACAQQQJqIhQhEAwBCwsgDARAIBMhBwNAIAcgGyAWIBYgG0obSARAIA4gB0EDdGogDTkDACAHQQFqIQcMAQsLIBMgBCAWaiIHIAcgE0gbIQcDQCAHIBtIBEAgDiAHQQN0aiANOQMAIAdBAWohBwwBCwsLIA4gE0EDdGoiByALQQN0aiIZIAdrIRIgByALQQFrIhFBAXYiGkEDdGoiECAZTwR/IBAgEmsFIBAL/QAEACAKIBpBA3Rq/QoDAP3yASEeIAchECAZIAcgEUEDdGoiEU0EQCARIBJrIRELQQAhEgNAIBIgGkkEQCAeIBD9AAQAIBH9AAQA/fABIAogEkEDdGr9CgMA/fIB/fABIR4gGSAQQQhqIhBGBEAgByEQCyAZQQhrIBFBCGsgByARRhshESASQQFqIRIMAQsLIA8gE2ogAiATQQF0av1cAgD9qQH9/gEgHiAf/fEB/Ur9xAEiB0EBcToAACAVQQFqIAFIBH8gACAVQQJ0aigCBCATQQFqRgVBAAsEfyAPIBNqIAdBAXU6AAEgFUEBagUgFQtBAWohFQwBCwsL3wUCDn8CeyAFIAYgCWxqIRcgBSAGIAdsaiEYIAtBAXUhFiADtrv9FCEfA0AgASAVSgRAIAAgFUECdGooAgAiEyALakEBaiEbIBQgEyATIBRIGyEQA0AgECAbSARAIBggEEEDdCIZaiEHIBcgGWoiGiAFIBlqIhJrIRQgByAJQQFrIhxBAXYiHSAGbGoiESAaTwR/IBEgFGsFIBEL/QAEACAIIB1BA3Rq/QoDAP3yASEeIBogByAGIBxsaiIRTQRAIBEgFGshEQtBACEUA0AgFCAdSQRAIB4gB/0ABAAgEf0ABAD98AEgCCAUQQN0av0KAwD98gH98AEhHiAaIAYgB2oiB0YEQCASIQcLIBogBmsgESAGayARIBJGGyERIBRBAWohFAwBCwsgDiAZaiAe/V79X/0LBAAgEEECaiIUIRAMAQsLIAwEQCATIQcDQCAHIBsgFiAWIBtKG0gEQCAOIAdBA3RqIA05AwAgB0EBaiEHDAELCyATIAQgFmoiByAHIBNIGyEHA0AgByAbSARAIA4gB0EDdGogDTkDACAHQQFqIQcMAQsLCyAOIBNBA3RqIgcgC0EDdGoiGSAHayESIAcgC0EBayIRQQF2IhpBA3RqIhAgGU8EfyAQIBJrBSAQC/0ABAAgCiAaQQN0av0KAwD98gEhHiAHIRAgGSAHIBFBA3RqIhFNBEAgESASayERC0EAIRIDQCASIBpJBEAgHiAQ/QAEACAR/QAEAP3wASAKIBJBA3Rq/QoDAP3yAf3wASEeIBkgEEEIaiIQRgRAIAchEAsgGUEIayARQQhrIAcgEUYbIREgEkEBaiESDAELCyAPIBNqIAIgE0ECdGr9XQMA/V8gHv1e/V8gH/3xAf1e/V/9Sv3EASIHQQFxOgAAIBVBAWogAUgEfyAAIBVBAnRqKAIEIBNBAWpGBUEACwR/IA8gE2ogB0EBdToAASAVQQFqBSAVC0EBaiEVDAELCwuiCAMCfwZ7Bn0gA7YhESAEtiESIAW2IRMgAUUEQCAR/RMhCyAS/RMhDCAT/RMhDUEAIQEDQCABQQRqIAZMBEAgAP1cAgD9iQH9qQH9+gEhDiACIAL9AAQAIg8gC/3lASIQ/QsEACAHIA4gEP3lASIO/QwAAAAAAAAAAAAAAAAAAAAA/UT9pAFBgYGBAWxBgYKECHE2AgAgDv3gASAP/eABIA395gEgDP3kAf1F/aQBIQoDQCAKBEAgCCAJQQJ0aiABIApoajYCACAKIApBAWtxIQogCUEBaiEJDAELCyAAQQRqIQAgAkEQaiECIAdBBGohByABQQRqIQEMAQsLA0AgASAGSARAIAAtAACzIAIqAgAiFCARkyIVkyEWIAIgFTgCACAHIBZDAAAAAF46AAAgFosgFIsgE5QgEpJfBEAgCCAJQQJ0aiABNgIAIAlBAWohCQsgAEEBaiEAIAJBBGohAiAHQQFqIQcgAUEBaiEBDAELCyAJDwsgAUEBRgRAIBH9EyELIBL9EyEMIBP9EyENQQAhAQNAIAFBBGogBkwEQCAA/V0DAP2pAf36ASEOIAIgAv0ABAAiDyAL/eUBIhD9CwQAIAcgDiAQ/eUBIg79DAAAAAAAAAAAAAAAAAAAAAD9RP2kAUGBgYEBbEGBgoQIcTYCACAO/eABIA/94AEgDf3mASAM/eQB/UX9pAEhCgNAIAoEQCAIIAlBAnRqIAEgCmhqNgIAIAogCkEBa3EhCiAJQQFqIQkMAQsLIABBCGohACACQRBqIQIgB0EEaiEHIAFBBGohAQwBCwsDQCABIAZIBEAgAC8BALMgAioCACIUIBGTIhWTIRYgAiAVOAIAIAcgFkMAAAAAXjoAACAWiyAUiyATlCASkl8EQCAIIAlBAnRqIAE2AgAgCUEBaiEJCyAAQQJqIQAgAkEEaiECIAdBAWohByABQQFqIQEMAQsLIAkPCyAR/RMhCyAS/RMhDCAT/RMhDUEAIQEDQCABQQRqIAZMBEAgAP0ABAAhDiACIAL9AAQAIg8gC/3lASIQ/QsEACAHIA4gEP3lASIO/QwAAAAAAAAAAAAAAAAAAAAA/UT9pAFBgYGBAWxBgYKECHE2AgAgDv3gASAP/eABIA395gEgDP3kAf1F/aQBIQoDQCAKBEAgCCAJQQJ0aiABIApoajYCACAKIApBAWtxIQogCUEBaiEJDAELCyAAQRBqIQAgAkEQaiECIAdBBGohByABQQRqIQEMAQsLA0AgASAGSARAIAAqAgAgAioCACIUIBGTIhWTIRYgAiAVOAIAIAcgFkMAAAAAXjoAACAWiyAUiyATlCASkl8EQCAIIAlBAnRqIAE2AgAgCUEBaiEJCyAAQQRqIQAgAkEEaiECIAdBAWohByABQQFqIQEMAQsLIAkLtQEDAn8BewF8IAIEQANAIANBCGoiBCABTARAIAUgACADQQF0av0ABAD9f/2uASEFIAQhAwwBCwsFA0AgA0EQaiIEIAFMBEAgBSAAIANq/QAEAP19/X/9rgEhBSAEIQMMAQsLCyAF/RsAuCAF/RsBuKAgBf0bArigIAX9GwO4oCEGA0AgASADSgRAIAYgAgR/IAAgA0EBdGovAQAFIAAgA2otAAALuKAhBiADQQFqIQMMAQsLIAYLGAAgAkECRgR8IAAgARABuwUgACABEAALCw0AIAD9IQAgAP0hAaALGQAgAP0fACAA/R8BkiAA/R8CIAD9HwOSkguEAgEGeyACQQJGBEAgA7b9EyEKIAS2/RMhCyAFtv0TIQwgBrb9EyENIAe2/RMhDiAAIAFBAnRqIQEDQCAAIAFJBEAgAP0ABAAgCv3pASAL/egBIQ8gCSAIBHsgDyAK/eUBIAz95wEgDf3mASAO/eQBBSAPC/0LBAAgAEEQaiEAIAlBEGohCQwBCwsFIAP9FCEKIAT9FCELIAX9FCEMIAb9FCENIAf9FCEOIAAgAUEDdGohAQNAIAAgAUkEQCAA/QAEACAK/fUBIAv99AEhDyAJIAgEeyAPIAr98QEgDP3zASAN/fIBIA798AEFIA8L/QsEACAAQRBqIQAgCUEQaiEJDAELCwsLrwIDAn0CfwN7IAZBAnQiBiAAaioCAP0TIRAgASAGaioCAP0TIQ8gCSoCACELQX8hBgNAIAcgCEgEQCAD/RMgB0ECdCIMIAJq/QAEAP3kASEOQQAhDQNAIAUgDUoEQCAOIAQgDUECdGoqAgD9E/3kASEOIA1BAWohDQwBCwsgDiABIAxq/QAEACAP/eUBIg4gDv3mASAAIAxq/QAEACAQ/eUBIg795wEgDv0MAAAAAAAAAAAAAAAAAAAAAP1E/U795AEiDiAL/RP9RP2kASINBEAgCSAO/QsEEANAIA0EQCAJQRBqIA1oIgxBAnRqKgIAIQogByAMaiIMIAhIIAogC15xBEAgCiELIAwhBgsgDSANQQFrcSENDAELCwsgB0EEaiEHDAELCyAJIAs4AgAgBgvOAwEBeyAEBHsgBfwC/REFAnsgBfwCIgT9DyADRQ0AGiAE/RAgA0EBRg0AGiAFtv0TIAX9FCADQQJGGwsLIQcgAwRAIANBAUYEQCAAIAJBAXRqIQIDQCAAIAJJBEAgBiAA/QAEACAHIAH9AgAA/QwAAAAAAAAAAAAAAAAAAAAA/S79Uv0LBAAgAEEQaiEAIAZBEGohBiABQQhqIQEMAQsLBSADQQJGBEAgACACQQJ0aiECA0AgACACSQRAIAYgAP0ABAAgByAB/VwCAP2JAf2pAf0MAAAAAAAAAAAAAAAAAAAAAP04/VL9CwQAIABBEGohACAGQRBqIQYgAUEEaiEBDAELCwUgACACQQN0aiECA0AgACACSQRAIAYgAP0ABAAgByAB/QwAAAAAAAAAAAAAAAAAAAAA/VUBAAD9iQH9qQH9yQH9DAAAAAAAAAAAAAAAAAAAAAD91wH9Uv0LBAAgAEEQaiEAIAZBEGohBiABQQJqIQEMAQsLCwsFIAAgAmohAgNAIAAgAkkEQCAGIAD9AAQAIAcgAf0ABAD9DAAAAAAAAAAAAAAAAAAAAAD9JP1S/QsEACAAQRBqIQAgBkEQaiEGIAFBEGohAQwBCwsLC5YCAgJ/AXsDQCADQQRqIgQgAUwEQCACIAD9AAQAIgUgBUEf/awB/QwAAACAAAAAgAAAAIAAAACA/VD9USAFIAX9Qv1QQRD9rQEiBf0bAEECdGoiAyADKAIAQQFqNgIAIAIgBf0bAUECdGoiAyADKAIAQQFqNgIAIAIgBf0bAkECdGoiAyADKAIAQQFqNgIAIAIgBf0bA0ECdGoiAyADKAIAQQFqNgIAIAQhAyAAQRBqIQAMAQsLA0AgASADSgRAIAIgAP1cAgAiBSAFQR/9rAH9DAAAAIAAAACAAAAAgAAAAID9UP1RIAUgBf1C/VD9GwBBEHZBAnRqIgQgBCgCAEEBajYCACADQQFqIQMgAEEEaiEADAELCwuVAgICewJ/IAL9ESEEA0AgASAGSgRAIAD9AAQAIgUgBUEf/awB/QwAAACAAAAAgAAAAIAAAACA/VD9USAFIAX9Qv1QIgVBEP2tASAE/Tf9pAEiAgRAIAEgBmsiB0EESARAIAJBASAHdEEBa3EhAgsgAkEBcQRAIAMgBf0bAEH//wNxQQJ0aiIHIAcoAgBBAWo2AgALIAJBAnEEQCADIAX9GwFB//8DcUECdGoiByAHKAIAQQFqNgIACyACQQRxBEAgAyAF/RsCQf//A3FBAnRqIgcgBygCAEEBajYCAAsgAkEIcQRAIAMgBf0bA0H//wNxQQJ0aiICIAIoAgBBAWo2AgALCyAGQQRqIQYgAEEQaiEADAELCwuNAgQBfwN7A30BfCACQQJGBEAgA7YiCf0TIQYgBLYiCv0TIQdBACECA0AgAkEEaiIFIAFMBEAgACACQQJ0av0ABAAiCCAG/UMgCCAH/UT9UP1TRQRAIAUhAgwCCwsLAkADQCABIAJKBEAgACACQQJ0aioCACILIApeIAkgC15yDQIgAkEBaiECDAELC0F/IQILBSAD/RQhBiAE/RQhB0EAIQIDQCACQQJqIgUgAUwEQCAAIAJBA3Rq/QAEACIIIAb9SSAIIAf9Sv1Q/VNFBEAgBSECDAILCwsCQANAIAEgAkoEQCAAIAJBA3RqKwMAIgwgBGQgAyAMZHINAiACQQFqIQIMAQsLQX8hAgsLIAIL+wsEA30DfAR/B3sgAgRAIAJBAUYEQCAAIAFBAXRqIQv9DP////////////////////8hDv0M/////////////////////yEPA0AgAEEgaiIBIAtNBEAgDiAA/QAEACIQ/ZcBIQ4gESAQ/ZkBIREgDyAA/QAEECIQ/ZcBIQ8gEiAQ/ZkBIRIgASEADAELCyADIA4gD/2XAf0LBAAgAyARIBL9mQH9CwQQQf//AyEBQQAhAgNAIApBEEkEQCABIAMgCmoiDC8BACINIAEgDUkbIQEgAiAMLwEQIgwgAiAMSxshAiAKQQJqIQoMAQsLA0AgACALSQRAIAEgAC8BACIKIAEgCkkbIQEgAiAKIAIgCksbIQIgAEECaiEADAELCyADIAG4OQMAIAMgArg5AwgFIAJBAkYEQAJAQQAhAiAAIQogASEL/QwAAIB/AACAfwAAgH8AAIB/IQ/9DAAAgP8AAID/AACA/wAAgP8hEf0MAACAfwAAgH8AAIB/AACAfyES/QwAAID/AACA/wAAgP8AAID/IRADQCACQQhqIgEgC0wEQCAPIAr9AAQAIhP96gEhDyARIBP96wEhESASIAr9AAQQIhT96gEhEiAQIBT96wEhECAOIBMgE/3lASAUIBT95QH9UP1QIQ4gASECIApBIGohCgwBCwsCf0EAIA79Uw0AGiADIA8gEv3qAf0LBAAgAyARIBD96wH9CwQQQwAAgH8hBEMAAID/IQUDQCAMQRBJBEAgBCADIAxqIgEqAgCWIQQgBSABKgIQlyEFIAxBBGohDAwBCwsDQCACIAtIBEBBACAKKgIAIgaLQwAAgH9dRQ0CGiAEIAaWIQQgBSAGlyEFIAJBAWohAiAKQQRqIQoMAQsLIAMgBLs5AwAgAyAFuzkDCEEBCw0AQwAAgH8hBEMAAID/IQUgACALQQJ0aiEBA0AgACABSQRAIAAqAgAiBotDAACAf10EQCAFIAaXIQUgBCAGliEECyAAQQRqIQAMAQsLIAMgBLs5AwAgAyAFuzkDCAsFAkBBACECIAAhCiABIQv9DAAAAAAAAPB/AAAAAAAA8H8hD/0MAAAAAAAA8P8AAAAAAADw/yER/QwAAAAAAADwfwAAAAAAAPB/IRL9DAAAAAAAAPD/AAAAAAAA8P8hEANAIAJBBGoiASALTARAIA8gCv0ABAAiE/32ASEPIBEgE/33ASERIBIgCv0ABBAiFP32ASESIBAgFP33ASEQIA4gEyAT/fEBIBQgFP3xAf1Q/VAhDiABIQIgCkEgaiEKDAELCwJ/QQAgDv1TDQAaIAMgDyAS/fYB/QsEACADIBEgEP33Af0LBBBEAAAAAAAA8H8hB0QAAAAAAADw/yEIA0AgDEEQSQRAIAcgAyAMaiIBKwMApCEHIAggASsDEKUhCCAMQQhqIQwMAQsLA0AgAiALSARAQQAgCisDACIJmUQAAAAAAADwf2NFDQIaIAcgCaQhByAIIAmlIQggAkEBaiECIApBCGohCgwBCwsgAyAHOQMAIAMgCDkDCEEBCw0ARAAAAAAAAPB/IQdEAAAAAAAA8P8hCCAAIAtBA3RqIQEDQCAAIAFJBEAgACsDACIJmUQAAAAAAADwf2MEQCAIIAmlIQggByAJpCEHCyAAQQhqIQAMAQsLIAMgBzkDACADIAg5AwgLCwsFIAAgAWohC/0M/////////////////////yEO/Qz/////////////////////IQ8DQCAAQSBqIgEgC00EQCAOIAD9AAQAIhD9dyEOIBEgEP15IREgDyAA/QAEECIQ/XchDyASIBD9eSESIAEhAAwBCwsgAyAOIA/9d/0LBAAgAyARIBL9ef0LBBBB//8DIQFBACECA0AgCkEQSQRAIAEgAyAKaiIMLQAAIg0gASANSRshASACIAwtABAiDCACIAxLGyECIApBAWohCgwBCwsDQCAAIAtJBEAgASAALQAAIgogASAKSRshASACIAogAiAKSxshAiAAQQFqIQAMAQsLIAMgAbg5AwAgAyACuDkDCAsL4QUEAn8HewN9A3wgAkECRgRA/QwAAIB/AACAfwAAgH8AAIB/IQb9DAAAgH8AAIB/AACAfwAAgH8hB/0MAACA/wAAgP8AAID/AACA/yEI/QwAAID/AACA/wAAgP8AAID/IQkDQCAEQQhqIgIgAUwEQCAKIAD9AAQAIgsgC/1CIAD9AAQQIgwgDP1C/VD9UCEKIAYgC/3qASEGIAggC/3rASEIIAcgDP3qASEHIAkgDP3rASEJIAIhBCAAQSBqIQAMAQsLQwAAgH8hDUMAAID/IQ4gAyAGIAf96gH9CwQAIAMgCCAJ/esB/QsEEEEAIQIDQCACQRBJBEAgDSACIANqIgUqAgCWIQ0gDiAFKgIQlyEOIAJBBGohAgwBCwsDQCABIARKBEAgACoCACIPIA2WIQ0gDiAPlyEOIARBAWohBCAAQQRqIQAMAQsLIANEAAAAAAAA+H8gDbsgCv1TIgAbOQMAIANEAAAAAAAA+H8gDrsgABs5AwgF/QwAAAAAAADwfwAAAAAAAPB/IQb9DAAAAAAAAPB/AAAAAAAA8H8hB/0MAAAAAAAA8P8AAAAAAADw/yEI/QwAAAAAAADw/wAAAAAAAPD/IQkDQCAEQQRqIgIgAUwEQCAKIAD9AAQAIgsgC/1IIAD9AAQQIgwgDP1I/VD9UCEKIAYgC/32ASEGIAggC/33ASEIIAcgDP32ASEHIAkgDP33ASEJIAIhBCAAQSBqIQAMAQsLRAAAAAAAAPB/IRBEAAAAAAAA8P8hESADIAYgB/32Af0LBAAgAyAIIAn99wH9CwQQQQAhAgNAIAJBEEkEQCAQIAIgA2oiBSsDAKQhECARIAUrAxClIREgAkEIaiECDAELCwNAIAEgBEoEQCAAKwMAIhIgEKQhECARIBKlIREgBEEBaiEEIABBCGohAAwBCwsgA0QAAAAAAAD4fyAQIAr9UyIAGzkDACADRAAAAAAAAPh/IBEgABs5AwgLC8AIAgR7AX8gBUQAAAAAAADwP2FBACAERAAAAAAAAPA/YUEAIANEAAAAAAAAAABhQQAgAhsbGwRAIAcEQANAIAEgDEoEQCAGIAD9AAQA/Wr9+AEgAP0ABBD9av34Af2GAf0LBAAgAEEgaiEAIAZBEGohBiAMQQhqIQwMAQsLBQNAIAEgDEoEQCAGIAD9AAQA/Wr9+AEgAP0ABBD9av34Af2FASIIIAj9Zv1bAwAAIABBIGohACAGQQhqIQYgDEEIaiEMDAELCwsFIAIEQCAHBEAgA/0UIQggBP0UIQkgBf0UIQoDQCABIAxKBEAgBiAA/V0DAP1fIAj98QEgCf3zASAK/fIB/ZQB/fwBIAD9XQMI/V8gCP3xASAJ/fMBIAr98gH9lAH9/AH9DQABAgMEBQYHEBESExQVFhcgAEEQaiIC/V0DAP1fIAj98QEgCf3zASAK/fIB/ZQB/fwBIAL9XQMI/V8gCP3xASAJ/fMBIAr98gH9lAH9/AH9DQABAgMEBQYHEBESExQVFhf9hgH9CwQAIABBIGohACAGQRBqIQYgDEEIaiEMDAELCwUgA/0UIQggBP0UIQkgBf0UIQoDQCABIAxKBEAgBiAA/V0DAP1fIAj98QEgCf3zASAK/fIB/ZQB/fwBIAD9XQMI/V8gCP3xASAJ/fMBIAr98gH9lAH9/AH9DQABAgMEBQYHEBESExQVFhcgAEEQaiIC/V0DAP1fIAj98QEgCf3zASAK/fIB/ZQB/fwBIAL9XQMI/V8gCP3xASAJ/fMBIAr98gH9lAH9/AH9DQABAgMEBQYHEBESExQVFhf9hQEiCyAL/Wb9WwMAACAAQSBqIQAgBkEIaiEGIAxBCGohDAwBCwsLBSAHBEAgA/0UIQggBP0UIQkgBf0UIQoDQCABIAxKBEAgBiAA/QAEACAI/fEBIAn98wEgCv3yAf2UAf38ASAA/QAEECAI/fEBIAn98wEgCv3yAf2UAf38Af0NAAECAwQFBgcQERITFBUWFyAAQSBqIgL9AAQAIAj98QEgCf3zASAK/fIB/ZQB/fwBIAL9AAQQIAj98QEgCf3zASAK/fIB/ZQB/fwB/Q0AAQIDBAUGBxAREhMUFRYX/YYB/QsEACAAQUBrIQAgBkEQaiEGIAxBCGohDAwBCwsFIAP9FCEIIAT9FCEJIAX9FCEKA0AgASAMSgRAIAYgAP0ABAAgCP3xASAJ/fMBIAr98gH9lAH9/AEgAP0ABBAgCP3xASAJ/fMBIAr98gH9lAH9/AH9DQABAgMEBQYHEBESExQVFhcgAEEgaiIC/QAEACAI/fEBIAn98wEgCv3yAf2UAf38ASAC/QAEECAI/fEBIAn98wEgCv3yAf2UAf38Af0NAAECAwQFBgcQERITFBUWF/2FASILIAv9Zv1bAwAAIABBQGshACAGQQhqIQYgDEEIaiEMDAELCwsLCwuWAwIBfwF7IAIEQCAEBEADQCABIAVKBEAgAyAA/QAEAP34ASAAQRBq/QAEAP34Af2GAf0LBAAgBUEIaiEFIABBIGohACADQRBqIQMMAQsLBQNAIAEgBUoEQCADIAD9AAQA/fgBIABBEGr9AAQA/fgB/YUBIgYgBv1m/VsDAAAgBUEIaiEFIABBIGohACADQQhqIQMMAQsLCwUgBARAA0AgASAFSgRAIAMgAP0ABAD9/AEgAP0ABBD9/AH9DQABAgMEBQYHEBESExQVFhcgAEEgaiIC/QAEAP38ASAC/QAEEP38Af0NAAECAwQFBgcQERITFBUWF/2GAf0LBAAgBUEIaiEFIABBQGshACADQRBqIQMMAQsLBQNAIAEgBUoEQCADIAD9AAQA/fwBIAD9AAQQ/fwB/Q0AAQIDBAUGBxAREhMUFRYXIABBIGoiAv0ABAD9/AEgAv0ABBD9/AH9DQABAgMEBQYHEBESExQVFhf9hQEiBiAG/Wb9WwMAACAFQQhqIQUgAEFAayEAIANBCGohAwwBCwsLCwtEAQF7IAKy/RMhBCADIAFBAnRqIQEDQCABIANLBEAgAyAA/QAEAP36ASAE/ecB/QsEACADQRBqIQMgAEEQaiEADAELCwtuAgF/AXtBEEEIIAIbIQQgAyABQQJ0aiEBA0AgASADSwRAIAMgA/0ABAAgAgR7IAD9AAQABSAA/QIAAAsiBf2pAf2uAf0LBAAgAyAD/QAEECAF/aoB/a4B/QsEECADQSBqIQMgACAEaiEADAELCwuEAwEBeyACBEAgAkEBRgRAIAQgAUEDdGohAQNAIAEgBEsEQCAEIAT9AAQAIAD9XAIA/akB/f4BIAP9AAQA/fEBIgUgBf3yAf3wAf0LBAAgBEEQaiEEIANBEGohAyAAQQRqIQAMAQsLBSACQQJGBEAgBCABQQN0aiEBA0AgASAESwRAIAQgBP0ABAAgAP1dAwD9XyAD/QAEAP3xASIFIAX98gH98AH9CwQAIARBEGohBCADQRBqIQMgAEEIaiEADAELCwUgBCABQQN0aiEBA0AgASAESwRAIAQgBP0ABAAgAP0ABAAgA/0ABAD98QEiBSAF/fIB/fAB/QsEACAEQRBqIQQgA0EQaiEDIABBEGohAAwBCwsLCwUgBCABQQN0aiEBA0AgASAESwRAIAQgBP0ABAAgAP0MAAAAAAAAAAAAAAAAAAAAAP1VAQAA/YkB/akB/f4BIAP9AAQA/fEBIgUgBf3yAf3wAf0LBAAgBEEQaiEEIANBEGohAyAAQQJqIQAMAQsLCwumAgAgAgRAIAJBAUYEQCADIAFBA3RqIQEDQCABIANLBEAgAyAD/QAEACAA/VwCAP2pAf3+Af3wAf0LBAAgA0EQaiEDIABBBGohAAwBCwsFIAJBAkYEQCADIAFBA3RqIQEDQCABIANLBEAgAyAD/QAEACAA/V0DAP1f/fAB/QsEACADQRBqIQMgAEEIaiEADAELCwUgAyABQQN0aiEBA0AgASADSwRAIAMgA/0ABAAgAP0ABAD98AH9CwQAIANBEGohAyAAQRBqIQAMAQsLCwsFIAMgAUEDdGohAQNAIAEgA0sEQCADIAP9AAQAIAD9DAAAAAAAAAAAAAAAAAAAAAD9VQEAAP2JAf2pAf3+Af3wAf0LBAAgA0EQaiEDIABBAmohAAwBCwsLC9kFAgZ7A38gAgRAQQAhAiAEuP0UIQwgBv0UIQ0gBEEEdCESA0AgBCARSwRAIAsgBSARQQR0av0ABAD98AEhCyARQQFqIREMAQsLA0AgAiADSQRAIAsgDP3zASAN/fEBIQ4gCyAFIBJqIgT9AAQAIAX9AAQA/fEB/fABIgsgDP3zASAN/fEBIQ8gCyAE/QAEECAF/QAEEP3xAf3wASELIAAgAkEBdCIRav1cAgD9qQH9/gEgDiAP/Q0AAQIDBAUGBxAREhMUFRYXIhD9Sv3EASETIAcgAkECdCIEaiAQ/V79WwMAACACIAlqIBNBAXEgE0ECcUEHdHI7AQAgASARav1cAgD9qQH9/gEgDiAP/Q0ICQoLDA0ODxgZGhscHR4fIg79Sv3EASERIAQgCGogDv1e/VsDAAAgAiAKaiARQQFxIBFBAnFBB3RyOwEAIAJBAmohAiAFQSBqIQUMAQsLBUEAIQIgBLj9FCEMIAb9FCENIARBBHQhEgNAIAQgEUsEQCALIAUgEUEEdGr9AAQA/fABIQsgEUEBaiERDAELCwNAIAIgA0kEQCALIAz98wEgDf3xASEOIAsgBSASaiIE/QAEACAF/QAEAP3xAf3wASILIAz98wEgDf3xASEPIAsgBP0ABBAgBf0ABBD98QH98AEhCyAAIAJq/QwAAAAAAAAAAAAAAAAAAAAA/VUBAAD9iQH9qQH9/gEgDiAP/Q0AAQIDBAUGBxAREhMUFRYXIhD9Sv3EASEEIAcgAkECdCIRaiAQ/V79WwMAACACIAlqIARBAXEgBEECcUEHdHI7AQAgASACav0MAAAAAAAAAAAAAAAAAAAAAP1VAQAA/YkB/akB/f4BIA4gD/0NCAkKCwwNDg8YGRobHB0eHyIO/Ur9xAEhBCAIIBFqIA79Xv1bAwAAIAIgCmogBEEBcSAEQQJxQQd0cjsBACACQQJqIQIgBUEgaiEFDAELCwsL6QICA3sBfyADBEAgBLf9FCEHQQAhAwNAIAIgA0sEQCAFIANBAnRqIgT9AAQAIANBAXQiCiAAav1dAwD9qQEgASAKav1dAwD9qQH9sQH9rgEhCCAEIAj9CwQAIAYgA0EEdGoiBCAI/f4BIAf98wEiCf1bAwAAIAQgCf1bAxABIAQgCCAI/Q0ICQoLDA0ODwgJCgsMDQ4P/f4BIAf98wEiCP1bAyAAIAQgCP1bAzABIANBBGohAwwBCwsFIAS3/RQhB0EAIQMDQCACIANLBEAgBSADQQJ0aiIE/QAEACAAIANq/VwCAP2JAf2pASABIANq/VwCAP2JAf2pAf2xAf2uASEIIAQgCP0LBAAgBiADQQR0aiIEIAj9/gEgB/3zASIJ/VsDAAAgBCAJ/VsDEAEgBCAIIAj9DQgJCgsMDQ4PCAkKCwwNDg/9/gEgB/3zASII/VsDIAAgBCAI/VsDMAEgA0EEaiEDDAELCwsLjwgEBn8CfAJ9An4gAgRAIAVB/wFBgIAg/AsAIAAhBiAAIAFBAnRqIQgCfwNAIAYgCEkEQCAGKAIAIgpBsfPd8XlsQQ92IQIDfyAFIAJBAnRqIgkoAgAiByAKRwR/IAdBf0YEf0F/IAtBgIAERg0FGiAJIAo2AgAgAyALQQJ0aiAKNgIAIAtBAWoFIAJBAWpB//8HcSECDAILBSALCwshCyAGQQRqIQYMAQsLIAsLIgJBAEgEQCADIAAgAUECdPwKAAAFIAIhAQtBACECA0AgAkEgSARAIAVBAEGEwAD8CwAgAyABQQJ0aiEJIAMhAANAIAAgCUkEQCAFIAAoAgAgAnZB/w9xQQJ0aiIGIAYoAgRBAWo2AgQgAEEEaiEADAELC0EBIQADQCAAQYEQSARAIAUgAEECdGoiBiAGKAIAIAZBBGsoAgBqNgIAIABBAWohAAwBCwsgAyEAA0AgACAJSQRAIAUgACgCACIIIAJ2Qf8PcUECdGoiBygCACEGIAcgBkEBajYCACAEIAZBAnRqIAg2AgAgAEEEaiEADAELCyADIAQhAyEEIAJBC2ohAgwBCwtDAACAfyEPIANBBGohACADIAFBAnRqIQEDQCAAIAFJBEAgACoCACAAQQRrKgIAkyIOIA9dIA5DAAAAAF5xBEAgDiEPCyAAQQRqIQAMAQsLIA+7IQ0FIAVB/wFBgIDAAPwLACAAIQYgACABQQN0aiEIAn8DQCAGIAhJBEAgBikDACIRQpX4qfqXt96bnn9+Qi+IpyECA38gBSACQQN0aiIHKQMAIhAgEVIEfyAQQn9RBH9BfyALQYCABEYNBRogByARNwMAIAMgC0EDdGogETcDACALQQFqBSACQQFqQf//B3EhAgwCCwUgCwsLIQsgBkEIaiEGDAELCyALCyICQQBIBEAgAyAAIAFBA3T8CgAABSACIQELQQAhAgNAIAJBwABIBEAgBUEAQYTAAPwLACADIAFBA3RqIQggAyEAA0AgACAISQRAIAUgACkDACACrIhC/w+Dp0ECdGoiBiAGKAIEQQFqNgIEIABBCGohAAwBCwtBASEAA0AgAEGBEEgEQCAFIABBAnRqIgYgBigCACAGQQRrKAIAajYCACAAQQFqIQAMAQsLIAMhAANAIAAgCEkEQCAFIAApAwAiECACrIhC/w+Dp0ECdGoiBygCACEGIAcgBkEBajYCACAEIAZBA3RqIBA3AwAgAEEIaiEADAELCyADIAQhAyEEIAJBC2ohAgwBCwtEAAAAAAAA8H8hDSADQQhqIQAgAyABQQN0aiEBA0AgACABSQRAIAArAwAgAEEIaysDAKEiDCANYyAMRAAAAAAAAAAAZHEEQCAMIQ0LIABBCGohAAwBCwsLIA0L0AIEAnsCfQF8An8gAgR/IAQhAiADtiIJ/RMhByAAIAFBAnRqIQsDQCAAQRBqIgEgC00EQCAA/QAEACIGIAf9RP2kASEAIAQgBiAAQQR0QcCDCGr9AAQA/Q79CwQAIAUgBiAAQQ9zQQR0QcCDCGr9AAQA/Q79CwQAIABpQQJ0IgAgBGohBCAFQRAgAGtqIQUgASEADAELCyAEIQEgACALIABrQXxxaiEMA0AgACAMSQRAIAEgACoCACIIOAIAIAUgCDgCACAIIAleQQJ0IgsgAWohASAFQQQgC2tqIQUgAEEEaiEADAELCyABIARrQQJ2IAQgAmtBAnZqBSAEIQIgACABQQN0aiEBA0AgACABSQRAIAQgACsDACIKOQMAIAUgCjkDACADIApjQQN0IgsgBGohBCAFQQggC2tqIQUgAEEIaiEADAELCyAEIAJrQQN2CwuIBQIIfAF/IAIEQCAGQQN0IgIgA2orAwAhCCAEKwMAIQkgAiAEaisDACEKIAa3IAggAysDACILoaMhDCAAIAFBAnRqIQIDQCAAIAJJBEAgCyAAKgIAuyINZgRAIAcgCbY4AgAFIAggDWUEQCAHIAq2OAIABSANIA1iBEAgByANtjgCAAUgBrcgDSALoSAMoqT8AiIBIAZBAWsiECABIBBIGyEBA0AgAUEASgR/IA0gAyABQQN0aisDAGMFQQALBEAgAUEBayEBDAELCwNAIAEgBkEBa0gEfyANIAMgAUEDdGorAwhmBUEACwRAIAFBAWohAQwBCwsgAUEDdCIBIANqKwMAIQ4gASAEaisDACEPIA0gDmEEQCAHIA+2OAIABSAHIAEgBWorAwAgDSAOoaIgD6C2OAIACwsLCyAAQQRqIQAgB0EEaiEHDAELCwUgBkEDdCICIANqKwMAIQggBCsDACEJIAIgBGorAwAhCiAGtyAIIAMrAwAiC6GjIQwgACABQQN0aiECA0AgACACSQRAIAsgACsDACINZgRAIAcgCTkDAAUgCCANZQRAIAcgCjkDAAUgDSANYgRAIAcgDTkDAAUgBrcgDSALoSAMoqT8AiIBIAZBAWsiECABIBBIGyEBA0AgAUEASgR/IA0gAyABQQN0aisDAGMFQQALBEAgAUEBayEBDAELCwNAIAEgBkEBa0gEfyANIAMgAUEDdGorAwhmBUEACwRAIAFBAWohAQwBCwsgAUEDdCIBIANqKwMAIQ4gASAEaisDACEPIA0gDmEEQCAHIA85AwAFIAcgASAFaisDACANIA6hoiAPoDkDAAsLCwsgAEEIaiEAIAdBCGohBwwBCwsLC20CAn8CeyABQQJ0IQMDQCACIANJBEAgACACaiAAIAJBAXRqIgH9AAQAIgQgAf0ABBAiBf0NAAECAwgJCgsQERITGBkaGyAEIAX9DQQFBgcMDQ4PFBUWFxwdHh/9rgH9CwQAIAJBEGohAgwBCwsLpwEBAnsgAiABQQJ0aiEBA0AgASACSwRAIAIgAv0ABAAgAP0ABAD9fyIDIAD9AAQQ/X8iBP0NAAECAwgJCgsQERITGBkaGyADIAT9DQQFBgcMDQ4PFBUWFxwdHh/9rgH9rgH9CwQAIAD9DAAAAAAAAAAAAAAAAAAAAAD9CwQAIAD9DAAAAAAAAAAAAAAAAAAAAAD9CwQQIAJBEGohAiAAQSBqIQAMAQsLC6QBAgR/AnsDQCADQYACSQRAIAAgA0EKdGohBEEAIQL9DAAAAAAAAAAAAAAAAAAAAAAhBgNAIAJBgAhJBEAgASACaiIFIAX9AAQAIAIgBGr9AAQAIgf9rgH9CwQAIAYgB/2uASEGIAJBEGohAgwBCwsgASADQQJ0aiICIAIoAgAgBv0bACAG/RsBaiAG/RsCaiAG/RsDamo2AgAgA0EBaiEDDAELCwvWAgIBfgF/IAAgAUEBdGohAQNAIABBEGogAU0EQAJAIAApAwAiA0IQiiADUQR/IAMgACkDCFEFQQALBEAgAiADQv//A4NCA4anaiIEIAQpAwBChICAgMAAfDcDAAwBCyACIAAvAQBBA3RqIgQgBCgCAEEBajYCACACIAAvAQJBA3RqIgQgBCgCBEEBajYCBCACIAAvAQRBA3RqIgQgBCgCAEEBajYCACACIAAvAQZBA3RqIgQgBCgCBEEBajYCBCACIAAvAQhBA3RqIgQgBCgCAEEBajYCACACIAAvAQpBA3RqIgQgBCgCBEEBajYCBCACIAAvAQxBA3RqIgQgBCgCAEEBajYCACACIAAvAQ5BA3RqIgQgBCgCBEEBajYCBAsgAEEQaiEADAELCwNAIAAgAUkEQCACIAAvAQBBA3RqIgQgBCgCAEEBajYCACAAQQJqIQAMAQsLC/MBAgF+AX8gACABQQF0aiEBA0AgAEEIaiABTQRAIAIgACkDACIDQgOGQvj/H4OnaiEEAkAgAyADQhCKUQRAIAQgBCkDAEKBgISAkIDAAHw3AwAMAQsgBCAELwEAQQFqOwEAIAIgA0INiEL4/x+Dp2pBAmoiBCAELwEAQQFqOwEAIAIgA0IdiEL4/x+Dp2pBBGoiBCAELwEAQQFqOwEAIAIgA0ItiEL4/x+Dp2pBBmoiBCAELwEAQQFqOwEACyAAQQhqIQAMAQsLA0AgACABSQRAIAAvAQBBA3QgAmoiBCAELwEAQQFqOwEAIABBAmohAAwBCwsLDgAgACABIAIgAyAEEDoLDgAgACABIAIgAyAEEDsLvgUDBXwHfwt7IAIgA0EDdGorAwAiBiACKwMAIgWhIQkgBf0UIREgBv0UIRIgA7ciCCAJoyIH/RQhEyAI/RQhFCAIRAAAAAAAAPC/oP0UIRUgCEQAAAAAAACgPKIgBZkgBpmlIAmjRAAAAAAAAABAokQAAAAAAAAgQKCi/RQhFiAE/REhFyABQQFrQQAgB0QAAAAAAADwf2MgA0GAgMAASCIKIAobIgoEfyAFIAIrAwhjBSAKCxshDQNAIAsgDUgEQAJAIAD9AAQAIhkgEf1HIhj9pAFBD0YEQCAMQQJqIQwMAQsgFCAZIBH98QEgE/3yAf32ASIa/XohGyAaIBv98QEiGv0MAAAAAAAA8D8AAAAAAADwPyAa/fEB/fYBIBb9TCAYIBkgEv1H/VD9UP2kAUEPRgRAIBsgFf32Af0MAAAAAAAAMEMAAAAAAAAwQ/3wAUED/asBIBf9rgEiGP0bACIKIAooAgBBAWo2AgAgGP0bAiIKIAooAgRBAWo2AgQFQQAhCgNAIApBEEkEQCAAIApqKwMAIgcgBWYgBiAHZnEEQCACIAcgBaEgBiAFoaMgA7ei/AIiDiADQQFrIg8gDiAPSBsiDkEDdGohECAEIA4gDiAPRyIOBH8gByAQKwMIZgUgDgtBAEcgByAQKwMAY2tqQQN0aiIOIA4oAgBBAWo2AgALIApBCGohCgwBCwsLCyALQQJqIQsgAEEQaiEADAELCyAEIAQoAgAgDGo2AgADQCABIAtKBEAgACsDACIHIAVmIAYgB2ZxBEAgAiAHIAWhIAYgBaGjIAO3ovwCIgogA0EBayIMIAogDEgbIgpBA3RqIQ0gBCAKIAogDEciCgR/IAcgDSsDCGYFIAoLQQBHIAcgDSsDAGNrakEDdGoiCiAKKAIAQQFqNgIACyALQQFqIQsgAEEIaiEADAELCwvlBQQFfQd/AXwLeyACIANBA3RqKwMAtiIGIAIrAwAiEbYiBZMhCSAF/RMhEiAG/RMhEyADsiIIIAmVIgf9EyEUIAj9EyEVIAhDAACAv5L9EyEWIAhDAACAM5QgBYsgBouXIAmVQwAAAECUQwAAAEGSlP0TIRcgBEGAgIDABWv9ESEYIAFBA2tBACAHQwAAgH9dIANBgIDAAEgiCiAKGyIKBH8gESACKwMIYwUgCgsbIQ0DQCALIA1IBEACQCAA/QAEACIaIBL9QSIZ/aQBQQ9GBEAgDEEEaiEMDAELIBUgGiAS/eUBIBT95gH96gEiG/1pIRwgGyAc/eUBIhv9DAAAgD8AAIA/AACAPwAAgD8gG/3lAf3qASAX/UYgGSAaIBP9Qf1Q/VD9pAFBD0YEQCAcIBb96gH9DAAAAEsAAABLAAAASwAAAEv95AFBA/2rASAY/a4BIhn9GwAiCiAKKAIAQQFqNgIAIBn9GwEiCiAKKAIEQQFqNgIEIBn9GwIiCiAKKAIAQQFqNgIAIBn9GwMiCiAKKAIEQQFqNgIEBUEAIQoDQCAKQRBJBEAgACAKaioCACIHIAVgIAYgB2BxBEAgAiAHIAWTIAYgBZOVIAOylPwAIg4gA0EBayIPIA4gD0gbIg5BA3RqIRAgB7shESAEIA4gDiAPRyIOBH8gESAQKwMIZgUgDgtBAEcgESAQKwMAY2tqQQN0aiIOIA4oAgBBAWo2AgALIApBBGohCgwBCwsLCyALQQRqIQsgAEEQaiEADAELCyAEIAQoAgAgDGo2AgADQCABIAtKBEAgACoCACIHIAVgIAYgB2BxBEAgAiAHIAWTIAYgBZOVIAOylPwAIgogA0EBayIMIAogDEgbIgpBA3RqIQ0gB7shESAEIAogCiAMRyIKBH8gESANKwMIZgUgCgtBAEcgESANKwMAY2tqQQN0aiIKIAooAgBBAWo2AgALIAtBAWohCyAAQQRqIQAMAQsLC44MAhl7A38gAv0UIQcgA/0TIQgDQCABICBKBEAgAP0ABAAiBv1fIgn9DM07f2aeoOY/zTt/Zp6g5j/90QFBNP3MASIKQZCDCP0ABAAiDP3OASAM/fEBIQsgCSAKQTT9ywH90QH9DAAAAAAAAPA/AAAAAAAA8D/98QEiCf0MAAAAAAAAAEAAAAAAAAAAQCAJ/fAB/fMBIgogCv3yASINIA398gEhDiAHIAtBoIMI/QAEACIJ/fIBIApB8III/QAEACIPQdCCCP0ABAAiEEGwggj9AAQAIhFBkIII/QAEACISQfCBCP0ABAAiE0HQgQj9AAQAIhQgDv3yAf3wASAO/fIB/fABIA798gH98AEgDv3yAf3wASAO/fIB/fABIA1B4III/QAEACINQcCCCP0ABAAiFUGgggj9AAQAIhZBgIII/QAEACIXQeCBCP0ABAAiGCAO/fIB/fABIA798gH98AEgDv3yAf3wASAO/fIB/fAB/fIB/fAB/fIBIAtBsIMI/QAEACIO/fIB/fAB/fAB/fIB/QwAAAAAAEBaQAAAAAAAQFpA/fYB/QwAAAAAAEBawAAAAAAAQFrA/fcBIhlBgIMI/QAEACIa/fIBIAz98AEiCiAM/fEBIRsgBiAG/Q0ICQoLDA0ODwgJCgsMDQ4P/V8iC/0MzTt/Zp6g5j/NO39mnqDmP/3RAUE0/cwBIhwgDP3OASAM/fEBIR0gCyAcQTT9ywH90QH9DAAAAAAAAPA/AAAAAAAA8D/98QEiC/0MAAAAAAAAAEAAAAAAAAAAQCAL/fAB/fMBIhwgHP3yASIeIB798gEhCyAHIB0gCf3yASAcIA8gECARIBIgEyAUIAv98gH98AEgC/3yAf3wASAL/fIB/fABIAv98gH98AEgC/3yAf3wASAeIA0gFSAWIBcgGCAL/fIB/fABIAv98gH98AEgC/3yAf3wASAL/fIB/fAB/fIB/fAB/fIBIB0gDv3yAf3wAf3wAf3yAf0MAAAAAABAWkAAAAAAAEBaQP32Af0MAAAAAABAWsAAAAAAAEBawP33ASILIBr98gEgDP3wASINIAz98QEhDCAEIAhBwIEI/QAEACIPQaCBCP0ABAAiEEGAgQj9AAQAIhFB4IAI/QAEACISQcCACP0ABAAiE0GggAj9AAQAIhRBgIAI/QAEACIVIBkgGyAJ/fIB/fEBIBsgDv3yAf3xASIWIBb98gEiF/3yAf3wASAX/fIB/fABIBf98gH98AEgF/3yAf3wASAX/fIB/fABIBf98gH98AEgFkGwgQj9AAQAIhZBkIEI/QAEACIYQfCACP0ABAAiGUHQgAj9AAQAIhpBsIAI/QAEACIbQZCACP0ABAAiHCAX/fIB/fABIBf98gH98AEgF/3yAf3wASAX/fIB/fABIBf98gH98AH98gH98AEgCkE0/csB/c4BIgr9XiAPIBAgESASIBMgFCAVIAsgDCAJ/fIB/fEBIAwgDv3yAf3xASIJIAn98gEiC/3yAf3wASAL/fIB/fABIAv98gH98AEgC/3yAf3wASAL/fIB/fABIAv98gH98AEgCSAWIBggGSAaIBsgHCAL/fIB/fABIAv98gH98AEgC/3yAf3wASAL/fIB/fABIAv98gH98AH98gH98AEgDUE0/csB/c4BIgn9Xv0NAAECAwQFBgcQERITFBUWFyILIAb9DAAAAAAAAAAAAAAAAAAAAAD9NyIM/VL9CwQAIAogCf0NAAECAwgJCgsQERITGBkaG0ED/asB/QwAwP9/AMD/fwDA/38AwP9//bEBIgkgCf0MAIAAAACAAAAAgAAAAIAAAP23Af03IAb9DAAAAAAAAAAAAAAAAAAAAAD9RCAG/QwAAIB/AACAfwAAgH8AAIB//UP9TiAL/Qweq4IAHquCAB6rggAeq4IA/UQgC/0MAACAfwAAgH8AAIB/AACAf/1D/U79Tv1N/VAgDP1P/aQBIR8DQCAfBEAgBSAhQQJ0aiAgIB9oajYCACAhQQFqISEgHyAfQQFrcSEfDAELCyAAQRBqIQAgBEEQaiEEICBBBGohIAwBCwsgIQvWBgITewN/A0AgASAYSgRAIAD9AAQAIgT9XyIF/QzNO39mnqDmP807f2aeoOY//dEBQTT9zAEhBiAFIAZBNP3LAf3RAf0MAAAAAAAA8D8AAAAAAADwP/3xASIF/QwAAAAAAAAAQAAAAAAAAABAIAX98AH98wEiByAH/fIBIgkgCf3yASEQIAQgBP0NCAkKCwwNDg8ICQoLDA0OD/1fIgX9DM07f2aeoOY/zTt/Zp6g5j/90QFBNP3MASERIAUgEUE0/csB/dEB/QwAAAAAAADwPwAAAAAAAPA//fEBIgX9DAAAAAAAAABAAAAAAAAAAEAgBf3wAf3zASISIBL98gEiBSAF/fIBIQwgAiAGQZCDCP0ABAAiDf3OASAN/fEBIAdB8III/QAEACIOQdCCCP0ABAAiE0Gwggj9AAQAIhRBkIII/QAEACIGQfCBCP0ABAAiB0HQgQj9AAQAIgggEP3yAf3wASAQ/fIB/fABIBD98gH98AEgEP3yAf3wASAQ/fIB/fABIAlB4III/QAEACIPQcCCCP0ABAAiFUGgggj9AAQAIglBgIII/QAEACIKQeCBCP0ABAAiCyAQ/fIB/fABIBD98gH98AEgEP3yAf3wASAQ/fIB/fAB/fIB/fAB/fIBQYCDCP0ABAAiEP3yAf3wASIW/V4gESAN/c4BIA398QEgEiAOIBMgFCAGIAcgCCAM/fIB/fABIAz98gH98AEgDP3yAf3wASAM/fIB/fABIAz98gH98AEgBSAPIBUgCSAKIAsgDP3yAf3wASAM/fIB/fABIAz98gH98AEgDP3yAf3wAf3yAf3wAf3yASAQ/fIB/fABIgX9Xv0NAAECAwQFBgcQERITFBUWF/0LBAAgFiAF/Q0AAQIDCAkKCxAREhMYGRobQQP9qwH9DADA/38AwP9/AMD/fwDA/3/9sQEiBSAF/QwAgAAAAIAAAACAAAAAgAAA/bcB/TcgBP0MAAAAAAAAAAAAAAAAAAAAAP1EIAT9DAAAgH8AAIB/AACAfwAAgH/9Q/1O/U39UP2kASEXA0AgFwRAIAMgGUECdGogGCAXaGo2AgAgGUEBaiEZIBcgF0EBa3EhFwwBCwsgAEEQaiEAIAJBEGohAiAYQQRqIRgMAQsLIBkLiwYCF3sDfyAC/RQhBkQAAAAAAABUQCACmaO2/RMhBwNAIAEgHUoEQCAA/QAEACIF/V8gBv3yASIPQYCDCP0ABAAiCP3yAUGQgwj9AAQAIgn98AEiECAJ/fEBIRIgBSAF/Q0ICQoLDA0ODwgJCgsMDQ4P/V8gBv3yASIXIAj98gEgCf3wASIIIAn98QEhGCADQcCBCP0ABAAiGUGggQj9AAQAIglBgIEI/QAEACIKQeCACP0ABAAiC0HAgAj9AAQAIgxBoIAI/QAEACINQYCACP0ABAAiDiAPIBJBoIMI/QAEACIR/fIB/fEBIBJBsIMI/QAEACIS/fIB/fEBIg8gD/3yASIa/fIB/fABIBr98gH98AEgGv3yAf3wASAa/fIB/fABIBr98gH98AEgGv3yAf3wASAPQbCBCP0ABAAiG0GQgQj9AAQAIg9B8IAI/QAEACITQdCACP0ABAAiFEGwgAj9AAQAIhVBkIAI/QAEACIWIBr98gH98AEgGv3yAf3wASAa/fIB/fABIBr98gH98AEgGv3yAf3wAf3yAf3wASAQQTT9ywH9zgEiEP1eIBkgCSAKIAsgDCANIA4gFyAYIBH98gH98QEgGCAS/fIB/fEBIgkgCf3yASIK/fIB/fABIAr98gH98AEgCv3yAf3wASAK/fIB/fABIAr98gH98AEgCv3yAf3wASAJIBsgDyATIBQgFSAWIAr98gH98AEgCv3yAf3wASAK/fIB/fABIAr98gH98AEgCv3yAf3wAf3yAf3wASAIQTT9ywH9zgEiCP1e/Q0AAQIDBAUGBxAREhMUFRYX/QsEACAQIAj9DQABAgMICQoLEBESExgZGhtBA/2rAf0MAMD/fwDA/38AwP9/AMD/f/2xASIIIAj9DACAAAAAgAAAAIAAAACAAAD9twH9NyAF/eABIAf9Q/1N/VD9pAEhHANAIBwEQCAEIB5BAnRqIB0gHGhqNgIAIB5BAWohHiAcIBxBAWtxIRwMAQsLIABBEGohACADQRBqIQMgHUEEaiEdDAELCyAeCzYAIAAgAUECdGohAQNAIAAgAUkEQCACIAD9AAQA/eMB/QsEACAAQRBqIQAgAkEQaiECDAELCwslACAAIAEgAkMAAIA/QwAAAAAgAkQAAAAAAAAAAGEbIAMgBBA8CwwAIAAgASACIAMQPQsOACAAIAEgAiADIAQQPgu4GwIBfwJ7AnsgAfwCIgb9DyADRQ0AGiAG/RAgA0EBRg0AGiABtv0TIAH9FCADQQJGGwshByACIQYgAwRAIANBAUYEQEEAIQIgBSEDIAQEQCAEQQFGBEAgACAGQQF0aiEEA0AgACAESQRAIAMgByAA/QAEAP2TAf0MAQABAAEAAQABAAEAAQABAP2XAf0MAQABAAEAAQABAAEAAQABAP1RIAcgAP0ABBD9kwH9DAEAAQABAAEAAQABAAEAAQD9lwH9DAEAAQABAAEAAQABAAEAAQD9Uf1m/QsEACAAQSBqIQAgAkEgaiECIANBEGohAwwBCwsFIARBAkYEQCAAIAZBAXRqIQQDQCAAIARJBEAgAyAHIAD9AAQA/ZMB/QwBAAEAAQABAAEAAQABAAEA/ZcBIAcgAP0ABBD9kwH9DAEAAQABAAEAAQABAAEAAQD9lwH9Zv0LBAAgAEEgaiEAIAJBIGohAiADQRBqIQMMAQsLBSAEQQNGBEAgACAGQQF0aiEEA0AgACAESQRAIAMgAP0ABAAgB/2TAf0MAQABAAEAAQABAAEAAQABAP2XAf0MAQABAAEAAQABAAEAAQABAP1RIAD9AAQQIAf9kwH9DAEAAQABAAEAAQABAAEAAQD9lwH9DAEAAQABAAEAAQABAAEAAQD9Uf1m/QsEACAAQSBqIQAgAkEgaiECIANBEGohAwwBCwsFIARBBEYEQCAAIAZBAXRqIQQDQCAAIARJBEAgAyAA/QAEACAH/S39DAEAAQABAAEAAQABAAEAAQD9TiAA/QAEECAH/S39DAEAAQABAAEAAQABAAEAAQD9Tv1m/QsEACAAQSBqIQAgAkEgaiECIANBEGohAwwBCwsFIAAgBkEBdGohBANAIAAgBEkEQCAD/QwBAAEAAQABAAEAAQABAAEAIAD9AAQAIAf9Lf1P/QwBAAEAAQABAAEAAQABAAEAIAD9AAQQIAf9Lf1P/Wb9CwQAIABBIGohACACQSBqIQIgA0EQaiEDDAELCwsLCwsFIAAgBkEBdGohBANAIAAgBEkEQCADIAD9AAQAIAf9kwH9DAEAAQABAAEAAQABAAEAAQD9lwEgAP0ABBAgB/2TAf0MAQABAAEAAQABAAEAAQABAP2XAf1m/QsEACAAQSBqIQAgAkEgaiECIANBEGohAwwBCwsLBSADQQJGBEBBACECIAUhAyAEBEAgBEEBRgRAIAAgBkECdGohBANAIAAgBEkEQCAD/QwBAQEBAQEBAQEBAQEBAQEBIAD9AAQAIAf9RiAA/QAEECAH/Ub9hQEgAP0ABCAgB/1GIAD9AAQwIAf9Rv2FAf1l/U79CwQAIABBQGshACACQUBrIQIgA0EQaiEDDAELCwUgBEECRgRAIAAgBkECdGohBANAIAAgBEkEQCAD/QwBAQEBAQEBAQEBAQEBAQEBIAD9AAQAIAf9QyAA/QAEECAH/UP9hQEgAP0ABCAgB/1DIAD9AAQwIAf9Q/2FAf1l/U79CwQAIABBQGshACACQUBrIQIgA0EQaiEDDAELCwUgBEEDRgRAIAAgBkECdGohBANAIAAgBEkEQCAD/QwBAQEBAQEBAQEBAQEBAQEBIAD9AAQAIAf9RSAA/QAEECAH/UX9hQEgAP0ABCAgB/1FIAD9AAQwIAf9Rf2FAf1l/U79CwQAIABBQGshACACQUBrIQIgA0EQaiEDDAELCwUgBEEERgRAIAAgBkECdGohBANAIAAgBEkEQCAD/QwBAQEBAQEBAQEBAQEBAQEBIAD9AAQAIAf9QSAA/QAEECAH/UH9hQEgAP0ABCAgB/1BIAD9AAQwIAf9Qf2FAf1l/U79CwQAIABBQGshACACQUBrIQIgA0EQaiEDDAELCwUgACAGQQJ0aiEEA0AgACAESQRAIAP9DAEBAQEBAQEBAQEBAQEBAQEgAP0ABAAgB/1CIAD9AAQQIAf9Qv2FASAA/QAEICAH/UIgAP0ABDAgB/1C/YUB/WX9Tv0LBAAgAEFAayEAIAJBQGshAiADQRBqIQMMAQsLCwsLCwUgACAGQQJ0aiEEA0AgACAESQRAIAP9DAEBAQEBAQEBAQEBAQEBAQEgAP0ABAAgB/1EIAD9AAQQIAf9RP2FASAA/QAEICAH/UQgAP0ABDAgB/1E/YUB/WX9Tv0LBAAgAEFAayEAIAJBQGshAiADQRBqIQMMAQsLCwVBACECIAQEQCAEQQFGBEAgACAGQQN0aiEDA0AgACADSQRAIAX9DAEBAQEBAQEBAQEBAQEBAQEgAP0ABAAgB/1MIAD9AAQQIAf9TP0NAAECAwgJCgsQERITGBkaGyAAQSBqIgT9AAQAIAf9TCAE/QAEECAH/Uz9DQABAgMICQoLEBESExgZGhv9hQEiCCAI/WX9Tv1bAwAAIABBQGshACACQUBrIQIgBUEIaiEFDAELCwUgBEECRgRAIAAgBkEDdGohAwNAIAAgA0kEQCAF/QwBAQEBAQEBAQEBAQEBAQEBIAD9AAQAIAf9SSAA/QAEECAH/Un9DQABAgMICQoLEBESExgZGhsgAEEgaiIE/QAEACAH/UkgBP0ABBAgB/1J/Q0AAQIDCAkKCxAREhMYGRob/YUBIgggCP1l/U79WwMAACAAQUBrIQAgAkFAayECIAVBCGohBQwBCwsFIARBA0YEQEEAIQMgACAGQQN0aiECA0AgACACSQRAIAX9DAEBAQEBAQEBAQEBAQEBAQEgAP0ABAAgB/1LIAD9AAQQIAf9S/0NAAECAwgJCgsQERITGBkaGyAAQSBqIgT9AAQAIAf9SyAE/QAEECAH/Uv9DQABAgMICQoLEBESExgZGhv9hQEiCCAI/WX9Tv1bAwAAIABBQGshACADQUBrIQMgBUEIaiEFDAELCwUgBEEERgRAQQAhAyAAIAZBA3RqIQIDQCAAIAJJBEAgBf0MAQEBAQEBAQEBAQEBAQEBASAA/QAEACAH/UcgAP0ABBAgB/1H/Q0AAQIDCAkKCxAREhMYGRobIABBIGoiBP0ABAAgB/1HIAT9AAQQIAf9R/0NAAECAwgJCgsQERITGBkaG/2FASIIIAj9Zf1O/VsDAAAgAEFAayEAIANBQGshAyAFQQhqIQUMAQsLBUEAIQMgACAGQQN0aiECA0AgACACSQRAIAX9DAEBAQEBAQEBAQEBAQEBAQEgAP0ABAAgB/1IIAD9AAQQIAf9SP0NAAECAwgJCgsQERITGBkaGyAAQSBqIgT9AAQAIAf9SCAE/QAEECAH/Uj9DQABAgMICQoLEBESExgZGhv9hQEiCCAI/WX9Tv1bAwAAIABBQGshACADQUBrIQMgBUEIaiEFDAELCwsLCwsFIAAgBkEDdGohAwNAIAAgA0kEQCAF/QwBAQEBAQEBAQEBAQEBAQEBIAD9AAQAIAf9SiAA/QAEECAH/Ur9DQABAgMICQoLEBESExgZGhsgAEEgaiIE/QAEACAH/UogBP0ABBAgB/1K/Q0AAQIDCAkKCxAREhMYGRob/YUBIgggCP1l/U79WwMAACAAQUBrIQAgAkFAayECIAVBCGohBQwBCwsLCwsFQQAhAiAFIQMgBARAIARBAUYEQCAAIAZqIQQDQCAAIARJBEAgByAA/QAEEP1z/QwBAQEBAQEBAQEBAQEBAQEB/Xf9DAEBAQEBAQEBAQEBAQEBAQH9USEIIAMgByAA/QAEAP1z/QwBAQEBAQEBAQEBAQEBAQEB/Xf9DAEBAQEBAQEBAQEBAQEBAQH9Uf0LBAAgAyAI/QsEECAAQSBqIQAgAkEgaiECIANBIGohAwwBCwsFIARBAkYEQCAAIAZqIQQDQCAAIARJBEAgByAA/QAEEP1z/QwBAQEBAQEBAQEBAQEBAQEB/XchCCADIAcgAP0ABAD9c/0MAQEBAQEBAQEBAQEBAQEBAf13/QsEACADIAj9CwQQIABBIGohACACQSBqIQIgA0EgaiEDDAELCwUgBEEDRgRAIAAgBmohBANAIAAgBEkEQCAA/QAEECAH/XP9DAEBAQEBAQEBAQEBAQEBAQH9d/0MAQEBAQEBAQEBAQEBAQEBAf1RIQggAyAA/QAEACAH/XP9DAEBAQEBAQEBAQEBAQEBAQH9d/0MAQEBAQEBAQEBAQEBAQEBAf1R/QsEACADIAj9CwQQIABBIGohACACQSBqIQIgA0EgaiEDDAELCwUgBEEERgRAIAAgBmohBANAIAAgBEkEQCAA/QAEECAH/SP9DAEBAQEBAQEBAQEBAQEBAQH9TiEIIAMgAP0ABAAgB/0j/QwBAQEBAQEBAQEBAQEBAQEB/U79CwQAIAMgCP0LBBAgAEEgaiEAIAJBIGohAiADQSBqIQMMAQsLBSAAIAZqIQQDQCAAIARJBED9DAEBAQEBAQEBAQEBAQEBAQEgAP0ABBAgB/0j/U8hCCAD/QwBAQEBAQEBAQEBAQEBAQEBIAD9AAQAIAf9I/1P/QsEACADIAj9CwQQIABBIGohACACQSBqIQIgA0EgaiEDDAELCwsLCwsFIAAgBmohBANAIAAgBEkEQCAA/QAEECAH/XP9DAEBAQEBAQEBAQEBAQEBAQH9dyEIIAMgAP0ABAAgB/1z/QwBAQEBAQEBAQEBAQEBAQEB/Xf9CwQAIAMgCP0LBBAgAEEgaiEAIAJBIGohAiADQSBqIQMMAQsLCwsLsB4BAXsgAwRAIANBAUYEQCACIQMgBSECIAQEQCAEQQFGBEAgACADQQF0aiEDA0AgACADSQRAIAIgAf0ABAAgAP0ABAD9kwH9DAEAAQABAAEAAQABAAEAAQD9lwH9DAEAAQABAAEAAQABAAEAAQD9USABQRBq/QAEACAA/QAEEP2TAf0MAQABAAEAAQABAAEAAQABAP2XAf0MAQABAAEAAQABAAEAAQABAP1R/Wb9CwQAIABBIGohACABQSBqIQEgAkEQaiECDAELCwUgBEECRgRAIAAgA0EBdGohAwNAIAAgA0kEQCACIAH9AAQAIAD9AAQA/ZMB/QwBAAEAAQABAAEAAQABAAEA/ZcBIAFBEGr9AAQAIAD9AAQQ/ZMB/QwBAAEAAQABAAEAAQABAAEA/ZcB/Wb9CwQAIABBIGohACABQSBqIQEgAkEQaiECDAELCwUgBEEDRgRAIAAgA0EBdGohAwNAIAAgA0kEQCACIAD9AAQAIAH9AAQA/ZMB/QwBAAEAAQABAAEAAQABAAEA/ZcB/QwBAAEAAQABAAEAAQABAAEA/VEgAP0ABBAgAUEQav0ABAD9kwH9DAEAAQABAAEAAQABAAEAAQD9lwH9DAEAAQABAAEAAQABAAEAAQD9Uf1m/QsEACAAQSBqIQAgAUEgaiEBIAJBEGohAgwBCwsFIARBBEYEQCAAIANBAXRqIQMDQCAAIANJBEAgAiAA/QAEACAB/QAEAP0t/QwBAAEAAQABAAEAAQABAAEA/U4gAP0ABBAgAUEQav0ABAD9Lf0MAQABAAEAAQABAAEAAQABAP1O/Wb9CwQAIABBIGohACABQSBqIQEgAkEQaiECDAELCwUgACADQQF0aiEDA0AgACADSQRAIAL9DAEAAQABAAEAAQABAAEAAQAgAP0ABAAgAf0ABAD9Lf1P/QwBAAEAAQABAAEAAQABAAEAIAD9AAQQIAFBEGr9AAQA/S39T/1m/QsEACAAQSBqIQAgAUEgaiEBIAJBEGohAgwBCwsLCwsLBSAAIANBAXRqIQMDQCAAIANJBEAgAiAA/QAEACAB/QAEAP2TAf0MAQABAAEAAQABAAEAAQABAP2XASAA/QAEECABQRBq/QAEAP2TAf0MAQABAAEAAQABAAEAAQABAP2XAf1m/QsEACAAQSBqIQAgAUEgaiEBIAJBEGohAgwBCwsLBSADQQJGBEAgAiEDIAUhAiAEBEAgBEEBRgRAIAAgA0ECdGohAwNAIAAgA0kEQCAC/QwBAQEBAQEBAQEBAQEBAQEBIAD9AAQAIAH9AAQA/UYgAP0ABBAgAUEQav0ABAD9Rv2FASAA/QAEICABQSBq/QAEAP1GIAD9AAQwIAFBMGr9AAQA/Ub9hQH9Zf1O/QsEACAAQUBrIQAgAUFAayEBIAJBEGohAgwBCwsFIARBAkYEQCAAIANBAnRqIQMDQCAAIANJBEAgAv0MAQEBAQEBAQEBAQEBAQEBASAA/QAEACAB/QAEAP1DIAD9AAQQIAFBEGr9AAQA/UP9hQEgAP0ABCAgAUEgav0ABAD9QyAA/QAEMCABQTBq/QAEAP1D/YUB/WX9Tv0LBAAgAEFAayEAIAFBQGshASACQRBqIQIMAQsLBSAEQQNGBEAgACADQQJ0aiEDA0AgACADSQRAIAL9DAEBAQEBAQEBAQEBAQEBAQEgAP0ABAAgAf0ABAD9RSAA/QAEECABQRBq/QAEAP1F/YUBIAD9AAQgIAFBIGr9AAQA/UUgAP0ABDAgAUEwav0ABAD9Rf2FAf1l/U79CwQAIABBQGshACABQUBrIQEgAkEQaiECDAELCwUgBEEERgRAIAAgA0ECdGohAwNAIAAgA0kEQCAC/QwBAQEBAQEBAQEBAQEBAQEBIAD9AAQAIAH9AAQA/UEgAP0ABBAgAUEQav0ABAD9Qf2FASAA/QAEICABQSBq/QAEAP1BIAD9AAQwIAFBMGr9AAQA/UH9hQH9Zf1O/QsEACAAQUBrIQAgAUFAayEBIAJBEGohAgwBCwsFIAAgA0ECdGohAwNAIAAgA0kEQCAC/QwBAQEBAQEBAQEBAQEBAQEBIAD9AAQAIAH9AAQA/UIgAP0ABBAgAUEQav0ABAD9Qv2FASAA/QAEICABQSBq/QAEAP1CIAD9AAQwIAFBMGr9AAQA/UL9hQH9Zf1O/QsEACAAQUBrIQAgAUFAayEBIAJBEGohAgwBCwsLCwsLBSAAIANBAnRqIQMDQCAAIANJBEAgAv0MAQEBAQEBAQEBAQEBAQEBASAA/QAEACAB/QAEAP1EIAD9AAQQIAFBEGr9AAQA/UT9hQEgAP0ABCAgAUEgav0ABAD9RCAA/QAEMCABQTBq/QAEAP1E/YUB/WX9Tv0LBAAgAEFAayEAIAFBQGshASACQRBqIQIMAQsLCwUgBARAIARBAUYEQCAAIAJBA3RqIQIDQCAAIAJJBEAgBf0MAQEBAQEBAQEBAQEBAQEBASAA/QAEACAB/QAEAP1MIAD9AAQQIAFBEGr9AAQA/Uz9DQABAgMICQoLEBESExgZGhsgAEEgaiID/QAEACABQSBqIgT9AAQA/UwgA/0ABBAgBEEQav0ABAD9TP0NAAECAwgJCgsQERITGBkaG/2FASIGIAb9Zf1O/VsDAAAgAEFAayEAIAFBQGshASAFQQhqIQUMAQsLBSAEQQJGBEAgACACQQN0aiECA0AgACACSQRAIAX9DAEBAQEBAQEBAQEBAQEBAQEgAP0ABAAgAf0ABAD9SSAA/QAEECABQRBq/QAEAP1J/Q0AAQIDCAkKCxAREhMYGRobIABBIGoiA/0ABAAgAUEgaiIE/QAEAP1JIAP9AAQQIARBEGr9AAQA/Un9DQABAgMICQoLEBESExgZGhv9hQEiBiAG/WX9Tv1bAwAAIABBQGshACABQUBrIQEgBUEIaiEFDAELCwUgBEEDRgRAIAAgAkEDdGohAgNAIAAgAkkEQCAF/QwBAQEBAQEBAQEBAQEBAQEBIAD9AAQAIAH9AAQA/UsgAP0ABBAgAUEQav0ABAD9S/0NAAECAwgJCgsQERITGBkaGyAAQSBqIgP9AAQAIAFBIGoiBP0ABAD9SyAD/QAEECAEQRBq/QAEAP1L/Q0AAQIDCAkKCxAREhMYGRob/YUBIgYgBv1l/U79WwMAACAAQUBrIQAgAUFAayEBIAVBCGohBQwBCwsFIARBBEYEQCAAIAJBA3RqIQIDQCAAIAJJBEAgBf0MAQEBAQEBAQEBAQEBAQEBASAA/QAEACAB/QAEAP1HIAD9AAQQIAFBEGr9AAQA/Uf9DQABAgMICQoLEBESExgZGhsgAEEgaiID/QAEACABQSBqIgT9AAQA/UcgA/0ABBAgBEEQav0ABAD9R/0NAAECAwgJCgsQERITGBkaG/2FASIGIAb9Zf1O/VsDAAAgAEFAayEAIAFBQGshASAFQQhqIQUMAQsLBSAAIAJBA3RqIQIDQCAAIAJJBEAgBf0MAQEBAQEBAQEBAQEBAQEBASAA/QAEACAB/QAEAP1IIAD9AAQQIAFBEGr9AAQA/Uj9DQABAgMICQoLEBESExgZGhsgAEEgaiID/QAEACABQSBqIgT9AAQA/UggA/0ABBAgBEEQav0ABAD9SP0NAAECAwgJCgsQERITGBkaG/2FASIGIAb9Zf1O/VsDAAAgAEFAayEAIAFBQGshASAFQQhqIQUMAQsLCwsLCwUgACACQQN0aiECA0AgACACSQRAIAX9DAEBAQEBAQEBAQEBAQEBAQEgAP0ABAAgAf0ABAD9SiAA/QAEECABQRBq/QAEAP1K/Q0AAQIDCAkKCxAREhMYGRobIABBIGoiA/0ABAAgAUEgaiIE/QAEAP1KIAP9AAQQIARBEGr9AAQA/Ur9DQABAgMICQoLEBESExgZGhv9hQEiBiAG/WX9Tv1bAwAAIABBQGshACABQUBrIQEgBUEIaiEFDAELCwsLCwUgAiEDIAUhAiAEBEAgBEEBRgRAIAAgA2ohAwNAIAAgA0kEQCABQRBq/QAEACAA/QAEEP1z/QwBAQEBAQEBAQEBAQEBAQEB/Xf9DAEBAQEBAQEBAQEBAQEBAQH9USEGIAIgAf0ABAAgAP0ABAD9c/0MAQEBAQEBAQEBAQEBAQEBAf13/QwBAQEBAQEBAQEBAQEBAQEB/VH9CwQAIAIgBv0LBBAgAEEgaiEAIAFBIGohASACQSBqIQIMAQsLBSAEQQJGBEAgACADaiEDA0AgACADSQRAIAFBEGr9AAQAIAD9AAQQ/XP9DAEBAQEBAQEBAQEBAQEBAQH9dyEGIAIgAf0ABAAgAP0ABAD9c/0MAQEBAQEBAQEBAQEBAQEBAf13/QsEACACIAb9CwQQIABBIGohACABQSBqIQEgAkEgaiECDAELCwUgBEEDRgRAIAAgA2ohAwNAIAAgA0kEQCAA/QAEECABQRBq/QAEAP1z/QwBAQEBAQEBAQEBAQEBAQEB/Xf9DAEBAQEBAQEBAQEBAQEBAQH9USEGIAIgAP0ABAAgAf0ABAD9c/0MAQEBAQEBAQEBAQEBAQEBAf13/QwBAQEBAQEBAQEBAQEBAQEB/VH9CwQAIAIgBv0LBBAgAEEgaiEAIAFBIGohASACQSBqIQIMAQsLBSAEQQRGBEAgACADaiEDA0AgACADSQRAIAD9AAQQIAFBEGr9AAQA/SP9DAEBAQEBAQEBAQEBAQEBAQH9TiEGIAIgAP0ABAAgAf0ABAD9I/0MAQEBAQEBAQEBAQEBAQEBAf1O/QsEACACIAb9CwQQIABBIGohACABQSBqIQEgAkEgaiECDAELCwUgACADaiEDA0AgACADSQRA/QwBAQEBAQEBAQEBAQEBAQEBIAD9AAQQIAFBEGr9AAQA/SP9TyEGIAL9DAEBAQEBAQEBAQEBAQEBAQEgAP0ABAAgAf0ABAD9I/1P/QsEACACIAb9CwQQIABBIGohACABQSBqIQEgAkEgaiECDAELCwsLCwsFIAAgA2ohAwNAIAAgA0kEQCAA/QAEECABQRBq/QAEAP1z/QwBAQEBAQEBAQEBAQEBAQEB/XchBiACIAD9AAQAIAH9AAQA/XP9DAEBAQEBAQEBAQEBAQEBAQH9d/0LBAAgAiAG/QsEECAAQSBqIQAgAUEgaiEBIAJBIGohAgwBCwsLCwumBQIEewF/IAIEQCACQQFGBEAgBP0RIQcDQCABIApKBEAgAP1cAgD9qQH9/gEhCCAAQQRq/VwCAP2pAf3+ASEJIAchBkEAIQIDQCACIARIBEAgBiAIIAMgAkEDdGr9CgMAIgb9SSAJIAb9Sf0NAAECAwgJCgsQERITGBkaG/2uASEGIAJBAWohAgwBCwsgBSAG/QsEACAAQQhqIQAgBUEQaiEFIApBBGohCgwBCwsFIAJBAkYEQCAE/REhBwNAIAEgCkoEQCAA/V0DAP1fIQggAEEIav1dAwD9XyEJIAchBkEAIQIDQCACIARIBEAgBiAIIAMgAkEDdGr9CgMAIgb9SSAJIAb9Sf0NAAECAwgJCgsQERITGBkaG/2uASEGIAJBAWohAgwBCwsgBSAG/QsEACAAQRBqIQAgBUEQaiEFIApBBGohCgwBCwsFIAT9ESEHA0AgASAKSgRAIAD9AAQAIQggAEEQav0ABAAhCSAHIQZBACECA0AgAiAESARAIAYgCCADIAJBA3Rq/QoDACIG/UkgCSAG/Un9DQABAgMICQoLEBESExgZGhv9rgEhBiACQQFqIQIMAQsLIAUgBv0LBAAgAEEgaiEAIAVBEGohBSAKQQRqIQoMAQsLCwsFIAT9ESEHA0AgASAKSgRAIAD9DAAAAAAAAAAAAAAAAAAAAAD9VQEAAP2JAf2pAf3+ASEIIABBAmr9DAAAAAAAAAAAAAAAAAAAAAD9VQEAAP2JAf2pAf3+ASEJIAchBkEAIQIDQCACIARIBEAgBiAIIAMgAkEDdGr9CgMAIgb9SSAJIAb9Sf0NAAECAwgJCgsQERITGBkaG/2uASEGIAJBAWohAgwBCwsgBSAG/QsEACAAQQRqIQAgBUEQaiEFIApBBGohCgwBCwsLC6EDAQR/A0AgAUEASgRAIAIEQCAAIgYgAyABIAEgA0obQQF0aiEIA0AgBkEIaiIHIAhNBEAgBSAGLwEAQQN0aiIJIAkoAgBBAWo2AgAgBSAGLwECQQN0aiIJIAkoAgRBAWo2AgQgBSAGLwEEQQN0aiIJIAkoAgBBAWo2AgAgBSAGLwEGQQN0aiIGIAYoAgRBAWo2AgQgByEGDAELCwNAIAYgCEkEQCAFIAYvAQBBA3RqIgcgBygCAEEBajYCACAGQQJqIQYMAQsLBSAAIgYgAyABIAEgA0obaiEIA0AgBkEEaiIHIAhNBEAgBSAGKAIAIgZBA3RB+A9xaiIJIAkoAgBBAWo2AgAgBSAGQQV2QfgPcWoiCSAJKAIEQQFqNgIEIAUgBkENdkH4D3FqIgkgCSgCAEEBajYCACAFIAZBFXZB+A9xaiIGIAYoAgRBAWo2AgQgByEGDAELCwNAIAYgCEkEQCAFIAYtAABBA3RqIgcgBygCAEEBajYCACAGQQFqIQYMAQsLCyAAIAMgAnRqIQAgASADayEBIAQgBWohBQwBCwsLuQYEAnsBfAF/AX0gAgRAAkAgCARARAAAAAAAAPA/IRIDQCALIBNKBEAgEiAKIBNBA3RqKwMAoiESIBNBAWohEwwBCwtEAAAAAAAA8D8gCaEgEqK2IhT9EyAU/SABIAkgEqK2IhT9IAIgFP0gAyEQA0AgAUEASgRAIAAgAyABIAEgA0obIgIgBSAHIBAgDCANIA4gDxBLIAAgAkEBdGohACAHIAJBBHRqIQcgDCACQQJ0aiEMIAEgAmshASAEIQMgBSAGaiEFDAELCwwBC0QAAAAAAADwPyAJof0UIRAgCf0UIREgCwRAA0AgAUEASgRAIAAgAyABIAEgA0obIgIgBSAHIBAgESAKIAsgDCANIA4gDxBNIAAgAkEBdGohACAHIAJBBHRqIQcgDCACQQJ0aiEMIAEgAmshASAEIQMgBSAGaiEFDAELCwUDQCABQQBKBEAgACADIAEgASADShsiAiAFIAcgECARIAwgDSAOIA8QTCAAIAJBAXRqIQAgByACQQR0aiEHIAwgAkECdGohDCABIAJrIQEgBCEDIAUgBmohBQwBCwsLCwUCQCAIBEBEAAAAAAAA8D8hEgNAIAsgE0oEQCASIAogE0EDdGorAwCiIRIgE0EBaiETDAELC0QAAAAAAADwPyAJoSASorYiFP0TIBT9IAEgCSASorYiFP0gAiAU/SADIRADQCABQQBKBEAgACADIAEgASADShsiAiAFIAcgECAMIA0gDiAPEEggACACaiEAIAcgAkEEdGohByAMIAJBAnRqIQwgASACayEBIAQhAyAFIAZqIQUMAQsLDAELRAAAAAAAAPA/IAmh/RQhECAJ/RQhESALBEADQCABQQBKBEAgACADIAEgASADShsiAiAFIAcgECARIAogCyAMIA0gDiAPEEogACACaiEAIAcgAkEEdGohByAMIAJBAnRqIQwgASACayEBIAQhAyAFIAZqIQUMAQsLBQNAIAFBAEoEQCAAIAMgASABIANKGyICIAUgByAQIBEgDCANIA4gDxBJIAAgAmohACAHIAJBBHRqIQcgDCACQQJ0aiEMIAEgAmshASAEIQMgBSAGaiEFDAELCwsLCwuIBQQJewF/AX4BfSAI/QAEACELIAj9AAQQIQkDQCASQQRqIAFMBEAgAiAA/VwCAP2JAf0dACITQv//A4NCBIanav0ABAD9+gEgA/0ABAAgBP3mAf3mASIPIAIgE0IQiEL//wODQgSGp2r9AAQA/foBIANBEGr9AAQAIAT95gH95gEiEP0NAAECAxAREhMEBQYHFBUWFyIKIAIgE0IgiEL//wODQgSGp2r9AAQA/foBIANBIGr9AAQAIAT95gH95gEiDCACIBNCMIhCBIanav0ABAD9+gEgA0Ewav0ABAAgBP3mAf3mASIN/Q0AAQIDEBESEwQFBgcUFRYXIg79DQABAgMEBQYHEBESExQVFhchESAGBHsgEQUgBf0ABAAgEf3kAQsgCiAO/Q0ICQoLDA0ODxgZGhscHR4f/eQBIA8gEP0NCAkKCxgZGhsMDQ4PHB0eHyIKIAwgDf0NCAkKCxgZGhsMDQ4PHB0eHyIM/Q0AAQIDBAUGBxAREhMUFRYX/eQBIAogDP0NCAkKCwwNDg8YGRobHB0eH/3kASEKIAcEQCALIAr9aSIK/eoBIQsgCSAK/esBIQkLIAUgCv0LBAAgAEEEaiEAIANBQGshAyAFQRBqIQUgEkEEaiESDAELCwNAIAEgEkoEQCACIAAtAABBBHRq/QAEAP36ASAD/QAEACAE/eYB/eYBIQogBgR9QwAAAAAFIAUqAgALIAr9HwCSIAr9HwGSIAr9HwKSIAr9HwOSIRQgBwRAIAsgFI8iFP0TIgr96gEhCyAJIAr96wEhCQsgBSAUOAIAIABBAWohACADQRBqIQMgBUEEaiEFIBJBAWohEgwBCwsgCCAL/QsEACAIIAn9CwQQC7kHBAl7AX8BfgF9IAn9AAQAIQwgCf0ABBAhCgNAIBNBBGogAUwEQCACIAD9XAIA/YkB/R0AIhRC//8Dg0IEhqdq/QAEACIL/f4BIAP9AAQAIg0gBP3yAf3yAf1eIAsgC/0NCAkKCwwNDg8ICQoLDA0OD/3+ASANIAX98gH98gH9Xv0NAAECAwQFBgcQERITFBUWFyILIAIgFEIQiEL//wODQgSGp2r9AAQAIg39/gEgA0EQav0ABAAiDiAE/fIB/fIB/V4gDSAN/Q0ICQoLDA0ODwgJCgsMDQ4P/f4BIA4gBf3yAf3yAf1e/Q0AAQIDBAUGBxAREhMUFRYXIg39DQABAgMQERITBAUGBxQVFhciECACIBRCIIhC//8Dg0IEhqdq/QAEACIO/f4BIANBIGr9AAQAIg8gBP3yAf3yAf1eIA4gDv0NCAkKCwwNDg8ICQoLDA0OD/3+ASAPIAX98gH98gH9Xv0NAAECAwQFBgcQERITFBUWFyIOIAIgFEIwiEIEhqdq/QAEACIP/f4BIANBMGr9AAQAIhEgBP3yAf3yAf1eIA8gD/0NCAkKCwwNDg8ICQoLDA0OD/3+ASARIAX98gH98gH9Xv0NAAECAwQFBgcQERITFBUWFyIP/Q0AAQIDEBESEwQFBgcUFRYXIhH9DQABAgMEBQYHEBESExQVFhchEiAHBHsgEgUgBv0ABAAgEv3kAQsgECAR/Q0ICQoLDA0ODxgZGhscHR4f/eQBIAsgDf0NCAkKCxgZGhsMDQ4PHB0eHyILIA4gD/0NCAkKCxgZGhsMDQ4PHB0eHyIN/Q0AAQIDBAUGBxAREhMUFRYX/eQBIAsgDf0NCAkKCwwNDg8YGRobHB0eH/3kASELIAgEQCAMIAv9aSIL/eoBIQwgCiAL/esBIQoLIAYgC/0LBAAgAEEEaiEAIANBQGshAyAGQRBqIQYgE0EEaiETDAELCwNAIAEgE0oEQCACIAAtAABBBHRq/QAEACIL/f4BIAP9AAQAIg0gBP3yAf3yAf1eIAsgC/0NCAkKCwwNDg8ICQoLDA0OD/3+ASANIAX98gH98gH9Xv0NAAECAwQFBgcQERITFBUWFyELIAcEfUMAAAAABSAGKgIACyAL/R8AkiAL/R8BkiAL/R8CkiAL/R8DkiEVIAgEQCAMIBWPIhX9EyIL/eoBIQwgCiAL/esBIQoLIAYgFTgCACAAQQFqIQAgA0EQaiEDIAZBBGohBiATQQFqIRMMAQsLIAkgDP0LBAAgCSAK/QsEEAu3CwQDfwl7AX4BfSAL/QAEACERIAv9AAQQIQ8DQCANQQRqIAFMBEAgAiAA/VwCAP2JAf0dACIYQv//A4NCBIanav0ABAAhEiAD/QAEACITIAT98gEhECAGIgwgB0EDdGohDgNAIAwgDkkEQCAQIAz9CgMA/fIBIRAgDEEIaiEMDAELCyAS/f4BIBD98gEgEyAF/fIBIRAgBiIMIAdBA3RqIQ4DQCAMIA5JBEAgECAM/QoDAP3yASEQIAxBCGohDAwBCwv9XiASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9/gEgEP3yAf1e/Q0AAQIDBAUGBxAREhMUFRYXIRIgAiAYQhCIQv//A4NCBIanav0ABAAhEyADQRBq/QAEACIUIAT98gEhECAGIgwgB0EDdGohDgNAIAwgDkkEQCAQIAz9CgMA/fIBIRAgDEEIaiEMDAELCyAT/f4BIBD98gEgFCAF/fIBIRAgBiIMIAdBA3RqIQ4DQCAMIA5JBEAgECAM/QoDAP3yASEQIAxBCGohDAwBCwv9XiATIBP9DQgJCgsMDQ4PCAkKCwwNDg/9/gEgEP3yAf1e/Q0AAQIDBAUGBxAREhMUFRYXIRMgAiAYQiCIQv//A4NCBIanav0ABAAhFCADQSBq/QAEACIVIAT98gEhECAGIgwgB0EDdGohDgNAIAwgDkkEQCAQIAz9CgMA/fIBIRAgDEEIaiEMDAELCyAU/f4BIBD98gEgFSAF/fIBIRAgBiIMIAdBA3RqIQ4DQCAMIA5JBEAgECAM/QoDAP3yASEQIAxBCGohDAwBCwv9XiAUIBT9DQgJCgsMDQ4PCAkKCwwNDg/9/gEgEP3yAf1e/Q0AAQIDBAUGBxAREhMUFRYXIRQgAiAYQjCIQgSGp2r9AAQAIRUgA0Ewav0ABAAiFiAE/fIBIRAgBiIMIAdBA3RqIQ4DQCAMIA5JBEAgECAM/QoDAP3yASEQIAxBCGohDAwBCwsgFf3+ASAQ/fIBIRcgFiAF/fIBIRAgBiIMIAdBA3RqIQ4DQCAMIA5JBEAgECAM/QoDAP3yASEQIAxBCGohDAwBCwsgEiAT/Q0AAQIDEBESEwQFBgcUFRYXIhYgFCAX/V4gFSAV/Q0ICQoLDA0ODwgJCgsMDQ4P/f4BIBD98gH9Xv0NAAECAwQFBgcQERITFBUWFyIQ/Q0AAQIDEBESEwQFBgcUFRYXIhX9DQABAgMEBQYHEBESExQVFhchFyAJBHsgFwUgCP0ABAAgF/3kAQsgFiAV/Q0ICQoLDA0ODxgZGhscHR4f/eQBIBIgE/0NCAkKCxgZGhsMDQ4PHB0eHyISIBQgEP0NCAkKCxgZGhsMDQ4PHB0eHyIQ/Q0AAQIDBAUGBxAREhMUFRYX/eQBIBIgEP0NCAkKCwwNDg8YGRobHB0eH/3kASEQIAoEQCARIBD9aSIQ/eoBIREgDyAQ/esBIQ8LIAggEP0LBAAgAEEEaiEAIANBQGshAyAIQRBqIQggDUEEaiENDAELCwNAIAEgDUoEQCACIAAtAABBBHRq/QAEACESIAP9AAQAIhMgBP3yASEQIAYiDCAHQQN0aiEOA0AgDCAOSQRAIBAgDP0KAwD98gEhECAMQQhqIQwMAQsLIBL9/gEgEP3yASATIAX98gEhECAGIgwgB0EDdGohDgNAIAwgDkkEQCAQIAz9CgMA/fIBIRAgDEEIaiEMDAELC/1eIBIgEv0NCAkKCwwNDg8ICQoLDA0OD/3+ASAQ/fIB/V79DQABAgMEBQYHEBESExQVFhchECAJBH1DAAAAAAUgCCoCAAsgEP0fAJIgEP0fAZIgEP0fApIgEP0fA5IhGSAKBEAgESAZjyIZ/RMiEP3qASERIA8gEP3rASEPCyAIIBk4AgAgAEEBaiEAIANBEGohAyAIQQRqIQggDUEBaiENDAELCyALIBH9CwQAIAsgD/0LBBALgQUECXsBfwF+AX0gCP0ABAAhCyAI/QAEECEJA0AgEkEEaiABTARAIAIgACkDACITQv//A4NCBIanav0ABAD9+gEgA/0ABAAgBP3mAf3mASIPIAIgE0IQiEL//wODQgSGp2r9AAQA/foBIANBEGr9AAQAIAT95gH95gEiEP0NAAECAxAREhMEBQYHFBUWFyIKIAIgE0IgiEL//wODQgSGp2r9AAQA/foBIANBIGr9AAQAIAT95gH95gEiDCACIBNCMIhCBIanav0ABAD9+gEgA0Ewav0ABAAgBP3mAf3mASIN/Q0AAQIDEBESEwQFBgcUFRYXIg79DQABAgMEBQYHEBESExQVFhchESAGBHsgEQUgBf0ABAAgEf3kAQsgCiAO/Q0ICQoLDA0ODxgZGhscHR4f/eQBIA8gEP0NCAkKCxgZGhsMDQ4PHB0eHyIKIAwgDf0NCAkKCxgZGhsMDQ4PHB0eHyIM/Q0AAQIDBAUGBxAREhMUFRYX/eQBIAogDP0NCAkKCwwNDg8YGRobHB0eH/3kASEKIAcEQCALIAr9aSIK/eoBIQsgCSAK/esBIQkLIAUgCv0LBAAgAEEIaiEAIANBQGshAyAFQRBqIQUgEkEEaiESDAELCwNAIAEgEkoEQCACIAAvAQBBBHRq/QAEAP36ASAD/QAEACAE/eYB/eYBIQogBgR9QwAAAAAFIAUqAgALIAr9HwCSIAr9HwGSIAr9HwKSIAr9HwOSIRQgBwRAIAsgFI8iFP0TIgr96gEhCyAJIAr96wEhCQsgBSAUOAIAIABBAmohACADQRBqIQMgBUEEaiEFIBJBAWohEgwBCwsgCCAL/QsEACAIIAn9CwQQC7IHBAl7AX8BfgF9IAn9AAQAIQwgCf0ABBAhCgNAIBNBBGogAUwEQCACIAApAwAiFEL//wODQgSGp2r9AAQAIgv9/gEgA/0ABAAiDSAE/fIB/fIB/V4gCyAL/Q0ICQoLDA0ODwgJCgsMDQ4P/f4BIA0gBf3yAf3yAf1e/Q0AAQIDBAUGBxAREhMUFRYXIgsgAiAUQhCIQv//A4NCBIanav0ABAAiDf3+ASADQRBq/QAEACIOIAT98gH98gH9XiANIA39DQgJCgsMDQ4PCAkKCwwNDg/9/gEgDiAF/fIB/fIB/V79DQABAgMEBQYHEBESExQVFhciDf0NAAECAxAREhMEBQYHFBUWFyIQIAIgFEIgiEL//wODQgSGp2r9AAQAIg79/gEgA0Egav0ABAAiDyAE/fIB/fIB/V4gDiAO/Q0ICQoLDA0ODwgJCgsMDQ4P/f4BIA8gBf3yAf3yAf1e/Q0AAQIDBAUGBxAREhMUFRYXIg4gAiAUQjCIQgSGp2r9AAQAIg/9/gEgA0Ewav0ABAAiESAE/fIB/fIB/V4gDyAP/Q0ICQoLDA0ODwgJCgsMDQ4P/f4BIBEgBf3yAf3yAf1e/Q0AAQIDBAUGBxAREhMUFRYXIg/9DQABAgMQERITBAUGBxQVFhciEf0NAAECAwQFBgcQERITFBUWFyESIAcEeyASBSAG/QAEACAS/eQBCyAQIBH9DQgJCgsMDQ4PGBkaGxwdHh/95AEgCyAN/Q0ICQoLGBkaGwwNDg8cHR4fIgsgDiAP/Q0ICQoLGBkaGwwNDg8cHR4fIg39DQABAgMEBQYHEBESExQVFhf95AEgCyAN/Q0ICQoLDA0ODxgZGhscHR4f/eQBIQsgCARAIAwgC/1pIgv96gEhDCAKIAv96wEhCgsgBiAL/QsEACAAQQhqIQAgA0FAayEDIAZBEGohBiATQQRqIRMMAQsLA0AgASATSgRAIAIgAC8BAEEEdGr9AAQAIgv9/gEgA/0ABAAiDSAE/fIB/fIB/V4gCyAL/Q0ICQoLDA0ODwgJCgsMDQ4P/f4BIA0gBf3yAf3yAf1e/Q0AAQIDBAUGBxAREhMUFRYXIQsgBwR9QwAAAAAFIAYqAgALIAv9HwCSIAv9HwGSIAv9HwKSIAv9HwOSIRUgCARAIAwgFY8iFf0TIgv96gEhDCAKIAv96wEhCgsgBiAVOAIAIABBAmohACADQRBqIQMgBkEEaiEGIBNBAWohEwwBCwsgCSAM/QsEACAJIAr9CwQQC7ALBAN/CXsBfgF9IAv9AAQAIREgC/0ABBAhDwNAIA1BBGogAUwEQCACIAApAwAiGEL//wODQgSGp2r9AAQAIRIgA/0ABAAiEyAE/fIBIRAgBiIMIAdBA3RqIQ4DQCAMIA5JBEAgECAM/QoDAP3yASEQIAxBCGohDAwBCwsgEv3+ASAQ/fIBIBMgBf3yASEQIAYiDCAHQQN0aiEOA0AgDCAOSQRAIBAgDP0KAwD98gEhECAMQQhqIQwMAQsL/V4gEiAS/Q0ICQoLDA0ODwgJCgsMDQ4P/f4BIBD98gH9Xv0NAAECAwQFBgcQERITFBUWFyESIAIgGEIQiEL//wODQgSGp2r9AAQAIRMgA0EQav0ABAAiFCAE/fIBIRAgBiIMIAdBA3RqIQ4DQCAMIA5JBEAgECAM/QoDAP3yASEQIAxBCGohDAwBCwsgE/3+ASAQ/fIBIBQgBf3yASEQIAYiDCAHQQN0aiEOA0AgDCAOSQRAIBAgDP0KAwD98gEhECAMQQhqIQwMAQsL/V4gEyAT/Q0ICQoLDA0ODwgJCgsMDQ4P/f4BIBD98gH9Xv0NAAECAwQFBgcQERITFBUWFyETIAIgGEIgiEL//wODQgSGp2r9AAQAIRQgA0Egav0ABAAiFSAE/fIBIRAgBiIMIAdBA3RqIQ4DQCAMIA5JBEAgECAM/QoDAP3yASEQIAxBCGohDAwBCwsgFP3+ASAQ/fIBIBUgBf3yASEQIAYiDCAHQQN0aiEOA0AgDCAOSQRAIBAgDP0KAwD98gEhECAMQQhqIQwMAQsL/V4gFCAU/Q0ICQoLDA0ODwgJCgsMDQ4P/f4BIBD98gH9Xv0NAAECAwQFBgcQERITFBUWFyEUIAIgGEIwiEIEhqdq/QAEACEVIANBMGr9AAQAIhYgBP3yASEQIAYiDCAHQQN0aiEOA0AgDCAOSQRAIBAgDP0KAwD98gEhECAMQQhqIQwMAQsLIBX9/gEgEP3yASEXIBYgBf3yASEQIAYiDCAHQQN0aiEOA0AgDCAOSQRAIBAgDP0KAwD98gEhECAMQQhqIQwMAQsLIBIgE/0NAAECAxAREhMEBQYHFBUWFyIWIBQgF/1eIBUgFf0NCAkKCwwNDg8ICQoLDA0OD/3+ASAQ/fIB/V79DQABAgMEBQYHEBESExQVFhciEP0NAAECAxAREhMEBQYHFBUWFyIV/Q0AAQIDBAUGBxAREhMUFRYXIRcgCQR7IBcFIAj9AAQAIBf95AELIBYgFf0NCAkKCwwNDg8YGRobHB0eH/3kASASIBP9DQgJCgsYGRobDA0ODxwdHh8iEiAUIBD9DQgJCgsYGRobDA0ODxwdHh8iEP0NAAECAwQFBgcQERITFBUWF/3kASASIBD9DQgJCgsMDQ4PGBkaGxwdHh/95AEhECAKBEAgESAQ/WkiEP3qASERIA8gEP3rASEPCyAIIBD9CwQAIABBCGohACADQUBrIQMgCEEQaiEIIA1BBGohDQwBCwsDQCABIA1KBEAgAiAALwEAQQR0av0ABAAhEiAD/QAEACITIAT98gEhECAGIgwgB0EDdGohDgNAIAwgDkkEQCAQIAz9CgMA/fIBIRAgDEEIaiEMDAELCyAS/f4BIBD98gEgEyAF/fIBIRAgBiIMIAdBA3RqIQ4DQCAMIA5JBEAgECAM/QoDAP3yASEQIAxBCGohDAwBCwv9XiASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9/gEgEP3yAf1e/Q0AAQIDBAUGBxAREhMUFRYXIRAgCQR9QwAAAAAFIAgqAgALIBD9HwCSIBD9HwGSIBD9HwKSIBD9HwOSIRkgCgRAIBEgGY8iGf0TIhD96gEhESAPIBD96wEhDwsgCCAZOAIAIABBAmohACADQRBqIQMgCEEEaiEIIA1BAWohDQwBCwsgCyAR/QsEACALIA/9CwQQC68CAQJ7IAMEQCADQQFGBEAgAiAEaiECA0AgAiAESwRAIAQgAP0ABAAgAf0ABAD9lwH9CwQAIARBEGohBCAAQRBqIQAgAUEQaiEBDAELCwUgA0ECRgRAIAIgBGohAgNAIAIgBEsEQCAEIAD9AAQAIgUgAf0ABAAiBv3qASAGIAUgBf1B/VL9CwQAIARBEGohBCAAQRBqIQAgAUEQaiEBDAELCwUgAiAEaiECA0AgAiAESwRAIAQgAP0ABAAiBSAB/QAEACIG/fYBIAYgBSAF/Uf9Uv0LBAAgBEEQaiEEIABBEGohACABQRBqIQEMAQsLCwsFIAIgBGohAgNAIAIgBEsEQCAEIAD9AAQAIAH9AAQA/Xf9CwQAIARBEGohBCAAQRBqIQAgAUEQaiEBDAELCwsLlQ0CBXsCfyABIAJ0IQEgAgRAIAJBAUYEQCABIAZqIQ0DQCAGIA1JBEAgBv0ABAAhByAG/QAEECEIIAb9AAQgIQkgBv0ABDAhCiAEIQIgACIBIQNBACEMA0AgBSAMTgRAIAcgAf0ABAAgA/0ABAD9lwEgAi8BAP0QIgv9kAH9lwEhByAIIAH9AAQQIAP9AAQQ/ZcBIAv9kAH9lwEhCCAJIAH9AAQgIAP9AAQg/ZcBIAv9kAH9lwEhCSAKIAH9AAQwIAP9AAQw/ZcBIAv9kAH9lwEhCiACQQJqIQIgAUECayEBIANBAmohAyAMQQFqIQwMAQsLIAYgB/0LBAAgBiAI/QsEECAGIAn9CwQgIAYgCv0LBDAgBkFAayEGIABBQGshAAwBCwsFIAJBAkYEQCADBEAgASAGaiENA0AgBiANSQRAIAb9AAQAIQggBv0ABBAhCSAG/QAEICEKIAb9AAQwIQcgBCECIAAiASEDQQAhDANAIAUgDE4EQCAIIAH9AAQAIAIqAgD9EyIL/eQB/eoBIAP9AAQAIAv95AH96gEhCCAJIAH9AAQQIAv95AH96gEgA/0ABBAgC/3kAf3qASEJIAogAf0ABCAgC/3kAf3qASAD/QAEICAL/eQB/eoBIQogByAB/QAEMCAL/eQB/eoBIAP9AAQwIAv95AH96gEhByACQQRqIQIgAUEEayEBIANBBGohAyAMQQFqIQwMAQsLIAYgCP0LBAAgBiAJ/QsEECAGIAr9CwQgIAYgB/0LBDAgBkFAayEGIABBQGshAAwBCwsFIAEgBmohDQNAIAYgDUkEQCAG/QAEACEHIAb9AAQQIQggBv0ABCAhCSAG/QAEMCEKIAQhAiAAIgEhA0EAIQwDQCAFIAxOBEAgByAB/QAEACAD/QAEAP3qASACKgIA/RMiC/3kAf3qASEHIAggAf0ABBAgA/0ABBD96gEgC/3kAf3qASEIIAkgAf0ABCAgA/0ABCD96gEgC/3kAf3qASEJIAogAf0ABDAgA/0ABDD96gEgC/3kAf3qASEKIAJBBGohAiABQQRrIQEgA0EEaiEDIAxBAWohDAwBCwsgBiAH/QsEACAGIAj9CwQQIAYgCf0LBCAgBiAK/QsEMCAGQUBrIQYgAEFAayEADAELCwsFIAMEQCABIAZqIQ0DQCAGIA1JBEAgBv0ABAAhCCAG/QAEECEJIAb9AAQgIQogBv0ABDAhByAEIQIgACIBIQNBACEMA0AgBSAMTgRAIAggAf0ABAAgAisDAP0UIgv98AH99gEgA/0ABAAgC/3wAf32ASEIIAkgAf0ABBAgC/3wAf32ASAD/QAEECAL/fAB/fYBIQkgCiAB/QAEICAL/fAB/fYBIAP9AAQgIAv98AH99gEhCiAHIAH9AAQwIAv98AH99gEgA/0ABDAgC/3wAf32ASEHIAJBCGohAiABQQhrIQEgA0EIaiEDIAxBAWohDAwBCwsgBiAI/QsEACAGIAn9CwQQIAYgCv0LBCAgBiAH/QsEMCAGQUBrIQYgAEFAayEADAELCwUgASAGaiENA0AgBiANSQRAIAb9AAQAIQcgBv0ABBAhCCAG/QAEICEJIAb9AAQwIQogBCECIAAiASEDQQAhDANAIAUgDE4EQCAHIAH9AAQAIAP9AAQA/fYBIAIrAwD9FCIL/fAB/fYBIQcgCCAB/QAEECAD/QAEEP32ASAL/fAB/fYBIQggCSAB/QAEICAD/QAEIP32ASAL/fAB/fYBIQkgCiAB/QAEMCAD/QAEMP32ASAL/fAB/fYBIQogAkEIaiECIAFBCGshASADQQhqIQMgDEEBaiEMDAELCyAGIAf9CwQAIAYgCP0LBBAgBiAJ/QsEICAGIAr9CwQwIAZBQGshBiAAQUBrIQAMAQsLCwsLBSABIAZqIQ0DQCAGIA1JBEAgBv0ABAAhByAG/QAEECEIIAb9AAQgIQkgBv0ABDAhCiAEIQIgACIBIQNBACEMA0AgBSAMTgRAIAcgAf0ABAAgA/0ABAD9dyACLQAA/Q8iC/1w/XchByAIIAH9AAQQIAP9AAQQ/XcgC/1w/XchCCAJIAH9AAQgIAP9AAQg/XcgC/1w/XchCSAKIAH9AAQwIAP9AAQw/XcgC/1w/XchCiACQQFqIQIgAUEBayEBIANBAWohAyAMQQFqIQwMAQsLIAYgB/0LBAAgBiAI/QsEECAGIAn9CwQgIAYgCv0LBDAgBkFAayEGIABBQGshAAwBCwsLC6gYAgF/A3sCeyAB/AIiBv0PIANFDQAaIAb9ECADQQFGDQAaIAG2/RMgAf0UIANBAkYbCyEHIAIhBiADBEAgA0EBRgRAQQAhAiAFIQMgBARAIARBAUYEQCAAIAZBAXRqIQQDQCAAIARJBEAgAP0ABBAgB/2TASEIIAMgAP0ABAAgB/2TAf0LBAAgAyAI/QsEECAAQSBqIQAgAkEgaiECIANBIGohAwwBCwsFIARBAkYEQCAAIAZBAXRqIQQDQCAAIARJBEAgAP0ABBAhCCADIAD9AAQAIgkgB/2+Af0M//8AAP//AAD//wAA//8AAP23ASAJIAf9vwH9DP//AAD//wAA//8AAP//AAD9twH9hgH9CwQAIAMgCCAH/b4B/Qz//wAA//8AAP//AAD//wAA/bcBIAggB/2/Af0M//8AAP//AAD//wAA//8AAP23Af2GAf0LBBAgAEEgaiEAIAJBIGohAiADQSBqIQMMAQsLBSAEQQNGBEAgACAGQQF0aiEEA0AgACAESQRAIAD9AAQQIAf9lwEhCCADIAD9AAQAIAf9lwH9CwQAIAMgCP0LBBAgAEEgaiEAIAJBIGohAiADQSBqIQMMAQsLBSAEQQRGBEAgACAGQQF0aiEEA0AgACAESQRAIAD9AAQQIAf9mQEhCCADIAD9AAQAIAf9mQH9CwQAIAMgCP0LBBAgAEEgaiEAIAJBIGohAiADQSBqIQMMAQsLBSAEQQVGBEAgACAGQQF0aiEEA0AgACAESQRAIAD9AAQQIQcgAyAA/QAEAP0LBAAgAyAH/QsEECAAQSBqIQAgAkEgaiECIANBIGohAwwBCwsFIARBBkYEQCAAIAZBAXRqIQQDQCAAIARJBEAgByAA/QAEEP2TASEIIAMgByAA/QAEAP2TAf0LBAAgAyAI/QsEECAAQSBqIQAgAkEgaiECIANBIGohAwwBCwsFIAAgBkEBdGohBANAIAAgBEkEQCAA/QAEECEHIAMgAP0ABAD9CwQAIAMgB/0LBBAgAEEgaiEAIAJBIGohAiADQSBqIQMMAQsLCwsLCwsLBSAAIAZBAXRqIQQDQCAAIARJBEAgAP0ABBAgB/2QASEIIAMgAP0ABAAgB/2QAf0LBAAgAyAI/QsEECAAQSBqIQAgAkEgaiECIANBIGohAwwBCwsLBSADQQJGBEBBACECIAUhAyAEBEAgBEEBRgRAIAAgBkECdGohBANAIAAgBEkEQCAA/QAEECAH/eUBIQggAyAA/QAEACAH/eUB/QsEACADIAj9CwQQIABBIGohACACQSBqIQIgA0EgaiEDDAELCwUgBEECRgRAIAAgBkECdGohBANAIAAgBEkEQCAA/QAEECAH/eYBIQggAyAA/QAEACAH/eYB/QsEACADIAj9CwQQIABBIGohACACQSBqIQIgA0EgaiEDDAELCwUgBEEDRgRAIAAgBkECdGohBANAIAAgBEkEQCAA/QAEECAH/egBIQggAyAA/QAEACAH/egB/QsEACADIAj9CwQQIABBIGohACACQSBqIQIgA0EgaiEDDAELCwUgBEEERgRAIAAgBkECdGohBANAIAAgBEkEQCAA/QAEECAH/ekBIQggAyAA/QAEACAH/ekB/QsEACADIAj9CwQQIABBIGohACACQSBqIQIgA0EgaiEDDAELCwUgBEEFRgRAIAAgBkECdGohBANAIAAgBEkEQCAA/QAEECAH/ecBIQggAyAA/QAEACAH/ecB/QsEACADIAj9CwQQIABBIGohACACQSBqIQIgA0EgaiEDDAELCwUgBEEGRgRAIAAgBkECdGohBANAIAAgBEkEQCAHIAD9AAQQ/eUBIQggAyAHIAD9AAQA/eUB/QsEACADIAj9CwQQIABBIGohACACQSBqIQIgA0EgaiEDDAELCwUgACAGQQJ0aiEEA0AgACAESQRAIAcgAP0ABBD95wEhCCADIAcgAP0ABAD95wH9CwQAIAMgCP0LBBAgAEEgaiEAIAJBIGohAiADQSBqIQMMAQsLCwsLCwsLBSAAIAZBAnRqIQQDQCAAIARJBEAgAP0ABBAgB/3kASEIIAMgAP0ABAAgB/3kAf0LBAAgAyAI/QsEECAAQSBqIQAgAkEgaiECIANBIGohAwwBCwsLBUEAIQIgBSEDIAQEQCAEQQFGBEAgACAGQQN0aiEEA0AgACAESQRAIAD9AAQQIAf98QEhCCADIAD9AAQAIAf98QH9CwQAIAMgCP0LBBAgAEEgaiEAIAJBIGohAiADQSBqIQMMAQsLBSAEQQJGBEAgACAGQQN0aiEEA0AgACAESQRAIAD9AAQQIAf98gEhCCADIAD9AAQAIAf98gH9CwQAIAMgCP0LBBAgAEEgaiEAIAJBIGohAiADQSBqIQMMAQsLBSAEQQNGBEAgACAGQQN0aiEEA0AgACAESQRAIAD9AAQQIAf99AEhCCADIAD9AAQAIAf99AH9CwQAIAMgCP0LBBAgAEEgaiEAIAJBIGohAiADQSBqIQMMAQsLBSAEQQRGBEAgACAGQQN0aiEEA0AgACAESQRAIAD9AAQQIAf99QEhCCADIAD9AAQAIAf99QH9CwQAIAMgCP0LBBAgAEEgaiEAIAJBIGohAiADQSBqIQMMAQsLBSAEQQVGBEAgACAGQQN0aiEEA0AgACAESQRAIAD9AAQQIAf98wEhCCADIAD9AAQAIAf98wH9CwQAIAMgCP0LBBAgAEEgaiEAIAJBIGohAiADQSBqIQMMAQsLBSAEQQZGBEAgACAGQQN0aiEEA0AgACAESQRAIAcgAP0ABBD98QEhCCADIAcgAP0ABAD98QH9CwQAIAMgCP0LBBAgAEEgaiEAIAJBIGohAiADQSBqIQMMAQsLBSAAIAZBA3RqIQQDQCAAIARJBEAgByAA/QAEEP3zASEIIAMgByAA/QAEAP3zAf0LBAAgAyAI/QsEECAAQSBqIQAgAkEgaiECIANBIGohAwwBCwsLCwsLCwsFIAAgBkEDdGohBANAIAAgBEkEQCAA/QAEECAH/fABIQggAyAA/QAEACAH/fAB/QsEACADIAj9CwQQIABBIGohACACQSBqIQIgA0EgaiEDDAELCwsLCwVBACECIAUhAyAEBEAgBEEBRgRAIAAgBmohBANAIAAgBEkEQCAA/QAEECAH/XMhCCADIAD9AAQAIAf9c/0LBAAgAyAI/QsEECAAQSBqIQAgAkEgaiECIANBIGohAwwBCwsFIARBAkYEQCAAIAZqIQQDQCAAIARJBEAgAP0ABBAhCCADIAD9AAQAIgkgB/2eAf0M/wD/AP8A/wD/AP8A/wD/AP2XASAJIAf9nwH9DP8A/wD/AP8A/wD/AP8A/wD9lwH9Zv0LBAAgAyAIIAf9ngH9DP8A/wD/AP8A/wD/AP8A/wD9lwEgCCAH/Z8B/Qz/AP8A/wD/AP8A/wD/AP8A/ZcB/Wb9CwQQIABBIGohACACQSBqIQIgA0EgaiEDDAELCwUgBEEDRgRAIAAgBmohBANAIAAgBEkEQCAA/QAEECAH/XchCCADIAD9AAQAIAf9d/0LBAAgAyAI/QsEECAAQSBqIQAgAkEgaiECIANBIGohAwwBCwsFIARBBEYEQCAAIAZqIQQDQCAAIARJBEAgAP0ABBAgB/15IQggAyAA/QAEACAH/Xn9CwQAIAMgCP0LBBAgAEEgaiEAIAJBIGohAiADQSBqIQMMAQsLBSAEQQVGBEAgACAGaiEEA0AgACAESQRAIAD9AAQQIQcgAyAA/QAEAP0LBAAgAyAH/QsEECAAQSBqIQAgAkEgaiECIANBIGohAwwBCwsFIARBBkYEQCAAIAZqIQQDQCAAIARJBEAgByAA/QAEEP1zIQggAyAHIAD9AAQA/XP9CwQAIAMgCP0LBBAgAEEgaiEAIAJBIGohAiADQSBqIQMMAQsLBSAAIAZqIQQDQCAAIARJBEAgAP0ABBAhByADIAD9AAQA/QsEACADIAf9CwQQIABBIGohACACQSBqIQIgA0EgaiEDDAELCwsLCwsLCwUgACAGaiEEA0AgACAESQRAIAD9AAQQIAf9cCEIIAMgAP0ABAAgB/1w/QsEACADIAj9CwQQIABBIGohACACQSBqIQIgA0EgaiEDDAELCwsLC5YaAgJ/BHsgACEGIAIhByAFIQAgAwRAIANBAUYEQCAGIQIgBARAIARBAUYEQCACIAdBAXRqIQMDQCACIANJBEAgAv0ABBAgAf0ABBD9kwEhCCAAIAL9AAQAIAH9AAQA/ZMB/QsEACAAIAj9CwQQIAJBIGohAiABQSBqIQEgAEEgaiEADAELCwUgBEECRgRAIAIgB0EBdGohAwNAIAIgA0kEQCAC/QAEECEIIAH9AAQQIQkgACAC/QAEACIKIAH9AAQAIgv9vgH9DP//AAD//wAA//8AAP//AAD9twEgCiAL/b8B/Qz//wAA//8AAP//AAD//wAA/bcB/YYB/QsEACAAIAggCf2+Af0M//8AAP//AAD//wAA//8AAP23ASAIIAn9vwH9DP//AAD//wAA//8AAP//AAD9twH9hgH9CwQQIAJBIGohAiABQSBqIQEgAEEgaiEADAELCwUgBEEDRgRAIAIgB0EBdGohAwNAIAIgA0kEQCAC/QAEECAB/QAEEP2XASEIIAAgAv0ABAAgAf0ABAD9lwH9CwQAIAAgCP0LBBAgAkEgaiECIAFBIGohASAAQSBqIQAMAQsLBSAEQQRGBEAgAiAHQQF0aiEDA0AgAiADSQRAIAL9AAQQIAH9AAQQ/ZkBIQggACAC/QAEACAB/QAEAP2ZAf0LBAAgACAI/QsEECACQSBqIQIgAUEgaiEBIABBIGohAAwBCwsFIARBBUYEQCACIAdBAXRqIQMDQCACIANJBEAgAf0ABBAaIAL9AAQQIQggAf0ABAAaIAAgAv0ABAD9CwQAIAAgCP0LBBAgAkEgaiECIAFBIGohASAAQSBqIQAMAQsLBSAEQQZGBEAgAiAHQQF0aiEDA0AgAiADSQRAIAH9AAQQIAL9AAQQ/ZMBIQggACAB/QAEACAC/QAEAP2TAf0LBAAgACAI/QsEECACQSBqIQIgAUEgaiEBIABBIGohAAwBCwsFIAIgB0EBdGohAwNAIAIgA0kEQCAB/QAEEBogAv0ABBAhCCAB/QAEABogACAC/QAEAP0LBAAgACAI/QsEECACQSBqIQIgAUEgaiEBIABBIGohAAwBCwsLCwsLCwsFIAIgB0EBdGohAwNAIAIgA0kEQCAC/QAEECAB/QAEEP2QASEIIAAgAv0ABAAgAf0ABAD9kAH9CwQAIAAgCP0LBBAgAkEgaiECIAFBIGohASAAQSBqIQAMAQsLCwUgA0ECRgRAIAYhAiAEBEAgBEEBRgRAIAIgB0ECdGohAwNAIAIgA0kEQCAC/QAEECAB/QAEEP3lASEIIAAgAv0ABAAgAf0ABAD95QH9CwQAIAAgCP0LBBAgAkEgaiECIAFBIGohASAAQSBqIQAMAQsLBSAEQQJGBEAgAiAHQQJ0aiEDA0AgAiADSQRAIAL9AAQQIAH9AAQQ/eYBIQggACAC/QAEACAB/QAEAP3mAf0LBAAgACAI/QsEECACQSBqIQIgAUEgaiEBIABBIGohAAwBCwsFIARBA0YEQCACIAdBAnRqIQMDQCACIANJBEAgAv0ABBAgAf0ABBD96AEhCCAAIAL9AAQAIAH9AAQA/egB/QsEACAAIAj9CwQQIAJBIGohAiABQSBqIQEgAEEgaiEADAELCwUgBEEERgRAIAIgB0ECdGohAwNAIAIgA0kEQCAC/QAEECAB/QAEEP3pASEIIAAgAv0ABAAgAf0ABAD96QH9CwQAIAAgCP0LBBAgAkEgaiECIAFBIGohASAAQSBqIQAMAQsLBSAEQQVGBEAgAiAHQQJ0aiEDA0AgAiADSQRAIAL9AAQQIAH9AAQQ/ecBIQggACAC/QAEACAB/QAEAP3nAf0LBAAgACAI/QsEECACQSBqIQIgAUEgaiEBIABBIGohAAwBCwsFIARBBkYEQCACIAdBAnRqIQMDQCACIANJBEAgAf0ABBAgAv0ABBD95QEhCCAAIAH9AAQAIAL9AAQA/eUB/QsEACAAIAj9CwQQIAJBIGohAiABQSBqIQEgAEEgaiEADAELCwUgAiAHQQJ0aiEDA0AgAiADSQRAIAH9AAQQIAL9AAQQ/ecBIQggACAB/QAEACAC/QAEAP3nAf0LBAAgACAI/QsEECACQSBqIQIgAUEgaiEBIABBIGohAAwBCwsLCwsLCwsFIAIgB0ECdGohAwNAIAIgA0kEQCAC/QAEECAB/QAEEP3kASEIIAAgAv0ABAAgAf0ABAD95AH9CwQAIAAgCP0LBBAgAkEgaiECIAFBIGohASAAQSBqIQAMAQsLCwUgBiECIAQEQCAEQQFGBEAgAiAHQQN0aiEDA0AgAiADSQRAIAL9AAQQIAH9AAQQ/fEBIQggACAC/QAEACAB/QAEAP3xAf0LBAAgACAI/QsEECACQSBqIQIgAUEgaiEBIABBIGohAAwBCwsFIARBAkYEQCACIAdBA3RqIQMDQCACIANJBEAgAv0ABBAgAf0ABBD98gEhCCAAIAL9AAQAIAH9AAQA/fIB/QsEACAAIAj9CwQQIAJBIGohAiABQSBqIQEgAEEgaiEADAELCwUgBEEDRgRAIAIgB0EDdGohAwNAIAIgA0kEQCAC/QAEECAB/QAEEP30ASEIIAAgAv0ABAAgAf0ABAD99AH9CwQAIAAgCP0LBBAgAkEgaiECIAFBIGohASAAQSBqIQAMAQsLBSAEQQRGBEAgAiAHQQN0aiEDA0AgAiADSQRAIAL9AAQQIAH9AAQQ/fUBIQggACAC/QAEACAB/QAEAP31Af0LBAAgACAI/QsEECACQSBqIQIgAUEgaiEBIABBIGohAAwBCwsFIARBBUYEQCACIAdBA3RqIQMDQCACIANJBEAgAv0ABBAgAf0ABBD98wEhCCAAIAL9AAQAIAH9AAQA/fMB/QsEACAAIAj9CwQQIAJBIGohAiABQSBqIQEgAEEgaiEADAELCwUgBEEGRgRAIAIgB0EDdGohAwNAIAIgA0kEQCAB/QAEECAC/QAEEP3xASEIIAAgAf0ABAAgAv0ABAD98QH9CwQAIAAgCP0LBBAgAkEgaiECIAFBIGohASAAQSBqIQAMAQsLBSACIAdBA3RqIQMDQCACIANJBEAgAf0ABBAgAv0ABBD98wEhCCAAIAH9AAQAIAL9AAQA/fMB/QsEACAAIAj9CwQQIAJBIGohAiABQSBqIQEgAEEgaiEADAELCwsLCwsLCwUgAiAHQQN0aiEDA0AgAiADSQRAIAL9AAQQIAH9AAQQ/fABIQggACAC/QAEACAB/QAEAP3wAf0LBAAgACAI/QsEECACQSBqIQIgAUEgaiEBIABBIGohAAwBCwsLCwsFIAYhAiAEBEAgBEEBRgRAIAIgB2ohAwNAIAIgA0kEQCAC/QAEECAB/QAEEP1zIQggACAC/QAEACAB/QAEAP1z/QsEACAAIAj9CwQQIAJBIGohAiABQSBqIQEgAEEgaiEADAELCwUgBEECRgRAIAIgB2ohAwNAIAIgA0kEQCAC/QAEECEIIAH9AAQQIQkgACAC/QAEACIKIAH9AAQAIgv9ngH9DP8A/wD/AP8A/wD/AP8A/wD9lwEgCiAL/Z8B/Qz/AP8A/wD/AP8A/wD/AP8A/ZcB/Wb9CwQAIAAgCCAJ/Z4B/Qz/AP8A/wD/AP8A/wD/AP8A/ZcBIAggCf2fAf0M/wD/AP8A/wD/AP8A/wD/AP2XAf1m/QsEECACQSBqIQIgAUEgaiEBIABBIGohAAwBCwsFIARBA0YEQCACIAdqIQMDQCACIANJBEAgAv0ABBAgAf0ABBD9dyEIIAAgAv0ABAAgAf0ABAD9d/0LBAAgACAI/QsEECACQSBqIQIgAUEgaiEBIABBIGohAAwBCwsFIARBBEYEQCACIAdqIQMDQCACIANJBEAgAv0ABBAgAf0ABBD9eSEIIAAgAv0ABAAgAf0ABAD9ef0LBAAgACAI/QsEECACQSBqIQIgAUEgaiEBIABBIGohAAwBCwsFIARBBUYEQCACIAdqIQMDQCACIANJBEAgAf0ABBAaIAL9AAQQIQggAf0ABAAaIAAgAv0ABAD9CwQAIAAgCP0LBBAgAkEgaiECIAFBIGohASAAQSBqIQAMAQsLBSAEQQZGBEAgAiAHaiEDA0AgAiADSQRAIAH9AAQQIAL9AAQQ/XMhCCAAIAH9AAQAIAL9AAQA/XP9CwQAIAAgCP0LBBAgAkEgaiECIAFBIGohASAAQSBqIQAMAQsLBSACIAdqIQMDQCACIANJBEAgAf0ABBAaIAL9AAQQIQggAf0ABAAaIAAgAv0ABAD9CwQAIAAgCP0LBBAgAkEgaiECIAFBIGohASAAQSBqIQAMAQsLCwsLCwsLBSACIAdqIQMDQCACIANJBEAgAv0ABBAgAf0ABBD9cCEIIAAgAv0ABAAgAf0ABAD9cP0LBAAgACAI/QsEECACQSBqIQIgAUEgaiEBIABBIGohAAwBCwsLCwsLrgYGAEGAgAgL0AGY2Pjv2O4hPpjY+O/Y7iE+5ET1Z0XmWj7kRPVnReZaPlyfeLdPfpI+XJ94t09+kj40x1al4x3HPjTHVqXjHcc+GqABGqAB+j4aoAEaoAH6PhqgARqgASo/GqABGqABKj8XbMEWbMFWPxdswRZswVY/ERERERERgT8RERERERGBP1VVVVVVVaU/VVVVVVVVpT9VVVVVVVXFP1VVVVVVVcU/AAAAAAAA4D8AAAAAAADgPwAAAAAAAPA/AAAAAAAA8D8AAAAAAADwPwAAAAAAAPA/AEHQgQgLsAEYhmEYhmG4PxiGYRiGYbg/KK+hvIbyuj8or6G8hvK6Px4eHh4eHr4/Hh4eHh4evj8RERERERHBPxEREREREcE/FDuxEzuxwz8UO7ETO7HDP0YXXXTRRcc/RhdddNFFxz8cx3Ecx3HMPxzHcRzHccw/kiRJkiRJ0j+SJEmSJEnSP5qZmZmZmdk/mpmZmZmZ2T9VVVVVVVXlP1VVVVVVVeU/AAAAAAAAAEAAAAAAAAAAQABBgIMIC0D+gitlRxX3P/6CK2VHFfc/AAAAAAAAOEMAAAAAAAA4QwAA4P5CLuY/AADg/kIu5j92PHk17znqPXY8eTXvOeo9AEHAgwgLgAIAAAAAAAAAAAAAAAAAAAAAAAECAwAAAAAAAAAAAAAAAAQFBgcAAAAAAAAAAAAAAAAAAQIDBAUGBwAAAAAAAAAACAkKCwAAAAAAAAAAAAAAAAABAgMICQoLAAAAAAAAAAAEBQYHCAkKCwAAAAAAAAAAAAECAwQFBgcICQoLAAAAAAwNDg8AAAAAAAAAAAAAAAAAAQIDDA0ODwAAAAAAAAAABAUGBwwNDg8AAAAAAAAAAAABAgMEBQYHDA0ODwAAAAAICQoLDA0ODwAAAAAAAAAAAAECAwgJCgsMDQ4PAAAAAAQFBgcICQoLDA0ODwAAAAAAAQIDBAUGBwgJCgsMDQ4PAEHMhQgLIBwAAAAAAAAAAAAAABwAAAAIAAAAAQAAAAAAAAAAAAAAAEHshQgLIBwAAAAAAAAAAAAAAB0AAAAIAAAAAgAAAAAAAAAAAAAA";
})
});
// kernels/points.ts
var init_points = __esm({
"kernels/points.ts": (function () {
init_points_wasm();
init_runtime();
})
});
// kernels/statistics.ts
function extremesOf(data) {
let low = Infinity;
let high = -Infinity;
scratch(() => {
const out2 = alloc(64);
const type = elementOf(data);
overChunks([
data
], [], ([src], _, n) => {
points().extremes(src, n, type, out2);
const { f64 } = views();
low = Math.min(low, f64[out2 / 8]);
high = Math.max(high, f64[out2 / 8 + 1]);
});
});
return [
low,
high
];
}
function sumOf(data) {
const type = elementOf(data);
if (data instanceof Uint8Array || data instanceof Uint16Array) {
let sum = 0;
overChunks([
data
], [], ([src], _, n) => {
for (let at2 = 0; at2 < n; at2 += 65536) {
sum += points().wholeSum(src + (at2 << type), Math.min(65536, n - at2), type);
}
});
return sum;
}
const round2 = data instanceof Float32Array ? Math.fround : (value) => value;
const { pairwiseSum: pairwiseSum2 } = points();
return scratch(() => {
const src = alloc(Math.min(data.length * data.BYTES_PER_ELEMENT, PIECE));
const sum = (from, n) => {
if (n * data.BYTES_PER_ELEMENT > PIECE) {
const half = (n >> 1) - (n >> 1) % 8;
return round2(sum(from, half) + sum(from + half, n - half));
}
viewLike(data).set(data.subarray(from, from + n), src / data.BYTES_PER_ELEMENT);
return pairwiseSum2(src, n, type);
};
return sum(0, data.length);
});
}
function countsOf(data) {
if (data instanceof Uint16Array) {
const counts = new Uint32Array(65536);
if (data.length > 0) {
const { low, count } = levelsOfU16(data);
counts.set(count, low);
}
return counts;
}
if (data.length < FEW) {
const counts = new Uint32Array(256);
for (let i = 0; i < data.length; i++) counts[data[i]]++;
return counts;
}
return scratch(() => {
const pairs = alloc(2 * TABLE);
const counts = alloc(1024);
views().u8.fill(0, pairs, pairs + 2 * TABLE);
views().u8.fill(0, counts, counts + 1024);
const { countU16, splitPairs, sumPairs } = points();
overChunks([
data
], [], ([src], _, n) => countU16(src, n >> 1, pairs));
sumPairs(pairs, 65536);
splitPairs(pairs, counts);
if (data.length % 2 === 1) views().u32[counts / 4 + data[data.length - 1]]++;
return views().u32.slice(counts / 4, counts / 4 + 256);
});
}
var TABLE, WIDE, FEW;
var init_statistics = __esm({
"kernels/statistics.ts": (function () {
init_bands();
init_chunks();
init_points();
init_runtime();
TABLE = 262144;
WIDE = 16384;
FEW = 32768;
})
});
// io/glyph_table.ts
var LETTERS, TABLES;
var init_glyph_table = __esm({
"io/glyph_table.ts": (function () {
LETTERS = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\xB5\xB0\xB2\xB3\xB1\xD7\u2026\u2013";
TABLES = [
[
11,
2,
9,
"35587:93555844447777777777448886:887877884486:887887788;877545855776774773373:77775657796767478754488:5",
"AAAAAAAAAAAAAAAOOOBAAwA44AAAAAAAwBxzzAEAAAAAAAAAAAAAAGAJMAb+L2hD/w+MAckAAAAAAAAAAAAC9A8rwG+QP4Bd/wIIAAAAAAAAALigoE0C2hyAqy5AcwoYp5DgAgAAAAAAAAAAAOAP0AIADwD/OF27tPRAvwsAAAAAAADDMAAAAAAAACw0oMACCyywQAMsAADAAg50wAILLHTgwAIAAAAAgpn44WcmCAAAAAAAAAAAkACQAJAA/x+QAJAAkAAAAAAAAAAAAAAAAAtLAwAAAAAAQC8AAAAAAAAAAAAAAAALCwAAAAAYHA0KR4PCAQAAAACQGyxOR9fRdXQsDrkBAAAAAAAAwC9AC9ACtAAtQAv4HwAAAAAAAEC/AfAAPMAHeIAH9D8AAAAAAAAA/AbQA7TAHwAPwNNvAAAAAAAAAAAf4Afa0XT4v0AH0AEAAAAAAADAv7AA/AbAA+ABPP0GAAAAAAAAAPiDAvQfPV5Lx+OQHwAAAAAAAAD9D8ADdAAP0AI8QAsAAAAAAAAA0B8sDotDf7R4LR7+AgAAAAAAAEAvtDwdXsuH/wAs/AIAAAAAAAAA8PAA8PAAAAAAAADw8ADwsDQAAAAAAAAAAJABvuAG4AYAvgCQAQAAAAAAAAAAAAAA8P8BAPD/AQAAAAAAAAAAAAAAAABgAJAbAPkB+ZEbYAAAAAAAAAAA9AvggActAAAd0AEAAAAAAAAAAOQb0EEH194k11gyjCXXDddu0EEC5BsAAAAAQB+AL9A54HTwv3TgONABAAAAAAAAAPAvsLSwdPA/sLSw9PBvAAAAAAAAAAD4x0e1AB1AC8BHgX8AAAAAAAAAwL/B0sdCy0LLQsvSx78BAAAAAAAAAPwPC8AC8C8sAAvA/wAAAAAAAADwPywAC8C/sAAsAAsAAAAAAAAAAOAvfGAtAB19LXR8dOBvAAAAAAAAAAAsdCx0LHT8fyx0LHQsdAAAAAAAACwsLCwsLCwAAAAALCwsLCwsLC0LAAAAACx8bB/8A/wB/AcsHiy4AAAAAAAAACzAAizAAizAAvwPAAAAAAAAAMALPvzww147rKrD9jksi8MCOAAAAAAAAAAAAHx0vHT8dax3LHssfSx8AAAAAAAAAADgG3x4LbAd8C2wfHjgGwAAAAAAAADAv7C0LDxLy7+wACwAAAAAAAAAAIBv8OG1wHbAt8Dz4YF/AKAAAAAAAADwL7B4sLSwePAvsHiw4AEAAAAAAAAA/cKStAH4C5CX4eEvAAAAAAAAAP8veAAegAfgAXgAHgAAAAAAAAAACx4LHgseCx4LDg4P+QYAAAAAAAAAgANdBw4PC54H7QP4AvQBAAAAAAAAAAAAeLi0HS4dy47DN/fgii704gd89AAAAAAAAAAAAAAtPHge8AvQA/ALeB4teAAAAAAAAADgwfN49Av4AC1AC9ACAAAAAAAAQP8L8AEu4AI90Af4vwAAAAAAPyywwAILLLDAAj8AAAAcKDRwoNDAgQEA0AsssMACCyywwNILAAAAAACAB+AOKDQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADwPwAckAAAAAAAAAAAAAAAAAAAAAAAwG8ALPiPx4P/AAAAAADAArAALAD/wtOxsDwd/wIAAAAAAAAAAAD01wIe0AL0BwAAAAAAdAAdQIf/tXgeXYuH/wEAAAAAAAAAAAAAvdHi+H8tAP0DAAAAAPQ8LP4sLCwsAAAAAAAAAAAA+F+L59G1ePgfgMdvAAAsAAvAAvAvPB5Lx9KxdAAAAACwLMCyLMsCAMCyAMuyLNsuAAALwAKwACwPu8AfsB4sHgAAAAAsy7Isy7IAAAAAAAAAAAAAAND/Ly1e2+KwLQ7b4rAAAAAAAAAAAAAAAAD8C4/H0rF0LB0AAAAAAAAAAAAA0B8tnkfX4tEfAAAAAAAAAAAAAMC/8HQsLE/Hv7AALAAAAAAAAAAA/tfieXQtHv4H0AF0AAAAAAD888ACCywAAAAAAAAAAAD+tEH/QV6/AAAAAAAACyz8ywILLOAHAAAAAAAAAAAALV1L19KxePgfAAAAAAAAAAAAADg4HQveQT/ABwAAAAAAAAAAAAAAAOB1bOd2rO3h80OPCwAAAAAAAAAAAAB0LP7AB+50PAAAAAAAAAAAAICD07LgHfQDeAAO8AEAAAAAAAD9Bz300AP+BwAAAAAAPtACdAAd4APgAXQALQA+AAAABgYGBgYGBgYGBgCAC0AH0AG0APhAC9ABdIALAAAAAAAAAAAAAAAA9FFELgAAAAAAAAAAAAAAAAAAACwdS8fSsXj8OgvAAgAAAC7M4AIAAAAAAAAAAAB9oCi9AAAAAAAAAL14oH0AAAAAAAAAAABAAkAC/H9AAkACAAD8fwAAAAAAAAAAAAAkJLQd0AvQC7QdJCQAAAAAAAAAAAAAAAAAAAAAAAAAAADQ8ngtjwcAAAAAAAAAAAAAQH8AAAAAAAAA"
],
[
16,
1,
12,
"578=:?=5778=6665::::::::::66===9?<;;<::<=66<:?==;=<;:<<A<;;757=88:;9;:7;;55:5@;:;;797;:>::9;5;=;877==?8",
"AAAAAAAAAAAAAAAAAAAAAAAAAAAAALwAL8AL8AK8AC6ABwAAvAAvwAsAAAAAAAAAAAB4HXgdeB14HQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAsDQA0OEAQMcCAA4LwP//AnQ4ANCxAPz/LwBLAwAdDgA4LAAAAAAAAAAAAAAAAAAAAAkAkACQv0CbJLgJgO8A+L8B/j8A7geQfFjZA/oLAAkAkAAAAAAAAAAAAAC9AR3Q8oACdHh0AB0eCwCL4wBAb11+AMDyeAA4LR1AR0sHoMDjAR2QHwAAAAAAAAAAAAAAAAAAAAAAAAD5BgB9JAD0AQDADwCAv9CD74sLL34vfPB/8EK/QB/9AuSvLwAAAAAAAAAAAAAAAAAA4IEHHngAAAAAAAAAAAAAAAAAAAAA4AE9gAv0AT2AD+AC+AA9QB+AC9AD4AEAAAAAAC4AH4AL0APwAXwAL8AH8AE9gAvwAS4AAAAAAACAAoli+S/gC/kviWKAAgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAgAMAAA4AADgAAOAAQP//A/3/DwA4AADgAACAAwAADgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEAf9IEPeMACAAAAAAAAAAAAAAAA/dd/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEAf9EEfAAAAAAAAAAANOLDQgQMLHTiw0IEDCwAAAAAAAAD5BvThggs9vNDXC7y9wNsLvLzQhwt99OEC+QYAAAAAAAAAAAAAAAAA+QNkPgDgAwA+AOADAD4A4AMAPgDgAwA+QP9/AAAAAAAAAAAAAAAAAPoGGPQBAD8A8ANAPwD8AeAHgB8AvgD0AoD/PwAAAAAAAAAAAAAAAAD5BhT0AgA/APADQB/AvwBALwDgBwB+GPRC/gYAAAAAAAAAAAAAAAAA0B8A/wH4H+D2QU8ffPTRQh/9/wtAHwD0AUAfAAAAAAAAAAAAAAAAQP8v9ABADwD0AED/BiT0AgB+ANAHAH4Y9AL6BgAAAAAAAAAAAAAAAADkG+BGQg8AuADA/wv84cMPvfzAiw998OED+AsAAAAAAAAAAAAAAADA/38A8AdAPwD4AcAPAH4A8ANALwD4AMALAH4AAAAAAAAAAAAAAAAAAPkL9OGDD3340EcfLtC/gB8+vNDHC3344QP5GwAAAAAAAAAAAAAAAAD5Bvj0wQs+veDHC3749Af9fgDQBwAuFPgA/gIAAAAAAAAAAAAAAAAAAAAA9EEf9AEAAEAf9EEfAAAAAAAAAAAAAAAA9EEf9AEAAEAf9EEPeMACAAAAAAAAAAAAAAAAAAAACQCQPwD4H0D+BgC9AADkbwAA+B8AAPkDAAAJAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD0/z/Q//8AAAAAAAAA9P8/0P//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAGQAA9AsAQP4GAED+AgDQDwDkL0D+BkC/AAAZAAAAAAAAAAAAAAAAAAAAAACQf4DRBwAvAH4AvgC9APQBAABAHwB9APQBAAAAAAAAAAAAAAAAAED+BgC4QQuAAwAKdPQuBwqLi8LR0dJwOLA4HB0tCgqL20BH7wuAAwAAgAdkAED+BgAAAAAAAAAAAAAAAL8AQP8AgP8BwPsC4OMD8NIL9MEP+P8ffAAvfQA+PgB9AAAAAAAAAAAAAAAAAAAA/m+AH73gBz/4wQ9+9IL/P+AHP/hBH37ghx/84P8LAAAAAAAAAAAAAAAAAACQ/wJ+kNAHAPwAAC8A0AsA8AIA/AAAfQAAfpAA+S8AAAAAAAAAAAAAAAAAAPi/AfiRD/gBP/gBfvgBvfgBvfgBvfgBfvgBP/iRD/i/AQAAAAAAAAAAAAAAAAAAgP8/+AGAHwD4AYAfAPj/gh8A+AGAHwD4AYD/PwAAAAAAAAAAAAAAAID/P/gBgB8A+AGAHwD4/4IfAPgBgB8A+AGAHwAAAAAAAAAAAAAAAAAAQP4r4Acl9AEA/AAAvAAAvdB/vAB9/AB99AF94Ad+QP4rAAAAAAAAAAAAAAAAAAAA4Af4gR/gB36AH/gBfuAH+IH//wd+gB/4AX7gB/iBH+AHfoAfAAAAAAAAAAAAAAAAAACAH/iBH/iBH/iBH/iBH/iBHwAAAAAAAACAH/iBH/iBH/iBH/iBH/iBH/jQCy8AAAAAAPhBP/jRD/j1A/j+APg/APgvAPi/APj9AvjxC/jBL/gBvwAAAAAAAAAAAAAAAAAAgB8A+AGAHwD4AYAfAPgBgB8A+AGAHwD4AYD/PwAAAAAAAAAAAAAAAAAA/gH9gr+Av+A/8C/4Hu4Lfs/3gs+7vODTHy/48MMLPrjwgg8AvOADAC8AAAAAAAAAAAAAAAAAAAAAAADgC/iBf+AH/oMf+B9+4Pf4gc/nBz69H/jgf+BD/4EP+Ac+0B8AAAAAAAAAAAAAAAAAAAAAAPkbAH70AX6AH/wAvPAC8NMLwA8vAD/8ALzgB/gBfvQBkL8BAAAAAAAAAAAAAAAAAAAAAP5vgB+94Ad++IEffuCHH73g/wb4AQB+AIAfAOAHAAAAAAAAAAAAAAAAAAAAAPkbAH70AX6AH/wAvPAC8NMLwE8vAD/8ALzgB/gBbvQCkP8BAIALAAC8AAAAAAAAAAAAAPi/AfjhB/jBC/jBC/jBC/jhB/j/AfjhB/jBD/iBH/gBPwAAAAAAAAAAAAAAAAAAAOS/QB8k4AIA/AEA/htA/z9A/i8A5AsA8IIGfaD/BgAAAAAAAAAAAAAAAADw//9ALwD0AkAvAPQCQC8A9AJALwD0AkAvAPQCAAAAAAAAAAAAAAAAAPgBL/gBL/gBL/gBL/gBL/gBL/gBL/gBL/QBL/CCD4D/AgAAAAAAAAAAAAAAAAAAAD4AfX0AP7xAL/iAH/TCD/DTC+DnA8D7AoD/AUD/AAC/AAAAAAAAAAAAAAAAAAAAAAD0QS/g0wv9wAsv+Ecf+PAefdDHtvhAX8vzArwe3gvgP7gfgP/QPwD9Av8A8Af8AgAAAAAAAAAAAAAAAAAAAAAAAAAAvUAv+IEP8OMH0PsCgP8AAL8AgP8B0PsD8NML+IEfvQA/AAAAAAAAAAAAAAAAAACAH9DbD/zgix/g9wL0PwD4BwD8AAA/AMAPAPADAPwAAAAAAAAAAAAAAAAAAAD//wMA/gDgLwD9A8B/APgHQL8A9A8A/wHQLwD0/38AAAAAAAAAAAAAAAAA/oML4AK4AC6AC+ACuAAugAvgArgA/gMAAAAALOBAByzgQAcs4EAHLOBAAwAAAAAA/wK8AC/AC/ACvAAvwAvwArwAL8AL/wIAAAAAAAAA9AIA8C8A8OECsAAtAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/784ALAAwAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD4bwBAHwDgQv4/vODTBz+89EO+PgAAAAAAAAAAAAAAAAA+AIAPAOADAPj5Ab70gQ+84AM++IAPPvCCL33g5wcAAAAAAAAAAAAAAAAAAAAAAAAAAJBv0EfCC0AfAH0A8AKAHwnkGwAAAAAAAAAAAAAAAADwAQB8AAAf4NsHfvjBC330QR990Acv9IEffoBvHwAAAAAAAAAAAAAAAAAAAAAAAAAAAJBvgB8ufNDX/399AMALAPhBAvkbAAAAAAAAAAAAAAAA9Esf0Af+H31AH9AH9AF9QB/QBwAAAAAAAAAAAAAAAAAAAAAAAODbB374wQt99EEffdAHL/SBH36Abx8A0AcJvQD5BgAAAAAAAD4AgA8A4AMA+PkBvviBD3zgAy/4wAs+8IIPvOADLwAAAAAAAAAAAAAAAOCDDwD44IMPPvjggw8+AAAAAAAA4IMPAPjggw8++OCDDz748PICAAAAgA8A+ACADwD44IePH/h+gP8B+C+A3wv49IIPvQAAAAAAAAAAAAAA4IMPPvjggw8++OCDDz4AAAAAAAAAAAAAAAAAAAAAAAAAAAD4vfUH+OJLH/jgRx/40Ecf+NBDH/jQQx/40EMf+NBDHwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPj5Ab74gQ984AMv+MALPvCCD7zgAy8AAAAAAAAAAAAAAAAAAAAAAAAAAACQv4AfLrzQ1we8fcDLC3344QL5CwAAAAAAAAAAAAAAAAAAAAAAAAAAAPj5Ab70gQ+84AM++IAPPvCCL33g5wf4AAA+AIAPAAAAAAAAAAAAAAAAAAAA4NsHfvjBC330QR990Acv9IEffoBvHwDABwDwAQB8AAAAAAAAAAAAAPg4foAP4AP4AD6AD+ADAAAAAAAAAAAAAAAAAAAAAOQr8EHSBwD/G+T/AOCHgQ/5GwAAAAAAAAAAAAAAPoAP4AP+Lz6AD+AD+AA9QB+AvwAAAAAAAAAAAAAAAAAAAAAAALjQBy70gQt94EIfuNAHPvSBH36Abx8AAAAAAAAAAAAAAAAAAAAAAAAAAAA+0McHPrjwQk8P8LoA/gfAPwD4AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAH300MeHHz64+PKCzzof9J37AP/1D+APvwC94AcAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAC94EOfH+B/APwCwC8A7wv49NEHPgAAAAAAAAAAAAAAAAAAAAAAAAAAPtDXBz648EJfH/C6AP0HwD8A+AJAHwD4APgCAAAAAAAAAAAAAAAA/P8A9AP0C/QL8AvwD9AfQP8/AAAAAAAAAAAAAAAAAL4A4AMAvAAALwDACwD0AcAvAEAfAMALAPACALwAAC4AgA8AgC8AAAAAwAILLLDAAgsssMACCyywwAILLAAAAPwCAPQBALwAAC8AwAsA4AcA8AsAfgDACwDwAgC8AAAvANAHAL8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAC9QQL9/w8k5BsAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+MALPvCCD7zgAy/4wAs+8IIfvuD/fvgAAD4AgA8AAAAAAADgBiQNKAwkDeAGAAAAAAAAAAAAAAAAAAAAAAAAAAAAAL6AtAAt0AIu0L8AAAAAAAAAAAAAAAAAAAAAAAC/AbTQD0BL0dIvAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACAAwAADgAAOADQ//9A//8DAA4AADgAAOAAQP//A/3/DwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAJAAC4AIfAC4fAPAfAEAvAAD/AQAuHwAu8AEkAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAC644IILLrjgggsuAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/S/9LwAAAAAAAAAAAAAAAAAAAAA="
],
[
22,
2,
17,
"7:;B?EB6::;B8988??????????88BBB<E@@?A>>AB88@=EBB?B@?>A@G@??:8:B::>?<?>9??77>7F?>??:<:?>C>><?8?B?:99BBE:",
"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD8AsAvAPwCwC8A/ALALwD8AsAfAPgBgB8AAADALwD8AsAvAPwCAAAAAAAAAAAAAAAAAAAAAAAA8NEDfPQAHz3ARw/w0QN89AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADABx8AAD30AADgggsAAB54AND///8B/f//HwC44AIAwAcfAAB88AGA////A/j//z8A8MEHAAAffAAA9NADAIALLgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAOAAAAA4AAOivAdD//wH8eWVAPw4A0J8DAPT/BgD4/y8A+P8vAOT/DwDg+QMAOPxAFl4/0P//B5D+KwAAOAAAAA4AAIADAAAAAAAAAAAAAAAAAAAAAAAAANBvAPQA4P8D4AHASy/QA0AfuMAHAH3gggsA8NJLDwCA/w8fAAD0Gy74BwAAPfy/AAB8+OEDALjgQh8A9IALfQDgAX74ANAC8P8CwAcA/gEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADkbwAA4P8fAEC/kAEA9AcAAEC/AAAA4C8AAID/C/gC/v+BL/THf/yBP/TvD/gD/X+Af0D/AvAf9C8A/f//CwD6a/0DAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPABH/ABH/ABHwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAANALAH8A9ALAHwD9AOALAL4A8AcAfwD0BwB/APAHAL8A4AsA/QDAHwD0AgB/ANALAAAAAAAAAAA/AOALAPwAgB8A9ANAfwDwBwC+AOALAL4A4AsAvwDwB0B/APQDgB8A/ADgCwA/AAAAAAAAAAAAAAAA0AEAdAAYHUmv6wf5H0D+Br2uH0ZHAtABAHQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQA8AAAD0AAAAQA8AAAD0AAAAQA8AAAD0AADg//9/AP7//wcAQA8AAAD0AAAAQA8AAAD0AAAAQA8AAAD0AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAvwC/AL8Av0A/QB+ACwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD/L/y/8P8CAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA8AvwC/AL8AsAAAAAAAAAAAAAAAAAAAC4AHwAPQAuAB9AD4ALwAfQA+AC8AH0ALgAfAA9AC4AHwAAAAAAAAAAAAAAAAAAAJC/AQD+/wHgH/0B/QH+gD+Af/AP0B/8A/QL/wD9wj9Av/AP0B/4A/gH/QH+AP7RHwD+/wEA+RsAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABA/gsA+P8CAFq/AADALwAA8AsAAPwCAAC/AADALwAA8AsAAPwCAAC/AADALwAA8AsA+P//Af7/fwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAOm/AdD//wG0Qf8BBYC/AADQLwAA9AsAAP4BAOAvAAD+AgDgLwAA/gIA4C8AAP4CAND//wv0//8CAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABA/hsA/P8vABb0HwAA9AsAAP0BANA/APD/AgD8/wEAQP8BAEC/AADAPwAA9AtoQP8B/v8vAOmvAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD9BwDA/wEA+H8AgO8fAPT2B0A//QHwR38AftAfwAv0B/D//y/8//8LANAfAAD0BwAA/QEAQH8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADg//8A+P8/AH4AAIAfAADgBwAA+P8GAP7/C4AF/QsAAP0DAAD/AADAPwAA9A9kQf8B/f8vAOm/AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAED+BgD9/wfQb5AB+AIAQH8AANCvvwD4//8B/kf/gL+Af+Av0B/0C/QH/AL+Af3RLwD+/wIA+RsAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD4//8D/v//AADQLwAA/AcAQP8AAOAfAAD9AwCAfwAA8A8AAP0CAMA/AAD0CwAA/gAA0C8AAPgHAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAOS/AoD//wfwH/0C/QH/QH/AP4B/9AeA/28A4P8fAL/QL+Af4A/4A/QH/gH+Qb/QP4D//wdA/isAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/gsA9P8fQL/gD+AP9Av8A/wD/wD/gD/Qf9Av+B/g//8HkL/+AACALwAA9AdgQL8A/P8LAOhvAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADgD+AP4A/gDwAAAAAAAOAP4A/gD+APAAAAAAAAAAAAAAAAAAAAAAAAAAAAAOAP4A/gD+APAAAAAAAA4A/gD+AP4AvwB/QBuAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAZAAAAPkHAAD9fwBA/m8AkP8bAAD+BgAA4G8AAAD5vwEAAOT/BgAA4P8HAACQfwAAAEAGAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA4P//fwD+//8HAAAAAAAAAAAA4P//fwD+//8HAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAoAEAAAC+AQAA4P8GAACQ/xsAAED+LwAAAPkHAACQfwAA5P8CAPm/AQD+bwAA4BsAAAAaAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAkP8C+P8PZNAvAMAvANAvAPQfAP0HAP8BQL8AQH8AAAAAQH8AQH8AQH8AQH8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA5K8BAAD9/28AAL4B9QcAfgAAfgA9AADgAnyAbw8ftMD/P3jQgR/90IEHLuCDBx64gA8fdOBHfy7QAv//LwAf4NsbAPQAAAAAgB8AkAAA+AbkBwCA//8LAACQvwIAAAAAAAAAAAAAAAAAAAAAAAAAAED/AgCA/wMA0P8HAOD/CwDw2x8A9McvAPiDPwD8Qn8A/QG/AP7//0D///+BPwD4wi8A9NcfAPTrHwDwDwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD//wYA//8/AP+AvwD/AP8A/wC/AP+AfwD//y8A//9vAP9A/wD/AP4B/wD9Af8A/gH/QP8A//9/AP//GwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA5L8GkP//A/0LlMB/AAD0CwAA/gEAwH8AAPAPAAD8BwAA/gEAQL8AAMB/AADQv0AJkP//A0D+awAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD/vwYA/P//AfAP9C/APwD/Af8A9Av8A8A/8A8A/sE/APgH/wDgH/wDwD/wD0C/wD8A/wH/QP8C/P//AfD/awAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAP//L/D//wL/AADwDwAA/wAA8A8AAP//H/D//wH/AADwDwAA/wAA8A8AAP8AAPD//wL//y8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA//8v8P//Av8AAPAPAAD/AADwDwAA//8f8P//Af8AAPAPAAD/AADwDwAA/wAA8A8AAP8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAKT/GgD4//8A/RuQAvwHAAD0CwAA4B8AAMB/QP8L/wD9L/wHAL/gHwD8Qr8A8Av8B8Av0L9BvwD5//8CQP6vAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPAPQL8A/wD0C/APQL8A/wD0C/APQL8A/wD0C/D//78A////C/APQL8A/wD0C/APQL8A/wD0C/APQL8A/wD0C/APQL8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADwD/AP8A/wD/AP8A/wD/AP8A/wD/AP8A/wD/AP8A8AAAAAAAAAAAAAAAAAAPAP8A/wD/AP8A/wD/AP8A/wD/AP8A/wD/AP8A/wD/QL/Qf/Am8AAAAAAAAAAAAAAPAPwL/wD/Av8A/8C/BP/wLw338A8P8fAPD/BwDw/wcA8P8fAPDvfwDwj/8B8A/+B/AP+B/wD+B/8A+A/wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAP8AAPwDAPAPAMA/AAD/AAD8AwDwDwDAPwAA/wAA/AMA8A8AwD8AAP8AAPz/v/D//wIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPB/APQ/wP8C4P8A/w/A/wP8f4D/D/D7A78/wK8fvf4Av738+AP84vviD/BL/4c/wC/8C/4Av9Af+AP8Aj/gD/ALAIA/wC8AAP4AvwAA+AMAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPAvAL8A/wPwC/C/AL8A/x/wC/D/Ar8Av3/wC/DbD78Av/jxC/BLP78Av+D7C/AL/b8Av4D/C/AL8L8AvwD+C/ALwL8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADkvwEA9P//AdB/0H8A/wD0C/QLAP6BfwDQL/wHAP3CPwDQL/wHAP2CfwDQL/QLAP4B/wD0C9B/0H8A9P//AQDkvwEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA//8KwP//H/AP+A/8A/gH/wD+wT+Af/AP4B/8A/4D//9/wP+/AvAPAAD8AwAA/wAAwD8AAPAPAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQP4bAED//x8A/Qf9B/APQL9AvwDgH/gHAP3CfwDQL/wDAP3CfwDQL/gHAP1CvwDgH/APQP8A/Qf9B0D//x8AQP4vAAAA9AcAAAD9AQAAgH8AAAAAAAAAAAAAAAAAAAAAAAD//wYA//8vAP/QfwD/QL8A/0C/AP9AvwD/QH8A/9A/AP//CwD//xsA/9A/AP9AvwD/AP8B/wD9A/8A+AcAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/q8B9P+/AL9BLtAfAAX0BwAA/QcAAP+/AUD//wcA+v8DAJD/AQBAv1AA0B/0BvkD/f9/AOn/BgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/////////wD4AwCAPwAA+AMAgD8AAPgDAIA/AAD4AwCAPwAA+AMAgD8AAPgDAIA/AAD4AwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAP8A+AP8A+AP8A+AP8A/AP4A/wD4A/wD4A/wD4A/wD8A/gD/APgD/APwD/APwD+AfwC/AP1G/gHg//8CAOm/AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA4B8A8N8vAPTLPwD4h38A/EK/AP0B/gD+AP1BvwD8gn8A+Mc/APTbLwDw7x8A4P8LAND/BwCA/wMAQP8CAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD9AvQL0B+/AP4D+IM/wP8A/+Af8H/AL/QLvS/0B/yCzwv+Af7w44M/gH+89PEL0F8fvf0B8OsDr38A+P+A7w8A/i/g/wJA/wf0fwDA/wH8HwDwPwD+AwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD8A8B/9AvgL+Af9AvAf/wDQL/+AQD+vwAA/D8AAPQvAAD8fwAA/v8AQL/9AtA/+AfgH/AP+AvQL/0DgH8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADwHwD99w/Af/gL+Av4R/8A/eMfAP7/AgD+PwBA/wcAgL8AANAvAAD0CwAA/QIAQL8AANAvAAD0CwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPj//w/+//8DAND/AAD8HwCA/wEA+C8AQP8DAPR/AAD/BwDgvwAA/gsA0P8AAPwfAAD////H////AQAAAAAAAAAAAAAAAAAAAAAAAAAAQP8f9P9BfwD0B0B/APQHQH8A9AdAfwD0B0B/APQHQH8A9AdAfwD0B0B/APT/Qf8fAAAAAAAAAAAAHwAuAD0AfAC4APQA8AHgAtADwAeAC0APAB8ALgA9AHwAuAAAAAAAAAAAgP8L+L8A4AsAvgDgCwC+AOALAL4A4AsAvgDgCwC+AOALAL4A4AsAvgDgC/i/gP8LAAAAAAAAAAAAAAAAAAAAwC8AAAD+BwAA+P8BAOBLfwCAL4AfAH0A4AMAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAP//////+AEAPgCACwDgAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAFD+GwD//wdgQf4AANAfkP//Qf//L/wH/cIv0C/8R/9C/+8vkG/9AgAAAAAAAAAAAAAAAAAAAAAAAAAAAP0BAEB/AADQHwAA9AcAAP0BAEB/+AbQ7/8L9C/4B/0C/EK/AP7QH4A/9AvgD/0C/EL/gn/Q7/8L9IdvAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACgvwH9/0P/QYJ/AMA/AMAvAMA/AIB/AED/QQL9/wOgvwEAAAAAAAAAAAAAAAAAAAAAAAAAANAfAAD0BwAA/QEAQH8AANAfQL70B/j//kG/4H/gD+Af/AP4B78A/cE/gH/gD+Af9Av+B/j//gHkS38AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPobAP3/B/Qb/oE/wC/8AvjD//9//P//hy8AAPQblAL9/y8A+msAAAAAAAAAAAAAAAAAAAAAAAAAAAD5D/0/+AfgD4A/4P+////gD4A/AP4A+APgD4A/AP4A+APgDwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABAvvQH+P/+Qb/gf+AP4B/8A/gHvwD9wT+Af+AP4B/0C/4H+P/+AeSLfwAA4A+gQf4C+P8vAOSvAQAAAAAAAAAA/QEAQH8AANAfAAD0BwAA/QEAQH/4B9Dv/wv0L/0D/QL9Qb9Af9Af0B/0B/QH/QH9QX9Af9Af0B/0B/QHAAAAAAAAAAAAAAAAAAAAAAAAAADQH/QH/UF/AAD0B/1Bf9Af9Af9QX/QH/QH/UF/AAAAAAAAAAAAAAD9QX/QH/QHAEB/0B/0B/1Bf9Af9Af9QX/QH/QH/YE//At/AAAAAAAA9AcAQH8AAPQHAEB/AAD0BwBAf4B/9Af+QX/8B/T7D0D/LwD0/wJAv78A9OcvQH/4C/QH/kJ/gL8AAAAAAAAAAAAAAAAAAAAAAAAA0B/0B/1Bf9Af9Af9QX/QH/QH/UF/0B/0B/1BfwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPSXL+AfQL//3/8L9B/9C/9Av8A/4B/0C/wD/UF/wD/QH/QH/AL9QX/AL9Af9Af8Av1Bf8Av0B/0B/wC/QEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQH/4B9Dv/wv0L/0D/QL9Qb9Af9Af0B/0B/QH/QH9QX9Af9Af0B/0B/QHAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAKC/AdD/v0C/0C/4A/jHP0B//AL0yz9Af/gD+Ee/0C/Q/78A5L8BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPSHbwD9/r9A/4J/0C/AL/QL4A/9AfhDvwD+0C/AL/Qv+Af9/r9Af/gG0B8AAPQHAAD9AQBAfwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA5Et/gP/vH/QL/gf+AP7BP4B/8AvQH/wD+Af+AP5Bv+B/gP/vH0C+9AcAAP0BAEB/AADQHwAA9AcAAAAAAAAAAAAAAAAAAAAAAABAf/j0+0//AvQPQL8A9AdAfwD0B0B/APQHQH8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPlvQP//gi+Qwi8AgP9rAP//AqT/BwD0hwb0h///AulvAAAAAAAAAAAAAAAAAAAAAAAAAAAAvwDwCwC/APAL4P+//v8LvwDwCwC/APALAL8A8AsA/gDQ/wf0fwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA9Af0B/0B/UF/QH/QH9Af9Af0B/0B/UF/gH/QH/Af8Av+B/j//gH4S38AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/QH0xy/AL/gD/UF/4A/wC78A/fQDwJ8vAPj/AUD/DwDgfwAA/QMAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAwB/wB/zyC/1Cf/hD/+AP/eE/+AJ/fB9/gG+f2w/Q7+P7A/S/9L8A/B/8HwD+A/4DQP9AvwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAMAv0C/0B78A/vkDgP8fAPC/AAD+AwD0vwDA/y8A/vgH+Af+0C/ALwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA4A+AP/wC/II/0B/0B/4AvvAL0F8/APj6AkD/HwDw/wAA/QcAwD8AAPgCANAfAPC/AAD/AQAAAAAAAAAAAAAAAAAAAAAAAAAAAACA//+H//8HAP0DQP8B0H8A9B8A/QtA/wLAvwDA///H//8HAAAAAAAAAAAAAAAAAAAAAAAAAAD+BwDg/wEA/AIAQH8AANAfAAD0BwAA/QEAkD8AQP8HAND/AQBA/wAAQH8AANAfAAD0BwAA/QEAQH8AAMAvAADg/wEA4H8AAAAAAAAAAAAA0APQA9AD0APQA9AD0APQA9AD0APQA9AD0APQA9AD0APQA9AD0APQA9ADAAAAAPQvAAD9LwAA4A8AAPQDAAD9AABAPwAA0B8AAPAbAAD0fwAA/R8AwH8AAPQHAAD9AQBAPwAA0A8AAPQDAED+AAD9LwBAvwEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQP4GZAD+//8HoEH5GwABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA9Af0B/0B/UF/QH/QH9Af9Af0B/0B/UF/QH/QL9Af9B/9C/3//0u/vvjSHwAA9AcAAP0BAEB/AAAAAAAAAAAA9ALg/wAfHrDAAh8e4P8A9AIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABA/gL+Lxj4AOAC0AfgB+AC4P/D/w8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAOQv4P+CwQsAH9AvAOCCgQ//L/gvAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPQAAABADwAAAPQAAABADwAA/v//B+D//38AAPQAAABADwAAAPQAAABADwAAAAAAAAAAAAAA/v//B+D//38AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEACAAkAvAD0AoAv0B8A4E9/AAD0/wAAAP0DAADQPwAAQP8PAAD99AcA+AL9AcALQC8AJACQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA0B/0B/1Bf9Af9Af9QX/QH/QH/UF/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPz/x/9//P8HAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="
]
];
})
});
// io/glyphs.ts
var SIZES, unpacked2;
var init_glyphs = __esm({
"io/glyphs.ts": (function () {
init_glyph_table();
SIZES = TABLES.length;
unpacked2 = [];
})
});
// io/overlay.ts
function classNames(classes) {
const names = [
...new Set(classes.values())
].sort();
if (names.length > COLOURS) {
throw new ParameterError(`\`classes\` must be at most ${COLOURS}, as many as there are colours, got ${names.length}`, {
parameter: "classes",
value: names.length
});
}
return names;
}
function tint(pixels2, data, colours) {
for (let i = 0; i < data.length; i++) {
if (data[i] === 0) continue;
const grey2 = Math.round(pixels2[i] / (GREYS - 1) * (TINTS - 1));
pixels2[i] = FIRST_TINT + colours[data[i]] * TINTS + grey2;
}
}
function layOutLegend(names, width) {
const size2 = width < 400 ? 0 : width < 1600 ? 1 : 2;
const line = textSize("0", size2).height;
const entries = [];
let top2 = LEGEND_MARGIN, left = LEGEND_MARGIN;
for (const { name, colour } of names) {
let text2 = name;
const room3 = () => 2 * line + textSize(text2, size2).width;
while (text2.length > 1 && room3() > width - 2 * LEGEND_MARGIN) {
text2 = text2.slice(0, text2.endsWith("\u2026") ? -2 : -1) + "\u2026";
}
if (left > LEGEND_MARGIN && left + room3() > width - LEGEND_MARGIN) {
left = LEGEND_MARGIN;
top2 += 2 * line;
}
entries.push({
text: text2,
colour,
top: top2,
left
});
left += room3() + 2 * line;
}
return {
height: names.length === 0 ? 0 : top2 + line + LEGEND_MARGIN,
size: size2,
entries
};
}
function paintLegend(canvas, { size: size2, entries }, from) {
const side = textSize("0", size2).height;
for (const { text: text2, colour, top: top2, left } of entries) {
fillBox(canvas, {
top: from + top2,
left,
height: side,
width: side
}, indexOf(colour));
paintText(canvas, text2, from + top2, left + Math.round(side * 1.5), size2);
}
}
var OUTLINE_COLOURS, GREYS, WHITE2, BLACK2, FIRST_COLOUR, COLOURS, NO_CLASS, TINTS, FIRST_TINT, FILL, HIDDEN, MOST_HIDDEN, LEGEND_MARGIN;
var init_overlay = __esm({
"io/overlay.ts": (function () {
init_errors();
init_deflate();
init_statistics();
init_results();
init_runtime();
init_glyphs();
init_png_writer();
OUTLINE_COLOURS = [
[
230,
159,
0
],
[
86,
180,
233
],
[
0,
190,
140
],
[
240,
228,
66
],
[
90,
140,
255
],
[
235,
110,
30
],
[
220,
130,
180
]
];
GREYS = 160;
WHITE2 = GREYS - 1;
BLACK2 = 0;
FIRST_COLOUR = GREYS;
COLOURS = OUTLINE_COLOURS.length;
NO_CLASS = COLOURS;
TINTS = 11;
FIRST_TINT = FIRST_COLOUR + COLOURS;
FILL = 0.35;
HIDDEN = 0.22;
MOST_HIDDEN = 0.45;
LEGEND_MARGIN = 8;
})
});
// core/version.ts
var VERSION;
var init_version = __esm({
"core/version.ts": (function () {
VERSION = "0.1.0";
})
});
// io/record.ts
function* filesBelow(root, folder = "") {
const entries = [
...Deno.readDirSync(`${root}/${folder}`)
].map(({ name }) => name).sort();
for (const name of entries) {
const path = folder + name;
if (Deno.statSync(`${root}/${path}`).isDirectory) yield* filesBelow(root, `${path}/`);
else yield path;
}
}
var PIECE3;
var init_record = __esm({
"io/record.ts": (function () {
init_version();
init_source();
PIECE3 = 2 ** 25;
})
});
// io/table.ts
var SCHEMA, PIECE4;
var init_table = __esm({
"io/table.ts": (function () {
init_errors();
init_values();
init_version();
init_atomic();
init_limits();
SCHEMA = 1;
PIECE4 = 1 << 16;
})
});
// io/tiff/writer.ts
function withOneNaN(data) {
const float = data instanceof Float32Array || data instanceof Float64Array;
if (!float || !data.some((value) => value !== value)) return data;
const copy = data.slice();
const words = new Uint32Array(copy.buffer);
for (let at2 = 0; at2 < copy.length; at2++) {
if (copy[at2] === copy[at2]) continue;
if (copy.BYTES_PER_ELEMENT === 4) words[at2] = 2143289344;
else words.set([
0,
2146959360
], 2 * at2);
}
return copy;
}
function perCentimetre(unit) {
const lengths = {
nm: 1e7,
"\xB5m": 1e4,
mm: 10,
cm: 1,
m: 0.01
};
return lengths[unit];
}
function escapeAscii(text2) {
return text2.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}`);
}
function omeText(common, outer, options3) {
const length2 = (axis) => outer.find(([letter]) => letter === axis)?.[1] ?? 1;
const { pixelSize: pixelSize2, samples } = common;
const size2 = (axis) => pixelSize2?.[axis] === void 0 ? "" : ` PhysicalSize${axis.toUpperCase()}="${pixelSize2[axis]}" PhysicalSize${axis.toUpperCase()}Unit="${escapeXml(pixelSize2.unit)}"`;
const channels = Array.from({
length: length2("C")
}, (_, index2) => {
const name = options3.channelNames?.[index2];
return `<Channel ID="Channel:0:${index2}" SamplesPerPixel="${samples}"${name === void 0 ? "" : ` Name="${escapeXml(name)}"`}/>`;
});
const interval = options3.frameInterval === void 0 ? "" : ` TimeIncrement="${options3.frameInterval}" TimeIncrementUnit="s"`;
return `<?xml version="1.0" encoding="UTF-8"?><OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openmicroscopy.org/Schemas/OME/2016-06 http://www.openmicroscopy.org/Schemas/OME/2016-06/ome.xsd" Creator="petri"><Image ID="Image:0"><Pixels ID="Pixels:0" DimensionOrder="XYCZT" Type="${OME_TYPES[`${common.format}-${common.bits}`]}" BigEndian="false" SizeX="${common.width}" SizeY="${common.height}" SizeC="${length2("C") * samples}" SizeZ="${length2("Z")}" SizeT="${length2("T")}"${samples > 1 ? ' Interleaved="true"' : ""}${size2("x")}${size2("y")}${size2("z")}${interval}>${channels.join("")}<TiffData/></Pixels></Image></OME>`;
}
function escapeXml(text2) {
const names = {
"<": "&lt;",
">": "&gt;",
"&": "&amp;",
'"': "&quot;"
};
return text2.replace(/[<>&"]/g, (letter) => names[letter]);
}
var rank, STRIP_BYTES, OME_TYPES;
var init_writer = __esm({
"io/tiff/writer.ts": (function () {
init_errors();
init_values();
init_deflate();
init_statistics();
init_results();
init_atomic();
init_tags();
rank = (axis) => "TZC".indexOf(axis);
STRIP_BYTES = 2 ** 19;
OME_TYPES = {
"1-8": "uint8",
"1-16": "uint16",
"1-32": "uint32",
"3-32": "float",
"3-64": "double"
};
})
});
// scripts/cli.ts
function wrap(text2, width, indent) {
const lines = [];
let line = "";
for (const word of text2.split(" ")) {
if (line !== "" && line.length + 1 + word.length > width) {
lines.push(line);
line = word;
} else line = line === "" ? word : `${line} ${word}`;
}
return [
...lines,
line
].join(`
${indent}`);
}
function placeholder(schema) {
if (schema.anyOf) return [
...new Set(schema.anyOf.map(placeholder))
].join("|");
if (schema.enum) return schema.enum.length < 4 ? schema.enum.join("|") : "WORD";
if (schema.type === "array") return takesSeveral(schema) ? "TEXT" : "N,N,\u2026";
return schema.type === "string" ? "TEXT" : "N";
}
function optionHelp(name, schema) {
const flag = schema.type === "boolean";
const head = flag ? dashed(name) : `${dashed(name)} ${placeholder(schema)}`;
const bounded = schema.enum !== void 0 || schema.anyOf !== void 0 || schema.type !== "string" && schema.type !== "boolean" && !takesSeveral(schema);
const range = bounded ? `; ${allowed(schema).replaceAll('"', "")}` : "";
const unit = schema.unit === void 0 ? "" : `, in ${schema.unit}`;
const { default: value } = schema;
const fallback = value === void 0 || Array.isArray(value) && value.length === 0 ? "" : flag ? value ? `; on unless ${dashed("no" + name[0].toUpperCase() + name.slice(1))}` : "" : `; default ${Array.isArray(value) ? value.join(",") : value}`;
return [
head,
`${schema.description}${range}${unit}${fallback}`
];
}
function helpOf(program) {
const column2 = 26;
const list2 = (entries) => entries.map(([head, text2]) => {
const body = wrap(text2, 100 - column2 - 2, " ".repeat(column2 + 2));
const own = head.length < column2 ? head.padEnd(column2) : `${head}
${" ".repeat(column2 + 2)}`;
return `  ${own}${body}`;
}).join("\n");
const operands = Object.entries(program.operands);
return [
`${program.summary}

Usage: ${program.name} ${program.usage}`,
...operands.length > 0 ? [
list2(operands)
] : [],
"Options:\n" + list2([
...Object.entries(program.options).map(([name, schema]) => optionHelp(name, schema)),
[
"--log json",
"Errors as one JSON object a line"
],
[
"--verbose",
"Where an error came from"
],
[
"--version",
"Version of petri"
],
[
"--help",
"This text"
]
]),
...(program.notes ?? []).map((note) => wrap(note, 100, ""))
].join("\n\n");
}
function oneLine(text2) {
return text2.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (letter) => {
const short2 = {
"\n": "\\n",
"\r": "\\r",
"	": "\\t"
}[letter];
return short2 ?? `\\x${letter.charCodeAt(0).toString(16).padStart(2, "0")}`;
});
}
function messageOf(error) {
const message = error instanceof Error ? error.message : String(error);
if (error instanceof Deno.errors.NotCapable) {
const [, right, target] = /Requires (\w+) access to "?([^"]*?)"?,/.exec(message) ?? [];
if (right === "all") return `Deno opens ${target} with --allow-all only`;
if (right !== void 0) {
return `no permission to ${right} ${target}: run with --allow-${right}=${target}`;
}
}
return oneLine(message.replaceAll(/\s*\n\s*/g, " ").replace(/ \(os error \d+\)/, ""));
}
function renamed(error, path, name) {
const message = error.message.replace(`\`${error.parameter}\``, name);
return message.startsWith(path) ? message : `${path}: ${message}`;
}
function tell(name, { kind, message, facts }, how = {}) {
console.error(how.json ? JSON.stringify({
level: "error",
program: name,
error: kind,
message,
...facts
}) : oneLine(`${name}: ${message}`));
}
function report(name, error, how = {}) {
const kind = error instanceof Error ? error.name : "Error";
const { operator, parameter, file } = error instanceof PetriError ? error : {};
const facts = {
operator,
parameter,
file
};
for (const { place, message } of problemsOf(error)) {
const line = place === void 0 ? message : `${place}: ${message}`;
tell(name, {
kind,
message: line,
facts: {
...facts,
place
}
}, how);
}
if (!how.verbose) return;
for (let at2 = error; at2 instanceof Error; at2 = at2.cause) console.error(at2.stack ?? String(at2));
}
function problemsOf(error) {
const { value } = error instanceof RecipeError ? error : {};
return Array.isArray(value) && value.length > 0 ? value : [
{
message: messageOf(error)
}
];
}
var UsageError, COMMON;
var init_cli = __esm({
"scripts/cli.ts": (function () {
init_errors();
init_params();
init_version();
UsageError = class extends PetriError {

name = "UsageError";
};
COMMON = [
"--help",
"--version",
"--verbose",
"--log"
];
})
});
// scripts/analysis.ts
var fileOptions, OPTION_NAMES;
var init_analysis = __esm({
"scripts/analysis.ts": (function () {
init_errors();
init_params();
init_select();
init_atomic();
init_image();
init_overlay();
init_record();
init_table();
init_writer();
init_cli();
fileOptions = {
out: text({
optional: true,
doc: "Folder for the results; made if it is not there"
}),
channel: integer({
min: 0,
optional: true,
doc: "Channel of the image, counted from 0"
}),
frame: integer({
min: 0,
optional: true,
doc: "Time point of the image, counted from 0"
}),
slice: integer({
min: 0,
optional: true,
doc: "Slice of a stack, counted from 0"
}),
page: integer({
min: 0,
optional: true,
doc: "Page of the file, whatever it is of"
}),
series: integer({
min: 0,
optional: true,
doc: "Image of a file that holds several"
}),
axes: text({
optional: true,
doc: "What the axes of the file are, such as TYX, where it does not say"
}),
pixelSize: number({
above: 0,
optional: true,
unit: "\xB5m",
doc: "Side of a pixel, instead of what the file says"
})
};
OPTION_NAMES = {
c: "channel",
t: "frame",
z: "slice"
};
})
});
// ops/grey.ts
function requireFinite(value) {
requirePixels(value);
if (!value.data.some(Number.isFinite)) throw noFinitePixel();
}
function noFinitePixel() {
return new InputError("`image` must have at least one finite pixel, got only NaN or infinity", {
parameter: "image"
});
}
var init_grey = __esm({
"ops/grey.ts": (function () {
init_errors();
init_values();
})
});
// kernels/regions_wasm.ts
var regions_wasm_default;
var init_regions_wasm = __esm({
"kernels/regions_wasm.ts": (function () {
regions_wasm_default = "AGFzbQEAAAABdAxgBn9/f39/fwBgCX9/f39/f39/fwBgA39/fwF8YAh/f39/f39/fwBgB39/f39/f38AYAp/f39/f39/f39/AGAIf39/f3x8fH8AYAN/f38Bf2AEf39/fwBgA39/fwBgBX9/f39/AX9gCn9/f39/fHx/f38AAhIBA2VudgZtZW1vcnkCASCAgAQDFRQABgAHAgIBAwgACQoEAQUDBQsBBAfUAQ4LZXh0cmFjdFJ1bnMACwtyZWxhYmVsUnVucwAKC3NjYXR0ZXJSdW5zAAkJdGFsbHlSdW5zAAgNbW9tZW50c09mUnVucwANE3NlY29uZE1vbWVudHNPZlJ1bnMADA1ib3JkZXJzT2ZSdW5zABIKZ2F0aGVyUnVucwAQCnN1bXNPZlJ1bnMADxV3ZWlnaHRlZE1vbWVudHNPZlJ1bnMADgtodWxsc09mUnVucwARDGV1bGVyM09mUnVucwAHDGZpbGxlZE9mUnVucwAGBm1lbW9yeQIACuVTFOoBAQZ/A0AgBCAFSCACIANIcQRAIAAgAkEDdGoiBigCBCEIIAAgBEEDdGoiBygCBCIJIAYoAgBOBH8gBygCACAITAVBAAsEQCACIQYDQCABIAZBAnRqIgcoAgAiCiAGRwRAIAcgASAKQQJ0aigCACIGNgIADAELCyAGIQcgBCEGA0AgASAGQQJ0aiILKAIAIgogBkcEQCALIAEgCkECdGooAgAiBjYCAAwBCwsgBiAHSgRAIAEgBkECdGogBzYCAAUgASAHQQJ0aiAGNgIACwsgCCAJSARAIAJBAWohAgUgBEEBaiEECwwBCwsL8wICBX8IfCAHQQAgA0EHdPwLACAAIAFBDGxqIQxBfyEIIAAhAQNAIAEgDEkEQCABKAIEIQsgASgCCCEKIAggASgCACIJRwRAIAkgAm0iALcgBKEhESAJIAAgAmxrtyAFoSESIAkhCAsgByEAIAu3IAahIAogC2u3IhBEAAAAAAAA8L+gRAAAAAAAAOA/oqAhDyAQIA+iIhMgD6IiDiAQIBAgEKJEAAAAAAAA8L+goiINRAAAAAAAAChAo6AhFCAOIA+iIA8gDaJEAAAAAAAA0D+ioCEPRAAAAAAAAPA/IQ5BACEJA0AgAyAJSgRAIA4hDUEAIQoDQCAKQQRIBEAgACAAKwMAIA0gEKKgOQMAIAAgACsDCCANIBOioDkDCCAAIAArAxAgDSAUoqA5AxAgACAAKwMYIA0gD6KgOQMYIABBIGohACANIBKiIQ0gCkEBaiEKDAELCyAOIBGiIQ4gCUEBaiEJDAELCyABQQxqIQEMAQsLC6MHAgt/AX4DQCAAIAFJBEAgACgCACEKIAAoAgQhBwNAIABBDGogAUkEfyAAKAIMIApGBUEACwRAIABBDGohAAwBCwsgBAR/IANBAWogACgCCGsFIAcgA2sLIQcgAEEMaiEAIAogAmsiC0EBdEEBaiEPIAdBAXRBAWshECAFIAkEfyAIQQFqIAtHBH8gCEEBdEECaiEMIAZBAXQhDSAFIAlBA3RqIQYDQCAJQQFKBEAgBkEEaygCACAGQQxrKAIAIghrrCAMIAZBEGsoAgAiDmusfiANIAhrrCAGQQhrIggoAgAgDmusflkEQCAIIQYgCUEBayEJDAILCwsgBiAMNgIAIAYgDTYCBCALQQF0IQsgB0EBdCEMIAUgCUEBaiIJQQN0aiEGA0AgCUEBSgRAIAZBBGsoAgAgBkEMaygCACIIa6wgCyAGQRBrKAIAIg1rrH4gDCAIa6wgBkEIayIIKAIAIA1rrH5ZBEAgCCEGIAlBAWshCQwCCwsLIAYgCzYCACAGIAw2AgQgCUEBagUgByAGa0EBakECSwR/IAtBAXQhCyAHIAYgBiAHShtBAXQhDCAFIAlBA3RqIQYDQCAJQQFKBEAgBkEEaygCACAGQQxrKAIAIghrrCALIAZBEGsoAgAiDWusfiAMIAhrrCAGQQhrIggoAgAgDWusflkEQCAIIQYgCUEBayEJDAILCwsgBiALNgIAIAYgDDYCBCAJQQFqBSAJCwsFIAtBAXQhCyAHQQF0IQwgBSAJQQN0aiEGA0AgCUEBSgRAIAZBBGsoAgAgBkEMaygCACIIa6wgCyAGQRBrKAIAIg1rrH4gDCAIa6wgBkEIayIIKAIAIA1rrH5ZBEAgCCEGIAlBAWshCQwCCwsLIAYgCzYCACAGIAw2AgQgCUEBagsiCUEDdGohBgNAIAlBAUoEQCAGQQRrKAIAIAZBDGsoAgAiCGusIA8gBkEQaygCACILa6x+IBAgCGusIAZBCGsiCCgCACALa6x+WQRAIAghBiAJQQFrIQkMAgsLCyAGIA82AgAgBiAQNgIEIAlBAWohCSAKIAJrIQggByEGDAELCyAIQQF0QQJqIQIgBkEBdCEDIAUgCUEDdGohAANAIAlBAUoEQCAAQQRrKAIAIABBDGsoAgAiAWusIAIgAEEQaygCACIEa6x+IAMgAWusIABBCGsiASgCACAEa6x+WQRAIAEhACAJQQFrIQkMAgsLCyAAIAI2AgAgACADNgIEC94GAQp/A0AgASAHSgRAIAdBAWshBSAHQQF0QQFqIQsgACAHQQJ0aigCACIEQQF0QQFrIQwgAiAGBH8gBUEBaiAHRwR/IAVBAXRBAmohCCADQQF0IQkgAiAGQQN0aiEDA0AgBkEBSgRAIANBBGsoAgAgA0EMaygCACIFa6wgCCADQRBrKAIAIgprrH4gCSAFa6wgA0EIayIFKAIAIAprrH5ZBEAgBSEDIAZBAWshBgwCCwsLIAMgCDYCACADIAk2AgQgB0EBdCEIIARBAXQhCSACIAZBAWoiBkEDdGohAwNAIAZBAUoEQCADQQRrKAIAIANBDGsoAgAiBWusIAggA0EQaygCACIKa6x+IAkgBWusIANBCGsiBSgCACAKa6x+WQRAIAUhAyAGQQFrIQYMAgsLCyADIAg2AgAgAyAJNgIEIAZBAWoFIAQgA2tBAWpBAksEfyAHQQF0IQggBCADIAMgBEobQQF0IQkgAiAGQQN0aiEDA0AgBkEBSgRAIANBBGsoAgAgA0EMaygCACIFa6wgCCADQRBrKAIAIgprrH4gCSAFa6wgA0EIayIFKAIAIAprrH5ZBEAgBSEDIAZBAWshBgwCCwsLIAMgCDYCACADIAk2AgQgBkEBagUgBgsLBSAHQQF0IQggBEEBdCEJIAIgBkEDdGohAwNAIAZBAUoEQCADQQRrKAIAIANBDGsoAgAiBWusIAggA0EQaygCACIKa6x+IAkgBWusIANBCGsiBSgCACAKa6x+WQRAIAUhAyAGQQFrIQYMAgsLCyADIAg2AgAgAyAJNgIEIAZBAWoLIgZBA3RqIQMDQCAGQQFKBEAgA0EEaygCACADQQxrKAIAIgVrrCALIANBEGsoAgAiCGusfiAMIAVrrCADQQhrIgUoAgAgCGusflkEQCAFIQMgBkEBayEGDAILCwsgAyALNgIAIAMgDDYCBCAGQQFqIQYgBCEDIAdBAWohBwwBCwsgAUEBdCEEIANBAXQhAyACIAZBA3RqIQADQCAGQQFKBEAgAEEEaygCACAAQQxrKAIAIgFrrCAEIABBEGsoAgAiAmusfiADIAFrrCAAQQhrIgEoAgAgAmusflkEQCABIQAgBkEBayEGDAILCwsgACAENgIAIAAgAzYCBCAGQQFqC8QDAgJ/B3wgASsDACAAKwMAIgahIgcgB6IgASsDCCAAKwMIIgihIgkgCaKgnyIKRAAAAAAAAAAAYQR8RAAAAAAAAPB/BSAAIQMDQCACIANLBEAgBSADKwMAIAahIAmiIAMrAwggCKEgB6KhmaUhBSADQRBqIQMMAQsLIAUgCqMLAnxEAAAAAAAAAAAhBUQAAAAAAADwfyACQRBrIgMrAwAgAUEQayIEKwMAIgahIgcgB6IgAysDCCAEKwMIIgihIgkgCaKgnyIKRAAAAAAAAAAAYQ0AGiAAIQMDQCACIANLBEAgBSADKwMAIAahIAmiIAMrAwggCKEgB6KhmaUhBSADQRBqIQMMAQsLIAUgCqMLpCEFIAAhBANAIARBEGoiAyACSQRAIAEgA0cEQAJ8RAAAAAAAAAAAIQZEAAAAAAAA8H8gAysDACAEKwMAIgihIgkgCaIgAysDCCAEKwMIIgqhIgsgC6KgnyIHRAAAAAAAAAAAYQ0AGiAAIQMDQCACIANLBEAgBiADKwMAIAihIAuiIAMrAwggCqEgCaKhmaUhBiADQRBqIQMMAQsLIAYgB6MLIAWkIQULIARBEGohBAwBCwsgBQuhAQIGfwJ8IAAoAgAhBSAAKAIEIQQgACgCCCEGIAAoAgwhAwNAIAEgCEoEQCAIQQF0QQFqIQcDQCAGIAdIBEAgBiEFIAMhBCAAQQhqIgAoAgghBiAAKAIMIQMMAQsLIAkgBLcgBiAFa7ciCaIgAyAEa7cgByAFa7eioCAJIAmgo5siCqAhCSACIAhBAnRqIAr8AjYCACAIQQFqIQgMAQsLIAkLtQUCAXwVfyAGIhEgB0EDdGoiHiAHQQJ0aiEbIAEhDwNAIAIgD0oEQCAAIAUgD0EFdGoiHSgCBEEMbGohByAdKAIIIQwgHSgCDCEaIB0oAhghCiAdKAIcIQEgHSgCFCIcIB0oAhAiDmshGUEBIQYgEUEANgIAIBFBADYCBCAeQQA2AgAgDCEQA0AgECAaSARAIA4hEgNAIBIgHEgEQCAOIBJGIgsgEiAcQQFrRiALGyILBH8gCwUgBAR/IAwgEEYiCyAQIBpBAWtGIAsbBUEACwshEyADIBBsIBJqIRcgBiENIBsgEiAOayAQIAxrIBlsaiIYQQJ0aiAGNgIAIAohCwNAIAAgB0kiFARAIAAoAgAgF0YhFAsgFAR/IAAoAgQFIAELIhUgC0oEQCARIAZBA3RqIhYgCzYCACAWIBU2AgQgHiAGQQJ0akEAIAZBASABIBVGQQEgCiALRiATGxsbNgIAIAZBAWohBgsgFARAIAAoAgghCyAAQQxqIQAMAQsLIBsgGEECdGoiCyAGNgIEIA4gEkgEQCARIB4gC0EEaygCACANIA0gBhAACyAMIBBIBEAgGUECdCETIA4gEkgEQCARIB4gCyATayIUQQRrKAIAIBQoAgAgDSAGEAALIBEgHiALIBNrIgsoAgAgCygCBCANIAYQACASIBxBAWtIBEAgESAeIAsoAgQgCygCCCANIAYQAAsLIBJBAWohEgwBCwsgEEEBaiEQDAELCyAdKAIAtyEJQQEhAQNAIAEgBkgEQCABIQADQCAeIABBAnRqIgooAgAiCyAARwRAIAogHiALQQJ0aigCACIANgIADAELCyAABEAgCSARIAFBA3RqIgAoAgQgACgCAGu3oCEJCyABQQFqIQEMAQsLIAggD0EDdGogCTkDACAHIQAgD0EBaiEPDAELCwvsBgEafyABIRQDQCACIBRKBEAgACILIAQgFEEFdGoiASgCBEEMbGohCSABKAIMIRsgASgCFCIcIAEoAhAiDGshHSABKAIIIhUhEQNAIBEgG0gEQCAMIQoDQCAKIBxIBEAgAyARbCAKaiEIIAYgCiAMayARIBVrIB1saiIBQQJ0aiAAIAtrNgIAA0AgACAJSQR/IAAoAgAgCEYFQQALBEAgAEEMaiEADAELCyAGIAFBAnRqIAAgC2s2AgQgCkEBaiEKDAELCyARQQFqIREMAQsLQQAhHiAVIREDQCARIBtMBEAgDCEKA0AgCiAcTARAIAYgCiAMayARIBVrIB1sakECdGohFyALIgkiISIIIgEiGSIQIhohDyAKIBxIIhYgESAbSCINcQRAIAEgFygCBGohISABIBcoAgBqIQkLIAogDEoiEyANcQRAIAsgFygCAGohASALIBdBBGsoAgBqIQgLIB1BAnQhEiARIBVKIg4gFnEEQCALIBcgEmsiDSgCAGohGSALIA0oAgRqIRALIA4gE3EEQCALIBcgEmsiDUEEaygCAGohGiALIA0oAgBqIQ8LIAkhEiAIIRMgASEOQQAhAUEAIQ1BACEJA0AgAUEBcSEYIAFBAnEhFyABQRBxIRYgAUEgcSEIIBIgIUkEfyASQQhBBCAYG2ooAgAFQf////8HCyIgIA4gE0sEfyATQQhBBCAXG2ooAgAFQf////8HCyIYIBggIEobIh8gECAZSwR/IBlBCEEEIBYbaigCAAVB/////wcLIhcgDyAaSwR/IBpBCEEEIAgbaigCAAVB/////wcLIhYgFiAXShsiCCAIIB9KGyIIQf////8HRwRAIAEEQCANIAUgASABQQJ0cmosAAAgCCAJa0EBa2xqIQ0LIAEhCSAIICBGBEAgEkEMaiASIAFBAXEbIRIgAUEBcyEBCyAIIBhGBEAgE0EMaiATIAFBAnEbIRMgAUECcyEBCyAIIBdGBEAgGUEMaiAZIAFBEHEbIRkgAUEQcyEBCyAIIBZGBEAgGkEMaiAaIAFBIHEbIRogAUEgcyEBCyANIAUgCUECdCABcmosAABqIQ0gCCEJDAELCyANIB5qIR4gCkEBaiEKDAELCyARQQFqIREMAQsLIAcgFEECdGogHjYCACAUQQFqIRQMAQsLC6QCAQh/IAAgAUEEdGohB0F/IQEDQCAAIAdJBEAgACgCCCEIIAAoAgwhBCABIAAoAgQiCUcEQCAJIAkgAm0iBiACbGshBSAJIQELIAMgACgCAEEFdGoiCSgCBCIKBEAgCSAJKAIAIARqIAhrNgIAIAkgCkEBajYCBCAJIAZBAWo2AgwgCSAJKAIQIgogBSAFIApKGzYCECAJIAkoAhQiCiAFQQFqIgsgCiALShs2AhQgCSAJKAIYIgogCCAIIApKGzYCGCAJIAkoAhwiCCAEIAQgCEgbNgIcBSAJIAQgCGs2AgAgCUEBNgIEIAkgBjYCCCAJIAZBAWo2AgwgCSAFNgIQIAkgBUEBajYCFCAJIAg2AhggCSAENgIcCyAAQRBqIQAMAQsLC2sBAn8gACABQQR0aiEBA0AgACABSQRAIAAoAgAiBiADTiACIAZKckUEQCAEIAZBAnRqIgYoAgAhByAGIAdBAWo2AgAgBSAHQQxsaiIGIAApAwQ3AwAgBiAAKAIMNgIICyAAQRBqIQAMAQsLCzMAIAAgAUEEdGohAQNAIAAgAUkEQCAAIAIgACgCAEECdGooAgA2AgAgAEEQaiEADAELCwudAwEKfyAEIQYDQCABQQBKIAIgCEpxBEAgBiAAIAEgCGxBAnRqIgooAgAiCTYCACAGIAMgCGoiDDYCBCAGQQA2AghBASEHA0AgASAHSgRAIAogB0ECdGoiDUEEayEFIA39AAQAIAX9AAQA/TggDf0ABBAgBf0ABBD9OP2FASAN/QAEICAF/QAEIP04IA39AAQwIAX9AAQw/Tj9hQH9Zf1kIQUgASAHayILQRBKBEAgDUFAayINQQRrIQ4gBSAN/QAEACAO/QAEAP04IA39AAQQIA79AAQQ/Tj9hQEgDf0ABCAgDv0ABCD9OCAN/QAEMCAO/QAEMP04/YUB/WX9ZEEQdHIhBQsgC0EgSARAIAVBASALdEEBa3EhBQsDQCAFBEAgByAFaGohCyAFIAVBAWtxIQUgBiALNgIMIAZBEEEAIAlBAEobaiIGIAogC0ECdGooAgAiCTYCACAGIAw2AgQgBiALNgIIDAELCyAHQSBqIQcMAQsLIAYgATYCDCAGQRBBACAJQQBKG2ohBiAIQQFqIQgMAQsLIAYgBGtBBHYLqwQCC3wHfwNAIAEgAkgEQCAAIAMgAUEFdGoiFSgCBEEMbGohFiAVKAIQIhMgFSgCFGpBAXUhFyAVKAIYIhQgFSgCHGpBAXUhEkQAAAAAAAAAACEHRAAAAAAAAAAAIQhEAAAAAAAAAAAhCUQAAAAAAAAAACEKRAAAAAAAAAAAIQsDQCAAIBZJBEAgByAAKAIIIAAoAgQiGGu3IgwgACgCACAXa7ciDaIiDqAhByAJIA4gDaKgIQkgCCAMIBggEmu3IAxEAAAAAAAA8L+gRAAAAAAAAOA/oqAiDqIiD6AhCCAKIA8gDaKgIQogCyAPIA6iIAwgDCAMokQAAAAAAADwv6CiRAAAAAAAAChAo6CgIQsgAEEMaiEADAELCyABQQd0IhYgBGoiGCAVKAIAtyIOOQMAIBggCCAOIBIgFGu3Ig+iIgygIhA5AwggGCALIA8gCCAIoCAMoKKgOQMQIBggByAOIBcgE2u3IgyiIg2gIhE5AyAgGCAKIAwgCKKgIA8gB6KgIA0gD6KgOQMoIBggCSAMIAcgB6AgDaCioDkDQCAGIAFBGGxqIhJEAAAAAAAAAAA5AwAgEiARIA6jOQMIIBIgECAOozkDECAFIBZqIhIgDjkDACASRAAAAAAAAAAAOQMIIBIgCyAIIAiiIA6joTkDECASRAAAAAAAAAAAOQMgIBIgCiAIIAeiIA6joTkDKCASIAkgByAHoiAOo6E5A0AgAUEBaiEBDAELCwuXAgIGfAR/IARBB3QhDwNAIAEgAkgEQCAAIAUgAUEFdGoiESgCBCIQIAMgBCARKAIItyILIBEoAhC3IgwgESgCGLciDSAGIAEgD2xqIhEQASARQSBqKwMAIBErAwAiDqMhCSARKwMIIA6jIQogCCABQRhsaiISIARBAUoEfCARQYABaisDACAOowVEAAAAAAAAAAALIg45AwAgEiAJOQMIIBIgCjkDECAAIBAgAyAEIAsgDqAgDCAJoCANIAqgIAcgASAPbGoiERABIBFEAAAAAAAAAAA5AwggEUEgakQAAAAAAAAAADkDACAEQQFKBEAgEUGAAWpEAAAAAAAAAAA5AwALIAAgEEEMbGohACABQQFqIQEMAQsLC60FAgh/CXwgACABQQR0aiENIAMgBXQhDCAHQQd0IQsgACEKA0AgCiANSQRAIAooAgghDyAKKAIMIQEgAiAKKAIEIgMgBGsgDGxqIQ4gAyAGbSIAIAggCigCACIQQQV0aiIRKAIIIBEoAgxqQQF1a7chFSADIAAgBmxrIBEoAhAgESgCFGpBAXVrtyEUIBE0AhggETQCHHxCAYe5IRIgCSALIBBsaiEAIAUEfCAFQQFGBH9BAQVBAkEDIAVBAkYbCyEDRAAAAAAAAAAAIRlEAAAAAAAAAAAhGEQAAAAAAAAAACEXRAAAAAAAAAAAIRYDQCABIA9KBEAgD7cgEqEhEyAZAnwgA0UEQCAOIA9qLQAAuAwBCyADQQFGBEAgDiAPQQF0ai8BALgMAQsgA0ECRgRAIA4gD0ECdGoqAgC7DAELIA4gD0EDdGorAwALIhqgIRkgGCAaIBOiIhqgIRggFyAaIBOiIhqgIRcgFiAaIBOioCEWIA9BAWohDwwBCwtBACEDRAAAAAAAAAAABUEAIQNEAAAAAAAAAAAhGUQAAAAAAAAAACEYRAAAAAAAAAAAIRdEAAAAAAAAAAAhFgNAIAEgD0oEQCAZIA4gD2otAAC4IhOgIRkgGCATIA+3IBKhIhOiIhqgIRggFyAaIBOiIhqgIRcgFiAaIBOioCEWIA9BAWohDwwBCwtEAAAAAAAAAAALGkQAAAAAAADwPyESA0AgAyAHSARAIBIhE0EAIQEDQCABQQRIBEAgACAAKwMAIBMgGaKgOQMAIAAgACsDCCATIBiioDkDCCAAIAArAxAgEyAXoqA5AxAgACAAKwMYIBMgFqKgOQMYIABBIGohACATIBSiIRMgAUEBaiEBDAELCyASIBWiIRIgA0EBaiEDDAELCyAKQRBqIQoMAQsLC6QHAwh/B3wEfiAAIAFBBHRqIQ0gAyAFdCEOIAAhCANAIAggDUkEQCAIKAIIIQAgCCgCDCEMIAIgCCgCBCAEayAObGohASAHIAgoAgAiA0EwbGohCiADIAZqIgMtAABFBEAgA0EBOgAAAnwgBUUEQCAAIAFqLQAAuAwBCyAFQQFGBEAgASAAQQF0ai8BALgMAQsgBUECRgRAIAEgAEECdGoqAgC7DAELIAEgAEEDdGorAwALIRAgCkQAAAAAAAAAADkDACAKIBA5AwggCiAQOQMQIAogEDkDGCAKRAAAAAAAAAAAOQMgIApEAAAAAAAAAAA5AygLIAUEQCAFQQFGBEAgASEJIAorAwghECAKKwMQIREgCisDGCIS/AYhGUIAIRdCACEYQf//AyEBQQAhCyAAIQMDQCADIAxIBEAgASAJIANBAXRqLwEAIg8gASAPSRshASALIA8gCyAPSxshCyAPrSAZfSIaIBd8IRcgGCAaIBp+fCEYIANBAWohAwwBCwsgCiAKKwMAIBe5IhOgIBIgDCAAa7eioDkDACAKIBAgAbikOQMIIAogESALuKU5AxAgCiAKKwMgIBOgOQMgIAogCisDKCAYuaA5AygFQQJBAyAFQQJGGyEDRAAAAAAAAAAAIRJEAAAAAAAAAAAhEEQAAAAAAAAAACERIAorAwghEyAKKwMQIRQgCisDGCEVA0AgACAMSARAIBICfCADRQRAIAAgAWotAAC4DAELIANBAUYEQCABIABBAXRqLwEAuAwBCyADQQJGBEAgASAAQQJ0aioCALsMAQsgASAAQQN0aisDAAsiFqAhEiATIBakIRMgFCAWpSEUIBAgFiAVoSIWoCEQIBEgFiAWoqAhESAAQQFqIQAMAQsLIAogCisDACASoDkDACAKIBM5AwggCiAUOQMQIAogCisDICAQoDkDICAKIAorAyggEaA5AygLBSABIQkgCisDCCEQIAorAxAhESAKKwMYIhL8BiEZQgAhF0IAIRhB//8DIQFBACELIAAhAwNAIAMgDEgEQCABIAMgCWotAAAiDyABIA9JGyEBIAsgDyALIA9LGyELIA+tIBl9IhogF3whFyAYIBogGn58IRggA0EBaiEDDAELCyAKIAorAwAgF7kiE6AgEiAMIABrt6KgOQMAIAogECABuKQ5AwggCiARIAu4pTkDECAKIAorAyAgE6A5AyAgCiAKKwMoIBi5oDkDKAsgCEEQaiEIDAELCwuIAQEDfyAAIAFBBHRqIQogAyAFdCELA0AgACAKSQRAIAAoAgAiASAHTiABIAZIckUEQCAIIAFBAnRqIgMoAgAhASADIAAoAgwgACgCCCIDayIMIAFqNgIAIAkgASAFdGogAiAAKAIEIARrIAtsaiADIAV0aiAMIAV0/AoAAAsgAEEQaiEADAELCwvpBgMKfwJ8AnsgByIKIAhBA3QiB0EBdCIIakFAayILIAhqQUBrIRAgByAQaiIRIAdqIQggASEMA0AgAiAMSgRAIAMgDEEFdGoiBygCECENIAcoAhQgDWshDiAAIAAgBygCBEEMbGoiASANIAcoAhgiB0EAIAoQAiAAIAEgDSAHQQEgCxACIAEhACAJIAxBKGxqIg8gDrcgCiAOIBAQBSALIA4gERAFoKE5AwAgBARAIBAgDiAKEAMhEiARIA4gCxADIRMgCCEBIAoiByASQQN0aiENA0AgByANSQRAIAEgBygCALdEAAAAAAAA4D+iOQMAIAEgBygCBLdEAAAAAAAA4D+iOQMIIAFBEGohASAHQQhqIQcMAQsLIAEhDSALIgcgE0EDdGohDgNAIAcgDkkEQCABIAcoAgC3RAAAAAAAAOA/ojkDACABIAcoAgS3RAAAAAAAAOC/ojkDCCABQRBqIQEgB0EIaiEHDAELC0QAAAAAAAAAACEUIAghBwNAIAEgB0sEQCAH/QAEACEWIAdBEGohDgNAIAEgDksEQCAUIA79AAQAIBb98QEiFyAX/fIBIhf9IQAgF/0hAaClIRQgDkEQaiEODAELCyAHQRBqIQcMAQsLIA8gFJ85AwggDyAIIA0gARAEOQMQIAZEAAAAAAAA8D9iIAVEAAAAAAAA8D9icgRAIAVEAAAAAAAA4D+iIRQgBkQAAAAAAADgP6IhFSAIIQEgCiIHIBJBA3RqIQ0DQCAHIA1JBEAgASAHKAIAtyAUojkDACABIAcoAgS3IBWiOQMIIAFBEGohASAHQQhqIQcMAQsLIAVEAAAAAAAA4D+iIRQgBkQAAAAAAADgv6IhFSABIQ0gCyIHIBNBA3RqIQ4DQCAHIA5JBEAgASAHKAIAtyAUojkDACABIAcoAgS3IBWiOQMIIAFBEGohASAHQQhqIQcMAQsLRAAAAAAAAAAAIRQgCCEHA0AgASAHSwRAIAf9AAQAIRYgB0EQaiEOA0AgASAOSwRAIBQgDv0ABAAgFv3xASIXIBf98gEiF/0hACAX/SEBoKUhFCAOQRBqIQ4MAQsLIAdBEGohBwwBCwsgDyAUnzkDGCAPIAggDSABEAQ5AyAFIA8gDysDCDkDGCAPIA8rAxA5AyALCyAMQQFqIQwMAQsLC1wBAn8gASEJA0AgAiAJSgRAIAAgAyAJQQV0aigCBEEMbGohASAIIAlB0ABsaiIKQQBB0AD8CwAgACABIARBAEcgBUEARyAGIAcgChATIAEhACAJQQFqIQkMAQsLC5wNAhR/A3sgAUEMaygCACETIAAiByIJKAIAIRQDQCABIAlLBH8gCSgCACAURgVBAAsEQCAJQQxqIQkMAQsLIAIEQCAAIQggBCAUQQNvIAVsaiELA0AgCCAJSQRAIAsgCCgCCGohDCALIAgoAgRqIQoDQCAKIAxJBEAgCv0MAQEBAQEBAQEBAQEBAQEBAf0LBAAgCkEQaiEKDAELCyAM/QwAAAAAAAAAAAAAAAAAAAAA/QsEACAIQQxqIQgMAQsLCyAAIgwhCANAIBQgE0EBakwEQCAJIQogFEEBaiELA0AgASAKSwR/IAooAgAgC0YFQQALBEAgCkEMaiEKDAELCyAKIQ0gAgRAIAQgFEECakEDbyIKIAVsaiERIAQgFEEDbyIQIAVsaiESIAQgBUEDbGohFSAJIQ4gBCAUQQFqQQNvIhYgBWxqIRcDQCANIA5LBEAgFyAOKAIIaiELIBcgDigCBGohDwNAIAsgD0sEQCAP/QwBAQEBAQEBAQEBAQEBAQEB/QsEACAPQRBqIQ8MAQsLIAv9DAAAAAAAAAAAAAAAAAAAAAD9CwQAIA5BDGohDgwBCwsgACEPIBUgBSAQbGohGANAIAkgD0sEQCAPKAIEIQsgDygCCCEOIA9BDGohDwNAIAkgD0sEfyAPKAIEIA5rQRBIBUEACwRAIA8oAgghDiAPQQxqIQ8MAQsLA0AgCyAOSQRAIAsgGGogCyASaiIZ/QAEACAZQQFr/QAEACAZQQFq/QAEAP1OIAsgEWr9AAQAIAsgF2r9AAQA/U79Tv1P/QsEACALQRBqIQsMAQsLDAELCyAVIAUgFmxqIRYgByEPIBUgBSAKbGohFyAVIAUgEGxqIRVBACELQQAhEkEAIQoDQCAAIA9LBEAgDygCBCEOIA8oAgghECAPQQxqIQ8DQCAAIA9LBH8gDygCBCAQa0EQSAVBAAsEQCAPKAIIIRAgD0EMaiEPDAELCwNAIA4gEEkEQCAOIBdqIhj9AAQAIhv9UwRAIA4gFmoiGUEBa/0ABAAgGUEBav0ABAD9biAOIBVqIhpBAWv9AAQAIBpBAWr9AAQA/W79biIdIB39biEcIAv9DAAAAQEAAAMBAQACAwEBAAAgGEEBa/0ABAAgGEEBav0ABAD9biAZ/QAEACAa/QAEAP1u/W4gHSAcIBz9bv1u/W4iHP0OIBz9DBAQEBAQEBAQEBAQEBAQEBD9I/0MAgICAgICAgICAgICAgICAv1O/VAgG/0MAAAAAAAAAAAAAAAAAAAAAP0k/U4iG/0MAQEBAQEBAQEBAQEBAQEBAf0j/WRpaiELIBIgG/0MAgICAgICAgICAgICAgICAv0j/WRpaiESIAogG/0MAwMDAwMDAwMDAwMDAwMDA/0j/WRpaiEKCyAOQRBqIQ4MAQsLDAELCyAGIAYoAgAgC2o2AgAgBiAGKAIEIBJqNgIEIAYgBigCCCAKajYCCANAIAggDEsEQCAWIAwoAghqIQogFiAMKAIEaiELA0AgCiALSwRAIAv9DAAAAAAAAAAAAAAAAAAAAAD9CwQAIAtBEGohCwwBCwsgDEEMaiEMDAELCyAHIQgDQCAAIAhLBEAgESAIKAIIaiELIBEgCCgCBGohCgNAIAogC0kEQCAK/QwAAAAAAAAAAAAAAAAAAAAA/QsEACAKQRBqIQoMAQsLIAhBDGohCAwBCwsLIAMEQCAGQRBqIRVBACEPQQAhEUEAIQggACIOIAciCksEfyAKKAIEBUH/////BwshECAJIA5LBH8gDigCBAVB/////wcLIQtBACESA0AgECALIAsgEEobIgxB/////wdHBEAgEgRAIBUgEiASQQJ0ckECdGoiFiAWKAIAIAxqIAhrQQFrNgIACyAMIBBGBEAgD0EBcyIPBH8gCigCCAUgCkEMaiIKIABJBH8gCigCBAVB/////wcLCyEQCyALIAxGBEAgEUEBcyIRBH8gDigCCAUgDkEMaiIOIAlJBH8gDigCBAVB/////wcLCyELCyAVIBJBAnQgESAPQQF0ciISckECdGoiCCAIKAIAQQFqNgIAIAwhCAwBCwsLIAchDCAAIgghByAJIQAgDSEJIBRBAWohFAwBCwsgAgRAIAQgBUEDbGogE0EDbyAFbGohAANAIAggDEsEQCAAIAwoAghqIQEgACAMKAIEaiECA0AgASACSwRAIAL9DAAAAAAAAAAAAAAAAAAAAAD9CwQAIAJBEGohAgwBCwsgDEEMaiEMDAELCwsL";
})
});
// kernels/regions.ts
var init_regions = __esm({
"kernels/regions.ts": (function () {
init_regions_wasm();
init_runtime();
})
});
// ops/measure/euler.ts
var EULER_3D, EULER_2D;
var init_euler = __esm({
"ops/measure/euler.ts": (function () {
EULER_3D = Int8Array.of(0, 1, 1, 0, 1, 0, -2, -1, 1, -2, 0, -1, 0, -1, -1, 0, 1, 0, -2, -1, -2, -1, -1, -2, -6, -3, -3, -2, -3, -2, 0, -1, 1, -2, 0, -1, -6, -3, -3, -2, -2, -1, -1, -2, -3, 0, -2, -1, 0, -1, -1, 0, -3, -2, 0, -1, -3, 0, -2, -1, 0, 1, 1, 0, 1, -2, -6, -3, 0, -1, -3, -2, -2, -1, -3, 0, -1, -2, -2, -1, 0, -1, -3, -2, -1, 0, 0, -1, -3, 0, 0, 1, -2, -1, 1, 0, -2, -1, -3, 0, -3, 0, 0, 1, -1, 4, 0, 3, 0, 3, 1, 2, -1, -2, -2, -1, -2, -1, 1, 0, 0, 3, 1, 2, 1, 2, 2, 1, 1, -6, -2, -3, -2, -3, -1, 0, 0, -3, -1, -2, -1, -2, -2, -1, -2, -3, -1, 0, -1, 0, 4, 3, -3, 0, 0, 1, 0, 1, 3, 2, 0, -3, -1, -2, -3, 0, 0, 1, -1, 0, 0, -1, -2, 1, -1, 0, -1, -2, -2, -1, 0, 1, 3, 2, -2, 1, -1, 0, 1, 2, 2, 1, 0, -3, -3, 0, -1, -2, 0, 1, -1, 0, -2, 1, 0, -1, -1, 0, -1, -2, 0, 1, -2, -1, 3, 2, -2, 1, 1, 2, -1, 0, 2, 1, -1, 0, -2, 1, -2, 1, 1, 2, -2, 3, -1, 2, -1, 2, 0, 1, 0, -1, -1, 0, -1, 0, 2, 1, -1, 2, 0, 1, 0, 1, 1, 0);
EULER_2D = Int8Array.of(0, 0, 0, 0, 0, 0, -1, 0, 1, 0, 0, 0, 0, 0, -1, 0);
})
});
// ops/measure/objects.ts
var STATS, LISTED, SORTED, CAPACITY, BAND3, DENSE, Seen;
var init_objects = __esm({
"ops/measure/objects.ts": (function () {
init_bands();
init_regions();
init_runtime();
STATS = 8;
LISTED = 16;
SORTED = 12;
CAPACITY = 6e6;
BAND3 = 1 << 20;
DENSE = 1 << 24;
Seen = class {
largest = 0;
#dense = new Uint8Array(1 << 8);
#sparse =  new Set();
addAll(i32, at2, count) {
let dense = this.#dense;
for (const end = at2 + count * 4; at2 < end; at2 += 4) {
const label2 = i32[at2];
if (label2 < dense.length) dense[label2] = 1;
else if (label2 > DENSE) this.#sparse.add(label2);
else {
const wider = new Uint8Array(Math.min(DENSE + 1, Math.max(2 * dense.length, label2 + 1)));
wider.set(dense);
dense = wider;
dense[label2] = 1;
}
}
this.#dense = dense;
}
sorted() {
const dense = this.#dense;
let n = 0;
for (let label2 = 0; label2 < dense.length; label2++) n += dense[label2];
const ids = new Int32Array(n + this.#sparse.size);
let at2 = 0;
for (let label2 = 0; label2 < dense.length; label2++) if (dense[label2]) ids[at2++] = label2;
for (const label2 of this.#sparse) ids[at2++] = label2;
if (this.#sparse.size > 0) ids.subarray(n).sort();
this.largest = at2 === 0 ? 0 : ids[at2 - 1];
return ids;
}
};
})
});
// ops/measure/hull3.ts
function minus(a, b) {
return [
a[0] - b[0],
a[1] - b[1],
a[2] - b[2]
];
}
function cross(a, b) {
return [
a[1] * b[2] - a[2] * b[1],
a[2] * b[0] - a[0] * b[2],
a[0] * b[1] - a[1] * b[0]
];
}
function dot(a, b) {
return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
function face(points2, corners) {
const [a, b, c] = corners.map((i) => points2[i]);
const normal = cross(minus(b, a), minus(c, a));
return {
corners,
normal,
offset: dot(normal, a)
};
}
function firstFour(points2) {
const a = 0;
const b = points2.findIndex((p) => minus(p, points2[a]).some((d2) => d2 !== 0));
if (b < 0) return void 0;
const along = minus(points2[b], points2[a]);
const c = points2.findIndex((p) => cross(along, minus(p, points2[a])).some((d2) => d2 !== 0));
if (c < 0) return void 0;
const normal = cross(along, minus(points2[c], points2[a]));
const d = points2.findIndex((p) => dot(normal, minus(p, points2[a])) !== 0);
return d < 0 ? void 0 : [
a,
b,
c,
d
];
}
function hull3(points2) {
const four = firstFour(points2);
if (four === void 0) return void 0;
let [a, b] = four;
const [, , c, d] = four;
if (dot(face(points2, [
a,
b,
c
]).normal, minus(points2[d], points2[a])) > 0) [a, b] = [
b,
a
];
let faces = [
[
a,
b,
c
],
[
a,
d,
b
],
[
b,
d,
c
],
[
c,
d,
a
]
].map((corners) => face(points2, corners));
for (let p = 0; p < points2.length; p++) {
const point = points2[p];
const rim =  new Map();
const kept3 = [];
for (const f of faces) {
if (dot(f.normal, point) <= f.offset) {
kept3.push(f);
continue;
}
const [i, j, k] = f.corners;
for (const [from, to] of [
[
i,
j
],
[
j,
k
],
[
k,
i
]
]) {
if (!rim.delete(`${to},${from}`)) rim.set(`${from},${to}`, [
from,
to
]);
}
}
if (kept3.length === faces.length) continue;
for (const [from, to] of rim.values()) kept3.push(face(points2, [
from,
to,
p
]));
faces = kept3;
}
return faces;
}
function cornersOf(points2, faces) {
return [
...new Set(faces.flatMap((f) => f.corners))
].map((i) => points2[i]);
}
function octahedra(voxels) {
return voxels.flatMap(([z, y, x]) => [
[
2 * z - 1,
2 * y,
2 * x
],
[
2 * z + 1,
2 * y,
2 * x
],
[
2 * z,
2 * y - 1,
2 * x
],
[
2 * z,
2 * y + 1,
2 * x
],
[
2 * z,
2 * y,
2 * x - 1
],
[
2 * z,
2 * y,
2 * x + 1
]
]);
}
function planesOf(faces) {
const planes =  new Map();
for (const { normal, offset } of faces) {
const by = gcd(gcd(normal[0], normal[1]), gcd(normal[2], offset));
const plane2 = {
normal: [
normal[0] / by,
normal[1] / by,
normal[2] / by
],
offset: offset / by
};
planes.set(`${plane2.normal},${plane2.offset}`, plane2);
}
return [
...planes.values()
];
}
function gcd(a, b) {
a = Math.abs(a);
b = Math.abs(b);
while (b !== 0) [a, b] = [
b,
a % b
];
return a || 1;
}
function solidHulls(objects2, runs3, at2, from, to, options3) {
const { stats, height } = objects2;
const { feret: feret2, lengths, out: out2 } = options3;
for (let index2 = from; index2 < to; index2++) {
const count = stats[index2 * STATS + 1];
const [z0, z1, y0, y1, x0, x1] = stats.subarray(index2 * STATS + 2, index2 * STATS + 8);
const ends = [];
for (let run2 = 0; run2 < count; run2++) {
const z = Math.floor(runs3[at2] / height);
const y = runs3[at2] - z * height;
ends.push([
z - z0,
y - y0,
runs3[at2 + 1] - x0
], [
z - z0,
y - y0,
runs3[at2 + 2] - 1 - x0
]);
at2 += 3;
}
const flat = hull3(ends);
const result = index2 * 5;
if (flat === void 0) {
out2.fill(NaN, result, result + 5);
out2[result] = 0;
continue;
}
const diamonds = octahedra(cornersOf(ends, flat));
const planes = planesOf(hull3(diamonds));
let pixels2 = 0;
const inside = [];
for (let z = 0; z < z1 - z0; z++) {
for (let y = 0; y < y1 - y0; y++) {
let first = 0;
let last = x1 - x0 - 1;
for (const { normal: [nz, ny, nx], offset } of planes) {
const rest = offset - 2 * (nz * z + ny * y);
if (nx > 0) last = Math.min(last, Math.floor(rest / (2 * nx)));
else if (nx < 0) first = Math.max(first, Math.ceil(rest / (2 * nx)));
else if (rest < 0) last = -1;
}
if (first > last) continue;
pixels2 += last - first + 1;
inside.push([
z,
y,
first
], [
z,
y,
last
]);
}
}
out2[result] = pixels2;
if (!feret2) continue;
const corners = octahedra(cornersOf(inside, hull3(inside)));
out2[result + 1] = widest(corners, [
0.5,
0.5,
0.5
]);
out2[result + 3] = widest(corners, lengths.map((length2) => length2 / 2));
out2[result + 2] = out2[result + 4] = NaN;
}
}
function widest(points2, [sz, sy, sx]) {
let best = 0;
for (let i = 0; i < points2.length; i++) {
for (let j = i + 1; j < points2.length; j++) {
const dz = (points2[i][0] - points2[j][0]) * sz;
const dy = (points2[i][1] - points2[j][1]) * sy;
const dx = (points2[i][2] - points2[j][2]) * sx;
best = Math.max(best, dz * dz + dy * dy + dx * dx);
}
}
return Math.sqrt(best);
}
var init_hull3 = __esm({
"ops/measure/hull3.ts": (function () {
init_objects();
})
});
// ops/measure/geometry.ts
var init_geometry = __esm({
"ops/measure/geometry.ts": (function () {
init_regions();
init_runtime();
init_euler();
init_hull3();
init_objects();
})
});
// ops/measure/intensities.ts
function ranksOf(objects2, data, quantiles) {
const { ids: { length: n }, width, stats } = objects2;
const type = elementOf(data);
const median2 = new Float64Array(n);
const results2 = quantiles.map(() => new Float64Array(n));
const round2 = type === ELEMENT.f32 ? Math.fround : (value) => value;
for (let from = 0; from < n; ) {
let to = from;
let total = 0;
do
total += stats[to++ * STATS];
while (to < n && total + stats[to * STATS] <= SORTED_AT_ONCE);
scratch(() => {
const values = alloc(total * 2 ** type);
const next = alloc(n * 4);
let place = 0;
for (let i = from; i < to; i++) {
views().u32[next / 4 + i] = place;
place += stats[i * STATS];
}
objects2.eachBand(data, (list2, count, band, row) => {
regionKernels().gatherRuns(list2, count, band, width, row, type, from, to, next, values);
});
const view = views();
const all = [
view.u8,
view.u16,
view.f32,
view.f64
][type];
let start = values / 2 ** type;
for (let i = from; i < to; i++) {
const count = stats[i * STATS];
const own = all.subarray(start, start + count);
start += count;
own.sort();
if (Number.isNaN(own[count - 1])) {
median2[i] = NaN;
for (const result of results2) result[i] = NaN;
continue;
}
const middle = count >> 1;
median2[i] = count % 2 === 1 ? own[middle] : round2((own[middle - 1] + own[middle]) / 2);
quantiles.forEach((q, k) => results2[k][i] = quantile(own, q));
}
});
from = to;
}
return {
median: median2,
quantiles: results2
};
}
function quantile(sorted, q) {
const at2 = q * (sorted.length - 1);
const below = Math.floor(at2);
const a = sorted[below];
const b = sorted[Math.min(below + 1, sorted.length - 1)];
const part2 = at2 - below;
if (a === b || part2 === 0) return a;
return part2 < 0.5 ? a + (b - a) * part2 : b - (b - a) * (1 - part2);
}
function weightedOf(objects2, data, rank2) {
const { ids: { length: n }, height, width, stats, statsAt } = objects2;
const order = rank2 === 3 ? 64 : 16;
const about = scratch(() => {
const at2 = alloc(n * order * 8);
views().f64.fill(0, at2 / 8, at2 / 8 + n * order);
objects2.eachBand(data, (list2, count, band, row, type) => {
regionKernels().weightedMomentsOfRuns(list2, count, band, width, row, type, height, order / 16, statsAt, at2);
});
return views().f64.slice(at2 / 8, at2 / 8 + n * order);
});
const weighted2 = new Float64Array(n * order);
const weightedCentral = new Float64Array(n * order);
const weightedCentres = new Float64Array(n * 3);
const real = elementOf(data) >= ELEMENT.f32;
const steps = rank2 === 3 ? [
16,
4,
1
] : [
4,
1
];
const middle = [
0,
0,
0
];
const shift = [
0,
0,
0
];
for (let i = 0; i < n; i++) {
const from = about.subarray(i * order, (i + 1) * order);
const raw = weighted2.subarray(i * order, (i + 1) * order);
for (let axis = 0; axis < rank2; axis++) {
const at2 = i * STATS + 2 + 2 * (3 - rank2 + axis);
middle[axis] = (stats[at2] + stats[at2 + 1] >> 1) - stats[at2];
}
if (real && !finiteInBox(objects2, data, i)) momentsOfBox(objects2, data, i, raw);
else shiftMoments(from, middle, steps, raw);
let finite2 = true;
for (let axis = 0; axis < rank2; axis++) {
const centre = raw[steps[axis]] / raw[0];
weightedCentres[i * 3 + axis] = centre;
shift[axis] = middle[axis] - centre;
finite2 &&= Number.isFinite(centre);
}
const central = weightedCentral.subarray(i * order, (i + 1) * order);
if (finite2) {
shiftMoments(from, shift, steps, central);
for (const step of steps) central[step] = 0;
} else {
central.fill(NaN);
central[0] = raw[0];
}
}
return {
weighted: weighted2,
weightedCentral,
weightedCentres
};
}
function shiftMoments(from, by, steps, to) {
to.set(from);
steps.forEach((step, axis) => {
const d = by[axis];
if (d === 0) return;
for (let at2 = 0; at2 < to.length; at2++) {
if (Math.floor(at2 / step) % 4 !== 0) continue;
const m0 = to[at2], m1 = to[at2 + step], m2 = to[at2 + 2 * step], m3 = to[at2 + 3 * step];
to[at2 + step] = m1 + d * m0;
to[at2 + 2 * step] = m2 + d * (2 * m1 + d * m0);
to[at2 + 3 * step] = m3 + d * (3 * m2 + d * (3 * m1 + d * m0));
}
});
}
function eachInBox({ stats, height, width }, index2, use) {
const [z0, z1, y0, y1, x0, x1] = stats.subarray(index2 * STATS + 2, index2 * STATS + 8);
for (let z = z0; z < z1; z++) {
for (let y = y0; y < y1; y++) {
const row = (z * height + y) * width;
for (let x = x0; x < x1; x++) if (use(row + x, z - z0, y - y0, x - x0)) return false;
}
}
return true;
}
function finiteInBox(objects2, data, index2) {
return eachInBox(objects2, index2, (at2) => !Number.isFinite(data[at2]));
}
function momentsOfBox(objects2, data, index2, out2) {
const label2 = objects2.ids[index2];
out2.fill(0);
eachInBox(objects2, index2, (at2, z, y, x) => {
const value = data[at2] * Number(objects2.labels[at2] === label2);
for (let k = 0; k < out2.length; k++) {
out2[k] += value * (z ** (k >> 4) * y ** (k >> 2 & 3) * x ** (k & 3));
}
return false;
});
}
var SORTED_AT_ONCE;
var init_intensities = __esm({
"ops/measure/intensities.ts": (function () {
init_bands();
init_regions();
init_runtime();
init_objects();
SORTED_AT_ONCE = 1 << 23;
})
});
// ops/measure/pixel_size.ts
var init_pixel_size = __esm({
"ops/measure/pixel_size.ts": (function () {
init_errors();
})
});
// ops/measure/property_names.ts
var PROPERTY_NAMES;
var init_property_names = __esm({
"ops/measure/property_names.ts": (function () {
PROPERTY_NAMES = [
"label",
"numPixels",
"area",
"bbox",
"areaBbox",
"extent",
"centroid",
"centroidLocal",
"equivalentDiameterArea",
"axisMajorLength",
"axisMinorLength",
"eccentricity",
"orientation",
"perimeter",
"circularity",
"aspectRatio",
"roundness",
"areaConvex",
"solidity",
"areaFilled",
"eulerNumber",
"feretDiameterMax",
"feretDiameterMin",
"perimeterCrofton",
"inertiaTensor",
"inertiaTensorEigvals",
"moments",
"momentsCentral",
"momentsNormalized",
"momentsHu",
"touchesBorder",
"intensityMean",
"intensityMin",
"intensityMax",
"intensitySum",
"intensityStd",
"intensityMedian",
"intensityQuantiles",
"centroidWeighted",
"centroidWeightedLocal",
"momentsWeighted",
"momentsWeightedCentral",
"momentsWeightedNormalized",
"momentsWeightedHu"
];
})
});
// ops/measure/properties.ts
function eigen3(m, out2, at2) {
for (let sweep = 0; sweep < 50; sweep++) {
const off = Math.abs(m[1]) + Math.abs(m[2]) + Math.abs(m[5]);
if (!(off > 1e-17 * (Math.abs(m[0]) + Math.abs(m[4]) + Math.abs(m[8])))) break;
for (const [p, q] of [
[
0,
1
],
[
0,
2
],
[
1,
2
]
]) {
const apq = m[3 * p + q];
if (apq === 0) continue;
const theta = (m[4 * q] - m[4 * p]) / (2 * apq);
const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
const c2 = 1 / Math.sqrt(t * t + 1);
const s = t * c2;
const r = 3 - p - q;
m[4 * p] -= t * apq;
m[4 * q] += t * apq;
m[3 * p + q] = m[3 * q + p] = 0;
const rp = m[3 * r + p];
const rq = m[3 * r + q];
m[3 * r + p] = m[3 * p + r] = c2 * rp - s * rq;
m[3 * r + q] = m[3 * q + r] = s * rp + c2 * rq;
}
}
const a = m[0];
const b = m[4];
const c = m[8];
out2[at2] = Math.max(a, b, c);
out2[at2 + 1] = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
out2[at2 + 2] = Math.min(a, b, c);
}
function normalized(central, at2, k, rank2) {
const power = (k >> 4) + (k >> 2 & 3) + (k & 3);
return power < 2 ? NaN : central[at2 + k] / central[at2] ** (power / rank2 + 1);
}
function hu(central, at2) {
const nu = (y, x) => normalized(central, at2, 4 * y + x, 2);
let t0 = nu(3, 0) + nu(1, 2);
let t1 = nu(2, 1) + nu(0, 3);
let q0 = t0 * t0;
let q1 = t1 * t1;
const four = 4 * nu(1, 1);
const sum = nu(2, 0) + nu(0, 2);
const difference = nu(2, 0) - nu(0, 2);
const first = [
sum,
difference * difference + four * nu(1, 1)
];
const fourth = q0 + q1;
const sixth = difference * (q0 - q1) + four * t0 * t1;
t0 *= q0 - 3 * q1;
t1 *= 3 * q0 - q1;
q0 = nu(3, 0) - 3 * nu(1, 2);
q1 = 3 * nu(2, 1) - nu(0, 3);
return [
...first,
q0 * q0 + q1 * q1,
fourth,
q0 * t0 + q1 * t1,
sixth,
q1 * t0 - q0 * t1
];
}
var DEFAULTS_2D, DEFAULTS_3D, DEFAULTS_GREY, TENSOR, PIXELS_2D, PIXELS_3D, POWERS, area, areaBbox, axisMajorLength, axisMinorLength, perimeter, areaConvex, CROFTON, orders, orderName, byRank, length, PROPERTIES;
var init_properties = __esm({
"ops/measure/properties.ts": (function () {
init_euler();
init_objects();
init_property_names();
DEFAULTS_2D = [
"label",
"area",
"centroid",
"bbox",
"equivalentDiameterArea",
"axisMajorLength",
"axisMinorLength",
"eccentricity",
"orientation",
"perimeter",
"circularity",
"solidity",
"touchesBorder"
];
DEFAULTS_3D = [
"label",
"area",
"centroid",
"bbox",
"equivalentDiameterArea",
"axisMajorLength",
"axisMinorLength",
"touchesBorder"
];
DEFAULTS_GREY = [
"intensityMean",
"intensityMin",
"intensityMax",
"intensityStd",
"intensitySum"
];
TENSOR = new Float64Array(9);
PIXELS_2D = [
1,
1
];
PIXELS_3D = [
1,
1,
1
];
POWERS = [
"",
"",
"\xB2",
"\xB3"
];
area = ((measured, i, lengths) => pixels(measured, i) * product(lengths));
areaBbox = (measured, i, lengths) => {
let value = product(lengths);
for (let axis = 0; axis < measured.rank; axis++) {
value *= boxEnd(measured, i, axis) - boxStart(measured, i, axis);
}
return value;
};
axisMajorLength = ((measured, i, lengths) => {
const l = eigenvalues(measured, lengths);
if (measured.rank === 2) return 4 * Math.sqrt(l[2 * i]);
return Math.sqrt(Math.max(0, 10 * (l[3 * i] + l[3 * i + 1] - l[3 * i + 2])));
});
axisMinorLength = ((measured, i, lengths) => {
const l = eigenvalues(measured, lengths);
if (measured.rank === 2) return 4 * Math.sqrt(l[2 * i + 1]);
return Math.sqrt(Math.max(0, 10 * (-l[3 * i] + l[3 * i + 1] + l[3 * i + 2])));
});
perimeter = (({ borders }, i, lengths) => {
const at2 = i * 20;
return (borders[at2] + borders[at2 + 1] * Math.SQRT2 + borders[at2 + 2] * (1 + Math.SQRT2) / 2) * lengths[0];
});
areaConvex = (({ hulls }, i, lengths) => hulls[i * 5] * product(lengths));
CROFTON = ((() => {
const straight = Math.PI / 4;
const oblique = Math.PI / (4 * Math.SQRT2);
const both = straight * (1 + 1 / Math.SQRT2);
return [
0,
both,
oblique,
2 * oblique,
0,
both,
0,
oblique,
straight,
2 * straight,
oblique,
oblique,
straight,
2 * straight,
0,
0
];
}))();
orders = ((rank2) => 4 ** rank2);
orderName = (k, rank2) => k.toString(4).padStart(rank2, "0");
byRank = ((rank2) => rank2);
length = (() => 1);
PROPERTIES = {
label: {
needs: [],
add: (({ ids }, add) => add("label", ids))
},
numPixels: scalar("numPixels", [], pixels, {
whole: true,
unit: "px"
}),
area: measure("area", byRank, [], area),
bbox: {
needs: [],
add: (function (measured, add) {
const { rank: rank2 } = measured;
for (let axis = 0; axis < rank2; axis++) {
add(`bbox${axis}`, whole(measured, ((i) => boxStart(measured, i, axis))), "px");
}
for (let axis = 0; axis < rank2; axis++) {
add(`bbox${rank2 + axis}`, whole(measured, ((i) => boxEnd(measured, i, axis))), "px");
}
})
},
areaBbox: measure("areaBbox", byRank, [], areaBbox),
extent: scalar("extent", [], (m, i) => pixels(m, i) / areaBbox(m, i, pixelLengths(m.rank))),
centroid: position("centroid", [
"moments"
], ((m, i, axis) => {
const { rank: rank2, raw } = m;
const order = rank2 === 3 ? 64 : 16;
const n = raw[i * order];
return (boxStart(m, i, axis) * n + raw[i * order + 4 ** (rank2 - 1 - axis)]) / n;
})),
centroidLocal: position("centroidLocal", [
"moments"
], (m, i, axis) => m.centres[i * 3 + 3 - m.rank + axis]),
equivalentDiameterArea: measure("equivalentDiameterArea", length, [], ((m, i, lengths) => (2 * m.rank * area(m, i, lengths) / Math.PI) ** (1 / m.rank))),
axisMajorLength: measure("axisMajorLength", length, [
"moments"
], axisMajorLength),
axisMinorLength: measure("axisMinorLength", length, [
"moments"
], axisMinorLength),
eccentricity: scalar("eccentricity", [
"moments"
], ((m, i) => {
const l = eigenvalues(m, PIXELS_2D);
return l[2 * i] === 0 ? 0 : Math.sqrt(1 - l[2 * i + 1] / l[2 * i]);
}), {
planar: true
}),
orientation: scalar("orientation", [
"moments"
], ((m, i) => {
const [a, b, , c] = inertiaTensor(m, i, PIXELS_2D, TENSOR);
if (a - c === 0) return b < 0 ? Math.PI / 4 : -Math.PI / 4;
return 0.5 * Math.atan2(-2 * b, c - a);
}), {
planar: true,
unit: "rad"
}),
perimeter: measure("perimeter", length, [
"perimeter"
], perimeter, {
planar: true,
isotropic: true
}),
circularity: scalar("circularity", [
"perimeter"
], ((m, i) => {
const around = perimeter(m, i, pixelLengths(m.rank));
return around === 0 ? NaN : Math.min(1, 4 * Math.PI * pixels(m, i) / (around * around));
}), {
planar: true
}),
aspectRatio: scalar("aspectRatio", [
"moments"
], (m, i) => axisMajorLength(m, i, pixelLengths(m.rank)) / axisMinorLength(m, i, pixelLengths(m.rank))),
roundness: scalar("roundness", [
"moments"
], (m, i) => {
return 4 * pixels(m, i) / (Math.PI * axisMajorLength(m, i, pixelLengths(m.rank)) ** 2);
}, {
planar: true
}),
areaConvex: measure("areaConvex", byRank, [
"hulls"
], areaConvex),
solidity: scalar("solidity", [
"hulls"
], ((m, i) => pixels(m, i) / areaConvex(m, i, pixelLengths(m.rank)))),
areaFilled: measure("areaFilled", byRank, [
"filled"
], (m, i, lengths) => m.filled[i] * product(lengths)),
eulerNumber: scalar("eulerNumber", [
"windows"
], (m, i) => {
if (m.rank === 3) return Math.trunc(m.euler3[i] / 8);
let sum = 0;
for (let code = 0; code < 16; code++) sum += EULER_2D[code] * m.borders[i * 20 + 4 + code];
return sum;
}, {
whole: true
}),
feretDiameterMax: measure("feretDiameterMax", length, [
"hulls",
"ferets"
], feret(1)),
feretDiameterMin: measure("feretDiameterMin", length, [
"hulls",
"ferets"
], feret(2), {
planar: true
}),
perimeterCrofton: measure("perimeterCrofton", length, [
"windows"
], (m, i, lengths) => {
let sum = 0;
for (let code = 0; code < 16; code++) sum += CROFTON[code] * m.borders[i * 20 + 4 + code];
return sum * lengths[0];
}, {
planar: true,
isotropic: true
}),
inertiaTensor: several("inertiaTensor", [
"moments"
], (rank2) => rank2 * rank2, (m, i, k) => inertiaTensor(m, i, pixelLengths(m.rank), TENSOR)[k], (k, rank2) => `${Math.floor(k / rank2)}${k % rank2}`, {
unit: "px\xB2"
}),
inertiaTensorEigvals: several("inertiaTensorEigvals", [
"moments"
], (rank2) => rank2, (m, i, k) => eigenvalues(m, pixelLengths(m.rank))[m.rank * i + k], String, {
unit: "px\xB2"
}),
moments: several("moments", [
"thirdMoments"
], orders, ({ raw, rank: rank2 }, i, k) => raw[i * orders(rank2) + k], orderName),
momentsCentral: several("momentsCentral", [
"thirdMoments"
], orders, ({ central, rank: rank2 }, i, k) => central[i * orders(rank2) + k], orderName),
momentsNormalized: several("momentsNormalized", [
"thirdMoments"
], orders, ({ central, rank: rank2 }, i, k) => normalized(central, i * orders(rank2), k, rank2), orderName),
momentsHu: several("momentsHu", [
"thirdMoments"
], () => 7, ({ central }, i, k) => hu(central, i * 16)[k], String, {
planar: true
}),
touchesBorder: scalar("touchesBorder", [], ((m, i) => {
for (let axis = 0; axis < m.rank; axis++) {
if (boxStart(m, i, axis) === 0 || boxEnd(m, i, axis) === m.shape[axis]) return 1;
}
return 0;
}), {
whole: true
}),
intensityMean: grey("intensityMean", "sums", (({ sums }, i, n) => sums[i * 6] / n)),
intensityMin: grey("intensityMin", "sums", (({ sums }, i) => sums[i * 6 + 1])),
intensityMax: grey("intensityMax", "sums", (({ sums }, i) => sums[i * 6 + 2])),
intensitySum: grey("intensitySum", "sums", (({ sums }, i) => sums[i * 6])),
intensityStd: grey("intensityStd", "sums", (({ sums }, i, n) => {
const mean2 = sums[i * 6 + 4] / n;
return Math.sqrt(Math.max(0, sums[i * 6 + 5] / n - mean2 * mean2));
})),
intensityMedian: grey("intensityMedian", "median", ({ median: median2 }, i) => median2[i]),
intensityQuantiles: {
needs: [
"quantiles"
],
grey: true,
add({ channels, many }, add) {
const count = channels[0].quantiles.length;
for (let k = 0; k < count; k++) {
channels.forEach(({ quantiles }, c) => {
add(`intensityQuantiles${k}${many ? c : ""}`, quantiles[k]);
});
}
}
},
centroidWeighted: weightedPosition("centroidWeighted", (grey2, m, i, axis) => grey2.weightedCentres[i * 3 + axis] + boxStart(m, i, axis)),
centroidWeightedLocal: weightedPosition("centroidWeightedLocal", (grey2, _, i, axis) => grey2.weightedCentres[i * 3 + axis]),
momentsWeighted: weighted("momentsWeighted", orders, (grey2, { rank: rank2 }, i, k) => grey2.weighted[i * orders(rank2) + k], orderName),
momentsWeightedCentral: weighted("momentsWeightedCentral", orders, (grey2, { rank: rank2 }, i, k) => grey2.weightedCentral[i * orders(rank2) + k], orderName),
momentsWeightedNormalized: weighted("momentsWeightedNormalized", orders, (grey2, { rank: rank2 }, i, k) => normalized(grey2.weightedCentral, i * orders(rank2), k, rank2), orderName),
momentsWeightedHu: weighted("momentsWeightedHu", () => 7, (grey2, _, i, k) => hu(grey2.weightedCentral, i * 16)[k], String, {
planar: true
})
};
})
});
// ops/measure/regions.ts
function split(data, channels) {
const Type = data.constructor;
return Array.from({
length: channels
}, (_, c) => {
const plane2 = new Type(data.length / channels);
for (let i = 0, at2 = c; i < plane2.length; i++, at2 += channels) plane2[i] = data[at2];
return plane2;
});
}
var init_regions2 = __esm({
"ops/measure/regions.ts": (function () {
init_errors();
init_params();
init_values();
init_grey();
init_geometry();
init_intensities();
init_objects();
init_pixel_size();
init_properties();
})
});
// analyses/frames.ts
var init_frames = __esm({
"analyses/frames.ts": (function () {
init_values();
})
});
// ops/limits.ts
var MAX_SIGMA, MAX_TRUNCATE, MAX_WINDOW, MAX_BINS, MAX_SMOOTHED, MAX_POINTS;
var init_limits2 = __esm({
"ops/limits.ts": (function () {
MAX_SIGMA = 16384;
MAX_TRUNCATE = 40;
MAX_WINDOW = 2 ** 24;
MAX_BINS = 2 ** 24;
MAX_SMOOTHED = 65536;
MAX_POINTS = 2 ** 24;
})
});
// ops/kernels/exact_exp.ts
var init_exact_exp = __esm({
"ops/kernels/exact_exp.ts": (function () {
init_filters();
init_runtime();
})
});
// ops/kernels/separable.ts
function correlateAxis(src, dst, view, { taps, kind, border: { mode: mode2, cval }, scale: scale2 }) {
const above2 = taps.origin;
const below = taps.weights.length - 1 - above2;
const type = kind === PassKind.short ? ELEMENT.f32 : ELEMENT.f64;
const base = kind === PassKind.short ? baseLevel(src) : 0;
const level = base * sumOf2(taps);
scratch(() => {
const { address, count, symmetric } = store(taps, kind);
const work3 = alloc(CHUNK << 3);
const options3 = {
above: above2,
below,
mode: mode2,
cval,
type,
shift: -base,
scale: scale2
};
overAxis(src, dst, view, options3, (band, width) => {
const { src: src2, srcStride, dst: dst2, dstStride, rows } = band;
const { columnsBand, shiftRows } = filters();
columnsBand(src2, srcStride, work3, dst2, dstStride, rows, width, address, count, symmetric, kind);
if (base !== 0) shiftRows(dst2, dstStride, rows, width, level);
});
});
}
var PassKind, ALONE, ROWS;
var init_separable = __esm({
"ops/kernels/separable.ts": (function () {
init_memory();
init_bands();
init_filters();
init_runtime();
PassKind = {
short: 0,
wide: 1,
precise: 2
};
ALONE = {
weights: Float64Array.of(1),
origin: 0
};
ROWS = 32;
})
});
// ops/kernels/gaussian.ts
var init_gaussian = __esm({
"ops/kernels/gaussian.ts": (function () {
init_errors();
init_grey();
init_limits2();
init_exact_exp();
init_separable();
})
});
// ops/kernels/taps.ts
var init_taps = __esm({
"ops/kernels/taps.ts": (function () {
init_errors();
init_runtime();
})
});
// ops/kernels/convolve.ts
function runByRun({ weights: weights2 }, runs3, width) {
const offsets = offsetTable(runs3, ELEMENT.f32);
const count = runs3.lengths.length;
const lengths = alloc(count * 4);
const values = alloc(weights2.length * 4);
const { f32, i32 } = views();
i32.set(runs3.lengths, lengths / 4);
f32.set(weights2, values / 4);
return (band) => {
offsets.fit(band);
const { src, srcStride, dst, dstStride, rows } = band;
filters().runsF32(src, srcStride, dst, dstStride, rows, width, offsets.address, lengths, count, values);
};
}
function byTransform({ places, weights: weights2, window: [down, across] }, width, isWhole, direct2) {
const count = weights2.length;
const table5 = alloc(8 * SIDE);
const at2 = alloc(8 * count);
const values = alloc(4 * count);
const tiles2 = alloc(3 * 147584);
const { f32, i32 } = views();
for (let i = 0; i < SIDE; i++) {
const angle = 2 * Math.PI * i / SIDE;
f32[table5 / 4 + 2 * i] = Math.cos(angle);
f32[table5 / 4 + 2 * i + 1] = -Math.sin(angle);
}
for (let i = 0; i < count; i++) {
i32[at2 / 4 + 2 * i] = places[3 * i + 1];
i32[at2 / 4 + 2 * i + 1] = places[3 * i + 2];
}
const scale2 = weights2.every((weight) => weight === weights2[0]) ? weights2[0] : 1;
const units = weights2.map((weight) => weight / scale2);
const total = units.reduce((sum, weight) => sum + Math.abs(weight), 0);
const wholeWeights = isWhole && units.every((weight) => Number.isInteger(weight));
f32.set(units, values / 4);
filters().kernelSpectrum(at2, values, count, table5, tiles2);
return (band) => {
const { src, srcStride, dst, dstStride, rows } = band;
const { largestSize, spectrumBand } = filters();
const largest = largestSize(src, srcStride, rows + down - 1, width + across - 1);
if (!Number.isFinite(largest)) return direct2(band);
const most = total * largest;
const noise = NOISE * most;
const whole2 = Number(wholeWeights && ERROR * most < 0.5);
spectrumBand(src, srcStride, dst, dstStride, rows, width, down, across, table5, tiles2, noise, whole2, scale2);
};
}
function factorsOf({ window, centre, weights: weights2 }) {
const [height, width] = window;
if (weights2.length !== height * width || height === 1 || width === 1) return void 0;
const largest = weights2.reduce((best, w, i) => Math.abs(w) > Math.abs(weights2[best]) ? i : best, 0);
const [top2, left] = [
Math.floor(largest / width),
largest % width
];
const along = weights2.slice(top2 * width, (top2 + 1) * width);
const down = Float64Array.from({
length: height
}, (_, y) => weights2[y * width + left] / weights2[largest]);
const close = 1e-13 * Math.abs(weights2[largest]);
for (let y = 0; y < height; y++) {
for (let x = 0; x < width; x++) {
if (!(Math.abs(down[y] * along[x] - weights2[y * width + x]) <= close)) return void 0;
}
}
return [
{
weights: down,
origin: centre[0]
},
{
weights: along,
origin: centre[1]
}
];
}
var MANY, SIDE, LONGEST, NOISE, ERROR;
var init_convolve = __esm({
"ops/kernels/convolve.ts": (function () {
init_memory();
init_bands();
init_filters();
init_runtime();
init_grey();
init_separable();
init_taps();
MANY = 49;
SIDE = 128;
LONGEST = 112;
NOISE = 2 ** -23;
ERROR = 1e-6;
})
});
// ops/edges/differences.ts
function overPlane(data, [height, width], { mode: mode2, cval }, around, filter, inFloats = false) {
const result = room(Float32Array, data.length);
const own = elementOf(data);
const largest = own === ELEMENT.u8 ? 255 : 65535;
const isWhole = !inFloats && own < ELEMENT.f32 && (mode2 !== "constant" || Number.isInteger(cval) && cval >= 0 && cval <= largest);
const type = isWhole ? own : ELEMENT.f32;
scratch(() => {
const work3 = alloc(4 * width);
const options3 = {
width,
height,
...around,
mode: mode2,
cval,
type,
inOrder: true
};
overBands(data, result, options3, (band) => filter(band, type, work3));
});
return result;
}
function overPairs(data, shape, lists, { mode: mode2, cval }, filter) {
const result = room(Float32Array, data.length);
const { window, centre } = lists[0];
const parts = lists.map(pairsOf);
const places = Int32Array.from(parts.flatMap((part2) => [
...part2.places
]));
const weights2 = Float32Array.from(parts.flatMap((part2) => [
...part2.weights
]));
const count = parts[0].weights.length;
const width = shape[shape.length - 1];
const type = ELEMENT.f32;
scratch(() => {
const pairs = offsetTable({
places
}, type);
const options3 = {
shape,
window,
centre,
mode: mode2,
cval,
type,
inOrder: true
};
const address = alloc(4 * weights2.length);
views().f32.set(weights2, address / 4);
overWindows(data, result, options3, (band) => {
pairs.fit(band);
filter(band, width, pairs.address, address, count);
});
});
return result;
}
function pairsOf({ window, places, weights: weights2 }) {
const all = Array.from(weights2, (weight, i) => ({
weight,
at: [
...places.subarray(3 * i, 3 * i + 3)
]
}));
const positive = all.filter(({ weight }) => weight > 0);
const ends = [];
const sizes2 = [];
if (all.length > 2 && positive.length === 1) {
for (const { weight, at: at2 } of all) {
if (weight < 0) ends.push(...positive[0].at, ...at2), sizes2.push(-weight);
}
} else {
const mirror = mirrorOf(window, new Map(all.map(({ weight, at: at2 }) => [
at2.join(),
weight
])));
for (const { weight, at: at2 } of positive) ends.push(...at2, ...mirror(at2)), sizes2.push(weight);
}
return {
places: Int32Array.from(ends),
weights: Float32Array.from(sizes2)
};
}
function mirrorOf(window, weights2) {
const planes = window.slice(0, -2).reduce((a, b) => a * b, 1);
const [height, width] = [
1,
...window
].slice(-2);
const last = [
planes - 1,
height - 1,
width - 1
];
const along = last.map((end, axis) => (at2) => at2.map((i, a) => a === axis ? end - i : i));
const turns = (mirror) => [
...weights2
].every(([key, weight]) => weights2.get(mirror(key.split(",").map(Number)).join()) === -weight);
return along.find(turns) ?? ((at2) => at2.map((i, axis) => last[axis] - i));
}
var PLANE_LAPLACE, SQUARE;
var init_differences = __esm({
"ops/edges/differences.ts": (function () {
init_memory();
init_bands();
init_filters();
init_runtime();
init_convolve();
init_taps();
PLANE_LAPLACE = "0,-1,0,-1,4,-1,0,-1,0";
SQUARE = {
above: 1,
below: 1,
left: 1,
right: 1
};
})
});
// kernels/masks_wasm.ts
var masks_wasm_default;
var init_masks_wasm = __esm({
"kernels/masks_wasm.ts": (function () {
masks_wasm_default = "AGFzbQEAAAABKQNgBH9/f38AYA1/f39/f39/f39/f39/AGAOf39/f39/f39/f39/f38AAhIBA2VudgZtZW1vcnkCASCAgAQDBgUAAAEBAgcZAgxleHRyZW11bUJpdHMABAZtZW1vcnkCAAwBAgrAEAWZAQEEfyABQQZ1QQN0IQUgAUE/cSIGBEADQCADIARLBEAgACAEaiIBIAVqIQcgAiAEaiAB/QAEACAH/QAEACAG/c0BIAf9AAQIQcAAIAZr/csB/VD9Tv0LBAAgBEEQaiEEDAELCwUDQCADIARLBEAgAiAEaiAAIARqIgH9AAQAIAEgBWr9AAQA/U79CwQAIARBEGohBAwBCwsLC5kBAQR/IAFBBnVBA3QhBSABQT9xIgYEQANAIAMgBEsEQCAAIARqIgEgBWohByACIARqIAH9AAQAIAf9AAQAIAb9zQEgB/0ABAhBwAAgBmv9ywH9UP1Q/QsEACAEQRBqIQQMAQsLBQNAIAMgBEsEQCACIARqIAAgBGoiAf0ABAAgASAFav0ABAD9UP0LBAAgBEEQaiEEDAELCwsL4gYCEX8DeyAFQf8AakEHdkEEdCEWIAUgBmpB/gBqQQd2QQR0IhcgBkEGdkEDdGpB4ABqIhIgDGohEyASIBNqIhAgEmoiFCALQQJ0akE/akFAcSEYIAcgEmwhGQNAIBUgBCAHakEBa0gEQCAMIQ4gACINIAUgBmpBAWtqIQ8DQCANIA9JBEAgDiAN/QAEAEEH/YsB/WSsIA39AAQQQQf9iwH9ZKxCEIaEIA39AAQgQQf9iwH9ZKxCIIaEIA39AAQwQQf9iwH9ZKxCMIaENwMAIA1BQGshDSAOQQhqIQ4MAQsLIAAgAWohACAYIBIgFSAHb2xqIRFBASENIAgiDiAJQQN0aiEaA0AgDiAaSQRAIA4oAgAhGwNAIA1BAXQiDyAbTARAIAwgDSAMIBcQACAPIQ0MAQsLIAwgGyANayATIBcQACAOKAIEIg9BBnVBA3QhHSAPQT9xIhwEQEEAIQ8DQCAPIBZJBEAgDyARaiAPIBNqIB1qIhv9AAQAIBz9zQEgG/0ABAhBwAAgHGv9ywH9UP0LBAAgD0EQaiEPDAELCwUgESATIB1qIBb8CgAACyARIBlqIREgDkEIaiEODAELCyAVIAdrQQFqIg5BAE4EQEEAIQ0DQCALIA1KBEAgFCANQQJ0aiAYIBkgCiANQQN0aiIPKAIEbGogDiAPKAIAaiAHbyASbGo2AgAgDUEBaiENDAELCyAUIAtBAnRqIQ9BACENA0AgDSAWSQRAIBQoAgAgDWoiDv0ABAAhHiAO/QAEECEfIBRBBGohDgNAIA4gD0kEQCAeIA4oAgAgDWoiEf0ABAD9TiEeIB8gEf0ABBD9TiEfIA5BBGohDgwBCwsgDSAQaiIOIB79CwQAIA4gH/0LBBAgDUEgaiENDAELCyAQIQ4gAiINIAVqIQ8DQCANIA9JBEAgDSAO/VwCACIeIB79DQAQARECEgMTBBQFFQYWBxciHiAe/Q0AEAERAhIDEwQUBRUGFgcXIh8gH/0NAAECAwABAgMEBQYHBAUGB0GAgCz9AAQAIh79TkGQgCz9AAQAIiD9d/0LBAAgDSAfIB/9DQgJCgsICQoLDA0ODwwNDg8gHv1OICD9d/0LBBAgDUEgaiENIA5BBGohDgwBCwsgAiADaiECCyAVQQFqIRUMAQsLC+IGAhF/A3sgBUH/AGpBB3ZBBHQhFiAFIAZqQf4AakEHdkEEdCIXIAZBBnZBA3RqQeAAaiISIAxqIRMgEiATaiIQIBJqIhQgC0ECdGpBP2pBQHEhGCAHIBJsIRkDQCAVIAQgB2pBAWtIBEAgDCEOIAAiDSAFIAZqQQFraiEPA0AgDSAPSQRAIA4gDf0ABABBB/2LAf1krCAN/QAEEEEH/YsB/WSsQhCGhCAN/QAEIEEH/YsB/WSsQiCGhCAN/QAEMEEH/YsB/WSsQjCGhDcDACANQUBrIQ0gDkEIaiEODAELCyAAIAFqIQAgGCASIBUgB29saiERQQEhDSAIIg4gCUEDdGohGgNAIA4gGkkEQCAOKAIAIRsDQCANQQF0Ig8gG0wEQCAMIA0gDCAXEAEgDyENDAELCyAMIBsgDWsgEyAXEAEgDigCBCIPQQZ1QQN0IR0gD0E/cSIcBEBBACEPA0AgDyAWSQRAIA8gEWogDyATaiAdaiIb/QAEACAc/c0BIBv9AAQIQcAAIBxr/csB/VD9CwQAIA9BEGohDwwBCwsFIBEgEyAdaiAW/AoAAAsgESAZaiERIA5BCGohDgwBCwsgFSAHa0EBaiIOQQBOBEBBACENA0AgCyANSgRAIBQgDUECdGogGCAZIAogDUEDdGoiDygCBGxqIA4gDygCAGogB28gEmxqNgIAIA1BAWohDQwBCwsgFCALQQJ0aiEPQQAhDQNAIA0gFkkEQCAUKAIAIA1qIg79AAQAIR4gDv0ABBAhHyAUQQRqIQ4DQCAOIA9JBEAgHiAOKAIAIA1qIhH9AAQA/VAhHiAfIBH9AAQQ/VAhHyAOQQRqIQ4MAQsLIA0gEGoiDiAe/QsEACAOIB/9CwQQIA1BIGohDQwBCwsgECEOIAIiDSAFaiEPA0AgDSAPSQRAIA0gDv1cAgAiHiAe/Q0AEAERAhIDEwQUBRUGFgcXIh4gHv0NABABEQISAxMEFAUVBhYHFyIfIB/9DQABAgMAAQIDBAUGBwQFBgdBgIAs/QAEACIe/U5BkIAs/QAEACIg/Xf9CwQAIA0gHyAf/Q0ICQoLCAkKCwwNDg8MDQ4PIB79TiAg/Xf9CwQQIA1BIGohDSAOQQRqIQ4MAQsLIAIgA2ohAgsgFUEBaiEVDAELCwtAACANBEAgACABIAIgAyAEIAUgBiAHIAggCSAKIAsgDBADBSAAIAEgAiADIAQgBSAGIAcgCCAJIAogCyAMEAILCwsvAgBBgIAsCxABAgQIECBAgAECBAgQIECAAEGQgCwLEAEBAQEBAQEBAQEBAQEBAQE=";
})
});
// kernels/masks.ts
var init_masks = __esm({
"kernels/masks.ts": (function () {
init_masks_wasm();
init_runtime();
})
});
// kernels/morphology_wasm.ts
var morphology_wasm_default;
var init_morphology_wasm = __esm({
"kernels/morphology_wasm.ts": (function () {
morphology_wasm_default = "AGFzbQEAAAABuAIbYAZ/f39/f38AYAV/f39/fwBgBX9/f39/AX9gDX9/f39/f39/f39/f38AYA5/f39/f39/f39/f39/fwBgCX9/f39/f39/fwBgCH9/f39/f39/AX9gAn9/AGAHf39/f39/fwBgBH9/f38Bf2ANf39/f39/f39/f39/fwF/YAd/f39/f39/AX9gBH9/f38AYAt/f39/f39/f39/fwF/YAJ/fwF/YAh/f39/f3x/fwF/YAh/f39/f31/fwF/YAl/f39/f3x/f38Bf2AQf39/f39/f39/f39/f39/fwBgB39/f39/fH8AYAd/f39/f31/AGAJf39/f39/f3x/AGAGf39/f3x8AGAIf39/f39/f38AYA9/f39/f39/f39/f39/f38AYAt/f39/f39/f39/fwBgBn9/f39/fAACEgEDZW52Bm1lbW9yeQIBIICABANeXQICCQEBAQEBAQEBAgICAgICAgIGCgEHCwwBDQ4ABgYPEBEIBAQEBAQEBAQSBwcDAwQICBMUFRYFBQUFBQUFBRcDAwMDAwMDAxgZBQAAAAAAAAAAAQAAAAAAAAAAGgerAhgFYXBhcnQAXAdjb21iaW5lAFMNZXh0cmVtdW1Dcm9zcwBKEWV4dHJlbXVtUmVjdGFuZ2xlAEkMZXh0cmVtdW1SdW5zAEgGaGFzTmFOAAEMcmFuZ2VTcXVhcmVzAD8Hc2hpZnRlZAA2C2FyZWFPcGVuaW5nADULbG9jYWxNYXhpbWEAMAhvcmRlckYzMgAtCG9yZGVyRjY0ACwLcmVjb25zdHJ1Y3QAKwhzb3J0UGFzcwAiCmZpbmRNYXhpbWEAIQptYXJrTWF4aW1hABwLbWF4aW1hUGl0Y2gAGwptYXJrQm9yZGVyABkKcGxhbmVUYWJsZQAYB3NodWZmbGUAFgt0aGluSW5PcmRlcgAVB3RoaW5MZWUAFAh0aGluUGFzcwATBm1lbW9yeQIADAECCvaABF3tAgIEfwR+A0AgAyAHSgRAIAAgB0EDdCIIaikDACIJIAEgCGopAwAiClIEQCAKIAuEIQsgCiAJIgogCQJ+IAIgCGopAwAiCSAERQ0AGiAJIAlCAYaEIAIgB0EBa0EDdGopAwBCP4iEIAlCAYiEIAIgB0EBakEDdGopAwBCP4aECyALhIMiCSAJIAp8IAqFhIMiCVIEQCABIAdBA3RqIAk3AwBBASEFC0EBIAYgCSAKUhshBgsgCUI/iCELIAdBAWohBwwBCwsgBkUEQCAFDwtCACELIANBAWshAgNAIAJBAE4EQCAAIAJBA3QiA2opAwAiCiAKIAEgA2opAwAiDCALQj+GhIMiCVIgCUIAUnEEQEIBIQsDQCALQsAAVARAIAkgCiAJIAuIg4QhCSAKIAogC4iDIQogC0IBhiELDAELCwsgCUIBgyELIAkgDFIEQCABIAJBA3RqIAk3AwBBASEFCyACQQFrIQIMAQsLIAULgAMEBH8BewF9AXwDQCACIAdKBEAgBEECRgR/IAAiBSADQQJ0aiEI/QwAAAAAAAAAAAAAAAAAAAAAIQkDQCAFQUBrIgYgCE0EQCAJIAX9AAQAIgkgCf1BIAX9AAQQIgkgCf1B/U4gBf0ABCAiCSAJ/UEgBf0ABDAiCSAJ/UH9Tv1O/U39UCEJIAYhBQwBCwsCf0EBIAn9Uw0AGgNAIAUgCEkEQEEBIAUqAgAiCiAKXA0CGiAFQQRqIQUMAQsLQQALBSAAIgUgA0EDdGohCP0MAAAAAAAAAAAAAAAAAAAAACEJA0AgBUFAayIGIAhNBEAgCSAF/QAEACIJIAn9RyAF/QAEECIJIAn9R/1OIAX9AAQgIgkgCf1HIAX9AAQwIgkgCf1H/U79Tv1N/VAhCSAGIQUMAQsLAn9BASAJ/VMNABoDQCAFIAhJBEBBASAFKwMAIgsgC2INAhogBUEIaiEFDAELC0EACwsEQEEBDwsgACABaiEAIAdBAWohBwwBCwtBAAvMAQEFfyAAaUECRwR/IAIhBANAIAdBCEgEQEEBIQZBACEFA0AgBUEHSARAIAEiAkEBaiEBIAYgACACLQAAdkEBcUEHIAVrdHIhBiAFQQFqIQUMAQsLIAggBCAGaiwAAGohCCAHQQFqIQcMAQsLIAhFBUEACwR/IABB/79/cSICBH8gAkEAIAJrcSIBIQADQCAABEAgAyAAaEECdGooAgAgAnEgAUF/c3EiBCABciEBIAQgACAAQQFrcXIhAAwBCwsgASACRgVBAQsFQQALC5YBAgF7A38gACACaiEHA0AgACAHSQRAIAD9AAQAIQVBACECA0AgAiAESARAIAUgACADIAJBA3RqIgYoAgBqIgj9AAQA/XchBSAGKAIEBEAgBSAIQQFr/QAEAP13IAhBAWr9AAQA/XchBQsgAkEBaiECDAELCyAAIAUgAf0ABAD9ef0LBAAgAEEQaiEAIAFBEGohAQwBCwsLlgECAXsDfyAAIAJqIQcDQCAAIAdJBEAgAP0ABAAhBUEAIQIDQCACIARIBEAgBSAAIAMgAkEDdGoiBigCAGoiCP0ABAD9eSEFIAYoAgQEQCAFIAhBAWv9AAQA/XkgCEEBav0ABAD9eSEFCyACQQFqIQIMAQsLIAAgBSAB/QAEAP13/QsEACAAQRBqIQAgAUEQaiEBDAELCwugAQIBewN/IAAgAkEBdGohBwNAIAAgB0kEQCAA/QAEACEFQQAhAgNAIAIgBEgEQCAFIAAgAyACQQN0aiIGKAIAQQF0aiII/QAEAP2XASEFIAYoAgQEQCAFIAhBAmv9AAQA/ZcBIAhBAmr9AAQA/ZcBIQULIAJBAWohAgwBCwsgACAFIAH9AAQA/ZkB/QsEACAAQRBqIQAgAUEQaiEBDAELCwugAQIBewN/IAAgAkEBdGohBwNAIAAgB0kEQCAA/QAEACEFQQAhAgNAIAIgBEgEQCAFIAAgAyACQQN0aiIGKAIAQQF0aiII/QAEAP2ZASEFIAYoAgQEQCAFIAhBAmv9AAQA/ZkBIAhBAmr9AAQA/ZkBIQULIAJBAWohAgwBCwsgACAFIAH9AAQA/ZcB/QsEACAAQRBqIQAgAUEQaiEBDAELCwvCAQIDewN/IAAgAkEDdGohCQNAIAAgCUkEQCAA/QAEACEFQQAhAgNAIAIgBEgEQCAAIAMgAkEDdGoiCCgCAEEDdGoiCv0ABAAiBiAFIAUgBv3ZAf1SIQUgCCgCBARAIApBCGr9AAQAIgcgCkEIa/0ABAAiBiAFIAUgBv3ZAf1SIgUgBSAH/dkB/VIhBQsgAkEBaiECDAELCyAAIAUgAf0ABAAiBiAFIAb92QH9Uv0LBAAgAEEQaiEAIAFBEGohAQwBCwsLwgECAnsDfyAAIAJBA3RqIQgDQCAAIAhJBEAgAP0ABAAhBUEAIQIDQCACIARIBEAgBSAAIAMgAkEDdGoiBygCAEEDdGoiCf0ABAAiBiAFIAb92QH9UiEFIAcoAgQEQCAFIAlBCGv9AAQAIgYgBSAG/dkB/VIiBiAJQQhq/QAEACIFIAYgBf3ZAf1SIQULIAJBAWohAgwBCwsgACAB/QAEACIGIAUgBSAG/dkB/VL9CwQAIABBEGohACABQRBqIQEMAQsLC6ABAgF7A38gACACQQJ0aiEHA0AgACAHSQRAIAD9AAQAIQVBACECA0AgAiAESARAIAUgACADIAJBA3RqIgYoAgBBAnRqIgj9AAQA/bYBIQUgBigCBARAIAUgCEEEa/0ABAD9tgEgCEEEav0ABAD9tgEhBQsgAkEBaiECDAELCyAAIAUgAf0ABAD9uAH9CwQAIABBEGohACABQRBqIQEMAQsLC6ABAgF7A38gACACQQJ0aiEHA0AgACAHSQRAIAD9AAQAIQVBACECA0AgAiAESARAIAUgACADIAJBA3RqIgYoAgBBAnRqIgj9AAQA/bgBIQUgBigCBARAIAUgCEEEa/0ABAD9uAEgCEEEav0ABAD9uAEhBQsgAkEBaiECDAELCyAAIAUgAf0ABAD9tgH9CwQAIABBEGohACABQRBqIQEMAQsLC9cEAgN/BHsgA0EBRiAEQQROcQRAIARBCE4EQCAA/QAEECIIIAggAP0ABCAiCf0NAQIDBAUGBwgJCgsMDQ4PEP13IQogAP0ABAAiCyALIAj9DQECAwQFBgcICQoLDA0ODxD9dyIIIAggCv0NAgMEBQYHCAkKCwwNDg8QEf13IQggAEEwaiEAIAIgASIDaiEFA0AgAyAFSQRAIAMgCCAIIAogCiAJIAkgAP0ABAAiCf0NAQIDBAUGBwgJCgsMDQ4PEP13Igr9DQIDBAUGBwgJCgsMDQ4PEBH9dyII/Q0EBQYHCAkKCwwNDg8QERIT/Xf9CwQAIANBEGohAyAAQRBqIQAMAQsLBSAA/QAEACIIIAggAP0ABBAiCf0NAQIDBAUGBwgJCgsMDQ4PEP13IQggAEEgaiEDIAIgASIAaiEFA0AgACAFSQRAIAAgCCAIIAkgCSAD/QAEACIJ/Q0BAgMEBQYHCAkKCwwNDg8Q/XciCP0NAgMEBQYHCAkKCwwNDg8QEf13/QsEACAAQRBqIQAgA0EQaiEDDAELCwtBCEEEIARBCE4bIQMgASEACwNAIANBAXQgBEwEQCAAIANqIQYgASIFIAIgA2tqIQcDQCAFIAdJBEAgAP0ABBAgBv0ABBD9dyEIIAD9AAQgIAb9AAQg/XchCSAA/QAEMCAG/QAEMP13IQogBSAA/QAEACAG/QAEAP13/QsEACAFIAj9CwQQIAUgCf0LBCAgBSAK/QsEMCAAQUBrIQAgBkFAayEGIAVBQGshBQwBCwsgA0EBdCEDIAEhAAwBCwsgAwvXBAIDfwR7IANBAUYgBEEETnEEQCAEQQhOBEAgAP0ABBAiCCAIIAD9AAQgIgn9DQECAwQFBgcICQoLDA0ODxD9eSEKIAD9AAQAIgsgCyAI/Q0BAgMEBQYHCAkKCwwNDg8Q/XkiCCAIIAr9DQIDBAUGBwgJCgsMDQ4PEBH9eSEIIABBMGohACACIAEiA2ohBQNAIAMgBUkEQCADIAggCCAKIAogCSAJIAD9AAQAIgn9DQECAwQFBgcICQoLDA0ODxD9eSIK/Q0CAwQFBgcICQoLDA0ODxAR/XkiCP0NBAUGBwgJCgsMDQ4PEBESE/15/QsEACADQRBqIQMgAEEQaiEADAELCwUgAP0ABAAiCCAIIAD9AAQQIgn9DQECAwQFBgcICQoLDA0ODxD9eSEIIABBIGohAyACIAEiAGohBQNAIAAgBUkEQCAAIAggCCAJIAkgA/0ABAAiCf0NAQIDBAUGBwgJCgsMDQ4PEP15Igj9DQIDBAUGBwgJCgsMDQ4PEBH9ef0LBAAgAEEQaiEAIANBEGohAwwBCwsLQQhBBCAEQQhOGyEDIAEhAAsDQCADQQF0IARMBEAgACADaiEGIAEiBSACIANraiEHA0AgBSAHSQRAIAD9AAQQIAb9AAQQ/XkhCCAA/QAEICAG/QAEIP15IQkgAP0ABDAgBv0ABDD9eSEKIAUgAP0ABAAgBv0ABAD9ef0LBAAgBSAI/QsEECAFIAn9CwQgIAUgCv0LBDAgAEFAayEAIAZBQGshBiAFQUBrIQUMAQsLIANBAXQhAyABIQAMAQsLIAML4QQCA38EeyADQQFGIARBBE5xBEAgBEEITgRAIAD9AAQQIgggCCAA/QAEICIJ/Q0CAwQFBgcICQoLDA0ODxAR/ZcBIQogAP0ABAAiCyALIAj9DQIDBAUGBwgJCgsMDQ4PEBH9lwEiCCAIIAr9DQQFBgcICQoLDA0ODxAREhP9lwEhCCAAQTBqIQAgAiABIgNqIQUDQCADIAVJBEAgAyAIIAggCiAKIAkgCSAA/QAEACIJ/Q0CAwQFBgcICQoLDA0ODxAR/ZcBIgr9DQQFBgcICQoLDA0ODxAREhP9lwEiCP0NCAkKCwwNDg8QERITFBUWF/2XAf0LBAAgA0EQaiEDIABBEGohAAwBCwsFIAD9AAQAIgggCCAA/QAEECIJ/Q0CAwQFBgcICQoLDA0ODxAR/ZcBIQggAEEgaiEDIAIgASIAaiEFA0AgACAFSQRAIAAgCCAIIAkgCSAD/QAEACIJ/Q0CAwQFBgcICQoLDA0ODxAR/ZcBIgj9DQQFBgcICQoLDA0ODxAREhP9lwH9CwQAIABBEGohACADQRBqIQMMAQsLC0EIQQQgBEEIThshAyABIQALA0AgA0EBdCIFIARMBEAgBSIDIABqIQYgASIFIAIgA2tqIQcDQCAFIAdJBEAgAP0ABBAgBv0ABBD9lwEhCCAA/QAEICAG/QAEIP2XASEJIAD9AAQwIAb9AAQw/ZcBIQogBSAA/QAEACAG/QAEAP2XAf0LBAAgBSAI/QsEECAFIAn9CwQgIAUgCv0LBDAgAEFAayEAIAZBQGshBiAFQUBrIQUMAQsLIAEhAAwBCwsgAwvhBAIDfwR7IANBAUYgBEEETnEEQCAEQQhOBEAgAP0ABBAiCCAIIAD9AAQgIgn9DQIDBAUGBwgJCgsMDQ4PEBH9mQEhCiAA/QAEACILIAsgCP0NAgMEBQYHCAkKCwwNDg8QEf2ZASIIIAggCv0NBAUGBwgJCgsMDQ4PEBESE/2ZASEIIABBMGohACACIAEiA2ohBQNAIAMgBUkEQCADIAggCCAKIAogCSAJIAD9AAQAIgn9DQIDBAUGBwgJCgsMDQ4PEBH9mQEiCv0NBAUGBwgJCgsMDQ4PEBESE/2ZASII/Q0ICQoLDA0ODxAREhMUFRYX/ZkB/QsEACADQRBqIQMgAEEQaiEADAELCwUgAP0ABAAiCCAIIAD9AAQQIgn9DQIDBAUGBwgJCgsMDQ4PEBH9mQEhCCAAQSBqIQMgAiABIgBqIQUDQCAAIAVJBEAgACAIIAggCSAJIAP9AAQAIgn9DQIDBAUGBwgJCgsMDQ4PEBH9mQEiCP0NBAUGBwgJCgsMDQ4PEBESE/2ZAf0LBAAgAEEQaiEAIANBEGohAwwBCwsLQQhBBCAEQQhOGyEDIAEhAAsDQCADQQF0IgUgBEwEQCAFIgMgAGohBiABIgUgAiADa2ohBwNAIAUgB0kEQCAA/QAEECAG/QAEEP2ZASEIIAD9AAQgIAb9AAQg/ZkBIQkgAP0ABDAgBv0ABDD9mQEhCiAFIAD9AAQAIAb9AAQA/ZkB/QsEACAFIAj9CwQQIAUgCf0LBCAgBSAK/QsEMCAAQUBrIQAgBkFAayEGIAVBQGshBQwBCwsgASEADAELCyADC70BAgN/A3sDQCADQQF0IARMBEAgA0EDdCIHIABqIQYgASIFIAIgB2tqIQcDQCAFIAdJBEAgAP0ABBAgBv0ABBD99gEhCCAA/QAEICAG/QAEIP32ASEJIAD9AAQwIAb9AAQw/fYBIQogBSAA/QAEACAG/QAEAP32Af0LBAAgBSAI/QsEECAFIAn9CwQgIAUgCv0LBDAgAEFAayEAIAZBQGshBiAFQUBrIQUMAQsLIANBAXQhAyABIQAMAQsLIAMLvQECA38DewNAIANBAXQgBEwEQCADQQN0IgcgAGohBiABIgUgAiAHa2ohBwNAIAUgB0kEQCAA/QAEECAG/QAEEP33ASEIIAD9AAQgIAb9AAQg/fcBIQkgAP0ABDAgBv0ABDD99wEhCiAFIAD9AAQAIAb9AAQA/fcB/QsEACAFIAj9CwQQIAUgCf0LBCAgBSAK/QsEMCAAQUBrIQAgBkFAayEGIAVBQGshBQwBCwsgA0EBdCEDIAEhAAwBCwsgAwvXBAIDfwR7IANBAUYgBEEETnEEQCAEQQhOBEAgAP0ABBAiCiIIIAggAP0ABCAiCP0NBAUGBwgJCgsMDQ4PEBESE/3qASEJIAD9AAQAIgsgCyAK/Q0EBQYHCAkKCwwNDg8QERIT/eoBIgogCiAJ/Q0ICQoLDA0ODxAREhMUFRYX/eoBIQogAEEwaiEAIAIgASIDaiEFA0AgAyAFSQRAIAMgCiAJIAkgCCAIIAD9AAQAIgj9DQQFBgcICQoLDA0ODxAREhP96gEiCf0NCAkKCwwNDg8QERITFBUWF/3qASIK/eoB/QsEACADQRBqIQMgAEEQaiEADAELCwUgAP0ABAAiCCAIIAD9AAQQIgj9DQQFBgcICQoLDA0ODxAREhP96gEhCSAAQSBqIQMgAiABIgBqIQUDQCAAIAVJBEAgACAJIAkgCCAIIAP9AAQAIgj9DQQFBgcICQoLDA0ODxAREhP96gEiCf0NCAkKCwwNDg8QERITFBUWF/3qAf0LBAAgAEEQaiEAIANBEGohAwwBCwsLQQhBBCAEQQhOGyEDIAEhAAsDQCADQQF0IARMBEAgA0ECdCIFIABqIQYgAiAFayABIgVqIQcDQCAFIAdJBEAgAP0ABBAgBv0ABBD96gEhCCAA/QAEICAG/QAEIP3qASEJIAD9AAQwIAb9AAQw/eoBIQogBSAA/QAEACAG/QAEAP3qAf0LBAAgBSAI/QsEECAFIAn9CwQgIAUgCv0LBDAgAEFAayEAIAZBQGshBiAFQUBrIQUMAQsLIANBAXQhAyABIQAMAQsLIAML1wQCA38EeyADQQFGIARBBE5xBEAgBEEITgRAIAD9AAQQIgoiCCAIIAD9AAQgIgj9DQQFBgcICQoLDA0ODxAREhP96wEhCSAA/QAEACILIAsgCv0NBAUGBwgJCgsMDQ4PEBESE/3rASIKIAogCf0NCAkKCwwNDg8QERITFBUWF/3rASEKIABBMGohACACIAEiA2ohBQNAIAMgBUkEQCADIAogCSAJIAggCCAA/QAEACII/Q0EBQYHCAkKCwwNDg8QERIT/esBIgn9DQgJCgsMDQ4PEBESExQVFhf96wEiCv3rAf0LBAAgA0EQaiEDIABBEGohAAwBCwsFIAD9AAQAIgggCCAA/QAEECII/Q0EBQYHCAkKCwwNDg8QERIT/esBIQkgAEEgaiEDIAIgASIAaiEFA0AgACAFSQRAIAAgCSAJIAggCCAD/QAEACII/Q0EBQYHCAkKCwwNDg8QERIT/esBIgn9DQgJCgsMDQ4PEBESExQVFhf96wH9CwQAIABBEGohACADQRBqIQMMAQsLC0EIQQQgBEEIThshAyABIQALA0AgA0EBdCAETARAIANBAnQiBSAAaiEGIAIgBWsgASIFaiEHA0AgBSAHSQRAIAD9AAQQIAb9AAQQ/esBIQggAP0ABCAgBv0ABCD96wEhCSAA/QAEMCAG/QAEMP3rASEKIAUgAP0ABAAgBv0ABAD96wH9CwQAIAUgCP0LBBAgBSAJ/QsEICAFIAr9CwQwIABBQGshACAGQUBrIQYgBUFAayEFDAELCyADQQF0IQMgASEADAELCyADC5QFAgp/BnsgByABQUBrQQF0aiIPQQAgAvwLAANAIAIgCkoEQCAFIApqIgktAAAiCyAGcQRAIAkgCyAGQX9zcToAACAAIAEgCkEBamxqIQkgByABQUBrIApBAXFsaiEQIApBAEoEfyAKIA9qQQFrLQAABUEACwR/IAcgAUFAayAKQQFrQQFxbGoFIAkgAWsLIBAgCSABQSBq/AoAAEEBaiELIAEgCWpBAWohDiAJQQFqIQwgBP0ABAAhFSAE/QAEECEW/QwAAAAAAAAAAAAAAAAAAAAAIRMgAyAQQQFqIglqIREDQCAJIBFJBEAgCf0ABAAiFP1TBEAgFSALQQFr/QAEACAL/QAEAEEB/Wv9UCALQQFq/QAEAEEC/WsgCUEBav0ABABBA/1r/VD9UCAOQQFq/QAEAEEE/WsgDv0ABABBBf1r/VD9UCAOQQFr/QAEAEEG/WsgCUEBa/0ABABBB/1r/VD9UCISQQP9bSIX/Q4gFiAX/QwQEBAQEBAQEBAQEBAQEBAQ/XH9Dv1Q/QwBAgQIECBAgAAAAAAAAAAAIBL9DAcHBwcHBwcHBwcHBwcHBwf9Tv0O/U4gFP13IRIgESAJayIQQRBJBEAgEv0MAAECAwQFBgcICQoLDA0ODyAQ/Q/9Jv1OIRILIBMgEv1QIRMgDCAUIBL9cf0LBAALIAlBEGohCSALQRBqIQsgDkEQaiEOIAxBEGohDAwBCwsgE/1TBEAgCiAPakEBOgAAQQEhCAsLIApBAWohCgwBCwsDQCACIA1KBEAgDSAPai0AAARAIA1BAEoEQCAFIA1qQQFrQQM6AAALIAUgDWoiAEEDOgAAIA1BAWogAkgEQCAAQQFqQQM6AAALCyANQQFqIQ0MAQsLIAgLigEBBX8gAkEBRiEQIAwhDUEBIQ4DQCACIA5OBEBBASEPA0AgAyAPTgRAIAUgDmwgBiAPbGpBAWoiESAAaiABIBFqIARBACAFIBAbIAYgByAIIAkgCiALIA0QGiENIA9BAWohDwwBCwsgDkEBaiEODAELCyAMIA0gASAAa0EAIAUgEBsgBiAJIAsQFwu9AQEFfwNAIAMgBUoEQCACIAVBAnRqIgZBgCAgAyAFayIHIAdBgCBKG0ECdGohBwNAIAYgB0kEQCAAIAYoAgBqIgggAWshCSAIIAQgCUEBay0AACAJLQAAQQF0ciAJLQABQQJ0ciAIQQFrLQAAQQN0ckEQciAILQABQQV0ciABIAhqIghBAWstAABBBnRyIAgtAABBB3RyIAgtAAFBCHRyai0AADoAACAGQQRqIQYMAQsLIAVBgCBqIQUMAQsLC94CAgR/BX4DQCABIAJKBEAgACACQQJ0aiACNgIAIAJBAWohAgwBCwtCrYrZzMWm7dAaIQZC48PVtPrWl6wJIQcgAUEBayEBA0AgAUEASgRAQX8gAWd2IQIDQCADBH9BACEDIAhCIIinBSAHQiCIIglCxeyz/gl+IAdC/////w+DIghCxeyz/gl+QiCIfCEKQQEhAyAJQuS+l5wEfiAKQiCIfCAIQuS+l5wEfiAKQv////8Pg3xCIIh8IAZCxeyz/sns98LDAH58IAdCpLuZ/tGgu7AjfnxCgrXc17Pb9sbBAHwiBkIBfCAGIAdCxeyz/sns98LDAH5Cqefho8T3zMDYAHwiB0Kp5+GjxPfMwNgAVBsiBiAHhSAGQjqIiiIIpwsgAnEiBCABSw0ACyAAIAFBAnRqIgIoAgAhBSACIAAgBEECdGoiAigCADYCACACIAU2AgAgAUEBayEBDAELCwu9BgEGfwNAIAAgAUkEQCAAKAIAIQsCQCADRQRAIAUgCyAEayIHQQFrLQAAIActAABBAXRyIActAAFBAnRyIAtBAWstAAAgCy0AAEEBdHIgCy0AAUECdHJBA3RyIAQgC2oiB0EBay0AACAHLQAAQQF0ciAHLQABQQJ0ckEGdHJqLQAAQQJxRQ0BIAtBADoAACAJQQFqIQkgAiALaiIHIARrIghBAWsiCiAKLwEAQb/+AHI7AQAgCCAILQABQT9yOgABIAdBAWsiCCAILwEAQb/+AHI7AQAgByAHLQABQT9yOgABIAQgB2oiB0EBayIIIAgvAQBBv/4AcjsBACAHIActAAFBP3I6AAEMAQsgCyADayIHIARrIghBAWstAAAgCC0AAEEBdHIgCC0AAUECdHIgB0EBay0AACAHLQAAQQF0ciAHLQABQQJ0ckEDdHIgBCAHaiIHQQFrLQAAIActAABBAXRyIActAAFBAnRyQQZ0ciALIARrIgdBAWstAAAgBy0AAEEBdHIgBy0AAUECdHIgC0EBay0AACALLQAAQQF0ciALLQABQQJ0ckEDdHIgBCALaiIHQQFrLQAAIActAABBAXRyIActAAFBAnRyQQZ0ckEJdHIgAyALaiIHIARrIghBAWstAAAgCC0AAEEBdHIgCC0AAUECdHIgB0EBay0AACAHLQAAQQF0ciAHLQABQQJ0ckEDdHIgBCAHaiIHQQFrLQAAIActAABBAXRyIActAAFBAnRyQQZ0ckESdHJB/79/cSIMBH8gDEEAIAxrcSIIIQcDQCAHBEAgBiAHaEECdGooAgAgDHEgCEF/c3EiCiAIciEIIAogByAHQQFrcXIhBwwBCwsgCCAMRgVBAQtFDQAgC0EAOgAAIAlBAWohCSACIAtqIANrIQcDQCAHIAIgC2ogA2pNBEAgByAEayIIQQFrIgogCi8BAEG//gByOwEAIAggCC0AAUE/cjoAASAHQQFrIgggCC8BAEG//gByOwEAIAcgBy0AAUE/cjoAASAEIAdqIghBAWsiCiAKLwEAQb/+AHI7AQAgCCAILQABQT9yOgABIAMgB2ohBwwBCwsLIABBBGohAAwBCwsgCQubAQEFfwNAIAZBgARJBEAgACAGaiAGQQl0IgRBgMAAcQR/IAQgASACIAMQAkEARyIFQQJyIAUgBEH/v39xIgcEfyAHQQAgB2txIgUhBANAIAQEQCADIARoQQJ0aigCACAHcSAFQX9zcSIIIAVyIQUgCCAEIARBAWtxciEEDAELCyAFIAdGBUEBCxsFQQALOgAAIAZBAWohBgwBCwsLYwEBeyAE/Q8hBSAAIAJqIQIDQCAAIAJJBEAgASAB/QAEACAA/QAEACAAIANq/QAEAP1P/QwAAAAAAAAAAAAAAAAAAAAA/SQgBf1O/VD9CwQAIABBEGohACABQRBqIQEMAQsLC9AEAgR/AnsgBv0PIQ8DQCACIAtKBEAgASALaiIG/QAEACAP/U4iEP1TBEAgBiAG/QAEACAP/U/9CwQAIBD9DAAAAAAAAAAAAAAAAAAAAAD9JP1kIQYDQCAGBEAgBmggACALamohDCAGIAZBAWtxIQYgDC0AAAR/IAUgDGotAAAFQQELDQEgAwR/IAwgA2siDSAEayIOQQFrLQAAIA4tAABBAXRyIA4tAAFBAnRyIA1BAWstAAAgDS0AAEEBdHIgDS0AAUECdHJBA3RyIAQgDWoiDUEBay0AACANLQAAQQF0ciANLQABQQJ0ckEGdHIgDCAEayINQQFrLQAAIA0tAABBAXRyIA0tAAFBAnRyIAxBAWstAAAgDC0AAEEBdHIgDC0AAUECdHJBA3RyIAQgDGoiDUEBay0AACANLQAAQQF0ciANLQABQQJ0ckEGdHJBCXRyIAMgDGoiDSAEayIOQQFrLQAAIA4tAABBAXRyIA4tAAFBAnRyIA1BAWstAAAgDS0AAEEBdHIgDS0AAUECdHJBA3RyIAQgDWoiDUEBay0AACANLQAAQQF0ciANLQABQQJ0ckEGdHJBEnRyIAcgCCAJEAIFIAcgDCAEayINQQFrLQAAIA0tAABBAXRyIA0tAAFBAnRyIAxBAWstAAAgDC0AAEEBdHIgDC0AAUECdHJBA3RyIAQgDGoiDUEBay0AACANLQAAQQF0ciANLQABQQJ0ckEGdHJqLQAAQQFxC0UNASAKIAw2AgAgCkEEaiEKDAELCwsgC0EQaiELDAELCyAKC0gAIAFFBEAgAEGRAWpBcHEPCyABQQFGBEAgAEEBdEHTAWpBcHEPCyABQQJGBH8gAEECdEHXAmpBcHEFIABBA3RB3wRqQXBxCwuuBQMOfwN7An4gAUE/akEGdSINQQJqQQN0IgYgAGwgBiADAn8gAUGRAWpBcHEgBUUNABogAUEBdEHTAWpBcHEgBUEBRg0AGiAFQQJGBH8gAUECdEHXAmpBcHEFIAFBA3RB3wRqQXBxCwtBAnRqakEIaiIDIAYgAEEBamwiB2oiBSAHaiIJaiIQQQIgAPwLAEEBIQdBASEPA0AgDwRAQQAhD0F/QQEgBxshDCAQIABBAWtBACAHGyIIaiIKQQJBASAHGyILIAotAABxOgAAQQEhDgNAIAAgDkoEQCAIIBBqLQAAQQBHIQogBSAGIAhsaiESIBAgCCAMaiIIai0AACALcSETIAggEGogCgR/IAMgBiAIbGogBSAGIAhsaiASIA0gAhAABUEACwR/QQEhDyATQQFBAiAHG3IFIBMLOgAAIA5BAWohDgwBCwsgB0UhBwwBCwsgAyEIIAUhByAJIQIgBiEJIAQhAwNAIAAgEUoEQEEAIQUDQCAFIA1IBEAgBUEDdCIGIAJqIgopAwAgBiAIaikDACAGIAdqKQMAQn+Fg4QhGCAKIBg3AwAgFyAYe3whFyAFQQFqIQUMAQsLIAIhBiADIgUgAWohCgNAIAUgCkkEQCAFIAb9XAIAIhQgFP0NABABEQISAxMEFAUVBhYHFyIUIBT9DQAQARECEgMTBBQFFQYWBxciFSAV/Q0AAQIDAAECAwQFBgcEBQYHQYCADP0ABAAiFP1OQZCADP0ABAAiFv13/QsEACAFIBUgFf0NCAkKCwgJCgsMDQ4PDA0ODyAU/U4gFv13/QsEECAFQSBqIQUgBkEEaiEGDAELCyABIANqIQMgCCAJaiEIIAcgCWohByACIAlqIQIgEUEBaiERDAELCyAXIACsIAGsflEEQCAEQQAgACABbPwLAAsLvwoDBXsUfwN+IARBP2pBBnUiDSEWIA1BAmpBA3QiGyAHIARBkQFqQXBxIhxBAnRqakEIaiIYIBsgA0EBaiINbCIPaiEXIAFFBEAgGCAba0EIa0EAIBtBA2wgDWz8CwALIAFBAWsiDUEAIA1BAE4bIQ4DQCAOIAMgASACakEBaiINIAMgDUgbSARAIAAgHCAOIAFrQQFqbGoiDSAFOgAAIA0gBEEBamogBToAACAOQQFqIQ4MAQsLIAFFBEADQCARIARBAmpIBEAgACARaiAFOgAAIBFBAWohEQwBCwsLIAEgAmogA0YEQCAAIBwgAkEBamxqIQ0DQCAeIARBAmpIBEAgDSAeaiAFOgAAIB5BAWohHgwBCwsLIAFFBEAgByAcQQNsaiENA0AgHSAEQQJqSARAIA0gHWogBToAACAdQQFqIR0MAQsLCyAPIBdqIRUgASERA0AgESABIAJqTARAIAAgHCARIAFrQQFqbGohEiARIBtsIRkgByAcIBFBA3FsaiEUIAMgEUYEQEEAIR4DQCAeIARBAmpIBEAgFCAeaiAFOgAAIB5BAWohHgwBCwsFIBEgASACakYEQEEBDwUgEiENIBggGWohHiAVIBlqIR1BACETQQEhECAUQQFqIQ4DQCAEIBNKBEAgEEEAIA0hDyAOIRBBACEaQgAhIkIAISEgDf0ABAAhCCANIBxr/QAEACANIBxq/QAEAP15IQkDQCAaQcAASARAIAggCf15IAggBhsiCiAKIA9BEGoiD/0ABAAiCiAPIBxr/QAEACAPIBxq/QAEAP15Igv9eSAKIAYb/Q0CAwQFBgcICQoLDA0ODxAR/XkgCSAL/Q0BAgMEBQYHCAkKCwwNDg8Q/XkhCSAIIAoiCP0NAQIDBAUGBwgJCgsMDQ4PECIKIAn9LCEMIBD9DAAAAAAAAAAAAAAAAAAAAAAgCiAM/VL9CwQAICEgDP1krCAarCIjhoQhISAiIAogCf0o/WSsICOGhCEiIBBBEGohECALIQkgGkEQaiEaDAELCyAeICEgIkJ/hYM3AwAgHSAiNwMAQQEbIRAgBCATayIPQcAASARAIB4gD0HAAE4EfkJ/BUIBIA+shkIBfQsgHikDAIM3AwAgHSAEIBNrIg9BwABOBH5CfwVCASAPrIZCAX0LIB0pAwCDNwMACyANQUBrIQ0gDkFAayEOIB5BCGohHiAdQQhqIR0gE0FAayETDAELCyAUIAU6AAAgFCAEQQFqaiAFOgAAIBBFBEBBAA8LCwsgEQRAIBIgHGshDiAHIBwgEUECa0EDcWxqIQ0gByAcIBFBAWtBA3FsaiETIBggGWogG2shHyAXIBlqIBtrISBBACEeA0AgFiAeSgRAIB5BA3QiDyAfaikDACEhIB5BBnQhECAPICBqICFQBH5CAAVBACESQgAhIiAQIBNqIg/9AAQAIQogDSAQaiIa/QAEACAQIBRqIh39AAQA/XkhCCAOIBBqQQFqIRADQCASQcAASARAIAogCCIJ/XkgCiAGGyILIA9BEGoiD/0ABAAiCiAaQRBqIhr9AAQAIB1BEGoiHf0ABAD9eSII/XkgCiAGG/0NAgMEBQYHCAkKCwwNDg8QESEMICIgCyAM/XkgCSAI/Q0BAgMEBQYHCAkKCwwNDg8Q/XkgEP0ABAD9LP1krCASrIaEISIgEEEQaiEQIBJBEGohEgwBCwsgISAigws3AwAgHkEBaiEeDAELCyAYIBlqIBtrIBcgGWoiDSAbayANIBtBAXRrIBYgBhAAGgsgEUEBaiERDAELC0EBC+UKAxR/BXsDfiAEQT9qQQZ1IgghESAIQQJqQQN0IhYgByAEQQF0QdMBakFwcSIXQQJ0ampBCGoiEyAWIANBAWoiCGwiCmohEiABRQRAIBMgFmtBCGtBACAWQQNsIAhs/AsACyABQQFrIghBACAIQQBOGyEJA0AgCSADIAEgAmpBAWoiCCADIAhIG0gEQCAAIBcgCSABa0EBamxqIgggBTsBACAIIARBAWpBAXRqIAU7AQAgCUEBaiEJDAELCyABRQRAA0AgDCAEQQJqSARAIAAgDEEBdGogBTsBACAMQQFqIQwMAQsLCyABIAJqIANGBEAgACAXIAJBAWpsaiEIA0AgGSAEQQJqSARAIAggGUEBdGogBTsBACAZQQFqIRkMAQsLCyABRQRAIAcgF0EDbGohCANAIBggBEECakgEQCAIIBhBAXRqIAU7AQAgGEEBaiEYDAELCwsgCiASaiEQIAEhDANAIAwgASACakwEQCAAIBcgDCABa0EBamxqIQ0gDCAWbCEUIAcgFyAMQQNxbGohDyADIAxGBEBBACEZA0AgGSAEQQJqSARAIA8gGUEBdGogBTsBACAZQQFqIRkMAQsLBSAMIAEgAmpGBEBBAQ8FIA0hCCATIBRqIRkgECAUaiEYQQAhDkEBIQsgD0ECaiEJA0AgBCAOSgRAIAtBACAIIQogCSELQQAhFUIAISJCACEhIAj9AAQAIRwgCCAXa/0ABAAgCCAXav0ABAD9mQEhHQNAIBVBwABIBEAgHCAd/ZkBIBwgBhsiHiAeIApBEGoiCv0ABAAiHiAKIBdr/QAEACAKIBdq/QAEAP2ZASIf/ZkBIB4gBhv9DQQFBgcICQoLDA0ODxAREhP9mQEgHSAf/Q0CAwQFBgcICQoLDA0ODxAR/ZkBIR0gHCAeIhz9DQIDBAUGBwgJCgsMDQ4PEBEiHiAd/TYhICAL/QwAAAAAAAAAAAAAAAAAAAAAIB4gIP1S/QsEACAhICD9hAGsIBWsIiOGhCEhICIgHiAd/TL9hAGsICOGhCEiIAtBEGohCyAfIR0gFUEIaiEVDAELCyAZICEgIkJ/hYM3AwAgGCAiNwMAQQEbIQsgBCAOayIKQcAASARAIBkgCkHAAE4EfkJ/BUIBIAqshkIBfQsgGSkDAIM3AwAgGCAEIA5rIgpBwABOBH5CfwVCASAKrIZCAX0LIBgpAwCDNwMACyAIQYABaiEIIAlBgAFqIQkgGUEIaiEZIBhBCGohGCAOQUBrIQ4MAQsLIA8gBTsBACAPIARBAWpBAXRqIAU7AQAgC0UEQEEADwsLCyAMBEAgDSAXayEJIAcgFyAMQQJrQQNxbGohCCAHIBcgDEEBa0EDcWxqIQ4gEyAUaiAWayEaIBIgFGogFmshG0EAIRkDQCARIBlKBEAgGUEDdCIKIBpqKQMAISEgGUEHdCELIAogG2ogIVAEfkIABUEAIQ1CACEiIAsgDmoiCv0ABAAhHCAIIAtqIhX9AAQAIAsgD2oiGP0ABAD9mQEhHSAJIAtqQQJqIQsDQCANQcAASARAIBwgHSIe/ZkBIBwgBhsiHyAKQRBqIgr9AAQAIhwgFUEQaiIV/QAEACAYQRBqIhj9AAQA/ZkBIh39mQEgHCAGG/0NBAUGBwgJCgsMDQ4PEBESEyEgICIgHyAg/ZkBIB4gHf0NAgMEBQYHCAkKCwwNDg8QEf2ZASAL/QAEAP02/YQBrCANrIaEISIgC0EQaiELIA1BCGohDQwBCwsgISAigws3AwAgGUEBaiEZDAELCyATIBRqIBZrIBIgFGoiCCAWayAIIBZBAXRrIBEgBhAAGgsgDEEBaiEMDAELC0EBC9YKAwZ7FH8DfiAEQT9qQQZ1Ig4hFyAOQQJqQQN0IhwgByAEQQN0Qd8EakFwcSIdQQJ0ampBCGoiGSAcIANBAWoiDmwiEGohGCABRQRAIBkgHGtBCGtBACAcQQNsIA5s/AsACyABQQFrIg5BACAOQQBOGyEPA0AgDyADIAEgAmpBAWoiDiADIA5IG0gEQCAAIB0gDyABa0EBamxqIg4gBTkDACAOIARBAWpBA3RqIAU5AwAgD0EBaiEPDAELCyABRQRAA0AgEiAEQQJqSARAIAAgEkEDdGogBTkDACASQQFqIRIMAQsLCyABIAJqIANGBEAgACAdIAJBAWpsaiEOA0AgHyAEQQJqSARAIA4gH0EDdGogBTkDACAfQQFqIR8MAQsLCyABRQRAIAcgHUEDbGohDgNAIB4gBEECakgEQCAOIB5BA3RqIAU5AwAgHkEBaiEeDAELCwsgECAYaiEWIAEhEgNAIBIgASACakwEQCAAIB0gEiABa0EBamxqIRMgEiAcbCEaIAcgHSASQQNxbGohFSADIBJGBEBBACEfA0AgHyAEQQJqSARAIBUgH0EDdGogBTkDACAfQQFqIR8MAQsLBSASIAEgAmpGBEBBAQ8FIBMhDiAZIBpqIR8gFiAaaiEeQQAhFEEBIREgFUEIaiEPA0AgBCAUSgRAIBFBACAOIRAgDyERQQAhG0IAISP9DAAAAAAAAAAAAAAAAAAAAAAhDEIAISIgDv0ABAAhCSAOIB1r/QAEACAOIB1q/QAEAP33ASEIA0AgG0HAAEgEQCAJIAj99wEgCSAGGyAQQRBqIhD9AAQAIgogECAda/0ABAAgECAdav0ABAD99wEiC/33ASAKIAYb/fcBIAggC/0NCAkKCwwNDg8QERITFBUWF/33ASEIIAwgCSAKIgn9DQgJCgsMDQ4PEBESExQVFhciCiAK/Uj9UCEMIBH9DAAAAAAAAPD/AAAAAAAA8P8gCiAKIAj9TCIN/VL9CwQAICIgDf3EAawgG6wiJIaEISIgIyAKIAj9Sv3EAawgJIaEISMgEUEQaiERIAshCCAbQQJqIRsMAQsLIB8gIiAjQn+FgzcDACAeICM3AwAgDP1TRRshESAEIBRrIhBBwABIBEAgHyAQQcAATgR+Qn8FQgEgEKyGQgF9CyAfKQMAgzcDACAeIAQgFGsiEEHAAE4EfkJ/BUIBIBCshkIBfQsgHikDAIM3AwALIA5BgARqIQ4gD0GABGohDyAfQQhqIR8gHkEIaiEeIBRBQGshFAwBCwsgFSAFOQMAIBUgBEEBakEDdGogBTkDACARRQRAQQAPCwsLIBIEQCATIB1rIQ8gByAdIBJBAmtBA3FsaiEOIAcgHSASQQFrQQNxbGohFCAZIBpqIBxrISAgGCAaaiAcayEhQQAhHwNAIBcgH0oEQCAfQQN0IhAgIGopAwAhIiAfQQl0IREgECAhaiAiUAR+QgAFQQAhE0IAISMgESAUaiIQ/QAEACEJIA4gEWoiG/0ABAAgESAVaiIe/QAEAP33ASEIIA8gEWpBCGohEQNAIBNBwABIBEAgIyAJIAgiCv33ASAJIAYbIBBBEGoiEP0ABAAiCSAbQRBqIhv9AAQAIB5BEGoiHv0ABAD99wEiCP33ASAJIAYb/fcBIAogCP0NCAkKCwwNDg8QERITFBUWF/33ASAR/QAEAP1M/cQBrCATrIaEISMgEUEQaiERIBNBAmohEwwBCwsgIiAjgws3AwAgH0EBaiEfDAELCyAZIBpqIBxrIBggGmoiDiAcayAOIBxBAXRrIBcgBhAAGgsgEkEBaiESDAELC0EBC4YLAwZ7FH8DfiAEQT9qQQZ1Ig4hFyAOQQJqQQN0IhwgByAEQQJ0QdcCakFwcSIdQQJ0ampBCGoiGSAcIANBAWoiDmwiEGohGCABRQRAIBkgHGtBCGtBACAcQQNsIA5s/AsACyABQQFrIg5BACAOQQBOGyEPA0AgDyADIAEgAmpBAWoiDiADIA5IG0gEQCAAIB0gDyABa0EBamxqIg4gBTgCACAOIARBAWpBAnRqIAU4AgAgD0EBaiEPDAELCyABRQRAA0AgEiAEQQJqSARAIAAgEkECdGogBTgCACASQQFqIRIMAQsLCyABIAJqIANGBEAgACAdIAJBAWpsaiEOA0AgHyAEQQJqSARAIA4gH0ECdGogBTgCACAfQQFqIR8MAQsLCyABRQRAIAcgHUEDbGohDgNAIB4gBEECakgEQCAOIB5BAnRqIAU4AgAgHkEBaiEeDAELCwsgECAYaiEWIAEhEgNAIBIgASACakwEQCAAIB0gEiABa0EBamxqIRMgEiAcbCEaIAcgHSASQQNxbGohFSADIBJGBEBBACEfA0AgHyAEQQJqSARAIBUgH0ECdGogBTgCACAfQQFqIR8MAQsLBSASIAEgAmpGBEBBAQ8FIBMhDiAZIBpqIR8gFiAaaiEeQQAhFEEBIREgFUEEaiEPA0AgBCAUSgRAIBFBACAOIRAgDyERQQAhG0IAISP9DAAAAAAAAAAAAAAAAAAAAAAhDEIAISIgDv0ABAAhCSAOIB1r/QAEACAOIB1q/QAEAP3rASEIA0AgG0HAAEgEQCAJIAj96wEgCSAGGyIKIAogEEEQaiIQ/QAEACIKIBAgHWv9AAQAIBAgHWr9AAQA/esBIgv96wEgCiAGG/0NCAkKCwwNDg8QERITFBUWF/3rASAIIAv9DQQFBgcICQoLDA0ODxAREhP96wEhCCAMIAkgCiIJ/Q0EBQYHCAkKCwwNDg8QERITIgogCv1C/VAhDCAR/QwAAID/AACA/wAAgP8AAID/IAogCiAI/UYiDf1S/QsEACAiIA39pAGsIBusIiSGhCEiICMgCiAI/UT9pAGsICSGhCEjIBFBEGohESALIQggG0EEaiEbDAELCyAfICIgI0J/hYM3AwAgHiAjNwMAIAz9U0UbIREgBCAUayIQQcAASARAIB8gEEHAAE4EfkJ/BUIBIBCshkIBfQsgHykDAIM3AwAgHiAEIBRrIhBBwABOBH5CfwVCASAQrIZCAX0LIB4pAwCDNwMACyAOQYACaiEOIA9BgAJqIQ8gH0EIaiEfIB5BCGohHiAUQUBrIRQMAQsLIBUgBTgCACAVIARBAWpBAnRqIAU4AgAgEUUEQEEADwsLCyASBEAgEyAdayEPIAcgHSASQQJrQQNxbGohDiAHIB0gEkEBa0EDcWxqIRQgGSAaaiAcayEgIBggGmogHGshIUEAIR8DQCAXIB9KBEAgH0EDdCIQICBqKQMAISIgH0EIdCERIBAgIWogIlAEfkIABUEAIRNCACEjIBEgFGoiEP0ABAAhCSAOIBFqIhv9AAQAIBEgFWoiHv0ABAD96wEhCCAPIBFqQQRqIREDQCATQcAASARAIAkgCCIK/esBIAkgBhsiCyAQQRBqIhD9AAQAIgkgG0EQaiIb/QAEACAeQRBqIh79AAQA/esBIgj96wEgCSAGG/0NCAkKCwwNDg8QERITFBUWFyEMICMgCyAM/esBIAogCP0NBAUGBwgJCgsMDQ4PEBESE/3rASAR/QAEAP1G/aQBrCATrIaEISMgEUEQaiERIBNBBGohEwwBCwsgIiAjgws3AwAgH0EBaiEfDAELCyAZIBpqIBxrIBggGmoiDiAcayAOIBxBAXRrIBcgBhAAGgsgEkEBaiESDAELC0EBC2gAIAhFBEAgACABIAIgAyAEIAX8AyAGIAcQHQ8LIAhBAUYEQCAAIAEgAiADIAQgBfwDIAYgBxAeDwsgCEECRgRAIAAgASACIAMgBCAFtiAGIAcQIA8LIAAgASACIAMgBCAFIAYgBxAfC+wBAQR/IAVBAEGAgBD8CwAgASIHIAJBAnRqIQkDQCAHIAlJBEAgBSAAIAcoAgBBAnRqKAIAIARzIAN2Qf//A3FBAnRqIgogCigCAEEBajYCACAHQQRqIQcMAQsLIAUiB0GAgBBqIQkDQCAHIAlJBEAgBygCACEKIAcgCDYCACAIIApqIQggB0EEaiEHDAELCyABIAJBAnRqIQIDQCABIAJJBEAgBSAAIAEoAgAiB0ECdGooAgAgBHMgA3ZB//8DcUECdGoiCCgCACEJIAggCUEBajYCACAGIAlBAnRqIAc2AgAgAUEEaiEBDAELCwupBwIJfwJ7A0AgAyAPSgRAIAIgD0ECdGooAgAiESAAaiISIAEgEWoiEyAEIAYgCBADIBJBAWstAAAhESAEIBJqIRQDQCASIBRJBEAgEiATLQAAIhUgEi0AACIWIBEgFiARQf8BcUkbIhEgEUH/AXEgFUkbIhE6AAAgE0EBaiETIBJBAWohEgwBCwsgD0EBaiEPDAELCyADQQFrIRMDQCATQQBOBEAgAiATQQJ0aigCACIGIABqIhIgASAGaiIPIAQgByAIEAMgBCASaiIGLQAAIREgBCAPaiEPA0AgBiASSwRAIA9BAWsiDy0AACIUIAZBAWsiBi0AACIVIBEgFSARQf8BcUkbIhEgEUH/AXEgFEkbIREgBiAROgAADAELCyATQQFrIRMMAQsLA0AgAyAQSgRAIAIgEEECdGooAgAhDyAOIQZBACERIAEgAGshFANAIAQgEUoEQCAAIA8gEWpqIg79AAQAIhggDkEBaiIS/QAEACIX/SYgEiAUav0ABAAgF/0m/U4hF0EAIRIDQCAIIBJKBEAgFyAYIA4gByASQQN0aiITKAIAaiIV/QAEACIX/SYgFCAVav0ABAAgF/0m/U79UCEXIBMoAgQEQCAXIBggFUEBayIT/QAEACIX/SYgEyAUav0ABAAgF/0m/U79UCAYIBVBAWoiE/0ABAAiF/0mIBMgFGr9AAQAIBf9Jv1O/VAhFwsgEkEBaiESDAELCyAX/VMEQCAX/WQhEwNAIBMEQAJAIBEgE2hqIRIgEyATQQFrcSETIAQgEkwNACAGIg5BAWohBiALIA5BAnRqIA8gEmo2AgAgDCAPaiASakEBOgAADAILCwsLIBFBEGohEQwBCwsgBiEOIBBBAWohEAwBCwsgDUEANgIAIA0gDkEAIAUgDkcbNgIEA0AgDSgCACIDIA0oAgQiBEcEQEGAgAQhEgNAIAMgBEcgEkEASnEEQCALIANBAnRqKAIAIQIgA0EBaiIDIAVGBEBBACEDCyACIAxqQQA6AAAgACACai0AACEGQQAhBwNAIAcgCkgEQAJAIAYgAiAJIAdBAnRqKAIAaiIIIABqIg4tAAAiD08NACAPIAEgCGotAAAiD00NACAOIA8gBiAGIA9JGzoAACAIIAxqIg4tAAANACAOQQE6AAAgCyAEQQJ0aiAINgIAIARBAWoiBCAFRgRAQQAhBAsLIAdBAWohBwwBCwsgEkEBayESDAELCyANIAM2AgAgDSAENgIEDAELCwupBwIJfwJ7A0AgAyAPSgRAIAIgD0ECdGooAgAiESAAaiISIAEgEWoiEyAEIAYgCBAEIBJBAWstAAAhESAEIBJqIRQDQCASIBRJBEAgEiATLQAAIhUgEi0AACIWIBEgFiARQf8BcUsbIhEgEUH/AXEgFUsbIhE6AAAgE0EBaiETIBJBAWohEgwBCwsgD0EBaiEPDAELCyADQQFrIRMDQCATQQBOBEAgAiATQQJ0aigCACIGIABqIhIgASAGaiIPIAQgByAIEAQgBCASaiIGLQAAIREgBCAPaiEPA0AgBiASSwRAIA9BAWsiDy0AACIUIAZBAWsiBi0AACIVIBEgFSARQf8BcUsbIhEgEUH/AXEgFEsbIREgBiAROgAADAELCyATQQFrIRMMAQsLA0AgAyAQSgRAIAIgEEECdGooAgAhDyAOIQZBACERIAEgAGshFANAIAQgEUoEQCAAIA8gEWpqIg79AAQAIhggDkEBaiIS/QAEACIX/SggEiAUav0ABAAgF/0o/U4hF0EAIRIDQCAIIBJKBEAgFyAYIA4gByASQQN0aiITKAIAaiIV/QAEACIX/SggFCAVav0ABAAgF/0o/U79UCEXIBMoAgQEQCAXIBggFUEBayIT/QAEACIX/SggEyAUav0ABAAgF/0o/U79UCAYIBVBAWoiE/0ABAAiF/0oIBMgFGr9AAQAIBf9KP1O/VAhFwsgEkEBaiESDAELCyAX/VMEQCAX/WQhEwNAIBMEQAJAIBEgE2hqIRIgEyATQQFrcSETIAQgEkwNACAGIg5BAWohBiALIA5BAnRqIA8gEmo2AgAgDCAPaiASakEBOgAADAILCwsLIBFBEGohEQwBCwsgBiEOIBBBAWohEAwBCwsgDUEANgIAIA0gDkEAIAUgDkcbNgIEA0AgDSgCACIDIA0oAgQiBEcEQEGAgAQhEgNAIAMgBEcgEkEASnEEQCALIANBAnRqKAIAIQIgA0EBaiIDIAVGBEBBACEDCyACIAxqQQA6AAAgACACai0AACEGQQAhBwNAIAcgCkgEQAJAIAYgAiAJIAdBAnRqKAIAaiIIIABqIg4tAAAiD00NACAPIAEgCGotAAAiD08NACAOIA8gBiAGIA9LGzoAACAIIAxqIg4tAAANACAOQQE6AAAgCyAEQQJ0aiAINgIAIARBAWoiBCAFRgRAQQAhBAsLIAdBAWohBwwBCwsgEkEBayESDAELCyANIAM2AgAgDSAENgIEDAELCwvKBwIJfwJ7A0AgAyARSgRAIAIgEUECdGooAgBBAXQiDyAAaiIQIAEgD2oiDyAEIAYgCBAFIBBBAmsvAQAhEiAQIARBAXRqIRUDQCAQIBVJBEAgECAPLwEAIhYgEC8BACIUIBIgFCASQf//A3FJGyISIBJB//8DcSAWSRsiEjsBACAPQQJqIQ8gEEECaiEQDAELCyARQQFqIREMAQsLIANBAWshEQNAIBFBAE4EQCACIBFBAnRqKAIAQQF0IgYgAGoiEiABIAZqIgYgBCAHIAgQBSAEQQF0IhQgEmoiDy8BACEQIAYgFGohBgNAIA8gEksEQCAGQQJrIgYvAQAiFCAPQQJrIg8vAQAiFSAQIBUgEEH//wNxSRsiECAQQf//A3EgFEkbIRAgDyAQOwEADAELCyARQQFrIREMAQsLA0AgAyATSgRAIAIgE0ECdGooAgAhEiAOIQZBACERIAEgAGshFANAIAQgEUoEQCAAIBEgEmpBAXRqIg79AAQAIhggDkECaiIP/QAEACIX/TAgDyAUav0ABAAgF/0w/U4hF0EAIRADQCAIIBBKBEAgFyAYIA4gByAQQQN0aiIPKAIAQQF0aiIV/QAEACIX/TAgFCAVav0ABAAgF/0w/U79UCEXIA8oAgQEQCAXIBggFUECayIP/QAEACIX/TAgDyAUav0ABAAgF/0w/U79UCAYIBVBAmoiD/0ABAAiF/0wIA8gFGr9AAQAIBf9MP1O/VAhFwsgEEEBaiEQDAELCyAX/VMEQCAX/YQBIQ4DQCAOBEACQCARIA5oaiEQIA4gDkEBa3EhDiAEIBBMDQAgBiIPQQFqIQYgCyAPQQJ0aiAQIBJqNgIAIAwgEmogEGpBAToAAAwCCwsLCyARQQhqIREMAQsLIAYhDiATQQFqIRMMAQsLIA1BADYCACANIA5BACAFIA5HGzYCBANAIA0oAgAiAyANKAIEIgJHBEBBgIAEIRADQCACIANHIBBBAEpxBEAgCyADQQJ0aigCACEEIANBAWoiAyAFRgRAQQAhAwsgBCAMakEAOgAAIAAgBEEBdGovAQAhBkEAIQ4DQCAKIA5KBEACQCAEIAkgDkECdGooAgBqIgdBAXQiCCAAaiIPLwEAIhEgBk0NACARIAEgCGovAQAiCE0NACAPIAggBiAGIAhJGzsBACAHIAxqIggtAAANACAIQQE6AAAgCyACQQJ0aiAHNgIAIAJBAWoiAiAFRgRAQQAhAgsLIA5BAWohDgwBCwsgEEEBayEQDAELCyANIAM2AgAgDSACNgIEDAELCwvKBwIJfwJ7A0AgAyARSgRAIAIgEUECdGooAgBBAXQiDyAAaiIQIAEgD2oiDyAEIAYgCBAGIBBBAmsvAQAhEiAQIARBAXRqIRUDQCAQIBVJBEAgECAPLwEAIhYgEC8BACIUIBIgFCASQf//A3FLGyISIBJB//8DcSAWSxsiEjsBACAPQQJqIQ8gEEECaiEQDAELCyARQQFqIREMAQsLIANBAWshEQNAIBFBAE4EQCACIBFBAnRqKAIAQQF0IgYgAGoiEiABIAZqIgYgBCAHIAgQBiAEQQF0IhQgEmoiDy8BACEQIAYgFGohBgNAIA8gEksEQCAGQQJrIgYvAQAiFCAPQQJrIg8vAQAiFSAQIBUgEEH//wNxSxsiECAQQf//A3EgFEsbIRAgDyAQOwEADAELCyARQQFrIREMAQsLA0AgAyATSgRAIAIgE0ECdGooAgAhEiAOIQZBACERIAEgAGshFANAIAQgEUoEQCAAIBEgEmpBAXRqIg79AAQAIhggDkECaiIP/QAEACIX/TIgDyAUav0ABAAgF/0y/U4hF0EAIRADQCAIIBBKBEAgFyAYIA4gByAQQQN0aiIPKAIAQQF0aiIV/QAEACIX/TIgFCAVav0ABAAgF/0y/U79UCEXIA8oAgQEQCAXIBggFUECayIP/QAEACIX/TIgDyAUav0ABAAgF/0y/U79UCAYIBVBAmoiD/0ABAAiF/0yIA8gFGr9AAQAIBf9Mv1O/VAhFwsgEEEBaiEQDAELCyAX/VMEQCAX/YQBIQ4DQCAOBEACQCARIA5oaiEQIA4gDkEBa3EhDiAEIBBMDQAgBiIPQQFqIQYgCyAPQQJ0aiAQIBJqNgIAIAwgEmogEGpBAToAAAwCCwsLCyARQQhqIREMAQsLIAYhDiATQQFqIRMMAQsLIA1BADYCACANIA5BACAFIA5HGzYCBANAIA0oAgAiAyANKAIEIgJHBEBBgIAEIRADQCACIANHIBBBAEpxBEAgCyADQQJ0aigCACEEIANBAWoiAyAFRgRAQQAhAwsgBCAMakEAOgAAIAAgBEEBdGovAQAhBkEAIQ4DQCAKIA5KBEACQCAEIAkgDkECdGooAgBqIgdBAXQiCCAAaiIPLwEAIhEgBk8NACARIAEgCGovAQAiCE8NACAPIAggBiAGIAhLGzsBACAHIAxqIggtAAANACAIQQE6AAAgCyACQQJ0aiAHNgIAIAJBAWoiAiAFRgRAQQAhAgsLIA5BAWohDgwBCwsgEEEBayEQDAELCyANIAM2AgAgDSACNgIEDAELCwvABwMIfwJ7A34DQCADIBFKBEAgAiARQQJ0aigCAEEDdCIPIABqIhAgASAPaiIPIAQgBiAIEAcgEEEIaykDACEYIBAgBEEDdGohEwNAIBAgE0kEQCAQIA8pAwAiGSAQKQMAIhogGCAYIBpVGyIYIBggGVMbIhg3AwAgD0EIaiEPIBBBCGohEAwBCwsgEUEBaiERDAELCyADQQFrIREDQCARQQBOBEAgAiARQQJ0aigCAEEDdCIGIABqIhMgASAGaiIGIAQgByAIEAcgBEEDdCIQIBNqIg8pAwAhGCAGIBBqIRADQCAPIBNLBEAgEEEIayIQKQMAIhkgD0EIayIPKQMAIhogGCAYIBpVGyIYIBggGVMbIRggDyAYNwMADAELCyARQQFrIREMAQsLA0AgAyASSgRAIAIgEkECdGooAgAhESAOIQZBACEQIAEgAGshEwNAIAQgEEoEQCAAIBAgEWpBA3RqIhT9AAQAIhcgFEEIaiIO/QAEACIW/dgBIA4gE2r9AAQAIBb92AH9TiEWQQAhDgNAIAggDkoEQCAWIBcgFCAHIA5BA3RqIhUoAgBBA3RqIg/9AAQAIhb92AEgDyATav0ABAAgFv3YAf1O/VAhFiAVKAIEBEAgFiAXIA9BCGsiFf0ABAAiFv3YASATIBVq/QAEACAW/dgB/U79UCAXIA9BCGoiD/0ABAAiFv3YASAPIBNq/QAEACAW/dgB/U79UCEWCyAOQQFqIQ4MAQsLIBb9UwRAIBb9xAEhDgNAIA4EQAJAIBAgDmhqIRQgDiAOQQFrcSEOIAQgFEwNACAGIg9BAWohBiALIA9BAnRqIBEgFGo2AgAgDCARaiAUakEBOgAADAILCwsLIBBBAmohEAwBCwsgBiEOIBJBAWohEgwBCwsgDUEANgIAIA0gDkEAIAUgDkcbNgIEA0AgDSgCACIDIA0oAgQiAkcEQEGAgAQhCANAIAIgA0cgCEEASnEEQCALIANBAnRqKAIAIQQgA0EBaiIDIAVGBEBBACEDCyAEIAxqQQA6AAAgACAEQQN0aikDACEYQQAhDwNAIAogD0oEQAJAIBggBCAJIA9BAnRqKAIAaiIGQQN0IgcgAGoiDikDACIZWQ0AIBkgASAHaikDACIZVw0AIA4gGSAYIBggGVMbNwMAIAYgDGoiBy0AAA0AIAdBAToAACALIAJBAnRqIAY2AgAgAkEBaiICIAVGBEBBACECCwsgD0EBaiEPDAELCyAIQQFrIQgMAQsLIA0gAzYCACANIAI2AgQMAQsLC8AHAwh/AnsDfgNAIAMgEUoEQCACIBFBAnRqKAIAQQN0Ig8gAGoiECABIA9qIg8gBCAGIAgQCCAQQQhrKQMAIRggECAEQQN0aiETA0AgECATSQRAIBAgDykDACIZIBApAwAiGiAYIBggGlMbIhggGCAZVRsiGDcDACAPQQhqIQ8gEEEIaiEQDAELCyARQQFqIREMAQsLIANBAWshEQNAIBFBAE4EQCACIBFBAnRqKAIAQQN0IgYgAGoiEyABIAZqIgYgBCAHIAgQCCAEQQN0IhAgE2oiDykDACEYIAYgEGohEANAIA8gE0sEQCAQQQhrIhApAwAiGSAPQQhrIg8pAwAiGiAYIBggGlMbIhggGCAZVRshGCAPIBg3AwAMAQsLIBFBAWshEQwBCwsDQCADIBJKBEAgAiASQQJ0aigCACERIA4hBkEAIRAgASAAayETA0AgBCAQSgRAIAAgECARakEDdGoiFP0ABAAiFyAUQQhqIg79AAQAIhb92QEgDiATav0ABAAgFv3ZAf1OIRZBACEOA0AgCCAOSgRAIBYgFyAUIAcgDkEDdGoiFSgCAEEDdGoiD/0ABAAiFv3ZASAPIBNq/QAEACAW/dkB/U79UCEWIBUoAgQEQCAWIBcgD0EIayIV/QAEACIW/dkBIBMgFWr9AAQAIBb92QH9Tv1QIBcgD0EIaiIP/QAEACIW/dkBIA8gE2r9AAQAIBb92QH9Tv1QIRYLIA5BAWohDgwBCwsgFv1TBEAgFv3EASEOA0AgDgRAAkAgECAOaGohFCAOIA5BAWtxIQ4gBCAUTA0AIAYiD0EBaiEGIAsgD0ECdGogESAUajYCACAMIBFqIBRqQQE6AAAMAgsLCwsgEEECaiEQDAELCyAGIQ4gEkEBaiESDAELCyANQQA2AgAgDSAOQQAgBSAORxs2AgQDQCANKAIAIgMgDSgCBCICRwRAQYCABCEIA0AgAiADRyAIQQBKcQRAIAsgA0ECdGooAgAhBCADQQFqIgMgBUYEQEEAIQMLIAQgDGpBADoAACAAIARBA3RqKQMAIRhBACEPA0AgCiAPSgRAAkAgGCAEIAkgD0ECdGooAgBqIgZBA3QiByAAaiIOKQMAIhlXDQAgGSABIAdqKQMAIhlZDQAgDiAZIBggGCAZVRs3AwAgBiAMaiIHLQAADQAgB0EBOgAAIAsgAkECdGogBjYCACACQQFqIgIgBUYEQEEAIQILCyAPQQFqIQ8MAQsLIAhBAWshCAwBCwsgDSADNgIAIA0gAjYCBAwBCwsLtgcCCX8CewNAIAMgEUoEQCACIBFBAnRqKAIAQQJ0Ig8gAGoiECABIA9qIg8gBCAGIAgQCSAQQQRrKAIAIRIgECAEQQJ0aiEVA0AgECAVSQRAIBAgDygCACIWIBAoAgAiFCASIBIgFEobIhIgEiAWSBsiEjYCACAPQQRqIQ8gEEEEaiEQDAELCyARQQFqIREMAQsLIANBAWshEQNAIBFBAE4EQCACIBFBAnRqKAIAQQJ0IgYgAGoiEiABIAZqIgYgBCAHIAgQCSAEQQJ0IhQgEmoiDygCACEQIAYgFGohBgNAIA8gEksEQCAGQQRrIgYoAgAiFCAPQQRrIg8oAgAiFSAQIBAgFUobIhAgECAUSBshECAPIBA2AgAMAQsLIBFBAWshEQwBCwsDQCADIBNKBEAgAiATQQJ0aigCACESIA4hBkEAIREgASAAayEUA0AgBCARSgRAIAAgESASakECdGoiDv0ABAAiGCAOQQRqIg/9AAQAIhf9OSAPIBRq/QAEACAX/Tn9TiEXQQAhEANAIAggEEoEQCAXIBggDiAHIBBBA3RqIg8oAgBBAnRqIhX9AAQAIhf9OSAUIBVq/QAEACAX/Tn9Tv1QIRcgDygCBARAIBcgGCAVQQRrIg/9AAQAIhf9OSAPIBRq/QAEACAX/Tn9Tv1QIBggFUEEaiIP/QAEACIX/TkgDyAUav0ABAAgF/05/U79UCEXCyAQQQFqIRAMAQsLIBf9UwRAIBf9pAEhDgNAIA4EQAJAIBEgDmhqIRAgDiAOQQFrcSEOIAQgEEwNACAGIg9BAWohBiALIA9BAnRqIBAgEmo2AgAgDCASaiAQakEBOgAADAILCwsLIBFBBGohEQwBCwsgBiEOIBNBAWohEwwBCwsgDUEANgIAIA0gDkEAIAUgDkcbNgIEA0AgDSgCACIDIA0oAgQiAkcEQEGAgAQhEANAIAIgA0cgEEEASnEEQCALIANBAnRqKAIAIQQgA0EBaiIDIAVGBEBBACEDCyAEIAxqQQA6AAAgACAEQQJ0aigCACEGQQAhDgNAIAogDkoEQAJAIAQgCSAOQQJ0aigCAGoiB0ECdCIIIABqIg8oAgAiESAGTA0AIBEgASAIaigCACIITA0AIA8gCCAGIAYgCEgbNgIAIAcgDGoiCC0AAA0AIAhBAToAACALIAJBAnRqIAc2AgAgAkEBaiICIAVGBEBBACECCwsgDkEBaiEODAELCyAQQQFrIRAMAQsLIA0gAzYCACANIAI2AgQMAQsLC7YHAgl/AnsDQCADIBFKBEAgAiARQQJ0aigCAEECdCIPIABqIhAgASAPaiIPIAQgBiAIEAogEEEEaygCACESIBAgBEECdGohFQNAIBAgFUkEQCAQIA8oAgAiFiAQKAIAIhQgEiASIBRIGyISIBIgFkobIhI2AgAgD0EEaiEPIBBBBGohEAwBCwsgEUEBaiERDAELCyADQQFrIREDQCARQQBOBEAgAiARQQJ0aigCAEECdCIGIABqIhIgASAGaiIGIAQgByAIEAogBEECdCIUIBJqIg8oAgAhECAGIBRqIQYDQCAPIBJLBEAgBkEEayIGKAIAIhQgD0EEayIPKAIAIhUgECAQIBVIGyIQIBAgFEobIRAgDyAQNgIADAELCyARQQFrIREMAQsLA0AgAyATSgRAIAIgE0ECdGooAgAhEiAOIQZBACERIAEgAGshFANAIAQgEUoEQCAAIBEgEmpBAnRqIg79AAQAIhggDkEEaiIP/QAEACIX/TsgDyAUav0ABAAgF/07/U4hF0EAIRADQCAIIBBKBEAgFyAYIA4gByAQQQN0aiIPKAIAQQJ0aiIV/QAEACIX/TsgFCAVav0ABAAgF/07/U79UCEXIA8oAgQEQCAXIBggFUEEayIP/QAEACIX/TsgDyAUav0ABAAgF/07/U79UCAYIBVBBGoiD/0ABAAiF/07IA8gFGr9AAQAIBf9O/1O/VAhFwsgEEEBaiEQDAELCyAX/VMEQCAX/aQBIQ4DQCAOBEACQCARIA5oaiEQIA4gDkEBa3EhDiAEIBBMDQAgBiIPQQFqIQYgCyAPQQJ0aiAQIBJqNgIAIAwgEmogEGpBAToAAAwCCwsLCyARQQRqIREMAQsLIAYhDiATQQFqIRMMAQsLIA1BADYCACANIA5BACAFIA5HGzYCBANAIA0oAgAiAyANKAIEIgJHBEBBgIAEIRADQCACIANHIBBBAEpxBEAgCyADQQJ0aigCACEEIANBAWoiAyAFRgRAQQAhAwsgBCAMakEAOgAAIAAgBEECdGooAgAhBkEAIQ4DQCAKIA5KBEACQCAEIAkgDkECdGooAgBqIgdBAnQiCCAAaiIPKAIAIhEgBk4NACARIAEgCGooAgAiCE4NACAPIAggBiAGIAhKGzYCACAHIAxqIggtAAANACAIQQE6AAAgCyACQQJ0aiAHNgIAIAJBAWoiAiAFRgRAQQAhAgsLIA5BAWohDgwBCwsgEEEBayEQDAELCyANIAM2AgAgDSACNgIEDAELCwuoAgAgDwRAIA4EQCAOQQFGBEAgACABIAIgAyAEIAUgBiAHIAggCSAKIAsgDCANECYFIA5BAkYEQCAAIAEgAiADIAQgBSAGIAcgCCAJIAogCyAMIA0QKgUgACABIAIgAyAEIAUgBiAHIAggCSAKIAsgDCANECgLCwUgACABIAIgAyAEIAUgBiAHIAggCSAKIAsgDCANECQLBSAOBEAgDkEBRgRAIAAgASACIAMgBCAFIAYgByAIIAkgCiALIAwgDRAlBSAOQQJGBEAgACABIAIgAyAEIAUgBiAHIAggCSAKIAsgDCANECkFIAAgASACIAMgBCAFIAYgByAIIAkgCiALIAwgDRAnCwsFIAAgASACIAMgBCAFIAYgByAIIAkgCiALIAwgDRAjCwsLTQEBeyAAIAFBA3RqIQEDQCAAIAFJBEAgACAA/QAEACICIAJBP/3MAf0M/////////3//////////f/1O/VH9CwQAIABBEGohAAwBCwsLTQEBeyAAIAFBAnRqIQEDQCAAIAFJBEAgACAA/QAEACICIAJBH/2sAf0M////f////3////9/////f/1O/VH9CwQAIABBEGohAAwBCwsL/AQCBX8CfCAAQQBBASACQQMQASIOBEBBACEJA0AgAiAJSgRAIAMgCWoiByACQQFrIgggByAISBshCkEBIAkgCUEBTBshBwNAIAcgCkgEQCAAIAdBA3RqKwMAIhIgACAHQQFrQQN0aisDAGQEfyABIAdqLQAAQQNHBUEACwR/IAdBAWohCANAIBIgACAIQQN0aisDAGEEfyABIAhqLQAAQQNHBUEACwRAIAhBAWohCAwBCwsgEiAAIAhBA3RqKwMAZARAIAEgB2pBAiAIIAdr/AsACyAIBSAHQQFqCyEHDAELCyADIAlqIQkMAQsLBSAAKwMAIRIDQCAIIA1KBEAgACAHIA1BAnRqKAIAIg9BA3RqIAEgD2ogCSAKIAsgEiAMEDMgDUEBaiENDAELCwtBACEHA0AgAiAHSgRAIAMgB2ohCCAHIQkgDkUhEANAIAggCUoEQCABIAlqIgstAABBAkYEQAJAIAAgCUEDdGorAwAhEkEBIQxBACEHQQEhCiAGIAk2AgAgC0EBOgAAA0AgByAKSARAIAciC0EBaiEHIAYgC0ECdGooAgAhEUEAIQ0DQCAFIA1KBEAgACARIAQgDUECdGooAgBqIgtBA3RqKwMAIhMgEmEEQCABIAtqLQAAIg9BASAQG0UgD0EDRnIEQEEAIQwFIA9BAUcEQCAGIApBAnRqIAs2AgAgASALakEBOgAAIApBAWohCgsLBUEAIAwgEiATYxshDAsgDUEBaiENDAELCwwBCwsgDA0AQQAhBwNAIAcgCkgEQCABIAYgB0ECdGooAgBqQQA6AAAgB0EBaiEHDAELCwsLIAlBAWohCQwBCwsgCCEHDAELCwv8BAIFfwJ9IABBAEEBIAJBAhABIg4EQEEAIQkDQCACIAlKBEAgAyAJaiIHIAJBAWsiCCAHIAhIGyEKQQEgCSAJQQFMGyEHA0AgByAKSARAIAAgB0ECdGoqAgAiEiAAIAdBAWtBAnRqKgIAXgR/IAEgB2otAABBA0cFQQALBH8gB0EBaiEIA0AgEiAAIAhBAnRqKgIAWwR/IAEgCGotAABBA0cFQQALBEAgCEEBaiEIDAELCyASIAAgCEECdGoqAgBeBEAgASAHakECIAggB2v8CwALIAgFIAdBAWoLIQcMAQsLIAMgCWohCQwBCwsFIAAqAgAhEgNAIAggDUoEQCAAIAcgDUECdGooAgAiD0ECdGogASAPaiAJIAogCyASIAwQNCANQQFqIQ0MAQsLC0EAIQcDQCACIAdKBEAgAyAHaiEIIAchCSAORSEQA0AgCCAJSgRAIAEgCWoiCy0AAEECRgRAAkAgACAJQQJ0aioCACESQQEhDEEAIQdBASEKIAYgCTYCACALQQE6AAADQCAHIApIBEAgByILQQFqIQcgBiALQQJ0aigCACERQQAhDQNAIAUgDUoEQCAAIBEgBCANQQJ0aigCAGoiC0ECdGoqAgAiEyASWwRAIAEgC2otAAAiD0EBIBAbRSAPQQNGcgRAQQAhDAUgD0EBRwRAIAYgCkECdGogCzYCACABIAtqQQE6AAAgCkEBaiEKCwsFQQAgDCASIBNdGyEMCyANQQFqIQ0MAQsLDAELCyAMDQBBACEHA0AgByAKSARAIAEgBiAHQQJ0aigCAGpBADoAACAHQQFqIQcMAQsLCwsgCUEBaiEJDAELCyAIIQcMAQsLC98GAQN/IA0EQCANQQFGBEAgAC8BACEOQQAhDQNAIAggDUoEQCAAIAcgDUECdGooAgAiD0EBdGogASAPaiAJIAogCyAOIAwQMiANQQFqIQ0MAQsLQQAhBwNAIAIgB0oEQCADIAdqIQggByEKA0AgCCAKSgRAIAEgCmoiBy0AAEECRgRAAkAgACAKQQF0ai8BACEOQQEhDEEAIQlBASELIAYgCjYCACAHQQE6AAADQCAJIAtIBEAgCSIHQQFqIQkgBiAHQQJ0aigCACEPQQAhDQNAIAUgDUoEQCAOIAAgDyAEIA1BAnRqKAIAaiIQQQF0ai8BACIHRgRAIAEgEGotAAAiB0UgB0EDRnIEQEEAIQwFIAdBAUcEQCALIgdBAWohCyAGIAdBAnRqIBA2AgAgASAQakEBOgAACwsFIAxBACAHIA5NGyEMCyANQQFqIQ0MAQsLDAELCyAMDQBBACEJA0AgCSALSARAIAEgBiAJQQJ0aigCAGpBADoAACAJQQFqIQkMAQsLCwsgCkEBaiEKDAELCyAIIQcMAQsLBSANQQJGBEAgACABIAIgAyAEIAUgBiAHIAggCSAKIAsgDBAvBSAAIAEgAiADIAQgBSAGIAcgCCAJIAogCyAMEC4LCwUgAC0AACEOQQAhDQNAIAggDUoEQCAHIA1BAnRqKAIAIg8gAGogASAPaiAJIAogCyAOIAwQMSANQQFqIQ0MAQsLQQAhBwNAIAIgB0oEQCADIAdqIQggByEKA0AgCCAKSgRAIAEgCmoiBy0AAEECRgRAAkAgACAKai0AACEOQQEhDEEAIQlBASELIAYgCjYCACAHQQE6AAADQCAJIAtIBEAgCSIHQQFqIQkgBiAHQQJ0aigCACEPQQAhDQNAIAUgDUoEQCAOIA8gBCANQQJ0aigCAGoiECAAai0AACIHRgRAIAEgEGotAAAiB0UgB0EDRnIEQEEAIQwFIAdBAUcEQCALIgdBAWohCyAGIAdBAnRqIBA2AgAgASAQakEBOgAACwsFIAxBACAHIA5NGyEMCyANQQFqIQ0MAQsLDAELCyAMDQBBACEJA0AgCSALSARAIAEgBiAJQQJ0aigCAGpBADoAACAJQQFqIQkMAQsLCwsgCkEBaiEKDAELCyAIIQcMAQsLCwvfAwIDewV/IAX9DyEJIAYgAkEhakFwcWohCiADIARBA3RqIQ0DQCADIA1JBEAgAygCAEEBayAAaiEEIAMoAgQEQCAGIQUgAkECaiEOIAsEQCAFIA5qIQsDQCAFIAtJBEAgBSAF/QAEACAE/QAEAP15/QsEACAFQRBqIQUgBEEQaiEEDAELCwUgBSAEIA78CgAAC0EBIQsFIAohBSACQQJqIQ4gDARAIAUgDmohDANAIAUgDEkEQCAFIAX9AAQAIAT9AAQA/Xn9CwQAIAVBEGohBSAEQRBqIQQMAQsLBSAFIAQgDvwKAAALQQEhDAsgA0EIaiEDDAELC0EAIQMDQCACIANKBEAgACADaiIE/QAEACEIIARBAWv9AAQAIARBAWr9AAQA/XkhByAMBEAgByADQQFqIApq/QAEAP15IQcLIAsEQCAHIAMgBmoiBP0ABAAgBEEBav0ABAD9ef15IARBAmr9AAQA/XkhBwsgCCAH/SwgCCAJ/Sj9Tv1kIgQEQCAIIAf9KP1kIQUDQCAEBEACQCAEaCENIAQgBEEBa3EhBCADIA1qIAJODQAgASADaiANaiIOLQAAQQNHBEAgDkEBQQIgBSANdUEBcRs6AAALDAILCwsLIANBEGohAwwBCwsL/QMCA3sFfyAF/RAhCSAGIAJBAXRBI2pBcHFqIQogAyAEQQN0aiENA0AgAyANSQRAIAAgAygCAEEBa0EBdGohBCADKAIEBEAgBiEFIAJBAmpBAXQhDiALBEAgBSAOaiELA0AgBSALSQRAIAUgBf0ABAAgBP0ABAD9mQH9CwQAIAVBEGohBSAEQRBqIQQMAQsLBSAFIAQgDvwKAAALQQEhCwUgCiEFIAJBAmpBAXQhDiAMBEAgBSAOaiEMA0AgBSAMSQRAIAUgBf0ABAAgBP0ABAD9mQH9CwQAIAVBEGohBSAEQRBqIQQMAQsLBSAFIAQgDvwKAAALQQEhDAsgA0EIaiEDDAELC0EAIQMDQCACIANKBEAgACADQQF0aiIE/QAEACEIIARBAmv9AAQAIARBAmr9AAQA/ZkBIQcgDARAIAcgCiADQQFqQQF0av0ABAD9mQEhBwsgCwRAIAcgBiADQQF0aiIE/QAEACAEQQJq/QAEAP2ZAf2ZASAEQQRq/QAEAP2ZASEHCyAIIAf9NiAIIAn9Mv1O/YQBIgQEQCAIIAf9Mv2EASEFA0AgBARAAkAgBGghDSAEIARBAWtxIQQgAyANaiACTg0AIAEgA2ogDWoiDi0AAEEDRwRAIA5BAUECIAUgDXVBAXEbOgAACwwCCwsLCyADQQhqIQMMAQsLC/0DAgN7Bn8gBf0UIQggBiACQQN0QS9qQXBxaiELIAMgBEEDdGohDQNAIAMgDUkEQCAAIAMoAgBBAWtBA3RqIQQgAygCBARAIAYhCiACQQJqQQN0IQwgDwRAIAogDGohDANAIAogDEkEQCAKIAr9AAQAIAT9AAQA/fcB/QsEACAKQRBqIQogBEEQaiEEDAELCwUgCiAEIAz8CgAAC0EBIQ8FIAshCiACQQJqQQN0IQwgDgRAIAogDGohDANAIAogDEkEQCAKIAr9AAQAIAT9AAQA/fcB/QsEACAKQRBqIQogBEEQaiEEDAELCwUgCiAEIAz8CgAAC0EBIQ4LIANBCGohAwwBCwtBACEDA0AgAiADSgRAIAAgA0EDdGoiBP0ABAAhCSAEQQhr/QAEACAEQQhq/QAEAP33ASEHIA4EQCAHIAsgA0EBakEDdGr9AAQA/fcBIQcLIA8EQCAHIAYgA0EDdGoiBP0ABAAgBEEIav0ABAD99wH99wEgBEEQav0ABAD99wEhBwsgCSAH/UwgCSAI/Ur9Tv3EASIEBEAgCSAH/Ur9xAEhDQNAIAQEQAJAIARoIQwgBCAEQQFrcSEEIAMgDGogAk4NACABIANqIAxqIgotAABBA0cEQCAKQQFBAiANIAx1QQFxGzoAAAsMAgsLCwsgA0ECaiEDDAELCwv9AwIDewZ/IAX9EyEIIAYgAkECdEEnakFwcWohCyADIARBA3RqIQ0DQCADIA1JBEAgACADKAIAQQFrQQJ0aiEEIAMoAgQEQCAGIQogAkECakECdCEMIA8EQCAKIAxqIQwDQCAKIAxJBEAgCiAK/QAEACAE/QAEAP3rAf0LBAAgCkEQaiEKIARBEGohBAwBCwsFIAogBCAM/AoAAAtBASEPBSALIQogAkECakECdCEMIA4EQCAKIAxqIQwDQCAKIAxJBEAgCiAK/QAEACAE/QAEAP3rAf0LBAAgCkEQaiEKIARBEGohBAwBCwsFIAogBCAM/AoAAAtBASEOCyADQQhqIQMMAQsLQQAhAwNAIAIgA0oEQCAAIANBAnRqIgT9AAQAIQkgBEEEa/0ABAAgBEEEav0ABAD96wEhByAOBEAgByALIANBAWpBAnRq/QAEAP3rASEHCyAPBEAgByAGIANBAnRqIgT9AAQAIARBBGr9AAQA/esB/esBIARBCGr9AAQA/esBIQcLIAkgB/1GIAkgCP1E/U79pAEiBARAIAkgB/1E/aQBIQ0DQCAEBEACQCAEaCEMIAQgBEEBa3EhBCADIAxqIAJODQAgASADaiAMaiIKLQAAQQNHBEAgCkEBQQIgDSAMdUEBcRs6AAALDAILCwsLIANBBGohAwwBCwsLjgQBCX8gAyIJIARBAnRqIQQDQCAEIAlLBEAgCUGAgICAeDYCACAJQQRqIQkMAQsLIAJBAWshBANAIARBAE4EQEF/IARBgCBrIgkgCUEASBshECAEIQsDQCALIBBKBEAgACABIAtBAnRqKAIAIg1BAnQiBGooAgAhEUF/IQ8gAyAEakF/NgIAQQAhDgNAIAYgDkoEQAJAIAMgDSAFIA5BAnRqKAIAaiIMQQJ0aigCAEGAgICAeEYNACAMIQQDQCADIARBAnRqKAIAIgpBAE4EQCAKIQQMAQsLA0AgBCAMRwRAIAMgDEECdGoiCigCACEMIAogBDYCAAwBCwsgBCANRg0AQYCAgIB8IAMgBEECdGooAgAiCiAPaiIMIAxBgICAgHxMGyEPQQAgCmu3IAdjBH9BAQUgACAEQQJ0aigCACARRgsEQCADIARBAnRqIA02AgALCyAOQQFqIQ4MAQsLIAMgDUECdGogDzYCACALQQFrIQsMAQsLIAkhBAwBCwtBACEEA0AgAiAESgRAIARBgCBqIgUgAiACIAVKGyEGIAQhBQNAIAUgBkgEQCADIAEgBUECdGooAgAiCUECdCIKaigCACILQQBOBEAgACAKaiAAIAtBAnRqKAIANgIABUEAIAtrtyAHYwRAIAAgCUECdGogCDYCAAsLIAVBAWohBQwBCwsgBEGAIGohBAwBCwsL4wIDBH0CfAF/IAMEQCADQQFGBEAgBPwCIQMgACACQQF0aiECA0AgACACSQRAIAFB//8DIAAvAQAgA2oiDCAMQf//A0obIgxBACAMQQBOGzsBACABQQJqIQEgAEECaiEADAELCwUgA0ECRgRAIAS2IQYgBbYhByAAIAJBAnRqIQIDQCAAIAJJBEAgASAAKgIAIgkgBpIiCCAHIAmLlCIJkyAIIAmSIAZDAAAAAF0bOAIAIAFBBGohASAAQQRqIQAMAQsLBSAAIAJBA3RqIQIDQCAAIAJJBEAgASAAKwMAIgsgBKAiCiAFIAuZoiILoSAKIAugIAREAAAAAAAAAABjGzkDACABQQhqIQEgAEEIaiEADAELCwsLBSAE/AIhAyAAIAJqIQIDQCAAIAJJBEAgAUH/ASAALQAAIANqIgwgDEH/AUobIgxBACAMQQBOGzoAACABQQFqIQEgAEEBaiEADAELCwsL/AcCBXsMfyAFIAZqQQFrIRUgB0EDRiAGQQNGcQRAQQAhBgNAIAQgBkoEQCAAIgcgAUEDQQIgBkEBaiAESCIOG2xqIRkgAiADaiAIIA4bIQ9BACEYIAEgB2oiFyABaiEOIBf9AAQAIA79AAQA/XciCSAH/QAEAP13IQsgCSAZ/QAEAP13IQoDQCAFIBhLBEAgCyIJIAsgF0EQaiIX/QAEACAOQRBqIg79AAQA/XciDCAHQRBqIgf9AAQA/XciC/0NAQIDBAUGBwgJCgsMDQ4PEP13IAkgC/0NAgMEBQYHCAkKCwwNDg8QEf13IQ0gCiAKIAwgGUEQaiIZ/QAEAP13Ign9DQECAwQFBgcICQoLDA0ODxD9dyAKIAn9DQIDBAUGBwgJCgsMDQ4PEBH9dyEMIBhBEGogBUsEQCAP/QAEACEKIAIgGGogDf0LBAAgDyAK/QsEAAUgAiAYaiAN/QsEAAsgDyAYaiAM/QsEACAJIQogGEEQaiEYDAELCyAAIAFBAXRqIQAgAiADQQF0aiECIAZBAmohBgwBCwsPCyAHQQRIBH9BAQVBBEEIIAcgB0EoTBsgB0EISBsLIREDQCAEIA5KBEAgEUEITCAOIBFqIARKcQRAIAQgEWsiDkEAIA5BAE4bIQ4LIAAgASAObGogASAIIBUgByARIAQgDmsiDyAPIBFKGyIUEFRBACEWA0AgFCAWSgRAIAggASAWbGohGCACIAMgDiAWamxqIRcgBkEBRgRAIBcgGCAV/AoAAAUgBkECRgRAIBhBAWohGSAFIBdqIQ8DQCAPIBdLBEAgGP0ABBAgGf0ABBD9dyELIBj9AAQgIBn9AAQg/XchCiAY/QAEMCAZ/QAEMP13IQkgFyAY/QAEACAZ/QAEAP13/QsEACAXIAv9CwQQIBcgCv0LBCAgFyAJ/QsEMCAYQUBrIRggGUFAayEZIBdBQGshFwwBCwsFIAZBA0YEQEEAIRkDQCAFIBlLBEAgGCAZaiIQQQFqIQ8gEP0ABBAgD/0ABBD9dyAQQQJqIhP9AAQQ/XchCSAXIBlqIhIgEP0ABAAgD/0ABAD9dyAT/QAEAP13/QsEACASIAn9CwQQIBlBIGohGQwBCwsFIAYgGCAYIAUgBkEBa2pBASAGEAtrIBhqIRkgBSAXaiEPA0AgDyAXSwRAIBj9AAQQIBn9AAQQ/XchCyAY/QAEICAZ/QAEIP13IQogGP0ABDAgGf0ABDD9dyEJIBcgGP0ABAAgGf0ABAD9d/0LBAAgFyAL/QsEECAXIAr9CwQgIBcgCf0LBDAgGEFAayEYIBlBQGshGSAXQUBrIRcMAQsLCwsLIBZBAWohFgwBCwsgDiARaiEODAELCwv8BwIFewx/IAUgBmpBAWshFSAHQQNGIAZBA0ZxBEBBACEGA0AgBCAGSgRAIAAiByABQQNBAiAGQQFqIARIIg4bbGohGSACIANqIAggDhshD0EAIRggASAHaiIXIAFqIQ4gF/0ABAAgDv0ABAD9eSIJIAf9AAQA/XkhCyAJIBn9AAQA/XkhCgNAIAUgGEsEQCALIgkgCyAXQRBqIhf9AAQAIA5BEGoiDv0ABAD9eSIMIAdBEGoiB/0ABAD9eSIL/Q0BAgMEBQYHCAkKCwwNDg8Q/XkgCSAL/Q0CAwQFBgcICQoLDA0ODxAR/XkhDSAKIAogDCAZQRBqIhn9AAQA/XkiCf0NAQIDBAUGBwgJCgsMDQ4PEP15IAogCf0NAgMEBQYHCAkKCwwNDg8QEf15IQwgGEEQaiAFSwRAIA/9AAQAIQogAiAYaiAN/QsEACAPIAr9CwQABSACIBhqIA39CwQACyAPIBhqIAz9CwQAIAkhCiAYQRBqIRgMAQsLIAAgAUEBdGohACACIANBAXRqIQIgBkECaiEGDAELCw8LIAdBBEgEf0EBBUEEQQggByAHQShMGyAHQQhIGwshEQNAIAQgDkoEQCARQQhMIA4gEWogBEpxBEAgBCARayIOQQAgDkEAThshDgsgACABIA5saiABIAggFSAHIBEgBCAOayIPIA8gEUobIhQQVUEAIRYDQCAUIBZKBEAgCCABIBZsaiEYIAIgAyAOIBZqbGohFyAGQQFGBEAgFyAYIBX8CgAABSAGQQJGBEAgGEEBaiEZIAUgF2ohDwNAIA8gF0sEQCAY/QAEECAZ/QAEEP15IQsgGP0ABCAgGf0ABCD9eSEKIBj9AAQwIBn9AAQw/XkhCSAXIBj9AAQAIBn9AAQA/Xn9CwQAIBcgC/0LBBAgFyAK/QsEICAXIAn9CwQwIBhBQGshGCAZQUBrIRkgF0FAayEXDAELCwUgBkEDRgRAQQAhGQNAIAUgGUsEQCAYIBlqIhBBAWohDyAQ/QAEECAP/QAEEP15IBBBAmoiE/0ABBD9eSEJIBcgGWoiEiAQ/QAEACAP/QAEAP15IBP9AAQA/Xn9CwQAIBIgCf0LBBAgGUEgaiEZDAELCwUgBiAYIBggBSAGQQFrakEBIAYQDGsgGGohGSAFIBdqIQ8DQCAPIBdLBEAgGP0ABBAgGf0ABBD9eSELIBj9AAQgIBn9AAQg/XkhCiAY/QAEMCAZ/QAEMP15IQkgFyAY/QAEACAZ/QAEAP15/QsEACAXIAv9CwQQIBcgCv0LBCAgFyAJ/QsEMCAYQUBrIRggGUFAayEZIBdBQGshFwwBCwsLCwsgFkEBaiEWDAELCyAOIBFqIQ4MAQsLC6kIAgV7DX8gBSAGakEBa0EBdCEWIAdBA0YgBkEDRnEEQEEAIQYDQCAEIAZKBEAgACIHIAFBA0ECIAZBAWogBEgiDhtsaiEaIAIgA2ogCCAOGyEQIAVBAXQhD0EAIRkgASAHaiIYIAFqIQ4gGP0ABAAgDv0ABAD9lwEiCSAH/QAEAP2XASELIAkgGv0ABAD9lwEhCgNAIA8gGUsEQCALIgkgCyAYQRBqIhj9AAQAIA5BEGoiDv0ABAD9lwEiDCAHQRBqIgf9AAQA/ZcBIgv9DQIDBAUGBwgJCgsMDQ4PEBH9lwEgCSAL/Q0EBQYHCAkKCwwNDg8QERIT/ZcBIQ0gCiAKIAwgGkEQaiIa/QAEAP2XASIJ/Q0CAwQFBgcICQoLDA0ODxAR/ZcBIAogCf0NBAUGBwgJCgsMDQ4PEBESE/2XASEMIBlBEGogD0sEQCAQ/QAEACEKIAIgGWogDf0LBAAgECAK/QsEAAUgAiAZaiAN/QsEAAsgECAZaiAM/QsEACAJIQogGUEQaiEZDAELCyAAIAFBAXRqIQAgAiADQQF0aiECIAZBAmohBgwBCwsPCyAHQQRIBH9BAQVBBEEIIAcgB0EoTBsgB0EISBsLIREDQCAEIA5KBEAgEUEITCAOIBFqIARKcQRAIAQgEWsiDkEAIA5BAE4bIQ4LIAAgASAObGogASAIIBYgByARIAQgDmsiDyAPIBFKGyIUEFZBACEXA0AgFCAXSgRAIAggASAXbGohGSACIAMgDiAXamxqIRggBkEBRgRAIBggGSAW/AoAAAUgBUEBdCEQIAZBAkYEQCAZQQJqIRogECAYaiEPA0AgDyAYSwRAIBn9AAQQIBr9AAQQ/ZcBIQsgGf0ABCAgGv0ABCD9lwEhCiAZ/QAEMCAa/QAEMP2XASEJIBggGf0ABAAgGv0ABAD9lwH9CwQAIBggC/0LBBAgGCAK/QsEICAYIAn9CwQwIBlBQGshGSAaQUBrIRogGEFAayEYDAELCwUgBkEDRgRAQQAhGgNAIBAgGksEQCAZIBpqIg9BAmohFSAP/QAEECAV/QAEEP2XASAPQQRqIhP9AAQQ/ZcBIQkgGCAaaiISIA/9AAQAIBX9AAQA/ZcBIBP9AAQA/ZcB/QsEACASIAn9CwQQIBpBIGohGgwBCwsFIAYgGSAZIBAgBkEBa0EBdGpBASAGEA1rQQF0IBlqIRogECAYaiEPA0AgDyAYSwRAIBn9AAQQIBr9AAQQ/ZcBIQsgGf0ABCAgGv0ABCD9lwEhCiAZ/QAEMCAa/QAEMP2XASEJIBggGf0ABAAgGv0ABAD9lwH9CwQAIBggC/0LBBAgGCAK/QsEICAYIAn9CwQwIBlBQGshGSAaQUBrIRogGEFAayEYDAELCwsLCyAXQQFqIRcMAQsLIA4gEWohDgwBCwsLqQgCBXsNfyAFIAZqQQFrQQF0IRYgB0EDRiAGQQNGcQRAQQAhBgNAIAQgBkoEQCAAIgcgAUEDQQIgBkEBaiAESCIOG2xqIRogAiADaiAIIA4bIRAgBUEBdCEPQQAhGSABIAdqIhggAWohDiAY/QAEACAO/QAEAP2ZASIJIAf9AAQA/ZkBIQsgCSAa/QAEAP2ZASEKA0AgDyAZSwRAIAsiCSALIBhBEGoiGP0ABAAgDkEQaiIO/QAEAP2ZASIMIAdBEGoiB/0ABAD9mQEiC/0NAgMEBQYHCAkKCwwNDg8QEf2ZASAJIAv9DQQFBgcICQoLDA0ODxAREhP9mQEhDSAKIAogDCAaQRBqIhr9AAQA/ZkBIgn9DQIDBAUGBwgJCgsMDQ4PEBH9mQEgCiAJ/Q0EBQYHCAkKCwwNDg8QERIT/ZkBIQwgGUEQaiAPSwRAIBD9AAQAIQogAiAZaiAN/QsEACAQIAr9CwQABSACIBlqIA39CwQACyAQIBlqIAz9CwQAIAkhCiAZQRBqIRkMAQsLIAAgAUEBdGohACACIANBAXRqIQIgBkECaiEGDAELCw8LIAdBBEgEf0EBBUEEQQggByAHQShMGyAHQQhIGwshEQNAIAQgDkoEQCARQQhMIA4gEWogBEpxBEAgBCARayIOQQAgDkEAThshDgsgACABIA5saiABIAggFiAHIBEgBCAOayIPIA8gEUobIhQQV0EAIRcDQCAUIBdKBEAgCCABIBdsaiEZIAIgAyAOIBdqbGohGCAGQQFGBEAgGCAZIBb8CgAABSAFQQF0IRAgBkECRgRAIBlBAmohGiAQIBhqIQ8DQCAPIBhLBEAgGf0ABBAgGv0ABBD9mQEhCyAZ/QAEICAa/QAEIP2ZASEKIBn9AAQwIBr9AAQw/ZkBIQkgGCAZ/QAEACAa/QAEAP2ZAf0LBAAgGCAL/QsEECAYIAr9CwQgIBggCf0LBDAgGUFAayEZIBpBQGshGiAYQUBrIRgMAQsLBSAGQQNGBEBBACEaA0AgECAaSwRAIBkgGmoiD0ECaiEVIA/9AAQQIBX9AAQQ/ZkBIA9BBGoiE/0ABBD9mQEhCSAYIBpqIhIgD/0ABAAgFf0ABAD9mQEgE/0ABAD9mQH9CwQAIBIgCf0LBBAgGkEgaiEaDAELCwUgBiAZIBkgECAGQQFrQQF0akEBIAYQDmtBAXQgGWohGiAQIBhqIQ8DQCAPIBhLBEAgGf0ABBAgGv0ABBD9mQEhCyAZ/QAEICAa/QAEIP2ZASEKIBn9AAQwIBr9AAQw/ZkBIQkgGCAZ/QAEACAa/QAEAP2ZAf0LBAAgGCAL/QsEECAYIAr9CwQgIBggCf0LBDAgGUFAayEZIBpBQGshGiAYQUBrIRgMAQsLCwsLIBdBAWohFwwBCwsgDiARaiEODAELCwuFCAIHew1/IAUgBmpBAWtBA3QhFSAHQQNGIAZBA0ZxBEBBACEGA0AgBCAGSgRAIAAiByABQQNBAiAGQQFqIARIIhEbbGohECACIANqIAggERshFCAFQQN0IRVBACERIAEgB2oiEyABaiESIBP9AAQAIBL9AAQA/fYBIgkgB/0ABAD99gEhCiAJIBD9AAQA/fYBIQkDQCARIBVJBEAgE0EQaiIT/QAEACASQRBqIhL9AAQA/fYBIg0gEEEQaiIQ/QAEAP32ASELIAoiDCANIAdBEGoiB/0ABAD99gEiCv0NCAkKCwwNDg8QERITFBUWFyENIAwgDf32ASAK/fYBIQ8gCSIMIAsiCf0NCAkKCwwNDg8QERITFBUWFyENIBFBEGogFUsEQCAU/QAEACEOIAIgEWogD/0LBAAgFCAO/QsEAAUgAiARaiAP/QsEAAsgESAUaiAMIA399gEgC/32Af0LBAAgEUEQaiERDAELCyAAIAFBAXRqIQAgAiADQQF0aiECIAZBAmohBgwBCwsPCyAHQQRIBH9BAQVBBEEIIAcgB0EoTBsgB0EISBsLIRoDQCAEIBBKBEAgGkEITCAQIBpqIARKcQRAIAQgGmsiEEEAIBBBAE4bIRALIAAgASAQbGogASAIIBUgByAaIAQgEGsiESARIBpKGyIWEFhBACEUA0AgFCAWSARAIAggASAUbGohESACIAMgECAUamxqIRMgBkEBRgRAIBMgESAV/AoAAAUgBUEDdCEbIAZBAkYEQCARQQhqIRIgEyAbaiEXA0AgEyAXSQRAIBH9AAQQIBL9AAQQ/fYBIQkgEf0ABCAgEv0ABCD99gEhCiAR/QAEMCAS/QAEMP32ASELIBMgEf0ABAAgEv0ABAD99gH9CwQAIBMgCf0LBBAgEyAK/QsEICATIAv9CwQwIBFBQGshESASQUBrIRIgE0FAayETDAELCwUgBkEDRgRAQQAhEgNAIBIgG0kEQCARIBJqIhz9AAQQIBxBCGoiF/0ABBD99gEgHEEQaiIY/QAEEP32ASEJIBIgE2oiGSAc/QAEACAX/QAEAP32ASAY/QAEAP32Af0LBAAgGSAJ/QsEECASQSBqIRIMAQsLBSAGIBEgESAbIAZBAWtBA3RqQQEgBhAPa0EDdCARaiESIBMgG2ohFwNAIBMgF0kEQCAR/QAEECAS/QAEEP32ASEJIBH9AAQgIBL9AAQg/fYBIQogEf0ABDAgEv0ABDD99gEhCyATIBH9AAQAIBL9AAQA/fYB/QsEACATIAn9CwQQIBMgCv0LBCAgEyAL/QsEMCARQUBrIREgEkFAayESIBNBQGshEwwBCwsLCwsgFEEBaiEUDAELCyAQIBpqIRAMAQsLC4UIAgd7DX8gBSAGakEBa0EDdCEVIAdBA0YgBkEDRnEEQEEAIQYDQCAEIAZKBEAgACIHIAFBA0ECIAZBAWogBEgiERtsaiEQIAIgA2ogCCARGyEUIAVBA3QhFUEAIREgASAHaiITIAFqIRIgE/0ABAAgEv0ABAD99wEiCSAH/QAEAP33ASEKIAkgEP0ABAD99wEhCQNAIBEgFUkEQCATQRBqIhP9AAQAIBJBEGoiEv0ABAD99wEiDSAQQRBqIhD9AAQA/fcBIQsgCiIMIA0gB0EQaiIH/QAEAP33ASIK/Q0ICQoLDA0ODxAREhMUFRYXIQ0gDCAN/fcBIAr99wEhDyAJIgwgCyIJ/Q0ICQoLDA0ODxAREhMUFRYXIQ0gEUEQaiAVSwRAIBT9AAQAIQ4gAiARaiAP/QsEACAUIA79CwQABSACIBFqIA/9CwQACyARIBRqIAwgDf33ASAL/fcB/QsEACARQRBqIREMAQsLIAAgAUEBdGohACACIANBAXRqIQIgBkECaiEGDAELCw8LIAdBBEgEf0EBBUEEQQggByAHQShMGyAHQQhIGwshGgNAIAQgEEoEQCAaQQhMIBAgGmogBEpxBEAgBCAaayIQQQAgEEEAThshEAsgACABIBBsaiABIAggFSAHIBogBCAQayIRIBEgGkobIhYQWUEAIRQDQCAUIBZIBEAgCCABIBRsaiERIAIgAyAQIBRqbGohEyAGQQFGBEAgEyARIBX8CgAABSAFQQN0IRsgBkECRgRAIBFBCGohEiATIBtqIRcDQCATIBdJBEAgEf0ABBAgEv0ABBD99wEhCSAR/QAEICAS/QAEIP33ASEKIBH9AAQwIBL9AAQw/fcBIQsgEyAR/QAEACAS/QAEAP33Af0LBAAgEyAJ/QsEECATIAr9CwQgIBMgC/0LBDAgEUFAayERIBJBQGshEiATQUBrIRMMAQsLBSAGQQNGBEBBACESA0AgEiAbSQRAIBEgEmoiHP0ABBAgHEEIaiIX/QAEEP33ASAcQRBqIhj9AAQQ/fcBIQkgEiATaiIZIBz9AAQAIBf9AAQA/fcBIBj9AAQA/fcB/QsEACAZIAn9CwQQIBJBIGohEgwBCwsFIAYgESARIBsgBkEBa0EDdGpBASAGEBBrQQN0IBFqIRIgEyAbaiEXA0AgEyAXSQRAIBH9AAQQIBL9AAQQ/fcBIQkgEf0ABCAgEv0ABCD99wEhCiAR/QAEMCAS/QAEMP33ASELIBMgEf0ABAAgEv0ABAD99wH9CwQAIBMgCf0LBBAgEyAK/QsEICATIAv9CwQwIBFBQGshESASQUBrIRIgE0FAayETDAELCwsLCyAUQQFqIRQMAQsLIBAgGmohEAwBCwsLqQgCBXsNfyAFIAZqQQFrQQJ0IRYgB0EDRiAGQQNGcQRAQQAhBgNAIAQgBkoEQCAAIgcgAUEDQQIgBkEBaiAESCIOG2xqIRogAiADaiAIIA4bIRAgBUECdCEPQQAhGSABIAdqIhggAWohDiAY/QAEACAO/QAEAP3qASIJIAf9AAQA/eoBIQsgCSAa/QAEAP3qASEKA0AgDyAZSwRAIAsiCSALIBhBEGoiGP0ABAAgDkEQaiIO/QAEAP3qASIMIAdBEGoiB/0ABAD96gEiC/0NBAUGBwgJCgsMDQ4PEBESE/3qASAJIAv9DQgJCgsMDQ4PEBESExQVFhf96gEhDSAKIAogDCAaQRBqIhr9AAQA/eoBIgn9DQQFBgcICQoLDA0ODxAREhP96gEgCiAJ/Q0ICQoLDA0ODxAREhMUFRYX/eoBIQwgGUEQaiAPSwRAIBD9AAQAIQogAiAZaiAN/QsEACAQIAr9CwQABSACIBlqIA39CwQACyAQIBlqIAz9CwQAIAkhCiAZQRBqIRkMAQsLIAAgAUEBdGohACACIANBAXRqIQIgBkECaiEGDAELCw8LIAdBBEgEf0EBBUEEQQggByAHQShMGyAHQQhIGwshEQNAIAQgDkoEQCARQQhMIA4gEWogBEpxBEAgBCARayIOQQAgDkEAThshDgsgACABIA5saiABIAggFiAHIBEgBCAOayIPIA8gEUobIhQQWkEAIRcDQCAUIBdKBEAgCCABIBdsaiEZIAIgAyAOIBdqbGohGCAGQQFGBEAgGCAZIBb8CgAABSAFQQJ0IRAgBkECRgRAIBlBBGohGiAQIBhqIQ8DQCAPIBhLBEAgGf0ABBAgGv0ABBD96gEhCyAZ/QAEICAa/QAEIP3qASEKIBn9AAQwIBr9AAQw/eoBIQkgGCAZ/QAEACAa/QAEAP3qAf0LBAAgGCAL/QsEECAYIAr9CwQgIBggCf0LBDAgGUFAayEZIBpBQGshGiAYQUBrIRgMAQsLBSAGQQNGBEBBACEaA0AgECAaSwRAIBkgGmoiD0EEaiEVIA/9AAQQIBX9AAQQ/eoBIA9BCGoiE/0ABBD96gEhCSAYIBpqIhIgD/0ABAAgFf0ABAD96gEgE/0ABAD96gH9CwQAIBIgCf0LBBAgGkEgaiEaDAELCwUgBiAZIBkgECAGQQFrQQJ0akEBIAYQEWtBAnQgGWohGiAQIBhqIQ8DQCAPIBhLBEAgGf0ABBAgGv0ABBD96gEhCyAZ/QAEICAa/QAEIP3qASEKIBn9AAQwIBr9AAQw/eoBIQkgGCAZ/QAEACAa/QAEAP3qAf0LBAAgGCAL/QsEECAYIAr9CwQgIBggCf0LBDAgGUFAayEZIBpBQGshGiAYQUBrIRgMAQsLCwsLIBdBAWohFwwBCwsgDiARaiEODAELCwupCAIFew1/IAUgBmpBAWtBAnQhFiAHQQNGIAZBA0ZxBEBBACEGA0AgBCAGSgRAIAAiByABQQNBAiAGQQFqIARIIg4bbGohGiACIANqIAggDhshECAFQQJ0IQ9BACEZIAEgB2oiGCABaiEOIBj9AAQAIA79AAQA/esBIgkgB/0ABAD96wEhCyAJIBr9AAQA/esBIQoDQCAPIBlLBEAgCyIJIAsgGEEQaiIY/QAEACAOQRBqIg79AAQA/esBIgwgB0EQaiIH/QAEAP3rASIL/Q0EBQYHCAkKCwwNDg8QERIT/esBIAkgC/0NCAkKCwwNDg8QERITFBUWF/3rASENIAogCiAMIBpBEGoiGv0ABAD96wEiCf0NBAUGBwgJCgsMDQ4PEBESE/3rASAKIAn9DQgJCgsMDQ4PEBESExQVFhf96wEhDCAZQRBqIA9LBEAgEP0ABAAhCiACIBlqIA39CwQAIBAgCv0LBAAFIAIgGWogDf0LBAALIBAgGWogDP0LBAAgCSEKIBlBEGohGQwBCwsgACABQQF0aiEAIAIgA0EBdGohAiAGQQJqIQYMAQsLDwsgB0EESAR/QQEFQQRBCCAHIAdBKEwbIAdBCEgbCyERA0AgBCAOSgRAIBFBCEwgDiARaiAESnEEQCAEIBFrIg5BACAOQQBOGyEOCyAAIAEgDmxqIAEgCCAWIAcgESAEIA5rIg8gDyARShsiFBBbQQAhFwNAIBQgF0oEQCAIIAEgF2xqIRkgAiADIA4gF2psaiEYIAZBAUYEQCAYIBkgFvwKAAAFIAVBAnQhECAGQQJGBEAgGUEEaiEaIBAgGGohDwNAIA8gGEsEQCAZ/QAEECAa/QAEEP3rASELIBn9AAQgIBr9AAQg/esBIQogGf0ABDAgGv0ABDD96wEhCSAYIBn9AAQAIBr9AAQA/esB/QsEACAYIAv9CwQQIBggCv0LBCAgGCAJ/QsEMCAZQUBrIRkgGkFAayEaIBhBQGshGAwBCwsFIAZBA0YEQEEAIRoDQCAQIBpLBEAgGSAaaiIPQQRqIRUgD/0ABBAgFf0ABBD96wEgD0EIaiIT/QAEEP3rASEJIBggGmoiEiAP/QAEACAV/QAEAP3rASAT/QAEAP3rAf0LBAAgEiAJ/QsEECAaQSBqIRoMAQsLBSAGIBkgGSAQIAZBAWtBAnRqQQEgBhASa0ECdCAZaiEaIBAgGGohDwNAIA8gGEsEQCAZ/QAEECAa/QAEEP3rASELIBn9AAQgIBr9AAQg/esBIQogGf0ABDAgGv0ABDD96wEhCSAYIBn9AAQAIBr9AAQA/esB/QsEACAYIAv9CwQQIBggCv0LBCAgGCAJ/QsEMCAZQUBrIRkgGkFAayEaIBhBQGshGAwBCwsLCwsgF0EBaiEXDAELCyAOIBFqIQ4MAQsLC6URAgd/CHsgBwRAIAdBAUYEQEEAIQcDQCAEIAdKBEAgACEIIAAgAUEDQQIgB0EBaiAESCIJG2xqIQogAiADaiAGIAkbIQ0gBUEBdCEOQQAhCSAAIAFqIgsgAWohDCAL/QAEACIPIAz9AAQAIhD9lwEiESAA/QAEACIT/ZcBIRIgDyAQ/ZkBIg8gE/2ZASEQIBEgCv0ABAAiE/2XASERIA8gE/2ZASEPA0AgCSAOSQRAIAtBEGoiC/0ABAAiFCAMQRBqIgz9AAQAIhX9lwEhFiAQIhMgECAUIBX9mQEiFCAIQRBqIgj9AAQAIhX9mQEiEP0NAgMEBQYHCAkKCwwNDg8QEf2ZASATIBD9DQQFBgcICQoLDA0ODxAREhP9mQEgEiITIBIgFiAV/ZcBIhL9DQIDBAUGBwgJCgsMDQ4PEBH9lwEgEyAS/Q0EBQYHCAkKCwwNDg8QERIT/ZcB/ZEBIRUgDyITIA8gFCAKQRBqIgr9AAQAIhT9mQEiD/0NAgMEBQYHCAkKCwwNDg8QEf2ZASATIA/9DQQFBgcICQoLDA0ODxAREhP9mQEgESITIBEgFiAU/ZcBIhH9DQIDBAUGBwgJCgsMDQ4PEBH9lwEgEyAR/Q0EBQYHCAkKCwwNDg8QERIT/ZcB/ZEBIRMgCUEQaiAOSwRAIA39AAQAIRQgAiAJaiAV/QsEACANIBT9CwQABSACIAlqIBX9CwQACyAJIA1qIBP9CwQAIAlBEGohCQwBCwsgACABQQF0aiEAIAIgA0EBdGohAiAHQQJqIQcMAQsLBSAHQQJGBEBBACEHA0AgBCAHSgRAIAAhCCAAIAFBA0ECIAdBAWogBEgiCRtsaiEKIAIgA2ogBiAJGyENIAVBAnQhDkEAIQkgACABaiILIAFqIQwgC/0ABAAiDyAM/QAEACIQ/eoBIhEgAP0ABAAiE/3qASESIA8gEP3rASIPIBP96wEhECARIAr9AAQAIhP96gEhESAPIBP96wEhDwNAIAkgDkkEQCALQRBqIgv9AAQAIhQgDEEQaiIM/QAEACIV/eoBIRYgECITIBAgFCAV/esBIhQgCEEQaiII/QAEACIV/esBIhD9DQQFBgcICQoLDA0ODxAREhP96wEgEyAQ/Q0ICQoLDA0ODxAREhMUFRYX/esBIBIiEyASIBYgFf3qASIS/Q0EBQYHCAkKCwwNDg8QERIT/eoBIBMgEv0NCAkKCwwNDg8QERITFBUWF/3qAf3lASEVIA8iEyAPIBQgCkEQaiIK/QAEACIU/esBIg/9DQQFBgcICQoLDA0ODxAREhP96wEgEyAP/Q0ICQoLDA0ODxAREhMUFRYX/esBIBEiEyARIBYgFP3qASIR/Q0EBQYHCAkKCwwNDg8QERIT/eoBIBMgEf0NCAkKCwwNDg8QERITFBUWF/3qAf3lASETIAlBEGogDksEQCAN/QAEACEUIAIgCWogFf0LBAAgDSAU/QsEAAUgAiAJaiAV/QsEAAsgCSANaiAT/QsEACAJQRBqIQkMAQsLIAAgAUEBdGohACACIANBAXRqIQIgB0ECaiEHDAELCwVBACEHA0AgBCAHSgRAIAAhCCAAIAFBA0ECIAdBAWogBEgiCRtsaiEKIAIgA2ogBiAJGyENIAVBA3QhDkEAIQkgACABaiILIAFqIQwgC/0ABAAiDyAM/QAEACIQ/fYBIhIgAP0ABAAiE/32ASERIA8gEP33ASIQIBP99wEhDyASIAr9AAQAIhP99gEhEiAQIBP99wEhEANAIAkgDkkEQCALQRBqIgv9AAQAIhMgDEEQaiIM/QAEACIU/fYBIRUgDyAPIBMgFP33ASITIAhBEGoiCP0ABAAiFP33ASIP/Q0ICQoLDA0ODxAREhMUFRYX/fcBIA/99wEgESARIBUgFP32ASIR/Q0ICQoLDA0ODxAREhMUFRYX/fYBIBH99gH98QEhFCAQIBAgEyAKQRBqIgr9AAQAIhP99wEiEP0NCAkKCwwNDg8QERITFBUWF/33ASAQ/fcBIBIgEiAVIBP99gEiEv0NCAkKCwwNDg8QERITFBUWF/32ASAS/fYB/fEBIRMgCUEQaiAOSwRAIA39AAQAIRUgAiAJaiAU/QsEACANIBX9CwQABSACIAlqIBT9CwQACyAJIA1qIBP9CwQAIAlBEGohCQwBCwsgACABQQF0aiEAIAIgA0EBdGohAiAHQQJqIQcMAQsLCwsFQQAhBwNAIAQgB0oEQCAAIQggACABQQNBAiAHQQFqIARIIgkbbGohCiACIANqIAYgCRshDUEAIQkgACABaiILIAFqIQwgC/0ABAAiDyAM/QAEACIQ/XciESAA/QAEACIT/XchEiAPIBD9eSIPIBP9eSEQIBEgCv0ABAAiE/13IREgDyAT/XkhDwNAIAUgCUsEQCALQRBqIgv9AAQAIhQgDEEQaiIM/QAEACIV/XchFiAQIhMgECAUIBX9eSIUIAhBEGoiCP0ABAAiFf15IhD9DQECAwQFBgcICQoLDA0ODxD9eSATIBD9DQIDBAUGBwgJCgsMDQ4PEBH9eSASIhMgEiAWIBX9dyIS/Q0BAgMEBQYHCAkKCwwNDg8Q/XcgEyAS/Q0CAwQFBgcICQoLDA0ODxAR/Xf9cSEVIA8iEyAPIBQgCkEQaiIK/QAEACIU/XkiD/0NAQIDBAUGBwgJCgsMDQ4PEP15IBMgD/0NAgMEBQYHCAkKCwwNDg8QEf15IBEiEyARIBYgFP13IhH9DQECAwQFBgcICQoLDA0ODxD9dyATIBH9DQIDBAUGBwgJCgsMDQ4PEBH9d/1xIRMgCUEQaiAFSwRAIA39AAQAIRQgAiAJaiAV/QsEACANIBT9CwQABSACIAlqIBX9CwQACyAJIA1qIBP9CwQAIAlBEGohCQwBCwsgACABQQF0aiEAIAIgA0EBdGohAiAHQQJqIQcMAQsLCwvxCAIOfwh7IAEgDGoiECALQQJ0akH/AGpBQHEhFiABIAdsIRcgBSAGakEBayETIAUhDwNAIBQgBCAHakEBa0gEQCAAIAEgFGxqIQYgFiABIBQgB29saiEFQQAhEkEBIRUDQCAJIBJKBEAgCCASQQJ0aigCACINQQJGBEAgBiIOQQFqIREgBSINIBNBAWtqIRgDQCANIBhJBEAgDv0ABBAgEf0ABBD9dyEbIA79AAQgIBH9AAQg/XchHCAO/QAEMCAR/QAEMP13IR0gDSAO/QAEACAR/QAEAP13/QsEACANIBv9CwQQIA0gHP0LBCAgDSAd/QsEMCAOQUBrIQ4gEUFAayERIA1BQGshDQwBCwsFIAYgDCAVQQFGGyEOIA1BA0YEQCATQQJrIRhBACENA0AgDSAYSQRAIAYgDWoiGf0ABBAgGUEBaiIO/QAEEP13IBlBAmoiGv0ABBD9dyEbIAUgDWoiESAZ/QAEACAO/QAEAP13IBr9AAQA/Xf9CwQAIBEgG/0LBBAgDUEgaiENDAELCwUgDSAOIAwgEyAVIA0QCyIVayIYBEAgGCAMIg5qIREgBSINIBMgGGtqIRgDQCANIBhJBEAgDv0ABBAgEf0ABBD9dyEbIA79AAQgIBH9AAQg/XchHCAO/QAEMCAR/QAEMP13IR0gDSAO/QAEACAR/QAEAP13/QsEACANIBv9CwQQIA0gHP0LBCAgDSAd/QsEMCAOQUBrIQ4gEUFAayERIA1BQGshDQwBCwsFIAUgDCAT/AoAAAsLCyAFIBdqIQUgEkEBaiESDAELCyAUIAdrQQFqIgZBAE4EQEEAIQUDQCAFIAtIBEAgBiAKIAVBDGxqIg0oAgBqIQ4gECAFQQJ0aiANKAIIIhFBAEgEfyAAIAEgDmxqBSAWIBEgF2xqIAEgDiAHb2xqCyANKAIEajYCACAFQQFqIQUMAQsLIAIgAyAGbGohBUEAIQYgECALQQJ0aiERA0AgBkGAAWogD00EQCAQKAIAIAZqIg39AAQAIRsgDf0ABBAhHCAN/QAEICEdIA39AAQwIR4gDf0ABEAhHyAN/QAEUCEgIA39AARgISEgDf0ABHAhIiAQQQRqIQ4DQCAOIBFJBEAgGyAOKAIAIAZqIg39AAQA/XchGyAcIA39AAQQ/XchHCAdIA39AAQg/XchHSAeIA39AAQw/XchHiAfIA39AARA/XchHyAgIA39AARQ/XchICAhIA39AARg/XchISAiIA39AARw/XchIiAOQQRqIQ4MAQsLIAUgBmoiDSAb/QsEACANIBz9CwQQIA0gHf0LBCAgDSAe/QsEMCANIB/9CwRAIA0gIP0LBFAgDSAh/QsEYCANICL9CwRwIAZBgAFqIQYMAQsLA0AgBiAPSQRAIBAoAgAgBmr9AAQAIRsgEEEEaiENA0AgDSARSQRAIBsgDSgCACAGav0ABAD9dyEbIA1BBGohDQwBCwsgBSAGaiAb/QsEACAGQRBqIQYMAQsLCyAUQQFqIRQMAQsLC/EIAg5/CHsgASAMaiIQIAtBAnRqQf8AakFAcSEWIAEgB2whFyAFIAZqQQFrIRMgBSEPA0AgFCAEIAdqQQFrSARAIAAgASAUbGohBiAWIAEgFCAHb2xqIQVBACESQQEhFQNAIAkgEkoEQCAIIBJBAnRqKAIAIg1BAkYEQCAGIg5BAWohESAFIg0gE0EBa2ohGANAIA0gGEkEQCAO/QAEECAR/QAEEP15IRsgDv0ABCAgEf0ABCD9eSEcIA79AAQwIBH9AAQw/XkhHSANIA79AAQAIBH9AAQA/Xn9CwQAIA0gG/0LBBAgDSAc/QsEICANIB39CwQwIA5BQGshDiARQUBrIREgDUFAayENDAELCwUgBiAMIBVBAUYbIQ4gDUEDRgRAIBNBAmshGEEAIQ0DQCANIBhJBEAgBiANaiIZ/QAEECAZQQFqIg79AAQQ/XkgGUECaiIa/QAEEP15IRsgBSANaiIRIBn9AAQAIA79AAQA/XkgGv0ABAD9ef0LBAAgESAb/QsEECANQSBqIQ0MAQsLBSANIA4gDCATIBUgDRAMIhVrIhgEQCAYIAwiDmohESAFIg0gEyAYa2ohGANAIA0gGEkEQCAO/QAEECAR/QAEEP15IRsgDv0ABCAgEf0ABCD9eSEcIA79AAQwIBH9AAQw/XkhHSANIA79AAQAIBH9AAQA/Xn9CwQAIA0gG/0LBBAgDSAc/QsEICANIB39CwQwIA5BQGshDiARQUBrIREgDUFAayENDAELCwUgBSAMIBP8CgAACwsLIAUgF2ohBSASQQFqIRIMAQsLIBQgB2tBAWoiBkEATgRAQQAhBQNAIAUgC0gEQCAGIAogBUEMbGoiDSgCAGohDiAQIAVBAnRqIA0oAggiEUEASAR/IAAgASAObGoFIBYgESAXbGogASAOIAdvbGoLIA0oAgRqNgIAIAVBAWohBQwBCwsgAiADIAZsaiEFQQAhBiAQIAtBAnRqIREDQCAGQYABaiAPTQRAIBAoAgAgBmoiDf0ABAAhGyAN/QAEECEcIA39AAQgIR0gDf0ABDAhHiAN/QAEQCEfIA39AARQISAgDf0ABGAhISAN/QAEcCEiIBBBBGohDgNAIA4gEUkEQCAbIA4oAgAgBmoiDf0ABAD9eSEbIBwgDf0ABBD9eSEcIB0gDf0ABCD9eSEdIB4gDf0ABDD9eSEeIB8gDf0ABED9eSEfICAgDf0ABFD9eSEgICEgDf0ABGD9eSEhICIgDf0ABHD9eSEiIA5BBGohDgwBCwsgBSAGaiINIBv9CwQAIA0gHP0LBBAgDSAd/QsEICANIB79CwQwIA0gH/0LBEAgDSAg/QsEUCANICH9CwRgIA0gIv0LBHAgBkGAAWohBgwBCwsDQCAGIA9JBEAgECgCACAGav0ABAAhGyAQQQRqIQ0DQCANIBFJBEAgGyANKAIAIAZq/QAEAP15IRsgDUEEaiENDAELCyAFIAZqIBv9CwQAIAZBEGohBgwBCwsLIBRBAWohFAwBCwsLjwkCDn8IeyABIAxqIhAgC0ECdGpB/wBqQUBxIRUgASAHbCEWIAUgBmpBAWtBAXQhESAFQQF0IRcDQCASIAQgB2pBAWtIBEAgACABIBJsaiEOIBUgASASIAdvbGohBUEAIRNBASEUA0AgCSATSgRAIAggE0ECdGooAgAiBkECRgRAIA4iBkECaiEPIAUiDSARQQJraiEYA0AgDSAYSQRAIAb9AAQQIA/9AAQQ/ZcBIRsgBv0ABCAgD/0ABCD9lwEhHCAG/QAEMCAP/QAEMP2XASEdIA0gBv0ABAAgD/0ABAD9lwH9CwQAIA0gG/0LBBAgDSAc/QsEICANIB39CwQwIAZBQGshBiAPQUBrIQ8gDUFAayENDAELCwUgDiAMIBRBAUYbIQ0gBkEDRgRAIBFBBGshGEEAIQYDQCAGIBhJBEAgBiAOaiIZ/QAEECAZQQJqIhr9AAQQ/ZcBIBlBBGoiDf0ABBD9lwEhGyAFIAZqIg8gGf0ABAAgGv0ABAD9lwEgDf0ABAD9lwH9CwQAIA8gG/0LBBAgBkEgaiEGDAELCwUgBiANIAwgESAUIAYQDSIUa0EBdCIYBEAgGCAMIgZqIQ8gBSINIBEgGGtqIRgDQCANIBhJBEAgBv0ABBAgD/0ABBD9lwEhGyAG/QAEICAP/QAEIP2XASEcIAb9AAQwIA/9AAQw/ZcBIR0gDSAG/QAEACAP/QAEAP2XAf0LBAAgDSAb/QsEECANIBz9CwQgIA0gHf0LBDAgBkFAayEGIA9BQGshDyANQUBrIQ0MAQsLBSAFIAwgEfwKAAALCwsgBSAWaiEFIBNBAWohEwwBCwsgEiAHa0EBaiIGQQBOBEBBACEFA0AgBSALSARAIAYgCiAFQQxsaiINKAIAaiEOIBAgBUECdGogDSgCCCIPQQBIBH8gACABIA5sagUgFSAPIBZsaiABIA4gB29sagsgDSgCBGo2AgAgBUEBaiEFDAELCyACIAMgBmxqIQ1BACEFIBAgC0ECdGohDgNAIAVBgAFqIBdNBEAgECgCACAFaiIG/QAEACEeIAb9AAQQIR8gBv0ABCAhICAG/QAEMCEhIAb9AARAISIgBv0ABFAhHCAG/QAEYCEdIAb9AARwIRsgEEEEaiEGA0AgBiAOSQRAIB4gBigCACAFaiIP/QAEAP2XASEeIB8gD/0ABBD9lwEhHyAgIA/9AAQg/ZcBISAgISAP/QAEMP2XASEhICIgD/0ABED9lwEhIiAcIA/9AARQ/ZcBIRwgHSAP/QAEYP2XASEdIBsgD/0ABHD9lwEhGyAGQQRqIQYMAQsLIAUgDWoiBiAe/QsEACAGIB/9CwQQIAYgIP0LBCAgBiAh/QsEMCAGICL9CwRAIAYgHP0LBFAgBiAd/QsEYCAGIBv9CwRwIAVBgAFqIQUMAQsLA0AgBSAXSQRAIBAoAgAgBWr9AAQAIRsgEEEEaiEGA0AgBiAOSQRAIBsgBigCACAFav0ABAD9lwEhGyAGQQRqIQYMAQsLIAUgDWogG/0LBAAgBUEQaiEFDAELCwsgEkEBaiESDAELCwuPCQIOfwh7IAEgDGoiECALQQJ0akH/AGpBQHEhFSABIAdsIRYgBSAGakEBa0EBdCERIAVBAXQhFwNAIBIgBCAHakEBa0gEQCAAIAEgEmxqIQ4gFSABIBIgB29saiEFQQAhE0EBIRQDQCAJIBNKBEAgCCATQQJ0aigCACIGQQJGBEAgDiIGQQJqIQ8gBSINIBFBAmtqIRgDQCANIBhJBEAgBv0ABBAgD/0ABBD9mQEhGyAG/QAEICAP/QAEIP2ZASEcIAb9AAQwIA/9AAQw/ZkBIR0gDSAG/QAEACAP/QAEAP2ZAf0LBAAgDSAb/QsEECANIBz9CwQgIA0gHf0LBDAgBkFAayEGIA9BQGshDyANQUBrIQ0MAQsLBSAOIAwgFEEBRhshDSAGQQNGBEAgEUEEayEYQQAhBgNAIAYgGEkEQCAGIA5qIhn9AAQQIBlBAmoiGv0ABBD9mQEgGUEEaiIN/QAEEP2ZASEbIAUgBmoiDyAZ/QAEACAa/QAEAP2ZASAN/QAEAP2ZAf0LBAAgDyAb/QsEECAGQSBqIQYMAQsLBSAGIA0gDCARIBQgBhAOIhRrQQF0IhgEQCAYIAwiBmohDyAFIg0gESAYa2ohGANAIA0gGEkEQCAG/QAEECAP/QAEEP2ZASEbIAb9AAQgIA/9AAQg/ZkBIRwgBv0ABDAgD/0ABDD9mQEhHSANIAb9AAQAIA/9AAQA/ZkB/QsEACANIBv9CwQQIA0gHP0LBCAgDSAd/QsEMCAGQUBrIQYgD0FAayEPIA1BQGshDQwBCwsFIAUgDCAR/AoAAAsLCyAFIBZqIQUgE0EBaiETDAELCyASIAdrQQFqIgZBAE4EQEEAIQUDQCAFIAtIBEAgBiAKIAVBDGxqIg0oAgBqIQ4gECAFQQJ0aiANKAIIIg9BAEgEfyAAIAEgDmxqBSAVIA8gFmxqIAEgDiAHb2xqCyANKAIEajYCACAFQQFqIQUMAQsLIAIgAyAGbGohDUEAIQUgECALQQJ0aiEOA0AgBUGAAWogF00EQCAQKAIAIAVqIgb9AAQAIR4gBv0ABBAhHyAG/QAEICEgIAb9AAQwISEgBv0ABEAhIiAG/QAEUCEcIAb9AARgIR0gBv0ABHAhGyAQQQRqIQYDQCAGIA5JBEAgHiAGKAIAIAVqIg/9AAQA/ZkBIR4gHyAP/QAEEP2ZASEfICAgD/0ABCD9mQEhICAhIA/9AAQw/ZkBISEgIiAP/QAEQP2ZASEiIBwgD/0ABFD9mQEhHCAdIA/9AARg/ZkBIR0gGyAP/QAEcP2ZASEbIAZBBGohBgwBCwsgBSANaiIGIB79CwQAIAYgH/0LBBAgBiAg/QsEICAGICH9CwQwIAYgIv0LBEAgBiAc/QsEUCAGIB39CwRgIAYgG/0LBHAgBUGAAWohBQwBCwsDQCAFIBdJBEAgECgCACAFav0ABAAhGyAQQQRqIQYDQCAGIA5JBEAgGyAGKAIAIAVq/QAEAP2ZASEbIAZBBGohBgwBCwsgBSANaiAb/QsEACAFQRBqIQUMAQsLCyASQQFqIRIMAQsLC48JAg5/CHsgASAMaiIQIAtBAnRqQf8AakFAcSEVIAEgB2whFiAFIAZqQQFrQQN0IREgBUEDdCEXA0AgEiAEIAdqQQFrSARAIAAgASASbGohDiAVIAEgEiAHb2xqIQVBACETQQEhFANAIAkgE0oEQCAIIBNBAnRqKAIAIgZBAkYEQCAOIgZBCGohDyAFIg0gEUEIa2ohGANAIA0gGEkEQCAG/QAEECAP/QAEEP32ASEbIAb9AAQgIA/9AAQg/fYBIRwgBv0ABDAgD/0ABDD99gEhHSANIAb9AAQAIA/9AAQA/fYB/QsEACANIBv9CwQQIA0gHP0LBCAgDSAd/QsEMCAGQUBrIQYgD0FAayEPIA1BQGshDQwBCwsFIA4gDCAUQQFGGyENIAZBA0YEQCARQRBrIRhBACEGA0AgBiAYSQRAIAYgDmoiGf0ABBAgGUEIaiIa/QAEEP32ASAZQRBqIg39AAQQ/fYBIRsgBSAGaiIPIBn9AAQAIBr9AAQA/fYBIA39AAQA/fYB/QsEACAPIBv9CwQQIAZBIGohBgwBCwsFIAYgDSAMIBEgFCAGEA8iFGtBA3QiGARAIBggDCIGaiEPIAUiDSARIBhraiEYA0AgDSAYSQRAIAb9AAQQIA/9AAQQ/fYBIRsgBv0ABCAgD/0ABCD99gEhHCAG/QAEMCAP/QAEMP32ASEdIA0gBv0ABAAgD/0ABAD99gH9CwQAIA0gG/0LBBAgDSAc/QsEICANIB39CwQwIAZBQGshBiAPQUBrIQ8gDUFAayENDAELCwUgBSAMIBH8CgAACwsLIAUgFmohBSATQQFqIRMMAQsLIBIgB2tBAWoiBkEATgRAQQAhBQNAIAUgC0gEQCAGIAogBUEMbGoiDSgCAGohDiAQIAVBAnRqIA0oAggiD0EASAR/IAAgASAObGoFIBUgDyAWbGogASAOIAdvbGoLIA0oAgRqNgIAIAVBAWohBQwBCwsgAiADIAZsaiENQQAhBSAQIAtBAnRqIQ4DQCAFQYABaiAXTQRAIBAoAgAgBWoiBv0ABAAhHiAG/QAEECEfIAb9AAQgISAgBv0ABDAhISAG/QAEQCEiIAb9AARQIRwgBv0ABGAhHSAG/QAEcCEbIBBBBGohBgNAIAYgDkkEQCAeIAYoAgAgBWoiD/0ABAD99gEhHiAfIA/9AAQQ/fYBIR8gICAP/QAEIP32ASEgICEgD/0ABDD99gEhISAiIA/9AARA/fYBISIgHCAP/QAEUP32ASEcIB0gD/0ABGD99gEhHSAbIA/9AARw/fYBIRsgBkEEaiEGDAELCyAFIA1qIgYgHv0LBAAgBiAf/QsEECAGICD9CwQgIAYgIf0LBDAgBiAi/QsEQCAGIBz9CwRQIAYgHf0LBGAgBiAb/QsEcCAFQYABaiEFDAELCwNAIAUgF0kEQCAQKAIAIAVq/QAEACEbIBBBBGohBgNAIAYgDkkEQCAbIAYoAgAgBWr9AAQA/fYBIRsgBkEEaiEGDAELCyAFIA1qIBv9CwQAIAVBEGohBQwBCwsLIBJBAWohEgwBCwsLjwkCDn8IeyABIAxqIhAgC0ECdGpB/wBqQUBxIRUgASAHbCEWIAUgBmpBAWtBA3QhESAFQQN0IRcDQCASIAQgB2pBAWtIBEAgACABIBJsaiEOIBUgASASIAdvbGohBUEAIRNBASEUA0AgCSATSgRAIAggE0ECdGooAgAiBkECRgRAIA4iBkEIaiEPIAUiDSARQQhraiEYA0AgDSAYSQRAIAb9AAQQIA/9AAQQ/fcBIRsgBv0ABCAgD/0ABCD99wEhHCAG/QAEMCAP/QAEMP33ASEdIA0gBv0ABAAgD/0ABAD99wH9CwQAIA0gG/0LBBAgDSAc/QsEICANIB39CwQwIAZBQGshBiAPQUBrIQ8gDUFAayENDAELCwUgDiAMIBRBAUYbIQ0gBkEDRgRAIBFBEGshGEEAIQYDQCAGIBhJBEAgBiAOaiIZ/QAEECAZQQhqIhr9AAQQ/fcBIBlBEGoiDf0ABBD99wEhGyAFIAZqIg8gGf0ABAAgGv0ABAD99wEgDf0ABAD99wH9CwQAIA8gG/0LBBAgBkEgaiEGDAELCwUgBiANIAwgESAUIAYQECIUa0EDdCIYBEAgGCAMIgZqIQ8gBSINIBEgGGtqIRgDQCANIBhJBEAgBv0ABBAgD/0ABBD99wEhGyAG/QAEICAP/QAEIP33ASEcIAb9AAQwIA/9AAQw/fcBIR0gDSAG/QAEACAP/QAEAP33Af0LBAAgDSAb/QsEECANIBz9CwQgIA0gHf0LBDAgBkFAayEGIA9BQGshDyANQUBrIQ0MAQsLBSAFIAwgEfwKAAALCwsgBSAWaiEFIBNBAWohEwwBCwsgEiAHa0EBaiIGQQBOBEBBACEFA0AgBSALSARAIAYgCiAFQQxsaiINKAIAaiEOIBAgBUECdGogDSgCCCIPQQBIBH8gACABIA5sagUgFSAPIBZsaiABIA4gB29sagsgDSgCBGo2AgAgBUEBaiEFDAELCyACIAMgBmxqIQ1BACEFIBAgC0ECdGohDgNAIAVBgAFqIBdNBEAgECgCACAFaiIG/QAEACEeIAb9AAQQIR8gBv0ABCAhICAG/QAEMCEhIAb9AARAISIgBv0ABFAhHCAG/QAEYCEdIAb9AARwIRsgEEEEaiEGA0AgBiAOSQRAIB4gBigCACAFaiIP/QAEAP33ASEeIB8gD/0ABBD99wEhHyAgIA/9AAQg/fcBISAgISAP/QAEMP33ASEhICIgD/0ABED99wEhIiAcIA/9AARQ/fcBIRwgHSAP/QAEYP33ASEdIBsgD/0ABHD99wEhGyAGQQRqIQYMAQsLIAUgDWoiBiAe/QsEACAGIB/9CwQQIAYgIP0LBCAgBiAh/QsEMCAGICL9CwRAIAYgHP0LBFAgBiAd/QsEYCAGIBv9CwRwIAVBgAFqIQUMAQsLA0AgBSAXSQRAIBAoAgAgBWr9AAQAIRsgEEEEaiEGA0AgBiAOSQRAIBsgBigCACAFav0ABAD99wEhGyAGQQRqIQYMAQsLIAUgDWogG/0LBAAgBUEQaiEFDAELCwsgEkEBaiESDAELCwuPCQIOfwh7IAEgDGoiECALQQJ0akH/AGpBQHEhFSABIAdsIRYgBSAGakEBa0ECdCERIAVBAnQhFwNAIBIgBCAHakEBa0gEQCAAIAEgEmxqIQ4gFSABIBIgB29saiEFQQAhE0EBIRQDQCAJIBNKBEAgCCATQQJ0aigCACIGQQJGBEAgDiIGQQRqIQ8gBSINIBFBBGtqIRgDQCANIBhJBEAgBv0ABBAgD/0ABBD96gEhGyAG/QAEICAP/QAEIP3qASEcIAb9AAQwIA/9AAQw/eoBIR0gDSAG/QAEACAP/QAEAP3qAf0LBAAgDSAb/QsEECANIBz9CwQgIA0gHf0LBDAgBkFAayEGIA9BQGshDyANQUBrIQ0MAQsLBSAOIAwgFEEBRhshDSAGQQNGBEAgEUEIayEYQQAhBgNAIAYgGEkEQCAGIA5qIhn9AAQQIBlBBGoiGv0ABBD96gEgGUEIaiIN/QAEEP3qASEbIAUgBmoiDyAZ/QAEACAa/QAEAP3qASAN/QAEAP3qAf0LBAAgDyAb/QsEECAGQSBqIQYMAQsLBSAGIA0gDCARIBQgBhARIhRrQQJ0IhgEQCAYIAwiBmohDyAFIg0gESAYa2ohGANAIA0gGEkEQCAG/QAEECAP/QAEEP3qASEbIAb9AAQgIA/9AAQg/eoBIRwgBv0ABDAgD/0ABDD96gEhHSANIAb9AAQAIA/9AAQA/eoB/QsEACANIBv9CwQQIA0gHP0LBCAgDSAd/QsEMCAGQUBrIQYgD0FAayEPIA1BQGshDQwBCwsFIAUgDCAR/AoAAAsLCyAFIBZqIQUgE0EBaiETDAELCyASIAdrQQFqIgZBAE4EQEEAIQUDQCAFIAtIBEAgBiAKIAVBDGxqIg0oAgBqIQ4gECAFQQJ0aiANKAIIIg9BAEgEfyAAIAEgDmxqBSAVIA8gFmxqIAEgDiAHb2xqCyANKAIEajYCACAFQQFqIQUMAQsLIAIgAyAGbGohDUEAIQUgECALQQJ0aiEOA0AgBUGAAWogF00EQCAQKAIAIAVqIgb9AAQAIR4gBv0ABBAhHyAG/QAEICEgIAb9AAQwISEgBv0ABEAhIiAG/QAEUCEcIAb9AARgIR0gBv0ABHAhGyAQQQRqIQYDQCAGIA5JBEAgHiAGKAIAIAVqIg/9AAQA/eoBIR4gHyAP/QAEEP3qASEfICAgD/0ABCD96gEhICAhIA/9AAQw/eoBISEgIiAP/QAEQP3qASEiIBwgD/0ABFD96gEhHCAdIA/9AARg/eoBIR0gGyAP/QAEcP3qASEbIAZBBGohBgwBCwsgBSANaiIGIB79CwQAIAYgH/0LBBAgBiAg/QsEICAGICH9CwQwIAYgIv0LBEAgBiAc/QsEUCAGIB39CwRgIAYgG/0LBHAgBUGAAWohBQwBCwsDQCAFIBdJBEAgECgCACAFav0ABAAhGyAQQQRqIQYDQCAGIA5JBEAgGyAGKAIAIAVq/QAEAP3qASEbIAZBBGohBgwBCwsgBSANaiAb/QsEACAFQRBqIQUMAQsLCyASQQFqIRIMAQsLC48JAg5/CHsgASAMaiIQIAtBAnRqQf8AakFAcSEVIAEgB2whFiAFIAZqQQFrQQJ0IREgBUECdCEXA0AgEiAEIAdqQQFrSARAIAAgASASbGohDiAVIAEgEiAHb2xqIQVBACETQQEhFANAIAkgE0oEQCAIIBNBAnRqKAIAIgZBAkYEQCAOIgZBBGohDyAFIg0gEUEEa2ohGANAIA0gGEkEQCAG/QAEECAP/QAEEP3rASEbIAb9AAQgIA/9AAQg/esBIRwgBv0ABDAgD/0ABDD96wEhHSANIAb9AAQAIA/9AAQA/esB/QsEACANIBv9CwQQIA0gHP0LBCAgDSAd/QsEMCAGQUBrIQYgD0FAayEPIA1BQGshDQwBCwsFIA4gDCAUQQFGGyENIAZBA0YEQCARQQhrIRhBACEGA0AgBiAYSQRAIAYgDmoiGf0ABBAgGUEEaiIa/QAEEP3rASAZQQhqIg39AAQQ/esBIRsgBSAGaiIPIBn9AAQAIBr9AAQA/esBIA39AAQA/esB/QsEACAPIBv9CwQQIAZBIGohBgwBCwsFIAYgDSAMIBEgFCAGEBIiFGtBAnQiGARAIBggDCIGaiEPIAUiDSARIBhraiEYA0AgDSAYSQRAIAb9AAQQIA/9AAQQ/esBIRsgBv0ABCAgD/0ABCD96wEhHCAG/QAEMCAP/QAEMP3rASEdIA0gBv0ABAAgD/0ABAD96wH9CwQAIA0gG/0LBBAgDSAc/QsEICANIB39CwQwIAZBQGshBiAPQUBrIQ8gDUFAayENDAELCwUgBSAMIBH8CgAACwsLIAUgFmohBSATQQFqIRMMAQsLIBIgB2tBAWoiBkEATgRAQQAhBQNAIAUgC0gEQCAGIAogBUEMbGoiDSgCAGohDiAQIAVBAnRqIA0oAggiD0EASAR/IAAgASAObGoFIBUgDyAWbGogASAOIAdvbGoLIA0oAgRqNgIAIAVBAWohBQwBCwsgAiADIAZsaiENQQAhBSAQIAtBAnRqIQ4DQCAFQYABaiAXTQRAIBAoAgAgBWoiBv0ABAAhHiAG/QAEECEfIAb9AAQgISAgBv0ABDAhISAG/QAEQCEiIAb9AARQIRwgBv0ABGAhHSAG/QAEcCEbIBBBBGohBgNAIAYgDkkEQCAeIAYoAgAgBWoiD/0ABAD96wEhHiAfIA/9AAQQ/esBIR8gICAP/QAEIP3rASEgICEgD/0ABDD96wEhISAiIA/9AARA/esBISIgHCAP/QAEUP3rASEcIB0gD/0ABGD96wEhHSAbIA/9AARw/esBIRsgBkEEaiEGDAELCyAFIA1qIgYgHv0LBAAgBiAf/QsEECAGICD9CwQgIAYgIf0LBDAgBiAi/QsEQCAGIBz9CwRQIAYgHf0LBGAgBiAb/QsEcCAFQYABaiEFDAELCwNAIAUgF0kEQCAQKAIAIAVq/QAEACEbIBBBBGohBgNAIAYgDkkEQCAbIAYoAgAgBWr9AAQA/esBIRsgBkEEaiEGDAELCyAFIA1qIBv9CwQAIAVBEGohBQwBCwsLIBJBAWohEgwBCwsLmAIAIA4EQCANBEAgDUEBRgRAIAAgASACIAMgBCAFIAYgByAIIAkgCiALIAwQQwUgDUECRgRAIAAgASACIAMgBCAFIAYgByAIIAkgCiALIAwQRwUgACABIAIgAyAEIAUgBiAHIAggCSAKIAsgDBBFCwsFIAAgASACIAMgBCAFIAYgByAIIAkgCiALIAwQQQsFIA0EQCANQQFGBEAgACABIAIgAyAEIAUgBiAHIAggCSAKIAsgDBBCBSANQQJGBEAgACABIAIgAyAEIAUgBiAHIAggCSAKIAsgDBBGBSAAIAEgAiADIAQgBSAGIAcgCCAJIAogCyAMEEQLCwUgACABIAIgAyAEIAUgBiAHIAggCSAKIAsgDBBACwsL2AEAIAoEQCAJBEAgCUEBRgRAIAAgASACIAMgBCAFIAYgByAIEDoFIAlBAkYEQCAAIAEgAiADIAQgBSAGIAcgCBA+BSAAIAEgAiADIAQgBSAGIAcgCBA8CwsFIAAgASACIAMgBCAFIAYgByAIEDgLBSAJBEAgCUEBRgRAIAAgASACIAMgBCAFIAYgByAIEDkFIAlBAkYEQCAAIAEgAiADIAQgBSAGIAcgCBA9BSAAIAEgAiADIAQgBSAGIAcgCBA7CwsFIAAgASACIAMgBCAFIAYgByAIEDcLCwuSGQIIewZ/IAgEQCAHBEAgB0EBRgRAQQAhBwNAIAQgB0oEQCAAIQggACABQQNBAiAHQQFqIARIIhEbbGohEiACIANqIAYgERshFSAFQQF0IRZBACERIAAgAWoiEyABaiEUIBP9AAQAIgkgFP0ABAAiCv2ZASIMIAD9AAQA/ZkBIQsgDCAS/QAEAP2ZASEOA0AgESAWSQRAIBNBEGoiE/0ABAAiDCAUQRBqIhT9AAQAIg39mQEhDyAJIAkgDCIJ/Q0EBQYHCAkKCwwNDg8QERIT/ZkBIAsgDyAIQRBqIgj9AAQA/ZkBIgv9DQIDBAUGBwgJCgsMDQ4PEBH9mQEhDCAKIAogDSIK/Q0EBQYHCAkKCwwNDg8QERIT/ZkBIA4gDyASQRBqIhL9AAQA/ZkBIg79DQIDBAUGBwgJCgsMDQ4PEBH9mQEhDSARQRBqIBZLBEAgFf0ABAAhDyACIBFqIAz9CwQAIBUgD/0LBAAFIAIgEWogDP0LBAALIBEgFWogDf0LBAAgEUEQaiERDAELCyAAIAFBAXRqIQAgAiADQQF0aiECIAdBAmohBwwBCwsFIAdBAkYEQEEAIQcDQCAEIAdKBEAgACEIIAAgAUEDQQIgB0EBaiAESCIRG2xqIRIgAiADaiAGIBEbIRUgBUECdCEWQQAhESAAIAFqIhMgAWohFCAT/QAEACIJIBT9AAQAIgr96wEiDCAA/QAEAP3rASELIAwgEv0ABAD96wEhDgNAIBEgFkkEQCATQRBqIhP9AAQAIgwgFEEQaiIU/QAEACIN/esBIQ8gCSAJIAwiCf0NCAkKCwwNDg8QERITFBUWF/3rASALIA8gCEEQaiII/QAEAP3rASIL/Q0EBQYHCAkKCwwNDg8QERIT/esBIQwgCiAKIA0iCv0NCAkKCwwNDg8QERITFBUWF/3rASAOIA8gEkEQaiIS/QAEAP3rASIO/Q0EBQYHCAkKCwwNDg8QERIT/esBIQ0gEUEQaiAWSwRAIBX9AAQAIQ8gAiARaiAM/QsEACAVIA/9CwQABSACIBFqIAz9CwQACyARIBVqIA39CwQAIBFBEGohEQwBCwsgACABQQF0aiEAIAIgA0EBdGohAiAHQQJqIQcMAQsLBUEAIQcDQCAEIAdKBEAgACEIIAAgAUEDQQIgB0EBaiAESCIRG2xqIRIgAiADaiAGIBEbIRUgBUEDdCEWQQAhESAAIAFqIhMgAWohFCAT/QAEACIJIBT9AAQAIgr99wEiDCAA/QAEAP33ASELIAwgEv0ABAD99wEhDwNAIBEgFkkEQCALIQ4gE0EQaiIT/QAEACIMIBRBEGoiFP0ABAAiDf33ASIQIAhBEGoiCP0ABAD99wEhCyAJIAz99wEgDiAL/Q0ICQoLDA0ODxAREhMUFRYX/fcBIQkgCiAN/fcBIA8gECASQRBqIhL9AAQA/fcBIg/9DQgJCgsMDQ4PEBESExQVFhf99wEhCiARQRBqIBZLBEAgFf0ABAAhDiACIBFqIAn9CwQAIBUgDv0LBAAFIAIgEWogCf0LBAALIBEgFWogCv0LBAAgDCEJIA0hCiARQRBqIREMAQsLIAAgAUEBdGohACACIANBAXRqIQIgB0ECaiEHDAELCwsLBUEAIQcDQCAEIAdKBEAgACEIIAAgAUEDQQIgB0EBaiAESCIRG2xqIRIgAiADaiAGIBEbIRVBACERIAAgAWoiEyABaiEUIBP9AAQAIgkgFP0ABAAiCv15IgwgAP0ABAD9eSELIAwgEv0ABAD9eSEOA0AgBSARSwRAIBNBEGoiE/0ABAAiDCAUQRBqIhT9AAQAIg39eSEPIAkgCSAMIgn9DQIDBAUGBwgJCgsMDQ4PEBH9eSALIA8gCEEQaiII/QAEAP15Igv9DQECAwQFBgcICQoLDA0ODxD9eSEMIAogCiANIgr9DQIDBAUGBwgJCgsMDQ4PEBH9eSAOIA8gEkEQaiIS/QAEAP15Ig79DQECAwQFBgcICQoLDA0ODxD9eSENIBFBEGogBUsEQCAV/QAEACEPIAIgEWogDP0LBAAgFSAP/QsEAAUgAiARaiAM/QsEAAsgESAVaiAN/QsEACARQRBqIREMAQsLIAAgAUEBdGohACACIANBAXRqIQIgB0ECaiEHDAELCwsFIAcEQCAHQQFGBEBBACEHA0AgBCAHSgRAIAAhCCAAIAFBA0ECIAdBAWogBEgiERtsaiESIAIgA2ogBiARGyEVIAVBAXQhFkEAIREgACABaiITIAFqIRQgE/0ABAAiCSAU/QAEACIK/ZcBIgwgAP0ABAD9lwEhCyAMIBL9AAQA/ZcBIQ4DQCARIBZJBEAgE0EQaiIT/QAEACIMIBRBEGoiFP0ABAAiDf2XASEPIAkgCSAMIgn9DQQFBgcICQoLDA0ODxAREhP9lwEgCyAPIAhBEGoiCP0ABAD9lwEiC/0NAgMEBQYHCAkKCwwNDg8QEf2XASEMIAogCiANIgr9DQQFBgcICQoLDA0ODxAREhP9lwEgDiAPIBJBEGoiEv0ABAD9lwEiDv0NAgMEBQYHCAkKCwwNDg8QEf2XASENIBFBEGogFksEQCAV/QAEACEPIAIgEWogDP0LBAAgFSAP/QsEAAUgAiARaiAM/QsEAAsgESAVaiAN/QsEACARQRBqIREMAQsLIAAgAUEBdGohACACIANBAXRqIQIgB0ECaiEHDAELCwUgB0ECRgRAQQAhBwNAIAQgB0oEQCAAIQggACABQQNBAiAHQQFqIARIIhEbbGohEiACIANqIAYgERshFSAFQQJ0IRZBACERIAAgAWoiEyABaiEUIBP9AAQAIgkgFP0ABAAiCv3qASIMIAD9AAQA/eoBIQsgDCAS/QAEAP3qASEOA0AgESAWSQRAIBNBEGoiE/0ABAAiDCAUQRBqIhT9AAQAIg396gEhDyAJIAkgDCIJ/Q0ICQoLDA0ODxAREhMUFRYX/eoBIAsgDyAIQRBqIgj9AAQA/eoBIgv9DQQFBgcICQoLDA0ODxAREhP96gEhDCAKIAogDSIK/Q0ICQoLDA0ODxAREhMUFRYX/eoBIA4gDyASQRBqIhL9AAQA/eoBIg79DQQFBgcICQoLDA0ODxAREhP96gEhDSARQRBqIBZLBEAgFf0ABAAhDyACIBFqIAz9CwQAIBUgD/0LBAAFIAIgEWogDP0LBAALIBEgFWogDf0LBAAgEUEQaiERDAELCyAAIAFBAXRqIQAgAiADQQF0aiECIAdBAmohBwwBCwsFQQAhBwNAIAQgB0oEQCAAIQggACABQQNBAiAHQQFqIARIIhEbbGohEiACIANqIAYgERshFSAFQQN0IRZBACERIAAgAWoiEyABaiEUIBP9AAQAIgkgFP0ABAAiCv32ASIMIAD9AAQA/fYBIQsgDCAS/QAEAP32ASEPA0AgESAWSQRAIAshDiATQRBqIhP9AAQAIgwgFEEQaiIU/QAEACIN/fYBIhAgCEEQaiII/QAEAP32ASELIAkgDP32ASAOIAv9DQgJCgsMDQ4PEBESExQVFhf99gEhCSAKIA399gEgDyAQIBJBEGoiEv0ABAD99gEiD/0NCAkKCwwNDg8QERITFBUWF/32ASEKIBFBEGogFksEQCAV/QAEACEOIAIgEWogCf0LBAAgFSAO/QsEAAUgAiARaiAJ/QsEAAsgESAVaiAK/QsEACAMIQkgDSEKIBFBEGohEQwBCwsgACABQQF0aiEAIAIgA0EBdGohAiAHQQJqIQcMAQsLCwsFQQAhBwNAIAQgB0oEQCAAIQggACABQQNBAiAHQQFqIARIIhEbbGohEiACIANqIAYgERshFUEAIREgACABaiITIAFqIRQgE/0ABAAiCSAU/QAEACIK/XciDCAA/QAEAP13IQsgDCAS/QAEAP13IQ4DQCAFIBFLBEAgE0EQaiIT/QAEACIMIBRBEGoiFP0ABAAiDf13IQ8gCSAJIAwiCf0NAgMEBQYHCAkKCwwNDg8QEf13IAsgDyAIQRBqIgj9AAQA/XciC/0NAQIDBAUGBwgJCgsMDQ4PEP13IQwgCiAKIA0iCv0NAgMEBQYHCAkKCwwNDg8QEf13IA4gDyASQRBqIhL9AAQA/XciDv0NAQIDBAUGBwgJCgsMDQ4PEP13IQ0gEUEQaiAFSwRAIBX9AAQAIQ8gAiARaiAM/QsEACAVIA/9CwQABSACIBFqIAz9CwQACyARIBVqIA39CwQAIBFBEGohEQwBCwsgACABQQF0aiEAIAIgA0EBdGohAiAHQQJqIQcMAQsLCwsLwwMCCHsDfyAAIARqIQ8DQCAAIA9JBEAgAP0ABAAhByAAIAFqIgT9AAQAIQggASAEaiIE/QAEACEJIAEgBGoiBP0ABAAhCiABIARqIgT9AAQAIQsgASAEaiIE/QAEACEMIAEgBGoiBP0ABAAhDSAFQQdrIQ4gASAEaiIQIgT9AAQAIQYDQCAOQQFrIg5BAEoEQCAGIAEgBGoiBP0ABAD9dyEGDAELCyACIAYgDf13Ig0gDP13IgwgC/13IgsgCv13IgogCf13IgkgCP13IgggB/13/QsEACACIANqIgQgCCAQIAEgBUEHa2xqIg79AAQAIgf9d/0LBAAgAyAEaiIEIAkgByABIA5qIg79AAQA/XciB/13/QsEACADIARqIgQgCiAHIAEgDmoiDv0ABAD9dyIH/Xf9CwQAIAMgBGoiBCALIAcgASAOaiIO/QAEAP13Igf9d/0LBAAgAyAEaiIEIAwgByABIA5qIg79AAQA/XciB/13/QsEACADIARqIgQgDSAHIAEgDmoiDv0ABAD9dyIH/Xf9CwQAIAMgBGogBiAHIAEgDmr9AAQA/Xf9d/0LBAAgAEEQaiEAIAJBEGohAgwBCwsLwwMCCHsDfyAAIARqIQ8DQCAAIA9JBEAgAP0ABAAhByAAIAFqIgT9AAQAIQggASAEaiIE/QAEACEJIAEgBGoiBP0ABAAhCiABIARqIgT9AAQAIQsgASAEaiIE/QAEACEMIAEgBGoiBP0ABAAhDSAFQQdrIQ4gASAEaiIQIgT9AAQAIQYDQCAOQQFrIg5BAEoEQCAGIAEgBGoiBP0ABAD9eSEGDAELCyACIAYgDf15Ig0gDP15IgwgC/15IgsgCv15IgogCf15IgkgCP15IgggB/15/QsEACACIANqIgQgCCAQIAEgBUEHa2xqIg79AAQAIgf9ef0LBAAgAyAEaiIEIAkgByABIA5qIg79AAQA/XkiB/15/QsEACADIARqIgQgCiAHIAEgDmoiDv0ABAD9eSIH/Xn9CwQAIAMgBGoiBCALIAcgASAOaiIO/QAEAP15Igf9ef0LBAAgAyAEaiIEIAwgByABIA5qIg79AAQA/XkiB/15/QsEACADIARqIgQgDSAHIAEgDmoiDv0ABAD9eSIH/Xn9CwQAIAMgBGogBiAHIAEgDmr9AAQA/Xn9ef0LBAAgAEEQaiEAIAJBEGohAgwBCwsL2AMCCHsDfyAAIARqIQ8DQCAAIA9JBEAgAP0ABAAhByAAIAFqIgT9AAQAIQggASAEaiIE/QAEACEJIAEgBGoiBP0ABAAhCiABIARqIgT9AAQAIQsgASAEaiIE/QAEACEMIAEgBGoiBP0ABAAhDSAFQQdrIQ4gASAEaiIQIgT9AAQAIQYDQCAOQQFrIg5BAEoEQCAGIAEgBGoiBP0ABAD9lwEhBgwBCwsgAiAGIA39lwEiDSAM/ZcBIgwgC/2XASILIAr9lwEiCiAJ/ZcBIgkgCP2XASIIIAf9lwH9CwQAIAIgA2oiBCAIIBAgASAFQQdrbGoiDv0ABAAiB/2XAf0LBAAgAyAEaiIEIAkgByABIA5qIg79AAQA/ZcBIgf9lwH9CwQAIAMgBGoiBCAKIAcgASAOaiIO/QAEAP2XASIH/ZcB/QsEACADIARqIgQgCyAHIAEgDmoiDv0ABAD9lwEiB/2XAf0LBAAgAyAEaiIEIAwgByABIA5qIg79AAQA/ZcBIgf9lwH9CwQAIAMgBGoiBCANIAcgASAOaiIO/QAEAP2XASIH/ZcB/QsEACADIARqIAYgByABIA5q/QAEAP2XAf2XAf0LBAAgAEEQaiEAIAJBEGohAgwBCwsL2AMCCHsDfyAAIARqIQ8DQCAAIA9JBEAgAP0ABAAhByAAIAFqIgT9AAQAIQggASAEaiIE/QAEACEJIAEgBGoiBP0ABAAhCiABIARqIgT9AAQAIQsgASAEaiIE/QAEACEMIAEgBGoiBP0ABAAhDSAFQQdrIQ4gASAEaiIQIgT9AAQAIQYDQCAOQQFrIg5BAEoEQCAGIAEgBGoiBP0ABAD9mQEhBgwBCwsgAiAGIA39mQEiDSAM/ZkBIgwgC/2ZASILIAr9mQEiCiAJ/ZkBIgkgCP2ZASIIIAf9mQH9CwQAIAIgA2oiBCAIIBAgASAFQQdrbGoiDv0ABAAiB/2ZAf0LBAAgAyAEaiIEIAkgByABIA5qIg79AAQA/ZkBIgf9mQH9CwQAIAMgBGoiBCAKIAcgASAOaiIO/QAEAP2ZASIH/ZkB/QsEACADIARqIgQgCyAHIAEgDmoiDv0ABAD9mQEiB/2ZAf0LBAAgAyAEaiIEIAwgByABIA5qIg79AAQA/ZkBIgf9mQH9CwQAIAMgBGoiBCANIAcgASAOaiIO/QAEAP2ZASIH/ZkB/QsEACADIARqIAYgByABIA5q/QAEAP2ZAf2ZAf0LBAAgAEEQaiEAIAJBEGohAgwBCwsL2AMCCHsDfyAAIARqIQ8DQCAAIA9JBEAgAP0ABAAhByAAIAFqIgT9AAQAIQggASAEaiIE/QAEACEJIAEgBGoiBP0ABAAhCiABIARqIgT9AAQAIQsgASAEaiIE/QAEACEMIAEgBGoiBP0ABAAhDSAFQQdrIQ4gASAEaiIQIgT9AAQAIQYDQCAOQQFrIg5BAEoEQCAGIAEgBGoiBP0ABAD99gEhBgwBCwsgAiAGIA399gEiDSAM/fYBIgwgC/32ASILIAr99gEiCiAJ/fYBIgkgCP32ASIIIAf99gH9CwQAIAIgA2oiBCAIIBAgASAFQQdrbGoiDv0ABAAiB/32Af0LBAAgAyAEaiIEIAkgByABIA5qIg79AAQA/fYBIgf99gH9CwQAIAMgBGoiBCAKIAcgASAOaiIO/QAEAP32ASIH/fYB/QsEACADIARqIgQgCyAHIAEgDmoiDv0ABAD99gEiB/32Af0LBAAgAyAEaiIEIAwgByABIA5qIg79AAQA/fYBIgf99gH9CwQAIAMgBGoiBCANIAcgASAOaiIO/QAEAP32ASIH/fYB/QsEACADIARqIAYgByABIA5q/QAEAP32Af32Af0LBAAgAEEQaiEAIAJBEGohAgwBCwsL2AMCCHsDfyAAIARqIQ8DQCAAIA9JBEAgAP0ABAAhByAAIAFqIgT9AAQAIQggASAEaiIE/QAEACEJIAEgBGoiBP0ABAAhCiABIARqIgT9AAQAIQsgASAEaiIE/QAEACEMIAEgBGoiBP0ABAAhDSAFQQdrIQ4gASAEaiIQIgT9AAQAIQYDQCAOQQFrIg5BAEoEQCAGIAEgBGoiBP0ABAD99wEhBgwBCwsgAiAGIA399wEiDSAM/fcBIgwgC/33ASILIAr99wEiCiAJ/fcBIgkgCP33ASIIIAf99wH9CwQAIAIgA2oiBCAIIBAgASAFQQdrbGoiDv0ABAAiB/33Af0LBAAgAyAEaiIEIAkgByABIA5qIg79AAQA/fcBIgf99wH9CwQAIAMgBGoiBCAKIAcgASAOaiIO/QAEAP33ASIH/fcB/QsEACADIARqIgQgCyAHIAEgDmoiDv0ABAD99wEiB/33Af0LBAAgAyAEaiIEIAwgByABIA5qIg79AAQA/fcBIgf99wH9CwQAIAMgBGoiBCANIAcgASAOaiIO/QAEAP33ASIH/fcB/QsEACADIARqIAYgByABIA5q/QAEAP33Af33Af0LBAAgAEEQaiEAIAJBEGohAgwBCwsL2AMCCHsDfyAAIARqIQ8DQCAAIA9JBEAgAP0ABAAhByAAIAFqIgT9AAQAIQggASAEaiIE/QAEACEJIAEgBGoiBP0ABAAhCiABIARqIgT9AAQAIQsgASAEaiIE/QAEACEMIAEgBGoiBP0ABAAhDSAFQQdrIQ4gASAEaiIQIgT9AAQAIQYDQCAOQQFrIg5BAEoEQCAGIAEgBGoiBP0ABAD96gEhBgwBCwsgAiAGIA396gEiDSAM/eoBIgwgC/3qASILIAr96gEiCiAJ/eoBIgkgCP3qASIIIAf96gH9CwQAIAIgA2oiBCAIIBAgASAFQQdrbGoiDv0ABAAiB/3qAf0LBAAgAyAEaiIEIAkgByABIA5qIg79AAQA/eoBIgf96gH9CwQAIAMgBGoiBCAKIAcgASAOaiIO/QAEAP3qASIH/eoB/QsEACADIARqIgQgCyAHIAEgDmoiDv0ABAD96gEiB/3qAf0LBAAgAyAEaiIEIAwgByABIA5qIg79AAQA/eoBIgf96gH9CwQAIAMgBGoiBCANIAcgASAOaiIO/QAEAP3qASIH/eoB/QsEACADIARqIAYgByABIA5q/QAEAP3qAf3qAf0LBAAgAEEQaiEAIAJBEGohAgwBCwsL2AMCCHsDfyAAIARqIQ8DQCAAIA9JBEAgAP0ABAAhByAAIAFqIgT9AAQAIQggASAEaiIE/QAEACEJIAEgBGoiBP0ABAAhCiABIARqIgT9AAQAIQsgASAEaiIE/QAEACEMIAEgBGoiBP0ABAAhDSAFQQdrIQ4gASAEaiIQIgT9AAQAIQYDQCAOQQFrIg5BAEoEQCAGIAEgBGoiBP0ABAD96wEhBgwBCwsgAiAGIA396wEiDSAM/esBIgwgC/3rASILIAr96wEiCiAJ/esBIgkgCP3rASIIIAf96wH9CwQAIAIgA2oiBCAIIBAgASAFQQdrbGoiDv0ABAAiB/3rAf0LBAAgAyAEaiIEIAkgByABIA5qIg79AAQA/esBIgf96wH9CwQAIAMgBGoiBCAKIAcgASAOaiIO/QAEAP3rASIH/esB/QsEACADIARqIgQgCyAHIAEgDmoiDv0ABAD96wEiB/3rAf0LBAAgAyAEaiIEIAwgByABIA5qIg79AAQA/esBIgf96wH9CwQAIAMgBGoiBCANIAcgASAOaiIO/QAEAP3rASIH/esB/QsEACADIARqIAYgByABIA5q/QAEAP3rAf3rAf0LBAAgAEEQaiEAIAJBEGohAgwBCwsL9AsDAn0CfAF/IAIgA3QhCSAEQQNGBEBBACECA0AgAkEQaiIDIAlNBEAgASACaiIEIAT9AAQAIAAgAmr9AAQA/VH9CwQAIAMhAgwBCwsDQCACIAlJBEAgASACaiIDIAMtAAAgACACai0AAHM6AAAgAkEBaiECDAELCwUgBEECRgRAIAMEQCADQQFGBEBBACECA0AgAkEQaiIDIAlNBEAgASACaiIEIAT9AAQAIAAgAmr9AAQA/ZEB/QsEACADIQIMAQsLA0AgAiAJSQRAIAEgAmoiAyADLwEAIAAgAmovAQBrOwEAIAJBAmohAgwBCwsFIANBAkYEQEEAIQIDQCACQRBqIgMgCU0EQCABIAJqIgQgBP0ABAAgACACav0ABAD95QH9CwQAIAMhAgwBCwsDQCACIAlJBEAgASACaiIDIAMqAgAgACACaioCAJM4AgAgAkEEaiECDAELCwVBACECA0AgAkEQaiIDIAlNBEAgASACaiIEIAT9AAQAIAAgAmr9AAQA/fEB/QsEACADIQIMAQsLA0AgAiAJSQRAIAEgAmoiAyADKwMAIAAgAmorAwChOQMAIAJBCGohAgwBCwsLCwVBACECA0AgAkEQaiIDIAlNBEAgASACaiIEIAT9AAQAIAAgAmr9AAQA/XH9CwQAIAMhAgwBCwsDQCACIAlJBEAgASACaiIDIAMtAAAgACACai0AAGs6AAAgAkEBaiECDAELCwsFIAQEQCADBEAgA0EBRgRAQQAhAyACQQF0IQQDQCADQRBqIgIgBE0EQCABIANqIgkgCf0ABAAgACADav0ABAD9mQH9CwQAIAIhAwwBCwsDQCADIARJBEAgASADaiICLwEAIQkgAiAAIANqLwEAIgIgCSACIAlLGzsBACADQQJqIQMMAQsLBSADQQJGBEBBACEDIAJBAnQhBANAIANBEGoiAiAETQRAIAEgA2oiCSAJ/QAEACAAIANq/QAEAP3rAf0LBAAgAiEDDAELCwNAIAMgBEkEQCABIANqIgIqAgAhBSACIAAgA2oqAgAiBiAFIAUgBl0bOAIAIANBBGohAwwBCwsFQQAhAyACQQN0IQQDQCADQRBqIgIgBE0EQCABIANqIgkgCf0ABAAgACADav0ABAD99wH9CwQAIAIhAwwBCwsDQCADIARJBEAgASADaiICKwMAIQcgAiAAIANqKwMAIgggByAHIAhjGzkDACADQQhqIQMMAQsLCwsFQQAhAwNAIANBEGoiBCACTQRAIAEgA2oiCSAJ/QAEACAAIANq/QAEAP15/QsEACAEIQMMAQsLA0AgAiADSwRAIAEgA2oiBC0AACEJIAQgACADai0AACIEIAkgBCAJSxs6AAAgA0EBaiEDDAELCwsFIAMEQCADQQFGBEBBACEDIAJBAXQhBANAIANBEGoiAiAETQRAIAEgA2oiCSAJ/QAEACAAIANq/QAEAP2XAf0LBAAgAiEDDAELCwNAIAMgBEkEQCABIANqIgIvAQAhCSACIAAgA2ovAQAiAiAJIAIgCUkbOwEAIANBAmohAwwBCwsFIANBAkYEQEEAIQMgAkECdCEEA0AgA0EQaiICIARNBEAgASADaiIJIAn9AAQAIAAgA2r9AAQA/eoB/QsEACACIQMMAQsLA0AgAyAESQRAIAEgA2oiAioCACEFIAIgACADaioCACIGIAUgBSAGXhs4AgAgA0EEaiEDDAELCwVBACEDIAJBA3QhBANAIANBEGoiAiAETQRAIAEgA2oiCSAJ/QAEACAAIANq/QAEAP32Af0LBAAgAiEDDAELCwNAIAMgBEkEQCABIANqIgIrAwAhByACIAAgA2orAwAiCCAHIAcgCGQbOQMAIANBCGohAwwBCwsLCwVBACEDA0AgA0EQaiIEIAJNBEAgASADaiIJIAn9AAQAIAAgA2r9AAQA/Xf9CwQAIAQhAwwBCwsDQCACIANLBEAgASADaiIELQAAIQkgBCAAIANqLQAAIgQgCSAEIAlJGzoAACADQQFqIQMMAQsLCwsLCwuJBwIHfwR7IARBAUYEQCACIAAgA/wKAAAFIARBBEgEQCABQQF0IAEgBEEDRhshBUEAIQQDQCADIARLBEAgACAEaiIGIAFqIQcgAiAEaiIIIAb9AAQAIAf9AAQA/XcgBSAGaiIJ/QAEAP13/QsEACAIIAb9AAQQIAf9AAQQ/XcgCf0ABBD9d/0LBBAgBEEgaiEEDAELCwUgBUEERiAEQQhIcQRAIAIhBSAAIANqIQMDQCAAIANJBEAgAP0ABAAhDSAAIAFqIgL9AAQAIQ8gASACaiIC/QAEACEQIARBA2shBiABIAJqIgciAv0ABAAhDgNAIAZBAWsiBkEASgRAIA4gASACaiIC/QAEAP13IQ4MAQsLIAUgDiAQ/XciECAP/XciDyAN/Xf9CwQAIAEgBWoiAiAPIAcgASAEQQNrbGoiBv0ABAAiDf13/QsEACABIAJqIgIgECANIAEgBmoiBv0ABAD9dyIN/Xf9CwQAIAEgAmogDiANIAEgBmr9AAQA/Xf9d/0LBAAgAEEQaiEAIAVBEGohBQwBCwsFIAVBCEYgBEEoTHEEQCAAIAEgAiABIAMgBBBLBSACIAEgBWxqIQsDQCADIAlLBEAgAiAJaiEIIAAgCWoiDCAEQQFrIgcgAWxqIQYgCyAHQQZ0aiEHIAb9AAQAIQ4gBv0ABBAhECAG/QAEICENIAb9AAQwIQ8gBEECayEKA0AgCkEATgRAIAcgDv0LBAAgByAQ/QsEECAHIA39CwQgIAcgD/0LBDAgB0FAaiEHIA4gBiABayIG/QAEAP13IQ4gECAG/QAEEP13IRAgDSAG/QAEIP13IQ0gDyAG/QAEMP13IQ8gCkEBayEKDAELCyAIIA79CwQAIAggEP0LBBAgCCAN/QsEICAIIA/9CwQwIAVBAUcEQCAHQUBrIQcgASAIaiEIIAwgASAEbGoiBv0ABAAhDiAG/QAEECEQIAb9AAQgIQ0gBv0ABDAhD0EBIQoDQCAIIA4gB/0ABAD9d/0LBAAgCCAQIAf9AAQQ/Xf9CwQQIAggDSAH/QAEIP13/QsEICAIIA8gB/0ABDD9d/0LBDAgCkEBaiIKIAVHBEAgASAIaiEIIAdBQGshByAOIAEgBmoiBv0ABAD9dyEOIBAgBv0ABBD9dyEQIA0gBv0ABCD9dyENIA8gBv0ABDD9dyEPDAELCwsgCUFAayEJDAELCwsLCwsLiQcCB38EeyAEQQFGBEAgAiAAIAP8CgAABSAEQQRIBEAgAUEBdCABIARBA0YbIQVBACEEA0AgAyAESwRAIAAgBGoiBiABaiEHIAIgBGoiCCAG/QAEACAH/QAEAP15IAUgBmoiCf0ABAD9ef0LBAAgCCAG/QAEECAH/QAEEP15IAn9AAQQ/Xn9CwQQIARBIGohBAwBCwsFIAVBBEYgBEEISHEEQCACIQUgACADaiEDA0AgACADSQRAIAD9AAQAIQ0gACABaiIC/QAEACEPIAEgAmoiAv0ABAAhECAEQQNrIQYgASACaiIHIgL9AAQAIQ4DQCAGQQFrIgZBAEoEQCAOIAEgAmoiAv0ABAD9eSEODAELCyAFIA4gEP15IhAgD/15Ig8gDf15/QsEACABIAVqIgIgDyAHIAEgBEEDa2xqIgb9AAQAIg39ef0LBAAgASACaiICIBAgDSABIAZqIgb9AAQA/XkiDf15/QsEACABIAJqIA4gDSABIAZq/QAEAP15/Xn9CwQAIABBEGohACAFQRBqIQUMAQsLBSAFQQhGIARBKExxBEAgACABIAIgASADIAQQTAUgAiABIAVsaiELA0AgAyAJSwRAIAIgCWohCCAAIAlqIgwgBEEBayIHIAFsaiEGIAsgB0EGdGohByAG/QAEACEOIAb9AAQQIRAgBv0ABCAhDSAG/QAEMCEPIARBAmshCgNAIApBAE4EQCAHIA79CwQAIAcgEP0LBBAgByAN/QsEICAHIA/9CwQwIAdBQGohByAOIAYgAWsiBv0ABAD9eSEOIBAgBv0ABBD9eSEQIA0gBv0ABCD9eSENIA8gBv0ABDD9eSEPIApBAWshCgwBCwsgCCAO/QsEACAIIBD9CwQQIAggDf0LBCAgCCAP/QsEMCAFQQFHBEAgB0FAayEHIAEgCGohCCAMIAEgBGxqIgb9AAQAIQ4gBv0ABBAhECAG/QAEICENIAb9AAQwIQ9BASEKA0AgCCAOIAf9AAQA/Xn9CwQAIAggECAH/QAEEP15/QsEECAIIA0gB/0ABCD9ef0LBCAgCCAPIAf9AAQw/Xn9CwQwIApBAWoiCiAFRwRAIAEgCGohCCAHQUBrIQcgDiABIAZqIgb9AAQA/XkhDiAQIAb9AAQQ/XkhECANIAb9AAQg/XkhDSAPIAb9AAQw/XkhDwwBCwsLIAlBQGshCQwBCwsLCwsLC6IHAgd/BHsgBEEBRgRAIAIgACAD/AoAAAUgBEEESARAIAFBAXQgASAEQQNGGyEFQQAhBANAIAMgBEsEQCAAIARqIgYgAWohByACIARqIgggBv0ABAAgB/0ABAD9lwEgBSAGaiIJ/QAEAP2XAf0LBAAgCCAG/QAEECAH/QAEEP2XASAJ/QAEEP2XAf0LBBAgBEEgaiEEDAELCwUgBUEERiAEQQhIcQRAIAIhBSAAIANqIQMDQCAAIANJBEAgAP0ABAAhDSAAIAFqIgL9AAQAIQ8gASACaiIC/QAEACEQIARBA2shBiABIAJqIgciAv0ABAAhDgNAIAZBAWsiBkEASgRAIA4gASACaiIC/QAEAP2XASEODAELCyAFIA4gEP2XASIQIA/9lwEiDyAN/ZcB/QsEACABIAVqIgIgDyAHIAEgBEEDa2xqIgb9AAQAIg39lwH9CwQAIAEgAmoiAiAQIA0gASAGaiIG/QAEAP2XASIN/ZcB/QsEACABIAJqIA4gDSABIAZq/QAEAP2XAf2XAf0LBAAgAEEQaiEAIAVBEGohBQwBCwsFIAVBCEYgBEEoTHEEQCAAIAEgAiABIAMgBBBNBSACIAEgBWxqIQsDQCADIAlLBEAgAiAJaiEIIAAgCWoiDCAEQQFrIgcgAWxqIQYgCyAHQQZ0aiEHIAb9AAQAIQ4gBv0ABBAhECAG/QAEICENIAb9AAQwIQ8gBEECayEKA0AgCkEATgRAIAcgDv0LBAAgByAQ/QsEECAHIA39CwQgIAcgD/0LBDAgB0FAaiEHIA4gBiABayIG/QAEAP2XASEOIBAgBv0ABBD9lwEhECANIAb9AAQg/ZcBIQ0gDyAG/QAEMP2XASEPIApBAWshCgwBCwsgCCAO/QsEACAIIBD9CwQQIAggDf0LBCAgCCAP/QsEMCAFQQFHBEAgB0FAayEHIAEgCGohCCAMIAEgBGxqIgb9AAQAIQ4gBv0ABBAhECAG/QAEICENIAb9AAQwIQ9BASEKA0AgCCAOIAf9AAQA/ZcB/QsEACAIIBAgB/0ABBD9lwH9CwQQIAggDSAH/QAEIP2XAf0LBCAgCCAPIAf9AAQw/ZcB/QsEMCAKQQFqIgogBUcEQCABIAhqIQggB0FAayEHIA4gASAGaiIG/QAEAP2XASEOIBAgBv0ABBD9lwEhECANIAb9AAQg/ZcBIQ0gDyAG/QAEMP2XASEPDAELCwsgCUFAayEJDAELCwsLCwsLogcCB38EeyAEQQFGBEAgAiAAIAP8CgAABSAEQQRIBEAgAUEBdCABIARBA0YbIQVBACEEA0AgAyAESwRAIAAgBGoiBiABaiEHIAIgBGoiCCAG/QAEACAH/QAEAP2ZASAFIAZqIgn9AAQA/ZkB/QsEACAIIAb9AAQQIAf9AAQQ/ZkBIAn9AAQQ/ZkB/QsEECAEQSBqIQQMAQsLBSAFQQRGIARBCEhxBEAgAiEFIAAgA2ohAwNAIAAgA0kEQCAA/QAEACENIAAgAWoiAv0ABAAhDyABIAJqIgL9AAQAIRAgBEEDayEGIAEgAmoiByIC/QAEACEOA0AgBkEBayIGQQBKBEAgDiABIAJqIgL9AAQA/ZkBIQ4MAQsLIAUgDiAQ/ZkBIhAgD/2ZASIPIA39mQH9CwQAIAEgBWoiAiAPIAcgASAEQQNrbGoiBv0ABAAiDf2ZAf0LBAAgASACaiICIBAgDSABIAZqIgb9AAQA/ZkBIg39mQH9CwQAIAEgAmogDiANIAEgBmr9AAQA/ZkB/ZkB/QsEACAAQRBqIQAgBUEQaiEFDAELCwUgBUEIRiAEQShMcQRAIAAgASACIAEgAyAEEE4FIAIgASAFbGohCwNAIAMgCUsEQCACIAlqIQggACAJaiIMIARBAWsiByABbGohBiALIAdBBnRqIQcgBv0ABAAhDiAG/QAEECEQIAb9AAQgIQ0gBv0ABDAhDyAEQQJrIQoDQCAKQQBOBEAgByAO/QsEACAHIBD9CwQQIAcgDf0LBCAgByAP/QsEMCAHQUBqIQcgDiAGIAFrIgb9AAQA/ZkBIQ4gECAG/QAEEP2ZASEQIA0gBv0ABCD9mQEhDSAPIAb9AAQw/ZkBIQ8gCkEBayEKDAELCyAIIA79CwQAIAggEP0LBBAgCCAN/QsEICAIIA/9CwQwIAVBAUcEQCAHQUBrIQcgASAIaiEIIAwgASAEbGoiBv0ABAAhDiAG/QAEECEQIAb9AAQgIQ0gBv0ABDAhD0EBIQoDQCAIIA4gB/0ABAD9mQH9CwQAIAggECAH/QAEEP2ZAf0LBBAgCCANIAf9AAQg/ZkB/QsEICAIIA8gB/0ABDD9mQH9CwQwIApBAWoiCiAFRwRAIAEgCGohCCAHQUBrIQcgDiABIAZqIgb9AAQA/ZkBIQ4gECAG/QAEEP2ZASEQIA0gBv0ABCD9mQEhDSAPIAb9AAQw/ZkBIQ8MAQsLCyAJQUBrIQkMAQsLCwsLCwuiBwIHfwR7IARBAUYEQCACIAAgA/wKAAAFIARBBEgEQCABQQF0IAEgBEEDRhshBUEAIQQDQCADIARLBEAgACAEaiIGIAFqIQcgAiAEaiIIIAb9AAQAIAf9AAQA/fYBIAUgBmoiCf0ABAD99gH9CwQAIAggBv0ABBAgB/0ABBD99gEgCf0ABBD99gH9CwQQIARBIGohBAwBCwsFIAVBBEYgBEEISHEEQCACIQUgACADaiEDA0AgACADSQRAIAD9AAQAIQ0gACABaiIC/QAEACEPIAEgAmoiAv0ABAAhECAEQQNrIQYgASACaiIHIgL9AAQAIQ4DQCAGQQFrIgZBAEoEQCAOIAEgAmoiAv0ABAD99gEhDgwBCwsgBSAOIBD99gEiECAP/fYBIg8gDf32Af0LBAAgASAFaiICIA8gByABIARBA2tsaiIG/QAEACIN/fYB/QsEACABIAJqIgIgECANIAEgBmoiBv0ABAD99gEiDf32Af0LBAAgASACaiAOIA0gASAGav0ABAD99gH99gH9CwQAIABBEGohACAFQRBqIQUMAQsLBSAFQQhGIARBKExxBEAgACABIAIgASADIAQQTwUgAiABIAVsaiELA0AgAyAJSwRAIAIgCWohCCAAIAlqIgwgBEEBayIHIAFsaiEGIAsgB0EGdGohByAG/QAEACEOIAb9AAQQIRAgBv0ABCAhDSAG/QAEMCEPIARBAmshCgNAIApBAE4EQCAHIA79CwQAIAcgEP0LBBAgByAN/QsEICAHIA/9CwQwIAdBQGohByAOIAYgAWsiBv0ABAD99gEhDiAQIAb9AAQQ/fYBIRAgDSAG/QAEIP32ASENIA8gBv0ABDD99gEhDyAKQQFrIQoMAQsLIAggDv0LBAAgCCAQ/QsEECAIIA39CwQgIAggD/0LBDAgBUEBRwRAIAdBQGshByABIAhqIQggDCABIARsaiIG/QAEACEOIAb9AAQQIRAgBv0ABCAhDSAG/QAEMCEPQQEhCgNAIAggDiAH/QAEAP32Af0LBAAgCCAQIAf9AAQQ/fYB/QsEECAIIA0gB/0ABCD99gH9CwQgIAggDyAH/QAEMP32Af0LBDAgCkEBaiIKIAVHBEAgASAIaiEIIAdBQGshByAOIAEgBmoiBv0ABAD99gEhDiAQIAb9AAQQ/fYBIRAgDSAG/QAEIP32ASENIA8gBv0ABDD99gEhDwwBCwsLIAlBQGshCQwBCwsLCwsLC6IHAgd/BHsgBEEBRgRAIAIgACAD/AoAAAUgBEEESARAIAFBAXQgASAEQQNGGyEFQQAhBANAIAMgBEsEQCAAIARqIgYgAWohByACIARqIgggBv0ABAAgB/0ABAD99wEgBSAGaiIJ/QAEAP33Af0LBAAgCCAG/QAEECAH/QAEEP33ASAJ/QAEEP33Af0LBBAgBEEgaiEEDAELCwUgBUEERiAEQQhIcQRAIAIhBSAAIANqIQMDQCAAIANJBEAgAP0ABAAhDSAAIAFqIgL9AAQAIQ8gASACaiIC/QAEACEQIARBA2shBiABIAJqIgciAv0ABAAhDgNAIAZBAWsiBkEASgRAIA4gASACaiIC/QAEAP33ASEODAELCyAFIA4gEP33ASIQIA/99wEiDyAN/fcB/QsEACABIAVqIgIgDyAHIAEgBEEDa2xqIgb9AAQAIg399wH9CwQAIAEgAmoiAiAQIA0gASAGaiIG/QAEAP33ASIN/fcB/QsEACABIAJqIA4gDSABIAZq/QAEAP33Af33Af0LBAAgAEEQaiEAIAVBEGohBQwBCwsFIAVBCEYgBEEoTHEEQCAAIAEgAiABIAMgBBBQBSACIAEgBWxqIQsDQCADIAlLBEAgAiAJaiEIIAAgCWoiDCAEQQFrIgcgAWxqIQYgCyAHQQZ0aiEHIAb9AAQAIQ4gBv0ABBAhECAG/QAEICENIAb9AAQwIQ8gBEECayEKA0AgCkEATgRAIAcgDv0LBAAgByAQ/QsEECAHIA39CwQgIAcgD/0LBDAgB0FAaiEHIA4gBiABayIG/QAEAP33ASEOIBAgBv0ABBD99wEhECANIAb9AAQg/fcBIQ0gDyAG/QAEMP33ASEPIApBAWshCgwBCwsgCCAO/QsEACAIIBD9CwQQIAggDf0LBCAgCCAP/QsEMCAFQQFHBEAgB0FAayEHIAEgCGohCCAMIAEgBGxqIgb9AAQAIQ4gBv0ABBAhECAG/QAEICENIAb9AAQwIQ9BASEKA0AgCCAOIAf9AAQA/fcB/QsEACAIIBAgB/0ABBD99wH9CwQQIAggDSAH/QAEIP33Af0LBCAgCCAPIAf9AAQw/fcB/QsEMCAKQQFqIgogBUcEQCABIAhqIQggB0FAayEHIA4gASAGaiIG/QAEAP33ASEOIBAgBv0ABBD99wEhECANIAb9AAQg/fcBIQ0gDyAG/QAEMP33ASEPDAELCwsgCUFAayEJDAELCwsLCwsLogcCB38EeyAEQQFGBEAgAiAAIAP8CgAABSAEQQRIBEAgAUEBdCABIARBA0YbIQVBACEEA0AgAyAESwRAIAAgBGoiBiABaiEHIAIgBGoiCCAG/QAEACAH/QAEAP3qASAFIAZqIgn9AAQA/eoB/QsEACAIIAb9AAQQIAf9AAQQ/eoBIAn9AAQQ/eoB/QsEECAEQSBqIQQMAQsLBSAFQQRGIARBCEhxBEAgAiEFIAAgA2ohAwNAIAAgA0kEQCAA/QAEACENIAAgAWoiAv0ABAAhDyABIAJqIgL9AAQAIRAgBEEDayEGIAEgAmoiByIC/QAEACEOA0AgBkEBayIGQQBKBEAgDiABIAJqIgL9AAQA/eoBIQ4MAQsLIAUgDiAQ/eoBIhAgD/3qASIPIA396gH9CwQAIAEgBWoiAiAPIAcgASAEQQNrbGoiBv0ABAAiDf3qAf0LBAAgASACaiICIBAgDSABIAZqIgb9AAQA/eoBIg396gH9CwQAIAEgAmogDiANIAEgBmr9AAQA/eoB/eoB/QsEACAAQRBqIQAgBUEQaiEFDAELCwUgBUEIRiAEQShMcQRAIAAgASACIAEgAyAEEFEFIAIgASAFbGohCwNAIAMgCUsEQCACIAlqIQggACAJaiIMIARBAWsiByABbGohBiALIAdBBnRqIQcgBv0ABAAhDiAG/QAEECEQIAb9AAQgIQ0gBv0ABDAhDyAEQQJrIQoDQCAKQQBOBEAgByAO/QsEACAHIBD9CwQQIAcgDf0LBCAgByAP/QsEMCAHQUBqIQcgDiAGIAFrIgb9AAQA/eoBIQ4gECAG/QAEEP3qASEQIA0gBv0ABCD96gEhDSAPIAb9AAQw/eoBIQ8gCkEBayEKDAELCyAIIA79CwQAIAggEP0LBBAgCCAN/QsEICAIIA/9CwQwIAVBAUcEQCAHQUBrIQcgASAIaiEIIAwgASAEbGoiBv0ABAAhDiAG/QAEECEQIAb9AAQgIQ0gBv0ABDAhD0EBIQoDQCAIIA4gB/0ABAD96gH9CwQAIAggECAH/QAEEP3qAf0LBBAgCCANIAf9AAQg/eoB/QsEICAIIA8gB/0ABDD96gH9CwQwIApBAWoiCiAFRwRAIAEgCGohCCAHQUBrIQcgDiABIAZqIgb9AAQA/eoBIQ4gECAG/QAEEP3qASEQIA0gBv0ABCD96gEhDSAPIAb9AAQw/eoBIQ8MAQsLCyAJQUBrIQkMAQsLCwsLCwuiBwIHfwR7IARBAUYEQCACIAAgA/wKAAAFIARBBEgEQCABQQF0IAEgBEEDRhshBUEAIQQDQCADIARLBEAgACAEaiIGIAFqIQcgAiAEaiIIIAb9AAQAIAf9AAQA/esBIAUgBmoiCf0ABAD96wH9CwQAIAggBv0ABBAgB/0ABBD96wEgCf0ABBD96wH9CwQQIARBIGohBAwBCwsFIAVBBEYgBEEISHEEQCACIQUgACADaiEDA0AgACADSQRAIAD9AAQAIQ0gACABaiIC/QAEACEPIAEgAmoiAv0ABAAhECAEQQNrIQYgASACaiIHIgL9AAQAIQ4DQCAGQQFrIgZBAEoEQCAOIAEgAmoiAv0ABAD96wEhDgwBCwsgBSAOIBD96wEiECAP/esBIg8gDf3rAf0LBAAgASAFaiICIA8gByABIARBA2tsaiIG/QAEACIN/esB/QsEACABIAJqIgIgECANIAEgBmoiBv0ABAD96wEiDf3rAf0LBAAgASACaiAOIA0gASAGav0ABAD96wH96wH9CwQAIABBEGohACAFQRBqIQUMAQsLBSAFQQhGIARBKExxBEAgACABIAIgASADIAQQUgUgAiABIAVsaiELA0AgAyAJSwRAIAIgCWohCCAAIAlqIgwgBEEBayIHIAFsaiEGIAsgB0EGdGohByAG/QAEACEOIAb9AAQQIRAgBv0ABCAhDSAG/QAEMCEPIARBAmshCgNAIApBAE4EQCAHIA79CwQAIAcgEP0LBBAgByAN/QsEICAHIA/9CwQwIAdBQGohByAOIAYgAWsiBv0ABAD96wEhDiAQIAb9AAQQ/esBIRAgDSAG/QAEIP3rASENIA8gBv0ABDD96wEhDyAKQQFrIQoMAQsLIAggDv0LBAAgCCAQ/QsEECAIIA39CwQgIAggD/0LBDAgBUEBRwRAIAdBQGshByABIAhqIQggDCABIARsaiIG/QAEACEOIAb9AAQQIRAgBv0ABCAhDSAG/QAEMCEPQQEhCgNAIAggDiAH/QAEAP3rAf0LBAAgCCAQIAf9AAQQ/esB/QsEECAIIA0gB/0ABCD96wH9CwQgIAggDyAH/QAEMP3rAf0LBDAgCkEBaiIKIAVHBEAgASAIaiEIIAdBQGshByAOIAEgBmoiBv0ABAD96wEhDiAQIAb9AAQQ/esBIRAgDSAG/QAEIP3rASENIA8gBv0ABDD96wEhDwwBCwsLIAlBQGshCQwBCwsLCwsLC44CAgF9An8gBARAIARBAUYEQCAF/AIhCEEAIQQDQCADIARLBEAgAiAEaiAEQQF0IgcgAGovAQAgASAHai8BAGsgCE46AAAgBEEBaiEEDAELCwUgBEECRgRAIAW2IQZBACEEA0AgAyAESwRAIAIgBGogBEECdCIHIABqKgIAIAEgB2oqAgCTIAZgOgAAIARBAWohBAwBCwsFQQAhBANAIAMgBEsEQCACIARqIARBA3QiByAAaisDACABIAdqKwMAoSAFZjoAACAEQQFqIQQMAQsLCwsFIAX8AiEHQQAhBANAIAMgBEsEQCACIARqIAAgBGotAAAgASAEai0AAGsgB046AAAgBEEBaiEEDAELCwsLCy8CAEGAgAwLEAECBAgQIECAAQIECBAgQIAAQZCADAsQAQEBAQEBAQEBAQEBAQEBAQ==";
})
});
// kernels/morphology.ts
var init_morphology = __esm({
"kernels/morphology.ts": (function () {
init_morphology_wasm();
init_runtime();
})
});
// ops/morphology/pointwise.ts
function combine(src, dst, op) {
const { combine: combine2 } = morphology();
const type = elementOf(src);
inPieces([
src,
dst
], ([a, b], n) => combine2(a, b, n, type, OPS[op]), true);
}
function turned2(about, data) {
const result = roomLike(data);
result.fill(about);
combine(data, result, "minus");
return result;
}
var CHUNK2, OPS;
var init_pointwise = __esm({
"ops/morphology/pointwise.ts": (function () {
init_memory();
init_bands();
init_morphology();
init_runtime();
CHUNK2 = 16384;
OPS = {
min: 0,
max: 1,
minus: 2,
xor: 3
};
})
});
// ops/morphology/extrema.ts
function holds(data, value) {
const one = new data.constructor(1);
one[0] = value;
return one[0] === value || data instanceof Float32Array && !Number.isNaN(value);
}
function isPixel({ above: above2, below, left, right }) {
return above2 === 0 && below === 0 && left === 0 && right === 0;
}
function neutral(data, op) {
if (data instanceof Uint8Array || data instanceof Uint16Array) {
return op === "min" ? 256 ** data.BYTES_PER_ELEMENT - 1 : 0;
}
return op === "min" ? Infinity : -Infinity;
}
function slideAxis(data, shape, axis, length2, { op, mode: mode2, cval, centre }) {
if (length2 === 1) return;
const above2 = centre[axis];
const type = elementOf(data);
const options3 = {
above: above2,
below: length2 - 1 - above2,
mode: mode2,
cval
};
scratch(() => {
const work3 = alloc(length2 * (strideOf(CHUNK, type) + 64));
const { extremumRectangle } = morphology();
overAxis(data.slice(), data, alongAxis(shape, axis), options3, ({ src, srcStride, dst, dstStride, rows }, width) => extremumRectangle(src, srcStride, dst, dstStride, rows, width, 1, length2, work3, type, Number(op === "max")));
});
}
function rectangleFilter(plane2, width, type, op) {
const [high, wide] = size(plane2);
const work3 = alloc(high * (strideOf(width + wide, type) + 64));
const { extremumRectangle } = morphology();
return (from, srcStride, dst, dstStride, rows) => extremumRectangle(from, srcStride, dst, dstStride, rows, width, wide, high, work3, type, op);
}
function rangeFilter(plane2, isMask, width, type) {
const { combine: combine2, rangeSquares } = morphology();
if (plane2.isFull && size(plane2).join() === "3,3") {
const work3 = alloc(width << type);
return (from, srcStride, dst, dstStride, rows) => rangeSquares(from, srcStride, dst, dstStride, rows, width, work3, type);
}
const [low, high] = [
0,
1
].map((op) => filterFor(plane2, isMask, width, type, op));
const least = alloc(LEAST2 * width << type);
return (from, srcStride, dst, dstStride, rows) => {
for (let y = 0; y < rows; y += LEAST2) {
const count = Math.min(LEAST2, rows - y);
const [src, to] = [
from + y * srcStride,
dst + y * dstStride
];
low(src, srcStride, least, dstStride, count);
high(src, srcStride, to, dstStride, count);
combine2(least, to, count * width, type, 2);
}
};
}
function byComparison(src, dst, shape, { op, mode: mode2, cval, centre, footprint: { data, shape: size2 } }) {
const sign = op === "min" ? 1 : -1;
if (Array.from(data).every((weight) => weight !== 0)) {
dst.set(src);
for (let axis = 0; axis < shape.length; axis++) {
if (size2[axis] > 1) {
alongAxisByQueue(dst, shape, axis, size2[axis], centre[axis], mode2, cval, sign);
}
}
return;
}
const one = src.slice(0, 1);
wrapInto(one, 0, cval);
const offsets = [];
for (let k = 0; k < data.length; k++) {
if (data[k] !== 0) offsets.push(unravel(k, size2).map((index2, axis) => index2 - centre[axis]));
}
for (let i = 0; i < src.length; i++) {
const position2 = unravel(i, shape);
let best = NaN;
for (let k = 0; k < offsets.length; k++) {
let index2 = 0;
for (let axis = 0; axis < shape.length && index2 >= 0; axis++) {
const at2 = borderIndex(position2[axis] + offsets[k][axis], shape[axis], mode2);
index2 = at2 < 0 ? -1 : index2 * shape[axis] + at2;
}
const value = index2 < 0 ? one[0] : src[index2];
if (k === 0 || sign * value < sign * best) best = value;
}
dst[i] = best;
}
}
function wrapInto(data, index2, value) {
data[index2] = data instanceof Uint8Array || data instanceof Uint16Array ? Math.trunc(value) : value;
}
function alongAxisByQueue(data, shape, axis, size2, centre, mode2, cval, sign) {
const length2 = shape[axis];
const inner = shape.slice(axis + 1).reduce((product2, n) => product2 * n, 1);
const line = new Float64Array(length2 + size2 - 1);
const values = new Float64Array(line.length);
const ends = new Int32Array(line.length);
for (let block = 0; block < data.length; block += length2 * inner) {
for (let column2 = block; column2 < block + inner; column2++) {
for (let i = 0; i < line.length; i++) {
const at2 = borderIndex(i - centre, length2, mode2);
line[i] = at2 < 0 ? cval : data[column2 + at2 * inner];
}
let head = 0;
let tail = 0;
values[0] = sign * line[0];
ends[0] = size2;
for (let i = 1; i < line.length; i++) {
const value = sign * line[i];
if (ends[head] === i) head++;
if (value <= values[head]) tail = head;
else {
while (values[tail] >= value) tail--;
tail++;
}
values[tail] = value;
ends[tail] = i + size2;
if (i >= size2 - 1) wrapInto(data, column2 + (i - size2 + 1) * inner, sign * values[head]);
}
}
}
}
var CROSS, FEW2, MANY2, LEAST2;
var init_extrema = __esm({
"ops/morphology/extrema.ts": (function () {
init_errors();
init_memory();
init_bands();
init_masks();
init_morphology();
init_runtime();
init_pointwise();
CROSS = "0,1,1,1,0,3,2,1,1";
FEW2 = 10;
MANY2 = 6;
LEAST2 = 16;
})
});
// ops/kernels/order.ts
function orderStatistic(data, shape, taps, { mode: mode2, cval, rank: rank2 }) {
const { window, centre } = taps;
const type = elementOf(data);
const result = roomLike(data);
const constant = result.slice(0, 1).fill(cval)[0] ?? 0;
const sides = [
1,
...window
];
const task = {
taps,
count: taps.weights.length,
rank: rank2,
type,
width: shape[shape.length - 1],
across: sides[sides.length - 1],
down: sides[sides.length - 2],
planes: window.slice(0, -2).reduce((a, b) => a * b, 1)
};
scratch(() => {
const { filter, most } = wayFor(task);
const options3 = {
shape,
window,
centre,
mode: mode2,
cval: constant,
inOrder: true
};
overWindows(data, result, most === void 0 ? options3 : {
...options3,
most
}, filter);
});
return result;
}
function wayFor(task) {
const { taps, count, rank: rank2, type, across, down, planes } = task;
const isFull = planes === 1 && count === across * down;
const isMedian = rank2 === count >> 1;
if (isFull && isMedian && across === down && [
3,
5,
7
].includes(across) && type !== ELEMENT.f64) {
return {
filter: network(task)
};
}
const steps = insertionSteps(count, rank2);
if (steps <= MOST_STEPS[type]) return {
filter: insertion(task)
};
if (isFull && type === ELEMENT.u8 && count <= 255) {
return {
filter: columnCounts(task),
most: 256
};
}
if (count > 65535) return {
filter: selection(task)
};
if (type === ELEMENT.u8 || type === ELEMENT.u16) return {
filter: following(task)
};
let most = 32;
const columns = () => Math.floor(65536 / (planes * (most + down - 1))) - across + 1;
while (most > 1 && columns() < 64) most >>= 1;
if (columns() < 1 || taps.weights.length === 0) return {
filter: selection(task)
};
const isFew = steps <= MOST_STEPS[ELEMENT.u16];
return {
filter: tiles(task, Math.min(256, columns()), most, isFew),
most
};
}
function selection({ taps, count, rank: rank2, type, width }) {
const offsets = offsetTable(taps, type);
const work3 = alloc(count * 8);
return (band) => {
offsets.fit(band);
const { src, srcStride, dst, dstStride, rows } = band;
filters().rankRows(src, srcStride, dst, dstStride, rows, width, type, offsets.address, count, rank2, work3);
};
}
function insertionSteps(count, rank2) {
const fromEnd = Math.min(rank2, count - 1 - rank2);
let steps = 0;
for (let i = 0; i < count; i += 4) {
steps += 3 + Math.min(i, fromEnd + 1) - Math.max(0, fromEnd - (count - i));
}
return steps;
}
function insertion(task) {
const insert = inserter(task, task.type);
const otherwise = selection(task);
return (band) => hasNaN(task, band) ? otherwise(band) : insert(band, task.width);
}
function inserter(task, type) {
const { taps, count } = task;
const offsets = offsetTable(taps, type);
const isFlipped = 2 * task.rank > count - 1;
const rank2 = isFlipped ? count - 1 - task.rank : task.rank;
const work3 = alloc((rank2 + 5) * 16);
const constants = alloc(48);
const { f64, i32, u32 } = views();
const [unsigned, flip, last] = [
constants / 4,
constants / 4 + 4,
constants / 4 + 8
];
i32.fill(2147483647, unsigned, unsigned + 4);
i32.fill(isFlipped ? -1 : 0, flip, flip + 4);
u32.fill(type === ELEMENT.f32 ? 2147483647 : 4294967295, last, last + 4);
if (type === ELEMENT.f64) {
f64.fill(isFlipped ? -0 : 0, flip / 2, flip / 2 + 2);
f64.fill(Infinity, last / 2, last / 2 + 2);
}
return (band, n) => {
offsets.fit(band);
const { src, srcStride, dst, dstStride, rows } = band;
filters().selectRows(src, srcStride, dst, dstStride, rows, n, type, offsets.address, count, rank2, constants, work3);
};
}
function hasNaN({ type, width, across, down, planes }, band) {
if (type < ELEMENT.f32) return false;
const { src, srcStride, planeStride, rows } = band;
const wide = Number(type === ELEMENT.f64);
for (let plane2 = 0; plane2 < planes; plane2++) {
const start = src + plane2 * planeStride;
if (filters().anyNaN(start, srcStride, rows + down - 1, width + across - 1, wide)) return true;
}
return false;
}
function network(task) {
const { type, width, across } = task;
const work3 = alloc(width << type);
const otherwise = selection(task);
return (band) => {
if (hasNaN(task, band)) return otherwise(band);
const { src, srcStride, dst, dstStride, rows } = band;
filters().medianRows(src, srcStride, dst, dstStride, rows, width, across, type, work3);
};
}
function columnCounts({ rank: rank2, width, across, down }) {
const work3 = alloc(17 * 16 * (Math.min(width, 512) + across));
return ({ src, srcStride, dst, dstStride, rows }) => {
filters().countColumns(src, srcStride, dst, dstStride, rows, width, across, down, rank2, work3);
};
}
function movesOf({ taps, across, down }) {
const { places } = taps;
const key = (plane2, y, x) => (plane2 * (down + 2) + y + 1) * (across + 2) + x + 1;
const inside =  new Set();
for (let i = 0; i < places.length; i += 3) {
inside.add(key(places[i], places[i + 1], places[i + 2]));
}
const moves = [];
const counts = [];
for (const [dy, dx] of [
[
0,
1
],
[
0,
-1
],
[
1,
0
]
]) {
const coming = [];
const going = [];
for (let i = 0; i < places.length; i += 3) {
const [plane2, y, x] = places.subarray(i, i + 3);
if (!inside.has(key(plane2, y + dy, x + dx))) coming.push([
plane2,
y,
x
]);
if (!inside.has(key(plane2, y - dy, x - dx))) going.push([
plane2,
y - dy,
x - dx
]);
}
coming.forEach((place, i) => moves.push(...place, ...going[i]));
counts.push(coming.length);
}
return {
places: Int32Array.from(moves),
counts
};
}
function emptyCounts() {
const address = alloc(133128);
views().u8.fill(0, address, address + 133128);
return address;
}
function following(task) {
const follow = follower(task, task.type);
return (band) => follow(band, task.width);
}
function follower(task, type) {
const { taps, count, rank: rank2 } = task;
const all = offsetTable(taps, type);
const { places, counts: [right, left, down] } = movesOf(task);
const moves = offsetTable({
places
}, type);
const counts = emptyCounts();
return (band, n) => {
all.fit(band);
moves.fit(band);
const { src, srcStride, dst, dstStride, rows } = band;
filters().followWindow(src, srcStride, dst, dstStride, rows, n, type, all.address, count, moves.address, right, left, down, rank2, counts);
};
}
function tiles(task, columns, most, isFew) {
const { type, width, across, down, planes } = task;
const find2 = isFew ? inserter(task, ELEMENT.u16) : follower(task, ELEMENT.u16);
const total = planes * (most + down - 1) * (columns + across - 1);
const work3 = alloc(32 * total + 16384);
const values = alloc(total << type);
const rowBytes2 = strideFor(width + across << type);
const ranks = alloc(planes * (most + down) * rowBytes2 >> type - 1);
const foundStride = 2 * columns + 64;
const found = alloc(most * foundStride);
const wide = Number(type === ELEMENT.f64);
const otherwise = selection(task);
return (band) => {
if (hasNaN(task, band)) return otherwise(band);
const { src, dst, dstStride, rows } = band;
const [srcStride, planeStride] = [
band.srcStride,
band.planeStride
].map((n) => n >> type - 1);
const between2 = {
src: ranks,
srcStride,
planeStride,
dst: found,
dstStride: foundStride,
rows
};
const { lookUpRows, rankTile } = filters();
for (let x = 0; x < width; x += columns) {
const n = Math.min(columns, width - x);
rankTile(src + (x << type), band.srcStride, planes, band.planeStride, rows + down - 1, n + across - 1, wide, ranks, values, work3);
find2(between2, n);
lookUpRows(found, foundStride, dst + (x << type), dstStride, rows, n, wide, values);
}
};
}
var MOST_STEPS;
var init_order = __esm({
"ops/kernels/order.ts": (function () {
init_memory();
init_bands();
init_filters();
init_runtime();
init_taps();
MOST_STEPS = [
500,
1e3,
400,
200
];
})
});
// ops/kernels/window.ts
function windowOf(size2, shape, { name = "size", least = 1, odd = false } = {}) {
const sides = typeof size2 === "number" ? shape.map(() => size2) : size2;
checkParameter(sides.length === shape.length && sides.every((side) => Number.isInteger(side) && side >= least && !(odd && side % 2 === 0)), name, size2, `${odd ? "an odd whole number" : `a whole number from ${least}`}, or one for each of the ${shape.length} axes`);
checkParameter(sides.reduce((product2, side) => product2 * Math.max(side, 1), 1) <= MAX_WINDOW, name, size2, `the side of a window of at most ${MAX_WINDOW} pixels`);
return sides;
}
var init_window = __esm({
"ops/kernels/window.ts": (function () {
init_errors();
init_limits2();
})
});
// ops/kernels/rank.ts
function minimum(image, options3 = {}) {
const { mode: mode2 = "reflect", cval = 0 } = options3;
const footprint = footprintOf(image, options3);
return ranked(image, footprint, {
mode: mode2,
cval,
rank: () => 0
});
}
var init_rank = __esm({
"ops/kernels/rank.ts": (function () {
init_errors();
init_values();
init_grey();
init_extrema();
init_order();
init_taps();
init_window();
})
});
// ops/edges/masked.ts
function insideOf(mask, shape) {
if (mask.shape.join() !== shape.join()) {
throw new InputError(`\`mask\` must have the shape of the image, ${shape.join("\xD7")}, got ${mask.shape.join("\xD7")}`, {
parameter: "mask",
value: mask.shape
});
}
const sides = shape.map(() => 3);
const kernel = createKernel(new Float64Array(3 ** sides.length).fill(1), sides);
return minimum(mask, {
kernel,
mode: "constant",
cval: 0
}).data;
}
var init_masked = __esm({
"ops/edges/masked.ts": (function () {
init_errors();
init_values();
init_rank();
})
});
// ops/edges/laplace.ts
var init_laplace = __esm({
"ops/edges/laplace.ts": (function () {
init_errors();
init_memory();
init_values();
init_bands();
init_filters();
init_runtime();
init_grey();
init_gaussian();
init_separable();
init_taps();
init_differences();
init_masked();
})
});
// kernels/pointwise.ts
var COMPARE, ARITHMETIC, TURNED, MANY3;
var init_pointwise2 = __esm({
"kernels/pointwise.ts": (function () {
init_bands();
init_chunks();
init_points();
init_runtime();
init_statistics();
COMPARE = {
">": 0,
">=": 1,
"<": 2,
"<=": 3,
"==": 4,
"!=": 5
};
ARITHMETIC = {
add: 0,
subtract: 1,
multiply: 2,
minimum: 3,
maximum: 4,
divide: 5
};
TURNED = {
subtract: 6,
divide: 7
};
MANY3 = 1 << 17;
})
});
// ops/exposure/named_ranges.ts
var init_named_ranges = __esm({
"ops/exposure/named_ranges.ts": (function () {
})
});
// ops/exposure/range.ts
function rankedBySort(data, ranks) {
const sorted = data.slice().sort();
return ranks.map((rank2) => sorted[rank2]);
}
function rankedByCount(data, ranks) {
const counts = countsOf(data);
return ranks.map((rank2) => {
let value = 0;
for (let below = counts[0]; below <= rank2; below += counts[++value]) ;
return value;
});
}
var init_range = __esm({
"ops/exposure/range.ts": (function () {
init_statistics();
init_named_ranges();
})
});
// ops/exposure/invert.ts
function typeMaximum({ kind, data }) {
if (kind === "labels") return -1;
if (data instanceof Uint8Array) return 255;
return data instanceof Uint16Array ? 65535 : 1;
}
var init_invert = __esm({
"ops/exposure/invert.ts": (function () {
init_errors();
init_values();
init_pointwise2();
init_grey();
init_range();
})
});
// ops/kernels/footprints.ts
var init_footprints = __esm({
"ops/kernels/footprints.ts": (function () {
init_errors();
init_values();
})
});
// ops/math/logic.ts
var init_logic = __esm({
"ops/math/logic.ts": (function () {
init_values();
init_pointwise2();
init_grey();
})
});
// ops/morphology/grey.ts
function cross2(rank2) {
const size2 = 3 ** rank2;
const data = new Float64Array(size2);
const middle = (size2 - 1) / 2;
data[middle] = 1;
for (let step = 1; step < size2; step *= 3) data[middle - step] = data[middle + step] = 1;
return createKernel(data, Array.from({
length: rank2
}, () => 3));
}
function limit({ kind, data }, which) {
const isMax = which === "max";
if (kind === "mask") return isMax ? 1 : 0;
if (kind === "labels") return isMax ? 2 ** 31 - 1 : -(2 ** 31);
if (data instanceof Uint8Array) return isMax ? 255 : 0;
if (data instanceof Uint16Array) return isMax ? 65535 : 0;
return isMax ? Infinity : -Infinity;
}
var init_grey2 = __esm({
"ops/morphology/grey.ts": (function () {
init_memory();
init_values();
init_taps();
init_extrema();
init_pointwise();
})
});
// kernels/objects_wasm.ts
var objects_wasm_default;
var init_objects_wasm = __esm({
"kernels/objects_wasm.ts": (function () {
objects_wasm_default = "AGFzbQEAAAABxgIeYAJ/fwBgBn9/f39/fwBgB39/f39/f38AYAp/f39/f39/f39/AGALf39/f39/f397e3sAYAV/f39/fwBgB39/f39/f38Bf2AMf39/f39/f39/f39/AX9gC39/f39/f39/f39/AX9gA39/fwBgCH9/f39/f39/AX9gCn9/f39/f39/f38Bf2AJf39/f39/f39/AGAIf39/f39/f38AYAR/f39/AX9gB39/f39/fH8AYA9/f39/f39/f398f39/f38AYBB/f39/f39/f398f39/f39/AX9gBn9/f39/fwF/YAJ/fwF/YAF/AGALf39/f39/f39/f38AYAABf2AFf39/f38Bf2AFf39/f3wAYAx/f39/f39/f39/f38AYAN/f38Bf2AEf39/fwBgCH9/f398f39/AX9gDn9/f39/f39/f39/f3x8AAISAQNlbnYGbWVtb3J5AgEggIAEA0dGAAoQBREBAgEBAQoGEgICCwIMDQANEwsAFAYCAwcHBwMDAxUOBg4IFgkXCAwIBQUPARgADwEFAgkZAwkAABobHB0EBAQEBAYpCH8BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBfwsHwAU3DGJvdW5kYXJ5Um93cwBABmNyZXN0cwA/C2NvbHVtbnNEb3duAD4JY29sdW1uc1VwAD0GZmFyUm93ADwIZmlsbE5vbmUAOwlmcmVlQnl0ZXMAOgtuZWFyZXN0Um93cwA4CHJvb3RzRjY0ADcLc3F1YXJlTGluZXMANgpzcXVhcmVSb3dzADQLZmVhdHVyZUF4aXMAMxBmZWF0dXJlRGlzdGFuY2VzADIOZmVhdHVyZU51bWJlcnMAMQ1mZWF0dXJlUGxhY2VzADANcGxhbnRGZWF0dXJlcwAvC2Nsb3NlQXJvdW5kAC4MbGFiZWxzT2ZSb3dzAC0Lb3BlblJvd3NGNjQALAtvcGVuUm93c0kzMgArDG9wZW5Sb3dzS2V5cwAqCnRpZUluUGFydHMAKQhtYXNrUnVucwAWCm51bWJlclJ1bnMAFQlwYWludFJ1bnMAFAVwbGFudAATCXVuaXRlQml0cwASCXVuaXRlUm93cwARCXZhbHVlUnVucwAPC2NvdW50RGlnaXRzACgMZGVjaWRlZExldmVsACcLZW1wdHlRdWV1ZXMAJgpmaXJzdExldmVsACUHbGFzdFRpZQAkCmxldmVsQ2VsbHMAIwttYXJrZXJQYXJ0cwAiDHF1ZXVlTWFya2VycwAhB3J1bkhlYXAAHghydW5QYXJ0cwAbCXJ1blF1ZXVlcwABCXNvcnRQYXJ0cwAaCHNvcnRQYXNzABkMc3RhcnRDbGFzc2VzABgKc3RhcnRQYWdlcwAXCWFkbWl0Um93cwAOC3JlYWNoZWRSb3dzAA0Gc3ByZWFkAAwKc3ByZWFkRnJvbQALD3NwcmVhZEZyb21NYXJrcwAKBWZsb29kAAQLcHVzaE1hcmtlcnMAAwdmYXJSb3dzAAkJc3RlcHNSb3dzAAYId2lkZVJvd3MABQZtZW1vcnkCAArEuAFGsAEBAn8gACgCBCICRQRAIAAgATYCACAAQQE2AgQPCyACQQFGBEACQCMBIgIEQCACKAIAJAEMAQsjAiMDQQRqaiQCIwIjA2tBBGshAgsgAiAAKAIANgIAIAAgAjYCACACQQRqIQIFIwMgAiMDcUYEQCACAkAjASICBEAgAigCACQBDAELIwIjA0EEamokAiMCIwNrQQRrIQILIAI2AgALCyACIAE2AgAgACACQQRqNgIEC+ILAg1/AX4gBSgCCCETIANBBEYhECACKAIAIQ8gAigCBCEOIAIoAgghDSACKAIMIQwjBEF+IwAbIRIgBCAGQQN0aiERA0AgB0EASiATQQBKcQRAIBEoAgAhCAJ/IwBFBEAgCARAIBEgACAIQQN0aigCBDYCAAsgCAwBCyARKAIEIglBAUYEQCARQgA3AwAgCAwBC0EAIAggCUYNABojAyAIIwNxRgRAIAgoAgAgCCMDQQNqQX9zcSIIIwE2AgAgCCQBIQgLIBEgCEEEajYCACAIKAIACyILRQRAIBEoAgAiCEUjAEVyRQRAIAgjA0EDakF/c3EiCCMBNgIAIAgkASARQgA3AwALIBFBCGohESAGQQFqIQZBfiQFDAILIBNBAWshEyAHQQFrIQcgACALQQN0aikDACIVpyEKIwAEfyMFIBVCIIinRwVBAAsEQCAVQiCIpyQFIwRBAWokBCMEIRIjBUEASAR/IAYFIwAjBUECdGooAgALJAYjACASQQJ0aiMGNgIACyAQBEACfyAAIAsgD2oiCUEDdGoiCCkDACIVpyIUBEAgFUIgiKcgEkYgCiAUR3EEQCMHIggjBiIJIAggCUobJAcLQQAMAQsgCCAKrSASrEIghoQ3AwAgFUIgiKchCCABBEAgASAIQQJ0aigCACEICyAEIAggBiAGIAhIG0EDdGohCAJAIwAEQCAIIAkQAAwBCyAAIAlBA3RqQQA2AgQgCCgCAARAIAAgCCgCBEEDdGogCTYCBAUgCCAJNgIACyAIIAk2AgQLQQELIBNqIQkCfyAAIAsgDmoiE0EDdGoiCCkDACIVpyIUBEAgFUIgiKcgEkYgCiAUR3EEQCMHIggjBiITIAggE0obJAcLQQAMAQsgCCAKrSASrEIghoQ3AwAgFUIgiKchCCABBEAgASAIQQJ0aigCACEICyAEIAggBiAGIAhIG0EDdGohCAJAIwAEQCAIIBMQAAwBCyAAIBNBA3RqQQA2AgQgCCgCAARAIAAgCCgCBEEDdGogEzYCBAUgCCATNgIACyAIIBM2AgQLQQELIAlqIQkCfyAAIAsgDWoiE0EDdGoiCCkDACIVpyIUBEAgFUIgiKcgEkYgCiAUR3EEQCMHIggjBiITIAggE0obJAcLQQAMAQsgCCAKrSASrEIghoQ3AwAgFUIgiKchCCABBEAgASAIQQJ0aigCACEICyAEIAggBiAGIAhIG0EDdGohCAJAIwAEQCAIIBMQAAwBCyAAIBNBA3RqQQA2AgQgCCgCAARAIAAgCCgCBEEDdGogEzYCBAUgCCATNgIACyAIIBM2AgQLQQELIAlqIQkCfyAAIAsgDGoiC0EDdGoiCCkDACIVpyITBEAgFUIgiKcgEkYgCiATR3EEQCMHIggjBiIKIAggCkobJAcLQQAMAQsgCCAKrSASrEIghoQ3AwAgFUIgiKchCCABBEAgASAIQQJ0aigCACEICyAEIAggBiAGIAhIG0EDdGohCAJAIwAEQCAIIAsQAAwBCyAAIAtBA3RqQQA2AgQgCCgCAARAIAAgCCgCBEEDdGogCzYCBAUgCCALNgIACyAIIAs2AgQLQQELIAlqIRMFQQAhCQNAIAMgCUoEQCATAn8gACALIAIgCUECdGooAgBqIhNBA3RqIggpAwAiFaciFARAIBVCIIinIBJGIAogFEdxBEAjByIIIwYiEyAIIBNKGyQHC0EADAELIAggCq0gEqxCIIaENwMAIBVCIIinIQggAQRAIAEgCEECdGooAgAhCAsgBCAIIAYgBiAISBtBA3RqIQgCQCMABEAgCCATEAAMAQsgACATQQN0akEANgIEIAgoAgAEQCAAIAgoAgRBA3RqIBM2AgQFIAggEzYCAAsgCCATNgIEC0EBC2ohEyAJQQFqIQkMAQsLCwwBCwsgBSATNgIIIBNBAEoEQCAGDwsgESgCACIARSMARXJFBEAgACMDQQNqQX9zcSIAIwE2AgAgACQBIBFCADcDAAtBfiQFQX8LmwgCDn8EfCALKwMAIR8gCygCDCETIAsoAhAhEiAMKAIAQQFrIg9BAEoEQCALIA9BGGxqIhkrAwAhHSAZKAIIIRcgGSgCDCEWIBkoAhAhFSALIREDQAJAIBhBAXRBAWoiGCAPTg0AIAsgGEEYbGoiECsDACEeIBAoAgghFCAZKwMAIiAgHmIEfyAeICBjBSAUIBkoAghICyEaIBBBGGohFCAYQQFqIA9IBH8gFCgCCCEbIBQrAwAiHiAQIBkgGhsiHCsDACIgYgR/IB4gIGMFIBsgHCgCCEgLBUEACwRAIBQhECAYQQFqIRgFIBpFDQELIBEgECsDADkDACARIBApAwg3AwggESAQKAIQNgIQIBAhEQwBCwsgESAdOQMAIBEgFzYCCCARIBY2AgwgESAVNgIQCyAMIA82AgAgCUQAAAAAAAAAAGQiECAKIBAbIAEgEkECdGooAgAhFCASIBNGBEAgDCAMKAIIQQFrNgIICwRAIAIgE2otAABFIBIgE0dxBH8gDCgCCEUgDSAPSHIEf0EBBSAMKAIEIA5KCwVBAAsEQA8LIBIgE0dBACABIBNBAnRqKAIAGwRADwsgEAR/QQAFAn9BASACIBNqLQAARQ0AGkEAIQ0DQCAEIA1KBEAgEyADIA1BAnRqKAIAaiIOIAJqLQAABEAgASAOQQJ0aigCACIOIBRHQQAgDhsEQCACIBNqQQA6AABBAQwECwsgDUEBaiENDAELC0EACwtFBEAgASATQQJ0aiAUNgIACwsgEARAIBMhDSASIQ5BACERA0AgESAFQQJ0SQRAIAggEUEBdGogDSAGIBFqKAIAIhVtIhYgDiAVbSIXa7c5AwAgDSAVIBZsayENIA4gFSAXbGshDiARQQRqIREMAQsLCyAMKAIEIRFBACENA0AgBCANSgRAIBMgAyANQQJ0aigCAGoiFSACai0AAAR/IAEgFUECdGooAgAFQQELRQRAIAAgFUEDdGorAwAhHSAQBEAgHSAHIA1BA3QgBWxqIQ5EAAAAAAAAAAAhHUEAIQYDQCAGIAVBA3RJBEAgHSAGIAhqKwMAIAYgDmorAwCgIh0gHaKgIR0gBkEIaiEGDAELCyAJIB2foqAhHQUgCkUEQCABIBVBAnRqIBQ2AgALCyAPIQYgHyAdIB0gH2MbIR0gEUEBaiERA0AgBkEASgRAIAsgBkEBa0EBdSIOQRhsaiIWKwMAIh4gHWIEfyAdIB5jBSARIBYoAghICwRAIAsgBkEYbGoiBiAWKwMAOQMAIAYgFikDCDcDCCAGIBYoAhA2AhAgDiEGDAILCwsgCyAGQRhsaiIGIB05AwAgBiARNgIIIAYgFTYCDCAGIBI2AhAgD0EBaiEPCyANQQFqIQ0MAQsLIAwgDzYCACAMIBE2AgQL3gECBX8CfANAIAIgCEoEQCABIAhBAnRqKAIABEAgBSEGIAAgCEEDdGorAwAhCgNAIAZBAEoEQCADIAZBAWtBAXUiB0EYbGoiCSsDACILIApiBH8gCiALYwUgCSgCCEEASgsEQCADIAZBGGxqIgYgCSsDADkDACAGIAkpAwg3AwggBiAJKAIQNgIQIAchBgwCCwsLIAMgBkEYbGoiBiAKOQMAIAZBADYCCCAGIAg2AgwgBiAINgIQIAVBAWohBQsgCEEBaiEIDAELCyAEIAU2AgAgBEEBNgIEIAQgBTYCCAtJAQF/A0AgDSgCACIQQQBKBEAgBCAQaiAMSgRAQQAPCyAAIAEgAiADIAQgBSAGIAcgCCAJIApBAEcgCyANIA4gDxACDAELC0EBC5gBAgN/AXsgA0ECdCEGA0AgBCAISgRAIAIoAgAhAwJAIAEEQCAFIAAgA0ECdGogBvwKAAAMAQsgACADQQF0aiEHIAUhAwNAIAMgBSAGakkEQCADIAf9AAQAIgn9qQH9CwQAIAMgCf2qAf0LBBAgA0EgaiEDIAdBEGohBwwBCwsLIAhBAWohCCACQQRqIQIgBSAGaiEFDAELCwskACABBEAgACACIAMgBCAFIAYQBwUgACACIAMgBCAFIAYQCAsL7AcCCX8DeyADQQJ0IQwDQCACIA1KBEAgACABIA1BAnRqKAIAQQJ0aiEGIAQiByAFQQN0aiEKA0AgByAKSQRAIAYgBygCAEECdGohDiAHKAIEIQsgBiIIIANBAnRqIQkDQCAIIAlJBEAgDv0ABAAhDyAIIAj9AAQAIAsEeyAPIA5BBGv9AAQAIA5BBGr9AAQA/bcB/bcBBSAPC/0MAQAAAAEAAAABAAAAAQAAAP2uAf23Af0LBAAgCEEQaiEIIA5BEGohDgwBCwsgB0EIaiEHDAELC/0MAAAAQAAAAEAAAABAAAAAQCERIAYiByADQQJ0aiEIA0AgByAISQRA/QwAAABAAAAAQAAAAEAAAABAIAf9AAQAIg/9DAAAAEAAAABAAAAAQAAAAEAgD/0NDA0ODxAREhMUFRYXGBkaG/0MAQAAAAEAAAABAAAAAQAAAP2uAf23ASIQ/Q0ICQoLDA0ODxAREhMUFRYXIQ8gByAQIA/9DAIAAAACAAAAAgAAAAIAAAD9rgH9twEgEf0MAQAAAAIAAAADAAAABAAAAP2uAf23ASIP/QsEACAPIA/9DQwNDg8MDQ4PDA0ODwwNDg8hESAHQRBqIQcMAQsLIAYgDGr9DAAAAEAAAABAAAAAQAAAAED9CwQAIA1BAWohDQwBCwsgBCAFQQN0aiEHIAJBAWshDgNAIA5BAE4EQCAAIAEgDkECdGooAgBBAnRqIQYgByIEIAVBA3RqIQsDQCAEIAtJBEAgBiAEKAIAQQJ0aiEIIAQoAgQhCiAGIgIgA0ECdGohCQNAIAIgCUkEQCAI/QAEACEPIAIgAv0ABAAgCgR7IA8gCEEEa/0ABAAgCEEEav0ABAD9twH9twEFIA8L/QwBAAAAAQAAAAEAAAABAAAA/a4B/bcB/QsEACACQRBqIQIgCEEQaiEIDAELCyAEQQhqIQQMAQsL/QwAAABAAAAAQAAAAEAAAABAIREgBiADQQFrQQJ0QXBxaiEEA0AgBCAGTwRAIAT9AAQAIhD9DAAAAEAAAABAAAAAQAAAAED9DQQFBgcICQoLDA0ODxAREhMhDyAQIA/9DAEAAAABAAAAAQAAAAEAAAD9rgH9twEiEP0MAAAAQAAAAEAAAABAAAAAQP0NCAkKCwwNDg8QERITFBUWFyEPIAQgECAP/QwCAAAAAgAAAAIAAAACAAAA/a4B/bcBIBH9DAQAAAADAAAAAgAAAAEAAAD9rgH9twEiD/0LBAAgDyAP/Q0AAQIDAAECAwABAgMAAQIDIREgBEEQayEEDAELCyAGIAxq/QwAAABAAAAAQAAAAEAAAABA/QsEACAOQQFrIQ4MAQsLC/AIAgl/A3sgA0EBdCEMA0AgAiANSgRAIAAgASANQQJ0aigCAEEBdGohBiAEIgcgBUEDdGohCgNAIAcgCkkEQCAGIAcoAgBBAXRqIQ4gBygCBCELIAYiCCADQQF0aiEJA0AgCCAJSQRAIA79AAQAIQ8gCCAI/QAEACALBHsgDyAOQQJr/QAEACAOQQJq/QAEAP2XAf2XAQUgDwv9DAEAAQABAAEAAQABAAEAAQD9kAH9lwH9CwQAIAhBEGohCCAOQRBqIQ4MAQsLIAdBCGohBwwBCwv9DP////////////////////8hESAGIgcgA0EBdGohCANAIAcgCEkEQP0M/////////////////////yAH/QAEACIP/Qz/////////////////////IA/9DQ4PEBESExQVFhcYGRobHB39DAEAAQABAAEAAQABAAEAAQD9kAH9lwEiD/0M/////////////////////yAP/Q0MDQ4PEBESExQVFhcYGRob/QwCAAIAAgACAAIAAgACAAIA/ZAB/ZcBIhD9DQgJCgsMDQ4PEBESExQVFhchDyAHIBAgD/0MBAAEAAQABAAEAAQABAAEAP2QAf2XASAR/QwBAAIAAwAEAAUABgAHAAgA/ZAB/ZcBIg/9CwQAIA8gD/0NDg8ODw4PDg8ODw4PDg8ODyERIAdBEGohBwwBCwsgBiAMav0M//////////////////////0LBAAgDUEBaiENDAELCyAEIAVBA3RqIQcgAkEBayEOA0AgDkEATgRAIAAgASAOQQJ0aigCAEEBdGohBiAHIgQgBUEDdGohCwNAIAQgC0kEQCAGIAQoAgBBAXRqIQggBCgCBCEKIAYiAiADQQF0aiEJA0AgAiAJSQRAIAj9AAQAIQ8gAiAC/QAEACAKBHsgDyAIQQJr/QAEACAIQQJq/QAEAP2XAf2XAQUgDwv9DAEAAQABAAEAAQABAAEAAQD9kAH9lwH9CwQAIAJBEGohAiAIQRBqIQgMAQsLIARBCGohBAwBCwv9DP////////////////////8hESAGIANBAWtBAXRBcHFqIQQDQCAEIAZPBEAgBP0ABAAiEP0M//////////////////////0NAgMEBQYHCAkKCwwNDg8QESEPIBAgD/0MAQABAAEAAQABAAEAAQABAP2QAf2XASIQ/Qz//////////////////////Q0EBQYHCAkKCwwNDg8QERITIQ8gECAP/QwCAAIAAgACAAIAAgACAAIA/ZAB/ZcBIhD9DP/////////////////////9DQgJCgsMDQ4PEBESExQVFhchDyAEIBAgD/0MBAAEAAQABAAEAAQABAAEAP2QAf2XASAR/QwIAAcABgAFAAQAAwACAAEA/ZAB/ZcBIg/9CwQAIA8gD/0NAAEAAQABAAEAAQABAAEAASERIARBEGshBAwBCwsgBiAMav0M//////////////////////0LBAAgDkEBayEODAELCwvlAgEFfwNAIAIgCkoEQCAFKAIAIQcgBARAIAAhBkEAIQggAyAHQQJ0aiIHQRBr/QwAAABAAAAAQAAAAEAAAABA/QsEAANAIAEgCEoEQCAHQYCAgIAEQQAgBi0AABs2AgAgCEEBaiEIIAZBAWohBiAHQQRqIQcMAQsLIAf9DAAAAEAAAABAAAAAQAAAAED9CwQABSAAIQhBACEGIAMgB0EBdGoiCUEQa/0M//////////////////////0LBAADQCAGQQhqIgcgAUwEQCAJIAj9AgAA/QwAAAAAAAAAAAAAAAAAAAAA/S79CwQAIAchBiAIQQhqIQggCUEQaiEJDAELCwNAIAEgBkoEQCAJQf//A0EAIAgtAAAbOwEAIAZBAWohBiAIQQFqIQggCUECaiEJDAELCyAJ/Qz//////////////////////QsEAAsgCkEBaiEKIAAgAWohACAFQQRqIQUMAQsLC/YEAg5/AXsgAyAEaiESA0AgAyASSARAIAEgAiADQQJ0aigCAGohEUEAIRUDQCAFIBVKBEAgESAVaiIQ/QAEAP0MAQEBAQEBAQEBAQEBAQEBAf0jIAAgFWr9AAQA/QwAAAAAAAAAAAAAAAAAAAAA/SP9T/1kIQQgBSAVayIIQRBIBH8gBEEBIAh0QQFrcQUgBAshCwNAIAsEQCAQIAtoaiIEQQFqIRMgByEIA0AgBCATSQRAIAT9AAQAIhb9DAEBAQEBAQEBAQEBAQEBAQH9I/1kIQwgEyAEayIHQRBJBH8gDEEBIAd0QQFrcQUgDAshDSAEQRBqIQcDQCANBEAgDWgiCSAMIAl1QX9zaGohFCAEIAlqIQogBCAUaiEOIBRBEElBACAJGwRAIAT9DAICAgICAgICAgICAgICAgIgFv0MAAECAwQFBgcICQoLDA0ODyAU/Q/9Jf0MAAECAwQFBgcICQoLDA0ODyAJ/Q/9Jf1P/VIiFv0LBAAFIAlFBEADQCAKQRBqIApBEGsiCf0ABAD9DAEBAQEBAQEBAQEBAQEBAQH9JP1kIg9nayEKIA9FBEAgCSEKDAELCwsgFEEQRgRAA0AgDiAO/QAEAP0MAQEBAQEBAQEBAQEBAQEBAf0k/WQiCWhqIQcgCUUEQCAOQRBqIQ4MAQsLIAciDiEHCyAKQQIgDiAKa/wLACAE/QAEACEWCyAGIAhBA3RqIgkgCjYCACAJIA42AgQgCEEBaiEIIA1BfyAUdHEhDQwBCwsgByEEDAELCyAIIQcgCyALQQFrcSELDAELCyAVQRBqIRUMAQsLIAAgBWohACADQQFqIQMMAQsLIAcLxAMCBX8BeyAAIAEgAkECdGooAgBqIgEgA2ohACABIARqIQogBSEIA0AgACAKSQRAIAD9AAQAIgz9DAEBAQEBAQEBAQEBAQEBAQH9I/1kIQcgCiAAayIBQRBJBH8gB0EBIAF0QQFrcQUgBwshAyAAQRBqIQEDQCADBEAgA2giBSAHIAV1QX9zaGohCSAAIAVqIQIgACAJaiEEIAlBEElBACAFGwRAIAD9DAICAgICAgICAgICAgICAgIgDP0MAAECAwQFBgcICQoLDA0ODyAJ/Q/9Jf0MAAECAwQFBgcICQoLDA0ODyAF/Q/9Jf1P/VIiDP0LBAAFIAVFBEADQCACQRBqIAJBEGsiBf0ABAD9DAEBAQEBAQEBAQEBAQEBAQH9JP1kIgtnayECIAtFBEAgBSECDAELCwsgCUEQRgRAA0AgBCAE/QAEAP0MAQEBAQEBAQEBAQEBAQEBAf0k/WQiBWhqIQEgBUUEQCAEQRBqIQQMAQsLIAEiBCEBCyACQQIgBCACa/wLACAA/QAEACEMCyAIIAZBA3RqIgUgAjYCACAFIAQ2AgQgBkEBaiEGIANBfyAJdHEhAwwBCwsgASEADAELCyAGC6wEAg1/AXsDQCABIAJMIAFBAEpxBH8gBSIGQQFrIQUgBkEASgVBAAsEQCAAIAFBAWsiAUEDdGoiBigCACEPIAYoAgQhDkEAIREDQCAEIBFKBEAgDyADIBFBA3RqIgYoAgAiB2ogBigCBCIGayEIIAcgDmogBmohECABIQYDQCAIIBBJBEAgCP0ABAAiE/0MAQEBAQEBAQEBAQEBAQEBAf0j/WQhCiAQIAhrIgFBEEkEfyAKQQEgAXRBAWtxBSAKCyELIAhBEGohAQNAIAsEQCALaCIHIAogB3VBf3NoaiESIAcgCGohCSAIIBJqIQwgEkEQSUEAIAcbBEAgCP0MAgICAgICAgICAgICAgICAiAT/QwAAQIDBAUGBwgJCgsMDQ4PIBL9D/0l/QwAAQIDBAUGBwgJCgsMDQ4PIAf9D/0l/U/9UiIT/QsEAAUgB0UEQANAIAlBEGogCUEQayIH/QAEAP0MAQEBAQEBAQEBAQEBAQEBAf0k/WQiDWdrIQkgDUUEQCAHIQkMAQsLCyASQRBGBEADQCAMIAz9AAQA/QwBAQEBAQEBAQEBAQEBAQEB/ST9ZCIHaGohASAHRQRAIAxBEGohDAwBCwsgASIMIQELIAlBAiAMIAlr/AsAIAj9AAQAIRMLIAAgBkEDdGoiByAJNgIAIAcgDDYCBCAGQQFqIQYgC0F/IBJ0cSELDAELCyABIQgMAQsLIAYhASARQQFqIREMAQsLDAELCyABC7MBAgJ7AX/9DAEBAQEBAQEBAQEBAQEBAQH9DAICAgICAgICAgICAgICAgIgBUECRhshByAFQQFG/Q8hCCACIANqIQUDQCACIAVIBEAgACABIAJBAnRqKAIAaiEJQQAhAwNAIAMgBEgEQCADIAZqIAMgCWr9AAQAIAf9I/0MAQEBAQEBAQEBAQEBAQEBAf1OIAj9Uf0LBAAgA0EQaiEDDAELCyAEIAZqIQYgAkEBaiECDAELCwuBAgICfwF7/QwAAAAAAAAAAAAAAAAAAAAA/QwBAQEBAQEBAQEBAQEBAQEBIAYbIQkgAwR/IAIgA0EBa0ECdGooAgAgBWoFQQALIQYgAyAEaiEIA0AgAyAISARAIAIgA0ECdGooAgAhB0EAIQQDQCAEIAVIBEAgASAHaiAEaiAAIARq/QAEAP0MAAAAAAAAAAAAAAAAAAAAAP0j/QwBAQEBAQEBAQEBAQEBAQEB/U4gCf1R/QsEACAEQRBqIQQMAQsLIAEgBmpBACAHIAZr/AsAIAUgB2oiBiABav0MAAAAAAAAAAAAAAAAAAAAAP0LAAAgACAFaiEAIANBAWohAwwBCwsLzwEBBX8DQCACIAxKBEAgBiAMQQJ0aiAHNgIAIAAhCkEAIQACfwNAIAAgAUgEQCAKIABBAnRqKAIAIQ0gACILQQFqIQADQCAAIAFIBH8gCiAAQQJ0aigCACANRgVBAAsEQCAAQQFqIQAMAQsLIAkgDUYNAUF/IAcgCEYNAhogB0ECdCIOIANqIAs2AgAgBCAOaiAANgIAIAUgDmogDTYCACAHQQFqIQcMAQsLIAcLIgdBAEgEQCAHDwsgCiABQQJ0aiEAIAxBAWohDAwBCwsgBwvWBAIEfwd+A0AgASADSQRAIAIpAwAiDUIBhiALhEJ/hSANgyEPIAEpAwAiDkIBhiAMhCIRQn+FIA6DIRAgDUIAUgRAIAsgDIMgDSAOgyILQgGGhEJ/hSALgyELIAYEfiALIA5Cf4UiDCAPIBGDg4QhCyANIAIpAwhCP4YgDUIBiIRCf4WDIAEpAwhCP4YgDkIBiISDIAyDBUIACyEMA0AgC0IAUgRAIAQgEEICIAt6hkIBfSIRg3unakEBayAFIA8gEYN7p2pBAWshBwNAIAAgB0ECdGoiCSgCACIKIAdHBEAgCSAAIApBAnRqKAIAIgc2AgAMAQsLIAchCSEHA0AgACAHQQJ0aiIIKAIAIgogB0cEQCAIIAAgCkECdGooAgAiBzYCAAwBCwsgByAJSgRAIAAgB0ECdGogCTYCAAUgByAJSARAIAAgCUECdGogBzYCAAsLIAsgC0IBfYMhCwwBCwsDQCAMQgBSBEAgBCAQQgIgDHqGQgF9IguDe6dqIAUgCyAPg3unakEBayEHA0AgACAHQQJ0aiIJKAIAIgogB0cEQCAJIAAgCkECdGooAgAiBzYCAAwBCwsgByEJIQcDQCAAIAdBAnRqIggoAgAiCiAHRwRAIAggACAKQQJ0aigCACIHNgIADAELCyAHIAlKBEAgACAHQQJ0aiAJNgIABSAHIAlIBEAgACAJQQJ0aiAHNgIACwsgDCAMQgF9gyEMDAELCwsgBSAPe6dqIQUgBCAQe6dqIQQgDUI/iCELIA5CP4ghDCABQQhqIQEgAkEIaiECDAELCwv7AgEMfwNAIAYgDkoEQCADIAUgDmpBAnRqIgkoAgAhCyAJKAIEIQ8gAyAEIA5qQQJ0aiIJKAIAIQwgCSgCBCEQA0AgDCAQSARAIAxBAnQiCSAAaigCACAHayEKIAEgCWooAgAgB2ohESAIIAlqKAIAIRIDQCALIA9IBH8gASALQQJ0aigCACAKTAVBAAsEQCALQQFqIQsMAQsLIAshCgNAIAogD0gEfyAAIApBAnRqKAIAIBFIBUEACwRAIAggCkECdGooAgAgEkYEQCAKIQkDQCACIAlBAnRqIg0oAgAiEyAJRwRAIA0gAiATQQJ0aigCACIJNgIADAELCyAJIQ0gDCEJA0AgAiAJQQJ0aiITKAIAIhQgCUcEQCATIAIgFEECdGooAgAiCTYCAAwBCwsgCSANSgRAIAIgCUECdGogDTYCAAUgCSANSARAIAIgDUECdGogCTYCAAsLCyAKQQFqIQoMAQsLIAxBAWohDAwBCwsgDkEBaiEODAELCwtYAQR/A0AgBiAISgRAIAIgACAEIAhqIgkgAWxqIgogACAFIAhqIgsgAWxqIAEgCmpBCGsgAyAJQQJ0aigCACADIAtBAnRqKAIAIAcQECAIQQFqIQgMAQsLCyUBAX8DQCABIAJKBEAgACACQQJ0aiACNgIAIAJBAWohAgwBCwsL0gECB38BeyAAQQAgASACbEECdPwLAANAIAIgC0oEQCAAIQkgByADIAtqQQJ0aiIAKAIAIQogACgCBCEOA0AgCiAOSARAIApBAnQiCCAGaigCACEMIAkgBCAIaigCAEECdGohACAJIAUgCGooAgBBAnRqIQ0gDP0RIQ8DQCAAQRBqIgggDU0EQCAAIA/9CwQAIAghAAwBCwsDQCAAIA1JBEAgACAMNgIAIABBBGohAAwBCwsgCkEBaiEKDAELCyAJIAFBAnRqIQAgC0EBaiELDAELCwtLAQR/A0AgASACSgRAIAAgAkECdGoiBCgCACIFIAJGBH8gA0EBaiIDBSAAIAVBAnRqKAIACyEFIAQgBTYCACACQQFqIQIMAQsLIAMLsgMCBH8CfgNAIAIgDEoEQCAFIAxBAnRqIAY2AgAgCCEKQgAhD0EAIQsCfwNAIAEgC0oEQCAAIAtqIg39AAQA/QwAAAAAAAAAAAAAAAAAAAAA/SP9ZEH//wNzrCANQRBq/QAEAP0MAAAAAAAAAAAAAAAAAAAAAP0j/WRB//8Dc6xCEIaEIA1BIGr9AAQA/QwAAAAAAAAAAAAAAAAAAAAA/SP9ZEH//wNzrEIghoQgDUEwav0ABAD9DAAAAAAAAAAAAAAAAAAAAAD9I/1kQf//A3OsQjCGhCEOIAEgC2siDUHAAEgEQCAOQgEgDayGQgF9gyEOCyAKIA43AwAgDiAOQgGGIA+EhSIOQgBSBEBBfyAGQSFqIAdKDQMaA0AgBkECdCAEIAMgD0IAUhtqIAsgDnqnajYCACAGIA+naiEGIA9CAYUhDyAOIA5CAX2DIg5CAFINAAsLIAtBQGshCyAKQQhqIQoMAQsLIApCADcDACAPQgBSBH8gBCAGQQJ0aiABNgIAIAZBAWoFIAYLCyIGQQBIBEAgBg8LIAAgAWohACAIIAlqIQggDEEBaiEMDAELCyAGCxEAQQAkASAAJAIgAUEEayQDCxIAIAAkAEEAJARBfiQFQX8kBwvFAQIDfwJ+IAUgBkENdGoiByAAKQMAIAasQgt+IgqIQv8Pg6dBAnRqKAIAIARGBEBBAA8LIAchBQNAIAUgB0GAQGtJBEAgBSgCACAFIAk2AgAgCWohCSAFQQRqIQUMAQsLA0AgBCAISwRAIAcgACAIQQN0aikDACILIAqIQv8Pg6dBAnRqIgUoAgAhBiAFIAZBAWo2AgAgAiAGQQN0aiALNwMAIAMgBkECdGogASAIQQJ0aigCADYCACAIQQFqIQgMAQsLQQELjwEBA39BASEHA0AgBSAHTgRAIAQgB0ECdGoiCSAJKAIAIAlBBGsoAgBqNgIAIAdBAWohBwwBCwsDQCAIIANBAnRJBEAgBCACIAhqKAIAQQJ0aiIFKAIAIQcgBSAHQQFqNgIAIAYgB0EDdGoiBSAAIAhqKAIANgIAIAUgASAIaigCADYCBCAIQQRqIQgMAQsLC/oBAQV/A0AgCCAJSARAIAgEfyAHIAhBAnRqQQRrKAIABUEACyIKIAcgCEECdGooAgAiC0cEQCAGIAtBA3RqIQwgBiAKQQN0aiINIQoDQCAKIAxJBEAgCigCACEOIAQgCigCBEEDdGohCwJAIwAEQCALIA4QAAwBCyAAIA5BA3RqQQA2AgQgCygCAARAIAAgCygCBEEDdGogDjYCBAUgCyAONgIACyALIA42AgQLIApBCGohCgwBCwsgBSAMIA1rQQN2NgIIIA0oAgQhCgNAIApBAE4EQCAAIAEgAiADIAQgBSAKQYCAARABIQoMAQsLCyAIQQFqIQgMAQsLC/EFAgt/CX5CASAFrIZCAX0hFyAKKAIAIQwgCigCBCEQIAooAgghEUEBIRIDQCALQQBKBEACQCAMRSAHKQMAIhtCf1FyBEBBACESDAELIAcgDEEBayIMQQN0aiINKQMAIRggDUJ/NwMAIAxBAEoEQEEAIQ0gGCAXQn+FgyAYIAasIhwgFyAYg1YbIR0DQAJAIA1BAXRBAWoiDiAMTg0AIAcgDkEDdGoiDykDACEZIBdCf4UiHiAPKQMIIhqDIBogFyAagyAcVBsiHyAZIB6DIBkgFyAZgyAcVBsiHlQhDyAfIB4gDxsgHVoNACAHIA1BA3RqIBogGSAPGzcDACAOIA9qIQ0MAQsLIAcgDUEDdGogGDcDAAsgACAIIBcgG4OnQQJ0aigCACIUQQN0aigCACEVIwAEQCMEQQFqJAQjACMEQQJ0akF/NgIACyAbIAWsiKchE0EAIQ8DQCADIA9KBEAgACAUIAIgD0ECdGooAgBqIg5BA3RqIhYoAgBFBEAgFigCBCENIBYgFTYCACAWIwQ2AgQgAQRAIAEgDUECdGooAgAhDQsgByAMQQFqQQN0akJ/NwMAIA0gEyANIBNKGyIWIARIBEAgCCAQQQJ0aiAONgIAIAwhDSAQrCAWrCAFrIaEIhggF0J/hYMgGCAGrCIZIBcgGINWGyEaA0AgDUEASgRAIAcgDUEBa0EBdSIOQQN0aikDACIbIBdCf4WDIBsgFyAbgyAZVBsgGlYEQCAHIA1BA3RqIBs3AwAgDiENDAILCwsgByANQQN0aiAYNwMAIBBBAWohEAUgByAMQQN0akJ/NwMAIAkgFkEDdGohDQJAIwAEQCANIA4QAAwBCyAAIA5BA3RqQQA2AgQgDSgCAARAIAAgDSgCBEEDdGogDjYCBAUgDSAONgIACyANIA42AgQLIBFBAWohEQsgDEEBaiEMCyAPQQFqIQ8MAQsLIAtBAWshCwwCCwsLIAogDDYCACAKIBA2AgQgCiARNgIIIBIL5AUBD39CASAFrIZCAX2nIQ8gCigCACEMIAooAgQhESAKKAIIIRJBASETA0AgC0EASgRAAkAgDEUgBygCACIQQX9GcgRAQQAhEwwBCyAHIAxBAWsiDEECdGoiDSgCACEUIA1BfzYCACAMQQBKBEBBACENIBQgD0F/c3EgFCAPIBRxIAZJGyEVA0ACQCANQQF0QQFqIhYgDE4NACAHIBZBAnRqIg4oAgAhFyAOKAIEIhggD0F/cyIOcSAYIA8gGHEgBkkbIhkgDiAXcSAXIA8gF3EgBkkbIhpJIQ4gGSAaIA4bIBVPDQAgByANQQJ0aiAYIBcgDhs2AgAgDiAWaiENDAELCyAHIA1BAnRqIBQ2AgALIAAgCCAPIBBxQQJ0aigCACIUQQN0aigCACEVIwAEQCMEQQFqJAQjACMEQQJ0akF/NgIACyAQIAV2IRZBACEQA0AgAyAQSgRAIAAgFCACIBBBAnRqKAIAaiIOQQN0aiIXKAIARQRAIBcoAgQhDSAXIBU2AgAgFyMENgIEIAEEQCABIA1BAnRqKAIAIQ0LIAcgDEEBakECdGpBfzYCACANIBYgDSAWShsiFyAESARAIAggEUECdGogDjYCACAMIQ0gFyAFdCARciIXIA9Bf3NxIBcgDyAXcSAGSRshGANAIA1BAEoEQCAHIA1BAWtBAXUiDkECdGooAgAiGSAPQX9zcSAZIA8gGXEgBkkbIBhLBEAgByANQQJ0aiAZNgIAIA4hDQwCCwsLIAcgDUECdGogFzYCACARQQFqIREFIAcgDEECdGpBfzYCACAJIBdBA3RqIQ0CQCMABEAgDSAOEAAMAQsgACAOQQN0akEANgIEIA0oAgAEQCAAIA0oAgRBA3RqIA42AgQFIA0gDjYCAAsgDSAONgIECyASQQFqIRILIAxBAWohDAsgEEEBaiEQDAELCyALQQFrIQsMAgsLCyAKIAw2AgAgCiARNgIEIAogEjYCCCATCz8AIAVBIEYEfyAAIAEgAiADIAQgBSAGIAcgCCAJIAogCxAcBSAAIAEgAiADIAQgBSAGIAcgCCAJIAogCxAdCwvgAwIGfwV+QgEgBayGQgF9IRQDQCADIA9KBEAgACACIA9BAnRqKAIAIg1BA3RqKAIEIQsgAQRAIAEgC0ECdGooAgAhCwsgByAPQQJ0aiANNgIAIAAgDUEDdGpBfzYCBAJAIARBAEgEQCAIIAtBA3RqIQoCQCMABEAgCiANEAAMAQsgACANQQN0akEANgIEIAooAgAEQCAAIAooAgRBA3RqIA02AgQFIAogDTYCAAsgCiANNgIECyAOQQFqIQ4MAQsgBiAMQQFqQQN0akJ/NwMAIAQgC04EQCAMIQogD6wgC6wgBayGhCITIBRCf4WDIBMgA6wiESATIBSDVhshEANAIApBAEoEQCAGIApBAWtBAXUiC0EDdGopAwAiEiAUQn+FgyASIBIgFIMgEVQbIBBWBEAgBiAKQQN0aiASNwMAIAshCgwCCwsLIAYgCkEDdGogEzcDAAUgBiAMQQN0akJ/NwMAIAggC0EDdGohCgJAIwAEQCAKIA0QAAwBCyAAIA1BA3RqQQA2AgQgCigCAARAIAAgCigCBEEDdGogDTYCBAUgCiANNgIACyAKIA02AgQLIA5BAWohDgsgDEEBaiEMCyAPQQFqIQ8MAQsLIAkgDDYCACAJIAM2AgQgCSAONgIIC9kDAQl/QgEgBayGQgF9pyERA0AgAyASSgRAIAAgAiASQQJ0aigCACINQQN0aigCBCELIAEEQCABIAtBAnRqKAIAIQsLIAcgEkECdGogDTYCACAAIA1BA3RqQX82AgQCQCAEQQBIBEAgCCALQQN0aiEKAkAjAARAIAogDRAADAELIAAgDUEDdGpBADYCBCAKKAIABEAgACAKKAIEQQN0aiANNgIEBSAKIA02AgALIAogDTYCBAsgEEEBaiEQDAELIAYgDEEBakECdGpBfzYCACAEIAtOBEAgDCEKIAsgBXQgEnIiDyARQX9zcSAPIA8gEXEgA0kbIQ0DQCAKQQBKBEAgBiAKQQFrQQF1IgtBAnRqKAIAIg4gEUF/c3EgDiAOIBFxIANJGyANSwRAIAYgCkECdGogDjYCACALIQoMAgsLCyAGIApBAnRqIA82AgAFIAYgDEECdGpBfzYCACAIIAtBA3RqIQoCQCMABEAgCiANEAAMAQsgACANQQN0akEANgIEIAooAgAEQCAAIAooAgRBA3RqIA02AgQFIAogDTYCAAsgCiANNgIECyAQQQFqIRALIAxBAWohDAsgEkEBaiESDAELCyAJIAw2AgAgCSADNgIEIAkgEDYCCAs3ACAFQSBGBEAgACABIAIgAyAEIAUgBiAHIAggCRAfBSAAIAEgAiADIAQgBSAGIAcgCCAJECALC4oCAQd/A0AgAyARSgRAIAAgAiARQQJ0aigCACILQQN0aiIPKAIEIQwgAQRAIAEgDEECdGooAgAhDAtBACENIAoCfwNAIAUgDUoEQEEBIAAgCyAEIA1BAnRqKAIAakEDdGooAgBFDQIaIA1BAWohDQwBCwtBAAsEfyALIAZvQQFrIQ4gCSALIAZtQQFrQQJ0aiILKAIAIQ0gCygCBEEBayEQA0AgDSAQSARAIAcgDSAQakEBakEBdSILQQJ0aigCACAOTARAIAshDQUgC0EBayEQCwwBCwsgCCANQQJ0aigCAAVBfws2AgAgCiAMNgIEIAogDygCADYCCCAKQQxqIQogEUEBaiERDAELCwtZAQJ/A0AgAiAESwRAIAMgASAEQQJ0aigCAEEDdGogBUEBaiAFIAQEfyAAIARBA3RqIgUpAwAgBUEIaykDAFIFQQALGyIFNgIEIARBAWohBAwBCwsgBUEBagvCAQEGf0F/IQkDQCADIApKBEAgACACIApBAnRqKAIAIgtBA3RqKAIEIQcgAQRAIAEgB0ECdGooAgAhBwsCQCAHIAlMDQBBACEIAn8DQCAFIAhKBEBBASAAIAsgBCAIQQJ0aigCAGpBA3RqKAIARQ0CGiAIQQFqIQgMAQsLQQALRQ0AIAAgC0EDdGooAgAhCyAGIAdBAnRqIgwoAgAiCARAIAcgCSAIIAtHGyEJBSAMIAs2AgALCyAKQQFqIQoMAQsLIAkLWgECf0H/////ByEEIAIgA0ECdGohBQNAIAIgBUkEQCAAIAIoAgBBA3RqKAIEIQMgAQRAIAEgA0ECdGooAgAhAwsgBCADIAMgBEobIQQgAkEEaiECDAELCyAEC4wEAQh/A0AgAiAQSgRAIAEgEEEDdGoiDSgCACELAn8jAEUEQCALBEAgDSAAIAtBA3RqKAIENgIACyALDAELIA0oAgQiDEEBRgRAIA1CADcDACALDAELQQAgCyAMRg0AGiMDIAsjA3FGBEAgCygCACALIwNBA2pBf3NxIgsjATYCACALJAEhCwsgDSALQQRqNgIAIAsoAgALIQ4DQCAOBEAgDiADb0EBayESIAYgDiADbUEBa0ECdGoiDCgCACELIAwoAgRBAWshEQNAIAsgEUgEQCAEIAsgEWpBAWpBAXUiDEECdGooAgAgEkwEQCAMIQsFIAxBAWshEQsMAQsLIAUgC0ECdGooAgAhCyAHIA9qIA42AgAgCCAPaiAQNgIAIAkgD2ogCzYCACAKIAtBAWpBAnRqIgsgCygCAEEBajYCACAPQQRqIQ8gDSgCACELAn8jAEUEQCALBEAgDSAAIAtBA3RqKAIENgIACyALDAELIA0oAgQiDEEBRgRAIA1CADcDACALDAELQQAgCyAMRg0AGiMDIAsjA3FGBEAgCygCACALIwNBA2pBf3NxIgsjATYCACALJAEhCwsgDSALQQRqNgIAIAsoAgALIQ4MAQsLIA0oAgAiC0UjAEVyRQRAIAsjA0EDakF/c3EiCyMBNgIAIAskASANQgA3AwALIBBBAWohEAwBCwsgD0ECdgsJACMHQX8jABsLcQIDfwF+IAJBAEGAgAP8CwADQCABIARLBEAgACAEQQN0aikDACEGIAIhAwNAIAMgAkGAgANqSQRAIAMgBkL/D4OnQQJ0aiIFIAUoAgBBAWo2AgAgBkILiCEGIANBgEBrIQMMAQsLIARBAWohBAwBCwsLwQECB38CfkEBIAR0IQpBfyEFA0AgASAHSgRAIAAoAgghCCAAKAIAIgZBAEggACgCBCIJIAVMckUEQCAJrCAGrCACrH58QgF8IgxClfip+pe33puef35CwAAgBKx9iKchBgNAIAMgBkEEdGoiCykDACINUARAIAsgDDcDACALIAg2AggFIAwgDVIEfyAGQQFqIApBAWtxIQYMAgUgCSAFIAsoAgggCEcbCyEFCwsLIAdBAWohByAAQQxqIQAMAQsLIAULwwIDB38BfAF+A0AgBSAOSgRAIAQgDkECdGooAgAhDyAKKAIEIQsgCigCCCENQQAhDAJ/A0AgBiAMSgRAAkAgAgR/IAIgDGotAAAFQQELRQRAIAMgDCAPakEDdGpCgICAgAg3AwAMAQtBACAAIAxBA3RqKwMARAAAAAAAAAAAoCISIBJiDQMaIAggDUEDdGogEr0iEyATQj+HQoCAgICAgICAgH+EhTcDACAJIA1BAnRqIAwgD2oiEDYCACANQQFqIQ0gAyAQQQN0aiABIAxBAnRqKAIAIhE2AgAgEQRAIAcgC0ECdGogEDYCACALQQFqIQsLCyAMQQFqIQwMAQsLIAogCzYCBCAKIA02AghBAQtFBEBBAA8LIAAgBkEDdGohACABIAZBAnRqIQEgAiAGaiACIAIbIQIgDkEBaiEODAELC0EBC94BAQh/A0AgBSALSgRAIAQgC0ECdGooAgAhDCAIKAIEIQlBACEKA0AgBiAKSgRAAkAgAgR/IAIgCmotAAAFQQELRQRAIAMgCiAMakEDdGpCgICAgAg3AwAMAQsgAyAKIAxqIg1BA3RqIg4gCkECdCIPIAFqKAIAIhA2AgAgDiAAIA9qKAIANgIEIBAEQCAHIAlBAnRqIA02AgAgCUEBaiEJCwsgCkEBaiEKDAELCyAIIAk2AgQgBkECdCIJIABqIQAgASAJaiEBIAIgBmogAiACGyECIAtBAWohCwwBCwsL0QMDCX8CfAF+A0AgBSASSgRAAn8gBCASQQJ0aigCACERQQAhE0EAIQ0gCigCACELIAooAgQhDEQAAAAAAAD4fyEUA0AgBiATSgRAAkAgAgR/IAIgE2otAAAFQQELRQRAIAMgESATakEDdGpCgICAgAg3AwAMAQsgFCAAIBNBA3RqKwMAIhViBEBBACAVIBViDQQaIBVEAAAAAAAAAACgvSIWQpX4qfqXt96bnn9+Qi+IpyEPA0ACQCAJIA9BAnRqIg4oAgAiDUUEQEF/IQ0gC0GAgARGDQEgDiALQQFqNgIAIAggC0EDdGogFUQAAAAAAAAAAKA5AwAgCyENDAELIAggDUEBayINQQN0aikDACAWUQ0AIA9BAWpB//8HcSEPDAELC0EAIA1BAEgNBBogFSEUIAtBAWogCyALIA1GGyELCyADIBEgE2oiD0EDdGoiDiABIBNBAnRqKAIAIhA2AgAgDiANNgIEIBAEQCAHIAxBAnRqIA82AgAgDEEBaiEMCwsgE0EBaiETDAELCyAKIAs2AgAgCiAMNgIEQQELRQRAQQAPCyAAIAZBA3RqIQAgASAGQQJ0aiEBIAIgBmogAiACGyECIBJBAWohEgwBCwtBAQtuAQR/A0AgAiAGSgRAIAEgBkECdGooAgAhB0EAIQUDQCADIAVKBEAgBCAFQQJ0aiAAIAUgB2pBA3RqKAIAIghBACAIQYCAgIB4Rxs2AgAgBUEBaiEFDAELCyAEIANBAnRqIQQgBkEBaiEGDAELCwt2AQN/A0AgAiAGSgRAIAEgBkECdGooAgAhBwNAIAUgB0gEQCAAIAVBA3RqQoCAgIAINwMAIAVBAWohBQwBCwsgAyAHaiEFIAZBAWohBgwBCwsDQCAEIAVKBEAgACAFQQN0akKAgICACDcDACAFQQFqIQUMAQsLC4wDAgl/AXwgBkH/ASAEQQJ0Igz8CwADQCADIAhKBEAgACAEIAhsaiEJIAEgCCAMbGoiCiAMayAGIAhBAEobIQtBACEHA0AgBCAHSgRAIAogCygCACAIIAktAAAbNgIAIAdBAWohByAJQQFqIQkgCkEEaiEKIAtBBGohCwwBCwsgCEEBaiEIDAELCyADQQFrIQgDQCAIQQBOBEAgACAEIAhsaiEKIAEgCCAMbGohCyAGIQdBACEJA0AgBCAJSgRAIAsoAgAhDyAHIAcoAgAgCCAKLQAAGyINNgIAIAsgDSAPIA9BAEggDSAIayAIIA9rSHIgDUEATnEbNgIAIAlBAWohCSAKQQFqIQogC0EEaiELIAdBBGohBwwBCwsgCEEBayEIDAELCwNAIAMgDkoEQEEAIQYDQCAEIAZKBEAgASgCACIAQQBOBEAgAiAAIA5rtyAFoiIQIBCiOQMAIAEgACAEbCAGajYCAAsgBkEBaiEGIAFBBGohASACQQhqIQIMAQsLIA5BAWohDgwBCwsLRgEBfyAFIAFBAnRqIQYDQCAFIAZJBEAgBSAAKAIAIgFBAEgEfyAEBSABIANtIAJvCzYCACAFQQRqIQUgAEEEaiEADAELCwtaAQJ/IAAgAkECdGohBgNAIAAgBkkEQCAAIAAoAgAiBUEATiICBH8gASsDAJ8gBGUFIAILBH8gAyAFQQJ0aigCAAVBAAs2AgAgAEEEaiEAIAFBCGohAQwBCwsLLwAgACABQQN0aiEBA0AgACABSQRAIAAgAP0ABAD97wH9CwQAIABBEGohAAwBCwsLrgMCBHwJfyAEIQ4DQCACIA1KBEAgDSEPA0AgDyANIA5qSARAIAAgD0ECdGohEiABIA9BA3RqIRFBACETIAYiBEEQayEMA0AgAyATSgRAIBIgDiATbCILQQJ0aigCACIQQQBOBEAgESALQQN0aisDACEKA0AgBCAMSQRAIAwoAgi3IgcgDEEQayILKAIIt6EgBaIiCCATtyAHoSAFoiIHoCIJIAwrAwCiIAcgCysDAKKhIAggCqKhIAggB6IgCaKhRAAAAAAAAAAAZUUEQCALIQwMAgsLCyAMQRBqIgwgCjkDACAMIBM2AgggDCAQNgIMCyATQQFqIRMMAQsLIAQgDE0EQEEAIRMDQCADIBNKBEAgBCsDACAEKAIItyATt6EgBaIiByAHoqAhCANAIAQgDEkEQAJAIARBEGoiCygCCLcgE7ehIAWiIQcgCysDACAHIAeioCIHIAhmDQAgByEIIAshBAwCCwsLIBIgDiATbCILQQJ0aiAEKAIMNgIAIBEgC0EDdGogCDkDACATQQFqIRMMAQsLCyAPQQFqIQ8MAQsLIA0gAyAObGohDQwBCwsLOAEBfwNAIAMgBkoEQCAAIAEgAiAEIAUQNSAAIAJBAXRqIQAgASACQQJ0aiEBIAZBAWohBgwBCwsL0wUBC38DQCAGIQUDQCAGQQhqIAJMBH8gACAGQQF0av0ABAD9UwVBAQtFBEAgBkEIaiEGDAELCwNAIAIgBkoEfyAAIAZBAXRqLgEABUEBC0UEQCAGQQFqIQYMAQsLIAEgBUECdGpBACAGIAVrQQJ0/AsAIAIgBkwEQA8LIAYhBwNAIAIgBkoEfyAAIAZBAXRqLgEABUEACwRAIAZBAWohBgwBCwsgB0EBayIFQQAgBUEAShshDiAGIAJBAWsiBSAFIAZKGyENIAYgB2tBKEwEQANAIAYgB0oEQCAAIAdBAXRqLgEAIgUgBWwhBUEBIQ9BASEKA0AgBSAKSgRAAkAgByAPayIJIA5OBEAgBSAAIAlBAXRqLgEAIgggCGwgCmoiCCAFIAhIGyEFCyANIAcgD2oiCE4EQCAFIAogACAIQQF0ai4BACIIIAhsaiIIIAUgCEgbIQUFIAkgDkgNAQsgD0EBaiIPIA9sIQoMAgsLCyABIAdBAnRqIAU2AgAgB0EBaiEHDAELCwVBfyEFA0AgDSAOTgRAIAAgDkEBdGouAQAiCEGAgAFIBEAgCCAIbCEMQYCAgIB4IQ8DQCAFQQBOBEAgDCAOIA5saiAAIAVBAnQiCyADaigCACIKQQF0ai4BACIIIAhsayAKIApsayIJIA4gCmtBAXQiCG0iCkEBaiAKIAkgCCAKbEobIg8gBCALaigCAEwEQCAFQQFrIQVBgICAgHghDwwCCwsLIAMgBUEBaiIFQQJ0IghqIA42AgAgBCAIaiAPNgIACyAOQQFqIQ4MAQsLIAQgBUEBakECdGpB/////wc2AgBBACEOA0AgBiAHSgRAA0AgBCAOQQJ0aigCBCAHTARAIA5BAWohDgwBCwsgASAHQQJ0aiAAIAMgDkECdGooAgAiCEEBdGouAQAiBSAFbCAHIAhrIgUgBWxqNgIAIAdBAWohBwwBCwsLDAALAAuFAwEJfwNAIAEgDUoEQEEAIQ5BfyEPIAAgDUECdGoiByEIA0AgAyAOSgRAIAQgDkECdGogCCgCACIMNgIAIAxB/////wdHBEBBgICAgHghCgNAIA9BAE4EQAJAIAwgDiAObGogBCAPQQJ0IgogBWooAgAiCUECdGooAgBrIAkgCWxrIQsgBiAKaigCACALIA4gCWtBAXQiCm0iCUEBaiAJIAsgCSAKbEobIgpIDQAgD0EBayEPQYCAgIB4IQoMAgsLCyAFIA9BAWoiD0ECdCIJaiAONgIAIAYgCWogCjYCAAsgDkEBaiEOIAIgCGohCAwBCwsgD0EATgRAIAYgD0EBakECdGpB/////wc2AgBBACEPIAchCEEAIQoDQCADIApKBEADQCAGIA9BAnRqKAIEIApMBEAgD0EBaiEPDAELCyAKIAUgD0ECdGooAgAiCWshByAIIAQgCUECdGooAgAgByAHbGo2AgAgCkEBaiEKIAIgCGohCAwBCwsLIA1BAWohDQwBCwsLNgEBfwNAIAIgA0sEQCABIANBA3RqIAAgA0ECdGr9XQMA/f4B/e8B/QsEACADQQJqIQMMAQsLC2sBAn8gBEECdCEMA0AgByANSgRAIAsEQCADIAIgDCAGIA1qbGogDPwKAAAFIANBACAM/AsACyAAIAEgAiADIAQgBSAGIA1qIAggCSAKEDkgACAEQQF0aiEAIAMgDGohAyANQQFqIQ0MAQsLC+YGAg1/A3sgAUEgaiAIt5/8AiIOQQF0aiEPIA79ECEXA0AgBCAKSgRAIApBAXQiCyAAav0ABAAhGCALIA9qIBggGP2VAf0MAEAAQABAAEAAQABAAEAAQCAYIBf9M/1S/QsEACAKQQhqIQoMAQsLQQEhCgNAIAogDkwEQCAPIApBAXRrQYCAATsBACAKQQFqIQoMAQsLIA8gBCAOakEBdGpBQGshCyAPIARBAXRqIQoDQCAKIAtJBEAgCkGAgAE7AQAgCkECaiEKDAELCwNAIAQgEEoEQCAPIBBBAXRqIgsgDkEBdCIKa/0ABAAhFyAKIAtqQRBqIQwgC0EQIApraiEKA0AgCiAMSQRAIBcgCv0ABAD9lgEhFyAKQRBqIQoMAQsLIBf9DABAAEAAQABAAEAAQABAAED9Lf2DAUUEQP0MAEAAQABAAEAAQABAAEAAQCEX/QwAQABAAEAAQABAAEAAQABAIRhBACAOayEKA0AgCiAOTARAIAr9ECAYIAsgCkEBdGr9AAQAIAogCmz9EP2OASIZIBf9L/1SIRggFyAZ/ZYBIRcgCkEBaiEKDAELCyABIBf9CwQAIAEgGP0LBBAgFyAH/RD9MSAXIAj9EP0z/U79hAEhCyAEIBBrIgpBCEgEQCALQQEgCnRBAWtxIQsLA0AgCwRAIAtoIgogEGohESABIApBAXRqIgouAQAhFCAGIAAgESAKLgEQaiINQQF0ai4BACIMayIKIAVJBH8gAiAEIApsIA1qQQJ0aigCAAVBAAshCiAJBEBBACEKIA4gEWohEiAEQQFrIRMDQCANIBIgEyASIBNIG0wEQCAUIAAgDUEBdGouAQAiFSAVbCARIA1rIgwgDGxqRgRAIAYgFWsiDCAFSQR/IAIgBCAMbCANakECdGooAgAFQQALIgwEfyAKRSIWIAogDEogFhsFQQALRQRAIAohDAsgBiAVaiIKIAVJBH8gAiAEIApsIA1qQQJ0aigCAAVBAAsiCgR/IAxFIhUgCiAMSCAVGwVBAAtFBEAgDCEKCwsgDUEBaiENDAELCwUgCkUEQCAGIAxqIgogBUkEfyACIAQgCmwgDWpBAnRqKAIABUEACyEKCwsgAyARQQJ0aiAKNgIAIAsgC0EBa3EhCwwBCwsLIBBBCGohEAwBCwsLrgEAIAEgAmohAQNAIAEgAksEQCACIAD9AAQA/QwAAAAAAAAAAAAAAAAAAAAA/TcgAP0ABBD9DAAAAAAAAAAAAAAAAAAAAAD9N/2FASAA/QAEIP0MAAAAAAAAAAAAAAAAAAAAAP03IAD9AAQw/QwAAAAAAAAAAAAAAAAAAAAA/Tf9hQH9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/QsEACACQRBqIQIgAEFAayEADAELCwspAQF/A0AgASACSwRAIAAgAkECdGpB/////wc2AgAgAkEBaiECDAELCwsnAQF/A0AgASACSgRAIAAgAkEBdGpBgIABOwEAIAJBAWohAgwBCwsL9gEBBn8gACABQQF0IgYgAkECayIFbGohBANAIAVBAE4EQCAEIAZqIQdBACECA0AgAkEIaiIDIAFMBEAgAkEBdCICIARqIgggCP0ABAAgAiAHav0ABAD9DAEAAQABAAEAAQABAAEAAQD9jgH9lgH9CwQAIAMhAgwBCwsDQCABIAJKBEAgAkEBdCIDIAdqLgEAQQFqIgggAyAEaiIDLgEASARAIAMgCDsBAAsgAkEBaiECDAELCyAEIAZrIQQgBUEBayEFDAELC0EAIQIDQCABIAJKBEAgACACQQF0ai4BAEGAgAFIBEBBAQ8LIAJBAWohAgwBCwtBAAv1AQEGfyACQQF0IQgDQCADIAdKBEAgASAIayEGQQAhBANAIARBCGoiBSACTARAIARBAXQiCSABaiAGIAlq/QAEAP0MAQABAAEAAQABAAEAAQABAP2OAf0MAEAAQABAAEAAQABAAEAAQP2WASAAIARq/QIAAP0MAAAAAAAAAAAAAAAAAAAAAP0u/U79CwQAIAUhBAwBCwsDQCACIARKBEAgBEEBdCIFIAZqLgEAQQFqIQkgASAFakGAgAEgCSAJQYCAAU4bQQAgACAEai0AABs7AQAgBEEBaiEEDAELCyAAIAJqIQAgASAIaiEBIAdBAWohBwwBCwsL8AECA38DewNAIAMgCUoEQEEAIQggBP0UIQwDQCACIAhKBEAgACAIQQN0aiIK/QAEACILIAz9SiALIApBCGv9AAQA/Uz9TiIN/VMEQCANIAsgCkEIav0ABAD9TP1OIAsgCiABa/0ABAD9TCALIAEgCmr9AAQA/Uz9Tv1O/cQBIgpBAXEEQCAGIAdBAnRqIAUgCGo2AgAgB0EBaiEHCyAIQQFqIAJIQQAgCkECcRsEQCAGIAdBAnRqIAUgCGpBAWo2AgAgB0EBaiEHCwsgCEECaiEIDAELCyAAIAFqIQAgAiAFaiEFIAlBAWohCQwBCwsgBwu4BQEDeyAGBEAgBkEBRgRAIAwgDSAM/ANB//8DcbggDGEiBhv8A/0QIQ79DP/////////////////////9DAAAAAAAAAAAAAAAAAAAAAAgBhshDyAN/AP9ECEQQQAhBgNAIAUgBkoEQCAAIAIgBCAHIAggCSAKIAsgDiAPIBAQQiAGQQFqIQYgACABaiEAIAIgA2ohAgwBCwsFIAZBBEYEQCAMIA0gDPwCtyAMYSIGG/wC/REhDv0M//////////////////////0MAAAAAAAAAAAAAAAAAAAAACAGGyEPIA38Av0RIRBBACEGA0AgBSAGSgRAIAAgAiAEIAcgCCAJIAogCyAOIA8gEBBDIAZBAWohBiAAIAFqIQAgAiADaiECDAELCwUgBkECRgRAIAwgDSAMtrsgDGEiBhu2/RMhDv0M//////////////////////0MAAAAAAAAAAAAAAAAAAAAACAGGyEPIA22/RMhEEEAIQYDQCAFIAZKBEAgACACIAQgByAIIAkgCiALIA4gDyAQEEUgBkEBaiEGIAAgAWohACACIANqIQIMAQsLBSAMIA0gDCAMYSIGG/0UIQ79DP/////////////////////9DAAAAAAAAAAAAAAAAAAAAAAgBhshDyAN/RQhEEEAIQYDQCAFIAZKBEAgACACIAQgByAIIAkgCiALIA4gDyAQEEQgBkEBaiEGIAAgAWohACACIANqIQIMAQsLCwsLBSAMIA0gDPwDQf8BcbggDGEiBhv8A/0PIQ79DP/////////////////////9DAAAAAAAAAAAAAAAAAAAAAAgBhshDyAN/AP9DyEQQQAhBgNAIAUgBkoEQCAAIAIgBCAHIAggCSAKIAsgDiAPIBAQQSAGQQFqIQYgACABaiEAIAIgA2ohAgwBCwsLC7sEAgd7BX8gAygCACESIAMoAgQhEyADIARBA3RqIRQgBSAGQQJ0aiEVIAEgAmohBANAIAEgBEkEQCAA/QAEACILIAAgEmsiAv0ABAD9JCALIAAgEmoiBv0ABAD9JP1QIQwgCyAAQQFr/QAEAP0kIAsgAEEBav0ABAD9JP1QIBMEeyAMIAsgAkEBa/0ABAD9JCALIAJBAWr9AAQA/ST9UCALIAZBAWv9AAQA/SQgCyAGQQFq/QAEAP0k/VD9UP1QBSAMC/1QIQwgA0EIaiECA0AgAiAUSQRAIAsgACACKAIAIhZrIgb9AAQA/SQgCyAAIBZqIhb9AAQA/ST9UCENIAwgAigCBAR7IA0gCyAGQQFr/QAEAP0kIAsgBkEBav0ABAD9JP1QIAsgFkEBa/0ABAD9JCALIBZBAWr9AAQA/ST9UP1Q/VAFIA0L/VAhDCACQQhqIQIMAQsLIAEgDP1TQQAgBxsEeyALIAj9IyAJ/U4hDiAHQQFGBHsgDCAO/U8FIAUhAiAA/QAEACILIQ0DQCACIBVJBEAgCyAAIAIoAgBqIgZBAWv9AAQAIg/9eSAG/QAEACIQIAZBAWr9AAQAIhH9ef15IQsgDSAKIA8gDyAI/SP9Uv13IAogECAQIAj9I/1S/XcgCiARIBEgCP0j/VL9dyENIAJBBGohAgwBCwsgDCAOIAsgDf0k/VD9TgsFIAwL/QwBAQEBAQEBAQEBAQEBAQEB/U79CwQAIAFBEGohASAAQRBqIQAMAQsLC8cEAgd7BX8gAygCACESIAMoAgQhEyADIARBA3RqIRQgBSAGQQJ0aiEVIAEgAmohBANAIAEgBEkEQCAA/QAEACIMIAAgEmsiAv0ABAD9LiAMIAAgEmoiBv0ABAD9Lv1QIQsgDCAAQQJr/QAEAP0uIAwgAEECav0ABAD9Lv1QIBMEeyALIAwgAkECa/0ABAD9LiAMIAJBAmr9AAQA/S79UCAMIAZBAmv9AAQA/S4gDCAGQQJq/QAEAP0u/VD9UP1QBSALC/1QIQsgA0EIaiECA0AgAiAUSQRAIAwgACACKAIAIhZrIgb9AAQA/S4gDCAAIBZqIhb9AAQA/S79UCENIAsgAigCBAR7IA0gDCAGQQJr/QAEAP0uIAwgBkECav0ABAD9Lv1QIAwgFkECa/0ABAD9LiAMIBZBAmr9AAQA/S79UP1Q/VAFIA0L/VAhCyACQQhqIQIMAQsLIAv9U0EAIAcbBEAgDCAI/S0gCf1OIQ4gB0EBRgR7IAsgDv1PBSAFIQIgAP0ABAAiDCENA0AgAiAVSQRAIAwgACACKAIAaiIGQQJr/QAEACIP/ZkBIAb9AAQAIhAgBkECav0ABAAiEf2ZAf2ZASEMIA0gCiAPIA8gCP0t/VL9lwEgCiAQIBAgCP0t/VL9lwEgCiARIBEgCP0t/VL9lwEhDSACQQRqIQIMAQsLIAsgDiAMIA39Lv1Q/U4LIQsLIAEgCyAL/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1bAwAAIAFBCGohASAAQRBqIQAMAQsLC7sEAgd7BX8gAygCACESIAMoAgQhEyADIARBA3RqIRQgBSAGQQJ0aiEVIAEgAmohBANAIAEgBEkEQCAA/QAEACILIAAgEmsiAv0ABAD9OCALIAAgEmoiBv0ABAD9OP1QIQwgCyAAQQRr/QAEAP04IAsgAEEEav0ABAD9OP1QIBMEeyAMIAsgAkEEa/0ABAD9OCALIAJBBGr9AAQA/Tj9UCALIAZBBGv9AAQA/TggCyAGQQRq/QAEAP04/VD9UP1QBSAMC/1QIQwgA0EIaiECA0AgAiAUSQRAIAsgACACKAIAIhZrIgb9AAQA/TggCyAAIBZqIhb9AAQA/Tj9UCENIAwgAigCBAR7IA0gCyAGQQRr/QAEAP04IAsgBkEEav0ABAD9OP1QIAsgFkEEa/0ABAD9OCALIBZBBGr9AAQA/Tj9UP1Q/VAFIA0L/VAhDCACQQhqIQIMAQsLIAEgDP1TQQAgBxsEeyALIAj9NyAJ/U4hDiAHQQFGBHsgDCAO/U8FIAUhAiAA/QAEACILIQ0DQCACIBVJBEAgCyAAIAIoAgBqIgZBBGv9AAQAIg/9uAEgBv0ABAAiECAGQQRq/QAEACIR/bgB/bgBIQsgDSAKIA8gDyAI/Tf9Uv22ASAKIBAgECAI/Tf9Uv22ASAKIBEgESAI/Tf9Uv22ASENIAJBBGohAgwBCwsgDCAOIAsgDf04/VD9TgsFIAwL/aQBQYGBgQFsQYGChAhxNgIAIAFBBGohASAAQRBqIQAMAQsLC70EAgd7BX8gAygCACESIAMoAgQhEyADIARBA3RqIRQgBSAGQQJ0aiEVIAEgAmohBANAIAEgBEkEQCAA/QAEACILIAAgEmsiAv0ABAD9SCALIAAgEmoiBv0ABAD9SP1QIQwgCyAAQQhr/QAEAP1IIAsgAEEIav0ABAD9SP1QIBMEeyAMIAsgAkEIa/0ABAD9SCALIAJBCGr9AAQA/Uj9UCALIAZBCGv9AAQA/UggCyAGQQhq/QAEAP1I/VD9UP1QBSAMC/1QIQwgA0EIaiECA0AgAiAUSQRAIAsgACACKAIAIhZrIgb9AAQA/UggCyAAIBZqIhb9AAQA/Uj9UCENIAwgAigCBAR7IA0gCyAGQQhr/QAEAP1IIAsgBkEIav0ABAD9SP1QIAsgFkEIa/0ABAD9SCALIBZBCGr9AAQA/Uj9UP1Q/VAFIA0L/VAhDCACQQhqIQIMAQsLIAEgDP1TQQAgBxsEeyALIAj9RyAJ/U4hDiAHQQFGBHsgDCAO/U8FIAUhAiAA/QAEACILIQ0DQCACIBVJBEAgCyAAIAIoAgBqIgZBCGv9AAQAIg/99wEgBv0ABAAiECAGQQhq/QAEACIR/fcB/fcBIQsgDSAKIA8gDyAI/Uf9Uv32ASAKIBAgECAI/Uf9Uv32ASAKIBEgESAI/Uf9Uv32ASENIAJBBGohAgwBCwsgDCAOIAsgDf1I/VD9TgsFIAwL/cQBIgJBAXEgAkECcUEHdHI7AQAgAUECaiEBIABBEGohAAwBCwsLuwQCB3sFfyADKAIAIRIgAygCBCETIAMgBEEDdGohFCAFIAZBAnRqIRUgASACaiEEA0AgASAESQRAIAD9AAQAIgsgACASayIC/QAEAP1CIAsgACASaiIG/QAEAP1C/VAhDCALIABBBGv9AAQA/UIgCyAAQQRq/QAEAP1C/VAgEwR7IAwgCyACQQRr/QAEAP1CIAsgAkEEav0ABAD9Qv1QIAsgBkEEa/0ABAD9QiALIAZBBGr9AAQA/UL9UP1Q/VAFIAwL/VAhDCADQQhqIQIDQCACIBRJBEAgCyAAIAIoAgAiFmsiBv0ABAD9QiALIAAgFmoiFv0ABAD9Qv1QIQ0gDCACKAIEBHsgDSALIAZBBGv9AAQA/UIgCyAGQQRq/QAEAP1C/VAgCyAWQQRr/QAEAP1CIAsgFkEEav0ABAD9Qv1Q/VD9UAUgDQv9UCEMIAJBCGohAgwBCwsgASAM/VNBACAHGwR7IAsgCP1BIAn9TiEOIAdBAUYEeyAMIA79TwUgBSECIAD9AAQAIgshDQNAIAIgFUkEQCALIAAgAigCAGoiBkEEa/0ABAAiD/3rASAG/QAEACIQIAZBBGr9AAQAIhH96wH96wEhCyANIAogDyAPIAj9Qf1S/eoBIAogECAQIAj9Qf1S/eoBIAogESARIAj9Qf1S/eoBIQ0gAkEEaiECDAELCyAMIA4gCyAN/UL9UP1OCwUgDAv9pAFBgYGBAWxBgYKECHE2AgAgAUEEaiEBIABBEGohAAwBCwsL";
})
});
// kernels/objects.ts
var init_objects2 = __esm({
"kernels/objects.ts": (function () {
init_objects_wasm();
init_runtime();
})
});
// ops/segmentation/label.ts
function renumberColumns(labels, rows, columns, count) {
const numbers2 = new Int32Array(count + 1);
let next = 0;
for (let x = 0; x < columns; x++) {
for (let y = 0; y < rows; y++) {
const old = labels[y * columns + x];
if (old !== 0 && numbers2[old] === 0) numbers2[old] = ++next;
}
}
for (let i = 0; i < labels.length; i++) labels[i] = numbers2[labels[i]];
}
function truncate(src, dst, at2) {
for (let i = 0; i < src.length; i++) {
const value = src[i];
dst[at2 + i] = value > -2147483649 && value < 2147483648 ? value : -2147483648;
}
}
var SPARE, BAND4;
var init_label = __esm({
"ops/segmentation/label.ts": (function () {
init_errors();
init_memory();
init_values();
init_objects2();
init_runtime();
SPARE = 64;
BAND4 = 1 << 18;
})
});
// ops/morphology/padded.ts
var init_padded = __esm({
"ops/morphology/padded.ts": (function () {
init_errors();
})
});
// ops/segmentation/spread.ts
var WHAT, BAND5, BUDGET;
var init_spread = __esm({
"ops/segmentation/spread.ts": (function () {
init_memory();
init_objects2();
init_runtime();
init_padded();
WHAT = {
flooded: 0,
others: 1,
spared: 2
};
BAND5 = 1 << 17;
BUDGET = 1 << 12;
})
});
// ops/morphology/holes.ts
function sizes(labels) {
let largest = 0;
for (let i = 0; i < labels.length; i++) {
if (labels[i] < 0) {
throw new InputError(`\`labels\` must hold numbers from 0, got ${labels[i]} at index ${i}`, {
parameter: "labels",
value: labels[i]
});
}
if (labels[i] > largest) largest = labels[i];
}
if (largest <= 4 * labels.length + 1024) {
const counts2 = new Uint32Array(largest + 1);
for (let i = 0; i < labels.length; i++) counts2[labels[i]]++;
return (label2) => counts2[label2];
}
const counts =  new Map();
for (const label2 of labels) counts.set(label2, (counts.get(label2) ?? 0) + 1);
return (label2) => counts.get(label2) ?? 0;
}
function before({ data, shape }, index2) {
let step = 1;
for (let axis = shape.length - 1; axis >= 0; axis--) {
const isInside2 = Math.floor(index2 / step) % shape[axis] > 0;
if (isInside2 && data[index2 - step] !== 0) return data[index2 - step];
step *= shape[axis];
}
return data.find((label2) => label2 !== 0) ?? 1;
}
var init_holes = __esm({
"ops/morphology/holes.ts": (function () {
init_errors();
init_memory();
init_values();
init_pointwise2();
init_label();
init_spread();
init_padded();
})
});
// ops/morphology/reconstruction.ts
var init_reconstruction = __esm({
"ops/morphology/reconstruction.ts": (function () {
init_errors();
init_memory();
init_values();
init_bands();
init_morphology();
init_runtime();
init_grey();
init_padded();
})
});
// ops/morphology/maxima.ts
function smallest(data) {
const isFloat2 = data instanceof Float32Array || data instanceof Float64Array;
return (isFloat2 ? extremesOf(data) : finiteRangeOf(data))[0];
}
function flagPlane(data, [height, width], connectivity, allowBorders) {
const type = elementOf(data);
const bytes = data.BYTES_PER_ELEMENT;
const pad = neutral(data, allowBorders ? "max" : "min");
const diagonal = Number(connectivity > 1);
const { findMaxima, markMaxima, maximaPitch } = morphology();
const pitch = maximaPitch(width, type);
return scratch(() => {
const slab = alloc((SLAB + 2) * pitch);
const work3 = alloc(4 * pitch + 24 * (height + 1) * (Math.ceil(width / 64) + 2) + height + 8);
const flags = alloc(data.length);
const { u8, u16, f32, f64 } = views();
const view = [
u8,
u16,
f32,
f64
][type];
const place = (row) => (slab + row * pitch) / bytes + 1;
for (let y = 0; y < height; y += SLAB) {
const count = Math.min(SLAB, height - y);
if (y > 0) u8.copyWithin(slab, slab + SLAB * pitch, slab + (SLAB + 2) * pitch);
for (let row = y === 0 ? 0 : y + 1; row <= y + count && row < height; row++) {
view.set(data.subarray(row * width, (row + 1) * width), place(row - y + 1));
}
if (!findMaxima(slab, y, count, height, width, pad, diagonal, work3, type)) return;
}
markMaxima(height, width, diagonal, work3, flags, type);
return copyOf(u8.subarray(flags, flags + data.length));
});
}
function flagMaxima(data, shape, { connectivity = shape.length, allowBorders = true }) {
if (data.length === 0) return new Uint8Array(0);
if (shape.length === 2) {
const flags = flagPlane(data, shape, withinRank(connectivity, 2), allowBorders);
if (flags !== void 0) return flags;
}
const result = new Uint8Array(data.length);
const grid2 = paddedGrid(shape);
const offsets = neighbours(grid2, connectivity);
const type = elementOf(data);
const bytes = data.BYTES_PER_ELEMENT;
scratch(() => {
const image = alloc(grid2.size * bytes);
const flags = alloc(grid2.size);
const queue = alloc(grid2.size * 4);
const table5 = alloc(offsets.byteLength);
const { earlier, later } = rowsAround(grid2, connectivity);
const around = [
...earlier,
...later
];
const aroundAt = alloc(4 * around.length);
const work3 = alloc(2 * ((grid2.width + 2) * bytes + 32));
const rows = alloc(grid2.rows.byteLength);
const { u8, u16, f32, f64, i32 } = views();
const view = [
u8,
u16,
f32,
f64
][type];
view.fill(smallest(data), image / bytes, image / bytes + grid2.size);
copyIn(grid2, data, view, image / bytes);
u8.fill(3, flags, flags + grid2.size);
grid2.rows.forEach((start, i) => {
let rest = i;
let isBorder = false;
for (let axis = shape.length - 2; axis >= 0; axis--) {
const index2 = rest % shape[axis];
rest = Math.floor(rest / shape[axis]);
isBorder ||= index2 === 0 || index2 === shape[axis] - 1;
}
if (allowBorders) u8.fill(0, flags + start, flags + start + grid2.width);
else if (!isBorder && grid2.width > 2) {
u8.fill(0, flags + start + 1, flags + start + grid2.width - 1);
}
});
i32.set(offsets, table5 / 4);
i32.set(grid2.rows, rows / 4);
i32.set(around, aroundAt / 4);
morphology().localMaxima(image, flags, grid2.size, grid2.pitch, table5, offsets.length, queue, rows, grid2.rows.length, grid2.width, aroundAt, around.length / 2, work3, type);
copyOut(grid2, u8, flags, result);
});
if (!allowBorders) {
for (let i = 0; i < result.length; i++) if (result[i] > 1) result[i] = 0;
}
return result;
}
function upsideDown(data) {
const isWhole = data instanceof Uint8Array || data instanceof Uint16Array;
return turned2(isWhole ? 256 ** data.BYTES_PER_ELEMENT - 1 : 0, data);
}
function localMaxima(image, options3 = {}) {
return maskLike(image, flagMaxima(greyData(image), image.shape, options3));
}
function localMinima(image, options3 = {}) {
return maskLike(image, flagMaxima(upsideDown(greyData(image)), image.shape, options3));
}
var SLAB;
var init_maxima = __esm({
"ops/morphology/maxima.ts": (function () {
init_errors();
init_memory();
init_values();
init_bands();
init_morphology();
init_runtime();
init_statistics();
init_grey();
init_extrema();
init_padded();
init_pointwise();
init_reconstruction();
SLAB = 32;
})
});
// ops/segmentation/flood_levels.ts
function countOpen(data) {
let count = 0;
for (let i = 0; i < data.length; i++) if (data[i] !== 0) count++;
return count;
}
var BAND6, BUDGET2, SLOTS, DISTINCT, MANY4, PATIENCE, CLOSED, pageEntries, FEW3, PARTS;
var init_flood_levels = __esm({
"ops/segmentation/flood_levels.ts": (function () {
init_objects2();
init_results();
init_runtime();
init_label();
BAND6 = 1 << 15;
BUDGET2 = 1 << 14;
SLOTS = 1 << 17;
DISTINCT = 1 << 16;
MANY4 = 256;
PATIENCE = 2;
CLOSED = -2147483648;
pageEntries = ((levels3) => levels3 <= 65536 ? 15 : 3);
FEW3 = 1 << 16;
PARTS = 64;
})
});
// ops/segmentation/watershed.ts
function minimaMarkers(image, mask, connectivity) {
const minima = localMinima(image, {
connectivity
}).data;
if (mask !== void 0) {
for (let i = 0; i < minima.length; i++) if (mask.data[i] === 0) minima[i] = 0;
}
const found = maskLike(image, minima);
return label(found, {
connectivity
}).labels;
}
function fieldOf(grid2, image, markers, mask) {
const { size: size2 } = grid2;
const field2 = {
image: alloc(size2 * 8),
labels: alloc(size2 * 4),
mask: alloc(size2)
};
const { u8, i32, f64 } = views();
const { width } = grid2;
f64.fill(0, field2.image / 8, field2.image / 8 + size2);
i32.fill(0, field2.labels / 4, field2.labels / 4 + size2);
u8.fill(0, field2.mask, field2.mask + size2);
copyIn(grid2, image.data, f64, field2.image / 8);
copyIn(grid2, markers.data, i32, field2.labels / 4);
let markerCount = 0;
grid2.rows.forEach((to, y) => {
const from = y * width;
const row = field2.labels / 4 + to;
if (mask === void 0) u8.fill(1, field2.mask + to, field2.mask + to + width);
for (let x = 0; x < width; x++) {
if (mask !== void 0) {
if (mask.data[from + x] === 0) i32[row + x] = 0;
else u8[field2.mask + to + x] = 1;
}
if (i32[row + x] !== 0) markerCount++;
}
});
return {
...field2,
markerCount
};
}
function runFlood(grid2, field2, neighbours2, compactness, lines) {
const steps = alloc(neighbours2.length * 4);
const rank2 = grid2.strides.length;
const strides2 = alloc(rank2 * 4);
const moves = alloc(neighbours2.length * rank2 * 8);
const apart = alloc(rank2 * 8);
const state = alloc(12);
let room3 = Math.max(field2.markerCount, grid2.size >> 3) + 4 * neighbours2.length;
let heap = alloc(room3 * ENTRY);
views().i32.set(neighbours2.map(({ step }) => step), steps / 4);
views().f64.set(neighbours2.flatMap(({ along }) => along), moves / 8);
views().i32.set(grid2.strides, strides2 / 4);
const enough2 = Math.max(COPIES, 4 * grid2.size);
const most = Math.min(BEYOND + neighbours2.length * grid2.size, 2 ** 31 - 1);
const { pushMarkers, flood: flood2 } = objects();
pushMarkers(field2.image, field2.labels, grid2.size, heap, state);
while (flood2(field2.image, field2.labels, field2.mask, steps, neighbours2.length, rank2, strides2, moves, apart, compactness, Number(lines), heap, room3, state, enough2, most) === 0) {
const larger = alloc(2 * room3 * ENTRY);
views().u8.copyWithin(larger, heap, heap + room3 * ENTRY);
heap = larger;
room3 *= 2;
}
}
var ENTRY, COPIES, BEYOND;
var init_watershed = __esm({
"ops/segmentation/watershed.ts": (function () {
init_errors();
init_values();
init_objects2();
init_runtime();
init_grey();
init_maxima();
init_padded();
init_flood_levels();
init_label();
ENTRY = 24;
COPIES = 2 ** 22;
BEYOND = 2 ** 20;
})
});
// ops/threshold/above.ts
var init_above = __esm({
"ops/threshold/above.ts": (function () {
init_values();
init_pointwise2();
init_grey();
})
});
// ops/measure/histogram.ts
var init_histogram = __esm({
"ops/measure/histogram.ts": (function () {
init_errors();
init_statistics();
init_grey();
init_limits2();
})
});
// ops/threshold/numeric.ts
function argmin(values, from, to) {
let best = from;
for (let i = from + 1; i < to; i++) if (values[i] < values[best]) best = i;
return best;
}
function fused(a, b, c) {
const product2 = a * b;
const sum = product2 + c;
const near = Math.fround(sum);
const far = 2 * sum - near;
if (sum === near || Math.fround(far) !== far) return near;
const part2 = sum - product2;
const lost = product2 - (sum - part2) + (c - part2);
return lost === 0 ? near : lost > 0 ? Math.max(near, far) : Math.min(near, far);
}
function logSingle(value) {
if (!(value > 0) || value === Infinity) return Math.log(value);
let exponent = Math.floor(Math.log2(value)) + 1;
let mantissa = value / 2 ** exponent;
if (mantissa >= 1) [exponent, mantissa] = [
exponent + 1,
mantissa / 2
];
else if (mantissa < 0.5) [exponent, mantissa] = [
exponent - 1,
mantissa * 2
];
if (mantissa <= SQRT1_2) [exponent, mantissa] = [
exponent - 1,
mantissa * 2
];
const x = mantissa - 1;
let over = LOG_OVER[0];
let under = LOG_UNDER[0];
for (let i = 1; i < 6; i++) {
over = fused(over, x, LOG_OVER[i]);
under = fused(under, x, LOG_UNDER[i]);
}
return fused(exponent, LN2, Math.fround(over / under));
}
var double, single, LOG_OVER, LOG_UNDER, LN2, SQRT1_2;
var init_numeric = __esm({
"ops/threshold/numeric.ts": (function () {
double = (value) => value;
single = Math.fround;
LOG_OVER = [
0.025899791179079226,
0.3808837741388408,
1.4800006335765066,
2.112677543073053,
0.9999999999999999,
0
].map(Math.fround);
LOG_UNDER = [
0.005875095403124574,
0.15464763749839067,
0.9864942958519419,
2.453006071784736,
2.6126775430731093,
1
].map(Math.fround);
LN2 = Math.fround(Math.LN2);
SQRT1_2 = Math.fround(Math.SQRT1_2);
})
});
// ops/threshold/histogram.ts
function flatValue(image) {
requireFinite(image);
const { data } = image;
const [low, high] = data instanceof Int32Array ? rangeOfLabels(data) : data instanceof Uint8Array || data instanceof Uint16Array ? finiteRangeOf(data) : extremesOf(data);
return low === high ? data[0] : void 0;
}
function firstFinite({ data }) {
let i = 0;
while (!Number.isFinite(data[i])) i++;
return data[i];
}
var init_histogram2 = __esm({
"ops/threshold/histogram.ts": (function () {
init_results();
init_statistics();
init_grey();
init_histogram();
init_numeric();
})
});
// ops/threshold/triangle.ts
var init_triangle = __esm({
"ops/threshold/triangle.ts": (function () {
init_grey();
init_histogram();
init_histogram2();
init_numeric();
})
});
// ops/segmentation/find_boundaries.ts
function betweenPixels(labels) {
const { shape } = labels;
const fine = shape.map((side) => Math.max(2 * side - 1, 0));
const most = mostOf(labels.data);
let numbers2 = labels.data;
let kinds = new Uint8Array(numbers2.length);
for (let i = 0; i < kinds.length; i++) kinds[i] = numbers2[i] === most ? 0 : 1;
let inner = 1;
for (let axis = shape.length - 1; axis >= 0; axis--) {
const blocks = numbers2.length / (shape[axis] * inner) || 0;
const doubled = roomLike(numbers2, blocks * fine[axis] * inner);
const found = new Uint8Array(doubled.length);
for (let block = 0, to = 0; block < blocks; block++) {
for (let i = 0; i < fine[axis]; i++, to += inner) {
const from = (block * shape[axis] + (i >> 1)) * inner;
doubled.set(numbers2.subarray(from, from + inner), to);
found.set(kinds.subarray(from, from + inner), to);
if (i % 2 === 1) join(numbers2, kinds, from + inner, inner, doubled, found, to);
}
}
[numbers2, kinds] = [
doubled,
found
];
inner *= fine[axis];
}
const out2 = kinds.map((kind) => kind >> 1);
const { axes: axes2, pixelSize: pixelSize2 } = labels;
if (pixelSize2 === void 0) return {
kind: "mask",
data: out2,
shape: fine,
axes: axes2
};
const { z, y, x } = pixelSize2;
const half = {
...pixelSize2,
...z !== void 0 && {
z: z / 2
},
y: y / 2,
x: x / 2
};
return {
kind: "mask",
data: out2,
shape: fine,
axes: axes2,
pixelSize: half
};
}
function join(numbers2, kinds, from, n, all, found, to) {
for (let k = 0; k < n; k++) {
const kind = kinds[from + k];
if (kind === 0) continue;
const number2 = numbers2[from + k];
const own = all[to + k];
if (found[to + k] === 0) {
all[to + k] = number2;
found[to + k] = kind;
} else if (kind === 2 || !Object.is(number2 + 0, own + 0)) {
found[to + k] = 2;
}
}
}
var MODES2, I32;
var init_find_boundaries = __esm({
"ops/segmentation/find_boundaries.ts": (function () {
init_memory();
init_values();
init_bands();
init_objects2();
init_runtime();
init_padded();
MODES2 = {
thick: 0,
inner: 1,
outer: 2
};
I32 = 4;
})
});
// ops/measure/by_label.ts
var init_by_label = __esm({
"ops/measure/by_label.ts": (function () {
init_values();
init_results();
init_find_boundaries();
})
});
// analyses/objects.ts
function enlarge2(image, factor) {
const [height, width] = image.shape;
const { data } = image;
if (factor === 1) return imageLike(image, Float32Array.from(data));
const rows = height * factor;
const columns = width * factor;
const left = new Int32Array(columns);
const right = new Int32Array(columns);
const share = new Float64Array(columns);
for (let x = 0; x < columns; x++) [left[x], right[x], share[x]] = between(x, factor, width);
const out2 = new Float32Array(rows * columns);
for (let y = 0, i = 0; y < rows; y++) {
const [above2, below, part2] = between(y, factor, height);
const upper = above2 * width;
const lower = below * width;
for (let x = 0; x < columns; x++) {
const a = left[x];
const b = right[x];
const top2 = data[upper + a] + share[x] * (data[upper + b] - data[upper + a]);
const bottom = data[lower + a] + share[x] * (data[lower + b] - data[lower + a]);
out2[i++] = top2 + part2 * (bottom - top2);
}
}
return imageLike({
shape: [
rows,
columns
],
axes: image.axes
}, out2);
}
function between(at2, factor, length2) {
const place = Math.min(Math.max((at2 + 0.5) / factor - 0.5, 0), length2 - 1);
const first = Math.floor(place);
return [
first,
Math.min(first + 1, length2 - 1),
place - first
];
}
function backToSize(labels, source, factor) {
const [height, width] = source.shape;
const columns = labels.shape[1];
const middle = factor >> 1;
const out2 = new Int32Array(height * width);
for (let y = 0, i = 0; y < height; y++) {
let from = (y * factor + middle) * columns + middle;
for (let x = 0; x < width; x++, from += factor) out2[i++] = labels.data[from];
}
return labelsLike(source, out2);
}
function maskOf(image, holds2) {
const out2 = new Uint8Array(image.data.length);
for (let i = 0; i < out2.length; i++) if (holds2(i)) out2[i] = 1;
return maskLike(image, out2);
}
function withoutHoles(labels, most) {
const { holes, within: within2 } = holesOf(labels);
const areas = areasOf(holes, within2.length - 1);
return labelsLike(labels, labels.data.map((one, i) => {
const hole = holes.data[i];
return one === 0 && areas[hole] <= most ? within2[hole] : one;
}));
}
var ROUNDS;
var init_objects3 = __esm({
"analyses/objects.ts": (function () {
init_values();
init_by_label();
init_label();
init_by_label();
ROUNDS = 64;
})
});
// analyses/microcolony.ts
var init_microcolony = __esm({
"analyses/microcolony.ts": (function () {
init_errors();
init_values();
init_laplace();
init_invert();
init_footprints();
init_gaussian();
init_logic();
init_grey2();
init_holes();
init_label();
init_watershed();
init_above();
init_triangle();
init_objects3();
})
});
// analyses/params.ts
var segNucleiParams, segBacteriaParams, segBacteriumParams;
var init_params2 = __esm({
"analyses/params.ts": (function () {
init_params();
segNucleiParams = {
diameter: number({
above: 0,
optional: true,
unit: "px",
doc: "Diameter of a nucleus; found from the picture unless given"
}),
compress: number({
above: 0,
default: 0.25,
doc: "Height above the ground from which values are compressed, as part of a usual nucleus's"
}),
edge: number({
min: 0,
max: 1,
default: 0.4,
doc: "Where a nucleus ends between the ground (0) and its own brighter half (1)"
}),
minSize: number({
min: 0,
default: 0.04,
doc: "Smallest nucleus, as part of the disk of one diameter"
}),
certainty: number({
min: 0,
max: 1,
default: 0.45,
doc: "How likely an object must be a nucleus to be kept; less keeps more"
}),
join: number({
default: 0,
doc: "How readily pieces are joined; more joins more"
})
};
segBacteriaParams = {
polarity: choice([
"auto",
"dark",
"bright"
], {
default: "auto",
doc: "Whether cells are darker or brighter than the ground"
}),
width: number({
above: 0,
optional: true,
unit: "px",
doc: "Width of a cell; found from the picture unless given"
}),
smoothing: number({
above: 0,
optional: true,
doc: "Smoothing before outlines are taken, in half widths: 0.5, for cells that shine 0.7"
}),
contrast: number({
min: 0,
optional: true,
doc: "Least contrast of a cell, as part of that of typical cells: 0.3, for cells that shine 0.1"
}),
waist: number({
above: 0,
default: 0.4,
doc: "How deep a waist must be to part two cells, as a logarithm"
}),
minSize: number({
min: 0,
default: 0.7,
doc: "Smallest cell, as part of a square of one width"
})
};
segBacteriumParams = {
sigma: number({
min: 0,
default: 3,
unit: "px",
doc: "Width of the Gaussian"
}),
minSize: integer({
min: 1,
default: 50,
unit: "px",
doc: "Things of fewer pixels are no part of the colony"
}),
margin: integer({
min: 0,
default: 8,
unit: "px",
doc: "How far the colony reaches beyond what is dark"
}),
erode: integer({
min: 0,
default: 4,
unit: "px",
doc: "How far filled outlines are eroded to part touching cells"
})
};
})
});
// ops/distance/edt.ts
function withNearest(bring, shape, sampling, work3) {
const n = shape.reduce((product2, side) => product2 * side, 1);
scratch(() => {
const bytes = alloc(n);
const nearest2 = alloc(n * 4);
const squares = alloc(n * 8);
const cells = alloc(Math.max(...shape) * 16);
let inner = n / shape[0];
const next = alloc(inner * 4);
bring(bytes, 0, n);
const { plantFeatures, featureAxis } = objects();
plantFeatures(bytes, nearest2, squares, shape[0], inner, sampling[0], next);
for (let axis = 1; axis < shape.length; axis++) {
inner /= shape[axis];
featureAxis(nearest2, squares, n, shape[axis], inner, sampling[axis], cells);
}
const { f64, i32 } = views();
if (i32[nearest2 / 4] < 0) {
const place = f64.subarray(squares / 8, squares / 8 + n);
for (let i = 0; i < n; i++) place[i] = squareFromOutside(i, shape, sampling);
}
work3(nearest2, squares);
});
}
function squareFromOutside(index2, shape, sampling) {
const place = new Array(shape.length);
for (let axis = shape.length - 1; axis >= 0; axis--) {
place[axis] = index2 % shape[axis];
index2 = Math.floor(index2 / shape[axis]);
}
place[0]++;
return place.reduce((sum, at2, axis) => sum + (at2 * sampling[axis]) ** 2, 0);
}
function distancesOf(squares, out2) {
objects().featureDistances(squares, out2.length);
out2.set(views().f64.subarray(squares / 8, squares / 8 + out2.length));
}
var LONGEST2, BAND7;
var init_edt = __esm({
"ops/distance/edt.ts": (function () {
init_errors();
init_memory();
init_values();
init_objects2();
init_runtime();
LONGEST2 = 16384;
BAND7 = 1 << 18;
})
});
// analyses/rod_sizes.ts
var init_rod_sizes = __esm({
"analyses/rod_sizes.ts": (function () {
init_errors();
init_values();
init_edt();
init_by_label();
})
});
// ops/segmentation/nearest_numbers.ts
var FARTHEST, BAND8;
var init_nearest_numbers = __esm({
"ops/segmentation/nearest_numbers.ts": (function () {
init_memory();
init_objects2();
init_runtime();
init_edt();
FARTHEST = 64;
BAND8 = 1 << 16;
})
});
// ops/segmentation/expand_labels.ts
var init_expand_labels = __esm({
"ops/segmentation/expand_labels.ts": (function () {
init_errors();
init_memory();
init_values();
init_objects2();
init_runtime();
init_edt();
init_nearest_numbers();
})
});
// ops/segmentation/relabel.ts
function ranked2(data, name, offset) {
const out2 = zeros2(Int32Array, data.length);
const numbers2 =  new Set();
let last = 0;
for (let i = 0; i < data.length; i++) {
const number2 = data[i];
if (number2 === last) continue;
last = number2;
if (numbers2.has(number2)) continue;
if (!(number2 >= 0 && Number.isInteger(number2))) {
throw new InputError(`input \`${name}\` must hold whole numbers from 0, got ${number2} at index ${i}`, {
parameter: name,
value: number2
});
}
numbers2.add(number2);
}
numbers2.delete(0);
checkCount(offset, numbers2.size);
const ranks =  new Map([
[
0,
0
]
]);
for (const number2 of Float64Array.from(numbers2).sort()) {
ranks.set(number2, offset + ranks.size - 1);
}
last = 0;
let rank2 = 0;
for (let i = 0; i < data.length; i++) {
if (data[i] !== last) {
last = data[i];
rank2 = ranks.get(last);
}
out2[i] = rank2;
}
return out2;
}
var MOST, TABLE2;
var init_relabel = __esm({
"ops/segmentation/relabel.ts": (function () {
init_errors();
init_memory();
init_values();
init_results();
init_grey();
MOST = 2 ** 31 - 1;
TABLE2 = {
numbers: 2 ** 20,
each: 4
};
})
});
// analyses/bacteria.ts
var bacteria_exports = {};
__export(bacteria_exports, {
rodSizes: () => rodSizes,
segBacteria: () => segBacteria,
withRodSizes: () => withRodSizes
});
function segBacteria(given, options3 = {}) {
const image = finite(given);
if (image.shape.length !== 2) {
throw new InputError(`Bacteria cannot be found: the image must have two axes (is ${image.shape.length})`);
}
const noise = noiseOf(image);
const seen = {
image,
noise,
blobs: blobScales(image, noise),
ground: groundOf(image)
};
const { polarity = "auto" } = options3;
const shining = looksBright(seen.blobs, seen.ground);
const settle = (look, result = findCells(seen, look, options3)) => settleWidth(seen, look, result, options3);
if (polarity === "dark") return settle("dark");
if (polarity === "bright") return settle(shining ? "shining" : "bright");
if (shining) return settle("shining");
if (seen.blobs.bright.energy < 0.4 * seen.blobs.dark.energy) return settle("dark");
const dark = findCells(seen, "dark", options3);
const bright = findCells(seen, "bright", options3);
return closedness(bright) > closedness(dark) ? settle("bright", bright) : settle("dark", dark);
}
function settleWidth(seen, look, result, options3) {
if (options3.width !== void 0 || !(result.width > 0)) return result;
const width = 0.95 * outlinedWidth(seen, look, result.width / 2);
if (width < 4 || width > 0.95 * result.width) return result;
const again = () => findCells(seen, look, {
...options3,
width
});
if (result.width > 2.2 * width) return again();
if (look === "shining") return result;
const solidity = solidityOf(result.labels);
if (solidity > 0.9) return result;
const narrower = again();
const fill = solidityOf(narrower.labels);
return fill > 0.7 && fill > solidity - 0.03 ? narrower : result;
}
function outlinedWidth(seen, look, widest2) {
const { noise, ground: { flat } } = seen;
const cells = cellsOf(seen, look);
let [most, width] = [
0,
0
];
for (let sigma = widest2; sigma > 0.99; sigma /= Math.SQRT2) {
const factor = Math.max(1, Math.floor(sigma / 2));
const scale2 = sigma / factor;
const bend = laplacianOfGaussian(shrink(cells, factor), {
sigma: scale2,
mode
});
const white = noiseAnswer(noise / factor, scale2);
const floor = Math.max(Math.sqrt(white), factor > 1 ? 0 : groundAnswer(bend, flat, 1));
const typical = typicalAnswer(bend, 3 * floor);
if (!(typical > 4 * floor)) continue;
const outlined2 = outlines(bend, Math.max(0.3 * typical, 4 * floor), 2 * scale2);
const { usual } = depthOf(outlined2, 2 * scale2);
const { above: above2 } = energiesOf(bend);
const energy = Math.max(0, above2 - white / 2) * scale2 ** 4;
const worth = (usual - 0.5) / scale2 * energy ** 0.15;
if (worth > most) [most, width] = [
worth,
2 * (usual - 0.5) * factor
];
}
return width;
}
function cellsOf({ image, ground }, look) {
const sign = look === "dark" ? -1 : 1;
return imageOf(image, (i) => sign * (image.data[i] - ground.level(i)));
}
function solidityOf(labels) {
const { area: area2, solidity } = regions(labels, void 0, {
properties: [
"area",
"solidity"
]
}).columns;
const sum = area2.reduce((total, one) => total + one, 0);
return area2.reduce((total, one, i) => total + one * solidity[i], 0) / Math.max(sum, 1);
}
function closedness({ labels, width }) {
const factor = Math.max(1, Math.floor(width / 5));
const small = shrink(imageOf(labels, (i) => labels.data[i] > 0 ? 1 : 0), factor);
const ground = maskOf(small, (i) => small.data[i] < 0.5);
const off = edt(ground).data;
const area2 = off.length;
let cells = 0;
for (let i = 0; i < area2; i++) cells += 1 - ground.data[i];
const part2 = (reach) => {
const near = maskOf(small, (i) => off[i] <= reach);
if (!near.data.includes(0)) return cells / Math.max(area2, 1);
const back = edt(near).data;
let closed = 0;
for (let i = 0; i < area2; i++) closed += ground.data[i] === 0 || back[i] > reach ? 1 : 0;
return cells / Math.max(closed, 1);
};
return (part2(0.6 * width / factor) + part2(width / factor)) / 2;
}
function findCells(seen, look, options3) {
const { image, noise, blobs, ground } = seen;
const { waist = 0.4, minSize = 0.7 } = options3;
const shining = look === "shining";
const { smoothing = shining ? 0.7 : 0.5, contrast = shining ? 0.1 : 0.3 } = options3;
const polarity = look === "dark" ? "dark" : "bright";
const half = options3.width === void 0 ? blobs[polarity].sigma : options3.width / 2;
const result = {
polarity,
width: 2 * half
};
const none = createLabels(new Int32Array(image.data.length), image.shape, image);
if (!(half > 0)) return {
...result,
labels: none
};
const factor = Math.min(4, Math.max(1, Math.round(HALF_WIDTH / half)));
const large = enlarge2(cellsOf(seen, look), factor);
const radius = half * factor;
const smallest2 = minSize * 4 * radius * radius;
const least = shining ? 2 * factor : 0.6;
const sigma = Math.max(least, smoothing * radius);
const bend = laplacianOfGaussian(large, {
sigma,
mode
});
const floor = Math.max(Math.sqrt(noiseAnswer(noise, sigma / factor)) / factor ** 2, groundAnswer(bend, ground.flat, factor));
const typical = typicalAnswer(bend, 3 * floor);
if (!(typical > 0)) return {
...result,
labels: none
};
const faintest = Math.max(contrast * typical, 4 * floor);
const outlined2 = outlines(bend, faintest, radius);
const whole2 = removeSmallObjects(removeSmallHoles(outlined2, {
maxSize: Math.floor(radius * radius)
}), {
maxSize: Math.floor(smallest2)
});
const pieces = partAtWaists(whole2, radius, waist);
const count = highestLabel(pieces);
if (count === 0) return {
...result,
labels: none
};
const areas = areasOf(pieces, count);
const peaks = highestOf(pieces, bend.data, count);
const levels3 = meansOf(pieces, large.data, count);
const bends = meansOf(pieces, bend.data, count);
const sound = (cell) => areas[cell] >= smallest2 && peaks[cell] > faintest && bends[cell] * Math.sqrt(areas[cell] / smallest2) > 4 * floor;
const usual = median(levels3.filter((_, cell) => cell > 0 && sound(cell)));
const distinct = (cell) => {
if (shining) return levels3[cell] > 0.2 * usual;
return bends[cell] > (levels3[cell] > 0.5 * usual ? 0.7 : 1.2) * contrast * typical;
};
const kept3 = keepLabels(pieces, (cell) => sound(cell) && distinct(cell));
const rims = shining && factor > 2 ? void 0 : rimsOf(kept3, {
large,
levels: levels3,
radius
});
let grown;
if (rims !== void 0 && (!shining || rims.fringed)) {
const trimmed = growToRims(kept3, rims, {
large,
levels: levels3,
usual,
radius
});
grown = withoutHoles(largestParts(trimmed), radius * radius);
} else if (rims === void 0) {
const rimmed = expandLabels(kept3, {
distance: Math.min(0.55 * radius, factor)
});
grown = growAboveNoise(rimmed, large, ground.noise, 2 * factor);
} else {
const light = outlineLight(kept3, large, {
radius,
noise: ground.noise,
blur: factor
});
const lit = largestParts(light);
const sizes2 = areasOf(lit, count);
grown = keepLabels(lit, (cell) => sizes2[cell] >= smallest2 / 2);
}
const labels = relabelSequential(backToSize(grown, image, factor));
return {
...result,
labels
};
}
function groundOf(image) {
const middle = median(sample(image.data));
const smooth2 = gaussian(imageOf(image, (i) => image.data[i] - middle), {
sigma: 1
});
const mean2 = gaussian(smooth2, {
sigma: 2
});
const squares = gaussian(imageOf(image, (i) => smooth2.data[i] ** 2), {
sigma: 2
});
const variance = imageOf(image, (i) => Math.max(0, squares.data[i] - mean2.data[i] ** 2));
const limit2 = quantile2(variance.data, 0.2);
const flat = maskOf(image, (i) => variance.data[i] <= limit2);
const places = placesIn(flat);
const level = planeThrough(image, places);
const even = smooth2.data.map((value, i) => value + middle - level(i));
const [darkest, brightest] = [
quantile2(even, 5e-3),
quantile2(even, 0.995)
];
const rests = Float64Array.from(places);
for (let k = 0; k < rests.length; k++) {
rests[k] = Math.abs(image.data[places[k]] - level(places[k]));
}
return {
flat,
level,
place: -darkest / Math.max(brightest - darkest, 1e-9),
noise: 1.4826 * median(rests)
};
}
function placesIn({ data }) {
const places = new Int32Array(data.length);
let count = 0;
for (let i = 0; i < data.length; i++) if (data[i] === 1) places[count++] = i;
return places.subarray(0, count);
}
function planeThrough(image, places) {
const { data, shape: [, width] } = image;
const all = sample(places);
let level = (_) => 0;
for (let round2 = 0, used = all; round2 < 4 && used.length > 0; round2++) {
const mean2 = (value) => {
let sum = 0;
for (let k = 0; k < used.length; k++) sum += value(used[k]);
return sum / used.length;
};
const [mx, my, mv] = [
mean2((i) => i % width),
mean2((i) => Math.floor(i / width)),
mean2((i) => data[i])
];
const x = (i) => i % width - mx;
const y = (i) => Math.floor(i / width) - my;
const [xx, yy, xy] = [
mean2((i) => x(i) ** 2),
mean2((i) => y(i) ** 2),
mean2((i) => x(i) * y(i))
];
const [xv, yv] = [
mean2((i) => x(i) * (data[i] - mv)),
mean2((i) => y(i) * (data[i] - mv))
];
const area2 = xx * yy - xy * xy;
const [along, down] = area2 > 1e-9 * xx * yy ? [
(xv * yy - yv * xy) / area2,
(yv * xx - xv * xy) / area2
] : [
0,
0
];
level = (i) => mv + along * x(i) + down * y(i);
const rests = all.map((i) => Math.abs(data[i] - level(i)));
const far = 2.5 * 1.4826 * median(rests);
used = all.filter((_, k) => rests[k] <= far);
}
return level;
}
function sample(data) {
const step = Math.max(1, data.length >> 16);
return Float64Array.from({
length: Math.ceil(data.length / step)
}, (_, i) => data[i * step]);
}
function looksBright({ bright, dark }, { place }) {
return bright.energy > (place < 0.1 ? 1 : 2.5) * dark.energy;
}
function blobScales(image, noise) {
const step = 2 ** 0.25;
const side = Math.min(...image.shape);
const middle = median(sample(image.data));
const centred = imageOf(image, (i) => image.data[i] - middle);
const [bright, dark] = [
[],
[]
];
for (let sigma = 1; sigma < 20 && sigma < side / 6; sigma *= step) {
const factor = Math.max(1, Math.floor(sigma / 2));
const bend = laplacianOfGaussian(shrink(centred, factor), {
sigma: sigma / factor,
mode
});
const { above: above2, below } = energiesOf(bend);
const weight = (sigma / factor) ** 4;
const floor = noiseAnswer(noise / factor, sigma / factor) * (sigma / factor) ** 4 / 2;
bright.push(Math.max(0, above2 * weight - floor));
dark.push(Math.max(0, below * weight - floor));
}
const strongest = (energies) => {
const energy = Math.max(0, ...energies);
if (energy === 0) return {
sigma: 0,
energy
};
const best = energies.findIndex((one, at2) => one > 0.9 * energy && !(energies[at2 + 1] > one));
const [before2, after] = [
energies[best - 1],
energies[best + 1]
];
const shift = before2 === void 0 || after === void 0 ? 0 : 0.5 * (before2 - after) / (before2 - 2 * energy + after);
return {
sigma: step ** (best + Math.min(Math.max(shift, -0.5), 0.5)),
energy
};
};
return {
bright: strongest(bright),
dark: strongest(dark)
};
}
function energiesOf({ data }) {
let [above2, below] = [
0,
0
];
for (let i = 0; i < data.length; i++) {
const square = data[i] * data[i];
above2 += data[i] > 0 ? square : 0;
below += data[i] > 0 ? 0 : square;
}
return {
above: above2 / data.length,
below: below / data.length
};
}
function noiseOf({ data, shape: [height, width] }) {
const step = Math.max(1, Math.floor(data.length / 2 ** 16));
const answers = [];
for (let i = width + 1; i < data.length - width - 1; i += step) {
const x = i % width;
if (x === 0 || x === width - 1) continue;
const row = (at2) => data[at2 - 1] - 2 * data[at2] + data[at2 + 1];
answers.push(Math.abs(row(i - width) - 2 * row(i) + row(i + width)));
}
return height > 2 && answers.length > 0 ? 1.4826 * median(answers) / 6 : 0;
}
function groundAnswer(large, flat, factor) {
const [width, middle] = [
flat.shape[1],
factor >> 1
];
const places = placesIn(flat);
const answers = new Float64Array(places.length);
for (let k = 0; k < answers.length; k++) {
const [row, column2] = [
Math.floor(places[k] / width),
places[k] % width
];
answers[k] = large.data[(row * factor + middle) * width * factor + column2 * factor + middle];
}
const usual = median(answers);
for (let k = 0; k < answers.length; k++) answers[k] = Math.abs(answers[k] - usual);
return 1.4826 * median(answers);
}
function noiseAnswer(noise, sigma) {
return noise * noise / (2 * Math.PI * sigma ** 6);
}
function typicalAnswer({ data }, floor) {
let highest2 = 0;
for (let i = 0; i < data.length; i++) if (data[i] > highest2) highest2 = data[i];
if (!(highest2 > floor)) return 0;
const bins = 4096;
const energy = new Float64Array(bins);
let total = 0;
for (let i = 0; i < data.length; i++) {
if (data[i] <= floor) continue;
const square = data[i] * data[i];
energy[Math.min(bins - 1, Math.floor(data[i] / highest2 * bins))] += square;
total += square;
}
let sum = 0;
for (let bin = 0; bin < bins; bin++) {
sum += energy[bin];
if (sum >= total / 2) return (bin + 0.5) / bins * highest2;
}
return highest2;
}
function outlines(bend, faintest, radius) {
const near = maximum(bend, {
size: 2 * Math.max(1, Math.round(0.9 * radius)) + 1
}).data;
const { data } = bend;
const out2 = new Uint8Array(data.length);
for (let i = 0; i < out2.length; i++) {
out2[i] = data[i] > 0.03 * near[i] && near[i] > faintest ? 1 : 0;
}
return maskLike(bend, out2);
}
function depthOf(mask, radius) {
const distance = edt(mask);
const smooth2 = gaussian(imageLike(mask, new Float32Array(distance.data)), {
sigma: 0.14 * radius
}).data;
const tops = localMaxima(imageLike(mask, smooth2)).data;
const usual = weightedMedian(smooth2.filter((_, i) => tops[i] === 1 && mask.data[i] === 1), (value) => value * value);
return {
smooth: smooth2,
usual
};
}
function partAtWaists(mask, radius, waist) {
const { smooth: smooth2, usual } = depthOf(mask, radius);
if (!(usual > 0)) return label(mask).labels;
const floor = 0.3 * usual;
const lowest = Math.log(floor / usual);
const depth2 = imageOf(mask, (i) => smooth2[i] > floor ? Math.log(smooth2[i] / usual) : lowest);
const seeds = label(hMaxima(depth2, waist)).labels;
const pieces = watershed(imageOf(mask, (i) => -smooth2[i]), seeds, {
mask
});
return joinEndToEnd(pieces, smooth2, Math.sqrt(2) * usual);
}
function contactsOf(pieces, smooth2) {
const { data, shape: [height, width] } = pieces;
const contacts =  new Map();
const meet = (i, j, y, x) => {
const [a, b] = [
data[i],
data[j]
];
if (a === b || a === 0 || b === 0) return;
const [first, second] = a < b ? [
a,
b
] : [
b,
a
];
const key = first * 2 ** 26 + second;
let contact = contacts.get(key);
if (contact === void 0) {
contacts.set(key, contact = {
first,
second,
width: 0,
y: 0,
x: 0,
pixels: 0
});
}
contact.width = Math.max(contact.width, Math.min(smooth2[i], smooth2[j]));
contact.y += y;
contact.x += x;
contact.pixels++;
};
for (let y = 0, i = 0; y < height; y++) {
for (let x = 0; x < width; x++, i++) {
if (x + 1 < width) meet(i, i + 1, y, x + 0.5);
if (y + 1 < height) meet(i, i + width, y + 0.5, x);
}
}
return [
...contacts.values()
];
}
function joinEndToEnd(pieces, smooth2, half) {
const count = highestLabel(pieces);
const peaks = highestOf(pieces, smooth2, count);
const areas = areasOf(pieces, count);
const owner = Int32Array.from({
length: count + 1
}, (_, piece) => piece);
const find2 = (piece) => {
while (owner[piece] !== piece) piece = owner[piece] = owner[owner[piece]];
return piece;
};
for (const contact of contactsOf(pieces, smooth2)) {
const narrower = Math.min(peaks[contact.first], peaks[contact.second]);
const longest = Math.max(areas[contact.first], areas[contact.second]);
const filament = longest > 8 * 4 * half * half;
if (contact.width < (filament ? 0.4 : 0.55) * narrower) continue;
if (elongationAt(pieces, contact, 2.5 * half) < 2.3) continue;
owner[find2(contact.first)] = find2(contact.second);
}
return {
...pieces,
data: pieces.data.map((piece) => find2(piece))
};
}
function elongationAt(pieces, contact, reach) {
const { data, shape: [height, width] } = pieces;
const [cy, cx] = [
contact.y / contact.pixels,
contact.x / contact.pixels
];
let [n, sy, sx, syy, sxx, sxy] = [
0,
0,
0,
0,
0,
0
];
const bottom = Math.min(height - 1, Math.floor(cy + reach));
const right = Math.min(width - 1, Math.floor(cx + reach));
for (let y = Math.max(0, Math.ceil(cy - reach)); y <= bottom; y++) {
for (let x = Math.max(0, Math.ceil(cx - reach)); x <= right; x++) {
const piece = data[y * width + x];
if (piece !== contact.first && piece !== contact.second) continue;
const [dy, dx] = [
y - cy,
x - cx
];
if (dy * dy + dx * dx > reach * reach) continue;
n++;
sy += dy;
sx += dx;
syy += dy * dy;
sxx += dx * dx;
sxy += dy * dx;
}
}
const yy = syy / n - (sy / n) ** 2;
const xx = sxx / n - (sx / n) ** 2;
const xy = sxy / n - sy / n * (sx / n);
const middle = (yy + xx) / 2;
const spread2 = Math.hypot((yy - xx) / 2, xy);
return Math.sqrt((middle + spread2) / Math.max(middle - spread2, 1e-9));
}
function rimsOf(cores2, { large, levels: levels3, radius }) {
const { data } = cores2;
const off = edt(maskOf(cores2, (i) => data[i] <= 0)).data;
const size2 = 2 * Math.max(1, Math.round(1.2 * radius)) + 1;
const top2 = highestLabel(cores2) + 1;
const highest2 = maximum(imageLike(cores2, new Float32Array(data)), {
size: size2
}).data;
const lowest = maximum(imageOf(cores2, (i) => data[i] > 0 ? top2 - data[i] : 0), {
size: size2
}).data;
const near = expandLabels(cores2, {
distance: 1.2 * radius
}).data;
const onGround = (i) => near[i] > 0 && highest2[i] === top2 - lowest[i];
const profile = new Float64Array(9);
const contrast = new Float64Array(9);
const step = radius / 6;
for (let i = 0; i < off.length; i++) {
if (off[i] === 0 || !onGround(i)) continue;
const ring2 = Math.round(off[i] / step);
profile[ring2] += large.data[i];
contrast[ring2] += levels3[near[i]];
}
const parts = profile.map((sum, ring2) => ring2 === 0 ? 1 : sum / contrast[ring2]);
const fringe = fringeOf(parts);
const bottom = parts.reduce((low, part2) => part2 < low ? part2 : low);
const fringed = parts.some((part2, ring2) => ring2 > fringe && part2 > bottom + 0.03);
return {
off,
onGround,
fringe: fringe * step || 0,
fringed
};
}
function growToRims(cores2, { off, onGround, fringe }, { large, levels: levels3, usual, radius }) {
const reach = fringe || 0.4 * radius;
const wide = expandLabels(cores2, {
distance: Math.max(reach, 0.55 * radius)
});
const depth2 = edt(insideOf2(wide)).data;
const out2 = wide.data.map((cell, i) => {
if (cell === 0 || depth2[i] > 1.2 * radius || !onGround(i)) return cell;
const halo = Math.min(-0.15 * levels3[cell], levels3[cell] - 0.5 * usual);
return off[i] > reach || large.data[i] <= halo ? 0 : cell;
});
return {
...cores2,
data: out2
};
}
function fringeOf(profile) {
const ring2 = profile.findIndex((grey3, at2) => at2 > 0 && profile[at2 + 1] > grey3 - 0.01);
if (!(ring2 < 7 && profile[ring2] < -0.01 && profile[ring2] > -0.1)) return NaN;
const [before2, grey2, after] = profile.subarray(ring2 - 1);
return ring2 + 0.5 * (before2 - after) / (before2 - 2 * grey2 + after) + 0.5;
}
function growAboveNoise(labels, image, noise, reach) {
const smooth2 = gaussian(image, {
sigma: 1
}).data;
const peaks = highestOf(labels, smooth2, highestLabel(labels));
const wide = expandLabels(labels, {
distance: reach
});
const out2 = wide.data.map((cell, i) => labels.data[i] > 0 || cell > 0 && smooth2[i] > Math.max(4 * noise, 5e-3 * peaks[cell]) ? cell : 0);
return {
...wide,
data: out2
};
}
function outlineLight(labels, image, { radius, noise, blur }) {
const smooth2 = gaussian(image, {
sigma: blur
}).data;
const wide = expandLabels(labels, {
distance: 0.3 * radius
});
const inside = imageOf(image, (i) => labels.data[i] > 0 ? smooth2[i] : 0);
const near = maximum(inside, {
size: 2 * Math.round(radius) + 1
}).data;
const out2 = wide.data.map((cell, i) => cell > 0 && smooth2[i] > Math.max(4 * noise, 0.2 * near[i]) ? cell : 0);
return {
...wide,
data: out2
};
}
var HALF_WIDTH, mode;
var init_bacteria = __esm({
"analyses/bacteria.ts"() {
init_errors();
init_values();
init_edt();
init_laplace();
init_gaussian();
init_rank();
init_regions2();
init_holes();
init_maxima();
init_expand_labels();
init_label();
init_relabel();
init_watershed();
init_objects3();
init_rod_sizes();
HALF_WIDTH = 7;
mode = "reflect";
}
});
// analyses/rods.ts
var rods_exports = {};
__export(rods_exports, {
rods: (() => rods),
rodsIdle: () => rodsIdle,
rodsParams: () => rodsParams,
segmentSeries: () => segmentSeries
});
function described(polarity, width) {
return `${polarity} cells, looked for at a width of ${width.toFixed(0)} px`;
}
async function segmentSeries(frames, options3) {
const places =  new Set([
0,
frames.length >> 1,
frames.length - 1
]);
const probes = [];
for (const place of places) probes.push(await frames.read(place));
const { method } = options3;
const fits2 = (image) => looksLikeMicrocolony(byChain(image, options3).measured);
const inAll = async (find2) => {
const labels2 = packedFrames();
for (let t = 0; t < frames.length; t++) labels2.add(find2(await frames.read(t)));
return labels2;
};
if (method === "chain" || method === "auto" && probes.every(fits2)) {
return {
labels: await inAll((image) => byChain(image, options3).labels),
method: BY_CHAIN
};
}
const { segBacteria: segBacteria2 } = await Promise.resolve().then(() => (init_bacteria(), bacteria_exports));
const found = probes.map((image) => segBacteria2(image, options3));
const dark = found.filter(({ polarity: polarity2 }) => polarity2 === "dark").length;
const polarity = 2 * dark >= found.length ? "dark" : "bright";
const width = median(found.filter((one) => one.polarity === polarity && one.width > 0).map((one) => one.width)) || void 0;
const labels = await inAll((image) => segBacteria2(image, {
...options3,
polarity,
width
}).labels);
return {
labels,
method: described(polarity, width ?? 0)
};
}
var speck, chain, params, rodsParams, rodsIdle, BY_CHAIN, ERODED, USUAL, rods;
var init_rods = __esm({
"analyses/rods.ts": (function () {
init_params();
init_values();
init_regions2();
init_frames();
init_microcolony();
init_objects3();
init_params2();
init_rod_sizes();
({ minSize: speck, ...chain } = segBacteriumParams);
params = {
method: choice([
"auto",
"chain",
"any"
], {
default: "auto",
doc: "chain: the steps made for dark cells 17 pixels wide; any: cells of any width, dark or bright; auto: the chain where its result looks as it should, or the one that knows the options given"
}),
...chain,
speck,
...segBacteriaParams
};
rodsParams = params;
rodsIdle = {
chain: keysOf(segBacteriaParams),
any: [
...keysOf(chain),
"speck"
]
};
BY_CHAIN = "by the chain for microcolonies";
ERODED = "the chain erodes what it finds, so cells are wider than these numbers; --method any outlines them whole";
USUAL = {
length: [
1,
2
],
width: [
0.5,
1
]
};
rods = {
name: "segment_bacteria",
summary: "Find bacteria in phase contrast, brightfield or fluorescence and measure them",
params,
idle: rodsIdle,
notes: [
"With --method chain, scale --sigma, --margin and --erode with the width of the cells. With --method any, width and polarity are found from the picture; long and bent cells stay whole. For a series of frames, with divisions and growth rates, there is bacteria_growth."
],
analyse: (async function (image, options3) {
const { labels, measured, method } = await find(image, options3);
const table5 = withRodSizes(labels, measured);
const count = rowCount(table5);
const summary = [
`${count} ${count === 1 ? "bacterium" : "bacteria"} (${method})`
];
if (count === 0) return {
labels,
table: table5,
summary
};
const { words, sizes: sizes2 } = sizesOf(table5, labels.pixelSize?.x ?? 1);
if (method === BY_CHAIN && options3.erode > 0) words.push(ERODED);
return {
labels,
table: table5,
summary: [
...summary,
...words
],
facts: {
sizes: sizes2
}
};
})
};
})
});
// ops/segmentation/clear_border.ts
var init_clear_border = __esm({
"ops/segmentation/clear_border.ts": (function () {
init_errors();
init_memory();
init_values();
init_label();
init_spread();
})
});
// analyses/moments.ts
var SUMS;
var init_moments = __esm({
"analyses/moments.ts": (function () {
SUMS = 6;
})
});
// ops/morphology/convex_hull.ts
var init_convex_hull = __esm({
"ops/morphology/convex_hull.ts": (function () {
init_errors();
init_values();
init_label();
})
});
// analyses/nuclei/hull.ts
var init_hull = __esm({
"analyses/nuclei/hull.ts": (function () {
init_convex_hull();
})
});
// analyses/nuclei/graph.ts
var init_graph = __esm({
"analyses/nuclei/graph.ts": (function () {
init_gaussian();
init_moments();
init_objects3();
init_hull();
})
});
// analyses/nuclei/join.ts
var init_join = __esm({
"analyses/nuclei/join.ts": (function () {
init_values();
init_graph();
})
});
// ops/segmentation/ring.ts
function alongAxis2(squares, nearest2, stride2, length2, reach) {
const line = new Float64Array(length2);
const numbers2 = new Int32Array(length2);
const block = stride2 * length2;
for (let start = 0; start < squares.length; start += block) {
for (let first = start; first < start + stride2; first++) {
let any = false;
for (let i = 0, at2 = first; i < length2; i++, at2 += stride2) {
line[i] = squares[at2];
numbers2[i] = nearest2[at2];
if (line[i] !== Infinity) any = true;
}
if (!any) continue;
for (let i = 0, at2 = first; i < length2; i++, at2 += stride2) {
let best = line[i];
if (best === 0) continue;
let number2 = numbers2[i];
for (let d = 1; d <= reach && d * d <= best; d++) {
for (const j of [
i - d,
i + d
]) {
if (j < 0 || j >= length2) continue;
const square = line[j] + d * d;
if (square < best || square === best && square !== Infinity && numbers2[j] < number2) {
best = square;
number2 = numbers2[j];
}
}
}
squares[at2] = best;
nearest2[at2] = number2;
}
}
}
}
var init_ring = __esm({
"ops/segmentation/ring.ts": (function () {
init_errors();
init_values();
init_grey();
init_nearest_numbers();
})
});
// analyses/nuclei/judge.ts
var OBJECT_FEATURES, LEAST_CUT, SEEN_CUT;
var init_judge = __esm({
"analyses/nuclei/judge.ts": (function () {
init_ring();
init_moments();
init_objects3();
OBJECT_FEATURES = [
"contrast",
"size",
"sizeSquared",
"fit",
"roundness",
"noise"
];
LEAST_CUT = 1 / 8;
SEEN_CUT = 50;
})
});
// analyses/nuclei/model.ts
var weights, trees;
var init_model = __esm({
"analyses/nuclei/model.ts": (function () {
weights = [
-4.148,
0.6572,
1.141,
-0.3354,
5.662,
-4.205,
0.9166
];
trees = `
1.452
9:-0.31071 12:0.20504 -0.3478 -0.05933 10:0.33132 0.07869 -0.2181
9:-0.25624 15:0.10111 -0.06814 -0.2614 9:-0.022786 -0.01104 0.094
9:-0.25624 12:0.25606 -0.1999 0.02759 10:0.30017 0.07544 -0.1398
9:-0.12774 12:0.25606 15:0.13585 -0.08027 -0.2097 0.04858 0.07339
9:-0.054208 12:0.24308 15:0.11175 -0.04501 -0.1746 0.04767 0.07972
9:-0.054208 12:0.30585 15:0.13721 -0.04624 -0.1536 0.07704 0.07618
9:-0.022786 5:-0.12318 0.006178 3:-0.010781 -0.1354 0.07038 0.07833
9:-0.022786 12:0.17533 -0.1017 0.0168 10:0.44585 0.07936 -0.3073
9:-0.44456 -0.104 10:0.26179 6:-0.5463 0.06584 -0.06127 -0.1106
9:-0.022786 15:0.13721 0.003885 1:0.75476 -0.01108 -0.1315 0.06969
9:-0.022786 5:-0.30515 0.03291 1:0.72173 0.02281 -0.0967 0.06647
12:0.17533 10:0.20727 -0.02385 -0.1291 15:0.16799 0.07746 -0.01895
9:-0.49711 -0.0844 10:0.26179 15:0.16799 0.06477 -0.016 -0.09212
9:-0.022786 15:0.11175 0.01666 1:0.77523 -0.006191 -0.101 0.05992
12:0.17533 3:-0.013928 5:0.34861 -0.02694 -0.1203 0.05394 0.04998
6:-0.90914 15:0.19869 0.05398 -0.03307 3:0.0042348 -0.08223 0.06441
9:-0.72149 -0.0839 10:0.25659 2:0.97432 0.0423 -0.1339 -0.08199
12:0.18315 10:0.20727 11:1.1015 0.1016 -0.02807 -0.09553 0.04593
6:-0.90914 15:0.22055 0.0468 -0.03674 3:0.014551 -0.06867 0.07459
9:-0.017063 1:0.76348 0.03068 5:-0.51042 0.04052 -0.06851 0.04996
15:0.16165 5:0.34861 0.04831 3:-0.0041958 -0.06735 0.07048 -0.04616
10:0.22535 2:0.96765 9:-0.72149 -0.03962 0.04033 -0.08418 -0.07389
3:0.00347 6:-1.226 0.02771 15:0.053635 0.05216 -0.05724 0.06684
10:0.3796 15:0.16799 5:0.70443 0.04101 -0.06698 -0.03179 -0.1186
12:0.23357 3:0.00347 11:1.0759 0.07336 -0.03968 0.06076 0.04753
10:0.22535 2:0.96765 12:0.17185 -0.0003978 0.04982 -0.07225 -0.06259
6:-0.98629 9:-0.15698 -0.006984 0.04796 10:0.086225 0.005959 -0.06856
15:0.11175 0.03316 10:0.21022 1:0.73647 0.06931 -0.0214 -0.08152
1:0.97284 6:-1.226 0.02547 1:0.70869 0.05491 -0.04454 0.08153
9:-0.72149 -0.05489 10:0.41773 11:1.5449 0.04715 -0.003426 -0.1141
3:0.019803 6:-0.53372 10:0.41773 0.009803 -0.104 -0.06383 0.06916
12:0.30062 15:0.068375 0.03464 1:0.69369 0.06515 -0.03244 0.05361
4:0.92193 10:0.086225 0.01845 6:-0.98629 -0.002385 -0.06247 0.08151
15:0.14459 5:0.65363 0.03127 -0.05412 1:0.80304 0.01969 -0.04928
1:0.98474 10:0.41773 2:0.97544 0.005369 -0.0973 -0.09919 0.09791
9:-0.72149 -0.04711 1:0.8008 0.05681 9:-0.090088 -0.04315 0.02338
3:0.037433 5:-0.43778 0.03928 1:0.69369 0.06581 -0.02552 0.07895
1:0.98474 15:0.069068 0.03532 1:0.72173 0.04575 -0.02541 0.09627
10:0.22535 11:1.564 15:0.21572 0.05372 -0.02955 -0.0111 -0.04444
12:0.33835 11:1.0759 0.06758 9:-0.0016844 -0.02623 0.02308 0.05583
10:0.086225 15:0.22055 0.0368 -0.02778 6:-0.98629 0.002606 -0.04675
1:0.98474 10:0.44585 6:-0.21898 0.006065 -0.06612 -0.09439 0.09459
9:-1.0082 -0.05339 1:0.79855 0.04806 9:-0.090088 -0.03949 0.01836
1:0.98474 5:-0.48543 0.038 1:0.69369 0.05678 -0.01882 0.09327
3:0.037433 5:0.70443 1:0.69369 0.07009 -0.004635 -0.06097 0.0718
9:-0.72149 -0.03819 1:0.83476 0.04224 9:-0.090088 -0.04361 0.01528
10:0.44585 2:0.97544 11:1.5449 0.0285 -0.008695 -0.07942 -0.08745
10:0.10401 15:0.24575 11:1.6937 0.04591 -0.008378 -0.02915 -0.01891
12:0.34449 2:0.96281 11:1.4092 0.03042 -0.01211 -0.04868 0.05007
1:0.98474 15:0.050285 0.04099 11:2.1771 -0.01373 0.09105 0.09105
10:0.3796 13:9.3549 11:1.1015 0.07039 -0.007918 0.0435 -0.0649
9:-1.0082 -0.0456 1:0.8008 0.03984 15:0.14459 0.01472 -0.03078
1:0.98474 5:-0.4982 0.03345 1:0.71713 0.0385 -0.01617 0.0897
3:0.037433 6:-0.15634 1:0.69369 0.05679 -0.00427 -0.06739 0.06558
9:-0.72149 -0.03262 1:0.83828 0.03516 15:0.10908 0.0226 -0.0266
10:0.086225 15:0.31453 0.02447 -0.04349 15:0.050285 0.03151 -0.02183
10:0.44585 2:0.98268 13:9.3549 -0.001143 0.04351 -0.1084 -0.07444
1:0.98634 6:-0.66373 11:2.0101 0.001303 0.07109 -0.02759 0.09203
1:0.98634 10:0.47956 2:0.98268 0.002626 -0.1026 -0.07641 0.09095
3:0.037433 6:-0.21898 1:0.76348 0.03178 -0.006806 -0.05396 0.0603
`;
})
});
// analyses/nuclei/outlines.ts
var init_outlines = __esm({
"analyses/nuclei/outlines.ts": (function () {
init_values();
init_footprints();
init_grey2();
init_holes();
init_expand_labels();
init_watershed();
init_objects3();
})
});
// analyses/nuclei/pair.ts
var init_pair = __esm({
"analyses/nuclei/pair.ts": (function () {
init_moments();
init_hull();
})
});
// analyses/nuclei/pieces.ts
var init_pieces = __esm({
"analyses/nuclei/pieces.ts": (function () {
init_values();
init_edt();
init_laplace();
init_gaussian();
init_holes();
init_maxima();
init_label();
init_watershed();
init_objects3();
})
});
// analyses/nuclei/trees.ts
var init_trees = __esm({
"analyses/nuclei/trees.ts": (function () {
})
});
// ops/threshold/otsu.ts
var init_otsu = __esm({
"ops/threshold/otsu.ts": (function () {
init_histogram2();
init_numeric();
})
});
// analyses/nuclei/usual.ts
var PIXELS, STEPS, HIGHEST, SMALLEST, ROUND, MANY5;
var init_usual = __esm({
"analyses/nuclei/usual.ts": (function () {
init_range();
init_gaussian();
init_holes();
init_label();
init_above();
init_otsu();
init_moments();
init_objects3();
PIXELS = 4e5;
STEPS = 24;
HIGHEST = Math.log1p(10);
SMALLEST = 20;
ROUND = 0.93 ** 4;
MANY5 = 50;
})
});
// analyses/nuclei/view.ts
var DIAMETER, SMALL;
var init_view = __esm({
"analyses/nuclei/view.ts": (function () {
init_gaussian();
init_objects3();
DIAMETER = 28;
SMALL = 14;
})
});
// analyses/nuclei.ts
var learned;
var init_nuclei = __esm({
"analyses/nuclei.ts": (function () {
init_errors();
init_values();
init_relabel();
init_graph();
init_join();
init_judge();
init_model();
init_outlines();
init_pair();
init_pieces();
init_trees();
init_usual();
init_view();
init_objects3();
})
});
// ops/distance/peak_local_max.ts
function peakLocalMax(image, options3 = {}) {
const { data, shape } = image;
const rank2 = shape.length;
const { labels, kernel, minDistance = 1, numPeaks = Infinity } = options3;
checkCount2("minDistance", minDistance);
if (numPeaks !== Infinity) checkCount2("numPeaks", numPeaks);
const perLabel = options3.numPeaksPerLabel ?? Infinity;
if (perLabel !== Infinity) checkCount2("numPeaksPerLabel", perLabel);
const frame2 = frameOf(options3.excludeBorder ?? true, minDistance, rank2);
if (kernel !== void 0) checkFootprint(kernel, shape);
if (labels !== void 0) requireSameShape(image, labels, "labels");
const range = rangeOf3(data);
const threshold = thresholdOf(data, range, options3);
const field2 = {
data,
shape
};
const search = {
kernel,
minDistance,
threshold,
range
};
let found;
if (labels === void 0) {
const mask = candidates(field2, search, void 0);
cutFrame(mask, shape, frame2);
found = highest(field2, mask, numPeaks, minDistance);
} else {
found = peaksOfObjects(field2, labels.data, frame2, search, perLabel);
if (found.length > numPeaks) {
const mask = new Uint8Array(data.length);
for (const at2 of found) mask[at2] = 1;
found = highest(field2, mask, numPeaks, minDistance);
}
}
return {
peaks: tableOf(image, found),
markers: markersAt(image, found)
};
}
function isFloat(data) {
return data instanceof Float32Array || data instanceof Float64Array;
}
function checkCount2(name, value) {
checkParameter(Number.isInteger(value) && value >= 0, name, value, "a whole number from 0");
}
function frameOf(border, minDistance, rank2) {
if (typeof border === "boolean") border = border ? minDistance : 0;
const list2 = typeof border === "number" ? new Array(rank2).fill(border) : border;
checkParameter(list2.length === rank2 && list2.every((width) => Number.isInteger(width) && width >= 0), "excludeBorder", border, `true, false, a whole number from 0, or ${rank2} of them, one per axis`);
return list2;
}
function thresholdOf(data, [low, high], { thresholdAbs, thresholdRel }) {
const round2 = data instanceof Float32Array ? Math.fround : (value) => value;
let threshold = thresholdAbs ?? low;
if (thresholdRel !== void 0) {
const relative = round2(round2(thresholdRel) * high);
if (relative > threshold) threshold = relative;
}
return round2(threshold);
}
function candidates({ data, shape }, { kernel, minDistance, threshold, range }, object) {
const grey2 = data instanceof Int32Array ? new Float64Array(data) : data;
const sides = shape.map((n) => 2 * Math.min(minDistance, n) + 1);
const size2 = kernel === void 0 ? sides.reduce((product2, side) => product2 * side, 1) : kernel.data.length;
const single2 = size2 === 1 || data.length <= 1;
if (!single2 && kernel === void 0 && object === void 0 && isFloat(data)) {
const mask2 = squareCandidates(data, shape, minDistance, threshold, range);
if (mask2 !== void 0) return mask2;
}
const above2 = compared(grey2, ">", threshold);
if (single2) return above2;
const footprint = kernel ?? {
data: new Uint8Array(size2).fill(1),
shape: sides
};
const highest2 = extremum(grey2, shape, footprint, {
op: "max",
mode: "nearest"
});
let mask = compared(grey2, "==", highest2);
if (object === void 0) {
if (!mask.includes(0)) mask.fill(0);
} else if (mask.every((is, i) => is === 1 || object[i] === 0)) {
mask = compared(object, "!=", crossOpening(object, shape));
}
return calculated("minimum", mask, above2);
}
function rangeOf3(data) {
if (data instanceof Int32Array) return rangeOfLabels(data);
return data instanceof Uint8Array || data instanceof Uint16Array ? finiteRangeOf(data) : extremesOf(data);
}
function squareCandidates(data, shape, distance, threshold, [low, high]) {
if (shape.length !== 2) return void 0;
if (Number.isNaN(low) || Number.isNaN(threshold)) return void 0;
const mask = new Uint8Array(data.length);
if (low === high) return mask;
const [height, width] = shape;
const crests = crestsOf(data, height, width, threshold);
let left = LOOKS * data.length;
for (const i of crests) {
const y = Math.floor(i / width);
const x = i - y * width;
const top2 = Math.max(y - distance, 0);
const bottom = Math.min(y + distance, height - 1);
const from = Math.max(x - distance, 0);
const to = Math.min(x + distance, width - 1);
left -= (bottom - top2 + 1) * (to - from + 1);
if (left < 0) return void 0;
if (isHighest(data, width, data[i], top2, bottom, from, to)) mask[i] = 1;
}
return mask;
}
function crestsOf(data, height, width, threshold) {
return scratch(() => {
const pitch = width + 4;
const rows = Math.max(1, Math.min(height, Math.floor(BAND9 / (pitch * 8))));
const band = alloc((rows + 2) * pitch * 8);
const list2 = alloc(data.length * 4);
const { i32, f64 } = views();
let found = 0;
for (let y = 0; y < height; y += rows) {
const count = Math.min(rows, height - y);
for (let r = -1; r <= count; r++) {
const from = Math.min(Math.max(y + r, 0), height - 1) * width;
const at2 = band / 8 + (r + 1) * pitch + 1;
f64.set(data.subarray(from, from + width), at2);
f64[at2 - 1] = f64[at2];
f64[at2 + width] = f64[at2 + width - 1];
}
const src = band + (pitch + 1) * 8;
found = objects().crests(src, pitch * 8, width, count, threshold, y * width, list2, found);
}
return i32.slice(list2 / 4, list2 / 4 + found);
});
}
function isHighest(data, width, value, top2, bottom, from, to) {
for (let y = top2; y <= bottom; y++) {
for (let i = y * width + from; i <= y * width + to; i++) if (data[i] > value) return false;
}
return true;
}
function placeOf(index2, shape) {
const place = new Array(shape.length);
for (let axis = shape.length - 1; axis >= 0; axis--) {
place[axis] = index2 % shape[axis];
index2 = Math.floor(index2 / shape[axis]);
}
return place;
}
function crossOpening(object, shape) {
const eroded = crossFilter2(object, shape, true);
return crossFilter2(eroded, shape, false);
}
function crossFilter2(mask, shape, erode) {
const out2 = Uint8Array.from(mask);
let stride2 = 1;
for (let axis = shape.length - 1; axis >= 0; axis--) {
const length2 = shape[axis];
for (let i = 0; i < mask.length; i++) {
const at2 = Math.floor(i / stride2) % length2;
const below = at2 > 0 ? mask[i - stride2] : 0;
const above2 = at2 < length2 - 1 ? mask[i + stride2] : 0;
if (erode) out2[i] &= below & above2;
else out2[i] |= below | above2;
}
stride2 *= length2;
}
return out2;
}
function cutFrame(mask, shape, frame2) {
if (frame2.every((width) => width === 0)) return;
(function cut(axis, start, size2) {
const length2 = shape[axis];
const inner = size2 / length2;
const width = Math.min(frame2[axis], length2);
mask.fill(0, start, start + width * inner);
mask.fill(0, start + (length2 - width) * inner, start + size2);
if (axis === shape.length - 1) return;
for (let i = width; i < length2 - width; i++) cut(axis + 1, start + i * inner, inner);
})(0, 0, mask.length);
}
function highest({ data, shape }, mask, most, minDistance) {
const found = [];
for (let i = 0; i < mask.length; i++) if (mask[i] === 1) found.push(i);
const unsigned = data instanceof Uint8Array || data instanceof Uint16Array;
const heights = new Float64Array(found.length);
for (let i = 0; i < found.length; i++) {
heights[i] = unsigned ? data[found[i]] || Infinity : data[found[i]];
}
const sorted = descending(found, heights);
return minDistance > 1 ? spaced(sorted, shape, minDistance, most) : sorted.slice(0, most);
}
function descending(pixels2, heights) {
const sorted = heights.slice().sort().reverse();
const taken = new Int32Array(sorted.length);
const result = new Array(pixels2.length);
for (let i = 0; i < pixels2.length; i++) {
let [from, to] = [
0,
sorted.length
];
while (from < to) {
const middle = from + to >> 1;
if (sorted[middle] > heights[i]) from = middle + 1;
else to = middle;
}
result[from + taken[from]++] = pixels2[i];
}
return result;
}
function spaced(pixels2, shape, distance, most) {
const cells = shape.map((side) => Math.ceil(side / distance));
const kept3 =  new Map();
const result = [];
const nearby = shape.reduce((steps) => steps.flatMap((step) => [
-1,
0,
1
].map((d) => [
...step,
d
])), [
[]
]);
for (const pixel of pixels2) {
if (result.length >= most) break;
const place = placeOf(pixel, shape);
const cell = place.map((at2) => Math.floor(at2 / distance));
const free2 = nearby.every((step) => {
let key2 = 0;
for (let axis = 0; axis < cell.length; axis++) {
const at2 = cell[axis] + step[axis];
if (at2 < 0 || at2 >= cells[axis]) return true;
key2 = key2 * cells[axis] + at2;
}
return (kept3.get(key2) ?? []).every((other) => other.some((at2, axis) => Math.abs(at2 - place[axis]) >= distance));
});
if (!free2) continue;
const key = cell.reduce((sum, at2, axis) => sum * cells[axis] + at2, 0);
kept3.set(key, [
...kept3.get(key) ?? [],
place
]);
result.push(pixel);
}
return result;
}
function peaksOfObjects({ data, shape }, labels, frame2, search, most) {
const inner = new Int32Array(labels);
cutFrame(inner, shape, frame2);
const rank2 = shape.length;
const boxes = boxesOf(inner, shape);
const lowest = lowestOf(data);
const found = [];
for (const number2 of [
...boxes.keys()
].sort((a, b) => a - b)) {
const { low, high } = boxes.get(number2);
const size2 = low.map((at2, axis) => high[axis] - at2 + 1);
const pixels2 = size2.reduce((product2, side) => product2 * side, 1);
const values = new Float64Array(pixels2);
const object = new Uint8Array(pixels2);
const whole2 = new Int32Array(pixels2);
const width = size2[rank2 - 1];
for (let i = 0; i < pixels2; i += width) {
const place = placeOf(i, size2);
let at2 = 0;
for (let axis = 0; axis < rank2; axis++) at2 = at2 * shape[axis] + place[axis] + low[axis];
for (let x = i; x < i + width; x++, at2++) {
whole2[x] = at2;
object[x] = labels[at2] === number2 ? 1 : 0;
values[x] = object[x] === 1 ? data[at2] : lowest;
}
}
const typed = sameType(data, values);
const mask = candidates({
data: typed,
shape: size2
}, search, object);
for (const i of highest({
data: typed,
shape: size2
}, mask, most, search.minDistance)) {
found.push(whole2[i]);
}
}
return found;
}
function boxesOf(labels, shape) {
const boxes =  new Map();
const rank2 = shape.length;
const width = shape[rank2 - 1];
for (let start = 0; start < labels.length; start += width) {
let row;
for (let x = 0; x < width; ) {
const number2 = labels[start + x];
const from = x++;
while (x < width && labels[start + x] === number2) x++;
if (number2 <= 0) continue;
row ??= placeOf(start, shape);
const box = boxes.get(number2);
if (box === void 0) {
boxes.set(number2, {
low: [
...row.slice(0, -1),
from
],
high: [
...row.slice(0, -1),
x - 1
]
});
continue;
}
for (let axis = 0; axis < rank2; axis++) {
const low = axis === rank2 - 1 ? from : row[axis];
const high = axis === rank2 - 1 ? x - 1 : row[axis];
if (low < box.low[axis]) box.low[axis] = low;
if (high > box.high[axis]) box.high[axis] = high;
}
}
}
return boxes;
}
function lowestOf(data) {
if (data instanceof Float64Array) return -Number.MAX_VALUE;
if (data instanceof Float32Array) return -34028234663852886e22;
return data instanceof Int32Array ? -2147483648 : 0;
}
function sameType(data, values) {
if (data instanceof Float64Array) return values;
if (data instanceof Float32Array) return Float32Array.from(values);
if (data instanceof Int32Array) return Int32Array.from(values);
return data instanceof Uint8Array ? Uint8Array.from(values) : Uint16Array.from(values);
}
function tableOf({ data, shape }, found) {
const rank2 = shape.length;
const names = rank2 <= 3 ? [
..."zyx"
].slice(3 - rank2) : shape.map((_, axis) => axis < rank2 - 3 ? `axis${axis}` : "zyx"[axis - rank2 + 3]);
const columns = {};
for (const name of names) columns[name] = new Int32Array(found.length);
const value = new Float64Array(found.length);
for (let i = 0; i < found.length; i++) {
let at2 = found[i];
value[i] = data[at2];
for (let axis = rank2 - 1; axis >= 0; axis--) {
columns[names[axis]][i] = at2 % shape[axis];
at2 = Math.floor(at2 / shape[axis]);
}
}
columns.value = value;
return createTable(columns, Object.fromEntries(names.map((name) => [
name,
"px"
])));
}
function markersAt(image, found) {
const out2 = new Int32Array(image.data.length);
found.forEach((at2, i) => out2[at2] = i + 1);
return labelsLike(image, out2);
}
var BAND9, LOOKS;
var init_peak_local_max = __esm({
"ops/distance/peak_local_max.ts": (function () {
init_errors();
init_values();
init_grey();
init_objects2();
init_pointwise2();
init_results();
init_runtime();
init_statistics();
init_taps();
init_extrema();
BAND9 = 1 << 18;
LOOKS = 16;
})
});
// ops/segmentation/split_touching.ts
function splitTouching(mask, options3) {
const { sigma = 0, minDistance, h } = options3;
if (minDistance === void 0 === (h === void 0)) {
throw new ParameterError(`give either \`minDistance\` or \`h\`, got ${minDistance === void 0 ? "none" : "both"}`, {
parameter: "minDistance",
value: minDistance
});
}
checkParameter(Number.isFinite(sigma) && sigma >= 0, "sigma", sigma, "a finite number from 0");
const objects2 = label(mask, {
connectivity: 1
});
const exact2 = edt(mask);
const distance = sigma > 0 ? gaussian(exact2, {
sigma
}) : exact2;
const peaks = minDistance === void 0 ? hMaxima(distance, h).data.slice() : peaksOf(distance, objects2.labels, minDistance);
completeMarkers(peaks, mask.data, objects2.labels.data, objects2.count, distance);
const owned = new Int32Array(peaks.length);
for (let i = 0; i < owned.length; i++) if (peaks[i] !== 0) owned[i] = objects2.labels.data[i];
const markers = label(labelsLike(mask, owned)).labels;
const upsideDown2 = new Float64Array(distance.data.length);
for (let i = 0; i < upsideDown2.length; i++) upsideDown2[i] = -distance.data[i];
return watershed(imageLike(mask, upsideDown2), markers, {
mask
});
}
function peaksOf(distance, labels, minDistance) {
const { markers } = peakLocalMax(distance, {
labels,
minDistance,
excludeBorder: false
});
const peaks = new Uint8Array(markers.data.length);
for (let i = 0; i < peaks.length; i++) peaks[i] = Number(markers.data[i] !== 0);
return peaks;
}
function completeMarkers(peaks, mask, objects2, count, distance) {
const farthest = new Int32Array(count + 1).fill(-1);
const marked = new Uint8Array(count + 1);
for (let i = 0; i < peaks.length; i++) {
if (mask[i] === 0) {
peaks[i] = 0;
continue;
}
const object = objects2[i];
if (peaks[i] !== 0) marked[object] = 1;
const best = farthest[object];
if (best < 0 || distance.data[i] > distance.data[best]) farthest[object] = i;
}
for (let object = 1; object <= count; object++) {
if (marked[object] === 0) peaks[farthest[object]] = 1;
}
}
var init_split_touching = __esm({
"ops/segmentation/split_touching.ts": (function () {
init_errors();
init_values();
init_edt();
init_peak_local_max();
init_gaussian();
init_maxima();
init_label();
init_watershed();
})
});
// ops/threshold/isodata.ts
function isodata(image, options3 = {}) {
const bins = histogramUnlessFlat(image, options3);
if (typeof bins === "number") return bins;
const { weight, center, round: round2 } = bins;
if (center.length === 1) return center[0];
const below = cumulative(weight, single);
const moment = cumulative(Float64Array.from(weight, (n, i) => round2(n * center[i])), round2);
const last = center.length - 1;
const width = round2(center[1] - center[0]);
for (let i = 0; i < last; i++) {
const lower = round2(moment[i] / below[i]);
const higher = round2(round2(moment[last] - moment[i]) / single(below[last] - below[i]));
const distance = round2(round2(round2(lower + higher) / 2) - center[i]);
if (distance >= 0 && distance < width) return center[i];
}
return firstFinite(image);
}
var init_isodata = __esm({
"ops/threshold/isodata.ts": (function () {
init_histogram2();
init_numeric();
})
});
// ops/threshold/li.ts
function li(image, options3 = {}) {
const { tolerance = 0, initialGuess } = options3;
checkParameter(tolerance >= 0 && tolerance < Infinity, "tolerance", tolerance, "a number from 0");
requireFinite(image);
const { data } = image;
if (!(data instanceof Float32Array || data instanceof Float64Array)) {
return flatValue(image) ?? liOfLevels(data, tolerance || 0.5, initialGuess);
}
const [least, most] = extremesOf(data);
if (least === most) return data[0];
if (Number.isFinite(least) && Number.isFinite(most)) {
return liOfValues(data, [
least,
most
], tolerance, initialGuess);
}
const numbers2 = kept2(data, (value) => !Number.isNaN(value));
if (numbers2.every((value) => value === numbers2[0])) return numbers2[0];
const finite2 = kept2(numbers2, (value) => Math.abs(value) < Infinity);
return liOfValues(finite2, finiteRangeOf(finite2), tolerance, initialGuess);
}
function kept2(data, test) {
let count = 0;
for (let i = 0; i < data.length; i++) if (test(data[i])) count++;
if (count === data.length) return data;
const result = data.slice(0, count);
for (let i = 0, n = 0; i < data.length; i++) if (test(data[i])) result[n++] = data[i];
return result;
}
function startAt(guess, low, high, round2) {
const start = guess - low;
if (!(round2(start) > 0 && round2(start) < round2(high - low))) {
throw new ParameterError(`\`initialGuess\` must be inside the image's range, above ${low} and below ${high}, got ${guess}`, {
parameter: "initialGuess",
value: guess
});
}
return round2(start);
}
function liOfLevels(data, tolerance, guess) {
const { low, count } = levelCounts(data);
let pixels2 = 0;
let moment = 0;
for (let i = 0; i < count.length; i++) {
pixels2 += count[i];
moment += i * count[i];
}
const high = low + count.length - 1;
let next = guess === void 0 ? moment / pixels2 : Math.trunc(startAt(guess, low, high, double));
let current2 = -2 * tolerance;
while (Math.abs(next - current2) > tolerance) {
current2 = next;
let below = 0;
let momentBelow = 0;
for (let i = 0; i <= current2; i++) {
below += count[i];
momentBelow += i * count[i];
}
const back = momentBelow / below;
const fore = (moment - momentBelow) / (pixels2 - below);
if (back === 0) break;
next = (back - fore) / (Math.log(back) - Math.log(fore));
}
return next + low;
}
function liOfValues(finite2, [low, high], tolerance, guess) {
const narrow = finite2 instanceof Float32Array;
const round2 = narrow ? single : double;
const log = narrow ? logSingle : Math.log;
const n = finite2.length;
const type = elementOf(finite2);
return scratch(() => {
const [values, above2, upTo] = [
0,
0,
0
].map(() => alloc((n + 4) * 2 ** type));
const table5 = alloc(2 ** (17 + type));
const { arithmeticValue, pairwiseSum: pairwiseSum2, partAt, smallestGap } = points();
viewLike(finite2).set(finite2, values / 2 ** type);
arithmeticValue(values, low, n, type, ARITHMETIC.subtract, values);
const gap = () => smallestGap(values, n, Number(narrow), above2, upTo, table5);
const meanOf = (src, count) => round2(pairwiseSum2(src, count, type) / count);
const limit2 = round2(tolerance || gap() / 2);
let next = guess === void 0 ? meanOf(values, n) : startAt(guess, low, high, round2);
let current2 = round2(-2 * limit2);
while (round2(Math.abs(next - current2)) > limit2) {
current2 = next;
const more = partAt(values, n, Number(narrow), current2, above2, upTo);
const fore = meanOf(above2, more);
const back = meanOf(upTo, n - more);
if (back === 0) break;
next = round2(round2(back - fore) / round2(log(back) - log(fore)));
}
return round2(next + low);
});
}
var init_li = __esm({
"ops/threshold/li.ts": (function () {
init_errors();
init_bands();
init_chunks();
init_points();
init_pointwise2();
init_runtime();
init_statistics();
init_grey();
init_histogram();
init_histogram2();
init_numeric();
})
});
// ops/threshold/mean.ts
function mean(image) {
requireFinite(image);
const { data } = image;
if (data instanceof Int32Array) {
let sum = 0;
for (let i = 0; i < data.length; i++) sum += data[i];
return sum / data.length;
}
const mean2 = sumOf(data) / data.length;
return data instanceof Float32Array ? single(mean2) : mean2;
}
var init_mean = __esm({
"ops/threshold/mean.ts": (function () {
init_statistics();
init_grey();
init_numeric();
})
});
// ops/threshold/minimum.ts
function minimum2(image, options3 = {}) {
const { maxIterations = 1e4 } = options3;
checkParameter(Number.isInteger(maxIterations) && maxIterations >= 1, "maxIterations", maxIterations, "a whole number from 1");
const { nbins = 256 } = options3;
checkParameter(Number.isInteger(nbins) && nbins >= 1 && nbins <= MAX_SMOOTHED, "nbins", nbins, `a whole number from 1 to ${MAX_SMOOTHED}`);
const { weight, center } = thresholdHistogram(image, options3);
if (weight.length > MAX_SMOOTHED) {
throw new InputError(`\`image\` must span at most ${MAX_SMOOTHED} levels for a histogram that is smoothed, got ${weight.length}`, {
parameter: "image",
value: weight.length
});
}
let current2 = weight;
let next = new Float32Array(weight.length);
let peaks = [];
let round2 = 0;
for (; round2 < maxIterations; round2++) {
smooth(current2, next);
[current2, next] = [
next,
current2
];
peaks = peaksOf2(current2);
if (peaks.length < 3) break;
}
if (peaks.length !== 2) {
throw new InputError(`\`image\` must have a histogram with two peaks for the minimum between them, got ${peaks.length} after ${Math.min(round2 + 1, maxIterations)} rounds of smoothing: choose another method, such as otsu or triangle`, {
parameter: "image",
value: peaks.length
});
}
if (round2 === maxIterations - 1) {
throw new InputError(`\`maxIterations\` must allow for more rounds of smoothing until the histogram has two peaks, got ${maxIterations}`, {
parameter: "maxIterations",
value: maxIterations
});
}
return center[argmin(current2, peaks[0], peaks[1] + 1)];
}
function smooth(from, to) {
const last = from.length - 1;
let sum = from[0] + from[0] + from[Math.min(1, last)];
to[0] = sum / 3;
for (let i = 1; i <= last; i++) {
sum += from[Math.min(i + 1, last)] - from[Math.max(i - 2, 0)];
to[i] = sum / 3;
}
}
function peaksOf2(values) {
const peaks = [];
let rising = true;
for (let i = 0; i + 1 < values.length; i++) {
if (rising) {
if (values[i + 1] < values[i]) {
rising = false;
peaks.push(i);
}
} else if (values[i + 1] > values[i]) rising = true;
}
return peaks;
}
var init_minimum = __esm({
"ops/threshold/minimum.ts": (function () {
init_errors();
init_limits2();
init_histogram2();
init_numeric();
})
});
// ops/threshold/yen.ts
function yen(image, options3 = {}) {
const { weight, center } = thresholdHistogram(image, options3);
if (center.length === 1) return center[0];
const total = sumOf(weight);
const share = new Float32Array(weight.length);
const squares = new Float32Array(weight.length);
for (let i = 0; i < share.length; i++) {
share[i] = weight[i] / total;
squares[i] = share[i] * share[i];
}
const below = cumulative(share, single);
const squaresBelow = cumulative(squares, single);
const squaresFromHere = cumulativeFromEnd(squares, single);
const criterion = new Float32Array(center.length - 1);
for (let i = 0; i < criterion.length; i++) {
const inverse = single(1 / single(squaresBelow[i] * squaresFromHere[i + 1]));
const spread2 = single(below[i] * single(1 - below[i]));
criterion[i] = inverse * single(spread2 * spread2);
}
return center[firstOfLargestLogarithms(criterion)];
}
function firstOfLargestLogarithms(values) {
let best = argmax(values);
const largest = values[best];
if (Number.isNaN(largest)) return best;
const near = largest * (1 - 1e-4);
let most = logSingle(largest);
for (let i = 0; i < values.length; i++) {
if (!(values[i] >= near)) continue;
const log = logSingle(values[i]);
if (log > most || log === most && i < best) [best, most] = [
i,
log
];
}
return best;
}
var init_yen = __esm({
"ops/threshold/yen.ts": (function () {
init_statistics();
init_histogram2();
init_numeric();
})
});
// analyses/nuclei_by_threshold.ts
function segNucleiByThreshold(image, options3 = {}) {
const { method = "otsu", sigma = 1, minArea = 30, split: split2 = 0.75 } = options3;
const smooth2 = gaussian(image, {
sigma
});
const bright = above(smooth2, THRESHOLDS[method](smooth2));
const mask = removeSmallObjects(fillHoles(bright), {
maxSize: Math.max(minArea - 1, 0)
});
return split2 > 0 ? splitTouching(mask, {
h: split2,
sigma: 1
}) : label(mask).labels;
}
var THRESHOLDS, NUCLEI_THRESHOLDS;
var init_nuclei_by_threshold = __esm({
"analyses/nuclei_by_threshold.ts": (function () {
init_gaussian();
init_holes();
init_label();
init_split_touching();
init_above();
init_isodata();
init_li();
init_mean();
init_minimum();
init_otsu();
init_triangle();
init_yen();
THRESHOLDS = {
otsu,
li,
isodata,
triangle,
yen,
mean,
minimum: minimum2
};
NUCLEI_THRESHOLDS = [
"otsu",
"li",
"isodata",
"triangle",
"yen",
"mean",
"minimum"
];
})
});
// analyses/nuclei_script.ts
var nuclei_script_exports = {};
__export(nuclei_script_exports, {
nuclei: (() => nuclei)
});
function withoutBorder(labels) {
return relabelSequential(clearBorder(labels));
}
var params2, UNUSUAL, CROWDED, INVERTED, nuclei;
var init_nuclei_script = __esm({
"analyses/nuclei_script.ts": (function () {
init_params();
init_regions2();
init_clear_border();
init_relabel();
init_nuclei();
init_nuclei_by_threshold();
init_objects3();
init_params2();
params2 = {
method: choice([
"adaptive",
...NUCLEI_THRESHOLDS
], {
default: "adaptive",
doc: "How nuclei are told from the ground: by their surroundings (adaptive) or one threshold for the whole picture"
}),
clearBorder: boolean({
default: false,
doc: "Leave out nuclei that touch the border"
}),
...segNucleiParams,
sigma: number({
min: 0,
default: 1,
unit: "px",
doc: "Smoothing before a threshold, not for adaptive"
}),
minArea: integer({
min: 0,
default: 30,
unit: "px\xB2",
doc: "Smallest nucleus, not for adaptive"
}),
split: number({
min: 0,
default: 0.75,
unit: "px",
doc: "How deep the neck between touching nuclei must be, not for adaptive; 0 parts none"
})
};
UNUSUAL = "nuclei usually measure 5\u201320 \xB5m: is the size of a pixel right (--pixel-size)?";
CROWDED = 0.75;
INVERTED = "nuclei cover most of the picture: are they dark on a bright ground? This finds bright ones";
nuclei = {
name: "segment_nuclei",
summary: "Find nuclei in fluorescence, part touching ones, and measure them",
params: params2,
idle: {
adaptive: [
"sigma",
"minArea",
"split"
],
...Object.fromEntries(NUCLEI_THRESHOLDS.map(((method) => [
method,
keysOf(segNucleiParams)
])))
},
notes: [
"Made for bright nuclei on a dark ground; their size is found from the picture. Where nuclei are cut too often, raise --join or give --diameter; where dim ones are missed, lower --certainty."
],
analyse: (function (image, options3) {
const { method } = options3;
const found = method === "adaptive" ? segNuclei(image, options3) : {
labels: segNucleiByThreshold(image, {
...options3,
method
}),
diameter: void 0
};
const labels = options3.clearBorder ? withoutBorder(found.labels) : found.labels;
const table5 = regions(labels, image);
const areas = table5.columns.area;
const diameter = found.diameter ?? median(areas.map((area2) => Math.sqrt(area2 * 4 / Math.PI)));
const size2 = labels.pixelSize;
const count = `${areas.length} ${areas.length === 1 ? "nucleus" : "nuclei"}`;
if (areas.length === 0) return {
labels,
table: table5,
summary: [
count
]
};
const [width, unit] = [
diameter * (size2?.x ?? 1),
size2?.unit ?? "px"
];
const summary = [
`${count}, diameter ${width < 1 ? width.toPrecision(2) : width.toFixed(1)} ${unit}`
];
if (unit === "\xB5m" && !(width > 2 && width < 50)) summary.push(UNUSUAL);
const covered = areas.reduce(((sum, area2) => sum + area2), 0);
if (covered > CROWDED * labels.data.length) summary.push(INVERTED);
return {
labels,
table: table5,
summary
};
})
};
})
});
// ops/exposure/rolling_ball.ts
function rollingBall(image, options3 = {}) {
const { radius = 100 } = options3;
checkParameter(radius >= 0 && radius < 2 ** 20, "radius", radius, "a number from 0 to 1048575");
requirePixels(image);
if (image.kind === "mask") {
return {
background: image,
image: kindLike(image, new Uint8Array(image.data.length))
};
}
const data = greyData(image);
const rolled = roll(data, image.shape, radius);
const background2 = kindLike(image, rolled);
const rest = calculated("subtract", data, greyData(background2));
return {
background: background2,
image: kindLike(image, rest)
};
}
function dropAt(squares, radius, data) {
if (Math.sqrt(squares) > radius) return Infinity;
const round2 = data instanceof Float32Array ? Math.fround : (value) => value;
const top2 = round2(Math.sqrt(radius * radius));
const drop = round2(top2 - round2(Math.sqrt(Math.max(radius * radius - squares, 0))));
const whole2 = data instanceof Uint8Array || data instanceof Uint16Array;
return whole2 ? Math.floor(drop) : drop;
}
function roll(data, shape, radius) {
const background2 = copyOf(data);
const width = shape[shape.length - 1];
const outer = shape.slice(0, -1);
const rows = data.length / width;
const reach = Math.min(Math.ceil(radius), width - 1);
const type = elementOf(data);
const size2 = data.BYTES_PER_ELEMENT;
const isFloat2 = data instanceof Float32Array || data instanceof Float64Array;
const round2 = data instanceof Float32Array ? Math.fround : (value) => value;
const beyond = isFloat2 ? Infinity : 2 ** (8 * size2) - 1;
const moves = rowMoves(outer, radius, data, reach);
scratch(() => {
const pitch = Math.ceil((width + 2 * reach) * size2 / 64) * 64 + 64;
const margin = Math.ceil(reach * size2 / 16) * 16;
const padded2 = alloc(rows * pitch) + margin;
const pair = alloc(pitch) + margin;
const drops = moves.map((move) => {
const address = alloc(move.drops.length * size2);
viewLike(data).set(move.drops.map((drop) => Math.min(drop, beyond)), address / size2);
return address;
});
const dst = alloc(width * size2);
const range = alloc(64);
const { ballRow, extremes: extremes2, finiteRange: finiteRange2, lesserRow } = points();
const view = viewLike(data);
const { f64 } = views();
function extremesOf2(at2) {
(isFloat2 ? extremes2 : finiteRange2)(at2, width, type, range);
return [
f64[range / 8],
f64[range / 8 + 1]
];
}
const lowest = new Float64Array(rows);
let holed = 0;
for (let row = 0; row < rows; row++) {
const at2 = padded2 + row * pitch;
const values = data.subarray(row * width, (row + 1) * width);
view.fill(beyond, at2 / size2 - reach, at2 / size2 + width + reach);
view.set(values, at2 / size2);
lowest[row] = extremesOf2(at2)[0];
if (!Number.isNaN(lowest[row])) continue;
holed = 1;
finiteRange2(at2, width, type, range);
lowest[row] = values.includes(-Infinity) ? -Infinity : f64[range / 8];
}
const floor = lowest.reduce((a, b) => Math.min(a, b), Infinity);
const position2 = new Int32Array(outer.length);
for (let row = 0; row < rows; row++) {
for (let axis = outer.length - 1, left = row; axis >= 0; axis--) {
position2[axis] = left % outer[axis];
left = Math.floor(left / outer[axis]);
}
view.fill(beyond, dst / size2, dst / size2 + width);
let highest2 = Infinity;
for (let m = 0; m < moves.length; m++) {
const { offsets, index: index2, drops: falls } = moves[m];
if (round2(floor + falls[0]) >= highest2) break;
const behind = isInside(position2, offsets, 1, outer) ? row + index2 : -1;
const before2 = index2 > 0 && isInside(position2, offsets, -1, outer) ? row - index2 : -1;
const [one, other] = behind < 0 ? [
before2,
behind
] : [
behind,
before2
];
if (one < 0) continue;
let [source, low] = [
padded2 + one * pitch,
lowest[one]
];
if (other >= 0) {
low = Math.min(low, lowest[other]);
lesserRow(source - margin, padded2 + other * pitch - margin, pitch, type, pair - margin);
source = pair;
}
let last = falls.length - 1;
while (last >= 0 && round2(low + falls[last]) >= highest2) last--;
if (last < 0) continue;
ballRow(source, width, type, holed, drops[m], last, dst);
if (m < 8 || m % 8 === 0) {
[, highest2] = extremesOf2(dst);
if (Number.isNaN(highest2)) highest2 = Infinity;
}
}
background2.set(view.subarray(dst / size2, dst / size2 + width), row * width);
}
});
return background2;
}
function isInside(position2, offsets, sign, outer) {
return offsets.every((d, axis) => {
const at2 = position2[axis] + sign * d;
return at2 >= 0 && at2 < outer[axis];
});
}
function rowMoves(outer, radius, data, reach) {
const moves = [];
function visit(axis, index2, squares, offsets) {
if (axis === outer.length) {
if (index2 < 0) return;
const drops = [];
for (let d = 0; d <= reach; d++) {
const drop = dropAt(squares + d * d, radius, data);
if (drop < Infinity) drops.push(drop);
}
if (drops.length > 0) moves.push({
offsets,
index: index2,
drops: Float64Array.from(drops)
});
return;
}
const limit2 = Math.min(Math.ceil(radius), outer[axis] - 1);
for (let d = -limit2; d <= limit2; d++) {
visit(axis + 1, index2 * outer[axis] + d, squares + d * d, [
...offsets,
d
]);
}
}
visit(0, 0, 0, []);
return moves.sort((a, b) => a.drops[0] - b.drops[0]);
}
var init_rolling_ball = __esm({
"ops/exposure/rolling_ball.ts": (function () {
init_errors();
init_memory();
init_bands();
init_chunks();
init_points();
init_pointwise2();
init_runtime();
init_grey();
})
});
// analyses/tracks.ts
function at({ data, shape: [height, width] }, { y, x }) {
const row = Math.min(height - 1, Math.round(y));
return data[row * width + Math.min(width - 1, Math.round(x))];
}
var init_tracks = __esm({
"analyses/tracks.ts": (function () {
init_errors();
init_frames();
init_objects3();
})
});
// analyses/ktr.ts
var init_ktr = __esm({
"analyses/ktr.ts": (function () {
init_errors();
init_values();
init_rolling_ball();
init_footprints();
init_gaussian();
init_rank();
init_holes();
init_clear_border();
init_label();
init_relabel();
init_ring();
init_watershed();
init_above();
init_otsu();
init_nuclei();
init_objects3();
init_frames();
init_tracks();
})
});
// io/figure/advances.ts
var ADVANCES;
var init_advances = __esm({
"io/figure/advances.ts": (function () {
ADVANCES = [
318,
401,
460,
838,
636,
950,
780,
275,
390,
390,
500,
838,
318,
361,
318,
337,
636,
636,
636,
636,
636,
636,
636,
636,
636,
636,
337,
337,
838,
838,
838,
531,
1e3,
684,
686,
698,
770,
632,
575,
775,
752,
295,
295,
656,
557,
863,
748,
787,
603,
787,
695,
635,
611,
732,
684,
989,
685,
611,
685,
390,
337,
390,
838,
500,
500,
613,
635,
550,
635,
615,
352,
635,
634,
278,
278,
579,
278,
974,
634,
612,
635,
635,
411,
521,
392,
634,
592,
818,
592,
592,
525,
636,
337,
636,
838
];
})
});
// io/figure/svg.ts
function resolveFigure(options3) {
const { width = 12, fontSize = 8, title = "" } = options3;
checkParameter(width >= 1 && width <= 200, "width", width, "1 to 200 cm");
checkParameter(fontSize >= 1 && fontSize <= 100, "fontSize", fontSize, "1 to 100 points");
return {
width: width * POINTS,
size: fontSize,
title
};
}
function figureOf(body, width, height, size2) {
const cm = {
width: round(width / POINTS),
height: round(height / POINTS)
};
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${cm.width}cm" height="${cm.height}cm" viewBox="0 0 ${round(width)} ${round(height)}" font-family="DejaVu Sans, Verdana, sans-serif" font-size="${size2}" fill="${INK}">
<rect width="100%" height="100%" fill="#fff"/>
${body}</svg>
`;
return {
svg,
...cm
};
}
function round(value) {
return Math.round(value * 1e3) / 1e3;
}
function escapeXml2(text2) {
return text2.replaceAll(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
function textAt(words, x, y, options3 = {}) {
const { anchor, size: size2, up, fill } = options3;
const place = up ? `transform="translate(${round(x)} ${round(y)}) rotate(-90)"` : `x="${round(x)}" y="${round(y)}"`;
const more = (anchor ? ` text-anchor="${anchor}"` : "") + (size2 ? ` font-size="${round(size2)}"` : "") + (fill ? ` fill="${fill}"` : "");
return `<text ${place}${more}>${escapeXml2(words)}</text>
`;
}
function textWidth(words, size2) {
let sum = 0;
for (const letter of words) sum += ADVANCES[letter.charCodeAt(0) - 32] ?? 636;
return sum * size2 / 1e3;
}
function cutText(words, size2, room3) {
if (textWidth(words, size2) <= room3) return words;
let end = words.length;
while (end > 1 && textWidth(words.slice(0, end) + "\u2026", size2) > room3) end--;
return words.slice(0, end) + "\u2026";
}
function frame(x, y, width, height) {
return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="none" stroke="${INK}" stroke-width="0.6"/>
`;
}
function numberText(value) {
if (Number.isNaN(value)) return "NaN";
const size2 = Math.abs(value);
if (size2 === Infinity) return value > 0 ? "\u221E" : "\u2212\u221E";
let text2;
if (size2 !== 0 && (size2 >= 1e6 || size2 < 1e-3)) {
const [digits, power] = size2.toExponential(3).split("e");
const raised = String(Number(power)).replaceAll(/./g, (letter) => letter === "-" ? "\u207B" : "\u2070\xB9\xB2\xB3\u2074\u2075\u2076\u2077\u2078\u2079"[Number(letter)]);
const factor = Number(digits) === 1 ? "" : `${Number(digits)}\xB7`;
text2 = `${factor}10${raised}`;
} else text2 = String(Number(size2.toPrecision(6)));
return value < 0 ? `\u2212${text2}` : text2;
}
var POINTS, LINE_COLOURS, INK;
var init_svg = __esm({
"io/figure/svg.ts": (function () {
init_errors();
init_advances();
POINTS = 72 / 2.54;
LINE_COLOURS = [
"#0072b2",
"#d55e00",
"#009e73",
"#cc79a7",
"#e69f00",
"#56b4e9"
];
INK = "#222";
})
});
// scripts/series.ts
function filesOf(option, pattern) {
const slash = pattern.replaceAll("\\", "/").lastIndexOf("/");
const folder = slash < 0 ? "." : pattern.slice(0, slash) || "/";
const name = pattern.slice(slash + 1);
const source = name.replaceAll(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".");
const fits2 = new RegExp(`^${source}$`);
const found = entriesOf2(option, folder).filter((entry) => entry.isFile && fits2.test(entry.name)).map((entry) => slash < 0 ? entry.name : `${folder}/${entry.name}`);
if (found.length === 0) {
throw new InputError(`${option}: no file fits ${pattern}`, {
parameter: option
});
}
return inOrder(option, found);
}
function entriesOf2(option, folder) {
try {
return [
...Deno.readDirSync(folder)
];
} catch (error) {
if (!(error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory)) {
throw error;
}
throw new InputError(`${option}: no folder ${folder}`, {
parameter: option
});
}
}
function inOrder(option, paths) {
const found = paths.map((path) => {
const name = path.slice(path.replaceAll("\\", "/").lastIndexOf("/") + 1);
const digits = /(\d+)\D*$/.exec(name.replace(/(\.ome)?\.[A-Za-z]\w*$/, ""))?.[1];
if (digits === void 0) {
throw new InputError(`${option}: ${name} has no number in its name to sort it by`, {
parameter: option,
file: path
});
}
return {
path,
number: Number(digits)
};
});
found.sort((a, b) => a.number - b.number || (a.path < b.path ? -1 : 1));
found.forEach(({ path, number: number2 }, i) => {
if (i > 0 && found[i - 1].number === number2) {
throw new InputError(`${option}: ${found[i - 1].path} and ${path} have the same number`, {
parameter: option,
file: path
});
}
});
return found;
}
var init_series2 = __esm({
"scripts/series.ts": (function () {
init_errors();
init_atomic();
init_record();
})
});
// scripts/ktr.ts
var ktr_exports = {};
__export(ktr_exports, {
main: (() => main)
});
async function readPlane(path) {
const file = await readImage(path);
const image = greyIfEqual(file) ?? file;
if (image.axes === "YX") return image;
throw new FormatError(`${path}: must be one grey plane, its axes are ${image.axes}`, {
file: path
});
}
async function fromFiles(given) {
if (given.nucleus === void 0) throw new UsageError("--nucleus is missing (see --help)");
if (given.reporter.length === 0) throw new UsageError("--reporter is missing (see --help)");
const patterns = given.reporter.map((words) => {
const equals = words.indexOf("=");
if (equals < 1) throw new UsageError(`--reporter must be NAME=PATTERN, got ${words}`);
return [
words.slice(0, equals),
words.slice(equals + 1)
];
});
const nuclei2 = filesOf("--nucleus", given.nucleus);
const reporters = patterns.map(([name, pattern]) => [
name,
filesOf("--reporter", pattern)
]);
const masks2 = given.cellMask === void 0 ? void 0 : filesOf("--cell-mask", given.cellMask);
const partner = (name, files, { number: number2 }) => {
const file2 = files.find((one) => one.number === number2);
if (file2 === void 0) {
throw new InputError(`frame ${number2} has a nucleus file but none of ${name}`, {
parameter: name
});
}
return file2.path;
};
const all = nuclei2.map((frame2) => ({
nucleus: frame2.path,
reporters: reporters.map(([name, files]) => [
name,
partner(name, files, frame2)
]),
cellMask: masks2 && partner("--cell-mask", masks2, frame2)
}));
using file = await openImage(nuclei2[0].path);
return {
numbers: nuclei2.map((frame2) => frame2.number),
names: [
...new Set(reporters.map(([name]) => name))
],
nucleus: (t) => readPlane(all[t].nucleus),
async frame(t) {
const channels = {};
const nucleus = await readPlane(all[t].nucleus);
for (const [name, path] of all[t].reporters) channels[name] = await readPlane(path);
const { cellMask } = all[t];
return {
nucleus,
reporters: channels,
cellMask: cellMask === void 0 ? void 0 : await readPlane(cellMask)
};
},
pixelSize: file.pixelSize,
seconds: file.frameInterval,
paths: all.flatMap(({ nucleus, reporters: reporters2, cellMask }) => [
nucleus,
...reporters2.map(([, path]) => path),
...cellMask === void 0 ? [] : [
cellMask
]
]),
[Symbol.dispose]() {
}
};
}
var PRESETS, options;
var init_ktr2 = __esm({
"scripts/ktr.ts": (function () {
init_ktr();
init_errors();
init_params();
init_select();
init_values();
init_version();
init_svg();
init_image();
init_overlay();
init_table();
init_writer();
init_cli();
init_series2();
PRESETS = {
"chavez-abiega": {
threshold: 327.7,
sigma: 1,
partSigma: 2.7,
partDistance: 5,
minDiameter: 8,
maxDiameter: 20,
ringInner: 0,
ringOuter: 5,
minRing: 100,
minNucleus: 900,
background: "none"
},
auto: {
threshold: "shape",
minDiameter: 0,
maxDiameter: Infinity,
ringInner: 1,
ringOuter: 5,
minRing: 30,
minNucleus: 0,
background: "percentile"
}
};
options = {
nucleus: text({
optional: true,
doc: "Pattern of the files in which nuclei are bright, one a frame, such as 'in/nuc*.tif'"
}),
reporter: list(text({
doc: "NAME=PATTERN"
}), {
default: [],
doc: "A reporter's name and the pattern of its files, NAME='PATTERN'; may be given several times"
}),
cellMask: text({
optional: true,
doc: "Pattern of masks of the cells (not 0 is cell); rings stay inside"
}),
channels: text({
optional: true,
doc: "What the channels of STACK are, counted from 0: nucleus=0,green=1,cyan=2 (mask=3)"
}),
out: text({
optional: true,
doc: "Folder for the results; made if it is not there"
}),
preset: choice([
"chavez-abiega",
"auto"
], {
default: "chavez-abiega",
doc: "Settings that stand unless an option says otherwise: those of Chavez-Abiega et al. 2022, or auto, which needs to know nothing of the cells"
}),
threshold: oneOf([
number({
doc: "Grey value"
}),
choice([
"auto",
"shape"
], {
doc: "Method"
})
], {
optional: true,
doc: "Grey value above which nuclei lie; auto: Otsu's; shape: nuclei of any size by their shape"
}),
sigma: number({
min: 0,
optional: true,
unit: "px",
doc: "Gaussian before the threshold"
}),
partSigma: number({
min: 0,
optional: true,
unit: "px",
doc: "Gaussian before touching nuclei are parted"
}),
partDistance: integer({
min: 0,
optional: true,
unit: "px",
doc: "Least distance of the brightest points of two nuclei"
}),
minDiameter: number({
min: 0,
optional: true,
unit: "px",
doc: "Least diameter of a nucleus"
}),
maxDiameter: number({
min: 0,
optional: true,
unit: "px",
doc: "Greatest diameter of a nucleus"
}),
ringInner: number({
min: 0,
optional: true,
unit: "px",
doc: "Between nucleus and ring"
}),
ringOuter: number({
above: 0,
optional: true,
unit: "px",
doc: "How far the ring reaches from the nucleus"
}),
ringOuterMicrons: number({
above: 0,
optional: true,
unit: "\xB5m",
doc: "The same in \xB5m, by the pixel size in the file"
}),
minRing: integer({
min: 1,
optional: true,
unit: "px",
doc: "Least pixels of a ring for a cell to count"
}),
minNucleus: number({
min: 0,
optional: true,
doc: "Least mean grey value of a nucleus for a cell to count"
}),
background: choice([
"none",
"percentile",
"rollingBall"
], {
optional: true,
doc: "What is taken off the reporters"
}),
percentile: number({
min: 0,
max: 100,
default: 5,
doc: "Percentile that is background"
}),
radius: number({
above: 0,
default: 70,
unit: "px",
doc: "Radius of the rolling ball"
}),
average: choice([
"median",
"mean"
], {
default: "median",
doc: "How cells are summed up for a curve"
}),
maxDistance: number({
above: 0,
default: 10,
unit: "px",
doc: "How far a nucleus may move from frame to frame"
}),
maxGap: integer({
min: 0,
default: 1,
doc: "Frames in a row in which a nucleus may be missed without its track ending"
}),
interval: number({
above: 0,
optional: true,
unit: "min",
doc: "Time from frame to frame; from the file unless given"
})
};
})
});
// analyses/growth.ts
function fitExponential(times, sizes2) {
const logs = sizes2.map(Math.log);
const slopes = [];
for (let i = 0; i < logs.length; i++) {
for (let j = 0; j < i; j++) {
if (times[i] !== times[j]) slopes.push((logs[i] - logs[j]) / (times[i] - times[j]));
}
}
const rate = median(slopes);
const start = median(logs.map((log, i) => log - rate * times[i]));
const scatter = 1.4826 * median(logs.map((log, i) => Math.abs(log - rate * times[i] - start)));
const doubling = rate > 0 ? Math.LN2 / rate : Number.isNaN(rate) ? NaN : Infinity;
return {
rate,
doubling,
start: Math.exp(start),
scatter
};
}
function followGrowth(frames, times, options3 = {}) {
const { fit = "area", minFrames = 4 } = options3;
checkParameter(Number.isInteger(minFrames) && minFrames >= 2, "minFrames", minFrames, "a whole number from 2");
if (times.length !== frames.length || times.some((time, t2) => t2 > 0 && !(time > times[t2 - 1]))) {
throw new InputError(`Growth needs one time a frame, ascending: got ${times.length} for ${frames.length} frames` + (times.length === frames.length ? ` (${times.join(", ")})` : ""), {
parameter: "times",
value: times
});
}
const { maxDistance = usualLength(frames) || 1 } = options3;
const { points: points2, count, labels } = trackObjects(frames, {
...options3,
maxDistance
});
const strands = Array.from({
length: count + 1
}, () => ({
points: []
}));
for (const point of points2) strands[point.track].points.push(point);
findNeighbours(strands, labels);
joinPieces2(strands);
const { cellOf: cellOf2, cells, merged } = nameCells(strands, frames.length);
const tracked = labels.renamed((t2) => Int32Array.from(cellOf2, (cells2) => cells2[t2] ?? 0));
const all = [];
let t = 0;
for (const frame2 of tracked) all.push(...measure2(frame2, t++, merged));
const histories = Map.groupBy(all, ({ cell }) => cell);
return {
points: all,
cells: cells.map((cell) => {
const seen = histories.get(cell.cell).filter(({ whole: whole2 }) => whole2);
const enough2 = seen.length >= minFrames ? seen : [];
const { rate, doubling, scatter } = fitExponential(enough2.map(({ frame: frame2 }) => times[frame2]), enough2.map((point) => point[fit]));
return {
...cell,
rate,
doubling,
scatter
};
}),
...colonyOf(all, times),
labels: tracked
};
}
function usualLength(frames) {
const lengths = [];
for (const frame2 of frames) lengths.push(...rodSizes(frame2).length);
return median(lengths);
}
function colonyOf(points2, times) {
const frames = times.map(() => ({
cells: 0,
area: 0
}));
for (const { frame: frame2, area: area2 } of points2) {
frames[frame2].cells++;
frames[frame2].area += area2;
}
const filled = times.map((_, t) => t).filter((t) => frames[t].area > 0);
const colony = fitExponential(filled.map((t) => times[t]), filled.map((t) => frames[t].area));
return {
frames,
colony
};
}
function sharedPixels(first, second) {
const shared =  new Map();
for (let i = 0; i < first.data.length; i++) {
const [a, b] = [
first.data[i],
second.data[i]
];
if (a === 0 || b === 0) continue;
let partners = shared.get(a);
if (partners === void 0) shared.set(a, partners =  new Map());
partners.set(b, (partners.get(b) ?? 0) + 1);
}
return shared;
}
function holder(partners, area2) {
for (const [partner, pixels2] of partners ?? []) if (pixels2 >= area2 / 2) return partner;
return void 0;
}
function findNeighbours(strands, labels) {
const present = strands.map(({ points: points2 }) => new Set(points2.map(({ frame: frame2 }) => frame2)));
const starts = Map.groupBy(strands.keys().drop(1), (track) => strands[track].points[0].frame);
const ends = Map.groupBy(strands.keys().drop(1), (track) => strands[track].points.at(-1).frame);
let before2;
let t = 0;
for (const now of labels) {
const [born, gone] = [
starts.get(t) ?? [],
ends.get(t - 1) ?? []
];
if (before2 !== void 0 && born.length > 0) {
const under = sharedPixels(now, before2);
for (const track of born) {
const origin = holder(under.get(track), strands[track].points[0].area);
if (origin !== void 0 && present[origin].has(t)) strands[track].origin = origin;
}
}
if (before2 !== void 0 && gone.length > 0) {
const over = sharedPixels(before2, now);
for (const track of gone) {
const taker = holder(over.get(track), strands[track].points.at(-1).area);
if (taker !== void 0 && present[taker].has(t - 1)) strands[track].taker = taker;
}
}
before2 = now;
t++;
}
}
function joinPieces2(strands) {
const spanOf = ({ points: points2 }) => [
points2[0].frame,
points2.at(-1).frame
];
const join3 = (track) => {
const piece = strands[track];
const { origin } = piece;
if (origin === void 0 || piece.pieceOf !== void 0) return false;
const owner = strands[origin];
const returns = piece.taker === origin;
if (!returns && owner.taker !== track) return false;
const [[first, last], [, end]] = [
spanOf(piece),
spanOf(owner)
];
const busy = strands.some((other, at2) => at2 > 0 && at2 !== track && other.pieceOf === void 0 && (other.origin === origin || other.origin === track) && other.points[0].frame >= first && other.points[0].frame <= (returns ? last : end));
if (busy) return false;
piece.pieceOf = origin;
if (returns) return true;
owner.points.push(...piece.points.filter(({ frame: frame2 }) => frame2 > end));
if (piece.taker === void 0) delete owner.taker;
else owner.taker = piece.taker;
for (const other of strands) {
if (other.origin === track) other.origin = origin;
if (other.taker === track) other.taker = origin;
}
return true;
};
while (strands.keys().some(join3)) ;
}
function rootOf(strands, track) {
while (strands[track].pieceOf !== void 0) track = strands[track].pieceOf;
return track;
}
function nameCells(strands, frameCount) {
const alive = strands.map(({ points: points2 }) => new Map(points2.map((point) => [
point.frame,
point
])));
const whole2 = strands.keys().drop(1).filter((track) => strands[track].pieceOf === void 0).toArray();
const starting = Map.groupBy(whole2, (track) => strands[track].points[0].frame);
const ending = Map.groupBy(whole2, (track) => strands[track].points.at(-1).frame);
const cellOf2 = strands.map(() => []);
const cells = [];
const now = new Int32Array(strands.length);
const begin = (track, frame2, parent) => {
const cell = cells.length + 1;
const known = parent === void 0 ? {} : {
parent
};
cells.push({
cell,
...known,
daughters: [],
first: frame2,
last: frame2,
fate: "lost"
});
if (parent !== void 0) cells[parent - 1].daughters = [
...cells[parent - 1].daughters,
cell
];
now[track] = cell;
};
for (let t = 0; t < frameCount; t++) {
const born = starting.get(t) ?? [];
const families = Map.groupBy(born.filter((track) => strands[track].origin !== void 0), (track) => strands[track].origin);
const parents =  new Map();
for (const [mother, daughters] of families) {
const before2 = alive[mother].get(t - 1).area;
const pieces = [
mother,
...daughters
].map((track) => alive[track].get(t).area);
const all = pieces.reduce((sum, area2) => sum + area2);
if (Math.max(...pieces) > 0.85 * before2 || all < 0.6 * before2 || all > 1.7 * before2) continue;
const parent = now[mother];
cells[parent - 1].fate = "divided";
begin(mother, t, parent);
for (const track of daughters) parents.set(track, parent);
}
for (const track of ending.get(t - 1) ?? []) {
const { taker } = strands[track];
if (taker === void 0) continue;
cells[now[track] - 1].fate = "merged";
if (cells[now[taker] - 1].first === t) continue;
cells[now[taker] - 1].fate = "merged";
begin(taker, t, void 0);
}
for (const track of born) begin(track, t, parents.get(track));
for (const track of whole2) {
const point = alive[track].get(t);
if (point === void 0) continue;
cellOf2[track][t] = now[track];
const cell = cells[now[track] - 1];
cell.last = t;
if (t === frameCount - 1) cell.fate = "there";
}
}
const merged =  new Set();
strands.forEach(({ pieceOf, points: points2 }, track) => {
const own = cellOf2[rootOf(strands, track)];
if (pieceOf !== void 0) points2.forEach(({ frame: frame2 }) => cellOf2[track][frame2] = own[frame2]);
points2.slice(1).forEach(({ frame: frame2 }, i) => {
const { mergedInto, frame: before2 } = points2[i];
if (mergedInto === void 0) return;
const taker = cellOf2[rootOf(strands, mergedInto)];
for (let t = before2 + 1; t < frame2; t++) merged.add(`${taker[t]},${t}`);
});
});
return {
cellOf: cellOf2,
cells,
merged
};
}
function measure2(labels, frame2, merged) {
const [height, width] = labels.shape;
const count = highestLabel(labels);
const areas = areasOf(labels, count);
const sizes2 = rodSizes(labels);
const [rows, columns] = [
new Float64Array(count + 1),
new Float64Array(count + 1)
];
const edge = new Uint8Array(count + 1);
for (let y = 0, i = 0; y < height; y++) {
for (let x = 0; x < width; x++, i++) {
const cell = labels.data[i];
rows[cell] += y;
columns[cell] += x;
if (y === 0 || x === 0 || y === height - 1 || x === width - 1) edge[cell] = 1;
}
}
const points2 = [];
for (let cell = 1; cell <= count; cell++) {
const area2 = areas[cell];
if (area2 === 0) continue;
points2.push({
frame: frame2,
cell,
y: rows[cell] / area2,
x: columns[cell] / area2,
area: area2,
length: sizes2.length[cell - 1],
width: sizes2.width[cell - 1],
whole: edge[cell] === 0 && !merged.has(`${cell},${frame2}`)
});
}
return points2;
}
var init_growth = __esm({
"analyses/growth.ts"() {
init_errors();
init_objects3();
init_rod_sizes();
init_tracks();
}
});
// io/figure/plots.ts
function drawAxes(options3, [x0, x1], [y0, y1], log = false) {
const { width, size: size2, title } = resolveFigure(options3);
const wholeHeight = (options3.height ?? width / (72 / 2.54) / 1.5) * 72 / 2.54;
checkParameter(wholeHeight >= 28 && wholeHeight <= 5670, "height", options3.height, "1 to 200 cm");
const scale2 = log ? Math.log10 : (value) => value;
const yMarks = log ? powers(y0, y1) : ticks(y0, y1, Math.max(2, Math.floor(wholeHeight / size2 / 4)));
const yTexts = yMarks.map(log ? powerText : numberText);
const left = 6 + Math.max(...yTexts.map((text2) => textWidth(text2, size2))) + 5 + (options3.yLabel ? size2 * 1.5 : 0);
const top2 = 5 + (title === "" ? size2 * 0.5 : size2 * 1.8);
const bottom = size2 * 1.6 + 4 + (options3.xLabel ? size2 * 1.5 : 0);
const inner = {
width: width - left - 10,
height: wholeHeight - top2 - bottom
};
const x = (value) => left + (value - x0) / (x1 - x0) * inner.width;
const y = (value) => top2 + inner.height * (1 - (scale2(value) - scale2(y0)) / (scale2(y1) - scale2(y0)));
let body = "";
const foot = top2 + inner.height;
let tickLine = "", end = -Infinity;
const xMarks = ticks(x0, x1, Math.max(2, Math.floor(inner.width / size2 / 4)));
for (const mark of xMarks) {
tickLine += `M${round(x(mark))} ${round(foot)}v3`;
const half = textWidth(numberText(mark), size2) / 2;
if (x(mark) - half < end + size2 * 0.4) continue;
end = x(mark) + half;
body += textAt(numberText(mark), x(mark), foot + 4 + size2, {
anchor: "middle"
});
}
yMarks.forEach((mark, i) => {
tickLine += `M${round(left)} ${round(y(mark))}h-3`;
body += textAt(yTexts[i], left - 5, y(mark) + size2 * 0.36, {
anchor: "end"
});
});
body += `<path d="${tickLine}" stroke="${INK}" stroke-width="0.6" fill="none"/>
`;
const { xLabel, yLabel } = options3;
if (xLabel) {
body += textAt(cutText(xLabel, size2, inner.width), left + inner.width / 2, wholeHeight - 4, {
anchor: "middle"
});
}
if (yLabel) {
body += textAt(cutText(yLabel, size2, inner.height), 4 + size2, top2 + inner.height / 2, {
anchor: "middle",
up: true
});
}
if (title !== "") {
body += textAt(cutText(title, size2 * 1.2, width - 10), left + inner.width / 2, 4 + size2 * 1.2, {
anchor: "middle",
size: size2 * 1.2
});
}
const figure2 = (content) => figureOf(`${body}${content}${frame(left, top2, inner.width, inner.height)}`, width, wholeHeight, size2);
return {
body,
left,
top: top2,
...inner,
x,
y,
figure: figure2
};
}
function powers(low, high) {
const first = Math.ceil(Math.log10(low) - 1e-9), last = Math.floor(Math.log10(high) + 1e-9);
const step = Math.max(1, Math.ceil((last - first) / 7));
const list2 = [];
for (let power = first; power <= last; power += step) list2.push(10 ** power);
return list2;
}
function powerText(value) {
const power = Math.round(Math.log10(value));
return power === 0 ? "1" : power === 1 ? "10" : "10" + String(power).replaceAll(/./g, (letter) => letter === "-" ? "\u207B" : "\u2070\xB9\xB2\xB3\u2074\u2075\u2076\u2077\u2078\u2079"[Number(letter)]);
}
function curveFigure(x, curves, options3 = {}) {
let x0 = Infinity, x1 = -Infinity, y0 = Infinity, y1 = -Infinity;
for (const { y, low, high } of curves) {
for (const [name, list2] of Object.entries({
y,
low,
high
})) {
if (list2 === void 0) continue;
if (list2.length !== x.length) {
throw new InputError(`\`${name}\` must have a value for each of ${x.length} places, got ${list2.length}`, {
parameter: name,
value: list2.length
});
}
for (let i = 0; i < list2.length; i++) {
if (!Number.isFinite(list2[i]) || !Number.isFinite(x[i])) continue;
x0 = Math.min(x0, x[i]);
x1 = Math.max(x1, x[i]);
y0 = Math.min(y0, list2[i]);
y1 = Math.max(y1, list2[i]);
}
}
}
if (x0 > x1) {
throw new InputError("a plot needs finite values, got none", {
parameter: "curves"
});
}
if (x0 === x1) [x0, x1] = [
x0 - 0.5,
x1 + 0.5
];
const space = y1 > y0 ? (y1 - y0) * 0.06 : 0.5;
const axes2 = drawAxes(options3, [
x0,
x1
], options3.yRange ?? [
y0 - space,
y1 + space
]);
const { size: size2 } = resolveFigure(options3);
const dot2 = (i, value) => `${round(axes2.x(x[i]))} ${round(axes2.y(value))}`;
let bands = "", lines = "", legend = "";
const named2 = curves.filter(({ name }) => name);
const widest2 = Math.max(0, ...named2.map(({ name }) => textWidth(name ?? "", size2)));
const box = freeCorner(axes2, {
width: widest2 + 30,
height: size2 * (0.7 + 1.4 * named2.length)
}, curves.flatMap(({ y, low, high }) => [
y,
low,
high
].flatMap((list2) => Array.from(list2 ?? [], (value, i) => [
axes2.x(x[i]),
axes2.y(value)
]))));
let row = 0;
curves.forEach(({ y, low, high, name }, n) => {
const colour = LINE_COLOURS[n % LINE_COLOURS.length];
const dash = n < LINE_COLOURS.length || !name ? "" : ` stroke-dasharray="4 2"`;
if (low !== void 0 && high !== void 0) {
for (const [from, to] of runs2(x.length, (i) => Number.isFinite(low[i] + high[i] + x[i]))) {
let d2 = "";
for (let i = from; i < to; i++) d2 += `${i === from ? "M" : "L"}${dot2(i, high[i])}`;
for (let i = to - 1; i >= from; i--) d2 += `L${dot2(i, low[i])}`;
bands += `<path d="${d2}Z" fill="${colour}" fill-opacity="0.2"/>
`;
}
}
let d = "", single2 = "";
for (const [from, to] of runs2(x.length, (i) => Number.isFinite(y[i] + x[i]))) {
for (let i = from; i < to; i++) d += `${i === from ? "M" : "L"}${dot2(i, y[i])}`;
if (to - from === 1) single2 += `M${dot2(from, y[from])}h0`;
}
lines += `<path d="${d}" fill="none" stroke="${colour}" stroke-width="1.2" stroke-linejoin="round"${dash}/>
`;
if (single2 !== "") {
lines += `<path d="${single2}" stroke="${colour}" stroke-width="3" stroke-linecap="round"/>
`;
}
if (name) {
const at2 = box.top + size2 * (1.3 + 1.4 * row++);
legend += `<path d="M${round(box.left + 5)} ${round(at2 - size2 * 0.35)}h15" stroke="${colour}" stroke-width="1.6"${dash}/>
` + textAt(name, box.left + 24, at2);
}
});
const clip = `<clipPath id="inside"><rect x="${round(axes2.left)}" y="${round(axes2.top)}" width="${round(axes2.width)}" height="${round(axes2.height)}"/></clipPath>
`;
const behind = row === 0 ? "" : `<rect x="${round(box.left)}" y="${round(box.top)}" width="${round(box.width)}" height="${round(box.height)}" fill="#fff" fill-opacity="0.75"/>
`;
return axes2.figure(`${clip}<g clip-path="url(#inside)">
${bands}${lines}</g>
${behind}${legend}`);
}
function freeCorner({ left, top: top2, width, height }, size2, points2) {
const right = left + width - size2.width - 3, foot = top2 + height - size2.height - 3;
const corners = [
[
right,
top2 + 3
],
[
left + 3,
top2 + 3
],
[
right,
foot
],
[
left + 3,
foot
]
];
const crowds = corners.map(([x0, y0]) => points2.filter(([x2, y2]) => x2 >= x0 && x2 <= x0 + size2.width && y2 >= y0 && y2 <= y0 + size2.height).length);
const [x, y] = corners[crowds.indexOf(Math.min(...crowds))];
return {
left: x,
top: y,
...size2
};
}
function runs2(length2, holds2) {
const found = [];
for (let i = 0; i < length2; i++) {
if (!holds2(i)) continue;
const from = i;
while (i < length2 && holds2(i)) i++;
found.push([
from,
i
]);
}
return found;
}
var init_plots = __esm({
"io/figure/plots.ts"() {
init_errors();
init_svg();
}
});
// scripts/growth.ts
var growth_exports = {};
__export(growth_exports, {
growthInWords: () => growthInWords,
main: () => main2
});
async function openSeries(operands, given) {
const named2 = operands.flatMap((operand) => /[*?]/.test(operand) ? filesOf("IMAGES", operand).map(({ path }) => path) : [
operand
]);
const series2 = named2.length === 1 ? await openStack(named2[0], given) : await openFiles(inOrder("IMAGES", named2), given);
let first;
return {
...series2,
async read(t) {
const image = await series2.read(t);
first ??= image.shape;
if (image.shape.join() === first.join()) return image;
const { paths } = series2;
throw new InputError(`frames must have one shape: ${paths[0]} has ${first.join("\xD7")}, ${paths[t]} ${image.shape.join("\xD7")}`, {
file: paths[t]
});
}
};
}
function openFrame(path, { series: series2, axes: axes2, pixelSize: pixelSize2 }) {
return telling(path, () => openImage(path, {
series: series2,
axes: axes2,
pixelSize: pixelSize2
}));
}
async function openStack(path, given) {
const { channel: c, slice: z } = given;
using opened = new DisposableStack();
const file = opened.use(await openFrame(path, given));
const time = file.axes.indexOf("T");
if (time < 0) {
throw new InputError(`${path}: has no axis of time (its axes are ${file.axes}): name them with --axes, such as TYX, or give one file a frame`, {
file: path,
parameter: "--axes"
});
}
const length2 = file.shape[time];
const kept3 = opened.move();
return {
length: length2,
numbers: Array.from({
length: length2
}, (_, t) => t + 1),
paths: [
path
],
interval: file.frameInterval && file.frameInterval / 60,
read: async (t) => oneGreyPlane(path, await telling(path, () => file.read({
c,
z,
t
}))),
[Symbol.dispose]: () => kept3.dispose()
};
}
async function openFiles(files, given) {
const { channel: c, slice: z } = given;
let seconds;
for (const { path } of files) {
using file = await openFrame(path, given);
seconds ??= file.frameInterval;
}
return {
length: files.length,
numbers: files.map(({ number: number2 }) => number2),
paths: files.map(({ path }) => path),
interval: seconds && seconds / 60,
async read(t) {
const { path } = files[t];
using file = await openFrame(path, given);
return oneGreyPlane(path, await telling(path, () => file.read({
c,
z
})));
},
[Symbol.dispose]() {
}
};
}
function perTime({ time }) {
return time === "frames" ? "frame" : time;
}
function pointTable({ points: points2 }, { numbers: numbers2, times, time, pixel, length: length2 }) {
const column2 = (value) => Float64Array.from(points2, value);
return createTable({
frame: column2(({ frame: frame2 }) => numbers2[frame2]),
time: column2(({ frame: frame2 }) => times[frame2]),
cell: column2(({ cell }) => cell),
y: column2(({ y }) => y),
x: column2(({ x }) => x),
area: column2(({ area: area2 }) => area2 * pixel * pixel),
length: column2((point) => point.length * pixel),
width: column2(({ width }) => width * pixel),
whole: column2(({ whole: whole2 }) => whole2 ? 1 : 0)
}, {
time,
y: "px",
x: "px",
area: length2 === "px" ? "px" : `${length2}\xB2`,
length: length2,
width: length2
});
}
function cellTable2({ cells, points: points2 }, scale2) {
const { numbers: numbers2, times, time, pixel, length: length2 } = scale2;
const histories = Map.groupBy(points2, ({ cell }) => cell);
return createTable({
cell: Float64Array.from(cells, ({ cell }) => cell),
parent: cells.map(({ parent }) => parent ?? null),
daughters: cells.map(({ daughters }) => daughters.length === 0 ? null : daughters.join("+")),
firstFrame: Float64Array.from(cells, ({ first }) => numbers2[first]),
lastFrame: Float64Array.from(cells, ({ last }) => numbers2[last]),
lifetime: Float64Array.from(cells, ({ first, last }) => times[last] - times[first]),
fate: cells.map(({ fate }) => fate),
firstLength: Float64Array.from(cells, ({ cell }) => histories.get(cell)[0].length * pixel),
lastLength: Float64Array.from(cells, ({ cell }) => histories.get(cell).at(-1).length * pixel),
growthRate: Float64Array.from(cells, ({ rate }) => rate),
doublingTime: Float64Array.from(cells, ({ doubling }) => doubling),
scatter: Float64Array.from(cells, ({ scatter }) => scatter)
}, {
lifetime: time,
firstLength: length2,
lastLength: length2,
growthRate: `1/${perTime(scale2)}`,
doublingTime: time
});
}
function colonyTable({ frames, colony }, scale2) {
const { numbers: numbers2, times, time, pixel, length: length2 } = scale2;
const unit = length2 === "px" ? "px" : `${length2}\xB2`;
return createTable({
frame: Float64Array.from(numbers2),
time: Float64Array.from(times),
cells: Float64Array.from(frames, ({ cells }) => cells),
area: Float64Array.from(frames, ({ area: area2 }) => area2 * pixel * pixel),
fittedArea: Float64Array.from(times, (time2) => colony.start * Math.exp(colony.rate * time2) * pixel * pixel)
}, {
time,
area: unit,
fittedArea: unit
});
}
function short(value) {
return String(Number(value.toPrecision(3)));
}
function jsonTable({ columns, units }) {
const names = Object.keys(columns);
const rows = Array.from(columns[names[0]], (_, i) => names.map((name) => columns[name][i]));
return {
columns: names,
units,
rows
};
}
function growthInWords({ cells, colony: { doubling } }, { fit, minFrames }, time) {
const all = cells.filter(({ rate }) => Number.isFinite(rate));
const times = all.map(({ doubling: doubling2 }) => doubling2).filter(Number.isFinite).sort((a, b) => a - b);
const part2 = (share) => short(times[Math.round(share * (times.length - 1))]);
const still = all.length - times.length;
return [
all.length === 0 ? `no cell was seen whole in ${minFrames} frames` : times.length === 0 ? `no cell grows (of ${all.length})` : `cells double their ${fit} within ${part2(0.5)} ${time} (median of ${times.length}, half of them ${part2(0.25)} to ${part2(0.75)}${still > 0 ? `; ${still} do not grow` : ""})`,
...Number.isNaN(doubling) ? [] : [
doubling < Infinity ? `all cells together double their area within ${short(doubling)} ${time}` : "all cells together do not grow"
]
];
}
function figures(result, scale2, colony) {
const { times, time, pixel, length: length2 } = scale2;
const xLabel = `time (${time})`;
const histories = Map.groupBy(result.points, ({ cell }) => cell);
const lines = result.cells.map(({ cell }) => {
const y = new Float64Array(times.length).fill(NaN);
for (const point of histories.get(cell)) {
if (point.whole) y[point.frame] = point.length * pixel;
}
return {
y
};
});
const seen = lines.some(({ y }) => y.some(Number.isFinite));
const { area: area2, fittedArea } = colony.columns;
const within2 = result.colony.doubling;
const doubling = within2 < Infinity ? `doubling within ${short(within2)} ${time}` : "no growth";
const curves = [
{
name: "all cells",
y: area2
},
{
name: doubling,
y: fittedArea
}
];
return {
lengths: seen ? curveFigure(times, lines, {
xLabel,
yLabel: `length of cells (${length2})`
}).svg : "",
colony: curveFigure(times, curves.slice(0, fittedArea.every(Number.isFinite) ? 2 : 1), {
xLabel,
yLabel: `area of all cells (${colony.units.area})`
}).svg
};
}
async function work2({ operands, options: all, given: named2 }) {
const started =  new Date();
if (operands.length === 0) throw new UsageError("give a stack or several images (see --help)");
const folder = folderOf2(all.out);
const given = {
...all,
method: methodFor(named2, rodsIdle, all.method)
};
using frames = await openSeries(operands, given);
const { numbers: numbers2, paths, interval } = frames;
const { labels, method } = await segmentSeries(frames, given);
const step = given.interval ?? interval;
const times = numbers2.map((number2) => (number2 - numbers2[0]) * (step ?? 1));
const { fit, minFrames, maxDistance, maxGap } = given;
const result = followGrowth(labels, times, {
fit,
minFrames,
maxDistance,
maxGap
});
const { pixelSize: pixelSize2 } = labels.at(0);
const scale2 = {
numbers: numbers2,
times,
time: step === void 0 ? "frames" : "min",
pixel: pixelSize2?.x ?? 1,
length: pixelSize2?.unit ?? "px"
};
const [points2, cells, colony] = [
pointTable,
cellTable2,
colonyTable
].map((table5) => table5(result, scale2));
const drawn = figures(result, scale2, colony);
const { rate, doubling, scatter } = result.colony;
using results2 = createResults(folder);
results2.add("growth.json", JSON.stringify({
petri: VERSION,
parameters: given,
colony: {
rate,
doubling,
scatter,
units: {
rate: `1/${perTime(scale2)}`,
doubling: scale2.time
}
},
frames: jsonTable(colony),
cells: jsonTable(cells),
points: jsonTable(points2)
}) + "\n");
results2.add("growth.csv", formatCsv(points2));
results2.add("cells.csv", formatCsv(cells));
results2.add("colony.csv", formatCsv(colony));
if (drawn.lengths !== "") results2.add("lengths.svg", drawn.lengths);
results2.add("colony.svg", drawn.colony);
for (let t = 0; t < frames.length; t++) {
const name = `cells_${frameName(numbers2, t)}`;
const cells2 = result.labels.at(t);
results2.add(`${name}.labels.tif`, await encodeTiff(cells2));
results2.add(`${name}.overlay.png`, overlayPng(await frames.read(t), cells2));
}
await results2.finish("growth", {
program: "bacteria_growth",
inputs: paths,
parameters: given,
started
});
const divisions = result.cells.filter(({ fate }) => fate === "divided").length;
say(`${frames.length} frames, ${result.frames[0].cells} to ${result.frames.at(-1).cells} cells (${method}), ${divisions} divisions`, ...growthInWords(result, given, scale2.time));
if (step === void 0) say("time between frames unknown: rates are per frame (give --interval)");
if (pixelSize2 === void 0) {
say("pixel size unknown: lengths are in pixels (give --pixel-size)");
}
say(`wrote ${folder}: growth.json, growth.csv, cells.csv, colony.csv, growth.record.json, figures, cells_*`);
}
function main2(args) {
const program = {
name: "bacteria_growth",
summary: "Follow bacteria over frames: lengths, divisions and growth rates",
usage: "IMAGES --out FOLDER [options]",
operands: {
IMAGES: "One file with an axis of time, or one file a frame, in the order of the last number in their names; 'in/*.tif' in quotes stands for all that fit"
},
options: options2,
notes: [
"Cells are found as by segment_bacteria, in all frames in the same way, linked, and named by one number from birth to division. What is cut in some frames only is taken as one cell. Rates come from frames in which a cell is seen whole, neither at the border nor run together with another.",
"growth.csv holds each cell in each frame, cells.csv each cell with its rate, colony.csv each frame, growth.json all of them; lengths.svg and colony.svg are the curves, and cells_NNNN.labels.tif and cells_NNNN.overlay.png the cells of each frame by their numbers.",
"Exit status: 0 done, 2 wrong usage, 3 the images could not be analysed."
]
};
return runProgram(program, args, work2);
}
var out, channel, slice, series, axes, pixelSize, growth, options2;
var init_growth2 = __esm({
"scripts/growth.ts"() {
init_growth();
init_rods();
init_errors();
init_params();
init_values();
init_version();
init_plots();
init_image();
init_overlay();
init_table();
init_writer();
init_analysis();
init_cli();
init_series2();
({ out, channel, slice, series, axes, pixelSize } = fileOptions);
growth = {
interval: number({
above: 0,
optional: true,
unit: "min",
doc: "Time from frame to frame; from the file unless given"
}),
fit: choice([
"area",
"length"
], {
default: "area",
doc: "Size that the rates are fitted to"
}),
minFrames: integer({
min: 2,
default: 4,
doc: "In how many frames a cell must be seen whole for a rate"
}),
maxDistance: number({
above: 0,
optional: true,
unit: "px",
doc: "How far a cell may move from frame to frame; the median length of cells unless given"
}),
maxGap: integer({
min: 0,
default: 1,
doc: "Frames in a row in which a cell may be missed without being lost"
})
};
options2 = {
out,
channel,
slice,
series,
axes,
pixelSize,
...growth,
...rodsParams
};
}
});
// scripts/programs.ts
init_analysis();
async function bacteriaGrowth(args) {
return await (await Promise.resolve().then(() => (init_growth2(), growth_exports))).main(args);
}
export {
bacteriaGrowth,
ktrRatio,
segmentBacteria,
segmentNuclei
};
