"""An update of the people: fetched, verified, tried out, taken into the register, and then used."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk_app.attendance.fleet_changes import FleetChange, FleetErased, FleetGone, FleetPerson
from kiosk_app.attendance.register import Register
from kiosk_app.durable import reported
from kiosk_app.errors import SyncUntrusted
from kiosk_app.fleet.canary import Trial
from kiosk_app.fleet.states import change_of, register_cursor, wire_cursor
from kiosk_app.fleet.uplink import Seen
from kiosk_app.sync.identity import IdentityFile
from kiosk_app.sync.trust import Accepted
from sync_server.wire.codec import Malformed, unb64
from sync_server.wire.messages import GalleryAnswer, GalleryPart, GalleryResult
from sync_server.wire.seals import open_box
from sync_server.wire.signed import Cursor, Manifest, Part, member, set_digest

log = logging.getLogger(__name__)
PARTS_FOLDER = "sync-parts"

Fetch = Callable[[Part, Path], bytes]  # a part as it was announced, kept in a folder meanwhile


@dataclass(frozen=True, slots=True)
class Outcome:
    """result: for the server. changed: whether people here are others now. wants_snapshot: changes do not fit."""

    result: GalleryResult
    changed: bool = False
    wants_snapshot: bool = False
    was_snapshot: bool = False


class Updater:
    """try_out: whether these changes may be used. changed: called once they are in the register."""

    def __init__(
        self,
        folder: Path,
        register: Register,
        try_out: Callable[[Sequence[FleetChange]], Trial],
        changed: Callable[[], None],
    ) -> None:
        self._parts = folder / PARTS_FOLDER
        self._identity_file = IdentityFile(folder)
        self._register, self._try_out, self._changed = register, try_out, changed

    def own_cursor(self) -> Cursor:
        """What this kiosk has of the server with which it is paired."""
        identity = self._identity_file.read()
        return Cursor() if identity is None else identity.trust.has(wire_cursor(self._register.fleet.cursor()))

    def take(
        self, answer: GalleryAnswer, own: Cursor, own_clock_utc_us: int | None, seen: Seen, fetch: Fetch
    ) -> Outcome | None:
        """Follow the server's answer; None when there was nothing in it. own: the cursor it was asked with.

        Raises SyncUntrusted for what must not be followed, NotYetSent, StorageError and whatever `fetch` raises;
        everybody is as before then.
        """
        identity = self._identity_file.read()
        if identity is None or (answer.manifest is None and not answer.roots):
            return None
        self._register.fleet.belong_to(identity.server)
        trust = identity.trust.with_roots(answer.roots)
        if trust != identity.trust:
            self._identity_file.write(identity.with_trust(trust))
        if answer.manifest is None:
            return None
        started_s = time.monotonic()
        accepted = trust.accept(answer.manifest, own, own_clock_utc_us)
        parts = self._fetched(accepted, _opened_key(unb64(identity.box_key), answer.key), fetch)
        outcome = self._used(accepted.manifest, self._changes(accepted.manifest, parts), seen)
        if outcome.result.outcome == "applied":
            self._identity_file.write(identity.with_trust(accepted.applied))
            self._forget_parts()
        ms = int((time.monotonic() - started_s) * 1000)
        return replace(outcome, result=replace(outcome.result, ms=ms))

    def _fetched(self, accepted: Accepted, key: bytes, fetch: Fetch) -> list[GalleryPart]:
        self._forget_parts({part.sha256 for part in accepted.manifest.parts})
        return [accepted.part(part, fetch(part, self._parts), key) for part in accepted.manifest.parts]

    def _forget_parts(self, still_wanted: set[str] = frozenset()) -> None:  # type: ignore[assignment]
        with reported(self._parts):
            for path in self._parts.glob("*"):
                if path.name not in still_wanted:
                    path.unlink(missing_ok=True)

    def _changes(self, manifest: Manifest, parts: Sequence[GalleryPart]) -> list[FleetChange]:
        """What is to become of whom, each person once. Raises SyncUntrusted for somebody who is named twice."""
        keeps = manifest.kind == "erasures"
        people = [change_of(entry, keeps_version=keeps) for part in parts for entry in part.people]
        gone = {person_id for part in parts for person_id in part.gone}
        if manifest.kind == "snapshot":
            gone |= self._register.fleet.versions().keys() - {person.person_id for person in people}
        named = [person.person_id for person in people]
        if len(set(named)) != len(named) or gone & set(named):
            raise SyncUntrusted("The news says two things about one person.", "mix_and_match")
        return [*people, *(FleetGone(person_id) for person_id in sorted(gone))]

    def _used(self, manifest: Manifest, changes: Sequence[FleetChange], seen: Seen) -> Outcome:
        cursor, known = manifest.cursor, seen.known(manifest.cursor.version)
        if manifest.kind == "erasures":
            return self._applied(manifest, changes, seen, known)
        if _digest_after(self._register.fleet.versions(), changes) != cursor.digest:
            reason = "The people after this update are not those that the server names."
            return Outcome(GalleryResult(manifest.cursor, "refused", reason), wants_snapshot=True)
        trial = self._try_out(changes)
        if trial.reason:
            log.warning("an update of the people is not used: %s", trial.reason)
            changed = self._erase_all_the_same(manifest.server, changes, seen, known)
            return Outcome(GalleryResult(manifest.cursor, "rolled_back", trial.reason), changed)
        return self._applied(manifest, changes, seen, known)

    def _applied(self, manifest: Manifest, changes: Sequence[FleetChange], seen: Seen, known: int) -> Outcome:
        cursor = register_cursor(manifest.cursor, manifest.server)
        self._register.fleet.apply(changes, cursor, sent=seen.sent, known=known)
        if changes:
            self._changed()
        was_snapshot = manifest.kind == "snapshot"
        return Outcome(GalleryResult(manifest.cursor, "applied"), bool(changes), was_snapshot=was_snapshot)

    def _erase_all_the_same(self, server: str, changes: Sequence[FleetChange], seen: Seen, known: int) -> bool:
        """Who is to be forgotten is, whatever is wrong with the rest; the cursor stays for the update to come again."""
        here = {person.person_id for person in self._register.people()}
        erased = [c.person_id for c in changes if isinstance(c, FleetErased) and c.person_id in here]
        if erased:
            self.erase(erased, server, seen, known)
        return bool(erased)

    def erase(self, person_ids: Sequence[str], server: str, seen: Seen, known: int, gone: Sequence[str] = ()) -> None:
        """Forget these for ever, and those who are gone until they come back; the cursor stays. Raises StorageError."""
        changes: list[FleetChange] = [FleetErased(person_id, keeps_version=True) for person_id in person_ids]
        counted = self._register.fleet.versions()  # who counts in the cursor goes with the next one
        changes += [FleetGone(person_id) for person_id in gone if person_id not in counted]
        own = register_cursor(self.own_cursor(), server)
        self._register.fleet.apply(changes, own, sent=seen.sent, known=known)
        self._changed()


def _opened_key(box_private: bytes, sealed: str) -> bytes:
    try:
        return open_box(box_private, unb64(sealed))
    except Malformed as error:
        raise SyncUntrusted("The key of the news is not for this kiosk.", "wrong_key") from error


def _digest_after(versions: dict[str, int], changes: Sequence[FleetChange]) -> str:
    """`set_digest` of who is there after the changes."""
    total = int(set_digest(versions), 16)
    for change in changes:
        if (before := versions.get(change.person_id)) is not None:
            total -= member(change.person_id, before)
        if isinstance(change, FleetPerson):
            total += member(change.person_id, change.version)
    return f"{total % 2**256:064x}"
