"""The parts of galleries: made once from a recipe, named by their digest, kept sealed for all processes.

Making one is repeatable, so two processes that make the same part make the same bytes.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select, update

from sync_server import people
from sync_server.census import Recipe
from sync_server.position import Position
from sync_server.problems import Refused
from sync_server.server import Server
from sync_server.tables import parts
from sync_server.tables import people as people_table
from sync_server.wire.codec import canonical
from sync_server.wire.limits import MAX_PART_BYTES
from sync_server.wire.seals import seal_part
from sync_server.wire.signed import Part

KEPT_US, TOUCHED_AFTER_US = 7 * 86_400_000_000, 86_400_000_000
_AT_ONCE = 8  # parts in a transaction
_SLICE = 500


class Parts:
    """Safe for threads."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._making = threading.Lock()
        self._is_long = False
        self._known: dict[str, Part] = {}
        self._known_at, self._known_since_us = Position(epoch=0), 0

    def ensure(self, recipes: Sequence[Recipe], key: bytes, here: Position) -> tuple[Part, ...] | None:
        """The parts of these recipes, made where they are missing; None when somebody in them has changed since `here`.

        Raises Refused (503) while a large gallery is being made, so that no thread waits for it.
        """
        known = self._look_up(recipes, here)
        if len(known) < len(recipes):
            if self._is_long:
                raise Refused(503, "preparing", "The gallery is being made: ask again.", {"Retry-After": "5"})
            with self._making:
                known = self._look_up(recipes, here)
                missing = [recipe for recipe in recipes if recipe.digest not in known]
                if not self._make(missing, key, here):
                    return None
                known = self._look_up(recipes, here)
        return tuple(known[recipe.digest] for recipe in recipes)

    def read(self, sha256: str) -> bytes | None:
        with self._server.database.read() as connection:
            data: bytes | None = connection.execute(select(parts.c.data).where(parts.c.sha256 == sha256)).scalar()
            return data

    def _look_up(self, recipes: Sequence[Recipe], here: Position) -> dict[str, Part]:
        now = self._server.now_utc_us()
        is_of_today = 0 <= now - self._known_since_us < TOUCHED_AFTER_US  # later, nobody has touched them for too long
        if here != self._known_at or not is_of_today:  # at another position, parts of who was erased are gone
            self._known, self._known_at, self._known_since_us = {}, here, now
        known = self._known
        wanted = [recipe.digest for recipe in recipes if recipe.digest not in known]
        if wanted:
            with self._server.database.read() as connection:
                found, stale = _find(connection, wanted, now - TOUCHED_AFTER_US)
            known.update(found)
            self._touch(stale)
        return {recipe.digest: known[recipe.digest] for recipe in recipes if recipe.digest in known}

    def _touch(self, digests: Sequence[str]) -> None:
        """Keep what is still asked for."""
        for start in range(0, len(digests), _SLICE):
            with self._server.database.write() as connection:
                wanted = parts.c.recipe.in_(digests[start : start + _SLICE])
                connection.execute(update(parts).where(wanted).values(made_utc_us=self._server.now_utc_us()))

    def _make(self, missing: Sequence[Recipe], key: bytes, here: Position) -> bool:
        self._is_long = len(missing) > _AT_ONCE
        try:
            slices = (missing[start : start + _AT_ONCE] for start in range(0, len(missing), _AT_ONCE))
            return all(self._make_some(some, key, here) for some in slices)
        finally:
            self._is_long = False

    def _make_some(self, recipes: Sequence[Recipe], key: bytes, here: Position) -> bool:
        rows = []
        for recipe in recipes:
            clear = self._clear_text(recipe)
            if clear is None:
                return False
            rows.append(self._row(recipe, seal_part(key, clear)))
        with self._server.database.write() as connection:
            if _erased_since(connection, here.version):  # it must not come back into this table
                return False
            there = select(parts.c.recipe).where(parts.c.recipe.in_([row["recipe"] for row in rows]))
            others = set(connection.execute(there).scalars())
            if new := [row for row in rows if row["recipe"] not in others]:
                connection.execute(insert(parts), new)
            connection.execute(delete(parts).where(parts.c.made_utc_us < self._server.now_utc_us() - KEPT_US))
        return True

    def _clear_text(self, recipe: Recipe) -> bytes | None:
        """The JSON of a `GalleryPart`; the states go in as they were sealed, without being read."""
        with self._server.database.read() as connection:
            states = people.states(self._server, connection, recipe.people)
        if states is None:
            return None
        versions = (version for _, version in recipe.people)
        everybody = b",".join(b'{"person":%b,"version":%d}' % pair for pair in zip(states, versions, strict=True))
        return b'{"gone":%b,"people":[%b]}' % (canonical(recipe.gone), everybody)

    def _row(self, recipe: Recipe, sealed: bytes) -> dict[str, object]:
        if len(sealed) > MAX_PART_BYTES:
            raise Refused(503, "part_too_large", "The people of a part have more templates than fit into it.")
        return {
            "sha256": hashlib.sha256(sealed).hexdigest(),
            "recipe": recipe.digest,
            "bucket": recipe.bucket,
            "data": sealed,
            "length": len(sealed),
            "people": len(recipe.people),
            "made_utc_us": self._server.now_utc_us(),
        }


def _find(connection: Connection, wanted: Sequence[str], fresh: int) -> tuple[dict[str, Part], list[str]]:
    found, stale = {}, []
    columns = (parts.c.recipe, parts.c.sha256, parts.c.length, parts.c.people, parts.c.made_utc_us)
    for start in range(0, len(wanted), _SLICE):
        query = select(*columns).where(parts.c.recipe.in_(wanted[start : start + _SLICE]))
        for recipe, sha256, length, count, made in connection.execute(query):
            found[recipe] = Part(sha256, length, count)
            if made < fresh:
                stale.append(recipe)
    return found, stale


def _erased_since(connection: Connection, version: int) -> bool:
    query = select(people_table.c.version).where(people_table.c.erased.is_(True), people_table.c.version > version)
    return connection.execute(query.limit(1)).first() is not None
