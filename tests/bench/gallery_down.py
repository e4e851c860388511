"""How long 200,000 templates take to a new kiosk: bytes, seconds and the server's CPU, over real sockets.

    python -m tests.bench.gallery_down --people 50000 --templates 4 --dimensions 128 [--database URL]

Fills a server in a folder of its own, serves it in a process of its own and plays kiosks that are new, the first of
which has the parts made. Then one person changes and every kiosk asks for what is new. Prints one line a figure.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import resource
import ssl
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx2 as httpx
import numpy as np
from sqlalchemy import insert

from sync_server import people, position, tables
from sync_server.server import Server, open_server
from sync_server.settings import Settings, sqlite_url
from sync_server.wire.codec import b64, from_json, unb64
from sync_server.wire.limits import MAX_UNPACKED_BYTES
from sync_server.wire.messages import GalleryAnswer, GalleryPart, PersonState, WireConsent, WireTemplate
from sync_server.wire.seals import open_box, open_part
from sync_server.wire.signed import Cursor, Manifest, set_digest
from tests.server.fleet_kiosk import PACK, FleetKiosk

CONSENT = WireConsent("cd" * 32, "en", 1_800_000_000_000_000, "ada")


def made_up(number: int, templates: int, dimensions: int, random: np.random.Generator) -> PersonState:
    vectors = random.normal(size=(templates, dimensions)).astype("<f4")
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    person_id = hashlib.sha256(str(number).encode()).hexdigest()[:32]
    wire = tuple(WireTemplate(f"{person_id[:24]}{i:08}", PACK, b64(v.tobytes())) for i, v in enumerate(vectors))
    return PersonState(person_id, f"Person Number {number}", str(number), "Assembly", consent=CONSENT, templates=wire)


def fill(server: Server, count: int, templates: int, dimensions: int) -> float:
    """As `people.put` leaves them, in bulk: what is measured here is the way down."""
    random, begun, now = np.random.default_rng(7), time.monotonic(), server.now_utc_us()
    for start in range(0, count, 1000):
        rows = []
        for number in range(start, min(start + 1000, count)):
            state = made_up(number, templates, dimensions, random)
            rows.append({"person_id": state.person_id, "version": number + 1, "changed_utc_us": now}
                        | people._row(server, state))  # fmt: skip
        with server.database.write() as connection:
            connection.execute(insert(tables.people), rows)
            position.move(connection, version=start + len(rows))
    return time.monotonic() - begun


def cpu_s(pid: int) -> float:
    """Of a process, user and system."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Download:
    """One kiosk's answer and parts over HTTPS."""

    def __init__(self, client: httpx.Client, server: Server, kiosk: FleetKiosk) -> None:
        self.client, self.server, self.kiosk = client, server, kiosk
        self.bytes = 0
        self.versions: dict[str, int] = {}

    def answer(self) -> GalleryAnswer:
        has = self.kiosk.cursor
        target = f"/v1/gallery?epoch={has.epoch}&version={has.version}&digest={has.digest}"
        while True:
            headers = {"Authorization": self.kiosk.authorization(self.server, "GET", target)}
            got = self.client.get(target, headers=headers, timeout=600)
            if got.status_code != 503:
                break
            time.sleep(1)
        self.bytes += len(got.content)
        return from_json(GalleryAnswer, got.raise_for_status().content)

    def take(self) -> Manifest:
        answer = self.answer()
        assert answer.manifest is not None
        manifest = from_json(Manifest, answer.manifest.signed)
        key = open_box(self.kiosk.box, unb64(answer.key))
        for part in manifest.parts:
            data = self.client.get(f"/v1/parts/{part.sha256}", timeout=60).raise_for_status().content
            self.bytes += len(data)
            assert hashlib.sha256(data).hexdigest() == part.sha256
            content = from_json(GalleryPart, open_part(key, data, MAX_UNPACKED_BYTES))
            self.versions |= {item.person.person_id: item.version for item in content.people}
        assert set_digest(self.versions) == manifest.cursor.digest
        self.kiosk.cursor = Cursor(manifest.cursor.epoch, manifest.cursor.version, manifest.cursor.digest)
        return manifest


def serve(folder: Path, database: str) -> tuple[subprocess.Popen[str], str]:
    command = [sys.executable, "-m", "sync_server", "serve", "--data-dir", str(folder), "--database", database]
    process = subprocess.Popen([*command, "--port", "0", "--host", "127.0.0.1"], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("Clockface server"):
            return process, line.strip().partition(" at ")[2]
    raise SystemExit("the server did not start")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=50_000)
    parser.add_argument("--templates", type=int, default=4)
    parser.add_argument("--dimensions", type=int, default=128)
    parser.add_argument("--kiosks", type=int, default=20, help="that ask for one change at the end")
    parser.add_argument("--database")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="clockface-bench-") as name:
        run(args, Path(name))


def run(args: argparse.Namespace, folder: Path) -> None:
    database = args.database or sqlite_url(folder)
    server = open_server(Settings(folder, database))
    seconds, count = fill(server, args.people, args.templates, args.dimensions), args.people * args.templates
    print(f"fill: {args.people} people, {count} templates of {args.dimensions} dimensions in {seconds:.1f} s, "
          f"{args.people / seconds:.0f} people/s")  # fmt: skip
    process, address = serve(folder, database)
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE  # pinning is tested elsewhere
    try:
        with httpx.Client(base_url=address, verify=context) as client:
            measure(args, server, client, process.pid, count)
    finally:
        process.terminate()
        process.wait(30)
        server.database.close()


def measure(args: argparse.Namespace, server: Server, client: httpx.Client, pid: int, count: int) -> None:
    for name in ("first new kiosk, parts are made", "second new kiosk"):
        begun, used, own = time.monotonic(), cpu_s(pid), resource.getrusage(resource.RUSAGE_SELF).ru_utime
        download = Download(client, server, FleetKiosk(server, name))
        manifest = download.take()
        own = resource.getrusage(resource.RUSAGE_SELF).ru_utime - own
        size, largest = download.bytes, max(part.length for part in manifest.parts)
        print(f"{name}: {len(manifest.parts)} parts, largest {largest} bytes; {size / 1e6:.1f} MB, {size / count:.0f} "
              f"bytes a template; {time.monotonic() - begun:.1f} s, server CPU {cpu_s(pid) - used:.2f} s, "
              f"kiosk CPU {own:.1f} s")  # fmt: skip
    here = download.kiosk.cursor
    fleet = [FleetKiosk(server, f"Kiosk {i}") for i in range(args.kiosks)]
    with server.database.write() as connection:
        people.put(server, connection, made_up(1, args.templates, args.dimensions, np.random.default_rng(8)), "")
    begun, used, sent = time.monotonic(), cpu_s(pid), 0
    for kiosk in fleet:
        kiosk.cursor = here
        change = Download(client, server, kiosk)
        assert change.answer().manifest is not None
        sent += change.bytes
    each, busy = 1000 * (time.monotonic() - begun) / len(fleet), 1000 * (cpu_s(pid) - used) / len(fleet)
    print(f"one person changed, {len(fleet)} kiosks ask: {each:.1f} ms each, server CPU {busy:.1f} ms each, "
          f"{sent / len(fleet):.0f} bytes of answer each")  # fmt: skip
    print(f"memory of the server: {_resident_mb(pid):.0f} MB")


def _resident_mb(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main()
