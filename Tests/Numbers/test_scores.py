"""Everything in a round's JSON, worked out once more by other means from the same answers, on random rounds."""

import numpy as np
import pytest

from attacking import measures
from model import Dimension, Indicator, Instrument, Round, Row
from scoring import (
    Answers, below_floor, context_figures, indicator_figures, is_told_otherwise, measure_figures, polarisation, weighed_mean, withheld_indicators)

VALUE_KEYS = ["mean", "sd", "quartiles", "agreement", "rwgj", "polarisation", "level"]


@pytest.fixture(scope="module")
def rounds(random_site):
    """Each round with its answers and what was published of it."""
    return [
        (partnership, round, Answers(partnership.instrument, round), partnership.published(random_site.output, round))
        for partnership, round in random_site.rounds if partnership.file(random_site.output, round).exists()]


def differences(published: dict, expected: dict, where: str, shown_from: int | None) -> list[str]:
    """What a published record has otherwise than expected; a withheld one has nothing but its n.

    `shown_from`: with so many it must be shown; None where other reasons may withhold it.
    """
    if published["n"] != expected["n"]:
        return [f"{where}: n is {published['n']}, not {expected['n']}"]
    if published.get("withheld"):
        wrong = [f"{where}: {key} of what is withheld" for key in [*VALUE_KEYS, "counts", "below", "range", "reliability"] if published.get(key) is not None]
        return wrong + ([f"{where}: withheld with n = {expected['n']}"] if shown_from is not None and expected["n"] >= shown_from else [])
    wrong = []
    for key in [*VALUE_KEYS, "counts", "below", "range", "reliability"]:
        ours, theirs = expected.get(key), published.get(key)
        is_alike = ours == theirs if ours is None or theirs is None or isinstance(ours, str) else np.allclose(ours, theirs, rtol=0, atol=1e-9)
        if not is_alike:
            wrong.append(f"{where}: {key} is {theirs}, not {ours}")
    return wrong


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


def test_scores_dimensions_at_every_depth(rounds):
    wrong, seen, below = [], 0, 0
    for partnership, round, answers, data in shown(rounds):
        withheld = withheld_indicators(answers, shown_measures(partnership, answers), partnership.smallest)
        expected = [
            measure_figures(answers, [one.id for one in dimension.all_indicators], floor_of(dimension, withheld), partnership.smallest)
            for dimension in partnership.instrument.all_dimensions]
        assert len(data["dimensions"]) == len(expected)
        for figures, dimension in zip(expected, partnership.instrument.all_dimensions):
            own = [one.id for one in dimension.all_indicators]
            # Told of the whole, of dimensions that have no indicator in common, and where no indicator is withheld.
            if dimension in partnership.instrument.dimensions and not withheld & set(own):
                figures |= {"below": below_floor(answers, own, partnership.smallest)}
                below += figures["below"] is not None
        for record, figures, dimension in zip(data["dimensions"], expected, partnership.instrument.all_dimensions):
            seen += "reliability" in figures
            least = shown_from(partnership, answers, [one.id for one in dimension.all_indicators])
            where = f"{partnership.slug} {round.date} {record['id']}"
            wrong += differences(record, figures, where, least)
            wrong += [f"{where}: tells of a withheld indicator"] if least is None and not record.get("withheld") else []
    assert not wrong, "\n".join(wrong)
    assert seen > 5, "too few of these rounds are large enough for Cronbach's alpha"
    assert below > 10, "too few of these rounds have enough people below the floor and above it"


def test_weighs_dimensions_by_what_people_value(rounds):
    wrong, seen = [], {"not asked": 0, "withheld": 0, "mean": 0}
    for partnership, round, answers, data in shown(rounds):
        withheld = withheld_indicators(answers, shown_measures(partnership, answers), partnership.smallest)
        records = {one["id"]: one for one in data["dimensions"]}
        for dimension in partnership.instrument.all_dimensions:
            record, value = records[dimension.id], dimension.weighed_by
            if value is None:
                assert "weighed" not in record
                continue
            own = [one.id for one in dimension.all_indicators]
            answered = context_figures(answers, next(one for one in partnership.instrument.asked if one.id == value), partnership.smallest)["n"]
            is_shown = not record.get("withheld") and answered >= partnership.smallest and not withheld & set(own)
            is_shown = is_shown and not is_told_otherwise(answers, own, bool(round.columns))
            expected = weighed_mean(answers, own, value, partnership.smallest, is_shown)
            found = record["weighed"]
            seen["mean" if found.get("mean") else "not asked" if found.get("asked") is False else "withheld"] += 1
            is_alike = found == expected if found.get("mean") is None else found | {"mean": 0} == expected | {"mean": 0} and abs(found["mean"] - expected["mean"]) < 1e-9
            wrong += [] if is_alike else [f"{partnership.slug} {round.date} {dimension.id}: {found}, not {expected}"]
    assert not wrong, "\n".join(wrong)
    assert min(seen.values()) > 1, seen


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


def shown_from(partnership, answers: Answers, indicators: list[str]) -> int | None:
    """From how many people a measure must be shown; None for one that is a withheld indicator under another name."""
    asked = [id for id in indicators if id in answers.column]
    withheld = withheld_indicators(answers, shown_measures(partnership, answers), partnership.smallest)
    return None if len(asked) == 1 and asked[0] in withheld else partnership.smallest


def test_scores_indicators(rounds):
    wrong, beside = [], 0
    for partnership, round, answers, data in shown(rounds):
        indicators = [one for dimension in partnership.instrument.dimensions for one in dimension.all_indicators]
        withheld = withheld_indicators(answers, shown_measures(partnership, answers), partnership.smallest)
        assert [one["id"] for one in data["indicators"]] == [one.id for one in indicators]
        for record, indicator in zip(data["indicators"], indicators):
            where = f"{partnership.slug} {round.date} {record['id']}"
            figures = indicator_figures(answers, indicator.id)
            is_beside = indicator.id in withheld and figures["n"] >= partnership.smallest
            beside += is_beside
            wrong += differences(record, figures, where, None if is_beside else partnership.smallest)
            wrong += [f"{where}: shown"] if is_beside and not record.get("withheld") else []
            wrong += [] if record.get("reversed", False) == indicator.reversed else [f"{where}: reversed"]
    assert not wrong, "\n".join(wrong)
    assert beside >= 10, "too few indicators are withheld beside one that too few answered"


def shown_measures(partnership, answers: Answers) -> list[list[str]]:
    """The indicators of each dimension, axis and part for which enough people count; no round is withheld for another here."""
    instrument = partnership.instrument
    singles = {one.id for dimension in instrument.dimensions for one in dimension.all_indicators}
    found = [indicators for id, (indicators, _) in measures(partnership).items() if id not in singles]
    return [indicators for indicators in found if (~np.isnan(answers.scores(indicators))).sum() >= partnership.smallest]


def test_scores_groups(rounds):
    wrong, counted = [], {"shown": 0, "withheld": 0, "quartiles": 0}
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
                    wrong += differences(record, figures, f"{where} {record['id']}", None)
                    counted["quartiles"] += record["quartiles"] is not None
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
        return [f"{where}: a quadrant of nothing"] if "quadrant" in record else []
    assert [one["id"] for one in record["quadrant"]] == [id for id, _ in measures]
    least = {id: shown_from(partnership, answers, list(uses)) if among is None else None for id, uses in measures}
    return [
        line for one in record["quadrant"] for line in differences(one, figures[one["id"]], f"{where} axis {one['id']}", least[one["id"]])]


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
            is_right = record["change"] == change if change is None else abs(record["change"] - change) < 1e-9
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
