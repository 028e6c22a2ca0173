#!/usr/bin/env bats
# The drill: the service under load, its primary killed, the secondary promoted, and nothing lost that it acknowledged.
# Prints what it measured.
load pair.bash

readonly BACK_WITHIN=60000 # milliseconds

now() { echo $((${EPOCHREALTIME/./} / 1000)); }

setup_file() { prepare_sandbox; }

setup() {
  prepare_servers
  start_pair
  load_service
}

teardown() {
  stop_service
  remove_servers
}

@test "with its primary killed the service writes again within a minute and has lost nothing" {
  await_well UP '"semiSync":"on"'
  sql b 'STOP REPLICA'
  await_well DOWN SEMI_SYNC_OFF REPLICA_STOPPED
  mysql_script replicate a.cnf b.cnf
  await_well UP '"semiSync":"on"'

  local killed
  killed=$(now)
  kill_server a
  mysql_script promote b.cnf --other a.cnf
  local before
  before=$(sql b 'SELECT COUNT(*) FROM visavis.message')
  until [ "$(sql b 'SELECT COUNT(*) FROM visavis.message')" -gt "$before" ]; do
    [ $(($(now) - killed)) -le $BACK_WITHIN ]
    sleep 0.2
  done
  local written=$(($(now) - killed))
  await_well DOWN SEMI_SYNC_OFF

  start_server a
  local old=rejoined
  run mysql_script rejoin a.cnf --primary b.cnf
  if [ "$status" -ne 0 ]; then
    [[ $output == *'has transactions that b lacks'* ]]
    old='refused, for what nobody was told is kept, and made anew'
    empty_server a
    start_server a
    mysql_script replicate b.cnf a.cnf --copy
  fi
  mysql_script status a.cnf b.cnf
  await_well UP '"semiSync":"on"'
  metric visavis_replica_semi_sync | grep -q '1\.0'

  end_load b
  echo "# killed, promoted, written again after $written ms; the old primary was $old" >&3
}
