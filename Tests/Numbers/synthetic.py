"""Partnerships as they are in practice: 6 to 60 people, groups by one to three columns, up to three rounds of partly the same people."""

from functools import cache
from pathlib import Path

import yaml

from crowds import CROWD
from model import Axis, Dimension, Indicator, Instrument, Partnership, Round, Row
from samples import Sampler

SEED = 1202
INSTRUMENTS = Path(__file__).parents[2] / "Sources/Reading/Instruments"
COLUMNS = {"domein": ["zorg", "veilig", "wonen", "bestuur", "werk"], "rol": ["uitvoering", "beleid", "leiding"], "wijk": ["noord", "zuid", "oost"]}
# How often a respondent gives the same answer again for no reason but that they think so still.
STABLE = 0.4


def indicator(found: dict) -> Indicator:
    return Indicator(found["id"], reversed=found.get("reversed", False), level=found.get("level"), context=found.get("context", False))


def dimension(found: dict) -> Dimension:
    return Dimension(
        found["id"], tuple(map(indicator, found.get("indicators", []))), tuple(map(dimension, found.get("dimensions", []))), found.get("weighed-by"))


def axis(found: dict) -> Axis:
    parts = tuple((one["id"], tuple(one["uses"])) for one in found.get("parts", []))
    return Axis(found["id"], tuple(map(indicator, found.get("indicators", []))), tuple(found.get("uses", [])), parts)


@cache
def built_in(slug: str) -> Instrument:
    """An instrument that the program carries, under another name."""
    found = yaml.safe_load((INSTRUMENTS / f"{slug}.yaml").read_text("utf-8"))
    thresholds = found.get("thresholds")
    quadrant = found.get("quadrant")
    return Instrument(
        f"{slug}-eigen", tuple(map(dimension, found["dimensions"])), found["scale"]["min"], found["scale"]["max"],
        thresholds and (thresholds["floor"], thresholds["challenge"]), found.get("minimum-group", 5),
        quadrant and (axis(quadrant["horizontal"]), axis(quadrant["vertical"])))


class Attitudes:
    """How one person answers: by what is asked, by who they are, and by chance."""

    def __init__(self, sampler: Sampler, instrument: Instrument, centres: dict[str, float]):
        normal = sampler.numbers.normal
        self.sampler, self.instrument = sampler, instrument
        person = normal(0, 0.5)
        self.own = {one.id: centres[one.id] + person + normal(0, 0.3) for one in instrument.asked}

    def answer(self, id: str, missing: float, before: int | None) -> int | None:
        if self.sampler.chance(missing):
            return None
        if before is not None and self.sampler.chance(STABLE):
            return before
        drawn = round(self.own[id] + self.sampler.numbers.normal(0, 0.7))
        return int(min(self.instrument.high, max(self.instrument.low, drawn)))


def partnership(number: int) -> Partnership:
    sampler = Sampler(SEED + number)
    instrument = [CROWD, built_in("procesvertrouwen"), built_in("vertrouwen-en-samenwerking")][number % 3]
    count = sampler.pick([sampler.whole(6, 12), sampler.whole(10, 25), sampler.whole(20, 60)])
    columns = tuple(COLUMNS)[: sampler.pick([1, 1, 2, 2, 3])]
    missing = sampler.pick([0, 0, 0.01, 0.02, 0.05])
    centres = {one.id: sampler.numbers.uniform(2.3, 4.4) for one in instrument.asked}
    is_even = sampler.chance(0.5)
    known: dict[str, tuple] = {}

    def person(name: str):
        if name not in known:
            # Uneven groups have some of one or two people.
            values = [COLUMNS[one] for one in columns]
            place = lambda some: min(len(some) - 1, sampler.whole(0, len(some) - 1) if is_even else int(sampler.numbers.exponential(0.9)))
            known[name] = tuple(some[place(some)] for some in values), Attitudes(sampler, instrument, centres), {}
        return known[name]

    rounds = []
    names = [f"zqx{place:03}" for place in range(count)]
    for year in range(sampler.pick([1, 1, 2, 3])):
        if year:
            names = [name if sampler.chance(0.75) else f"zqx{year}{place:03}" for place, name in enumerate(names) if not sampler.chance(0.08)]
        rows = []
        for name in names:
            groups, attitudes, before = person(name)
            answers = {one.id: attitudes.answer(one.id, missing, before.get(one.id)) for one in instrument.asked}
            before.update(answers)
            rows.append(Row(name, groups, answers))
        rounds.append(Round(f"{2020 + year}-03-01", tuple(rows), columns))
    return Partnership(f"samen-{number}", instrument, tuple(rounds))
