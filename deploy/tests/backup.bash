# shellcheck shell=bash
# A primary on real MySQL with the service's schema and some data, and what deploy/backup needs to reach it.

REPOSITORY_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
: "${MYSQL_SANDBOX:=$REPOSITORY_ROOT/../shared/tools/mysql-sandbox}"
: "${MYSQL_SANDBOX_DIR:=$REPOSITORY_ROOT/.visavis/mysql}"
PORT=23911
SERVER=backup-primary
BACKUP=$REPOSITORY_ROOT/deploy/backup

# Nobody but this file's tests uses the server: what a broken-off run left is taken away.
server_start() {
  server_remove "$SERVER"
  "$MYSQL_SANDBOX" start "$MYSQL_SANDBOX_DIR" "$SERVER" "$PORT" -- --performance-schema=OFF 3>&-
}

server_remove() {
  [ ! -d "$MYSQL_SANDBOX_DIR/$1" ] || "$MYSQL_SANDBOX" stop "$MYSQL_SANDBOX_DIR" "$1" --kill
  rm -rf "${MYSQL_SANDBOX_DIR:?}/$1" "$MYSQL_SANDBOX_DIR/$1.log"
}

root() { "$MYSQL_SANDBOX" client "$MYSQL_SANDBOX_DIR" "${ON:-$PORT}" --batch --skip-column-names --default-character-set=utf8mb4 "$@"; }

# As Flyway would: in the order of their versions, and remembered.
migrate() {
  {
    echo "CREATE TABLE flyway_schema_history (installed_rank INT NOT NULL PRIMARY KEY, script VARCHAR(1000) NOT NULL,
      installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, success BOOL NOT NULL);"
    local file rank=0
    for file in "$REPOSITORY_ROOT"/src/main/resources/db/migration/V*.sql; do
      cat "$file"
      echo "INSERT INTO flyway_schema_history (installed_rank, script, success) VALUES ($((++rank)), '${file##*/}', TRUE);"
    done
  } | root visavis
}

# The people of the local run, with one booking that was paid, and bytes that no text has.
fill() {
  {
    echo "SET @now = UTC_TIMESTAMP(6), @soon = DATE(UTC_TIMESTAMP()) + INTERVAL 1 DAY,
      @paris_next = DATE(UTC_TIMESTAMP()) + INTERVAL 2 DAY, @paris_last = DATE(UTC_TIMESTAMP()) - INTERVAL 2 DAY,
      @password = 'none', @claires_picture = '<svg/>', @mayas_picture = '<svg/>', @jamess_picture = '<svg/>';"
    cat "$REPOSITORY_ROOT"/src/local/resources/demo/{accounts,practices,bookings,conversations}.sql
    echo "UPDATE booking SET price_minor = 5000 WHERE id = @leos;
      INSERT INTO payment (id, booking_id, client_id, price_minor, currency, state, attempt, captured_minor,
        refunding_minor, refunded_minor, opened_at, deadline, changed_at, version, practice_id, offering_title, paid_at)
      SELECT UNHEX('019A00000000700080000000000EE001'), id, client_id, 5000, currency, 'PAID', 1, 5000, 0, 0, @now, @now,
        @now, 0, practice_id, offering_title, @now FROM booking WHERE id = @leos;"
    local all
    all=$(for ((i = 0; i < 256; i++)); do printf '%02x' "$i"; done)
    echo "INSERT INTO stored_file VALUES (UNHEX('019A00000000700080000000000FF001'), 'image/png',
      REPEAT(UNHEX('$all'), 4000), TRUE, UTC_TIMESTAMP(6));"
  } | root visavis
}

# What docs/operating.md says that the account may do, and nothing more.
backup_account() {
  root -e "CREATE USER 'visavis_backup'@'127.0.0.1' IDENTIFIED BY 'p@ss \"w\\\\rd';
    GRANT SELECT, SHOW VIEW, TRIGGER ON visavis.* TO 'visavis_backup'@'127.0.0.1';
    GRANT FLUSH_TABLES, REPLICATION CLIENT, REPLICATION SLAVE ON *.* TO 'visavis_backup'@'127.0.0.1';
    GRANT INSERT ON visavis.backup_run TO 'visavis_backup'@'127.0.0.1'"
}

primary_with_data() {
  server_start
  root -e "CREATE DATABASE visavis CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"
  migrate
  backup_account
  fill
}

mysql_tool() { echo "$MYSQL_SANDBOX tool $MYSQL_SANDBOX_DIR $1"; }

# A folder of this file's own holds repository and spool.
settings_of() { # FOLDER
  local mysql_root=$MYSQL_SANDBOX_DIR/root/usr
  mkdir -p "$1/spool"
  export SPOOL=$1/spool RESTIC_REPOSITORY=$1/repository RESTIC_PASSWORD=a-long-one
  export SOURCE_URL="mysql://visavis_backup:p%40ss%20%22w%5Crd@127.0.0.1:$PORT/visavis"
  export PRIMARY_URL=$SOURCE_URL REPORT_SECONDS=0
  MYSQL=$(mysql_tool mysql) MYSQLDUMP=$(mysql_tool mysqldump) MYSQLBINLOG=$(mysql_tool mysqlbinlog)
  MYSQLD="$(mysql_tool ../sbin/mysqld) --no-defaults --user=root --basedir=$mysql_root --performance-schema=OFF"
  MYSQLD+=" --lc-messages-dir=$mysql_root/share/mysql --character-sets-dir=$mysql_root/share/mysql/charsets"
  MYSQLD+=" --plugin-dir=$mysql_root/lib/mysql/plugin --secure-file-priv=NULL --innodb-redo-log-capacity=8M"
  export MYSQL MYSQLDUMP MYSQLBINLOG MYSQLD
}

# shellcheck disable=SC2154 # `run` leaves them
refused() { # SENTENCE COMMAND…
  local sentence=$1
  shift
  run "$@"
  echo "$output"
  [ "$status" = 1 ]
  [[ $output == *"$sentence"* ]]
}

newest_run() { # KIND COLUMN
  root visavis -e "SELECT $2 FROM backup_run WHERE kind = '$1' ORDER BY id DESC LIMIT 1"
}

# A fresh server to restore into, beside the primary.
target_start() {
  server_remove backup-target
  "$MYSQL_SANDBOX" start "$MYSQL_SANDBOX_DIR" backup-target "$((PORT + 1))" -- --performance-schema=OFF 3>&-
  export TARGET_URL="mysql://root@127.0.0.1:$((PORT + 1))/visavis"
}

on_target() { ON=$((PORT + 1)) root visavis "$@"; }

servers_remove() {
  server_remove "$SERVER"
  server_remove backup-target
  server_remove backup-secondary
}

# Independent of the scripts' own census: every table, its rows and its checksum.
contents() { # COMMAND…
  local tables
  tables=$("$@" -e "SELECT GROUP_CONCAT(table_name ORDER BY table_name) FROM information_schema.tables
    WHERE table_schema = 'visavis' AND table_name <> 'backup_run'")
  "$@" -e "CHECKSUM TABLE $tables; SELECT COUNT(*) FROM message; SELECT COUNT(*) FROM occupied_cell;
    SELECT SHA2(content, 256) FROM stored_file ORDER BY id"
}

# Into RESTIC_REPOSITORY, which is none yet, and from there alone into a fresh server.
there_and_back() {
  "$BACKUP/backup" --init
  write_down "after-the-backup"
  "$BACKUP/stream" --once
  rm -r "$SPOOL/log" "$SPOOL/cache"
  target_start
  "$BACKUP/restore" --to newest
  diff <(contents root visavis) <(contents on_target)
  [ "$(on_target -e "SELECT COUNT(*) FROM stripe_event WHERE id = 'after-the-backup'")" = 1 ]
}

write_down() { # WORD: a row that a test can look for
  root visavis -e "INSERT INTO stripe_event (id, kind, received_at) VALUES ('$1', 'test', UTC_TIMESTAMP(6))"
}

second_on_server() { root -e "SELECT DATE_FORMAT(UTC_TIMESTAMP(), '%Y-%m-%dT%H:%i:%sZ')"; }

next_second() { # returns in the second after the one that is given
  until [[ $(second_on_server) > $1 ]]; do :; done
}

# A read-only replica that has all of the primary; from then on it is what is backed up.
secondary_start() {
  server_remove backup-secondary
  "$MYSQL_SANDBOX" start "$MYSQL_SANDBOX_DIR" backup-secondary "$((PORT + 2))" --replica-of "$PORT" -- \
    --performance-schema=OFF 3>&-
  local gtid
  gtid=$(root -e "SELECT REPLACE(@@global.gtid_executed, CHAR(10), '')")
  [ "$(on_secondary "SELECT WAIT_FOR_EXECUTED_GTID_SET('$gtid', 60)")" = 0 ]
  export SOURCE_URL=${SOURCE_URL/$PORT/$((PORT + 2))}
}

on_secondary() { ON=$((PORT + 2)) root -e "$1"; }
