"""What the tests of the numbers share: the program, and sites with random rounds, built once.

Run from the root of the repository after a build: `.venv/bin/python -m pytest -q Tests/Numbers`.
The program is the newer of .build/debug/kring and .build/release/kring; the variable KRING names another one.
"""

import sys
from pathlib import Path

import pytest

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1] / "Browser")]

from model import Made, build
from program import newest_program
from samples import Sampler

SEEDS = [2022, 2023]
SIZES = [1, 2, 3, 12, 1, 4, 2, 5, 3, 2, 6, 1, 4, 3, 2, 8, 2, 1, 3, 4, 2, 5]


@pytest.fixture(scope="session")
def program() -> Path:
    return newest_program()


@pytest.fixture(scope="session")
def random_site(program, tmp_path_factory) -> Made:
    """Partnerships with an instrument each, of 1 to 12 dimensions, and two rounds each."""
    print(f"seeds {SEEDS}")
    partnerships = []
    for seed in SEEDS:
        sampler = Sampler(seed)
        for number, dimensions in enumerate(SIZES):
            slug = f"p{seed}-{number}"
            instrument = sampler.instrument(f"i{seed}-{number}", dimensions, sampler.pick([3, 5, 5, 5, 8]))
            partnerships.append(sampler.partnership(slug, instrument, 2))
    return build(program, tmp_path_factory.mktemp("random"), partnerships)


class Table:
    """What was tried, what it would tell if nothing were withheld, and what it told: shown at the end with -s."""

    def __init__(self):
        self.rows: list[tuple[str, str, str]] = []

    def add(self, tried: str, without: str, result: str) -> None:
        self.rows.append((tried, without, result))

    def __str__(self) -> str:
        rows = [("attack", "if nothing were withheld", "result"), *self.rows]
        widths = [max(len(row[column]) for row in rows) for column in range(2)]
        return "\n".join(f"{tried:{widths[0]}}  {without:{widths[1]}}  {result}" for tried, without, result in rows)


@pytest.fixture(scope="session")
def table():
    table = Table()
    yield table
    print(f"\n\n{table}")
