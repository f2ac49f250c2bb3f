#!/usr/bin/env python3
"""How fast Kring builds: sites of generated factsheets of about 4 KB, each size several times into a fresh folder.

usage: bench.py [--kring PATH] [--sizes 1000,10000] [--runs 5] [--work DIR]
Prints for each size the medians of wall and processor seconds, pages a second and peak memory. The text is the same on every run.
"""
import argparse, os, random, resource, shutil, statistics, subprocess, sys, tempfile, time

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


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kring", default=".build/release/kring")
    parser.add_argument("--sizes", default="1000,10000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--work", default="/dev/shm" if os.path.isdir("/dev/shm") else None)
    options = parser.parse_args()
    for size in map(int, options.sizes.split(",")):
        folder = tempfile.mkdtemp(prefix="kring-bench-", dir=options.work)
        try:
            content = os.path.join(folder, "Content")
            os.makedirs(os.path.join(content, "factsheets"))
            with open(os.path.join(content, "site.yaml"), "w") as file:
                file.write("title: Proefsite\nlanguage: nl\ndate: 2025-12-31\n")
            for number in range(size):
                with open(os.path.join(content, "factsheets", f"p{number:06d}.md"), "w") as file:
                    file.write(factsheet(number))
            rows = []
            for _ in range(options.runs + 1):
                shutil.rmtree(os.path.join(folder, "Output"), ignore_errors=True)
                start = time.perf_counter()
                child = subprocess.Popen([options.kring, "build", folder], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
                said = child.stdout.read().decode()
                _, status, usage = os.wait4(child.pid, 0)
                if status:
                    sys.exit(f"the build failed:\n{said[-2000:]}")
                rows.append((time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))
            wall, processor, memory = (statistics.median(row[column] for row in rows[1:]) for column in range(3))
            print(f"{size:6} factsheets: {wall:.3f} s, processor {processor:.3f} s, {size / wall:.0f} pages/s, peak {memory:.0f} MiB")
        finally:
            shutil.rmtree(folder)


main()
