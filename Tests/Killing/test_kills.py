"""Builds killed (SIGKILL) at moments spread over their whole run: the output is the old site or the new one, or the next build makes it so."""

import errno
import os
import platform
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

sys.path[:0] = [str(Path(__file__).parents[1] / "Browser")]

from program import newest_program

REFUSING = Path(__file__).with_name("refusing.py")
LINUX = platform.system() == "Linux" and platform.machine() in ("x86_64", "aarch64")
OWNERS = {".git/config": "[core]\n", ".nojekyll": ""}
PAGES = 60


def write(site, version):
    """A site whose two versions share some pages, differ in others, and have some of their own."""
    shutil.rmtree(site / "Content", ignore_errors=True)
    files = {"site.yaml": f"title: Proef {version}\ndate: 2022-06-15\n"}
    for number in range(PAGES):
        text = version if number % 2 else "gelijk"
        files[f"pages/map-{number % 7}/blad-{number}.md"] = f"---\ntitle: Blad {number}\n---\n\nTekst {text}.\n"
        files[f"pages/{version}/blad-{number}.md"] = f"---\ntitle: Blad {version} {number}\n---\n\nTekst.\n"
    for number in range(20):
        files[f"assets/{version}/plaat-{number}.txt"] = f"{version} {number}\n" * 50
        files[f"assets/plaat-{number}.txt"] = f"{version} {number}\n"
    for name, text in files.items():
        path = site / "Content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def contents(folder):
    """What a reader of the output finds, by path."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.relative_to(folder).parts[0].startswith(".")
    }


def leftovers(site):
    beside = [path.name for path in site.iterdir() if path.name not in ("Content", "Output")]
    own = (".kring-next", ".kring-previous", ".kring-unfinished", ".kring-kept")
    return beside + [name for name in own if (site / "Output" / name).exists()]


@pytest.mark.parametrize("disk", ["exchange", "entries"])
def test_kill_leaves_one_whole_site(disk, request, tmp_path):
    if disk == "entries" and not LINUX:
        pytest.skip("only Linux has a filter on calls")
    program = newest_program()
    launcher = [] if disk == "exchange" else [sys.executable, "-S", "-E", REFUSING, str(errno.EINVAL), "renameat2"]
    site, random_moment = tmp_path / "site", random.Random(12)
    build = [*launcher, program, "build", site]
    whole = {}
    for version in ("oud", "nieuw"):
        write(site, version)
        subprocess.run(build, check=True, capture_output=True)
        whole[version] = contents(site / "Output")
    for name, text in OWNERS.items():
        path = site / "Output" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    assert whole["oud"] != whole["nieuw"] and len(whole["nieuw"]) > 2 * PAGES
    kills = request.config.getoption("--kills")
    counts = {"old": 0, "new": 0, "mended": 0, "ended": 0}
    before, after, swap = "nieuw", "oud", None
    for number in range(kills):
        write(site, after)
        process = subprocess.Popen(build, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        start = time.monotonic()
        # Half of the kills fall anywhere; the other half when the swap begins, which takes a small part of the time.
        if number % 2:
            wait_for_swap(process, site)
            time.sleep(random_moment.uniform(0, 0.02))
        else:
            time.sleep(random_moment.uniform(0, swap or 1))
        if process.poll() is not None:
            counts["ended"] += 1
        process.send_signal(signal.SIGKILL)
        process.wait()
        swap = swap or time.monotonic() - start
        found = contents(site / "Output")
        counts["old" if found == whole[before] else "new" if found == whole[after] else "mended"] += 1
        assert disk == "entries" or found in (whole[before], whole[after]), f"kill {number}"
        # The next build mends it first, also where it publishes nothing itself.
        (site / "Content/pages/fout.md").write_text("---\ntitle: Fout\n---\n\n[weg](nergens.md)\n")
        refused = subprocess.run(build, capture_output=True, text=True)
        assert refused.returncode == 1 and "error" in refused.stderr, refused
        assert contents(site / "Output") in (whole[before], whole[after]), f"kill {number}"
        (site / "Content/pages/fout.md").unlink()
        mended = subprocess.run(build, capture_output=True, text=True)
        assert mended.returncode == 0 and mended.stderr == "", mended
        assert contents(site / "Output") == whole[after], f"kill {number}"
        assert leftovers(site) == [], f"kill {number}"
        assert all((site / "Output" / name).read_text() == text for name, text in OWNERS.items()), f"kill {number}"
        before, after = after, before
    print(f"\n{disk}: {kills} kills: {counts}")
    assert kills < 20 or counts["ended"] < kills / 2


def wait_for_swap(process, site):
    """Waits until the new site is written: its list of files is there."""
    while process.poll() is None:
        for folder in [*site.glob(".Output.kring-*"), site / "Output/.kring-next"]:
            if (folder / ".kring-manifest").exists():
                return
        os.sched_yield()
