#!/usr/bin/env python3
"""Holds deploy/compose.yaml against the rest of the repository; prints a line per fault, and ends with 1 if there is one.

compose.py FILE
"""

import re
import sys
from pathlib import Path

import yaml

DEPLOY = Path("deploy")
# What an operator makes, and what the build makes: docs/operating.md says how.
MADE = ("./certificates/", "./secrets/", "./pair", "../frontend/dist/")
OURS = ("visavis", "visavis-backup")

text = Path(sys.argv[1]).read_text()
compose = yaml.safe_load(text)
services = compose["services"]
faults = []
awaited = {
    name
    for service in services.values()
    for name, until in service.get("depends_on", {}).items()
    if until["condition"] == "service_completed_successfully"
}


def expect(holds, fault):
    if not holds:
        faults.append(fault)


for name, service in services.items():
    image = service["image"]
    plain = re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", image)
    expect(plain in OURS or re.search(r":\d+\.\d+", plain), f"{name}: {image} is no version of an image")
    expect(name == "caddy" or "ports" not in service, f"{name} is open to the world beside Caddy")
    if "profiles" not in service:
        comes_back = "no" if name in awaited else "unless-stopped"
        expect(service.get("restart") == comes_back, f"{name} does not come back by itself, or does without need")
        expect("no-new-privileges:true" in service.get("security_opt", []), f"{name} may gain privileges")
    if "build" in service:
        context = DEPLOY / service["build"]["context"]
        dockerfile = context / service["build"].get("dockerfile", "Dockerfile")
        expect(dockerfile.is_file(), f"{name}: {dockerfile} is missing")
        asked = set(re.findall(r"^ARG (\w+)", dockerfile.read_text(), re.M)) if dockerfile.is_file() else set()
        expect(set(service["build"].get("args", {})) <= asked, f"{name}: its Dockerfile does not ask for that argument")
    for volume in service.get("volumes", []):
        source, target, *mode = volume.split(":")
        if source.startswith("."):
            expect(source.startswith(MADE) or (DEPLOY / source).exists(), f"{name}: {source} is missing")
            expect(mode == ["ro"], f"{name} may write to {source}")
        else:
            expect(source in compose["volumes"], f"{name}: there is no volume {source}")
    for network in service.get("networks", []):
        expect(network in compose["networks"], f"{name}: there is no network {network}")

for name in ("db-1", "db-2"):
    expect(services[name]["networks"] == ["back"], f"{name} can be reached from where Caddy is")
expect(compose["networks"]["back"]["internal"] is True, "the databases can reach the world")
expect("back" not in services["caddy"]["networks"], "Caddy can reach the databases")

scripts = "\n".join(script.read_text() for script in DEPLOY.glob("mysql/*") if script.suffix != ".cnf")
wanted = set(re.findall(r"\b([A-Z]+_PASSWORD)=…", scripts))
wanted |= set(re.findall(r"^(\w+)=\$\{\1:-\d+\}$", scripts, re.M))
given = services["pair"].get("environment", [])
expect(wanted and set(given) == wanted, f"the scripts of the pair get {sorted(given)} and want {sorted(wanted)}")

expect("migrate" in awaited, "the service does not wait for its tables")
said = services["service"]["environment"]
known = set(re.findall(r"`([A-Z][A-Z_0-9]+)`", Path("README.md").read_text()))
expect(set(said) <= known, f"the README does not know {sorted(set(said) - known)}")
subnet = compose["networks"]["front"]["ipam"]["config"][0]["subnet"]
expect(said["TRUSTED_PROXIES"] == subnet, "the service believes others than Caddy")
port = re.search(r"^listening-port=(\d+)", Path("deploy/coturn/turnserver.conf").read_text(), re.M)[1]
for address in [said["STUN_URLS"], *said["TURN_URLS"].split(",")]:
    expect(f"}}:{port}" in address or address.split("?")[0].endswith(f":{port}"), f"{address}: the relay is at {port}")

example = set(re.findall(r"^(\w+)=", (DEPLOY / "compose.env.example").read_text(), re.M))
asked = set(re.findall(r"\$\{(\w+)", text))
expect(asked - {"VISAVIS_IMAGE"} == example, f"compose.env.example: {sorted((asked - {'VISAVIS_IMAGE'}) ^ example)}")
ignored = set(Path(".gitignore").read_text().split())
for secret in (".env", "service.env", "backup.env", "secrets/", "certificates/", "pair/"):
    expect(f"deploy/{secret}" in ignored, f"deploy/{secret} could be committed")

print("\n".join(faults))
sys.exit(bool(faults))
