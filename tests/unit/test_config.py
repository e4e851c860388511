"""Settings: the defaults, what is refused, and that every refusal says where."""

from __future__ import annotations

import dataclasses
import re
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk_app.config import FILE_NAME, Config, load_config, parse_config, parse_schedule
from kiosk_app.errors import ConfigError

SECTIONS = {section.name: section.type for section in dataclasses.fields(Config)}
SETTINGS = [
    (section.name, setting)
    for section in dataclasses.fields(Config)
    for setting in dataclasses.fields(getattr(Config(), section.name))
]
NUMBERS = [(section, setting) for section, setting in SETTINGS if setting.metadata["low"] is not None]
SWITCHES = [(section, setting) for section, setting in SETTINGS if isinstance(setting.default, bool)]
TEXTS = [pair for pair in SETTINGS if pair[1].metadata["low"] is None and pair not in SWITCHES]


def named(items: list[tuple[str, Any]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(
        ("section", "setting"), items, ids=[f"{section}.{setting.name}" for section, setting in items]
    )


def refusal(document: dict[str, Any]) -> str:
    with pytest.raises(ConfigError) as caught:
        parse_config(document, "site.toml")
    return str(caught.value)


def test_a_missing_file_and_an_empty_one_mean_the_defaults(tmp_path: Path) -> None:
    assert load_config(tmp_path) == Config()
    (tmp_path / FILE_NAME).write_bytes(b"")
    assert load_config(tmp_path) == Config()


@named(SETTINGS)
def test_every_default_is_a_value_that_may_be_set(section: str, setting: Any) -> None:
    default = getattr(getattr(Config(), section), setting.name)
    if default is not None:
        assert parse_config({section: {setting.name: default}}) == Config()


def test_settings_are_read_and_the_others_keep_their_defaults(tmp_path: Path) -> None:
    text = '[camera]\nsource = "rtsp://door"\nwidth_px = 1280\n[attendance]\ncooldown_s = 30\nzone = "Europe/Berlin"\n'
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")
    config = load_config(tmp_path)
    assert (config.camera.source, config.camera.width_px, config.camera.height_px) == ("rtsp://door", 1280, 480)
    assert (config.attendance.cooldown_s, config.attendance.zone) == (30.0, "Europe/Berlin")
    assert isinstance(config.attendance.cooldown_s, float)


def test_a_byte_order_mark_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b'\xef\xbb\xbf[screen]\nsite_name = "Werk 2"\n')
    assert load_config(tmp_path).screen.site_name == "Werk 2"


@named(NUMBERS)
def test_a_number_out_of_range_is_refused_and_its_limits_are_taken(section: str, setting: Any) -> None:
    low, high = setting.metadata["low"], setting.metadata["high"]
    for limit in (low, high):
        assert getattr(getattr(parse_config({section: {setting.name: limit}}), section), setting.name) == limit
    beyond = (
        [low - 1, high + 1] if "int" in str(setting.type) else [low - 1e-6, high + 1e-3, float("nan"), float("inf")]
    )
    for value in beyond:
        said = refusal({section: {setting.name: value}})
        assert said.startswith(f"site.toml: [{section}] {setting.name} must lie between {low} and {high}")


@named(NUMBERS)
@pytest.mark.parametrize("value", [True, False, "3", [3], {"a": 3}, None])
def test_what_is_no_number_is_refused(section: str, setting: Any, value: object) -> None:
    said = refusal({section: {setting.name: value}})
    assert re.match(rf"site\.toml: \[{section}\] {setting.name} must be a (whole )?number, is ", said)


def test_a_fraction_where_a_whole_number_is_needed_is_refused() -> None:
    assert "must be a whole number, is 640.0" in refusal({"camera": {"width_px": 640.0}})


@named(SWITCHES)
@pytest.mark.parametrize("value", ["true", 1, 0, None, [True]])
def test_a_switch_is_true_or_false_and_nothing_else(section: str, setting: Any, value: object) -> None:
    where = f"site.toml: [{section}] {setting.name}"
    assert refusal({section: {setting.name: value}}) == f"{where} must be true or false, is {value!r}."


@pytest.mark.parametrize("value", ["4:00 in", "04:00", "04:00 up", "04:00 in, 04:00 out", "25:00 in", "04:00 in,"])
def test_a_schedule_that_is_none_is_refused(value: str) -> None:
    assert "times of day with 'in' or 'out'" in refusal({"attendance": {"schedule": value}})


def test_a_schedule_is_put_in_the_order_of_the_day() -> None:
    assert parse_schedule("12:00 out, 04:30 in") == [(time(4, 30), "in"), (time(12), "out")]


@pytest.mark.parametrize("value", ["4", "24:00", "nightly"])
def test_an_end_of_stays_that_is_no_time_of_day_is_refused(value: str) -> None:
    assert "a time of day such as '04:00'" in refusal({"attendance": {"stay_ends_at": value}})


def test_a_language_that_the_kiosk_does_not_speak_is_refused() -> None:
    assert "must be some of en de" in refusal({"screen": {"offered_languages": "en xx"}})


@named(TEXTS)
@pytest.mark.parametrize("value", ["", "  ", 3, True, ["UTC"]])
def test_what_is_no_text_is_refused(section: str, setting: Any, value: object) -> None:
    assert refusal({section: {setting.name: value}}).startswith(f"site.toml: [{section}] {setting.name} must be a text")


@named([(section, setting) for section, setting in TEXTS if setting.metadata["one_of"]])
def test_a_text_that_is_none_of_the_choices_is_refused(section: str, setting: Any) -> None:
    said = refusal({section: {setting.name: "purple"}})
    assert said.startswith(f"site.toml: [{section}] {setting.name} must be one of ")
    assert all(choice in said for choice in setting.metadata["one_of"])


@pytest.mark.parametrize("zone", ["Europe/Atlantis", "../../etc/passwd", "/etc/localtime", "Europe", "\0", "UTC+1"])
def test_an_unknown_zone_is_refused(zone: str) -> None:
    assert refusal({"attendance": {"zone": zone}}).startswith("site.toml: [attendance] zone must be an IANA time zone")


def test_an_unknown_section_and_an_unknown_setting_are_named_with_those_that_exist() -> None:
    assert refusal({"kamera": {}}) == (
        "site.toml: there is no section [kamera]; the sections are " + ", ".join(SECTIONS) + "."
    )
    assert refusal({"camera": {"fps": 30}}).startswith("site.toml: [camera] has no setting 'fps'; it has source, ")
    assert "camera must be a section" in refusal({"camera": 3})
    assert "camera must be a section" in refusal({"camera": [{"width_px": 640}]})


@pytest.mark.parametrize(
    "content",
    [
        b"[camera",
        b"\xff\xfe",
        b"a = 1\na = 2",
        b"a = " + b"9" * 5000,
        b"a = " + b"[" * 5000,
        b"camera.width_px = 0x" + b"f" * 5000,
    ],
    ids=["cut", "no utf-8", "twice", "long number", "deep", "long hexadecimal number"],
)
def test_a_file_that_is_no_toml_is_refused_with_its_name(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(ConfigError, match=re.escape(str(tmp_path / FILE_NAME))):
        load_config(tmp_path)


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(ConfigError, match="cannot be read as a settings file"):
        load_config(tmp_path)


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.datetimes()
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3)
)
KEYS = st.sampled_from([setting.name for _, setting in SETTINGS]) | st.text(max_size=5)
NAMES = st.sampled_from(sorted(SECTIONS)) | st.text(max_size=5)


@given(st.dictionaries(NAMES, st.dictionaries(KEYS, VALUES, max_size=3) | VALUES, max_size=3))
def test_any_document_is_settings_or_is_refused(document: dict[str, Any]) -> None:
    said = "site.toml: "
    try:
        assert isinstance(parse_config(document, "site.toml"), Config)
    except ConfigError as error:
        said = str(error)
    assert said.startswith("site.toml: ")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=60) | st.text(alphabet='[]{}="\n.#0x1eazcmr_ ,', max_size=60).map(str.encode))
def test_any_file_is_settings_or_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    said = str(tmp_path / FILE_NAME)
    try:
        assert isinstance(load_config(tmp_path), Config)
    except ConfigError as error:
        said = str(error)
    assert said.startswith(str(tmp_path / FILE_NAME))
