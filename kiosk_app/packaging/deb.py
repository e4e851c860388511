"""A Debian package of a folder build: `python -m kiosk_app.packaging.deb dist/clockface dist`.

Written byte by byte (deb(5): an `ar` of two compressed tars), so it needs no Debian to be made on, and the same folder
gives the same package. There are no conffiles: settings lie in the data folder of whoever runs the kiosk.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import os
import platform
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from kiosk_app import __version__
from kiosk_app.administration.service_units import MADE_BY, NAME, Launch, awake_unit, desktop_unit
from kiosk_app.durable import replacing
from kiosk_app.errors import ClockfaceError, InputError
from kiosk_app.ui.display import PACKAGES

ARCHITECTURES: Mapping[str, str] = {"x86_64": "amd64", "AMD64": "amd64", "aarch64": "arm64", "arm64": "arm64"}
MAINTAINER = "Clockface <clockface@localhost>"
HOME = f"opt/{NAME}"
_UNITS = "usr/lib/systemd/user"
_LINKS = {f"usr/bin/{NAME}": f"/{HOME}/{NAME}"}

_POSTINST = f"""#!/bin/sh
set -e
if [ "$1" = configure ] && command -v systemctl >/dev/null; then
    systemctl --global enable {NAME}.service
fi
"""
_PRERM = f"""#!/bin/sh
set -e
if [ "$1" = remove ] && command -v systemctl >/dev/null; then
    systemctl --global disable {NAME}.service
fi
"""
_DESKTOP = f"""[Desktop Entry]
Type=Application
Name=Clockface
Comment=Attendance kiosk
Exec=/usr/bin/{NAME} run
Terminal=false
Categories=Office;
"""


def build(folder: Path, out: Path, architecture: str, version: str = __version__, made_s: int = 0) -> Path:
    """Write `clockface_VERSION_ARCHITECTURE.deb` into a folder. folder: a build, with the program `clockface` in it.

    made_s: the time of every file, in seconds since 1970. Raises InputError for what is no build, StorageError.
    """
    if not (folder / NAME).is_file():
        raise InputError(f"{folder} is no folder build of Clockface: it holds no program {NAME!r}.")
    out.mkdir(parents=True, exist_ok=True)
    target = out / f"{NAME}_{version}_{architecture}.deb"
    with tempfile.TemporaryFile() as data:
        contents = _Tar(data, made_s)
        _fill(contents, folder)
        contents.close()
        size_kib = -(-contents.size_bytes // 1024)
        control = io.BytesIO()
        about = _Tar(control, made_s)
        about.text("control", _control(version, architecture, size_kib))
        about.text("md5sums", "".join(f"{digest}  {name}\n" for name, digest in contents.digests))
        about.text("postinst", _POSTINST, 0o755)
        about.text("prerm", _PRERM, 0o755)
        about.close()
        with replacing(target) as package:
            package.write(b"!<arch>\n")
            for name, member in (
                ("debian-binary", io.BytesIO(b"2.0\n")),
                ("control.tar.xz", control),
                ("data.tar.xz", data),
            ):
                _add(package, name, member, made_s)
    target.chmod(0o644)
    return target


def _fill(contents: _Tar, folder: Path) -> None:
    for path in sorted(folder.rglob("*")):
        contents.add(f"{HOME}/{path.relative_to(folder).as_posix()}", path)
    launch = Launch((f"/usr/bin/{NAME}",))
    for name, unit in ((f"{NAME}.service", desktop_unit(launch)), (f"{NAME}-awake.service", awake_unit())):
        contents.text(f"{_UNITS}/{name}", unit.replace(MADE_BY, f"# Of the package {NAME}."))
    contents.text(f"usr/share/applications/{NAME}.desktop", _DESKTOP)
    for name, leads_to in _LINKS.items():
        contents.link(name, leads_to)


def _control(version: str, architecture: str, size_kib: int) -> str:
    return f"""Package: {NAME}
Version: {version}
Architecture: {architecture}
Maintainer: {MAINTAINER}
Installed-Size: {size_kib}
Depends: libc6, {", ".join(PACKAGES.split())}
Recommends: cage | xserver-xorg
Section: misc
Priority: optional
Description: face-recognition attendance that stays offline
 A kiosk that tells people by their faces and writes down when they come and go,
 wholly on one machine.
"""


class _Tar:
    """A tar.xz with nothing in it of the machine that made it. digests: name and MD5 of each file, as dpkg wants it."""

    def __init__(self, stream: BinaryIO, made_s: int) -> None:
        self._tar = tarfile.open(fileobj=stream, mode="w:xz", format=tarfile.GNU_FORMAT)  # noqa: SIM115 - see close
        self._made_s = made_s
        self._folders: set[str] = set()
        self.digests: list[tuple[str, str]] = []
        self.size_bytes = 0

    def add(self, name: str, path: Path) -> None:
        """A file, a link or a folder as it is."""
        if path.is_symlink():
            self.link(name, str(path.readlink()))
        elif path.is_dir():
            self._parents(f"{name}/what is in it")
        else:
            mode = 0o755 if os.access(path, os.X_OK) else 0o644
            with path.open("rb") as file:
                self._file(name, file, path.stat().st_size, mode)

    def text(self, name: str, text: str, mode: int = 0o644) -> None:
        content = text.encode()
        self._file(name, io.BytesIO(content), len(content), mode)

    def link(self, name: str, leads_to: str) -> None:
        self._parents(name)
        self._tar.addfile(self._entry(name, tarfile.SYMTYPE, 0o777, lambda entry: setattr(entry, "linkname", leads_to)))

    def close(self) -> None:
        self._tar.close()

    def _file(self, name: str, file: BinaryIO, size: int, mode: int) -> None:
        self._parents(name)
        digest = hashlib.md5(usedforsecurity=False)
        for piece in _pieces(file):
            digest.update(piece)
        file.seek(0)
        self._tar.addfile(self._entry(name, tarfile.REGTYPE, mode, lambda entry: setattr(entry, "size", size)), file)
        self.digests.append((name, digest.hexdigest()))
        self.size_bytes += size

    def _parents(self, name: str) -> None:
        for folder in [str(parent) for parent in reversed(Path(name).parents)]:
            if folder not in self._folders:
                self._folders.add(folder)
                self._tar.addfile(self._entry(folder, tarfile.DIRTYPE, 0o755, lambda entry: None))

    def _entry(self, name: str, kind: bytes, mode: int, complete: Callable[[tarfile.TarInfo], None]) -> tarfile.TarInfo:
        entry = tarfile.TarInfo("./" if name == "." else f"./{name}")
        entry.type, entry.mode, entry.mtime = kind, mode, self._made_s
        entry.uname = entry.gname = "root"
        complete(entry)
        return entry


def _add(package: BinaryIO, name: str, member: BinaryIO, made_s: int) -> None:
    """A member of an `ar` archive: a line of 60 bytes, the content, and a byte more where its length is odd."""
    size = member.seek(0, os.SEEK_END)
    member.seek(0)
    package.write(f"{name:<16}{made_s:<12}{0:<6}{0:<6}{'100644':<8}{size:<10}`\n".encode())
    for piece in _pieces(member):
        package.write(piece)
    package.write(b"\n" * (size % 2))


def _pieces(stream: BinaryIO) -> Iterator[bytes]:
    while piece := stream.read(1 << 20):
        yield piece


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m kiosk_app.packaging.deb", description="A Debian package.")
    parser.add_argument("folder", type=Path, help="a folder build, such as dist/clockface")
    parser.add_argument("out", type=Path, help="where the package goes")
    parser.add_argument("--architecture", default=ARCHITECTURES.get(platform.machine(), platform.machine()))
    args = parser.parse_args()
    try:
        made_s = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
        print(build(args.folder, args.out, args.architecture, made_s=made_s))
    except ClockfaceError as error:
        print(f"clockface: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
