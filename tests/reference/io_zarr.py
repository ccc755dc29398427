"""OME-Zarr images, label images and plain arrays, with the values that zarr-python reads:
tests/reference/io/zarr.json, read by tests/io/zarr_test.ts.

Regenerate with `python tests/reference/io_zarr.py`; needs zarr 3 and numpy.
"""
import base64, json, shutil, tempfile, warnings, zlib
from pathlib import Path

import numcodecs
import numpy as np
import zarr
from zarr.codecs import BloscCodec, BytesCodec, Crc32cCodec, GzipCodec, ShardingCodec, TransposeCodec, ZstdCodec

warnings.filterwarnings("ignore")
rng = np.random.default_rng(8)
root = Path(tempfile.mkdtemp())
expect = {}


def remember(key, a):
    a = np.asarray(a)
    little = np.ascontiguousarray(a, a.dtype.newbyteorder("<"))
    expect[key] = {"shape": list(a.shape), "dtype": a.dtype.newbyteorder("=").name,
                   "data": base64.b64encode(zlib.compress(little.tobytes(), 9)).decode()}


def axes(text, units=True):
    kinds = {"t": ("time", "second"), "c": ("channel", None), "z": ("space", "nanometer"),
             "y": ("space", "micrometer"), "x": ("space", "micrometer")}
    out = []
    for a in text:
        kind, unit = kinds[a]
        out.append({"name": a, "type": kind} | ({"unit": unit} if unit and units else {}))
    return out


# 0.4: TCZYX, gzip, big-endian, nested keys, two levels, label image packed by Blosc.
group = zarr.open_group(root / "v04.zarr", mode="w", zarr_format=2)
full = rng.integers(0, 60000, (2, 2, 2, 9, 11)).astype(">u2")
for level, a in enumerate([full, full[..., ::2, ::2]]):
    array = group.create_array(str(level), shape=a.shape, chunks=(1, 1, 2, 8, 8), dtype=">u2", compressors=numcodecs.GZip(5),
                               chunk_key_encoding={"name": "v2", "separator": "/"}, fill_value=0)
    array[:] = a
    remember(f"v04.zarr {level}", a)
scale = [1.5, 1, 500, 0.25, 0.125]
group.attrs["multiscales"] = [{"version": "0.4", "name": "v04", "axes": axes("tczyx"), "datasets": [
    {"path": "0", "coordinateTransformations": [{"type": "scale", "scale": [1, 1, 500, 0.25, 0.125]}]},
    {"path": "1", "coordinateTransformations": [{"type": "scale", "scale": [1, 1, 500, 0.5, 0.25]}, {"type": "translation", "translation": [0, 0, 0, 0.1, 0.1]}]}],
    "coordinateTransformations": [{"type": "scale", "scale": [1.5, 1, 1, 1, 1]}]}]
group.attrs["omero"] = {"channels": [{"label": "DAPI", "color": "0000FF"}, {"label": "GFP", "color": "00FF00"}]}
labels = group.create_group("labels")
labels.attrs["labels"] = ["cells"]
cells = labels.create_group("cells")
a = rng.integers(0, 70000, (2, 9, 11)).astype("<i4")
array = cells.create_array("0", shape=a.shape, chunks=(2, 5, 6), dtype="<i4", compressors=numcodecs.Blosc("zstd", 5, numcodecs.Blosc.SHUFFLE))
array[:] = a
remember("v04.zarr/labels/cells 0", a)
cells.attrs["multiscales"] = [{"version": "0.4", "axes": axes("zyx"), "datasets": [{"path": "0", "coordinateTransformations": [{"type": "scale", "scale": [500, 0.25, 0.125]}]}]}]
cells.attrs["image-label"] = {"version": "0.4"}

# 0.5: YX, shards of Zstd chunks with checksums, one shard missing.
group = zarr.open_group(root / "v05.zarr", mode="w", zarr_format=3)
a = rng.random((13, 17)).astype("f4")
a[10:, 14:] = 7
array = group.create_array("s0", shape=a.shape, shards=(10, 14), chunks=(5, 7), dtype="f4", compressors=[ZstdCodec(), Crc32cCodec()], fill_value=7, overwrite=True)
array[:] = a
remember("v05.zarr 0", a)
group.attrs["ome"] = {"version": "0.5", "multiscales": [{"name": "v05", "axes": axes("yx", units=False), "datasets": [
    {"path": "s0", "coordinateTransformations": [{"type": "scale", "scale": [2, 2]}]}]}]}
labels = group.create_group("labels")
labels.attrs["ome"] = {"version": "0.5", "labels": ["nuclei"]}
nuclei = labels.create_group("nuclei")
a = rng.integers(0, 9, (13, 17)).astype("u4")
array = nuclei.create_array("0", shape=a.shape, chunks=(13, 9), dtype="u4", compressors=[GzipCodec()])
array[:] = a
remember("v05.zarr/labels/nuclei 0", a)
nuclei.attrs["ome"] = {"version": "0.5", "multiscales": [{"axes": axes("yx"), "datasets": [{"path": "0", "coordinateTransformations": [{"type": "scale", "scale": [0.3, 0.3]}]}]}], "image-label": {}}

# A plate, and a folder of several images.
plate = zarr.open_group(root / "plate.zarr", mode="w", zarr_format=2)
plate.attrs["plate"] = {"version": "0.4", "wells": [{"path": "B/3"}]}
well = plate.require_group("B").require_group("3")
well.attrs["well"] = {"images": [{"path": "0"}]}
several = zarr.open_group(root / "several.zarr", mode="w", zarr_format=2)
several.attrs["bioformats2raw.layout"] = 3
several.create_group("0").attrs["multiscales"] = []

# Plain arrays: every data type, codec and order.
kinds = {"bool": "?", "uint8": "u1", "int8": "i1", "uint16": "<u2", "int16": ">i2", "uint32": ">u4", "int32": "<i4",
         "uint64": "<u8", "int64": ">i8", "float16": "<f2", "float32": ">f4", "float64": "<f8"}
packers = [None, numcodecs.Zlib(), numcodecs.GZip(), numcodecs.Zstd(), numcodecs.LZ4(), numcodecs.Blosc("lz4", 5, 1),
           numcodecs.Blosc("blosclz", 5, 0), numcodecs.Blosc("zstd", 5, 2), numcodecs.Blosc("zlib", 5, 1), numcodecs.BZ2(), None, None]
for (name, dtype), packer in zip(kinds.items(), packers):
    if isinstance(packer, numcodecs.BZ2):
        packer = None
    a = (rng.random((5, 7)) * 200 - (100 if "int" in name and "u" not in name else 0)).astype(dtype)
    if name == "bool":
        a = rng.random((5, 7)) < 0.5
    array = zarr.create_array(root / "plain.zarr" / name, shape=a.shape, chunks=(4, 5), dtype=dtype, compressors=packer,
                              order="F" if name in ("uint32", "float32") else "C", zarr_format=2, fill_value=3)
    array[:] = a
    remember(f"plain.zarr/{name}", a)
array = zarr.create_array(root / "plain.zarr" / "bzip", shape=(4, 4), chunks=(4, 4), dtype="u1", compressors=numcodecs.BZ2(), zarr_format=2)
array[:] = 1
array = zarr.create_array(root / "plain.zarr" / "empty", shape=(4, 6), chunks=(2, 6), dtype="<i8", zarr_format=2, fill_value=9)
array[:2] = 1
remember("plain.zarr/empty", np.array([[1] * 6] * 2 + [[9] * 6] * 2, "i8"))
a = rng.integers(0, 255, (3, 4, 5)).astype("u1")
array = zarr.create_array(root / "plain.zarr" / "stack", shape=a.shape, chunks=(2, 3, 5), dtype="u1", zarr_format=3,
                          filters=[TransposeCodec(order=(2, 0, 1))], compressors=[BloscCodec(cname="lz4")])
array[:] = a
remember("plain.zarr/stack", a)
array = zarr.create_array(root / "plain.zarr" / "named", shape=a.shape, chunks=(1, 4, 5), dtype="u1", zarr_format=3, dimension_names=["z", "y", "x"], compressors=None)
array[:] = a
remember("plain.zarr/named", a)

files = {}
for path in sorted(root.rglob("*")):
    if path.is_file():
        files[path.relative_to(root).as_posix()] = base64.b64encode(path.read_bytes()).decode()
shutil.rmtree(root)
out = Path(__file__).parent / "io" / "zarr.json"
out.write_text('{"versions": %s,\n"expect": {\n%s\n},\n"files": {\n%s\n}}\n' % (
    json.dumps({"zarr": zarr.__version__, "numcodecs": numcodecs.__version__, "numpy": np.__version__}),
    ",\n".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in expect.items()),
    ",\n".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in files.items())))
print(out.name, len(files), "files", out.stat().st_size)
