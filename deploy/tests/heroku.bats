#!/usr/bin/env bats
# The release to Heroku, against programs that write down what they are told and play the platform's part.

none() { # a bare ! would not fail a test
  if "$@"; then return 1; fi
}

setup() {
  cd "$BATS_TEST_DIRNAME/../.."
  export FAKES=$BATS_TEST_TMPDIR/fakes STATE=$BATS_TEST_TMPDIR/state
  mkdir -p "$FAKES" "$STATE"
  echo 41 >"$STATE/version"
  echo succeeded | tee "$STATE/outcome" >"$STATE/next-outcome"
  echo 40 >"$STATE/broken"
  echo 200 >"$STATE/health"
  echo application/vnd.docker.distribution.manifest.v2+json >"$STATE/manifest"
  echo "DATABASE_URL is not set" >"$STATE/image-says"
  echo 2 >"$STATE/image-ends"
  fake docker <<'FAKE'
[ "$2" != imagetools ] || printf '{"mediaType":"%s"}' "$(cat "$STATE/manifest")"
[ "$1" != run ] || { cat "$STATE/image-says"; exit "$(cat "$STATE/image-ends")"; }
FAKE
  fake heroku <<'FAKE'
version=$(cat "$STATE/version")
case $1 in
  releases)
    jq -n --argjson newest "$version" --arg outcome "$(cat "$STATE/outcome")" --argjson broken "$(cat "$STATE/broken")" \
      '[range($newest; 38; -1) | {version: ., status: (if . == $newest then $outcome elif . == $broken then "failed" else "succeeded" end)}]'
    ;;
  container:release) cat "$STATE/next-outcome" >"$STATE/outcome" && echo $((version + 1)) >"$STATE/version" ;;
  rollback)
    echo $((version + 1)) >"$STATE/version"
    echo succeeded >"$STATE/outcome"
    echo 200 >"$STATE/health"
    ;;
  releases:output) echo "Migration of schema failed" ;;
  ps) jq -n --argjson version "$version" '[{type: "web", state: "up", release: {version: $version}}]' ;;
esac
FAKE
  fake curl <<'FAKE'
[ "$(cat "$STATE/health")" = 200 ] || exit 22
FAKE
  export DOCKER=$FAKES/docker HEROKU=$FAKES/heroku CURL=$FAKES/curl PATIENCE=2 PAUSE=0.2
}

fake() { # a program of that name: writes down its words, then does what stands on the input
  { echo '#!/usr/bin/env bash'; echo "echo \"$1 \$*\" >>\"\$STATE/said\""; cat; } >"$FAKES/$1"
  chmod +x "$FAKES/$1"
}

said() { grep -qF -- "$1" "$STATE/said"; }

@test "a release is built, pushed, activated and looked after, in that order" {
  run deploy/heroku/release all visavis https://api.example.org
  [ "$status" -eq 0 ]
  [[ $output == *"v42 answers at https://api.example.org"* ]]
  [ "$(grep -nE -- '--load|--read-only|push=true|container:release|/q/health/ready' "$STATE/said" |
    sed -E 's/.*(--load|--read-only|push=true|container:release|health).*/\1/' | uniq | xargs)" = \
    "--load --read-only push=true container:release health" ]
}

@test "images go out as one plain manifest without attestations, for Heroku's machines" {
  deploy/heroku/release push visavis
  while read -r line; do
    [[ $line == *"--platform linux/amd64 --provenance=false --sbom=false"* ]]
    [[ $line == *"oci-mediatypes=false"* ]]
  done < <(grep 'docker buildx build' "$STATE/said")
  said 'name=registry.heroku.com/visavis/web,push=true'
  said '--target release --output type=image,name=registry.heroku.com/visavis/release,push=true'
}

@test "an image that does not start, or starts without being told anything, is not pushed" {
  local says ends
  while IFS='|' read -r says ends; do
    echo "$says" >"$STATE/image-says"
    echo "$ends" >"$STATE/image-ends"
    run deploy/heroku/release all visavis https://api.example.org
    echo "$output"
    [ "$status" -eq 1 ]
    [[ $output == *"the image does not start"*"ended with $ends and said: $says" ]]
  done <<<$'exec format error|1\nsome other usage|2\nDATABASE_URL is not set|0'
  none said push=true
}

@test "an index that slipped through is found before Heroku is asked to take it" {
  echo application/vnd.oci.image.index.v1+json >"$STATE/manifest"
  run deploy/heroku/release all visavis https://api.example.org
  [ "$status" -ne 0 ]
  [[ $output == *"which Heroku does not take"* ]]
  none said container:release
}

@test "a migration that fails stops the release, shows its log and leaves the running one alone" {
  echo failed >"$STATE/next-outcome"
  run deploy/heroku/release activate visavis
  [ "$status" -ne 0 ]
  [[ $output == *"Migration of schema failed"* ]]
  none said rollback
}

@test "a release that does not answer is taken back to the one before" {
  echo 503 >"$STATE/health"
  run deploy/heroku/release all visavis https://api.example.org
  [ "$status" -ne 0 ]
  said 'heroku rollback v41 --app visavis'
  [[ $output == *"the one before does again"* ]]
}

@test "a release is taken back past one whose release phase had failed" {
  echo failed >"$STATE/outcome"
  echo 41 >"$STATE/broken"
  echo 503 >"$STATE/health"
  run deploy/heroku/release all visavis https://api.example.org
  [ "$status" -ne 0 ]
  said 'heroku rollback v40 --app visavis'
}

@test "where no release has succeeded before there is none to go back to" {
  echo 39 >"$STATE/version"
  echo failed >"$STATE/outcome"
  echo 39 >"$STATE/broken"
  echo 503 >"$STATE/health"
  run deploy/heroku/release all visavis https://api.example.org
  [ "$status" -ne 0 ]
  [[ $output == *"there is no release to go back to"* ]]
  none said 'heroku rollback'
}

@test "rolling back by hand passes over releases that failed" {
  deploy/heroku/release rollback visavis
  said 'heroku rollback v39 --app visavis'
  deploy/heroku/release rollback visavis v12
  said 'heroku rollback v12 --app visavis'
}

@test "a process of the release before counts as not there yet" {
  fake heroku <<'FAKE'
case $1 in
  releases) echo '[{"version":42,"status":"succeeded"}]' ;;
  ps) echo '[{"type":"web","state":"up","release":{"version":42}},{"type":"web","state":"up","release":{"version":41}}]' ;;
esac
FAKE
  run deploy/heroku/release verify visavis https://api.example.org
  [ "$status" -ne 0 ]
  [[ $output == *"v42 does not answer"* ]]
}

@test "wrong use is answered with the usage" {
  run deploy/heroku/release
  [ "$status" -eq 2 ]
  [[ $output == *"deploy/heroku/release all APP ORIGIN"* ]]
  run deploy/heroku/release push
  [ "$status" -eq 2 ]
}

@test "the guide tells Heroku all that is required, with both places and accounts that are made" {
  local said name account
  said=$(sed -n '/^heroku config:set --app visavis/,/^```/p' docs/operating.md)
  for name in $(jq -r '.env | to_entries[] | select(.value.required != false) | .key' app.json) \
    DATABASE_URL MIGRATION_DATABASE_URL REPLICA_DATABASE_URL DATABASE_CA; do
    grep -qE "(^| )$name=" <<<"$said" || { echo "not told: $name"; return 1; }
  done
  for name in $(grep -oE '\b[A-Z_]+=' <<<"$said" | tr -d =); do
    grep -qE "^\|.*\`$name\`" README.md || { echo "not known: $name"; return 1; }
  done
  [ "$(grep -c 'mysql://' <<<"$said")" -eq 3 ]
  while read -r account; do
    grep -q "^  account $account " deploy/mysql/accounts || { echo "not made: $account"; return 1; }
  done < <(grep -oE 'mysql://[^:]+' <<<"$said" | cut -d/ -f3)
  [ "$(grep -c '@db-1.example.org:3306,db-2.example.org:3306/visavis' <<<"$said")" -eq 3 ]
}

@test "the guide names the events that the service wants to hear of, and no other" {
  local event='\b(checkout|refund|charge|payment_intent)\.[a-z_.]+[a-z]'
  [ "$(grep -oE "\`$event\`" docs/operating.md | tr -d '`' | sort)" = \
    "$(sed -n '/List<String> NEEDED/,/;/p' src/main/java/app/visavis/payment/StripeCheckup.java | grep -oE "$event" | sort)" ]
}
