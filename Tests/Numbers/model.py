"""Instruments, rounds and partnerships as the tests make them, and how they are written as a site."""

import json
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

DATE = "2025-12-31"


@dataclass(frozen=True)
class Indicator:
    id: str
    text: str = ""
    reversed: bool = False
    level: str | None = None
    context: bool = False

    @property
    def written(self) -> dict:
        parts = {"id": self.id, "text": self.text or f"Stelling {self.id}"}
        parts |= {"context": True} if self.context else {}
        return parts | ({"reversed": True} if self.reversed else {}) | ({"level": self.level} if self.level else {})


@dataclass(frozen=True)
class Dimension:
    id: str
    indicators: tuple[Indicator, ...] = ()
    parts: tuple["Dimension", ...] = ()
    weighed_by: str | None = None

    @property
    def all_indicators(self) -> list[Indicator]:
        """Those that are scored; what is asked for context is in `asked`."""
        return [one for one in self.asked if not one.context]

    @property
    def asked(self) -> list[Indicator]:
        return [*self.indicators, *(one for part in self.parts for one in part.asked)]

    @property
    def with_parts(self) -> list["Dimension"]:
        return [self, *(one for part in self.parts for one in part.with_parts)]

    @property
    def written(self) -> dict:
        result = {"id": self.id, "title": f"Dimensie {self.id}"}
        if self.indicators:
            result["indicators"] = [one.written for one in self.indicators]
        result |= {"weighed-by": self.weighed_by} if self.weighed_by else {}
        return result | ({"dimensions": [part.written for part in self.parts]} if self.parts else {})


@dataclass(frozen=True)
class Axis:
    id: str
    indicators: tuple[Indicator, ...] = ()
    uses: tuple[str, ...] = ()
    parts: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def counted(self) -> list[str]:
        return list(dict.fromkeys([*self.uses, *(one for _, uses in self.parts for one in uses), *(one.id for one in self.indicators)]))

    @property
    def written(self) -> dict:
        result = {"id": self.id, "title": f"As {self.id}"}
        if self.indicators:
            result["indicators"] = [one.written for one in self.indicators]
        if self.uses:
            result["uses"] = list(self.uses)
        if self.parts:
            result["parts"] = [{"id": id, "title": f"Deel {id}", "uses": list(uses)} for id, uses in self.parts]
        return result


@dataclass(frozen=True)
class Instrument:
    slug: str
    dimensions: tuple[Dimension, ...]
    low: int = 1
    high: int = 5
    thresholds: tuple[float, float] | None = (3.0, 4.0)
    minimum: int = 5
    axes: tuple[Axis, Axis] | None = None
    gate: tuple[str, str] | None = None

    @property
    def all_dimensions(self) -> list[Dimension]:
        return [one for dimension in self.dimensions for one in dimension.with_parts]

    @property
    def asked(self) -> list[Indicator]:
        own = [one for dimension in self.dimensions for one in dimension.asked]
        return own + [one for axis in self.axes or () for one in axis.indicators]

    @property
    def written(self) -> str:
        """Its file; what is JSON is YAML too."""
        result = {
            "title": f"Instrument {self.slug}", "source": "Verzonnen", "scale": {"min": self.low, "max": self.high},
            "minimum-group": self.minimum, "minimum-group-reason": "Klein netwerk",
            "dimensions": [one.written for one in self.dimensions],
        }
        if self.thresholds:
            result["thresholds"] = dict(zip(("floor", "challenge"), self.thresholds))
        if self.axes:
            result["quadrant"] = {"title": "Kwadrant", "horizontal": self.axes[0].written, "vertical": self.axes[1].written}
        if self.gate:
            link = {"from": self.gate[0], "to": self.gate[1], "kind": "gate"}
            result["model"] = {"title": "Model", "outcome": self.gate[1], "links": [link]}
        return json.dumps(result, ensure_ascii=False, indent=1) + "\n"


@dataclass(frozen=True)
class Row:
    """One respondent: a pseudonym, a value for each group column, an answer to each indicator as given."""

    respondent: str
    groups: tuple[str, ...]
    answers: dict[str, int | None]


@dataclass(frozen=True)
class Round:
    date: str
    rows: tuple[Row, ...]
    columns: tuple[str, ...] = ()
    asked: tuple[str, ...] | None = None
    edition: str | None = None

    def written(self, instrument: Instrument) -> tuple[str, str]:
        """Its page and its answers."""
        asked = self.asked or tuple(one.id for one in instrument.asked)
        groups = f"groups: [{', '.join(self.columns)}]\n" if self.columns else ""
        edition = f"edition: {self.edition}\n" if self.edition else ""
        lines = [",".join(["respondent", *self.columns, *asked])]
        for row in self.rows:
            answers = ["" if row.answers.get(one) is None else str(row.answers[one]) for one in asked]
            lines.append(",".join([row.respondent, *row.groups, *answers]))
        return f"---\ninstrument: {instrument.slug}\ndate: {self.date}\n{groups}{edition}---\n", "\n".join(lines) + "\n"


@dataclass(frozen=True)
class Partnership:
    slug: str
    instrument: Instrument
    rounds: tuple[Round, ...]
    minimum: int | None = None

    @property
    def smallest(self) -> int:
        """The smallest group that it shows."""
        return self.minimum or self.instrument.minimum

    def file(self, output: Path, round: Round, ending: str = ".json") -> Path:
        return output / "partnerships" / self.slug / "rounds" / (round.date + ending)

    def published(self, output: Path, round: Round) -> dict:
        return json.loads(self.file(output, round).read_text("utf-8"))


@dataclass
class Made:
    """A site that was built."""

    partnerships: list[Partnership]
    output: Path
    source: Path = field(default=Path())

    @property
    def rounds(self) -> list[tuple[Partnership, Round]]:
        return [(partnership, round) for partnership in self.partnerships for round in partnership.rounds]


def write_site(root: Path, partnerships: list[Partnership], language: str = "nl", pages: dict[str, str] | None = None) -> None:
    files = {"site.yaml": f"title: Getallen\nlanguage: {language}\ndate: {DATE}\neditions: [public, network]\n"}
    for partnership in partnerships:
        folder = f"partnerships/{partnership.slug}"
        minimum = f"minimum-group: {partnership.minimum}\nminimum-group-reason: Klein netwerk\n" if partnership.minimum else ""
        files[f"{folder}/index.md"] = f"---\ntitle: {partnership.slug}\n{minimum}---\n"
        files[f"instruments/{partnership.instrument.slug}.yaml"] = partnership.instrument.written
        for round in partnership.rounds:
            page, answers = round.written(partnership.instrument)
            files[f"{folder}/rounds/{round.date}.md"] = page
            files[f"{folder}/rounds/{round.date}.csv"] = answers
    for name, text in (files | (pages or {})).items():
        path = root / "Content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def build(program: Path, root: Path, partnerships: list[Partnership], edition: str = "public", **site) -> Made:
    """Writes a site and builds it; what the program says is the message of a failure."""
    write_site(root, partnerships, **site)
    output = root / f"Output-{edition}"
    command = [program, "build", root, "--output", output, "--edition", edition, "--date", DATE]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, f"the site did not build:\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return Made(partnerships, output, root)
