#!/bin/sh
# Opens petri's GeoJSON with QuPath's own classes, and QuPath's in petri: fetches the source of QuPath,
# compiles its core (which knows objects, ROIs and GeoJSON, and needs no display) against jars from Maven
# Central, and runs tests/io/qupath_test.ts. QUPATH names another place of its repository.
# Needs git, java and javac (17 or later), mvn and deno.
set -eu
cd "$(dirname "$0")/../.."
version=v0.5.1
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
git clone -q --depth 1 --branch "$version" --config advice.detachedHead=false \
  "${QUPATH:-https://github.com/qupath/qupath}" "$scratch/qupath"
classpath="$scratch/classes"
for jar in com.google.code.gson:gson:2.10.1 com.google.guava:guava:32.1.3-jre \
  org.locationtech.jts:jts-core:1.19.0 org.apache.commons:commons-math3:3.6.1 \
  info.picocli:picocli:4.7.5 org.slf4j:slf4j-api:2.0.9 net.imagej:ij:1.54p; do
  mvn -q dependency:get "-Dartifact=$jar"
  group=${jar%%:*} rest=${jar#*:}
  name=${rest%:*} number=${rest#*:}
  classpath="$classpath:$HOME/.m2/repository/$(echo "$group" | tr . /)/$name/$number/$name-$number.jar"
done
find "$scratch/qupath/qupath-core/src/main/java" -name "*.java" ! -name module-info.java \
  > "$scratch/sources"
javac -nowarn -encoding UTF-8 -d "$scratch/classes" -cp "$classpath" "@$scratch/sources" 2> /dev/null
PETRI_QUPATH="$classpath" PETRI_SCRATCH="$scratch" deno test --no-prompt \
  --allow-env=PETRI_QUPATH,PETRI_SCRATCH --allow-read=tests,"$scratch" --allow-write="$scratch" \
  --allow-run=java tests/io/qupath_test.ts
