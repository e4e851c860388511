"""The rules of `sync_server/ingest.py`, one by one, over HTTP; `test_ingest_orders.py` mixes them."""

import gzip
from dataclasses import replace

from fastapi.testclient import TestClient
from sqlalchemy import select

from sync_server.server import Server
from sync_server.tables import alarms, events, quarantine, streams
from sync_server.wire.codec import from_json, to_json
from sync_server.wire.messages import EventBatch, EventsTaken, Held
from tests.server.paired import FIRST_EPOCH, Ledger, PairedKiosk, paired, record

OTHER_EPOCH = "0" * 31 + "2"


def ledger(count: int, epoch: str = FIRST_EPOCH) -> Ledger:
    return Ledger([record(number) for number in range(1, count + 1)], epoch)


def stored(server: Server) -> list[tuple[str, int, str, str]]:
    columns = (events.c.epoch, events.c.sequence, events.c.body, events.c.flags)
    with server.database.read() as connection:
        return [tuple(row) for row in connection.execute(select(*columns).order_by(events.c.epoch, events.c.sequence))]


def bodies(server: Server) -> list[str]:
    return [body for _, _, body, _ in stored(server)]


def open_alarms(server: Server) -> set[str]:
    with server.database.read() as connection:
        return set(connection.execute(select(alarms.c.kind).where(alarms.c.closed_utc_us.is_(None))).scalars())


def set_aside(server: Server) -> list[tuple[int, bytes]]:
    columns = (quarantine.c.sequence, quarantine.c.body)
    with server.database.read() as connection:
        return [tuple(row) for row in connection.execute(select(*columns).order_by(quarantine.c.sequence))]


def held(of: Ledger, sequence: int, order: str = "") -> Held:
    return Held(of.epoch, sequence, of.digest(sequence).hex(), order)


def test_lines_are_stored_with_what_they_say(kiosk: PairedKiosk, server: Server) -> None:
    sent = Ledger([record(1, person_id="p1", direction="in", at_utc_us=1_790_000_000_000_001)])
    assert kiosk.up(sent.batch(now_utc_us=server.now_utc_us() - 7_000_000)).held == held(sent, 1)
    with server.database.read() as connection:
        row = connection.execute(select(events)).one()
    assert (row.kind, row.person_id, row.direction, row.at_utc_us) == ("record", "p1", "in", 1_790_000_000_000_001)
    assert (row.zone, row.method, row.offset_us) == ("Europe/Berlin", "face", -7_000_000)
    assert (row.received_utc_us, row.digest, row.flags) == (server.now_utc_us(), sent.digest(1).hex(), "")


def test_corrections_and_lines_that_the_kiosk_has_lost_are_stored_too(kiosk: PairedKiosk, server: Server) -> None:
    correction = record(2, kind="correction", corrects="01980000-0000-7000-8000-000000000001", direction=None)
    sent = Ledger([record(1), correction, '{"lost":"a bad sector"}'])
    kiosk.up(sent.batch())
    with server.database.read() as connection:
        rows = connection.execute(select(events.c.kind, events.c.event_id, events.c.corrects)).all()
    assert [row.kind for row in rows] == ["record", "correction", "lost"]
    assert rows[1].corrects == rows[0].event_id
    assert rows[2].event_id is None


def test_the_server_says_from_where_to_go_on(kiosk: PairedKiosk) -> None:
    sent = ledger(10)
    assert kiosk.hello(sent).attendance == Held(FIRST_EPOCH, 0, "00" * 32)
    kiosk.up(sent.batch(1, 7))
    assert kiosk.hello(sent).attendance == held(sent, 7)


def test_lines_that_come_twice_are_stored_once(kiosk: PairedKiosk, server: Server) -> None:
    sent = ledger(10)
    for first, last in ((1, 6), (1, 6), (4, 10), (2, 3)):
        kiosk.up(sent.batch(first, last))
    assert bodies(server) == sent.bodies
    assert kiosk.up(sent.batch(1, 10)).held == held(sent, 10)
    assert open_alarms(server) == set()


def test_nothing_is_stored_beyond_a_gap(kiosk: PairedKiosk, server: Server) -> None:
    sent = ledger(10)
    assert kiosk.up(sent.batch(5, 10)).held == Held(FIRST_EPOCH, 0, "00" * 32)
    kiosk.up(sent.batch(1, 3))
    assert kiosk.up(sent.batch(5, 10)).held == held(sent, 3)
    assert bodies(server) == sent.bodies[:3]


def test_a_ledger_whose_beginning_is_gone_starts_where_it_starts(kiosk: PairedKiosk, server: Server) -> None:
    sent = ledger(10)
    assert kiosk.up(sent.batch(5, 8, oldest=5)).held == held(sent, 8)
    assert kiosk.up(sent.batch(9, 10, oldest=5)).held == held(sent, 10)
    with server.database.read() as connection:
        assert connection.execute(select(streams.c.anchor)).scalar() == 4
    assert open_alarms(server) == set()


def test_lines_that_the_kiosk_no_longer_has_are_named(kiosk: PairedKiosk, server: Server) -> None:
    sent = ledger(10)
    kiosk.up(sent.batch(1, 3))
    assert kiosk.up(sent.batch(6, 10, oldest=6)).held == held(sent, 10)
    assert [flags for *_, flags in stored(server)] == ["", "", "", "gap", "", "", "", ""]
    assert open_alarms(server) == {"gap"}


def test_what_was_missing_is_stored_when_it_comes_after_all(kiosk: PairedKiosk, server: Server) -> None:
    sent = ledger(10)
    kiosk.up(sent.batch(1, 3))
    kiosk.up(sent.batch(6, 10, oldest=6))
    assert kiosk.up(sent.batch(4, 5)).held == held(sent, 10)
    assert bodies(server) == sent.bodies


def test_a_break_of_the_chain_is_flagged_and_nothing_dropped(kiosk: PairedKiosk, server: Server) -> None:
    sent = ledger(3)
    kiosk.up(sent.batch())
    broken = EventBatch(FIRST_EPOCH, 4, "ab" * 32, (record(4), record(5)), 0)
    for _ in range(2):
        assert kiosk.up(broken).held.sequence == 5
    assert [flags for *_, flags in stored(server)] == ["", "", "", "chain_break", ""]
    assert open_alarms(server) == {"chain_break"}
    with server.database.read() as connection:
        assert connection.execute(select(alarms.c.count)).scalar() == 1


def test_a_first_line_that_follows_another_is_a_break_of_the_chain(kiosk: PairedKiosk, server: Server) -> None:
    kiosk.up(EventBatch(FIRST_EPOCH, 1, "ab" * 32, (record(1),), 0))
    assert open_alarms(server) == {"chain_break"}


POISON = [
    "nonsense",
    "[]",
    "null",
    "{}",
    record(3, at_utc_us="noon"),
    record(3, at_utc_us=2**70),
    record(3, at_utc_us=True),
    record(3, event_id=""),
    record(3, event_id=7),
    record(3, event_id="x" * 65),
    record(3, person_id=None),
    record(3, person_id="p" * 101),
    record(3, person_id="a\0b"),
    record(3, zone="\ud800"),
    record(3, direction=["in"]),
    record(3, kind="surprise"),
    record(3, reason="x" * 9000),
    '{"at_utc_us":NaN}',
    "[" * 8000,
    "a\0b",
    "\ud800",
    "é" * 5000,
]


def test_lines_that_cannot_be_read_are_set_aside_and_the_rest_flow(kiosk: PairedKiosk, server: Server) -> None:
    sent = Ledger([line for at, poison in enumerate(POISON) for line in (record(100 + at), poison)])
    for _ in range(2):
        taken = kiosk.up(sent.batch())
    assert kiosk.up(sent.batch(2, 4)).held == taken.held == held(sent, len(sent.bodies))
    assert bodies(server) == sent.bodies[::2]
    assert set_aside(server) == [(2 * at + 2, line.encode("utf-8", "surrogatepass")) for at, line in enumerate(POISON)]
    assert open_alarms(server) == {"poison"}


def test_the_kiosk_is_told_which_lines_were_set_aside(kiosk: PairedKiosk) -> None:
    assert kiosk.up(Ledger([record(1), "?", record(3), "!"]).batch()).quarantined == (2, 4)


def test_a_clone_is_noticed_and_nothing_of_it_dropped(kiosk: PairedKiosk, server: Server) -> None:
    ours, clone = ledger(6), Ledger([*ledger(4).bodies, record(105), record(106), record(107)])
    kiosk.up(ours.batch())
    for _ in range(2):
        assert kiosk.up(clone.batch(3, 7)).held == held(ours, 6, "new_epoch")
    assert bodies(server) == ours.bodies
    assert set_aside(server) == [(5 + at, clone.bodies[4 + at].encode()) for at in range(3)]
    assert open_alarms(server) == {"cloned"}
    clone.epoch = OTHER_EPOCH
    assert kiosk.up(clone.batch()).held == held(clone, 7)
    assert sorted(bodies(server)) == sorted([*ours.bodies, *clone.bodies[4:]])
    ours.bodies.append(record(7))
    assert kiosk.up(ours.batch(7, 7)).held == held(ours, 7)


def test_a_clone_is_noticed_by_its_hello(kiosk: PairedKiosk, server: Server) -> None:
    ours, clone = ledger(6), Ledger([*ledger(4).bodies, record(105)])
    kiosk.up(ours.batch())
    assert kiosk.hello(clone).attendance == held(ours, 6, "new_epoch")
    assert open_alarms(server) == {"cloned"}


def test_a_kiosk_that_was_put_back_goes_on_under_a_new_epoch(kiosk: PairedKiosk, server: Server) -> None:
    sent = ledger(10)
    kiosk.up(sent.batch())
    older = ledger(6)
    assert kiosk.hello(older).attendance.order == "new_epoch"
    again = Ledger([*older.bodies, record(201)], OTHER_EPOCH)
    assert kiosk.hello(again).attendance == Held(OTHER_EPOCH, 0, "00" * 32)
    assert kiosk.up(again.batch()).held == held(again, 7)
    assert bodies(server) == [*sent.bodies, record(201)]
    assert open_alarms(server) == set()


def test_another_body_under_an_id_that_is_taken_stays_and_is_flagged(kiosk: PairedKiosk, server: Server) -> None:
    kiosk.up(ledger(1).batch())
    kiosk.up(Ledger([record(1, direction="out")], OTHER_EPOCH).batch())
    assert [flags for *_, flags in stored(server)] == ["", "same_id"]


def test_a_kiosk_that_was_paired_anew_sends_everything_again_and_nothing_is_doubled(
    kiosk: PairedKiosk, web: TestClient, server: Server
) -> None:
    sent = ledger(5)
    kiosk.up(sent.batch())
    anew = paired(web, server, "Gate, paired anew")
    assert anew.up(sent.batch()).held == held(sent, 5)
    assert bodies(server) == sent.bodies


def test_two_kiosks_have_their_own_numbers(kiosk: PairedKiosk, web: TestClient, server: Server) -> None:
    other = paired(web, server, "Other")
    kiosk.up(ledger(3).batch())
    mine = Ledger([record(number) for number in range(50, 54)])
    assert other.up(mine.batch()).held == held(mine, 4)
    assert len(bodies(server)) == 7


def test_a_body_cut_anywhere_changes_nothing(kiosk: PairedKiosk, server: Server) -> None:
    whole = gzip.compress(to_json(ledger(3).batch()), 6)
    for at in range(len(whole)):
        reply = kiosk.send("POST", "/v1/attendance", whole[:at], {"Content-Encoding": "gzip"})
        assert reply.status_code == 400
    assert bodies(server) == []
    assert set_aside(server) == []
    reply = kiosk.send("POST", "/v1/attendance", whole, {"Content-Encoding": "gzip"})
    assert from_json(EventsTaken, reply.content).held.sequence == 3


def test_a_body_with_a_bit_turned_over_stores_nothing_else(kiosk: PairedKiosk, server: Server) -> None:
    sent = ledger(2)
    whole = gzip.compress(to_json(sent.batch()), 6)
    for at in range(0, len(whole), 7):
        garbled = whole[:at] + bytes([whole[at] ^ 16]) + whole[at + 1 :]
        kiosk.send("POST", "/v1/attendance", garbled, {"Content-Encoding": "gzip"})
    assert set(bodies(server)) <= set(sent.bodies)
    assert set_aside(server) == []


def test_numbers_beyond_what_a_ledger_can_have_are_refused(kiosk: PairedKiosk) -> None:
    fields = to_json(ledger(1).batch()).replace(b'"first":1', b'"first":0')
    assert kiosk.send("POST", "/v1/attendance", fields).status_code == 400
    most = replace(ledger(1).batch(), first=2**53 - 1, oldest=2**53 - 1)
    assert kiosk.up(most).held.sequence == 2**53 - 1
