"""A round's figures worked out once more, with numpy and scipy, from the answers as they were given.

Written from the conventions, not from the program: a reversed answer is low + high − answer; a respondent counts for a dimension who
answered at least half of its indicators; means, standard deviations (n − 1) and quartiles (type 7) are over respondents.
"""

from itertools import combinations

import numpy as np
from scipy.stats.mstats import mquantiles

from model import Instrument, Round

FEWEST_FOR_QUARTILES = 8
FEWEST_FOR_RANGE = 10
FEWEST_FOR_RELIABILITY = 30


class Answers:
    """The answers of those who gave at least one: a row each, a column for each indicator that was asked, NaN for none.

    With a minimum, an indicator that is scored and that fewer answered counts as not asked.
    """

    def __init__(self, instrument: Instrument, round: Round, minimum: int = 0):
        self.instrument = instrument
        asked = [one for one in instrument.asked if round.asked is None or one.id in round.asked]
        whole = np.array([[np.nan if row.answers.get(one.id) is None else row.answers[one.id] for one in asked] for row in round.rows], float)
        whole = whole.reshape(len(round.rows), len(asked))
        turned = np.array([one.reversed for one in asked], bool)
        whole[:, turned] = instrument.low + instrument.high - whole[:, turned]
        self.answered = ~np.isnan(whole).all(axis=1) if asked else np.zeros(len(round.rows), bool)
        self.values = whole[self.answered]
        self.column = {one.id: place for place, one in enumerate(asked)}
        given = (~np.isnan(self.values)).sum(axis=0)
        self.few = {one.id for one, count in zip(asked, given) if 0 < count < minimum and not one.context}
        self.values[:, [one.id in self.few for one in asked]] = np.nan
        self.people = [row for row, is_there in zip(round.rows, self.answered) if is_there]
        self.count = len(self.people)

    def of(self, indicators: list[str]) -> np.ndarray:
        return self.values[:, [self.column[one] for one in indicators if one in self.column]]

    def scores(self, indicators: list[str]) -> np.ndarray:
        """Each respondent's mean, NaN for who answered under half of the indicators, asked or not."""
        part = self.of(indicators)
        given = (~np.isnan(part)).sum(axis=1)
        counts = (given > 0) & (given >= len(indicators) / 2)
        return np.where(counts, np.nansum(part, axis=1) / np.maximum(given, 1), np.nan)


def polarisation(counts: np.ndarray) -> float:
    """Van der Eijk's agreement A (2001), layer by layer between the different numbers of answers that occur."""
    levels = np.unique(np.concatenate([[0], counts]))
    categories = len(counts)
    total = 0.0
    for below, above in zip(levels, levels[1:]):
        filled = (counts >= above).astype(int)
        shapes = ["".join(map(str, triple)) for triple in combinations(filled, 3)]
        one_top, gap = shapes.count("110") + shapes.count("011"), shapes.count("101")
        shape = 1.0
        if filled.sum() > 1 and one_top + gap:
            shape = ((categories - 2) * one_top - (categories - 1) * gap) / ((categories - 2) * (one_top + gap))
        spread = 1 - (filled.sum() - 1) / (categories - 1)
        total += (above - below) * filled.sum() * shape * spread
    return total / counts.sum()


def level(mean: float, failed: bool, thresholds) -> str | None:
    if thresholds is None:
        return None
    if failed or mean < thresholds[0] - 1e-9:
        return "below-floor"
    return "challenge" if mean >= thresholds[1] - 1e-9 else "floor"


def spread(values: np.ndarray) -> dict:
    """Mean, standard deviation and quartiles of some numbers."""
    return {
        "mean": float(np.mean(values)), "sd": float(np.std(values, ddof=1)) if len(values) > 1 else None,
        "quartiles": [float(one) for one in mquantiles(values, [0.25, 0.5, 0.75], alphap=1, betap=1)],
    }


def tally(values: np.ndarray, instrument: Instrument) -> np.ndarray:
    return np.array([(values == step).sum() for step in range(instrument.low, instrument.high + 1)])


def even_variance(instrument: Instrument) -> float:
    """The variance of answers that are spread evenly over the scale's A points: (A² − 1)/12."""
    return ((instrument.high - instrument.low + 1) ** 2 - 1) / 12


def indicator_figures(answers: Answers, indicator: str) -> dict:
    """Of one scored indicator, of everyone who answered it."""
    instrument = answers.instrument
    given = answers.of([indicator]).ravel()
    given = given[~np.isnan(given)]
    result = {"n": len(given)}
    if len(given) == 0:
        return result
    variance = np.var(given, ddof=1) if len(given) > 1 else None
    counts = tally(given, instrument)
    agreement = None if variance is None else 1 - variance / even_variance(instrument)
    return result | spread(given) | {
        "agreement": agreement, "polarisation": polarisation(counts), "level": level(np.mean(given), False, instrument.thresholds),
        "counts": counts.tolist()}


def measure_figures(answers: Answers, indicators: list[str], floor: list[str], minimum: int, among=None) -> dict:
    """Of a dimension or an axis over its indicators, of everyone or of a group (`among`, a flag for each respondent)."""
    instrument = answers.instrument
    chosen = np.ones(answers.count, bool) if among is None else among
    scores = answers.scores(indicators)[chosen]
    values = scores[~np.isnan(scores)]
    result = {"n": len(values)}
    if len(values) == 0:
        return result
    columns = [column[~np.isnan(column)] for column in answers.of(indicators)[chosen].T]
    variances = [np.var(column, ddof=1) for column in columns if len(column) > 1]
    agreement = within = None
    if variances:
        # r*_wg(j) is not cut off at 0 (Lindell, Brandt & Whitney 1999), r_wg(j) is (James, Demaree & Wolf 1984).
        share = np.mean(variances) / even_variance(instrument)
        agreement = 1 - share
        within = 0.0 if share >= 1 else len(variances) * (1 - share) / (len(variances) * (1 - share) + share)
    guarding = [answers.of([one])[chosen].ravel() for one in floor if one in answers.column]
    guarding = [column[~np.isnan(column)] for column in guarding]
    failed = instrument.thresholds is not None and any(
        len(column) >= minimum and np.mean(column) < instrument.thresholds[0] - 1e-9 for column in guarding)
    result |= spread(values) | {
        "agreement": agreement, "rwgj": within, "polarisation": float(np.mean([polarisation(tally(column, instrument)) for column in columns if len(column)])),
        "level": level(np.mean(values), failed, instrument.thresholds)}
    if len(values) < FEWEST_FOR_QUARTILES:
        result["quartiles"] = None
    if among is None and len(values) >= FEWEST_FOR_RANGE:
        result["range"] = [float(values.min()), float(values.max())]
    if among is None and (alpha := reliability(answers.of(indicators)[chosen])) is not None:
        result["reliability"] = alpha
    return result


def below_floor(answers: Answers, indicators: list[str], minimum: int) -> int | None:
    """How many score under the floor, where they and the others are each enough."""
    scores = answers.scores(indicators)
    scores = scores[~np.isnan(scores)]
    if answers.instrument.thresholds is None:
        return None
    below = int((scores < answers.instrument.thresholds[0] - 1e-9).sum())
    return below if minimum <= below <= len(scores) - minimum else None


def weighed_mean(answers: Answers, indicators: list[str], value: str, minimum: int, is_shown: bool) -> dict:
    """The mean of scores by what each respondent values, from the lowest answer (0) to the highest (1); 1 for no answer.

    Withheld where taking it from the plain mean, so that all of one weight fall out, would leave some and fewer than the minimum.
    """
    instrument = answers.instrument
    scores = answers.scores(indicators)
    counted = ~np.isnan(scores)
    values = answers.of([value]).ravel()[counted] if value in answers.column else np.full(counted.sum(), np.nan)
    if np.isnan(values).all():
        return {"by": value, "asked": False}
    weights = np.nan_to_num((values - instrument.low) / (instrument.high - instrument.low), nan=1.0)
    rests = [int((weights != one).sum()) for one in np.unique(weights)]
    if not is_shown or any(0 < rest < minimum for rest in rests):
        return {"by": value, "mean": None, "withheld": True}
    if weights.sum() == 0:
        return {"by": value, "mean": None}
    mean = float(np.average(scores[counted], weights=weights))
    return {"by": value, "mean": mean, "level": level(mean, False, instrument.thresholds)}


def is_told_otherwise(answers: Answers, indicators: list[str], has_groups: bool) -> bool:
    """Whether the same scores are published by group too, or weighed by more than one question."""
    instrument = answers.instrument
    asked = lambda ids: {id for id in ids if id in answers.column}
    own = asked(indicators)
    by_group = [[one.id for one in dimension.all_indicators] for dimension in instrument.dimensions] + [axis.counted for axis in instrument.axes or ()]
    weighed = [one for one in instrument.all_dimensions if one.weighed_by and asked(i.id for i in one.all_indicators) == own]
    return len(weighed) > 1 or has_groups and any(asked(ids) == own for ids in by_group)


def context_figures(answers: Answers, indicator, minimum: int) -> dict:
    """How often each answer was given to what is asked for context, as it was given."""
    given = answers.of([indicator.id]).ravel()
    counts = tally(given[~np.isnan(given)], answers.instrument)
    counts = counts[::-1] if indicator.reversed else counts
    return {"n": int(counts.sum()), "counts": counts.tolist() if counts.sum() >= minimum else None}


def reliability(part: np.ndarray) -> float | None:
    """Cronbach's alpha from the covariances of the complete rows; indicators that nobody answered are not there."""
    part = part[:, ~np.isnan(part).all(axis=0)]
    complete = part[~np.isnan(part).any(axis=1)]
    if len(complete) < FEWEST_FOR_RELIABILITY or part.shape[1] < 2:
        return None
    covariances = np.cov(complete, rowvar=False)
    if covariances.sum() < 1e-9:
        return None
    size = part.shape[1]
    return float(size / (size - 1) * (1 - np.trace(covariances) / covariances.sum()))
