#!/usr/bin/env bats
# The application under the .htaccess of deploy/hostinger, served by Debian's Apache: each rule, and each rule's absence.

bats_require_minimum_version 1.5.0
load support/site

setup_file() {
  cd "$BATS_TEST_DIRNAME/../.."
  start_apache "$BATS_FILE_TMPDIR"
  echo "API_ORIGIN=$API" >"$BATS_FILE_TMPDIR/site.conf"
  deploy/hostinger/prepare frontend/dist/visavis/browser "$HTTPD/site/release" --site "$BATS_FILE_TMPDIR/site.conf"
  ln -s release "$HTTPD/site/public_html"
}

teardown_file() {
  stop_apache
}

setup() {
  cd "$BATS_TEST_DIRNAME/../.."
  rules=$HTTPD/site/release/.htaccess
}

check() {
  deploy/hostinger/check "$WEB" --plain "$PLAIN" --api "$API" --without-service "$@"
}

@test "every rule holds under Apache" {
  run -0 check
}

# Not missed under Apache, which says the same by itself, as it does Vary, or where another rule catches it: for others.
readonly SPARE='^(Options|DirectoryIndex|<IfModule|<FilesMatch "[^"]*html.js.css|Header always unset)'

@test "no rule can be taken away without being missed" {
  local number title unmissed=''
  cp "$rules" "$BATS_TEST_TMPDIR/whole"
  while IFS=$'\t' read -r number title; do
    [[ ! $title =~ $SPARE ]] || continue
    "$BATS_TEST_DIRNAME/support/rules" -v without="$number" "$BATS_TEST_TMPDIR/whole" >"$rules"
    run check --brief
    [ "$status" -eq 1 ] && [[ ${lines[-1]} == '  FAIL'* ]] || unmissed+="$title ($status)"$'\n'
  done < <("$BATS_TEST_DIRNAME/support/rules" "$BATS_TEST_TMPDIR/whole")
  cp "$BATS_TEST_TMPDIR/whole" "$rules"
  echo "$unmissed"
  [ -z "$unmissed" ]
}
