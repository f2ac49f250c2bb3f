"""The files of a figure: its values for a spreadsheet and for programs, and its drawing, all three as on the page."""

import csv
import html
import json
import re
import xml.etree.ElementTree as xml

import pytest

from browser import Browser
from crowds import FIRST, SECOND
from model import Axis, Dimension, Indicator, Instrument, Partnership, Round, Row, build
from tables import tables

SVG = "{http://www.w3.org/2000/svg}"
FORMULAS = ["=1+1", "+31 10 123 4567", "-1 op de 5", "@wie"]
AWKWARD = Instrument(
    "lastig",
    tuple(Dimension(id, (Indicator(f"{id}-a", text), Indicator(f"{id}-b", "Kort; of lang, \"zeg\" het <b>&</b>")))
          for id, text in zip(("een", "twee", "drie", "vier"), FORMULAS)),
    low=-2, high=2, thresholds=(0, 1), axes=(Axis("breedte", uses=("een-a",)), Axis("hoogte", uses=("twee-a", "twee-b"))), gate=("een", "vier"))
VALUES = ["=som(A1)", "-min", "@groep;een"]


def awkward() -> Partnership:
    """Two rounds of eighteen in three groups with names like formulas."""
    def row(number: int, shift: int) -> Row:
        answers = {indicator.id: (number * number + number * place + shift) % 5 - 2 for place, indicator in enumerate(AWKWARD.asked)}
        return Row(f"r{number}", (VALUES[number % 3],), answers)
    return Partnership("lastig", AWKWARD, tuple(Round(date, tuple(row(number, shift) for number in range(18)), ("team",)) for shift, date in enumerate((FIRST, SECOND))))


@pytest.fixture(scope="module", params=["nl", "en"])
def site(request, program, tmp_path_factory):
    made = build(program, tmp_path_factory.mktemp(request.param), [awkward()], language=request.param)
    made.language = request.param
    return made


def figures(site) -> list:
    """Every figure of the site, as the path of its drawing."""
    return sorted((site.output / "partnerships").rglob("*.svg"))


def rows_of(path, language: str) -> list[list[str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(text.splitlines(keepends=True), delimiter=";" if language == "nl" else ",", strict=True))


def number(text: str, language: str) -> float | None:
    """A number as a reader of the language writes it."""
    plain = text.replace("−", "-").replace(",", ".") if language == "nl" else text.replace("−", "-")
    return float(plain) if re.fullmatch(r"-?\d+(\.\d+)?(e-?\d+)?", plain) and ("." not in text if language == "nl" else "," not in text) else None


def test_has_three_files_for_each_figure_of_a_round(random_site):
    wrong, seen = [], 0
    for partnership, round in random_site.rounds:
        path = partnership.file(random_site.output, round)
        stems = {file.stem.removeprefix(round.date + "-") for file in path.parent.glob(f"{round.date}-*.svg")}
        for ending in (".csv", ".json"):
            assert {file.stem.removeprefix(round.date + "-") for file in path.parent.glob(f"{round.date}-*{ending}")} == stems
        expected = set()
        if path.exists() and not (data := partnership.published(random_site.output, round)).get("withheld"):
            tops = [one for one in data["dimensions"] if "parent" not in one]
            agreed = [one for one in data["indicators"] if one["agreement"] is not None]
            below = {top.id: {one.id for one in top.all_indicators} for top in partnership.instrument.dimensions}
            shown = {one["id"] for one in data["indicators"] if "withheld" not in one}
            axes = {one["id"]: one for one in data.get("quadrant", [])}
            expected = ({"radar", "dots"} if len(tops) > 2 else {"dots"}) | {f"answers-{top}" for top, ids in below.items() if ids & shown}
            held = {one["dimension"] for one in data.get("context", []) if one["n"]}
            expected |= {f"context-{top.id}" for top in partnership.instrument.dimensions if held & {one.id for one in top.with_parts}}
            expected |= {"dots-divided"} if sum(top["agreement"] is not None for top in tops) > 1 else set()
            # On what everyone answers alike nobody is divided.
            expected |= {"divided"} if len(agreed) > 1 and any(one["agreement"] < 1 - 1e-9 for one in agreed) else set()
            expected |= {"model"} if partnership.instrument.gate else set()
            expected |= {"quadrant"} if axes and not any("withheld" in axes[axis.id] for axis in partnership.instrument.axes) else set()
            expected |= {
                f"groups-{place}" for place, groups in enumerate(data["groups"].values(), 1)
                if len(tops) > 2 and any("dimensions" in group for group in groups)}
        seen += len(stems)
        wrong += [f"{partnership.slug} {round.date}: {sorted(stems ^ expected)}"] if stems != expected else []
    assert not wrong, "\n".join(wrong)
    assert seen > 500


def test_opens_in_a_spreadsheet_of_the_readers_language(site):
    """A byte order mark, lines that end in CR LF, and in Dutch semicolons and decimal commas."""
    assert len(figures(site)) > 20
    for drawing in figures(site):
        data = drawing.with_suffix(".csv").read_bytes()
        assert data.startswith(b"\xef\xbb\xbf") and not data.startswith(b"\xef\xbb\xbf" * 2)
        assert data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
        rows = rows_of(drawing.with_suffix(".csv"), site.language)
        assert len({len(row) for row in rows}) == 1 and len(rows) > 1 and len(rows[0]) > 1
        mark = "," if site.language == "nl" else r"\."
        loose = [cell for row in rows[1:] for cell in row if re.fullmatch(r"-?[\d.,]+", cell) and not re.fullmatch(rf"-?\d+({mark}\d+)?", cell)]
        assert not loose, drawing


def test_guards_what_a_spreadsheet_takes_for_a_formula(site):
    """An apostrophe before it, but not before a negative number."""
    cells = [cell for drawing in figures(site) for row in rows_of(drawing.with_suffix(".csv"), site.language) for cell in row]
    bare = [cell for cell in cells if cell[:1] in tuple("=+-@\t\r") and number(cell, site.language) is None]
    assert not bare
    assert {"'" + one for one in (*FORMULAS, *VALUES)} <= set(cells)
    assert any(cell.startswith("-") for cell in cells)


def test_has_the_same_values_in_spreadsheet_and_json(site):
    for drawing in figures(site):
        data = json.loads(drawing.with_suffix(".json").read_text("utf-8"))
        assert list(data) == ["title", "about", "columns", "rows"]
        heading, *rows = rows_of(drawing.with_suffix(".csv"), site.language)
        assert [cell.removeprefix("'") for cell in heading[1:]] == list(data["columns"].values()), drawing
        assert len(rows) == len(data["rows"])
        for cells, record in zip(rows, data["rows"]):
            assert list(record) == ["name", *data["columns"]]
            for cell, value in zip(cells, record.values()):
                if isinstance(value, (int, float)):
                    assert number(cell, site.language) == value, (drawing, cell, value)
                else:
                    assert cell.removeprefix("'") == (value or ""), (drawing, cell, value)


def test_has_the_same_values_in_the_table_on_the_page(site):
    """Rounded there, to as many decimals as are written."""
    seen = 0
    for page in sorted((site.output / "partnerships").rglob("*.html")):
        found = re.findall(r'<details class="figure-data">(.*?)</details>\s*<\w+ class="downloads".*?href="([^"]+)\.csv\?v=\w+"', page.read_text("utf-8"), re.DOTALL)
        for table, stem in found:
            data = json.loads((page.parent / f"{html.unescape(stem)}.json").read_text("utf-8"))
            heading, *rows = tables(table)[0]
            assert heading[1:] == [" ".join(one.split()) for one in data["columns"].values()]
            assert len(rows) == len(data["rows"])
            for cells, record in zip(rows, data["rows"]):
                for cell, value in zip(cells, record.values()):
                    if isinstance(value, (int, float)):
                        decimals = len(re.split("[.,]", cell)[1]) if re.search("[.,]", cell) else 0
                        assert abs(number(cell, site.language) - value) <= 0.5 * 10**-decimals + 1e-9, (page, cell, value)
                        seen += 1
                    elif value is None:
                        assert number(cell, site.language) is None
                    else:
                        assert cell == " ".join(value.split())
    assert seen > 300


def test_has_the_values_of_the_round(random_site):
    """What the figures hold are the numbers of the round's own file, digit for digit."""
    seen = 0
    for partnership, round in random_site.rounds:
        path = partnership.file(random_site.output, round)
        if not path.exists() or (data := partnership.published(random_site.output, round)).get("withheld"):
            continue
        figure = lambda name: json.loads(path.with_name(f"{round.date}-{name}.json").read_text("utf-8"))["rows"]
        tops = [one for one in data["dimensions"] if "parent" not in one]
        for name in ("radar", "dots") if len(tops) > 2 else ("dots",):
            assert [(row["mean"], row["agreement"], row["n"]) for row in figure(name)] == [(one["mean"], one["agreement"], one["n"]) for one in tops]
        scores = {one["id"]: one for one in data["indicators"]}
        for top in partnership.instrument.dimensions:
            ids = [one.id for one in top.all_indicators]
            if all("withheld" in scores[id] for id in ids):
                continue
            for id, row in zip(ids, figure(f"answers-{top.id}"), strict=True):
                counts = [value for key, value in row.items() if key.startswith("answer")]
                given = scores[id]["counts"] or [None] * len(counts)
                # A figure shows the answers as they were given, also of a statement that is counted in reverse.
                assert counts == (given[::-1] if scores[id].get("reversed") else given) and row["mean"] == scores[id]["mean"] and row["n"] == scores[id]["n"]
                seen += 1
        for place, groups in enumerate(data["groups"].values(), 1):
            if not path.with_name(f"{round.date}-groups-{place}.json").exists():
                continue
            for group, row in zip(groups, figure(f"groups-{place}"), strict=True):
                means = [one["mean"] for one in group["dimensions"]] if "dimensions" in group else [None] * len(tops)
                assert [row["n"], *(row[top["id"]] for top in tops)] == [group["n"], *means]
    assert seen > 500


def test_draws_each_figure_as_a_file_of_its_own(site, random_site):
    for drawing in figures(site) + figures(random_site):
        text = drawing.read_text("utf-8")
        root = xml.fromstring(text.encode())
        assert root.tag == SVG + "svg" and root.get("role") == "img" and root.get("width") and root.get("viewBox")
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        assert len(ids) == len(set(ids)) and set(root.get("aria-labelledby").split()) <= set(ids)
        assert root.find(SVG + "title").text and root.find(SVG + "desc").text
        addresses = [value for element in root.iter() for key, value in element.attrib.items() if key.endswith("href")]
        addresses += re.findall(r"url\(\s*['\"]?([^)'\"]*)", text)
        assert all(one.startswith("#") and one[1:] in ids for one in addresses), (drawing, addresses)
        assert not re.search(r"@import|<script|\son\w+=|(?<!xmlns=\")https?://", text), drawing


@pytest.fixture(scope="module")
def browser():
    browser = Browser()
    yield browser
    browser.quit()


def test_renders_each_drawing_as_an_image(site, browser, tmp_path):
    drawings = figures(site)
    images = "".join(f'<img src="{drawing.as_uri()}" alt="">' for drawing in drawings)
    (tmp_path / "images.html").write_text(f'<!doctype html><meta charset="utf-8"><title>images</title>{images}', "utf-8")
    browser.open((tmp_path / "images.html").as_uri())
    sizes = browser.wait_for("const all = [...document.images]; return all.every(one => one.complete) && all.map(one => [one.naturalWidth, one.naturalHeight])")
    wanted = [[float(xml.parse(drawing).getroot().get(key)) for key in ("width", "height")] for drawing in drawings]
    assert all(abs(have - want) <= 1 for one, two in zip(sizes, wanted, strict=True) for have, want in zip(one, two)), list(zip(drawings, sizes, wanted))
