#!/bin/sh
# Runs `petri batch` as a Slurm array job: each task does its share of the images, all into one folder.
#
#   sbatch --array=1-8 scripts/cluster/slurm_array.sh RECIPE 'in/**/*.tif' OUT [options of petri batch]
#
# Run from petri's folder. A task that was killed or preempted is submitted again as it is; what was
# finished is skipped. When all are done: deno task petri collect OUT --to all.csv
#SBATCH --job-name=petri
#SBATCH --cpus-per-task=1
#SBATCH --mem=4G
#SBATCH --requeue
#SBATCH --output=petri-%A_%a.log
set -eu

if [ $# -lt 3 ]; then
  echo "usage: sbatch --array=1-8 slurm_array.sh RECIPE IMAGES OUT [options]" >&2
  exit 2
fi
recipe=$1 images=$2 out=$3
shift 3

# Tasks may be numbered from any number on; resubmitting a few of them (--array=3,5) keeps their
# shares if the number of shares is given: PETRI_SHARDS=8.
first=${PETRI_FIRST:-1}
count=${PETRI_SHARDS:-${SLURM_ARRAY_TASK_COUNT:?not an array job: add --array=1-8}}
index=$((SLURM_ARRAY_TASK_ID - first + 1))

# Plugins of a recipe run in processes of their own, which petri may start only if told so.
mkdir -p "$out"
exec deno run --no-prompt --allow-read --allow-write="$out" \
  ${PETRI_PLUGINS:+--allow-run=deno} scripts/petri.ts \
  batch "$recipe" "$images" --out "$out" --shard "$index/$count" \
  --jobs "${SLURM_CPUS_PER_TASK:-1}" --memory "${PETRI_MEMORY:-3072}" "$@"
