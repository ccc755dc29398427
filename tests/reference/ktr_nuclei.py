"""Reference values of `findKtrNuclei`: CellProfiler's IdentifyPrimaryObjects, step by step, by scipy and
scikit-image.

A manual threshold, which CellProfiler does not smooth; holes filled; tops of the blurred light, none
within 10 pixels of a brighter one of its part; a watershed of the light from them; sizes from 8 to 20
pixels. Every pixel is compared with every other of its neighbourhood here, in 64 bits.

Reads frames 1 and 10 of `ktr/` below the folder that PETRI_SAMPLES names and petri's own `data/nuclei.tif`,
and with `--write` renews `golden/ktr_nuclei.json`.

    PETRI_SAMPLES=FOLDER python tests/reference/ktr_nuclei.py --write
"""

import argparse
import hashlib
import json
import os
from pathlib import Path

import numpy as np
import scipy
import skimage
import tifffile
from scipy import ndimage as ndi
from skimage import segmentation

HERE = Path(__file__).parent
FULL = np.ones((3, 3), bool)
OWN = "data/nuclei.tif"
CASES = [
    ("ktr/KTR_nucleus0001.tif", {}),
    ("ktr/KTR_nucleus0010.tif", {}),
    ("ktr/KTR_nucleus0010.tif", {"threshold": 900, "minDiameter": 11, "partDistance": 6}),
    (OWN, {"threshold": 40, "minDiameter": 10, "maxDiameter": 30}),
]


def blurred(image, least):
    """The Gaussian for declumping: weights cut off at half of the filter's size, sums over the picture alone."""
    size = 2.35 * least / 3.5
    sigma, reach = size / 2.35, max(int(size / 2), 1)
    weights = np.exp(-0.5 * np.arange(-reach, reach + 1) ** 2 / sigma**2)

    def sums(values):
        for axis in (0, 1):
            values = ndi.convolve1d(values, weights, axis=axis, mode="constant")
        return values

    return sums(image) / sums(np.ones(image.shape))


def tops(light, parts, distance):
    """Where no pixel of the same part within the distance is brighter."""
    reach = int(distance)
    around = np.pad(light, reach), np.pad(parts, reach)
    found = parts > 0
    height, width = light.shape
    for y in range(2 * reach + 1):
        for x in range(2 * reach + 1):
            if (y - reach) ** 2 + (x - reach) ** 2 <= distance**2:
                other, part = (one[y:y + height, x:x + width] for one in around)
                found &= ~((part == parts) & (other > light))
    return found


def without_holes(mask, below):
    """Fills holes of less than so many pixels."""
    holes, count = ndi.label(ndi.binary_fill_holes(mask) & ~mask)
    sizes = np.bincount(holes.ravel(), minlength=count + 1)
    small = sizes < below
    small[0] = False
    return mask | small[holes]


def nuclei(image, threshold=327.7, minDiameter=8, maxDiameter=20, partDistance=10):
    image = image.astype(float)
    mask = without_holes(image > threshold, maxDiameter**2)
    parts, _ = ndi.label(mask, FULL)
    seeds, _ = ndi.label(tops(blurred(image, minDiameter), parts, partDistance - 0.5), FULL)
    labels = segmentation.watershed(-image, seeds, mask=mask, connectivity=2)
    areas = np.bincount(labels.ravel())
    wanted = (areas >= np.pi * minDiameter**2 / 4) & (areas <= np.pi * maxDiameter**2 / 4)
    wanted[0] = False
    return segmentation.relabel_sequential(np.where(wanted[labels], labels, 0))[0].astype("<i4")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="renew the golden file")
    options = parser.parse_args()
    cases = []
    for sample, parameters in CASES:
        own = sample == OWN
        folder = HERE.parent.parent if own else Path(os.environ["PETRI_SAMPLES"])
        labels = nuclei(tifffile.imread(folder / sample), **parameters)
        digest = hashlib.sha256(labels.tobytes()).hexdigest()
        print(f"{sample} {parameters}: {labels.max()} nuclei, sha256 (int32, little-endian) {digest}")
        cases.append({"sample": sample, "own": own, "options": parameters,
                      "count": int(labels.max()), "sha256": digest})
    if options.write:
        versions = {"scikit-image": skimage.__version__, "scipy": scipy.__version__}
        golden = HERE / "golden/ktr_nuclei.json"
        golden.write_text(json.dumps({"versions": versions, "cases": cases}, indent=2) + "\n")


if __name__ == "__main__":
    main()
