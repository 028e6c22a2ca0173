#!/usr/bin/env bats
# Releases travel to a real SSH server: all of one or nothing, and back again.

bats_require_minimum_version 1.5.0
load support/site
load support/sshd

setup() {
  cd "$BATS_TEST_DIRNAME/../../deploy/hostinger"
  readonly TMP=$BATS_TEST_TMPDIR
  start_sshd "$TMP"
  export RSYNC_RSH=$SSH
  site=$TMP/domains/example.org
  mkdir -p "$site"
  HOST=$(id -un)@127.0.0.1:$site
}

teardown() {
  stop_sshd "$TMP"
}

release() { # NAME: a small application of which that is the text, prepared
  local build=$TMP/build-$1
  mkdir -p "$build/fr"
  printf '<meta name="visavis-api" content="">%s' "$1" | tee "$build/fr/index.html" >"$build/index.html"
  head -c 300000 /dev/urandom >"$build/main-${1}00000.js"
  echo same >"$build/same.txt"
  ./prepare "$build" "$TMP/$1" >"$TMP/prepared"
}

published() {
  sed 's/.*>//' "$site/public_html/index.html"
}

@test "a first release takes the place of what was there, which is kept" {
  mkdir "$site/public_html"
  echo 'a page of the host' >"$site/public_html/default.php"
  release one
  ./upload "$TMP/one" "$HOST"
  [ "$(published)" = one ]
  [ -f "$site/releases/00000000T000000.000Z/default.php" ]
  diff -r "$TMP/one" "$site/public_html/"
}

@test "an upload that is cut changes nothing, and the next one succeeds" {
  release one
  release two
  ./upload "$TMP/one" "$HOST"
  # A connection that breaks in the middle of the files.
  cat >"$TMP/breaking" <<SSH
#!/bin/bash
case "\$*" in *--server*) ;; *) exec $RSYNC_RSH "\$@" ;; esac
exec 3<&0 </dev/null
dd bs=1 count=100000 status=none <&3 | $RSYNC_RSH "\$@" 3<&- &
exec 3<&-
wait
SSH
  chmod +x "$TMP/breaking"
  RSYNC_RSH=$TMP/breaking run ! timeout 30 ./upload "$TMP/two" "$HOST"
  [ "$(published)" = one ]
  [ -n "$(ls -d "$site"/releases/.incoming.*)" ]
  ./upload "$TMP/two" "$HOST"
  [ "$(published)" = two ]
  [ "$(ls -A "$site/releases" | wc -l)" -eq 2 ]
}

@test "a rollback brings the release before, down to the oldest and no further" {
  local name
  for name in one two thr; do
    release "$name"
    ./upload "$TMP/$name" "$HOST"
  done
  ./rollback "$HOST"
  [ "$(published)" = two ]
  ./rollback "$HOST"
  [ "$(published)" = one ]
  run ! ./rollback "$HOST"
  [[ $output == *"is the oldest release that is kept"* ]]
  [ "$(published)" = one ]
}

@test "so many releases are kept, and what did not change takes no room" {
  local name
  for name in one two thr fou; do
    release "$name"
    ./upload "$TMP/$name" "$HOST" --keep 3
  done
  [ "$(ls "$site/releases" | wc -l)" -eq 3 ]
  [ "$(published)" = fou ]
  [ "$(cat "$site"/releases/*/index.html | grep -c one)" -eq 0 ]
  [ "$(stat -c %i "$site"/releases/*/same.txt | sort -u | wc -l)" -lt 3 ]
}

@test "who reads a release while the next one comes finds its scripts, but not those of all before" {
  local name
  for name in one two thr; do
    release "$name"
    ./upload "$TMP/$name" "$HOST"
  done
  [ -f "$site/public_html/main-thr00000.js" ]
  [ -f "$site/public_html/main-two00000.js" ]
  [ -f "$site/public_html/main-two00000.js.br" ]
  [ ! -e "$site/public_html/main-one00000.js" ]
}

@test "pages are there at every moment of an upload" {
  local name reading
  release one
  release two
  ./upload "$TMP/one" "$HOST"
  (while [ ! -e "$TMP/enough" ]; do cat "$site/public_html/index.html" >"$TMP/page" || touch "$TMP/missed"; done) &
  reading=$!
  for name in two one two; do
    ./upload "$TMP/$name" "$HOST"
    ./rollback "$HOST"
  done
  touch "$TMP/enough"
  wait "$reading"
  [ ! -e "$TMP/missed" ]
}

@test "what is no release, or goes nowhere, is refused" {
  mkdir "$TMP/nothing"
  run ! ./upload "$TMP/nothing" "$HOST"
  release one
  run ! ./upload "$TMP/one" "$HOST/not-there"
  run ! ./upload "$TMP/one" example.org
  run ! ./rollback "$HOST"
  [ ! -e "$site/public_html" ]
}
