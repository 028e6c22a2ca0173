#!/usr/bin/env bats
# TLS without a proxy, and to the database.

bats_require_minimum_version 1.5.0
load support/site
load support/service

setup_file() {
  cd "$BATS_TEST_DIRNAME/../.."
  make_jwt_key
  export CERTIFICATES=$BATS_FILE_TMPDIR/certificates
  make_certificates "$CERTIFICATES/database" localhost
  make_certificates "$CERTIFICATES/stranger" localhost
  make_certificates "$CERTIFICATES/old" api.visavis.test
  make_certificates "$CERTIFICATES/new" api.visavis.test
  start_mysql --ssl-ca="$CERTIFICATES/database/ca.crt" --ssl-cert="$CERTIFICATES/database/server.crt" \
    --ssl-key="$CERTIFICATES/database/server.key" --require-secure-transport=ON
}

teardown_file() {
  stop_mysql
}

setup() {
  cd "$BATS_TEST_DIRNAME/../.."
}

teardown() {
  [ -z "${running:-}" ] || kill "$running"
}

migrate() { # HOST [NAME=VALUE]
  run service migrate -- DATABASE_URL="mysql://root@$1:$MYSQL_PORT/visavis" "${@:2}"
}

@test "a database that its authority vouches for is spoken to, others are not" {
  migrate localhost DATABASE_CA="$CERTIFICATES/database/ca.crt"
  [ "$status" -eq 0 ]
  # The certificates themselves, as hosts without files hand them over.
  migrate localhost DATABASE_CA="$(cat "$CERTIFICATES/database/ca.crt")"
  [ "$status" -eq 0 ]
  migrate localhost DATABASE_CA="$CERTIFICATES/stranger/ca.crt"
  [ "$status" -ne 0 ]
  [[ $output == *"Path does not chain with any of the trust anchors"* ]]
  # Its certificate is for another name.
  migrate 127.0.0.1 DATABASE_CA="$CERTIFICATES/database/ca.crt"
  [ "$status" -ne 0 ]
  [[ $output == *"matched the server hostname/IP '127.0.0.1'"* ]]
}

@test "what cannot be read is named at the start" {
  migrate localhost DATABASE_CA=/not/there
  [ "$status" -ne 0 ]
  [[ $output == *"DATABASE_CA must be certificates in PEM"* ]]
  migrate localhost TLS_CERTIFICATE="$CERTIFICATES/old/server.crt"
  [ "$status" -ne 0 ]
  [[ $output == *"TLS_CERTIFICATE and TLS_KEY belong together"* ]]
}

serial() { # of the certificate that the service shows
  openssl s_client -connect "127.0.0.1:$tls_port" -servername api.visavis.test </dev/null 2>/dev/null |
    openssl x509 -noout -serial
}

asked() { # [curl's options] ADDRESS
  curl -sS -m 20 --noproxy '*' --resolve "api.visavis.test:$tls_port:127.0.0.1" \
    --resolve "api.visavis.test:$port:127.0.0.1" --cacert "$authority" "$@"
}

await_ready() {
  local deadline=$((SECONDS + 100))
  until [ "$(asked -o "$BATS_TEST_TMPDIR/answer" -w '%{http_code}' "$1/q/health/ready" 2>/dev/null)" = 200 ]; do
    [ $SECONDS -lt $deadline ] && kill -0 "$running" || { cat "$BATS_TEST_TMPDIR/service.log" && return 1; }
  done
}

@test "the service serves TLS, sends plain http there, and takes up a renewed certificate while it runs" {
  local port tls_port authority=$CERTIFICATES/old/ca.crt shown=$BATS_TEST_TMPDIR/shown
  port=$(free_port)
  tls_port=$(free_port)
  mkdir "$shown"
  cp "$CERTIFICATES/old/server.crt" "$CERTIFICATES/old/server.key" "$shown"
  service -- DATABASE_URL="mysql://root@localhost:$MYSQL_PORT/visavis" DATABASE_CA="$CERTIFICATES/database/ca.crt" \
    PORT="$port" TLS_PORT="$tls_port" TLS_CERTIFICATE="$shown/server.crt" TLS_KEY="$shown/server.key" \
    QUARKUS_TLS_WEB_RELOAD_PERIOD=1s >"$BATS_TEST_TMPDIR/service.log" 2>&1 3>&- &
  running=$!
  await_ready "https://api.visavis.test:$tls_port"

  asked -D "$BATS_TEST_TMPDIR/headers" -o "$BATS_TEST_TMPDIR/body" "https://api.visavis.test:$tls_port/api/practices"
  grep -i '^strict-transport-security: max-age=31536000; includeSubDomains' "$BATS_TEST_TMPDIR/headers"
  asked -D "$BATS_TEST_TMPDIR/headers" -o "$BATS_TEST_TMPDIR/body" "http://api.visavis.test:$port/api/practices?q=a"
  grep -E '^HTTP/1.1 30[18]' "$BATS_TEST_TMPDIR/headers"
  grep -i "^location: https://api.visavis.test:$tls_port/api/practices?q=a" "$BATS_TEST_TMPDIR/headers"
  run ! grep -i '^strict-transport-security' "$BATS_TEST_TMPDIR/headers"
  run ! asked --tls-max 1.1 "https://api.visavis.test:$tls_port/"

  [ "$(serial)" = "$(openssl x509 -noout -serial -in "$CERTIFICATES/old/server.crt")" ]
  cp "$CERTIFICATES/new/server.crt" "$CERTIFICATES/new/server.key" "$shown"
  authority=$CERTIFICATES/new/ca.crt
  local deadline=$((SECONDS + 30)) renewed
  renewed=$(openssl x509 -noout -serial -in "$CERTIFICATES/new/server.crt")
  # Between the two copies key and certificate do not fit: then there is no answer for a moment.
  until [ "$(serial 2>/dev/null)" = "$renewed" ]; do [ $SECONDS -lt $deadline ]; done
  asked -f -o "$BATS_TEST_TMPDIR/body" "https://api.visavis.test:$tls_port/q/health/ready"
  kill -0 "$running"
}

@test "behind a proxy that is trusted its word on TLS counts, and nobody else's" {
  local port tls_port=1 authority=$CERTIFICATES/old/ca.crt
  port=$(free_port)
  service -- DATABASE_URL="mysql://root@localhost:$MYSQL_PORT/visavis" DATABASE_CA="$CERTIFICATES/database/ca.crt" \
    PORT="$port" TRUSTED_PROXIES=127.0.0.1 >"$BATS_TEST_TMPDIR/service.log" 2>&1 3>&- &
  running=$!
  await_ready "http://api.visavis.test:$port"
  asked -D "$BATS_TEST_TMPDIR/headers" -o "$BATS_TEST_TMPDIR/body" -H 'X-Forwarded-Proto: https' \
    "http://api.visavis.test:$port/api/practices"
  grep -E '^HTTP/1.1 200' "$BATS_TEST_TMPDIR/headers"
  grep -i '^strict-transport-security' "$BATS_TEST_TMPDIR/headers"
  asked -D "$BATS_TEST_TMPDIR/headers" -o "$BATS_TEST_TMPDIR/body" -H 'X-Forwarded-Proto: http' \
    "http://api.visavis.test:$port/api/practices?q=a"
  grep -E '^HTTP/1.1 308' "$BATS_TEST_TMPDIR/headers"
  grep -i "^location: https://api.visavis.test/api/practices?q=a" "$BATS_TEST_TMPDIR/headers"
  # Another machine than the proxy.
  asked -D "$BATS_TEST_TMPDIR/headers" -o "$BATS_TEST_TMPDIR/body" --interface 127.0.0.2 \
    -H 'X-Forwarded-Proto: https' "http://api.visavis.test:$port/api/practices"
  grep -E '^HTTP/1.1 200' "$BATS_TEST_TMPDIR/headers"
  run ! grep -i '^strict-transport-security' "$BATS_TEST_TMPDIR/headers"
}
