"""The components whose files a program holds, found by where its files come from; their bill and licence texts."""

from __future__ import annotations

import hashlib
import json
import platform
import shutil
import subprocess
import sysconfig
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path

from kiosk_app.components import BILL, TEXTS, Component, bill_of, normalised, of_distribution, shipped

Entry = tuple[str, str, str]
_SYSTEM = ("/lib", "/usr/lib")
_LAUNCHER = Path(__file__).with_name("launcher.c")


def bundled(sources: Iterable[str], search: list[str] | None = None) -> list[Component]:
    """The components that these files belong to, and Python and PyInstaller's start-up code. search: as sys.path."""
    paths = {Path(source).resolve() for source in sources}
    owners = _distributions_by_file(search)
    own = {id(owners[path]): owners[path] for path in paths if path in owners}
    parts = [of_distribution(one) for one in own.values()]
    parts += _debian_packages(sorted(str(path) for path in paths if str(path).startswith(_SYSTEM)))
    parts += [
        *shipped(),
        _python(),
        *_builder(),
        Component("launcher", "1", "of Clockface", texts=(_LAUNCHER,), kind="generic"),
    ]
    return sorted({part.name: part for part in parts}.values(), key=lambda part: part.name)


def _distributions_by_file(search: list[str] | None) -> Mapping[Path, metadata.Distribution]:
    found: dict[Path, metadata.Distribution] = {}
    for one in metadata.distributions(path=search) if search else metadata.distributions():
        for file in one.files or []:
            if file.suffix not in (".pyc", ".h"):
                found.setdefault(Path(str(one.locate_file(file))).resolve(), one)
    return found


def _python() -> Component:
    licence = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    texts = (licence,) if licence.is_file() else ()
    return Component("python", platform.python_version(), "PSF-2.0", texts=texts, kind="generic")


def _builder() -> list[Component]:
    try:
        return [of_distribution(metadata.distribution("pyinstaller"))]
    except metadata.PackageNotFoundError:
        return []


def _debian_packages(files: list[str]) -> list[Component]:
    """The Debian packages of libraries of the system; on another system one component for each file."""
    if not files:
        return []
    if shutil.which("dpkg-query") is None:
        return [
            Component(Path(file).name, "", "see the system's", _sha256(Path(file)), kind="generic") for file in files
        ]
    packages: dict[str, str] = {}
    for file in files:
        # A package may list the file by the name it had before /lib became a link to /usr/lib.
        for name in (file, file.removeprefix("/usr")):
            answer = subprocess.run(["dpkg-query", "-S", name], capture_output=True, text=True, check=False)
            if answer.returncode == 0:
                packages[answer.stdout.split(":")[0]] = file
                break
    return [_debian_package(name, Path(file)) for name, file in sorted(packages.items())]


def _debian_package(name: str, file: Path) -> Component:
    command = ["dpkg-query", "-W", "-f", "${Version}\n", name]
    version = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0]
    text = Path("/usr/share/doc", name, "copyright")
    texts = (text,) if text.is_file() else ()
    return Component(name, version, "see its text", _sha256(file), texts, kind="deb/debian")


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write(parts: list[Component], folder: Path, version: str) -> list[Entry]:
    """Write bill and texts into an empty folder; returns where each file goes, the packages' metadata among them."""
    folder.mkdir(parents=True)
    bill = folder / BILL
    bill.write_text(json.dumps(bill_of(parts, version), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    entries = [(f"resources/{BILL}", str(bill), "DATA")]
    for part in parts:
        for number, text in enumerate(part.texts):
            entries.append((f"resources/{TEXTS}/{part.name}/{number:02}-{text.name}", str(text), "DATA"))
    return entries


def versions(parts: Iterable[Component], search: list[str] | None = None) -> list[Entry]:
    """The METADATA of bundled distributions: programs ask for versions with importlib.metadata."""
    names = {part.name for part in parts if part.kind == "pypi"}
    entries = []
    for one in metadata.distributions(path=search) if search else metadata.distributions():
        name = one.metadata["Name"]
        files = [file for file in one.files or [] if file.as_posix().endswith(".dist-info/METADATA")]
        if normalised(name) in names and files:
            entries.append((files[0].as_posix(), str(one.locate_file(files[0])), "DATA"))
    return entries
