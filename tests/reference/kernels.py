"""Golden values of the family kernels, by scipy.ndimage and scikit-image; see common.py.

    PETRI_SAMPLES=FOLDER python tests/reference/kernels.py
"""

import numpy as np
from scipy import ndimage as ndi
from skimage import draw, filters, morphology

from common import Golden, Kernel
from filter_images import MODES, as_float, float_out, pictures, samples

g = Golden("kernels")
images = {**samples(), **pictures()}
rng = np.random.default_rng(11)


def array_of(image):
    return getattr(image, "array", image)


def rank_of(image):
    return array_of(image).ndim


# Builders
for radius in (0, 1, 2, 5, 9):
    g.case("kernels.disk", {}, {"radius": radius}, {"kernel": Kernel(morphology.disk(radius))})
    g.case("kernels.diamond", {}, {"radius": radius}, {"kernel": Kernel(morphology.diamond(radius))})
for width in (1, 2, 5):
    square = Kernel(morphology.footprint_rectangle((width, width)))
    g.case("kernels.square", {}, {"width": width}, {"kernel": square})
g.case("kernels.rectangle", {}, {"height": 2, "width": 5},
       {"kernel": Kernel(morphology.footprint_rectangle((2, 5)))})
for width, height in ((0, 0), (5, 3), (2, 7), (1, 1)):
    g.case("kernels.ellipse", {}, {"width": width, "height": height},
           {"kernel": Kernel(morphology.ellipse(width, height))})
for a in (1, 2, 3, 6):
    g.case("kernels.star", {}, {"a": a}, {"kernel": Kernel(morphology.star(a))})
for m, n in ((3, 1), (1, 3), (5, 0), (0, 2), (4, 3)):
    g.case("kernels.octagon", {}, {"m": m, "n": n}, {"kernel": Kernel(morphology.octagon(m, n))})

# Filters: each picture with one of several settings in turn, each setting on some picture
windows = ((3, 3), (2, 4), (5, 1), (1, 6), (7, 7))
finite = {name: image for name, image in images.items() if name != "not finite"}
for i, (name, image) in enumerate(images.items()):
    rank, grey = rank_of(image), as_float(image)
    window = windows[i % len(windows)] if rank == 2 else (3, 2, 4)[:rank]
    weights = np.round(rng.normal(size=window), 3)
    footprint = rng.random(window) < 0.7
    footprint.flat[i % footprint.size] = True
    for mode in (MODES[i % 5],) if i > 10 else (MODES[i % 5], MODES[(i + 2) % 5]):
        border = {"mode": mode, "cval": 20}
        for operator in ("convolve", "correlate"):
            result = getattr(ndi, operator)(grey, weights, **border)
            g.case(f"kernels.{operator}", {"image": image, "kernel": Kernel(weights)}, border,
                   {"image": float_out(image, result)}, name)
        sigma = (0.7, 2.0, 3.3)[i % 3]
        result = filters.gaussian(grey, sigma, preserve_range=True, **border)
        g.case("kernels.gaussian", {"image": image}, {"sigma": sigma, **border},
               {"image": float_out(image, result)}, name)
        if name == "not finite":
            continue  # scipy leaves NaN and infinity open for the rest
        result = ndi.uniform_filter(grey, window, **border)
        g.case("kernels.uniform", {"image": image}, {"size": window, **border},
               {"image": float_out(image, result)}, name)
        full = [("minimum", ndi.minimum_filter, {}), ("maximum", ndi.maximum_filter, {}),
                ("median", ndi.median_filter, {}),
                ("percentile", ndi.percentile_filter, {"percentile": (10, 35, 90, -20)[i % 4]})]
        for operator, function, extra in full:
            result = function(array_of(image), size=window, **extra, **border)
            g.case(f"kernels.{operator}", {"image": image}, {"size": window, **extra, **border},
                   {"image": result}, name)
            if rank == 1:
                continue  # scipy 1.17 does not look at the footprint of a line
            result = function(array_of(image), footprint=footprint, **extra, **border)
            g.case(f"kernels.{operator}", {"image": image, "kernel": Kernel(footprint)},
                   {**extra, **border}, {"image": result}, name)
for name in ("camera", "colony", "float32", "stack"):
    image, grey = finite[name], as_float(finite[name])
    g.case("kernels.gaussian", {"image": image}, {}, {"image": float_out(image, filters.gaussian(
        grey, preserve_range=True))}, f"{name}, defaults")
    g.case("kernels.median", {"image": image}, {}, {"image": filters.median(array_of(image))},
           f"{name}, defaults")
    for radius, amount in ((1, 1), (2.5, -0.6)):
        result = filters.unsharp_mask(grey, radius, amount, preserve_range=True)
        g.case("kernels.unsharp", {"image": image}, {"radius": radius, "amount": amount},
               {"image": float_out(image, result)}, name)
    for low, high, mode in ((1, None, "nearest"), (0.5, 3.5, "mirror")):
        result = filters.difference_of_gaussians(grey, low, high, mode=mode)
        params = {"lowSigma": low, "mode": mode} | ({} if high is None else {"highSigma": high})
        g.case("kernels.differenceOfGaussians", {"image": image}, params,
               {"image": float_out(image, result)}, name)
anisotropic = filters.gaussian(finite["float64"], (0, 1.5), truncate=2.5, preserve_range=True)
g.case("kernels.gaussian", {"image": finite["float64"]}, {"sigma": [0, 1.5], "truncate": 2.5},
       {"image": anisotropic}, "one axis left alone")
ones = np.ones((15, 15)) / 225
g.case("kernels.convolve", {"image": finite["float64"], "kernel": Kernel(ones)}, {},
       {"image": ndi.convolve(finite["float64"], ones)}, "larger than the picture")

for name in ("float64", "uint8"):
    g.case("kernels.gaussian", {"image": finite[name]}, {"sigma": 2, "truncate": 0},
           {"image": float_out(finite[name], filters.gaussian(as_float(finite[name]), 2, truncate=0, preserve_range=True))},
           "one weight")
awkward = finite["float64"].copy()
awkward.flat[[7, 40]] = np.nan, np.inf
for image in (awkward, awkward.astype(np.float32)):
    for size in ([1, 1], [1, 4], [5, 1], [3, 3]):
        g.case("kernels.uniform", {"image": image}, {"size": size},
               {"image": ndi.uniform_filter(image, size)}, "a side of 1 spreads no NaN")


def straight(length, angle):
    """Bresenham's lines from the middle to both ends, which lie half the length away."""
    away = lambda v: int(np.copysign(np.floor(abs(v) + 0.5 + 1e-9), v))
    reach, turn = (length - 1) / 2, np.deg2rad(angle)
    y, x = away(-reach * np.sin(turn)), away(reach * np.cos(turn))
    kernel = np.zeros((2 * abs(y) + 1, 2 * abs(x) + 1))
    for sign in (1, -1):
        kernel[draw.line(abs(y), abs(x), abs(y) + sign * y, abs(x) + sign * x)] = 1
    return kernel


for length in (1, 2, 5, 7.5, 9, 16, 41):
    for angle in (0, 11.3, 30, 45, 90, 135, -60, 200):
        g.case("kernels.line", {}, {"length": length, "angle": angle},
               {"kernel": Kernel(straight(length, angle))}, reference="scikit-image 0.26 draw.line, twice")
for shape in ((3,), (2, 3), (3, 1, 2)):
    weights = np.round(rng.normal(size=shape), 3)
    g.case("kernels.custom", {}, {"rows": weights.tolist()}, {"kernel": Kernel(weights)}, reference="numpy.array")
    g.case("kernels.normalize", {"kernel": Kernel(weights)}, {}, {"kernel": Kernel(weights / weights.sum())},
           reference="numpy: weights / weights.sum()")

g.save()
