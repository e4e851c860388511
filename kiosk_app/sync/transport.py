"""Bytes to the server and back: the certificate pinned, and every answer limited in size and in time.

The limit of time is on the whole answer, its headers too, and not only on the pause between two bytes: a server that
sends one byte every ten seconds cannot hold a kiosk for ever (the "slow retrieval" of The Update Framework). That is
why the sockets are read through `_PacedReader`; requests and urllib3 themselves know of pauses only.
"""

from __future__ import annotations

import http.client
import io
import socket
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, Final

import requests
import urllib3
from requests.adapters import HTTPAdapter
from requests.utils import get_environ_proxies

from kiosk_app.config import SyncConfig
from kiosk_app.errors import SyncUnreachable, SyncUntrusted

CHUNK_BYTES: Final = 64 * 1024
CONNECT_S: Final = 10.0
_LOOK_EVERY_S: Final = 0.1  # how soon a call that is to be given up ends


class GivenUp(SyncUnreachable):
    """The caller did not want to wait any longer."""


def never() -> bool:
    """Wait as long as it takes."""
    return False


@dataclass(frozen=True, slots=True)
class Call:
    """target: path and query. within_s: for the whole answer. give_up: asked every tenth of a second."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes
    within_s: float
    give_up: Callable[[], bool] = never


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer whose body is still under way."""

    status: int
    headers: Mapping[str, str]
    raw: urllib3.BaseHTTPResponse

    def chunks(self, most: int) -> Iterator[bytes]:
        """The body as it comes. Raises SyncUntrusted for more than so many bytes."""
        while data := self.raw.read1(CHUNK_BYTES, decode_content=False):
            most -= len(data)
            if most < 0:
                raise SyncUntrusted("The server sends more than it may: the answer was dropped.", "endless_data")
            yield data


class Transport:
    """The connection to one server. Used by one thread at a time; opens nothing before the first call.

    fingerprint: SHA-256 of its certificate, hexadecimal; with "" its name must be vouched for by an authority.
    """

    def __init__(self, address: str, fingerprint: str, network: SyncConfig) -> None:
        self._address, self._fingerprint, self._network = address, fingerprint, network
        self._pace = _Pace()

    @contextmanager
    def send(self, call: Call) -> Iterator[Reply]:
        """Raises SyncUnreachable, GivenUp, and SyncUntrusted for a certificate that is not the server's."""
        self._pace.start(call)
        try:
            with self._session.request(
                call.method,
                self._address + call.target,
                headers=dict(call.headers),
                data=call.body or None,
                stream=True,
                allow_redirects=False,
                timeout=(CONNECT_S, call.within_s),
            ) as response:
                yield Reply(response.status_code, response.headers, response.raw)
        except (requests.RequestException, urllib3.exceptions.HTTPError, http.client.HTTPException, OSError) as error:
            self.close()
            raise self._said(error) from error

    def close(self) -> None:
        """Hang up. The next call connects anew."""
        if "_session" in self.__dict__:
            self._session.close()
            del self.__dict__["_session"]

    @cached_property
    def _session(self) -> requests.Session:
        session = requests.Session()
        session.trust_env = False  # a .netrc must not put its password in place of the token
        session.headers.clear()
        session.headers.update({"User-Agent": "Clockface", "Accept-Encoding": "identity"})
        session.proxies.update(self._proxies())
        session.verify = self._verify()
        for scheme in ("https://", "http://"):
            session.mount(scheme, _PinnedAdapter(self._pace, self._tls()))
        return session

    def _proxies(self) -> dict[str, str]:
        if self._network.proxy == "none":
            return {}
        if self._network.proxy == "system":
            return dict(get_environ_proxies(self._address))
        return {"http": self._network.proxy, "https": self._network.proxy}

    def _verify(self) -> bool | str:
        if self._fingerprint:
            return False  # of authorities nothing is asked: `assert_fingerprint` checks the certificate itself
        return True if self._network.ca_file == "system" else self._network.ca_file

    def _tls(self) -> dict[str, Any]:
        if self._fingerprint:
            return {"assert_fingerprint": self._fingerprint}
        is_system = self._network.ca_file == "system" and self._address.startswith("https:")
        return {"ssl_context": ssl.create_default_context()} if is_system else {}

    def _said(self, error: Exception) -> SyncUnreachable | SyncUntrusted:
        text = str(error)
        if self._pace.is_given_up:
            return GivenUp("Nobody waits for the answer of the server any more.")
        if "ingerprints did not match" in text or "CERTIFICATE_VERIFY_FAILED" in text:
            return SyncUntrusted(
                f"The certificate that {self._address} shows is not that of the server: if the server has a new one, "
                f"pair this kiosk again; otherwise somebody is in between.",
                "arbitrary_data",
            )
        if isinstance(error, requests.exceptions.ProxyError):
            return SyncUnreachable("The proxy does not lead to the server: see the setting sync.proxy.")
        if isinstance(error, OSError) and "CA certificate" in text:
            return SyncUnreachable(f"The file {self._network.ca_file} of the setting sync.ca_file cannot be read.")
        return SyncUnreachable(f"The server {self._address} cannot be reached, or did not answer in time.")


class _Pace:
    """Until when the answer under way may take."""

    def __init__(self) -> None:
        self._until_s, self._give_up = 0.0, never
        self.is_given_up = False

    def start(self, call: Call) -> None:
        self._until_s, self._give_up, self.is_given_up = time.monotonic() + call.within_s, call.give_up, False

    def next_s(self) -> float:
        """How long the next look at the socket may take. Raises TimeoutError."""
        self.is_given_up = self._give_up()
        left_s = self._until_s - time.monotonic()
        if self.is_given_up or left_s <= 0:
            raise TimeoutError("the answer took too long")
        return min(left_s, _LOOK_EVERY_S)


class _PacedReader(io.RawIOBase):
    """A socket as a file. below: what `makefile` gave, which counts who still reads."""

    def __init__(self, pace: _Pace, sock: socket.socket, below: io.RawIOBase) -> None:
        self._pace, self._sock, self._below = pace, sock, below

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while True:
            self._sock.settimeout(self._pace.next_s())
            try:
                return self._sock.recv_into(buffer)
            except TimeoutError:
                continue

    def close(self) -> None:
        self._below.close()
        super().close()


class _PacedResponse(http.client.HTTPResponse):
    def __init__(self, pace: _Pace, sock: socket.socket, *args: Any, **more: Any) -> None:
        super().__init__(sock, *args, **more)
        self.fp = io.BufferedReader(_PacedReader(pace, sock, self.fp.detach()))


class _PinnedAdapter(HTTPAdapter):
    """tls: what urllib3 is to check certificates with."""

    def __init__(self, pace: _Pace, tls: dict[str, Any]) -> None:
        self._pace, self._pinned = pace, tls
        super().__init__()

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **more: Any) -> None:
        super().init_poolmanager(connections, maxsize, block, **more, **self._pinned)
        self._paced(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **more: Any) -> Any:
        return self._paced(super().proxy_manager_for(proxy, **more, **self._pinned))

    def _paced(self, manager: Any) -> Any:
        pools = {"http": urllib3.HTTPConnectionPool, "https": urllib3.HTTPSConnectionPool}
        manager.pool_classes_by_scheme = {scheme: _paced_pool(pool, self._pace) for scheme, pool in pools.items()}
        return manager


def _paced_pool(pool: Any, pace: _Pace) -> Any:
    """The same pool of connections, whose answers are read at this pace."""

    class Paced(pool):  # type: ignore[misc]
        def _new_conn(self) -> Any:
            connection = super()._new_conn()
            connection.response_class = partial(_PacedResponse, pace)
            return connection

    return Paced
