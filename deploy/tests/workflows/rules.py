"""Holds the workflows to the house's rules; prints each breach and ends with 1 when there is one.

python3 rules.py WORKFLOW...    from the top of the repository
"""

import os
import re
import sys

import yaml

PINNED = re.compile(r"^[\w.-]+/[\w./-]+@[0-9a-f]{40}$")
COMMENTED = re.compile(r"uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
OUTSIDE = ("npm --prefix frontend ci", "npm --prefix frontend run build")


def breaches(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    flow = yaml.safe_load(text)
    if flow.get("permissions") != {"contents": "read"}:
        yield "may do more than read"
    if "concurrency" not in flow:
        yield "may run twice at once"
    for line in text.splitlines():
        if "uses: " in line and "uses: ./" not in line and not COMMENTED.search(line):
            yield f"not pinned with its version beside it: {line.strip()}"
    for name, job in flow["jobs"].items():
        yield from (f"{name}: {breach}" for breach in of_job(job))


def of_job(job):
    if "uses" in job:
        if not os.path.exists(job["uses"]):
            yield f"calls {job['uses']}, which is not here"
        return
    if "timeout-minutes" not in job:
        yield "has no end"
    if "permissions" in job:
        yield "takes permissions of its own"
    if "secrets." in yaml.dump(job) and "environment" not in job:
        yield "reads secrets outside an environment"
    for step in job["steps"]:
        uses = step.get("uses")
        if uses and not PINNED.match(uses):
            yield f"{uses} is not pinned"
        if uses and uses.startswith("actions/checkout") and step.get("with", {}).get("persist-credentials") is not False:
            yield "leaves its token in the checkout"
        if "run" in step:
            yield from of_command(step["run"].strip())


def of_command(command):
    if "${{" in command:
        yield f"writes an expression into a command: {command}"
    if command in OUTSIDE:
        return
    scripts = [word for word in command.split() if word.startswith(("deploy/", "./"))]
    if "\n" in command or not scripts or command.split()[0] != scripts[0]:
        yield f"is no call of a script of the repository: {command}"
    for script in scripts:
        if not os.access(script, os.X_OK):
            yield f"{script} cannot be run"


def main():
    found = [f"{path}: {breach}" for path in sys.argv[1:] for breach in breaches(path)]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
