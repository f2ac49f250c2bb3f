"""Attacks on small groups, by one who has everything that was published. Run with -s for the table of attacks."""

import pytest

from attacking import Total, are_apart, are_copies, measures, person, told, totals, weights, whole
from crowds import CASES, random_partnership
from model import build
from samples import Sampler
from scoring import Answers, is_told_otherwise

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
    assert shown * 6 > all_sums, "withholding nearly everything is no way to pass"


def combined(weights: dict[int, float]) -> set[int]:
    """The fewest people of whom a weighed and a plain sum of the same people tell together: who has one weight falls out."""
    rests = [{person for person, weight in weights.items() if weight != one} for one in set(weights.values())]
    return min((rest for rest in rests if rest), key=len, default=set())


def test_tells_of_few_by_no_share_and_no_weighed_mean(random_site, attacked, table):
    """Shares below the floor and weighed means, beside all that stands: of whole rounds alone, and of enough people either way."""
    wrong, seen, unguarded = [], {"below": 0, "weighed": 0}, 0
    for site in (random_site, attacked):
        for partnership in site.partnerships:
            for round in partnership.rounds:
                if not partnership.file(site.output, round).exists():
                    continue
                data = partnership.published(site.output, round)
                tops = {one.id for one in partnership.instrument.dimensions}
                held = {one["id"] for one in data["indicators"] if one.get("withheld") and one["n"]}
                elsewhere = [one for groups in data["groups"].values() for group in groups for one in [*group.get("dimensions", []), *group.get("quadrant", [])]]
                elsewhere += data.get("quadrant", []) + [one for one in data["dimensions"] if one["id"] not in tops]
                wrong += [f"{partnership.slug} {round.date}: a share of {one['id']}" for one in elsewhere if "below" in one]
                wrong += [f"{partnership.slug} {round.date}: {one['id']} weighed by group" for one in elsewhere if "weighed" in one and "parent" not in one]
                for dimension in partnership.instrument.all_dimensions if data["dimensions"] else ():
                    record = whole(data, dimension.id)
                    where = f"{partnership.slug} {round.date} {dimension.id}"
                    if "below" in record:
                        seen["below"] += 1
                        rest = record["n"] - record["below"]
                        # An earlier round never yields to a later one, which has no share then.
                        is_alone = not any(shares_people(partnership, round, other) for other in partnership.rounds if other.date < round.date)
                        if min(record["below"], rest) < data["minimum"] or not is_alone or held & {one.id for one in dimension.all_indicators}:
                            wrong.append(f"{where}: {record['below']} below, {rest} not")
                    if dimension.weighed_by is None:
                        continue
                    few = combined(weights(partnership, round, dimension.id, dimension.weighed_by))
                    is_few = 0 < len(few) < data["minimum"]
                    unguarded += is_few
                    if record["weighed"].get("mean") is not None:
                        seen["weighed"] += 1
                        wrong += [f"{where}: weighed and plain tell of {len(few)}"] if is_few else []
                        own = [one.id for one in dimension.all_indicators]
                        is_by_group = is_told_otherwise(Answers(partnership.instrument, round), own, bool(round.columns))
                        wrong += [f"{where}: weighed beside groups"] if is_by_group else []
    table.add("take a mean weighed by what people value from the plain one", f"{unguarded} tell", "\n".join(wrong) or f"nothing, {seen['weighed']} stand")
    assert not wrong, "\n".join(wrong)
    assert min(seen.values()) > 5 and unguarded > 3, (seen, unguarded)


def shares_people(partnership, round, other) -> bool:
    """Whether some of one round's people answered all the same in another, and enough of them to compare the two by."""
    one, two = ({person(row) for row in Answers(partnership.instrument, either).people} for either in (round, other))
    return 2 * len(one & two) > partnership.smallest


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
