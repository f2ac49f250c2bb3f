"""Published figures as bounds: what a number on a page, or in a file, leaves of what it was worked out from."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import product
from math import ceil, floor, lcm

DECIMALS = {"mean": 1, "sd": 1, "quartiles": 1, "range": 1, "weighed": 1, "change": 1, "agreement": 2, "rwgj": 2, "polarisation": 2, "reliability": 2}
# Of unrounded numbers what their arithmetic leaves open; that of alpha is wide, so that its products stay small.
EXACT = {"reliability": Fraction(1, 10**6)}


@dataclass(frozen=True)
class Interval:
    low: Fraction
    high: Fraction
    # Halves go away from zero: what lies exactly between two numbers became the upper one.
    has_high: bool = True

    def scaled(self, by) -> tuple[int, int]:
        """The whole numbers that are some times a value in the interval."""
        high = self.high * by
        return ceil(self.low * by), floor(high) if self.has_high else ceil(high) - 1


def interval(kind: str, value: float, is_rounded: bool) -> Interval:
    """What was rounded to a number, either way at the ends."""
    exact = Fraction(value)
    if not is_rounded:
        slack = EXACT.get(kind, Fraction(1, 10**12))
        return Interval(exact - slack, exact + slack)
    decimals = DECIMALS[kind]
    exact, slack = Fraction(round(value * 10**decimals), 10**decimals), Fraction(1, 2 * 10**decimals)
    return Interval(exact - slack, exact + slack, not (exact > 0 and decimals == 1))


def mean_interval(value: float, is_rounded: bool, thresholds) -> Interval:
    """A mean has as many decimals as keep it on its side of a threshold: what fewer would have done is told as well."""
    decimals = len(repr(float(value)).split(".")[1])
    if not is_rounded or decimals == 1:
        return interval("mean", value, is_rounded)
    exact, slack = Fraction(round(value * 10**decimals), 10**decimals), Fraction(1, 2 * 10**decimals)
    above = [one for one in thresholds or () if one > exact]
    low = max(exact - slack, min(above) - Fraction(5, 10**decimals)) if above else exact - slack
    return Interval(low, exact + slack, exact <= 0)


def share_interval(figures: dict, items: int, is_rounded: bool) -> Interval:
    """What r*_wg(j) and r_wg(j) leave of the mean item variance, as a share of that of even answers."""
    agreement = interval("agreement", figures["agreement"], is_rounded)
    low, high = 1 - agreement.high, 1 - agreement.low
    if figures.get("rwgj") is not None:
        within = interval("rwgj", figures["rwgj"], is_rounded)
        inverse = lambda value: items * (1 - value) / (items * (1 - value) + value)
        low = max(low, inverse(min(within.high, Fraction(1))))
        if within.low > 0 and within.low * 10**9 > 1:
            high = min(high, inverse(within.low))
    return Interval(low, high)


@cache
def layers(categories: int) -> tuple[int, dict[tuple[int, ...], int]]:
    """Van der Eijk's agreement of each pattern of filled categories times the number filled, and by what it is multiplied to be whole."""
    found = {}
    for filled in product((0, 1), repeat=categories):
        size = sum(filled)
        one_top = gap = 0
        for a in range(categories):
            for b in range(a + 1, categories):
                for c in range(b + 1, categories):
                    triple = filled[a], filled[b], filled[c]
                    one_top += triple in ((1, 1, 0), (0, 1, 1))
                    gap += triple == (1, 0, 1)
        shape = Fraction(1)
        if size > 1 and one_top + gap:
            shape = Fraction((categories - 2) * one_top - (categories - 1) * gap, (categories - 2) * (one_top + gap))
        found[filled] = size * shape * (1 - Fraction(size - 1, categories - 1)) if size else Fraction(0)
    whole = lcm(*(one.denominator for one in found.values()))
    return whole, {filled: int(one * whole) for filled, one in found.items()}
