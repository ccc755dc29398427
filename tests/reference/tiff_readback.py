"""Reads TIFFs with tifffile and prints what it sees, as one JSON object.

Usage: python tiff_readback.py FILE...

The test tests/io/tiff/readback_test.ts calls it on files that petri wrote.
"""

import hashlib
import json
import sys

import numpy
import tifffile


def look(path):
    with tifffile.TiffFile(path) as file:
        series = file.series[0]
        data = series.asarray()
        page = file.pages[0]
        seen = {
            "shape": list(data.shape),
            "dtype": data.dtype.name,
            "axes": series.axes,
            "sha256": hashlib.sha256(numpy.ascontiguousarray(data).tobytes()).hexdigest(),
            "bigtiff": bool(file.is_bigtiff),
            "compression": page.compression.name,
            "photometric": page.photometric.name,
            "pages": len(file.pages),
        }
        if file.is_imagej:
            seen["imagej"] = {
                key: value for key, value in file.imagej_metadata.items() if not isinstance(value, bytes)
            }
            resolution = page.tags["XResolution"].value if "XResolution" in page.tags else None
            seen["x"] = None if resolution is None else resolution[1] / resolution[0]
        if file.is_ome:
            pixels = tifffile.xml2dict(file.ome_metadata)["OME"]["Image"]["Pixels"]
            seen["ome"] = {
                key: value for key, value in pixels.items() if not isinstance(value, (dict, list))
            }
            channel = pixels["Channel"]
            seen["channels"] = [
                entry.get("Name") for entry in (channel if isinstance(channel, list) else [channel])
            ]
        return seen


print(json.dumps({"tifffile": tifffile.__version__, "files": {path: look(path) for path in sys.argv[1:]}}))
