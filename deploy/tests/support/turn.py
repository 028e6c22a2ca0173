#!/usr/bin/env python3
"""Asks a TURN server for a relay by a credential like the service's, and for the right to send to peers.

turn.py SERVER PORT SECRET 4|6 PEER...   prints a line per peer: its address, then 200 or the error, then what came back
"""

import base64
import hashlib
import hmac
import ipaddress
import os
import socket
import struct
import sys
import time

COOKIE = 0x2112A442
ALLOCATE, PERMISSION, SEND, DATA = 0x003, 0x008, 0x016, 0x017
USERNAME, INTEGRITY, ERROR, REALM, NONCE = 0x06, 0x08, 0x09, 0x14, 0x15
PEER_ADDRESS, PAYLOAD, FAMILY, TRANSPORT = 0x12, 0x13, 0x17, 0x19


def attribute(kind, value):
    return struct.pack("!HH", kind, len(value)) + value + b"\0" * (-len(value) % 4)


def message(kind, attributes, key=None):
    transaction = os.urandom(12)
    body = b"".join(attributes(transaction))
    if key:
        head = struct.pack("!HHI", kind, len(body) + 24, COOKIE) + transaction
        body += attribute(INTEGRITY, hmac.new(key, head + body, hashlib.sha1).digest())
    return struct.pack("!HHI", kind, len(body), COOKIE) + transaction + body


def read(answer):
    found, rest = {}, answer[20:]
    while len(rest) >= 4:
        kind, length = struct.unpack("!HH", rest[:4])
        found.setdefault(kind, rest[4 : 4 + length])
        rest = rest[4 + length + -length % 4 :]
    return struct.unpack("!H", answer[:2])[0], found


def xored(address, transaction, port):
    peer = ipaddress.ip_address(address)
    mask = struct.pack("!I", COOKIE) + transaction
    packed = bytes(one ^ other for one, other in zip(peer.packed, mask))
    return struct.pack("!BBH", 0, 1 if peer.version == 4 else 2, port ^ (COOKIE >> 16)) + packed


class Relay:
    def __init__(self, server, port, secret, family):
        self.line = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.line.settimeout(3)
        self.line.connect((server, port))
        udp = attribute(TRANSPORT, b"\x11\0\0\0")
        wanted = lambda _: [udp, attribute(FAMILY, bytes([1 if family == 4 else 2, 0, 0, 0]))]
        _, asked = self.ask(message(ALLOCATE, wanted))
        user = f"{int(time.time()) + 600}:somebody".encode()
        password = base64.b64encode(hmac.new(secret.encode(), user, hashlib.sha1).digest())
        self.key = hashlib.md5(user + b":" + asked[REALM] + b":" + password).digest()
        self.proof = [attribute(USERNAME, user), attribute(REALM, asked[REALM]), attribute(NONCE, asked[NONCE])]
        self.require(*self.ask(message(ALLOCATE, lambda it: wanted(it) + self.proof, self.key)))

    def ask(self, request):
        self.line.send(request)
        return read(self.line.recv(2048))

    @staticmethod
    def require(kind, found):
        if ERROR in found:
            sys.exit(f"no relay: {code(found)}")

    def permission(self, peer):
        peers = lambda it: [attribute(PEER_ADDRESS, xored(peer, it, 0))] + self.proof
        return code(self.ask(message(PERMISSION, peers, self.key))[1])

    def echo(self, peer, port):
        sent = lambda it: [attribute(PEER_ADDRESS, xored(peer, it, port)), attribute(PAYLOAD, b"vis-a-vis")]
        kind, found = self.ask(message(SEND, sent))
        return found.get(PAYLOAD, b"nothing").decode()


def code(found):
    return found[ERROR][2] * 100 + found[ERROR][3] if ERROR in found else 200


server, port, secret, family = sys.argv[1], int(sys.argv[2]), sys.argv[3], int(sys.argv[4])
relay = Relay(server, port, secret, family)
for peer in sys.argv[5:]:
    address, _, echo = peer.partition("@")
    print(address, relay.permission(address), relay.echo(address, int(echo)) if echo else "", flush=True)
