#!/usr/bin/env bats
# The backup of a pair whose servers change roles: its runs are written down at whichever is the primary.
load backup.bash
load pair.bash

setup_file() {
  prepare_sandbox
}

setup() {
  prepare_servers
  start_pair
  ON=$A_PORT migrate
  mysql_script accounts a.cnf
  mkdir spool
  export SPOOL=$PWD/spool RESTIC_REPOSITORY=$PWD/repository RESTIC_PASSWORD=a-long-one REPORT_SECONDS=0
  local account=mysql://visavis_backup:$BACKUP_PASSWORD
  export SOURCE_URL=$account@127.0.0.1:$B_PORT/visavis MYSQL_CA=$BATS_FILE_TMPDIR/tls/ca.pem
  export PRIMARY_URL=$account@127.0.0.1:$A_PORT,127.0.0.1:$B_PORT/visavis
  MYSQLBINLOG=$(mysql_tool mysqlbinlog)
  MYSQLD=$(mysql_tool ../sbin/mysqld)
  export MYSQLBINLOG MYSQLD
  "$BACKUP/backup" --init
}

teardown() { remove_servers; }

shipments() { sql "$1" "SELECT COUNT(*) FROM visavis.backup_run WHERE kind = 'STREAM'"; }

ship() {
  run "$BACKUP/stream" --once
  echo "$output"
  [ "$status" = 0 ]
}

@test "after a change of roles the rows arrive at the new primary, with the old one as its secondary and without it" {
  [ "$(shipments a)" = 1 ]
  mysql_script promote b.cnf --other a.cnf --planned
  mysql_script rejoin a.cnf --primary b.cnf
  ship
  [ "$(shipments b)" = 2 ]
  [ ! -e "$SPOOL/unrecorded.sql" ]
  kill_server a
  ship
  [ "$(shipments b)" = 3 ]
}

@test "with two servers that take writes, or none, a row waits for the one that is the primary" {
  sql b 'STOP REPLICA; SET GLOBAL super_read_only = OFF; SET GLOBAL read_only = OFF'
  ship
  [[ $output == *"brings it along: more than one of its servers may be written to"* ]]
  sql a 'SET GLOBAL super_read_only = ON'
  sql b 'SET GLOBAL super_read_only = ON'
  ship
  [[ $output == *"brings it along: none of its servers may be written to"* ]]
  [ "$(shipments a)/$(shipments b)" = 1/1 ]
  sql b 'SET GLOBAL super_read_only = OFF; SET GLOBAL read_only = OFF'
  ship
  [ "$(shipments a)/$(shipments b)" = 1/4 ]
}
