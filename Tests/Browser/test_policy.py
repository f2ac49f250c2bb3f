"""Every page says what a browser may load and run, works under that from a folder and from a server, and runs nothing else."""

import contextlib
import functools
import json
import re
import shutil
import subprocess
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from browser import Browser
from sites import KINDS_OF, REPOSITORY, SEARCH_READY
from test_checklist import PAGE as CHECKLIST, choose, click, saved

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
SITE = ("default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; font-src 'self' file:; "
        "base-uri 'none'; form-action 'none'")
HEADERS = REPOSITORY / "Documentation" / "server-headers.md"


class Quiet(SimpleHTTPRequestHandler):
    """A server of the kind that the documentation is for: with its headers, taken from the documentation itself."""

    headers_to_send: dict[str, str] = {}

    def end_headers(self):
        for name, value in self.headers_to_send.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_):
        pass


def documented_headers() -> dict[str, str]:
    """The headers in the documentation's first block, one a line: `Name: value`."""
    block = re.search(r"```http\n(.*?)```", HEADERS.read_text("utf-8"), re.S)[1]
    return dict(line.split(": ", 1) for line in block.strip().splitlines())


@contextlib.contextmanager
def serving(folder: Path):
    """The address of a folder on a server that sends the documented headers."""
    handler = type("Served", (Quiet,), {"headers_to_send": documented_headers()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def served(sites):
    """The addresses of the sites on such servers."""
    with contextlib.ExitStack() as stack:
        yield {name: stack.enter_context(serving(site.folder)) for name, site in sites.items()}


@pytest.fixture(scope="module")
def online():
    """A browser that reaches this machine and nothing else."""
    browser = Browser(reaches_itself=True)
    yield browser
    browser.quit()


@pytest.fixture(scope="module")
def questionnaire(program, sites, tmp_path_factory):
    """A round's questionnaire as one file."""
    path = tmp_path_factory.mktemp("one-file") / "vragenlijst.html"
    rounds = sorted((sites["example"].source / "Content" / "partnerships").glob("*/rounds/*.md"))
    for one in rounds:
        done = subprocess.run([program, "questionnaire", one.parts[-3], one.stem, "--site", sites["example"].source, "--output", path], capture_output=True, text=True)
        if done.returncode == 0:
            return path
    raise AssertionError(done.stderr)


@pytest.mark.parametrize("name", KINDS_OF)
def test_every_page_carries_the_policy_first(sites, name):
    wrong = []
    for page in sites[name].pages:
        text = (sites[name].folder / page).read_text("utf-8")
        head = text[text.index("<head>") + len("<head>"):].lstrip()
        after = head.removeprefix('<meta charset="utf-8">').lstrip()
        found = POLICY.match(after)
        if not found or found[1] != SITE:
            wrong.append(f"{page}: {after[:120]}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", KINDS_OF)
def test_no_page_holds_code_or_styles_of_its_own(sites, name):
    wrong = []
    for page in sites[name].pages:
        text = (sites[name].folder / page).read_text("utf-8")
        wrong += [f"{page}: {found[:100]}" for found in re.findall(r"<script(?![^>]*\ssrc=)[^>]*>|<style[^>]*>|<[^>]*\s(?:style|on[a-z]+)=\"[^>]*>", text)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", [name for name in KINDS_OF if name != "network"])
def test_no_page_asks_for_what_it_may_not(sites, served, online, name):
    """Each kind of page, opened from a server with the documented headers: the console stays silent. From a folder test_offline looks."""
    online.show()
    online.complaints()
    wrong = []
    for kind in KINDS_OF[name]:
        for page in sites[name].pages_of(kind):
            online.open(served[name] + page)
            assert online.run("return document.readyState") == "complete"
            if online.run("return document.styleSheets.length") < 3:
                wrong.append(f"{page}: without its style sheets")
            wrong += [f"{page}: {complaint}" for complaint in online.complaints() if "favicon.ico" not in complaint]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("way", ["folder", "server"])
def test_search_filters_and_map_work_under_the_policy(sites, served, online, way):
    online.show()
    online.open(sites["example"].address("directory/index.html") if way == "folder" else served["example"] + "directory/index.html")
    assert online.wait_for(SEARCH_READY)
    online.complaints()
    online.run("const field = document.querySelector('#search-text'); field.focus(); field.value = 'politie'; field.dispatchEvent(new Event('input', {bubbles: true}))")
    assert online.wait_for("return !document.querySelector('[data-search-results]').hidden")
    found = online.run(FOUND)
    chosen = online.run("""const select = document.querySelector('[data-filter=area] select'); select.value = [...select.options].at(-1).value;
        select.dispatchEvent(new Event('change', {bubbles: true})); return select.value""")
    assert chosen and found and online.wait_for(f"return {FOUND.removeprefix('return ')} < {found}")
    link = online.run("return document.querySelector('.kr-map a[href]').href.baseVal.split('?')[0]")
    online.run("document.querySelector('.kr-map a[href]').dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))")
    assert online.wait_for(f"return location.href.includes({json.dumps(link.removeprefix('../'))})")
    assert online.complaints() == []


FOUND = "return [...document.querySelectorAll('[data-search-results] li')].filter(one => one.checkVisibility()).length"


@pytest.mark.parametrize("way", ["folder", "server"])
def test_checklist_works_under_the_policy(sites, served, online, tmp_path, way):
    """It is filled in, kept by the browser and saved as a file."""
    address = sites["example"].address(CHECKLIST) if way == "folder" else served["example"] + CHECKLIST
    online.command("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(tmp_path))
    online.show()
    online.open(address)
    online.complaints()
    click(online, "[data-toggle]")
    choose(online, "wensen", "met")
    online.open(address)
    assert online.run("return document.querySelector('#step-wensen input:checked').value") == "met"
    assert saved(online, tmp_path)
    online.run("localStorage.clear()")
    assert online.complaints() == []


INJECT = """
const script = document.createElement('script'); script.textContent = 'document.documentElement.dataset.ran = 1'; document.body.append(script);
document.body.insertAdjacentHTML('beforeend', '<img src="x" alt="" onerror="document.documentElement.dataset.ran = 2">');
return new Promise(done => setTimeout(() => done(document.documentElement.dataset.ran || 'nothing'), 300))
"""


@pytest.mark.parametrize("way", ["folder", "server", "one file"])
def test_runs_nothing_that_was_put_in(sites, online, questionnaire, tmp_path, way):
    """A script and a handler that are put into a page, as bytes in the file and while it is open, do not run."""
    if way == "one file":
        target = tmp_path / "vragenlijst.html"
        text = questionnaire.read_text("utf-8")
    else:
        target = tmp_path / "site" / "index.html"
        shutil.copytree(sites["example"].folder, target.parent)
        text = target.read_text("utf-8")
    target.write_text(text.replace("</body>", "<script>document.documentElement.dataset.ran = 3</script></body>"), "utf-8")
    with serving(target.parent) as server:
        online.open(server + target.name if way == "server" else target.as_uri())
        assert online.run(INJECT) == "nothing"
    # Without the policy it does, or this test proves nothing.
    target.write_text(POLICY.sub("", target.read_text("utf-8")), "utf-8")
    online.open(target.as_uri())
    assert online.run(INJECT) != "nothing"
    online.complaints()


def test_one_file_names_its_own_code(questionnaire, online):
    """The questionnaire as one file names its scripts and styles by their digests, and works."""
    policy = POLICY.search(questionnaire.read_text("utf-8"))[1]
    assert "unsafe-inline" not in policy and "'self'" not in policy
    online.show()
    online.complaints()
    online.open(questionnaire.as_uri())
    assert online.run("return document.styleSheets.length") == 3
    online.run("document.querySelector('[data-form] input[type=radio]').click(); document.querySelector('[data-save]').click()")
    assert online.run("return document.querySelector('[data-done]').checkVisibility()")
    assert online.complaints() == []


def test_documentation_says_what_pages_carry():
    """The policy in the documentation is that of the pages, with what only a header can say; each server's lines say the same."""
    text = HEADERS.read_text("utf-8")
    headers = documented_headers()
    # file: is for a page in a folder; a server needs it no more than the page does there.
    assert headers["Content-Security-Policy"] == SITE.replace(" file:", "") + "; frame-ancestors 'none'"
    for block in re.findall(r"```(?:nginx|apache|xml)\n(.*?)```", text, re.S):
        for name, value in headers.items():
            if name != "Cache-Control":
                assert name in block and value in block.replace("&apos;", "'").replace("&quot;", '"'), f"{name} in\n{block}"
