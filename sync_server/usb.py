"""The same talk by USB stick, for kiosks without a network: what `wire.bundle` describes."""

from __future__ import annotations

import contextlib
import os
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from sqlalchemy import Connection, RowMapping, select

from sync_server import erasure, ingest, people, people_held, results, signing
from sync_server import hello as hellos
from sync_server.auth import Caller
from sync_server.gallery import DAY_US, gallery_of
from sync_server.parts import Parts
from sync_server.problems import ServerError
from sync_server.server import Server
from sync_server.tables import erasure_receipts, kiosk_keys, kiosks, streams
from sync_server.wire.bundle import DOWN_JSON, DOWN_PARTS, MAX_UP_BYTES, DownBundle, UpHeader, read_header, unpack_up
from sync_server.wire.codec import Malformed, from_json, to_json, unb64
from sync_server.wire.messages import Hello, Welcome
from sync_server.wire.signed import Cursor, Manifest

LIFE_US = 30 * DAY_US


@dataclass(frozen=True, slots=True)
class Taken:
    """What a file of a kiosk brought. refused: why, by person_id."""

    kiosk: str
    lines: int
    people: int
    refused: dict[str, str]


def take(server: Server, path: Path) -> Taken:
    """Take in what a kiosk wrote; the same file again changes nothing. Raises ServerError and Refused.

    Of a file that was on its way while the kiosk began a new epoch, attendance and erasures count as ever; how the
    kiosk is, and how people are that are known, was told since.
    """
    try:
        if path.stat().st_size > MAX_UP_BYTES:
            raise ServerError(f"{path} is too large for a file of a kiosk.")
        header, sealed = read_header(path.read_bytes())
        row = _known_key(server, header)
        bundle = unpack_up(header, sealed, unb64(row["public"]), server.box_private)
    except OSError as error:
        raise ServerError(f"{path} cannot be read: {error.strerror}.") from error
    except Malformed as error:
        raise ServerError(f"{path} cannot be used: {error}.") from error
    caller = Caller(row["uid"], row["name"], row["site"], row["key"], b"")
    is_late = _is_late(server, caller.kiosk, bundle.hello.epoch)
    if is_late:  # it may have been put back to before it erased somebody: that is no receipt
        with server.database.write() as connection:
            erasure.erase_as_told(server, connection, caller.kiosk, bundle.hello.erased)
    else:
        hellos.welcome(server, caller, bundle.hello)
    for batch in bundle.attendance:
        with server.database.write(caller.kiosk) as connection:
            ingest.take(server, connection, caller.kiosk, batch)
    refused, changed = dict[str, str](), 0
    for changes in bundle.people:
        taken = (people.take_late if is_late else people.take)(server, caller.kiosk, changes)
        refused |= taken.refused
        changed += len(changes.people) if is_late or taken.held >= changes.last else 0
    for result in () if is_late else bundle.results:
        with server.database.write(caller.kiosk) as connection:
            results.take(server, connection, caller.kiosk, result)
    lines = sum(len(batch.bodies) for batch in bundle.attendance)
    return Taken(caller.name, lines, changed, refused)


def _is_late(server: Server, kiosk: str, epoch: str) -> bool:
    """Whether the kiosk has gone on under another epoch: it never comes back to one that the server has heard of."""
    past = select(streams.c.kiosk).where(streams.c.kiosk == kiosk, streams.c.epoch == epoch)
    with server.database.read() as connection:
        current = connection.execute(select(kiosks.c.current_epoch).where(kiosks.c.uid == kiosk)).scalar()
        return current not in (None, "", epoch) and connection.execute(past).first() is not None


def give(server: Server, name: str, path: Path) -> int:
    """Write what this kiosk is to have; how many parts. Raises ServerError and Refused."""
    with server.database.read() as connection:
        row = _kiosk(connection, name)
        if not row["status"]:
            raise ServerError(f"{name} has not said anything yet: import a file of it first.")
        hello = from_json(Hello, row["status"])
        has = Cursor(row["cursor_epoch"], row["cursor_version"], row["cursor_digest"] or hello.cursor.digest)
        welcome = _welcome(server, connection, row, hello, has)
    answer = gallery_of(server).answer(row["uid"], has, LIFE_US)
    now = server.now_utc_us()
    bundle = DownBundle(server.uid, row["uid"], now, now + LIFE_US, welcome, answer)
    manifest = from_json(Manifest, answer.manifest.signed) if answer.manifest else None
    names = [part.sha256 for part in manifest.parts] if manifest else []
    envelope = to_json(signing.current(server).signed(to_json(bundle)))
    with _written(path) as stream, zipfile.ZipFile(stream, "w") as file:
        file.writestr(DOWN_JSON, envelope)
        for sha256 in names:
            file.writestr(DOWN_PARTS + sha256, _part(server, sha256))
    return len(names)


def _welcome(server: Server, connection: Connection, row: RowMapping, hello: Hello, has: Cursor) -> Welcome:
    r = erasure_receipts.c
    stored = set(connection.execute(select(r.person_id).where(r.kiosk == row["uid"])).scalars())
    held = people_held.read(connection, row["uid"], hello.epoch)
    return Welcome(
        now_utc_us=server.now_utc_us(),
        attendance=ingest.held(connection, row["uid"], hello),
        people_held=held.line,
        people_digest=held.digest,
        latest=gallery_of(server).latest(connection, row["uid"], has),
        erased_confirmed=tuple(sorted(stored.intersection(hello.erased))),
        name=row["name"],
        site=row["site"],
    )


def _kiosk(connection: Connection, name: str) -> RowMapping:
    query = select(kiosks).where(kiosks.c.name == name, kiosks.c.state == "active")
    row = connection.execute(query).mappings().first()
    if row is None:
        raise ServerError(f"There is no kiosk {name}: see 'clockface-server kiosk list'.")
    return row


def _known_key(server: Server, header: UpHeader) -> RowMapping:
    """The key a file was signed with, and its kiosk. Raises ServerError."""
    if header.server != server.uid:
        raise ServerError("This file is for another server.")
    key, kiosk = kiosk_keys.c, kiosks.c
    query = select(kiosk.uid, kiosk.name, kiosk.site, key.key, key.public).join_from(kiosks, kiosk_keys)
    query = query.where(kiosk.uid == header.kiosk, key.key == header.key)
    with server.database.read() as connection:
        row = connection.execute(query.where(kiosk.state == "active", key.revoked_utc_us.is_(None))).mappings().first()
    if row is None:
        raise ServerError("This file is of a kiosk that is not paired, or was revoked.")
    return row


def _part(server: Server, sha256: str) -> bytes:
    data = Parts(server).read(sha256)
    if data is None:
        raise ServerError("The gallery changed while it was written: run this again.")
    return data


@contextlib.contextmanager
def _written(path: Path) -> Iterator[IO[bytes]]:
    """The file appears when it is whole. Raises ServerError."""
    unfinished = path.with_name(path.name + ".unfinished")
    try:
        with unfinished.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.replace(path)
    except OSError as error:
        raise ServerError(f"{path} cannot be written: {error.strerror}.") from error
    finally:
        unfinished.unlink(missing_ok=True)
