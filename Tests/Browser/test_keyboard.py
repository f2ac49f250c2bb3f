"""With nothing but a keyboard: past the navigation, along the areas of the map, to a telephone number."""

import pytest

# Where the focus is, what a screen reader would call it, and how it looks.
# The browser scrolls to the focus with the next frame, so look after that.
FOCUS = """
const done = arguments[0];
requestAnimationFrame(() => requestAnimationFrame(() => {
const element = document.activeElement, style = getComputedStyle(element), shape = element.querySelector('.kr-area-shape');
done({tag: element.tagName.toLowerCase(), href: element.getAttribute('href') || '', name: (element.getAttribute('aria-label') || element.labels?.[0]?.innerText || element.innerText || element.textContent || '').trim(),
  kind: element.closest('.skip-link') ? 'skip' : element.closest('.site-nav') ? 'navigation' : element.closest('.kr-area') ? 'area' : element.closest('main') ? 'content' : 'other',
  look: [style.outlineStyle, style.outlineWidth, style.boxShadow, style.backgroundColor, style.color, style.textDecorationLine, shape && [getComputedStyle(shape).stroke, getComputedStyle(shape).strokeWidth].join()].join(' '),
  outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1.5,
  top: element.getBoundingClientRect().top, bottom: element.getBoundingClientRect().bottom, high: innerHeight, width: element.getBoundingClientRect().width});
}));
"""
STATE_OF_AREA = """
const shape = document.querySelector(`a.kr-area[href="${arguments[0]}"] .kr-area-shape`), style = getComputedStyle(shape), link = getComputedStyle(shape.parentElement);
return [style.stroke, style.strokeWidth, style.fill, link.outlineStyle].join();
"""


def tab(browser, until=lambda focus: False, most: int = 400) -> list[dict]:
    """Presses Tab until the focus is where it should be, or back at the top of the page."""
    walked = []
    while len(walked) < most:
        browser.press("Tab")
        walked.append(browser.driver.execute_async_script(FOCUS))
        if until(walked[-1]) or walked[-1]["tag"] == "body":
            break
    return walked


@pytest.fixture(params=[390, 1280])
def window(request, browser):
    browser.show(request.param)
    return browser


def test_begins_with_a_way_past_the_navigation(window, sites):
    window.open(sites["example"].address("factsheets/vertrouwen.html"))
    first = tab(window, until=lambda focus: True)[0]
    assert first["kind"] == "skip" and first["href"] == "#main"
    assert first["width"] > 40 and first["bottom"] > 10 and first["top"] < first["high"], f"the skip link cannot be seen while it has the focus: {first}"
    window.press("Enter")
    assert window.wait_for("return document.activeElement.id === 'main' || location.hash === '#main'")
    following = tab(window, until=lambda focus: True)[0]
    assert following["kind"] == "content", f"after the skip link Tab goes to {following}"


def test_shows_where_the_focus_is_and_never_traps_it(window, sites):
    """Every stop has a name and a ring, lies inside the window, and Tab leaves the page in the end."""
    wrong = []
    for page in ("index.html", "partnerships/netwerk-x/index.html", "directory/areas/charlois.html", "partnerships/netwerk-x/rounds/2022-05-17.html"):
        window.open(sites["example"].address(page))
        walked = tab(window)
        assert len(walked) < 400, f"{page}: the focus does not come back"
        wrong += [f"{page}: {focus['tag']} {focus['href']} has no name" for focus in walked[:-1] if not focus["name"]]
        wrong += [f"{page}: {focus['tag']} “{focus['name'][:40]}” shows no ring: {focus['look']}" for focus in walked[:-1] if not focus["outlined"] and focus["kind"] != "area"]
        wrong += [f"{page}: “{focus['name'][:40]}” is outside the window" for focus in walked[:-1] if focus["bottom"] < 0 or focus["top"] > focus["high"]]
        assert {"skip", "navigation", "content"} <= {focus["kind"] for focus in walked}, f"{page}: Tab passes over a part of the page"
    assert not wrong, "\n".join(wrong[:20])


def test_reaches_a_telephone_number_by_the_map(window, sites):
    """Tab to an area on the map, Enter to its page, Tab to someone's telephone number."""
    site = sites["example"]
    window.open(site.address("directory/index.html"))
    href = "areas/charlois.html"
    before = window.run(STATE_OF_AREA, href)
    area = tab(window, until=lambda focus: focus["kind"] == "area" and focus["href"].endswith(href))[-1]
    assert area["kind"] == "area", "Tab does not reach the area on the map"
    assert area["name"].startswith("Charlois: ")
    assert window.run(STATE_OF_AREA, href) != before, "the area that has the focus looks like any other"
    window.press("Enter")
    assert window.wait_for("return location.pathname.endsWith('/directory/areas/charlois.html') && document.readyState === 'complete'")
    number = tab(window, until=lambda focus: focus["href"].startswith("tel:"))[-1]
    assert number["href"].startswith("tel:") and number["outlined"]


def test_walks_the_areas_in_the_order_of_their_names(browser, sites):
    """All areas, once each, before the list beside the map begins."""
    browser.show()
    browser.open(sites["example"].address("directory/index.html"))
    walked = tab(browser, until=lambda focus: focus["href"].startswith("tel:"))
    areas = [focus["name"].split(":")[0] for focus in walked if focus["kind"] == "area"]
    assert len(areas) == 14 and areas == sorted(areas, key=str.casefold)


def test_opens_details_with_a_key(browser, sites):
    """The numbers behind a chart are in a disclosure that a key opens, without scripts of ours."""
    browser.show()
    browser.open(sites["example"].address("partnerships/netwerk-x/rounds/2022-05-17.html"))
    summary = tab(browser, until=lambda focus: focus["tag"] == "summary")[-1]
    assert summary["tag"] == "summary"
    before = browser.run("return document.activeElement.parentElement.open")
    browser.press("Enter")
    assert browser.wait_for(f"return document.activeElement.parentElement.open !== {str(before).lower()}")
