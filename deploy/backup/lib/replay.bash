# shellcheck shell=bash disable=SC2154 # mysql … are arrays made by require_program
# From a dump and the binary logs after it to a database as it was.

choose_dump() { # [MOMENT]: leaves `chosen`, `folder` and the manifest's values in `dump_…`
  local id time at found='' until=${1:-9999}
  while IFS=$'\t' read -r id time at; do
    found=$time
    [[ $time < $until ]] && break
    id=''
  done < <(snapshots dump)
  [ -n "$found" ] || die "There is no backup in $(where) yet."
  [ -n "$id" ] || die "The oldest backup in $(where) is of $found UTC: there is nothing before."
  chosen=$id folder=$at
  fetch "$chosen" "$folder/manifest" >"$work/manifest"
  local name value
  while IFS='=' read -r name value; do
    case $name in
      server | database | version | taken_at | log_file | gtid) printf -v "dump_$name" %s "$value" ;;
      *) die "The backup $chosen has a manifest that this version does not understand: $name." ;;
    esac
  done <"$work/manifest"
}

load_dump() { # OPTION-FILE
  say "restoring the backup of $dump_taken_at UTC"
  sql "$1" "CREATE DATABASE IF NOT EXISTS \`$dump_database\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"
  fetch "$chosen" "$folder/dump.sql" |
    "${mysql[@]}" --defaults-file="$1" --binary-mode --max-allowed-packet=1G "$dump_database" 2>"$work/load.log" ||
    die "$(why_not_loaded)"
}

# Whichever half of the pipe ends first breaks the other: the one that complains of something else is to blame.
why_not_loaded() {
  if grep -qv 'broken pipe' "$work/restic.log"; then
    echo "The backup $chosen cannot be read whole: $(last_words <"$work/restic.log")"
  else
    echo "The backup $chosen could not be loaded: $(last_words <"$work/load.log")"
  fi
}

# The newest shipment that has the log in which the dump was taken, and all of it after that.
fetch_log() {
  local id time at listing
  while IFS=$'\t' read -r id time at; do
    listing=$(locked shared restic ls "$id" 2>"$work/restic.log") ||
      die "The binary logs $id cannot be read: $(last_words <"$work/restic.log")"
    if grep -qxF "$at/$dump_server/$dump_log_file" <<<"$listing"; then
      locked shared restic restore "$id" --target "$work/fetched" >/dev/null 2>"$work/restic.log" ||
        die "The binary logs $id cannot be read whole: $(last_words <"$work/restic.log")"
      log_folder=$work/fetched$at
      log_reaches=$(cat "$log_folder/$dump_server.until")
      return
    fi
  done < <(snapshots log)
  die "No shipment in $(where) has the binary log $dump_log_file, in which the backup of $dump_taken_at UTC was taken."
}

# What other databases and accounts went through is left out; their transactions stay, empty, so that none seems missing.
# Only the logs of the server that was dumped are played: another's may hold what a restore was meant to undo.
play_log() { # OPTION-FILE MYSQLBINLOG-OPTION…
  local file=$1 files
  shift
  mapfile -t files < <(find "$log_folder/$dump_server" -type f | sort -V | sed -n "\|/$dump_log_file\$|,\$p")
  say "replaying ${#files[@]} binary log(s)"
  TZ=UTC "${mysqlbinlog[@]}" --no-defaults --database="$dump_database" --exclude-gtids="$dump_gtid" "$@" "${files[@]}" \
    2>"$work/mysqlbinlog.log" |
    "${mysql[@]}" --defaults-file="$file" --binary-mode --max-allowed-packet=1G 2>"$work/replay.log" ||
    die "The binary log could not be replayed: $(cat "$work/mysqlbinlog.log" "$work/replay.log" | grep -v WARNING | last_words)"
}

# Transactions are numbered without gaps: after a replay, a server's numbers may have no more pieces than before it.
require_no_hole() { # OPTION-FILE
  local hole
  hole=$(comm -13 <(pieces <<<"$dump_gtid") <(sql "$1" "SELECT @@global.gtid_executed" | pieces))
  [ -z "$hole" ] || die "Transactions are missing in the binary log of server ${hole%% *}: what came after cannot be trusted."
}

pieces() { # lines "server n" for the second and each further run of numbers of a server
  tr -d ' \n' | tr ',' '\n' | awk -F: 'NF { run = 0
    for (i = 2; i <= NF; i++) if ($i ~ /^[0-9]/) { if (++run > 1) print tolower($1), run } else run = 0 }' | sort
}

moment() { # TEXT: as UTC; a moment without a zone would be one in two places
  local pattern='^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:?[0-9]{2})$' at=
  [[ ! $1 =~ $pattern ]] || at=$(date -u -d "${1/T/ }" '+%F %T' 2>/dev/null) || true
  [ -n "$at" ] ||
    die "The moment \"$1\" must look like 2026-11-22T10:15:30Z or 2026-11-22T11:15:30+01:00."
  echo "$at"
}

# What was committed in the second of a moment is in it, what was committed in the next is not.
restore_to() { # OPTION-FILE backup|newest|MOMENT [DATABASE]
  local at='' stop=''
  case $2 in
    backup | newest) choose_dump ;;
    *)
      at=$(moment "$2")
      stop=$(date -u -d "$at UTC + 1 second" '+%F %T')
      choose_dump "$at"
      ;;
  esac
  [ "${3:-$dump_database}" = "$dump_database" ] ||
    die "The database was called $dump_database and will be so again: TARGET_URL must name it too, not $3."
  require_fresh "$1"
  [ "$2" = backup ] || fetch_log
  [ -z "$stop" ] || [[ ! $stop > $log_reaches ]] ||
    die "The binary log in $(where) reaches to ${log_reaches%.*} UTC: --to newest restores as far as that."
  load_dump "$1"
  [ "$2" = backup ] || play_log "$1" ${stop:+--stop-datetime="$stop"}
  require_no_hole "$1"
}

require_fresh() { # OPTION-FILE
  local wrong
  wrong=$(sql "$1" "SELECT CONCAT_WS(' and ', IF(@@gtid_mode = 'ON', NULL, 'gtid_mode is not ON'),
    IF(@@read_only, 'it is read-only', NULL),
    IF(EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = '$dump_database'),
      'it has tables in $dump_database', NULL),
    IF(GTID_SUBTRACT('$dump_gtid', GTID_SUBTRACT('$dump_gtid', @@global.gtid_executed)) = '', NULL,
      'it has run transactions of the backup'))" 2>"$work/target.log") ||
    die "The server to restore into does not answer: $(last_words <"$work/target.log")"
  [ -z "$wrong" ] || die "A backup is restored into a fresh server, never over another one. Of this one: $wrong."
}
