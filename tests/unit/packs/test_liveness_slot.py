"""The networks for liveness of a data folder: installed whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk_app.config import InferenceConfig
from kiosk_app.errors import DigestError, PackError, StorageError
from kiosk_app.packs import liveness_slot
from kiosk_app.packs.liveness_slot import LivenessSlot
from kiosk_app.packs.minifasnet import FILES
from kiosk_app.recognition.liveness import PassiveLiveness


def stored(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_nothing_is_there_before_it_is_installed(tmp_path: Path) -> None:
    slot = LivenessSlot(tmp_path)
    assert (slot.is_filled, slot.parts()) == (False, [])
    slot.verify()


def test_the_published_files_are_installed_from_a_folder_whatever_they_are_called(tmp_path: Path, shared: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    for number, one in enumerate(FILES):
        (stick / f"{number}.bin").write_bytes((shared / "models" / "pad_minifasnet" / one.file.name).read_bytes())
    slot = LivenessSlot(tmp_path / "data")
    parts = slot.install(stick)
    assert (slot.is_filled, slot.parts()) == (True, parts)
    slot.verify()
    before = stored(tmp_path / "data")
    assert sorted(path.rsplit("/", 1)[1] for path in before) == sorted(one.file.name for one in FILES)
    slot.install(stick)  # again, as after damage
    assert stored(tmp_path / "data") == before


def test_a_damaged_network_is_told_and_never_runs(tmp_path: Path, shared: Path) -> None:
    slot = LivenessSlot(tmp_path)
    part = slot.install(shared / "models" / "pad_minifasnet")[0]
    part.path.write_bytes(part.path.read_bytes()[:-1] + b"?")
    with pytest.raises(DigestError, match="clockface packs install minifasnet"):
        slot.verify()
    with pytest.raises(DigestError):
        PassiveLiveness(slot.parts(), InferenceConfig(provider="cpu"))


def test_a_folder_without_them_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    slot = LivenessSlot(tmp_path / "data")
    with pytest.raises(PackError, match=r"2\.7_80x80_MiniFASNetV2\.pth"):
        slot.install(tmp_path / "stick")
    assert not slot.is_filled


def test_what_was_there_stays_when_the_disk_takes_only_one_of_the_files(
    tmp_path: Path, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slot = LivenessSlot(tmp_path)
    slot.install(shared / "models" / "pad_minifasnet")
    before = stored(tmp_path)

    def second_fails(source: Path, target: Path, sha256: str) -> None:
        if target.name == FILES[1].file.name:
            raise OSError(28, "No space left on device")
        target.write_bytes(source.read_bytes())

    monkeypatch.setattr(liveness_slot, "copy_checked", second_fails)
    with pytest.raises(StorageError, match="No space left on device"):
        slot.install(shared / "models" / "pad_minifasnet")
    assert stored(tmp_path) == before
