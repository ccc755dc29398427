#!/bin/sh
# Opens petri's TIFFs in headless ImageJ, which is fetched from Maven Central.
# Needs java (11 or later), mvn and deno.
set -eu
cd "$(dirname "$0")/../.."
version=1.54p
mvn -q dependency:get "-Dartifact=net.imagej:ij:$version"
PETRI_IMAGEJ="$HOME/.m2/repository/net/imagej/ij/$version/ij-$version.jar"
export PETRI_IMAGEJ
deno test --no-prompt --allow-env=PETRI_IMAGEJ --allow-read --allow-write=out --allow-run=java \
  tests/io/tiff/imagej_test.ts
