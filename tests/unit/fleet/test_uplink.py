"""What goes up: every line once and in order, in batches as large as the server takes them."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk_app.attendance.register import Register
from kiosk_app.domain import Profile
from kiosk_app.errors import SyncRefused, SyncUnreachable
from kiosk_app.fleet.states import change_of, state_of
from kiosk_app.fleet.uplink import FIRST_SIZE, Seen, Uplink
from sync_server.wire.codec import line_digest
from sync_server.wire.limits import GENESIS_HEX, MAX_BATCH_EVENTS
from sync_server.wire.messages import (
    EventBatch,
    EventsTaken,
    Held,
    PeopleBatch,
    PeopleTaken,
    PersonState,
    VersionedPerson,
)
from tests.sample_register import START_UTC_US, embedding, enrolled, filled, striding_register

EPOCH = "e" * 32


@dataclass
class Server:
    """Takes lines as the real one does. most: lines in a batch; down: so many tries fail."""

    most: int = 10**6
    down: int = 0
    bodies: list[str] = field(default_factory=list)
    digest: str = GENESIS_HEX
    sizes: list[int] = field(default_factory=list)
    people: list[PeopleBatch] = field(default_factory=list)
    answers: list[PeopleTaken] = field(default_factory=list)  # to people, before all is taken

    def send_attendance(self, batch: EventBatch) -> EventsTaken:
        if self.down:
            self.down -= 1
            raise SyncUnreachable("The server is down.")
        if len(batch.bodies) > self.most:
            raise SyncRefused("That is more than the server takes at once.", 413, "too_large")
        self.sizes.append(len(batch.bodies))
        assert batch.first == len(self.bodies) + 1
        assert batch.previous == self.digest
        for sequence, body in enumerate(batch.bodies, batch.first):
            self.digest = line_digest(sequence, bytes.fromhex(self.digest), body.encode()).hex()
        self.bodies += batch.bodies
        return EventsTaken(self.held())

    def send_people(self, batch: PeopleBatch) -> PeopleTaken:
        self.people.append(batch)
        return self.answers.pop(0) if self.answers else PeopleTaken(batch.last, {}, 7, batch.digest)

    def held(self) -> Held:
        return Held(EPOCH, len(self.bodies), self.digest)


def send_all(register: Register, server: Server, uplink: Uplink) -> None:
    held = server.held()
    for _ in range(2000):
        after = uplink.send_attendance(server, held, 0)  # type: ignore[arg-type]
        if after == held and held.sequence == register.fleet.attendance_head()[0]:
            return
        held = after
    raise AssertionError("it does not come to an end")


def test_every_line_goes_up_once_in_order_and_batches_grow(tmp_path: Path) -> None:
    filled(tmp_path, records=1200)
    with striding_register(tmp_path, START_UTC_US + 10**12) as register:
        server, clock = Server(), itertools.count()
        send_all(register, server, Uplink(register.fleet, EPOCH, lambda: next(clock) / 100))
        assert server.sizes == [FIRST_SIZE, 2 * FIRST_SIZE, 1200 - 3 * FIRST_SIZE]
        assert server.sizes[-1] <= MAX_BATCH_EVENTS
        assert [body.encode() for body in server.bodies] == [
            line.body for line in register._projection.lines("attendance")
        ]
        assert server.digest == register.fleet.attendance_head()[1].hex()


def test_batches_shrink_when_they_take_long_or_are_too_large(tmp_path: Path) -> None:
    filled(tmp_path, records=600)
    with striding_register(tmp_path, START_UTC_US + 10**12) as register:
        slow, clock = Server(), itertools.count()
        send_all(register, slow, Uplink(register.fleet, EPOCH, lambda: next(clock) * 10.0))
        assert slow.sizes[:3] == [FIRST_SIZE, FIRST_SIZE // 2, FIRST_SIZE // 4]
        small = Server(most=40)
        send_all(register, small, Uplink(register.fleet, EPOCH))
        assert max(small.sizes) <= 40


def test_a_server_that_does_not_even_take_one_line_is_told(tmp_path: Path) -> None:
    filled(tmp_path, records=3)
    with striding_register(tmp_path, START_UTC_US + 10**12) as register, pytest.raises(SyncRefused):
        send_all(register, Server(most=0), Uplink(register.fleet, EPOCH))


def test_what_the_server_holds_is_compared_with_what_stands_here(tmp_path: Path) -> None:
    filled(tmp_path, records=5)
    with striding_register(tmp_path, START_UTC_US + 10**12) as register:
        uplink = Uplink(register.fleet, EPOCH)
        digest = register.fleet.attendance_head()[1].hex()
        assert uplink.is_ours(Held(EPOCH, 0, GENESIS_HEX))
        assert uplink.is_ours(Held(EPOCH, 5, digest))
        assert not uplink.is_ours(Held(EPOCH, 4, digest))
        assert not uplink.is_ours(Held(EPOCH, 6, digest))
        assert not uplink.is_ours(Held(EPOCH, 5, digest, "new_epoch"))
        assert not uplink.is_ours(Held("f" * 32, 5, digest))


def test_people_go_up_as_they_are_now_and_come_down_as_they_went(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        people = [enrolled(register, f"Person {n}", [embedding(n), embedding(n + 500)]) for n in range(60)]
        register.remove(people[0].person_id)
        register.update(people[1].person_id, Profile("Renamed", "17", badge="B"))
        server, seen, uplink = Server(), Seen(), Uplink(register.fleet, EPOCH)
        while register.fleet.people_waiting(seen.sent):
            uplink.send_people(server, seen)  # type: ignore[arg-type]
        states = [state for batch in server.people for state in batch.people]
        assert [len(batch.people) for batch in server.people] == [25, 25, 10]
        assert len({state.person_id for state in states}) == 60
        assert [s.person_id for s in states if s.erased] == [people[0].person_id]
        assert server.people[-1].last == seen.sent == register.fleet.people_head()
        for local in register.fleet.changes_since(0, 100).people:
            back = change_of(VersionedPerson(3, state_of(local)))
            assert (back.person, [t.template_id for t in back.templates]) == (  # type: ignore[union-attr]
                local.person, [t.template_id for t in local.templates]
            )  # fmt: skip


def test_each_batch_of_people_says_its_last_line_and_from_which_it_goes_on(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        server, seen, uplink = Server(), Seen(), Uplink(register.fleet, EPOCH)
        for number in range(60):
            enrolled(register, f"Person {number}", [embedding(number)])
        while register.fleet.people_waiting(seen.sent):
            uplink.send_people(server, seen)  # type: ignore[arg-type]
        digests = {0: GENESIS_HEX} | {line.sequence: line.digest.hex() for line in register._projection.lines("people")}
        assert [batch.held for batch in server.people] == [0, *(batch.last for batch in server.people[:-1])]
        for batch in server.people:
            assert (batch.digest, batch.held_digest) == (digests[batch.last], digests[batch.held])


def test_a_server_with_other_lines_of_people_took_nothing_and_is_told_apart(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        enrolled(register, "Ana", [embedding(1)])
        seen, uplink, here = Seen(), Uplink(register.fleet, EPOCH), register.fleet.people_end()[1].hex()
        assert uplink.has_people(0, GENESIS_HEX)
        assert uplink.has_people(1, here)
        assert uplink.has_people(1, "")  # a server that does not know
        assert not uplink.has_people(1, "f" * 64)
        assert not uplink.has_people(2, here)
        for other in (PeopleTaken(1, {}, 7, "f" * 64), PeopleTaken(2, {}, 7, here), PeopleTaken(2, {}, 7)):
            assert uplink.send_people(Server(answers=[other]), seen) is None  # type: ignore[arg-type]
        assert seen.sent == 0


def test_to_a_server_that_was_put_back_people_go_up_again_from_what_it_has(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        people = [enrolled(register, f"Person {number}", [embedding(number)]).person_id for number in range(3)]
        seen, uplink = Seen(), Uplink(register.fleet, EPOCH)
        uplink.send_people(Server(), seen)  # type: ignore[arg-type]
        people.append(enrolled(register, "Late", [embedding(9)]).person_id)
        first = register.fleet.people_digest(1)
        assert first is not None
        server = Server(answers=[PeopleTaken(1, {}, 2, first.hex())])
        assert uplink.send_people(server, seen) == {}  # type: ignore[arg-type]
        assert (seen.sent, seen.held) == (1, 1)
        assert uplink.send_people(server, seen) == {}  # type: ignore[arg-type]
        assert [[state.person_id for state in batch.people] for batch in server.people] == [people[3:], people[1:]]
        assert seen.sent == seen.held == register.fleet.people_head()


def test_everything_for_a_stick_begins_after_what_the_server_has(tmp_path: Path) -> None:
    filled(tmp_path, people=3, records=30)
    with striding_register(tmp_path, START_UTC_US + 10**12) as register:
        events, people = Uplink(register.fleet, EPOCH).everything(10, 2, 0)
        assert [batch.first for batch in events] == [11]
        assert len(events[0].bodies) == 20
        assert [len(batch.people) for batch in people] == [1]


def test_a_gallery_knows_of_what_was_taken_in_from_its_version_on() -> None:
    seen = Seen()
    seen.stated(4)
    assert (seen.sent, seen.known(0)) == (4, 4)
    seen.taken(9, 20)
    assert (seen.sent, seen.known(19), seen.known(20)) == (9, 4, 9)
    seen.stated(9)
    assert seen.known(19) == 4
    seen.stated(2)  # put back to an older state
    assert (seen.sent, seen.known(10**6)) == (2, 2)


def test_somebody_who_cannot_be_read_is_refused() -> None:
    from kiosk_app.errors import SyncUntrusted

    for person_id in ("short", "x" * 36, "A" * 8 + "-0000-0000-0000-" + "0" * 12):
        with pytest.raises(SyncUntrusted):
            change_of(VersionedPerson(1, PersonState(person_id, "Ana")))
