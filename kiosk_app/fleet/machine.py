"""How this kiosk is, as its server hears it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk_app import __version__
from kiosk_app.attendance.register import Register
from kiosk_app.clock import now_utc_us
from sync_server.wire.messages import Hello
from sync_server.wire.signed import Cursor


@dataclass(frozen=True, slots=True)
class Machine:
    """How this kiosk is, in short stable words: for the server's page of the fleet."""

    camera: str = ""
    provider: str = ""
    pack_digest: str = ""
    templates: int = 0
    alarms: tuple[str, ...] = ()


def hello_of(
    register: Register, machine: Machine, epoch: str, cursor: Cursor, erased: tuple[str, ...], alarms: tuple[str, ...]
) -> Hello:
    """cursor: what it has of its server. erased: tombstones to confirm. alarms: of the sync, beside the machine's."""
    ledger = register.fleet
    (lines, head), (people_lines, people_digest) = ledger.attendance_head(), ledger.people_end()
    return Hello(
        epoch=epoch,
        lines=lines,
        head=head.hex(),
        people_lines=people_lines,
        people_digest=people_digest.hex(),
        cursor=cursor,
        now_utc_us=now_utc_us(),
        version=__version__,
        provider=machine.provider,
        camera=machine.camera,
        pack_digest=machine.pack_digest,
        people=len(register.people()),
        templates=machine.templates,
        erased=erased,
        alarms=(*machine.alarms, *alarms),
    )
