"""Who is in the gallery, in which version and with which groups, in memory: plans answers without reading anybody.

It holds no names and no templates. Each process keeps one and reads from the database only who has changed.
"""

from __future__ import annotations

import hashlib
import math
import threading
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from sync_server import position
from sync_server.position import Position
from sync_server.tables import people, person_groups
from sync_server.wire.codec import canonical
from sync_server.wire.limits import MAX_PARTS
from sync_server.wire.signed import member

CHANGES, SNAPSHOT = "changes", "snapshot"
PART_BYTES = 900_000  # of the clear text of a part, about; a third less when it is sealed
_MOST_BITS = int(math.log2(MAX_PARTS))


class Entry(NamedTuple):
    """size: of the sealed state in bytes. moved: the version at which their groups changed last."""

    version: int
    erased: bool
    moved: int
    size: int
    groups: frozenset[str]
    packs: tuple[str, ...]

    def is_in(self, scope: frozenset[str]) -> bool:
        """scope: groups of a site; none is everybody, as somebody without groups is everywhere."""
        return not self.erased and (not scope or not self.groups or not scope.isdisjoint(self.groups))


@dataclass(frozen=True)
class Recipe:
    """What makes a part: the same one gives the same bytes, whichever kiosk asks."""

    epoch: int
    scope: frozenset[str]
    bucket: str
    people: tuple[tuple[str, int], ...]  # person_id and version
    gone: tuple[str, ...] = ()

    @cached_property
    def digest(self) -> str:
        """Of all that is in the part, so not of the bucket: the changes of one kiosk may be the snapshot of another."""
        what = [self.epoch, scope_digest(self.scope), self.people, self.gone]
        return hashlib.sha256(canonical(what)).hexdigest()


@dataclass(slots=True)
class Standing:
    """A scope as it is now. total: of `member`, the number behind `set_digest`. packs: how many people have each."""

    total: int = 0
    count: int = 0
    size: int = 0
    packs: Counter[str] = field(default_factory=Counter)

    @property
    def digest(self) -> str:
        return f"{self.total % 2**256:064x}"

    def add(self, person_id: str, entry: Entry, sign: int = 1) -> None:
        self.total += sign * member(person_id, entry.version)
        self.count += sign
        self.size += sign * entry.size
        for pack in entry.packs:
            self.packs[pack] += sign


class Census:
    """Safe for threads: whoever asks holds `lock` from `refresh` until the plan is made."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.position = Position(epoch=0, stamp=-1)
        self._people: dict[str, Entry] = {}
        self._standings: dict[frozenset[str], Standing] = {}
        self._tombstones: list[tuple[int, int]] = []  # version, instant

    def refresh(self, connection: Connection) -> Position:
        """Take in what has changed. connection: of a reading transaction."""
        now = position.read(connection)
        with self.lock:
            if now.epoch != self.position.epoch:  # the database was put back: what is known of it counts no more
                self._people, self._standings, self._tombstones = {}, {}, []
            elif now.stamp <= self.position.stamp:  # another thread has seen more
                return self.position
            self._take_in(connection)
            self.position = now
            return self.position

    def standing(self, scope: frozenset[str], until: int | None = None) -> Standing:
        """until: leave out whoever changed after this version."""
        if until is None and scope in self._standings:
            return self._standings[scope]
        standing = Standing()
        for person_id, entry in self._visible(scope, until):
            standing.add(person_id, entry)
        if until is None:
            self._standings[scope] = standing
        return standing

    def erased_since(self, version: int) -> bool:
        return bool(self._tombstones) and self._tombstones[-1][0] > version

    def tombstones_older_than(self, instant: int) -> int:
        """The version of the youngest of them, 0 when there is none."""
        return max((version for version, at in self._tombstones if at < instant), default=0)

    def snapshot(self, scope: frozenset[str], until: int | None = None) -> list[Recipe]:
        """People share a part when the digests of their ids begin with the same bits: the next snapshot has most of its
        parts in common with this one.
        """
        bits = _bits_for(self.standing(scope, until).size)
        buckets: dict[str, list[tuple[str, int]]] = {}
        for person_id, entry in self._visible(scope, until):
            buckets.setdefault(_bits(person_id)[:bits], []).append((person_id, entry.version))
        return [
            Recipe(self.position.epoch, scope, f"{SNAPSHOT} {prefix}", tuple(some))
            for prefix, members in sorted(buckets.items())
            for some in self._slices(
                sorted(members), 2 * PART_BYTES
            )  # one is enough, but for people with many templates
        ]

    def changes(self, scope: frozenset[str], base: int) -> list[Recipe]:
        """Everybody who changed after version `base`; tombstones go to every scope."""
        changed = [(entry.version, person_id) for person_id, entry in self._people.items() if entry.version > base]
        here, gone = [], []
        for _, person_id in sorted(changed):
            entry = self._people[person_id]
            if entry.erased or entry.is_in(scope):
                here.append(person_id)
            elif entry.moved > base:
                gone.append(person_id)
        return self.recipes(scope, here, gone)

    def recipes(self, scope: frozenset[str], here: Iterable[str], gone: Collection[str] = ()) -> list[Recipe]:
        """Parts for these people, in their order."""
        slices = self._slices([(person_id, self._people[person_id].version) for person_id in here], PART_BYTES)
        if gone and not slices:
            slices = [[]]
        epoch, left = self.position.epoch, tuple(gone)
        return [Recipe(epoch, scope, CHANGES, tuple(s), left if i == 0 else ()) for i, s in enumerate(slices)]

    def size_of(self, recipes: Iterable[Recipe]) -> int:
        return sum(self._people[person_id].size for recipe in recipes for person_id, _ in recipe.people)

    def _slices(self, pairs: Iterable[tuple[str, int]], most: int) -> list[list[tuple[str, int]]]:
        slices: list[list[tuple[str, int]]] = []
        room = 0
        for person_id, version in pairs:
            size = self._people[person_id].size
            if room < size or not slices:
                slices.append([])
                room = most
            slices[-1].append((person_id, version))
            room -= size
        return slices

    def _visible(self, scope: frozenset[str], until: int | None) -> Iterator[tuple[str, Entry]]:
        for person_id, entry in self._people.items():
            if entry.is_in(scope) and (until is None or entry.version <= until):
                yield person_id, entry

    def _take_in(self, connection: Connection) -> None:
        after = self.position.version if self._people else -1
        groups = _groups_since(connection, after)
        columns = (people.c.version, people.c.erased, people.c.moved_version, func.length(people.c.state))
        query = select(people.c.person_id, *columns, people.c.packs, people.c.changed_utc_us)
        rows = connection.execute(query.where(people.c.version > after).order_by(people.c.version))
        for person_id, version, erased, moved, size, packs, at in rows:
            mine = groups.get(person_id, frozenset())
            self._replace(person_id, Entry(version, erased, moved, size or 100, mine, tuple(packs.split())))
            if erased:
                self._tombstones.append((version, at))

    def _replace(self, person_id: str, entry: Entry) -> None:
        old = self._people.get(person_id)
        self._people[person_id] = entry
        for scope, standing in self._standings.items():
            if old and old.is_in(scope):
                standing.add(person_id, old, -1)
            if entry.is_in(scope):
                standing.add(person_id, entry)


def scope_digest(scope: frozenset[str]) -> str:
    return hashlib.sha256(canonical(sorted(scope))).hexdigest()


def labels_of(person_id: str) -> list[str]:
    """The buckets of every part that this person can be in."""
    bits = _bits(person_id)
    return [CHANGES, *(f"{SNAPSHOT} {bits[:count]}" for count in range(_MOST_BITS + 1))]


def _bits(person_id: str) -> str:
    return f"{int.from_bytes(hashlib.sha256(person_id.encode()).digest()[:2]):016b}"[:_MOST_BITS]


def _bits_for(size: int) -> int:
    return min(_MOST_BITS, max(0, math.ceil(math.log2(max(1, size / PART_BYTES)))))


def _groups_since(connection: Connection, after: int) -> dict[str, frozenset[str]]:
    query = select(person_groups.c.person_id, person_groups.c.group).join(
        people, people.c.person_id == person_groups.c.person_id
    )
    found: dict[str, set[str]] = {}
    for person_id, name in connection.execute(query.where(people.c.version > after)):
        found.setdefault(person_id, set()).add(name)
    shared: dict[frozenset[str], frozenset[str]] = {}
    frozen = ((person_id, frozenset(names)) for person_id, names in found.items())
    return {person_id: shared.setdefault(names, names) for person_id, names in frozen}
