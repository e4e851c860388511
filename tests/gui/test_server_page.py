"""The section of the server: what it says of the sync, pairing by text or QR code, and parting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk_app.administration.operators import Operator, Role
from kiosk_app.administration.session import Session
from kiosk_app.config import Config
from kiosk_app.domain import Frame
from kiosk_app.errors import InputError
from kiosk_app.fleet import worker as fleet_worker
from kiosk_app.fleet.canary import Trial
from kiosk_app.fleet.desk import FleetDesk
from kiosk_app.fleet.status import Phase, SyncStatus
from kiosk_app.fleet.update import Updater
from kiosk_app.fleet.worker import FleetWorker
from kiosk_app.recognition.qr import qr_text
from kiosk_app.sync.identity import IdentityFile
from kiosk_app.ui.desk.controls import Label
from kiosk_app.ui.desk.health import SERVER, Health
from kiosk_app.ui.desk.page import Place
from kiosk_app.ui.desk.server import Server
from kiosk_app.ui.desk.style import COLOURS
from tests.gui.render_desk import settle
from tests.gui.sample_desk import NOW, PASSWORD, ZONE, SampleSite
from tests.gui.sample_fleet import (
    ADDRESS,
    CONNECTED,
    CUT_OFF,
    NEWS_NOT_USED,
    REFUSED,
    UNPAIRED,
    ToldWorker,
    qr_frame,
    sample_fleet,
)
from tests.integration.fleet_processes import ServerProcess

TEXT = f"clockface-pair:{ADDRESS} {'ab' * 32} ABCDE-FGHIJ-KLMNP"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[SampleSite]:
    with SampleSite(tmp_path / "site", is_new=True) as site:
        site.operators.add("Ada", PASSWORD, Role.ADMINISTRATOR)
        site.operators.add("Noor", PASSWORD, Role.AUDITOR)
        yield site


class Desk:
    """The page of health with its section of the server. seen: what the camera sees."""

    def __init__(self, qtbot: QtBot, session: Session, fleet: FleetDesk) -> None:
        self.seen: Frame | None = None
        self.page = Health(session, Place(COLOURS["dark"], ZONE, lambda: NOW, lambda: self.seen, fleet))
        qtbot.addWidget(self.page)
        self.page.show()
        self.notes: list[str] = []
        self.page.said.connect(lambda text, undo: self.notes.append(text))

    @property
    def server(self) -> Server:
        server = self.page.sections[SERVER]
        assert isinstance(server, Server)
        return server

    def open(self) -> Server:
        self.page.show_section(SERVER)
        settle()
        return self.server

    @property
    def texts(self) -> list[str]:
        settle()
        return [label.text() for label in self.server.findChildren(Label) if label.isVisible()]


def desk_of(qtbot: QtBot, site: SampleSite, told: SyncStatus) -> tuple[Desk, ToldWorker]:
    fleet, worker = sample_fleet(site.desk.folder, site, told)
    desk = Desk(qtbot, site.session, fleet)
    desk.open()
    return desk, worker


def test_an_auditor_is_not_offered_the_server_and_cannot_ask_for_it(qtbot: QtBot, site: SampleSite) -> None:
    fleet, _ = sample_fleet(site.desk.folder, site, CONNECTED)
    session = Session(site.desk, Operator("Noor", Role.AUDITOR))
    assert len(Desk(qtbot, session, fleet).page.sections) == SERVER
    for act in (fleet.status, fleet.unpair, lambda session: fleet.pair(session, TEXT)):
        with pytest.raises(InputError, match="ask an administrator"):
            act(session)
    assert IdentityFile(site.desk.folder).read() is not None


@pytest.mark.parametrize(
    ("told", "advice"),
    [
        (CONNECTED, "Everything is in order."),
        (replace(CONNECTED, held=400), "The server is reached. What waits here is on its way."),
        (NEWS_NOT_USED, "The newest list of people from the server is not used"),
        (CUT_OFF, "Check the network and the server."),
        (REFUSED, "If it was revoked there, unpair it here and pair it again."),
        (replace(CONNECTED, phase=Phase.OFF), "The sync is switched off in the settings."),
        (replace(CONNECTED, phase=Phase.WAITING), "This kiosk is about to look for its server."),
        (UNPAIRED, "This kiosk works on its own."),
    ],
)
def test_each_state_of_the_sync_is_said_in_words(qtbot: QtBot, site: SampleSite, told: SyncStatus, advice: str) -> None:
    desk, _ = desk_of(qtbot, site, told)
    assert advice in desk.texts[0]
    assert (ADDRESS in desk.texts) == (told.phase != Phase.UNPAIRED)
    assert not (told.problem or told.news) or (told.problem or told.news) in desk.texts


def test_it_follows_while_it_is_shown(qtbot: QtBot, site: SampleSite) -> None:
    desk, worker = desk_of(qtbot, site, CONNECTED)
    worker.told = CUT_OFF
    qtbot.waitUntil(lambda: "32" in desk.texts, timeout=10_000)


def test_a_damaged_pairing_is_told_and_can_be_got_rid_of(qtbot: QtBot, site: SampleSite) -> None:
    fleet, _ = sample_fleet(site.desk.folder, site, CONNECTED)
    IdentityFile(site.desk.folder).path.write_text("damaged")
    desk = Desk(qtbot, site.session, fleet)
    desk.open()
    assert any("cannot be read as the pairing" in text for text in desk.texts)
    fleet.unpair(site.session)
    assert fleet.status(site.session) == UNPAIRED


def test_unpairing_waits_for_the_word_and_is_written_down(qtbot: QtBot, site: SampleSite) -> None:
    desk, worker = desk_of(qtbot, site, CUT_OFF)
    server = desk.server
    server.part.click()
    assert any("does not have: 32." in text for text in desk.texts)
    assert server.back()
    server.part.click()
    assert not server.sure.go.isEnabled()
    qtbot.keyClicks(server.sure.field.line, "unpair")
    qtbot.keyClick(server.sure.field.line, Qt.Key.Key_Return)
    worker.told = UNPAIRED
    qtbot.waitUntil(lambda: "This kiosk works on its own" in desk.texts[0])
    assert IdentityFile(site.desk.folder).read() is None
    (entry,) = site.register.audit_entries()
    assert (entry.operator, entry.action, entry.subject) == ("Ada", "unpair", ADDRESS)


def test_another_text_is_refused_below_the_field(qtbot: QtBot, site: SampleSite) -> None:
    desk, _ = desk_of(qtbot, site, UNPAIRED)
    server = desk.server
    server.text.text = "http://clockface.example.org abc"
    server.pair.click()
    settle()
    assert "This is not the text of a pairing" in server.text.fault
    assert server.pair.isEnabled()
    assert site.register.audit_entries() == []


def test_a_qr_code_held_to_the_camera_fills_in_the_text_and_no_other_code_does(qtbot: QtBot, site: SampleSite) -> None:
    desk, _ = desk_of(qtbot, site, UNPAIRED)
    server = desk.server
    server.pairing.scan.click()
    assert "The camera gives no picture: paste the text instead." in desk.texts
    desk.seen = qr_frame("https://example.org/menu")
    qtbot.wait(300)
    assert server.text.text == ""
    assert server.pairing.qr.isVisible()
    desk.seen = replace(qr_frame(TEXT), number=1)
    qtbot.waitUntil(lambda: server.text.text == TEXT)
    assert not server.pairing.qr.isVisible()
    assert server.pairing.scan.english == "Read a QR code"


def test_whoever_goes_elsewhere_is_not_looked_at(qtbot: QtBot, site: SampleSite) -> None:
    desk, _ = desk_of(qtbot, site, UNPAIRED)
    desk.server.pairing.scan.click()
    desk.page.show_section(0)
    desk.page.show_section(SERVER)
    assert not desk.server.pairing.qr.isVisible()
    desk.server.pairing.scan.click()
    assert desk.server.back()
    assert not desk.server.back()


def test_a_picture_without_a_code_says_nothing() -> None:
    picture = qr_frame(TEXT).bgr
    assert qr_text(picture) == TEXT
    assert qr_text(picture[:, 600:]) == ""
    assert qr_text(picture[:1, :1]) == ""


@pytest.mark.slow
def test_a_running_kiosk_is_paired_unpaired_and_paired_anew_and_says_when_it_is_cut_off(
    qtbot: QtBot, site: SampleSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, config = site.desk.folder, Config()
    updater = Updater(folder, site.register, lambda _: Trial(), lambda: None)
    worker = FleetWorker(folder, site.register, lambda: config.sync, updater)
    process = ServerProcess(tmp_path / "server")
    process.start()
    worker.start()
    try:
        desk = Desk(qtbot, site.session, FleetDesk(folder, site.register, worker, lambda: config))
        server = desk.open()
        server.text.text = process.pairing("North gate", "Harbour")
        qtbot.keyClick(server.text.line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "Everything is in order." in desk.texts, timeout=30_000)
        assert "North gate · Harbour" in desk.texts
        server.part.click()
        qtbot.keyClicks(server.sure.field.line, "unpair")
        qtbot.keyClick(server.sure.field.line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "This kiosk works on its own" in desk.texts[0], timeout=10_000)
        assert [entry.action for entry in site.register.audit_entries()] == ["unpair", "pair"]
        server.text.text = process.pairing("South gate")
        server.pair.click()
        qtbot.waitUntil(lambda: "South gate" in desk.texts, timeout=30_000)
        process.stop()
        qtbot.waitUntil(lambda: "Check the network and the server." in desk.texts[0], timeout=30_000)
        assert not worker.is_cut_off
        monkeypatch.setattr(fleet_worker, "UNREACHABLE_AFTER_S", 0.0)
        assert worker.is_cut_off
    finally:
        worker.stop()
        process.stop()
