"""Masks as the COCO API writes them: tests/reference/io/coco.json, read by tests/io/coco_test.ts.

Regenerate with `python tests/reference/io_coco.py`; needs pycocotools and numpy.
"""
import json
from pathlib import Path

import numpy as np
from importlib.metadata import version
from pycocotools import mask as api

rng = np.random.default_rng(5)
cases = []
for height, width, kinds in [(1, 1, 2), (4, 7, 3), (23, 9, 4), (300, 200, 2), (12, 1, 2)]:
    labels = rng.integers(0, kinds, (height, width))
    if height == 300:
        y, x = np.mgrid[:height, :width]
        labels = ((y - 150) ** 2 + (x - 90) ** 2 < 80 ** 2).astype(int)
    labels.flat[0] = 1
    for label in range(1, kinds):
        mask = labels == label
        if not mask.any():
            continue
        flat = mask.ravel(order="F")
        changes = np.flatnonzero(np.diff(flat.astype(int))) + 1
        counts = np.diff(np.concatenate([[0], changes, [flat.size]])).tolist()
        if flat[0]:
            counts = [0] + counts
        packed = api.encode(np.asfortranarray(mask.astype(np.uint8)))
        assert (api.decode(api.frPyObjects({"size": [height, width], "counts": counts}, height, width)) == mask).all()
        rows = [[int(a), int(b)] for a, b in zip(*np.nonzero(np.diff(np.pad(mask, ((0, 0), (1, 1))).astype(int))))]
        cases.append({"size": [height, width], "counts": counts, "packed": packed["counts"].decode(),
                      "area": int(api.area(packed)), "bbox": api.toBbox(packed).astype(int).tolist(),
                      "edges": rows if height != 300 else None})
out = Path(__file__).parent / "io" / "coco.json"
lines = ",\n".join(json.dumps(c) for c in cases)
out.write_text('{"versions": %s, "cases": [\n%s\n]}\n'
               % (json.dumps({"pycocotools": version("pycocotools"), "numpy": np.__version__}), lines))
print(out.name, len(cases), out.stat().st_size)
