"""Several telephone numbers and addresses in one cell, with labels, extensions and remarks: each is a link, and nothing runs into another."""

import pytest

import sites as making
from sites import Site, write
from test_layout import SPILLS, STICKS_OUT

LONG = ("werk: 010-0000112 tst 1234 (ma t/m wo 9.00-17.00 uur, daarna via de meldkamer) / mobiel: 06-00000014 (alleen bij spoed, 24/7)"
        " / +49 (0)30 / 00001-12")
PAGES = ["directory/organisations/politie.html", "directory/areas/noord.html", "directory/cards/noord.html", "directory/booklet.html"]

# Links and words that lie over one another.
OVERPRINTED = """
const boxes = [...document.querySelectorAll('.phone a, .phone-words, .mail a, .row-name, .contact-name, .row-absent > a')]
  .filter(one => one.checkVisibility() && !one.closest('.booklet-cover')).flatMap(one => [...one.getClientRects()].map(box => [one, box]));
const found = [];
boxes.forEach(([one, box], place) => boxes.slice(place + 1).forEach(([other, its]) => {
  const wide = Math.min(box.right, its.right) - Math.max(box.left, its.left), high = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
  if (one !== other && wide > 1.5 && high > 6 && !one.contains(other)) found.push(one.textContent.trim() + ' over ' + other.textContent.trim());
}));
return found.slice(0, 6);
"""


@pytest.fixture(scope="module")
def site(program, tmp_path_factory) -> Site:
    root = tmp_path_factory.mktemp("reach")
    write(root / "source", {
        "site.yaml": "title: Proef\nlanguage: nl\ndate: 2022-12-06\naddress: https://proef.example.nl/\n",
        "directory/areas.yaml": "areas:\n  - name: Noord\n",
        "directory/organisations.csv":
            "naam;telefoon;e-mail;website;bezoekadres\n"
            f"Politie;\"0900-8844 (geen spoed) / 112 (spoed) / {LONG}\";\"balie@politie.example.nl; Meldkamer <{'m' * 40}@politie.example.nl>\";"
            "\"www.politie.example.nl, javascript:alert(1)\";\"Plein 1\n3000 AA Proefstad\"\nWijkteam;zie intranet;info@wijkteam;http//wijkteam;\n",
        "directory/contacts.csv":
            "naam;organisatie;functie;gebieden;telefoon;e-mail;vervanger\n"
            f"Désirée van den Bergenhuizen-Oudekerk;Politie;Wijkagent;Noord;{LONG};d@politie.example.nl, d2@politie.example.nl;Els Vos\n"
            f"Els Vos;Wijkteam;Coördinator;Noord;{LONG};els@wijkteam;Désirée van den Bergenhuizen-Oudekerk\n"
            "Jan Pol;Wijkteam;;Noord;\"010-0000113\n06-00000015\";;Els Vos\nEva Kok;Wijkteam;;Noord;06-1234567;;\n",
    })
    return making.build(program, "reach", root / "source", root / "out")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_runs_into_another_on_screen(browser, site, page, width):
    browser.show(width)
    browser.open(site.address(page))
    assert browser.run(STICKS_OUT) == []
    assert browser.run(SPILLS) == []
    assert browser.run(OVERPRINTED) == []


# The width that a sheet leaves within its margins: A4, and A6 for the booklet.
@pytest.mark.parametrize("page, width", [(page, 340 if "booklet" in page else 690) for page in PAGES])
def test_nothing_runs_into_another_on_paper(browser, site, page, width):
    browser.show(width, media="print")
    browser.open(site.address(page))
    found = browser.run(SPILLS) + browser.run(OVERPRINTED)
    browser.show()
    assert found == []


def test_links_dial_one_number_each(browser, site):
    browser.show()
    browser.open(site.address("directory/organisations/politie.html"))
    targets = browser.run("return [...document.querySelectorAll('.article-side a')].map(one => one.getAttribute('href'))")
    assert targets == [
        "tel:09008844", "tel:112", "tel:0100000112", "tel:0600000014", "tel:+49300000112", "mailto:balie@politie.example.nl",
        f"mailto:{'m' * 40}@politie.example.nl", "https://www.politie.example.nl"]


def test_search_shows_the_same_links(browser, site):
    browser.show(390)
    browser.open(site.address("directory/index.html") + "#zoek=els")
    assert browser.wait_for("return document.querySelectorAll('[data-search-people] .contact, .search-results .contact').length")
    links = browser.run("return [...document.querySelector('.search-results .contact-telephone').querySelectorAll('a')].map(one => one.getAttribute('href'))")
    assert links == ["tel:0100000112", "tel:0600000014", "tel:+49300000112"]
    shown = browser.run("return document.querySelector('.search-results .contact-email').textContent.trim()")
    assert shown == "els@wijkteam" and not browser.run("return document.querySelectorAll('.search-results a[href^=mailto]').length")
    assert browser.run(STICKS_OUT) == []
