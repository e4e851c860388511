"""Which of the build machine's own libraries a program carries: those that something in it still needs (Linux)."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

from kiosk_app.packaging.contents import FALLBACK, FALLBACK_LIBRARIES

Entry = tuple[str, str, str]  # where it lies in the program, where it comes from, PyInstaller's kind
Needs = Callable[[str], Iterable[str]]  # names of all libraries that a binary needs, those of these libraries included


def _needs(binary: str) -> Iterable[str]:
    from PyInstaller.depend.bindepend import get_imports  # only there where programs are built

    return [Path(name).name for name, _ in get_imports(binary)]


def reached(binaries: Iterable[Entry], needs: Needs = _needs) -> list[Entry]:
    """The entries without libraries of the system that only left-out ones needed, and without links to those."""
    entries = list(binaries)
    own = [entry for entry in entries if not _is_system(entry) and entry[2] != "SYMLINK"]
    needed = {name for _, source, _ in own for name in needs(source)}
    kept = own + [entry for entry in entries if _is_system(entry) and entry[0] in needed]
    links = [entry for entry in entries if entry[2] == "SYMLINK"]
    return kept + without_dangling(links, kept)


def without_dangling(entries: Iterable[Entry], kept: Iterable[Entry]) -> list[Entry]:
    """The entries without links to what is not kept."""
    places = {name for name, _, _ in kept}
    return [entry for entry in entries if entry[2] != "SYMLINK" or entry[1] in places]


def _is_system(entry: Entry) -> bool:
    name, source, kind = entry
    return kind == "BINARY" and "/" not in name and source.startswith(("/lib", "/usr/lib"))


def fallback(work: Path) -> list[Entry]:
    """The libraries that are used where the system has none, from the system that builds, and their order."""
    from PyInstaller.depend.bindepend import resolve_library_path

    found = {name: resolve_library_path(name) for name in FALLBACK_LIBRARIES}
    missing = [name for name, path in found.items() if path is None]
    if missing:
        raise SystemExit(f"To build, install {', '.join(missing)}: see resources/docs/building.md.")
    order = work / "order"
    order.write_text("\n".join(FALLBACK_LIBRARIES), encoding="utf-8")
    fonts = work / "fonts.conf"
    fonts.write_text('<?xml version="1.0"?>\n<fontconfig/>\n', encoding="utf-8")
    places = [(f"{FALLBACK}/{name}", str(path), "DATA") for name, path in found.items()]
    return places + [(f"{FALLBACK}/{path.name}", str(path), "DATA") for path in (order, fonts)]


def static() -> list[str]:
    """The libraries that are inside the launcher of the single file, as far as they are here."""
    found = []
    for name in ("libzstd.a", "libc.a"):
        answer = subprocess.run(["gcc", f"-print-file-name={name}"], capture_output=True, text=True, check=False)
        found.append(answer.stdout.strip())
    return [path for path in found if Path(path).is_file()]
