# shellcheck shell=bash
# What all verbs need: settings by environment, each checked with a sentence, and a folder for the work under way.
# A verb sets `verb` and sources this first.

say() { echo "$verb: $*" >&2; }

# The sentence is kept in a file, since it may be said in a subshell; lib/record.bash writes it down.
die() {
  say "$@"
  [ -z "${work:-}" ] || printf '%s' "$*" >"$work/failure"
  exit 1
}

require_number() { # NAME DEFAULT LEAST MOST WHAT-IT-IS
  local value=${!1:-$2}
  if ! [[ $value =~ ^[0-9]{1,6}$ ]] || ((10#$value < $3 || 10#$value > $4)); then
    die "$1 is \"$value\": it must be a whole number from $3 to $4, $5."
  fi
  printf -v "$1" %d "$((10#$value))"
}

require_program() { # VARIABLE DEFAULT: the command line of a program, split at blanks
  local words
  read -ra words <<<"${!1:-$2}"
  command -v "${words[0]}" >/dev/null || die "$1 names ${words[0]}, which is not installed here."
  declare -ga "${1,,}=(${words[*]@Q})"
}

settings() {
  : "${SPOOL:=/var/lib/visavis-backup}"
  if [ ! -d "$SPOOL" ] || [ ! -w "$SPOOL" ]; then
    die "SPOOL is $SPOOL: it must be a folder on a disk of its own that this account may write to."
  fi
  SPOOL=$(cd "$SPOOL" && pwd -P)
  require_number STREAM_SECONDS 60 5 300 "the seconds between two shipments of the binary log"
  require_number BACKUP_MINUTES 60 5 1440 "the minutes between two backups"
  require_number VERIFY_HOURS 12 1 24 "the hours between two verifications"
  require_number LOG_DAYS 8 1 90 "the days that one can go back to any second"
  require_number KEEP_HOURLY 24 0 999 "the hours of which a backup is kept"
  require_number KEEP_DAILY 7 0 999 "the days of which a backup is kept"
  require_number KEEP_WEEKLY 5 0 999 "the weeks of which a backup is kept"
  require_number KEEP_MONTHLY 3 0 999 "the months of which a backup is kept"
  require_number REPORT_SECONDS 300 0 3600 "the seconds between two rows about the binary log"
  require_number REPOSITORY_SECONDS 60 5 900 "the seconds in which the repository must answer"
  require_program MYSQL mysql
  require_program MYSQLDUMP mysqldump
  require_program MYSQLBINLOG mysqlbinlog
  require_program MYSQLD "mysqld --no-defaults"
  umask 077
  sweep
  work=$SPOOL/work.$$
  rm -rf "$work"
  mkdir "$work"
}

# What a killed run left behind holds people's data.
sweep() {
  local left
  for left in "$SPOOL"/work.*; do
    [ -d "$left" ] && ! kill -0 "${left##*.}" 2>/dev/null && rm -rf "$left"
  done
  return 0
}

now() { date -u '+%F %T.%6N'; }
