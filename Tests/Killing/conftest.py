"""How many builds the tests of this folder kill.

Run from the root of the repository after a build: `.venv/bin/python -m pytest -q Tests/Killing`, by hand with `--kills 200`.
The program is the newer of .build/debug/kring and .build/release/kring; the variable KRING names another one.
"""


def pytest_addoption(parser):
    parser.addoption("--kills", type=int, default=8, help="builds to kill, of each kind of disk")
