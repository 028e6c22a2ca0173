# shellcheck shell=bash
# The restic repository: encrypted, compressed with zstd, each chunk kept once. Two kinds of snapshots, told by their tag:
# `dump` (a whole database with what it must look like when restored) and `log` (the binary logs of the last LOG_DAYS).

MARK=visavis # the host that all snapshots carry, whichever machine took them

bounded=()
restic() { command "${bounded[@]}" restic --cache-dir "$SPOOL/cache" --cleanup-cache --quiet "$@"; }

require_repository_settings() {
  [ -n "${RESTIC_REPOSITORY:-}" ] ||
    die "RESTIC_REPOSITORY is not set: a folder, sftp:name@host:/folder or s3:https://host/bucket."
  [ -n "${RESTIC_PASSWORD:-}${RESTIC_PASSWORD_FILE:-}" ] ||
    die "RESTIC_PASSWORD is not set, nor RESTIC_PASSWORD_FILE: without it a backup can be neither made nor read."
  [ -z "${RESTIC_PASSWORD_FILE:-}" ] || [ -r "$RESTIC_PASSWORD_FILE" ] ||
    die "RESTIC_PASSWORD_FILE is $RESTIC_PASSWORD_FILE: it must be a readable file."
  type -P restic >/dev/null || die "restic is not installed here."
  type -P jq >/dev/null || die "jq is not installed here."
}

# An unreachable or mistyped repository is never taken for a new one: only `backup --init` makes one. Left alone, restic
# 0.18 would ask a server that refuses it, or is away, for a quarter of an hour without a word.
require_repository() {
  require_repository_settings
  local said bounded=(timeout --foreground --kill-after=5 "$REPOSITORY_SECONDS")
  said=$(restic cat config 2>&1 >/dev/null) && return
  case $said in
    *'wrong password'*) die "RESTIC_PASSWORD does not open the repository $(where): the backups in it have another one." ;;
    *'Access Key Id'*) ;; # which "does not exist" either
    *'does not exist'* | *'no such file or directory'*) die "There is no repository at $(where): \`backup --init\` makes one." ;;
  esac
  die "The repository $(where) cannot be read: $(complaint <<<"$said")"
}

make_repository() {
  require_repository_settings
  local said
  said=$(restic init --repository-version 2 2>&1) || die "No repository could be made at $(where): $(complaint <<<"$said")"
}

complaint() { # of what restic said, with what that leaves out
  local words
  words=$(last_words) || words="it did not answer within $REPOSITORY_SECONDS seconds."
  case $RESTIC_REPOSITORY:$words in
    s3:*signature* | s3:*'Access Key Id'* | s3:*'Access Denied'* | s3:*Forbidden*)
      words="AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are refused: $words"
      ;;
  esac
  echo "$words"
}

where() { sed -E 's|://[^/@]*@|://|' <<<"$RESTIC_REPOSITORY"; } # an address may carry a password

# After what it complains of, restic may ask whether there is a repository, or tell that it was stopped.
last_words() {
  sed -E '/^Is there a repository at/,$d; /signal terminated|context canceled/d; s/^Fatal: //
    s/.* returned error, retrying after [^:]*: //' | grep -v '^$' | tail -n 1 | cut -c 1-300
}

# restic's own locks make others fail; on one machine they had better wait. `exclusive` is for what deletes.
locked() { # shared|exclusive COMMAND…
  local how=$1
  shift
  (
    flock "--$how" 9
    "$@"
  ) 9>"$SPOOL/repository.lock"
}

put() { locked shared restic backup --json --host "$MARK" --tag "$1" "$2" 2>"$work/restic.log"; }

remove_stale_locks() { restic unlock >/dev/null 2>&1; } # those of processes that are gone

store() { # TAG FOLDER: prints the snapshot's id
  local said
  said=$(put "$1" "$2") || { grep -q locked "$work/restic.log" && remove_stale_locks && said=$(put "$1" "$2"); } ||
    die "The repository $(where) did not take it: $(last_words <"$work/restic.log")"
  jq -rs 'map(select(.message_type == "summary"))[0].snapshot_id' <<<"$said"
}

snapshots() { # TAG: id, moment (UTC, seconds) and folder of each, the newest first
  locked shared restic snapshots --json --host "$MARK" --tag "$1" 2>"$work/restic.log" >"$work/snapshots" ||
    die "The repository $(where) cannot be read: $(last_words <"$work/restic.log")"
  jq -r 'sort_by(.time) | reverse[] | [.short_id, (.time | sub("\\.[0-9]+"; "") | sub("Z$"; "+00:00")), .paths[0]] | @tsv' \
    "$work/snapshots" | while IFS=$'\t' read -r id time folder; do
    printf '%s\t%s\t%s\n' "$id" "$(date -u -d "$time" '+%F %T')" "$folder"
  done
}

fetch() { # SNAPSHOT FILE: its content
  locked shared restic dump "$1" "$2" 2>"$work/restic.log" ||
    die "The backup $1 cannot be read whole: $(last_words <"$work/restic.log")"
}
