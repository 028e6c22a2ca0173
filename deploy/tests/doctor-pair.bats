#!/usr/bin/env bats
# The doctor on a pair of real MySQL servers, as it stands well and as either side goes.
load pair.bash

setup_file() { prepare_sandbox; }

setup() {
  prepare_servers
  JAVA=${JAVA_HOME:+$JAVA_HOME/bin/}java
  [ -n "${JAVA_HOME:-}" ] || JAVA=$(printf '%s\n' /usr/lib/jvm/*25*/bin/java | head -n 1)
}

teardown() { remove_servers; }

doctor() { # says what it found of the databases
  local pair="127.0.0.1:$A_PORT,127.0.0.1:$B_PORT/visavis?sslMode=REQUIRED"
  run env DATABASE_URL="mysql://visavis_app:$APP_PASSWORD@$pair" \
    REPLICA_DATABASE_URL="mysql://visavis_monitor:$MONITOR_PASSWORD@$pair" STRIPE_API_BASE=http://127.0.0.1:1 \
    timeout 60 "$JAVA" -jar "$ROOT/target/quarkus-app/quarkus-run.jar" doctor
  echo "$output"
  [[ $output != *-password-of-a-test* ]]
}

@test "a sound pair is told from one that has lost a side" {
  start_pair
  doctor
  [[ $output == *"ok    database     The database answers and takes writes. (127.0.0.1:$A_PORT)"* ]]
  [[ $output == *"ok    replica      A replica confirms every commit. (127.0.0.1:$B_PORT)"* ]]
  [[ $output == *"fail  schema       The database has no tables of ours."* ]]

  sql b 'STOP REPLICA'
  doctor
  [[ $output == *"fail  replica      The replica does not replicate. (127.0.0.1:$B_PORT)"* ]]

  kill_server b
  doctor
  [[ $output == *"warn  database     One of the databases in DATABASE_URL lets nobody in. (127.0.0.1:$B_PORT)"* ]]
  [[ $output == *"fail  replica      The replica does not answer"* ]]

  start_server b
  kill_server a
  doctor
  [[ $output == *"fail  database     The database takes no writes"*"(127.0.0.1:$B_PORT)"* ]]
}
