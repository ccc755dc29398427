"""Golden values of the family segmentation: scikit-image 0.26 measure.label, segmentation.*,
morphology.flood_fill; the ring by its definition with scipy.ndimage.distance_transform_edt.

Regenerate with `PETRI_SAMPLES=... python tests/reference/segmentation.py`; see common.py.
"""
import warnings

import numpy as np
from scipy import ndimage as ndi
from skimage import segmentation as seg
from skimage.feature import peak_local_max
from skimage.filters import gaussian, sobel, threshold_otsu
from skimage.measure import label, regionprops
from skimage.morphology import flood_fill, h_maxima

from common import Golden, Sample

warnings.simplefilter("ignore")
rng = np.random.default_rng(32)
g = Golden("segmentation")

SAMPLES = {
    "camera": Sample("workshop/skimage/camera.png", ((40, 140), (150, 260))),
    "coins": Sample("workshop/skimage/coins.png", ((0, 90), (20, 125))),
    "colony": Sample("workshop/biological/microcolony_ecoli.tif", ((30, 150), (40, 150))),
    "nuclei": Sample("ktr/KTR_nucleus0001.tif", ((80, 180), (60, 150))),
}


def smooth(shape, sigma=1.0):
    a = ndi.gaussian_filter(rng.random(shape), sigma)
    return (a - a.min()) / max(a.max() - a.min(), 1e-9)


def i32(a):
    return np.asarray(a).astype(np.int32)


SHAPES = {"plane": (23, 31), "one row": (1, 40), "one column": (37, 1), "line": (45,),
          "stack": (5, 8, 9), "thin stack": (6, 7, 1), "pixel": (1, 1)}
MASKS = {name: rng.random(shape) < 0.5 for name, shape in SHAPES.items()}
MASKS |= {"full": np.ones((4, 7), bool), "empty": np.zeros((6, 3), bool),
          "blobs": smooth((41, 36), 1.5) > 0.5, "inverse": smooth((36, 41), 1.5) < 0.5,
          "three axes and one": rng.random((3, 4, 5, 6)) < 0.3}
LABELS = {name: i32(rng.integers(0, 4, shape) * rng.integers(0, 2, shape)) for name, shape in SHAPES.items()}
LABELS |= {"blobs": i32(label(MASKS["blobs"])), "gaps": i32(label(MASKS["inverse"], connectivity=1)) * 7,
           "none": np.zeros((5, 8), np.int32), "one object": np.full((5, 8), 3, np.int32)}

for name, mask in MASKS.items():
    for connectivity in range(1, mask.ndim + 1):
        for background in (0, 1):
            out, count = label(mask, connectivity=connectivity, background=background, return_num=True)
            g.case("segmentation.label", {"image": mask},
                   {"connectivity": connectivity, "background": background},
                   {"labels": i32(out), "count": count}, name)
for name, numbers in LABELS.items():
    for kind in (np.int32, np.uint8, np.uint16, np.float32, np.float64)[: 5 if name == 'plane' else 1]:
        value = numbers.astype(kind) * (1 if np.dtype(kind).kind != "f" else kind(1.3))
        for params in ({}, {"connectivity": 1, "background": 2}, {"background": -1}):
            out, count = label(value, return_num=True, **params)
            g.case("segmentation.label", {"image": value}, params,
                   {"labels": i32(out), "count": count}, name)
for name, sample in SAMPLES.items():
    out, count = label(sample.array, return_num=True)
    g.case("segmentation.label", {"image": sample}, {}, {"labels": i32(out), "count": count}, name)

for values, port in ((MASKS, "mask"), (LABELS, "labels")):
    for name, value in values.items():
        for size in (0, 1, 2):
            if size < min(value.shape):
                g.case("segmentation.clearBorder", {port: value}, {"bufferSize": size},
                       {port: seg.clear_border(value, buffer_size=size)}, name)

with_nan = smooth((13, 17))
with_nan[rng.random(with_nan.shape) < 0.1] = np.nan
with_inf = np.where(rng.random((13, 17)) < 0.2, np.inf, smooth((13, 17)))
with_inf[3, 4] = -np.inf
distances = -ndi.distance_transform_edt(smooth((45, 52), 2) > 0.4)
FIELDS = {
    "u8 plateaus": (smooth((33, 27)) * 5).astype(np.uint8),
    "u16": (smooth((22, 39)) * 60000).astype(np.uint16),
    "f32": smooth((24, 31)).astype(np.float32),
    "f64": smooth((20, 35), 2) * 300 - 100,
    "distances": distances,
    "flat": np.full((25, 28), -1.0),
    "one row": (smooth((1, 43)) * 5).astype(np.uint8),
    "one column": (smooth((41, 1)) * 9).astype(np.float32),
    "line": (smooth((45,)) * 7).astype(np.uint16),
    "stack": (smooth((7, 9, 11)) * 12).astype(np.uint8),
    "stack of distances": -ndi.distance_transform_edt(smooth((9, 14, 13), 1.5) > 0.4),
    "pixel": np.array([[2.0]]),
    "with NaN": with_nan,
    "with inf": with_inf,
}


def flood(name, image, markers, mask, connectivity=1, compactness=0, line=False):
    array = image.array if isinstance(image, Sample) else image
    inputs = {"image": image}
    if markers is not None:
        # petri refuses markers that a mask leaves nothing of.
        if mask is not None and mask.any():
            markers = i32(np.where(np.isin(markers, markers[mask != 0]), markers, 0))
        inputs["markers"] = markers
    if mask is not None:
        inputs["mask"] = mask
    out = seg.watershed(array, markers, connectivity, mask=mask, compactness=compactness,
                        watershed_line=line)
    g.case("segmentation.watershed", inputs,
           {"connectivity": connectivity, "compactness": compactness, "watershedLine": line},
           {"labels": i32(out)}, name)


for name, image in FIELDS.items():
    seeds = i32(np.arange(1, image.size + 1).reshape(image.shape) * (rng.random(image.shape) < 0.03))
    zones = i32((rng.random(image.shape) < 0.06) * rng.integers(1, 4, image.shape))
    mask = smooth(image.shape, 1.2) > 0.35
    minima = not np.isnan(image).any()
    for connectivity in range(1, image.ndim + 1):
        flood(name, image, seeds, None, connectivity)
        flood(name, image, zones, mask, connectivity)
        # With lines the reference's queue may grow without bounds where corners connect.
        if image.size < 900 and image.dtype != np.float64 or connectivity == 1:
            flood(name, image, zones, mask, connectivity, line=True)
        if minima:
            flood(name, image, None, None, connectivity)
    flood(name, image, seeds, mask, 1, compactness=0.4)
    flood(name, image, zones, None, image.ndim, compactness=5, line=True)
    flood(name, image, np.zeros_like(seeds), None)
    flood(name, image, zones, np.zeros(image.shape, bool))
    if minima:
        flood(name, image, None, mask)
for name, sample in SAMPLES.items():
    a = sample.array
    mask = a > threshold_otsu(a)
    distance = ndi.distance_transform_edt(mask)
    seeds = np.zeros(a.shape, np.int32)
    found = peak_local_max(distance, min_distance=4, labels=mask.astype(int))
    seeds[tuple(found.T)] = np.arange(1, len(found) + 1)
    flood(name, -distance, seeds, mask)
    flood(name, -distance, seeds, mask, 1, line=True)
    flood(name, -distance, seeds, mask, 2)
    two = np.zeros(a.shape, np.int32)
    two[a < np.percentile(a, 30)], two[a > np.percentile(a, 90)] = 1, 2
    flood(name, sobel(a).astype(np.float32), two, None)
    flood(name, sample, seeds, None)

for name, numbers in LABELS.items():
    for params in ({}, {"distance": 2.5}, {"distance": 100}, {"distance": 0},
                   {"distance": 3, "sampling": [1.5, 0.5, 2][: numbers.ndim]}):
        out = seg.expand_labels(numbers, params.get("distance", 1), params.get("sampling", 1))
        g.case("segmentation.expandLabels", {"labels": numbers}, params, {"labels": i32(out)}, name)
    for mode in ("thick", "inner", "outer", "subpixel"):
        for connectivity in range(1, numbers.ndim + 1):
            for background in (0, 2):
                if mode == "subpixel" and (connectivity > 1 or background):
                    continue
                params = {"mode": mode, "connectivity": connectivity, "background": background}
                g.case("segmentation.findBoundaries", {"labels": numbers}, params,
                       {"mask": seg.find_boundaries(numbers, **params)}, name)
    g.case("segmentation.findBoundaries", {"labels": numbers > 0}, {"mode": "outer"},
           {"mask": seg.find_boundaries(numbers > 0, mode="outer")}, name)
    for offset in (1, 50):
        g.case("segmentation.relabelSequential", {"labels": numbers}, {"offset": offset},
               {"labels": i32(seg.relabel_sequential(numbers, offset)[0])}, name)
    other = i32(rng.integers(0, 3, numbers.shape)) * 5
    g.case("segmentation.join", {"labels": numbers, "other": other}, {},
           {"labels": i32(seg.join_segmentations(numbers, other))}, name)
    for inner, outer in ((0, 5), (1, 2.5), (2, 2)):
        ids = [i for i in np.unique(numbers) if i != 0]
        out = np.zeros(numbers.shape, np.int32)
        if ids:
            each = np.stack([ndi.distance_transform_edt(numbers != i) for i in ids])
            nearest = each.min(axis=0)
            near = (numbers == 0) & (nearest > inner) & (nearest <= outer)
            out[near] = np.array(ids)[each.argmin(axis=0)][near]
        g.case("segmentation.ring", {"labels": numbers}, {"inner": inner, "outer": outer},
               {"labels": out}, name)
        limit = rng.random(numbers.shape) < 0.6
        g.case("segmentation.ring", {"labels": numbers, "mask": limit},
               {"inner": inner, "outer": outer}, {"labels": np.where(limit, out, 0)}, name)
    if numbers.ndim in (2, 3):
        big = [r.label for r in regionprops(numbers) if 3 <= r.area <= 40 and r.extent >= 0.3]
        g.case("segmentation.filterRegions", {"labels": numbers},
               {"where": [{"property": "area", "min": 3, "max": 40},
                          {"property": "extent", "min": 0.3}]},
               {"labels": np.where(np.isin(numbers, big), numbers, 0).astype(np.int32)}, name)
grey = rng.random(LABELS["blobs"].shape)
bright = [r.label for r in regionprops(LABELS["blobs"], grey)
          if r.intensity_mean >= 0.5 and r.centroid[0] <= 30]
g.case("segmentation.filterRegions", {"labels": LABELS["blobs"], "image": grey},
       {"where": [{"property": "intensityMean", "min": 0.5}, {"property": "centroid0", "max": 30}]},
       {"labels": np.where(np.isin(LABELS["blobs"], bright), LABELS["blobs"], 0).astype(np.int32)})

for name, image in {**FIELDS, "labels": LABELS["blobs"], "mask": MASKS["blobs"]}.items():
    seed = [n // 3 for n in image.shape]
    for params in ({}, {"connectivity": 1}, {"tolerance": 1}, {"tolerance": 40.5, "connectivity": 1}):
        if image.dtype == bool and "tolerance" in params:
            continue
        g.case("segmentation.floodFill", {"image": image}, {"seed": seed, "value": 1, **params},
               {"image": flood_fill(image, tuple(seed), 1, **params)}, name)
g.case("segmentation.floodFill", {"image": SAMPLES["coins"]},
       {"seed": [-1, -1], "value": 255, "tolerance": 25},
       {"image": flood_fill(SAMPLES["coins"].array, (-1, -1), 255, tolerance=25)}, "coins")


def split(mask, sigma, min_distance=None, h=None):
    """Distance transform, peaks or h-maxima, watershed; every object keeps a marker."""
    objects, count = ndi.label(mask)
    distance = ndi.distance_transform_edt(mask).astype(np.float32)
    if sigma > 0:
        distance = gaussian(distance, sigma, preserve_range=True)
    peaks = np.zeros(mask.shape, bool)
    if h is None:
        found = peak_local_max(distance, min_distance=min_distance, labels=objects, exclude_border=False)
        peaks[tuple(found.T)] = True
    else:
        peaks = h_maxima(distance, h).astype(bool) & mask
    for i in range(1, count + 1):
        if not peaks[objects == i].any():
            peaks.flat[np.where(objects == i, distance, -1).argmax()] = True
    markers = label(np.where(peaks, objects, 0), connectivity=mask.ndim)
    return i32(seg.watershed(-distance.astype(np.float64), markers, mask=mask))


def discs(shape, count):
    grid, mask = np.indices(shape), np.zeros(shape, bool)
    for _ in range(count):
        centre, radius = [rng.integers(0, n) for n in shape], rng.uniform(1.5, 6)
        mask |= sum((x - c) ** 2 for x, c in zip(grid, centre)) <= radius**2
    return mask


heaps = {"discs": discs((41, 57), 14), "balls": discs((11, 17, 19), 6), "speckles": rng.random((19, 26)) < 0.6,
         "coins": SAMPLES["coins"].array > 110, "empty": np.zeros((5, 7), bool)}
for name, mask in heaps.items():
    for sigma, found in ((0, {"minDistance": 3}), (1, {"minDistance": 1}), (0, {"h": 0.7}), (1.5, {"h": 0.25})):
        g.case("segmentation.splitTouching", {"mask": mask}, {"sigma": sigma, **found},
               {"labels": split(mask, sigma, found.get("minDistance"), found.get("h"))}, name)

# What is more than the rank counts as the rank.
hills = np.arange(63).reshape(7, 9).astype(np.uint8) * 37 % 50
numbers = i32(label(hills > 24, connectivity=1))
g.case("segmentation.watershed", {"image": hills}, {"connectivity": 3},
       {"labels": i32(seg.watershed(hills, connectivity=3))}, "more than the rank")
g.case("segmentation.watershed", {"image": hills, "markers": numbers}, {"connectivity": 7, "watershedLine": True},
       {"labels": i32(seg.watershed(hills, numbers, 7, watershed_line=True))}, "more than the rank")
for mode in ("thick", "inner", "outer"):
    g.case("segmentation.findBoundaries", {"labels": numbers}, {"connectivity": 5, "mode": mode},
           {"mask": seg.find_boundaries(numbers, 5, mode)}, "more than the rank")

g.save()
