"""Golden values of the family threshold, by scikit-image and ImageJ; see common.py.

    PETRI_SAMPLES=FOLDER python tests/reference/threshold.py

Needs java and mvn besides, for ImageJ's methods (imagej_thresholds.py).
"""
import numpy as np
from skimage import filters

import imagej_thresholds
from common import Golden, Sample
from filter_images import MODES, pictures, samples

g = Golden("threshold", imagej=imagej_thresholds.VERSION)
rng = np.random.default_rng(5)


def array_of(image):
    return getattr(image, "array", image)


def shapes_of_histograms():
    """Pictures whose histograms differ: two peaks, a tail, little foreground, ties, both polarities."""
    bimodal = np.where(rng.random((19, 23)) < 0.4, rng.normal(70, 12, (19, 23)), rng.normal(170, 20, (19, 23)))
    tail = 20 + rng.exponential(25, (21, 18))
    dark = np.where(rng.random((17, 22)) < 0.96, rng.normal(30, 4, (17, 22)), 200)
    two_spikes = np.repeat(np.array([50, 200], np.uint8), 12).reshape(4, 6)
    result = {"two peaks": bimodal, "tail": tail, "bright tail turned": 255 - tail, "rare": dark}
    as_types = {f"{name} {t}": np.clip(a, 0, 255).astype(t) for name, a in result.items()
                for t in ("uint8", "float32")}
    return as_types | {"12 bits": (bimodal * 16).astype(np.uint16), "two spikes": two_spikes,
                       "unit range": bimodal / 255, "three levels": rng.choice([3, 9, 40], (7, 9)).astype(np.uint8)}


whole = {"whole " + name: Sample(path) for name, path in (
    ("camera", "workshop/skimage/camera.png"), ("coins", "workshop/skimage/coins.png"),
    ("colony", "workshop/biological/microcolony_ecoli.tif"), ("nuclei", "ktr/KTR_nucleus0001.tif"))}
images = {**samples(), **pictures(), **shapes_of_histograms()}


def finite(array):
    return array[np.isfinite(array)] if array.dtype.kind == "f" else array


def keep(operator, image, params, find, name):
    """A case, unless the reference refuses the picture."""
    array = array_of(image)
    try:
        threshold = find(array)
    except (ValueError, RuntimeError, IndexError, TypeError):
        return
    g.case(f"threshold.{operator}", {"image": image}, params,
           {"threshold": threshold, "mask": array > threshold}, name)


for i, (name, image) in enumerate({**images, **whole}.items()):
    array = array_of(image)
    nbins = (256, 256, 64, 300)[i % 4]
    for operator in ("otsu", "yen", "isodata", "triangle", "minimum"):
        find = getattr(filters, f"threshold_{operator}")
        if operator == "minimum" and array.dtype.kind in "ui" and np.ptp(array) > 5000:
            continue
        # What is not finite is left out; the reference refuses it.
        keep(operator, image, {"nbins": nbins}, lambda a: find(finite(a), nbins=nbins), name)
    keep("mean", image, {}, filters.threshold_mean, name)
    keep("li", image, {}, lambda a: filters.threshold_li(a.copy()), name)
    low, high = float(finite(array).min()), float(finite(array).max())
    guess = low + 0.3 * (high - low)
    if i % 3 == 0:
        keep("li", image, {"initialGuess": guess, "tolerance": 0.25},
             lambda a: filters.threshold_li(a.copy(), initial_guess=guess, tolerance=0.25), name)
    if array.dtype.kind == "f" or np.ptp(array.astype(float)) < 300:
        classes = (3, 2, 4)[i % 3]
        try:
            levels = filters.threshold_multiotsu(finite(array), classes=classes, nbins=64)
        except ValueError:
            continue
        g.case("threshold.multiotsu", {"image": image}, {"classes": classes, "nbins": 64},
               {"thresholds": levels.tolist(), "labels": np.digitize(array, levels).astype(np.int32)}, name)

# Whole images go through scratch memory in several bands of rows.
for name in ("whole camera", "whole colony"):
    image, array = whole[name], whole[name].array
    surfaces = {
        "local": ({"blockSize": 35, "offset": 3}, filters.threshold_local(array, 35, offset=3)),
        "niblack": ({"windowSize": [25, 41]}, filters.threshold_niblack(array, (25, 41))),
        "sauvola": ({"windowSize": 35}, filters.threshold_sauvola(array, 35)),
    }
    for operator, (params, surface) in surfaces.items():
        g.case(f"threshold.{operator}", {"image": image}, params,
               {"surface": surface.astype(np.float32), "mask": array > surface}, name)

for i, (name, image) in enumerate({**samples(), **pictures()}.items()):
    array = array_of(image)
    rank = array.ndim
    surface_type = np.float64 if array.dtype in (np.float64,) else np.float32

    def local(operator, params, surface):
        g.case(f"threshold.{operator}", {"image": image}, params,
               {"surface": surface.astype(surface_type), "mask": array > surface}, name)

    sides = (3, 7, 15, [5, 3, 9][:rank] if rank < 4 else 3)[i % 4]
    window = tuple(sides) if isinstance(sides, list) else sides
    if array.dtype != bool:
        border = {"mode": MODES[i % 5], "cval": 3}
        for method in ("gaussian", "mean", "median"):
            if name == "not finite" and method != "gaussian":
                continue
            offset = (0, 5, -2.5)[i % 3]
            extra = {"sigma": 1.3} if method == "gaussian" and i % 4 == 1 else {}
            local("local", {"blockSize": sides, "method": method, "offset": offset, **border, **extra},
                  filters.threshold_local(array, window, method, offset, border["mode"], extra.get("sigma"),
                                          border["cval"]))
    k = (0.2, -0.3, 0.5)[i % 3]
    local("niblack", {"windowSize": sides, "k": k}, filters.threshold_niblack(array, window, k))
    r = (None, 64, 0.5)[i % 3]
    local("sauvola", {"windowSize": sides, "k": k} | ({} if r is None else {"r": r}),
          filters.threshold_sauvola(array, window, k, r))
    low, high = np.quantile(finite(array).astype(float), [0.5, 0.85]).tolist()
    for a, b in ((low, high), (high, low)):
        g.case("threshold.hysteresis", {"image": image}, {"low": a, "high": b},
               {"mask": filters.apply_hysteresis_threshold(array, a, b)}, name)
    g.case("threshold.fixed", {"image": image}, {"level": high}, {"mask": array > high}, name)

pairs = [(name, image, (256, 100)[i % 2]) for i, (name, image) in enumerate({**images, **whole}.items())]
histograms = [imagej_thresholds.histogram(array_of(image), nbins) for _, image, nbins in pairs]
found = imagej_thresholds.thresholds([counts for counts, _ in histograms])
for (name, image, nbins), (_, levels), bins in zip(pairs, histograms, found):
    for operator, t in bins.items():
        if t is not None and 0 <= t < len(levels):
            keep(operator, image, {"nbins": nbins}, lambda a: levels[t], name)
ramp = 3 * np.add.outer(np.arange(21), np.arange(29)).astype(np.uint8)
keep("yen", ramp, {}, filters.threshold_yen, "ramp, whose best levels numpy's logarithm parts")

# Flat stretches, where the rounding of the filter decides, and a ramp of few levels.
steps = (np.add.outer(np.arange(40) // 13 * 3, np.arange(65) // 7) / 3).astype(np.float32)
noisy = np.where(np.add.outer(np.arange(40), np.arange(65)) % 17 < 3, steps + np.float32(0.1), steps)
for block in (3, 9, (35, 5)):
    for method in ("gaussian", "mean"):
        for array, offset, mode in ((steps, 0, "reflect"), (noisy, 0, "mirror"), (noisy - 4, 0.1, "nearest")):
            surface = filters.threshold_local(array, block, method, offset, mode)
            g.case("threshold.local", {"image": array},
                   {"blockSize": block, "method": method, "offset": offset, "mode": mode},
                   {"mask": array > surface}, "flat stretches in 32 bits")

g.save()
