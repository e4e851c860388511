"""Sixty days without a network, 100,000 attendances, then a server: is all of it there, in order, and how soon?

    python -m tests.bench.backlog --events 100000

Kiosk and server are processes of their own, over real sockets. While the backlog goes up people are still recorded.
"""

from __future__ import annotations

import argparse
import itertools
import os
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kiosk_app.attendance.register import Register
from kiosk_app.config import AttendanceConfig
from kiosk_app.domain import AttendanceRecord
from kiosk_app.packs.library import PackLibrary
from tests.integration.fleet_processes import KioskProcess, ServerProcess
from tests.sample_register import PACK, START_UTC_US, embedding, enrolled, identified

DAYS = 60
PEOPLE = 50
PATIENCE_S = 900.0


@dataclass(frozen=True, slots=True)
class Sent:
    """seconds: from the pairing to the last line. record_ms: how long those took that were recorded meanwhile.

    at_server: event ids in the order of their sequence; at_kiosk likewise.
    """

    seconds: float
    server_cpu_s: float
    kiosk_cpu_s: float
    record_ms: list[float]
    at_kiosk: list[str]
    at_server: list[str]


def record_offline(folder: Path, events: int) -> list[str]:
    """So many attendances over the days, as a kiosk without a server writes them; the people's ids."""
    clock = itertools.count(START_UTC_US, DAYS * 86_400_000_000 // events)
    rules = AttendanceConfig(cooldown_s=1, turnaround_s=1)
    with Register(folder, rules, lambda: next(clock), sync=lambda _: None) as register:
        people = [enrolled(register, f"P {n}", [embedding(n)]).person_id for n in range(PEOPLE)]
        for number in range(events):
            written = register.record(identified(people[number % PEOPLE]), PACK)
            assert isinstance(written, AttendanceRecord)
    return people


def send(folder: Path, open_pack: Path, events: int) -> Sent:
    """folder: an empty one."""
    server, kiosk = ServerProcess(folder / "server"), KioskProcess(folder / "kiosk")
    try:
        server.start()
        kiosk.furnish(open_pack)
        people = iter(record_offline(kiosk.folder, events))
        kiosk.start(open_pack)
        began_s, server_s, kiosk_s = time.monotonic(), _cpu_s(server.process), _cpu_s(kiosk.process)
        kiosk.ask(f"pair {server.pairing('kiosk')}", "paired")
        record_ms = []
        while (status := kiosk.status())["backlog"] or status["lines"] < events or status["phase"] != "connected":
            assert time.monotonic() - began_s < PATIENCE_S, status
            if (person_id := next(people, None)) is not None:  # each once: there is a cooldown
                before_s = time.perf_counter()
                assert kiosk.ask(f"record {person_id}", "written")["written"]
                record_ms.append(1000 * (time.perf_counter() - before_s))
            time.sleep(0.5)
        seconds = time.monotonic() - began_s
        used = _cpu_s(server.process) - server_s, _cpu_s(kiosk.process) - kiosk_s
        rows = server.ask("SELECT event_id FROM events ORDER BY sequence")
        assert server.ask("SELECT count(*) FROM quarantine") == [(0,)]
        kiosk.stop()
    finally:
        kiosk.kill()
        server.stop()
    with Register(kiosk.folder, AttendanceConfig()) as register:
        here = [record.event_id for record in register.attendance()]
    return Sent(seconds, *used, record_ms, here, [event_id for (event_id,) in rows])


def _cpu_s(process: object) -> float:
    """Of a process so far; 0 where the system does not tell."""
    stat = Path(f"/proc/{getattr(process, 'pid', 0)}/stat")
    if not stat.exists():
        return 0.0
    return sum(map(int, stat.read_text().rpartition(")")[2].split()[11:13])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--events", type=int, default=100_000)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        packs = PackLibrary(Path(folder) / "packs-of-all")
        packs.ensure_open(lambda _: None)
        sent = send(Path(folder), packs.active().folder, args.events)
    same = sent.at_server == sent.at_kiosk
    print(f"{len(sent.at_kiosk)} events of {DAYS} days: {'complete and in order' if same else 'NOT THE SAME'}")
    print(f"up in {sent.seconds:.1f} s; server {sent.server_cpu_s:.1f} s of CPU, kiosk {sent.kiosk_cpu_s:.1f} s")
    p50, most = np.percentile(sent.record_ms, 50), max(sent.record_ms)
    print(f"{len(sent.record_ms)} recorded meanwhile: p50 {p50:.1f} ms, max {most:.1f} ms")
    raise SystemExit(not same)


if __name__ == "__main__":
    main()
