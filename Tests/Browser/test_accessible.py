"""axe-core finds nothing against WCAG 2.2 AA on any kind of page: wide and narrow, light and dark."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from sites import KINDS, KINDS_OF

AXE = Path(find_spec("axe_playwright_python").origin).parent / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
CHECK = """
const done = arguments[arguments.length - 1], [tags] = arguments;
axe.run(document, {preload: false, runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], elementRef: false})
   .then(found => done(found.violations.map(one => [one.id, one.help, one.nodes.map(node => node.target.join(' ') + ': ' + node.failureSummary.split('\\n').slice(1).join(' ').trim())])))
   .catch(problem => done([['axe', String(problem), ['']]]));
"""


def violations(browser, tags: list[str]) -> list[str]:
    """What axe finds on the page that is open, a line for each element."""
    browser.run(AXE.read_text("utf-8"))
    return [f"{rule} ({help}): {node}" for rule, help, nodes in browser.driver.execute_async_script(CHECK, tags) for node in nodes[:4]]


def check(browser, site, kind, width, scheme, tags) -> list[str]:
    browser.show(width, color_scheme=scheme)
    wrong = []
    for page in site.pages_of(kind):
        browser.open(site.address(page))
        wrong += [f"{page} at {width} {scheme}: {line}" for line in violations(browser, tags)]
    return wrong


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_meets_wcag(browser, sites, kind, width, scheme):
    wrong = check(browser, sites["example"], kind, width, scheme, RULES)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name, kind", [(name, kind) for name in ("ugly", "english") for kind in KINDS_OF[name]])
def test_meets_wcag_where_content_is_awkward(browser, sites, name, kind):
    wrong = check(browser, sites[name], kind, 390, "light", RULES)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("kind", KINDS)
def test_keeps_good_habits(browser, sites, kind):
    """axe's best practices: headings in order, landmarks for all content."""
    wrong = check(browser, sites["example"], kind, 1280, "light", ["best-practice"])
    assert not wrong, "\n".join(wrong)


def test_finds_what_is_wrong(browser, tmp_path):
    """The check itself: grey on white and a picture without words."""
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><title>x</title><main><h1 style='color:#ccc'>grijs op wit</h1><img src='data:,'></main>", "utf-8")
    browser.show()
    browser.open(page.as_uri())
    found = "\n".join(violations(browser, RULES))
    assert "color-contrast" in found and "image-alt" in found and "html-has-lang" in found
