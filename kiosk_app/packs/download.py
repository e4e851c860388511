"""Fetches the files of a published pack: never a byte more than their size, and nothing but the file that is meant.

What has come before a transfer is cut stays beside the target and is gone on from: by a Range request to whichever
server is asked next, since the digest says in the end whether the pieces fit. What cannot become the file is removed.
"""

from __future__ import annotations

import hashlib
import re
import ssl
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from requests.utils import urldefragauth

from kiosk_app.durable import reported
from kiosk_app.errors import DigestError, DownloadError, InputError
from kiosk_app.packs.files import sha256_of
from kiosk_app.packs.published import PublishedFile

WAITS_S = (1.0, 3.0, 9.0)  # before one tries again; counted from the last attempt that brought something
TIMEOUT_S = (10.0, 30.0)  # to connect; between two pieces
CHUNK_BYTES = 64 * 1024
TELL_EVERY_S = 1.0
_TRY_AGAIN = (408, 425, 429, 500, 502, 503, 504)
_HOPELESS = (
    requests.exceptions.SSLError,
    requests.exceptions.ProxyError,
    requests.exceptions.TooManyRedirects,
    ValueError,  # what requests raises for an address that is none
)


@dataclass(frozen=True, slots=True)
class Way:
    """How to reach the files.

    address: of a folder on the web that holds them all, as on a company's own server; "" where they are published.
    proxy: "system" (what the environment says), "none" or its address. ca_file: "system" or a file of certificates.
    """

    address: str = ""
    proxy: str = "system"
    ca_file: str = "system"


_Get = Callable[..., requests.Response]


class _Cut(Exception):  # noqa: N818 - reads as what happened
    """A transfer that did not get through and may the next time."""


def fetch(
    file: PublishedFile,
    folder: Path,
    way: Way,
    say: Callable[[str], None],
    sleep: Callable[[float], None] = time.sleep,
) -> Path:
    """The file, downloaded into a folder under its name, unless it is there. say: is told how far it is, in words.

    Raises DownloadError (no address gives it; why is told for each), InputError (the way is none) and StorageError.
    """
    target = folder / file.name
    if target.is_file() and sha256_of(target) == file.sha256:
        return target
    with reported(folder):
        folder.mkdir(parents=True, exist_ok=True)
    reasons = []
    with requests.Session() as session:
        get = _get(session, way)
        for address in [f"{way.address.rstrip('/')}/{file.name}"] if way.address else file.addresses:
            say(f"Downloading {file.name} ({_size(file.size_bytes)}) from {_host(address)}")
            try:
                return _Transfer(get, address, file, target, say).run(sleep)
            except (DownloadError, DigestError) as reason:
                say(str(reason))
                reasons.append(str(reason).rstrip("."))
    raise DownloadError(f"{file.name} cannot be downloaded ({'; '.join(reasons)}): try again, or bring it by hand.")


class _Transfer:
    """From one address into one file, in as many attempts as it takes while each brings something."""

    def __init__(self, get: _Get, address: str, file: PublishedFile, target: Path, say: Callable[[str], None]) -> None:
        self._get, self._address, self._file, self._target, self._say = get, address, file, target, say
        self._part = target.with_name(f"{file.name}.{file.sha256[:8]}.part")
        self._told_s = time.monotonic()

    def run(self, sleep: Callable[[float], None]) -> Path:
        tried, furthest = 0, self._have()
        while True:
            try:
                return self._attempt(self._have())
            except _Cut as cut:
                tried = 1 if self._have() > furthest else tried + 1
                furthest = max(furthest, self._have())
                if tried > len(WAITS_S):
                    raise DownloadError(f"{_host(self._address)}: {cut}.") from cut
                self._say(f"{cut}; trying again")
                sleep(WAITS_S[tried - 1])

    def _have(self) -> int:
        return self._part.stat().st_size if self._part.is_file() else 0

    def _attempt(self, start: int) -> Path:
        if start >= self._file.size_bytes:
            return self._finish(sha256_of(self._part), resumed=True)
        headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={start}-"} if start else {})
        try:
            response = self._get(self._address, headers=headers)
        except _HOPELESS as error:
            raise DownloadError(f"{_host(self._address)}: {_why(error)}.") from error
        except requests.RequestException as error:
            raise _Cut(_why(error)) from error
        with response:
            self._check(response, start)
            digest = self._receive(response, start if response.status_code == 206 else 0)
        return self._finish(digest, resumed=response.status_code == 206)

    def _check(self, response: requests.Response, start: int) -> None:
        """Raises unless what comes is the rest of the file, or all of it."""
        status = response.status_code
        continues = re.match(
            rf"bytes {start}-\d+/(?:{self._file.size_bytes}|\*)$", response.headers.get("Content-Range", "")
        )
        if status == 416 or (status == 206 and not (start and continues)):
            self._drop()
            raise _Cut("the server cannot go on where the transfer was cut")
        if status in _TRY_AGAIN:
            raise _Cut(f"the server answered {status} {response.reason}")
        if status not in (200, 206):
            raise DownloadError(f"{_host(self._address)}: the server answered {status} {response.reason}.")
        length = response.headers.get("Content-Length", "")
        whole = status == 200 and "Content-Encoding" not in response.headers
        if whole and length.isdigit() and int(length) != self._file.size_bytes:
            raise self._another(f"{length} bytes instead of {self._file.size_bytes}")

    def _receive(self, response: requests.Response, start: int) -> str:
        """Append what comes; the digest of everything that is there then."""
        with reported(self._part), self._part.open("r+b" if start else "w+b") as stream:
            digest = hashlib.file_digest(stream, "sha256")
            for chunk in _chunks(response):
                if stream.tell() + len(chunk) > self._file.size_bytes:
                    break
                stream.write(chunk)
                digest.update(chunk)
                self._tell(stream.tell())
            else:
                if stream.tell() == self._file.size_bytes:
                    return digest.hexdigest()
                if not _is_whole(response):
                    raise _Cut(f"the transfer was cut at {stream.tell()} of {self._file.size_bytes} bytes")
        self._drop()
        raise self._another(f"not of {self._file.size_bytes} bytes")

    def _finish(self, digest: str, resumed: bool) -> Path:
        if digest != self._file.sha256:
            self._drop()
            if resumed:  # the pieces were of two different files
                raise _Cut("the pieces of the transfer do not fit together")
            raise self._another("its SHA-256 differs")
        with reported(self._target):
            self._part.replace(self._target)
        self._say(f"{self._file.name}: complete, and the file that is meant")
        return self._target

    def _drop(self) -> None:
        with reported(self._part):
            self._part.unlink(missing_ok=True)

    def _another(self, how: str) -> DigestError:
        return DigestError(f"{_host(self._address)}: what it gives as {self._file.name} is another file ({how}).")

    def _tell(self, done: int) -> None:
        if time.monotonic() - self._told_s >= TELL_EVERY_S:
            self._told_s = time.monotonic()
            share = 100 * done // self._file.size_bytes
            self._say(f"{self._file.name}: {share}% of {_size(self._file.size_bytes)}")


class _SystemTrust(HTTPAdapter):
    """Believes what the system believes, such as the certificate of a company's proxy, beside what requests does."""

    def init_poolmanager(self, *args: Any, **more: Any) -> None:
        super().init_poolmanager(*args, **more, ssl_context=ssl.create_default_context())

    def proxy_manager_for(self, proxy: str, **more: Any) -> Any:
        return super().proxy_manager_for(proxy, **more, ssl_context=ssl.create_default_context())


def _get(session: requests.Session, way: Way) -> _Get:
    """What asks for an address. All of it goes with each request: what requests finds in the environment would win."""
    if way.address and not _is_address(way.address):
        raise InputError(f"{way.address} is not the address of a server, such as https://files.example.org/models.")
    if way.ca_file != "system" and not Path(way.ca_file).is_file():
        raise InputError(f"There is no file of certificates {way.ca_file}.")
    session.headers["User-Agent"] = "Clockface"
    if way.ca_file == "system":
        session.mount("https://", _SystemTrust())
    chosen = {"system": {}, "none": {"no_proxy": "*"}}
    return partial(
        session.get,
        stream=True,
        timeout=TIMEOUT_S,
        proxies=chosen.get(way.proxy, {"http": way.proxy, "https": way.proxy}),
        verify=None if way.ca_file == "system" else way.ca_file,
    )


def _is_whole(response: requests.Response) -> bool:
    """Whether an answer that has ended had an end of its own, so that it is not a connection that was lost."""
    return response.status_code == 200 and not {"Transfer-Encoding", "Content-Encoding"}.isdisjoint(response.headers)


def _chunks(response: requests.Response) -> Iterator[bytes]:
    try:
        yield from response.iter_content(CHUNK_BYTES)
    except requests.RequestException as error:
        raise _Cut(_why(error)) from error


def _why(error: Exception) -> str:
    """In words, without the objects that the texts of requests are full of."""
    match error:
        case requests.exceptions.ProxyError() | requests.exceptions.InvalidProxyURL():
            return "the proxy does not lead there"
        case requests.exceptions.SSLError():
            return "its certificate is not one that this machine believes (see --ca-file)"
        case requests.exceptions.TooManyRedirects():
            return "it leads from address to address without an end"
        case requests.exceptions.Timeout():
            return "no answer in time"
        case requests.exceptions.ChunkedEncodingError() | requests.exceptions.ContentDecodingError():
            return "the transfer was cut"
        case requests.exceptions.ConnectionError():
            return "no connection"
        case _:
            return "the address is not one that can be asked"


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # of a port or an IPv6 address
        return False


def _host(address: str) -> str:
    return urlsplit(urldefragauth(address)).netloc or address


def _size(size_bytes: int) -> str:
    return f"{size_bytes / 1e6:.1f} MB"
