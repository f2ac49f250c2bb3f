"""Attacks by hand: a sum of published sums that leaves what one person answered, or a few."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from attacking import group, measures, whole
from crowds import CROWD, FIRST, IDS, SECOND
from model import Instrument, Partnership, Round, Row
from scoring import Answers


@dataclass(frozen=True)
class Published:
    """The sums that some editions of a site tell together."""

    outputs: tuple[Path, ...]

    def total(self, partnership: Partnership, round: Round, measure: str, cell: tuple[str, str] | None = None) -> float | None:
        editions = [partnership.published(output, round) for output in self.outputs if partnership.file(output, round).exists()]
        assert editions, (partnership.slug, round.date)
        records = [group(data, *cell, measure) if cell else whole(data, measure) for data in editions]
        return next((told_sum(one, partnership.instrument.low) for one in records if one and one["mean"] is not None), None)

    def margin(self, partnership: Partnership, round: Round, measure: str, cell: tuple[str, str] | None = None) -> float:
        """How far the sum may be off by the rounding of its mean; that of a statement follows from its counts."""
        data = next(partnership.published(output, round) for output in self.outputs if partnership.file(output, round).exists())
        record = group(data, *cell, measure) if cell else whole(data, measure)
        return 0 if record.get("counts") else record["n"] * 0.05


class Everything:
    """All sums there are, as if nothing were withheld."""

    def total(self, partnership: Partnership, round: Round, measure: str, cell: tuple[str, str] | None = None) -> float | None:
        answers = Answers(partnership.instrument, round)
        chosen = np.ones(answers.count, bool)
        if cell:
            place = round.columns.index(cell[0])
            chosen = np.array([row.groups[place] == cell[1] for row in answers.people])
        return float(np.nansum(answers.scores(measures(partnership)[measure][0])[chosen]))

    def margin(self, *_) -> float:
        return 0


def told_sum(record: dict, low: int) -> float:
    if record.get("counts"):
        return sum(count * step for step, count in enumerate(record["counts"], low))
    return record["mean"] * record["n"]


@dataclass(frozen=True)
class Sum:
    """A published sum, how often it is taken, and where it stands."""

    weight: float
    measure: str
    round: int = 0
    cell: tuple[str, str] | None = None
    partnership: int = 0


@dataclass(frozen=True)
class Attack:
    """What is tried: sums that together leave `truth`, which is of too few people; for one that succeeds, why."""

    tried: str
    partnerships: tuple[Partnership, ...]
    sums: tuple[Sum, ...]
    truth: float
    reason: str = ""

    def values(self, site: Published | Everything) -> list[float | None]:
        found = [(one, self.partnerships[one.partnership]) for one in self.sums]
        return [site.total(partnership, partnership.rounds[one.round], one.measure, one.cell) for one, partnership in found]

    def found(self, site: Published | Everything) -> float | None:
        """What the sums leave; None where one of them is withheld."""
        values = self.values(site)
        return None if None in values else sum(one.weight * value for one, value in zip(self.sums, values))

    def is_told(self, site: Published | Everything) -> bool:
        """Whether the sums stand, and leave one whole number."""
        found = self.found(site)
        if found is None:
            return False
        parts = [(one, self.partnerships[one.partnership]) for one in self.sums]
        margin = sum(abs(one.weight) * site.margin(part, part.rounds[one.round], one.measure, one.cell) for one, part in parts)
        return margin < 0.5 and abs(found - self.truth) < 0.5


def own(number: int, *groups: str, only: tuple[str, ...] = (), without: tuple[str, ...] = (), ids: list[str] = IDS) -> Row:
    """A respondent whose answers nobody else has; `only` and `without` begin the names of the indicators answered and left open."""
    code = (number + 1) * 48271 % 5**8
    answers = {id: code // 5**place % 5 + 1 for place, id in enumerate(ids)}
    is_left = lambda id: id.startswith(without) if without else bool(only) and not id.startswith(only)
    return Row(f"zqx{number:03}", groups, {id: None if is_left(id) else answer for id, answer in answers.items()})


def team(count: int, first: int = 0, *groups: str, **others) -> tuple[Row, ...]:
    return tuple(own(number, *groups, **others) for number in range(first, first + count))


def turned(row: Row, id: str, instrument: Instrument = CROWD) -> int:
    """An answer as it is scored."""
    is_reversed = next(one.reversed for one in instrument.asked if one.id == id)
    return instrument.low + instrument.high - row.answers[id] if is_reversed else row.answers[id]


def renamed(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(replace(row, respondent=f"zqy{place:03}") for place, row in enumerate(rows))


def copy(slug: str, before: tuple[Row, ...], after: tuple[Row, ...], instrument: Instrument = CROWD, **first) -> Partnership:
    """Two rounds, a year apart; what `first` holds is the first's alone."""
    columns = ("groep",) if after[0].groups else ()
    return Partnership(slug, instrument, (Round(FIRST, before, columns, **first), Round(SECOND, after, columns)))


def one_round(slug: str, rows, instrument: Instrument = CROWD) -> tuple[Partnership, ...]:
    return (Partnership(slug, instrument, (Round(FIRST, tuple(rows)),)),)


def later_less_earlier(measure: str, cell: tuple[str, str] | None = None) -> tuple[Sum, ...]:
    return Sum(1, measure, 1, cell), Sum(-1, measure, 0, cell)
