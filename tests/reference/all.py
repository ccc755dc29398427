"""Regenerates the golden values of all operators: `PETRI_SAMPLES=FOLDER python tests/reference/all.py`.

Needs what common.py names, and Java and Maven for ImageJ's thresholds. Each family's script runs in a
process of its own; where the libraries are those that the files name, nothing changes.
"""
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
SCRIPTS = [
    ["distance.py"], ["edges.py"], ["exposure.py"], ["kernels.py"], ["math_ops.py"], ["measure.py"],
    ["morphology.py"], ["segmentation.py"], ["threshold.py"], ["seg_bacterium.py", "--write"],
    ["ktr_nuclei.py", "--write"],
]

for script, *options in SCRIPTS:
    subprocess.run([sys.executable, HERE / script, *options], check=True)
