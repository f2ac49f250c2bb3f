"""What every browser test shares: the program, the built sites and the browsers, each made once for a whole run
(the browsers once for each worker, where there are several).

The example is built from a copy of Content/ alone, so with the theme that is inside the program, as at an author's.

Run from the root of the repository after a build: `.venv/bin/python -m pytest -q Tests/Browser`.
The program is the newer of .build/debug/kring and .build/release/kring; the variable KRING names another one.
"""

import shutil
import sys
from pathlib import Path

import pytest

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1] / "Numbers")]

import sites as making
from browser import Browser
from program import newest_program
from sharing import once
from sites import REPOSITORY, Site

BUILT = ["example", "network", "ugly", "english"]


@pytest.fixture(scope="session")
def program() -> Path:
    return newest_program()


@pytest.fixture(scope="session")
def sites(program, tmp_path_factory) -> dict[str, Site]:
    """The built sites by name: the example in both editions, `ugly` and `english`."""
    def make(root: Path) -> None:
        shutil.copytree(REPOSITORY / "Content", root / "example-source" / "Content")
        making.write_ugly_site(root / "ugly-source")
        making.write_english_site(root / "english-source")
        for name in BUILT:
            site = made(root, name)
            making.build(program, name, site.source, site.folder, edition="network" if name == "network" else "public")

    root = once(tmp_path_factory, "sites", make)
    return {name: made(root, name) for name in BUILT}


def made(root: Path, name: str) -> Site:
    return Site(name, root / f"{'example' if name == 'network' else name}-source", root / name)


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
