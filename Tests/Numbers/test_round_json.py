"""The shape of a round's JSON: which keys, in which order, what is null and when; a program that reads it counts on all of that."""

import json
from dataclasses import replace

import pytest

from crowds import CROWD, FIRST, SECOND, THIRD, one, people
from model import Dimension, Indicator, Instrument, Partnership, Round, build
from scoring import Answers

LEVELS = ["below-floor", "floor", "challenge"]
FIGURES = ["mean", "n", "sd", "quartiles", "agreement", "polarisation", "level"]
SCORES = [*FIGURES[:5], "rwgj", *FIGURES[5:]]
# Each kind of record: its keys in order, and which of them may be left out.
ROUND = (["instrument", "date", "n", "minimum", "withheld", "dimensions", "indicators", "context", "groups", "quadrant", "gate", "previous"],
         {"withheld", "context", "quadrant", "gate"})
DIMENSION = (["id", "parent", *SCORES, "below", "range", "reliability", "withheld", "weighed"],
             {"parent", "below", "range", "reliability", "withheld", "weighed"})
CONTEXT = (["id", "dimension", "n", "counts", "withheld"], {"withheld"})
INDICATOR = (["id", "dimension", "reversed", *FIGURES, "counts", "withheld"], {"reversed", "withheld"})
GROUP = (["value", "n", "dimensions", "quadrant", "withheld"], {"dimensions", "quadrant", "withheld"})
PREVIOUS = (["date", "n", "dimensions"], set())
CHANGE = (["id", "mean", "n", "change"], set())

GATED = Instrument("poort", (Dimension("bron", (Indicator("bron-a"),)), Dimension("doel", (Indicator("doel-b"),))), gate=("bron", "doel"))


def gated(slug: str, answer: int, count: int = 6) -> Partnership:
    rows = tuple(replace(one(number), answers={"bron-a": answer, "doel-b": 4}) for number in range(count))
    return Partnership(slug, GATED, (Round(FIRST, rows),))


@pytest.fixture(scope="module")
def site(program, tmp_path_factory):
    """Rounds by hand: shown, withheld, empty, and again; a gate that is open, closed and unknown."""
    series = Partnership("reeks", CROWD, (
        Round(FIRST, people(6)), Round(SECOND, tuple(one(n + 50) for n in range(4))), Round(THIRD, ()), Round("2023-01-01", tuple(one(n + 70) for n in range(7)))))
    return build(program, tmp_path_factory.mktemp("shape"), [series, gated("open", 3), gated("dicht", 2), gated("klein", 2, 4)])


@pytest.fixture(scope="module")
def rounds(random_site, site):
    """Every published round, read by a strict reader: no key twice, no NaN."""
    return [
        (partnership, round, read(partnership.file(made.output, round).read_text("utf-8")))
        for made in (random_site, site) for partnership, round in made.rounds if partnership.file(made.output, round).exists()]


def read(text: str):
    def once(pairs):
        assert len(dict(pairs)) == len(pairs), [key for key, _ in pairs]
        return dict(pairs)

    def refuse(constant):
        raise ValueError(f"{constant} is no JSON")

    return json.loads(text, object_pairs_hook=once, parse_constant=refuse)


def is_in_order(record: dict, kind) -> bool:
    keys, optional = kind
    return list(record) == [key for key in keys if key in record or key not in optional]


def scored(data: dict) -> list[dict]:
    """Every record with figures: dimensions, axes and indicators, of all and of groups."""
    parts = [data, *(group for groups in data["groups"].values() for group in groups)]
    return [one for part in parts for key in ("dimensions", "quadrant", "indicators") for one in part.get(key, [])]


def test_has_its_keys_in_order(rounds):
    wrong = []
    for partnership, round, data in rounds:
        groups = [group for found in data["groups"].values() for group in found]
        axes = [axis for part in (data, *groups) for axis in part.get("quadrant", [])]
        dimensions = data["dimensions"] + [one for group in groups for one in group.get("dimensions", [])]
        records = [(data, ROUND), *((one, DIMENSION) for one in dimensions + axes), *((one, INDICATOR) for one in data["indicators"])]
        records += [(group, GROUP) for group in groups] + [(one, CONTEXT) for one in data.get("context", [])]
        if data["previous"]:
            records += [(data["previous"], PREVIOUS), *((one, CHANGE) for one in data["previous"]["dimensions"])]
        wrong += [f"{partnership.slug} {round.date}: {list(record)}" for record, kind in records if not is_in_order(record, kind)]
        assert list(data["groups"]) == (list(round.columns) if not data.get("withheld") else [])
    assert not wrong, "\n".join(wrong)
    assert len(rounds) > 60


def test_says_of_what_is_withheld_that_it_is_and_nothing_else(rounds):
    seen = 0
    for partnership, round, data in rounds:
        for record in scored(data):
            is_withheld = "withheld" in record
            seen += is_withheld
            figures = [record[key] for key in ["mean", *(["counts"] if "dimension" in record else [])]]
            assert all((value is None) == is_withheld for value in figures), record
            # Where more than the mean would tell of a few, no more than that is told.
            is_mean_alone = record["sd"] is None
            assert is_mean_alone or all(record[key] is not None for key in ("agreement", "polarisation")), record
            assert not is_withheld or record["withheld"] is True and not {"below", "range", "reliability"} & set(record)
            assert is_withheld or record["n"] >= data["minimum"]
            assert is_mean_alone or (record["level"] is None) == (partnership.instrument.thresholds is None)
            assert not is_withheld or record["level"] is None
            assert record["level"] in [None, *LEVELS]
        for group in (group for groups in data["groups"].values() for group in groups):
            assert ("dimensions" in group) != group.get("withheld", False)
    assert seen > 50


def test_gives_numbers_of_the_right_kind_within_their_bounds(rounds):
    for partnership, _, data in rounds:
        instrument = partnership.instrument
        for record in (one for one in scored(data) if "withheld" not in one):
            low, high = instrument.low - 1e-9, instrument.high + 1e-9
            assert type(record["n"]) is int and low <= record["mean"] <= high
            assert all(low <= value <= high for value, low, high in (
                (record["sd"], 0, instrument.high - instrument.low), (record["agreement"], -99, 1), (record["polarisation"], -1, 1), (record.get("rwgj"), 0, 1),
            ) if value is not None)
            assert record["quartiles"] is None or low <= record["quartiles"][0] <= record["quartiles"][1] <= record["quartiles"][2] <= high
            if "range" in record:
                lowest, highest = record["range"]
                assert low <= lowest <= highest <= high and lowest - 0.06 <= record["mean"] <= highest + 0.06
            if "counts" in record:
                assert len(record["counts"]) == instrument.high - instrument.low + 1 and sum(record["counts"]) == record["n"]
                assert all(type(count) is int for count in record["counts"])


def test_names_every_dimension_once_with_its_parent(rounds):
    for partnership, _, data in rounds:
        dimensions = partnership.instrument.all_dimensions if not data.get("withheld") else []
        assert [one["id"] for one in data["dimensions"]] == [one.id for one in dimensions]
        parents = {part.id: one.id for one in dimensions for part in one.parts}
        assert [one.get("parent") for one in data["dimensions"]] == [parents.get(one.id) for one in dimensions]
        holders = {indicator.id: one.id for one in dimensions for indicator in one.indicators if not indicator.context}
        assert {one["id"]: one["dimension"] for one in data["indicators"]} == holders


def test_has_of_a_withheld_round_its_number_and_no_more(site):
    """What stands beside it is the round before, with nothing to compare it to."""
    partnership = site.partnerships[0]
    first, second = (partnership.published(site.output, round) for round in partnership.rounds[:2])
    before = [{"id": one["id"], "mean": one["mean"], "n": one["n"], "change": None} for one in first["dimensions"]]
    assert second == {
        "instrument": "menigte", "date": SECOND, "n": 4, "minimum": 5, "withheld": True, "dimensions": [], "indicators": [], "groups": {},
        "previous": {"date": FIRST, "n": 6, "dimensions": before}}


def test_has_no_file_of_a_round_without_answers(site, random_site):
    partnership = site.partnerships[0]
    assert partnership.file(site.output, partnership.rounds[2], ".html").exists()
    names = [path.name for path in partnership.file(site.output, partnership.rounds[2]).parent.glob(f"{THIRD}*")]
    assert {name.removeprefix(THIRD) for name in names} <= {".html", "-questionnaire.html"}
    for partnership, round in random_site.rounds:
        assert partnership.file(random_site.output, round).exists() == (Answers(partnership.instrument, round).count > 0)


def test_compares_with_the_last_round_that_was_shown(site):
    """In 2021 four answered and in 2022 nobody: 2023 stands beside 2020."""
    partnership = site.partnerships[0]
    first, second, _, last = partnership.rounds
    assert partnership.published(site.output, first)["previous"] is None
    assert partnership.published(site.output, second)["previous"]["date"] == FIRST
    assert partnership.published(site.output, last)["previous"]["date"] == FIRST
    assert partnership.published(site.output, last)["previous"]["n"] == 6


@pytest.mark.parametrize("slug, gate", [("open", "open"), ("dicht", "closed"), ("klein", None)])
def test_says_whether_the_gate_is_open(site, slug, gate):
    partnership = next(one for one in site.partnerships if one.slug == slug)
    assert partnership.published(site.output, partnership.rounds[0])["gate"] == gate


def test_has_a_gate_and_a_quadrant_only_where_the_instrument_has(rounds):
    for partnership, _, data in rounds:
        assert ("gate" in data) == (partnership.instrument.gate is not None)
        assert "quadrant" not in data or partnership.instrument.axes
        if data.get("gate"):
            level = next(one["level"] for one in data["dimensions"] if one["id"] == partnership.instrument.gate[0])
            assert data["gate"] == ("closed" if level == "below-floor" else "open")
