# shellcheck shell=bash
# Each run leaves a row in backup_run, also one that failed. The secondary is read-only: it is written to the primary, by
# an account that may insert there and nothing else. What the primary cannot take now, the next run brings along. Which
# server is the primary may change at any time, so it is found out for each row.

begin() { # KIND
  kind=$1 started=$(now)
  bytes='' snapshot='' taken_at='' verified_at='' log_file='' log_position='' log_until='' detail=''
  trap end EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  if [ "${PRIMARY_URL:-}" = none ]; then
    say "PRIMARY_URL is none: this run leaves no row."
  else
    connect_each PRIMARY_URL "$work/primary.cnf"
    primary_database=$database
  fi
}

text() { local value=${1//\\/\\\\}; [ -n "$value" ] && printf "'%s'" "${value//\'/\'\'}" || echo NULL; }

row() { # OUTCOME
  local values=() value
  for value in "$kind" "$started" "$(now)" "$1" "$bytes" "$snapshot" "$taken_at" "$verified_at" \
    "$log_file" "$log_position" "$log_until" "${detail:0:1000}"; do
    values+=("$(text "$value")")
  done
  local IFS=,
  echo "INSERT INTO backup_run (kind, started_at, ended_at, outcome, bytes, snapshot, taken_at, verified_at," \
    "log_file, log_position, log_until, detail) VALUES (${values[*]});"
}

# Of several places the one that may be written to, as the service does it: with two of them, one is a former primary
# that nobody has stopped, and what it is given would be missing in the other.
primary() { # prints its option file, or why there is none
  [ ${#places[@]} -gt 1 ] || { echo "${places[0]}"; return; }
  local place said last='' writable=()
  for place in "${places[@]}"; do
    if said=$(sql "$place" "SELECT @@read_only" 2>&1); then
      [ "${said##*$'\n'}" != 0 ] || writable+=("$place")
    else
      last=" ${said##*$'\n'}"
    fi
  done
  case ${#writable[@]} in
    1) echo "${writable[0]}" ;;
    0) echo "none of its servers may be written to.$last" && return 1 ;;
    *) echo "more than one of its servers may be written to." && return 1 ;;
  esac
}

record() { # OUTCOME
  [ -n "${primary_database:-}" ] || return 0
  [ "$1" = FAILED ] || [ -z "${untold:-}" ] || return 0
  local waiting=$SPOOL/unrecorded.sql said
  (
    flock 8
    row "$1" | tr '\n' ' ' >>"$waiting"
    echo >>"$waiting"
    if said=$(primary) &&
      said=$(sql "$said" "USE $primary_database; START TRANSACTION; $(tail -n 100 "$waiting") COMMIT;" 2>&1); then
      rm "$waiting"
    else
      say "PRIMARY_URL did not take the row; the next run brings it along: ${said##*$'\n'}"
    fi
  ) 8>"$SPOOL/record.lock"
}

# Says how the run ended, whatever ended it, and takes away what it worked with.
end() {
  local status=$?
  trap - EXIT
  set +e
  declare -F stop_fresh >/dev/null && stop_fresh
  if [ "$status" = 0 ]; then
    record DONE
  else
    detail=$(cat "$work/failure" 2>/dev/null || echo "It ended unexpectedly, with status $status; its log has more.")
    verified_at=''
    record FAILED
  fi
  rm -rf "$work" ${scratch:+"$scratch"}
  exit "$status"
}
