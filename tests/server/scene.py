"""A company with some kiosks, some people and a morning behind it: what the pages are tested and looked at with."""

from __future__ import annotations

import hashlib
import json
import random
import struct
from collections.abc import Sequence

from sqlalchemy import insert

from sync_server import alarms, erasure, groups, people, position, rollout, tables
from sync_server.server import Server
from sync_server.wire.codec import b64
from sync_server.wire.messages import PersonState, WireConsent, WireTemplate

MINUTE_US, HOUR_US = 60_000_000, 3_600_000_000
EPOCH = "ab" * 16
HOSTILE = "<script>alert(1)</script>"
NAMES = (
    "Ada Lovelace", "Grace Hopper", "李小龙", "Søren Lindqvist", "मीरा शर्मा", "Omar Haddad", "Elif Yıldız",
    "Viktor Novák", "Quentin Dubois", "Hiro Tanaka", "Maria-Aleksandra Wolfenstein-Hoch", "محمد الأحمد", HOSTILE,
    "=2+5", "Nia Okafor",
)  # fmt: skip
DEPARTMENTS = ("Assembly", "Office", "Quality", "Harbour logistics")
KIOSKS = (  # uid, name, site, seen so long ago, lines held, lines it has, camera, offset
    ("k1", "Gate 1", "Harbour", 4_000_000, 400, 400, "ok", 12_000),
    ("k2", "Gate 2", "Harbour", 9_000_000, 380, 380, "ok", -40_000),
    ("k3", "Canteen", "Headquarters", 21_000_000, 122, 122, "ok", 5_000),
    ("k4", "Lobby", "Headquarters", 2_000_000, 640, 640, "lost", 3_000),
    ("k5", "Workshop", "Harbour", 17_000_000, 90, 90, "ok", 92_000_000),
    ("k7", "Kiosk 7", "", 114 * MINUTE_US, 55, 71, "ok", 0),
)


def person(number: int, name: str, enrolled: bool = True) -> PersonState:
    vector = b64(struct.pack("<4f", 0.5, 0.5, 0.5, 0.5))
    return PersonState(
        person_id=f"person-{number:03d}",
        display_name=name,
        employee_number=f"E{1000 + number}",
        department=DEPARTMENTS[number % len(DEPARTMENTS)],
        badge=f"B{7000 + number}",
        consent=WireConsent("00" * 32, "en", 1_700_000_000_000_000, "Ada") if enrolled else None,
        templates=(WireTemplate(f"t{number}", "11" * 32, vector),) if enrolled else (),
    )


def furnish(server: Server) -> None:
    """Kiosks, people, groups, a morning of attendance, alarms and an erasure."""
    now = server.now_utc_us()
    with server.database.write() as connection:
        for name in ("Harbour staff", "Office staff"):
            groups.add_group(connection, name)
        groups.set_site_groups(connection, "Harbour", ["Harbour staff"])
        groups.set_site_groups(connection, "Headquarters", [])
        for number, name in enumerate(NAMES):
            assert people.put(server, connection, person(number, name, enrolled=number != 3), "k1") == ""
        groups.set_person_groups(connection, "person-000", ["Office staff"])
        groups.set_person_groups(connection, "person-005", ["Harbour staff", "Office staff"])
        _attendance(connection, now)
        alarms.raise_alarm(connection, "k4", "camera", "")
        alarms.raise_alarm(connection, "k2", "cloned", "Line 381 came with other content.")
        alarms.raise_alarm(connection, "k1", "chain_break", "Line 12.")
        alarms.settle(connection, "k1", "chain_break")
        people.put(server, connection, person(99, "Somebody Who Left"), "k1")
        erasure.erase(server, connection, "person-099", "ada", "left the company")
        receipt = {"person_id": "person-099", "kiosk": "k1", "confirmed_utc_us": now}
        connection.execute(insert(tables.erasure_receipts).values(**receipt))
        version = position.read(connection).version
        for row in KIOSKS:
            _kiosk(connection, now, version, *row)
        rollout.set_ring(connection, "k3", rollout.EARLY)


def _kiosk(  # type: ignore[no-untyped-def]
    connection, now, version, uid, name, site, ago, held, lines, camera, offset
) -> None:
    hello = {
        "epoch": EPOCH, "lines": lines, "head": "00" * 32, "people_lines": 3, "version": "0.3.0",
        "provider": "CPUExecutionProvider", "camera": camera, "pack_digest": "5f" * 32, "people": 14, "templates": 42,
        "alarms": [],
    }  # fmt: skip
    row = {
        "uid": uid, "name": name, "site": site, "paired_utc_us": now - 40 * 24 * HOUR_US, "box_key": "x",
        "kiosk_name": name, "last_seen_utc_us": now - ago, "status": json.dumps(hello), "clock_offset_us": offset,
        "cursor_epoch": 1, "cursor_version": version - (4 if uid == "k7" else 0), "current_epoch": EPOCH,
    }  # fmt: skip
    connection.execute(insert(tables.kiosks).values(**row))
    stream = {"kiosk": uid, "epoch": EPOCH, "anchor": 0, "held": held, "digest": "00" * 32, "started_utc_us": now}
    connection.execute(insert(tables.streams).values(**stream))
    done = {"kiosk": uid, "epoch": 1, "version": version, "outcome": "applied", "ms": 212, "at_utc_us": now - HOUR_US}
    connection.execute(insert(tables.gallery_results).values(**done))
    if uid == "k5":
        reason = "12 of 50 samples were not found again."
        connection.execute(insert(tables.gallery_results).values(**done | {"outcome": "rolled_back", "reason": reason}))


def event(sequence: int, kiosk: str, person_id: str, at_utc_us: int, direction: str | None, **more: object) -> dict:  # type: ignore[type-arg]
    """A row of table `events` as ingest writes it. more: fields of a correction."""
    kind = "correction" if more else "record"
    body = {
        "kind": kind, "event_id": f"event-{kiosk}-{sequence}", "kiosk_id": kiosk, "person_id": person_id,
        "direction": direction, "at_utc_us": at_utc_us, "zone": "Europe/Berlin",
    } | (more or {
        "similarity": 0.61, "margin": 0.22, "quality": 0.8, "pack_digest": "5f" * 32, "reason": "", "method": "face",
        "min_similarity": 0.4, "min_margin": 0.05, "clock_trusted": True,
    })  # fmt: skip
    columns = ("event_id", "kind", "person_id", "at_utc_us", "zone", "direction", "method", "corrects")
    text = json.dumps(body)
    return {name: body.get(name) for name in columns} | {
        "kiosk": kiosk, "epoch": EPOCH, "sequence": sequence, "body": text, "offset_us": 12_000, "flags": "",
        "digest": hashlib.sha256(text.encode()).hexdigest(), "received_utc_us": at_utc_us + 700_000,
    }  # fmt: skip


def _attendance(connection, now: int) -> None:  # type: ignore[no-untyped-def]
    dice = random.Random(4)
    rows: Sequence[dict] = [  # type: ignore[type-arg]
        event(n, f"k{1 + n % 4}", f"person-{n % len(NAMES):03d}",
              now - (40 - n) * 7 * MINUTE_US + dice.randrange(MINUTE_US), "in" if n < 26 else "out")
        for n in range(1, 40)
    ]  # fmt: skip
    connection.execute(insert(tables.events), rows)
    fixed = event(
        41, "k1", rows[30]["person_id"], rows[30]["at_utc_us"] - 9 * MINUTE_US, "out",
        corrects=rows[30]["event_id"], author="grace", reason="left by the back door", made_at_utc_us=now - MINUTE_US,
    )  # fmt: skip
    silent = event(55, "k7", "person-014", now - 131 * MINUTE_US, "in")
    connection.execute(insert(tables.events), [fixed, silent])
