#!/usr/bin/env python3
"""Writes a site with a large social map, the same one each time: municipalities with districts, organisations and contacts.

    python3 Tests/Bench/directory.py OUT [--municipalities 342] [--districts 3400] [--organisations 10000] [--contacts 100000]

With --measure KRING it builds that site in four sizes, each twice as large, and prints seconds and peak memory, so that a line that is
not straight shows.
"""
import argparse
import csv
import json
import math
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

FIRST = "Aad Bea Cor Dirk Els Fatma Gijs Hanna Ilse Jamal Karel Lot Mo Noor Omar Piet Quirine René Sanne Tjeerd Ursula Veerle Willem Xandra Yara Zoë".split()
LAST = "Akkerman Bos Çelik Dijkstra Évora Faber Groen Haddou IJzerman Jansen Kuiper Laan Molenaar Noordhof Özkan Postma Riedijk Şahin Terpstra Uiterwaal Visser Wierda Yilmaz Zijlstra".split()
PLACES = "berg dam dijk drecht foort gouw haven hoek kerk koog laar meer monde oord rade stede veen wijk zand zijl".split()
KINDS = "Politie Wijkteam Welzijn Woonstichting Opvang GGZ Schuldhulp Jeugdteam Handhaving Straatwerk".split()
FUNCTIONS = ["Wijkagent", "Casemanager", "Sociaal werker", "Veldwerker", "Woonconsulent", "Schuldhulpverlener", "Jeugdwerker", "Procesregisseur"]
DOMAINS = ["zorg", "veilig", "wonen", "bestuur"]
THEMES = ["overlast", "wonen", "schulden", "jeugd", "verward gedrag", "dakloosheid", "huiselijk geweld", "werk en inkomen", "verslaving", "ouderen"]
HOURS = ["ma-vr 9:00-17:00", "ma, di, do 8:30-16:30", "di-za 13:00-21:00", "ma-zo 0:00-24:00", "wo-vr 10:00-16:00"]


def border(start, end, seed, points=6):
    """A crooked line between two corners, the same from both sides."""
    if start > end:
        return border(end, start, seed, points)[::-1]
    chance = random.Random(f"{seed}{start}{end}")
    (x0, y0), (x1, y1) = start, end
    line = [start]
    for step in range(1, points):
        part = step / points
        push = chance.uniform(-0.12, 0.12)
        line.append((round(x0 + (x1 - x0) * part - (y1 - y0) * push, 6), round(y0 + (y1 - y0) * part + (x1 - x0) * push, 6)))
    return line + [end]


def cell(column, row, columns, rows, left, bottom, width, height, seed):
    """The outline of a cell of a grid whose borders are crooked, and closed."""
    def corner(across, up):
        return (round(left + width * across / columns, 6), round(bottom + height * up / rows, 6))
    corners = [corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1)]
    ring = []
    for start, end in zip(corners, corners[1:] + corners[:1]):
        ring += border(start, end, seed)[:-1]
    return ring + ring[:1]


def areas(municipalities, districts):
    columns = math.ceil(math.sqrt(municipalities))
    rows = math.ceil(municipalities / columns)
    features, names = [], []
    for index in range(municipalities):
        column, row = index % columns, index // columns
        name = f"{PLACES[index % 20].capitalize()}{PLACES[index // 20 % 20]}" + ("" if index < 400 else f" {index}")
        code = f"GM{index + 1:04d}"
        box = (3.4 + 3.6 * column / columns, 50.8 + 2.7 * row / rows, 3.6 / columns, 2.7 / rows)
        features.append((name, code, cell(column, row, columns, rows, 3.4, 50.8, 3.6, 2.7, 1)))
        count = districts * (index + 1) // municipalities - districts * index // municipalities
        wide = math.ceil(math.sqrt(count)) or 1
        high = math.ceil(count / wide)
        for district in range(count):
            title = f"{name} {'Noord Oost Zuid West Centrum Buiten Binnen Haven Park Rand'.split()[district % 10]}" + (f" {district // 10 + 1}" if district > 9 else "")
            ring = cell(district % wide, district // wide, wide, high, *box, 2)
            features.append((title, f"WK{code[2:]}{district:02d}", ring))
            names.append(title)
    return features, names


def write(out, municipalities, districts, organisations, contacts):
    chance = random.Random(20221206)
    directory = out / "Content" / "directory"
    directory.mkdir(parents=True, exist_ok=True)
    (out / "Content" / "site.yaml").write_text(
        "title: Grote kaart\nlanguage: nl\naddress: https://kaart.example.nl/\ndate: 2022-12-06\neditions: [public, network]\n"
        "map:\n  place: Nederland\n")
    features, names = areas(municipalities, districts)
    with open(directory / "areas.geojson", "w") as file:
        file.write('{"type":"FeatureCollection","features":[\n')
        file.write(",\n".join(json.dumps(
            {"type": "Feature", "properties": {"name": name, "code": code}, "geometry": {"type": "Polygon", "coordinates": [ring]}},
            ensure_ascii=False, separators=(",", ":")) for name, code, ring in features))
        file.write("\n]}\n")
    titles = [f"{KINDS[index % 10]} {names[index * 7 % len(names)]}" + (f" {index}" if index >= len(names) else "") for index in range(organisations)]
    with open(directory / "organisations.csv", "w", newline="", encoding="utf-8-sig") as file:
        table = csv.writer(file, delimiter=";", lineterminator="\r\n")
        table.writerow("naam slug domein telefoon e-mail gebieden thema's".split())
        for index, title in enumerate(titles):
            table.writerow([title, f"o{index}", DOMAINS[index % 4], f"010 {index // 1000:03d} {index // 10 % 100:02d} {index % 10}0",
                            f"info@o{index}.example.nl", names[index * 7 % len(names)], THEMES[index % 10]])
    people = [f"{FIRST[index % 26]} {LAST[index // 26 % 24]}" + ("" if index < 624 else f"-{LAST[index // 624 % 24]}")
              + ("" if index < 14976 else f" {index // 14976}") for index in range(contacts)]
    with open(directory / "contacts.csv", "w", newline="", encoding="utf-8-sig") as file:
        table = csv.writer(file, delimiter=";", lineterminator="\r\n")
        table.writerow("naam slug organisatie functie domein thema's gebieden telefoon e-mail bereikbaar vervanger bevestigd uitgave".split())
        for index, name in enumerate(people):
            organisation = index % organisations
            next_one = index + organisations
            stand_in = f"c{next_one}" if next_one < contacts else f"c{organisation}" if organisation != index else ""
            here = {organisation * 7 % len(names), chance.randrange(len(names))} if index % 3 == 0 else {organisation * 7 % len(names)}
            table.writerow([
                name, f"c{index}", f"o{organisation}", FUNCTIONS[index % 8], DOMAINS[organisation % 4],
                "|".join(sorted({THEMES[index % 10], THEMES[index // 10 % 10]})), "|".join(names[place] for place in sorted(here)),
                f"010 {index // 10000:03d} {index // 100 % 100:02d} {index % 100:02d}", f"p{index}@o{organisation}.example.nl",
                HOURS[index % 5], stand_in if index % 11 else "", f"2022-{index % 11 + 1:02d}-{index % 28 + 1:02d}",
                "network" if index % 37 == 5 else ""])


def measure(kring):
    print("municipalities districts organisations contacts    seconds   peak MiB    pages")
    for part in (8, 4, 2, 1):
        sizes = [max(1, size // part) for size in (342, 3400, 10000, 100000)]
        with tempfile.TemporaryDirectory() as folder:
            site = pathlib.Path(folder) / "site"
            write(site, *sizes)
            start = time.monotonic()
            child = subprocess.Popen([kring, "build", str(site), "--output", str(pathlib.Path(folder) / "out")], stdout=subprocess.PIPE, text=True)
            said = child.stdout.read()
            _, status, usage = os.wait4(child.pid, 0)
            seconds = time.monotonic() - start
            if status != 0:
                sys.exit("the build failed")
            print("{:14d} {:9d} {:13d} {:8d}".format(*sizes), f"{seconds:10.1f} {usage.ru_maxrss / 1024:10.0f}    {said.split(',')[0]}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", nargs="?", type=pathlib.Path)
    for name, size in (("municipalities", 342), ("districts", 3400), ("organisations", 10000), ("contacts", 100000)):
        parser.add_argument(f"--{name}", type=int, default=size)
    parser.add_argument("--measure", metavar="KRING", help="build four sizes with this program")
    options = parser.parse_args()
    if options.measure:
        measure(options.measure)
    elif options.out:
        write(options.out, options.municipalities, options.districts, options.organisations, options.contacts)
    else:
        parser.error("name the folder to write, or --measure")
