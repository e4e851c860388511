"""The first start of a kiosk in its window: what is asked after what, what is kept of it, and how it is saved.

Without widgets. Each step is saved when it is left, by the same plan as an answer file (see `rollout`), and where the
set-up stands is kept in `first-start.json` of the data folder until it is over. So a kiosk that loses its power goes on
with the step it was at. Up to the administrator whoever is there sets it up; after that only an administrator.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from kiosk_app.administration.access import Act
from kiosk_app.administration.answers import Answers
from kiosk_app.administration.desk import Desk
from kiosk_app.administration.operators import checked_name
from kiosk_app.administration.rollout import Step as Deed
from kiosk_app.administration.rollout import plan
from kiosk_app.administration.session import Session
from kiosk_app.durable import reported, write_atomically
from kiosk_app.errors import InputError, StorageError
from kiosk_app.sync.identity import IdentityFile
from sync_server.wire.codec import Malformed
from sync_server.wire.pairing import PairingText

FILE_NAME = "first-start.json"


class Step(StrEnum):
    """In the order in which they are asked."""

    LANGUAGE = "language"
    ADMINISTRATOR = "administrator"  # early: from here on nobody who passes by can go on
    SITE = "site"
    CAMERA = "camera"
    SERVER = "server"
    KEEPING = "keeping"
    NOTICE = "notice"
    ENROL = "enrol"
    READY = "ready"  # nothing is asked any more


ORDER = tuple(Step)


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a set-up stands. by: the administrator whom it made, or was about to make; "" before."""

    step: Step = Step.LANGUAGE
    by: str = ""

    def onward(self) -> Progress:
        """The next step; nobody is asked twice for an administrator."""
        return self._moved(+1)

    def back(self) -> Progress | None:
        """The step before, None at the first one."""
        return None if self.step is Step.LANGUAGE else self._moved(-1)

    def _moved(self, by: int) -> Progress:
        at = min(ORDER.index(self.step) + by, len(ORDER) - 1)
        if ORDER[at] is Step.ADMINISTRATOR and self.by:
            at += by
        return dataclasses.replace(self, step=ORDER[at])


def resumed(kept: Progress | None, *, is_new: bool, is_operator: Callable[[str], bool]) -> Progress | None:
    """Where the set-up of a kiosk goes on; None where there is nothing to set up in the window.

    kept: what is on the disk. is_new: there is no operator, and there never was anything. is_operator: by name.
    """
    if is_new:  # an administrator whom the power cut kept from being made is asked for again
        begins = kept is None or (kept.step is Step.LANGUAGE and not kept.by)
        return Progress() if begins else Progress(Step.ADMINISTRATOR)
    if kept is None or kept.step is Step.READY or not kept.by or not is_operator(kept.by):
        return None  # set up in another way: by an answer file, or before there was this
    return Progress(Step.SITE, kept.by) if kept.step is Step.ADMINISTRATOR else kept


class ProgressFile:
    """The kept progress of one data folder."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME

    def read(self) -> Progress | None:
        """None where nothing is kept that can be read: a kiosk is not held up by that. Raises StorageError."""
        with reported(self.path):
            content = self.path.read_bytes() if self.path.exists() else b"null"
        try:
            kept: Any = json.loads(content)
            return Progress(Step(kept["step"]), str(kept["by"]))
        except (ValueError, TypeError, KeyError, RecursionError):
            return None

    def write(self, progress: Progress) -> None:
        """Raises StorageError."""
        text = json.dumps({"step": progress.step.value, "by": progress.by}, ensure_ascii=False)
        write_atomically(self.path, [text.encode()])

    def remove(self) -> None:
        """Raises StorageError."""
        with reported(self.path):
            self.path.unlink(missing_ok=True)


def left_to_set_up(desk: Desk) -> Progress | None:
    """As `resumed`, for the kiosk of this desk. What cannot be read holds up no kiosk: it is then told elsewhere."""
    operators = desk.operators
    try:
        kept = ProgressFile(desk.folder).read()
        return resumed(kept, is_new=desk.is_new, is_operator=lambda name: operators.get(name) is not None)
    except StorageError:
        return None


def ending(folder: Path) -> list[Deed]:
    """What an answer file does last: where it has set a kiosk up, the window asks nothing any more."""
    file = ProgressFile(folder)
    return (
        [Deed("Ended the set-up in the window.", file.remove, "change_setting", "first_start")]
        if file.path.exists()
        else []
    )


class FirstStart:
    """One set-up, from step to step. Every method writes to the disk: not in the UI thread, and one at a time.

    session: of the administrator, None until there is one. at_rest: keeps the sync from the pairing meanwhile.
    """

    def __init__(
        self,
        desk: Desk,
        progress: Progress,
        at_rest: Callable[[], AbstractContextManager[None]],
        session: Session | None = None,
    ) -> None:
        self._desk, self._at_rest, self.session = desk, at_rest, session
        self._file, self.progress = ProgressFile(desk.folder), progress

    @property
    def step(self) -> Step:
        return self.progress.step

    def choose_language(self, code: str) -> None:
        """Save the language of the kiosk. Raises ConfigError and StorageError."""
        if self.session is None:  # nothing is in the audit log yet, or the kiosk would no longer be new
            self._desk.change_setting("screen", "language", code)
        else:
            self.save(Answers({"screen": {"language": code}}))

    def make_administrator(self, name: str, password: str) -> Session:
        """Raises InputError for a name or password that will not do, and when there is an administrator by now."""
        before, spoken = self.progress, checked_name(name)
        self._keep(Progress(Step.ADMINISTRATOR, spoken))  # first: a kiosk with an administrator knows where it stands
        try:
            self.session = self._desk.set_up(name, password)
        except InputError:
            self._keep(before)
            raise
        self.progress = Progress(Step.ADMINISTRATOR, spoken)
        return self.session

    def save(self, answers: Answers) -> None:
        """Do what is left to be done until the kiosk is as these answers say, and write down who did it.

        Raises AnswersRefused with nothing done, and what a deed raises.
        """
        if self.session is None:
            raise InputError("Nobody is the administrator yet: make one first.")
        self.session.require(Act.CHANGE_SETTINGS)
        for deed in plan(self._desk.folder, answers):
            deed.do()
            self._desk.register.audit(self.session.operator.name, deed.action, deed.subject, deed.detail)
        self._desk.follow_settings()

    def pair(self, text: str) -> None:
        """Pair with the server of this text. Raises as `pairing.pair`."""
        try:
            invitation = PairingText.parse(text)
        except Malformed as error:
            raise InputError(f"This is not the text of a pairing: {error}.") from error
        with self._at_rest():
            self.save(Answers({}, pairing=invitation))

    @property
    def server(self) -> str:
        """The address of the server this kiosk is paired with, "" without one. Raises StorageError."""
        identity = IdentityFile(self._desk.folder).read()
        return "" if identity is None else identity.address

    @property
    def enrolled(self) -> int:
        """How many people there are."""
        return len(self._desk.register.people())

    def go_on(self) -> None:
        """To the next step, which is where a kiosk without power goes on; after the last one nothing is kept."""
        self._keep(self.progress.onward())

    def go_back(self) -> None:
        """At the first step nothing happens."""
        self._keep(self.progress.back() or self.progress)

    def skip_the_rest(self) -> None:
        """Everything that is left has a good default."""
        self._keep(dataclasses.replace(self.progress, step=Step.READY))

    def _keep(self, progress: Progress) -> None:
        if progress.step is Step.READY:
            self._file.remove()
        else:
            self._file.write(progress)
        self.progress = progress
