"""What an attacker holds: who was asked and left what open, in which group each is, and every figure that was published of them.

Nothing here comes from the program but its files. `Facts` also keeps the true answers: only to tell whether an attack found them.
"""

from dataclasses import dataclass, field
from itertools import combinations

import numpy as np

from attacking import measures
from model import Partnership, Round
from scoring import Answers


class Facts:
    """A round as the attacker knows it; with `is_strict` a statement that too few answered counts as not asked."""

    def __init__(self, partnership: Partnership, round: Round, is_strict: bool):
        self.round, self.instrument, self.minimum = round, partnership.instrument, partnership.smallest
        self.answers = Answers(partnership.instrument, round)
        self.column, self.truth = self.answers.column, self.answers.values
        self.context = {one.id for one in self.instrument.asked if one.context}
        self.given = ~np.isnan(self.truth)
        self.counted = self.given.copy()
        few = (self.given.sum(axis=0) > 0) & (self.given.sum(axis=0) < self.minimum)
        scored = np.array([id not in self.context for id in self.column], bool)
        if is_strict:
            self.counted[:, few & scored] = False

    @property
    def count(self) -> int:
        return self.answers.count

    def answered(self, row: int, ids) -> tuple[str, ...]:
        """The indicators by which a respondent's score is worked out; none where they do not count."""
        found = tuple(id for id in ids if id in self.column and self.counted[row, self.column[id]])
        return found if 2 * len(found) >= len(ids) else ()

    def value(self, row: int, id: str) -> int:
        return int(self.truth[row, self.column[id]])

    def group(self, column: str, value: str) -> tuple[int, ...]:
        place = self.round.columns.index(column)
        return tuple(row for row, one in enumerate(self.answers.people) if one.groups[place] == value)

    def open_cells(self, measures: list[tuple[str, ...]]) -> dict[str, tuple[int, ...]]:
        """Fewer than the minimum whom it tells apart who answered what: in the round, and in each of its groups."""
        whole = {"all": tuple(range(self.count))}
        groups = {
            f"{column}={value}": self.group(column, value)
            for place, column in enumerate(self.round.columns) for value in sorted({one.groups[place] for one in self.answers.people})}
        found = {}
        for name, rows in (whole | groups).items():
            for ids in measures:
                counted = tuple(row for row in rows if self.answered(row, ids))
                left = tuple(row for row in rows if row not in counted)
                found |= {f"{name}, {how} {'+'.join(ids)}": some for how, some in (("with", counted), ("without", left)) if 0 < len(some) < self.minimum}
        return found

    def small_cells(self) -> dict[str, tuple[int, ...]]:
        """Groups and crossings of columns that hold fewer than the minimum."""
        found = {}
        for size in range(1, len(self.round.columns) + 1):
            for places in combinations(range(len(self.round.columns)), size):
                cells: dict[tuple, list[int]] = {}
                for row, one in enumerate(self.answers.people):
                    cells.setdefault(tuple(one.groups[place] for place in places), []).append(row)
                names = [self.round.columns[place] for place in places]
                found |= {
                    ", ".join(f"{name}={part}" for name, part in zip(names, value)): tuple(rows)
                    for value, rows in sorted(cells.items()) if len(rows) < self.minimum}
        return found


@dataclass(frozen=True)
class Record:
    """The published figures of one measure for all of a round or one of its groups."""

    place: int
    measure: str
    ids: tuple[str, ...]
    people: tuple[int, ...]
    figures: dict = field(hash=False)
    is_whole: bool = True
    kind: str = "dimension"
    cell: str = ""

    @property
    def name(self) -> str:
        return f"{self.place} {self.cell} {self.measure}"


@dataclass(frozen=True)
class Change:
    """A published difference between the means of two records."""

    before: Record
    after: Record
    value: float


class Publication:
    """Everything that was published of a partnership's rounds, and what the attacker knows beside it."""

    def __init__(self, partnership: Partnership, published: dict[str, dict]):
        self.partnership = partnership
        dates = [round for round in partnership.rounds if round.date in published]
        self.is_rounded = is_rounded(list(published.values()))
        self.facts = [Facts(partnership, round, self.is_rounded) for round in dates]
        self.data = [published[round.date] for round in dates]
        self.records = [one for place in range(len(dates)) for one in self._records(place)]
        self.changes = list(self._changes())

    def _records(self, place: int):
        data, facts, known = self.data[place], self.facts[place], measures(self.partnership)
        everyone = tuple(range(facts.count))
        kinds = {"dimensions": "dimension", "quadrant": "quadrant", "indicators": "statement"}
        for key, kind in kinds.items():
            for one in data.get(key, []):
                if one["mean"] is not None:
                    yield Record(place, one["id"], tuple(known[one["id"]][0]), everyone, one, True, kind)
        for one in data.get("context", []):
            if one["counts"] is not None:
                yield Record(place, one["id"], (one["id"],), everyone, one, True, "context")
        for column, groups in data["groups"].items():
            for group in groups:
                for key in ("dimensions", "quadrant"):
                    for one in group.get(key, []):
                        if one["mean"] is not None:
                            rows = facts.group(column, group["value"])
                            yield Record(place, one["id"], tuple(known[one["id"]][0]), rows, one, False, "group", f"{column}={group['value']}")

    def _changes(self):
        whole = {(one.place, one.measure): one for one in self.records if one.is_whole}
        dates = [facts.round.date for facts in self.facts]
        for place, data in enumerate(self.data):
            previous = data["previous"]
            for one in previous["dimensions"] if previous else ():
                # A difference of two shown means says nothing new.
                if one["change"] is not None and not self.is_rounded:
                    yield Change(whole[dates.index(previous["date"]), one["id"]], whole[place, one["id"]], one["change"])

    def figure_counts(self) -> dict[str, int]:
        """How many numbers stand in the files that are not null, by kind."""
        found = {kind: 0 for kind in ("dimension", "statement", "group", "quadrant", "context", "change")}
        for one in self.records:
            found[one.kind] += numbers({key: value for key, value in one.figures.items() if key != "level"})
        for data in self.data:
            found["change"] += sum(one["change"] is not None for one in (data["previous"] or {"dimensions": []})["dimensions"])
        return found


def numbers(value) -> int:
    if isinstance(value, dict):
        return sum(map(numbers, value.values()))
    if isinstance(value, list):
        return sum(map(numbers, value))
    return int(isinstance(value, (int, float)) and not isinstance(value, bool))


def is_rounded(files: list[dict]) -> bool:
    """Whether figures stand as on the pages: deviations with one decimal, agreement with two."""
    records = [one for data in files for key in ("dimensions", "indicators", "quadrant") for one in data.get(key, [])]
    found = [one[key] * scale for one in records for key, scale in (("sd", 10), ("agreement", 100)) if one[key] is not None]
    return all(abs(one - round(one)) < 1e-9 for one in found)
