"""The made-up fleet speaks the real protocol: what it sends is at the server afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, select

from sync_server import cli, tables
from sync_server.server import open_server
from sync_server.settings import Settings, sqlite_url
from tests.server.conftest import clockface_server_here, serving_in
from tests.server.test_serve import pairing_text


def test_given_codes_a_fleet_pairs_enrols_fetches_and_sends(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "new"
    with serving_in(folder) as served:
        added = [clockface_server_here(folder, "kiosk", "add", name) for name in ("One", "Two")]
        texts = [
            f"clockface-pair:https://elsewhere.example:1 {t.fingerprint} {t.code}" for t in map(pairing_text, added)
        ]
        options = ["--people", "30", "--templates", "2", "--hours", "0.0008", "--backlog", "40", "--events", "3600"]
        assert cli.main(["simulate", "--code", *texts, "--address", served.address, *options]) == 0
    said = capsys.readouterr().out
    assert "failed" not in said
    assert "80 events" in said
    assert "120 templates" in said  # 30 people with two each, at both kiosks
    server = open_server(Settings(folder, sqlite_url(folder)))
    with server.database.read() as connection:
        assert connection.scalar(select(func.count()).select_from(tables.people)) == 30
        assert (connection.scalar(select(func.count()).select_from(tables.events)) or 0) >= 80
        assert connection.scalar(select(func.count()).select_from(tables.quarantine)) == 0
    server.database.close()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--code", "nonsense"), "--code takes what `kiosk add` shows"),
        (("--data-dir", "here"), "leave out --data-dir"),
    ],
)
def test_what_cannot_be_simulated_is_said(
    arguments: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["simulate", *arguments]) == 1
    said = capsys.readouterr().err
    assert sentence in said
    assert said.count("\n") == 1
