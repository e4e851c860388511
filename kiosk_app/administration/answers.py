"""The answers to everything a first start asks, from TOML files: for kiosks that are set up without a key press.

Sections and keys are those of `clockface.toml`, and [administrator], [server], [packs] and [notices] beside them. Of
several files the later one wins, key by key, so that what all kiosks share is written once. Paths are relative to the
file they stand in. Nothing here changes anything.
"""

from __future__ import annotations

import dataclasses
import os
import stat
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from kiosk_app.administration.notice import Notice, read_notice
from kiosk_app.administration.operators import check_password, checked_name
from kiosk_app.administration.settings_file import Value
from kiosk_app.config import LANGUAGES, Config, parse_config
from kiosk_app.errors import ClockfaceError, InputError
from kiosk_app.passwords import is_hash
from sync_server.wire.codec import Malformed
from sync_server.wire.pairing import PairingText

P = ParamSpec("P")
T = TypeVar("T")
SECTIONS: Mapping[str, tuple[str, ...]] = {
    "administrator": ("name", "password_file", "password_env", "password_hash"),
    "server": ("pair", "pair_file", "pair_env", "stand_alone"),
    "packs": ("from", "install", "use", "accept_licence"),
    "notices": LANGUAGES,
}
_SETTINGS = tuple(stage.name for stage in dataclasses.fields(Config))


class AnswersRefused(InputError):  # noqa: N818 - reads as the state it reports
    """faults: everything that is wrong, a sentence each; nothing was changed."""

    def __init__(self, faults: Sequence[str]) -> None:
        self.faults = tuple(faults)
        super().__init__(" ".join(faults))


@dataclass(frozen=True, slots=True)
class Administrator:
    """password, password_hash: at most one of them; "" for both leaves the password of somebody who is there."""

    name: str
    password: str = field(default="", repr=False)
    password_hash: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class PackAnswers:
    """install: names of published packs, or of folders in `source`. use: "" leaves what is in use."""

    source: Path | None = None
    install: tuple[str, ...] = ()
    use: str = ""
    accept_licence: bool = False


@dataclass(frozen=True, slots=True)
class Answers:
    """settings: by section and key, each one valid. pairing: None for none. stand_alone: there must be no server.
    notices: by language. remarks: what somebody should know about the files, a sentence each.
    """

    settings: Mapping[str, Mapping[str, Value]]
    administrator: Administrator | None = None
    pairing: PairingText | None = None
    stand_alone: bool = False
    packs: PackAnswers = field(default_factory=PackAnswers)
    notices: Mapping[str, Notice] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Given:
    value: Any
    file: Path


def read_answers(
    files: Sequence[Path], environment: Mapping[str, str] = os.environ, source: Path | None = None
) -> Answers:
    """The answers of all files together. source: where packs are, whatever the files say.

    Raises AnswersRefused with everything that is wrong in them.
    """
    reading = _Reading(files, environment)
    answers = Answers(
        reading.settings(),
        reading.administrator(),
        reading.pairing(),
        reading.switch("server", "stand_alone"),
        reading.packs(source),
        reading.notices(),
        tuple(reading.remarks),
    )
    if answers.pairing and answers.stand_alone:
        reading.faults.append("[server] stand_alone is true although a pairing is given: leave one of them out.")
    if reading.faults:
        raise AnswersRefused(reading.faults)
    return answers


class _Reading:
    """Collects what is wrong instead of ending at the first of it."""

    def __init__(self, files: Sequence[Path], environment: Mapping[str, str]) -> None:
        self.faults: list[str] = []
        self.remarks: list[str] = []
        self._environment = environment
        self._given: dict[tuple[str, str], _Given] = {}
        for file in files:
            self._add(file)

    def _add(self, file: Path) -> None:
        try:
            document = tomllib.loads(file.read_text(encoding="utf-8-sig"))
        except (OSError, ValueError, RecursionError) as error:
            why = error.strerror if isinstance(error, OSError) else error
            self.faults.append(f"{file} cannot be read as an answer file: {why}.")
            return
        if document.keys() & {"administrator", "server"}:
            self._remark_openness(file)
        for section, entries in document.items():
            self._add_section(file, section, entries)

    def _add_section(self, file: Path, section: str, entries: Any) -> None:
        if section not in SECTIONS and section not in _SETTINGS:
            known = ", ".join([*SECTIONS, *_SETTINGS])
            self.faults.append(f"{file}: there is no section [{section}]; the sections are {known}.")
        elif not isinstance(entries, dict):
            self.faults.append(f"{file}: {section} must be a section, written [{section}].")
        else:
            for key, value in entries.items():
                if section in SECTIONS and key not in SECTIONS[section]:
                    self.faults.append(f"{file}: {_no_key(section, key)}")
                self._given[section, key] = _Given(value, file)

    def _remark_openness(self, file: Path) -> None:
        if os.name != "nt" and file.stat().st_mode & stat.S_IROTH:
            self.remarks.append(f"Everybody on this machine can read {file}: run 'chmod 600 {file}', and remove it.")

    def settings(self) -> dict[str, dict[str, Value]]:
        """Each setting by itself, so that one that is wrong does not hide the next."""
        settings: dict[str, dict[str, Value]] = {}
        for (section, key), given in self._given.items():
            if section in _SETTINGS:
                self._tried("", parse_config, {section: {key: given.value}}, str(given.file))
                settings.setdefault(section, {})[key] = given.value
        return settings

    def administrator(self) -> Administrator | None:
        name, password_hash = self.text("administrator", "name"), self.text("administrator", "password_hash")
        password = self._secret("administrator", "password")
        if not name:
            if password or password_hash:
                self.faults.append("[administrator] name is missing: say whose password this is.")
            return None
        self._tried("[administrator] name: ", checked_name, name)
        if password and password_hash:
            self.faults.append("[administrator] password_hash is given beside a password: leave one of them out.")
        if password:
            self._tried("[administrator] the password: ", check_password, password, name)
        if password_hash and not is_hash(password_hash):
            self.faults.append(
                "[administrator] password_hash is no argon2id hash of enough cost: make one with "
                "'clockface setup --hash-password'."
            )
        return Administrator(name, password, password_hash)

    def pairing(self) -> PairingText | None:
        text = self.text("server", "pair") or self._secret("server", "pair")
        if not text:
            return None
        try:
            return PairingText.parse(text)
        except Malformed as error:
            self.faults.append(f"[server] pair is not the text of a pairing: {error}.")
            return None

    def packs(self, source: Path | None) -> PackAnswers:
        stated = self._path("packs", "from")
        accepts = self.switch("packs", "accept_licence")
        return PackAnswers(source or stated, self._names("packs", "install"), self.text("packs", "use"), accepts)

    def notices(self) -> dict[str, Notice]:
        notices: dict[str, Notice] = {}
        for language in LANGUAGES:
            path = self._path("notices", language)
            if path is not None and (notice := self._tried(f"[notices] {language}: ", read_notice, path, language)):
                notices[language] = notice
        return notices

    def switch(self, section: str, key: str) -> bool:
        """False where nothing is given."""
        given = self._given.get((section, key))
        if given is not None and not isinstance(given.value, bool):
            self.faults.append(f"{given.file}: [{section}] {key} must be true or false.")
        return given is not None and given.value is True

    def text(self, section: str, key: str) -> str:
        """ "" where nothing is given. What is wrong is not repeated: it may be a secret."""
        given = self._given.get((section, key))
        if given is None:
            return ""
        if not isinstance(given.value, str) or not given.value.strip():
            self.faults.append(f"{given.file}: [{section}] {key} must be a text in quotes.")
            return ""
        return given.value

    def _names(self, section: str, key: str) -> tuple[str, ...]:
        given = self._given.get((section, key))
        if given is None:
            return ()
        if not isinstance(given.value, list) or not all(isinstance(name, str) and name for name in given.value):
            self.faults.append(f'{given.file}: [{section}] {key} must be a list of names, such as ["sface"].')
            return ()
        return tuple(given.value)

    def _path(self, section: str, key: str) -> Path | None:
        text = self.text(section, key)
        return self._given[section, key].file.parent / Path(text).expanduser() if text else None

    def _secret(self, section: str, stem: str) -> str:
        """The first line of the named file, or the named variable of the environment; "" where neither is given."""
        file, variable = self._path(section, f"{stem}_file"), self.text(section, f"{stem}_env")
        if file is not None and variable:
            self.faults.append(f"[{section}] {stem}_file and {stem}_env are both given: leave one of them out.")
        if variable:
            secret, where = self._environment.get(variable, ""), f"[{section}] {stem}_env: {variable} is not set."
        elif file is not None:
            secret, where = self._first_line(file), f"[{section}] {stem}_file: {file} holds nothing that can be read."
        else:
            return ""
        if not secret:
            self.faults.append(where)
        return secret

    def _first_line(self, file: Path) -> str:
        try:
            lines = file.read_text(encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError):
            return ""
        self._remark_openness(file)
        return lines[0] if lines else ""

    def _tried(self, where: str, check: Callable[P, T], *arguments: P.args, **more: P.kwargs) -> T | None:
        """What it returns; None when it finds a fault."""
        try:
            return check(*arguments, **more)
        except ClockfaceError as error:
            self.faults.append(f"{where}{error}")
            return None


def _no_key(section: str, key: str) -> str:
    keys = ", ".join(SECTIONS[section])
    advice = "; a password does not belong into this file" if key == "password" else ""
    return f"[{section}] has no key {key!r}{advice}; it has {keys}."
