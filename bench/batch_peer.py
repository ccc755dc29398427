"""The analysis of bench/batch.ts as one writes it in Python: a pool of processes, an image each.

python bench/batch_peer.py IN OUT WORKERS IMAGES     (scikit-image, tifffile, pandas)
"""

import multiprocessing
import os
import sys

import numpy as np
import pandas as pd
import tifffile
from skimage import filters, measure, morphology

PROPERTIES = (
    "label", "area", "centroid", "bbox", "equivalent_diameter_area", "axis_major_length",
    "axis_minor_length", "eccentricity", "orientation", "perimeter", "solidity",
    "intensity_mean", "intensity_min", "intensity_max", "intensity_std",
)


def analyse(job):
    path, out = job
    image = tifffile.imread(path)
    smooth = filters.gaussian(image, sigma=1.5, preserve_range=True)
    mask = smooth > filters.threshold_otsu(smooth)
    mask = morphology.remove_small_objects(mask, max_size=49)
    labels = measure.label(mask)
    table = measure.regionprops_table(labels, image, properties=PROPERTIES)
    os.makedirs(out, exist_ok=True)
    tifffile.imwrite(f"{out}/labels.tif", labels.astype(np.uint16), compression="zlib")
    pd.DataFrame(table).to_csv(f"{out}/regions.csv", index=False)
    return labels.max()


if __name__ == "__main__":
    folder, target, workers, images = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    names = sorted(os.listdir(folder))[:images]
    jobs = [(f"{folder}/{name}", f"{target}/{name}") for name in names]
    if workers == 1:
        counts = [analyse(job) for job in jobs]
    else:
        with multiprocessing.Pool(workers) as pool:
            counts = pool.map(analyse, jobs, chunksize=1)
    print(sum(int(count) for count in counts))
