# shellcheck shell=bash disable=SC2154 # mysql, mysqldump … are arrays made by require_program
# How the servers are reached. Passwords travel in option files that only this account can read, never in a command line.

decode() { local text=${1//\\/\\\\}; printf '%b' "${text//%/\\x}"; }

option_value() { local text=${1//\\/\\\\}; printf '"%s"' "${text//\"/\\\"}"; }

# Reads mysql://name:password@host:port/database of a setting into an option file, and leaves the database in `database`.
connect() { # SETTING FILE
  local url=${!1:-} pattern='^mysql://([^:@/]+)(:([^@/]*))?@(\[[0-9A-Fa-f:]+\]|[^]:@/?[]+)(:([0-9]{1,5}))?/([A-Za-z0-9_$-]+)$'
  [ -n "$url" ] || die "$1 is not set: give it as mysql://name:password@host:3306/database."
  [[ $url =~ $pattern ]] || die "$1 must look like mysql://name:password@host:3306/database."
  local host=${BASH_REMATCH[4]//[\[\]]/}
  database=${BASH_REMATCH[7]}
  {
    echo '[client]'
    echo "protocol=TCP"
    echo "host=$host"
    echo "port=${BASH_REMATCH[6]:-3306}"
    echo "user=$(option_value "$(decode "${BASH_REMATCH[1]}")")"
    echo "password=$(option_value "$(decode "${BASH_REMATCH[3]}")")"
    echo "loose-default-character-set=utf8mb4"
    transport "$host"
  } >"$2"
}

# The same, but of several places, as DATABASE_URL may have them, each gets a file, and all of them stand in `places`.
connect_each() { # SETTING FILE
  local url=${!1:-} before after hosts host
  places=()
  if [[ $url =~ ^([^@]*@)([^@/]*,[^@/]*)(/.*)$ ]]; then
    before=${BASH_REMATCH[1]} after=${BASH_REMATCH[3]}
    IFS=, read -ra hosts <<<"${BASH_REMATCH[2]}"
    for host in "${hosts[@]}"; do
      places+=("$2.${#places[@]}")
      local "$1=$before$host$after"
      connect "$1" "${places[-1]}"
    done
  else
    places=("$2")
    connect "$1" "$2"
  fi
}

# Nothing crosses a network in the clear; with MYSQL_CA the server must also prove who it is.
transport() { # HOST
  if [ -n "${MYSQL_CA:-}" ]; then
    [ -r "$MYSQL_CA" ] || die "MYSQL_CA is $MYSQL_CA: it must be a readable file with the authority's certificate."
    printf 'ssl-mode=VERIFY_CA\nssl-ca=%s\n' "$MYSQL_CA"
  elif [[ ! $1 =~ ^(localhost|127\.0\.0\.1|::1)$ ]]; then
    echo 'ssl-mode=REQUIRED'
  fi
}

sql() { # OPTION-FILE SQL…: rows with tabs
  local file=$1
  shift
  "${mysql[@]}" --defaults-file="$file" --batch --skip-column-names --raw --connect-timeout=10 <<<"$*"
}

connect_source() {
  connect SOURCE_URL "$work/source.cnf"
  local said
  said=$(sql "$work/source.cnf" "SELECT 1" 2>&1) || die "The server of SOURCE_URL does not answer: ${said##*$'\n'}"
}

# MariaDB's programs dump generated columns of MySQL in a way that cannot be restored.
require_same_version() {
  local program server
  program=$("${mysqldump[@]}" --version)
  [[ $program != *MariaDB* ]] || die "MYSQLDUMP is MariaDB's: its dumps of MySQL cannot be restored. Use MySQL's own."
  server=$(sql "$work/source.cnf" "SELECT VERSION()")
  [[ $program =~ (Distrib|Ver)\ ([0-9]+\.[0-9]+)\.[0-9] && ${BASH_REMATCH[2]} == "${server%.*}" ]] ||
    die "MYSQLDUMP is $program, the server is $server: they must be of the same version."
}

# Without these there is no moment to which one could go back.
require_log() {
  local wrong
  wrong=$(sql "$work/source.cnf" "SELECT CONCAT_WS(', ', IF(@@gtid_mode = 'ON', NULL, 'gtid_mode is not ON'),
    IF(@@log_bin, NULL, 'log_bin is off'), IF(@@binlog_format = 'ROW', NULL, 'binlog_format is not ROW'),
    IF(@@log_replica_updates, NULL, 'log_replica_updates is off'))")
  [ -z "$wrong" ] || die "The server of SOURCE_URL keeps no log to go back by: $wrong."
}

# A server of its own that nobody but this process reaches, gone when the verb ends. Leaves its option file in `fresh`.
start_fresh() {
  [ -z "${socket_folder:-}" ] || stop_fresh
  # A socket's path has 107 characters at most; SPOOL may be deeper than that.
  socket_folder=$(mktemp -d "${TMPDIR:-/tmp}/visavis.XXXXXX")
  local data=$work/data socket=$socket_folder/s
  rm -rf "$data"
  say "starting a fresh server"
  "${mysqld[@]}" --datadir="$data" --initialize-insecure --log-error="$work/mysqld.log" ||
    die "The fresh server could not be made: $(grep -F '[ERROR]' "$work/mysqld.log" | tail -n 1)"
  "${mysqld[@]}" --datadir="$data" --socket="$socket" --pid-file="$socket_folder/pid" --skip-networking --mysqlx=OFF \
    --gtid-mode=ON --enforce-gtid-consistency=ON --skip-log-bin --innodb-flush-log-at-trx-commit=0 \
    --max-allowed-packet=1G --log-error="$work/mysqld.log" &
  fresh_pid=$! fresh=$work/fresh.cnf
  printf '[client]\nprotocol=SOCKET\nsocket=%s\nuser=root\nloose-default-character-set=utf8mb4\n' "$socket" >"$fresh"
  until sql "$fresh" "SELECT 1" >/dev/null 2>&1; do
    kill -0 "$fresh_pid" 2>/dev/null ||
      die "The fresh server did not start: $(grep -F '[ERROR]' "$work/mysqld.log" | tail -n 1)"
    sleep 0.2
  done
}

stop_fresh() {
  [ -n "${socket_folder:-}" ] || return 0
  sql "$fresh" SHUTDOWN >/dev/null 2>&1 || kill "$(cat "$socket_folder/pid" 2>/dev/null || echo "$fresh_pid")" 2>/dev/null || true
  wait "$fresh_pid" 2>/dev/null || true
  rm -rf "$work/data" "$socket_folder"
  socket_folder=
}
