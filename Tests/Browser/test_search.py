"""The search on the social map: whom it finds in which spelling, what the address keeps, and how the keyboard gets to a stand-in."""

import re

import pytest

import sites as making
from sites import SEARCH_READY, Site, write
from test_accessible import RULES, violations

PAGE = "directory/index.html"
# What is found, in the order in which it stands there.
FOUND = """const texts = selector => [...document.querySelectorAll(selector)].map(one => one.textContent.trim());
return {count: document.querySelector('[data-search-count]').textContent, people: texts('[data-search-people] .contact-name'),
  places: texts('[data-search-places] [data-stop]'), notes: texts('[data-search-notes] > p'), ways: texts('.search-ways button'),
  shown: !document.querySelector('[data-search-results]').hidden, lists: document.querySelector('[data-directory] .band')?.checkVisibility(),
  hash: location.hash, said: document.querySelector('[data-search-status]').textContent}"""
# Tuesday 6 December 2022, 10:00 in Amsterdam.
CLOCK = "{ const Real = Date; Date = class extends Real { constructor(...all) { all.length ? super(...all) : super(1670317200000); } }; }"

CONTACTS = """naam;organisatie;functie;domein;thema's;gebieden;telefoon;e-mail;bereikbaar;vervanger;bevestigd;uitgave
Zoë Ĳzerman-Andrée;Politie;Wijkagent;veilig;overlast|wonen;ijsselmonde;010 000 00 01;zoe@politie.example.nl;ma-vr 9:00-17:00;Bram Woningman;2022-11-01;
Bram Woningman;Politie;Casemanager;veilig;schulden;noord;010 000 00 02;;op afspraak;Cora de Wit;2021-01-01;
Cora de Wit;Opvang;Veldwerker;zorg;dakloosheid;noord|zuid;010 000 00 03;cora@opvang.example.nl;wo-vr 9:00-17:00;Bram Woningman;2022-11-01;
Dirk Noordhof;Opvang;Nachtportier;zorg;opvang;zuid;010 000 00 04;;24/7;;;
Emma Zwart;Opvang;Begeleider;zorg;huiselijk geweld;zuid;;emma@opvang.example.nl;;Geheime Gast;2022-11-01;
Geheime Gast;Opvang;Spion;zorg;spionage;zuid;010 000 00 99;;;;;network
"""


@pytest.fixture(scope="module")
def site(program, tmp_path_factory) -> Site:
    """Five people whose names look like areas and themes, and an organisation of which nobody is known."""
    root = tmp_path_factory.mktemp("search")
    write(root / "source", {
        "site.yaml": "title: Zoekproef\nlanguage: nl\ndate: 2022-12-06\nsynonyms:\n  - [huis, woning, wonen]\n  - [mishandeling, huiselijk geweld]\n"
                     "  - {words: [spionage, geheim werk], edition: network}\n",
        "directory/areas.yaml": "areas:\n  - name: Rotterdam\n    code: GM0599\n  - name: Ĳsselmonde\n    code: WK059901\n    tile: [1, 1]\n"
                                "  - name: Noord\n    code: WK059902\n    tile: [2, 1]\n  - name: Zuid\n    code: WK059903\n    tile: [3, 1]\n",
        "directory/organisations.csv": "naam;kort;domein;telefoon;gebieden;thema's\nPolitie;;veilig;010 000 10 00;;\nOpvang Het Anker;Opvang;zorg;;;\n"
                                       "Woonstichting Maas;Maas;wonen;010 000 12 00;noord;huurachterstand\n",
        "directory/contacts.csv": CONTACTS,
    })
    return making.build(program, "search", root / "source", root / "out")


@pytest.fixture
def page(browser, site):
    """The directory at ten o'clock on a Tuesday, with the search ready."""
    script = browser.command("Page.addScriptToEvaluateOnNewDocument", source=CLOCK)["identifier"]
    browser.show()
    yield Opened(browser, site)
    browser.command("Page.removeScriptToEvaluateOnNewDocument", identifier=script)


class Opened:
    """The page of the search, with what a test does there."""

    def __init__(self, browser, site):
        self.browser, self.site = browser, site

    def open(self, address: str = "") -> dict:
        self.browser.open("about:blank")
        self.browser.open(self.site.address(PAGE) + address)
        assert self.browser.wait_for(SEARCH_READY)
        # What has been read is shown with the next frame.
        self.browser.driver.execute_async_script("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))")
        return self.found()

    def type(self, text: str) -> dict:
        """Types into the field, letter by letter, over what stood there."""
        self.browser.run("const field = document.querySelector('#search-text'); field.focus(); field.select()")
        for letter in text:
            self.browser.command("Input.insertText", text=letter)
        return self.found()

    def found(self) -> dict:
        return self.browser.run(FOUND)

    def choose(self, kind: str, name: str) -> dict:
        self.browser.run("""const select = document.querySelector(`[data-filter=${arguments[0]}] select`);
            select.value = [...select.options].find(one => one.text.trim() === arguments[1]).value; select.dispatchEvent(new Event('change', {bubbles: true}))""", kind, name)
        return self.found()


@pytest.mark.parametrize("typed, people", [
    ("zoe", ["Zoë Ĳzerman-Andrée"]), ("Zoë", ["Zoë Ĳzerman-Andrée"]), ("ijzerman", ["Zoë Ĳzerman-Andrée"]), ("ĲZERMAN andree", ["Zoë Ĳzerman-Andrée"]),
    ("wit co", ["Cora de Wit"]), ("bram-woning", ["Bram Woningman"]), ("nachtp", ["Dirk Noordhof"]),
    # One edit from five letters on: another letter, one more, one less, two changed about, also while typing.
    ("zwan", []), ("wonigman", ["Bram Woningman"]), ("wonnigman", ["Bram Woningman"]), ("woninggm", ["Bram Woningman"]), ("owning", ["Bram Woningman"]),
    ("casemnager", ["Bram Woningman"]), ("kasema", ["Bram Woningman"]), ("bran", []), ("wxnxngman", []),
    # A name goes before a theme; a synonym comes last.
    ("won", ["Bram Woningman", "Zoë Ĳzerman-Andrée"]), ("wonen", ["Zoë Ĳzerman-Andrée", "Bram Woningman"]), ("huis", ["Emma Zwart", "Zoë Ĳzerman-Andrée"]),
    ("mishandeling", ["Emma Zwart"]), ("mishan", ["Emma Zwart"]), ("geweld huiselijk", ["Emma Zwart"]),
    # A name goes before an area.
    ("noord", ["Dirk Noordhof", "Cora de Wit", "Bram Woningman"]),
    ("politie wijkagent", ["Zoë Ĳzerman-Andrée"]), ("anker opvang zuid case", []), ("rotterdam schulden", ["Bram Woningman"]), ("veilig noord", ["Bram Woningman"]),
    ("geheime", []), ("spion", []), ("geheim werk", []),
])
def test_finds_people_in_any_spelling(page, typed, people):
    page.open()
    assert page.type(typed)["people"] == people


@pytest.mark.parametrize("typed, places", [
    ("ijssel", ["Ĳsselmonde"]), ("noord", ["Noord", "Woonstichting Maas"]), ("rotterdam", ["Rotterdam", "Woonstichting Maas"]), ("noord rotterdam", ["Noord", "Woonstichting Maas"]), ("anker", ["Opvang Het Anker"]),
    ("huurachterstand", ["Woonstichting Maas"]), ("maas noord", ["Woonstichting Maas"]),
])
def test_puts_areas_and_organisations_on_top(page, typed, places):
    page.open()
    assert page.type(typed)["places"] == places


def test_links_what_is_on_top_to_its_page(page):
    page.open()
    page.type("noord")
    assert page.browser.run("const one = document.querySelector('[data-search-places] li'); return [one.querySelector('a').getAttribute('href'), one.innerText.replace(/\\s+/g, ' ').trim()]") \
        == ["areas/noord.html", "Noord wijk in Rotterdam 2 contactpersonen"]
    page.type("maas")
    assert "010 000 12 00" in page.browser.run("return document.querySelector('[data-search-places] li').innerText")


@pytest.mark.parametrize("kind, name, people", [
    ("area", "Noord", ["Cora de Wit", "Bram Woningman"]), ("area", "Rotterdam", ["Cora de Wit", "Dirk Noordhof", "Emma Zwart", "Bram Woningman", "Zoë Ĳzerman-Andrée"]),
    ("organisation", "Politie", ["Bram Woningman", "Zoë Ĳzerman-Andrée"]), ("domain", "zorg", ["Cora de Wit", "Dirk Noordhof", "Emma Zwart"]),
    ("theme", "schulden", ["Bram Woningman"]), ("function", "Wijkagent", ["Zoë Ĳzerman-Andrée"]),
])
def test_keeps_to_what_is_chosen(page, kind, name, people):
    page.open()
    assert page.choose(kind, name)["people"] == people


def test_shows_who_can_be_reached_now(page):
    """On a Tuesday at ten: a week of offices hours and a round-the-clock porter; who works by appointment or says nothing is counted apart."""
    page.open()
    page.browser.run("document.querySelector('[data-search-now]').click()")
    found = page.found()
    assert found["people"] == ["Dirk Noordhof", "Zoë Ĳzerman-Andrée"] and found["hash"] == "#nu=ja"
    assert found["notes"] == ["Bij 2 contactpersonen zijn de werktijden onbekend; die staan hier niet bij."]
    assert page.browser.run("return document.querySelector('[data-search-now]').getAttribute('aria-pressed')") == "true"
    page.open("#zoek=cora")
    assert "nu bereikbaar" not in page.browser.run("return document.querySelector('[data-search-people]').innerText")


@pytest.mark.parametrize("address, people, notes", [
    ("#wijk=noord&thema=dakloosheid", ["Cora de Wit"], []), ("#area=noord&theme=dakloosheid", ["Cora de Wit"], []), ("#zoek=wonen&organisatie=politie&domein=veilig&functie=wijkagent", ["Zoë Ĳzerman-Andrée"], []),
    ("#zoek=Zo%C3%AB+%C4%B2zerman", ["Zoë Ĳzerman-Andrée"], []), ("#wijk=Ĳsselmonde", ["Zoë Ĳzerman-Andrée"], []), ("#thema=huiselijk-geweld", ["Emma Zwart"], []),
    ("#zoek=cora&wijk=nergens", ["Cora de Wit"], ["‘nergens’ kennen we hier niet als gebied. Die keuze is overgeslagen."]),
    ("#wijk=<b>x", [], ["‘<b>x’ kennen we hier niet als gebied. Die keuze is overgeslagen."]), ("#vreemd=x", [], []), ("#zoek=%E0%A4", [], []),
])
def test_reads_the_address(page, address, people, notes):
    found = page.open(address)
    assert found["people"] == people and [note for note in found["notes"] if "kennen" in note] == notes
    assert not page.browser.complaints()


def test_remembers_in_the_address_and_goes_back(page):
    page.open()
    page.type("co")
    assert page.found()["hash"] == "#zoek=co"
    page.type("cora")
    page.choose("area", "Noord")
    assert page.found()["hash"] == "#zoek=cora&wijk=noord"
    page.choose("theme", "dakloosheid")
    page.browser.run("document.querySelector('[data-search-people] .contact-role a').click()")
    assert page.browser.wait_for("return location.pathname.endsWith('organisations/opvang-het-anker.html')")
    page.browser.driver.back()
    assert page.browser.wait_for(SEARCH_READY) and page.browser.wait_for("return document.querySelector('.contact-name')")
    assert page.found()["hash"] == "#zoek=cora&wijk=noord&thema=dakloosheid" and page.found()["people"] == ["Cora de Wit"]
    steps = []
    for _ in range(3):
        page.browser.driver.back()
        steps.append(page.browser.wait_for("return [location.hash, document.querySelector('#search-text').value]"))
    assert steps == [["#zoek=cora&wijk=noord", "cora"], ["#zoek=cora", "cora"], ["", ""]]
    assert page.found()["lists"] and not page.found()["shown"]


def test_clears_everything_at_once(page):
    page.open("#zoek=cora&wijk=noord&nu=ja")
    page.browser.run("document.querySelector('[data-search-clear]').click()")
    found = page.found()
    assert found["hash"] == "" and found["lists"] and not found["shown"]
    assert page.browser.run("return [...document.querySelectorAll('.search-filter select')].every(one => one.value === '') && document.querySelector('[data-search-now]').getAttribute('aria-pressed')") == "false"


def test_says_what_to_try_when_nothing_is_found(page):
    page.open("#wijk=noord")
    page.type("zoe")
    assert page.found()["count"] == "Niets gevonden voor ‘zoe’"
    assert page.found()["ways"] == ["Zoek zonder keuzes hierboven"]
    page.browser.run("document.querySelector('.search-ways button').click()")
    assert page.found()["people"] == ["Zoë Ĳzerman-Andrée"]
    page.type("kasemanagr")
    assert page.browser.wait_for("return document.querySelector('.search-ways button')?.textContent") == "Bedoelde je ‘casemanager’?"
    page.browser.run("document.querySelector('.search-ways button').click()")
    assert page.found()["people"] == ["Bram Woningman"] and page.found()["hash"] == "#zoek=casemanager"


def test_gives_the_telephone_numbers_of_all_who_stand_in(page):
    page.open()
    page.type("zoe")
    lines = page.browser.run("return document.querySelector('.contact-stand-in').innerText.replace(/\\s+/g, ' ').trim()")
    assert lines == "Afwezig? Bram Woningman Bel Bram Woningman: 010 000 00 02 en dan Cora de Wit (Opvang) Bel Cora de Wit: 010 000 00 03"
    assert page.browser.run("return [...document.querySelectorAll('[data-search-people] a[href^=\"tel:\"]')].map(one => one.href)") == ["tel:0100000001", "tel:0100000002", "tel:0100000003"]
    page.type("emma")
    assert "staat in de uitgave voor het netwerk" in page.browser.run("return document.querySelector('.contact-stand-in').innerText")
    page.type("dirk")
    assert "nog geen vervanger" in page.browser.run("return document.querySelector('.contact-stand-in').innerText")


def test_reaches_a_stand_in_with_less_than_ten_keys(page):
    """From opening the page: the slash, three letters, an arrow and Tab."""
    page.open()
    page.browser.run("document.activeElement.blur()")
    presses = 0
    for key in ["/", "z", "o", "e", "ArrowDown"] + ["Tab"] * 4:
        press(page.browser, key)
        presses += 1
        focus = page.browser.run("return document.activeElement.href || ''")
        if focus == "tel:0100000002":
            break
    assert focus == "tel:0100000002" and presses < 10
    assert page.browser.run("return document.activeElement.textContent") == "Bel Bram Woningman: 010 000 00 02"


def test_walks_along_the_results_with_arrows(page):
    page.open()
    page.type("rotterdam")
    where = lambda: page.browser.run("return document.activeElement.id || document.activeElement.closest('li')?.querySelector('.contact-name, a').textContent")
    walked = []
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "End", "ArrowDown", "Home", "ArrowUp", "ArrowDown", "Escape"):
        press(page.browser, key)
        walked.append(where())
    assert walked == ["Rotterdam", "Woonstichting Maas", "Cora de Wit", "Woonstichting Maas", "Zoë Ĳzerman-Andrée", "Zoë Ĳzerman-Andrée", "Rotterdam", "search-text", "Rotterdam", "search-text"]
    press(page.browser, "Escape")
    assert page.found()["lists"] and page.browser.run("return document.querySelector('#search-text').value") == ""


def test_says_the_number_of_results_once_the_typing_pauses(page):
    page.open()
    page.type("noord")
    assert page.found()["said"] == ""
    assert page.browser.wait_for("return document.querySelector('[data-search-status]').textContent") == "3 contactpersonen, 1 organisatie en 1 gebied"
    assert page.browser.run("return document.querySelector('[data-search-status]').getAttribute('role')") == "status"


def test_folds_a_text_as_the_program_does(page):
    """What the browser makes of a name are words that the program put into the index."""
    page.open()
    missing = page.browser.run("""const site = kringSearch.site, terms = new Set(site.terms), found = [];
        for (const table of [site.areas, site.organisations, site.functions, site.domains, site.themes]) found.push(...table.names);
        for (let number = 0; number < site.contacts; number++) found.push(kringSearch.contact(number).name);
        return found.flatMap(name => kringSearch.fold(name, ' ').split(' ')).filter(word => word && !terms.has(word))""")
    assert missing == []
    # The table of SlugTests.swift.
    table = [("Ĳsselmonde", "ijsselmonde"), ("ĳzer & vuur", "ijzer-vuur"), ("Café Één", "cafe-een"), ("Cafe\u0301", "cafe"), ("Straße", "strasse"), ("foto's", "fotos"),
             ("foto’s", "fotos"), ("'s-Gravenhage", "s-gravenhage"), ("  Hoek   van\u00a0Holland  ", "hoek-van-holland"), ("Ægir Øst Łódź", "aegir-ost-lodz"),
             ("Gülay Şenel", "gulay-senel"), ("24/7", "24-7"), ("A--B", "a-b"), ("", ""), ("!?", ""), ("zorg- en veiligheidshuis", "zorg-en-veiligheidshuis")]
    for text, folded in table:
        assert page.browser.run("return kringSearch.fold(arguments[0], '-')", text) == folded


def test_keeps_the_network_out_of_the_index(site):
    everything = "".join(file.read_text("utf-8") for file in (site.folder / "directory" / "search").iterdir())
    assert len(everything) > 1000 and not re.search("geheim|spion|00 99", everything, re.I)


def test_searches_in_english(browser, program, tmp_path):
    write(tmp_path / "source", {
        "site.yaml": "title: Search\nlanguage: en\ndate: 2022-12-06\n", "directory/organisations.csv": "name\nCity council\n",
        "directory/contacts.csv": "name;organisation;themes;telephone;hours\nAnn O'Neil;City council;housing;010 000 00 01;Mon-Fri 9am-5pm\n"})
    site = making.build(program, "search-english", tmp_path / "source", tmp_path / "out")
    browser.show()
    browser.open(site.address(PAGE) + "#theme=housing&q=oneil")
    assert browser.wait_for("return document.querySelector('[data-search-people] .contact-name')?.textContent") == "Ann O'Neil"
    assert browser.run(FOUND)["count"] == "1 contact" and browser.run("return location.hash") == "#theme=housing&q=oneil"


@pytest.mark.parametrize("width, scheme", [(390, "light"), (1280, "light"), (1280, "dark")])
def test_meets_wcag_while_it_searches(page, width, scheme):
    page.browser.show(width, color_scheme=scheme)
    wrong = []
    for address in ("#zoek=noord", "#wijk=noord&nu=ja", "#zoek=qqqqq&wijk=nergens"):
        page.open(address)
        wrong += [f"{address}: {line}" for line in violations(page.browser, RULES + ["best-practice"])]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_fits_every_width(page, width):
    page.browser.show(width)
    for address in ("", "#zoek=noord", "#zoek=qqqqq"):
        page.open(address)
        assert page.browser.run("return document.documentElement.scrollWidth") <= width


def test_is_not_there_without_scripts(plain_browser, site):
    plain_browser.show()
    plain_browser.open(site.address(PAGE))
    assert not plain_browser.run("return [...document.querySelectorAll('.search, .search-results')].some(one => one.checkVisibility())")
    assert "scripts" in plain_browser.run("return document.querySelector('main').innerText")
    assert plain_browser.run("return document.querySelector('[data-directory] .band').checkVisibility()")


def press(browser, key: str) -> None:
    """Presses a key as a hand would: a letter writes itself."""
    code = {"ArrowDown": 40, "ArrowUp": 38, "Home": 36, "End": 35, "Escape": 27, "Tab": 9}.get(key) or ord(key.upper())
    text = key if len(key) == 1 else ""
    browser.command("Input.dispatchKeyEvent", type="keyDown", key=key, windowsVirtualKeyCode=code, text=text)
    browser.command("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code)
