"""The HSDS package, as frictionless reads it: by its own description, and by the one that Open Referral publishes."""

import csv
import json
import re
import uuid
from pathlib import Path

import pytest
from frictionless import Package, system, validate

PUBLISHED = Path(__file__).resolve().parents[3] / "shared/data/hsds/datapackage.json"


def problems(report) -> list[str]:
    return [*map(str, report.errors)] + [f"{task.name}: {error.message}" for task in report.tasks for error in task.errors]


def rows(directory: Path, name: str) -> list[dict[str, str]]:
    with open(directory / "hsds" / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(autouse=True)
def trusting():
    system.trusted = True


def test_is_valid_by_its_own_description(directory):
    report = validate(str(directory / "hsds/datapackage.json"))
    assert report.valid, problems(report)
    assert len(report.tasks) >= 9


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the published profile is not beside the repository")
def test_is_valid_by_the_published_description(directory):
    published = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    own = {resource["name"] for resource in json.loads((directory / "hsds/datapackage.json").read_text(encoding="utf-8"))["resources"]}
    published["resources"] = [resource for resource in published["resources"] if resource["name"] in own]
    assert {resource["name"] for resource in published["resources"]} == own
    for resource in published["resources"]:
        keys = resource["schema"].get("foreignKeys") or []
        resource["schema"]["foreignKeys"] = [key for key in keys if key["reference"]["resource"] in own]
    description = directory / "hsds/published.json"
    description.write_text(json.dumps(published), encoding="utf-8")
    try:
        report = validate(str(description))
    finally:
        description.unlink()
    assert report.valid, problems(report)


def test_is_found_wrong_when_it_is(directory, tmp_path):
    """The test above can fail."""
    for path in (directory / "hsds").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    contacts = tmp_path / "contacts.csv"
    lines = contacts.read_text(encoding="utf-8").splitlines(keepends=True)
    contacts.write_text(lines[0] + lines[1].replace(lines[1][:8], "zzzzzzzz", 1) + "".join(lines[2:]), encoding="utf-8")
    assert not validate(str(tmp_path / "datapackage.json")).valid


def test_says_what_the_table_says(directory):
    with open(directory / "contacts.csv", encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file, delimiter=";"))
    contacts = rows(directory, "contacts")
    organizations = {row["id"]: row["name"] for row in rows(directory, "organizations")}
    phones = {row["contact_id"]: row["number"] for row in rows(directory, "phones") if row["contact_id"]}
    areas: dict[str, list[str]] = {}
    for row in rows(directory, "service_areas"):
        areas.setdefault(row["service_id"], []).append(row["name"])
    themes: dict[str, list[str]] = {}
    for row in rows(directory, "attributes"):
        if row["link_type"] == "theme":
            themes.setdefault(row["link_id"], []).append(row["value"])
    assert len(contacts) == len(table) > 1
    for wanted, row in zip(table, contacts):
        unguarded = lambda text: re.sub(r"^'(?=[=+@-])", "", text)
        assert row["name"] == wanted["naam"]
        assert unguarded(row["title"]) == unguarded(wanted["functie"])
        assert organizations[row["organization_id"]] == wanted["organisatie"]
        assert phones.get(row["id"], "") == unguarded(wanted["telefoon"])
        assert areas.get(row["service_id"], []) == [item for item in wanted["gebieden"].split("|") if item]
        assert themes.get(row["id"], []) == [item for item in wanted["thema's"].split("|") if item]


def test_identifies_by_uuid_of_version_5(directory):
    for path in (directory / "hsds").glob("*.csv"):
        found = [row["id"] for row in rows(directory, path.stem)]
        assert found and len(set(found)) == len(found)
        assert all(uuid.UUID(text).version == 5 and uuid.UUID(text).variant == uuid.RFC_4122 for text in found)


def test_tells_days_and_times_apart(directory):
    schedules = rows(directory, "schedules")
    weekly = [row for row in schedules if row["freq"]]
    assert weekly
    for row in weekly:
        assert row["freq"] == "WEEKLY" and row["byday"] and row["opens_at"] < row["closes_at"]
    plain = [row for row in weekly if row["description"] == "ma-vr 9:00-17:00"]
    assert plain and all((row["byday"], row["opens_at"], row["closes_at"]) == ("MO,TU,WE,TH,FR", "09:00:00", "17:00:00") for row in plain)
