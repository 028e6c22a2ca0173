#!/usr/bin/env bats
# The whole product as it is hosted: pages by Apache at one name, the service behind a router at another, one domain.
# A real browser books there, and deploy/hostinger/check asserts both.

bats_require_minimum_version 1.5.0
load support/site
load support/service

setup_file() {
  cd "$BATS_TEST_DIRNAME/../.."
  start_apache "$BATS_FILE_TMPDIR"
  echo "API_ORIGIN=$API" >"$BATS_FILE_TMPDIR/site.conf"
  deploy/hostinger/prepare frontend/dist/visavis/browser "$HTTPD/site/release" --site "$BATS_FILE_TMPDIR/site.conf"
  ln -s release "$HTTPD/site/public_html"

  start_mysql
  WEB_ORIGIN=$WEB DATABASE_URL=mysql://root@127.0.0.1:$MYSQL_PORT/visavis TRUSTED_PROXIES=127.0.0.1 \
    ./visavis run --port "$SERVICE_PORT" --home "$BATS_FILE_TMPDIR/home" >"$BATS_FILE_TMPDIR/run.log" 2>&1 3>&- &
  echo $! >"$BATS_FILE_TMPDIR/run.pid"
  local deadline=$((SECONDS + 180))
  until grep -q 'Stop with Ctrl-C' "$BATS_FILE_TMPDIR/run.log"; do
    [ $SECONDS -lt $deadline ] && kill -0 "$(cat "$BATS_FILE_TMPDIR/run.pid")" ||
      { cat "$BATS_FILE_TMPDIR/run.log" && return 1; }
    sleep 0.2
  done
}

teardown_file() {
  kill "$(cat "$BATS_FILE_TMPDIR/run.pid")"
  stop_mysql
  stop_apache
}

@test "pages and service keep what they promise each other" {
  cd "$BATS_TEST_DIRNAME/../.."
  run deploy/hostinger/check "$WEB" --plain "$PLAIN" --api "$API"
  echo "$output" | grep -vE '^  ok'
  [ "$status" -eq 0 ]
}

@test "a browser searches, holds, signs in, pays and writes, and nothing is forbidden to it" {
  cd "$BATS_TEST_DIRNAME/../../frontend"
  CHROMIUM=${CHROMIUM:-$(command -v chromium)} VISAVIS_PORT=$SERVICE_PORT VISAVIS_ORIGIN=$WEB VISAVIS_API=$API \
    npm run --silent e2e -- --config e2e/hosted/playwright.config.ts
}
