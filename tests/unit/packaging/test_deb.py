"""The Debian package, as dpkg itself reads it."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk_app.administration.service_units import MADE_BY
from kiosk_app.errors import InputError
from kiosk_app.packaging.deb import build

DPKG = shutil.which("dpkg-deb")
needs_dpkg = pytest.mark.skipif(DPKG is None, reason="needs dpkg-deb, to read what was written")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A build of a few bytes, with what a real one has: a program, a library, a link, an empty folder, a long name."""
    folder = tmp_path / "clockface"
    (folder / "_internal" / "resources").mkdir(parents=True)
    (folder / "_internal" / "empty").mkdir()
    (folder / "clockface").write_text("#!/bin/sh\necho clockface\n")
    (folder / "clockface").chmod(0o755)
    (folder / "_internal" / "lib.so.1").write_bytes(b"\x7fELF odd")
    (folder / "_internal" / "lib.so").symlink_to("lib.so.1")
    (folder / "_internal" / "resources" / f"{'long' * 40}_ñ 日.txt").write_text("words", encoding="utf-8")
    return folder


def dpkg(*arguments: object) -> str:
    assert DPKG is not None
    return subprocess.run([DPKG, *map(str, arguments)], capture_output=True, text=True, check=True).stdout


@needs_dpkg
def test_dpkg_reads_what_it_is_and_what_is_in_it(folder: Path, tmp_path: Path) -> None:
    package = build(folder, tmp_path / "out", "amd64", "1.2.3")
    assert package.name == "clockface_1.2.3_amd64.deb"
    about = dpkg("-I", package)
    for line in ("Package: clockface", "Version: 1.2.3", "Architecture: amd64", "Installed-Size: "):
        assert line in about
    assert "libxcb-cursor0" in about
    assert "conffiles" not in about
    listed = dpkg("-c", package)
    assert "drwxr-xr-x root/root" in listed
    assert "-rwxr-xr-x root/root" in next(
        line for line in listed.splitlines() if line.endswith("./opt/clockface/clockface")
    )
    assert "./usr/bin/clockface -> /opt/clockface/clockface" in listed
    assert "./opt/clockface/_internal/lib.so -> lib.so.1" in listed
    assert "./usr/lib/systemd/user/clockface.service" in listed


@needs_dpkg
def test_what_dpkg_unpacks_is_the_folder_and_its_digests_fit(folder: Path, tmp_path: Path) -> None:
    package = build(folder, tmp_path / "out", "arm64")
    root, control = tmp_path / "root", tmp_path / "control"
    dpkg("-x", package, root)
    dpkg("-e", package, control)
    unpacked = root / "opt" / "clockface"
    originals = sorted(path.relative_to(folder) for path in folder.rglob("*"))
    assert sorted(path.relative_to(unpacked) for path in unpacked.rglob("*")) == originals
    for line in (control / "md5sums").read_text(encoding="utf-8").splitlines():
        digest, name = line.split("  ", 1)
        assert hashlib.md5((root / name).read_bytes(), usedforsecurity=False).hexdigest() == digest
    unit = (root / "usr" / "lib" / "systemd" / "user" / "clockface.service").read_text()
    assert 'ExecStart="/usr/bin/clockface" "run"' in unit
    assert MADE_BY not in unit  # `clockface uninstall` leaves it to apt
    for script in ("postinst", "prerm"):
        assert (control / script).stat().st_mode & 0o111
        subprocess.run(["/bin/sh", "-n", control / script], check=True)
    assert "systemctl --global enable clockface.service" in (control / "postinst").read_text()


def test_the_same_folder_gives_the_same_package(folder: Path, tmp_path: Path) -> None:
    one = build(folder, tmp_path / "one", "amd64", made_s=1_790_000_000)
    (folder / "clockface").touch()
    other = build(folder, tmp_path / "other", "amd64", made_s=1_790_000_000)
    assert one.read_bytes() == other.read_bytes()


def test_a_folder_without_the_program_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no folder build"):
        build(tmp_path, tmp_path / "out", "amd64")
    assert not (tmp_path / "out").exists()
