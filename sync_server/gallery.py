"""What each kiosk is to have: a signed manifest, and the sealed parts that bring it there.

Parts depend on the epoch, the scope (the groups of a site) and on who is in them, never on the kiosk: the first kiosk
of a site has them made, the others share them. Who gets what is planned on the `Census`, without reading anybody.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import Connection, RowMapping, bindparam, select

from sync_server import erasure, groups, points, position, restore, rollout, signing
from sync_server.census import CHANGES, SNAPSHOT, Census, Recipe, Standing, scope_digest
from sync_server.parts import Parts
from sync_server.position import Position
from sync_server.problems import Refused
from sync_server.server import Server
from sync_server.tables import kiosks
from sync_server.wire.codec import b64, to_json, unb64
from sync_server.wire.messages import GalleryAnswer, Hello
from sync_server.wire.seals import seal_to
from sync_server.wire.signed import Cursor, Manifest

ERASURES = "erasures"
DAY_US = 86_400_000_000
MANIFEST_LIFE_US = 7 * DAY_US
TOMBSTONE_LIFE_US = 180 * DAY_US
_SNAPSHOT_RATHER_BYTES = 4_000_000  # changes of more than this and of half the gallery come as a snapshot
_MOST_PLANS, _TRIES = 64, 5
_ACTIVE = select(kiosks.c.uid, kiosks.c.site, kiosks.c.ring, kiosks.c.box_key).where(
    kiosks.c.uid == bindparam("uid"), kiosks.c.state == "active"
)


@dataclass(frozen=True, slots=True)
class Plan:
    """A manifest without what is a kiosk's own. here: where the gallery was when this was planned."""

    kind: str
    base: Cursor
    cursor: Cursor
    people: int
    packs: tuple[str, ...]
    recipes: tuple[Recipe, ...]
    scope: frozenset[str]
    here: Position


class Gallery:
    """One a process and server (`gallery_of`). Safe for threads."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._census = Census()
        self._parts = Parts(server)
        self._recipes: dict[object, tuple[Recipe, ...]] = {}
        self._points: set[tuple[Cursor, frozenset[str]]] = set()  # that are known to be in the database
        self._planned_at = Position(epoch=0)

    def answer(self, kiosk: str, has: Cursor, life_us: int = MANIFEST_LIFE_US) -> GalleryAnswer:
        """What brings this kiosk from `has` to where it should be; an empty answer when it is there.

        Raises Refused: with 503 while another request has a large gallery made.
        """
        for _ in range(_TRIES):
            with self._server.database.read() as connection:
                row, plan = self._plan(connection, kiosk, has)
            if plan is None:
                return GalleryAnswer()
            if self._stepped_aside(kiosk, has, plan):
                continue
            key = content_key(self._server, plan.here.epoch, plan.scope)
            parts = self._parts.ensure(plan.recipes, key, plan.here)
            if parts is not None:
                self._note_point(plan)
                packs, expires = plan.packs, self._server.now_utc_us() + life_us
                manifest = Manifest(
                    self._server.uid, kiosk, plan.kind, plan.base, plan.cursor, self._server.now_utc_us(), expires,
                    plan.people, packs, parts,
                )  # fmt: skip
                keys = signing.current(self._server)
                sealed_key = b64(seal_to(unb64(row["box_key"]), key))
                return GalleryAnswer(keys.signed(to_json(manifest)), sealed_key, keys.roots)
        raise Refused(503, "changing", "People change faster than they can be sent: ask again.", {"Retry-After": "2"})

    def latest(self, connection: Connection, kiosk: str, has: Cursor) -> Cursor:
        """What this kiosk should have: for the answer to its hello."""
        here = self._census.refresh(connection)
        row = kiosk_row(connection, kiosk)
        if _held_at(connection, row) is not None:
            return has
        with self._census.lock:
            standing = self._census.standing(groups.scope_of_site(connection, row["site"]))
            return has if self._is_there(here, standing, has) else Cursor(here.epoch, here.version, standing.digest)

    def _stepped_aside(self, kiosk: str, has: Cursor, plan: Plan) -> bool:
        """Whether the gallery had to move, because this kiosk is ahead of it or has something else at this place."""
        other = (has.epoch, has.version) == (plan.cursor.epoch, plan.cursor.version) and plan.kind != ERASURES
        if not other and not restore.is_ahead(plan.here, has):
            return False
        with self._server.database.write() as connection:
            if restore.observe(self._server, connection, kiosk, has) or not other:
                return True
            position.next_version(connection)
        return True

    def _plan(self, connection: Connection, kiosk: str, has: Cursor) -> tuple[RowMapping, Plan | None]:
        row = kiosk_row(connection, kiosk)
        scope, held = groups.scope_of_site(connection, row["site"]), _held_at(connection, row)
        with self._census.lock:
            here = self._census.refresh(connection)
            if restore.is_ahead(here, has):
                return row, Plan(SNAPSHOT, has, has, 0, (), (), scope, here)
            if held is not None:
                return row, self._plan_while_held(connection, kiosk, has, scope, held)
            standing = self._census.standing(scope)
            if self._is_there(here, standing, has):
                return row, None
            recipes = self._changes(connection, here, standing, scope, has)
            kind, base = (CHANGES, has) if recipes is not None else (SNAPSHOT, Cursor())
            if recipes is None:
                recipes = self._kept(here, (scope,), lambda: self._census.snapshot(scope))
            cursor = Cursor(here.epoch, here.version, standing.digest)
            return row, Plan(kind, base, cursor, standing.count, _packs(standing), recipes, scope, here)

    def _plan_while_held(
        self, connection: Connection, kiosk: str, has: Cursor, scope: frozenset[str], held: int
    ) -> Plan | None:
        """A kiosk that has nothing gets whoever has not changed since; the others are told of erasures alone."""
        here = self._census.position
        if has.epoch == 0:
            standing = self._census.standing(scope, held)
            recipes = self._kept(here, (scope, held), lambda: self._census.snapshot(scope, held))
            cursor = Cursor(here.epoch, held, standing.digest)
            return Plan(SNAPSHOT, Cursor(), cursor, standing.count, _packs(standing), recipes, scope, here)
        erased = [person_id for person_id, _ in erasure.pending(connection, kiosk, has.version)]
        if not erased:
            return None
        return Plan(ERASURES, has, has, 0, (), tuple(self._census.recipes(scope, erased)), scope, here)

    def _changes(
        self, connection: Connection, here: Position, standing: Standing, scope: frozenset[str], has: Cursor
    ) -> tuple[Recipe, ...] | None:
        """None: send a snapshot rather."""
        too_old = self._census.tombstones_older_than(self._server.now_utc_us() - TOMBSTONE_LIFE_US)
        if has.epoch != here.epoch or has.version < too_old or not self._is_known(connection, has, scope):
            return None
        recipes = self._kept(here, (scope, has.version, CHANGES), lambda: self._census.changes(scope, has.version))
        size = self._census.size_of(recipes)
        return None if size > max(_SNAPSHOT_RATHER_BYTES, standing.size // 2) else recipes

    def _is_known(self, connection: Connection, has: Cursor, scope: frozenset[str]) -> bool:
        if (has, scope) not in self._points and points.is_known(connection, has, scope):
            self._points.add((has, scope))
        return (has, scope) in self._points

    def _note_point(self, plan: Plan) -> None:
        if plan.kind != ERASURES and (plan.cursor, plan.scope) not in self._points:
            points.note(self._server, plan.cursor, plan.scope)
            self._points.add((plan.cursor, plan.scope))

    def _is_there(self, here: Position, standing: Standing, has: Cursor) -> bool:
        """Whether nothing has changed for this kiosk, whatever has changed for others."""
        same = has.epoch == here.epoch and has.digest == standing.digest
        return same and not self._census.erased_since(has.version)

    def _kept(self, here: Position, name: object, make: Callable[[], list[Recipe]]) -> tuple[Recipe, ...]:
        """Made once for all kiosks that are at the same place."""
        if here != self._planned_at or len(self._recipes) >= _MOST_PLANS:
            self._recipes, self._points, self._planned_at = {}, set(), here
        if name not in self._recipes:
            self._recipes[name] = tuple(make())
        return self._recipes[name]


@lru_cache(maxsize=8)
def gallery_of(server: Server) -> Gallery:
    return Gallery(server)


def meet(server: Server, kiosk: str, hello: Hello) -> tuple[Cursor, tuple[str, ...]]:
    """Of a hello, outside of any transaction: what the kiosk should have, and the receipts that are stored now."""
    with server.database.read() as connection:
        if not hello.erased and not restore.is_ahead(position.read(connection), hello.cursor):
            return gallery_of(server).latest(connection, kiosk, hello.cursor), ()
    with server.database.write() as connection:
        restore.observe(server, connection, kiosk, hello.cursor)
        confirmed = erasure.take_receipts(server, connection, kiosk, hello.erased)
    with server.database.read() as connection:
        return gallery_of(server).latest(connection, kiosk, hello.cursor), confirmed


def content_key(server: Server, epoch: int, scope: frozenset[str]) -> bytes:
    """Seals the parts of all kiosks whose sites have these groups, until the epoch ends."""
    what = f"clockface gallery {server.uid} {epoch} {scope_digest(scope)}"
    return HKDF(SHA256(), 32, salt=None, info=what.encode()).derive(server.master_key)


def kiosk_row(connection: Connection, kiosk: str) -> RowMapping:
    """Raises Refused for a kiosk that was revoked, perhaps while it waited."""
    row = connection.execute(_ACTIVE, {"uid": kiosk}).mappings().first()
    if row is None:
        raise Refused(403, "revoked", "This kiosk was revoked at the server: pair it again.")
    return row


def _held_at(connection: Connection, row: RowMapping) -> int | None:
    return None if row["ring"] == rollout.EARLY else rollout.held_at(connection)


def _packs(standing: Standing) -> tuple[str, ...]:
    return tuple(sorted(pack for pack, count in standing.packs.items() if count > 0))
