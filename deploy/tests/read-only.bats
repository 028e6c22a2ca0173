#!/usr/bin/env bats
# The service as a container runs it: nothing of the file system may be written, and the user is a number that nobody
# has heard of. No container engine is at hand, so a mount namespace makes the former and chroot the latter.

setup() {
  cd "$BATS_TEST_DIRNAME/../.."
  JAVA_HOME=$(./visavis mvn -v | sed -n 's/.*runtime: //p')
  export JAVA_HOME
  export WEB_ORIGIN=http://localhost:8080 SMTP_URL=smtp://127.0.0.1:1 STRIPE_API_BASE=http://127.0.0.1:1 BIND=127.0.0.1
  export SECRET_KEY=a-test-secret-of-more-than-32-characters STRIPE_SECRET_KEY=sk_test_x STRIPE_WEBHOOK_SECRETS=whsec_x
  JWT_PRIVATE_KEY=$(openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 2>/dev/null)
  export JWT_PRIVATE_KEY
  PORT=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  export PORT
  mkdir "$BATS_TEST_TMPDIR/root"
  cat >"$BATS_TEST_TMPDIR/container" <<'CONTAINER'
mount --rbind / "$1"
mount -o remount,bind,ro "$1"
# What a machine has on mounts of its own is no place to write to either, but for what is no disk.
awk -v root="$1/" 'index($2, root) == 1 { print $2 }' /proc/self/mounts | grep -vE '/(proc|sys|dev)(/|$)' |
  while read -r mounted; do mount -o remount,bind,ro "$mounted"; done
! chroot --userspec=12345:12345 "$1" touch /tmp/written 2>/dev/null
CONTAINER
}

beside_a_database() {
  timeout 240 "$JAVA_HOME/bin/java" -cp "target/test-classes:$(cat target/local-run.classpath)" \
    app.visavis.local.WithDatabase "$@"
}

@test "it starts, answers, takes a picture and stops with nothing to write to" {
  cat >"$BATS_TEST_TMPDIR/story" <<'STORY'
set -euo pipefail
. "${0%/*}/container"
chroot --userspec=12345:12345 "$1" env --chdir=/ "$JAVA_HOME/bin/java" -Xmx256m -XX:TieredStopAtLevel=1 \
  -jar "$PWD/target/quarkus-app/quarkus-run.jar" >"$2" 2>&1 &
pid=$!
until curl --silent --fail --output /dev/null "http://127.0.0.1:$PORT/q/health/ready"; do
  kill -0 "$pid"
  sleep 0.2
done
ask() { curl --silent --output /dev/null --write-out '%{http_code}' "$@"; }
[ "$(ask "http://127.0.0.1:$PORT/api/practices")" = 200 ]
# 5 MB: larger than any buffer, so that a server that keeps bodies in files would need one.
head -c 5000000 /dev/urandom >"$3"
[ "$(ask -X PUT -H 'Content-Type: image/png' --data-binary "@$3" "http://127.0.0.1:$PORT/api/practice/photo")" = 401 ]
[ "$(ask -H 'Content-Type: application/json' --data-binary "@$3" "http://127.0.0.1:$PORT/api/sessions")" = 400 ]
kill -TERM "$pid"
code=0
wait "$pid" || code=$?
[ "$code" = 143 ]
STORY
  run beside_a_database unshare --mount --propagation private bash "$BATS_TEST_TMPDIR/story" \
    "$BATS_TEST_TMPDIR/root" "$BATS_TEST_TMPDIR/log" "$BATS_TEST_TMPDIR/body"
  echo "$output" | tail -n 5
  tail -n 15 "$BATS_TEST_TMPDIR/log"
  [ "$status" -eq 0 ]
  [ "$(grep -ciE 'read-only file system|permission denied|failed to create' "$BATS_TEST_TMPDIR/log")" -eq 0 ]
}

@test "the migration is a process that ends, also when there is nothing left to do" {
  cat >"$BATS_TEST_TMPDIR/story" <<'STORY'
set -euo pipefail
for _ in 1 2; do
  "$JAVA_HOME/bin/java" -Xmx256m -XX:TieredStopAtLevel=1 -jar target/quarkus-app/quarkus-run.jar migrate
done
STORY
  run beside_a_database bash "$BATS_TEST_TMPDIR/story"
  echo "$output" | tail -n 15
  [ "$status" -eq 0 ]
  [[ $output == *"Successfully applied"* ]]
  [[ $output == *"is up to date"* ]]
  [[ $output != *"Listening on: http"* ]]
}

@test "who vouches for the database is known without a disk, and asked for in words where there is no memory either" {
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj '/CN=An authority for tests' \
    -keyout "$BATS_TEST_TMPDIR/ca.key" -out "$BATS_TEST_TMPDIR/ca.crt" 2>"$BATS_TEST_TMPDIR/openssl.log"
  DATABASE_CA=$(cat "$BATS_TEST_TMPDIR/ca.crt")
  export DATABASE_CA
  cat >"$BATS_TEST_TMPDIR/story" <<'STORY'
set -euo pipefail
. "${0%/*}/container"
# The database here has no certificate of that authority; that one is proved is tested elsewhere.
export DATABASE_URL="$DATABASE_URL?sslMode=PREFERRED"
migrate() {
  chroot --userspec=12345:12345 "$1" env --chdir=/ "$JAVA_HOME/bin/java" -Xmx256m -XX:TieredStopAtLevel=1 \
    -jar "$PWD/target/quarkus-app/quarkus-run.jar" migrate
}
migrate "$1"
mount -o remount,bind,ro "$1/dev/shm"
if migrate "$1"; then exit 9; fi
STORY
  run beside_a_database unshare --mount --propagation private bash "$BATS_TEST_TMPDIR/story" "$BATS_TEST_TMPDIR/root"
  echo "$output" | tail -n 15
  [ "$status" -eq 0 ]
  [[ $output == *"Successfully applied"*"DATABASE_CA cannot be kept in /tmp"*"--tmpfs /tmp"* ]]
  [ -z "$(compgen -G '/dev/shm/visavis-database*')" ]
}
