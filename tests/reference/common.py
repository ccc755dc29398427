"""Golden values: what the named library answers, kept as JSON that tests/golden.ts replays.

A family's script makes a Golden, adds cases and saves:

    g = Golden("kernels")
    image = rng.random((13, 17))
    g.case("kernels.gaussian", {"image": image}, {"sigma": 2}, {"image": ndi.gaussian_filter(...)})
    g.save()

Regenerate with `python tests/reference/FAMILY.py`, or all families with `python tests/reference/all.py`
(PETRI_SAMPLES must name the folder of samples); needs scikit-image 0.26, scipy, tifffile. Never run by
a test.

Arrays become values by their type: bool -> mask, int32/int64 -> labels, uint8/uint16/float32/float64
-> image; Kernel(array) -> kernel. Sample(path, slices) is a real image, of which only the name, the
slice and the hash of its pixels are kept. Outputs: arrays in the type that petri promises, numbers,
lists of numbers, Table(columns), Paths(list of (n, 2) arrays).
"""
import base64, hashlib, json, os, sys, zlib
from pathlib import Path

import numpy as np
import scipy
import skimage

HERE = Path(__file__).parent
SAMPLES = Path(os.environ.get("PETRI_SAMPLES", ""))
#: Arrays with more elements are kept as a hash (exact types) or as sparse samples (floats).
FULL = 6000


class Kernel:
    def __init__(self, array):
        self.array = np.ascontiguousarray(array, dtype=np.float64)


class Table:
    def __init__(self, columns):
        self.columns = columns


class Paths:
    def __init__(self, paths):
        self.paths = paths


class Sample:
    """A real image: `path` below PETRI_SAMPLES, cut by `slices`, converted to `dtype` without scaling."""

    def __init__(self, path, slices=(), dtype=None):
        self.path, self.slices, self.dtype = path, slices, dtype
        if path.endswith(".tif"):
            import tifffile
            full = tifffile.imread(SAMPLES / path)
        else:
            from skimage.io import imread
            full = imread(SAMPLES / path)
        if full.ndim == 3 and full.shape[2] in (3, 4):
            full = full[..., 0]
        cut = full[tuple(slice(a, b) for a, b in slices)]
        self.array = np.ascontiguousarray(cut if dtype is None else cut.astype(dtype))


def kind_of(a):
    if a.dtype == bool:
        return "mask"
    if a.dtype in (np.int32, np.int64):
        return "labels"
    if a.dtype in (np.uint8, np.uint16, np.float32, np.float64):
        return "image"
    raise TypeError(f"no kind for {a.dtype}")


def little(a):
    if a.dtype == bool:
        a = a.astype(np.uint8)
    if a.dtype == np.int64:
        a = a.astype(np.int32)
    return np.ascontiguousarray(a).astype(a.dtype.newbyteorder("<"), copy=False)


def clean(value):
    """Plain JSON from numpy scalars, arrays and the numbers that JSON lacks."""
    if isinstance(value, dict):
        return {k: clean(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [clean(v) for v in value]
    if isinstance(value, np.ndarray):
        return clean(value.tolist())
    if isinstance(value, (np.bool_, bool)):
        return bool(value)
    if isinstance(value, np.integer):
        return int(value)
    if isinstance(value, (float, np.floating)):
        value = float(value)
        if np.isnan(value):
            return "NaN"
        if np.isinf(value):
            return "Infinity" if value > 0 else "-Infinity"
        return value
    return value


class Golden:
    def __init__(self, family, **versions):
        self.family, self.cases, self.arrays, self.ids = family, [], {}, {}
        self.versions = {"python": sys.version.split()[0], "numpy": np.__version__,
                         "scipy": scipy.__version__, "scikit-image": skimage.__version__, **versions}

    def _store(self, entry):
        key = json.dumps(entry, sort_keys=True)
        if key not in self.ids:
            self.ids[key] = f"a{len(self.ids)}"
            self.arrays[self.ids[key]] = entry
        return {"array": self.ids[key]}

    def _full(self, a, kind):
        a = little(a)
        data = base64.b64encode(zlib.compress(a.tobytes(), 9)).decode()
        return {"kind": kind, "dtype": a.dtype.name, "shape": list(a.shape), "data": data}

    def _input(self, value):
        if isinstance(value, list):
            return {"list": [self._input(v) for v in value]}
        if isinstance(value, Sample):
            a = little(value.array)
            entry = {"kind": kind_of(value.array), "dtype": a.dtype.name, "shape": list(a.shape),
                     "sample": value.path, "slices": [list(s) for s in value.slices],
                     "sha256": hashlib.sha256(a.tobytes()).hexdigest()}
            return self._store(entry)
        if isinstance(value, Kernel):
            return self._store(self._full(value.array, "kernel"))
        if isinstance(value, np.ndarray):
            return self._store(self._full(value, kind_of(value)))
        return {"value": clean(value)}

    def _output(self, value):
        if isinstance(value, Table):
            return {"table": {k: clean(np.asarray(v)) for k, v in value.columns.items()}}
        if isinstance(value, Paths):
            return {"paths": [clean(np.asarray(p).reshape(-1)) for p in value.paths]}
        if isinstance(value, Kernel):
            return self._store(self._full(value.array, "kernel"))
        if isinstance(value, np.ndarray):
            kind = kind_of(value)
            if value.size <= FULL:
                return self._store(self._full(value, kind))
            a = little(value)
            entry = {"kind": kind, "dtype": a.dtype.name, "shape": list(a.shape)}
            if a.dtype.kind == "f":
                at = np.unique(np.linspace(0, a.size - 1, 400).astype(np.int64))
                finite = a[np.isfinite(a)]
                entry |= {"at": at.tolist(), "values": clean(a.ravel()[at].astype(np.float64)),
                          "range": clean(float(finite.max() - finite.min()) if finite.size else 0.0)}
            else:
                entry["sha256"] = hashlib.sha256(a.tobytes()).hexdigest()
            return entry
        return {"value": clean(value)}

    def case(self, operator, inputs, params, outputs, name="", rtol=None, reference=None):
        """rtol: only where the reference itself is less exact; say why in `name`."""
        case = {"operator": operator, "name": name,
                "inputs": {k: self._input(v) for k, v in inputs.items()},
                "params": clean(params),
                "outputs": {k: self._output(v) for k, v in outputs.items()}}
        if rtol is not None:
            case["rtol"] = rtol
        if reference is not None:
            case["reference"] = reference
        self.cases.append(case)

    def save(self):
        path = HERE / "golden" / f"{self.family}.json"
        lines = ["{", f'"family": {json.dumps(self.family)},', f'"versions": {json.dumps(self.versions)},',
                 '"arrays": {']
        lines += [",\n".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in self.arrays.items()), "},",
                  '"cases": [', ",\n".join(json.dumps(c) for c in self.cases), "]", "}"]
        path.write_text("\n".join(lines) + "\n")
        print(f"{path.name}: {len(self.cases)} cases, {path.stat().st_size} bytes")
