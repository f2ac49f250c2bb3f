"""Everything in a round's JSON, worked out once more by other means from the same answers, on random rounds."""

import numpy as np
import pytest

from model import Dimension, Indicator, Instrument, Round, Row
from scoring import Answers, below_floor, context_figures, indicator_figures, is_told_otherwise, measure_figures, polarisation, weighed_mean

VALUE_KEYS = ["mean", "sd", "quartiles", "agreement", "rwgj", "polarisation", "level"]
# What may stay out where the mean stands.
SPREAD_KEYS = {"sd", "quartiles", "agreement", "rwgj", "polarisation", "below", "range", "reliability"}
DECIMALS = {"mean": 1, "sd": 1, "quartiles": 1, "range": 1, "agreement": 2, "rwgj": 2, "polarisation": 2, "reliability": 2}


@pytest.fixture(scope="module")
def rounds(random_site):
    """Each round with its answers and what was published of it."""
    return [
        (partnership, round, Answers(partnership.instrument, round, partnership.smallest), partnership.published(random_site.output, round))
        for partnership, round in random_site.rounds if partnership.file(random_site.output, round).exists()]


def differences(published: dict, expected: dict, where: str) -> list[str]:
    """What a published record has otherwise than expected; a withheld one has nothing but its n."""
    if published.get("withheld"):
        return [f"{where}: {key} of what is withheld" for key in [*VALUE_KEYS, "counts", "below", "range", "reliability"] if published.get(key) is not None]
    if published["n"] != expected["n"]:
        return [f"{where}: n is {published['n']}, not {expected['n']}"]
    wrong = []
    for key in [*VALUE_KEYS, "counts", "below", "range", "reliability"]:
        ours, theirs = expected.get(key), published.get(key)
        # On which side of a threshold a mean lies is told no longer than its spread.
        if theirs is None and (key in SPREAD_KEYS or key == "level" and published.get("sd") is None):
            continue
        if not (ours == theirs if ours is None or theirs is None or key not in DECIMALS else is_shown_as(ours, theirs, DECIMALS[key], key == "mean")):
            wrong.append(f"{where}: {key} is {theirs}, not {ours}")
    return wrong


def is_shown_as(value, shown, decimals: int, is_mean: bool = False) -> bool:
    """Whether a number is another, rounded; a mean may have up to four decimals, where fewer would put it beyond a threshold."""
    if isinstance(shown, list):
        return len(value) == len(shown) and all(is_shown_as(one, other, decimals) for one, other in zip(value, shown))
    if is_mean:
        decimals = max(decimals, min(4, len(repr(float(shown)).split(".")[1])))
    return abs(shown - value) <= 0.5 / 10**decimals + 1e-8 and round(shown, decimals) == shown


def floor_of(dimension: Dimension, withheld: set[str]) -> list[str]:
    """The indicators that decide a level: those that guard the floor and are shown."""
    return [one.id for one in dimension.all_indicators if one.level == "floor" and one.id not in withheld]


def test_counts_respondents(rounds):
    wrong = [f"{partnership.slug} {round.date}" for partnership, round, answers, data in rounds if data["n"] != answers.count]
    assert not wrong
    assert len(rounds) > 30


def test_withholds_round_under_minimum_alone(rounds):
    """Nobody is in two of these rounds, so nothing else withholds a whole round."""
    assert [data.get("withheld", False) for *_, data in rounds] == [answers.count < partnership.smallest for partnership, _, answers, _ in rounds]
    assert any(data.get("withheld") for *_, data in rounds)


def withheld_indicators(data: dict) -> set[str]:
    return {one["id"] for one in data["indicators"] if one.get("withheld")}


def test_scores_dimensions_at_every_depth(rounds):
    wrong, seen, below, stand, enough = [], 0, 0, 0, 0
    for partnership, round, answers, data in shown(rounds):
        withheld = withheld_indicators(data)
        assert len(data["dimensions"]) == len(partnership.instrument.all_dimensions)
        for record, dimension in zip(data["dimensions"], partnership.instrument.all_dimensions):
            own = [one.id for one in dimension.all_indicators]
            figures = measure_figures(answers, own, floor_of(dimension, withheld), partnership.smallest)
            # Told of the whole, of dimensions that have no indicator in common.
            if dimension in partnership.instrument.dimensions:
                figures |= {"below": below_floor(answers, own, partnership.smallest)}
            below += record.get("below") is not None
            seen += record.get("reliability") is not None
            enough += figures["n"] >= partnership.smallest
            stand += not record.get("withheld")
            where = f"{partnership.slug} {round.date} {record['id']}"
            wrong += differences(record, figures, where)
            wrong += [f"{where}: shown of {figures['n']}"] if figures["n"] < partnership.smallest and not record.get("withheld") else []
    assert not wrong, "\n".join(wrong)
    assert seen > 5, "too few of these rounds are large enough for Cronbach's alpha"
    assert below > 10, "too few of these rounds have enough people below the floor and above it"
    assert stand > 0.5 * enough, (stand, enough)


def test_weighs_dimensions_by_what_people_value(rounds):
    wrong, seen = [], {"not asked": 0, "withheld": 0, "mean": 0}
    for partnership, round, answers, data in shown(rounds):
        records = {one["id"]: one for one in data["dimensions"]}
        for dimension in partnership.instrument.all_dimensions:
            record, value = records[dimension.id], dimension.weighed_by
            if value is None:
                assert "weighed" not in record
                continue
            own = [one.id for one in dimension.all_indicators]
            answered = context_figures(answers, next(one for one in partnership.instrument.asked if one.id == value), partnership.smallest)["n"]
            is_shown = not record.get("withheld") and answered >= partnership.smallest and not is_told_otherwise(answers, own, bool(round.columns))
            expected = weighed_mean(answers, own, value, partnership.smallest, is_shown)
            found = record["weighed"]
            seen["mean" if found.get("mean") is not None else "not asked" if found.get("asked") is False else "withheld"] += 1
            is_alike = found == expected or found == {"by": value, "mean": None, "withheld": True}
            if found.get("mean") is not None and expected.get("mean") is not None:
                is_alike = found | {"mean": 0} == expected | {"mean": 0} and is_shown_as(expected["mean"], found["mean"], 1, True)
            wrong += [] if is_alike else [f"{partnership.slug} {round.date} {dimension.id}: {found}, not {expected}"]
    assert not wrong, "\n".join(wrong)
    assert seen["not asked"] and seen["withheld"] and seen["mean"], seen


def test_shows_context_and_scores_it_nowhere(rounds):
    wrong, seen = [], 0
    for partnership, round, answers, data in shown(rounds):
        context = [one for dimension in partnership.instrument.dimensions for one in dimension.asked if one.context]
        assert ("context" in data) == bool(context)
        assert not {one.id for one in context} & {one["id"] for one in data["indicators"]}
        for record, indicator in zip(data.get("context", []), context, strict=True):
            expected = context_figures(answers, indicator, partnership.smallest)
            seen += record["counts"] is not None
            if record["id"] != indicator.id or (record["n"], record["counts"]) != (expected["n"], expected["counts"]):
                wrong.append(f"{partnership.slug} {round.date} {indicator.id}: {record}, not {expected}")
    assert not wrong, "\n".join(wrong)
    assert seen > 10


@pytest.mark.parametrize("answers, expected", [([2, 2, 2, 2, 2, 4, 4, 4, 4, 4], 4 / 9), ([1] * 5 + [5] * 5, -11 / 9)])
@pytest.mark.parametrize("count", [1, 2, 12])
def test_knows_worked_out_values_of_agreement(answers, expected, count):
    """The measure of these tests itself: S² is 10/9 and 40/9, σ²_EU is 2, for any number of statements."""
    indicators = tuple(Indicator(f"s{number}") for number in range(count))
    instrument = Instrument("kampen", (Dimension("een", indicators),))
    rows = tuple(Row(f"r{place}", (), {one.id: answer for one in indicators}) for place, answer in enumerate(answers))
    found = measure_figures(Answers(instrument, Round("2020-01-01", rows)), [one.id for one in indicators], [], 5)
    assert found["agreement"] == pytest.approx(expected)


def test_scores_indicators(rounds):
    wrong, few, stand, enough = [], 0, 0, 0
    for partnership, round, answers, data in shown(rounds):
        indicators = [one for dimension in partnership.instrument.dimensions for one in dimension.all_indicators]
        assert [one["id"] for one in data["indicators"]] == [one.id for one in indicators]
        for record, indicator in zip(data["indicators"], indicators):
            where = f"{partnership.slug} {round.date} {record['id']}"
            figures = indicator_figures(answers, indicator.id)
            few += indicator.id in answers.few
            enough += figures["n"] >= partnership.smallest
            stand += not record.get("withheld")
            wrong += differences(record, figures, where)
            wrong += [f"{where}: shown of {figures['n']}"] if figures["n"] < partnership.smallest and not record.get("withheld") else []
            wrong += [] if record.get("reversed", False) == indicator.reversed else [f"{where}: reversed"]
    assert not wrong, "\n".join(wrong)
    assert few >= 10, "too few indicators are answered by too few"
    assert stand > 0.9 * enough, (stand, enough)


def test_scores_groups(rounds):
    wrong, counted = [], {"shown": 0, "withheld": 0}
    for partnership, round, answers, data in shown(rounds):
        for place, column in enumerate(round.columns):
            given = [person.groups[place] for person in answers.people]
            groups = data["groups"][column]
            assert [group["value"] for group in groups] == sorted(set(given), key=lambda value: (value == "", value))
            for group in groups:
                among = np.array([value == group["value"] for value in given])
                where = f"{partnership.slug} {round.date} {column}={group['value']}"
                counted["withheld" if group.get("withheld") else "shown"] += 1
                if group["n"] is not None and group["n"] != among.sum():
                    wrong.append(f"{where}: n is {group['n']}, not {among.sum()}")
                if group.get("withheld"):
                    continue
                assert among.sum() >= partnership.smallest, f"{where} is shown with n = {among.sum()}"
                for record, dimension in zip(group["dimensions"], partnership.instrument.dimensions, strict=True):
                    indicators = [one.id for one in dimension.all_indicators]
                    # No group's indicators are shown, so none decides its level.
                    figures = measure_figures(answers, indicators, [], partnership.smallest, among)
                    wrong += differences(record, figures, f"{where} {record['id']}")
                wrong += axis_differences(group, partnership, answers, where, among)
    assert not wrong, "\n".join(wrong)
    assert min(counted.values()) > 10, counted


def test_scores_quadrant(rounds):
    wrong, seen = [], 0
    for partnership, round, answers, data in shown(rounds):
        wrong += axis_differences(data, partnership, answers, f"{partnership.slug} {round.date}")
        seen += "quadrant" in data
    assert not wrong, "\n".join(wrong)
    assert seen > 5


def axis_differences(record: dict, partnership, answers: Answers, where: str, among=None) -> list[str]:
    """The axes of a quadrant in order, the parts of each after it, of a group without parts; none where an axis was not asked."""
    axes = partnership.instrument.axes or ()
    measures = [
        (id, uses) for axis in axes for id, uses in [(axis.id, axis.counted), *(axis.parts if among is None else ())]]
    figures = {id: measure_figures(answers, list(uses), [], partnership.smallest, among) for id, uses in measures}
    if not axes or any(figures[axis.id]["n"] == 0 for axis in axes):
        told = [one["id"] for one in record.get("quadrant", []) if not one.get("withheld") and figures[one["id"]]["n"] == 0]
        return [f"{where}: a quadrant of nothing"] if told else []
    assert [one["id"] for one in record["quadrant"]] == [id for id, _ in measures]
    return [line for one in record["quadrant"] for line in differences(one, figures[one["id"]], f"{where} axis {one['id']}")]


def test_compares_with_the_round_before(rounds):
    wrong, seen = [], 0
    before = {}
    for partnership, round, _, data in rounds:
        previous = before.get(partnership.slug)
        if not data.get("withheld"):
            before[partnership.slug] = data
        if data["previous"] is None or previous is None:
            assert data["previous"] is None and previous is None
            continue
        seen += 1
        assert (data["previous"]["date"], data["previous"]["n"]) == (previous["date"], previous["n"])
        now = {one["id"]: one["mean"] for one in data["dimensions"]}
        for then, record in zip(previous["dimensions"], data["previous"]["dimensions"], strict=True):
            both = now.get(then["id"]) is not None and then["mean"] is not None
            change = now[then["id"]] - then["mean"] if both else None
            is_right = record["change"] == change if change is None else is_shown_as(change, record["change"], 1)
            if not is_right or (record["id"], record["mean"], record["n"]) != (then["id"], then["mean"], then["n"]):
                wrong.append(f"{partnership.slug} {round.date} {record}")
    assert not wrong, "\n".join(wrong)
    assert seen > 5


@pytest.mark.parametrize("counts, expected", [
    ([0, 0, 9, 0, 0], 1), ([3] * 7, 0), ([5, 0, 0, 0, 5], -1), ([30, 40, 210, 130, 530, 50, 10], 0.6113)])
def test_knows_published_values_of_polarisation(counts, expected):
    """The measure of these tests itself, against Van der Eijk (2001)."""
    assert polarisation(np.array(counts)) == pytest.approx(expected, abs=5e-5)


def shown(rounds):
    return [entry for entry in rounds if not entry[3].get("withheld")]
