"""BMP files of every form with the pixels that Pillow reads: tests/reference/io/bmp.json.

Regenerate with `python tests/reference/io_bmp.py`; needs pillow and numpy.
"""
import base64, io, json, struct
from pathlib import Path

import numpy as np
import PIL
from PIL import Image

rng = np.random.default_rng(3)
cases = []


def bmp(bits, w, h, data, comp=0, palette=b"", masks=(), core=False, size=40, ppm=(0, 0), colours=0):
    if core:
        head = struct.pack("<IHHHH", 12, w, h, 1, bits)
    else:
        head = struct.pack("<IiiHHIIiiII", size, w, h, 1, bits, comp, len(data), *ppm, colours, 0)
        body = b"".join(struct.pack("<I", m) for m in masks)
        head += body + bytes(max(0, size - 40 - len(body))) if size > 40 else body
    off = 14 + len(head) + len(palette)
    return b"BM" + struct.pack("<IHHI", off + len(data), 0, 0, off) + head + palette + data


def rows(values, bits):
    """Rows of packed indices, filled up to 4 bytes, lowest first."""
    out = b""
    for row in values[::-1]:
        text = "".join(format(int(v), f"0{bits}b") for v in row)
        text += "0" * (-len(text) % 32)
        out += int(text, 2).to_bytes(len(text) // 8, "big")
    return out


def add(name, file):
    image = Image.open(io.BytesIO(file))
    if image.mode == "P":
        image = image.convert("RGB")
    if image.mode == "1":
        image = image.convert("L")
    pixels = np.asarray(image)
    cases.append({"name": name, "file": base64.b64encode(file).decode(), "shape": list(pixels.shape),
                  "pixels": base64.b64encode(pixels.tobytes()).decode()})


def palette(n, width=4, grey=False):
    colours = rng.integers(0, 256, (n, 3))
    if grey:
        colours = np.repeat(np.arange(n)[:, None] * 255 // (n - 1), 3, 1)
    return b"".join(bytes(c.tolist()) + b"\0" * (width - 3) for c in colours)


for bits in (1, 4, 8):
    values = rng.integers(0, 2 ** bits, (5, 13))
    add(f"{bits} bits", bmp(bits, 13, 5, rows(values, bits), palette=palette(2 ** bits)))
    add(f"{bits} bits, top down", bmp(bits, 13, -5, rows(values, bits), palette=palette(2 ** bits)))
    add(f"{bits} bits, OS/2", bmp(bits, 13, 5, rows(values, bits), palette=palette(2 ** bits, 3), core=True))
for bits in (1, 8):
    values = rng.integers(0, 2 ** bits, (4, 7))
    add(f"{bits} bits of grey", bmp(bits, 7, 4, rows(values, bits), palette=palette(2 ** bits, grey=True)))
few = rng.integers(0, 7, (4, 6))
add("8 bits, 7 colours", bmp(8, 6, 4, rows(few, 8), palette=palette(7), colours=7))
for bits in (16, 24, 32):
    values = rng.integers(0, 2 ** (15 if bits == 16 else bits), (3, 5))
    add(f"{bits} bits", bmp(bits, 5, 3, rows(values, bits) if bits != 16 else b"".join(
        b"".join(struct.pack("<H", int(v)) for v in row) + b"\0\0" for row in values[::-1])))
words = rng.integers(0, 2 ** 16, (3, 4))
data = b"".join(struct.pack("<H", int(v)) for row in words[::-1] for v in row)
add("16 bits, 5-6-5", bmp(16, 4, 3, data, comp=3, masks=(0xF800, 0x7E0, 0x1F)))
words = rng.integers(0, 2 ** 32, (3, 4))
data = b"".join(struct.pack("<I", int(v)) for row in words[::-1] for v in row)
add("32 bits, fields", bmp(32, 4, 3, data, comp=3, masks=(0xFF0000, 0xFF00, 0xFF)))
add("32 bits, fields with alpha", bmp(32, 4, 3, data, comp=3, size=108, masks=(0xFF0000, 0xFF00, 0xFF, 0xFF000000)))
add("32 bits, fields the other way round", bmp(32, 4, 3, data, comp=3, size=124, masks=(0xFF, 0xFF00, 0xFF0000, 0xFF000000)))
rle8 = bytes([3, 7, 0, 4, 1, 2, 3, 4, 2, 9, 0, 0, 0, 3, 5, 6, 7, 0, 6, 1, 0, 0, 0, 2, 3, 1, 4, 8, 2, 5, 0, 0, 9, 3, 0, 1])
add("RLE8", bmp(8, 9, 5, rle8, comp=1, palette=palette(256)))
# Pillow 13 loses a pixel of an odd number of values that stand as they are.
rle4 = bytes([5, 0x7A, 0, 4, 0x12, 0x34, 0, 0, 9, 0x21, 0, 0, 0, 6, 0x56, 0x78, 0x90, 0, 3, 0xBC, 0, 0, 9, 0x33, 0, 1])
add("RLE4", bmp(4, 9, 4, rle4, comp=2, palette=palette(16)))
out = Path(__file__).parent / "io" / "bmp.json"
out.write_text('{"versions": %s, "cases": [\n%s\n]}\n' % (
    json.dumps({"pillow": PIL.__version__, "numpy": np.__version__}), ",\n".join(json.dumps(c) for c in cases)))
print(out.name, len(cases), out.stat().st_size)
