"""Pictures that the golden values of kernels and edges share: four real crops, and the awkward ones."""

import numpy as np

from common import Sample

MODES = ("reflect", "nearest", "mirror", "wrap", "constant")


def samples():
    return {
        "camera": Sample("workshop/skimage/camera.png", ((60, 78), (200, 217))),
        "coins": Sample("workshop/skimage/coins.png", ((20, 38), (30, 46))),
        "colony": Sample("workshop/biological/microcolony_ecoli.tif", ((70, 88), (80, 99))),
        "nuclei": Sample("ktr/KTR_nucleus0001.tif", ((100, 116), (80, 99))),
    }


def pictures():
    """Small ones by name, none of them square or symmetric."""
    rng = np.random.default_rng(7)
    noise = rng.normal(100, 40, (11, 14))
    awkward = noise.copy()
    awkward[2, 3], awkward[7, 1], awkward[8, 12] = np.nan, np.inf, -np.inf
    steps = np.repeat(np.arange(5, dtype=np.uint8) * 50, 3)[None, :].repeat(7, axis=0)
    return {
        "uint8": np.clip(noise, 0, 255).astype(np.uint8),
        "uint16": (np.clip(noise, 0, 255) * 257).astype(np.uint16),
        "faint": (60000 + rng.integers(0, 12, (9, 13))).astype(np.uint16),
        "float32": noise.astype(np.float32),
        "float64": noise,
        "negative": 120 - noise,
        "flat": np.full((6, 9), 173, np.uint8),
        "two values": (rng.random((9, 12)) < 0.4).astype(np.uint8) * 255,
        "plateaus": steps,
        "mask": rng.random((9, 12)) < 0.4,
        "labels": rng.integers(0, 9, (8, 11)).astype(np.int32),
        "one pixel": np.array([[42]], np.uint8),
        "one row": noise[:1, :9].astype(np.float32),
        "one column": noise[:9, :1].astype(np.uint16),
        "not finite": awkward,
        "stack": rng.normal(10, 5, (4, 6, 7)),
        "line": noise[3],
    }


def as_float(image):
    """What a float filter of the reference is given: the own grey values, in the input's float type."""
    array = getattr(image, "array", image)
    return array if array.dtype.kind == "f" else array.astype(np.float64)


def float_out(image, result):
    """The type that petri promises: float64 for float64, else float32.

    There an exact 0, of which the reference's order of summation leaves some 1e-14, is kept as 0.
    """
    array = getattr(image, "array", image)
    if array.dtype == np.float64:
        return np.asarray(result).astype(np.float64)
    result = np.array(result, dtype=np.float64)
    result[np.abs(result) < 1e-13 * max(1.0, float(np.abs(array).max()))] = 0
    return result.astype(np.float32)
