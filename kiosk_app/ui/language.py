"""The languages of the window, through Qt's own translation files.

Every text that a person reads is English in the source and passes through `tr`. Texts in tables are marked with `mark`
where they stand and translated where they are shown. There is one context, so one English text has one translation.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

CONTEXT: Final = "clockface"


def tr(text: str, **values: object) -> str:
    """The text in the language of the moment; `{name}` in it is replaced by the value of that name."""
    translated = QCoreApplication.translate(CONTEXT, text)
    return translated.format(**values) if values else translated


def mark(text: str) -> str:
    """The English text itself: says that `tr` will be given it later, so that it is translated too."""
    return text
