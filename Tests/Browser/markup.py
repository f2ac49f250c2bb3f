"""HTML as a checker reads it: elements with attributes and lines, ids, and every address that a page names."""

from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

ADDRESS_ATTRIBUTES = ("href", "src", "srcset", "xlink:href", "poster", "data", "action", "formaction", "cite", "background")


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    line: int
    text: str = ""


@dataclass
class Document(HTMLParser):
    """A page that was read. Texts are those directly inside an element and inside its inline descendants."""

    path: Path
    elements: list[Element] = field(default_factory=list)

    def __post_init__(self):
        super().__init__()
        self._open: list[Element] = []
        self.feed(self.path.read_text("utf-8"))

    def handle_starttag(self, tag, attributes):
        element = Element(tag, {name: value or "" for name, value in attributes}, self.getpos()[0])
        self.elements.append(element)
        if tag not in ("meta", "link", "br", "img", "hr", "input", "wbr", "source", "col"):
            self._open.append(element)

    def handle_startendtag(self, tag, attributes):
        self.elements.append(Element(tag, {name: value or "" for name, value in attributes}, self.getpos()[0]))

    def handle_endtag(self, tag):
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place].tag == tag:
                del self._open[place:]
                return

    def handle_data(self, data):
        for element in self._open:
            element.text += data

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.elements if element.tag in tags]

    @cached_property
    def ids(self) -> list[str]:
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]

    @cached_property
    def addresses(self) -> list[tuple[Element, str]]:
        found = []
        for element in self.elements:
            for name in ADDRESS_ATTRIBUTES:
                value = element.attributes.get(name)
                if value is None:
                    continue
                parts = [part.split()[0] for part in value.split(",") if part.strip()] if name == "srcset" else [value.strip()]
                found += [(element, part) for part in parts]
        return found
