"""Whatever people, organisations, areas, themes and agreements are called, and whatever else an author writes: it stays on the page and on its own place."""

import csv
import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from sites import KINDS, LONG, REPOSITORY
from test_layout import OVERPRINTS, SPILLS, STICKS_OUT, WIDTHS
from test_print import PAGE
from test_print import WIDTHS as PRINTED_AT

# What the margins leave of other paper than A4 upright, in CSS pixels: A4 across, and A6.
SHEETS = PRINTED_AT | {"coverage": 1017, "booklet": 340}

# Every text on the page in which a word of an author stands gets a word without end in its place; drawings are made before, and have tests of their own.
LENGTHEN = """
const [words, long] = arguments, edge = '[\\\\p{L}\\\\d]';
const pattern = new RegExp('(?<!' + edge + ')(?:' + words.map(word => word.replace(/[.*+?^${}()|[\\]\\\\\\/]/g, '\\\\$&')).join('|') + ')(?!' + edge + ')', 'gu');
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), nodes = [];
while (walk.nextNode()) if (!walk.currentNode.parentElement.closest('svg, script, style, noscript')) nodes.push(walk.currentNode);
let count = 0;
for (const node of nodes) {
  const text = node.data.replace(/\\s+/g, ' ').replace(pattern, () => { count += 1; return long; });
  if (text.includes(long)) node.data = text;
}
for (const cell of document.querySelectorAll('[data-label]')) cell.dataset.label = cell.dataset.label.replace(pattern, long);
return count;
"""

@cache
def written_words() -> list[str]:
    """What stands in the example's front matter and tables and in the instruments, longest first: names, functions, themes, agreements.

    Without the words of the interface, which are as long as they are.
    """
    found: set[str] = set()

    def collect(value) -> None:
        if isinstance(value, dict):
            for one in value.values():
                collect(one)
        elif isinstance(value, list):
            for one in value:
                collect(one)
        elif isinstance(value, str):
            found.update(part.strip() for part in [value, *value.split("|")])

    for path in sorted((REPOSITORY / "Content").rglob("*.md")):
        if front := re.match(r"---\n(.*?)\n---\n", path.read_text("utf-8-sig"), re.S):
            collect(yaml.safe_load(front[1]))
    for path in [*sorted((REPOSITORY / "Content").rglob("*.yaml")), *sorted((REPOSITORY / "Sources/Reading/Instruments").glob("*.yaml"))]:
        collect(yaml.safe_load(path.read_text("utf-8-sig")))
    for path in sorted((REPOSITORY / "Content" / "directory").glob("*.csv")):
        collect([list(row.values()) for row in csv.DictReader(path.read_text("utf-8-sig").splitlines(), delimiter=";")])
    texts = yaml.safe_load((REPOSITORY / "Templates" / "texts" / "nl.yaml").read_text("utf-8"))
    found -= {word for text in texts.values() for word in (str(text), str(text).lower(), str(text).capitalize())}
    return sorted((" ".join(word.split()) for word in found if len(word) > 2 and re.search(r"[^\W\d_]", word)), key=lambda word: (-len(word), word))


@pytest.mark.parametrize("kind", KINDS)
def test_has_room_for_names_without_end(browser, sites, kind):
    """Wherever a name can stand it may be a word of 90 letters: on every width and on paper."""
    site, wrong = sites["example"], []
    for page in site.pages_of(kind):
        browser.show(WIDTHS[0])
        browser.open(site.address(page))
        count = browser.run(LENGTHEN, written_words(), LONG)
        assert count or kind in ("not-found",), f"{page}: no name is found, so this test tries nothing"
        for width in WIDTHS:
            browser.show(width)
            wrong += [f"{page} at {width}: {found}" for script in (STICKS_OUT, SPILLS, OVERPRINTS) for found in browser.run(script)]
        browser.show(SHEETS.get(kind, PAGE[0]), media="print")
        # The white edge of a code lies in the margin.
        wrong += [f"{page} on paper: {found}" for script in (STICKS_OUT, SPILLS, OVERPRINTS) for found in browser.run(script) if "svg.kr-qr" not in found]
    assert not wrong, "\n".join(wrong)


def test_finds_what_is_wrong(browser, tmp_path):
    """The check itself: a name in a line of its own that does not break, and two texts in one place."""
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><title>x</title><p>Wie is <a style='display: inline-block' href='#x'>Noor Bakker</a>?</p>"
                    "<div style='position: relative'><b>eerste regel</b><i style='position: absolute; left: 0'>tweede regel</i></div>", "utf-8")
    browser.show(390)
    browser.open(page.as_uri())
    assert not browser.run(STICKS_OUT)
    assert browser.run(OVERPRINTS)
    assert browser.run(LENGTHEN, ["Noor Bakker"], LONG) == 1
    assert browser.run(STICKS_OUT)
