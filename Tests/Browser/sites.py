"""The sites that the browser looks at: the example of this repository, and two that are awkward on purpose.

`ugly` is Dutch: names of more than 80 characters without a break, a partnership of 1 and one of 40 members,
instruments of 12 dimensions, scores right at the thresholds, a round of too few people, answers left out,
Ĳ and é, and areas with winding borders, a hole and an island, two of them with such long names.
`english` is nearly empty: no factsheet, no case, no area, a partnership without members.
"""

import json
import re
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from geometry import Area, circle, patchwork

REPOSITORY = Path(__file__).resolve().parents[2]
# Whether the search page has read all that it searches.
SEARCH_READY = ("return window.kringSearch && kringSearch.site && kringSearch.contact(kringSearch.site.contacts - 1)"
                " && !document.querySelector('[data-filter=area] option:only-child')")
GEOMETRY = REPOSITORY.parent / "shared" / "data" / "geo" / "rotterdam.geojson"

LONG = "Samenwerkingsverbandvoorketenoverstijgendecasuïstiekbesprekingenenveiligheidsvraagstukken"
assert len(LONG) > 80
LONG_WORDS = "Samenwerkingsverband voor mensen die tussen wal en schip vallen, hun buren, hun familie en wie er verder bij hoort"
MANY = 40
DIMENSIONS = 12

# Which kinds of page each site has. test_offline checks this table against the output.
KINDS = [
    "area", "area-card", "booklet", "case", "changes", "checklist", "comparison", "coverage", "directory", "factsheet", "home", "network",
    "not-found", "organisation", "overview", "page", "partnership", "partnership-agenda", "partnership-agreements", "partnership-findings",
    "partnership-members", "partnership-report", "partnership-sharing", "partnership-tasks", "questionnaire", "round", "round-sheet", "topic", "trend", "workshop",
]
KINDS_OF = {
    "example": KINDS,
    "network": KINDS,
    "ugly": KINDS,
    "english": [kind for kind in KINDS if kind not in ("area", "area-card", "booklet", "case", "comparison", "coverage", "factsheet", "network", "page", "partnership-agreements", "partnership-tasks", "trend")],
}


@dataclass(frozen=True)
class Site:
    """A built site. `name` is what a failing test calls it."""

    name: str
    source: Path
    folder: Path

    @property
    def pages(self) -> list[str]:
        """Every page of the output, as addresses relative to its root, in order."""
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))

    def pages_of(self, kind: str) -> list[str]:
        """Two pages of a kind, the largest and the smallest, since most goes wrong there; one where there is one."""
        pages = sorted((page for page in self.pages if self.kind(page) == kind), key=self.size)
        assert pages, f"the site {self.name} has no page of the kind {kind}"
        return list(dict.fromkeys([pages[-1], pages[0]]))

    def kind(self, page: str) -> str:
        """What the page calls itself in the class of its body; the page for a wrong address counts apart."""
        if page == "404.html":
            return "not-found"
        return re.search(r'<body class="([\w-]+)', (self.folder / page).read_text("utf-8"))[1]

    def size(self, page: str) -> int:
        return (self.folder / page).stat().st_size

    def address(self, page: str) -> str:
        return "file://" + quote(str(self.folder / page))


def build(program: Path, name: str, source: Path, output: Path, edition: str = "public") -> Site:
    """Builds the site in `source`; what the program says is the message of a failure."""
    command = [program, "build", source, "--output", output, "--edition", edition, "--date", "2022-06-15"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, f"{name} did not build:\n{done.stdout}\n{done.stderr}"
    return Site(name, source, output)


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / "Content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def write_ugly_site(root: Path) -> None:
    organisations = "".join(
        f"{LONG_WORDS if number == 2 else f'Organisatie {number:02}'};organisatie-{number:02};{domain(number)};010 111 {number:04};"
        f"post{number}@voorbeeld.example.nl;{'ijsselmonde' if number % 3 else 'noord|ijsselmonde'}\n"
        for number in range(2, MANY + 1)
    )
    contacts = "".join(
        f"Wijkagent Nummer {number:02};organisatie-{number % 7 + 2:02};{'Wijkagent' if number % 2 else ''};veilig;overlast;ijsselmonde;010 222 {number:04};;;;\n"
        for number in range(1, MANY + 1)
    )
    write(root, {
        "site.yaml": f"title: {LONG}\nlanguage: nl\ndate: 2022-06-15\neditions: [public, network]\nnotice: {LONG_WORDS}\n",
        "index.md": f"---\ntitle: {LONG}\nsummary: {LONG_WORDS}\n---\nZie [{LONG}](factsheet:lang).\n\n```figure\nmap:\n```\n",
        "factsheets/lang.md": factsheet(),
        "factsheets/leeg.md": "---\ntitle: Ĳ\nsummary: é\n---\n",
        "cases/lang.md": f"---\ntitle: {LONG}\nsummary: {LONG_WORDS}\nnumber: 100\nsignals: [{LONG}]\nhelped: [{LONG}]\n---\n{LONG_WORDS}.\n",
        "pages/lang.md": f"---\ntitle: {LONG}\nnavigation: true\n---\n{wide_table()}\n\n```figure\ncontacts: ijsselmonde\n```\n",
        "directory/organisations.csv":
            "naam;slug;domein;telefoon;e-mail;gebieden\n"
            f"{LONG};organisatie-01;zorg;010 111 0001;{'a' * 60}@{'b' * 50}.example.nl;ijsselmonde\n" + organisations,
        "directory/contacts.csv":
            "naam;organisatie;functie;domein;thema's;gebieden;telefoon;e-mail;vervanger;bevestigd;uitgave\n"
            f"{LONG};organisatie-01;{LONG};zorg;{LONG}|{'Themawoord' * 9};ijsselmonde;010 222 9901;{'a' * 60}@{'b' * 50}.example.nl;Zoë Ĳzerman-Andrée;2022-06-01;\n"
            "Zoë Ĳzerman-Andrée;organisatie-01;;zorg;;noord;010 222 9902;;;;\n"
            "Alleen Netwerk;organisatie-02;;zorg;;noord;010 222 9903;;;;network\n" + contacts,
        **partnership("groot", MANY),
        **partnership("klein", 1),
        "instruments/zeven.yaml": wide_survey(LONG_LABELS),
        "instruments/twee.yaml": narrow_survey(),
        "partnerships/klein/rounds/2022-09-01.md":
            f"---\ninstrument: zeven\ndate: 2022-09-01\ngroups: [domein, {LONG}]\nchoices:\n  domein: [{LONG}, {LONG_WORDS.replace(',', '')}, zorg]\n---\n",
        "partnerships/klein/rounds/2022-09-08.md": "---\ninstrument: twee\ndate: 2022-09-08\n---\n",
        **partnership("ander", 2),
        "partnerships/leeg/index.md": "---\ntitle: Leeg\n---\n",
        "instruments/twaalf.yaml": instrument("survey"),
        "partnerships/groot/rounds/2022-05-17.md": f"---\ninstrument: twaalf\ndate: 2022-05-17\ntitle: {LONG}\nsummary: {LONG_WORDS}, {LONG_WORDS}, {LONG_WORDS}\ngroups: [domein]\ninvited: 24\n---\n{LONG_WORDS}.\n",
        "partnerships/groot/rounds/2022-05-17.csv": answers(24, shift=0),
        "partnerships/groot/rounds/2021-11-16.md": "---\ninstrument: twaalf\ndate: 2021-11-16\ninvited: 15\n---\n",
        "partnerships/groot/rounds/2021-11-16.csv": answers(15, shift=1),
        "partnerships/klein/rounds/2022-05-17.md": "---\ninstrument: twaalf\ndate: 2022-05-17\ninvited: 4\n---\n",
        "partnerships/klein/rounds/2022-05-17.csv": answers(3, shift=0),
        "partnerships/ander/rounds/2022-05-17.md": "---\ninstrument: twaalf\ndate: 2022-05-17\n---\n",
        "partnerships/ander/rounds/2022-05-17.csv": answers(12, shift=2),
        "partnerships/groot/rules.md": f"---\ntitle: {LONG}\nsteps:\n  - step: wensen\n    state: partly\n    evidence: {LONG}\n    owner: organisatie-01\n    due: 2022-05-01\n---\n",
        **subjects("groot", MANY),
        "partnerships/groot/recommendations.md": "---\ntitle: Zes aanbevelingen\nsteps: []\n---\n",
    })
    (root / "Content" / "directory" / "areas.geojson").write_text(outlines(), "utf-8")


def outlines() -> str:
    """Areas side by side with winding borders; one has an enclave in it, one an island, two have names without end."""
    areas = patchwork(6, 4, 60)
    names = ["Noord", "Ĳsselmonde", LONG, LONG_WORDS, "Bedrijvenpark Noord-West"]
    areas[:len(names)] = [replace(area, name=name) for area, name in zip(areas, names)]
    x, y = areas[7].outline.representative_point().coords[0]
    areas[7].polygons[0].append(circle(x, y, 0.002, 40))
    areas.append(Area("Enclave", [[circle(x, y, 0.002, 40)]]))
    areas[12].polygons.append([circle(4.36, 51.92, 0.003, 50)])
    return json.dumps({"type": "FeatureCollection", "features": [area.written() for area in areas]})


def domain(number: int) -> str:
    """Of every nine a domain with a name without end for two, so that a group of a round has enough people to be shown."""
    return LONG if number % 9 in (4, 8) else "zorg" if number % 2 else "veilig"


def write_english_site(root: Path) -> None:
    """Nearly empty, and in English: what a site looks like on its first day."""
    dimensions = "inhoud-wel,sociaal-respect"
    write(root, {
        "site.yaml": "title: Working together\nlanguage: en\ndate: 2022-06-15\n",
        "index.md": "---\ntitle: Welcome\n---\nNothing here yet.\n",
        "directory/organisations.csv": "name,slug\nCity council,city\n",
        "partnerships/empty/index.md": "---\ntitle: Empty\n---\n",
        "partnerships/empty/rules.md": "---\ntitle: Rules\nsteps: []\n---\n",
        "partnerships/empty/rounds/2022-05-17.md": "---\ninstrument: procesvertrouwen\ndate: 2022-05-17\n---\n",
        "partnerships/empty/rounds/2022-05-17.csv": f"respondent,{dimensions}\n",
        "partnerships/busy/index.md": "---\ntitle: Busy\nmembers:\n  - organisation: city\n    function: Secretary\n---\n\n```figure\nradar: busy\nround: latest\n```\n",
        "partnerships/busy/rounds/2022-05-17.md": "---\ninstrument: procesvertrouwen\ndate: 2022-05-17\n---\n",
        "partnerships/busy/rounds/2022-05-17.csv": f"respondent,{dimensions}\n" + "".join(f"r{row},{row % 5 + 1},\n" for row in range(9)),
    })


def factsheet() -> str:
    topics = "".join(
        f"## {number}. {LONG if number == 2 else f'Onderwerp nummer {number}'}\n\n"
        f"{(LONG_WORDS + '. ') * 7}\n\n{(LONG_WORDS + '. ') * 4}\n\n> [!QUOTE]\n> {LONG if number == 2 else LONG_WORDS}\n\n"
        for number in range(1, 9)
    )
    figures = "```figure\nradar: groot\nround: latest\ncompare: previous\n```\n\n```figure\ndots: groot\nround: latest\ncompare: previous\n```\n\n"
    return (
        f"---\ntitle: {LONG}\nsummary: {LONG_WORDS}\npublished: 2022-03-01\nauthors: [{LONG}]\nsource: https://voorbeeld.example.nl/{'x' * 90}\n"
        f"themes: [{LONG}]\n---\n{LONG}, met een voetnoot[^1].\n\n{topics}{figures}{wide_table()}\n\n"
        f"> [!WARNING] {LONG}\n> {LONG}\n\n- [ ] {LONG}\n- [x] klaar\n\n    {'code ' * 60}\n\n`{LONG}`\n\n"
        f"[^1]: Zie {LONG}.\n")


def wide_table() -> str:
    columns = 12
    row = "| " + " | ".join(f"kolom {number} met tekst" for number in range(columns)) + " |\n"
    return row + "|" + "---|" * columns + "\n" + row * 3


def partnership(slug: str, members: int) -> dict[str, str]:
    people = "".join(
        f"  - organisation: organisatie-{number:02}\n    function: {LONG if number == 1 else 'Medewerker'}\n"
        f"    domain: {domain(number)}\n    role: {'chair' if number == 1 else 'member'}\n    motive: {LONG if number == 1 else LONG_WORDS}\n"
        for number in range(1, members + 1)
    )
    promises = "".join(
        f"  - what: {LONG if number == 1 else LONG_WORDS}\n    who: organisatie-01\n    due: 2022-{number % 9 + 1:02}-01\n" for number in range(1, members + 1)
    )
    sessions = "".join(f"      - {{date: 2022-0{month}-01, present: [organisatie-01]}}\n" for month in range(1, 6))
    text = (
        f"title: {LONG if members > 1 else 'Eén'}\nsummary: {LONG_WORDS}\nstarted: 2019\nareas: [ijsselmonde]\nchair: {LONG}\n"
        f"goal:\n  text: {LONG}\n  specific: {LONG}\n  next-evaluation: 2022-09-01\nmembers:\n{people}"
        f"meetings:\n  - title: {LONG}\n    rhythm: {LONG}\n    next: 2022-09-01\n    every: 4 weken\n    time: '10:00-12:00'\n    sessions:\n{sessions}phases:\n  - phase: {LONG}\n    from: 2019\n"
        f"tasks:\n  - task: {LONG}\n    accountable: organisatie-01\n    contributes: [{', '.join(f'organisatie-{number:02}' for number in range(1, members + 1))}]\n"
        f"agreements:\n{promises}"
    )
    return {f"partnerships/{slug}/index.md": f"---\n{text}---\n{LONG_WORDS}.\n\n```figure\nchecklist: groot\nlist: rules\n```\n"}


def subjects(slug: str, parties: int) -> dict[str, str]:
    """The six subjects with as many parties as the partnership has, long names, blanks and values at the ends of their scales."""
    names = [f"organisatie-{number:02}" for number in range(1, parties + 1)]
    needs = "".join(
        f"  - {{from: {names[row]}, to: {names[(row * 7 + shift) % parties]}, strength: {(row + shift) % 4}, what: {LONG if row == 0 else 'hulp'}}}\n"
        for row in range(parties) for shift in (1, 2, 5) if (row * 7 + shift) % parties != row
    )
    swot = "".join(
        f"  - organisation: {name}\n{by}    strengths: [{LONG}, sterk]\n    threats: ['{LONG_WORDS}']\n"
        for name, by in ((names[0], ""), (names[0], f"    by: {names[1]}\n"), (names[1], "")))
    appetite = "".join(
        f"  - risk: {risk}\n    parties:\n" + "".join(
            f"      - {{organisation: {name}, score: {place * step % 5 + 1}, bears: '{LONG if place == 0 else 'een klacht'}'}}\n" for place, name in enumerate(names))
        for risk, step in ((LONG, 1), ("Geld", 0), ("Privacy", 2)))
    risks = "".join(f"  - {{id: r{place}, risk: '{LONG if place == 1 else LONG_WORDS} {place}', chance: {place % 5 + 1}, impact: {place * 2 % 5 + 1}}}\n" for place in range(12))
    controls = "".join(f"  - {{instrument: '{LONG if place == 2 else f'Rapport {place}'}', covers: {'geen' if place == 3 else f'[r{place % 12}, r{place * 2 % 12}]'}}}\n" for place in range(16))
    effects = "".join(f"  - effect: {LONG if place == 0 else LONG_WORDS}\n    minds: [{', '.join(names[:place * 7 + 1])}]\n    discussed-in: geen\n" for place in range(3))
    figures = "".join(f"  - role: {LONG if place == 0 else 'Directeur'}\n    organisation: {names[place % parties]}\n    powers: [{LONG}]\n    accounts-to: niemand\n    sides: [client, supervision]\n" for place in range(4))
    texts = {
        "wederzijdse-afhankelijkheid": f"outcomes: [{LONG}]\nneeds:\n{needs}swot:\n{swot}",
        "risicobereidheid": f"appetites:\n{appetite}limits: [{LONG}]\n",
        "dosering-van-planning-en-control": f"risks:\n{risks}instruments:\n{controls}",
        "randvoorwaarden-voor-succes": f"result: {LONG}\nside-effects:\n{effects}",
        "verantwoordelijkheden-en-bevoegdheden": f"reflected: nooit\nkey-figures:\n{figures}",
        "overlegstructuur": f"summary: {LONG_WORDS}\n",
    }
    return {f"partnerships/{slug}/topics/{name}.md": f"---\ntitle: {LONG if name == 'risicobereidheid' else name}\n{text}---\n{LONG_WORDS}.\n" for name, text in texts.items()}


def instrument(kind: str) -> str:
    """Twelve dimensions of two indicators; the second dimension has a name without a place to break."""
    dimensions = "".join(
        f"  - id: d{number}\n    title: {LONG if number == 2 else f'Dimensie nummer {number} met een langere naam'}\n"
        f"    short: {'Verantwoordelijkheidsgevoel' if number == 2 else f'Dimensie {number}'}\n"
        f"    questions: [{LONG_WORDS.split(',')[0]}?, Wie doet wat?]\n"
        f"    indicators:\n      - id: d{number}-a\n        text: {LONG if number == 2 else f'Stelling {number} a'}\n        level: floor\n"
        f"      - id: d{number}-b\n        text: {LONG_WORDS}\n        level: challenge\n"
        for number in range(1, DIMENSIONS + 1)
    )
    return (
        f"title: Twaalf dimensies\nkind: {kind}\nsource: Verzonnen voor deze test\nscale:\n  min: 1\n  max: 5\n"
        "  labels: [Helemaal oneens, Oneens, Neutraal, Eens, Helemaal eens]\nthresholds:\n  floor: 3.0\n  challenge: 4.0\nminimum-group: 5\n"
        f"dimensions:\n{dimensions}"
    )


# Seven answers, of which one is a word without a break.
LONG_LABELS = ["Helemaal niet mee eens", "Grotendeels niet mee eens", "Een beetje niet mee eens", "Niet eens en niet oneens",
               "Een beetje mee eens", "Verantwoordelijkheidsgevoelsvermindering", "Helemaal mee eens"]
STATEMENTS = 51


def wide_survey(labels: list[str]) -> str:
    """As many statements as a questionnaire here has at most, in three parts, with long answers and one statement without a break."""
    parts = "".join(
        f"  - id: deel-{part}\n    title: {LONG if part == 2 else f'Deel nummer {part}'}\n    asks: {LONG_WORDS}?\n    indicators:\n" + "".join(
            f"      - id: s{number}\n        text: {LONG if number == 2 else LONG_WORDS if number % 2 else f'Stelling {number}'}.\n"
            for number in range(part * 17 - 16, part * 17 + 1))
        for part in range(1, 4)
    )
    return f"title: Zeven antwoorden\nsource: Verzonnen\nscale:\n  min: 1\n  max: {len(labels)}\n  labels: [{', '.join(labels)}]\ndimensions:\n{parts}"


def narrow_survey() -> str:
    return (
        "title: Ja of nee\nsource: Verzonnen\nscale: {min: 0, max: 1, labels: [Nee, Ja]}\n"
        "dimensions:\n  - {id: d, title: Deel, indicators: [{id: een, text: Klopt dit?}, {id: twee, text: En dit?}]}\n")


def answers(respondents: int, shift: int) -> str:
    """Dimensions 1 and 2 exactly at the floor and the challenge, 3 and 4 at the ends of the scale, 5 split in two, 6 without answers."""
    def answer(number: int, respondent: int) -> str:
        fixed = {1: "3", 2: "4", 3: "1", 4: "5", 5: "1" if respondent % 2 else "5", 6: ""}
        return fixed.get(number) if number in fixed else str((number + respondent + shift) % 5 + 1)

    header = ["respondent", "domein"] + [f"d{number}-{letter}" for number in range(1, DIMENSIONS + 1) for letter in "ab"]
    rows = [
        [f"r{row}", domain(row)] + [answer(number, row) for number in range(1, DIMENSIONS + 1) for _ in "ab"]
        for row in range(1, respondents + 1)
    ]
    return "\n".join(",".join(row) for row in [header] + rows) + "\n"
