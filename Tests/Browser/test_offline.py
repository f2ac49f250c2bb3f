"""Every page opens from a folder, without a network, with scripts and without them."""

import pytest

from sites import KINDS_OF

LANGUAGE_OF = {"example": "nl", "network": "nl", "ugly": "nl", "english": "en"}
LOOK = """return {
  title: document.title, language: document.documentElement.lang, headings: document.querySelectorAll('h1').length,
  text: document.querySelector('h1')?.innerText.trim(), styled: [...document.styleSheets].length,
  buttons: [...document.querySelectorAll('button')].filter(button => button.checkVisibility()).length
}"""


@pytest.mark.parametrize("name", KINDS_OF)
def test_has_the_kinds_of_page_that_these_tests_know(sites, name):
    site = sites[name]
    assert sorted({site.kind(page) for page in site.pages}) == KINDS_OF[name]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("name", KINDS_OF)
def test_opens_from_a_folder_without_a_network(request, sites, name, scripts):
    browser = request.getfixturevalue("browser" if scripts else "plain_browser")
    browser.show()
    browser.complaints(), browser.requests()
    wrong = []
    site = sites[name]
    # What a page does without scripts, or in the network's edition, is its kind's.
    is_whole = scripts and name != "network"
    for page in site.pages if is_whole else [page for kind in KINDS_OF[name] for page in site.pages_of(kind)]:
        browser.open(site.address(page))
        seen = browser.run(LOOK)
        wrong += [f"{page}: {complaint}" for complaint in browser.complaints()]
        wrong += [f"{page}: asks for {address}" for address in browser.requests() if not address.startswith(("file:", "data:"))]
        if seen["headings"] != 1 or not seen["text"]:
            wrong.append(f"{page}: {seen['headings']} h1, “{seen['text']}”")
        if not seen["title"]:
            wrong.append(f"{page}: no title")
        if seen["language"] != LANGUAGE_OF[name]:
            wrong.append(f"{page}: lang={seen['language']}")
        if seen["styled"] < 3:
            wrong.append(f"{page}: {seen['styled']} style sheets")
        if not scripts and seen["buttons"]:
            wrong.append(f"{page}: shows {seen['buttons']} buttons that do nothing without scripts")
    assert not wrong, "\n".join(wrong)


def test_refuses_scripts_where_it_says_so(tmp_path, browser, plain_browser):
    """The browser without scripts must not run them, or the tests with it prove nothing."""
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><title>before</title><script>document.title = 'after'</script>", "utf-8")
    found = []
    for one in (browser, plain_browser):
        one.open(page.as_uri())
        found.append(one.driver.title)
        one.complaints()
    assert found == ["after", "before"]


def test_sees_a_request_and_a_complaint(tmp_path, browser):
    """A page that does what none of ours may do is caught."""
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><title>x</title><img src='http://voorbeeld.example.nl/x.png'><script>console.error('oh')</script>", "utf-8")
    browser.complaints(), browser.requests()
    browser.open(page.as_uri())
    assert "http://voorbeeld.example.nl/x.png" in browser.requests()
    assert any("oh" in complaint for complaint in browser.complaints())
