"""A checklist that a reader fills in for themselves: kept here, filtered, taken along as a file, handed to the author, brought in."""

import json
import shutil
import subprocess
import time
from datetime import date
from pathlib import Path

import pytest
import yaml

from sites import REPOSITORY
from test_accessible import RULES, violations
from test_layout import SPILLS, STICKS_OUT
from test_print import Print

PAGE = "partnerships/netwerk-x/rules.html"
OPEN = "partnerships/busy/rules.html"
FILE = "lijst-netwerk-x-zeven-gouden-regels.json"
NOTE = 'Op papier: "alles", \'wat\' we # willen\n- en niet\tmeer: {ja} \\ \u2028 %'
SEEN = """return {
  filling: document.body.classList.contains('is-filling'), mine: [...document.querySelectorAll('.is-mine')].map(one => one.dataset.step),
  shown: [...document.querySelectorAll('[data-step]')].filter(one => one.checkVisibility()).length,
  rules: [...document.querySelectorAll('[data-rule]')].filter(one => one.checkVisibility()).length,
  count: document.querySelector('[data-count]').textContent, taking: document.querySelector('[data-taking]').checkVisibility(),
  states: Object.fromEntries([...document.querySelectorAll('[data-step]')].map(one => [one.dataset.step, one.querySelector('[data-own] input:checked')?.value])),
  error: document.querySelector('[data-error]').textContent
}"""
FOCUS = "const one = document.activeElement; return [one.tagName, one.name || '', one.type || '', one.value || '', 'toggle' in one.dataset]"


@pytest.fixture
def page(browser, sites, tmp_path):
    """The rules of a network as someone sees them for the first time; what is saved comes into the test's own folder."""
    browser.command("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(tmp_path))
    browser.show()
    browser.open(sites["example"].address(PAGE))
    browser.run("localStorage.clear()")
    browser.open(sites["example"].address(PAGE))
    browser.complaints(), browser.requests()
    yield browser
    assert not browser.complaints()
    assert not [one for one in browser.requests() if not one.startswith(("file:", "data:", "blob:"))]
    browser.run("localStorage.clear()")


def click(browser, selector: str) -> None:
    browser.run("document.querySelector(arguments[0]).click()", selector)


def choose(browser, step: str, state: str) -> None:
    click(browser, f"#step-{step} input[value={state}]")


def write(browser, step: str, note: str) -> None:
    browser.run("""const area = document.querySelector(`#step-${arguments[0]} [data-note]`);
      area.value = arguments[1]; area.dispatchEvent(new Event('input')); area.dispatchEvent(new Event('change'))""", step, note)


def select(browser, selector: str, value: str) -> None:
    browser.run("const one = document.querySelector(arguments[0]); one.value = arguments[1]; one.dispatchEvent(new Event('change'))", selector, value)


def saved(browser, folder: Path) -> dict:
    click(browser, "[data-save]")
    file = folder / FILE
    until = time.monotonic() + 5
    while not file.exists() and time.monotonic() < until:
        time.sleep(0.05)
    return json.loads(file.read_text("utf-8"))


def open_file(browser, file: Path) -> None:
    browser.driver.find_element("css selector", "[data-open]").send_keys(str(file))
    browser.wait_for("return document.querySelector('[data-open]').value === '' && document.querySelector('[data-announce], [data-error]').textContent !== null")
    time.sleep(0.3)


def test_reads_as_recorded_without_scripts(plain_browser, sites):
    plain_browser.open(sites["example"].address(PAGE))
    for part in (".filling", ".taking", ".own", ".own-words"):
        assert not plain_browser.run(f"return [...document.querySelectorAll('{part}')].some(one => one.checkVisibility())"), part


def test_is_filled_in_by_keyboard(page):
    """Tab to the button, Enter; from the step's radio an arrow chooses the next state, Tab goes to the note."""
    for _ in range(40):
        page.press("Tab")
        if page.run(FOCUS)[4]:
            break
    page.press("Enter")
    assert page.run(SEEN)["filling"]
    for _ in range(20):
        page.press("Tab")
        if page.run(FOCUS)[2] == "radio":
            break
    assert page.run(FOCUS)[1:4] == ["own-wensen", "radio", "partly"]
    page.press("ArrowRight")
    seen = page.run(SEEN)
    assert seen["states"]["wensen"] == "not-yet" and seen["mine"] == ["wensen"]
    page.press("Tab")
    assert page.run(FOCUS)[0] == "TEXTAREA"


def test_keeps_what_was_filled_in(page, sites):
    choose(page, "wensen", "met")
    write(page, "spanningen", NOTE)
    page.open(sites["example"].address(PAGE))
    seen = page.run(SEEN)
    assert seen["filling"] and seen["mine"] == ["wensen", "spanningen"] and seen["states"]["wensen"] == "met"
    # A textarea writes line ends its own way, and nothing else.
    assert page.run("return document.querySelector('#step-spanningen [data-note]').value") == NOTE
    # Another list of the same network begins with nothing.
    page.open(sites["example"].address("partnerships/netwerk-x/recommendations.html"))
    assert page.run(SEEN)["mine"] == [] and not page.run(SEEN)["filling"]


def test_undoes_step_by_step_and_after_wiping(page):
    choose(page, "wensen", "met")
    choose(page, "wensen", "not-yet")
    click(page, "[data-undo]")
    assert page.run(SEEN)["states"]["wensen"] == "met"
    click(page, "[data-wipe]")
    assert page.run(SEEN)["mine"] == [] and page.run("return localStorage.length") == 0
    click(page, "[data-undo]")
    assert page.run(SEEN)["mine"] == ["wensen"] and page.run("return localStorage.length") == 1
    choose(page, "wensen", "partly")
    assert page.run(SEEN)["mine"] == [], "what is as recorded does not differ"


@pytest.mark.parametrize("show, rule, count, rules", [
    ("all", "", None, 7), ("met", "", None, None), ("open", "", None, None), ("mine", "", 0, 0),
    ("all", "eerst-wat", 5, 1), ("met", "eerst-wat", 2, 1), ("open", "eerst-wat", 3, 1), ("not-recorded", "", 0, 0),
])
def test_filters(page, show, rule, count, rules):
    states = page.run("return [...document.querySelectorAll('[data-step]')].map(one => one.dataset.state)")
    expected = {"all": len(states), "met": states.count("met"), "open": states.count("partly") + states.count("not-yet")}
    select(page, "[data-show]", show)
    select(page, "[data-only]", rule)
    seen = page.run(SEEN)
    assert seen["shown"] == (expected[show] if count is None else count)
    assert rules is None or seen["rules"] == rules
    assert (str(seen["shown"]) if seen["shown"] else "Geen") in seen["count"]


def test_keeps_a_step_in_view_while_it_is_filled_in(page):
    click(page, "[data-toggle]")
    select(page, "[data-show]", "not-yet")
    before = page.run(SEEN)["shown"]
    page.run("document.querySelector('#step-vanzelfdynamiek input:checked').focus()")
    page.press("ArrowRight")
    assert page.run(SEEN)["shown"] == before
    select(page, "[data-show]", "not-yet")
    assert page.run(SEEN)["shown"] == before - 1


def test_saves_a_file_and_opens_it_again(page, sites, tmp_path):
    choose(page, "wensen", "met")
    write(page, "wensen", NOTE)
    write(page, "vorm", "Klopt")
    file = saved(page, tmp_path)
    assert file == {
        "kind": "kring-checklist", "version": 1, "partnership": "netwerk-x", "instrument": "zeven-gouden-regels", "date": date.today().isoformat(),
        "steps": [{"step": "wensen", "state": "met", "published": "partly", "note": NOTE.strip()}, {"step": "vorm", "state": "met", "published": "met", "note": "Klopt"}],
    }
    page.run("localStorage.clear()")
    page.open(sites["example"].address(PAGE))
    assert page.run(SEEN)["mine"] == []
    open_file(page, tmp_path / FILE)
    seen = page.run(SEEN)
    assert seen["mine"] == ["wensen", "vorm"] and seen["filling"] and seen["error"] == ""
    click(page, "[data-undo]")
    assert page.run(SEEN)["mine"] == [], "opening a file can be undone"


@pytest.mark.parametrize("text, words", [
    ("{", "geen bestand van deze lijst"), ('{"kind": "kring-answers", "version": 1}', "geen bestand van deze lijst"),
    ('{"kind": "kring-checklist", "version": 2, "steps": []}', "nieuwere uitgave"),
    ('{"kind": "kring-checklist", "version": 1, "partnership": "<b>y</b>", "steps": []}', "ander netwerk: <b>y</b>"),
    ('{"kind": "kring-checklist", "version": 1, "partnership": "netwerk-x", "instrument": "zes-aanbevelingen", "steps": []}', "andere lijst: zes-aanbevelingen"),
])
def test_says_why_a_file_is_not_opened(page, tmp_path, text, words):
    choose(page, "wensen", "met")
    file = tmp_path / "ander.json"
    file.write_text(text, "utf-8")
    open_file(page, file)
    seen = page.run(SEEN)
    assert words in seen["error"] and seen["mine"] == ["wensen"]


def test_names_the_steps_of_a_file_that_are_not_on_the_list(page, tmp_path):
    file = tmp_path / "ouder.json"
    steps = [{"step": "wensen", "state": "met"}, {"step": "koffie", "state": "met"}, {"step": "vorm", "state": "klaar"}, None]
    file.write_text(json.dumps({"kind": "kring-checklist", "version": 1, "partnership": "netwerk-x", "instrument": "zeven-gouden-regels", "steps": steps}))
    open_file(page, file)
    seen = page.run(SEEN)
    assert seen["mine"] == ["wensen"] and "koffie" in seen["error"]


@pytest.mark.parametrize("left", ["", "null", "[]", "{", '{"version": 1, "steps": 3}', '{"version": 1, "steps": [["wensen", null], ["koffie", {"state": "met"}], 4]}', '{"version": 1, "steps": [["wensen", {"state": "<img src=x>"}]]}'])
def test_is_not_upset_by_what_was_left_in_the_browser(page, sites, left):
    choose(page, "wensen", "met")
    page.run("localStorage.setItem(Object.keys(localStorage)[0], arguments[0])", left)
    page.open(sites["example"].address(PAGE))
    assert page.run(SEEN)["mine"] == []
    choose(page, "vorm", "partly")
    assert page.run(SEEN)["mine"] == ["vorm"]


def test_goes_on_where_storage_is_refused(browser, sites):
    refuse = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('refused', 'SecurityError'); }})"
    script = browser.command("Page.addScriptToEvaluateOnNewDocument", source=refuse)["identifier"]
    try:
        browser.show()
        browser.open(sites["example"].address(PAGE))
        assert browser.run("return document.querySelector('[data-no-storage]').checkVisibility() && !document.querySelector('[data-storage]').checkVisibility()")
        choose(browser, "wensen", "met")
        assert browser.run(SEEN)["mine"] == ["wensen"] and not browser.complaints()
        click(browser, "[data-wipe]")
    finally:
        browser.command("Page.removeScriptToEvaluateOnNewDocument", identifier=script)


def test_hands_over_front_matter_that_yaml_reads(page):
    """By hand from rules.md: wensen was partly since 13 September 2022, and not yet before; vanzelfdynamiek was discussed then."""
    choose(page, "wensen", "met")
    write(page, "wensen", NOTE)
    choose(page, "vanzelfdynamiek", "partly")
    choose(page, "vorm", "not-recorded")
    write(page, "werking", "Alleen een notitie")
    text = page.run("return document.querySelector('[data-front-matter]').value")
    today = date.today()
    records = yaml.safe_load("steps:\n" + text)["steps"]
    assert [one["step"] for one in records] == ["wensen", "vanzelfdynamiek"]
    assert records[0]["state"] == "met" and records[0]["since"] == today and records[0]["owner"] == "gemeente" and records[0]["due"] == date(2023, 3, 14)
    assert records[0]["history"] == [{"state": "not-yet", "date": "2022-02"}, {"state": "partly", "date": date(2022, 9, 13)}]
    assert records[0]["evidence"].startswith("In september zei elke partij")
    assert records[1] == {"step": "vanzelfdynamiek", "state": "partly", "since": today, "history": [{"state": "not-yet", "date": date(2022, 9, 13)}], "evidence": "Nog niet besproken."}
    assert "# vorm:" in text and "# notitie: Op papier" in text
    click(page, "[data-evidence-from-notes]")
    records = yaml.safe_load("steps:\n" + page.run("return document.querySelector('[data-front-matter]').value"))["steps"]
    assert [one["step"] for one in records] == ["wensen", "werking", "vanzelfdynamiek"]
    assert records[0]["evidence"] == " ".join(NOTE.split()) and records[1]["evidence"] == "Alleen een notitie"


def test_goes_from_the_browser_into_the_file_and_back(page, program, sites, tmp_path):
    choose(page, "wensen", "met")
    write(page, "wensen", NOTE)
    choose(page, "vanzelfdynamiek", "partly")
    front_matter = page.run("return document.querySelector('[data-front-matter]').value")
    saved(page, tmp_path)
    source = tmp_path / "site"
    shutil.copytree(REPOSITORY / "Content", source / "Content")
    rules = source / "Content/partnerships/netwerk-x/rules.md"
    before = yaml.safe_load(rules.read_text("utf-8").split("---\n")[1])["steps"]
    run = lambda *arguments: subprocess.run([program, *arguments], capture_output=True, text=True, timeout=60)
    done = run("import", "checklist", tmp_path / FILE, "--into", "netwerk-x", "--site", source)
    assert done.returncode == 0, done.stderr
    after = yaml.safe_load(rules.read_text("utf-8").split("---\n")[1])["steps"]
    assert [one["step"] for one in after if one not in before] == ["wensen", "vanzelfdynamiek"]
    # What the page gives to paste says the same as what the program writes.
    assert yaml.safe_load("steps:\n" + front_matter)["steps"] == [one for one in after if one not in before]
    output = tmp_path / "output"
    # The day of the file must not lie after the day as of which the site is read.
    assert run("build", source, "--output", output, "--date", date.today().isoformat()).returncode == 0
    page.open((output / PAGE).as_uri())
    assert page.run("return document.querySelector('#step-wensen').dataset.state") == "met"
    assert page.run("return document.querySelector('#eerst-wat .figure-states').textContent").count("voldaan") > 1
    # The reader's own list knows that the page has caught up: only the note is still theirs.
    seen = page.run(SEEN)
    assert seen["mine"] == ["wensen"] and seen["states"]["wensen"] == "met"
    assert "Toen jij dit invulde" in page.run("return document.querySelector('[data-list-of-mine]').textContent")
    click(page, "[data-wipe]")


def newer(page, program, tmp_path, changes):
    """Opens the page of the example as it is built after its rules changed; returns the folder of that site."""
    source = tmp_path / "site"
    shutil.copytree(REPOSITORY / "Content", source / "Content")
    rules = source / "Content/partnerships/netwerk-x/rules.md"
    text = rules.read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    rules.write_text(text, "utf-8")
    done = subprocess.run([program, "build", source, "--output", tmp_path / "output"], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    page.open((tmp_path / "output" / PAGE).as_uri())
    return source


NEWER = [("step: wensen\n    state: partly", "step: wensen\n    state: not-applicable"), ("step: vorm\n    state: met", "step: vorm\n    state: partly")]


@pytest.mark.parametrize("is_opened", [False, True])
def test_never_takes_a_newer_state_for_what_the_reader_saw(page, program, tmp_path, is_opened):
    """wensen was partly when the reader chose met, and became not-applicable; at vorm there is a note alone, whatever its state."""
    choose(page, "wensen", "met")
    write(page, "vorm", "Alleen een notitie")
    saved(page, tmp_path)
    if is_opened:
        page.run("localStorage.clear()")
    source = newer(page, program, tmp_path, NEWER)
    if is_opened:
        open_file(page, tmp_path / FILE)
    (tmp_path / FILE).unlink()
    write(page, "wensen", "Ook een notitie")
    file = saved(page, tmp_path)
    assert file["steps"] == [
        {"step": "wensen", "state": "met", "published": "partly", "note": "Ook een notitie"},
        {"step": "vorm", "state": "partly", "published": "partly", "note": "Alleen een notitie"}]
    rules = source / "Content/partnerships/netwerk-x/rules.md"
    before = rules.read_text("utf-8")
    bring = [program, "import", "checklist", tmp_path / FILE, "--into", "netwerk-x", "--site", source]
    done = subprocess.run(bring, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1 and "[step-conflict]" in done.stderr and rules.read_text("utf-8") == before
    # Who chooses again has seen the newer state.
    (tmp_path / FILE).unlink()
    choose(page, "wensen", "not-yet")
    assert saved(page, tmp_path)["steps"][0]["published"] == "not-applicable"
    click(page, "[data-wipe]")


def test_keeps_an_owner_whom_the_edition_hides(page, program, tmp_path):
    """Whoever pastes the step over the one in the file sees that its owner stays, and nobody reads who that is."""
    source = tmp_path / "small"
    files = {
        "site.yaml": "title: Proef\ndate: 2022-12-31\n",
        "directory/organisations/open.md": "---\ntitle: Open\n---\n",
        "directory/organisations/schuilplek.md": "---\ntitle: Schuilplek\nedition: network\n---\n",
        "partnerships/x/index.md": "---\ntitle: X\n---\n",
        "partnerships/x/rules.md": "---\nsteps:\n  - step: wensen\n    state: partly\n    owner: schuilplek\n    due: 2023-03-14\n  - step: vorm\n    state: met\n    owner: open\n---\n",
    }
    for name, text in files.items():
        (source / "Content" / name).parent.mkdir(parents=True, exist_ok=True)
        (source / "Content" / name).write_text(text, "utf-8")
    done = subprocess.run([program, "build", source, "--output", tmp_path / "output"], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    page.open((tmp_path / "output/partnerships/x/rules.html").as_uri())
    assert "schuilplek" not in page.run("return document.documentElement.outerHTML").lower()
    choose(page, "wensen", "met")
    choose(page, "vorm", "partly")
    text = page.run("return document.querySelector('[data-front-matter]').value")
    assert text.count("# owner: laat staan wat er stond") == 1
    assert text.index("step: wensen") < text.index("# owner") < text.index("due: 2023-03-14") < text.index("owner: open")
    click(page, "[data-wipe]")


def test_begins_where_nothing_is_recorded(browser, sites):
    browser.show()
    browser.open(sites["english"].address(OPEN))
    browser.run("localStorage.clear()")
    browser.open(sites["english"].address(OPEN))
    assert set(browser.run(SEEN)["states"].values()) == {"not-recorded"}
    choose(browser, "wensen", "met")
    records = yaml.safe_load("steps:\n" + browser.run("return document.querySelector('[data-front-matter]').value"))["steps"]
    assert records == [{"step": "wensen", "state": "met", "since": date.today()}]
    browser.run("localStorage.clear()")


@pytest.mark.parametrize("width, scheme", [(390, "light"), (1280, "light"), (1280, "dark")])
def test_is_accessible_while_it_is_filled_in(page, width, scheme):
    page.show(width, color_scheme=scheme)
    choose(page, "wensen", "met")
    write(page, "wensen", NOTE + " " + "Verantwoordelijkheidsgevoel" * 6)
    page.run("document.querySelector('[data-toggle]').click(); document.querySelector('.hand-over').open = true; if (!document.body.classList.contains('is-filling')) document.querySelector('[data-toggle]').click()")
    assert not violations(page, RULES)
    assert not page.run(STICKS_OUT) and not page.run(SPILLS)


def test_tells_a_screen_reader_what_happened(page):
    choose(page, "wensen", "met")
    click(page, "[data-undo]")
    assert page.wait_for("return document.querySelector('[role=status][data-announce]').textContent") == "De laatste wijziging is teruggedraaid."
    legend = page.run("return document.querySelector('#step-wensen fieldset legend').textContent")
    assert legend.startswith("Volgens mij: Elke partij heeft gezegd")


def test_prints_what_was_filled_in(page, tmp_path):
    choose(page, "wensen", "not-yet")
    write(page, "wensen", "Vraag dit aan de wethouder")
    pages = Print(page.print(tmp_path / "list.pdf"), PAGE)
    text = " ".join(" ".join(lines) for lines in pages.pages)
    assert "Zelf ingevuld: nog niet. Vraag dit aan de wethouder" in text
    assert "Bewaar als bestand" not in text and "Laat zien" not in text


def test_has_a_worksheet_for_each_rule(browser, sites, tmp_path):
    """Each rule on one sheet of A4, with what happens by itself above its steps, and boxes for four states at each step."""
    site = sites["example"]
    for name, count in (("rules", 7), ("recommendations", 6)):
        address = f"partnerships/netwerk-x/{name}-workshop.html"
        browser.show()
        browser.open(site.address(address))
        sheets = browser.run("""return [...document.querySelectorAll('.worksheet')].map(sheet => ({
          title: sheet.querySelector('h2').lastChild.textContent, pull: sheet.querySelector('.worksheet-pull p').textContent,
          boxes: [...sheet.querySelectorAll('tbody tr')].map(row => row.querySelectorAll('.tick-box').length)}))""")
        assert len(sheets) == count and all(set(sheet["boxes"]) == {4} for sheet in sheets)
        pages = Print(browser.print(tmp_path / f"{name}.pdf"), address)
        assert pages.count == count
        for number, (sheet, lines) in enumerate(zip(sheets, pages.pages), 1):
            text = " ".join(lines)
            assert "Wat vanzelf gebeurt" in text and sheet["pull"].split(". ")[0][:30] in text.replace("\u00ad", ""), f"{address}: page {number}"
            assert "Vragen voor het gesprek" in text and "Wanneer" in text
