"""Everything published of some linked measures as one integer programme, for Google's CP-SAT.

An unknown is an answer: a whole number of the scale, as flags of which one is set. Exact are n, means, standard deviations, quartiles,
range, r*_wg, r_wg(j), polarisation, Cronbach's alpha, levels, shares below the floor, weighed means, counts and changes. Not modelled:
what can be read from an absence (a share that is not told, a group that is withheld).
"""

from fractions import Fraction
from math import lcm

from ortools.sat.python import cp_model

from figures import interval, layers, mean_interval, share_interval
from matching import Ties
from publication import Publication, Record

MOST_SCALE = 10**9


class Programme:
    """The published figures over some indicators of some rounds; only answers in `free` are unknown, the others are as they were."""

    def __init__(self, publication: Publication, ties: Ties, ids: set[tuple[int, str]], free: set | None = None):
        self.publication, self.ties, self.ids = publication, ties, ids
        self.is_rounded = publication.is_rounded
        instrument = publication.partnership.instrument
        self.low, self.high = instrument.low, instrument.high
        self.thresholds = instrument.thresholds and tuple(Fraction(str(one)) for one in instrument.thresholds)
        self.model = cp_model.CpModel()
        self.flags: dict[tuple, list] = {}
        self.free = free
        self.known_counts = {
            (one.place, one.ids[0]): one for one in publication.records if one.kind in ("statement", "context") and one.figures["counts"]}
        self.sums: dict[Record, tuple] = {}
        for one in publication.records:
            if (one.place, one.ids[0]) in ids or any((one.place, id) in ids for id in one.ids):
                self._add(one)
        for one in publication.changes:
            if any((one.after.place, id) in ids for id in one.after.ids):
                self._add_change(one)

    # Answers.

    def answer_flags(self, place: int, row: int, id: str):
        """The flags of an answer from the lowest on; None where it is no unknown."""
        key = self.ties.first(place, row, id)
        if self.free is not None and key not in self.free:
            return None
        if key not in self.flags:
            flags = [self.model.new_bool_var("") for _ in range(self.low, self.high + 1)]
            self.model.add_exactly_one(flags)
            truth = self.publication.facts[place].value(row, id)
            for step, flag in zip(range(self.low, self.high + 1), flags):
                self.model.add_hint(flag, step == truth)
            self.flags[key] = flags
        return self.flags[key]

    def powers(self, place: int, row: int, id: str, power: int = 1):
        flags = self.answer_flags(place, row, id)
        if flags is None:
            return self.publication.facts[place].value(row, id) ** power
        return cp_model.LinearExpr.weighted_sum(flags, [step**power for step in range(self.low, self.high + 1)])

    def differs(self, place: int, row: int, id: str):
        """A flag for another answer than the true one; None where it is no unknown."""
        flags = self.answer_flags(place, row, id)
        return None if flags is None else flags[self.publication.facts[place].value(row, id) - self.low].negated()

    # Scores.

    def scores(self, place: int, ids, people) -> tuple[list, int]:
        """Of each who counts the score, times a common multiple."""
        facts = self.publication.facts[place]
        answered = [(row, found) for row in people if (found := facts.answered(row, ids))]
        whole = lcm(*(len(found) for _, found in answered))
        return [whole // len(found) * sum(self.powers(place, row, id) for id in found) for row, found in answered], whole

    def variable(self, expression, low: int, high: int):
        """A whole number that equals an expression."""
        if isinstance(expression, int):
            return expression
        found = self.model.new_int_var(low, high, "")
        self.model.add(found == expression)
        return found

    def square(self, expression, low: int, high: int):
        if isinstance(expression, int):
            return expression * expression
        found = self.model.new_int_var(0, max(low * low, high * high), "")
        one = self.variable(expression, low, high)
        self.model.add_multiplication_equality(found, [one, one])
        return found

    def between(self, expression, bounds: tuple[int, int]) -> None:
        low, high = bounds
        if isinstance(expression, int):
            assert low <= expression <= high, "a published figure is not what the answers give"
        else:
            self.model.add_linear_constraint(expression, low, high)

    # Figures.

    def _add(self, record: Record) -> None:
        place, figures = record.place, record.figures
        if record.kind in ("statement", "context"):
            self._add_counts(record)
            if record.kind == "context":
                return
        scores, whole = self.scores(place, record.ids, record.people)
        count = len(scores)
        assert count == figures["n"], (record.name, count, figures["n"])
        total = sum(scores)
        low, high = mean_interval(figures["mean"], self.is_rounded, self.thresholds).scaled(whole * count)
        total = self.variable(total, max(low, count * whole * self.low), min(high, count * whole * self.high)) if low <= high else total
        self.between(total, (low, high))
        self.sums[record] = total, whole, count
        self._add_level(record, total, whole * count)
        if record.kind == "statement" and record.figures["counts"]:
            return
        if figures["sd"] is not None:
            squares = sum(self.square(one, whole * self.low, whole * self.high) for one in scores)
            spread = interval("sd", figures["sd"], self.is_rounded)
            if not self.is_rounded:
                # The square of what is nearly 0 is nearly 0 as well.
                spread = type(spread)(Fraction(figures["sd"]) ** 2 - Fraction(1, 10**11), Fraction(figures["sd"]) ** 2 + Fraction(1, 10**11))
            else:
                spread = type(spread)(max(spread.low, Fraction(0)) ** 2, spread.high**2, spread.has_high)
            bounds = spread.scaled(whole * whole * count * (count - 1))
            squared = self.square(total, low, high) if low != high else low * low
            self.between(count * squares - squared, bounds)
        self._add_order(record, scores, whole)
        if figures.get("agreement") is not None:
            self._add_agreement(record)
        if figures.get("polarisation") is not None:
            self._add_polarisation(record)
        if figures.get("reliability") is not None:
            self._add_reliability(record)
        if figures.get("below") is not None:
            self._add_below(scores, whole, figures["below"])
        if figures.get("weighed") and figures["weighed"].get("mean") is not None:
            self._add_weighed(record)

    def _add_counts(self, record: Record) -> None:
        facts, id = self.publication.facts[record.place], record.ids[0]
        rows = [row for row in record.people if facts.given[row, facts.column[id]]]
        counts = record.figures["counts"]
        is_turned = record.kind == "context" and next(one.reversed for one in facts.instrument.asked if one.id == id)
        for step, count in enumerate(counts[::-1] if is_turned else counts):
            flags = [self.answer_flags(record.place, row, id) for row in rows]
            known = sum(facts.value(row, id) - self.low == step for row, flag in zip(rows, flags) if flag is None)
            self.between(known + sum(flag[step] for flag in flags if flag is not None), (count, count))

    def _add_level(self, record: Record, total, scale: int) -> None:
        level = record.figures.get("level")
        if level is None or isinstance(total, int):
            return
        floor, challenge = (-(-one * scale // 1) for one in self.thresholds)
        if level == "below-floor":
            guards = [] if not record.is_whole or record.kind == "quadrant" else [
                self.known_counts[record.place, one.id] for one in self.publication.partnership.instrument.asked
                if one.level == "floor" and one.id in record.ids and (record.place, one.id) in self.known_counts]
            if not any(one.figures["level"] == "below-floor" for one in guards):
                self.model.add(total <= int(floor) - 1)
        else:
            self.model.add(total >= int(challenge if level == "challenge" else floor))
            if level == "floor":
                self.model.add(total <= int(challenge) - 1)

    def _add_order(self, record: Record, scores: list, whole: int) -> None:
        count, found = len(scores), {}

        def ordered(place: int):
            if place not in found:
                if all(isinstance(one, int) for one in scores):
                    found[place] = sorted(scores)[place]
                    return found[place]
                one = found[place] = self.model.new_int_var(whole * self.low, whole * self.high, "")
                for is_below in (True, False):
                    flags = [self.model.new_bool_var("") for _ in scores]
                    for flag, score in zip(flags, scores):
                        self.model.add(score <= one if is_below else score >= one).only_enforce_if(flag)
                    self.model.add(sum(flags) >= (place + 1 if is_below else count - place))
            return found[place]

        if record.figures.get("quartiles"):
            for quarter, value in zip((1, 2, 3), record.figures["quartiles"]):
                place, rest = divmod((count - 1) * quarter, 4)
                expression = 4 * ordered(place) + (rest * (ordered(place + 1) - ordered(place)) if rest else 0)
                self.between(expression, interval("quartiles", value, self.is_rounded).scaled(4 * whole))
        if record.figures.get("range"):
            for place, value in zip((0, count - 1), record.figures["range"]):
                self.between(ordered(place), interval("range", value, self.is_rounded).scaled(whole))

    def _items(self, record: Record):
        """Of each statement of a record the rows that answered it, and its published counts where they are of the same people."""
        facts = self.publication.facts[record.place]
        for id in record.ids:
            if id in facts.column:
                rows = [row for row in record.people if facts.counted[row, facts.column[id]]]
                known = self.known_counts.get((record.place, id)) if record.is_whole else None
                if rows:
                    yield id, rows, known.figures["counts"] if known else None

    def _add_agreement(self, record: Record) -> None:
        items = [one for one in self._items(record) if len(one[1]) > 1]
        if all(counts for *_, counts in items):
            return
        pairs = [len(rows) * (len(rows) - 1) for _, rows, _ in items]
        scale = lcm(*pairs)
        slack = 0
        if scale > MOST_SCALE:
            scale, slack = MOST_SCALE, len(items)
        total = 0
        for (id, rows, counts), pair in zip(items, pairs):
            total += scale // pair * self._variation(record.place, id, rows, counts)
            slack += 0 if scale % pair == 0 else (len(rows) * (self.high - self.low)) ** 2
        even = Fraction((self.high - self.low + 1) ** 2 - 1, 12)
        low, high = share_interval(record.figures, len(items), self.is_rounded).scaled(even * len(items) * scale)
        self.between(total, (low - slack, high))

    def _variation(self, place: int, id: str, rows: list[int], counts):
        """n·Σx² − (Σx)² of some answers."""
        if counts:
            steps = range(self.low, self.high + 1)
            return len(rows) * sum(n * step**2 for n, step in zip(counts, steps)) - sum(n * step for n, step in zip(counts, steps)) ** 2
        # From the middle of the scale, which keeps the numbers small.
        middle = (self.low + self.high) // 2
        values = [self.powers(place, row, id) - middle for row in rows]
        squares = [self.powers(place, row, id, 2) - 2 * middle * self.powers(place, row, id) + middle**2 for row in rows]
        size = len(rows) * max(middle - self.low, self.high - middle)
        return len(rows) * sum(squares) - self.square(sum(values), -size, size)

    def _add_polarisation(self, record: Record) -> None:
        items = list(self._items(record))
        if all(counts for *_, counts in items):
            return
        whole, _ = layers(self.high - self.low + 1)
        scale = lcm(*(len(rows) for _, rows, _ in items))
        slack = 0
        if scale > MOST_SCALE:
            scale, slack = MOST_SCALE, len(items)
        total = 0
        for id, rows, counts in items:
            total += scale // len(rows) * self._layered(record.place, id, rows, counts)
            slack += 0 if scale % len(rows) == 0 else len(rows) * whole
        low, high = interval("polarisation", record.figures["polarisation"], self.is_rounded).scaled(whole * scale * len(items))
        self.between(total, (low - slack, high + slack))

    def _layered(self, place: int, id: str, rows: list[int], counts):
        """n times Van der Eijk's agreement of some answers, made whole: layer by layer."""
        categories = self.high - self.low + 1
        _, worth = layers(categories)
        facts = self.publication.facts[place]
        flags = [self.answer_flags(place, row, id) for row in rows]
        known = counts or [sum(facts.value(row, id) - self.low == step for row, flag in zip(rows, flags) if flag is None) for step in range(categories)]
        if counts or all(flag is None for flag in flags):
            return sum(worth[tuple(int(count >= level) for count in known)] for level in range(1, len(rows) + 1))
        unknown = sum(flag is not None for flag in flags)
        reached = []
        for step in range(categories):
            above = [self.model.new_bool_var("") for _ in range(unknown)]
            for one, next_one in zip(above, above[1:]):
                self.model.add_implication(next_one, one)
            self.model.add(sum(above) == sum(flag[step] for flag in flags if flag is not None))
            reached.append([1] * known[step] + above + [0] * (len(rows) - known[step] - unknown))
        total = 0
        for level in range(len(rows)):
            row = [one[level] for one in reached]
            if all(isinstance(one, int) for one in row):
                total += worth[tuple(row)]
                continue
            value = self.model.new_int_var(min(worth.values()), max(worth.values()), "")
            allowed = [(*filled, one) for filled, one in worth.items() if all(not isinstance(flag, int) or flag == bit for flag, bit in zip(row, filled))]
            places = [place for place, flag in enumerate(row) if not isinstance(flag, int)]
            self.model.add_allowed_assignments([*(row[place] for place in places), value], [(*(one[place] for place in places), one[-1]) for one in allowed])
            total += value
        return total

    def _add_reliability(self, record: Record) -> None:
        items = [id for id, rows, _ in self._items(record)]
        facts = self.publication.facts[record.place]
        complete = [row for row in record.people if all(facts.counted[row, facts.column[id]] for id in items)]
        middle, size, count = (self.low + self.high) // 2, len(items), len(complete)
        single = sum(self._variation(record.place, id, complete, None) for id in items)
        widest = size * (self.high - self.low)
        sums = [sum(self.powers(record.place, row, id) for id in items) - size * middle for row in complete]
        both = count * sum(self.square(one, -widest, widest) for one in sums) - self.square(sum(sums), -count * widest, count * widest)
        alpha = interval("reliability", record.figures["reliability"], self.is_rounded)
        for bound, is_low in ((alpha.low, True), (alpha.high, False)):
            share = (size - bound * (size - 1)).limit_denominator(10**7)
            left, right = share.denominator * size * single, share.numerator * both
            if isinstance(left, int) and isinstance(right, int):
                continue
            self.model.add(left <= right if is_low else left >= right)

    def _add_below(self, scores: list, whole: int, below: int) -> None:
        floor = int(-(-self.thresholds[0] * whole // 1))
        known = sum(one < floor for one in scores if isinstance(one, int))
        flags = []
        for score in (one for one in scores if not isinstance(one, int)):
            flag = self.model.new_bool_var("")
            self.model.add(score <= floor - 1).only_enforce_if(flag)
            self.model.add(score >= floor).only_enforce_if(flag.negated())
            flags.append(flag)
        self.between(known + sum(flags), (below, below))

    def _add_weighed(self, record: Record) -> None:
        weighed, facts = record.figures["weighed"], self.publication.facts[record.place]
        rows = [row for row in record.people if facts.answered(row, record.ids)]
        scores, whole = self.scores(record.place, record.ids, record.people)
        span, products, weights = self.high - self.low, 0, 0
        for row, score in zip(rows, scores):
            is_given = weighed["by"] in facts.column and facts.given[row, facts.column[weighed["by"]]]
            weight = self.powers(record.place, row, weighed["by"]) - self.low if is_given else span
            weights += weight
            if isinstance(weight, int) or isinstance(score, int):
                products += weight * score
                continue
            highest = whole * max(abs(self.low), abs(self.high))
            product = self.model.new_int_var(-span * highest, span * highest, "")
            self.model.add_multiplication_equality(product, [self.variable(weight, 0, span), self.variable(score, -highest, highest)])
            products += product
        mean = interval("weighed", weighed["mean"], self.is_rounded)
        for bound, is_low in ((mean.low, True), (mean.high, False)):
            scale = bound.limit_denominator(10**9) * whole
            left, right = scale.denominator * products, scale.numerator * weights
            if not isinstance(left, int) or not isinstance(right, int):
                # Of unrounded means the arithmetic leaves a little open.
                slack = 0 if self.is_rounded else scale.denominator // 10**3
                self.model.add(left >= right - slack if is_low else left <= right + slack)

    def _add_change(self, change) -> None:
        if change.before not in self.sums or change.after not in self.sums:
            return
        (before, one, few), (after, other, many) = self.sums[change.before], self.sums[change.after]
        scale = lcm(one * few, other * many)
        if scale < MOST_SCALE:
            expression = scale // (other * many) * after - scale // (one * few) * before
            self.between(expression, interval("change", change.value, self.is_rounded).scaled(scale))
