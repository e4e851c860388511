"""Releases at the server: kept whole, given to whom they are meant for, and what kiosks tell of them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select

from sync_server import programs, releases, rollout, tables
from sync_server.problems import ServerError
from sync_server.releases import NOBODY, StoredRelease
from sync_server.rollout import ALL, EARLY
from sync_server.server import Server
from sync_server.wire import limits
from sync_server.wire.codec import from_json
from sync_server.wire.program import ProgramReport, ReleaseOffer
from tests.sample_release import INSTALLED, OTHER_KEY, built, released
from tests.server.conftest import ScriptedClock
from tests.server.paired import PairedKiosk, paired

OWN = ProgramReport(INSTALLED.version, INSTALLED.release, INSTALLED.platform, INSTALLED.flavour)


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the small releases of these tests have several."""
    monkeypatch.setattr(releases, "RELEASE_PIECE_BYTES", 300)


def add(server: Server, path: Path, stage: str = NOBODY) -> StoredRelease:
    with releases.open_file(path) as file:
        added = releases.add(server, file, "ada")
    return give(server, added.digest, stage) if stage != NOBODY else added


def give(server: Server, digest: str, stage: str) -> StoredRelease:
    with server.database.write() as connection:
        return releases.give(connection, digest, stage, "ada")


def offered(kiosk: PairedKiosk, report: ProgramReport = OWN) -> ReleaseOffer:
    return kiosk.ask(ReleaseOffer, "/v1/release", report)


def fetched(kiosk: PairedKiosk, digest: str, start: int = 0) -> bytes:
    content = b""
    while True:
        reply = kiosk.send("GET", f"/v1/releases/{digest}?start={start + len(content)}")
        assert reply.status_code == 200
        if not reply.content:
            return content
        assert len(reply.content) <= 300
        content += reply.content


def make_early(server: Server, kiosk: PairedKiosk) -> None:
    with server.database.write() as connection:
        rollout.set_ring(connection, kiosk.uid, rollout.EARLY)


def pieces(server: Server) -> int:
    with server.database.read() as connection:
        return connection.execute(select(func.count()).select_from(tables.release_pieces)).scalar_one()


def open_alarms(server: Server) -> list[str]:
    with server.database.read() as connection:
        still = tables.alarms.c.closed_utc_us.is_(None)
        return list(connection.execute(select(tables.alarms.c.kind).where(still)).scalars())


def test_a_release_is_given_to_nobody_then_to_the_early_kiosks_then_to_all(
    server: Server, web: TestClient, kiosk: PairedKiosk, tmp_path: Path
) -> None:
    path, early = released(tmp_path), paired(web, server, "Early")
    make_early(server, early)
    added = add(server, path)
    offer = ReleaseOffer(added.digest, "3.0", path.stat().st_size)
    reached = {}
    for stage in (NOBODY, EARLY, ALL, NOBODY):
        give(server, added.digest, stage)
        reached[stage] = [offered(one) for one in (early, kiosk)]
        for one, its in zip((early, kiosk), reached[stage], strict=True):
            may_fetch = kiosk_may_fetch(one, added.digest)
            assert may_fetch == (its == offer)
    nothing = ReleaseOffer()
    assert reached == {NOBODY: [nothing, nothing], EARLY: [offer, nothing], ALL: [offer, offer]}


def kiosk_may_fetch(kiosk: PairedKiosk, digest: str) -> bool:
    return kiosk.send("GET", f"/v1/releases/{digest}").status_code == 200


def test_every_byte_comes_back_from_wherever_it_goes_on(server: Server, kiosk: PairedKiosk, tmp_path: Path) -> None:
    path = released(tmp_path)
    content, digest = path.read_bytes(), add(server, path, ALL).digest
    assert pieces(server) == -(-len(content) // 300) > 5
    for start in (0, 1, 299, 300, 301, len(content) - 1, len(content), len(content) + 5):
        assert fetched(kiosk, digest, start) == content[start:]


def test_a_kiosk_is_offered_the_newest_that_it_can_use(server: Server, kiosk: PairedKiosk, tmp_path: Path) -> None:
    for number, more in ((3, {}), (4, {}), (5, {"platform": "win32-amd64"}), (6, {"flavour": "cuda"}),
                         (9, {"min_release": 4})):  # fmt: skip
        (tmp_path / f"{number}").mkdir()
        add(server, released(tmp_path / f"{number}", number, **more), ALL)  # type: ignore[arg-type]
    assert offered(kiosk).version == "4.0"
    assert offered(kiosk, ProgramReport("3.0", 3, "testos-x86", "cpu")).version == "4.0"
    assert offered(kiosk, ProgramReport("4.0", 4, "testos-x86", "cpu")).version == "9.0"
    assert offered(kiosk, ProgramReport("9.0", 9, "testos-x86", "cpu")) == ReleaseOffer()
    assert offered(kiosk, ProgramReport("2.0", 2, "win32-amd64", "cpu")).version == "5.0"
    for way in ("pip", "hand"):
        assert offered(kiosk, ProgramReport("2.0", 2, "testos-x86", "cpu", way)) == ReleaseOffer()


def test_an_expired_release_is_offered_to_nobody(
    server: Server, kiosk: PairedKiosk, tmp_path: Path, clock: ScriptedClock
) -> None:
    added = add(server, released(tmp_path, made_utc_us=clock.now, days=1), ALL)
    assert offered(kiosk).digest == added.digest
    clock.pass_s(86_400)
    assert offered(kiosk) == ReleaseOffer()


def test_what_is_no_release_or_not_whole_is_refused_and_leaves_nothing(server: Server, tmp_path: Path) -> None:
    content = released(tmp_path).read_bytes()
    changed = bytearray(content)
    changed[-20] ^= 1
    for wrong in (b"", b"PK", content[:100], content[:-1], content + b"\0", bytes(changed)):
        with pytest.raises(ServerError):
            releases.add(server, io.BytesIO(wrong), "ada")
        assert pieces(server) == 0
        with server.database.read() as connection:
            assert releases.listed(connection) == []


def test_who_signed_it_is_for_the_kiosks_to_judge(server: Server, tmp_path: Path) -> None:
    assert add(server, released(tmp_path, keys=(OTHER_KEY,))).version == "3.0"


def test_a_release_is_kept_once_and_another_of_its_number_is_refused(server: Server, tmp_path: Path) -> None:
    path = released(tmp_path)
    add(server, path)
    with pytest.raises(ServerError, match="This release is here already"):
        add(server, path)
    (tmp_path / "other").mkdir()
    other = released(tmp_path / "other", source=built(tmp_path / "changed", text="#!/bin/sh\nexit 3\n"))
    with pytest.raises(ServerError, match="Another release 3 for this platform is here already"):
        add(server, other)


def test_an_addition_that_was_cut_is_done_again(server: Server, kiosk: PairedKiosk, tmp_path: Path) -> None:
    path = released(tmp_path)

    class Cut(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell() > 900:
                raise KeyboardInterrupt
            return super().read(size)

    with pytest.raises(KeyboardInterrupt):
        releases.add(server, Cut(path.read_bytes()), "ada")
    assert pieces(server) > 0
    with server.database.read() as connection:
        assert releases.listed(connection) == []
    assert offered(kiosk) == ReleaseOffer()
    assert fetched(kiosk, add(server, path, ALL).digest) == path.read_bytes()


def test_a_release_that_is_removed_is_gone_from_the_database(
    server: Server, kiosk: PairedKiosk, tmp_path: Path
) -> None:
    added = add(server, released(tmp_path), ALL)
    assert releases.remove(server, added.digest, "ada").version == "3.0"
    assert pieces(server) == 0
    assert not kiosk_may_fetch(kiosk, added.digest)
    for act in (lambda: releases.remove(server, added.digest, "ada"), lambda: give(server, added.digest, ALL)):
        with pytest.raises(ServerError, match="no such release"):
            act()
    with pytest.raises(ServerError, match="to nobody, to the early kiosks or to all"):
        give(server, added.digest, "some")


def test_a_kiosk_that_was_revoked_gets_nothing(server: Server, web: TestClient, tmp_path: Path) -> None:
    from sync_server import kiosks

    digest, gone = add(server, released(tmp_path), ALL).digest, paired(web, server, "Gone")
    with server.database.write() as connection:
        kiosks.revoke(server, connection, gone.uid, "ada")
    assert gone.post("/v1/release", OWN).status_code in (401, 403)
    assert gone.send("GET", f"/v1/releases/{digest}").status_code in (401, 403)


def test_what_a_kiosk_tells_is_known_and_a_bad_end_is_an_alarm_until_a_good_one(
    server: Server, kiosk: PairedKiosk, tmp_path: Path, clock: ScriptedClock
) -> None:
    digest = add(server, released(tmp_path), ALL).digest
    for state, told, alarms in (
        ("fetching", "", []), ("on_trial", "", []), ("returned", "Version 3.0 was given up.", ["release_returned"]),
        ("refused", "It is not signed.", ["release_refused"]), ("in_use", "Version 3.0 is in use.", []),
    ):  # fmt: skip
        clock.pass_s(60)
        report = ProgramReport("2.0", 2, "testos-x86", "cpu", "server", state, digest, told)
        for _ in range(2):
            offered(kiosk, report)
            clock.pass_s(60)
        with server.database.read() as connection:
            (known,) = programs.listed(connection)
        assert (known.report, known.about) == (report, "3.0")
        assert known.changed_utc_us == clock.now - 120_000_000
        assert open_alarms(server) == alarms


def test_what_cannot_be_told_or_asked_is_refused(kiosk: PairedKiosk, web: TestClient) -> None:
    good = '{"version":"2","release":2,"platform":"p","flavour":"f"%s}'
    for more in (',"state":"lost"', ',"way":"pigeon"', ',"about":"zz"', ',"told":"%s"' % ("x" * 501), ',"new":1'):
        assert kiosk.send("POST", "/v1/release", (good % more).encode()).status_code == 400
    assert kiosk.send("GET", f"/v1/releases/{'0' * 64}").status_code == 404
    assert kiosk.send("GET", f"/v1/releases/{'0' * 64}?start=-1").status_code == 422
    assert kiosk.send("GET", f"/v1/releases/{'0' * 64}?start={2**60}").status_code == 422
    assert web.get(f"/v1/releases/{'0' * 64}").status_code == 401


def test_an_answer_fits_what_kiosks_take_of_one() -> None:
    assert from_json(ReleaseOffer, b'{"digest":"","version":"","length":0}') == ReleaseOffer()
    assert limits.RELEASE_PIECE_BYTES <= 1024**2
