"""Which rows of two rounds are one person: by their pseudonym or, without one, by their answers.

Who holds two rounds of nearly the same answers may know that nothing else changed. So where at least half of a round, or of a group,
comes back with three quarters of the answers or more, every answer that stayed the same is one unknown to the attacker.
"""

import numpy as np
from scipy.optimize import linear_sum_assignment

from publication import Facts, Publication

SHARE = 0.75


def alike(one: Facts, other: Facts) -> np.ndarray:
    """Of each row of one round and each of another the share of the statements answered in both that have the same answer."""
    ids = [id for id in one.column if id in other.column]
    if not ids:
        return np.zeros((one.count, other.count))
    ours, theirs = (facts.truth[:, [facts.column[id] for id in ids]] for facts in (one, other))
    both = ~np.isnan(ours)[:, None] & ~np.isnan(theirs)[None]
    same = (ours[:, None] == theirs[None]) & both
    return same.sum(axis=2) / np.maximum(both.sum(axis=2), 1)


def pairs(one: Facts, other: Facts) -> list[tuple[int, int]]:
    """Rows that are one person: those with the same pseudonym, and the others so that as much as possible is alike."""
    shares = alike(one, other)
    names = {row.respondent: place for place, row in enumerate(other.answers.people)}
    by_name = [(place, names[row.respondent]) for place, row in enumerate(one.answers.people) if row.respondent in names]
    found = [(ours, theirs) for ours, theirs in by_name if shares[ours, theirs] >= SHARE]
    left = [place for place in range(one.count) if place not in {ours for ours, _ in found}]
    right = [place for place in range(other.count) if place not in {theirs for _, theirs in found}]
    if left and right:
        part = np.where(shares[np.ix_(left, right)] >= SHARE, shares[np.ix_(left, right)], 0)
        found += [(left[a], right[b]) for a, b in zip(*linear_sum_assignment(-part)) if part[a, b] > 0]
    return found


def copied(publication: Publication, place: int, later: int) -> list[tuple[int, int]]:
    """The pairs of two rounds that are copies as a whole, or in a published group."""
    one, other = publication.facts[place], publication.facts[later]
    if one.instrument != other.instrument:
        return []
    found = pairs(one, other)
    if 2 * len(found) >= min(one.count, other.count):
        return found
    groups = [frozenset(record.people) for record in publication.records if record.place == place and not record.is_whole]
    later_groups = [frozenset(record.people) for record in publication.records if record.place == later and not record.is_whole]
    kept = set()
    for ours in set(groups) | {frozenset(range(one.count))}:
        for theirs in set(later_groups) | {frozenset(range(other.count))}:
            within = [(a, b) for a, b in found if a in ours and b in theirs]
            if 2 * len(within) >= min(len(ours), len(theirs)):
                kept |= set(within)
    return sorted(kept)


class Ties:
    """Of each answer the first round in which the same answer of the same person stands."""

    def __init__(self, publication: Publication, is_tied: bool = True):
        self.facts = publication.facts
        self._first: dict[tuple[int, int, str], tuple[int, int, str]] = {}
        self.pairs: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for later in range(len(self.facts) if is_tied else 0):
            for place in range(later):
                self.pairs[place, later] = copied(publication, place, later)
                for ours, theirs in self.pairs[place, later]:
                    for id in self.facts[place].column:
                        self._tie(place, ours, later, theirs, id)

    def _tie(self, place: int, ours: int, later: int, theirs: int, id: str) -> None:
        one, other = self.facts[place], self.facts[later]
        if id not in other.column or not one.given[ours, one.column[id]] or not other.given[theirs, other.column[id]]:
            return
        if one.value(ours, id) == other.value(theirs, id) and (later, theirs, id) not in self._first:
            self._first[later, theirs, id] = self.first(place, ours, id)

    def first(self, place: int, row: int, id: str) -> tuple[int, int, str]:
        return self._first.get((place, row, id), (place, row, id))

    def persons(self) -> dict[tuple[int, int], tuple[int, int]]:
        """Of each row the first row that is the same person."""
        found = {(place, row): (place, row) for place, facts in enumerate(self.facts) for row in range(facts.count)}
        for (place, later), rows in sorted(self.pairs.items(), key=lambda one: (one[0][1], one[0][0])):
            taken = set()
            for ours, theirs in rows:
                if found[later, theirs] == (later, theirs) and found[place, ours] not in taken:
                    found[later, theirs] = found[place, ours]
        return found
