"""A questionnaire filled in by keyboard, kept, saved, printed; on its page and as the one file that is handed round."""

import json
import re
import subprocess
import time
from pathlib import Path

import pytest

from sites import LONG_LABELS, STATEMENTS
from test_accessible import COLOURS, RULES, violations
from test_layout import SPILLS, STICKS_OUT
from test_print import A4, Print

PAGE = "partnerships/netwerk-x/rounds/2023-05-16-questionnaire.html"
WIDE = "partnerships/klein/rounds/2022-09-01-questionnaire.html"
NARROW = "partnerships/klein/rounds/2022-09-08-questionnaire.html"
TOKEN = r"[2-9a-hjkmnp-tv-z]{4}(-[2-9a-hjkmnp-tv-z]{4}){2}"
STATE = """return {
  answers: [...document.querySelectorAll('.statement input:checked')].map(one => [one.name, one.value]),
  group: document.querySelector('select')?.selectedIndex, progress: document.querySelector('.progress-count').textContent,
  shown: [...document.querySelectorAll('[data-message]')].filter(one => one.checkVisibility()).map(one => one.dataset.message),
  done: document.querySelector('[data-done]').checkVisibility(), focus: document.activeElement.id || document.activeElement.name || document.activeElement.tagName
}"""
FOCUS = "const one = document.activeElement; return [one.tagName, one.name || '', one.type || '', one.value || '']"
# What a hand of a hostile neighbour could have left in the browser's storage.
SPOILT = ["", "null", "[]", "{", '{"answers": 1, "groups": 2}', '{"answers": [["inhoud-wel", "99"], [], null], "groups": [["domein", {}]], "token": "<img src=x>"}']


@pytest.fixture(scope="module")
def file(program, sites, tmp_path_factory) -> str:
    """The address of the one file that the program writes for the example's planned round."""
    target = tmp_path_factory.mktemp("file") / "vragenlijst.html"
    command = [program, "questionnaire", "netwerk-x", "2023-05-16", "--site", sites["example"].source, "--output", target]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    return target.as_uri()


@pytest.fixture(params=["page", "file"])
def address(request, sites, file) -> str:
    return file if request.param == "file" else sites["example"].address(PAGE)


@pytest.fixture
def fresh(browser, address, tmp_path):
    """The questionnaire as someone sees it for the first time; what is saved comes into the test's own folder."""
    browser.command("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(tmp_path))
    browser.show()
    browser.open(address)
    browser.run("localStorage.clear()")
    browser.open(address)
    browser.complaints(), browser.requests()
    yield browser
    assert not browser.complaints()
    assert not [one for one in browser.requests() if not one.startswith(("file:", "data:", "blob:"))]
    browser.run("localStorage.clear()")


def tab_to(browser, matches, most: int = 60) -> list[str]:
    for _ in range(most):
        browser.press("Tab")
        if matches(focus := browser.run(FOCUS)):
            return focus
    raise AssertionError(f"Tab does not get there, but to {focus}")


def statements(browser) -> list[str]:
    return browser.run("return [...document.querySelectorAll('.statement')].map(one => one.querySelector('input').name)")


def choose(browser, number: int, place: int) -> None:
    browser.run("document.querySelectorAll('.statement')[arguments[0]].querySelectorAll('input')[arguments[1]].click()", number, place)


def save(browser) -> None:
    browser.run("document.querySelector('[data-save]').click()")


def saved(folder: Path, count: int = 1) -> list[Path]:
    """The files that came in, once they are complete."""
    until = time.monotonic() + 5
    while time.monotonic() < until:
        files = sorted(folder.glob("*.json"), key=lambda one: one.stat().st_mtime)
        if len(files) == count and all(one.read_text("utf-8").endswith("}\n") for one in files) and not list(folder.glob("*.crdownload")):
            return files
        time.sleep(0.05)
    raise AssertionError(f"{count} files were to be saved, there are {[one.name for one in folder.iterdir()]}")


def test_fills_in_and_saves_by_keyboard(fresh, tmp_path):
    """Each statement is one stop; arrows choose; what is saved is exactly what was chosen, byte for byte."""
    names = statements(fresh)
    given = {}
    for place, name in enumerate(names):
        focus = tab_to(fresh, lambda focus: focus[2] == "radio", most=30 if place == 0 else 1)
        assert focus[1] == name, f"after statement {place} Tab goes to {focus}"
        if place % 7 == 6:
            # The one before the first is the last: no answer.
            fresh.press(" "), fresh.press("ArrowUp")
            assert fresh.run(FOCUS)[3] == ""
        else:
            fresh.press(" ")
            for _ in range(place % 5):
                fresh.press("ArrowDown")
            given[name] = place % 5 + 1
    assert fresh.run(STATE)["progress"] == f"{len(names)} van de {len(names)} stellingen"
    tab_to(fresh, lambda focus: focus[0] == "SELECT", most=1)
    fresh.press("ArrowDown"), fresh.press("ArrowDown")
    tab_to(fresh, lambda focus: focus[0] == "BUTTON", most=4)
    fresh.press("Enter")
    path = saved(tmp_path)[0]
    token = json.loads(path.read_text("utf-8"))["token"]
    assert re.fullmatch(TOKEN, token)
    assert path.name == f"antwoorden-netwerk-x-2023-05-16-{token}.json"
    expected = {
        "kind": "kring-answers", "version": 1, "partnership": "netwerk-x", "round": "2023-05-16", "instrument": "procesvertrouwen",
        "token": token, "groups": {"domein": "veilig"}, "answers": given,
    }
    assert path.read_text("utf-8") == json.dumps(expected, indent=2, ensure_ascii=False) + "\n"
    assert fresh.run("return document.querySelector('[data-copy-text]').value") == path.read_text("utf-8")
    assert fresh.run(STATE)["done"] and fresh.run(STATE)["focus"] == "done"
    told = fresh.run("return document.querySelector('[data-done]').innerText")
    assert path.name in told and token in told and f"{len(given)} stellingen" in told and "Domein: veilig" in told


def test_keeps_a_draft_until_it_is_wiped(fresh, address, tmp_path):
    """Answers come back after a reload, with the same token; beginning again is another person, and can be undone."""
    choose(fresh, 0, 2), choose(fresh, 4, 5), save(fresh)
    before = fresh.run(STATE)
    fresh.open(address)
    after = fresh.run(STATE)
    assert after["answers"] == before["answers"] and len(after["answers"]) == 2
    assert after["shown"] == ["restored"] and before["shown"] == []
    choose(fresh, 1, 0)
    assert fresh.run(STATE)["shown"] == []
    save(fresh)
    # One person, one name of the file: a browser numbers the second, or replaces the first.
    texts = [json.loads(path.read_text("utf-8")) for path in tmp_path.glob("*.json")]
    assert len({text["token"] for text in texts}) == 1
    fresh.run("document.querySelector('.wipe-box [data-wipe]').click()")
    wiped = fresh.run(STATE)
    assert wiped["answers"] == [] and wiped["shown"] == ["wiped"] and wiped["focus"] == "wiped" and not wiped["done"]
    assert fresh.run("return localStorage.length") == 0
    fresh.run("document.querySelector('[data-undo]').click()")
    assert len(fresh.run(STATE)["answers"]) == 3 and fresh.run("return localStorage.length") == 1
    fresh.run("document.querySelector('[data-wipe]').click()")
    choose(fresh, 0, 0), save(fresh)
    assert fresh.run("return document.querySelector('[data-token]').textContent") not in {text["token"] for text in texts}


def test_says_what_changed_after_saving(fresh):
    choose(fresh, 0, 0), save(fresh)
    assert fresh.run(STATE)["done"]
    choose(fresh, 0, 1)
    assert not fresh.run(STATE)["done"] and fresh.run("return document.querySelector('[data-changed]').checkVisibility()")
    save(fresh)
    assert fresh.run(STATE)["done"] and not fresh.run("return document.querySelector('[data-changed]').checkVisibility()")


def test_saves_nothing_without_an_answer(fresh, tmp_path):
    """‘No answer’ everywhere is no answer."""
    choose(fresh, 0, 5), save(fresh)
    assert fresh.run("return document.querySelector('[role=alert]').textContent")
    assert not fresh.run(STATE)["done"] and not list(tmp_path.iterdir())


def test_leads_to_what_is_not_filled_in(fresh):
    for number in range(len(statements(fresh))):
        if number not in (3, 10):
            choose(fresh, number, number % 6)
    links = "return [...document.querySelectorAll('.unanswered a')].map(one => [one.textContent, one.getAttribute('aria-label')])"
    texts = fresh.run("return [...document.querySelectorAll('.statement-words')].map(one => one.textContent)")
    assert fresh.run(links) == [["4", f"Stelling 4: {texts[3]}"], ["11", f"Stelling 11: {texts[10]}"], ["Domein", None]]
    fresh.run("document.querySelectorAll('.unanswered a')[1].click()")
    assert fresh.run(FOCUS)[1] == statements(fresh)[10]
    fresh.run("const field = document.querySelector('select'); field.selectedIndex = field.options.length - 1; field.dispatchEvent(new Event('change', {bubbles: true}))")
    choose(fresh, 3, 0), choose(fresh, 10, 0)
    assert fresh.run(links) == [] and fresh.run("return document.querySelector('[data-complete]').checkVisibility()")


def test_announces_the_progress_politely(fresh):
    choose(fresh, 0, 0), choose(fresh, 1, 0)
    assert fresh.run("return document.querySelector('[role=status][data-announce]').textContent") == "", "a reader that speaks is interrupted"
    assert fresh.wait_for("return document.querySelector('[data-announce]').textContent").startswith("2 van de ")


@pytest.mark.parametrize("left", SPOILT)
def test_passes_over_a_draft_that_is_not_its_own(fresh, address, left):
    key = fresh.run("const set = document.querySelector('[data-questionnaire]').dataset; return 'kring-answers:' + [set.partnership, set.round, set.instrument].join('/')")
    fresh.run("localStorage.setItem(arguments[0], arguments[1])", key, left)
    fresh.open(address)
    state = fresh.run(STATE)
    assert state["answers"] == [] and state["shown"] == [] and state["progress"].startswith("0 ")
    choose(fresh, 0, 0), save(fresh)
    assert re.fullmatch(TOKEN, fresh.run("return document.querySelector('[data-token]').textContent"))


def test_goes_on_where_storage_is_refused(browser, address, tmp_path):
    """It says so, keeps nothing, and saves all the same."""
    refuse = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('refused', 'SecurityError'); }})"
    script = browser.command("Page.addScriptToEvaluateOnNewDocument", source=refuse)["identifier"]
    try:
        browser.command("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(tmp_path))
        browser.show()
        browser.open(address)
        browser.complaints()
        assert browser.run(STATE)["shown"] == ["no-storage"]
        assert not browser.run("return [...document.querySelectorAll('[data-storage]')].some(one => one.checkVisibility())")
        choose(browser, 0, 3), save(browser)
        assert json.loads(saved(tmp_path)[0].read_text("utf-8"))["answers"] == {"inhoud-wel": 4}
        assert browser.run(STATE)["shown"] == ["no-storage"] and not browser.complaints()
    finally:
        browser.command("Page.removeScriptToEvaluateOnNewDocument", identifier=script)


def test_can_send_nothing(browser, file):
    """The policy inside the file refuses whatever a script would ask for."""
    browser.show()
    browser.open(file)
    refused = browser.driver.execute_async_script("""
        const done = arguments[0], found = [];
        document.addEventListener('securitypolicyviolation', event => found.push(event.effectiveDirective));
        new Image().src = 'https://voorbeeld.example.nl/x.png';
        fetch('https://voorbeeld.example.nl/').catch(() => 0);
        const form = document.createElement('form'); form.action = 'https://voorbeeld.example.nl/'; document.body.append(form); form.submit();
        setTimeout(() => done(found.sort()), 300);""")
    assert {"connect-src", "form-action", "img-src"} <= set(refused)
    browser.complaints(), browser.requests()


def test_stays_readable_under_the_progress(browser, sites):
    """What has the focus is never behind the line that stays at the top of a narrow screen."""
    browser.show(390, 700)
    browser.open(sites["ugly"].address(WIDE))
    wrong = []
    for _ in range(40):
        browser.press("Tab")
        under = browser.run("""const one = document.activeElement, box = one.getBoundingClientRect(), line = document.querySelector('.progress-box').getBoundingClientRect();
            return one.type === 'radio' && line.top <= 1 && box.top < line.bottom ? one.name : ''""")
        wrong += [under] if under else []
    assert not wrong


FILL = """document.querySelectorAll('.statement').forEach((one, place) => { if (place % 3) one.querySelectorAll('input')[place % 2].click(); });
document.querySelector('details').open = true;"""


@pytest.mark.parametrize("width, scheme", [(390, "light"), (1280, "light"), (1280, "dark")])
def test_meets_wcag_while_it_is_filled_in(browser, sites, file, width, scheme):
    browser.show(width, color_scheme=scheme)
    # In the dark nothing is other than the colours.
    rules = COLOURS if scheme == "dark" else RULES + ["best-practice"]
    wrong = []
    for where in (file, sites["ugly"].address(WIDE), sites["ugly"].address(NARROW)):
        browser.open(where)
        browser.run("localStorage.clear()")
        browser.open(where)
        browser.run(FILL)
        wrong += [f"{where}, filled in: {line}" for line in violations(browser, rules)]
        save(browser)
        assert browser.run(STATE)["done"]
        wrong += [f"{where}, saved: {line}" for line in violations(browser, rules)]
        browser.open(where)
        wrong += [f"{where}, begun before: {line}" for line in violations(browser, rules)]
        browser.run("localStorage.clear()")
    assert not wrong, "\n".join(wrong)


SMALL = """const found = [];
for (const one of document.querySelectorAll('main .answer, main button, main select, main input[type=text], main summary, main .unanswered a')) {
  const box = one.getBoundingClientRect();
  if (one.checkVisibility() && (box.height < 43.5 || box.width < 43.5)) found.push((one.className || one.tagName) + ' ' + Math.round(box.width) + ' × ' + Math.round(box.height));
}
return [...new Set(found)];"""


@pytest.mark.parametrize("width", [320, 390, 620, 768, 1024, 1440])
def test_fits_every_width_while_it_is_filled_in(browser, sites, file, width):
    """Nothing sticks out, and every answer and button is 44 px high and wide; 320 is a screen of 640 at 200 %."""
    wrong = []
    for where in (file, sites["ugly"].address(WIDE), sites["ugly"].address(NARROW), sites["english"].address("partnerships/empty/rounds/2022-05-17-questionnaire.html")):
        browser.show(width)
        browser.open(where)
        browser.run(FILL)
        save(browser)
        wrong += [f"{where}: {found}" for script in (STICKS_OUT, SPILLS, SMALL) for found in browser.run(script)]
        browser.run("localStorage.clear()")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("width, runs", [(390, "down"), (768, "across"), (1280, "across"), (1440, "across")])
def test_sets_the_answers_out_as_one_scale(browser, sites, file, width, runs):
    """Beside one another, each label under its circle; on a phone below one another, each label beside it."""
    browser.show(width)
    for where in (file, sites["example"].address(PAGE), sites["ugly"].address(WIDE)):
        browser.open(where)
        places = browser.run("""return [...document.querySelectorAll('.statement')].slice(0, 3).map(one => [...one.querySelectorAll('.answer')].map(answer => {
            const circle = answer.querySelector('input').getBoundingClientRect(), label = answer.querySelector('.answer-label').getBoundingClientRect();
            return [circle.left + circle.width / 2, circle.top + circle.height / 2, label.left + label.width / 2, label.top]; }))""")
        for row in places:
            across, down = [place[0] for place in row], [place[1] for place in row]
            assert sorted(set(across if runs == "across" else down)) == (across if runs == "across" else down), f"{where}: {row}"
            if runs == "across":
                assert max(down) - min(down) < 1 and all(abs(place[0] - place[2]) < 2 and place[3] > place[1] for place in row), f"{where}: {row}"
            else:
                assert max(across) - min(across) < 2.5 and all(place[2] > place[0] for place in row), f"{where}: {row}"


@pytest.fixture(scope="module")
def papers(browser, sites, file, tmp_path_factory) -> dict[str, Print]:
    """The questionnaires of the example, of 51 statements with seven answers, and of two answers, as they come out of the printer."""
    folder = tmp_path_factory.mktemp("papers")
    made = {}
    for name, where in {"file": file, "example": sites["example"].address(PAGE), "wide": sites["ugly"].address(WIDE), "narrow": sites["ugly"].address(NARROW)}.items():
        browser.open(where)
        made[name] = Print(browser.print(folder / f"{name}.pdf"), where)
    return made


@pytest.mark.parametrize("name, count, answers, most", [("file", 29, 5, 2), ("example", 29, 5, 2), ("wide", STATEMENTS, 7, 8), ("narrow", 2, 2, 1)])
def test_prints_a_box_for_each_answer_under_its_label(browser, papers, name, count, answers, most):
    paper = papers[name]
    assert paper.count <= most
    browser.show(658, media="print")
    browser.open(paper.page)
    boxes = browser.run("""return [...document.querySelectorAll('.statement')].map(one => [...one.querySelectorAll('.box')].filter(box => box.checkVisibility())
        .map(box => { const its = box.getBoundingClientRect(); return [its.left + its.width / 2, its.width, getComputedStyle(box).borderTopWidth]; }))""")
    heads = browser.run("return [...document.querySelector('.scale-head').children].slice(1).map(one => { const its = one.getBoundingClientRect(); return its.left + its.width / 2; })")
    assert len(boxes) == count and {len(row) for row in boxes} == {answers}
    assert all(width >= 12 and border != "0px" for row in boxes for _, width, border in row), "a box of at least 3 mm, with a line around it"
    assert all(abs(middle - head) < 3 for row in boxes for (middle, *_), head in zip(row, heads, strict=True)), "a box is not under its label"


@pytest.mark.parametrize("name", ["file", "example", "wide", "narrow"])
def test_prints_every_word_and_no_button(browser, papers, name):
    paper = papers[name]
    browser.show()
    browser.open(paper.page)
    text = "".join("".join("".join(page).split()) for page in paper.pages).replace("-", "").replace("\u00ad", "")
    flat = lambda words: "".join(words.split()).replace("-", "")
    raw = "".join(paper.run("pdftotext", "-raw", str(paper.file), "-").split()).replace("-", "").replace("\u00ad", "")
    wrong = [words for words in browser.run("return [...document.querySelectorAll('.statement-words, .part h2, .group-label')].map(one => one.textContent.trim())") if flat(words) not in raw]
    assert not wrong, wrong
    for number in range(1, len(statements(browser)) + 1):
        assert re.search(rf"(?m)^\s*{number}\b", "\n".join("\n".join(page) for page in paper.pages)), f"no number {number}"
    for words in ("Bewaar mijn antwoorden", "geen antwoord", "Begin opnieuw", "Naar de inhoud"):
        assert flat(words) not in text


@pytest.mark.parametrize("name", ["example", "wide"])
def test_repeats_the_labels_on_each_page(papers, name):
    """Whoever turns the page still sees what the boxes mean."""
    label = "oneens" if name == "example" else LONG_LABELS[-1].split()[0]
    for number, page in enumerate(papers[name].words, 1):
        if any(re.fullmatch(r"\d+", word.text) and word.left < 80 and word.top < 780 for word in page):
            assert any(word.text == label for word in page), f"page {number} has statements and no labels"


def test_prints_what_was_chosen(browser, file, tmp_path):
    """Filled in on the screen and printed, the boxes are crossed."""
    browser.show()
    browser.open(file)
    for number in range(5):
        choose(browser, number, number)
    paper = Print(browser.print(tmp_path / "filled.pdf"), file)
    assert sum(word.text == "✕" for page in paper.words for word in page) == 5
    browser.run("localStorage.clear()")


def test_prints_numbered_a4_with_the_network_and_the_date(papers):
    for paper in papers.values():
        assert tuple(round(float(number)) for number in re.findall(r"[\d.]+", paper.facts["Page size"])[:2]) == A4
        assert all(re.search(rf"\b{number}\s*/\s*{paper.count}$", page[-1]) for number, page in enumerate(paper.pages, 1))
    first = " ".join(papers["file"].pages[0])
    assert "Netwerk X" in first and "16 mei 2023" in first and "Inleveren bij" in first


@pytest.mark.parametrize("width", [390, 1280])
def test_is_a_sheet_to_print_without_scripts(plain_browser, address, width):
    """Everything can be read, nothing looks as if it could be filled in, and it says why."""
    plain_browser.show(width)
    plain_browser.open(address)
    assert "Druk haar af" in plain_browser.run("return document.querySelector('main').innerText")
    dead = "return [...document.querySelectorAll('button, input, select, textarea, progress, output')].filter(one => one.checkVisibility()).map(one => one.outerHTML)"
    assert plain_browser.run(dead) == []
    seen = plain_browser.run("return [...document.querySelectorAll('.statement')].map(one => [one.querySelector('.statement-words').checkVisibility(), [...one.querySelectorAll('.box')].filter(box => box.checkVisibility()).length])")
    assert seen == [[True, 5]] * 29
    assert plain_browser.run(STICKS_OUT) == []
    for words in ("Voortgang", "Bewaar", "bestand"):
        assert words not in plain_browser.run("return document.querySelector('main').innerText")
