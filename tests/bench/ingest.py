"""How many events the server takes durably, and how many bytes each costs on the wire.

    python -m tests.bench.ingest [--database postgresql://...] [--events 50000] [--batch 500] [--kiosks 4]

A real server process on loopback with TLS and durable writes; kiosks in a process of their own, each with one
connection, as kiosks have. The lines are those a kiosk writes, spelt by its own code.
"""

from __future__ import annotations

import argparse
import gzip
import random
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from kiosk_app.attendance.records import body_of, event_id
from kiosk_app.domain import AttendanceRecord, Direction
from sync_server import kiosks
from sync_server.server import open_server
from sync_server.settings import Settings, sqlite_url
from sync_server.wire.codec import line_digest, to_json
from sync_server.wire.limits import GENESIS_HEX
from sync_server.wire.messages import EventBatch
from tests.server.conftest import serving_in
from tests.server.paired import FIRST_EPOCH, PairedKiosk


def lines(count: int, seed: int) -> list[str]:
    """Of 300 people who come and go, as `Register` writes them."""
    chance = random.Random(seed)
    people = [event_id(1_780_000_000_000_000 + n) for n in range(300)]
    bodies, at = [], 1_790_000_000_000_000
    for sequence in range(1, count + 1):
        at += chance.randrange(2_000_000, 20_000_000)
        direction = chance.choice((Direction.IN, Direction.OUT))
        similarity, margin, quality = (chance.uniform(*limits) for limits in ((0.5, 0.9), (0.1, 0.6), (0.5, 1.0)))
        record = AttendanceRecord(
            event_id(at), "gate-01", sequence, chance.choice(people), direction, at, "Europe/Berlin",
            similarity, margin, quality, "4f" * 32, "", min_similarity=0.42, min_margin=0.05,
        )  # fmt: skip
        bodies.append(body_of(record).decode("ascii"))
    return bodies


def batches(bodies: list[str], size: int) -> list[EventBatch]:
    made, digest = [], bytes.fromhex(GENESIS_HEX)
    for first in range(0, len(bodies), size):
        some = bodies[first : first + size]
        made.append(EventBatch(FIRST_EPOCH, first + 1, digest.hex(), tuple(some), time.time_ns() // 1000))
        for sequence, body in enumerate(some, first + 1):
            digest = line_digest(sequence, digest, body.encode())
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--database", help="postgresql://... (SQLite)")
    parser.add_argument("--events", type=int, default=50_000)
    parser.add_argument("--batch", type=int, default=500)
    parser.add_argument("--kiosks", type=int, default=4)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        _measure(Path(temporary, "server"), args)


def _measure(folder: Path, args: argparse.Namespace) -> None:
    options = ("--database", args.database) if args.database else ()
    with serving_in(folder, *options) as served:
        server = open_server(Settings(folder, args.database or sqlite_url(folder)))
        work = []
        for number in range(args.kiosks):
            with server.database.write() as connection:
                code = kiosks.invite(server, connection, f"Gate {number}", "", "bench").code
            kiosk = PairedKiosk(served.client(timeout=60), lambda: int(time.time()))
            kiosk.pair(code)
            work.append((kiosk, batches(lines(args.events // args.kiosks, number), args.batch)))
        server.database.close()
        sizes = [len(gzip.compress(to_json(batch), 6, mtime=0)) for _, some in work for batch in some]
        started = time.perf_counter()
        with ThreadPoolExecutor(args.kiosks) as pool:
            list(pool.map(_send, work))
        seconds = time.perf_counter() - started
    count = sum(len(batch.bodies) for _, some in work for batch in some)
    kind = "PostgreSQL" if args.database else "SQLite"
    print(f"{kind}, {args.kiosks} kiosks, batches of {args.batch}: {count} events in {seconds:.2f} s")
    print(f"{count / seconds:.0f} events/s; {sum(sizes) / count:.0f} bytes an event, gzipped")


def _send(work: tuple[PairedKiosk, list[EventBatch]]) -> None:
    kiosk, some = work
    for batch in some:
        assert kiosk.up(batch).held.sequence == batch.first + len(batch.bodies) - 1


if __name__ == "__main__":
    main()
