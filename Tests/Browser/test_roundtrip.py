"""A whole round with files alone: filled in by a real browser from file://, sent back, read in, built; the numbers unchanged."""

import csv
import json
import random
import shutil
import subprocess

from sites import REPOSITORY
from test_questionnaire import choose, save, saved, statements

RESPONDENTS = 7
ROUND = "partnerships/netwerk-x/rounds/2023-05-16"


def test_numbers_come_back_unchanged(program, browser, tmp_path):
    """Seven people answer at random, one sends the file twice; the round counts seven, with exactly their answers."""
    chance = random.Random(51)
    site, inbox = tmp_path / "site", tmp_path / "inbox"
    inbox.mkdir()
    shutil.copytree(REPOSITORY / "Content", site / "Content")
    file = tmp_path / "vragenlijst.html"
    subprocess.run([program, "questionnaire", "netwerk-x", "2023-05-16", "--site", site, "--output", file], check=True, capture_output=True)
    browser.command("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(inbox))
    browser.show()
    given = []
    for person in range(RESPONDENTS):
        browser.open(file.as_uri())
        browser.run("localStorage.clear()")
        browser.open(file.as_uri())
        names = statements(browser)
        # Two of them leave statements out, so that five answer each: with fewer it is withheld.
        answers = {name: chance.choice([1, 2, 3, 4, 5] + [None] * (person < 2)) for name in names}
        for number, name in enumerate(names):
            choose(browser, number, 5 if answers[name] is None else answers[name] - 1)
        save(browser)
        saved(inbox, person + 1)
        given.append({name: answer for name, answer in answers.items() if answer is not None})
    files = sorted(inbox.glob("*.json"))
    assert sorted(json.dumps(json.loads(one.read_text("utf-8"))["answers"], sort_keys=True) for one in files) == sorted(
        json.dumps(one, sort_keys=True) for one in given
    )
    again = tmp_path / "again.json"
    shutil.copy(files[0], again)
    command = [program, "import", "responses", *files, again, "--into", "netwerk-x/2023-05-16", "--site", site]
    report = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert report.returncode == 0, report.stderr
    with open(site / "Content" / f"{ROUND}.csv", encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table, delimiter=";"))
    read = [{name: int(cell) for name, cell in row.items() if name not in ("respondent", "domein") and cell} for row in rows]
    assert sorted(map(str, map(sorted, (one.items() for one in read)))) == sorted(map(str, map(sorted, (one.items() for one in given))))
    subprocess.run([program, "build", site, "--output", tmp_path / "out", "--date", "2023-06-01"], check=True, capture_output=True, timeout=120)
    shown = json.loads((tmp_path / "out" / f"{ROUND}.json").read_text("utf-8"))
    assert shown["n"] == RESPONDENTS
    indicators = {one["id"]: one for one in shown["indicators"]}
    assert len(indicators) == 26
    for name, one in indicators.items():
        counts = [sum(answers.get(name) == step for answers in given) for step in range(1, 6)]
        assert one["n"] == sum(counts)
        assert one["counts"] == counts, name
