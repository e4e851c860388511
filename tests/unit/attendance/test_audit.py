from __future__ import annotations

from pathlib import Path

import pytest

from kiosk_app.attendance.audit import AuditEntry
from kiosk_app.attendance.ledger import Ledger, Line
from kiosk_app.attendance.register import Register
from kiosk_app.config import AttendanceConfig
from kiosk_app.errors import StorageError
from tests.sample_register import START_UTC_US, STRIDE_US, striding_register


def acts(register: Register, count: int) -> None:
    for number in range(count):
        register.audit("Grace", "export", f"person-{number}", {"format": "csv"})


def test_acts_are_told_newest_first_and_page_by_page_after_a_restart(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        register.audit("Grace", "login")
        acts(register, 6)
    with striding_register(tmp_path) as register:
        entries = register.audit_entries()
        assert [entry.sequence for entry in entries] == [7, 6, 5, 4, 3, 2, 1]
        assert entries[-1] == AuditEntry(1, START_UTC_US, "Grace", "login", "", {})
        assert entries[0] == AuditEntry(
            7, START_UTC_US + 6 * STRIDE_US, "Grace", "export", "person-5", {"format": "csv"}
        )
        pages = [register.audit_entries(limit=3), register.audit_entries(limit=3, before=5)]
        pages.append(register.audit_entries(limit=3, before=2))
        assert [entry for page in pages for entry in page] == entries
        assert register.audit_entries(before=1) == []


@pytest.mark.parametrize("has_copy", [True, False])
def test_an_act_that_somebody_removed_or_changed_is_told(tmp_path: Path, has_copy: bool) -> None:
    with striding_register(tmp_path) as register:
        acts(register, 5)
        before = register.audit_entries()
    path = tmp_path / "audit.ledger"
    intact = path.read_bytes()
    lines = list(Ledger(path).lines())
    forged = Line.make(3, lines[2].previous, lines[2].body.replace(b"Grace", b"Alice"))
    for texts in ([*lines[:2], forged, *lines[3:]], [*lines[:2], *lines[3:]]):
        path.write_bytes(b"".join(line.text for line in texts))
        if not has_copy:
            (tmp_path / "clockface.duckdb").unlink()
        register = Register(tmp_path, AttendanceConfig())
        notes = register.open().notes
        assert any("audit.ledger was damaged or changed" in note for note in notes)
        if has_copy:
            assert register.audit_entries() == before
            assert path.read_bytes() == intact
        register.close()
        path.write_bytes(intact)


def test_a_lost_act_keeps_its_number_and_says_so(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        acts(register, 4)
    (tmp_path / "clockface.duckdb").unlink()
    lines = (tmp_path / "audit.ledger").read_bytes().splitlines(keepends=True)
    lines[1] = b"\0" * (len(lines[1]) - 1) + b"\n"
    (tmp_path / "audit.ledger").write_bytes(b"".join(lines))
    with striding_register(tmp_path) as register:
        entries = register.audit_entries()
        assert [entry.sequence for entry in entries] == [4, 3, 2, 1]
        assert entries[2] == AuditEntry(2, 0, "", "lost", "", {"reason": "unreadable"})


def test_an_act_that_the_disk_does_not_take_is_an_error(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        acts(register, 1)
        register._projection._ledgers["audit"].close()
        with pytest.raises(StorageError):
            register.audit("Grace", "erase", "person-1")
        assert len(register.audit_entries()) == 1
