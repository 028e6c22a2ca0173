#!/usr/bin/env bats
# Who may become the primary, and who must not: deploy/mysql/promote, rejoin and status on two real servers.
load pair.bash

setup_file() { prepare_sandbox; }

setup() {
  prepare_servers
  start_pair
  sql a 'CREATE TABLE visavis.note (id INT PRIMARY KEY)'
}

teardown() { remove_servers; }

write() { sql "$1" "INSERT INTO visavis.note VALUES ($2)"; }

@test "nobody is promoted beside a primary that is alive" {
  SAYING='alive and writable' refuses promote b.cnf --other a.cnf
  [ "$(sql b 'SELECT @@super_read_only')" = 1 ]
  write a 1
}

@test "a planned change loses nothing and can be taken back" {
  write a 1
  mysql_script promote b.cnf --other a.cnf --planned
  write b 2
  run write a 3
  [ "$status" -ne 0 ]
  mysql_script rejoin a.cnf --primary b.cnf
  mysql_script status a.cnf b.cnf
  mysql_script promote a.cnf --other b.cnf --planned
  mysql_script rejoin b.cnf --primary a.cnf
  write a 4
  mysql_script status a.cnf b.cnf
  [ "$(sql a 'SELECT GROUP_CONCAT(id ORDER BY id) FROM visavis.note')" = 1,2,4 ]
}

@test "a planned change waits for a secondary that is behind, or gives up and nothing has happened" {
  sql b 'STOP REPLICA SQL_THREAD'
  write a 1
  SAYING='does not replicate' refuses promote b.cnf --other a.cnf --planned
  sql b 'START REPLICA SQL_THREAD; LOCK INSTANCE FOR BACKUP'
  write a 2
  # A reader in the way: the secondary runs, and cannot apply.
  sql b 'LOCK TABLES visavis.note READ; DO SLEEP(60)' &
  local reader=$!
  until sql b 'SHOW PROCESSLIST' | grep -q 'DO SLEEP'; do sleep 0.1; done
  write a 3
  WAIT=3 SAYING='writable again' refuses promote b.cnf --other a.cnf --planned
  write a 4
  kill "$reader"
}

@test "a killed primary is replaced, and what it acknowledged is there" {
  write a 1
  sql b 'STOP REPLICA SQL_THREAD'
  write a 2
  kill_server a
  mysql_script promote b.cnf --other a.cnf
  [ "$(sql b 'SELECT GROUP_CONCAT(id ORDER BY id) FROM visavis.note')" = 1,2 ]
  write b 3
  mysql_script promote b.cnf --other a.cnf
  start_server a
  run mysql_script status a.cnf b.cnf
  [ "$status" -eq 1 ]
  [[ $output == *'a follows nobody: rejoin'* ]]
  mysql_script rejoin a.cnf --primary b.cnf
  mysql_script rejoin a.cnf --primary b.cnf
  [ "$(sql a 'SELECT GROUP_CONCAT(id ORDER BY id) FROM visavis.note')" = 1,2,3 ]
  mysql_script status a.cnf b.cnf
}

@test "an old primary with transactions that nobody else has is refused, then made anew" {
  sql b 'STOP REPLICA'
  write a 1
  run mysql_script status a.cnf b.cnf
  echo "$output"
  [ "$status" -eq 1 ]
  [[ $output == *'semi-sync is not on'* ]]
  kill_server a
  mysql_script promote b.cnf --other a.cnf
  write b 2
  start_server a
  SAYING="$(sql a 'SELECT @@server_uuid'):" refuses rejoin a.cnf --primary b.cnf
  [ -z "$(sql a 'SHOW REPLICA STATUS')" ]
  empty_server a
  start_server a
  mysql_script replicate b.cnf a.cnf --copy
  [ "$(sql a 'SELECT GROUP_CONCAT(id) FROM visavis.note')" = 2 ]
}

@test "a primary that came back with more than the secondary has is not passed over" {
  sql b 'STOP REPLICA'
  write a 1
  kill_server a
  start_server a
  sql b "CHANGE REPLICATION SOURCE TO SOURCE_PORT = 1"
  WAIT=3 SAYING='promote a.cnf --other b.cnf keeps them' refuses promote b.cnf --other a.cnf
  SAYING='read-only' refuses rejoin b.cnf --primary a.cnf
  mysql_script promote a.cnf --other b.cnf
  mysql_script rejoin b.cnf --primary a.cnf
  [ "$(sql b 'SELECT id FROM visavis.note')" = 1 ]
}

@test "a primary comes back from its own restart by being promoted, with semi-sync on" {
  write a 1
  kill_server a
  start_server a
  run write a 2
  [ "$status" -ne 0 ]
  mysql_script promote a.cnf --other b.cnf
  write a 2
  mysql_script status a.cnf b.cnf
}

@test "a primary that is frozen counts as dead only when the secondary has lost it too" {
  kill -STOP "$(pid_of_server a)"
  SAYING='still hears from it' refuses promote b.cnf --other a.cnf
  until sql b 'SHOW REPLICA STATUS' | cut -f11 | grep -q Connecting; do sleep 0.2; done
  mysql_script promote b.cnf --other a.cnf
  kill -CONT "$(pid_of_server a)"
  # It wakes up writable: everybody says so, and nobody makes it worse.
  SAYING='both writable' refuses rejoin a.cnf --primary b.cnf
  run mysql_script status a.cnf b.cnf
  [ "$status" -eq 1 ]
  [[ $output == *'both are writable'* ]]
  sql a 'SET GLOBAL super_read_only = ON'
  mysql_script rejoin a.cnf --primary b.cnf
  mysql_script status a.cnf b.cnf
}

@test "a server of which nobody knows whether it was replaced is not made writable" {
  kill_server a
  mysql_script promote b.cnf --other a.cnf
  kill_server b
  start_server a
  SAYING='nobody knows' refuses promote a.cnf --other b.cnf
  mysql_script promote a.cnf --other b.cnf --fenced
  write a 1
}
