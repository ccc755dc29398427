"""Writes the tables of io/figure: colour maps of matplotlib, and a part of DejaVu Sans.

    python tests/reference/figures.py

Needs matplotlib and fontTools. Also writes golden/colormaps.json, what matplotlib makes of some values.
"""
import base64
import hashlib
import io
import json
import pathlib

import matplotlib
import numpy as np
from fontTools import subset
from matplotlib import colormaps

ROOT = pathlib.Path(__file__).resolve().parents[2]
NAMES = ["gray", "viridis", "magma", "inferno", "plasma", "seismic", "tab20"]
FONT = pathlib.Path(matplotlib.get_data_path()) / "fonts/ttf/DejaVuSans.ttf"
LETTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *range(0x391, 0x3CA),
    *map(ord, "–—…′″⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄−≤≥≈∞√∅Å"),
]


def tables():
    lines = [
        "// Made by tests/reference/figures.py from matplotlib's colour maps. Do not edit.",
        "",
        "/** Red, green and blue of each colour, in base64. */",
        "export const TABLES = {",
    ]
    for name in NAMES:
        cmap = colormaps[name]
        colours = cmap(np.arange(cmap.N), bytes=True)[:, :3]
        text = base64.b64encode(colours.tobytes()).decode()
        lines += [f"  {name}:", f'    "{text}",']
    lines += ["} as const;", ""]
    (ROOT / "io/figure/colormap_table.ts").write_text("\n".join(lines))


def golden():
    values = np.arange(-410, 4507) / 4096
    maps = {}
    for name in NAMES:
        colours = colormaps[name](values, bytes=True)[:, :3]
        maps[name] = {
            "sha256": hashlib.sha256(colours.tobytes()).hexdigest(),
            "first": colours[1000].tolist(),
        }
    out = {
        "matplotlib": matplotlib.__version__,
        "values": "arange(-410, 4507) / 4096",
        "maps": maps,
    }
    path = ROOT / "tests/reference/golden/colormaps.json"
    path.write_text(json.dumps(out, indent=1) + "\n")


def font():
    options = subset.Options(layout_features=["kern"], hinting=False, desubroutinize=True)
    options.drop_tables += ["FFTM", "GDEF", "GPOS", "GSUB", "kern"]
    options.name_IDs = [0, 1, 2, 4, 6, 13]
    options.notdef_outline = True
    whole = subset.load_font(str(FONT), options)
    part = subset.Subsetter(options)
    part.populate(unicodes=LETTERS)
    part.subset(whole)
    whole["head"].modified = whole["head"].created
    whole.recalcTimestamp = False
    data = io.BytesIO()
    whole.save(data)
    scale = whole["head"].unitsPerEm
    cmap, widths = whole.getBestCmap(), whole["hmtx"].metrics
    advances = [round(1000 * widths[cmap[c]][0] / scale) for c in range(0x20, 0x7F)]
    (ROOT / "io/figure/advances.ts").write_text(
        "// Made by tests/reference/figures.py from DejaVu Sans. Do not edit.\n\n"
        "/** Width of the letters from space to tilde, in thousandths of the size. */\n"
        f"export const ADVANCES: readonly number[] =\n  {json.dumps(advances)};\n"
    )
    (ROOT / "io/figure/font.ts").write_text(
        "// Made by tests/reference/figures.py from DejaVu Sans (https://dejavu-fonts.github.io,\n"
        "// changes in the public domain; Bitstream Vera copyright 2003 Bitstream, Inc.). Do not edit.\n\n"
        "/** The font, TrueType in base64: Latin, Greek, and what units need. */\n"
        f'export const FONT =\n  "{base64.b64encode(data.getvalue()).decode()}";\n'
    )
    print(len(data.getvalue()), "bytes of font")


tables()
golden()
font()
