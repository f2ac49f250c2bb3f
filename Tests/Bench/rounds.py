"""A partnership with large rounds: 500 respondents answer 51 indicators, twenty times, in groups by two columns."""

import os, random, re

INSTRUMENT = "vertrouwen-en-samenwerking"
GROUPS = {"domein": ["zorg", "veilig", "wonen", "werk", "bestuur"], "rol": ["uitvoering", "beleid", "leiding"]}


def indicators():
    """The ids of the instrument's indicators: what has an id and then a text."""
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "..", "..", "Sources", "Reading", "Instruments", INSTRUMENT + ".yaml"), encoding="utf-8") as file:
        return re.findall(r"- id: ([\w-]+)\s+text:", file.read())


def answers(number, respondents):
    rng = random.Random(number)
    ids = indicators()
    centres = [rng.uniform(1.5, 4.5) for _ in ids]
    lines = [",".join(["respondent", *GROUPS, *ids])]
    for row in range(respondents):
        given = ["" if rng.random() < 0.03 else str(min(5, max(1, round(rng.gauss(centre, 1))))) for centre in centres]
        lines.append(",".join([f"{number}-{row}", *(rng.choice(values) for values in GROUPS.values()), *given]))
    return "\n".join(lines) + "\n"


def write_partnership(content, rounds, respondents):
    """Adds a partnership with so many rounds."""
    partnership = os.path.join(content, "partnerships", "groot")
    folder = os.path.join(partnership, "rounds")
    os.makedirs(folder)
    with open(os.path.join(partnership, "index.md"), "w") as file:
        file.write("---\ntitle: Groot\n---\n")
    for number in range(rounds):
        date = f"{2015 + number // 2}-{'03' if number % 2 == 0 else '09'}-01"
        with open(os.path.join(folder, date + ".md"), "w") as file:
            file.write(f"---\ninstrument: {INSTRUMENT}\ndate: {date}\ngroups: [{', '.join(GROUPS)}]\n---\n")
        with open(os.path.join(folder, date + ".csv"), "w") as file:
            file.write(answers(number, respondents))
