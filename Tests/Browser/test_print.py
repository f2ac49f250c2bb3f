"""What comes out of the printer: A4 with page numbers, no navigation, nothing cut in two, checklists to write on."""

import json
import re
import subprocess
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import pytest

from browser import Browser
from sharing import once
from sites import KINDS, KINDS_OF, LONG, Site, build, write
from test_layout import DRAWINGS, OVERPRINTS, STICKS_OUT

A4 = (595, 842)  # points
PAGE = (658, 964)  # what the margins leave of A4, in CSS pixels: 174 × 255 mm
WIDTHS = {"round-sheet": 680}  # a sheet has margins of its own: 180 mm
PRINTED = [(name, kind) for name in ("example", "ugly", "english") for kind in KINDS_OF[name] if kind not in ("not-found", "coverage", "booklet")]

# The most pages that each kind of page of the example may take on paper.
PAGES_AT_MOST = {
    "area": 3, "area-card": 1, "case": 2, "changes": 1, "checklist": 9, "comparison": 1, "directory": 10, "factsheet": 6, "home": 3, "network": 3, "organisation": 3, "overview": 2, "page": 3,
    "partnership": 9, "partnership-agenda": 2, "partnership-agreements": 3, "partnership-findings": 9, "partnership-members": 2,
    "partnership-report": 26, "partnership-sharing": 1, "partnership-tasks": 1, "questionnaire": 4, "round": 10, "round-sheet": 1, "topic": 2, "trend": 1, "workshop": 7,
}


# Texts of headings that no other element has, so that a line of that text is the heading.
HEADINGS = """
const words = element => element.textContent.trim().replace(/\\s+/g, ' '), headings = [...document.querySelectorAll('h2, h3, h4, .figure-title')];
const others = new Set([...document.querySelectorAll('main *')].filter(one => !one.closest('h2, h3, h4, .figure-title') && !one.querySelector('h2, h3, h4, .figure-title')).map(words));
return headings.map(words).filter(text => text && !others.has(text));
"""


# What is looked at of each page as it is laid out for paper, by name.
SEEN = {
    "navigation": """
        return [...document.querySelectorAll('.skip-link, nav, .site-header, button, [data-print]')].filter(one => !one.matches('.topics') && one.checkVisibility() && one.getBoundingClientRect().height)
            .map(one => one.tagName + '.' + one.className)""",
    "links": "return [...document.querySelectorAll('.skip-link, .site-nav')].map(one => one.textContent.trim().replace(/\\s+/g, ' '))",
    "figures": """
        return [...document.querySelectorAll('figure')].filter(one => one.checkVisibility()).map(one => [(one.querySelector('.figure-title') || one).textContent.trim().slice(0, 50),
          getComputedStyle(one).breakInside, one.getBoundingClientRect().height, !!one.querySelector('svg.kr-figure')])""",
    "sticking out": STICKS_OUT, "overprinted": OVERPRINTS, "headings": HEADINGS,
    # Words of 6.5 points at least; twelve dimensions with long names on one sheet come at the cost of size.
    "drawings": DRAWINGS.replace("LEAST", "((document.querySelector('.sheet-tall') ? 5.5 : 6.5) / 0.75)"),
}


@dataclass
class Word:
    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass
class Print:
    """A PDF as poppler reads it, and the page as the browser laid it out for paper."""

    file: Path
    page: str

    def run(self, program: str, *arguments: str) -> str:
        return subprocess.run([program, *arguments], capture_output=True, text=True, check=True).stdout

    @cached_property
    def seen(self) -> dict[str, object]:
        """What `SEEN` gave, by name."""
        return json.loads(self.file.with_suffix(".json").read_text("utf-8"))

    @cached_property
    def facts(self) -> dict[str, str]:
        return dict(re.findall(r"^([^:\n]+):\s*(.*)$", self.run("pdfinfo", str(self.file)), re.MULTILINE))

    @property
    def count(self) -> int:
        return int(self.facts["Pages"])

    @cached_property
    def pages(self) -> list[list[str]]:
        """The lines of each page, without the empty ones."""
        pages = self.run("pdftotext", "-layout", str(self.file), "-").split("\f")
        return [[line.strip() for line in page.splitlines() if line.strip()] for page in pages[:self.count]]

    @cached_property
    def bodies(self) -> list[list[str]]:
        """The lines between the margins: without the line at the top and the one with the number of the page."""
        return [[line for line in page if not re.search(r"\d+\s*/\s*\d+$", line)][1:] for page in self.pages]

    @cached_property
    def words(self) -> list[list[Word]]:
        pages = self.run("pdftotext", "-bbox", str(self.file), "-").split("<page ")[1:]
        place = r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>'
        return [[Word(text, *map(float, box)) for *box, text in re.findall(place, page)] for page in pages]


@dataclass(eq=False)
class Prints:
    """The print of two pages of each kind of each site, made when one is asked for, once for a whole run."""

    browser: Browser
    sites: dict[str, Site]
    factory: pytest.TempPathFactory

    def __getitem__(self, which: tuple[str, str]) -> list[Print]:
        return self.made(*which)

    @cache
    def made(self, name: str, kind: str) -> list[Print]:
        pages = self.sites[name].pages_of(kind)

        def make(folder: Path) -> None:
            for number, page in enumerate(pages):
                self.browser.open(self.sites[name].address(page))
                self.browser.print(folder / f"{number}.pdf")
                self.browser.show(WIDTHS.get(kind, PAGE[0]), media="print")
                self.browser.open(self.sites[name].address(page))
                seen = {what: self.browser.run(script) for what, script in SEEN.items()}
                (folder / f"{number}.json").write_text(json.dumps(seen), "utf-8")

        folder = once(self.factory, f"prints-{name}-{kind}", make)
        return [Print(folder / f"{number}.pdf", page) for number, page in enumerate(pages)]


@pytest.fixture(scope="module")
def prints(browser, sites, tmp_path_factory) -> Prints:
    return Prints(browser, sites, tmp_path_factory)


@pytest.mark.parametrize("name, kind", PRINTED)
def test_prints_numbered_pages_of_a4(prints, name, kind):
    wrong = []
    for one in prints[name, kind]:
        size = [round(float(number)) for number in re.findall(r"[\d.]+", one.facts["Page size"])[:2]]
        if tuple(size) != A4:
            wrong.append(f"{one.page}: {one.facts['Page size']}")
        for number, lines in enumerate(one.pages, 1):
            # Upright names of a table can be read after the foot of the page.
            if not any(re.search(rf"\b{number}\s*/\s*{one.count}$", line) for line in lines):
                wrong.append(f"{one.page}: page {number} of {one.count} has no number at its foot but “{lines[-1] if lines else ''}”")
        if name == "example" and one.count > PAGES_AT_MOST[kind]:
            wrong.append(f"{one.page}: {one.count} pages, {PAGES_AT_MOST[kind]} at most")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name, kind", PRINTED)
def test_leaves_the_navigation_off_the_paper(prints, name, kind):
    """The list of topics of a factsheet stays: on paper it is what the reader sees first, in short."""
    wrong = []
    for one in prints[name, kind]:
        wrong += [f"{one.page}: {left} shows" for left in one.seen["navigation"]]
        text = " ".join(" ".join(" ".join(page).split()) for page in one.pages)
        wrong += [f"{one.page}: prints “{link}”" for link in one.seen["links"] if link and link in text]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name, kind", PRINTED)
def test_cuts_no_figure_in_two(prints, name, kind):
    """A figure asks not to be cut, and is low enough for that to be possible."""
    wrong = []
    for one in prints[name, kind]:
        for title, inside, height, inner in one.seen["figures"]:
            if inner and inside != "avoid":
                wrong.append(f"{one.page}: “{title}” has break-inside: {inside}")
            if inner and height > PAGE[1]:
                wrong.append(f"{one.page}: “{title}” is {height:.0f} px high, a page {PAGE[1]}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", ["example", "ugly", "english"])
def test_prints_drawings_that_can_be_read(prints, name):
    """Words inside the drawing, apart from one another, and at least 6.5 points high."""
    wrong = []
    for kind in [kind for site, kind in PRINTED if site == name]:
        for one in prints[name, kind]:
            # A matrix of thirty parties on one sheet has small words; its table has every value.
            found = [item for item in one.seen["drawings"] if name != "ugly" or "kr-matrix" not in item]
            wrong += [f"{one.page}: {item}" for item in found]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name, kind", PRINTED)
def test_keeps_everything_within_the_margins(prints, name, kind):
    """What is wider than the paper makes a browser shrink the whole page, or falls off; no text lies over another."""
    wrong = []
    for one in prints[name, kind]:
        wrong += [f"{one.page}: {found}" for found in one.seen["sticking out"] + one.seen["overprinted"]]
        for number, words in enumerate(one.words, 1):
            wrong += [f"{one.page}: “{word.text[:40]}” ends at {word.right:.0f} of {A4[0]} points, page {number}" for word in words if word.right > A4[0] - 40 or word.left < 40][:4]
            wrong += [f"{one.page}: “{word.text[:40]}” is {word.top:.0f} points from the top of page {number}" for word in words if word.top < 20 or word.bottom > A4[1] - 15][:2]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name, kind", PRINTED)
def test_leaves_no_heading_alone_at_the_foot_of_a_page(prints, name, kind):
    """Nor the title of a figure, nor a page with nothing on it."""
    wrong = []
    for one in prints[name, kind]:
        headings = one.seen["headings"]
        for number, lines in enumerate(one.bodies, 1):
            if not lines:
                wrong.append(f"{one.page}: page {number} of {one.count} is empty")
                continue
            last = re.sub(r"^\d+\.?\s+", "", " ".join(lines[-1].split()))
            if number < one.count and any(heading.endswith(last) and len(last) > len(heading) / 3 for heading in headings):
                wrong.append(f"{one.page}: page {number} ends with the heading “{last}”")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if ("example", kind) in PRINTED])
def test_wastes_no_paper(prints, kind):
    """A page before the last is filled for at least a third, and the last one holds more than the colophon."""
    wrong = []
    for one in prints["example", kind]:
        for number, words in enumerate(one.words, 1):
            body = [word for word in words if 50 < word.top < 775]
            lowest = max((word.bottom for word in body), default=0)
            if number < one.count and lowest < 842 / 3:
                wrong.append(f"{one.page}: page {number} of {one.count} ends at {lowest:.0f} of 842 points")
            if number == one.count > 1 and len(body) < 25:
                wrong.append(f"{one.page}: the last page, {number}, holds only “{' '.join(word.text for word in body)}”")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", ["example", "ugly", "english"])
def test_prints_a_checklist_to_write_on(prints, browser, sites, name):
    """A box for each step, and for what is not done yet lines for the agreement, who and when."""
    for one in prints[name, "checklist"]:
        browser.show(PAGE[0], media="print")
        browser.open(sites[name].address(one.page))
        steps = browser.run("""return [...document.querySelectorAll('.step')].map(step => {
          const mark = step.querySelector('.mark'), box = mark?.querySelector('rect'), lines = [...step.querySelectorAll('.write-on p')].filter(line => line.checkVisibility());
          return {state: [...step.classList].find(one => one.startsWith('step-')), box: box && getComputedStyle(box).stroke !== 'none' ? mark.getBoundingClientRect().width : 0,
            lines: lines.map(line => { const style = getComputedStyle(line), room = line.getBoundingClientRect();
              return [line.innerText.trim(), parseFloat(style.borderTopWidth), room.width, parseFloat(style.marginTop)]; })}; })""")
        assert len(steps) > 4
        for step in steps:
            assert step["box"] >= 12, f"{one.page}: no box of at least 3 mm: {step}"
            if step["state"] in ("step-not-yet", "step-not-recorded", "step-partly"):
                assert len(step["lines"]) == 3, f"{one.page}: {step}"
                for words, line, width, room in step["lines"]:
                    assert words and line > 0 and width > 60 and room > 18, f"{one.page}: no room to write “{words}”"
        text = "\n".join("\n".join(page) for page in one.pages)
        for words, *_ in next(step["lines"] for step in steps if step["lines"]):
            assert text.count(words) >= 5, f"{one.page}: “{words}” is not on paper"


@pytest.mark.parametrize("name", ["example", "ugly", "english"])
def test_prints_a_sheet_on_one_page(prints, browser, sites, name):
    """Whatever the names and however many dimensions: both drawings beside each other, three lines to write on, nothing over anything else."""
    for one in prints[name, "round-sheet"]:
        assert one.count == 1, f"{one.page}: {one.count} pages"
        browser.show(WIDTHS["round-sheet"], media="print")
        browser.open(sites[name].address(one.page))
        radar, dots, lines, boxes, sheet, small = browser.run("""
            const box = one => { const {left, top, right, bottom} = one.getBoundingClientRect(); return [left, top, right, bottom]; };
            const sheet = document.querySelector('.sheet'), parts = '.sheet-head, .figure figcaption, .figure svg, .observations, .discussion, .sheet-notes, .sheet-foot';
            return [box(document.querySelector('.figure-radar')), box(document.querySelector('.figure-dots')), [...document.querySelectorAll('.sheet-lines p')].map(box),
              [...sheet.querySelectorAll(parts)].map(one => [one.getAttribute('class') || one.tagName, ...box(one)]), box(sheet), [...sheet.querySelectorAll('p, li')].filter(one => parseFloat(getComputedStyle(one).fontSize) < 9).map(one => one.textContent)]""")
        assert radar[2] <= dots[0] and radar[1] == pytest.approx(dots[1], abs=16), f"{one.page}: {radar}, {dots}"
        assert len(lines) == 3 and all(right - left > 250 and bottom - top > 20 for left, top, right, bottom in lines), f"{one.page}: {lines}"
        assert not small, f"{one.page}: {small}"
        for place, (part, left, top, right, bottom) in enumerate(boxes):
            assert sheet[0] - 1 <= left and sheet[1] - 1 <= top and right <= sheet[2] + 1 and bottom <= sheet[3] + 1, f"{one.page}: {part} is off the sheet"
            for other, *its in boxes[place + 1:]:
                across, down = min(right, its[2]) - max(left, its[0]), min(bottom, its[3]) - max(top, its[1])
                assert across <= 1 or down <= 1, f"{one.page}: {part} over {other}"
    if name == "ugly":
        assert LONG[:40] in "".join(prints[name, "round-sheet"][0].pages[0])


@pytest.mark.parametrize("name", ["example", "ugly"])
def test_prints_the_two_drawings_of_a_round_in_a_row(prints, browser, sites, name):
    one = prints[name, "round"][0]
    browser.show(PAGE[0], media="print")
    browser.open(sites[name].address(one.page))
    radar, dots = browser.run("return ['radar', 'dots'].map(kind => document.querySelector('.figure-' + kind).getBoundingClientRect()).map(box => [box.left, box.right, box.top])")
    assert radar[1] <= dots[0] and radar[2] == dots[2], f"{one.page}: {radar}, {dots}"


def test_opens_details_for_paper(prints, browser, sites):
    """What a reader folds away on the screen is on paper: the statements behind each dimension."""
    one = prints["example", "round"][0]
    browser.show()
    browser.open(sites["example"].address(one.page))
    inside = browser.run("return [...document.querySelectorAll('details:not(.figure-data, .alternative)')].map(one => (one.querySelector('td, th, p, li:not(summary *)') || one).textContent.trim().replace(/\\s+/g, ' ')).filter(Boolean)")
    assert inside
    text = " ".join(" ".join(" ".join(page).split()) for page in one.pages)
    wrong = [words for words in inside if words[:18] not in text]
    assert not wrong, f"{one.page} does not print {wrong}"


def test_prints_a_booklet_for_the_pocket(browser, sites, tmp_path):
    """Pages of A6 with a cover; every telephone number of every contact is in it, and nothing runs off the paper."""
    browser.open(sites["example"].address("directory/booklet.html"))
    numbers = browser.run("return [...document.querySelectorAll('.row-how .row-telephone')].map(one => one.textContent.trim())")
    booklet = Print(browser.print(tmp_path / "booklet.pdf"), "directory/booklet.html")
    assert [round(float(number)) for number in re.findall(r"[\d.]+", booklet.facts["Page size"])[:2]] == [298, 420]
    assert "Rotterdam" in " ".join(booklet.pages[0]) and len(booklet.pages[0]) < 8
    text = " ".join(" ".join(" ".join(page).split()) for page in booklet.pages)
    assert len(numbers) > 40 and [number for number in numbers if number not in text] == []
    assert [word for page in booklet.words for word in page if word.right > 290 or word.left < 8 or word.bottom > 414] == []


def test_prints_a_card_on_as_many_sheets_as_it_says(browser, program, tmp_path):
    """Few people and many, short names and long: where an area's page names a number of sheets, that is how many come out."""
    names = {"kort": "Bo {}", "lang": "Maria-Wilhelmina van der Oosterhuizen tot Middelhoven {}"}
    areas = [(kind, size) for kind in names for size in (4, 12, 40)]
    rows = [
        f"{names[kind].format(f'{number} {kind} {size}')};o{number % 9};{kind}{size};Senior medewerker maatschappelijke ondersteuning;010 000 {number:02} 00;ma-vr 9-17 uur"
        for kind, size in areas for number in range(size)]
    write(tmp_path, {
        "site.yaml": "title: Proef\nlanguage: nl\naddress: https://proef.example.nl/\n",
        "directory/organisations.csv": "naam;slug;telefoon\n" + "".join(f"Organisatie {one};o{one};010 000 99 0{one}\n" for one in range(9)),
        "directory/areas.yaml": "areas:\n" + "".join(f"  - {{name: {kind} {size}, slug: {kind}{size}}}\n" for kind, size in areas),
        "directory/contacts.csv": "naam;organisatie;gebieden;functie;telefoon;bereikbaar\n" + "\n".join(rows) + "\n",
    })
    site = build(program, "cards", tmp_path, tmp_path / "Output")
    said, numbers = {}, {"één": 1, "twee": 2, "drie": 3, "vier": 4}
    for kind, size in areas:
        browser.open(site.address(f"directory/areas/{kind}{size}.html"))
        label = browser.run("return document.querySelector('a[href*=\"cards/\"]').textContent.trim()")
        browser.open(site.address(f"directory/cards/{kind}{size}.html"))
        count = Print(browser.print(tmp_path / f"{kind}{size}.pdf"), f"{kind}{size}").count
        number = next((numbers[word] for word in label.split() if word in numbers), None)
        assert number in (count, None), f"{kind}{size}: “{label}”, and it prints on {count}"
        said[kind, size] = number
    assert said["kort", 4] == said["kort", 12] == said["lang", 4] == 1 and said["lang", 40] != 1
