"""The single file on a machine that has nothing: a Debian root with neither Python, compiler nor network. As root:

    python -m tests.frozen.bare_root dist/clockface-cpu-linux --photos DIR [--root DIR] [--screenshot PNG]

DIR holds `people/First_Last.png`. Without --root a Debian is made with debootstrap. In it
the file runs doctor with its self-test, the demo, enrolment and identification, then the kiosk's window on an Xvfb
outside, whose picture is kept. What passed is printed; the status is 0 when all did.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SUITE, MIRROR = "bookworm", "http://deb.debian.org/debian"
DISPLAY = 87
SIZE = (1280, 800)
# A new network namespace has only a loopback that is down; /dev/shm and /proc are what every system mounts.
MOUNT = 'mount -t proc proc "$1"/proc && mount -t tmpfs tmpfs "$1"/dev/shm && exec chroot "$@"'
PROGRAM = "/usr/local/bin/clockface"
FORBIDDEN = ("python3", "python", "gcc", "cc")


def made(root: Path) -> None:
    """A minimal Debian."""
    print(f"debootstrap {SUITE} into {root}...", flush=True)
    subprocess.run(["debootstrap", "--variant=minbase", SUITE, str(root), MIRROR], check=True, capture_output=True)


class Machine:
    """The root with the single file in it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(self, *arguments: str, environment: str = "", limit_s: float = 300) -> subprocess.CompletedProcess[str]:
        command = self._command(arguments, environment)
        return subprocess.run(command, capture_output=True, text=True, timeout=limit_s, check=False)

    def start(self, *arguments: str, environment: str = "") -> subprocess.Popen[str]:
        command = self._command(arguments, environment)
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def _command(self, arguments: tuple[str, ...], environment: str) -> list[str]:
        inside = ["env", "-i", "HOME=/root", "PATH=/usr/bin:/bin", "LANG=C.UTF-8", *environment.split(), PROGRAM]
        namespaces = ["unshare", "--net", "--mount", "--pid", "--fork", "--kill-child"]
        return [*namespaces, "sh", "-c", MOUNT, "sh", str(self.root), *inside, *arguments]


def told(name: str, passed: bool, detail: str) -> bool:
    print(f"{'ok    ' if passed else 'FAILED'} {name:28}{detail}", flush=True)
    return passed


def checks(machine: Machine, screenshot: Path) -> Iterator[bool]:
    tools = [
        name for name in FORBIDDEN if any(Path(machine.root, d, name).exists() for d in ("usr/bin", "usr/local/bin"))
    ]
    yield told("nothing to build with", not tools, ", ".join(tools) or "no Python, no compiler")
    started = time.monotonic()
    first = machine.run("--version")
    yield told(
        "first start", first.returncode == 0, f"{time.monotonic() - started:.1f} s {first.stderr.strip()[-200:]}"
    )
    started = time.monotonic()
    later = machine.run("--version")
    yield told("later start", later.returncode == 0, f"{time.monotonic() - started:.1f} s {later.stdout.strip()}")
    doctor = machine.run("doctor", "--self-test", "--json")
    findings = [json.loads(line) for line in doctor.stdout.splitlines()]
    failed = [f"{one['name']}: {one['detail']}" for one in findings if one["health"] == "failed"]
    only_camera = [line for line in failed if not line.startswith("camera")] == [] and len(findings) > 15
    yield told("doctor --self-test", only_camera, f"{len(findings)} findings; {failed} {doctor.stderr[-300:]}")
    demo = machine.run("demo", "--headless", "--json", "--out", "/root/demo")
    summary = json.loads(demo.stdout.splitlines()[-1]) if demo.stdout else {}
    yield told(
        "demo --headless", demo.returncode == 0, f"{len(summary.get('identified', []))} identified {demo.stderr[-300:]}"
    )
    enrol = machine.run("enrol", "/photos/people", "--json")
    yield told("enrol", enrol.returncode == 0, enrol.stdout[-200:].strip())
    identify = machine.run("identify", "/photos/people", "--json")
    outcomes = [json.loads(line)["outcome"] for line in identify.stdout.splitlines()]
    named = bool(outcomes) and set(outcomes) == {"identified"}
    yield told("identify", named, f"{outcomes.count('identified')} of {len(outcomes)} {identify.stderr[-300:]}")
    yield window(machine, screenshot)


def window(machine: Machine, screenshot: Path) -> bool:
    """The kiosk on an X server; its picture as it stands after some seconds."""
    with x_server(machine.root) as buffer:
        kiosk = machine.start("run", "--source", "/root/demo/walk-up.avi", environment=f"DISPLAY=:{DISPLAY}")
        time.sleep(14)
        colours = pictured(buffer, screenshot)
        kiosk.terminate()
        out, _ = kiosk.communicate(timeout=60)
    return told("window under Xvfb", colours > 100, f"{colours} colours, see {screenshot}; {out.strip()[-300:]}")


@contextmanager
def x_server(root: Path) -> Iterator[Path]:
    """An Xvfb outside, whose socket lies in the root; gives the file that holds its picture."""
    sockets = root / "tmp" / ".X11-unix"
    sockets.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        command = ["Xvfb", f":{DISPLAY}", "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-fbdir", folder, "-ac"]
        server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        time.sleep(2)
        socket = Path(f"/tmp/.X11-unix/X{DISPLAY}")
        os.link(socket, sockets / socket.name)
        try:
            yield Path(folder, "Xvfb_screen0")
        finally:
            (sockets / socket.name).unlink()
            server.terminate()
            server.wait()


def pictured(buffer: Path, target: Path) -> int:
    """Write the X server's picture (XWD, 32 bits a pixel, blue first) as a PNG; how many colours it has."""
    data = buffer.read_bytes()
    fields = struct.unpack(">25I", data[:100])
    head, width, height, per_line, colours = fields[0], fields[4], fields[5], fields[12], fields[19]
    pixels = data[head + 12 * colours :]
    rows = []
    for y in range(height):
        row = pixels[y * per_line : y * per_line + 4 * width]
        rgb = bytearray(3 * width)
        rgb[0::3], rgb[1::3], rgb[2::3] = row[2::4], row[1::4], row[0::4]
        rows.append(bytes(rgb))

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head_ = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(b"".join(b"\0" + row for row in rows))
    target.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head_) + chunk(b"IDAT", body) + chunk(b"IEND", b""))
    return len({row[at : at + 3] for row in rows[::8] for at in range(0, 3 * width, 24)})


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary", type=Path)
    parser.add_argument("--photos", type=Path, required=True)
    parser.add_argument("--root", type=Path)
    parser.add_argument("--screenshot", type=Path, default=Path("bare-root.png"))
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = args.root or Path(folder, "root")
        if args.root is None:
            made(root)
        (root / "usr" / "local" / "bin").mkdir(parents=True, exist_ok=True)
        shutil.copy2(args.binary, root / "usr" / "local" / "bin" / "clockface")
        shutil.rmtree(root / "root", ignore_errors=True)
        (root / "root").mkdir()
        shutil.copytree(args.photos, root / "photos", dirs_exist_ok=True)
        (root / "dev" / "shm").mkdir(exist_ok=True)
        return 0 if all([*checks(Machine(root), args.screenshot)]) else 1


if __name__ == "__main__":
    sys.exit(main())
