#!/usr/bin/env bats
# The alarms and the dashboard of deploy/monitoring. That every name in them is one that the service shows is tested with
# the service itself (WatchingTest).

setup() {
  cd "$BATS_TEST_DIRNAME/../monitoring"
}

@test "Prometheus understands the alarms" {
  promtool check rules alerts.yml
}

@test "Prometheus understands its configuration" {
  promtool check config --syntax-only prometheus.yml
}

@test "each alarm goes off when it should, and none on a quiet day" {
  promtool test rules alerts.test.yml
}

@test "no alarm is without a test" {
  local alarm
  for alarm in $(sed -n 's/^ *- alert: //p' alerts.yml); do
    grep -A 2 "alertname: $alarm" alerts.test.yml | grep -q exp_alerts || { echo "$alarm" && false; }
  done
}

@test "each alarm says what is the case and what to do" {
  local alarms
  alarms=$(grep -c -- '- alert:' alerts.yml)
  [ "$alarms" -eq "$(grep -c ' summary: ' alerts.yml)" ]
  [ "$alarms" -eq "$(grep -c ' action: ' alerts.yml)" ]
  [ "$alarms" -eq "$(grep -cE 'severity: (page|ticket)}' alerts.yml)" ]
}

@test "each question of the dashboard is one that Prometheus understands" {
  jq -e '[.panels[] | select(.type != "row")] | length > 15 and all(.targets | length > 0)' dashboard.json
  jq -r '.panels[].targets[]?.expr' dashboard.json | sed 's/\$job/visavis/g' | jq -Rs '
    {groups: [{name: "dashboard", rules: [split("\n")[] | select(length > 0)] | to_entries
      | map({record: "question_\(.key)", expr: .value})}]}' >"$BATS_TEST_TMPDIR/questions.yml"
  promtool check rules "$BATS_TEST_TMPDIR/questions.yml"
}
