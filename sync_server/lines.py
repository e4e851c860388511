"""A kiosk's lines of attendance as they come in: numbered, chained, and read as far as they can be."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sync_server.wire.codec import is_storable, line_digest
from sync_server.wire.limits import MAX_EVENT_BYTES
from sync_server.wire.messages import EventBatch

RECORD, CORRECTION, LOST = "record", "correction", "lost"
_MOST = {"event_id": 64, "person_id": 100, "zone": 64, "direction": 10, "method": 20, "corrects": 64}
_CANNOT_BE_EMPTY = ("event_id", "person_id")
_ID = re.compile(r"[\x21-\x7e]+")


@dataclass(slots=True)
class Line:
    """columns: of table `events`, what the body says. fault: why it cannot be read, "" when it can."""

    sequence: int
    digest: str
    body: str
    columns: dict[str, Any]
    fault: str = ""


def lines_of(batch: EventBatch) -> Sequence[Line]:
    """In their order, each digest over the line before."""
    lines, previous = [], bytes.fromhex(batch.previous)
    for sequence, body in enumerate(batch.bodies, batch.first):
        previous = line_digest(sequence, previous, raw(body))
        columns, fault = _read(body)
        lines.append(Line(sequence, previous.hex(), body, columns, fault))
    return lines


def raw(body: str) -> bytes:
    return body.encode("utf-8", "surrogatepass")


def _read(body: str) -> tuple[dict[str, Any], str]:
    if len(body) > MAX_EVENT_BYTES or len(raw(body)) > MAX_EVENT_BYTES:
        return {}, f"longer than {MAX_EVENT_BYTES} bytes"
    if not is_storable(body):
        return {}, "has characters that are none"
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError):
        return {}, "not JSON"
    if not isinstance(fields, dict):
        return {}, "not an object"
    return ({"kind": LOST}, "") if "lost" in fields else _columns(fields)


def _columns(fields: dict[str, Any]) -> tuple[dict[str, Any], str]:
    kind = fields.get("kind", RECORD)  # the first version of the kiosk wrote none
    if kind not in (RECORD, CORRECTION):
        return {}, "of an unknown kind"
    at = fields.get("at_utc_us")
    if type(at) is not int or not -(2**62) < at < 2**62:
        return {}, "without an instant"
    columns: dict[str, Any] = {"kind": kind, "at_utc_us": at}
    for name, most in _MOST.items():
        value = fields.get(name)
        if not _is_text(name, value, most):
            return {}, f"with a wrong {name}"
        columns[name] = value
    columns["zone"] = columns["zone"] or ""
    return columns, ""


def _is_text(name: str, value: Any, most: int) -> bool:
    if value is None:
        return name not in _CANNOT_BE_EMPTY
    if not isinstance(value, str) or len(value) > most:
        return False
    return bool(_ID.fullmatch(value)) if name == "event_id" else is_storable(value) and bool(value or name == "zone")
