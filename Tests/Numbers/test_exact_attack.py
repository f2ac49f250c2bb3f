"""Attacks by integer programming on everything published together: whole numbers leave few ways to come to a mean and a deviation."""

import random
from dataclasses import dataclass, replace

import pytest

from by_hand import copy, own, renamed, team
from crowds import CROWD, FIRST, IDS, SECOND
from exact_attack import ExactAttack
from measure_disclosure import published
from model import Axis, Dimension, Indicator, Instrument, Partnership, Round, Row, build
from unprotected import unprotected

TWO = Instrument("twee-losse", (Dimension("een", (Indicator("een-a"),)), Dimension("twee", (Indicator("twee-b"),))))
FIVE_IDS = ["een-a", "een-b", "twee-c", "drie-d", "drie-e"]
FIVE = Instrument("vijf", (
    Dimension("een", (Indicator("een-a"), Indicator("een-b"))), Dimension("twee", (Indicator("twee-c"),)),
    Dimension("drie", (Indicator("drie-d"), Indicator("drie-e")))))
# An axis and a concept that hold what a dimension holds too.
LINKED_IDS = ["deel-a", "deel-b", "rest-c", "los-d"]
LINKED = Instrument(
    "gekoppeld", (Dimension("begrip", (), (Dimension("deel", (Indicator("deel-a"), Indicator("deel-b"))), Dimension("rest", (Indicator("rest-c"),)))),
                  Dimension("los", (Indicator("los-d"),))),
    axes=(Axis("breedte", uses=("deel-a", "los-d")), Axis("hoogte", parts=(("hoogte-p", ("deel-b", "los-d")), ("hoogte-r", ("rest-c",))))))


@dataclass(frozen=True)
class Case:
    tried: str
    partnership: Partnership


def crossed(seed: int) -> Partnership:
    """Twenty people by two columns of three: up to nine crossings, most of them of one to four people."""
    numbers = random.Random(seed)
    rows = tuple(
        Row(f"zqx{place:03}", (numbers.choice("abc"), numbers.choice("xyz")), {"een-a": numbers.randint(1, 5), "twee-b": numbers.randint(1, 5)})
        for place in range(20))
    return Partnership(f"kruising-{seed}", TWO, (Round(FIRST, rows, ("kolom", "andere")),))


def only(few: int, ids: tuple[str, ...], count: int = 12, *values: str, instrument=LINKED, asked=LINKED_IDS) -> tuple[Row, ...]:
    """Some people of whom the first few answered some statements, and the others left them open."""
    return tuple(own(place, *values, ids=asked, without=() if place < few else ids) for place in range(count))


def one_round(slug: str, rows: tuple[Row, ...], instrument: Instrument = LINKED, columns: tuple[str, ...] = ()) -> Partnership:
    return Partnership(slug, instrument, (Round(FIRST, rows, columns),))


def with_another(row: Row, id: str) -> Row:
    return replace(row, answers=row.answers | {id: row.answers[id] % 5 + 1})


def skipping(*places: int) -> tuple[Row, ...]:
    """People of whom some left the second of two statements open, each another's way of leaving something open."""
    return tuple(own(place, without=("een-b",) if place in places else ()) for place in range(12))


GROUPED = only(3, ("deel-a", "deel-b"), 7, "a") + tuple(own(20 + place, "b", ids=LINKED_IDS) for place in range(8))
CHANGED = tuple(with_another(own(place), "twee-c") for place in range(6)) + team(6, 6) + (own(20),)

CASES = [
    *(Case(f"cross two columns of twenty people ({seed})", crossed(seed)) for seed in (2, 4, 7)),
    Case("take a part that stands from its concept, which leaves the three who answered the other", one_round("begrip", only(3, ("deel-a", "deel-b")))),
    Case("take a statement from an axis, which leaves the two who answered the other", one_round("as", only(2, ("deel-a",)))),
    Case("take a statement from a part of an axis, which leaves the one who answered the other", one_round("deel", only(1, ("deel-b",)))),
    Case("take a part from its concept within a group", one_round("in-groep", GROUPED, columns=("groep",))),
    Case("take out the one who left a statement open", one_round("open-een", skipping(3), CROWD)),
    Case("take out the two who left a statement open", one_round("open-twee", skipping(3, 7), CROWD)),
    Case("take a round from its copy with a newcomer who has a new pseudonym",
         copy("nieuwe-naam", team(10, ids=FIVE_IDS), (*team(10, ids=FIVE_IDS), own(10, ids=FIVE_IDS)), FIVE)),
    Case("take a round from its copy with a newcomer, all without their pseudonyms",
         copy("zonder-naam", team(10, ids=FIVE_IDS), renamed((own(10, ids=FIVE_IDS), *team(10, ids=FIVE_IDS))), FIVE)),
    Case("compare a round with the same people, of whom one changed one answer", copy("een-antwoord", team(10), (with_another(own(0), "twee-c"), *team(9, 1)))),
    Case("find a newcomer beside six of twelve who changed one answer", copy("zes-van-twaalf", team(12), CHANGED)),
    Case("find a newcomer with a statement that no one answered before",
         copy("nieuwe-stelling", team(10), (*team(10), own(10)), asked=tuple(id for id in IDS if id != "een-b"))),
]


@pytest.fixture(scope="module")
def site(program, tmp_path_factory):
    return build(program, tmp_path_factory.mktemp("exact"), [case.partnership for case in CASES])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.tried)
def test_recovers_nothing(site, table, case):
    """Everything that was published leaves each answer, and each small cell, at least two values."""
    without = ExactAttack(case.partnership, unprotected(case.partnership)).run()
    found = ExactAttack(case.partnership, published(site, case.partnership)).run()
    told = [f"{one.people}: {one.name}" for one in found.recovered]
    table.add(case.tried, f"{len(without.recovered)} of {len(without.tried)} recovered", f"RECOVERS {len(told)}" if told else f"nothing of {len(found.tried)}")
    assert without.recovered, "the attack itself is wrong"
    assert not told, told
    assert not found.unsolved, found.unsolved


def test_spares_what_a_whole_group_says_alike(program, tmp_path):
    """Five people who all gave the highest answer are told of by their mean; that is what a mean is for."""
    rows = tuple(replace(own(place, ids=["een-a", "twee-b"]), answers={"een-a": 5, "twee-b": place % 5 + 1}) for place in range(6))
    partnership = one_round("eensgezind", rows, TWO)
    found = ExactAttack(partnership, published(build(program, tmp_path, [partnership]), partnership)).run()
    assert {one.ids[0] for one in found.tried} == {"twee-b"}
    assert not found.recovered
