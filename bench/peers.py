"""Peers of the benchmark: answers requests of bench/bench.ts on standard input, one JSON line each.

    {"images": {name: [path, dtype, [h, w]]}}                 loads images
    {"op": name, "image": name, "peer": "cv1"|"cv"|"sk", "runs": n, "save": path or null}
        -> {"ms": [..]} with the time of each run, or {"missing": true}

`sk` is scikit-image or scipy, whichever is the reference; `cv1` OpenCV with one thread, `cv` with its own.
"""
import json, sys, time

import cv2
import numpy as np
import scipy
import skimage
from scipy import ndimage as ndi
from skimage import exposure, feature, filters, measure, morphology, segmentation

rng = np.random.default_rng(3)
K7, K25 = rng.random((7, 7)), rng.random((25, 25))
images = {}


def f32(a):
    return a if a.dtype == np.float32 else a.astype(np.float32)


def disk(r):
    return morphology.disk(r)


def cv_sobel(a):
    x = cv2.Sobel(f32(a), cv2.CV_32F, 1, 0, borderType=cv2.BORDER_REFLECT)
    y = cv2.Sobel(f32(a), cv2.CV_32F, 0, 1, borderType=cv2.BORDER_REFLECT)
    return cv2.magnitude(x, y) * np.float32(0.25 / np.sqrt(2))


def cv_sauvola(a):
    b = f32(a)
    m = cv2.blur(b, (35, 35), borderType=cv2.BORDER_REFLECT_101)
    s = cv2.sqrt(cv2.max(cv2.blur(b * b, (35, 35), borderType=cv2.BORDER_REFLECT_101) - m * m, 0))
    r = 127.5 if a.dtype == np.uint8 else 32767.5 if a.dtype == np.uint16 else 1.0
    return b > m * (1 + 0.2 * (s / r - 1))


def cv_fill(a):
    padded = cv2.copyMakeBorder(a, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    cv2.floodFill(padded, None, (0, 0), 2, flags=4)
    return padded[1:-1, 1:-1] != 2


def cv_small(a):
    _, labels, stats, _ = cv2.connectedComponentsWithStats(a, connectivity=4)
    keep = stats[:, cv2.CC_STAT_AREA] > 63
    keep[0] = False
    return keep[labels]


def cv_clahe(a):
    return cv2.createCLAHE(clipLimit=2.56, tileGridSize=(8, 8)).apply(a)


def sk_watershed(a):
    return segmentation.watershed(-images["distance"], images["markers"], mask=a > 0)


PROPERTIES = ("label", "area", "bbox", "centroid", "axis_major_length", "axis_minor_length",
              "eccentricity", "orientation", "perimeter", "intensity_mean")

OPS = {
    "gaussian 3": (lambda a: cv2.GaussianBlur(f32(a), (25, 25), 3, borderType=cv2.BORDER_REPLICATE),
                   lambda a: ndi.gaussian_filter(f32(a), 3, mode="nearest")),
    "sobel": (cv_sobel, lambda a: filters.sobel(f32(a))),
    "laplace": (lambda a: -cv2.Laplacian(a if a.dtype != np.uint16 else f32(a), cv2.CV_32F, ksize=1,
                                         borderType=cv2.BORDER_REFLECT),
                lambda a: filters.laplace(f32(a))),
    "uniform 35": (lambda a: cv2.blur(f32(a), (35, 35), borderType=cv2.BORDER_REFLECT),
                   lambda a: ndi.uniform_filter(f32(a), 35)),
    "median 3": (lambda a: cv2.medianBlur(a, 3), lambda a: ndi.median_filter(a, 3, mode="nearest")),
    "median 5": (lambda a: cv2.medianBlur(a, 5), lambda a: ndi.median_filter(a, 5, mode="nearest")),
    "median 15": (lambda a: cv2.medianBlur(a, 15) if a.dtype == np.uint8 else None, None),
    "convolve 7x7": (lambda a: cv2.filter2D(f32(a), cv2.CV_32F, K7[::-1, ::-1], borderType=cv2.BORDER_REFLECT),
                     lambda a: ndi.convolve(f32(a), K7)),
    "convolve 25x25": (lambda a: cv2.filter2D(f32(a), cv2.CV_32F, K25[::-1, ::-1], borderType=cv2.BORDER_REFLECT),
                       lambda a: scipy.signal.fftconvolve(np.pad(f32(a), 12, mode="symmetric"), K25.astype(np.float32), mode="valid")),
    "erosion 15x15": (lambda a: cv2.erode(a, np.ones((15, 15), np.uint8)),
                      lambda a: ndi.grey_erosion(a, (15, 15))),
    "erosion disk 7": (lambda a: cv2.erode(a, disk(7)), lambda a: ndi.grey_erosion(a, footprint=disk(7))),
    "opening 15x15": (lambda a: cv2.morphologyEx(a, cv2.MORPH_OPEN, np.ones((15, 15), np.uint8)),
                      lambda a: ndi.grey_opening(a, (15, 15))),
    "binary erosion disk 4": (lambda a: cv2.erode(a, disk(4)), lambda a: morphology.erosion(a > 0, disk(4))),
    "binary dilation disk 8": (lambda a: cv2.dilate(a, disk(8)), lambda a: morphology.dilation(a > 0, disk(8))),
    "histogram": (lambda a: cv2.calcHist([a], [0], None, [256 if a.dtype == np.uint8 else 65536],
                                         [0, 256 if a.dtype == np.uint8 else 65536]),
                  lambda a: exposure.histogram(a)[0]),
    "otsu": (lambda a: cv2.threshold(a, 0, 1, cv2.THRESH_BINARY + cv2.THRESH_OTSU)[1],
             lambda a: a > filters.threshold_otsu(a)),
    "triangle": (lambda a: cv2.threshold(a, 0, 1, cv2.THRESH_BINARY + cv2.THRESH_TRIANGLE)[1] if a.dtype == np.uint8 else None,
                 lambda a: a > filters.threshold_triangle(a)),
    "fixed": (lambda a: cv2.compare(a, 60, cv2.CMP_GT), lambda a: a > 60),
    "add": (lambda a: cv2.add(a, a), None),
    "sauvola 35": (cv_sauvola, lambda a: a > filters.threshold_sauvola(a, 35)),
    "local 35": (lambda a: f32(a) > cv2.GaussianBlur(f32(a), (47, 47), 34 / 6, borderType=cv2.BORDER_REFLECT),
                 lambda a: a > filters.threshold_local(a, 35)),
    "label": (lambda a: cv2.connectedComponents(a, connectivity=8)[1], lambda a: measure.label(a > 0)),
    "fill holes": (cv_fill, lambda a: ndi.binary_fill_holes(a)),
    "remove small": (cv_small, lambda a: morphology.remove_small_objects(a > 0, max_size=63)),
    "edt": (lambda a: cv2.distanceTransform(a, cv2.DIST_L2, cv2.DIST_MASK_PRECISE),
            lambda a: ndi.distance_transform_edt(a)),
    "watershed": (None, sk_watershed),
    "regions": (lambda a: cv2.connectedComponentsWithStats(images["mask"], connectivity=8),
                lambda a: measure.regionprops_table(images["labels"], images["grey u8"], properties=PROPERTIES)),
    "canny": (lambda a: cv2.Canny(cv2.GaussianBlur(a, (9, 9), 1), 25, 51, L2gradient=True),
              lambda a: feature.canny(a)),
    "clahe": (cv_clahe, lambda a: exposure.equalize_adapthist(a)),
}


def peer(name, image, which, runs, save):
    cv, sk = OPS[name]
    work = sk if which == "sk" else cv
    if which != "sk":
        cv2.setNumThreads(1 if which == "cv1" else -1)
    if work is None:
        return {"missing": True}
    a = images[image]
    try:
        result = work(a)
    except (cv2.error, TypeError, ValueError):
        return {"missing": True}
    if result is None:
        return {"missing": True}
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work(a)
        times.append((time.perf_counter() - start) * 1e3)
    if save and isinstance(result, np.ndarray):
        np.ascontiguousarray(result.astype(np.float64)).tofile(save)
    return {"ms": times, "saved": bool(save and isinstance(result, np.ndarray))}


print(json.dumps({"versions": {"numpy": np.__version__, "scipy": scipy.__version__,
                               "scikit-image": skimage.__version__, "opencv": cv2.__version__}}), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    if "images" in request:
        for name, (path, dtype, shape) in request["images"].items():
            images[name] = np.fromfile(path, dtype=dtype).reshape(shape)
        answer = {}
    else:
        answer = peer(request["op"], request["image"], request["peer"], request["runs"], request.get("save"))
    print(json.dumps(answer), flush=True)
