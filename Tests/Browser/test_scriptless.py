"""Without scripts everything is readable and everyone can be found."""

import csv
import re

import pytest

from sites import KINDS, REPOSITORY

ALL_TEXT = "return document.body.innerText"


@pytest.fixture(scope="module")
def contacts() -> list[dict[str, str]]:
    with open(REPOSITORY / "Content" / "directory" / "contacts.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def digits(text: str) -> str:
    return re.sub(r"\D", "", text)


@pytest.mark.parametrize("name, editions", [("example", {""}), ("network", {"", "network"})])
def test_lists_everybody_with_a_telephone_number(plain_browser, sites, contacts, name, editions):
    """Nobody is missing from directory/index.html, and in the public edition nobody of the network is there."""
    plain_browser.show()
    plain_browser.open(sites[name].address("directory/index.html"))
    seen = plain_browser.run(ALL_TEXT)
    calls = {digits(address) for address in plain_browser.run("return [...document.querySelectorAll('a[href^=\"tel:\"]')].filter(link => link.checkVisibility()).map(link => link.href)")}
    expected = [contact for contact in contacts if contact["uitgave"] in editions]
    assert len(expected) > 40
    wrong = [contact["naam"] for contact in expected if contact["naam"] not in seen]
    wrong += [f"{contact['naam']}: {contact['telefoon']}" for contact in expected
              if contact["telefoon"] and not any(call.endswith(digits(contact["telefoon"])[1:]) for call in calls)]
    assert not wrong, "\n".join(wrong)
    hidden = [contact for contact in contacts if contact["uitgave"] not in editions]
    assert not [contact["naam"] for contact in hidden if contact["naam"] in seen or contact["telefoon"] in seen]


def test_finds_everybody_by_their_area(plain_browser, sites, contacts):
    """A person is on the page of each area that they work in."""
    plain_browser.show()
    texts = {}
    wrong = []
    for contact in contacts:
        for area in filter(None, re.split(r"[|,]", contact["gebieden"])):
            if area not in texts:
                plain_browser.open(sites["example"].address(f"directory/areas/{area.strip()}.html"))
                texts[area] = plain_browser.run(ALL_TEXT)
            if (contact["naam"] in texts[area]) == bool(contact["uitgave"]):
                wrong.append(f"{contact['naam']} and {area}")
    assert not wrong, "\n".join(wrong)


# A questionnaire says something else without a script, since it cannot be filled in then: see test_questionnaire.py.
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "questionnaire"])
def test_shows_the_same_words_with_and_without_scripts(browser, plain_browser, sites, kind):
    """Scripts may add buttons; they may not be needed to read, nor hide anything."""
    site = sites["example"]
    for page in site.pages_of(kind):
        words = []
        for one in (browser, plain_browser):
            one.show()
            one.open(site.address(page))
            # The search needs a script, and says so where there is none; so does filling in a checklist for oneself, which only adds.
            one.run("document.querySelectorAll('.search, .search-scriptless, .filling, .taking').forEach(one => one.remove())")
            added = one.run("return [...document.querySelectorAll('button, [data-print], input, output')].filter(one => one.checkVisibility()).map(one => one.innerText.trim())")
            lines = [line.strip() for line in one.run("return (document.querySelector('main') || document.body).innerText").splitlines()]
            words.append([line for line in lines if line and line not in added])
        assert words[1] == words[0], f"{page}: scripts change what there is to read"
        assert words[1], f"{page}: nothing to read"
