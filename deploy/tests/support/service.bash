# The service as it ships, on a real MySQL, for tests of what surrounds it. Sourced by bats files, after support/site.

start_mysql() { # [mysqld's options]: exports MYSQL_PORT
  MYSQL_SANDBOX=${MYSQL_SANDBOX:-$BATS_TEST_DIRNAME/../../../shared/tools/mysql-sandbox}
  MYSQL_SANDBOX_DIR=${MYSQL_SANDBOX_DIR:-$BATS_TEST_DIRNAME/../../.visavis/mysql}
  MYSQL_PORT=$(free_port)
  MYSQL_NAME=$(basename "$BATS_TEST_FILENAME" .bats)
  export MYSQL_SANDBOX MYSQL_SANDBOX_DIR MYSQL_PORT MYSQL_NAME
  "$MYSQL_SANDBOX" install "$MYSQL_SANDBOX_DIR"
  "$MYSQL_SANDBOX" start "$MYSQL_SANDBOX_DIR" "$MYSQL_NAME" "$MYSQL_PORT" -- --performance-schema=OFF "$@"
  "$MYSQL_SANDBOX" client "$MYSQL_SANDBOX_DIR" "$MYSQL_PORT" \
    -e 'DROP DATABASE IF EXISTS visavis; CREATE DATABASE visavis CHARACTER SET utf8mb4'
}

stop_mysql() {
  [ -z "${MYSQL_NAME:-}" ] || "$MYSQL_SANDBOX" stop "$MYSQL_SANDBOX_DIR" "$MYSQL_NAME" --kill
}

# Becomes the service, or one of its verbs, in a subshell, by the environment of a host. More of it is given as NAME=VALUE after --.
service() { # [VERB…] [-- NAME=VALUE…]
  local words=()
  while [ $# -gt 0 ] && [ "$1" != -- ]; do
    words+=("$1")
    shift
  done
  [ $# -eq 0 ] || shift
  exec env WEB_ORIGIN=https://www.visavis.test SECRET_KEY=a-secret-for-tests-of-32-characters-or-more \
    JWT_PRIVATE_KEY="$(cat "$BATS_FILE_TMPDIR/jwt.pem")" STRIPE_SECRET_KEY=sk_test_none \
    STRIPE_WEBHOOK_SECRETS=whsec_none SMTP_URL=smtp://127.0.0.1:9 BIND=127.0.0.1 \
    QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT=20s "$@" \
    "$(java_25)" -jar target/quarkus-app/quarkus-run.jar "${words[@]}"
}

java_25() {
  local home
  for home in "${JAVA_HOME:-/none}" /usr/lib/jvm/*; do
    if grep -qsE '^JAVA_VERSION="(2[5-9]|[3-9])' "$home/release"; then
      echo "$home/bin/java"
      return
    fi
  done
  return 1
}

make_jwt_key() {
  openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$BATS_FILE_TMPDIR/jwt.pem" 2>/dev/null
}
