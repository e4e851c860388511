"""The single file: a launcher, one compressed stream of all files, their manifest, and a trailer that finds them.

launcher.c reads what is written here. The manifest is that of program_files.py; its own SHA-256 is the name of the
folder that the launcher unpacks to.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from kiosk_app.program_files import manifest_of

MAGIC = b"CLOCKFACE-IMAGE1"
LEVEL = 9  # 3 gives 228 MB, 9 gives 213 MB in a minute
WINDOW_LOG = 27  # 128 MB: what is alike far apart is stored once; the launcher allows no more
_CHUNK = 1 << 20
_LAUNCHER = Path(__file__).with_name("launcher.c")
_COMPILE = ("gcc", "-std=gnu11", "-Os", "-Wall", "-Wextra", "-Werror", "-static", "-s", "-Wl,--build-id=none")


def compile_launcher(target: Path) -> None:
    """Compile the launcher without any library outside. Raises RuntimeError where the compiler or zstd is missing."""
    if shutil.which(_COMPILE[0]) is None:
        raise RuntimeError("The single file needs a C compiler to be built: apt-get install gcc libc6-dev libzstd-dev.")
    command = [*_COMPILE, "-o", str(target), str(_LAUNCHER), "-l:libzstd.a"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"The launcher was not compiled; apt-get install libzstd-dev?\n{done.stderr}")


def write(folder: Path, launcher: Path, target: Path, level: int = LEVEL) -> str:
    """Make the single file of a folder, and return the digest that names it."""
    import zstandard

    manifest = manifest_of(folder)
    digest = hashlib.sha256(manifest.encode()).hexdigest()
    settings = zstandard.ZstdCompressionParameters.from_level(
        level, window_log=WINDOW_LOG, enable_ldm=True, write_checksum=1, threads=2
    )
    with target.open("wb") as stream:
        stream.write(launcher.read_bytes())
        payload_at = stream.tell()
        with zstandard.ZstdCompressor(compression_params=settings).stream_writer(stream, closefd=False) as packed:
            for chunk in _contents(folder, manifest):
                packed.write(chunk)
        manifest_at = stream.tell()
        stream.write(manifest.encode())
        stream.write(MAGIC + b"%016x%016x" % (payload_at, manifest_at) + digest.encode())
    target.chmod(0o755)
    return digest


def _contents(folder: Path, manifest: str) -> Iterator[bytes]:
    for line in manifest.splitlines():
        fields = line.split("\t")
        if fields[0] == "F":
            with (folder / fields[-1]).open("rb") as stream:
                yield from _chunks(stream)


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    while chunk := stream.read(_CHUNK):
        yield chunk
