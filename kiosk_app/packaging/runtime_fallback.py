"""Runs first in a built program on Linux: where the system lacks a library that Qt needs, the one inside is taken.

Once a library of that name is loaded, the loader asks for no other. The names are in the order of what needs what.
"""

import ctypes
import sys
from pathlib import Path


def _load_missing() -> None:
    folder = Path(getattr(sys, "_MEIPASS", ""), "fallback")
    for name in (folder / "order").read_text(encoding="utf-8").split():
        try:
            ctypes.CDLL(name, ctypes.RTLD_GLOBAL)
        except OSError:
            ctypes.CDLL(str(folder / name), ctypes.RTLD_GLOBAL)


_load_missing()
