#!/usr/bin/env bats
# What deploy/backup must not let pass: damage, gaps, broken data, wrong keys and settings.

setup_file() {
  load backup.bash
  primary_with_data
  settings_of "$BATS_FILE_TMPDIR"
  "$BACKUP/backup" --init
}

teardown_file() {
  load backup.bash
  servers_remove
}

setup() { load backup.bash; }

damaged_copy() { # leaves `pack`, the biggest file of a copy of the repository
  cp -a "$RESTIC_REPOSITORY" "$BATS_TEST_TMPDIR/damaged"
  pack=$(find "$BATS_TEST_TMPDIR/damaged/data" -type f -printf '%s %p\n' | sort -n | tail -n 1 | cut -d ' ' -f 2)
  chmod u+w "$pack"
}

@test "a flipped byte in the repository is found" {
  local pack at byte
  damaged_copy
  at=$(($(stat -c %s "$pack") / 2))
  byte=$(od -An -tu1 -j "$at" -N 1 "$pack")
  # shellcheck disable=SC2059 # a byte by its number
  printf "\\x$(printf %02x $((byte ^ 1)))" | dd of="$pack" bs=1 seek="$at" conv=notrunc status=none
  RESTIC_REPOSITORY=$BATS_TEST_TMPDIR/damaged refused "cannot be read whole" "$BACKUP/verify"
  [ "$(newest_run VERIFY outcome)" = FAILED ]
  [ "$(newest_run VERIFY "verified_at IS NULL AND detail LIKE '%cannot be read whole%'")" = 1 ]
}

@test "a lost file of the repository is found" {
  local pack
  damaged_copy
  rm -f "$pack"
  RESTIC_REPOSITORY=$BATS_TEST_TMPDIR/damaged refused "is damaged" "$BACKUP/verify"
}

@test "another password is refused, and nothing is written with it" {
  RESTIC_PASSWORD=another refused "RESTIC_PASSWORD does not open the repository" "$BACKUP/backup"
  RESTIC_PASSWORD=another refused "RESTIC_PASSWORD does not open the repository" "$BACKUP/verify"
  [ "$(newest_run BACKUP "detail LIKE 'RESTIC_PASSWORD does not open%'")" = 1 ]
}

@test "a repository that is not there is not taken for a new one" {
  RESTIC_REPOSITORY=$BATS_TEST_TMPDIR/unmounted refused "There is no repository at" "$BACKUP/backup"
  [ ! -e "$BATS_TEST_TMPDIR/unmounted" ]
}

@test "a hole in the binary log is found" {
  local files
  for _ in 1 2 3; do
    write_down "hole-$RANDOM-$RANDOM"
    root -e "FLUSH BINARY LOGS"
  done
  "$BACKUP/stream" --once
  mapfile -t files < <(find "$SPOOL/log" -name 'binlog.*' | sort -V)
  [ "${#files[@]}" -ge 4 ]
  cp "${files[-3]}" "$BATS_TEST_TMPDIR/kept"
  rm "${files[-3]}"
  "$BACKUP/stream" --once
  target_start
  refused "Transactions are missing in the binary log" "$BACKUP/restore" --to newest
  cp "$BATS_TEST_TMPDIR/kept" "${files[-3]}"
  "$BACKUP/stream" --once
}

@test "a log that the server purged before it was shipped is told, and the next backup is whole again" {
  root -e "FLUSH BINARY LOGS"
  write_down "purged"
  root -e "FLUSH BINARY LOGS"
  root -e "PURGE BINARY LOGS TO '$(root -e "SHOW BINARY LOGS" | tail -n 1 | cut -f 1)'"
  refused "has purged its binary log" "$BACKUP/stream" --once
  [ "$(newest_run STREAM outcome)" = FAILED ]
  "$BACKUP/backup"
  "$BACKUP/verify"
}

@test "a dump that is not what the source was is told by its tables" {
  {
    echo '#!/bin/bash'
    echo "$MYSQLDUMP \"\$@\" | sed \"s/'demo-1'/'demo-X'/\""
  } >"$BATS_TEST_TMPDIR/mysqldump"
  chmod +x "$BATS_TEST_TMPDIR/mysqldump"
  MYSQLDUMP=$BATS_TEST_TMPDIR/mysqldump "$BACKUP/backup"
  refused "is not what the source was: message differ" "$BACKUP/verify"
}

@test "data that is broken is told by what must always hold" {
  root visavis -e "ALTER TABLE occupied_cell DROP PRIMARY KEY;
    INSERT INTO occupied_cell SELECT practice_id, starts_at, booking_id FROM occupied_cell LIMIT 1;
    DELETE FROM message WHERE client_id = 'demo-2';
    UPDATE booking JOIN payment ON payment.booking_id = booking.id SET booking.state = 'LAPSED';
    SET foreign_key_checks = 0; DELETE FROM practice_language LIMIT 1; DELETE FROM account WHERE email LIKE 'james%'"
  "$BACKUP/backup"
  refused "but its data is broken" "$BACKUP/verify"
  local broken
  for broken in "cells that two bookings share: 1" "primary keys missing on occupied_cell: 1" \
    "bookings that do not have exactly their cells: 2" "conversations with a gap in seq: 1" \
    "paid payments without a booking: 1" "rows of practice whose account is missing: 1"; do
    [[ $output == *"$broken"* ]]
  done
  [[ $output != *practice_language* ]]
  [ "$(newest_run VERIFY outcome)" = FAILED ]
}

@test "each setting that cannot be is refused with a sentence" {
  RESTIC_PASSWORD='' refused "RESTIC_PASSWORD is not set" "$BACKUP/backup"
  RESTIC_REPOSITORY='' refused "RESTIC_REPOSITORY is not set" "$BACKUP/stream" --once
  SOURCE_URL='' refused "SOURCE_URL is not set" "$BACKUP/backup"
  SOURCE_URL=postgres://a@b/c refused "SOURCE_URL must look like mysql://" "$BACKUP/backup"
  SOURCE_URL=mysql://a:b@127.0.0.1:1/visavis refused "The server of SOURCE_URL does not answer" "$BACKUP/backup"
  PRIMARY_URL='' refused "PRIMARY_URL is not set" "$BACKUP/verify"
  PRIMARY_URL=mysql://a:b@one,two:x/visavis refused "PRIMARY_URL must look like mysql://" "$BACKUP/verify"
  SPOOL=/nowhere refused "SPOOL is /nowhere" "$BACKUP/backup"
  STREAM_SECONDS=900 refused "STREAM_SECONDS is \"900\"" "$BACKUP/stream"
  KEEP_DAILY=ever refused "KEEP_DAILY is \"ever\"" "$BACKUP/retention"
  MYSQL_CA=/nowhere refused "MYSQL_CA is /nowhere" "$BACKUP/backup"
  MYSQLBINLOG=nothing-such refused "MYSQLBINLOG names nothing-such" "$BACKUP/restore" --to newest
}

@test "a dump program of MariaDB or of another version is refused" {
  printf '#!/bin/sh\necho "$SAYS"\n' >"$BATS_TEST_TMPDIR/mysqldump"
  chmod +x "$BATS_TEST_TMPDIR/mysqldump"
  export MYSQLDUMP=$BATS_TEST_TMPDIR/mysqldump
  SAYS="mysqldump from 11.4.5-MariaDB, client 10.19" refused "MYSQLDUMP is MariaDB's" "$BACKUP/backup"
  SAYS="mysqldump  Ver 8.0.40 for Linux" refused "they must be of the same version" "$BACKUP/backup"
}

@test "a dump that ends early is no backup" {
  local before
  before=$(restic --quiet snapshots --json --tag dump | jq length)
  {
    echo '#!/bin/bash'
    echo "[ \"\$1\" != --version ] || exec $MYSQLDUMP --version"
    echo "$MYSQLDUMP \"\$@\" | head -n 60; exit 0"
  } >"$BATS_TEST_TMPDIR/mysqldump"
  chmod +x "$BATS_TEST_TMPDIR/mysqldump"
  MYSQLDUMP=$BATS_TEST_TMPDIR/mysqldump refused "mysqldump ended early" "$BACKUP/backup"
  [ "$(restic --quiet snapshots --json --tag dump | jq length)" = "$before" ]
  [ ! -e "$SPOOL/dump" ]
}
