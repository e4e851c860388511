"""Downloads: whatever a network and a server do, what is there in the end is the file that is meant, or nothing."""

from __future__ import annotations

import hashlib
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk_app.errors import DownloadError, InputError, StorageError
from kiosk_app.packs import download
from kiosk_app.packs.download import WAITS_S, Way, fetch
from kiosk_app.packs.published import PublishedFile
from tests.unit.packs.file_server import Answer, FileServer, serving
from tests.unit.sync.scripted_server import make_certificate

CONTENT = bytes(range(256)) * 800  # some pieces of 64 KiB
NAME = "model.onnx"
PART = f"{NAME}.{hashlib.sha256(CONTENT).hexdigest()[:8]}.part"


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(scope="module")
def running() -> Iterator[FileServer]:
    with serving({}) as server:
        yield server


@pytest.fixture
def server(running: FileServer) -> FileServer:
    running.files, running.script, running.asked = {f"/{NAME}": CONTENT}, [], []
    return running


def published(*servers: FileServer) -> PublishedFile:
    addresses = tuple(f"{server.address}/{NAME}" for server in servers)
    return PublishedFile(NAME, len(CONTENT), hashlib.sha256(CONTENT).hexdigest(), addresses)


def get(server: FileServer, folder: Path, way: Way | None = None, said: list[str] | None = None) -> bytes:
    """The file, downloaded without waiting between attempts."""
    said = [] if said is None else said
    return fetch(published(server), folder, way or Way(), said.append, sleep=lambda seconds: None).read_bytes()


def refused(server: FileServer, folder: Path, way: Way | None = None) -> str:
    with pytest.raises(DownloadError, match=r"model\.onnx cannot be downloaded \(127\.0\.0\.1:") as error:
        get(server, folder, way)
    assert "\n" not in str(error.value)
    assert not (folder / NAME).exists()
    return str(error.value)


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_fetched_once(server: FileServer, tmp_path: Path) -> None:
    said: list[str] = []
    assert get(server, tmp_path / "new" / "folder", said=said) == CONTENT
    assert get(server, tmp_path / "new" / "folder") == CONTENT
    assert server.asked == [(f"/{NAME}", None)]
    assert said[0] == f"Downloading {NAME} (0.2 MB) from {server.address.removeprefix('http://')}"
    assert left(tmp_path / "new" / "folder") == [NAME]


def test_how_far_it_is_is_told(server: FileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "TELL_EVERY_S", 0)
    said: list[str] = []
    get(server, tmp_path, said=said)
    assert [line for line in said if "%" in line] == [
        f"{NAME}: {100 * min(done, len(CONTENT)) // len(CONTENT)}% of 0.2 MB"
        for done in range(65536, len(CONTENT) + 65536, 65536)
    ]


@pytest.mark.parametrize("cut_at", [65536, 100_000, len(CONTENT) - 1])
def test_a_transfer_that_was_cut_goes_on_where_it_was(server: FileServer, tmp_path: Path, cut_at: int) -> None:
    server.script = [Answer(cut_at=cut_at)]
    assert get(server, tmp_path) == CONTENT
    assert [start for _, start in server.asked] == [None, f"bytes={cut_at // 65536 * 65536}-"]


def test_a_transfer_that_was_given_up_goes_on_the_next_time(server: FileServer, tmp_path: Path) -> None:
    server.script = [Answer(cut_at=70_000), *[Answer(status=503)] * len(WAITS_S)]
    assert "503" in refused(server, tmp_path)
    assert left(tmp_path) == [PART]
    server.asked = []
    assert get(server, tmp_path) == CONTENT
    assert server.asked == [(f"/{NAME}", "bytes=65536-")]
    assert left(tmp_path) == [NAME]


def test_a_transfer_goes_on_at_another_address(server: FileServer, tmp_path: Path) -> None:
    with serving({f"/{NAME}": CONTENT}) as other:
        server.script = [Answer(cut_at=70_000), Answer(status=404)]
        file = published(server, other)
        assert fetch(file, tmp_path, Way(), print, lambda seconds: None).read_bytes() == CONTENT
        assert [start for _, start in other.asked] == ["bytes=65536-"]


def test_the_next_address_is_asked_when_one_fails(server: FileServer, tmp_path: Path) -> None:
    with serving({f"/{NAME}": b"another file"}) as other:
        assert fetch(published(other, server), tmp_path, Way(), print).read_bytes() == CONTENT
        file = replace(published(other, other), sha256="0" * 64)
        with pytest.raises(DownloadError, match=r"12 bytes instead of 204800\); 127.*12 bytes") as error:
            fetch(file, tmp_path, Way(), print)
        assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "second",
    [Answer(ranges=False), Answer(status=416), Answer(begins_at=100), Answer(begins_at=0), Answer(body=b"x" * 204_801)],
)
def test_a_server_that_cannot_go_on_gives_the_whole_file(server: FileServer, tmp_path: Path, second: Answer) -> None:
    server.script = [Answer(cut_at=70_000), second]
    assert get(server, tmp_path) == CONTENT


@pytest.mark.parametrize("size", [1, 70_000, len(CONTENT), len(CONTENT) + 1])
def test_pieces_of_another_file_are_not_gone_on_from_in_the_end(server: FileServer, tmp_path: Path, size: int) -> None:
    (tmp_path / PART).write_bytes(b"?" * size)
    assert get(server, tmp_path) == CONTENT
    assert server.asked[-1] == (f"/{NAME}", None)
    assert left(tmp_path) == [NAME]


def test_a_file_that_had_come_whole_when_the_power_went_is_not_fetched_again(
    server: FileServer, tmp_path: Path
) -> None:
    (tmp_path / PART).write_bytes(CONTENT)
    assert get(server, tmp_path) == CONTENT
    assert server.asked == []


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer(body=CONTENT[:-1] + b"?"), "another file (its SHA-256 differs)"),
        (Answer(body=CONTENT[:-1] + b"?", chunked=True), "another file (its SHA-256 differs)"),
        (Answer(body=CONTENT + b"?"), "another file (204801 bytes instead of 204800)"),
        (Answer(body=CONTENT * 9, chunked=True), "another file (not of 204800 bytes)"),
        (Answer(body=b"version https://git-lfs"), "another file (23 bytes instead of 204800)"),
        (Answer(body=b"<html>Log in</html>", chunked=True), "another file (not of 204800 bytes)"),
        (Answer(body=b"", chunked=True), "another file (not of 204800 bytes)"),
        (Answer(status=404), "the server answered 404 Not Found"),
        (Answer(status=403), "the server answered 403 Forbidden"),
        (Answer(status=407), "the server answered 407 Proxy Authentication Required"),
        (Answer(status=204), "the server answered 204 No Content"),
    ],
)
def test_what_cannot_become_the_file_is_asked_for_once_and_leaves_nothing(
    server: FileServer, tmp_path: Path, answer: Answer, words: str
) -> None:
    server.script = [answer]
    assert words in refused(server, tmp_path)
    assert len(server.asked) == 1
    assert left(tmp_path) == []


def test_a_server_in_trouble_is_asked_again_after_longer_and_longer_waits(server: FileServer, tmp_path: Path) -> None:
    waits: list[float] = []
    server.script = [Answer(status=500)] * 9
    with pytest.raises(DownloadError, match="500 Internal Server Error"):
        fetch(published(server), tmp_path, Way(), print, waits.append)
    assert tuple(waits) == WAITS_S
    server.script = [Answer(status=500), Answer(status=429), Answer(cut_at=70_000), Answer(status=502)]
    waits.clear()
    assert fetch(published(server), tmp_path, Way(), print, waits.append).read_bytes() == CONTENT
    assert waits == [1, 3, 1, 3]


def test_a_server_that_falls_silent_is_not_waited_for(
    server: FileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download, "TIMEOUT_S", (5, 0.2))
    server.script = [Answer(stall_s=0.6)]
    assert get(server, tmp_path) == CONTENT
    assert server.asked[-1] == (f"/{NAME}", "bytes=65536-")


def test_a_redirect_is_followed(server: FileServer, tmp_path: Path) -> None:
    with serving({"/elsewhere": CONTENT}) as other:
        server.script = [Answer(status=302, location=f"{other.address}/elsewhere")]
        assert get(server, tmp_path) == CONTENT
        server.script = [Answer(status=302, location=server.address)] * 40
        assert "from address to address" in refused(server, tmp_path / "again")


def test_where_nobody_answers_one_sentence_says_so(tmp_path: Path) -> None:
    with serving({}) as server:
        pass
    assert "no connection): try again, or bring it by hand." in refused(server, tmp_path)


def test_a_companys_own_server_may_hold_the_files(server: FileServer, tmp_path: Path) -> None:
    server.files = {f"/models/{NAME}": CONTENT}
    elsewhere = replace(published(), addresses=("https://127.0.0.1:1/never",))
    way = Way(address=f"{server.address}/models/")
    assert fetch(elsewhere, tmp_path, way, print).read_bytes() == CONTENT


@pytest.mark.parametrize("how", ["environment", "argument", "both"])
def test_a_proxy_is_asked_instead(
    server: FileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    address = f"http://models.example/{NAME}"
    server.files = {address: CONTENT}  # a proxy is asked for whole addresses
    if how != "argument":
        monkeypatch.setenv("http_proxy", server.address if how == "environment" else "http://127.0.0.1:1")
    way = Way(proxy="system" if how == "environment" else server.address)
    assert fetch(replace(published(), addresses=(address,)), tmp_path, way, print).read_bytes() == CONTENT


def test_a_proxy_can_be_left_aside(server: FileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    assert "the proxy does not lead there" in refused(server, tmp_path)
    assert "the proxy does not lead there" in refused(server, tmp_path, Way(proxy="http:///3128"))
    assert get(server, tmp_path, Way(proxy="none")) == CONTENT


def test_certificates_are_checked_against_those_that_are_to_be_believed(tmp_path: Path) -> None:
    certificate = make_certificate(tmp_path).file
    with serving({f"/{NAME}": CONTENT}, certificate) as server:
        assert "its certificate is not one that this machine believes" in refused(server, tmp_path / "new")
        assert get(server, tmp_path, Way(ca_file=str(certificate))) == CONTENT


@pytest.mark.parametrize(
    ("way", "words"),
    [
        (Way(address="ftp://models.example"), "is not the address of a server"),
        (Way(address="models.example"), "is not the address of a server"),
        (Way(address="http://"), "is not the address of a server"),
        (Way(address="http://[::1"), "is not the address of a server"),
        (Way(address="https://models.example:port"), "is not the address of a server"),
        (Way(ca_file="/none.pem"), "no file of certificates"),
    ],
)
def test_a_way_that_is_none_is_refused(server: FileServer, tmp_path: Path, way: Way, words: str) -> None:
    with pytest.raises(InputError, match=words):
        get(server, tmp_path, way)


def test_an_address_that_requests_does_not_take_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DownloadError, match="the address is not one that can be asked"):
        fetch(replace(published(), addresses=("http://*.example/x",)), tmp_path, Way(), print)


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="needs a limit on the size of files")
def test_a_full_disk_is_the_disks_fault(server: FileServer, tmp_path: Path) -> None:
    import resource

    before, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        with pytest.raises(StorageError, match="free some disk space"):
            get(server, tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert get(server, tmp_path) == CONTENT


ANSWERS = st.builds(
    Answer,
    status=st.sampled_from([None, None, None, 500, 404, 416]),
    cut_at=st.none() | st.integers(0, len(CONTENT)),
    ranges=st.booleans(),
    begins_at=st.none() | st.integers(0, len(CONTENT)),
    chunked=st.booleans(),
    body=st.sampled_from([None, None, None, b"", CONTENT[:-1], CONTENT + b"?", CONTENT[::-1]]),
)


@settings(max_examples=25)
@given(script=st.lists(ANSWERS, max_size=6))
def test_whatever_a_server_does_only_the_file_that_is_meant_is_taken(
    running: FileServer, tmp_path_factory: pytest.TempPathFactory, script: list[Answer]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    running.files, running.script, running.asked = {f"/{NAME}": CONTENT}, list(script), []
    try:
        assert get(running, folder) == CONTENT
        assert left(folder) == [NAME]
    except DownloadError:
        assert left(folder) in ([], [PART])
    running.script = []
    assert get(running, folder) == CONTENT
