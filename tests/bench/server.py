"""What one server machine stands: events taken in, a fleet's day, and a large gallery for a new kiosk.

    python -m tests.bench.server [--postgresql] [--seconds 90] [--kiosks 1000] [ingest] [fleet] [gallery]

Everything is on loopback of this machine, kiosks included: they take their share of its cores, which is printed.
The fleet's day runs at the true rate (a hello a minute, 200 events an hour of each kiosk) for a shorter time.
--postgresql makes a cluster of its own with durable writes (fsync) and tries one and three server processes as well.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

from tests.server.conftest import postgres_cluster

INGEST, FLEET, GALLERY = PARTS = ("ingest", "fleet", "gallery")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help="|".join(PARTS))
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--seconds", type=float, default=90.0, help="of the fleet's day")
    parser.add_argument("--kiosks", type=int, default=1000)
    args = parser.parse_args()
    parts = args.parts or PARTS
    _measure(parts, args, None, 1)
    if args.postgresql:
        with postgres_cluster("-c max_connections=300") as postgres:  # it writes durably
            for servers in (1, 3):
                _measure([part for part in parts if part != GALLERY], args, postgres.database(), servers)


def _measure(parts: list[str], args: argparse.Namespace, database: str | None, servers: int) -> None:
    """database: None for SQLite."""
    name = "SQLite" if database is None else f"PostgreSQL, {servers} server process(es)"
    common = ["--servers", str(servers), *(("--database", database) if database else ())]
    if INGEST in parts:
        _say(f"{name}: 20 kiosks have 2,500 events each to send")
        _run(
            "sync_server",
            "simulate",
            "--kiosks",
            "20",
            "--people",
            "1",
            "--backlog",
            "2500",
            "--hours",
            "0.0001",
            *common,
        )
    if FLEET in parts:
        _say(f"{name}: {args.kiosks} kiosks, for {args.seconds:.0f} s")
        hours = f"{args.seconds / 3600:.6f}"
        _run("sync_server", "simulate", "--kiosks", str(args.kiosks), "--people", "50", "--hours", hours, *common)
    if GALLERY in parts:
        _say(f"{name}: 50,000 people with 4 templates each to a new kiosk")
        _run("tests.bench.gallery_down", "--kiosks", "5")


def _say(text: str) -> None:
    print(f"\n== {text} (load before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores)", flush=True)


def _run(module: str, *arguments: str) -> None:
    subprocess.run([sys.executable, "-m", module, *arguments], check=False, timeout=600)


if __name__ == "__main__":
    main()
