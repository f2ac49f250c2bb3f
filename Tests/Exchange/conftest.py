"""What the tests of the exchange share: the example site, and one with every mark that the formats use themselves, built once.

Run from the root of the repository after a build: `.venv/bin/python -m pytest -q Tests/Exchange`.
The program is the newer of .build/debug/kring and .build/release/kring; the variable KRING names another one.
"""

import subprocess
import sys
from pathlib import Path

import pytest

sys.path[:0] = [str(Path(__file__).parents[1] / "Browser")]

from program import REPOSITORY, newest_program

HARD = {
    "Content/site.yaml": "title: 'Proef: \"kaart\"'\ndate: 2022-12-01\naddress: https://proef.example.nl/\n",
    "Content/directory/organisations.csv": (
        "naam;telefoon;e-mail;website;omschrijving\n"
        '"Politie, ""Zuid""; team";14 010;balie@politie.example.nl;politie.example.nl;"Een regel\n\nen nog een"\n'
        "GGZ;;;;\n"
    ),
    "Content/directory/areas.geojson": (
        '{"type": "FeatureCollection", "features": ['
        '{"type": "Feature", "properties": {"name": "Ĳsselmonde", "code": "WK059912"}, "geometry": {"type": "Polygon", "coordinates":'
        " [[[4.5, 51.9], [4.5, 51.95], [4.6, 51.95], [4.6, 51.9], [4.5, 51.9]],"
        " [[4.52, 51.91], [4.54, 51.91], [4.54, 51.93], [4.52, 51.93], [4.52, 51.91]]]}},"
        '{"type": "Feature", "properties": {"name": "A, B; C"}, "geometry": {"type": "MultiPolygon", "coordinates":'
        " [[[[4.6, 51.9], [4.7, 51.9], [4.7, 51.95], [4.6, 51.95], [4.6, 51.9]]],"
        " [[[4.8, 51.9], [4.8, 51.91], [4.81, 51.91], [4.8, 51.9]]]]}}]}"
    ),
    "Content/directory/contacts.csv": (
        "naam;organisatie;functie;thema's;gebieden;telefoon;e-mail;bereikbaar;vervanger;bevestigd\n"
        "Désirée d'Éclair-van 't Hof;\"Politie, \"\"Zuid\"\"; team\";\"Hoofd, wijk\";\"a, b|c; d\";Ĳsselmonde;'+31 10 000 01 12;"
        "d@x.example.nl;ma-vr 9:00-17:00;Jan Slot;2022\n"
        "Jan Slot;GGZ;'=1+1;😀 lach;\"A, B; C|\";010 000 01 14;;op afspraak;;2022-05-17\n"
    ),
}


@pytest.fixture(scope="session")
def program() -> Path:
    return newest_program()


@pytest.fixture(scope="session", params=["example", "hard", "network"])
def directory(request, program, tmp_path_factory) -> Path:
    """The folder `directory` of a built site."""
    output = tmp_path_factory.mktemp(request.param) / "Output"
    site, edition = REPOSITORY, "network" if request.param == "network" else "public"
    if request.param == "hard":
        site = tmp_path_factory.mktemp("site")
        for name, text in HARD.items():
            path = site / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    subprocess.run([program, "build", site, "--output", output, "--edition", edition], check=True, capture_output=True)
    return output / "directory"
