"""Runs first in a built program on Linux: where the system lacks a library that Qt needs, the one inside is taken.

Once a library of that name is loaded, the loader asks for no other. The names are in the order of what needs what.
"""

import ctypes
import os
import sys
from pathlib import Path

FONTS = Path("/etc/fonts/fonts.conf")


def _fill_gaps() -> None:
    folder = Path(getattr(sys, "_MEIPASS", ""), "fallback")
    if not FONTS.exists():
        os.environ.setdefault("FONTCONFIG_FILE", str(folder / "fonts.conf"))  # an empty one: it complains of none
    for name in (folder / "order").read_text(encoding="utf-8").split():
        try:
            ctypes.CDLL(name, ctypes.RTLD_GLOBAL)
        except OSError:
            ctypes.CDLL(str(folder / name), ctypes.RTLD_GLOBAL)


if getattr(sys, "frozen", False):
    _fill_gaps()
