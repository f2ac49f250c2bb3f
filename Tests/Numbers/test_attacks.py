"""Attacks on small groups, by one who has everything that was published. Run with -s for the table of attacks."""

import pytest

from attacking import are_copies, Total, are_apart, measures, told, totals
from crowds import CASES, random_partnership
from model import build
from samples import Sampler

SEED = 1984
RANDOM = 60


@pytest.fixture(scope="module")
def attacked(program, tmp_path_factory):
    """The cases by hand and the random ones, as one site."""
    sampler = Sampler(SEED)
    print(f"seed {SEED}")
    partnerships = [case.partnership(f"geval-{number}") for number, case in enumerate(CASES)]
    partnerships += [random_partnership(sampler, f"toeval-{number}") for number in range(RANDOM)]
    return build(program, tmp_path_factory.mktemp("attacked"), partnerships)


def published(site, partnership) -> dict[str, dict]:
    return {round.date: partnership.published(site.output, round) for round in partnership.rounds}


@pytest.mark.parametrize("number", range(len(CASES)), ids=lambda number: CASES[number].tried.replace(" ", "-"))
def test_gives_nothing_to_solve(attacked, table, number):
    case, partnership = CASES[number], attacked.partnerships[number]
    data = published(attacked, partnership)
    known = {measure: totals(partnership, measure, data) for measure in measures(partnership)}
    found = [measure for measure, sums in known.items() if told(sums, partnership.smallest)]
    unguarded = told(totals(partnership, case.measure, None), partnership.smallest)
    without = f"tells of {len(unguarded)}" if unguarded else "tells nothing"
    table.add(case.tried, without, f"TELLS, on {', '.join(found)}" if found else f"nothing, {len(known[case.measure])} sums stand")
    assert not found
    # And no more is withheld than that.
    assert len(known[case.measure]) == case.shown, [total.name for total in known[case.measure]]


def test_gives_nothing_to_solve_at_random(attacked, table):
    found, unguarded, shown, all_sums = [], 0, 0, 0
    for partnership in attacked.partnerships[len(CASES):]:
        data = published(attacked, partnership)
        for measure in measures(partnership):
            sums, everything = totals(partnership, measure, data), totals(partnership, measure, None)
            shown, all_sums = shown + len(sums), all_sums + len(everything)
            unguarded += told(everything, partnership.smallest) is not None
            # Such rounds are weighed by themselves: see the last of the open attacks.
            if (one := told(sums, partnership.smallest, are_copies(partnership))) and not are_apart(sums):
                found.append(f"{partnership.slug} {measure}: {[total.name for total in sums]} tell of {[who for who, _ in one]}")
    table.add(
        f"solve {RANDOM} random partnerships of 1–3 rounds by 1–3 columns, every measure", f"{unguarded} measures tell",
        "\n".join(found) or f"nothing, {shown} of {all_sums} sums stand")
    assert not found, "\n".join(found)
    assert unguarded > 100, "the attack finds little where nothing is withheld"
    assert shown * 4 > all_sums, "withholding nearly everything is no way to pass"


def test_finds_what_sums_tell():
    """The attack itself: it solves for a rest of three, and not for one of five."""
    everyone, seven, five = (Total("", frozenset((number,) for number in range(count))) for count in (10, 7, 5))
    assert told([everyone, seven], 5) == [(7,), (8,), (9,)]
    assert told([everyone, five], 5) is None
    # Three people who answered twice are six numbers, and three people.
    again = frozenset((number, "again") for number in range(3))
    assert set(told([everyone, Total("", everyone.people - {(0,), (1,), (2,)} | again)], 5)) == {(0,), (1,), (2,)} | again
    # Four sums tell of one of whom no two of them do.
    sets = [range(10), range(10, 20), [*range(5), *range(10, 15)], [*range(5, 10), *range(15, 21)]]
    assert told([Total("", frozenset((number,) for number in one)) for one in sets], 5) == [(20,)]
