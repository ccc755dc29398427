"""Golden values of the family math, by numpy and scikit-image; see common.py.

    PETRI_SAMPLES=FOLDER python tests/reference/math_ops.py

Not named after its family: a math.py here would stand in the way of Python's own.
"""
import numpy as np
from skimage import util

from common import Golden
from filter_images import pictures, samples

g = Golden("math")
rng = np.random.default_rng(21)
images = {**samples(), **pictures()}
ORDER = ("uint8", "uint16", "float32", "float64")
TOP = {"uint8": 255, "uint16": 65535}
COMPARE = {">": np.greater, ">=": np.greater_equal, "<": np.less, "<=": np.less_equal,
           "==": np.equal, "!=": np.not_equal}


def array_of(image):
    return getattr(image, "array", image)


def type_of(array):
    return "uint8" if array.dtype == bool else "float64" if array.dtype == np.int32 else array.dtype.name


def arithmetic(name, a, b):
    """numpy in 64 bits, then saturated and rounded half to even for integers, as OpenCV does."""
    kind = type_of(a)
    if isinstance(b, np.ndarray):
        kind = ORDER[max(ORDER.index(kind), ORDER.index(type_of(b)))]
    with np.errstate(all="ignore"):
        result = getattr(np, name)(np.asarray(a, np.float64), np.asarray(b, np.float64))
    if name == "true_divide":
        return result.astype("float64" if kind == "float64" else "float32")
    return np.clip(np.rint(result), 0, TOP[kind]).astype(kind) if kind in TOP else result.astype(kind)


OPERATORS = {"add": "add", "subtract": "subtract", "multiply": "multiply", "divide": "true_divide",
             "minimum": "minimum", "maximum": "maximum"}
for i, (name, image) in enumerate(images.items()):
    array = array_of(image)
    values = np.nan_to_num(array.astype(float), posinf=500, neginf=-500)
    other = rng.permutation(values.ravel()).reshape(array.shape)
    other = np.clip(np.rint(other), 0, 255).astype(("uint8", "uint16", "float32", "float64")[i % 4])
    number = (0.5, -3.0, 100.25, 1e5)[i % 4]
    for k, (operator, function) in enumerate(OPERATORS.items()):
        if (k + i) % 2 == 0:
            g.case(f"math.{operator}", {"image": image, "other": other}, {},
                   {"image": arithmetic(function, array, other)}, name)
        else:
            g.case(f"math.{operator}", {"image": image}, {"value": number},
                   {"image": arithmetic(function, array, number)}, name)
    op = list(COMPARE)[i % 6]
    g.case("math.compare", {"image": image, "other": other}, {"op": op},
           {"mask": COMPARE[op](array, other)}, name)
    number = float(array.flat[array.size // 2])
    if np.isfinite(number):
        g.case("math.compare", {"image": image}, {"op": op, "value": number},
               {"mask": COMPARE[op](array, number)}, name)
    if array.dtype.kind in "uf":
        g.case("math.abs", {"image": image}, {}, {"image": np.abs(array)}, name)
        g.case("math.negate", {"image": image}, {},
               {"image": -(array.astype(np.float32) if array.dtype.kind == "u" else array)}, name)
    mask = rng.random(array.shape) < 0.5
    for fill in (0, 1):
        g.case("math.applyMask", {"image": image, "mask": mask}, {"fill": fill},
               {"image": np.where(mask, array, np.array(fill, array.dtype))}, name)
    second = rng.random(array.shape) < 0.5
    pair = {"mask": mask, "other": second}
    g.case("math.and", pair, {}, {"mask": mask & second}, name)
    g.case("math.or", pair, {}, {"mask": mask | second}, name)
    g.case("math.xor", pair, {}, {"mask": mask ^ second}, name)
    g.case("math.not", {"mask": mask}, {}, {"mask": ~mask}, name)
    for target in (ORDER[i % 4], ORDER[(i + 1) % 4]):
        if name != "not finite" or target not in TOP:
            result = np.clip(np.rint(array.astype(float)), 0, TOP[target]) if target in TOP else array
            g.case("math.convert", {"image": image}, {"type": target}, {"image": result.astype(target)}, name)
        if array.dtype != np.int32 and name != "not finite":
            if array.dtype.kind == "f":
                array = (array / (np.abs(array).max() + 1)).astype(array.dtype)
                image = array
            convert = {"uint8": util.img_as_ubyte, "uint16": util.img_as_uint,
                       "float32": util.img_as_float32, "float64": util.img_as_float64}[target]
            g.case("math.convert", {"image": image}, {"type": target, "scale": "type"},
                   {"image": convert(array)}, name)
    start = [n // 3 for n in array.shape]
    size = [max(1, n // 2) for n in array.shape]
    box = tuple(slice(a, a + n) for a, n in zip(start, size))
    g.case("math.crop", {"image": image}, {"start": start, "size": size}, {"image": array[box]}, name)
    if array.ndim > 1 and array.dtype.kind in "uf":
        axis = (0, -1, array.ndim - 2)[i % 3]
        for method in ("max", "mean", "min", "sum", "std", "median"):
            exact = method in ("max", "min")
            with np.errstate(all="ignore"):
                result = getattr(np, method)(array if exact else array.astype(np.float64), axis=axis)
            kind = array.dtype if exact else np.float64 if array.dtype == np.float64 else np.float32
            g.case("math.project", {"image": image}, {"axis": axis, "method": method},
                   {"image": result.astype(kind)}, name)# Without a word the first of the names.
plain = np.arange(35).reshape(5, 7).astype(np.uint16) * 11
g.case("math.project", {"image": plain}, {"axis": 1}, {"image": plain.max(axis=1)}, "defaults")
g.case("math.compare", {"image": plain}, {"value": 100}, {"mask": plain > 100}, "defaults")
g.case("math.convert", {"image": plain}, {}, {"image": plain.clip(0, 255).astype(np.uint8)}, "defaults")
# Words that fit into bytes are not scaled.
for top in (3, 255, 256):
    words = (np.arange(35).reshape(7, 5) * 11 % (top + 1)).astype(np.uint16)
    words[2, 3] = top
    g.case("math.convert", {"image": words}, {"type": "uint8", "scale": "type"},
           {"image": util.img_as_ubyte(words)}, f"words up to {top}")

g.save()
