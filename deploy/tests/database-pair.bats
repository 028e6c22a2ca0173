#!/usr/bin/env bats
# The pair of databases: what deploy/mysql makes, and what it refuses to do, on two real servers.
load pair.bash

setup_file() { prepare_sandbox; }

setup() {
  prepare_servers
}

teardown() { remove_servers; }

@test "a pair is made, said to be sound, and made again without harm" {
  start_pair
  mysql_script replicate a.cnf b.cnf
  mysql_script accounts a.cnf
  mysql_script promote a.cnf --other b.cnf
  client_file mon-a "$A_PORT" visavis_monitor "$MONITOR_PASSWORD"
  client_file mon-b "$B_PORT" visavis_monitor "$MONITOR_PASSWORD"
  run mysql_script status mon-a.cnf mon-b.cnf
  echo "$output"
  [ "$status" -eq 0 ]
  [[ $output == *primary*secondary* ]]
  [ "$(sql b 'SELECT @@super_read_only')" = 1 ]
}

@test "two new servers become a pair by the administrator whom the guide makes" {
  local server password=an-administrators-password-of-a-test made
  made=$(sed -n "/^ *mysql <<'SQL'/,/^ *SQL/p" "$ROOT/docs/operating.md" | sed "1d;\$d;s/'…'/'$password'/")
  [ "$(grep -c visavis_admin <<<"$made")" -eq 2 ]
  # As a package leaves them: writable, and with a root of their own.
  for server in a b; do
    start_server "$server" --read-only=OFF --super-read-only=OFF
    sql "$server" "$made"
    sql "$server" 'SET GLOBAL super_read_only = ON'
  done
  client_file a "$A_PORT" visavis_admin "$password"
  client_file b "$B_PORT" visavis_admin "$password"
  mysql_script promote a.cnf --alone
  mysql_script accounts a.cnf
  mysql_script replicate a.cnf b.cnf --copy
  run mysql_script status a.cnf b.cnf
  echo "$output"
  [ "$status" -eq 0 ]
  mysql_script promote b.cnf --other a.cnf --planned
}

@test "accounts come over TLS only and may do what they need, no more" {
  start_server a
  mysql_script promote a.cnf --alone
  mysql_script accounts a.cnf
  sql a 'CREATE TABLE visavis.note (id INT PRIMARY KEY); CREATE DATABASE elsewhere'
  local account
  for account in app migration replication backup monitor; do
    local password=${account^^}_PASSWORD
    client_file "$account" "$A_PORT" "visavis_$account" "${!password}"
    sql "$account" 'SELECT 1'
    run "$MYSQL" --no-defaults --host=127.0.0.1 --port="$A_PORT" --user="visavis_$account" --password="${!password}" \
      --ssl-mode=DISABLED -e 'SELECT 1'
    [ "$status" -ne 0 ]
    run sql "$account" 'SET GLOBAL super_read_only = ON'
    [ "$status" -ne 0 ]
  done
  sql app 'INSERT INTO visavis.note VALUES (1); UPDATE visavis.note SET id = 2; DELETE FROM visavis.note'
  run sql app 'CREATE TABLE visavis.other (id INT PRIMARY KEY)'
  [ "$status" -ne 0 ]
  sql migration 'CREATE TABLE visavis.other (id INT PRIMARY KEY); DROP TABLE visavis.other'
  run sql migration 'CREATE TABLE elsewhere.other (id INT PRIMARY KEY)'
  [ "$status" -ne 0 ]
  "$MYSQLDUMP" --defaults-file=backup.cnf --single-transaction --source-data=2 --no-tablespaces visavis | grep -q 'CREATE TABLE `note`'
  sql migration 'CREATE TABLE visavis.backup_run (id INT PRIMARY KEY)'
  mysql_script accounts a.cnf
  sql backup 'INSERT INTO visavis.backup_run VALUES (1)'
  local forbidden
  for forbidden in 'INSERT INTO visavis.note VALUES (1)' 'DELETE FROM visavis.backup_run' 'SELECT * FROM mysql.user'; do
    run sql backup "$forbidden"
    [ "$status" -ne 0 ]
  done
  for account in monitor replication; do
    run sql "$account" 'SELECT * FROM visavis.note'
    [ "$status" -ne 0 ]
  done
  sql monitor 'SHOW REPLICA STATUS'
}

@test "accounts are not made with weak passwords, nor at a read-only server" {
  start_server a
  SAYING='read-only' refuses accounts a.cnf
  mysql_script promote a.cnf --alone
  APP_PASSWORD=short SAYING='shorter than 20' refuses accounts a.cnf
  APP_PASSWORD="quoted'quoted'quoted'quoted" SAYING='letters, digits' refuses accounts a.cnf
}

@test "a server with a life of its own does not become a secondary" {
  start_server a
  start_server b
  SAYING='is read-only' refuses replicate a.cnf b.cnf
  mysql_script promote a.cnf --alone
  mysql_script accounts a.cnf
  SAYING='same server' refuses replicate a.cnf a.cnf
  mysql_script promote b.cnf --alone
  sql b 'CREATE DATABASE life'
  SAYING='both writable' refuses replicate a.cnf b.cnf
  sql b 'SET GLOBAL super_read_only = ON'
  SAYING="$(sql b 'SELECT @@server_uuid'):1" refuses replicate a.cnf b.cnf
  SAYING='not empty' refuses replicate a.cnf b.cnf --copy
  [ -z "$(sql b 'SHOW REPLICA STATUS')" ]
}

@test "a secondary for which the binary log has gone is copied, not mended" {
  start_server a
  start_server b
  mysql_script promote a.cnf --alone
  mysql_script accounts a.cnf
  sql a 'CREATE TABLE visavis.note (id INT PRIMARY KEY); INSERT INTO visavis.note VALUES (1); FLUSH BINARY LOGS'
  sql a "PURGE BINARY LOGS TO '$(sql a 'SHOW BINARY LOGS' | tail -n 1 | cut -f1)'"
  SAYING='--copy' refuses replicate a.cnf b.cnf
  mysql_script replicate a.cnf b.cnf --copy
  [ "$(sql b 'SELECT id FROM visavis.note')" = 1 ]
  mysql_script replicate a.cnf b.cnf --copy
  mysql_script status a.cnf b.cnf
}

@test "semi-sync's source role is never switched on at a replica" {
  start_pair
  run bash -c "source '$ROOT/deploy/mysql/common.bash'; switch_source_on b.cnf"
  [ "$status" -eq 1 ]
  [ "$(sql b 'SELECT @@rpl_semi_sync_source_enabled')" = 0 ]
  [ "$(sql a 'SELECT @@rpl_semi_sync_source_enabled')" = 1 ]
}
