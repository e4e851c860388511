"""`clockface-server` as people start it: real processes, sockets, files."""

import json
import os
import re
import signal
import socket
import stat
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2 as httpx
import pytest

from sync_server.wire.messages import EventBatch
from sync_server.wire.pairing import PairingText
from tests.server.conftest import PostgresCluster, Serving, clockface_server, clockface_server_here, serving_in
from tests.server.paired import Ledger, PairedKiosk, record


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """One server for all tests that leave it as it was."""
    with serving_in(tmp_path_factory.mktemp("standing") / "new") as served:
        yield served


def pairing_text(said: subprocess.CompletedProcess[str]) -> PairingText:
    assert said.returncode == 0, said.stderr
    found = re.search(r"'(clockface-pair:[^']+)'", said.stdout)
    assert found is not None
    return PairingText.parse(found[1])


def paired_with(served: Serving, client: httpx.Client, name: str) -> PairedKiosk:
    kiosk = PairedKiosk(client, lambda: int(time.time()))
    kiosk.pair(pairing_text(clockface_server_here(served.folder, "kiosk", "add", name)).code)
    return kiosk


def test_one_command_makes_everything_and_a_kiosk_pairs_by_what_is_printed(standing: Serving) -> None:
    text = pairing_text(standing.run("kiosk", "add", "Gate 1", "--site", "North"))
    assert (text.address, text.fingerprint) == (standing.address, standing.fingerprint)
    with standing.client() as client:
        kiosk = PairedKiosk(client, lambda: int(time.time()))
        assert kiosk.pair(text.code).name == "Gate 1"
        sent = Ledger([record(n) for n in range(1, 6)])
        assert kiosk.up(sent.batch()).held.sequence == 5
        assert kiosk.hello(sent).attendance.sequence == 5
    lines = standing.run("kiosk", "list", "--json").stdout.splitlines()
    listed = next(kiosk for kiosk in map(json.loads, lines) if kiosk["name"] == "Gate 1")
    assert (listed["name"], listed["site"], listed["state"]) == ("Gate 1", "North", "active")
    assert listed["last_seen_utc_us"]


def test_a_revoked_kiosk_is_refused_by_the_running_server(standing: Serving) -> None:
    with standing.client() as client:
        kiosk = paired_with(standing, client, "Old gate")
        assert kiosk.hello()
        assert clockface_server_here(standing.folder, "kiosk", "revoke", "Old gate").returncode == 0
        assert kiosk.send("POST", "/v1/hello").status_code == 403


def test_the_fingerprint_is_that_of_the_certificate_on_the_wire(standing: Serving) -> None:
    import hashlib
    import ssl

    host, port = standing.address.removeprefix("https://").split(":")
    pem = ssl.get_server_certificate((host, int(port)))
    assert hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem)).hexdigest() == standing.fingerprint


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes of files")
def test_nothing_in_the_data_folder_is_for_others(standing: Serving) -> None:
    for path in [standing.folder, *standing.folder.iterdir()]:
        assert not stat.S_IMODE(path.stat().st_mode) & 0o077, path


def test_a_second_server_in_the_folder_is_refused_with_a_sentence(standing: Serving) -> None:
    second = standing.run("serve", "--port", "0")
    assert second.returncode == 1
    assert second.stderr.count("\n") == 1
    assert "Another server is running" in second.stderr


def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        said = clockface_server_here(tmp_path, "serve", "--host", "127.0.0.1", "--port", port)
    assert (said.returncode, said.stderr.count("\n")) == (1, 1)
    assert f"port {port}" in said.stderr


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--tls-cert", "a.pem"), "both --tls-cert and --tls-key"),
        (("--tls-cert", "a.pem", "--tls-key", "b.pem"), "certificate"),
        (("--behind-proxy", "--tls-cert", "a.pem", "--tls-key", "b.pem"), "Behind a proxy"),
        (("--address", "gate"), "--address must be https://"),
        (("--database", "mysql://u:secret@h/d"), "no support for mysql"),
        (("--database", "nonsense"), "must be given as postgresql://"),
        (("--database", "postgresql://u:secret@127.0.0.1:1/d"), "database cannot be used"),
    ],
)
def test_options_that_cannot_be_followed_are_refused_in_one_sentence(
    tmp_path: Path, options: tuple[str, ...], sentence: str
) -> None:
    said = clockface_server_here(tmp_path / "new", "serve", "--host", "127.0.0.1", "--port", "0", *options)
    assert said.returncode == 1
    assert sentence in said.stderr
    assert "secret" not in said.stderr
    assert said.stderr.count("\n") == 1


def test_commands_say_when_there_is_no_server_yet(tmp_path: Path) -> None:
    said = clockface_server(tmp_path, "kiosk", "list")
    assert (said.returncode, said.stdout) == (1, "")
    assert "clockface-server serve" in said.stderr


def test_behind_a_proxy_it_speaks_plain_http_on_loopback(tmp_path: Path) -> None:
    with serving_in(tmp_path / "new", "--behind-proxy", "--address", "https://clock.example:443") as served:
        assert served.address == "https://clock.example:443"
        assert pairing_text(clockface_server_here(served.folder, "kiosk", "add", "Gate")).fingerprint == ""


@pytest.mark.slow
def test_what_was_answered_is_there_after_a_kill(tmp_path: Path) -> None:
    folder, sent = tmp_path / "new", Ledger([record(n) for n in range(1, 41)])
    with serving_in(folder) as served, served.client() as client:
        kiosk = paired_with(served, client, "Gate")
        for first in range(1, 41, 10):
            assert kiosk.up(sent.batch(first, first + 9)).held.sequence == first + 9
        served.process.kill()
        served.process.wait()
    with serving_in(folder) as again, again.client() as client:
        kiosk.web = client
        assert again.fingerprint == served.fingerprint
        assert kiosk.hello(sent).attendance.sequence == 40


def test_it_stops_in_good_order_when_told(tmp_path: Path) -> None:
    with serving_in(tmp_path / "new") as served:
        served.process.send_signal(signal.SIGTERM)
        assert served.process.wait(20) == 0


@pytest.mark.slow
def test_several_processes_on_one_postgresql_are_one_server(tmp_path: Path, postgres: PostgresCluster) -> None:
    folder, url = tmp_path / "new", postgres.database()
    with (
        serving_in(folder, "--database", url) as one,
        serving_in(folder, "--database", url) as two,
        one.client() as client_of_one,
        two.client() as client_of_two,
    ):
        assert one.fingerprint == two.fingerprint
        kiosk = paired_with(one, client_of_one, "Gate")  # the command line knows the database by itself
        sent = Ledger([record(n) for n in range(1, 9)])
        for first in range(1, 9):
            kiosk.web = client_of_two if first % 2 else client_of_one
            batch: EventBatch = sent.batch(first, first)
            assert kiosk.up(batch).held.sequence == first


def test_an_unfinished_request_holds_nobody_up(standing: Serving) -> None:
    host, port = standing.address.removeprefix("https://").split(":")
    with standing.client() as client:
        idle = [socket.create_connection((host, int(port))) for _ in range(50)]
        assert client.get("/v1/time").status_code == 200
        for connection in idle:
            connection.close()
