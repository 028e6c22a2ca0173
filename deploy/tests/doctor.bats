#!/usr/bin/env bats
# The binary's verb doctor on a machine where nothing else runs: a real relay that is right and then wrong, and everything
# else away. What it finds of each part by itself is tested beside the part (MailCheckupTest, StripeCheckupTest …).

bats_require_minimum_version 1.5.0

setup_file() {
  cd "$BATS_TEST_DIRNAME/../.."
  export JAR=$PWD/target/quarkus-app/quarkus-run.jar
  export JAVA=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f /usr/lib/jvm/*25*/bin/javac | head -n 1)")")}/bin/java
  export TURN_PORT=23478
  start_relay
}

start_relay() {
  turnserver --listening-ip=127.0.0.1 --relay-ip=127.0.0.1 --listening-port="$TURN_PORT" --no-cli --no-tls --no-dtls \
    --use-auth-secret --static-auth-secret=the-secret-of-the-relay --realm=visavis.test --allow-loopback-peers \
    --min-port=23500 --max-port=23510 --log-file=stdout --pidfile="$BATS_FILE_TMPDIR/turn.pid" --verbose \
    --db="$BATS_FILE_TMPDIR/turndb" >"$BATS_FILE_TMPDIR/turn.log" 2>&1 3>&- &
  echo $! >"$BATS_FILE_TMPDIR/pid"
  local tries
  for ((tries = 0; tries < 50; tries++)); do
    (exec 4<>"/dev/tcp/127.0.0.1/$TURN_PORT") 2>/dev/null && return
    sleep 0.2
  done
  echo "the relay did not start" && false
}

teardown_file() {
  kill "$(cat "$BATS_FILE_TMPDIR/pid")"
}

# Nothing of it is there: ports on which nobody listens.
setup() {
  export DATABASE_URL=mysql://visavis:tell-no-one@127.0.0.1:1/visavis
  export SMTP_URL=smtp://me:tell-no-one@127.0.0.1:1
  export STRIPE_API_BASE=http://127.0.0.1:1
  export STRIPE_SECRET_KEY=sk_live_tell-no-one STRIPE_WEBHOOK_SECRETS=whsec_tell-no-one
  export WEB_ORIGIN=https://www.example.org
  export SECRET_KEY=thirty-two-characters-that-are-tell-no-one
  JWT_PRIVATE_KEY=$(openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 2>/dev/null)
  export JWT_PRIVATE_KEY
  export TURN_URLS=turn:127.0.0.1:$TURN_PORT,turn:127.0.0.1:$TURN_PORT?transport=tcp
  export TURN_SECRET=the-secret-of-the-relay
}

doctor() {
  run -"$1" timeout 60 "$JAVA" -jar "$JAR" doctor "${@:2}"
  [[ $output != *tell-no-one* ]]
}

@test "it works while the database is down, says so, and ends with 1" {
  doctor 1
  [[ $output == *"ok    environment"* ]]
  [[ $output == *"fail  database     The database does not answer. (127.0.0.1:1)"* ]]
  [[ $output == *"→ Check host and port in DATABASE_URL"* ]]
  [[ $output == *"fail  mail         The mail server does not answer."* ]]
  [[ $output == *"fail  stripe       Stripe does not answer."* ]]
}

@test "a relay gives out a place by UDP and by TCP" {
  doctor 1
  [[ $output == *"ok    turn         The relay gives out places. (turn:127.0.0.1:$TURN_PORT)"* ]]
  [[ $output == *"ok    turn         The relay gives out places. (turn:127.0.0.1:$TURN_PORT?transport=tcp)"* ]]
}

@test "each place is given back: more looks than the relay has ports all get one" {
  for _ in 1 2 3 4 5 6 7; do
    TURN_URLS="$TURN_URLS,$TURN_URLS" doctor 1
    [ "$(grep -c 'ok    turn' <<<"$output")" -eq 4 ]
  done
}

@test "a wrong secret of the relay is told from a relay that is away" {
  TURN_SECRET=another-secret-altogether doctor 1
  [[ $output == *"fail  turn         The relay refuses our credentials."* ]]
  TURN_URLS=turn:127.0.0.1:1?transport=tcp doctor 1
  [[ $output == *"fail  turn         The relay does not answer."* ]]
}

@test "where browsers reach the API is compared with where the pages are" {
  doctor 1
  [[ $output == *"warn  origins      It cannot be seen from here"* ]]
  doctor 1 https://api.example.org
  [[ $output == *"ok    origins      Pages and API share a domain."* ]]
  doctor 1 https://visavis.herokuapp.com
  [[ $output == *"fail  origins"*"herokuapp.com"* ]]
}

@test "everything that the environment lacks is said before" {
  unset SECRET_KEY TURN_SECRET
  PORT=many doctor 1
  [[ $output == *"fail  environment  SECRET_KEY is not set"* ]]
  [[ $output == *"fail  environment  TURN_URLS and TURN_SECRET belong together"* ]]
  [[ $output == *"fail  environment  PORT must be a number"* ]]
}

@test "the service itself says all of it, and does not start" {
  unset SECRET_KEY
  PORT=many run -2 timeout 60 "$JAVA" -jar "$JAR"
  [[ $output == *"SECRET_KEY is not set"* ]]
  [[ $output == *"PORT must be a number"* ]]
  [[ $output != *tell-no-one* ]]
}
