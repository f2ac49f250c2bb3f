"""The address books, as vobject reads them, and their bytes."""

import csv
from pathlib import Path

import vobject


def table(directory: Path) -> list[dict[str, str]]:
    with open(directory / "contacts.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def cards(path: Path) -> list:
    return list(vobject.readComponents(path.read_bytes().decode("utf-8")))


def test_all_cards_are_valid_and_say_what_the_table_says(directory):
    found = [card for card in cards(directory / "contacts.vcf") if "x-abshowas" not in card.contents]
    rows = table(directory)
    assert len(found) == len(rows) > 1
    for card, row in zip(found, rows):
        card.validate()
        assert card.version.value == "3.0"
        assert card.fn.value == row["naam"]
        assert card.org.value == [row["organisatie"]]
        assert card.contents["title"][0].value == row["functie"].removeprefix("'") if row["functie"] else "title" not in card.contents
        assert [line.value for line in card.contents.get("tel", [])] == [row["telefoon"].removeprefix("'")] * bool(row["telefoon"])
        assert [line.value for line in card.contents.get("email", [])] == [row["e-mail"]] * bool(row["e-mail"])
        themes = card.contents["categories"][0].value if "categories" in card.contents else []
        assert themes == [item for item in row["thema's"].split("|") if item]
        agent = card.contents.get("agent")
        assert bool(agent) == bool(row["vervanger"])
        if agent:
            inner = vobject.readOne(agent[0].value.replace("\\n", "\n").replace("\\;", ";").replace("\\,", ","))
            assert inner.fn.value == row["vervanger"]


def test_organisations_have_cards_of_their_own(directory):
    desks = [card for card in cards(directory / "contacts.vcf") if "x-abshowas" in card.contents]
    files = sorted((directory / "organisations").glob("*.vcf"))
    assert len(desks) == len(files) > 0
    assert {card.fn.value for card in desks} == {cards(path)[0].fn.value for path in files}


def test_each_has_a_file_with_the_same_card(directory):
    files = sorted((directory / "contacts").glob("*.vcf"))
    assert len(files) == len(table(directory))
    whole = (directory / "contacts.vcf").read_bytes()
    assert all(path.read_bytes() in whole for path in files)


def test_lines_are_folded_at_75_octets(directory):
    raw = (directory / "contacts.vcf").read_bytes()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    for line in raw.split(b"\r\n"):
        line.decode("utf-8")


def test_identifiers_differ(directory):
    found = [card.contents["uid"][0].value for card in cards(directory / "contacts.vcf")]
    assert len(set(found)) == len(found)


def test_tables_open_in_dutch_excel(directory):
    for name in ["contacts.csv", "organisations.csv"]:
        raw = (directory / name).read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf")
        heading = raw.split(b"\r\n")[0].decode("utf-8-sig")
        assert heading.startswith("naam;")
        with open(directory / name, encoding="utf-8-sig", newline="") as file:
            for row in csv.reader(file, delimiter=";"):
                assert len(row) == heading.count(";") + 1
                assert not any(cell[:1] in ("=", "+", "-", "@", "\t", "\r") for cell in row if cell)
