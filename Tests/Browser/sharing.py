"""What is made once for a whole run, also where several workers run the tests side by side (pytest -n)."""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path


def once(factory, name: str, make: Callable[[Path], None]) -> Path:
    """The folder `name` of this run, filled by `make` for whoever comes first; the others wait until it is full.

    A worker has a folder of its own inside that of the run, so what they share lies beside it.
    """
    base = factory.getbasetemp()
    root = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    folder, full = root / "shared" / name, root / "shared" / f"{name}.full"
    folder.parent.mkdir(exist_ok=True)
    with open(folder.with_suffix(".lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not full.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            full.touch()
    return folder
