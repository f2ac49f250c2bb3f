"""Where the program is that the tests in Python run."""

import os
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def newest_program() -> Path:
    """The newer of .build/debug/kring and .build/release/kring; the variable KRING names another one."""
    if named := os.environ.get("KRING"):
        return Path(named).resolve()
    built = [path for kind in ("debug", "release") if (path := REPOSITORY / ".build" / kind / "kring").exists()]
    assert built, "no program: run `swift build` first, or name one in the variable KRING"
    return max(built, key=lambda path: path.stat().st_mtime)
