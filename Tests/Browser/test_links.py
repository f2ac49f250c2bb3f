"""No address leads nowhere, and nothing in a page needs more than the strictest Content-Security-Policy allows."""

import posixpath
import re
from urllib.parse import unquote, urlsplit

import pytest

from markup import Document
from sites import KINDS_OF

LOADING = {"script", "img", "iframe", "embed", "object", "audio", "video", "source", "image", "use"}
LEAVES = {"https", "http", "mailto", "tel"}


@pytest.fixture(scope="module")
def documents(sites):
    """The parsed pages of every site, by site and address."""
    return {name: {page: Document(site.folder / page) for page in site.pages} for name, site in sites.items()}


@pytest.mark.parametrize("name", KINDS_OF)
def test_has_no_dead_link(sites, documents, name):
    site = sites[name]
    wrong = []
    for page, document in documents[name].items():
        for element, address in document.addresses:
            if problem := dead(site, documents[name], page, address):
                wrong.append(f"{page}:{element.line}: <{element.tag}> {address}: {problem}")
    assert not wrong, "\n".join(wrong)


def dead(site, documents, page, address) -> str | None:
    """Why the address cannot be followed from the page, or nil."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None if parts.scheme in LEAVES else f"the scheme {parts.scheme} is not one that a page may name"
    if not address:
        return "the address is empty"
    if parts.path.startswith("/"):
        return "an absolute path is the root of the disk when a page opens from a folder"
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path))) if parts.path else page
    if target.startswith(".."):
        return "it leaves the site"
    if not (site.folder / target).is_file():
        return "there is no such file"
    if parts.fragment and target in documents and unquote(parts.fragment) not in documents[target].ids:
        return "there is no such id on that page"
    return None


@pytest.mark.parametrize("name", KINDS_OF)
def test_names_every_file_as_it_is_written_on_disk(sites, documents, name):
    """A web server tells upper case from lower case where a Mac or Windows does not."""
    site = sites[name]
    files = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*") if path.is_file()}
    wrong = [
        f"{page}:{element.line}: {address}"
        for page, document in documents[name].items() for element, address in document.addresses
        if not urlsplit(address).scheme and not urlsplit(address).netloc and urlsplit(address).path
        and posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(urlsplit(address).path))) not in files
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", KINDS_OF)
def test_loads_nothing_from_elsewhere(sites, documents, name):
    wrong = []
    for page, document in documents[name].items():
        for element, address in document.addresses:
            loads = element.tag in LOADING or element.tag == "link" and not {"canonical", "alternate"} & set(element.attributes.get("rel", "").split())
            if loads and (urlsplit(address).scheme not in ("", "data") or urlsplit(address).netloc):
                wrong.append(f"{page}:{element.line}: <{element.tag}> loads {address}")
    for style in sites[name].folder.rglob("*.css"):
        text = style.read_text("utf-8")
        wrong += [f"{style.name}: {found}" for found in re.findall(r"@import[^;]*|url\(\s*['\"]?(?:https?:|//|/)[^)]*\)", text)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", KINDS_OF)
def test_has_nothing_inline_that_a_strict_policy_refuses(documents, name):
    wrong = []
    for page, document in documents[name].items():
        for element in document.elements:
            where = f"{page}:{element.line}: <{element.tag}>"
            wrong += [f"{where} {attribute}=" for attribute in element.attributes if attribute == "style" or attribute.startswith("on")]
            if element.tag == "style" or element.tag == "script" and ("src" not in element.attributes or element.text.strip()):
                wrong.append(f"{where} inline")
            if element.tag == "script" and element.attributes.get("type") == "module":
                wrong.append(f"{where} a module cannot load from file://")
            if element.attributes.get("href", "").lower().startswith("javascript:"):
                wrong.append(f"{where} javascript:")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", KINDS_OF)
def test_uses_an_id_once(documents, name):
    wrong = []
    for page, document in documents[name].items():
        wrong += [f"{page}: id {one} {document.ids.count(one)} times" for one in sorted(set(document.ids)) if document.ids.count(one) > 1]
        wrong += [
            f"{page}:{element.line}: {attribute} names {one}, which is not there"
            for element in document.elements for attribute in ("aria-labelledby", "aria-describedby", "aria-controls", "for")
            for one in element.attributes.get(attribute, "").split() if one not in document.ids
        ]
    assert not wrong, "\n".join(wrong)


def test_finds_a_dead_link_and_a_dead_fragment(sites, documents):
    """The check itself: it must tell a good address from a bad one."""
    site, pages = sites["example"], documents["example"]
    assert dead(site, pages, "cases/index.html", "../index.html#main") is None
    assert dead(site, pages, "cases/index.html", "../index.html#nergens")
    assert dead(site, pages, "cases/index.html", "nergens.html")
    assert dead(site, pages, "cases/index.html", "/index.html")
    assert dead(site, pages, "cases/index.html", "../factsheets/")


@pytest.mark.parametrize("name", ["example", "network", "english"])
def test_gives_each_page_a_title_of_its_own(documents, name):
    """Tabs, history and search results show nothing but the title. The texts of `ugly` repeat themselves, so not there."""
    pages: dict[str, list[str]] = {}
    for page, document in documents[name].items():
        pages.setdefault(document.all("title")[0].text.strip(), []).append(page)
    wrong = [f"“{title}”: {', '.join(those)}" for title, those in pages.items() if len(those) > 1]
    assert not wrong, "\n".join(wrong)
