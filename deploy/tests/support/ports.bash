# Ports for whoever has to be told them some time before they listen. Sourced by what bats files load.
# shellcheck shell=bash

free_port() { free_ports 1; }

# The first of so many in a row. They are below those that Linux hands out by itself, or some connection could have one
# meanwhile.
free_ports() {
  local first port taken=yes
  while [ -n "$taken" ]; do
    first=$((20000 + RANDOM % 12000)) taken=''
    for ((port = first; port < first + $1; port++)); do
      if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
        taken=yes
      fi
    done
  done
  echo "$first"
}
