"""The one typeface, bundled so that every kiosk looks the same: Noto Sans, regular and bold (OFL)."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from kiosk_app.errors import InputError
from kiosk_app.paths import resource

FAMILY: Final = "Noto Sans"
FILES: Final = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")


def load_fonts() -> None:
    """Make the bundled typeface known to Qt; needs a QGuiApplication. Raises InputError when a file is missing."""
    for name in FILES:
        path = resource("fonts", name)
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise InputError(f"The typeface {path} is missing or damaged: install Clockface again.")


def font(size_px: float, *, bold: bool = False) -> QFont:
    """The typeface in a size in pixels. Its figures are of equal width by themselves."""
    face = QFont(FAMILY)
    face.setPixelSize(max(1, round(size_px)))
    face.setBold(bold)
    return face
