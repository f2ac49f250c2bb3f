"""Attacks by hand that succeed, each on the smallest example. One that is stopped fails here: then it moves to `test_stopped_attacks`."""

import pytest

from by_hand import Attack, Everything, Published, Sum, one_round, own, team
from crowds import CROWD, FIRST, groups
from model import Partnership, Round, build


class Told(Exception):
    """An attack found what one person answered; any other failure is none of the expected ones."""


ONES = Partnership("drie-enen", CROWD, (Round(FIRST, groups(6, 1, 1, 1), ("groep",)),), minimum=3)

ATTACKS = [
    Attack("take a team's round from the network's with the same answers and one more",
           (*one_round("netwerk", team(11)), *one_round("kernteam", team(10))),
           (Sum(1, "twee-c"), Sum(-1, "twee-c", partnership=1)), own(10).answers["twee-c"],
           reason="accepted: rounds of two partnerships are not weighed together; their people are others to the program"),
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
