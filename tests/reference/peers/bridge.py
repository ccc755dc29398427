"""A pytest plugin: functions of scikit-image and scipy.ndimage answer with what petri gives.

Each call of a function in `table.py` runs petri and the original, whose warnings and errors count. The test sees
petri's values in the original's types, and every pair is compared besides, to the last bit. Within a call that
petri serves all is original; within one that is not petri's, the calls below it are served in turn.

PEERS_MODE=off only notes which tests pass. Results go to the JSON file PEERS_OUT; with PEERS_KEEP, the first
calls of each function that differ go to that folder as pickles.
"""
import functools
import importlib
import inspect
import json
import os
import pickle
import pkgutil
import sys
import threading
import warnings
from collections import Counter, defaultdict
from pathlib import Path
from types import SimpleNamespace

import numpy as np
from client import Client, NotOurs, Refusal

client = None
counts = defaultdict(Counter)  # by function: served, exact, near, differ, refused, lenient, "not ours"
why = defaultdict(Counter)  # by function: what petri or the bridge said, and where results differ
outcomes = {}
test = [""]
inside = threading.local()


def ask(operator, params=None, /, **inputs):
    """Outputs of an operator; inputs and parameters that are None are left out."""
    return client(operator, inputs, params or {})


def compare(ours, theirs):
    """exact, near (rounding) or what differs."""
    if isinstance(theirs, (tuple, list)):
        if len(ours) != len(theirs):
            return f"{len(ours)} parts, not {len(theirs)}"
        verdicts = [compare(a, b) for a, b in zip(ours, theirs)]
        return next((v for v in verdicts if v not in ("exact", "near")), "near" if "near" in verdicts else "exact")
    if isinstance(theirs, dict):
        return compare([ours.get(k, ()) for k in theirs], list(theirs.values()))
    if ours is theirs:
        return "exact"
    if theirs is None or isinstance(theirs, slice):
        return "exact" if ours == theirs else f"{ours}, not {theirs}"
    a, b = np.asarray(ours), np.asarray(theirs)
    if a.shape != b.shape:
        return f"shape {a.shape}, not {b.shape}"
    if a.dtype == np.float32 and b.dtype == np.float64:
        b = b.astype(np.float32)
    if np.array_equal(a, b, equal_nan=a.dtype.kind in "fc" and b.dtype.kind in "fc"):
        return "exact"
    a, b = a.astype(np.float64), b.astype(np.float64)
    bad = ~((a == b) | (np.isnan(a) & np.isnan(b)))
    with np.errstate(all="ignore"):
        off = np.abs(a - b)[bad].max()
    finite = np.abs(b[np.isfinite(b)])
    scale = float(finite.max()) if finite.size else 0.0
    if off <= (1e-5 if np.asarray(theirs).dtype == np.float32 or np.asarray(ours).dtype == np.float32 else 1e-9) * scale:
        return "near"
    return f"{int(bad.sum())} of {bad.size} values, by up to {off:.3g} of {scale:.3g}"


def like(ours, theirs):
    """Values of the first in types of the second."""
    if isinstance(theirs, (tuple, list)) and type(ours) in (tuple, list):
        parts = [like(a, b) for a, b in zip(ours, theirs)] + list(ours[len(theirs):])
        return type(theirs)(*parts) if hasattr(theirs, "_fields") else type(theirs)(parts)
    if isinstance(theirs, dict):
        return {k: like(ours[k], v) for k, v in theirs.items()}
    if isinstance(theirs, np.ndarray):
        with np.errstate(all="ignore"):
            return np.asarray(ours).astype(theirs.dtype)
    if isinstance(theirs, np.generic):
        return theirs.dtype.type(ours)
    return type(theirs)(ours) if isinstance(theirs, (bool, int, float)) else ours


def own(value):
    """A copy of what an original might write to."""
    return value.copy() if isinstance(value, np.ndarray) else value


def serve(name, original, bind, answer, args, kwargs):
    """Both answers; petri's, if it has one."""
    if getattr(inside, "deep", False):
        return original(*args, **kwargs)
    inside.deep = True
    caller = sys._getframe(2)
    before, named = [own(a) for a in args], {k: own(v) for k, v in kwargs.items()}

    @functools.cache
    def run():
        """What the original gives and its error, after its warnings, which are said to be the caller's."""
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            try:
                found = original(*args, **kwargs), None
            except Exception as error:
                found = None, error
        for w in told:
            place = (w.filename, w.lineno) if w.filename != __file__ else (caller.f_code.co_filename, caller.f_lineno)
            warnings.warn_explicit(w.message, w.category, *place)
        return found

    count = counts[name]
    try:
        try:
            given = bind(*before, **named)
            given.reference = run
            with warnings.catch_warnings(), np.errstate(all="ignore"):
                warnings.simplefilter("ignore")
                ours = answer(given)
        except (NotOurs, TypeError, ValueError, AttributeError, IndexError) as e:  # the latter over odd arguments
            count["not ours"] += 1
            why[name][f"not ours: {e if isinstance(e, NotOurs) else repr(e)}"] += 1
            inside.deep = False
            ours = NotOurs
        except Refusal as e:
            ours = e
        expected, error = run()
        if error is not None:
            if ours is not NotOurs:
                count["served"] += 1
                if not isinstance(ours, Refusal):
                    count["lenient"] += 1
                    why[name][f"lenient: {error!r} | {test[0]}"] += 1
            raise error
        if ours is NotOurs:
            return expected
        if isinstance(ours, Refusal):
            count["refused"] += 1
            why[name][f"refused: {ours} | {test[0]}"] += 1
            return expected
        count["served"] += 1
        verdict = compare(ours, expected)
        count[verdict if verdict in ("exact", "near") else "differ"] += 1
        if verdict != "exact":
            keep(name, verdict, (before, named, ours, expected, verdict, test[0]))
        answered = like(ours, expected)
        if any(expected is a for a in (*args, *kwargs.values())):  # an array for the result
            expected[...] = answered
            return expected
        return answered
    finally:
        inside.deep = False


def keep(name, verdict, call):
    """Notes a call whose results differ."""
    why[name][f"{verdict} | {test[0]}"] += 1
    number = counts[name]["near"] + counts[name]["differ"]
    if os.environ.get("PEERS_KEEP") and number <= 12:
        Path(os.environ["PEERS_KEEP"], f"{name}-{number}.pickle").write_bytes(pickle.dumps(call))


def replace(name, original, answer):
    """The function that stands in for an original."""
    signature = inspect.signature(original)

    def bind(*args, **kwargs):
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as e:
            raise NotOurs("arguments") from e
        bound.apply_defaults()
        return SimpleNamespace(**bound.arguments)

    @functools.wraps(original)
    def stand_in(*args, **kwargs):
        return serve(name, original, bind, answer, args, kwargs)

    return stand_in


def install():
    """Puts the stand-ins into every module that holds an original."""
    import table

    for package in ("skimage." + p for p in
                    "filters exposure morphology segmentation measure feature restoration util".split()):
        for found in pkgutil.walk_packages(importlib.import_module(package).__path__, package + "."):
            if ".tests" not in found.name:
                importlib.import_module(found.name)
    importlib.import_module("scipy.ndimage")
    capabilities = importlib.import_module("scipy._lib._array_api").xp_capabilities_table
    swaps = {}
    for module, functions in table.FUNCTIONS.items():
        for name, answer in functions.items():
            for holder in (module, module.replace("scipy.ndimage", "scipy.ndimage._ndimage_api")):
                original = getattr(importlib.import_module(holder), name)
                label = f"{module.replace('scipy.ndimage', 'ndi').replace('skimage.', '')}.{name}"
                swaps.setdefault(id(original), (original, replace(label, original, answer)))
                if original in capabilities:  # which scipy's tests look up by function
                    capabilities[swaps[id(original)][1]] = capabilities[original]
    for key, module in list(sys.modules.items()):
        if key.split(".")[0] in ("skimage", "scipy"):
            for attribute, value in list(vars(module).items()):
                if id(value) in swaps and swaps[id(value)][0] is value:
                    setattr(module, attribute, swaps[id(value)][1])
    from skimage.measure._regionprops import RegionProperties
    for name, answer in table.PROPERTIES.items():
        original = vars(RegionProperties)[name].fget
        setattr(RegionProperties, name, property(replace(f"RegionProperties.{name}", original, answer)))


def pytest_configure(config):
    global client
    if os.environ.get("PEERS_MODE") != "off":
        client = Client()
        install()


def pytest_runtest_logstart(nodeid, location):
    test[0] = nodeid


def pytest_runtest_logreport(report):
    if report.when == "call" or report.outcome != "passed":
        outcome = "failed" if report.outcome == "failed" else outcomes.get(report.nodeid, report.outcome)
        outcomes[report.nodeid] = outcome


def pytest_sessionfinish():
    if client:
        client.close()
    Path(os.environ["PEERS_OUT"]).write_text(json.dumps({"tests": outcomes, "counts": counts, "why": why}))
