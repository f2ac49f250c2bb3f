"""The tables of a page, as rows of texts."""

from html.parser import HTMLParser


class Tables(HTMLParser):
    """Every table of a page: its rows, each the texts of its cells."""

    def __init__(self, text: str):
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self._is_open = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.tables.append([])
        elif tag == "tr" and self.tables:
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append("")
            self._is_open = True

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self._is_open = False

    def handle_data(self, data):
        if self._is_open:
            self.tables[-1][-1][-1] += data


def tables(text: str) -> list[list[list[str]]]:
    return [[[" ".join(cell.split()) for cell in row] for row in table] for table in Tables(text).tables]


def texts_by_table(text: str) -> list[str]:
    return ["\n".join(" ".join(row) for row in table) for table in tables(text)]
