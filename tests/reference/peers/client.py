"""petri from Python: starts server.ts and asks it, one call after the other."""
import json
import struct
import subprocess
import threading
from pathlib import Path
from types import SimpleNamespace

import numpy as np

SERVER = Path(__file__).with_name("server.ts")
IMAGES = ("uint8", "uint16", "float32", "float64")


class NotOurs(Exception):
    """The call is none that petri answers."""


class Refusal(Exception):
    """petri threw an error."""


class As:
    """An array for an input of a given kind."""

    def __init__(self, kind, array):
        dtype = {"mask": bool, "labels": np.int32, "kernel": np.float64}[kind]
        array = np.asarray(array)
        if kind == "labels" and array.size and not (-2**31 <= array.min() and array.max() < 2**31):
            raise NotOurs("labels beyond 32 bits")
        self.kind, self.array = kind, array.astype(dtype)


def _input(value):
    """Kind and array: by type, unless an `As` says it."""
    if isinstance(value, As):
        return value.kind, value.array
    array = np.asarray(value)
    if array.ndim == 0 or array.ndim > 5:
        raise NotOurs(f"{array.ndim} axes")
    if array.dtype == bool:
        return "mask", array
    if array.dtype.name in IMAGES:
        return "image", array.astype(array.dtype.newbyteorder("="), copy=False)
    if array.dtype.kind in "iu":
        return "labels", As("labels", array).array
    raise NotOurs(f"pixel type {array.dtype}")


def _parameter(value):
    if isinstance(value, (np.ndarray, np.generic)):
        return _parameter(value.tolist())
    if isinstance(value, (list, tuple)):
        return [_parameter(v) for v in value]
    if isinstance(value, float) and not np.isfinite(value):
        return "NaN" if value != value else "Infinity" if value > 0 else "-Infinity"
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    raise NotOurs(f"a parameter of type {type(value).__name__}")


class Client:
    """One process of petri."""

    def __init__(self):
        command = ["deno", "run", "--quiet", "--no-prompt", "--no-remote", str(SERVER)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.lock = threading.Lock()

    def __call__(self, operator, inputs, params):
        """Outputs by name: arrays, numbers, dicts of columns, lists of paths."""
        given = {name: _input(value) for name, value in inputs.items() if value is not None}
        header = {"operator": operator,
                  "inputs": {name: {"kind": kind, "shape": array.shape,
                                    "dtype": "uint8" if kind == "mask" else array.dtype.name}
                             for name, (kind, array) in given.items()},
                  "params": {k: _parameter(v) for k, v in params.items() if v is not None}}
        text = json.dumps(header).encode()
        with self.lock:
            out = self.process.stdin
            out.write(struct.pack("<I", len(text)) + text)
            for _, array in given.values():
                out.write(np.ascontiguousarray(array).tobytes())
            out.flush()
            answer = json.loads(self._read(struct.unpack("<I", self._read(4))[0]))
            if "error" in answer:
                raise Refusal("{name}: {message}".format(**answer["error"]))
            return SimpleNamespace(**{k: self._output(v) for k, v in answer["outputs"].items()})

    def close(self):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()

    def _read(self, count):
        data = self.process.stdout.read(count)
        if len(data) < count:
            raise RuntimeError("petri's process has ended")
        return data

    def _output(self, part):
        if "columns" in part:
            return {name: self._output(column) for name, column in part["columns"].items()}
        if "paths" in part:
            return [self._output(path).reshape(-1, 2) for path in part["paths"]]
        if "list" in part:
            return np.array(part["list"], object)
        dtype = np.dtype(part["dtype"])
        count = int(np.prod(part["shape"]))
        array = np.frombuffer(self._read(count * dtype.itemsize), dtype).reshape(part["shape"]).copy()
        return array[0] if part["kind"] == "number" else array.astype(bool) if part["kind"] == "mask" else array
