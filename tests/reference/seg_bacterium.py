"""Reference values of the microcolony analysis (`segBacterium`), by scikit-image and scipy.

Reads `workshop/biological/microcolony_ecoli.tif` below the folder that PETRI_SAMPLES names,
prints what it found, and with `--write` renews `golden/seg_bacterium.json`; `--labels FILE`
keeps the label image as TIFF.

    PETRI_SAMPLES=FOLDER python tests/reference/seg_bacterium.py --write
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
from skimage import filters, measure, morphology, segmentation

SAMPLE = "workshop/biological/microcolony_ecoli.tif"
MICRONS_PER_PIXEL = 0.041


def seg_bacterium(image):
    """Labels of dark rods on a bright ground; every intermediate by name."""
    inverted = image.max() - image
    smooth = filters.gaussian(inverted, sigma=3)
    laplacian = filters.laplace(smooth)

    cross = morphology.disk(1)
    lowest = ndi.minimum_filter(laplacian, footprint=cross)
    highest = ndi.maximum_filter(laplacian, footprint=cross)
    crossings = (lowest < 0) & (highest > 0)

    colony = inverted > filters.threshold_triangle(inverted)
    colony = morphology.remove_small_objects(colony, max_size=49)
    colony = morphology.dilation(colony, morphology.disk(8))

    filled = ndi.binary_fill_holes(crossings & colony)
    seeds = measure.label(morphology.erosion(filled, morphology.disk(4)))
    labels = segmentation.watershed(-filled.astype(np.int64), markers=seeds, mask=filled)
    return {
        "crossings": crossings,
        "colony": colony,
        "filled": filled,
        "seeds": seeds,
        "labels": labels.astype("<i4"),
    }


def runs(labels):
    """Run lengths of the row-major label image: [value, length, value, length, …]."""
    flat = labels.ravel()
    starts = np.flatnonzero(np.r_[True, flat[1:] != flat[:-1]])
    lengths = np.diff(np.r_[starts, flat.size])
    return np.stack([flat[starts], lengths], axis=1).ravel().tolist()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="renew the golden file")
    parser.add_argument("--labels", type=Path, help="keep the label image as this TIFF")
    options = parser.parse_args()

    image = tifffile.imread(Path(os.environ["PETRI_SAMPLES"]) / SAMPLE)
    steps = seg_bacterium(image)
    labels = steps["labels"]
    table = measure.regionprops_table(
        labels,
        properties=("label", "area", "centroid", "axis_major_length", "axis_minor_length"),
    )
    digest = hashlib.sha256(labels.tobytes()).hexdigest()
    length = float(np.median(table["axis_major_length"])) * MICRONS_PER_PIXEL
    width = float(np.median(table["axis_minor_length"])) * MICRONS_PER_PIXEL
    print(f"{labels.max()} bacteria, median length {length:.4f} µm, width {width:.4f} µm")
    print(f"sha256 of the labels (int32, little-endian) {digest}")

    if options.labels:
        tifffile.imwrite(options.labels, labels)
    if options.write:
        golden = {
            "sample": SAMPLE,
            "versions": {"scikit-image": skimage.__version__, "scipy": scipy.__version__},
            "shape": list(labels.shape),
            "count": int(labels.max()),
            "sha256": digest,
            "medianLength": length,
            "medianWidth": width,
            "pixels": {
                name: int(np.count_nonzero(steps[name]))
                for name in ("crossings", "colony", "filled", "seeds")
            },
            "area": table["area"].astype(int).tolist(),
            "centroid0": table["centroid-0"].round(6).tolist(),
            "centroid1": table["centroid-1"].round(6).tolist(),
            "axisMajorLength": table["axis_major_length"].round(6).tolist(),
            "axisMinorLength": table["axis_minor_length"].round(6).tolist(),
            "runs": runs(labels),
        }
        lines = ",\n".join(f"  {json.dumps(key)}: {json.dumps(value)}" for key, value in golden.items())
        target = Path(__file__).parent / "golden" / "seg_bacterium.json"
        target.write_text("{\n" + lines + "\n}\n")


if __name__ == "__main__":
    main()
