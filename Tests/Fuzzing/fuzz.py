#!/usr/bin/env python3
"""Hands the program inputs that nobody thought of, at each of its entrances, and tells what came of it.

usage: fuzz.py --program .build-fuzz/release/kring-fuzz [--runs 20000 | --minutes 60] [--work .build-fuzz] [ENTRANCE…]

With --runs the inputs are the same on every run of the same program; with --minutes the time is shared by the entrances, what was found on
the way stays in the work folder, and a next run goes on from there. An input that brings the program down is kept below WORK/found: mend
what it shows, and put it into Tests/Fuzzing/Crashes/ENTRANCE, where the ordinary tests replay it.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ENTRANCES = ["content", "table", "map", "markdown", "answers", "checklist", "contacts", "template"]
# Seconds for one input, megabytes for the program, and inputs that bring it down before an entrance is given up.
SLOW, MEMORY, MOST = 10, 2048, 20


def seed_folders(entrance, work):
    """Where inputs to begin from lie. A site's files are inputs too, with their path on the first line."""
    folders = [os.path.join(HERE, kind, entrance) for kind in ["Seeds", "Crashes"]]
    if entrance == "content":
        folder = os.path.join(work, "site-files")
        os.makedirs(folder, exist_ok=True)
        site = os.path.join(HERE, "Site", "Content")
        for base, _, names in os.walk(site):
            for name in names:
                path = os.path.relpath(os.path.join(base, name), site)
                with open(os.path.join(base, name), "rb") as source, open(os.path.join(folder, path.replace("/", "-")), "wb") as seed:
                    seed.write(path.encode() + b"\n" + source.read())
        folders.append(folder)
    return [folder for folder in folders if os.path.isdir(folder)]


def fuzz(program, entrance, corpus, work, found, limit):
    """Runs one entrance. Returns (inputs, ways through the code, seconds, files of inputs that brought it down)."""
    start = time.monotonic()
    runs, coverage, crashes, turn = 0, 0, [], 1
    while len(crashes) < MOST:
        left = limit.get("seconds", 0) - (time.monotonic() - start)
        more = [f"-runs={max(1, limit['runs'] - runs)}"] if "runs" in limit else [f"-max_total_time={max(1, int(left))}"]
        command = [program, f"-seed={turn}", "-max_len=4096", f"-timeout={SLOW}", f"-rss_limit_mb={MEMORY}", "-print_final_stats=1",
                   f"-dict={os.path.join(HERE, 'Words', entrance)}", f"-artifact_prefix={found}/{entrance}-", *more, corpus, *seed_folders(entrance, work)]
        environment = dict(os.environ, KRING_ENTRANCE=entrance, SWIFT_BACKTRACE="enable=no",
                           ASAN_OPTIONS="detect_leaks=0:" + os.environ.get("ASAN_OPTIONS", ""))
        with open(os.path.join(found, entrance + ".log"), "w+", errors="replace") as log:
            code = subprocess.run(command, env=environment, stdout=log, stderr=log).returncode
            log.seek(0)
            told = log.read()
        runs += max([int(n) for n in re.findall(r"^#(\d+)\t", told, re.M)] + [int(n) for n in re.findall(r"number_of_executed_units: (\d+)", told)] + [0])
        coverage = max([int(n) for n in re.findall(r"cov: (\d+)", told)] + [coverage])
        if code != 0:
            crash = (re.findall(r"Test unit written to (\S+)", told) or ["none"])[-1]
            crashes.append(crash)
            print(f"{entrance}: {crash}\n  " + "\n  ".join(reason(told)), flush=True)
        turn += 1
        isDone = runs >= limit["runs"] if "runs" in limit else time.monotonic() - start >= limit["seconds"] - 1
        if isDone or (code != 0 and crashes[-1] == "none"):
            break
    return runs, coverage, time.monotonic() - start, crashes


def reason(told):
    """The lines of a log that tell why the program went down."""
    lines = [line.strip() for line in told.split("\n")]
    said = [line for line in lines if line.startswith("Fault: ") or "Fatal error" in line or "ERROR:" in line]
    frames = [line for line in lines if re.match(r"#\d+ ", line) and ("/Sources/" in line or "/Fuzzing/" in line or "kring" in line)]
    return [line[:300] for line in said[:2] + frames[:6]]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("entrances", nargs="*", default=ENTRANCES)
    parser.add_argument("--program", required=True)
    parser.add_argument("--work", default=".build-fuzz")
    parser.add_argument("--runs", type=int)
    parser.add_argument("--minutes", type=float)
    options = parser.parse_args()
    limit = {"seconds": options.minutes * 60 / len(options.entrances)} if options.minutes else {"runs": options.runs or 20000}
    found = os.path.join(options.work, "found")
    os.makedirs(found, exist_ok=True)
    hasCrashes = False
    for entrance in options.entrances:
        with tempfile.TemporaryDirectory() as fresh:
            corpus = fresh if options.runs else os.path.join(options.work, "corpus", entrance)
            os.makedirs(corpus, exist_ok=True)
            runs, coverage, seconds, crashes = fuzz(options.program, entrance, corpus, options.work, found, limit)
        hasCrashes = hasCrashes or bool(crashes)
        print(f"{entrance:<10} {runs:>9} inputs, {coverage:>6} ways, {seconds:>6.0f} s, {runs / seconds:>6.0f} a second, {len(crashes)} crashes", flush=True)
    sys.exit(1 if hasCrashes else 0)


if __name__ == "__main__":
    main()
