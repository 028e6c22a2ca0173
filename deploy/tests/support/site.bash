# A site of the application under Debian's Apache, at names that only its visitors can resolve. Sourced by bats files.

# shellcheck source=deploy/tests/support/ports.bash
. "$(dirname "${BASH_SOURCE[0]}")/ports.bash"

make_certificates() { # FOLDER NAME...: an authority of its own and a certificate for the names
  local folder=$1
  shift
  mkdir -p "$folder"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj '/CN=An authority for tests' \
    -keyout "$folder/ca.key" -out "$folder/ca.crt" 2>"$folder/openssl.log"
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$1" \
    -keyout "$folder/server.key" -out "$folder/server.csr" 2>>"$folder/openssl.log"
  openssl x509 -req -in "$folder/server.csr" -CA "$folder/ca.crt" -CAkey "$folder/ca.key" -CAcreateserial -days 2 \
    -extfile <(printf 'subjectAltName=%s' "$(printf ',DNS:%s' "$@" | cut -c2-)") \
    -out "$folder/server.crt" 2>>"$folder/openssl.log"
}

# Starts Apache on free ports and exports where: WEB, PLAIN, API, SERVICE_PORT, and CURL_HOME with what curl must know.
start_apache() { # FOLDER
  export HTTPD=$1/httpd CERTIFICATES=$1/certificates CURL_HOME=$1/curl
  # The service takes three in a row.
  SERVICE_PORT=$(free_ports 6)
  WEB_PORT=$((SERVICE_PORT + 3)) PLAIN_PORT=$((SERVICE_PORT + 4)) API_PORT=$((SERVICE_PORT + 5))
  export WEB_PORT PLAIN_PORT API_PORT SERVICE_PORT
  export WEB=https://www.visavis.test:$WEB_PORT API=https://api.visavis.test:$API_PORT
  export PLAIN=http://www.visavis.test:$PLAIN_PORT
  mkdir -p "$HTTPD/site" "$CURL_HOME"
  # Apache's own account reads below the folder of the tests, which is closed to others.
  local folder=$1
  while [ "$folder" != /tmp ] && [ "$folder" != / ]; do
    chmod a+rx "$folder"
    folder=$(dirname "$folder")
  done
  make_certificates "$CERTIFICATES" www.visavis.test api.visavis.test
  cat >"$CURL_HOME/.curlrc" <<RC
resolve = "www.visavis.test:$WEB_PORT:127.0.0.1"
resolve = "www.visavis.test:$PLAIN_PORT:127.0.0.1"
resolve = "api.visavis.test:$API_PORT:127.0.0.1"
cacert = "$CERTIFICATES/ca.crt"
noproxy = "*"
RC
  /usr/sbin/apache2 -f "$BATS_TEST_DIRNAME/support/apache.conf" -k start
  await_answer "$PLAIN/"
}

stop_apache() {
  [ ! -s "${HTTPD:-/none}/pid" ] || /usr/sbin/apache2 -f "$BATS_TEST_DIRNAME/support/apache.conf" -k stop
}

await_answer() { # ADDRESS: returns once something answers there
  curl -s -o /dev/null --retry 100 --retry-connrefused --retry-delay 0 --retry-max-time 20 -m 20 "$1"
}
