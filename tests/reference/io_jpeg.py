"""JPEG files of every kind with the pixels that Pillow (libjpeg-turbo) reads: tests/reference/io/jpeg.json.
Those of more than 8 bits, and those without loss, are imagecodecs' (libjpeg-turbo and liblj92).

Regenerate with `python tests/reference/io_jpeg.py`; needs pillow, opencv, imagecodecs and numpy.
"""
import base64, io, json, zlib
from pathlib import Path

import cv2
import imagecodecs
import numpy as np
import PIL
from PIL import Image, features

rng = np.random.default_rng(6)
cases = []


def picture(h, w, channels):
    a = cv2.resize(rng.random((h // 4 + 2, w // 4 + 2, channels)) * 255, (w, h), interpolation=cv2.INTER_CUBIC)
    return np.clip(a.reshape(h, w, channels) + rng.normal(0, 8, (h, w, channels)), 0, 255).astype("u1")


def add(name, file, decode=lambda file: np.asarray(Image.open(io.BytesIO(file)))):
    pixels = decode(file)
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
deep = picture(19, 27, 1)[..., 0].astype("u2")
add("12 bits grey", imagecodecs.jpeg_encode(deep * 16 + 5, bitspersample=12, level=90), imagecodecs.jpeg_decode)
add("12 bits of quality 5", imagecodecs.jpeg_encode(deep * 16, bitspersample=12, level=5), imagecodecs.jpeg_decode)
for predictor in range(1, 8):
    colours = predictor == 4
    bits = (8, 16, 12, 8, 10, 14, 16)[predictor - 1]
    values = (picture(14, 22, 3 if colours else 1).astype("u4") * 257 >> 16 - bits).astype("u1" if bits == 8 else "u2")
    values = values if colours else values[..., 0]
    file = imagecodecs.jpeg_encode(values, lossless=True, predictor=predictor, bitspersample=bits)
    assert (imagecodecs.jpeg_decode(file) == values).all()
    add(f"lossless of {bits} bits, predictor {predictor}", file, lambda _: values)
file = imagecodecs.ljpeg_encode(deep * 200, bitspersample=16)
add("lossless by liblj92", file, imagecodecs.ljpeg_decode)
out = Path(__file__).parent / "io" / "jpeg.json"
out.write_text('{"versions": %s, "cases": [\n%s\n]}\n' % (
    json.dumps({"pillow": PIL.__version__, "libjpeg-turbo": features.version("libjpeg_turbo"), "opencv": cv2.__version__,
                "imagecodecs": imagecodecs.__version__}),
    ",\n".join(json.dumps(c) for c in cases)))
print(out.name, len(cases), out.stat().st_size)
