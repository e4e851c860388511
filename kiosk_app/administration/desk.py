"""The desk: what is behind the login. It lets somebody in; what they may then do is in `session`."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from kiosk_app.administration import settings_file
from kiosk_app.administration.access import Act
from kiosk_app.administration.directory import Directory
from kiosk_app.administration.model_packs import PackRow
from kiosk_app.administration.operators import Operator, Operators, Role
from kiosk_app.administration.session import Session
from kiosk_app.administration.storage import StorageReport
from kiosk_app.attendance.attempts import AttemptLog
from kiosk_app.attendance.register import Register
from kiosk_app.clock import ClockWatch, now_utc_us, system_zone
from kiosk_app.config import Config, load_config, with_live
from kiosk_app.errors import CodeRefused, InputError, StorageError
from kiosk_app.packs.library import PackLibrary
from kiosk_app.packs.liveness_slot import LivenessState

__all__ = ["Act", "Desk", "LivenessState", "PackRow", "Session", "StorageReport"]
log = logging.getLogger(__name__)
MAKE_ADMINISTRATOR = "clockface operators add NAME --role administrator"


class Desk:
    """The administration of one data folder. Every method may be called from any thread.

    clock: of the kiosk. config: as the kiosk runs now; settings that need a restart are only in `saved`.
    enrolment_changed: called when people can be recognised who could not before, or the other way round.
    config_changed: called with the settings that hold from now on.
    """

    def __init__(
        self,
        folder: Path,
        config: Config,
        register: Register,
        operators: Operators,
        attempts: AttemptLog,
        packs: PackLibrary,
        clock: ClockWatch,
        now_utc_us: Callable[[], int] = now_utc_us,
        enrolment_changed: Callable[[], None] = lambda: None,
        config_changed: Callable[[Config], None] = lambda config: None,
    ) -> None:
        self.folder, self.register, self.operators = folder, register, operators
        self.attempts, self.packs, self.clock, self.now_utc_us = attempts, packs, clock, now_utc_us
        self.config = self.saved = config
        self.directory = Directory(())
        self._enrolment_changed, self._config_changed = enrolment_changed, config_changed
        self._changing = threading.Lock()
        self._noted_no_operators = False

    @property
    def has_operators(self) -> bool:
        """Whether there is a login; a file that cannot be read counts, because nobody may get in by damaging it."""
        try:
            return self.operators.exist
        except StorageError:
            return True

    @property
    def is_new(self) -> bool:
        """Whether this is the first start: there is no operator, and there never was anything else.

        Else somebody took the operators away, and whoever touches the window first must not become one.
        """
        return not self.has_operators and self.register.is_empty

    def set_up(self, name: str, password: str) -> Session:
        """The first start: make the first administrator and let them in. Raises InputError when it is not."""
        if self.has_operators:
            raise InputError("Operators are set up already: log in.")
        if not self.is_new:
            raise InputError(f"This kiosk is in use already: make an administrator with '{MAKE_ADMINISTRATOR}'.")
        operator = self.operators.add(name, password, Role.ADMINISTRATOR)
        self.register.audit(operator.name, "set_up", operator.name)
        return self._let_in(operator)

    def login(self, name: str, password: str) -> Session:
        """Let somebody in. Raises CodeRefused and CodeLocked, with the seconds to wait."""
        try:
            operator = self.operators.login(name, password)
        except CodeRefused:
            known = self.operators.get(name)  # what else was typed there may be a password
            self._note("", "login_refused", known.name if known else "")
            raise
        self._note(operator.name, "login", "")
        return self._let_in(operator)

    def note_no_operators(self) -> None:
        """Write down that somebody asks to be let in where nobody can be; once, or a touch would fill the disk."""
        if not self._noted_no_operators:
            self._noted_no_operators = True
            self._note("", "no_operators", "")

    def _note(self, operator: str, action: str, subject: str) -> None:
        try:
            self.register.audit(operator, action, subject)
        except StorageError as error:  # a full disk must not keep out who could free it
            log.error("What happened at the login is not in the audit log: %s", error)

    def _let_in(self, operator: Operator) -> Session:
        self.directory.follow(self.register.people())
        return Session(self, operator)

    def enrolment_changed(self) -> None:
        """Somebody was enrolled, changed or erased: know it at the desk and at the door. For the wizard and imports."""
        self.directory.follow(self.register.people())
        self._enrolment_changed()

    def change_setting(self, section: str, key: str, value: settings_file.Value) -> None:
        """Save a setting and apply it where that needs no restart."""
        with self._changing:
            self._follow(settings_file.change(self.folder, section, key, value))

    def follow_settings(self) -> None:
        """Read the settings again, which something else has changed, and apply them as `change_setting` does."""
        with self._changing:
            self._follow(load_config(self.folder, system_zone()))

    def _follow(self, saved: Config) -> None:
        self.saved = saved
        self.config = with_live(self.config, saved)
        self.attempts.keep_days = self.config.administration.keep_attempts_days
        self._config_changed(self.config)
