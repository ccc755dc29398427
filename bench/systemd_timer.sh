#!/bin/sh
# Tries the timer and the service of docs/cron.md for real, word for word: systemd runs as the first
# process of namespaces of its own (processes, mounts, cgroups), where it sees only these two units, a
# user `petri`, petri in /srv/petri and images in /data. A night is made up for, a second one is quiet,
# a bad image is told in the journal, the images cannot be written, and stopping leaves nothing behind.
#
#   sh bench/systemd_timer.sh      (as root, from petri's folder, on Linux with systemd installed)
set -eu

if [ "${1:-}" != inside ]; then
  work=$(mktemp -d "${TMPDIR:-/tmp}/petri-systemd-XXXXXX")
  mkdir -p "$work/srv/petri" "$work/data/in" "$work/bin" "$work/units"
  git ls-files -z | tar -c --null -T - | tar -x -C "$work/srv/petri"
  deno eval "Deno.copyFileSync(Deno.execPath(), '$work/bin/deno')"
  # The cache that a first run would have filled.
  mkdir "$work/cache"
  DENO_DIR="$work/cache" deno install --quiet
  for n in 1 2 3 4 5 6; do cp data/nuclei.tif "$work/data/in/image$n.tif"; done
  touch -d "1 hour ago" "$work"/data/in/*
  # The blocks of the page, by their first comment line.
  awk -v out="$work/units" '
    /^`\/etc\/systemd\/system\// { split($0, part, "/"); name = part[5]; sub(/`.*/, "", name) }
    /^```ini/ { file = out "/" name; next } /^```/ { file = "" } file { print > file }' docs/cron.md
  [ -s "$work/units/petri.service" ] && [ -s "$work/units/petri.timer" ]
  group=""
  for root in /sys/fs/cgroup/unified /sys/fs/cgroup; do
    if [ -e "$root/cgroup.procs" ] && [ "$(stat -f -c %T "$root")" = cgroup2fs ]; then
      group="$root/petri-systemd-$$"
      break
    fi
  done
  [ -n "$group" ] || { echo "systemd_timer: no cgroup2 here" >&2; exit 1; }
  mkdir "$group"
  # A folder that units name must be somewhere to be mounted on.
  made=""
  for folder in /data /srv/petri; do
    if [ ! -e $folder ]; then mkdir -p $folder; made="$made $folder"; fi
  done
  status=0
  # systemd ends only when it is told to; the script inside does that.
  sh -c "echo \$\$ > '$group/cgroup.procs'; exec unshare --cgroup --mount --pid --uts --ipc --fork \
    --kill-child --mount-proc sh '$0' inside '$work'" || status=$?
  for folder in $made; do rmdir $folder; done
  rmdir "$group"/*/* "$group"/* "$group" 2>/dev/null || true
  cat "$work/said" 2>/dev/null || { echo "systemd_timer: systemd did not start" >&2; exit 1; }
  grep -q '^fine$' "$work/said" || { echo "left: $work" >&2; exit 1; }
  rm -rf "$work"
  exit 0
fi

work=$2
mount --make-rprivate /
umount -R /sys/fs/cgroup
mount -t cgroup2 cgroup2 /sys/fs/cgroup
mount --bind "$work/srv/petri" /srv/petri
mount --bind "$work/data" /data
units=/usr/lib/systemd/system
# Only what is needed of systemd's own units, so that nothing of this machine is started or cleaned.
mkdir "$work/own"
for unit in basic.target sysinit.target timers.target sockets.target slices.target paths.target \
  shutdown.target umount.target final.target exit.target systemd-exit.service system.slice \
  time-set.target time-sync.target local-fs.target local-fs-pre.target \
  systemd-journald.service systemd-journald.socket systemd-journald-dev-log.socket; do
  [ -e $units/$unit ] && cp $units/$unit "$work/own/"
done
cp "$work"/units/petri.* "$work/own/"
cat >"$work/own/try.target" <<UNIT
[Unit]
Wants=systemd-journald.service try.service
UNIT
cat >"$work/own/try.service" <<UNIT
[Unit]
DefaultDependencies=no
[Service]
Type=oneshot
ExecStart=/bin/sh $work/try.sh
StandardOutput=file:$work/said
StandardError=inherit
UNIT
mkdir "$work/empty"
mount --bind "$work/own" $units
for folder in /usr/lib/systemd/system-generators /etc/systemd/system; do
  mount --bind "$work/empty" $folder
done
for folder in /run /var/lib/systemd; do mount -t tmpfs tmpfs $folder; done
mount -t tmpfs tmpfs /root
mkdir "$work/etc"
cp /etc/passwd /etc/group "$work/etc/"
echo "petri:x:7321:7321::/nonexistent:/usr/sbin/nologin" >>"$work/etc/passwd"
echo "petri:x:7321:" >>"$work/etc/group"
mount --bind "$work/etc/passwd" /etc/passwd
mount --bind "$work/etc/group" /etc/group
mount --bind "$work/bin" /usr/local/bin
chmod 755 "$work"
mkdir /data/out
mount -t tmpfs tmpfs /var/cache
cp -r "$work/cache" /var/cache/petri
chown -R 7321:7321 /var/cache/petri
chown 7321:7321 /data/out

cat >"$work/try.sh" <<'TRY'
fail() { echo "failed: $1"; systemctl exit 1; exit 1; }
said() { journalctl -q -o cat -u petri.service --since "$since" | grep -v -e systemd -e '^Start' -e '^Finish' -e '^petri.service'; }
start() { since=$(date +"%F %T.%6N"); systemctl start petri.service; status=$?; }
# A timer that last ran the day before yesterday makes up for the night at once.
mkdir -p /var/lib/systemd/timers
touch -d "2 days ago" /var/lib/systemd/timers/stamp-petri.timer
since=$(date +"%F %T.%6N")
systemctl start petri.timer || fail "the timer does not start"
for _ in $(seq 300); do
  [ "$(systemctl show -P ExecMainExitTimestampMonotonic petri.service)" != 0 ] && break
  sleep 0.2
done
sleep 1
echo "the timer made up for a night: $(said)"
systemctl show -P NextElapseUSecRealtime petri.timer | sed 's/^/next: /'
[ "$(find /data/out -name record.json | wc -l)" = 6 ] || fail "not all images are done"
[ "$(stat -c %U /data/out/image1.tif/record.json)" = petri ] || fail "not done by petri"
start
[ "$status" = 0 ] && [ -z "$(said)" ] || fail "the second run: $(said)"
echo "the second run: quiet"
echo "no image" >/data/in/image2.tif
touch -d "1 hour ago" /data/in/image2.tif
start
[ "$status" = 0 ] || fail "status 1 is no success"
echo "a bad image: $(said)"
cp /data/in/image1.tif /data/in/image2.tif
# The images are read-only for the service, whatever it does.
mkdir -p /run/systemd/system/petri.service.d
printf '[Service]\nExecStartPre=+/bin/true\nExecStartPre=/bin/sh -c "! touch /data/in/x"\n' \
  >/run/systemd/system/petri.service.d/try.conf
systemctl daemon-reload
start
[ "$status" = 0 ] || fail "the images can be written: $(said)"
echo "images: read-only"
# Stopped on its way.
for n in $(seq 200); do cp /data/in/image1.tif /data/in/more$n.tif; done
touch -d "1 hour ago" /data/in/*.tif
systemctl start --no-block petri.service
for _ in $(seq 300); do [ "$(find /data/out -name record.json | wc -l)" -gt 8 ] && break; sleep 0.1; done
systemctl stop petri.service 2>/dev/null
echo "stopped: $(said | tail -1), $(find /data/out -name '*.part' | wc -l) half-written"
[ "$(systemctl show -P Result petri.service)" = success ] || fail "stopping counts as a failure"
echo fine
systemctl exit 0
TRY
exec env -i PATH="$PATH" container=petri /lib/systemd/systemd --unit=try.target \
  --log-target=null --show-status=no --crash-reboot=no
