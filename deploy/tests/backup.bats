#!/usr/bin/env bats
# deploy/backup on real MySQL: what is backed up comes back, to the second, and without the server.

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

@test "a backup restored into a fresh server has the same rows and checksums" {
  target_start
  "$BACKUP/restore" --to backup
  diff <(contents root visavis) <(contents on_target)
  [ "$(on_target -e "SELECT body FROM message WHERE client_id = 'demo-7'")" = \
    "Bonjour, je serai peut-être deux minutes en retard : je sors d’un train." ]
}

@test "a backup is verified by restoring, counting and comparing it" {
  run "$BACKUP/verify"
  echo "$output"
  [ "$status" = 0 ]
  [[ $output == *"rows are what they were"* ]]
  [ "$(newest_run VERIFY outcome)" = DONE ]
  [ "$(newest_run VERIFY taken_at)" = "$(newest_run BACKUP taken_at)" ]
  [ "$(newest_run VERIFY "verified_at BETWEEN started_at AND ended_at AND bytes > 1000000")" = 1 ]
}

@test "one goes back to the second: what was written in it is there, what was written after it is not" {
  write_down "before"
  local moment
  moment=$(second_on_server)
  next_second "$moment"
  moment=$(second_on_server)
  write_down "in-the-second"
  [ "$(second_on_server)" = "$moment" ]
  next_second "$moment"
  write_down "after-it"
  next_second "$(second_on_server)"
  "$BACKUP/stream" --once

  target_start
  "$BACKUP/restore" --to "$moment"
  run on_target -e "SELECT id FROM stripe_event ORDER BY received_at"
  [ "$output" = $'before\nin-the-second' ]
}

@test "a moment that the log has not reached, or that is before the first backup, is refused" {
  target_start
  run "$BACKUP/restore" --to 2099-01-01T00:00:00Z
  [ "$status" = 1 ]
  [[ $output == *"The binary log in "*" reaches to "* ]]
  run "$BACKUP/restore" --to 2020-01-01T00:00:00Z
  [ "$status" = 1 ]
  [[ $output == *"there is nothing before"* ]]
  run "$BACKUP/restore" --to "2099-01-01 00:00:00"
  [ "$status" = 1 ]
  [[ $output == *"must look like 2026-11-22T10:15:30Z"* ]]
}

@test "what is there is never restored over" {
  target_start
  "$BACKUP/restore" --to backup
  run "$BACKUP/restore" --to backup
  [ "$status" = 1 ]
  [[ $output == *"never over another one"*"it has tables in visavis and it has run transactions of the backup"* ]]
  TARGET_URL="mysql://root@127.0.0.1:$PORT/visavis" run "$BACKUP/restore" --to backup
  [ "$status" = 1 ]
  [[ $output == *"never over another one"* ]]
}

@test "accounts, other databases and rotated logs on the way do not stop a restore" {
  root -e "CREATE DATABASE another; CREATE TABLE another.t (id INT PRIMARY KEY); INSERT INTO another.t VALUES (1);
    CREATE USER passer_by@'127.0.0.1'; GRANT SELECT ON visavis.* TO passer_by@'127.0.0.1'; FLUSH BINARY LOGS;
    ALTER USER passer_by@'127.0.0.1' IDENTIFIED BY 'other'; DROP DATABASE another"
  root visavis -e "ALTER TABLE stripe_event ADD COLUMN note VARCHAR(9) NULL"
  write_down "beyond-all-that"
  "$BACKUP/stream" --once
  target_start
  "$BACKUP/restore" --to newest
  diff <(contents root visavis) <(contents on_target)
}

@test "a lost spool brings back the log that is stored already" {
  local before
  before=$(find "$SPOOL/log" -type f -name 'binlog.*' | wc -l)
  [ "$before" -gt 1 ]
  rm -r "$SPOOL/log"
  root -e "PURGE BINARY LOGS TO '$(root -e "SHOW BINARY LOGS" | tail -n 1 | cut -f 1)'"
  "$BACKUP/stream" --once
  [ "$(find "$SPOOL/log" -type f -name 'binlog.*' | wc -l)" = "$before" ]
}

@test "a row that the primary cannot take is brought along by the next run" {
  local before
  before=$(newest_run STREAM "COUNT(*) OVER ()")
  PRIMARY_URL=${PRIMARY_URL/$PORT/1} run "$BACKUP/stream" --once
  [ "$status" = 0 ]
  [[ $output == *"the next run brings it along"* ]]
  [ "$(newest_run STREAM "COUNT(*) OVER ()")" = "$before" ]
  "$BACKUP/stream" --once
  [ "$(newest_run STREAM "COUNT(*) OVER ()")" = $((before + 2)) ]
}

@test "the account of the backup reads, and writes down its runs, and nothing else" {
  as_backup() {
    "$MYSQL_SANDBOX" tool "$MYSQL_SANDBOX_DIR" mysql --no-defaults -h 127.0.0.1 -P "$PORT" -u visavis_backup \
      --password='p@ss "w\rd' visavis -e "$1"
  }
  as_backup "SELECT 1 FROM account"
  local forbidden
  for forbidden in "UPDATE backup_run SET outcome = 'DONE'" "DELETE FROM backup_run" "DELETE FROM message" \
    "INSERT INTO account_role SELECT id, 'OPERATOR' FROM account" "SET GLOBAL read_only = OFF"; do
    run as_backup "$forbidden"
    [ "$status" = 1 ]
    [[ $output == *denied* ]]
  done
}

@test "the log of another server is not played, since it may hold what a restore was meant to undo" {
  local former=$SOURCE_URL
  target_start
  "$BACKUP/restore" --to newest
  write_down "undone-by-the-restore"
  "$BACKUP/stream" --once
  # Life goes on at the restored server.
  on_target -e "CREATE USER 'visavis_backup'@'127.0.0.1' IDENTIFIED BY 'b';
    GRANT SELECT, SHOW VIEW, TRIGGER ON visavis.* TO 'visavis_backup'@'127.0.0.1';
    GRANT FLUSH_TABLES, REPLICATION CLIENT, REPLICATION SLAVE ON *.* TO 'visavis_backup'@'127.0.0.1'"
  SOURCE_URL=mysql://visavis_backup:b@127.0.0.1:$((PORT + 1))/visavis "$BACKUP/backup"
  target_start
  "$BACKUP/restore" --to newest
  [ "$(on_target -e "SELECT COUNT(*) FROM stripe_event WHERE id = 'undone-by-the-restore'")" = 0 ]
  SOURCE_URL=$former "$BACKUP/backup"
}

# The last one: it takes the server away.
@test "what was written after the backup survives the loss of the server" {
  write_down "after-the-backup"
  "$BACKUP/stream" --once
  local before
  before=$(contents root visavis)
  server_remove "$SERVER"
  target_start
  PRIMARY_URL=none "$BACKUP/restore" --to newest
  [ "$(contents on_target)" = "$before" ]
  [ "$(on_target -e "SELECT COUNT(*) FROM stripe_event WHERE id = 'after-the-backup'")" = 1 ]
}
