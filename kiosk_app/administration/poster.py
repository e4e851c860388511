"""What the poster beside a kiosk says to those who clock in there: texts of a language, and how this kiosk is set."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum

from kiosk_app.config import LANGUAGES, Config
from kiosk_app.errors import InputError
from kiosk_app.paths import resource

WRONG_PERSON = "{not_me}"  # in a text: what the button says that takes a record back


class Part(StrEnum):
    """What the poster tells, in this order. code and code_first exclude each other."""

    LOOK = "look"
    RECORDED = "recorded"
    WRONG = "wrong"
    SEE = "see"
    CODE = "code"
    CODE_FIRST = "code_first"
    KEPT = "kept"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Poster:
    """parts: a heading and a text for each; the text of ASK is whom to ask, "" for a line to write on."""

    language: str
    site_name: str
    title: str
    lead: str
    parts: dict[Part, tuple[str, str]]


def poster(language: str, config: Config, contact: str = "") -> Poster:
    """Raises InputError for a language that there is none in."""
    if language not in LANGUAGES:
        raise InputError(f"There is no language {language!r}: choose one of {', '.join(LANGUAGES)}.")
    texts = tomllib.loads(resource("posters", f"{language}.toml").read_text(encoding="utf-8"))
    parts = {part: (texts[part]["heading"], texts[part].get("text", contact)) for part in told(config.entry.mode)}
    return Poster(language, config.screen.site_name, texts["title"], texts["lead"], parts)


def told(entry_mode: str) -> tuple[Part, ...]:
    """The parts for a kiosk with this `[entry] mode`: nobody reads of a PIN that it would not take."""
    code = {"face_or_code": Part.CODE, "face_and_code": Part.CODE_FIRST}.get(entry_mode)
    return tuple(part for part in Part if part is code or part not in (Part.CODE, Part.CODE_FIRST))
