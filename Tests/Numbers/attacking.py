"""What an attacker does who has everything that was published: linear equations over the people of a partnership's rounds.

A mean times its n is the sum of what its people scored; with the standard deviation so is the sum of squares. Whoever has several
such sums can add and subtract them with any weights. An attack succeeds when some combination concerns at least one and fewer people
than the minimum. Respondents with the same pseudonym and all the same answers in two rounds are one unknown; who answered anew is two
unknowns, and one person where the rounds look like copies: where more than half of one comes back with the same answers.
"""

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from model import Partnership, Round
from scoring import Answers

MOST_SETS = 30_000


@dataclass(frozen=True)
class Total:
    """A published sum: what it is called, and who is in it. That its mean is rounded is no comfort here: `exact_attack` weighs that."""

    name: str
    people: frozenset


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
        answers = Answers(partnership.instrument, round, partnership.smallest if published is not None else 0)
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
                result.append(Total(name, people))
                # The equation is right: what was published is the rounded mean of these people.
                assert record is None or record["n"] == counted.sum() and abs(record["mean"] - scores[counted].mean()) < 0.05 + 1e-9, (name, measure)
    return result


def whole(data: dict, measure: str) -> dict | None:
    return next((one for key in ("dimensions", "quadrant", "indicators") for one in data.get(key, []) if one["id"] == measure), None)


def group(data: dict, column: str, value: str, measure: str) -> dict | None:
    found = next((one for one in data["groups"].get(column, []) if one["value"] == value), {})
    return next((one for key in ("dimensions", "quadrant") for one in found.get(key, []) if one["id"] == measure), None)


def weights(partnership: Partnership, round: Round, measure: str, value: str) -> dict:
    """Of each respondent who counts for a measure the weight that a weighed mean gives."""
    instrument, answers = partnership.instrument, Answers(partnership.instrument, round)
    scores = answers.scores(measures(partnership)[measure][0])
    values = answers.of([value]).ravel() if value in answers.column else np.full(answers.count, np.nan)
    shares = np.nan_to_num((values - instrument.low) / (instrument.high - instrument.low), nan=1.0)
    return {place: share for place, share in enumerate(shares) if not np.isnan(scores[place])}


def are_copies(partnership: Partnership) -> bool:
    """Whether more than half of some round's people are in another with the same answers."""
    rounds = [frozenset(person(one) for one in Answers(partnership.instrument, round).people) for round in partnership.rounds]
    return any(2 * len(one & other) > min(len(one), len(other)) for one, other in combinations(rounds, 2))


def told(known: list[Total], minimum: int, by_name: bool = True) -> list | None:
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
    names = [frozenset(one[0] if by_name else one for one in people) for people in classes.values()]
    # With some people all that is theirs: the most that a combination could tell of them.
    sets = sorted({
        tuple(place for place, one in enumerate(names) if one <= chosen) for chosen in small_sets(names, minimum)}, key=len)
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


def are_apart(known: list[Total]) -> bool:
    """Whether no sum has half of the people of another round's, with the same answers."""
    return all(
        2 * len(one.people & other.people) < min(len(one.people), len(other.people))
        for one, other in combinations(known, 2) if one.name.split()[0] != other.name.split()[0])


def small_sets(names: list[frozenset], minimum: int) -> set[frozenset]:
    """Every set of fewer people than the minimum that some classes have together."""
    found = {frozenset()}
    for one in names:
        found |= {more for known in found if len(more := known | one) < minimum}
    return found - {frozenset()}
