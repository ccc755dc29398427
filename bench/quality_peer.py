"""Simple scikit-image recipes for the images that bench/quality.ts scores.

Reads `KIND IMAGE OUTPUT` lines from standard input, one image a line; for each it writes the labels as
raw little-endian int32 to OUTPUT and prints the milliseconds it took, so that one process serves all.

Nuclei: Gaussian 1, Li's threshold and above a mean of 61 pixels, objects of 30 pixels or fewer removed,
holes filled, h-maxima (0.75) of the smoothed distance transform, watershed.

Bacteria, one set of parameters for each class of pictures, which is told by the folder and chosen on
these pictures: Gaussian 1, above a local mean by some standard deviations of the picture (dense phase
contrast, small fluorescent cells) or above Otsu's threshold (isolated cells), objects of 20 pixels or
fewer removed, holes filled, h-maxima (1) of the smoothed distance transform, watershed, grown.
"""

import sys
import time

import numpy as np
import tifffile
from scipy import ndimage as ndi
from skimage import filters, io, measure, morphology, segmentation


def split(mask, h):
    """Touching objects parted by distance transform, h-maxima and watershed."""
    distance = filters.gaussian(ndi.distance_transform_edt(mask), 1)
    markers = measure.label(morphology.h_maxima(distance, h))
    return segmentation.watershed(-distance, markers, mask=mask)


def cleaned(mask, max_size):
    return ndi.binary_fill_holes(morphology.remove_small_objects(mask, max_size=max_size))


def nuclei(image, path):
    smooth = filters.gaussian(image.astype(float), 1, preserve_range=True)
    local = ndi.uniform_filter(smooth, 61)
    return split(cleaned((smooth > filters.threshold_li(smooth)) & (smooth > local), 30), 0.75)


def bacteria(image, path):
    bright = "midap" in path or "fluorescence" in path
    grey = filters.gaussian((1 if bright else -1) * image.astype(float), 1, preserve_range=True)
    if "omnipose" in path:
        mask, grown = grey > ndi.uniform_filter(grey, 31) + 0.4 * grey.std(), 2
    elif "midap" in path:
        mask, grown = grey > ndi.uniform_filter(grey, 61) + 0.1 * grey.std(), 0
    elif "oufti" in path:
        mask, grown = grey > ndi.uniform_filter(grey, 61) + grey.std(), 0
    else:
        mask, grown = grey > filters.threshold_otsu(grey), 0 if bright else 2
    return segmentation.expand_labels(split(cleaned(mask, 20), 1), grown)


def main():
    for line in sys.stdin:
        kind, path, output = line.rstrip("\n").split("\t")
        image = tifffile.imread(path) if path.endswith("tif") else io.imread(path)
        if image.ndim == 3:
            image = image[..., 0]
        start = time.perf_counter()
        labels = {"nuclei": nuclei, "bacteria": bacteria}[kind](image, path)
        milliseconds = 1000 * (time.perf_counter() - start)
        labels.astype("<i4").tofile(output)
        print(f"{milliseconds:.0f}", flush=True)


if __name__ == "__main__":
    main()
