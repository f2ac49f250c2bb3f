"""What every browser test shares: the program, the built sites and the browsers, each made once for a whole run.

The example is built from a copy of Content/ alone, so with the theme that is inside the program, as at an author's.

Run from the root of the repository after a build: `.venv/bin/python -m pytest -q Tests/Browser`.
The program is the newer of .build/debug/kring and .build/release/kring; the variable KRING names another one.
"""

import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import sites as making
from browser import Browser
from program import newest_program
from sites import REPOSITORY, Site


@pytest.fixture(scope="session")
def program() -> Path:
    return newest_program()


@pytest.fixture(scope="session")
def sites(program, tmp_path_factory) -> dict[str, Site]:
    """The built sites by name: the example in both editions, `ugly` and `english`."""
    root = tmp_path_factory.mktemp("sites")
    shutil.copytree(REPOSITORY / "Content", root / "example-source" / "Content")
    making.write_ugly_site(root / "ugly-source")
    making.write_english_site(root / "english-source")
    return {
        "example": making.build(program, "example", root / "example-source", root / "example"),
        "network": making.build(program, "network", root / "example-source", root / "network", edition="network"),
        "ugly": making.build(program, "ugly", root / "ugly-source", root / "ugly"),
        "english": making.build(program, "english", root / "english-source", root / "english"),
    }


@pytest.fixture(scope="session")
def browser():
    """The browser with scripts."""
    browser = Browser()
    yield browser
    browser.quit()


@pytest.fixture(scope="session")
def plain_browser():
    """The browser that refuses to run scripts of pages."""
    browser = Browser(scripts=False)
    yield browser
    browser.quit()
