"""The analysis of scripts/segment_bacteria.ts as a Python user writes it, with the same five files.

    python bench/cold.py IMAGE OUT
"""
import csv, hashlib, json, sys
from pathlib import Path

import numpy as np
import tifffile
from scipy import ndimage as ndi
from skimage import color, filters, io, measure, morphology, segmentation

path, out = Path(sys.argv[1]), Path(sys.argv[2])
out.mkdir(exist_ok=True)
image = tifffile.imread(path)
inverted = image.max() - image
laplacian = filters.laplace(filters.gaussian(inverted, sigma=3))
cross = morphology.disk(1)
crossings = (ndi.minimum_filter(laplacian, footprint=cross) < 0) & (
    ndi.maximum_filter(laplacian, footprint=cross) > 0)
colony = inverted > filters.threshold_triangle(inverted)
colony = morphology.remove_small_objects(colony, max_size=49)
colony = morphology.dilation(colony, morphology.disk(8))
filled = ndi.binary_fill_holes(crossings & colony)
seeds = measure.label(morphology.erosion(filled, morphology.disk(4)))
labels = segmentation.watershed(-filled.astype(np.int64), markers=seeds, mask=filled)
table = measure.regionprops_table(labels, image, properties=(
    "label", "area", "centroid", "bbox", "equivalent_diameter_area", "axis_major_length",
    "axis_minor_length", "eccentricity", "orientation", "perimeter", "solidity",
    "intensity_mean", "intensity_min", "intensity_max"))
stem = out / path.stem
tifffile.imwrite(f"{stem}.labels.tif", labels.astype(np.uint16), compression="zlib")
grey = (image - image.min()) / max(np.ptp(image), 1)
overlay = segmentation.mark_boundaries(np.kron(grey, np.ones((3, 3))), np.kron(labels, np.ones((3, 3), int)))
io.imsave(f"{stem}.overlay.png", (overlay * 255).astype(np.uint8), check_contrast=False)
rows = {k: np.asarray(v).tolist() for k, v in table.items()}
Path(f"{stem}.regions.json").write_text(json.dumps(rows))
with open(f"{stem}.regions.csv", "w") as f:
    writer = csv.writer(f)
    writer.writerow(rows)
    writer.writerows(zip(*rows.values()))
Path(f"{stem}.record.json").write_text(json.dumps({
    "input": hashlib.sha256(path.read_bytes()).hexdigest()}))
print(labels.max(), "bacteria", hashlib.sha256(labels.astype("<i4").tobytes()).hexdigest())
