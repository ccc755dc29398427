"""JPEG files of every kind with the pixels that Pillow (libjpeg-turbo) reads: tests/reference/io/jpeg.json.

Regenerate with `python tests/reference/io_jpeg.py`; needs pillow, opencv and numpy.
"""
import base64, io, json, zlib
from pathlib import Path

import cv2
import numpy as np
import PIL
from PIL import Image, features

rng = np.random.default_rng(6)
cases = []


def picture(h, w, channels):
    a = cv2.resize(rng.random((h // 4 + 2, w // 4 + 2, channels)) * 255, (w, h), interpolation=cv2.INTER_CUBIC)
    return np.clip(a.reshape(h, w, channels) + rng.normal(0, 8, (h, w, channels)), 0, 255).astype("u1")


def add(name, file):
    pixels = np.asarray(Image.open(io.BytesIO(file)))
    cases.append({"name": name, "file": base64.b64encode(file).decode(), "shape": list(pixels.shape),
                  "pixels": base64.b64encode(zlib.compress(pixels.tobytes(), 9)).decode()})


def pillow(a, **options):
    out = io.BytesIO()
    Image.fromarray(a).save(out, "jpeg", **options)
    return out.getvalue()


def opencv(a, factor, **options):
    flags = [cv2.IMWRITE_JPEG_SAMPLING_FACTOR, factor]
    for key, value in options.items():
        flags += [getattr(cv2, f"IMWRITE_JPEG_{key.upper()}"), value]
    return cv2.imencode(".jpg", a, flags)[1].tobytes()


for progressive in (False, True):
    kind = "progressive" if progressive else "baseline"
    add(f"{kind} grey", pillow(picture(13, 21, 1)[..., 0], quality=80, progressive=progressive))
    for sampling in ("4:4:4", "4:2:2", "4:2:0"):
        add(f"{kind} {sampling}", pillow(picture(19, 35, 3), quality=70, subsampling=sampling, progressive=progressive))
    for name, factor in (("4:4:0", cv2.IMWRITE_JPEG_SAMPLING_FACTOR_440), ("4:1:1", cv2.IMWRITE_JPEG_SAMPLING_FACTOR_411)):
        add(f"{kind} {name}", opencv(picture(21, 37, 3), factor, progressive=int(progressive), quality=75))
    add(f"{kind} with restarts", pillow(picture(25, 41, 3), quality=60, progressive=progressive, restart_marker_blocks=1))
    add(f"{kind} of quality 5", pillow(picture(16, 24, 3), quality=5, progressive=progressive))
add("one pixel", pillow(picture(1, 1, 3), quality=90))
add("three columns", pillow(picture(9, 3, 3), quality=90))
add("own Huffman tables", pillow(picture(12, 20, 3), quality=90, optimize=True))
add("RGB as it is", pillow(picture(9, 10, 3), quality=90, keep_rgb=True))
out = Path(__file__).parent / "io" / "jpeg.json"
out.write_text('{"versions": %s, "cases": [\n%s\n]}\n' % (
    json.dumps({"pillow": PIL.__version__, "libjpeg-turbo": features.version("libjpeg_turbo"), "opencv": cv2.__version__}),
    ",\n".join(json.dumps(c) for c in cases)))
print(out.name, len(cases), out.stat().st_size)
