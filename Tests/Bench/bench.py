#!/usr/bin/env python3
"""How fast Kring builds: sites of generated factsheets of about 4 KB, each size several times into a fresh folder; then large rounds.

usage: bench.py [--kring PATH] [--sizes 1000,10000] [--rounds 20] [--respondents 500] [--runs 5] [--work DIR]
Prints for each size the medians of wall and processor seconds, pages a second and peak memory. Then what the rounds of one partnership
add to a site: it is built without and with them in turn, and the median of the differences stands. The content is the same on every run.
"""
import argparse, os, random, shutil, statistics, subprocess, sys, tempfile, time

from rounds import indicators, write_partnership

WORDS = "samen werken vertrouwen afspraak gemeente overleg zorg wijk veiligheid gesprek partij rapport risico rol doel".split()
SMALL = "de het een van in en op te met voor aan niet dat die is er maar om ook als bij nog uit naar".split()


def sentence(rng):
    words = [rng.choice(SMALL if rng.random() < 0.4 else WORDS) for _ in range(rng.randint(8, 18))]
    if rng.random() < 0.4:
        words[3] = f"*{words[3]}*"
    if rng.random() < 0.3:
        words[5] = f"[{words[5]} {words[6]}](https://voorbeeld.example/{words[6]})"
    return (" ".join(words)).capitalize() + "."


def factsheet(number):
    rng = random.Random(number)
    title = " ".join(rng.choice(WORDS) for _ in range(4)).capitalize() + f" {number}"
    lines = ["---", f"title: {title}", f"summary: {sentence(rng)}", f"published: 20{rng.randint(10, 25)}-{rng.randint(1, 12):02d}-01"]
    lines += [f"themes: [{', '.join(rng.sample(WORDS, 3))}]", "---"]
    for part in range(3):
        lines += ["## " + " ".join(rng.choice(WORDS) for _ in range(4)).capitalize(), ""]
        for _ in range(4):
            lines += ["\n".join(sentence(rng) for _ in range(3)), ""]
        if part == 1:
            lines += ["- " + sentence(rng) for _ in range(5)] + [""]
    return "\n".join(lines)


def write_site(folder, factsheets):
    content = os.path.join(folder, "Content")
    os.makedirs(os.path.join(content, "factsheets"))
    with open(os.path.join(content, "site.yaml"), "w") as file:
        file.write("title: Proefsite\nlanguage: nl\ndate: 2025-12-31\n")
    for number in range(factsheets):
        with open(os.path.join(content, "factsheets", f"p{number:06d}.md"), "w") as file:
            file.write(factsheet(number))
    return content


def build(kring, folder):
    """Wall seconds, processor seconds and peak MiB of one build into a fresh folder."""
    shutil.rmtree(os.path.join(folder, "Output"), ignore_errors=True)
    start = time.perf_counter()
    child = subprocess.Popen([kring, "build", folder], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said = child.stdout.read().decode()
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"the build failed:\n{said[-2000:]}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def medians(rows):
    return [statistics.median(row[column] for row in rows) for column in range(3)]


def bench_factsheets(kring, size, runs, folder):
    write_site(folder, size)
    rows = [build(kring, folder) for _ in range(runs + 1)][1:]
    wall, processor, memory = medians(rows)
    print(f"{size:6} factsheets: {wall:.3f} s, processor {processor:.3f} s, {size / wall:.0f} pages/s, peak {memory:.0f} MiB")


def bench_rounds(kring, rounds, respondents, runs, folder):
    plain, large = os.path.join(folder, "plain"), os.path.join(folder, "large")
    write_partnership(write_site(plain, 100), 0, respondents)
    write_partnership(write_site(large, 100), rounds, respondents)
    pairs = [(build(kring, plain), build(kring, large)) for _ in range(runs + 1)][1:]
    wall, processor, memory = medians([[more - less for less, more in zip(*pair)] for pair in pairs])
    print(
        f"{rounds:6} rounds of {respondents} respondents and {len(indicators())} indicators add {wall:.3f} s, processor {processor:.3f} s, "
        f"peak {memory:.0f} MiB")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kring", default=".build/release/kring")
    parser.add_argument("--sizes", default="1000,10000", help="numbers of factsheets; empty for none")
    parser.add_argument("--rounds", type=int, default=20, help="0 for none")
    parser.add_argument("--respondents", type=int, default=500)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--work", default="/dev/shm" if os.path.isdir("/dev/shm") else None)
    options = parser.parse_args()
    parts = [lambda folder, size=int(size): bench_factsheets(options.kring, size, options.runs, folder) for size in options.sizes.split(",") if size]
    if options.rounds:
        parts.append(lambda folder: bench_rounds(options.kring, options.rounds, options.respondents, options.runs, folder))
    for part in parts:
        with tempfile.TemporaryDirectory(prefix="kring-bench-", dir=options.work) as folder:
            part(folder)


main()
