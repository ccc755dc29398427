"""The Python peers of bench/bench.ts: `sk` is scikit-image, scipy or numpy, whichever is the reference;
`cv1` is OpenCV with one thread, `cv` OpenCV with its own number. Answers requests on standard input, a
JSON line each, as bench/peers/serve.ts does:

    {"arrays": {name: [path, dtype, shape]}}                                  names the arrays
    {"op": name, "inputs": [name], "least": n, "ms": budget, "save": path}    -> {"ms": [..]}

Each operator is written as a practised user of the library writes it, with the fastest call of it that
gives the result: OpenCV's filters of integers straight to float where it has them. What a result needs
to be compared (numbers in petri's order, masks of 0 and 1) is done outside the time.
"""
import json, sys, time

import numpy as np

WHO = sys.argv[1]
K7, K25 = ((np.arange(n * n) * 7919 % 1009 / 1009).reshape(n, n) for n in (7, 25))
ANY = np.arange(81).reshape(9, 9) * 7919 % 101 % 3 == 0
TAPS = 1 + np.minimum(np.arange(15), np.arange(15)[::-1]) ** 1.5


def disk(r):
    y, x = np.ogrid[-r:r + 1, -r:r + 1]
    return (x * x + y * y <= r * r).astype(np.uint8)


def box(h, w):
    return np.ones((h, w), np.uint8)


CROSS = disk(1)


def f32(a):
    return a if a.dtype == np.float32 else a.astype(np.float32)


def level(a, grey=60):
    return grey * 16 if a.dtype == np.uint16 else grey


def top(a):
    return {"uint8": 255, "uint16": 65535, "float32": 1}[a.dtype.name]


class Op:
    """What is timed, for which pixel types, and how its result is brought into petri's form."""

    def __init__(self, work, types=None, form=None):
        self.work, self.types, self.form = work, types, form or (lambda result: result)

    def missing(self, a):
        return self.types is not None and a.dtype.name not in self.types


def columns(table):
    return np.concatenate([np.asarray(column, np.float64) for column in table.values()])


def points(lists):
    return np.concatenate([np.ravel(line) for line in lists]) if lists else np.zeros(0)


def scikit():
    import scipy, skimage
    from scipy import ndimage as ndi, signal
    from skimage import (exposure, feature, filters, measure, morphology, restoration,
                         segmentation)

    def bits(a):
        return a.view(bool)

    def saturated(result, like):
        return np.clip(np.rint(result), 0, top(like)).astype(like.dtype)

    def threshold(name):
        find = getattr(filters, "threshold_" + name)
        return lambda a: a > find(a)

    def add(a, b):
        return a + b if a.dtype == np.float32 else np.minimum(
            np.add(a, b, dtype=np.uint32), top(a)).astype(a.dtype)

    def subtract(a, b):
        return a - b if a.dtype == np.float32 else np.where(a > b, a - b, 0).astype(a.dtype)

    def multiply(a):
        return a * np.float32(1.5) if a.dtype == np.float32 else saturated(a * 1.5, a)

    def crossings(a):
        return (ndi.minimum_filter(a, footprint=CROSS) < 0) & (
            ndi.maximum_filter(a, footprint=CROSS) > 0)

    properties = ("area", "bbox", "centroid", "axis_major_length", "axis_minor_length",
                  "eccentricity", "equivalent_diameter_area", "perimeter", "intensity_mean")
    ops = {
        "gaussian 1": lambda a: ndi.gaussian_filter(f32(a), 1, mode="nearest"),
        "gaussian 3": lambda a: ndi.gaussian_filter(f32(a), 3, mode="nearest"),
        "gaussian 20": lambda a: ndi.gaussian_filter(f32(a), 20, mode="nearest"),
        "uniform 35": lambda a: ndi.uniform_filter(f32(a), 35),
        "difference of gaussians": lambda a: filters.difference_of_gaussians(f32(a), 2),
        "unsharp": lambda a: filters.unsharp_mask(f32(a), 2, 1.5, preserve_range=True),
        "median 3": lambda a: ndi.median_filter(a, 3, mode="nearest"),
        "median 5": lambda a: ndi.median_filter(a, 5, mode="nearest"),
        "median 15": lambda a: ndi.median_filter(a, 15, mode="nearest"),
        "median disk 5": lambda a: ndi.median_filter(a, footprint=disk(5), mode="nearest"),
        "minimum 9": lambda a: ndi.minimum_filter(a, 9),
        "maximum 9": lambda a: ndi.maximum_filter(a, 9),
        "percentile 25 of 5": lambda a: ndi.percentile_filter(a, 25, 5),
        "convolve 7x7": lambda a: ndi.convolve(f32(a), K7),
        "convolve 25x25": lambda a: signal.fftconvolve(
            np.pad(f32(a), 12, mode="symmetric"), f32(K25), mode="valid"),
        "convolve separable 15": lambda a: ndi.convolve1d(ndi.convolve1d(f32(a), TAPS, 0), TAPS, 1),
        "convolve flat disk 7": lambda a: signal.fftconvolve(
            np.pad(f32(a), 7, mode="symmetric"), f32(disk(7)), mode="valid"),
        "sobel": lambda a: filters.sobel(f32(a)),
        "prewitt": lambda a: filters.prewitt(f32(a)),
        "scharr": lambda a: filters.scharr(f32(a)),
        "farid": lambda a: filters.farid(f32(a)),
        "roberts": lambda a: filters.roberts(f32(a)),
        "laplace": lambda a: filters.laplace(f32(a)),
        "laplacian of gaussian 2": lambda a: filters.laplace(
            ndi.gaussian_filter(f32(a), 2, mode="nearest")),
        "zero crossings": crossings,
        "canny": lambda a: feature.canny(a, 1, level(a, 25), level(a, 51)),
        "erosion 15x15": lambda a: ndi.grey_erosion(a, (15, 15)),
        "erosion 5x31": lambda a: ndi.grey_erosion(a, (5, 31)),
        "dilation 15x15": lambda a: ndi.grey_dilation(a, (15, 15)),
        "erosion disk 7": lambda a: ndi.grey_erosion(a, footprint=disk(7)),
        "dilation disk 7": lambda a: morphology.dilation(a, disk(7)),
        "erosion any 9x9": lambda a: morphology.erosion(a, ANY),
        "opening 15x15": lambda a: ndi.grey_opening(a, (15, 15)),
        "closing disk 7": lambda a: morphology.closing(a, disk(7)),
        "gradient 3x3": lambda a: ndi.morphological_gradient(a, (3, 3)),
        "white tophat disk 7": lambda a: morphology.white_tophat(a, disk(7)),
        "area opening": lambda a: morphology.area_opening(a, 64),
        "reconstruction": lambda a, seed: morphology.reconstruction(seed, a).astype(a.dtype),
        "h maxima": lambda a: morphology.h_maxima(a, 10),
        "local maxima": lambda a: morphology.local_maxima(a),
        "binary erosion cross": lambda a: morphology.erosion(bits(a), CROSS),
        "binary erosion disk 4": lambda a: morphology.erosion(bits(a), disk(4)),
        "binary dilation disk 8": lambda a: morphology.dilation(bits(a), disk(8)),
        "binary opening disk 8": lambda a: morphology.opening(bits(a), disk(8)),
        "fill holes": lambda a: ndi.binary_fill_holes(bits(a)),
        "remove small objects": lambda a: morphology.remove_small_objects(bits(a), max_size=63),
        "remove small holes": lambda a: morphology.remove_small_holes(bits(a), max_size=63),
        "skeletonize": lambda a: morphology.skeletonize(bits(a)),
        "edt": lambda a: ndi.distance_transform_edt(bits(a)),
        "chamfer": lambda a: ndi.distance_transform_cdt(bits(a)),
        "peak local max": lambda a: feature.peak_local_max(a, min_distance=5),
        "label": lambda a: measure.label(bits(a)),
        "watershed of basins": lambda a, basins, markers: segmentation.watershed(
            basins, markers, mask=bits(a)),
        "watershed of greys": lambda a, grid: segmentation.watershed(a, grid),
        "watershed of minima": lambda a, minima: segmentation.watershed(a, minima),
        "expand labels 5": lambda a: segmentation.expand_labels(a, 5),
        "clear border": lambda a: segmentation.clear_border(bits(a)),
        "find boundaries": lambda a: segmentation.find_boundaries(a),
        "median 3 of labels": lambda a: ndi.median_filter(a, 3),
        "erosion of labels": lambda a: morphology.erosion(a, morphology.disk(3)),
        "remove small labels": lambda a: morphology.remove_small_objects(a, max_size=150),
        "flood fill": lambda a: segmentation.flood_fill(a, (0, 0), 200, tolerance=level(a, 20)),
        "regions": Op(lambda a, grey: measure.regionprops_table(a, grey, properties=properties),
                      form=columns),
        "find contours": Op(lambda a: measure.find_contours(a, level(a) + 0.5), form=points),
        "histogram": lambda a: exposure.histogram(a)[0],
        "fixed": lambda a: a > level(a),
        **{name: threshold(name) for name in
           ("otsu", "yen", "isodata", "triangle", "li", "minimum", "mean")},
        "multiotsu": lambda a: np.digitize(a, filters.threshold_multiotsu(a)),
        "local gaussian 35": lambda a: a > filters.threshold_local(a, 35),
        "local mean 35": lambda a: a > filters.threshold_local(a, 35, "mean"),
        "niblack 35": lambda a: a > filters.threshold_niblack(a, 35),
        "sauvola 35": lambda a: a > filters.threshold_sauvola(a, 35),
        "hysteresis": lambda a: filters.apply_hysteresis_threshold(a, level(a, 40), level(a, 80)),
        "invert": lambda a: a.max() - a,
        "rescale": lambda a: exposure.rescale_intensity(a),
        "gamma": lambda a: exposure.adjust_gamma(a, 0.7),
        "equalize hist": lambda a: exposure.equalize_hist(a),
        "clahe": lambda a: exposure.equalize_adapthist(a),
        "rolling ball 15": lambda a: restoration.rolling_ball(a, radius=15, num_threads=1),
        "add": add,
        "subtract": subtract,
        "multiply": multiply,
        "divide": lambda a: np.divide(a, 3, dtype=np.float32),
        "maximum": np.maximum,
        "compare": lambda a, b: a > b,
        "and": lambda a, b: bits(a) & bits(b),
        "apply mask": lambda a, mask: np.where(bits(mask), a, a.dtype.type(0)),
        "convert to f32": lambda a: a.astype(np.float32),
        "convert to u8": lambda a: np.clip(np.rint(a), 0, 255).astype(np.uint8),
        "crop": lambda a: a[a.shape[0] // 4:-(a.shape[0] // 4), a.shape[1] // 4:-(a.shape[1] // 4)].copy(),
        "project max": lambda a: a.max(axis=0),
        "project mean": lambda a: a.mean(axis=0),
    }
    return ops, {"numpy": np.__version__, "scipy": scipy.__version__,
                 "scikit-image": skimage.__version__}


def opencv():
    import cv2

    cv2.setNumThreads(1 if WHO == "cv1" else -1)
    F32, EDGE, REFLECT = cv2.CV_32F, cv2.BORDER_REPLICATE, cv2.BORDER_REFLECT
    ints = ("uint8", "uint16")

    def mask(result):
        return np.asarray(result) != 0

    def blur(a, sigma, border=EDGE, radius=None):
        """Bytes go straight to float, 16 bits are faster by way of it."""
        n = 2 * (int(4 * sigma + 0.5) if radius is None else radius) + 1
        if a.dtype == np.uint8:
            taps = cv2.getGaussianKernel(n, sigma, F32)
            return cv2.sepFilter2D(a, F32, taps, taps, borderType=border)
        return cv2.GaussianBlur(f32(a), (n, n), sigma, borderType=border)

    def means(a, side, border=REFLECT):
        return cv2.boxFilter(a, F32, (side, side), borderType=border)

    def difference(a):
        return cv2.subtract(blur(a, 2), blur(a, 3.2, radius=13))

    def unsharp(a):
        return cv2.addWeighted(f32(a), 2.5, blur(a, 2, REFLECT), -1.5, 0)

    def both(derive):
        """The magnitude of two derivatives, each computed the faster way."""
        def work(a):
            a = f32(a) if a.dtype == np.uint16 else a
            return cv2.magnitude(derive(a, 1, 0), derive(a, 0, 1))
        return work

    def separable(along, across):
        """Derivatives of two rows of taps, scaled as scikit-image does."""
        along, across = np.float32(along), np.float32(across) / np.sqrt(2, dtype=np.float32)

        def derive(a, dx, dy):
            taps = (along, across) if dx else (across, along)
            return cv2.sepFilter2D(a, F32, *taps, borderType=REFLECT)
        return both(derive)

    sobel = both(lambda a, dx, dy: cv2.Sobel(
        a, F32, dx, dy, scale=0.25 / np.sqrt(2), borderType=REFLECT))
    scharr = both(lambda a, dx, dy: cv2.Scharr(
        a, F32, dx, dy, scale=1 / 16 / np.sqrt(2), borderType=REFLECT))
    prewitt = separable([-1, 0, 1], [1 / 3, 1 / 3, 1 / 3])
    farid = separable(
        [-0.109603762960254, -0.276690988455557, 0, 0.276690988455557, 0.109603762960254],
        [0.0376593171958126, 0.249153396177344, 0.426374573253687, 0.249153396177344,
         0.0376593171958126])

    def roberts(a):
        half = np.float32(np.sqrt(0.5))
        return cv2.magnitude(*(
            cv2.filter2D(a, F32, half * np.float32(k), anchor=(0, 0), borderType=REFLECT)
            for k in ([[1, 0], [0, -1]], [[0, 1], [-1, 0]])))

    def laplace(a):
        return cv2.Laplacian(a, F32, ksize=1, scale=-1, borderType=REFLECT)

    def crossings(a):
        low = cv2.erode(a, CROSS, borderType=REFLECT)
        high = cv2.dilate(a, CROSS, borderType=REFLECT)
        return cv2.bitwise_and(cv2.compare(low, 0, cv2.CMP_LT), cv2.compare(high, 0, cv2.CMP_GT))

    def filled(a):
        padded = cv2.copyMakeBorder(a, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
        cv2.floodFill(padded, None, (0, 0), 2, flags=4)
        return cv2.compare(padded[1:-1, 1:-1], 2, cv2.CMP_NE)

    def without_small(a):
        _, labels, stats, _ = cv2.connectedComponentsWithStats(a, connectivity=4)
        keep = stats[:, cv2.CC_STAT_AREA] > 63
        keep[0] = False
        return keep[labels]

    def without_holes(a):
        return ~without_small(cv2.compare(a, 0, cv2.CMP_EQ))

    def raster(labels):
        """Numbers in the order of the first pixels, as scikit-image gives them."""
        found, first = np.unique(labels, return_index=True)
        order = np.argsort(first[found > 0])
        number = np.zeros(found.max() + 1, np.int32)
        number[found[found > 0][order]] = np.arange(1, len(order) + 1)
        return number[labels]

    def regions(result):
        _, labels, stats, centroids = result
        found, first = np.unique(labels, return_index=True)
        order = found[found > 0][np.argsort(first[found > 0])]
        x, y, w, h, area = stats[order].T
        return np.concatenate([area, y, x, y + h, x + w, centroids[order, 1], centroids[order, 0]])

    def boundaries(a):
        return cv2.compare(cv2.morphologyEx(f32(a), cv2.MORPH_GRADIENT, CROSS), 0, cv2.CMP_GT)

    def flood(a):
        a = a.copy()
        near = level(a, 20)
        cv2.floodFill(a, None, (0, 0), 200, near, near, flags=8 | cv2.FLOODFILL_FIXED_RANGE)
        return a

    def histogram(a):
        if a.dtype == np.float32:
            low, high, _, _ = cv2.minMaxLoc(a)
            return cv2.calcHist([a], [0], None, [256], [low, np.nextafter(np.float32(high), np.float32(np.inf))])
        bins = top(a) + 1
        return cv2.calcHist([a], [0], None, [bins], [0, bins])

    def filled_bins(counts):
        """From the darkest grey that occurs to the brightest."""
        counts = counts.ravel().astype(np.int64)
        there = np.flatnonzero(counts)
        return counts[there[0]:there[-1] + 1]

    def fixed(a):
        if a.dtype == np.float32:
            return cv2.compare(a, level(a), cv2.CMP_GT)
        return cv2.threshold(a, level(a), 1, cv2.THRESH_BINARY)[1]

    def automatic(flag):
        return lambda a: cv2.threshold(a, 0, 1, cv2.THRESH_BINARY + flag)[1]

    def sums(a):
        """Local mean and standard deviation."""
        b = f32(a)
        m = means(b, 35, cv2.BORDER_REFLECT_101)
        squares = cv2.sqrBoxFilter(b, F32, (35, 35), borderType=cv2.BORDER_REFLECT_101)
        return b, m, cv2.sqrt(cv2.max(cv2.subtract(squares, cv2.multiply(m, m)), 0))

    def niblack(a):
        b, m, s = sums(a)
        return cv2.compare(b, cv2.scaleAdd(s, -0.2, m), cv2.CMP_GT)

    def sauvola(a):
        b, m, s = sums(a)
        r = (top(a) if a.dtype != np.float32 else 2) / 2
        return cv2.compare(b, cv2.multiply(m, cv2.add(cv2.multiply(s, 0.2 / r), 0.8)), cv2.CMP_GT)

    def inverted(a):
        return cv2.subtract(cv2.minMaxLoc(a)[1], a)

    def gamma(a):
        table = np.rint(np.linspace(0, 1, 256) ** 0.7 * 255).astype(np.uint8)
        return cv2.LUT(a, table)

    def rows(a):
        return a.reshape(len(a), -1)

    def erode(a, kernel):
        return cv2.erode(a, kernel, borderType=REFLECT)

    def dilate(a, kernel):
        return cv2.dilate(a, kernel, borderType=REFLECT)

    ops = {
        "gaussian 1": lambda a: blur(a, 1),
        "gaussian 3": lambda a: blur(a, 3),
        "gaussian 20": lambda a: blur(a, 20),
        "uniform 35": lambda a: means(a, 35),
        "difference of gaussians": difference,
        "unsharp": unsharp,
        "median 3": lambda a: cv2.medianBlur(a, 3),
        "median 5": lambda a: cv2.medianBlur(a, 5),
        "median 15": Op(lambda a: cv2.medianBlur(a, 15), types=("uint8",)),
        "minimum 9": lambda a: cv2.erode(a, box(9, 9)),
        "maximum 9": lambda a: cv2.dilate(a, box(9, 9)),
        "convolve 7x7": lambda a: cv2.filter2D(
            f32(a), F32, f32(K7[::-1, ::-1]), borderType=REFLECT),
        "convolve 25x25": lambda a: cv2.filter2D(
            f32(a), F32, f32(K25[::-1, ::-1]), borderType=REFLECT),
        "convolve separable 15": lambda a: cv2.sepFilter2D(
            a if a.dtype == np.uint8 else f32(a), F32, f32(TAPS), f32(TAPS), borderType=REFLECT),
        "convolve flat disk 7": lambda a: cv2.filter2D(f32(a), F32, f32(disk(7)), borderType=REFLECT),
        "sobel": sobel,
        "prewitt": prewitt,
        "scharr": scharr,
        "farid": farid,
        "roberts": roberts,
        "laplace": laplace,
        "laplacian of gaussian 2": lambda a: laplace(blur(a, 2)),
        "zero crossings": Op(crossings, form=mask),
        "canny": Op(lambda a: cv2.Canny(cv2.GaussianBlur(a, (9, 9), 1), 25, 51, L2gradient=True),
                    types=("uint8",), form=mask),
        "erosion 15x15": lambda a: cv2.erode(a, box(15, 15)),
        "erosion 5x31": lambda a: cv2.erode(a, box(5, 31)),
        "dilation 15x15": lambda a: cv2.dilate(a, box(15, 15)),
        "erosion disk 7": lambda a: cv2.erode(a, disk(7)),
        "dilation disk 7": lambda a: cv2.dilate(a, disk(7)),
        "erosion any 9x9": lambda a: erode(a, ANY.astype(np.uint8)),
        "opening 15x15": lambda a: cv2.morphologyEx(a, cv2.MORPH_OPEN, box(15, 15)),
        "closing disk 7": lambda a: cv2.morphologyEx(a, cv2.MORPH_CLOSE, disk(7)),
        "gradient 3x3": lambda a: cv2.morphologyEx(a, cv2.MORPH_GRADIENT, box(3, 3)),
        "white tophat disk 7": lambda a: cv2.morphologyEx(a, cv2.MORPH_TOPHAT, disk(7)),
        "binary erosion cross": lambda a: cv2.erode(a, CROSS),
        "binary erosion disk 4": lambda a: cv2.erode(a, disk(4)),
        "binary dilation disk 8": lambda a: cv2.dilate(a, disk(8)),
        "binary opening disk 8": lambda a: cv2.morphologyEx(a, cv2.MORPH_OPEN, disk(8)),
        "fill holes": Op(filled, form=mask),
        "remove small objects": Op(without_small, form=mask),
        "remove small holes": Op(without_holes, form=mask),
        "edt": lambda a: cv2.distanceTransform(a, cv2.DIST_L2, cv2.DIST_MASK_PRECISE),
        "chamfer": lambda a: cv2.distanceTransform(a, cv2.DIST_C, 3),
        "label": Op(lambda a: cv2.connectedComponents(a, connectivity=8)[1], form=raster),
        "find boundaries": Op(boundaries, form=mask),
        "flood fill": Op(flood, types=("uint8", "float32")),
        "regions of mask": Op(lambda a: cv2.connectedComponentsWithStats(a, connectivity=8), form=regions),
        "histogram": Op(histogram, form=filled_bins),
        "fixed": Op(fixed, form=mask),
        "otsu": Op(automatic(cv2.THRESH_OTSU), types=ints, form=mask),
        "triangle": Op(automatic(cv2.THRESH_TRIANGLE), types=("uint8",), form=mask),
        "mean": Op(lambda a: cv2.compare(a, cv2.mean(a)[0], cv2.CMP_GT), form=mask),
        "local gaussian 35": Op(lambda a: cv2.compare(
            f32(a), blur(a, 34 / 6, REFLECT), cv2.CMP_GT), form=mask),
        "local mean 35": Op(lambda a: cv2.compare(f32(a), means(a, 35), cv2.CMP_GT), form=mask),
        "niblack 35": Op(niblack, form=mask),
        "sauvola 35": Op(sauvola, form=mask),
        "invert": inverted,
        "rescale": Op(lambda a: cv2.normalize(a, None, 0, top(a), cv2.NORM_MINMAX)),
        "gamma": Op(gamma, types=("uint8",)),
        "equalize hist": Op(cv2.equalizeHist, types=("uint8",), form=lambda a: a / np.float32(255)),
        "clahe": Op(lambda a: cv2.createCLAHE(2.56, (8, 8)).apply(a), types=ints,
                    form=lambda a: (a - a.min()) / np.float32(a.max() - a.min())),
        "add": cv2.add,
        "subtract": cv2.subtract,
        "multiply": lambda a: cv2.multiply(a, 1.5),
        "divide": lambda a: cv2.divide(a, 3, dtype=F32),
        "maximum": cv2.max,
        "compare": Op(lambda a, b: cv2.compare(a, b, cv2.CMP_GT), form=mask),
        "and": cv2.bitwise_and,
        "apply mask": cv2.copyTo,
        "convert to u8": cv2.convertScaleAbs,
        "project max": Op(lambda a: cv2.reduce(rows(a), 0, cv2.REDUCE_MAX), form=np.ravel),
        "project mean": Op(lambda a: cv2.reduce(rows(a), 0, cv2.REDUCE_AVG, dtype=F32), form=np.ravel),
    }
    return ops, {"OpenCV": cv2.__version__}


arrays, files = {}, {}


def array(name):
    if name not in arrays:
        path, dtype, shape = files[name]
        arrays[name] = np.fromfile(path, dtype=dtype).reshape(shape)
    return arrays[name]


def answer(ops, request):
    inputs = [array(name) for name in request["inputs"]]
    op = ops.get(request["op"])
    op = op if isinstance(op, Op) or op is None else Op(op)
    if op is None or op.missing(inputs[0]):
        return {"missing": True}
    times, spent = [], 0
    while len(times) < request["least"] or spent < request["ms"]:
        start = time.perf_counter()
        result = op.work(*inputs)
        times.append((time.perf_counter() - start) * 1e3)
        spent += times[-1]
    saved = None
    if request.get("save"):
        result = np.ascontiguousarray(op.form(result))
        if result.dtype == np.int64:
            result = result.astype(np.float64)
        elif result.dtype == bool:
            result = result.view(np.uint8)
        result.tofile(request["save"])
        saved = result.dtype.str.lstrip("|<")
    return {"ms": times, "saved": saved}


def main():
    ops, versions = scikit() if WHO == "sk" else opencv()
    print(json.dumps({"versions": versions}), flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        if "arrays" in request:
            files.update(request["arrays"])
            reply = {}
        else:
            try:
                reply = answer(ops, request)
            except Exception as error:
                reply = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(reply), flush=True)


main()
