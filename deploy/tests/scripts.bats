#!/usr/bin/env bats
# Every shell script of the repository is read by shellcheck.

scripts() { # by their first line, wherever they are
  git ls-files -z | xargs -0 grep -lIE '^#!(/usr)?/bin/(env )?(ba)?sh' | grep -v '\.bats$'
}

@test "shellcheck finds nothing in any script" {
  cd "$BATS_TEST_DIRNAME/../.."
  [ -n "$(scripts)" ]
  scripts | xargs shellcheck --external-sources
}
