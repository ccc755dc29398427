"""Golden values of the family measure: region properties, contours, histograms, profiles, spots.

    PETRI_SAMPLES=... python tests/reference/measure.py

writes golden/measure.json; needs scikit-image 0.26.
"""
import warnings

import numpy as np
from scipy import ndimage as ndi
from skimage import exposure, feature, measure

from common import Golden, Paths, Sample, Table

warnings.simplefilter("ignore")
rng = np.random.default_rng(20)
g = Golden("measure")

SHAPE = """label num_pixels area bbox area_bbox extent centroid centroid_local equivalent_diameter_area
axis_major_length axis_minor_length eccentricity orientation perimeter perimeter_crofton area_convex solidity
area_filled euler_number feret_diameter_max inertia_tensor inertia_tensor_eigvals moments moments_central
moments_normalized moments_hu""".split()
PLANAR = {"eccentricity", "orientation", "perimeter", "perimeter_crofton", "moments_hu", "moments_weighted_hu"}
# The hull of flat objects is refused by the reference in three dimensions.
HULL = {"area_convex", "solidity", "feret_diameter_max"}
GREY = "intensity_mean intensity_min intensity_max intensity_std intensity_median centroid_weighted".split()
WEIGHTED = """centroid_weighted_local moments_weighted moments_weighted_central moments_weighted_normalized
moments_weighted_hu""".split()


def camel(name):
    name, *index = name.split("-")
    first, *rest = name.split("_")
    return first + "".join(word.title() for word in rest) + "".join(index)


def regions(labels, image=None, properties=(), name="", rtol=None):
    """`image` may be an array, with channels last or not, or a list of channels."""
    read = lambda value: value.array if isinstance(value, Sample) else value
    grey = np.stack([read(c) for c in image], -1) if isinstance(image, list) else read(image)
    table = measure.regionprops_table(read(labels), grey, properties=properties)
    for column in table:
        # First moments about the centroid are 0 by definition; the reference has rounding there.
        stem, *index = column.split("-")
        index = index[: read(labels).ndim]
        if stem.endswith("_central") and sum(map(int, index)) == 1:
            table[column] = np.where(np.isnan(table[column]), np.nan, 0.0)
    inputs = {"labels": labels} if image is None else {"labels": labels, "image": image}
    g.case("measure.regions", inputs, {"properties": [camel(p) for p in properties]},
           {"table": Table({camel(k): v for k, v in table.items()})}, name=name, rtol=rtol)


drawn = np.array([[int(c, 36) for c in row] for row in """
1..2222222....33
1..2.....2...3..
1..2..2..2..3...
...2.....2.3....
...2222222......
44............5.
44.666.....5....
...6.6...5......
...666..........
7.......88888888
77......8.......
777.9.9.8.......
7777.9.......a.a
""".strip().replace(".", "0").split("\n")], dtype=np.int32)
drawn[drawn == 9] = 1000
plane = rng.integers(0, 256, drawn.shape).astype(np.uint8)
regions(drawn, plane, SHAPE + GREY + WEIGHTED, "drawn shapes, gap in the labels")
regions(drawn.T.copy(), None, ["label", "bbox", "orientation", "eccentricity", "moments_hu"], "turned over")
blobs = measure.label(ndi.gaussian_filter(rng.random((31, 44)), 2) > 0.5).astype(np.int32)
regions(blobs, plane := rng.integers(0, 65536, blobs.shape).astype(np.uint16), SHAPE + GREY, "blobs")
regions(blobs, [plane, plane[::-1].copy(), np.zeros_like(plane)], ["label"] + GREY + ["centroid_weighted_local"],
        "three channels, one of them 0")
regions(blobs, rng.random((31, 44, 2)), ["area"] + GREY + ["moments_weighted_hu"], "channels along the last axis")
noisy = rng.normal(0, 1, blobs.shape)
noisy[5:9, 10:30] = np.nan
noisy[20, 20] = np.inf
regions(blobs, noisy, ["label"] + GREY + WEIGHTED[:2], "NaN and infinity")
regions(blobs, rng.normal(9, 2, blobs.shape).astype(np.float32), ["label"] + GREY,
        "float32, which the reference sums in 32 bits", rtol=1e-5)
regions(blobs, rng.random(blobs.shape) > 0.5, ["label"] + ["intensity_mean", "centroid_weighted"], "mask as image")
regions(rng.integers(0, 4, (9, 14)).astype(np.int32), None, SHAPE[:20], "scattered labels")
empty = np.zeros((4, 6), np.int32)
regions(empty, np.zeros((4, 6, 2), np.uint8), SHAPE + GREY, "no object")
regions(np.ones((5, 7), np.int32), None, SHAPE, "one object everywhere")
regions(np.ones((1, 1), np.int32), np.full((1, 1), 7, np.uint8), SHAPE + GREY, "one pixel")
regions(np.array([[1, 1, 0, 2, 0, 2]], np.int32), None, SHAPE[:20], "one row")
regions(np.array([[3], [0], [3], [3]], np.int32), None, SHAPE[:20], "one column")
solid = measure.label(ndi.gaussian_filter(rng.random((7, 9, 11)), 1) > 0.53).astype(np.int32)
solid[1:6, 1:6, 1:6] = 50
solid[2:5, 2:5, 2:5] = 0
flat = [p for p in SHAPE if p not in PLANAR | HULL]
regions(solid, rng.integers(0, 256, solid.shape).astype(np.uint8), [p for p in flat if "moments" not in p] + GREY,
        "a stack")
regions(np.where(solid == 50, 50, 0).astype(np.int32), rng.random(solid.shape),
        ["area_convex", "solidity", "feret_diameter_max", "moments_central", "moments_normalized", "moments_weighted"],
        "a hollow cube")
regions(np.zeros((2, 3, 4), np.int32), None, ["label", "area", "bbox", "moments"], "no object in a stack")
crop = [(40, 160), (30, 170)]
for path, grey in [("bacteria/oufti/ecoli_a_labels.tif", "bacteria/oufti/ecoli_a_phase.tif"),
                   ("bacteria/colicoords/ds1_00001_labels.tif", "bacteria/colicoords/ds1_00001_fluorescence.tif")]:
    regions(Sample(path, crop, np.int32), Sample(grey, crop),
            [p for p in SHAPE if "moments" not in p and "inertia" not in p] + GREY, path)


def contours(image, name="", mask=None, **options):
    array = image.array if isinstance(image, Sample) else image
    # Integers as doubles: the reference's default level overflows in 8 bits.
    found = measure.find_contours(array if array.dtype.kind == "f" else array.astype(np.float64), mask=mask,
                                  **{{"fullyConnected": "fully_connected",
                                      "positiveOrientation": "positive_orientation"}.get(k, k): v
                                     for k, v in options.items()})
    inputs = {"image": image} if mask is None else {"image": image, "mask": mask}
    g.case("measure.findContours", inputs, options, {"contours": Paths(found)}, name=name)


small = rng.integers(0, 4, (9, 12)).astype(np.uint8)
for connected in ("low", "high"):
    for orientation in ("low", "high"):
        contours(small, "saddles and ties", level=1.5, fullyConnected=connected, positiveOrientation=orientation)
contours(small, "the level is a value", level=1)
contours(small, "level halfway")
smooth = ndi.gaussian_filter(rng.random((14, 19)), 1.5)
contours(smooth, "smooth")
contours(smooth.astype(np.float32), "smooth float32")
holes = smooth.copy()
holes[4, 5] = holes[9, 12] = np.nan
contours(holes, "NaN")
contours(smooth, "masked", mask=rng.random(smooth.shape) > 0.1)
contours(rng.random((7, 8)) > 0.5, "mask", level=0.5)
contours(np.full((3, 5), 7.0), "flat")
contours(np.array([[1, 0], [0, 1]], np.uint16), "two by two", level=0.5)
contours(Sample("workshop/skimage/camera.png", [(60, 100), (180, 230)]), "camera", level=100)

for name, image in {"uint8": small, "uint16": small.astype(np.uint16) * 900, "float64": smooth,
                    "float32": smooth.astype(np.float32), "flat": np.full((3, 4), 2.5), "flat uint8": small[:1, :1],
                    "stack": rng.normal(0, 5, (3, 4, 5)), "negative labels": np.array([[-2, 0, 3, 3]], np.int32)}.items():
    for nbins in (256, 7) if image.dtype.kind == "f" else (256,):
        count, center = exposure.histogram(image, nbins=nbins)
        g.case("measure.histogram", {"image": image}, {"nbins": nbins},
               {"table": Table({"count": count, "center": center})}, name=name)

for image in (small, small.astype(np.uint16) * 1000, smooth, rng.random((8, 11)) > 0.4,
              smooth.astype(np.float32), small.astype(np.int32) - 2, small[:1].copy()):
    for start, end, width in [((0, 0), (0, 8), 1), ((7, 3), (1, 3), 3), ((1.5, 0.25), (6.75, 9.5), 2),
                              ((3, 3), (3, 3), 4), ((-4, 20), (15, -6.5), 5)]:
        profile = measure.profile_line(image, start, end, linewidth=width)
        g.case("measure.profileLine", {"image": image}, {"start": start, "end": end, "linewidth": width},
               {"numbers": profile.tolist()}, name=str(image.dtype))


def spots(image, name="", **options):
    array = image.array if isinstance(image, Sample) else image
    names = {"minSigma": "min_sigma", "maxSigma": "max_sigma", "numSigma": "num_sigma", "sigmaRatio": "sigma_ratio",
             "logScale": "log_scale", "thresholdRel": "threshold_rel", "excludeBorder": "exclude_border"}
    method = options["method"]
    blobs = getattr(feature, f"blob_{method}")(array, **{names.get(k, k): v for k, v in options.items() if k != "method"})
    axes = ["z", "y", "x"][3 - array.ndim:]
    columns = axes + (["sigma"] if blobs.shape[1] == array.ndim + 1 else [f"sigma{a.upper()}" for a in axes])
    rtol = 1e-6 if array.dtype == np.float32 else None
    g.case("measure.spots", {"image": image}, options,
           {"table": Table({c: blobs[:, i] for i, c in enumerate(columns)})}, name=name, rtol=rtol)


def bumps(shape, count):
    grid = np.indices(shape).astype(float)
    image = np.zeros(shape)
    for _ in range(count):
        centre, sigma = [rng.uniform(0, n) for n in shape], rng.uniform(1, 5)
        image += rng.uniform(0.3, 1) * np.exp(-sum((x - c) ** 2 for x, c in zip(grid, centre)) / 2 / sigma**2)
    return image / image.max()


bright = bumps((37, 52), 9)
for image in (bright, (bright * 255).astype(np.uint8), (bright * 65535).astype(np.uint16), bright.astype(np.float32)):
    spots(image, str(image.dtype), method="log", minSigma=1.0, maxSigma=6.0, numSigma=6, threshold=0.05)
    spots(image, str(image.dtype), method="dog", minSigma=1.0, maxSigma=6.0, threshold=0.03)
    spots(image, str(image.dtype), method="doh", minSigma=2.0, maxSigma=6.0, numSigma=4, threshold=0.002)
spots(bright, "defaults", method="log")
spots(bright, "defaults", method="dog")
spots(bright, "defaults", method="doh")
spots(bright, "overlapping", method="log", minSigma=1.0, maxSigma=8.0, numSigma=8, threshold=0.01, overlap=0.1)
spots(bright, "by a factor", method="log", maxSigma=9.0, numSigma=5, logScale=True, threshold=0.05)
spots(bright, "by a factor", method="doh", maxSigma=9.0, numSigma=5, logScale=True, threshold=0.001)
spots(bright, "per axis", method="log", minSigma=[1.0, 2.0], maxSigma=[4.0, 8.0], numSigma=4, threshold=0.05)
spots(bright, "border, relative", method="dog", maxSigma=5.0, sigmaRatio=1.3, thresholdRel=0.3, excludeBorder=4)
spots(bumps((9, 14, 17), 4), "a stack", method="log", minSigma=1.0, maxSigma=4.0, numSigma=4, threshold=0.05)
spots(bumps((9, 14, 17), 4), "a stack", method="dog", minSigma=1.0, maxSigma=4.0, threshold=0.05)
noise = np.random.default_rng(12).random((31, 37)).astype(np.float32)
spots(noise, "spots that touch", method="doh", minSigma=1.0, maxSigma=3.0, numSigma=1, threshold=0.005, overlap=0.0)
yy, xx = np.indices((19, 23))
for down, along, period, method in ((1, 1, 11, "log"), (5, 1, 11, "log"), (2, 1, 7, "dog")):
    stripes = ((yy * down + xx * along) % period < period // 2).astype(np.float32)
    sizes = {"minSigma": 1.5, "maxSigma": 2.25, "numSigma": 1, "threshold": 0.05}
    if method == "dog":
        sizes = {"minSigma": 1.3, "maxSigma": 4.0, "threshold": 0.01}
    spots(stripes, "stripes in 32 bits", method=method, **sizes)
spots(np.zeros((8, 9)), "flat", method="log", maxSigma=3.0, threshold=0.0)
spots(Sample("spots/img_hybiss_2d.tif", [(100, 160), (200, 280)]), "spots of a gene", method="log", maxSigma=4.0,
      numSigma=4, threshold=0.005)


def spaced(labels, image, properties, spacing, name):
    """Lengths in the unit of the pixel: columns with `Physical` beside those in pixels."""
    columns = {}
    for unit, sizes in (("", None), ("Physical", spacing)):
        for column, values in measure.regionprops_table(labels, image, properties=properties,
                                                        spacing=sizes).items():
            stem, *index = column.split("-")
            columns[camel(stem) + unit + "".join(index)] = values
    g.case("measure.regions", {"labels": labels, "image": image},
           {"properties": [camel(p) for p in properties], "pixelSize": list(spacing)},
           {"table": Table(columns)}, name=name)


lengths = """area area_bbox area_filled centroid centroid_local equivalent_diameter_area axis_major_length
axis_minor_length centroid_weighted centroid_weighted_local""".split()
hulls = ["area_convex", "feret_diameter_max"]
grey = rng.integers(0, 256, blobs.shape).astype(np.uint8)
spaced(blobs, grey, lengths + hulls, (2.5, 0.4), "oblong pixels")
spaced(blobs, grey, lengths + hulls + ["perimeter", "perimeter_crofton"], (0.3, 0.3), "square pixels")
spaced(blobs, np.stack([grey, grey[::-1]], -1), ["area"] + lengths[-2:], (2.0, 3.0), "two channels")
spaced(solid, rng.random(solid.shape), lengths, (3.0, 0.5, 0.25), "a stack of oblong voxels")

g.save()
