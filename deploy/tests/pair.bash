# Two real MySQL servers of a test's own, with the configuration that deploy/mysql ships; sourced by *.bats.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
SANDBOX=$(realpath -m "${MYSQL_SANDBOX:-$ROOT/../shared/tools/mysql-sandbox}")
SANDBOX_DIR=${MYSQL_SANDBOX_DIR:-$ROOT/.visavis/mysql}
export APP_PASSWORD=an-app-password-of-a-test MIGRATION_PASSWORD=a-migration-password-of-a-test
export REPLICATION_PASSWORD=a-replication-password-of-a-test BACKUP_PASSWORD=a-backup-password-of-a-test
export MONITOR_PASSWORD=a-monitor-password-of-a-test
export MYSQL=$BATS_FILE_TMPDIR/mysql MYSQLDUMP=$BATS_FILE_TMPDIR/mysqldump
export WAIT=20

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 10000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  echo "$port"
}

prepare_sandbox() { # once a file: the programs, the certificates
  "$SANDBOX" install "$SANDBOX_DIR"
  local program
  for program in mysql mysqldump; do
    printf '#!/bin/sh\nexec "%s" tool "%s" %s "$@"\n' "$SANDBOX" "$SANDBOX_DIR" "$program" >"$BATS_FILE_TMPDIR/$program"
    chmod +x "$BATS_FILE_TMPDIR/$program"
  done
  "$ROOT/deploy/mysql/certificates" "$BATS_FILE_TMPDIR/tls" 127.0.0.1
}

prepare_servers() { # names and ports of a test's own, and how the scripts reach them
  cd "$BATS_TEST_TMPDIR" || return
  PAIR=test-$$-$BATS_TEST_NUMBER
  A_PORT=$(free_port)
  B_PORT=$(free_port)
  client_file a "$A_PORT" root ''
  client_file b "$B_PORT" root ''
}

client_file() { # NAME PORT ACCOUNT PASSWORD
  printf '[client]\nhost=127.0.0.1\nport=%s\nuser=%s\npassword=%s\nssl-mode=VERIFY_IDENTITY\nssl-ca=%s\n' \
    "$2" "$3" "$4" "$BATS_FILE_TMPDIR/tls/ca.pem" >"$1.cnf"
}

options_of() { # the lines of option files as options, without where a production machine keeps its certificates
  sed -n 's/^\([a-z_]*\) *= */--\1=/p' "$@" | grep -vE '^--(ssl_|report_|mysqlx=)'
}

start_server() { # a or b, OPTION...
  local port=$A_PORT role=primary tls=$BATS_FILE_TMPDIR/tls options
  [ "$1" = a ] || port=$B_PORT role=secondary
  mapfile -t options < <(options_of "$ROOT/deploy/mysql/common.cnf" "$ROOT/deploy/mysql/$role.cnf")
  "$SANDBOX" start "$SANDBOX_DIR" "$PAIR-$1" "$port" -- "${options[@]}" --report-host=127.0.0.1 --report-port="$port" \
    --ssl-ca="$tls/ca.pem" --ssl-cert="$tls/127.0.0.1/server-cert.pem" --ssl-key="$tls/127.0.0.1/server-key.pem" \
    --performance-schema=OFF --innodb-buffer-pool-size=64M "${@:2}"
}

kill_server() { "$SANDBOX" stop "$SANDBOX_DIR" "$PAIR-$1" --kill; }

pid_of_server() { cat "$SANDBOX_DIR/$PAIR-$1/mysqld.pid"; }

remove_servers() {
  local server
  for server in a b; do
    [ ! -d "$SANDBOX_DIR/$PAIR-$server" ] || kill -CONT "$(pid_of_server $server)" 2>/dev/null || true
    kill_server $server || true
    rm -rf "${SANDBOX_DIR:?}/$PAIR-$server" "$SANDBOX_DIR/$PAIR-$server.log"
  done
}

empty_server() { # a or b: a new data folder, as after a disk was replaced
  kill_server "$1"
  rm -rf "${SANDBOX_DIR:?}/$PAIR-$1"
}

sql() { "$MYSQL" --defaults-file="$1.cnf" -NB -e "$2"; }

start_pair() { # a is the primary, b follows it
  start_server a
  start_server b
  mysql_script promote a.cnf --alone
  mysql_script accounts a.cnf
  mysql_script replicate a.cnf b.cnf
}

mysql_script() { local script=$1; shift; "$ROOT/deploy/mysql/$script" "$@"; }

refuses() { # COMMAND... : ends with 1 and a sentence that has $SAYING
  run mysql_script "$@"
  echo "$output"
  [ "$status" -eq 1 ]
  [[ $output == *"refused: "*"$SAYING"* ]]
}
