"""Random instruments and rounds, the same on every run: the seed stands in each test and in its output."""

import numpy as np

from model import Axis, Dimension, Indicator, Instrument, Partnership, Round, Row

SCALES = [(1, 5), (1, 7), (0, 10), (-2, 2), (0, 1), (1, 4)]
VALUES = {"domein": ["zorg", "veilig", "wonen"], "rol": ["bestuur", "uitvoering"], "wijk": ["noord", "zuid", "oost", "west"]}


class Sampler:
    """Draws instruments, rounds and partnerships from one seed."""

    def __init__(self, seed: int):
        self.numbers = np.random.default_rng(seed)

    def whole(self, low: int, high: int) -> int:
        return int(self.numbers.integers(low, high + 1))

    def chance(self, share: float) -> bool:
        return bool(self.numbers.random() < share)

    def pick(self, values):
        return values[self.whole(0, len(values) - 1)]

    def indicators(self, stem: str, most: int, levels: bool) -> tuple[Indicator, ...]:
        return tuple(
            Indicator(f"{stem}-s{number}", reversed=self.chance(0.3), level=self.pick([None, None, "floor", "challenge"]) if levels else None)
            for number in range(1, self.whole(1, most) + 1))

    def dimension(self, name: str, depth: int, levels: bool) -> Dimension:
        """A dimension with indicators of its own, with parts, or with both; three levels at most."""
        parts = tuple(self.dimension(f"{name}{letter}", depth + 1, levels) for letter in "abc"[: self.whole(1, 3)]) if depth < 3 and self.chance(0.3) else ()
        own = self.indicators(name, 9 if depth == 1 else 4, levels) if not parts or self.chance(0.4) else ()
        if depth > 2 or not self.chance(0.3):
            return Dimension(name, own, parts)
        context = tuple(Indicator(f"{name}-c{number}", reversed=self.chance(0.3), context=True) for number in range(self.whole(1, 2)))
        return Dimension(name, own + context, parts, self.pick([None, context[0].id]))

    def instrument(self, slug: str, dimensions: int, minimum: int = 5) -> Instrument:
        low, high = self.pick(SCALES)
        thresholds = None
        if self.chance(0.8):
            # Some at the very numbers that means fall on.
            span = high - low
            thresholds = (low + span * 0.5, low + span * 0.75) if self.chance(0.5) else (low + span * 0.41, low + span * 0.83)
        tops = tuple(self.dimension(f"d{number}", 1, thresholds is not None) for number in range(1, dimensions + 1))
        axes = None
        if self.chance(0.5):
            known = [one.id for top in tops for one in top.all_indicators]
            some = lambda: tuple(dict.fromkeys(self.pick(known) for _ in range(self.whole(1, 5))))
            axes = (
                Axis("breedte", self.indicators("breedte", 3, False), some() if self.chance(0.5) else ()),
                Axis("hoogte", parts=(("hoogte-een", some()), ("hoogte-twee", some()))),
            )
        gate = (tops[0].id, tops[-1].id) if len(tops) > 1 and thresholds and self.chance(0.5) else None
        return Instrument(slug, tops, low, high, thresholds, minimum, axes, gate)

    def answer(self, instrument: Instrument, manner: str, centre: float) -> int:
        low, high = instrument.low, instrument.high
        if manner == "even":
            return self.whole(low, high)
        if manner == "ends":
            return low if self.chance(0.5) else high
        if manner == "same":
            return round(centre)
        return int(np.clip(round(self.numbers.normal(centre, (high - low) / 5)), low, high))

    def rows(self, instrument: Instrument, count: int, columns: tuple[str, ...], stem: str, missing: float) -> tuple[Row, ...]:
        manner = self.pick(["even", "ends", "same", "around", "around", "around"])
        centres = {one.id: self.numbers.uniform(instrument.low, instrument.high) for one in instrument.asked}
        rows = []
        for number in range(count):
            groups = tuple("" if self.chance(0.05) else self.pick(VALUES[column]) for column in columns)
            is_empty = missing > 0 and self.chance(0.08)
            answers = {
                one.id: None if is_empty or self.chance(missing) else self.answer(instrument, manner, centres[one.id]) for one in instrument.asked}
            rows.append(Row(f"{stem}{number:03}", groups, answers))
        return tuple(rows)

    def round(self, instrument: Instrument, date: str, stem: str) -> Round:
        """A round of other people than any other round's."""
        columns = tuple(column for column in VALUES if self.chance(0.5))
        missing = self.pick([0, 0, 0.02, 0.1, 0.3, 0.6])
        asked = tuple(one.id for one in instrument.asked if self.chance(0.8)) if self.chance(0.15) else None
        count = self.pick([self.whole(3, 8), self.whole(9, 30), self.whole(31, 60)])
        return Round(date, self.rows(instrument, count, columns, stem, missing), columns, asked or None)

    def partnership(self, slug: str, instrument: Instrument, rounds: int) -> Partnership:
        made = tuple(self.round(instrument, f"20{20 + number}-03-0{number + 1}", f"{slug}-{number}-") for number in range(rounds))
        return Partnership(slug, instrument, made)
