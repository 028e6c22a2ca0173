#!/usr/bin/env bats
# Backups at a host that offers SFTP and nothing else, and what is said when it cannot be reached.
load backup.bash
load support/site
load support/sshd

setup_file() {
  primary_with_data
  settings_of "$BATS_FILE_TMPDIR"
}

teardown_file() { servers_remove; }

setup() {
  start_sshd "$BATS_TEST_TMPDIR"
  # restic calls ssh by its name, which reads the account's own settings: here it is given a test's.
  mkdir "$BATS_TEST_TMPDIR/bin"
  printf '#!/bin/sh\nexec /usr/bin/%s -o LogLevel=ERROR -o BatchMode=yes "$@"\n' "$SSH" >"$BATS_TEST_TMPDIR/bin/ssh"
  chmod +x "$BATS_TEST_TMPDIR/bin/ssh"
  PATH=$BATS_TEST_TMPDIR/bin:$PATH
  export RESTIC_REPOSITORY=sftp:$(id -un)@127.0.0.1:$BATS_TEST_TMPDIR/repository
  export SPOOL=$BATS_TEST_TMPDIR/spool
  mkdir "$SPOOL"
}

teardown() { [ -n "${stopped:-}" ] || stop_sshd "$BATS_TEST_TMPDIR"; }

@test "a backup travels there and back, with what was written after it" {
  there_and_back
  [ -f "$BATS_TEST_TMPDIR/repository/config" ]
}

@test "a host that is not there is no empty one, and the failure is written down" {
  run "$BACKUP/backup"
  [ "$status" = 1 ]
  [[ $output == *"There is no repository at sftp:"*"backup --init"* ]]
  "$BACKUP/backup" --init
  stop_sshd "$BATS_TEST_TMPDIR"
  stopped=yes
  run "$BACKUP/backup"
  echo "$output"
  [ "$status" = 1 ]
  [[ $output == *"The repository sftp:"*" cannot be read: "* ]]
  [ "$(newest_run BACKUP outcome)" = FAILED ]
  [[ $(newest_run BACKUP detail) == "The repository sftp:"* ]]
}
