"""Small TIFFs as tifffile writes them, with the pixels they hold, kept as JSON.

Regenerate with `python tests/reference/io_tiff.py`; needs tifffile and imagecodecs.
Never run by a test: tests/io/tiff/files_test.ts reads io/tiff_files.json.
"""

import base64
import io
import json
import zlib
from pathlib import Path

import imagecodecs
import numpy as np
import tifffile

rng = np.random.default_rng(7)
Y, X = np.mgrid[:19, :23]
smooth = (np.sin(X / 5) * np.cos(Y / 4) + 1) * 100
cases = []


def case(name, data, axes="YX", expect=None, **options):
    buffer = io.BytesIO()
    tifffile.imwrite(buffer, data, **options)
    pixels = np.ascontiguousarray(data if expect is None else expect)
    if pixels.dtype.byteorder == ">":
        pixels = pixels.astype(pixels.dtype.newbyteorder("<"))
    assert np.array_equal(tifffile.imread(io.BytesIO(buffer.getvalue())).squeeze(), data.squeeze()), name
    cases.append({
        "name": name,
        "axes": axes,
        "shape": list(pixels.shape),
        "dtype": pixels.dtype.name,
        "pixels": base64.b64encode(zlib.compress(pixels.tobytes(), 9)).decode(),
        "tiff": base64.b64encode(zlib.compress(buffer.getvalue(), 9)).decode(),
    })


for order in "<>":
    side = {"<": "low first", ">": "high first"}[order]
    for dtype in ("uint8", "int8", "uint16", "int16", "uint32", "int32", "uint64"):
        case(f"{dtype}, predictor 2, {side}", smooth.astype(dtype), byteorder=order,
             compression="zlib", predictor=2)
    for dtype in ("float16", "float32", "float64"):
        case(f"{dtype}, predictor 3, {side}", smooth.astype(dtype), byteorder=order,
             compression="zlib", predictor=3)
        case(f"{dtype}, {side}", smooth.astype(dtype), byteorder=order)
    rgb = np.stack([smooth, smooth.T[:19, :1] + smooth, Y * X], -1).astype("uint16")
    case(f"colour, predictor 2, {side}", rgb, "YXS", byteorder=order, photometric="rgb",
         compression="lzw", predictor=2)
    planes = np.ascontiguousarray(np.moveaxis(rgb, -1, 0))
    case(f"colour in planes, tiles, predictor 2, {side}", planes, "YXS", expect=rgb,
         byteorder=order, photometric="rgb", planarconfig="separate", tile=(16, 16),
         compression="zstd", predictor=2)
    case(f"BigTIFF, {side}", smooth.astype("uint16"), byteorder=order, bigtiff=True,
         compression="packbits", rowsperstrip=3)
    stack = (np.arange(2 * 3 * 2)[:, None, None] * 1000 + smooth).astype("uint16")
    stack = stack.reshape(2, 3, 2, 19, 23)
    case(f"ImageJ hyperstack, {side}", stack, "TZCYX", byteorder=order, imagej=True,
         resolution=(1 / 0.25, 1 / 0.5), metadata={"axes": "TZCYX", "unit": "um", "spacing": 2})
    case(f"OME, {side}", stack, "TZCYX", byteorder=order, ome=True, bigtiff=order == ">",
         metadata={"axes": "TZCYX", "PhysicalSizeX": 0.25, "PhysicalSizeXUnit": "µm",
                   "PhysicalSizeY": 0.5, "PhysicalSizeYUnit": "µm", "PhysicalSizeZ": 2000,
                   "PhysicalSizeZUnit": "nm"})
for level in ({}, {"compression": "deflate"}, {"compression": "zstd"}):
    how = level.get("compression", "alone")
    for name, data in (
        ("smooth uint8", smooth.astype("uint8")),
        ("noise uint8", rng.integers(0, 256, (19, 23)).astype("uint8")),
        ("smooth float32", smooth.astype("float32")),
        ("noise int16", rng.integers(-9999, 9999, (19, 23)).astype("int16")),
    ):
        case(f"LERC {how}, {name}", data, compression="lerc",
             compressionargs={**level, "version": 4})
    case(f"LERC {how}, colour", rgb, "YXS", photometric="rgb", compression="lerc",
         compressionargs={**level, "version": 4})
case("mask of 1 bit", smooth > 99, expect=(smooth > 99).astype("uint8"), bitspersample=1,
     photometric="minisblack")

rgb8 = rgb.astype("uint8")
for how in ({"predictor": True}, {"tile": (16, 16)}):
    name = "predictor" if "predictor" in how else "tiles"
    case(f"LZMA, {name}", smooth.astype("uint16"), compression="lzma", **how)
    case(f"PixTIFF, {name}", smooth.astype("uint8"), compression="pixtiff", **how)
case("WebP, tiles", rgb8, "YXS", photometric="rgb", compression="webp", tile=(16, 16))
case("JPEG without loss", smooth.astype("uint16") * 300, compression="jpeg",
     compressionargs={"lossless": True, "bitspersample": 16})

path = Path(__file__).parent / "io" / "tiff_files.json"
versions = {"tifffile": tifffile.__version__, "imagecodecs": imagecodecs.__version__}
path.write_text(json.dumps({"versions": versions, "cases": cases}, ensure_ascii=False, indent=1) + "\n")
print(len(cases), "files,", path.stat().st_size, "bytes")
