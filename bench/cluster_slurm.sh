#!/bin/sh
# Tries the Slurm array job for real, on this machine alone: starts Slurm with a configuration of its
# own, runs an array of 8 over 200 images, kills one task on the way, submits it again, and compares all
# results with those of a single run, byte for byte (but for the times in the records). Stops what it
# started.
#
#   apt-get install slurm-wlm munge; sh bench/cluster_slurm.sh      (as root, from petri's folder)
set -eu

work=$(mktemp -d "${TMPDIR:-/tmp}/petri-slurm-XXXXXX")
chmod 755 "$work"
host=$(hostname -s)
pids=""
stop() {
  status=$?
  for pid in $pids; do kill "$pid" 2>/dev/null || true; done
  for pid in $pids; do wait "$pid" 2>/dev/null || true; done
  # Nothing outlives a run: steps end with slurmd.
  if [ "$status" -eq 0 ]; then rm -rf "$work"; else echo "left: $work" >&2; fi
}
trap stop EXIT
fail() { echo "cluster_slurm: $1" >&2; exit 1; }
for program in munged mungekey slurmctld slurmd sbatch; do
  command -v $program >/dev/null || fail "$program is missing (apt-get install slurm-wlm munge)"
done

# Munge and Slurm, with their sockets, keys and state in a folder of their own.
mkdir "$work/munge" "$work/state" "$work/spool" "$work/logs"
mungekey -c -k "$work/munge/key"
munged --foreground --key-file="$work/munge/key" --socket="$work/munge/socket" \
  --pid-file="$work/munge/pid" --log-file="$work/logs/munged" --seed-file="$work/munge/seed" \
  --force >"$work/logs/munged.out" 2>&1 &
pids="$pids $!"
cat >"$work/slurm.conf" <<CONF
ClusterName=petri
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=16817
SlurmdPort=16818
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
CredType=cred/munge
SlurmUser=root
SlurmdUser=root
ReturnToService=2
ProctrackType=proctrack/pgid
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
MpiDefault=none
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
MinJobAge=3600
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 RealMemory=8000 State=UNKNOWN
PartitionName=all Nodes=$host Default=YES State=UP
CONF
export SLURM_CONF="$work/slurm.conf"
sleep 1
slurmctld -D -i >"$work/logs/slurmctld" 2>&1 &
pids="$pids $!"
slurmd -D >"$work/logs/slurmd" 2>&1 &
pids="$pids $!"
for _ in $(seq 60); do
  state=$(sinfo -h -o %T 2>/dev/null || true)
  [ "$state" = idle ] && break
  sleep 0.5
done
[ "$state" = idle ] || fail "the node is ${state:-not there}: see $work/logs"
echo "slurm: node $host is idle"

# 200 images of five kinds; each name decides its share.
mkdir -p "$work/in/plate"
cp data/nuclei.tif "$work/nuclei.tif"
for n in $(seq -w 200); do
  case $n in *[05]) folder=in/plate ;; *) folder=in ;; esac
  cp "$work/nuclei.tif" "$work/$folder/image$n.tif"
  # Every file has its own content: bytes behind the image are no part of it.
  printf '%s' "$n" >>"$work/$folder/image$n.tif"
done

submit() { # ARRAY, prints the job's number
  PETRI_SHARDS=8 sbatch --parsable --chdir="$PWD" --mem=1G --output="$work/logs/task-%a.log" \
    --array="$1" scripts/cluster/slurm_array.sh scripts/recipes/nuclei.json "$work/in/**/*.tif" \
    "$work/out" --settle 0
}
wait_for() { while [ -n "$(squeue -h -j "$1" 2>/dev/null)" ]; do sleep 1; done; }

job=$(submit 1-8)
killed=""
for _ in $(seq 300); do
  # The second task, as soon as it has finished an image but not all.
  if grep -q '^done' "$work/logs/task-2.log" 2>/dev/null; then
    scancel --signal=KILL --full "${job}_2" || true
    killed=yes
    break
  fi
  sleep 0.1
done
[ -n "$killed" ] || fail "task 2 did not start: see $work/logs"
wait_for "$job"
done_before=$(find "$work/out" -name record.json | wc -l)
[ "$done_before" -lt 200 ] || fail "task 2 was done before it was killed"
echo "array of 8: $done_before of 200 images done, task 2 killed"

job=$(submit 2)
wait_for "$job"
tail -1 "$work/logs/task-2.log"
[ "$(find "$work/out" -name record.json | wc -l)" -eq 200 ] || fail "not all images are done"

petri="deno run --no-prompt --allow-read --allow-write=$work scripts/petri.ts"
$petri batch scripts/recipes/nuclei.json "$work/in/**/*.tif" --out "$work/single" --settle 0 | tail -1
for folder in out single; do
  $petri verify "$work/$folder"
  $petri collect "$work/$folder" --to "$work/$folder.csv"
  # Records but for their times.
  find "$work/$folder" -name record.json -exec sed -i '/"started"/d; /"seconds"/d' {} +
  rm -rf "$work/$folder/.petri"
done
diff -r "$work/out" "$work/single" || fail "results differ"
cmp "$work/out.csv" "$work/single.csv" || fail "tables differ"
echo "the array's results equal the single run's"
