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
