"""By USB stick: the same talk, in files."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select, update

from sync_server import people, signing, tables, usb
from sync_server.cli import main
from sync_server.problems import ServerError
from sync_server.server import Server
from sync_server.wire.bundle import DownBundle, UpBundle, pack_up
from sync_server.wire.codec import from_json, line_digest, unb64
from sync_server.wire.limits import GENESIS_HEX
from sync_server.wire.messages import EventBatch, GalleryPart, Hello, PeopleBatch, PersonState
from sync_server.wire.seals import open_box, open_part, verifies
from sync_server.wire.signed import Envelope, Manifest
from tests.server.fleet_kiosk import FleetKiosk, person

LEDGER = "1" * 32
BODY = '{"kind":"nothing the server knows"}'


def up(
    server: Server,
    kiosk: FleetKiosk,
    epoch: str = LEDGER,
    people: tuple[PersonState, ...] = (person("p1"),),
    erased: tuple[str, ...] = (),
) -> bytes:
    head = line_digest(1, bytes(32), BODY.encode()).hex()
    hello = Hello(epoch, 1, head, 1, kiosk.cursor, server.now_utc_us(), "0.1.0", erased=erased)
    attendance = (EventBatch(epoch, 1, GENESIS_HEX, (BODY,), server.now_utc_us()),)
    bundle = UpBundle(hello, attendance, (PeopleBatch(epoch, 1, people),))
    return pack_up(bundle, server.uid, kiosk.uid, kiosk.key, server.box_public)


def test_a_stick_goes_to_the_server_and_back(server: Server, tmp_path: Path) -> None:
    kiosk, path, back = FleetKiosk(server, "Cellar"), tmp_path / "up", tmp_path / "down"
    path.write_bytes(up(server, kiosk))
    for _ in range(2):
        taken = usb.take(server, path)
        assert (taken.kiosk, taken.lines, taken.people, taken.refused) == ("Cellar", 1, 1, {})
    assert usb.give(server, "Cellar", back) == 1
    with zipfile.ZipFile(back) as file:
        envelope = from_json(Envelope, file.read("bundle.json"))
        key = signing.current(server).root.gallery_keys[0]
        assert verifies(unb64(key), envelope.signed.encode(), unb64(envelope.signatures[0].signature))
        bundle = from_json(DownBundle, envelope.signed)
        assert (bundle.kiosk, bundle.server) == (kiosk.uid, server.uid)
        assert (bundle.welcome.attendance.sequence, bundle.welcome.people_held) == (1, 1)
        assert bundle.gallery.manifest is not None
        part = from_json(Manifest, bundle.gallery.manifest.signed).parts[0]
        clear = open_part(open_box(kiosk.box, unb64(bundle.gallery.key)), file.read(f"parts/{part.sha256}"), 10**6)
    assert from_json(GalleryPart, clear).people[0].person == person("p1")


def test_a_file_that_goes_on_from_what_the_server_has_lost_is_left(server: Server, tmp_path: Path) -> None:
    """Taken in, it would keep the kiosk from sending what was lost."""
    kiosk, path = FleetKiosk(server, "Cellar"), tmp_path / "up"
    hello = Hello(LEDGER, 0, GENESIS_HEX, 4, kiosk.cursor, server.now_utc_us(), "0.1.0")
    bundle = UpBundle(hello, (), (PeopleBatch(LEDGER, 4, (person("p1"),), held=1),))
    path.write_bytes(pack_up(bundle, server.uid, kiosk.uid, kiosk.key, server.box_public))
    assert usb.take(server, path).people == 0
    with server.database.read() as connection:
        assert not list(people.everybody(server, connection))
        assert connection.execute(select(tables.kiosks.c.people_held)).scalar() == 0


def test_a_file_of_an_older_epoch_brings_back_nothing_that_has_changed_since(server: Server, tmp_path: Path) -> None:
    kiosk, first, second, late = FleetKiosk(server, "Cellar"), *(tmp_path / name for name in ("1", "2", "late"))
    leaver, other = person("p1"), "2" * 32
    first.write_bytes(up(server, kiosk, people=(leaver, person("p3"), person("p4"))))
    usb.take(server, first)
    gone = PersonState("p4", "", erased=True)
    late.write_bytes(up(server, kiosk, people=(leaver, person("p2"), gone), erased=("p3",)))  # then it is put back
    second.write_bytes(up(server, kiosk, other, people=(replace(leaver, active=False),)))
    usb.take(server, second)
    usb.take(server, late)
    with server.database.read() as connection:
        states = {state.person_id: state.active for state in people.everybody(server, connection)}
        assert connection.execute(select(tables.kiosks.c.current_epoch)).scalar() == other
        assert not connection.execute(select(tables.erasure_receipts)).all()
    assert states == {"p1": False, "p2": True}


def test_a_file_that_was_changed_is_refused_and_nothing_of_it_taken(server: Server, tmp_path: Path) -> None:
    kiosk, path = FleetKiosk(server, "Cellar"), tmp_path / "up"
    whole = up(server, kiosk)
    for at in range(0, len(whole), 37):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(ServerError):
            usb.take(server, path)
        path.write_bytes(whole[:at])
        with pytest.raises(ServerError):
            usb.take(server, path)
    with server.database.read() as connection:
        assert not list(people.everybody(server, connection))


def test_a_file_of_a_revoked_kiosk_or_for_another_server_is_refused(server: Server, tmp_path: Path) -> None:
    kiosk, path = FleetKiosk(server, "Cellar"), tmp_path / "up"
    path.write_bytes(up(server, kiosk).replace(server.uid.encode(), b"f" * len(server.uid), 1))
    with pytest.raises(ServerError, match="another server"):
        usb.take(server, path)
    path.write_bytes(up(server, kiosk))
    with server.database.write() as connection:
        connection.execute(update(tables.kiosks).values(state="revoked"))
    with pytest.raises(ServerError, match="revoked"):
        usb.take(server, path)


def test_a_kiosk_that_never_spoke_gets_no_stick(server: Server, tmp_path: Path) -> None:
    FleetKiosk(server, "Silent")
    with pytest.raises(ServerError, match="not said anything"):
        usb.give(server, "Silent", tmp_path / "down")
    with pytest.raises(ServerError, match="no kiosk Nobody"):
        usb.give(server, "Nobody", tmp_path / "down")
    assert not (tmp_path / "down").exists()


def test_the_commands_say_what_they_did(server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kiosk = FleetKiosk(server, "Cellar")
    (tmp_path / "up").write_bytes(up(server, kiosk))
    options = ["--data-dir", str(server.folder), "--database", server.settings.database]

    def run(*words: str) -> str:
        assert main([*words, *options]) == 0
        return capsys.readouterr().out

    assert "attendance lines 1, people 1" in run("usb", "import", str(tmp_path / "up"))
    assert "parts of the gallery in it: 1" in run("usb", "export", "Cellar", str(tmp_path / "down"))
    assert "Name of p1" in run("people", "list")
    assert "version" in run("gallery", "status")
    assert "early kiosks only" in run("gallery", "hold")
    assert "ring early" in run("gallery", "ring", "Cellar", "early")
    assert "All kiosks" in run("gallery", "promote")
    assert "Erased here" in run("people", "erase", "p1")
    assert "p1" in run("people", "unconfirmed")
    assert main(["people", "erase", "p1", *options]) == 1
    assert "erased before" in capsys.readouterr().err
    with server.database.read() as connection:
        actions = set(connection.execute(select(tables.audit.c.action)).scalars())
    assert {"person_erased", "updates_hold", "updates_promote"} <= actions
