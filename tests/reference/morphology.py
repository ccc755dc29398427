"""Golden values of the family morphology: scikit-image 0.26 morphology.*, scipy.ndimage.

Regenerate with `PETRI_SAMPLES=... python tests/reference/morphology.py`; see common.py.
"""
import warnings

import numpy as np
from scipy import ndimage as ndi
from skimage import morphology as m

from common import Golden, Kernel, Sample

warnings.simplefilter("ignore")
rng = np.random.default_rng(20)
g = Golden("morphology")

SAMPLES = {
    "camera": Sample("workshop/skimage/camera.png", ((40, 140), (150, 260))),
    "coins": Sample("workshop/skimage/coins.png", ((0, 90), (20, 125))),
    "colony": Sample("workshop/biological/microcolony_ecoli.tif", ((30, 150), (40, 150))),
    "nuclei": Sample("ktr/KTR_nucleus0001.tif", ((80, 180), (60, 150))),
}


def smooth(shape, sigma=1.0):
    a = ndi.gaussian_filter(rng.random(shape), sigma)
    return (a - a.min()) / max(a.max() - a.min(), 1e-9)


with_nan = smooth((11, 14)) * 10 - 3
with_nan[rng.random(with_nan.shape) < 0.1] = np.nan
with_nan[2, 3], with_nan[8, 9] = np.inf, -np.inf

GREY = {
    "u8": (smooth((13, 17)) * 255).astype(np.uint8),
    "u16 plateaus": (smooth((12, 19)) * 6).astype(np.uint16) * 9000,
    "f32": (smooth((14, 11)) * 3 - 1).astype(np.float32),
    "f64": smooth((10, 15)) * 300 - 100,
    "two values": (smooth((15, 12)) > 0.5).astype(np.uint8) * 200,
    "flat": np.full((5, 8), 7, np.uint8),
    "one pixel": np.array([[3.5]]),
    "one row": (smooth((1, 23)) * 255).astype(np.uint8),
    "one column": (smooth((21, 1)) * 5).astype(np.float32),
    "line": (smooth((25,)) * 40).astype(np.uint16),
    "stack": (smooth((5, 9, 8)) * 255).astype(np.uint8),
    "float stack": np.round(smooth((4, 6, 7)) * 9).astype(np.float32),
}
blobs = smooth((38, 45), 1.6) > 0.5
ring = np.hypot(*np.mgrid[-12:13, -14:15]) // 3 % 2 == 0
MASKS = {
    "blobs": blobs,
    "inverse": ~blobs,
    "rings": ring,
    "fine": smooth((31, 40), 0.7) > 0.55,
    "speckle": rng.random((24, 29)) > 0.45,
    "coins": SAMPLES["coins"].array[::2, ::2] > 110,
    "empty": np.zeros((6, 9), bool),
    "full": np.ones((7, 5), bool),
    "one pixel": np.ones((1, 1), bool),
    "one row": rng.random((1, 30)) > 0.4,
    "one column": rng.random((27, 1)) > 0.4,
}
STACKS = {
    "stack": smooth((9, 12, 11), 1.2) > 0.5,
    "thick stack": smooth((10, 14, 13), 2.2) > 0.4,
    "stack of one": smooth((1, 14, 17)) > 0.5,
}
LINE = {"line": rng.random(30) > 0.4}

# ---- footprints
asymmetric = np.array([[0, 1, 0, 0], [1, 1, 1, 0], [0, 0, 1, 1]])
FOOTPRINTS = {
    "cross": None,
    "box": np.ones((3, 5)),
    "even box": np.ones((4, 2)),
    "disk 3": m.disk(3),
    "asymmetric": asymmetric,
    "corner": np.array([[1, 0, 0], [0, 0, 0], [0, 0, 0]]),
    "ring": 1 - m.diamond(1),
    "large": np.ones((21, 19)),
}
GREY_OPS = {
    "erosion": m.erosion, "dilation": m.dilation, "opening": m.opening, "closing": m.closing,
    "whiteTophat": m.white_tophat, "blackTophat": m.black_tophat,
}
MODES = ["reflect", "nearest", "mirror", "wrap", "constant", "max", "min", "ignore"]


def footprint_case(op, a, fp, name, **params):
    image = a.array if isinstance(a, Sample) else a
    if fp is not None:  # a larger one is refused
        fp = fp[tuple(slice(None if n == 1 else 2 * n + 1) for n in image.shape)]
    if op == "gradient":
        high, low = (f(image, fp, **params) for f in (m.dilation, m.erosion))
        out = high ^ low if image.dtype == bool else high - low
    else:
        out = GREY_OPS[op](image, fp, **params)
    inputs = {"image": a} | ({} if fp is None else {"kernel": Kernel(fp)})
    g.case(f"morphology.{op}", inputs, params, {"image": out}, name=name)


def by_rank(fp, rank):
    if fp is None or fp.ndim == rank:
        return fp
    if rank == 1:
        return fp[fp.shape[0] // 2] if fp[fp.shape[0] // 2].any() else fp[0]
    return np.stack([fp, np.ones_like(fp), fp[::-1]])


with_labels = ndi.label(blobs)[0].astype(np.int32)
sources = GREY | {"nan": with_nan, "mask": blobs, "labels": with_labels, "stack mask": STACKS["stack"]}
for op in list(GREY_OPS) + ["gradient"]:
    basic = op in ("erosion", "dilation")
    for i, (name, a) in enumerate(sources.items()):
        for j, (fname, fp) in enumerate(FOOTPRINTS.items()):
            if (i + j) % (2 if basic else 4):
                continue
            mode = MODES[(i + j) % len(MODES)] if j else "reflect"
            params = {"mode": mode} | ({"cval": 1 if a.dtype == bool else 5} if mode == "constant" else {})
            footprint_case(op, a, by_rank(fp, a.ndim), f"{name}, {fname}", **params)
    for name, sample in SAMPLES.items():
        footprint_case(op, sample, m.disk(5), f"{name}, disk 5")
        footprint_case(op, sample, np.ones((15, 15)), f"{name}, 15x15", mode="ignore")
for cval in (-1, 0.5, 300, 7.9):
    footprint_case("erosion", GREY["u8"], m.disk(1), "constant beyond the type", mode="constant", cval=cval)
    footprint_case("dilation", GREY["u8"], np.ones((3, 3)), "constant beyond the type", mode="constant", cval=cval)

# ---- floods
for name, a in (GREY | SAMPLES).items():
    image = a.array if isinstance(a, Sample) else a
    spread = float(image.max()) - float(image.min())
    step = image.dtype.type(max(1, spread / 6) if image.dtype.kind == "u" else spread / 6)
    low = np.where(image > image.min() + step, image - step, image.min()).astype(image.dtype)
    high = np.where(image < image.max() - step, image + step, image.max()).astype(image.dtype)
    for method, seed in (("dilation", low), ("erosion", high)):
        for c in {1, image.ndim}:
            if isinstance(a, Sample):
                seed = np.full_like(image, image.min() if method == "dilation" else image.max())
                seed[::9, ::7] = image[::9, ::7]
            out = m.reconstruction(seed, image, method, ndi.generate_binary_structure(image.ndim, c))
            g.case("morphology.reconstruction", {"seed": seed, "image": a}, {"method": method, "connectivity": c},
                   {"image": out.astype(image.dtype)}, name=name)
    if spread == 0:
        heights = [1]
    else:
        heights = [1, round(spread / 4) or 1] if image.dtype.kind == "u" else [spread / 10, spread / 3]
    for h in heights:
        g.case("morphology.hMaxima", {"image": a}, {"h": h}, {"mask": m.h_maxima(image, h) != 0}, name=name)
        g.case("morphology.hMinima", {"image": a}, {"h": h}, {"mask": m.h_minima(image, h) != 0}, name=name)
for name, a in (GREY | SAMPLES | {"nan": with_nan, "labels": with_labels}).items():
    image = a.array if isinstance(a, Sample) else a
    for c in {1, image.ndim}:
        for borders in (c == 1, c > 1)[: 2 if image.ndim == 3 else 1]:
            params = {"connectivity": c, "allowBorders": borders}
            for op, f in (("localMaxima", m.local_maxima), ("localMinima", m.local_minima)):
                out = f(image, connectivity=c, allow_borders=borders)
                g.case(f"morphology.{op}", {"image": a}, params, {"mask": out}, name=name)
# The reference reads neighbours wrongly where an axis is shorter than 3.
for name, a in (GREY | SAMPLES | {"mask": blobs, "labels": with_labels}).items():
    image = a.array if isinstance(a, Sample) else a
    if min(image.shape) < 3:
        continue
    for c, threshold in ((1, 64), (image.ndim, 4)):
        params = {"areaThreshold": threshold, "connectivity": c}
        for op, f in (("areaOpening", m.area_opening), ("areaClosing", m.area_closing)):
            g.case(f"morphology.{op}", {"image": a}, params, {"image": f(image, threshold, c)}, name=name)

# ---- masks
for name, a in (MASKS | STACKS | LINE).items():
    for c in {1, a.ndim}:
        structure = ndi.generate_binary_structure(a.ndim, c)
        g.case("morphology.fillHoles", {"mask": a}, {"connectivity": c},
               {"mask": ndi.binary_fill_holes(a, structure)}, name=name)
        for size in (1, 20):
            params = {"maxSize": size, "connectivity": c}
            g.case("morphology.removeSmallObjects", {"mask": a}, params,
                   {"mask": m.remove_small_objects(a, max_size=size, connectivity=c)}, name=name)
            g.case("morphology.removeSmallHoles", {"mask": a}, params,
                   {"mask": m.remove_small_holes(a, max_size=size, connectivity=c)}, name=name)
scattered = (rng.integers(0, 4, (14, 18)) * 5).astype(np.int32)
for labels in (with_labels, scattered):
    for size in (0, 20, 60):
        g.case("morphology.removeSmallObjects", {"labels": labels}, {"maxSize": size},
               {"labels": m.remove_small_objects(labels, max_size=size)}, name="labels")
for name, a in MASKS.items():
    for method in (None, "zhang", "lee"):
        g.case("morphology.skeletonize", {"mask": a}, {} if method is None else {"method": method},
               {"mask": m.skeletonize(a, method=method)}, name=name)
    for n in (None, 1, 3):
        g.case("morphology.thin", {"mask": a}, {} if n is None else {"maxIterations": n},
               {"mask": m.thin(a, n)}, name=name)
    axis, distance = m.medial_axis(a, return_distance=True, rng=0)
    g.case("morphology.medialAxis", {"mask": a}, {}, {"mask": axis, "distance": distance}, name=name)
    g.case("morphology.convexHull", {"mask": a}, {}, {"mask": m.convex_hull_image(a)}, name=name)
    g.case("morphology.convexHull", {"mask": a}, {"perObject": True}, {"mask": m.convex_hull_object(a)}, name=name)
for name, a in STACKS.items():
    g.case("morphology.skeletonize", {"mask": a}, {}, {"mask": m.skeletonize(a)}, name=name)
    g.case("morphology.convexHull", {"mask": a}, {}, {"mask": m.convex_hull_image(a)}, name=name)
sparse = rng.random((11, 9, 10)) > 0.985
flat_stack = np.zeros((5, 6, 7), bool)
flat_stack[2, 1:4, 2:6] = True
for name, a in {"sparse stack": sparse, "one plane": flat_stack}.items():
    g.case("morphology.convexHull", {"mask": a}, {}, {"mask": m.convex_hull_image(a)}, name=name)

g.save()
