"""Attacks by hand that would tell of one person if nothing were withheld, and that something withheld stops."""

from dataclasses import replace
from itertools import product

import pytest

from by_hand import Attack, Everything, Published, Sum, copy, later_less_earlier, one_round, own, renamed, team, turned
from crowds import CROWD, FIRST, IDS, SECOND, THIRD, groups
from model import Axis, Dimension, Indicator, Instrument, Partnership, Round, Row, build
from tables import tables

NEWCOMER = own(10)
ASKED = NEWCOMER.answers["twee-c"]
TEAM = ("groep", "team")
COLUMNS = ("functie", "locatie", "opleiding")
ONE_ANSWERED = tuple(own(number, without=() if number == 4 else ("een-b",)) for number in range(10))
CORRECTED = replace(own(3), answers=own(3).answers | {"twee-c": own(3).answers["twee-c"] % 5 + 1})

WORD = Partnership("woord", CROWD, (Round(FIRST, groups(7, 5, 1), ("groep",)),))


def each_apart(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Everyone a group by themselves in three columns, as where a column holds free text."""
    return tuple(replace(row, groups=tuple(f"{column} {row.respondent[3:]}" for column in COLUMNS)) for row in rows)


def by_groups(slug: str, *rounds: tuple[Row, ...]) -> Partnership:
    return Partnership(slug, CROWD, tuple(Round(date, rows, ("groep",)) for date, rows in zip((FIRST, SECOND, THIRD), rounds)))


def functions(*sizes: int, first: int = 0):
    """A team whose people have functions that few others have."""
    values = [f"functie-{place}" for place, size in enumerate(sizes) for _ in range(size)]
    return tuple(own(first + number, value) for number, value in enumerate(values))


def regions_and_sectors() -> Partnership:
    """Nine blocks of four, first asked by region and then by sector: each round holds three blocks, two rounds share one at most."""
    block = lambda region, sector: team(4, 12 * region + 4 * sector)
    regions = [sum((block(region, sector) for sector in range(3)), ()) for region in range(3)]
    sectors = [sum((block(region, sector) for region in range(3)), ()) for sector in range(3)]
    sectors[2] += (own(50),)
    return Partnership("kruistabel", CROWD, tuple(Round(f"202{place}-01-01", rows) for place, rows in enumerate(regions + sectors)))


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


def scored(row, ids: str, instrument: Instrument = CROWD) -> int:
    return sum(turned(row, id, instrument) for id in ids.split())




ATTACKS = [
    Attack("take a round from its copy with one row more, the columns in another order",
           (copy("kolommen", team(10), team(11), asked=tuple(reversed(IDS))),), later_less_earlier("twee"), ASKED),
    Attack("take a round from its copy with one row more, where one question was not asked before",
           (copy("vraag-minder", team(10), team(11), asked=tuple(id for id in IDS if id != "breedte-q")),), later_less_earlier("twee"), ASKED),
    Attack("take a round from its copy with one row more, all rows numbered anew",
           (copy("hernummerd", team(10), renamed((NEWCOMER, *team(10)))),), later_less_earlier("twee"), ASKED),
    Attack("take a round from its copy with one answer corrected, all rows numbered anew",
           (copy("verbeterd", team(10), renamed((*team(3), CORRECTED, *team(6, 4)))),), later_less_earlier("twee"),
           CORRECTED.answers["twee-c"] - own(3).answers["twee-c"]),
    Attack("take a round for the network from its public copy with one row more",
           (copy("uitgave", team(10), team(11), edition="network"),), later_less_earlier("twee"), ASKED),
    Attack("take a team from the team with one more, in rounds that share nobody else",
           (by_groups("vreemden", team(7, 0, "team") + team(9, 20, "rest"), team(7, 0, "team") + (own(10, "team"),) + team(9, 40, "rest")),),
           later_less_earlier("twee", cell=TEAM), ASKED),
    Attack("take a round from its copy two rounds later with one row more, by columns of ten groups",
           (Partnership("vrije-tekst", CROWD, tuple(
               Round(date, each_apart(rows), COLUMNS) for date, rows in ((FIRST, team(10)), (SECOND, team(5) + team(5, 30)), (THIRD, team(11))))),),
           (Sum(1, "twee", 2), Sum(-1, "twee", 0)), ASKED),
    # With everyone else `een` is `een-a`.
    Attack("take a shown indicator from its dimension, which leaves the only one who answered the other",
           (Partnership("een-antwoord", CROWD, (Round(FIRST, ONE_ANSWERED),)),), (Sum(2, "een"), Sum(-2, "een-a")),
           ONE_ANSWERED[4].answers["een-b"] - ONE_ANSWERED[4].answers["een-a"]),
    Attack("take a round by groups from the next, of whom one of each group changed",
           (by_groups("om-en-om", team(6, 0, "a") + team(6, 6, "b"),
                      (replace(own(50, "a"), respondent="zqx000"), *team(5, 1, "a"), replace(own(51, "b"), respondent="zqx006"), *team(5, 7, "b"))),),
           later_less_earlier("twee", cell=("groep", "a")), own(50).answers["twee-c"] - own(0).answers["twee-c"]),
    Attack("go down a chain of three copies, each with others of its people anew, to one who came",
           (Partnership("keten", CROWD, (
               Round(FIRST, team(12)), Round(SECOND, tuple(replace(own(60 + n), respondent=f"zqx{n:03}") for n in range(6)) + team(6, 6)),
               Round(THIRD, team(12) + (own(20),)))),),
           (Sum(1, "twee", 2), Sum(-1, "twee", 0)), own(20).answers["twee-c"]),
    Attack("take an indicator from an axis with a question of its own, which one person answered",
           (Partnership("eigen-vraag", CROWD, (
               Round(FIRST, tuple(WHOLE if number == 4 else own(number, without=("breedte-q",)) for number in range(10))),)),),
           (Sum(2, "breedte"), Sum(-2, "een-a")), WHOLE.answers["breedte-q"] - WHOLE.answers["een-a"]),
    Attack("take all but one large group from the same in the next round, each a team of small groups",
           (copy("kleine-functies", team(11, 20, "rest") + functions(3, 3, 3), team(11, 40, "rest") + functions(3, 3, 4)),), (
               *later_less_earlier("twee"), Sum(-1, "twee", 1, ("groep", "rest")), Sum(1, "twee", 0, ("groep", "rest"))),
           own(9).answers["twee-c"]),
    Attack("take three rounds by region from three by sector with the same answers and one more", (regions_and_sectors(),),
           tuple(Sum(1 if round > 2 else -1, "twee", round) for round in range(6)), own(50).answers["twee-c"]),
    # What follows rounding stops, or that a statement which too few answered counts nowhere.
    Attack("take a dimension's indicators from it, which leaves the one who skipped a question",
           one_round("overgeslagen", SKIPPED),
           (Sum(12, "drie"), *(Sum(-3, f"drie-{letter}") for letter in "efgh")), scored(SKIPPED[3], "drie-e drie-f drie-g")),
    Attack("take a round from its copy with one row more, of five questions and all rows numbered anew",
           (copy("kort", team(10, ids=SHORT_IDS), renamed((own(10, ids=SHORT_IDS), *team(10, ids=SHORT_IDS))), SHORT),),
           later_less_earlier("twee-c"), own(10, ids=SHORT_IDS).answers["twee-c"]),
    Attack("take a shown indicator from an axis, which leaves the withheld one, and that from its dimension",
           one_round("as", CROSSED_ROWS, CROSSED),
           (Sum(2, "een"), Sum(-4, "breedte"), Sum(2, "twee-c")), ONLY.answers["een-b"] - ONLY.answers["een-a"]),
    Attack("take a shown indicator from a part of an axis, which leaves the withheld one, and so on",
           one_round("deel", CROSSED_ROWS, CROSSED),
           (Sum(2, "een"), Sum(-4, "hoogte-p"), Sum(2, "twee-c")), ONLY.answers["een-b"] - ONLY.answers["een-a"]),
    Attack("take a part of a dimension from it, which leaves the only one who answered the other part",
           one_round("onderdeel", (WHOLE if number == 4 else own(number, without=("drie-g", "drie-h")) for number in range(10))),
           (Sum(4, "drie"), Sum(-4, "drie-x")), scored(WHOLE, "drie-g drie-h") - scored(WHOLE, "drie-e drie-f")),
    Attack("solve an indicator that is withheld for its round before from its dimension",
           (copy("een-meer", team(10), team(11) + team(4, 11, without=("een-b",))),), (
               Sum(2, "een", 1), Sum(-2, "een"), Sum(-2, "een-a", 1), Sum(2, "een-a")), own(10).answers["een-b"] - own(10).answers["een-a"]),
    Attack("compare a round of five with the same people, four of whom changed", (copy("vier-van-vijf", team(5), (own(0), *CHANGED)),),
           later_less_earlier("twee-c"), sum(after.answers["twee-c"] - own(n).answers["twee-c"] for n, after in enumerate(CHANGED, 1))),
]


@pytest.fixture(scope="module")
def sites(program, tmp_path_factory):
    """Both editions: who reads the network's reads the public one too."""
    root = tmp_path_factory.mktemp("stopped")
    partnerships = [one for attack in ATTACKS for one in attack.partnerships] + [WORD]
    return [build(program, root, partnerships, edition=edition) for edition in ("public", "network")]


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.tried)
def test_withstands(sites, table, attack):
    """Nor is everything withheld: a part of what the attack needs stands."""
    assert attack.is_told(Everything()), "the attack itself is wrong"
    values = attack.values(Published(tuple(site.output for site in sites)))
    stand = f"{len(values) - values.count(None)} of {len(values)} sums stand"
    is_told = attack.is_told(Published(tuple(site.output for site in sites)))
    table.add(attack.tried, "tells of few", "TELLS" if is_told else f"nothing, {stand}")
    assert not is_told
    assert any(value is not None for value in values)



def possible_sizes(rest: int, minimum: int, words: list[bool | None]) -> list[tuple[int, ...]]:
    """How the rest may be divided over withheld groups, each said to be too small, not too small, or neither."""
    ranges = {True: range(1, minimum), False: range(minimum, rest + 1), None: range(1, rest + 1)}
    return [sizes for sizes in product(*(ranges[word] for word in words)) if sum(sizes) == rest]


def test_tells_no_size_by_its_words(sites, table):
    data = WORD.published(sites[0].output, WORD.rounds[0])
    page = tables(WORD.file(sites[0].output, WORD.rounds[0], ".html").read_text("utf-8"))
    withheld = [group["value"] for group in data["groups"]["groep"] if group.get("withheld")]
    assert withheld == ["groep-b", "groep-c"]
    rest = data["n"] - sum(group["n"] for group in data["groups"]["groep"] if not group.get("withheld"))
    said = {row[0]: tuple(row[1:]) for one in page for row in one if row[0] in withheld}
    assert len(set(said.values())) == 1, said
    # Were the smaller one said to be too small and the other not, only five and one would be left.
    assert possible_sizes(rest, data["minimum"], [False, True]) == [(5, 1)]
    left = possible_sizes(rest, data["minimum"], [None, None])
    table.add("read the size of a group of one from the words for it and its neighbour", "tells of 1", f"nothing, {len(left)} ways are left")
    assert {size for _, size in left} == {1, 2, 3, 4, 5}
