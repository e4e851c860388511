"""What stands on the keys of the keyboard on the screen, by language: three rows of letters, and their capitals.

Arabic and Hindi follow the keyboards that are sold there (Hindi: InScript). Chinese is typed with a method that only a
real keyboard's system has; its Latin letters have to do here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Final

Rows = tuple[str, str, str]

FIGURES: Final = "1234567890"
LATIN: Final = "en"
SIGNS: Final[Rows] = ("@#&_-+()/\\", "*\"':;!?,.=", "%€$£<>[]{}~^|`")
_LETTERS: Final[Mapping[str, Rows]] = {
    "en": ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    "de": ("qwertzuiopü", "asdfghjklöä", "yxcvbnmß"),
    "fr": ("azertyuiop", "qsdfghjklm", "wxcvbnéèàç"),
    "es": ("qwertyuiop", "asdfghjklñ", "zxcvbnmáéíóú"),
    "pt": ("qwertyuiop", "asdfghjklç", "zxcvbnmãõáéí"),
    "tr": ("qwertyuıopğü", "asdfghjklşi", "zxcvbnmöç"),
    "ar": ("ضصثقفغعهخحجد", "شسيبلاتنمكطذ", "ئءؤرىةوزظأإ"),
    "hi": ("ौैाीूबहगदजड़", "ोे्िुपरकतचट", "ॉंमनवलसय"),
}
_SCRIPTS: Final[Mapping[str, str]] = {"ar": "ابت", "hi": "कखग"}
_UPPER: Final[Mapping[str, Rows]] = {
    "hi": ("औऐआईऊभङघधझढञ", "ओएअइउफऱखथछठ", "ऑँणनवळशष"),
}


def letters(language: str, *, upper: bool) -> Rows:
    """The letters of a language, else the Latin ones."""
    code = language if language in _LETTERS else LATIN
    rows = _LETTERS[code]
    if not upper:
        return rows
    first, second, third = _UPPER.get(code) or tuple(_risen(row, code) for row in rows)
    return first, second, third


def has_upper(language: str) -> bool:
    return letters(language, upper=True) != letters(language, upper=False)


def is_latin(language: str) -> bool:
    return language not in _SCRIPTS


def face_of(language: str) -> str:
    """The key that goes over to its letters."""
    return _SCRIPTS.get(language, "abc")


def face(character: str) -> str:
    """How a character is drawn on its key: one that stands on another with a circle for that."""
    return f"◌{character}" if unicodedata.category(character).startswith("M") else character


def _risen(row: str, code: str) -> str:
    dotted = row.replace("i", "İ") if code == "tr" else row
    return "".join(letter if letter == "ß" else letter.upper() for letter in dotted)
