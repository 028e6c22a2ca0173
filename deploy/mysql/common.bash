# What the scripts of this folder share; sourced, never run. A "server" is a client option file (client.cnf.example).
# shellcheck shell=bash
#
#   MYSQL, MYSQLDUMP   the programs to use; mysql and mysqldump by default, of the servers' own version
#   MAX_LAG            seconds that a replica may be behind (30)
#   WAIT               seconds to wait for transactions to arrive or to be applied (60)

MYSQL=${MYSQL:-mysql}
MYSQLDUMP=${MYSQLDUMP:-mysqldump}
MAX_LAG=${MAX_LAG:-30}
WAIT=${WAIT:-60}
readonly MYSQL MYSQLDUMP MAX_LAG WAIT
readonly REACH=5 # seconds in which a server that lives says something

say() { echo "$*"; }

refuse() {
  echo "$(basename "$0"): refused: $*" >&2
  exit 1
}

usage() { # the head of the script that was called
  sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//p}' "$0" >&2
  exit 2
}

require_server() {
  [ -r "$1" ] || refuse "there is no option file $1 (deploy/mysql/client.cnf.example shows one)."
}

name_of() { basename "$1" .cnf; }

# ── Asking ───────────────────────────────────────────────────────────────────────────────────────────────────────────

ask() { # SERVER SQL: the rows, without a head
  timeout $((WAIT + REACH)) "$MYSQL" --defaults-file="$1" --connect-timeout=$REACH -NB -e "$2"
}

is_reachable() { timeout $REACH "$MYSQL" --defaults-file="$1" --connect-timeout=$REACH -NB -e 'DO 1' >/dev/null 2>&1; }

executed() { ask "$1" "SELECT REPLACE(@@GLOBAL.gtid_executed, '\n', '')"; }

purged() { ask "$1" "SELECT REPLACE(@@GLOBAL.gtid_purged, '\n', '')"; }

minus() { # SERVER A B: the transactions of A that B lacks, worked out at SERVER
  ask "$1" "SELECT REPLACE(GTID_SUBTRACT('$2', '$3'), '\n', '')"
}

is_writable() { [ "$(ask "$1" 'SELECT @@GLOBAL.read_only')" = 0 ]; }

replica_fact() { # SERVER FIELD: of SHOW REPLICA STATUS; nothing when the server is no replica
  timeout $((WAIT + REACH)) "$MYSQL" --defaults-file="$1" --connect-timeout=$REACH -E -e 'SHOW REPLICA STATUS' |
    awk -v field="$2" '
      /^ *[A-Z][A-Za-z_]*: ?/ { at = $1; sub(/^ *[A-Z][A-Za-z_]*: ?/, "") }
      at == field ":" { printf "%s", $0 }'
}

is_replica() { [ -n "$(replica_fact "$1" Source_UUID)$(replica_fact "$1" Source_Host)" ]; }

is_replica_of() { # REPLICA SOURCE
  [ "$(replica_fact "$1" Source_UUID)" = "$(ask "$2" 'SELECT @@GLOBAL.server_uuid')" ]
}

status_of() { ask "$1" "SHOW GLOBAL STATUS LIKE '$2'" | cut -f2; }

# ── Waiting ──────────────────────────────────────────────────────────────────────────────────────────────────────────

await() { # COMMAND...: until it succeeds, for as long as WAIT
  local end=$((SECONDS + WAIT))
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.2
  done
}

has_applied() { # SERVER GTIDS: whether they are there, or come within WAIT
  [ -z "$2" ] || [ "$(ask "$1" "SELECT WAIT_FOR_EXECUTED_GTID_SET('$2', $WAIT)")" = 0 ]
}

# ── Doing ────────────────────────────────────────────────────────────────────────────────────────────────────────────

require_pair() { # two different servers that can replicate
  local server
  for server; do
    is_reachable "$server" || refuse "$(name_of "$server") does not answer."
    [ "$(ask "$server" 'SELECT @@GLOBAL.gtid_mode')" = ON ] || refuse "$(name_of "$server") has no GTIDs: use common.cnf."
  done
  [ "$(ask "$1" 'SELECT @@GLOBAL.server_uuid')" != "$(ask "$2" 'SELECT @@GLOBAL.server_uuid')" ] ||
    refuse "$(name_of "$1") and $(name_of "$2") are the same server."
  [ "$(ask "$1" 'SELECT @@GLOBAL.server_id')" != "$(ask "$2" 'SELECT @@GLOBAL.server_id')" ] ||
    refuse "$(name_of "$1") and $(name_of "$2") have the same server_id: primary.cnf and secondary.cnf differ in it."
}

require_one_writable() { # PRIMARY OTHER
  if is_writable "$1" && is_writable "$2"; then
    refuse "$(name_of "$1") and $(name_of "$2") are both writable. Stop the service, find out which one it wrote to," \
      "and say SET GLOBAL super_read_only = ON at the other."
  fi
}

require_no_errant() { # SOURCE REPLICA: what the replica did by itself would be lost, or break it later
  local errant
  errant=$(minus "$1" "$(executed "$2")" "$(executed "$1")")
  [ -z "$errant" ] || refuse "$(name_of "$2") has transactions that $(name_of "$1") lacks: $errant
Read them at $(name_of "$2") with mysqlbinlog --include-gtids='$errant' -v binlog.*, do again at $(name_of "$1") what must
not be lost, then empty $(name_of "$2")'s data folder and start over: replicate $1 $2 --copy"
}

switch_source_on() { # semi-sync's source, which must never be switched on at a replica: its applier would hang
  ! is_replica "$1" || refuse "$(name_of "$1") is a replica; semi-sync's source role is for the writable server."
  ask "$1" 'SET GLOBAL rpl_semi_sync_source_enabled = ON'
}

is_protected() { # whether a commit at this server waits for the other
  [ "$(status_of "$1" Rpl_semi_sync_source_status)" = ON ] && [ "$(status_of "$1" Rpl_semi_sync_source_clients)" != 0 ]
}

is_running() {
  [ "$(replica_fact "$1" Replica_IO_Running)" = Yes ] && [ "$(replica_fact "$1" Replica_SQL_Running)" = Yes ]
}

require_sql_name() { # nothing that would have to be quoted
  [[ $1 =~ ^[A-Za-z0-9._~:-]+$ ]] || refuse "$2 may have letters, digits, and . _ ~ - only."
}

follow() { # REPLICA SOURCE: points it, unless it is pointed already, and starts it
  local host port ca
  host=$(ask "$2" 'SELECT @@GLOBAL.report_host')
  port=$(ask "$2" 'SELECT IF(@@GLOBAL.report_port = 0, @@GLOBAL.port, @@GLOBAL.report_port)')
  ca=$(ask "$1" 'SELECT @@GLOBAL.ssl_ca')
  require_sql_name "$host" "report_host of $(name_of "$2")"
  if ! is_replica_of "$1" "$2" || [ -n "${REPLICATION_PASSWORD:-}" ]; then
    : "${REPLICATION_PASSWORD:?is the password of visavis_replication, as given to deploy/mysql/accounts}"
    require_sql_name "$REPLICATION_PASSWORD" REPLICATION_PASSWORD
    timeout $((WAIT + REACH)) "$MYSQL" --defaults-file="$1" --connect-timeout=$REACH <<SQL
SET GLOBAL super_read_only = ON;
STOP REPLICA;
SET GLOBAL rpl_semi_sync_source_enabled = OFF;
CHANGE REPLICATION SOURCE TO SOURCE_HOST = '$host', SOURCE_PORT = $port, SOURCE_AUTO_POSITION = 1,
  SOURCE_USER = 'visavis_replication', SOURCE_PASSWORD = '$REPLICATION_PASSWORD',
  SOURCE_SSL = 1, SOURCE_SSL_CA = '$ca', SOURCE_SSL_VERIFY_SERVER_CERT = 1,
  SOURCE_HEARTBEAT_PERIOD = 2, SOURCE_CONNECT_RETRY = 2, SOURCE_RETRY_COUNT = 0;
SQL
  fi
  ask "$1" 'SET GLOBAL super_read_only = ON; SET GLOBAL rpl_semi_sync_replica_enabled = ON'
}

couple() { # REPLICA SOURCE: starts it, with semi-sync on
  switch_source_on "$2"
  # A replica says that it confirms when it connects, so it connects again.
  ask "$1" 'STOP REPLICA IO_THREAD; START REPLICA'
  await is_running "$1" || refuse "$(name_of "$1") does not replicate after $WAIT s:" \
    "$(replica_fact "$1" Last_IO_Error)$(replica_fact "$1" Last_SQL_Error)"
  await is_protected "$2" || refuse "$(name_of "$1") replicates, but semi-sync did not come on at $(name_of "$2") in $WAIT s."
}
