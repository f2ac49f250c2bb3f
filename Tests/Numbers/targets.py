"""What an attacker is after: an answer of one person, and what fewer people than the minimum gave together."""

from dataclasses import dataclass

import numpy as np

from attacking import measures
from matching import Ties
from publication import Publication


@dataclass(frozen=True)
class Target:
    """Answers of one round that count together: one, a person's on a measure, or those of a cell."""

    kind: str
    place: int
    rows: tuple[int, ...]
    ids: tuple[str, ...]
    name: str

    @property
    def is_answer(self) -> bool:
        return self.kind == "answer"

    @property
    def people(self) -> str:
        return "answer" if self.is_answer else f"{self.kind} of 1" if len(self.rows) == 1 else f"{self.kind} of more"


def unanimous(publication: Publication) -> set[tuple[int, int, str]]:
    """Answers that a whole published group gave alike: it is told of enough people that all of them said so."""
    found = set()
    cells = {(one.place, one.people) for one in publication.records}
    for place, people in cells:
        facts = publication.facts[place]
        for id, column in facts.column.items():
            rows = [row for row in people if facts.given[row, column]]
            if len(rows) >= facts.minimum and len({facts.value(row, id) for row in rows}) == 1:
                found |= {(place, row, id) for row in rows}
    return found


def targets(publication: Publication, ties: Ties) -> list[Target]:
    """All there are, without those that a published group of one mind tells."""
    excepted, found, seen = unanimous(publication), [], set()
    for place, facts in enumerate(publication.facts):
        known = measures(publication.partnership) | {id: ([id], False) for id in facts.context}
        known |= {one.id: ([one.id], False) for one in facts.instrument.asked}
        cells = [
            ("answer", {f"row {row}": (row,) for row in range(facts.count)}), ("cell", facts.small_cells()),
            ("open", facts.open_cells([tuple(ids) for ids, _ in known.values()]))]
        for kind, some in cells:
            for name, rows in some.items():
                for measure, (ids, _) in known.items():
                    if kind == "answer" and len(ids) > 1:
                        continue
                    found.append((kind, place, rows, tuple(ids), f"{name} {measure}"))
        for measure, (ids, _) in known.items():
            # Asked, answered by too few: what those few said, also where it counts nowhere.
            present = [id for id in ids if id in facts.column]
            rows = tuple(int(row) for row in np.flatnonzero(facts.given[:, [facts.column[id] for id in present]].any(axis=1))) if present else ()
            if 0 < len(rows) < facts.minimum:
                found.append(("few", place, rows, tuple(ids), f"few {measure}"))
            counted = tuple(row for row in range(facts.count) if facts.answered(row, ids))
            if 0 < len(counted) < facts.minimum and counted != rows:
                found.append(("few", place, counted, tuple(ids), f"few {measure}"))
    for (place, later), rows in ties.pairs.items():
        found += changes(publication, place, later, rows)
    result = []
    for kind, place, rows, ids, name in found:
        facts = publication.facts[place]
        parts = [(row, id) for row in rows for id in ids if id in facts.column and facts.given[row, facts.column[id]]]
        one = Target(kind, place, tuple(row for row in rows if any(row == other for other, _ in parts)), ids, name)
        if parts and not all((place, row, id) in excepted for row, id in parts) and (one.place, one.rows, one.ids) not in seen:
            seen.add((one.place, one.rows, one.ids))
            result.append(one)
    return result


def changes(publication: Publication, place: int, later: int, rows: list[tuple[int, int]]):
    """What those few said who came, or changed, between two rounds that are copies."""
    one, other = publication.facts[place], publication.facts[later]
    if not rows:
        return
    pair = {theirs: ours for ours, theirs in rows}
    for id, column in other.column.items():
        if id in one.column:
            changed = tuple(
                row for row in range(other.count) if other.given[row, column] and not (
                    row in pair and one.given[pair[row], one.column[id]] and one.value(pair[row], id) == other.value(row, id)))
            if 0 < len(changed) < other.minimum:
                yield "change", later, changed, (id,), f"changed since {one.round.date} {id}"
