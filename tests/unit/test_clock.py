"""The site's time zone is the machine's unless the settings name one."""

from __future__ import annotations

import time
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk_app.clock import now_utc_us, system_zone
from kiosk_app.config import FILE_NAME, load_config


def test_the_zone_of_the_machine_is_one_that_exists() -> None:
    assert ZoneInfo(system_zone()).key == system_zone()


def test_a_site_without_settings_has_the_zone_of_the_machine(tmp_path: Path) -> None:
    assert load_config(tmp_path, "Asia/Kathmandu").attendance.zone == "Asia/Kathmandu"


def test_other_settings_do_not_change_the_zone_and_its_own_does(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('[attendance]\ncooldown_s = 60\n[screen]\nsite_name = "Gate"\n')
    assert load_config(tmp_path, "Asia/Kathmandu").attendance.zone == "Asia/Kathmandu"
    (tmp_path / FILE_NAME).write_text('[attendance]\nzone = "UTC"\n')
    assert load_config(tmp_path, "Asia/Kathmandu").attendance.zone == "UTC"


def test_now_is_in_microseconds() -> None:
    assert abs(now_utc_us() / 1e6 - time.time()) < 5
