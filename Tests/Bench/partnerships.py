#!/usr/bin/env python3
"""Writes a site whose partnerships record everything there is to record, the same one each time.

    python3 Tests/Bench/partnerships.py OUT [--partnerships 20] [--members 40]

Each partnership has its members, meetings with a year of attendance, the seven rules, the six recommendations, the six subjects, three
rounds of process trust and one of trust and cooperation, all with answers; the organisations stand in one directory.

With --measure KRING it builds 5, 10, 20 and 40 partnerships in turn, the whole row as often as --runs says, and prints the fastest seconds,
the least processor time and the highest peak memory of each, so that a line that is not straight shows.
"""
import argparse
import csv
import datetime
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

INSTRUMENTS = pathlib.Path(__file__).resolve().parents[2] / "Sources" / "Reading" / "Instruments"
KINDS = "Politie Wijkteam Welzijn Woonstichting Opvang GGZ Schuldhulp Jeugdteam Handhaving Straatwerk".split()
PLACES = "berg dam dijk drecht foort gouw haven hoek kerk koog laar meer monde oord rade stede veen wijk zand zijl".split()
FUNCTIONS = ["Wijkagent", "Casemanager", "Sociaal werker", "Veldwerker", "Woonconsulent", "Schuldhulpverlener", "Jeugdwerker", "Procesregisseur"]
FIRST = "Aad Bea Cor Dirk Els Fatma Gijs Hanna Ilse Jamal Karel Lot Mo Noor Omar Piet Quirine René Sanne Tjeerd Ursula Veerle Willem Xandra Yara Zoë".split()
LAST = "Akkerman Bos Çelik Dijkstra Évora Faber Groen Haddou IJzerman Jansen Kuiper Laan Molenaar Noordhof Özkan Postma Riedijk Şahin Terpstra Uiterwaal".split()
DOMAINS = ["zorg", "veilig", "wonen", "bestuur"]
STATES = ["met", "partly", "not-yet", "not-applicable"]
MOTIVES = ["Rust in de straat.", "Hulp die past.", "Een dak voor iedereen.", "Minder schulden.", "Kinderen die naar school gaan."]
MEETINGS = ["Casuïstiekoverleg", "Stuurgroep", "Terugblik", "Werkgroep gegevens", "Wijktafel", "Koffie"]
TODAY = datetime.date(2022, 12, 6)


def ids(instrument):
    """The indicators of a questionnaire, or the steps of a checklist, in their order."""
    return re.findall(r"^ +- id: (\S+)\n +text:", (INSTRUMENTS / f"{instrument}.yaml").read_text(), re.MULTILINE)


def names(list_of_names):
    return "[" + ", ".join(list_of_names) + "]"


def profile(number, parties, chance):
    lines = [f"title: Netwerk {number:03d}", f"summary: Een netwerk van {len(parties)} partijen dat alles vastlegt.", "started: 2018-03",
             "form: contract", "goal:", "  text: Wie vastloopt, komt op een plek die past.", "  specific: Het gaat om mensen die drie partijen kennen.",
             "  measurable: Zestig mensen in een jaar.", "  evaluated: 2022-01-11", "  next-evaluation: 2022-10-04", "  wordings:"]
    for party, text in zip(parties, ("Rust in de straat.", "Hulp die past.", "Nooit meer terug.")):
        lines += [f"    - organisation: {party}", f"      text: {text}"]
    lines.append("members:")
    for place, party in enumerate(parties):
        lines += [f"  - organisation: {party}", f"    function: {FUNCTIONS[place % 8]}", f"    domain: {DOMAINS[place % 4]}",
                  f"    since: {2018 + place % 4}-{place % 12 + 1:02d}", f"    role: {'chair' if place == 0 else 'secretary' if place == 1 else 'member'}",
                  f"    motive: {MOTIVES[place % 5]}", f"    trained: {'nooit' if place % 7 == 3 else '2022-01'}"]
        if place % 9 == 4:
            lines.append("    left: 2022-06")
        if place % 5 == 2:
            lines += ["    away:", "      - from: 2021-02-01", "        until: 2021-05-31", f"        stand-in: {FUNCTIONS[(place + 1) % 8]}"]
    lines.append("meetings:")
    for place, title in enumerate(MEETINGS):
        weeks = place % 4 + 2
        next_one = TODAY + datetime.timedelta(days=7 + place)
        lines += [f"  - title: {title}", f"    body: Tafel {place + 1}", "    aim: Casussen bespreken en acties verdelen", f"    rhythm: elke {weeks} weken",
                  f"    every: {weeks} weken", '    time: "10:00-11:30"', "    location: Wijkgebouw", "    chair: De voorzitter",
                  f"    informal: {'true' if title == 'Koffie' else 'false'}", f"    next: {next_one}", f"    evaluated: {'2021-06-01' if place % 2 else 'nooit'}",
                  "    sessions:"]
        for back in range(52 // weeks, 0, -1):
            present = [party for party in parties if chance.random() < 0.8]
            lines += [f"      - date: {next_one - datetime.timedelta(weeks=weeks * back)}", f"        present: {names(present)}"]
    lines.append("phases:")
    for year in range(2018, 2023):
        lines += [f"  - phase: Jaar {year - 2017}", f"    from: {year}-03", f"    about: Wat er in {year} veranderde.", f"    until: {year + 1}-03"]
    lines.append("tasks:")
    for place in range(20):
        lines.append(f"  - task: Taak {place + 1} van de tafel")
        if place % 6:
            lines.append(f"    accountable: {parties[place % len(parties)]}")
        lines.append(f"    contributes: {names(parties[other % len(parties)] for other in (place + 1, place + 2))}")
    lines.append("agreements:")
    for place in range(30):
        due = TODAY - datetime.timedelta(days=20 * (25 - place))
        lines += [f"  - what: Afspraak {place + 1} die iemand nakomt", f"    who: {parties[place % len(parties)]}", f"    due: {due}"]
        if place % 3:
            lines.append(f"    reported: {due}")
        if place % 4 == 0:
            lines.append(f"    review: {due + datetime.timedelta(days=365)}")
    lines += ["expectations:", "  evaluated: 2022-02-01", "  next-evaluation: 2022-11-01", "  items:"]
    for place in range(20):
        lines += [f"    - what: Verwachting {place + 1} van deze tafel", f"      from: {parties[place % len(parties)]}",
                  f"      of: {parties[(place + 3) % len(parties)]}", "      spoken: 2022-02-01", f"      state: {STATES[place % 3]}"]
    lines += ["sharing:", "  agreed: 2022-01-11", "  review: 2022-11-01", "  adviser: De privacy officer", "  training: Een uur uitleg", "  data:"]
    for place in range(12):
        lines += [f"    - what: Soort gegeven {place + 1}", f"      shared: {'false' if place % 4 == 3 else 'true'}", "      purpose: Iemand terugvinden",
                  "      channel: Beveiligde mail", f"      with: {names(parties[:5])}"]
    lines += ["findings-off: []", "sources:", "  - Een bron"]
    return lines


def checklist(instrument, parties):
    lines = [f"instrument: {instrument}", "discussed: 2022-09-13", "next: 2023-03-14", "steps:"]
    for place, step in enumerate(ids(instrument)):
        lines += [f"  - step: {step}", f"    state: {STATES[place % 4]}", f"    evidence: Wat er over stap {place + 1} is gezegd.",
                  f"    owner: {parties[place % len(parties)]}", "    due: 2023-03-14", "    since: 2022-09-13", "    history:",
                  "      - state: not-yet", "        date: 2021-09-14", "      - state: partly", "        date: 2022-03-15"]
    return lines


def topics(parties, chance):
    needs = ["topic: wederzijdse-afhankelijkheid", "discussed: 2022-03-01", "needs:"]
    for place, party in enumerate(parties):
        for step in (1, 2, 3, 5, 8):
            needs += [f"  - from: {party}", f"    to: {parties[(place + step) % len(parties)]}", "    what: iets wat alleen die ander heeft",
                      f"    strength: {chance.randrange(4)}"]
    needs.append("swot:")
    for place, party in enumerate(parties):
        for by in ("", f"    by: {parties[(place + 1) % len(parties)]}"):
            needs += [f"  - organisation: {party}"] + ([by] if by else []) + [
                "    strengths: [Kent de straat, Blijft komen]", "    weaknesses: [Weinig tijd]", "    opportunities: [Samen op pad]", "    threats: [Geen geld]"]
    appetite = ["topic: risicobereidheid", "discussed: 2022-04-01", "limits: [Nooit via WhatsApp, Bij gevaar altijd]", "appetites:"]
    for kind in ("Gegevens delen", "In de krant komen", "Geld", "Nog een kans geven", "Veiligheid op straat"):
        appetite += [f"  - risk: {kind}", "    parties:"]
        for party in parties:
            appetite += [f"      - organisation: {party}", f"        score: {chance.randrange(1, 6)}", "        bears: Eén keer wel, twee keer niet."]
    control = ["topic: dosering-van-planning-en-control", "discussed: 2022-05-01", "risks:"]
    for place in range(30):
        control += [f"  - id: risico-{place}", f"    risk: Iets wat mis kan gaan, nummer {place + 1}", f"    chance: {chance.randrange(1, 6)}",
                    f"    impact: {chance.randrange(1, 6)}"]
    control.append("instruments:")
    for place in range(12):
        covers = names(f"risico-{risk}" for risk in range(30) if chance.random() < 0.12) if place % 5 else "geen"
        control += [f"  - instrument: Instrument {place + 1}", "    rhythm: elk kwartaal", "    about: Kost een middag.", f"    covers: {covers}"]
    conditions = ["topic: randvoorwaarden-voor-succes", "discussed: 2022-06-01", "result: Een plek die past.", "side-effects:"]
    for place in range(12):
        conditions += [f"  - effect: Neveneffect {place + 1} dat niemand telt", f"    minds: {names(parties[place:place + 3])}",
                       "    acceptable: Af en toe", f"    reported: {'true' if place % 4 == 0 else 'false'}",
                       f"    discussed-in: {names(MEETINGS[:1]) if place % 3 else 'geen'}"]
    powers = ["topic: verantwoordelijkheden-en-bevoegdheden", "discussed: 2022-07-01", "reflected: 2021-10-01", "key-figures:"]
    for place in range(20):
        powers += [f"  - role: Sleutelfiguur {place + 1}", f"    organisation: {parties[place % len(parties)]}", f"    sides: [{('client', 'supervision', 'execution')[place % 3]}]",
                   f"    portfolio: {('finance', 'content')[place % 2]}", f"    powers: {'geen' if place % 5 == 0 else '[Beslissen, Betalen]'}",
                   "    means: [Geld]" if place % 5 else "    means: geen", f"    accounts-to: {'niemand' if place % 7 == 0 else '[Het bestuur]'}", "    reflected: 2021-10-01"]
    meetings = ["topic: overlegstructuur", "discussed: 2022-08-01", "next: 2023-03-01", "outcomes: [De agenda wordt korter, De tafel wordt ronder]"]
    return {"wederzijdse-afhankelijkheid": needs, "risicobereidheid": appetite, "dosering-van-planning-en-control": control,
            "randvoorwaarden-voor-succes": conditions, "verantwoordelijkheden-en-bevoegdheden": powers, "overlegstructuur": meetings}


def page(path, lines, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("---\n" + "\n".join(lines) + f"\n---\n{text}\n", encoding="utf-8")


def rounds(folder, respondents, chance):
    for instrument, date in (("procesvertrouwen", "2021-11-16"), ("procesvertrouwen", "2022-05-17"), ("procesvertrouwen", "2022-11-15"),
                             ("vertrouwen-en-samenwerking", "2022-10-11")):
        page(folder / f"{date}.md", [f"title: Meting van {date}", f"instrument: {instrument}", f"date: {date}", "next: 2023-05-16", "groups: [domein]",
                                     f"invited: {respondents + 5}"], "Wat de tafel erover zei.")
        indicators = ids(instrument)
        with open(folder / f"{date}.csv", "w", newline="", encoding="utf-8") as file:
            table = csv.writer(file, lineterminator="\n")
            table.writerow(["respondent", "domein", *indicators])
            for person in range(respondents):
                table.writerow([f"r{person + 1}", DOMAINS[person % 4], *(chance.choice((1, 2, 3, 3, 4, 4, 5)) for _ in indicators)])


def write(out, partnerships, members):
    chance = random.Random(20221206)
    content = out / "Content"
    directory = content / "directory"
    directory.mkdir(parents=True, exist_ok=True)
    (content / "site.yaml").write_text(
        "title: Veel netwerken\nlanguage: nl\naddress: https://netwerken.example.nl/\ndate: 2022-12-06\neditions: [public, network]\nmap:\n  place: Nederland\n")
    organisations = [f"o{index}" for index in range(members + 10 * (partnerships - 1))]
    towns = [f"{PLACES[index % 20].capitalize()}{PLACES[index // 20 % 20]}" for index in range(max(1, len(organisations) // 10))]
    (directory / "areas.yaml").write_text("areas:\n" + "".join(
        f"  - name: {town}\n    tile: [{index % 20 + 1}, {index // 20 + 1}]\n" for index, town in enumerate(towns)))
    with open(directory / "organisations.csv", "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, delimiter=";", lineterminator="\n")
        table.writerow(["naam", "slug", "domein", "telefoon", "gebieden"])
        for index, slug in enumerate(organisations):
            town = towns[index // 10 % len(towns)]
            table.writerow([f"{KINDS[index % 10]} {town} {index}", slug, DOMAINS[index % 4], f"010 {index // 100:03d} {index % 100:02d} 00", town])
    with open(directory / "contacts.csv", "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, delimiter=";", lineterminator="\n")
        table.writerow(["naam", "slug", "organisatie", "functie", "gebieden", "telefoon", "vervanger", "bevestigd"])
        for index in range(2 * len(organisations)):
            name = f"{FIRST[index % 26]} {LAST[index // 26 % 20]}" + ("" if index < 520 else f" {index // 520}")
            table.writerow([name, f"c{index}", organisations[index // 2], FUNCTIONS[index % 8], towns[index // 20 % len(towns)],
                            f"010 {index // 100:03d} {index % 100:02d} 01", f"c{index ^ 1}", "2022-11-01"])
    for number in range(partnerships):
        folder = content / "partnerships" / f"netwerk-{number:03d}"
        parties = organisations[10 * number:10 * number + members]
        page(folder / "index.md", profile(number, parties, chance), "Waarom dit netwerk er is.")
        page(folder / "rules.md", checklist("zeven-gouden-regels", parties), "Hoe het gesprek ging.")
        page(folder / "recommendations.md", checklist("zes-aanbevelingen", parties), "Hoe het gesprek ging.")
        for subject, lines in topics(parties, chance).items():
            page(folder / "topics" / f"{subject}.md", lines, "Wat er aan tafel is gezegd.")
        rounds(folder / "rounds", members, chance)


def measure(kring, members, runs):
    sizes = (5, 10, 20, 40)
    fastest, least, highest, said = {}, {}, {}, {}
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            write(pathlib.Path(folder) / str(size), size, members)
        for _ in range(runs):
            for size in sizes:
                start = time.monotonic()
                child = subprocess.Popen([kring, "build", str(pathlib.Path(folder) / str(size)), "--output", str(pathlib.Path(folder) / f"out-{size}")],
                                         stdout=subprocess.PIPE, text=True)
                said[size] = child.stdout.read()
                _, status, usage = os.wait4(child.pid, 0)
                if status != 0:
                    sys.exit("the build failed")
                fastest[size] = min(fastest.get(size, 1e9), time.monotonic() - start)
                least[size] = min(least.get(size, 1e9), usage.ru_utime + usage.ru_stime)
                highest[size] = max(highest.get(size, 0), usage.ru_maxrss / 1024)
    print("partnerships    seconds   processor s     each   peak MiB    pages")
    for size in sizes:
        print(f"{size:12d} {fastest[size]:10.2f} {least[size]:13.2f} {least[size] / size:8.3f} {highest[size]:10.0f}    {said[size].split(',')[0]}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", nargs="?", type=pathlib.Path)
    parser.add_argument("--partnerships", type=int, default=20)
    parser.add_argument("--members", type=int, default=40)
    parser.add_argument("--runs", type=int, default=2)
    parser.add_argument("--measure", metavar="KRING", help="build 5, 10, 20 and 40 partnerships with this program")
    options = parser.parse_args()
    if options.measure:
        measure(options.measure, options.members, options.runs)
    elif options.out:
        write(options.out, options.partnerships, options.members)
    else:
        parser.error("name the folder to write, or --measure")
