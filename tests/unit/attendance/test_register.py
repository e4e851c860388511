from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
import uuid
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.attendance.records import event_id
from kiosk_app.attendance.register import Register
from kiosk_app.config import AttendanceConfig
from kiosk_app.domain import AlreadyRecorded, AttendanceRecord, Decision, Direction, Outcome, Profile
from kiosk_app.errors import InputError, StorageError
from tests.conftest import CHECKOUT
from tests.sample_register import (
    OTHER_PACK,
    PACK,
    START_UTC_US,
    STRIDE_US,
    embedding,
    enrolled,
    filled,
    identified,
    striding_register,
)


def test_a_recorded_attendance_has_everything_and_is_there_after_a_restart(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        person = enrolled(register, "Ada Lovelace", [embedding(1)])
        record = register.record(identified(person.person_id), PACK)
        assert record == AttendanceRecord(
            event_id=record.event_id if isinstance(record, AttendanceRecord) else "",
            kiosk_id="kiosk",
            sequence=1,
            person_id=person.person_id,
            direction=Direction.IN,
            at_utc_us=START_UTC_US + STRIDE_US,
            zone="UTC",
            similarity=0.625,
            margin=0.25,
            quality=0.875,
            pack_digest=PACK,
            reason="agreement_3_of_3",
        )
    with striding_register(tmp_path) as register:
        assert register.attendance() == [record]
        assert register.last_record(person.person_id) == record


def test_within_the_cooldown_nothing_is_written_and_the_earlier_record_is_given_even_after_a_restart(
    tmp_path: Path,
) -> None:
    with striding_register(tmp_path, cooldown_s=3600) as register:
        person_id = enrolled(register, "Ada", [embedding(1)]).person_id
        record = register.record(identified(person_id), PACK)
        assert register.record(identified(person_id), PACK) == AlreadyRecorded(record)  # type: ignore[arg-type]
    with striding_register(tmp_path, cooldown_s=3600) as register:
        assert register.record(identified(person_id), PACK) == AlreadyRecorded(record)  # type: ignore[arg-type]
        assert len(register.attendance()) == 1


def test_in_and_out_alternate_across_a_restart(tmp_path: Path) -> None:
    records = filled(tmp_path, people=1, records=3)
    with striding_register(tmp_path, START_UTC_US + 100 * STRIDE_US) as register:
        register.record(identified(records[0].person_id), PACK)
        assert [record.direction.value for record in register.attendance()] == ["in", "out", "in", "out"]


def test_a_decision_that_names_nobody_or_somebody_removed_records_nothing(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        person_id = enrolled(register, "Ada", [embedding(1)]).person_id
        register.remove(person_id)
        for decision in (identified(person_id), Decision(Outcome.UNKNOWN, 0.0, 1)):
            with pytest.raises(InputError, match="nobody enrolled"):
                register.record(decision, PACK)
        assert register.attendance() == []


def test_people_and_templates_come_back_as_they_were_enrolled(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        ada = enrolled(register, "  Ada\n Lovelace ", [embedding(1), embedding(2)])
        zoe = enrolled(register, "Zoe\u0308", [embedding(3)])
        register.add_templates(ada.person_id, [embedding(4)])
        before = register.templates(PACK)
    with striding_register(tmp_path) as register:
        assert [person.display_name for person in register.people()] == ["Ada Lovelace", "Zoë"]
        assert register.people() == [ada, zoe]
        assert register.person(zoe.person_id) == zoe
        after = register.templates(PACK)
    assert [t.person_id for t in after] == [ada.person_id, ada.person_id, zoe.person_id, ada.person_id]
    assert [t.template_id for t in after] == [t.template_id for t in before]
    for template, seed in zip(after, (1, 2, 3, 4), strict=True):
        assert np.array_equal(template.embedding.vector, embedding(seed).vector)
        assert template.embedding.pack_digest == PACK


def test_templates_of_another_pack_are_counted_and_not_given(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        person_id = enrolled(
            register, "Ada", [embedding(1), embedding(2, OTHER_PACK), embedding(3, OTHER_PACK)]
        ).person_id
    with striding_register(tmp_path) as register:
        assert len(register.templates(PACK)) == 1
        assert register.other_pack_templates(PACK) == 2
        assert register.other_pack_templates("c" * 64) == 3
        assert register.template_counts(person_id) == {PACK: 1, OTHER_PACK: 2}
        register.remove(person_id)
        assert register.other_pack_templates("c" * 64) == 0


@pytest.mark.parametrize("name", ["", " \n", "x" * 201, "a\x00b", "\ud800"])
def test_a_name_nobody_could_read_is_refused(tmp_path: Path, name: str) -> None:
    with striding_register(tmp_path) as register:
        with pytest.raises(InputError, match="printable"):
            enrolled(register, name, [embedding(1)])
        assert register.people() == []


def test_enrolment_needs_a_template_and_additions_need_somebody(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        with pytest.raises(InputError, match="at least one template"):
            register.enrol(Profile("Ada"))
        for call in (
            lambda: register.add_templates("nobody", [embedding(1)]),
            lambda: register.remove("nobody"),
            lambda: register.template_counts("nobody"),
        ):
            with pytest.raises(InputError, match="nobody enrolled"):
                call()
        assert register.person("nobody") is None


class FlakyDisk:
    def __init__(self) -> None:
        self.is_full = False

    def __call__(self, fd: int) -> None:
        if self.is_full:
            self.is_full = False
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_what_a_full_disk_does_not_take_did_not_happen_and_works_later(tmp_path: Path) -> None:
    disk = FlakyDisk()
    config = AttendanceConfig()
    with Register(tmp_path, config, lambda: START_UTC_US, disk) as register:
        disk.is_full = True
        with pytest.raises(StorageError, match="free some disk space"):
            enrolled(register, "Ada", [embedding(1)])
        assert register.people() == []
        ada = enrolled(register, "Ada", [embedding(1)])
        disk.is_full = True
        with pytest.raises(StorageError, match="free some disk space"):
            register.record(identified(ada.person_id), PACK)
        assert register.last_record(ada.person_id) is None
        assert isinstance(register.record(identified(ada.person_id), PACK), AttendanceRecord)
    with striding_register(tmp_path) as register:
        assert register.people() == [ada]
        assert [record.sequence for record in register.attendance()] == [1]


def test_an_event_counts_although_the_copy_fails_and_the_copy_is_mended_by_itself(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        person_id = enrolled(register, "Ada", [embedding(1)]).person_id
        for _ in range(3):
            register._projection._store._connected().close()  # as after "database has been invalidated"
            register.record(identified(person_id), PACK)
            register.record(identified(person_id), PACK)
        register._projection._store._connected().close()
        assert [record.sequence for record in register.attendance()] == [1, 2, 3, 4, 5, 6]
        register._projection._store.close()
        assert len(register.attendance()) == 6


def test_records_survive_a_copy_that_was_deleted_or_is_no_database(tmp_path: Path) -> None:
    records = filled(tmp_path)
    for damage in (None, b"no database", b""):
        (tmp_path / "clockface.duckdb").unlink()
        if damage is not None:
            (tmp_path / "clockface.duckdb").write_bytes(damage)
        with striding_register(tmp_path) as register:
            assert register.attendance() == records


def test_a_copy_with_other_records_is_set_aside_and_made_anew(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    records = filled(tmp_path / "a")
    filled(tmp_path / "b", people=1)
    (tmp_path / "b" / "clockface.duckdb").replace(tmp_path / "a" / "clockface.duckdb")
    register = striding_register(tmp_path / "a")
    recovery = register.open()
    assert register.attendance() == records
    assert len(register.people()) == 3
    register.close()
    assert any("did not hold what the ledgers hold" in note for note in recovery.notes)
    assert recovery.lost == 0
    assert len(list((tmp_path / "a").glob("clockface.duckdb.differs-*"))) == 1


def test_a_copy_without_the_last_rows_is_completed_without_a_word(tmp_path: Path) -> None:
    filled(tmp_path)
    early = (tmp_path / "clockface.duckdb").read_bytes()
    with striding_register(tmp_path, START_UTC_US + 1000 * STRIDE_US) as register:
        for person in register.people():
            register.record(identified(person.person_id), PACK)
        records = register.attendance()
    (tmp_path / "clockface.duckdb").write_bytes(early)
    register = striding_register(tmp_path)
    assert register.open().notes == []
    assert register.attendance() == records
    register.close()


def test_people_whose_keys_are_gone_are_reported_and_can_be_removed(tmp_path: Path) -> None:
    records = filled(tmp_path)
    for name in ("people.keys", "people.keys.mirror"):
        content = bytearray((tmp_path / name).read_bytes())
        content[60] ^= 1
        (tmp_path / name).write_bytes(content)
    register = striding_register(tmp_path)
    assert any("their keys are lost: 1." in note for note in register.open().notes)
    assert [person.display_name for person in register.people()] == ["Person 1", "Person 2"]
    assert len(register.templates(PACK)) == 4
    register.remove(records[0].person_id)
    register.close()
    register = striding_register(tmp_path)
    assert register.open().notes == []
    register.close()


def test_a_template_moved_to_another_person_does_not_open(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        ada = enrolled(register, "Ada", [embedding(1)])
        bob = enrolled(register, "Bob", [embedding(2)])
        body = next(register._projection.lines("people")).body
        forged = body.replace(ada.person_id.encode(), bob.person_id.encode()).replace(b'"enrolled"', b'"templates"')
        register._projection.append("people", forged)
        assert sorted(t.person_id for t in register.templates(PACK)) == sorted([ada.person_id, bob.person_id])


def test_many_threads_may_record_and_read_at_once(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register:
        ids = [enrolled(register, f"Person {i}", [embedding(i)]).person_id for i in range(4)]
        seen: list[list[AttendanceRecord]] = []

        def work(person_id: str) -> None:
            for _ in range(25):
                register.record(identified(person_id), PACK)
                seen.append(register.attendance())

        threads = [threading.Thread(target=work, args=(person_id,)) for person_id in ids]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        records = register.attendance()
    assert [record.sequence for record in records] == list(range(1, 101))
    assert len({record.event_id for record in records}) == 100
    assert all(few == records[: len(few)] for few in seen)
    with striding_register(tmp_path) as register:
        assert register.attendance() == records


@given(st.integers(0, 2**52))
def test_an_event_id_is_a_uuid_of_version_7_with_the_time_in_front(now_utc_us: int) -> None:
    parsed = uuid.UUID(event_id(now_utc_us))
    assert parsed.version == 7
    assert parsed.variant == uuid.RFC_4122
    assert parsed.int >> 80 == now_utc_us // 1000


def test_event_ids_sort_by_time() -> None:
    ids = [event_id(START_UTC_US + step) for step in range(0, 3000, 7)]
    assert ids == sorted(ids)


def test_the_register_brings_in_no_screen_camera_or_model_library() -> None:
    program = "import sys, kiosk_app.attendance.register as r; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=CHECKOUT, check=True)
    assert not {"cv2", "onnxruntime", "insightface", "faiss", "PySide6", "pandas"} & set(loaded.stdout.split())
