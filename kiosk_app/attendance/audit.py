"""Who did what in the administration: the records of the audit ledger. Person ids only, never a name of an employee."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from kiosk_app.attendance.ledger import canonical

NO_DETAIL: Mapping[str, str] = MappingProxyType({})
COMMAND_LINE = "command line"  # the operator of what was done without a login
LOST = "lost"  # the action of an entry that damage took away


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One act. sequence: gapless per kiosk, from 1. operator: whose login it was. subject: a person_id, a setting...

    An entry lost to damage keeps its number, with the action "lost" and the reason in `detail`.
    """

    sequence: int
    at_utc_us: int
    operator: str
    action: str
    subject: str = ""
    detail: Mapping[str, str] = field(default_factory=dict)


def body_of(at_utc_us: int, operator: str, action: str, subject: str, detail: Mapping[str, str]) -> bytes:
    """Ledger body; the number stands in the line itself."""
    fields = {"operator": operator, "action": action, "subject": subject, "detail": dict(detail)}
    return canonical(fields | {"at_utc_us": at_utc_us})


def entry_from(sequence: int, body: str) -> AuditEntry:
    fields = json.loads(body)
    if "lost" in fields:
        return AuditEntry(sequence, 0, "", LOST, detail={"reason": fields["lost"]})
    return AuditEntry(sequence, **fields)
