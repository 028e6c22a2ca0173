#!/usr/bin/env bats
# Backups in a bucket of a server that speaks S3, and what is said when it is not there or refuses the key.
load backup.bash
load support/ports
load support/s3

setup_file() {
  fetch_s3
  primary_with_data
  settings_of "$BATS_FILE_TMPDIR"
}

teardown_file() { servers_remove; }

setup() {
  start_s3 "$BATS_TEST_TMPDIR"
  export RESTIC_REPOSITORY=s3:$S3/backups SPOOL=$BATS_TEST_TMPDIR/spool
  mkdir "$SPOOL"
}

teardown() { stop_s3; }

# One that fails says so, and leaves nothing that could be taken for a backup.
no_backup() { # SENTENCE [--init]
  REPOSITORY_SECONDS=5 refused "$1" "$BACKUP/backup" "${@:2}"
  [[ $output != *"$AWS_SECRET_ACCESS_KEY"* && $output != *"$RESTIC_PASSWORD"* ]]
  [ "$(newest_run BACKUP "CONCAT_WS(' ', outcome, snapshot, bytes, taken_at)")" = FAILED ]
  [[ $output == *"$(newest_run BACKUP detail)"* ]]
}

@test "a backup travels there and back, with what was written after it, and what is too old is cleared there" {
  there_and_back
  [ -s "$BATS_TEST_TMPDIR/buckets/backups/config" ]
  "$BACKUP/retention"
}

@test "a bucket that is not there is made by --init and by nothing else" {
  no_backup "There is no repository at $RESTIC_REPOSITORY: \`backup --init\` makes one."
  [ ! -e "$BATS_TEST_TMPDIR/buckets/backups" ]
  "$BACKUP/backup" --init
  [ "$(newest_run BACKUP outcome)" = DONE ]
}

@test "a key that the server refuses is told as such, not as a repository that is missing" {
  local refusal="AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are refused: "
  AWS_SECRET_ACCESS_KEY=another-secret no_backup "No repository could be made at $RESTIC_REPOSITORY: $refusal" --init
  [ ! -e "$BATS_TEST_TMPDIR/buckets/backups" ]
  "$BACKUP/backup" --init
  AWS_SECRET_ACCESS_KEY=another-secret no_backup "The repository $RESTIC_REPOSITORY cannot be read: $refusal"
  AWS_ACCESS_KEY_ID=somebody no_backup "The repository $RESTIC_REPOSITORY cannot be read: $refusal"
  [ "$(restic --quiet snapshots --json --tag dump | jq length)" = 1 ]
}

@test "a server that says nothing or is away is no empty one" {
  "$BACKUP/backup" --init
  silence_s3
  no_backup "The repository $RESTIC_REPOSITORY cannot be read: it did not answer within 5 seconds."
  stop_s3
  no_backup "The repository $RESTIC_REPOSITORY cannot be read: "
  [[ $output == *"connection refused"* ]]
  no_backup "No repository could be made at $RESTIC_REPOSITORY: " --init
}

# As restic 0.18 does, which the image has; Debian's does not.
@test "a reason that restic tells while it goes on trying is not lost" {
  mkdir "$BATS_TEST_TMPDIR/bin"
  cat >"$BATS_TEST_TMPDIR/bin/restic" <<'FAKE'
#!/bin/sh
echo "Stat(<config/>) returned error, retrying after 1.2s: Stat: The AWS Access Key Id you provided does not exist in our records." >&2
exec sleep 60
FAKE
  chmod +x "$BATS_TEST_TMPDIR/bin/restic"
  PATH=$BATS_TEST_TMPDIR/bin:$PATH no_backup "are refused: Stat: The AWS Access Key Id you provided does not exist in our records."
}
