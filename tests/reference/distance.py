"""Golden values of the family distance: scipy.ndimage, scikit-image 0.26 feature.peak_local_max.

Regenerate with `PETRI_SAMPLES=... python tests/reference/distance.py`; see common.py.
"""
import warnings

import numpy as np
from scipy import ndimage as ndi
from skimage.feature import peak_local_max

from common import Golden, Kernel, Sample, Table

warnings.simplefilter("ignore")
rng = np.random.default_rng(31)
g = Golden("distance")

SAMPLES = {
    "camera": Sample("workshop/skimage/camera.png", ((40, 140), (150, 260))),
    "coins": Sample("workshop/skimage/coins.png", ((0, 90), (20, 125))),
    "colony": Sample("workshop/biological/microcolony_ecoli.tif", ((30, 150), (40, 150))),
    "nuclei": Sample("ktr/KTR_nucleus0001.tif", ((80, 180), (60, 150))),
}


def smooth(shape, sigma=1.0):
    a = ndi.gaussian_filter(rng.random(shape), sigma)
    return (a - a.min()) / max(a.max() - a.min(), 1e-9)


zero_in_corner = np.ones((9, 31), bool)
zero_in_corner[8, 2] = False
MASKS = {
    "blobs": smooth((33, 41), 1.8) > 0.45,
    "sparse": rng.random((12, 57)) < 0.97,
    "wide runs": rng.random((7, 210)) < 0.995,
    "tall": rng.random((90, 5)) < 0.98,
    "one zero": zero_in_corner,
    "all foreground": np.ones((4, 6), bool),
    "all background": np.zeros((5, 3), bool),
    "one pixel on": np.ones((1, 1), bool),
    "one pixel off": np.zeros((1, 1), bool),
    "one row": rng.random((1, 40)) < 0.9,
    "one column": rng.random((37, 1)) < 0.9,
    "line": rng.random(50) < 0.9,
    "stack": rng.random((6, 9, 11)) < 0.97,
    "stack with full planes": np.pad(np.ones((3, 4, 5), bool), ((2, 1), (0, 0), (0, 0))),
    "full stack": np.ones((2, 3, 4), bool),
    "four axes": rng.random((2, 3, 4, 5)) < 0.9,
}
for name, mask in MASKS.items():
    distance, indices = ndi.distance_transform_edt(mask, return_indices=True)
    g.case("distance.edt", {"mask": mask}, {}, {"distance": distance}, name)
    g.case("distance.edt", {"mask": mask}, {"returnIndices": True},
           {"distance": distance, "indices": indices.astype(np.int32)}, name)
    sampling = [0.5, 2, 1.7, 0.3][: mask.ndim]
    distance, indices = ndi.distance_transform_edt(mask, sampling, return_indices=True)
    g.case("distance.edt", {"mask": mask}, {"sampling": sampling, "returnIndices": True},
           {"distance": distance, "indices": indices.astype(np.int32)}, name)
    g.case("distance.edt", {"mask": mask}, {"sampling": 0.65},
           {"distance": ndi.distance_transform_edt(mask, 0.65)}, name)
    for metric in ("chessboard", "taxicab"):
        g.case("distance.chamfer", {"mask": mask}, {"metric": metric},
               {"distance": ndi.distance_transform_cdt(mask, metric)}, name)
numbers = np.where(MASKS["blobs"], rng.integers(1, 9, MASKS["blobs"].shape), 0).astype(np.int32)
for value in (numbers, numbers.astype(np.uint16), numbers.astype(np.float32)):
    g.case("distance.edt", {"mask": value}, {},
           {"distance": ndi.distance_transform_edt(value)}, "numbers as mask")

with_nan = smooth((15, 18))
with_nan[4, 5] = np.nan
with_inf = smooth((15, 18))
with_inf[4, 5], with_inf[9, 2] = np.inf, -np.inf
GREY = {
    "u8": (smooth((23, 27)) * 255).astype(np.uint8),
    "u16 plateaus": (smooth((22, 29)) * 6).astype(np.uint16) * 9000,
    "f32": (smooth((24, 21)) * 3 - 1).astype(np.float32),
    "f64": smooth((20, 25)) * 300 - 100,
    "distances": ndi.distance_transform_edt(smooth((33, 41), 1.8) > 0.45),
    "two values": (smooth((15, 12)) > 0.5).astype(np.uint8) * 200,
    "flat": np.full((5, 8), 7, np.uint8),
    "one pixel": np.array([[3.5]]),
    "one row": (smooth((1, 33)) * 255).astype(np.uint8),
    "one column": (smooth((31, 1)) * 5).astype(np.float32),
    "line": (smooth((45,)) * 40).astype(np.uint16),
    "stack": (smooth((7, 9, 8)) * 255).astype(np.uint8),
    "with NaN": with_nan,
    "with inf": with_inf,
    **SAMPLES,
}
CALLS = [
    {},
    {"minDistance": 2},
    {"minDistance": 5, "excludeBorder": False},
    {"minDistance": 3, "excludeBorder": 1, "thresholdRel": 0.4},
    {"minDistance": 1, "excludeBorder": False, "thresholdAbs": 0.3, "numPeaks": 4},
    {"minDistance": 0, "thresholdRel": 0.9, "excludeBorder": False},
]
WORDS = {"minDistance": "min_distance", "excludeBorder": "exclude_border", "numPeaks": "num_peaks",
         "thresholdAbs": "threshold_abs", "thresholdRel": "threshold_rel",
         "numPeaksPerLabel": "num_peaks_per_label"}


def peaks(name, image, params, **more):
    array = image.array if isinstance(image, Sample) else image
    footprint = more.get("kernel")
    labels = more.get("labels")
    found = peak_local_max(array, footprint=footprint, labels=labels,
                           **{WORDS[k]: tuple(v) if isinstance(v, list) else v for k, v in params.items()})
    found = found.reshape(-1, array.ndim)
    columns = {axis: found[:, i] for i, axis in enumerate("zyx"[3 - array.ndim:])}
    columns["value"] = array[tuple(found.T)].astype(np.float64)
    markers = np.zeros(array.shape, np.int32)
    markers[tuple(found.T)] = np.arange(1, len(found) + 1)
    inputs = {"image": image}
    if footprint is not None:
        inputs["kernel"] = Kernel(footprint)
    if labels is not None:
        inputs["labels"] = labels
    g.case("distance.peakLocalMax", inputs, params,
           {"peaks": Table(columns), "markers": markers}, name)


for name, image in GREY.items():
    for params in CALLS:
        if isinstance(image, Sample) and "minDistance" not in params:
            continue
        peaks(name, image, params)
for name in ("u8", "u16 plateaus", "distances", "stack", "line"):
    image = GREY[name]
    footprint = np.ones((3, 4, 2)[: image.ndim], bool)
    footprint.flat[1] = False
    peaks(f"{name}, footprint", image, {"excludeBorder": False}, kernel=footprint)
    peaks(f"{name}, even box", image, {"excludeBorder": [1, 0, 2][: image.ndim]},
          kernel=np.ones((4, 2, 4)[: image.ndim], bool))
    zones = ndi.label(smooth(image.shape, 1.5) > 0.45)[0].astype(np.int32) * 2
    for params in ({}, {"minDistance": 2, "excludeBorder": False, "numPeaksPerLabel": 1},
                   {"minDistance": 3, "excludeBorder": 1, "numPeaks": 3}):
        peaks(f"{name}, labels", image, params, labels=zones)
flat_zones = np.zeros((9, 12), np.int32)
flat_zones[1:6, 1:6], flat_zones[7, 2:9], flat_zones[2:4, 8] = 1, 2, 3
peaks("flat in labels", np.full((9, 12), 3.0), {"excludeBorder": False, "thresholdAbs": 0.0},
      labels=flat_zones)
peaks("below zero", np.where(rng.random((8, 9)) < 0.2, 3, 0).astype(np.uint8),
      {"minDistance": 0, "thresholdAbs": -1.0})

g.save()
