"""Inputs for `bounds.py`: for each its kind, its name, its full size, and a function from a size to files and a command."""
import json, math, random

SITE = {
    "Content/site.yaml": "title: Proefsite\nlanguage: nl\ndate: 2022-12-06\n",
    "Content/index.md": "---\ntitle: Welkom\n---\nTekst.\n",
    "Content/directory/organisations/politie.md": "---\ntitle: Politie\n---\n",
    "Content/directory/organisations/gemeente.md": "---\ntitle: Gemeente\n---\n",
    "Content/partnerships/x/index.md": "---\ntitle: Netwerk X\n---\n",
    "Content/instruments/proef.yaml":
        "title: Proef\nscale: {min: 1, max: 5, labels: [a, b, c, d, e]}\nthresholds: {floor: 3, challenge: 4}\ndimensions:\n"
        "  - {id: d, title: D, indicators: [{id: i, text: Het gaat goed}, {id: j, text: Wij gaan door}]}\n"
        "  - {id: e, title: E, indicators: [{id: k, text: Er is tijd}]}\n  - {id: f, title: F, indicators: [{id: l, text: Er is rust}]}\n",
}
CHECK = ["check", ".", "--findings", "off"]
BUILD = ["build", "."]


def all_inputs():
    for kind, table in (("text", TEXTS), ("data", DATA), ("import", IMPORTS)):
        for name, (size, make) in table.items():
            yield kind, name, size, make


# MARK: Markdown: n bytes of one text

def page(text):
    return {"Content/pages/p.md": f"---\ntitle: Pagina\n---\n{text}\n"}, CHECK


def repeated(unit, before="", after=""):
    return lambda n: page(before + unit * max(1, n // len(unit.encode())) + after)


def counted(unit, size_of_unit, before=""):
    """Units with their number in the place of @."""
    return lambda n: page(before + "".join(unit.replace("@", str(i)) for i in range(max(1, n // size_of_unit))))


UNITS = {
    "raw HTML": "<b>x</b> ", "images with a space": "![](a b.png) ", "images missing": "![a](b.png) ", "images without words": "![](b.png) ",
    "stars open": "*a ", "stars close": "a* ", "stars": "*a* ", "stars double": "**a ", "stars double, spaced": "**a ** ", "stars mixed": "*a **b ", "stars nested": "a**b*c ",
    "low lines": "_a ", "brackets open": "[a](", "brackets only": "[", "brackets closing": "]", "brackets pairs": "[] ", "brackets nested": "[[a", "wiki links": "[[a]] ",
    "brackets and parentheses": "[a] (b ", "parentheses reversed": "(a)[b.md] ", "parentheses reversed, open": "(a)[", "parentheses": "(", "parentheses closing": ")[",
    "links undefined": "[a][b] ", "links dead": "[a](b.md) ", "links to headings": "[a](#b) ", "links unclosed": "[a](b.md ", "links with titles": "[a](b.md \"c\") ",
    "links apart": "[a] (b.md) ",
    "footnotes undefined": "[^x] ", "footnotes undefined, tight": "[^x]", "notes inline": "^[a ", "notes with spaces": "[^a b] ", "tildes": "~~", "tildes open": "~~a ", "tildes pairs": "~~a~~ ", "tildes single": "~a",
    "bars": "|", "bars spaced": "a | ", "dollars": "$x$ ", "backticks": "`", "backticks growing": "` `` ``` ", "backticks pairs": "`a` ", "colons": ":::", "entities": "&amp;", "entities broken": "&am ",
    "comments open": "<!--", "comments": "<!-- a --> ", "tags open": "<a ", "tags closing": "</b> ", "addresses": "http://x.nl ", "addresses in brackets": "<http://x.nl> ", "mail addresses": "a@b.nl ",
    "equal signs": "==a ", "equal signs pairs": "==a== ", "percents": "%%a ", "carets": "^a ", "pluses": "++a ", "braces": "{{a ", "braces closed": "{#a} ", "braces percent": "{% a ", "hash signs": "#a ",
    "backslashes": "\\", "escapes": "\\* ", "escapes of brackets": "\\[a\\] ", "quotes": "\"a\" ", "apostrophes": "'t ", "hyphens": "-- ", "points": "...", "letters": "a", "letters not ASCII": "é", "combining": "a\u0301", "combining only": "\u0301", "emoji joined": "👩‍👩‍👧", "flags": "🇳🇱",
    "words": "woord ", "digits": "1", "numbers of nine digits": "111222334 ", "telephone numbers": "010 000 00 01, ", "dates": "01-02-1980 ", "birth dates": "geboren 01-02-1980 ", "citizen numbers": "111222333 ", "spaces": " ", "no-break spaces": "\u00a0", "tabs": "a\t", "euros": "€ 1 ", "null": "\u0000a ", "escaped bang": "!\\[a ",
    "lists tight": "- ", "quotes nested": "> ", "quotes and lists nested": "> - ", "numbers nested": "1. ",
}
LINES = {
    "bold lines": "**a\n", "list items": "- a\n", "list items apart": "- a\n\n", "numbers": "1. a\n", "quotes": "> a\n", "quotes apart": "> a\n\n", "call-outs": "> [!NOTE]\n> a\n\n", "call-outs unknown": "> [!NOOT]\n> a\n\n", "headings alike": "## A\n\n", "headings numbered": "## 1. A\n\n", "headings underlined": "A.\n---\n\n", "headings empty": "##\n", "heading levels": "## A\n#### B\n", "rules": "---\n\n",
    "code fences": "```\na\n```\n\n", "fences open": "```a\n~~~\n", "figures": "```figure\nradar: x\n```\n\n", "figures maps": "```figure\nmap:\n```\n\n", "indented code": "    a\n\nb\n\n", "tasks": "- [ ] a\n", "tasks without": "[ ] a\n\n", "tables": "| a |\n|---|\n| b |\n\n", "rows without a table": "| a | b |\n", "delimiter rows": "|---|---|\n", "pasted rows": "a\tb\n", "definition lines": "a\n: b\n", "bullets": "• a\n", "broken numbers": "a\n2. b\n", "letters of lists": "a) b\n", "HTML blocks": "<div>a\n\n", "HTML blocks, closed": "<div>a</div>\n\n", "comments": "<!-- a -->\n\n", "comments open": "<!-- a\n\n", "toc": "[TOC]\n\n", "colons": "::: a\n\n", "lines hard": "a\\\nb\n", "blank": "\n", "returns": "a\r", "footnotes repeated": "[^a]: b\n\n", "link definitions alike": "[a]: b\n", "line of spaces": "a  \n", "shallow items": "- a\n - b\n", "sub items": "- a\n  - b\n", "hash lines": "#a\n\n", "lost lines": "[a]: b c d\n\n",
}


def table_columns(n):
    return page("|" + "a|" * n + "\n|" + "---|" * n + "\n|" + "b|" * n + "\n")


def nested_lists(n):
    return page("".join("  " * i + "- a\n" for i in range(int(math.sqrt(n)))))


def paragraphs_in_deep_quotes(n):
    return page("> " * 90 + ("a*b [x](y.md) <b>\n" + "> " * 90) * (n // 200))


TEXTS = {f"line: {name}": (200_000, repeated(unit)) for name, unit in UNITS.items()}
TEXTS |= {f"lines: {name}": (400_000, repeated(unit)) for name, unit in LINES.items()}
TEXTS |= {
    "footnotes undefined, many names": (400_000, counted("[^n@] ", 8)),
    "footnotes undefined, with defined": (400_000, counted("[^n@]\n\n[^m@]: tekst [^o@]\n\n", 30)),
    "footnotes": (400_000, counted("a[^n@]\n\n[^n@]: tekst\n\n", 27)),
    "footnotes on one line": (400_000, lambda n: page("".join(f"[^n{i}]" for i in range(n // 20)) + "\n\n" + "".join(f"[^n{i}]: a\n" for i in range(n // 20)))),
    "footnote used often": (400_000, lambda n: page("a[^n] " * (n // 6) + "\n\n[^n]: a\n")),
    "footnotes in each other": (400_000, counted("[^n@]: a [^n@@]\n\n", 22, before="[^n0]\n\n")),
    "footnotes in quotes": (200_000, counted("> a[^n@]\n\n", 12)),
    "footnote with blank lines": (400_000, lambda n: page("[^a]\n\n" + ("[^a]: b" + "\n" * 30 + "c\n\n") * (n // 40))),
    "footnotes before blank lines": (200_000, lambda n: page("".join(f"[^a{i}]: b\n" for i in range(n // 20)) + "\n" * (n // 2) + "c [^a1]")),
    "link definitions": (400_000, counted("[a@]: b@.md\n", 14)),
    "links defined": (400_000, counted("[a@]\n\n[a@]: https://x.example/@\n\n", 40)),
    "headings with names": (1_300_000, counted("## A @\n\n", 13)),
    "headings alike, 100,000": (600_000, repeated("## A\n\n")),
    "headings alike, dead links": (300_000, counted("## A @\n\n[x](#b@)\n\n", 28)),
    "headings with confusing names": (400_000, lambda n: page("".join("## A\n\n## A 2\n\n" for _ in range(n // 15)))),
    "table columns": (20_000, table_columns),
    "table rows": (400_000, repeated("| a | b |\n", before="| x | y |\n|---|---|\n")),
    "table rows with too many cells": (400_000, repeated("| a | b | c |\n", before="| x | y |\n|---|---|\n")),
    "table rows with links": (400_000, repeated("| [a](b.md) | ![](c d.png) |\n", before="| x | y |\n|---|---|\n")),
    "table of one row with marks": (200_000, lambda n: page("| x | y |\n|---|---|\n| " + "*a <b> " * (n // 7) + " | b |\n")),
    "table wide and long": (400_000, lambda n: page("\n".join("|" + cell * int(math.sqrt(n / 4)) for cell in ["a|", "---|"] + ["b |"] * int(math.sqrt(n / 4))))),
    "lists nested": (400_000, nested_lists),
    "quotes deep": (200_000, paragraphs_in_deep_quotes),
    "list of paragraphs": (400_000, repeated("- a\n\n  b *c\n\n")),
    "one item of paragraphs": (400_000, repeated("  b *c\n  d [e](f.md)\n\n", before="- a\n\n")),
    "paragraph of links on lines": (400_000, repeated("[a](b.md)\n")),
    "paragraph of marks on lines": (400_000, repeated("a ** b ** <b>c\n")),
    "paragraph of images on lines": (400_000, repeated("![](b c.png)\n")),
    "paragraph of titles over lines": (200_000, repeated("[a](b.md \"c\nd\") ")),
    "backticks, each longer": (200_000, lambda n: page("".join("`" * i + " " for i in range(int(math.sqrt(2 * n)))))),
    "emphasis, openers and closers": (200_000, lambda n: page("a**b" + "c* " * (n // 3))),
    "emphasis, tripled": (200_000, repeated("***a** b* ")),
    "link of links": (200_000, lambda n: page("[" * (n // 8) + "a" + "](b)" * (n // 8))),
    "images of images": (100_000, lambda n: page("![" * (n // 7) + "a" + "](b.png)" * (n // 7))),
    "emphasis in emphasis": (200_000, lambda n: page("*a **a " * (n // 10) + "b" + "** a*" * (n // 10))),
    "a word of letters": (1_000_000, repeated("a")),
    "a title of letters": (1_000_000, lambda n: ({"Content/pages/p.md": f"---\ntitle: {'a' * n}\n---\ntekst\n"}, CHECK)),
    "a title of words": (1_000_000, lambda n: ({"Content/pages/p.md": f"---\ntitle: {'a b ' * (n // 4)}\n---\ntekst\n"}, CHECK)),
    "a heading of words": (400_000, lambda n: page("## " + "a b " * (n // 4))),
    "a long text": (5_000_000, repeated("Samen *werken* aan [vertrouwen](https://voorbeeld.example/) is een vak.\n\n")),
    "a long text built": (2_000_000, lambda n: (repeated("Samen *werken* aan [vertrouwen](https://voorbeeld.example/) is een vak.\n\n")(n)[0], BUILD)),
}


# MARK: Data: n of something

def network(front="", more=None, command=CHECK):
    return {"Content/partnerships/x/index.md": f"---\ntitle: Netwerk X\n{front}---\n", **(more or {})}, command


def front(unit, before=""):
    return lambda n: network(before + "".join(unit.replace("@", str(i)) for i in range(n)))


def yaml_page(text):
    return {"Content/pages/p.md": f"---\ntitle: Pagina\n{text}\n---\nTekst\n"}, CHECK


def square(x, y, size):
    return [[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]


def areas(features):
    shapes = [{"type": "Feature", "properties": {"naam": name, **more}, "geometry": {"type": kind, "coordinates": rings}} for name, more, kind, rings in features]
    return {"Content/directory/areas.geojson": json.dumps({"type": "FeatureCollection", "features": shapes}),
            "Content/pages/kaart.md": "---\ntitle: Kaart\n---\n```figure\nmap:\n```\n"}, BUILD


def circle(n, x=4.4, y=51.9, r=0.1, jitter=0.0):
    rng = random.Random(n)
    ring = [[x + (r + jitter * rng.random()) * math.cos(2 * math.pi * i / n), y + (r + jitter * rng.random()) * math.sin(2 * math.pi * i / n)] for i in range(n)]
    return ring + [ring[0]]


def nearly_equal_squares(n):
    return areas([(f"Wijk {i}", {}, "Polygon", [square(4.4 + i * 1e-6, 51.9 + i * 1e-6, 0.1)]) for i in range(n)])


def same_squares(n):
    return areas([(f"Wijk {i}", {}, "Polygon", [square(4.4, 51.9, 0.1)]) for i in range(n)])


def comb(n):
    top = [p for i in range(n // 4) for p in ([4 + i * 1e-5, 52], [4 + i * 1e-5, 52.1], [4 + i * 1e-5 + 5e-6, 52.1], [4 + i * 1e-5 + 5e-6, 52])]
    ring = [[4, 51.99]] + top + [[4 + n / 4 * 1e-5, 51.99], [4, 51.99]]
    return areas([("Kam", {}, "Polygon", [ring])])


def neighbours(n):
    side = int(math.sqrt(n))
    return areas([(f"Wijk {i}", {}, "Polygon", [square(4 + i % side * 0.01, 51 + i // side * 0.01, 0.01)]) for i in range(n)])


def holes(n):
    side = int(math.sqrt(n)) + 1
    return areas([("Gaten", {}, "Polygon", [square(4, 51, 1)] + [square(4 + (i % side + 0.2) / side, 51 + (i // side + 0.2) / side, 0.5 / side) for i in range(n)])])


def islands(n):
    side = int(math.sqrt(n)) + 1
    return areas([("Eilanden", {}, "MultiPolygon", [[square(4 + (i % side + 0.2) / side, 51 + (i // side + 0.2) / side, 0.5 / side)] for i in range(n)])])


def spiral(n):
    out = [[4.5 + 0.4 * i / n * math.cos(i / 40), 51.5 + 0.4 * i / n * math.sin(i / 40)] for i in range(n // 2)]
    back = [[4.5 + (0.4 * i / n + 0.00002) * math.cos(i / 40), 51.5 + (0.4 * i / n + 0.00002) * math.sin(i / 40)] for i in reversed(range(n // 2))]
    return areas([("Spiraal", {}, "Polygon", [out + back + [out[0]]])])


def nested_areas(n):
    lines = "".join(f"  - {{name: A{i}, slug: a{i}{f', part-of: a{i - 1}' if i else ''}}}\n" for i in range(n))
    return {"Content/directory/areas.yaml": "areas:\n" + lines}, BUILD


def listed_areas(n):
    return {"Content/directory/areas.yaml": "areas:\n" + "".join(f"  - {{name: A{i}, slug: a{i}}}\n" for i in range(n))}, BUILD


def areas_of_one(n):
    lines = "".join(f"  - {{name: A{i}, slug: a{i}{', part-of: a0' if i else ''}}}\n" for i in range(n))
    return {"Content/directory/areas.yaml": "areas:\n" + lines}, BUILD


def contacts(row, heading="naam;organisatie;functie;telefoon;e-mail;vervanger", command=CHECK):
    return lambda n: ({"Content/directory/contacts.csv": heading + "\n" + "".join(row.replace("@", str(i)) for i in range(n))}, command)


def organisations(unit, command=CHECK):
    return lambda n: ({f"Content/directory/organisations/o{i}.md": unit.replace("@", str(i)) for i in range(n)}, command)


def factsheets(unit, command=CHECK):
    return lambda n: ({f"Content/factsheets/f{i}.md": unit.replace("@", str(i)) for i in range(n)}, command)


ROUND = {"Content/partnerships/x/rounds/2022-05-17.md": "---\ninstrument: proef\ndate: 2022-05-17\n---\n"}


def responses(text, extra=""):
    return {"Content/partnerships/x/rounds/2022-05-17.md": f"---\ninstrument: proef\ndate: 2022-05-17\n{extra}---\n",
            "Content/partnerships/x/rounds/2022-05-17.csv": text}, CHECK


def rows(n, cell="4,3,2,@", heading="respondent,i,j,k,l", extra=""):
    return responses(heading + "\n" + "".join(f"r{i}," + cell.replace("@", str(i % 5 + 1)) + "\n" for i in range(n)), extra)


def grouped(values, n, extra="groups: [domein]\n"):
    lines = "".join(f"r{i},g{i % values},4,3,2,{i % 5 + 1}\n" for i in range(n))
    return responses("respondent,domein,i,j,k,l\n" + lines, extra)


def group_columns(n):
    heading = ",".join(f"g{i}" for i in range(n))
    line = ",".join("ab"[i % 2] for i in range(n))
    return responses(f"respondent,{heading},i,j,k,l\n" + "".join(f"r{i},{line},4,3,2,1\n" for i in range(12)), f"groups: [{heading.replace(',', ', ')}]\n")


def many_rounds(n):
    files = {}
    for i in range(n):
        date = f"{1990 + i // 12}-{i % 12 + 1:02d}-01"
        files[f"Content/partnerships/x/rounds/{date}.md"] = f"---\ninstrument: proef\ndate: {date}\n---\n"
        files[f"Content/partnerships/x/rounds/{date}.csv"] = "respondent,i,j,k,l\n" + "".join(f"r{r},4,3,{(r + i) % 5 + 1},1\n" for r in range(12))
    return files, BUILD


def big_instrument(n):
    dims = "".join(f"  - {{id: d{i}, title: D{i}, indicators: [{{id: i{i}, text: T{i}}}]}}\n" for i in range(n))
    return {"Content/instruments/groot.yaml": "title: Groot\nscale: {min: 1, max: 5, labels: [a, b, c, d, e]}\nthresholds: {floor: 3, challenge: 4}\ndimensions:\n" + dims}, CHECK


def big_instrument_answered(n):
    files, _ = big_instrument(n)
    ids = ",".join(f"i{i}" for i in range(n))
    return {**files, "Content/partnerships/x/rounds/2022-05-17.md": "---\ninstrument: groot\ndate: 2022-05-17\n---\n",
            "Content/partnerships/x/rounds/2022-05-17.csv": f"respondent,{ids}\n" + "".join(f"r{r}," + ",".join(str((i + r) % 5 + 1) for i in range(n)) + "\n" for r in range(10))}, CHECK


DATA = {
    "flow mappings in a row": (50_000, lambda n: network("agreements: [" + ", ".join("{what: a}" for _ in range(n)) + "]\n")),
    "flow mappings on lines": (20_000, lambda n: network("agreements: [\n" + ",\n".join("  {what: a}" for _ in range(n)) + "]\n")),
    "braces in quotes": (200_000, lambda n: yaml_page("summary: \"" + "{[" * n + "\"")),
    "brackets nested": (200_000, lambda n: yaml_page("summary: " + "[" * n + "]" * n)),
    "braces nested over lines": (200_000, lambda n: yaml_page("summary: " + "[\n  " * n + "]" * n)),
    "hyphens nested": (200_000, lambda n: yaml_page("summary: " + "\n  " + "- " * n)),
    "question marks nested": (200_000, lambda n: yaml_page("? " * n)),
    "levels by indentation": (2_000, lambda n: yaml_page("\n".join(" " * i + f"a{i}:" for i in range(n)))),
    "levels in a block text": (2_000, lambda n: yaml_page("summary: |\n" + "\n".join("  " + " " * i + f"a{i}:" for i in range(n)))),
    "keys unknown": (20_000, lambda n: yaml_page("\n".join(f"sleutel{i}: a" for i in range(n)))),
    "keys twice": (200_000, lambda n: yaml_page("\n".join("sleutel: a" for i in range(n)))),
    "keys without a space": (20_000, lambda n: yaml_page("\n".join(f"sleutel{i}:a" for i in range(n)))),
    "key letters": (2_000_000, lambda n: yaml_page("a" * n + ": b")),
    "keys of 10,000 letters": (1_000, lambda n: yaml_page("\n".join(f"{'a' * 10_000}{i}: b" for i in range(n)))),
    "value letters": (5_000_000, lambda n: yaml_page("summary: " + "a" * n)),
    "value quoted over lines": (200_000, lambda n: yaml_page("summary: \"" + "a\n  " * n + "\"")),
    "value quoted open": (200_000, lambda n: yaml_page("summary: \"" + "a\n  " * n)),
    "values with apostrophes": (20_000, lambda n: network("agreements:\n" + "".join("  - what: 't is zo\n" for i in range(n)))),
    "values with colons": (20_000, lambda n: network("agreements:\n" + "".join("  - what: een: twee\n" for i in range(n)))),
    "themes": (20_000, lambda n: yaml_page("themes: [" + ", ".join(f"t{i}" for i in range(n)) + "]")),
    "themes of factsheets": (20_000, lambda n: ({"Content/factsheets/f.md": "---\ntitle: F\nthemes: [" + ", ".join(f"t{i}" for i in range(n)) + "]\n---\nTekst\n"}, BUILD)),
    "synonyms": (20_000, lambda n: ({"Content/site.yaml": SITE["Content/site.yaml"] + "synonyms:\n" + "".join(f"  - [woord{i}, term{i}]\n" for i in range(n))}, BUILD)),
    "synonyms in one": (20_000, lambda n: ({"Content/site.yaml": SITE["Content/site.yaml"] + "synonyms:\n  - [" + ", ".join(f"woord{i}" for i in range(n)) + "]\n"}, BUILD)),
    "synonyms alike": (20_000, lambda n: ({"Content/site.yaml": SITE["Content/site.yaml"] + "synonyms:\n" + "".join("  - [woord, term]\n" for i in range(n))}, BUILD)),
    "members": (5_000, front("  - {organisation: politie, function: F@}\n", "members:\n")),
    "members of unknown organisations": (5_000, front("  - {organisation: politieX@, function: F@}\n", "members:\n")),
    "members, each another organisation": (2_000, lambda n: network("members:\n" + "".join(f"  - {{organisation: o{i}, motive: M{i}, domain: d{i}}}\n" for i in range(n)), organisations("---\ntitle: Organisatie @\n---\n")(n)[0], BUILD)),
    "agreements": (10_000, front("  - {what: Afspraak @, who: politie, due: 2022-06-01}\n", "agreements:\n")),
    "agreements built": (10_000, lambda n: (front("  - {what: Afspraak @, who: politie, due: 2022-06-01}\n", "agreements:\n")(n)[0], BUILD)),
    "agreements alike": (10_000, front("  - {what: Afspraak, who: politie, due: 2022-06-01}\n", "agreements:\n")),
    "tasks": (5_000, front("  - {task: Taak @, accountable: politie, contributes: [gemeente]}\n", "tasks:\n")),
    "tasks with many that contribute": (20_000, lambda n: network("tasks:\n  - {task: Taak, accountable: politie, contributes: [" + ", ".join(["gemeente"] * n) + "]}\n")),
    "phases": (5_000, front("  - {phase: Fase @, about: Wat}\n", "phases:\n")),
    "meetings": (2_000, front("  - {title: Overleg @, every: 1 maand, next: 2022-07-01}\n", "meetings:\n")),
    "meetings built": (1_000, lambda n: (front("  - {title: Overleg @, every: 1 maand, next: 2022-07-01}\n", "meetings:\n")(n)[0], BUILD)),
    "risks": (5_000, front("  - {risk: Risico @}\n", "risks:\n")),
    "wordings": (5_000, lambda n: network("goal:\n  text: Doel\n  wordings:\n" + "".join("    - {organisation: politie, text: Zo}\n" for i in range(n)))),
    "needs": (5_000, lambda n: ({"Content/directory/organisations/politie.md": "---\ntitle: Politie\nneeds:\n" + "".join(f"  - {{organisation: gemeente, what: W{i}, strength: 2}}\n" for i in range(n)) + "---\n"}, BUILD)),
    "partnerships": (500, lambda n: ({f"Content/partnerships/p{i}/index.md": f"---\ntitle: Netwerk {i}\n---\n" for i in range(n)}, BUILD)),
    "organisations": (5_000, organisations("---\ntitle: Organisatie @\n---\n", BUILD)),
    "organisations alike": (5_000, organisations("---\ntitle: Organisatie\n---\n")),
    "organisations that need each other": (500, lambda n: ({f"Content/directory/organisations/o{i}.md": f"---\ntitle: Organisatie {i}\nneeds: [{', '.join(f'{{organisation: o{(i + k) % n}, what: W}}' for k in range(1, 6))}]\n---\n" for i in range(n)}, BUILD)),
    "organisations in a circle": (2_000, organisations("---\ntitle: Organisatie @\nareas: [geen@]\n---\n")),
    "contacts": (20_000, contacts("Naam @;politie;Wijkagent;010 000 00 01;n@@x.example;\n", command=BUILD)),
    "contacts alike": (20_000, contacts("Naam Een;politie;Wijkagent;010 000 00 01;n@x.example;\n")),
    "contacts alike, organisations apart": (5_000, lambda n: ({**organisations("---\ntitle: Organisatie @\n---\n")(n)[0], **contacts("Naam Een;o@;Wijkagent;;;Naam Een\n")(n)[0]}, CHECK)),
    "contacts with a chain of stand-ins": (20_000, lambda n: ({"Content/directory/contacts.csv": "naam;organisatie;vervanger\n" + "".join(f"Naam {i};politie;Naam {i + 1}\n" for i in range(n)) + f"Naam {n};politie;\n"}, BUILD)),
    "contacts with unknown stand-ins": (20_000, contacts("Naam @;politie;W;;;Wie @\n")),
    "contacts with unknown organisations": (20_000, contacts("Naam @;organisatie@;W;;;\n")),
    "contacts with unknown areas": (20_000, lambda n: ({"Content/directory/contacts.csv": "naam;organisatie;gebieden\n" + "".join(f"Naam {i};politie;gebied{i}\n" for i in range(n)), **listed_areas(500)[0]}, CHECK)),
    "a contact with many areas": (20_000, lambda n: ({"Content/directory/contacts.csv": "naam;organisatie;gebieden\nNaam;politie;" + "|".join(f"gebied{i}" for i in range(n)) + "\n"}, CHECK)),
    "a contact with many themes": (20_000, lambda n: ({"Content/directory/contacts.csv": "naam;organisatie;thema's\nNaam;politie;" + "|".join(f"t{i}" for i in range(n)) + "\n"}, BUILD)),
    "a contact with many numbers": (20_000, lambda n: ({"Content/directory/contacts.csv": "naam;organisatie;telefoon\nNaam;politie;" + ", ".join("010 000 00 01" for i in range(n)) + "\n"}, BUILD)),
    "a telephone of digits": (200_000, lambda n: ({"Content/directory/contacts.csv": "naam;organisatie;telefoon\nNaam;politie;" + "1 " * n + "\n"}, CHECK)),
    "a contact with many addresses": (20_000, lambda n: ({"Content/directory/contacts.csv": "naam;organisatie;e-mail\nNaam;politie;" + ", ".join("a@b.example" for i in range(n)) + "\n"}, CHECK)),
    "an address of at signs": (200_000, lambda n: ({"Content/directory/contacts.csv": "naam;organisatie;e-mail\nNaam;politie;" + "a@" * n + "\n"}, CHECK)),
    "hours": (20_000, lambda n: ({"Content/directory/contacts.csv": "naam;organisatie;bereikbaar\nNaam;politie;" + ", ".join("ma-vr 9:00-17:00" for i in range(n)) + "\n"}, CHECK)),
    "a name of words": (200_000, lambda n: ({"Content/directory/contacts.csv": "naam;organisatie\n" + "a van " * (n // 6) + ";politie\n"}, CHECK)),
    "a name of letters": (1_000_000, lambda n: ({"Content/directory/contacts.csv": "naam;organisatie\n" + "a" * n + ";politie\n"}, CHECK)),
    "contacts: a million columns": (1_000_000, lambda n: ({"Content/directory/contacts.csv": "naam;organisatie" + ";a" * n + "\nNaam;politie" + ";" * n + "\n"}, CHECK)),
    "contacts: columns without a heading": (1_000_000, lambda n: ({"Content/directory/contacts.csv": "naam;organisatie" + ";" * n + "\nNaam;politie" + ";" * n + "\n"}, CHECK)),
    "contacts: columns in a row": (1_000_000, lambda n: ({"Content/directory/contacts.csv": "naam;organisatie\nNaam;politie" + ";" * n + "\n"}, CHECK)),
    "contacts: a million rows": (1_000_000, contacts("Naam @;politie;W;;;\n")),
    "contacts: a million empty rows": (1_000_000, contacts(";;;;;\n")),
    "contacts: a million rows too short": (1_000_000, contacts("a\n")),
    "contacts: a cell of 50 MB": (50_000_000, lambda n: ({"Content/directory/contacts.csv": "naam;organisatie\n\"" + "a" * n + "\";politie\n"}, CHECK)),
    "contacts: a cell of 50 MB of lines": (50_000_000, lambda n: ({"Content/directory/contacts.csv": "naam;organisatie\n\"" + "a\n" * (n // 2) + "\";politie\n"}, CHECK)),
    "contacts: quotes open": (20_000_000, lambda n: ({"Content/directory/contacts.csv": "naam;organisatie\n\"" + "a;b\n" * (n // 4)}, CHECK)),
    "contacts: returns": (5_000_000, lambda n: ({"Content/directory/contacts.csv": "naam;organisatie\n" + "\r" * n}, CHECK)),
    "contacts: lines as one cell": (200_000, lambda n: ({"Content/directory/contacts.csv": "naam;organisatie\n" + "\"a;b\"\n" * n}, CHECK)),
    "answers: a million columns": (1_000_000, lambda n: responses("respondent,i,j,k,l" + ",a" * n + "\nr1,1,2,3,4" + "," * n + "\n")),
    "answers: a million other columns": (1_000_000, lambda n: responses("respondent,i,j,k,l," + ",".join(f"x{i}" for i in range(n)) + "\nr1,1,2,3,4" + "," * n + "\n")),
    "answers: columns in a row": (1_000_000, lambda n: responses("respondent,i,j,k,l\nr1,1,2,3,4" + "," * n + "\n")),
    "answers: a million rows": (1_000_000, rows),
    "answers: 100,000 rows": (100_000, rows),
    "answers: 100,000 rows built": (100_000, lambda n: (rows(n)[0], BUILD)),
    "answers: rows off the scale": (100_000, lambda n: rows(n, "9,9,9,9")),
    "answers: rows of words": (100_000, lambda n: rows(n, "goed,slecht,a,b")),
    "answers: rows alike": (100_000, lambda n: responses("respondent,i,j,k,l\n" + "r1,1,2,3,4\n" * n)),
    "answers: rows empty": (1_000_000, lambda n: responses("respondent,i,j,k,l\n" + ",,,,\n" * n)),
    "answers: a cell of 50 MB": (50_000_000, lambda n: responses("respondent,i,j,k,l\n" + "a" * n + ",1,2,3,4\n")),
    "answers: 10,000 groups": (20_000, lambda n: grouped(n // 2, n)),
    "answers: groups of one": (20_000, lambda n: grouped(n, n)),
    "answers: 5 to a group": (20_000, lambda n: grouped(n // 5, n)),
    "answers: group columns": (200, group_columns),
    "rounds": (200, many_rounds),
    "instrument": (2_000, big_instrument),
    "instrument with answers": (1_000, big_instrument_answered),
    "instrument nested": (60, lambda n: ({"Content/instruments/diep.yaml": "title: Diep\nscale: {min: 1, max: 5, labels: [a, b, c, d, e]}\nthresholds: {floor: 3, challenge: 4}\ndimensions: " + "".join(f"[{{id: d{i}, title: D{i}, dimensions: " for i in range(n // 2)) + "[]" + "}]" * (n // 2) + "\n"}, CHECK)),
    "areas nested": (10_000, nested_areas),
    "areas nested in one": (10_000, areas_of_one),
    "areas listed": (5_000, listed_areas),
    "areas alike": (5_000, lambda n: ({"Content/directory/areas.yaml": "areas:\n" + "".join("  - {name: Wijk}\n" for i in range(n))}, CHECK)),
    "tiles": (5_000, lambda n: ({"Content/directory/areas.yaml": "areas:\n" + "".join(f"  - {{name: A{i}, slug: a{i}, tile: [{i % 70 + 1}, {i // 70 + 1}]}}\n" for i in range(n))}, BUILD)),
    "tiles far apart": (1_000_000_000, lambda n: ({"Content/directory/areas.yaml": f"areas:\n  - {{name: A, tile: [1, 1]}}\n  - {{name: B, tile: [{n}, {n}]}}\n"}, BUILD)),
    "squares nearly equal": (2_000, nearly_equal_squares),
    "squares the same": (2_000, same_squares),
    "squares beside each other": (5_000, neighbours),
    "ring of a million points": (1_000_000, lambda n: areas([("Ring", {}, "Polygon", [circle(n)])])),
    "ring of noise": (1_000_000, lambda n: areas([("Ring", {}, "Polygon", [circle(n, jitter=0.02)])])),
    "ring of one point": (1_000_000, lambda n: areas([("Ring", {}, "Polygon", [[[4.4, 51.9]] * n])])),
    "ring back and forth": (1_000_000, lambda n: areas([("Ring", {}, "Polygon", [[[4.4, 51.9], [4.5, 51.9], [4.5, 52]] * (n // 3) + [[4.4, 51.9]]])])),
    "comb": (1_000_000, comb),
    "spiral": (400_000, spiral),
    "holes": (20_000, holes),
    "islands": (20_000, islands),
    "rings that share a border": (400_000, lambda n: areas([("A", {}, "Polygon", [circle(n // 2)]), ("B", {}, "Polygon", [circle(n // 2)[:n // 4] + [[4.3, 51.9]] + circle(n // 2)[:1]])])),
    "GeoJSON nested": (200_000, lambda n: ({"Content/directory/areas.geojson": "[" * n + "]" * n}, CHECK)),
    "GeoJSON properties": (50_000, lambda n: areas([("A", {f"p{i}": i for i in range(n)}, "Polygon", [square(4, 51, 1)])])),
    "GeoJSON without names": (5_000, lambda n: (areas([(None, {}, "Polygon", [square(4, 51, 1)]) for i in range(n)])[0], CHECK)),
    "GeoJSON of spaces": (20_000_000, lambda n: ({"Content/directory/areas.geojson": "{" + " " * n + "}"}, CHECK)),
    "factsheets": (5_000, factsheets("---\ntitle: Factsheet @\nthemes: [t@]\n---\nTekst.\n", BUILD)),
    "factsheets of one theme": (5_000, factsheets("---\ntitle: Factsheet @\nthemes: [zorg]\n---\nTekst.\n", BUILD)),
    "factsheets alike": (2_000, factsheets("---\ntitle: Factsheet\n---\nTekst die in elk van deze bladen staat, woord voor woord, zonder dat er iets aan is veranderd.\n")),
    "factsheets with dead links": (2_000, factsheets("---\ntitle: Factsheet @\n---\n" + "[a](blad@.md) " * 10)),
    "a factsheet with dead links": (2_000, lambda n: ({**factsheets("---\ntitle: Factsheet @\n---\nTekst.\n")(n)[0], "Content/pages/p.md": "---\ntitle: P\n---\n" + "".join(f"[a](../factsheets/blad{i}.md)\n\n" for i in range(n))}, CHECK)),
    "sources": (10_000, lambda n: ({"Content/factsheets/f.md": "---\ntitle: F\nsources:\n" + "".join(f"  - Bron {i} https://x.example/{i}\n" for i in range(n)) + "---\nTekst\n"}, BUILD)),
    "causal model": (300, lambda n: ({"Content/pages/p.md": "---\ntitle: P\n---\n```figure\ncausal: x\n```\n"}, CHECK)),
    "pages nested in folders": (100, lambda n: ({"Content/pages/" + "a/" * n + "p.md": "---\ntitle: P\n---\n"}, BUILD)),
    "pages with one title": (2_000, lambda n: ({f"Content/pages/p{i}.md": "---\ntitle: P\n---\nTekst\n" for i in range(n)}, BUILD)),
    "diagnostics": (100_000, lambda n: page("".join("[a](b.md)\n\n" for i in range(n)))),
    "diagnostics as JSON": (100_000, lambda n: (page("".join("[a](b.md)\n\n" for i in range(n)))[0], CHECK + ["--format", "json"])),
    "diagnostics as SARIF": (100_000, lambda n: (page("".join("[a](b.md)\n\n" for i in range(n)))[0], CHECK + ["--format", "sarif"])),
    "diagnostics on one line": (100_000, lambda n: page("".join("[a](b.md) " for i in range(n)))),
    "diagnostics on one line, not ASCII": (100_000, lambda n: page("".join("é [a](b.md) " for i in range(n)))),
    "diagnostics in one row": (100_000, lambda n: responses("respondent," + ",".join(f"i{i}" for i in range(n)) + "\nr1" + ",9" * n + "\n")),
    "the last day": (1, lambda n: (front("  - {title: Overleg @, every: 1 maand, next: 2022-07-01}\n", "meetings:\n")(n)[0], BUILD + ["--date", "9999-12-31"])),
    "the last day, weekly": (1, lambda n: (front("  - {title: Overleg @, every: 1 week, next: 2022-07-01}\n", "meetings:\n")(n)[0], BUILD + ["--date", "9999-12-31"])),
    "the first day": (1, lambda n: (front("  - {title: Overleg @, every: 1 week, next: 2022-07-01}\n", "meetings:\n")(n)[0], BUILD + ["--date", "0001-01-01"])),
    "a meeting on the last day": (1, lambda n: (front("  - {title: Overleg @, every: 1 week, next: 9999-12-31}\n", "meetings:\n")(n)[0], BUILD)),
    "a meeting on the first day": (1, lambda n: (front("  - {title: Overleg @, every: 1 week, next: 0001-01-01}\n", "meetings:\n")(n)[0], BUILD)),
}


# MARK: Imports: n of something in a file that comes in

def import_contacts(text, name="lijst.csv", more=None):
    return {name: text, **(more or {})}, ["import", "contacts", name, "--site", ".", "--dry-run"]


def import_answers(text, name="uitvoer.csv"):
    return {name: text, **ROUND}, ["import", "responses", name, "--into", "x/2022-05-17", "--site", ".", "--dry-run"]


CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Naam @\r\nN:@;Naam;;;\r\nORG:Politie\r\nTEL:010 000 00 01\r\nEND:VCARD\r\n"
HEAD = "naam;organisatie;functie;telefoon;e-mail;vervanger\n"

IMPORTS = {
    "contacts in": (20_000, lambda n: import_contacts(HEAD + "".join(f"Naam {i};politie;Wijkagent;010 000 00 01;n{i}@x.example;\n" for i in range(n)))),
    "contacts in, alike": (20_000, lambda n: import_contacts(HEAD + "Naam Een;politie;Wijkagent;010 000 00 01;n@x.example;\n" * n)),
    "contacts in, all known": (20_000, lambda n: import_contacts(HEAD + "".join(f"Naam {i};politie;Chef;;;\n" for i in range(n)), more=contacts("Naam @;politie;W;;;\n")(n)[0])),
    "contacts in, one name": (20_000, lambda n: import_contacts(HEAD + "".join(f"Naam Een;organisatie {i};W;;;\n" for i in range(n)))),
    "contacts in, new organisations": (20_000, lambda n: import_contacts(HEAD + "".join(f"Naam {i};organisatie {i};W;;;\n" for i in range(n)))),
    "contacts in, stand-ins": (20_000, lambda n: import_contacts(HEAD + "".join(f"Naam {i};politie;W;;;Naam {i + 1}\n" for i in range(n)))),
    "contacts in, unknown stand-ins": (20_000, lambda n: import_contacts(HEAD + "".join(f"Naam {i};politie;W;;;Wie {i + 1}\n" for i in range(n)))),
    "contacts in: a million columns": (1_000_000, lambda n: import_contacts("naam;organisatie" + ";a" * n + "\nNaam;politie" + ";" * n + "\n")),
    "contacts in: columns of mail": (20_000, lambda n: import_contacts("naam;organisatie" + ";e-mail" * n + "\nNaam;politie" + ";a@b.example" * n + "\n")),
    "contacts in: other columns": (100_000, lambda n: import_contacts("naam;organisatie" + "".join(f";kolom {i}" for i in range(n)) + "\nNaam;politie" + ";a" * n + "\n")),
    "contacts in: a million rows": (1_000_000, lambda n: import_contacts(HEAD + "".join(f"Naam {i};politie;W;;;\n" for i in range(n)))),
    "contacts in: empty rows": (1_000_000, lambda n: import_contacts(HEAD + ";;;;;\n" * n)),
    "contacts in: a cell of 50 MB": (50_000_000, lambda n: import_contacts(HEAD + "a" * n + ";politie;;;;\n")),
    "contacts in: no heading": (100_000, lambda n: import_contacts("a;b;c\n" * n)),
    "vCards": (20_000, lambda n: import_contacts("".join(CARD.replace("@", str(i)) for i in range(n)), "kaarten.vcf")),
    "vCards alike": (20_000, lambda n: import_contacts(CARD.replace("@", "1") * n, "kaarten.vcf")),
    "a vCard of numbers": (20_000, lambda n: import_contacts(CARD.replace("TEL:", "TEL:010 000 00 02\r\nTEL:" * n), "kaarten.vcf")),
    "a vCard folded": (500_000, lambda n: import_contacts(CARD.replace("TEL:", "NOTE:a" + "\r\n b" * n + "\r\nTEL:"), "kaarten.vcf")),
    "a vCard of parameters": (200_000, lambda n: import_contacts(CARD.replace("TEL:", "TEL" + ";TYPE=a" * n + ":"), "kaarten.vcf")),
    "a vCard of a photo": (20_000_000, lambda n: import_contacts(CARD.replace("TEL:", "PHOTO;ENCODING=b:" + "A" * n + "\r\nTEL:"), "kaarten.vcf")),
    "vCards nested": (100_000, lambda n: import_contacts("BEGIN:VCARD\r\n" * n + "END:VCARD\r\n" * n, "kaarten.vcf")),
    "answers in": (100_000, lambda n: import_answers("respondent,i,j,k,l\n" + "".join(f"r{i},1,2,3,4\n" for i in range(n)))),
    "answers in, words": (100_000, lambda n: import_answers("respondent,Het gaat goed,Wij gaan door,Er is tijd,Er is rust\n" + "".join(f"r{i},a,b,c,d\n" for i in range(n)))),
    "answers in, unknown words": (100_000, lambda n: import_answers("respondent,i,j,k,l\n" + "".join(f"r{i},zo{i},b,c,d\n" for i in range(n)))),
    "answers in, alike": (100_000, lambda n: import_answers("respondent,i,j,k,l\n" + "r1,1,2,3,4\n" * n)),
    "answers in: a million columns": (1_000_000, lambda n: import_answers("respondent,i,j,k,l" + ",a" * n + "\nr1,1,2,3,4" + "," * n + "\n")),
    "answers in: other columns": (100_000, lambda n: import_answers("respondent,i,j,k,l" + "".join(f",Vraag {i} over het werk" for i in range(n)) + "\nr1,1,2,3,4" + "," * n + "\n")),
    "answers in: a million rows": (1_000_000, lambda n: import_answers("respondent,i,j,k,l\n" + "".join(f"r{i},1,2,3,4\n" for i in range(n)))),
    "answers in: empty rows": (1_000_000, lambda n: import_answers("respondent,i,j,k,l\n" + ",,,,\n" * n)),
    "answers in: a cell of 50 MB": (50_000_000, lambda n: import_answers("respondent,i,j,k,l\nr1," + "a" * n + ",2,3,4\n")),
    "an answer file nested": (200_000, lambda n: import_answers("[" * n + "]" * n, "antwoord.json")),
    "an answer file of objects": (200_000, lambda n: import_answers('{"a":' * n + "1" + "}" * n, "antwoord.json")),
    "an answer file of answers": (200_000, lambda n: import_answers('{"kind": "kring-answers", "version": 2, "partnership": "x", "round": "2022-05-17", "instrument": "proef", "answers": {' + ", ".join(f'"a{i}": 1' for i in range(n)) + "}}", "antwoord.json")),
    "an answer file of one key": (200_000, lambda n: import_answers('{"kind": "kring-answers", "answers": {' + ", ".join('"i": 1' for i in range(n)) + "}}", "antwoord.json")),
    "an answer file of digits": (500_000, lambda n: import_answers('{"kind": "kring-answers", "version": ' + "1" * n + "}", "antwoord.json")),
    "an answer file of letters": (20_000_000, lambda n: import_answers('{"kind": "' + "a" * n + '"}', "antwoord.json")),
}
