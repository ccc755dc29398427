#!/bin/sh
# Opens petri's ROI archives in headless ImageJ, and ImageJ's in petri: fetches ImageJ from Maven
# Central, writes tests/reference/io/imagej_kinds.zip again, and runs tests/io/imagej_test.ts.
# Needs java (11 or later), mvn and deno.
set -eu
cd "$(dirname "$0")/../.."
version=1.54p
mvn -q dependency:get "-Dartifact=net.imagej:ij:$version"
PETRI_IMAGEJ="$HOME/.m2/repository/net/imagej/ij/$version/ij-$version.jar"
export PETRI_IMAGEJ
java -Djava.awt.headless=true -cp "$PETRI_IMAGEJ" tests/reference/io/ImageJRois.java \
  kinds tests/reference/io/imagej_kinds.zip
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
PETRI_SCRATCH="$scratch" deno test --no-prompt --allow-env=PETRI_IMAGEJ,PETRI_SCRATCH \
  --allow-read=tests,"$scratch" --allow-write="$scratch" --allow-run=java tests/io/imagej_test.ts
