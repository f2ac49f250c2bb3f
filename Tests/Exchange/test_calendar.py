"""The calendars of meetings, as icalendar reads them and dateutil unfolds their rules."""

import subprocess
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

LONG = "Overleg over 'alles, en nog wat'; met é, ĳ en 😀 die samen een lange regel maken van meer dan vijfenzeventig octetten \\ einde " + "é€😀" * 20
PROFILE = f"""---
title: Netwerk X
members:
  - organisation: politie
    function: Wijkagent
meetings:
  - title: Weekoverleg
    next: 2022-12-06
    every: 13 weken
    time: "14:00-15:30"
    location: Stadskantoor, zaal 3
    aim: |-
      {LONG}
  - title: Laatste dag
    next: 2023-01-31
    every: 3 maanden
  - title: Laatste dag
    next: 2023-06-01
    time: "09:00"
  - title: Nacht
    next: 2023-03-25
    time: "22:00-01:00"
  - title: Ergens
    next: 2023-03
  - title: Geweest
    next: 2022-11-30
agreements:
  - what: Het blad met spelregels uitleggen
    who: politie
    due: 2023-02
  - what: Te laat
    due: 2022-10-01
---
"""
SITE = {
    "site.yaml": "title: Proef\nlanguage: nl\ndate: 2022-12-01\naddress: https://proef.example.nl/\n",
    "directory/organisations.csv": "naam\nPolitie\n",
    "partnerships/x/index.md": PROFILE,
}


def build(program: Path, root: Path, profile: str, today: str) -> bytes:
    for name, text in (SITE | {"partnerships/x/index.md": profile}).items():
        path = root / "Content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    subprocess.run([program, "build", root, "--output", root / "Output", "--date", today], check=True, capture_output=True)
    return (root / "Output/partnerships/x/meetings.ics").read_bytes()


@pytest.fixture(scope="module")
def raw(program, tmp_path_factory) -> bytes:
    return build(program, tmp_path_factory.mktemp("calendar"), PROFILE, "2022-12-01")


@pytest.fixture(scope="module")
def events(raw) -> list:
    return Calendar.from_ical(raw).walk("VEVENT")


def days(event) -> list[date]:
    """Every day on which an event falls."""
    start = event.decoded("DTSTART")
    begin = start.replace(tzinfo=None) if isinstance(start, datetime) else datetime.combine(start, datetime.min.time())
    if "RRULE" not in event:
        return [begin.date()]
    return [moment.date() for moment in rrulestr(event["RRULE"].to_ical().decode(), dtstart=begin)]


def named(events, title: str) -> list:
    return [event for event in events if str(event["SUMMARY"]).startswith(title)]


def test_lines_are_folded_at_75_octets_and_end_in_crlf(raw):
    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in raw.replace(b"\r\n", b"") and b"\r" not in raw.replace(b"\r\n", b"")
    lines = raw.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert sum(line.startswith(b" ") for line in lines) > 1
    for line in lines:
        line.decode("utf-8")


def test_text_comes_back_as_it_was_written(events):
    meeting = named(events, "Weekoverleg")[0]
    assert str(meeting["SUMMARY"]) == "Weekoverleg (Netwerk X)"
    assert str(meeting["LOCATION"]) == "Stadskantoor, zaal 3"
    # Straight quotation marks become those of the page.
    assert str(meeting["DESCRIPTION"]).splitlines()[0] == LONG.replace(" 'alles", " ‘alles").replace("wat'", "wat’")


def test_every_event_has_what_the_standard_asks(raw, events):
    calendar = Calendar.from_ical(raw)
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
    assert len({str(event["UID"]) for event in events}) == len(events) == 5
    for event in events:
        assert event.decoded("DTSTAMP").isoformat() == "2022-12-01T00:00:00+00:00"


def test_repeats_by_the_rhythm_for_twelve_months(events):
    """Counted on a calendar: thirteen weeks are 91 days; the last day of January, April, July and October."""
    assert days(named(events, "Weekoverleg")[0]) == [date(2022, 12, 6), date(2023, 3, 7), date(2023, 6, 6), date(2023, 9, 5)]
    last = named(events, "Laatste dag")
    assert days(last[0]) == [date(2023, 1, 31), date(2023, 4, 30), date(2023, 7, 31), date(2023, 10, 31)]
    assert days(last[1]) == [date(2023, 6, 1)]


def test_keeps_the_hour_of_the_netherlands_in_summer_and_winter(raw, events):
    meeting = named(events, "Weekoverleg")[0]
    start, end = meeting.decoded("DTSTART"), meeting.decoded("DTEND")
    assert (start.hour, start.minute, end - start) == (14, 0, timedelta(minutes=90))
    assert start.utcoffset() == timedelta(hours=1)
    zone = Calendar.from_ical(raw).walk("VTIMEZONE")[0].to_tz()
    assert datetime(2023, 6, 6, 14, tzinfo=zone).utcoffset() == timedelta(hours=2)
    assert datetime(2023, 10, 30, 14, tzinfo=zone).utcoffset() == timedelta(hours=1)


def test_a_meeting_that_runs_past_midnight_ends_the_next_day(events):
    night = named(events, "Nacht")[0]
    assert night.decoded("DTEND").date() == date(2023, 3, 26)


def test_a_meeting_without_an_end_has_none(events):
    assert "DTEND" not in named(events, "Laatste dag")[1]


def test_what_has_no_day_or_has_been_stays_out(events):
    assert not named(events, "Ergens") and not named(events, "Geweest") and not named(events, "Te laat")


def test_what_is_due_takes_a_whole_day(events):
    due = named(events, "Het blad")[0]
    assert due.decoded("DTSTART") == date(2023, 2, 28) and due.decoded("DTEND") == date(2023, 3, 1)
    assert str(due["TRANSP"]) == "TRANSPARENT" and "februari 2023" in str(due["DESCRIPTION"])


def test_identifiers_stay_when_the_day_and_the_hour_change(program, tmp_path, events):
    later = build(program, tmp_path, PROFILE.replace("14:00-15:30", "15:00"), "2022-12-05")
    found = {str(event["SUMMARY"]): str(event["UID"]) for event in Calendar.from_ical(later).walk("VEVENT")}
    assert found["Weekoverleg (Netwerk X)"] == str(named(events, "Weekoverleg")[0]["UID"])


MONTHLY = [
    ("Derde dinsdag", "2022-12-20", "1 maand", "", [(12, 20), (1, 17), (2, 21), (3, 21), (4, 18)]),
    ("Slotvrijdag", "2022-12-30", "1 maand", "", [(12, 30), (1, 27), (2, 24), (3, 31), (4, 28)]),
    ("Begin", "2022-12-05", "2 maanden", "", [(12, 5), (2, 6), (4, 3), (6, 5), (8, 7)]),
    ("Vierde", "2023-02-24", "1 maand", "elke vierde vrijdag", [(2, 24), (3, 24), (4, 28), (5, 26), (6, 23)]),
    ("Op datum", "2023-01-31", "1 maand op datum", "", [(1, 31), (2, 28), (3, 31), (4, 30), (5, 31)]),
    ("Midden", "2022-12-15", "1 maand", "op de 15e van de maand", [(12, 15), (1, 15), (2, 15), (3, 15), (4, 15)]),
]


@pytest.fixture(scope="module")
def monthly(program, tmp_path_factory) -> tuple[list, str]:
    meetings = "".join(
        f"  - title: {title}\n    next: {day}\n    every: {every}\n    time: \"10:00-11:00\"\n    location: Zaal {number}\n" + (f"    rhythm: {rhythm}\n" if rhythm else "")
        for number, (title, day, every, rhythm, _) in enumerate(MONTHLY, 1))
    root = tmp_path_factory.mktemp("monthly")
    profile = f"---\ntitle: Netwerk X\nmembers:\n  - organisation: politie\n    function: Wijkagent\nmeetings:\n{meetings}---\n"
    calendar = Calendar.from_ical(build(program, root, profile, "2022-12-01"))
    return calendar.walk("VEVENT"), (root / "Output/partnerships/x/topics/overlegstructuur.html").read_text(encoding="utf-8")


def page_days(page: str, title: str) -> list[date]:
    """The days on which the page's calendar has a meeting."""
    names = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]
    found = []
    for month in page.split('<ol class="topic-months">')[1].split("<h4>")[1:]:
        name, year = month.split("</h4>")[0].split()
        for item in month.split("<li")[1:]:
            if f"<span>{title}" in item:
                found.append(date(int(year), names.index(name.lower()) + 1, int(item.split('class="topic-day">')[1].split("</span>")[0].split()[1])))
    return found


@pytest.mark.parametrize("title, day, every, rhythm, expected", MONTHLY, ids=[case[0] for case in MONTHLY])
def test_a_rhythm_of_months_keeps_its_weekday(monthly, title, day, every, rhythm, expected):
    """By a calendar of 2022 and 2023; the page and the file have the same days, a whole year of them."""
    events, page = monthly
    event = named(events, title)[0]
    unfolded = days(event)
    assert [(one.month, one.day) for one in unfolded[:5]] == expected
    assert page_days(page, title) == unfolded
    assert date(2022, 12, 1) <= unfolded[0] and unfolded[-1] < date(2023, 12, 1) and len(unfolded) >= 6
    if "datum" not in every and "15e" not in rhythm:
        assert len({one.weekday() for one in unfolded}) == 1
    assert str(event["LOCATION"]).startswith("Zaal ") and str(event["LOCATION"]) in page
