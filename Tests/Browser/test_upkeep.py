"""What keeps the social map true: the white spots and the changes, on a phone, by keyboard, without scripts and on paper."""

import re
import subprocess

import pytest

from test_layout import SMALL_TARGETS, SPILLS, STICKS_OUT, look

PAGES = ["directory/coverage.html", "directory/coverage-themes.html", "directory/changes.html"]
LANDSCAPE = (842, 595)  # A4 in points


@pytest.mark.parametrize("name", ["example", "network", "ugly"])
@pytest.mark.parametrize("kind", ["coverage", "changes"])
def test_fits_every_width(browser, sites, name, kind):
    """The table scrolls in its own box; the page does not."""
    wrong = look(browser, sites[name], kind, STICKS_OUT, SPILLS)
    wrong += look(browser, sites[name], kind, SMALL_TARGETS.replace("NARROW", "true"), widths=[390])
    assert not wrong, "\n".join(wrong)


def test_scrolls_table_by_keyboard(browser, sites):
    """On a phone the table is wider than its box, which can be reached and moved with the arrows; the areas stay in sight."""
    browser.show(390)
    browser.open(sites["example"].address("directory/coverage-themes.html"))
    browser.run("document.querySelector('.coverage-box').focus()")
    assert browser.run("const box = document.querySelector('.coverage-box'); return document.activeElement === box && box.scrollWidth > box.clientWidth")
    left = "return document.querySelector('.coverage-table tbody th').getBoundingClientRect().left"
    before = browser.run(left)
    for _ in range(5):
        browser.press("ArrowRight")
    assert browser.wait_for("return document.querySelector('.coverage-box').scrollLeft > 20")
    assert browser.run(left) == before


def test_marks_white_spots_with_word_and_border(plain_browser, sites):
    """A white spot is told by its word and its dashed border, also without scripts; the colour only adds to it."""
    plain_browser.show(1440)
    plain_browser.open(sites["example"].address("directory/coverage.html"))
    # Chromium runs what the driver asks for, though it refuses scripts of the page.
    cells = plain_browser.run(
        "return [...document.querySelectorAll('td.gap')].map(cell => [cell.textContent.trim(), getComputedStyle(cell).outlineStyle])")
    assert cells and all(cell == ["geen", "dashed"] for cell in cells), cells
    pernis = plain_browser.run("return [...document.querySelectorAll('tr')].find(row => row.textContent.includes('Pernis')).querySelectorAll('td.gap').length")
    assert pernis == 6


def test_questions_lead_to_pages(browser, sites):
    """Every question of the linter leads to a page of the site."""
    page = sites["example"].folder / "directory/coverage.html"
    links = re.findall(r'<li(?: class="is-attention")?><a href="([^"]+)"', page.read_text("utf-8"))
    assert len(links) > 20
    assert all((page.parent / link).resolve().exists() for link in links), links


@pytest.mark.parametrize("page", PAGES[:2])
def test_prints_table_on_one_landscape_page(browser, sites, tmp_path, page):
    browser.open(sites["example"].address(page))
    file = browser.print(tmp_path / "table.pdf")
    facts = subprocess.run(["pdfinfo", str(file)], capture_output=True, text=True, check=True).stdout
    width, height = map(float, re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", facts).groups())
    assert (round(width), round(height)) == LANDSCAPE
    first = subprocess.run(["pdftotext", "-l", "1", "-layout", str(file), "-"], capture_output=True, text=True, check=True).stdout
    assert "Charlois" in first and "Rozenburg" in first and "Hele kaart" in first


def test_says_nothing_to_console(browser, sites):
    browser.show(390, color_scheme="dark")
    browser.complaints()
    for page in PAGES:
        browser.open(sites["example"].address(page))
    assert browser.complaints() == []
