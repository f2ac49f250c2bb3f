"""QR codes say what they should, read from the screen by zbar as a telephone would."""

import base64
import subprocess
from pathlib import Path

import pytest

from sites import REPOSITORY

SNAPSHOTS = REPOSITORY / "Tests" / "RenderingTests" / "QuickResponse" / "Snapshots"
TEXT_OF = {
    "qr-address": "https://www.example.nl/sociale-kaart/directory/areas/charlois.html",
    "qr-short": "tel:0100001234",
    "qr-accents": "Wie bel je in Ĳsselmonde? Één nummer: 010 000 12 34",
}
FIND_CODES = "return [...document.querySelectorAll('svg.kr-qr')].map(code => { const box = code.getBoundingClientRect();" \
    " return {x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height}; })"


def read_codes(browser, folder: Path) -> list[str]:
    """What the QR codes on the open page say, in their order on it; an empty text for one that cannot be read."""
    texts = []
    for box in browser.run(FIND_CODES):
        picture = browser.command("Page.captureScreenshot", captureBeyondViewport=True, clip=box | {"scale": 1})
        file = folder / "code.png"
        file.write_bytes(base64.b64decode(picture["data"]))
        done = subprocess.run(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file], capture_output=True, text=True, timeout=60)
        texts.append(done.stdout.removesuffix("\n"))
    return texts


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", TEXT_OF)
def test_is_read_from_the_screen(browser, tmp_path, name, scheme):
    page = tmp_path / "page.html"
    drawing = (SNAPSHOTS / f"{name}.svg").read_text("utf-8")
    page.write_text(f"<!doctype html><html lang=nl><style>:root {{ color-scheme: light dark }}</style>{drawing}", "utf-8")
    browser.show(width=400, color_scheme=scheme)
    browser.open(page.as_uri())
    assert read_codes(browser, tmp_path) == [TEXT_OF[name]]


def test_sees_a_code_that_says_something_else(browser, tmp_path):
    """The check itself: a code with a hole in the middle that is too large to mend cannot be read."""
    page = tmp_path / "page.html"
    drawing = (SNAPSHOTS / "qr-address.svg").read_text("utf-8").replace("</svg>", '<path fill="#fff" d="M11 11h16v16H11z"/></svg>')
    page.write_text(f"<!doctype html><html lang=nl>{drawing}", "utf-8")
    browser.show(width=400)
    browser.open(page.as_uri())
    assert read_codes(browser, tmp_path) == [""]
