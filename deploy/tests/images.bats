#!/usr/bin/env bats
# No container engine is at hand, so what a build would stumble over is asked of the files themselves.

none() { # a bare ! would not fail a test
  if "$@"; then return 1; fi
}

setup() {
  cd "$BATS_TEST_DIRNAME/../.."
}

services() { printf '%s\n' Dockerfile.native Dockerfile.jvm; }
dockerfiles() { services; echo deploy/backup/Dockerfile; }

@test "no Dockerfile is left out" {
  [ "$(git ls-files '*Dockerfile*' | grep -v '\.dockerignore$' | sort)" = "$(dockerfiles | sort)" ]
}

context() { # the folder that a Dockerfile is built in
  case $1 in deploy/*) dirname "$1" ;; *) echo . ;; esac
}

with_defaults() { # standard input, with what ARG gives in the place of its name
  local name value replaced=()
  while IFS='=' read -r name value; do
    replaced+=(-e "s|\\\${$name}|$value|g")
  done < <(instructions "$1" ARG | grep =)
  sed -e '' "${replaced[@]}"
}

instructions() { # INSTRUCTION and the rest, continued lines joined and comments gone
  sed -e '/^#/d' "$1" | sed -e ':a' -e '/\\$/N; s/\\\n//; ta' | grep -E "^$2 " | sed "s/^$2 *//"
}

stages() { instructions "$1" FROM | sed -n 's/.* AS \([a-z]*\)$/\1/p'; }

last_stage() { # the instructions that the image itself is made of, those of the stages it stands on included
  local at=$1 name=${2:-}
  python3 - "$at" "$name" <<'PY'
import re, sys
text = re.sub(r"\\\n", "", "\n".join(l for l in open(sys.argv[1]).read().split("\n") if not l.startswith("#")))
stages, order = {}, []
for line in text.split("\n"):
    found = re.match(r"FROM (\S+)(?: AS (\S+))?$", line)
    if found:
        order.append(found.group(2) or "the image")
        stages[order[-1]] = (found.group(1), [])
    elif line.strip() and order:
        stages[order[-1]][1].append(line.strip())
def lines(name):
    base, own = stages[name]
    return (lines(base) if base in stages and base != name else []) + own
print("\n".join(lines(sys.argv[2] or order[-1])))
PY
}

@test "every base is pinned to a version and a registry" {
  for file in $(dockerfiles); do
    while read -r base; do
      base=${base%% AS *}
      stages "$file" | grep -qx "$base" && continue
      [[ $base =~ ^[a-z0-9.-]+\.[a-z]+/.+:[A-Za-z0-9._-]*[0-9][A-Za-z0-9._-]*$ ]] || {
        echo "$file: $base"
        return 1
      }
    done < <(instructions "$file" FROM | with_defaults "$file")
  done
}

@test "both services are built with a JDK 25 and the JVM image trains on the very Java that it runs on" {
  grep -qE '^FROM quay.io/quarkus/ubi9-quarkus-mandrel-builder-image:jdk-25 ' Dockerfile.native
  grep -qE '^FROM docker.io/library/eclipse-temurin:25[^ ]+ AS java$' Dockerfile.jvm
  grep -qE '^FROM java AS training$' Dockerfile.jvm
  grep -qE '^FROM java AS service$' Dockerfile.jvm
}

@test "what is copied exists, and is let through to the build" {
  for file in $(dockerfiles); do
    while read -r words; do
      [[ $words == *--from=* ]] && continue
      for source in $(sed -E 's/--[a-z]+=[^ ]+ *//g; s/ [^ ]+$//' <<<"$words"); do
        [ -e "$(context "$file")/$source" ]
        [ "$source" = . ] || grep -qxE "!${source}|!$(dirname "$source")" "$file.dockerignore"
      done
    done < <(instructions "$file" COPY)
    grep -qx '\*' "$file.dockerignore"
    while read -r through; do
      [ -e "$(context "$file")/$through" ]
    done < <(sed -n 's/^!//p' "$file.dockerignore")
  done
}

@test "the backups' image gets every script but the one that is said from afar" {
  [ "$({ sed -n 's/^!//p' deploy/backup/Dockerfile.dockerignore; printf '%s\n' Dockerfile Dockerfile.dockerignore remote; } | sort)" = \
    "$(git ls-files deploy/backup | cut -d/ -f3 | sort -u)" ]
}

@test "what is copied from a stage names one that is there" {
  for file in $(dockerfiles); do
    while read -r stage; do
      stages "$file" | grep -qx "$stage"
    done < <(instructions "$file" COPY | grep -oE -- '--from=[a-z]+' | cut -d= -f2)
  done
}

@test "the image runs as a number that is not root, and says so last" {
  for file in $(dockerfiles); do
    user=$(last_stage "$file" | grep '^USER ' | tail -n 1)
    [[ $user =~ ^USER\ [1-9][0-9]*$ ]]
  done
}

@test "nothing that Heroku does not take is in it" {
  for file in $(services); do
    none grep -E '^(HEALTHCHECK|VOLUME|STOPSIGNAL|SHELL|ONBUILD)' <(last_stage "$file")
  done
}

@test "no secret and nothing from an address is put into it" {
  for file in $(dockerfiles); do
    none grep -nE '^ADD |^ARG .*(KEY|SECRET|TOKEN|PASSWORD)|^ENV .*(KEY|SECRET|TOKEN|PASSWORD)|curl .*http' "$file"
  done
}

@test "curl is there for Heroku's release phase, and a shell" {
  instructions Dockerfile.native RUN | grep -q 'curl-minimal'
  last_stage Dockerfile.native | grep -qx 'COPY --from=curl /rootfs /'
  grep -q 'ubi9-quarkus-micro-image' Dockerfile.native
}

@test "both start the same service, and their release stage its migration" {
  [ "$(last_stage Dockerfile.native | grep ^CMD | tail -n 1)" = 'CMD ["/work/visavis"]' ]
  [ "$(last_stage Dockerfile.native release | grep ^CMD | tail -n 1)" = 'CMD ["/work/visavis", "migrate"]' ]
  [ "$(last_stage Dockerfile.jvm | grep ^CMD | tail -n 1)" = 'CMD ["java", "-jar", "/work/quarkus-run.jar"]' ]
  [ "$(last_stage Dockerfile.jvm release | grep ^CMD | tail -n 1)" = 'CMD ["java", "-jar", "/work/quarkus-run.jar", "migrate"]' ]
}

@test "heroku.yml builds from the native Dockerfile and runs what is in it" {
  python3 - <<'PY'
import yaml
said = yaml.safe_load(open("heroku.yml"))
assert said["build"]["docker"] == {"web": "Dockerfile.native"}, said
assert said["release"] == {"image": "web", "command": ["/work/visavis migrate"]}, said
assert said["run"] == {"web": "/work/visavis"}, said
PY
  last_stage Dockerfile.native | grep -q ' /work/visavis$'
}

@test "every verb that is called is one of the binary's" {
  verbs=$(sed -n 's/^ *case "\([a-z]*\)" ->.*/\1/p' src/main/java/app/visavis/Visavis.java)
  [ -n "$verbs" ]
  for verb in $(grep -ohE '/work/visavis"?,? "?[a-z]+' heroku.yml Dockerfile.native | grep -oE '[a-z]+$' | sort -u); do
    [ "$verb" = visavis ] || grep -qx "$verb" <<<"$verbs"
  done
}

@test "every command that anybody is told to run in an image is there" {
  local said verbs
  # In sentences of the service, alarms and guides.
  said=$(git grep -hoE '(heroku run --app visavis|docker exec NAME|exec service|visavis|[Rr]un:?|`) ?visavis [a-z]+' -- \
    README.md docs deploy src/main frontend/src | grep -oE 'visavis [a-z]+$' | cut -d' ' -f2 | sort -u)
  verbs=$(sed -n 's/^ *case "\([a-z]*\)" ->.*/\1/p' src/main/java/app/visavis/Visavis.java; echo doctor)
  grep -qx doctor <<<"$said"
  grep -qx migrate <<<"$said"
  [ -z "$(comm -23 <(echo "$said") <(sort -u <<<"$verbs"))" ]
  # That name, in the path, is the native program here and a script for the JVM there.
  for file in $(services); do
    last_stage "$file" | grep -q '^COPY .* /work/visavis$'
    last_stage "$file" | grep -q '^ENV PATH=/work:'
  done
  mkdir "$BATS_TEST_TMPDIR/bin"
  printf '#!/bin/sh\necho "$*"\n' >"$BATS_TEST_TMPDIR/bin/java"
  chmod +x "$BATS_TEST_TMPDIR/bin/java"
  [ "$(PATH=$BATS_TEST_TMPDIR/bin:$PATH deploy/image/visavis doctor 'https://a b')" = "-jar /work/quarkus-run.jar doctor https://a b" ]
  # The backups' image has its verbs by their files.
  last_stage deploy/backup/Dockerfile | grep -qx 'COPY . /opt/visavis-backup'
  last_stage deploy/backup/Dockerfile | grep -qx 'ENV PATH=/opt/visavis-backup:$PATH'
  said=$(grep -hoE '(docker exec visavis-backup|/var/lib/visavis-backup visavis-backup) [a-z]+' docs/operating.md | grep -oE '[a-z]+$' | sort -u)
  [ -n "$said" ]
  for verb in $said; do
    [ -x "deploy/backup/$verb" ]
  done
}

@test "app.json asks for what the service requires, with nothing secret in it" {
  jq -e '.stack == "container"' app.json
  required=$(tr -d '\n' <src/main/java/app/visavis/shared/environment/Variables.java |
    grep -oE '\brequired\( *"[A-Z_]+"' | grep -oE '[A-Z_]+')
  [ -n "$required" ]
  for name in $required; do
    jq -e --arg name "$name" '.env[$name] and .env[$name].required != false' app.json
  done
  jq -e '[.env[] | select(has("value")) | .value] | all(test("^[0-9./]+$"))' app.json
  # A name that the service does not read would be a setting that does nothing.
  for name in $(jq -r '.env | keys[]' app.json); do
    grep -qE "\b$name\b" src/main/resources/application.properties src/main/java/app/visavis/shared/environment/*.java
  done
}

@test "the training leaves a cache, and fails with what the service says when it does not start" {
  local app=$BATS_TEST_TMPDIR/app
  mkdir -p "$app" "$BATS_TEST_TMPDIR/bin"
  cat >"$BATS_TEST_TMPDIR/bin/java" <<'FAKE'
#!/usr/bin/env bash
echo "the database said no"
exit 1
FAKE
  chmod +x "$BATS_TEST_TMPDIR/bin/java"
  PATH=$BATS_TEST_TMPDIR/bin:$PATH JAVA_HOME='' DATABASE_URL=mysql://127.0.0.1/none run deploy/image/train "$app"
  [ "$status" -eq 1 ]
  [[ $output == *"the database said no"* ]]
}

@test "the training starts the service beside a database that is gone afterwards, and leaves a cache that the JVM takes" {
  local app=$BATS_TEST_TMPDIR/app
  JAVA_HOME=$(./visavis mvn -v | sed -n 's/.*runtime: //p')
  export JAVA_HOME
  cp -r target/quarkus-app "$app"
  timeout 240 deploy/image/with-database deploy/image/train "$app"
  [ -s "$app/app.aot" ]
  [ -z "$(pgrep -f -- '--port=13306')" ]
  # With this mode a cache that does not fit is an error; what it complains of is the environment, so it got that far.
  run env -u DATABASE_URL "$JAVA_HOME/bin/java" -XX:AOTMode=on -XX:AOTCache="$app/app.aot" -jar "$app/quarkus-run.jar"
  [ "$status" -eq 2 ]
  [[ $output == *"DATABASE_URL is not set"* ]]
}
