"""What a kiosk makes of a server that gives it a newer version, and of one that is not to be believed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from kiosk_app.config import Config, SyncConfig, UpdatesConfig
from kiosk_app.errors import DataFolderBusy, InputError, ReleaseRefused, SyncRefused, SyncUnreachable
from kiosk_app.fleet import program_updates
from kiosk_app.fleet.program_updates import ASK_S, OLDER_SERVER_S, ProgramUpdates
from kiosk_app.releases import intake as intake_module
from kiosk_app.releases.arrival import Arrival
from kiosk_app.releases.launch import settle
from kiosk_app.releases.shelf import Shelf
from kiosk_app.releases.state import MOST_ATTEMPTS, proved
from kiosk_app.sync.identity import IdentityFile
from sync_server.wire.codec import from_json
from sync_server.wire.messages import Problem
from sync_server.wire.program import ProgramReport, ReleaseOffer, UpdateState
from sync_server.wire.release import read_envelope, release_digest
from tests.sample_release import INSTALLED, OTHER_KEY, intake, released
from tests.unit.fleet.test_worker import wait_until
from tests.unit.sync.conftest import made_identity
from tests.unit.sync.scripted_server import Asked, Certificate, Said, ScriptedServer, json_answer, make_certificate

PIECE = 300
NOT_FOUND = Problem("not_found", "There is nothing here.")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return make_certificate(tmp_path_factory.mktemp("tls"))


class Giver:
    """A server that has one release for everybody who can use it. content: what it sends."""

    def __init__(self, server: ScriptedServer, path: Path) -> None:
        self.server, self.content = server, path.read_bytes()
        with path.open("rb") as stream:
            self.digest = release_digest(read_envelope(stream)[0])
        self.offers = True
        server.answers["/v1/release"] = self._offer
        server.answers[f"/v1/releases/{self.digest}"] = self.piece

    def _offer(self, asked: Asked) -> Said:
        self.told = from_json(ProgramReport, asked.body)
        return json_answer(ReleaseOffer(self.digest, "3.0", len(self.content)) if self.offers else ReleaseOffer())

    def piece(self, asked: Asked) -> Said:
        start = int(parse_qs(urlsplit(asked.target).query)["start"][0])
        return Said(200, [self.content[start : start + PIECE]])

    @property
    def starts(self) -> list[int]:
        """From where on it was asked for the release."""
        return [int(a.target.partition("start=")[2]) for a in self.server.asked if "/v1/releases/" in a.target]


class Kiosk:
    def __init__(self, folder: Path, server: ScriptedServer) -> None:
        self.folder, self.now_s = folder / "data", 1000.0
        self.folder.mkdir()
        identity = made_identity(self.folder, server.address, server.certificate.fingerprint)
        IdentityFile(self.folder).write(identity)
        self.shelf, self.config = Shelf(self.folder), Config(sync=SyncConfig(proxy="none", answer_timeout_s=5.0))
        self.updates = self.started()

    def started(self, *, pip: bool = False) -> ProgramUpdates:
        taking = None if pip else intake(self.folder)
        updates = ProgramUpdates(self.folder, lambda: self.config, taking, lambda: 0.5, lambda: self.now_s)
        updates._program = INSTALLED
        return updates

    def turn(self) -> float:
        """One look at the server; how long until the next."""
        return self.updates._turn()

    @property
    def arriving(self) -> dict[str, int]:
        """Bytes of each file that is on its way."""
        files = self.shelf.arriving.glob("*") if self.shelf.arriving.exists() else ()
        return {path.name: path.stat().st_size for path in files if len(path.name) == 64}


@pytest.fixture
def server(certificate: Certificate) -> Iterator[ScriptedServer]:
    with ScriptedServer(certificate).running() as running:
        yield running


@pytest.fixture
def giver(server: ScriptedServer, tmp_path: Path) -> Giver:
    return Giver(server, released(tmp_path))


@pytest.fixture
def kiosk(tmp_path: Path, server: ScriptedServer) -> Kiosk:
    return Kiosk(tmp_path, server)


def test_a_release_comes_in_pieces_waits_and_all_of_that_is_told(kiosk: Kiosk, giver: Giver) -> None:
    assert kiosk.turn() == pytest.approx(ASK_S)
    state = kiosk.shelf.state()
    assert (state.waiting, kiosk.arriving) == (giver.digest, {})
    assert giver.starts == list(range(0, len(giver.content), PIECE))
    assert len(giver.starts) > 3
    expected = ProgramReport(
        "2.0", 2, "testos-x86", "cpu", "server", "waiting", giver.digest,
        "Version 3.0 is installed and waits for the next start.",
    )  # fmt: skip
    assert giver.told == expected
    states = [from_json(ProgramReport, a.body).state for a in giver.server.asked if a.target == "/v1/release"]
    assert states == ["", "fetching", "waiting"]
    kiosk.turn()
    assert len(giver.starts) == len(set(giver.starts))  # it is not fetched again


def test_a_transfer_that_was_cut_goes_on_at_the_very_byte(kiosk: Kiosk, giver: Giver) -> None:
    path = f"/v1/releases/{giver.digest}"

    def cut(asked: Asked) -> Said:
        whole = giver.piece(asked).pieces[0]
        return Said(200, [whole[:150]], length=len(whole), cut=True) if len(giver.starts) % 2 else Said(200, [whole])

    giver.server.answers[path] = cut
    for _ in range(30):
        kiosk.updates = kiosk.started()  # also over a restart of the kiosk
        kiosk.turn()
        if kiosk.shelf.state().waiting:
            break
    assert kiosk.shelf.state().waiting == giver.digest
    assert giver.starts[:4] == [0, 150, 450, 600]
    assert sorted(giver.starts) == giver.starts


def test_a_server_that_cannot_answer_is_asked_again_after_a_while_and_the_file_stays(
    kiosk: Kiosk, giver: Giver
) -> None:
    giver.server.answers[f"/v1/releases/{giver.digest}"] = lambda asked: (
        giver.piece(asked) if len(giver.starts) < 3 else Said(503, [], {"Retry-After": "77"})
    )
    assert kiosk.turn() > 77
    assert kiosk.arriving == {giver.digest: 2 * PIECE}
    assert kiosk.updates._report(kiosk.updates._way()).state == UpdateState.FETCHING


def test_a_trickle_is_given_up_and_what_came_is_kept(
    kiosk: Kiosk, giver: Giver, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kiosk_app.sync import client

    monkeypatch.setattr(client, "PART_S", 1.0)
    giver.server.answers[f"/v1/releases/{giver.digest}"] = lambda asked: Said(
        200, [bytes([byte]) for byte in giver.piece(asked).pieces[0]], pause_s=0.1
    )
    assert kiosk.turn() < 10
    assert 0 < kiosk.arriving[giver.digest] < 30


WRONG = {
    "a byte of the payload": (lambda c: c[:-30] + bytes([c[-30] ^ 1]) + c[-29:], "not the one that was signed"),
    "a byte of the signature": (lambda c: c.replace(b'"signature":"', b'"signature":"A', 1)[: len(c)], ""),
    "something else": (lambda c: b"<html>" + c, "no release"),
    "nothing": (lambda c: b"", "has less"),
    "too little": (lambda c: c[:-1], "has less"),
    "too much": (lambda c: c + b"\0" * 10, "longer than what was signed"),
}


@pytest.mark.parametrize("what", WRONG)
def test_wrong_bytes_are_refused_dropped_told_and_not_fetched_again_for_hours(
    kiosk: Kiosk, giver: Giver, what: str
) -> None:
    change, why = WRONG[what]
    giver.content = change(giver.content)  # type: ignore[no-untyped-call]
    kiosk.turn()
    assert not kiosk.shelf.state().waiting
    assert kiosk.arriving == {}
    assert (giver.told.state, giver.told.about) == ("refused", giver.digest)
    assert why in giver.told.told
    asked = len(giver.starts)
    kiosk.now_s += 3600
    kiosk.turn()
    assert len(giver.starts) == asked
    kiosk.now_s += program_updates.AGAIN_S
    kiosk.turn()
    assert len(giver.starts) > asked or what == "nothing"


def test_an_answer_without_end_is_cut_off(kiosk: Kiosk, giver: Giver) -> None:
    endless = [b"x" * 2**16] * 40
    giver.server.answers[f"/v1/releases/{giver.digest}"] = lambda _: Said(200, endless, length=-1)
    kiosk.turn()
    assert kiosk.arriving == {}
    assert giver.told.state == "refused"


UNFIT = {
    "for another platform": ({"platform": "win32-amd64"}, "for win32-amd64"),
    "older": ({"number": 1}, "older than 2.0"),
    "of another signer": ({"keys": (OTHER_KEY,)}, "not signed with a key"),
    "expired": ({"days": 1}, "has expired"),
}


@pytest.mark.parametrize("what", UNFIT)
def test_a_release_that_does_not_fit_is_refused_by_its_envelope_whatever_the_server_says_of_it(
    kiosk: Kiosk, server: ScriptedServer, tmp_path: Path, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    options, why = UNFIT[what]
    (tmp_path / "other").mkdir()
    giver = Giver(server, released(tmp_path / "other", **options))  # type: ignore[arg-type]
    begins = giver.content.index(b"\xfd7zXZ")
    kiosk.turn()
    assert why in giver.told.told
    assert giver.told.state == "refused"
    assert max(giver.starts) < begins
    assert kiosk.arriving == {}


def test_another_release_than_was_named_is_refused(kiosk: Kiosk, giver: Giver, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    giver.content = released(tmp_path / "other", 4).read_bytes()
    kiosk.turn()
    assert giver.told.told == "The server sends another release than it has named."


def test_without_room_on_the_disk_nothing_more_is_fetched(
    kiosk: Kiosk, giver: Giver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake_module, "RESERVE_BYTES", 2**60)
    kiosk.turn()
    assert giver.told.state == "refused"
    assert "MB are free" in giver.told.told
    assert len(giver.starts) < len(giver.content) / PIECE


def test_a_version_that_was_given_up_comes_back_from_the_server_only_when_somebody_asks(
    kiosk: Kiosk, giver: Giver
) -> None:
    kiosk.turn()
    for _ in range(MOST_ATTEMPTS):
        assert settle(kiosk.shelf, INSTALLED, kiosk=True) == giver.digest
        kiosk.turn()
        assert (giver.told.state, giver.told.about) == ("on_trial", giver.digest)
    assert settle(kiosk.shelf, INSTALLED, kiosk=True) == ""
    asked = len(giver.starts)
    for _ in range(3):
        kiosk.turn()
    assert (giver.told.state, len(giver.starts)) == ("returned", asked)
    assert giver.told.told.startswith("Version 3.0 was given up; the one before (as installed) is back")
    assert kiosk.updates.fetch_now() is not None
    assert kiosk.shelf.state().waiting == giver.digest


def test_a_version_that_proved_itself_is_told_as_in_use(kiosk: Kiosk, giver: Giver) -> None:
    kiosk.turn()
    settle(kiosk.shelf, INSTALLED, kiosk=True)
    kiosk.shelf.change(lambda state: proved(state, 3, 0, "3.0"))
    kiosk.turn()
    assert (giver.told.state, giver.told.about, giver.told.told) == ("in_use", giver.digest, "Version 3.0 is in use.")


def test_a_release_that_is_not_offered_any_more_is_left_and_goes_on_when_it_is_again(
    kiosk: Kiosk, giver: Giver
) -> None:
    path, gone = f"/v1/releases/{giver.digest}", Problem("no_release", "Not any more.")
    giver.server.answers[path] = lambda asked: giver.piece(asked) if len(giver.starts) < 3 else json_answer(gone, 404)
    assert kiosk.turn() == pytest.approx(ASK_S)
    assert (giver.told.state, kiosk.arriving) == ("", {giver.digest: 2 * PIECE})
    giver.server.answers[path] = giver.piece
    kiosk.turn()
    assert giver.starts == sorted(giver.starts)
    assert kiosk.shelf.state().waiting == giver.digest


def test_an_offer_that_was_withdrawn_while_the_server_was_away_is_not_told_as_on_its_way(
    kiosk: Kiosk, giver: Giver
) -> None:
    giver.server.answers[f"/v1/releases/{giver.digest}"] = lambda _: Said(503)
    kiosk.turn()
    giver.offers = False
    kiosk.turn()
    kiosk.turn()
    assert giver.told.state == ""


def test_an_older_server_is_asked_once_an_hour(kiosk: Kiosk, server: ScriptedServer) -> None:
    server.answers["/v1/release"] = lambda _: json_answer(NOT_FOUND, 404)
    assert kiosk.turn() == OLDER_SERVER_S
    with pytest.raises(SyncRefused):
        kiosk.updates.fetch_now()


def test_what_pip_installed_or_takes_none_by_setting_says_so_and_fetches_nothing(kiosk: Kiosk, giver: Giver) -> None:
    kiosk.updates = kiosk.started(pip=True)
    kiosk.turn()
    assert (giver.told.way, giver.starts) == ("pip", [])
    kiosk.updates = kiosk.started()
    for changed in ({"updates": UpdatesConfig(from_server=False)}, {"sync": SyncConfig(metered=True, proxy="none")}):
        before, kiosk.config = kiosk.config, replace(kiosk.config, **changed)  # type: ignore[arg-type]
        kiosk.turn()
        assert (giver.told.way, giver.starts) == ("hand", [])
        kiosk.config = before
    assert kiosk.updates.fetch_now() is not None


def test_without_a_server_nothing_is_asked(kiosk: Kiosk, giver: Giver) -> None:
    kiosk.config = replace(kiosk.config, sync=SyncConfig(enabled=False))
    kiosk.turn()
    IdentityFile(kiosk.folder).remove()
    kiosk.config = Config()
    kiosk.turn()
    assert giver.server.asked == []
    with pytest.raises(InputError, match="not paired with a server"):
        kiosk.updates.fetch_now()


def test_two_do_not_fetch_at_once(kiosk: Kiosk, giver: Giver) -> None:
    arrival = Arrival(kiosk.shelf, intake(kiosk.folder), giver.digest)

    def meanwhile(path: Path) -> None:
        with pytest.raises(DataFolderBusy):
            kiosk.updates.fetch_now()
        kiosk.turn()
        raise SyncUnreachable("seen enough")

    with pytest.raises(SyncUnreachable):
        arrival.fetch(meanwhile)
    assert giver.told.state == ""
    kiosk.turn()
    assert kiosk.shelf.state().waiting == giver.digest


def test_what_is_left_of_a_release_that_nobody_waits_for_is_removed(kiosk: Kiosk, giver: Giver) -> None:
    kiosk.shelf.arriving.mkdir(parents=True)
    (kiosk.shelf.arriving / hashlib.sha256(b"another").hexdigest()).write_bytes(b"half")
    kiosk.turn()
    assert kiosk.arriving == {}


def test_the_thread_tells_a_change_soon_and_ends_when_it_is_told_to(
    kiosk: Kiosk, giver: Giver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program_updates, "LOOK_S", 0.05)
    updates = ProgramUpdates(kiosk.folder, lambda: kiosk.config, intake(kiosk.folder), lambda: 0.5)
    updates._program = INSTALLED
    updates.start()
    try:
        wait_until(lambda: kiosk.shelf.state().waiting == giver.digest)
        settle(kiosk.shelf, INSTALLED, kiosk=True)
        wait_until(lambda: giver.told.state == "on_trial")
    finally:
        updates.stop()


def test_a_release_refused_by_hand_is_one_sentence(kiosk: Kiosk, giver: Giver) -> None:
    giver.content = b"<html>" + giver.content
    with pytest.raises(ReleaseRefused, match="no release"):
        kiosk.updates.fetch_now()
