"""Which program each kiosk runs, and what became of the release it was given last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, insert, select, update

from sync_server import alarms
from sync_server.tables import kiosks, programs, releases
from sync_server.wire.program import ProgramReport, UpdateState

_ALARMS = {UpdateState.RETURNED: "release_returned", UpdateState.REFUSED: "release_refused"}
_REPORTED = [programs.c[name] for name in ProgramReport.__slots__]


@dataclass(frozen=True, slots=True)
class KioskProgram:
    """report: None of a kiosk that never told, being older than this, or new. about: the version that its state is
    of, "" where that release is not here any more. changed_utc_us: when it told something else than before.
    """

    kiosk: str
    name: str
    site: str
    ring: str
    report: ProgramReport | None
    about: str = ""
    changed_utc_us: int = 0


def take(connection: Connection, kiosk: str, report: ProgramReport, now_utc_us: int) -> None:
    """In a writing transaction, which may have the kiosk's lane."""
    before = _reported(connection, kiosk)
    if report == before:
        return
    row = asdict(report) | {"changed_utc_us": now_utc_us}
    if before is None:
        connection.execute(insert(programs).values(kiosk=kiosk, **row))
    else:
        connection.execute(update(programs).where(programs.c.kiosk == kiosk).values(**row))
    _alarm(connection, kiosk, report)


def is_news(connection: Connection, kiosk: str, report: ProgramReport) -> bool:
    """Whether the kiosk told something else before; to be asked without a writing transaction."""
    return _reported(connection, kiosk) != report


def _reported(connection: Connection, kiosk: str) -> ProgramReport | None:
    row = connection.execute(select(*_REPORTED).where(programs.c.kiosk == kiosk)).first()
    return None if row is None else ProgramReport(*row)


def _alarm(connection: Connection, kiosk: str, report: ProgramReport) -> None:
    kind = _ALARMS.get(UpdateState(report.state), "")
    for other in _ALARMS.values():
        if other != kind:
            alarms.settle(connection, kiosk, other)
    if kind:
        alarms.raise_alarm(connection, kiosk, kind, report.told)


def listed(connection: Connection, uid: str | None = None) -> Sequence[KioskProgram]:
    """Of all active kiosks, by name. uid: of this one alone, active or not."""
    joined = kiosks.outerjoin(programs, programs.c.kiosk == kiosks.c.uid)
    joined = joined.outerjoin(releases, releases.c.digest == programs.c.about)
    about = releases.c.version.label("about_version")
    columns = (kiosks.c.uid, kiosks.c.name, kiosks.c.site, kiosks.c.ring, about, programs.c.changed_utc_us)
    which = kiosks.c.state == "active" if uid is None else kiosks.c.uid == uid
    query = select(*columns, *_REPORTED).select_from(joined).where(which).order_by(kiosks.c.name)
    found = []
    for own, name, site, ring, version, changed, *told in connection.execute(query):
        report = None if changed is None else ProgramReport(*told)
        found.append(KioskProgram(own, name, site, ring, report, version or "", changed or 0))
    return found
