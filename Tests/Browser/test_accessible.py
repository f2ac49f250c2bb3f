"""axe-core finds nothing against WCAG 2.2 AA on any kind of page: wide and narrow, light and dark, each element that a page shows in both."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from sites import KINDS, KINDS_OF

AXE = Path(find_spec("axe_playwright_python").origin).parent / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
COLOURS = ["color-contrast", "link-in-text-block"]
CHECK = """
const done = arguments[arguments.length - 1], [names] = arguments;
axe.run(document, {preload: false, runOnly: names, resultTypes: ['violations'], elementRef: false})
   .then(found => done(found.violations.map(one => [one.id, one.help, one.nodes.map(node => node.target.join(' ') + ': ' + node.failureSummary.split('\\n').slice(1).join(' ').trim())])))
   .catch(problem => done([['axe', String(problem), ['']]]));
"""


def violations(browser, names: list[str]) -> list[str]:
    """What axe finds on the page that is open, by rules of some tags or names, a line for each element."""
    if not browser.run("return !!window.axe"):
        browser.run(AXE.read_text("utf-8"))
    return [f"{rule} ({help}): {node}" for rule, help, nodes in browser.driver.execute_async_script(CHECK, names) for node in nodes[:4]]


def check(browser, site, kind, width, *looks: tuple[str, list[str]]) -> list[str]:
    """Opens each page of a kind once, and looks at it in some schemes of colours by some rules."""
    wrong = []
    for page in site.pages_of(kind):
        browser.show(width, color_scheme=looks[0][0])
        browser.open(site.address(page))
        for scheme, names in looks:
            browser.show(width, color_scheme=scheme)
            wrong += [f"{page} at {width} {scheme}: {line}" for line in violations(browser, names)]
    return wrong


@pytest.mark.parametrize("kind", KINDS)
def test_meets_wcag_and_keeps_good_habits(browser, sites, kind):
    """Wide: all rules and axe's best practices (headings in order, landmarks for all content), and in the dark what has to do with colours."""
    wrong = check(browser, sites["example"], kind, 1280, ("light", RULES + ["best-practice"]), ("dark", COLOURS))
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("kind", KINDS)
def test_meets_wcag_on_a_telephone_in_the_dark(browser, sites, kind):
    wrong = check(browser, sites["example"], kind, 390, ("dark", RULES))
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name, kind", [(name, kind) for name in ("ugly", "english") for kind in KINDS_OF[name]])
def test_meets_wcag_where_content_is_awkward(browser, sites, name, kind):
    """On a telephone, in the light."""
    wrong = check(browser, sites[name], kind, 390, ("light", RULES))
    assert not wrong, "\n".join(wrong)


def test_finds_what_is_wrong(browser, tmp_path):
    """The check itself: grey on white and a picture without words."""
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><title>x</title><main><h1 style='color:#ccc'>grijs op wit</h1><img src='data:,'></main>", "utf-8")
    browser.show()
    browser.open(page.as_uri())
    found = "\n".join(violations(browser, RULES))
    assert "color-contrast" in found and "image-alt" in found and "html-has-lang" in found
