"""An update is verified, tried out, applied as a whole and then used; or nothing of it happens."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk_app.attendance.fleet_changes import FleetChange
from kiosk_app.attendance.register import Register
from kiosk_app.errors import SyncUnreachable, SyncUntrusted
from kiosk_app.fleet.canary import Trial
from kiosk_app.fleet.states import state_of
from kiosk_app.fleet.update import Outcome, Updater
from kiosk_app.fleet.uplink import Seen
from kiosk_app.sync.identity import Identity, IdentityFile
from sync_server.wire.codec import b64, to_json
from sync_server.wire.messages import GalleryAnswer, GalleryPart, PersonState, VersionedPerson
from sync_server.wire.seals import box_public, new_box_key, new_sign_key, seal_part, seal_to
from sync_server.wire.signed import Cursor, Part, set_digest
from tests.sample_register import embedding, enrolled, striding_register
from tests.unit.sync.made_trust import KIOSK, NOW, SERVER, Signers


def person(name: str, person_id: str = "") -> PersonState:
    return PersonState(person_id or str(uuid4()), name, badge=name)


@dataclass
class Site:
    folder: Path
    register: Register
    signers: Signers = field(default_factory=Signers)
    box: bytes = field(default_factory=new_box_key)
    reason: str = ""
    swaps: int = 0
    sealed: dict[str, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        keys = {"sign_key": b64(new_sign_key()), "box_key": b64(self.box), "server_box_key": b64(box_public(self.box))}
        identity = Identity(
            "https://h:1", "", KIOSK, "a", "", SERVER, root=self.signers.root(), epoch="e" * 32, place="", **keys
        )
        IdentityFile(self.folder).write(identity)
        self.updater = Updater(self.folder, self.register, self.try_out, self.swap)

    def try_out(self, changes: Sequence[FleetChange]) -> Trial:
        return Trial(self.reason)

    def swap(self) -> None:
        self.swaps += 1

    def fetch(self, part: Part, folder: Path) -> bytes:
        if part.sha256 not in self.sealed:
            raise SyncUnreachable("It was cut.")
        return self.sealed[part.sha256]

    def part(self, *people: VersionedPerson, gone: tuple[str, ...] = ()) -> Part:
        sealed = seal_part(self.signers.content_key, to_json(GalleryPart(people, gone)))
        part = Part(hashlib.sha256(sealed).hexdigest(), len(sealed), len(people))
        self.sealed[part.sha256] = sealed
        return part

    def answer(self, to: Cursor, *parts: Part, kind: str = "changes") -> GalleryAnswer:
        base = Cursor() if kind == "snapshot" else self.updater.own_cursor()
        manifest = self.signers.signed(base, to, kind, parts=tuple(parts))
        return GalleryAnswer(manifest, b64(seal_to(box_public(self.box), self.signers.content_key)))

    def take(self, answer: GalleryAnswer) -> Outcome | None:
        return self.updater.take(answer, self.updater.own_cursor(), NOW, Seen(), self.fetch)

    def names(self) -> set[str]:
        return {one.display_name for one in self.register.people()}


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with striding_register(tmp_path) as register:
        yield Site(tmp_path, register)


def to(version: int, people: dict[str, int]) -> Cursor:
    return Cursor(1, version, set_digest(people))


ANA, BEN, CLEO = (person(name) for name in ("Ana", "Ben", "Cleo"))


def start(site: Site) -> Cursor:
    """Ana and Ben are there."""
    cursor = to(2, {ANA.person_id: 1, BEN.person_id: 2})
    parts = site.part(VersionedPerson(1, ANA)), site.part(VersionedPerson(2, BEN))
    outcome = site.take(site.answer(cursor, *parts, kind="snapshot"))
    assert outcome is not None
    assert outcome.result.outcome == "applied"
    assert site.names() == {"Ana", "Ben"}
    return cursor


def test_changes_are_applied_and_the_floor_moves(site: Site) -> None:
    start(site)
    gone = site.part(VersionedPerson(4, PersonState(ANA.person_id, erased=True)), gone=(BEN.person_id,))
    outcome = site.take(site.answer(to(4, {CLEO.person_id: 3}), gone, site.part(VersionedPerson(3, CLEO))))
    assert outcome is not None
    assert outcome.result.outcome == "applied"
    assert site.names() == {"Cleo"}
    assert site.register.fleet.erased() == {ANA.person_id}
    assert site.swaps == 2
    identity = IdentityFile(site.folder).read()
    assert identity is not None
    assert identity.floor.version == 4
    assert site.updater.own_cursor() == to(4, {CLEO.person_id: 3})


def test_whoever_is_not_in_a_snapshot_goes_but_not_who_was_enrolled_here(site: Site) -> None:
    start(site)
    enrolled(site.register, "Local", [embedding(1)])
    cursor = to(5, {BEN.person_id: 2})
    assert site.take(site.answer(cursor, site.part(VersionedPerson(2, BEN)), kind="snapshot")) is not None
    assert site.names() == {"Ben", "Local"}
    assert site.register.fleet.erased() == frozenset()


def test_people_who_are_not_those_of_the_cursor_are_not_taken_and_a_snapshot_is_wanted(site: Site) -> None:
    cursor = start(site)
    outcome = site.take(site.answer(to(3, {"x": 1}), site.part(VersionedPerson(3, CLEO))))
    assert outcome is not None
    assert outcome.wants_snapshot
    assert outcome.result.outcome == "refused"
    assert (site.names(), site.updater.own_cursor()) == ({"Ana", "Ben"}, cursor)


def test_what_the_canary_refuses_is_not_used_but_who_is_erased_is_erased(site: Site) -> None:
    cursor = start(site)
    site.reason = "Nobody would be found."
    people = {BEN.person_id: 2, CLEO.person_id: 3}
    parts = (
        site.part(VersionedPerson(3, CLEO)),
        site.part(VersionedPerson(4, PersonState(ANA.person_id, erased=True))),
    )
    answer = site.answer(to(4, people), *parts)
    outcome = site.take(answer)
    assert outcome is not None
    assert (outcome.result.outcome, outcome.result.reason) == ("rolled_back", "Nobody would be found.")
    assert (site.names(), site.updater.own_cursor()) == ({"Ben"}, cursor)
    site.reason = ""
    outcome = site.take(answer)
    assert outcome is not None
    assert outcome.result.outcome == "applied"
    assert (site.names(), site.updater.own_cursor()) == ({"Ben", "Cleo"}, to(4, people))


def test_erasures_between_two_updates_leave_the_cursor_where_it_is(site: Site) -> None:
    cursor = start(site)
    part = site.part(VersionedPerson(9, PersonState(ANA.person_id, erased=True)))
    assert site.take(site.answer(cursor, part, kind="erasures")) is not None
    assert (site.names(), site.updater.own_cursor()) == ({"Ben"}, cursor)


def test_a_download_that_is_cut_changes_nothing(site: Site) -> None:
    cursor = start(site)
    parts = site.part(VersionedPerson(3, CLEO)), site.part(VersionedPerson(4, person("Dora")))
    del site.sealed[parts[1].sha256]
    with pytest.raises(SyncUnreachable):
        site.take(site.answer(to(4, {}), *parts))
    assert (site.names(), site.updater.own_cursor()) == ({"Ana", "Ben"}, cursor)


def test_one_person_named_twice_and_a_key_for_somebody_else_are_refused(site: Site) -> None:
    start(site)
    twice = site.part(VersionedPerson(3, CLEO)), site.part(VersionedPerson(4, CLEO))
    with pytest.raises(SyncUntrusted):
        site.take(site.answer(to(4, {}), *twice))
    answer = site.answer(to(4, {}), twice[0])
    with pytest.raises(SyncUntrusted):
        site.take(replace(answer, key=b64(seal_to(box_public(new_box_key()), site.signers.content_key))))
    assert site.names() == {"Ana", "Ben"}


def test_what_was_enrolled_here_comes_back_from_the_server_as_it_is(site: Site) -> None:
    local = enrolled(site.register, "Local", [embedding(1)])
    (mine,) = site.register.fleet.changes_since(0, 10).people
    seen = Seen()
    seen.taken(site.register.fleet.people_head(), 1)
    cursor = to(1, {local.person_id: 1})
    answer = site.answer(cursor, site.part(VersionedPerson(1, state_of(mine))), kind="snapshot")
    before = [t.template_id for t in site.register.templates(mine.templates[0].embedding.pack_digest)]
    assert site.updater.take(answer, Cursor(), NOW, seen, site.fetch) is not None
    assert [t.template_id for t in site.register.templates(mine.templates[0].embedding.pack_digest)] == before
    assert site.register.people() == [local]
