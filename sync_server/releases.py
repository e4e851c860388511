"""Releases of the kiosk's program: kept in pieces, given to the kiosks of the early ring first, then to all.

The server reads what a release says of itself and checks that its file is whole. It has no say in what is believed:
kiosks go by the signature, which it could not make.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Connection, and_, bindparam, delete, insert, or_, select, update
from sqlalchemy.exc import DBAPIError

from sync_server import audit
from sync_server.problems import ServerError
from sync_server.rollout import ALL, EARLY
from sync_server.server import Server
from sync_server.tables import kiosks, release_pieces, releases
from sync_server.wire.codec import Malformed
from sync_server.wire.limits import RELEASE_PIECE_BYTES
from sync_server.wire.program import ProgramReport, ReleaseOffer, UpdateWay
from sync_server.wire.release import PRODUCT, Release, parse_release, read_envelope, release_digest

NOBODY = "nobody"
STAGES = (NOBODY, EARLY, ALL)  # beside nobody the rings of kiosks
_AT_ONCE = 16  # pieces that are deleted in one transaction: others wait for it
_r = releases.c
_RING = select(kiosks.c.ring).where(kiosks.c.uid == bindparam("of_kiosk")).scalar_subquery()
_TO_KIOSK = select(_r.digest, _r.version, _r.length).where(
    _r.whole.is_(True), or_(_r.stage == ALL, and_(_r.stage == EARLY, _RING == EARLY))
)
_PIECE = select(release_pieces.c.data).where(
    release_pieces.c.digest == bindparam("of_release"), release_pieces.c.piece == bindparam("number")
)


@dataclass(frozen=True, slots=True)
class StoredRelease:
    """number: what a release calls `release`. length: bytes of its file. stage: of `STAGES`."""

    digest: str
    version: str
    number: int
    min_number: int
    platform: str
    flavour: str
    expires_utc_us: int
    length: int
    stage: str
    added_utc_us: int
    by: str


_COLUMNS = [releases.c[name] for name in StoredRelease.__slots__]


def add(server: Server, file: BinaryIO, by: str) -> StoredRelease:
    """Keep the contents of a release file; nobody gets it yet. Raises ServerError, and keeps nothing of it then."""
    try:
        envelope, begins = read_envelope(file)
        release = parse_release(envelope)
    except Malformed as error:
        raise ServerError(f"This is no release of Clockface: {error}.") from error
    if release.product != PRODUCT:
        raise ServerError("This is a release of another program.")
    digest, length = release_digest(envelope), begins + release.payload_bytes
    try:
        _begin(server, release, digest, length, by)
        _keep(server, digest, _pieces(file, release, begins))
    except DBAPIError as error:
        raise ServerError(f"The release cannot be kept: {str(error.orig).splitlines()[0].rstrip('.')}.") from error
    with server.database.write() as connection:
        connection.execute(update(releases).where(_r.digest == digest).values(whole=True))
        audit.note(connection, by, "release_added", digest[:12], f"{release.version} {release.platform}")
        return find(connection, digest)


def _begin(server: Server, release: Release, digest: str, length: int, by: str) -> None:
    with server.database.read() as connection:
        ours = (_r.platform == release.platform) & (_r.flavour == release.flavour) & (_r.number == release.release)
        there = connection.execute(select(_r.digest, _r.version).where(ours, _r.whole.is_(True))).first()
    if there is not None:
        same = "This release" if there.digest == digest else f"Another release {release.release} for this platform"
        raise ServerError(f"{same} is here already, as version {there.version}: remove that one first.")
    _forget(server, digest)  # what an attempt that was cut has left
    with server.database.write() as connection:
        row = {
            "digest": digest, "version": release.version, "number": release.release, "platform": release.platform,
            "min_number": release.min_release, "flavour": release.flavour, "expires_utc_us": release.expires_utc_us,
            "length": length, "added_utc_us": server.now_utc_us(), "by": by[:100],
        }  # fmt: skip
        connection.execute(insert(releases).values(**row))


def _pieces(file: BinaryIO, release: Release, begins: int) -> Iterator[bytes]:
    """The file from its beginning. Raises ServerError at its end where the payload is not the one that was signed."""
    payload, left = hashlib.sha256(), begins + release.payload_bytes
    skipped, position = begins, 0
    file.seek(0)
    while left and (data := file.read(min(RELEASE_PIECE_BYTES, left))):
        payload.update(data[max(0, skipped - position) :])
        position += len(data)
        left -= len(data)
        yield data
    if left or file.read(1) or payload.hexdigest() != release.payload_sha256:
        raise ServerError("The file is not the release that was signed: copy it again.")


def _keep(server: Server, digest: str, pieces: Iterator[bytes]) -> None:
    """A transaction each, so that kiosks are answered in between."""
    try:
        for number, data in enumerate(pieces):
            with server.database.write() as connection:
                connection.execute(insert(release_pieces).values(digest=digest, piece=number, data=data))
    except (ServerError, OSError) as error:
        _forget(server, digest)
        if isinstance(error, OSError):
            raise ServerError(f"The file cannot be read to its end: {error.strerror}.") from error
        raise


def _forget(server: Server, digest: str) -> None:
    """In small steps: databases overwrite what is deleted. Kiosks are offered no release that is not whole."""
    with server.database.write() as connection:
        connection.execute(update(releases).where(_r.digest == digest).values(whole=False))
    p = release_pieces.c
    while True:
        with server.database.write() as connection:
            some = select(p.piece).where(p.digest == digest).limit(_AT_ONCE)
            numbers = list(connection.execute(some).scalars())
            if not numbers:
                connection.execute(delete(releases).where(_r.digest == digest))
                return
            connection.execute(delete(release_pieces).where(p.digest == digest, p.piece.in_(numbers)))


def remove(server: Server, digest: str, by: str) -> StoredRelease:
    """No kiosk gets it any more; those that have it keep it. Raises ServerError for an unknown one."""
    with server.database.write() as connection:
        found = find(connection, digest)
        audit.note(connection, by, "release_removed", digest[:12], found.version)
    _forget(server, digest)
    return found


def listed(connection: Connection) -> Sequence[StoredRelease]:
    """The newest first."""
    query = select(*_COLUMNS).where(_r.whole.is_(True)).order_by(_r.number.desc(), _r.platform, _r.flavour)
    return [StoredRelease(*row) for row in connection.execute(query)]


def find(connection: Connection, digest: str) -> StoredRelease:
    """Raises ServerError."""
    row = connection.execute(select(*_COLUMNS).where(_r.digest == digest)).first()
    if row is None:
        raise ServerError("There is no such release: see 'clockface-server release list'.")
    return StoredRelease(*row)


def give(connection: Connection, digest: str, stage: str, by: str) -> StoredRelease:
    """From now on these kiosks get it; a kiosk that is fetching it stops when it is not among them any more.

    Raises ServerError.
    """
    if stage not in STAGES:
        raise ServerError("A release is given to nobody, to the early kiosks or to all.")
    connection.execute(update(releases).where(_r.digest == digest).values(stage=stage))
    given = find(connection, digest)
    audit.note(connection, by, f"release_to_{stage}", digest[:12], given.version)
    return given


def offer(connection: Connection, kiosk: str, report: ProgramReport, now_utc_us: int) -> ReleaseOffer:
    """The newest that this kiosk may have and can use."""
    if report.way != UpdateWay.SERVER:
        return ReleaseOffer()
    fits = (_r.platform == report.platform, _r.flavour == report.flavour, _r.expires_utc_us > now_utc_us)
    follows = (_r.number > report.release, _r.min_number <= report.release)
    query = _TO_KIOSK.where(*fits, *follows).order_by(_r.number.desc()).limit(1)
    row = connection.execute(query, {"of_kiosk": kiosk}).first()
    return ReleaseOffer() if row is None else ReleaseOffer(*row)


def read(connection: Connection, kiosk: str, digest: str, start: int) -> bytes | None:
    """Bytes of a release from there on, as many as are kept together; none at its end. None: this kiosk gets none."""
    if connection.execute(_TO_KIOSK.where(_r.digest == digest), {"of_kiosk": kiosk}).first() is None:
        return None
    number, skipped = divmod(start, RELEASE_PIECE_BYTES)
    data: bytes = connection.execute(_PIECE, {"of_release": digest, "number": number}).scalar() or b""
    return data[skipped:]


def open_file(path: Path) -> BinaryIO:
    """Raises ServerError."""
    try:
        return path.open("rb")
    except OSError as error:
        raise ServerError(f"The file {path} cannot be read: {error.strerror}.") from error
