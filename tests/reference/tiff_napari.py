"""Reads TIFFs with napari's plugin for TIFF, without a window, and prints what it sees, as one JSON object.

Usage: python tiff_napari.py FILE...

The test tests/io/tiff/viewers_test.ts calls it on files that petri wrote.
"""

import hashlib
import json
import sys

import numpy
from napari.layers import Labels
from napari_tiff import napari_get_reader


def look(path):
    (data, told, *_), = napari_get_reader(path)(path)
    data = numpy.asarray(data)
    if "labels" in path:
        assert Labels(data).data.max() == data.max()
    return {
        "shape": list(data.shape),
        "dtype": data.dtype.name,
        "axes": told["axis_labels"],
        "channels": told["channel_axis"],
        "scale": list(told["scale"]),
        "units": list(told["units"]),
        "sha256": hashlib.sha256(numpy.ascontiguousarray(data).tobytes()).hexdigest(),
    }


print(json.dumps({path: look(path) for path in sys.argv[1:]}))
