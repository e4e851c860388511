"""What an administrator sees of the server and does about it, at the desk of a running kiosk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kiosk_app.administration.access import Act
from kiosk_app.administration.session import Session
from kiosk_app.attendance.register import Register
from kiosk_app.config import Config
from kiosk_app.errors import StorageError
from kiosk_app.fleet.status import Phase, SyncStatus
from kiosk_app.fleet.worker import FleetWorker
from kiosk_app.sync import pairing
from kiosk_app.sync.identity import IdentityFile


class FleetDesk:
    """The pairing of one data folder, for administrators, and in the audit log. Every method may be called from any
    thread and takes its time: the disk and the network are behind it. Each raises InputError for another role.
    """

    def __init__(self, folder: Path, register: Register, worker: FleetWorker, config: Callable[[], Config]) -> None:
        self._folder, self._register, self._worker, self._config = folder, register, worker, config

    def status(self, session: Session) -> SyncStatus:
        """As the sync goes now; a pairing that cannot be read is its problem."""
        session.require(Act.PAIR)
        status = self._worker.status
        try:
            identity = IdentityFile(self._folder).read()
        except StorageError as error:
            return replace(status, phase=Phase.UNREACHABLE, problem=str(error))
        if identity is None:
            return SyncStatus(Phase.UNPAIRED)
        phase = Phase.WAITING if status.phase == Phase.UNPAIRED else status.phase
        name, site = status.name or identity.name, status.site or identity.site
        return replace(status, phase=phase, address=identity.address, name=name, site=site)

    def pair(self, session: Session, text: str) -> SyncStatus:
        """Introduce this kiosk to a server. Raises as `pairing.pair`."""
        session.require(Act.PAIR)
        config = self._config()
        with self._worker.at_rest():
            identity = pairing.pair(self._folder, text, config.attendance.kiosk_id, config.sync)
        self._register.audit(session.operator.name, "pair", identity.address)
        return self.status(session)

    def unpair(self, session: Session) -> None:
        """Forget the server; attendance, people and templates stay. Raises StorageError."""
        session.require(Act.PAIR)
        with self._worker.at_rest():
            address = pairing.unpair(self._folder)
        self._register.audit(session.operator.name, "unpair", address or "")
