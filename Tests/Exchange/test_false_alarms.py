"""The search for citizen service numbers, measured: what is none raises no alarm, and each way of writing one does.

The numbers are made at random and stand one a line in attachments and in texts of a page of a site that the program builds.
A bare number of nine digits that passes the test is an alarm by definition, and no generator makes one without its word.
"""

import json
import random
import subprocess
from pathlib import Path

import pytest

from kinds_of_numbers import KINDS, citizen, grouped

CHUNK = 10_000


def alarms(program: Path, root: Path, files: dict[str, str]) -> list[tuple[str, int]]:
    """The files and lines of which the program says that they hold a citizen service number."""
    for name, text in ({"Content/site.yaml": "title: Proef\n"} | files).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    done = subprocess.run([program, "build", root, "--output", root / "Output", "--format", "json"], capture_output=True, text=True, timeout=600)
    found = json.loads(done.stdout)["diagnostics"]
    return [(item["file"], item["line"]) for item in found if item["id"] == "citizen-service-number"]


@pytest.mark.parametrize("kind", KINDS)
def test_raises_fewer_false_alarms_than_one_in_ten_thousand(program, tmp_path, kind):
    make, count = KINDS[kind]
    chance = random.Random(kind)
    lines = [make(chance) for _ in range(count)]
    files = {
        f"Content/assets/lijst-{chr(97 + start // CHUNK)}.txt": "\n".join(f"{line}\n" for line in lines[start:start + CHUNK])
        for start in range(0, count, CHUNK)
    }
    found = alarms(program, tmp_path, files)
    shown = [files[name].split("\n")[line - 1] for name, line in found[:10]]
    assert len(found) * 10_000 < count, f"{len(found)} of {count}: {shown}"


SPACES = [" ", "\u00a0", "\u2002", "\u2003", "\u2005", "\u2007", "\u2008", "\u2009", "\u200a", "\u202f", "\u205f", "\u3000", "  ", "\t"]
DASHES = ["-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\ufe58", "\uff0d", " - ", " \u2013 "]
OTHERS = ["/", "\u2044", "\u2215", "\uff0f", ".", "\u00b7", "\u2022", "\u2027", "\uff0e", "_"]
UNSEEN = ["\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u200e", "\u200f", "\u202a", "\u2066", "\u180e", "\ufe0f"]
ENTITIES = ["&nbsp;", "&#160;", "&thinsp;", "&ndash;", "&#8209;", "&shy;", "&#x200b;", "\\-", "\\.", "\n", "-\n", "<br>", "<wbr>", "<!-- x -->"]
SIZES = [[3, 3, 3], [4, 2, 3]]


@pytest.mark.parametrize("mark", SPACES + DASHES + OTHERS + UNSEEN + ENTITIES, ids=ascii)
def test_finds_each_number_however_it_is_grouped(program, tmp_path, mark):
    chance = random.Random(mark)
    files = {
        f"Content/assets/lijst-{letter}{sizes[0]}.md":
            f"De cliënt {grouped(citizen(chance), sizes, mark)} belt.\n"
        for letter in "abcdef" for sizes in SIZES
    }
    assert sorted({name for name, _ in alarms(program, tmp_path, files)}) == sorted(files)


def wide(text: str, zero: int) -> str:
    return "".join(chr(zero + int(digit)) for digit in text)


@pytest.mark.parametrize("write", [
    lambda text: f"BSN{text}", lambda text: f"bsn: {text}", lambda text: f"**{text[:2]}**{text[2:]}", lambda text: f"<b>{text[:4]}</b>{text[4:]}",
    lambda text: f"[{text[:4]}](https://voorbeeld.nl){text[4:]}", lambda text: wide(text, 0xFF10), lambda text: wide(text, 0x660), lambda text: wide(text, 0x1D7CE),
    lambda text: "".join(f"&#{ord(digit)};" for digit in text), lambda text: "".join(f"&#x{ord(digit):x};" for digit in text),
    lambda text: '"' + "".join(f"\\u{ord(digit):04x}" for digit in text) + '"', lambda text: f"https://voorbeeld.nl/?bsn={text}",
    lambda text: f"telefoon 010-1234567, BSN {text}", lambda text: f"burgerservicenummer {' '.join(text)}", lambda text: f"sofinummer {grouped(text, [1, 5, 3], ' ')}",
    lambda text: f"BSN {text[:4]},{text[4:]}", lambda text: f"op 3 mei {text}", lambda text: f"{text}, {text}",
], ids=range(18))
def test_finds_each_number_however_it_is_written(program, tmp_path, write):
    chance = random.Random(7)
    files = {f"Content/assets/lijst-{letter}.txt": write(citizen(chance)) + "\n" for letter in "abcdefgh"}
    assert sorted({name for name, _ in alarms(program, tmp_path, files)}) == sorted(files)


@pytest.mark.parametrize("write", [lambda text: f"BSN {text}", lambda text: f"burgerservicenummer: {text}", lambda text: f"bsn={text}"], ids=range(3))
def test_finds_eight_digits_after_the_word(program, tmp_path, write):
    chance = random.Random(8)
    numbers = [number for number in (citizen(chance) for _ in range(400)) if number[0] == "0" and number[1] != "0"][:8]
    files = {f"Content/assets/lijst-{letter}.txt": write(number[1:]) + "\n" for letter, number in zip("abcdefgh", numbers, strict=False)}
    assert sorted({name for name, _ in alarms(program, tmp_path, files)}) == sorted(files)


@pytest.mark.parametrize("name, write", [
    ("assets/lijst.csv", lambda text: f"naam;nummer\nA;{text}\n"), ("assets/lijst.svg", lambda text: f'<svg xmlns="http://www.w3.org/2000/svg"><text x="1">{text}</text></svg>'),
    ("assets/lijst.json", lambda text: f'{{"nummer": {text}}}'), ("assets/lijst.html", lambda text: f"<p>{text}</p>"), ("assets/lijst.xml", lambda text: f"<n>{text}</n>"),
    ("assets/lijst.ics", lambda text: f"DESCRIPTION:{text[:5]}\r\n {text[5:]}\r\n"), ("assets/lijst.vcf", lambda text: f"NOTE:{text}\r\n"),
    ("assets/utf16.txt", lambda text: f"cliënt {text}".encode("utf-16")), ("assets/utf16le.txt", lambda text: f"client {text}".encode("utf-16-le")),
    ("assets/utf16be.txt", lambda text: f"client {text}".encode("utf-16-be")), ("assets/oud.txt", lambda text: f"cliënt {text}".encode("cp1252")),
    ("pages/uitleg.md", lambda text: f"---\ntitle: Uitleg {text}\n---\nTekst.\n"), ("directory/contacts.csv", lambda text: f"naam;functie\nA;{text}\n"),
    ("site.yaml", lambda text: f"title: Proef\nnotice: {text}\n"), ("../Templates/texts/nl.yaml", lambda text: f"search: {text}\n"),
    ("../Templates/eigen.css", lambda text: f"/* {text} */\n"), ("../Templates/page.mustache", lambda text: f"<p>{text}</p>\n"),
    ("partnerships/x/rules.md", lambda text: f"---\ninstrument: gouden-regels\n---\n{text}\n"),
])
def test_finds_each_number_in_whatever_file(program, tmp_path, name, write):
    number = "123456782"
    found = alarms(program, tmp_path, {"Content/" + name if not name.startswith("../") else name[3:]: write(number)})
    assert [file for file, _ in found] == ["Content/" + name if not name.startswith("../") else name[3:]]


@pytest.mark.parametrize("name", ["assets/bsn-123456782.pdf", "assets/123456782/foto.png", "pages/zaak 123 456 782.md", "assets/1234_56_782.txt"])
def test_finds_each_number_in_a_name(program, tmp_path, name):
    assert [file for file, _ in alarms(program, tmp_path, {"Content/" + name: "---\ntitle: A\n---\nTekst.\n"})] == ["Content/" + name]
