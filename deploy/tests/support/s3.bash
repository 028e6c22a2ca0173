# shellcheck shell=bash
# A real S3-compatible server of a test's own, which refuses what is not signed with its key. Sourced by bats files, after
# support/ports.

readonly S3PROXY=4.1.0
S3_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)
S3_JAR=$S3_ROOT/.visavis/s3proxy-$S3PROXY-jar-with-dependencies.jar

fetch_s3() { # once for this checkout
  [ -s "$S3_JAR" ] ||
    timeout 300 "$S3_ROOT/visavis" mvn -q -B -ntp dependency:copy -DoutputDirectory="${S3_JAR%/*}" \
      -Dartifact="org.gaul:s3proxy:$S3PROXY:jar:jar-with-dependencies"
}

# Leaves S3, its address, and the key that it knows in the variables of Amazon's. Buckets are folders in FOLDER/buckets.
start_s3() { # FOLDER
  local port
  port=$(free_port)
  S3=http://127.0.0.1:$port
  export AWS_ACCESS_KEY_ID=visavis AWS_SECRET_ACCESS_KEY=a-secret-of-the-bucket
  mkdir "$1/buckets"
  cat >"$1/s3.properties" <<CONF
s3proxy.endpoint=$S3
s3proxy.authorization=aws-v4
s3proxy.identity=$AWS_ACCESS_KEY_ID
s3proxy.credential=$AWS_SECRET_ACCESS_KEY
jclouds.provider=filesystem-nio2
jclouds.filesystem.basedir=$1/buckets
CONF
  # With a group of its own, whose number is that of its first process.
  timeout 300 "$("$S3_ROOT/visavis" jdk)/bin/java" -Xmx256m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$S3_JAR" \
    --properties "$1/s3.properties" >"$1/s3.log" 2>&1 3>&- &
  S3_GROUP=$!
  until (exec 4<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
    kill -0 "$S3_GROUP" || { cat "$1/s3.log" && return 1; }
    sleep 0.1
  done
}

silence_s3() { kill -STOP -- "-$S3_GROUP"; } # it takes connections and says nothing

stop_s3() {
  [ -z "${S3_GROUP:-}" ] || kill -KILL -- "-$S3_GROUP"
  S3_GROUP=''
}
