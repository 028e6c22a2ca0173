#!/usr/bin/env bats
# The relay of deploy/coturn, in a network of its own in which public addresses are this machine's: it relays to those, and
# to none that is reserved.

bats_require_minimum_version 1.5.0

readonly SECRET=a-secret-of-the-service
readonly PUBLIC=5.5.5.5 PEER=6.6.6.6 PUBLIC6=2a00:1::5 PEER6=2a00:1::6

setup() {
  cd "$BATS_TEST_DIRNAME/../.."
}

# Runs a function of this file in a network that leads nowhere.
in_own_network() { # FUNCTION [ARGUMENT…]
  export -f with_relay relayed "$1"
  export SECRET PUBLIC PEER PUBLIC6 PEER6 BATS_TEST_TMPDIR
  run -0 timeout 60 unshare --net --pid --fork --kill-child bash -euc '
    ip link set lo up
    ip address add $PUBLIC/32 dev lo
    ip address add $PEER/32 dev lo
    ip -6 address add $PUBLIC6/128 dev lo nodad
    ip -6 address add $PEER6/128 dev lo nodad
    "$@"' with "$@"
}

with_relay() { # CONFIGURATION [OPTION…]
  turnserver -c "$1" --listening-ip "$PUBLIC" --relay-ip "$PUBLIC" --relay-ip "$PUBLIC6" --realm turn.visavis.test \
    --static-auth-secret "$SECRET" --pidfile "$BATS_TEST_TMPDIR/pid" >"$BATS_TEST_TMPDIR/turn.log" 2>&1 &
  until python3 -c "
import socket
line = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
line.connect(('$PUBLIC', 3478))" 2>/dev/null; do sleep 0.1; done
}

relayed() { # FAMILY PEER…
  python3 deploy/tests/support/turn.py "$PUBLIC" 3478 "$SECRET" "$@"
}

to_the_public() {
  with_relay deploy/coturn/turnserver.conf
  python3 -c "
import socket, threading
def echo(family, address):
    line = socket.socket(family, socket.SOCK_DGRAM)
    line.bind((address, 7000))
    while True:
        said, whom = line.recvfrom(2000)
        line.sendto(said, whom)
threading.Thread(target=echo, args=(socket.AF_INET6, '$PEER6')).start()
echo(socket.AF_INET, '$PEER')" &
  until ss -Hlun | grep -q "$PEER:7000" && ss -Hlun | grep -qF "[$PEER6]:7000"; do sleep 0.1; done
  relayed 4 "$PEER@7000"
  relayed 6 "$PEER6@7000"
}

@test "who has a credential of the service is relayed to public addresses, by IPv4 and IPv6" {
  in_own_network to_the_public
  [ "$output" = "$PEER 200 vis-a-vis
$PEER6 200 vis-a-vis" ]
}

with_the_wrong_secret() {
  with_relay deploy/coturn/turnserver.conf
  SECRET=another relayed 4 "$PEER" 2>&1 || true
}

@test "who has none is refused" {
  in_own_network with_the_wrong_secret
  [ "$output" = 'no relay: 401' ]
}

reserved() {
  with_relay deploy/coturn/turnserver.conf
  relayed 4 0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.255.0.1 169.254.169.254 \
    172.16.0.1 172.31.255.255 192.0.0.8 192.0.2.1 192.88.99.1 192.168.0.1 192.168.255.255 198.18.0.1 198.19.255.255 \
    198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
  relayed 6 :: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::a00:1 64:ff9b:1::1 100::1 2001::1 2001:2::1 \
    2001:20::1 2001:db8::1 2002:a00:1::1 3fff::1 4000::1 5f00::1 fc00::1 fdff::1 fe80::1 fec0::1 ff02::1
}

@test "nothing is relayed to a reserved range of IPv4 or IPv6" {
  in_own_network reserved
  [ "$(wc -l <<<"$output")" -eq 45 ]
  run ! grep -v ' 403 $' <<<"$output"
}

without_a_rule() {
  grep -vE '^denied-peer-ip=(10\.|fe80|4000)' deploy/coturn/turnserver.conf >"$BATS_TEST_TMPDIR/open.conf"
  with_relay "$BATS_TEST_TMPDIR/open.conf"
  relayed 4 10.0.0.1
  relayed 6 fe80::1
}

@test "without those rules the relay would be a way into its own network" {
  in_own_network without_a_rule
  [ "$output" = "10.0.0.1 200 
fe80::1 200 " ]
}

@test "the ports that people are told of are the relay's own" {
  local conf=deploy/coturn/turnserver.conf first last at file
  first=$(sed -n 's/^min-port=//p' "$conf") last=$(sed -n 's/^max-port=//p' "$conf") at=$(sed -n 's/^listening-port=//p' "$conf")
  for file in docs/operating.md src/main/java/app/visavis/call/TurnCheckup.java \
    frontend/src/app/operator/health-words-outside.ts frontend/src/locale/messages.fr.json; do
    grep -qE "\b$first( to |–| à )$last\b" "$file" || { echo "$file says others"; return 1; }
  done
  # It speaks no TLS, so nobody is told to ask for it.
  grep -qx no-tls "$conf"
  grep -qx "# TURN_URLS=turn:turn.example.org:$at,turn:turn.example.org:$at?transport=tcp" .env.example
  grep -q "TURN_URLS=turn:turn.example.org:$at,turn:turn.example.org:$at?transport=tcp" docs/operating.md
}
