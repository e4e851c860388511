"""`clockface-server simulate`: a made-up fleet against a server of its own, or against one that was made for it."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from sync_server import kiosks
from sync_server.open_files import allow_open_files
from sync_server.problems import ServerError
from sync_server.server import open_server
from sync_server.settings import Settings, sqlite_url
from sync_server.simulate import Phase, Plan, report
from sync_server.simulate import run as run_fleet
from sync_server.wire.codec import Malformed
from sync_server.wire.pairing import PairingText


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = verbs.add_parser("simulate", help="see what a server stands, with kiosks and people that are made up")
    parser.add_argument("--kiosks", type=_count, default=10, help="(10)")
    parser.add_argument("--people", type=_count, default=50, help="(50)")
    parser.add_argument("--hours", type=_positive, default=0.02, help="simulated ones (0.02)")
    parser.add_argument("--speed", type=_positive, default=1.0, help="so many times as fast as real time (1)")
    parser.add_argument("--events", type=_positive, default=200.0, help="of each kiosk in an hour (200)")
    parser.add_argument("--backlog", type=int, default=0, help="events each kiosk has to send at the start (0)")
    parser.add_argument("--templates", type=_count, default=4, help="of each of the people (4)")
    parser.add_argument("--dimensions", type=_count, default=128, help="of a template (128)")
    parser.add_argument("--servers", type=_count, default=1, help="processes, with --database postgresql://... (1)")
    parser.add_argument(
        "--code", nargs="+", metavar="TEXT", help="texts of pairings, one a kiosk, of a server made for this"
    )
    parser.add_argument("--address", metavar="URL", help="where that server is, when not where the texts say")


def _count(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= 1_000_000:
        raise argparse.ArgumentTypeError("give a number from 1 to 1000000")
    return int(text)


def _positive(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number <= 1e6:
        raise argparse.ArgumentTypeError("give a number above 0")
    return number


def run(args: argparse.Namespace) -> int:
    if args.data_dir:
        raise ServerError("A simulation fills its server with what is made up: leave out --data-dir, or give --code.")
    allow_open_files(2 * args.kiosks + 200)  # each keeps a question for news open beside its other ones
    plan = Plan(args.people, args.hours, args.speed, args.events, args.backlog, args.templates, args.dimensions)
    if args.code:
        _tell(asyncio.run(run_fleet(_given(args.code, args.address), plan)))
        return 0
    with tempfile.TemporaryDirectory(prefix="clockface-simulation-") as name:
        _own_server(Path(name), args, plan)
    return 0


def _tell(phases: Sequence[Phase]) -> None:
    print("\n".join(report(phases)), flush=True)


def _given(codes: Sequence[str], address: str | None) -> list[PairingText]:
    try:
        texts = [PairingText.parse(code) for code in codes]
        return [PairingText(address or text.address, text.fingerprint, text.code) for text in texts]
    except Malformed as error:
        raise ServerError(f"--code takes what `kiosk add` shows: {error}.") from error


def _own_server(folder: Path, args: argparse.Namespace, plan: Plan) -> None:
    with contextlib.ExitStack() as stack:
        served = [stack.enter_context(_serving(folder, args.database)) for _ in range(args.servers)]
        server = open_server(Settings(folder, args.database or sqlite_url(folder)))
        texts = []
        with server.database.write() as connection:
            for number in range(args.kiosks):
                invited = kiosks.invite(server, connection, f"Simulated {number} {os.getpid()}", "", "simulate")
                address = served[number % len(served)]
                texts.append(PairingText(address, invited.fingerprint, invited.code))
        server.database.close()
        before = os.times()
        _tell(asyncio.run(run_fleet(texts, plan)))
        used = os.times()
    after = os.times()
    print(f"CPU of the kiosks: {used.user + used.system - before.user - before.system:.1f} s")
    servers_s = after.children_user + after.children_system
    print(f"CPU of {args.servers} server process(es), with their start: {servers_s:.1f} s", flush=True)


@contextlib.contextmanager
def _serving(folder: Path, database: str | None) -> Iterator[str]:
    """A server process on loopback; its address."""
    command = [sys.executable, "-m", "sync_server", "serve", "--data-dir", str(folder)]
    command += ["--host", "127.0.0.1", "--port", "0", *(("--database", database) if database else ())]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        for line in process.stdout:
            if line.startswith("Clockface server at "):
                yield line.strip().removeprefix("Clockface server at ")
                break
        else:
            raise ServerError("The server of the simulation did not start.")
    finally:
        process.terminate()
        process.wait(30)
        process.stdout.close()
