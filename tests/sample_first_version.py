"""A data folder as version 0.1 left it, made of its own spelling of records and its own tables, byte for byte."""

from __future__ import annotations

import base64
import json
import secrets
from pathlib import Path
from typing import Any

import duckdb
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kiosk_app.attendance.keys import KeyRing
from kiosk_app.attendance.ledger import GENESIS, Ledger, Line
from tests.sample_register import PACK, START_UTC_US, embedding

IDS = [f"0000000{n}-0000-4000-8000-000000000000" for n in range(3)]
NAMES = ["Ada Lovelace", "Zoë", "李"]
COLUMNS = [
    "event_id", "kiosk_id", "person_id", "direction", "at_utc_us", "zone", "similarity", "margin", "quality",
    "pack_digest", "reason",
]  # fmt: skip
TABLES = """
CREATE TABLE migration (version INTEGER PRIMARY KEY);
INSERT INTO migration VALUES (1);
CREATE TABLE attendance (sequence BIGINT PRIMARY KEY, digest BLOB NOT NULL, event_id VARCHAR, kiosk_id VARCHAR,
    person_id VARCHAR, direction VARCHAR, at_utc_us BIGINT, zone VARCHAR, similarity DOUBLE, margin DOUBLE,
    quality DOUBLE, pack_digest VARCHAR, reason VARCHAR);
CREATE TABLE people (sequence BIGINT PRIMARY KEY, digest BLOB NOT NULL, body VARCHAR NOT NULL);
CREATE TABLE canary (beats BIGINT NOT NULL);
INSERT INTO canary VALUES (0);
"""


def first_version(folder: Path, records: int = 30) -> list[dict[str, Any]]:
    """Three people with two templates each, one of them with a third added; the records as they were.

    Record 5 is lost: only its number and the reason are there.
    """
    keys = KeyRing(folder)
    keys.open()
    people = [enrolled(IDS[n], name, keys.add(IDS[n]), n) for n, name in enumerate(NAMES)]
    key = keys.get(IDS[0])
    assert key is not None
    added = {"kind": "templates", "person_id": IDS[0], "at_utc_us": 7, "templates": [template(IDS[0], key, 50)]}
    made = [record(number) for number in range(1, records + 1)]
    bodies: list[dict[str, Any]] = [{"lost": "unreadable"} if number == 5 else r for number, r in enumerate(made, 1)]
    write(folder, chained(bodies), chained([*people, added]))
    return made


def write(folder: Path, attendance: list[Line], people: list[Line]) -> None:
    Ledger(folder / "attendance.ledger").replace(attendance)
    Ledger(folder / "people.ledger").replace(people)
    with duckdb.connect(str(folder / "clockface.duckdb")) as connection:
        connection.execute(TABLES)
        connection.begin()
        for line in attendance:
            fields = json.loads(line.body)
            if "lost" in fields:
                fields = dict.fromkeys(COLUMNS) | {"reason": fields["lost"]}
            row = [line.sequence, line.digest, *(fields[name] for name in COLUMNS)]
            connection.execute(f"INSERT INTO attendance VALUES ({', '.join('?' * len(row))})", row)
        for line in people:
            connection.execute("INSERT INTO people VALUES (?, ?, ?)", [line.sequence, line.digest, line.body.decode()])
        connection.commit()


def chained(bodies: list[dict[str, Any]]) -> list[Line]:
    lines, previous = list[Line](), GENESIS
    for sequence, body in enumerate(bodies, 1):
        text = json.dumps(body, sort_keys=True, separators=(",", ":"), allow_nan=False).encode("ascii")
        lines.append(Line.make(sequence, previous, text))
        previous = lines[-1].digest
    return lines


def record(number: int) -> dict[str, Any]:
    """The fields of a record of version 0.1; the numbers are such as have many digits."""
    return {
        "event_id": f"event-{number}",
        "kiosk_id": "Tür 1",
        "person_id": IDS[number % 3],
        "direction": "in" if number // 3 % 2 == 0 else "out",
        "at_utc_us": START_UTC_US + number * 10**9,
        "zone": "Europe/Berlin",
        "similarity": number / 7,
        "margin": 0.1 + number * 1e-17,
        "quality": 1.0,
        "pack_digest": PACK,
        "reason": "agreement_3_of_3",
    }


def enrolled(person_id: str, name: str, key: bytes, number: int) -> dict[str, Any]:
    return {
        "kind": "enrolled",
        "person_id": person_id,
        "at_utc_us": START_UTC_US - 3 + number,
        "templates": [template(person_id, key, seed) for seed in (number, 10 + number)],
        "name": sealed(key, name.encode(), person_id, "name"),
    }


def template(person_id: str, key: bytes, seed: int) -> dict[str, str]:
    vector = embedding(seed).vector.astype("<f4").tobytes()
    template_id = f"template-{seed}"
    return {
        "template_id": template_id,
        "pack_digest": PACK,
        "sealed": sealed(key, vector, person_id, template_id, PACK),
    }


def sealed(key: bytes, data: bytes, *bound_to: str) -> str:
    nonce = secrets.token_bytes(12)
    tag = "|".join(("clockface 1", *bound_to)).encode()
    return base64.b64encode(nonce + AESGCM(key).encrypt(nonce, data, tag)).decode("ascii")
