"""Attacks by hand that succeed, each on the smallest example. One that is stopped fails here: then it moves to `test_stopped_attacks`."""

from dataclasses import replace

import pytest

from by_hand import Attack, Everything, Published, Sum, copy, later_less_earlier, own, renamed, team, turned
from crowds import CROWD, FIRST, groups
from model import Axis, Dimension, Indicator, Instrument, Partnership, Round, build


class Told(Exception):
    """An attack found what one person answered; any other failure is none of the expected ones."""


SHORT_IDS = ["een-a", "een-b", "twee-c", "drie-d", "drie-e"]
SHORT = Instrument("kort", (
    Dimension("een", (Indicator("een-a"), Indicator("een-b"))), Dimension("twee", (Indicator("twee-c"),)),
    Dimension("drie", (Indicator("drie-d"), Indicator("drie-e")))))
# An axis and a part of the other that hold the same two indicators of two dimensions.
CROSSED_IDS = ["een-a", "een-b", "twee-c", "twee-d"]
CROSSED = Instrument(
    "gekruist", (Dimension("een", (Indicator("een-a"), Indicator("een-b"))), Dimension("twee", (Indicator("twee-c"), Indicator("twee-d")))),
    axes=(Axis("breedte", uses=("een-a", "twee-c")), Axis("hoogte", parts=(("hoogte-p", ("een-a", "twee-c")), ("hoogte-r", ("twee-d",))))))
ONLY = own(4, ids=CROSSED_IDS)
CROSSED_ROWS = tuple(ONLY if number == 4 else own(number, without=("een-b",), ids=CROSSED_IDS) for number in range(10))
WHOLE = own(4)
SKIPPED = tuple(own(number, without=("drie-h",) if number == 3 else ()) for number in range(10))
CHANGED = tuple(replace(own(60 + number), respondent=f"zqx{number:03}") for number in range(1, 5))
ONES = Partnership("drie-enen", CROWD, (Round(FIRST, groups(6, 1, 1, 1), ("groep",)),), minimum=3)


def scored(row, ids: str, instrument: Instrument = CROWD) -> int:
    return sum(turned(row, id, instrument) for id in ids.split())


def one_round(slug: str, rows, instrument: Instrument = CROWD) -> tuple[Partnership, ...]:
    return (Partnership(slug, instrument, (Round(FIRST, tuple(rows)),)),)


ANEW = "accepted: in a round of five of whom four answered anew nobody can tell who did not; rounds are weighed together by equal answers"
SECOND_HAND = "not guarded against: what is withheld beside an indicator follows from {}, which stands"

ATTACKS = [
    Attack("take a team's round from the network's with the same answers and one more",
           (*one_round("netwerk", team(11)), *one_round("kernteam", team(10))),
           (Sum(1, "twee"), Sum(-1, "twee", partnership=1)), own(10).answers["twee-c"],
           reason="accepted: rounds of two partnerships are not weighed together; their people are others to the program"),
    Attack("take a dimension's indicators from it, which leaves the one who skipped a question",
           one_round("overgeslagen", SKIPPED),
           (Sum(12, "drie"), *(Sum(-3, f"drie-{letter}") for letter in "efgh")), scored(SKIPPED[3], "drie-e drie-f drie-g"),
           reason="accepted: unrounded means of a dimension and of all its indicators tell the sum of who skipped one; withholding an "
                  "indicator wherever someone skips would leave little"),
    Attack("take a round from its copy with one row more, of five questions and all rows numbered anew",
           (copy("kort", team(10, ids=SHORT_IDS), renamed((own(10, ids=SHORT_IDS), *team(10, ids=SHORT_IDS))), SHORT),),
           later_less_earlier("twee"), own(10, ids=SHORT_IDS).answers["twee-c"],
           reason="accepted: so few answers alike are chance, and without a pseudonym nothing else says that it is a copy"),
    Attack("take a shown indicator from an axis, which leaves the withheld one, and that from its dimension",
           one_round("as", CROSSED_ROWS, CROSSED),
           (Sum(2, "een"), Sum(-4, "breedte"), Sum(2, "twee-c")), ONLY.answers["een-b"] - ONLY.answers["een-a"],
           reason=SECOND_HAND.format("an axis")),
    Attack("take a shown indicator from a part of an axis, which leaves the withheld one, and so on",
           one_round("deel", CROSSED_ROWS, CROSSED),
           (Sum(2, "een"), Sum(-4, "hoogte-p"), Sum(2, "twee-c")), ONLY.answers["een-b"] - ONLY.answers["een-a"],
           reason=SECOND_HAND.format("a part of an axis")),
    Attack("take a part of a dimension from it, which leaves the only one who answered the other part",
           one_round("onderdeel", (WHOLE if number == 4 else own(number, without=("drie-g", "drie-h")) for number in range(10))),
           (Sum(4, "drie"), Sum(-4, "drie-x")), scored(WHOLE, "drie-g drie-h") - scored(WHOLE, "drie-e drie-f"),
           reason=SECOND_HAND.format("the mean of a sub-dimension")),
    Attack("solve an indicator that is withheld for its round before from its dimension",
           (copy("een-meer", team(10), team(11) + team(4, 11, without=("een-b",))),), (
               Sum(2, "een", 1), Sum(-2, "een"), Sum(-2, "een-a", 1), Sum(2, "een-a")), own(10).answers["een-b"] - own(10).answers["een-a"],
           reason="not guarded against: nothing is withheld beside an indicator that is withheld for another round"),
    Attack("compare a round of five with the same people, four of whom changed", (copy("vier-van-vijf", team(5), (own(0), *CHANGED)),),
           later_less_earlier("twee"), sum(after.answers["twee-c"] - own(n).answers["twee-c"] for n, after in enumerate(CHANGED, 1)),
           reason=ANEW + ", and what is told is how much four changed together"),
]


@pytest.fixture(scope="module")
def site(program, tmp_path_factory):
    return build(program, tmp_path_factory.mktemp("open"), [ONES, *(one for attack in ATTACKS for one in attack.partnerships)])


@pytest.mark.parametrize("attack", [
    pytest.param(one, marks=pytest.mark.xfail(strict=True, raises=Told, reason=one.reason), id=one.tried) for one in ATTACKS])
def test_withstands(site, table, attack):
    assert attack.found(Everything()) == pytest.approx(attack.truth), "the attack itself is wrong"
    is_told = attack.is_told(Published((site.output,)))
    table.add(attack.tried, "tells of few", f"TELLS: {attack.reason}" if is_told else "nothing")
    if is_told:
        raise Told(attack.truth)


@pytest.mark.xfail(strict=True, raises=Told, reason="accepted: three groups in a rest of three are of one each, and nothing is told of answers")
def test_tells_no_size_by_the_number_of_groups(site, table):
    data = ONES.published(site.output, ONES.rounds[0])
    found = data["groups"]["groep"]
    assert [group["n"] for group in found] == [6, None, None, None]
    is_told = data["n"] - found[0]["n"] == len(found) - 1
    result = "TELLS: each is of one" if is_told else "nothing"
    table.add("count three withheld groups in a rest of three, where three is the minimum", "tells of 1", result)
    if is_told:
        raise Told(1)
