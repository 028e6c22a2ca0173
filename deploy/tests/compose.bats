#!/usr/bin/env bats
# One host: what deploy/compose.yaml puts together, and Caddy in front of it. There is no engine here to run images.

bats_require_minimum_version 1.5.0
load support/site

setup() {
  cd "$BATS_TEST_DIRNAME/../.."
}

teardown() {
  [ ! -s "$BATS_TEST_TMPDIR/pids" ] || xargs kill <"$BATS_TEST_TMPDIR/pids"
}

@test "compose.yaml fits the repository, the README and the relay" {
  python3 deploy/tests/support/compose.py deploy/compose.yaml
}

@test "what does not fit is found" {
  local mutation
  for mutation in 's/172.31.240.0\/24/10.0.0.0\/8/' 's/internal: true/internal: false/' 's/mysql:\${MYSQL_VERSION:-8.4.10}/mysql/' \
    's/:3478/:3479/' 's/no-new-privileges:true/no-new-privileges:false/' 's/Caddyfile:ro/Caddyfile/' \
    's/- REPLICATION_PASSWORD/- REPLICATION_PASSWORT/' 's/- WAIT$/- WAIT=5/' 's/TRUSTED_PROXIES/TRUSTED_PROXY/' \
    's/service_completed_successfully/service_started/' 's/\.\/mysql\/common.cnf/.\/mysql\/none.cnf/'; do
    sed "$mutation" deploy/compose.yaml >"$BATS_TEST_TMPDIR/compose.yaml"
    run ! cmp -s deploy/compose.yaml "$BATS_TEST_TMPDIR/compose.yaml"
    # The first place only, where a rule compares two.
    [ "$mutation" != 's/172.31.240.0\/24/10.0.0.0\/8/' ] ||
      sed '0,/172.31.240.0\/24/s//10.0.0.0\/8/' deploy/compose.yaml >"$BATS_TEST_TMPDIR/compose.yaml"
    run ! python3 deploy/tests/support/compose.py "$BATS_TEST_TMPDIR/compose.yaml"
  done
}

@test "compose itself reads it, where there is one" {
  docker compose version >/dev/null 2>&1 || return 0
  deploy/ci/compose
}

# A stand-in for the service: tells what it was asked, at some length.
start_service() { # PORT
  python3 -c '
import http.server, json, sys
class Service(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        told = json.dumps({**{name.lower(): value for name, value in self.headers.items()}, "filling": "-" * 2000})
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript" if self.path.endswith(".js") else "application/json")
        self.end_headers()
        self.wfile.write(told.encode())
http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Service).serve_forever()' "$1" 2>/dev/null 3>&- &
  echo $! >>"$BATS_TEST_TMPDIR/pids"
}

@test "Caddy sends http to https, passes on whom it speaks for, compresses pages and no answers, leaves figures to the token" {
  local plain tls upstream
  plain=$(free_port)
  tls=$(free_port)
  upstream=$(free_port)
  start_service "$upstream"
  # The same file, with certificates of its own making and without the ports of the system.
  sed "s|^\temail .*|\tlocal_certs\n\tskip_install_trust\n\tadmin off\n\thttp_port $plain\n\thttps_port $tls\n\tdefault_bind 127.0.0.1|" \
    deploy/caddy/Caddyfile >"$BATS_TEST_TMPDIR/Caddyfile"
  export SITE=www.visavis.test ACME_EMAIL=operator@visavis.test SERVICE=127.0.0.1:$upstream HOME=$BATS_TEST_TMPDIR
  export XDG_DATA_HOME=$BATS_TEST_TMPDIR XDG_CONFIG_HOME=$BATS_TEST_TMPDIR
  caddy run --config "$BATS_TEST_TMPDIR/Caddyfile" --adapter caddyfile >"$BATS_TEST_TMPDIR/caddy.log" 2>&1 3>&- &
  echo $! >>"$BATS_TEST_TMPDIR/pids"
  asked() {
    curl -sSk -m 20 --noproxy '*' --resolve "www.visavis.test:$plain:127.0.0.1" \
      --resolve "www.visavis.test:$tls:127.0.0.1" -o "$BATS_TEST_TMPDIR/body" -D "$BATS_TEST_TMPDIR/headers" "$@"
  }
  asked --retry 100 --retry-connrefused --retry-delay 0 --retry-max-time 20 --retry-all-errors "https://www.visavis.test:$tls/"

  asked "http://www.visavis.test:$plain/practices?q=a"
  grep -E '^HTTP/1.1 308' "$BATS_TEST_TMPDIR/headers"
  grep -iE "^location: https://www.visavis.test(:$tls)?/practices\?q=a" "$BATS_TEST_TMPDIR/headers"

  asked -H 'X-Forwarded-For: 9.9.9.9' -H 'X-Forwarded-Proto: http' "https://www.visavis.test:$tls/api/practices"
  [ "$(jq -r '."x-forwarded-proto"' "$BATS_TEST_TMPDIR/body")" = https ]
  [ "$(jq -r '."x-forwarded-for"' "$BATS_TEST_TMPDIR/body")" = 127.0.0.1 ]

  asked -H 'Accept-Encoding: gzip' "https://www.visavis.test:$tls/main-ABCDEFGH.js"
  grep -i '^content-encoding: gzip' "$BATS_TEST_TMPDIR/headers"
  asked -H 'Accept-Encoding: gzip' "https://www.visavis.test:$tls/api/practices"
  run ! grep -i '^content-encoding' "$BATS_TEST_TMPDIR/headers"
  # The service shows them to who has its token (shared.web.MetricsDoor), so the token must get there.
  asked -H 'Authorization: Bearer the-token' "https://www.visavis.test:$tls/q/metrics"
  grep -E '^HTTP/2 200' "$BATS_TEST_TMPDIR/headers"
  [ "$(jq -r '.authorization' "$BATS_TEST_TMPDIR/body")" = 'Bearer the-token' ]
  # Nothing of who asked, or of a link's secret, is in its log.
  asked "https://www.visavis.test:$tls/calendar?token=a-secret-of-a-link"
  run ! grep -E 'a-secret-of-a-link|"remote_ip"|"client_ip"|User-Agent' "$BATS_TEST_TMPDIR/caddy.log"
  grep -q REDACTED "$BATS_TEST_TMPDIR/caddy.log"
}

@test "Debian's Caddy and formatter accept the file as it is" {
  SITE=www.example.org ACME_EMAIL=operator@example.org XDG_DATA_HOME=$BATS_TEST_TMPDIR \
    caddy validate --config deploy/caddy/Caddyfile --adapter caddyfile
  caddy fmt deploy/caddy/Caddyfile | diff - deploy/caddy/Caddyfile
}

@test "an empty database is filled by a start that may write, and served by one that may not" {
  mkdir "$BATS_TEST_TMPDIR/bin" "$BATS_TEST_TMPDIR/data"
  cat >"$BATS_TEST_TMPDIR/bin/docker-entrypoint.sh" <<'SH'
#!/bin/sh
echo "$*" >>"$BATS_TEST_TMPDIR/starts"
mkdir -p "$MYSQL_DATA/mysql"
case $* in *read-only=OFF*) touch "$BATS_TEST_TMPDIR/listens"; trap 'exit 0' TERM; while :; do sleep 0.1; done ;; esac
SH
  printf '#!/bin/sh\ntest -e "$BATS_TEST_TMPDIR/listens"\n' >"$BATS_TEST_TMPDIR/bin/mysqladmin"
  chmod +x "$BATS_TEST_TMPDIR"/bin/*
  export BATS_TEST_TMPDIR PATH=$BATS_TEST_TMPDIR/bin:$PATH MYSQL_DATA=$BATS_TEST_TMPDIR/data
  timeout 20 deploy/compose/database --report-host=db-1
  timeout 20 deploy/compose/database --report-host=db-1
  [ "$(cat "$BATS_TEST_TMPDIR/starts")" = "mysqld --read-only=OFF --super-read-only=OFF --report-host=db-1
mysqld --report-host=db-1
mysqld --report-host=db-1" ]
}
