"""Golden values of the family exposure, by scikit-image; see common.py.

    PETRI_SAMPLES=FOLDER python tests/reference/exposure.py
"""
import numpy as np
from skimage import exposure, restoration, util

from common import Golden, Sample
from filter_images import pictures, samples

g = Golden("exposure")
rng = np.random.default_rng(8)
images = {**samples(), **pictures()}
camera = Sample("workshop/skimage/camera.png", ((100, 228), (150, 310)))
nuclei = Sample("ktr/KTR_nucleus0001.tif", ((100, 200), (80, 220)))


def array_of(image):
    return getattr(image, "array", image)


def float_out(array, result):
    return result.astype(np.float64 if array.dtype == np.float64 else np.float32)


def unit(image):
    """Floating-point pictures within -1 to 1, as CLAHE wants them."""
    array = array_of(image)
    return array if array.dtype.kind != "f" else (array / (np.abs(array).max() + 1)).astype(array.dtype)


for i, (name, image) in enumerate(images.items()):
    array = array_of(image)
    if array.dtype in (bool, np.int32):
        continue
    inputs = {"image": image}

    def case(operator, params, result, **outputs):
        g.case(f"exposure.{operator}", inputs, params, {"image": result, **outputs}, name)

    case("invert", {}, array.max() - array)
    if name != "not finite":
        case("invert", {"about": "range"}, util.invert(array))
        low, high = np.percentile(array, [10, 75])
        ranges = (("image", "dtype"), ("p10,p75", "dtype"), ("dtype", "uint8"), ("image", [0, 255]),
                  ([float(array.min()), float(array.max()) + 1], "uint16"), ("uint12", "float32"))
        for k, (a, b) in enumerate(ranges):
            if k % 3 != i % 3:
                continue
            given = (low, high) if a == "p10,p75" else tuple(a) if isinstance(a, list) else a
            result = exposure.rescale_intensity(array, given, tuple(b) if isinstance(b, list) else b)
            case("rescale", {"inRange": a, "outRange": b},
                 float_out(array, result) if isinstance(b, list) else result)
        nbins = (256, 20)[i % 2]
        case("equalizeHist", {"nbins": nbins}, float_out(array, exposure.equalize_hist(array, nbins)))
        mask = rng.random(array.shape) < 0.6
        mask.flat[0] = True
        g.case("exposure.equalizeHist", inputs | {"mask": mask}, {"nbins": nbins},
               {"image": float_out(array, exposure.equalize_hist(array, nbins, mask))}, name)
        radius = (2, 3.5, 6)[i % 3]
        background = restoration.rolling_ball(array, radius=radius)
        case("rollingBall", {"radius": radius}, array - background, background=background)
    if name != "not finite" and array.min() >= 0:
        gamma, gain = ((0.5, 1), (1.7, 0.9), (2, 0.5))[i % 3]
        case("gamma", {"gamma": gamma, "gain": gain}, exposure.adjust_gamma(array, gamma, gain))
        inverse = i % 2 == 1
        case("log", {"gain": gain, "inv": inverse}, exposure.adjust_log(array, gain, inverse))
        case("sigmoid", {"cutoff": 0.3 + 0.2 * (i % 2), "gain": 10 - i % 3, "inv": inverse},
             exposure.adjust_sigmoid(array, 0.3 + 0.2 * (i % 2), 10 - i % 3, inverse))
    if name != "not finite" and array.shape[-1] not in (3, 4):
        within = unit(image)
        sides = (None, 5, [4, 3, 5][:array.ndim])[i % 3]
        clip, nbins = ((0.01, 256), (0.03, 64), (0, 256), (1, 100))[i % 4]
        params = {"clipLimit": clip, "nbins": nbins} | ({} if sides is None else {"kernelSize": sides})
        result = exposure.equalize_adapthist(within, sides, clip, nbins)
        g.case("exposure.clahe", {"image": image if within is array else within}, params,
               {"image": float_out(within, result)}, name)

for name, image in (("camera", camera), ("nuclei", nuclei)):
    array = image.array
    for sides, clip in ((None, 0.01), (24, 0.03)):
        g.case("exposure.clahe", {"image": image},
               {"clipLimit": clip} | ({} if sides is None else {"kernelSize": sides}),
               {"image": exposure.equalize_adapthist(array, sides, clip).astype(np.float32)}, name)
    background = restoration.rolling_ball(array, radius=25)
    g.case("exposure.rollingBall", {"image": image}, {"radius": 25},
           {"background": background, "image": array - background}, name)

# Masks and labels, which the reference takes as bool and int32
masks = {"mask": rng.random((7, 11)) < 0.4, "empty mask": np.zeros((3, 4), bool)}
numbers = {"labels": rng.integers(0, 9, (8, 11)).astype(np.int32) * 1000,
           "huge labels": rng.integers(0, 2**31 - 1, (4, 5, 6)).astype(np.int32)}
for name, array in {**masks, **numbers}.items():
    inputs = {"image": array}
    g.case("exposure.invert", inputs, {"about": "range"}, {"image": util.invert(array)}, name)
    for gamma, gain in ((0.5, 0.9), (1.7, 1), (0, 1)):
        g.case("exposure.gamma", inputs, {"gamma": gamma, "gain": gain},
               {"image": exposure.adjust_gamma(array, gamma, gain)}, name)
    for inverse in (False, True):
        g.case("exposure.log", inputs, {"inv": inverse}, {"image": exposure.adjust_log(array, 1, inverse)}, name)
        g.case("exposure.sigmoid", inputs, {"inv": inverse},
               {"image": exposure.adjust_sigmoid(array, inv=inverse)}, name)
    for given, wanted in (("image", "dtype"), ("uint14", "dtype"), ([-3, 4000], "image"), ("image", "uint8"),
                          ("image", [0, 1]), ("dtype", "float64")):
        pair = lambda r: tuple(r) if isinstance(r, list) else r
        result = exposure.rescale_intensity(array, pair(given), pair(wanted))
        if isinstance(wanted, list):
            result = result.astype(np.float32)
        elif wanted in ("dtype", "image"):  # petri has no whole numbers of 32 bits but labels
            result = result.astype(np.uint8 if array.dtype == bool else np.float64)
        g.case("exposure.rescale", inputs, {"inRange": given, "outRange": wanted}, {"image": result}, name)
    g.case("exposure.clahe", inputs, {"kernelSize": 3},
           {"image": exposure.equalize_adapthist(array, 3).astype(np.float32)}, name)
    background = restoration.rolling_ball(array, radius=3)
    g.case("exposure.rollingBall", inputs, {"radius": 3},
           {"background": background, "image": array ^ background if array.dtype == bool else array - background},
           name)
for name, array in numbers.items():
    g.case("exposure.invert", {"image": array}, {}, {"image": array.max() - array}, name)
faint = rng.random((6, 9)).astype(np.float32)
for array in (faint, faint.astype(np.float64)):
    g.case("exposure.gamma", {"image": array}, {"gamma": 1.5, "gain": -0.5},
           {"image": exposure.adjust_gamma(array, 1.5, -0.5)}, "below 0")
    g.case("exposure.log", {"image": array}, {"gain": -2}, {"image": exposure.adjust_log(array, -2)}, "below 0")
# Few pixels are above the percentiles, which are one grey level.
sparse = np.where(np.arange(91).reshape(7, 13) % 67 == 5, 200, 30)
for array in (sparse.astype(np.uint8), sparse.astype(np.uint16), (sparse / 255).astype(np.float32), sparse / 255):
    level = np.percentile(array, [10, 90])
    for wanted in ("dtype", "image", "uint8"):
        g.case("exposure.rescale", {"image": array}, {"inRange": "p10,p90", "outRange": wanted},
               {"image": exposure.rescale_intensity(array, tuple(level), wanted)}, "one level")

g.save()
