#!/usr/bin/env python3
"""Edits a site by accident, one to three times, and looks what `kring` makes of it; thousands of times, the same ones for the same seed.

usage: site_fuzzer.py --kring PROGRAM [--count 200 | --minutes 60] [--seed 1] [--first 0] [--site FOLDER] [--builds 0.3] [--show]

A run is wrong when the program dies, takes over 20 seconds, ends in another way than 0, 1 or 64, tells a problem without its place, or
when it ends with 0 and a page is gone of which the source still stands there. What is wrong is told with the edits and the command that
does it again: --seed S --first N --count 1 --show.
"""
import argparse
import difflib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter

import edits

HERE = os.path.dirname(os.path.abspath(__file__))
LIMIT = 20
# What is wrong with a whole file, its name or its place: no line says it.
OF_WHOLE_FILES = {"unexpected-file", "unused-template", "copied-file", "unreadable-file", "not-text", "workbook", "missing-content", "bad-file-name", "template-name"}
EDITIONS = ["public", "network"]


def run(kring, arguments, folder):
    """Ends as (code, output, errors, seconds); the code is None after the limit."""
    environment = dict(os.environ, ASAN_OPTIONS="abort_on_error=1:detect_leaks=0:" + os.environ.get("ASAN_OPTIONS", ""), LC_ALL="C.UTF-8", SWIFT_BACKTRACE="interactive=no,color=no")
    start = time.monotonic()
    process = subprocess.Popen(
        [kring] + arguments, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    try:
        output, errors = process.communicate(timeout=LIMIT)
        code = process.returncode
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        output, errors = process.communicate()
        code = None
    return code, output.decode("utf-8", "replace"), errors.decode("utf-8", "replace"), time.monotonic() - start


def pages(folder):
    return {os.path.relpath(os.path.join(base, name), folder) for base, _, names in os.walk(folder) for name in names if name.endswith(".html")}


def misplaced(output, site):
    """Problems that have no file, or no line in it, by their identifiers."""
    wrong = []
    for problem in json.loads(output)["diagnostics"]:
        path = os.path.join(site, problem["file"])
        if problem["id"] in OF_WHOLE_FILES and (problem.get("line") or 0) == 0:
            continue
        if not problem.get("line") or not problem.get("column"):
            wrong.append(f"no line: {problem['id']} {problem['file']}: {problem['message'][:100]}")
        elif not os.path.isfile(path):
            wrong.append(f"no such file: {problem['id']} {problem['file']}")
        elif problem["line"] > line_count(path) + 1:
            wrong.append(f"beyond the end: {problem['id']} {problem['file']}:{problem['line']}")
    return wrong


def line_count(path):
    with open(path, "rb") as file:
        data = file.read()
    if b"\0" in data:
        for encoding in ["utf-16"] if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ["utf-16-le", "utf-16-be"]:
            data = data.decode(encoding, "replace").encode()
    return len(re.findall(rb"\r\n|\r|\n", data)) + 1


def stack(errors):
    """The few lines of a crash that tell it from others."""
    lines = errors.split("\n")
    told = [line.strip() for line in lines if "Fatal error" in line or "ERROR: AddressSanitizer" in line or "SUMMARY" in line]
    frames = [line.strip() for line in lines if re.match(r"\s*(#\d+|\d+) ", line) and ".swift:" in line]
    return " | ".join([re.sub(r"==\d+==|0x[0-9a-f]+", "", line) for line in told[:2] + frames[:2]])[:400] or "no stack"


class Fuzzer:
    def __init__(self, options, work):
        self.options = options
        self.work = work
        self.outcomes = Counter()
        self.kinds = Counter()
        self.slowest = (0, "")
        self.failures = []
        self.pages = {}
        if options.builds:
            for edition in EDITIONS:
                output = os.path.join(work, "before-" + edition)
                code, _, errors, _ = run(options.kring, ["build", options.site, "--edition", edition, "--output", output], work)
                if code != 0:
                    sys.exit(f"the site itself cannot be built: {errors}")
                self.pages[edition] = pages(output)

    def once(self, number):
        rng = random.Random(f"{self.options.seed}:{number}")
        site = os.path.join(self.work, "site")
        shutil.rmtree(site, ignore_errors=True)
        os.makedirs(site)
        for part in ["Content", "Templates"]:
            if os.path.isdir(os.path.join(self.options.site, part)) and not (part == "Templates" and self.options.site != os.path.join(HERE, "Site")):
                shutil.copytree(os.path.join(self.options.site, part), os.path.join(site, part))
        made = []
        for _ in range(rng.choice([1, 1, 2, 3])):
            try:
                made.append(edits.edit_site(site, rng))
            except OSError as error:
                made.append((f"not possible: {error}", "", True))
        self.kinds.update(name for name, _, _ in made)
        isBuild = rng.random() < self.options.builds
        edition = rng.choice(EDITIONS)
        output = os.path.join(self.work, "after")
        shutil.rmtree(output, ignore_errors=True)
        arguments = ["build", ".", "--edition", edition, "--output", output] if isBuild else ["check", "."]
        code, told, errors, seconds = run(self.options.kring, arguments + ["--format", "json"], site)
        self.slowest = max(self.slowest, (seconds, str(number)))
        self.outcomes["none after 20 s" if code is None else f"signal {-code}" if code < 0 else str(code)] += 1
        faults = []
        if code is None:
            faults.append("over 20 s")
        elif code < 0 or code not in (0, 1, 64) or "AddressSanitizer" in errors:
            faults.append(f"died with {code}: {stack(errors)}")
        else:
            try:
                faults += misplaced(told, site) if code != 64 else []
            except ValueError as error:
                faults.append(f"no JSON: {error}")
            if code == 0 and isBuild:
                gone = self.pages[edition] - pages(output)
                gone = {page for page in gone if not self.is_explained(page, made, site)}
                if gone:
                    faults.append(f"gone without an error: {', '.join(sorted(gone))[:300]}; told: {told[:300]}")
        if faults or self.options.show:
            self.tell(number, arguments, made, site, faults, told, errors)

    def is_explained(self, page, made, site):
        """Whether an edit took the page away for a reason that an author sees: its file went or changed its name, or a name in it did."""
        if self.has_no_answers(page, site):
            return True
        changed = self.changed_lines(site)
        slug = os.path.splitext(os.path.basename(page))[0]
        words = [word for word in re.split(r"[^a-z0-9]+", slug + " " + os.path.dirname(page).replace("/", " ")) if len(word) > 2]
        return any(not stays for _, _, stays in made) or any(
            word in line.lower() for line in changed for word in words + ["draft", "edition", "uitgave", "editions"])

    def has_no_answers(self, page, site):
        """Whether a page shows a round of which no row is left: that is told as `responses-missing`."""
        table = os.path.join(site, "Content", re.sub(r"(\d{4}-\d{2}-\d{2}).*", r"\1.csv", page))
        if "/rounds/" not in page or not os.path.isfile(table):
            return False
        with open(table, "rb") as file:
            return len(file.read().split()) < 2

    def changed_lines(self, site):
        lines = []
        for line in self.difference(site):
            if line[:1] == "-" and line[:3] != "---":
                lines.append(line[1:])
        return lines

    def difference(self, site):
        before, after = self.files(self.options.site), self.files(site)
        for path in sorted(set(before) | set(after)):
            if before.get(path) != after.get(path):
                yield from difflib.unified_diff(
                    before.get(path, "").split("\n"), after.get(path, "").split("\n"), path, path, lineterm="", n=0)

    def files(self, folder):
        found = {}
        for part in ["Content", "Templates"]:
            for base, _, names in os.walk(os.path.join(folder, part)):
                for name in names:
                    path = os.path.join(base, name)
                    with open(path, "rb") as file:
                        found[os.path.relpath(path, folder)] = file.read().decode("utf-8", "backslashreplace")
        return found

    def tell(self, number, arguments, made, site, faults, told, errors):
        if faults:
            self.failures.append((number, faults))
        print(f"\n#{number} kring {' '.join(arguments[:1])}: {'; '.join(faults) or 'nothing wrong'}")
        print("  again: --seed %s --first %d --count 1 --show --site %s --builds %s" % (self.options.seed, number, os.path.relpath(self.options.site), self.options.builds))
        for name, path, _ in made:
            print(f"  {name}: {path}")
        for line in list(self.difference(site))[:40]:
            print("    " + line[:200])
        if self.options.show:
            print(told, errors)
        sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kring", required=True)
    parser.add_argument("--count", type=int)
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--site", default=os.path.join(HERE, "Site"))
    parser.add_argument("--builds", type=float, default=0.3)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    options.kring, options.site = os.path.abspath(options.kring), os.path.abspath(options.site)
    end = time.monotonic() + options.minutes * 60 if options.minutes else float("inf")
    count = options.count or (10**9 if options.minutes else 200)
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="kring-fuzz-") as work:
        fuzzer = Fuzzer(options, work)
        number = options.first
        while number < options.first + count and time.monotonic() < end:
            fuzzer.once(number)
            number += 1
    seconds = time.monotonic() - start
    runs = number - options.first
    print(f"\n{runs} edited sites, {runs / seconds:.1f} a second, ends {dict(sorted(fuzzer.outcomes.items()))}, slowest {fuzzer.slowest[0]:.1f} s (#{fuzzer.slowest[1]}), {len(fuzzer.failures)} wrong")
    sys.exit(1 if fuzzer.failures else 0)


if __name__ == "__main__":
    main()
