"""What an attacker does who has everything that was published: linear equations over the people of a partnership's rounds.

A mean times its n is the sum of what its people scored; with the standard deviation so is the sum of squares. Whoever has several
such sums can add and subtract them with any weights. An attack succeeds when some combination concerns at least one and fewer people
than the minimum. Respondents with the same pseudonym and all the same answers in two rounds are one unknown.
"""

from dataclasses import dataclass

import numpy as np

from model import Partnership, Round
from scoring import Answers

MOST_SETS = 30_000


@dataclass(frozen=True)
class Total:
    """A published sum: what it is called, who is in it, and what they scored together."""

    name: str
    people: frozenset
    sum: float | None = None


def measures(partnership: Partnership) -> dict[str, tuple[list[str], bool]]:
    """The indicators of each measure of which figures may be published, and whether groups have it."""
    instrument = partnership.instrument
    found = {one.id: ([i.id for i in one.all_indicators], one in instrument.dimensions) for one in instrument.all_dimensions}
    for axis in instrument.axes or ():
        found[axis.id] = (axis.counted, True)
        found |= {id: (list(uses), False) for id, uses in axis.parts}
    return found | {one.id: ([one.id], False) for dimension in instrument.dimensions for one in dimension.all_indicators}


def person(row) -> tuple:
    return row.respondent, frozenset((id, answer) for id, answer in row.answers.items() if answer is not None)


def totals(partnership: Partnership, measure: str, published: dict[str, dict] | None) -> list[Total]:
    """The sums of one measure over all rounds: those that were published, or all that there are where `published` is None."""
    indicators, has_groups = measures(partnership)[measure]
    result = []
    for round in partnership.rounds:
        answers = Answers(partnership.instrument, round)
        scores = answers.scores(indicators)
        data = published and published[round.date]
        parts = [(round.date, np.ones(answers.count, bool), data and whole(data, measure))]
        for place, column in enumerate(round.columns if has_groups else ()):
            for value in sorted({one.groups[place] for one in answers.people}):
                among = np.array([one.groups[place] == value for one in answers.people])
                parts.append((f"{round.date} {column}={value}", among, data and group(data, column, value, measure)))
        for name, among, record in parts:
            counted = among & ~np.isnan(scores)
            if published is not None and (record is None or record["mean"] is None):
                continue
            if counted.any():
                people = frozenset(person(one) for one, is_in in zip(answers.people, counted) if is_in)
                result.append(Total(name, people, record["mean"] * record["n"] if record else None))
                # The equation is right: the published sum is that of these people.
                assert record is None or abs(result[-1].sum - scores[counted].sum()) < 1e-9, (name, measure)
    return result


def whole(data: dict, measure: str) -> dict | None:
    return next((one for key in ("dimensions", "quadrant", "indicators") for one in data.get(key, []) if one["id"] == measure), None)


def group(data: dict, column: str, value: str, measure: str) -> dict | None:
    found = next((one for one in data["groups"].get(column, []) if one["value"] == value), {})
    return next((one for key in ("dimensions", "quadrant") for one in found.get(key, []) if one["id"] == measure), None)


def told(known: list[Total], minimum: int) -> list | None:
    """Fewest people, under the minimum, whom some combination of sums concerns; None where there are none.

    Exhaustive: every set of few people is tried. Of a set some combination tells where the sums have a lower rank without its people.
    """
    if not known:
        return None
    everyone = sorted(set().union(*(one.people for one in known)), key=str)
    classes: dict[tuple, list] = {}
    for one in everyone:
        classes.setdefault(tuple(int(one in total.people) for total in known), []).append(one)
    matrix = np.array(list(classes)).T
    sizes = [len(people) for people in classes.values()]
    sets = sorted(small_sets(sizes, minimum), key=lambda chosen: sum(sizes[one] for one in chosen))
    assert len(sets) < MOST_SETS, "too many sets to try: make the case smaller"
    whole_rank = np.linalg.matrix_rank(matrix)
    for start in range(0, len(sets), 2000):
        some = sets[start : start + 2000]
        kept = np.ones((len(some), 1, matrix.shape[1]))
        for place, chosen in enumerate(some):
            kept[place, 0, list(chosen)] = 0
        ranks = np.linalg.matrix_rank(matrix * kept)
        if (ranks < whole_rank).any():
            found = some[int(np.argmax(ranks < whole_rank))]
            return [one for place in found for one in list(classes.values())[place]]
    return None


def small_sets(sizes: list[int], minimum: int, start: int = 0, room: int | None = None):
    """Every set of classes that together have fewer people than the minimum, but none."""
    room = minimum - 1 if room is None else room
    for place in range(start, len(sizes)):
        if sizes[place] <= room:
            yield (place,)
            for rest in small_sets(sizes, minimum, place + 1, room - sizes[place]):
                yield (place, *rest)
