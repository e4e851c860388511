"""Releases of a program that is a few small files, signed with keys made for the test."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kiosk_app.clock import RELEASED_UTC_US
from kiosk_app.releases import sign
from kiosk_app.releases.intake import Intake
from kiosk_app.releases.program import Program
from kiosk_app.releases.shelf import Shelf
from sync_server.wire.codec import b64
from sync_server.wire.release import Release
from sync_server.wire.seals import sign_public

KEY, OTHER_KEY = b"release key of a test, 32 bytes.", b"another key of a test, 32 bytes."
KEYS = (b64(sign_public(KEY)),)
MADE_UTC_US = RELEASED_UTC_US + 10**12
NOW_UTC_US = MADE_UTC_US + 10**12
INSTALLED = Program("2.0", 2, "testos-x86", "cpu", 1, 2)


def program_of(number: int, **other: int | str) -> Program:
    return replace(INSTALLED, version=f"{number}.0", release=number, **other)  # type: ignore[arg-type]


def built(folder: Path, number: int = 3, text: str = "#!/bin/sh\necho started\n") -> Path:
    """A built program: what is started, a library below, and a link to it."""
    (folder / "lib").mkdir(parents=True)
    (folder / "clockface").write_text(text)
    (folder / "clockface").chmod(0o755)
    (folder / "lib" / "library.so").write_bytes(bytes(range(256)) * 40 + b"%d" % number)
    (folder / "empty").write_bytes(b"")
    (folder / "library.so").symlink_to("lib/library.so")
    return folder


def released(
    folder: Path, number: int = 3, *, keys: tuple[bytes, ...] = (KEY,), days: int = 365, source: Path | None = None,
    min_release: int = 0, made_utc_us: int = MADE_UTC_US, **other: int | str,
) -> Path:  # fmt: skip
    """A release file in the folder."""
    source = source or built(folder / f"built-{number}-{len(list(folder.iterdir()))}", number)
    build = sign.Build(source, "clockface", program_of(number, **other), min_release)
    path = folder / f"clockface-{number}.clockface-release"
    sign.make(build, keys, path, made_utc_us=made_utc_us, days=days)
    return path


def intake(data: Path, installed: Program = INSTALLED, now_utc_us: int | None = NOW_UTC_US) -> Intake:
    return Intake(Shelf(data), installed, KEYS, lambda: now_utc_us)


def taken(data: Path, path: Path) -> tuple[Release, str]:
    """A release taken in, and its digest."""
    release = intake(data).take(path)
    return release, Shelf(data).state().waiting
