"""Numbers of every kind that a site may hold and that are no citizen service numbers, made at random and always the same."""

import random

TWO = "010 013 015 020 023 024 026 030 033 035 036 038 040 043 045 046 050 053 055 058 070 071 072 073 074 075 076 077 078 079".split()
THREE = "0111 0113 0118 0161 0167 0172 0180 0182 0184 0187 0222 0229 0251 0299 0314 0341 0412 0478 0511 0528 0573 0597".split()
STREETS = "Kerkstraat Molenweg Stationsplein Dorpslaan Havenkade".split()
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()


def digits(chance: random.Random, count: int) -> str:
    return "".join(chance.choice("0123456789") for _ in range(count))


def grouped(text: str, sizes: list[int], mark: str) -> str:
    parts, start = [], 0
    for size in sizes:
        parts.append(text[start:start + size])
        start += size
    return mark.join(parts)


def telephone(chance: random.Random) -> str:
    """A Dutch number in one of the ways in which people write them, with and without a word before it."""
    sort = chance.random()
    if sort < 0.06:
        free = chance.choice(["0800", "0900", "0906"])
        return chance.choice([f"{free}-{digits(chance, 4)}", f"{free} {digits(chance, 4)}", f"{free}-{digits(chance, 3)} {digits(chance, 2)} {digits(chance, 2)}"])
    if sort < 0.1:
        return chance.choice(["112", "144", "113", f"14 {chance.choice(TWO)}", f"14 {chance.choice(THREE)}"])
    area = "06" if sort < 0.45 else chance.choice(["088", "085", "084", "087"]) if sort < 0.55 else chance.choice(TWO if sort < 0.8 else THREE)
    rest = chance.choice("123456789") + digits(chance, 9 - len(area))
    sizes = {8: [[8], [2, 2, 2, 2], [4, 4], [3, 3, 2], [2, 3, 3]], 7: [[7], [3, 2, 2], [3, 4], [1, 2, 2, 2]], 6: [[6], [2, 2, 2], [3, 3]]}[len(rest)]
    local = grouped(rest, chance.choice(sizes), chance.choice([" ", " ", ".", "-", "\u00a0", "\u202f"]))
    bare = area[1:]
    number = chance.choice([
        f"{area}-{local}", f"{area} {local}", f"{area} - {local}", f"({area}) {local}", f"({area}){local}", f"{area}/{local}", f"{area}.{local}",
        f"{area}{rest}", f"+31 {bare} {local}", f"+31{bare}{rest}", f"+31 (0){bare} {local}", f"+31(0){bare}-{local}", f"+31-{bare}-{local}",
        f"0031 {bare} {local}", f"0031{bare}{rest}", f"00 31 {bare} {local}", f"+31.{bare}.{local}", f"tel:+31{bare}{rest}", f"tel:{area}{rest}",
        f"{area}–{local}", f"{area}\u2011{local}", f"{area}-{rest}/{rest[-2:]}", f"{area} {local} tst. {digits(chance, 3)}", f"{area} {local} of {area} {rest}",
        f"{area}-{local} (ma-vr 9-17 uur)", f"{area} {local}, {chance.choice(TWO)}-{digits(chance, 7)}",
        f"Tel. {bare}{rest}", f"telefoon {bare} {local}", f"mobiel: {bare}-{rest}",
    ])
    return chance.choice(["", "", "Tel. ", "T ", "telefoon: ", "Bel ", "mobiel ", "M ", "☎ "]) + number


def company(chance: random.Random) -> str:
    word = chance.choice(["KvK ", "KvK-nummer: ", "K.v.K. nr. ", "KVK ", "Kamer van Koophandel ", "Handelsregister KvK Rotterdam nr. "])
    number = digits(chance, 8)
    return word + chance.choice([number, number, grouped(number, [4, 4], " "), grouped(number, [2, 3, 3], "."), number + " 0000", digits(chance, 12)])


def account(chance: random.Random) -> str:
    number = f"NL{digits(chance, 2)}{chance.choice(['ABNA', 'INGB', 'RABO', 'TRIO'])}{digits(chance, 10)}"
    other = chance.choice([f"BE{digits(chance, 14)}", f"DE{digits(chance, 20)}", f"NO{digits(chance, 13)}"])
    chosen = number if chance.random() < 0.8 else other
    return chance.choice(["", "IBAN ", "rekening ", "IBAN: ", "t.n.v. Stichting, "]) + chance.choice(
        [chosen, " ".join(chosen[at:at + 4] for at in range(0, len(chosen), 4)), chosen.lower()])


def postcode(chance: random.Random) -> str:
    code = f"{chance.randint(1000, 9999)}{chance.choice(['', ' '])}{chance.choice('ABCDEFGH')}{chance.choice('JKLMNPRT')}"
    return chance.choice([
        f"{chance.choice(STREETS)} {chance.randint(1, 400)}, {code} Rotterdam", code, f"{code} {chance.randint(1, 99)}", f"postcode {code}",
        f"Postbus {digits(chance, 5)}, {code}", f"{chance.randint(1000, 9999)}-{chance.randint(1000, 9999)}", f"{chance.randint(1, 99)}-{chance.randint(1, 99)} {code}",
    ])


def date(chance: random.Random) -> str:
    day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.randint(1900, 2099)
    hour, minute, count = chance.randint(0, 23), chance.randint(0, 59), chance.randint(1, 400)
    return chance.choice([
        f"{day}-{month}-{year}", f"{day:02}-{month:02}-{year}", f"{year}-{month:02}-{day:02}", f"{day}/{month}/{year}", f"{day}.{month}.{year}",
        f"{day} {MONTHS[month - 1]} {year}", f"{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:00", f"{day:02}-{month:02}-{year} {hour}:{minute:02}",
        f"{year}{month:02}{day:02}", f"{day}-{month}-{year} {count}", f"{year}-{year + 1} {count} mensen", f"{year}/{year + 1}", f"in {year} {count} keer",
        f"{day}-{month} t/m {day}-{month}-{year}", f"{day:02} {month:02} {year}", f"van {hour}.{minute:02} tot 17.00 uur op {day}-{month}-{year}",
        f"{day}-{month}-{year % 100:02} {day}-{month}-{year % 100:02}", f"week {month} {year}", f"{day}-{month}-{year}-{count % 10}",
        f"{year}-{month:02}-{day:02} {hour:02}.{minute:02}", f"{year}-{month:02}-{day:02} {count % 10}",
    ])


def amount(chance: random.Random) -> str:
    whole = f"{chance.randint(1, 10 ** chance.randint(1, 10)):,}".replace(",", ".")
    cents = f"{chance.randint(0, 99):02}"
    return chance.choice([
        f"€ {whole}", f"€{whole},{cents}", f"{whole},{cents}", f"€ {whole},-", f"{whole} euro", f"EUR {whole}", f"€ {whole.replace('.', ' ')}",
        f"€ {whole.replace('.', '')}", f"{whole.replace('.', '')},{cents} euro", f"{whole} miljoen", f"€ {whole} per jaar", f"{whole.replace('.', ' ')},{cents}",
        f"{chance.randint(1, 999)},{digits(chance, 2)}%", f"${whole.replace('.', ',')}.{cents}", f"eur {whole.replace('.', '')}",
    ])


def tax(chance: random.Random) -> str:
    number = digits(chance, 9)
    return chance.choice([
        f"RSIN {number}", f"RSIN: {number}", f"RSIN-nummer {number}", f"NL{number}B01", f"btw-nummer NL{number}B{digits(chance, 2)}", f"BTW {number}B01",
        f"BTW NL {number} B01", f"btw-id: NL{grouped(number, [4, 2, 3], '.')}.B.01", f"fiscaal nummer {number}", f"RSIN {grouped(number, [3, 3, 3], ' ')}",
        f"RSIN/fiscaal nummer: {number}", f"VAT number NL{number}B12",
    ])


def book(chance: random.Random) -> str:
    ten, thirteen = digits(chance, 9) + chance.choice("0123456789X"), chance.choice(["978", "979"]) + digits(chance, 10)
    return chance.choice([
        f"ISBN {ten}", f"ISBN {thirteen}", f"ISBN {grouped(ten, [2, 3, 4, 1], '-')}", f"ISBN-13: {grouped(thirteen, [3, 2, 4, 3, 1], '-')}",
        f"ISBN {grouped(thirteen, [3, 1, 5, 3, 1], ' ')}", grouped(ten, [2, 4, 3, 1], "-"), thirteen, f"ISBN {grouped(ten, [2, 6, 1, 1], ' ')}",
        f"ISSN {grouped(digits(chance, 8), [4, 4], '-')}",
    ])


def coordinate(chance: random.Random) -> str:
    latitude, longitude = f"5{chance.randint(0, 3)}.{digits(chance, chance.randint(2, 10))}", f"{chance.randint(3, 7)}.{digits(chance, chance.randint(2, 10))}"
    x, y = chance.randint(10_000, 299_999), chance.randint(300_000, 630_000)
    return chance.choice([
        f"{latitude}, {longitude}", f"{latitude},{longitude}", f"[{longitude}, {latitude}]", f"{latitude} {longitude}", f"{latitude}°N {longitude}°E",
        f"{latitude.replace('.', ',')} {longitude.replace('.', ',')}", f"RD {x} {y}", f"x={x} y={y}", f"({x}, {y})", f"{x}.{digits(chance, 3)} {y}.{digits(chance, 3)}",
        f'<path d="M{x % 1000} {y % 10_000} L{latitude} {longitude} {x % 100}"/>', f'<polygon points="{x % 1000},{y % 1000} {x % 1000},{y % 100} {y % 1000},{x}"/>',
        f'<svg viewBox="0 0 {y % 10_000} {x % 1000}">', f'<rect x="{latitude}" width="{x}{digits(chance, 3)}"/>',
    ])


def digest(chance: random.Random) -> str:
    text = "".join(chance.choice("0123456789abcdef") for _ in range(chance.choice([7, 8, 12, 32, 40, 64])))
    unique = "".join(chance.choice("0123456789abcdef") for _ in range(32))
    uuid = "-".join([unique[:8], unique[8:12], "4" + unique[13:16], unique[16:20], unique[20:]])
    # One that came out as nine digits alone is a bare number, which is a true alarm.
    text = text if not text.isdigit() else "f" + text[1:]
    return chance.choice([text, text.upper(), uuid, f"commit {text}", f"https://voorbeeld.nl/{digits(chance, 9)}", f"/theme/style.css?v={text}", f"www.voorbeeld.nl/zaak/{digits(chance, 9)}",
                          f"urn:uuid:{uuid}", f"10.{digits(chance, 1)}.{digits(chance, 2)}.{digits(chance, 3)}", f"192.168.{chance.randint(1, 255)}.{chance.randint(1, 255)}", f"versie {digits(chance, 1)}.{digits(chance, 2)}.{digits(chance, 4)}"])


KINDS = {
    "telephone": (telephone, 120_000), "company": (company, 30_000), "account": (account, 30_000), "postcode": (postcode, 30_000), "date": (date, 30_000),
    "amount": (amount, 30_000), "tax": (tax, 30_000), "book": (book, 30_000), "coordinate": (coordinate, 30_000), "digest": (digest, 30_000),
}


def citizen(chance: random.Random) -> str:
    """Nine digits that pass: 9a+8b+7c+6d+5e+4f+3g+2h-i is divisible by 11 and not 0."""
    while True:
        eight = chance.choice("0123456789") + digits(chance, 7)
        last = sum(weight * int(digit) for weight, digit in zip(range(9, 1, -1), eight)) % 11
        if last < 10 and int(eight) > 0:
            return f"{eight}{last}"
