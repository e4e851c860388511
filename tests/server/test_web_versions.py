"""The page of versions: what is here, who gets it, what became of it, and a file that comes from a browser."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sync_server import programs, releases, rollout
from sync_server.server import Server
from sync_server.wire.program import ProgramReport
from tests.sample_release import released
from tests.server.scene import furnish
from tests.server.web_visitor import Visitor, visitor
from tests.server.web_visitor import quick_passwords as quick_passwords

VERSIONS = sys.modules["sync_server.pages.versions"]  # in its package this name is that of the routes


@pytest.fixture
def backend() -> str:
    """`test_releases` has both."""
    return "sqlite"


@pytest.fixture
def somebody(web: TestClient, server: Server) -> Visitor:
    furnish(server)
    return visitor(web, server)


def sent(somebody: Visitor, content: bytes, **headers: str) -> object:
    named = {"X-CSRF": somebody.csrf, "HX-Request": "true"} | {k.replace("_", "-"): v for k, v in headers.items()}
    return somebody.web.post("/versions/file", content=content, headers=named, follow_redirects=False)


def digests(server: Server) -> list[str]:
    with server.database.read() as connection:
        return [release.digest for release in releases.listed(connection)]


def stages(server: Server) -> list[str]:
    with server.database.read() as connection:
        return [release.stage for release in releases.listed(connection)]


def test_a_file_from_a_browser_is_here_and_given_paused_and_removed_by_buttons(
    somebody: Visitor, server: Server, tmp_path: Path
) -> None:
    assert "No release here" in somebody.get("/versions").text
    reply = sent(somebody, released(tmp_path).read_bytes())
    assert reply.status_code == 303  # type: ignore[attr-defined]
    text = somebody.get("/versions").text
    assert "Version 3.0 is here. Nobody gets it before you say so." in text
    assert "for nobody" in text
    (digest,) = digests(server)
    for stage, words in (
        ("early", "goes to the early kiosks"),
        ("all", "goes to all kiosks"),
        ("nobody", "who has it keeps it"),
    ):
        assert words in somebody.post("/versions", do=stage, release=digest).text
        assert stages(server) == [stage]
    assert somebody.post("/versions", do="some", release=digest).status_code == 409
    assert "is not here any more" in somebody.post("/versions", do="remove", release=digest).text
    assert digests(server) == []
    assert somebody.post("/versions", do="all", release=digest).status_code == 409


@pytest.mark.parametrize("pieces", [1, 50])
def test_a_file_is_received_piece_by_piece_whatever_comes_at_once(
    somebody: Visitor, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pieces: int
) -> None:
    monkeypatch.setattr(VERSIONS, "RELEASE_PIECE_BYTES", pieces)
    assert sent(somebody, released(tmp_path).read_bytes()).status_code == 303  # type: ignore[attr-defined]
    assert len(digests(server)) == 1


def test_what_is_no_release_comes_from_elsewhere_or_is_too_large_is_refused(
    somebody: Visitor, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = released(tmp_path).read_bytes()
    for wrong, headers, status in (
        (b"PK", {}, 409),
        (content[:-1], {}, 409),
        (content, {"X_CSRF": "another"}, 403),
        (content, {"Sec_Fetch_Site": "cross-site"}, 403),
    ):
        reply = sent(somebody, wrong, **headers)
        assert reply.status_code == status  # type: ignore[attr-defined]
        assert reply.text.startswith('<p class="note bad" role="alert">')  # type: ignore[attr-defined]
    monkeypatch.setattr(VERSIONS, "MAX_RELEASE_BYTES", 1000)
    assert sent(somebody, content).status_code == 413  # type: ignore[attr-defined]
    assert digests(server) == []
    assert list(server.folder.glob("tmp*")) == []


@pytest.mark.parametrize("role", ["hr", "auditor"])
def test_who_may_only_look_sees_no_buttons_and_changes_nothing(
    web: TestClient, server: Server, tmp_path: Path, role: str
) -> None:
    with releases.open_file(released(tmp_path)) as file:
        digest = releases.add(server, file, "ada").digest
    looker = visitor(web, server, role)
    assert "<button" not in looker.get("/versions").text.split('id="state"')[1]
    assert looker.post("/versions", do="all", release=digest).status_code == 403
    assert sent(looker, b"x").status_code == 403  # type: ignore[attr-defined]
    assert stages(server) == ["nobody"]


def test_what_kiosks_told_is_shown_with_what_went_wrong_first(
    somebody: Visitor, server: Server, tmp_path: Path
) -> None:
    with releases.open_file(released(tmp_path)) as file:
        digest = releases.add(server, file, "ada").digest
    told = {
        "k1": ProgramReport("3.0", 3, "linux-x86_64", "cpu", "server", "in_use", digest, "Version 3.0 is in use."),
        "k2": ProgramReport("2.0", 2, "linux-x86_64", "cpu", "server", "returned", digest, "<b>It was given up.</b>"),
        "k3": ProgramReport("2.0", 2, "linux-x86_64", "cpu", "pip"),
    }
    with server.database.write() as connection:
        for kiosk, report in told.items():
            programs.take(connection, kiosk, report, server.now_utc_us())
        rollout.set_ring(connection, "k1", rollout.EARLY)
    text = somebody.get("/versions").text
    assert "Gate 2: version 3.0 given up" in text
    assert "&lt;b&gt;It was given up." in text
    assert "Installed with pip" in text
    assert "It has not told" in text
    assert text.index(">Gate 2</a>") < text.index(">Gate 1</a>")
    assert "given up" in somebody.get("/kiosks/k2").text
    assert "An update of the program was given up" in somebody.get("/alarms").text
