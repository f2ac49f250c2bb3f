"""Partnerships that invite an attack: small groups, crossed columns, copies of rounds, and random ones of all that."""

from dataclasses import dataclass

from model import Axis, Dimension, Indicator, Instrument, Partnership, Round, Row
from samples import Sampler

# Every dimension and axis has 1, 2 or 4 indicators, so that respondents' scores are exact.
CROWD = Instrument(
    "menigte",
    (
        Dimension("een", (Indicator("een-a"), Indicator("een-b"))), Dimension("twee", (Indicator("twee-c"),)),
        Dimension("drie", (), (Dimension("drie-x", (Indicator("drie-e"), Indicator("drie-f", reversed=True))),
                               Dimension("drie-y", (Indicator("drie-g"), Indicator("drie-h"))))),
    ),
    axes=(Axis("breedte", (Indicator("breedte-q"),), ("een-a",)), Axis("hoogte", parts=(("hoogte-p", ("drie-e", "drie-f")), ("hoogte-r", ("drie-g", "drie-h"))))),
)
IDS = [one.id for one in CROWD.asked]
FIRST, SECOND, THIRD = "2020-01-01", "2021-01-01", "2022-01-01"


def one(number: int, *groups: str, shift: int = 0, without: str = "") -> Row:
    """A respondent with answers of their own; `without` begins the names of the indicators left open."""
    answers = {id: (number * number + 3 * number * place + place + shift) % 5 + 1 for place, id in enumerate(IDS)}
    return Row(f"zqx{number:03}", groups, {id: None if without and id.startswith(without) else answer for id, answer in answers.items()})


def groups(*sizes: int) -> tuple[Row, ...]:
    values = [f"groep-{letter}" for letter, size in zip("abcdefgh", sizes) for _ in range(size)]
    return tuple(one(number, value) for number, value in enumerate(values))


def people(count: int, *columns) -> tuple[Row, ...]:
    """Respondents with a value in each column, by whether the column's test holds for their number."""
    return tuple(one(number, *(f"{name}-{'ja' if test(number) else 'nee'}" for name, test in zip("pqr", columns))) for number in range(count))


@dataclass(frozen=True)
class Case:
    """An attack by hand: what is tried, and how many sums of the dimension `een` may stand (worked out on paper)."""

    tried: str
    rounds: tuple[Round, ...]
    shown: int
    minimum: int | None = None
    measure: str = "een"

    def partnership(self, slug: str) -> Partnership:
        return Partnership(slug, CROWD, self.rounds, self.minimum)


def split(tried: str, shown: int, *sizes: int, minimum: int | None = None) -> Case:
    return Case(tried, (Round(FIRST, groups(*sizes), ("groep",)),), shown, minimum)


def series(tried: str, shown: int, *rounds: tuple[Row, ...]) -> Case:
    return Case(tried, tuple(Round(date, rows) for date, rows in zip((FIRST, SECOND, THIRD), rounds)), shown)


def crossed(tried: str, shown: int, count: int, *columns) -> Case:
    return Case(tried, (Round(FIRST, people(count, *columns), tuple(f"kolom{place}" for place in range(len(columns)))),), shown)


CASES = [
    series("read a round of four", 0, people(4)),
    series("read a round of five", 1, people(5)),
    split("read a group of four beside ten, or take the ten from all", 1, 4, 10),
    split("take a group of five from fifteen", 3, 5, 10),
    split("take a group of six from sixteen", 3, 6, 10),
    split("take two shown groups from all, which leaves three", 2, 9, 6, 3),
    split("take a group from all, which leaves two small ones of seven together", 2, 9, 3, 4),
    split("take groups of one apart", 2, 9, 1, 1, 1, 1, 1),
    split("read groups that are all too small", 1, 4, 4, 4),
    split("read a group of three where three is the minimum", 3, 3, 6, minimum=3),
    split("read a group of two where three is the minimum", 1, 2, 7, minimum=3),
    split("read a group of seven where eight is the minimum", 2, 8, 7, 9, minimum=8),
    split("take eight from seventeen where eight is the minimum", 3, 8, 9, minimum=8),
    crossed("take five directors from six in the north", 3, 12, lambda n: n < 6, lambda n: n < 5),
    crossed("take a group from itself under another column", 5, 13, lambda n: n < 6, lambda n: n < 6),
    crossed("take a group of eight from the nine that hold it", 3, 18, lambda n: n < 9, lambda n: n < 8),
    crossed("solve three columns of which each crossing holds three", 5, 24, lambda n: n % 2 == 0, lambda n: n // 2 % 2 == 0, lambda n: n // 4 % 2 == 0),
    crossed("solve three columns with one person out of step", 3, 16, lambda n: n < 8, lambda n: n % 2 == 0, lambda n: n < 7),
    Case("take a group from all on a dimension that three of the rest answered",
         (Round(FIRST, tuple(one(n, "a" if n < 6 else "b", without="twee" if n < 3 else "") for n in range(12)), ("groep",)),), 1, measure="twee"),
    series("take a round from its copy with one row more", 1, people(10), people(11)),
    series("take a round from its copy with four rows more", 1, people(10), people(14)),
    series("take a round from its copy with five rows more", 2, people(10), people(15)),
    series("take a copy with one row less from its round", 1, people(10), people(9)),
    series("go from ten by thirteen to sixteen", 2, people(10), people(13), people(16)),
    series("compare a round with the same people, two of whom changed", 1, people(10), people(8) + tuple(one(n, shift=1) for n in (8, 9))),
    series("compare a round with the same people, three of whom changed", 1, people(10), people(7) + tuple(one(n, shift=1) for n in (7, 8, 9))),
    series("compare a round with the same people, four of whom changed", 1, people(10), people(6) + tuple(one(n, shift=1) for n in range(6, 10))),
    series("compare a round with the same people, five of whom changed", 2, people(10), people(5) + tuple(one(n, shift=1) for n in range(5, 10))),
    series("compare a third round with the first, to which all but two went back", 2, people(12), people(6) + tuple(one(n, shift=1) for n in range(6, 12)),
           people(10) + tuple(one(n, shift=1) for n in (10, 11))),
    Case("cross a column of one round with a column of its copy",
         (Round(FIRST, people(12, lambda n: n < 6), ("kolom",)), Round(SECOND, people(12, lambda n: n < 5), ("andere",))), 4),
]


def random_partnership(sampler: Sampler, slug: str) -> Partnership:
    """Up to three rounds of partly the same people by one to three columns, some of them nearly alike, with answers left out."""
    count, columns = sampler.whole(8, 13), ("domein", "rol", "wijk")[: sampler.whole(1, 3)]
    missing, parting = sampler.pick([0, 0.1, 0.25]), sampler.pick([0.05, 0.2])
    values = [[f"{column}-{sampler.whole(1, sampler.pick([2, 3]))}" for _ in range(count)] for column in columns]
    if len(columns) > 1 and sampler.chance(0.4):
        # The same groups twice, or all but for one person.
        values[1] = [value.replace("domein", "rol") for value in values[0]]
        if sampler.chance(0.5):
            values[1][0] = "rol-1"
    crowd = [one(number, *(column[number] for column in values)) for number in range(count)]
    crowd = [Row(row.respondent, row.groups, {id: None if sampler.chance(missing) else answer for id, answer in row.answers.items()}) for row in crowd]
    rounds = []
    for date in (FIRST, SECOND, THIRD)[: sampler.whole(1, 3)]:
        present = [row for row in crowd if not sampler.chance(parting)]
        changed = [one(int(row.respondent[3:]), *row.groups, shift=sampler.whole(1, 4)) if sampler.chance(parting) else row for row in present]
        rounds.append(Round(date, tuple(changed), columns))
    return Partnership(slug, CROWD, tuple(rounds), sampler.pick([3, 4, 5]))
