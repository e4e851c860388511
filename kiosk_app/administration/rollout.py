"""What is still to be done until a data folder is as the answers say: checked as a whole, then done step by step.

Planning changes nothing and finds everything that can be found without the server. The pairing is the first step, as
the only one that another machine may refuse; it leaves everything as it was then. Every step can be done again, so a
set-up that was cut short is ended by running it again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from kiosk_app.administration import settings_file
from kiosk_app.administration.answers import Administrator, Answers, AnswersRefused, PackAnswers
from kiosk_app.administration.notice import Notice, read_notice
from kiosk_app.administration.operators import Operators, Role, operators_of
from kiosk_app.administration.session import SECRET_SETTINGS
from kiosk_app.attendance.audit import NO_DETAIL
from kiosk_app.config import Config
from kiosk_app.durable import reported, write_atomically
from kiosk_app.errors import ClockfaceError, InputError, LicenceError, PackError
from kiosk_app.packs import minifasnet
from kiosk_app.packs.library import OPEN_PACK, PUBLISHED, PackLibrary
from kiosk_app.packs.liveness_slot import LivenessSlot
from kiosk_app.recognition.sources import parse_source
from kiosk_app.sync import pairing
from kiosk_app.sync.identity import IdentityFile


@dataclass(frozen=True, slots=True)
class Step:
    """says: a sentence for afterwards. action, subject, detail: for the audit log."""

    says: str
    do: Callable[[], object] = field(repr=False)
    action: str
    subject: str = ""
    detail: Mapping[str, str] = field(default_factory=lambda: NO_DETAIL)


def plan(folder: Path, answers: Answers) -> list[Step]:
    """The steps that are still to be done, in their order; none when everything is as the answers say.

    Raises AnswersRefused with everything that stands in the way, StorageError for a folder that cannot be read.
    """
    planning = _Planning(folder, answers)
    steps = [*planning.pairing(), *planning.packs(), *planning.notices(), *planning.settings(), *planning.operators()]
    if planning.faults:
        raise AnswersRefused(planning.faults)
    return steps


class _Planning:
    def __init__(self, folder: Path, answers: Answers) -> None:
        self.faults: list[str] = []
        self._folder, self._answers = folder, answers
        self._config = self._foreseen()

    def _foreseen(self) -> Config:
        """The settings as they will be, with which the pairing is made."""
        try:
            return settings_file.foreseen(self._folder, self._answers.settings)
        except InputError as error:  # the answers are valid each: it is the file that is there
            self.faults.append(str(error))
            return Config()

    def pairing(self) -> Iterator[Step]:
        known, wanted = IdentityFile(self._folder).read(), self._answers.pairing
        if known is not None and self._answers.stand_alone:
            self.faults.append(
                f"[server] stand_alone is true, but this kiosk is paired with {known.address}: "
                f"run 'clockface sync unpair' first."
            )
        if wanted is None:
            return
        if known is None:
            config = self._config
            pair = partial(pairing.pair, self._folder, str(wanted), config.attendance.kiosk_id, config.sync)
            yield Step(f"Paired with {wanted.address}.", pair, "pair", wanted.address)
        elif known.address != wanted.address:
            self.faults.append(
                f"[server] pair is of {wanted.address}, but this kiosk is paired with {known.address}: "
                f"run 'clockface sync unpair' first."
            )

    def packs(self) -> Iterator[Step]:
        wanted, library = self._answers.packs, PackLibrary(self._folder)
        for name in wanted.install:
            yield from self._pack(name, wanted, library)
        if not wanted.use or wanted.use == library.active_name():
            return
        there = {OPEN_PACK, *wanted.install, *(pack.name for pack in library.installed())} - {minifasnet.NAME}
        if wanted.use not in there:
            self.faults.append(f"[packs] use: {wanted.use!r} is neither installed nor among those to install.")
        yield Step(f"Chose the model pack {wanted.use}.", partial(library.use, wanted.use), "use_pack", wanted.use)

    def _pack(self, name: str, wanted: PackAnswers, library: PackLibrary) -> Iterator[Step]:
        slot = LivenessSlot(self._folder)
        if _is_sound(name, library, slot):
            return
        if wanted.source is None:
            self.faults.append(f"[packs] from is missing: say in which folder the files of {name!r} are.")
            return
        try:
            install = _installation(name, wanted.source, wanted.accept_licence, library, slot)
        except ClockfaceError as error:
            self.faults.append(f"[packs] install: {error}")
        else:
            yield Step(f"Installed the model pack {name}.", install, "change_setting", f"packs.{name}")

    def notices(self) -> Iterator[Step]:
        for language, notice in self._answers.notices.items():
            path = self._folder / "notices" / f"{language}.txt"
            if not _reads(path, notice):
                write = partial(_write_notice, path, notice.text)
                yield Step(f"Wrote the notice in {language}.", write, "change_setting", f"notices.{language}")

    def settings(self) -> Iterator[Step]:
        if self.faults:
            return  # the file that is there may be what is wrong
        if "source" in self._answers.settings.get("camera", {}):
            self._check_camera()
        before = settings_file.stated(self._folder)
        for section, settings in self._answers.settings.items():
            for key, value in settings.items():
                if before.get(section, {}).get(key) != value:
                    change = partial(settings_file.change, self._folder, section, key, value)
                    detail = NO_DETAIL if key in SECRET_SETTINGS else {"to": str(value)}
                    yield Step(f"Set [{section}] {key}.", change, "change_setting", f"{section}.{key}", detail)

    def _check_camera(self) -> None:
        try:
            parse_source(self._config.camera.source)
        except ClockfaceError as error:
            self.faults.append(f"[camera] source: {error}")

    def operators(self) -> Iterator[Step]:
        wanted, operators = self._answers.administrator, operators_of(self._folder)
        if wanted is None:
            return
        there = operators.get(wanted.name)
        if there is None and not (wanted.password or wanted.password_hash):
            self.faults.append("[administrator] password_file is missing: a new administrator needs a password.")
        elif there is None:
            detail = {"role": Role.ADMINISTRATOR.value}
            says = f"Made {wanted.name} an administrator."
            yield Step(says, partial(_add, operators, wanted), "add_operator", wanted.name, detail)
        elif there.role is not Role.ADMINISTRATOR:
            self.faults.append(f"[administrator] name: {there.name} is here already, as {there.role.value}.")
        elif not _fits(operators, wanted):
            says = f"Changed the password of {there.name}."
            yield Step(says, partial(_change_password, operators, wanted), "set_password", there.name)


def _is_sound(name: str, library: PackLibrary, slot: LivenessSlot) -> bool:
    """Whether it is installed with every file as it should be."""
    try:
        if name == minifasnet.NAME:
            slot.verify()
            return slot.is_filled
        library.verify(name)
    except PackError:
        return False
    return True


def _installation(
    name: str, source: Path, accepts: bool, library: PackLibrary, slot: LivenessSlot
) -> Callable[[], object]:
    """What installs it, once its files have been looked at. Raises PackError."""
    if name == minifasnet.NAME:
        minifasnet.parts_in(source)
        return partial(slot.install, source)
    published = next((one for one in PUBLISHED if one.pack.name == name), None)
    if published is not None:
        published.files_in(source)
        return partial(library.install_published, published, source, lambda _: accepts)
    pack = library.offered(source / name)
    if pack.name != name:
        raise PackError(f"the pack in {source / name} is named {pack.name!r}: name its folder so.")
    if pack.commercial_use != "yes" and not accepts:
        raise LicenceError(f"read the licence of {name} ({pack.licence}), and say accept_licence = true.")
    return partial(library.install, source / name, lambda _: accepts)


def _reads(path: Path, notice: Notice) -> bool:
    try:
        return path.exists() and read_notice(path, notice.language).sha256 == notice.sha256
    except InputError:
        return False


def _write_notice(path: Path, text: str) -> None:
    with reported(path):
        path.parent.mkdir(mode=0o700, exist_ok=True)
    write_atomically(path, [f"{text}\n".encode()])


def _fits(operators: Operators, wanted: Administrator) -> bool:
    if wanted.password:
        return operators.has_password(wanted.name, wanted.password)
    return not wanted.password_hash or operators.has_hash(wanted.name, wanted.password_hash)


def _add(operators: Operators, wanted: Administrator) -> None:
    if wanted.password:
        operators.add(wanted.name, wanted.password, Role.ADMINISTRATOR)
    else:
        operators.add_hashed(wanted.name, wanted.password_hash, Role.ADMINISTRATOR)


def _change_password(operators: Operators, wanted: Administrator) -> None:
    if wanted.password:
        operators.set_password(wanted.name, wanted.password)
    else:
        operators.set_password_hash(wanted.name, wanted.password_hash)
