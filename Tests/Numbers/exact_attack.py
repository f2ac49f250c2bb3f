"""An exact attack on all that was published of a partnership: is there another set of answers that gives the same figures?

A target is recovered where no such set has another value for it. Sets are looked for in three ways, from cheap to dear: people who left
the same open and are in the same published groups exchange their answers; some people's answers are sought anew by integer programming,
the others kept; everyone's. Only the last can prove that there is none.
"""

import random
import time
from collections import defaultdict
from dataclasses import dataclass, field

from ortools.sat.python import cp_model

from matching import Ties
from publication import Publication
from solving import Programme
from targets import Target, targets


# How many others' answers are sought anew beside a target's: with few it takes a moment.
NEIGHBOURS = (0, 2, 3, 5, 8, 12)


@dataclass
class Outcome:
    """What came of an attack on one partnership."""

    tried: list[Target] = field(default_factory=list)
    recovered: list[Target] = field(default_factory=list)
    unsolved: list[Target] = field(default_factory=list)
    witnesses: list[dict] = field(default_factory=list)

    def by_kind(self) -> dict[str, tuple[int, int, int]]:
        """Of each kind how many were tried, recovered and left unsolved."""
        parts = [defaultdict(int) for _ in range(3)]
        for part, some in zip(parts, (self.tried, self.recovered, self.unsolved)):
            for one in some:
                part[one.people] += 1
        return {kind: tuple(part[kind] for part in parts) for kind in sorted(parts[0])}


class ExactAttack:
    """Goes through the targets of a partnership, measure by linked measure, for at most some seconds each time a solver is asked."""

    def __init__(self, partnership, published: dict[str, dict], seconds: float = 10, is_tied: bool = True, workers: int = 2):
        self.publication = Publication(partnership, published)
        self.ties = Ties(self.publication, is_tied)
        self.seconds, self.workers = seconds, workers
        self.random = random.Random(7)
        self.outcome = Outcome()

    def run(self, chosen=None) -> Outcome:
        """`chosen` says of a target whether it is tried."""
        every = [one for one in targets(self.publication, self.ties) if chosen is None or chosen(one)]
        self.outcome.tried = every
        for ids in self.components():
            mine = [one for one in every if (one.place, one.ids[0]) in ids or any((one.place, id) in ids for id in one.ids)]
            inside = [one for one in mine if all((one.place, id) in ids or id not in self.publication.facts[one.place].column for id in one.ids)]
            # What spans components is told only where each part of it is: that is another target.
            if inside:
                self._attack(ids, inside)
        return self.outcome

    def components(self) -> list[set[tuple[int, str]]]:
        """Indicators of rounds that published figures link."""
        leader = {(place, id): (place, id) for place, facts in enumerate(self.publication.facts) for id in facts.column}

        def lead(one):
            while leader[one] != one:
                one = leader[one]
            return one

        def link(some) -> None:
            some = [lead(one) for one in some if one in leader]
            for one in some:
                leader[lead(one)] = lead(some[0])

        for one in self.publication.records:
            by = [one.figures["weighed"]["by"]] if one.figures.get("weighed") and one.figures["weighed"].get("mean") is not None else []
            facts = self.publication.facts[one.place]
            link([(one.place, id) for id in (*one.ids, *by) if id in facts.column and facts.counted[:, facts.column[id]].any()])
        for place, facts in enumerate(self.publication.facts):
            for row in range(facts.count):
                for id in facts.column:
                    if facts.given[row, facts.column[id]]:
                        first = self.ties.first(place, row, id)
                        link([(place, id), (first[0], first[2])])
        for one in self.publication.changes:
            link([(one.before.place, one.before.ids[0]), (one.after.place, one.after.ids[0])])
        found = defaultdict(set)
        for one in leader:
            found[lead(one)].add(one)
        return [found[one] for one in sorted(found)]

    # One component.

    def _attack(self, ids: set, mine: list[Target]) -> None:
        left = self._exchanged(ids, mine)
        left = self._nearby(ids, left)
        if left:
            recovered, unsolved = self._proved(ids, left)
            self.outcome.recovered += recovered
            self.outcome.unsolved += unsolved

    def _exchanged(self, ids: set, left: list[Target]) -> list[Target]:
        """The targets that no exchange of two people's answers changes."""
        persons = self.ties.persons()
        rows_of = defaultdict(list)
        for row, person in persons.items():
            rows_of[person].append(row)
        cells = defaultdict(list)
        for one in sorted({(one.place, one.people) for one in self.publication.records if not one.is_whole}):
            cells[one[0]].append(frozenset(one[1]))
        alike = defaultdict(list)
        for person, rows in rows_of.items():
            alike[tuple(self._shape(place, row, ids, cells[place]) for place, row in rows)].append(person)
        partners = {person: [one for one in some if one != person] for some in alike.values() for person in some}

        def is_moved(target: Target) -> bool:
            within = set(target.rows)
            for row in target.rows:
                person = persons[target.place, row]
                for other in partners[person]:
                    row_of_other = next(r for p, r in rows_of[other] if p == target.place)
                    if row_of_other not in within and self._sum(target, row) != self._sum(target, row_of_other):
                        return True
            return False

        return [one for one in left if not is_moved(one)]

    def _shape(self, place: int, row: int, ids: set, cells: list):
        facts = self.publication.facts[place]
        mine = [id for id in facts.column if (place, id) in ids]
        ties = tuple(first[0] if (first := self.ties.first(place, row, id)) != (place, row, id) else None for id in mine)
        return place, tuple(facts.counted[row, facts.column[id]] for id in mine), ties, tuple(row in cell for cell in cells)

    def _sum(self, target: Target, row: int) -> tuple:
        """What a row adds to a target: its score, or the sum of what it answered."""
        facts = self.publication.facts[target.place]
        return sum(facts.value(row, id) for id in target.ids if id in facts.column and facts.given[row, facts.column[id]])

    def _nearby(self, ids: set, left: list[Target]) -> list[Target]:
        """The targets that stay where the answers of some other people are sought anew beside theirs."""
        until = time.monotonic() + self.seconds
        for others in NEIGHBOURS:
            for target in self.random.sample(left, len(left)):
                if time.monotonic() > until:
                    return left
                if target in left:
                    programme = Programme(self.publication, self.ties, ids, self._neighbours(ids, target, others))
                    _, found = self._solve(programme, left, self.seconds / 6, most=True)
                    left = [one for one in left if one not in found]
        return left

    def _neighbours(self, ids: set, target: Target, number: int) -> set:
        """The unknowns of the target's people and of some more."""
        persons = self.ties.persons()
        people = sorted(set(persons.values()))
        own = {persons[target.place, row] for row in target.rows}
        others = [one for one in people if one not in own]
        chosen = own | set(self.random.sample(others, min(number, len(others))))
        return {
            self.ties.first(place, row, id) for (place, row), person in persons.items() if person in chosen
            for id in self.publication.facts[place].column
            if (place, id) in ids and self.publication.facts[place].given[row, self.publication.facts[place].column[id]]}

    def _proved(self, ids: set, left: list[Target]) -> tuple[list[Target], list[Target]]:
        programme = Programme(self.publication, self.ties, ids)
        until = time.monotonic() + 3 * self.seconds
        while left:
            status, found = self._solve(programme, left, self.seconds, most=True)
            if status == cp_model.INFEASIBLE:
                return left, []
            if not found or time.monotonic() > until:
                return self._one_by_one(ids, [one for one in left if one not in found])
            left = [one for one in left if one not in found]
        return [], []

    def _one_by_one(self, ids: set, left: list[Target]) -> tuple[list[Target], list[Target]]:
        recovered, unsolved = [], []
        until = time.monotonic() + self.seconds
        for target in left:
            status = cp_model.UNKNOWN
            if time.monotonic() < until:
                status, _ = self._solve(Programme(self.publication, self.ties, ids), [target], self.seconds / 3)
            (recovered if status == cp_model.INFEASIBLE else unsolved).append(target) if status in (cp_model.INFEASIBLE, cp_model.UNKNOWN) else None
        return recovered, unsolved

    def _solve(self, programme: Programme, left: list[Target], seconds: float, most: bool = False):
        """Asks for another value of at least one target, or of as many as may be; which have one then."""
        model, flags = programme.model, {}
        for target in left:
            if (flag := self._differs(programme, target)) is not None:
                flags[target] = flag
        if not flags:
            return cp_model.UNKNOWN, set()
        model.add_bool_or(list(flags.values()))
        if most:
            model.maximize(sum(flags.values()))
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.num_workers = self.workers
        solver.parameters.random_seed = 7
        status = solver.solve(model)
        assert status != cp_model.MODEL_INVALID, model.validate()
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return status, set()
        self.outcome.witnesses.append({
            key: programme.low + next(step for step, flag in enumerate(some) if solver.boolean_value(flag)) for key, some in programme.flags.items()})
        return status, {target for target, flag in flags.items() if solver.boolean_value(flag)}

    def _differs(self, programme: Programme, target: Target):
        if target.is_answer:
            return programme.differs(target.place, target.rows[0], target.ids[0])
        if target in (made := programme.__dict__.setdefault("made", {})):
            return made[target]
        facts = self.publication.facts[target.place]
        parts = [(row, id) for row in target.rows for id in target.ids if id in facts.column and facts.given[row, facts.column[id]]]
        total = sum(programme.powers(target.place, row, id) for row, id in parts)
        if isinstance(total, int):
            return None
        truth = sum(facts.value(row, id) for row, id in parts)
        less, more, flag = (programme.model.new_bool_var("") for _ in range(3))
        programme.model.add(total <= truth - 1).only_enforce_if(less)
        programme.model.add(total >= truth + 1).only_enforce_if(more)
        programme.model.add_bool_or([less, more]).only_enforce_if(flag)
        made[target] = flag
        return flag
