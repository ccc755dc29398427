"""Golden values of the family edges, by scikit-image and scipy.ndimage; see common.py.

    PETRI_SAMPLES=FOLDER python tests/reference/edges.py
"""

import numpy as np
from scipy import ndimage as ndi
from skimage import feature, filters

from common import Golden, Kernel
from filter_images import MODES, as_float, float_out, pictures, samples

g = Golden("edges")
images = {**samples(), **pictures()}
rng = np.random.default_rng(13)


def array_of(image):
    return getattr(image, "array", image)


def mask_for(shape, kind):
    if kind == "full":
        return np.ones(shape, bool)
    return np.zeros(shape, bool) if kind == "empty" else rng.random(shape) < 0.93


for i, (name, image) in enumerate(images.items()):
    grey, shape = as_float(image), array_of(image).shape
    rank = len(shape)
    border = {"mode": MODES[i % 5], "cval": 20}
    masks = (None, mask_for(shape, ("some", "full", "empty")[i % 3]))
    for mask in masks:
        inputs = {"image": image} | ({} if mask is None else {"mask": mask})
        axes = (None, i % rank) if mask is None else (None,)
        for operator in ("sobel", "prewitt", "scharr", "farid"):
            for axis in axes:
                params = border | ({} if axis is None else {"axis": axis})
                result = getattr(filters, operator)(grey, mask, axis=axis, **border)
                g.case(f"edges.{operator}", inputs, params, {"image": float_out(image, result)}, name)
        if rank == 2:
            g.case("edges.roberts", inputs, {},
                   {"image": float_out(image, filters.roberts(grey, mask))}, name)
        g.case("edges.laplace", inputs, {"ksize": 3 + i % 2},
               {"image": float_out(image, filters.laplace(grey, 3, mask))}, name)
    if name == "not finite":
        continue
    sigma = (1.0, 1.5, 3.0)[i % 3]
    smooth = filters.gaussian(grey, sigma, preserve_range=True, mode=MODES[(i + 1) % 5])
    log = filters.laplace(smooth)
    g.case("edges.laplacianOfGaussian", {"image": image}, {"sigma": sigma, "mode": MODES[(i + 1) % 5]},
           {"image": float_out(image, log)}, name)
    cross = ndi.generate_binary_structure(rank, 1)
    for footprint in (cross, np.ones((2, 3, 3)[:rank], bool)):
        crossings = (ndi.minimum_filter(log, footprint=footprint) < 0) & (
            ndi.maximum_filter(log, footprint=footprint) > 0)
        inputs = {"image": log} | ({} if footprint is cross else {"kernel": Kernel(footprint)})
        g.case("edges.zeroCrossings", inputs, {}, {"mask": crossings}, name)
g.case("edges.sobel", {"image": images["stack"]}, {"axis": [0, 2]},
       {"image": filters.sobel(images["stack"], axis=(0, 2))}, "two of three axes")

settings = (
    {},
    {"sigma": 2.0, "mode": "reflect"},
    {"low": 8.0, "high": 30.0},
    {"sigma": 0.5, "low": 0.0, "high": 40.0, "mode": "nearest"},
    {"sigma": 1.5, "low": 0.6, "high": 0.9, "quantiles": True},
    {"sigma": 0.0, "low": 20.0, "high": 20.0, "mode": "mirror"},
)
for i, (name, image) in enumerate(images.items()):
    array = array_of(image)
    if array.ndim != 2 or array.dtype == np.int32 or name in ("not finite", "flat"):
        continue
    for j, setting in enumerate(settings):
        sigma, mode = setting.get("sigma", 1.0), setting.get("mode", "constant")
        quantiles = setting.get("quantiles", False)
        factor = 1 if quantiles else {np.dtype(np.uint16): 100, np.dtype(bool): 0.01}.get(array.dtype, 1)
        inputs, params, given = {"image": image}, {"sigma": sigma, "mode": mode}, {}
        for ours, theirs, key in (("lowThreshold", "low_threshold", "low"),
                                  ("highThreshold", "high_threshold", "high")):
            if key in setting:
                params[ours] = given[theirs] = setting[key] * factor
        if quantiles:
            params["useQuantiles"] = given["use_quantiles"] = True
        if (i + j) % 4 == 0:
            inputs["mask"] = given["mask"] = mask_for(array.shape, "some")
        g.case("edges.canny", inputs, params,
               {"mask": feature.canny(array, sigma, mode=mode, **given)}, name)

g.save()
