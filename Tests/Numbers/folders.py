"""The rounds of a site's own `Content`, as the tests hold partnerships."""

import csv
from dataclasses import replace
from pathlib import Path

import yaml

from model import Instrument, Partnership, Round, Row
from synthetic import built_in


def partnerships(site: Path) -> list[Partnership]:
    """Of each partnership and each instrument its rounds that have answers, in order."""
    found = []
    for folder in sorted(site.glob("Content/partnerships/*/rounds")):
        rounds: dict[str, list[Round]] = {}
        for page in sorted(folder.glob("*.md")):
            answers = page.with_suffix(".csv")
            if answers.exists():
                header = yaml.safe_load(page.read_text("utf-8").split("---")[1])
                rounds.setdefault(header["instrument"], []).append(read(str(header["date"]), answers, header.get("groups", [])))
        for slug, some in rounds.items():
            instrument: Instrument = replace(built_in(slug), slug=f"{slug}-eigen")
            found.append(Partnership(f"{folder.parent.name}-{slug}", instrument, tuple(some)))
    return found


def read(date: str, path: Path, columns: list[str]) -> Round:
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    asked = [name for name in lines[0] if name not in ("respondent", *columns)]
    rows = tuple(
        Row(line["respondent"], tuple(line[column] for column in columns), {id: int(line[id]) if line[id] else None for id in asked}) for line in lines)
    return Round(date, rows, tuple(columns), tuple(asked))
