"""What takes the room in a built program, and why it is there."""

from __future__ import annotations

from collections import Counter
from pathlib import Path, PurePosixPath

from kiosk_app.output import table
from kiosk_app.packaging.contents import WHY

SMALL_BYTES = 1_000_000


def part_of(name: str) -> str:
    """The part that a file belongs to; name: below the folder of the program, `/` between folders."""
    path = PurePosixPath(name.removeprefix("_internal/"))
    head = path.parts[0]
    if head == "resources" and len(path.parts) > 2:
        two = f"resources/{path.parts[1]}"
        return two if two in WHY else "resources"
    if len(path.parts) > 1:
        return "python" if head.startswith("python3") else head.split("-", 1)[0] if ".dist-info" in head else head
    for known in ("_duckdb", "libpython"):
        if head.startswith(known):
            return known
    if head in WHY:
        return head
    return "system libraries" if ".so" in head else head.split(".", 1)[0]


def sizes(folder: Path) -> Counter[str]:
    """Bytes of each part."""
    counted: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            counted[part_of(path.relative_to(folder).as_posix())] += path.stat().st_size
    return counted


def described(folder: Path) -> str:
    """A table of the parts above a megabyte, largest first; a part without a reason is shown as `?`."""
    counted = sizes(folder)
    rows = [[name, f"{n / 1e6:.1f}", WHY.get(name, "?")] for name, n in counted.most_common() if n >= SMALL_BYTES]
    rest = sum(n for n in counted.values() if n < SMALL_BYTES)
    rows += [["all smaller ones", f"{rest / 1e6:.1f}", ""], ["all", f"{sum(counted.values()) / 1e6:.1f}", ""]]
    return table(rows, ["part", "MB", "why"])
