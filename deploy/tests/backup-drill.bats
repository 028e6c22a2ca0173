#!/usr/bin/env bats
# What runs by itself beside a secondary, what it keeps, and how long it all takes.

setup_file() {
  load backup.bash
  primary_with_data
  settings_of "$BATS_FILE_TMPDIR"
  secondary_start
  "$BACKUP/backup" --init
}

teardown_file() {
  load backup.bash
  servers_remove
}

setup() { load backup.bash; }

kept() { # TAG: the days and minutes of its snapshots
  restic --quiet snapshots --json --host visavis --tag "$1" | jq -r 'sort_by(.time)[].time[0:16]'
}

backup_of() { # MOMENT
  mkdir -p "$SPOOL/dump"
  echo "$1" >"$SPOOL/dump/dump.sql"
  TZ=UTC restic --quiet backup --host visavis --tag dump --time "$1" "$SPOOL/dump"
}

@test "the drill does all of it and prints minutes and bytes" {
  run "$BACKUP/drill"
  echo "$output"
  echo "$output" | grep -E 'min .* bytes' | sed 's/^/# /' >&3
  [ "$status" = 0 ]
  local step
  for step in backup 'verify: restored and compared' 'restore to 2[0-9T:-]+Z'; do
    grep -qE "^$step +[0-9]+\.[0-9]{2} min +[1-9][0-9]+ bytes$" <<<"$output"
  done
  [[ $output == *"Writes at risk: what was committed in the last 60 seconds."* ]]
  [ "$(newest_run DRILL "outcome = 'DONE' AND detail LIKE 'backup %min%bytes; verify%; restore%'")" = 1 ]
}

@test "the secondary is read and nothing is written to it" {
  local own
  own=$(on_secondary "SELECT @@server_uuid")
  [[ $(on_secondary "SELECT @@global.gtid_executed") != *"$own"* ]]
  [ "$(on_secondary "SELECT @@super_read_only")" = 1 ]
  restic --quiet dump "$(restic --quiet snapshots --json --tag dump | jq -r 'max_by(.time).short_id')" \
    "$SPOOL/dump/manifest" | grep -qx "server=$own"
}

@test "retention keeps the last of so many hours, days, weeks and months, and what the newest backup needs" {
  on_secondary "FLUSH LOCAL BINARY LOGS"
  "$BACKUP/backup"
  local old needed moment
  old=$(find "$SPOOL/log" -name 'binlog.*' | sort -V | head -n 1)
  needed=$(find "$SPOOL/log" -name 'binlog.*' | sort -V | tail -n 1)
  [ "$old" != "$needed" ]
  touch -d '-30 days' "$old" "$needed"
  for moment in "2026-06-01 12:00:00" "2026-07-01 12:00:00" "2026-08-20 12:00:00" "2026-09-21 10:10:00" \
    "2026-09-21 10:40:00" "2026-09-21 11:10:00"; do
    backup_of "$moment"
  done
  KEEP_HOURLY=3 KEEP_DAILY=2 KEEP_WEEKLY=2 KEEP_MONTHLY=4 "$BACKUP/retention"
  run kept dump
  echo "$output"
  [ "$(head -n -1 <<<"$output")" = $'2026-07-01T12:00\n2026-08-20T12:00\n2026-09-21T10:40\n2026-09-21T11:10' ]
  [ ! -e "$old" ]
  [ -e "$needed" ]
  [ "$(newest_run RETENTION detail)" = "5 backups are kept" ]
  "$BACKUP/stream" --once
  target_start
  "$BACKUP/restore" --to newest
}

@test "the schedule ships, backs up, proves and forgets, and stops when told to" {
  root visavis -e "DELETE FROM backup_run"
  local scheduling
  "$BACKUP/schedule" >"$BATS_TEST_TMPDIR/log" 2>&1 3>&- &
  scheduling=$!
  timeout 150 bash -c "until grep -q 'retention: .* backups are kept' '$BATS_TEST_TMPDIR/log'; do
    kill -0 $scheduling || exit 1; sleep 0.5; done" || { cat "$BATS_TEST_TMPDIR/log"; false; }
  kill "$scheduling"
  wait "$scheduling"
  [ "$(root visavis -e "SELECT GROUP_CONCAT(DISTINCT kind ORDER BY kind) FROM backup_run WHERE outcome = 'DONE'")" = \
    "BACKUP,RETENTION,STREAM,VERIFY" ]
  [ "$(root visavis -e "SELECT COUNT(*) FROM backup_run WHERE outcome = 'FAILED'")" = 0 ]
  ! compgen -G "$SPOOL/work.*"
}
