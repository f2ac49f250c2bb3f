"""What is withheld is in no file: not its figures, not who took part, not how few they were."""

import json
import re
from dataclasses import replace

import pytest

from crowds import CROWD, FIRST, IDS, SECOND, groups, one, people
from model import Partnership, Round, Row, build
from scoring import Answers
from tables import tables, texts_by_table

NO_VALUE = "Niet ingevuld"

EIGHT_FOUR_FOUR = groups(8, 4, 4)
FOUR_ANSWERED = tuple(one(number, without="" if number < 4 else "twee") for number in range(8))


def exchanged(rows: tuple[Row, ...], first: int, second: int, only: str = "") -> tuple[Row, ...]:
    """Two respondents give each other's answers, to indicators that begin so."""
    ours, theirs = rows[first].answers, rows[second].answers
    swap = lambda mine, other: {id: other[id] if id.startswith(only) else mine[id] for id in IDS}
    result = list(rows)
    result[first], result[second] = replace(rows[first], answers=swap(ours, theirs)), replace(rows[second], answers=swap(theirs, ours))
    return tuple(result)


def turned(row: Row, indicator: str) -> Row:
    """The opposite answer to an indicator, where there is one."""
    answer = row.answers[indicator]
    return replace(row, answers=row.answers | {indicator: answer and 6 - answer})


def single(slug: str, *rounds: Round) -> Partnership:
    return Partnership(slug, CROWD, rounds)


# What is withheld, and two versions of it between which all that is shown stays the same. Sums over 4, 8 and 16 are exact.
PAIRS = {
    "answers of a round of four": [single("ronde-van-vier", Round(FIRST, people(4))), single("ronde-van-vier", Round(FIRST, tuple(one(n, shift=2) for n in range(4))))],
    "who of two withheld groups said what": [
        single("groepen", Round(FIRST, rows, ("groep",))) for rows in (EIGHT_FOUR_FOUR, exchanged(exchanged(EIGHT_FOUR_FOUR, 8, 12), 10, 15))],
    "who of two withheld groups said what on one dimension": [
        single("dimensie", Round(FIRST, rows, ("groep",))) for rows in (EIGHT_FOUR_FOUR, exchanged(EIGHT_FOUR_FOUR, 9, 13, only="drie"))],
    "answers to a dimension that four answered": [
        single("vier-antwoorden", Round(FIRST, rows)) for rows in (FOUR_ANSWERED, tuple(turned(row, "twee-c") for row in FOUR_ANSWERED))],
    "a row that a withheld copy of a round has more": [
        single("kopie", Round(FIRST, people(8)), Round(SECOND, people(8) + (one(8, shift=shift),))) for shift in (0, 3)],
    "who of a withheld column said what": [
        single("kruising", Round(FIRST, rows, ("kolom0", "kolom1"))) for rows in (
            people(16, lambda n: n < 8, lambda n: n < 7), exchanged(people(16, lambda n: n < 8, lambda n: n < 7), 6, 7))],
}


@pytest.fixture(scope="module")
def both(program, tmp_path_factory):
    return [build(program, tmp_path_factory.mktemp("withheld"), [pair[version] for pair in PAIRS.values()]) for version in range(2)]


def files(site) -> dict[str, bytes]:
    return {path.relative_to(site.output).as_posix(): path.read_bytes() for path in sorted(site.output.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("what", PAIRS)
def test_is_the_same_byte_for_byte_whatever_the_withheld_say(both, table, what):
    first, second = (files(site) for site in both)
    slug = PAIRS[what][0].slug
    assert PAIRS[what][0] != PAIRS[what][1]
    assert list(first) == list(second)
    ours = [name for name in first if name.startswith(f"partnerships/{slug}/")]
    different = [name for name in ours if first[name] != second[name]]
    table.add(f"find {what}, in two sites that differ in that alone", "", "TELLS, in " + ", ".join(different) if different else f"{len(ours)} files are the same")
    assert ours and not different


def test_has_no_other_file_that_differs(both):
    first, second = (files(site) for site in both)
    assert [name for name in first if first[name] != second[name] and not name.startswith("partnerships/")] == []


def test_differs_where_what_is_shown_differs(program, both, tmp_path):
    """The comparison itself: one shown answer that is another shows in many files."""
    pair = PAIRS["who of two withheld groups said what"][0]
    changed = single(pair.slug, Round(FIRST, exchanged(EIGHT_FOUR_FOUR, 0, 8), ("groep",)))
    first, second = files(both[0]), files(build(program, tmp_path, [changed]))
    assert sum(first[name] != second[name] for name in second if name.startswith(f"partnerships/{pair.slug}/")) > 5


def test_names_no_respondent_anywhere(both, random_site, table):
    """Pseudonyms are people: `zqx007` in the attacks, `p2022-3-0-007` in the random rounds."""
    pattern = re.compile(rb"zqx\d{3}|p20\d\d-\d+-\d-\d{3}", re.IGNORECASE)
    sites = [*both, random_site]
    assert all(pattern.search(path.read_bytes()) for site in sites for path in (site.source / "Content").rglob("*.csv"))
    found = [name for site in sites for name, data in files(site).items() if pattern.search(data)]
    table.add("find a respondent's pseudonym in any file", "", "TELLS: " + ", ".join(found) if found else "none")
    assert not found


def test_copies_no_answers(both, random_site):
    for site in (*both, random_site):
        headings = [name for name, data in files(site).items() if b"respondent," in data or b"respondent;" in data]
        assert not headings


def test_has_no_indicator_by_group_anywhere(random_site, table):
    """A group's answers to one statement could give away another group's."""
    wrong, seen = [], 0
    for partnership, round in random_site.rounds:
        if not round.columns or not partnership.file(random_site.output, round).exists():
            continue
        indicators = {indicator.id for indicator in partnership.instrument.asked}
        statements = {f"Stelling {id}" for id in indicators}
        data = partnership.published(random_site.output, round)
        for column, found in data["groups"].items():
            wrong += [f"{partnership.slug} {column}" for group in found if indicators & set(re.findall(r'"([\w-]+)"', json.dumps(group)))]
            seen += len(found)
        values = {group["value"] for found in data["groups"].values() for group in found} - {""}
        folder = partnership.file(random_site.output, round).parent
        for path in sorted(folder.glob(f"{round.date}*")):
            parts = texts_by_table(path.read_text("utf-8")) if path.suffix == ".html" else [path.read_text("utf-8")] if path.suffix in (".csv", ".svg") else []
            wrong += [
                f"{path.relative_to(random_site.output)}" for text in parts
                if any(value in text for value in values) and any(re.search(rf"{statement}\b(?!-)", text) for statement in statements)]
    table.add(f"find an indicator of one of {seen} groups in JSON, CSV, SVG or tables", "", "TELLS: " + ", ".join(wrong) if wrong else "none")
    assert seen > 100
    assert not wrong


def test_hides_sizes_of_withheld_groups_where_one_is_under_three(random_site, table):
    wrong, hidden = [], 0
    for partnership, round in random_site.rounds:
        if not round.columns or not partnership.file(random_site.output, round).exists():
            continue
        data, people = partnership.published(random_site.output, round), Answers(partnership.instrument, round).people
        page = tables(partnership.file(random_site.output, round, ".html").read_text("utf-8"))
        for place, column in enumerate(() if data.get("withheld") else round.columns):
            withheld = [group for group in data["groups"][column] if group.get("withheld")]
            is_told = any(sum(row.groups[place] == group["value"] for row in people) < 3 for group in withheld)
            hidden += is_told
            names = [group["value"] or NO_VALUE for group in withheld]
            drawn = partnership.file(random_site.output, round, f"-groups-{place + 1}.csv")
            ours = {row.groups[place] for row in people} - {""}
            cells = [row[1] for one in page if any(row[0] in ours for row in one) for row in one if row[0] in names]
            cells += [line.split(";")[1] for line in drawn.read_text("utf-8").splitlines() if line.split(";")[0] in names] if drawn.exists() else []
            assert cells or not names
            sizes = [group["n"] for group in withheld] + [int(cell) if cell.isdecimal() else None for cell in cells]
            if any((size is None) != is_told for size in sizes):
                wrong.append(f"{partnership.slug} {round.date} {column}: {sizes}")
    table.add("read how many are in a withheld group of one or two", f"{hidden} columns tell", "TELLS: " + ", ".join(wrong) if wrong else "none")
    assert hidden > 10
    assert not wrong
