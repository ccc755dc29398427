"""Which call of petri answers each function, given its bound arguments `a`; `need` says where petri has no word."""
import numpy as np
from bridge import ask
from client import As, NotOurs
from scipy import ndimage as ndi
from skimage._shared.utils import DEPRECATED, convert_to_float
from skimage.util import img_as_float

MODES = ("reflect", "nearest", "mirror", "wrap", "constant")
SCIPY_MODES = {"grid-mirror": "reflect", "grid-constant": "constant", "grid-wrap": "wrap"}


def need(condition, reason):
    if not condition:
        raise NotOurs(reason)
    return True


def camel(name):
    first, *rest = name.split("_")
    return first + "".join(word.title() for word in rest)


def params(a, *names, **others):
    """Arguments by petri's names."""
    return {camel(n): getattr(a, n) for n in names} | others


def border(a):
    """Mode and outside value."""
    mode = a.mode if isinstance(a.mode, str) or len(set(a.mode)) != 1 else a.mode[0]
    mode = SCIPY_MODES.get(mode, mode) if isinstance(mode, str) else None
    need(mode in MODES, "mode")
    need(np.isreal(a.cval), "cval")
    return {"mode": mode, "cval": float(np.real(a.cval))}


def real(image):
    """Integers as doubles, so that petri answers in doubles as the reference does."""
    image = np.asarray(image)
    need(image.dtype.kind in "biuf" and image.dtype != np.float16, f"pixel type {image.dtype}")
    return image if image.dtype.kind == "f" else image.astype(np.float64)


def mask(image):
    return None if image is None else As("mask", np.asarray(image) != 0)


def labels(image):
    image = np.asarray(image)
    need(image.dtype.kind in "biu", f"labels of type {image.dtype}")
    return As("labels", image)


def kernel(weights, rank):
    if weights is None:
        return None
    need(not in_parts(weights), "a footprint in parts")
    weights = np.asarray(weights)
    need(weights.dtype.kind in "biuf", "complex weights")
    return As("kernel", weights)


def in_parts(footprint):
    """Whether it is a row of footprints with the number of times that each is taken."""
    return isinstance(footprint, tuple) and len(footprint) and isinstance(footprint[0], tuple)


def connectivity(structure, rank, default=None):
    """Number of the connectivity that a structure stands for."""
    if structure is None:
        return default
    if np.ndim(structure) == 0:
        return int(structure)
    for c in range(1, rank + 1):
        if np.array_equal(np.asarray(structure) != 0, ndi.generate_binary_structure(rank, c)):
            return c
    raise NotOurs("structure")


# ---- skimage.filters

def threshold(operator, *names, **renamed):
    def answer(a):
        need(getattr(a, "hist", None) is None and a.image is not None, "a histogram")
        need(not getattr(a, "return_all", False) and getattr(a, "iter_callback", None) is None, "option")
        given = params(a, *names) | {k: getattr(a, v) for k, v in renamed.items()}
        need(not any(callable(v) for v in given.values()), "a function")
        out = ask(f"threshold.{operator}", given, image=a.image)
        return out.thresholds if operator == "multiotsu" else out.threshold
    return answer


def surface(operator, *names):
    return lambda a: ask(f"threshold.{operator}", params(a, *names), image=real(a.image)).surface


def local(a):
    need(a.method in ("gaussian", "mean", "median") and np.ndim(a.block_size) == 0, "method or block")
    return ask("threshold.local", params(a, "block_size", "method", "offset", sigma=a.param) | border(a),
               image=real(a.image)).surface


def unsharp(a):
    need(a.channel_axis is None, "channels")
    image = real(a.image) if a.preserve_range else real(img_as_float(a.image))
    out = ask("kernels.unsharp", params(a, "radius", "amount"), image=image).image
    return out if a.preserve_range else np.clip(out, -1 if np.any(image < 0) else 0, 1)


def edge(operator, axis=None):
    return lambda a: ask(f"edges.{operator}", (border(a) if hasattr(a, "mode") else {}) | {"axis": getattr(a, "axis", axis)},
                         image=real(img_as_float(a.image)), mask=mask(a.mask)).image


def rank(operator):
    return lambda a: (need(a.mask is None and not (a.shift_x or a.shift_y or a.shift_z), "mask or shift")
                      and need(np.asarray(a.image).dtype in (np.uint8, np.uint16), "pixel type")
                      and ask(f"morphology.{operator}", {"mode": "ignore"}, image=a.image,
                              kernel=kernel(a.footprint, np.ndim(a.image))).image)


FILTERS = {
    "threshold_otsu": threshold("otsu", "nbins"),
    "threshold_yen": threshold("yen", "nbins"),
    "threshold_isodata": threshold("isodata", "nbins"),
    "threshold_triangle": threshold("triangle", "nbins"),
    "threshold_li": threshold("li", "tolerance", "initial_guess"),
    "threshold_minimum": threshold("minimum", "nbins", maxIterations="max_num_iter"),
    "threshold_mean": threshold("mean"),
    "threshold_multiotsu": threshold("multiotsu", "classes", "nbins"),
    "threshold_local": local,
    "threshold_niblack": surface("niblack", "window_size", "k"),
    "threshold_sauvola": lambda a: ask("threshold.sauvola", params(a, "window_size", "k", "r"), image=a.image).surface,
    "apply_hysteresis_threshold": lambda a: ask("threshold.hysteresis", {"low": float(a.low), "high": float(a.high)},
                                                image=a.image).mask,
    "gaussian": lambda a: need(a.channel_axis is None, "channels")
    and ask("kernels.gaussian", params(a, "sigma", "truncate") | border(a),
            image=real(convert_to_float(a.image, a.preserve_range))).image,
    "median": lambda a: need(a.behavior == "ndimage", "behavior rank")
    and ask("kernels.median", border(a), image=a.image, kernel=kernel(
        np.ones((3,) * np.ndim(a.image)) if a.footprint is None else a.footprint, np.ndim(a.image))).image,
    "unsharp_mask": unsharp,
    "difference_of_gaussians": lambda a: need(a.channel_axis is None, "channels")
    and ask("kernels.differenceOfGaussians", params(a, "low_sigma", "high_sigma", "truncate") | border(a),
            image=real(img_as_float(a.image))).image,
    "roberts": edge("roberts"),
    "laplace": edge("laplace"),
    **{name: edge(name) for name in ("sobel", "scharr", "prewitt", "farid")},
    **{f"{name}_{way}": edge(name, axis) for name in ("sobel", "scharr", "prewitt", "farid")
       for axis, way in enumerate("hv")},
}
RANK = {"minimum": rank("erosion"), "maximum": rank("dilation"), "gradient": rank("gradient")}

# ---- skimage.exposure, restoration, util


def histogram(a):
    need(a.source_range == "image" and a.channel_axis is None, "range or channels")
    table = ask("measure.histogram", params(a, "nbins"), image=a.image).table
    count = table["count"]
    return (count / np.sum(count) if a.normalize else count), table["center"]


def rescale(a):
    def word(value):
        if isinstance(value, (str, type(None))):
            return "float64" if value == "float" else value
        if isinstance(value, (tuple, list, np.ndarray)):
            return [float(v) for v in value]
        return np.dtype(value).name
    return ask("exposure.rescale", {"inRange": word(a.in_range), "outRange": word(a.out_range)}, image=a.image).image


EXPOSURE = {
    "histogram": histogram,
    "equalize_hist": lambda a: ask("exposure.equalizeHist", params(a, "nbins"), image=a.image, mask=mask(a.mask)).image,
    "equalize_adapthist": lambda a: need(np.ndim(a.image) < 3 or np.shape(a.image)[-1] not in (3, 4), "colours")
    and ask("exposure.clahe", params(a, "kernel_size", "clip_limit", "nbins"), image=a.image).image,
    "rescale_intensity": rescale,
    "adjust_gamma": lambda a: ask("exposure.gamma", params(a, "gamma", "gain"), image=a.image).image,
    "adjust_log": lambda a: ask("exposure.log", params(a, "gain", "inv"), image=a.image).image,
    "adjust_sigmoid": lambda a: ask("exposure.sigmoid", params(a, "cutoff", "gain", "inv"), image=a.image).image,
}

BALL = lambda a: (need(a.kernel is None and not a.nansafe and np.ndim(a.radius) == 0, "kernel or nansafe")
                  and ask("exposure.rollingBall", params(a, "radius"), image=a.image).background)
INVERT = lambda a: (need(not a.signed_float and np.asarray(a.image).dtype.name not in ("uint32", "uint64"), "type")
                    and ask("exposure.invert", {"about": "range"}, image=a.image).image)

# ---- skimage.morphology


def grey(operator, binary=False):
    """The binary functions turn dilation's footprint, as scipy does, and move even ones by a pixel."""
    def answer(a):
        image = np.asarray(a.image) != 0 if binary else np.asarray(a.image)
        parts = a.footprint if in_parts(a.footprint) else ((a.footprint, 1),)
        need(len(parts) == 1 and parts[0][1] == 1 or operator in ("erosion", "dilation"), "a footprint in parts")
        for part, times in parts:
            if binary and part is not None:
                turned = np.flip(np.asarray(part))
                need(all(n % 2 for n in turned.shape), "even sides")
                need(operator in ("erosion", "dilation") or np.array_equal(turned, part), "footprint not symmetric")
                part = turned if operator == "dilation" else part
            for _ in range(times):
                image = ask(f"morphology.{operator}", {"mode": a.mode, "cval": float(getattr(a, "cval", 0))},
                            image=image, kernel=kernel(part, image.ndim)).image
        return image
    return answer


def small(operator, old):
    def answer(a):
        image = np.asarray(a.ar) if operator == "removeSmallObjects" else np.asarray(a.ar) != 0
        need(getattr(a, old) is DEPRECATED and (a.out is None or a.out.dtype == np.asarray(a.ar).dtype), "option")
        out = ask(f"morphology.{operator}", params(a, "max_size", "connectivity"),
                  **({"mask": image} if image.dtype == bool else {"labels": labels(image)}))
        return out.mask if image.dtype == bool else out.labels
    return answer


def reconstruct(a):
    need(a.offset is None, "offset")
    seed, image = np.asarray(a.seed), np.asarray(a.mask)
    kind = np.promote_types(seed.dtype, image.dtype)
    return ask("morphology.reconstruction",
               params(a, "method", connectivity=connectivity(a.footprint, image.ndim, image.ndim)),
               seed=seed.astype(kind), image=image.astype(kind)).image


def extended(operator):
    return lambda a: (need(connectivity(a.footprint, np.ndim(a.image), np.ndim(a.image)) == np.ndim(a.image), "footprint")
                      and ask(f"morphology.{operator}", params(a, "h"), image=a.image).mask)


def extrema(operator):
    def answer(a):
        need(a.footprint is None or a.connectivity is None, "both")
        given = params(a, allowBorders=a.allow_borders,
                       connectivity=connectivity(a.footprint, np.ndim(a.image), a.connectivity))
        out = ask(f"morphology.{operator}", given, image=a.image).mask
        return np.nonzero(out) if a.indices else out
    return answer


def area(operator):
    return lambda a: (need(a.parent is None and a.tree_traverser is None, "a tree")
                      and ask(f"morphology.{operator}", params(a, "area_threshold", "connectivity"), image=a.image).image)


def seed(a):
    need(np.ndim(a.seed_point) == 1 or np.ndim(a.image) == 1, "seed")
    at = np.atleast_1d(a.seed_point)
    need(len(at) == np.ndim(a.image), "seed")
    return params(a, "tolerance", seed=[int(i) for i in at],
                  connectivity=connectivity(a.footprint, np.ndim(a.image), a.connectivity))


def flood(a):
    """Where fills with two values differ."""
    one, other = (ask("segmentation.floodFill", seed(a) | {"value": v}, image=a.image).image for v in (0, 1))
    return one != other


def medial(a):
    need(a.mask is None, "mask")
    out = ask("morphology.medialAxis", mask=mask(a.image))
    return (out.mask, out.distance) if a.return_distance else out.mask


def footprint(operator, *names):
    return lambda a: (need(getattr(a, "decomposition", None) is None and getattr(a, "strict_radius", True), "option")
                      and ask(f"kernels.{operator}", params(a, *names)).kernel)


GREY = {"erosion": "erosion", "dilation": "dilation", "opening": "opening", "closing": "closing",
        "white_tophat": "whiteTophat", "black_tophat": "blackTophat"}
MORPHOLOGY = {
    **{name: grey(operator) for name, operator in GREY.items()},
    **{f"binary_{name}": grey(name, True) for name in ("erosion", "dilation", "opening", "closing")},
    "remove_small_objects": small("removeSmallObjects", "min_size"),
    "remove_small_holes": small("removeSmallHoles", "area_threshold"),
    "area_opening": area("areaOpening"),
    "area_closing": area("areaClosing"),
    "reconstruction": reconstruct,
    "h_maxima": extended("hMaxima"),
    "h_minima": extended("hMinima"),
    "local_maxima": extrema("localMaxima"),
    "local_minima": extrema("localMinima"),
    "skeletonize": lambda a: ask("morphology.skeletonize", params(a, "method"), mask=mask(a.image)).mask,
    "thin": lambda a: ask("morphology.thin", {"maxIterations": a.max_num_iter}, mask=mask(a.image)).mask,
    "medial_axis": medial,
    "convex_hull_image": lambda a: need(a.offset_coordinates and a.tolerance == 1e-10 and a.include_borders, "option")
    and ask("morphology.convexHull", mask=mask(a.image)).mask,
    "convex_hull_object": lambda a: need(a.connectivity == 2, "connectivity")
    and ask("morphology.convexHull", {"perObject": True}, mask=mask(a.image)).mask,
    "flood": flood,
    "flood_fill": lambda a: ask("segmentation.floodFill", seed(a) | {"value": a.new_value}, image=a.image).image,
    "disk": footprint("disk", "radius"),
    "diamond": footprint("diamond", "radius"),
    "star": footprint("star", "a"),
    "octagon": footprint("octagon", "m", "n"),
    "ellipse": footprint("ellipse", "width", "height"),
    "footprint_rectangle": lambda a: need(a.decomposition is None and len(a.shape) == 2, "option")
    and ask("kernels.rectangle", {"height": a.shape[0], "width": a.shape[1]}).kernel,
}

# ---- skimage.segmentation


def watershed(a):
    image = np.asarray(a.image)
    need(a.offset is None and (a.markers is None or np.ndim(a.markers) == image.ndim), "markers by number, or offset")
    given = params(a, "compactness", "watershed_line", connectivity=connectivity(a.connectivity, image.ndim))
    return ask("segmentation.watershed", given, image=image, mask=mask(a.mask),
               markers=None if a.markers is None else labels(a.markers)).labels


def clear(a):
    need(a.bgval == 0 and a.mask is None, "option")
    image = np.asarray(a.labels)
    out = ask("segmentation.clearBorder", params(a, "buffer_size"),
              **({"mask": image} if image.dtype == bool else {"labels": labels(image)}))
    return out.mask if image.dtype == bool else out.labels


def relabel(a):
    out = ask("segmentation.relabelSequential", params(a, "offset"), labels=a.label_field).labels
    return (out, *(a.reference()[0] or (None,) * 3)[1:])


SEGMENTATION = {
    "watershed": watershed,
    "clear_border": clear,
    "find_boundaries": lambda a: ask("segmentation.findBoundaries", params(a, "connectivity", "mode", "background"),
                                     labels=a.label_img).mask,
    "expand_labels": lambda a: ask("segmentation.expandLabels", params(a, "distance", sampling=a.spacing),
                                   labels=labels(a.label_image)).labels,
    "relabel_sequential": relabel,
    "join_segmentations": lambda a: need(not a.return_mapping, "mapping")
    and ask("segmentation.join", labels=a.s1, other=a.s2).labels,
}

# ---- skimage.measure

LENGTHS = set("""area area_bbox area_filled area_convex feret_diameter_max centroid centroid_local perimeter
perimeter_crofton equivalent_diameter_area axis_major_length axis_minor_length centroid_weighted
centroid_weighted_local""".split())
NUMBERS = """area area_bbox area_convex area_filled axis_major_length axis_minor_length bbox centroid centroid_local
centroid_weighted centroid_weighted_local eccentricity equivalent_diameter_area euler_number extent
feret_diameter_max inertia_tensor inertia_tensor_eigvals intensity_max intensity_mean intensity_median intensity_min
intensity_std label moments moments_central moments_hu moments_normalized moments_weighted moments_weighted_central
moments_weighted_hu moments_weighted_normalized num_pixels orientation perimeter perimeter_crofton
solidity""".split()
UNSCALED = {"label", "num_pixels", "bbox", "euler_number", "extent", "solidity"} | {n for n in NUMBERS if "intensity" in n}


def table(label_image, image, names, spacing):
    """Columns of petri by the names of scikit-image, for those that it has."""
    unit = spacing is None or np.all(np.asarray(spacing) == 1)
    names = [n for n in names if n in NUMBERS and (unit or n in LENGTHS | UNSCALED)]
    need(names, "no property of ours")
    rank = np.ndim(label_image)
    given = {"properties": [camel(n) for n in names]}
    if not unit:
        given["pixelSize"] = np.broadcast_to(np.asarray(spacing, float), rank).tolist()
    columns = ask("measure.regions", given, labels=labels(label_image), image=image).table
    found = {}
    for n in names:
        stem = camel(n) + ("Physical" if not unit and n in LENGTHS else "")
        found[n] = {k[len(stem):]: v for k, v in columns.items()
                    if k.startswith(stem) and (k[len(stem):] == "" or k[len(stem)].isdigit())}
    return found


def regions(a):
    expected, error = a.reference()
    need(error is None, "an error")
    found = table(a.label_image, a.intensity_image, a.properties, a.spacing)
    out = {}
    for key, theirs in expected.items():
        name, *index = key.split(a.separator)
        ours = found.get(name, {}).get("".join(index))
        out[key] = theirs if ours is None else ours
    return out


def prop(name):
    def answer(a):
        r = a.self
        need(not np.any(r._offset) or name not in ("bbox", "centroid"), "offset")
        single = np.where(r._label_image == r.label, r.label, 0)
        found = table(single, r._intensity_image, [name], r._spacing)[name]
        expected, error = a.reference()
        need(found and error is None, "no column")
        return np.array([v[0] for v in found.values()]).reshape(np.shape(expected))
    return answer


def whole(name, image, weights=None):
    """A property of all foreground pixels as one object."""
    need(np.any(image), "no pixel")
    columns = ask("measure.regions", {"properties": [name]}, labels=As("labels", np.asarray(image) != 0),
                  image=weights).table
    return np.array([v[0] for v in columns.values()])


def moments(a):
    need(a.order == 3 and a.spacing is None, "order or spacing")
    ones = np.ones(np.shape(a.image), bool)
    return whole("momentsWeighted", ones, real(a.image)).reshape((4,) * ones.ndim)


def contours(a):
    given = params(a, "level", "fully_connected", "positive_orientation")
    image = np.asarray(a.image)
    # Without a level the reference takes its mean in the type of the picture, which may run over.
    return ask("measure.findContours", given, image=image if image.dtype == np.float32 else real(image),
               mask=mask(a.mask)).contours


def profile(a):
    need(a.order in (None, 0 if np.asarray(a.image).dtype == bool else 1) and a.mode == "reflect" and
         np.ndim(a.image) == 2 and a.reduce_func is np.mean, "option")
    return ask("measure.profileLine", params(a, "linewidth", start=[float(v) for v in a.src],
                                             end=[float(v) for v in a.dst]), image=a.image).numbers


def components(a):
    out = ask("segmentation.label", params(a, "background", "connectivity"), image=a.label_image)
    return (out.labels, out.count) if a.return_num else out.labels


MEASURE = {
    "label": components,
    "regionprops_table": regions,
    "find_contours": contours,
    "profile_line": profile,
    "moments": moments,
    "centroid": lambda a: need(a.spacing is None, "spacing")
    and whole("centroidWeighted", np.ones(np.shape(a.image)), real(a.image)),
    "perimeter": lambda a: need(a.neighborhood == 4, "neighborhood") and whole("perimeter", a.image)[0],
    "perimeter_crofton": lambda a: need(a.directions == 4, "directions") and whole("perimeterCrofton", a.image)[0],
    "euler_number": lambda a: need(a.connectivity in (None, np.ndim(a.image)), "connectivity")
    and whole("eulerNumber", a.image)[0],
}
PROPERTIES = {name: prop(name) for name in NUMBERS if name != "label"}

# ---- skimage.feature


def peaks(a):
    need(a.p_norm == np.inf, "norm")
    image = np.asarray(a.image)
    limit = lambda n: None if n == np.inf else n
    given = params(a, "min_distance", "threshold_abs", "threshold_rel", "exclude_border",
                   numPeaks=limit(a.num_peaks), numPeaksPerLabel=limit(a.num_peaks_per_label))
    out = ask("distance.peakLocalMax", given, image=image, kernel=kernel(a.footprint, image.ndim),
              labels=None if a.labels is None else labels(a.labels))
    return np.stack(list(out.peaks.values())[:image.ndim], 1)


def blobs(method):
    def answer(a):
        names = [n for n in ("min_sigma", "max_sigma", "num_sigma", "sigma_ratio", "log_scale", "threshold",
                             "threshold_rel", "overlap") if hasattr(a, n)]
        frame = getattr(a, "exclude_border", False)
        need(isinstance(frame, int) and frame is not True, "border")
        given = params(a, *names, method=method, excludeBorder=int(frame))
        if a.threshold is None:  # petri has a default instead
            need(a.threshold_rel is not None, "no threshold")
            given["threshold"] = -1e9
        table = ask("measure.spots", given, image=a.image).table
        return np.stack(list(table.values()), 1)
    return answer


FEATURE = {"canny": lambda a: ask(
    "edges.canny", params(a, "sigma", "low_threshold", "high_threshold", "use_quantiles") | border(a),
    image=a.image, mask=mask(a.mask)).mask, "peak_local_max": peaks,
           **{f"blob_{method}": blobs(method) for method in ("log", "dog", "doh")}}

# ---- scipy.ndimage


def result(a):
    """Type of the result."""
    image, out = np.asarray(a.input), getattr(a, "output", None)
    need(image.dtype.kind in "biuf" and image.dtype != np.float16, f"pixel type {image.dtype}")
    kind = image.dtype if out is None else out.dtype if isinstance(out, np.ndarray) else np.dtype(out)
    need(kind.kind in "biuf" and kind != np.uint64, "a complex result, or one of 64 bits without sign")
    return kind


def cast(values, kind):
    """As scipy does: doubles into integers by way of 64 bits, into bool by way of bytes."""
    values = cast(values, np.dtype(np.uint8)) if kind == bool else np.asarray(values)
    return (values.astype(np.int64) if values.dtype.kind == "f" and kind.kind in "iu" else values).astype(kind)


def axes_of(a):
    """Axes in rising order."""
    rank, axes = np.ndim(a.input), getattr(a, "axes", None)
    axes = list(range(rank)) if axes is None else [int(x) % rank for x in np.atleast_1d(axes)]
    need(axes == sorted(set(axes)) and rank, "axes")
    return axes


def spread(values, a, fill):
    """One number for each axis of the image."""
    axes, full = axes_of(a), [fill] * np.ndim(a.input)
    for axis, value in zip(axes, np.broadcast_to(values, len(axes)).tolist()):
        full[axis] = value
    return full


def plain(a):
    """Whether no window is moved and none leaves out an axis."""
    return not np.any(getattr(a, "origin", 0)) and len(axes_of(a)) == np.ndim(a.input)


def window(a, weights, turn=False):
    """Weights over all axes, with zeros around them to move the middle by `origin`; turned as scipy turns them."""
    weights = np.asarray(weights)
    need(weights.ndim == len(axes_of(a)) and weights.size and weights.dtype.kind in "biuf", "weights")
    origin = [int(o) for o in np.broadcast_to(getattr(a, "origin", 0), weights.ndim)]
    if turn:
        weights = np.flip(weights)
        origin = [-o - (n % 2 == 0) for o, n in zip(origin, weights.shape)]
    middles = [n // 2 + o for o, n in zip(origin, weights.shape)]
    need(all(0 <= c < n for c, n in zip(middles, weights.shape)), "origin")
    weights = np.pad(weights, [(max(0, n - 1 - 2 * c), max(0, 2 * c - n + 1)) for c, n in zip(middles, weights.shape)])
    return As("kernel", weights.reshape(spread(weights.shape, a, 1)))


def along(a):
    """One axis as `axes`."""
    a.axes = [a.axis]
    return a


def linear(operator):
    def answer(a):
        if hasattr(a, "axis"):
            a, turned = along(a), np.flip(a.weights)
            # Not so in `correlate`, the reference of petri's operator.
            need(len(turned) % 2 == 0 or not (np.allclose(turned, a.weights) or np.allclose(turned, np.negative(a.weights))),
                 "symmetric weights, whose pairs are added first")
        kind, image = result(a), np.asarray(a.input).astype(np.float64)
        if plain(a):
            return cast(ask(f"kernels.{operator}", border(a), image=image, kernel=kernel(a.weights, image.ndim)).image, kind)
        moved = window(a, a.weights, operator == "convolve")
        return cast(ask("kernels.correlate", border(a), image=image, kernel=moved).image, kind)
    return answer


def gaussian(a):
    """Floats only: between its passes scipy rounds to the type of the result."""
    kind, image = result(a), np.asarray(a.input)
    need(kind.kind == "f" and (image.dtype.kind != "f" or image.dtype == kind), "intermediate integers")
    need(not np.any(a.order) and a.radius is None, "order or radius")
    a.sigma = spread(a.sigma, a, 0)
    return ask("kernels.gaussian", params(a, "sigma", "truncate") | border(a), image=image.astype(kind)).image


def uniform(a):
    a = along(a) if hasattr(a, "axis") else a
    kind, image, size = result(a), np.asarray(a.input), spread(a.size, a, 1)
    need(not np.any(a.origin), "origin")
    if sum(n > 1 for n in size) > 1:  # as above
        need(kind.kind == "f" and (image.dtype.kind != "f" or image.dtype == kind), "intermediate integers")
    image = image.astype(kind if kind.kind == "f" else np.float64)
    return cast(ask("kernels.uniform", border(a) | {"size": size}, image=image).image, kind)


def order(operator):
    """Ranks under a window."""
    def answer(a):
        a = along(a) if hasattr(a, "axis") else a
        kind, image, footprint = result(a), np.asarray(a.input), getattr(a, "footprint", None)
        given, size = border(a), spread(a.size, a, 1) if footprint is None else None
        count = int(np.prod(size)) if footprint is None else np.count_nonzero(footprint)
        if not plain(a) or footprint is not None:
            footprint = window(a, np.ones([size[x] for x in axes_of(a)]) if footprint is None else np.asarray(footprint) != 0)
        else:
            given["size"] = [int(n) for n in size]
        if hasattr(a, "percentile"):
            given["percentile"] = a.percentile
        if hasattr(a, "rank"):
            r = a.rank + count if a.rank < 0 else a.rank
            need(0 <= r < count, "rank")
            given["percentile"] = 100 * (r + 0.5) / count
        return cast(ask(f"kernels.{operator}", given, image=image, kernel=footprint).image, kind)
    return answer


def heights(operator):
    """Grey morphology with flat footprints."""
    def answer(a):
        kind, image = result(a), np.asarray(a.input)
        need(a.structure is None, "heights")
        shape = (np.ones(np.broadcast_to(a.size, len(axes_of(a)))) if a.footprint is None else np.asarray(a.footprint)) != 0
        simple = operator in ("erosion", "dilation")
        need(simple or plain(a) and np.array_equal(shape, np.flip(shape)) and all(n % 2 for n in shape.shape),
             "footprint not symmetric")
        return cast(ask(f"morphology.{operator}", border(a), image=image,
                        kernel=window(a, shape, operator == "dilation")).image, kind)
    return answer


def binary(operator):
    """Repeated, with what is beyond the border given; below 1, until nothing changes."""
    def answer(a):
        result(a)
        need(a.mask is None and a.border_value in (0, 1) and isinstance(a.iterations, (int, np.integer)), "option")
        out = np.asarray(a.input) != 0
        shape = ndi.generate_binary_structure(len(axes_of(a)), 1) if a.structure is None else np.asarray(a.structure) != 0
        steps = {"opening": ("erosion", "dilation"), "closing": ("dilation", "erosion")}.get(operator, (operator,))
        for step in steps:
            part = window(a, shape, step == "dilation")
            for _ in range(a.iterations if a.iterations > 0 else out.size + 1):
                last, out = out, ask(f"morphology.{step}", {"mode": "constant", "cval": float(a.border_value)},
                                     image=out, kernel=part).image
                if np.array_equal(last, out):
                    break
        return out
    return answer


def fill_holes(a):
    need(plain(a), "origin or axes")
    image = np.asarray(a.input) != 0
    return ask("morphology.fillHoles", {"connectivity": connectivity(a.structure, image.ndim, 1)}, mask=image).mask


def ndi_label(a):
    need(a.output is None, "output")
    image = np.asarray(a.input)
    out = ask("segmentation.label", {"connectivity": connectivity(a.structure, image.ndim, 1)}, image=image != 0)
    return out.labels, int(out.count)


def find_objects(a):
    image = np.asarray(a.input)
    need(image.ndim > 1, "one axis")
    found = ask("measure.regions", {"properties": ["label", "bbox"]}, labels=labels(np.maximum(image, 0))).table
    last = a.max_label if a.max_label > 0 else int(image.max(initial=0))
    out = [None] * last
    for i, number in enumerate(found["label"]):
        if number <= last:
            out[number - 1] = tuple(slice(int(found[f"bbox{k}"][i]), int(found[f"bbox{k + image.ndim}"][i]))
                                    for k in range(image.ndim))
    return out


def by_label(name, pack=None):
    """A property of the objects with the asked numbers."""
    def answer(a):
        image = np.asarray(a.input)
        need(image.dtype.kind in "biuf" and image.ndim, "pixel type")
        if a.labels is None:
            numbers, index = np.ones(image.shape, np.int32), 1
        else:
            numbers, index = np.broadcast_to(np.asarray(a.labels), image.shape), a.index
            if index is None:
                numbers, index = (numbers > 0).astype(np.int32), 1
        need(numbers.dtype.kind in "biu" and np.asarray(index).dtype.kind in "iu", "numbers")
        numbers = np.where(numbers > 0, numbers, 0)
        need(np.isin(index, numbers).all() and np.all(np.asarray(index) > 0), "absent objects")
        if image.ndim == 1:
            numbers, image = numbers[None], image[None]
        found = ask("measure.regions", {"properties": ["label", name]}, labels=labels(numbers), image=real(image)).table
        at = np.searchsorted(found.pop("label"), index)
        columns = [np.asarray(v)[at] for v in found.values()]
        return pack(columns[-np.ndim(a.input):], index) if pack else columns[0]
    return answer


def centres(columns, index):
    return tuple(columns) if np.ndim(index) == 0 else [tuple(row) for row in np.stack(columns, -1)]


def edt(a):
    need(a.distances is None and a.indices is None, "arrays for the result")
    image = mask(a.input)
    sampling = 1 if a.sampling is None else [float(v) for v in np.broadcast_to(a.sampling, image.array.ndim)]
    out = ask("distance.edt", {"sampling": sampling, "returnIndices": bool(a.return_indices)}, mask=image)
    parts = [out.distance] * bool(a.return_distances) + ([out.indices] if a.return_indices else [])
    need(parts, "nothing asked for")
    return parts[0] if len(parts) == 1 else tuple(parts)


def cdt(a):
    metric = {"cityblock": "taxicab", "manhattan": "taxicab"}.get(a.metric, a.metric) if isinstance(a.metric, str) else ""
    need(metric in ("chessboard", "taxicab"), "metric")
    need(a.return_distances and not a.return_indices and a.distances is None, "option")
    return ask("distance.chamfer", {"metric": metric}, mask=mask(a.input)).distance


NDIMAGE = {
    "convolve": linear("convolve"), "correlate": linear("correlate"),
    "convolve1d": linear("convolve"), "correlate1d": linear("correlate"),
    "gaussian_filter": gaussian, "uniform_filter": uniform, "uniform_filter1d": uniform,
    "median_filter": order("median"), "percentile_filter": order("percentile"), "rank_filter": order("percentile"),
    "minimum_filter": order("minimum"), "maximum_filter": order("maximum"),
    "minimum_filter1d": order("minimum"), "maximum_filter1d": order("maximum"),
    "grey_erosion": heights("erosion"), "grey_dilation": heights("dilation"),
    "grey_opening": heights("opening"), "grey_closing": heights("closing"),
    "morphological_gradient": heights("gradient"),
    "white_tophat": heights("whiteTophat"), "black_tophat": heights("blackTophat"),
    "binary_erosion": binary("erosion"), "binary_dilation": binary("dilation"),
    "binary_opening": binary("opening"), "binary_closing": binary("closing"),
    "binary_fill_holes": fill_holes,
    "label": ndi_label, "find_objects": find_objects,
    "distance_transform_edt": edt, "distance_transform_cdt": cdt,
    "sum": by_label("intensitySum"), "sum_labels": by_label("intensitySum"), "mean": by_label("intensityMean"),
    "standard_deviation": by_label("intensityStd"), "median": by_label("intensityMedian"),
    "minimum": by_label("intensityMin"), "maximum": by_label("intensityMax"),
    "center_of_mass": by_label("centroidWeighted", centres),
}

FUNCTIONS = {
    "skimage.filters": FILTERS, "skimage.filters.rank": RANK, "skimage.exposure": EXPOSURE,
    "skimage.restoration": {"rolling_ball": BALL}, "skimage.util": {"invert": INVERT},
    "skimage.morphology": MORPHOLOGY, "skimage.segmentation": SEGMENTATION, "skimage.measure": MEASURE,
    "skimage.feature": FEATURE, "scipy.ndimage": NDIMAGE,
}
