"""What protection costs readers and what it leaves attackers, on synthetic rounds: a table of one program beside another.

    .venv/bin/python Tests/Numbers/measure_disclosure.py --count 100 --program before=PATH --program after=PATH

For each kind of figure how many stand, and for each kind of target how many were tried, recovered exactly, and not settled in time.
With `--site FOLDER` the rounds of that site's Content are taken instead.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1] / "Browser")]

from exact_attack import ExactAttack
from model import Partnership, build
from publication import Publication
from synthetic import partnership


def published(site, one: Partnership) -> dict[str, dict]:
    return {round.date: one.published(site.output, round) for round in one.rounds if one.file(site.output, round).exists()}


class Measurement:
    """The figures of one program over some partnerships."""

    def __init__(self):
        self.figures, self.tried, self.recovered, self.unsolved = Counter(), Counter(), Counter(), Counter()
        self.groups, self.rounds, self.seconds, self.found = Counter(), Counter(), 0.0, []

    def add(self, one: Partnership, files: dict[str, dict], seconds: float, is_attacked: bool, workers: int) -> None:
        self.figures.update(Publication(one, files).figure_counts())
        for data in files.values():
            self.rounds.update(["shown" if not data.get("withheld") else "withheld"])
            self.groups.update("withheld" if group.get("withheld") else "shown" for groups in data["groups"].values() for group in groups)
        if not is_attacked:
            return
        start = time.monotonic()
        outcome = ExactAttack(one, files, seconds, workers=workers).run()
        self.seconds += time.monotonic() - start
        for kind, (tried, recovered, unsolved) in outcome.by_kind().items():
            self.tried[kind] += tried
            self.recovered[kind] += recovered
            self.unsolved[kind] += unsolved
        self.found += [f"{one.slug} {files and list(files)[target.place]} {target.people}: {target.name}" for target in outcome.recovered]


def table(measured: dict[str, Measurement]) -> str:
    names, first = list(measured), next(iter(measured.values()))
    lines = ["", f"{'figures that stand':28}" + "".join(f"{name:>22}" for name in names)]
    row = lambda title, values: f"{title:28}" + "".join(f"{value:>22}" for value in values)
    share = lambda one, kind: f"{one.figures[kind]} ({100 * one.figures[kind] / max(1, first.figures[kind]):.1f} %)"
    lines += [row(kind, [share(one, kind) for one in measured.values()]) for kind in first.figures]
    totals = [sum(one.figures.values()) for one in measured.values()]
    lines.append(row("all", [f"{total} ({100 * total / max(1, totals[0]):.1f} %)" for total in totals]))
    for title, part in (("rounds", "rounds"), ("groups", "groups")):
        lines.append(row(f"{title} shown/withheld", [f"{getattr(one, part)['shown']}/{getattr(one, part)['withheld']}" for one in measured.values()]))
    lines += ["", f"{'recovered of tried':28}" + "".join(f"{name:>22}" for name in names)]
    for kind in sorted({kind for one in measured.values() for kind in one.tried}):
        lines.append(row(kind, [f"{one.recovered[kind]}/{one.tried[kind]}" + (f" ({one.unsolved[kind]} open)" if one.unsolved[kind] else "") for one in measured.values()]))
    lines.append(row("seconds", [f"{one.seconds:.0f}" for one in measured.values()]))
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", action="append", required=True, help="NAME=PATH, once for each")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=6)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--no-attack", action="store_true")
    parser.add_argument("--site", type=Path)
    options = parser.parse_args()
    if options.site:
        from folders import partnerships
        every = partnerships(options.site)
    else:
        every = [partnership(number) for number in range(options.first, options.first + options.count)]
    measured = {}
    for entry in options.program:
        name, path = entry.split("=", 1)
        root = Path(tempfile.mkdtemp(prefix="disclosure-"))
        one = measured[name] = Measurement()
        try:
            site = build(Path(path).resolve(), root, every)
            for made in every:
                before, found = time.monotonic(), len(one.found)
                one.add(made, published(site, made), options.seconds, not options.no_attack, options.workers)
                print(f"{name} {made.slug} {sum(len(r.rows) for r in made.rounds)} rows, {len(one.found) - found} recovered, {time.monotonic() - before:.1f} s", flush=True)
        finally:
            shutil.rmtree(root)
        print("\n".join(one.found[-200:]), flush=True)
    print(table(measured))


if __name__ == "__main__":
    main()
