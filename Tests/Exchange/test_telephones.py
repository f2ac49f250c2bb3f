"""The telephone numbers of a built site, compared with what the library phonenumbers makes of the same notations.

A few hundred cells stand in one table of contacts: numbers of the Netherlands, Belgium and Germany in the ways that people write them,
made by rule, and a list by hand with extensions, several numbers and remarks. Each link, each line of a card and each row of the package
must be a number that phonenumbers reads in the cell; nothing else is dialled.
"""

import csv
import html
import re
import subprocess
from pathlib import Path

import phonenumbers
import pytest
import vobject

# The digits of a number within its country, in the groups that people write; invented, of the zeros that tests use.
DUTCH = [["010", "000", "01", "12"], ["0118", "00", "01", "12"], ["06", "0000", "00", "14"], ["088", "000", "00", "12"], ["085", "0000", "112"]]
ABROAD = {"32": [["2", "000", "01", "12"], ["475", "00", "00", "14"], ["9", "000", "01", "12"]], "49": [["30", "0000", "112"], ["151", "0000", "0014"]]}
JOINTS = [" ", "-", " - ", ".", "\u2011", "\u2013", "\u2012", "\u00a0", "\u2009", "/", " / "]


def written_by_rule() -> list[str]:
    cells = []
    for area, *rest in DUTCH:
        own = area.removeprefix("0")
        for joint in JOINTS:
            cells += [area + joint + "".join(rest), area + joint + " ".join(rest)]
        cells += ["(" + area + ") " + " ".join(rest), area + "".join(rest), ".".join([area, *rest]), "-".join([area, *rest])]
        for prefix in ["+31 ", "+31", "0031 ", "0031-", "+31 (0)", "+31(0)", "(+31) ", "tel:+31-", "'+31 ", "\uff0b31 ", "\u202a+31 "]:
            cells += [prefix + own + " " + " ".join(rest), prefix + own + "-" + "".join(rest)]
        cells.append("".join(chr(0xFF10 + int(digit)) for digit in area + "".join(rest)))
    for code, numbers in ABROAD.items():
        for area, *rest in numbers:
            for prefix in [f"+{code} ", f"00{code} ", f"+{code}", f"+{code} (0)", f"(+{code}) ", f"tel:+{code}-", f"+{code}-"]:
                cells += [prefix + area + joint + " ".join(rest) for joint in [" ", "-", "/", "."]] + [prefix + area + "".join(rest)]
    return cells


# Cell, and what is in it: E.164 or a short number, and the extension.
BY_HAND = {
    "010-0000112 tst 12": [("+31100000112", "12")], "010-0000112, toestel 12": [("+31100000112", "12")],
    "010-0000112 ext. 12": [("+31100000112", "12")], "010-0000112 x12": [("+31100000112", "12")],
    "010-0000112;ext=12": [("+31100000112", "12")], "tel:+31-10-000-0112;ext=12": [("+31100000112", "12")],
    "010-0000112 (doorkiesnummer 12)": [("+31100000112", "12")], "tel:0100000112;phone-context=+31": [("+31100000112", None)],
    "+32 2 000 01 12 ext 7": [("+3220000112", "7")], "+49 30 0000112 Durchwahl 34": [("+49300000112", "34")],
    "010-0000112 / 06-00000014": [("+31100000112", None), ("+31600000014", None)],
    "010-0000112 of 06-00000014": [("+31100000112", None), ("+31600000014", None)],
    "010-0000112 ::: 06 00000014": [("+31100000112", None), ("+31600000014", None)],
    "010-0000112\n06-00000014": [("+31100000112", None), ("+31600000014", None)],
    "werk: 010-0000112, mobiel: 06-00000014": [("+31100000112", None), ("+31600000014", None)],
    "010-0000112 tst 3 (ma-wo) | 06-00000014 (do-vr 9-17 uur)": [("+31100000112", "3"), ("+31600000014", None)],
    "06-00000014 (24/7)": [("+31600000014", None)], "010-0000112, spoed: toets 1": [("+31100000112", None)],
    "010-0000112 vanaf 1-5-2022": [("+31100000112", None)], "010-0000112 kamer 3.12": [("+31100000112", None)],
    "14 010": [("14010", None)], "112": [("112", None)], "0900-8844": [("+319008844", None)], "0800 0112": [("+318000112", None)],
    "600000014": [("+31600000014", None)], "31600000014": [("+31600000014", None)], "=\"0100000112\"": [("+31100000112", None)],
    "zie intranet": [], "kamer 112": [], "3,16E+10": [], "06-1234567": [], "010-000011234": [], "02/000.01.12": [], "24/7": [],
}
CELLS = list(BY_HAND) + list(dict.fromkeys(written_by_rule()))


def international(number: str) -> str:
    digits = number.replace(" ", "")
    if len(digits) < 7:
        return digits
    return phonenumbers.format_number(phonenumbers.parse(number, "NL"), phonenumbers.PhoneNumberFormat.E164)


def expected(cell: str) -> list[tuple[str, str | None]]:
    if cell in BY_HAND:
        return BY_HAND[cell]
    number = phonenumbers.parse(cell.removeprefix("'").replace("\u2009", " "), "NL")
    assert phonenumbers.is_possible_number(number), cell
    return [(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), number.extension)]


@pytest.fixture(scope="module")
def site(program, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("telephones")
    directory = folder / "Content/directory"
    directory.mkdir(parents=True)
    (folder / "Content/site.yaml").write_text("title: Proef\nlanguage: nl\ndate: 2022-12-01\n", encoding="utf-8")
    (directory / "organisations.csv").write_text("naam\nPolitie\n", encoding="utf-8")
    with open(directory / "contacts.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["naam", "organisatie", "telefoon"])
        writer.writerows([f"P{number} Proef", "Politie", cell] for number, cell in enumerate(CELLS))
    result = subprocess.run([program, "build", folder, "--output", folder / "Output"], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    return folder / "Output"


def test_links_dial_what_the_cell_says(site):
    page = (site / "organisations/politie.html").read_text(encoding="utf-8") if (site / "organisations").exists() else ""
    page = page or next((site / "directory/organisations").glob("politie.html")).read_text(encoding="utf-8")
    blocks = page.split('<p class="contact-name">')[1:]
    found = {}
    for block in blocks:
        name = html.unescape(block.split("<")[0])
        found[int(name.split()[0][1:])] = [international(number) for number in re.findall(r'href="tel:([^"]*)"', block)]
    for number, cell in enumerate(CELLS):
        assert found[number] == [one for one, _ in expected(cell)], cell


def test_links_hold_nothing_but_digits(site):
    for page in site.rglob("*.html"):
        for target in re.findall(r'href="tel:([^"]*)"', page.read_text(encoding="utf-8")):
            assert re.fullmatch(r"\+?[0-9]+", target), (page, target)


def test_cards_have_a_line_for_each_number(site):
    for number, cell in enumerate(CELLS):
        path = next((site / "directory/contacts").glob(f"p{number}-proef.vcf"))
        card = vobject.readOne(path.read_bytes().decode("utf-8"))
        lines = card.contents.get("tel", [])
        assert [international(line.value) for line in lines] == [one for one, _ in expected(cell)], cell
        labels = {line.group: line.value for line in card.contents.get("x-ablabel", [])}
        for line, (_, extension) in zip(lines, expected(cell)):
            said = labels.get(line.group, "") if line.group else ""
            assert (f"toestel {extension}" in said) if extension else "toestel" not in said, cell


def test_package_has_a_row_for_each_number(site):
    with open(site / "directory/hsds/contacts.csv", encoding="utf-8", newline="") as file:
        names = {row["id"]: int(row["name"].split()[0][1:]) for row in csv.DictReader(file)}
    found: dict[int, list] = {number: [] for number in range(len(CELLS))}
    with open(site / "directory/hsds/phones.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[names[row["contact_id"]]].append((international(row["number"]), row["extension"] or None))
    for number, cell in enumerate(CELLS):
        assert found[number] == expected(cell), cell


def test_search_dials_the_same(site):
    # Between the number and the ending stands the stamp of its contents.
    (file,) = (site / "directory/search").glob("contacts-1.*js")
    script = file.read_text(encoding="utf-8")
    lines = re.search(r'"telephones": "((?:[^"\\]|\\.)*)"', script).group(1).split("\\n")
    dialled = sorted(international(field) for line in lines for field in line.split("|")[2::4] if field)
    assert dialled == sorted(one for cell in CELLS for one, _ in expected(cell))


def test_nothing_is_lost(site):
    with open(site / "directory/contacts.csv", encoding="utf-8-sig", newline="") as file:
        rows = {int(row["naam"].split()[0][1:]): row["telefoon"] for row in csv.DictReader(file, delimiter=";")}
    for number, cell in enumerate(CELLS):
        assert [one for one in rows[number] if one.isdecimal()] == [one for one in cell if one.isdecimal()], cell


def test_there_are_a_few_hundred():
    assert len(CELLS) > 250
