"""The notice on face recognition that people read before they agree, in their own language.

A site may put its own text into `notices/<language>.txt` of the data folder; it then stands in the place of the one
that ships. What was shown is kept as its SHA-256, so it can be proven later which words somebody agreed to.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from kiosk_app.config import LANGUAGES
from kiosk_app.domain import Consent
from kiosk_app.durable import reported
from kiosk_app.errors import InputError, StorageError
from kiosk_app.paths import resource

MAX_CHARACTERS = 20_000


@dataclass(frozen=True, slots=True)
class Notice:
    """text: as shown; the first line is its title. sha256: hex digest of the text in UTF-8. language: of the text."""

    text: str
    sha256: str
    language: str


class Notices:
    """The notices of one data folder."""

    def __init__(self, data_dir: Path) -> None:
        self._folders = (data_dir / "notices", resource("notices"))

    def languages(self) -> tuple[str, ...]:
        """Codes of the languages there is a notice in, in the order of the settings."""
        return tuple(language for language in LANGUAGES if self._file(language) is not None)

    def read(self, language: str) -> Notice:
        """The notice in a language, or in English where there is none. Raises StorageError and InputError."""
        if language not in LANGUAGES:
            raise InputError(f"There is no language {language!r}: choose one of {', '.join(LANGUAGES)}.")
        for code in (language, "en"):
            path = self._file(code)
            if path is not None:
                return read_notice(path, code)
        raise StorageError("The notice on face recognition is missing: install Clockface again.")

    def _file(self, language: str) -> Path | None:
        candidates = (folder / f"{language}.txt" for folder in self._folders)
        return next((path for path in candidates if path.is_file()), None)


def declared_consent(notices: Notices, operator: str, at_utc_us: int) -> Consent:
    """That an operator states that people were shown the notice and agreed elsewhere, on paper for instance."""
    notice = notices.read("en")
    return Consent(notice.sha256, notice.language, at_utc_us, operator, declared=True)


def read_notice(path: Path, language: str) -> Notice:
    """The notice in a file. Raises InputError for what cannot be one, StorageError."""
    with reported(path):
        data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").strip()
    except UnicodeDecodeError as error:
        raise InputError(f"The notice {path} is not UTF-8 text: save it as UTF-8.") from error
    if not text or len(text) > MAX_CHARACTERS:
        raise InputError(f"The notice {path} must have 1 to {MAX_CHARACTERS} characters, and has {len(text)}.")
    return Notice(text, hashlib.sha256(text.encode()).hexdigest(), language)
