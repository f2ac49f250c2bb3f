#!/usr/bin/env python3
"""Inputs that may grow without end, each at a size and at twice that size: seconds and peak memory of the program on them.

usage: bounds.py [--kring PATH] [--only WORD] [--limit 20] [--kind text,data,import] [--once] [--size FACTOR]
A line for each input: its size, processor seconds and MiB at half of it and at all of it, and how many times as long that took. A run
that takes more than --limit of them is stopped, and stands as “stopped”; a signal stands as its number. What takes more than 10 s or
1 GB at its full size is marked, and what grows by much more than it was made larger. The inputs themselves stand in `inputs.py`.
"""
import argparse, os, resource, shutil, signal, subprocess, sys, tempfile

import inputs

SECONDS, MEBIBYTES = 10, 1000


def write(folder, files):
    for path, text in files.items():
        full = os.path.join(folder, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8", newline="") as file:
            file.write(text)


def run(kring, arguments, folder, limit):
    """Processor seconds, peak MiB and how it ended: an exit status, “signal 11”, or “stopped”."""
    with open(os.path.join(folder, "said"), "wb") as said:
        bound = lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
        child = subprocess.Popen([kring, *arguments], cwd=folder, stdout=said, stderr=subprocess.STDOUT, preexec_fn=bound)
        _, status, usage = os.wait4(child.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    ending = "stopped" if code == -signal.SIGXCPU else f"signal {-code}" if code < 0 else str(code)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, ending


def measure(kring, make, size, limit, keep=None):
    with tempfile.TemporaryDirectory(prefix="kring-bounds-") as folder:
        files, arguments = make(size)
        write(folder, {**inputs.SITE, **files})
        result = run(kring, arguments, folder, limit)
        if keep:
            shutil.copytree(folder, keep, dirs_exist_ok=True)
        with open(os.path.join(folder, "said"), encoding="utf-8", errors="replace") as said:
            first = said.readline().strip()
        return (*result, first)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kring", default=".build/release/kring")
    parser.add_argument("--only", default="", help="a word in the name of the input")
    parser.add_argument("--kind", default="", help="which lists of inputs: text, data, import")
    parser.add_argument("--limit", type=int, default=20, help="processor seconds after which a run is stopped")
    parser.add_argument("--size", type=float, default=1, help="a factor on every size")
    parser.add_argument("--once", action="store_true", help="the full size alone")
    parser.add_argument("--say", action="store_true", help="the first line that the program said, below")
    parser.add_argument("--keep", help="a folder to leave the last input in")
    options = parser.parse_args()
    kring = os.path.abspath(options.kring)
    bad = 0
    for kind, name, size, make in inputs.all_inputs():
        if options.only not in name or (options.kind and kind not in options.kind.split(",")):
            continue
        size = max(1, int(size * options.size))
        half = None if options.once else measure(kring, make, size // 2, options.limit)
        seconds, memory, ending, first = measure(kring, make, size, options.limit, options.keep)
        before = f"{half[0]:6.2f} s {half[1]:6.0f} MiB" if half else ""
        growth = f"×{(seconds - 0.05) / max(0.02, half[0] - 0.05):.1f}" if half else ""
        is_bad = ending not in ("0", "1") or seconds > SECONDS or memory > MEBIBYTES
        is_steep = half and seconds > 1 and seconds > 3 * half[0]
        bad += is_bad
        print(f"{name:44} {size:>9} {before} {seconds:6.2f} s {memory:6.0f} MiB {growth:6} {ending:9}"
              f"{' OVER' if is_bad else ''}{' STEEP' if is_steep else ''}", flush=True)
        if options.say:
            print("    " + first[:200], flush=True)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
