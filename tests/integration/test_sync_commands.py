"""`clockface sync` with a server in a process of its own: two kiosks, one of which has the people."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Protocol

import pytest

from kiosk_app.attendance.instance import DataFolderLock
from kiosk_app.sync.identity import IdentityFile
from sync_server.cli import main as server_main
from tests.integration.conftest import Clockface, Said
from tests.integration.fleet_processes import ServerProcess


class Run(Protocol):
    def __call__(self, *arguments: str, at: Path) -> Said: ...


@pytest.fixture
def run(clockface: Clockface) -> Run:
    """A command in a data folder, with JSON for an answer."""
    return lambda *arguments, at: clockface(*arguments, "--json", "--data-dir", at)


@pytest.fixture
def other_site(tmp_path: Path, open_pack: Path) -> Path:
    """The data folder of a second kiosk, at which nobody is enrolled."""
    folder = tmp_path / "other"
    shutil.copytree(open_pack, folder / "packs" / "open", copy_function=os.link)
    return folder


@pytest.mark.slow
def test_people_enrolled_at_one_kiosk_are_known_at_the_other_by_two_commands(
    run: Run, server: ServerProcess, enrolled_site: Path, other_site: Path
) -> None:
    for name, folder in (("North", enrolled_site), ("South", other_site)):
        text = server.pairing(name)
        assert run("sync", "pair", text, at=folder).status == 0
        assert run("sync", "now", at=folder).status == 0
    before, after = (run("people", "list", at=folder).objects for folder in (enrolled_site, other_site))
    assert {line["person_id"] for line in before} == {line["person_id"] for line in after}
    assert len(after) == 5

    status = run("sync", "status", at=other_site).objects[0]
    assert (status["name"], status["phase"], status["people"], status["backlog"]) == ("South", "connected", 5, 0)
    assert status["news_version"] == status["version"] > 0

    server.erase(before[0]["person_id"])
    assert run("sync", "now", at=other_site).status == 0
    assert len(run("people", "list", at=other_site).objects) == 4


@pytest.mark.slow
def test_a_kiosk_changes_its_key_and_is_then_forgotten(run: Run, server: ServerProcess, site: Path) -> None:
    for action in ("status", "now", "new-key"):
        refused = run("sync", action, at=site)
        assert refused.status == 1
        assert "not paired" in refused.err
    text = server.pairing("North", "Site 1")
    paired = run("sync", "pair", *text.split(), at=site)
    assert (paired.objects[0]["name"], paired.objects[0]["site"]) == ("North", "Site 1")
    again = run("sync", "pair", text, at=site)
    assert again.status == 1
    assert "unpair it first" in again.err

    keys = {paired.objects[0]["key"]}
    for _ in range(2):
        keys.add(run("sync", "new-key", at=site).objects[0]["key"])
        assert run("sync", "now", at=site).status == 0
    assert len(keys) == 3
    valid = server.ask("SELECT key FROM kiosk_keys WHERE revoked_utc_us IS NULL")
    assert valid == [(run("sync", "status", at=site).objects[0]["key"],)]

    assert run("sync", "unpair", at=site).objects == [{"unpaired": paired.objects[0]["address"]}]
    assert IdentityFile(site).read() is None
    used = run("sync", "pair", text, at=site)
    assert used.status == 1
    assert "used" in used.err


def test_pairing_waits_for_the_kiosk_that_runs_and_status_does_not(run: Run, site: Path) -> None:
    with DataFolderLock(site):
        for action in (["pair", "x"], ["unpair"]):
            refused = run("sync", *action, at=site)
            assert refused.status == 1
            assert "in use by a running Clockface" in refused.err
        assert "not paired" in run("sync", "status", at=site).err


@pytest.mark.slow
def test_a_kiosk_without_a_network_talks_by_stick(
    run: Run, server: ServerProcess, enrolled_site: Path, other_site: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    for name, folder in (("North", enrolled_site), ("Cellar", other_site)):
        assert run("sync", "pair", server.pairing(name), at=folder).status == 0
    assert run("sync", "now", at=enrolled_site).status == 0
    (stick / "holiday.zip").write_bytes(b"no zip at all")

    nothing = run("sync", "import-usb", str(stick), at=other_site)
    assert nothing.status == 1
    assert "nothing for this kiosk" in nothing.err
    up = run("sync", "export-usb", str(stick), at=other_site).objects[0]["file"]
    assert server_main(["usb", "import", up, "--data-dir", str(server.folder)]) == 0
    down = stick / "down.zip"
    assert server_main(["usb", "export", "Cellar", str(down), "--data-dir", str(server.folder)]) == 0
    server.stop()

    foreign = run("sync", "import-usb", str(stick), at=enrolled_site)
    assert foreign.status == 1
    assert "another kiosk" in foreign.err
    damaged = bytearray(down.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    (tmp_path / "damaged.zip").write_bytes(damaged)
    assert run("sync", "import-usb", str(tmp_path / "damaged.zip"), at=other_site).status == 1
    assert run("people", "list", at=other_site).objects == []

    assert run("sync", "import-usb", str(stick), at=other_site).objects == [{"outcome": "applied", "reason": ""}]
    assert len(run("people", "list", at=other_site).objects) == 5
    assert run("sync", "import-usb", str(stick), at=other_site).status == 0  # once more, which changes nothing
    assert len(run("people", "list", at=other_site).objects) == 5


@pytest.mark.slow
def test_a_kiosk_that_moves_to_another_server_does_not_make_it_believe_that_it_was_restored(
    run: Run, server: ServerProcess, enrolled_site: Path, tmp_path: Path
) -> None:
    assert run("sync", "pair", server.pairing("North"), at=enrolled_site).status == 0
    assert run("sync", "now", at=enrolled_site).status == 0
    assert run("sync", "unpair", at=enrolled_site).status == 0
    second = ServerProcess(tmp_path / "second")
    second.start()
    try:
        assert run("sync", "pair", second.pairing("North"), at=enrolled_site).status == 0
        assert run("sync", "now", at=enrolled_site).status == 0
        assert second.ask("SELECT count(*) FROM alarms WHERE kind = 'restored'") == [(0,)]
        assert run("sync", "status", at=enrolled_site).objects[0]["epoch"] == 1
    finally:
        second.stop()
