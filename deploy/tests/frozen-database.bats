#!/usr/bin/env bats
# A primary that freezes keeps its connections open and says nothing: the service says so at once, and is back soon.
load pair.bash

readonly FROZEN_FOR=30

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

ask_practices() { # status and seconds
  curl --silent --output answer --max-time 20 --write-out '%{http_code} %{time_total}\n' "$ORIGIN/api/practices"
}

@test "a database frozen for half a minute is told within two seconds and used again within five" {
  local asked status seconds slowest=0
  [ "$(ask_practices | cut -d' ' -f1)" = 200 ]
  kill -STOP "$(pid_of_server a)"
  local until=$((SECONDS + FROZEN_FOR)) asked=0
  while [ "$SECONDS" -lt "$until" ]; do
    read -r status seconds < <(ask_practices)
    echo "$status after $seconds s"
    [ "$status" = 503 ]
    grep -q '"type":"[^"]*/unavailable"' answer
    slowest=$(awk -v a="$slowest" -v b="$seconds" 'BEGIN { print (a > b ? a : b) }')
    asked=$((asked + 1))
  done
  kill -CONT "$(pid_of_server a)"
  local thawed=${EPOCHREALTIME/./}
  until [ "$(ask_practices | cut -d' ' -f1)" = 200 ]; do
    [ $((${EPOCHREALTIME/./} - thawed)) -lt 5000000 ]
    sleep 0.1
  done
  local back=$(((${EPOCHREALTIME/./} - thawed) / 1000))
  echo "# $asked times 503, the slowest after $slowest s; back $back ms after the thaw" >&3
  awk -v slowest="$slowest" 'BEGIN { exit slowest > 2 }'
  end_load a
}
