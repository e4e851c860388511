"""What each kind of request costs the server in CPU, whatever else the machine does at the time.

    python -m tests.bench.cost [--database postgresql://...] [--requests 1000] [--together 8] [KIND...]

A real server process on loopback with TLS and durable writes. The requests are made beforehand and sent over kept
connections, so many together; the CPU is that of the server process alone.
"""

from __future__ import annotations

import argparse
import http.client
import ssl
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from sync_server import kiosks
from sync_server.server import Server, open_server
from sync_server.settings import Settings, sqlite_url
from sync_server.wire.codec import to_json
from sync_server.wire.limits import GENESIS_HEX
from sync_server.wire.messages import Hello
from sync_server.wire.signed import Cursor
from tests.bench.gallery_down import cpu_s
from tests.bench.ingest import batches, lines
from tests.server.conftest import Serving, serving_in
from tests.server.paired import FIRST_EPOCH, PairedKiosk

KINDS = ("time", "hello", "news", "single", "batch")
BATCH = 500
Request = tuple[str, str, bytes]


def requests(kind: str, number: int, count: int) -> list[Request]:
    """For one kiosk."""
    if kind == "time":
        return [("GET", "/v1/time", b"")] * count
    if kind == "news":
        return [("GET", f"/v1/gallery?epoch=1&version=0&digest={'0' * 64}&wait=0", b"")] * count
    if kind == "hello":
        hello = Hello(FIRST_EPOCH, 0, GENESIS_HEX, 0, Cursor(), time.time_ns() // 1000, "bench")
        return [("POST", "/v1/hello", to_json(hello))] * count
    size, epoch = (1, "1" * 32) if kind == "single" else (BATCH, "2" * 32)
    made = (replace(batch, epoch=epoch) for batch in batches(lines(count * size, number + size), size))
    return [("POST", "/v1/attendance", to_json(batch)) for batch in made]


class Line:
    """One kiosk's connection, kept."""

    def __init__(self, address: str, kiosk: PairedKiosk) -> None:
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE  # pinning is tested elsewhere
        parts = urlsplit(address)
        self._http = http.client.HTTPSConnection(parts.hostname or "", parts.port, context=context, timeout=60)
        self._kiosk = kiosk

    def send(self, made: list[Request]) -> list[float]:
        """Seconds of each."""
        took = []
        for method, target, body in made:
            headers = {"Authorization": self._kiosk.token(self._kiosk.claims(method, target, body))}
            began = time.perf_counter()
            self._http.request(method, target, body or None, headers)
            reply = self._http.getresponse()
            content = reply.read()
            took.append(time.perf_counter() - began)
            assert reply.status == 200, content
        return took


def fleet(served: Serving, server: Server, count: int) -> list[Line]:
    found = []
    for number in range(count):
        with server.database.write() as connection:
            code = kiosks.invite(server, connection, f"Gate {number} {time.time()}", "", "bench").code
        kiosk = PairedKiosk(served.client(timeout=60), lambda: int(time.time()))
        kiosk.pair(code)
        found.append(Line(served.address, kiosk))
    return found


def measure(served: Serving, kiosk_lines: list[Line], kind: str, count: int) -> None:
    together = len(kiosk_lines)
    with ThreadPoolExecutor(together) as pool:
        each = 1 + count // together
        made = [requests(kind, number, each) for number in range(together)]
        list(pool.map(Line.send, kiosk_lines, [some[:1] for some in made]))  # opens the connections
        used, began = cpu_s(served.process.pid), time.perf_counter()
        times = sorted(s for took in pool.map(Line.send, kiosk_lines, [some[1:] for some in made]) for s in took)
        busy, seconds = cpu_s(served.process.pid) - used, time.perf_counter() - began
    events = BATCH if kind == "batch" else 1
    print(
        f"{kind:7} {1000 * busy / len(times) / events:7.3f} ms of CPU{' an event' if events > 1 else ''}; "
        f"{len(times) * events / seconds:6.0f}/s by the clock, p50 {1000 * times[len(times) // 2]:.1f} ms, "
        f"p99 {1000 * times[len(times) * 99 // 100]:.1f} ms",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="|".join(KINDS))
    parser.add_argument("--database", help="postgresql://... (SQLite)")
    parser.add_argument("--requests", type=int, default=1000)
    parser.add_argument("--together", type=int, default=8)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="clockface-bench-") as name:
        folder = Path(name, "server")
        with serving_in(folder, *(("--database", args.database) if args.database else ())) as served:
            server = open_server(Settings(folder, args.database or sqlite_url(folder)))
            print(f"{'PostgreSQL' if args.database else 'SQLite'}, {args.together} kiosks together")
            kiosk_lines = fleet(served, server, args.together)
            for kind in args.kinds or KINDS:
                measure(served, kiosk_lines, kind, args.requests // (5 if kind == "batch" else 1))
            server.database.close()


if __name__ == "__main__":
    main()
