# Two real MySQL servers of a test's own, with the configuration that deploy/mysql ships; sourced by *.bats.
# shellcheck shell=bash
# shellcheck disable=SC2154 # output and status are what run has set

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
SANDBOX=$(realpath -m "${MYSQL_SANDBOX:-$ROOT/../shared/tools/mysql-sandbox}")
SANDBOX_DIR=${MYSQL_SANDBOX_DIR:-$ROOT/.visavis/mysql}
export APP_PASSWORD=an-app-password-of-a-test MIGRATION_PASSWORD=a-migration-password-of-a-test
export REPLICATION_PASSWORD=a-replication-password-of-a-test BACKUP_PASSWORD=a-backup-password-of-a-test
export MONITOR_PASSWORD=a-monitor-password-of-a-test
export MYSQL=$BATS_FILE_TMPDIR/mysql MYSQLDUMP=$BATS_FILE_TMPDIR/mysqldump
export WAIT=20

# shellcheck source=deploy/tests/support/ports.bash
. "$ROOT/deploy/tests/support/ports.bash"

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

# ── The service under load (bench/failover) ──────────────────────────────────────────────────────────────────────────

load_service() { # migrated with one account, served with another, watching the replica with a third
  local pair=127.0.0.1:$A_PORT,127.0.0.1:$B_PORT schema='visavis?sslMode=REQUIRED'
  SERVICE_PORT=$(free_port)
  ORIGIN=http://127.0.0.1:$SERVICE_PORT
  touch stop
  JAVA=${JAVA_HOME:+$JAVA_HOME/bin/}java
  [ -n "${JAVA_HOME:-}" ] || JAVA=$(printf '%s\n' /usr/lib/jvm/*25*/bin/java | head -n 1)
  env DATABASE_URL="mysql://visavis_app:$APP_PASSWORD@$pair/$schema" \
    MIGRATION_DATABASE_URL="mysql://visavis_migration:$MIGRATION_PASSWORD@$pair/$schema" WEB_ORIGIN=http://localhost \
    SECRET_KEY=drill-drill-drill-drill-drill-drill-drill JWT_PRIVATE_KEY="$(openssl ecparam -genkey -name prime256v1 -noout |
      openssl pkcs8 -topk8 -nocrypt)" STRIPE_SECRET_KEY=sk_test_drill STRIPE_WEBHOOK_SECRETS=whsec_drill SMTP_URL=smtp://127.0.0.1:1 \
    "$JAVA" -jar "$ROOT/target/quarkus-app/quarkus-run.jar" migrate >migrate.log 2>&1 || { tail migrate.log; return 1; }
  JAVA_HOME=$(dirname "$(dirname "$JAVA")") ADMIN_DATABASE=mysql://root@127.0.0.1:$A_PORT \
    DATABASE_URL="mysql://visavis_app:$APP_PASSWORD@$pair/$schema" \
    REPLICA_DATABASE_URL="mysql://visavis_monitor:$MONITOR_PASSWORD@$pair/$schema" VISAVIS_DATABASE_WATCH_EVERY=1S \
    "$ROOT/bench/failover/run" --folder "$BATS_TEST_TMPDIR" --port "$SERVICE_PORT" >load.log 2>&1 3>&- &
  LOAD=$!
  until [ -e loaded ]; do
    kill -0 $LOAD || { tail -n 30 load.log service.log; return 1; }
    sleep 0.2
  done
}

end_load() { # a or b, where everything must be
  local port=$A_PORT
  [ "$1" = a ] || port=$B_PORT
  echo "mysql://root@127.0.0.1:$port" >stop
  local ended=0
  wait "$LOAD" || ended=$?
  LOAD=
  tail -n 20 load.log
  sed -n 's/^\(answers\|acknowledged\)/# \1/p' load.log >&3
  [ $ended -eq 0 ]
}

stop_service() {
  [ -n "${LOAD:-}" ] || return 0
  # The load stops its service when it is told to, whatever the verdict.
  echo "mysql://root@127.0.0.1:$B_PORT" >stop
  wait "$LOAD" || true
}

metric() { curl --silent --header 'Authorization: Bearer the-token-of-the-drill' "$ORIGIN/q/metrics" | grep "^$1"; }

await_well() { # UP or DOWN, and what it must say
  local end=$((SECONDS + 60)) said='' word all
  while :; do
    said=$(curl --silent "$ORIGIN/q/health/well" | tr -d ' \n' | grep -o '"name":"replication".*') || said=''
    all=yes
    for word in "\"status\":\"$1\"" "${@:2}"; do
      [[ $said == *"$word"* ]] || all=''
    done
    [ -z "$all" ] || return 0
    [ $SECONDS -lt $end ] || { echo "$said"; return 1; }
    sleep 0.2
  done
}
