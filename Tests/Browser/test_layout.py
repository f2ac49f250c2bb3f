"""Nothing sticks out, runs into something else or is too small to hit, at any width and with the longest names."""

import pytest

from sites import GEOMETRY, KINDS, KINDS_OF, LONG, LONG_WORDS, Site, build, write

WIDTHS = [320, 390, 768, 1440]
LOOKED_AT = [(name, kind) for name in ("example", "ugly", "english") for kind in KINDS_OF[name]]

# What several of the scripts need: a name for an element that leads a reader to it, and what counts as seen.
HELP = """
const name = element => { const own = typeof element.className === 'object' ? element.className.baseVal : element.className;
  return element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') + (own ? '.' + own.trim().replace(/\\s+/g, '.') : '')
    + ' “' + element.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40) + '”' + (element.parentElement ? ' in ' + element.parentElement.tagName.toLowerCase() + '.' + (element.parentElement.getAttribute('class') || '') : ''); };
const seen = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true}) && !element.closest('.visually-hidden, .skip-link');
const scrolls = element => { for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
  if (['auto', 'scroll'].includes(getComputedStyle(up).overflowX)) return true; return false; };
"""

STICKS_OUT = HELP + """
const wide = document.documentElement.clientWidth, found = [];
const out = new Set([...document.body.querySelectorAll('*')].filter(element => {
  const box = element.getBoundingClientRect();
  return seen(element) && box.width && (box.right > wide + 1 || box.left < -1) && !scrolls(element);
}));
for (const element of out) if (![...element.children].some(child => out.has(child))) found.push(name(element) + ' ends at ' + Math.round(element.getBoundingClientRect().right));
if (document.documentElement.scrollWidth > wide && !found.length) found.push('the page is ' + document.documentElement.scrollWidth + ' px wide');
return found.slice(0, 8);
"""

# Text that is wider than the box made for it runs into whatever stands beside it.
SPILLS = HELP + """
const found = [];
for (const element of document.body.querySelectorAll('p, li, h1, h2, h3, h4, td, th, dt, dd, summary, blockquote, a, span')) {
  if (!seen(element) || element.closest('svg') || getComputedStyle(element).display === 'inline' || scrolls(element)) continue;
  if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
  if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth) found.push(name(element) + ': ' + element.scrollWidth + ' px of text in ' + element.clientWidth);
}
return found.slice(0, 6);
"""

# Lines of two texts in the same place. Letters are lower than their line: a quarter comes off above and below.
OVERPRINTS = HELP + """
const hidden = element => { for (let up = element; up; up = up.parentElement) if (getComputedStyle(up).clipPath === 'inset(50%)') return true; return false; };
const cut = (element, middle) => { for (let up = element; up && up !== document.body; up = up.parentElement) { const its = up.getBoundingClientRect();
  if (['hidden', 'clip'].includes(getComputedStyle(up).overflowY) && (middle < its.top || middle > its.bottom)) return true; } return false; };
const lines = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walk.nextNode()) {
  const node = walk.currentNode, element = node.parentElement;
  if (!node.data.trim() || element.closest('svg, script, style, noscript, select, textarea') || !seen(element) || hidden(element) || scrolls(element)) continue;
  const range = document.createRange();
  range.selectNodeContents(node);
  for (const box of range.getClientRects()) if (box.width > 1 && !cut(element, (box.top + box.bottom) / 2)) lines.push({element, left: box.left, right: box.right, top: box.top + box.height / 4, bottom: box.bottom - box.height / 4});
}
lines.sort((one, other) => one.top - other.top);
const found = new Set();
lines.forEach((one, place) => {
  for (let next = place + 1; next < lines.length && lines[next].top < one.bottom - 1; next += 1) {
    const other = lines[next];
    if (other.element === one.element) continue;
    if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 && Math.min(one.bottom, other.bottom) - other.top > 1.5) found.add(name(one.element) + ' over ' + name(other.element));
  }
});
return [...found].slice(0, 6);
"""

# On a narrow page, where fingers do the pointing, 24 px it is; on a wide one room around the target will do (WCAG 2.5.8).
SMALL_TARGETS = HELP + """
const found = [];
const targets = [...document.querySelectorAll('a[href], button, summary, input, select')].filter(target => seen(target) && !target.closest('svg'));
for (const target of targets) {
  const list = target.closest('li, nav, dd, summary') || target.matches('button, summary');
  if (!list) continue;
  const line = target.closest('p, li, td, th, dd, div') || target.parentElement;
  const sentence = [...line.childNodes].some(node => node.nodeType === 3 && node.data.trim().length > 3);
  if (sentence || target.closest('.prose, .footnotes')) continue;
  const box = target.getBoundingClientRect();
  if (box.height >= 23.5 && box.width >= 23.5) continue;
  const centre = [box.left + box.width / 2, box.top + box.height / 2];
  const close = targets.find(other => { if (other === target) return false; const its = other.getBoundingClientRect();
    return Math.hypot(Math.max(its.left - centre[0], 0, centre[0] - its.right), Math.max(its.top - centre[1], 0, centre[1] - its.bottom)) < 12; });
  if (close || NARROW) found.push(name(target) + ': ' + Math.round(box.width) + ' × ' + Math.round(box.height) + (close ? ', close to ' + name(close) : ''));
}
return found.slice(0, 8);
"""

# Boxes of text are higher than its letters: a quarter comes off above and below before two may be said to touch.
DRAWINGS = HELP + """
const found = [];
for (const drawing of document.querySelectorAll('svg.kr-figure')) {
  if (!drawing.checkVisibility() || !drawing.getBoundingClientRect().width) continue;
  const frame = drawing.getBoundingClientRect();
  const texts = [...drawing.querySelectorAll('text')].filter(text => seen(text) && text.textContent.trim()).map(text => {
    const box = text.getBoundingClientRect(), less = box.height / 4;
    return {text, left: box.left, right: box.right, top: box.top + less, bottom: box.bottom - less, size: parseFloat(getComputedStyle(text).fontSize) * frame.width / drawing.viewBox.baseVal.width};
  }).filter(one => one.right > one.left);
  const which = (drawing.getAttribute('class') || '') + ': ';
  texts.forEach((one, place) => {
    if (one.left < frame.left - 1 || one.right > frame.right + 1 || one.top < frame.top - 1 || one.bottom > frame.bottom + 1) found.push(which + name(one.text) + ' is outside the drawing');
    if (one.size < LEAST) found.push(which + name(one.text) + ' is ' + one.size.toFixed(1) + ' px high');
    for (const other of texts.slice(place + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left), down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 2 && down > 1.5) found.push(which + name(one.text) + ' over ' + name(other.text) + ' by ' + Math.round(across) + ' × ' + Math.round(down));
    }
  });
  const tiles = [...drawing.querySelectorAll('.kr-area-fill .kr-tile')].map(tile => tile.getBoundingClientRect());
  for (const text of drawing.querySelectorAll('.kr-map-label text')) {
    const box = text.getBoundingClientRect(), tile = tiles.find(one => one.left <= box.left && box.left < one.right && one.top <= box.bottom - 2 && box.bottom - 2 < one.bottom);
    if (seen(text) && tile && box.right > tile.right + 1) found.push(which + name(text) + ' is wider than its tile');
  }
}
return [...new Set(found)].slice(0, 8);
"""


def look(browser, site, kind, *scripts, widths=WIDTHS) -> list[str]:
    """What the scripts find on the pages of a kind at each width."""
    wrong = []
    for page in site.pages_of(kind):
        browser.show(widths[0])
        browser.open(site.address(page))
        for width in widths:
            browser.show(width)
            wrong += [f"{page} at {width}: {found}" for script in scripts for found in browser.run(script)]
    return wrong


@pytest.mark.parametrize("name, kind", LOOKED_AT)
def test_fits_every_width(browser, sites, name, kind):
    """Nothing is wider than the window, no text wider than the box made for it or over another."""
    wrong = look(browser, sites[name], kind, STICKS_OUT, SPILLS, OVERPRINTS)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("kind", KINDS)
def test_has_targets_that_a_finger_can_hit(browser, sites, kind):
    """Links, buttons and summaries in lists and navigation; links within a sentence are exempt."""
    wrong = look(browser, sites["example"], kind, SMALL_TARGETS.replace("NARROW", "true"), widths=[390])
    wrong += look(browser, sites["example"], kind, SMALL_TARGETS.replace("NARROW", "false"), widths=[1440])
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("width, least", [(390, 8.5), (1440, 10.5)])
@pytest.mark.parametrize("name", ["example", "ugly", "english"])
def test_keeps_the_words_of_drawings_apart(browser, sites, name, width, least):
    """Inside the drawing, not over one another, large enough to read, inside their tile on a map of tiles."""
    wrong = []
    for kind in KINDS_OF[name]:
        wrong += look(browser, sites[name], kind, DRAWINGS.replace("LEAST", str(least)), widths=[width])
    assert not wrong, "\n".join(wrong)


def test_draws_real_areas(program, tmp_path, browser):
    """All 22 areas of Rotterdam are on the map, each of them a link with a shape, with their names apart."""
    if not GEOMETRY.exists():
        pytest.skip(f"the geometry {GEOMETRY.name} is not beside the repository")
    shapes = areas_on_map(browser, map_site(program, tmp_path, {"directory/areas.geojson": GEOMETRY.read_text("utf-8")}), "svg.kr-map-outlines")
    assert len(shapes) == 22
    assert all(label and width > 1 for label, width in shapes), shapes
    assert any("Ĳsselmonde" in label for label, _ in shapes)


def test_keeps_the_longest_names_in_place_around_tiles(program, tmp_path, browser):
    """Tiles are as they are, whatever the areas are called, and however deep they lie in one another."""
    names = ["Noord", "Ĳsselmonde", LONG, LONG_WORDS, "Bedrijvenpark Noord-West"]
    areas = "".join(f"  - name: {name!r}\n    slug: deel-{place}\n    tile: [{place % 3 + 1}, {place // 3 + 1}]\n" for place, name in enumerate(names))
    nested = f"  - name: {LONG} in het klein\n    part-of: deel-2\n  - name: {LONG} nog kleiner\n    part-of: {LONG.replace('ï', 'i').lower()}-in-het-klein\n"
    site = map_site(program, tmp_path, {"directory/areas.yaml": "areas:\n" + areas + nested})
    assert len(areas_on_map(browser, site, "svg.kr-map")) == len(names)
    wrong = [found for kind in ("coverage", "directory", "area") for found in look(browser, site, kind, STICKS_OUT, SPILLS, OVERPRINTS)]
    assert not wrong, "\n".join(wrong)


def map_site(program, root, areas: dict[str, str]) -> Site:
    """A site of these areas, with one contact in the one that is called Noord."""
    write(root / "source", areas | {
        "site.yaml": "title: Kaart\nlanguage: nl\ndate: 2022-06-15\n",
        "directory/organisations.csv": "naam;domein\nWijkteam;zorg\nPolitie;veilig\n",
        "directory/contacts.csv": f"naam;organisatie;gebieden\nNoor Bakker;wijkteam;{'deel-0' if 'directory/areas.yaml' in areas else 'noord'}\n",
    })
    return build(program, "map", root / "source", root / "out")


def areas_on_map(browser, site: Site, drawing: str) -> list[list]:
    """The label of each area that is a link on the map, and how wide its shape is, where the words of the map keep apart."""
    page = "directory/index.html"
    browser.open(site.address(page))
    wrong = []
    for width, least in ((390, 8.5), (1440, 10.5)):
        browser.show(width)
        wrong += browser.run(DRAWINGS.replace("LEAST", str(least)))
    assert not wrong, "\n".join(wrong)
    return browser.run(f"return [...document.querySelectorAll('{drawing} a.kr-area')].map(area => [area.getAttribute('aria-label'), area.querySelector('.kr-area-shape').getBBox().width])")


@pytest.mark.parametrize("features", [{"forced_colors": "active"}, {"reduced_motion": "reduce"}, {"contrast": "more"}], ids=["forced-colours", "reduced-motion", "contrast"])
def test_respects_what_a_reader_prefers(browser, sites, features):
    """With forced colours every shape of a chart keeps an edge, and every text that has no bar behind it; with reduced motion nothing moves."""
    browser.show(**features)
    browser.complaints()
    wrong = []
    for kind in KINDS:
        page = sites["example"].pages_of(kind)[0]
        browser.open(sites["example"].address(page))
        wrong += [f"{page}: {complaint}" for complaint in browser.complaints()]
        if not browser.run("return document.querySelector('h1')?.checkVisibility()"):
            wrong.append(f"{page}: no heading to be seen")
        if "reduced_motion" in features:
            wrong += [f"{page}: {one} moves" for one in browser.run(HELP + """
                return [...document.querySelectorAll('*')].filter(element => { const style = getComputedStyle(element);
                  return style.scrollBehavior === 'smooth' || [style.animationDuration, style.transitionDuration].some(time => time.split(',').some(one => parseFloat(one) > 0.01)); }).map(name).slice(0, 4)""")]
        if "forced_colors" in features:
            wrong += [f"{page}: {one} cannot be told from the ground" for one in browser.run(HELP + """
                const ground = getComputedStyle(document.body).backgroundColor;
                return [...document.querySelectorAll('svg.kr-figure text:not(.kr-answer-count), svg.kr-figure .kr-area-shape')].filter(seen).filter(element => { const style = getComputedStyle(element);
                  return (style.fill === ground || style.fill === 'none') && (style.stroke === ground || style.stroke === 'none'); }).map(name).slice(0, 4)""")]
    assert not wrong, "\n".join(wrong)


def test_finds_what_is_wrong(browser, tmp_path):
    """The checks themselves, on a page with every fault."""
    page = tmp_path / "page.html"
    page.write_text(
        "<!doctype html><title>x</title><style>li { font-size: 8px; line-height: 1 } li a { display: block } p { width: 50px }</style>"
        f"<div style='width: 900px'>x</div><p>{'w' * 90}</p><ul><li><a href='#a'>een</a></li><li><a href='#b'>twee</a></li></ul>"
        "<svg class='kr-figure' viewBox='0 0 100 50' width='100' height='50'><text x='5' y='20'>over</text><text x='8' y='22'>elkaar</text><text x='95' y='45'>buiten</text></svg>", "utf-8")
    browser.show(390)
    browser.open(page.as_uri())
    assert browser.run(STICKS_OUT) and browser.run(SPILLS) and browser.run(SMALL_TARGETS.replace("NARROW", "false"))
    drawings = " ".join(browser.run(DRAWINGS.replace("LEAST", "8")))
    assert "outside" in drawings and "over" in drawings
