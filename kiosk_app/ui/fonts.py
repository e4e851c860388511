"""The one typeface, bundled so that every kiosk looks the same: Noto Sans for each script, regular and bold (OFL)."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from kiosk_app.errors import InputError
from kiosk_app.paths import resource

# In the order in which a character is looked for: Latin, Greek and Cyrillic first, and with them all figures.
# The UI cuts stand in lines as high as those of Latin.
FILES: Final = {
    "Noto Sans": ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    "Noto Sans Arabic UI": ("NotoSansArabicUI-Regular.ttf", "NotoSansArabicUI-Bold.ttf"),
    "Noto Sans Devanagari UI": ("NotoSansDevanagariUI-Regular.ttf", "NotoSansDevanagariUI-Bold.ttf"),
    "Noto Sans CJK SC": ("NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf"),
}
FAMILY: Final = "Noto Sans"
FAMILIES: Final = tuple(FILES)
DEFAULT_PX: Final = 16


def load_fonts() -> None:
    """Make the typeface known to Qt, and the one of every widget that is given no other; needs a QApplication.

    Raises InputError when a file is missing.
    """
    for name in (name for weights in FILES.values() for name in weights):
        path = resource("fonts", name)
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise InputError(f"The typeface {path} is missing or damaged: install Clockface again.")
    # Qt complains of each family that lacks the script of a text, though the next one in the list has it.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    QApplication.setFont(font(DEFAULT_PX))


def font(size_px: float, *, bold: bool = False) -> QFont:
    """The typeface in a size in pixels. Its figures are of equal width by themselves."""
    face = QFont()
    face.setFamilies(FAMILIES)
    face.setPixelSize(max(1, round(size_px)))
    face.setBold(bold)
    return face
