"""Edits as a person makes them by accident: in a line, in a table, in a whole file, in how it was saved.

Each takes the bytes or lines of a file and a source of chance, and gives them back changed; None where there is nothing to change.
"""
import os
import re

KEY = re.compile(r"^(\s*(?:- )?\s*)([\w'][\w' -]*)(:)(.*)$")
VALUES = [
    "", " 3", " -1", " 99999999999999999999", " 1e999", " 0x1F", " 2022-13-45", " 9999-12-31", " 2022", " ja", " nee", " ~", " {}", " []",
    " [a, b]", " {a: b}", " [[[]]]", " '", ' "', " \"\"", " |", " >", " #", " @x", " *x", " &x y", " %", " : ", " - x", " \t", " !!binary x",
    " é\u0301\u202e\u200b", " 🙂", " ../../x", " /etc", " http://", " public", " network", " intern", " nooit", " {{title}}", " <b>x</b>",
    " " + "woord " * 400, " " + "x" * 3000,
]
CELLS = ["", "x", "0", "-1", "6", "=1+1", "'", '"', '"open', 'a"b', "|", "||", " ", "\t", "é", "9999-12-31", "network", "public", "a|b|c", "x" * 2000]


def line_at(lines, rng, wanted=lambda line: True):
    places = [index for index, line in enumerate(lines) if wanted(line)]
    return rng.choice(places) if places else None


def on_key(change):
    """An edit of a line with a key."""

    def edit(lines, rng):
        index = line_at(lines, rng, KEY.match)
        if index is None:
            return None
        return lines[:index] + change(lines, index, KEY.match(lines[index]), rng) + lines[index + 1 :]

    return edit


def misspelt(word, rng):
    if len(word) < 2:
        return word * 2
    index = rng.randrange(len(word) - 1)
    return rng.choice(
        [word[:index] + word[index + 1] + word[index] + word[index + 2 :], word[:index] + word[index + 1 :], word[:index] + word[index] + word[index:]])


def swap_lines(lines, rng):
    if len(lines) < 2:
        return None
    first, second = rng.sample(range(len(lines)), 2)
    lines = list(lines)
    lines[first], lines[second] = lines[second], lines[first]
    return lines


def move_line(lines, rng):
    if len(lines) < 2:
        return None
    lines = list(lines)
    line = lines.pop(rng.randrange(len(lines)))
    lines.insert(rng.randrange(len(lines) + 1), line)
    return lines


def change_line(change):
    def edit(lines, rng):
        index = line_at(lines, rng, str.strip)
        if index is None:
            return None
        return lines[:index] + change(lines[index], rng) + lines[index + 1 :]

    return edit


def drop_sign(signs):
    """One of some signs goes, or stands twice."""

    def edit(lines, rng):
        places = [(row, column) for row, line in enumerate(lines) for column, sign in enumerate(line) if sign in signs]
        if not places:
            return None
        row, column = rng.choice(places)
        line = lines[row]
        new = line[:column] + (line[column] * 2 if rng.random() < 0.2 else "") + line[column + 1 :]
        return lines[:row] + [new] + lines[row + 1 :]

    return edit


def join_lines(lines, rng):
    if len(lines) < 2:
        return None
    index = rng.randrange(len(lines) - 1)
    return lines[:index] + [lines[index] + lines[index + 1]] + lines[index + 2 :]


def split_line(line, rng):
    cut = rng.randrange(len(line) + 1)
    return [line[:cut], line[cut:]]


LINE_EDITS = {
    "key dropped": on_key(lambda lines, index, key, rng: []),
    "key emptied": on_key(lambda lines, index, key, rng: [key[1] + key[2] + ":"]),
    "key doubled": on_key(lambda lines, index, key, rng: [lines[index], lines[index]]),
    "key misspelt": on_key(lambda lines, index, key, rng: [key[1] + misspelt(key[2], rng) + ":" + key[4]]),
    "colon dropped": on_key(lambda lines, index, key, rng: [key[1] + key[2] + key[4]]),
    "value replaced": on_key(lambda lines, index, key, rng: [key[1] + key[2] + ":" + rng.choice(VALUES)]),
    "value of another key": on_key(lambda lines, index, key, rng: [key[1] + key[2] + ":" + KEY.match(rng.choice([l for l in lines if KEY.match(l)]))[4]]),
    "line removed": change_line(lambda line, rng: []),
    "line doubled": change_line(lambda line, rng: [line, line]),
    "line indented": change_line(lambda line, rng: [rng.choice([" ", "  ", "    ", "\t", "\u00a0"]) + line]),
    "line moved left": change_line(lambda line, rng: [line[rng.choice([1, 2]) :] if line.startswith(" ") else line.lstrip("-# >|")]),
    "line split": change_line(split_line),
    "letters replaced": change_line(lambda line, rng: [misspelt(line, rng)]),
    "lines joined": join_lines,
    "lines swapped": swap_lines,
    "line moved": move_line,
    "quote dropped": drop_sign("\"'“”"),
    "bracket dropped": drop_sign("[]{}()<>"),
    "sign dropped": drop_sign("-:#|,;&*^`~!/"),
}


def table_edit(change):
    def edit(lines, rng):
        rows = [line.split(";") for line in lines]
        return [";".join(row) for row in change(rows, rng)] if rows else None

    return edit


def some_row(rows, rng):
    return rng.choice([row for row in rows if row])


def drop_cell(rows, rng):
    row = some_row(rows, rng)
    row.pop(rng.randrange(len(row)))
    return rows


def add_cell(rows, rng):
    row = some_row(rows, rng)
    row.insert(rng.randrange(len(row) + 1), rng.choice(CELLS))
    return rows


def replace_cell(rows, rng):
    row = some_row(rows, rng)
    row[rng.randrange(len(row))] = rng.choice(CELLS)
    return rows


def drop_column(rows, rng):
    column = rng.randrange(len(rows[0]) or 1)
    return [row[:column] + row[column + 1 :] for row in rows]


def add_column(rows, rng):
    column = rng.randrange(len(rows[0]) + 1)
    return [row[:column] + [rng.choice(CELLS)] + row[column:] for row in rows]


def swap_columns(rows, rng):
    first, second = rng.randrange(len(rows[0]) or 1), rng.randrange(len(rows[0]) or 1)
    for row in rows:
        if max(first, second) < len(row):
            row[first], row[second] = row[second], row[first]
    return rows


TABLE_EDITS = {
    "cell dropped": table_edit(drop_cell),
    "cell added": table_edit(add_cell),
    "cell replaced": table_edit(replace_cell),
    "column dropped": table_edit(drop_column),
    "column added": table_edit(add_column),
    "columns swapped": table_edit(swap_columns),
    "separator changed": lambda lines, rng: [line.replace(";", rng.choice([",", "\t", "|", ";;"])) for line in lines],
    "heading dropped": lambda lines, rng: lines[1:],
    "rows dropped": lambda lines, rng: lines[:1],
}

# How a file is saved: the text in, bytes out.
SAVINGS = {
    "saved as UTF-16": lambda text, rng: text.encode(rng.choice(["utf-16", "utf-16-le", "utf-16-be"]), "replace"),
    "saved as Windows-1252": lambda text, rng: text.encode("cp1252", "replace"),
    "saved as Mac Roman": lambda text, rng: text.encode("mac_roman", "replace"),
    "saved with a mark": lambda text, rng: b"\xef\xbb\xbf" + text.encode(),
    "saved with CRLF": lambda text, rng: text.replace("\n", "\r\n").encode(),
    "saved with CR": lambda text, rng: text.replace("\n", "\r").encode(),
    "encoded twice": lambda text, rng: text.encode().decode("latin-1").encode(),
    "emptied": lambda text, rng: b"",
    "truncated": lambda text, rng: text.encode()[: rng.randrange(len(text.encode()) + 1)],
    "zero byte": lambda text, rng: text.encode()[:10] + b"\0" + text.encode()[10:],
    "bytes replaced": lambda text, rng: bytes(b if rng.random() > 0.02 else rng.randrange(256) for b in text.encode()),
}


def other_names(path, rng):
    folder, name = os.path.split(path)
    stem, ending = os.path.splitext(name)
    return rng.choice([
        stem.upper() + ending, stem + " 2" + ending, stem + " (1)" + ending, "Kopie van " + name, stem + "é" + ending, stem + ending.upper(),
        stem + ".txt", stem, "." + name, name + "~", stem[:1] + ending, "index" + ending, "-" + ending, "x" * 200 + ending, "a b;c&d" + ending])


def edited_text(text, path, rng):
    """The text after one edit, and what the edit was."""
    lines = text.split("\n")
    last = lines.pop() if lines and lines[-1] == "" else None
    edits = dict(LINE_EDITS)
    if path.endswith(".csv") and rng.random() < 0.7:
        edits = TABLE_EDITS
    for _ in range(20):
        name = rng.choice(sorted(edits))
        new = edits[name](list(lines), rng)
        if new is not None and new != lines:
            return "\n".join(new + ([""] if last is not None else [])), name
    return text + "x", "letter added"


def edit_site(folder, rng):
    """Makes one edit in a site. Returns what it was, the file, and whether the file goes by that name still."""
    paths = sorted(
        os.path.relpath(os.path.join(base, name), folder) for base, _, names in os.walk(folder) for name in names if not name.endswith(".svg"))
    path = rng.choice(paths)
    full = os.path.join(folder, path)
    with open(full, "rb") as file:
        text = file.read().decode("utf-8", "replace")
    kind = rng.random()
    if kind < 0.8:
        new, name = edited_text(text, path, rng)
        write(full, new.encode("utf-8", "surrogatepass"))
        return name, path, True
    if kind < 0.92:
        name = rng.choice(sorted(SAVINGS))
        write(full, SAVINGS[name](text, rng))
        return name, path, True
    name = rng.choice(["removed", "renamed", "copied", "moved", "replaced by another", "folder renamed"])
    other = os.path.join(folder, rng.choice(paths))
    target = os.path.join(os.path.dirname(full), os.path.basename(other_names(path, rng)))
    if name == "removed":
        os.remove(full)
    elif name == "renamed":
        os.replace(full, target)
    elif name == "copied":
        write(target, text.encode())
    elif name == "moved":
        os.replace(full, os.path.join(os.path.dirname(other), os.path.basename(full)))
    elif name == "replaced by another":
        with open(other, "rb") as file:
            write(full, file.read())
    else:
        parent = os.path.dirname(full)
        if os.path.samefile(parent, folder) or os.path.basename(parent) == "Content":
            return "nothing", path, True
        os.rename(parent, parent + rng.choice([" 2", "é", "s", ".old"]))
    return name, path, name in ("copied", "replaced by another")


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)
