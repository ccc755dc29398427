"""Writes io/glyph_table.ts: the letters of overlays, DejaVu Sans Bold drawn at three sizes.

    python tests/reference/glyphs.py

Two bits of cover a dot. Needs matplotlib (for its copy of DejaVu Sans) and Pillow.
"""
import base64
import json
import pathlib

import matplotlib
from PIL import Image, ImageDraw, ImageFont

FONT = pathlib.Path(matplotlib.get_data_path()) / "fonts/ttf/DejaVuSans-Bold.ttf"
LETTERS = "".join(map(chr, range(32, 127))) + "µ°²³±×…–"
SIZES = [10, 15, 21]
ROOT = pathlib.Path(__file__).resolve().parents[2]


def draw(font, letter, top, height):
    width = max(1, round(font.getlength(letter)))
    image = Image.new("L", (width, height), 0)
    ImageDraw.Draw(image).text((0, -top), letter, font=font, fill=255)
    return width, [min(3, (value + 42) // 85) for value in image.get_flattened_data()]


def main():
    fonts = []
    for size in SIZES:
        font = ImageFont.truetype(str(FONT), size)
        # From the top of the tallest letters to the lowest of those that hang.
        box = font.getbbox("Ålpqj|")
        top = font.getbbox("H0lf")[1] - 1
        height = box[3] - top
        digits = font.getbbox("0")
        widths, bits = [], []
        for letter in LETTERS:
            width, values = draw(font, letter, top, height)
            widths.append(width)
            bits += values
        bits += [0] * (-len(bits) % 4)
        data = bytes(a | b << 2 | c << 4 | d << 6 for a, b, c, d in zip(*[iter(bits)] * 4))
        fonts.append((height, digits[1] - top, digits[3] - top, widths, data))
    lines = [
        "// Made by tests/reference/glyphs.py from DejaVu Sans Bold. Do not edit.",
        "",
        "/** The letters that there are. */",
        f"export const LETTERS =\n  {js(LETTERS)};",
        "",
        "/** Sizes, smallest first: rows, first and last row of digits, widths, cover in two bits a dot. */",
        "export const TABLES: readonly (readonly [number, number, number, string, string])[] = [",
    ]
    for height, first, last, widths, data in fonts:
        code = "".join(map(lambda w: chr(w + 48), widths))
        lines += ["  [", f"    {height},", f"    {first},", f"    {last},", f"    {js(code)},"]
        lines += [f'    "{base64.b64encode(data).decode()}",', "  ],"]
    lines += ["];", ""]
    (ROOT / "io/glyph_table.ts").write_text("\n".join(lines))


def js(text):
    return json.dumps(text, ensure_ascii=False)



main()
