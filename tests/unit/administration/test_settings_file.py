"""The settings file as the administration changes it: checked first, comments kept, all or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk_app.administration.settings_file import SettingRow, change, describe
from kiosk_app.config import FILE_NAME, Config, load_config
from kiosk_app.errors import ConfigError, StorageError

ROWS = describe(Config())
BY_HAND = """# our site
[screen]  # what people see
site_name = "Werk 2"   # as the sign says
theme = "dark"

[camera]
source = "rtsp://door"
"""


def another(row: SettingRow) -> str | float | bool:
    """A value that this setting may have and does not have by itself."""
    if row.kind == "switch":
        return not row.value
    if row.kind in ("number", "whole"):
        assert row.low is not None
        assert row.high is not None
        return row.high if row.value != row.high else row.low
    special = {"zone": "Europe/Berlin", "schedule": "05:00 in", "offered_languages": "de ar", "proxy": "http://p:3128",
               "restart_between": "22:30-04:00"}  # fmt: skip
    if row.one_of:
        return next(choice for choice in row.one_of if choice != row.value)
    return special.get(row.key, "08:15" if row.value == "never" else "something else")


@pytest.mark.parametrize("row", ROWS, ids=[f"{row.section}.{row.key}" for row in ROWS])
def test_every_setting_can_be_changed_and_put_back(tmp_path: Path, row: SettingRow) -> None:
    value = another(row)
    saved = change(tmp_path, row.section, row.key, value)
    assert getattr(getattr(saved, row.section), row.key) == value
    assert getattr(getattr(load_config(tmp_path), row.section), row.key) == value
    changed = [new for new, old in zip(describe(load_config(tmp_path)), ROWS, strict=True) if new != old]
    assert [(new.section, new.key) for new in changed] == [(row.section, row.key)]
    change(tmp_path, row.section, row.key, None)
    assert load_config(tmp_path) == Config()


def test_comments_order_and_other_settings_stay(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"\xef\xbb\xbf" + BY_HAND.encode())
    change(tmp_path, "screen", "theme", "light")
    change(tmp_path, "entry", "pin_digits", 8)
    text = (tmp_path / FILE_NAME).read_text(encoding="utf-8")
    assert text == BY_HAND.replace('"dark"', '"light"') + "\n[entry]\npin_digits = 8\n"
    assert (tmp_path / FILE_NAME).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "text", ["screen.volume = 0.5\n", "screen = {volume = 0.5}\n", "[screen]\nvolume = 0.5\n[camera]\n[attendance]\n"]
)
def test_every_way_to_write_a_section_can_be_changed(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")
    assert change(tmp_path, "screen", "site_name", 'O"Neill\n').screen.volume == 0.5
    assert load_config(tmp_path).screen.site_name == 'O"Neill\n'


@pytest.mark.parametrize(
    ("section", "key", "value"),
    [
        ("screen", "volume", 1.5),
        ("screen", "volume", float("nan")),
        ("screen", "volume", "loud"),
        ("screen", "volume", True),
        ("screen", "site_name", ""),
        ("screen", "theme", "purple"),
        ("entry", "pin_digits", 6.5),
        ("attendance", "zone", "Europe/Atlantis"),
        ("camera", "fps", 30),
        ("kamera", "source", "0"),
    ],
)
def test_a_value_that_cannot_be_leaves_the_file_alone(
    tmp_path: Path, section: str, key: str, value: str | float | bool
) -> None:
    (tmp_path / FILE_NAME).write_text(BY_HAND, encoding="utf-8")
    with pytest.raises(ConfigError, match=section):
        change(tmp_path, section, key, value)
    assert (tmp_path / FILE_NAME).read_text(encoding="utf-8") == BY_HAND


@pytest.mark.parametrize(
    "content", [b"[camera", b"\xff\xfe", b"screen = 3\n", b"[kamera]\n", b"[screen]\nvolume = 9\n"]
)
def test_a_file_that_somebody_damaged_is_told_and_left_alone(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(ConfigError):
        change(tmp_path, "screen", "theme", "light")
    assert (tmp_path / FILE_NAME).read_bytes() == content


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        change(tmp_path / "gone", "screen", "theme", "light")
